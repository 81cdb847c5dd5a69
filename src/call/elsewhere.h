/*
 * Files that a service keeps on another host: it tells their address, which is asked once, without
 * the account's credential and without its limit. Knows no service and no sockets.
 */
#ifndef INTEGRATIONS_ELSEWHERE_H
#define INTEGRATIONS_ELSEWHERE_H

#include <stdbool.h>

struct integrations_call;

/*
 * The request of a step whose address the reply before it has (`at` in the row), or to which the
 * service redirects. The last transfer still has its reply. Raises when the address is none that
 * may be asked.
 */
void elsewhere_ask(struct integrations_call *call);

/* Whether the reply to a step that gives a file says that it is somewhere else. */
bool elsewhere_is_told(const struct integrations_call *call);

/* Takes the address from that reply, for another request of the same step. */
void elsewhere_follow(struct integrations_call *call);

#endif
