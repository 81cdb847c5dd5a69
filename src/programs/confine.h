/*
 * What a process gives up before it runs a script: new descriptors, other processes, files,
 * sockets, time and memory beyond its limits. Knows no Lua.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

struct confine_limits {
    double cpu;       /* seconds, of the process from now on; its end is SIGPROF */
    size_t addresses; /* bytes that it may have mapped in all */
};

/* How many bytes this process has mapped; 0 when that cannot be found out. */
size_t confine_mapped(void);

/* Makes the filter of system calls, once in a process whose children are confined. */
bool confine_prepare(void);

/*
 * Confines this process, whose only descriptor is 0, for good. False when something of it failed:
 * nothing must run in it then. In sanitized builds the limit of addresses and the filter are left
 * out, as sanitizers need both.
 */
bool confine(const struct confine_limits *limits);

/* Whether this is such a build. */
bool confine_is_left_out(void);
