/* Accounts: their addresses and settings. */
#include "unit.h"

#include <malloc.h>
#include <string.h>

#include "account_fixture.h"

/* Stands in every credential below, and must stand in no message. */
#define SECRET "s3cr3t"

static void an_account_keeps_copies_of_its_fields(void **state)
{
    (void)state;
    char token[] = "token", user[] = "nora@example.com", url[] = "https://example.com";
    struct account *account =
        account_fixture(&aircall_service, FIELDS({"access_token", token, 0}, {"user", user, 0},
                                                 {"url", url, 0}, {"scan_limit", NULL, 7}));
    memset(token, 'x', sizeof token - 1);
    memset(user, 'x', sizeof user - 1);
    memset(url, 'x', sizeof url - 1);
    assert_string_equal(account->header.data, "Authorization: Bearer token");
    assert_string_equal(account_text(account, "user"), "nora@example.com");
    assert_string_equal(account->url, "https://example.com");
    assert_string_equal(account->name, "work");
    assert_int_equal(account_integer(account, "scan_limit"), 7);
    assert_string_equal(account_text(account, "scan_limit"), "7");
    account_fixture_free(NULL, account);
}

static void settings_that_are_not_given_have_their_defaults(void **state)
{
    (void)state;
    struct account *account =
        account_fixture(&aircall_service, FIELDS({"access_token", SECRET, 0}));
    assert_string_equal(account->url, "https://api.aircall.io");
    assert_null(account_text(account, "user"));
    assert_int_equal(account_integer(account, "scan_limit"), 10000);
    assert_string_equal(account_text(account, "scan_limit"), "10000");
    assert_false(account->direct);
    account_fixture_free(NULL, account);
}

static void an_address_is_trimmed(void **state)
{
    (void)state;
    static const struct {
        const struct integrations_service *integration;
        const char *url, *trimmed;
    } rows[] = {
        {&helpscout_service, "https://api.helpscout.net/v2", "https://api.helpscout.net"},
        {&helpscout_service, "https://api.helpscout.net/v2/", "https://api.helpscout.net"},
        {&helpscout_service, "https://api.helpscout.net/v2///", "https://api.helpscout.net"},
        {&helpscout_service, "https://proxy.example.com", "https://proxy.example.com"},
        {&aircall_service, "https://api.aircall.io", "https://api.aircall.io"},
        {&aircall_service, "https://api.aircall.io/", "https://api.aircall.io"},
        {&aircall_service, "https://api.aircall.io/v1", "https://api.aircall.io"},
        {&aircall_service, "https://api.aircall.io/v1/", "https://api.aircall.io"},
        {&aircall_service, "https://api.aircall.io//v2//", "https://api.aircall.io"},
        {&aircall_service, "https://example.com/aircall/v1", "https://example.com/aircall"},
        {&aircall_service, "https://example.com/v10", "https://example.com/v10"},
        {&aircall_service, "https://example.com/xv1", "https://example.com/xv1"},
        {&aircall_service, "https://v1", "https://v1"}, /* a host is no ending */
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct account *account = account_fixture(
            rows[i].integration, FIELDS({"access_token", SECRET, 0}, {"url", rows[i].url, 0}));
        assert_string_equal(account->url, rows[i].trimmed);
        account_fixture_free(NULL, account);
    }
}

static void plain_http_is_for_this_machine_only(void **state)
{
    (void)state;
    static const char *const elsewhere[] = {"http://api.example.com", "http://192.168.0.1/v2",
                                            "http://127.0.0.1.example.com/",
                                            "http://localhost.example.com/"};
    for (size_t i = 0; i < COUNT(elsewhere); i++)
        account_fixture_refused(&aircall_service,
                                FIELDS({"access_token", SECRET, 0}, {"url", elsewhere[i], 0}),
                                "insecure_http", SECRET);
    struct account *account = account_fixture(
        &aircall_service, FIELDS({"access_token", SECRET, 0}, {"url", "http://127.0.0.1:8080", 0}));
    assert_true(account->direct);
    account_fixture_free(NULL, account);
    account = account_fixture(&aircall_service, FIELDS({"access_token", SECRET, 0},
                                                       {"url", "http://api.example.com", 0},
                                                       {"insecure_http", NULL, 1}));
    assert_false(account->direct);
    account_fixture_free(NULL, account);
}

static void a_bad_address_is_refused(void **state)
{
    (void)state;
    static const char *const urls[] = {"api.example.com", ("https://user:" SECRET "@example.com"),
                                       ("https://example.com?token=" SECRET)};
    for (size_t i = 0; i < COUNT(urls); i++)
        account_fixture_refused(&helpscout_service,
                                FIELDS({"access_token", SECRET, 0}, {"url", urls[i], 0}),
                                "url: ", SECRET);
}

static void settings_may_be_given_as_text(void **state)
{
    (void)state;
    struct account *account = account_fixture(
        &aircall_service, FIELDS({"access_token", SECRET, 0}, {"scan_limit", "70", 0},
                                 {"url", "http://example.com", 0}, {"insecure_http", "true", 0}));
    assert_int_equal(account_integer(account, "scan_limit"), 70);
    account_fixture_free(NULL, account);
    static const char *const wrong[] = {"0", "x", "7x", "", "99999999999999999999"};
    for (size_t i = 0; i < COUNT(wrong); i++)
        account_fixture_refused(&aircall_service,
                                FIELDS({"access_token", SECRET, 0}, {"scan_limit", wrong[i], 0}),
                                "scan_limit: expected an integer", SECRET);
    static const char *const no_boolean[] = {"", "yes", "TRUE", "1", "t", "true "};
    for (size_t i = 0; i < COUNT(no_boolean); i++)
        account_fixture_refused(
            &aircall_service,
            FIELDS({"access_token", SECRET, 0}, {"insecure_http", no_boolean[i], 0}),
            "insecure_http: expected true or false", SECRET);
}

static void a_setting_that_the_service_has_not_is_refused(void **state)
{
    (void)state;
    account_fixture_refused(&helpscout_service,
                            FIELDS({"access_token", SECRET, 0}, {"scan_limit", "70", 0}),
                            "scan_limit: Help Scout has no such", SECRET);
    struct account *account =
        account_fixture(&helpscout_service, FIELDS({"access_token", SECRET, 0}));
    assert_null(account_text(account, "scan_limit"));
    assert_int_equal(account_integer(account, "user"), 0);
    account_fixture_free(NULL, account);
}

/* ---- credentials of other services ---- */

static const struct integrations_service keyed = {
    .size = sizeof keyed,
    .name = "keyed",
    .title = "Keyed",
    .url = "https://keyed.example",
    .urls = (const char *const[]){NULL},
    .credentials =
        (const struct integrations_credential[]){
            {.scheme = INTEGRATIONS_KEY, .first = "api_key", .header = "X-Api-Key"}, {0}},
};

static void a_key_goes_in_the_header_of_its_row(void **state)
{
    (void)state;
    struct account *account = account_fixture(&keyed, FIELDS({"api_key", SECRET, 0}));
    assert_string_equal(account->header.data, "X-Api-Key: " SECRET);
    assert_int_equal(account->token, TOKEN_FIXED);
    account_fixture_free(NULL, account);
    account_fixture_refused(&keyed, FIELDS({"api_key", "a b", 0}), "api_key: ", SECRET);
    account_fixture_refused(&keyed, NULL, 0, "expected api_key", SECRET);
}

static void every_field_of_a_credential_is_a_secret(void **state)
{
    (void)state;
    static const struct account_field fields[] = {{"client_id", "the-client-id", 0},
                                                  {"client_secret", "the-client-secret", 0},
                                                  {"access_token", "the-access-token", 0}};
    struct account *account = account_fixture(&helpscout_service, fields, COUNT(fields));
    for (size_t i = 0; i < COUNT(fields); i++)
        assert_true(secrets_are_in(account->secrets, fields[i].text, strlen(fields[i].text)));
    account_fixture_free(NULL, account);
    account = account_fixture(&aircall_service,
                              FIELDS({"api_id", "Aladdin", 0}, {"api_token", "open-sesame", 0}));
    static const char *const texts[] = {"Aladdin", "open-sesame", "QWxhZGRpbjpvcGVuLXNlc2FtZQ"};
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_true(secrets_are_in(account->secrets, texts[i], strlen(texts[i])));
    account_fixture_free(NULL, account);
}

/* The header has room for later tokens; whatever was in that memory before stays here. */
static void a_token_beside_what_renews_it_goes_out_as_it_is(void **state)
{
    (void)state;
    mallopt(M_PERTURB, 'x');
    struct account *account = account_fixture(
        &helpscout_service, FIELDS({"client_id", "the-client-id", 0}, {"client_secret", SECRET, 0},
                                   {"access_token", "a-token-1", 0}));
    mallopt(M_PERTURB, 0);
    assert_string_equal(account->header.data, "Authorization: Bearer a-token-1");
    account_fixture_free(NULL, account);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_account_keeps_copies_of_its_fields),
        cmocka_unit_test(settings_that_are_not_given_have_their_defaults),
        cmocka_unit_test(an_address_is_trimmed),
        cmocka_unit_test(plain_http_is_for_this_machine_only),
        cmocka_unit_test(a_bad_address_is_refused),
        cmocka_unit_test(settings_may_be_given_as_text),
        cmocka_unit_test(a_setting_that_the_service_has_not_is_refused),
        cmocka_unit_test(a_key_goes_in_the_header_of_its_row),
        cmocka_unit_test(every_field_of_a_credential_is_a_secret),
        cmocka_unit_test(a_token_beside_what_renews_it_goes_out_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
