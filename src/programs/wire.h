/*
 * Messages between two processes of this program over a socket: each a row of Lua values, the first
 * of which says what it is about. A message has a limit in bytes and in values, and whoever reads
 * does not believe what is said. Knows no scripts.
 */
#pragma once

#include <lua.h>
#include <stddef.h>

/* require "program.wire" */
int luaopen_program_wire(lua_State *L);

/*
 * [-0, +1, m] Pushes the wire over a descriptor, which it owns from now on, unless it raises. A
 * message that comes in is refused when it has more values than that.
 */
void wire_push(lua_State *L, int descriptor, size_t values_most);
