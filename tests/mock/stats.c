/* Counts requests, refusals and writes for GET /control/stats. */

#include "stats.h"

#include "text.h"

#include <string.h>

static void service_clear(struct service_stats *stats)
{
    json_decref(stats->writes);
    json_decref(stats->created);
    *stats = (struct service_stats){0};
}

static void service_reset(struct service_stats *stats)
{
    service_clear(stats);
    stats->writes = json_object();
    stats->created = json_object();
}

void stats_reset(struct stats *stats)
{
    stats->connections = 0;
    service_reset(&stats->helpscout);
    service_reset(&stats->aircall);
}

void stats_clear(struct stats *stats)
{
    service_clear(&stats->helpscout);
    service_clear(&stats->aircall);
}

static void count_up(json_t *counters, const char *name)
{
    json_int_t count = json_integer_value(json_object_get(counters, name));

    json_object_set_new_nocheck(counters, name, json_integer(count + 1));
}

void stats_write(struct service_stats *stats, const char *kind)
{
    count_up(stats->writes, kind);
}

void stats_created(struct service_stats *stats, const char *kind, const char *name)
{
    json_t *names = json_object_get(stats->created, kind);

    if (names == NULL) {
        names = json_object();
        json_object_set_new(stats->created, kind, names);
    }
    count_up(names, name);
}

static json_int_t sum(json_t *counters)
{
    json_int_t total = 0;
    const char *name;
    json_t *count;

    json_object_foreach(counters, name, count) total += json_integer_value(count);
    return total;
}

static json_t *service_json(const struct service_stats *stats)
{
    return json_pack("{s:I, s:I, s:I, s:O, s:O}", "requests", (json_int_t)stats->requests,
                     "rate_limited", (json_int_t)stats->rate_limited, "writes_total",
                     sum(stats->writes), "writes", stats->writes, "created", stats->created);
}

json_t *stats_json(const struct stats *stats)
{
    return json_pack("{s:I, s:I, s:o, s:o}", "requests",
                     (json_int_t)(stats->helpscout.requests + stats->aircall.requests),
                     "connections", (json_int_t)stats->connections, "helpscout",
                     service_json(&stats->helpscout), "aircall", service_json(&stats->aircall));
}
