/*
 * Credentials: where an account's come from, the Authorization header made of them, and tokens that
 * are fetched and renewed. Knows no operations.
 *
 * Accounts live in C memory. Credentials are never Lua values here, are wiped when they go, and
 * appear in no message.
 */
#ifndef INTEGRATIONS_ACCOUNTS_H
#define INTEGRATIONS_ACCOUNTS_H

#include <stdbool.h>
#include <stdint.h>

#include "catalog.h"
#include "rate_limit.h"
#include "transport.h"

/* What an account is configured with; NULL where not given. */
struct account_fields {
    const char *access_token;
    const char *client_id, *client_secret;
    const char *api_id, *api_token;
    const char *url;
    const char *user; /* Aircall: e-mail address or id of the user */
    int64_t user_id;  /* the same as a number; 0: none */
    bool insecure_http;
    int64_t scan_limit;
};

enum { ACCOUNT_SCAN_LIMIT = 10000 };

enum token_state {
    TOKEN_FIXED,   /* the account needs none: its credential is the header */
    TOKEN_ABSENT,  /* to be fetched before the next request */
    TOKEN_COMING,  /* being fetched; every call waits for the same one */
    TOKEN_PRESENT, /* good until `renew_at` */
};

struct account {
    const struct integrations_service *integration;
    char *name;
    char *url; /* base address, no slash at its end */
    char *user;
    int64_t scan_limit;
    bool direct; /* this machine: no proxy */

    struct buffer
        authorization; /* "Authorization: ...", terminated; empty while there is no token */
    enum token_state token;
    unsigned token_count; /* tokens so far: tells a call whether its 401 was for an older one */
    int64_t renew_at;     /* transport_now's clock */
    struct transfer fetch;
    struct task *waiters; /* those who wait for it, which has this as its owner */
    struct buffer fetch_url;
    struct buffer fetch_body;
    struct buffer client_id, client_secret; /* empty: none */
    struct buffer api_token;                /* kept to be kept out of messages */

    struct rate_limit rate_limit;

    struct account *next;
};

/*
 * Makes an account. NULL when the fields are not good; `problem` then says why: a field's name and
 * a sentence, never a credential.
 */
struct account *account_create(const struct integrations_service *integration, const char *name,
                               const struct account_fields *fields, struct buffer *problem);

/* Wipes and frees; cancels a token that is on its way (transport may be NULL when none is). */
void account_free(struct transport *transport, struct account *account);

/*
 * The first credential of the account in the text, and its length; NULL when there is none. Nothing
 * else reads credentials out of an account.
 */
const char *account_find_secret(const struct account *account, const char *text, size_t len,
                                size_t *secret_len);

/* Whether a request can be sent now: else a token must be fetched. */
bool account_is_ready(const struct account *account);

/*
 * Starts fetching a token, not before a time (0: at once); the calls that need it wait for
 * account->fetch to finish. False when out of memory.
 */
bool account_fetch_token(struct transport *transport, struct account *account, int64_t not_before,
                         int64_t deadline);

/*
 * Takes the token out of a finished fetch, once. False when there is no token in it: the reply is
 * then still in account->fetch.
 */
bool account_take_token(struct transport *transport, struct account *account);

/* Forgets the token that a service refused, unless a newer one is there already. False: it cannot
 * be renewed. */
bool account_drop_token(struct account *account, unsigned token_count);

#endif
