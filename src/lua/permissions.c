/* Permissions of a service; see permissions.h. */
#include "permissions.h"

#include <stdlib.h>
#include <string.h>

const char *permission_part(enum permission_part part)
{
    static const char *const words[PERMISSION_PARTS] = {"read", "write", "send", "destroy"};
    return words[part];
}

bool permission_read(const char *word, enum permission *permission)
{
    static const char *const words[] = {"allow", "ask", "deny"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(words[i], word) == 0) {
            *permission = (enum permission)i;
            return true;
        }
    }
    return false;
}

/* Where an operation's own permission is; NULL: there is no memory, or no such operation. */
static unsigned char *own_permission(struct permissions *permissions,
                                     const struct integrations_service *service, const char *name,
                                     enum permission_outcome *outcome)
{
    const struct integrations_operation *operation = catalog_operation(service, name);
    *outcome = PERMISSION_UNKNOWN;
    if (operation == NULL)
        return NULL;
    *outcome = PERMISSION_NO_MEMORY;
    if (permissions->operations == NULL)
        permissions->operations = calloc(service->operation_count, 1);
    if (permissions->operations == NULL)
        return NULL;
    *outcome = PERMISSION_SET;
    return &permissions->operations[operation - service->operations];
}

enum permission_outcome permissions_add(struct permissions *permissions,
                                        const struct integrations_service *service,
                                        const char *name, enum permission permission)
{
    enum permission_outcome outcome;
    unsigned char *own = own_permission(permissions, service, name, &outcome);
    if (own == NULL)
        return outcome;
    if (*own != 0)
        return PERMISSION_TWICE;
    *own = (unsigned char)(permission + 1);
    return PERMISSION_SET;
}

enum permission_outcome permissions_set(struct permissions *permissions,
                                        const struct integrations_service *service,
                                        const char *name, enum permission permission)
{
    for (int i = 0; i < PERMISSION_PARTS; i++) {
        if (strcmp(permission_part((enum permission_part)i), name) == 0) {
            permissions->parts[i] = permission;
            return PERMISSION_SET;
        }
    }
    enum permission_outcome outcome;
    unsigned char *own = own_permission(permissions, service, name, &outcome);
    if (own != NULL)
        *own = (unsigned char)(permission + 1);
    return outcome;
}

struct verdict permissions_judge(const struct permissions *permissions,
                                 const struct integrations_service *service,
                                 const struct integrations_operation *operation,
                                 enum integrations_kind kind)
{
    size_t number = (size_t)(operation - service->operations);
    if (permissions->operations != NULL && permissions->operations[number] != 0)
        return (struct verdict){(enum permission)(permissions->operations[number] - 1), NULL};
    unsigned marks = kind == INTEGRATIONS_WRITE ? operation->marks : 0;
    const bool applies[PERMISSION_PARTS] = {
        [PERMISSION_READ] = kind == INTEGRATIONS_READ,
        [PERMISSION_WRITE] = kind == INTEGRATIONS_WRITE,
        [PERMISSION_SEND] = marks & INTEGRATIONS_SENDS,
        [PERMISSION_DESTROY] = marks & INTEGRATIONS_DESTROYS,
    };
    struct verdict verdict = {PERMISSION_ALLOW, catalog_kind(kind)};
    for (int i = 0; i < PERMISSION_PARTS; i++)
        if (applies[i] && permissions->parts[i] > verdict.permission)
            verdict =
                (struct verdict){permissions->parts[i], permission_part((enum permission_part)i)};
    return verdict;
}

void permissions_free(struct permissions *permissions)
{
    free(permissions->operations);
    permissions->operations = NULL;
}
