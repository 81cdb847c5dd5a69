/* What the rows cannot say. */
#include <integrations/add.h>
#include <lauxlib.h>
#include <string.h>

extern const struct integrations_service shelf_service;

void shelf_ask_books(struct integrations_call *call);
void shelf_shape_book(lua_State *L, int item);
void shelf_read_error(lua_State *L, int index);
void shelf_take_hours(struct integrations_call *call, lua_State *L, int reply);
void shelf_take_loans(struct integrations_call *call, lua_State *L, int loans);

int integrations_service_open(lua_State *L)
{
    return integrations_service_add(L, &shelf_service);
}

/* Words go into the query as q=about:words. */
void shelf_ask_books(struct integrations_call *call)
{
    const struct integrations_api *api = integrations_api_of(call);
    char query[64] = "about:";
    size_t len;
    const char *about = api->text(call, "about", &len);
    if (about == NULL)
        return;
    if (len > sizeof query - strlen(query) - 1)
        api->refuse(call, "parameter 'about': expected a few words");
    strcat(query, about);
    api->query(call, "q", query, strlen(query));
    api->note(call, "Words are looked for in what the library says about its books.");
}

/* {ok = false, why} is a failure, whatever the status. */
void shelf_take_hours(struct integrations_call *call, lua_State *L, int reply)
{
    const struct integrations_api *api = integrations_api_of(call);
    lua_getfield(L, reply, "ok");
    lua_getfield(L, reply, "why");
    if (!lua_toboolean(L, -2))
        api->refuse_reply(call, luaL_optstring(L, -1, "it failed"));
    lua_pop(L, 2);
    if (lua_getfield(L, reply, "lost") == LUA_TNIL)
        api->result(call, reply);
    lua_pop(L, 1);
}

/* Only how many there are; nothing of a library where nothing is lent. */
void shelf_take_loans(struct integrations_call *call, lua_State *L, int loans)
{
    lua_createtable(L, 0, 1);
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, loans));
    lua_setfield(L, -2, "total");
    if (lua_rawlen(L, loans) > 0)
        integrations_api_of(call)->result(call, -1);
}

/* Adds `label`. */
void shelf_shape_book(lua_State *L, int item)
{
    lua_getfield(L, item, "title");
    if (lua_getfield(L, item, "author") == LUA_TSTRING && lua_isstring(L, -2)) {
        lua_pushfstring(L, "%s, by %s", lua_tostring(L, -2), lua_tostring(L, -1));
        lua_setfield(L, item, "label");
        lua_pop(L, 2);
    } else {
        lua_pop(L, 1);
        lua_setfield(L, item, "label");
    }
}

/* {fault = {text, where, id}} */
void shelf_read_error(lua_State *L, int index)
{
    if (lua_getfield(L, index, "fault") != LUA_TTABLE) {
        lua_pop(L, 1);
        lua_newtable(L);
    }
    int fault = lua_gettop(L);
    lua_getfield(L, fault, "text");
    lua_newtable(L);
    lua_newtable(L);
    lua_getfield(L, fault, "where");
    lua_setfield(L, -2, "path");
    lua_getfield(L, fault, "text");
    lua_setfield(L, -2, "message");
    lua_rawseti(L, -2, 1);
    lua_getfield(L, fault, "id");
}
