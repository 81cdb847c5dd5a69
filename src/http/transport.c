/*
 * Transfers over libcurl's multi interface; see transport.h.
 *
 * libcurl tells its descriptors and its next time-out through callbacks (the "socket" interface);
 * what is watched is in watch.c. What waits is in queue.c, and only here is anything done about it.
 * No callback here calls Lua or anything that can raise.
 */
#include "transport.h"

#include <curl/curl.h>
#include <stdlib.h>

#include "channel.h"
#include "queue.h"
#include "start.h"
#include "watch.h"

enum { READY_A_TURN = 64, HOSTS_KEPT = 4, ENDLESS_WAIT = 60000 };

/* The most transfers that libcurl has at once, but for a few of each gate: each has a handle of
 * some 20 KiB. More wait their turn. */
enum { RUNNING_MOST = 128 };

/* Milliseconds after which libcurl's own time-out is not waited for any more. */
enum { OVERDUE = 20 };

struct transport {
    unsigned forks; /* as many as when it was opened, or entered last */
    CURLM *multi;   /* NULL: to be opened when something runs */
    bool narrowed;  /* more connections may be kept than there can be now */
    struct channels channels;
    struct watch watch;
    struct attendant *attendants;
    struct queue queue;
    int64_t curl_time; /* when libcurl wants to be called; 0: now, INT64_MAX: never */
    int64_t looked;    /* when it began to wait for its sockets last */
    struct transfer_list running;
    int64_t run_deadline; /* the earliest of a running transfer, or before it */
    size_t running_count;
    struct transfer_list finished; /* not taken */
    size_t finishes;               /* how many ever finished */
};

/* ---- libcurl's callbacks ---- */

static int transport_on_socket(CURL *easy, curl_socket_t fd, int what, void *user,
                               void *socket_user)
{
    (void)easy;
    (void)socket_user;
    struct transport *transport = user;
    if (what == CURL_POLL_REMOVE) {
        watch_remove(&transport->watch, fd);
        return 0;
    }
    if (!stale_has(&transport->channels.stale, fd))
        start_close_on_exec(fd);
    short events = (what & CURL_POLL_IN ? POLLIN : 0) | (what & CURL_POLL_OUT ? POLLOUT : 0);
    return watch_set(&transport->watch, fd, events) ? 0 : -1;
}

static int transport_on_timer(CURLM *multi, long timeout, void *user)
{
    (void)multi;
    struct transport *transport = user;
    transport->curl_time = timeout < 0 ? INT64_MAX : timeout == 0 ? 0 : clock_now() + timeout;
    return 0;
}

/* ---- opening ---- */

static void transport_limit_connections(struct transport *transport)
{
    long connections = (long)transport->channels.settings.connections;
    if (transport->multi == NULL)
        return;
    curl_multi_setopt(transport->multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections);
    curl_multi_setopt(transport->multi, CURLMOPT_MAXCONNECTS, connections * HOSTS_KEPT);
}

static bool transport_open_multi(struct transport *transport)
{
    transport->curl_time = INT64_MAX;
    transport->multi = start_multi();
    if (transport->multi == NULL)
        return false;
    curl_multi_setopt(transport->multi, CURLMOPT_SOCKETFUNCTION, transport_on_socket);
    curl_multi_setopt(transport->multi, CURLMOPT_SOCKETDATA, transport);
    curl_multi_setopt(transport->multi, CURLMOPT_TIMERFUNCTION, transport_on_timer);
    curl_multi_setopt(transport->multi, CURLMOPT_TIMERDATA, transport);
    curl_multi_setopt(transport->multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    transport_limit_connections(transport);
    return true;
}

struct transport *transport_open(void)
{
    struct transport *transport = start_curl() ? calloc(1, sizeof *transport) : NULL;
    if (transport == NULL)
        return NULL;
    if (!channels_open(&transport->channels)) {
        free(transport);
        return NULL;
    }
    transport->forks = start_forks();
    transport->run_deadline = INT64_MAX;
    watch_init(&transport->watch);
    queue_init(&transport->queue);
    if (!transport_open_multi(transport)) {
        transport_close(transport);
        return NULL;
    }
    return transport;
}

/* ---- a transfer's life ---- */

/* Tells the gate that a transfer which it let through has come to its end. */
static void transport_leave_gate(struct transport *transport, struct transfer *transfer)
{
    if (transfer->admitted)
        queue_settle(&transport->queue, transfer, clock_now());
}

static void transport_finish(struct transport *transport, struct transfer *transfer,
                             enum transfer_outcome outcome)
{
    transfer->state = TRANSFER_FINISHED;
    transfer->outcome = outcome;
    transport_leave_gate(transport, transfer);
    transfer_append(&transport->finished, transfer);
    transport->finishes++;
}

/* Ends with all connections; nothing is running. */
static void transport_close_multi(struct transport *transport)
{
    curl_multi_cleanup(transport->multi);
    transport->multi = NULL;
    transport->narrowed = false;
    transport->curl_time = INT64_MAX;
}

/* Hands the transfer to libcurl. */
static void transport_run(struct transport *transport, struct transfer *transfer)
{
    if (transfer_is_denied(transfer)) {
        transport_finish(transport, transfer, TRANSFER_DENIED);
        return;
    }
    if (transport->narrowed && transport->running_count == 0)
        transport_close_multi(transport);
    bool open = transport->multi != NULL || transport_open_multi(transport);
    if (!open || !channel_begin(&transport->channels, transport->multi, transfer)) {
        transport_finish(transport, transfer, TRANSFER_NO_MEMORY);
        return;
    }
    transfer->state = TRANSFER_RUNNING;
    transfer_append(&transport->running, transfer);
    if (transfer->deadline < transport->run_deadline)
        transport->run_deadline = transfer->deadline;
    transport->running_count++;
}

static void transport_leave_running(struct transport *transport, struct transfer *transfer)
{
    transfer_remove(&transport->running, transfer);
    transport->running_count--;
}

static void transport_stop(struct transport *transport, struct transfer *transfer)
{
    channel_stop(transport->multi, transfer);
    transport_leave_running(transport, transfer);
}

/* In a child process: what its parent has on its way, or yet to send, has failed here. */
static void transport_leave_to_parent(struct transport *transport, struct transfer *transfer)
{
    transfer->channel = NULL;
    transfer->sent = true;
    transfer_set_message(transfer,
                         "the process was forked, and its parent goes on with the request");
    transport_finish(transport, transfer, TRANSFER_BROKEN);
}

/*
 * Every function that acts begins with this. In a child process of the one that opened the
 * transport, connections are shared with the parent, which would notice whatever is done to them:
 * they are left alone, for good, and the transport begins with nothing.
 */
static void transport_enter(struct transport *transport)
{
    struct transfer *transfer;
    if (transport->forks == start_forks())
        return;
    transport->forks = start_forks();
    while ((transfer = transport->running.first) != NULL) {
        transport_leave_running(transport, transfer);
        transport_leave_to_parent(transport, transfer);
    }
    while ((transfer = queue_first(&transport->queue)) != NULL) {
        queue_remove(&transport->queue, transfer);
        transport_leave_to_parent(transport, transfer);
    }
    transport->multi = NULL;
    transport->curl_time = INT64_MAX;
    channels_leave(&transport->channels);
    watch_leave(&transport->watch);
    for (struct attendant *at = transport->attendants; at != NULL; at = at->next)
        at->watched = -1;
}

/* ---- what is waited for besides ---- */

/* Watches the descriptors that attendants have now. */
static void transport_watch_attendants(struct transport *transport)
{
    for (struct attendant *at = transport->attendants; at != NULL; at = at->next) {
        short events = POLLIN;
        int fd = at->descriptor(at, &events);
        if (fd != at->watched && at->watched >= 0)
            watch_remove(&transport->watch, at->watched);
        at->watched = fd >= 0 && watch_set(&transport->watch, fd, events) ? fd : -1;
    }
}

void transport_attend(struct transport *transport, struct attendant *attendant)
{
    transport_enter(transport);
    attendant->watched = -1;
    attendant->next = transport->attendants;
    transport->attendants = attendant;
    transport_watch_attendants(transport);
}

void transport_leave(struct transport *transport, struct attendant *attendant)
{
    transport_enter(transport);
    struct attendant **link = &transport->attendants;
    while (*link != attendant)
        link = &(*link)->next;
    *link = attendant->next;
    if (attendant->watched >= 0)
        watch_remove(&transport->watch, attendant->watched);
}

/* Has the attendant of a descriptor act. False: it has none. */
static bool transport_turn_attendant(struct transport *transport, int fd)
{
    struct attendant *at = transport->attendants;
    while (at != NULL && at->watched != fd)
        at = at->next;
    if (at == NULL)
        return false;
    at->turn(at);
    /* At once: libcurl may get the number of a descriptor that was closed. */
    transport_watch_attendants(transport);
    return true;
}

/* Has those act whose time has come. */
static void transport_turn_due(struct transport *transport)
{
    for (struct attendant *at = transport->attendants; at != NULL; at = at->next)
        if (at->next_time(at) <= clock_now())
            at->turn(at);
}

/* ---- queues ---- */

/* Has all go that may, and ends what waits in vain. */
static void transport_serve_waiting(struct transport *transport)
{
    struct transfer *transfer;
    int64_t now = clock_now();
    while ((transfer = queue_take_ready(&transport->queue, now,
                                        transport->running_count < RUNNING_MOST)) != NULL)
        transport_run(transport, transfer);
    struct transfer_list hopeless = queue_take_hopeless(&transport->queue, now);
    while ((transfer = hopeless.first) != NULL) {
        transfer_remove(&hopeless, transfer);
        transport_finish(transport, transfer, transfer->outcome);
    }
}

static void transport_serve_queue(struct transport *transport)
{
    if (transport->queue.count > 0)
        transport_serve_waiting(transport);
    /* Gates may have asked. */
    transport_watch_attendants(transport);
}

void transport_start(struct transport *transport, struct transfer *transfer)
{
    transport_enter(transport);
    buffer_clear(&transfer->reply);
    transfer->reply.limit = transport->channels.settings.max_response_bytes;
    transfer->status = 0;
    transfer->sent = transfer->unsaved = transfer->late = false;
    transfer->begun = 0;
    transfer->message[0] = '\0';
    /* The parent comes to it as well. */
    if (transfer->once && transfer->forks != transport->forks) {
        transport_leave_to_parent(transport, transfer);
        return;
    }
    queue_add(&transport->queue, transfer, clock_now());
    transport_serve_queue(transport);
}

void transport_answer(struct transport *transport, struct transfer *transfer)
{
    if (transfer->state != TRANSFER_WAITING && transfer->state != TRANSFER_QUEUED)
        return;
    queue_remove(&transport->queue, transfer);
    transport_finish(transport, transfer, TRANSFER_ANSWERED);
}

void transport_release(struct transport *transport, struct transfer *transfer)
{
    transport_enter(transport);
    if (transfer->state == TRANSFER_FINISHED && transfer_is_in(&transport->finished, transfer))
        transfer_remove(&transport->finished, transfer);
    channel_release(transfer);
    transfer->state = TRANSFER_IDLE;
}

void transport_cancel(struct transport *transport, struct transfer *transfer)
{
    transport_enter(transport);
    transfer->outcome = TRANSFER_CANCELLED;
    switch (transfer->state) {
    case TRANSFER_WAITING:
    case TRANSFER_QUEUED:
        queue_remove(&transport->queue, transfer);
        break;
    case TRANSFER_RUNNING:
        transfer->sent = channel_has_sent(transfer);
        transport_stop(transport, transfer);
        transport_leave_gate(transport, transfer);
        transport_watch_attendants(transport);
        break;
    case TRANSFER_IDLE:
    case TRANSFER_FINISHED:
        break;
    }
    transport_release(transport, transfer);
}

void transport_forget_gate(struct transport *transport, struct gate *gate)
{
    transport_enter(transport);
    struct transfer_list queued = queue_forget_gate(&transport->queue, gate);
    struct transfer *transfer, *next;
    while ((transfer = queued.first) != NULL) {
        transfer_remove(&queued, transfer);
        transport_finish(transport, transfer, TRANSFER_CANCELLED);
    }
    for (transfer = transport->running.first; transfer != NULL; transfer = next) {
        next = transfer->next;
        if (transfer->gate != gate)
            continue;
        transfer->sent = channel_has_sent(transfer);
        transport_stop(transport, transfer);
        transport_finish(transport, transfer, TRANSFER_CANCELLED);
    }
}

/* Those that their gate let through, and that wait inside libcurl for a connection, have to pass it
 * again, in their order: one that went before them was refused for now. */
static void transport_take_back(struct transport *transport, const struct gate *gate)
{
    struct transfer *transfer, *previous;
    for (transfer = transport->running.last; transfer != NULL; transfer = previous) {
        previous = transfer->previous;
        if (transfer->gate != gate || transfer->begun > 0)
            continue;
        transport_stop(transport, transfer);
        channel_release(transfer);
        transfer->outcome = TRANSFER_CANCELLED;
        transport_leave_gate(transport, transfer);
        queue_put_back(&transport->queue, transfer, clock_now());
    }
}

/* libcurl is done with a transfer, or should be. Its channel stays, for the reply's headers. */
static void transport_settle(struct transport *transport, struct transfer *transfer, CURLcode code)
{
    bool again;
    enum transfer_outcome outcome = channel_read(transfer, code, &again);
    if (again && channel_begin_again(transport->multi, transfer))
        return;
    transport_stop(transport, transfer);
    transport_finish(transport, transfer, again ? TRANSFER_NO_MEMORY : outcome);
    if (transfer->outcome == TRANSFER_ANSWERED && transfer->status == 429 && transfer->gate != NULL)
        transport_take_back(transport, transfer->gate);
}

static void transport_reap(struct transport *transport)
{
    int left;
    CURLMsg *message;
    while (transport->multi != NULL &&
           (message = curl_multi_info_read(transport->multi, &left)) != NULL)
        if (message->msg == CURLMSG_DONE)
            transport_settle(transport, channel_transfer(message->easy_handle),
                             message->data.result);
}

/* A host that computed until a deadline was over, or was stopped, may have the reply in its socket,
 * but libcurl looks at the time first. So the reply to what has gone out may still be read, where
 * something has come in. */
static void transport_read_late(struct transport *transport)
{
    int64_t now = clock_now();
    struct pollfd ready;
    if (now + OVERDUE < transport->run_deadline || now < transport->looked + OVERDUE ||
        watch_wait(&transport->watch, 0, &ready, 1) == 0)
        return;
    for (struct transfer *at = transport->running.first; at != NULL; at = at->next)
        if (at->begun > 0 && !at->late && now >= at->deadline) {
            at->late = true;
            at->deadline = now;
            channel_outlast(at);
        }
}

/* libcurl does not look at the time of a transfer that waits inside it for a connection, nor when
 * it has got one. So the deadlines are kept here as well, a little later than libcurl's own. */
static void transport_end_overdue(struct transport *transport)
{
    struct transfer *transfer;
    int64_t now = clock_now();
    if (now < transport->run_deadline)
        return;
    /* Any of the others may go with one that ends. */
    while ((transfer = transfer_find_overdue(&transport->running, now, OVERDUE,
                                             &transport->run_deadline)) != NULL)
        transport_settle(transport, transfer, CURLE_OPERATION_TIMEDOUT);
}

/* ---- closing and configuring ---- */

void transport_cancel_all(struct transport *transport)
{
    struct transfer *transfer;
    while ((transfer = transport->running.first) != NULL)
        transport_cancel(transport, transfer);
    while ((transfer = queue_first(&transport->queue)) != NULL)
        transport_cancel(transport, transfer);
    while ((transfer = transport->finished.first) != NULL)
        transport_release(transport, transfer);
}

void transport_close(struct transport *transport)
{
    if (transport == NULL)
        return;
    transport_enter(transport);
    transport_cancel_all(transport);
    if (transport->multi != NULL)
        curl_multi_cleanup(transport->multi);
    channels_close(&transport->channels);
    watch_free(&transport->watch);
    free(transport);
}

bool transport_configure(struct transport *transport, const struct transport_settings *settings)
{
    transport_enter(transport);
    unsigned before = transport->channels.settings.connections;
    if (!channels_configure(&transport->channels, settings))
        return false;
    /* libcurl opens no more than it may, and uses all that it has. */
    transport->narrowed |= settings->connections < before;
    transport_limit_connections(transport);
    return true;
}

/* ---- turning ---- */

int64_t transport_next_time(const struct transport *transport)
{
    bool room = transport->running_count < RUNNING_MOST;
    int64_t next = queue_next_time(&transport->queue, room);
    /* With nothing on its way libcurl's times are about kept connections, and can wait for the next
     * call. */
    if (transport_busy(transport) > 0 && transport->curl_time < next)
        next = transport->curl_time;
    if (transport->running.first != NULL && transport->run_deadline < next)
        next = transport->run_deadline;
    for (struct attendant *at = transport->attendants; at != NULL; at = at->next) {
        int64_t time = at->next_time(at);
        if (time < next)
            next = time;
    }
    return next;
}

/* Out of memory, libcurl loses sight of a transfer's socket and of its own time-outs, does not say
 * whose, and 7.88 divides by zero when it meets that socket again. So what was running has failed,
 * and the next transfer begins with nothing. */
static void transport_give_up(struct transport *transport, const char *message)
{
    transport_reap(transport);
    struct transfer *transfer;
    while ((transfer = transport->running.first) != NULL) {
        transfer->sent = channel_has_sent(transfer);
        transport_stop(transport, transfer);
        transfer_set_message(transfer, message);
        transport_finish(transport, transfer, TRANSFER_NO_MEMORY);
    }
    transport_close_multi(transport);
}

static void transport_call_curl(struct transport *transport, curl_socket_t fd, short events)
{
    int action = (events & POLLIN ? CURL_CSELECT_IN : 0) |
                 (events & POLLOUT ? CURL_CSELECT_OUT : 0) |
                 (events & (POLLERR | POLLHUP | POLLNVAL) ? CURL_CSELECT_ERR : 0);
    int running;
    /* Given up, by the call before in the same turn; or nothing has run so far. */
    if (transport->multi == NULL)
        return;
    transport_read_late(transport);
    CURLMcode code = curl_multi_socket_action(transport->multi, fd, action, &running);
    if (code != CURLM_OK)
        transport_give_up(transport, curl_multi_strerror(code));
}

/* Calls libcurl when its time has come. */
static void transport_serve_timer(struct transport *transport)
{
    if (transport->curl_time > 0 &&
        (transport->curl_time == INT64_MAX || clock_now() < transport->curl_time))
        return;
    transport->curl_time = INT64_MAX;
    transport_call_curl(transport, CURL_SOCKET_TIMEOUT, 0);
}

static void transport_serve_sockets(struct transport *transport, int64_t until)
{
    struct pollfd ready[READY_A_TURN];
    transport->looked = clock_now(); /* it may be stopped while it waits */
    int64_t wait = until - transport->looked;
    if (wait < 0)
        wait = 0;
    /* With nothing on its way `until` may be any time; poll counts in int. */
    if (wait > ENDLESS_WAIT)
        wait = ENDLESS_WAIT;
    size_t count = watch_wait(&transport->watch, (int)wait, ready, READY_A_TURN);
    for (size_t i = 0; i < count; i++)
        if (!transport_turn_attendant(transport, ready[i].fd))
            transport_call_curl(transport, ready[i].fd, ready[i].revents);
}

void transport_turn(struct transport *transport, int64_t until)
{
    transport_enter(transport);
    size_t finishes = transport->finishes;
    transport_serve_queue(transport);
    /* A new transfer asks for libcurl at once: that may be all there is to do. */
    transport_serve_timer(transport);
    transport_reap(transport);
    if (transport->finishes != finishes)
        return;
    int64_t next = transport_next_time(transport);
    channels_prepare(&transport->channels);
    transport_serve_sockets(transport, next < until ? next : until);
    transport_serve_timer(transport);
    transport_reap(transport);
    transport_end_overdue(transport);
    transport_turn_due(transport);
    transport_serve_queue(transport);
}

/* ---- what there is ---- */

struct transfer *transport_take_finished(struct transport *transport)
{
    transport_enter(transport);
    struct transfer *transfer = transport->finished.first;
    if (transfer != NULL)
        transfer_remove(&transport->finished, transfer);
    return transfer;
}

int transport_descriptor(struct transport *transport)
{
    transport_enter(transport);
    return watch_descriptor(&transport->watch);
}

size_t transport_busy(const struct transport *transport)
{
    return transport->queue.count + transport->running_count;
}
