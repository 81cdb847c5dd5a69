/*
 * Changes of which Aircall wants more than a script gives: what is not given is sent as it was read
 * just before.
 */
#include <string.h>

#include "call.h"
#include "luax.h"

static struct value text_at(struct integrations_call *call, lua_State *L, int index)
{
    struct value value = {.kind = VALUE_TEXT};
    const char *text = lua_tolstring(L, index, &value.text.len);
    value.text.bytes = call_copy(call, text, value.text.len);
    return value;
}

/* A list of the texts in the table at `index`; what is no text is left out. */
static struct value texts_at(struct integrations_call *call, lua_State *L, int index)
{
    struct value list = {.kind = VALUE_LIST};
    size_t count = (size_t)lua_rawlen(L, index);
    list.list.items = arena_take(&call->arguments->arena, (count + 1) * sizeof(struct value));
    if (list.list.items == NULL)
        luax_no_memory(L);
    for (size_t i = 1; i <= count; i++) {
        if (lua_rawgeti(L, index, (lua_Integer)i) == LUA_TSTRING)
            list.list.items[list.list.count++] = text_at(call, L, lua_gettop(L));
        lua_pop(L, 1);
    }
    return list;
}

/* Gives the argument `name`, where the script did not, the text or list that the item on the top
 * has. */
static void keep_stored(struct integrations_call *call, lua_State *L, const char *name)
{
    struct value *value = arguments_find(call->arguments, name, strlen(name));
    if (value_is_given(value))
        return;
    int type = lua_getfield(L, -1, name);
    if (type == LUA_TSTRING) {
        *value = text_at(call, L, lua_gettop(L));
    } else if (type == LUA_TTABLE) {
        *value = texts_at(call, L, lua_gettop(L));
    } else {
        call_refuse_reply(call, "it has no usable '%s'", name);
    }
    lua_pop(L, 1);
}

void aircall_take_tag(struct integrations_call *call, lua_State *L, int reply)
{
    call_push_table(call, reply, "tag");
    keep_stored(call, L, "name");
    keep_stored(call, L, "color");
}

/* A webhook whose events are not said is subscribed to all of them. */
void aircall_take_webhook(struct integrations_call *call, lua_State *L, int reply)
{
    call_push_table(call, reply, "webhook");
    keep_stored(call, L, "url");
    keep_stored(call, L, "events");
}
