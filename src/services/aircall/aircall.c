/*
 * Aircall (Public API v1, v2 for users): the rows of its operations, and the steps for what a row
 * cannot say. Knows the service; knows no sockets and not how arguments are checked.
 *
 * Sources: developer.aircall.io/api-references, and recorded exchanges with the live service where
 * the reference is silent (window bounds, ignored filters, the cap of 10,000 items).
 */
#include "aircall.h"

#include <lauxlib.h>
#include <string.h>

#include "aircall_words.h"
#include "call.h"
#include "luax.h"
#include "reply.h"
#include "rows.h"
#include "text.h"

/* The service's largest page, and how many items a list shows before it answers 400. */
enum { PAGE_MOST = 50, ITEMS_MOST = 10000 };

/* ---- shaping items ---- */

/* Pushes the E.164 form of the displayed number at `index`; nil when it is none ("anonymous"). */
static void push_e164(lua_State *L, int index)
{
    size_t len;
    const char *text = lua_tolstring(L, index, &len);
    luaL_Buffer digits;
    luaL_buffinit(L, &digits);
    for (size_t i = 0; i < len; i++)
        if ((text[i] >= '0' && text[i] <= '9') || (text[i] == '+' && i == 0))
            luaL_addchar(&digits, text[i]);
    luaL_pushresult(&digits);
    if (lua_tostring(L, -1)[0] != '+') {
        lua_pop(L, 1);
        lua_pushnil(L);
    }
}

/* Sets `key` of the item to the string on the top, and `e164_key` to its E.164 form; pops it. */
static void set_number(lua_State *L, int item, const char *key, const char *e164_key)
{
    if (lua_type(L, -1) == LUA_TSTRING) {
        push_e164(L, -1);
        lua_setfield(L, item, e164_key);
        lua_setfield(L, item, key);
    } else {
        lua_pop(L, 1);
    }
}

/* Adds from and to: the service tells the line and the other party, not who called whom. */
static void shape_call(lua_State *L, int item)
{
    if (lua_getfield(L, item, "number") == LUA_TTABLE)
        lua_getfield(L, -1, "digits");
    else
        lua_pushnil(L);
    int line = lua_gettop(L);
    lua_getfield(L, item, "raw_digits");
    lua_getfield(L, item, "direction");
    const char *direction = lua_tostring(L, -1);
    bool outbound = direction != NULL && strcmp(direction, "outbound") == 0;
    lua_pushvalue(L, outbound ? line : line + 1);
    set_number(L, item, "from", "from_e164");
    lua_pushvalue(L, outbound ? line + 1 : line);
    set_number(L, item, "to", "to_e164");
    lua_pop(L, 4);
}

/* Adds first_name and last_name: the service has only the whole name. Cut at the first space. */
static void shape_user(lua_State *L, int item)
{
    size_t len = 0;
    lua_getfield(L, item, "name");
    const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : "";
    const char *space = memchr(name, ' ', len);
    size_t first = space != NULL ? (size_t)(space - name) : len;
    size_t last = first;
    while (last < len && name[last] == ' ')
        last++;
    lua_pushlstring(L, name, first);
    lua_setfield(L, item, "first_name");
    lua_pushlstring(L, name + last, len - last);
    lua_setfield(L, item, "last_name");
    lua_pop(L, 1);
}

/* Adds number, which the service calls digits, and its E.164 form. */
static void shape_number(lua_State *L, int item)
{
    lua_getfield(L, item, "digits");
    set_number(L, item, "number", "e164_digits");
}

static void shape_nothing(lua_State *L, int item)
{
    (void)L;
    (void)item;
}

/* Shapes the member `key` of the reply, completes it by the row, and leaves the reply as result. */
static enum call_next finish_item(struct call *call, const char *key,
                                  void (*shape)(lua_State *L, int item))
{
    lua_State *L = call->L;
    if (call_is_dry(call))
        return CALL_DONE;
    call_push_table(call, call->reply, key);
    call_complete_item(call, -1);
    shape(L, lua_gettop(L));
    lua_pushvalue(L, call->reply);
    return CALL_DONE;
}

/* Shapes and completes each item of the reply's list; raises when one is no object. */
static void shape_items(struct call *call, void (*shape)(lua_State *L, int item))
{
    lua_State *L = call->L;
    call_push_table(call, call->reply, call->subject.operation->collection);
    lua_Unsigned count = lua_rawlen(L, -1);
    for (lua_Unsigned i = 1; i <= count; i++) {
        if (lua_rawgeti(L, -1, (lua_Integer)i) != LUA_TTABLE)
            call_refuse_reply(call, "an item of the list is no object");
        call_complete_item(call, -1);
        shape(L, lua_gettop(L));
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* ---- walking a list of the service, page by page ---- */

/*
 * A walk looks at the items of a list in order and keeps those that match. It stops when it has the
 * items wanted, at the end of the list, at the account's scan limit, or at the deadline.
 *
 * The work slot holds {items = kept items, seen = ids met in the second that the last page ended
 * in}.
 */
struct walk {
    void (*ask)(struct call *call); /* begins the request, without its page */
    const char *key;                /* the list's key in the reply */
    const char *time;               /* the items' time key; NULL: the list has no window */
    bool (*matches)(struct call *call, int item); /* NULL: all do */
    call_step done;                               /* runs when the walk has stopped */
    int64_t page;                                 /* asked for last */
    int64_t scanned;                              /* items looked at */
    int64_t skip, wanted;                         /* matching items to pass over, then to keep */
    int64_t limit;                                /* most items looked at */
    int64_t from, to;                             /* window in seconds; negative: open */
    int64_t last_time;                            /* of the last item looked at */
    bool descending;
    bool from_exclusive; /* the list's lower bound is not in the window */
    bool whole;          /* all of the list, whatever the call asks for */
    bool ended;          /* the end of the list was reached */
    bool partial;        /* it stopped before, for lack of time or at the limit */
    int64_t matched;
    int64_t asked; /* pages asked for by this call */
};

static struct walk *walk_state(struct call *call)
{
    return call_state(call, sizeof(struct walk));
}

/* Whether this call is one step of a walk that the script makes; see call_has_cursor. */
static bool walk_is_stepwise(const struct call *call, const struct walk *walk)
{
    return call_has_cursor(call) && !walk->whole;
}

static enum call_next walk_take(struct call *call);

static enum call_next walk_ask(struct call *call)
{
    struct walk *walk = walk_state(call);
    walk->ask(call);
    if (walk->from >= 0)
        request_query_integer(&call->request, "from", walk->from);
    if (walk->to >= 0)
        request_query_integer(&call->request, "to", walk->to);
    request_query_integer(&call->request, "page", walk->page);
    request_query_integer(&call->request, "per_page", PAGE_MOST);
    /* What a search has found by the deadline is of use; half of a whole list would mislead. */
    call->accept |= walk->matches != NULL && walk->asked > 0 ? ACCEPT_TIMEOUT : 0;
    walk->asked++;
    return call_send(call, walk_take);
}

/* The numbers of a walk that its cursor keeps from call to call. */
static const struct {
    const char *key;
    size_t offset;
} walk_numbers[] = {
    {"page", offsetof(struct walk, page)},      {"scanned", offsetof(struct walk, scanned)},
    {"from", offsetof(struct walk, from)},      {"to", offsetof(struct walk, to)},
    {"time", offsetof(struct walk, last_time)},
};

enum { WALK_NUMBERS = sizeof walk_numbers / sizeof *walk_numbers };

static int64_t *walk_number(struct walk *walk, size_t i)
{
    return (int64_t *)(void *)((char *)walk + walk_numbers[i].offset);
}

/* Goes on where the cursor says. */
static void walk_load(struct call *call, struct walk *walk)
{
    lua_State *L = call->L;
    for (size_t i = 0; i < WALK_NUMBERS; i++) {
        int64_t *number = walk_number(walk, i);
        *number = call_cursor_integer(call, walk_numbers[i].key, *number);
    }
    if (lua_getfield(L, call->cursor, "seen") == LUA_TTABLE)
        lua_setfield(L, call->work, "seen");
    else
        lua_pop(L, 1);
}

/* Notes in the cursor where the walk is. */
static void walk_save(struct call *call, struct walk *walk)
{
    lua_State *L = call->L;
    for (size_t i = 0; i < WALK_NUMBERS; i++)
        call_set_cursor_integer(call, walk_numbers[i].key, *walk_number(walk, i));
    lua_getfield(L, call->work, "seen");
    lua_setfield(L, call->cursor, "seen");
    int64_t matched = call_cursor_integer(call, "matched", 0) + walk->matched;
    call_set_cursor_integer(call, "matched", matched);
    if (walk->ended || walk->partial)
        call_set_cursor_done(call);
}

/* Begins a walk whose `walk` is filled in; makes the work slot. */
static enum call_next walk_begin(struct call *call)
{
    lua_State *L = call->L;
    struct walk *walk = walk_state(call);
    walk->page = 1;
    lua_createtable(L, 0, 2);
    lua_newtable(L);
    lua_setfield(L, -2, "items");
    lua_newtable(L);
    lua_setfield(L, -2, "seen");
    lua_replace(L, call->work);
    if (walk_is_stepwise(call, walk))
        walk_load(call, walk);
    return walk_ask(call);
}

/* The integer `key` of the reply's meta; raises when it has none. */
static int64_t meta_integer(struct call *call, const char *key)
{
    lua_State *L = call->L;
    call_push_table(call, call->reply, "meta");
    int exact;
    lua_getfield(L, -1, key);
    int64_t integer = lua_tointegerx(L, -1, &exact);
    if (!exact) {
        lua_pushfstring(L, "it has no 'meta.%s'", key);
        call_refuse_reply(call, lua_tostring(L, -1));
    }
    lua_pop(L, 2);
    return integer;
}

static bool has_next_link(struct call *call)
{
    lua_State *L = call->L;
    call_push_table(call, call->reply, "meta");
    bool link = lua_getfield(L, -1, "next_page_link") == LUA_TSTRING;
    lua_pop(L, 2);
    return link;
}

/* An integer of the item at `item`, or -1. */
static int64_t item_integer(lua_State *L, int item, const char *key)
{
    int exact;
    lua_getfield(L, item, key);
    int64_t integer = lua_tointegerx(L, -1, &exact);
    lua_pop(L, 1);
    return exact ? integer : -1;
}

/*
 * Whether the item was met before: two windows overlap in the second where one ends and the next
 * begins. Only the ids of the current second are remembered.
 */
static bool is_seen(struct call *call, struct walk *walk, int item)
{
    lua_State *L = call->L;
    if (walk->time == NULL)
        return false;
    int64_t time = item_integer(L, item, walk->time);
    if (time != walk->last_time) {
        lua_newtable(L);
        lua_setfield(L, call->work, "seen");
        walk->last_time = time;
    }
    lua_getfield(L, call->work, "seen");
    lua_getfield(L, item, "id");
    if (lua_isnil(L, -1)) {
        lua_pop(L, 2);
        return false;
    }
    lua_pushvalue(L, -1);
    bool seen = lua_rawget(L, -3) != LUA_TNIL;
    lua_pop(L, 1);
    lua_pushboolean(L, 1);
    lua_rawset(L, -3);
    lua_pop(L, 1);
    return seen;
}

/* Looks at the item on the top; appends it to the items at `items` when it is wanted. Pops it. */
static void walk_item(struct call *call, struct walk *walk, int items)
{
    lua_State *L = call->L;
    int item = lua_gettop(L);
    if (is_seen(call, walk, item)) {
        lua_pop(L, 1);
        return;
    }
    walk->scanned++;
    if (walk->matches != NULL && !walk->matches(call, item)) {
        lua_pop(L, 1);
        return;
    }
    walk->matched++;
    if (walk->matched <= walk->skip || walk->matched - walk->skip > walk->wanted) {
        lua_pop(L, 1);
        return;
    }
    lua_rawseti(L, items, (lua_Integer)lua_rawlen(L, items) + 1);
}

static bool walk_is_full(const struct walk *walk)
{
    return walk->matched - walk->skip >= walk->wanted;
}

/* Looks at the items of the reply; returns how many it held. */
static int64_t walk_page(struct call *call, struct walk *walk)
{
    lua_State *L = call->L;
    call_push_table(call, call->reply, walk->key);
    int list = lua_gettop(L);
    call_push_table(call, call->work, "items");
    int items = lua_gettop(L);
    int64_t count = (int64_t)lua_rawlen(L, list);
    for (int64_t i = 1; i <= count; i++) {
        if (walk_is_full(walk))
            return count;
        if (walk->scanned >= walk->limit) {
            walk->partial = true;
            return count;
        }
        if (lua_rawgeti(L, list, i) != LUA_TTABLE)
            call_refuse_reply(call, "an item of the list is no object");
        walk_item(call, walk, items);
    }
    return count;
}

/*
 * Goes to the next page; or, as the service lists no more than ITEMS_MOST items, to the next
 * window, which begins where the last page of this one ended. False when that leads nowhere.
 */
static bool walk_advance(struct walk *walk)
{
    if ((walk->page + 1) * PAGE_MOST <= ITEMS_MOST) {
        walk->page++;
        return true;
    }
    if (walk->time == NULL || walk->last_time < 0)
        return false;
    int64_t *bound = walk->descending ? &walk->to : &walk->from;
    bool before = !walk->descending && walk->from_exclusive;
    int64_t next = before ? walk->last_time - 1 : walk->last_time;
    if (*bound == next)
        return false;
    *bound = next;
    walk->page = 1;
    return true;
}

static enum call_next walk_stop(struct call *call, struct walk *walk)
{
    lua_settop(call->L, call->work + 2);
    if (walk_is_stepwise(call, walk))
        walk_save(call, walk);
    return walk->done(call);
}

static enum call_next walk_plan(struct call *call, struct walk *walk)
{
    call_note(call, "Further pages follow until there is enough, the list ends, or the account's "
                    "scan_limit or the deadline is reached.");
    return walk->done(call);
}

static enum call_next walk_take(struct call *call)
{
    struct walk *walk = walk_state(call);
    if (call_is_dry(call))
        return walk_plan(call, walk);
    if (call->timed_out) {
        /* A walk with a cursor goes on with the same page in its next call. */
        walk->partial = !walk_is_stepwise(call, walk);
        return walk_stop(call, walk);
    }
    int64_t count = walk_page(call, walk);
    int64_t total = meta_integer(call, "total");
    bool last = count == 0 || (!has_next_link(call) && walk->page * PAGE_MOST >= total);
    bool stepwise = walk_is_stepwise(call, walk);
    if (stepwise && walk->matches == NULL && call_cursor_integer(call, "total", -1) < 0)
        call_set_cursor_integer(call, "total", total);
    if (walk->partial || walk_is_full(walk))
        return walk_stop(call, walk);
    walk->ended = last;
    walk->partial = !last && (walk->scanned >= walk->limit || !walk_advance(walk));
    if (walk->ended || walk->partial || (stepwise && walk->matched > 0))
        return walk_stop(call, walk);
    lua_settop(call->L, call->work + 2);
    return walk_ask(call);
}

/* Pushes {<key> = items, meta = {...}}: what a walk found, as a page of the caller's. */
static enum call_next walk_result(struct call *call, int64_t page, int64_t per_page)
{
    lua_State *L = call->L;
    struct walk *walk = walk_state(call);
    lua_createtable(L, 0, 2);
    lua_getfield(L, call->work, "items");
    int64_t count = (int64_t)lua_rawlen(L, -1);
    lua_setfield(L, -2, walk->key);
    lua_createtable(L, 0, 6);
    luax_set_integer(L, "count", count);
    luax_set_integer(L, "current_page", page);
    luax_set_integer(L, "per_page", per_page);
    luax_set_integer(L, "scanned", walk->scanned);
    if (walk->ended)
        luax_set_integer(L, "total", walk->matched);
    if (walk->partial) {
        lua_pushboolean(L, 1);
        lua_setfield(L, -2, "partial");
    }
    lua_setfield(L, -2, "meta");
    return CALL_DONE;
}

/* The items kept so far, shaped and completed; they are then the result's. */
static void walk_shape(struct call *call, void (*shape)(lua_State *L, int item))
{
    lua_State *L = call->L;
    lua_getfield(L, call->work, "items");
    lua_Unsigned count = lua_rawlen(L, -1);
    for (lua_Unsigned i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i);
        call_complete_item(call, -1);
        shape(L, lua_gettop(L));
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

static int64_t integer_argument(struct call *call, const char *name)
{
    return call_argument(call, name)->integer;
}

/* Sets a walk to look for the caller's page among matching items. */
static void walk_for_page(struct call *call, struct walk *walk)
{
    int64_t per_page = integer_argument(call, "per_page");
    walk->skip = (integer_argument(call, "page") - 1) * per_page;
    walk->wanted = per_page;
    walk->limit = call->account->scan_limit;
    if (call_has_cursor(call)) {
        walk->skip = 0;
        walk->wanted = INT64_MAX;
        walk->limit = walk->matches != NULL ? call->account->scan_limit : INT64_MAX;
    }
    walk->descending = strcmp(call_argument(call, "order")->choice->word, "desc") == 0;
}

static enum call_next walk_page_result(struct call *call)
{
    if (call_is_dry(call))
        return CALL_DONE;
    return walk_result(call, integer_argument(call, "page"), integer_argument(call, "per_page"));
}

/* Refuses a page that the service would answer with 400. */
static void check_cap(struct call *call)
{
    int64_t page = integer_argument(call, "page"), per_page = integer_argument(call, "per_page");
    if (page * per_page > ITEMS_MOST)
        call_refuse_argument(
            call,
            "parameter 'page': page %I of %I items is beyond the first %d, "
            "which is all that Aircall lists; narrow the list%s",
            (LUAI_UACINT)page, (LUAI_UACINT)per_page, ITEMS_MOST,
            catalog_parameter(call->subject.operation, "from") >= 0 ? " with 'from' and 'to'" : "");
}

/* ---- lists that are fetched whole ---- */

static enum call_next whole_list(struct call *call, const char *key, void (*ask)(struct call *call),
                                 call_step done)
{
    struct walk *walk = walk_state(call);
    *walk = (struct walk){.ask = ask,
                          .key = key,
                          .whole = true,
                          .wanted = ITEMS_MOST,
                          .limit = ITEMS_MOST,
                          .from = -1,
                          .to = -1,
                          .last_time = -1,
                          .done = done};
    return walk_begin(call);
}

static void ask_row(struct call *call)
{
    call_request_from_row(call);
}

/* The whole list as one page. */
static enum call_next finish_whole(struct call *call, void (*shape)(lua_State *L, int item))
{
    if (call_is_dry(call))
        return CALL_DONE;
    walk_shape(call, shape);
    if (call_has_cursor(call))
        call_set_cursor_done(call);
    lua_getfield(call->L, call->work, "items");
    int64_t count = (int64_t)lua_rawlen(call->L, -1);
    lua_pop(call->L, 1);
    return walk_result(call, 1, count);
}

static enum call_next finish_numbers(struct call *call)
{
    return finish_whole(call, shape_number);
}

static enum call_next list_numbers(struct call *call)
{
    return whole_list(call, "numbers", ask_row, finish_numbers);
}

static enum call_next finish_users(struct call *call)
{
    return finish_whole(call, shape_user);
}

static void ask_users(struct call *call)
{
    call_request(call, METHOD_GET, "/v2/users");
    call->accept = ACCEPT_MISSING;
}

static void ask_old_users(struct call *call)
{
    call_request(call, METHOD_GET, "/v1/users");
}

/* The first page of users: where v2 does not exist, v1 is asked. */
static enum call_next take_users(struct call *call)
{
    if (!call_is_dry(call) && (call->status == 404 || call->status == 410))
        return whole_list(call, "users", ask_old_users, finish_users);
    return walk_take(call);
}

static enum call_next list_users(struct call *call)
{
    whole_list(call, "users", ask_users, finish_users);
    return call_send(call, take_users);
}

/* ---- calls ---- */

/* Seconds as the service wants them: its lower bound is exclusive, its upper one inclusive. */
static int64_t window_from(const struct argument *from)
{
    if (!from->given)
        return -1;
    int64_t seconds = from->fraction ? from->integer + 1 : from->integer;
    return seconds > 0 ? seconds - 1 : 0;
}

static int64_t window_to(const struct argument *to)
{
    if (!to->given)
        return -1;
    return to->integer > 0 ? to->integer : 0;
}

/* Begins the request for calls: filters other than the window work only on the search. */
static void ask_calls(struct call *call)
{
    lua_State *L = call->L;
    const struct argument *direction = call_argument(call, "direction");
    const struct argument *user = call_argument(call, "user_id");
    const struct argument *tags = call_argument(call, "tags");
    bool tagged = tags->given && tags->count > 0;
    bool search = direction->given || user->given || tagged;
    call_request(call, METHOD_GET, search ? "/v1/calls/search" : "/v1/calls");
    struct request *request = &call->request;
    if (direction->given)
        request_query_text(request, "direction", direction->choice->word);
    if (user->given)
        request_query_integer(request, "user_id", user->integer);
    for (size_t i = 1; tagged && i <= tags->count; i++) {
        size_t len;
        lua_rawgeti(L, tags->slot, (lua_Integer)i);
        const char *tag = lua_tolstring(L, -1, &len);
        request_query(request, "tags[]", tag, len);
        lua_pop(L, 1);
    }
    request_query_text(request, "order", call_argument(call, "order")->choice->word);
}

static enum call_next finish_calls(struct call *call)
{
    if (call_is_dry(call))
        return CALL_DONE;
    shape_items(call, shape_call);
    meta_integer(call, "total");
    lua_pushvalue(call->L, call->reply);
    return CALL_DONE;
}

static bool is_on_number(struct call *call, int item)
{
    lua_State *L = call->L;
    bool same = false;
    if (lua_getfield(L, item, "number") == LUA_TTABLE)
        same = item_integer(L, lua_gettop(L), "id") == integer_argument(call, "number_id");
    lua_pop(L, 1);
    return same;
}

static enum call_next finish_scanned_calls(struct call *call)
{
    if (!call_is_dry(call))
        walk_shape(call, shape_call);
    return walk_page_result(call);
}

/*
 * The service cannot filter by number: all calls of the window are looked at. A walk over any calls
 * goes this way as well, as it may be longer than what the service lists at once.
 */
static enum call_next scan_calls(struct call *call)
{
    struct walk *walk = walk_state(call);
    *walk = (struct walk){.ask = ask_calls,
                          .key = "calls",
                          .time = "started_at",
                          .matches = call_argument(call, "number_id")->given ? is_on_number : NULL,
                          .done = finish_scanned_calls,
                          .from_exclusive = true,
                          .from = window_from(call_argument(call, "from")),
                          .to = window_to(call_argument(call, "to")),
                          .last_time = -1};
    walk_for_page(call, walk);
    return walk_begin(call);
}

static enum call_next list_tagged_calls(struct call *call)
{
    if (call_argument(call, "number_id")->given || call_has_cursor(call))
        return scan_calls(call);
    int64_t from = window_from(call_argument(call, "from"));
    int64_t to = window_to(call_argument(call, "to"));
    ask_calls(call);
    if (from >= 0)
        request_query_integer(&call->request, "from", from);
    if (to >= 0)
        request_query_integer(&call->request, "to", to);
    request_query_integer(&call->request, "page", integer_argument(call, "page"));
    request_query_integer(&call->request, "per_page", integer_argument(call, "per_page"));
    return call_send(call, finish_calls);
}

/* Whether the element `i` of the tags is an id. */
static bool is_id(lua_State *L, const struct argument *tags, size_t i)
{
    size_t len;
    lua_rawgeti(L, tags->slot, (lua_Integer)i);
    const char *text = lua_tolstring(L, -1, &len);
    bool digits = text_is_digits(text, len);
    lua_pop(L, 1);
    return digits;
}

/* Raises for a name that no tag has, with the names that there are. */
_Noreturn static void refuse_tag(struct call *call, int name, int tags)
{
    lua_State *L = call->L;
    error_push_shown(L, name);
    int shown = lua_gettop(L);
    luaL_Buffer names;
    luaL_buffinit(L, &names);
    lua_Unsigned count = lua_rawlen(L, tags);
    for (lua_Unsigned i = 1; i <= count && i <= 50; i++) {
        luaL_addstring(&names, i > 1 ? ", " : "");
        lua_rawgeti(L, tags, (lua_Integer)i);
        lua_getfield(L, -1, "name");
        lua_remove(L, -2);
        if (lua_isstring(L, -1))
            luaL_addvalue(&names);
        else
            lua_pop(L, 1);
    }
    luaL_pushresult(&names);
    call_refuse_argument(call, "parameter 'tags': no tag is named %s. Tags: %s",
                         lua_tostring(L, shown), lua_tostring(L, -1));
}

/* Replaces the name at `name` by the id of the tag of that name among `tags`. */
static void name_to_id(struct call *call, const struct argument *argument, size_t i, int tags)
{
    lua_State *L = call->L;
    size_t name_len, len;
    lua_rawgeti(L, argument->slot, (lua_Integer)i);
    int name = lua_gettop(L);
    const char *text = lua_tolstring(L, name, &name_len);
    lua_Unsigned count = lua_rawlen(L, tags);
    for (lua_Unsigned j = 1; j <= count; j++) {
        lua_rawgeti(L, tags, (lua_Integer)j);
        int64_t id = item_integer(L, lua_gettop(L), "id");
        lua_getfield(L, -1, "name");
        const char *other = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : NULL;
        if (other != NULL && id > 0 && text_same(text, name_len, other, len)) {
            lua_pushfstring(L, "%I", (LUAI_UACINT)id);
            lua_rawseti(L, argument->slot, (lua_Integer)i);
            lua_settop(L, name - 1);
            return;
        }
        lua_settop(L, name);
    }
    refuse_tag(call, name, tags);
}

static enum call_next take_tags(struct call *call)
{
    lua_State *L = call->L;
    const struct argument *tags = call_argument(call, "tags");
    if (call_is_dry(call)) {
        call_note(call, "The names in `tags` are replaced by the ids that the list of tags gives "
                        "them.");
        return list_tagged_calls(call);
    }
    lua_getfield(L, call->work, "items");
    int known = lua_gettop(L);
    for (size_t i = 1; i <= tags->count; i++)
        if (!is_id(L, tags, i))
            name_to_id(call, tags, i, known);
    lua_pushnil(L);
    lua_replace(L, call->work);
    if (call_has_cursor(call)) {
        lua_pushvalue(L, tags->slot);
        lua_setfield(L, call->cursor, "tags");
    }
    return list_tagged_calls(call);
}

/* In a walk the names of the tags are looked up once. */
static void load_tags(struct call *call, const struct argument *tags)
{
    if (lua_getfield(call->L, call->cursor, "tags") == LUA_TTABLE)
        lua_replace(call->L, tags->slot);
    else
        lua_pop(call->L, 1);
}

static void ask_tags(struct call *call)
{
    call_request(call, METHOD_GET, "/v1/tags");
}

static enum call_next list_calls(struct call *call)
{
    const struct argument *tags = call_argument(call, "tags");
    if (call_has_cursor(call))
        load_tags(call, tags);
    else if (!call_argument(call, "number_id")->given)
        check_cap(call);
    for (size_t i = 1; tags->given && i <= tags->count; i++)
        if (!is_id(call->L, tags, i))
            return whole_list(call, "tags", ask_tags, take_tags);
    return list_tagged_calls(call);
}

static enum call_next finish_call(struct call *call)
{
    return finish_item(call, "call", shape_call);
}

static enum call_next get_call(struct call *call)
{
    call_request_from_row(call);
    /* Without it the call's contact is always null. */
    request_query_text(&call->request, "fetch_contact", "true");
    return call_send(call, finish_call);
}

/* ---- contacts ---- */

/* How contacts are looked for; each falls through to the next when it finds nothing. */
enum looking { LOOKING_EMAIL, LOOKING_PHONE, LOOKING_PLUS_PHONE, LOOKING_SCAN };

/* Keeps only the digits of a text, at most `most`; returns how many. */
static size_t keep_digits(char *digits, size_t most, const char *text, size_t len)
{
    size_t count = 0;
    for (size_t i = 0; i < len && count < most; i++)
        if (text[i] >= '0' && text[i] <= '9')
            digits[count++] = text[i];
    return count;
}

enum { PHONE_MOST = 24, PHONE_LEAST = 5 };

/*
 * Whether q looks like a phone number: an optional plus, 5 to 24 digits (what is longer is text),
 * nothing but separators.
 */
static bool is_phone(const struct argument *q)
{
    char digits[PHONE_MOST + 1];
    if (q->text[0] != '+' && (q->text[0] < '0' || q->text[0] > '9'))
        return false;
    for (size_t i = 1; i < q->len; i++)
        if (strchr("0123456789 ().-", q->text[i]) == NULL)
            return false;
    size_t count = keep_digits(digits, sizeof digits, q->text, q->len);
    return count >= PHONE_LEAST && count <= PHONE_MOST;
}

/* Whether `match` is true for the `value` of an entry of the item's list `key`. */
static bool any_entry(struct call *call, int item, const char *key,
                      bool (*match)(const struct argument *q, const char *value, size_t len))
{
    lua_State *L = call->L;
    const struct argument *q = call_argument(call, "q");
    int top = lua_gettop(L);
    bool found = false;
    if (lua_getfield(L, item, key) == LUA_TTABLE) {
        int entries = lua_gettop(L);
        lua_Unsigned count = lua_rawlen(L, entries);
        for (lua_Unsigned i = 1; i <= count && !found; i++) {
            if (lua_rawgeti(L, entries, (lua_Integer)i) == LUA_TTABLE &&
                lua_getfield(L, -1, "value") == LUA_TSTRING) {
                size_t len;
                const char *value = lua_tolstring(L, -1, &len);
                found = match(q, value, len);
            }
            lua_settop(L, entries);
        }
    }
    lua_settop(L, top);
    return found;
}

static bool email_matches(const struct argument *q, const char *value, size_t len)
{
    return text_contains(value, len, q->text, q->len);
}

/* Whether the value's digits end in q's, a national 0 left out; all of them when q has a plus. */
static bool phone_matches(const struct argument *q, const char *value, size_t len)
{
    char wanted[PHONE_MOST], digits[PHONE_MOST];
    size_t wanted_len = keep_digits(wanted, sizeof wanted, q->text, q->len);
    size_t digits_len = keep_digits(digits, sizeof digits, value, len);
    const char *start = wanted;
    bool whole = q->text[0] == '+';
    while (!whole && wanted_len > 1 && *start == '0') {
        start++;
        wanted_len--;
    }
    if (wanted_len > digits_len || (whole && wanted_len != digits_len))
        return false;
    return memcmp(digits + digits_len - wanted_len, start, wanted_len) == 0;
}

static bool has_email(struct call *call, int item)
{
    return any_entry(call, item, "emails", email_matches);
}

static bool has_phone(struct call *call, int item)
{
    return any_entry(call, item, "phone_numbers", phone_matches);
}

/* Pushes "first last" and whether q is in it, or in the company's name. */
static bool has_name(struct call *call, int item)
{
    lua_State *L = call->L;
    const struct argument *q = call_argument(call, "q");
    static const char *const keys[] = {"first_name", "last_name", "company_name"};
    int top = lua_gettop(L);
    for (size_t i = 0; i < 3; i++)
        if (lua_getfield(L, item, keys[i]) != LUA_TSTRING) {
            lua_pop(L, 1);
            lua_pushliteral(L, "");
        }
    lua_pushfstring(L, "%s %s", lua_tostring(L, top + 1), lua_tostring(L, top + 2));
    size_t name_len, company_len;
    const char *name = lua_tolstring(L, -1, &name_len);
    const char *company = lua_tolstring(L, top + 3, &company_len);
    bool found = text_contains(name, name_len, q->text, q->len) ||
                 text_contains(company, company_len, q->text, q->len);
    lua_settop(L, top);
    return found;
}

static bool has_anything(struct call *call, int item)
{
    return has_name(call, item) || (is_phone(call_argument(call, "q")) && has_phone(call, item));
}

static void ask_order(struct call *call)
{
    request_query_text(&call->request, "order", call_argument(call, "order")->choice->word);
}

static void ask_email(struct call *call)
{
    const struct argument *q = call_argument(call, "q");
    call_request(call, METHOD_GET, "/v1/contacts/search");
    request_query(&call->request, "email", q->text, q->len);
    ask_order(call);
}

static void ask_phone_with(struct call *call, bool plus)
{
    const struct argument *q = call_argument(call, "q");
    char digits[1 + PHONE_MOST] = "+";
    size_t count = keep_digits(digits + 1, PHONE_MOST, q->text, q->len);
    call_request(call, METHOD_GET, "/v1/contacts/search");
    request_query(&call->request, "phone_number", plus ? digits : digits + 1,
                  count + (plus ? 1 : 0));
    ask_order(call);
}

static void ask_phone(struct call *call)
{
    ask_phone_with(call, call_argument(call, "q")->text[0] == '+');
}

static void ask_plus_phone(struct call *call)
{
    ask_phone_with(call, true);
}

static void ask_contacts(struct call *call)
{
    call_request(call, METHOD_GET, "/v1/contacts");
    ask_order(call);
}

static enum call_next look_for_contacts(struct call *call, enum looking looking);
static enum call_next finish_contacts(struct call *call);

/* A walk begins anew, looking in another way. */
static void begin_cursor_again(struct call *call, enum looking looking)
{
    static const char *const keys[] = {"page", "from", "to", "time", "seen", "done"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        lua_pushnil(call->L);
        lua_setfield(call->L, call->cursor, keys[i]);
    }
    call_set_cursor_integer(call, "looking", looking);
}

/* The next way to look, when this one found nothing. */
static enum call_next look_on(struct call *call)
{
    const struct walk *walk = walk_state(call);
    if (call_is_dry(call)) {
        call_note(call, "When nothing matches, all contacts are looked through.");
        return CALL_DONE;
    }
    bool found =
        walk->matched > 0 || (call_has_cursor(call) && call_cursor_integer(call, "matched", 0) > 0);
    if (found || walk->partial)
        return finish_contacts(call);
    bool plus = call_argument(call, "q")->text[0] == '+';
    enum looking next = !plus && walk->ask == ask_phone ? LOOKING_PLUS_PHONE : LOOKING_SCAN;
    if (call_has_cursor(call))
        begin_cursor_again(call, next);
    return look_for_contacts(call, next);
}

static enum call_next finish_contacts(struct call *call)
{
    if (!call_is_dry(call))
        walk_shape(call, shape_nothing);
    return walk_page_result(call);
}

static enum call_next look_for_contacts(struct call *call, enum looking looking)
{
    static const struct {
        void (*ask)(struct call *call);
        bool (*matches)(struct call *call, int item);
        call_step done;
    } ways[] = {[LOOKING_EMAIL] = {ask_email, has_email, finish_contacts},
                [LOOKING_PHONE] = {ask_phone, has_phone, look_on},
                [LOOKING_PLUS_PHONE] = {ask_plus_phone, has_phone, look_on},
                [LOOKING_SCAN] = {ask_contacts, has_anything, finish_contacts}};
    struct walk *walk = walk_state(call);
    int64_t scanned = walk->scanned;
    *walk = (struct walk){.ask = ways[looking].ask,
                          .key = "contacts",
                          .time = looking == LOOKING_SCAN ? "created_at" : NULL,
                          .matches = call_argument(call, "q")->given ? ways[looking].matches : NULL,
                          .done = ways[looking].done,
                          .scanned = scanned,
                          .from = -1,
                          .to = -1,
                          .last_time = -1};
    walk_for_page(call, walk);
    return walk_begin(call);
}

static enum call_next finish_contact_page(struct call *call)
{
    if (call_is_dry(call))
        return CALL_DONE;
    shape_items(call, shape_nothing);
    meta_integer(call, "total");
    lua_pushvalue(call->L, call->reply);
    return CALL_DONE;
}

static enum looking is_looking_for(const struct argument *q)
{
    if (q->given && memchr(q->text, '@', q->len) != NULL)
        return LOOKING_EMAIL;
    return q->given && is_phone(q) ? LOOKING_PHONE : LOOKING_SCAN;
}

static enum call_next list_contacts(struct call *call)
{
    const struct argument *q = call_argument(call, "q");
    bool walking = call_has_cursor(call);
    enum looking looking = is_looking_for(q);
    if (walking)
        looking = (enum looking)call_cursor_integer(call, "looking", looking);
    if (q->given || walking)
        return look_for_contacts(call, looking);
    check_cap(call);
    ask_contacts(call);
    request_query_integer(&call->request, "page", integer_argument(call, "page"));
    request_query_integer(&call->request, "per_page", integer_argument(call, "per_page"));
    return call_send(call, finish_contact_page);
}

static enum call_next finish_contact(struct call *call)
{
    return finish_item(call, "contact", shape_nothing);
}

static void write_members(struct call *call)
{
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    request_write_members(call->L, &body, call->subject.operation, &call->arguments);
    json_end_object(&body);
}

static enum call_next create_contact(struct call *call)
{
    call_request_from_row(call);
    write_members(call);
    return call_send(call, finish_contact);
}

/* ---- update_contact: fields in one request, phone numbers and e-mails entry by entry ---- */

/* A list of a contact: the parameter, which is also its key in a contact, and where entries live.
 */
struct entry_list {
    const char *parameter;
    const char *path;
    bool phones;
};

static const struct entry_list entry_lists[] = {{"phone_numbers", "/phone_details", true},
                                                {"emails", "/email_details", false}};

enum { ENTRY_LISTS = 2, ENTRIES_KNOWN = 64 };

/*
 * The work slot holds the changes still to be made: an array of {method, path, text, and for PUT
 * and POST label and value}.
 */
struct contact_update {
    lua_Integer change; /* the one on its way */
};

static const char *const scalar_fields[] = {"first_name", "last_name", "company_name",
                                            "information"};

static bool any_scalar(struct call *call)
{
    for (size_t i = 0; i < 4; i++)
        if (call_argument(call, scalar_fields[i])->given)
            return true;
    return false;
}

static bool any_list(struct call *call)
{
    return call_argument(call, "phone_numbers")->given || call_argument(call, "emails")->given;
}

static void begin_contact_request(struct call *call, enum method method, const char *path)
{
    call_request(call, method, "/v1/contacts/");
    request_path_integer(&call->request, integer_argument(call, "contact_id"));
    buffer_append_text(&call->request.url, path);
}

/* Whether the stored value at `stored` is the wanted one at `wanted`, whatever its spelling. */
static bool same_value(lua_State *L, int stored, int wanted, bool phones)
{
    size_t stored_len, wanted_len;
    if (lua_type(L, stored) != LUA_TSTRING)
        return false;
    const char *a = lua_tolstring(L, stored, &stored_len);
    const char *b = lua_tolstring(L, wanted, &wanted_len);
    if (!phones)
        return text_same(a, stored_len, b, wanted_len);
    char a_digits[PHONE_MOST], b_digits[PHONE_MOST];
    size_t a_count = keep_digits(a_digits, sizeof a_digits, a, stored_len);
    size_t b_count = keep_digits(b_digits, sizeof b_digits, b, wanted_len);
    return a_count == b_count && memcmp(a_digits, b_digits, a_count) == 0;
}

/* What is compared: the wanted pairs (flat, at `wanted`) and the stored entries (at `stored`). */
struct comparison {
    struct call *call;
    const struct entry_list *list;
    int wanted, stored;
    size_t wanted_count, stored_count;
    int64_t wanted_done, stored_done; /* bits: this one is dealt with */
};

/* Pushes the member of the stored entry; nil when it is none. */
static void push_stored(const struct comparison *comparison, size_t i, const char *key)
{
    lua_State *L = comparison->call->L;
    if (lua_rawgeti(L, comparison->stored, (lua_Integer)i) == LUA_TTABLE)
        lua_getfield(L, -1, key);
    else
        lua_pushnil(L);
    lua_remove(L, -2);
}

/* Pushes a new change and appends it to the changes; the caller adds label and value. */
static void add_change(struct comparison *comparison, const char *method, size_t stored,
                       const char *verb, const char *value)
{
    lua_State *L = comparison->call->L;
    lua_createtable(L, 0, 5);
    lua_pushstring(L, method);
    lua_setfield(L, -2, "method");
    if (stored > 0) {
        push_stored(comparison, stored, "id");
        int exact;
        lua_Integer id = lua_tointegerx(L, -1, &exact);
        lua_pop(L, 1);
        if (!exact || id <= 0)
            call_refuse_reply(comparison->call, "an entry of the contact has no id");
        lua_pushfstring(L, "%s/%I", comparison->list->path, (LUAI_UACINT)id);
    } else {
        lua_pushstring(L, comparison->list->path);
    }
    lua_setfield(L, -2, "path");
    lua_pushfstring(L, "%s: %s %s", comparison->list->parameter, verb, value);
    lua_setfield(L, -2, "text");
    lua_pushvalue(L, -1);
    lua_rawseti(L, comparison->call->work, (lua_Integer)lua_rawlen(L, comparison->call->work) + 1);
}

/* Adds a change that stores the wanted entry `i`, in place of a stored one or (0) as a new one. */
static void add_storing(struct comparison *comparison, size_t i, size_t stored)
{
    lua_State *L = comparison->call->L;
    lua_rawgeti(L, comparison->wanted, (lua_Integer)(2 * i));
    add_change(comparison, stored > 0 ? "PUT" : "POST", stored, stored > 0 ? "changed" : "added",
               lua_tostring(L, -1));
    lua_rawgeti(L, comparison->wanted, (lua_Integer)(2 * i - 1));
    lua_setfield(L, -2, "label");
    lua_pushvalue(L, -2);
    lua_setfield(L, -2, "value");
    lua_pop(L, 2);
}

static bool is_done(int64_t done, size_t i)
{
    return (done >> (i - 1) & 1) != 0;
}

/* Marks wanted and stored entries of the same value; one whose spelling or label differs is
 * changed. */
static void match_same(struct comparison *comparison, size_t i)
{
    lua_State *L = comparison->call->L;
    int top = lua_gettop(L);
    lua_rawgeti(L, comparison->wanted, (lua_Integer)(2 * i - 1));
    lua_rawgeti(L, comparison->wanted, (lua_Integer)(2 * i));
    for (size_t j = 1; j <= comparison->stored_count; j++) {
        lua_settop(L, top + 2);
        push_stored(comparison, j, "value");
        push_stored(comparison, j, "label");
        if (is_done(comparison->stored_done, j) ||
            !same_value(L, top + 3, top + 2, comparison->list->phones))
            continue;
        comparison->wanted_done |= (int64_t)1 << (i - 1);
        comparison->stored_done |= (int64_t)1 << (j - 1);
        bool same = lua_rawequal(L, top + 1, top + 4) &&
                    (comparison->list->phones || lua_rawequal(L, top + 2, top + 3));
        if (!same)
            add_storing(comparison, i, j);
        break;
    }
    lua_settop(L, top);
}

/* The next stored entry that is not dealt with; 0 when there is none. */
static size_t next_stored(const struct comparison *comparison)
{
    for (size_t j = 1; j <= comparison->stored_count; j++)
        if (!is_done(comparison->stored_done, j))
            return j;
    return 0;
}

/*
 * Adds the changes that make the stored entries the wanted ones. What is stored is changed before
 * anything is added, and removed last, so that the contact never lacks an entry that it should
 * have.
 */
static void compare(struct comparison *comparison)
{
    lua_State *L = comparison->call->L;
    for (size_t i = 1; i <= comparison->wanted_count; i++)
        match_same(comparison, i);
    for (size_t i = 1; i <= comparison->wanted_count; i++) {
        if (is_done(comparison->wanted_done, i))
            continue;
        size_t stored = next_stored(comparison);
        add_storing(comparison, i, stored);
        if (stored > 0)
            comparison->stored_done |= (int64_t)1 << (stored - 1);
    }
    for (size_t j = next_stored(comparison); j > 0; j = next_stored(comparison)) {
        comparison->stored_done |= (int64_t)1 << (j - 1);
        push_stored(comparison, j, "value");
        add_change(comparison, "DELETE", j, "removed",
                   lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "an entry");
        lua_pop(L, 2);
    }
}

/* Adds the changes of one list of the contact in the reply. */
static void compare_list(struct call *call, const struct entry_list *list)
{
    lua_State *L = call->L;
    const struct argument *wanted = call_argument(call, list->parameter);
    if (!wanted->given)
        return;
    int top = lua_gettop(L);
    call_push_table(call, call->reply, "contact");
    call_ensure_table(call, -1, list->parameter);
    call_push_table(call, top + 1, list->parameter);
    struct comparison comparison = {.call = call,
                                    .list = list,
                                    .wanted = wanted->slot,
                                    .stored = lua_gettop(L),
                                    .wanted_count = wanted->count,
                                    .stored_count = (size_t)lua_rawlen(L, -1)};
    if (comparison.stored_count >= ENTRIES_KNOWN)
        call_refuse_reply(call, "the contact has more entries than Aircall allows");
    compare(&comparison);
    lua_settop(L, top);
}

static enum call_next get_stored(struct call *call)
{
    begin_contact_request(call, METHOD_GET, "");
    return call_send(call, finish_contact);
}

static enum call_next change_next(struct call *call);

static enum method method_of(const char *word)
{
    if (strcmp(word, "PUT") == 0)
        return METHOD_PUT;
    return strcmp(word, "POST") == 0 ? METHOD_POST : METHOD_DELETE;
}

/* Writes {label, value} of the change at `change`. */
static void write_entry(struct call *call, int change)
{
    static const char *const keys[] = {"label", "value"};
    lua_State *L = call->L;
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    for (size_t i = 0; i < 2; i++) {
        size_t len;
        lua_getfield(L, change, keys[i]);
        const char *text = lua_tolstring(L, -1, &len);
        json_key(&body, keys[i]);
        json_text(&body, text, len);
        lua_pop(L, 1);
    }
    json_end_object(&body);
}

/* Sends the change whose turn it is; the last one is followed by reading the contact. */
static enum call_next send_change(struct call *call)
{
    lua_State *L = call->L;
    struct contact_update *update = call_state(call, sizeof *update);
    if (lua_rawgeti(L, call->work, update->change) != LUA_TTABLE)
        return get_stored(call);
    int change = lua_gettop(L);
    lua_getfield(L, change, "path");
    lua_getfield(L, change, "method");
    enum method method = method_of(lua_tostring(L, -1));
    begin_contact_request(call, method, lua_tostring(L, -2));
    if (method != METHOD_DELETE)
        write_entry(call, change);
    call->bodyless = true;
    /* What is gone already is as it should be: the answer to a first DELETE may have been lost. */
    if (method == METHOD_DELETE)
        call->accept = ACCEPT_MISSING;
    return call_send(call, change_next);
}

static enum call_next change_next(struct call *call)
{
    lua_State *L = call->L;
    struct contact_update *update = call_state(call, sizeof *update);
    lua_rawgeti(L, call->work, update->change++);
    lua_getfield(L, -1, "text");
    call_applied(call, lua_tostring(L, -1));
    lua_pop(L, 2);
    return send_change(call);
}

static enum call_next after_scalars(struct call *call)
{
    if (call_is_dry(call)) {
        call_note(call,
                  "Then each phone number and e-mail that differs from what is stored is "
                  "changed (PUT), added (POST) or, last, removed (DELETE), one request each.");
        return get_stored(call);
    }
    for (size_t i = 0; i < 4; i++)
        if (call_argument(call, scalar_fields[i])->given)
            call_applied(call, scalar_fields[i]);
    return send_change(call);
}

static enum call_next send_scalars(struct call *call, call_step step)
{
    begin_contact_request(call, METHOD_POST, "");
    write_members(call);
    return call_send(call, step);
}

static enum call_next take_stored(struct call *call)
{
    lua_State *L = call->L;
    struct contact_update *update = call_state(call, sizeof *update);
    update->change = 1;
    lua_newtable(L);
    lua_replace(L, call->work);
    for (size_t i = 0; !call_is_dry(call) && i < ENTRY_LISTS; i++)
        compare_list(call, &entry_lists[i]);
    if (any_scalar(call))
        return send_scalars(call, after_scalars);
    return after_scalars(call);
}

static enum call_next update_contact(struct call *call)
{
    if (!any_list(call))
        return send_scalars(call, finish_contact);
    call_begin_parts(call);
    begin_contact_request(call, METHOD_GET, "");
    return call_send(call, take_stored);
}

/* ---- get_current_user: a credential belongs to a company, not to a user ---- */

static enum call_next finish_user(struct call *call)
{
    return finish_item(call, "user", shape_user);
}

static void begin_user_request(struct call *call)
{
    call_request(call, METHOD_GET, "/v2/users/");
}

/* Raises that the host has to set something else for the account. */
_Noreturn static void refuse_account(struct call *call, const char *message)
{
    error_raise(call->L, &call->subject, ERROR_CONFIGURATION, "%s", message);
}

static enum call_next take_named_user(struct call *call)
{
    if (!call_is_dry(call) && call->status != 200)
        refuse_account(call, "there is no user with the id or e-mail address that the account's "
                             "setting 'user' has");
    return finish_user(call);
}

/* The last way: the company's only user. */
static enum call_next take_only_user(struct call *call)
{
    lua_State *L = call->L;
    if (call_is_dry(call)) {
        call_note(call, "The user who installed the integration, if Aircall tells; else the only "
                        "user of the company.");
        return CALL_DONE;
    }
    if (meta_integer(call, "total") != 1)
        refuse_account(call,
                       "this credential belongs to a company and not to a user: the host sets "
                       "'user' (an id or an e-mail address) for the account");
    call_push_table(call, call->reply, "users");
    lua_createtable(L, 0, 1);
    if (lua_rawgeti(L, -2, 1) != LUA_TTABLE)
        call_refuse_reply(call, "it names one user and lists none");
    shape_user(L, lua_gettop(L));
    lua_setfield(L, -2, "user");
    return CALL_DONE;
}

static enum call_next ask_only_user(struct call *call)
{
    call_request(call, METHOD_GET, "/v2/users");
    request_query_integer(&call->request, "per_page", 2);
    return call_send(call, take_only_user);
}

static enum call_next take_installer(struct call *call)
{
    lua_State *L = call->L;
    if (call_is_dry(call) || !lua_istable(L, call->reply))
        return ask_only_user(call);
    lua_getfield(L, call->reply, "integration");
    if (!lua_istable(L, -1) || lua_getfield(L, -1, "user") != LUA_TTABLE)
        return ask_only_user(call);
    int64_t id = item_integer(L, lua_gettop(L), "id");
    if (id <= 0)
        return ask_only_user(call);
    begin_user_request(call);
    request_path_integer(&call->request, id);
    return call_send(call, finish_user);
}

static enum call_next get_current_user(struct call *call)
{
    const char *user = call->account->user;
    if (user != NULL) {
        begin_user_request(call);
        request_path_user(&call->request, user, strlen(user));
        call->accept = ACCEPT_MISSING;
        return call_send(call, take_named_user);
    }
    call_request(call, METHOD_GET, "/v1/integrations/me");
    call->accept = ACCEPT_MISSING | ACCEPT_UNAUTHORIZED;
    return call_send(call, take_installer);
}

/* ---- errors ---- */

/* Whether the text is a code such as BAD_REQUEST, which tells a reader nothing. */
static bool is_code(const char *text)
{
    for (; *text != '\0'; text++)
        if (!(*text >= 'A' && *text <= 'Z') && *text != '_')
            return false;
    return true;
}

/* Appends the messages of one field, an array of texts or a text at `messages`, to the details. */
static void add_field_errors(lua_State *L, int details, int field, int messages)
{
    if (lua_type(L, messages) == LUA_TSTRING) {
        reply_add_detail(L, details, field, messages);
        return;
    }
    if (!lua_istable(L, messages))
        return;
    lua_Unsigned count = lua_rawlen(L, messages);
    for (lua_Unsigned i = 1; i <= count; i++) {
        if (lua_rawgeti(L, messages, (lua_Integer)i) == LUA_TSTRING)
            reply_add_detail(L, details, field, -1);
        lua_pop(L, 1);
    }
}

/* Pushes the details of errors = {field = {text, ...}}, the table at `errors`. */
static void push_field_errors(lua_State *L, int errors)
{
    lua_newtable(L);
    int details = lua_gettop(L);
    lua_pushnil(L);
    while (lua_next(L, errors) != 0) {
        if (lua_type(L, -2) == LUA_TSTRING)
            add_field_errors(L, details, details + 1, details + 2);
        lua_pop(L, 1);
    }
}

/* Pushes "field: text" of the first detail of the table at `details`; nil when there is none. */
static void push_first_detail(lua_State *L, int details)
{
    if (lua_rawgeti(L, details, 1) != LUA_TTABLE)
        return;
    lua_getfield(L, -1, "path");
    lua_getfield(L, -2, "message");
    lua_pushfstring(L, "%s: %s", lua_tostring(L, -2), lua_tostring(L, -1));
    lua_replace(L, details + 1);
    lua_settop(L, details + 1);
}

/* {error, message, errors, troubleshoot} of the application, or {message} of the gateway. */
static void read_error(lua_State *L, int index)
{
    static const char *const keys[] = {"troubleshoot", "message", "error", NULL};
    int base = lua_gettop(L);
    lua_pushnil(L); /* message */
    lua_pushnil(L); /* details */
    lua_pushnil(L); /* reference: the service has none */
    int type = lua_getfield(L, index, "errors");
    if (type == LUA_TSTRING) {
        lua_replace(L, base + 1);
    } else if (type == LUA_TTABLE) {
        push_field_errors(L, base + 4);
        push_first_detail(L, base + 5);
        lua_replace(L, base + 1);
        if (lua_rawlen(L, base + 5) > 0)
            lua_replace(L, base + 2);
    }
    lua_settop(L, base + 3);
    for (const char *const *key = keys; *key != NULL && lua_isnil(L, base + 1); key++) {
        if (!reply_push_text(L, index, *key))
            continue;
        if (is_code(lua_tostring(L, -1)))
            lua_pop(L, 1);
        else
            lua_replace(L, base + 1);
    }
}

/* ---- the rows ---- */

static const struct choice directions[] = {
    {"inbound", NULL, false}, {"outbound", NULL, false}, {NULL, NULL, false}};

/* The parameters that page and order every list; the steps send them. */
#define PAGE_PARAMETERS                                                                            \
    {.name = "per_page",                                                                           \
     .type = PARAMETER_INTEGER,                                                                    \
     .least = 1,                                                                                   \
     .most = 50,                                                                                   \
     .preset = "20",                                                                               \
     .description = "Results per page."},                                                          \
        {.name = "page",                                                                           \
         .type = PARAMETER_INTEGER,                                                                \
         .least = 1,                                                                               \
         .most = 1000000,                                                                          \
         .preset = "1",                                                                            \
         .description = "Page number."},                                                           \
    {                                                                                              \
        .name = "order", .type = PARAMETER_ENUM, .choices = rows_orders, .preset = "desc",         \
        .description = "Sort direction by time; \"desc\" is newest first."                         \
    }

static const struct parameter list_calls_parameters[] = {
    PAGE_PARAMETERS,
    {.name = "from",
     .type = PARAMETER_DATE,
     .description = "Start of the period, ISO 8601 such as \"2026-01-01T00:00:00Z\"; a call that "
                    "started at that second is in it. Without an offset it is UTC."},
    {.name = "to",
     .type = PARAMETER_DATE,
     .description = "End of the period, ISO 8601 such as \"2026-01-31T23:59:59Z\"; a call that "
                    "started at that second is in it. Without an offset it is UTC."},
    {.name = "direction",
     .type = PARAMETER_ENUM,
     .choices = directions,
     .description = "Only calls of this direction."},
    {.name = "user_id",
     .type = PARAMETER_INTEGER,
     .least = 1,
     .description = "Only calls handled by the user with this id."},
    {.name = "number_id",
     .type = PARAMETER_INTEGER,
     .least = 1,
     .description = "Only calls of the Aircall number with this id. The service cannot do this: "
                    "calls are looked through page by page."},
    {.name = "tags",
     .type = PARAMETER_NAMES,
     .description = "Only calls that have all of these tags: names or ids."},
};

static const struct parameter get_call_parameters[] = {{.name = "call_id",
                                                        .type = PARAMETER_INTEGER,
                                                        .place = PLACE_PATH,
                                                        .required = true,
                                                        .least = 1,
                                                        .description = "Id of the call."}};

static const struct parameter list_contacts_parameters[] = {
    PAGE_PARAMETERS,
    {.name = "q",
     .type = PARAMETER_STRING,
     .description =
         "Name, phone number or e-mail address to look for. A name is looked for by going "
         "through the contacts page by page."},
};

#define CONTACT_PARAMETERS(empty_)                                                                 \
    {.name = "first_name",                                                                         \
     .type = PARAMETER_STRING,                                                                     \
     .place = PLACE_BODY,                                                                          \
     .empty = (empty_),                                                                            \
     .description = "First name."},                                                                \
        {.name = "last_name",                                                                      \
         .type = PARAMETER_STRING,                                                                 \
         .place = PLACE_BODY,                                                                      \
         .empty = (empty_),                                                                        \
         .description = "Last name."},                                                             \
        {.name = "company_name",                                                                   \
         .type = PARAMETER_STRING,                                                                 \
         .place = PLACE_BODY,                                                                      \
         .empty = (empty_),                                                                        \
         .description = "Company name."},                                                          \
    {                                                                                              \
        .name = "information", .type = PARAMETER_STRING, .place = PLACE_BODY, .empty = (empty_),   \
        .description = "Notes about the contact."                                                  \
    }

static const struct parameter create_contact_parameters[] = {
    CONTACT_PARAMETERS(EMPTY_ABSENT),
    {.name = "phone_numbers",
     .type = PARAMETER_PHONES,
     .place = PLACE_BODY,
     .description = "Phone numbers, each {label = \"Work\", value = \"+33612345678\"}."},
    {.name = "emails",
     .type = PARAMETER_EMAILS,
     .place = PLACE_BODY,
     .description = "E-mail addresses, each {label = \"Work\", value = \"jane@example.com\"}."},
};

static const struct rule create_contact_rules[] = {
    {.names = NAMES("first_name", "last_name")},
    {.names = NAMES("phone_numbers", "emails"), .filled = true}};

static const struct parameter update_contact_parameters[] = {
    {.name = "contact_id",
     .type = PARAMETER_INTEGER,
     .place = PLACE_PATH,
     .required = true,
     .least = 1,
     .description = "Id of the contact to update."},
    CONTACT_PARAMETERS(EMPTY_REFUSED),
    {.name = "phone_numbers",
     .type = PARAMETER_PHONES,
     .description = "Phone numbers, each {label, value}, which replace all existing ones; `{}` "
                    "clears them."},
    {.name = "emails",
     .type = PARAMETER_EMAILS,
     .description = "E-mail addresses, each {label, value}, which replace all existing ones; `{}` "
                    "clears them."},
};

static const struct rule update_contact_rules[] = {
    {.names = NAMES("first_name", "last_name", "company_name", "information", "phone_numbers",
                    "emails")}};

static const char *const contact_arrays[] = {"phone_numbers", "emails", NULL};
static const char *const contact_texts[] = {"first_name", "last_name", NULL};
static const char *const call_arrays[] = {"comments", "tags", "teams", NULL};

static const struct operation operations[] = {
    {.name = "list_calls",
     .summary = "Lists calls, filtered by period, direction, user, number and tags.",
     .words = &aircall_words.list_calls,
     .kind = OPERATION_READ,
     PARAMETERS(list_calls_parameters),
     .method = METHOD_GET,
     .path = "/v1/calls",
     .collection = "calls",
     .arrays = call_arrays,
     .begin = list_calls},
    {.name = "get_call",
     .summary = "Gets one call with its contact.",
     .words = &aircall_words.get_call,
     .kind = OPERATION_READ,
     PARAMETERS(get_call_parameters),
     .method = METHOD_GET,
     .path = "/v1/calls/{call_id}",
     .arrays = call_arrays,
     .begin = get_call},
    {.name = "list_contacts",
     .summary = "Lists contacts, or looks for them by name, phone number or e-mail address.",
     .words = &aircall_words.list_contacts,
     .kind = OPERATION_READ,
     PARAMETERS(list_contacts_parameters),
     .method = METHOD_GET,
     .path = "/v1/contacts",
     .collection = "contacts",
     .arrays = contact_arrays,
     .texts = contact_texts,
     .begin = list_contacts},
    {.name = "create_contact",
     .summary = "Creates a contact, shared by the whole company.",
     .words = &aircall_words.create_contact,
     .kind = OPERATION_WRITE,
     PARAMETERS(create_contact_parameters),
     RULES(create_contact_rules),
     .method = METHOD_POST,
     .path = "/v1/contacts",
     .arrays = contact_arrays,
     .texts = contact_texts,
     .begin = create_contact},
    {.name = "update_contact",
     .summary = "Changes a contact's fields, or replaces its phone numbers and e-mail addresses.",
     .words = &aircall_words.update_contact,
     .kind = OPERATION_WRITE,
     PARAMETERS(update_contact_parameters),
     RULES(update_contact_rules),
     .method = METHOD_POST,
     .path = "/v1/contacts/{contact_id}",
     .arrays = contact_arrays,
     .texts = contact_texts,
     .begin = update_contact},
    {.name = "list_users",
     .summary = "Lists all users of the company.",
     .words = &aircall_words.list_users,
     .kind = OPERATION_READ,
     .method = METHOD_GET,
     .path = "/v2/users",
     .collection = "users",
     .begin = list_users},
    {.name = "list_numbers",
     .summary = "Lists all phone numbers of the company.",
     .words = &aircall_words.list_numbers,
     .kind = OPERATION_READ,
     .method = METHOD_GET,
     .path = "/v1/numbers",
     .collection = "numbers",
     .begin = list_numbers},
    {.name = "get_current_user",
     .summary = "Gets the user whom the account stands for.",
     .words = &aircall_words.get_current_user,
     .kind = OPERATION_READ,
     .method = METHOD_GET,
     .path = "/v1/integrations/me",
     .begin = get_current_user},
};

const struct integration aircall_integration = {
    .name = "aircall",
    .title = "Aircall",
    .summary = "Calls, contacts, users and numbers of an Aircall company.",
    .environment = "AIRCALL",
    .url = "https://api.aircall.io",
    .urls = NAMES("/v1", "/v2"),
    .basic = true,
    .content_type_always = true,
    .limits = {.limit = "X-AircallApi-Limit",
               .remaining = "X-AircallApi-Remaining",
               .reset = "X-AircallApi-Reset",
               .wait = 60,
               .write_cost = 1},
    .operations = operations,
    .operation_count = sizeof operations / sizeof *operations,
    .words = aircall_service_words,
    .shapes = aircall_shapes,
    .read_error = read_error,
};
