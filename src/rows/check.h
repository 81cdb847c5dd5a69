/*
 * Whether the rows of a service hold together: what the engine takes for granted of rows is looked
 * at here, once, when a service is added. Knows no Lua and no HTTP.
 *
 * check.c looks at the service, its operations, parameters and rules; check_account.c at what
 * accounts have; check_steps.c at requests.
 */
#pragma once

#include "buffer.h"
#include "integrations/service.h"

/*
 * False when the rows do not hold together; `problem` then says where and what is wrong:
 * "shelf.list_books: parameter 'page': expected at least 1 as its least value". Everything that the
 * pointers lead to is checked; that each points to the right thing cannot be.
 */
bool check_service(const struct integrations_service *service, struct buffer *problem);

/* ---- of the three files ---- */

/* What is being looked at. */
struct check {
    const struct integrations_service *service;
    const struct integrations_operation *operation; /* NULL: what holds for all of them */
    int step;                                       /* from 1 on; 0: none */
    const char *kind, *name;                        /* "parameter", "x"; NULL: none */
    struct buffer *problem;
};

/* The same place, and in it the part of that kind and name. */
struct check check_part(const struct check *check, const char *kind, const char *name);

/* Says what is wrong, and (or NULL) of which word. */
void check_complain(const struct check *check, const char *words, const char *word);

/* Returns `good`, and complains where it is false. */
static inline bool check_that(const struct check *check, bool good, const char *words,
                              const char *word)
{
    if (!good)
        check_complain(check, words, word);
    return good;
}

/* Complains of the first thing that is wrong, and returns whether none is. The list ends with one
 * that has no words. */
struct check_slip {
    bool wrong;
    const char *words, *word;
};
bool check_slips(const struct check *check, const struct check_slip *slips);

/* The parameter of that name; NULL when there is none. */
const struct integrations_parameter *check_parameter(const struct check *check, const char *name,
                                                     size_t len);

/* Whether a condition names parameters only; NULL is a condition that always holds. */
bool check_condition(const struct check *check, const char *condition);

/* Whether paths of keys, of which each may be NULL, have no empty part. */
bool check_paths(const struct check *check, const char *const *paths, size_t count);

/* Whether the preset, if there is one, is a value of the row. */
bool check_preset(const struct check *check, const struct integrations_parameter *row);

/* Whether a text is a name that pages and environment variables can be found by, and what is said
 * of one that is none. */
bool check_is_small_name(const char *text);
extern const char check_small_name[];

/* Whether a text can be a header's name; whether a text is printable ASCII. */
bool check_is_header(const char *text);
bool check_is_printable(const char *text);

/* Whether texts that are told to scripts and models, of which each may be NULL, are UTF-8. */
bool check_texts(const struct check *check, const char *const *texts, size_t count);

/* Whether a list and its count go together: both are there, or neither. */
bool check_is_counted(const void *list, size_t count);

/* Whether a text is a JSON value. */
bool check_is_json(const char *text);

/* Whether the engine itself writes a header of that name, in any case. */
bool check_is_own_header(const char *name);

/* The credentials and settings of the service. */
bool check_account(const struct check *check);

/* The headers that each request of the service has. */
bool check_request_headers(const struct check *check);

/* The operation's steps. */
bool check_steps(const struct check *check);
