/* Finds the row of a route table that a request asks for. */

#include "route.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

static void drop_captures(struct request *request)
{
    for (size_t i = 0; i < CAPTURES_MAX; i++) {
        free(request->captures[i]);
        request->captures[i] = NULL;
    }
}

/* One trailing slash is forgiven by neither service, so segments are compared one by one. */
static bool path_matches(const char *pattern, struct request *request)
{
    const char *path = request->path;
    size_t captured = 0;

    while (*pattern != '\0' && *path == '/') {
        size_t wanted = strcspn(pattern + 1, "/");
        size_t found = strcspn(path + 1, "/");
        if (wanted == 2 && strncmp(pattern + 1, "{}", 2) == 0) {
            char *value = text_percent_decode(path + 1, found, false);
            if (value == NULL || *value == '\0' || captured == CAPTURES_MAX) {
                free(value);
                return false;
            }
            request->captures[captured++] = value;
        } else if (wanted != found || strncmp(pattern + 1, path + 1, wanted) != 0) {
            return false;
        }
        pattern += wanted + 1;
        path += found + 1;
    }
    return *pattern == '\0' && *path == '\0';
}

static void add_method(char **allowed, const char *method)
{
    char *longer = *allowed == NULL ? text_copy(method) : text_format("%s, %s", *allowed, method);

    free(*allowed);
    *allowed = longer;
}

const struct route *route_find(const struct route *routes, size_t count, struct request *request,
                               char **allowed)
{
    *allowed = NULL;
    for (size_t i = 0; i < count; i++) {
        drop_captures(request);
        if (!path_matches(routes[i].pattern, request))
            continue;
        if (strcmp(routes[i].method, request->method) == 0)
            return &routes[i];
        add_method(allowed, routes[i].method);
    }
    drop_captures(request);
    return NULL;
}
