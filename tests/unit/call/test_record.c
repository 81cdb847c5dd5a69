/* The host hears of each call of which a request went out, also where there is no more memory. */
#include "unit.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "integrations.h"
#include "loopback_server.h"

/* Memory as hosts bound it: by the bytes that are in use. */
struct bounded_memory {
    size_t used, most;
    bool failed;
};

static void *allocate(void *user, void *block, size_t old_size, size_t size)
{
    struct bounded_memory *memory = user;
    size_t old = block != NULL ? old_size : 0;
    if (size > old && memory->used - old + size > memory->most) {
        memory->failed = true;
        return NULL;
    }
    memory->used += size - old;
    if (size > 0)
        return realloc(block, size);
    free(block);
    return NULL;
}

/* A call is made whole with so much more than before it; and how finely that is varied. */
enum { BYTES_MOST = 64 * 1024, BYTES_STEP = 32 };

/* on_call, told into the light userdata that is its upvalue; makes a line of the record, as hosts
 * do. */
static int hear(lua_State *L)
{
    int *heard = lua_touserdata(L, lua_upvalueindex(1));
    lua_getfield(L, 1, "operation");
    lua_getfield(L, 1, "requests");
    lua_pushfstring(L, "%s made %s requests", lua_tostring(L, -2), lua_tostring(L, -1));
    ++*heard;
    return 0;
}

/* A state with the account and on_call; a write waits in the global `write`. */
static lua_State *open(struct bounded_memory *memory, const char *url, int *heard)
{
    *memory = (struct bounded_memory){.most = SIZE_MAX};
    lua_State *L = lua_newstate(allocate, memory);
    assert_non_null(L);
    luaL_openlibs(L);
    assert_int_equal(integrations_open(L), LUA_OK);
    lua_setglobal(L, "integrations");
    lua_pushstring(L, url);
    lua_setglobal(L, "url");
    lua_pushlightuserdata(L, heard);
    lua_pushcclosure(L, hear, 1);
    lua_setglobal(L, "hear");
    assert_int_equal(
        luaL_dostring(L, "integrations.configure { helpscout = { access_token = 't', url = url },"
                         " on_call = hear, transport = { retries = 0 } }"
                         " function write() return integrations.helpscout.create_customer {"
                         " first_name = 'Jo' } end"),
        LUA_OK);
    return L;
}

static void calls_are_told_when_memory_runs_out(void **state)
{
    (void)state;
    struct loopback_server *server = loopback_server_start();
    assert_non_null(server);
    char url[128];
    snprintf(url, sizeof url, "%s/told", loopback_server_url(server));
    bool failed = true;
    for (size_t more = 0; failed && more < BYTES_MOST; more += BYTES_STEP) {
        struct bounded_memory memory;
        int heard = 0, before = loopback_server_count(server, "POST /told");
        lua_State *L = open(&memory, url, &heard);
        lua_getglobal(L, "write");
        lua_gc(L, LUA_GCCOLLECT);
        memory.most = memory.used + more;
        memory.failed = false;
        lua_pcall(L, 0, 0, 0);
        failed = memory.failed;
        memory.most = SIZE_MAX;
        lua_close(L);
        int sent = loopback_server_count(server, "POST /told") - before;
        if (heard < sent)
            fail_msg("with %zu bytes: sent %d, told %d", more, sent, heard);
    }
    assert_false(failed);
    loopback_server_stop(server);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(calls_are_told_when_memory_runs_out)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
