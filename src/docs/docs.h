/*
 * Documentation for those who write scripts: the pages, their index and search in them; and
 * operations as data, with their parameters as JSON Schema, for those who make tools of them.
 */
#pragma once

#include <lua.h>
#include <stdbool.h>

#include "integrations/service.h"

/*
 * Pushes a new table {list, search, read}. The functions answer with Markdown and raise nothing but
 * out of memory: what they do not understand is answered by a text that says what there is.
 *
 * list([namespace]): the index, or that of a service or a resource, one signature a line.
 * search(words[, limit]): the pages that fit best, 10 unless told.
 * read(page[, detail]): a guide, or the page of a service, a resource or an operation.
 */
void docs_push(lua_State *L);

/* Whether a guide has that name. */
bool docs_has_guide(const char *name);

/* lua_CFunction: (name, names) -> the one of the names that is probably meant, or nil. */
int docs_nearest(lua_State *L);

/* ---- operations.c ---- */

/*
 * lua_CFunction: ([filter]) -> an array of {name, integration, resource, core, kind, sends,
 * destroys, repeatable, read_when, description, parameters}, one for each operation that the filter
 * lets through: a table of any of integration, resource, kind, core, name. `parameters` is a JSON
 * Schema (2020-12) of the table that the operation takes; with `tools = true` in the filter it has
 * no rules between parameters. The tables are new with each call; none in them is an empty array,
 * so that any JSON encoder writes them right.
 */
int operations_list(lua_State *L);

/* [-0, +1, m] Pushes {name, resource, kind, core, sends, destroys}, with room for more. */
void operations_push_row(lua_State *L, const struct integrations_operation *row, int room);
