/*
 * One connection to a Redis server, over hiredis' asynchronous interface: opening it, telling the
 * server who we are, keeping it, opening it again after a while when it is lost. It waits for
 * nothing; what it waits for is in an epoll set. Knows nothing of what is said over it.
 */
#pragma once

#include <hiredis/async.h>
#include <stdbool.h>
#include <stdint.h>

#include "redis_address.h"
#include "redis_lookup.h"

/* Where the server is, for all links of a store. */
struct redis_place {
    struct redis_address address;
    struct redis_hosts hosts;
    struct redis_lookup *lookup; /* on its way, as the hosts may have changed; NULL: none */
    void *tls;                   /* what TLS needs; NULL: there is none */
    unsigned random;
    double patience; /* how many times as long as usual an answer is waited for */
};

enum redis_link_state {
    LINK_AWAY,       /* until `retry_at` */
    LINK_CONNECTING, /* until the server is there */
    LINK_GREETING,   /* until it has taken password and database */
    LINK_READY
};

struct redis_link {
    struct redis_place *place;
    int epoll;
    redisAsyncContext *context; /* NULL: away */
    enum redis_link_state state;
    uint32_t events;    /* of epoll, that hiredis waits for */
    unsigned greetings; /* answers that are still to come while greeting */
    unsigned failures;  /* in a row */
    unsigned host;      /* which of the place's hosts is the next */
    double since;       /* when the state began */
    double retry_at;    /* LINK_AWAY: when to connect again */
    char refusal[300];  /* why the server does not take password or database; "": it does */
    bool hopeful;       /* the first attempt, or the first since it was ready for a while */
    /* Called when the link is ready, and when it was lost or could not be opened. */
    void (*changed)(struct redis_link *link);
    void *owner;
};

/* Seconds on a clock that only goes forward. */
double redis_now(void);

/* A number from 0 to 32767, another one each time; not for secrets. */
unsigned redis_random(struct redis_place *place);

/* Begins to connect. */
void redis_link_begin(struct redis_link *link);

/* Sends what hiredis has to send, as far as there is room. Not from a callback of hiredis. */
void redis_link_flush(struct redis_link *link);

/* Acts on what epoll says, and on what is due. */
void redis_link_happened(struct redis_link *link, uint32_t events);
void redis_link_turn(struct redis_link *link);

/* When redis_link_turn has something to do; negative: nothing. */
double redis_link_due(const struct redis_link *link);

/* Gives the connection up; another one is opened when it is time. */
void redis_link_drop(struct redis_link *link);

/* Gives it up for good. */
void redis_link_end(struct redis_link *link);
