/* What libcurl's talk tells of a request that was not looked at. */
#include "unit.h"

#include <string.h>

#include "refused.h"

static bool hear(struct refused *refused, const char *text)
{
    return refused_hear(refused, text, strlen(text));
}

static bool is_refused(const char *opened, const char *goaway)
{
    struct refused refused = {0};
    hear(&refused, opened);
    hear(&refused, goaway);
    return refused_surely(&refused);
}

static void a_stream_above_the_last_one_was_not_looked_at(void **state)
{
    (void)state;
    /* As 7.88, 8.5 and 8.14 say it. */
    assert_true(is_refused("Using Stream ID: 7 (easy handle 0x5581)\n",
                           "recveived GOAWAY, error=0, last_stream=5\n"));
    assert_true(is_refused("[HTTP/2] [7] OPENED stream for https://host/[HTTP/2]\n",
                           "received GOAWAY, error=0, last_stream=5\n"));
    assert_true(is_refused("[HTTP/2] [1] OPENED stream for https://host/path\n",
                           "received GOAWAY, error=11, last_stream=0\n"));
}

static void a_stream_up_to_the_last_one_may_have_been_carried_out(void **state)
{
    (void)state;
    assert_false(is_refused("Using Stream ID: 5 (easy handle 0x5581)\n",
                            "recveived GOAWAY, error=0, last_stream=5\n"));
    assert_false(is_refused("Using Stream ID: 5 (easy handle 0x5581)\n",
                            "received GOAWAY, error=0, last_stream=2147483647\n"));
}

static void a_stream_that_is_refused_was_not_looked_at(void **state)
{
    (void)state;
    assert_true(is_refused("Using Stream ID: 7 (easy handle 0x5581)\n",
                           "REFUSED_STREAM, retrying a fresh connect\n"));
    assert_false(is_refused("Using Stream ID: 7 (easy handle 0x5581)\n",
                            "Connection died, retrying a fresh connect (retry count: 1)\n"));
    assert_false(is_refused("", " subject: CN=REFUSED_STREAM, retrying a fresh connect\n"));
}

static void nothing_is_sure_where_one_of_the_two_is_not_said(void **state)
{
    (void)state;
    struct refused silent = {0};
    assert_false(refused_surely(&silent));
    assert_false(is_refused("", "received GOAWAY, error=0, last_stream=0\n"));
    assert_false(is_refused("[HTTP/2] [7] [user-agent: curl]\n",
                            "received GOAWAY, error=0, last_stream=0\n"));
    assert_false(is_refused("Using Stream ID: 7 (easy handle 0x5581)\n", "GOAWAY\n"));
    assert_false(is_refused("Using Stream ID: 7 (easy handle 0x5581)\n", "last_stream=0\n"));
}

static void what_a_request_says_itself_is_no_goaway(void **state)
{
    (void)state;
    struct refused refused = {0};
    assert_false(hear(&refused, "h2h3 [:path: /v2/GOAWAY,error=0,last_stream=0]\n"));
    assert_false(hear(&refused, "[HTTP/2] [7] [:path: /v2/GOAWAY,%20error=0,last_stream=0]\n"));
    assert_false(refused.goaway);
}

static void only_a_goaway_is_about_all_requests_on_the_connection(void **state)
{
    (void)state;
    struct refused refused = {0};
    assert_true(hear(&refused, "recveived GOAWAY, error=0, last_stream=5\n"));
    assert_false(hear(&refused, "Using Stream ID: 7 (easy handle 0x5581)\n"));
    assert_false(hear(&refused, "REFUSED_STREAM, retrying a fresh connect\n"));
}

static void of_two_goaways_the_lower_counts(void **state)
{
    (void)state;
    struct refused refused = {0};
    hear(&refused, "Using Stream ID: 7 (easy handle 0x5581)\n");
    hear(&refused, "received GOAWAY, error=0, last_stream=2147483647\n");
    assert_false(refused_surely(&refused));
    hear(&refused, "received GOAWAY, error=0, last_stream=5\n");
    assert_true(refused_surely(&refused));
    hear(&refused, "received GOAWAY, error=0, last_stream=2147483647\n");
    assert_true(refused_surely(&refused));
}

static void a_new_stream_is_judged_anew(void **state)
{
    (void)state;
    struct refused refused = {0};
    hear(&refused, "Using Stream ID: 7 (easy handle 0x5581)\n");
    hear(&refused, "received GOAWAY, error=0, last_stream=5\n");
    hear(&refused, "Using Stream ID: 1 (easy handle 0x5581)\n");
    assert_false(refused_surely(&refused));
}

static void a_line_is_read_within_its_length(void **state)
{
    (void)state;
    struct refused refused = {.stream = 7};
    static const char line[] = "GOAWAY, error=0, last_stream=59";
    refused_hear(&refused, line, strlen(line) - 1);
    assert_int_equal(refused.last_stream, 5);
    refused_hear(&refused, "", 0);
    hear(&refused, "GOAWAY, error=0, last_stream=99999999999999999999999999999999999999");
    assert_int_equal(refused.last_stream, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stream_above_the_last_one_was_not_looked_at),
        cmocka_unit_test(a_stream_up_to_the_last_one_may_have_been_carried_out),
        cmocka_unit_test(a_stream_that_is_refused_was_not_looked_at),
        cmocka_unit_test(nothing_is_sure_where_one_of_the_two_is_not_said),
        cmocka_unit_test(what_a_request_says_itself_is_no_goaway),
        cmocka_unit_test(only_a_goaway_is_about_all_requests_on_the_connection),
        cmocka_unit_test(of_two_goaways_the_lower_counts),
        cmocka_unit_test(a_new_stream_is_judged_anew),
        cmocka_unit_test(a_line_is_read_within_its_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
