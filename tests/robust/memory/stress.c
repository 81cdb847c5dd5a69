/*
 * A Lua interpreter whose collector is always at work: every Nth object that is made collects all
 * garbage first (the first attempt is refused, which has Lua do that), and a collection that runs
 * finalizers follows every so many instructions. What is not held where the collector looks for it
 * is gone at once. Scripts find the address of the canned server in the global `canned_server`.
 *
 *   stress SCRIPT [ARGUMENT...]
 *
 * The environment says how often: OBJECTS (by default 1; 0: never) and INSTRUCTIONS (0). So scripts
 * that start the interpreter by its name in `arg` start this one. With TELL_COLLECTIONS it ends
 * with how many collections there were, but those that it starts do not.
 */
#include <lauxlib.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "canned_server.h"

/* The allocator's own. */
struct stress {
    long every, made; /* objects */
    bool refused;     /* the attempt before was */
    bool on;
};

static long collections;

static void *allocate(void *user, void *block, size_t old_size, size_t size)
{
    struct stress *stress = user;
    if (size == 0) {
        free(block);
        return NULL;
    }
    /* Lua says the type of an object that it makes; other memory is not always asked for twice. */
    bool object = block == NULL && old_size != 0;
    if (stress->on && object && !stress->refused && ++stress->made % stress->every == 0) {
        stress->refused = true;
        collections++;
        return NULL;
    }
    stress->refused &= !object;
    return realloc(block, size);
}

static void collect(lua_State *L, lua_Debug *debug)
{
    (void)debug;
    lua_gc(L, LUA_GCCOLLECT);
    collections++;
}

static void tell_collections(void)
{
    fprintf(stderr, "%ld collections\n", collections);
}

/* Sets the table `arg` as the interpreter does; `first` is the script. */
static void set_arguments(lua_State *L, int argc, char **argv, int first)
{
    lua_createtable(L, argc - first, first);
    for (int i = 0; i < argc; i++) {
        lua_pushstring(L, argv[i]);
        lua_rawseti(L, -2, i - first);
    }
    lua_setglobal(L, "arg");
}

static int add_traceback(lua_State *L)
{
    luaL_traceback(L, L, luaL_tolstring(L, 1, NULL), 1);
    return 1;
}

static long number_of(const char *variable, long otherwise)
{
    const char *text = getenv(variable);
    return text != NULL ? strtol(text, NULL, 10) : otherwise;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: stress SCRIPT [ARGUMENT...]\n");
        return EXIT_FAILURE;
    }
    struct stress stress = {.every = number_of("OBJECTS", 1)};
    const char *base = canned_server_start("fetched-token");
    if (getenv("TELL_COLLECTIONS") != NULL) {
        unsetenv("TELL_COLLECTIONS");
        atexit(tell_collections);
    }
    lua_State *L = lua_newstate(allocate, &stress);
    if (L == NULL)
        return EXIT_FAILURE;
    luaL_openlibs(L);
    set_arguments(L, argc, argv, 1);
    lua_pushstring(L, base);
    lua_setglobal(L, "canned_server");
    lua_pushcfunction(L, add_traceback);
    stress.on = stress.every > 0;
    int instructions = (int)number_of("INSTRUCTIONS", 0);
    if (instructions > 0)
        lua_sethook(L, collect, LUA_MASKCOUNT, instructions);
    bool good = luaL_loadfile(L, argv[1]) == LUA_OK && lua_pcall(L, 0, 0, 1) == LUA_OK;
    if (!good)
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
    stress.on = false;
    lua_close(L);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
