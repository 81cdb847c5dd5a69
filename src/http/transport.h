/*
 * libcurl, and nothing above it: connections, deadlines, waiting. Knows no JSON, no Lua values and
 * no service. One transport a Lua state; nothing of it is shared with other threads.
 *
 * A transfer is one request on its way. The struct belongs to the caller and must stay where it is
 * until it is finished or cancelled. Nothing here raises or calls back.
 */
#ifndef INTEGRATIONS_TRANSPORT_H
#define INTEGRATIONS_TRANSPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"
#include "clock.h"

struct transport;
struct channel;
struct task;

/* The most header lines of a request. */
enum { TRANSFER_HEADERS = 5, TRANSFER_MESSAGE = 320 };

struct transport_settings {
    long connect_timeout;      /* milliseconds */
    size_t max_response_bytes; /* of a reply's body, after decompression */
    unsigned connections;      /* most connections to one host */
    /* NULL: none. */
    const char *user_agent;
    const char *ca_file;
    const char *proxy;
};

enum transfer_state {
    TRANSFER_IDLE,
    TRANSFER_WAITING, /* its time has not come */
    TRANSFER_QUEUED,  /* its gate has not let it through */
    TRANSFER_RUNNING,
    TRANSFER_FINISHED
};

enum transfer_outcome {
    TRANSFER_ANSWERED,    /* a whole reply is there, whatever its status */
    TRANSFER_UNREACHABLE, /* no connection: name, address, refused */
    TRANSFER_UNTRUSTED,   /* TLS: the server is not who it should be */
    TRANSFER_BROKEN,      /* the connection failed before the whole reply was there */
    TRANSFER_CUT,         /* the server closed the connection in the middle of the reply */
    TRANSFER_TIMED_OUT,   /* the deadline passed */
    TRANSFER_TOO_LARGE,   /* the reply passed the limit */
    TRANSFER_HELD,        /* its gate opens only after the deadline */
    TRANSFER_CANCELLED,
    TRANSFER_NO_MEMORY,
    TRANSFER_REFUSED /* libcurl would not send it; a mistake of ours */
};

/* A list of transfers, linked through themselves. */
struct transfer_list {
    struct transfer *first, *last;
};

/*
 * What transfers have to pass before they go out, in order: one gate an account, which holds them
 * back while the service's limit is used up. The functions are plain C and raise nothing.
 */
struct gate {
    /* Whether the transfer may go now; it is counted as gone when it may. */
    bool (*admit)(struct gate *gate, struct transfer *transfer, int64_t now);
    /* A transfer that was let through has come to its end, or was cancelled. */
    void (*settle)(struct gate *gate, const struct transfer *transfer, int64_t now);
    /* When the gate is worth trying again; INT64_MAX: after the next settle. */
    int64_t (*opens)(const struct gate *gate);
    /* The transport's own. */
    struct transfer_list queue;
    int64_t known; /* when it opens, as far as the queue was looked through for */
    struct gate *next;
    bool listed;
};

struct transfer {
    /* Set by the caller before the start; the texts must stay until the end. */
    const char *method;
    const char *url;
    const char *headers[TRANSFER_HEADERS]; /* "Name: value" */
    size_t header_count;
    const char *body; /* NULL: none */
    size_t body_len;
    bool once;            /* must not be sent a second time, whatever happened to the first */
    bool secret;          /* the reply holds a credential: libcurl's copies of it are wiped */
    bool direct;          /* no proxy, whatever the environment says */
    int64_t deadline;     /* on transport_now's clock, milliseconds */
    int64_t not_before;   /* the same; 0: at once */
    struct gate *gate;    /* NULL: none */
    int cost;             /* what it takes of the gate's budget */
    int64_t number;       /* the gate's own: what it noted when it let this through */
    struct task *waiters; /* the tasks that wait for it; not looked at */

    /* What came of it. */
    enum transfer_state state;
    enum transfer_outcome outcome;
    long status;
    struct buffer reply; /* body of the reply */
    bool sent;           /* some of the request left this machine */
    char message[TRANSFER_MESSAGE];

    /* The transport's own. */
    struct channel *channel;
    bool begun;    /* libcurl has sent it, or begun to */
    bool admitted; /* its gate has let it through and was not told its end yet */
    struct transfer *next, *previous;
};

/* NULL when out of memory or libcurl cannot start. */
struct transport *transport_open(void);

/* Ends what is on its way and frees everything. Accepts NULL. */
void transport_close(struct transport *transport);

/* Copies the settings; transfers started from now on follow them. False when out of memory. */
bool transport_configure(struct transport *transport, const struct transport_settings *settings);

/* What a base address tells. */
struct transport_address {
    bool secure;   /* https */
    bool loopback; /* the host is this machine */
};

/* Reads a base address. NULL when it is good, else what is wrong with it. */
const char *transport_read_address(const char *url, struct transport_address *address);

/* The clock of deadlines, by the name that the floors above know it by. */
static inline int64_t transport_now(void)
{
    return clock_now();
}

/* Starts a transfer, or queues it until its time has come. It finishes by itself, at its deadline
 * at the latest. */
void transport_start(struct transport *transport, struct transfer *transfer);

/* Ends a transfer at once, wherever it is, and releases it. */
void transport_cancel(struct transport *transport, struct transfer *transfer);

/* Forgets a gate that goes away, and cancels the transfers that belong to it. */
void transport_forget_gate(struct transport *transport, struct gate *gate);

/* A header of the reply, valid until the transfer is released; NULL when it is not there. */
const char *transport_header(const struct transfer *transfer, const char *name);

/* Gives the transfer's handle back to the pool; the reply's headers are gone then. */
void transport_release(struct transport *transport, struct transfer *transfer);

/*
 * One turn: waits until something happens, at the most until `until` (transport_now's clock), and
 * deals with it.
 */
void transport_turn(struct transport *transport, int64_t until);

/* When transport_turn has something to do even if no descriptor is ready; INT64_MAX: never. */
int64_t transport_next_time(const struct transport *transport);

/*
 * The one descriptor to wait for, readable when transport_turn has something to do; -1 when it
 * cannot be had.
 */
int transport_descriptor(struct transport *transport);

/*
 * The next transfer that finished and that nobody has taken so far; NULL when there is none. One
 * that is released or cancelled is not given any more.
 */
struct transfer *transport_take_finished(struct transport *transport);

/* Transfers that are waiting, queued or running. */
size_t transport_busy(const struct transport *transport);

#endif
