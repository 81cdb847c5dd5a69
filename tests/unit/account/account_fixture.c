/* Accounts for tests; see account_fixture.h. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account_fixture.h"

struct account *account_fixture(const struct integrations_service *service,
                                const struct account_field *fields, size_t count)
{
    struct buffer problem = {0};
    struct secrets *secrets = calloc(1, sizeof *secrets);
    struct account *account = account_create(service, "work", fields, count, secrets, &problem);
    if (account == NULL)
        fail_msg("%s", buffer_text(&problem));
    assert_int_equal(problem.len, 0);
    buffer_free(&problem);
    return account;
}

void account_fixture_refused(const struct integrations_service *service,
                             const struct account_field *fields, size_t count, const char *part,
                             const char *secret)
{
    struct buffer problem = {0};
    struct secrets secrets = {0};
    struct account *account = account_create(service, "work", fields, count, &secrets, &problem);
    char text[600];
    snprintf(text, sizeof text, "%s", buffer_text(&problem));
    buffer_free(&problem);
    account_free(NULL, account);
    secrets_free(&secrets);
    assert_null(account);
    if (strstr(text, part) == NULL)
        fail_msg("no \"%s\" in \"%s\"", part, text);
    if (strstr(text, secret) != NULL)
        fail_msg("a credential in \"%s\"", text);
}

void account_fixture_free(struct transport *transport, struct account *account)
{
    if (account == NULL)
        return;
    struct secrets *secrets = account->secrets;
    account_free(transport, account);
    secrets_free(secrets);
    free(secrets);
}
