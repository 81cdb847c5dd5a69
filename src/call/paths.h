/* Tables by dotted path, in replies and results. Raises only when there is no memory. */
#pragma once

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

/* [-0, +1, m] Pushes the value at the path in the table at `index`; nil when there is none. */
int paths_push(lua_State *L, int index, const char *path);

/* [-0, +0, m] Whether the table at `index` has the path's first key. */
bool paths_begins(lua_State *L, int index, const char *path);

/* [-0, +0, m] The integer at the path; `otherwise` when there is none. */
int64_t paths_integer(lua_State *L, int index, const char *path, int64_t otherwise);

/* [-0, +1, m] Pushes the table at the path, which is made where it is missing (nil: where something
 * else stands in its way). The last table is an empty array. */
bool paths_ensure(lua_State *L, int index, const char *path);

/* [-0, +0, m] Sets a key that the table at `index` lacks to an empty text. */
void paths_ensure_text(lua_State *L, int index, const char *key);

/* [-1, +0, m] Sets the value at the path to the one on the top; tables on the way are made. */
void paths_set(lua_State *L, int index, const char *path);
