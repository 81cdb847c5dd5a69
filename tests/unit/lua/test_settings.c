/* The settings of one Lua state, from `configure` and from the environment. */
#include "unit.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "integrations.h"
#include "lua_fixture.h"
#include "settings.h"
#include "state.h"

extern const struct integrations_service helpscout_service, aircall_service;

/* Stands in every credential below, and must stand in no message. */
#define SECRET "s3cr3t"

static const char *const variables[] = {
    "HELPSCOUT_ACCESS_TOKEN", "HELPSCOUT_CLIENT_ID",  "HELPSCOUT_CLIENT_SECRET",
    "HELPSCOUT_API_ID",       "HELPSCOUT_API_TOKEN",  "HELPSCOUT_USER",
    "HELPSCOUT_URL",          "AIRCALL_ACCESS_TOKEN", "AIRCALL_CLIENT_ID",
    "AIRCALL_CLIENT_SECRET",  "AIRCALL_API_ID",       "AIRCALL_API_TOKEN",
    "AIRCALL_USER",           "AIRCALL_URL"};

/* A state, and none of the environment's credentials. */
static int setup(void **state)
{
    for (size_t i = 0; i < COUNT(variables); i++)
        unsetenv(variables[i]);
    return lua_fixture_setup(state);
}

static int read_protected(lua_State *L)
{
    settings_read(L, 1);
    return 1;
}

static int read_environment_protected(lua_State *L)
{
    settings_from_environment(L);
    return 1;
}

/* The settings of a Lua expression, on the stack. */
static struct settings *configure(lua_State *L, const char *expression)
{
    lua_settop(L, 0);
    lua_pushcfunction(L, read_protected);
    lua_fixture_push(L, expression);
    if (lua_pcall(L, 1, 1, 0) != LUA_OK)
        fail_msg("%s: %s", expression, lua_fixture_text(L));
    return lua_touserdata(L, -1);
}

/* The error on the top must be of configuration, have the part, and hold no credential. */
static void assert_error(lua_State *L, const char *expression, const char *part)
{
    assert_true(lua_fixture_holds(L, "v.kind == 'configuration'"));
    const char *text = lua_fixture_text(L);
    if (strstr(text, part) == NULL)
        fail_msg("%s: no \"%s\" in \"%s\"", expression, part, text);
    if (strstr(text, SECRET) != NULL)
        fail_msg("%s: a credential in \"%s\"", expression, text);
}

static void refuse(lua_State *L, const char *expression, const char *part)
{
    lua_settop(L, 0);
    lua_pushcfunction(L, read_protected);
    lua_fixture_push(L, expression);
    if (lua_pcall(L, 1, 1, 0) == LUA_OK)
        fail_msg("accepted: %s", expression);
    assert_error(L, expression, part);
}

static const struct account *account(const struct settings *settings,
                                     const struct integrations_service *integration,
                                     const char *name)
{
    const struct account *found = settings_account(settings, integration, name);
    if (found == NULL)
        fail_msg("no account %s", name);
    return found;
}

/* ---- defaults ---- */

/* What holds for an operation of a service. */
static enum permission permission_of(const struct settings *settings,
                                     const struct integrations_service *service, const char *name)
{
    const struct integrations_operation *operation = catalog_operation(service, name);
    assert_non_null(operation);
    return settings_permission(settings, service, operation, operation->kind).permission;
}

static void an_empty_configuration_has_the_defaults(void **state)
{
    const struct settings *settings = configure(*state, "{}");
    const struct transport_settings *transport = &settings->transport_settings;
    assert_true(settings->timeout == 30);
    assert_int_equal(settings->retries, 3);
    assert_int_equal(transport->connect_timeout, 10000);
    assert_int_equal(transport->max_response_bytes, 16 * 1024 * 1024);
    assert_non_null(strstr(transport->user_agent, "integrations/"));
    assert_null(transport->ca_file);
    assert_null(transport->proxy);
    for (size_t i = 0; catalog_services[i] != NULL; i++) {
        assert_null(settings_account(settings, catalog_services[i], "default"));
        const struct integrations_service *service = catalog_services[i];
        for (size_t j = 0; j < service->operation_count; j++)
            assert_int_equal(permission_of(settings, service, service->operations[j].name),
                             PERMISSION_ALLOW);
    }
}

/* ---- accounts ---- */

static void the_configuration_of_the_contract_is_taken(void **state)
{
    const struct settings *settings =
        configure(*state, "{ helpscout = { accounts = { default = { access_token = 'hs-token' },"
                          "    work = { client_id = 'id', client_secret = '" SECRET "' } },"
                          "    permissions = { read = 'allow', write = 'ask' } },"
                          "  aircall = { accounts = {"
                          "    default = { api_id = 'id', api_token = '" SECRET
                          "', user = 'nora@example.com' },"
                          "    sales = { access_token = 'ac-token' } } },"
                          "  approve = function() return true end,"
                          "  transport = { timeout = 30, connect_timeout = 10, retries = 3,"
                          "    max_response_bytes = 16 * 1024 * 1024, user_agent = nil, ca_file = "
                          "nil, proxy = nil } }");
    assert_string_equal(account(settings, &helpscout_service, "default")->header.data,
                        "Authorization: Bearer hs-token");
    assert_int_equal(account(settings, &helpscout_service, "work")->token, TOKEN_ABSENT);
    assert_string_equal(account_text(account(settings, &aircall_service, "default"), "user"),
                        "nora@example.com");
    assert_string_equal(account(settings, &aircall_service, "sales")->header.data,
                        "Authorization: Bearer ac-token");
    assert_int_equal(permission_of(settings, &helpscout_service, "update_conversation"),
                     PERMISSION_ASK);
}

static void one_account_needs_no_list(void **state)
{
    const struct settings *settings =
        configure(*state, "{helpscout = {access_token = 'x', url = 'https://example.com/v2/'}}");
    const struct account *only = account(settings, &helpscout_service, "default");
    assert_string_equal(only->url, "https://example.com");
    assert_string_equal(only->name, "default");
    assert_null(settings_account(settings, &aircall_service, "default"));
}

static void one_account_may_stand_beside_a_list(void **state)
{
    const struct settings *settings = configure(
        *state, "{aircall = {access_token = 'x', accounts = {sales = {access_token = 'y'}}}}");
    account(settings, &aircall_service, "default");
    account(settings, &aircall_service, "sales");
    refuse(*state, "{aircall = {access_token = 'x', accounts = {default = {access_token = 'y'}}}}",
           "aircall.accounts.default: this account is given twice");
}

static void every_field_of_an_account_is_read(void **state)
{
    const struct settings *settings = configure(
        *state, "{aircall = {api_id = 'Aladdin', api_token = 'open-sesame', user = 'u@x', "
                "url = 'http://example.com/v1', insecure_http = true, scan_limit = 50}}");
    const struct account *only = account(settings, &aircall_service, "default");
    assert_string_equal(only->header.data, "Authorization: Basic QWxhZGRpbjpvcGVuLXNlc2FtZQ==");
    assert_string_equal(account_text(only, "user"), "u@x");
    assert_string_equal(only->url, "http://example.com");
    assert_int_equal(account_integer(only, "scan_limit"), 50);
}

static void a_user_may_be_an_id(void **state)
{
    const struct settings *settings =
        configure(*state, "{aircall = {access_token = 'x', user = 456}}");
    assert_string_equal(account_text(account(settings, &aircall_service, "default"), "user"),
                        "456");
    /* as decoders of JSON give it */
    settings = configure(*state, "{aircall = {access_token = 'x', user = 456.0}}");
    assert_string_equal(account_text(account(settings, &aircall_service, "default"), "user"),
                        "456");
    settings = configure(*state, "{aircall = {access_token = 'x', user = '456'}}");
    assert_string_equal(account_text(account(settings, &aircall_service, "default"), "user"),
                        "456");
}

static void bad_fields_of_an_account_are_refused_by_their_place(void **state)
{
    static const struct {
        const char *fields, *part;
    } rows[] = {
        {"access_token = 5", "access_token: expected a string, got a number"},
        {"access_token = {'" SECRET "'}", "access_token: expected a string, got a table"},
        {"access_token = '" SECRET "\\r\\nX: y'", "access_token"},
        {"access_token = '" SECRET " x'", "access_token"},
        {"access_token = ''", "access_token"},
        {"access_token = '" SECRET "', url = 5", "url: expected a string, got 5"},
        {"access_token = '" SECRET "', url = 'example.com'", "url: "},
        {"access_token = '" SECRET "', url = 'http://example.com'", "insecure_http"},
        {"access_token = '" SECRET "', url = 'https://u:" SECRET "@example.com'", "url: "},
        {"access_token = '" SECRET "', insecure_http = 1", "insecure_http: expected a boolean"},
        {"access_token = '" SECRET "', scan_limit = 0", "scan_limit: expected an integer"},
        {"access_token = '" SECRET "', scan_limit = 1.5", "scan_limit: expected an integer"},
        {"access_token = '" SECRET "', scan_limit = 'x'", "scan_limit: expected an integer"},
        {"access_token = '" SECRET "', user = true", "user"},
        {"access_token = '" SECRET "', user = 0", "user"},
        {"access_token = '" SECRET "', user = -1", "user"},
        {"access_token = '" SECRET "', user = 4.5", "user"},
        {"access_token = '" SECRET "', user = 'a\\nb'", "user"},
        {"access_token = '" SECRET "', user = ''", "user"},
        {"acces_token = '" SECRET "'", "acces_token: unknown setting. Did you mean: access_token"},
        {"password = '" SECRET "'",
         "password: unknown setting, expected one of access_token, api_id, api_token, user, "
         "scan_limit, requests_per_minute, url, insecure_http"},
        {"client_secret = '" SECRET "'", "client_secret"},
        {"api_id = '" SECRET "'", "api_token: missing"},
        {"api_id = '" SECRET ":x', api_token = '" SECRET "'", "colon"},
        {"client_id = '" SECRET "', client_secret = '" SECRET "'", "no such credential"},
        {"[1] = '" SECRET "'", "expected only names as keys, got 1"},
        {"url = 'https://example.com'", "no credentials: expected access_token"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char table[300];
        snprintf(table, sizeof table, "{aircall = {%s}}", rows[i].fields);
        refuse(*state, table, rows[i].part);
        refuse(*state, table, "aircall");
        snprintf(table, sizeof table, "{aircall = {accounts = {work = {%s}}}}", rows[i].fields);
        refuse(*state, table, rows[i].part);
        refuse(*state, table, "aircall.accounts.work");
    }
}

static void a_credential_in_the_place_of_a_table_is_not_shown(void **state)
{
    static const char *const tables[] = {
        "{helpscout = '" SECRET "'}", "{helpscout = {accounts = '" SECRET "'}}",
        "{helpscout = {accounts = {work = '" SECRET "'}}}",
        "{helpscout = {permissions = '" SECRET "'}}", "{transport = '" SECRET "'}"};
    for (size_t i = 0; i < COUNT(tables); i++)
        refuse(*state, tables[i], "expected a table, got a string");
}

static void an_account_cannot_have_the_name_of_an_operation(void **state)
{
    refuse(*state, "{helpscout = {accounts = {get_mailbox = {access_token = '" SECRET "'}}}}",
           "cannot have the name of an operation");
    refuse(*state, "{helpscout = {accounts = {helpscout_get_mailbox = {access_token = 'x'}}}}",
           "cannot have the name of an operation");
    configure(*state, "{helpscout = {accounts = {get_call = {access_token = 'x'}}}}");
}

static void an_accounts_name_is_a_short_text(void **state)
{
    static const char *const names[] = {"''", "'a\\nb'", "'\\xff'", "('x'):rep(65)"};
    for (size_t i = 0; i < COUNT(names); i++) {
        char table[100];
        snprintf(table, sizeof table, "{helpscout = {accounts = {[%s] = {access_token = 'x'}}}}",
                 names[i]);
        refuse(*state, table, "an account's name has 1 to 64 bytes of text");
    }
    refuse(*state, "{helpscout = {accounts = {{access_token = '" SECRET "'}}}}",
           "only names as keys");
}

/* ---- permissions ---- */

static void permissions_are_read_for_each_kind(void **state)
{
    const struct settings *settings =
        configure(*state, "{helpscout = {permissions = {read = 'ask', write = 'deny'}},"
                          " aircall = {permissions = {write = 'ask'}}}");
    assert_int_equal(permission_of(settings, &helpscout_service, "get_mailbox"), PERMISSION_ASK);
    assert_int_equal(permission_of(settings, &helpscout_service, "update_conversation"),
                     PERMISSION_DENY);
    assert_int_equal(permission_of(settings, &aircall_service, "get_call"), PERMISSION_ALLOW);
    assert_int_equal(permission_of(settings, &aircall_service, "update_contact"), PERMISSION_ASK);
}

static void the_strictest_permission_that_applies_holds(void **state)
{
    static const struct {
        const char *permissions, *plain, *sends, *destroys;
    } cases[] = {
        {"send = 'ask'", "allow", "ask", "allow"},
        {"destroy = 'deny'", "allow", "allow", "deny"},
        {"write = 'ask', send = 'deny'", "ask", "deny", "ask"},
        {"write = 'ask', send = 'allow'", "ask", "ask", "ask"},
        {"write = 'deny', send = 'allow', destroy = 'ask'", "deny", "deny", "deny"},
        {"read = 'deny'", "allow", "allow", "allow"},
    };
    static const char *const words[] = {"allow", "ask", "deny"};
    for (size_t i = 0; i < COUNT(cases); i++) {
        char code[200];
        snprintf(code, sizeof code, "{helpscout = {permissions = {%s}}}", cases[i].permissions);
        const struct settings *settings = configure(*state, code);
        assert_string_equal(words[permission_of(settings, &helpscout_service, "update_thread")],
                            cases[i].plain);
        assert_string_equal(words[permission_of(settings, &helpscout_service, "create_reply")],
                            cases[i].sends);
        assert_string_equal(words[permission_of(settings, &helpscout_service, "delete_customer")],
                            cases[i].destroys);
    }
}

static void an_operations_own_permission_decides_alone(void **state)
{
    const struct settings *settings = configure(
        *state, "{helpscout = {permissions = {read = 'deny', write = 'deny', send = 'deny',"
                " operations = {create_reply = 'allow', helpscout_get_mailbox = 'ask'}}}}");
    assert_int_equal(permission_of(settings, &helpscout_service, "create_reply"), PERMISSION_ALLOW);
    assert_int_equal(permission_of(settings, &helpscout_service, "get_mailbox"), PERMISSION_ASK);
    assert_int_equal(permission_of(settings, &helpscout_service, "create_phone_thread"),
                     PERMISSION_DENY);
    assert_int_equal(permission_of(settings, &helpscout_service, "get_customer"), PERMISSION_DENY);
}

static void bad_permissions_are_refused(void **state)
{
    refuse(*state, "{helpscout = {permissions = {write = 'never'}}}",
           "helpscout.permissions.write: expected \"allow\", \"ask\" or \"deny\", got \"never\"");
    refuse(*state, "{helpscout = {permissions = {write = false}}}", "got false");
    refuse(*state, "{helpscout = {permissions = {delete = 'ask'}}}",
           "expected read, write, send, destroy or operations");
    refuse(*state, "{helpscout = {permission = {write = 'ask'}}}", "Did you mean: permissions");
    refuse(*state, "{helpscout = {account = {work = {}}}}", "Did you mean: accounts");
    refuse(*state, "{helpscout = {permissions = {send = 'maybe'}}}",
           "helpscout.permissions.send: expected \"allow\", \"ask\" or \"deny\"");
    refuse(*state, "{helpscout = {permissions = {operations = 'deny'}}}",
           "helpscout.permissions.operations: expected a table");
    refuse(*state, "{helpscout = {permissions = {operations = {delete_custmer = 'deny'}}}}",
           "helpscout.permissions.operations.delete_custmer: unknown operation. Did you mean: "
           "delete_customer");
    refuse(*state, "{helpscout = {permissions = {operations = {delete_customer = 1}}}}",
           "helpscout.permissions.operations.delete_customer: expected \"allow\"");
    refuse(*state,
           "{helpscout = {permissions = {operations = {get_mailbox = 'ask',"
           " helpscout_get_mailbox = 'deny'}}}}",
           "this operation is given twice");
    refuse(*state, "{helpscout = {permissions = {'ask'}}}", "only names as keys");
}

/* ---- functions ---- */

static void approve_is_kept(void **state)
{
    lua_State *L = *state;
    struct settings *settings = configure(L, "{approve = print}");
    assert_int_equal(lua_rawgetp(L, LUA_REGISTRYINDEX, &settings->approve_key), LUA_TFUNCTION);
    settings = configure(L, "{}");
    assert_int_equal(lua_rawgetp(L, LUA_REGISTRYINDEX, &settings->approve_key), LUA_TNIL);
}

static void what_is_no_function_is_refused(void **state)
{
    refuse(*state, "{approve = true}", "approve: expected a function, got true");
    refuse(*state, "{on_call = {}}", "on_call: expected a function, got a table");
}

/* ---- transport ---- */

static void every_transport_setting_is_read(void **state)
{
    const struct settings *settings = configure(
        *state,
        "{transport = {timeout = 1.5, connect_timeout = 0.25, retries = 0, "
        "max_response_bytes = 1000, connections = 2, user_agent = 'me/1', ca_file = '/x.pem', "
        "proxy = 'http://proxy:3128'}}");
    const struct transport_settings *transport = &settings->transport_settings;
    assert_true(settings->timeout == 1.5);
    assert_int_equal(settings->retries, 0);
    assert_int_equal(transport->connect_timeout, 250);
    assert_int_equal(transport->max_response_bytes, 1000);
    assert_int_equal(transport->connections, 2);
    assert_string_equal(transport->user_agent, "me/1");
    assert_string_equal(transport->ca_file, "/x.pem");
    assert_string_equal(transport->proxy, "http://proxy:3128");
}

static void texts_of_the_transport_outlive_their_table(void **state)
{
    lua_State *L = *state;
    const struct settings *settings = configure(L, "{transport = {user_agent = ('ab'):rep(30)}}");
    lua_gc(L, LUA_GCCOLLECT);
    assert_int_equal(strlen(settings->transport_settings.user_agent), 60);
}

static void bad_transport_settings_are_refused_by_their_names(void **state)
{
    static const struct {
        const char *setting, *part;
    } rows[] = {{"timeout = 0", "transport.timeout: expected a number"},
                {"timeout = -1", "transport.timeout"},
                {"timeout = 0/0", "transport.timeout"},
                {"timeout = 1/0", "transport.timeout"},
                {"timeout = 86401", "transport.timeout"},
                {"timeout = '30'", "transport.timeout: expected a number"},
                {"connect_timeout = 0", "transport.connect_timeout"},
                {"connect_timeout = true", "transport.connect_timeout"},
                {"retries = -1", "transport.retries: expected an integer"},
                {"retries = 1.5", "transport.retries"},
                {"retries = 101", "transport.retries"},
                {"max_response_bytes = 0", "transport.max_response_bytes"},
                {"max_response_bytes = 2^40", "transport.max_response_bytes"},
                {"connections = 0", "transport.connections"},
                {"user_agent = 5", "transport.user_agent: expected a string"},
                {"user_agent = 'a\\r\\nX: y'", "transport.user_agent"},
                {"user_agent = ''", "transport.user_agent"},
                {"ca_file = false", "transport.ca_file"},
                {"ca_file = 'a\\0b'", "transport.ca_file"},
                {"proxy = {}", "transport.proxy"},
                {"proxy = 'http://me:" SECRET "%00@x'", "transport.proxy: it has an encoded"},
                {"proxy = 'http://me:" SECRET "%0a@x'", "itself is written %25"},
                {"proxy = 'http://me:" SECRET "%1F@x'", "transport.proxy"},
                {"time_out = 5", "transport.time_out: unknown setting. Did you mean: timeout"},
                {"seconds = 5", "transport.seconds: unknown setting, expected one of timeout, "},
                {"[1] = 5", "only names as keys"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        char table[100];
        snprintf(table, sizeof table, "{transport = {%s}}", rows[i].setting);
        refuse(*state, table, rows[i].part);
    }
}

static void a_whole_number_may_be_a_float(void **state)
{
    const struct settings *settings =
        configure(*state, "{transport = {retries = 2.0, max_response_bytes = 2^20}}");
    assert_int_equal(settings->retries, 2);
    assert_int_equal(settings->transport_settings.max_response_bytes, 1 << 20);
}

/* ---- the whole ---- */

static void what_is_no_table_is_refused(void **state)
{
    refuse(*state, "nil", "expected a table, got nil");
    refuse(*state, "'" SECRET "'", "expected a table, got string");
}

static void an_unknown_key_gets_the_nearest_or_else_all(void **state)
{
    refuse(*state, "{helpscot = {}}", "helpscot: unknown setting. Did you mean: helpscout");
    refuse(*state, "{timeout = 5}",
           "timeout: unknown setting, expected one of helpscout, aircall, approve");
    refuse(*state, "{{}}", "only names as keys");
}

static void configure_in_lua(lua_State *L, const char *expression, bool good)
{
    lua_settop(L, 0);
    luaL_requiref(L, "integrations", luaopen_integrations, 0);
    lua_getfield(L, -1, "configure");
    lua_fixture_push(L, expression);
    bool done = lua_pcall(L, 1, 0, 0) == LUA_OK;
    if (done != good)
        fail_msg("%s: %s", expression, done ? "accepted" : lua_fixture_text(L));
}

static struct settings *settings_in_force(lua_State *L)
{
    lua_settop(L, 0);
    return state_push_settings(L, state_push(L));
}

static void an_error_anywhere_changes_nothing(void **state)
{
    static const char *const bad[] = {
        "{helpscout = {access_token = 'new'}, transport = {timeout = 0}}",
        "{helpscout = {access_token = 'new'}, aircall = {access_token = 5}}",
        "{helpscout = {accounts = {default = {access_token = 'new'}, other = {}}}}",
        "{helpscout = {access_token = 'new', permissions = {write = 'x'}}}",
        "{approve = 5}",
        "5"};
    lua_State *L = *state;
    configure_in_lua(L, "{helpscout = {access_token = 'old'}, transport = {timeout = 7}}", true);
    const struct settings *before = settings_in_force(L);
    for (size_t i = 0; i < COUNT(bad); i++) {
        configure_in_lua(L, bad[i], false);
        const struct settings *after = settings_in_force(L);
        assert_ptr_equal(after, before);
        assert_string_equal(account(after, &helpscout_service, "default")->header.data,
                            "Authorization: Bearer old");
        assert_true(after->timeout == 7);
        assert_null(settings_account(after, &aircall_service, "default"));
    }
}

static void a_new_configuration_replaces_everything(void **state)
{
    lua_State *L = *state;
    configure_in_lua(L, "{helpscout = {access_token = 'old'}, transport = {timeout = 7}}", true);
    configure_in_lua(L, "{aircall = {access_token = 'new'}}", true);
    const struct settings *settings = settings_in_force(L);
    assert_null(settings_account(settings, &helpscout_service, "default"));
    account(settings, &aircall_service, "default");
    assert_true(settings->timeout == 30);
}

static void the_table_itself_is_not_kept(void **state)
{
    lua_State *L = *state;
    lua_settop(L, 0);
    lua_fixture_push(L, "(function() t = {helpscout = {access_token = 'old'}} return t end)()");
    configure_in_lua(L, "t", true);
    lua_settop(L, 0);
    lua_getglobal(L, "t");
    assert_true(
        lua_fixture_holds(L, "(function() v.helpscout.access_token = 'new' return true end)()"));
    assert_string_equal(account(settings_in_force(L), &helpscout_service, "default")->header.data,
                        "Authorization: Bearer old");
}

static int read_and_drop(lua_State *L)
{
    if (luaL_dostring(L,
                      "return {helpscout = {accounts = {a = {access_token = 'x'}, b = {client_id = "
                      "'y', client_secret = 'z'}}}, aircall = {api_id = 'i', api_token = 't', "
                      "user = 'u'}, approve = print, transport = {user_agent = 'a', ca_file = 'b', "
                      "proxy = 'c', timeout = 5}}"))
        return lua_error(L);
    settings_read(L, -1);
    return 0;
}

static void reading_survives_a_lack_of_memory(void **state)
{
    (void)state;
    assert_true(lua_fixture_survives_no_memory(read_and_drop));
}

/* ---- the environment ---- */

static struct settings *from_environment(lua_State *L)
{
    lua_settop(L, 0);
    lua_pushcfunction(L, read_environment_protected);
    if (lua_pcall(L, 0, 1, 0) != LUA_OK)
        fail_msg("%s", lua_fixture_text(L));
    return lua_touserdata(L, -1);
}

static struct settings *shown_by;

/* __gc: a call that fails in the middle of another one's failure. */
static int show_more(lua_State *L)
{
    static char other[9000];
    memset(other, 'b', sizeof other);
    settings_push_shown(L, shown_by, other, sizeof other, sizeof other);
    return 0;
}

/* Leaves something for the collector, which is about to end it; the settings are at 1. */
static void leave_finalizer(lua_State *L)
{
    lua_newtable(L);
    lua_newtable(L);
    lua_pushcfunction(L, show_more);
    lua_setfield(L, -2, "__gc");
    lua_setmetatable(L, -2);
    lua_settop(L, 1);
}

static void a_text_that_is_shown_is_whole_whatever_finalizers_do(void **state)
{
    lua_State *L = *state;
    char text[3000];
    memset(text, 'a', sizeof text);
    shown_by = configure(L, "{}");
    lua_gc(L, LUA_GCGEN, 1, 1);
    for (size_t step = 0; step < 500; step++) {
        leave_finalizer(L);
        lua_newuserdatauv(L, step * 32, 0);
        settings_push_shown(L, shown_by, text, sizeof text, 4000);
        assert_int_equal(strspn(lua_tostring(L, -1), "a"), sizeof text);
        lua_settop(L, 1);
    }
}

/* The service has no account, and what is wrong is told and not shown. */
static void refuse_environment(lua_State *L, const struct integrations_service *service,
                               const char *part)
{
    struct settings *settings = from_environment(L);
    assert_null(settings_account(settings, service, "default"));
    assert_false(settings_add_environment(L, settings, service));
    const char *told = lua_tostring(L, -1);
    assert_non_null(strstr(told, part));
    assert_null(strstr(told, SECRET));
}

static void an_empty_environment_has_no_accounts(void **state)
{
    const struct settings *settings = from_environment(*state);
    assert_null(settings_account(settings, &helpscout_service, "default"));
    assert_null(settings_account(settings, &aircall_service, "default"));
    assert_true(settings->timeout == 30);
}

static void the_environment_gives_the_default_accounts(void **state)
{
    setenv("HELPSCOUT_ACCESS_TOKEN", "hs-token", 1);
    setenv("HELPSCOUT_URL", "https://hs.example.com/v2/", 1);
    setenv("AIRCALL_API_ID", "Aladdin", 1);
    setenv("AIRCALL_API_TOKEN", "open-sesame", 1);
    setenv("AIRCALL_USER", "nora@example.com", 1);
    setenv("AIRCALL_URL", "http://127.0.0.1:8080/v1", 1);
    const struct settings *settings = from_environment(*state);
    const struct account *helpscout = account(settings, &helpscout_service, "default");
    const struct account *aircall = account(settings, &aircall_service, "default");
    assert_string_equal(helpscout->header.data, "Authorization: Bearer hs-token");
    assert_string_equal(helpscout->url, "https://hs.example.com");
    assert_string_equal(aircall->header.data, "Authorization: Basic QWxhZGRpbjpvcGVuLXNlc2FtZQ==");
    assert_string_equal(account_text(aircall, "user"), "nora@example.com");
    assert_string_equal(aircall->url, "http://127.0.0.1:8080");
}

static void the_environment_may_name_a_client(void **state)
{
    setenv("HELPSCOUT_CLIENT_ID", "id", 1);
    setenv("HELPSCOUT_CLIENT_SECRET", SECRET, 1);
    const struct account *client = account(from_environment(*state), &helpscout_service, "default");
    assert_int_equal(client->token, TOKEN_ABSENT);
    assert_int_equal(client->client_secret.len, strlen(SECRET));
}

static void the_environment_may_hold_an_aircall_access_token(void **state)
{
    setenv("AIRCALL_ACCESS_TOKEN", "t", 1);
    assert_string_equal(account(from_environment(*state), &aircall_service, "default")->header.data,
                        "Authorization: Bearer t");
}

static void an_empty_variable_is_not_set(void **state)
{
    setenv("HELPSCOUT_ACCESS_TOKEN", "", 1);
    setenv("AIRCALL_ACCESS_TOKEN", "t", 1);
    setenv("AIRCALL_URL", "", 1);
    setenv("AIRCALL_USER", "", 1);
    const struct settings *settings = from_environment(*state);
    assert_null(settings_account(settings, &helpscout_service, "default"));
    const struct account *aircall = account(settings, &aircall_service, "default");
    assert_string_equal(aircall->url, "https://api.aircall.io");
    assert_null(account_text(aircall, "user"));
}

static void a_bad_variable_is_named_without_its_value(void **state)
{
    setenv("HELPSCOUT_ACCESS_TOKEN", SECRET "\n", 1);
    refuse_environment(*state, &helpscout_service, "HELPSCOUT_");
    refuse_environment(*state, &helpscout_service, "access_token");
}

static void half_a_pair_of_variables_is_refused(void **state)
{
    setenv("AIRCALL_API_ID", SECRET, 1);
    refuse_environment(*state, &aircall_service, "api_token: missing");
}

static void the_other_half_of_a_pair_is_refused_as_well(void **state)
{
    setenv("AIRCALL_API_TOKEN", SECRET, 1);
    refuse_environment(*state, &aircall_service, "api_id: missing");
}

static void half_a_pair_of_variables_is_not_shown(void **state)
{
    lua_State *L = *state;
    setenv("AIRCALL_API_ID", SECRET, 1);
    settings_push_shown(L, from_environment(L), "the id " SECRET, strlen("the id " SECRET), 0);
    assert_string_equal(lua_tostring(L, -1), "the id [credential]");
}

static void half_a_pair_of_variables_is_its_services_alone(void **state)
{
    setenv("AIRCALL_API_ID", SECRET, 1);
    setenv("HELPSCOUT_ACCESS_TOKEN", "t", 1);
    account(from_environment(*state), &helpscout_service, "default");
}

static void a_bad_address_in_the_environment_is_refused(void **state)
{
    setenv("AIRCALL_ACCESS_TOKEN", SECRET, 1);
    setenv("AIRCALL_URL", "http://api.example.com", 1);
    refuse_environment(*state, &aircall_service, "url: ");
}

static void a_proxy_of_the_environment_that_libcurl_cannot_read_is_refused(void **state)
{
    setenv("https_proxy", "http://me:" SECRET "%12x@proxy.example", 1);
    lua_settop(*state, 0);
    lua_pushcfunction(*state, read_environment_protected);
    assert_int_equal(lua_pcall(*state, 0, 1, 0), LUA_ERRRUN);
    assert_error(*state, "environment", "https_proxy: it has an encoded");
    unsetenv("https_proxy");
}

static void configure_does_not_look_at_the_environment(void **state)
{
    setenv("HELPSCOUT_ACCESS_TOKEN", "t", 1);
    const struct settings *settings = configure(*state, "{}");
    assert_null(settings_account(settings, &helpscout_service, "default"));
}

/* ---- accounts from C ---- */

static void an_account_from_c_is_added_or_replaced(void **state)
{
    lua_State *L = *state;
    struct settings *settings = configure(L, "{helpscout = {access_token = 'old'}}");
    const struct account_field field = {.name = "access_token", .text = "new"};
    assert_true(settings_add_account(L, settings, &helpscout_service, "default", &field, 1));
    assert_true(settings_add_account(L, settings, &helpscout_service, "work", &field, 1));
    assert_string_equal(account(settings, &helpscout_service, "default")->header.data,
                        "Authorization: Bearer new");
    account(settings, &helpscout_service, "work");
    assert_int_equal(lua_gettop(L), 1);
}

static void a_bad_account_from_c_leaves_the_old_one(void **state)
{
    lua_State *L = *state;
    struct settings *settings = configure(L, "{helpscout = {access_token = 'old'}}");
    const struct account_field field = {.name = "access_token", .text = SECRET "\n"};
    assert_false(settings_add_account(L, settings, &helpscout_service, "default", &field, 1));
    assert_int_equal(lua_gettop(L), 2);
    assert_non_null(strstr(lua_tostring(L, -1), "access_token"));
    assert_null(strstr(lua_tostring(L, -1), SECRET));
    assert_string_equal(account(settings, &helpscout_service, "default")->header.data,
                        "Authorization: Bearer old");
}

static void an_error_about_an_account_from_c_shows_no_credential(void **state)
{
    lua_State *L = *state;
    const struct integrations_value token = {.name = "access_token", .value = SECRET " "};
    const struct integrations_account bad = {.size = sizeof bad,
                                             .service = "helpscout",
                                             .name = "work",
                                             .fields = &token,
                                             .field_count = 1};
    configure_in_lua(L, "{}", true);
    lua_settop(L, 0);
    assert_int_equal(integrations_add_account(L, &bad), LUA_ERRRUN);
    assert_error(L, "integrations_add_account", "helpscout.work: access_token");
}

/* ---- secrets ---- */

/* What is made of a text by the settings. */
static const char *shown(lua_State *L, struct settings *settings, const char *text, size_t most)
{
    settings_push_shown(L, settings, text, strlen(text), most);
    return lua_tostring(L, -1);
}

static void secrets_of_every_account_and_proxy_are_hidden(void **state)
{
    lua_State *L = *state;
    setenv("https_proxy", "http://me:environment-password@proxy.example", 1);
    struct settings *settings = configure(
        L, "{helpscout = {access_token = 'hs-access-token'},"
           " aircall = {accounts = {one = {api_id = 'the-id', api_token = 'the-api-token'}}},"
           " transport = {proxy = 'http://me:proxy-password@proxy.example'}}");
    unsetenv("https_proxy");
    static const char *const secrets[] = {"hs-access-token", "the-api-token", "proxy-password",
                                          "environment-password", "hs%2Daccess-token"};
    for (size_t i = 0; i < COUNT(secrets); i++)
        assert_string_equal(shown(L, settings, secrets[i], 0), "[credential]");
}

static void the_secrets_of_a_replaced_account_stay_hidden(void **state)
{
    lua_State *L = *state;
    struct settings *settings = configure(L, "{helpscout = {access_token = 'the-old-token'}}");
    const struct account_field field = {.name = "access_token", .text = "the-new-token"};
    assert_true(settings_add_account(L, settings, &helpscout_service, "default", &field, 1));
    assert_string_equal(shown(L, settings, "the-old-token, the-new-token", 0),
                        "[credential], [credential]");
}

static void replaced_accounts_do_not_pile_up(void **state)
{
    lua_State *L = *state;
    struct settings *settings = configure(L, "{aircall = {api_id = 'the-id', api_token = 't'}}");
    size_t count = 0;
    for (int i = 0; i < 100; i++) {
        char token[40];
        snprintf(token, sizeof token, "token-number-%04d", i);
        const struct account_field field = {.name = "access_token", .text = token};
        assert_true(settings_add_account(L, settings, &helpscout_service, "default", &field, 1));
        if (i == 1)
            count = settings->secrets.count;
    }
    assert_int_equal(settings->secrets.count, count);
    assert_string_equal(shown(L, settings, "token-number-0099, the-id", 0),
                        "[credential], [credential]");
}

/* What is cut afterwards cannot end in the middle of one. */
static void a_text_is_cut_when_its_secrets_are_hidden(void **state)
{
    lua_State *L = *state;
    struct settings *settings =
        configure(L, "{helpscout = {access_token = ('0123456789'):rep(20)}}");
    char text[400] = "the token ";
    for (int i = 0; i < 20; i++)
        strcat(text, "0123456789");
    strcat(text, " was refused");
    assert_string_equal(shown(L, settings, text, 30), "the token [credential] was ref...");
}

/* Of a reply of many megabytes a line is shown: what follows must not even be readable. */
static void nothing_is_read_of_a_text_behind_its_cut(void **state)
{
    lua_State *L = *state;
    static const char *const parts[] = {"x", "&#37;", "%25", "\\", "0123456789"};
    struct settings *settings =
        configure(L, "{helpscout = {accounts = {one = {access_token = ('x'):rep(40) .. 'y'},"
                     " two = {access_token = '%-and-more'}, three = {access_token ="
                     " ('0123456789'):rep(4)}}}}");
    size_t page = (size_t)sysconf(_SC_PAGESIZE), len = 1024 * page;
    char *text = mmap(NULL, len, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_true(text != MAP_FAILED);
    assert_int_equal(mprotect(text, page, PROT_READ | PROT_WRITE), 0);
    for (size_t i = 0; i < COUNT(parts); i++) {
        for (size_t j = 0; j < page; j++)
            text[j] = parts[i][j % strlen(parts[i])];
        settings_push_shown(L, settings, text, len, 120);
        assert_true(lua_rawlen(L, -1) <= 120 + strlen("..."));
        lua_pop(L, 1);
    }
    assert_int_equal(munmap(text, len), 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, lua_fixture_teardown)
    const struct CMUnitTest tests[] = {
        TEST(an_empty_configuration_has_the_defaults),
        TEST(the_configuration_of_the_contract_is_taken),
        TEST(one_account_needs_no_list),
        TEST(one_account_may_stand_beside_a_list),
        TEST(every_field_of_an_account_is_read),
        TEST(a_user_may_be_an_id),
        TEST(bad_fields_of_an_account_are_refused_by_their_place),
        TEST(a_credential_in_the_place_of_a_table_is_not_shown),
        TEST(an_account_cannot_have_the_name_of_an_operation),
        TEST(an_accounts_name_is_a_short_text),
        TEST(permissions_are_read_for_each_kind),
        TEST(the_strictest_permission_that_applies_holds),
        TEST(an_operations_own_permission_decides_alone),
        TEST(bad_permissions_are_refused),
        TEST(approve_is_kept),
        TEST(what_is_no_function_is_refused),
        TEST(every_transport_setting_is_read),
        TEST(texts_of_the_transport_outlive_their_table),
        TEST(bad_transport_settings_are_refused_by_their_names),
        TEST(a_whole_number_may_be_a_float),
        TEST(what_is_no_table_is_refused),
        TEST(an_unknown_key_gets_the_nearest_or_else_all),
        TEST(an_error_anywhere_changes_nothing),
        TEST(a_new_configuration_replaces_everything),
        TEST(the_table_itself_is_not_kept),
        TEST(reading_survives_a_lack_of_memory),
        TEST(an_empty_environment_has_no_accounts),
        TEST(the_environment_gives_the_default_accounts),
        TEST(the_environment_may_name_a_client),
        TEST(the_environment_may_hold_an_aircall_access_token),
        TEST(an_empty_variable_is_not_set),
        TEST(a_bad_variable_is_named_without_its_value),
        TEST(half_a_pair_of_variables_is_refused),
        TEST(the_other_half_of_a_pair_is_refused_as_well),
        TEST(half_a_pair_of_variables_is_not_shown),
        TEST(half_a_pair_of_variables_is_its_services_alone),
        TEST(a_bad_address_in_the_environment_is_refused),
        TEST(a_proxy_of_the_environment_that_libcurl_cannot_read_is_refused),
        TEST(configure_does_not_look_at_the_environment),
        TEST(an_account_from_c_is_added_or_replaced),
        TEST(a_bad_account_from_c_leaves_the_old_one),
        TEST(an_error_about_an_account_from_c_shows_no_credential),
        TEST(secrets_of_every_account_and_proxy_are_hidden),
        TEST(the_secrets_of_a_replaced_account_stay_hidden),
        TEST(replaced_accounts_do_not_pile_up),
        TEST(a_text_is_cut_when_its_secrets_are_hidden),
        TEST(a_text_that_is_shown_is_whole_whatever_finalizers_do),
        TEST(nothing_is_read_of_a_text_behind_its_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
