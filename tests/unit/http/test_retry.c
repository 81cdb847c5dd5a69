/* When a request may be sent again, and how long to wait before. */
#include "unit.h"

#include "clock.h"
#include "outcome.h"
#include "retry.h"
#include "services.h"

static bool is_safe(enum transfer_outcome outcome, long status, bool sent, bool repeatable)
{
    const struct transfer transfer = {.outcome = outcome, .status = status, .sent = sent};
    return retry_is_safe(&transfer, repeatable);
}

static void what_was_not_carried_out_is_repeated_whatever_the_request(void **state)
{
    (void)state;
    static const long statuses[] = {425, 429};
    for (size_t i = 0; i < COUNT(statuses); i++) {
        assert_true(is_safe(TRANSFER_ANSWERED, statuses[i], true, true));
        assert_true(is_safe(TRANSFER_ANSWERED, statuses[i], true, false));
    }
}

static void a_failure_of_the_service_is_repeated_when_repeating_does_no_harm(void **state)
{
    (void)state;
    static const long statuses[] = {408, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529, 530};
    for (size_t i = 0; i < COUNT(statuses); i++) {
        assert_true(is_safe(TRANSFER_ANSWERED, statuses[i], true, true));
        assert_false(is_safe(TRANSFER_ANSWERED, statuses[i], true, false));
    }
}

static void any_other_answer_is_final(void **state)
{
    (void)state;
    static const long statuses[] = {200, 201, 204, 301, 302, 304, 400, 401, 403, 404, 405,
                                    409, 410, 412, 413, 422, 423, 428, 430, 451, 499, 501,
                                    505, 507, 511, 519, 525, 526, 528, 531, 599};
    for (size_t i = 0; i < COUNT(statuses); i++) {
        assert_false(is_safe(TRANSFER_ANSWERED, statuses[i], true, true));
        assert_false(is_safe(TRANSFER_ANSWERED, statuses[i], true, false));
    }
}

static void a_passing_failure_is_repeated_when_nothing_was_sent_or_it_does_no_harm(void **state)
{
    (void)state;
    static const enum transfer_outcome outcomes[] = {TRANSFER_UNREACHABLE, TRANSFER_TIMED_OUT,
                                                     TRANSFER_CUT, TRANSFER_BROKEN};
    for (size_t i = 0; i < COUNT(outcomes); i++) {
        assert_true(is_safe(outcomes[i], 0, false, false));
        assert_true(is_safe(outcomes[i], 0, false, true));
        assert_true(is_safe(outcomes[i], 200, true, true));
        assert_false(is_safe(outcomes[i], 429, true, false));
    }
}

static void a_lasting_failure_is_never_repeated(void **state)
{
    (void)state;
    static const enum transfer_outcome outcomes[] = {
        TRANSFER_UNTRUSTED, TRANSFER_BARRED,    TRANSFER_TOO_LARGE, TRANSFER_UNREADABLE,
        TRANSFER_HELD,      TRANSFER_CANCELLED, TRANSFER_NO_MEMORY, TRANSFER_REFUSED};
    for (size_t i = 0; i < COUNT(outcomes); i++)
        for (int sent = 0; sent < 2; sent++)
            for (int repeatable = 0; repeatable < 2; repeatable++)
                assert_false(is_safe(outcomes[i], 0, sent, repeatable));
}

/* ---- waiting ---- */

/* 2026-01-31T00:00:00Z */
#define NOW 1769817600.0

static void assert_wait(const char *retry_after, const char *own, const char *reset,
                        double expected)
{
    double wait = retry_read_wait(retry_after, own, reset, NOW);
    bool same = expected < 0 ? wait < 0 : wait > expected - 0.002 && wait < expected + 0.002;
    if (!same)
        fail_msg("%s, %s, %s: %g", retry_after, own, reset, wait);
}

static void nothing_said_is_nothing_asked(void **state)
{
    (void)state;
    assert_wait(NULL, NULL, NULL, -1);
}

static void retry_after_is_seconds(void **state)
{
    (void)state;
    assert_wait("0", NULL, NULL, 0);
    assert_wait("7", NULL, NULL, 7);
    assert_wait("1.5", NULL, NULL, 1.5);
    assert_wait("86400", NULL, NULL, 86400);
}

static void retry_after_may_be_a_date(void **state)
{
    (void)state;
    assert_wait("Sat, 31 Jan 2026 00:00:30 GMT", NULL, NULL, 30);
    assert_wait("Saturday, 31-Jan-26 00:01:00 GMT", NULL, NULL, 60);
    assert_wait("Sat Jan 31 00:00:07 2026", NULL, NULL, 7);
}

static void a_date_that_has_passed_is_no_wait(void **state)
{
    (void)state;
    assert_wait("Fri, 30 Jan 2026 23:59:00 GMT", NULL, NULL, 0);
    assert_wait("Thu, 01 Jan 1970 00:00:00 GMT", NULL, NULL, 0);
}

static void the_services_own_header_goes_first(void **state)
{
    (void)state;
    assert_wait("5", "9", NULL, 9);
    assert_wait("5", NULL, "1769817630", 5);
    assert_wait(NULL, "9", "1769817630", 9);
}

static void nonsense_is_passed_over(void **state)
{
    (void)state;
    static const char *const texts[] = {"",     " ",        "soon",        "-5",
                                        "nan",  "inf",      "7s",          "1,5",
                                        "0x10", "1e3",      "99999999999", "999999999999999999999",
                                        "--",   "\xFF\xFE", "; drop"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_wait(texts[i], NULL, NULL, -1);
        assert_wait(NULL, texts[i], NULL, -1);
        assert_wait("5", texts[i], NULL, 5);
    }
}

static void a_wait_of_days_is_told(void **state)
{
    (void)state;
    assert_wait("172800", NULL, NULL, 172800);
    assert_wait("2678400", NULL, NULL, 2678400);
    assert_wait("Mon, 02 Feb 2026 00:00:00 GMT", NULL, NULL, 172800);
}

static void a_wait_of_more_than_a_month_is_a_mistake(void **state)
{
    (void)state;
    assert_wait("2678401", NULL, NULL, -1);
    assert_wait("Wed, 04 Mar 2026 00:00:00 GMT", NULL, NULL, -1);
}

static void a_reset_is_a_time_in_seconds_or_milliseconds(void **state)
{
    (void)state;
    assert_wait(NULL, NULL, "1769817630", 30);
    assert_wait(NULL, NULL, "1769817630500", 30.5);
    assert_wait(NULL, NULL, "1769817720", 120);
}

static void a_reset_that_cannot_be_meant_is_passed_over(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",   "1769817600", "1769817599", "1769817721",    "0",
        "60", "soon",       "-1",         "1769817599000", "9999999999999999999"};
    for (size_t i = 0; i < COUNT(texts); i++)
        assert_wait(NULL, NULL, texts[i], -1);
}

static double service_wait(enum transfer_outcome outcome, long status,
                           const struct integrations_service *integration)
{
    const struct transfer transfer = {.outcome = outcome, .status = status};
    return retry_service_wait(&transfer, &integration->limits);
}

static void too_many_requests_without_a_header_is_the_documented_wait(void **state)
{
    (void)state;
    assert_true(service_wait(TRANSFER_ANSWERED, 429, &helpscout_service) == 10);
    assert_true(service_wait(TRANSFER_ANSWERED, 429, &aircall_service) == 60);
}

static void any_other_answer_without_a_header_asks_nothing(void **state)
{
    (void)state;
    static const long statuses[] = {200, 400, 404, 500, 503};
    for (size_t i = 0; i < COUNT(statuses); i++)
        assert_true(service_wait(TRANSFER_ANSWERED, statuses[i], &helpscout_service) < 0);
    assert_true(service_wait(TRANSFER_BROKEN, 429, &helpscout_service) < 0);
    assert_true(service_wait(TRANSFER_TIMED_OUT, 0, &aircall_service) < 0);
}

/* ---- backing off ---- */

static void the_backoff_doubles_up_to_ten_seconds(void **state)
{
    (void)state;
    static const struct {
        int attempts;
        int64_t most;
    } rows[] = {{0, 200},  {1, 200},         {2, 400},          {3, 800},   {4, 1600},
                {5, 3200}, {6, 6400},        {7, 10000},        {8, 10000}, {100, 10000},
                {-1, 200}, {1000000, 10000}, {INT32_MAX, 10000}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        int64_t highest = 0;
        for (int draw = 0; draw < 400; draw++) {
            int64_t wait = retry_backoff(rows[i].attempts);
            assert_in_range(wait, 0, rows[i].most);
            if (wait > highest)
                highest = wait;
        }
        /* Of 400 draws none in the upper half: once in 2^400. */
        assert_true(highest > rows[i].most / 2);
    }
}

/* libcurl rounds, and its clock may run faster; what ends much earlier could not connect. */
static void a_deadline_is_told_as_one_and_too_little_time_for_connecting_is_not(void **state)
{
    struct transfer transfer = {.begun = 1};
    (void)state;
    for (int early = 0; early <= 50; early++) {
        transfer.deadline = clock_now() + early;
        assert_int_equal(outcome_of(CURLE_OPERATION_TIMEDOUT, &transfer), TRANSFER_TIMED_OUT);
    }
    transfer.begun = 0;
    transfer.deadline = clock_now() + 60 * 1000;
    assert_int_equal(outcome_of(CURLE_OPERATION_TIMEDOUT, &transfer), TRANSFER_UNREACHABLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_not_carried_out_is_repeated_whatever_the_request),
        cmocka_unit_test(a_failure_of_the_service_is_repeated_when_repeating_does_no_harm),
        cmocka_unit_test(any_other_answer_is_final),
        cmocka_unit_test(a_passing_failure_is_repeated_when_nothing_was_sent_or_it_does_no_harm),
        cmocka_unit_test(a_lasting_failure_is_never_repeated),
        cmocka_unit_test(nothing_said_is_nothing_asked),
        cmocka_unit_test(retry_after_is_seconds),
        cmocka_unit_test(retry_after_may_be_a_date),
        cmocka_unit_test(a_date_that_has_passed_is_no_wait),
        cmocka_unit_test(the_services_own_header_goes_first),
        cmocka_unit_test(nonsense_is_passed_over),
        cmocka_unit_test(a_wait_of_days_is_told),
        cmocka_unit_test(a_wait_of_more_than_a_month_is_a_mistake),
        cmocka_unit_test(a_reset_is_a_time_in_seconds_or_milliseconds),
        cmocka_unit_test(a_reset_that_cannot_be_meant_is_passed_over),
        cmocka_unit_test(too_many_requests_without_a_header_is_the_documented_wait),
        cmocka_unit_test(any_other_answer_without_a_header_asks_nothing),
        cmocka_unit_test(the_backoff_doubles_up_to_ten_seconds),
        cmocka_unit_test(a_deadline_is_told_as_one_and_too_little_time_for_connecting_is_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
