/* What hosts call from C: opening the module, accounts, tasks. */
#include "unit.h"

#include <fcntl.h>
#include <lauxlib.h>
#include <lualib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "integrations.h"
#include "integrations/service.h"
#include "integrations/store.h"
#include "loopback_server.h"
#include "lua_fixture.h"

struct host {
    lua_State *L;
    struct loopback_server *server;
    char url[64]; /* answers after 100 ms */
};

/* Where the accounts lead that are added from now on. */
static void lead_to(struct host *host, const char *path)
{
    strcpy(host->url, loopback_server_url(host->server));
    strcat(host->url, path);
}

/* A state with the module in the global `integrations`. */
static int setup(void **state)
{
    struct host *host = calloc(1, sizeof *host);
    void *L;
    if (host == NULL || lua_fixture_setup(&L) != 0)
        return -1;
    host->L = L;
    host->server = loopback_server_start();
    if (host->server == NULL)
        return -1;
    lead_to(host, "/slow");
    if (integrations_open(host->L) != LUA_OK)
        return -1;
    lua_setglobal(host->L, "integrations");
    *state = host;
    return 0;
}

static int teardown(void **state)
{
    struct host *host = *state;
    lua_close(host->L);
    loopback_server_stop(host->server);
    free(host);
    return 0;
}

/* The error on the top must be of the kind and have the part in its message. Pops it. */
static void assert_error(lua_State *L, const char *kind, const char *part)
{
    assert_string_equal(lua_fixture_field(L, "kind"), kind);
    lua_pop(L, 1);
    const char *text = lua_fixture_text(L);
    if (strstr(text, part) == NULL)
        fail_msg("no \"%s\" in \"%s\"", part, text);
    lua_pop(L, 2);
}

/* Adds an account of Help Scout with that token at the host's server. */
static void add_account(struct host *host, const char *name, const char *token)
{
    const struct integrations_value fields[] = {
        {"access_token", token}, {"client_id", NULL}, {"url", host->url}};
    const struct integrations_account account = {.size = sizeof account,
                                                 .service = "helpscout",
                                                 .name = name,
                                                 .fields = fields,
                                                 .field_count = COUNT(fields)};
    int top = lua_gettop(host->L);
    assert_int_equal(integrations_add_account(host->L, &account), LUA_OK);
    assert_int_equal(lua_gettop(host->L), top);
}

/* How many tasks are not done after a poll. */
static int poll_for(lua_State *L, double seconds)
{
    int left = -1;
    assert_int_equal(integrations_poll(L, seconds, &left), LUA_OK);
    return left;
}

static bool is_done(lua_State *L, int index)
{
    int done = -1;
    assert_int_equal(integrations_task_is_done(L, index, &done), LUA_OK);
    return done;
}

static double next_timeout(lua_State *L)
{
    double seconds;
    assert_int_equal(integrations_next_timeout(L, &seconds), LUA_OK);
    return seconds;
}

static int descriptor_of(lua_State *L)
{
    int descriptor;
    assert_int_equal(integrations_descriptor(L, &descriptor), LUA_OK);
    return descriptor;
}

/* The only request must have gone out with that token. */
static void assert_sent_with(struct host *host, const char *token)
{
    char line[64];
    snprintf(line, sizeof line, "\r\nAuthorization: Bearer %s\r\n", token);
    assert_int_equal(loopback_server_count(host->server, "GET "), 1);
    assert_non_null(strstr(loopback_server_request(host->server, "GET "), line));
}

/* Runs Lua and requires that it raises nothing. */
static void run(lua_State *L, const char *code)
{
    if (luaL_dostring(L, code) != LUA_OK)
        fail_msg("%s", lua_fixture_text(L));
}

/* Begins a task of the Lua expressions, a function and its arguments; leaves it on the stack. */
static void start(lua_State *L, const char *expressions)
{
    int top = lua_gettop(L);
    lua_fixture_push(L, expressions);
    assert_int_equal(integrations_start(L, lua_gettop(L) - top - 1), LUA_OK);
    assert_int_equal(lua_gettop(L), top + 1);
}

/* ---- opening ---- */

static void an_opened_module_is_what_require_gives(void **state)
{
    struct host *host = *state;
    lua_getglobal(host->L, "integrations");
    assert_true(lua_fixture_holds(host->L, "v == require 'integrations'"));
}

static void opening_twice_gives_the_same_module(void **state)
{
    struct host *host = *state;
    assert_int_equal(integrations_open(host->L), LUA_OK);
    assert_true(lua_fixture_holds(host->L, "v == integrations"));
}

static void what_lua_lacks_for_pages_and_walks_is_told(void **state)
{
    (void)state;
    lua_State *L = luaL_newstate();
    assert_int_equal(integrations_open(L), LUA_OK);
    lua_getfield(L, 1, "each");
    assert_int_equal(lua_pcall(L, 0, 1, 0), LUA_ERRRUN);
    assert_error(L, "configuration", "need math.max, which Lua did not have");
    lua_getfield(L, 1, "docs");
    lua_getfield(L, -1, "list");
    assert_int_equal(lua_pcall(L, 0, 1, 0), LUA_ERRRUN);
    assert_error(L, "configuration", "need math.log, which Lua did not have");
    lua_close(L);
}

/* ---- accounts ---- */

static void calls_use_the_account(void **state)
{
    struct host *host = *state;
    add_account(host, NULL, "first");
    run(host->L, "integrations.helpscout.get_mailbox(1)");
    assert_sent_with(host, "first");
}

static void an_account_takes_the_place_of_the_one_of_its_name(void **state)
{
    struct host *host = *state;
    add_account(host, "work", "first");
    add_account(host, "work", "second");
    run(host->L, "integrations.helpscout.work.get_mailbox(1)");
    assert_sent_with(host, "second");
}

static void a_call_on_its_way_keeps_the_account_that_was_replaced(void **state)
{
    struct host *host = *state;
    lead_to(host, "/tell");
    add_account(host, NULL, "first-token");
    start(host->L, "function() return integrations.helpscout.get_mailbox(1) end");
    lua_setglobal(host->L, "task");
    assert_int_equal(poll_for(host->L, 0), 1);
    for (int i = 0; i < 5; i++)
        add_account(host, NULL, "second-token");
    run(host->L, "local ok, problem = pcall(task.result, task)"
                 " assert(problem.message:find('it was [credential]', 1, true), problem)");
    assert_sent_with(host, "first-token");
}

/* A host may have stopped the collector for good, and have it go on step by step. */
static void an_account_that_was_replaced_goes_where_the_collector_is_stopped(void **state)
{
    struct host *host = *state;
    lead_to(host, "/tell");
    lua_gc(host->L, LUA_GCSTOP);
    add_account(host, NULL, "first-token");
    add_account(host, NULL, "second-token");
    add_account(host, NULL, "third-token");
    run(host->L, "local ok, problem = pcall(integrations.helpscout.get_mailbox, 1)"
                 " assert(problem.message:find('it was first-token', 1, true), problem)");
}

/* The call that makes the settings is no exception: it gives back its account, which is theirs. */
static void a_call_is_collected_before_its_settings(void **state)
{
    struct host *host = *state;
    run(host->L,
        "local call = coroutine.create(function() integrations.helpscout.get_mailbox(1) end)"
        " coroutine.resume(call) call = nil"
        " local ended = ''"
        " for _, name in ipairs { 'integrations.settings', 'integrations.call' } do"
        "   local meta = debug.getregistry()[name]"
        "   local gc = meta.__gc"
        "   meta.__gc = function(object) ended = ended .. name .. ' ' gc(object) end"
        " end"
        " integrations.configure {}"
        " collectgarbage()"
        " assert(ended == 'integrations.call integrations.settings ', ended)");
}

static int replace_accounts(lua_State *L)
{
    struct host *host = lua_touserdata(L, lua_upvalueindex(1));
    for (char name[] = "a"; name[0] <= 'z'; name[0]++)
        add_account(host, name, "token");
    return 0;
}

/* Valgrind and the address sanitizer tell where something of a replaced one is still looked at. */
static void accounts_are_replaced_while_they_are_listed(void **state)
{
    struct host *host = *state;
    lua_pushlightuserdata(host->L, host);
    lua_pushcclosure(host->L, replace_accounts, 1);
    lua_setglobal(host->L, "replace");
    run(host->L, "replace()"
                 " collectgarbage('incremental', 1, 1000)"
                 " local left = 300"
                 " local function arm()"
                 "   left = left - 1"
                 "   setmetatable({}, {__gc = function() if left > 0 then replace() arm() end end})"
                 " end"
                 " for _, look in ipairs {pairs, integrations.limits} do"
                 "   left = 300"
                 "   arm()"
                 "   for _ = 1, 10 do look(integrations.helpscout) end"
                 " end");
}

static void accounts_stay_beside_each_other(void **state)
{
    struct host *host = *state;
    add_account(host, "work", "first");
    add_account(host, "play", "second");
    run(host->L, "integrations.helpscout.work.get_mailbox(1)");
    assert_sent_with(host, "first");
}

static void an_account_of_no_integration_is_refused(void **state)
{
    struct host *host = *state;
    static const char *const names[] = {NULL, "", "zendesk"};
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct integrations_account account = {.size = sizeof account, .service = names[i]};
        assert_int_equal(integrations_add_account(host->L, &account), LUA_ERRRUN);
        assert_error(host->L, "configuration", "there is no integration of that name");
    }
}

static void an_account_of_no_size_is_refused(void **state)
{
    struct host *host = *state;
    const struct integrations_account account = {.service = "helpscout"};
    assert_int_equal(integrations_add_account(host->L, &account), LUA_ERRRUN);
    assert_error(host->L, "configuration", "size");
    assert_int_equal(integrations_add_account(host->L, NULL), LUA_ERRRUN);
    assert_error(host->L, "configuration", "size");
}

static void fields_that_are_not_there_are_refused(void **state)
{
    struct host *host = *state;
    const struct integrations_account account = {
        .size = sizeof account, .service = "helpscout", .field_count = 1};
    assert_int_equal(integrations_add_account(host->L, &account), LUA_ERRRUN);
    assert_error(host->L, "configuration", "counted, but not there");
}

static void a_field_that_nobody_knows_is_refused(void **state)
{
    struct host *host = *state;
    const struct integrations_value fields[] = {{"access_token", "token"}, {"acess", "x"}};
    const struct integrations_account account = {
        .size = sizeof account, .service = "aircall", .fields = fields, .field_count = 2};
    assert_int_equal(integrations_add_account(host->L, &account), LUA_ERRRUN);
    assert_error(host->L, "configuration", "aircall.default: acess: Aircall has no such");
}

static void header_and_library_are_of_one_version(void **state)
{
    (void)state;
    assert_string_equal(integrations_version(), INTEGRATIONS_VERSION);
}

static void an_account_that_is_refused_is_named(void **state)
{
    struct host *host = *state;
    const struct integrations_account account = {.size = sizeof account, .service = "aircall"};
    assert_int_equal(integrations_add_account(host->L, &account), LUA_ERRRUN);
    assert_error(host->L, "configuration", "aircall.default: ");
}

/* ---- calls ---- */

static void an_operation_is_called_by_its_name(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, "work", "token");
    assert_int_equal(integrations_push_operation(L, "helpscout.work.get_mailbox"), LUA_OK);
    lua_pushinteger(L, 1);
    assert_int_equal(lua_pcall(L, 1, 1, 0), LUA_OK);
    assert_true(lua_fixture_holds(L, "v.ok"));
    assert_sent_with(host, "token");
    lua_settop(L, 0);
    assert_int_equal(integrations_push_operation(L, "helpscout.helpscout_get_mailbox"), LUA_OK);
    assert_int_equal(integrations_start(L, 0), LUA_OK);
    assert_int_equal(integrations_task_result(L, 1), LUA_ERRRUN);
    assert_error(L, "argument", "missing required parameter 'id'");
}

static void an_account_whose_name_has_dots_is_found(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, "nora@example.com", "token");
    assert_int_equal(integrations_push_operation(L, "helpscout.nora@example.com.get_mailbox"),
                     LUA_OK);
    lua_pushinteger(L, 1);
    assert_int_equal(lua_pcall(L, 1, 1, 0), LUA_OK);
    assert_sent_with(host, "token");
}

static void a_name_of_no_operation_is_refused(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static const char *const names[] = {NULL,
                                        "",
                                        ".",
                                        "helpscout",
                                        "helpscout.",
                                        "helpscout.default",
                                        "nobody.get_mailbox",
                                        "get_mailbox",
                                        "configure",
                                        "docs.list",
                                        "helpscout.webhook",
                                        "helpscout.get_mailbox.",
                                        "helpscout.get_mailbox.name"};
    for (size_t i = 0; i < COUNT(names); i++) {
        assert_int_equal(integrations_push_operation(L, names[i]), LUA_ERRRUN);
        assert_error(L, "argument", "there is no operation '");
    }
    assert_int_equal(integrations_push_operation(L, "helpscout.get_mailbx"), LUA_ERRRUN);
    assert_error(L, "argument", "Did you mean: get_mailbox");
    assert_int_equal(lua_gettop(L), 0);
}

static void an_operation_is_found_whatever_scripts_have(void **state)
{
    (void)state;
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    assert_int_equal(integrations_push_operation(L, "helpscout.get_mailbox"), LUA_OK);
    run(L, "assert(package.loaded.integrations == nil)");
    run(L, "package.loaded.integrations = {}");
    assert_int_equal(integrations_push_operation(L, "helpscout.get_mailbox"), LUA_OK);
    lua_close(L);
}

/* ---- tasks ---- */

static void a_task_gives_its_first_result(void **state)
{
    struct host *host = *state;
    start(host->L, "function(a, b) return a + b, 'more' end, 3, 4");
    assert_int_equal(integrations_task_result(host->L, 1), LUA_OK);
    assert_int_equal(lua_gettop(host->L), 2);
    assert_int_equal(lua_tointeger(host->L, -1), 7);
}

static void a_task_is_done_when_it_was_polled_long_enough(void **state)
{
    struct host *host = *state;
    add_account(host, NULL, "token");
    start(host->L, "function() return integrations.helpscout.get_mailbox(1).ok end");
    assert_false(is_done(host->L, 1));
    assert_int_equal(poll_for(host->L, 0), 1);
    while (poll_for(host->L, 10) > 0)
        assert_false(is_done(host->L, 1));
    assert_true(is_done(host->L, 1));
    assert_int_equal(lua_gettop(host->L), 1);
    assert_int_equal(integrations_task_result(host->L, 1), LUA_OK);
    assert_true(lua_toboolean(host->L, -1));
}

/* As an event loop does: the descriptor and the time are all that is waited for. */
static void a_host_may_wait_for_the_descriptor_and_the_time(void **state)
{
    struct host *host = *state;
    add_account(host, NULL, "token");
    int descriptor = descriptor_of(host->L);
    assert_true(descriptor >= 0);
    start(host->L, "function() return integrations.helpscout.get_mailbox(1).ok end");
    while (poll_for(host->L, 0) > 0) {
        double seconds = next_timeout(host->L);
        struct pollfd wait = {.fd = descriptor, .events = POLLIN};
        assert_true(seconds >= 0);
        assert_true(poll(&wait, 1, (int)(seconds * 1000) + 1) >= 0);
    }
    assert_true(is_done(host->L, 1));
    assert_int_equal(descriptor_of(host->L), descriptor);
    assert_int_equal(lua_gettop(host->L), 1);
}

static void no_descriptor_is_an_error_as_any_other(void **state)
{
    struct host *host = *state;
    struct rlimit before, none;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    none = before;
    none.rlim_cur = 0;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    int descriptor = -1, status = integrations_descriptor(host->L, &descriptor);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    assert_int_equal(status, LUA_ERRRUN);
    assert_int_equal(descriptor, -1);
    assert_error(host->L, "configuration", "no descriptor is left");
    assert_true(descriptor_of(host->L) >= 0);
}

/* ---- permissions ---- */

static void a_permission_holds_at_once(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, NULL, "token");
    assert_int_equal(integrations_set_permission(L, "helpscout", "destroy", "deny"), LUA_OK);
    assert_int_equal(integrations_set_permission(L, "helpscout", "get_mailbox", "deny"), LUA_OK);
    assert_int_equal(lua_gettop(L), 0);
    assert_true(luaL_dostring(L, "integrations.helpscout.delete_customer(1)"));
    assert_error(L, "permission", "write access denied. (permissions.destroy)");
    assert_true(luaL_dostring(L, "integrations.helpscout.get_mailbox(1)"));
    assert_error(L, "permission", "read access denied. (permissions.operations.get_mailbox)");
    assert_int_equal(integrations_set_permission(L, "helpscout", "get_mailbox", "allow"), LUA_OK);
    run(L, "integrations.helpscout.get_mailbox(1)");
}

/* A walk is judged once, as long as the permissions are the host's. */
static void a_permission_holds_for_a_walk_that_has_begun(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, NULL, "token");
    run(L, "walk = integrations.each(integrations.helpscout.list_mailboxes) pcall(walk)");
    assert_int_equal(loopback_server_count(host->server, "GET "), 1);
    assert_int_equal(integrations_set_permission(L, "helpscout", "read", "deny"), LUA_OK);
    assert_true(luaL_dostring(L, "walk()"));
    assert_error(L, "permission", "read access denied.");
    assert_int_equal(integrations_set_permission(L, "helpscout", "read", "ask"), LUA_OK);
    assert_true(luaL_dostring(L, "walk()"));
    assert_error(L, "permission", "requires approval.");
    assert_int_equal(loopback_server_count(host->server, "GET "), 1);
}

/* Has reads approved by the function on the top. */
static void ask_for_reads(lua_State *L)
{
    assert_int_equal(integrations_set_permission(L, "helpscout", "read", "ask"), LUA_OK);
    assert_int_equal(integrations_set_approve(L), LUA_OK);
}

/* approve: this once, and no more. */
static int approve_once(lua_State *L)
{
    lua_pushboolean(L, integrations_set_permission(L, "helpscout", "read", "deny") == LUA_OK);
    return 1;
}

static void a_permission_that_is_set_while_asked_holds_from_the_next_page_on(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, NULL, "token");
    lua_pushcfunction(L, approve_once);
    ask_for_reads(L);
    run(L, "walk = integrations.each(integrations.helpscout.list_mailboxes) pcall(walk)");
    assert_int_equal(loopback_server_count(host->server, "GET "), 1);
    assert_true(luaL_dostring(L, "walk()"));
    assert_error(L, "permission", "read access denied.");
    assert_int_equal(loopback_server_count(host->server, "GET "), 1);
}

/* Denies what the task at 1 does once such a request of it was seen: the task fails. */
static void fail_denied(struct host *host, const char *request, const char *kind)
{
    while (loopback_server_count(host->server, request) == 0)
        poll_for(host->L, 0.01);
    assert_int_equal(integrations_set_permission(host->L, "helpscout", kind, "deny"), LUA_OK);
    assert_int_equal(integrations_task_result(host->L, 1), LUA_ERRRUN);
}

static void what_is_denied_while_it_waits_does_not_go_out(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    lead_to(host, "/wait/1");
    add_account(host, NULL, "token");
    start(L, "integrations.helpscout.get_mailbox, 1");
    fail_denied(host, "GET ", "read");
    assert_error(L, "permission", "read access denied.");
    assert_int_equal(loopback_server_count(host->server, "GET "), 1);
}

/* approve: notes that it was asked, and says what `approved` is. */
static int approve_counted(lua_State *L)
{
    lua_getglobal(L, "asked");
    lua_pushinteger(L, lua_tointeger(L, -1) + 1);
    lua_setglobal(L, "asked");
    lua_getglobal(L, "approved");
    return 1;
}

static void what_is_to_be_asked_about_while_it_waits_is_asked_about(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    lead_to(host, "/wait/1");
    add_account(host, NULL, "token");
    for (int approved = 0; approved <= 1; approved++) {
        assert_int_equal(integrations_set_permission(L, "helpscout", "read", "allow"), LUA_OK);
        lua_pushinteger(L, 0);
        lua_setglobal(L, "asked");
        lua_pushboolean(L, approved);
        lua_setglobal(L, "approved");
        int before = loopback_server_count(host->server, "GET ");
        start(L, "integrations.helpscout.get_mailbox, { id = 1 }, { retries = 1 }");
        while (loopback_server_count(host->server, "GET ") == before)
            poll_for(L, 0.01);
        lua_pushcfunction(L, approve_counted);
        ask_for_reads(L);
        assert_int_equal(integrations_task_result(L, 1), LUA_ERRRUN);
        assert_error(L, approved ? "rate_limit" : "permission",
                     approved ? "429" : "requires approval.");
        assert_int_equal(loopback_server_count(host->server, "GET "), before + 1 + approved);
        assert_true(lua_fixture_holds(L, "asked == 1"));
        lua_settop(L, 0);
    }
}

/* approve is asked once a call, and once a walk: what was approved is let go as long as the host
 * has the same function, whatever else it permits or denies meanwhile. */
static void what_was_approved_is_not_asked_about_again(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    lead_to(host, "/wait/1");
    add_account(host, NULL, "token");
    run(L, "asked, approved = 0, true");
    lua_pushcfunction(L, approve_counted);
    ask_for_reads(L);
    start(L, "integrations.helpscout.get_mailbox, { id = 1 }, { retries = 1 }");
    while (loopback_server_count(host->server, "GET ") == 0)
        poll_for(L, 0.01);
    assert_int_equal(integrations_set_permission(L, "aircall", "read", "deny"), LUA_OK);
    assert_int_equal(integrations_task_result(L, 1), LUA_ERRRUN);
    assert_error(L, "rate_limit", "429");
    assert_true(lua_fixture_holds(L, "asked == 1"));
    assert_int_equal(loopback_server_count(host->server, "GET "), 2);

    lead_to(host, "/ok");
    add_account(host, NULL, "token");
    run(L, "walk = integrations.each(integrations.helpscout.list_mailboxes) pcall(walk)");
    assert_true(lua_fixture_holds(L, "asked == 2"));
    assert_int_equal(integrations_set_permission(L, "helpscout", "write", "allow"), LUA_OK);
    run(L, "pcall(walk)");
    assert_true(lua_fixture_holds(L, "asked == 2"));
    assert_int_equal(loopback_server_count(host->server, "GET "), 4);
    lua_pushcfunction(L, approve_counted);
    ask_for_reads(L);
    run(L, "pcall(walk)");
    assert_true(lua_fixture_holds(L, "asked == 3"));
    assert_int_equal(loopback_server_count(host->server, "GET "), 5);

    /* What was denied meanwhile is asked about anew. */
    assert_int_equal(integrations_set_permission(L, "helpscout", "read", "deny"), LUA_OK);
    run(L, "pcall(walk)");
    assert_int_equal(integrations_set_permission(L, "helpscout", "read", "ask"), LUA_OK);
    run(L, "pcall(walk)");
    assert_true(lua_fixture_holds(L, "asked == 4"));
    assert_int_equal(loopback_server_count(host->server, "GET "), 6);
}

static void what_may_have_been_carried_out_before_it_was_denied_is_told_so(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    lead_to(host, "/busy");
    add_account(host, NULL, "token");
    start(L, "integrations.helpscout.update_conversation, { id = 1, subject = 'a' }");
    fail_denied(host, "PATCH ", "write");
    assert_error(L, "permission", "write access denied. It may have been carried out");
}

static void what_was_done_before_a_permission_was_taken_is_told(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, NULL, "token");
    start(
        L,
        "integrations.helpscout.update_conversation, { id = 1, subject = 'a', status = 'closed' }");
    fail_denied(host, "PATCH ", "write");
    assert_true(lua_fixture_holds(L, "#v.applied == 1 and v.applied[1] == 'subject'"));
    assert_error(L, "permission", "write access denied.");
}

static pid_t child;

/* approve: this process may, and so may a child that it gets meanwhile. */
static int approve_in_both(lua_State *L)
{
    child = fork();
    lua_pushboolean(L, 1);
    return 1;
}

static void a_change_under_way_when_its_process_forks_goes_out_once(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    lead_to(host, "/ok");
    add_account(host, NULL, "token");
    assert_int_equal(integrations_set_permission(L, "helpscout", "write", "ask"), LUA_OK);
    lua_pushcfunction(L, approve_in_both);
    assert_int_equal(integrations_set_approve(L), LUA_OK);
    (void)luaL_dostring(L,
                        "integrations.helpscout.create_note { conversation_id = 1, body = 'a' }");
    if (child == 0)
        raise(SIGKILL); /* no tool judges what it leaves behind */
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_int_equal(loopback_server_count(host->server, "POST "), 1);
}

static void a_permission_that_nobody_knows_is_refused(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    assert_int_equal(integrations_set_permission(L, "nobody", "read", "deny"), LUA_ERRRUN);
    assert_error(L, "configuration", "there is no integration of that name");
    assert_int_equal(integrations_set_permission(L, "helpscout", "get_mailbx", "deny"), LUA_ERRRUN);
    assert_error(L, "configuration", "Did you mean: get_mailbox");
    assert_int_equal(integrations_set_permission(L, "helpscout", "read", "never"), LUA_ERRRUN);
    assert_error(L, "configuration", "\"allow\", \"ask\" or \"deny\"");
    assert_int_equal(integrations_set_permission(L, NULL, NULL, NULL), LUA_ERRRUN);
    assert_int_equal(lua_gettop(L), 1);
}

static void a_hosts_function_is_asked(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, NULL, "token");
    lua_fixture_push(
        L, "function(request) asked = request return request.operation == 'get_mailbox' end");
    ask_for_reads(L);
    assert_int_equal(lua_gettop(L), 0);
    run(L, "integrations.helpscout.get_mailbox(1)");
    run(L, "assert(asked.sends == false and asked.destroys == false and asked.kind == 'read')");
    assert_true(luaL_dostring(L, "integrations.helpscout.get_customer(1)"));
    assert_error(L, "permission", "read requires approval");
    lua_pushnil(L);
    assert_int_equal(integrations_set_approve(L), LUA_OK);
    assert_true(luaL_dostring(L, "integrations.helpscout.get_mailbox(1)"));
    assert_error(L, "permission", "read requires approval");
    lua_pushinteger(L, 1);
    assert_int_equal(integrations_set_approve(L), LUA_ERRRUN);
    assert_error(L, "configuration", "approve: expected a function, got a number");
}

/* ---- tasks ---- */

static void without_tasks_there_is_no_time_to_wait_for(void **state)
{
    struct host *host = *state;
    assert_true(next_timeout(host->L) < 0);
    assert_int_equal(poll_for(host->L, 0), 0);
    assert_int_equal(lua_gettop(host->L), 0);
}

static void a_task_that_is_ready_is_not_waited_for(void **state)
{
    struct host *host = *state;
    start(host->L, "function() end");
    assert_true(next_timeout(host->L) == 0);
}

static void the_error_of_a_task_is_its_result(void **state)
{
    struct host *host = *state;
    start(host->L, "function() integrations.helpscout.get_mailbox(0) end");
    assert_int_equal(integrations_task_result(host->L, 1), LUA_ERRRUN);
    assert_int_equal(lua_gettop(host->L), 2);
    assert_error(host->L, "argument", "parameter 'id'");
    assert_true(is_done(host->L, 1));
}

static void a_cancelled_task_is_done_and_says_so(void **state)
{
    struct host *host = *state;
    add_account(host, NULL, "token");
    start(host->L, "function() return integrations.helpscout.get_mailbox(1) end");
    assert_int_equal(poll_for(host->L, 0), 1);
    assert_int_equal(integrations_task_cancel(host->L, 1), LUA_OK);
    assert_int_equal(lua_gettop(host->L), 1);
    assert_true(is_done(host->L, 1));
    assert_int_equal(integrations_task_result(host->L, 1), LUA_ERRRUN);
    assert_error(host->L, "cancelled", "cancelled");
}

static void what_is_no_function_does_not_start(void **state)
{
    struct host *host = *state;
    lua_pushinteger(host->L, 1);
    assert_int_equal(integrations_start(host->L, 0), LUA_ERRRUN);
    assert_int_equal(lua_gettop(host->L), 1);
    assert_non_null(strstr(lua_fixture_text(host->L), "function"));
}

static void a_poll_of_a_negative_time_is_refused(void **state)
{
    struct host *host = *state;
    assert_int_equal(integrations_poll(host->L, -1, NULL), LUA_ERRRUN);
    assert_int_equal(lua_gettop(host->L), 1);
    assert_error(host->L, "argument", "poll: expected seconds, 0 or more");
}

static void what_is_no_task_is_refused(void **state)
{
    struct host *host = *state;
    int done = 7;
    lua_pushinteger(host->L, 1);
    assert_int_equal(integrations_task_is_done(host->L, 1, &done), LUA_ERRRUN);
    assert_int_equal(done, 7);
    assert_error(host->L, "argument", "expected a task, got a number");
    assert_int_equal(integrations_task_result(host->L, 1), LUA_ERRRUN);
    assert_error(host->L, "argument", "expected a task");
    assert_int_equal(integrations_task_cancel(host->L, 1), LUA_ERRRUN);
    assert_error(host->L, "argument", "expected a task");
    assert_int_equal(lua_gettop(host->L), 1);
}

static void raise_in_hook(lua_State *L, lua_Debug *event)
{
    (void)event;
    luaL_error(L, "interrupted");
}

static void a_hook_of_the_host_reaches_into_tasks(void **state)
{
    struct host *host = *state;
    lua_sethook(host->L, raise_in_hook, LUA_MASKCOUNT, 10000);
    start(host->L, "function() while true do end end");
    lua_sethook(host->L, NULL, 0, 0);
    assert_int_equal(poll_for(host->L, 0), 0);
    assert_int_equal(integrations_task_result(host->L, 1), LUA_ERRRUN);
    assert_non_null(strstr(lua_fixture_text(host->L), "interrupted"));
}

/* Each that begins later is begun by whoever polls, whose hooks are others. */
static void a_hook_of_the_host_reaches_into_all_functions_of_a_parallel(void **state)
{
    struct host *host = *state;
    lua_sethook(host->L, raise_in_hook, LUA_MASKCOUNT, 10000);
    start(host->L,
          "function()"
          "  local compute = function() for _ = 1, 1000000 do end end"
          "  local _, errors = integrations.parallel({function() end, compute}, {limit = 1})"
          "  return errors and errors[2]"
          " end");
    lua_sethook(host->L, NULL, 0, 0);
    assert_int_equal(integrations_task_result(host->L, 1), LUA_OK);
    assert_non_null(strstr(lua_fixture_text(host->L), "interrupted"));
}

/* Valgrind and the address sanitizer tell where something of the coroutine is still looked at. */
static void a_parallel_goes_on_without_the_coroutine_that_called_it(void **state)
{
    struct host *host = *state;
    add_account(host, NULL, "token");
    run(host->L, "local waits, ran = false, 0"
                 " local first = function()"
                 "   waits = true coroutine.yield() ran = ran + 1"
                 " end"
                 " local second = function() ran = ran + 1 end"
                 " local caller = coroutine.create(function()"
                 "   integrations.parallel({ first, second }, { limit = 1 })"
                 " end)"
                 " debug.sethook(caller, function() if waits then error 'stop' end end, '', 1)"
                 " assert(not coroutine.resume(caller) and ran == 0)"
                 " caller = nil collectgarbage()"
                 " for _ = 1, 5 do integrations.poll(0) end"
                 " assert(ran == 2, ran)");
}

static bool stopped;

static void raise_when_stopped(lua_State *L, lua_Debug *event)
{
    (void)event;
    if (stopped)
        luaL_error(L, "stopped");
}

static int stop(lua_State *L)
{
    (void)L;
    stopped = true;
    return 0;
}

static void go_on(lua_State *L)
{
    lua_sethook(L, NULL, 0, 0);
    stopped = false;
}

/* A hook that raises when functions are called keeps __close from running. Valgrind and the address
 * sanitizer tell what is looked at afterwards. */
static void a_call_that_a_hook_keeps_from_its_end_holds_its_settings(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    add_account(host, NULL, "token");
    lua_pushcfunction(L, stop);
    ask_for_reads(L);
    lua_sethook(L, raise_when_stopped, LUA_MASKCALL, 0);
    assert_int_not_equal(luaL_dostring(L, "integrations.helpscout.get_mailbox(1)"), LUA_OK);
    go_on(L);
    assert_non_null(strstr(lua_fixture_text(L), "stopped"));
    run(L, "integrations.configure {} collectgarbage()");
    add_account(host, NULL, "token");
    run(L, "integrations.helpscout.get_mailbox(1) collectgarbage()");
}

static void a_parallel_goes_on_without_the_task_that_could_not_end_it(void **state)
{
    lua_State *L = ((struct host *)*state)->L;
    lua_sethook(L, raise_when_stopped, LUA_MASKCALL, 0);
    start(L, "function() integrations.parallel({function()"
             "  repeat coroutine.yield() until goes_on"
             "  ran = true"
             " end}) end");
    poll_for(L, 0);
    go_on(L);
    stopped = true;
    assert_int_equal(integrations_task_cancel(L, 1), LUA_OK);
    go_on(L);
    lua_settop(L, 0);
    run(L, "collectgarbage() goes_on = true");
    poll_for(L, 0);
    run(L, "assert(ran)");
}

/* ---- tokens ---- */

/* Begins a task that waits for a token. The server says that it has none, once it is let go. */
static void await_token(struct host *host)
{
    lua_pushstring(host->L, loopback_server_url(host->server));
    lua_setglobal(host->L, "url");
    run(host->L, "integrations.configure {helpscout = {accounts = {"
                 "  default = {client_id = 'the-client', client_secret = 'its-secret',"
                 "             url = url .. '/announce-later/1'},"
                 "  other = {access_token = 'first-token', url = url .. '/ok'}}}}"
                 " task = integrations.start(integrations.helpscout.get_mailbox, 1)");
    while (loopback_server_count(host->server, "POST ") == 0)
        poll_for(host->L, 0.01);
}

static void a_token_that_nobody_waited_for_and_that_did_not_come_is_asked_for_anew(void **state)
{
    struct host *host = *state;
    await_token(host);
    run(host->L, "task:cancel()");
    loopback_server_let_go(host->server, 1);
    run(host->L, "repeat integrations.poll(0.01) until not integrations.next_timeout()"
                 " assert(not pcall(integrations.helpscout.get_mailbox, 1))");
    assert_int_equal(loopback_server_count(host->server, "POST "), 2);
}

/* Who waited is woken, and has not gone on yet. */
static void a_token_is_not_asked_for_anew_before_who_waited_has_heard(void **state)
{
    struct host *host = *state;
    await_token(host);
    loopback_server_let_go(host->server, 1);
    run(host->L, "repeat integrations.helpscout.other.get_mailbox(1)"
                 " until integrations.next_timeout() == 0"
                 " assert(not pcall(integrations.helpscout.get_mailbox, 1))"
                 " assert(not pcall(task.result, task))");
    assert_int_equal(loopback_server_count(host->server, "POST "), 1);
}

/* One who waited with it fails; a finalizer that runs as this is told lets the other go on. */
static void who_waits_for_a_token_asks_again_whatever_finalizers_do(void **state)
{
    struct host *host = *state;
    lua_pushfstring(host->L, "%s/drop", loopback_server_url(host->server));
    lua_setglobal(host->L, "url");
    run(host->L, "integrations.configure {helpscout = {"
                 "  client_id = 'the-client', client_secret = 'its-secret', url = url}}"
                 " local get = integrations.helpscout.get_mailbox"
                 " first = integrations.start(get, {id = 1}, {retries = 0})"
                 " second = integrations.start(get, {id = 1}, {retries = 1})"
                 " local function arm()"
                 "  setmetatable({}, {__gc = function() pcall(second.result, second) arm() end})"
                 " end"
                 " collectgarbage('incremental', 1, 1000, 0)"
                 " arm()"
                 " while integrations.poll(1) > 0 do end");
    assert_int_equal(loopback_server_count(host->server, "POST "), 2);
}

static void a_token_that_is_fetched_when_the_process_forks_is_the_parents(void **state)
{
    struct host *host = *state;
    await_token(host);
    loopback_server_let_go(host->server, 1);
    child = fork();
    if (child == 0) {
        /* The right to fetch one, which the parent has, ends later. */
        (void)luaL_dostring(host->L, "integrations.helpscout.get_mailbox({id = 1}, {timeout = 5})");
        raise(SIGKILL); /* no tool judges what it leaves behind */
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    /* Its own was asked for. */
    assert_int_equal(loopback_server_count(host->server, "POST "), 2);
}

static void a_child_waits_for_no_token_of_its_parent_whichever_account_asks(void **state)
{
    struct host *host = *state;
    lua_pushfstring(host->L, "%s/never", loopback_server_url(host->server));
    lua_setglobal(host->L, "url");
    run(host->L, "local function account()"
                 "  return {client_id = 'the-client', client_secret = 'its-secret', url = url}"
                 " end"
                 " integrations.configure {helpscout = {accounts = {a = account(), b = account()}}}"
                 " integrations.start(integrations.helpscout.a.get_mailbox, {id = 1})"
                 " integrations.start(integrations.helpscout.b.get_mailbox, {id = 1})");
    while (loopback_server_count(host->server, "POST ") == 0)
        run(host->L, "integrations.poll(0.01)");
    child = fork();
    if (child == 0) {
        (void)luaL_dostring(host->L,
                            "integrations.helpscout.b.get_mailbox({id = 1}, {timeout = 5})");
        raise(SIGKILL); /* no tool judges what it leaves behind */
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    assert_int_equal(loopback_server_count(host->server, "POST "), 2);
}

/* ---- closing ---- */

/* How many files and folders are open: sockets may be the server's, which closes them when it comes
 * to that. */
static int count_files(void)
{
    struct stat file;
    int count = 0;
    for (int fd = 0; fd < 256; fd++)
        count += fstat(fd, &file) == 0 && (S_ISREG(file.st_mode) || S_ISDIR(file.st_mode));
    return count;
}

/* What finalizers have told. */
static char told[256];

static int tell(lua_State *L)
{
    strncat(told, luaL_checkstring(L, 1), sizeof told - strlen(told) - 1);
    return 0;
}

/* Has a finalizer do what the code says, and tell what came of it. */
static void act_when_closed(lua_State *L, const char *code)
{
    lua_pushstring(L, code);
    lua_setglobal(L, "code");
    run(L, "local act = load(code)"
           " held = setmetatable({held}, {__gc = function()"
           "  local ok, problem = pcall(act)"
           "  local closing = not ok and problem:find('the Lua state is closing', 1, true)"
           "  tell(ok and 'done ' or closing and 'refused ' or problem)"
           " end})");
}

/*
 * Closes a state with calls on their way, two of which wait for a token. Meanwhile finalizers act:
 * of what is older than the module, older than the settings, and newer than both.
 */
static void assert_closes(struct host *host, const char *oldest, const char *older,
                          const char *newer, const char *expected)
{
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    lua_register(L, "tell", tell);
    lua_pushfstring(L, "%s/never", loopback_server_url(host->server));
    lua_setglobal(L, "url");
    told[0] = '\0';
    act_when_closed(L, oldest);
    assert_int_equal(integrations_open(L), LUA_OK);
    lua_setglobal(L, "integrations");
    act_when_closed(L, older);
    run(L, "function configure() integrations.configure {helpscout = {accounts = {"
           "  default = {access_token = 'first-token', url = url},"
           "  client = {client_id = 'the-client', client_secret = 'its-secret', url = url}}}}"
           " end"
           " function begin(account)"
           "  local task = integrations.start(integrations.helpscout[account].get_mailbox, 1)"
           "  integrations.poll(0)"
           "  return task"
           " end"
           " configure()");
    act_when_closed(L, newer);
    run(L, "sent, first, second = begin 'default', begin 'client', begin 'client'");
    lua_close(L);
    assert_string_equal(told, expected);
}

/* Valgrind and the address sanitizer tell where something is looked at that has ended. */
static void finalizers_find_calls_that_are_over(void **state)
{
    assert_closes(*state, "second:cancel()", "sent:result()", "", "done refused done ");
    assert_closes(*state, "sent:result()", "first:result()", "", "done refused refused ");
    assert_closes(*state, "integrations.poll(0)", "late:result()", "late = begin 'client'",
                  "done refused refused ");
    assert_closes(*state, "late:cancel()", "", "late = begin 'default'", "done done done ");
    assert_closes(*state, "", "late:result()", "late = begin 'default'", "done refused done ");
    assert_closes(*state, "integrations.limits() late:cancel()",
                  "configure() late = begin 'client'", "", "done done done ");
}

/* Of a call that a finalizer begins and nobody comes back to. */
static void a_file_that_is_begun_while_the_state_closes_is_closed_with_it(void **state)
{
    struct host *host = *state;
    char folder[] = "/tmp/host-XXXXXX";
    assert_non_null(mkdtemp(folder));
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    lua_register(L, "tell", tell);
    told[0] = '\0';
    assert_int_equal(integrations_open(L), LUA_OK);
    lua_setglobal(L, "integrations");
    lua_pushfstring(L, "%s/never", loopback_server_url(host->server));
    lua_setglobal(L, "url");
    lua_pushstring(L, folder);
    lua_setglobal(L, "folder");
    run(L, "integrations.configure {helpscout = {access_token = 't-1234567', url = url},"
           " files = folder}");
    act_when_closed(L, "integrations.start(integrations.helpscout.download_attachment,"
                       " {conversation_id = 1, id = 2}, {save_to = 'new'}) integrations.poll(0)");
    int before = count_files();
    lua_close(L);
    assert_string_equal(told, "done ");
    /* That of the folder is one of those before. */
    assert_int_equal(count_files(), before - 1);
    assert_int_equal(rmdir(folder), 0);
}

static int closings, given_away; /* stores that were closed; functions that said yes */

static void count_closing(void *self)
{
    (void)self;
    closings++;
}

static void refuse_to_ask(void *self, struct integrations_store_request *request)
{
    (void)self;
    (void)request;
}

/* A finalizer of the host's own. */
static int set_everything(lua_State *L)
{
    const struct integrations_value token = {"access_token", "a-late-token"};
    const struct integrations_account account = {
        .size = sizeof account, .service = "helpscout", .name = "late", &token, 1};
    const struct integrations_store store = {.size = sizeof store,
                                             .lot = 1,
                                             .ask = refuse_to_ask,
                                             .cancel = refuse_to_ask,
                                             .close = count_closing};
    given_away = integrations_add_account(L, &account) == LUA_OK;
    given_away += integrations_set_permission(L, "helpscout", "get_mailbox", "deny") == LUA_OK;
    given_away += integrations_set_files(L, "/tmp") == LUA_OK;
    given_away += integrations_set_store(L, &store) == LUA_OK;
    lua_pushnil(L);
    given_away += integrations_set_approve(L) == LUA_OK;
    return 0;
}

/* Before the module is opened, or after it: then the state still has all that it is given. */
static void close_with_settings(bool late)
{
    static const luaL_Reg finalizer[] = {{"__gc", set_everything}, {NULL, NULL}};
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    int before = count_files();
    if (!late)
        assert_int_equal(integrations_open(L), LUA_OK);
    lua_newuserdatauv(L, 0, 0);
    luaL_newlib(L, finalizer);
    lua_setmetatable(L, -2);
    if (late)
        assert_int_equal(integrations_open(L), LUA_OK);
    assert_int_equal(integrations_set_permission(L, "helpscout", "read", "allow"), LUA_OK);
    closings = 0;
    lua_close(L);
    assert_int_equal(count_files(), before);
}

/* Else nobody would close the store and the folder, nor wipe the credential. */
static void a_state_that_is_closed_takes_no_settings(void **state)
{
    (void)state;
    close_with_settings(false);
    assert_int_equal(given_away, 5);
    assert_int_equal(closings, 1);
    close_with_settings(true);
    assert_int_equal(given_away, 0);
    assert_int_equal(closings, 0);
}

/* ---- services of others ---- */

static const struct integrations_parameter book_parameters[] = {{.name = "id",
                                                                 .description = "Which.",
                                                                 .type = INTEGRATIONS_INTEGER,
                                                                 .flags = INTEGRATIONS_REQUIRED,
                                                                 .least = 1}};
static const struct integrations_step book_steps[] = {{.method = "GET", .path = "/books/{id}"}};
static const struct integrations_operation book_operations[] = {{.name = "get_book",
                                                                 .resource = "books",
                                                                 .summary = "Gets a book.",
                                                                 .parameters = book_parameters,
                                                                 .parameter_count = 1,
                                                                 .steps = book_steps,
                                                                 .step_count = 1}};

static struct integrations_service a_shelf(const char *name)
{
    return (struct integrations_service){.size = sizeof(struct integrations_service),
                                         .version = INTEGRATIONS_SERVICE_VERSION,
                                         .name = name,
                                         .title = "Shelf",
                                         .summary = "Books.",
                                         .environment = "SHELF",
                                         .url = "https://shelf.example",
                                         .operations = book_operations,
                                         .operation_count = 1};
}

static void a_service_is_added_and_used(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static struct integrations_service shelf;
    shelf = a_shelf("shelf");
    assert_int_equal(luaL_dostring(L, "script = {} integrations.install(script)"), LUA_OK);
    assert_int_equal(luaL_dostring(L, "return integrations.docs.list()"), LUA_OK);
    assert_null(strstr(lua_tostring(L, -1), "get_book"));
    lua_settop(L, 0);
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    assert_int_equal(lua_gettop(L), 0);
    const struct integrations_value fields[] = {{"access_token", "t-1234567"}};
    const struct integrations_account account = {
        .size = sizeof account, .service = "shelf", .fields = fields, .field_count = 1};
    assert_int_equal(integrations_add_account(L, &account), LUA_OK);
    assert_int_equal(
        luaL_dostring(L, "local plan = script.app.integrations.shelf.get_book({id = 7}, {dry_run = "
                         "true}) return plan[1].url .. integrations.docs.list()"),
        LUA_OK);
    assert_non_null(strstr(lua_tostring(L, -1), "https://shelf.example/books/7"));
    assert_non_null(strstr(lua_tostring(L, -1), "get_book"));
}

/* As interfaces of models want it: they refuse an object without properties. */
static void parameters_without_a_schema_are_an_object_with_properties(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static struct integrations_service shelf;
    shelf = a_shelf("shelf");
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    assert_int_equal(
        luaL_dostring(L, "local one = integrations.operations({name = 'get_book', tools = true})[1]"
                         "  return one.parameters.type .. type(one.parameters.properties)"),
        LUA_OK);
    assert_string_equal(lua_tostring(L, -1), "objecttable");
    static const struct integrations_parameter parameters[] = {
        {.name = "id",
         .description = "Id.",
         .type = INTEGRATIONS_INTEGER,
         .least = 1,
         .flags = INTEGRATIONS_REQUIRED},
        {.name = "any", .description = "A table.", .type = INTEGRATIONS_TABLE},
        {.name = "flat",
         .description = "Flat.",
         .type = INTEGRATIONS_TABLE,
         .flags = INTEGRATIONS_FLAT},
        {.name = "all", .description = "Anything.", .type = INTEGRATIONS_ANYTHING}};
    static struct integrations_operation get_book;
    static struct integrations_service library;
    get_book = book_operations[0];
    get_book.parameters = parameters;
    get_book.parameter_count = 4;
    library = a_shelf("library");
    library.operations = &get_book;
    assert_int_equal(integrations_add_service(L, &library), LUA_OK);
    run(L, "local one = integrations.operations{integration = 'library', tools = true}[1]"
           " local properties = one.parameters.properties"
           " local function types(name)"
           "   local list = {}"
           "   for i, one in ipairs(properties[name].anyOf) do list[i] = one.type end"
           "   return table.concat(list, ' ')"
           " end"
           " assert(types 'any' == 'object array', types 'any')"
           " assert(properties.any.anyOf[2].items.anyOf[4].type == 'object')"
           " assert(properties.flat.type == 'object' and not properties.flat.anyOf)"
           " assert(types 'all' == 'string number boolean object array')");
}

/* Tokens are counted as other requests are, and wait for their turn as those do. */
static void a_token_waits_for_its_accounts_turn(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static const struct integrations_credential credentials[] = {
        {INTEGRATIONS_CLIENT, .first = "id", .second = "secret", .path = "/token"}, {0}};
    static const struct integrations_setting settings[] = {
        {.name = "pace", .type = INTEGRATIONS_SETTING_INTEGER, .most = 9, .preset = "1"}, {0}};
    static struct integrations_service shelf;
    shelf = a_shelf("shelf");
    shelf.credentials = credentials;
    shelf.settings = settings;
    shelf.limits.paced = "pace";
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    lead_to(host, "/ok");
    lua_pushstring(L, host->url);
    lua_setglobal(L, "url");
    assert_int_equal(setenv("INTEGRATIONS_TEST_MINUTE", "1200", 1), 0);
    run(L, "integrations.configure{transport = {timeout = 1, retries = 0},"
           " shelf = {id = 'the-client', secret = 'its-secret', url = url}}");
    unsetenv("INTEGRATIONS_TEST_MINUTE");
    for (int count = 1; count <= 3; count++) {
        assert_true(luaL_dostring(L, "integrations.shelf.get_book{id = 1}"));
        assert_error(L, "authentication", "no token was given");
        assert_int_equal(loopback_server_count(host->server, "POST "), count);
    }
}

/* As gateways for messages have it: what is asked for by GET is done. */
static void a_change_that_is_made_by_reading_is_seen(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static const struct integrations_step steps[] = {
        {.method = "GET", .path = "/drop/{id}", .again = INTEGRATIONS_NEVER}};
    static struct integrations_operation lend_book;
    static struct integrations_service shelf;
    lend_book = book_operations[0];
    lend_book.name = "lend_book";
    lend_book.kind = INTEGRATIONS_WRITE;
    lend_book.steps = steps;
    shelf = a_shelf("shelf");
    shelf.operations = &lend_book;
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    lead_to(host, "");
    lua_pushstring(L, host->url);
    lua_setglobal(L, "url");
    run(L, "local told"
           " integrations.configure{shelf = {access_token = 't-1234567', url = url},"
           "   on_call = function(record) told = record end}"
           " assert(not pcall(integrations.shelf.lend_book, {id = 1}))"
           " assert(told.kind == 'write' and told.requests == 1 and not told.unseen)");
}

static void a_service_whose_name_is_taken_is_refused(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static struct integrations_service shelf;
    static const char *const names[] = {"helpscout", "configure", "transport", "load", "errors"};
    for (size_t i = 0; i < COUNT(names); i++) {
        shelf = a_shelf(names[i]);
        assert_int_equal(integrations_add_service(L, &shelf), LUA_ERRRUN);
        assert_error(L, "configuration", names[i]);
    }
    shelf = a_shelf("shelf");
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    assert_int_equal(integrations_add_service(L, &shelf), LUA_ERRRUN);
    assert_error(L, "configuration", "there is an integration named 'shelf' already");
    assert_int_equal(integrations_add_service(L, NULL), LUA_ERRRUN);
    assert_error(L, "configuration", "it is NULL");
    assert_int_equal(lua_gettop(L), 0);
}

static void rows_that_do_not_hold_together_change_nothing(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static struct integrations_service shelf;
    shelf = a_shelf("shelf");
    shelf.version = INTEGRATIONS_SERVICE_VERSION + 1;
    assert_int_equal(integrations_add_service(L, &shelf), LUA_ERRRUN);
    assert_error(L, "configuration", "another version");
    assert_int_equal(luaL_dostring(L, "return rawget(integrations, 'shelf')"), LUA_OK);
    assert_true(lua_isnil(L, -1));
}

/* Gives `shelf` an account of these fields, as Lua has them, and pushes the address of a dry run,
 * or its error. */
static void plan_with(lua_State *L, const char *fields)
{
    lua_pushfstring(L,
                    "integrations.configure { shelf = { access_token = 't-1234567', %s } } "
                    "local ok, plan = pcall(integrations.shelf.get_book, { id = 7 }, { dry_run = "
                    "true }) return ok and plan[1].url or plan",
                    fields);
    assert_int_equal(luaL_dostring(L, lua_tostring(L, -1)), LUA_OK);
    lua_remove(L, -2);
}

static void a_setting_in_a_path_is_there_and_leads_nowhere(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static const struct integrations_setting settings[] = {
        {.name = "room"},
        {.name = "floor", .type = INTEGRATIONS_SETTING_INTEGER, .most = 9, .preset = "3"},
        {0}};
    static const struct integrations_step steps[] = {
        {.method = "GET", .path = "/{account.room}/{account.floor}/{id}"}};
    static struct integrations_operation operation;
    static struct integrations_service shelf;
    operation = book_operations[0];
    operation.steps = steps;
    shelf = a_shelf("shelf");
    shelf.settings = settings;
    shelf.operations = &operation;
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    plan_with(L, "room = 'a/b', floor = 5");
    assert_string_equal(lua_tostring(L, -1), "https://shelf.example/a%2Fb/5/7");
    lua_pop(L, 1);
    plan_with(L, "room = 'hall'");
    assert_string_equal(lua_tostring(L, -1), "https://shelf.example/hall/3/7");
    lua_pop(L, 1);
    plan_with(L, "room = '..'");
    assert_error(L, "configuration", "the account's 'room' is a part of the address");
    plan_with(L, "");
    assert_error(L, "configuration", "the account's 'room' is a part of the address");
}

/* Makes a plan of the operation of a service whose steps that function chooses. */
static void plan_chosen_by(lua_State *L, int (*choose)(struct integrations_call *, int))
{
    static struct integrations_operation operation;
    static struct integrations_service shelf;
    operation = book_operations[0];
    operation.choose = choose;
    shelf = a_shelf("shelf");
    shelf.operations = &operation;
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    plan_with(L, "");
}

static int choose_another(struct integrations_call *call, int done)
{
    (void)call, (void)done;
    return 1;
}

static void a_step_that_there_is_not_is_not_taken(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    plan_chosen_by(L, choose_another);
    assert_error(L, "configuration", "the function 'choose' names step 2, of 1 that there are");
}

static int choose_the_first(struct integrations_call *call, int done)
{
    (void)call, (void)done;
    return 0;
}

static void a_plan_that_comes_to_no_end_is_refused(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    plan_chosen_by(L, choose_the_first);
    assert_error(L, "configuration", "'choose', comes to no end");
}

static void take_a_break(struct integrations_call *call, lua_State *L, int reply)
{
    (void)call, (void)reply;
    lua_yield(L, 0);
}

static void a_function_of_a_service_that_yields_gives_no_result(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static struct integrations_step step;
    static struct integrations_operation operation;
    static struct integrations_service shelf;
    step = book_steps[0];
    step.take = take_a_break;
    operation = book_operations[0];
    operation.steps = &step;
    shelf = a_shelf("shelf");
    shelf.operations = &operation;
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    const struct integrations_value fields[] = {{"access_token", "t-1234567"}, {"url", host->url}};
    const struct integrations_account account = {
        .size = sizeof account, .service = "shelf", .fields = fields, .field_count = 2};
    assert_int_equal(integrations_add_account(L, &account), LUA_OK);
    start(L, "integrations.shelf.get_book, 1");
    assert_int_equal(integrations_task_result(L, 1), LUA_ERRRUN);
    assert_string_equal(lua_tostring(L, -1),
                        "shelf.get_book: a function of the service has yielded, which it cannot");
}

/* Adds a service whose account stands in the environment, after the Lua code; pushes what is known
 * of the account. */
static void add_with_environment(lua_State *L, const char *before)
{
    static struct integrations_service shelf;
    shelf = a_shelf("shelf");
    setenv("SHELF_ACCESS_TOKEN", "t-1234567", 1);
    assert_int_equal(luaL_dostring(L, before), LUA_OK);
    int status = integrations_add_service(L, &shelf);
    unsetenv("SHELF_ACCESS_TOKEN");
    assert_int_equal(status, LUA_OK);
    assert_int_equal(luaL_dostring(L, "return integrations.limits().shelf.default"), LUA_OK);
}

/* The environment's settings are in force already. */
static void the_environment_is_asked_about_an_added_service(void **state)
{
    struct host *host = *state;
    add_with_environment(host->L, "integrations.limits()");
    assert_true(lua_istable(host->L, -1));
}

static void the_environment_is_not_asked_once_configured(void **state)
{
    struct host *host = *state;
    add_with_environment(host->L, "integrations.configure {}");
    assert_true(lua_isnil(host->L, -1));
}

/* ---- webhooks ---- */

static int note_key(void *context, const char *key)
{
    const char **seen = context;
    bool again = *seen != NULL && strcmp(*seen, key) == 0;
    *seen = *seen == NULL ? strdup(key) : *seen;
    return again;
}

static struct integrations_delivery delivery_of(const struct integrations_value *headers,
                                                size_t count, const char *const *secrets)
{
    return (struct integrations_delivery){.size = sizeof(struct integrations_delivery),
                                          .service = "helpscout",
                                          .body = "{\"id\":1}",
                                          .body_len = strlen("{\"id\":1}"),
                                          .headers = headers,
                                          .header_count = count,
                                          .secrets = secrets,
                                          .secret_count = 2};
}

static void a_delivery_is_verified_and_read(void **state)
{
    struct host *host = *state;
    static const struct integrations_value headers[] = {
        {"x-helpscout-signature", "iAdh/B58N2yx0V6ZIETQYCRweS0="},
        {"X-HelpScout-Event", "tag.deleted"}};
    const char *const secrets[] = {"another", "lemon-tart-42"}, *seen = NULL;
    struct integrations_delivery delivery = delivery_of(headers, COUNT(headers), secrets);
    delivery.seen = note_key;
    delivery.context = &seen;
    assert_int_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_int_equal(lua_gettop(host->L), 1);
    assert_string_equal(lua_fixture_field(host->L, "event"), "tag.deleted");
    lua_settop(host->L, 0);
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "webhook", "seen before");
    free((void *)seen);
}

static void a_delivery_that_is_not_the_services_is_refused(void **state)
{
    struct host *host = *state;
    static const struct integrations_value headers[] = {
        {"X-HelpScout-Signature", "iAdh/B58N2yx0V6ZIETQYCRweS0="},
        {"X-HelpScout-Event", "tag.deleted"}};
    const char *const secrets[] = {"another", "a third"}, *const none[] = {"another", ""};
    struct integrations_delivery delivery = delivery_of(headers, COUNT(headers), secrets);
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "webhook", "none of the secrets");
    delivery.secrets = none;
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "argument", "empty");
    delivery.secret_count = 0;
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "argument", "there is none");
    delivery.service = "nobody";
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "argument", "there is no integration 'nobody'");
    delivery.size = 0;
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "argument", "size");
    assert_int_not_equal(integrations_webhook(host->L, NULL), LUA_OK);
    assert_error(host->L, "argument", "size");
}

static void what_a_delivery_counts_is_there(void **state)
{
    struct host *host = *state;
    static const struct integrations_value nameless[] = {{NULL, "x"}};
    const char *const secrets[] = {"another", "a third"};
    struct integrations_delivery good = delivery_of(nameless, 1, secrets), delivery = good;
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "webhook", "X-HelpScout-Signature is missing");
    delivery.headers = NULL;
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "argument", "counted, but not there");
    delivery = good;
    delivery.secrets = NULL;
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "argument", "counted, but not there");
    delivery = good;
    delivery.body = NULL;
    assert_int_not_equal(integrations_webhook(host->L, &delivery), LUA_OK);
    assert_error(host->L, "argument", "counted, but not there");
}

/* Of a service whose body is the object itself, and has the secret in it. */
static void the_secret_of_a_body_is_not_in_its_data(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    static const struct integrations_event events[] = {{NULL, NULL, NULL}};
    static const struct integrations_webhook webhook = {.token = "token", .events = events};
    static const char body[] = "{\"id\":7,\"event\":\"book.lent\",\"token\":\"tok-1\"}";
    static const char *const secrets[] = {"tok-1"};
    static struct integrations_service shelf;
    shelf = a_shelf("shelf");
    shelf.webhook = &webhook;
    assert_int_equal(integrations_add_service(L, &shelf), LUA_OK);
    const struct integrations_delivery delivery = {.size = sizeof delivery,
                                                   .service = "shelf",
                                                   .body = body,
                                                   .body_len = sizeof body - 1,
                                                   .secrets = secrets,
                                                   .secret_count = 1};
    assert_int_equal(integrations_webhook(L, &delivery), LUA_OK);
    assert_int_equal(lua_getfield(L, -1, "data"), LUA_TTABLE);
    assert_int_equal(lua_getfield(L, -1, "id"), LUA_TNUMBER);
    assert_int_equal(lua_getfield(L, -2, "token"), LUA_TNIL);
}

/* ---- files ---- */

static void a_folder_for_files_holds_at_once(void **state)
{
    struct host *host = *state;
    lua_State *L = host->L;
    char folder[] = "/tmp/host-XXXXXX", path[40];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/new", folder);
    add_account(host, NULL, "t-1234567");
    assert_int_equal(integrations_set_files(L, folder), LUA_OK);
    run(L, "assert(integrations.helpscout.download_attachment({ conversation_id = 1, id = 2 },"
           "  { save_to = 'new' }).bytes == 11)");
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(integrations_set_files(L, folder), LUA_ERRRUN);
    assert_error(L, "configuration", "No such file");
    assert_int_equal(integrations_set_files(L, NULL), LUA_OK);
    assert_true(luaL_dostring(L, "integrations.helpscout.download_attachment("
                                 "  { conversation_id = 1, id = 2 }, { save_to = 'new' })"));
    assert_error(L, "configuration", "save_to");
}

/* As a daemon that closes all descriptors after it was forked, and opens its own. */
static void save_after_closing(lua_State *L, const char *own)
{
    char path[40];
    struct stat there;
    for (int fd = 3; fd < 256; fd++)
        close(fd);
    while (open(own, O_RDONLY | O_DIRECTORY) < 64)
        ;
    bool failed = luaL_dostring(L, "integrations.helpscout.download_attachment("
                                   "  { conversation_id = 1, id = 2 }, { save_to = 'new' })");
    snprintf(path, sizeof path, "%s/new", own);
    bool refused = failed && strstr(luaL_tolstring(L, -1, NULL), "name it again") != NULL;
    if (refused && stat(path, &there) != 0)
        raise(SIGKILL); /* no tool judges what it leaves behind */
    unlink(path);
    _exit(1);
}

static void a_child_that_closed_the_folder_for_files_saves_in_none_of_its_own(void **state)
{
    struct host *host = *state;
    int status;
    char folder[] = "/tmp/host-XXXXXX", own[] = "/tmp/host-XXXXXX";
    assert_non_null(mkdtemp(folder));
    assert_non_null(mkdtemp(own));
    add_account(host, NULL, "t-1234567");
    assert_int_equal(integrations_set_files(host->L, folder), LUA_OK);
    child = fork();
    if (child == 0)
        save_after_closing(host->L, own);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(rmdir(folder) | rmdir(own), 0);
    assert_true(WIFSIGNALED(status));
}

/* ---- stores ---- */

/* Runs Lua in a state that has the module; `url` is the global of that name. */
static void run_lua(lua_State *L, const char *url, const char *code)
{
    lua_pushstring(L, url);
    lua_setglobal(L, "url");
    if (luaL_dostring(L, code) != LUA_OK)
        fail_msg("%s", lua_fixture_text(L));
}

static void states_that_share_know_what_each_other_heard(void **state)
{
    struct host *host = *state;
    static const char share[] = "integrations.configure { share = 'process', helpscout = { "
                                "access_token = 't', url = url } }";
    lua_State *L = luaL_newstate(), *other = luaL_newstate();
    char url[96];
    snprintf(url, sizeof url, "%s/announce/77", loopback_server_url(host->server));
    lua_State *states[] = {L, other};
    for (int i = 0; i < 2; i++) {
        luaL_openlibs(states[i]);
        assert_int_equal(integrations_open(states[i]), LUA_OK);
        lua_setglobal(states[i], "integrations");
        run_lua(states[i], url, share);
    }
    run_lua(L, url, "pcall(integrations.helpscout.get_mailbox, 1)");
    run_lua(other, url, "assert(integrations.limits().helpscout.default.remaining == 77)");
    run_lua(host->L, url,
            "integrations.configure { helpscout = { access_token = 't', url = url } }");
    run_lua(host->L, url, "assert(integrations.limits().helpscout.default.remaining == nil)");
    lua_close(L);
    lua_close(other);
}

static void note_answer(void *self, struct integrations_store_request *request)
{
    ++*(int *)self;
    request->failed = true;
    request->answered(request);
}

static void note_nothing(void *self, struct integrations_store_request *request)
{
    (void)self;
    (void)request;
}

static void note_close(void *self)
{
    *(int *)self += 1000;
}

static struct integrations_store store_of(int *asked)
{
    return (struct integrations_store){.size = sizeof(struct integrations_store),
                                       .self = asked,
                                       .lot = 1,
                                       .ask = note_answer,
                                       .cancel = note_nothing,
                                       .close = note_close};
}

static lua_State *state_with_an_account(const struct host *host)
{
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    assert_int_equal(integrations_open(L), LUA_OK);
    lua_setglobal(L, "integrations");
    run_lua(L, host->url,
            "integrations.configure { helpscout = { access_token = 't', url = url } }");
    return L;
}

static void a_store_of_the_hosts_is_asked_and_closed(void **state)
{
    struct host *host = *state;
    int asked = 0;
    struct integrations_store store = store_of(&asked);
    lua_State *L = state_with_an_account(host);
    assert_int_equal(integrations_set_store(L, &store), LUA_OK);
    store.size = 0;
    assert_int_not_equal(integrations_set_store(L, &store), LUA_OK);
    assert_error(L, "configuration", "a store has its size");
    run_lua(L, host->url, "pcall(integrations.helpscout.get_mailbox, 1)");
    assert_true(asked > 0 && asked < 1000);
    lua_close(L);
    assert_true(asked > 1000);
}

static void a_store_stays_open_for_accounts_that_were_called_with_it(void **state)
{
    struct host *host = *state;
    int asked = 0, others = 0;
    const struct integrations_store store = store_of(&asked), other = store_of(&others);
    lua_State *L = state_with_an_account(host);
    assert_int_equal(integrations_set_store(L, &store), LUA_OK);
    run_lua(L, host->url, "pcall(integrations.helpscout.get_mailbox, 1)");
    assert_int_equal(integrations_set_store(L, &other), LUA_OK);
    run_lua(L, host->url, "integrations.configure { share = 'process' }");
    assert_true(asked > 0 && asked < 1000);
    lua_close(L);
    assert_true(asked > 1000 && others == 1000);
}

static void a_store_whose_place_another_took_is_closed(void **state)
{
    struct host *host = *state;
    static int asked, others; /* which is closed with the state */
    const struct integrations_store store = store_of(&asked), other = store_of(&others);
    assert_int_equal(integrations_set_store(host->L, &store), LUA_OK);
    assert_int_equal(integrations_set_store(host->L, &other), LUA_OK);
    assert_int_equal(asked, 1000);
    assert_int_equal(others, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(states_that_share_know_what_each_other_heard),
        TEST(a_store_of_the_hosts_is_asked_and_closed),
        TEST(a_store_stays_open_for_accounts_that_were_called_with_it),
        TEST(a_store_whose_place_another_took_is_closed),
        TEST(an_opened_module_is_what_require_gives),
        TEST(opening_twice_gives_the_same_module),
        TEST(what_lua_lacks_for_pages_and_walks_is_told),
        TEST(calls_use_the_account),
        TEST(an_account_takes_the_place_of_the_one_of_its_name),
        TEST(a_call_on_its_way_keeps_the_account_that_was_replaced),
        TEST(an_account_that_was_replaced_goes_where_the_collector_is_stopped),
        TEST(a_call_is_collected_before_its_settings),
        TEST(accounts_are_replaced_while_they_are_listed),
        TEST(accounts_stay_beside_each_other),
        TEST(an_account_of_no_integration_is_refused),
        TEST(an_account_of_no_size_is_refused),
        TEST(fields_that_are_not_there_are_refused),
        TEST(a_field_that_nobody_knows_is_refused),
        TEST(header_and_library_are_of_one_version),
        TEST(an_account_that_is_refused_is_named),
        TEST(a_permission_holds_at_once),
        TEST(a_permission_holds_for_a_walk_that_has_begun),
        TEST(a_permission_that_is_set_while_asked_holds_from_the_next_page_on),
        TEST(what_is_denied_while_it_waits_does_not_go_out),
        TEST(what_is_to_be_asked_about_while_it_waits_is_asked_about),
        TEST(what_was_approved_is_not_asked_about_again),
        TEST(what_may_have_been_carried_out_before_it_was_denied_is_told_so),
        TEST(what_was_done_before_a_permission_was_taken_is_told),
        TEST(a_change_under_way_when_its_process_forks_goes_out_once),
        TEST(a_permission_that_nobody_knows_is_refused),
        TEST(a_hosts_function_is_asked),
        TEST(an_operation_is_called_by_its_name),
        TEST(an_account_whose_name_has_dots_is_found),
        TEST(a_name_of_no_operation_is_refused),
        TEST(an_operation_is_found_whatever_scripts_have),
        TEST(a_folder_for_files_holds_at_once),
        TEST(a_child_that_closed_the_folder_for_files_saves_in_none_of_its_own),
        TEST(a_task_gives_its_first_result),
        TEST(a_task_is_done_when_it_was_polled_long_enough),
        TEST(a_host_may_wait_for_the_descriptor_and_the_time),
        TEST(no_descriptor_is_an_error_as_any_other),
        TEST(without_tasks_there_is_no_time_to_wait_for),
        TEST(a_task_that_is_ready_is_not_waited_for),
        TEST(the_error_of_a_task_is_its_result),
        TEST(a_cancelled_task_is_done_and_says_so),
        TEST(what_is_no_function_does_not_start),
        TEST(a_poll_of_a_negative_time_is_refused),
        TEST(what_is_no_task_is_refused),
        TEST(a_hook_of_the_host_reaches_into_tasks),
        TEST(a_hook_of_the_host_reaches_into_all_functions_of_a_parallel),
        TEST(a_parallel_goes_on_without_the_coroutine_that_called_it),
        TEST(a_call_that_a_hook_keeps_from_its_end_holds_its_settings),
        TEST(a_parallel_goes_on_without_the_task_that_could_not_end_it),
        TEST(a_token_that_nobody_waited_for_and_that_did_not_come_is_asked_for_anew),
        TEST(a_token_that_is_fetched_when_the_process_forks_is_the_parents),
        TEST(a_child_waits_for_no_token_of_its_parent_whichever_account_asks),
        TEST(a_token_is_not_asked_for_anew_before_who_waited_has_heard),
        TEST(who_waits_for_a_token_asks_again_whatever_finalizers_do),
        TEST(finalizers_find_calls_that_are_over),
        TEST(a_file_that_is_begun_while_the_state_closes_is_closed_with_it),
        TEST(a_state_that_is_closed_takes_no_settings),
        TEST(a_service_is_added_and_used),
        TEST(parameters_without_a_schema_are_an_object_with_properties),
        TEST(a_token_waits_for_its_accounts_turn),
        TEST(a_change_that_is_made_by_reading_is_seen),
        TEST(a_service_whose_name_is_taken_is_refused),
        TEST(rows_that_do_not_hold_together_change_nothing),
        TEST(a_setting_in_a_path_is_there_and_leads_nowhere),
        TEST(a_step_that_there_is_not_is_not_taken),
        TEST(a_plan_that_comes_to_no_end_is_refused),
        TEST(a_function_of_a_service_that_yields_gives_no_result),
        TEST(the_environment_is_asked_about_an_added_service),
        TEST(the_environment_is_not_asked_once_configured),
        TEST(a_delivery_is_verified_and_read),
        TEST(a_delivery_that_is_not_the_services_is_refused),
        TEST(what_a_delivery_counts_is_there),
        TEST(the_secret_of_a_body_is_not_in_its_data),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
