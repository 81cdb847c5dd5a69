/* Kept connections on which something came that nobody asked for, told from all others. */
#include "unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "stale.h"

enum { CONNECTIONS = 300 };

/* Connections to one server, whose other ends are this test's too. */
struct room {
    struct stale stale;
    int listening, port;
    int here[CONNECTIONS], there[CONNECTIONS], own_port[CONNECTIONS];
};

static int port_of(int fd)
{
    struct sockaddr_in address = {0};
    socklen_t len = sizeof address;
    assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &len), 0);
    return ntohs(address.sin_port);
}

static struct stale_ends ends(const struct room *room, int i)
{
    return (struct stale_ends){"127.0.0.1", room->port, room->own_port[i]};
}

static void connect_one(struct room *room, int i)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
                                  .sin_port = htons((uint16_t)room->port)};
    room->here[i] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_true(room->here[i] >= 0 && stale_open(&room->stale, room->here[i]));
    assert_int_equal(connect(room->here[i], (struct sockaddr *)&address, sizeof address), 0);
    room->there[i] = accept(room->listening, NULL, NULL);
    assert_true(room->there[i] >= 0);
    room->own_port[i] = port_of(room->here[i]);
    struct stale_ends its = ends(room, i);
    stale_name(&room->stale, &its, false);
}

static int open_room(void **state)
{
    static struct room room;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    room.stale = (struct stale){0};
    room.listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bind(room.listening, (struct sockaddr *)&address, sizeof address) != 0 ||
        listen(room.listening, 16) != 0)
        return -1;
    room.port = port_of(room.listening);
    for (int i = 0; i < CONNECTIONS; i++)
        connect_one(&room, i);
    *state = &room;
    return 0;
}

static int close_room(void **state)
{
    struct room *room = *state;
    for (int i = 0; i < CONNECTIONS; i++) {
        close(room->here[i]);
        close(room->there[i]);
    }
    close(room->listening);
    stale_free(&room->stale);
    return 0;
}

/* NULL when it is not known. */
static const struct stale_connection *find(const struct room *room, int i)
{
    struct stale_ends its = ends(room, i);
    return stale_find(&room->stale, &its);
}

static bool is_stale(const struct room *room, int i)
{
    const struct stale_connection *kept = find(room, i);
    return kept != NULL && stale_is(kept);
}

static void what_came_unasked_is_seen_on_each_of_many_connections(void **state)
{
    struct room *room = *state;
    for (int i = 0; i < CONNECTIONS; i++)
        assert_false(is_stale(room, i));
    for (int i = 0; i < CONNECTIONS; i += 2)
        assert_int_equal(write(room->there[i], "H", 1), 1);
    for (int i = 0; i < CONNECTIONS; i++)
        assert_int_equal(is_stale(room, i), i % 2 == 0);
}

static void a_connection_that_the_server_ended_is_no_use(void **state)
{
    struct room *room = *state;
    shutdown(room->there[1], SHUT_WR);
    assert_true(is_stale(room, 1));
    assert_false(is_stale(room, 3));
}

static void the_same_own_port_to_another_address_is_another_connection(void **state)
{
    struct room *room = *state;
    assert_int_equal(write(room->there[0], "H", 1), 1);
    struct stale_ends elsewhere = {"127.0.0.2", room->port, room->own_port[0]};
    assert_null(stale_find(&room->stale, &elsewhere));
    assert_true(is_stale(room, 0));
    assert_int_equal(find(room, 0)->fd, room->here[0]);
}

static void a_connection_that_was_closed_is_forgotten(void **state)
{
    struct room *room = *state;
    assert_int_equal(write(room->there[0], "H", 1), 1);
    for (int i = 0; i < CONNECTIONS - 1; i++)
        stale_close(&room->stale, room->here[i]);
    assert_int_equal(room->stale.count, 1);
    assert_null(find(room, 0));
    assert_int_equal(write(room->there[CONNECTIONS - 1], "H", 1), 1);
    assert_true(is_stale(room, CONNECTIONS - 1));
}

static void over_http2_nothing_is_unasked(void **state)
{
    struct room *room = *state;
    stale_close(&room->stale, room->here[0]);
    assert_true(stale_open(&room->stale, room->here[0]));
    struct stale_ends its = ends(room, 0);
    stale_name(&room->stale, &its, true);
    assert_true(find(room, 0)->http2);
    assert_int_equal(write(room->there[0], "H", 1), 1);
    assert_false(is_stale(room, 0));
    assert_false(find(room, 1)->http2);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_came_unasked_is_seen_on_each_of_many_connections,
                                        open_room, close_room),
        cmocka_unit_test_setup_teardown(a_connection_that_the_server_ended_is_no_use, open_room,
                                        close_room),
        cmocka_unit_test_setup_teardown(the_same_own_port_to_another_address_is_another_connection,
                                        open_room, close_room),
        cmocka_unit_test_setup_teardown(a_connection_that_was_closed_is_forgotten, open_room,
                                        close_room),
        cmocka_unit_test_setup_teardown(over_http2_nothing_is_unasked, open_room, close_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
