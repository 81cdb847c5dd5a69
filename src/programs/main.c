/*
 * The program `integrations`: a Lua state with the module, and main.lua with the arguments. What
 * the program does is written in Lua, in the files beside this one; what Lua cannot, in C libraries
 * that are preloaded here. Knows no service.
 */
#include <fcntl.h>
#include <lauxlib.h>
#include <lualib.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "integrations.h"
#include "libraries.h"
#include "program_files.h"
#include "spawner.h"
#include "wire.h"

/* package.preload["program.NAME"] of each file. */
static int load_file(lua_State *L)
{
    const struct embedded_file *file = lua_touserdata(L, lua_upvalueindex(1));
    if (luaL_loadbufferx(L, file->text, file->len, strrchr(file->name, '/') + 1, "t") != LUA_OK)
        return lua_error(L);
    lua_pushvalue(L, 1);
    lua_call(L, 1, 1);
    return 1;
}

static void preload_files(lua_State *L)
{
    for (const struct embedded_file *file = program_files; file->name != NULL; file++) {
        const char *base = strrchr(file->name, '/') + 1;
        lua_pushliteral(L, "program.");
        lua_pushlstring(L, base, strlen(base) - strlen(".lua"));
        lua_concat(L, 2);
        lua_pushlightuserdata(L, (void *)(uintptr_t)file);
        lua_pushcclosure(L, load_file, 1);
        lua_settable(L, -3);
    }
}

/* No Lua is loaded from files: what the program needs it carries. The library of a store, which
 * settings may ask for, is found as modules are. */
static void prepare_packages(lua_State *L)
{
    static const luaL_Reg libraries[] = {{"integrations", luaopen_integrations},
                                         {"program.html", luaopen_program_html},
                                         {"program.jq", luaopen_program_jq},
                                         {"program.json", luaopen_program_json},
                                         {"program.process", luaopen_program_process},
                                         {"program.rows", luaopen_program_rows},
                                         {"program.spawner", luaopen_program_spawner},
                                         {"program.socket", luaopen_program_socket},
                                         {"program.system", luaopen_program_system},
                                         {"program.terminal", luaopen_program_terminal},
                                         {"program.wire", luaopen_program_wire},
                                         {NULL, NULL}};
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
    luaL_setfuncs(L, libraries, 0);
    preload_files(L);
    lua_getglobal(L, "package");
    lua_pushliteral(L, "");
    lua_setfield(L, -2, "path");
    lua_pop(L, 2);
}

/* main(argc, argv) in protected mode: the exit status is the result. */
static int program_run(lua_State *L)
{
    int argc = (int)lua_tointeger(L, 1);
    char **argv = lua_touserdata(L, 2);
    luaL_openlibs(L);
    prepare_packages(L);
    lua_getglobal(L, "require");
    lua_pushliteral(L, "program.main");
    lua_call(L, 1, 1);
    luaL_checkstack(L, argc, "too many arguments");
    for (int i = 1; i < argc; i++)
        lua_pushstring(L, argv[i]);
    lua_call(L, argc > 0 ? argc - 1 : 0, 1);
    return 1;
}

static int program_explain(lua_State *L)
{
    luaL_traceback(L, L, luaL_tolstring(L, 1, NULL), 1);
    return 1;
}

/* Opens whichever of the descriptors 0 to 2 the program was begun without, each for what it is not
 * used for: else a connection would get such a number, and be taken for stdout. */
static bool hold_standard_descriptors(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 &&
            open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
            return false;
    return true;
}

int main(int argc, char **argv)
{
    if (argc == 1 && strcmp(argv[0], SPAWNER_NAME) == 0)
        return spawner_main();
    if (!hold_standard_descriptors())
        return EXIT_FAILURE;
    /* Writing to a reader that has gone is an error like others. */
    signal(SIGPIPE, SIG_IGN);
    /* Where it was ignored by whoever began the program, no child's end could be waited for. */
    signal(SIGCHLD, SIG_DFL);
    lua_State *L = luaL_newstate();
    if (L == NULL) {
        fputs("integrations: there is no memory\n", stderr);
        return EXIT_FAILURE;
    }
    lua_pushcfunction(L, program_explain);
    lua_pushcfunction(L, program_run);
    lua_pushinteger(L, argc);
    lua_pushlightuserdata(L, argv);
    int status = EXIT_FAILURE;
    if (lua_pcall(L, 2, 1, 1) == LUA_OK)
        status = (int)lua_tointeger(L, -1);
    else
        fprintf(stderr, "integrations: %s\n", lua_tostring(L, -1));
    lua_close(L);
    return status;
}
