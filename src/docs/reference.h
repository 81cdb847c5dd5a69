/* Reference pages in Markdown, made from the rows. Knows no HTTP and no settings. */
#ifndef INTEGRATIONS_REFERENCE_H
#define INTEGRATIONS_REFERENCE_H

#include <lauxlib.h>
#include <stdint.h>

#include "catalog.h"

/* Pushes the page of one operation. */
void reference_push_operation(lua_State *L, const struct integration *integration,
                              const struct operation *operation);

/* Pushes the page of an integration: all its operations and the shapes of what they return. */
void reference_push_integration(lua_State *L, const struct integration *integration);

/* Adds get_conversation({id}); optional parameters have a question mark. */
void reference_add_signature(luaL_Buffer *page, const struct operation *operation);

/* Adds the index of an integration: its operations, one signature a line. */
void reference_add_index(luaL_Buffer *page, const struct integration *integration);

/* The shapes that a result has in it, as bits by their place in integration->shapes. */
uint64_t reference_shapes(const struct integration *integration, const char *result);

#endif
