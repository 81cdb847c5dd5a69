/* The forms that Aircall's replies have: the gateway's errors, the application's, lists. */

#include "aircall_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define JSON_TYPE "application/json; charset=utf-8"

void ac_reply_edge(struct reply *reply, unsigned status, const char *message)
{
    reply_json(reply, status, "application/json", json_pack("{s:s}", "message", message));
}

static void reply_error(struct reply *reply, unsigned status, const char *error, const char *code,
                        const char *errors)
{
    reply_json(reply, status, JSON_TYPE,
               json_pack("{s:s, s:n, s:s, s:s, s:s, s:b}", "error", error, "data", "message", code,
                         "errors", errors, "troubleshoot", code, "success", 0));
}

void ac_reply_bad_request(struct reply *reply, const char *errors)
{
    reply_error(reply, 400, "Bad Request", "BAD_REQUEST", errors);
}

void ac_reply_not_found(struct reply *reply, const char *what)
{
    char *errors = text_format("%s not found", what);

    reply_error(reply, 404, "Not Found", "NOT_FOUND", errors);
    free(errors);
}

void ac_reply_object(struct reply *reply, unsigned status, const char *name, json_t *object)
{
    reply_json(reply, status, JSON_TYPE, json_pack("{s:o}", name, object));
}

/* --- reading what a list was asked for --- */

static int64_t read_count(const struct request *request, const char *name, int64_t missing)
{
    const char *text = request_query(request, name);
    int64_t value = 0;

    if (text == NULL || !text_integer(text, &value))
        return missing;
    return value < 1 ? 1 : value;
}

/* One end of the window; what is no number finds nothing, or is refused when so configured. */
static bool read_time(const struct aircall *service, const struct request *request,
                      const char *name, struct ac_page *page, int64_t *value)
{
    const char *text = request_query(request, name);

    if (text == NULL || *text == '\0' || text_integer(text, value))
        return true;
    page->nothing = true;
    return !service->options->refuse_bad_time;
}

bool ac_read_page(const struct aircall *service, const struct request *request,
                  const struct ac_list_kind *kind, struct ac_page *page, struct reply *reply)
{
    const char *order = request_query(request, "order");

    *page = (struct ac_page){.from = INT64_MIN, .to = INT64_MAX};
    page->page = read_count(request, "page", 1);
    page->per_page = read_count(request, "per_page", AC_PER_PAGE);
    if (page->per_page > AC_PER_PAGE_MAX && kind->clamps_per_page)
        page->per_page = AC_PER_PAGE_MAX;
    page->descending = order != NULL && strcmp(order, "desc") == 0;
    if (!read_time(service, request, "from", page, &page->from) ||
        !read_time(service, request, "to", page, &page->to)) {
        ac_reply_bad_request(reply, "from and to must be UNIX timestamps");
        return false;
    }
    if (kind->from_is_exclusive && page->from != INT64_MIN)
        page->from++;
    /* Also with nothing to list; without multiplying, which could overflow. */
    if (page->page > AC_ITEMS_MAX / page->per_page) {
        ac_reply_bad_request(reply, "Your query is limited to 10k results and pagination is out "
                                    "of bound, please use timestamps or other filters.");
        return false;
    }
    return true;
}

bool ac_within(const struct ac_page *page, int64_t instant)
{
    return !page->nothing && instant >= page->from && instant <= page->to;
}

bool ac_flag(const struct request *request, const char *name)
{
    const char *value = request_query(request, name);

    return value != NULL && strcmp(value, "true") == 0;
}

/* --- links and lists --- */

json_t *ac_direct_link(const struct request *request, const char *version, const char *kind,
                       int64_t id)
{
    char *link = text_format("%s/%s/%s/%" PRId64, request->base, version, kind, id);
    json_t *json = text_json(link, strlen(link));

    free(link);
    return json;
}

void ac_set_date(json_t *object, const char *name, int64_t seconds)
{
    char text[TIME_TEXT_SIZE];

    time_write_iso_millis(seconds, text);
    json_object_set_new(object, name, json_string(text));
}

json_t *ac_instant(int64_t seconds)
{
    return seconds == 0 ? json_null() : json_integer(seconds);
}

/* Parameters that links do not carry over, or that they carry in a place of their own. */
static bool is_dropped(const char *name)
{
    static const char *const names[] = {"page", "per_page", "order", "order_by", NULL};

    for (size_t i = 0; names[i] != NULL; i++) {
        if (strcmp(name, names[i]) == 0)
            return true;
    }
    return strncmp(name, "fetch_", strlen("fetch_")) == 0;
}

/* The filters of the request as they stand in a link, each with & behind it. */
static char *link_filters(const struct request *request)
{
    char *filters = text_copy("");

    for (size_t i = 0; i < request->query.count; i++) {
        const struct pair *pair = &request->query.items[i];
        char *name = text_percent_encode(pair->name);
        char *value = text_percent_encode(pair->value);
        if (!is_dropped(pair->name)) {
            char *longer = text_format("%s%s=%s&", filters, name, value);
            free(filters);
            filters = longer;
        }
        free(name);
        free(value);
    }
    return filters;
}

static json_t *page_link(const struct request *request, const struct ac_list_kind *kind,
                         const struct ac_page *page, int64_t number)
{
    const char *order = page->descending ? "desc" : "asc";
    char *filters = link_filters(request);
    char *link;
    json_t *json;

    if (kind->order_by != NULL)
        link = text_format("%s%s?%sorder=%s&order_by=%s&per_page=%" PRId64 "&page=%" PRId64,
                           request->base, request->path, filters, order, kind->order_by,
                           page->per_page, number);
    else
        link = text_format("%s%s?%sorder=%s&page=%" PRId64 "&per_page=%" PRId64, request->base,
                           request->path, filters, order, number, page->per_page);
    json = text_json(link, strlen(link));
    free(filters);
    free(link);
    return json;
}

static json_t *list_meta(const struct request *request, const struct ac_list_kind *kind,
                         const struct ac_page *page, size_t count, size_t total)
{
    bool more = (int64_t)total > page->page * page->per_page;

    return json_pack("{s:I, s:I, s:I, s:I, s:o, s:o}", "count", (json_int_t)count, "total",
                     (json_int_t)total, "current_page", (json_int_t)page->page, "per_page",
                     (json_int_t)page->per_page, "next_page_link",
                     more ? page_link(request, kind, page, page->page + 1) : json_null(),
                     "previous_page_link",
                     page->page > 1 ? page_link(request, kind, page, page->page - 1) : json_null());
}

void ac_reply_list(const struct aircall *service, const struct request *request,
                   struct reply *reply, const struct ac_list_kind *kind, const struct ac_page *page,
                   const struct list *items, ac_render *render)
{
    size_t start = (size_t)((page->page - 1) * page->per_page);
    json_t *array = json_array();
    json_t *body = json_object();
    json_t *meta;

    for (size_t i = start; i < items->count && i < start + (size_t)page->per_page; i++) {
        size_t position = page->descending ? items->count - 1 - i : i;
        json_array_append_new(array, render(service, request, items->items[position]));
    }
    meta = list_meta(request, kind, page, json_array_size(array), items->count);
    if (kind->meta_first)
        json_object_set(body, "meta", meta);
    json_object_set_new(body, kind->key, array);
    json_object_set(body, "meta", meta);
    json_decref(meta);
    reply_json(reply, 200, JSON_TYPE, body);
}
