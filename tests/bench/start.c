/* Starts libcurl, or nothing at all: the difference is what libcurl costs a process that starts. */
#ifdef START_CURL
#include <curl/curl.h>
#endif

int main(void)
{
#ifdef START_CURL
    return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? 0 : 1;
#else
    return 0;
#endif
}
