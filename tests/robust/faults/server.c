/* What both servers are made of; see server.h. */
#define _GNU_SOURCE
#include "server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { HEAD_BYTES_MAX = 1 << 20 };

_Noreturn void die(const char *what)
{
    fprintf(stderr, "%s: %s: %s\n", program_invocation_short_name, what, strerror(errno));
    exit(1);
}

/* Buffers */

void buffer_append(Buffer *buffer, const void *data, size_t length)
{
    size_t needed = buffer->length + length + 1;
    if (needed > buffer->capacity) {
        size_t capacity = buffer->capacity * 2 > needed ? buffer->capacity * 2 : needed + 256;
        char *grown = realloc(buffer->data, capacity);
        if (grown == NULL)
            die("memory");
        buffer->data = grown;
        buffer->capacity = capacity;
    }
    if (length > 0)
        memcpy(buffer->data + buffer->length, data, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void buffer_append_string(Buffer *buffer, const char *text)
{
    buffer_append(buffer, text, strlen(text));
}

void buffer_append_json(Buffer *buffer, const char *text, size_t length)
{
    buffer_append_string(buffer, "\"");
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        char escaped[8];
        if (byte == '"' || byte == '\\') {
            snprintf(escaped, sizeof escaped, "\\%c", byte);
            buffer_append_string(buffer, escaped);
        } else if (byte < 0x20 || byte == 0x7f) {
            snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            buffer_append_string(buffer, escaped);
        } else {
            buffer_append(buffer, &text[i], 1);
        }
    }
    buffer_append_string(buffer, "\"");
}

/* Moves `length` bytes from the front of one to the end of the other. */
static void buffer_move(Buffer *to, Buffer *from, size_t length)
{
    if (length == 0)
        return;
    buffer_append(to, from->data, length);
    from->length -= length;
    memmove(from->data, from->data + length, from->length + 1);
}

void buffer_free(Buffer *buffer)
{
    free(buffer->data);
    *buffer = (Buffer){0};
}

/* Reading */

bool peer_receive(Peer *peer)
{
    char chunk[16384];
    ssize_t got;
    do {
        got = recv(peer->socket, chunk, sizeof chunk, 0);
    } while (got < 0 && errno == EINTR);
    if (got <= 0)
        return false;
    buffer_append(&peer->unread, chunk, (size_t)got);
    return true;
}

bool peer_read_head(Peer *peer, Buffer *head)
{
    for (;;) {
        Buffer *unread = &peer->unread;
        char *end = unread->length > 0 ? memmem(unread->data, unread->length, "\r\n\r\n", 4) : NULL;
        if (end != NULL) {
            buffer_move(head, unread, (size_t)(end - unread->data) + 4);
            return true;
        }
        if (unread->length > HEAD_BYTES_MAX || !peer_receive(peer))
            return false;
    }
}

bool peer_read_body(Peer *peer, Buffer *body, const char *content_length)
{
    size_t length = content_length != NULL ? strtoul(content_length, NULL, 10) : 0;
    while (peer->unread.length < length)
        if (!peer_receive(peer))
            return false;
    buffer_move(body, &peer->unread, length);
    return true;
}

/* Sending */

bool send_all(int socket, const char *data, size_t length)
{
    while (length > 0) {
        ssize_t sent = send(socket, data, length, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        data += sent;
        length -= (size_t)sent;
    }
    return true;
}

void send_at_once(int socket)
{
    int at_once = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
}

void reset_on_close(int socket)
{
    struct linger linger = {.l_onoff = 1, .l_linger = 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, sizeof linger);
}

/* Serving */

/* A client, and what serves it. */
typedef struct {
    Peer client;
    void (*serve)(Peer *client);
} Service;

static void *service_run(void *argument)
{
    Service *service = argument;
    service->serve(&service->client);
    free(service);
    return NULL;
}

static void service_start(int socket, void (*serve)(Peer *client))
{
    static long clients;
    pthread_t thread;
    Service *service = calloc(1, sizeof *service);
    if (service == NULL)
        die("memory");
    send_at_once(socket);
    *service = (Service){.client = {.socket = socket, .number = ++clients}, .serve = serve};
    if (pthread_create(&thread, NULL, service_run, service) != 0)
        die("thread");
    pthread_detach(thread);
}

static int listen_on_loopback(unsigned *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listening < 0 || bind(listening, (struct sockaddr *)&address, sizeof address) != 0 ||
        listen(listening, SOMAXCONN) != 0 ||
        getsockname(listening, (struct sockaddr *)&address, &size) != 0)
        die("listen");
    *port = ntohs(address.sin_port);
    return listening;
}

void server_end_with_parent(void)
{
    pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        exit(1);
}

_Noreturn void server_run(void (*serve)(Peer *client))
{
    unsigned port;
    int listening = listen_on_loopback(&port);
    printf("http://127.0.0.1:%u\npid %ld\n", port, (long)getpid());
    fflush(stdout);
    for (;;) {
        int socket = accept4(listening, NULL, NULL, SOCK_CLOEXEC);
        if (socket >= 0)
            service_start(socket, serve);
        else if (errno != EINTR && errno != ECONNABORTED)
            die("accept");
    }
}
