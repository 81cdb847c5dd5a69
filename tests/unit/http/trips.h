/* Transfers to a loopback server, for tests of what stands on the transport. */
#ifndef TRIPS_H
#define TRIPS_H

#include "loopback_server.h"
#include "transport.h"

/* No test waits longer than PATIENCE for anything, in milliseconds. */
enum { TRIPS_MOST = 160, PATIENCE = 60000 };

/* A transfer with the address that it goes to. */
struct trip {
    struct transfer transfer;
    char url[128];
};

/*
 * A server, a transport, and the trips of one test. They live as long as the transport: a test that
 * fails leaves them where they are.
 */
struct room {
    struct loopback_server *server;
    struct transport *transport;
    struct trip trips[TRIPS_MOST];
    size_t trip_count;
};

/* The settings of the transport. */
struct transport_settings room_settings(void);

/* Opens a room that is all zero. False: it cannot be had. */
bool room_open(struct room *room);

/* Ends all that is on its way; the transport may be closed already, and NULL. */
void room_close(struct room *room);

/* A trip to a path of the room's server; or of another one. */
struct trip *trip_prepare(struct room *room, const char *method, const char *path);
struct trip *trip_prepare_to(struct room *room, const char *method, const char *base,
                             const char *path);

/* Turns until the transfer has finished. */
void room_finish(struct room *room, const struct transfer *transfer);

/*
 * Whether `act` is true in a child process, which has the room's transport from its parent. The
 * child is ended from outside, so that no tool judges what it leaves behind: that is the parent's.
 */
bool is_true_in_child(struct room *room, bool (*act)(struct room *room));

#endif
