/* libcurl's start, which is once a process. */
#ifndef INTEGRATIONS_START_H
#define INTEGRATIONS_START_H

#include <stdbool.h>

/* Starts libcurl, the first time that it is called, from whichever thread. False when libcurl
 * cannot be used: it could not set up TLS. */
bool start_curl(void);

#endif
