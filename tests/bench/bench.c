/*
 * An interpreter for the benchmark's scripts: runs the script named first among its arguments, with
 * a library "bench" of clocks, counts, and Lua states of their own in which contenders run. Knows
 * no contender but the floor and the binding of libcurl.
 */
#include <arpa/inet.h>
#include <dlfcn.h>
#include <lauxlib.h>
#include <lualib.h>
#include <malloc.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "easy.h"
#include "floor.h"

extern char **environ;

static const char STATE_METATABLE[] = "bench.state";

enum { ARGUMENTS_MOST = 32 };

/* A Lua state of a contender; the functions that it gave are in its registry. */
struct state {
    lua_State *L;
    uint64_t allocations, bytes; /* all that were ever made */
    uint64_t live;
};

/* ---- clocks ---- */

static double seconds_of(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double processor_seconds(const struct rusage *usage)
{
    return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
           (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e6;
}

static int now(lua_State *L)
{
    lua_pushnumber(L, seconds_of(CLOCK_MONOTONIC));
    return 1;
}

/* ---- states ---- */

static void *allocate(void *user, void *old, size_t old_size, size_t size)
{
    struct state *state = user;
    size_t had = old != NULL ? old_size : 0;
    if (size == 0) {
        state->live -= had;
        free(old);
        return NULL;
    }
    void *block = realloc(old, size);
    if (block == NULL)
        return NULL;
    state->live += size - had;
    if (size > had) {
        state->allocations++;
        state->bytes += size - had;
    }
    return block;
}

static struct state *check_state(lua_State *L)
{
    struct state *state = luaL_checkudata(L, 1, STATE_METATABLE);
    luaL_argcheck(L, state->L != NULL, 1, "it is closed");
    return state;
}

static int state_close(lua_State *L)
{
    struct state *state = luaL_checkudata(L, 1, STATE_METATABLE);
    if (state->L != NULL)
        lua_close(state->L);
    state->L = NULL;
    return 0;
}

static int new_state(lua_State *L)
{
    struct state *state = lua_newuserdatauv(L, sizeof *state, 0);
    memset(state, 0, sizeof *state);
    luaL_setmetatable(L, STATE_METATABLE);
    state->L = lua_newstate(allocate, state);
    if (state->L == NULL)
        return luaL_error(L, "not enough memory");
    luaL_openlibs(state->L);
    luaL_getsubtable(state->L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
    lua_pushcfunction(state->L, luaopen_floor);
    lua_setfield(state->L, -2, "floor");
    lua_pushcfunction(state->L, luaopen_easy);
    lua_setfield(state->L, -2, "easy");
    lua_settop(state->L, 0);
    return 1;
}

/* Raises in L what is on the top of the other state. */
static int raise_from(lua_State *L, lua_State *from)
{
    luaL_tolstring(from, -1, NULL);
    lua_pushstring(L, lua_tostring(from, -1));
    lua_settop(from, 0);
    return lua_error(L);
}

/* state:load(file, texts...): runs the file, which returns a table of functions of a count. */
static int state_load(lua_State *L)
{
    struct state *state = check_state(L);
    int count = lua_gettop(L) - 2;
    if (luaL_loadfile(state->L, luaL_checkstring(L, 2)) != LUA_OK)
        return raise_from(L, state->L);
    for (int i = 0; i < count; i++)
        lua_pushstring(state->L, lua_tostring(L, 3 + i));
    if (lua_pcall(state->L, count, 1, 0) != LUA_OK)
        return raise_from(L, state->L);
    lua_setfield(state->L, LUA_REGISTRYINDEX, "bench.functions");
    return 0;
}

/* Pushes the function of that name in the state. False when there is none. */
static int push_function(struct state *state, const char *name)
{
    lua_getfield(state->L, LUA_REGISTRYINDEX, "bench.functions");
    lua_getfield(state->L, -1, name);
    lua_remove(state->L, -2);
    return lua_isfunction(state->L, -1);
}

static int state_has(lua_State *L)
{
    struct state *state = check_state(L);
    lua_pushboolean(L, push_function(state, luaL_checkstring(L, 2)));
    lua_settop(state->L, 0);
    return 1;
}

static void call_function(lua_State *L, struct state *state, const char *name, lua_Integer count)
{
    if (!push_function(state, name))
        luaL_error(L, "the contender has no function '%s'", name);
    lua_pushinteger(state->L, count);
    if (lua_pcall(state->L, 1, 0, 0) != LUA_OK)
        raise_from(L, state->L);
}

/* state:run(name, count): seconds by the clock, and of the processor. */
static int state_run(lua_State *L)
{
    struct state *state = check_state(L);
    const char *name = luaL_checkstring(L, 2);
    lua_Integer count = luaL_checkinteger(L, 3);
    double processor = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    double start = seconds_of(CLOCK_MONOTONIC);
    call_function(L, state, name, count);
    lua_pushnumber(L, seconds_of(CLOCK_MONOTONIC) - start);
    lua_pushnumber(L, seconds_of(CLOCK_PROCESS_CPUTIME_ID) - processor);
    return 2;
}

/* state:measure(name): allocations and bytes that one call makes in the state, the second after a
 * collection, which also takes back what Lua's stack had grown by; nothing is collected meanwhile.
 */
static int state_measure(lua_State *L)
{
    struct state *state = check_state(L);
    lua_gc(state->L, LUA_GCCOLLECT);
    lua_gc(state->L, LUA_GCSTOP);
    call_function(L, state, luaL_checkstring(L, 2), 1);
    uint64_t allocations = state->allocations, bytes = state->bytes;
    call_function(L, state, luaL_checkstring(L, 2), 1);
    lua_pushinteger(L, (lua_Integer)(state->allocations - allocations));
    lua_pushinteger(L, (lua_Integer)(state->bytes - bytes));
    lua_gc(state->L, LUA_GCRESTART);
    return 2;
}

/* state:live(): bytes that the state holds, after a collection. */
static int state_live(lua_State *L)
{
    struct state *state = check_state(L);
    lua_gc(state->L, LUA_GCCOLLECT);
    lua_gc(state->L, LUA_GCCOLLECT);
    lua_pushinteger(L, (lua_Integer)state->live);
    return 1;
}

/* ---- memory ---- */

/* heap(): bytes in use of the C heap. */
static int heap(lua_State *L)
{
    struct mallinfo2 info = mallinfo2();
    lua_pushinteger(L, (lua_Integer)(info.uordblks + info.hblkhd));
    return 1;
}

/* resident(): bytes of the process in memory. */
static int resident(lua_State *L)
{
    long pages = 0;
    malloc_trim(0);
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%*s %ld", &pages) != 1)
        pages = 0;
    if (file != NULL)
        fclose(file);
    lua_pushinteger(L, (lua_Integer)pages * sysconf(_SC_PAGESIZE));
    return 1;
}

typedef void (*plain_function)(void);
typedef int (*read_function)(size_t, const char **, uint64_t *, uint64_t *);

/* The function of count_malloc.so; NULL when that is not loaded. */
static plain_function find_counter(const char *name)
{
    plain_function function;
    void *symbol = dlsym(RTLD_DEFAULT, name);
    memcpy(&function, &symbol, sizeof function);
    return function;
}

/* count_begin(): false when C allocations cannot be counted. */
static int count_begin(lua_State *L)
{
    plain_function begin = find_counter("count_malloc_begin");
    if (begin != NULL)
        begin();
    lua_pushboolean(L, begin != NULL);
    return 1;
}

/* count_end(): an array of {name, calls, bytes}. */
static int count_end(lua_State *L)
{
    find_counter("count_malloc_end")();
    plain_function symbol = find_counter("count_malloc_read");
    read_function read = (read_function)symbol;
    const char *name;
    uint64_t calls, bytes;
    lua_newtable(L);
    for (size_t i = 0; read(i, &name, &calls, &bytes); i++) {
        lua_createtable(L, 0, 3);
        lua_pushstring(L, name);
        lua_setfield(L, -2, "name");
        lua_pushinteger(L, (lua_Integer)calls);
        lua_setfield(L, -2, "calls");
        lua_pushinteger(L, (lua_Integer)bytes);
        lua_setfield(L, -2, "bytes");
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

/* ---- processes and ports ---- */

/* spawn(program, arguments...): runs it; seconds by the clock, and of the processor. */
static int spawn(lua_State *L)
{
    char *arguments[ARGUMENTS_MOST + 1] = {NULL};
    int count = lua_gettop(L), status = 0;
    luaL_argcheck(L, count > 0 && count < ARGUMENTS_MOST, 1, "one program");
    for (int i = 0; i < count; i++)
        arguments[i] = (char *)luaL_checkstring(L, i + 1);
    pid_t process;
    struct rusage usage;
    double start = seconds_of(CLOCK_MONOTONIC);
    if (posix_spawnp(&process, arguments[0], NULL, NULL, arguments, environ) != 0)
        return luaL_error(L, "cannot run %s", arguments[0]);
    if (wait4(process, &status, 0, &usage) < 0 || status != 0)
        return luaL_error(L, "%s fails", arguments[0]);
    lua_pushnumber(L, seconds_of(CLOCK_MONOTONIC) - start);
    lua_pushnumber(L, processor_seconds(&usage));
    return 2;
}

/* Listens on a free port of the loopback interface; gives the descriptor. */
static int listen_somewhere(lua_State *L, int *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t len = sizeof address;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (struct sockaddr *)&address, len) != 0 || listen(fd, 4096) != 0 ||
        getsockname(fd, (struct sockaddr *)&address, &len) != 0)
        luaL_error(L, "cannot listen");
    *port = ntohs(address.sin_port);
    return fd;
}

/* free_port(): a port that nothing listens on now. */
static int free_port(lua_State *L)
{
    int port;
    close(listen_somewhere(L, &port));
    lua_pushinteger(L, port);
    return 1;
}

/* silent_server(): the port of a server that takes connections and never answers. */
static int silent_server(lua_State *L)
{
    int port;
    (void)listen_somewhere(L, &port);
    lua_pushinteger(L, port);
    return 1;
}

/* ---- the program ---- */

static int open_bench(lua_State *L)
{
    static const luaL_Reg methods[] = {{"load", state_load},  {"has", state_has},
                                       {"run", state_run},    {"measure", state_measure},
                                       {"live", state_live},  {"close", state_close},
                                       {"__gc", state_close}, {NULL, NULL}};
    static const luaL_Reg functions[] = {{"now", now},
                                         {"state", new_state},
                                         {"heap", heap},
                                         {"resident", resident},
                                         {"count_begin", count_begin},
                                         {"count_end", count_end},
                                         {"spawn", spawn},
                                         {"free_port", free_port},
                                         {"silent_server", silent_server},
                                         {NULL, NULL}};
    luaL_newmetatable(L, STATE_METATABLE);
    luaL_setfuncs(L, methods, 0);
    lua_pushvalue(L, -1);
    lua_setfield(L, -2, "__index");
    luaL_newlib(L, functions);
    return 1;
}

static int traceback(lua_State *L)
{
    luaL_traceback(L, L, luaL_tolstring(L, 1, NULL), 1);
    return 1;
}

int main(int count, char **arguments)
{
    if (count < 2) {
        fprintf(stderr, "Usage: %s SCRIPT [ARGUMENT...]\n", arguments[0]);
        return 2;
    }
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    luaL_requiref(L, "bench", open_bench, 0);
    luaL_requiref(L, "floor", luaopen_floor, 0);
    lua_settop(L, 0);
    lua_createtable(L, count, 0);
    for (int i = 0; i < count; i++) {
        lua_pushstring(L, arguments[i]);
        lua_rawseti(L, -2, i - 1);
    }
    lua_setglobal(L, "arg");
    lua_pushcfunction(L, traceback);
    int status = luaL_loadfile(L, arguments[1]);
    for (int i = 2; status == LUA_OK && i < count; i++)
        lua_pushstring(L, arguments[i]);
    if (status == LUA_OK)
        status = lua_pcall(L, count - 2, 0, 1);
    if (status != LUA_OK)
        fprintf(stderr, "%s\n", lua_tostring(L, -1));
    lua_close(L);
    return status == LUA_OK ? 0 : 1;
}
