/*
 * What the parts of a call do for one another; each section is the file of that name. None of them
 * knows a service or sockets. Functions of services find what they need in call.h.
 */
#pragma once

#include "call.h"

/* ---- box: who owns a call ---- */

/*
 * [-0, +1, m] Puts a new call's box at CALL_BOX, below what is on the stack. It gives back what the
 * call holds however the function that is running ends, by return, by error, or with its coroutine.
 */
struct integrations_call *box_open(lua_State *L, struct state *state);

/* [-0, +0, -] Whether the box at CALL_BOX, or its call's settings, have ended already. That happens
 * while the Lua state is being closed, when a finalizer runs a task that has a call. */
bool box_is_over(lua_State *L);

/* [-0, +0, e] Raises when they have. */
void box_check(lua_State *L);

/* [-0, +0, e] Raises in a child of the process in which the call began: what it has yet to send,
 * the parent sends. */
void box_check_fork(struct integrations_call *call);

/* [-0, +0, -] The walk at `index` is the call's until the call is over. */
void box_keep_walk(lua_State *L, struct integrations_call *call, int index);

/* The walk's call is over; frees what a walk holds that was collected meanwhile. */
void walk_leave(struct walk *walk);

/* [-1, +0, -] Holds what record_prepare pushed until the call is over. */
void box_keep_log(lua_State *L);

/* ---- policy: permissions and approval ---- */

/* Judges a call's next request by the permissions of its settings; the host is asked once for the
 * call, or the walk that it is a part of. Raises kind permission when it may not run. */
void policy_judge(struct integrations_call *call);

/* Whether a transfer's call, which waited for a token or for its turn, has to go to policy_judge
 * once more: since that let it run the host has denied it, or wants to be asked and was not. */
bool policy_stops(const struct transfer *transfer);

/* ---- steps: the requests of an operation, the only loop over the steps of a row ---- */

/* Builds the next request; false when there is none, and the result can be made. */
bool steps_next(struct integrations_call *call);

/* Takes the reply of the request, or in a dry run the lack of one. */
void steps_take(struct integrations_call *call);

/* Whether the step takes the outcome of the call's transfer as an answer. */
bool steps_accept(const struct integrations_call *call);

/* The request is sent again, and may have been carried out: what it removes may be gone already,
 * and what it makes may be there. The step takes such answers from then on. */
void steps_doubt(struct integrations_call *call);

/* Whether a success of the step need not have a body. */
bool steps_bodyless(const struct integrations_call *call);

/* Whether the reply to the step is a file, whatever it holds. */
bool steps_gives_file(const struct integrations_call *call);

/* Leaves the operation's result in the call's slot for it. */
void steps_finish(struct integrations_call *call);

/* ---- scan: lists that are looked through item by item; what it shares with pages ---- */

/* Takes the reply; true when the next page is to be asked for. */
bool scan_take(struct integrations_call *call, struct pager *pager);

/* [-0, +0, e] Raises that `what`, such as "the list goes on", is beyond what the service lists. */
_Noreturn void scan_refuse_beyond(struct integrations_call *call, const char *what);

/* Whether this call is one step of a walk that a script makes. */
bool pages_stepwise(const struct integrations_call *call);

/* Whether items are compared with what is looked for. */
bool pages_matching(const struct integrations_call *call);

/* The integer that the script gave for a parameter, or its default. */
int64_t pages_integer(const struct integrations_call *call, const char *name);

/* A number of the reply; raises when it has none that can be one. */
int64_t pages_count(struct integrations_call *call, const char *path);

/* [-0, +1, e] Pushes the items of the reply and returns their index. Where they are nested a list
 * that found nothing lacks the array, which is made then. */
int pages_push_items(struct integrations_call *call);

/* [-0, +1, e] Pushes an item of the list at `items`; raises when it is no object. */
void pages_push_item(struct integrations_call *call, int items, int64_t i);

/* [-0, +0, e] Completes each item of the list at `items`; returns how many there are. */
int64_t pages_complete(struct integrations_call *call, int items);

/* Sets a number of the result where the style says that it stands; NULL: nowhere. */
void pages_say(struct integrations_call *call, const char *path, int64_t number);

/* ---- seen: what a list has shown so far, in one call or in all of a walk, and which page of it is
 * looked at next: lists change while they are gone through ---- */

/* [-0, +0, m] Puts the keys of what was seen into their place: none, or those of the walk that goes
 * on. A page of the caller's alone needs none. */
void seen_begin(struct integrations_call *call, const struct pager *pager, bool goes_on);

/*
 * [-0, +0, e] Takes out of the list at `items` what it has shown before: where items come or go
 * while pages are looked at, others move from page to page. How many there are in all is `total`,
 * negative when that is not said.
 */
void seen_meet(struct integrations_call *call, struct pager *pager, int items, int64_t total);

/*
 * Whether the page before the one that was looked at has to be looked at next, as items may have
 * moved to it: the list has become longer or shorter, and nothing shows that this page begins where
 * that one ended. Sets the pager to that page; else to the furthest page that was looked at in the
 * list as it is now.
 */
bool seen_go_back(struct pager *pager);

/* Whether there were so many pages with nothing new that there will be no other. */
bool seen_is_barren(const struct pager *pager);

/*
 * Whether all of a list was looked at; `last`: no page follows. Where fewer items were shown than
 * the list had when it was shortest, some have changed their places: then it is gone through again
 * from the first page, as long as that shows new ones. This is not done where the list has items
 * that nothing tells apart, as these would be shown again.
 */
bool seen_is_over(struct pager *pager, bool last);

/* ---- file, saving, elsewhere: results that are files ---- */

/* [-0, +1, m] Pushes {content, content_type, file_name} of the reply; what the service does not say
 * is absent. */
void file_push(struct integrations_call *call);

/*
 * Looks at the option save_to before anything is sent: whether the operation gives a file, whether
 * the script may save one, and whether the path is one of a new file in a folder that there is.
 * Raises, or does nothing when the option is not given.
 */
void saving_check(struct integrations_call *call);

/* The request of the file is about to be sent: its bytes go into an empty file. Raises. */
void saving_begin(struct integrations_call *call);

/* [-0, +1, e] The file is whole: gives it its name and pushes {path, bytes, content_type}. */
void saving_push(struct integrations_call *call);

/* Raises why the file could not be written. */
_Noreturn void saving_refuse(struct integrations_call *call);

/*
 * The request of a step whose address the reply before it has (`at` in the row), or to which the
 * service redirects: another host's, asked without the account's credential and limit. The last
 * transfer still has its reply. Raises when the address is none that may be asked.
 */
void elsewhere_ask(struct integrations_call *call);

/* The headers in which whoever the transfer asked tells of its limit: another host's are not known.
 */
const struct integrations_limits *elsewhere_limits(const struct integrations_call *call,
                                                   const struct transfer *transfer);

/* Whether the reply to a step that gives a file says that it is somewhere else; and taking the
 * address from it, for another request of the same step. */
bool elsewhere_is_told(const struct integrations_call *call);
void elsewhere_follow(struct integrations_call *call);

/* ---- fields: the option that keeps of a result only what is named ---- */

/* The most names, dotted ("customer.email", "tags.name"), and the most bytes of one. */
enum { FIELDS_MOST = 100, FIELDS_NAME_MOST = 200 };

/* [-0, +0 | 1, m] What is wrong with the value at `index` as this option; NULL: nothing. */
const char *fields_problem(lua_State *L, int index);

/*
 * [-0, +0, -] The names in the table at `index`, with which nothing is wrong: into `names`, which
 * has room for FIELDS_MOST. They are there as long as the table has them. Returns how many.
 */
size_t fields_names(lua_State *L, int index, const char **names);

/* [-0, +0, m] Keeps of each table in the array at `items`, or of the call's result, what is named.
 */
void fields_keep_items(lua_State *L, int items, const char *const *names, size_t count);
void fields_keep(struct integrations_call *call);

/* ---- plan: dry runs ---- */

/* [-0, +1, m] Pushes the plan, made when there is none yet. */
void plan_push(struct integrations_call *call);

/* [-0, +0, m] Adds the call's request to it. */
void plan_add_request(struct integrations_call *call);

/* ---- record: what the host's on_call hears of a call ---- */

/*
 * [-0, +1, m] Pushes what the call has to keep until it is told, all that telling needs; nil where
 * nobody wants to hear of it. Raises when there is no memory for it: then the call must not be
 * made.
 */
void record_prepare(lua_State *L, struct integrations_call *call);

/* The arguments are read, on which the kind of some operations depends. */
void record_kind(struct integrations_call *call);

/* A request of it has ended: whether the service may have seen it is noted. */
void record_reply(struct integrations_call *call);

/* [-0, +0, -] Tells the host about a call that is over, once. `error` is the index of its error; 0
 * when it has its result. An error in the host's function, or no memory there, harms nobody. */
void record_tell(lua_State *L, struct integrations_call *call, int error);

/* [-0, +0, -] The call is not to be told. */
void record_forget(lua_State *L, struct integrations_call *call);

/* ---- raise: how a call fails ---- */

/* Raises what came of a transfer that was no success; `repeatable`: it does no harm twice. */
_Noreturn void raise_transfer(struct integrations_call *call, const struct transfer *transfer,
                              bool repeatable);
