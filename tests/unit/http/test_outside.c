/* Transfers that may not go to private addresses, and those whose body goes elsewhere than into
 * memory. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loopback_server.h"
#include "transport.h"

enum { PATIENCE = 60000 };

/* Counts the bytes of a body, and takes so many at the most. */
struct counter {
    struct sink sink; /* first: the transfer's is one of these */
    size_t bytes, most, largest;
};

struct room {
    struct loopback_server *server;
    struct transport *transport;
    struct transfer transfer;
    struct counter counter;
    char url[128];
};

static bool count(struct sink *sink, const void *bytes, size_t len)
{
    struct counter *counter = (struct counter *)(void *)sink;
    (void)bytes;
    if (counter->bytes + len > counter->most)
        return false;
    counter->bytes += len;
    counter->largest = len > counter->largest ? len : counter->largest;
    return true;
}

static bool configure(struct room *room, const char *proxy)
{
    struct transport_settings settings = {.connect_timeout = 5000,
                                          .max_response_bytes = 1 << 20,
                                          .connections = 8,
                                          .user_agent = "unit/1",
                                          .proxy = proxy};
    return transport_configure(room->transport, &settings);
}

static int setup(void **state)
{
    struct room *room = calloc(1, sizeof *room);
    *state = room;
    room->server = loopback_server_start();
    room->transport = transport_open();
    room->counter = (struct counter){.sink.write = count, .most = SIZE_MAX};
    return room->server != NULL && room->transport != NULL && configure(room, NULL) ? 0 : -1;
}

static int teardown(void **state)
{
    struct room *room = *state;
    transport_cancel(room->transport, &room->transfer);
    buffer_free(&room->transfer.reply);
    transport_close(room->transport);
    loopback_server_stop(room->server);
    free(room);
    return 0;
}

/* GETs an address, as the transfer says it is to be asked. */
static const struct transfer *get(struct room *room, const char *base, const char *path)
{
    struct transfer *transfer = &room->transfer;
    snprintf(room->url, sizeof room->url, "%s%s", base, path);
    transport_release(room->transport, transfer);
    transfer->method = "GET";
    transfer->url = room->url;
    transfer->deadline = clock_now() + PATIENCE;
    transport_start(room->transport, transfer);
    while (transfer->state != TRANSFER_FINISHED && clock_now() < transfer->deadline)
        transport_turn(room->transport, transfer->deadline);
    assert_int_equal(transfer->state, TRANSFER_FINISHED);
    return transfer;
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
    room->transfer.outside = room->transfer.direct = true;
    assert_kept_in(get(room, url_of(room), "/ok"));
    assert_int_equal(loopback_server_connections(room->server), 0);
}

/* The name alone does not tell it. */
static void a_name_of_a_private_address_is_not_connected_to(void **state)
{
    struct room *room = *state;
    char base[64];
    room->transfer.outside = room->transfer.direct = true;
    snprintf(base, sizeof base, "http://localhost%s", strrchr(url_of(room), ':'));
    assert_kept_in(get(room, base, "/ok"));
    assert_int_equal(loopback_server_connections(room->server), 0);
}

static void a_kept_connection_to_a_private_address_is_not_used(void **state)
{
    struct room *room = *state;
    room->transfer.direct = true;
    assert_int_equal(get(room, url_of(room), "/ok")->status, 200);
    assert_true(transport_peer_is_private(&room->transfer));
    room->transfer.outside = true;
    assert_kept_in(get(room, url_of(room), "/thousand"));
    assert_int_equal(loopback_server_count(room->server, "GET /thousand "), 0);
}

static void afterwards_others_may_go_there_as_before(void **state)
{
    struct room *room = *state;
    room->transfer.outside = room->transfer.direct = true;
    assert_kept_in(get(room, url_of(room), "/ok"));
    room->transfer.outside = false;
    assert_int_equal(get(room, url_of(room), "/ok")->status, 200);
}

/* What a proxy connects to is the proxy's to judge. */
static void a_proxy_may_have_a_private_address(void **state)
{
    struct room *room = *state;
    assert_true(configure(room, url_of(room)));
    room->transfer.outside = true;
    assert_int_equal(get(room, "http://files.invalid", "/ok")->status, 404);
    assert_int_equal(loopback_server_count(room->server, "GET http://files.invalid/ok "), 1);
    assert_false(transport_peer_is_private(&room->transfer));
}

/* Else it would not be known whose address is judged. */
static void there_is_no_exception_from_a_proxy(void **state)
{
    struct room *room = *state;
    setenv("no_proxy", "files.invalid,127.0.0.1", 1);
    setenv("http_proxy", url_of(room), 1);
    room->transfer.outside = true;
    const struct transfer *transfer = get(room, "http://files.invalid", "/ok");
    int status = (int)transfer->status;
    room->transfer.outside = false;
    bool excepted = get(room, url_of(room), "/ok")->status == 200;
    unsetenv("no_proxy");
    unsetenv("http_proxy");
    assert_int_equal(status, 404);
    assert_true(excepted);
    assert_int_equal(loopback_server_count(room->server, "GET http://files.invalid/ok "), 1);
    assert_int_equal(loopback_server_count(room->server, "GET /ok "), 1);
}

/* ---- sinks ---- */

static void the_body_of_a_success_goes_into_the_sink(void **state)
{
    struct room *room = *state;
    room->transfer.direct = true;
    room->transfer.sink = &room->counter.sink;
    assert_int_equal(get(room, url_of(room), "/thousand")->outcome, TRANSFER_ANSWERED);
    assert_int_equal(room->counter.bytes, 1000);
    assert_int_equal(room->transfer.reply.len, 0);
}

static void the_limit_of_replies_does_not_hold_for_a_sink(void **state)
{
    struct room *room = *state;
    room->transfer.direct = true;
    room->transfer.sink = &room->counter.sink;
    assert_int_equal(get(room, url_of(room), "/endless-declared")->outcome, TRANSFER_ANSWERED);
    assert_int_equal(room->counter.bytes, 64 << 20);
    assert_int_equal(room->transfer.reply.capacity, 0);
    assert_true(room->counter.largest <= 1 << 20);
}

static void what_is_no_success_does_not_go_into_the_sink(void **state)
{
    struct room *room = *state;
    room->transfer.direct = true;
    room->transfer.sink = &room->counter.sink;
    assert_int_equal(get(room, url_of(room), "/none")->status, 404);
    assert_int_equal(room->counter.bytes, 0);
    assert_string_equal(buffer_text(&room->transfer.reply), "{\"error\":\"none\"}");
}

static void a_sink_that_takes_no_more_ends_the_transfer(void **state)
{
    struct room *room = *state;
    room->transfer.direct = true;
    room->transfer.sink = &room->counter.sink;
    room->counter.most = 100000;
    assert_int_equal(get(room, url_of(room), "/endless")->outcome, TRANSFER_UNSAVED);
    assert_true(loopback_server_sent(room->server) < 64 << 20);
    room->counter.most = SIZE_MAX;
    assert_int_equal(get(room, url_of(room), "/ok")->outcome, TRANSFER_ANSWERED);
}

static void half_a_body_is_not_taken_for_a_whole_one(void **state)
{
    struct room *room = *state;
    room->transfer.direct = true;
    room->transfer.sink = &room->counter.sink;
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
