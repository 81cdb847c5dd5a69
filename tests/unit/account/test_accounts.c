/* Credentials, where they go and where they must not show. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "accounts.h"
#include "services.h"

/* Stands in every credential below, and must stand in no message. */
#define SECRET "s3cr3t"

/* ---- making accounts ---- */

/* Fails the test when the account cannot be made. */
static struct account *create(const struct integrations_service *integration,
                              struct account_fields fields)
{
    struct buffer problem = {0};
    struct account *account = account_create(integration, "work", &fields, &problem);
    if (account == NULL)
        fail_msg("%s", buffer_text(&problem));
    assert_int_equal(problem.len, 0);
    buffer_free(&problem);
    return account;
}

/* The account must be refused with a message that has the part and no credential. */
static void assert_refused(const struct integrations_service *integration,
                           struct account_fields fields, const char *part)
{
    struct buffer problem = {0};
    struct account *account = account_create(integration, "work", &fields, &problem);
    char text[600];
    snprintf(text, sizeof text, "%s", buffer_text(&problem));
    buffer_free(&problem);
    account_free(NULL, account);
    assert_null(account);
    if (strstr(text, part) == NULL)
        fail_msg("no \"%s\" in \"%s\"", part, text);
    if (strstr(text, SECRET) != NULL)
        fail_msg("a credential in \"%s\"", text);
}

static void an_access_token_is_sent_as_bearer(void **state)
{
    (void)state;
    struct account *account =
        create(&helpscout_service, (struct account_fields){.access_token = SECRET});
    assert_string_equal(account->authorization.data, "Authorization: Bearer " SECRET);
    assert_int_equal(account->token, TOKEN_FIXED);
    assert_true(account_is_ready(account));
    account_free(NULL, account);
}

static void an_api_id_and_token_are_sent_as_basic(void **state)
{
    (void)state;
    struct account *account = create(
        &aircall_service, (struct account_fields){.api_id = "Aladdin", .api_token = "open-sesame"});
    assert_string_equal(account->authorization.data,
                        "Authorization: Basic QWxhZGRpbjpvcGVuLXNlc2FtZQ==");
    assert_true(account_is_ready(account));
    account_free(NULL, account);
}

static void a_pair_is_encoded_as_rfc_4648_says(void **state)
{
    (void)state;
    /* Pairs of three to eight bytes: with no, one and two characters of padding, and both signs. */
    static const struct {
        const char *id, *token, *encoded;
    } rows[] = {
        {"f", "o", "Zjpv"},        {"fo", "o", "Zm86bw=="},        {"foo", "b", "Zm9vOmI="},
        {"foob", "a", "Zm9vYjph"}, {"fooba", "r", "Zm9vYmE6cg=="}, {"foobar", "x", "Zm9vYmFyOng="},
        {"~", "~~", "fjp+fg=="},   {"?", ">?>", "Pzo+Pz4="},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char expected[64];
        struct account *account =
            create(&aircall_service,
                   (struct account_fields){.api_id = rows[i].id, .api_token = rows[i].token});
        snprintf(expected, sizeof expected, "Authorization: Basic %s", rows[i].encoded);
        assert_string_equal(account->authorization.data, expected);
        account_free(NULL, account);
    }
}

static void a_client_needs_a_token_first(void **state)
{
    (void)state;
    struct account *account = create(
        &helpscout_service, (struct account_fields){.client_id = "id", .client_secret = SECRET});
    assert_int_equal(account->token, TOKEN_ABSENT);
    assert_int_equal(account->authorization.len, 0);
    assert_false(account_is_ready(account));
    account_free(NULL, account);
}

static void a_client_with_a_token_is_ready_until_it_is_refused(void **state)
{
    (void)state;
    struct account *account = create(
        &helpscout_service,
        (struct account_fields){.access_token = "t", .client_id = "id", .client_secret = SECRET});
    assert_true(account_is_ready(account));
    assert_true(account_drop_token(account, account->token_count));
    assert_false(account_is_ready(account));
    account_free(NULL, account);
}

static void an_account_keeps_copies_of_its_fields(void **state)
{
    (void)state;
    char token[] = "token", user[] = "nora@example.com", url[] = "https://example.com";
    struct account *account = create(
        &aircall_service,
        (struct account_fields){.access_token = token, .user = user, .url = url, .scan_limit = 7});
    memset(token, 'x', sizeof token - 1);
    memset(user, 'x', sizeof user - 1);
    memset(url, 'x', sizeof url - 1);
    assert_string_equal(account->authorization.data, "Authorization: Bearer token");
    assert_string_equal(account->user, "nora@example.com");
    assert_string_equal(account->url, "https://example.com");
    assert_string_equal(account->name, "work");
    assert_int_equal(account->scan_limit, 7);
    account_free(NULL, account);
}

static void fields_that_are_not_given_have_defaults(void **state)
{
    (void)state;
    struct account *account =
        create(&aircall_service, (struct account_fields){.access_token = SECRET});
    assert_string_equal(account->url, "https://api.aircall.io");
    assert_null(account->user);
    assert_int_equal(account->scan_limit, 10000);
    assert_false(account->direct);
    account_free(NULL, account);
}

/* ---- addresses ---- */

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
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct account *account =
            create(rows[i].integration,
                   (struct account_fields){.access_token = SECRET, .url = rows[i].url});
        assert_string_equal(account->url, rows[i].trimmed);
        account_free(NULL, account);
    }
}

static void a_host_is_not_taken_for_an_ending(void **state)
{
    (void)state;
    struct account *account = create(
        &aircall_service, (struct account_fields){.access_token = SECRET, .url = "https://v1"});
    char url[64];
    snprintf(url, sizeof url, "%s", account->url);
    account_free(NULL, account);
    assert_string_equal(url, "https://v1");
}

static void plain_http_is_for_this_machine_only(void **state)
{
    (void)state;
    assert_refused(&aircall_service,
                   (struct account_fields){.access_token = SECRET, .url = "http://api.example.com"},
                   "insecure_http");
    struct account *account =
        create(&aircall_service,
               (struct account_fields){.access_token = SECRET, .url = "http://127.0.0.1:8080"});
    assert_true(account->direct);
    account_free(NULL, account);
    account = create(&aircall_service, (struct account_fields){.access_token = SECRET,
                                                               .url = "http://api.example.com",
                                                               .insecure_http = true});
    assert_false(account->direct);
    account_free(NULL, account);
}

static void a_bad_address_is_refused(void **state)
{
    (void)state;
    static const char *const urls[] = {"api.example.com",
                                       "ftp://example.com",
                                       "https://",
                                       "https://user:" SECRET "@example.com",
                                       "https://example.com?token=" SECRET,
                                       "https://example.com#" SECRET,
                                       "https://example.com/\r\nX-Key: " SECRET,
                                       ""};
    for (size_t i = 0; i < COUNT(urls); i++)
        assert_refused(&helpscout_service,
                       (struct account_fields){.access_token = SECRET, .url = urls[i]}, "url: ");
}

/* ---- refused credentials ---- */

static void no_credential_is_refused(void **state)
{
    (void)state;
    assert_refused(&helpscout_service, (struct account_fields){0},
                   "access_token, or client_id and client_secret");
    assert_refused(&aircall_service, (struct account_fields){0},
                   "access_token, or api_id and api_token");
}

static void half_a_pair_is_refused(void **state)
{
    (void)state;
    assert_refused(&helpscout_service, (struct account_fields){.client_id = SECRET},
                   "client_secret: missing");
    assert_refused(&helpscout_service, (struct account_fields){.client_secret = SECRET},
                   "client_id: missing");
    assert_refused(&aircall_service, (struct account_fields){.api_id = SECRET},
                   "api_token: missing");
    assert_refused(&aircall_service, (struct account_fields){.api_token = SECRET},
                   "api_id: missing");
}

static void a_credential_of_the_other_service_is_refused(void **state)
{
    (void)state;
    assert_refused(&aircall_service,
                   (struct account_fields){.client_id = SECRET, .client_secret = SECRET},
                   "client_id: Aircall");
    assert_refused(&helpscout_service,
                   (struct account_fields){.api_id = SECRET, .api_token = SECRET},
                   "api_id: Help Scout");
}

static void a_credential_that_would_break_its_header_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",          SECRET "\r\nX-Other: y", SECRET "\n",       " " SECRET,   SECRET " ",
        SECRET "\t", SECRET "\x7F",           SECRET "\xC3\xA9", "\x01" SECRET};
    for (size_t i = 0; i < COUNT(texts); i++) {
        const char *text = texts[i];
        assert_refused(&helpscout_service, (struct account_fields){.access_token = text},
                       "access_token: ");
        assert_refused(&helpscout_service,
                       (struct account_fields){.client_id = text, .client_secret = SECRET},
                       "client_id: ");
        assert_refused(&helpscout_service,
                       (struct account_fields){.client_id = "id", .client_secret = text},
                       "client_secret: ");
        assert_refused(&aircall_service,
                       (struct account_fields){.api_id = text, .api_token = SECRET}, "api_id: ");
        assert_refused(&aircall_service, (struct account_fields){.api_id = "id", .api_token = text},
                       "api_token: ");
    }
}

static void an_api_id_with_a_colon_is_refused(void **state)
{
    (void)state;
    assert_refused(&aircall_service,
                   (struct account_fields){.api_id = SECRET ":x", .api_token = SECRET}, "api_id: ");
}

static void freeing_accepts_nothing(void **state)
{
    (void)state;
    account_free(NULL, NULL);
}

/* ---- tokens ---- */

/* An account of a client, and a transport that nothing is sent over. */
struct token_room {
    struct transport *transport;
    struct account *account;
};

static int setup_token(void **state)
{
    struct token_room *room = calloc(1, sizeof *room);
    *state = room;
    room->transport = transport_open();
    room->account =
        create(&helpscout_service, (struct account_fields){.client_id = "client-id&=+",
                                                           .client_secret = SECRET "/%",
                                                           .url = "http://127.0.0.1:9/v2"});
    return room->transport != NULL ? 0 : -1;
}

static int teardown_token(void **state)
{
    struct token_room *room = *state;
    account_free(room->transport, room->account);
    transport_close(room->transport);
    free(room);
    return 0;
}

/* Has the account find this reply to its fetch. */
static void answer(struct account *account, enum transfer_outcome outcome, long status,
                   const char *body)
{
    account->token = TOKEN_COMING;
    account->fetch.outcome = outcome;
    account->fetch.status = status;
    buffer_clear(&account->fetch.reply);
    buffer_append_text(&account->fetch.reply, body);
}

static void a_fetch_sends_the_clients_credentials_as_a_form(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    int64_t later = transport_now() + 60000;
    assert_true(account_fetch_token(room->transport, account, later, later + 1));
    assert_int_equal(account->token, TOKEN_COMING);
    assert_false(account_is_ready(account));
    assert_string_equal(account->fetch.method, "POST");
    assert_string_equal(account->fetch.url, "http://127.0.0.1:9/v2/oauth2/token");
    static const char expected[] = "grant_type=client_credentials&client_id=client-id%26%3D%2B"
                                   "&client_secret=" SECRET "%2F%25";
    assert_int_equal(account->fetch.body_len, strlen(expected));
    assert_memory_equal(account->fetch.body, expected, strlen(expected));
    assert_string_equal(account->fetch.headers[0],
                        "Content-Type: application/x-www-form-urlencoded");
    assert_true(account->fetch.direct);
}

static void an_account_can_go_while_its_token_is_coming(void **state)
{
    struct token_room *room = *state;
    int64_t now = transport_now();
    assert_true(account_fetch_token(room->transport, room->account, now + 60000, now + 60001));
    account_free(room->transport, room->account);
    room->account = NULL;
    assert_int_equal(transport_busy(room->transport), 0);
}

static void the_token_of_a_reply_is_used(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200,
           "{\"token_type\":\"bearer\",\"access_token\":\"fresh\",\"expires_in\":172800}");
    assert_true(account_take_token(room->transport, account));
    assert_string_equal(account->authorization.data, "Authorization: Bearer fresh");
    assert_int_equal(account->token, TOKEN_PRESENT);
    assert_int_equal(account->token_count, 1);
    assert_true(account_is_ready(account));
}

static void a_reply_is_taken_once(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"fresh\",\"expires_in\":60}");
    assert_true(account_take_token(room->transport, account));
    assert_true(account_take_token(room->transport, account));
    assert_int_equal(account->token_count, 1);
    assert_int_equal(account->fetch.reply.len, 0);
}

static void a_token_is_renewed_before_it_expires(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    static const struct {
        const char *body;
        int64_t renewed_after; /* seconds */
    } rows[] = {{"{\"access_token\":\"t\",\"expires_in\":172800}", 172500},
                {"{\"access_token\":\"t\",\"expires_in\":7200}", 6900},
                {"{\"access_token\":\"t\",\"expires_in\":100}", 90},
                {"{\"access_token\":\"t\",\"expires_in\":\"7200\"}", 6900},
                {"{\"access_token\":\"t\"}", 172500},
                {"{\"access_token\":\"t\",\"expires_in\":null}", 172500}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        answer(account, TRANSFER_ANSWERED, 200, rows[i].body);
        assert_true(account_take_token(room->transport, account));
        int64_t left = account->renew_at - transport_now();
        assert_in_range(left, rows[i].renewed_after * 1000 - 5000, rows[i].renewed_after * 1000);
    }
}

static void a_lifetime_past_all_measure_is_a_long_one(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200,
           "{\"access_token\":\"t\",\"expires_in\":99999999999999999}");
    assert_true(account_take_token(room->transport, account));
    assert_true(account_is_ready(account));
    answer(account, TRANSFER_ANSWERED, 200,
           "{\"access_token\":\"t\",\"expires_in\":9223372036854775}");
    assert_true(account_take_token(room->transport, account));
    assert_true(account_is_ready(account));
}

static void a_lifetime_of_nothing_is_renewed_at_once(void **state)
{
    struct token_room *room = *state;
    answer(room->account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"t\",\"expires_in\":0}");
    assert_true(account_take_token(room->transport, room->account));
    assert_false(account_is_ready(room->account));
}

static void a_reply_without_a_good_token_is_kept_for_the_error(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    static const struct {
        enum transfer_outcome outcome;
        long status;
        const char *body;
    } rows[] = {{TRANSFER_ANSWERED, 401, "{\"error\":\"invalid_client\"}"},
                {TRANSFER_ANSWERED, 401, "{\"access_token\":\"t\"}"},
                {TRANSFER_ANSWERED, 500, "{\"access_token\":\"t\"}"},
                {TRANSFER_ANSWERED, 200, "{}"},
                {TRANSFER_ANSWERED, 200, ""},
                {TRANSFER_ANSWERED, 200, "<html>"},
                {TRANSFER_ANSWERED, 200, "{\"access_token\":5}"},
                {TRANSFER_ANSWERED, 200, "{\"access_token\":\"\"}"},
                {TRANSFER_ANSWERED, 200, "{\"access_token\":\"a b\"}"},
                {TRANSFER_ANSWERED, 200, "{\"access_token\":\"a\\r\\nX: y\"}"},
                {TRANSFER_ANSWERED, 200, "{\"access_token\":\"a\\u0000b\"}"},
                {TRANSFER_BROKEN, 200, "{\"access_token\":\"t\"}"},
                {TRANSFER_TIMED_OUT, 0, ""},
                {TRANSFER_CANCELLED, 0, ""}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        answer(account, rows[i].outcome, rows[i].status, rows[i].body);
        if (account_take_token(room->transport, account))
            fail_msg("%ld %s", rows[i].status, rows[i].body);
        assert_int_equal(account->token, TOKEN_ABSENT);
        assert_int_equal(account->token_count, 0);
        assert_int_equal(account->fetch.reply.len, strlen(rows[i].body));
        assert_int_equal(account->authorization.len, 0);
    }
}

static void a_newer_token_replaces_the_older(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"a-long-first-token\"}");
    assert_true(account_take_token(room->transport, account));
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"b\"}");
    assert_true(account_take_token(room->transport, account));
    assert_string_equal(account->authorization.data, "Authorization: Bearer b");
    assert_int_equal(account->token_count, 2);
}

static void a_refused_token_is_dropped_unless_a_newer_one_is_there(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"first\"}");
    account_take_token(room->transport, account);
    unsigned first = account->token_count;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"second\"}");
    account_take_token(room->transport, account);
    assert_true(account_drop_token(account, first));
    assert_true(account_is_ready(account));
    assert_true(account_drop_token(account, account->token_count));
    assert_false(account_is_ready(account));
}

static void a_token_on_its_way_is_not_dropped(void **state)
{
    struct token_room *room = *state;
    room->account->token = TOKEN_COMING;
    assert_true(account_drop_token(room->account, room->account->token_count));
    assert_int_equal(room->account->token, TOKEN_COMING);
}

static void a_fixed_credential_cannot_be_renewed(void **state)
{
    (void)state;
    struct account *account =
        create(&helpscout_service, (struct account_fields){.access_token = SECRET});
    assert_false(account_drop_token(account, account->token_count));
    assert_true(account_is_ready(account));
    account_free(NULL, account);
}

/* ---- keeping credentials out of texts ---- */

/* The credential that is found in the text, or "". Static memory. */
static const char *found_in(const struct account *account, const char *text)
{
    static char found[64];
    size_t len = 0;
    const char *at = account_find_secret(account, text, strlen(text), &len);
    snprintf(found, sizeof found, "%.*s", at != NULL ? (int)len : 0, at != NULL ? at : "");
    return found;
}

static void a_bearer_token_is_found_in_a_text(void **state)
{
    (void)state;
    struct account *account =
        create(&helpscout_service, (struct account_fields){.access_token = SECRET});
    assert_string_equal(found_in(account, "the token " SECRET " is bad"), SECRET);
    assert_string_equal(found_in(account, "nothing here"), "");
    assert_string_equal(found_in(account, ""), "");
    account_free(NULL, account);
}

static void both_forms_of_an_api_token_are_found(void **state)
{
    (void)state;
    struct account *account = create(
        &aircall_service, (struct account_fields){.api_id = "Aladdin", .api_token = "open-sesame"});
    assert_string_equal(found_in(account, "Basic QWxhZGRpbjpvcGVuLXNlc2FtZQ== is bad"),
                        "QWxhZGRpbjpvcGVuLXNlc2FtZQ==");
    assert_string_equal(found_in(account, "api_token open-sesame"), "open-sesame");
    account_free(NULL, account);
}

static void a_clients_secret_and_its_token_are_found(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    assert_string_equal(found_in(account, "x " SECRET "/% y"), SECRET "/%");
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"fetched-token\"}");
    assert_true(account_take_token(room->transport, account));
    assert_string_equal(found_in(account, "x fetched-token y"), "fetched-token");
}

static void the_first_credential_of_a_text_is_found(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"fetched-token\"}");
    assert_true(account_take_token(room->transport, account));
    assert_string_equal(found_in(account, SECRET "/% and fetched-token"), SECRET "/%");
    assert_string_equal(found_in(account, "fetched-token and " SECRET "/%"), "fetched-token");
}

int main(void)
{
#define TEST_TOKEN(name) cmocka_unit_test_setup_teardown(name, setup_token, teardown_token)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_access_token_is_sent_as_bearer),
        cmocka_unit_test(an_api_id_and_token_are_sent_as_basic),
        cmocka_unit_test(a_pair_is_encoded_as_rfc_4648_says),
        cmocka_unit_test(a_client_needs_a_token_first),
        cmocka_unit_test(a_client_with_a_token_is_ready_until_it_is_refused),
        cmocka_unit_test(an_account_keeps_copies_of_its_fields),
        cmocka_unit_test(fields_that_are_not_given_have_defaults),
        cmocka_unit_test(an_address_is_trimmed),
        cmocka_unit_test(a_host_is_not_taken_for_an_ending),
        cmocka_unit_test(plain_http_is_for_this_machine_only),
        cmocka_unit_test(a_bad_address_is_refused),
        cmocka_unit_test(no_credential_is_refused),
        cmocka_unit_test(half_a_pair_is_refused),
        cmocka_unit_test(a_credential_of_the_other_service_is_refused),
        cmocka_unit_test(a_credential_that_would_break_its_header_is_refused),
        cmocka_unit_test(an_api_id_with_a_colon_is_refused),
        cmocka_unit_test(freeing_accepts_nothing),
        TEST_TOKEN(a_fetch_sends_the_clients_credentials_as_a_form),
        TEST_TOKEN(an_account_can_go_while_its_token_is_coming),
        TEST_TOKEN(the_token_of_a_reply_is_used),
        TEST_TOKEN(a_reply_is_taken_once),
        TEST_TOKEN(a_token_is_renewed_before_it_expires),
        TEST_TOKEN(a_lifetime_past_all_measure_is_a_long_one),
        TEST_TOKEN(a_lifetime_of_nothing_is_renewed_at_once),
        TEST_TOKEN(a_reply_without_a_good_token_is_kept_for_the_error),
        TEST_TOKEN(a_newer_token_replaces_the_older),
        TEST_TOKEN(a_refused_token_is_dropped_unless_a_newer_one_is_there),
        TEST_TOKEN(a_token_on_its_way_is_not_dropped),
        cmocka_unit_test(a_fixed_credential_cannot_be_renewed),
        cmocka_unit_test(a_bearer_token_is_found_in_a_text),
        cmocka_unit_test(both_forms_of_an_api_token_are_found),
        TEST_TOKEN(a_clients_secret_and_its_token_are_found),
        TEST_TOKEN(the_first_credential_of_a_text_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
