/* libcurl's start; see start.h. */
#include "start.h"

#include <curl/curl.h>
#include <pthread.h>

static pthread_once_t start_once = PTHREAD_ONCE_INIT;
static bool start_succeeded;
static unsigned forks; /* changed in a child that has one thread so far */

static void start_count_fork(void)
{
    forks++;
}

static void start_first(void)
{
    start_succeeded = pthread_atfork(NULL, NULL, start_count_fork) == 0 &&
                      curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool start_curl(void)
{
    pthread_once(&start_once, start_first);
    return start_succeeded;
}

unsigned start_forks(void)
{
    return forks;
}
