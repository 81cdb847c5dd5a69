/* Documentation for those who write scripts: the pages, their index and search in them. */
#pragma once

#include <lua.h>
#include <stdbool.h>

/*
 * Pushes a new table {list, search, read}. The functions answer with Markdown and raise nothing but
 * out of memory: what they do not understand is answered by a text that says what there is. A page
 * is made when it is read first, and then kept in the registry.
 *
 * list([namespace]): the index, or that of one integration, one signature a line.
 * search(words[, limit]): the pages that fit best, 10 unless told.
 * read(page): a guide, the reference of an integration or of one operation.
 */
void docs_push(lua_State *L);

/* Whether a guide has that name. */
bool docs_has_guide(const char *name);
