/* Writes the request log. Each line is flushed before the caller sees its reply, so that a test
 * which has the reply finds the line. */

#include "request_log.h"

#include "text.h"

#include <string.h>

bool request_log_open(struct request_log *log, const char *path)
{
    log->file = fopen(path, "ae");
    return log->file != NULL;
}

static json_t *headers_json(const struct pairs *headers)
{
    json_t *object = json_object();

    for (size_t i = 0; i < headers->count; i++) {
        const char *value = headers->items[i].value;
        json_object_set_new_nocheck(object, headers->items[i].name,
                                    text_json(value, strlen(value)));
    }
    return object;
}

void request_log_write(struct request_log *log, const char *service, const struct request *request,
                       unsigned status)
{
    json_t *line;

    log->count++;
    if (log->file == NULL)
        return;
    line = json_pack("{s:I, s:I, s:s, s:s, s:o, s:o, s:o, s:o, s:i}", "n", (json_int_t)log->count,
                     "connection", (json_int_t)request->connection, "service", service, "method",
                     request->method, "path", text_json(request->path, strlen(request->path)),
                     "query", text_json(request->query_text, strlen(request->query_text)),
                     "headers", headers_json(&request->headers), "body",
                     text_json(request->body, request->body_length), "status", (int)status);
    json_dumpf(line, log->file, JSON_COMPACT);
    fputc('\n', log->file);
    fflush(log->file);
    json_decref(line);
}

void request_log_close(struct request_log *log)
{
    if (log->file != NULL)
        fclose(log->file);
    log->file = NULL;
}
