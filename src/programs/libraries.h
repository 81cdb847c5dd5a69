/*
 * What the program's Lua needs and Lua's own libraries lack. `require "program.NAME"` opens each;
 * only `rows` knows services. What a function takes and gives stands above it, in the file of its
 * library.
 */
#pragma once

#include <lua.h>

/* HTML as text, as people and models read it. What is parsed comes from strangers: it has a limit
 * of bytes and of memory, and nothing in it is followed. */
int luaopen_program_html(lua_State *L);

/* jq's language, by libjq 1.6 or later. */
int luaopen_program_jq(lua_State *L);

/* JSON, with the module's own reader and writer. */
int luaopen_program_json(lua_State *L);

/* Other processes, and files that hold secrets: a command with a deadline and a limit, a file
 * together with who may read it. */
int luaopen_program_process(lua_State *L);

/*
 * What `integrations.operations` does not tell of the rows: the order and types of parameters,
 * where the items of a list are, the fields of accounts and the environment variables that give
 * them; whether the settings deny an operation; and hiding a secret that no account uses.
 */
int luaopen_program_rows(lua_State *L);

/* Unix sockets: listening where only this user may come, and writing without waiting. */
int luaopen_program_socket(lua_State *L);

/* Descriptors, and waiting for them; what is said where a signal ends the program. */
int luaopen_program_system(lua_State *L);

/* Of the signals by which a user ends the program, those that `from` handles are `to`'s now. */
void system_replace_handlers(void (*from)(int), void (*to)(int));

/* How wide a terminal is, and how much room a text takes there. */
int luaopen_program_terminal(lua_State *L);
