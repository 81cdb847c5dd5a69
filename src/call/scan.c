/*
 * Lists that are looked through item by item, page after page, and lists that are fetched whole;
 * see parts.h.
 */

#include <string.h>

#include "luax.h"
#include "parts.h"
#include "paths.h"

static bool is_full(const struct pager *pager)
{
    return pager->matched - pager->skip >= pager->wanted;
}

/* Looks at the item on the top, and keeps it in the result when it is wanted. Pops it. */
static void look_at(struct integrations_call *call, struct pager *pager)
{
    lua_State *L = call->L;
    int item = lua_gettop(L);
    bool wanted = !pages_matching(call) || call->row->match(call, L, item);
    pager->scanned++;
    if (wanted) {
        pager->matched++;
        pager->found++;
    }
    if (wanted && pager->matched > pager->skip && pager->matched - pager->skip <= pager->wanted) {
        lua_pushvalue(L, item);
        luax_append(L, CALL_RESULT);
    }
    lua_settop(L, item - 1);
}

/* Notes where in time a page of so many items, the next in order, ends: not known when its last
 * item has no time, or one that does not follow that of the page before. */
static void note_time(struct integrations_call *call, struct pager *pager, int items, int64_t count)
{
    const struct integrations_window *window = call->row->window;
    if (window == NULL || count == 0)
        return;
    pages_push_item(call, items, count);
    int64_t time = paths_integer(call->L, -1, window->time, -1), before = pager->last_time;
    bool follows = before < 0 || (pager->descending ? time <= before : time >= before);
    pager->last_time = time > 0 && follows ? time : -1;
}

/* Looks at the items of the reply that are new; returns how many it held. */
static int64_t scan_page(struct integrations_call *call, struct pager *pager, int64_t total)
{
    int items = pages_push_items(call);
    int64_t count = (int64_t)lua_rawlen(call->L, items);
    /* None is shown of a page that cannot be used: a walk asks for it again. */
    for (int64_t i = 1; i <= count; i++, lua_settop(call->L, items))
        pages_push_item(call, items, i);
    bool again = pager->page <= pager->front && total != pager->listed;
    if (again)
        pager->last_time = -1;
    if (again || pager->page > pager->front)
        note_time(call, pager, items, count);
    seen_meet(call, pager, items, total);
    int64_t fresh = (int64_t)lua_rawlen(call->L, items);
    for (int64_t i = 1; i <= fresh && !is_full(pager); i++) {
        if (pager->scanned >= pager->limit) {
            pager->partial = true;
            break;
        }
        pages_push_item(call, items, i);
        look_at(call, pager);
    }
    lua_settop(call->L, CALL_TOP);
    return count;
}

/*
 * Goes to the next page; or, where the service lists no more than its cap, to the next window,
 * which begins where the last page of this one ended. False when that leads nowhere.
 */
static bool advance(const struct integrations_call *call, struct pager *pager)
{
    const struct integrations_paging *paging = call->row->paging;
    const struct integrations_window *window = call->row->window;
    if (paging->cap == 0 || (pager->page + 1) * paging->items <= paging->cap) {
        pager->page++;
        return true;
    }
    if (window == NULL || pager->last_time < 0 || pager->mode == PAGER_WHOLE)
        return false;
    int64_t *bound = pager->descending ? &pager->to : &pager->from;
    bool before = !pager->descending && window->from_exclusive;
    int64_t next = before ? pager->last_time - 1 : pager->last_time;
    if (*bound == next)
        return false;
    *bound = next;
    pager->owed = pager->listed - pager->page * paging->items;
    pager->page = 1;
    pager->front = 0;
    pager->listed = -1;
    /* Any number of its pages may hold what the last window showed of the second it ended in. */
    pager->known = 0;
    return true;
}

void scan_refuse_beyond(struct integrations_call *call, const char *what)
{
    const char *way = "", *of = "";
    if (call->row->take != NULL)
        of = lua_pushfstring(call->L, " of '%s'", call->row->items);
    else if (arguments_find(call->arguments, "from", 4) != NULL)
        way = "; narrow the list with 'from' and 'to'";
    else if (call->walk == NULL && call->row->window != NULL)
        way = "; 'each' goes on behind them";
    call_refuse(call, ERROR_ARGUMENT,
                "%s beyond the first %d items%s, which are all that %s lists%s", what,
                call->row->paging->cap, of, call->subject.integration->title, way);
}

/* Says where the page is that was made of so many items: the caller's, the only one, or the next of
 * a walk. */
static void say_where(struct integrations_call *call, struct pager *pager, int64_t count)
{
    const struct integrations_paging *paging = call->row->paging;
    int64_t number = 1, size = count, total = pager->ended ? pager->matched : -1;
    if (pages_stepwise(call)) {
        number = ++pager->given;
        size = paging->items;
        total = pager->ended ? pager->found : pager->total;
    } else if (pager->mode != PAGER_WHOLE) {
        number = pages_integer(call, "page");
        size = pages_integer(call, "per_page");
    }
    pages_say(call, paging->count, count);
    pages_say(call, paging->number, number);
    pages_say(call, paging->size_said, size);
    if (total >= 0)
        pages_say(call, paging->total, total);
}

/* Shapes the items kept, and makes the result of them. */
static void finish_scan(struct integrations_call *call, struct pager *pager)
{
    lua_State *L = call->L;
    const struct integrations_paging *paging = call->row->paging;
    int64_t count = pages_complete(call, CALL_RESULT);
    if (call->row->items[0] != '\0') {
        lua_pushvalue(L, CALL_RESULT);
        lua_newtable(L);
        lua_replace(L, CALL_RESULT);
        paths_set(L, CALL_RESULT, call->row->items);
    }
    say_where(call, pager, count);
    size_t parent = strcspn(paging->total != NULL ? paging->total : "", ".");
    lua_pushlstring(L, paging->total, parent);
    if (lua_rawget(L, CALL_RESULT) == LUA_TTABLE) {
        luax_set_integer(L, "scanned", pager->scanned);
        if (pager->partial)
            luax_set_boolean(L, "partial", true);
    }
    lua_settop(L, CALL_TOP);
}

static bool has_next(struct integrations_call *call)
{
    const char *next = call->row->paging->next;
    bool there = next != NULL && paths_push(call->L, CALL_REPLY, next) == LUA_TSTRING &&
                 lua_rawlen(call->L, -1) > 0;
    lua_settop(call->L, CALL_TOP);
    return there;
}

/*
 * Whether no page follows one of so many items. A page with nothing new does not end a list of
 * which the service says that there is more; several of them do.
 */
static bool is_last(struct integrations_call *call, const struct pager *pager, int64_t count,
                    int64_t total)
{
    const struct integrations_paging *paging = call->row->paging;
    if (paging->page == NULL || seen_is_barren(pager))
        return true;
    if (has_next(call))
        return false;
    return total >= 0 ? pager->page * paging->items >= total : count < paging->items;
}

/* Looks through a page; true when another is to be looked through. */
static bool scan_on(struct integrations_call *call, struct pager *pager)
{
    const struct integrations_paging *paging = call->row->paging;
    if (call->timed_out) {
        /* A walk goes on with the same page in its next call. */
        pager->partial = !pages_stepwise(call);
        return false;
    }
    int64_t total = paging->total != NULL ? pages_count(call, paging->total) : -1;
    int64_t shown = pager->shown, count = scan_page(call, pager, total);
    /* A window begins with the item whose time it begins at, and has all that the one before owes:
     * else that was no time of the service's. That item may be deleted meanwhile, and others. */
    bool lost = total >= 0 && pager->owed > 2 * total && pager->shown - shown == count;
    pager->owed = 0;
    if (pager->page == pager->front)
        pager->last = is_last(call, pager, count, total);
    if (pages_stepwise(call) && !pages_matching(call) && pager->total < 0)
        pager->total = total;
    if (pager->partial || is_full(pager))
        return false;
    if (!seen_go_back(pager)) {
        pager->ended = !lost && seen_is_over(pager, pager->last);
        bool stops =
            lost || (!pager->ended && (pager->scanned >= pager->limit || !advance(call, pager)));
        pager->beyond = stops && paging->cap > 0 && !pages_matching(call);
        pager->partial = stops && !pager->beyond;
    }
    /* A walk gives the last page first. */
    if (pager->beyond && !pages_stepwise(call))
        scan_refuse_beyond(call, "the list goes on");
    return !pager->ended && !pager->partial && !pager->beyond &&
           !(pages_stepwise(call) && pager->matched > 0);
}

bool scan_take(struct integrations_call *call, struct pager *pager)
{
    if (scan_on(call, pager))
        return true;
    if (pages_stepwise(call))
        call->walk->done = pager->ended || pager->partial;
    else if (call->walk != NULL && call->row->take == NULL)
        call->walk->done = true;
    if (call->row->take != NULL) {
        lua_pushvalue(call->L, CALL_RESULT);
        lua_pushnil(call->L);
        lua_replace(call->L, CALL_RESULT);
        call->row->take(call, call->L, lua_gettop(call->L));
        lua_settop(call->L, CALL_TOP);
    } else {
        finish_scan(call, pager);
    }
    return false;
}

bool pages_found(const struct integrations_call *call)
{
    const struct pager *pager = pages_stepwise(call) ? &call->walk->pager : &call->pager;
    return pager->found > 0 || pager->partial;
}
