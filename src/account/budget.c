/*
 * Rate limits; see budget.h.
 *
 * A store that is here is asked for each request as it goes out. One that answers later lends a lot
 * at a time, as many units as are wanted and a fair part of what is left; those that found no use
 * are given back soon. While it is away the account takes from a ledger of its own, no more in any
 * minute than its part of the limit: what it sent before is noted there.
 */
#include "budget.h"

#include <stdlib.h>
#include <string.h>

#include "platform.h"
#include "retry.h"
#include "start.h"
#include "text.h"

/* Milliseconds that units wait for their use. */
enum { UNITS_WAIT = 250 };

/* A store elsewhere that had no units is asked again up to so many milliseconds later than it said,
 * so that not all ask together. */
enum { ASK_JITTER = 20 };

/* Seconds that a lease is longer than the requests' deadlines, and the most that it has: a request
 * that takes longer counts as used meanwhile, and what is lost keeps nobody waiting longer. */
#define LEASE_MARGIN 5.0
#define LEASE_MOST 20.0

/* A question that gives units back; one that the store did not hear is owed. */
struct give {
    struct share_question question;
    int64_t held_until; /* of a refusal: when its wait is over */
    bool owed;
    struct give *next;
};

static struct budget *budget_of(struct gate *gate)
{
    return (struct budget *)(void *)gate;
}

static int64_t budget_milliseconds(double seconds)
{
    return (int64_t)(seconds * 1000 + 0.5);
}

/* Whether the store is away, and the account within its part of the limit. */
static bool budget_is_alone(const struct budget *budget)
{
    return budget->share != NULL && budget->share->away;
}

/* Its number is that of a lease in the account's own ledger. */
bool budget_went_alone(const struct transfer *transfer)
{
    return transfer->gate != NULL && transfer->number < 0;
}

/* In a child process: what was lent is its parent's, which goes on with it. */
static bool budget_is_parents(const struct budget *budget)
{
    return budget->forks != start_forks();
}

/* ---- what is told ---- */

static void budget_hear(struct budget *budget, const struct integrations_store_request *request,
                        int64_t now)
{
    budget->left = request->left;
    budget->of = request->of;
    budget->opens = request->held > 0 ? now + budget_milliseconds(request->held) : 0;
    budget->waits_turn = false;
    if (!request->pace)
        return;
    int64_t turn = now + budget_milliseconds(request->again);
    budget->waits_turn = turn > budget->opens;
    if (budget->waits_turn)
        budget->opens = turn;
}

/* How many of any minute it may send by itself; 0: any number. */
static int64_t budget_part(const struct budget *budget)
{
    int64_t most = budget->paced > 0 ? budget->paced : budget->of;
    if (!budget_is_alone(budget))
        return budget->paced;
    return most > budget->workers ? most / budget->workers : most > 0;
}

static double budget_lease(int64_t deadline, int64_t now)
{
    double lease = (double)(deadline - now) / 1000 + LEASE_MARGIN;
    return lease < LEASE_MOST ? lease : LEASE_MOST;
}

/* ---- without a store ---- */

static bool budget_admit_alone(struct budget *budget, struct transfer *transfer, int64_t now)
{
    struct integrations_store_request request = {.least = transfer->cost,
                                                 .most = transfer->cost,
                                                 .lease = budget_lease(transfer->deadline, now),
                                                 .paced = budget_part(budget),
                                                 .minute = budget->minute};
    transfer->number = 0;
    /* Without memory it goes uncounted: no call fails for that. */
    if (ledger_take(&budget->own, &request, now)) {
        budget_hear(budget, &request, now);
        budget->gate.again = now + budget_milliseconds(request.again);
        if (request.granted == 0)
            return false;
        transfer->number = -request.lease_id;
    }
    budget->gate.again = 0;
    budget->in_flight += transfer->cost;
    return true;
}

/* ---- taking ---- */

/* The store has answered to `take`. */
static void budget_taken(struct share_question *question, int64_t now)
{
    struct budget *budget = question->owner;
    const struct integrations_store_request *request = &question->request;
    budget->gate.again = 0;
    if (request->failed)
        return;
    budget_hear(budget, request, now);
    budget->workers = request->workers > 0 ? request->workers : 1;
    if (request->granted > 0) {
        budget->lent = request->lease_id;
        budget->units = request->granted;
        budget->units_until = now + UNITS_WAIT;
        budget->forks = start_forks();
    } else if (request->least > 0) {
        int64_t wait = share_is_here(budget->share) ? 0 : platform_random(ASK_JITTER);
        wait += budget_milliseconds(request->again);
        budget->gate.again = now + (wait > 0 ? wait : 1);
    }
}

/* What is worth taking for the transfer and those behind it, and for how long. */
static void budget_want(const struct budget *budget, const struct transfer *transfer,
                        struct integrations_store_request *request, int64_t now)
{
    int64_t deadline = transfer->deadline, most = budget->share->store.lot, wanted = 0;
    if (budget->left >= 0 && budget->left / budget->workers < most)
        most = budget->left / budget->workers;
    for (; transfer != NULL && wanted < most; transfer = transfer->next) {
        wanted += transfer->cost;
        if (transfer->deadline > deadline)
            deadline = transfer->deadline;
    }
    wanted = wanted < most ? wanted : most;
    request->most = wanted > request->least ? wanted : request->least;
    request->lease = budget_lease(deadline, now);
}

static void budget_give_back(struct budget *budget, int64_t now);

static void budget_ask(struct budget *budget, const struct transfer *transfer, int64_t now)
{
    struct integrations_store_request *request = &budget->take.request;
    if (budget->take.pending)
        return;
    budget_give_back(budget, now);
    request->verb = INTEGRATIONS_STORE_TAKE;
    request->least = transfer->cost;
    request->bulk = transfer->bulk;
    budget_want(budget, transfer, request, now);
    budget->gate.again = INT64_MAX;
    share_ask(budget->share, &budget->take, now, transfer->deadline);
}

static bool budget_admit(struct gate *gate, struct transfer *transfer, int64_t now)
{
    struct budget *budget = budget_of(gate);
    if (budget->share == NULL || budget->share->away)
        return budget_admit_alone(budget, transfer, now);
    if (budget_is_parents(budget))
        budget->units = 0;
    if (budget->units < transfer->cost && (share_is_here(budget->share) || now >= gate->again))
        budget_ask(budget, transfer, now);
    if (budget->units < transfer->cost)
        return !budget->take.pending && budget->take.request.failed &&
               budget_admit_alone(budget, transfer, now);
    budget->units -= transfer->cost;
    budget->in_flight += transfer->cost;
    transfer->number = budget->lent;
    return true;
}

static int64_t budget_opens(const struct gate *gate)
{
    return ((const struct budget *)(const void *)gate)->opens;
}

/* ---- giving back ---- */

/* It is worth trying again; who has asked waits for the answer. */
static void budget_try(struct budget *budget)
{
    if (!budget->take.pending)
        budget->gate.again = 0;
}

static void budget_given(struct share_question *question, int64_t now)
{
    struct budget *budget = question->owner;
    struct give *give = (struct give *)(void *)question;
    give->owed = question->request.failed && question->request.lent > 0;
    if (question->request.failed) {
        budget->untold += give->owed ? 0 : question->request.used;
        return;
    }
    budget_try(budget);
    budget_hear(budget, &question->request, now);
}

/* A question that is not in use; NULL: there is no memory, and the lease will end by itself. */
static struct give *budget_find_give(struct budget *budget)
{
    struct give *give = budget->gives;
    while (give != NULL && (give->question.pending || give->owed))
        give = give->next;
    if (give != NULL)
        return give;
    give = calloc(1, sizeof *give);
    if (give == NULL)
        return NULL;
    give->question.owner = budget;
    give->question.done = budget_given;
    give->next = budget->gives;
    budget->gives = give;
    return give;
}

/* Gives back now, or when the store is here again. */
static void budget_give(struct budget *budget, const struct integrations_store_request *told,
                        int64_t now)
{
    struct give *give = budget_find_give(budget);
    if (give == NULL)
        return;
    give->held_until = now + budget_milliseconds(told->wait);
    give->question.request = *told;
    give->question.request.account = budget->account;
    give->question.request.paced = budget->paced;
    share_ask(budget->share, &give->question, now, INT64_MAX);
}

/* One that is owed and can be told now; NULL: there is none. */
static struct give *budget_find_owed(const struct budget *budget)
{
    struct give *give = budget->share->away ? NULL : budget->gives;
    while (give != NULL && !give->owed)
        give = give->next;
    return give;
}

/* Tells again what the store did not hear, but of a refusal only what is left of its wait. */
static void budget_repay(struct budget *budget, struct give *give, int64_t now)
{
    struct integrations_store_request *told = &give->question.request;
    if (told->wait >= 0) {
        told->wait = (double)(give->held_until - now) / 1000;
        if (told->wait <= 0) {
            told->wait = -1;
            told->remaining = -1;
        }
    }
    give->owed = false;
    share_ask(budget->share, &give->question, now, INT64_MAX);
}

/* What is told of units that were lent, where the service has said nothing. */
static struct integrations_store_request budget_back(const struct budget *budget, int64_t lent,
                                                     int64_t used, int64_t unused)
{
    return (struct integrations_store_request){.verb = INTEGRATIONS_STORE_GIVE,
                                               .lent = lent,
                                               .used = used,
                                               .unused = unused,
                                               .minute = budget->minute,
                                               .remaining = -1,
                                               .limit = -1,
                                               .wait = -1};
}

static bool budget_has_to_tell(const struct budget *budget)
{
    return budget->untold > 0 && !budget->share->away;
}

/* Tells what was sent while the store was away, as far as it is in the last minute. */
static void budget_tell(struct budget *budget, int64_t now)
{
    ledger_note(&budget->own, 0, budget->minute, now);
    int64_t sent = budget->own.log_count, used = budget->untold < sent ? budget->untold : sent;
    struct integrations_store_request told = budget_back(budget, 0, used, 0);
    budget->untold = 0;
    if (used > 0)
        budget_give(budget, &told, now);
}

/* Gives back what found no use. */
static void budget_give_back(struct budget *budget, int64_t now)
{
    if (budget->units == 0)
        return;
    struct integrations_store_request told = budget_back(budget, budget->lent, 0, budget->units);
    budget->units = 0;
    if (!budget_is_parents(budget))
        budget_give(budget, &told, now);
}

/* What was lent before a refusal, or is being asked for, is not to go out after it. */
static void budget_take_none(struct budget *budget, int64_t now)
{
    budget_give_back(budget, now);
    if (!budget->take.pending)
        return;
    share_cancel(&budget->take);
    budget->gate.again = 0;
}

/* A count in a header, or -1. */
static int64_t read_count(const struct transfer *transfer, const char *name)
{
    enum { DIGITS_MOST = 10 };
    const char *text = transfer_header(transfer, name);
    if (text == NULL || strlen(text) > DIGITS_MOST || !text_is_digits(text, strlen(text)))
        return -1;
    return strtoll(text, NULL, 10);
}

/* Reads what the service says of its limit. */
static void budget_read(const struct budget *budget, const struct transfer *transfer,
                        struct integrations_store_request *told)
{
    const struct integrations_limits *headers = budget->headers;
    told->remaining = read_count(transfer, headers->remaining);
    /* The limit itself seldom changes; it is read when more is left than before. */
    if (budget->of < 0 || told->remaining > budget->left)
        told->limit = read_count(transfer, headers->limit);
    if (transfer->status != 429)
        return;
    told->wait = retry_service_wait(transfer, headers);
    told->remaining = headers->announced ? 0 : -1;
}

/* Nobody knows when the service counts what it has not answered: where a minute is exact, such a
 * lease goes on to its end. */
static bool budget_is_uncounted(const struct budget *budget, const struct transfer *transfer)
{
    return budget->paced > 0 && transfer->sent && transfer->status == 0;
}

static void budget_settle(struct gate *gate, const struct transfer *transfer, int64_t now)
{
    struct budget *budget = budget_of(gate);
    int64_t used = transfer->sent ? transfer->cost : 0;
    struct integrations_store_request told =
        budget_back(budget, transfer->number, used, transfer->cost - used);
    bool shared = budget->share != NULL && !budget->share->away, own = transfer->number <= 0;
    bool elsewhere = budget->share != NULL && !share_is_here(budget->share);
    budget->in_flight -= transfer->cost;
    if (!own && elsewhere && budget_is_parents(budget))
        return;
    /* libcurl sent it once more, as a kept connection was dead: that counts as well. It is told at
     * once: a store that is here is never turned. */
    if (budget->paced > 0 && transfer->begun > 1) {
        ledger_note(&budget->own, transfer->cost, budget->minute, now);
        budget->untold += budget->share != NULL ? transfer->cost : 0;
        if (shared)
            budget_tell(budget, now);
    }
    if (transfer->outcome == TRANSFER_ANSWERED)
        budget_read(budget, transfer, &told);
    if (!shared || own) {
        struct integrations_store_request noted = told;
        noted.lent = own ? -transfer->number : 0;
        noted.paced = budget_part(budget);
        ledger_give(&budget->own, &noted, now);
        budget_hear(budget, &noted, now);
        budget_try(budget);
        told.lent = own ? 0 : told.lent;
    } else if (elsewhere) {
        ledger_note(&budget->own, used, budget->minute, now);
    }
    if (budget->share != NULL && (own || !budget_is_uncounted(budget, transfer)))
        budget_give(budget, &told, now);
    if (told.wait >= 0)
        budget_take_none(budget, now);
}

/* ---- listening ---- */

static struct budget *budget_of_listener(const struct listener *listener)
{
    return (struct budget *)(void *)((char *)(void *)listener - offsetof(struct budget, listener));
}

static void budget_stir(struct listener *listener)
{
    struct budget *budget = budget_of_listener(listener);
    budget_try(budget);
    /* What held it may have been another process's; alone it begins with the last that it heard. */
    if (budget->share->away && budget->opens > budget->own.held_until && !budget->waits_turn)
        budget->own.held_until = budget->opens;
}

static int64_t budget_next_time(const struct listener *listener)
{
    const struct budget *budget = budget_of_listener(listener);
    if (budget_has_to_tell(budget) || budget_find_owed(budget) != NULL)
        return 0;
    return budget->units > 0 ? budget->units_until : INT64_MAX;
}

static void budget_turn(struct listener *listener, int64_t now)
{
    struct budget *budget = budget_of_listener(listener);
    struct give *give;
    if (budget->units > 0 && now >= budget->units_until)
        budget_give_back(budget, now);
    if (budget_has_to_tell(budget))
        budget_tell(budget, now);
    while ((give = budget_find_owed(budget)) != NULL)
        budget_repay(budget, give, now);
}

/* ---- a budget's life ---- */

void budget_begin(struct budget *budget, const struct integrations_limits *headers)
{
    *budget = (struct budget){
        .gate = {.admit = budget_admit, .settle = budget_settle, .opens = budget_opens},
        .headers = headers,
        .minute = 60,
        .listener = {.stir = budget_stir, .next_time = budget_next_time, .turn = budget_turn},
        .left = -1,
        .of = -1,
        .workers = 1,
        .forks = start_forks()};
    ledger_begin(&budget->own);
}

void budget_pace(struct budget *budget, int64_t most, int64_t minute)
{
    budget->paced = most > 0 ? most : 0;
    budget->minute = (double)minute / 1000;
}

void budget_share(struct budget *budget, struct share *share, const char *account)
{
    budget->share = share;
    budget->account = account;
    budget->take = (struct share_question){.done = budget_taken, .owner = budget};
    budget->take.request.account = account;
    budget->take.request.paced = budget->paced;
    budget->take.request.minute = budget->minute;
    budget->listener.account = account;
    share_listen(share, &budget->listener);
}

struct budget_view budget_look(struct budget *budget)
{
    int64_t now = clock_now();
    bool here = budget->share != NULL && !budget->share->away && share_is_here(budget->share);
    if (here && !budget->take.pending) {
        budget->take.request.verb = INTEGRATIONS_STORE_TAKE;
        budget->take.request.least = budget->take.request.most = 0;
        share_ask(budget->share, &budget->take, now, INT64_MAX);
    } else if (budget->share == NULL || budget->share->away) {
        struct integrations_store_request request = {.paced = budget_part(budget),
                                                     .minute = budget->minute};
        if (ledger_take(&budget->own, &request, now))
            budget_hear(budget, &request, now);
    }
    return (struct budget_view){.limit = budget->of,
                                .remaining = budget->left,
                                .paced = budget->paced > 0 ? budget->paced : -1,
                                .in_flight = budget->in_flight,
                                .wait = budget->opens > now ? budget->opens - now : 0,
                                .alone = budget_is_alone(budget)};
}

void budget_free(struct budget *budget)
{
    if (budget->share != NULL) {
        share_cancel(&budget->take);
        budget_give_back(budget, clock_now());
        share_unlisten(budget->share, &budget->listener);
    }
    while (budget->gives != NULL) {
        struct give *give = budget->gives;
        budget->gives = give->next;
        share_cancel(&give->question);
        free(give);
    }
    ledger_free(&budget->own);
}
