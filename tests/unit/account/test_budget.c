/* Holding requests back while a service's limit is used up, against a server that announces it. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "account_fixture.h"
#include "budget.h"
#include "local.h"
#include "trips.h"

static struct budget limit;

static int setup(void **state)
{
    *state = calloc(1, sizeof(struct room));
    budget_begin(&limit, &helpscout_service.limits);
    return room_open(*state) ? 0 : -1;
}

static int teardown(void **state)
{
    struct room *room = *state;
    transport_forget_gate(room->transport, &limit.gate);
    budget_free(&limit);
    room_close(room);
    free(room);
    return 0;
}

/* Starts a GET that costs so much. */
static struct transfer *start_costing(struct room *room, const char *path, int cost)
{
    struct transfer *transfer = &trip_prepare(room, "GET", path)->transfer;
    transfer->gate = &limit.gate;
    transfer->cost = cost;
    transport_start(room->transport, transfer);
    return transfer;
}

static struct transfer *start(struct room *room, const char *path)
{
    return start_costing(room, path, 1);
}

static void get(struct room *room, const char *path)
{
    const struct transfer *transfer = start(room, path);
    room_finish(room, transfer);
    assert_int_equal(transfer->outcome, TRANSFER_ANSWERED);
}

/* How many of the transfers so far are in that state. */
static int count_in(const struct room *room, enum transfer_state state)
{
    int count = 0;
    for (size_t i = 0; i < room->trip_count; i++)
        count += room->trips[i].transfer.state == state;
    return count;
}

static void nothing_known_holds_nothing_back(void **state)
{
    struct room *room = *state;
    for (int i = 0; i < 8; i++)
        start(room, "/slow");
    assert_int_equal(count_in(room, TRANSFER_RUNNING), 8);
}

static void no_more_than_remain_go_out_at_a_time(void **state)
{
    struct room *room = *state;
    get(room, "/announce/2");
    assert_int_equal(limit.own.limit, 400);
    assert_int_equal(limit.own.remaining, 2);
    for (int i = 0; i < 5; i++)
        start(room, "/slow");
    assert_int_equal(count_in(room, TRANSFER_RUNNING), 2);
    assert_int_equal(count_in(room, TRANSFER_QUEUED), 3);
    for (size_t i = 1; i < room->trip_count; i++) {
        room_finish(room, &room->trips[i].transfer);
        assert_true(count_in(room, TRANSFER_RUNNING) <= 2);
    }
}

static void a_larger_remainder_lets_more_go(void **state)
{
    struct room *room = *state;
    get(room, "/announce/1");
    get(room, "/announce/3");
    for (int i = 0; i < 5; i++)
        start(room, "/slow");
    assert_int_equal(count_in(room, TRANSFER_RUNNING), 3);
}

/* The server answers the request to /announce-later/NUMBER now. */
static void finish_announced(struct room *room, const struct transfer *transfer, int number)
{
    loopback_server_let_go(room->server, number);
    room_finish(room, transfer);
}

static void an_older_reply_that_comes_last_lets_no_more_go(void **state)
{
    struct room *room = *state;
    get(room, "/announce/9");
    const struct transfer *last_served = start(room, "/announce-later/2");
    get(room, "/announce/8");
    const struct transfer *first_served = start(room, "/announce-later/3");
    finish_announced(room, last_served, 2);
    assert_int_equal(limit.own.remaining, 2);
    finish_announced(room, first_served, 3);
    assert_int_equal(limit.own.remaining, 2);
}

static void the_oldest_reply_that_comes_in_the_middle_lets_no_more_go(void **state)
{
    struct room *room = *state;
    const struct transfer *served[4];
    for (int i = 0; i < 4; i++) {
        char path[32];
        snprintf(path, sizeof path, "/announce-later/%d", 7 - i);
        served[i] = start(room, path);
    }
    static const int order[] = {3, 2, 0, 1};
    for (int i = 0; i < 4; i++) {
        finish_announced(room, served[order[i]], 7 - order[i]);
        assert_int_equal(limit.own.remaining, 4);
    }
}

static void a_new_minute_is_seen_while_requests_are_on_their_way(void **state)
{
    struct room *room = *state;
    get(room, "/announce/3");
    const struct transfer *first = start(room, "/announce-later/100");
    const struct transfer *second = start(room, "/announce-later/101");
    finish_announced(room, first, 100);
    /* The second may have been counted after it. */
    assert_int_equal(limit.own.remaining, 99);
    finish_announced(room, second, 101);
    assert_int_equal(limit.own.remaining, 100);
}

static void with_nothing_remaining_one_request_finds_out_after_a_while(void **state)
{
    struct room *room = *state;
    int64_t begun = clock_now();
    get(room, "/announce/0");
    start(room, "/announce/0");
    start(room, "/announce/0");
    assert_int_equal(count_in(room, TRANSFER_QUEUED), 2);
    room_finish(room, &room->trips[1].transfer);
    assert_true(clock_now() - begun >= 1000);
    assert_int_equal(room->trips[2].transfer.state, TRANSFER_QUEUED);
}

static void too_many_requests_hold_everything_back_as_long_as_they_say(void **state)
{
    struct room *room = *state;
    int64_t begun = clock_now();
    get(room, "/wait/1");
    const struct transfer *next = start(room, "/ok");
    assert_int_equal(next->state, TRANSFER_QUEUED);
    room_finish(room, next);
    assert_int_equal(next->outcome, TRANSFER_ANSWERED);
    assert_true(clock_now() - begun >= 1000);
}

static void a_failed_request_gives_back_what_it_took(void **state)
{
    struct room *room = *state;
    get(room, "/announce/1");
    room_finish(room, start(room, "/drop"));
    assert_int_equal(limit.in_flight, 0);
    const struct transfer *running = start(room, "/slow");
    assert_int_equal(running->state, TRANSFER_RUNNING);
    assert_int_equal(limit.in_flight, 1);
}

static void a_cancelled_request_gives_back_what_it_took(void **state)
{
    struct room *room = *state;
    get(room, "/announce/1");
    struct transfer *first = start(room, "/never");
    const struct transfer *second = start(room, "/ok");
    assert_int_equal(second->state, TRANSFER_QUEUED);
    transport_cancel(room->transport, first);
    assert_int_equal(limit.in_flight, 0);
    room_finish(room, second);
    assert_int_equal(second->outcome, TRANSFER_ANSWERED);
}

static void a_dearer_request_waits_for_as_much(void **state)
{
    struct room *room = *state;
    get(room, "/announce/3");
    start(room, "/slow");
    const struct transfer *dear = start_costing(room, "/ok", 3);
    assert_int_equal(dear->state, TRANSFER_QUEUED);
    room_finish(room, dear);
    assert_int_equal(dear->outcome, TRANSFER_ANSWERED);
}

/* ---- pacing ---- */

/* A transfer that was let through and has come to its end at that time. */
static void pass(struct budget *budget, int cost, int64_t now)
{
    struct transfer transfer = {
        .cost = cost, .outcome = TRANSFER_BROKEN, .sent = true, .deadline = INT64_MAX};
    assert_true(budget->gate.admit(&budget->gate, &transfer, now));
    budget->gate.settle(&budget->gate, &transfer, now);
}

static bool admits(struct budget *budget, int cost, int64_t now)
{
    struct transfer transfer = {.cost = cost, .deadline = INT64_MAX};
    if (!budget->gate.admit(&budget->gate, &transfer, now))
        return false;
    transfer.outcome = TRANSFER_CANCELLED;
    budget->gate.settle(&budget->gate, &transfer, now);
    return true;
}

static void an_entry_stays_a_minute_from_its_reply_on(void **state)
{
    (void)state;
    struct budget *budget = &limit;
    int64_t now = clock_now();
    budget_pace(budget, 3, 60000);
    for (int i = 0; i < 3; i++)
        pass(budget, 1, now + i * 1000);
    assert_false(admits(budget, 1, now + 2000));
    assert_false(admits(budget, 1, now + 60000));
    assert_int_equal(budget->gate.opens(&budget->gate), now + 60001);
    assert_true(admits(budget, 1, now + 60001));
    pass(budget, 1, now + 60001);
    assert_false(admits(budget, 1, now + 61000));
    assert_true(admits(budget, 1, now + 61001));
}

static void what_is_on_its_way_counts(void **state)
{
    (void)state;
    struct budget *budget = &limit;
    struct transfer transfers[3] = {{.cost = 1, .deadline = INT64_MAX},
                                    {.cost = 1, .deadline = INT64_MAX},
                                    {.cost = 1, .deadline = INT64_MAX}};
    int64_t now = clock_now();
    budget_pace(budget, 2, 60000);
    assert_int_equal(budget_look(budget).remaining, 2);
    assert_true(budget->gate.admit(&budget->gate, &transfers[0], now));
    assert_true(budget->gate.admit(&budget->gate, &transfers[1], now));
    assert_false(budget->gate.admit(&budget->gate, &transfers[2], now));
    assert_int_equal(budget_look(budget).remaining, 0);
    assert_int_equal(budget->gate.opens(&budget->gate), 0);
    transfers[0].outcome = transfers[1].outcome = TRANSFER_BROKEN;
    transfers[0].sent = true;
    budget->gate.settle(&budget->gate, &transfers[0], now);
    assert_false(admits(budget, 1, now));
    /* What never left this machine was counted nowhere. */
    budget->gate.settle(&budget->gate, &transfers[1], now);
    assert_true(admits(budget, 1, now));
}

static void what_libcurl_sends_again_counts(void **state)
{
    struct room *room = *state;
    budget_pace(&limit, 4, 60000);
    get(room, "/ok");
    get(room, "/drop-when-kept");
    assert_int_equal(loopback_server_count(room->server, "GET /drop-when-kept "), 2);
    assert_int_equal(budget_look(&limit).remaining, 1);
}

static void what_libcurl_sends_again_is_told_to_the_store_of_the_state(void **state)
{
    struct room *room = *state;
    struct integrations_store store;
    assert_true(local_open(&store, false));
    struct share *share = share_open(&store);
    budget_pace(&limit, 4, 60000);
    budget_share(&limit, share, "00ff");
    get(room, "/ok");
    get(room, "/drop-when-kept");
    int64_t remaining = budget_look(&limit).remaining;
    transport_forget_gate(room->transport, &limit.gate);
    budget_free(&limit);
    budget_begin(&limit, &helpscout_service.limits);
    share_close(share);
    assert_int_equal(remaining, 1);
}

static void what_costs_more_waits_for_as_much(void **state)
{
    (void)state;
    struct budget *budget = &limit;
    int64_t now = clock_now();
    budget_pace(budget, 4, 60000);
    pass(budget, 2, now);
    pass(budget, 1, now + 100);
    assert_true(admits(budget, 1, now + 100));
    assert_false(admits(budget, 2, now + 100));
    assert_true(admits(budget, 2, now + 60001));
    assert_false(admits(budget, 4, now + 60001));
    assert_true(admits(budget, 4, now + 60101));
    assert_true(admits(budget, 9, now + 60101)); /* more than a minute has: alone */
}

static void without_a_most_nothing_is_paced(void **state)
{
    (void)state;
    budget_pace(&limit, 0, 60000);
    assert_int_equal(budget_look(&limit).paced, -1);
    for (int i = 0; i < 1000; i++)
        pass(&limit, 1, clock_now());
    assert_int_equal(budget_look(&limit).wait, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(nothing_known_holds_nothing_back),
        TEST(no_more_than_remain_go_out_at_a_time),
        TEST(a_larger_remainder_lets_more_go),
        TEST(an_older_reply_that_comes_last_lets_no_more_go),
        TEST(the_oldest_reply_that_comes_in_the_middle_lets_no_more_go),
        TEST(a_new_minute_is_seen_while_requests_are_on_their_way),
        TEST(with_nothing_remaining_one_request_finds_out_after_a_while),
        TEST(too_many_requests_hold_everything_back_as_long_as_they_say),
        TEST(a_failed_request_gives_back_what_it_took),
        TEST(a_cancelled_request_gives_back_what_it_took),
        TEST(a_dearer_request_waits_for_as_much),
        TEST(an_entry_stays_a_minute_from_its_reply_on),
        TEST(what_is_on_its_way_counts),
        TEST(what_libcurl_sends_again_counts),
        TEST(what_libcurl_sends_again_is_told_to_the_store_of_the_state),
        TEST(what_costs_more_waits_for_as_much),
        TEST(without_a_most_nothing_is_paced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
