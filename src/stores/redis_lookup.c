/* Looking up a host; see redis_lookup.h. */
#include "redis_lookup.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Shared by the thread and who asked: who leaves it last frees it. */
struct redis_lookup {
    pthread_mutex_t mutex;
    pthread_cond_t finished;
    bool done, forgotten;
    struct redis_hosts hosts;
    char host[];
};

static void lookup_free(struct redis_lookup *lookup)
{
    pthread_cond_destroy(&lookup->finished);
    pthread_mutex_destroy(&lookup->mutex);
    free(lookup);
}

static void lookup_read(const struct addrinfo *info, struct redis_hosts *hosts)
{
    for (; info != NULL && hosts->count < REDIS_LOOKUP_MOST; info = info->ai_next)
        if (getnameinfo(info->ai_addr, info->ai_addrlen, hosts->text[hosts->count],
                        sizeof hosts->text[0], NULL, 0, NI_NUMERICHOST) == 0)
            hosts->count++;
}

static void *lookup_run(void *data)
{
    struct redis_lookup *lookup = data;
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    struct redis_hosts hosts = {.count = 0};
    int status = getaddrinfo(lookup->host, NULL, &hints, &found);
    hosts.unknown = status == EAI_NONAME;
    if (status == 0) {
        lookup_read(found, &hosts);
        freeaddrinfo(found);
    }
    pthread_mutex_lock(&lookup->mutex);
    lookup->hosts = hosts;
    lookup->done = true;
    bool last = lookup->forgotten;
    pthread_cond_signal(&lookup->finished);
    pthread_mutex_unlock(&lookup->mutex);
    if (last)
        lookup_free(lookup);
    return NULL;
}

/* The host's signals are not for this thread. */
static bool lookup_start_thread(struct redis_lookup *lookup)
{
    sigset_t all, before;
    pthread_attr_t attributes;
    pthread_t thread;
    if (pthread_attr_init(&attributes) != 0)
        return false;
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool started = pthread_create(&thread, &attributes, lookup_run, lookup) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    pthread_attr_destroy(&attributes);
    return started;
}

bool redis_is_number(const char *host)
{
    unsigned char number[sizeof(struct in6_addr)];
    return inet_pton(AF_INET, host, number) == 1 || inet_pton(AF_INET6, host, number) == 1;
}

struct redis_lookup *redis_lookup_start(const char *host)
{
    struct redis_lookup *lookup = calloc(1, sizeof *lookup + strlen(host) + 1);
    pthread_condattr_t clock;
    if (lookup == NULL)
        return NULL;
    memcpy(lookup->host, host, strlen(host) + 1);
    pthread_mutex_init(&lookup->mutex, NULL);
    pthread_condattr_init(&clock);
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    pthread_cond_init(&lookup->finished, &clock);
    pthread_condattr_destroy(&clock);
    if (lookup_start_thread(lookup))
        return lookup;
    lookup_free(lookup);
    return NULL;
}

bool redis_lookup_wait(struct redis_lookup *lookup, double seconds, struct redis_hosts *hosts)
{
    struct timespec until;
    int64_t wait = (int64_t)(seconds * 1e9);
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += (time_t)((until.tv_nsec + wait) / 1000000000);
    until.tv_nsec = (long)((until.tv_nsec + wait) % 1000000000);
    pthread_mutex_lock(&lookup->mutex);
    while (!lookup->done)
        if (pthread_cond_timedwait(&lookup->finished, &lookup->mutex, &until) != 0)
            break;
    bool done = lookup->done;
    if (done)
        *hosts = lookup->hosts;
    pthread_mutex_unlock(&lookup->mutex);
    if (done)
        lookup_free(lookup);
    return done;
}

void redis_lookup_forget(struct redis_lookup *lookup)
{
    if (lookup == NULL)
        return;
    pthread_mutex_lock(&lookup->mutex);
    bool done = lookup->done;
    lookup->forgotten = true;
    pthread_mutex_unlock(&lookup->mutex);
    if (done)
        lookup_free(lookup);
}
