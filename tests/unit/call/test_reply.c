/* What came back as an error object: its kind, its words, and what a script can do about it. */
#include "unit.h"

#include <lauxlib.h>
#include <string.h>

#include "lua_fixture.h"
#include "reply.h"
#include "services.h"

/* An operation that reads, and what nobody says about a failure. */
static const struct subject subject = {.integration = &helpscout_service, .account = "work"};
static const struct reply_failure silent = {.repeatable = true, .retry_after = -1};

/* The error object on the top must be so; `words` NULL: whatever they are. Pops it. */
static void assert_error(lua_State *L, const char *kind, const char *words, bool retriable)
{
    const char *found = lua_fixture_field(L, "kind");
    if (found == NULL || strcmp(found, kind) != 0)
        fail_msg("%s instead of %s", found, kind);
    lua_pop(L, 1);
    lua_getfield(L, -1, "retriable");
    assert_int_equal(lua_toboolean(L, -1), retriable);
    lua_pop(L, 1);
    const char *text = lua_fixture_text(L);
    if (words != NULL && strstr(text, words) == NULL)
        fail_msg("no \"%s\" in \"%s\"", words, text);
    lua_settop(L, 0);
}

static void every_outcome_has_its_kind_and_words(void **state)
{
    lua_State *L = *state;
    static const struct {
        enum transfer_outcome outcome;
        const char *kind, *words;
        bool retriable;
    } rows[] = {
        {TRANSFER_UNREACHABLE, "network", "no connection to the service", true},
        {TRANSFER_UNTRUSTED, "network", "the server's certificate was refused", false},
        {TRANSFER_BROKEN, "network", "the connection broke", true},
        {TRANSFER_CUT, "reply", "the reply was cut short", false},
        {TRANSFER_TIMED_OUT, "timeout", "the deadline passed", true},
        {TRANSFER_TOO_LARGE, "reply", "larger than max_response_bytes", false},
        {TRANSFER_HELD, "rate_limit", "rate limit is used up", true},
        {TRANSFER_CANCELLED, "cancelled", "the call was cancelled", false},
        {TRANSFER_NO_MEMORY, "network", "not enough memory", false},
        {TRANSFER_REFUSED, "network", "could not be sent", false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct transfer transfer = {.outcome = rows[i].outcome};
        reply_push_failure(L, &subject, &transfer, &silent);
        assert_error(L, rows[i].kind, rows[i].words, rows[i].retriable);
    }
}

static void what_may_have_been_carried_out_is_not_to_be_repeated(void **state)
{
    lua_State *L = *state;
    const struct reply_failure write = {.retry_after = -1};
    const struct transfer sent = {.outcome = TRANSFER_BROKEN, .sent = true};
    const struct transfer kept = {.outcome = TRANSFER_BROKEN};
    reply_push_failure(L, &subject, &sent, &write);
    assert_error(L, "network", "look before you repeat it", false);
    reply_push_failure(L, &subject, &kept, &write);
    assert_error(L, "network", NULL, true);
}

static void a_wait_is_an_integer_where_it_can_be(void **state)
{
    lua_State *L = *state;
    static const struct {
        double seconds;
        const char *holds;
    } rows[] = {
        {-1, "v.retry_after == nil"},
        {0, "v.retry_after == 0 and math.type(v.retry_after) == 'integer'"},
        {7, "v.retry_after == 7 and math.type(v.retry_after) == 'integer'"},
        {0.25, "v.retry_after == 0.25"},
        {1e300, "v.retry_after == 1e300"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct transfer transfer = {.outcome = TRANSFER_HELD};
        const struct reply_failure failure = {.repeatable = true, .retry_after = rows[i].seconds};
        reply_push_failure(L, &subject, &transfer, &failure);
        assert_true(lua_fixture_holds(L, rows[i].holds));
        lua_settop(L, 0);
    }
}

/* Pushes the error of a refused request. */
static int push_refusal(lua_State *L, long status, const struct reply_failure *failure)
{
    const struct transfer transfer = {.outcome = TRANSFER_ANSWERED, .status = status};
    reply_push_refusal(L, &subject, &transfer, failure);
    return 1;
}

static void every_status_has_its_kind(void **state)
{
    lua_State *L = *state;
    static const struct {
        long status;
        const char *kind;
        bool retriable;
    } rows[] = {
        {302, "reply", false},    {400, "invalid", false},        {401, "authentication", false},
        {402, "invalid", false},  {403, "authentication", false}, {404, "not_found", false},
        {408, "timeout", true},   {409, "conflict", false},       {410, "not_found", false},
        {412, "conflict", false}, {413, "invalid", false},        {422, "invalid", false},
        {423, "conflict", false}, {429, "rate_limit", true},      {500, "service", true},
        {503, "service", true},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        push_refusal(L, rows[i].status, &silent);
        assert_error(L, rows[i].kind, NULL, rows[i].retriable);
    }
}

static void a_refused_credential_is_of_authentication_whatever_the_status(void **state)
{
    lua_State *L = *state;
    const struct reply_failure failure = {
        .repeatable = true, .credential = true, .retry_after = -1};
    push_refusal(L, 400, &failure);
    assert_error(L, "authentication", "no token was given", false);
    push_refusal(L, 429, &failure);
    assert_error(L, "rate_limit", "no token was given", true);
    push_refusal(L, 503, &failure);
    assert_error(L, "service", "no token was given", true);
}

/* Pushes the error of a reply of status 200 that cannot be used. */
static void push_unusable(lua_State *L, const char *body, bool once)
{
    struct transfer transfer = {.outcome = TRANSFER_ANSWERED, .status = 200, .once = once};
    buffer_append_text(&transfer.reply, body);
    reply_push_unusable(L, &subject, &transfer, "it has no id");
    buffer_free(&transfer.reply);
}

static void an_unusable_reply_shows_how_it_begins(void **state)
{
    lua_State *L = *state;
    push_unusable(L, "[1]", false);
    assert_error(L, "reply", "cannot be used: it has no id. It begins: [1]", false);
    push_unusable(L, "", false);
    assert_error(L, "reply", "cannot be used: it has no id", false);
    push_unusable(L, "<!doctype html>", false);
    assert_error(L, "reply", "It begins: an HTML page", false);
}

static void an_unusable_reply_to_a_write_may_mean_that_it_was_carried_out(void **state)
{
    lua_State *L = *state;
    push_unusable(L, "[1]", true);
    assert_error(L, "reply", "look before you repeat it", false);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, lua_fixture_setup, lua_fixture_teardown)
    const struct CMUnitTest tests[] = {
        TEST(every_outcome_has_its_kind_and_words),
        TEST(what_may_have_been_carried_out_is_not_to_be_repeated),
        TEST(a_wait_is_an_integer_where_it_can_be),
        TEST(every_status_has_its_kind),
        TEST(a_refused_credential_is_of_authentication_whatever_the_status),
        TEST(an_unusable_reply_shows_how_it_begins),
        TEST(an_unusable_reply_to_a_write_may_mean_that_it_was_carried_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
