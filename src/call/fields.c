/* The option `fields`; see parts.h. */

#include <lauxlib.h>
#include <string.h>

#include "parts.h"
#include "paths.h"
#include "push.h"
#include "text.h"

/* ---- the option ---- */

/* Whether the string on the top is names with one dot between each two. */
static bool is_dotted(lua_State *L)
{
    size_t len;
    const char *name = lua_tolstring(L, -1, &len);
    return len <= FIELDS_NAME_MOST && !text_has_control(name, len) && text_is_dotted(name);
}

const char *fields_problem(lua_State *L, int index)
{
    lua_Integer count = 0;
    index = lua_absindex(L, index);
    if (!lua_istable(L, index))
        return "expected an array of names, such as {\"id\", \"customer.email\"}";
    for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1)) {
        count++;
        if (!lua_isinteger(L, -2) || lua_type(L, -1) != LUA_TSTRING)
            return "expected an array of names, such as {\"id\", \"customer.email\"}";
        if (!is_dotted(L))
            return "a name is not empty, has at most 200 bytes, and a dot only between two names";
    }
    if (count == 0 || count > FIELDS_MOST || (lua_Integer)lua_rawlen(L, index) != count)
        return "expected 1 to 100 names, without holes";
    return NULL;
}

size_t fields_names(lua_State *L, int index, const char **names)
{
    size_t count = (size_t)lua_rawlen(L, index);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, index, (lua_Integer)i + 1);
        names[i] = lua_tostring(L, -1);
        lua_pop(L, 1);
    }
    return count;
}

/* ---- keeping ---- */

/* The length of the first name when both begin with the same one; else 0. */
static size_t same_beginning(const char *one, const char *other)
{
    size_t len = strcspn(one, ".");
    return len == strcspn(other, ".") && memcmp(one, other, len) == 0 ? len : 0;
}

/* Whether a name before number `i` begins with the same one, and has been seen to with it. */
static bool is_done(const char *const *names, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (same_beginning(names[j], names[i]) > 0)
            return true;
    return false;
}

static void push_kept(lua_State *L, int table, const char *const *names, size_t count);

/*
 * Replaces the value on the top by what is kept of it: all of it when a name ends here, else what
 * the rests of the names say. False: it has no such parts.
 */
static bool keep_member(lua_State *L, const char *const *names, size_t count, size_t i)
{
    const char *rests[FIELDS_MOST];
    size_t rest_count = 0;
    for (size_t j = i; j < count; j++) {
        size_t len = same_beginning(names[i], names[j]);
        if (len > 0 && names[j][len] == '\0')
            return true;
        if (len > 0)
            rests[rest_count++] = names[j] + len + 1;
    }
    if (!lua_istable(L, -1))
        return false;
    push_kept(L, lua_gettop(L), rests, rest_count);
    lua_remove(L, -2);
    return true;
}

static void push_kept_items(lua_State *L, int array, const char *const *names, size_t count)
{
    lua_Integer length = (lua_Integer)lua_rawlen(L, array), kept = 0;
    json_push_empty_array(L);
    for (lua_Integer i = 1; i <= length; i++) {
        if (lua_rawgeti(L, array, i) == LUA_TTABLE) {
            push_kept(L, lua_gettop(L), names, count);
            lua_rawseti(L, -3, ++kept);
        }
        lua_pop(L, 1);
    }
}

static void push_kept(lua_State *L, int table, const char *const *names, size_t count)
{
    luaL_checkstack(L, LUA_MINSTACK, NULL);
    if (json_is_array(L, table)) {
        push_kept_items(L, table, names, count);
        return;
    }
    lua_newtable(L);
    for (size_t i = 0; i < count; i++) {
        if (is_done(names, i))
            continue;
        lua_pushlstring(L, names[i], strcspn(names[i], "."));
        lua_pushvalue(L, -1);
        if (lua_rawget(L, table) != LUA_TNIL && keep_member(L, names, count, i))
            lua_rawset(L, -3);
        else
            lua_pop(L, 2);
    }
}

void fields_keep_items(lua_State *L, int items, const char *const *names, size_t count)
{
    lua_Integer length = (lua_Integer)lua_rawlen(L, items);
    for (lua_Integer i = 1; i <= length; i++) {
        if (lua_rawgeti(L, items, i) == LUA_TTABLE) {
            push_kept(L, lua_gettop(L), names, count);
            lua_rawseti(L, items, i);
        }
        lua_pop(L, 1);
    }
}

void fields_keep(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct integrations_operation *operation = call->subject.operation;
    const struct integrations_step *last = &operation->steps[operation->step_count - 1];
    const struct call_options *options = &call->arguments->options;
    int top = lua_gettop(L);
    if (options->field_count == 0 || !lua_istable(L, CALL_RESULT))
        return;
    if (last->paging != NULL && last->items != NULL &&
        paths_push(L, CALL_RESULT, last->items) == LUA_TTABLE) {
        fields_keep_items(L, lua_gettop(L), options->fields, options->field_count);
    } else {
        push_kept(L, CALL_RESULT, options->fields, options->field_count);
        lua_replace(L, CALL_RESULT);
    }
    lua_settop(L, top);
}
