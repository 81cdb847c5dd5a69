/* The forms that Help Scout's replies have: error objects, HAL lists, created and empty. */

#include "helpscout_internal.h"

#include "query.h"
#include "text.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ERRORS_PAGE "http://developer.helpscout.net/mailbox-api/overview/errors"
#define ERROR_TYPE "application/vnd.error+json"
#define HAL_TYPE "application/hal+json"

static json_t *about_link(const char *code)
{
    return code == NULL ? json_pack("{s:{s:s}}", "about", "href", ERRORS_PAGE)
                        : json_pack("{s:{s:s++}}", "about", "href", ERRORS_PAGE, "#", code);
}

void hs_mistakes_start(struct hs_mistakes *mistakes, const char *source)
{
    *mistakes = (struct hs_mistakes){.errors = json_array(), .source = source};
}

void hs_mistake(struct hs_mistakes *mistakes, const char *path, const char *message,
                json_t *rejected, const char *code)
{
    json_t *error =
        json_pack("{s:s, s:o}", "path", path, "message", text_json(message, strlen(message)));

    if (rejected != NULL)
        json_object_set_new(error, "rejectedValue", rejected);
    json_object_set_new(error, "source", json_string(mistakes->source));
    json_object_set_new(error, "_links", about_link(code));
    json_array_append_new(mistakes->errors, error);
}

void hs_mistake_enum(struct hs_mistakes *mistakes, const char *path, const char *rejected,
                     const char *const *allowed)
{
    char *message = text_copy("Expected one of these: ");

    for (size_t i = 0; allowed[i] != NULL; i++) {
        char *longer = text_format("%s%s'%s'", message, i == 0 ? "" : ", ", allowed[i]);
        free(message);
        message = longer;
    }
    hs_mistake(mistakes, path, message, text_json(rejected, strlen(rejected)), "EnumValue");
    free(message);
}

/* Takes the reference to errors. */
static void reply_errors(struct helpscout *service, struct reply *reply, unsigned status,
                         const char *message, json_t *errors, const char *code)
{
    int64_t number = ++service->error_number;
    char *reference = text_format("4f6f0a52-7d1b-4a37-9b39-%012" PRIx64 "#%" PRId64,
                                  (uint64_t)number, 318276 + number);

    reply_json(reply, status, ERROR_TYPE,
               json_pack("{s:s, s:s, s:{s:o}, s:o}", "logRef", reference, "message", message,
                         "_embedded", "errors", errors, "_links", about_link(code)));
    free(reference);
}

bool hs_mistakes_reply(struct helpscout *service, struct hs_mistakes *mistakes, struct reply *reply)
{
    json_t *errors = mistakes->errors;

    mistakes->errors = NULL;
    if (mistakes->unreadable) {
        json_decref(errors);
        hs_reply_bad_json(service, reply);
        return true;
    }
    if (json_array_size(errors) == 0) {
        json_decref(errors);
        return false;
    }
    reply_errors(service, reply, 400, "Bad request", errors, NULL);
    return true;
}

void hs_reply_error(struct helpscout *service, struct reply *reply, unsigned status,
                    const char *message, const char *code)
{
    reply_errors(service, reply, status, message, json_array(), code);
}

void hs_reply_not_found(struct helpscout *service, struct reply *reply)
{
    hs_reply_error(service, reply, 404, "Not found", NULL);
}

void hs_reply_bad_json(struct helpscout *service, struct reply *reply)
{
    hs_reply_error(service, reply, 400, "Error parsing request body into JSON", "invalid-json");
}

void hs_reply_object(struct reply *reply, json_t *object)
{
    reply_json(reply, 200, HAL_TYPE, object);
}

void hs_reply_created(const struct request *request, struct reply *reply, const char *path,
                      int64_t id)
{
    char *location = text_format("%s%s%" PRId64, request->base, path, id);

    reply_empty(reply, 201);
    reply_header_integer(reply, "Resource-ID", id);
    reply_header(reply, "Location", location);
    free(location);
}

bool hs_read_integer(const struct request *request, const char *name, struct hs_mistakes *mistakes,
                     int64_t *value)
{
    const char *text = request_query(request, name);

    if (text == NULL)
        return false;
    if (text_integer(text, value))
        return true;
    hs_mistake(mistakes, name, "must be a number", text_json(text, strlen(text)), "InvalidNumber");
    return false;
}

bool hs_read_page(const struct request *request, struct hs_mistakes *mistakes, int64_t *page)
{
    *page = 1;
    if (!hs_read_integer(request, "page", mistakes, page))
        return request_query(request, "page") == NULL;
    if (*page >= 1 && *page <= 1000000)
        return true;
    hs_mistake(mistakes, "page", "must be greater than or equal to 1", json_integer(*page), "Min");
    return false;
}

bool hs_read_descending(const struct request *request, struct hs_mistakes *mistakes)
{
    static const char *const orders[] = {"asc", "desc", NULL};
    const char *order = request_query(request, "sortOrder");

    if (order != NULL && hs_word(orders, order) == NULL)
        hs_mistake_enum(mistakes, "sortOrder", order, orders);
    return order == NULL || strcmp(order, "asc") != 0;
}

bool hs_read_date(const struct request *request, const char *name, struct hs_mistakes *mistakes,
                  int64_t *value)
{
    const char *text = request_query(request, name);

    if (text == NULL)
        return false;
    if (time_read_iso(text, value))
        return true;
    hs_mistake(mistakes, name, "must be a date like yyyy-MM-dd'T'HH:mm:ss'Z'",
               text_json(text, strlen(text)), "InvalidDate");
    return false;
}

struct query *hs_read_query(struct helpscout *service, const struct request *request,
                            struct hs_mistakes *mistakes, const struct query_field *fields,
                            size_t field_count)
{
    const char *text = request_query(request, "query");
    struct query *query;
    char *problem = NULL;

    if (text == NULL || *text == '\0')
        return NULL;
    if (service->options->query_needs_parentheses && *text != '(') {
        hs_mistake(mistakes, "query", "must be in parentheses", text_json(text, strlen(text)),
                   "InvalidQuery");
        return NULL;
    }
    query = query_parse(text, fields, field_count, clock_now(service->clock), &problem);
    if (query == NULL)
        hs_mistake(mistakes, "query", problem, text_json(text, strlen(text)), "InvalidQuery");
    free(problem);
    return query;
}

json_t *hs_link(const struct request *request, const char *format, ...)
{
    va_list arguments;
    char path[256];
    json_t *link;

    va_start(arguments, format);
    vsnprintf(path, sizeof path, format, arguments);
    va_end(arguments);
    link = json_pack("{s:s+}", "href", request->base, path);
    return link;
}

void hs_set_date(json_t *object, const char *name, int64_t seconds)
{
    char text[TIME_TEXT_SIZE];

    time_write_iso(seconds, text);
    json_object_set_new(object, name, json_string(text));
}

/* The query of a link: all parameters of the request, with another page. */
static char *link_query(const struct request *request, int64_t page)
{
    char *query = text_copy("?");

    for (size_t i = 0; i < request->query.count; i++) {
        char *name = text_percent_encode(request->query.items[i].name);
        char *value = text_percent_encode(request->query.items[i].value);
        if (strcmp(name, "page") != 0) {
            char *longer = text_format("%s%s=%s&", query, name, value);
            free(query);
            query = longer;
        }
        free(name);
        free(value);
    }
    char *whole = text_format("%spage=%" PRId64, query, page);
    free(query);
    return whole;
}

static void add_page_link(const struct request *request, json_t *links, const char *name,
                          int64_t page)
{
    char *query = link_query(request, page);
    char *href = text_format("%s%s%s", request->base, request->path, query);

    json_object_set_new(links, name, json_pack("{s:o}", "href", text_json(href, strlen(href))));
    free(query);
    free(href);
}

static json_t *list_links(const struct request *request, int64_t page, int64_t pages)
{
    json_t *links = json_object();

    add_page_link(request, links, "self", page);
    if (pages > 0)
        add_page_link(request, links, "first", 1);
    if (page > 1 && page <= pages)
        add_page_link(request, links, "previous", page - 1);
    if (page < pages)
        add_page_link(request, links, "next", page + 1);
    if (pages > 0)
        add_page_link(request, links, "last", pages);
    json_object_set_new(
        links, "page",
        json_pack("{s:s++, s:b}", "href", request->base, request->path, "{?page}", "templated", 1));
    return links;
}

void hs_reply_list(struct helpscout *service, const struct request *request, struct reply *reply,
                   const char *key, const struct list *items, int64_t page, size_t page_size,
                   hs_render *render)
{
    size_t start = (size_t)(page - 1) * page_size;
    int64_t pages = (int64_t)((items->count + page_size - 1) / page_size);
    json_t *body = json_object();
    json_t *array = json_array();

    for (size_t i = start; i < start + page_size && i < items->count; i++)
        json_array_append_new(array, render(service, request, items->items[i]));
    if (json_array_size(array) > 0)
        json_object_set_new(body, "_embedded", json_pack("{s:O}", key, array));
    json_decref(array);
    json_object_set_new(body, "_links", list_links(request, page, pages));
    json_object_set_new(body, "page",
                        json_pack("{s:I, s:I, s:I, s:I}", "size", (json_int_t)page_size,
                                  "totalElements", (json_int_t)items->count, "totalPages",
                                  (json_int_t)pages, "number",
                                  (json_int_t)(items->count == 0 ? 0 : page)));
    hs_reply_object(reply, body);
}

bool hs_request_is_json(struct helpscout *service, const struct request *request,
                        struct reply *reply)
{
    if (request_has_type(request, "application/json") ||
        (strcmp(request->method, "PATCH") == 0 &&
         request_has_type(request, "application/json-patch+json")))
        return true;
    hs_reply_error(service, reply, 415, "Unsupported media type", NULL);
    return false;
}

json_t *hs_request_object(struct helpscout *service, const struct request *request,
                          struct reply *reply)
{
    json_t *body;

    if (!hs_request_is_json(service, request, reply))
        return NULL;
    body = request_json(request);
    if (json_is_object(body))
        return body;
    json_decref(body);
    hs_reply_bad_json(service, reply);
    return NULL;
}
