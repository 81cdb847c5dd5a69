/* Transfers over libcurl, against a server on loopback. */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "channel.h"
#include "trips.h"

/* Time that must be long enough for what takes a millisecond or two, on a machine however slow. */
enum { SOON = 1500 };

/* A gate that is opened by hand and notes what it is told. */
struct test_gate {
    struct gate gate; /* first: what the transport hands over is this */
    bool open;
    int64_t opens_at;
    const struct transfer *admitted[8];
    size_t admitted_count;
    int settled;
    enum transfer_outcome last;
    bool sent; /* the last one */
};

static struct test_gate the_gate;

static int setup(void **state)
{
    *state = calloc(1, sizeof(struct room));
    the_gate = (struct test_gate){.open = false};
    return room_open(*state) ? 0 : -1;
}

static int teardown(void **state)
{
    struct room *room = *state;
    if (room->transport != NULL)
        transport_forget_gate(room->transport, &the_gate.gate);
    room_close(room);
    free(room);
    return 0;
}

static bool admit(struct gate *gate, struct transfer *transfer, int64_t now)
{
    struct test_gate *own = (struct test_gate *)(void *)gate;
    bool open = own->open || now >= own->opens_at;
    if (open && own->admitted_count < COUNT(own->admitted))
        own->admitted[own->admitted_count++] = transfer;
    return open;
}

static void settle(struct gate *gate, const struct transfer *transfer, int64_t now)
{
    struct test_gate *own = (struct test_gate *)(void *)gate;
    (void)now;
    own->settled++;
    own->open &= transfer->status != 429;
    own->last = transfer->outcome;
    own->sent = transfer->sent;
}

static int64_t opens(const struct gate *gate)
{
    const struct test_gate *own = (const struct test_gate *)(const void *)gate;
    return own->open ? 0 : own->opens_at;
}

static struct test_gate *set_gate(bool open, int64_t opens_at)
{
    the_gate = (struct test_gate){.gate = {.admit = admit, .settle = settle, .opens = opens},
                                  .open = open,
                                  .opens_at = opens_at};
    return &the_gate;
}

static void set_body(struct trip *trip, const char *body)
{
    trip->transfer.body = body;
    trip->transfer.body_len = strlen(body);
    trip->transfer.headers[0] = "Content-Type: application/json";
    trip->transfer.header_count = 1;
}

/* Turns until the server has noted a request that begins so. */
static void await_request(struct room *room, const char *beginning)
{
    int64_t most = clock_now() + PATIENCE;
    while (loopback_server_count(room->server, beginning) == 0 && clock_now() < most)
        transport_turn(room->transport, clock_now() + 10);
    assert_int_equal(loopback_server_count(room->server, beginning), 1);
}

static void run(struct room *room, struct trip *trip)
{
    transport_start(room->transport, &trip->transfer);
    room_finish(room, &trip->transfer);
}

static void release(struct room *room, struct trip *trip)
{
    transport_release(room->transport, &trip->transfer);
}

/* GETs a path; the finished transfer. */
static struct trip *get(struct room *room, const char *path)
{
    struct trip *trip = trip_prepare(room, "GET", path);
    run(room, trip);
    return trip;
}

/* GETs a path and gives its handle back. */
static void get_and_release(struct room *room, const char *path)
{
    release(room, get(room, path));
}

static void assert_reply(const struct trip *trip, long status, const char *body)
{
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(trip->transfer.status, status);
    assert_int_equal(trip->transfer.reply.len, strlen(body));
    assert_memory_equal(trip->transfer.reply.data, body, strlen(body));
}

static void assert_has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL)
        fail_msg("no \"%s\" in \"%s\"", part, text);
}

static void assert_has_not(const char *text, const char *part)
{
    if (strstr(text, part) != NULL)
        fail_msg("\"%s\" in \"%s\"", part, text);
}

/* ---- answers ---- */

static void an_answer_brings_status_and_body(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/ok");
    assert_reply(trip, 200, "{\"ok\":true}");
    assert_true(trip->transfer.sent);
    assert_string_equal(trip->transfer.message, "");
}

static void an_answer_of_any_status_is_an_answer(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/missing");
    assert_reply(trip, 404, "{\"error\":\"none\"}");
}

static void an_answer_without_a_body_is_empty(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/empty");
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(trip->transfer.status, 204);
    assert_int_equal(trip->transfer.reply.len, 0);
}

static void a_redirect_is_not_followed(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/moved");
    assert_int_equal(trip->transfer.status, 301);
    assert_int_equal(loopback_server_count(room->server, "GET /ok "), 0);
}

static void a_compressed_body_is_unpacked(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/gzip");
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(trip->transfer.reply.len, 1000000);
    assert_int_equal(trip->transfer.reply.data[999999], '0');
}

static void a_body_that_ends_with_the_connection_is_whole(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/unframed");
    assert_reply(trip, 200, "{\"ok\":true}");
}

static void a_header_is_found_whatever_its_case(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/limited");
    assert_string_equal(transfer_header(&trip->transfer, "Retry-After"), "7");
    assert_string_equal(transfer_header(&trip->transfer, "retry-after"), "7");
    assert_string_equal(transfer_header(&trip->transfer, "X-RATELIMIT-RETRY-AFTER"), "3");
    assert_string_equal(transfer_header(&trip->transfer, "Content-Type"), "application/json");
}

static void a_header_that_is_not_there_is_null(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/ok");
    assert_null(transfer_header(&trip->transfer, "Retry-After"));
    assert_null(transfer_header(&trip->transfer, ""));
    release(room, trip);
    assert_null(transfer_header(&trip->transfer, "Content-Type"));
}

static void headers_of_one_answer_do_not_stay_for_the_next(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/limited");
    struct trip *trip = get(room, "/ok");
    assert_null(transfer_header(&trip->transfer, "Retry-After"));
}

/* ---- requests ---- */

static void a_request_carries_its_headers_and_the_user_agent(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "GET", "/ok?a=b%20c");
    trip->transfer.headers[0] = "Authorization: Bearer t";
    trip->transfer.headers[1] = "X-Other: 5";
    trip->transfer.header_count = 2;
    run(room, trip);
    const char *request = loopback_server_request(room->server, "GET /ok?a=b%20c HTTP/1.1\r\n");
    assert_has(request, "\r\nAuthorization: Bearer t\r\n");
    assert_has(request, "\r\nX-Other: 5\r\n");
    assert_has(request, "\r\nUser-Agent: unit/1\r\n");
}

static void every_method_arrives_as_it_is(void **state)
{
    struct room *room = *state;
    static const char *const methods[] = {"GET", "POST", "PUT", "PATCH", "DELETE"};
    for (size_t i = 0; i < COUNT(methods); i++)
        for (int once = 0; once < 2; once++) {
            char line[32];
            struct trip *trip = trip_prepare(room, methods[i], "/ok");
            trip->transfer.once = once;
            if (strcmp(methods[i], "GET") != 0 && strcmp(methods[i], "DELETE") != 0)
                set_body(trip, "{\"a\":1}");
            run(room, trip);
            assert_reply(trip, 200, "{\"ok\":true}");
            snprintf(line, sizeof line, "%s /ok HTTP/1.1\r\n", methods[i]);
            assert_int_equal(loopback_server_count(room->server, line), once + 1);
            const char *request = loopback_server_request(room->server, line);
            if (trip->transfer.body != NULL) {
                assert_has(request, "\r\nContent-Length: 7\r\n");
                assert_has(request, "\r\n\r\n{\"a\":1}");
            }
            release(room, trip);
        }
}

static void a_body_goes_out_without_asking_first(void **state)
{
    struct room *room = *state;
    char body[3000];
    memset(body, ' ', sizeof body - 1);
    body[0] = '{';
    body[sizeof body - 2] = '}';
    body[sizeof body - 1] = '\0';
    struct trip *trip = trip_prepare(room, "POST", "/ok");
    set_body(trip, body);
    trip->transfer.once = true;
    run(room, trip);
    const char *request = loopback_server_request(room->server, "POST /ok ");
    assert_has_not(request, "Expect:");
    assert_has(request, body);
}

static void a_change_without_a_body_says_so(void **state)
{
    struct room *room = *state;
    static const char *const methods[] = {"POST", "PUT", "PATCH"};
    for (size_t i = 0; i < COUNT(methods); i++) {
        struct trip *trip = trip_prepare(room, methods[i], "/ok");
        run(room, trip);
        const char *request = loopback_server_request(room->server, methods[i]);
        assert_has(request, "\r\nContent-Length: 0\r\n");
        assert_has_not(request, "Content-Type:");
        release(room, trip);
    }
}

static void nothing_of_a_request_stays_for_the_next(void **state)
{
    struct room *room = *state;
    static const char *const before[] = {"POST", "PATCH", "DELETE"};
    for (size_t i = 0; i < COUNT(before); i++) {
        struct trip *trip = trip_prepare(room, before[i], "/ok");
        set_body(trip, "{\"secret\":1}");
        trip->transfer.headers[1] = "Authorization: Bearer other";
        trip->transfer.header_count = 2;
        run(room, trip);
        release(room, trip);
        get_and_release(room, "/ok");
        assert_int_equal(loopback_server_count(room->server, "GET /ok "), i + 1);
        const char *request = loopback_server_request(room->server, "GET /ok ");
        assert_has_not(request, "Content-");
        assert_has_not(request, "Authorization");
        assert_has_not(request, "secret");
    }
}

/* ---- connections ---- */

static void a_connection_is_used_again(void **state)
{
    struct room *room = *state;
    for (int i = 0; i < 20; i++)
        get_and_release(room, "/ok");
    assert_int_equal(loopback_server_count(room->server, "GET /ok "), 20);
    assert_int_equal(loopback_server_connections(room->server), 1);
}

static void a_write_uses_a_kept_connection_as_well(void **state)
{
    struct room *room = *state;
    for (int i = 0; i < 5; i++) {
        get_and_release(room, "/ok");
        struct trip *trip = trip_prepare(room, "POST", "/ok");
        set_body(trip, "{}");
        trip->transfer.once = true;
        run(room, trip);
        release(room, trip);
    }
    assert_int_equal(loopback_server_connections(room->server), 1);
}

static void a_hundred_transfers_run_over_eight_connections(void **state)
{
    enum { TRIPS = 100 };
    struct room *room = *state;
    struct trip *trips[TRIPS];
    int taken = 0;
    for (int i = 0; i < TRIPS; i++) {
        trips[i] = trip_prepare(room, "GET", i % 10 == 0 ? "/slow" : "/ok");
        transport_start(room->transport, &trips[i]->transfer);
    }
    assert_int_equal(transport_busy(room->transport), TRIPS);
    for (int i = 0; i < TRIPS; i++)
        room_finish(room, &trips[i]->transfer);
    assert_int_equal(transport_busy(room->transport), 0);
    while (transport_take_finished(room->transport) != NULL)
        taken++;
    assert_int_equal(taken, TRIPS);
    for (int i = 0; i < TRIPS; i++) {
        assert_reply(trips[i], 200, "{\"ok\":true}");
        release(room, trips[i]);
    }
    assert_in_range(loopback_server_connections(room->server), 1, 8);
    assert_int_equal(loopback_server_count(room->server, "GET "), TRIPS);
}

static void the_number_of_connections_is_the_settings(void **state)
{
    struct room *room = *state;
    struct transport_settings settings = room_settings();
    struct trip *trips[6];
    settings.connections = 2;
    assert_true(transport_configure(room->transport, &settings));
    for (size_t i = 0; i < COUNT(trips); i++) {
        trips[i] = trip_prepare(room, "GET", "/slow");
        transport_start(room->transport, &trips[i]->transfer);
    }
    for (size_t i = 0; i < COUNT(trips); i++) {
        room_finish(room, &trips[i]->transfer);
        release(room, trips[i]);
    }
    assert_int_equal(loopback_server_connections(room->server), 2);
}

/* Starts a transfer that keeps the only connection that there may be. */
static struct trip *hold_the_only_connection(struct room *room)
{
    struct transport_settings settings = room_settings();
    settings.connections = 1;
    assert_true(transport_configure(room->transport, &settings));
    struct trip *holds = trip_prepare(room, "GET", "/never");
    transport_start(room->transport, &holds->transfer);
    await_request(room, "GET /never ");
    return holds;
}

static bool denied; /* whatever asks */

static bool is_denied(const struct transfer *transfer)
{
    (void)transfer;
    return denied;
}

static void what_is_denied_while_it_waits_for_a_free_connection_does_not_go_out(void **state)
{
    struct room *room = *state;
    struct trip *holds = hold_the_only_connection(room);
    struct trip *waits = trip_prepare(room, "POST", "/ok");
    waits->transfer.denied = is_denied;
    denied = false;
    transport_start(room->transport, &waits->transfer);
    transport_turn(room->transport, clock_now());
    assert_int_equal(waits->transfer.state, TRANSFER_RUNNING);
    denied = true;
    transport_cancel(room->transport, &holds->transfer);
    room_finish(room, &waits->transfer);
    assert_int_equal(waits->transfer.outcome, TRANSFER_DENIED);
    assert_false(waits->transfer.sent);
    assert_int_equal(loopback_server_count(room->server, "POST /ok "), 0);
}

static void a_wait_for_a_free_connection_says_so(void **state)
{
    struct room *room = *state;
    struct trip *holds = hold_the_only_connection(room);
    /* The connection becomes free when there is no time left, and when there is none at all. */
    for (int i = 0; i < 2; i++) {
        struct trip *waits = trip_prepare(room, "GET", "/ok");
        waits->transfer.deadline = clock_now() + SOON;
        transport_start(room->transport, &waits->transfer);
        transport_turn(room->transport, clock_now());
        if (i > 0) {
            while (clock_now() <= waits->transfer.deadline)
                usleep(1000);
            transport_cancel(room->transport, &holds->transfer);
        }
        room_finish(room, &waits->transfer);
        assert_int_equal(waits->transfer.outcome, TRANSFER_TIMED_OUT);
        assert_string_equal(waits->transfer.message, "no connection was free in time");
        assert_false(waits->transfer.sent);
    }
}

static void a_wait_for_a_free_connection_says_so_only_without_one(void **state)
{
    struct room *room = *state;
    struct trip *holds = hold_the_only_connection(room);
    struct trip *waits = trip_prepare(room, "GET", "/never?2");
    waits->transfer.deadline = clock_now() + SOON;
    transport_start(room->transport, &waits->transfer);
    int64_t until = clock_now() + 200;
    while (clock_now() < until)
        transport_turn(room->transport, until);
    transport_cancel(room->transport, &holds->transfer);
    room_finish(room, &waits->transfer);
    assert_int_equal(waits->transfer.outcome, TRANSFER_TIMED_OUT);
    assert_true(waits->transfer.sent);
    assert_string_not_equal(waits->transfer.message, "no connection was free in time");
}

static void connections_are_not_for_programs_that_are_started(void **state)
{
    struct room *room = *state;
    int port = (int)strtol(strrchr(loopback_server_url(room->server), ':') + 1, NULL, 10);
    int count = 0;
    get_and_release(room, "/ok");
    for (int fd = 0; fd < 1024; fd++) {
        struct sockaddr_in peer;
        socklen_t len = sizeof peer;
        if (getpeername(fd, (struct sockaddr *)&peer, &len) != 0 || peer.sin_family != AF_INET ||
            ntohs(peer.sin_port) != port)
            continue;
        assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
        count++;
    }
    assert_int_equal(count, 1);
    assert_true(fcntl(transport_descriptor(room->transport), F_GETFD) & FD_CLOEXEC);
}

/* How many descriptors a program that is started now would get. */
static int count_inherited(void)
{
    int count = 0;
    for (int fd = 0; fd < 1024; fd++)
        count += fcntl(fd, F_GETFD) == 0;
    return count;
}

static void what_libcurl_opens_is_not_for_programs_that_are_started(void **state)
{
    struct room *room = *state;
    struct transport *many[40] = {room->transport};
    size_t opened = 1;
    int holes[5], between[400], most = 0;
    /* Some of the lowest numbers are free, with others between them: more than bytes go out to a
     * socket that nobody reads. */
    for (size_t i = 0; i < COUNT(holes); i++)
        holes[i] = open("/dev/null", O_RDONLY);
    for (size_t i = 0; i < COUNT(between); i += 2)
        assert_int_equal(pipe(between + i), 0);
    int before = count_inherited();
    for (size_t i = 0; i < COUNT(holes); i += 2, before--)
        close(holes[i]);
    while (opened < COUNT(many) && (many[opened] = transport_open()) != NULL)
        opened++;
    assert_int_equal(count_inherited(), before);
    /* While a name is looked up, too. */
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    trip->transfer.url = "http://not-there.invalid/";
    transport_start(room->transport, &trip->transfer);
    while (trip->transfer.state != TRANSFER_FINISHED) {
        transport_turn(room->transport, clock_now());
        int inherited = count_inherited();
        most = inherited > most ? inherited : most;
    }
    release(room, trip);
    assert_int_equal(most, before);
    while (opened > 1)
        transport_close(many[--opened]);
    for (size_t i = 1; i < COUNT(holes); i += 2)
        close(holes[i]);
    for (size_t i = 0; i < COUNT(between); i++)
        close(between[i]);
}

static void new_settings_hold_for_transfers_started_afterwards(void **state)
{
    struct room *room = *state;
    struct transport_settings settings = room_settings();
    char agent[] = "unit/2";
    struct trip *slow = trip_prepare(room, "GET", "/slow");
    transport_start(room->transport, &slow->transfer);
    settings.user_agent = agent;
    assert_true(transport_configure(room->transport, &settings));
    memset(agent, 'x', sizeof agent - 1);
    struct trip *trip = get(room, "/ok");
    assert_has(loopback_server_request(room->server, "GET /ok "), "\r\nUser-Agent: unit/2\r\n");
    release(room, trip);
    room_finish(room, &slow->transfer);
    assert_reply(slow, 200, "{\"ok\":true}");
    assert_has(loopback_server_request(room->server, "GET /slow "), "\r\nUser-Agent: unit/1\r\n");
}

/* ---- requests that may go out only once ---- */

static void a_get_on_a_dead_connection_is_sent_again(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/ok");
    struct trip *trip = get(room, "/drop-when-kept");
    assert_reply(trip, 200, "{\"ok\":true}");
    assert_int_equal(loopback_server_count(room->server, "GET /drop-when-kept "), 2);
}

/* Sends a request on a kept connection that dies behind it. */
static struct trip *send_on_dying_connection(struct room *room, const char *method,
                                             const char *body, bool once)
{
    get_and_release(room, "/ok");
    struct trip *trip = trip_prepare(room, method, "/drop-when-kept");
    if (body != NULL)
        set_body(trip, body);
    trip->transfer.once = once;
    run(room, trip);
    return trip;
}

static void what_must_go_out_once_is_not_sent_again(void **state)
{
    struct room *room = *state;
    static const char *const methods[] = {"POST", "PATCH", "DELETE"};
    char longest[10001];
    memset(longest, '1', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    const char *const bodies[] = {"{\"a\":1}", longest, NULL};
    for (int i = 0; i < 9; i++) {
        char line[32];
        struct trip *trip = send_on_dying_connection(room, methods[i / 3], bodies[i % 3], true);
        /* Without a body it may be answered, over a connection that was not kept. */
        assert_true(trip->transfer.outcome == TRANSFER_BROKEN || bodies[i % 3] == NULL);
        assert_true(trip->transfer.sent);
        snprintf(line, sizeof line, "%s /drop-when-kept ", methods[i / 3]);
        assert_int_equal(loopback_server_count(room->server, line), i % 3 + 1);
        release(room, trip);
    }
}

static void a_post_that_may_be_repeated_is_sent_again(void **state)
{
    struct room *room = *state;
    struct trip *trip = send_on_dying_connection(room, "POST", "{\"a\":1}", false);
    assert_reply(trip, 200, "{\"ok\":true}");
    assert_has(loopback_server_request(room->server, "POST /drop-when-kept "), "\r\n\r\n{\"a\":1}");
}

static void a_post_after_the_server_went_away_finds_a_new_connection(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/stale");
    int64_t most = clock_now() + PATIENCE;
    while (loopback_server_open(room->server) > 0 && clock_now() < most)
        poll(NULL, 0, 1);
    struct trip *trip = trip_prepare(room, "POST", "/ok");
    set_body(trip, "{\"a\":1}");
    trip->transfer.once = true;
    run(room, trip);
    assert_reply(trip, 200, "{\"ok\":true}");
    assert_int_equal(loopback_server_count(room->server, "POST /ok "), 1);
}

/* ---- failures ---- */

static void a_connection_that_ends_without_an_answer_is_broken(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/drop");
    assert_int_equal(trip->transfer.outcome, TRANSFER_BROKEN);
    assert_int_equal(trip->transfer.status, 0);
    assert_true(trip->transfer.sent);
    assert_true(strlen(trip->transfer.message) > 0);
}

static void half_a_body_is_cut_short(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/cut");
    assert_int_equal(trip->transfer.outcome, TRANSFER_CUT);
    assert_true(trip->transfer.sent);
}

static void half_a_head_is_cut_short(void **state)
{
    static const char *const paths[] = {"/cut-head", "/cut-second-head"};
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct trip *trip = get(*state, paths[i]);
        assert_int_equal(trip->transfer.outcome, TRANSFER_CUT);
        assert_true(trip->transfer.sent);
    }
}

static int handles; /* how many were made */
CURL *__real_curl_easy_init(void);
CURL *__wrap_curl_easy_init(void);

CURL *__wrap_curl_easy_init(void)
{
    handles++;
    return __real_curl_easy_init();
}

/* With any libcurl: one is kept, or was made while the request before waited. */
static void a_request_finds_a_handle(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/ok");
    int before = handles;
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    transport_start(room->transport, &trip->transfer);
    assert_int_equal(handles, before);
}

/* libcurl before 8.1 folds it onto the last line of the answer before, whose memory is free. */
static void a_head_that_begins_with_a_folded_line_is_not_of_the_one_before(void **state)
{
    for (int i = 0; i < 10; i++) {
        get_and_release(*state, "/limited");
        get_and_release(*state, "/folded");
    }
}

static void an_answer_that_is_no_http_is_broken(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/garbage");
    assert_int_equal(trip->transfer.outcome, TRANSFER_BROKEN);
}

static void a_port_where_nobody_listens_is_unreachable(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare_to(room, "GET", loopback_server_nobody(), "/ok");
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_UNREACHABLE);
    assert_false(trip->transfer.sent);
    assert_true(strlen(trip->transfer.message) > 0);
}

static void without_a_descriptor_for_a_connection_it_says_so(void **state)
{
    struct room *room = *state;
    struct rlimit limit, none;
    int next = dup(STDIN_FILENO);
    close(next);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    none = (struct rlimit){(rlim_t)next, limit.rlim_max};
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    run(room, trip);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
    assert_int_equal(trip->transfer.outcome, TRANSFER_UNREACHABLE);
    assert_string_equal(trip->transfer.message, strerror(EMFILE));
}

/* Starts a change through a proxy. */
static struct trip *start_by_proxy(struct room *room, const char *proxy, const char *host)
{
    struct transport_settings settings = room_settings();
    settings.proxy = proxy;
    assert_true(transport_configure(room->transport, &settings));
    struct trip *trip = trip_prepare_to(room, "POST", host, "/ok");
    set_body(trip, "{}");
    trip->transfer.direct = false;
    trip->transfer.once = true;
    transport_start(room->transport, &trip->transfer);
    return trip;
}

/* Sends a change through the server as a proxy. */
static struct trip *post_by_proxy(struct room *room, const char *host)
{
    struct trip *trip = start_by_proxy(room, loopback_server_url(room->server), host);
    room_finish(room, &trip->transfer);
    return trip;
}

static void a_proxy_that_would_not_connect_got_nothing_of_the_request(void **state)
{
    struct room *room = *state;
    struct trip *trip = post_by_proxy(room, "https://service.invalid"); /* answered by 404 */
    assert_int_equal(trip->transfer.outcome, TRANSFER_UNREACHABLE);
    assert_false(trip->transfer.sent);
    assert_has(trip->transfer.message, "404");
    assert_int_equal(loopback_server_count(room->server, "CONNECT service.invalid:443 "), 1);
}

static void a_proxy_that_refuses_its_credential_is_told(void **state)
{
    struct room *room = *state;
    struct trip *trip = post_by_proxy(room, "https://locked.invalid");
    assert_int_equal(trip->transfer.outcome, TRANSFER_BARRED);
    assert_int_equal(trip->transfer.status, 407);
    assert_has(trip->transfer.message, "407");
    assert_false(trip->transfer.sent);
}

static void a_socks_proxy_that_refuses_its_credential_is_told(void **state)
{
    struct room *room = *state;
    /* Take a name and a password, and refuse them; take nothing that is offered. */
    static const char *const says[] = {"\x05\x02\x01\x01", "\x05\xFF"};
    for (size_t i = 0; i < COUNT(says); i++) {
        char proxy[64];
        struct sockaddr_in address = {.sin_family = AF_INET,
                                      .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
        socklen_t len = sizeof address;
        int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), fd = -1;
        assert_int_equal(bind(listening, (struct sockaddr *)&address, len), 0);
        assert_int_equal(listen(listening, 1), 0);
        assert_int_equal(getsockname(listening, (struct sockaddr *)&address, &len), 0);
        snprintf(proxy, sizeof proxy, "socks5h://name:wrong@127.0.0.1:%d", ntohs(address.sin_port));
        struct trip *trip = start_by_proxy(room, proxy, "http://service.invalid");
        for (int64_t most = clock_now() + PATIENCE; fd < 0 && clock_now() < most;) {
            transport_turn(room->transport, clock_now() + 10);
            fd = accept(listening, NULL, NULL);
        }
        assert_int_equal(send(fd, says[i], strlen(says[i]), MSG_NOSIGNAL), strlen(says[i]));
        room_finish(room, &trip->transfer);
        close(fd);
        close(listening);
        assert_int_equal(trip->transfer.outcome, TRANSFER_BARRED);
        assert_int_equal(trip->transfer.status, 0);
        assert_false(trip->transfer.sent);
    }
}

static void a_reply_that_cannot_be_unpacked_is_told_so(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/gzip-members");
    assert_int_equal(trip->transfer.outcome, TRANSFER_UNREADABLE);
    assert_int_equal(trip->transfer.status, 200);
    assert_true(trip->transfer.sent);
    assert_string_equal(trip->transfer.message, "");
    assert_int_equal(loopback_server_count(room->server, "GET /gzip-members "), 1);
}

static void a_handle_used_before_does_not_look_sent(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/ok");
    struct trip *trip = trip_prepare_to(room, "POST", loopback_server_nobody(), "/ok");
    set_body(trip, "{}");
    trip->transfer.once = true;
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_UNREACHABLE);
    assert_false(trip->transfer.sent);
    assert_int_equal(trip->transfer.status, 0);
}

static void an_address_of_another_protocol_is_refused(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare_to(room, "GET", "file:///etc", "/hostname");
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_REFUSED);
    assert_int_equal(trip->transfer.reply.len, 0);
}

static void a_failed_transfer_can_be_started_again(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "POST", "/cut");
    set_body(trip, "{\"a\":1}");
    trip->transfer.once = true;
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_CUT);
    release(room, trip);
    snprintf(trip->url, sizeof trip->url, "%s/ok", loopback_server_url(room->server));
    run(room, trip);
    assert_reply(trip, 200, "{\"ok\":true}");
    assert_string_equal(trip->transfer.message, "");
    assert_has(loopback_server_request(room->server, "POST /ok "), "\r\n\r\n{\"a\":1}");
}

/* ---- sizes ---- */

static void set_limit(struct room *room, size_t most)
{
    struct transport_settings settings = room_settings();
    settings.max_response_bytes = most;
    assert_true(transport_configure(room->transport, &settings));
}

static void a_body_of_the_limit_is_taken(void **state)
{
    struct room *room = *state;
    set_limit(room, 1000);
    struct trip *trip = get(room, "/thousand");
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(trip->transfer.reply.len, 1000);
    release(room, trip);
    trip = get(room, "/chunks");
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(trip->transfer.reply.len, 1000);
}

static void a_body_past_the_limit_is_too_large(void **state)
{
    struct room *room = *state;
    static const char *const paths[] = {"/thousand", "/chunks"};
    set_limit(room, 999);
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct trip *trip = get(room, paths[i]);
        assert_int_equal(trip->transfer.outcome, TRANSFER_TOO_LARGE);
        assert_true(trip->transfer.reply.len <= 999);
        assert_int_equal(trip->transfer.status, 200);
        release(room, trip);
    }
}

static void a_body_without_end_is_cut_off_while_it_comes(void **state)
{
    struct room *room = *state;
    static const char *const paths[] = {"/endless", "/endless-declared"};
    set_limit(room, 100000);
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct trip *trip = get(room, paths[i]);
        assert_int_equal(trip->transfer.outcome, TRANSFER_TOO_LARGE);
        assert_true(trip->transfer.reply.len <= 100000);
        assert_true(trip->transfer.reply.capacity <= 400000);
        release(room, trip);
    }
    /* What fits into the buffers of both ends, far from all of it. */
    assert_true(loopback_server_sent(room->server) < (size_t)32 << 20);
}

static void the_limit_is_of_the_unpacked_body(void **state)
{
    struct room *room = *state;
    set_limit(room, 100000);
    struct trip *trip = get(room, "/gzip");
    assert_int_equal(trip->transfer.outcome, TRANSFER_TOO_LARGE);
    assert_true(trip->transfer.reply.len <= 100000);
}

/* ---- time ---- */

static void the_deadline_ends_a_transfer(void **state)
{
    struct room *room = *state;
    int64_t start = clock_now();
    struct trip *trip = trip_prepare(room, "GET", "/never");
    trip->transfer.deadline = start + SOON;
    run(room, trip);
    int64_t took = clock_now() - start;
    assert_int_equal(trip->transfer.outcome, TRANSFER_TIMED_OUT);
    assert_true(trip->transfer.sent);
    assert_in_range(took, SOON - 1, PATIENCE);
}

static void a_deadline_that_has_passed_sends_nothing(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    trip->transfer.deadline = clock_now() - 1;
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_TIMED_OUT);
    assert_false(trip->transfer.sent);
    assert_true(strlen(trip->transfer.message) > 0);
    assert_int_equal(loopback_server_connections(room->server), 0);
}

/* Starts a GET and turns it until it has gone out; then nobody turns it until so many milliseconds
 * after its deadline. */
static struct trip *let_the_deadline_pass(struct room *room, const char *path, int64_t after)
{
    struct trip *trip = trip_prepare(room, "GET", path);
    trip->transfer.deadline = clock_now() + SOON;
    transport_start(room->transport, &trip->transfer);
    while (trip->transfer.begun == 0)
        transport_turn(room->transport, clock_now() + 1);
    while (clock_now() < trip->transfer.deadline + after)
        usleep(1000);
    return trip;
}

static void a_reply_that_came_before_the_deadline_is_read_after_it(void **state)
{
    struct room *room = *state;
    for (int64_t after = 4; after <= 100; after += 96) {
        struct trip *trip = let_the_deadline_pass(room, "/ok", after);
        room_finish(room, &trip->transfer);
        assert_reply(trip, 200, "{\"ok\":true}");
    }
}

/* Has the process stopped while it waits for a reply, until after the deadline. */
static bool is_answered_when_stopped(struct room *room)
{
    struct trip *trip = trip_prepare(room, "GET", "/drop-when-kept/500"); /* kept by nobody */
    int64_t deadline = clock_now() + SOON;
    pid_t process = getpid();
    trip->transfer.deadline = deadline;
    transport_start(room->transport, &trip->transfer);
    while (trip->transfer.begun == 0)
        transport_turn(room->transport, clock_now() + 1);
    if (fork() == 0) {
        usleep(100 * 1000);
        kill(process, SIGSTOP);
        while (clock_now() < deadline + 50)
            usleep(1000);
        kill(process, SIGCONT);
        _exit(0);
    }
    room_finish(room, &trip->transfer);
    return clock_now() > deadline && trip->transfer.outcome == TRANSFER_ANSWERED;
}

static void a_reply_that_came_while_the_process_was_stopped_is_read(void **state)
{
    assert_true(is_true_in_child(*state, is_answered_when_stopped));
}

static void a_request_is_not_repeated_after_its_deadline(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/ok");
    struct trip *trip = let_the_deadline_pass(room, "/drop-when-kept/500", 100);
    room_finish(room, &trip->transfer);
    assert_int_equal(trip->transfer.outcome, TRANSFER_BROKEN);
    assert_true(trip->transfer.sent);
    get_and_release(room, "/ok");
    assert_int_equal(loopback_server_count(room->server, "GET /drop-when-kept/500 "), 1);
}

static void a_silent_transfer_that_nobody_turned_ends_at_once(void **state)
{
    struct room *room = *state;
    struct trip *trip = let_the_deadline_pass(room, "/never", 100);
    int64_t start = clock_now();
    room_finish(room, &trip->transfer);
    assert_int_equal(trip->transfer.outcome, TRANSFER_TIMED_OUT);
    assert_true(trip->transfer.sent);
    assert_true(strlen(trip->transfer.message) > 0);
    assert_in_range(clock_now() - start, 0, SOON);
}

static void a_transfer_waits_until_its_time(void **state)
{
    struct room *room = *state;
    int64_t start = clock_now();
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    trip->transfer.not_before = start + SOON;
    transport_start(room->transport, &trip->transfer);
    assert_int_equal(trip->transfer.state, TRANSFER_WAITING);
    assert_int_equal(transport_busy(room->transport), 1);
    assert_int_equal(transport_next_time(room->transport), start + SOON);
    transport_turn(room->transport, start + 40);
    assert_int_equal(loopback_server_connections(room->server), 0);
    room_finish(room, &trip->transfer);
    assert_true(clock_now() - start >= SOON);
    assert_reply(trip, 200, "{\"ok\":true}");
    assert_int_equal(transport_busy(room->transport), 0);
}

static void a_transfer_that_would_wait_past_its_deadline_ends_there(void **state)
{
    struct room *room = *state;
    int64_t start = clock_now();
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    trip->transfer.not_before = start + 60000;
    trip->transfer.deadline = start + 100;
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_TIMED_OUT);
    assert_false(trip->transfer.sent);
    assert_in_range(clock_now() - start, 100, 60000 - 1);
}

static void a_turn_without_transfers_ends_at_its_time(void **state)
{
    struct room *room = *state;
    int64_t start = clock_now();
    transport_turn(room->transport, start + 60);
    assert_in_range(clock_now() - start, 59, PATIENCE);
    transport_turn(room->transport, start - 1000);
    assert_in_range(clock_now() - start, 59, PATIENCE);
    assert_int_equal(transport_next_time(room->transport), INT64_MAX);
}

static void the_descriptor_is_readable_when_there_is_something_to_do(void **state)
{
    struct room *room = *state;
    int64_t most = clock_now() + PATIENCE;
    struct trip *trip = trip_prepare(room, "GET", "/slow");
    transport_start(room->transport, &trip->transfer);
    while (trip->transfer.state != TRANSFER_FINISHED && clock_now() < most) {
        /* As a host's own loop would: wait for the descriptor or the time, then turn. */
        struct pollfd wait = {.fd = transport_descriptor(room->transport), .events = POLLIN};
        int64_t left = transport_next_time(room->transport) - clock_now();
        poll(&wait, 1, left < 0 ? 0 : left > 5000 ? 5000 : (int)left);
        transport_turn(room->transport, clock_now());
    }
    assert_reply(trip, 200, "{\"ok\":true}");
}

/* ---- taking and cancelling ---- */

static void a_finished_transfer_is_taken_once(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/ok");
    assert_ptr_equal(transport_take_finished(room->transport), &trip->transfer);
    assert_null(transport_take_finished(room->transport));
    assert_reply(trip, 200, "{\"ok\":true}");
}

static void a_released_transfer_is_not_taken(void **state)
{
    struct room *room = *state;
    struct trip *first = get(room, "/ok");
    struct trip *second = get(room, "/ok");
    release(room, first);
    assert_ptr_equal(transport_take_finished(room->transport), &second->transfer);
    assert_null(transport_take_finished(room->transport));
}

static void a_taken_transfer_keeps_its_headers_until_released(void **state)
{
    struct room *room = *state;
    struct trip *trip = get(room, "/limited");
    transport_take_finished(room->transport);
    get_and_release(room, "/ok");
    assert_string_equal(transfer_header(&trip->transfer, "Retry-After"), "7");
}

static void a_running_transfer_can_be_cancelled(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "GET", "/never");
    transport_start(room->transport, &trip->transfer);
    await_request(room, "GET /never ");
    assert_int_equal(trip->transfer.state, TRANSFER_RUNNING);
    transport_cancel(room->transport, &trip->transfer);
    assert_int_equal(trip->transfer.outcome, TRANSFER_CANCELLED);
    assert_int_equal(transport_busy(room->transport), 0);
    assert_null(transport_take_finished(room->transport));
}

static void a_waiting_transfer_can_be_cancelled(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    trip->transfer.not_before = clock_now() + 300;
    transport_start(room->transport, &trip->transfer);
    transport_cancel(room->transport, &trip->transfer);
    assert_int_equal(trip->transfer.outcome, TRANSFER_CANCELLED);
    assert_int_equal(transport_busy(room->transport), 0);
    transport_turn(room->transport, clock_now() + 350);
    assert_null(transport_take_finished(room->transport));
    assert_int_equal(loopback_server_connections(room->server), 0);
}

static void a_transfer_cancelled_before_its_first_turn_sends_nothing(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    transport_start(room->transport, &trip->transfer);
    transport_cancel(room->transport, &trip->transfer);
    transport_turn(room->transport, clock_now() + 30);
    assert_int_equal(loopback_server_count(room->server, "GET "), 0);
}

static void cancelling_what_was_never_started_does_nothing(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    transport_cancel(room->transport, &trip->transfer);
    transport_cancel(room->transport, &trip->transfer);
    assert_int_equal(trip->transfer.state, TRANSFER_IDLE);
    assert_int_equal(transport_busy(room->transport), 0);
}

static void others_go_on_when_one_is_cancelled(void **state)
{
    struct room *room = *state;
    struct trip *trips[3];
    for (size_t i = 0; i < COUNT(trips); i++) {
        trips[i] = trip_prepare(room, "GET", i == 1 ? "/never" : "/slow");
        transport_start(room->transport, &trips[i]->transfer);
    }
    await_request(room, "GET /never ");
    transport_cancel(room->transport, &trips[1]->transfer);
    room_finish(room, &trips[0]->transfer);
    room_finish(room, &trips[2]->transfer);
    assert_reply(trips[0], 200, "{\"ok\":true}");
    assert_reply(trips[2], 200, "{\"ok\":true}");
    for (size_t i = 0; i < COUNT(trips); i++)
        release(room, trips[i]);
}

static void a_cancelled_transfer_can_be_started_again(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "GET", "/never");
    transport_start(room->transport, &trip->transfer);
    await_request(room, "GET /never ");
    transport_cancel(room->transport, &trip->transfer);
    snprintf(trip->url, sizeof trip->url, "%s/ok", loopback_server_url(room->server));
    run(room, trip);
    assert_reply(trip, 200, "{\"ok\":true}");
}

/* ---- gates ---- */

static struct trip *start_at_gate(struct room *room, struct test_gate *gate, const char *path)
{
    struct trip *trip = trip_prepare(room, "GET", path);
    trip->transfer.gate = &gate->gate;
    transport_start(room->transport, &trip->transfer);
    return trip;
}

static void an_open_gate_lets_transfers_through_and_hears_their_end(void **state)
{
    struct room *room = *state;
    struct test_gate *gate = set_gate(true, INT64_MAX);
    struct trip *trip = start_at_gate(room, gate, "/ok");
    assert_int_equal(trip->transfer.state, TRANSFER_RUNNING);
    room_finish(room, &trip->transfer);
    assert_int_equal(gate->admitted_count, 1);
    assert_int_equal(gate->settled, 1);
    assert_int_equal(gate->last, TRANSFER_ANSWERED);
    room_finish(room, &start_at_gate(room, gate, "/drop")->transfer);
    assert_int_equal(gate->settled, 2);
    assert_int_equal(gate->last, TRANSFER_BROKEN);
}

static void a_gate_that_opens_past_the_deadline_is_not_waited_for(void **state)
{
    struct room *room = *state;
    int64_t start = clock_now();
    struct test_gate *gate = set_gate(false, start + 60000);
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    trip->transfer.gate = &gate->gate;
    trip->transfer.deadline = start + 50000;
    transport_start(room->transport, &trip->transfer);
    assert_int_equal(trip->transfer.state, TRANSFER_FINISHED);
    assert_int_equal(trip->transfer.outcome, TRANSFER_HELD);
    assert_int_equal(gate->settled, 0);
    assert_int_equal(loopback_server_connections(room->server), 0);
}

static void a_gate_hears_of_a_cancelled_transfer(void **state)
{
    struct room *room = *state;
    struct test_gate *gate = set_gate(true, INT64_MAX);
    struct trip *trip = start_at_gate(room, gate, "/never");
    await_request(room, "GET /never ");
    transport_cancel(room->transport, &trip->transfer);
    transport_cancel(room->transport, &trip->transfer);
    assert_int_equal(gate->settled, 1);
    assert_int_equal(gate->last, TRANSFER_CANCELLED);
    /* The service may have counted it. */
    assert_true(gate->sent);
    trip = start_at_gate(room, gate, "/ok");
    transport_cancel(room->transport, &trip->transfer);
    assert_int_equal(gate->settled, 2);
    assert_false(gate->sent);
}

/* All but any one, which libcurl may have sent before it tells of the reply: that keeps the only
 * connection. */
static void what_waits_for_a_connection_goes_back_to_a_gate_that_a_refusal_closes(void **state)
{
    struct room *room = *state;
    struct transport_settings settings = room_settings();
    settings.connections = 1;
    assert_true(transport_configure(room->transport, &settings));
    struct test_gate *gate = set_gate(true, INT64_MAX);
    struct trip *refused = trip_prepare(room, "GET", "/limited-half"), *waiting[3];
    refused->transfer.gate = &gate->gate;
    refused->transfer.deadline = clock_now() + SOON;
    transport_start(room->transport, &refused->transfer);
    await_request(room, "GET /limited-half ");
    for (size_t i = 0; i < COUNT(waiting); i++)
        waiting[i] = start_at_gate(room, gate, "/never");
    gate->open = false;
    struct trip *later = start_at_gate(room, gate, "/never");
    room_finish(room, &refused->transfer);
    int queued = 0;
    for (size_t i = 0; i < COUNT(waiting); i++)
        queued += waiting[i]->transfer.state == TRANSFER_QUEUED;
    assert_in_range(queued, COUNT(waiting) - 1, COUNT(waiting));
    gate->open = true;
    transport_turn(room->transport, clock_now());
    for (size_t i = 0; i < COUNT(waiting); i++) {
        assert_int_equal(waiting[i]->transfer.state, TRANSFER_RUNNING);
        transport_cancel(room->transport, &waiting[i]->transfer);
    }
    /* Before those that were not let through. */
    assert_ptr_equal(gate->admitted[gate->admitted_count - 2], &waiting[2]->transfer);
    assert_ptr_equal(gate->admitted[gate->admitted_count - 1], &later->transfer);
    transport_cancel(room->transport, &later->transfer);
    assert_int_equal((size_t)gate->settled, gate->admitted_count);
}

/* libcurl counts the time of the first anew when it has its connection: its end is told here. */
static void what_goes_back_to_its_gate_at_its_deadline_ends_there(void **state)
{
    struct room *room = *state;
    struct trip *holds = hold_the_only_connection(room);
    struct test_gate *gate = set_gate(true, INT64_MAX);
    int64_t deadline = clock_now() + SOON, until = clock_now() + 200;
    struct trip *trips[3];
    for (size_t i = 0; i < 3; i++) {
        trips[i] = trip_prepare(room, "GET", i == 0 ? "/limited-half" : "/ok");
        trips[i]->transfer.gate = &gate->gate;
        trips[i]->transfer.deadline = deadline;
    }
    transport_start(room->transport, &trips[0]->transfer);
    while (clock_now() < until)
        transport_turn(room->transport, until);
    transport_cancel(room->transport, &holds->transfer);
    await_request(room, "GET /limited-half ");
    for (size_t i = 1; i < 3; i++)
        transport_start(room->transport, &trips[i]->transfer);
    for (size_t i = 0; i < 3; i++)
        room_finish(room, &trips[i]->transfer);
    assert_int_equal(trips[0]->transfer.status, 429);
    assert_int_equal(trips[1]->transfer.outcome, TRANSFER_TIMED_OUT);
    assert_int_equal(trips[2]->transfer.outcome, TRANSFER_TIMED_OUT);
    assert_int_equal((size_t)gate->settled, gate->admitted_count);
}

static void a_gate_that_goes_away_ends_what_belongs_to_it(void **state)
{
    struct room *room = *state;
    struct test_gate *gate = set_gate(true, INT64_MAX);
    struct trip *running = start_at_gate(room, gate, "/never");
    await_request(room, "GET /never ");
    gate->open = false;
    struct trip *queued = start_at_gate(room, gate, "/ok");
    struct trip *other = trip_prepare(room, "GET", "/ok");
    transport_forget_gate(room->transport, &gate->gate);
    assert_int_equal(running->transfer.outcome, TRANSFER_CANCELLED);
    assert_int_equal(queued->transfer.outcome, TRANSFER_CANCELLED);
    assert_int_equal(transport_busy(room->transport), 0);
    run(room, other);
    assert_reply(other, 200, "{\"ok\":true}");
}

/* ---- opening and closing ---- */

static void closing_ends_what_is_on_its_way(void **state)
{
    struct room *room = *state;
    struct trip *running[12], *waiting[3];
    struct trip *queued = start_at_gate(room, set_gate(false, INT64_MAX), "/ok");
    get(room, "/ok");
    get_and_release(room, "/ok");
    for (size_t i = 0; i < COUNT(running); i++) {
        running[i] = trip_prepare(room, "GET", "/never");
        transport_start(room->transport, &running[i]->transfer);
    }
    for (size_t i = 0; i < COUNT(waiting); i++) {
        waiting[i] = trip_prepare(room, "GET", "/ok");
        waiting[i]->transfer.not_before = clock_now() + PATIENCE;
        transport_start(room->transport, &waiting[i]->transfer);
    }
    transport_turn(room->transport, clock_now() + 50);
    transport_close(room->transport);
    room->transport = NULL;
    for (size_t i = 0; i < COUNT(running); i++)
        assert_int_equal(running[i]->transfer.outcome, TRANSFER_CANCELLED);
    for (size_t i = 0; i < COUNT(waiting); i++)
        assert_int_equal(waiting[i]->transfer.outcome, TRANSFER_CANCELLED);
    assert_int_equal(queued->transfer.outcome, TRANSFER_CANCELLED);
    assert_int_equal(the_gate.settled, 0);
}

static void a_transport_works_without_settings(void **state)
{
    struct room *room = *state;
    transport_close(room->transport);
    room->transport = transport_open();
    assert_reply(get(room, "/ok"), 200, "{\"ok\":true}");
}

/* What one thread does in the test below: its own transport, its own transfers. */
static void *run_in_thread(void *user)
{
    const char *base = user;
    struct transport *transport = transport_open();
    struct transport_settings settings = room_settings();
    intptr_t answered = 0;
    transport_configure(transport, &settings);
    for (int i = 0; i < 10; i++) {
        char url[128];
        snprintf(url, sizeof url, "%s/ok", base);
        struct transfer transfer = {
            .method = "GET", .url = url, .direct = true, .deadline = clock_now() + PATIENCE};
        transport_start(transport, &transfer);
        while (transfer.state != TRANSFER_FINISHED)
            transport_turn(transport, clock_now() + 1000);
        answered += transfer.outcome == TRANSFER_ANSWERED;
        transport_release(transport, &transfer);
        buffer_free(&transfer.reply);
    }
    transport_close(transport);
    return (void *)answered;
}

static void threads_with_transports_of_their_own_do_not_meet(void **state)
{
    struct room *room = *state;
    pthread_t threads[4];
    for (size_t i = 0; i < COUNT(threads); i++)
        assert_int_equal(pthread_create(&threads[i], NULL, run_in_thread,
                                        (void *)loopback_server_url(room->server)),
                         0);
    for (size_t i = 0; i < COUNT(threads); i++) {
        void *answered;
        pthread_join(threads[i], &answered);
        assert_int_equal((intptr_t)answered, 10);
    }
    assert_int_equal(loopback_server_connections(room->server), 4);
}

static int descriptor; /* of the parent's transport */

static bool is_answered(struct room *room)
{
    struct trip *trip = trip_prepare(room, "GET", "/ok");
    transport_start(room->transport, &trip->transfer);
    while (trip->transfer.state != TRANSFER_FINISHED)
        transport_turn(room->transport, clock_now() + 1000);
    return trip->transfer.outcome == TRANSFER_ANSWERED;
}

static bool is_answered_when_configured_again(struct room *room)
{
    struct transport_settings settings = room_settings();
    return transport_configure(room->transport, &settings) && is_answered(room);
}

/* What the parent has on its way, and in its pool, is let go of. */
static bool is_closed(struct room *room)
{
    transport_close(room->transport);
    return true;
}

/* The parent's transfer has failed here, and may have been carried out. A loop that asks when there
 * is something to do is told so before it waits. */
static bool is_broken(struct room *room)
{
    const struct transfer *transfer = &room->trips[0].transfer;
    return transport_take_finished(room->transport) == transfer &&
           transfer->outcome == TRANSFER_BROKEN && transfer->sent;
}

/* By who waits for the descriptor that there was before the fork. */
static bool is_answered_in_a_loop(struct room *room)
{
    struct pollfd wait = {.fd = descriptor, .events = POLLIN};
    struct trip *trip = trip_prepare(room, "GET", "/slow");
    int64_t most = clock_now() + PATIENCE;
    bool ready = false;
    transport_start(room->transport, &trip->transfer);
    while (trip->transfer.state != TRANSFER_FINISHED && clock_now() < most) {
        poll(&wait, 1, 10);
        ready |= wait.revents == POLLIN;
        if (wait.revents != 0 || clock_now() >= transport_next_time(room->transport))
            transport_turn(room->transport, clock_now());
    }
    return ready && transport_descriptor(room->transport) == descriptor &&
           (fcntl(descriptor, F_GETFD) & FD_CLOEXEC);
}

static void a_forked_child_has_a_descriptor_of_the_same_number(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/ok");
    descriptor = transport_descriptor(room->transport);
    assert_true(is_true_in_child(room, is_answered_in_a_loop));
    assert_int_equal(transport_descriptor(room->transport), descriptor);
    get_and_release(room, "/ok");
}

/* As a daemon does that closes all it was given, and then opens its own. */
static bool keeps_what_it_has_opened(struct room *room)
{
    struct stat before, after;
    close(descriptor);
    int own = open("/dev/zero", O_RDONLY);
    assert_int_equal(dup2(own, descriptor), descriptor);
    fstat(own, &before);
    if (!is_answered(room) || fstat(descriptor, &after) != 0 || after.st_ino != before.st_ino)
        return false;
    int other = transport_descriptor(room->transport);
    bool polled = other >= 0 && other != descriptor;
    transport_close(room->transport);
    return polled && fstat(descriptor, &after) == 0 && after.st_ino == before.st_ino;
}

static void a_forked_child_keeps_what_it_has_under_the_descriptors_number(void **state)
{
    struct room *room = *state;
    get_and_release(room, "/ok");
    descriptor = transport_descriptor(room->transport);
    assert_true(is_true_in_child(room, keeps_what_it_has_opened));
}

static void a_forked_child_leaves_its_parents_connection_alone(void **state)
{
    struct room *room = *state;
    bool (*const acts[])(struct room * room) = {is_answered, is_answered_when_configured_again,
                                                is_closed};
    get_and_release(room, "/ok");
    for (size_t i = 0; i < COUNT(acts); i++)
        assert_true(is_true_in_child(room, acts[i]));
    get_and_release(room, "/ok");
    assert_int_equal(loopback_server_connections(room->server), 3);
    assert_int_equal(loopback_server_count(room->server, "GET /ok "), 4);
}

static void a_forked_child_leaves_its_parents_transfers_alone(void **state)
{
    struct room *room = *state;
    bool (*const acts[])(struct room * room) = {is_answered, is_broken, is_closed};
    struct trip *trip = trip_prepare(room, "GET", "/slow");
    transport_start(room->transport, &trip->transfer);
    await_request(room, "GET /slow ");
    for (size_t i = 0; i < COUNT(acts); i++)
        assert_true(is_true_in_child(room, acts[i]));
    room_finish(room, &trip->transfer);
    assert_reply(trip, 200, "{\"ok\":true}");
    assert_int_equal(loopback_server_count(room->server, "GET /slow "), 1);
}

/* Its parent sends it, when its time has come. */
static bool is_broken_when_due(struct room *room)
{
    while (clock_now() <= room->trips[0].transfer.not_before)
        poll(NULL, 0, 1);
    return is_broken(room) && is_answered(room);
}

static void a_forked_child_does_not_send_what_its_parent_has_yet_to_send(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "POST", "/ok");
    trip->transfer.not_before = clock_now() + 100;
    transport_start(room->transport, &trip->transfer);
    assert_true(is_true_in_child(room, is_broken_when_due));
    room_finish(room, &trip->transfer);
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(loopback_server_count(room->server, "POST /ok "), 1);
}

/* What was begun before the fork, and comes to its request only now. */
static bool is_left_to_the_parent(struct room *room)
{
    transport_start(room->transport, &room->trips[0].transfer);
    return is_broken(room);
}

static void a_forked_child_does_not_send_what_its_parent_comes_to_later(void **state)
{
    struct room *room = *state;
    struct trip *trip = trip_prepare(room, "POST", "/ok");
    trip->transfer.once = true;
    assert_true(is_true_in_child(room, is_left_to_the_parent));
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(loopback_server_count(room->server, "POST /ok "), 1);
}

/* ---- proxies ---- */

static void the_proxy_of_the_settings_is_used(void **state)
{
    struct room *room = *state;
    struct transport_settings settings = room_settings();
    settings.proxy = loopback_server_url(room->server);
    assert_true(transport_configure(room->transport, &settings));
    struct trip *trip = trip_prepare_to(room, "GET", "http://service.invalid", "/ok");
    trip->transfer.direct = false;
    run(room, trip);
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(loopback_server_count(room->server, "GET http://service.invalid/ok "), 1);
}

static void a_direct_transfer_uses_no_proxy(void **state)
{
    struct room *room = *state;
    struct transport_settings settings = room_settings();
    settings.proxy = loopback_server_nobody();
    setenv("http_proxy", settings.proxy, 1);
    assert_true(transport_configure(room->transport, &settings));
    struct trip *trip = get(room, "/ok");
    unsetenv("http_proxy");
    assert_reply(trip, 200, "{\"ok\":true}");
}

static void the_proxy_of_the_environment_is_used_otherwise(void **state)
{
    struct room *room = *state;
    setenv("http_proxy", loopback_server_url(room->server), 1);
    struct trip *trip = trip_prepare_to(room, "GET", "http://service.invalid", "/ok");
    trip->transfer.direct = false;
    run(room, trip);
    unsetenv("http_proxy");
    assert_int_equal(trip->transfer.outcome, TRANSFER_ANSWERED);
    assert_int_equal(loopback_server_count(room->server, "GET http://service.invalid/ok "), 1);
}

/* Of HTTP/2 libcurl 7.88 calls it one where the connection ends, behind an interim answer too. */
static void a_success_without_a_reply_is_a_connection_that_broke(void **state)
{
    struct room *room = *state;
    static const char *const paths[] = {"/drop", "/early"};
    CURLM *multi = curl_multi_init();
    struct channels channels;
    assert_true(channels_open(&channels));
    for (size_t i = 0; i < COUNT(paths); i++) {
        char url[64];
        int running = 1;
        bool again;
        snprintf(url, sizeof url, "%s%s", loopback_server_url(room->server), paths[i]);
        struct transfer transfer = {
            .method = "POST", .url = url, .direct = true, .deadline = clock_now() + PATIENCE};
        assert_true(channel_begin(&channels, multi, &transfer));
        while (running > 0) {
            assert_int_equal(curl_multi_poll(multi, NULL, 0, PATIENCE, NULL), CURLM_OK);
            assert_int_equal(curl_multi_perform(multi, &running), CURLM_OK);
        }
        assert_int_equal(channel_read(&transfer, CURLE_OK, &again), TRANSFER_BROKEN);
        assert_int_equal(transfer.status, 0);
        assert_true(transfer.sent);
        assert_true(strlen(transfer.message) > 0);
        channel_stop(multi, &transfer);
        channel_release(&transfer);
    }
    channels_close(&channels);
    curl_multi_cleanup(multi);
}

static void of_many_channels_only_some_are_kept(void **state)
{
    struct room *room = *state;
    static struct transfer transfers[300];
    CURLM *multi = curl_multi_init();
    struct channels channels;
    assert_true(channels_open(&channels));
    for (size_t i = 0; i < COUNT(transfers); i++) {
        transfers[i] = (struct transfer){.method = "GET",
                                         .url = loopback_server_url(room->server),
                                         .direct = true,
                                         .deadline = clock_now() + PATIENCE};
        assert_true(channel_begin(&channels, multi, &transfers[i]));
    }
    for (size_t i = 0; i < COUNT(transfers); i++) {
        channel_stop(multi, &transfers[i]);
        channel_release(&transfers[i]);
    }
    assert_in_range(channels.pooled, 1, COUNT(transfers) / 2);
    channels_close(&channels);
    curl_multi_cleanup(multi);
}

int main(void)
{
    /* The machine's own proxy is no part of these tests. */
    static const char *const variables[] = {"http_proxy", "https_proxy", "all_proxy", "no_proxy",
                                            "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"};
    for (size_t i = 0; i < COUNT(variables); i++)
        unsetenv(variables[i]);
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(an_answer_brings_status_and_body),
        TEST(an_answer_of_any_status_is_an_answer),
        TEST(an_answer_without_a_body_is_empty),
        TEST(a_redirect_is_not_followed),
        TEST(a_compressed_body_is_unpacked),
        TEST(a_body_that_ends_with_the_connection_is_whole),
        TEST(a_header_is_found_whatever_its_case),
        TEST(a_header_that_is_not_there_is_null),
        TEST(headers_of_one_answer_do_not_stay_for_the_next),
        TEST(a_request_carries_its_headers_and_the_user_agent),
        TEST(every_method_arrives_as_it_is),
        TEST(a_body_goes_out_without_asking_first),
        TEST(a_change_without_a_body_says_so),
        TEST(nothing_of_a_request_stays_for_the_next),
        TEST(a_connection_is_used_again),
        TEST(a_write_uses_a_kept_connection_as_well),
        TEST(a_hundred_transfers_run_over_eight_connections),
        TEST(the_number_of_connections_is_the_settings),
        TEST(what_is_denied_while_it_waits_for_a_free_connection_does_not_go_out),
        TEST(a_wait_for_a_free_connection_says_so),
        TEST(a_success_without_a_reply_is_a_connection_that_broke),
        TEST(of_many_channels_only_some_are_kept),
        TEST(a_wait_for_a_free_connection_says_so_only_without_one),
        TEST(connections_are_not_for_programs_that_are_started),
        TEST(what_libcurl_opens_is_not_for_programs_that_are_started),
        TEST(new_settings_hold_for_transfers_started_afterwards),
        TEST(a_get_on_a_dead_connection_is_sent_again),
        TEST(what_must_go_out_once_is_not_sent_again),
        TEST(a_post_that_may_be_repeated_is_sent_again),
        TEST(a_post_after_the_server_went_away_finds_a_new_connection),
        TEST(a_connection_that_ends_without_an_answer_is_broken),
        TEST(half_a_body_is_cut_short),
        TEST(half_a_head_is_cut_short),
        TEST(a_request_finds_a_handle),
        TEST(a_head_that_begins_with_a_folded_line_is_not_of_the_one_before),
        TEST(an_answer_that_is_no_http_is_broken),
        TEST(a_port_where_nobody_listens_is_unreachable),
        TEST(a_proxy_that_would_not_connect_got_nothing_of_the_request),
        TEST(without_a_descriptor_for_a_connection_it_says_so),
        TEST(a_proxy_that_refuses_its_credential_is_told),
        TEST(a_socks_proxy_that_refuses_its_credential_is_told),
        TEST(a_reply_that_cannot_be_unpacked_is_told_so),
        TEST(a_handle_used_before_does_not_look_sent),
        TEST(an_address_of_another_protocol_is_refused),
        TEST(a_failed_transfer_can_be_started_again),
        TEST(a_body_of_the_limit_is_taken),
        TEST(a_body_past_the_limit_is_too_large),
        TEST(a_body_without_end_is_cut_off_while_it_comes),
        TEST(the_limit_is_of_the_unpacked_body),
        TEST(the_deadline_ends_a_transfer),
        TEST(a_deadline_that_has_passed_sends_nothing),
        TEST(a_reply_that_came_before_the_deadline_is_read_after_it),
        TEST(a_reply_that_came_while_the_process_was_stopped_is_read),
        TEST(a_request_is_not_repeated_after_its_deadline),
        TEST(a_silent_transfer_that_nobody_turned_ends_at_once),
        TEST(a_transfer_waits_until_its_time),
        TEST(a_transfer_that_would_wait_past_its_deadline_ends_there),
        TEST(a_turn_without_transfers_ends_at_its_time),
        TEST(the_descriptor_is_readable_when_there_is_something_to_do),
        TEST(a_finished_transfer_is_taken_once),
        TEST(a_released_transfer_is_not_taken),
        TEST(a_taken_transfer_keeps_its_headers_until_released),
        TEST(a_running_transfer_can_be_cancelled),
        TEST(a_waiting_transfer_can_be_cancelled),
        TEST(a_transfer_cancelled_before_its_first_turn_sends_nothing),
        TEST(cancelling_what_was_never_started_does_nothing),
        TEST(others_go_on_when_one_is_cancelled),
        TEST(a_cancelled_transfer_can_be_started_again),
        TEST(an_open_gate_lets_transfers_through_and_hears_their_end),
        TEST(a_gate_that_opens_past_the_deadline_is_not_waited_for),
        TEST(a_gate_hears_of_a_cancelled_transfer),
        TEST(what_waits_for_a_connection_goes_back_to_a_gate_that_a_refusal_closes),
        TEST(what_goes_back_to_its_gate_at_its_deadline_ends_there),
        TEST(a_gate_that_goes_away_ends_what_belongs_to_it),
        TEST(closing_ends_what_is_on_its_way),
        TEST(a_transport_works_without_settings),
        TEST(threads_with_transports_of_their_own_do_not_meet),
        TEST(a_forked_child_has_a_descriptor_of_the_same_number),
        TEST(a_forked_child_keeps_what_it_has_under_the_descriptors_number),
        TEST(a_forked_child_leaves_its_parents_connection_alone),
        TEST(a_forked_child_leaves_its_parents_transfers_alone),
        TEST(a_forked_child_does_not_send_what_its_parent_has_yet_to_send),
        TEST(a_forked_child_does_not_send_what_its_parent_comes_to_later),
        TEST(the_proxy_of_the_settings_is_used),
        TEST(a_direct_transfer_uses_no_proxy),
        TEST(the_proxy_of_the_environment_is_used_otherwise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
