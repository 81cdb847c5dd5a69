/* Asking a store; see share.h. */
#include "share.h"

#include <stdlib.h>
#include <string.h>

#include "platform.h"

/* Milliseconds that an answer is waited for; the most that a test may make of it; and as long as
 * the store has never answered, for it has to be connected to. */
enum { QUESTION_TIME = 100, QUESTION_TIME_MOST = 60000, FIRST_TIME = 2000 };

/* Milliseconds that a store which failed is not asked; and up to so many more, so that not all
 * processes try it together. */
enum { AWAY_TIME = 1000, AWAY_JITTER = 250 };

/* Never is more waited for than this part of the time that the asker has. */
enum { ASKER_PART = 4 };

/* Seconds that no store has a reason to say. */
#define SHARE_SECONDS_MOST 1e9

static struct share *share_of(struct attendant *attendant)
{
    return (struct share *)(void *)attendant;
}

/* ---- who listens ---- */

void share_listen(struct share *share, struct listener *listener)
{
    listener->next = share->listeners;
    share->listeners = listener;
}

void share_unlisten(struct share *share, struct listener *listener)
{
    struct listener **link = &share->listeners;
    while (*link != listener)
        link = &(*link)->next;
    *link = listener->next;
}

/* Something may have come back (NULL: of any account), or the store was lost or found. Accounts are
 * few. */
static void share_stir(void *context, const char *account)
{
    struct share *share = context;
    for (struct listener *at = share->listeners; at != NULL; at = at->next)
        if (account == NULL || strcmp(account, at->account) == 0)
            at->stir(at);
}

/* ---- losing and finding the store ---- */

/* One that is late may be on its way to an answer, as when it begins: it is tried at once. */
static void share_lose(struct share *share, const struct share_question *question, int64_t now)
{
    const struct integrations_store_request *request = &question->request;
    bool late = now >= question->late_at && question != &share->probe;
    share->try_at = late ? now : now + AWAY_TIME + platform_random(AWAY_JITTER);
    /* One that has nothing to wait for is not lost: it had no memory, and may have again. */
    if (share->away || share->store.descriptor == NULL)
        return;
    share->away = true;
    strncpy(share->probed, request->account, INTEGRATIONS_STORE_KEY);
    share->probe.request.paced = request->paced;
    share->probe.request.minute = request->minute;
    share_stir(share, NULL);
}

static void share_probed(struct share_question *question, int64_t now)
{
    struct share *share = question->share;
    (void)now;
    if (question->request.failed)
        return;
    share->away = false;
    share_stir(share, NULL);
}

/* ---- questions ---- */

/* Neither is a NaN. */
static bool share_is_time(double seconds)
{
    return seconds >= 0 && seconds <= SHARE_SECONDS_MOST;
}

/*
 * Whether what a store has answered can be. A time that is none would be waited for without end,
 * and units that do for no request be asked for over and over.
 */
static bool share_is_sound(const struct integrations_store_request *request)
{
    switch (request->verb) {
    case INTEGRATIONS_STORE_TAKE:
        if (request->granted > 0)
            return request->granted >= request->least && request->lease_id > 0 &&
                   share_is_time(request->held);
        return request->granted == 0 && share_is_time(request->again) &&
               share_is_time(request->held);
    case INTEGRATIONS_STORE_GIVE:
        return share_is_time(request->held);
    case INTEGRATIONS_STORE_TOKEN:
        if (request->found != NULL)
            return share_is_time(request->lives);
        return request->may_fetch || share_is_time(request->again);
    case INTEGRATIONS_STORE_KEEP:
    case INTEGRATIONS_STORE_DROP:
        break;
    }
    return true;
}

static void share_link(struct share *share, struct share_question *question)
{
    question->pending = true;
    question->next = share->pending;
    if (share->pending != NULL)
        share->pending->previous = question;
    share->pending = question;
}

static void share_unlink(struct share_question *question)
{
    struct share *share = question->share;
    *(question->previous != NULL ? &question->previous->next : &share->pending) = question->next;
    if (question->next != NULL)
        question->next->previous = question->previous;
    question->next = question->previous = NULL;
    question->pending = false;
}

static void share_finish(struct share_question *question, int64_t now)
{
    question->request.failed = question->request.failed || !share_is_sound(&question->request);
    if (question->request.failed)
        share_lose(question->share, question, now);
    else
        question->share->heard = true;
    if (question->done != NULL)
        question->done(question, now);
    /* Of another account of the state that has the same credential the store may not know. */
    if (question->request.verb == INTEGRATIONS_STORE_GIVE ||
        question->request.verb == INTEGRATIONS_STORE_KEEP)
        share_stir(question->share, question->request.account);
}

/* The store has answered, perhaps before share_put returns. */
static void share_answered(struct integrations_store_request *request)
{
    struct share_question *question = (struct share_question *)(void *)request;
    share_unlink(question);
    share_finish(question, clock_now());
}

static void share_put(struct share *share, struct share_question *question, int64_t now,
                      int64_t deadline)
{
    bool first = !share->heard && share->patience < FIRST_TIME;
    int64_t time = first ? FIRST_TIME : share->patience, part = (deadline - now) / ASKER_PART;
    question->share = share;
    question->late_at = now + (part < time ? part : time);
    question->request.failed = false;
    question->request.answered = share_answered;
    question->request.pending = NULL;
    share_link(share, question);
    share->store.ask(share->store.self, &question->request);
    share->later = share->later || share->pending != NULL;
}

void share_ask(struct share *share, struct share_question *question, int64_t now, int64_t deadline)
{
    if (!share->away) {
        share_put(share, question, now, deadline);
        return;
    }
    question->request.failed = true;
    if (question->done != NULL)
        question->done(question, now);
}

void share_cancel(struct share_question *question)
{
    if (!question->pending)
        return;
    question->share->store.cancel(question->share->store.self, &question->request);
    share_unlink(question);
}

static void share_end_overdue(struct share *share, int64_t now)
{
    struct share_question *next;
    for (struct share_question *question = share->pending; question != NULL; question = next) {
        next = question->next;
        if (now < question->late_at)
            continue;
        share_cancel(question);
        question->request.failed = true;
        share_finish(question, now);
    }
}

static void share_try(struct share *share, int64_t now)
{
    if (!share->away || share->probe.pending || now < share->try_at)
        return;
    share->probe.done = share_probed;
    share->probe.request.verb = INTEGRATIONS_STORE_TAKE;
    share->probe.request.account = share->probed;
    share_put(share, &share->probe, now, INT64_MAX);
}

/* ---- attending ---- */

static int share_descriptor(struct attendant *attendant, short *events)
{
    struct share *share = share_of(attendant);
    return share->store.descriptor(share->store.self, events);
}

static int64_t share_next_time(struct attendant *attendant)
{
    struct share *share = share_of(attendant);
    double seconds = share->store.next_time(share->store.self);
    int64_t next =
        share_is_time(seconds) ? clock_now() + (int64_t)(seconds * 1000 + 0.999) : INT64_MAX;
    for (const struct share_question *at = share->pending; at != NULL; at = at->next)
        if (at->late_at < next)
            next = at->late_at;
    if (share->away && !share->probe.pending && share->try_at < next)
        next = share->try_at;
    for (const struct listener *at = share->listeners; at != NULL; at = at->next) {
        int64_t time = at->next_time != NULL ? at->next_time(at) : INT64_MAX;
        if (time < next)
            next = time;
    }
    return next;
}

static void share_turn(struct attendant *attendant)
{
    struct share *share = share_of(attendant);
    share->store.turn(share->store.self);
    int64_t now = clock_now();
    share_end_overdue(share, now);
    share_try(share, now);
    for (struct listener *at = share->listeners; at != NULL; at = at->next)
        if (at->turn != NULL)
            at->turn(at, now);
}

void share_attend(struct share *share, struct transport *transport)
{
    if (share->transport != NULL)
        return;
    share->transport = transport;
    if (share->store.descriptor != NULL)
        transport_attend(transport, &share->attendant);
}

/* ---- opening and closing ---- */

/* Tests of what workers share must not depend on how busy a machine is. */
static int64_t share_patience(void)
{
    const char *given = platform_getenv("INTEGRATIONS_TEST_PATIENCE");
    long long patience = given != NULL ? strtoll(given, NULL, 10) : QUESTION_TIME;
    return patience > 0 && patience <= QUESTION_TIME_MOST ? patience : QUESTION_TIME;
}

struct share *share_open(const struct integrations_store *store)
{
    struct share *share = calloc(1, sizeof *share);
    if (share == NULL)
        return NULL;
    share->store = *store;
    share->patience = share_patience();
    share->attendant = (struct attendant){
        .descriptor = share_descriptor, .next_time = share_next_time, .turn = share_turn};
    if (store->listen != NULL)
        store->listen(store->self, share_stir, share);
    return share;
}

void share_close(struct share *share)
{
    if (share == NULL)
        return;
    share_cancel(&share->probe);
    if (share->transport != NULL && share->store.descriptor != NULL)
        transport_leave(share->transport, &share->attendant);
    share->store.close(share->store.self);
    free(share->address);
    free(share);
}
