/* Budgets and tokens of an account whose store answers later, never, or not. */
#include "unit.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account_fixture.h"
#include "fake_store.h"
#include "token.h"
#include "trips.h"

#define SECRET "s3cr3t"

struct share_room {
    struct room base;
    struct fake_store fake;
    struct share *share;
    struct account *account;
};

static int setup_share(void **state)
{
    struct share_room *room = calloc(1, sizeof *room);
    struct transport_settings settings = room_settings();
    struct integrations_store store;
    char url[128];
    *state = room;
    if (!room_open(&room->base))
        return -1;
    settings.connections = 32;
    fake_store_open(&room->fake, &store);
    room->share = share_open(&store);
    share_attend(room->share, room->base.transport);
    snprintf(url, sizeof url, "%s/never", loopback_server_url(room->base.server));
    room->account =
        account_fixture(&helpscout_service, FIELDS({"client_id", "id", 0},
                                                   {"client_secret", SECRET, 0}, {"url", url, 0}));
    return transport_configure(room->base.transport, &settings) ? 0 : -1;
}

static int teardown_share(void **state)
{
    struct share_room *room = *state;
    account_fixture_free(room->base.transport, room->account);
    share_close(room->share);
    assert_true(room->fake.closed);
    room_close(&room->base);
    free(room);
    return 0;
}

static struct transfer *start_trip_of(struct share_room *room, const char *path, int cost)
{
    struct transfer *transfer = &trip_prepare(&room->base, "GET", path)->transfer;
    transfer->gate = &room->account->budget.gate;
    transfer->cost = cost;
    transfer->deadline += PATIENCE;
    transport_start(room->base.transport, transfer);
    return transfer;
}

static struct transfer *start_trip(struct share_room *room, const char *path)
{
    return start_trip_of(room, path, 1);
}

static void finish_trip(struct share_room *room, const struct transfer *transfer)
{
    room_finish(&room->base, transfer);
    assert_int_equal(transfer->outcome, TRANSFER_ANSWERED);
}

static void finish_trips(struct share_room *room)
{
    for (size_t i = 0; i < room->base.trip_count; i++)
        finish_trip(room, &room->base.trips[i].transfer);
}

static int count_running(const struct share_room *room)
{
    int count = 0;
    for (size_t i = 0; i < room->base.trip_count; i++)
        count += room->base.trips[i].transfer.state == TRANSFER_RUNNING;
    return count;
}

/* Turns until the condition holds. */
#define UNTIL(room, condition)                                                                     \
    do {                                                                                           \
        int64_t most = clock_now() + PATIENCE;                                                     \
        while (!(condition) && clock_now() < most)                                                 \
            transport_turn((room)->base.transport, most);                                          \
        assert_true(condition);                                                                    \
    } while (0)

static void share_account(struct share_room *room, int64_t paced)
{
    budget_pace(&room->account->budget, paced, 60000);
    account_share(room->account, room->share);
}

/* ---- lots ---- */

static void many_go_out_on_one_answer(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    for (int i = 0; i < 9; i++)
        start_trip(room, "/never");
    assert_int_equal(count_running(room), 0);
    UNTIL(room, count_running(room) == 9);
    /* One for the first, which was alone when it was asked for; one for the eight behind it. */
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_TAKE], 2);
    assert_int_equal(room->fake.ledger.in_flight, 9);
}

static void a_call_costs_two_questions(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    for (int i = 0; i < 5; i++)
        finish_trip(room, start_trip(room, "/ok"));
    UNTIL(room, room->fake.waiting_count == 0);
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_TAKE], 5);
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_GIVE], 5);
    assert_int_equal(room->fake.ledger.in_flight, 0);
    assert_int_equal(room->fake.ledger.log_count, 5);
}

static void a_lot_is_a_fair_part_of_what_is_left(void **state)
{
    struct share_room *room = *state;
    room->fake.workers = 4;
    share_account(room, 12);
    finish_trip(room, start_trip(room, "/ok"));
    for (int i = 0; i < 4; i++)
        start_trip(room, "/never");
    UNTIL(room, count_running(room) == 4);
    for (int i = 0; i < 6; i++)
        start_trip(room, "/never");
    assert_int_equal(room->fake.last[INTEGRATIONS_STORE_TAKE].most, 1);
    UNTIL(room, count_running(room) == 10);
}

static void what_finds_no_use_is_given_back_soon(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    start_trip(room, "/never");
    struct transfer *others[3];
    UNTIL(room, count_running(room) == 1);
    for (int i = 0; i < 3; i++)
        others[i] = start_trip(room, "/never");
    /* One of these was asked for alone, the rest behind it. */
    UNTIL(room, count_running(room) == 4);
    struct transfer *late = start_trip(room, "/never");
    start_trip(room, "/never");
    transport_cancel(room->base.transport, others[0]);
    transport_cancel(room->base.transport, late);
    int64_t in_flight = room->account->budget.in_flight;
    UNTIL(room, room->fake.ledger.in_flight == in_flight + 1 && room->account->budget.units == 0);
}

/* When the service counts what it has not answered nobody knows. */
static void what_was_given_up_is_on_its_way_to_the_end_of_its_lease(void **state)
{
    struct share_room *room = *state;
    struct ledger *ledger = &room->fake.ledger;
    share_account(room, 2);
    struct transfer *trip = start_trip(room, "/never");
    UNTIL(room, loopback_server_count(room->base.server, "GET /never ") == 1);
    transport_cancel(room->base.transport, trip);
    UNTIL(room, room->fake.waiting_count == 0);
    assert_int_equal(ledger->in_flight, 1);
    assert_int_equal(ledger->log_count, 0);
    assert_false(ledger_is_idle(ledger, ledger->first_end));
    assert_int_equal(ledger->log_count, 1);
}

/* Has the account hear that the service refused a request for its limit. */
static void refuse_one(struct share_room *room)
{
    const struct transfer refused = {
        .outcome = TRANSFER_ANSWERED, .status = 429, .cost = 1, .sent = true, .number = 1000};
    struct gate *gate = &room->account->budget.gate;
    gate->settle(gate, &refused, clock_now());
    UNTIL(room, room->fake.waiting_count == 0 && !room->account->budget.take.pending);
}

static void what_was_lent_before_a_refusal_does_not_go_out_after_it(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    start_trip(room, "/never");
    room->share->store.turn(room->share->store.self);
    assert_int_equal(room->account->budget.units, 1);
    refuse_one(room);
    assert_int_equal(count_running(room), 0);
}

static void what_was_asked_for_before_a_refusal_does_not_go_out_after_it(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    start_trip(room, "/never");
    assert_true(room->account->budget.take.pending);
    refuse_one(room);
    assert_int_equal(count_running(room), 0);
}

static bool is_asked_for_anew(struct room *base)
{
    struct share_room *room = (struct share_room *)base;
    const struct transfer *own = start_trip(room, "/never");
    return own->state == TRANSFER_QUEUED && room->fake.asked[INTEGRATIONS_STORE_TAKE] == 3 &&
           room->fake.asked[INTEGRATIONS_STORE_GIVE] == 0;
}

static void what_was_lent_before_a_fork_is_the_parents(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    start_trip(room, "/never");
    start_trip(room, "/never");
    struct transfer *unused = start_trip(room, "/never");
    UNTIL(room, count_running(room) == 1);
    transport_cancel(room->base.transport, unused);
    UNTIL(room, count_running(room) == 2);
    assert_int_equal(room->account->budget.units, 1);
    assert_true(is_true_in_child(&room->base, is_asked_for_anew));
    assert_int_equal(start_trip(room, "/never")->state, TRANSFER_RUNNING);
}

/* ---- waiting and waking ---- */

static void who_has_asked_waits_for_the_answer_whatever_comes_back(void **state)
{
    struct share_room *room = *state;
    const struct integrations_store *store = &room->share->store;
    share_account(room, 0);
    struct transfer *before = start_trip(room, "/never");
    UNTIL(room, count_running(room) == 1);
    room->fake.mood = FAKE_SILENT;
    room->share->patience = PATIENCE;
    transport_cancel(room->base.transport, before);
    struct integrations_store_request *given = room->fake.waiting[0];
    start_trip(room, "/never");
    assert_true(room->account->budget.take.pending);
    store->cancel(store->self, given);
    given->held = 0;
    given->answered(given);
    assert_true(transport_next_time(room->base.transport) > clock_now());
}

static void who_is_refused_waits_until_he_is_woken(void **state)
{
    struct share_room *room = *state;
    struct integrations_store_request other = {
        .least = 1, .most = 1, .lease = 60, .paced = 1, .minute = 60, .wait = -1};
    share_account(room, 1);
    assert_true(ledger_take(&room->fake.ledger, &other, clock_now()));
    struct transfer *trip = start_trip(room, "/ok");
    UNTIL(room, room->fake.waiting_count == 0 && !room->account->budget.take.pending);
    assert_int_equal(trip->state, TRANSFER_QUEUED);
    assert_true(transport_next_time(room->base.transport) > clock_now() + 10000);
    other.lent = other.lease_id;
    other.used = 0;
    other.unused = 1;
    ledger_give(&room->fake.ledger, &other, clock_now());
    room->fake.woken(room->fake.context, NULL);
    finish_trip(room, trip);
}

/* Another account with the room's credential and store. */
static struct account *share_twin(struct share_room *room)
{
    struct account *twin = account_fixture(
        &helpscout_service, FIELDS({"client_id", "id", 0}, {"client_secret", SECRET, 0},
                                   {"url", room->account->url, 0}));
    account_share(twin, room->share);
    assert_string_equal(twin->key, room->account->key);
    return twin;
}

static void spoil_again(struct integrations_store_request *request)
{
    request->again = 3600;
}

/* The store says nothing of that. */
static void who_has_the_same_credential_goes_on_when_units_come_back(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    struct account *twin = share_twin(room);
    room->fake.ledger.remaining = 1;
    struct transfer *first = start_trip(room, "/never");
    UNTIL(room, first->state == TRANSFER_RUNNING);
    room->fake.spoil = spoil_again;
    struct transfer *second = &trip_prepare(&room->base, "GET", "/ok")->transfer;
    second->gate = &twin->budget.gate;
    second->cost = 1;
    second->deadline += PATIENCE;
    transport_start(room->base.transport, second);
    UNTIL(room, room->fake.waiting_count == 0 && !twin->budget.take.pending);
    assert_int_equal(second->state, TRANSFER_QUEUED);
    transport_cancel(room->base.transport, first);
    finish_trip(room, second);
    account_fixture_free(room->base.transport, twin);
}

/* By integrations.limits; the answer to the first question would be lost. */
static void who_looks_while_the_store_is_asked_asks_nothing(void **state)
{
    struct share_room *room = *state;
    room->share->store.lot = 1;
    share_account(room, 100);
    struct transfer *trip = start_trip(room, "/ok");
    budget_look(&room->account->budget);
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_TAKE], 1);
    finish_trip(room, trip);
}

/* ---- alone ---- */

static void a_store_that_says_nothing_holds_nobody_up(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    room->fake.mood = FAKE_SILENT;
    int64_t begun = clock_now();
    struct transfer *first = start_trip(room, "/ok");
    assert_int_equal(first->state, TRANSFER_QUEUED);
    finish_trip(room, first);
    assert_true(clock_now() - begun >= 100);
    assert_true(budget_look(&room->account->budget).alone);
    /* Nobody waits for it a second time. */
    assert_int_equal(start_trip(room, "/ok")->state, TRANSFER_RUNNING);
    finish_trips(room);
    assert_int_equal(loopback_server_count(room->base.server, "GET /ok "), 2);
}

static void a_store_that_fails_holds_nobody_up(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    room->fake.mood = FAKE_FAILS;
    assert_int_equal(start_trip(room, "/ok")->state, TRANSFER_RUNNING);
    finish_trips(room);
    assert_true(room->share->away);
}

#define SPOIL(name, change)                                                                        \
    static void name(struct integrations_store_request *request)                                   \
    {                                                                                              \
        if (request->verb == INTEGRATIONS_STORE_TAKE || request->verb == INTEGRATIONS_STORE_TOKEN) \
            change;                                                                                \
    }
SPOIL(spoil_nan, (request->granted = 0, request->again = NAN))
SPOIL(spoil_for_ever, (request->granted = 0, request->again = INFINITY))
SPOIL(spoil_past, (request->granted = 0, request->again = -5))
SPOIL(spoil_held, request->held = 1e300)
SPOIL(spoil_lease, request->lease_id = INT64_MIN)
SPOIL(spoil_no_lease, request->lease_id = 0)
SPOIL(spoil_units, request->granted = -7)
SPOIL(spoil_few, request->granted = request->least - 1)
SPOIL(spoil_token, (request->may_fetch = false, request->again = NAN))
SPOIL(spoil_life, (request->found = "x", request->found_len = 1, request->lives = -INFINITY))

/* An answer that makes no sense is none: the account goes on alone. */
static void an_answer_that_cannot_be_holds_nobody_up(void **state)
{
    struct share_room *room = *state;
    static void (*const spoils[])(struct integrations_store_request *) = {
        spoil_nan,   spoil_for_ever, spoil_past,  spoil_held,
        spoil_lease, spoil_no_lease, spoil_units, spoil_few};
    share_account(room, 100);
    for (size_t i = 0; i < COUNT(spoils); i++) {
        room->share->away = false;
        room->fake.spoil = spoils[i];
        finish_trip(room, start_trip_of(room, "/ok", 2));
        assert_true(room->share->away);
    }
}

SPOIL(spoil_now, (request->granted = 0, request->again = 0))
SPOIL(spoil_later, (request->granted = 0, request->again = 0.05))

static void ask_and_answer(void *self, struct integrations_store_request *request)
{
    struct fake_store *fake = self;
    fake->asked[request->verb]++;
    if (fake->spoil != NULL)
        fake->spoil(request);
    else if (request->verb == INTEGRATIONS_STORE_TAKE)
        assert_true(ledger_take(&fake->ledger, request, clock_now()));
    request->answered(request);
}

/* How often the store is asked in a tenth of a second, in which there is nothing. */
static int count_questions(struct share_room *room)
{
    int64_t most = clock_now() + 100;
    share_account(room, 100);
    const struct transfer *trip = start_trip(room, "/ok");
    while (clock_now() < most)
        transport_turn(room->base.transport, most);
    room->fake.spoil = NULL;
    finish_trip(room, trip);
    return room->fake.asked[INTEGRATIONS_STORE_TAKE];
}

/* However little it is asked for at once. */
static void a_store_that_answers_later_is_asked_again_when_it_says(void **state)
{
    struct share_room *room = *state;
    room->share->store.lot = 1;
    room->fake.spoil = spoil_later;
    assert_in_range(count_questions(room), 2, 5);
}

static void a_store_that_may_be_asked_at_once_is_not_asked_without_end(void **state)
{
    struct share_room *room = *state;
    room->share->store.lot = 1;
    room->share->store.ask = ask_and_answer;
    room->fake.spoil = spoil_now;
    assert_in_range(count_questions(room), 2, 1000);
}

static void alone_an_account_keeps_to_its_part(void **state)
{
    struct share_room *room = *state;
    room->fake.workers = 4;
    share_account(room, 12);
    finish_trip(room, start_trip(room, "/ok"));
    room->fake.mood = FAKE_FAILS;
    for (int i = 0; i < 6; i++)
        start_trip(room, "/slow");
    /* Three of any minute, and one was sent before. */
    assert_int_equal(count_running(room), 2);
    struct budget_view view = budget_look(&room->account->budget);
    assert_true(view.alone);
    assert_int_equal(view.remaining, 0);
    UNTIL(room, room->account->budget.in_flight == 0);
    assert_true(budget_look(&room->account->budget).wait > 50000);
    assert_int_equal(room->base.trips[3].transfer.state, TRANSFER_QUEUED);
}

static void what_others_heard_holds_alone_too(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    finish_trip(room, start_trip(room, "/wait/40"));
    UNTIL(room, room->fake.waiting_count == 0);
    room->fake.mood = FAKE_FAILS;
    const struct transfer *trip = start_trip(room, "/ok");
    UNTIL(room, room->share->away || trip->state == TRANSFER_QUEUED);
    assert_int_equal(trip->state, TRANSFER_QUEUED);
    assert_int_equal(loopback_server_count(room->base.server, "GET /ok "), 0);
}

static void share_with_a_store_that_was_away(struct share_room *room)
{
    share_account(room, 100);
    room->fake.mood = FAKE_FAILS;
    finish_trip(room, start_trip(room, "/ok"));
    room->fake.mood = FAKE_ANSWERS;
    UNTIL(room, !room->share->away);
}

static void an_account_comes_back_by_itself(void **state)
{
    struct share_room *room = *state;
    share_with_a_store_that_was_away(room);
    int takes = room->fake.asked[INTEGRATIONS_STORE_TAKE];
    finish_trip(room, start_trip(room, "/ok"));
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_TAKE], takes + 1);
}

/* What a store ends by the way, such as a dead worker's lease, it ends as this service counts. */
static void the_store_is_tried_as_the_account_asks(void **state)
{
    struct share_room *room = *state;
    share_with_a_store_that_was_away(room);
    const struct integrations_store_request *tried = &room->fake.last[INTEGRATIONS_STORE_TAKE];
    assert_int_equal(tried->most, 0);
    assert_int_equal(tried->paced, 100);
    assert_true(tried->minute == 60);
}

static void what_was_sent_alone_is_told_when_the_store_is_here_again(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    room->fake.mood = FAKE_FAILS;
    for (int i = 0; i < 3; i++)
        finish_trip(room, start_trip(room, "/ok"));
    room->fake.mood = FAKE_ANSWERS;
    UNTIL(room, !room->share->away && room->fake.waiting_count == 0);
    assert_int_equal(room->fake.ledger.log_count, 3);
    assert_int_equal(room->fake.last[INTEGRATIONS_STORE_GIVE].lent, 0);
    /* Once. */
    room->fake.mood = FAKE_FAILS;
    finish_trip(room, start_trip(room, "/ok"));
    room->fake.mood = FAKE_ANSWERS;
    UNTIL(room, !room->share->away && room->fake.waiting_count == 0);
    assert_int_equal(room->fake.ledger.log_count, 4);
}

static void what_was_sent_alone_is_told_when_it_comes_back_later(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    room->fake.mood = FAKE_FAILS;
    struct transfer *trip = start_trip(room, "/announce-later/5");
    room->fake.mood = FAKE_ANSWERS;
    UNTIL(room, !room->share->away);
    loopback_server_let_go(room->base.server, 5);
    finish_trip(room, trip);
    UNTIL(room, room->fake.waiting_count == 0);
    assert_int_equal(room->fake.last[INTEGRATIONS_STORE_GIVE].lent, 0);
    assert_int_equal(room->fake.ledger.log_count, 1);
    assert_int_equal(room->fake.ledger.remaining, 5);
}

static void what_was_lent_before_is_given_back_when_the_store_is_here_again(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    struct transfer *trip = start_trip(room, "/announce-later/5");
    UNTIL(room, trip->state == TRANSFER_RUNNING);
    room->fake.mood = FAKE_FAILS;
    finish_trip(room, start_trip(room, "/ok"));
    loopback_server_let_go(room->base.server, 5);
    finish_trip(room, trip);
    assert_int_equal(room->fake.ledger.in_flight, 1);
    room->fake.mood = FAKE_ANSWERS;
    UNTIL(room, room->fake.ledger.in_flight == 0);
    assert_int_equal(room->fake.ledger.remaining, 5);
}

/* A refusal's wait begins when it came, however late the store hears of it. */
static void what_the_store_hears_of_a_refusal_later_holds_no_longer_for_that(void **state)
{
    struct share_room *room = *state;
    struct integrations_limits headers = *room->account->budget.headers;
    headers.wait = 2;
    room->account->budget.headers = &headers;
    share_account(room, 0);
    struct transfer *trip = start_trip(room, "/never");
    UNTIL(room, trip->state == TRANSFER_RUNNING);
    room->fake.mood = FAKE_FAILS;
    int64_t before = clock_now();
    refuse_one(room);
    int64_t until = clock_now() + 2000;
    room->fake.mood = FAKE_ANSWERS;
    UNTIL(room, !room->share->away && room->fake.waiting_count == 0);
    assert_in_range(room->fake.ledger.held_until, before + 1999, until + 1);
    /* Nor is what is over told anew. */
    room->fake.mood = FAKE_FAILS;
    headers.wait = 1;
    refuse_one(room);
    room->fake.mood = FAKE_ANSWERS;
    room->fake.ledger.remaining = 7;
    UNTIL(room, !room->share->away && room->fake.waiting_count == 0);
    assert_in_range(room->fake.ledger.held_until, before + 1999, until + 1);
    assert_int_equal(room->fake.ledger.remaining, 7);
}

/* ---- tokens ---- */

static int count_fetches(struct share_room *room)
{
    return loopback_server_count(room->base.server, "POST /never/");
}

static void fetch(struct share_room *room)
{
    int64_t now = clock_now();
    assert_true(token_fetch(room->base.transport, room->account, 0, now + PATIENCE));
}

/* The fetch under way finds this reply. */
static bool answer_fetch(struct share_room *room, long status, const char *body)
{
    struct transfer *transfer = &room->account->fetch;
    transport_cancel(room->base.transport, transfer);
    transfer->outcome = TRANSFER_ANSWERED;
    transfer->status = status;
    buffer_append_text(&transfer->reply, body);
    return token_take(room->base.transport, room->account);
}

/* The store has a token of that text, sealed. */
static void put_token(struct share_room *room, const char *text)
{
    struct buffer sealed = {0};
    assert_true(
        seal_close(SECRET, strlen(SECRET), room->account->key, text, strlen(text), &sealed));
    memcpy(room->fake.token, sealed.data, sealed.len);
    room->fake.token_len = sealed.len;
    room->fake.token_lives = 500;
    buffer_free(&sealed);
}

static void a_token_that_others_fetched_is_used(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    put_token(room, "their-token");
    fetch(room);
    UNTIL(room, room->account->fetch.state == TRANSFER_FINISHED);
    assert_true(token_take(room->base.transport, room->account));
    assert_string_equal(room->account->header.data, "Authorization: Bearer their-token");
    int64_t left = room->account->renew_at - clock_now();
    assert_in_range(left, 400000, 500000);
    assert_true(secrets_are_in(room->account->secrets, "their-token", 11));
    /* It is refused: what was found is dropped, and no other one. */
    assert_true(token_drop(room->account, room->account->token_count));
    assert_int_equal(room->fake.last[INTEGRATIONS_STORE_DROP].token_len, room->fake.token_len);
    assert_memory_equal(room->fake.last[INTEGRATIONS_STORE_DROP].token, room->fake.token,
                        room->fake.token_len);
    UNTIL(room, room->fake.waiting_count == 0);
    assert_int_equal(count_fetches(room), 0);
}

/* A store may answer what it was asked later first. */
static void what_is_to_be_forgotten_stays_as_it_is_until_the_store_has_answered(void **state)
{
    struct share_room *room = *state;
    struct fake_store *fake = &room->fake;
    unsigned char refused[sizeof fake->token];
    share_account(room, 0);
    put_token(room, "their-token");
    memcpy(refused, fake->token, fake->token_len);
    fetch(room);
    UNTIL(room, room->account->fetch.state == TRANSFER_FINISHED);
    assert_true(token_take(room->base.transport, room->account));
    fake->mood = FAKE_SILENT;
    assert_true(token_drop(room->account, room->account->token_count));
    fetch(room);
    assert_int_equal(fake->waiting_count, 2);
    put_token(room, "other-token");
    struct integrations_store_request *dropped = fake->waiting[0], *asked = fake->waiting[1];
    fake->waiting_count = 1;
    asked->found = fake->token;
    asked->found_len = fake->token_len;
    asked->lives = 500;
    asked->answered(asked);
    assert_true(token_take(room->base.transport, room->account));
    if (fake->waiting_count > 0)
        assert_memory_equal(dropped->token, refused, dropped->token_len);
}

static void who_has_the_right_fetches_for_all(void **state)
{
    struct share_room *room = *state;
    struct buffer token = {0};
    share_account(room, 0);
    fetch(room);
    assert_int_equal(room->account->fetch.state, TRANSFER_QUEUED);
    UNTIL(room, count_fetches(room) == 1);
    assert_true(answer_fetch(room, 200, "{\"access_token\":\"fresh-token\",\"expires_in\":1000}"));
    const struct integrations_store_request *kept = &room->fake.last[INTEGRATIONS_STORE_KEEP];
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_KEEP], 1);
    assert_true(kept->seconds >= 750 && kept->seconds <= 800);
    assert_null(memmem(kept->token, kept->token_len, "fresh-token", 11));
    assert_true(seal_open(SECRET, strlen(SECRET), room->account->key, kept->token, kept->token_len,
                          &token));
    assert_memory_equal(token.data, "fresh-token", 11);
    UNTIL(room, room->fake.waiting_count == 0);
    buffer_free(&token);
}

static void who_has_not_waits_for_it(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    room->fake.right_is_away = true;
    fetch(room);
    UNTIL(room, room->fake.waiting_count == 0 && !room->account->asking.pending);
    assert_int_equal(room->account->fetch.state, TRANSFER_QUEUED);
    put_token(room, "their-token");
    room->fake.woken(room->fake.context, room->account->key);
    UNTIL(room, room->account->fetch.state == TRANSFER_FINISHED);
    assert_true(token_is_ready(room->account));
    assert_int_equal(count_fetches(room), 0);
}

static void who_has_the_same_credential_goes_on_when_the_token_is_there(void **state)
{
    struct share_room *room = *state;
    const struct integrations_store_request *kept = &room->fake.last[INTEGRATIONS_STORE_KEEP];
    share_account(room, 0);
    struct account *twin = share_twin(room);
    fetch(room);
    UNTIL(room, count_fetches(room) == 1);
    room->fake.right_is_away = true;
    room->fake.spoil = spoil_again;
    assert_true(token_fetch(room->base.transport, twin, 0, clock_now() + 4 * (int64_t)PATIENCE));
    UNTIL(room, room->fake.waiting_count == 0 && !twin->asking.pending);
    assert_int_equal(twin->fetch.state, TRANSFER_QUEUED);
    assert_true(answer_fetch(room, 200, "{\"access_token\":\"fresh-token\",\"expires_in\":1000}"));
    memcpy(room->fake.token, kept->token, kept->token_len);
    room->fake.token_len = kept->token_len;
    room->fake.token_lives = 500;
    UNTIL(room, token_is_ready(twin));
    assert_int_equal(count_fetches(room), 1);
    account_fixture_free(room->base.transport, twin);
}

/* Whoever has the right may get no token either. */
static void who_waited_half_of_his_time_fetches_himself(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    room->fake.right_is_away = true;
    int64_t begun = clock_now();
    fetch(room);
    room->account->alone_at = begun + 300;
    UNTIL(room, count_fetches(room) == 1);
    assert_true(clock_now() >= begun + 300);
    assert_false(answer_fetch(room, 500, "{}"));
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_KEEP], 0);
    /* From then on it goes by its own failures, when the store has no token. */
    int asked = room->fake.asked[INTEGRATIONS_STORE_TOKEN];
    fetch(room);
    UNTIL(room, count_fetches(room) == 2);
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_TOKEN], asked + 1);
    UNTIL(room, room->fake.waiting_count == 0);
}

static void a_fetch_that_fails_gives_the_right_up(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    fetch(room);
    UNTIL(room, count_fetches(room) == 1);
    assert_false(answer_fetch(room, 401, "{}"));
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_KEEP], 1);
    assert_null(room->fake.last[INTEGRATIONS_STORE_KEEP].token);
    UNTIL(room, room->fake.waiting_count == 0);
}

static void an_account_that_goes_gives_the_right_up(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    fetch(room);
    UNTIL(room, count_fetches(room) == 1);
    account_fixture_free(room->base.transport, room->account);
    room->account = NULL;
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_KEEP], 1);
    assert_null(room->fake.last[INTEGRATIONS_STORE_KEEP].token);
}

static void without_an_answer_a_token_is_fetched_all_the_same(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    room->fake.mood = FAKE_SILENT;
    fetch(room);
    UNTIL(room, count_fetches(room) == 1);
    assert_true(answer_fetch(room, 200, "{\"access_token\":\"fresh-token\"}"));
}

static void lost_on_a_token_the_store_is_tried_as_the_account_asks(void **state)
{
    struct share_room *room = *state;
    share_account(room, 100);
    room->fake.mood = FAKE_FAILS;
    fetch(room);
    UNTIL(room, room->share->away);
    room->fake.mood = FAKE_ANSWERS;
    UNTIL(room, !room->share->away);
    assert_int_equal(room->fake.last[INTEGRATIONS_STORE_TAKE].paced, 100);
    assert_true(room->fake.last[INTEGRATIONS_STORE_TAKE].minute == 60);
}

static void an_answer_that_cannot_be_keeps_nobody_from_a_token(void **state)
{
    struct share_room *room = *state;
    static void (*const spoils[])(struct integrations_store_request *) = {spoil_token, spoil_life};
    share_account(room, 0);
    for (size_t i = 0; i < COUNT(spoils); i++) {
        room->share->away = false;
        room->fake.spoil = spoils[i];
        fetch(room);
        UNTIL(room, count_fetches(room) == (int)i + 1);
        assert_true(answer_fetch(room, 200, "{\"access_token\":\"fresh-token\"}"));
    }
}

/* What may wait for ever is what has no time. */
static void a_time_that_is_none_is_not_turned_for(void **state)
{
    struct share_room *room = *state;
    static const double times[] = {NAN, INFINITY, -INFINITY, 1e300, -1};
    for (size_t i = 0; i < COUNT(times); i++) {
        room->fake.next_time = &times[i];
        assert_true(transport_next_time(room->base.transport) == INT64_MAX);
    }
}

static void what_cannot_be_read_is_replaced(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    memset(room->fake.token, 1, 60);
    room->fake.token_len = 60;
    room->fake.token_lives = 500;
    fetch(room);
    UNTIL(room, count_fetches(room) == 1);
    assert_true(answer_fetch(room, 200, "{\"access_token\":\"fresh-token\"}"));
    assert_non_null(room->fake.last[INTEGRATIONS_STORE_KEEP].token);
    /* A store keeps no token in the place of one that nobody refused. */
    const struct integrations_store_request *dropped = &room->fake.last[INTEGRATIONS_STORE_DROP];
    assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_DROP], 1);
    assert_int_equal(dropped->token_len, 60);
    assert_false(room->share->away);
    UNTIL(room, room->fake.waiting_count == 0);
}

/* How many allocations there is still memory for, once a store has answered; negative: all. */
static long memory_left = -1, memory_then = -1;
void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);

void *__wrap_malloc(size_t size)
{
    if (memory_left == 0)
        return NULL;
    memory_left -= memory_left > 0;
    return __real_malloc(size);
}

static void spoil_memory(struct integrations_store_request *request)
{
    if (request->verb == INTEGRATIONS_STORE_TOKEN)
        memory_left = memory_then;
}

static void what_there_is_no_memory_for_is_left_to_others(void **state)
{
    struct share_room *room = *state;
    share_account(room, 0);
    put_token(room, "their-token");
    room->fake.spoil = spoil_memory;
    assert_true(buffer_reserve(&room->account->sealed, room->fake.token_len));
    for (memory_then = 0; memory_then < 2; memory_then++) {
        fetch(room);
        UNTIL(room, memory_left == 0 && !room->account->asking.pending);
        memory_left = -1;
        assert_false(token_is_ready(room->account));
        assert_int_equal(room->fake.asked[INTEGRATIONS_STORE_DROP], 0);
        transport_cancel(room->base.transport, &room->account->fetch);
        room->account->token = TOKEN_ABSENT;
    }
}

/* ---- names ---- */

static void the_same_account_has_the_same_name_and_others_have_not(void **state)
{
    struct share_room *room = *state;
    static const struct account_field fields[][3] = {
        {{"client_id", "id", 0}, {"client_secret", SECRET, 0}, {"url", "http://127.0.0.1:1/a/", 0}},
        {{"client_id", "id", 0}, {"client_secret", SECRET, 0}, {"url", "http://127.0.0.1:1/a", 0}},
        {{"client_id", "id", 0},
         {"client_secret", "s3cr3u", 0},
         {"url", "http://127.0.0.1:1/a", 0}},
        {{"client_id", "i", 0}, {"client_secret", SECRET, 0}, {"url", "http://127.0.0.1:1/a", 0}},
        {{"client_id", "id", 0}, {"client_secret", SECRET, 0}, {"url", "http://127.0.0.1:1/b", 0}}};
    char names[5][SEAL_NAME];
    for (size_t i = 0; i < 5; i++) {
        struct account *account = account_fixture(&helpscout_service, fields[i], 3);
        account_share(account, room->share);
        memcpy(names[i], account->key, SEAL_NAME);
        assert_int_equal(strspn(names[i], "0123456789abcdef"), SEAL_NAME - 1);
        account_fixture_free(room->base.transport, account);
    }
    assert_string_equal(names[0], names[1]);
    for (size_t i = 2; i < 5; i++)
        assert_string_not_equal(names[0], names[i]);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_share, teardown_share)
    const struct CMUnitTest tests[] = {
        TEST(many_go_out_on_one_answer),
        TEST(a_call_costs_two_questions),
        TEST(a_lot_is_a_fair_part_of_what_is_left),
        TEST(what_finds_no_use_is_given_back_soon),
        TEST(what_was_given_up_is_on_its_way_to_the_end_of_its_lease),
        TEST(what_was_lent_before_a_refusal_does_not_go_out_after_it),
        TEST(what_was_asked_for_before_a_refusal_does_not_go_out_after_it),
        TEST(what_was_lent_before_a_fork_is_the_parents),
        TEST(who_has_asked_waits_for_the_answer_whatever_comes_back),
        TEST(who_is_refused_waits_until_he_is_woken),
        TEST(who_has_the_same_credential_goes_on_when_units_come_back),
        TEST(who_looks_while_the_store_is_asked_asks_nothing),
        TEST(a_store_that_says_nothing_holds_nobody_up),
        TEST(a_store_that_fails_holds_nobody_up),
        TEST(an_answer_that_cannot_be_holds_nobody_up),
        TEST(an_answer_that_cannot_be_keeps_nobody_from_a_token),
        TEST(lost_on_a_token_the_store_is_tried_as_the_account_asks),
        TEST(a_time_that_is_none_is_not_turned_for),
        TEST(a_store_that_answers_later_is_asked_again_when_it_says),
        TEST(a_store_that_may_be_asked_at_once_is_not_asked_without_end),
        TEST(alone_an_account_keeps_to_its_part),
        TEST(what_others_heard_holds_alone_too),
        TEST(an_account_comes_back_by_itself),
        TEST(the_store_is_tried_as_the_account_asks),
        TEST(what_was_sent_alone_is_told_when_the_store_is_here_again),
        TEST(what_was_sent_alone_is_told_when_it_comes_back_later),
        TEST(what_was_lent_before_is_given_back_when_the_store_is_here_again),
        TEST(what_the_store_hears_of_a_refusal_later_holds_no_longer_for_that),
        TEST(a_token_that_others_fetched_is_used),
        TEST(what_is_to_be_forgotten_stays_as_it_is_until_the_store_has_answered),
        TEST(who_has_the_right_fetches_for_all),
        TEST(who_has_not_waits_for_it),
        TEST(who_has_the_same_credential_goes_on_when_the_token_is_there),
        TEST(what_there_is_no_memory_for_is_left_to_others),
        TEST(who_waited_half_of_his_time_fetches_himself),
        TEST(a_fetch_that_fails_gives_the_right_up),
        TEST(an_account_that_goes_gives_the_right_up),
        TEST(without_an_answer_a_token_is_fetched_all_the_same),
        TEST(what_cannot_be_read_is_replaced),
        TEST(the_same_account_has_the_same_name_and_others_have_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
