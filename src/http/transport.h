/*
 * Transfers over libcurl: starting them, turning, ending them. Knows no JSON, no Lua values and no
 * service. One transport a Lua state; nothing of it is shared with other threads.
 * Nothing here raises or calls back. In a child process the transport begins anew: what was on its
 * way is the parent's.
 */
#pragma once

#include "clock.h"
#include "transfer.h"

struct transport;

/*
 * Something besides libcurl that is waited for with it. The descriptor may be another one after
 * each call, -1: none now; `turn` is called when it is ready, or when its time has come. Plain C,
 * and raises nothing.
 */
struct attendant {
    int (*descriptor)(struct attendant *attendant, short *events);
    int64_t (*next_time)(struct attendant *attendant); /* INT64_MAX: never */
    void (*turn)(struct attendant *attendant);
    /* The transport's own. */
    int watched;
    struct attendant *next;
};

/* NULL when out of memory or libcurl cannot start. */
struct transport *transport_open(void);

/* Ends everything that is waiting, queued or running. */
void transport_cancel_all(struct transport *transport);

/* Ends what is on its way and frees everything. Accepts NULL. */
void transport_close(struct transport *transport);

/* Copies the settings; transfers started from now on follow them. False when out of memory. */
bool transport_configure(struct transport *transport, const struct transport_settings *settings);

/* Starts a transfer, or queues it until its time has come. It finishes by itself, at its deadline
 * at the latest. */
void transport_start(struct transport *transport, struct transfer *transfer);

/* Ends a transfer at once, wherever it is, and releases it. */
void transport_cancel(struct transport *transport, struct transfer *transfer);

/* Forgets a gate that goes away, and cancels the transfers that belong to it. */
void transport_forget_gate(struct transport *transport, struct gate *gate);

/* Waits for the attendant as well, from now on; it must leave before it is freed. */
void transport_attend(struct transport *transport, struct attendant *attendant);
void transport_leave(struct transport *transport, struct attendant *attendant);

/* Ends a transfer that waits for its time or at a gate, as if it had been answered; does nothing
 * with another one. */
void transport_answer(struct transport *transport, struct transfer *transfer);

/* Gives the transfer's handle back to the pool; the reply's headers are gone then. */
void transport_release(struct transport *transport, struct transfer *transfer);

/*
 * One turn: waits until something happens, at the most until `until` (clock_now's clock), and
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
