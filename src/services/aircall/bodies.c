/*
 * Bodies of Aircall that no field can say: phone numbers of a dialer campaign in lots, the values
 * of a WhatsApp template, further filters of a report.
 */
#include <stdlib.h>
#include <string.h>

#include "call.h"
#include "luax.h"
#include "paths.h"
#include "platform.h"
#include "push.h"
#include "write_value.h"

/* ---- dialer campaigns ---- */

/* As many as clients send at once. */
enum { LOT = 100 };

/* How many numbers are sent, and which of them were queued already (texts in the arena). */
struct lots {
    size_t sent;
    const char **queued;
    size_t queued_count;
};

static struct lots *lots_of(struct integrations_call *call)
{
    return call_keep(call, sizeof(struct lots));
}

static size_t lot_end(const struct value *numbers, size_t begin)
{
    return begin + LOT < numbers->list.count ? begin + LOT : numbers->list.count;
}

int aircall_choose_lot(struct integrations_call *call, int done)
{
    const struct value *numbers = call_argument(call, "phone_numbers");
    struct lots *lots = lots_of(call);
    if (done >= 0) {
        size_t end = lot_end(numbers, lots->sent);
        call_applied(call, lua_pushfstring(call->L, "phone_numbers %I to %I",
                                           (LUAI_UACINT)lots->sent + 1, (LUAI_UACINT)end));
        lua_pop(call->L, 1);
        lots->sent = end;
    }
    return lots->sent < numbers->list.count ? 0 : -1;
}

void aircall_ask_lot(struct integrations_call *call)
{
    const struct value *numbers = call_argument(call, "phone_numbers");
    size_t begin = lots_of(call)->sent, end = lot_end(numbers, begin);
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    json_key(&body, "phone_numbers");
    json_begin_array(&body);
    for (size_t i = begin; i < end; i++) {
        const struct value *number = &numbers->list.items[i];
        json_text(&body, number->text.bytes, number->text.len);
    }
    json_end_array(&body);
    json_end_object(&body);
}

static void keep_queued(struct integrations_call *call, const char *number, size_t len)
{
    const struct value *numbers = call_argument(call, "phone_numbers");
    struct lots *lots = lots_of(call);
    if (lots->queued == NULL)
        lots->queued =
            arena_take(&call->arguments->arena, numbers->list.count * sizeof *lots->queued);
    if (lots->queued == NULL)
        luax_no_memory(call->L);
    if (lots->queued_count < numbers->list.count)
        lots->queued[lots->queued_count++] = call_copy(call, number, len);
}

/* A refusal that only names numbers which are queued already is none: the others were added. */
void aircall_take_lot(struct integrations_call *call, lua_State *L, int reply)
{
    if (call->status != 422)
        return;
    lua_Unsigned count = 0;
    int members = 0, errors = lua_gettop(L) + 1;
    if (paths_push(L, reply, "errors") == LUA_TTABLE)
        for (lua_pushnil(L); lua_next(L, errors) != 0; lua_pop(L, 1))
            members++;
    if (paths_push(L, reply, "errors.dialer_campaign") == LUA_TTABLE)
        count = lua_rawlen(L, -1);
    for (lua_Unsigned i = 1; i <= count; i++) {
        const char *text =
            lua_rawgeti(L, -1, (lua_Integer)i) == LUA_TSTRING ? lua_tostring(L, -1) : "";
        const char *behind = strstr(text, " is already imported");
        if (behind == NULL)
            call_raise_refusal(call);
        keep_queued(call, text, (size_t)(behind - text));
        lua_pop(L, 1);
    }
    if (count == 0 || members > 1)
        call_raise_refusal(call);
}

/* After a lost answer a refusal that says so means that the lost try was carried out. */
void aircall_take_repeated(struct integrations_call *call, lua_State *L, int reply)
{
    struct buffer *said = &call->transfer.reply;
    if (call->status == 422 && platform_find(buffer_text(said), said->len, "lready", 6) == NULL)
        call_raise_refusal(call);
    if (call->status / 100 == 2)
        lua_copy(L, reply, CALL_RESULT);
}

void aircall_finish_lots(struct integrations_call *call, lua_State *L)
{
    const struct lots *lots = lots_of(call);
    lua_createtable(L, 0, 3);
    luax_set_integer(L, "user_id", call_argument(call, "user_id")->integer);
    luax_set_boolean(L, "done", true);
    json_push_empty_array(L);
    for (size_t i = 0; i < lots->queued_count; i++) {
        lua_pushstring(L, lots->queued[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    lua_setfield(L, -2, "already_queued");
}

/* ---- WhatsApp ---- */

/* What stands in a template's {{key}}; without a value: none that is text. */
struct placeholder {
    const char *key, *value;
    size_t len;
};

/* {{2}} stands before {{10}}. */
static int compare_placeholders(const void *a, const void *b)
{
    const char *one = ((const struct placeholder *)a)->key;
    const char *other = ((const struct placeholder *)b)->key;
    size_t len = strlen(one), other_len = strlen(other);
    return len == other_len ? strcmp(one, other) : len < other_len ? -1 : 1;
}

/* Pushes a number as JSON writes it, in every locale alike. */
static void push_number_text(struct integrations_call *call, int index)
{
    struct buffer *text = &call->request.text;
    struct json_writer writer = {.out = text, .sent = true};
    buffer_clear(text);
    if (!json_write_value(call->L, index, &writer) || text->failed)
        luax_no_memory(call->L);
    lua_pushlstring(call->L, text->data, text->len);
}

/* Reads the table at `values` in order; returns how many there are. */
static size_t read_placeholders(struct integrations_call *call, int values,
                                struct placeholder **placeholders)
{
    lua_State *L = call->L;
    size_t count = 0, i = 0;
    for (lua_pushnil(L); lua_next(L, values) != 0; lua_pop(L, 1))
        count++;
    *placeholders = arena_take(&call->arguments->arena, (count + 1) * sizeof **placeholders);
    if (*placeholders == NULL)
        luax_no_memory(L);
    for (lua_pushnil(L); lua_next(L, values) != 0; lua_pop(L, 2)) {
        struct placeholder *placeholder = &(*placeholders)[i++];
        size_t len;
        lua_pushvalue(L, -2);
        const char *key = lua_tolstring(L, -1, &len);
        placeholder->key = call_copy(call, key, len);
        if (lua_type(L, -2) == LUA_TNUMBER)
            push_number_text(call, -2);
        else
            lua_pushvalue(L, -2);
        const char *value = lua_tolstring(L, -1, &placeholder->len);
        if (value != NULL)
            placeholder->value = call_copy(call, value, placeholder->len);
        lua_pop(L, 1);
    }
    qsort(*placeholders, count, sizeof **placeholders, compare_placeholders);
    return count;
}

/* Writes [{key, value}] of the table at `values` into the request's buffer for one text. */
static void write_placeholders(struct integrations_call *call, int values)
{
    struct placeholder *placeholder;
    size_t count = read_placeholders(call, values, &placeholder);
    struct json_writer writer = {.out = &call->request.text};
    buffer_clear(&call->request.text);
    json_begin_array(&writer);
    for (; count > 0; count--, placeholder++) {
        if (placeholder->value == NULL)
            call_refuse(call, ERROR_ARGUMENT,
                        "parameter 'template_values': the value of '%s' is no text",
                        placeholder->key);
        json_begin_object(&writer);
        json_key(&writer, "key");
        bool braced = strncmp(placeholder->key, "{{", 2) == 0;
        lua_pushfstring(call->L, braced ? "%s" : "{{%s}}", placeholder->key);
        json_text(&writer, lua_tostring(call->L, -1), (size_t)lua_rawlen(call->L, -1));
        lua_pop(call->L, 1);
        json_key(&writer, "value");
        json_text(&writer, placeholder->value, placeholder->len);
        json_end_object(&writer);
    }
    json_end_array(&writer);
}

/* Before the only request: {"1": "Ida"} is sent as [{key: "{{1}}", value: "Ida"}], in order. */
int aircall_choose_template(struct integrations_call *call, int done)
{
    struct value *values = arguments_find(call->arguments, "template_values", 15);
    if (done >= 0)
        return -1;
    if (!value_is_given(values))
        return 0;
    lua_State *L = call->L;
    int top = lua_gettop(L);
    json_push(L, values->text.bytes, values->text.len, JSON_NULLS_KEPT);
    write_placeholders(call, top + 1);
    const struct buffer *text = &call->request.text;
    if (text->failed || !arguments_keep_given(call->arguments))
        luax_no_memory(L);
    values->text.bytes = call_copy(call, text->data, text->len);
    values->text.len = text->len;
    lua_settop(L, top);
    return 0;
}

/* ---- cards ---- */

/* A line of a card has a label, a title has none (aircall-all.md §8.1, create_insight_card). */
void aircall_ask_card(struct integrations_call *call)
{
    enum { CARD_TYPE, CARD_TEXT, CARD_LABEL };
    const struct value *contents = call_argument(call, "contents");
    for (size_t i = 0; i < contents->list.count; i++) {
        const struct value *members = contents->list.items[i].list.items;
        bool title = strcmp(members[CARD_TYPE].text.bytes, "title") == 0;
        if (title == value_is_given(&members[CARD_LABEL]))
            call_refuse(call, ERROR_ARGUMENT, "parameter 'contents[%I].label': %s",
                        (LUAI_UACINT)i + 1,
                        title ? "a title has none" : "a shortText needs one, it is missing");
    }
}

/* ---- reports ---- */

/* Raises for a member of `filter` that the request's filter has from another parameter. */
static void refuse_said_twice(struct integrations_call *call, const struct value *filter)
{
    lua_State *L = call->L;
    int top = lua_gettop(L);
    json_push(L, call->request.body.data, call->request.body.len, JSON_NULLS_KEPT);
    paths_push(L, top + 1, "input.filter");
    json_push(L, filter->text.bytes, filter->text.len, JSON_NULLS_KEPT);
    for (lua_pushnil(L); lua_next(L, top + 3) != 0; lua_pop(L, 2)) {
        lua_pushvalue(L, -2);
        if (lua_rawget(L, top + 2) != LUA_TNIL)
            call_refuse(call, ERROR_ARGUMENT, "parameter 'filter': '%s' is given by another one",
                        lua_tostring(L, -3));
    }
    lua_settop(L, top);
}

/* Puts the members of `filter` in front of those that the request's filter has. */
void aircall_ask_report(struct integrations_call *call)
{
    static const char begin[] = "\"filter\":{";
    const struct value *filter = call_argument(call, "filter");
    struct buffer *body = &call->request.body, *text = &call->request.text;
    const char *place = value_is_given(filter) ? strstr(buffer_text(body), begin) : NULL;
    if (place == NULL || filter->text.len <= 2)
        return;
    refuse_said_twice(call, filter);
    size_t before = (size_t)(place - body->data) + sizeof begin - 1;
    buffer_clear(text);
    buffer_append(text, body->data + before, body->len - before);
    body->len = before;
    buffer_append(body, filter->text.bytes + 1, filter->text.len - 2);
    buffer_append_text(body, ",");
    buffer_append(body, text->data, text->len);
}
