/*
 * A store in a Redis server: integrations_redis.so. Questions go over one connection, in order;
 * over another one Redis says when it is worth asking again. A server that is away, or that does
 * not answer, fails questions at once, and nothing here waits for it; it is tried again and again.
 * What is asked while the first connection is opened, or one that was lost, waits for that.
 */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/random.h>
#include <unistd.h>

#include "integrations/store.h"
#include "redis_link.h"
#include "redis_tls.h"
#include "redis_words.h"

enum {
    QUESTIONS_MOST = 1024, /* that are not answered yet */
    LOT = 8                /* units that are taken at once */
};

/* Seconds that opening the store waits: for the host's address, and for the first connection. */
static const double LOOKUP_MOST = 5, OPENING_MOST = 1;

/* Seconds without an answer, after which nothing more is asked; and after which the connection is
 * given up. */
static const double SLOW = 0.25, HUNG = 1;

/* Who was refused is told to wait up to so many seconds more. */
static const double SPREAD = 0.02;

struct question {
    struct redis_store *store;
    struct integrations_store_request *request; /* NULL: nobody waits for the answer */
    struct question *before, *next;
    double asked;
    bool sent, again; /* `again`: with the script's text, which Redis does not have */
    /* Of who may go before the answer comes, to give back what it brings. */
    enum integrations_store_verb verb;
    int64_t paced;
    double minute;
    char account[INTEGRATIONS_STORE_KEY + 1];
};

struct redis_store {
    struct redis_place place;
    struct redis_words words;
    struct redis_link commands, calls;
    int epoll;
    bool closing;
    struct question *first, *last; /* in the order in which they were asked */
    size_t count;
    void (*woken)(void *context, const char *account);
    void *woken_context;
    bool called;   /* Redis called: `woken` is to be, for all accounts, as there are few */
    pid_t process; /* that opened it: a child shares its connections, and leaves them alone */
};

/* ---- questions ---- */

static void question_add(struct redis_store *store, struct question *question)
{
    question->before = store->last;
    if (store->last != NULL)
        store->last->next = question;
    else
        store->first = question;
    store->last = question;
    store->count++;
}

static void question_free(struct question *question)
{
    struct redis_store *store = question->store;
    *(question->before != NULL ? &question->before->next : &store->first) = question->next;
    *(question->next != NULL ? &question->next->before : &store->last) = question->before;
    store->count--;
    if (question->request != NULL)
        question->request->pending = NULL;
    free(question);
}

static void question_fail(struct question *question)
{
    struct integrations_store_request *request = question->request;
    bool told = request != NULL && !question->store->closing;
    question_free(question);
    if (told) {
        request->failed = true;
        request->answered(request);
    }
}

/* Seconds to add, so that workers who were refused together do not all ask again together. */
static double store_spread(struct redis_store *store)
{
    return redis_random(&store->place) / 32768.0 * SPREAD;
}

/* Nobody waits for the answer any more: units and the right to fetch a token go back. */
static void question_return(struct question *question, const redisReply *reply)
{
    struct redis_store *store = question->store;
    struct integrations_store_request back = {.verb = question->verb,
                                              .account = question->account,
                                              .paced = question->paced,
                                              .minute = question->minute,
                                              .remaining = -1,
                                              .limit = -1,
                                              .wait = -1};
    char *command = NULL;
    redis_words_read(reply, &back);
    if (back.failed || (back.granted == 0 && !back.may_fetch))
        return;
    bool units = back.verb == INTEGRATIONS_STORE_TAKE;
    back.verb = units ? INTEGRATIONS_STORE_GIVE : INTEGRATIONS_STORE_KEEP;
    back.lent = back.lease_id;
    back.unused = back.granted;
    int len = redis_words_command(&store->words, &back, false, &command);
    if (len > 0)
        redisAsyncFormattedCommand(store->commands.context, NULL, NULL, command, (size_t)len);
    redisFreeCommand(command);
}

static bool question_send(struct question *question);
static void store_after_fork(struct redis_store *store);

/* It takes nothing any more: the address may lead to the one that has its place. Before Redis 7 it
 * says so behind other words. */
static bool store_is_replica(const redisReply *reply)
{
    return reply->type == REDIS_REPLY_ERROR && strstr(reply->str, "READONLY") != NULL;
}

static void question_answered(redisAsyncContext *context, void *data, void *asked)
{
    const redisReply *reply = data;
    struct question *question = asked;
    struct redis_store *store = question->store;
    struct integrations_store_request *request = question->request;
    (void)context;
    bool forgotten = reply != NULL && reply->type == REDIS_REPLY_ERROR &&
                     strncmp(reply->str, "NOSCRIPT", 8) == 0;
    if (forgotten && !question->again) {
        question->again = true;
        if (question_send(question))
            return;
    }
    if (reply == NULL || request == NULL) {
        if (reply != NULL)
            question_return(question, reply);
        question_fail(question);
        return;
    }
    redis_words_read(reply, request);
    if (!request->failed && request->again > 0 && !request->pace)
        request->again += store_spread(store);
    question_free(question);
    request->answered(request); /* what was found is in the reply */
    if (store_is_replica(reply)) {
        redis_link_drop(&store->commands);
        redis_link_drop(&store->calls);
    }
}

/* False: it could not be sent, and will not be answered. A question of whom nobody waits for any
 * more was sent already. */
static bool question_send(struct question *question)
{
    struct redis_store *store = question->store;
    char *command = NULL;
    if (question->request == NULL || store->commands.context == NULL)
        return false;
    int len = redis_words_command(&store->words, question->request, question->again, &command);
    bool sent = len > 0 && redisAsyncFormattedCommand(store->commands.context, question_answered,
                                                      question, command, (size_t)len) == REDIS_OK;
    redisFreeCommand(command);
    question->sent |= sent;
    question->asked = redis_now();
    return sent;
}

/* Sends those that waited for the connection; or they fail. */
static void questions_settle(struct redis_store *store, bool send)
{
    for (struct question *question = store->first, *next; question != NULL; question = next) {
        next = question->next;
        if (!question->sent && !(send && question_send(question)))
            question_fail(question);
    }
}

/* Whether a question may go to Redis, or wait for the connection. */
static bool store_listens(const struct redis_store *store)
{
    const struct redis_link *link = &store->commands;
    bool slow =
        store->first != NULL && redis_now() - store->first->asked > SLOW * store->place.patience;
    return store->count < QUESTIONS_MOST && !slow && (link->state == LINK_READY || link->hopeful);
}

static void store_ask(void *self, struct integrations_store_request *request)
{
    struct redis_store *store = self;
    store_after_fork(store);
    /* Who calls now and then does not turn the store in between: answers may have come, and behind
     * them the end of the connection, which is opened anew then. */
    for (int i = 0; i < 2 && store->commands.state == LINK_READY; i++)
        redis_link_happened(&store->commands, EPOLLIN);
    struct question *question = store_listens(store) ? calloc(1, sizeof *question) : NULL;
    request->pending = NULL;
    if (question == NULL) {
        request->failed = true;
        request->answered(request);
        return;
    }
    question->store = store;
    question->request = request;
    question->asked = redis_now();
    question->verb = request->verb;
    question->paced = request->paced;
    question->minute = request->minute;
    snprintf(question->account, sizeof question->account, "%s", request->account);
    request->pending = question;
    question_add(store, question);
    if (store->commands.state != LINK_READY)
        return;
    if (question_send(question))
        redis_link_flush(&store->commands);
    else
        question_fail(question);
}

static void store_cancel(void *self, struct integrations_store_request *request)
{
    struct question *question = request->pending;
    (void)self;
    if (question == NULL)
        return;
    question->request = NULL;
    request->pending = NULL;
    if (!question->sent)
        question_free(question);
}

/* ---- the two links ---- */

static void commands_changed(struct redis_link *link)
{
    struct redis_store *store = link->owner;
    if (store->closing)
        return;
    if (link->state == LINK_READY) {
        questions_settle(store, true);
        store->called = true;
    } else if (!link->hopeful) {
        questions_settle(store, false);
    }
}

/* ["message", channel, account] */
static void call_heard(redisAsyncContext *context, void *data, void *unused)
{
    const struct redis_link *link = context->data;
    struct redis_store *store = link->owner;
    const redisReply *reply = data;
    (void)unused;
    if (reply != NULL && reply->type == REDIS_REPLY_ARRAY && reply->elements == 3 &&
        reply->element[0]->type == REDIS_REPLY_STRING &&
        strcmp(reply->element[0]->str, "message") == 0)
        store->called = true;
}

static void calls_changed(struct redis_link *link)
{
    struct redis_store *store = link->owner;
    if (!store->closing && link->state == LINK_READY)
        redisAsyncCommand(link->context, call_heard, NULL, "SUBSCRIBE integrations:%s",
                          store->words.worker);
}

/* ---- connecting ---- */

static bool name_worker(struct redis_store *store)
{
    unsigned char bytes[REDIS_WORKER / 2];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        return false;
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(store->words.worker + 2 * i, 3, "%02x", bytes[i]);
    memcpy(&store->place.random, bytes, sizeof store->place.random);
    return true;
}

/* Begins to connect, in this process. */
static bool store_begin(struct redis_store *store)
{
    struct redis_link link = {.place = &store->place, .hopeful = true, .owner = store};
    store->epoll = link.epoll = epoll_create1(EPOLL_CLOEXEC);
    store->commands = store->calls = link;
    store->commands.changed = commands_changed;
    store->calls.changed = calls_changed;
    if (store->epoll < 0 || !name_worker(store))
        return false;
    store->process = getpid();
    redis_link_begin(&store->commands);
    redis_link_begin(&store->calls);
    return true;
}

/* A child process leaves its parent's connections as they are: in the epoll set that both have, and
 * open. The thread that looks a host up does not exist in it. */
static void store_disconnect(struct redis_store *store)
{
    store->closing = true;
    if (store->process != getpid()) {
        store->commands.epoll = store->calls.epoll = -1;
        store->place.lookup = NULL;
    }
    redis_link_end(&store->commands);
    redis_link_end(&store->calls);
    for (struct question *question = store->first, *next; question != NULL; question = next) {
        next = question->next;
        question_fail(question);
    }
    if (store->epoll >= 0)
        close(store->epoll);
    store->epoll = -1;
}

/* A child process connects anew, under a name of its own. */
static void store_after_fork(struct redis_store *store)
{
    if (store->process == getpid())
        return;
    store_disconnect(store);
    store->closing = false;
    store->called = false;
    if (!store_begin(store))
        store->commands.hopeful = false;
}

/* ---- turning ---- */

static int store_descriptor(void *self, short *events)
{
    struct redis_store *store = self;
    store_after_fork(store);
    *events = POLLIN;
    return store->epoll;
}

static double question_due(const struct redis_store *store)
{
    return store->first != NULL && store->first->sent
               ? store->first->asked + HUNG * store->place.patience
               : -1;
}

static double store_next_time(void *self)
{
    const struct redis_store *store = self;
    const double due[] = {redis_link_due(&store->commands), redis_link_due(&store->calls),
                          question_due(store)};
    double next = -1, now = redis_now();
    for (size_t i = 0; i < sizeof due / sizeof due[0]; i++)
        if (due[i] >= 0 && (next < 0 || due[i] < next))
            next = due[i];
    if (next < 0)
        return -1;
    return next > now ? next - now : 0;
}

static void store_wake(struct redis_store *store)
{
    bool called = store->called;
    store->called = false;
    if (called && store->woken != NULL)
        store->woken(store->woken_context, NULL);
}

static void store_turn(void *self)
{
    struct redis_store *store = self;
    struct epoll_event events[2];
    store_after_fork(store);
    int count = epoll_wait(store->epoll, events, 2, 0);
    for (int i = 0; i < count; i++)
        redis_link_happened(events[i].data.ptr, events[i].events);
    double due = question_due(store);
    if (due >= 0 && redis_now() >= due)
        redis_link_drop(&store->commands);
    redis_link_turn(&store->commands);
    redis_link_turn(&store->calls);
    redis_link_flush(&store->commands);
    redis_link_flush(&store->calls);
    store_wake(store);
}

static void store_listen(void *self, void (*woken)(void *context, const char *account),
                         void *context)
{
    struct redis_store *store = self;
    store->woken = woken;
    store->woken_context = context;
}

/* ---- opening and closing ---- */

static void store_close(void *self)
{
    struct redis_store *store = self;
    store_disconnect(store);
    redis_lookup_forget(store->place.lookup);
    redis_tls_close(&store->place);
    redis_address_free(&store->place.address);
    free(store);
}

/* The addresses of the host. One that nobody can be asked about now may be found later. */
static bool find_hosts(struct redis_place *place, char *problem, size_t problem_size)
{
    const char *host = place->address.host;
    if (host == NULL)
        return true;
    if (redis_is_number(host)) {
        place->hosts.count = 1;
        snprintf(place->hosts.text[0], sizeof place->hosts.text[0], "%s", host);
        return true;
    }
    place->lookup = redis_lookup_start(host);
    if (place->lookup == NULL || !redis_lookup_wait(place->lookup, LOOKUP_MOST, &place->hosts))
        return true;
    place->lookup = NULL;
    if (place->hosts.unknown)
        snprintf(problem, problem_size,
                 "the store's host '%.100s' is not known: check the name in the address", host);
    return !place->hosts.unknown;
}

/* Tests of what workers share must not depend on how busy a machine is: milliseconds instead of the
 * hundred that the module waits for an answer. */
static double read_patience(void)
{
    const long usual = 100, most = 60000;
    const char *given = secure_getenv("INTEGRATIONS_TEST_PATIENCE");
    long patience = given != NULL ? strtol(given, NULL, 10) : usual;
    return patience > usual && patience <= most ? (double)patience / (double)usual : 1;
}

static bool store_prepare(struct redis_store *store, const char *text, char *problem,
                          size_t problem_size)
{
    struct redis_place *place = &store->place;
    if (!redis_address_read(text, &place->address, problem, problem_size))
        return false;
    if (place->address.tls && redis_tls_missing != NULL) {
        snprintf(problem, problem_size, "%s", redis_tls_missing);
        return false;
    }
    if (!find_hosts(place, problem, problem_size))
        return false;
    if ((!place->address.tls || redis_tls_open(place)) && store_begin(store))
        return true;
    snprintf(problem, problem_size, "the store cannot be opened: %s", strerror(errno));
    return false;
}

/*
 * Waits for the first connection, so that the first questions are answered, and who starts many
 * workers at once has one that fetches the token. A server that is away is found later; one that
 * refuses the password, never.
 */
static bool store_connect(struct redis_store *store, char *problem, size_t problem_size)
{
    struct redis_link *link = &store->commands;
    double left = OPENING_MOST * store->place.patience, until = redis_now() + left;
    while (link->state != LINK_READY && link->hopeful && left > 0) {
        struct pollfd item = {.fd = store->epoll, .events = POLLIN};
        double next = store_next_time(store);
        poll(&item, 1, (int)((next >= 0 && next < left ? next : left) * 1000) + 1);
        store_turn(store);
        left = until - redis_now();
    }
    if (*link->refusal == '\0')
        return true;
    snprintf(problem, problem_size,
             "the store's server refuses the address' password or database: %s", link->refusal);
    return false;
}

__attribute__((visibility("default"))) integrations_store_opener integrations_store_open;

bool integrations_store_open(const char *address, struct integrations_store *store, char *problem,
                             size_t problem_size)
{
    struct redis_store *self = calloc(1, sizeof *self);
    if (self == NULL) {
        snprintf(problem, problem_size, "the store cannot be opened: there is no memory");
        return false;
    }
    self->epoll = -1;
    self->process = getpid();
    self->place.patience = read_patience();
    if (!store_prepare(self, address, problem, problem_size) ||
        !store_connect(self, problem, problem_size)) {
        store_close(self);
        return false;
    }
    *store = (struct integrations_store){.size = sizeof *store,
                                         .self = self,
                                         .lot = LOT,
                                         .ask = store_ask,
                                         .cancel = store_cancel,
                                         .descriptor = store_descriptor,
                                         .next_time = store_next_time,
                                         .turn = store_turn,
                                         .listen = store_listen,
                                         .close = store_close};
    return true;
}
