/* Fetching and renewing tokens. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account_fixture.h"
#include "token.h"

/* Stands in every credential below, and must stand in no message. */
#define SECRET "s3cr3t"

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
        account_fixture(&helpscout_service,
                        FIELDS({"client_id", "client-id&=+", 0}, {"client_secret", SECRET "/%", 0},
                               {"url", "http://127.0.0.1:9/v2", 0}));
    return room->transport != NULL ? 0 : -1;
}

static int teardown_token(void **state)
{
    struct token_room *room = *state;
    account_fixture_free(room->transport, room->account);
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

static void a_client_needs_a_token_first(void **state)
{
    (void)state;
    struct account *account = account_fixture(
        &helpscout_service, FIELDS({"client_id", "id", 0}, {"client_secret", SECRET, 0}));
    assert_int_equal(account->token, TOKEN_ABSENT);
    assert_int_equal(account->header.len, 0);
    assert_false(token_is_ready(account));
    account_fixture_free(NULL, account);
}

static void a_client_with_a_token_is_ready_until_it_is_refused(void **state)
{
    (void)state;
    struct account *account =
        account_fixture(&helpscout_service, FIELDS({"access_token", "t", 0}, {"client_id", "id", 0},
                                                   {"client_secret", SECRET, 0}));
    assert_true(token_is_ready(account));
    assert_true(token_drop(account, account->token_count));
    assert_false(token_is_ready(account));
    account_fixture_free(NULL, account);
}

static void a_fetch_sends_the_clients_credentials_as_a_form(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    int64_t later = clock_now() + 60000;
    assert_true(token_fetch(room->transport, account, later, later + 1));
    assert_int_equal(account->token, TOKEN_COMING);
    assert_false(token_is_ready(account));
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
    int64_t now = clock_now();
    assert_true(token_fetch(room->transport, room->account, now + 60000, now + 60001));
    account_fixture_free(room->transport, room->account);
    room->account = NULL;
    assert_int_equal(transport_busy(room->transport), 0);
}

static void the_token_of_a_reply_is_used(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200,
           "{\"token_type\":\"bearer\",\"access_token\":\"fresh\",\"expires_in\":172800}");
    assert_true(token_take(room->transport, account));
    assert_string_equal(account->header.data, "Authorization: Bearer fresh");
    assert_int_equal(account->token, TOKEN_PRESENT);
    assert_int_equal(account->token_count, 1);
    assert_true(token_is_ready(account));
}

static void a_reply_is_taken_once(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"fresh\",\"expires_in\":60}");
    assert_true(token_take(room->transport, account));
    assert_true(token_take(room->transport, account));
    assert_int_equal(account->token_count, 1);
    assert_int_equal(account->fetch.reply.len, 0);
}

static void a_token_is_renewed_before_it_expires(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    static const struct {
        const char *body;
        int64_t renewed_after; /* seconds, at the most */
    } rows[] = {{"{\"access_token\":\"t\",\"expires_in\":172800}", 138240},
                {"{\"access_token\":\"t\",\"expires_in\":7200}", 5760},
                {"{\"access_token\":\"t\",\"expires_in\":100}", 80},
                {"{\"access_token\":\"t\",\"expires_in\":\"7200\"}", 5760},
                {"{\"access_token\":\"t\",\"expires_in\":7200.0}", 5760},
                {"{\"access_token\":\"t\",\"expires_in\":7199.95}", 5760},
                {"{\"access_token\":\"t\"}", 138240},
                {"{\"access_token\":\"t\",\"expires_in\":null}", 138240}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        answer(account, TRANSFER_ANSWERED, 200, rows[i].body);
        assert_true(token_take(room->transport, account));
        int64_t left = account->renew_at - clock_now();
        /* After four fifths, or a random twentieth of its life before that. */
        int64_t jitter = rows[i].renewed_after * 1000 / 16;
        assert_in_range(left, rows[i].renewed_after * 1000 - jitter - 5000,
                        rows[i].renewed_after * 1000);
    }
}

static void a_lifetime_past_all_measure_is_a_long_one(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200,
           "{\"access_token\":\"t\",\"expires_in\":99999999999999999}");
    assert_true(token_take(room->transport, account));
    assert_true(token_is_ready(account));
    answer(account, TRANSFER_ANSWERED, 200,
           "{\"access_token\":\"t\",\"expires_in\":9223372036854775}");
    assert_true(token_take(room->transport, account));
    assert_true(token_is_ready(account));
}

static void a_lifetime_of_nothing_is_renewed_at_once(void **state)
{
    struct token_room *room = *state;
    answer(room->account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"t\",\"expires_in\":0}");
    assert_true(token_take(room->transport, room->account));
    assert_false(token_is_ready(room->account));
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
        if (token_take(room->transport, account))
            fail_msg("%ld %s", rows[i].status, rows[i].body);
        assert_int_equal(account->token, TOKEN_ABSENT);
        assert_int_equal(account->token_count, 0);
        assert_int_equal(account->fetch.reply.len, strlen(rows[i].body));
        assert_int_equal(account->header.len, 0);
    }
}

/* As one that a store had, for which there was no memory. */
static void a_token_that_was_lost_before_is_not_why_a_fetch_fails(void **state)
{
    struct token_room *room = *state;
    room->account->header.failed = true;
    answer(room->account, TRANSFER_ANSWERED, 503, "");
    assert_false(token_take(room->transport, room->account));
    assert_int_equal(room->account->fetch.outcome, TRANSFER_ANSWERED);
}

static void a_newer_token_replaces_the_older(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"a-long-first-token\"}");
    assert_true(token_take(room->transport, account));
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"b\"}");
    assert_true(token_take(room->transport, account));
    assert_string_equal(account->header.data, "Authorization: Bearer b");
    assert_int_equal(account->token_count, 2);
    /* A call on its way may still have sent the older one. */
    assert_true(secrets_are_in(account->secrets, "a-long-first-token", 18));
}

/* Of requests that wait, libcurl has the line until it sends it. */
static void the_header_stays_in_its_place_however_long_a_token_is(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    char reply[3000];
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"first\"}");
    assert_true(token_take(room->transport, account));
    const char *line = account->header.data;
    snprintf(reply, sizeof reply, "{\"access_token\":\"%02500d\"}", 0);
    answer(account, TRANSFER_ANSWERED, 200, reply);
    assert_true(token_take(room->transport, account));
    assert_ptr_equal(account->header.data, line);
}

/* Many tokens of other accounts have had their time. */
static void pass_others(struct account *account)
{
    char token[40];
    for (int i = 0; i < 200; i++) {
        snprintf(token, sizeof token, "token-of-another-%04d", i);
        assert_true(secrets_add(account->secrets, NULL, token, strlen(token), true));
    }
}

static void a_token_is_a_secret_as_long_as_it_is_used(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"a-long-first-token\"}");
    assert_true(token_take(room->transport, account));
    pass_others(account);
    assert_true(secrets_are_in(account->secrets, "a-long-first-token", 18));
}

static void a_token_in_a_refusal_is_a_secret(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 401, "{\"access_token\":\"a-long-first-token\"}");
    assert_false(token_take(room->transport, account));
    assert_int_equal(account->fetch.outcome, TRANSFER_ANSWERED);
    assert_true(secrets_are_in(account->secrets, "a-long-first-token", 18));
}

static void a_refused_token_is_dropped_unless_a_newer_one_is_there(void **state)
{
    struct token_room *room = *state;
    struct account *account = room->account;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"first\"}");
    token_take(room->transport, account);
    unsigned first = account->token_count;
    answer(account, TRANSFER_ANSWERED, 200, "{\"access_token\":\"second\"}");
    token_take(room->transport, account);
    assert_true(token_drop(account, first));
    assert_true(token_is_ready(account));
    assert_true(token_drop(account, account->token_count));
    assert_false(token_is_ready(account));
}

static void a_token_on_its_way_is_not_dropped(void **state)
{
    struct token_room *room = *state;
    room->account->token = TOKEN_COMING;
    assert_true(token_drop(room->account, room->account->token_count));
    assert_int_equal(room->account->token, TOKEN_COMING);
}

static void a_fixed_credential_cannot_be_renewed(void **state)
{
    (void)state;
    struct account *account =
        account_fixture(&helpscout_service, FIELDS({"access_token", SECRET, 0}));
    assert_false(token_drop(account, account->token_count));
    assert_true(token_is_ready(account));
    account_fixture_free(NULL, account);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_token, teardown_token)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_client_needs_a_token_first),
        cmocka_unit_test(a_client_with_a_token_is_ready_until_it_is_refused),
        TEST(a_fetch_sends_the_clients_credentials_as_a_form),
        TEST(an_account_can_go_while_its_token_is_coming),
        TEST(the_token_of_a_reply_is_used),
        TEST(a_reply_is_taken_once),
        TEST(a_token_is_renewed_before_it_expires),
        TEST(a_lifetime_past_all_measure_is_a_long_one),
        TEST(a_lifetime_of_nothing_is_renewed_at_once),
        TEST(a_reply_without_a_good_token_is_kept_for_the_error),
        TEST(a_token_that_was_lost_before_is_not_why_a_fetch_fails),
        TEST(a_newer_token_replaces_the_older),
        TEST(the_header_stays_in_its_place_however_long_a_token_is),
        TEST(a_token_is_a_secret_as_long_as_it_is_used),
        TEST(a_token_in_a_refusal_is_a_secret),
        TEST(a_refused_token_is_dropped_unless_a_newer_one_is_there),
        TEST(a_token_on_its_way_is_not_dropped),
        cmocka_unit_test(a_fixed_credential_cannot_be_renewed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
