/* Transfers to a loopback server; see trips.h. */
#include "unit.h"

#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "trips.h"

struct transport_settings room_settings(void)
{
    return (struct transport_settings){.connect_timeout = 5000,
                                       .max_response_bytes = 2 << 20,
                                       .connections = 8,
                                       .user_agent = "unit/1"};
}

bool room_open(struct room *room)
{
    struct transport_settings settings = room_settings();
    room->server = loopback_server_start();
    room->transport = transport_open();
    return room->server != NULL && room->transport != NULL &&
           transport_configure(room->transport, &settings);
}

void room_close(struct room *room)
{
    for (size_t i = 0; i < room->trip_count; i++) {
        if (room->transport != NULL)
            transport_cancel(room->transport, &room->trips[i].transfer);
        buffer_free(&room->trips[i].transfer.reply);
    }
    transport_close(room->transport);
    loopback_server_stop(room->server);
}

struct trip *trip_prepare_to(struct room *room, const char *method, const char *base,
                             const char *path)
{
    assert_true(room->trip_count < TRIPS_MOST);
    struct trip *trip = &room->trips[room->trip_count++];
    snprintf(trip->url, sizeof trip->url, "%s%s", base, path);
    trip->transfer.method = method;
    trip->transfer.url = trip->url;
    trip->transfer.direct = true;
    trip->transfer.deadline = clock_now() + PATIENCE;
    return trip;
}

struct trip *trip_prepare(struct room *room, const char *method, const char *path)
{
    return trip_prepare_to(room, method, loopback_server_url(room->server), path);
}

void room_finish(struct room *room, const struct transfer *transfer)
{
    int64_t most = clock_now() + PATIENCE;
    while (transfer->state != TRANSFER_FINISHED && clock_now() < most)
        transport_turn(room->transport, most);
    assert_int_equal(transfer->state, TRANSFER_FINISHED);
}

/* There when gcc counts what is reached: writes the counters, which a killed process does not. */
void __gcov_dump(void) __attribute__((weak));

bool is_true_in_child(struct room *room, bool (*act)(struct room *room))
{
    int ends[2];
    char result = 0;
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        result = act(room);
        if (__gcov_dump != NULL)
            __gcov_dump();
        while (write(ends[1], &result, 1) == 1)
            pause();
        _exit(1);
    }
    close(ends[1]);
    bool told = read(ends[0], &result, 1) == 1;
    close(ends[0]);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return told && result;
}
