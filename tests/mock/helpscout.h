/* The Help Scout service of the mock. */

#ifndef MOCK_HELPSCOUT_H
#define MOCK_HELPSCOUT_H

#include "message.h"
#include "options.h"
#include "stats.h"
#include "times.h"

struct helpscout;

struct helpscout *helpscout_new(const struct options *options, const struct service_clock *clock,
                                struct service_stats *stats);
void helpscout_answer(void *service, struct request *request, struct reply *reply);
void helpscout_free(struct helpscout *service);

#endif
