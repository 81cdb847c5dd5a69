/* libcurl's start; see start.h. */
#include "start.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform.h"

static pthread_once_t start_once = PTHREAD_ONCE_INIT;
static bool start_succeeded, handles_fold, pairs_leak;
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
    pairs_leak = curl_version_info(CURLVERSION_NOW)->version_num < 0x080800;
}

bool start_curl(void)
{
    pthread_once(&start_once, start_first);
    return start_succeeded;
}

static void start_tell_other_end(void *end)
{
    send(*(int *)end, "", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void start_close_on_exec(curl_socket_t fd)
{
    if (!pairs_leak || fcntl(fd, F_GETFD) != 0 || fcntl(fd, F_SETFD, FD_CLOEXEC) != 0)
        return;
    int other = platform_find_told(fd + 1, start_tell_other_end, &fd);
    if (other >= 0)
        fcntl(other, F_SETFD, FD_CLOEXEC);
}

static void start_wake(void *multi)
{
    curl_multi_wakeup(multi);
}

CURLM *start_multi(void)
{
    /* The pair by which libcurl is woken gets the lowest numbers that are free. */
    int lowest = pairs_leak ? platform_socket(AF_UNIX, SOCK_STREAM, 0) : -1;
    if (lowest >= 0)
        close(lowest);
    CURLM *multi = curl_multi_init();
    if (multi != NULL && lowest >= 0)
        start_close_on_exec(platform_find_told(lowest, start_wake, multi));
    return multi;
}

bool start_handles_fold(void)
{
    return handles_fold;
}

unsigned start_forks(void)
{
    return forks;
}
