/*
 * A small HTTP/1.1 server on a free port of 127.0.0.1, in threads of the test itself. The path says
 * how it behaves, so that a test reads as what it expects; it notes every request that reached it
 * whole.
 *
 *   /ok                200, the body {"ok":true}; the connection is kept
 *   /empty             204, no body
 *   /slow              /ok, after 100 ms
 *   /never             no answer at all
 *   /drop              the connection is closed behind the request
 *   /drop-when-kept    the same, unless the connection is new: then /ok
 *   /stale             /ok, and then the connection is closed although the answer kept it
 *   /cut               half a body, then the connection is closed
 *   /unframed          a body that ends with the connection
 *   /garbage           no HTTP
 *   /thousand          200, a body of 1000 bytes
 *   /chunks            the same in chunks of unknown number
 *   /endless           a body of 64 MiB; see loopback_server_sent
 *   /endless-declared  the same with its length in front
 *   /gzip              200, a body of 1000000 zeros, compressed
 *   /gzip-members      200, {"id":5} compressed in two members
 *   /moved             301 to /ok
 *   /limited           429 with headers about limits
 *   /announce/N        200, and N requests remain of 400 a minute, in Help Scout's headers
 *   /announce-later/N  the same once the test says so; see loopback_server_let_go
 *   /wait/N            429, and N seconds to wait, in Help Scout's header
 *   anything else      404, the body {"error":"none"}
 */
#ifndef LOOPBACK_SERVER_H
#define LOOPBACK_SERVER_H

#include <stddef.h>

struct loopback_server;

/* NULL when it cannot be started. */
struct loopback_server *loopback_server_start(void);

/* Closes every connection and waits for all threads. */
void loopback_server_stop(struct loopback_server *server);

/* "http://127.0.0.1:PORT" */
const char *loopback_server_url(const struct loopback_server *server);

/* Connections that were made so far. */
int loopback_server_connections(struct loopback_server *server);

/* Connections that the server has not closed yet. Behind /stale the client can see what is closed.
 */
int loopback_server_open(struct loopback_server *server);

/* Requests so far whose text begins so, such as "POST /drop ". */
int loopback_server_count(struct loopback_server *server, const char *beginning);

/*
 * The text of the last request that begins so, head and body, valid until the server stops; empty
 * when there is none. Which of several requests on their way is noted first is up to the threads.
 */
const char *loopback_server_request(struct loopback_server *server, const char *beginning);

/* Lets the requests of /announce-later/N be answered; N is less than 128. */
void loopback_server_let_go(struct loopback_server *server, int number);

/* Bytes of endless bodies that went out. */
size_t loopback_server_sent(struct loopback_server *server);

/* "http://127.0.0.1:PORT" of a port on which nobody listens. Static memory. */
const char *loopback_server_nobody(void);

#endif
