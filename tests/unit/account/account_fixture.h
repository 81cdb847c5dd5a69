/* Accounts for tests. */
#ifndef ACCOUNT_FIXTURE_H
#define ACCOUNT_FIXTURE_H

#include "account.h"

extern const struct integrations_service helpscout_service, aircall_service;

/* Fields of an account and their number: FIELDS({"access_token", "x", 0}, {"user", NULL, 5}). */
#define FIELDS(...)                                                                                \
    (const struct account_field[]){__VA_ARGS__},                                                   \
        sizeof((const struct account_field[]){__VA_ARGS__}) / sizeof(struct account_field)

/* Fails the test when the account cannot be made. Its secrets are in account->secrets. */
struct account *account_fixture(const struct integrations_service *service,
                                const struct account_field *fields, size_t count);

/* The account must be refused with a message that has the part, and not the secret. */
void account_fixture_refused(const struct integrations_service *service,
                             const struct account_field *fields, size_t count, const char *part,
                             const char *secret);

/* Frees an account and its secrets; the transport may be NULL. */
void account_fixture_free(struct transport *transport, struct account *account);

#endif
