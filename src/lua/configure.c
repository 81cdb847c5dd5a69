/*
 * Reads the table that `configure` gets. Every error names the place in the table; no value that
 * could be a credential is shown.
 */
#include <errno.h>
#include <lauxlib.h>
#include <math.h>
#include <string.h>

#include "error.h"
#include "likeness.h"
#include "luax.h"
#include "settings.h"
#include "sharing.h"
#include "state.h"
#include "text.h"

/* ---- values ---- */

_Noreturn static void refuse(lua_State *L, const char *place, const char *message)
{
    error_push_given(L, place, strlen(place), 120);
    error_raise(L, NULL, ERROR_CONFIGURATION, "configure: %s: %s", lua_tostring(L, -1), message);
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

static double read_number(lua_State *L, const char *place, bool integer, double least, double most)
{
    double number = lua_tonumber(L, -1);
    if (lua_type(L, -1) == LUA_TNUMBER && number >= least && number <= most &&
        (!integer || floor(number) == number))
        return number;
    if (integer)
        lua_pushfstring(L, "an integer from %I to %I", (LUAI_UACINT)least, (LUAI_UACINT)most);
    else
        lua_pushfstring(L, "a number from %f to %f", least, most);
    refuse_value(L, place, -2, lua_tostring(L, -1), false);
}

static bool read_boolean(lua_State *L, const char *place)
{
    if (!lua_isboolean(L, -1))
        refuse_value(L, place, -1, "a boolean", false);
    return lua_toboolean(L, -1);
}

/* Raises for a name that is none: "unknown setting. Did you mean: url". */
_Noreturn static void refuse_nearest(lua_State *L, const char *place, const char *what,
                                     const char *nearest)
{
    refuse(L, place,
           lua_pushfstring(L, "unknown %s%s%s", what, nearest != NULL ? ". Did you mean: " : "",
                           nearest != NULL ? nearest : ""));
}

static const char *name_in(const void *names, size_t i)
{
    return ((const char *const *)names)[i];
}

/* Raises for a name that is none of these settings, with the nearest, or else all. */
_Noreturn static void refuse_setting(lua_State *L, const char *place, const char *name,
                                     const char *const *names, size_t count)
{
    const char *nearest = likeness_nearest(name, name_in, names, count);
    if (nearest != NULL)
        refuse_nearest(L, place, "setting", nearest);
    luaL_Buffer words;
    luaL_buffinit(L, &words);
    luaL_addstring(&words, "unknown setting, expected one of ");
    for (size_t i = 0; i < count; i++) {
        luaL_addstring(&words, i > 0 ? ", " : "");
        luaL_addstring(&words, names[i]);
    }
    luaL_pushresult(&words);
    refuse(L, place, lua_tostring(L, -1));
}

/* Reads a setting, whose value is on the top. `place` says where it is, `name` is its key there. */
typedef void setting_reader(lua_State *L, const char *place, const char *name, void *into);

/* Reads each setting of the table on the top, and puts a copy in its place, which holds what was
 * read: a finalizer may take it out of the table before it is used. */
static void read_each(lua_State *L, const char *place, setting_reader *read, void *into)
{
    int table = lua_gettop(L);
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (!lua_istable(L, table))
        refuse_value(L, place, table, "a table", true);
    luax_copy(L);
    for (lua_pushnil(L); lua_next(L, table) != 0; lua_settop(L, table + 1)) {
        if (lua_type(L, table + 1) != LUA_TSTRING)
            refuse_value(L, place, table + 1, "only names as keys", false);
        const char *name = luax_key(L, table + 1);
        const char *full = lua_pushfstring(L, "%s.%s", place, name);
        lua_insert(L, -2);
        read(L, full, name, into);
    }
}

/* The same for a table that the one on the top may have under the name. */
static void read_part(lua_State *L, const char *place, const char *name, setting_reader *read,
                      void *into)
{
    const char *full = lua_pushfstring(L, "%s.%s", place, name);
    if (lua_getfield(L, -2, name) != LUA_TNIL)
        read_each(L, full, read, into);
    lua_pop(L, 2);
}

/* ---- accounts ---- */

/* A service whose settings are read, and the fields of one of its accounts. Their texts are those
 * of the table that is being read. */
struct service_reading {
    struct settings *settings;
    const struct integrations_service *service;
    struct service_settings *into;
    struct account_field fields[ACCOUNT_FIELDS_MOST];
    size_t count;
    bool has_parts; /* it is the service's own table, which has accounts and permissions as well */
};

_Noreturn static void refuse_field(lua_State *L, const char *place, const char *name,
                                   const struct service_reading *reading)
{
    const char *names[ACCOUNT_FIELDS_MOST + 2], *field;
    size_t count = 0;
    while (count < ACCOUNT_FIELDS_MOST &&
           (field = account_field_name(reading->service, count)) != NULL)
        names[count++] = field;
    if (reading->has_parts) {
        names[count++] = "accounts";
        names[count++] = "permissions";
    }
    refuse_setting(L, place, name, names, count);
}

/* Whether some other service has a credential with that field: it is told so by account_create. */
static bool is_elsewhere(lua_State *L, const char *name)
{
    const struct catalog *catalog = state_catalog(L);
    for (size_t i = 0; i < catalog->count; i++)
        if (account_row(catalog->services[i], name).credential != NULL)
            return true;
    return false;
}

/* A setting of the service, its value on the top. */
static struct account_field read_setting(lua_State *L, const char *place,
                                         const struct integrations_setting *row)
{
    struct account_field field = {.name = row->name};
    switch (row->type) {
    case INTEGRATIONS_SETTING_BOOLEAN:
        field.integer = read_boolean(L, place);
        break;
    case INTEGRATIONS_SETTING_INTEGER:
        field.integer = (int64_t)read_number(L, place, true, (double)row->least, (double)row->most);
        break;
    case INTEGRATIONS_SETTING_ID:
        if (lua_type(L, -1) == LUA_TNUMBER && lua_tointeger(L, -1) > 0) {
            field.integer = lua_tointeger(L, -1);
            break;
        }
        field.text = read_text(L, place, false);
        break;
    case INTEGRATIONS_SETTING_TEXT:
        field.text = read_text(L, place, false);
        break;
    }
    return field;
}

/* One key of an account, its value on the top. */
static struct account_field read_field(lua_State *L, const char *place, const char *name,
                                       const struct service_reading *reading)
{
    struct account_row row = account_row(reading->service, name);
    if (row.setting != NULL)
        return read_setting(L, place, row.setting);
    if (row.credential == NULL && !is_elsewhere(L, name))
        refuse_field(L, place, name, reading);
    return (struct account_field){.name = name, .text = read_text(L, place, true)};
}

static void read_account_field(lua_State *L, const char *place, const char *name, void *into)
{
    struct service_reading *reading = into;
    if (reading->count == ACCOUNT_FIELDS_MOST)
        refuse(L, place, "this account has too many settings");
    reading->fields[reading->count++] = read_field(L, place, name, reading);
}

static void add_account(lua_State *L, const char *place, const char *name,
                        const struct service_reading *reading)
{
    if (!settings_add_account(L, reading->settings, reading->service, name, reading->fields,
                              reading->count))
        refuse(L, place, lua_tostring(L, -1));
}

static void read_account(lua_State *L, const char *place, const char *name, void *into)
{
    struct service_reading *reading = into;
    reading->count = 0;
    read_each(L, place, read_account_field, reading);
    if (settings_account(reading->settings, reading->service, name) != NULL)
        refuse(L, place, "this account is given twice");
    add_account(L, place, name, reading);
}

/* ---- services ---- */

static enum permission read_permission(lua_State *L, const char *place)
{
    enum permission permission;
    if (!permission_read(luax_key(L, -1), &permission))
        refuse_value(L, place, -1, "\"allow\", \"ask\" or \"deny\"", false);
    return permission;
}

static void read_own_permission(lua_State *L, const char *place, const char *name, void *into)
{
    struct service_reading *reading = into;
    const struct integrations_service *service = reading->service;
    enum permission permission = read_permission(L, place);
    switch (permissions_set(&reading->into->permissions, service, name, permission, false)) {
    case PERMISSION_SET:
        return;
    case PERMISSION_UNKNOWN:
        refuse_nearest(
            L, place, "operation",
            likeness_nearest(name, catalog_operation_name, service, service->operation_count));
    case PERMISSION_TWICE:
        refuse(L, place, "this operation is given twice, by two of its names");
    case PERMISSION_NO_MEMORY:
        luax_no_memory(L);
    }
}

static void read_permission_part(lua_State *L, const char *place, const char *name, void *into)
{
    struct service_reading *reading = into;
    enum permission *part = permissions_part(&reading->into->permissions, name);
    if (part != NULL)
        *part = read_permission(L, place);
    else if (strcmp(name, "operations") == 0)
        read_each(L, place, read_own_permission, reading);
    else
        refuse(L, place, "unknown setting, expected read, write, send, destroy or operations");
}

/* The settings of a service that are no parts of it are those of its only account. */
static void read_service_field(lua_State *L, const char *place, const char *name, void *into)
{
    if (strcmp(name, "accounts") != 0 && strcmp(name, "permissions") != 0)
        read_account_field(L, place, name, into);
}

/* The table of a service on the top. */
static void read_service(lua_State *L, struct settings *settings,
                         const struct integrations_service *service)
{
    const char *place = service->name;
    struct service_reading reading = {
        .settings = settings, .service = service, .into = settings_make_service(settings, service)};
    if (reading.into == NULL)
        luax_no_memory(L);
    reading.has_parts = true;
    lua_pushvalue(L, -1);
    read_each(L, place, read_service_field, &reading);
    reading.has_parts = false;
    if (reading.count > 0)
        add_account(L, place, "default", &reading);
    lua_pop(L, 1);
    read_part(L, place, "accounts", read_account, &reading);
    read_part(L, place, "permissions", read_permission_part, &reading);
}

/* ---- the transport ---- */

/* The text on the top, of which the settings own a copy. */
static const char *keep_text(lua_State *L, const char *place, struct settings *settings)
{
    const char *text = read_text(L, place, false);
    const char *kept = arena_copy(&settings->texts, text, strlen(text));
    if (kept == NULL)
        luax_no_memory(L);
    return kept;
}

static void read_transport_field(lua_State *L, const char *place, const char *name, void *into)
{
    static const char *const names[] = {
        "timeout",    "connect_timeout", "retries", "connections", "max_response_bytes",
        "user_agent", "ca_file",         "proxy"};
    struct settings *settings = into;
    struct transport_settings *transport = &settings->transport_settings;
    if (strcmp(name, "timeout") == 0)
        settings->timeout = read_number(L, place, false, 0.001, 86400);
    else if (strcmp(name, "connect_timeout") == 0)
        transport->connect_timeout =
            (long)(read_number(L, place, false, 0.001, 86400) * 1000 + 0.5);
    else if (strcmp(name, "retries") == 0)
        settings->retries = (int)read_number(L, place, true, 0, 100);
    else if (strcmp(name, "connections") == 0)
        transport->connections = (unsigned)read_number(L, place, true, 1, 1000);
    else if (strcmp(name, "max_response_bytes") == 0)
        transport->max_response_bytes = (size_t)read_number(L, place, true, 1, 1 << 30);
    else if (strcmp(name, "user_agent") == 0)
        transport->user_agent = keep_text(L, place, settings);
    else if (strcmp(name, "ca_file") == 0)
        transport->ca_file = keep_text(L, place, settings);
    else if (strcmp(name, "proxy") == 0)
        transport->proxy = keep_text(L, place, settings);
    else
        refuse_setting(L, place, name, names, sizeof names / sizeof *names);
}

/* The table `transport` on the top. */
static void read_transport(lua_State *L, struct settings *settings)
{
    read_each(L, "transport", read_transport_field, settings);
    const char *proxy = settings->transport_settings.proxy;
    if (proxy != NULL)
        settings_take_proxy(L, settings, "configure: transport.proxy", proxy);
}

/* Keeps the function on the top in the registry. */
static void keep_function(lua_State *L, const char *key, const char *place)
{
    if (!lua_isfunction(L, -1))
        refuse_value(L, place, -1, "a function", false);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

_Noreturn static void refuse_part(lua_State *L, const char *name)
{
    static const char *const own[] = {"approve", "files", "load", "on_call", "share", "transport"};
    const struct catalog *catalog = state_catalog(L);
    const char *names[CATALOG_MOST + sizeof own / sizeof *own];
    for (size_t i = 0; i < catalog->count; i++)
        names[i] = catalog->services[i]->name;
    memcpy(names + catalog->count, own, sizeof own);
    refuse_setting(L, name, name, names, catalog->count + sizeof own / sizeof *own);
}

/* The folder whose path is on the top. */
static void read_files(lua_State *L, struct settings *settings)
{
    const char *folder = read_text(L, "files", false);
    if (settings_set_files(settings, folder))
        return;
    lua_pushfstring(L, "the folder cannot be opened: %s", strerror(errno));
    refuse(L, "files", lua_tostring(L, -1));
}

/* One key of the whole configuration, its value on the top. */
static void read_top(lua_State *L, struct settings *settings, const char *name)
{
    const struct integrations_service *service = catalog_service(state_catalog(L), name);
    if (service != NULL) {
        read_service(L, settings, service);
    } else if (strcmp(name, "transport") == 0) {
        read_transport(L, settings);
    } else if (strcmp(name, "approve") == 0) {
        keep_function(L, &settings->approve_key, name);
    } else if (strcmp(name, "files") == 0) {
        read_files(L, settings);
    } else if (strcmp(name, "on_call") == 0) {
        keep_function(L, &settings->on_call_key, name);
        settings->has_on_call = true;
    } else if (strcmp(name, "share") == 0) {
        sharing_read(L, settings, read_text(L, name, true));
    } else if (strcmp(name, "load") != 0) { /* loaded before this is read */
        refuse_part(L, name);
    }
}

struct settings *settings_read(lua_State *L, int index)
{
    index = lua_absindex(L, index);
    if (!lua_istable(L, index))
        error_raise(L, NULL, ERROR_CONFIGURATION, "configure: expected a table, got %s",
                    luaL_typename(L, index));
    struct settings *settings = settings_push(L);
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        if (lua_type(L, -2) != LUA_TSTRING)
            error_raise(L, NULL, ERROR_CONFIGURATION, "configure: expected only names as keys");
        read_top(L, settings, luax_key(L, -2));
        lua_pop(L, 1);
    }
    return settings;
}
