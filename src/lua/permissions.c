/* Permissions of a service; see permissions.h. */
#include "permissions.h"

#include <stdlib.h>
#include <string.h>

#include "catalog.h"

/* The words of the parts, as hosts write them. */
static const char *const part_words[PERMISSION_PARTS] = {"read", "write", "send", "destroy"};

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

enum permission *permissions_part(struct permissions *permissions, const char *name)
{
    for (int i = 0; i < PERMISSION_PARTS; i++)
        if (strcmp(part_words[i], name) == 0)
            return &permissions->parts[i];
    return NULL;
}

enum permission_outcome permissions_set(struct permissions *permissions,
                                        const struct integrations_service *service,
                                        const char *name, enum permission permission, bool anew)
{
    const struct integrations_operation *operation = catalog_operation(service, name);
    if (operation == NULL)
        return PERMISSION_UNKNOWN;
    if (permissions->operations == NULL)
        permissions->operations = calloc(service->operation_count, 1);
    if (permissions->operations == NULL)
        return PERMISSION_NO_MEMORY;
    unsigned char *own = &permissions->operations[operation - service->operations];
    if (*own != 0 && !anew)
        return PERMISSION_TWICE;
    *own = (unsigned char)(permission + 1);
    return PERMISSION_SET;
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
            verdict = (struct verdict){permissions->parts[i], part_words[i]};
    return verdict;
}

void permissions_free(struct permissions *permissions)
{
    free(permissions->operations);
    permissions->operations = NULL;
}
