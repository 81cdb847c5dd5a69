/*
 * One account's budget; see ledger.h.
 *
 * A service that announces what remains (Help Scout) is never sent more than that at a time: what
 * is on its way counts as used until the reply says otherwise. With nothing remaining, one request
 * after a short while finds out: nothing tells when the minute is over but the 429's own wait. A
 * 429 holds back everything of the account for as long as the service says.
 *
 * A service that announces nothing (Aircall) counts in minutes of which nobody knows the begin. So
 * its accounts are paced by an exact log of the last minute. The service counts a request at some
 * time between its going out and its reply's coming back: what came back a minute ago is certain to
 * be in no minute with what goes out now.
 */
#include "ledger.h"

#include <stdlib.h>
#include <string.h>

/* Milliseconds with nothing left, before one request sees whether there is something again. */
enum { PROBE_AFTER = 1000 };

/* Milliseconds that long walks let somebody else go first who was refused. */
enum { WANTED = 1000 };

enum { LEASES_FIRST = 8, LOG_ROOM_FIRST = 64 };

/* The longest lease and the longest hold that are taken at their word: a month and a day. */
#define LEDGER_SECONDS_MOST 2764800.0

static int64_t ledger_milliseconds(double seconds)
{
    return seconds <= 0
               ? 0
               : (int64_t)((seconds < LEDGER_SECONDS_MOST ? seconds : LEDGER_SECONDS_MOST) * 1000);
}

static double ledger_seconds(int64_t milliseconds)
{
    return milliseconds > 0 ? (double)milliseconds / 1000 : 0;
}

void ledger_begin(struct ledger *ledger)
{
    *ledger = (struct ledger){.limit = -1, .remaining = -1, .first_end = INT64_MAX};
}

void ledger_forget(struct ledger *ledger)
{
    ledger->limit = ledger->remaining = -1;
    ledger->held_until = ledger->probe_at = ledger->wanted_until = 0;
}

void ledger_free(struct ledger *ledger)
{
    free(ledger->leases);
    free(ledger->log);
    ledger_begin(ledger);
}

/* ---- the log ---- */

/* When the entry of that number, from the oldest on, is no longer in the last minute. */
static int64_t log_leaves(const struct ledger *ledger, int64_t number)
{
    /* Clocks are read in whole milliseconds. */
    return ledger->log[number] + ledger->minute + 1;
}

static void log_forget(struct ledger *ledger, int64_t now)
{
    int64_t gone = 0;
    while (gone < ledger->log_count && log_leaves(ledger, gone) <= now)
        gone++;
    if (gone == 0)
        return;
    ledger->log_count -= gone;
    memmove(ledger->log, ledger->log + gone, (size_t)ledger->log_count * sizeof *ledger->log);
}

static bool log_reserve(struct ledger *ledger)
{
    if (ledger->log_count < ledger->log_room)
        return true;
    int64_t room = ledger->log_room > 0 ? 2 * ledger->log_room : LOG_ROOM_FIRST;
    int64_t *log = realloc(ledger->log, (size_t)room * sizeof *log);
    if (log == NULL)
        return false;
    ledger->log = log;
    ledger->log_room = room;
    return true;
}

/* Units that were used at that time, which may be before others'. */
static void log_add(struct ledger *ledger, int64_t units, int64_t at)
{
    for (int64_t i = 0; i < units; i++) {
        if (!log_reserve(ledger)) {
            /* What cannot be remembered is waited for. */
            if (at + ledger->minute > ledger->held_until)
                ledger->held_until = at + ledger->minute;
            return;
        }
        int64_t place = ledger->log_count++;
        for (; place > 0 && ledger->log[place - 1] > at; place--)
            ledger->log[place] = ledger->log[place - 1];
        ledger->log[place] = at;
    }
}

/* When so much more may go out: 0: now; INT64_MAX: after the next reply. A request that costs more
 * than a whole minute has goes out alone. */
static int64_t log_opens(const struct ledger *ledger, int64_t paced, int64_t cost)
{
    int64_t taken = ledger->log_count + ledger->in_flight, excess = taken + cost - paced;
    if (paced <= 0 || excess <= 0 || taken == 0)
        return 0;
    if (ledger->log_count == 0 || (excess > ledger->log_count && ledger->in_flight > 0))
        return INT64_MAX;
    return log_leaves(ledger, (excess < ledger->log_count ? excess : ledger->log_count) - 1);
}

void ledger_note(struct ledger *ledger, int64_t units, double minute, int64_t now)
{
    ledger->minute = ledger_milliseconds(minute);
    log_forget(ledger, now);
    log_add(ledger, units, now);
}

/* ---- leases ---- */

/* The lease of that id, which is another one each time; 0: one that is not in use. There are few:
 * no more than the service takes in a minute. */
static struct lease *lease_find(const struct ledger *ledger, int64_t id)
{
    for (size_t i = 0; i < ledger->lease_room; i++)
        if (ledger->leases[i].id == id)
            return &ledger->leases[i];
    return NULL;
}

static bool lease_reserve(struct ledger *ledger)
{
    size_t before = ledger->lease_room, room = before > 0 ? 2 * before : LEASES_FIRST;
    struct lease *leases = realloc(ledger->leases, room * sizeof *leases);
    if (leases == NULL)
        return false;
    memset(leases + before, 0, (room - before) * sizeof *leases);
    ledger->leases = leases;
    ledger->lease_room = room;
    return true;
}

static bool lease_make(struct ledger *ledger, struct integrations_store_request *request,
                       int64_t now)
{
    struct lease *lease = lease_find(ledger, 0);
    if (lease == NULL && lease_reserve(ledger))
        lease = lease_find(ledger, 0);
    if (lease == NULL)
        return false;
    int64_t end = now + ledger_milliseconds(request->lease);
    *lease = (struct lease){++ledger->next_lease, request->granted, ledger->settled, end};
    ledger->lease_count++;
    ledger->in_flight += request->granted;
    if (end < ledger->first_end)
        ledger->first_end = end;
    request->lease_id = ledger->next_lease;
    return true;
}

/* Units of a lease are back; it goes with its last ones. */
static void lease_end(struct ledger *ledger, struct lease *lease, int64_t units)
{
    ledger->in_flight -= units;
    ledger->settled += units;
    lease->units -= units;
    if (lease->units > 0)
        return;
    lease->id = 0;
    if (--ledger->lease_count == 0)
        ledger->first_end = INT64_MAX;
}

/* Units whose replies said nothing: the service has counted them all the same. */
static void ledger_assume_counted(struct ledger *ledger, int64_t units)
{
    if (ledger->remaining >= 0)
        ledger->remaining -= units < ledger->remaining ? units : ledger->remaining;
}

/* What was not given back in time counts as used when that was over, whenever somebody looks. */
static void lease_expire(struct ledger *ledger, int64_t now)
{
    if (now < ledger->first_end)
        return;
    ledger->first_end = INT64_MAX;
    for (size_t i = 0; i < ledger->lease_room; i++) {
        struct lease *lease = &ledger->leases[i];
        if (lease->id == 0)
            continue;
        if (lease->end > now) {
            if (lease->end < ledger->first_end)
                ledger->first_end = lease->end;
            continue;
        }
        if (ledger->minute > 0)
            log_add(ledger, lease->units, lease->end);
        ledger_assume_counted(ledger, lease->units);
        lease_end(ledger, lease, lease->units);
    }
}

bool ledger_is_idle(struct ledger *ledger, int64_t now)
{
    lease_expire(ledger, now);
    log_forget(ledger, now);
    return ledger->lease_count == 0 && ledger->log_count == 0 && ledger->held_until <= now;
}

/* ---- taking ---- */

/* The units that are left, as announced or by the log, and of how many. */
static void ledger_tell(const struct ledger *ledger, struct integrations_store_request *request,
                        int64_t now)
{
    int64_t left = -1;
    if (request->paced > 0) {
        left = request->paced - ledger->log_count - ledger->in_flight;
        left = left > 0 ? left : 0;
    }
    bool announced = ledger->remaining >= 0 && (left < 0 || ledger->remaining <= left);
    request->left = announced ? ledger->remaining : left;
    request->of = ledger->limit >= 0 || request->paced <= 0 ? ledger->limit : request->paced;
    request->held = ledger_seconds(ledger->held_until - now);
    request->pace = false;
    request->workers = 1;
}

/* Says when to come again: at a time that is certain, or when something comes back. */
static void ledger_refuse(const struct ledger *ledger, struct integrations_store_request *request,
                          int64_t paced, int64_t other, int64_t now)
{
    int64_t again = other;
    if (paced != INT64_MAX && paced > other) {
        request->pace = true;
        again = paced;
    }
    if (other > now)
        request->held = ledger_seconds(other - now);
    if (again <= now)
        again = ledger->first_end;
    request->again = ledger_seconds(again - now);
}

/* As many as are wanted and may go. */
static int64_t ledger_grant(const struct ledger *ledger,
                            const struct integrations_store_request *request)
{
    int64_t units = request->most;
    int64_t room = ledger->remaining - ledger->in_flight;
    if (ledger->remaining >= 0 && room < units)
        units = room;
    room = request->paced - ledger->log_count - ledger->in_flight;
    if (request->paced > 0 && room < units)
        units = room;
    return units > request->least ? units : request->least;
}

bool ledger_take(struct ledger *ledger, struct integrations_store_request *request, int64_t now)
{
    int64_t cost = request->least > 0 ? request->least : 1;
    ledger->minute = ledger_milliseconds(request->minute);
    lease_expire(ledger, now);
    log_forget(ledger, now);
    ledger_tell(ledger, request, now);
    request->granted = 0;
    request->again = 0;
    int64_t paced = log_opens(ledger, request->paced, cost);
    int64_t other = ledger->held_until;
    bool lacks = ledger->remaining >= 0 && ledger->remaining - ledger->in_flight < cost;
    if (lacks && ledger->in_flight == 0 && ledger->probe_at > other)
        other = ledger->probe_at;
    bool waits = paced > now || other > now || (lacks && ledger->in_flight > 0);
    bool yields = !waits && request->bulk && now < ledger->wanted_until;
    if (waits || yields) {
        ledger_refuse(ledger, request, paced, other, now);
        if (yields)
            request->again = ledger_seconds(ledger->wanted_until - now);
        else if (!request->bulk && request->least > 0)
            ledger->wanted_until =
                now + WANTED +
                (request->pace || other > now ? ledger_milliseconds(request->again) : 0);
        return true;
    }
    if (request->least == 0)
        return true;
    if (!request->bulk)
        ledger->wanted_until = 0;
    request->granted = lacks ? cost : ledger_grant(ledger, request);
    return lease_make(ledger, request, now);
}

/* ---- giving back ---- */

/*
 * Replies come in any order. A smaller remainder is always believed. From a larger one all is taken
 * off that may have been counted after it: what came back since its request went out, and what is
 * in flight. So what comes back later and tells more changes nothing. Before a refusal nothing
 * larger was true.
 */
static void ledger_learn(struct ledger *ledger, const struct integrations_store_request *request,
                         const struct lease *lease, int64_t now)
{
    int64_t remaining = request->remaining, certain = -1;
    if (request->limit >= 0)
        ledger->limit = request->limit;
    if (remaining < 0)
        return;
    if (lease != NULL && lease->settled >= ledger->refused)
        certain = remaining - (ledger->settled - lease->settled) - ledger->in_flight;
    if (ledger->remaining < 0 || remaining < ledger->remaining)
        ledger->remaining = remaining;
    else if (certain > ledger->remaining)
        ledger->remaining = certain;
    if (remaining == 0)
        ledger->probe_at = now + PROBE_AFTER;
}

/* The service refused a request for its limit: everything waits as long as it says. */
static void ledger_hold(struct ledger *ledger, const struct integrations_store_request *request,
                        int64_t now)
{
    int64_t until = now + ledger_milliseconds(request->wait);
    if (until > ledger->held_until)
        ledger->held_until = until;
    /* Then one request finds out what there is, where the service tells it. */
    ledger->remaining = request->remaining >= 0 ? 0 : -1;
    ledger->refused = ledger->settled;
    ledger->probe_at = ledger->held_until;
}

void ledger_give(struct ledger *ledger, struct integrations_store_request *request, int64_t now)
{
    ledger->minute = ledger_milliseconds(request->minute);
    lease_expire(ledger, now);
    struct lease *lease = request->lent > 0 ? lease_find(ledger, request->lent) : NULL;
    int64_t units = lease != NULL ? request->used + request->unused : 0;
    if (lease != NULL && units > lease->units)
        units = lease->units;
    bool counts = lease != NULL || request->lent == 0;
    if (counts && request->remaining < 0)
        ledger_assume_counted(ledger, request->used);
    if (counts && request->paced > 0) {
        log_forget(ledger, now);
        log_add(ledger, request->used, now);
    }
    /* What is learned counts as before this reply, but without it in flight. */
    ledger->in_flight -= units;
    ledger_learn(ledger, request, lease, now);
    ledger->in_flight += units;
    if (lease != NULL)
        lease_end(ledger, lease, units);
    if (request->wait >= 0)
        ledger_hold(ledger, request, now);
    ledger_tell(ledger, request, now);
}
