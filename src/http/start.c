/* libcurl's start; see start.h. */
#include "start.h"

#include <curl/curl.h>
#include <pthread.h>

static pthread_once_t start_once = PTHREAD_ONCE_INIT;
static bool start_succeeded;

static void start_first(void)
{
    start_succeeded = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool start_curl(void)
{
    pthread_once(&start_once, start_first);
    return start_succeeded;
}
