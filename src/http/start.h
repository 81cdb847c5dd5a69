/* libcurl's start, which is once a process; and whether this still is that process. */
#pragma once

#include <stdbool.h>

/* Starts libcurl, the first time that it is called, from whichever thread. False when libcurl
 * cannot be used: it could not set up TLS. */
bool start_curl(void);

/* Whether a handle must not take a second reply: libcurl before 8.1 appends a folded line at the
 * beginning of a head to the last header of the reply before, which is freed by then. */
bool start_handles_fold(void);

/* How many forks lie between the process that started libcurl and this one. Costs no system call,
 * as getpid does. */
unsigned start_forks(void);
