/*
 * A TCP proxy that spoils some of the HTTP/1.1 exchanges that pass through it, so that tests can
 * show what a client makes of a bad network and a bad service. It knows no service: it looks at no
 * more of a request than where it ends.
 *
 *   fault_proxy --target 127.0.0.1:PORT [--seed N] [--rate PERCENT] [--faults NAME,...] [--log
 * FILE]
 *
 * How it is started and ended: server.h.
 *
 * Which request is spoiled, and how, follows from the seed and the request's number alone (for
 * `refuse`, from the connection's number). --faults leaves only some of them; all are:
 *
 *   refuse           close the connection as soon as it is there, half of the time by a reset
 *   reset-unsent     reset without passing the request on
 *   reset-sent       pass the request on, reset instead of a reply
 *   reset-head       pass it on, send half of the reply's head, reset
 *   reset-body       pass it on, send half of the reply's body, reset
 *   silence-unsent   do not pass it on, say nothing until the client leaves
 *   silence-sent     pass it on, say nothing until the client leaves
 *   status-500, status-503, status-429   answer so without passing it on
 *   cut-body         pass it on, send half of the body, close
 *   length-long      pass it on, announce more bytes than there are, close
 *   length-short     pass it on, announce half of the bytes, close
 *
 * A reply without a body comes whole through reset-body, cut-body and length-short. The log has one
 * JSON object a line, written before anything of the reply is sent: n, connection, method, target,
 * body (of the request), fault ("none", or a name from above), forwarded, status (sent or not; 0
 * without any). For `refuse` it has connection and fault only.
 */

#define _GNU_SOURCE

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "server.h"

enum { SILENCE_MS_MAX = 60000, EXCESS = 16 };

/* A request or a reply. */
typedef struct {
    Buffer head; /* with the empty line */
    Buffer body;
    bool last; /* nothing follows on this connection */
} Message;

typedef struct {
    Peer client;
    Peer target; /* its socket is -1: not connected */
} Connection;

typedef struct {
    const Message *request;
    Message reply; /* of the target; empty when the request was not passed on */
    long number;
    bool forwarded;
} Exchange;

/* What is done instead of passing on the reply. False when the client's connection is to be closed.
 */
typedef bool (*Deed)(Connection *connection, const Exchange *exchange);

typedef struct {
    const char *name;
    bool forwards;
    unsigned status; /* of a reply of its own; 0: none */
    Deed deed;
} Fault;

/* Shared by all connections; the lock guards the log and the counter. */
static struct {
    pthread_mutex_t lock;
    struct sockaddr_in target;
    uint64_t seed;
    unsigned rate;
    const char *wanted; /* names with commas between; NULL: all */
    FILE *log;
    long requests;
} proxy = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* Sockets */

static void peer_close(Peer *peer)
{
    if (peer->socket >= 0)
        close(peer->socket);
    peer->socket = -1;
    buffer_free(&peer->unread);
}

static bool peer_connect(Peer *peer)
{
    peer->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (peer->socket < 0)
        die("socket");
    send_at_once(peer->socket);
    if (connect(peer->socket, (struct sockaddr *)&proxy.target, sizeof proxy.target) == 0)
        return true;
    peer_close(peer);
    return false;
}

/* Says nothing until the client leaves, or for as long as any client would wait. */
static void be_silent(Peer *client)
{
    struct pollfd poll_client = {.fd = client->socket, .events = POLLIN};
    while (poll(&poll_client, 1, SILENCE_MS_MAX) > 0)
        if (!peer_receive(client))
            return;
}

/* Messages */

/* The value of a header in a head, up to the end of its line; NULL when it is not there. */
static const char *message_header(const Message *message, const char *name)
{
    size_t length = strlen(name);
    for (const char *line = strchr(message->head.data, '\n'); line != NULL;
         line = strchr(line, '\n')) {
        line++;
        if (strncasecmp(line, name, length) == 0 && line[length] == ':')
            return line + length + 1 + strspn(line + length + 1, " \t");
    }
    return NULL;
}

static void message_free(Message *message)
{
    buffer_free(&message->head);
    buffer_free(&message->body);
}

static bool message_read(Peer *peer, Message *message)
{
    if (!peer_read_head(peer, &message->head) ||
        !peer_read_body(peer, &message->body, message_header(message, "Content-Length")))
        return false;
    const char *connection = message_header(message, "Connection");
    message->last = connection != NULL && strncasecmp(connection, "close", 5) == 0;
    return true;
}

static bool message_send(int socket, const Message *message)
{
    return send_all(socket, message->head.data, message->head.length) &&
           send_all(socket, message->body.data, message->body.length);
}

static unsigned message_status(const Message *reply)
{
    const char *space = reply->head.length > 0 ? strchr(reply->head.data, ' ') : NULL;
    return space != NULL ? (unsigned)strtoul(space, NULL, 10) : 0;
}

/* Passes the request on and reads the reply. The target may have closed a kept connection. */
static bool exchange_forward(Connection *connection, Exchange *exchange)
{
    for (int attempt = 0; attempt < 2; attempt++) {
        bool fresh = connection->target.socket < 0;
        if (fresh && !peer_connect(&connection->target))
            return false;
        if (message_send(connection->target.socket, exchange->request) &&
            message_read(&connection->target, &exchange->reply)) {
            if (exchange->reply.last)
                peer_close(&connection->target);
            exchange->forwarded = true;
            return true;
        }
        bool answered = exchange->reply.head.length > 0;
        message_free(&exchange->reply);
        peer_close(&connection->target);
        /* A fresh connection that broke may have carried the request out. */
        if (fresh || answered)
            return false;
    }
    return false;
}

/* Deeds */

static bool pass_on(Connection *connection, const Exchange *exchange)
{
    return message_send(connection->client.socket, &exchange->reply) && !exchange->reply.last;
}

static bool reset(Connection *connection, const Exchange *exchange)
{
    (void)exchange;
    reset_on_close(connection->client.socket);
    return false;
}

static bool reset_in_head(Connection *connection, const Exchange *exchange)
{
    const Buffer *head = &exchange->reply.head;
    send_all(connection->client.socket, head->data, head->length / 2);
    return reset(connection, exchange);
}

static bool cut_body(Connection *connection, const Exchange *exchange)
{
    const Message *reply = &exchange->reply;
    (void)(send_all(connection->client.socket, reply->head.data, reply->head.length) &&
           send_all(connection->client.socket, reply->body.data, reply->body.length / 2));
    return false;
}

static bool reset_in_body(Connection *connection, const Exchange *exchange)
{
    cut_body(connection, exchange);
    return reset(connection, exchange);
}

static bool stay_silent(Connection *connection, const Exchange *exchange)
{
    (void)exchange;
    be_silent(&connection->client);
    return false;
}

/* The reply with another Content-Length; it is left alone when it has none. */
static bool send_with_length(Connection *connection, const Exchange *exchange, size_t length)
{
    const Message *reply = &exchange->reply;
    const char *old = message_header(reply, "Content-Length");
    Buffer head = {0};
    if (old == NULL)
        return pass_on(connection, exchange);
    char number[24];
    snprintf(number, sizeof number, "%zu", length);
    buffer_append(&head, reply->head.data, (size_t)(old - reply->head.data));
    buffer_append_string(&head, number);
    buffer_append_string(&head, old + strspn(old, "0123456789"));
    (void)(send_all(connection->client.socket, head.data, head.length) &&
           send_all(connection->client.socket, reply->body.data, reply->body.length));
    buffer_free(&head);
    return false;
}

static bool announce_more(Connection *connection, const Exchange *exchange)
{
    return send_with_length(connection, exchange, exchange->reply.body.length + EXCESS);
}

static bool announce_less(Connection *connection, const Exchange *exchange)
{
    return send_with_length(connection, exchange, exchange->reply.body.length / 2);
}

static bool send_text(Connection *connection, const char *text)
{
    return send_all(connection->client.socket, text, strlen(text));
}

static bool answer_500(Connection *connection, const Exchange *exchange)
{
    (void)exchange;
    return send_text(connection, "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 5\r\n"
                                 "Content-Type: text/plain\r\n\r\nfault");
}

static bool answer_503(Connection *connection, const Exchange *exchange)
{
    (void)exchange;
    return send_text(connection, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
}

/* By turns with the header that only one of the services has. */
static bool answer_429(Connection *connection, const Exchange *exchange)
{
    return send_text(connection, exchange->number % 2 == 0
                                     ? "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 2\r\n"
                                       "Retry-After: 1\r\nX-RateLimit-Retry-After: 1\r\n\r\n{}"
                                     : "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 2\r\n"
                                       "Retry-After: 1\r\n\r\n{}");
}

/* The first is for connections, before anything is known of a request. */
static const Fault faults[] = {
    {"refuse", false, 0, NULL},
    {"reset-unsent", false, 0, reset},
    {"reset-sent", true, 0, reset},
    {"reset-head", true, 0, reset_in_head},
    {"reset-body", true, 0, reset_in_body},
    {"silence-unsent", false, 0, stay_silent},
    {"silence-sent", true, 0, stay_silent},
    {"status-500", false, 500, answer_500},
    {"status-503", false, 503, answer_503},
    {"status-429", false, 429, answer_429},
    {"cut-body", true, 0, cut_body},
    {"length-long", true, 0, announce_more},
    {"length-short", true, 0, announce_less},
};

static const Fault no_fault = {"none", true, 0, pass_on};

enum { FAULT_COUNT = sizeof faults / sizeof *faults };

/* Choosing */

/* A number that follows from the seed, what it is for, and a count (splitmix64). */
static uint64_t draw(uint64_t purpose, long count)
{
    uint64_t x = proxy.seed * 0x2545f4914f6cdd1dU + purpose * 0x9e3779b97f4a7c15U +
                 (uint64_t)count * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

static bool is_wanted(const Fault *fault)
{
    size_t length = strlen(fault->name);
    const char *at = proxy.wanted;
    while (at != NULL) {
        if (strncmp(at, fault->name, length) == 0 && (at[length] == ',' || at[length] == '\0'))
            return true;
        at = strchr(at, ',');
        at += at != NULL;
    }
    return proxy.wanted == NULL;
}

/* One of the faults for requests, each as likely; NULL when none of them is wanted. */
static const Fault *choose_any(long number)
{
    const Fault *wanted[FAULT_COUNT];
    size_t count = 0;
    for (size_t i = 1; i < FAULT_COUNT; i++)
        if (is_wanted(&faults[i]))
            wanted[count++] = &faults[i];
    return count > 0 ? wanted[draw(2, number) % count] : NULL;
}

static const Fault *choose_fault(long number)
{
    const Fault *chosen = draw(1, number) % 100 < proxy.rate ? choose_any(number) : NULL;
    return chosen != NULL ? chosen : &no_fault;
}

/* The log */

static void log_line(Buffer *line)
{
    buffer_append_string(line, "\n");
    pthread_mutex_lock(&proxy.lock);
    if (proxy.log != NULL) {
        fwrite(line->data, 1, line->length, proxy.log);
        fflush(proxy.log);
    }
    pthread_mutex_unlock(&proxy.lock);
    buffer_free(line);
}

static void log_exchange(const Connection *connection, const Exchange *exchange, const Fault *fault)
{
    Buffer line = {0};
    char text[160];
    const char *method = exchange->request->head.data;
    size_t method_length = strcspn(method, " \r\n");
    const char *target = method + method_length + (method[method_length] == ' ');
    snprintf(text, sizeof text, "{\"n\":%ld,\"connection\":%ld,\"method\":", exchange->number,
             connection->client.number);
    buffer_append_string(&line, text);
    buffer_append_json(&line, method, method_length);
    buffer_append_string(&line, ",\"target\":");
    buffer_append_json(&line, target, strcspn(target, " \r\n"));
    buffer_append_string(&line, ",\"body\":");
    buffer_append_json(&line, exchange->request->body.data, exchange->request->body.length);
    snprintf(text, sizeof text, ",\"fault\":\"%s\",\"forwarded\":%s,\"status\":%u}", fault->name,
             exchange->forwarded ? "true" : "false",
             fault->status != 0 ? fault->status : message_status(&exchange->reply));
    buffer_append_string(&line, text);
    log_line(&line);
}

static void log_refusal(const Connection *connection)
{
    Buffer line = {0};
    char text[80];
    snprintf(text, sizeof text, "{\"connection\":%ld,\"fault\":\"refuse\"}",
             connection->client.number);
    buffer_append_string(&line, text);
    log_line(&line);
}

/* Serving */

static long next_request(void)
{
    pthread_mutex_lock(&proxy.lock);
    long number = ++proxy.requests;
    pthread_mutex_unlock(&proxy.lock);
    return number;
}

/* Whether this connection is refused; each fault is as likely as any other. */
static bool connection_is_refused(const Connection *connection)
{
    uint64_t drawn = draw(3, connection->client.number);
    if (!is_wanted(&faults[0]) || drawn % (100 * FAULT_COUNT) >= proxy.rate)
        return false;
    log_refusal(connection);
    if (drawn >> 63)
        reset_on_close(connection->client.socket);
    return true;
}

static bool connection_serve_one(Connection *connection)
{
    Message request = {0};
    bool open = message_read(&connection->client, &request);
    if (open) {
        Exchange exchange = {.request = &request, .number = next_request()};
        const Fault *fault = choose_fault(exchange.number);
        bool good = !fault->forwards || exchange_forward(connection, &exchange);
        log_exchange(connection, &exchange, fault);
        open = good && fault->deed(connection, &exchange) && !request.last;
        message_free(&exchange.reply);
    }
    message_free(&request);
    return open;
}

static void serve(Peer *client)
{
    Connection connection = {.client = *client, .target = {.socket = -1}};
    if (!connection_is_refused(&connection))
        while (connection_serve_one(&connection)) {
        }
    peer_close(&connection.client);
    peer_close(&connection.target);
}

static _Noreturn void show_usage(void)
{
    fprintf(stderr, "usage: fault_proxy --target 127.0.0.1:PORT [--seed N] [--rate PERCENT]"
                    " [--faults NAME,...] [--log FILE]\n");
    exit(2);
}

static void read_target(const char *text)
{
    char host[64];
    unsigned port;
    proxy.target.sin_family = AF_INET;
    if (sscanf(text, "%63[0-9.]:%u", host, &port) != 2 || port > 65535 ||
        inet_pton(AF_INET, host, &proxy.target.sin_addr) != 1)
        show_usage();
    proxy.target.sin_port = htons((uint16_t)port);
}

static void read_option(const char *name, const char *value)
{
    if (strcmp(name, "--target") == 0) {
        read_target(value);
    } else if (strcmp(name, "--seed") == 0) {
        proxy.seed = strtoull(value, NULL, 10);
    } else if (strcmp(name, "--rate") == 0) {
        proxy.rate = (unsigned)strtoul(value, NULL, 10);
    } else if (strcmp(name, "--faults") == 0) {
        proxy.wanted = value;
    } else if (strcmp(name, "--log") == 0) {
        proxy.log = fopen(value, "a");
        if (proxy.log == NULL)
            die(value);
    } else {
        show_usage();
    }
}

int main(int argc, char **argv)
{
    server_end_with_parent();
    for (int i = 1; i < argc; i += 2) {
        if (i + 1 == argc)
            show_usage();
        read_option(argv[i], argv[i + 1]);
    }
    if (proxy.target.sin_port == 0)
        show_usage();
    server_run(serve);
}
