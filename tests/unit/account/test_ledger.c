/* One account's budget: leases, the log of the last minute, who goes first. Times are made up. */
#include "unit.h"

#include "ledger.h"

enum { NOW = 1000000, MINUTE = 60000 };

static struct integrations_store_request question(int64_t paced)
{
    return (struct integrations_store_request){.least = 1,
                                               .most = 1,
                                               .lease = 30,
                                               .paced = paced,
                                               .minute = 60,
                                               .remaining = -1,
                                               .limit = -1,
                                               .wait = -1};
}

/* Takes up to so many units; returns the answer. */
static struct integrations_store_request take(struct ledger *ledger, int64_t paced, int64_t most,
                                              int64_t now)
{
    struct integrations_store_request request = question(paced);
    request.most = most;
    assert_true(ledger_take(ledger, &request, now));
    return request;
}

static struct integrations_store_request give(struct ledger *ledger, int64_t paced, int64_t lent,
                                              int64_t used, int64_t unused, int64_t remaining,
                                              int64_t now)
{
    struct integrations_store_request request = question(paced);
    request.lent = lent;
    request.used = used;
    request.unused = unused;
    request.remaining = remaining;
    ledger_give(ledger, &request, now);
    return request;
}

static int setup_ledger(void **state)
{
    static struct ledger ledger;
    ledger_begin(&ledger);
    *state = &ledger;
    return 0;
}

static int teardown_ledger(void **state)
{
    ledger_free(*state);
    return 0;
}

static void a_lot_is_no_more_than_is_left(void **state)
{
    struct ledger *ledger = *state;
    give(ledger, 0, take(ledger, 0, 1, NOW).lease_id, 1, 0, 5, NOW);
    struct integrations_store_request first = take(ledger, 0, 8, NOW);
    assert_int_equal(first.granted, 5);
    assert_int_equal(first.left, 5);
    struct integrations_store_request second = take(ledger, 0, 8, NOW);
    assert_int_equal(second.granted, 0);
    assert_true(second.held == 0); /* something may come back at any time */
    assert_false(second.pace);
    give(ledger, 0, first.lease_id, 0, 2, -1, NOW);
    assert_int_equal(take(ledger, 0, 8, NOW).granted, 2);
}

static void a_lease_is_given_back_by_parts(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request lot = take(ledger, 10, 4, NOW);
    assert_int_equal(lot.granted, 4);
    give(ledger, 10, lot.lease_id, 1, 0, -1, NOW);
    give(ledger, 10, lot.lease_id, 0, 2, -1, NOW);
    assert_int_equal(ledger->in_flight, 1);
    give(ledger, 10, lot.lease_id, 9, 0, -1, NOW); /* no more than there was */
    assert_int_equal(ledger->in_flight, 0);
    give(ledger, 10, lot.lease_id, 1, 0, -1, NOW); /* not any more */
    assert_int_equal(ledger->in_flight, 0);
}

static void what_is_not_given_back_counts_as_used(void **state)
{
    struct ledger *ledger = *state;
    assert_int_equal(take(ledger, 3, 3, NOW).granted, 3);
    struct integrations_store_request refused = take(ledger, 3, 1, NOW);
    assert_int_equal(refused.granted, 0);
    assert_true(refused.again == 30); /* when the lease ends */
    refused = take(ledger, 3, 1, NOW + 30000);
    assert_int_equal(ledger->in_flight, 0);
    assert_int_equal(refused.granted, 0);
    assert_true(refused.pace && refused.again > 59.9 && refused.again < 60.1);
    assert_int_equal(take(ledger, 3, 8, NOW + 30000 + MINUTE + 1).granted, 3);
}

static void what_ended_while_nobody_asked_leaves_the_minute_in_its_time(void **state)
{
    struct ledger *ledger = *state;
    take(ledger, 2, 2, NOW);
    assert_int_equal(take(ledger, 2, 2, NOW + 30000 + MINUTE + 1).granted, 2);
    /* Its place in the log is before what ended later, though that was lent before. */
    ledger_free(ledger);
    take(ledger, 2, 1, NOW);
    take(ledger, 2, 1, NOW);
    ledger->leases[0].end += 10000;
    assert_int_equal(take(ledger, 2, 1, NOW + 30000 + MINUTE).granted, 0);
    assert_int_equal(take(ledger, 2, 1, NOW + 30000 + MINUTE + 1).granted, 1);
    assert_int_equal(take(ledger, 2, 1, NOW + 40000 + MINUTE).granted, 0);
}

static void a_lease_that_ended_takes_from_what_was_announced(void **state)
{
    struct ledger *ledger = *state;
    give(ledger, 0, take(ledger, 0, 1, NOW).lease_id, 1, 0, 10, NOW);
    assert_int_equal(take(ledger, 0, 4, NOW).granted, 4);
    assert_int_equal(take(ledger, 0, 20, NOW + 30000).granted, 6);
}

static void a_reply_that_announces_nothing_was_counted_all_the_same(void **state)
{
    struct ledger *ledger = *state;
    give(ledger, 0, take(ledger, 0, 1, NOW).lease_id, 1, 0, 10, NOW);
    give(ledger, 0, take(ledger, 0, 4, NOW).lease_id, 4, 0, -1, NOW);
    give(ledger, 0, take(ledger, 0, 1, NOW).lease_id, 0, 1, -1, NOW);
    assert_int_equal(take(ledger, 0, 20, NOW).granted, 6);
}

static void a_late_reply_still_tells_what_is_less(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request lease = take(ledger, 0, 1, NOW);
    take(ledger, 0, 1, NOW + 30000);
    give(ledger, 0, lease.lease_id, 1, 0, 3, NOW + 31000);
    assert_int_equal(ledger->remaining, 3);
    give(ledger, 0, lease.lease_id, 1, 0, 100, NOW + 31000);
    assert_int_equal(ledger->remaining, 3);
}

static void a_refusal_holds_everything(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request told = question(0);
    told.lent = take(ledger, 0, 1, NOW).lease_id;
    told.used = 1;
    told.wait = 7;
    told.remaining = 0;
    ledger_give(ledger, &told, NOW);
    assert_true(told.held == 7);
    struct integrations_store_request refused = take(ledger, 0, 1, NOW + 2000);
    assert_true(refused.granted == 0 && refused.held == 5 && refused.again == 5);
    /* Then one finds out. */
    assert_int_equal(take(ledger, 0, 8, NOW + 7000).granted, 1);
    assert_int_equal(take(ledger, 0, 8, NOW + 7000).granted, 0);
}

static void what_was_told_before_a_refusal_is_not_believed_after_it(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request told = question(0);
    int64_t before = take(ledger, 0, 1, NOW).lease_id;
    told.lent = take(ledger, 0, 1, NOW).lease_id;
    told.used = 1;
    told.wait = 7;
    told.remaining = 0;
    ledger_give(ledger, &told, NOW);
    give(ledger, 0, before, 1, 0, 50, NOW);
    assert_int_equal(take(ledger, 0, 8, NOW + 7000).granted, 1);
}

static void where_nothing_is_announced_a_refusal_leaves_nothing_behind(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request told = question(0);
    told.lent = take(ledger, 0, 1, NOW).lease_id;
    told.used = 1;
    told.wait = 7;
    ledger_give(ledger, &told, NOW);
    assert_int_equal(take(ledger, 0, 8, NOW + 7000).granted, 8);
}

static void what_was_sent_elsewhere_is_in_the_log(void **state)
{
    struct ledger *ledger = *state;
    give(ledger, 5, take(ledger, 5, 1, NOW).lease_id, 0, 1, -1, NOW);
    give(ledger, 5, 0, 2, 0, -1, NOW);
    assert_int_equal(ledger->lease_count, 0);
    ledger_note(ledger, 2, 60, NOW + 1000);
    assert_int_equal(take(ledger, 5, 8, NOW + 1000).granted, 1);
    struct integrations_store_request refused = take(ledger, 5, 1, NOW + 1000);
    assert_int_equal(refused.granted, 0);
    assert_int_equal(refused.left, 0);
    assert_int_equal(refused.of, 5);
}

static void what_comes_back_before_anything_was_asked_for_is_in_the_log(void **state)
{
    struct ledger *ledger = *state;
    give(ledger, 5, 0, 2, 0, -1, NOW);
    give(ledger, 5, 0, 2, 0, -1, NOW + 1000);
    assert_int_equal(take(ledger, 5, 8, NOW + 1000).granted, 1);
}

static void a_long_log_opens_again_as_it_was_filled(void **state)
{
    struct ledger *ledger = *state;
    enum { MANY = 100 };
    for (int i = 0; i < MANY; i++)
        ledger_note(ledger, 1, 60, NOW + i);
    for (int64_t now = NOW + MINUTE; now < NOW + MINUTE + MANY; now++) {
        assert_int_equal(take(ledger, MANY, 1, now).granted, 0);
        struct integrations_store_request taken = take(ledger, MANY, 1, now + 1);
        assert_int_equal(taken.granted, 1);
        give(ledger, MANY, taken.lease_id, 1, 0, -1, now + 1);
    }
}

static void those_who_are_waited_for_go_first(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request lease = take(ledger, 2, 2, NOW), bulk = question(2);
    bulk.bulk = true;
    assert_true(ledger_take(ledger, &bulk, NOW) && bulk.granted == 0);
    assert_int_equal(take(ledger, 2, 1, NOW).granted, 0);
    give(ledger, 2, lease.lease_id, 0, 1, -1, NOW);
    /* There is one, but not for a long walk. */
    assert_true(ledger_take(ledger, &bulk, NOW) && bulk.granted == 0 && bulk.again > 0);
    assert_int_equal(take(ledger, 2, 1, NOW).granted, 1);
    give(ledger, 2, lease.lease_id, 0, 1, -1, NOW);
    assert_true(ledger_take(ledger, &bulk, NOW) && bulk.granted == 1);
}

static void those_who_went_away_are_not_waited_for(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request lease = take(ledger, 1, 1, NOW), bulk = question(1);
    bulk.bulk = true;
    assert_int_equal(take(ledger, 1, 1, NOW).granted, 0);
    give(ledger, 1, lease.lease_id, 0, 1, -1, NOW);
    assert_true(ledger_take(ledger, &bulk, NOW) && bulk.granted == 0);
    assert_true(ledger_take(ledger, &bulk, NOW + 2000) && bulk.granted == 1);
}

static void asking_takes_nothing(void **state)
{
    struct ledger *ledger = *state;
    struct integrations_store_request look = question(3);
    give(ledger, 3, take(ledger, 3, 1, NOW).lease_id, 1, 0, -1, NOW);
    look.least = look.most = 0;
    for (int i = 0; i < 10; i++)
        assert_true(ledger_take(ledger, &look, NOW) && look.granted == 0 && look.left == 2);
    assert_int_equal(ledger->in_flight, 0);
}

static void many_leases_are_found_again(void **state)
{
    struct ledger *ledger = *state;
    enum { MANY = 300 };
    int64_t leases[MANY];
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < MANY; i++)
            leases[i] = take(ledger, 0, 1, NOW).lease_id;
        assert_int_equal(ledger->in_flight, MANY);
        for (int i = 0; i < MANY; i++)
            give(ledger, 0, leases[(i * 7) % MANY], 1, 0, -1, NOW);
        assert_int_equal(ledger->in_flight, 0);
    }
    assert_true(ledger_is_idle(ledger, NOW));
}

static void what_the_service_said_can_be_forgotten(void **state)
{
    struct ledger *ledger = *state;
    give(ledger, 2, take(ledger, 2, 1, NOW).lease_id, 1, 0, 0, NOW);
    assert_int_equal(take(ledger, 2, 1, NOW).granted, 0);
    ledger_forget(ledger);
    assert_int_equal(take(ledger, 2, 1, NOW).granted, 1);
    assert_int_equal(take(ledger, 2, 1, NOW).granted, 0); /* the log stays */
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_ledger, teardown_ledger)
    const struct CMUnitTest tests[] = {
        TEST(a_lot_is_no_more_than_is_left),
        TEST(a_lease_is_given_back_by_parts),
        TEST(what_is_not_given_back_counts_as_used),
        TEST(what_ended_while_nobody_asked_leaves_the_minute_in_its_time),
        TEST(a_lease_that_ended_takes_from_what_was_announced),
        TEST(a_reply_that_announces_nothing_was_counted_all_the_same),
        TEST(a_late_reply_still_tells_what_is_less),
        TEST(a_refusal_holds_everything),
        TEST(what_was_told_before_a_refusal_is_not_believed_after_it),
        TEST(where_nothing_is_announced_a_refusal_leaves_nothing_behind),
        TEST(what_was_sent_elsewhere_is_in_the_log),
        TEST(what_comes_back_before_anything_was_asked_for_is_in_the_log),
        TEST(a_long_log_opens_again_as_it_was_filled),
        TEST(those_who_are_waited_for_go_first),
        TEST(those_who_went_away_are_not_waited_for),
        TEST(asking_takes_nothing),
        TEST(many_leases_are_found_again),
        TEST(what_the_service_said_can_be_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
