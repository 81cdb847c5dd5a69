/*
 * Both services as a child process that gives the same short answers for ever. A process of its
 * own, so that nothing of it counts when the test counts memory, descriptors and threads, or
 * searches its memory.
 *
 * The first part of the path says how it answers:
 *
 *   /ok/hs, /ok/ac          as Help Scout, as Aircall; users/me tells the number of the connection
 *   /refuse/hs, /refuse/ac  422 with the service's error body, but for tokens
 *   /echo/hs, /echo/ac      400 whose texts repeat the request's credential and body, but for
 * tokens /echo-tokens/hs         the same for everything /hold                   never
 */
#ifndef CANNED_SERVER_H
#define CANNED_SERVER_H

/*
 * Starts it; it ends with the caller. `token` is what it gives for client credentials. Returns its
 * base address, which stays; ends the program when it cannot be started.
 */
const char *canned_server_start(const char *token);

#endif
