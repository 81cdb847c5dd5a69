/*
 * One request on its way, and what holds it back. Knows no libcurl: what carries the transfer is in
 * channel.h, and when it goes out in queue.h.
 *
 * The struct belongs to the caller and must stay where it is until it is finished or cancelled.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

struct channel;

/* The most header lines of a request. */
enum { TRANSFER_HEADERS = 8, TRANSFER_MESSAGE = 320 };

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
    TRANSFER_QUEUED,  /* its gate has not let it through, or too many are running */
    TRANSFER_RUNNING,
    TRANSFER_FINISHED
};

enum transfer_outcome {
    TRANSFER_ANSWERED,    /* a whole reply is there, whatever its status */
    TRANSFER_UNREACHABLE, /* no connection: name, address, refused */
    TRANSFER_UNTRUSTED,   /* TLS: the server is not who it should be */
    TRANSFER_BARRED,      /* the proxy refused its credential, and nothing reached the server */
    TRANSFER_BROKEN,      /* the connection failed before the whole reply was there */
    TRANSFER_CUT,         /* the server ended in the middle of the reply, or sent a part of it */
    TRANSFER_TIMED_OUT,   /* the deadline passed */
    TRANSFER_TOO_LARGE,   /* the reply passed the limit */
    TRANSFER_UNREADABLE,  /* the reply is not compressed as it says */
    TRANSFER_UNSAVED,     /* the sink did not take the reply */
    TRANSFER_PRIVATE,     /* the address is a private one, and was not asked */
    TRANSFER_HELD,        /* its gate opens only after the deadline */
    TRANSFER_DENIED,      /* it was denied while it waited */
    TRANSFER_CANCELLED,
    TRANSFER_NO_MEMORY,
    TRANSFER_REFUSED /* libcurl would not send it; a mistake of ours */
};

/* A list of transfers, linked through themselves: each is in one at the most. */
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
    /* Before then nothing gets through, whatever happens; INT64_MAX: not known, after the next
     * settle perhaps. */
    int64_t (*opens)(const struct gate *gate);
    int64_t again; /* when it is worth trying; 0: when it opens */
    /* The queue's own. */
    struct transfer_list waiting;
    struct transfer *fresh; /* the first not judged yet, whether there is hope for it; NULL: none */
    int64_t known;          /* when the gate opens, as those that wait were last judged by it */
    unsigned running;       /* transfers that it let through, and whose end it was not told yet */
    struct gate *next;
    bool listed;
};

/* Takes the body of a success instead of the transfer's buffer. Plain C, and raises nothing; false:
 * it could not, and the transfer is over. */
struct sink {
    bool (*write)(struct sink *sink, const void *bytes, size_t len);
};

struct transfer {
    /* Set by the caller before the start; the texts must stay until the end. */
    const char *method;
    const char *url;
    const char *headers[TRANSFER_HEADERS]; /* "Name: value" */
    size_t header_count;
    const char *body; /* NULL: none */
    size_t body_len;
    bool once;          /* must not be sent a second time, whatever happened to the first */
    unsigned forks;     /* start_forks() when its caller began: after a fork the parent sends it */
    bool direct;        /* no proxy, whatever the environment says */
    bool outside;       /* no private address is asked: see address.h */
    struct sink *sink;  /* NULL: none */
    int64_t deadline;   /* on clock_now's clock, milliseconds */
    int64_t not_before; /* the same; 0: at once. Of one that was held: when its gate opens */
    struct gate *gate;  /* NULL: none */
    int cost;           /* what it takes of the gate's budget */
    bool bulk;          /* part of a long walk: others may go first */
    int64_t number;     /* the gate's own: what it noted when it let this through */
    void *owner;        /* the caller's own; not looked at here */
    /* Asked when it could go out: whether it may not, by what changed since its start. Plain C.
     * NULL: no. */
    bool (*denied)(const struct transfer *transfer);

    /* What came of it. */
    enum transfer_state state;
    enum transfer_outcome outcome;
    long status;
    struct buffer reply; /* body of the reply */
    bool unsaved;        /* the sink did not take what came */
    bool sent;           /* some of the request left this machine, and was not refused unseen */
    unsigned begun;      /* how often it went out: twice, where a kept connection was dead */
    char message[TRANSFER_MESSAGE];

    /* The transport's own. */
    struct channel *channel; /* carries it, and has its headers until it is released */
    bool admitted;           /* its gate has let it through and was not told its end yet */
    bool late;               /* nobody turned it until its deadline was over */
    struct transfer *next, *previous;
};

/* Puts the transfer behind `before`; NULL: at the beginning. */
void transfer_insert(struct transfer_list *list, struct transfer *before,
                     struct transfer *transfer);

void transfer_append(struct transfer_list *list, struct transfer *transfer);

/* It must be in that list. */
void transfer_remove(struct transfer_list *list, struct transfer *transfer);

/* It must be in no other list. */
bool transfer_is_in(const struct transfer_list *list, const struct transfer *transfer);

/* The first whose deadline was `grace` milliseconds ago, or before; NULL: there is none, and `next`
 * is when there will be. */
struct transfer *transfer_find_overdue(const struct transfer_list *list, int64_t now, int64_t grace,
                                       int64_t *next);

/* Whether it may not go out any more. */
bool transfer_is_denied(const struct transfer *transfer);

/* Sets the transfer's message, cut to what there is room for. */
void transfer_set_message(struct transfer *transfer, const char *message);

/* Whether it goes without TLS. */
bool transfer_is_plain(const struct transfer *transfer);

/* ---- what its channel knows; see channel.c ---- */

/* A header of the reply, valid until the transfer is released; NULL when it is not there, or when
 * `name` is NULL. */
const char *transfer_header(const struct transfer *transfer, const char *name);

/* Whether who answered has a private address; false where it may have been a proxy. */
bool transfer_peer_is_private(const struct transfer *transfer);
