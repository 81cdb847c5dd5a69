/*
 * What both servers are made of: bytes that grow, what is read from connections and sent over them,
 * and a thread for each client. No memory, no port and the like end the program.
 */
#ifndef FAULTS_SERVER_H
#define FAULTS_SERVER_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes that grow. The data always has a terminating zero behind its length. */
typedef struct {
    char *data;
    size_t length;
    size_t capacity;
} Buffer;

/* The other side of a connection, with what was received and not yet used. */
typedef struct {
    int socket;
    long number; /* of a client: how many came before it, and one */
    Buffer unread;
} Peer;

/* Says what could not be done, and why, and ends the program. */
_Noreturn void die(const char *what);

void buffer_append(Buffer *buffer, const void *data, size_t length);
void buffer_append_string(Buffer *buffer, const char *text);
/* A string with its quotes. Bytes above 127 stay as they are. */
void buffer_append_json(Buffer *buffer, const char *text, size_t length);
void buffer_free(Buffer *buffer);

/* Receives more into `unread`; false when the other side left. */
bool peer_receive(Peer *peer);
/* Appends the head of the next message, with the empty line behind it. */
bool peer_read_head(Peer *peer, Buffer *head);
/* Appends a body of as many bytes as Content-Length says; NULL: none. */
bool peer_read_body(Peer *peer, Buffer *body, const char *content_length);

bool send_all(int socket, const char *data, size_t length);
void send_at_once(int socket);
/* Closing afterwards sends a reset instead of an end. */
void reset_on_close(int socket);

/* First of all: the program ends with its parent. */
void server_end_with_parent(void);
/* Listens on a free loopback port and prints two lines: the base URL, then "pid N". `serve` has a
 * thread for each client, whose socket it closes. */
_Noreturn void server_run(void (*serve)(Peer *client));

#endif
