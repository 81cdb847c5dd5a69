/* Made-up people, companies and phone numbers for the seeded data of both services. */

#include "names.h"

#include "text.h"

#include <inttypes.h>
#include <string.h>

/* splitmix64 */
uint64_t random_below(struct random *random, uint64_t bound)
{
    uint64_t z = random->state += 0x9E3779B97F4A7C15;

    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return (z ^ z >> 31) % bound;
}

static const struct given_name first_names[] = {
    {"Jo", "jo"},           {"Zoë", "zoe"},          {"John", "john"},
    {"Noor", "noor"},       {"Björn", "bjorn"},      {"Marta", "marta"},
    {"Oliver", "oliver"},   {"Chloé", "chloe"},      {"Mateo", "mateo"},
    {"Ingrid", "ingrid"},   {"Priya", "priya"},      {"Tomás", "tomas"},
    {"Hannah", "hannah"},   {"Søren", "soren"},      {"Aiko", "aiko"},
    {"Lucía", "lucia"},     {"Jean-Luc", "jeanluc"}, {"Fatima", "fatima"},
    {"Günther", "gunther"}, {"Emma", "emma"},        {"Ravi", "ravi"},
    {"Sinéad", "sinead"},   {"Paul", "paul"},        {"Éloïse", "eloise"},
    {"Daan", "daan"},       {"Ida", "ida"},          {"Samuel", "samuel"},
    {"Åsa", "asa"},         {"Mei", "mei"},          {"Viktor", "viktor"},
    {"Leïla", "leila"},     {"George", "george"},    {"Anna Maria", "annamaria"},
    {"Kofi", "kofi"},       {"Beatriz", "beatriz"},  {"Hugo", "hugo"},
    {"Nadia", "nadia"},
};

static const struct given_name last_names[] = {
    {"Park", "park"},           {"Müller", "muller"},
    {"O'Brien", "obrien"},      {"García", "garcia"},
    {"Lindqvist", "lindqvist"}, {"van der Berg", "vanderberg"},
    {"Dubois", "dubois"},       {"Smith-Jones", "smithjones"},
    {"Nguyen", "nguyen"},       {"Kowalski", "kowalski"},
    {"Ångström", "angstrom"},   {"Rossi", "rossi"},
    {"de la Cruz", "delacruz"}, {"Tanaka", "tanaka"},
    {"Çelik", "celik"},         {"Hansen", "hansen"},
    {"Okafor", "okafor"},       {"Lefèvre", "lefevre"},
    {"Patel", "patel"},         {"Schröder", "schroder"},
    {"Novak", "novak"},         {"MacDonald", "macdonald"},
    {"Silva", "silva"},         {"Falk", "falk"},
    {"Ivanova", "ivanova"},     {"Peña", "pena"},
    {"Brown", "brown"},         {"Haddad", "haddad"},
    {"Jansen", "jansen"},       {"Mensah", "mensah"},
    {"Bianchi", "bianchi"},
};

static const char *const companies[] = {
    "Park BV",       "Acme",           "Blue Harbour Ltd", "Café Étoile",  "Nordlys AS",
    "Initech",       "Müller & Söhne", "Quick Parcel",     "Solaris S.A.", "Green Roof Co-op",
    "Bright Dental", "Tulip Travel",   "O'Brien Builders", "Globex",
};

static const char *const jobs[] = {"Accountant", "Office manager",     "Buyer", "Engineer",
                                   "Owner",      "Head of operations", "Nurse", "Teacher"};

static const char *const cities[] = {"Utrecht", "Lyon",       "Köln", "Málaga",
                                     "Leeds",   "Austin, TX", "Århus"};

struct country {
    const char *code;
    const char *prefix;
    const char *shape; /* of the display form, a # for each digit after the prefix */
    const char *time_zone;
};

static const struct country countries[] = {
    {"US", "+1", " ###-###-####", "America/Chicago"},
    {"FR", "+33", " # ## ## ## ##", "Europe/Paris"},
    {"GB", "+44", " ## #### ####", "Europe/London"},
    {"DE", "+49", " ### #######", "Europe/Berlin"},
    {"NL", "+31", " ## ### ####", "Europe/Amsterdam"},
};

enum { COUNTRY_COUNT = sizeof countries / sizeof countries[0] };

#define PICK(table, n) (table)[(n) % (sizeof(table) / sizeof *(table))]

const struct given_name *name_first(uint64_t n)
{
    return &PICK(first_names, n);
}

const struct given_name *name_last(uint64_t n)
{
    return &PICK(last_names, n);
}

const char *name_company(uint64_t n)
{
    return PICK(companies, n);
}

const char *name_job(uint64_t n)
{
    return PICK(jobs, n);
}

const char *name_city(uint64_t n)
{
    return PICK(cities, n);
}

char *name_phone(uint64_t n)
{
    uint64_t digits = 2550100 + n * 61;

    switch (n % COUNTRY_COUNT) {
    case 0:
        return text_format("+1984%07" PRIu64, digits);
    case 1:
        return text_format("+336%08" PRIu64, digits);
    case 2:
        return text_format("+4420%08" PRIu64, digits);
    case 3:
        return text_format("+49301%07" PRIu64, digits);
    default:
        return text_format("+3120%07" PRIu64, digits);
    }
}

static const struct country *country_of(const char *e164)
{
    for (size_t i = 0; i < COUNTRY_COUNT; i++) {
        if (strncmp(e164, countries[i].prefix, strlen(countries[i].prefix)) == 0)
            return &countries[i];
    }
    return &countries[0];
}

const char *name_phone_country(const char *e164)
{
    return country_of(e164)->code;
}

const char *name_country_time_zone(const char *country)
{
    for (size_t i = 0; i < COUNTRY_COUNT; i++) {
        if (strcmp(country, countries[i].code) == 0)
            return countries[i].time_zone;
    }
    return "Etc/UTC";
}

char *name_phone_display(const char *e164)
{
    const struct country *country = country_of(e164);
    size_t prefix = strlen(country->prefix);
    char *out = memory_new(strlen(e164) + strlen(country->shape) + 1, 1);
    const char *digit = e164 + prefix;
    size_t used = prefix;

    memcpy(out, e164, prefix);
    for (const char *shape = country->shape; *shape != '\0' && *digit != '\0'; shape++)
        out[used++] = *shape == '#' ? *digit++ : *shape;
    while (*digit != '\0')
        out[used++] = *digit++;
    return out;
}
