/* Counters that a test reads to see what really happened, such as a write carried out twice. */

#ifndef MOCK_STATS_H
#define MOCK_STATS_H

#include <jansson.h>
#include <stdint.h>

struct service_stats {
    int64_t requests;
    int64_t rate_limited;
    json_t *writes;  /* kind of write to number */
    json_t *created; /* kind of object to {name to number} */
};

struct stats {
    int64_t connections;
    struct service_stats helpscout;
    struct service_stats aircall;
};

void stats_reset(struct stats *stats);
void stats_clear(struct stats *stats);
/* A write that was carried out, such as "create_contact". */
void stats_write(struct service_stats *stats, const char *kind);
/* An object that was made: its kind and the name by which a test knows it. */
void stats_created(struct service_stats *stats, const char *kind, const char *name);
json_t *stats_json(const struct stats *stats);

#endif
