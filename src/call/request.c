/* Making requests from rows and checked values; see request.h. */
#include "request.h"

#include <string.h>

#include "read.h"
#include "types.h"

void request_begin(struct request *request, const char *method, const char *url)
{
    request->method = method;
    request->query = false;
    request->unfit = NULL;
    buffer_clear(&request->url);
    buffer_clear(&request->body);
    buffer_append_text(&request->url, url);
}

void request_path_integer(struct request *request, int64_t integer)
{
    buffer_append_integer(&request->url, integer);
}

/* An @ stays: Aircall reads an e-mail address in a path only so, and every server must. */
void request_path_text(struct request *request, const char *text, size_t len)
{
    const char *at;
    /* Where there was no memory for a text, there are no bytes. */
    while (len > 0 && (at = memchr(text, '@', len)) != NULL) {
        size_t before = (size_t)(at - text);
        buffer_append_encoded(&request->url, text, before);
        buffer_append_text(&request->url, "@");
        text = at + 1;
        len -= before + 1;
    }
    buffer_append_encoded(&request->url, text, len);
}

/* Appends a path that may be sent as it is (see text_path_problem), but for what an address has
 * not. */
static void request_path_whole(struct request *request, const char *path, size_t len)
{
    static const char plain[] = "%/:@!$&'()*+,;=";
    for (size_t i = 0; i < len; i++) {
        if (memchr(plain, path[i], sizeof plain - 1) != NULL)
            buffer_append(&request->url, path + i, 1);
        else
            buffer_append_encoded(&request->url, path + i, 1);
    }
}

static void query_name(struct request *request, const char *name, size_t len)
{
    buffer_append_text(&request->url, request->query ? "&" : "?");
    buffer_append_encoded(&request->url, name, len);
    buffer_append_text(&request->url, "=");
    request->query = true;
}

void request_query(struct request *request, const char *name, const char *value, size_t len)
{
    query_name(request, name, strlen(name));
    buffer_append_encoded(&request->url, value, len);
}

void request_query_text(struct request *request, const char *name, const char *value)
{
    request_query(request, name, value, strlen(value));
}

void request_query_integer(struct request *request, const char *name, int64_t integer)
{
    query_name(request, name, strlen(name));
    buffer_append_integer(&request->url, integer);
}

struct json_writer request_body(struct request *request)
{
    buffer_clear(&request->body);
    return (struct json_writer){.out = &request->body};
}

/* ---- from a step ---- */

/* What is written: a step's fields, each with its parameter. */
struct filling {
    struct request *request;
    const struct integrations_step *step;
    const struct arguments *arguments;
};

static const struct integrations_parameter *row_of(const struct filling *filling, const char *name)
{
    return arguments_row(filling->arguments, arguments_get(filling->arguments, name));
}

static const char *sent_name(const struct integrations_field *field)
{
    return field->as != NULL ? field->as : field->parameter;
}

static bool field_is_sent(const struct filling *filling, const struct integrations_field *field)
{
    if (field->parameter != NULL &&
        !value_is_given(arguments_get(filling->arguments, field->parameter)))
        return false;
    return arguments_hold(filling->arguments, field->when);
}

/* The value as text, in the request's buffer for one. */
static const struct buffer *value_text(const struct filling *filling,
                                       const struct integrations_parameter *row,
                                       const struct value *value)
{
    struct buffer *text = &filling->request->text;
    buffer_clear(text);
    type_write_text(text, row, value);
    filling->request->url.failed |= text->failed; /* which the next value would forget */
    return text;
}

/* Whether a path with this segment is another path: libcurl and servers take dots away. */
static bool is_unfit(const struct buffer *segment)
{
    return segment->len == 0 ||
           (segment->len <= 2 && memcmp(segment->data, "..", segment->len) == 0);
}

static void path_value(const struct filling *filling, const char *name, size_t len)
{
    const struct value *value = arguments_find(filling->arguments, name, len);
    if (value == NULL)
        return;
    const struct integrations_parameter *row = arguments_row(filling->arguments, value);
    const struct buffer *text = value_text(filling, row, value);
    if (row->flags & INTEGRATIONS_PATH) {
        request_path_whole(filling->request, text->data, text->len);
        return;
    }
    if (!text->failed && is_unfit(text))
        filling->request->unfit = row;
    request_path_text(filling->request, text->data, text->len);
}

static void path_setting(const struct filling *filling, const struct request_names *names,
                         const char *name, size_t len)
{
    const char *text = names->setting != NULL ? names->setting(names->context, name, len) : "";
    request_path_text(filling->request, text, strlen(text));
}

/* Appends a step's path, each {name} replaced by what it names. */
static void append_path(const struct filling *filling, const struct request_names *names)
{
    static const char setting[] = "account.";
    const char *at = filling->step->path;
    struct buffer *url = &filling->request->url;
    const char *brace, *end;
    while ((brace = strchr(at, '{')) != NULL && (end = strchr(brace, '}')) != NULL) {
        const char *name = brace + 1;
        size_t len = (size_t)(end - name);
        buffer_append(url, at, (size_t)(brace - at));
        if (names->moved > 0 && strchr(end, '{') == NULL)
            request_path_integer(filling->request, names->moved);
        else if (strncmp(name, setting, sizeof setting - 1) == 0)
            path_setting(filling, names, name + sizeof setting - 1, len - (sizeof setting - 1));
        else
            path_value(filling, name, len);
        at = end + 1;
    }
    buffer_append_text(url, at);
}

static void query_comma(const struct filling *filling, const struct integrations_field *field,
                        const struct integrations_parameter *row, const struct value *list)
{
    struct request *request = filling->request;
    query_name(request, sent_name(field), strlen(sent_name(field)));
    for (size_t i = 0; i < list->list.count; i++) {
        const struct buffer *text = value_text(filling, row, &list->list.items[i]);
        if (!text->failed && text->len > 0 && memchr(text->data, ',', text->len) != NULL)
            request->unfit = row;
        if (i > 0)
            buffer_append_text(&request->url, ",");
        buffer_append_encoded(&request->url, text->data, text->len);
    }
}

static void query_value(const struct filling *filling, const struct integrations_field *field,
                        const struct integrations_parameter *row, const struct value *value)
{
    if (value->kind == VALUE_INTEGER && row->type != INTEGRATIONS_TIME) {
        request_query_integer(filling->request, sent_name(field), value->integer);
    } else if (value->kind == VALUE_TEXT && value->choice == NULL) {
        request_query(filling->request, sent_name(field), value->text.bytes, value->text.len);
    } else {
        const struct buffer *text = value_text(filling, row, value);
        request_query(filling->request, sent_name(field), text->data, text->len);
    }
}

/* Whether the field's table is the body, or the query, itself. */
static bool is_whole(const struct integrations_field *field)
{
    return strcmp(sent_name(field), "*") == 0;
}

/* A text of JSON without its escapes, in the request's buffer for one. */
static const struct buffer *plain_text(struct request *request, const struct json_text *text)
{
    struct buffer *plain = &request->text;
    buffer_clear(plain);
    if (buffer_append(plain, text->bytes, text->len) && text->len > 0)
        plain->len = json_copy_text(text, plain->data);
    request->url.failed |= plain->failed; /* which the next value would forget */
    return plain;
}

/* Adds name=value, the value one of JSON's that `reader` reads next: text, or as it stands. */
static void query_json(struct request *request, const struct json_text *name,
                       struct json_reader *reader, const char *before,
                       const struct json_value *value)
{
    const struct buffer *text = plain_text(request, name);
    query_name(request, text->data, text->len);
    if (value->kind == JSON_IS_TEXT) {
        text = plain_text(request, &value->text);
        buffer_append_encoded(&request->url, text->data, text->len);
    } else {
        before += strspn(before, ":,[ ");
        buffer_append_encoded(&request->url, before, (size_t)(reader->at - before));
    }
}

/* A table of names and values; an array's values are repeated under its name. */
static void query_table(struct request *request, const struct value *table)
{
    struct json_reader reader = json_read(table->text.bytes, table->text.len);
    struct json_text name;
    struct json_value value;
    if (json_next_value(&reader, &value) != JSON_IS_OBJECT)
        return;
    while (json_next_member(&reader, &name)) {
        const char *before = reader.at;
        enum json_kind kind = json_next_value(&reader, &value);
        if (kind == JSON_IS_OBJECT)
            json_skip(&reader, kind); /* an empty table, which is no array here */
        else if (kind != JSON_IS_ARRAY)
            query_json(request, &name, &reader, before, &value);
        while (kind == JSON_IS_ARRAY && json_next_element(&reader)) {
            before = reader.at;
            json_next_value(&reader, &value);
            query_json(request, &name, &reader, before, &value);
        }
    }
}

static void query_field(const struct filling *filling, const struct integrations_field *field)
{
    if (field->parameter == NULL) {
        request_query_text(filling->request, field->as, field->constant);
        return;
    }
    const struct integrations_parameter *row = row_of(filling, field->parameter);
    const struct value *value = arguments_get(filling->arguments, field->parameter);
    if (is_whole(field)) {
        query_table(filling->request, value);
    } else if (value->kind == VALUE_LIST && field->comma) {
        if (value->list.count > 0)
            query_comma(filling, field, row, value);
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->list.count; i++)
            query_value(filling, field, row, &value->list.items[i]);
    } else {
        query_value(filling, field, row, value);
    }
}

static void body_value(const struct filling *filling, struct json_writer *writer,
                       const struct integrations_field *field)
{
    if (field->parameter == NULL)
        json_raw(writer, field->constant, strlen(field->constant));
    else
        type_write_json(writer, row_of(filling, field->parameter),
                        arguments_get(filling->arguments, field->parameter));
}

/* Whether the field is in the body, below the path of `len` bytes. */
static bool is_below(const struct filling *filling, const struct integrations_field *field,
                     const char *path, size_t len)
{
    return field->place == INTEGRATIONS_BODY && strncmp(sent_name(field), path, len) == 0 &&
           field_is_sent(filling, field);
}

/* Whether a field before `field` is below the same `len` bytes of its name. */
static bool is_begun(const struct filling *filling, const struct integrations_field *field,
                     size_t len)
{
    for (const struct integrations_field *other = filling->step->fields; other != field; other++)
        if (is_below(filling, other, sent_name(field), len))
            return true;
    return false;
}

/* Writes the members below the first `len` bytes of `path`. */
static void filling_write_members(const struct filling *filling, struct json_writer *writer,
                                  const char *path, size_t len)
{
    const struct integrations_step *step = filling->step;
    for (size_t i = 0; i < step->field_count; i++) {
        const struct integrations_field *field = &step->fields[i];
        if (!is_below(filling, field, path, len))
            continue;
        const char *name = sent_name(field);
        size_t part = strcspn(name + len, ".");
        if (name[len + part] == '\0') {
            json_name(writer, name + len, part);
            body_value(filling, writer, field);
            continue;
        }
        if (is_begun(filling, field, len + part + 1))
            continue;
        bool array = part > 2 && name[len + part - 1] == ']';
        json_name(writer, name + len, array ? part - 2 : part);
        if (array)
            json_begin_array(writer);
        json_begin_object(writer);
        filling_write_members(filling, writer, name, len + part + 1);
        json_end_object(writer);
        if (array)
            json_end_array(writer);
    }
}

/* Writes an array of {op, path, value}. */
static void write_changes(const struct filling *filling, struct json_writer *writer)
{
    json_begin_array(writer);
    for (size_t i = 0; i < filling->step->field_count; i++) {
        const struct integrations_field *field = &filling->step->fields[i];
        if (!is_below(filling, field, "", 0))
            continue;
        bool remove = field->parameter != NULL &&
                      arguments_get(filling->arguments, field->parameter)->kind == VALUE_NULL;
        const char *op = remove ? "remove" : "replace", *path = sent_name(field);
        json_begin_object(writer);
        json_key(writer, "op");
        json_text(writer, op, strlen(op));
        json_key(writer, "path");
        json_text(writer, path, strlen(path));
        if (!remove) {
            json_key(writer, "value");
            body_value(filling, writer, field);
        }
        json_end_object(writer);
    }
    json_end_array(writer);
}

static void write_whole(const struct filling *filling, struct json_writer *writer)
{
    const struct integrations_field *field = filling->step->fields;
    while (field->place != INTEGRATIONS_BODY || !is_whole(field))
        field++;
    body_value(filling, writer, field);
}

void request_from_step(struct request *request, const char *base,
                       const struct integrations_step *step, const struct arguments *arguments,
                       const struct request_names *names)
{
    const struct filling filling = {request, step, arguments};
    bool body = false, whole = false;
    request_begin(request, step->method, base);
    append_path(&filling, names);
    for (size_t i = 0; i < step->field_count; i++) {
        const struct integrations_field *field = &step->fields[i];
        if (field->place == INTEGRATIONS_BODY && is_whole(field))
            whole = field_is_sent(&filling, field);
        else if (field->place == INTEGRATIONS_BODY)
            body = true;
        else if (field_is_sent(&filling, field))
            query_field(&filling, field);
    }
    if (!body && !whole)
        return;
    struct json_writer writer = request_body(request);
    if (whole) {
        write_whole(&filling, &writer);
    } else if (step->body == INTEGRATIONS_CHANGES) {
        write_changes(&filling, &writer);
    } else {
        json_begin_object(&writer);
        filling_write_members(&filling, &writer, "", 0);
        json_end_object(&writer);
    }
}

bool request_failed(const struct request *request)
{
    return request->url.failed || request->body.failed || request->text.failed;
}

void request_free(struct request *request)
{
    buffer_free(&request->url);
    buffer_free(&request->body);
    buffer_free(&request->text);
}
