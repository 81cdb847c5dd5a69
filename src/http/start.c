/* libcurl's start; see start.h. */
#include "start.h"

#include <curl/curl.h>
#include <pthread.h>

static pthread_once_t start_once = PTHREAD_ONCE_INIT;
static bool start_succeeded, handles_fold;
static unsigned forks; /* changed in a child that has one thread so far */

static void start_count_fork(void)
{
    forks++;
}

static void start_first(void)
{
    start_succeeded = pthread_atfork(NULL, NULL, start_count_fork) == 0 &&
                      curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    handles_fold = curl_version_info(CURLVERSION_NOW)->version_num < 0x080100;
}

bool start_curl(void)
{
    pthread_once(&start_once, start_first);
    return start_succeeded;
}

bool start_handles_fold(void)
{
    return handles_fold;
}

unsigned start_forks(void)
{
    return forks;
}
