/* Reading settings; see settings.h. */
#include "settings.h"

#include <lauxlib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "likeness.h"
#include "luax.h"
#include "platform.h"
#include "text.h"

#define DEFAULT_USER_AGENT "integrations/" INTEGRATIONS_VERSION " (Lua)"

static const char SETTINGS_METATABLE[] = "integrations.settings";

/* ---- a set of settings ---- */

static void free_accounts(struct settings *settings, struct account *account)
{
    while (account != NULL) {
        struct account *next = account->next;
        account_free(settings->transport, account);
        account = next;
    }
}

static int settings_gc(lua_State *L)
{
    struct settings *settings = lua_touserdata(L, 1);
    for (size_t i = 0; i < CATALOG_INTEGRATIONS; i++) {
        free_accounts(settings, settings->accounts[i]);
        settings->accounts[i] = NULL;
    }
    free_accounts(settings, settings->retired);
    settings->retired = NULL;
    free(settings->user_agent);
    free(settings->ca_file);
    free(settings->proxy);
    settings->user_agent = settings->ca_file = settings->proxy = NULL;
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &settings->approve_key);
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &settings->on_call_key);
    return 0;
}

/* Pushes settings with every default in place. */
static struct settings *push_settings(lua_State *L)
{
    struct settings *settings = lua_newuserdatauv(L, sizeof *settings, 0);
    *settings = (struct settings){
        .timeout = 30,
        .retries = 3,
        .transport_settings = {.connect_timeout = 10000,
                               .max_response_bytes = 16 * 1024 * 1024,
                               .connections = 8,
                               .user_agent = DEFAULT_USER_AGENT},
    };
    static const luaL_Reg functions[] = {{"__gc", settings_gc}, {NULL, NULL}};
    luax_metatable(L, SETTINGS_METATABLE, functions);
    lua_setmetatable(L, -2);
    return settings;
}

struct account *settings_account(const struct settings *settings,
                                 const struct integrations_service *integration, const char *name)
{
    struct account *account = settings->accounts[catalog_index(integration)];
    while (account != NULL && strcmp(account->name, name) != 0)
        account = account->next;
    return account;
}

const char *settings_find_secret(const struct settings *settings, const char *text, size_t len,
                                 size_t *secret_len)
{
    const char *first = NULL;
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        const struct account *account = settings->accounts[i];
        for (; account != NULL; account = account->next) {
            size_t found_len;
            const char *found = account_find_secret(account, text, len, &found_len);
            if (found != NULL && (first == NULL || found < first)) {
                first = found;
                *secret_len = found_len;
            }
        }
    }
    return first;
}

/* Takes the account of that name out of its list, for a newer one; a call may still be using it. */
static void retire_account(struct settings *settings,
                           const struct integrations_service *integration, const char *name)
{
    struct account **link = &settings->accounts[catalog_index(integration)];
    while (*link != NULL && strcmp((*link)->name, name) != 0)
        link = &(*link)->next;
    struct account *old = *link;
    if (old == NULL)
        return;
    *link = old->next;
    old->next = settings->retired;
    settings->retired = old;
}

static const char *name_problem(const struct integrations_service *integration, const char *name)
{
    if (name[0] == '\0' || strlen(name) > 64 || text_has_control(name, strlen(name)) ||
        text_valid_utf8(name, strlen(name)) < strlen(name))
        return "an account's name has 1 to 64 bytes of text";
    if (catalog_operation(integration, name) != NULL)
        return "an account cannot have the name of an operation";
    return NULL;
}

bool settings_add_account(lua_State *L, struct settings *settings,
                          const struct integrations_service *integration, const char *name,
                          const struct account_fields *fields)
{
    const char *wrong = name_problem(integration, name);
    if (wrong != NULL) {
        lua_pushstring(L, wrong);
        return false;
    }
    struct buffer problem = {.limit = 512};
    struct account *account = account_create(integration, name, fields, &problem);
    if (account == NULL) {
        char text[513] = "not enough memory";
        if (buffer_text(&problem) != NULL && !problem.failed)
            memcpy(text, problem.data, problem.len + 1);
        buffer_free(&problem);
        lua_pushstring(L, text);
        return false;
    }
    retire_account(settings, integration, name);
    account->next = settings->accounts[catalog_index(integration)];
    settings->accounts[catalog_index(integration)] = account;
    return true;
}

/* ---- reading tables ---- */

enum setting_type {
    SETTING_TEXT,
    SETTING_SECRET,
    SETTING_USER, /* an id or an e-mail address */
    SETTING_FLAG,
    SETTING_INTEGER,
    SETTING_NUMBER
};

/* One key of a table of settings and where its value goes. */
struct setting {
    const char *name;
    enum setting_type type;
    size_t offset;
    double least, most;
};

static const struct setting account_settings[] = {
    {"access_token", SETTING_SECRET, offsetof(struct account_fields, access_token), 0, 0},
    {"client_id", SETTING_SECRET, offsetof(struct account_fields, client_id), 0, 0},
    {"client_secret", SETTING_SECRET, offsetof(struct account_fields, client_secret), 0, 0},
    {"api_id", SETTING_SECRET, offsetof(struct account_fields, api_id), 0, 0},
    {"api_token", SETTING_SECRET, offsetof(struct account_fields, api_token), 0, 0},
    {"url", SETTING_TEXT, offsetof(struct account_fields, url), 0, 0},
    {"user", SETTING_USER, offsetof(struct account_fields, user), 0, 0},
    {"insecure_http", SETTING_FLAG, offsetof(struct account_fields, insecure_http), 0, 0},
    {"scan_limit", SETTING_INTEGER, offsetof(struct account_fields, scan_limit), 1, 1e9},
    {NULL, SETTING_TEXT, 0, 0, 0}};

/* What the transport table holds, before it becomes settings. */
struct transport_fields {
    double timeout, connect_timeout;
    int64_t retries, max_response_bytes, connections;
    const char *user_agent, *ca_file, *proxy;
};

static const struct setting transport_rows[] = {
    {"timeout", SETTING_NUMBER, offsetof(struct transport_fields, timeout), 0.001, 86400},
    {"connect_timeout", SETTING_NUMBER, offsetof(struct transport_fields, connect_timeout), 0.001,
     86400},
    {"retries", SETTING_INTEGER, offsetof(struct transport_fields, retries), 0, 100},
    {"max_response_bytes", SETTING_INTEGER, offsetof(struct transport_fields, max_response_bytes),
     1, 1 << 30},
    {"connections", SETTING_INTEGER, offsetof(struct transport_fields, connections), 1, 1000},
    {"user_agent", SETTING_TEXT, offsetof(struct transport_fields, user_agent), 0, 0},
    {"ca_file", SETTING_TEXT, offsetof(struct transport_fields, ca_file), 0, 0},
    {"proxy", SETTING_TEXT, offsetof(struct transport_fields, proxy), 0, 0},
    {NULL, SETTING_TEXT, 0, 0, 0}};

_Noreturn static void refuse(lua_State *L, const char *place, const char *message)
{
    error_push_excerpt(L, place, strlen(place), 120);
    error_raise(L, NULL, ERROR_CONFIGURATION, "configure: %s: %s", lua_tostring(L, -1), message);
}

/* Pushes "place.name". */
static const char *push_place(lua_State *L, const char *place, const char *name)
{
    return place[0] != '\0' ? lua_pushfstring(L, "%s.%s", place, name) : lua_pushstring(L, name);
}

/* Raises for a value of the wrong sort. A secret's value is never shown, only its type. */
_Noreturn static void refuse_value(lua_State *L, const char *place, int index, const char *expected,
                                   bool secret)
{
    index = lua_absindex(L, index);
    if (secret)
        lua_pushfstring(L, "a %s", luaL_typename(L, index));
    else
        error_push_shown(L, index);
    lua_pushfstring(L, "expected %s, got %s", expected, lua_tostring(L, -1));
    refuse(L, place, lua_tostring(L, -1));
}

/* The text of the string on the top, which holds no NUL byte and no line break. */
static const char *read_text(lua_State *L, const char *place, bool secret)
{
    size_t len;
    if (lua_type(L, -1) != LUA_TSTRING)
        refuse_value(L, place, -1, "a string", secret);
    const char *text = lua_tolstring(L, -1, &len);
    if (len == 0 || text_has_control(text, len) || text_valid_utf8(text, len) < len)
        refuse(L, place,
               "expected text that is not empty, without line breaks or control characters");
    return text;
}

static double read_number(lua_State *L, const char *place, const struct setting *row)
{
    bool integer = row->type == SETTING_INTEGER;
    double number = lua_tonumber(L, -1);
    if (lua_type(L, -1) == LUA_TNUMBER && number >= row->least && number <= row->most &&
        (!integer || floor(number) == number))
        return number;
    if (integer)
        lua_pushfstring(L, "an integer from %I to %I", (LUAI_UACINT)row->least,
                        (LUAI_UACINT)row->most);
    else
        lua_pushfstring(L, "a number from %f to %f", row->least, row->most);
    refuse_value(L, place, -2, lua_tostring(L, -1), false);
}

/* Stores the value on the top where its row says. */
static void store(lua_State *L, const char *place, const struct setting *row, void *out)
{
    char *at = (char *)out + row->offset;
    switch (row->type) {
    case SETTING_TEXT:
    case SETTING_SECRET:
        *(const char **)(void *)at = read_text(L, place, row->type == SETTING_SECRET);
        break;
    case SETTING_USER:
        if (lua_isinteger(L, -1) && lua_tointeger(L, -1) > 0)
            ((struct account_fields *)out)->user_id = lua_tointeger(L, -1);
        else
            *(const char **)(void *)at = read_text(L, place, false);
        break;
    case SETTING_FLAG:
        if (!lua_isboolean(L, -1))
            refuse_value(L, place, -1, "a boolean", false);
        *(bool *)at = lua_toboolean(L, -1);
        break;
    case SETTING_INTEGER:
        *(int64_t *)(void *)at = (int64_t)read_number(L, place, row);
        break;
    case SETTING_NUMBER:
        *(double *)(void *)at = read_number(L, place, row);
        break;
    }
}

static const struct setting *find_row(const struct setting *rows, const char *name)
{
    while (rows->name != NULL && strcmp(rows->name, name) != 0)
        rows++;
    return rows->name != NULL ? rows : NULL;
}

static const char *row_name(const void *rows, size_t i)
{
    return ((const struct setting *)rows)[i].name;
}

static size_t row_count(const struct setting *rows)
{
    size_t count = 0;
    while (rows[count].name != NULL)
        count++;
    return count;
}

_Noreturn static void refuse_key(lua_State *L, const char *place, const struct setting *rows,
                                 const char *name)
{
    const char *nearest = likeness_nearest(name, row_name, rows, row_count(rows));
    if (nearest != NULL)
        lua_pushfstring(L, "unknown setting. Did you mean: %s", nearest);
    else
        lua_pushliteral(L, "unknown setting");
    refuse(L, place, lua_tostring(L, -1));
}

static void check_table(lua_State *L, int index, const char *place)
{
    if (!lua_istable(L, index))
        refuse_value(L, place, index, "a table", true);
}

/* The key of the pair on the top, which must be a string. */
static const char *read_key(lua_State *L, const char *place)
{
    if (lua_type(L, -2) != LUA_TSTRING)
        refuse_value(L, place, -2, "only names as keys", false);
    return lua_tostring(L, -2);
}

/*
 * Reads the table at `index` by its rows into `out`; keys in `others` (ends with NULL) are left
 * alone. Returns how many keys it read.
 */
static int read_rows(lua_State *L, int index, const char *place, const struct setting *rows,
                     const char *const *others, void *out)
{
    int count = 0;
    index = lua_absindex(L, index);
    check_table(L, index, place);
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        const char *name = read_key(L, place);
        const char *const *other = others;
        while (*other != NULL && strcmp(*other, name) != 0)
            other++;
        if (*other == NULL) {
            const struct setting *row = find_row(rows, name);
            const char *full = push_place(L, place, name);
            if (row == NULL)
                refuse_key(L, full, rows, name);
            lua_insert(L, -2);
            store(L, full, row, out);
            lua_remove(L, -2);
            count++;
        }
        lua_pop(L, 1);
    }
    return count;
}

static const char *const no_others[] = {NULL};

/* ---- the parts of a configuration ---- */

static void add_account(lua_State *L, struct settings *settings,
                        const struct integrations_service *integration, const char *name,
                        const char *place, const struct account_fields *fields)
{
    if (!settings_add_account(L, settings, integration, name, fields))
        refuse(L, place, lua_tostring(L, -1));
}

/* The table `accounts` on the top. */
static void read_accounts(lua_State *L, struct settings *settings,
                          const struct integrations_service *integration, const char *place)
{
    check_table(L, -1, place);
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        const char *name = read_key(L, place);
        const char *full = push_place(L, place, name);
        struct account_fields fields = {0};
        read_rows(L, -2, full, account_settings, no_others, &fields);
        if (settings_account(settings, integration, name) != NULL)
            refuse(L, full, "this account is given twice");
        add_account(L, settings, integration, name, full, &fields);
        lua_pop(L, 2);
    }
}

static enum permission read_permission(lua_State *L, const char *place)
{
    static const char *const words[] = {"allow", "ask", "deny"};
    for (int i = 0; lua_type(L, -1) == LUA_TSTRING && i < 3; i++)
        if (strcmp(lua_tostring(L, -1), words[i]) == 0)
            return (enum permission)i;
    refuse_value(L, place, -1, "\"allow\", \"ask\" or \"deny\"", false);
}

/* The table `permissions` on the top. */
static void read_permissions(lua_State *L, enum permission *permissions, const char *place)
{
    check_table(L, -1, place);
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        const char *name = read_key(L, place);
        const char *full = push_place(L, place, name);
        lua_insert(L, -2);
        if (strcmp(name, catalog_kind(INTEGRATIONS_READ)) == 0)
            permissions[INTEGRATIONS_READ] = read_permission(L, full);
        else if (strcmp(name, catalog_kind(INTEGRATIONS_WRITE)) == 0)
            permissions[INTEGRATIONS_WRITE] = read_permission(L, full);
        else
            refuse(L, full, "unknown setting, expected read or write");
        lua_pop(L, 2);
    }
}

/* The table of an integration on the top. */
static void read_integration(lua_State *L, struct settings *settings,
                             const struct integrations_service *integration)
{
    static const char *const parts[] = {"accounts", "permissions", NULL};
    struct account_fields fields = {0};
    const char *place = integration->name;
    if (read_rows(L, -1, place, account_settings, parts, &fields) > 0)
        add_account(L, settings, integration, "default", place, &fields);
    const char *accounts = push_place(L, place, "accounts");
    if (lua_getfield(L, -2, "accounts") != LUA_TNIL)
        read_accounts(L, settings, integration, accounts);
    lua_pop(L, 2);
    const char *permissions = push_place(L, place, "permissions");
    if (lua_getfield(L, -2, "permissions") != LUA_TNIL)
        read_permissions(L, settings->permissions[catalog_index(integration)], permissions);
    lua_pop(L, 2);
}

/* A copy that the settings own; raises when there is no memory. */
static void keep_text(lua_State *L, char **kept, const char *text)
{
    if (text == NULL)
        return;
    *kept = strdup(text);
    if (*kept == NULL)
        luax_no_memory(L);
}

static long milliseconds(double seconds)
{
    return (long)(seconds * 1000 + 0.5);
}

/* The table `transport` on the top. */
static void read_transport(lua_State *L, struct settings *settings)
{
    struct transport_settings *transport = &settings->transport_settings;
    struct transport_fields fields = {
        .timeout = settings->timeout,
        .connect_timeout = (double)transport->connect_timeout / 1000,
        .retries = settings->retries,
        .max_response_bytes = (int64_t)transport->max_response_bytes,
        .connections = transport->connections,
    };
    read_rows(L, -1, "transport", transport_rows, no_others, &fields);
    keep_text(L, &settings->user_agent, fields.user_agent);
    keep_text(L, &settings->ca_file, fields.ca_file);
    keep_text(L, &settings->proxy, fields.proxy);
    settings->timeout = fields.timeout;
    settings->retries = (int)fields.retries;
    transport->connect_timeout = milliseconds(fields.connect_timeout);
    transport->max_response_bytes = (size_t)fields.max_response_bytes;
    transport->connections = (unsigned)fields.connections;
    if (settings->user_agent != NULL)
        transport->user_agent = settings->user_agent;
    transport->ca_file = settings->ca_file;
    transport->proxy = settings->proxy;
}

/* Keeps the function on the top in the registry. */
static void keep_function(lua_State *L, const char *key, const char *place)
{
    if (!lua_isfunction(L, -1))
        refuse_value(L, place, -1, "a function", false);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

/* One key of the whole configuration, its value on the top. */
static void read_part(lua_State *L, struct settings *settings, const char *name)
{
    const struct integrations_service *integration = catalog_integration(name);
    if (integration != NULL) {
        check_table(L, -1, name);
        read_integration(L, settings, integration);
    } else if (strcmp(name, "transport") == 0) {
        read_transport(L, settings);
    } else if (strcmp(name, "approve") == 0) {
        keep_function(L, &settings->approve_key, name);
    } else if (strcmp(name, "on_call") == 0) {
        keep_function(L, &settings->on_call_key, name);
        settings->has_on_call = true;
    } else {
        refuse(L, name,
               "unknown setting. Settings: helpscout, aircall, approve, on_call, "
               "transport");
    }
}

struct settings *settings_read(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    if (!lua_istable(L, index))
        error_raise(L, NULL, ERROR_CONFIGURATION, "configure: expected a table, got %s",
                    luaL_typename(L, index));
    struct settings *settings = push_settings(L);
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        if (lua_type(L, -2) != LUA_TSTRING)
            error_raise(L, NULL, ERROR_CONFIGURATION, "configure: expected only names as keys");
        read_part(L, settings, lua_tostring(L, -2));
        lua_pop(L, 1);
    }
    return settings;
}

/* ---- the environment ---- */

/* The environment variable PREFIX_NAME; NULL when it is not set or empty. */
static const char *environment(const struct integrations_service *integration, const char *name)
{
    char variable[64] = "";
    size_t len = 0;
    const char *const parts[] = {integration->environment, "_", name};
    for (size_t i = 0; i < 3; i++)
        for (const char *c = parts[i]; *c != '\0' && len < sizeof variable - 1; c++)
            variable[len++] = *c;
    const char *value = platform_getenv(variable);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

struct settings *settings_from_environment(lua_State *L)
{
    struct settings *settings = push_settings(L);
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        const struct integrations_service *integration = catalog_integrations[i];
        struct account_fields fields = {
            .access_token = environment(integration, "ACCESS_TOKEN"),
            .client_id = environment(integration, "CLIENT_ID"),
            .client_secret = environment(integration, "CLIENT_SECRET"),
            .api_id = environment(integration, "API_ID"),
            .api_token = environment(integration, "API_TOKEN"),
            .user = environment(integration, "USER"),
            .url = environment(integration, "URL"),
        };
        if (fields.access_token == NULL && fields.client_id == NULL &&
            fields.client_secret == NULL && fields.api_id == NULL && fields.api_token == NULL)
            continue;
        if (!settings_add_account(L, settings, integration, "default", &fields))
            error_raise(L, NULL, ERROR_CONFIGURATION, "environment variables %s_...: %s",
                        integration->environment, lua_tostring(L, -1));
    }
    return settings;
}
