/* Credentials, the headers that they make, and what is refused. */
#include "unit.h"

#include "account_fixture.h"
#include "credential.h"
#include "token.h"

/* Stands in every credential below, and must stand in no message. */
#define SECRET "s3cr3t"

static void an_access_token_is_sent_as_bearer(void **state)
{
    (void)state;
    struct account *account =
        account_fixture(&helpscout_service, FIELDS({"access_token", SECRET, 0}));
    assert_string_equal(account->header.data, "Authorization: Bearer " SECRET);
    assert_int_equal(account->token, TOKEN_FIXED);
    assert_true(token_is_ready(account));
    account_fixture_free(NULL, account);
}

static void an_api_id_and_token_are_sent_as_basic(void **state)
{
    (void)state;
    struct account *account = account_fixture(
        &aircall_service, FIELDS({"api_id", "Aladdin", 0}, {"api_token", "open-sesame", 0}));
    assert_string_equal(account->header.data, "Authorization: Basic QWxhZGRpbjpvcGVuLXNlc2FtZQ==");
    assert_true(token_is_ready(account));
    account_fixture_free(NULL, account);
}

static void a_key_stands_behind_what_the_service_wants_before_it(void **state)
{
    (void)state;
    const struct integrations_credential row = {.scheme = INTEGRATIONS_KEY,
                                                .first = "key",
                                                .header = "Authorization",
                                                .before = "Token token="};
    struct buffer header = {0};
    credential_write_header(&row, SECRET, NULL, &header);
    assert_string_equal(header.data, "Authorization: Token token=" SECRET);
    buffer_free(&header);
}

static void no_credential_is_refused(void **state)
{
    (void)state;
    account_fixture_refused(&helpscout_service, NULL, 0,
                            "access_token, or client_id and client_secret", SECRET);
    account_fixture_refused(&aircall_service, NULL, 0, "access_token, or api_id and api_token",
                            SECRET);
}

static void half_a_pair_is_refused(void **state)
{
    (void)state;
    account_fixture_refused(&helpscout_service, FIELDS({"client_id", SECRET, 0}),
                            "client_secret: missing", SECRET);
    account_fixture_refused(&helpscout_service, FIELDS({"client_secret", SECRET, 0}),
                            "client_id: missing", SECRET);
    account_fixture_refused(&aircall_service, FIELDS({"api_id", SECRET, 0}), "api_token: missing",
                            SECRET);
    account_fixture_refused(&aircall_service, FIELDS({"api_token", SECRET, 0}), "api_id: missing",
                            SECRET);
}

static void a_credential_of_the_other_service_is_refused(void **state)
{
    (void)state;
    account_fixture_refused(&aircall_service,
                            FIELDS({"client_id", SECRET, 0}, {"client_secret", SECRET, 0}),
                            "client_id: Aircall", SECRET);
    account_fixture_refused(&helpscout_service,
                            FIELDS({"api_id", SECRET, 0}, {"api_token", SECRET, 0}),
                            "api_id: Help Scout", SECRET);
}

static void a_credential_that_would_break_its_header_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",          SECRET "\r\nX-Other: y", SECRET "\n",       " " SECRET,   SECRET " ",
        SECRET "\t", SECRET "\x7F",           SECRET "\xC3\xA9", "\x01" SECRET};
    for (size_t i = 0; i < COUNT(texts); i++) {
        const char *text = texts[i];
        account_fixture_refused(&helpscout_service, FIELDS({"access_token", text, 0}),
                                "access_token: ", SECRET);
        account_fixture_refused(&helpscout_service,
                                FIELDS({"client_id", text, 0}, {"client_secret", SECRET, 0}),
                                "client_id: ", SECRET);
        account_fixture_refused(&helpscout_service,
                                FIELDS({"client_id", "id", 0}, {"client_secret", text, 0}),
                                "client_secret: ", SECRET);
        account_fixture_refused(&aircall_service,
                                FIELDS({"api_id", text, 0}, {"api_token", SECRET, 0}),
                                "api_id: ", SECRET);
        account_fixture_refused(&aircall_service,
                                FIELDS({"api_id", "id", 0}, {"api_token", text, 0}),
                                "api_token: ", SECRET);
    }
}

static void an_api_id_with_a_colon_is_refused(void **state)
{
    (void)state;
    account_fixture_refused(&aircall_service,
                            FIELDS({"api_id", SECRET ":x", 0}, {"api_token", SECRET, 0}),
                            "api_id: ", SECRET);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_access_token_is_sent_as_bearer),
        cmocka_unit_test(an_api_id_and_token_are_sent_as_basic),
        cmocka_unit_test(a_key_stands_behind_what_the_service_wants_before_it),
        cmocka_unit_test(no_credential_is_refused),
        cmocka_unit_test(half_a_pair_is_refused),
        cmocka_unit_test(a_credential_of_the_other_service_is_refused),
        cmocka_unit_test(a_credential_that_would_break_its_header_is_refused),
        cmocka_unit_test(an_api_id_with_a_colon_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
