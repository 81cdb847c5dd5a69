/* Both services with canned answers; see canned_server.h. */
#include "canned_server.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CONNECTIONS_MOST = 512, REQUEST_MOST = 16384, REPLY_MOST = 2 * REQUEST_MOST };

/*
 * What is answered to a method, a path and something in the query ("": anything). A request without
 * the query that it must have is answered by the last row with a text that says so.
 */
struct route {
    const char *method, *path, *query;
    int status;
    const char *body; /* %C: the number of the connection, %T: the token, %N: how many it gave */
};

#define CONVERSATION "{\"id\":456,\"subject\":\"A \\\"printer\\\"\",\"tags\":[{\"tag\":\"vip\"}]}"
#define PAGE "\"page\":{\"size\":25,\"totalElements\":1,\"totalPages\":1,\"number\":1}}"
#define CONTACT                                                                                    \
    "{\"contact\":{\"id\":5678,\"first_name\":\"Zoe\",\"phone_numbers\":[{\"id\":71,\"label\":"    \
    "\"Work\",\"value\":\"+14155550100\"}],\"emails\":[{\"id\":81,\"label\":\"Work\",\"value\":"   \
    "\"zoe@example.com\"}]}}"
#define CALL "{\"id\":12345,\"direction\":\"inbound\",\"raw_digits\":\"+14155550100\",\"cost\":1.5}"
#define USER                                                                                       \
    "{\"id\":2101553,\"name\":\"Nora Quist\",\"email\":\"nora@example.com\",\"connection\":%C}"
#define META "\"meta\":{\"count\":1,\"total\":1,\"current_page\":1,\"per_page\":20,"
#define ONE_PAGE META "\"next_page_link\":null}"

/* More bytes than a buffer begins with. */
#define BASE64_96                                                                                  \
    "TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsuTWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsuTWFueSBoYW5kcyBtYWtl" \
    "IGxp"
#define BASE64 BASE64_96 BASE64_96 BASE64_96 BASE64_96

static const struct route helpscout_routes[] = {
    {"POST", "/oauth2/token", "", 200,
     "{\"token_type\":\"bearer\",\"access_token\":\"%T\",\"expires_in\":172800}"},
    {"GET", "/conversations", "page=1", 200,
     "{\"_embedded\":{\"conversations\":[" CONVERSATION "]}," PAGE},
    {"GET", "/conversations/456", "embed=", 200, CONVERSATION},
    {"POST", "/conversations", "", 201, ""},
    {"PATCH", "/conversations/456", "", 204, ""},
    {"PUT", "/conversations/456/tags", "", 204, ""},
    {"GET", "/customers", "page=1", 200, "{\"_embedded\":{\"customers\":[{\"id\":789}]}," PAGE},
    {"GET", "/customers/789", "", 200, "{\"id\":789,\"firstName\":\"Jo\",\"photoUrl\":null}"},
    {"POST", "/customers", "", 201, ""},
    {"GET", "/mailboxes", "page=1", 200, "{\"_embedded\":{\"mailboxes\":[{\"id\":123}]}," PAGE},
    {"GET", "/mailboxes/123", "", 200, "{\"id\":123,\"name\":\"Support\",\"weight\":1.5}"},
    {"GET", "/users/me", "", 200,
     "{\"id\":4120,\"firstName\":\"Mara\",\"connection\":%C,\"tokens\":%N}"},
    {"POST", "/webhooks", "", 200, "\"mango-kaki-tree\""},
    {"GET", "/conversations/456/attachments/3/data", "", 200, "{\"data\":\"" BASE64 "\"}"},
    {NULL, NULL, NULL, 404, "{\"message\":\"no such route, or its query is missing\"}"},
};

static const struct route aircall_routes[] = {
    {"GET", "/v1/calls", "page=1", 200, "{\"calls\":[" CALL "]," ONE_PAGE "}"},
    {"GET", "/v1/calls/search", "page=1", 200, "{\"calls\":[" CALL "]," ONE_PAGE "}"},
    {"GET", "/v1/calls/12345", "fetch_contact=", 200, "{\"call\":" CALL "}"},
    {"GET", "/v1/contacts", "page=1", 200, "{\"contacts\":[{\"id\":5678}]," ONE_PAGE "}"},
    {"GET", "/v1/contacts/search", "=", 200, "{\"contacts\":[{\"id\":5678}]," ONE_PAGE "}"},
    {"POST", "/v1/contacts", "", 201, CONTACT},
    {"GET", "/v1/contacts/5678", "", 200, CONTACT},
    {"POST", "/v1/contacts/5678", "", 200, CONTACT},
    {"PUT", "/v1/contacts/5678/phone_details/71", "", 200, "{}"},
    {"DELETE", "/v1/contacts/5678/phone_details/71", "", 204, ""},
    {"DELETE", "/v1/contacts/5678/email_details/81", "", 204, ""},
    {"GET", "/v2/users", "page=2", 200, "{\"users\":[" USER "]," ONE_PAGE "}"},
    {"GET", "/v2/users", "page=1", 200,
     "{\"users\":[{\"id\":7,\"name\":\"Cher\"}]," META "\"next_page_link\":\"page=2\"}}"},
    {"GET", "/v2/users/nora@example.com", "", 200, "{\"user\":" USER "}"},
    {"GET", "/v1/numbers", "page=1", 200, "{\"numbers\":[{\"id\":1402277}]," ONE_PAGE "}"},
    {NULL, NULL, NULL, 404, "{\"error\":\"no such route, or its query is missing\"}"},
};

static const char helpscout_refusal[] =
    "{\"logRef\":\"ref-1\",\"message\":\"Bad "
    "request\",\"errorCode\":\"VALIDATION_ERROR\",\"_embedded\":"
    "{\"errors\":[{\"path\":\"subject\",\"message\":\"may not be empty\"}]}}";
static const char aircall_refusal[] =
    "{\"error\":\"Unprocessable\",\"troubleshoot\":[{\"message\":\"the value is taken\"}]}";

struct connection {
    int fd; /* -1: free */
    int number;
    size_t len;
    char request[REQUEST_MOST];
};

/* All of the server's; it is a process of its own. */
static struct {
    struct connection connections[CONNECTIONS_MOST];
    int accepted, tokens;
    char token[256];
    char reply[REPLY_MOST];
    char body[REPLY_MOST];
} server;

static char base[64];

/* ---- answering ---- */

/* Copies the template with its marks replaced. */
static void fill_body(const char *template, int connection)
{
    size_t len = 0;
    for (; *template != '\0' && len < sizeof server.body - 300; template ++) {
        if (template[0] == '%' && template[1] == 'C')
            len += (size_t)sprintf(server.body + len, "%d", connection), template ++;
        else if (template[0] == '%' && template[1] == 'T')
            len += (size_t)sprintf(server.body + len, "%s", server.token), template ++,
                server.tokens++;
        else if (template[0] == '%' && template[1] == 'N')
            len += (size_t)sprintf(server.body + len, "%d", server.tokens), template ++;
        else
            server.body[len++] = *template;
    }
    server.body[len] = '\0';
}

static const struct route *find_route(const struct route *route, const char *method,
                                      const char *path, const char *query)
{
    while (route->method != NULL &&
           (strcmp(route->method, method) != 0 || strcmp(route->path, path) != 0 ||
            strstr(query, route->query) == NULL))
        route++;
    return route;
}

/* Writes what may stand in a JSON string of some text, at most `most` bytes. */
static size_t write_plain(char *out, const char *text, size_t most)
{
    size_t len = 0;
    for (; len < most && text[len] != '\0' && text[len] != '\r'; len++)
        out[len] = text[len] == '"' || text[len] == '\\' ? '\'' : text[len];
    out[len] = '\0';
    return len;
}

/* An error that repeats what the request held, wherever a service has a text. */
static void fill_echo(const char *request)
{
    char header[512] = "", body[1024];
    const char *line = strcasestr(request, "\r\nAuthorization: ");
    const char *end = strstr(request, "\r\n\r\n");
    if (line != NULL)
        write_plain(header, line + 2, sizeof header - 1);
    write_plain(body, end + 4, sizeof body - 1);
    snprintf(
        server.body, sizeof server.body,
        "{\"logRef\":\"%s\",\"message\":\"You sent %s and %s\",\"error\":\"You sent %s\","
        "\"errorCode\":\"%s\",\"troubleshoot\":[{\"message\":\"%s\"}],\"_embedded\":{\"errors\":["
        "{\"path\":\"%s\",\"message\":\"%s %s\",\"rejectedValue\":\"%s\"}]}}",
        header, header, body, header, header, header, header, header, body, header);
}

static void send_reply(const struct connection *connection, int status)
{
    size_t len = strlen(server.body);
    int head = snprintf(server.reply, sizeof server.reply,
                        "HTTP/1.1 %d Canned\r\nContent-Type: application/json\r\n%s%s", status,
                        status == 201 ? "Resource-ID: 4711\r\n" : "",
                        status == 204 ? "\r\n" : "Content-Length: ");
    if (status != 204)
        head += snprintf(server.reply + head, sizeof server.reply - (size_t)head, "%zu\r\n\r\n%s",
                         len, server.body);
    for (ssize_t sent = 0, at = 0; at < head; at += sent) {
        sent = send(connection->fd, server.reply + at, (size_t)(head - at), MSG_NOSIGNAL);
        if (sent <= 0)
            return;
    }
}

/* Whether the path goes on behind `prefix`; it is then moved there. */
static bool skip_prefix(const char **path, const char *prefix)
{
    size_t len = strlen(prefix);
    if (strncmp(*path, prefix, len) != 0)
        return false;
    *path += len;
    return true;
}

static void answer(struct connection *connection)
{
    char method[16], target[2048];
    if (sscanf(connection->request, "%15s %2047s", method, target) != 2)
        return;
    const char *path = target;
    char *query = strchr(target, '?');
    if (query != NULL)
        *query++ = '\0';
    if (skip_prefix(&path, "/hold"))
        return;
    bool refuse = skip_prefix(&path, "/refuse"), tokens = skip_prefix(&path, "/echo-tokens");
    bool echo = skip_prefix(&path, "/echo");
    skip_prefix(&path, "/ok");
    bool helpscout = skip_prefix(&path, "/hs/v2");
    bool token = strcmp(path, "/oauth2/token") == 0;
    if (!helpscout)
        skip_prefix(&path, "/ac");
    const struct route *route = find_route(helpscout ? helpscout_routes : aircall_routes, method,
                                           path, query != NULL ? query : "");
    int status = route->status;
    if (tokens || (echo && !token)) {
        fill_echo(connection->request);
        status = 400;
    } else if (refuse && !token) {
        fill_body(helpscout ? helpscout_refusal : aircall_refusal, connection->number);
        status = 422;
    } else {
        fill_body(route->body, connection->number);
    }
    send_reply(connection, status);
}

/* ---- receiving ---- */

static size_t body_length(const char *head)
{
    const char *line = strcasestr(head, "\r\nContent-Length:");
    return line != NULL ? strtoul(line + strlen("\r\nContent-Length:"), NULL, 10) : 0;
}

/* Answers every request that is there whole. */
static void answer_whole(struct connection *connection)
{
    for (;;) {
        const char *end = strstr(connection->request, "\r\n\r\n");
        if (end == NULL)
            return;
        size_t whole = (size_t)(end - connection->request) + 4 + body_length(connection->request);
        if (connection->len < whole)
            return;
        char next = connection->request[whole];
        connection->request[whole] = '\0';
        answer(connection);
        connection->request[whole] = next;
        connection->len -= whole;
        memmove(connection->request, connection->request + whole, connection->len + 1);
    }
}

static void receive(struct connection *connection)
{
    size_t room = sizeof connection->request - 1 - connection->len;
    ssize_t got = recv(connection->fd, connection->request + connection->len, room, 0);
    if (got <= 0) {
        close(connection->fd);
        connection->fd = -1;
        return;
    }
    connection->len += (size_t)got;
    connection->request[connection->len] = '\0';
    answer_whole(connection);
}

static void accept_connection(int listener)
{
    int fd = accept(listener, NULL, NULL), i = 0;
    while (i < CONNECTIONS_MOST && server.connections[i].fd >= 0)
        i++;
    if (fd < 0 || i == CONNECTIONS_MOST) {
        close(fd);
        return;
    }
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    server.connections[i].fd = fd;
    server.connections[i].len = 0;
    server.connections[i].number = ++server.accepted;
}

_Noreturn static void serve(int listener)
{
    static struct pollfd polled[CONNECTIONS_MOST + 1];
    for (int i = 0; i < CONNECTIONS_MOST; i++)
        server.connections[i].fd = -1;
    for (;;) {
        for (int i = 0; i < CONNECTIONS_MOST; i++)
            polled[i] = (struct pollfd){.fd = server.connections[i].fd, .events = POLLIN};
        polled[CONNECTIONS_MOST] = (struct pollfd){.fd = listener, .events = POLLIN};
        poll(polled, CONNECTIONS_MOST + 1, -1);
        for (int i = 0; i < CONNECTIONS_MOST; i++)
            if (polled[i].revents != 0)
                receive(&server.connections[i]);
        if (polled[CONNECTIONS_MOST].revents != 0)
            accept_connection(listener);
    }
}

/* ---- starting ---- */

static int listen_somewhere(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, len) != 0 ||
        listen(listener, 512) != 0 || getsockname(listener, (struct sockaddr *)&address, &len) != 0)
        return -1;
    snprintf(base, sizeof base, "http://127.0.0.1:%d", ntohs(address.sin_port));
    return listener;
}

const char *canned_server_start(const char *token)
{
    pid_t parent = getpid();
    int listener = listen_somewhere();
    pid_t child = listener >= 0 ? fork() : -1;
    if (child < 0) {
        perror("the server cannot be started");
        exit(1);
    }
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent)
            _exit(0);
        snprintf(server.token, sizeof server.token, "%s", token);
        serve(listener);
    }
    close(listener);
    return base;
}
