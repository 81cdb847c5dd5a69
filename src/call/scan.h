/* Lists that are looked through item by item; a part of pages.h. */
#ifndef INTEGRATIONS_SCAN_H
#define INTEGRATIONS_SCAN_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

struct integrations_call;
struct pager;

/* Takes the reply; true when the next page is to be asked for. */
bool scan_take(struct integrations_call *call, struct pager *pager);

/* ---- what pages.c and scan.c share ---- */

/* Whether this call is one step of a walk that a script makes. */
bool pages_stepwise(const struct integrations_call *call);

/* The integer that the script gave for a parameter, or its default. */
int64_t pages_integer(const struct integrations_call *call, const char *name);

/* Whether items are compared with what is looked for. */
bool pages_matching(const struct integrations_call *call);

/* A number of the reply; raises when it has none that can be one. */
int64_t pages_count(struct integrations_call *call, const char *path);

/* [-0, +1, e] Pushes the items of the reply and returns their index. Where they are nested a list
 * that found nothing has none. */
int pages_push_items(struct integrations_call *call);

/* [-0, +1, e] Pushes an item of the list at `items`; raises when it is no object. */
void pages_push_item(struct integrations_call *call, int items, int64_t i);

/* [-1, +0, m] Appends the value on the top to the list at an index. */
void pages_append(lua_State *L, int list);

/* Sets a number of the result where the style says that it stands; NULL: nowhere. */
void pages_say(struct integrations_call *call, const char *path, int64_t number);

#endif
