/*
 * Transfers over libcurl's multi interface; see transport.h.
 *
 * libcurl tells its descriptors and its next time-out through callbacks (the "socket" interface);
 * what is watched is in watch.c. Easy handles are kept in a pool of channels, set up once; what
 * changes from request to request is set at the start. No callback here calls Lua or anything that
 * can raise.
 */
#include "transport.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform.h"
#include "text.h"
#include "watch.h"

enum { READY_A_TURN = 64, HOSTS_KEPT = 4, ENDLESS_WAIT = 60000 };

/* The most transfers that libcurl has at once: each has a handle of some 20 KiB. More wait their
 * turn. */
enum { RUNNING_MOST = 128 };

/* The descriptor of a connection that may be used again, found by its ports. */
struct kept {
    curl_socket_t fd; /* CURL_SOCKET_BAD: none, or one of HTTP/2 */
    int port, own_port;
};
enum { CONNECTIONS_KNOWN = 127 };

/* libcurl's own buffers grow from 32 bytes to twice as many, and never come to this. */
enum { RECEIVE_BYTES = 16000, SMALL_BYTES = 64 };

/* The least that libcurl takes; requests are small, and each makes the buffer anew. */
enum { UPLOAD_BYTES = 16 * 1024 };

/* Milliseconds after which libcurl's own time-out is not waited for any more. */
enum { OVERDUE = 20 };

/* An easy handle with what must live as long as its transfer. */
struct channel {
    CURL *easy;
    struct transport *transport;
    struct channel *next; /* in the pool */
    unsigned generation;  /* of the settings that it was set up with */
    bool stale;           /* the kept connection turned out to be no use */
    bool fresh;           /* and so a new one was asked for */
    /* What the handle was last told, and need not be told again. */
    const struct transfer *transfer;
    const char *proxy;
    struct curl_slist lines[TRANSFER_HEADERS + 1];
    char error[CURL_ERROR_SIZE];
};

struct transport {
    CURLM *multi;
    CURLSH *share; /* TLS sessions, for connections made by different handles */
    struct watch watch;
    struct kept kept[CONNECTIONS_KNOWN];
    pid_t process;     /* that opened it; see start_anew */
    int64_t curl_time; /* when libcurl wants to be called; 0: now, INT64_MAX: never */
    struct transport_settings settings;
    char *texts[3]; /* the settings' texts */
    unsigned generation;
    struct channel *pool;
    struct transfer_list waiting; /* earliest first */
    struct gate *gates;           /* those at which transfers are queued */
    int64_t queue_deadline;       /* the earliest of a queued transfer, or before it */
    size_t queued;
    struct transfer_list running;
    int64_t run_deadline; /* the earliest of a running transfer, or before it */
    size_t running_count;
    struct transfer_list finished; /* not taken */
    size_t busy;
    size_t finishes; /* how many ever finished */
};

/* ---- small parts ---- */

static void list_insert_after(struct transfer_list *list, struct transfer *before,
                              struct transfer *transfer)
{
    struct transfer *after = before != NULL ? before->next : list->first;
    transfer->previous = before;
    transfer->next = after;
    *(before != NULL ? &before->next : &list->first) = transfer;
    *(after != NULL ? &after->previous : &list->last) = transfer;
}

static void list_append(struct transfer_list *list, struct transfer *transfer)
{
    list_insert_after(list, list->last, transfer);
}

static void list_remove(struct transfer_list *list, struct transfer *transfer)
{
    *(transfer->previous != NULL ? &transfer->previous->next : &list->first) = transfer->next;
    *(transfer->next != NULL ? &transfer->next->previous : &list->last) = transfer->previous;
    transfer->next = transfer->previous = NULL;
}

static bool list_holds(const struct transfer_list *list, const struct transfer *transfer)
{
    return transfer->previous != NULL || transfer->next != NULL || list->first == transfer;
}

static void set_message(struct transfer *transfer, const char *message)
{
    size_t len = strnlen(message, sizeof transfer->message - 1);
    memcpy(transfer->message, message, len);
    transfer->message[len] = '\0';
}

/* Tells the gate that a transfer which it let through has come to its end. */
static void leave_gate(struct transfer *transfer)
{
    if (!transfer->admitted || transfer->gate == NULL)
        return;
    transfer->admitted = false;
    transfer->gate->settle(transfer->gate, transfer, clock_now());
}

static void finish(struct transport *transport, struct transfer *transfer,
                   enum transfer_outcome outcome)
{
    transfer->state = TRANSFER_FINISHED;
    transfer->outcome = outcome;
    leave_gate(transfer);
    list_append(&transport->finished, transfer);
    transport->finishes++;
}

/* ---- libcurl's callbacks ---- */

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *user, void *socket_user)
{
    (void)easy;
    (void)socket_user;
    struct transport *transport = user;
    if (what == CURL_POLL_REMOVE) {
        watch_remove(&transport->watch, fd);
        return 0;
    }
    short events = (what & CURL_POLL_IN ? POLLIN : 0) | (what & CURL_POLL_OUT ? POLLOUT : 0);
    return watch_set(&transport->watch, fd, events) ? 0 : -1;
}

static int on_timer(CURLM *multi, long timeout, void *user)
{
    (void)multi;
    struct transport *transport = user;
    transport->curl_time = timeout < 0 ? INT64_MAX : timeout == 0 ? 0 : clock_now() + timeout;
    return 0;
}

static size_t on_reply(char *bytes, size_t size, size_t count, void *user)
{
    struct transfer *transfer = user;
    return buffer_append(&transfer->reply, bytes, size * count) ? size * count : 0;
}

/* Where a connection's descriptor is kept; another one's may take its place, and does no harm. */
static struct kept *place_of(struct transport *transport, int own_port)
{
    return &transport->kept[own_port % CONNECTIONS_KNOWN];
}

/* Remembers the transfer's connection, when it is a new one over HTTP/1. */
static void keep_descriptor(struct transport *transport, CURL *easy)
{
    long connects = 0, version = 0, port = 0, own_port = 0;
    curl_socket_t fd = CURL_SOCKET_BAD;
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &connects);
    if (connects == 0)
        return;
    curl_easy_getinfo(easy, CURLINFO_HTTP_VERSION, &version);
    curl_easy_getinfo(easy, CURLINFO_PRIMARY_PORT, &port);
    curl_easy_getinfo(easy, CURLINFO_LOCAL_PORT, &own_port);
    curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, &fd);
    bool plain = fd != CURL_SOCKET_BAD && version < CURL_HTTP_VERSION_2_0;
    *place_of(transport, (int)own_port) =
        (struct kept){plain ? fd : CURL_SOCKET_BAD, (int)port, (int)own_port};
}

/*
 * Whether something came on a kept connection before the request did, or it was closed: what a
 * server sends unasked, or too late, must not be taken for the reply. libcurl 7.88 does not look.
 * Over HTTP/2 there is nothing to see: frames come at any time, and replies have numbers.
 */
static bool is_stale(struct transport *transport, CURL *easy, int port, int own_port)
{
    char byte;
    long connects = 0;
    const struct kept *kept = place_of(transport, own_port);
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &connects);
    if (connects > 0 || kept->fd == CURL_SOCKET_BAD || kept->port != port ||
        kept->own_port != own_port)
        return false;
    return recv(kept->fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) >= 0 || errno != EAGAIN;
}

/*
 * libcurl is about to send the request. It does so a second time, on another connection, when a
 * kept one turns out to be dead before any reply: not when the request must go out only once, for
 * the first may have been carried out.
 */
/* NOLINTNEXTLINE(readability-non-const-parameter): libcurl says so. */
static int on_request(void *user, char *address, char *own_address, int port, int own_port)
{
    (void)address;
    (void)own_address;
    struct transfer *transfer = user;
    struct channel *channel = transfer->channel;
    if (transfer->once && transfer->begun)
        return CURL_PREREQFUNC_ABORT;
    channel->stale = is_stale(channel->transport, channel->easy, port, own_port);
    if (channel->stale)
        return CURL_PREREQFUNC_ABORT;
    transfer->begun = true;
    return CURL_PREREQFUNC_OK;
}

/*
 * Whether this process is a child of the one that opened the transport. Its connections are then
 * shared with the parent, which would notice whatever is done to them.
 */
static bool is_inherited(const struct transport *transport)
{
    return transport->process != getpid();
}

/* ---- addresses ---- */

/*
 * Takes a part of a parsed address; the caller frees it with curl_free. NULL when it is not there,
 * or when there was no memory for it, which is then noted.
 */
static char *take_part(CURLU *parsed, CURLUPart part, bool *failed)
{
    char *text = NULL;
    CURLUcode code = curl_url_get(parsed, part, &text, 0);
    *failed |= code == CURLUE_OUT_OF_MEMORY;
    return code == CURLUE_OK ? text : NULL;
}

static bool has_part(CURLU *parsed, CURLUPart part, bool *failed)
{
    char *text = take_part(parsed, part, failed);
    bool there = text != NULL;
    curl_free(text);
    return there;
}

static bool is_loopback(const char *host)
{
    struct in_addr address;
    if (inet_pton(AF_INET, host, &address) == 1)
        return ntohl(address.s_addr) >> 24 == 127;
    return strcasecmp(host, "localhost") == 0 || strcmp(host, "[::1]") == 0;
}

static const char *judge_parts(CURLU *parsed, struct transport_address *address)
{
    bool failed = false;
    char *scheme = take_part(parsed, CURLUPART_SCHEME, &failed);
    char *host = take_part(parsed, CURLUPART_HOST, &failed);
    address->secure = scheme != NULL && strcmp(scheme, "https") == 0;
    address->loopback = host != NULL && is_loopback(host);
    bool known = address->secure || (scheme != NULL && strcmp(scheme, "http") == 0);
    curl_free(scheme);
    curl_free(host);
    bool login =
        has_part(parsed, CURLUPART_USER, &failed) || has_part(parsed, CURLUPART_PASSWORD, &failed);
    bool more =
        has_part(parsed, CURLUPART_QUERY, &failed) || has_part(parsed, CURLUPART_FRAGMENT, &failed);
    if (failed)
        return "out of memory";
    if (!known)
        return "it must begin with https://";
    if (login)
        return "it must not hold a user name or password";
    return more ? "it must not have a query or a fragment" : NULL;
}

const char *transport_read_address(const char *url, struct transport_address *address)
{
    *address = (struct transport_address){0};
    if (text_has_control(url, strlen(url)) || strchr(url, ' ') != NULL)
        return "it must not hold spaces or control characters";
    CURLU *parsed = curl_url();
    if (parsed == NULL)
        return "out of memory";
    const char *problem = "it is no address such as https://host/path";
    const char *host = strstr(url, "://");
    bool named = host != NULL && host[3] != '/' && host[3] != '\0';
    CURLUcode code = named ? curl_url_set(parsed, CURLUPART_URL, url, 0) : CURLUE_MALFORMED_INPUT;
    if (code == CURLUE_OK)
        problem = judge_parts(parsed, address);
    else if (code == CURLUE_OUT_OF_MEMORY)
        problem = "out of memory";
    curl_url_cleanup(parsed);
    return problem;
}

/* ---- opening and closing ---- */

/*
 * libcurl's memory is wiped when it is freed: its requests hold credentials. Not so what is too
 * small for a request line with an Authorization behind it, which is most of it; and its receive
 * buffer, the largest by far, known by a size that nothing else has, only while a reply with a
 * secret is on its way. Where the host has started libcurl before, libcurl keeps the allocator that
 * it has.
 */
static atomic_int secret_replies;

static void wipe_and_free(void *block)
{
    if (block == NULL)
        return;
    size_t size = malloc_usable_size(block);
    bool receives = size > RECEIVE_BYTES && size <= RECEIVE_BYTES + sizeof(max_align_t);
    if (size > SMALL_BYTES &&
        (!receives || atomic_load_explicit(&secret_replies, memory_order_relaxed) > 0))
        platform_wipe(block, size);
    free(block);
}

static void *move_and_wipe(void *block, size_t size)
{
    size_t old_size = block != NULL ? malloc_usable_size(block) : 0;
    if (old_size <= SMALL_BYTES)
        return realloc(block, size);
    void *moved = malloc(size);
    if (moved == NULL)
        return NULL;
    memcpy(moved, block, old_size < size ? old_size : size);
    wipe_and_free(block);
    return moved;
}

static pthread_once_t curl_started = PTHREAD_ONCE_INIT;
static bool curl_usable;

static void start_curl(void)
{
    curl_usable = curl_global_init_mem(CURL_GLOBAL_DEFAULT, malloc, wipe_and_free, move_and_wipe,
                                       strdup, calloc) == CURLE_OK;
}

static void limit_connections(struct transport *transport)
{
    long connections = (long)transport->settings.connections;
    curl_multi_setopt(transport->multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections);
    curl_multi_setopt(transport->multi, CURLMOPT_MAXCONNECTS, connections * HOSTS_KEPT);
}

static bool open_multi(struct transport *transport)
{
    transport->curl_time = INT64_MAX;
    transport->multi = curl_multi_init();
    if (transport->multi == NULL)
        return false;
    curl_multi_setopt(transport->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
    curl_multi_setopt(transport->multi, CURLMOPT_SOCKETDATA, transport);
    curl_multi_setopt(transport->multi, CURLMOPT_TIMERFUNCTION, on_timer);
    curl_multi_setopt(transport->multi, CURLMOPT_TIMERDATA, transport);
    curl_multi_setopt(transport->multi, CURLMOPT_PIPELINING, CURLPIPE_MULTIPLEX);
    limit_connections(transport);
    return true;
}

static bool open_parts(struct transport *transport)
{
    transport->process = getpid();
    transport->share = curl_share_init();
    if (!open_multi(transport) || transport->share == NULL)
        return false;
    curl_share_setopt(transport->share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
    return true;
}

struct transport *transport_open(void)
{
    pthread_once(&curl_started, start_curl);
    /* libcurl could not set up TLS, which happens once a process. */
    if (!curl_usable)
        return NULL;
    struct transport *transport = calloc(1, sizeof *transport);
    if (transport == NULL)
        return NULL;
    watch_init(&transport->watch);
    transport->queue_deadline = INT64_MAX;
    transport->run_deadline = INT64_MAX;
    if (!open_parts(transport)) {
        transport_close(transport);
        return NULL;
    }
    return transport;
}

static void channel_free(struct channel *channel)
{
    curl_easy_cleanup(channel->easy);
    free(channel);
}

static void empty_pool(struct transport *transport)
{
    while (transport->pool != NULL) {
        struct channel *channel = transport->pool;
        transport->pool = channel->next;
        channel_free(channel);
    }
}

static void free_texts(struct transport *transport)
{
    free(transport->texts[0]);
    free(transport->texts[1]);
    free(transport->texts[2]);
}

/* Ends everything that is waiting, queued or running. */
static void cancel_all(struct transport *transport)
{
    while (transport->running.first != NULL)
        transport_cancel(transport, transport->running.first);
    while (transport->waiting.first != NULL)
        transport_cancel(transport, transport->waiting.first);
    for (struct gate *gate = transport->gates; gate != NULL; gate = gate->next)
        while (gate->queue.first != NULL)
            transport_cancel(transport, gate->queue.first);
}

static void close_parts(struct transport *transport)
{
    empty_pool(transport);
    if (transport->multi != NULL)
        curl_multi_cleanup(transport->multi);
    if (transport->share != NULL)
        curl_share_cleanup(transport->share);
}

void transport_close(struct transport *transport)
{
    if (transport == NULL)
        return;
    cancel_all(transport);
    while (transport->finished.first != NULL)
        transport_release(transport, transport->finished.first);
    if (!is_inherited(transport))
        close_parts(transport);
    watch_free(&transport->watch);
    free_texts(transport);
    free(transport);
}

/* Replaces a text of the settings by a copy that stays. False when out of memory. */
static bool keep_text(const char **text, char **copy)
{
    *copy = *text != NULL ? strdup(*text) : NULL;
    bool kept = *text == NULL || *copy != NULL;
    *text = *copy;
    return kept;
}

bool transport_configure(struct transport *transport, const struct transport_settings *settings)
{
    free_texts(transport);
    transport->settings = *settings;
    bool kept = keep_text(&transport->settings.user_agent, &transport->texts[0]);
    kept &= keep_text(&transport->settings.ca_file, &transport->texts[1]);
    kept &= keep_text(&transport->settings.proxy, &transport->texts[2]);
    transport->generation++;
    if (!is_inherited(transport))
        empty_pool(transport);
    limit_connections(transport);
    return kept;
}

/* ---- channels ---- */

static void set_up(struct transport *transport, struct channel *channel)
{
    const struct transport_settings *settings = &transport->settings;
    CURL *easy = channel->easy;
    curl_easy_setopt(easy, CURLOPT_PRIVATE, NULL);
    curl_easy_setopt(easy, CURLOPT_SHARE, transport->share);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, channel->error);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, settings->connect_timeout);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_reply);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, (long)RECEIVE_BYTES);
    curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, (long)UPLOAD_BYTES);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, on_request);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, settings->user_agent);
    if (settings->ca_file != NULL)
        curl_easy_setopt(easy, CURLOPT_CAINFO, settings->ca_file);
    channel->generation = transport->generation;
}

static struct channel *take_channel(struct transport *transport)
{
    struct channel *channel = transport->pool;
    if (channel != NULL) {
        transport->pool = channel->next;
        return channel;
    }
    channel = calloc(1, sizeof *channel);
    if (channel == NULL)
        return NULL;
    channel->transport = transport;
    channel->easy = curl_easy_init();
    if (channel->easy == NULL) {
        free(channel);
        return NULL;
    }
    set_up(transport, channel);
    return channel;
}

static void give_back_channel(struct transport *transport, struct channel *channel)
{
    if (channel->generation != transport->generation) {
        channel_free(channel);
        return;
    }
    channel->next = transport->pool;
    transport->pool = channel;
}

/* Links the header lines; libcurl reads the list and does not keep it. */
static struct curl_slist *link_headers(struct channel *channel, const struct transfer *transfer)
{
    size_t count = 0;
    /* A body is sent at once, without asking whether the server would take it. */
    if (transfer->body != NULL)
        channel->lines[count++].data = (char *)"Expect:";
    for (size_t i = 0; i < transfer->header_count; i++)
        channel->lines[count++].data = (char *)transfer->headers[i];
    for (size_t i = 0; i < count; i++)
        channel->lines[i].next = i + 1 < count ? &channel->lines[i + 1] : NULL;
    return count > 0 ? channel->lines : NULL;
}

/* Sets the method and the body; leaves nothing of the transfer before. */
static void set_method(CURL *easy, struct transfer *transfer)
{
    bool get = strcmp(transfer->method, "GET") == 0;
    bool post = strcmp(transfer->method, "POST") == 0;
    if (transfer->body == NULL && !post) {
        curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, get ? NULL : transfer->method);
        return;
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, post ? NULL : transfer->method);
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)transfer->body_len);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, transfer->body != NULL ? transfer->body : "");
}

static CURLcode set_transfer(struct transport *transport, struct channel *channel,
                             struct transfer *transfer)
{
    CURL *easy = channel->easy;
    long left = (long)(transfer->deadline - clock_now());
    channel->error[0] = '\0';
    channel->stale = false;
    set_method(easy, transfer);
    if (channel->transfer != transfer) {
        curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
        curl_easy_setopt(easy, CURLOPT_PREREQDATA, transfer);
        channel->transfer = transfer;
    }
    if (channel->fresh)
        curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 0L);
    channel->fresh = false;
    /* Without TLS there is no HTTP/2 to wait for: every connection is used at once. */
    bool plain = strncmp(transfer->url, "http:", 5) == 0;
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, plain ? 0L : 1L);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, link_headers(channel, transfer));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, left > 0 ? left : 1);
    const char *proxy = transfer->direct ? "" : transport->settings.proxy;
    if (channel->proxy != proxy)
        curl_easy_setopt(easy, CURLOPT_PROXY, proxy);
    channel->proxy = proxy;
    return curl_easy_setopt(easy, CURLOPT_URL, transfer->url);
}

/* ---- a transfer's life ---- */

/* Hands the transfer to libcurl. */
static void run(struct transport *transport, struct transfer *transfer)
{
    bool open = transport->multi != NULL || open_multi(transport);
    struct channel *channel = open ? take_channel(transport) : NULL;
    if (channel == NULL) {
        finish(transport, transfer, TRANSFER_NO_MEMORY);
        return;
    }
    if (set_transfer(transport, channel, transfer) != CURLE_OK ||
        curl_multi_add_handle(transport->multi, channel->easy) != CURLM_OK) {
        give_back_channel(transport, channel);
        finish(transport, transfer, TRANSFER_NO_MEMORY);
        return;
    }
    transfer->channel = channel;
    transfer->state = TRANSFER_RUNNING;
    secret_replies += transfer->secret;
    list_append(&transport->running, transfer);
    if (transfer->deadline < transport->run_deadline)
        transport->run_deadline = transfer->deadline;
    transport->running_count++;
    transport->busy++;
}

/* When a waiting transfer must be looked at. */
static int64_t wake_time(const struct transfer *transfer)
{
    return transfer->not_before < transfer->deadline ? transfer->not_before : transfer->deadline;
}

static void wait_for_time(struct transport *transport, struct transfer *transfer)
{
    struct transfer *before = transport->waiting.last;
    while (before != NULL && wake_time(before) > wake_time(transfer))
        before = before->previous;
    transfer->state = TRANSFER_WAITING;
    list_insert_after(&transport->waiting, before, transfer);
    transport->busy++;
}

static void wait_at_gate(struct transport *transport, struct transfer *transfer)
{
    struct gate *gate = transfer->gate;
    if (!gate->listed) {
        gate->listed = true;
        gate->next = transport->gates;
        transport->gates = gate;
    }
    transfer->state = TRANSFER_QUEUED;
    list_append(&gate->queue, transfer);
    if (transfer->deadline < transport->queue_deadline)
        transport->queue_deadline = transfer->deadline;
    transport->queued++;
    transport->busy++;
}

static void leave_queue(struct transport *transport, struct transfer *transfer)
{
    list_remove(&transfer->gate->queue, transfer);
    transport->queued--;
    transport->busy--;
}

/* Lets the first transfers of a gate's queue go, as many as may. */
static void pump_gate(struct transport *transport, struct gate *gate, int64_t now)
{
    while (gate->queue.first != NULL && transport->running_count < RUNNING_MOST) {
        struct transfer *transfer = gate->queue.first;
        if (!gate->admit(gate, transfer, now))
            return;
        transfer->admitted = true;
        leave_queue(transport, transfer);
        run(transport, transfer);
    }
}

/*
 * Ends the queued transfers whose deadline is past, or comes before their gate opens: there is no
 * use in waiting for that.
 */
static void end_hopeless(struct transport *transport, int64_t now)
{
    transport->queue_deadline = INT64_MAX;
    for (struct gate *gate = transport->gates; gate != NULL; gate = gate->next) {
        int64_t opens = gate->opens(gate);
        struct transfer *next;
        for (struct transfer *transfer = gate->queue.first; transfer != NULL; transfer = next) {
            next = transfer->next;
            bool held = opens != INT64_MAX && opens > now && opens >= transfer->deadline;
            if (held || now >= transfer->deadline) {
                leave_queue(transport, transfer);
                finish(transport, transfer, held ? TRANSFER_HELD : TRANSFER_TIMED_OUT);
            } else if (transfer->deadline < transport->queue_deadline) {
                transport->queue_deadline = transfer->deadline;
            }
        }
    }
}

/* Cancels the transfers of the list that belong to the gate. */
static void cancel_those_of(struct transport *transport, const struct transfer_list *list,
                            const struct gate *gate)
{
    struct transfer *next;
    for (struct transfer *transfer = list->first; transfer != NULL; transfer = next) {
        next = transfer->next;
        if (transfer->gate == gate)
            transport_cancel(transport, transfer);
    }
}

void transport_forget_gate(struct transport *transport, struct gate *gate)
{
    cancel_those_of(transport, &transport->waiting, gate);
    cancel_those_of(transport, &gate->queue, gate);
    cancel_those_of(transport, &transport->running, gate);
    struct gate **link = &transport->gates;
    while (gate->listed && *link != gate)
        link = &(*link)->next;
    if (gate->listed)
        *link = gate->next;
    gate->listed = false;
}

/* The time of a transfer has come. */
static void go(struct transport *transport, struct transfer *transfer)
{
    int64_t now = clock_now();
    if (now >= transfer->deadline) {
        set_message(transfer, "the deadline passed before the request could be sent");
        finish(transport, transfer, TRANSFER_TIMED_OUT);
        return;
    }
    if (transfer->gate == NULL) {
        run(transport, transfer);
        return;
    }
    wait_at_gate(transport, transfer);
    pump_gate(transport, transfer->gate, now);
    if (transfer->state == TRANSFER_QUEUED && transfer->gate->opens(transfer->gate) != INT64_MAX)
        end_hopeless(transport, now);
}

static void stop_running(struct transport *transport, struct transfer *transfer)
{
    if (is_inherited(transport))
        transfer->channel = NULL; /* the parent's handle and connection: hands off */
    else
        curl_multi_remove_handle(transport->multi, transfer->channel->easy);
    secret_replies -= transfer->secret;
    list_remove(&transport->running, transfer);
    transport->running_count--;
    transport->busy--;
}

/*
 * In a child process: leaves what it shares with the parent alone, for good, and begins with
 * nothing. What was on its way is the parent's; here it has failed.
 */
static void start_anew(struct transport *transport)
{
    while (transport->running.first != NULL) {
        struct transfer *transfer = transport->running.first;
        stop_running(transport, transfer);
        transfer->sent = true;
        set_message(transfer, "the process was forked, and its parent has the connection");
        finish(transport, transfer, TRANSFER_BROKEN);
    }
    transport->pool = NULL;
    watch_free(&transport->watch);
    open_parts(transport);
}

void transport_start(struct transport *transport, struct transfer *transfer)
{
    if (is_inherited(transport))
        start_anew(transport);
    buffer_clear(&transfer->reply);
    transfer->reply.limit = transport->settings.max_response_bytes;
    transfer->status = 0;
    transfer->sent = false;
    transfer->begun = false;
    transfer->message[0] = '\0';
    if (transfer->not_before > clock_now())
        wait_for_time(transport, transfer);
    else
        go(transport, transfer);
}

void transport_release(struct transport *transport, struct transfer *transfer)
{
    if (transfer->state == TRANSFER_FINISHED && list_holds(&transport->finished, transfer))
        list_remove(&transport->finished, transfer);
    if (transfer->channel != NULL)
        give_back_channel(transport, transfer->channel);
    transfer->channel = NULL;
    transfer->state = TRANSFER_IDLE;
}

void transport_cancel(struct transport *transport, struct transfer *transfer)
{
    transfer->outcome = TRANSFER_CANCELLED;
    switch (transfer->state) {
    case TRANSFER_WAITING:
        list_remove(&transport->waiting, transfer);
        transport->busy--;
        break;
    case TRANSFER_QUEUED:
        leave_queue(transport, transfer);
        break;
    case TRANSFER_RUNNING:
        stop_running(transport, transfer);
        leave_gate(transfer);
        break;
    case TRANSFER_IDLE:
    case TRANSFER_FINISHED:
        break;
    }
    transport_release(transport, transfer);
}

static enum transfer_outcome outcome_of_write_error(const struct transfer *transfer)
{
    if (transfer->reply.full)
        return TRANSFER_TOO_LARGE;
    return transfer->reply.failed ? TRANSFER_NO_MEMORY : TRANSFER_BROKEN;
}

static enum transfer_outcome outcome_of(CURLcode code, const struct transfer *transfer)
{
    switch (code) {
    case CURLE_OK:
        return TRANSFER_ANSWERED;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
    case CURLE_SSL_CONNECT_ERROR:
        return TRANSFER_UNREACHABLE;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return TRANSFER_UNTRUSTED;
    case CURLE_OPERATION_TIMEDOUT:
        return TRANSFER_TIMED_OUT;
    case CURLE_WRITE_ERROR:
        return outcome_of_write_error(transfer);
    case CURLE_PARTIAL_FILE:
        return TRANSFER_CUT;
    case CURLE_OUT_OF_MEMORY:
        return TRANSFER_NO_MEMORY;
    case CURLE_UNSUPPORTED_PROTOCOL:
        /* Of our address, or of the reply: the latter is what HTTP/0.9 is called. */
        return transfer->sent ? TRANSFER_BROKEN : TRANSFER_REFUSED;
    case CURLE_URL_MALFORMAT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        return TRANSFER_REFUSED;
    default:
        return TRANSFER_BROKEN;
    }
}

/* Whether some of a running transfer's request left this machine. */
static bool was_sent(const struct transfer *transfer)
{
    long request_size = 0;
    curl_easy_getinfo(transfer->channel->easy, CURLINFO_REQUEST_SIZE, &request_size);
    return request_size > 0;
}

/* Begins the transfer again, on a connection of its own. */
static void begin_again(struct transport *transport, struct transfer *transfer)
{
    CURL *easy = transfer->channel->easy;
    curl_multi_remove_handle(transport->multi, easy);
    transfer->channel->stale = false;
    transfer->channel->fresh = true;
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    if (curl_multi_add_handle(transport->multi, easy) == CURLM_OK)
        return;
    stop_running(transport, transfer);
    finish(transport, transfer, TRANSFER_NO_MEMORY);
}

/* libcurl is done with a transfer: notes what came of it. The handle stays, for its headers. */
static void settle(struct transport *transport, CURL *easy, CURLcode code)
{
    struct transfer *transfer = NULL;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&transfer);
    if (transfer->channel->stale) {
        begin_again(transport, transfer);
        return;
    }
    keep_descriptor(transport, easy);
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &transfer->status);
    transfer->sent = was_sent(transfer);
    if (code == CURLE_ABORTED_BY_CALLBACK) {
        transfer->sent = true;
        set_message(transfer, "the connection was closed before a reply came");
    } else if (code != CURLE_OK) {
        const char *error = transfer->channel->error;
        set_message(transfer, error[0] != '\0' ? error : curl_easy_strerror(code));
    }
    stop_running(transport, transfer);
    finish(transport, transfer, outcome_of(code, transfer));
}

static void reap(struct transport *transport)
{
    int left;
    CURLMsg *message;
    while ((message = curl_multi_info_read(transport->multi, &left)) != NULL)
        if (message->msg == CURLMSG_DONE)
            settle(transport, message->easy_handle, message->data.result);
}

const char *transport_header(const struct transfer *transfer, const char *name)
{
    struct curl_header *header;
    if (transfer->channel == NULL ||
        curl_easy_header(transfer->channel->easy, name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return NULL;
    return header->value;
}

/* ---- turning ---- */

static void start_due(struct transport *transport)
{
    if (transport->waiting.first == NULL)
        return;
    int64_t now = clock_now();
    while (transport->waiting.first != NULL && wake_time(transport->waiting.first) <= now) {
        struct transfer *transfer = transport->waiting.first;
        list_remove(&transport->waiting, transfer);
        transport->busy--;
        go(transport, transfer);
    }
}

/* Whether some gate has said anew when it opens, while transfers are queued at it. */
static bool gates_moved(struct transport *transport, int64_t now)
{
    bool moved = false;
    for (struct gate *gate = transport->gates; gate != NULL; gate = gate->next) {
        int64_t opens = gate->opens(gate);
        if (gate->queue.first == NULL || opens == INT64_MAX || opens <= now || opens == gate->known)
            continue;
        gate->known = opens;
        moved = true;
    }
    return moved;
}

/* Queued transfers: those that may go, and those that have waited too long or would have to. */
static void serve_gates(struct transport *transport)
{
    if (transport->gates == NULL)
        return;
    int64_t now = clock_now();
    for (struct gate *gate = transport->gates; gate != NULL; gate = gate->next)
        pump_gate(transport, gate, now);
    if (now >= transport->queue_deadline || gates_moved(transport, now))
        end_hopeless(transport, now);
}

/* Ends a running transfer that libcurl has not ended. */
static void end_running(struct transport *transport, struct transfer *transfer,
                        enum transfer_outcome outcome, const char *message)
{
    transfer->sent = was_sent(transfer);
    stop_running(transport, transfer);
    set_message(transfer, message);
    finish(transport, transfer, outcome);
}

/*
 * libcurl does not look at the time of a transfer that waits inside it for a connection. So the
 * deadlines are kept here as well, a little later than libcurl's own.
 */
static void end_overdue(struct transport *transport)
{
    int64_t now = clock_now();
    if (now < transport->run_deadline)
        return;
    transport->run_deadline = INT64_MAX;
    struct transfer *next;
    for (struct transfer *transfer = transport->running.first; transfer != NULL; transfer = next) {
        next = transfer->next;
        if (now >= transfer->deadline + OVERDUE) {
            end_running(transport, transfer, TRANSFER_TIMED_OUT, "no connection was free in time");
        } else if (transfer->deadline + OVERDUE < transport->run_deadline) {
            transport->run_deadline = transfer->deadline + OVERDUE;
        }
    }
}

int64_t transport_next_time(const struct transport *transport)
{
    /* With nothing on its way libcurl's times are about kept connections, and can wait for the next
     * call. */
    int64_t next = transport->busy > 0 ? transport->curl_time : INT64_MAX;
    if (transport->waiting.first != NULL && wake_time(transport->waiting.first) < next)
        next = wake_time(transport->waiting.first);
    if (transport->run_deadline < next && transport->running.first != NULL)
        next = transport->run_deadline;
    if (transport->queue_deadline < next && transport->queued > 0)
        next = transport->queue_deadline;
    for (const struct gate *gate = transport->gates; gate != NULL; gate = gate->next)
        if (gate->queue.first != NULL && transport->running_count < RUNNING_MOST &&
            gate->opens(gate) < next)
            next = gate->opens(gate);
    return next;
}

/*
 * Out of memory, libcurl loses sight of a transfer's socket and of its own time-outs, does not say
 * whose, and 7.88 divides by zero when it meets that socket again. So what was running has failed,
 * and the next transfer begins with nothing.
 */
static void give_up(struct transport *transport, const char *message)
{
    reap(transport);
    while (transport->running.first != NULL)
        end_running(transport, transport->running.first, TRANSFER_NO_MEMORY, message);
    curl_multi_cleanup(transport->multi);
    transport->multi = NULL;
    transport->curl_time = INT64_MAX;
}

static void call_curl(struct transport *transport, curl_socket_t fd, int events)
{
    int running;
    /* Given up, by the call before in the same turn. */
    if (transport->multi == NULL)
        return;
    CURLMcode code = curl_multi_socket_action(transport->multi, fd, events, &running);
    if (code != CURLM_OK)
        give_up(transport, curl_multi_strerror(code));
}

/* Calls libcurl when its time has come. True when it did. */
static bool serve_timer(struct transport *transport)
{
    if (transport->curl_time > 0 &&
        (transport->curl_time == INT64_MAX || clock_now() < transport->curl_time))
        return false;
    transport->curl_time = INT64_MAX;
    call_curl(transport, CURL_SOCKET_TIMEOUT, 0);
    return true;
}

static int action_of(short events)
{
    return (events & POLLIN ? CURL_CSELECT_IN : 0) | (events & POLLOUT ? CURL_CSELECT_OUT : 0) |
           (events & (POLLERR | POLLHUP | POLLNVAL) ? CURL_CSELECT_ERR : 0);
}

static void serve_sockets(struct transport *transport, int64_t until)
{
    struct pollfd ready[READY_A_TURN];
    int64_t wait = until - clock_now();
    if (wait < 0)
        wait = 0;
    /* With nothing on its way `until` may be any time; poll counts in int. */
    if (wait > ENDLESS_WAIT)
        wait = ENDLESS_WAIT;
    size_t count = watch_wait(&transport->watch, (int)wait, ready, READY_A_TURN);
    for (size_t i = 0; i < count; i++)
        call_curl(transport, ready[i].fd, action_of(ready[i].revents));
}

void transport_turn(struct transport *transport, int64_t until)
{
    size_t finishes = transport->finishes;
    if (is_inherited(transport))
        start_anew(transport);
    start_due(transport);
    serve_gates(transport);
    /* A new transfer asks for libcurl at once: that may be all there is to do. */
    serve_timer(transport);
    reap(transport);
    if (transport->finishes != finishes)
        return;
    int64_t next = transport_next_time(transport);
    serve_sockets(transport, next < until ? next : until);
    serve_timer(transport);
    reap(transport);
    end_overdue(transport);
    serve_gates(transport);
}

struct transfer *transport_take_finished(struct transport *transport)
{
    struct transfer *transfer = transport->finished.first;
    if (transfer != NULL)
        list_remove(&transport->finished, transfer);
    return transfer;
}

int transport_descriptor(struct transport *transport)
{
    return watch_descriptor(&transport->watch);
}

size_t transport_busy(const struct transport *transport)
{
    return transport->busy;
}
