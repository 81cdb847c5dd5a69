/* libcurl's start, which is once a process; and whether this still is that process. */
#pragma once

#include <curl/curl.h>
#include <stdbool.h>

/* Starts libcurl, the first time that it is called, from whichever thread. False when libcurl
 * cannot be used: it could not set up TLS. */
bool start_curl(void);

/* A multi handle. Programs that this process starts do not get the descriptors with which it is
 * woken, as they would from libcurl before 8.8. NULL when out of memory. */
CURLM *start_multi(void);

/* The same for a descriptor that libcurl waits for, and the one that it is in a pair with: while a
 * name is looked up there is such a pair. */
void start_close_on_exec(curl_socket_t fd);

/* Whether a handle must not take a second reply: libcurl before 8.1 appends a folded line at the
 * beginning of a head to the last header of the reply before, which is freed by then. */
bool start_handles_fold(void);

/* How many forks lie between the process that started libcurl and this one. Costs no system call,
 * as getpid does. */
unsigned start_forks(void);
