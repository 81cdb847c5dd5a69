/* A script's process; see script.h. */
#include "script.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "confine.h"
#include "error.h"
#include "face.h"
#include "libraries.h"
#include "program_files.h"
#include "wire.h"

enum {
    LIBRARY_MEMORY = 16 * 1024 * 1024,   /* until there is a script */
    LAST_MEMORY = 4 * 1024 * 1024,       /* to say that memory ran out */
    ADDRESSES_BESIDE = 96 * 1024 * 1024, /* for messages, JSON, and what malloc wastes */
    VALUES_MOST = 8000000                /* of a message from the program */
};

struct script {
    lua_State *L;
    size_t used, most, limit; /* bytes of Lua's memory */
    size_t mapped;            /* bytes of addresses before there is a script */
};

/* lua_Alloc that counts, and has nothing left beyond the limit. */
static void *script_allocate(void *data, void *block, size_t old, size_t new)
{
    struct script *script = data;
    if (block == NULL)
        old = 0;
    if (new == 0) {
        free(block);
        script->used -= old;
        return NULL;
    }
    if (new > old && (new > script->limit || script->used - old > script->limit - new))
        return NULL;
    void *moved = realloc(block, new);
    if (moved == NULL)
        return NULL;
    script->used += new - old;
    if (script->used > script->most)
        script->most = script->used;
    return moved;
}

/* ---- what script.lua lacks ---- */

static struct script *script_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

/* most() -> the most bytes that the script has had */
static int native_most(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)script_of(L)->most);
    return 1;
}

/* rescue(): a little more memory, to say that there is none. */
static int native_rescue(lua_State *L)
{
    struct script *script = script_of(L);
    size_t most = script->most;
    script->limit += LAST_MEMORY;
    lua_gc(L, LUA_GCCOLLECT);
    script->most = most;
    return 0;
}

/* hold(), release(): between them no finalizer runs, and so nothing of the script's. */
static int native_hold(lua_State *L)
{
    lua_gc(L, LUA_GCSTOP);
    return 0;
}

static int native_release(lua_State *L)
{
    lua_gc(L, LUA_GCRESTART);
    return 0;
}

/* shown(value) -> the value as messages show it */
static int native_shown(lua_State *L)
{
    error_push_shown(L, 1);
    return 1;
}

/* load(text, name) -> function; nil and a message. Text only. */
static int native_load(lua_State *L)
{
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len);
    if (luaL_loadbufferx(L, text, len, luaL_checkstring(L, 2), "t") == LUA_OK)
        return 1;
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
}

/* Puts the script's line before what a function in C raised without one, as the iterator of
 * `ipairs(nil)` does. What `error` raises, the upvalue, stands as it was meant. */
static int add_line_of_script(lua_State *L)
{
    lua_Debug at;
    if (lua_type(L, 1) != LUA_TSTRING || !lua_getstack(L, 1, &at))
        return 1;
    lua_getinfo(L, "Sf", &at);
    bool is_silent = strcmp(at.what, "C") == 0 && !lua_rawequal(L, -1, lua_upvalueindex(1));
    lua_settop(L, 1);
    for (int level = 2; is_silent && lua_getstack(L, level, &at); level++) {
        lua_getinfo(L, "Sl", &at);
        if (at.currentline <= 0)
            continue;
        const char *place = lua_pushfstring(L, "%s:", at.short_src);
        if (strncmp(lua_tostring(L, 1), place, strlen(place)) != 0)
            lua_pushfstring(L, "%s%d: %s", place, at.currentline, lua_tostring(L, 1));
        else
            lua_settop(L, 1);
        break;
    }
    return 1;
}

/* try(f, ...) -> "ok" | "error" | "memory", results or the error */
static int native_try(lua_State *L)
{
    lua_getglobal(L, "error");
    lua_pushcclosure(L, add_line_of_script, 1);
    lua_insert(L, 1);
    int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 1);
    lua_pushstring(L, status == LUA_OK ? "ok" : status == LUA_ERRMEM ? "memory" : "error");
    lua_replace(L, 1);
    return lua_gettop(L);
}

/* quit(): all has been said. Finalizers have no say any more. */
static int native_quit(lua_State *L)
{
    (void)L;
    _exit(EXIT_SUCCESS);
}

/* ---- the state ---- */

static void open_libraries(lua_State *L)
{
    static const luaL_Reg libraries[] = {{LUA_GNAME, luaopen_base},
                                         {LUA_STRLIBNAME, luaopen_string},
                                         {LUA_TABLIBNAME, luaopen_table},
                                         {LUA_MATHLIBNAME, luaopen_math},
                                         {LUA_UTF8LIBNAME, luaopen_utf8},
                                         {LUA_COLIBNAME, luaopen_coroutine},
                                         {LUA_OSLIBNAME, luaopen_os},
                                         {"json", luaopen_program_json},
                                         {NULL, NULL}};
    for (const luaL_Reg *library = libraries; library->func != NULL; library++) {
        luaL_requiref(L, library->name, library->func, 1);
        lua_pop(L, 1);
    }
}

static const struct embedded_file *find_file(void)
{
    const struct embedded_file *file = program_files;
    while (file->name != NULL && strcmp(strrchr(file->name, '/'), "/script.lua") != 0)
        file++;
    return file->name != NULL ? file : NULL;
}

/* Leaves script.lua's function on the stack: it has taken away what scripts are not to have. */
static int prepare_state(lua_State *L)
{
    static const luaL_Reg natives[] = {{"most", native_most},   {"rescue", native_rescue},
                                       {"load", native_load},   {"try", native_try},
                                       {"quit", native_quit},   {"shown", native_shown},
                                       {"hold", native_hold},   {"release", native_release},
                                       {"array", module_array}, {NULL, NULL}};
    struct script *script = lua_touserdata(L, 1);
    open_libraries(L);
    const struct embedded_file *file = find_file();
    if (file == NULL || luaL_loadbufferx(L, file->text, file->len, "=runner", "t") != LUA_OK)
        return lua_error(L);
    luaL_newlibtable(L, natives);
    lua_pushlightuserdata(L, script);
    luaL_setfuncs(L, natives, 1);
    embedded_load(L, "lua/integrations/iterators.lua", "=runner");
    lua_setfield(L, -2, "iterators");
    error_push_metatable(L);
    lua_setfield(L, -2, "Error");
    lua_call(L, 1, 1);
    return 1;
}

struct script *script_prepare(void)
{
    static struct script script = {.limit = LIBRARY_MEMORY};
    script.L = lua_newstate(script_allocate, &script);
    if (script.L == NULL)
        return NULL;
    lua_pushcfunction(script.L, prepare_state);
    lua_pushlightuserdata(script.L, &script);
    if (lua_pcall(script.L, 1, 1, 0) != LUA_OK)
        return NULL;
    script.mapped = confine_mapped();
    return script.mapped > 0 ? &script : NULL;
}

static int run_state(lua_State *L)
{
    wire_push(L, 0, VALUES_MOST);
    lua_call(L, 1, 0);
    return 0;
}

_Noreturn void script_run(struct script *script, double cpu, size_t memory)
{
    lua_State *L = script->L;
    script->most = script->used;
    script->limit = script->used + memory;
    if (!confine(cpu, script->mapped + memory + ADDRESSES_BESIDE))
        _exit(SCRIPT_UNCONFINED);
    lua_pushcfunction(L, run_state);
    lua_insert(L, -2);
    _exit(lua_pcall(L, 1, 0, 0) == LUA_ERRMEM ? SCRIPT_NO_MEMORY : EXIT_FAILURE);
}
