/*
 * The option `fields`: of a result, or of each item of a list, only what is named stays. Names are
 * dotted and go through arrays: "customer.email", "tags.name". Knows no HTTP and no service.
 */
#ifndef INTEGRATIONS_FIELDS_H
#define INTEGRATIONS_FIELDS_H

#include <lua.h>
#include <stddef.h>

struct integrations_call;

/* The most names, and the most bytes of one. */
enum { FIELDS_MOST = 100, FIELDS_NAME_MOST = 200 };

/* [-0, +0 | 1, m] What is wrong with the value at `index` as this option; NULL: nothing. */
const char *fields_problem(lua_State *L, int index);

/*
 * [-0, +0, -] The names in the table at `index`, with which nothing is wrong: into `names`, which
 * has room for FIELDS_MOST. They are there as long as the table has them. Returns how many.
 */
size_t fields_names(lua_State *L, int index, const char **names);

/* [-0, +0, m] Keeps of each table in the array at `items` what is named. */
void fields_keep_items(lua_State *L, int items, const char *const *names, size_t count);

/* [-0, +0, m] Keeps of the call's result what its option names. */
void fields_keep(struct integrations_call *call);

#endif
