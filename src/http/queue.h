/*
 * Transfers that wait: for their time, at a gate, or because too many are running. A queue gives
 * those that may go and those that wait in vain; what becomes of them it does not know.
 */
#pragma once

#include "transfer.h"

/* It must not be moved in memory. */
struct queue {
    struct transfer_list waiting; /* for their time, the earliest first */
    struct gate open;             /* for transfers without a gate: it lets all through */
    struct gate *gates;           /* those at which transfers stood */
    int64_t deadline;             /* no transfer at a gate has an earlier one */
    size_t queued;                /* at a gate */
    size_t count;                 /* all */
};

void queue_init(struct queue *queue);

/* Takes the transfer in. */
void queue_add(struct queue *queue, struct transfer *transfer, int64_t now);

/* Takes in again a transfer that its gate had let through: in front of all that stand there. */
void queue_put_back(struct queue *queue, struct transfer *transfer, int64_t now);

/* Takes the transfer, which is waiting or queued, out again. */
void queue_remove(struct queue *queue, struct transfer *transfer);

/* Any transfer of the queue; NULL: it is empty. */
struct transfer *queue_first(const struct queue *queue);

/* Takes out the next transfer that may go; its gate has counted it. Without `room` only one whose
 * gate has few transfers running. NULL: none may go. */
struct transfer *queue_take_ready(struct queue *queue, int64_t now, bool room);

/* Tells the gate of a transfer that was taken out so that it has come to its end. */
void queue_settle(struct queue *queue, struct transfer *transfer, int64_t now);

/*
 * Takes out those whose deadline is past, and those whose deadline comes before their gate opens,
 * so that there is no use in waiting; the outcome of each says which. To be asked after
 * queue_take_ready.
 */
struct transfer_list queue_take_hopeless(struct queue *queue, int64_t now);

/* Forgets a gate that goes away; takes out those that would have had to pass it. */
struct transfer_list queue_forget_gate(struct queue *queue, struct gate *gate);

/* When the queue may give something, with room or without. INT64_MAX: never. */
int64_t queue_next_time(const struct queue *queue, bool room);
