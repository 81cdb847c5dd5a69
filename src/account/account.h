/*
 * An account of a service: its credential, its address, what else the host set for it. Knows no
 * operations.
 *
 * Accounts live in C memory. Credentials are never Lua values here, are wiped when they go, and are
 * among the secrets that no message shows. token.h has what fetches tokens, credential.h how a
 * header is made, budget.h what is left of the service's limit, share.h where both are kept
 * together with others that have the same account.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "budget.h"
#include "integrations/service.h"
#include "seal.h"
#include "secrets.h"
#include "share.h"
#include "transport.h"

/* The most fields that an account of a service may have. */
enum { ACCOUNT_FIELDS_MOST = 32 };

/* What an account is configured with: a field of a credential, a setting, `url`, `insecure_http`.
 */
struct account_field {
    const char *name;
    const char *text; /* NULL: the integer, which is 0 or 1 for a boolean */
    int64_t integer;
};

enum token_state {
    TOKEN_FIXED,   /* the account needs none: its credential is the header */
    TOKEN_ABSENT,  /* to be fetched before the next request */
    TOKEN_COMING,  /* being fetched; every call waits for the same one */
    TOKEN_PRESENT, /* good until `renew_at` */
};

struct account_value;

struct account {
    const struct integrations_service *service;
    char *name;
    char *url;                    /* base address, no slash at its end */
    bool direct;                  /* this machine: no proxy */
    struct account_value *values; /* one for each setting of the service */

    struct buffer header;    /* "Authorization: ...", terminated; empty while there is no token */
    struct secrets *secrets; /* of the settings that the account belongs to, its own among them */
    unsigned calls;          /* that use it */

    /* Of a client; see token.h. */
    const struct integrations_credential *client; /* NULL: none */
    struct buffer client_id, client_secret;
    enum token_state token;
    unsigned token_count; /* tokens so far: tells a call whether its 401 was for an older one */
    int64_t renew_at;     /* clock_now's clock */
    struct transfer fetch;
    struct task *waiters; /* those who wait for the fetch, whose owner this is */
    unsigned waiting;     /* calls that do, in tasks or not */
    struct buffer fetch_url, fetch_body;
    int failures;        /* fetches that failed, one after another */
    int64_t fetch_again; /* not before; clock_now's clock */
    bool fetch_held;     /* it was the service that said when */
    unsigned told;       /* errors that are being made of `fetch`, which must stay meanwhile */

    /* In the store; see token.h. */
    char key[SEAL_NAME];    /* the account's name there */
    struct gate token_gate; /* which a fetch has to pass */
    struct share_question asking, telling;
    struct listener listener;
    struct buffer sealed; /* the token as the store has it; empty: it has none of this account's */
    bool may_fetch;       /* it holds the right to fetch one */
    int64_t alone_at;     /* from then on one may be fetched without it; clock_now's clock */
    bool alone;           /* that time came without the right */

    struct budget budget;

    struct account *next;
};

/* What the rows of a service, or of all, say about a field; both NULL: there is no such field. */
struct account_row {
    const struct integrations_credential *credential;
    const struct integrations_setting *setting;
};

struct account_row account_row(const struct integrations_service *service, const char *name);

/* Whether a variable of the environment may give the field. */
static inline bool account_row_has_variable(struct account_row row)
{
    return row.credential != NULL || (row.setting != NULL && row.setting->environment);
}

/* The name of the field with that number, from 0 on; NULL behind the last one. */
const char *account_field_name(const struct integrations_service *service, size_t i);

/* Writes the environment variable of a field: PREFIX_NAME, cut at what there is room for. */
enum { ACCOUNT_VARIABLE = 96 };
void account_variable(const struct integrations_service *service, const char *name,
                      char variable[ACCOUNT_VARIABLE]);

/*
 * Makes an account; its secrets are in `secrets` until it is freed. NULL when the fields are not
 * good; `problem` then says why: a field's name and a sentence, never a credential.
 */
struct account *account_create(const struct integrations_service *service, const char *name,
                               const struct account_field *fields, size_t count,
                               struct secrets *secrets, struct buffer *problem);

/* Has it share its budget and its token through a store, the first time that it is called. */
void account_share(struct account *account, struct share *share);

/* Wipes and frees; cancels a token that is on its way (transport may be NULL when none is). */
void account_free(struct transport *transport, struct account *account);

/* A setting as text, an id in digits; NULL when it is not given and has no default. */
const char *account_text(const struct account *account, const char *name);

/* A setting as an integer; a boolean is 0 or 1, a text 0. */
int64_t account_integer(const struct account *account, const char *name);
