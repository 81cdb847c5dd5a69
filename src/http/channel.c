/* libcurl's easy handles; see channel.h. No callback here calls Lua or anything that can raise. */
#include "channel.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "address.h"
#include "clock.h"
#include "heads.h"
#include "outcome.h"
#include "platform.h"
#include "proxy.h"
#include "refused.h"
#include "start.h"

/* The least that libcurl takes; requests are small, and each makes the buffer anew. */
enum { UPLOAD_BYTES = 16 * 1024 };

/* What is read at once: of a reply, which is read whole into memory, and of a file. With less than
 * libcurl 7.88 takes of HTTP/2, 32 KiB, it forgets the rest: the reply never ends. */
enum { REPLY_BYTES = 64 * 1024, FILE_BYTES = 128 * 1024 };

enum { POOLED_MOST = 128 }; /* kept for other requests */

/* An easy handle with what must live as long as its transfer. */
struct channel {
    CURL *easy; /* NULL: its next request needs a new one */
    struct channels *channels;
    struct channel *next; /* in the pool */
    unsigned generation;  /* of the settings that it was set up with */
    bool first_kept;      /* the request first went out on a kept connection, not of HTTP/2 */
    curl_socket_t fd;     /* the connection that it last went out on */
    bool refused;         /* the request surely was not carried out */
    struct refused heard; /* what libcurl says about that */
    struct heads heads;   /* of the reply */
    bool worn;            /* not to be used for another request */
    bool stale;           /* the kept connection turned out to be no use */
    bool proxied;         /* libcurl connects to a proxy, whatever the address */
    bool private, denied; /* not asked: its address is private, or it was denied while it waited */
    int missing;          /* why there was no socket, of errno's numbers; 0: there was */
    /* What the handle was last told, and need not be told again. */
    const struct transfer *transfer;
    const char *proxy;
    struct curl_slist lines[TRANSFER_HEADERS + 1];
    char error[CURL_ERROR_SIZE];
};

/* ---- libcurl's callbacks ---- */

static size_t channel_on_reply(char *bytes, size_t size, size_t count, void *user)
{
    struct transfer *transfer = user;
    long status = 0;
    if (transfer->sink != NULL)
        curl_easy_getinfo(transfer->channel->easy, CURLINFO_RESPONSE_CODE, &status);
    if (status / 100 != 2)
        return buffer_append(&transfer->reply, bytes, size * count) ? size * count : 0;
    transfer->unsaved = !transfer->sink->write(transfer->sink, bytes, size * count);
    return transfer->unsaved ? 0 : size * count;
}

/* Whether the transfer may not go to the address that libcurl would connect to, or is connected to:
 * a name's is known only then. A proxy's is not judged. */
static bool channel_is_kept_in(struct channel *channel, const struct transfer *transfer,
                               bool private)
{
    bool kept = transfer->outside && !channel->proxied && private;
    channel->private |= kept;
    return kept;
}

/* The transfer has its connection, or is about to get it: from here on libcurl's words for what
 * failed are about it. Those before are about kept connections that were found dead meanwhile
 * (HTTP/2), or about one that the request has gone out on; and libcurl keeps the first that it can
 * write. */
static void channel_listen(struct channel *channel, const struct transfer *transfer)
{
    if (transfer->begun > 0)
        channel->error[0] = '\0';
    else
        curl_easy_setopt(channel->easy, CURLOPT_ERRORBUFFER, channel->error);
}

/* libcurl is about to look up a name. */
static int channel_on_resolve(void *resolver, void *reserved, void *user)
{
    const struct transfer *transfer = user;
    (void)resolver;
    (void)reserved;
    channel_listen(transfer->channel, transfer);
    return 0;
}

/* libcurl's sockets are not for the programs that the host starts. */
static curl_socket_t channel_on_open(void *user, curlsocktype purpose,
                                     struct curl_sockaddr *address)
{
    const struct transfer *transfer = user;
    (void)purpose;
    channel_listen(transfer->channel, transfer);
    if (channel_is_kept_in(transfer->channel, transfer, address_is_private(&address->addr)))
        return CURL_SOCKET_BAD;
    int fd = platform_socket(address->family, address->socktype, address->protocol);
    if (fd >= 0 && stale_open(&transfer->channel->channels->stale, fd))
        return fd;
    /* Where there is no such family of addresses, those of others fail for their own reasons. */
    if (fd >= 0 || errno != EAFNOSUPPORT)
        transfer->channel->missing = fd >= 0 ? ENOMEM : errno;
    if (fd >= 0)
        close(fd);
    return CURL_SOCKET_BAD;
}

static int channel_on_close(void *user, curl_socket_t fd)
{
    struct channels *channels = user;
    stale_close(&channels->stale, fd);
    return close(fd);
}

/* What libcurl says while it works. What is about all requests on the connection goes to each. */
static int channel_on_talk(CURL *easy, curl_infotype type, char *text, size_t len, void *user)
{
    struct channel *channel = user;
    (void)easy;
    if (type != CURLINFO_TEXT || !refused_hear(&channel->heard, text, len))
        return 0;
    const struct transfer *at = channel->transfer;
    while (at->previous != NULL)
        at = at->previous;
    for (; at != NULL; at = at->next)
        if (channel->fd != CURL_SOCKET_BAD && at->channel->fd == channel->fd)
            refused_hear(&at->channel->heard, text, len);
    return 0;
}

/* libcurl is about to send the request again, on another connection. Either a kept one turned out
 * to be dead before any reply: that is fair once, but not when the request must go out only once,
 * for the first may have been carried out, nor after its deadline. Or it is one of HTTP/2, which
 * for libcurl is a kept one as soon as another request shares it, and the server may have refused
 * the request's stream: how often that is repeated is not for libcurl to say. */
static int channel_on_repetition(const struct transfer *transfer)
{
    struct channel *channel = transfer->channel;
    /* libcurl 7.88 counts the repetitions of all requests of a handle together, up to five. */
    channel->worn = true;
    channel->refused = refused_surely(&channel->heard);
    bool fair = channel->first_kept && transfer->begun == 1 && !transfer->once && !transfer->late &&
                !channel->refused;
    return fair ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT;
}

/* libcurl is about to send the request. */
/* NOLINTNEXTLINE(readability-non-const-parameter): libcurl says so. */
static int channel_on_request(void *user, char *address, char *own_address, int port, int own_port)
{
    (void)own_address;
    struct transfer *transfer = user;
    struct channel *channel = transfer->channel;
    struct stale *stale = &channel->channels->stale;
    struct stale_ends ends = {address, port, own_port};
    channel_listen(channel, transfer);
    channel->denied = channel->refused = transfer->begun == 0 && transfer_is_denied(transfer);
    /* A connection that was kept may have been made for another account. */
    if (channel->denied || channel_is_kept_in(channel, transfer, address_text_is_private(address)))
        return CURL_PREREQFUNC_ABORT;
    long connects = 0;
    curl_easy_getinfo(channel->easy, CURLINFO_NUM_CONNECTS, &connects);
    if (connects > 0)
        stale_name(stale, &ends, !transfer_is_plain(transfer));
    const struct stale_connection *known = stale_find(stale, &ends);
    if (transfer->begun == 0)
        channel->first_kept = connects == 0 && (known == NULL || !known->http2);
    else if (channel_on_repetition(transfer) != CURL_PREREQFUNC_OK)
        return CURL_PREREQFUNC_ABORT;
    channel->stale = connects == 0 && known != NULL && stale_is(known);
    if (channel->stale)
        return CURL_PREREQFUNC_ABORT;
    channel->fd = known != NULL ? known->fd : CURL_SOCKET_BAD;
    transfer->begun++;
    return CURL_PREREQFUNC_OK;
}

/* ---- the channels of a transport ---- */

static void channel_free(struct channel *channel)
{
    curl_easy_cleanup(channel->easy);
    free(channel);
}

/* One of the pool; NULL: there is none. */
static struct channel *channels_take(struct channels *channels)
{
    struct channel *channel = channels->pool;
    if (channel != NULL) {
        channels->pool = channel->next;
        channels->pooled--;
    }
    return channel;
}

static void channels_empty_pool(struct channels *channels)
{
    while (channels->pool != NULL)
        channel_free(channels_take(channels));
}

/* Without one, for want of memory, each connection makes a TLS session of its own. */
static CURLSH *channels_new_share(void)
{
    CURLSH *share = curl_share_init();
    if (curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION) == CURLSHE_OK)
        return share;
    curl_share_cleanup(share);
    return NULL;
}

bool channels_open(struct channels *channels)
{
    *channels = (struct channels){.share = channels_new_share()};
    return channels->share != NULL;
}

void channels_close(struct channels *channels)
{
    channels_empty_pool(channels);
    curl_share_cleanup(channels->share);
    stale_free(&channels->stale);
    arena_free(&channels->texts);
}

void channels_leave(struct channels *channels)
{
    /* Those that the parent had not given back are freed, not kept, when they are. */
    channels->generation++;
    channels->pool = NULL;
    channels->pooled = 0;
    channels->share = channels_new_share();
    stale_free(&channels->stale);
}

/* Replaces a text of the settings by a copy that stays. False when out of memory. */
static bool channels_keep_text(struct arena *texts, const char **text)
{
    bool given = *text != NULL;
    *text = given ? arena_copy(texts, *text, strlen(*text)) : NULL;
    return !given || *text != NULL;
}

bool channels_configure(struct channels *channels, const struct transport_settings *settings)
{
    struct transport_settings copy = *settings;
    struct arena texts = {0};
    bool kept = channels_keep_text(&texts, &copy.user_agent) &&
                channels_keep_text(&texts, &copy.ca_file) &&
                channels_keep_text(&texts, &copy.proxy);
    arena_free(kept ? &channels->texts : &texts);
    if (!kept)
        return false;
    channels->texts = texts;
    channels->settings = copy;
    channels->generation++;
    channels_empty_pool(channels);
    return true;
}

/* ---- setting up ---- */

/* What no request changes. False when out of memory. */
static bool channel_set_up(struct channel *channel)
{
    const struct transport_settings *settings = &channel->channels->settings;
    CURL *easy = channel->easy;
    channel->generation = channel->channels->generation;
    /* Where libcurl has no HTTP/2 it says so, and does without. */
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
#if LIBCURL_VERSION_NUM >= 0x075700 /* 7.87; before, the end of a handle waits for its look-up */
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#endif
    curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, (long)UPLOAD_BYTES);
    return curl_easy_setopt(easy, CURLOPT_SHARE, channel->channels->share) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 1L) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "") == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, settings->connect_timeout) ==
               CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, channel_on_reply) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, heads_on_line) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_HEADERDATA, &channel->heads) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, channel_on_request) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, channel_on_talk) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_DEBUGDATA, channel) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_RESOLVER_START_FUNCTION, channel_on_resolve) ==
               CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, channel_on_open) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, channel_on_close) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, channel->channels) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_USERAGENT, settings->user_agent) == CURLE_OK &&
           (settings->ca_file == NULL ||
            curl_easy_setopt(easy, CURLOPT_CAINFO, settings->ca_file) == CURLE_OK);
}

/* One with a handle that is set up. NULL when out of memory. */
static struct channel *channel_get(struct channels *channels)
{
    struct channel *channel = channels_take(channels);
    if (channel == NULL)
        channel = calloc(1, sizeof *channel);
    if (channel == NULL || channel->easy != NULL)
        return channel;
    *channel = (struct channel){.channels = channels, .easy = curl_easy_init()};
    if (channel->easy != NULL && channel_set_up(channel))
        return channel;
    channel_free(channel);
    return NULL;
}

/* One without a handle does not stand before one that has it. */
static void channel_keep(struct channel *channel)
{
    struct channel **place = &channel->channels->pool;
    if (channel->easy == NULL && *place != NULL)
        place = &(*place)->next;
    channel->next = *place;
    *place = channel;
    channel->channels->pooled++;
}

void channels_prepare(struct channels *channels)
{
    bool ready = channels->pool != NULL && channels->pool->easy != NULL;
    struct channel *channel = ready || !start_handles_fold() ? NULL : channel_get(channels);
    if (channel != NULL)
        channel_keep(channel);
}

void channel_release(struct transfer *transfer)
{
    struct channel *channel = transfer->channel;
    transfer->channel = NULL;
    if (channel == NULL)
        return;
    struct channels *channels = channel->channels;
    if (channel->worn || channel->generation != channels->generation ||
        channels->pooled == POOLED_MOST) {
        channel_free(channel);
        return;
    }
    if (channel->heads.len > 0 && start_handles_fold()) {
        curl_easy_cleanup(channel->easy);
        channel->easy = NULL;
    }
    channel_keep(channel);
}

/* ---- a request ---- */

/* Links the header lines; libcurl reads the list and does not keep it. */
static struct curl_slist *channel_link_headers(struct channel *channel,
                                               const struct transfer *transfer)
{
    size_t count = 1;
    /* A body is sent at once, without asking for leave; without one libcurl names no type of it. */
    channel->lines[0].data = transfer->body != NULL ? "Expect:" : "Content-Type:";
    for (size_t i = 0; i < transfer->header_count; i++)
        channel->lines[count++].data = (char *)transfer->headers[i];
    for (size_t i = 0; i < count; i++)
        channel->lines[i].next = i + 1 < count ? &channel->lines[i + 1] : NULL;
    return channel->lines;
}

/* Sets the method and the body; leaves nothing of the transfer before. */
static bool channel_set_method(CURL *easy, const struct transfer *transfer)
{
    bool get = strcmp(transfer->method, "GET") == 0;
    bool post = strcmp(transfer->method, "POST") == 0;
    /* POST, PUT and PATCH say that they have none; of any other method nobody expects one. */
    if (transfer->body == NULL && transfer->method[0] != 'P')
        return curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L) == CURLE_OK &&
               curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, get ? NULL : transfer->method) ==
                   CURLE_OK;
    curl_off_t len = (curl_off_t)transfer->body_len;
    const char *body = transfer->body != NULL ? transfer->body : "";
    return curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, post ? NULL : transfer->method) ==
               CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_POST, 1L) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, len) == CURLE_OK &&
           curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body) == CURLE_OK;
}

/* Tells the handle which transfer it carries. */
static void channel_set_owner(struct channel *channel, struct transfer *transfer)
{
    if (channel->transfer == transfer)
        return;
    curl_easy_setopt(channel->easy, CURLOPT_PRIVATE, transfer);
    curl_easy_setopt(channel->easy, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(channel->easy, CURLOPT_PREREQDATA, transfer);
    curl_easy_setopt(channel->easy, CURLOPT_RESOLVER_START_DATA, transfer);
    curl_easy_setopt(channel->easy, CURLOPT_OPENSOCKETDATA, transfer);
    channel->transfer = transfer;
}

/* The proxy of the settings; NULL: the environment's; empty: none. */
static const char *channel_proxy(const struct channel *channel, const struct transfer *transfer)
{
    return transfer->direct ? "" : channel->channels->settings.proxy;
}

static bool channel_set_proxy(struct channel *channel, const char *proxy)
{
    if (channel->proxy == proxy)
        return true;
    bool set = curl_easy_setopt(channel->easy, CURLOPT_PROXY, proxy) == CURLE_OK;
    channel->proxy = set ? proxy : "unknown";
    return set;
}

/* A transfer that may not go to private addresses goes through the proxy, if there is one, whatever
 * no_proxy excepts: else nobody could tell whether the address that libcurl tells is the proxy's.
 */
static bool channel_set_way(struct channel *channel, const struct transfer *transfer,
                            const char *proxy, bool plain)
{
    channel->private = false;
    channel->proxied = transfer->outside && proxy_is_there(proxy, plain);
    return curl_easy_setopt(channel->easy, CURLOPT_NOPROXY, channel->proxied ? "" : NULL) ==
           CURLE_OK;
}

/* What each request has of its own. False when out of memory. */
static bool channel_set_transfer(struct channel *channel, struct transfer *transfer)
{
    CURL *easy = channel->easy;
    long left = (long)(transfer->deadline - clock_now());
    channel->error[0] = '\0';
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, NULL);
    channel->missing = channel->stale = channel->refused = channel->denied = false;
    channel->heads = (struct heads){0};
    channel->fd = CURL_SOCKET_BAD;
    channel->heard = (struct refused){0};
    channel_set_owner(channel, transfer);
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 0L);
    /* Without TLS there is no HTTP/2 to wait for: every connection is used at once. */
    bool plain = transfer_is_plain(transfer);
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, plain ? 0L : 1L);
    /* What libcurl says tells whether a server of HTTP/2 refused a change unseen; it may say so to
     * a read on the same connection, so that hears it as well. */
    bool told = !plain && strcmp(transfer->method, "GET") != 0;
    curl_easy_setopt(easy, CURLOPT_VERBOSE, plain ? 0L : 1L);
    /* With RECEIVE libcurl repeats a request for one reason only, and says so: its stream was
     * refused. Else it repeats all that fails on a kept connection, and nobody knows why. */
    curl_easy_setopt(easy, CURLOPT_RTSP_REQUEST,
                     transfer->once || told ? (long)CURL_RTSPREQ_RECEIVE
                                            : (long)CURL_RTSPREQ_OPTIONS);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, channel_link_headers(channel, transfer));
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE,
                     transfer->sink != NULL ? (long)FILE_BYTES : (long)REPLY_BYTES);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, left > 0 ? left : 1);
    const char *proxy = channel_proxy(channel, transfer);
    return channel_set_method(easy, transfer) && channel_set_proxy(channel, proxy) &&
           channel_set_way(channel, transfer, proxy, plain) &&
           curl_easy_setopt(easy, CURLOPT_URL, transfer->url) == CURLE_OK;
}

bool channel_begin(struct channels *channels, CURLM *multi, struct transfer *transfer)
{
    struct channel *channel = channel_get(channels);
    transfer->channel = channel;
    if (channel != NULL && channel_set_transfer(channel, transfer) &&
        curl_multi_add_handle(multi, channel->easy) == CURLM_OK)
        return true;
    channel_release(transfer);
    return false;
}

bool channel_begin_again(CURLM *multi, struct transfer *transfer)
{
    struct channel *channel = transfer->channel;
    curl_multi_remove_handle(multi, channel->easy);
    channel->stale = false;
    return curl_easy_setopt(channel->easy, CURLOPT_FRESH_CONNECT, 1L) == CURLE_OK &&
           curl_multi_add_handle(multi, channel->easy) == CURLM_OK;
}

void channel_stop(CURLM *multi, struct transfer *transfer)
{
    curl_multi_remove_handle(multi, transfer->channel->easy);
}

void channel_outlast(const struct transfer *transfer)
{
    curl_easy_setopt(transfer->channel->easy, CURLOPT_TIMEOUT_MS, 0L);
}

/* ---- what came of it ---- */

struct transfer *channel_transfer(CURL *easy)
{
    char *transfer = NULL;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
    return (struct transfer *)(void *)transfer;
}

bool channel_has_sent(const struct transfer *transfer)
{
    long request_size = 0; /* with what was sent to a proxy before */
    curl_easy_getinfo(transfer->channel->easy, CURLINFO_REQUEST_SIZE, &request_size);
    return transfer->begun > 0 && request_size > 0 && !transfer->channel->refused;
}

/* What libcurl says of a transfer that failed, or what is truer. */
static const char *channel_message(const struct transfer *transfer, CURLcode code)
{
    const struct channel *channel = transfer->channel;
    long connects = 0;
    curl_easy_getinfo(channel->easy, CURLINFO_NUM_CONNECTS, &connects);
    if (channel->private)
        return "";
    if (code == CURLE_OK)
        return transfer->status == 206 ? "it is only a part (HTTP 206)" : "HTTP 407";
    if (heads_are_too_large(&channel->heads))
        return "the headers are too large";
    if (channel->refused)
        return "the server did not look at the request (HTTP/2)";
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return "the connection was closed before a reply came";
    if (code == CURLE_OPERATION_TIMEDOUT && transfer->begun == 0 && connects == 0 &&
        channel->error[0] == '\0')
        return "no connection was free in time";
    if (code == CURLE_COULDNT_CONNECT && channel->missing != 0)
        return strerror(channel->missing);
    return channel->error[0] != '\0' ? channel->error : curl_easy_strerror(code);
}

enum transfer_outcome channel_read(struct transfer *transfer, CURLcode code, bool *again)
{
    struct channel *channel = transfer->channel;
    *again = channel->stale;
    if (channel->stale)
        return TRANSFER_BROKEN;
    stale_keep(&channel->channels->stale, channel->easy);
    curl_easy_getinfo(channel->easy, CURLINFO_RESPONSE_CODE, &transfer->status);
    /* libcurl 7.88 ends so where a connection ends before a reply, or in the head of one. */
    if (code == CURLE_OK && (transfer->status < 200 || !channel->heads.whole))
        code = transfer->status < 200 ? CURLE_GOT_NOTHING : CURLE_PARTIAL_FILE;
    if (code == CURLE_WRITE_ERROR && heads_are_too_large(&channel->heads))
        code = CURLE_RECV_ERROR;
    if (code != CURLE_OK && transfer->status < 200) {
        /* None, or that of an interim answer; or that of a proxy, which would not connect. */
        transfer->status = 0;
        channel->refused |= refused_surely(&channel->heard);
    }
    /* That of a request which was given up when it was to go out again is not told any more. */
    transfer->sent =
        code == CURLE_ABORTED_BY_CALLBACK ? !channel->refused : channel_has_sent(transfer);
    enum transfer_outcome outcome = outcome_of(code, transfer);
    if (code == CURLE_COULDNT_CONNECT && channel->missing == ENOMEM)
        outcome = TRANSFER_NO_MEMORY;
    bool asked =
        transfer_is_plain(transfer) && proxy_is_there(channel_proxy(channel, transfer), true);
    if (proxy_refuses(channel->easy, code, asked, &transfer->status))
        outcome = TRANSFER_BARRED;
    if (code != CURLE_OK && (channel->private || channel->denied))
        outcome = channel->private ? TRANSFER_PRIVATE : TRANSFER_DENIED;
    transfer->sent &= outcome != TRANSFER_BARRED && outcome != TRANSFER_PRIVATE;
    /* libcurl 8.14 does not free the name of a host that it did not find when it seeks another. */
    channel->worn |= code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY;
    if (outcome != TRANSFER_ANSWERED && outcome != TRANSFER_UNREADABLE)
        transfer_set_message(transfer, channel_message(transfer, code));
    return outcome;
}

bool transfer_peer_is_private(const struct transfer *transfer)
{
    char *address = NULL;
    const struct channel *channel = transfer->channel;
    if (channel == NULL || proxy_is_there(channel_proxy(channel, transfer), true) ||
        proxy_is_there(channel_proxy(channel, transfer), false))
        return false;
    curl_easy_getinfo(channel->easy, CURLINFO_PRIMARY_IP, &address);
    return address != NULL && address[0] != '\0' && address_text_is_private(address);
}

const char *transfer_header(const struct transfer *transfer, const char *name)
{
    struct curl_header *header;
    if (transfer->channel == NULL || name == NULL ||
        curl_easy_header(transfer->channel->easy, name, 0, CURLH_HEADER, -1, &header) != CURLHE_OK)
        return NULL;
    return header->value;
}
