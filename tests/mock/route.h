/* Routes: a table of method, path pattern and handler for each service. */

#ifndef MOCK_ROUTE_H
#define MOCK_ROUTE_H

#include "message.h"

typedef void route_handler(void *service, const struct request *request, struct reply *reply);

struct route {
    const char *method;
    const char *pattern; /* segments; {} stands for any one, which is captured */
    route_handler *handler;
};

/* The route for the request, with its captures set; NULL when none fits. *allowed becomes a new
 * text with the methods that the path does know, or NULL when the path itself is unknown. */
const struct route *route_find(const struct route *routes, size_t count, struct request *request,
                               char **allowed);

#endif
