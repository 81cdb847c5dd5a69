/* Finding pages by words. */
#ifndef INTEGRATIONS_SEARCH_H
#define INTEGRATIONS_SEARCH_H

#include <lua.h>

/*
 * lua_CFunction: (words[, limit]) -> Markdown, the pages that fit best, best first. A page with
 * more of the words comes before one with fewer; then a word in a name counts most. A word that
 * stands nowhere is compared with words that are nearly the same. Answers whatever it is given.
 */
int search_docs(lua_State *L);

#endif
