/* libcurl's start, which is once a process; and whether this still is that process. */
#pragma once

#include <stdbool.h>

/* Starts libcurl, the first time that it is called, from whichever thread. False when libcurl
 * cannot be used: it could not set up TLS. */
bool start_curl(void);

/* Whether a handle folds a line that begins a head onto the last one of the reply before, which is
 * freed by then, as those of libcurl before 8.1 do. */
bool start_handles_fold(void);

/* How many forks lie between the process that started libcurl and this one. Costs no system call,
 * as getpid does. */
unsigned start_forks(void);
