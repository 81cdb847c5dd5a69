/* The HTTP side of the mock services: one thread for each connection, one lock around all data,
 * delays outside of the lock. */

#include "server.h"

#include "text.h"
#include "times.h"

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { BODY_MAX = 16 * 1024 * 1024, CONNECTIONS_MAX = 4096, THREAD_STACK = 512 * 1024 };

struct server {
    struct MHD_Daemon *daemon;
    const struct options *options;
    const struct service *services;
    size_t service_count;
    struct request_log *log;
    struct stats *stats;
    pthread_mutex_t lock;
    pthread_cond_t stopping;
    bool stopped;
    int64_t requests;
    uint64_t connections;
};

/* A request that is still coming in. */
struct exchange {
    char *uri;
    char *body;
    size_t body_length;
    bool headers_seen;
    bool too_large;
};

static void *note_uri(void *closure, const char *uri, struct MHD_Connection *connection)
{
    struct exchange *exchange = memory_new(1, sizeof *exchange);

    (void)closure;
    (void)connection;
    exchange->uri = text_copy(uri);
    exchange->body = memory_new(1, 1);
    return exchange;
}

static void forget_exchange(void *closure, struct MHD_Connection *connection, void **state,
                            enum MHD_RequestTerminationCode code)
{
    struct exchange *exchange = *state;

    (void)closure;
    (void)connection;
    (void)code;
    if (exchange == NULL)
        return;
    free(exchange->uri);
    free(exchange->body);
    free(exchange);
    *state = NULL;
}

static void note_connection(void *closure, struct MHD_Connection *connection, void **state,
                            enum MHD_ConnectionNotificationCode code)
{
    struct server *server = closure;

    (void)connection;
    if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
        free(*state);
        *state = NULL;
        return;
    }
    *state = memory_new(1, sizeof(uint64_t));
    pthread_mutex_lock(&server->lock);
    server->stats->connections++;
    *(uint64_t *)*state = ++server->connections;
    pthread_mutex_unlock(&server->lock);
}

static void take_body(struct exchange *exchange, const char *data, size_t size)
{
    if (exchange->body_length + size > BODY_MAX) {
        exchange->too_large = true;
        return;
    }
    exchange->body = memory_resize(exchange->body, exchange->body_length + size + 1, 1);
    memcpy(exchange->body + exchange->body_length, data, size);
    exchange->body_length += size;
    exchange->body[exchange->body_length] = '\0';
}

static enum MHD_Result take_header(void *closure, enum MHD_ValueKind kind, const char *name,
                                   const char *value)
{
    struct pairs *headers = closure;
    char *lower = text_fold(name);

    (void)kind;
    for (size_t i = 0; i < headers->count; i++) {
        struct pair *header = &headers->items[i];
        if (strcmp(header->name, lower) == 0) {
            char *joined = text_format("%s, %s", header->value, value == NULL ? "" : value);
            free(header->value);
            header->value = joined;
            free(lower);
            return MHD_YES;
        }
    }
    pairs_add(headers, lower, value == NULL ? "" : value);
    free(lower);
    return MHD_YES;
}

static const struct service *find_service(const struct server *server, const char *path)
{
    for (size_t i = 0; i < server->service_count; i++) {
        size_t length = strlen(server->services[i].prefix);
        if (strncmp(path, server->services[i].prefix, length) == 0 &&
            (path[length] == '/' || path[length] == '\0'))
            return &server->services[i];
    }
    return NULL;
}

/* Where the caller believes the server to be: a proxy in front of it may have another address. */
static char *caller_origin(const struct server *server, const struct request *request)
{
    const char *host = request_header(request, "host");
    const char *scheme = request_header(request, "x-forwarded-proto");

    if (scheme == NULL)
        scheme = "http";
    if (host != NULL && *host != '\0')
        return text_format("%s://%s", scheme, host);
    return text_format("%s://127.0.0.1:%u", scheme, (unsigned)server_port(server));
}

static void fill_request(const struct server *server, struct MHD_Connection *connection,
                         const char *method, struct exchange *exchange, struct request *request)
{
    char *question = strchr(exchange->uri, '?');
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    if (question != NULL)
        *question = '\0';
    request->method = method;
    request->path = exchange->uri;
    request->query_text = text_copy(question == NULL ? "" : question + 1);
    request->body = exchange->body;
    request->body_length = exchange->body_length;
    exchange->body = NULL;
    pairs_parse_form(&request->query, request->query_text);
    MHD_get_connection_values(connection, MHD_HEADER_KIND, take_header, &request->headers);
    request->origin = caller_origin(server, request);
    if (info != NULL && info->socket_context != NULL)
        request->connection = *(const uint64_t *)info->socket_context;
}

static void reply_failure(const struct options *options, struct reply *reply)
{
    unsigned status = (unsigned)options->fail_status;

    reply_clear(reply);
    if (strcmp(options->fail_body, "html") == 0)
        reply_text(reply, status, "text/html", "<html><body>Service Unavailable</body></html>\n");
    else if (strcmp(options->fail_body, "empty") == 0)
        reply_empty(reply, status);
    else
        reply_text(reply, status, "application/json", "{\"message\":\"Internal Server Error\"}");
}

/* Has the service answer, or fail when it is this request's turn. */
static void answer_counted(struct server *server, const struct service *service,
                           struct request *request, struct reply *reply)
{
    const struct options *options = server->options;
    bool fails = options->fail_every > 0 && ++server->requests % options->fail_every == 0;

    service->stats->requests++;
    if (!fails || options->fail_after_work)
        service->answer(service->state, request, reply);
    if (fails)
        reply_failure(options, reply);
    request_log_write(server->log, service->name, request, reply->status);
}

static bool answer(struct server *server, struct request *request, struct reply *reply)
{
    const struct service *service = find_service(server, request->path);
    bool counted = service != NULL && service->stats != NULL;

    if (service == NULL) {
        reply_text(reply, 404, "text/plain", "no such service\n");
        return false;
    }
    request->base = text_format("%s%s", request->origin, service->prefix);
    request->path += strlen(service->prefix);
    pthread_mutex_lock(&server->lock);
    if (counted)
        answer_counted(server, service, request, reply);
    else
        service->answer(service->state, request, reply);
    pthread_mutex_unlock(&server->lock);
    return counted;
}

static void delay(struct server *server)
{
    int64_t end_ms = time_monotonic_ms() + server->options->latency_ms;
    struct timespec end = {(time_t)(end_ms / 1000), (long)(end_ms % 1000) * 1000000};

    pthread_mutex_lock(&server->lock);
    while (!server->stopped &&
           pthread_cond_timedwait(&server->stopping, &server->lock, &end) != ETIMEDOUT)
        ;
    pthread_mutex_unlock(&server->lock);
}

/* Hands the reply, which is empty afterwards, to the library. */
static enum MHD_Result send_reply(struct MHD_Connection *connection, struct reply *reply)
{
    struct MHD_Response *response;
    enum MHD_Result result;

    response = MHD_create_response_from_buffer(reply->body_length, reply->body,
                                               reply->body == NULL ? MHD_RESPMEM_PERSISTENT
                                                                   : MHD_RESPMEM_MUST_FREE);
    reply->body = NULL;
    if (reply->content_type != NULL)
        MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, reply->content_type);
    for (size_t i = 0; i < reply->headers.count; i++)
        MHD_add_response_header(response, reply->headers.items[i].name,
                                reply->headers.items[i].value);
    result = MHD_queue_response(connection, reply->status, response);
    MHD_destroy_response(response);
    return result;
}

static enum MHD_Result handle(void *closure, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **state)
{
    struct server *server = closure;
    struct exchange *exchange = *state;
    struct request request = {0};
    struct reply reply = {0};
    enum MHD_Result result;

    (void)url;
    (void)version;
    if (!exchange->headers_seen) {
        exchange->headers_seen = true;
        return MHD_YES;
    }
    if (*upload_size > 0) {
        take_body(exchange, upload, *upload_size);
        *upload_size = 0;
        return MHD_YES;
    }
    fill_request(server, connection, method, exchange, &request);
    if (exchange->too_large)
        reply_text(&reply, 413, "text/plain", "request body too large\n");
    else if (answer(server, &request, &reply) && server->options->latency_ms > 0)
        delay(server);
    result = send_reply(connection, &reply);
    request_clear(&request);
    reply_clear(&reply);
    return result;
}

static void init_lock(struct server *server)
{
    pthread_condattr_t attributes;

    pthread_mutex_init(&server->lock, NULL);
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&server->stopping, &attributes);
    pthread_condattr_destroy(&attributes);
}

static struct MHD_Daemon *start_daemon(struct server *server, uint16_t port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return MHD_start_daemon(
        MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_POLL, port, NULL,
        NULL, handle, server, MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address,
        MHD_OPTION_URI_LOG_CALLBACK, note_uri, NULL, MHD_OPTION_NOTIFY_COMPLETED, forget_exchange,
        NULL, MHD_OPTION_NOTIFY_CONNECTION, note_connection, server, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS_MAX, MHD_OPTION_THREAD_STACK_SIZE, (size_t)THREAD_STACK,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)(128 * 1024), MHD_OPTION_LISTEN_BACKLOG_SIZE,
        (unsigned)CONNECTIONS_MAX, MHD_OPTION_END);
}

struct server *server_start(const struct options *options, const struct service *services,
                            size_t service_count, struct request_log *log, struct stats *stats)
{
    struct server *server = memory_new(1, sizeof *server);

    server->options = options;
    server->services = services;
    server->service_count = service_count;
    server->log = log;
    server->stats = stats;
    init_lock(server);
    server->daemon = start_daemon(server, (uint16_t)options->port);
    if (server->daemon != NULL)
        return server;
    free(server);
    return NULL;
}

uint16_t server_port(const struct server *server)
{
    const union MHD_DaemonInfo *info =
        MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_BIND_PORT);

    return info == NULL ? 0 : info->port;
}

void server_stop(struct server *server)
{
    pthread_mutex_lock(&server->lock);
    server->stopped = true;
    pthread_cond_broadcast(&server->stopping);
    pthread_mutex_unlock(&server->lock);
    MHD_stop_daemon(server->daemon);
    pthread_cond_destroy(&server->stopping);
    pthread_mutex_destroy(&server->lock);
    free(server);
}
