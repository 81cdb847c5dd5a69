/* Permissions and approval; see policy.h. */
#include "policy.h"

#include <lauxlib.h>

#include "module.h"

static void set_text(lua_State *L, const char *field, const char *text)
{
    lua_pushstring(L, text);
    lua_setfield(L, -2, field);
}

/* Pushes what `approve` gets: integration, operation, account, kind, arguments. */
static void push_request(lua_State *L, const struct subject *subject,
                         const struct arguments *arguments)
{
    lua_createtable(L, 0, 5);
    set_text(L, "integration", subject->integration->name);
    set_text(L, "operation", subject->operation->name);
    set_text(L, "account", subject->account);
    set_text(L, "kind", catalog_kind(subject->operation->kind));
    arguments_push(L, subject->operation, arguments);
    lua_setfield(L, -2, "arguments");
}

/* Replaces the value on the top by its text; what cannot say it is called by its type. */
static int push_text(lua_State *L)
{
    luaL_tolstring(L, 1, NULL);
    return 1;
}

static void make_text(lua_State *L)
{
    lua_pushcfunction(L, push_text);
    lua_pushvalue(L, -2);
    if (module_pcall(L, 1, 1) != LUA_OK)
        lua_pushstring(L, luaL_typename(L, -2));
}

/* Enough for the frame of any Lua function: none grows the stack, and so collects, while it is
 * called. */
enum { QUESTION_STACK = 300 };

/* What the host's function is asked about. */
struct question {
    const struct subject *subject;
    const struct arguments *arguments;
    const struct settings *settings;
};

/* Returns the host's function (or nil) and what it gets; the question is a light userdata at the
 * end. */
static int push_question(lua_State *L)
{
    const struct question *question = lua_touserdata(L, -1);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &question->settings->approve_key);
    push_request(L, question->subject, question->arguments);
    return 2;
}

/* Pushes the function (or nil) and what it gets; the arguments' slots are copied, as they are read
 * there. Returns a status. */
static int prepare(lua_State *L, const struct question *question)
{
    int slots = (int)question->subject->operation->parameter_count;
    lua_pushcfunction(L, push_question);
    for (int i = 1; i <= slots; i++)
        lua_pushvalue(L, i);
    lua_pushlightuserdata(L, (void *)question);
    return module_pcall(L, slots + 1, 2);
}

/*
 * Asks the host's function. Leaves its reason (or nil) on the top. An error in it is a no. The
 * collector rests meanwhile: with the debug library a script's finalizer could put another function
 * or answer in the place of the host's.
 */
static bool is_approved(lua_State *L, const struct question *question)
{
    luaL_checkstack(L, QUESTION_STACK, NULL);
    int running = lua_gc(L, LUA_GCISRUNNING);
    lua_gc(L, LUA_GCSTOP);
    int status = prepare(L, question);
    bool asked = status == LUA_OK && lua_isfunction(L, -2);
    if (asked)
        status = module_pcall(L, 1, 2);
    bool approved = asked && status == LUA_OK && lua_isboolean(L, -2) && lua_toboolean(L, -2);
    if (running)
        lua_gc(L, LUA_GCRESTART);
    if (status == LUA_ERRMEM)
        lua_error(L);
    if (status != LUA_OK) {
        make_text(L);
        lua_pushfstring(L, "approve failed: %s", lua_tostring(L, -1));
    } else if (!asked) {
        lua_pushnil(L);
    }
    return approved;
}

void policy_check(lua_State *L, const struct subject *subject, const struct arguments *arguments,
                  const struct settings *settings)
{
    enum operation_kind kind = subject->operation->kind;
    const char *integration = subject->integration->name;
    const struct question question = {subject, arguments, settings};
    int top = lua_gettop(L);
    switch (settings->permissions[catalog_index(subject->integration)][kind]) {
    case PERMISSION_ALLOW:
        return;
    case PERMISSION_DENY:
        error_raise(L, subject, ERROR_PERMISSION, "Integration '%s' %s access denied.", integration,
                    catalog_kind(kind));
    case PERMISSION_ASK:
        if (!is_approved(L, &question)) {
            bool reason = lua_type(L, -1) == LUA_TSTRING;
            error_raise(L, subject, ERROR_PERMISSION, "Integration '%s' %s requires approval.%s%s",
                        integration, catalog_kind(kind), reason ? " Not approved: " : "",
                        reason ? lua_tostring(L, -1) : "");
        }
        lua_settop(L, top);
    }
}
