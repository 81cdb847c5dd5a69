/* The Aircall service of the mock. */

#ifndef MOCK_AIRCALL_H
#define MOCK_AIRCALL_H

#include "message.h"
#include "options.h"
#include "stats.h"
#include "times.h"

struct aircall;

struct aircall *aircall_new(const struct options *options, const struct service_clock *clock,
                            struct service_stats *stats);
void aircall_answer(void *service, struct request *request, struct reply *reply);
void aircall_free(struct aircall *service);

#endif
