/* What a list has shown; see parts.h. */
#include "parts.h"

/* Pages in order that have nothing new are passed over, so many one after another. */
enum { BARREN_MOST = 8 };

void seen_begin(struct integrations_call *call, const struct pager *pager, bool goes_on)
{
    lua_State *L = call->L;
    if (goes_on) {
        lua_getiuservalue(L, CALL_WALK, 1);
    } else if (pages_stepwise(call)) {
        lua_newtable(L);
        lua_pushvalue(L, -1);
        lua_setiuservalue(L, CALL_WALK, 1);
    } else if (pager->mode == PAGER_SCAN || pager->mode == PAGER_WHOLE) {
        lua_newtable(L);
    } else {
        lua_pushnil(L);
    }
    lua_replace(L, CALL_SEEN);
}

/* Whether the list has shown the item on the top before; notes that it has now. One without a key
 * is new, and tells nothing about its place. */
static bool seen_before(struct integrations_call *call, bool *keyed)
{
    lua_State *L = call->L;
    const char *key = call->row->paging->key;
    int item = lua_gettop(L);
    lua_pushstring(L, key != NULL ? key : "id");
    *keyed = lua_rawget(L, item) != LUA_TNIL;
    bool met = *keyed;
    if (*keyed) {
        lua_pushvalue(L, -1);
        met = lua_rawget(L, CALL_SEEN) != LUA_TNIL;
        lua_pop(L, 1);
        lua_pushboolean(L, 1);
        lua_rawset(L, CALL_SEEN);
    }
    lua_settop(L, item);
    return met;
}

void seen_meet(struct integrations_call *call, struct pager *pager, int items)
{
    lua_State *L = call->L;
    int64_t count = (int64_t)lua_rawlen(L, items), kept = 0;
    if (lua_isnil(L, CALL_SEEN))
        return;
    pager->met = false;
    for (int64_t i = 1; i <= count; i++) {
        bool keyed;
        pages_push_item(call, items, i);
        bool met = seen_before(call, &keyed);
        if (i == 1)
            pager->met = met || !keyed;
        if (met)
            lua_pop(L, 1);
        else
            lua_rawseti(L, items, ++kept);
    }
    for (int64_t i = kept + 1; i <= count; i++) {
        lua_pushnil(L);
        lua_rawseti(L, items, i);
    }
    if (kept > 0)
        pager->barren = 0;
    else if (pager->page > pager->front)
        pager->barren++;
}

bool seen_is_barren(const struct pager *pager)
{
    return pager->barren > BARREN_MOST;
}

bool seen_is_all(const struct pager *pager, bool last, int64_t total)
{
    return last && total >= pager->listed;
}

bool seen_go_back(struct pager *pager, int64_t total)
{
    int64_t gone = 1;
    if (pager->page > pager->front) {
        pager->moved = pager->listed >= 0 && total != pager->listed;
        gone = pager->listed - total > 1 ? pager->listed - total : 1;
        pager->listed = total;
        pager->front = pager->page;
    }
    pager->moved = pager->moved && !pager->met && pager->page > 1;
    int64_t first = (pager->page - 1) * pager->size - gone;
    if (pager->moved)
        pager->page = first > 0 ? first / pager->size + 1 : 1;
    else
        pager->page = pager->front;
    return pager->moved;
}
