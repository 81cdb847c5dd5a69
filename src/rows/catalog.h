/*
 * The services, and looking up what their rows name. Knows no Lua values and no HTTP.
 */
#ifndef INTEGRATIONS_CATALOG_H
#define INTEGRATIONS_CATALOG_H

#include "integrations/service.h"

/* The most services that the module may have. */
enum { CATALOG_INTEGRATIONS = 8 };

/* Every service; ends with NULL. */
extern const struct integrations_service *const catalog_integrations[];

/* NULL when there is none of that name. */
const struct integrations_service *catalog_integration(const char *name);

/* Its place in the list. */
size_t catalog_index(const struct integrations_service *service);

/* Looks up by short or full name (get_mailbox, helpscout_get_mailbox), or an alias. NULL when there
 * is none. */
const struct integrations_operation *catalog_operation(const struct integrations_service *service,
                                                       const char *name);

/* Whether `name` is one of the words in `aliases`, which may be NULL. */
bool catalog_is_alias(const char *aliases, const char *name);

const char *catalog_kind(enum integrations_kind kind);

/* name_at of likeness.h for the two commonest contexts: a service's operations, an operation's
 * parameters. */
const char *catalog_operation_name(const void *service, size_t i);
const char *catalog_parameter_name(const void *operation, size_t i);

#endif
