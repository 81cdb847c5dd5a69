/*
 * Transfers that wait; see queue.h.
 *
 * Each transfer is judged for hope when it comes to its gate; all of them only when a deadline has
 * passed or a gate says another time than before. So many transfers at a gate cost no more each.
 */
#include "queue.h"

/* So many of each gate may run whatever others do: a service that does not answer holds up itself.
 */
enum { RUNNING_SURE = 8 };

/* ---- the gate of those that have none ---- */

static bool open_admit(struct gate *gate, struct transfer *transfer, int64_t now)
{
    (void)gate;
    (void)transfer;
    (void)now;
    return true;
}

static void open_settle(struct gate *gate, const struct transfer *transfer, int64_t now)
{
    (void)gate;
    (void)transfer;
    (void)now;
}

static int64_t open_opens(const struct gate *gate)
{
    (void)gate;
    return 0;
}

static struct gate *queue_gate(struct queue *queue, const struct transfer *transfer)
{
    return transfer->gate != NULL ? transfer->gate : &queue->open;
}

/* ---- waiting ---- */

void queue_init(struct queue *queue)
{
    *queue =
        (struct queue){.open = {.admit = open_admit, .settle = open_settle, .opens = open_opens},
                       .deadline = INT64_MAX};
}

/* When a transfer that waits for its time must be looked at. */
static int64_t queue_wake_time(const struct transfer *transfer)
{
    return transfer->not_before < transfer->deadline ? transfer->not_before : transfer->deadline;
}

/* The transfer's time has come: it stands at its gate. */
static void queue_line_up(struct queue *queue, struct transfer *transfer)
{
    struct gate *gate = queue_gate(queue, transfer);
    if (!gate->listed) {
        gate->listed = true;
        gate->next = queue->gates;
        queue->gates = gate;
    }
    transfer->state = TRANSFER_QUEUED;
    transfer_append(&gate->waiting, transfer);
    if (gate->fresh == NULL)
        gate->fresh = transfer;
    if (transfer->deadline < queue->deadline)
        queue->deadline = transfer->deadline;
    queue->queued++;
}

void queue_add(struct queue *queue, struct transfer *transfer, int64_t now)
{
    queue->count++;
    if (transfer->not_before <= now && transfer->deadline > now) {
        queue_line_up(queue, transfer);
        return;
    }
    /* Where the deadline is past its place is of no account: it is given next. */
    struct transfer *before = transfer->deadline > now ? queue->waiting.last : NULL;
    while (before != NULL && queue_wake_time(before) > queue_wake_time(transfer))
        before = before->previous;
    transfer->state = TRANSFER_WAITING;
    transfer_insert(&queue->waiting, before, transfer);
}

void queue_put_back(struct queue *queue, struct transfer *transfer, int64_t now)
{
    struct gate *gate = transfer->gate;
    queue_add(queue, transfer, now);
    if (transfer->state != TRANSFER_QUEUED)
        return;
    transfer_remove(&gate->waiting, transfer);
    transfer_insert(&gate->waiting, NULL, transfer);
    gate->fresh = transfer;
}

void queue_remove(struct queue *queue, struct transfer *transfer)
{
    struct gate *gate = queue_gate(queue, transfer);
    if (transfer->state == TRANSFER_WAITING) {
        transfer_remove(&queue->waiting, transfer);
    } else {
        if (gate->fresh == transfer)
            gate->fresh = transfer->next;
        transfer_remove(&gate->waiting, transfer);
        queue->queued--;
    }
    transfer->state = TRANSFER_IDLE;
    queue->count--;
}

struct transfer *queue_first(const struct queue *queue)
{
    if (queue->waiting.first != NULL)
        return queue->waiting.first;
    for (const struct gate *gate = queue->gates; gate != NULL; gate = gate->next)
        if (gate->waiting.first != NULL)
            return gate->waiting.first;
    return NULL;
}

/* Lines up those whose time has come. Only those whose deadline is past stay, at the beginning. */
static void queue_advance(struct queue *queue, int64_t now)
{
    struct transfer *transfer = queue->waiting.first, *next;
    for (; transfer != NULL && queue_wake_time(transfer) <= now; transfer = next) {
        next = transfer->next;
        if (transfer->deadline <= now)
            continue;
        transfer_remove(&queue->waiting, transfer);
        queue_line_up(queue, transfer);
    }
}

/* The gate at that place goes behind all others: none keeps the rest waiting. */
static void queue_turn_gates(struct gate **link)
{
    struct gate *gate = *link;
    *link = gate->next;
    while (*link != NULL)
        link = &(*link)->next;
    *link = gate;
    gate->next = NULL;
}

/* Whether the gate may let one through, as far as others are concerned. */
static bool queue_has_room(const struct gate *gate, bool room)
{
    return room || gate->running < RUNNING_SURE;
}

struct transfer *queue_take_ready(struct queue *queue, int64_t now, bool room)
{
    queue_advance(queue, now);
    struct transfer *transfer = NULL;
    for (struct gate **link = &queue->gates; transfer == NULL && *link != NULL;) {
        struct gate *gate = *link;
        struct transfer *first = gate->waiting.first;
        if (first != NULL && queue_has_room(gate, room) && gate->admit(gate, first, now)) {
            first->admitted = true;
            gate->running++;
            transfer = first;
            queue_turn_gates(link);
        } else {
            link = &gate->next;
        }
    }
    if (transfer != NULL)
        queue_remove(queue, transfer);
    return transfer;
}

void queue_settle(struct queue *queue, struct transfer *transfer, int64_t now)
{
    struct gate *gate = queue_gate(queue, transfer);
    transfer->admitted = false;
    gate->running--;
    gate->settle(gate, transfer, now);
}

static void queue_take(struct queue *queue, struct transfer *transfer,
                       enum transfer_outcome outcome, struct transfer_list *out)
{
    queue_remove(queue, transfer);
    transfer->outcome = outcome;
    if (outcome == TRANSFER_TIMED_OUT)
        transfer_set_message(transfer, "the request was still waiting to be sent");
    transfer_append(out, transfer);
}

/* Judges a transfer and those behind it, for whom nothing opens before `opens`. */
static void queue_judge(struct queue *queue, struct transfer *transfer, int64_t opens, int64_t now,
                        struct transfer_list *out)
{
    struct transfer *next;
    for (; transfer != NULL; transfer = next) {
        next = transfer->next;
        if (opens > now && opens >= transfer->deadline) {
            transfer->not_before = opens;
            queue_take(queue, transfer, TRANSFER_HELD, out);
        } else if (transfer->deadline <= now) {
            queue_take(queue, transfer, TRANSFER_TIMED_OUT, out);
        } else if (transfer->deadline < queue->deadline) {
            queue->deadline = transfer->deadline;
        }
    }
}

struct transfer_list queue_take_hopeless(struct queue *queue, int64_t now)
{
    struct transfer_list out = {NULL, NULL};
    queue_advance(queue, now);
    while (queue->waiting.first != NULL && queue->waiting.first->deadline <= now)
        queue_take(queue, queue->waiting.first, TRANSFER_TIMED_OUT, &out);
    bool all = queue->deadline <= now;
    if (all)
        queue->deadline = INT64_MAX;
    for (struct gate *gate = queue->gates; gate != NULL; gate = gate->next) {
        int64_t opens = gate->waiting.first != NULL ? gate->opens(gate) : INT64_MAX;
        /* Not known: it may open at any time. */
        if (opens == INT64_MAX)
            opens = 0;
        bool moved = opens > now && opens != gate->known;
        struct transfer *first = all || moved ? gate->waiting.first : gate->fresh;
        if (moved)
            gate->known = opens;
        gate->fresh = NULL;
        queue_judge(queue, first, opens, now, &out);
    }
    return out;
}

struct transfer_list queue_forget_gate(struct queue *queue, struct gate *gate)
{
    struct transfer_list out = {NULL, NULL};
    struct transfer *next;
    for (struct transfer *transfer = queue->waiting.first; transfer != NULL; transfer = next) {
        next = transfer->next;
        if (transfer->gate == gate)
            queue_take(queue, transfer, TRANSFER_CANCELLED, &out);
    }
    while (gate->waiting.first != NULL)
        queue_take(queue, gate->waiting.first, TRANSFER_CANCELLED, &out);
    struct gate **link = &queue->gates;
    while (gate->listed && *link != gate)
        link = &(*link)->next;
    if (gate->listed)
        *link = gate->next;
    gate->listed = false;
    return out;
}

int64_t queue_next_time(const struct queue *queue, bool room)
{
    int64_t next = INT64_MAX;
    if (queue->waiting.first != NULL)
        next = queue_wake_time(queue->waiting.first);
    if (queue->queued > 0 && queue->deadline < next)
        next = queue->deadline;
    for (const struct gate *gate = queue->gates; gate != NULL; gate = gate->next) {
        bool waits = gate->waiting.first != NULL && queue_has_room(gate, room);
        int64_t again = !waits ? INT64_MAX : gate->again != 0 ? gate->again : gate->opens(gate);
        if (again < next)
            next = again;
    }
    return next;
}
