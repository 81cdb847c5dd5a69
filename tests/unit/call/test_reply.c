/* What came back as an error object: its kind, its words, and what a script can do about it. */
#include "unit.h"

#include <lauxlib.h>
#include <string.h>

#include "lua_fixture.h"
#include "reply.h"

extern const struct integrations_service helpscout_service;

/* What nobody says about a failure of an operation that reads. */
static const struct reply_failure silent = {.repeatable = true, .retry_after = -1};

#define SECRET "a-secret/token"

/* An account whose settings, which the registry keeps, have one secret. */
static struct subject subject_of(lua_State *L)
{
    struct settings *settings = settings_push(L);
    assert_true(secrets_add(&settings->secrets, NULL, SECRET, strlen(SECRET), false));
    lua_setfield(L, LUA_REGISTRYINDEX, "settings");
    return (struct subject){
        .integration = &helpscout_service, .account = "work", .settings = settings};
}

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
    const struct subject subject = subject_of(L);
    static const struct {
        enum transfer_outcome outcome;
        const char *kind, *words;
        bool retriable;
    } rows[] = {
        {TRANSFER_UNREACHABLE, "network", "no connection to the service", true},
        {TRANSFER_UNTRUSTED, "network", "the server's certificate was refused", false},
        {TRANSFER_BARRED, "network", "the proxy refused its credential", false},
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
    const struct subject subject = subject_of(L);
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
    const struct subject subject = subject_of(L);
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
    const struct subject subject = subject_of(L);
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
        {302, "reply", false},    {400, "invalid", false},   {401, "authentication", false},
        {402, "invalid", false},  {403, "forbidden", false}, {404, "not_found", false},
        {408, "timeout", true},   {409, "conflict", false},  {410, "not_found", false},
        {412, "conflict", false}, {413, "invalid", false},   {422, "invalid", false},
        {423, "conflict", false}, {425, "service", true},    {429, "rate_limit", true},
        {500, "service", true},   {501, "service", false},   {503, "service", true},
        {522, "service", true},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        push_refusal(L, rows[i].status, &silent);
        assert_error(L, rows[i].kind, NULL, rows[i].retriable);
    }
}

static void a_file_host_that_names_no_other_place_does_not_redirect(void **state)
{
    lua_State *L = *state;
    const struct reply_failure failure = {.repeatable = true, .elsewhere = true, .retry_after = -1};
    push_refusal(L, 304, &failure);
    lua_getfield(L, -1, "message");
    assert_string_equal(lua_tostring(L, -1), "the host of the file did not give it (HTTP 304)");
}

/* What may have reached the service, and what surely was not taken. */
static void a_status_of_a_create_tells_whether_it_may_have_been_carried_out(void **state)
{
    lua_State *L = *state;
    static const struct reply_failure create = {.retry_after = -1};
    static const struct {
        long status;
        bool done;
        bool retriable;
    } rows[] = {{302, true, false}, {303, true, false}, {307, false, false}, {408, true, false},
                {425, false, true}, {429, false, true}, {502, true, false},  {524, true, false}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        push_refusal(L, rows[i].status, &create);
        lua_getfield(L, -1, "message");
        assert_int_equal(strstr(lua_tostring(L, -1), "may have been carried out") != NULL,
                         rows[i].done);
        lua_pop(L, 1);
        lua_getfield(L, -1, "retriable");
        assert_int_equal(lua_toboolean(L, -1), rows[i].retriable);
        lua_pop(L, 2);
    }
}

static void a_refused_credential_is_of_authentication_whatever_the_status(void **state)
{
    lua_State *L = *state;
    const struct reply_failure failure = {
        .repeatable = true, .credential = true, .retry_after = -1};
    push_refusal(L, 400, &failure);
    assert_error(L, "authentication", "no token was given: the service refused the credential",
                 false);
    push_refusal(L, 404, &failure);
    assert_error(L, "authentication", "no token was given: not found (HTTP 404)", false);
    push_refusal(L, 429, &failure);
    assert_error(L, "rate_limit", "no token was given", true);
    push_refusal(L, 503, &failure);
    assert_error(L, "service", "no token was given", true);
    push_refusal(L, 408, &failure);
    assert_error(L, "timeout", "no token was given", true);
}

static void a_reply_without_its_end_that_was_to_hold_a_token_is_told_as_such(void **state)
{
    lua_State *L = *state;
    const struct subject subject = subject_of(L);
    const struct reply_failure failure = {
        .repeatable = true, .credential = true, .retry_after = -1};
    const struct transfer transfer = {.outcome = TRANSFER_CUT, .sent = true};
    reply_push_failure(L, &subject, &transfer, &failure);
    assert_error(L, "reply", "no token was given: the reply was cut short", false);
}

/* Pushes the error of a reply of status 200 that cannot be used. */
static void push_unusable(lua_State *L, const char *body, bool once)
{
    const struct subject subject = subject_of(L);
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
    push_unusable(L, "<?xml version='1.0'?><Error>no such key</Error>", false);
    assert_error(L, "reply", "<Error>no such key</Error>", false);
}

static void an_unusable_reply_to_a_write_may_mean_that_it_was_carried_out(void **state)
{
    lua_State *L = *state;
    push_unusable(L, "[1]", true);
    assert_error(L, "reply", "look before you repeat it", false);
}

/* ---- what it costs ---- */

/* Counts the bytes that a state takes. */
struct counter {
    lua_Alloc allocate;
    void *user;
    size_t taken;
};

static void *count(void *user, void *block, size_t old_size, size_t size)
{
    struct counter *counter = user;
    if (block == NULL)
        counter->taken += size;
    return counter->allocate(counter->user, block, old_size, size);
}

/* Appends the text so many times. */
static void append(struct buffer *buffer, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buffer_append_text(buffer, text);
}

/* What a path has for no message is not copied for each of its words or members. */
static void a_path_of_any_length_is_read_once(void **state)
{
    enum { MANY = 10000 };
    lua_State *L = *state;
    const struct subject subject = subject_of(L);
    for (int i = 0; i < 2; i++) {
        struct transfer transfer = {.outcome = TRANSFER_ANSWERED, .status = 400};
        struct buffer *body = &transfer.reply;
        buffer_append_text(body,
                           i == 0 ? "{\"errors\":[{\"msg\":\"m\",\"loc\":[" : "{\"errors\":{\"");
        append(body, i == 0 ? "\"w\"," : "w", MANY);
        buffer_append_text(body, i == 0 ? "1]}]}" : "\":[");
        append(body, "{\"x\":1},", i == 0 ? 0 : MANY);
        buffer_append_text(body, i == 0 ? "" : "1]}}");
        struct counter counter = {0};
        counter.allocate = lua_getallocf(L, &counter.user);
        lua_setallocf(L, count, &counter);
        reply_push_refusal(L, &subject, &transfer, &silent);
        lua_setallocf(L, counter.allocate, counter.user);
        buffer_free(body);
        assert_in_range(counter.taken, MANY, (size_t)16 << 20);
        assert_error(L, "invalid", i == 0 ? "w.w.w" : NULL, false);
    }
}

static void count_hook(lua_State *L, lua_Debug *event)
{
    (void)event;
    lua_pushinteger(L, 1);
    lua_setfield(L, LUA_REGISTRYINDEX, "hooked");
}

/* One that yields cannot: its failure would stand in the place of what the service says. */
static void no_hook_is_called_while_a_body_is_read(void **state)
{
    lua_State *L = *state;
    const struct subject subject = subject_of(L);
    struct transfer transfer = {.outcome = TRANSFER_ANSWERED, .status = 400};
    buffer_append_text(&transfer.reply, "{\"errors\":[{\"field\":\"a\",\"message\":\"is odd\"}]}");
    lua_sethook(L, count_hook, LUA_MASKCOUNT | LUA_MASKLINE, 1);
    reply_push_refusal(L, &subject, &transfer, &silent);
    lua_sethook(L, NULL, 0, 0);
    buffer_free(&transfer.reply);
    assert_int_equal(lua_getfield(L, LUA_REGISTRYINDEX, "hooked"), LUA_TNIL);
    lua_pop(L, 1);
    assert_error(L, "invalid", "(HTTP 400): a: is odd", false);
}

/* ---- secrets ---- */

/* The error object on the top must have no secret in any of its texts. Pops it. */
static void assert_no_secret(lua_State *L, const char *words)
{
    assert_true(lua_fixture_holds(
        L, "(function() local function look(t) for _, x in pairs(t) do"
           " if type(x) == 'table' then look(x)"
           " elseif type(x) == 'string' and x:find('token', 1, true) then error(x) end end end"
           " look(v) return true end)()"));
    const char *text = lua_fixture_text(L);
    if (strstr(text, words) == NULL)
        fail_msg("no \"%s\" in \"%s\"", words, text);
    lua_settop(L, 0);
}

static void a_secret_in_an_error_body_is_hidden_wherever_it_stands(void **state)
{
    lua_State *L = *state;
    const struct subject subject = subject_of(L);
    static const char *const bodies[] = {
        "{\"message\":\"bad " SECRET "\"}",
        "{\"message\":\"bad a-secret\\/token\"}",
        "{\"message\":\"bad \\u0061-secret\\u002Ftoken\"}",
        "{\"message\":\"bad a-secret%2Ftoken\"}",
        "{\"message\":\"bad\",\"logRef\":\"" SECRET "\"}",
        ("{\"message\":\"bad\",\"_embedded\":{\"errors\":[{\"path\":\"" SECRET
         "\",\"message\":\"a-secret\\/token\"}]}}"),
        "bad " SECRET,
        "bad \"a-secret\\/token\", and no JSON",
        "bad YS1zZWNyZXQvdG9rZW4=",
    };
    for (size_t i = 0; i < COUNT(bodies); i++) {
        struct transfer transfer = {.outcome = TRANSFER_ANSWERED, .status = 400};
        buffer_append_text(&transfer.reply, bodies[i]);
        reply_push_refusal(L, &subject, &transfer, &silent);
        buffer_free(&transfer.reply);
        assert_no_secret(L, "HTTP 400");
    }
}

static void a_body_of_wide_characters_is_not_shown(void **state)
{
    lua_State *L = *state;
    const struct subject subject = subject_of(L);
    static const char text[] = "bad " SECRET;
    for (size_t first = 0; first < 2; first++) {
        struct transfer transfer = {.outcome = TRANSFER_ANSWERED, .status = 400};
        for (size_t i = 0; i < 2 * strlen(text); i++)
            buffer_append(&transfer.reply, i % 2 == first ? &text[i / 2] : "", 1);
        reply_push_refusal(L, &subject, &transfer, &silent);
        buffer_free(&transfer.reply);
        assert_error(L, "invalid", "(HTTP 400): bytes that are no UTF-8", false);
    }
}

static void a_secret_that_libcurl_tells_is_hidden(void **state)
{
    lua_State *L = *state;
    const struct subject subject = subject_of(L);
    const struct transfer transfer = {.outcome = TRANSFER_UNREACHABLE,
                                      .message = "no proxy me:" SECRET "@proxy.example"};
    reply_push_failure(L, &subject, &transfer, &silent);
    assert_no_secret(L, "no proxy me:[credential]@proxy.example");
}

static void a_secret_in_a_reply_that_cannot_be_used_is_hidden(void **state)
{
    lua_State *L = *state;
    push_unusable(L, "[\"a-secret\\/token\"]", false);
    assert_no_secret(L, "It begins: [\"[credential]\"]");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, lua_fixture_setup, lua_fixture_teardown)
    const struct CMUnitTest tests[] = {
        TEST(every_outcome_has_its_kind_and_words),
        TEST(what_may_have_been_carried_out_is_not_to_be_repeated),
        TEST(a_wait_is_an_integer_where_it_can_be),
        TEST(every_status_has_its_kind),
        TEST(a_file_host_that_names_no_other_place_does_not_redirect),
        TEST(a_status_of_a_create_tells_whether_it_may_have_been_carried_out),
        TEST(a_refused_credential_is_of_authentication_whatever_the_status),
        TEST(a_reply_without_its_end_that_was_to_hold_a_token_is_told_as_such),
        TEST(an_unusable_reply_shows_how_it_begins),
        TEST(an_unusable_reply_to_a_write_may_mean_that_it_was_carried_out),
        TEST(a_path_of_any_length_is_read_once),
        TEST(no_hook_is_called_while_a_body_is_read),
        TEST(a_secret_in_an_error_body_is_hidden_wherever_it_stands),
        TEST(a_body_of_wide_characters_is_not_shown),
        TEST(a_secret_that_libcurl_tells_is_hidden),
        TEST(a_secret_in_a_reply_that_cannot_be_used_is_hidden),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
