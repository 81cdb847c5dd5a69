/*
 * What the operations of a service may do: a permission for each kind, for what sends and what
 * destroys, and for single operations. Knows no Lua values and no calls.
 */
#pragma once

#include <stdbool.h>

#include "integrations/service.h"

/* Later ones are stricter. */
enum permission { PERMISSION_ALLOW, PERMISSION_ASK, PERMISSION_DENY };

/* The kinds of operations first, as enum integrations_kind has them. */
enum permission_part {
    PERMISSION_READ,
    PERMISSION_WRITE,
    PERMISSION_SEND,
    PERMISSION_DESTROY,
    PERMISSION_PARTS
};

/* All zero: everything is allowed. */
struct permissions {
    enum permission parts[PERMISSION_PARTS];
    /* By the operation's number, its own permission + 1; 0: it has none. NULL: no operation has. */
    unsigned char *operations;
};

/* What holds for a call, and which part says it; NULL: the operation's own permission does. */
struct verdict {
    enum permission permission;
    const char *part;
};

/* The permission that a word means; false when it is none. */
bool permission_read(const char *word, enum permission *permission);

enum permission_outcome {
    PERMISSION_SET,
    PERMISSION_UNKNOWN, /* the service has no operation of that name */
    PERMISSION_TWICE,   /* the operation has one already, maybe by another of its names */
    PERMISSION_NO_MEMORY
};

/* Where the permission of that part is; NULL: there is no such part. */
enum permission *permissions_part(struct permissions *permissions, const char *name);

/* Gives an operation, by any of its names, a permission of its own; `anew`: also where it has one.
 */
enum permission_outcome permissions_set(struct permissions *permissions,
                                        const struct integrations_service *service,
                                        const char *name, enum permission permission, bool anew);

/*
 * What holds for a call of that kind: an operation's own decides alone; else the strictest of its
 * kind and, for a write, of what the operation is marked with.
 */
struct verdict permissions_judge(const struct permissions *permissions,
                                 const struct integrations_service *service,
                                 const struct integrations_operation *operation,
                                 enum integrations_kind kind);

void permissions_free(struct permissions *permissions);
