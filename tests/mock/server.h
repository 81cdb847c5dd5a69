/* The HTTP side: takes requests from the network, has a service answer each one under one lock,
 * logs, delays and sends. */

#ifndef MOCK_SERVER_H
#define MOCK_SERVER_H

#include "message.h"
#include "options.h"
#include "request_log.h"
#include "stats.h"

#include <stdbool.h>
#include <stdint.h>

/* Fills the reply. Called with the lock held, so a service needs none of its own. */
typedef void service_answer(void *service, struct request *request, struct reply *reply);

struct service {
    const char *name;
    const char *prefix; /* of the path, such as "/helpscout" */
    service_answer *answer;
    void *state;
    struct service_stats *stats; /* NULL: neither counted, logged, delayed nor failed */
};

struct server;

/* Listens on 127.0.0.1; NULL when that fails. The services must outlive the server. */
struct server *server_start(const struct options *options, const struct service *services,
                            size_t service_count, struct request_log *log, struct stats *stats);
uint16_t server_port(const struct server *server);
/* Ends delays that are under way, waits for the requests at work and frees the server. */
void server_stop(struct server *server);

#endif
