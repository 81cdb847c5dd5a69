/*
 * A server that answers HTTP/1.1 requests with prepared bytes, so that tests can show what a client
 * makes of any reply, also of a broken one. It knows no service: a test writes each answer as a
 * file into the directory given on the command line, and this program takes the one with the lowest
 * number for each request that it has read completely.
 *
 *   scripted_server [--log FILE] DIRECTORY
 *
 * How it is started and ended: server.h.
 *
 * An answer file is named by digits only (001, 002 ...) and deleted once taken; without one, the
 * file `default` is used and kept; without that, the answer is an empty 500. Lines at its start
 * that begin with "#! " say how to send, everything after them is sent as it is:
 *
 *   #! reset-before      reset the connection, send nothing
 *   #! silence           send nothing, keep the connection until the client leaves
 *   #! delay-ms N        wait before sending
 *   #! drip-ms N         send one byte each N milliseconds
 *   #! close-after N     send the first N bytes, then close
 *   #! reset-after N     send the first N bytes, then reset
 *   #! repeat N TEXT     append TEXT N times to what is sent
 *
 * The log has one JSON object a line: n, connection, method, path, query, headers, body. A line is
 * written before its request is answered. A request whose client has left before it was read,
 * because its time was over, takes no answer and is not in the log: they are for the next one.
 */

#define _GNU_SOURCE

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

#include "server.h"

enum { HEADERS_MAX = 100, NO_CUT = -1 };

typedef struct {
    char *name; /* lower case */
    char *value;
} Header;

/* One request; its strings point into `head`, but for the body. */
typedef struct {
    Buffer head;
    char *method;
    char *path;
    char *query;
    char *version;
    Header headers[HEADERS_MAX];
    size_t header_count;
    Buffer body;
} Request;

typedef struct {
    Buffer bytes;
    bool reset_before;
    bool silence;
    long delay_ms;
    long drip_ms;
    long close_after;
    long reset_after;
} Answer;

/* Shared by all connections; the lock guards the directory, the log and the counter. */
static struct {
    pthread_mutex_t lock;
    const char *directory;
    FILE *log;
    long requests;
} server = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* Reading a request */

/* Cuts the request line and the headers out of `head`, in place. */
static bool request_parse_head(Request *request)
{
    char *rest = request->head.data;
    char *line = strsep(&rest, "\n");
    request->method = strsep(&line, " ");
    request->path = strsep(&line, " ");
    request->version = line;
    if (request->path == NULL || request->version == NULL)
        return false;
    request->query = strchr(request->path, '?');
    if (request->query != NULL)
        *request->query++ = '\0';
    while ((line = strsep(&rest, "\n")) != NULL && request->header_count < HEADERS_MAX) {
        line[strcspn(line, "\r")] = '\0';
        char *value = strchr(line, ':');
        if (value == NULL)
            continue;
        *value++ = '\0';
        value += strspn(value, " \t");
        for (char *c = line; *c != '\0'; c++)
            *c = (char)tolower((unsigned char)*c);
        request->headers[request->header_count++] = (Header){line, value};
    }
    return true;
}

static const char *request_header(const Request *request, const char *name)
{
    for (size_t i = 0; i < request->header_count; i++)
        if (strcmp(request->headers[i].name, name) == 0)
            return request->headers[i].value;
    return NULL;
}

/* The client wants no second answer on this connection. */
static bool request_is_last(const Request *request)
{
    const char *connection = request_header(request, "connection");
    return strncmp(request->version, "HTTP/1.0", 8) == 0 ||
           (connection != NULL && strcasecmp(connection, "close") == 0);
}

static void request_free(Request *request)
{
    buffer_free(&request->head);
    buffer_free(&request->body);
}

static bool request_read(Peer *client, Request *request)
{
    if (!peer_read_head(client, &request->head) || !request_parse_head(request))
        return false;
    const char *expect = request_header(request, "expect");
    if (expect != NULL && strcasecmp(expect, "100-continue") == 0 &&
        !send_all(client->socket, "HTTP/1.1 100 Continue\r\n\r\n", 25))
        return false;
    return peer_read_body(client, &request->body, request_header(request, "content-length"));
}

/* The log */

static void log_member(Buffer *line, const char *name, const char *value, size_t length)
{
    buffer_append_string(line, ",\"");
    buffer_append_string(line, name);
    buffer_append_string(line, "\":");
    buffer_append_json(line, value, length);
}

static void log_request(const Peer *client, const Request *request)
{
    Buffer line = {0};
    char numbers[80];
    pthread_mutex_lock(&server.lock);
    snprintf(numbers, sizeof numbers, "{\"n\":%ld,\"connection\":%ld", ++server.requests,
             client->number);
    buffer_append_string(&line, numbers);
    log_member(&line, "method", request->method, strlen(request->method));
    log_member(&line, "path", request->path, strlen(request->path));
    const char *query = request->query != NULL ? request->query : "";
    log_member(&line, "query", query, strlen(query));
    buffer_append_string(&line, ",\"headers\":{");
    for (size_t i = 0; i < request->header_count; i++) {
        const Header *header = &request->headers[i];
        buffer_append_string(&line, i > 0 ? "," : "");
        buffer_append_json(&line, header->name, strlen(header->name));
        buffer_append_string(&line, ":");
        buffer_append_json(&line, header->value, strlen(header->value));
    }
    buffer_append_string(&line, "}");
    log_member(&line, "body", request->body.length > 0 ? request->body.data : "",
               request->body.length);
    buffer_append_string(&line, "}\n");
    if (server.log != NULL) {
        fwrite(line.data, 1, line.length, server.log);
        fflush(server.log);
    }
    pthread_mutex_unlock(&server.lock);
    buffer_free(&line);
}

/* Answers */

/* Strictly digits, so that half-written files under other names are not seen. */
static bool is_number(const char *name)
{
    return name[0] != '\0' && name[strspn(name, "0123456789")] == '\0';
}

/* The lowest number in the directory, or -1. `name` gets its file name. */
static long lowest_answer(char *name, size_t size)
{
    long lowest = -1;
    DIR *directory = opendir(server.directory);
    if (directory == NULL)
        return -1;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        if (!is_number(entry->d_name))
            continue;
        long number = strtol(entry->d_name, NULL, 10);
        if (lowest < 0 || number < lowest) {
            lowest = number;
            snprintf(name, size, "%s", entry->d_name);
        }
    }
    closedir(directory);
    return lowest;
}

static bool file_read(const char *path, Buffer *into)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    char chunk[65536];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0;)
        buffer_append(into, chunk, got);
    fclose(file);
    return true;
}

/* Takes the next answer file; false when there is none. */
static bool answer_take(Buffer *file)
{
    char path[4096];
    char name[256];
    bool taken;
    pthread_mutex_lock(&server.lock);
    if (lowest_answer(name, sizeof name) >= 0) {
        snprintf(path, sizeof path, "%s/%s", server.directory, name);
        taken = file_read(path, file);
        unlink(path);
    } else {
        snprintf(path, sizeof path, "%s/default", server.directory);
        taken = file_read(path, file);
    }
    pthread_mutex_unlock(&server.lock);
    return taken;
}

static void answer_direct(Answer *answer, char *line, Buffer *appended)
{
    char *rest = line;
    const char *word = strsep(&rest, " ");
    long number = rest != NULL ? strtol(rest, NULL, 10) : 0;
    if (strcmp(word, "reset-before") == 0) {
        answer->reset_before = true;
    } else if (strcmp(word, "silence") == 0) {
        answer->silence = true;
    } else if (strcmp(word, "delay-ms") == 0) {
        answer->delay_ms = number;
    } else if (strcmp(word, "drip-ms") == 0) {
        answer->drip_ms = number;
    } else if (strcmp(word, "close-after") == 0) {
        answer->close_after = number;
    } else if (strcmp(word, "reset-after") == 0) {
        answer->reset_after = number;
    } else if (strcmp(word, "repeat") == 0 && rest != NULL) {
        strsep(&rest, " ");
        for (long i = 0; i < number && rest != NULL; i++)
            buffer_append_string(appended, rest);
    } else {
        fprintf(stderr, "scripted_server: unknown directive: %s\n", word);
    }
}

static void answer_read(Answer *answer)
{
    static const char internal_error[] =
        "HTTP/1.1 500 No answer prepared\r\nContent-Length: 0\r\n\r\n";
    Buffer file = {0};
    Buffer appended = {0};
    if (!answer_take(&file))
        buffer_append_string(&file, internal_error);
    char *rest = file.data;
    char *end = file.data + file.length;
    while (rest != NULL && end - rest > 3 && memcmp(rest, "#! ", 3) == 0) {
        char *line = rest + 3;
        char *newline = memchr(line, '\n', (size_t)(end - line));
        if (newline == NULL) {
            rest = end;
        } else {
            *newline = '\0';
            rest = newline + 1;
        }
        answer_direct(answer, line, &appended);
    }
    if (rest != NULL)
        buffer_append(&answer->bytes, rest, (size_t)(end - rest));
    if (appended.length > 0)
        buffer_append(&answer->bytes, appended.data, appended.length);
    buffer_free(&file);
    buffer_free(&appended);
}

static void sleep_ms(long ms)
{
    struct timespec left = {.tv_sec = ms / 1000, .tv_nsec = (ms % 1000) * 1000000L};
    while (nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
}

static bool send_dripping(int socket, const char *data, size_t length, long drip_ms)
{
    for (size_t i = 0; i < length; i++) {
        if (i > 0)
            sleep_ms(drip_ms);
        if (!send_all(socket, data + i, 1))
            return false;
    }
    return true;
}

static void wait_until_client_leaves(Peer *client)
{
    while (peer_receive(client)) {
    }
}

/* False when the connection is to be closed. */
static bool answer_send(Peer *client, const Answer *answer)
{
    if (answer->reset_before) {
        reset_on_close(client->socket);
        return false;
    }
    if (answer->silence) {
        wait_until_client_leaves(client);
        return false;
    }
    if (answer->delay_ms > 0)
        sleep_ms(answer->delay_ms);
    long cut = answer->close_after != NO_CUT ? answer->close_after : answer->reset_after;
    size_t length = answer->bytes.length;
    if (cut != NO_CUT && (size_t)cut < length)
        length = (size_t)cut;
    bool sent = answer->drip_ms > 0
                    ? send_dripping(client->socket, answer->bytes.data, length, answer->drip_ms)
                    : send_all(client->socket, answer->bytes.data, length);
    if (answer->reset_after != NO_CUT)
        reset_on_close(client->socket);
    return sent && cut == NO_CUT;
}

static bool client_has_left(const Peer *client)
{
    struct pollfd look = {.fd = client->socket, .events = POLLRDHUP};
    return poll(&look, 1, 0) > 0;
}

static bool serve_one(Peer *client)
{
    Request request = {0};
    bool open = request_read(client, &request) && !client_has_left(client);
    if (open) {
        Answer answer = {.close_after = NO_CUT, .reset_after = NO_CUT};
        log_request(client, &request);
        answer_read(&answer);
        open = answer_send(client, &answer) && !request_is_last(&request);
        buffer_free(&answer.bytes);
    }
    request_free(&request);
    return open;
}

static void serve(Peer *client)
{
    while (serve_one(client)) {
    }
    close(client->socket);
    buffer_free(&client->unread);
}

static void read_options(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--log") == 0 && i + 1 < argc) {
            server.log = fopen(argv[++i], "a");
            if (server.log == NULL)
                die(argv[i]);
        } else {
            server.directory = argv[i];
        }
    }
    if (server.directory == NULL) {
        fprintf(stderr, "usage: scripted_server [--log FILE] DIRECTORY\n");
        exit(2);
    }
}

int main(int argc, char **argv)
{
    server_end_with_parent();
    read_options(argc, argv);
    server_run(serve);
}
