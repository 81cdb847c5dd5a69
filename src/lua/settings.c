/* A set of settings; see settings.h. */
#include "settings.h"

#include <fcntl.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "credential.h"
#include "error.h"
#include "luax.h"
#include "platform.h"
#include "sharing.h"
#include "state.h"
#include "tasks.h"
#include "text.h"

#define DEFAULT_USER_AGENT "integrations/" INTEGRATIONS_VERSION " (Lua)"

static const char SETTINGS_METATABLE[] = "integrations.settings";

/* ---- a set of settings ---- */

/* Tasks wait for its token where the Lua state is closed before they end. */
static void free_account(struct settings *settings, struct account *account)
{
    tasks_wake(&account->waiters);
    account_free(settings->transport, account);
}

static void free_accounts(struct settings *settings, struct account *account)
{
    while (account != NULL) {
        struct account *next = account->next;
        free_account(settings, account);
        account = next;
    }
}

static void free_services(struct settings *settings)
{
    while (settings->services != NULL) {
        struct service_settings *service = settings->services;
        settings->services = service->next;
        free_accounts(settings, service->accounts);
        permissions_free(&service->permissions);
        free(service);
    }
}

static void forget_function(lua_State *L, const char *key)
{
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

void settings_end(lua_State *L, struct settings *settings)
{
    settings->ended = true;
    /* First: accounts, of which there may be thousands, look for theirs. */
    secrets_free(&settings->secrets);
    free_services(settings);
    free_accounts(settings, settings->retired);
    settings->retired = NULL;
    sharing_set(settings, NULL);
    buffer_free(&settings->shown);
    arena_free(&settings->texts);
    settings_set_files(settings, NULL);
    forget_function(L, &settings->approve_key);
    forget_function(L, &settings->on_call_key);
}

static int settings_gc(lua_State *L)
{
    settings_end(L, lua_touserdata(L, 1));
    return 0;
}

void settings_take_proxy(lua_State *L, struct settings *settings, const char *place,
                         const char *proxy)
{
    if (!secrets_add_address(&settings->secrets, proxy))
        luax_no_memory(L);
    for (const char *at = strchr(proxy, '%'); at != NULL; at = strchr(at + 1, '%'))
        if ((at[1] == '0' || at[1] == '1') && text_hex_digit(at[2]) >= 0)
            error_raise(L, NULL, ERROR_CONFIGURATION,
                        "%s: it has an encoded control character, with which libcurl would pass "
                        "the proxy by; a %% itself is written %%25",
                        place);
}

/* libcurl follows these where no proxy is set. */
static void take_proxies(lua_State *L, struct settings *settings)
{
    static const char *const names[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                        "ALL_PROXY"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *proxy = getenv(names[i]);
        if (proxy != NULL)
            settings_take_proxy(L, settings, names[i], proxy);
    }
}

struct settings *settings_push(lua_State *L)
{
    static const luaL_Reg functions[] = {{"__gc", settings_gc}, {NULL, NULL}};
    struct settings *settings = lua_newuserdatauv(L, sizeof *settings, 0);
    *settings = (struct settings){
        .files = -1,
        .timeout = 30,
        .retries = 3,
        .transport_settings = {.connect_timeout = 10000,
                               .max_response_bytes = 16 * 1024 * 1024,
                               .connections = 8,
                               .user_agent = DEFAULT_USER_AGENT},
    };
    luax_metatable(L, SETTINGS_METATABLE, functions);
    lua_setmetatable(L, -2);
    take_proxies(L, settings);
    return settings;
}

bool settings_set_files(struct settings *settings, const char *folder)
{
    int files = folder != NULL ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (folder != NULL && platform_mark(files) < 0)
        return false;
    if (platform_is_marked(settings->files))
        close(settings->files);
    settings->files = files;
    return true;
}

/* ---- services and accounts ---- */

static struct service_settings *find_service(const struct settings *settings,
                                             const struct integrations_service *service)
{
    struct service_settings *at = settings->services;
    while (at != NULL && at->service != service)
        at = at->next;
    return at;
}

struct service_settings *settings_make_service(struct settings *settings,
                                               const struct integrations_service *service)
{
    struct service_settings *found = find_service(settings, service);
    if (found != NULL)
        return found;
    found = calloc(1, sizeof *found);
    if (found == NULL)
        return NULL;
    found->service = service;
    found->next = settings->services;
    settings->services = found;
    return found;
}

struct account *settings_accounts(const struct settings *settings,
                                  const struct integrations_service *service)
{
    const struct service_settings *found = find_service(settings, service);
    return found != NULL ? found->accounts : NULL;
}

struct account *settings_account_at(const struct settings *settings,
                                    const struct integrations_service *service, size_t number)
{
    struct service_settings *found = find_service(settings, service);
    if (found == NULL)
        return NULL;
    if (found->at == NULL || number < found->number) {
        found->at = found->accounts;
        found->number = 0;
    }
    for (; found->at != NULL && found->number < number; found->number++)
        found->at = found->at->next;
    return found->at;
}

struct account *settings_account(const struct settings *settings,
                                 const struct integrations_service *service, const char *name)
{
    struct account *account = settings_accounts(settings, service);
    while (account != NULL && strcmp(account->name, name) != 0)
        account = account->next;
    return account;
}

struct verdict settings_permission(const struct settings *settings,
                                   const struct integrations_service *service,
                                   const struct integrations_operation *operation,
                                   enum integrations_kind kind)
{
    static const struct permissions none;
    const struct service_settings *found = find_service(settings, service);
    return permissions_judge(found != NULL ? &found->permissions : &none, service, operation, kind);
}

/* Frees accounts that were replaced and that no call uses any more. */
static void sweep_retired(struct settings *settings)
{
    struct account **link = &settings->retired;
    while (*link != NULL) {
        struct account *account = *link;
        if (account->calls > 0) {
            link = &account->next;
            continue;
        }
        *link = account->next;
        free_account(settings, account);
    }
}

/* Takes the account of that name out of its list, for a newer one; a call may still be using it.
 * Returns the place of that. */
static struct account **retire_account(struct settings *settings, struct service_settings *service,
                                       const char *name)
{
    struct account **link = &service->accounts;
    while (*link != NULL && strcmp((*link)->name, name) != 0)
        link = &(*link)->next;
    struct account *old = *link;
    if (old == NULL)
        return link;
    sweep_retired(settings);
    service->at = NULL;
    *link = old->next;
    old->next = settings->retired;
    settings->retired = old;
    return link;
}

static const char *name_problem(const struct integrations_service *service, const char *name)
{
    if (name[0] == '\0' || strlen(name) > 64 || text_has_control(name, strlen(name)) ||
        text_valid_utf8(name, strlen(name)) < strlen(name))
        return "an account's name has 1 to 64 bytes of text";
    if (catalog_operation(service, name) != NULL)
        return "an account cannot have the name of an operation";
    if (strcmp(name, "webhook") == 0 || strcmp(name, "webhook_sign") == 0)
        return "this is the name of the service's function for deliveries";
    return NULL;
}

/* Pushes the words of a problem, whose memory is given back before. Returns false. */
static bool push_problem(lua_State *L, struct buffer *problem)
{
    char words[513] = "not enough memory";
    if (buffer_text(problem) != NULL && !problem->failed && problem->len > 0)
        memcpy(words, problem->data, problem->len + 1);
    buffer_free(problem);
    lua_pushstring(L, words);
    return false;
}

bool settings_add_account(lua_State *L, struct settings *settings,
                          const struct integrations_service *service, const char *name,
                          const struct account_field *fields, size_t count)
{
    const char *wrong = name_problem(service, name);
    if (wrong != NULL) {
        lua_pushstring(L, wrong);
        return false;
    }
    struct buffer problem = {.limit = 512};
    struct service_settings *into = settings_make_service(settings, service);
    struct account *account = NULL;
    if (into != NULL)
        account = account_create(service, name, fields, count, &settings->secrets, &problem);
    if (account == NULL)
        return push_problem(L, &problem);
    struct account **place = retire_account(settings, into, name);
    account->next = *place;
    *place = account;
    return true;
}

/* ---- secrets ---- */

void settings_push_shown(lua_State *L, struct settings *settings, const char *text, size_t len,
                         size_t most)
{
    /* Of a text that is cut, the rest may be large, and does not matter. */
    if (most > 0 || secrets_are_in(&settings->secrets, text, len)) {
        buffer_clear(&settings->shown);
        secrets_hide(&settings->secrets, text, len, most, &settings->shown);
        if (settings->shown.failed)
            luax_no_memory(L);
        text = settings->shown.data;
        len = settings->shown.len;
    }
    /* At once: a finalizer that fails has this work as well. */
    text = lua_pushlstring(L, text, len);
    if (most == 0)
        return;
    error_push_excerpt(L, text, len, most);
    lua_remove(L, -2);
}

/* ---- the environment ---- */

/* The environment variable PREFIX_NAME; NULL when it is not set or empty. */
static const char *environment(const struct integrations_service *service, const char *name)
{
    char variable[ACCOUNT_VARIABLE];
    account_variable(service, name, variable);
    const char *value = platform_getenv(variable);
    return value != NULL && value[0] != '\0' ? value : NULL;
}

const char *settings_push_variables(lua_State *L, const struct integrations_service *service)
{
    const struct integrations_credential *at = credential_rows(service);
    lua_pushliteral(L, "");
    for (const char *before = ""; at->first != NULL; at++, before = ", or ") {
        char first[ACCOUNT_VARIABLE], second[ACCOUNT_VARIABLE] = "";
        account_variable(service, at->first, first);
        if (at->second != NULL)
            account_variable(service, at->second, second);
        lua_pushfstring(L, "%s%s%s%s%s", lua_tostring(L, -1), before, first,
                        at->second != NULL ? " and " : "", second);
        lua_remove(L, -2);
    }
    return lua_tostring(L, -1);
}

/* Reads the fields of a service's account; returns how many there are, 0 without a credential. */
static size_t read_environment(const struct integrations_service *service,
                               struct account_field *fields)
{
    size_t count = 0;
    bool credential = false;
    const char *name;
    for (size_t i = 0; (name = account_field_name(service, i)) != NULL; i++) {
        struct account_row row = account_row(service, name);
        const char *value = account_row_has_variable(row) ? environment(service, name) : NULL;
        if (value == NULL || count == ACCOUNT_FIELDS_MOST)
            continue;
        fields[count++] = (struct account_field){.name = name, .text = value};
        credential |= row.credential != NULL;
    }
    return credential ? count : 0;
}

bool settings_add_environment(lua_State *L, struct settings *settings,
                              const struct integrations_service *service)
{
    struct account_field fields[ACCOUNT_FIELDS_MOST];
    size_t count = settings->from_environment ? read_environment(service, fields) : 0;
    if (count == 0 || settings_add_account(L, settings, service, "default", fields, count))
        return true;
    /* No message shows the half of a credential either. */
    for (size_t i = 0; i < count; i++)
        if (account_row(service, fields[i].name).credential != NULL &&
            !secrets_add(&settings->secrets, NULL, fields[i].text, strlen(fields[i].text), false))
            luax_no_memory(L);
    lua_pushfstring(L, "environment variables %s_...: %s", service->environment,
                    lua_tostring(L, -1));
    return false;
}

struct settings *settings_from_environment(lua_State *L)
{
    struct settings *settings = settings_push(L);
    const struct catalog *catalog = state_catalog(L);
    settings->from_environment = true;
    int top = lua_gettop(L);
    for (size_t i = 0; i < catalog->count; i++) {
        settings_add_environment(L, settings, catalog->services[i]);
        lua_settop(L, top);
    }
    return settings;
}
