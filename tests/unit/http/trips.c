/* Transfers to a loopback server; see trips.h. */
#include "unit.h"

#include <stdio.h>

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
