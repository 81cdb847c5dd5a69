/* Choosing a store; see sharing.h. */
#include "sharing.h"

#include <dlfcn.h>
#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "local.h"
#include "luax.h"
#include "settings.h"
#include "state.h"

/* The most bytes of what a library says. */
enum { SHARING_PROBLEM = 512 };

/* ---- the state's stores ---- */

/* Takes over a store that was opened; NULL when there is no memory: it is still the caller's. The
 * address is for finding it again; NULL: it is not. */
static struct share *sharing_keep(struct state *state, const struct integrations_store *store,
                                  const char *address)
{
    char *copy = address != NULL ? strdup(address) : NULL;
    struct share *share = address == NULL || copy != NULL ? share_open(store) : NULL;
    if (share == NULL) {
        free(copy);
        return NULL;
    }
    share->address = copy;
    share->next = state->shares;
    state->shares = share;
    return share;
}

/* Closes a store that the module has opened and that there is no memory for. */
_Noreturn static void sharing_give_up(lua_State *L, const struct integrations_store *store)
{
    store->close(store->self);
    luax_no_memory(L);
}

static struct share *sharing_find(const struct state *state, const char *address)
{
    struct share *share = state->shares;
    while (share != NULL && (share->address == NULL || strcmp(share->address, address) != 0))
        share = share->next;
    return share;
}

/* Closes those that no settings use any more, and no account that was called before they had
 * another. */
static void sharing_sweep(struct state *state)
{
    struct share **link = &state->shares;
    while (*link != NULL) {
        struct share *share = *link;
        if (share->users > 0 || share->listeners != NULL) {
            link = &share->next;
            continue;
        }
        *link = share->next;
        share_close(share);
    }
}

void sharing_set(struct settings *settings, struct share *share)
{
    if (share != NULL)
        share->users++;
    if (settings->share != NULL)
        settings->share->users--;
    settings->share = share;
}

void sharing_close(struct state *state)
{
    sharing_sweep(state);
    share_close(state->own_share);
    state->own_share = NULL;
}

void sharing_use(lua_State *L, struct state *state, struct settings *settings)
{
    struct integrations_store store;
    if (settings->share == NULL) {
        if (state->own_share == NULL && !local_open(&store, false))
            luax_no_memory(L);
        if (state->own_share == NULL)
            state->own_share = share_open(&store);
        if (state->own_share == NULL)
            sharing_give_up(L, &store);
        sharing_set(settings, state->own_share);
    }
    share_attend(settings->share, state->transport);
}

void sharing_forget(struct state *state)
{
    if (state->own_share != NULL)
        local_forget(&state->own_share->store);
}

/* ---- libraries of stores ---- */

/* Raises what is wrong, which may have come from a library. */
_Noreturn static void sharing_refuse(lua_State *L, struct settings *settings, const char *problem)
{
    settings_push_shown(L, settings, problem, strlen(problem), SHARING_PROBLEM);
    error_raise(L, NULL, ERROR_CONFIGURATION, "configure: share: %s", lua_tostring(L, -1));
}

/* Pushes the path of a library that is found as modules are; raises when there is none. */
static const char *sharing_push_path(lua_State *L, struct settings *settings, const char *name)
{
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
    if (lua_getfield(L, -1, "package") == LUA_TTABLE &&
        lua_getfield(L, -1, "searchpath") == LUA_TFUNCTION) {
        lua_pushstring(L, name);
        if (lua_getfield(L, -3, "cpath") == LUA_TSTRING && lua_pcall(L, 2, 1, 0) == LUA_OK &&
            lua_type(L, -1) == LUA_TSTRING)
            return lua_tostring(L, -1);
    }
    lua_pushfstring(L,
                    "this address needs the library %s, which is not in package.cpath: install it "
                    "beside integrations (it is built where hiredis is, with "
                    "-DINTEGRATIONS_REDIS=ON)",
                    name);
    sharing_refuse(L, settings, lua_tostring(L, -1));
}

/* Opens a store by a library's function. Like modules, libraries are not unloaded. */
static void sharing_open_library(lua_State *L, struct settings *settings, const char *name,
                                 const char *address, struct integrations_store *store)
{
    integrations_store_opener *opener = NULL;
    char problem[SHARING_PROBLEM] = "the store cannot be opened";
    const char *path = sharing_push_path(L, settings, name);
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (library == NULL)
        sharing_refuse(L, settings, dlerror());
    void *symbol = dlsym(library, "integrations_store_open");
    memcpy(&opener, &symbol, sizeof opener);
    if (opener == NULL) {
        lua_pushfstring(L, "the library %s exports no function integrations_store_open", name);
        sharing_refuse(L, settings, lua_tostring(L, -1));
    }
    *store = (struct integrations_store){.size = sizeof *store};
    if (!opener(address, store, problem, sizeof problem))
        sharing_refuse(L, settings, problem);
}

/* ---- choosing ---- */

/* The library for an address; NULL: there is none for it. */
static const char *sharing_library(const char *address)
{
    static const char *const schemes[] = {"redis://", "rediss://", "unix://"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncmp(address, schemes[i], strlen(schemes[i])) == 0)
            return "integrations_redis";
    return NULL;
}

void sharing_read(lua_State *L, struct settings *settings, const char *text)
{
    int top = lua_gettop(L);
    struct state *state = state_push(L);
    struct integrations_store store;
    const char *library = sharing_library(text);
    if (library == NULL && strcmp(text, "process") != 0)
        sharing_refuse(L, settings,
                       "expected \"process\", or the address of a Redis: redis://host:port/db, "
                       "rediss://..., unix:///path");
    if (!secrets_add_address(&settings->secrets, text))
        luax_no_memory(L);
    sharing_sweep(state);
    struct share *share = sharing_find(state, text);
    if (share == NULL) {
        if (library != NULL)
            sharing_open_library(L, settings, library, text, &store);
        else if (!local_open(&store, true))
            luax_no_memory(L);
        share = sharing_keep(state, &store, text);
        if (share == NULL)
            sharing_give_up(L, &store);
    }
    sharing_set(settings, share);
    lua_settop(L, top);
}

void sharing_add(lua_State *L, struct settings *settings, const struct integrations_store *store)
{
    struct state *state = state_push(L);
    bool waits = store != NULL && store->descriptor != NULL;
    if (store == NULL || store->size < sizeof *store || store->ask == NULL ||
        store->cancel == NULL || store->close == NULL || store->lot < 1 ||
        (store->next_time != NULL) != waits || (store->turn != NULL) != waits)
        error_raise(L, NULL, ERROR_CONFIGURATION,
                    "a store has its size, a lot, ask, cancel and close, and all of descriptor, "
                    "next_time and turn or none");
    struct share *share = sharing_keep(state, store, NULL);
    if (share == NULL)
        luax_no_memory(L);
    sharing_set(settings, share);
    sharing_sweep(state);
    lua_pop(L, 1);
}
