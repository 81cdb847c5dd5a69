/*
 * What must not be shown, and hiding it: every credential of a set of settings, in whatever
 * spelling a service, libcurl or a writer of JSON gives it. Knows no accounts and no Lua.
 *
 * Spellings: plain, in small letters or capitals, with spaces for pluses; as hexadecimal or Base64,
 * alone or inside of something longer; each with the escapes that spelled.h knows. Whole, also with
 * what is no letter and no digit between the bytes, such as the ends of lines; or cut; or masked
 * ("abcd...wxyz"). No part of a few bytes is hidden, and none because it is a byte longer than
 * another: who may have texts shown would find out a secret byte by byte.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"

struct secret;

struct secret_list {
    struct secret *items; /* in the order in which they were added */
    size_t count, capacity;
};

/* All zero: none. */
struct secrets {
    struct secret_list lists[256]; /* by their first bytes, of which letters are small */
    size_t count;                  /* of all */
    unsigned long age;             /* counts what was added */
    bool begins[256];              /* bytes with which one of them may begin, in any spelling */
};

/* What stands in the place of a secret. */
#define SECRETS_WORD "[credential]"

/*
 * Adds a secret of an owner (NULL: of all); one that this owner has already, or that is so short
 * that it would be found everywhere, is left out. `passing`: it is a token, which will be replaced;
 * an owner keeps only the newest tokens, but more than those that a call on its way may still show.
 * False when there is no memory.
 */
bool secrets_add(struct secrets *secrets, const void *owner, const char *text, size_t len,
                 bool passing);

/* Wipes and frees what that owner has. */
void secrets_drop(struct secrets *secrets, const void *owner);

/* Adds what stands before the @ of an address, a user's name and a password, and both together; and
 * a password that is an option behind its path. */
bool secrets_add_address(struct secrets *secrets, const char *url);

/* Whether there is something to be hidden in the text. */
bool secrets_are_in(const struct secrets *secrets, const char *text, size_t len);

/*
 * Appends the text with SECRETS_WORD in the place of every secret. Stops once the buffer has more
 * than `most` bytes (0: no limit): what follows is not looked at, but for the rest of a secret that
 * begins before.
 */
void secrets_hide(const struct secrets *secrets, const char *text, size_t len, size_t most,
                  struct buffer *out);

/* Wipes and frees. */
void secrets_free(struct secrets *secrets);
