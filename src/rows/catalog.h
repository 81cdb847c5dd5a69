/*
 * The services, and looking up what their rows name. Knows no Lua values and no HTTP.
 */
#pragma once

#include "integrations/service.h"

/* The most services that a Lua state may have. */
enum { CATALOG_MOST = 64 };

/* The services that the library brings; ends with NULL. */
extern const struct integrations_service *const catalog_services[];

/* Those of one Lua state: the library's, then added ones. The list ends with NULL. */
struct catalog {
    const struct integrations_service *services[CATALOG_MOST + 1];
    size_t count;
};

/* A catalog of the services that the library brings. */
void catalog_begin(struct catalog *catalog);

/* Adds a service, whose rows are good and whose name is new. False when there are too many. */
bool catalog_add(struct catalog *catalog, const struct integrations_service *service);

/* NULL when there is none of that name. */
const struct integrations_service *catalog_service(const struct catalog *catalog, const char *name);

/* The part of a full name behind the service's own name; the name itself when it is short. */
const char *catalog_short_name(const struct integrations_service *service, const char *name);

/* Looks up by short or full name (get_mailbox, helpscout_get_mailbox), or an alias. NULL when there
 * is none. */
const struct integrations_operation *catalog_operation(const struct integrations_service *service,
                                                       const char *name);

/* What the alias by which an operation was looked up sets, "mode=realtime", up to a space or the
 * end; NULL: nothing, or `name` is no alias. */
const char *catalog_alias_sets(const struct integrations_service *service,
                               const struct integrations_operation *operation, const char *name);

/* Finds a name of `len` bytes among `aliases` (NULL: there are none): what stands there behind it;
 * NULL: it is none of them. */
const char *catalog_alias(const char *aliases, const char *name, size_t len);

/* Whether the name is one of them. */
bool catalog_is_alias(const char *aliases, const char *name);

/* Whether the request of that step may be sent again when its answer was lost. */
bool catalog_is_repeatable(const struct integrations_step *step);

/* Where the items of a list are in its results, a dotted path; NULL: the operation is no list, or a
 * function of the service makes something else of it. */
const char *catalog_items(const struct integrations_operation *operation);

/* "read" or "write". */
const char *catalog_kind(enum integrations_kind kind);

/* name_at of likeness.h for the two commonest contexts: a service's operations, an operation's
 * parameters. */
const char *catalog_operation_name(const void *service, size_t i);
const char *catalog_parameter_name(const void *operation, size_t i);
