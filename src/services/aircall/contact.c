/*
 * The phone numbers and e-mail addresses of a contact, which Aircall changes one by one: what makes
 * those that are stored the wanted ones. Changes come before additions, and removals last, so that
 * the contact never lacks an entry that it should have.
 */
#include <string.h>

#include "call.h"
#include "fold.h"
#include "paths.h"
#include "phones.h"
#include "types.h"

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
    const struct entry_list *list;
    int64_t id;                 /* of the stored entry; 0: a new one */
    const struct value *wanted; /* {label, value}; NULL: the stored one is removed */
    const char *applied;        /* what an error says when this is done */
};

struct changes {
    size_t count, next;
    struct change items[CHANGES_MOST];
};

/* A stored entry, and whether it is dealt with. Texts that it does not have are absent. */
struct stored {
    int64_t id;
    struct value label, value;
    bool done;
};

/* What is compared. */
struct comparison {
    struct integrations_call *call;
    const struct entry_list *list;
    const struct value *wanted; /* a list of records {label, value} */
    struct stored stored[ENTRIES_KNOWN];
    size_t stored_count;
};

static struct changes *changes_of(struct integrations_call *call)
{
    return call_keep(call, sizeof(struct changes));
}

/* What a wanted entry has. */
enum { ENTRY_LABEL, ENTRY_VALUE };

static const struct value *entry_value(const struct value *entry)
{
    return &entry->list.items[ENTRY_VALUE];
}

/* Has the stored entry (NULL: a new one) become the wanted one (NULL: it is removed). */
static void add_change(const struct comparison *comparison, struct stored *stored,
                       const struct value *wanted)
{
    struct integrations_call *call = comparison->call;
    struct changes *changes = changes_of(call);
    const char *verb = wanted == NULL ? "removed" : stored != NULL ? "changed" : "added";
    const struct value *told = wanted != NULL ? entry_value(wanted) : &stored->value;
    if (stored != NULL && stored->id <= 0)
        call_refuse_reply(call, "an entry of the contact has no id");
    const char *applied = lua_pushfstring(call->L, "%s: %s %s", comparison->list->parameter, verb,
                                          value_is_given(told) ? told->text.bytes : "an entry");
    changes->items[changes->count++] =
        (struct change){.list = comparison->list,
                        .id = stored != NULL ? stored->id : 0,
                        .wanted = wanted,
                        .applied = call_copy(call, applied, strlen(applied))};
    lua_pop(call->L, 1);
    if (stored != NULL)
        stored->done = true;
}

static bool same_value(const struct entry_list *list, const struct value *a, const struct value *b)
{
    if (!value_is_given(a))
        return false;
    return (list->phones ? phones_same : fold_same)(a->text.bytes, a->text.len, b->text.bytes,
                                                    b->text.len);
}

/* The next stored entry that is not dealt with, and has the value of the wanted one (NULL: any);
 * NULL when there is none. */
static struct stored *find_stored(struct comparison *comparison, const struct value *wanted)
{
    struct stored *end = comparison->stored + comparison->stored_count;
    for (struct stored *stored = comparison->stored; stored < end; stored++)
        if (!stored->done &&
            (wanted == NULL || same_value(comparison->list, &stored->value, entry_value(wanted))))
            return stored;
    return NULL;
}

/* Whether the stored entry of the same value has the label too, and an address its spelling. */
static bool is_as_wanted(const struct comparison *comparison, const struct stored *stored,
                         const struct value *wanted)
{
    return value_same_text(&stored->label, &wanted->list.items[ENTRY_LABEL]) &&
           (comparison->list->phones || value_same_text(&stored->value, entry_value(wanted)));
}

static void compare(struct comparison *comparison)
{
    const struct value *wanted = comparison->wanted->list.items;
    bool done[ENTRIES_KNOWN] = {false};
    struct stored *stored;
    for (size_t i = 0; i < comparison->wanted->list.count; i++) {
        stored = find_stored(comparison, &wanted[i]);
        if (stored == NULL)
            continue;
        done[i] = stored->done = true;
        if (!is_as_wanted(comparison, stored, &wanted[i]))
            add_change(comparison, stored, &wanted[i]);
    }
    for (size_t i = 0; i < comparison->wanted->list.count; i++)
        if (!done[i])
            add_change(comparison, find_stored(comparison, NULL), &wanted[i]);
    while ((stored = find_stored(comparison, NULL)) != NULL)
        add_change(comparison, stored, NULL);
}

/* The text that the table on the top has under the key; the reply keeps it. */
static struct value stored_text(lua_State *L, const char *key)
{
    struct value value = {.kind = VALUE_ABSENT};
    if (lua_getfield(L, -1, key) == LUA_TSTRING) {
        value.kind = VALUE_TEXT;
        value.text.bytes = lua_tolstring(L, -1, &value.text.len);
    }
    lua_pop(L, 1);
    return value;
}

static void compare_list(struct integrations_call *call, lua_State *L, int contact,
                         const struct entry_list *list)
{
    struct comparison comparison = {
        .call = call, .list = list, .wanted = call_argument(call, list->parameter)};
    if (!value_is_given(comparison.wanted))
        return;
    int top = lua_gettop(L);
    if (!paths_ensure(L, contact, list->parameter))
        call_refuse_reply(call, "an entry list of the contact is no array");
    comparison.stored_count = (size_t)lua_rawlen(L, -1);
    if (comparison.stored_count >= ENTRIES_KNOWN)
        call_refuse_reply(call, "the contact has more entries than Aircall allows");
    for (size_t i = 0; i < comparison.stored_count; i++) {
        if (lua_rawgeti(L, top + 1, (lua_Integer)i + 1) == LUA_TTABLE)
            comparison.stored[i] = (struct stored){.id = paths_integer(L, -1, "id", 0),
                                                   .label = stored_text(L, "label"),
                                                   .value = stored_text(L, "value")};
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

/* In order, but that the step for entries is made as often as there are changes. */
int aircall_choose_change(struct integrations_call *call, int done)
{
    if (done == UPDATE_ENTRY) {
        struct changes *changes = changes_of(call);
        call_applied(call, changes->items[changes->next++].applied);
        done--;
    }
    int next = call_next_step(call, done);
    if (next != UPDATE_ENTRY)
        return next;
    const struct changes *changes = changes_of(call);
    return changes->next < changes->count ? UPDATE_ENTRY : UPDATE_READ;
}

/* Makes the request of the change whose turn it is, behind the contact's path. */
void aircall_ask_change(struct integrations_call *call)
{
    const struct changes *changes = changes_of(call);
    const struct change *change = &changes->items[changes->next];
    const char *stored = change->wanted != NULL ? "PUT" : "DELETE";
    call->request.method = change->id > 0 ? stored : "POST";
    call->repeatable = change->id > 0;
    buffer_append_text(&call->request.url, change->list->path);
    if (change->id > 0) {
        buffer_append_text(&call->request.url, "/");
        request_path_integer(&call->request, change->id);
    }
    if (change->wanted == NULL) {
        /* What is gone already is as it should be: an answer may have been lost. */
        call->accept = INTEGRATIONS_MISSING;
        return;
    }
    const struct value *list = call_argument(call, change->list->parameter);
    struct json_writer body = request_body(&call->request);
    type_write_json(&body, arguments_row(call->arguments, list), change->wanted);
}
