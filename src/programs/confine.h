/*
 * What a process gives up before it runs a script: new descriptors, other processes, files,
 * sockets, time and memory beyond its limits. Knows no Lua.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* How many bytes this process has mapped; 0 when that cannot be found out. */
size_t confine_mapped(void);

/* Makes the filter of system calls, once in a process whose children are confined. */
bool confine_prepare(void);

/*
 * Confines this process, whose only descriptor is 0, for good: it may compute for `cpu` seconds
 * from now on, which SIGPROF ends, and have `addresses` bytes mapped in all. False when something
 * of it failed: nothing must run in it then. In sanitized builds the limit of addresses and the
 * filter are left out, as sanitizers need both.
 */
bool confine(double cpu, size_t addresses);

/* Whether this is such a build. It keeps descriptor 2: sanitizers say there what they find. */
bool confine_is_left_out(void);
