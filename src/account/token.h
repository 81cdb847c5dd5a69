/*
 * Tokens that an account exchanges its client credentials for: fetched once for all calls, renewed
 * before they expire, dropped when the service refuses them. Where the account has a store, fetched
 * once for all that share it: who wants to fetch one asks there first, and finds it or the right to
 * fetch it. What is kept there is sealed.
 */
#pragma once

#include "account.h"

/* In a child process: a token that its parent is fetching is the parent's, and absent here. Call it
 * before asking for the state of the token. */
void token_leave_to_parent(struct account *account);

/* Whether a request can be sent now: else a token must be fetched. */
bool token_is_ready(const struct account *account);

/* Begins to share the token through the account's store, and ends it. A fetch is cancelled before
 * the end. */
void token_share(struct account *account);
void token_unshare(struct account *account);

/*
 * Starts fetching a token, not before a time (0: at once); the calls that need it wait for
 * account->fetch to finish. False when out of memory.
 */
bool token_fetch(struct transport *transport, struct account *account, int64_t not_before,
                 int64_t deadline);

/*
 * Takes the token out of a finished fetch, once. False when there is no token in it: the reply is
 * then still in account->fetch.
 */
bool token_take(struct transport *transport, struct account *account);

/* Forgets the token that a service refused, unless a newer one is there already. False: it cannot
 * be renewed. */
bool token_drop(struct account *account, unsigned token_count);
