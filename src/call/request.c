/* Making requests from rows and checked values; see request.h. */
#include "request.h"

#include <string.h>

void request_begin(struct request *request, enum method method, const char *base, const char *path)
{
    request->method = method;
    request->query = false;
    buffer_clear(&request->url);
    buffer_clear(&request->body);
    buffer_append_text(&request->url, base);
    buffer_append_text(&request->url, path);
}

void request_path_integer(struct request *request, int64_t integer)
{
    buffer_append_integer(&request->url, integer);
}

void request_path_text(struct request *request, const char *text, size_t len)
{
    buffer_append_encoded(&request->url, text, len);
}

void request_path_user(struct request *request, const char *user, size_t len)
{
    const char *at = memchr(user, '@', len);
    size_t before = at != NULL ? (size_t)(at - user) : len;
    request_path_text(request, user, before);
    if (at == NULL)
        return;
    buffer_append_text(&request->url, "@");
    request_path_text(request, at + 1, len - before - 1);
}

static void query_name(struct request *request, const char *name)
{
    buffer_append_text(&request->url, request->query ? "&" : "?");
    buffer_append_encoded(&request->url, name, strlen(name));
    buffer_append_text(&request->url, "=");
    request->query = true;
}

void request_query(struct request *request, const char *name, const char *value, size_t len)
{
    query_name(request, name);
    buffer_append_encoded(&request->url, value, len);
}

void request_query_text(struct request *request, const char *name, const char *value)
{
    request_query(request, name, value, strlen(value));
}

void request_query_integer(struct request *request, const char *name, int64_t integer)
{
    query_name(request, name);
    buffer_append_integer(&request->url, integer);
}

struct json_writer request_body(struct request *request)
{
    buffer_clear(&request->body);
    return (struct json_writer){.out = &request->body};
}

/* The parameter named by the `len` bytes at `name`, which the row places in the path. */
static size_t path_parameter(const struct operation *operation, const char *name, size_t len)
{
    size_t i = 0;
    while (i + 1 < operation->parameter_count &&
           (strncmp(operation->parameters[i].name, name, len) != 0 ||
            operation->parameters[i].name[len] != '\0'))
        i++;
    return i;
}

/* Appends a row's path, each {name} replaced by the parameter of that name. */
static void append_path(struct request *request, const struct operation *operation,
                        const struct arguments *arguments)
{
    const char *at = operation->path;
    for (const char *brace = strchr(at, '{'); brace != NULL; brace = strchr(at, '{')) {
        const char *end = strchr(brace, '}');
        size_t i = path_parameter(operation, brace + 1, (size_t)(end - brace - 1));
        buffer_append(&request->url, at, (size_t)(brace - at));
        request_path_integer(request, arguments->values[i].integer);
        at = end + 1;
    }
    buffer_append_text(&request->url, at);
}

static const char *sent_name(const struct parameter *row)
{
    return row->sent_as != NULL ? row->sent_as : row->name;
}

static void add_query(struct request *request, const struct parameter *row,
                      const struct argument *argument)
{
    if (row->type == PARAMETER_INTEGER)
        request_query_integer(request, sent_name(row), argument->integer);
    else if (row->type == PARAMETER_ENUM)
        request_query_text(request, sent_name(row), catalog_sent(argument->choice));
    else
        request_query(request, sent_name(row), argument->text, argument->len);
}

void request_from_row(struct request *request, const char *base, const struct operation *operation,
                      const struct arguments *arguments)
{
    request_begin(request, operation->method, base, "");
    append_path(request, operation, arguments);
    for (size_t i = 0; i < operation->parameter_count; i++)
        if (operation->parameters[i].place == PLACE_QUERY && arguments->values[i].given)
            add_query(request, &operation->parameters[i], &arguments->values[i]);
}

static void write_element(lua_State *L, struct json_writer *writer, int slot, size_t index)
{
    size_t len;
    lua_rawgeti(L, slot, (lua_Integer)index);
    const char *text = lua_tolstring(L, -1, &len);
    json_text(writer, text, len);
    lua_pop(L, 1);
}

void request_write_strings(lua_State *L, struct json_writer *writer,
                           const struct argument *argument)
{
    json_begin_array(writer);
    for (size_t i = 1; i <= argument->count; i++)
        write_element(L, writer, argument->slot, i);
    json_end_array(writer);
}

void request_write_entries(lua_State *L, struct json_writer *writer,
                           const struct argument *argument)
{
    json_begin_array(writer);
    for (size_t i = 1; i <= argument->count; i++) {
        json_begin_object(writer);
        json_key(writer, "label");
        write_element(L, writer, argument->slot, 2 * i - 1);
        json_key(writer, "value");
        write_element(L, writer, argument->slot, 2 * i);
        json_end_object(writer);
    }
    json_end_array(writer);
}

static void write_value(lua_State *L, struct json_writer *writer, const struct parameter *row,
                        const struct argument *argument)
{
    switch (row->type) {
    case PARAMETER_INTEGER:
    case PARAMETER_DATE:
        json_integer(writer, argument->integer);
        break;
    case PARAMETER_STRING:
    case PARAMETER_ADDRESS:
        json_text(writer, argument->text, argument->len);
        break;
    case PARAMETER_ENUM:
        json_text(writer, catalog_sent(argument->choice), strlen(catalog_sent(argument->choice)));
        break;
    case PARAMETER_STRINGS:
    case PARAMETER_ADDRESSES:
    case PARAMETER_NAMES:
        request_write_strings(L, writer, argument);
        break;
    case PARAMETER_PHONES:
    case PARAMETER_EMAILS:
        request_write_entries(L, writer, argument);
        break;
    }
}

void request_write_members(lua_State *L, struct json_writer *writer,
                           const struct operation *operation, const struct arguments *arguments)
{
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        if (row->place != PLACE_BODY || !arguments->values[i].given)
            continue;
        json_key(writer, sent_name(row));
        write_value(L, writer, row, &arguments->values[i]);
    }
}

bool request_failed(const struct request *request)
{
    return request->url.failed || request->body.failed;
}

void request_free(struct request *request)
{
    buffer_free(&request->url);
    buffer_free(&request->body);
}
