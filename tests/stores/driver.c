/*
 * The interface of stores for tests in Lua: `store_driver.open(library, address)` opens one of a
 * library; a question is a table with the names of <integrations/store.h>, and so is its answer.
 * Knows neither the module nor any store.
 */
#include <dlfcn.h>
#include <lauxlib.h>
#include <lua.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "integrations/store.h"

int luaopen_store_driver(lua_State *L);

enum { ASKED_MOST = 4096 };
enum asked_state { ASKED_FREE, ASKED_WAITING, ASKED_ANSWERED };

struct asked {
    struct integrations_store_request request;
    enum asked_state state;
    char account[INTEGRATIONS_STORE_KEY + 2];
    unsigned char *token;
    char *found;
};

struct driver {
    struct integrations_store store;
    bool open;
    struct asked asked[ASKED_MOST];
    bool woken;
};

static struct driver *check_driver(lua_State *L)
{
    struct driver *driver = luaL_checkudata(L, 1, "store_driver");
    luaL_argcheck(L, driver->open, 1, "closed");
    return driver;
}

static void asked_answered(struct integrations_store_request *request)
{
    struct asked *asked = request->context;
    asked->state = ASKED_ANSWERED;
    if (request->failed || request->found == NULL)
        return;
    asked->found = malloc(request->found_len + 1);
    memcpy(asked->found, request->found, request->found_len);
}

static void driver_woken(void *context, const char *account)
{
    (void)account;
    ((struct driver *)context)->woken = true;
}

static int driver_open(lua_State *L)
{
    char problem[256] = "";
    const char *library = luaL_checkstring(L, 1), *address = luaL_checkstring(L, 2);
    void *loaded = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (loaded == NULL)
        return luaL_error(L, "%s", dlerror());
    integrations_store_opener *opener = NULL;
    *(void **)&opener = dlsym(loaded, "integrations_store_open");
    struct driver *driver = lua_newuserdatauv(L, sizeof *driver, 0);
    memset(driver, 0, sizeof *driver);
    luaL_setmetatable(L, "store_driver");
    driver->open = opener != NULL && opener(address, &driver->store, problem, sizeof problem);
    if (!driver->open) {
        lua_pushnil(L);
        lua_pushstring(L, problem);
        return 2;
    }
    driver->store.listen(driver->store.self, driver_woken, driver);
    return 1;
}

static double take_number(lua_State *L, const char *name, double otherwise)
{
    lua_getfield(L, 2, name);
    double number = luaL_optnumber(L, -1, otherwise);
    lua_pop(L, 1);
    return number;
}

static void take_words(lua_State *L, struct asked *asked)
{
    static const char *const verbs[] = {"take", "give", "token", "keep", "drop", NULL};
    struct integrations_store_request *request = &asked->request;
    size_t len;
    lua_getfield(L, 2, "verb");
    request->verb = (enum integrations_store_verb)luaL_checkoption(L, -1, NULL, verbs);
    lua_getfield(L, 2, "account");
    strncpy(asked->account, luaL_checkstring(L, -1), sizeof asked->account - 1);
    request->account = asked->account;
    lua_getfield(L, 2, "bulk");
    request->bulk = lua_toboolean(L, -1);
    lua_getfield(L, 2, "token");
    const char *token = luaL_optlstring(L, -1, NULL, &len);
    if (token != NULL) {
        asked->token = malloc(len + 1);
        memcpy(asked->token, token, len);
        request->token = asked->token;
        request->token_len = len;
    }
    lua_pop(L, 4);
}

static void asked_free(struct asked *asked)
{
    free(asked->token);
    free(asked->found);
    memset(asked, 0, sizeof *asked);
}

/* store:ask(question) → its number */
static int driver_ask(lua_State *L)
{
    struct driver *driver = check_driver(L);
    int i = 0;
    while (i < ASKED_MOST && driver->asked[i].state != ASKED_FREE)
        i++;
    luaL_argcheck(L, i < ASKED_MOST, 2, "too many questions");
    struct asked *asked = &driver->asked[i];
    struct integrations_store_request *request = &asked->request;
    take_words(L, asked);
    request->least = (int64_t)take_number(L, "least", 1);
    request->most = (int64_t)take_number(L, "most", (double)request->least);
    request->lease = take_number(L, "lease", 60);
    request->paced = (int64_t)take_number(L, "paced", 0);
    request->minute = take_number(L, "minute", 60);
    request->lent = (int64_t)take_number(L, "lent", 0);
    request->used = (int64_t)take_number(L, "used", 0);
    request->unused = (int64_t)take_number(L, "unused", 0);
    request->remaining = (int64_t)take_number(L, "remaining", -1);
    request->limit = (int64_t)take_number(L, "limit", -1);
    request->wait = take_number(L, "wait", -1);
    request->seconds = take_number(L, "seconds", 10);
    request->answered = asked_answered;
    request->context = asked;
    asked->state = ASKED_WAITING;
    driver->store.ask(driver->store.self, request);
    lua_pushinteger(L, i);
    return 1;
}

static struct asked *check_asked(lua_State *L, struct driver *driver)
{
    lua_Integer i = luaL_checkinteger(L, 2);
    luaL_argcheck(L, i >= 0 && i < ASKED_MOST && driver->asked[i].state != ASKED_FREE, 2,
                  "no such question");
    return &driver->asked[i];
}

static void set_number(lua_State *L, const char *name, double number)
{
    lua_pushnumber(L, number);
    lua_setfield(L, -2, name);
}

static void set_integer(lua_State *L, const char *name, int64_t number)
{
    lua_pushinteger(L, number);
    lua_setfield(L, -2, name);
}

static void set_flag(lua_State *L, const char *name, bool flag)
{
    lua_pushboolean(L, flag);
    lua_setfield(L, -2, name);
}

/* store:answer(number) → what was answered; nil: nothing yet */
static int driver_answer(lua_State *L)
{
    struct asked *asked = check_asked(L, check_driver(L));
    const struct integrations_store_request *request = &asked->request;
    if (asked->state != ASKED_ANSWERED)
        return 0;
    lua_newtable(L);
    set_flag(L, "failed", request->failed);
    set_integer(L, "lent", request->lease_id);
    set_integer(L, "granted", request->granted);
    set_number(L, "again", request->again);
    set_integer(L, "left", request->left);
    set_integer(L, "of", request->of);
    set_number(L, "held", request->held);
    set_flag(L, "pace", request->pace);
    set_integer(L, "workers", request->workers);
    set_flag(L, "may_fetch", request->may_fetch);
    set_number(L, "lives", request->lives);
    if (asked->found != NULL) {
        lua_pushlstring(L, asked->found, request->found_len);
        lua_setfield(L, -2, "found");
    }
    asked_free(asked);
    return 1;
}

static int driver_cancel(lua_State *L)
{
    struct driver *driver = check_driver(L);
    struct asked *asked = check_asked(L, driver);
    if (asked->state == ASKED_WAITING)
        driver->store.cancel(driver->store.self, &asked->request);
    asked_free(asked);
    return 0;
}

/* store:turn(seconds): waits for the store so long at the most, and turns it. */
static int driver_turn(lua_State *L)
{
    struct driver *driver = check_driver(L);
    double wait = luaL_checknumber(L, 2), next = driver->store.next_time(driver->store.self);
    short events = 0;
    struct pollfd item = {.fd = driver->store.descriptor(driver->store.self, &events)};
    item.events = events;
    wait = next >= 0 && next < wait ? next : wait;
    poll(&item, 1, (int)(wait * 1000 + 0.999));
    driver->store.turn(driver->store.self);
    return 0;
}

/* store:woken() → whether it was called since. */
static int driver_was_woken(lua_State *L)
{
    struct driver *driver = check_driver(L);
    lua_pushboolean(L, driver->woken);
    driver->woken = false;
    return 1;
}

static int driver_descriptor(lua_State *L)
{
    struct driver *driver = check_driver(L);
    short events;
    lua_pushinteger(L, driver->store.descriptor(driver->store.self, &events));
    return 1;
}

static int driver_close(lua_State *L)
{
    struct driver *driver = luaL_checkudata(L, 1, "store_driver");
    if (driver->open)
        driver->store.close(driver->store.self);
    driver->open = false;
    for (int i = 0; i < ASKED_MOST; i++)
        asked_free(&driver->asked[i]);
    return 0;
}

/* fork() → 0 in the child, which ends with store_driver.exit. */
static int driver_fork(lua_State *L)
{
    lua_pushinteger(L, fork());
    return 1;
}

static int driver_exit(lua_State *L)
{
    _exit((int)luaL_checkinteger(L, 1));
}

/* descriptors(most) → the most that there could be before */
static int driver_descriptors(lua_State *L)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return luaL_error(L, "getrlimit");
    lua_pushinteger(L, (lua_Integer)limit.rlim_cur);
    limit.rlim_cur = (rlim_t)luaL_checkinteger(L, 1);
    return setrlimit(RLIMIT_NOFILE, &limit) == 0 ? 1 : luaL_error(L, "setrlimit");
}

/* Seconds on a clock that only goes forward. */
static int driver_now(lua_State *L)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    lua_pushnumber(L, (double)now.tv_sec + (double)now.tv_nsec / 1e9);
    return 1;
}

int luaopen_store_driver(lua_State *L)
{
    static const luaL_Reg methods[] = {{"ask", driver_ask},
                                       {"answer", driver_answer},
                                       {"cancel", driver_cancel},
                                       {"turn", driver_turn},
                                       {"close", driver_close},
                                       {"woken", driver_was_woken},
                                       {"descriptor", driver_descriptor},
                                       {"__gc", driver_close},
                                       {NULL, NULL}};
    static const luaL_Reg functions[] = {{"open", driver_open},
                                         {"now", driver_now},
                                         {"fork", driver_fork},
                                         {"exit", driver_exit},
                                         {"descriptors", driver_descriptors},
                                         {NULL, NULL}};
    luaL_newmetatable(L, "store_driver");
    luaL_setfuncs(L, methods, 0);
    lua_pushvalue(L, -1);
    lua_setfield(L, -2, "__index");
    luaL_newlib(L, functions);
    return 1;
}
