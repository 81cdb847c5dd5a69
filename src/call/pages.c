/* Lists; see pages.h. */
#include "pages.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "luax.h"
#include "parts.h"
#include "paths.h"
#include "push.h"
#include "text.h"

static const char WALK_METATABLE[] = "integrations.walk";

/* Most items of a list that is fetched whole, where the service has no cap of its own. */
enum { WHOLE_MOST = 10000 };

/* Counts of the service's are believed up to here; one calculates with them. */
#define COUNT_MOST INT64_C(1000000000000)

void pager_free(struct pager *pager)
{
    free(pager->next);
    *pager = (struct pager){.mode = PAGER_PASS};
}

/* A finalizer may have begun a call of it before, which goes on. */
static int walk_gc(lua_State *L)
{
    struct walk *walk = lua_touserdata(L, 1);
    walk->collected = true;
    if (walk->call == NULL)
        walk_leave(walk);
    return 0;
}

void walk_push(lua_State *L)
{
    static const luaL_Reg functions[] = {{"__gc", walk_gc}, {NULL, NULL}};
    struct walk *walk = lua_newuserdatauv(L, sizeof *walk, 1);
    *walk = (struct walk){.step = -1, .pager = {.total = -1, .listed = -1, .known = -1}};
    luax_metatable(L, WALK_METATABLE, functions);
    lua_setmetatable(L, -2);
}

struct walk *walk_at(lua_State *L, int index)
{
    return luaL_testudata(L, index, WALK_METATABLE);
}

bool pages_stepwise(const struct integrations_call *call)
{
    return call->walk != NULL && !call->row->whole;
}

static struct pager *pager_of(struct integrations_call *call)
{
    return pages_stepwise(call) ? &call->walk->pager : &call->pager;
}

bool pages_matching(const struct integrations_call *call)
{
    return call->row->match != NULL && arguments_hold(call->arguments, call->row->match_when);
}

static const struct value *find_argument(const struct integrations_call *call, const char *name)
{
    return arguments_find(call->arguments, name, strlen(name));
}

int64_t pages_integer(const struct integrations_call *call, const char *name)
{
    return call_argument(call, name)->integer;
}

static enum pager_mode mode_of(const struct integrations_call *call)
{
    const struct integrations_paging *paging = call->row->paging;
    bool paged = paging->page != NULL || paging->cursor != NULL;
    if (!paged && !call->row->whole && !pages_matching(call))
        return PAGER_PASS;
    if (call->row->whole || (find_argument(call, "page") == NULL && paging->cursor == NULL))
        return PAGER_WHOLE;
    if (paging->cursor != NULL)
        return PAGER_CURSOR;
    /* A walk goes by the number of pages where replies say it. */
    bool counted = call->walk != NULL && !pages_matching(call) && paging->cap == 0 &&
                   paging->pages != NULL && paging->total != NULL;
    if (paging->size == NULL || counted)
        return find_argument(call, "per_page") != NULL || call->walk != NULL ? PAGER_CUT
                                                                             : PAGER_PASS;
    return pages_matching(call) || call->walk != NULL ? PAGER_SCAN : PAGER_PASS;
}

/* ---- beginning ---- */

/* Seconds as the service wants them: its lower bound may be exclusive, a script's never is. */
static int64_t window_from(const struct integrations_window *window, const struct value *from)
{
    if (!value_is_given(from))
        return -1;
    int64_t seconds = from->fraction ? from->integer + 1 : from->integer;
    if (window->from_exclusive)
        seconds--;
    return seconds > 0 ? seconds : 0;
}

static int64_t window_to(const struct value *to)
{
    if (!value_is_given(to))
        return -1;
    return to->integer > 0 ? to->integer : 0;
}

static void begin_window(const struct integrations_call *call, struct pager *pager)
{
    const struct integrations_window *window = call->row->window;
    const struct value *order = call_argument(call, "order");
    pager->from = pager->to = pager->last_time = -1;
    if (window != NULL && window->from != NULL)
        pager->from = window_from(window, call_argument(call, window->from));
    if (window != NULL && window->to != NULL)
        pager->to = window_to(call_argument(call, window->to));
    pager->descending =
        value_is_given(order) && order->choice != NULL && strcmp(order->choice->word, "desc") == 0;
}

/* Refuses a page that the service would answer with an error. */
static void check_cap(struct integrations_call *call)
{
    int64_t page = pages_integer(call, "page"), size = pages_integer(call, "per_page");
    int cap = call->row->paging->cap;
    if (cap > 0 && page * size > cap)
        scan_refuse_beyond(call,
                           lua_pushfstring(call->L, "parameter 'page': page %I of %I items is",
                                           (LUAI_UACINT)page, (LUAI_UACINT)size));
}

/* Items are looked for: those of the caller's page, or in a walk all that one page has. */
static void begin_scan(const struct integrations_call *call, struct pager *pager)
{
    int64_t per_page = pages_integer(call, "per_page");
    int64_t scan_limit = account_integer(call->account, "scan_limit");
    if (pages_stepwise(call)) {
        pager->skip = 0;
        pager->wanted = INT64_MAX;
        pager->limit = pages_matching(call) ? scan_limit : INT64_MAX;
        return;
    }
    pager->skip = (pages_integer(call, "page") - 1) * per_page;
    pager->wanted = per_page;
    pager->limit = scan_limit;
}

static int64_t first_item(const struct integrations_call *call, const struct pager *pager)
{
    if (pages_stepwise(call))
        return (pager->page - 1) * pager->size;
    return (pages_integer(call, "page") - 1) * pages_integer(call, "per_page");
}

static int64_t first_page(const struct integrations_call *call, const struct pager *pager)
{
    return first_item(call, pager) / pager->size + 1;
}

static int64_t last_page(const struct integrations_call *call, const struct pager *pager)
{
    return (first_item(call, pager) + pages_integer(call, "per_page") - 1) / pager->size + 1;
}

/* The caller may say where to begin, in a parameter with the cursor's name. */
static void begin_cursor(const struct integrations_call *call, struct pager *pager)
{
    const struct value *cursor = find_argument(call, call->row->paging->cursor);
    if (cursor == NULL || cursor->kind != VALUE_TEXT)
        return;
    pager->next = strdup(cursor->text.bytes);
    if (pager->next == NULL)
        luax_no_memory(call->L);
}

static void begin_anew(struct integrations_call *call, struct pager *pager, enum pager_mode mode)
{
    /* What one way of looking has looked at counts for the next. */
    int64_t scanned = pager->mode == PAGER_SCAN ? pager->scanned : 0;
    pager_free(pager);
    pager->mode = mode;
    pager->scanned = scanned;
    pager->page = 1;
    pager->size = call->row->paging->items > 0 ? call->row->paging->items : 1;
    pager->total = pager->listed = pager->known = -1;
    pager->least = INT64_MAX;
    begin_window(call, pager);
    switch (mode) {
    case PAGER_PASS:
        if (find_argument(call, "per_page") != NULL)
            check_cap(call);
        break;
    case PAGER_CUT:
        pager->page = first_page(call, pager);
        break;
    case PAGER_SCAN:
        begin_scan(call, pager);
        break;
    case PAGER_WHOLE:
        pager->from = pager->to = -1;
        pager->wanted = INT64_MAX;
        pager->limit = call->row->paging->cap > 0 ? INT64_MAX : WHOLE_MOST;
        break;
    case PAGER_CURSOR:
        begin_cursor(call, pager);
        break;
    }
}

void pages_begin(struct integrations_call *call)
{
    struct pager *pager = pager_of(call);
    bool goes_on = pages_stepwise(call) && call->walk->step == call->step;
    if (!goes_on)
        begin_anew(call, pager, mode_of(call));
    seen_begin(call, pager, goes_on);
    if (pages_stepwise(call)) {
        call->walk->step = call->step;
        call->walk->done = false;
    }
    if (pager->beyond)
        scan_refuse_beyond(call, "the list goes on");
    pager->asked = 0;
    pager->matched = 0;
    if (pager->mode == PAGER_SCAN || pager->mode == PAGER_WHOLE) {
        json_push_empty_array(call->L);
        lua_replace(call->L, CALL_RESULT);
    }
}

/* What the query says of a page of that number and size. */
static int64_t page_sent(const struct integrations_paging *paging, int64_t number, int64_t size)
{
    return paging->offset ? (number - 1) * size : number - paging->from_0;
}

void pages_ask(struct integrations_call *call)
{
    struct pager *pager = pager_of(call);
    struct request *request = &call->request;
    const struct integrations_paging *paging = call->row->paging;
    const struct integrations_window *window = call->row->window;
    if (pager->from >= 0)
        request_query_integer(request, window->from != NULL ? window->from : "from", pager->from);
    if (pager->to >= 0)
        request_query_integer(request, window->to != NULL ? window->to : "to", pager->to);
    /* A page of the caller's is asked for as it is, any other at the service's full size. */
    bool is_walked = call->walk != NULL && paging->items > 0;
    bool own = pager->mode == PAGER_PASS || (pager->mode == PAGER_CURSOR && !is_walked);
    bool sized = paging->size != NULL && (!own || find_argument(call, "per_page") != NULL);
    if (pager->mode == PAGER_CURSOR && pager->next != NULL)
        request_query_text(request, paging->cursor, pager->next);
    int64_t size = own && sized ? pages_integer(call, "per_page") : pager->size;
    if (paging->page != NULL)
        request_query_integer(
            request, paging->page,
            page_sent(paging, own ? pages_integer(call, "page") : pager->page, size));
    if (sized && (paging->page != NULL || pager->mode == PAGER_CURSOR))
        request_query_integer(request, paging->size, own ? size : paging->items);
    /* What a search has found by the deadline is of use; half of a whole list would mislead. */
    call->may_time_out = pager->mode == PAGER_SCAN && pages_matching(call) && pager->asked > 0;
    pager->asked++;
}

/* ---- what a reply tells ---- */

int64_t pages_count(struct integrations_call *call, const char *path)
{
    int64_t count = paths_integer(call->L, CALL_REPLY, path, -1);
    if (count >= 0 && count <= COUNT_MOST)
        return count;
    call_refuse_reply(call, "it has no usable '%s'", path);
}

int pages_push_items(struct integrations_call *call)
{
    lua_State *L = call->L;
    const char *path = call->row->items, *also = call->row->items_also;
    const char *total = call->row->paging->total;
    if (also != NULL && paths_push(L, CALL_REPLY, also) == LUA_TTABLE)
        paths_set(L, CALL_REPLY, path);
    bool empty = total != NULL && paths_integer(L, CALL_REPLY, total, -1) == 0;
    if (strchr(path, '.') == NULL && !empty)
        call_push_table(call, CALL_REPLY, path);
    else if (!paths_ensure(L, CALL_REPLY, path))
        call_refuse_reply(call, "it has no usable '%s'", path);
    return lua_gettop(L);
}

void pages_push_item(struct integrations_call *call, int items, int64_t i)
{
    if (lua_rawgeti(call->L, items, i) != LUA_TTABLE || json_is_array(call->L, -1))
        call_refuse_reply(call, "an item of the list is no object");
}

int64_t pages_complete(struct integrations_call *call, int items)
{
    int64_t count = (int64_t)lua_rawlen(call->L, items);
    for (int64_t i = 1; i <= count; i++) {
        pages_push_item(call, items, i);
        call_complete_item(call->L, call->subject.operation, lua_gettop(call->L));
        lua_pop(call->L, 1);
    }
    return count;
}

void pages_say(struct integrations_call *call, const char *path, int64_t number)
{
    if (path == NULL)
        return;
    lua_pushinteger(call->L, number);
    paths_set(call->L, CALL_RESULT, path);
}

/* ---- the caller's page is the service's ---- */

static void take_page(struct integrations_call *call)
{
    lua_State *L = call->L;
    pages_complete(call, pages_push_items(call));
    lua_copy(L, CALL_REPLY, CALL_RESULT);
    if (call->row->paging->from_0 && find_argument(call, "page") != NULL)
        pages_say(call, call->row->paging->number, pages_integer(call, "page"));
}

/* A list that comes in one reply ends a walk. */
static bool take_pass(struct integrations_call *call)
{
    take_page(call);
    if (call->row->paging->total != NULL)
        pages_count(call, call->row->paging->total);
    if (pages_stepwise(call))
        call->walk->done = true;
    seen_meet(call, pager_of(call), pages_push_items(call), -1);
    return false;
}

/* Pushes the value of a query as it was before it was encoded. */
static void push_decoded(lua_State *L, const char *text, size_t len)
{
    luaL_Buffer plain;
    char *bytes = luaL_buffinitsize(L, &plain, len);
    for (size_t i = 0; i < len; i++)
        bytes[i] = text[i] == '+' ? ' ' : text[i];
    luaL_pushresultsize(&plain, text_percents_decode(bytes, len));
}

/* Pushes the query's parameter of that name in an address; false: it has none. */
static bool push_query_value(lua_State *L, const char *url, const char *name)
{
    const char *at = strchr(url, '?');
    while (at != NULL && *at != '#' && *at != '\0') {
        size_t len = strcspn(++at, "&#"), name_len = strcspn(at, "=&#");
        push_decoded(L, at, name_len);
        bool found = name_len < len && strcmp(lua_tostring(L, -1), name) == 0;
        lua_pop(L, 1);
        if (found) {
            push_decoded(L, at + name_len + 1, len - name_len - 1);
            return true;
        }
        at += len;
    }
    return false;
}

/*
 * Pushes the next cursor of the reply, nil at the end of the list. Where the reply has the next
 * page's address instead, only the cursor is taken from it: it leads nowhere but to the same list.
 */
static void push_next_cursor(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct integrations_paging *paging = call->row->paging;
    bool ends = lua_rawlen(L, pages_push_items(call)) == 0 && paging->empty_ends;
    bool said = paths_push(L, CALL_REPLY, paging->next) == LUA_TSTRING || lua_isinteger(L, -1);
    if (!said && !ends && lua_toboolean(L, -1))
        call_refuse_reply(call, "it has no usable '%s'", paging->next);
    const char *next = said && !ends ? lua_tostring(L, -1) : "";
    if (next[0] == '\0') {
        lua_pushnil(L);
        return;
    }
    bool found = push_query_value(L, next, paging->cursor);
    if (!found && strstr(next, "://") != NULL)
        call_refuse_reply(call, "the next page's address has no '%s'", paging->cursor);
    if (found && lua_rawlen(L, -1) == 0)
        lua_pushnil(L);
}

/* How many items the list has, where its pages say so and are gone through from the first one. */
static int64_t cursor_total(struct integrations_call *call)
{
    const struct integrations_paging *paging = call->row->paging;
    const struct value *cursor = find_argument(call, paging->cursor);
    bool from_first = cursor == NULL || !value_is_given(cursor);
    return from_first && paging->total != NULL
               ? paths_integer(call->L, CALL_REPLY, paging->total, -1)
               : -1;
}

/* The next cursor stays in the walk, and in the result; a list that begins again has none. */
static bool take_cursor(struct integrations_call *call, struct pager *pager)
{
    lua_State *L = call->L;
    const char *items = call->row->items, *following = call->row->paging->next;
    if (!paths_begins(L, CALL_REPLY, items) && !paths_begins(L, CALL_REPLY, following))
        call_refuse_reply(call, "it has neither '%s' nor '%s'", items, following);
    take_page(call);
    push_next_cursor(call);
    char *next = NULL;
    if (!lua_isnil(L, -1)) {
        const char *cursor = lua_tostring(L, -1);
        if (pager->next != NULL && strcmp(pager->next, cursor) == 0)
            call_refuse_reply(call, "the next page's cursor is this page's: the list has no end");
        lua_pushvalue(L, -1);
        lua_setfield(L, CALL_RESULT, "next_cursor");
        next = strdup(cursor);
        if (next == NULL)
            luax_no_memory(L);
    }
    free(pager->next);
    pager->next = next;
    int64_t total = cursor_total(call);
    seen_meet(call, pager, pages_push_items(call), total);
    /* No page before one can be asked for: where items left, those behind them may be skipped. */
    if (total >= 0)
        pager->least = pager->total = total > pager->total ? total : pager->total;
    if (seen_is_barren(pager) && pager->before == 0)
        call_refuse_reply(call, "it has nothing new, nor had those before it: the list has no end");
    if (pages_stepwise(call))
        call->walk->done = seen_is_over(pager, pager->next == NULL);
    if (pager->page == 0) {
        free(pager->next);
        pager->next = NULL;
        pager->page = 1;
    }
    return false;
}

/* ---- the caller's pages are cut from the service's ---- */

/* The size of the service's pages: what it says, what was asked for, or as many as a page held. A
 * size is not believed that is less than the reply holds, or with which there were fewer pages. */
static int64_t size_of_pages(struct integrations_call *call, const struct pager *pager,
                             int64_t total, int64_t pages)
{
    const struct integrations_paging *paging = call->row->paging;
    int64_t said = paging->size_said != NULL ? pages_count(call, paging->size_said) : -1;
    if (said < 0 && paging->size != NULL)
        return paging->items;
    int64_t count = (int64_t)lua_rawlen(call->L, pages_push_items(call));
    lua_pop(call->L, 1);
    bool fewer = pages > 1 && count < said && said >= (total + pages - 2) / (pages - 1);
    if (count <= said && !fewer)
        return said;
    return count > pager->size ? count : pager->size;
}

/*
 * Pushes the result's items; for those of the first reply an array with room for all that are to
 * come. How many there are in all is the service's word: it gives room for no more than was asked.
 */
static int push_list(struct integrations_call *call, int items, int64_t total)
{
    lua_State *L = call->L;
    if (lua_isnil(L, CALL_RESULT)) {
        int64_t most =
            pages_stepwise(call) ? (int64_t)lua_rawlen(L, items) : pages_integer(call, "per_page");
        json_push_array(L, (int)(total < most ? total : most));
    } else {
        paths_push(L, CALL_RESULT, call->row->items);
    }
    return lua_gettop(L);
}

/* Appends the wanted items of the reply, shaped, to the result's; the first reply becomes the
 * result. Items beyond the size of a page are the next page's. */
static void keep_cut(struct integrations_call *call, const struct pager *pager, int64_t total)
{
    lua_State *L = call->L;
    int items = pages_push_items(call), kept = push_list(call, items, total);
    int64_t count = (int64_t)lua_rawlen(L, items);
    int64_t from = first_item(call, pager) - (pager->page - 1) * pager->size;
    int64_t to = from + pages_integer(call, "per_page");
    if (to > pager->size)
        to = pager->size;
    if (pages_stepwise(call) || to > count)
        to = count;
    for (int64_t i = from > 0 ? from : 0; i < to; i++) {
        pages_push_item(call, items, i + 1);
        call_complete_item(L, call->subject.operation, lua_gettop(L));
        luax_append(L, kept);
    }
    if (lua_isnil(L, CALL_RESULT)) {
        lua_copy(L, CALL_REPLY, CALL_RESULT);
        lua_settop(L, kept);
        paths_set(L, CALL_RESULT, call->row->items);
    }
}

/* Makes the result's numbers describe the caller's paging. */
static void finish_cut(struct integrations_call *call, int64_t total)
{
    const struct integrations_paging *paging = call->row->paging;
    int64_t size = pages_integer(call, "per_page");
    pages_say(call, paging->size_said, size);
    pages_say(call, paging->total, total);
    pages_say(call, paging->pages, (total + size - 1) / size);
    pages_say(call, paging->number, pages_integer(call, "page"));
}

static bool take_cut(struct integrations_call *call, struct pager *pager)
{
    const struct integrations_paging *paging = call->row->paging;
    int64_t total = pages_count(call, paging->total), pages = pages_count(call, paging->pages);
    int64_t size = size_of_pages(call, pager, total, pages);
    if ((!pager->sure || paging->size_said == NULL) && size > 0 && size != pager->size) {
        int64_t asked = pager->page;
        pager->size = size;
        pager->sure = true;
        pager->page = pages_stepwise(call) ? asked : first_page(call, pager);
        if (pager->page != asked)
            return true;
    }
    pager->sure = true;
    keep_cut(call, pager, total);
    pager->total = total;
    if (pages_stepwise(call)) {
        paths_push(call->L, CALL_RESULT, call->row->items);
        /* A size that was taken from a page itself says of none that it is full. */
        bool known = paging->size_said != NULL || paging->size != NULL;
        bool full = known && (int64_t)lua_rawlen(call->L, -1) >= pager->size;
        seen_meet(call, pager, lua_gettop(call->L), total);
        if (!seen_go_back(pager)) {
            /* Where there are more items than pages for them, a full page is not the last. */
            bool more = full && pager->page * pager->size < total;
            call->walk->done = seen_is_over(pager, pager->page >= pages && !more);
            pager->page++;
        }
        return false;
    }
    if (pager->page < last_page(call, pager) && pager->page < pages) {
        pager->page++;
        return true;
    }
    finish_cut(call, total);
    return false;
}

/* ---- dry runs ---- */

static bool plan(struct integrations_call *call, struct pager *pager)
{
    switch (pager->mode) {
    case PAGER_CUT:
        if (pager->page >= last_page(call, pager))
            return false;
        call_note(call, "A further page is asked for only if the list is that long: the service's "
                        "pages have a fixed size, and per_page is cut from them.");
        pager->page++;
        return true;
    case PAGER_PASS:
    case PAGER_CURSOR:
        break;
    case PAGER_WHOLE:
        call_note(call, "Further pages follow until the list ends.");
        break;
    case PAGER_SCAN:
        call_note(call, "Further pages follow until there is enough, the list ends, or the "
                        "account's scan_limit or the deadline is reached.");
    }
    return false;
}

bool pages_take(struct integrations_call *call)
{
    struct pager *pager = pager_of(call);
    if (call_is_dry(call))
        return plan(call, pager);
    switch (pager->mode) {
    case PAGER_PASS:
        return take_pass(call);
    case PAGER_CUT:
        return take_cut(call, pager);
    case PAGER_CURSOR:
        return take_cursor(call, pager);
    case PAGER_SCAN:
    case PAGER_WHOLE:
        return scan_take(call, pager);
    }
    return false;
}
