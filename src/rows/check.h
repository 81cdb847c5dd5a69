/*
 * Whether the rows of a service hold together: what the engine takes for granted of rows is looked
 * at here, once, when a service is added. Knows no Lua and no HTTP.
 *
 * check.c looks at the service, its operations, parameters and rules; check_steps.c at requests;
 * check_webhook.c at webhooks.
 */
#ifndef INTEGRATIONS_CHECK_H
#define INTEGRATIONS_CHECK_H

#include "buffer.h"
#include "integrations/service.h"

/*
 * False when the rows do not hold together; `problem` then says where and what is wrong:
 * "shelf.list_books: parameter 'page': expected at least 1 as its least value". All that pointers
 * lead to is looked at, but what is no pointer to the right thing can be told by nobody.
 */
bool check_service(const struct integrations_service *service, struct buffer *problem);

/* ---- of the two files ---- */

/* Where it is looked. */
struct check {
    const struct integrations_service *service;
    const struct integrations_operation *operation; /* NULL: what holds for all of them */
    int step;                                       /* from 1 on; 0: none */
    const char *kind, *name;                        /* "parameter", "x"; NULL: none */
    struct buffer *problem;
};

/* Says what is wrong, and of which word when `word` is not NULL. Returns false. */
bool check_wrong(const struct check *check, const char *words, const char *word);

/* The parameter of that name; NULL when there is none. */
const struct integrations_parameter *check_parameter(const struct check *check, const char *name,
                                                     size_t len);

/* Whether a condition names parameters only; NULL is a condition that always holds. */
bool check_condition(const struct check *check, const char *condition);

/* Whether a text is a name: letters, digits and underscores, no digit first. */
bool check_is_name(const char *text, size_t len);

/* Whether a text can be a header's name. */
bool check_is_header(const char *text);

/* Whether a dotted path has no empty part. */
bool check_is_path(const char *path);

/* Whether a text is a JSON value. */
bool check_is_json(const char *text);

/* The operation's steps. */
bool check_steps(const struct check *check);

/* What the service tells by webhooks. */
bool check_webhook(const struct check *check);

#endif
