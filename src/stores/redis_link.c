/* Connections to Redis; see redis_link.h. */
#include "redis_link.h"

#include <errno.h>
#include <fcntl.h>
#include <hiredis/sds.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "redis_tls.h"

/* Seconds that connecting and greeting may take each. */
static const double STEP_MOST = 1;

/* Seconds between attempts, at first and at most. */
static const double RETRY_FIRST = 0.1, RETRY_MOST = 2;

/* A link that was ready for so many seconds is opened again at once; until then it counts as one
 * that failed. */
static const double GOOD_FOR = 1;

/* The most bytes of an answer that is not whole yet. */
enum { REPLY_MOST = 1024 * 1024 };

double redis_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void link_enter(struct redis_link *link, enum redis_link_state state)
{
    link->state = state;
    link->since = redis_now();
}

/* ---- what hiredis waits for ---- */

static void link_watch(struct redis_link *link, uint32_t events)
{
    struct epoll_event event = {.events = events, .data.ptr = link};
    if (events != link->events && link->context != NULL)
        epoll_ctl(link->epoll, EPOLL_CTL_MOD, link->context->c.fd, &event);
    link->events = events;
}

static void link_add_read(void *data)
{
    struct redis_link *link = data;
    link_watch(link, link->events | EPOLLIN);
}

static void link_end_read(void *data)
{
    struct redis_link *link = data;
    link_watch(link, link->events & ~(uint32_t)EPOLLIN);
}

static void link_add_write(void *data)
{
    struct redis_link *link = data;
    link_watch(link, link->events | EPOLLOUT);
}

static void link_end_write(void *data)
{
    struct redis_link *link = data;
    link_watch(link, link->events & ~(uint32_t)EPOLLOUT);
}

unsigned redis_random(struct redis_place *place)
{
    place->random = place->random * 1103515245u + 12345u;
    return place->random >> 16 & 0x7fff;
}

/* From so many seconds to half as many again: workers that lost a server come back one by one. */
static double link_spread(const struct redis_link *link, double seconds)
{
    return seconds * (1 + redis_random(link->place) / 65536.0);
}

/* hiredis gives a connection up, whatever the reason: always the last that is heard of it. */
static void link_lost(void *data)
{
    struct redis_link *link = data;
    double now = redis_now(), wait = RETRY_FIRST;
    bool was_ready = link->state == LINK_READY;
    bool was_good = was_ready && now - link->since >= GOOD_FOR;
    epoll_ctl(link->epoll, EPOLL_CTL_DEL, link->context->c.fd, NULL);
    link->context = NULL;
    link->events = 0;
    if (was_good) {
        link->failures = !link->hopeful; /* one that was dropped may not be where it was */
        wait = link->hopeful ? 0 : RETRY_FIRST;
    } else if (!was_ready && link->hopeful && link->host < link->place->hosts.count) {
        wait = 0; /* the host's next address */
    } else {
        link->hopeful = false;
        for (unsigned i = 0; i < link->failures && wait < RETRY_MOST; i++)
            wait *= 2;
        link->failures += link->failures < 30;
    }
    link->retry_at = now + link_spread(link, wait < RETRY_MOST ? wait : RETRY_MOST);
    link_enter(link, LINK_AWAY);
    link->changed(link);
}

/* ---- opening ---- */

/* The addresses of the host, which may have become others since it was last there. */
static void link_look_up(struct redis_link *link)
{
    struct redis_place *place = link->place;
    struct redis_hosts found;
    if (place->lookup != NULL && redis_lookup_wait(place->lookup, 0, &found)) {
        place->lookup = NULL;
        if (found.count > 0)
            place->hosts = found;
    }
    if (place->lookup == NULL && link->failures > 0)
        place->lookup = redis_lookup_start(place->address.host);
}

static redisAsyncContext *link_open(struct redis_link *link)
{
    const struct redis_place *place = link->place;
    if (place->address.path != NULL)
        return redisAsyncConnectUnix(place->address.path);
    link_look_up(link);
    if (place->hosts.count == 0)
        return NULL;
    if (link->host >= place->hosts.count)
        link->host = 0;
    return redisAsyncConnect(place->hosts.text[link->host++], place->address.port);
}

/* From programs that the process starts, and from what the host prints where it has closed its
 * stdout or stderr: that would be commands. */
static void link_keep_apart(int *fd)
{
    int apart = *fd <= STDERR_FILENO ? fcntl(*fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1) : -1;
    if (apart >= 0) {
        close(*fd);
        *fd = apart;
    }
    fcntl(*fd, F_SETFD, FD_CLOEXEC);
}

/* It can be written to when the server is there. */
static void link_adopt(struct redis_link *link, redisAsyncContext *context)
{
    struct epoll_event event = {.events = EPOLLOUT, .data.ptr = link};
    context->data = link;
    context->ev.data = link;
    context->ev.addRead = link_add_read;
    context->ev.delRead = link_end_read;
    context->ev.addWrite = link_add_write;
    context->ev.delWrite = link_end_write;
    context->ev.cleanup = link_lost;
    link->context = context;
    link->events = event.events;
    link_enter(link, LINK_CONNECTING);
    link_keep_apart(&context->c.fd);
    epoll_ctl(link->epoll, EPOLL_CTL_ADD, context->c.fd, &event);
}

void redis_link_begin(struct redis_link *link)
{
    redisAsyncContext *context = link_open(link);
    if (context == NULL || context->c.fd < 0) {
        if (context != NULL)
            redisAsyncFree(context);
        link->hopeful = false;
        link->failures += link->failures < 30;
        link->retry_at = redis_now() + link_spread(link, RETRY_MOST);
        link_enter(link, LINK_AWAY);
        link->changed(link);
        return;
    }
    link_adopt(link, context);
    if (context->err != 0 ||
        (link->place->tls != NULL && !redis_tls_begin(link->place, &context->c)))
        redisAsyncFree(context);
}

/* ---- greeting ---- */

/* What the server says to a password or database that it will never take. */
static void link_note_refusal(struct redis_link *link, const char *text)
{
    static const char *const starts[] = {"WRONGPASS", "NOAUTH", "NOPERM", "ERR "};
    if (strstr(text, "max number of clients") != NULL)
        return;
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (strncmp(text, starts[i], strlen(starts[i])) == 0)
            snprintf(link->refusal, sizeof link->refusal, "%s", text);
}

static void link_greeted(redisAsyncContext *context, void *data, void *unused)
{
    struct redis_link *link = context->data;
    const redisReply *reply = data;
    (void)unused;
    if (reply == NULL || link->state != LINK_GREETING)
        return;
    if (reply->type == REDIS_REPLY_ERROR) {
        link_note_refusal(link, reply->str);
        redisAsyncFree(context);
        return;
    }
    if (--link->greetings > 0)
        return;
    link->host = 0;
    link->hopeful = true;
    link_enter(link, LINK_READY);
    link->changed(link);
}

static void link_say(struct redis_link *link, int count, const char **words)
{
    char *command = NULL;
    int len = (int)redisFormatCommandArgv(&command, count, words, NULL); /* long long since 1.0 */
    if (len > 0 && redisAsyncFormattedCommand(link->context, link_greeted, NULL, command,
                                              (size_t)len) == REDIS_OK)
        link->greetings++;
    if (len > 0)
        explicit_bzero(command, (size_t)len);
    redisFreeCommand(command);
}

/* Password and database; the answer to the latter shows that somebody is there. */
static void link_greet(struct redis_link *link)
{
    const struct redis_address *address = &link->place->address;
    char database[16];
    const char *select[] = {"SELECT", database};
    const char *with_user[] = {"AUTH", address->user, address->password};
    const char *without[] = {"AUTH", address->password};
    snprintf(database, sizeof database, "%d", address->database);
    if (address->path == NULL)
        redisEnableKeepAlive(&link->context->c);
    link_enter(link, LINK_GREETING);
    link->greetings = 0;
    if (address->password != NULL && address->user != NULL)
        link_say(link, 3, with_user);
    else if (address->password != NULL)
        link_say(link, 2, without);
    link_say(link, 2, select);
    redis_link_flush(link);
}

/* ---- turning ---- */

/* hiredis would end the process by SIGPIPE where a server has gone, and leave the password in the
 * memory that it frees. False: the connection is lost, or there is no room. */
static bool link_send(redisContext *c)
{
    while (sdslen(c->obuf) > 0) {
        size_t len = sdslen(c->obuf);
        ssize_t sent = send(c->fd, c->obuf, len, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return false;
        memmove(c->obuf, c->obuf + sent, len - (size_t)sent);
        explicit_bzero(c->obuf + len - (size_t)sent, (size_t)sent);
        sdssetlen(c->obuf, len - (size_t)sent);
    }
    return true;
}

void redis_link_flush(struct redis_link *link)
{
    if (link->context == NULL || !(link->context->c.flags & REDIS_CONNECTED))
        return;
    if (link->place->tls != NULL)
        redis_tls_write(link->context);
    else if (link_send(&link->context->c))
        redisAsyncHandleWrite(
            link->context); /* there is nothing to write: stops waiting for room */
    else if (errno != EAGAIN && errno != EWOULDBLOCK)
        redisAsyncFree(link->context);
}

void redis_link_happened(struct redis_link *link, uint32_t events)
{
    if (link->context != NULL && link->state == LINK_CONNECTING)
        redisAsyncHandleWrite(link->context); /* nothing was said yet: only looks who is there */
    else if (link->context != NULL && (events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
        (link->place->tls != NULL ? redis_tls_read : redisAsyncHandleRead)(link->context);
    if (link->context == NULL)
        return;
    if (link->state == LINK_CONNECTING) {
        if (link->context->c.flags & REDIS_CONNECTED)
            link_greet(link);
    } else if (events & EPOLLOUT) {
        redis_link_flush(link);
    }
    if (link->context != NULL && link->context->c.reader->len > REPLY_MOST)
        redisAsyncFree(link->context);
}

double redis_link_due(const struct redis_link *link)
{
    if (link->state == LINK_AWAY)
        return link->retry_at;
    return link->state == LINK_READY ? -1 : link->since + STEP_MOST * link->place->patience;
}

void redis_link_turn(struct redis_link *link)
{
    double due = redis_link_due(link);
    if (due < 0 || redis_now() < due)
        return;
    if (link->state == LINK_AWAY)
        redis_link_begin(link);
    else
        redis_link_drop(link);
}

void redis_link_drop(struct redis_link *link)
{
    link->hopeful = false;
    if (link->context != NULL)
        redisAsyncFree(link->context);
}

void redis_link_end(struct redis_link *link)
{
    redis_link_drop(link);
    link->state = LINK_AWAY;
}
