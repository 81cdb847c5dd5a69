/* Made-up people and companies, and pseudo-random numbers that are the same in every run. */

#ifndef MOCK_NAMES_H
#define MOCK_NAMES_H

#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state;
};

/* A number from 0 to bound - 1; bound is at least 1. */
uint64_t random_below(struct random *random, uint64_t bound);

struct given_name {
    const char *name;
    const char *ascii; /* as in an e-mail address */
};

const struct given_name *name_first(uint64_t n);
const struct given_name *name_last(uint64_t n);
const char *name_company(uint64_t n);
const char *name_job(uint64_t n);
const char *name_city(uint64_t n);
/* The nth phone number, in E.164; all are different for n below 100,000. */
char *name_phone(uint64_t n);
/* The same number as people write it in its country: "+1 984-555-0178". A new string. */
char *name_phone_display(const char *e164);
/* ISO code of the country of an E.164 number: US, GB, FR, DE or NL. */
const char *name_phone_country(const char *e164);
const char *name_country_time_zone(const char *country);

#endif
