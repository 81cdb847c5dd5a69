/* What a list has shown; see parts.h. */
#include "parts.h"

/*
 * So many pages with nothing new are passed over, one after another; and as many more as may be
 * filled by items that the list got since there was something new, no more than GROWN_MOST. In a
 * list that is gone through again they may be filled by all that it showed before, too; not where
 * it had fewer items than it ever said and says now, for then none need be missing.
 */
enum { BARREN_MOST = 8, GROWN_MOST = 10000 };

/* How often the page before one is asked for anew, in a list that changes with each page; and so
 * many pages with nothing new end it, too. */
enum { AGAIN_MOST = 3 };

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

/* What the list has shown of an item before. */
enum sight {
    SIGHT_NEW,
    SIGHT_KEYLESS, /* as new, and tells nothing about its place */
    SIGHT_APART,   /* it was shown, but maybe not all that is before it */
    SIGHT_IN_LINE  /* it was shown, with all that is before it */
};

/* Pushes the key of the item on the top, a text or an integer; nil when it has none. Anything else
 * may be another's as well, or never is. */
static void push_item_key(const struct integrations_call *call)
{
    lua_State *L = call->L;
    const char *key = call->row->paging->key;
    int exact = 0;
    lua_pushstring(L, key != NULL ? key : "id");
    if (lua_rawget(L, -2) == LUA_TNUMBER)
        lua_tointegerx(L, -1, &exact);
    if (lua_type(L, -1) != LUA_TSTRING && !exact) {
        lua_pop(L, 1);
        lua_pushnil(L);
    }
}

/* Pushes an item of the list at `items`; returns what was shown of it. */
static enum sight push_item(struct integrations_call *call, int items, int64_t i)
{
    lua_State *L = call->L;
    enum sight sight = SIGHT_KEYLESS;
    pages_push_item(call, items, i);
    push_item_key(call);
    if (!lua_isnil(L, -1)) {
        int type = lua_rawget(L, CALL_SEEN);
        sight = type == LUA_TNIL ? SIGHT_NEW : lua_toboolean(L, -1) ? SIGHT_IN_LINE : SIGHT_APART;
    }
    lua_pop(L, 1);
    return sight;
}

static enum sight sight_of_first(struct integrations_call *call, int items)
{
    if (lua_rawlen(call->L, items) == 0)
        return SIGHT_NEW;
    enum sight sight = push_item(call, items, 1);
    lua_pop(call->L, 1);
    return sight;
}

/* Notes that the item on the top was shown. */
static void note(const struct integrations_call *call, bool in_line)
{
    push_item_key(call);
    if (lua_isnil(call->L, -1)) {
        lua_pop(call->L, 1);
        return;
    }
    lua_pushboolean(call->L, in_line);
    lua_rawset(call->L, CALL_SEEN);
}

/* Whether the page with that first item goes on where those before it ended. */
static bool joins(const struct pager *pager, enum sight first, bool same)
{
    int64_t again = pager->left == pager->page ? pager->again : 0;
    return pager->page == 1 || first == SIGHT_IN_LINE || first == SIGHT_KEYLESS ||
           (same && !pager->moved) ||
           (first == SIGHT_APART && (pager->barren >= AGAIN_MOST || again >= AGAIN_MOST));
}

void seen_meet(struct integrations_call *call, struct pager *pager, int items, int64_t total)
{
    lua_State *L = call->L;
    int64_t count = (int64_t)lua_rawlen(L, items), kept = 0;
    if (lua_isnil(L, CALL_SEEN))
        return;
    bool same = total == pager->listed;
    pager->moved = !joins(pager, sight_of_first(call, items), same);
    if (pager->moved) {
        pager->again = pager->left == pager->page ? pager->again + 1 : 1;
        pager->left = pager->page;
    } else if (pager->left == pager->page) {
        pager->left = 0;
    }
    pager->listed = total;
    if (!same || pager->page > pager->front)
        pager->front = pager->page;
    for (int64_t i = 1; i <= count; i++) {
        enum sight sight = push_item(call, items, i);
        pager->keyless = pager->keyless || sight == SIGHT_KEYLESS;
        note(call, sight == SIGHT_IN_LINE || !pager->moved);
        if (sight >= SIGHT_APART)
            lua_pop(L, 1);
        else
            lua_rawseti(L, items, ++kept);
    }
    for (int64_t i = kept + 1; i <= count; i++) {
        lua_pushnil(L);
        lua_rawseti(L, items, i);
    }
    pager->shown += kept;
    if (pager->before == 0)
        pager->came += count;
    if (total >= 0 && total < pager->least)
        pager->least = total;
    pager->barren = kept > 0 ? 0 : pager->barren + 1;
    if (kept > 0 || pager->known < 0)
        pager->known = total;
}

bool seen_is_barren(const struct pager *pager)
{
    int64_t grown = pager->listed - pager->known;
    grown = grown < 0 ? 0 : grown > GROWN_MOST ? GROWN_MOST : grown;
    if (pager->came >= pager->least || pager->came >= pager->listed)
        grown += pager->before;
    return pager->barren > BARREN_MOST + grown / pager->size;
}

bool seen_is_over(struct pager *pager, bool last)
{
    bool lacks = pager->listed >= 0 && pager->shown < pager->least;
    if (!lacks && pager->before > 0)
        return true;
    if (!last && !seen_is_barren(pager))
        return false;
    if (!lacks || pager->keyless || pager->shown == pager->before)
        return true;
    pager->before = pager->shown;
    pager->page = pager->front = 0;
    return false;
}

bool seen_go_back(struct pager *pager)
{
    pager->page = pager->moved ? pager->page - 1 : pager->front;
    return pager->moved;
}
