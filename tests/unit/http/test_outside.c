/* Transfers that may not go to private addresses, and those whose body goes elsewhere than into
 * memory. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trips.h"

/* Counts the bytes of a body, and takes so many at the most. */
struct counter {
    struct sink sink; /* first: the transfer's is one of these */
    size_t bytes, most, largest;
};

static struct counter counter;

static bool count(struct sink *sink, const void *bytes, size_t len)
{
    struct counter *own = (struct counter *)(void *)sink;
    (void)bytes;
    if (own->bytes + len > own->most)
        return false;
    own->bytes += len;
    own->largest = len > own->largest ? len : own->largest;
    return true;
}

static bool configure(struct room *room, const char *proxy)
{
    struct transport_settings settings = room_settings();
    settings.proxy = proxy;
    return transport_configure(room->transport, &settings);
}

/* A room with one transfer, which knows no way so far. */
static int setup(void **state)
{
    struct room *room = calloc(1, sizeof *room);
    *state = room;
    counter = (struct counter){.sink.write = count, .most = SIZE_MAX};
    if (!room_open(room))
        return -1;
    trip_prepare(room, "GET", "")->transfer.direct = false;
    return 0;
}

static int teardown(void **state)
{
    room_close(*state);
    free(*state);
    return 0;
}

/* GETs an address, as the transfer says it is to be asked. */
static const struct transfer *get(struct room *room, const char *base, const char *path)
{
    struct trip *trip = room->trips;
    snprintf(trip->url, sizeof trip->url, "%s%s", base, path);
    transport_release(room->transport, &trip->transfer);
    trip->transfer.deadline = clock_now() + PATIENCE;
    transport_start(room->transport, &trip->transfer);
    room_finish(room, &trip->transfer);
    return &trip->transfer;
}

static const char *url_of(const struct room *room)
{
    return loopback_server_url(room->server);
}

static void assert_kept_in(const struct transfer *transfer)
{
    assert_int_equal(transfer->outcome, TRANSFER_PRIVATE);
    assert_false(transfer->sent);
    assert_int_equal(transfer->status, 0);
    assert_string_equal(transfer->message, "");
}

/* ---- private addresses ---- */

static void a_private_address_is_not_connected_to(void **state)
{
    struct room *room = *state;
    room->trips->transfer.outside = room->trips->transfer.direct = true;
    assert_kept_in(get(room, url_of(room), "/ok"));
    assert_int_equal(loopback_server_connections(room->server), 0);
}

/* The name alone does not tell it. */
static void a_name_of_a_private_address_is_not_connected_to(void **state)
{
    struct room *room = *state;
    char base[64];
    room->trips->transfer.outside = room->trips->transfer.direct = true;
    snprintf(base, sizeof base, "http://localhost%s", strrchr(url_of(room), ':'));
    assert_kept_in(get(room, base, "/ok"));
    assert_int_equal(loopback_server_connections(room->server), 0);
}

static void a_kept_connection_to_a_private_address_is_not_used(void **state)
{
    struct room *room = *state;
    room->trips->transfer.direct = true;
    assert_int_equal(get(room, url_of(room), "/ok")->status, 200);
    assert_true(transfer_peer_is_private(&room->trips->transfer));
    room->trips->transfer.outside = true;
    assert_kept_in(get(room, url_of(room), "/thousand"));
    assert_int_equal(loopback_server_count(room->server, "GET /thousand "), 0);
}

static void afterwards_others_may_go_there_as_before(void **state)
{
    struct room *room = *state;
    room->trips->transfer.outside = room->trips->transfer.direct = true;
    assert_kept_in(get(room, url_of(room), "/ok"));
    room->trips->transfer.outside = false;
    assert_int_equal(get(room, url_of(room), "/ok")->status, 200);
}

/* What a proxy connects to is the proxy's to judge. */
static void a_proxy_may_have_a_private_address(void **state)
{
    struct room *room = *state;
    assert_true(configure(room, url_of(room)));
    room->trips->transfer.outside = true;
    assert_int_equal(get(room, "http://files.invalid", "/ok")->status, 404);
    assert_int_equal(loopback_server_count(room->server, "GET http://files.invalid/ok "), 1);
    assert_false(transfer_peer_is_private(&room->trips->transfer));
}

/* Else it would not be known whose address is judged. */
static void there_is_no_exception_from_a_proxy(void **state)
{
    struct room *room = *state;
    setenv("no_proxy", "files.invalid,127.0.0.1", 1);
    setenv("http_proxy", url_of(room), 1);
    room->trips->transfer.outside = true;
    const struct transfer *transfer = get(room, "http://files.invalid", "/ok");
    int status = (int)transfer->status;
    room->trips->transfer.outside = false;
    bool excepted = get(room, url_of(room), "/ok")->status == 200;
    unsetenv("no_proxy");
    unsetenv("http_proxy");
    assert_int_equal(status, 404);
    assert_true(excepted);
    assert_int_equal(loopback_server_count(room->server, "GET http://files.invalid/ok "), 1);
    assert_int_equal(loopback_server_count(room->server, "GET /ok "), 1);
}

/* A scheme is what it is in capitals too. */
static void a_proxy_of_the_environment_is_known_for_any_spelling_of_the_scheme(void **state)
{
    struct room *room = *state;
    setenv("http_proxy", url_of(room), 1);
    room->trips->transfer.outside = true;
    int status = (int)get(room, "HTTP://files.invalid", "/ok")->status;
    unsetenv("http_proxy");
    assert_int_equal(status, 404);
}

/* ---- sinks ---- */

static void the_body_of_a_success_goes_into_the_sink(void **state)
{
    struct room *room = *state;
    room->trips->transfer.direct = true;
    room->trips->transfer.sink = &counter.sink;
    assert_int_equal(get(room, url_of(room), "/thousand")->outcome, TRANSFER_ANSWERED);
    assert_int_equal(counter.bytes, 1000);
    assert_int_equal(room->trips->transfer.reply.len, 0);
}

static void the_limit_of_replies_does_not_hold_for_a_sink(void **state)
{
    struct room *room = *state;
    room->trips->transfer.direct = true;
    room->trips->transfer.sink = &counter.sink;
    assert_int_equal(get(room, url_of(room), "/endless-declared")->outcome, TRANSFER_ANSWERED);
    assert_int_equal(counter.bytes, 64 << 20);
    assert_int_equal(room->trips->transfer.reply.capacity, 0);
    assert_true(counter.largest <= 1 << 20);
}

static void what_is_no_success_does_not_go_into_the_sink(void **state)
{
    struct room *room = *state;
    room->trips->transfer.direct = true;
    room->trips->transfer.sink = &counter.sink;
    assert_int_equal(get(room, url_of(room), "/none")->status, 404);
    assert_int_equal(counter.bytes, 0);
    assert_string_equal(buffer_text(&room->trips->transfer.reply), "{\"error\":\"none\"}");
}

static void a_sink_that_takes_no_more_ends_the_transfer(void **state)
{
    struct room *room = *state;
    room->trips->transfer.direct = true;
    room->trips->transfer.sink = &counter.sink;
    counter.most = 100000;
    assert_int_equal(get(room, url_of(room), "/endless")->outcome, TRANSFER_UNSAVED);
    assert_true(loopback_server_sent(room->server) < 64 << 20);
    counter.most = SIZE_MAX;
    assert_int_equal(get(room, url_of(room), "/ok")->outcome, TRANSFER_ANSWERED);
}

static void half_a_body_is_not_taken_for_a_whole_one(void **state)
{
    struct room *room = *state;
    room->trips->transfer.direct = true;
    room->trips->transfer.sink = &counter.sink;
    assert_int_equal(get(room, url_of(room), "/cut")->outcome, TRANSFER_CUT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_private_address_is_not_connected_to),
        TEST(a_name_of_a_private_address_is_not_connected_to),
        TEST(a_kept_connection_to_a_private_address_is_not_used),
        TEST(afterwards_others_may_go_there_as_before),
        TEST(a_proxy_may_have_a_private_address),
        TEST(there_is_no_exception_from_a_proxy),
        TEST(a_proxy_of_the_environment_is_known_for_any_spelling_of_the_scheme),
        TEST(the_body_of_a_success_goes_into_the_sink),
        TEST(the_limit_of_replies_does_not_hold_for_a_sink),
        TEST(what_is_no_success_does_not_go_into_the_sink),
        TEST(a_sink_that_takes_no_more_ends_the_transfer),
        TEST(half_a_body_is_not_taken_for_a_whole_one),
    };
    for (size_t i = 0; i < 6; i++)
        unsetenv((const char *const[]){"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
                                       "ALL_PROXY", "no_proxy"}[i]);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
