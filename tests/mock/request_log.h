/* The request log: one JSON object a line for each request to one of the two services. */

#ifndef MOCK_REQUEST_LOG_H
#define MOCK_REQUEST_LOG_H

#include "message.h"

#include <stdio.h>

struct request_log {
    FILE *file; /* NULL when nothing is to be logged */
    int64_t count;
};

/* Appends to the file; false when it cannot be opened. */
bool request_log_open(struct request_log *log, const char *path);
void request_log_write(struct request_log *log, const char *service, const struct request *request,
                       unsigned status);
void request_log_close(struct request_log *log);

#endif
