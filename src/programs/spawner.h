/*
 * The process that scripts' processes come from. It is this program once more, executed with an
 * empty environment and one descriptor, so that nothing of the first one's memory, files or
 * settings is in it, nor in what it forks. The first one tells it over a socket what to begin and
 * to kill, and hears what has ended.
 */
#pragma once

#include <lua.h>

/* What the program is called when it is to be that process. */
#define SPAWNER_NAME "integrations-scripts"

/* That process's main function: returns its exit status when the first one has gone. */
int spawner_main(void);

/* require "program.spawner": what the first one needs. */
int luaopen_program_spawner(lua_State *L);
