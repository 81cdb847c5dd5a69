/*
 * The phone numbers and e-mail addresses of a contact, which Aircall changes one by one: what makes
 * those that are stored the wanted ones. Changes come before additions, and removals last, so that
 * the contact never lacks an entry that it should have.
 */
#include <string.h>

#include "call.h"
#include "fold.h"
#include "luax.h"
#include "paths.h"
#include "phones.h"

/* Steps of update_contact's row. */
enum { UPDATE_STORED, UPDATE_FIELDS, UPDATE_ENTRY, UPDATE_READ };

/* A list of a contact: the parameter, which is also its key, and where entries live. */
struct entry_list {
    const char *parameter;
    const char *path;
    bool phones;
};

static const struct entry_list entry_lists[] = {{"phone_numbers", "/phone_details", true},
                                                {"emails", "/email_details", false}};

/* Entries of one list: Aircall allows 20, and so does the row. */
enum { ENTRY_LISTS = 2, ENTRIES_KNOWN = 64, CHANGES_MOST = ENTRY_LISTS * 2 * ENTRIES_KNOWN };

struct change {
    const char *method;
    const struct entry_list *list;
    int64_t id;                 /* of the stored entry; 0: a new one */
    const struct value *wanted; /* {label, value}; NULL: the stored one is removed */
    const char *applied;        /* what an error says when this is done */
};

struct changes {
    size_t count, next;
    struct change items[CHANGES_MOST];
};

/* A stored entry, and whether it is dealt with. */
struct stored {
    int64_t id;
    const char *label, *value; /* NULL: it has none */
    size_t label_len, value_len;
    bool done;
};

/* What is compared. */
struct comparison {
    struct integrations_call *call;
    struct changes *changes;
    const struct entry_list *list;
    const struct value *wanted; /* a list of records {label, value} */
    bool wanted_done[ENTRIES_KNOWN];
    struct stored stored[ENTRIES_KNOWN];
    size_t stored_count;
};

static struct changes *changes_of(struct integrations_call *call)
{
    return call_keep(call, sizeof(struct changes));
}

static const struct value *entry_label(const struct value *entry)
{
    return &entry->list.items[0];
}

static const struct value *entry_value(const struct value *entry)
{
    return &entry->list.items[1];
}

/* Adds a change; `value` is told when it is done. */
static void add_change(struct comparison *comparison, const char *method, int64_t id,
                       const struct value *wanted, const char *verb, const char *value)
{
    struct integrations_call *call = comparison->call;
    struct changes *changes = comparison->changes;
    if (id < 0)
        call_refuse_reply(call, "an entry of the contact has no id");
    const char *applied = lua_pushfstring(call->L, "%s: %s %s", comparison->list->parameter, verb,
                                          value != NULL ? value : "an entry");
    struct change *change = &changes->items[changes->count++];
    change->method = method;
    change->list = comparison->list;
    change->id = id;
    change->wanted = wanted;
    change->applied = arena_copy(&call->arguments->arena, applied, strlen(applied));
    lua_pop(call->L, 1);
    if (change->applied == NULL)
        luax_no_memory(call->L);
}

/* Stores a wanted entry, in place of a stored one or (NULL) as a new one. */
static void add_storing(struct comparison *comparison, const struct value *wanted,
                        const struct stored *stored)
{
    add_change(comparison, stored != NULL ? "PUT" : "POST", stored != NULL ? stored->id : 0, wanted,
               stored != NULL ? "changed" : "added", entry_value(wanted)->text.bytes);
}

static bool same_value(const struct comparison *comparison, const struct stored *stored,
                       const struct value *wanted)
{
    if (stored->value == NULL)
        return false;
    return comparison->list->phones
               ? phones_same(stored->value, stored->value_len, wanted->text.bytes, wanted->text.len)
               : fold_same(stored->value, stored->value_len, wanted->text.bytes, wanted->text.len);
}

static bool same_bytes(const char *text, size_t len, const struct value *value)
{
    return text != NULL && len == value->text.len && memcmp(text, value->text.bytes, len) == 0;
}

/* Marks wanted and stored entries of the same value; one whose spelling or label differs is
 * changed. */
static void match_same(struct comparison *comparison, size_t i)
{
    const struct value *wanted = &comparison->wanted->list.items[i];
    for (size_t j = 0; j < comparison->stored_count; j++) {
        struct stored *stored = &comparison->stored[j];
        if (stored->done || !same_value(comparison, stored, entry_value(wanted)))
            continue;
        comparison->wanted_done[i] = stored->done = true;
        bool same = same_bytes(stored->label, stored->label_len, entry_label(wanted)) &&
                    (comparison->list->phones ||
                     same_bytes(stored->value, stored->value_len, entry_value(wanted)));
        if (!same)
            add_storing(comparison, wanted, stored);
        return;
    }
}

/* The next stored entry that is not dealt with; NULL when there is none. */
static struct stored *next_stored(struct comparison *comparison)
{
    for (size_t j = 0; j < comparison->stored_count; j++)
        if (!comparison->stored[j].done)
            return &comparison->stored[j];
    return NULL;
}

static void compare(struct comparison *comparison)
{
    const struct value *wanted = comparison->wanted;
    for (size_t i = 0; i < wanted->list.count; i++)
        match_same(comparison, i);
    for (size_t i = 0; i < wanted->list.count; i++) {
        if (comparison->wanted_done[i])
            continue;
        struct stored *stored = next_stored(comparison);
        add_storing(comparison, &wanted->list.items[i], stored);
        if (stored != NULL)
            stored->done = true;
    }
    struct stored *stored;
    while ((stored = next_stored(comparison)) != NULL) {
        stored->done = true;
        add_change(comparison, "DELETE", stored->id, NULL, "removed", stored->value);
    }
}

/* Reads the stored entry on the top; the reply keeps its texts. */
static struct stored read_stored(lua_State *L)
{
    struct stored stored = {.id = -1};
    if (!lua_istable(L, -1))
        return stored;
    stored.id = paths_integer(L, lua_gettop(L), "id", -1);
    if (stored.id <= 0)
        stored.id = -1;
    if (lua_getfield(L, -1, "value") == LUA_TSTRING)
        stored.value = lua_tolstring(L, -1, &stored.value_len);
    if (lua_getfield(L, -2, "label") == LUA_TSTRING)
        stored.label = lua_tolstring(L, -1, &stored.label_len);
    lua_pop(L, 2);
    return stored;
}

static void compare_list(struct integrations_call *call, lua_State *L, int contact,
                         const struct entry_list *list)
{
    struct comparison comparison = {.call = call,
                                    .changes = changes_of(call),
                                    .list = list,
                                    .wanted = call_argument(call, list->parameter)};
    if (!value_is_given(comparison.wanted))
        return;
    int top = lua_gettop(L);
    if (!paths_ensure(L, contact, list->parameter))
        call_refuse_reply(call, "an entry list of the contact is no array");
    comparison.stored_count = (size_t)lua_rawlen(L, -1);
    if (comparison.stored_count >= ENTRIES_KNOWN)
        call_refuse_reply(call, "the contact has more entries than Aircall allows");
    for (size_t i = 0; i < comparison.stored_count; i++) {
        lua_rawgeti(L, top + 1, (lua_Integer)i + 1);
        comparison.stored[i] = read_stored(L);
        lua_pop(L, 1);
    }
    compare(&comparison);
    lua_settop(L, top);
}

void aircall_take_stored(struct integrations_call *call, lua_State *L, int reply)
{
    call_push_table(call, reply, "contact");
    int contact = lua_gettop(L);
    for (size_t i = 0; i < ENTRY_LISTS; i++)
        compare_list(call, L, contact, &entry_lists[i]);
}

static bool has_lists(const struct integrations_call *call)
{
    return value_is_given(call_argument(call, "phone_numbers")) ||
           value_is_given(call_argument(call, "emails"));
}

static int next_entry(struct integrations_call *call)
{
    const struct changes *changes = changes_of(call);
    return changes->next < changes->count ? UPDATE_ENTRY : UPDATE_READ;
}

int aircall_choose_change(struct integrations_call *call, int done)
{
    const char *fields = call->subject.operation->steps[UPDATE_FIELDS].when;
    switch (done) {
    case -1:
        return has_lists(call) ? UPDATE_STORED : UPDATE_FIELDS;
    case UPDATE_STORED:
        return arguments_hold(call->arguments, fields) ? UPDATE_FIELDS : next_entry(call);
    case UPDATE_FIELDS:
        return has_lists(call) ? next_entry(call) : -1;
    case UPDATE_ENTRY: {
        struct changes *changes = changes_of(call);
        call_applied(call, changes->items[changes->next++].applied);
        return next_entry(call);
    }
    default:
        return -1;
    }
}

static void write_entry(struct integrations_call *call, const struct value *entry)
{
    struct json_writer body = request_body(&call->request);
    json_begin_object(&body);
    json_key(&body, "label");
    json_text(&body, entry_label(entry)->text.bytes, entry_label(entry)->text.len);
    json_key(&body, "value");
    json_text(&body, entry_value(entry)->text.bytes, entry_value(entry)->text.len);
    json_end_object(&body);
}

/* Makes the request of the change whose turn it is, behind the contact's path. */
void aircall_ask_change(struct integrations_call *call)
{
    const struct changes *changes = changes_of(call);
    const struct change *change = &changes->items[changes->next];
    call->request.method = change->method;
    call->repeatable = change->id > 0;
    buffer_append_text(&call->request.url, change->list->path);
    if (change->id > 0) {
        buffer_append_text(&call->request.url, "/");
        request_path_integer(&call->request, change->id);
    }
    if (change->wanted != NULL)
        write_entry(call, change->wanted);
    else /* What is gone already is as it should be: an answer may have been lost. */
        call->accept = INTEGRATIONS_MISSING;
}
