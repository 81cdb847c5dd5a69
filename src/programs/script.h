/*
 * A script's process: a Lua state whose memory is counted, with Lua's harmless libraries and
 * script.lua, which talks to the program over descriptor 0. Prepared before there is a script, in
 * the process that the scripts' processes are forked from.
 */
#pragma once

#include <stddef.h>

struct script;

/* The exit statuses of a process whose last words found no memory, and of one that the system does
 * not let be confined. */
enum { SCRIPT_NO_MEMORY = 3, SCRIPT_UNCONFINED = 4 };

/* NULL when it fails. */
struct script *script_prepare(void);

/* Confines this process and runs the script that comes over descriptor 0. */
_Noreturn void script_run(struct script *script, double cpu, size_t memory);
