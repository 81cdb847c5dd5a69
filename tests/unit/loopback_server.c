/* A small server for tests; see loopback_server.h. */
#include "loopback_server.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
    CONNECTIONS_MOST = 512,
    REQUESTS_MOST = 2048,
    REQUEST_MOST = 16384,
    NUMBERS = 128,
    STACK = 262144
};

struct connection {
    struct loopback_server *server;
    pthread_t thread;
    int fd; /* -1: closed */
    int requests;
    int number; /* behind the path's second slash */
};

struct loopback_server {
    int listener;
    pthread_t thread;
    char url[64];
    pthread_mutex_t lock;
    pthread_cond_t changed; /* what follows */
    bool stopping;
    bool let_go[NUMBERS];
    struct connection connections[CONNECTIONS_MOST];
    int connection_count;
    char *requests[REQUESTS_MOST];
    int request_count;
    size_t sent;
};

/* ---- sending ---- */

static bool send_bytes(struct connection *connection, const void *bytes, size_t len)
{
    const char *at = bytes;
    while (len > 0) {
        ssize_t sent = send(connection->fd, at, len, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        at += sent;
        len -= (size_t)sent;
    }
    return true;
}

static bool send_text(struct connection *connection, const char *text)
{
    return send_bytes(connection, text, strlen(text));
}

/* Sends a whole answer; `headers` are lines with their ends, or empty. */
static bool answer(struct connection *connection, const char *status, const char *headers,
                   const char *body)
{
    char head[512];
    snprintf(head, sizeof head,
             "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n%s\r\n",
             status, strlen(body), headers);
    return send_text(connection, head) && send_text(connection, body);
}

/* ---- how paths behave; true: the connection stays ---- */

static bool answer_ok(struct connection *connection)
{
    return answer(connection, "200 OK", "", "{\"ok\":true}");
}

static bool answer_slow(struct connection *connection)
{
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    return answer_ok(connection);
}

static bool answer_never(struct connection *connection)
{
    char byte;
    while (recv(connection->fd, &byte, 1, 0) > 0)
        continue;
    return false;
}

/* After so many milliseconds as the path says. */
static bool drop_when_kept(struct connection *connection)
{
    nanosleep(&(struct timespec){.tv_nsec = connection->number * 1000000L}, NULL);
    return connection->requests == 1 && answer_ok(connection);
}

/* Ends the sending half and waits until the other end's kernel has acknowledged that. */
static void end_noticed(struct connection *connection)
{
    struct tcp_info info = {.tcpi_state = TCP_ESTABLISHED};
    socklen_t len = sizeof info;
    shutdown(connection->fd, SHUT_WR);
    while (getsockopt(connection->fd, IPPROTO_TCP, TCP_INFO, &info, &len) == 0 &&
           info.tcpi_state == TCP_FIN_WAIT1)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
}

static bool answer_and_go_stale(struct connection *connection)
{
    answer_ok(connection);
    end_noticed(connection);
    return false;
}

static bool answer_thousand(struct connection *connection)
{
    char body[1001];
    memset(body, 'x', 1000);
    body[1000] = '\0';
    return answer(connection, "200 OK", "", body);
}

static bool answer_chunks(struct connection *connection)
{
    send_text(connection, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 10; i++) {
        char chunk[110];
        memset(chunk, 'x', sizeof chunk);
        memcpy(chunk, "64\r\n", 4);
        memcpy(chunk + 104, "\r\n", 2);
        send_bytes(connection, chunk, 106);
    }
    return send_text(connection, "0\r\n\r\n");
}

static bool send_endless(struct connection *connection)
{
    enum { PIECE = 65536, PIECES = 1024 };
    char *piece = malloc(PIECE);
    memset(piece, 'x', PIECE);
    bool sent = true;
    for (int i = 0; sent && i < PIECES; i++) {
        sent = send_bytes(connection, piece, PIECE);
        pthread_mutex_lock(&connection->server->lock);
        connection->server->sent += sent ? PIECE : 0;
        pthread_mutex_unlock(&connection->server->lock);
    }
    free(piece);
    return false;
}

static bool answer_endless(struct connection *connection)
{
    send_text(connection, "HTTP/1.1 200 OK\r\n\r\n");
    return send_endless(connection);
}

static bool answer_endless_declared(struct connection *connection)
{
    send_text(connection, "HTTP/1.1 200 OK\r\nContent-Length: 67108864\r\n\r\n");
    return send_endless(connection);
}

/* A gzip file of 1000000 times '0': its head, as many zero bytes as it takes, its end. */
static bool answer_gzip(struct connection *connection)
{
    static const unsigned char head[] = {0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02,
                                         0x03, 0xED, 0xC1, 0x81, 0x00, 0x00, 0x00, 0x00, 0xC3,
                                         0x20, 0xA5, 0xF9, 0xD3, 0x1D, 0xE4, 0x55, 0x01};
    static const unsigned char end[] = {0xAF, 0x06, 0x53, 0x6A, 0x31, 0x4A, 0x40, 0x42, 0x0F, 0x00};
    enum { GZIP_LENGTH = 1004 };
    unsigned char file[GZIP_LENGTH] = {0};
    memcpy(file, head, sizeof head);
    memcpy(file + GZIP_LENGTH - sizeof end, end, sizeof end);
    send_text(connection,
              "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1004\r\n\r\n");
    return send_bytes(connection, file, sizeof file);
}

/* {"id":5} in two members, as gzip allows (RFC 1952, section 2.2) and libcurl does not read. */
static bool answer_gzip_members(struct connection *connection)
{
    static const unsigned char file[] = {0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03,
                                         0xAB, 0x56, 0xCA, 0x4C, 0x51, 0x02, 0x00, 0x9E, 0x5E, 0xEC,
                                         0xD1, 0x05, 0x00, 0x00, 0x00, 0x1F, 0x8B, 0x08, 0x00, 0x00,
                                         0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x32, 0xAD, 0x05, 0x00,
                                         0x63, 0x76, 0x38, 0x5A, 0x03, 0x00, 0x00, 0x00};
    send_text(connection,
              "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 48\r\n\r\n");
    return send_bytes(connection, file, sizeof file);
}

static bool answer_announce(struct connection *connection)
{
    char headers[128];
    snprintf(headers, sizeof headers,
             "X-RateLimit-Limit-Minute: 400\r\nX-RateLimit-Remaining-Minute: %d\r\n",
             connection->number);
    return answer(connection, "200 OK", headers, "{}");
}

static bool answer_announce_later(struct connection *connection)
{
    struct loopback_server *server = connection->server;
    pthread_mutex_lock(&server->lock);
    while (!server->stopping && !server->let_go[connection->number % NUMBERS])
        pthread_cond_wait(&server->changed, &server->lock);
    pthread_mutex_unlock(&server->lock);
    return answer_announce(connection);
}

static bool answer_wait(struct connection *connection)
{
    char headers[64];
    snprintf(headers, sizeof headers, "X-RateLimit-Retry-After: %d\r\n", connection->number);
    return answer(connection, "429 Too Many Requests", headers, "{}");
}

static bool answer_tell(struct connection *connection)
{
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    return answer(connection, "400 Bad Request", "", "{\"message\":\"it was first-token\"}");
}

static bool answer_none(struct connection *connection)
{
    return answer(connection, "404 Not Found", "", "{\"error\":\"none\"}");
}

/* A path behaves so, or answers with the text, behind which the connection stays or not. */
static const struct {
    const char *path;
    bool (*behave)(struct connection *connection);
    const char *text;
    bool stays;
} paths[] = {
    {"/ok", .behave = answer_ok},
    {"/empty", .text = "HTTP/1.1 204 No Content\r\n\r\n", .stays = true},
    {"/slow", .behave = answer_slow},
    {"/never", .behave = answer_never},
    {"/drop", .text = ""},
    {"/drop-when-kept", .behave = drop_when_kept},
    {"/stale", .behave = answer_and_go_stale},
    {"/cut", .text = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":"},
    {"/early", .text = "HTTP/1.1 103 Early Hints\r\n\r\n"},
    {"/cut-head", .text = "HTTP/1.1 200 OK\r\nContent-Ty"},
    {"/cut-second-head", .text = "HTTP/1.1 103 Early Hints\r\n\r\nhttp/1.1 200 OK\r\nContent-Ty"},
    {"/folded", .text = "HTTP/1.1 200 OK\r\n folded: onto nothing, which is a long line\r\n\r\n"},
    {"/unframed", .text = "HTTP/1.1 200 OK\r\n\r\n{\"ok\":true}"},
    {"/garbage", .text = "220 mail.example.com ready\r\n"},
    {"locked.invalid:443", .text = "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"},
    {"/thousand", .behave = answer_thousand},
    {"/chunks", .behave = answer_chunks},
    {"/endless", .behave = answer_endless},
    {"/endless-declared", .behave = answer_endless_declared},
    {"/gzip", .behave = answer_gzip},
    {"/gzip-members", .behave = answer_gzip_members},
    {"/moved",
     .text = "HTTP/1.1 301 Moved Permanently\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n",
     .stays = true},
    {"/limited",
     .text =
         "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\nRetry-After: 7\r\n"
         "X-RateLimit-Retry-After: 3\r\nContent-Length: 2\r\n\r\n{}",
     .stays = true},
    {"/limited-half", .text = "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 2\r\n\r\n{",
     .stays = true},
    {"/busy",
     .text = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n",
     .stays = true},
    {"/announce", .behave = answer_announce},
    {"/announce-later", .behave = answer_announce_later},
    {"/wait", .behave = answer_wait},
    {"/tell", .behave = answer_tell},
};

/* Behaves as the path of the request says, up to a second slash. */
static bool behave(struct connection *connection, const char *request)
{
    const char *path = strchr(request, ' ') + 1;
    size_t len = 1 + strcspn(path + 1, "/ ?");
    connection->number = path[len] == '/' ? (int)strtol(path + len + 1, NULL, 10) : 0;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (strlen(paths[i].path) == len && memcmp(paths[i].path, path, len) == 0)
            return paths[i].behave != NULL ? paths[i].behave(connection)
                                           : send_text(connection, paths[i].text) && paths[i].stays;
    return answer_none(connection);
}

/* ---- receiving ---- */

/* The length of the body that a head announces. */
static size_t body_length(const char *head)
{
    const char *line = strcasestr(head, "\r\nContent-Length:");
    return line != NULL ? strtoul(line + strlen("\r\nContent-Length:"), NULL, 10) : 0;
}

/* Reads one whole request as text; false when the connection ends before. */
static bool read_request(struct connection *connection, char *request)
{
    size_t len = 0;
    request[0] = '\0';
    for (;;) {
        const char *end = strstr(request, "\r\n\r\n");
        if (end != NULL && len >= (size_t)(end - request) + 4 + body_length(request))
            return strchr(request, ' ') != NULL;
        if (len == REQUEST_MOST - 1)
            return false;
        ssize_t received = recv(connection->fd, request + len, REQUEST_MOST - 1 - len, 0);
        if (received <= 0)
            return false;
        len += (size_t)received;
        request[len] = '\0';
    }
}

static void note_request(struct loopback_server *server, const char *request)
{
    pthread_mutex_lock(&server->lock);
    if (server->request_count < REQUESTS_MOST)
        server->requests[server->request_count++] = strdup(request);
    pthread_mutex_unlock(&server->lock);
}

static void *serve(void *user)
{
    struct connection *connection = user;
    char *request = malloc(REQUEST_MOST);
    bool kept = true;
    while (kept && read_request(connection, request)) {
        note_request(connection->server, request);
        connection->requests++;
        kept = behave(connection, request);
    }
    free(request);
    pthread_mutex_lock(&connection->server->lock);
    close(connection->fd);
    connection->fd = -1;
    pthread_mutex_unlock(&connection->server->lock);
    return NULL;
}

/* Begins to serve a connection; the lock is held. */
static void take_connection(struct loopback_server *server, int fd)
{
    if (server->stopping || server->connection_count == CONNECTIONS_MOST) {
        close(fd);
        return;
    }
    struct connection *connection = &server->connections[server->connection_count++];
    *connection = (struct connection){.server = server, .fd = fd};
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    /* All of them keep their stacks until the end, for which 32 bits have no room otherwise. */
    pthread_attr_t small;
    if (pthread_attr_init(&small) != 0 || pthread_attr_setstacksize(&small, STACK) != 0 ||
        pthread_create(&connection->thread, &small, serve, connection) != 0)
        abort();
    pthread_attr_destroy(&small);
}

static void *accept_connections(void *user)
{
    struct loopback_server *server = user;
    for (;;) {
        int fd = accept4(server->listener, NULL, NULL, SOCK_CLOEXEC);
        if (fd < 0)
            return NULL;
        pthread_mutex_lock(&server->lock);
        take_connection(server, fd);
        pthread_mutex_unlock(&server->lock);
    }
}

/* ---- starting and stopping ---- */

/* A socket on a free port; -1 when there is none. */
static int bind_somewhere(char *url, size_t size)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof address;
    int bound = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bound < 0 || bind(bound, (struct sockaddr *)&address, len) != 0 ||
        getsockname(bound, (struct sockaddr *)&address, &len) != 0)
        return -1;
    snprintf(url, size, "http://127.0.0.1:%d", ntohs(address.sin_port));
    return bound;
}

struct loopback_server *loopback_server_start(void)
{
    struct loopback_server *server = calloc(1, sizeof *server);
    if (server == NULL)
        return NULL;
    pthread_mutex_init(&server->lock, NULL);
    pthread_cond_init(&server->changed, NULL);
    server->listener = bind_somewhere(server->url, sizeof server->url);
    if (server->listener < 0 || listen(server->listener, 256) != 0 ||
        pthread_create(&server->thread, NULL, accept_connections, server) != 0) {
        free(server);
        return NULL;
    }
    return server;
}

void loopback_server_stop(struct loopback_server *server)
{
    pthread_mutex_lock(&server->lock);
    server->stopping = true;
    pthread_cond_broadcast(&server->changed);
    shutdown(server->listener, SHUT_RDWR);
    for (int i = 0; i < server->connection_count; i++)
        if (server->connections[i].fd >= 0)
            shutdown(server->connections[i].fd, SHUT_RDWR);
    pthread_mutex_unlock(&server->lock);
    pthread_join(server->thread, NULL);
    for (int i = 0; i < server->connection_count; i++)
        pthread_join(server->connections[i].thread, NULL);
    close(server->listener);
    for (int i = 0; i < server->request_count; i++)
        free(server->requests[i]);
    pthread_cond_destroy(&server->changed);
    pthread_mutex_destroy(&server->lock);
    free(server);
}

/* ---- asking ---- */

const char *loopback_server_url(const struct loopback_server *server)
{
    return server->url;
}

int loopback_server_connections(struct loopback_server *server)
{
    pthread_mutex_lock(&server->lock);
    int count = server->connection_count;
    pthread_mutex_unlock(&server->lock);
    return count;
}

static bool begins_with(const char *text, const char *beginning)
{
    return strncmp(text, beginning, strlen(beginning)) == 0;
}

int loopback_server_open(struct loopback_server *server)
{
    int count = 0;
    pthread_mutex_lock(&server->lock);
    for (int i = 0; i < server->connection_count; i++)
        count += server->connections[i].fd >= 0;
    pthread_mutex_unlock(&server->lock);
    return count;
}

int loopback_server_count(struct loopback_server *server, const char *beginning)
{
    int count = 0;
    pthread_mutex_lock(&server->lock);
    for (int i = 0; i < server->request_count; i++)
        count += begins_with(server->requests[i], beginning);
    pthread_mutex_unlock(&server->lock);
    return count;
}

const char *loopback_server_request(struct loopback_server *server, const char *beginning)
{
    const char *last = "";
    pthread_mutex_lock(&server->lock);
    for (int i = 0; i < server->request_count; i++)
        if (begins_with(server->requests[i], beginning))
            last = server->requests[i];
    pthread_mutex_unlock(&server->lock);
    return last;
}

void loopback_server_let_go(struct loopback_server *server, int number)
{
    pthread_mutex_lock(&server->lock);
    server->let_go[number % NUMBERS] = true;
    pthread_cond_broadcast(&server->changed);
    pthread_mutex_unlock(&server->lock);
}

size_t loopback_server_sent(struct loopback_server *server)
{
    pthread_mutex_lock(&server->lock);
    size_t sent = server->sent;
    pthread_mutex_unlock(&server->lock);
    return sent;
}

const char *loopback_server_nobody(void)
{
    /* Bound and not listening: nobody else gets the port, and connections are refused. */
    static char url[64];
    if (url[0] == '\0' && bind_somewhere(url, sizeof url) < 0)
        abort();
    return url;
}
