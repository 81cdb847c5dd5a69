/*
 * A store as accounts ask it: each question has a deadline, and a store that fails or is late is
 * not asked again for a while, in which accounts are alone; then it is tried, and they come back.
 * Knows no budgets and no tokens.
 */
#pragma once

#include "integrations/store.h"
#include "transport.h"

struct share;

/* One question at a time; all zero: none so far. It stays where it is while it is `pending`. */
struct share_question {
    struct integrations_store_request request; /* first: what a store gets is one of these */
    struct share *share;
    bool pending;
    int64_t late_at;
    /* Called once, perhaps before share_ask returns, with request.failed when there is no answer in
     * time. It must not ask or cancel anything. NULL: nobody wants to know. */
    void (*done)(struct share_question *question, int64_t now);
    void *owner; /* the asker's own */
    struct share_question *next, *previous;
};

/* Who hears when it is worth asking again, and what else there is to do at a time. */
struct listener {
    void (*stir)(struct listener *listener);
    int64_t (*next_time)(const struct listener *listener); /* INT64_MAX, or NULL here: never */
    void (*turn)(struct listener *listener, int64_t now);  /* NULL: it has no such time */
    const char *account;                                   /* its key in the store */
    struct listener *next;
};

struct share {
    struct attendant attendant; /* first: an attendant of the transport is one of these */
    struct integrations_store store;
    struct transport *transport; /* that attends to it; NULL: none yet */
    struct share_question *pending;
    struct listener *listeners;
    int64_t patience; /* milliseconds that an answer is waited for */
    bool heard;       /* it has answered before */
    bool later;       /* it has left a question without an answer at once */
    bool away;        /* it failed or was late, and is not asked */
    int64_t try_at;
    struct share_question probe;
    char probed[INTEGRATIONS_STORE_KEY + 1];
    size_t users; /* the owner's own */
    char *address;
    struct share *next;
};

/* Takes over a store that was opened. NULL when there is no memory: it is still the caller's. */
struct share *share_open(const struct integrations_store *store);

/* Nothing may be pending or listening. */
void share_close(struct share *share);

/* Has the transport attend to the store, if there is something to wait for. */
void share_attend(struct share *share, struct transport *transport);

/* Whether it answers at once, so that nothing is won by asking for more than is needed. */
static inline bool share_is_here(const struct share *share)
{
    return share->store.lot <= 1 && !share->later;
}

/* Asks for somebody who has time until the deadline. While the store is away it is not asked, and
 * the question is done at once without an answer. */
void share_ask(struct share *share, struct share_question *question, int64_t now, int64_t deadline);

/* The question is not of interest any more; does nothing when it is not pending. */
void share_cancel(struct share_question *question);

/* The listener hears until it is taken out, and stays where it is meanwhile. */
void share_listen(struct share *share, struct listener *listener);
void share_unlisten(struct share *share, struct listener *listener);
