/* Changes to a Help Scout conversation: PATCH of one field at a time, its tags and fields. */

#include "helpscout_internal.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

struct patch {
    struct helpscout *service;
    struct hs_conversation *conversation;
    struct hs_mistakes *mistakes;
    const json_t *value;
};

/* Each notes a mistake instead of changing anything when the value is wrong. */
typedef void patch_handler(struct patch *patch);

static void patch_subject(struct patch *patch)
{
    const char *subject = json_string_value(patch->value);

    if (subject == NULL) {
        patch->mistakes->unreadable = true;
    } else if (*subject == '\0') {
        hs_mistake(patch->mistakes, "value", "may not be empty", NULL, "NotEmpty");
    } else {
        free(patch->conversation->subject);
        patch->conversation->subject = text_copy(subject);
    }
}

static void patch_status(struct patch *patch)
{
    const char *status = json_string_value(patch->value);

    if (status == NULL)
        patch->mistakes->unreadable = true;
    else if (hs_word(hs_statuses, status) == NULL)
        hs_mistake_enum(patch->mistakes, "value", status, hs_statuses);
    else
        hs_conversation_set_status(patch->service, patch->conversation, status);
}

/* The id in the value when the list has it; otherwise 0, and a mistake is noted. */
static int64_t patch_id(struct patch *patch, const struct list *list)
{
    int64_t id = json_integer_value(patch->value);

    if (!json_is_integer(patch->value)) {
        patch->mistakes->unreadable = true;
        return 0;
    }
    if (list_find(list, id) != NULL)
        return id;
    hs_mistake(patch->mistakes, "value", "invalid identifier", json_integer(id),
               "InvalidIdentifier");
    return 0;
}

static void patch_assignee(struct patch *patch)
{
    int64_t id = patch_id(patch, &patch->service->users);

    if (id != 0)
        patch->conversation->assignee_id = id;
}

static void patch_no_assignee(struct patch *patch)
{
    patch->conversation->assignee_id = 0;
}

static void patch_mailbox(struct patch *patch)
{
    int64_t id = patch_id(patch, &patch->service->mailboxes);

    if (id != 0)
        hs_conversation_set_mailbox(patch->conversation, id);
}

static void patch_customer(struct patch *patch)
{
    int64_t id = patch_id(patch, &patch->service->customers);

    if (id != 0)
        hs_conversation_set_customer(patch->service, patch->conversation, id);
}

static void patch_draft(struct patch *patch)
{
    if (!json_is_boolean(patch->value))
        patch->mistakes->unreadable = true;
    else if (json_is_true(patch->value))
        hs_mistake(patch->mistakes, "value", "must be false", NULL, "AssertFalse");
    else
        patch->conversation->state = "published";
}

struct patch_row {
    const char *op;
    const char *path;
    patch_handler *handler;
};

static const struct patch_row patch_rows[] = {
    {"replace", "/subject", patch_subject},   {"replace", "/status", patch_status},
    {"replace", "/assignTo", patch_assignee}, {"remove", "/assignTo", patch_no_assignee},
    {"move", "/mailboxId", patch_mailbox},    {"replace", "/primaryCustomer.id", patch_customer},
    {"replace", "/draft", patch_draft},
};

static const struct patch_row *find_patch(const char *op, const char *path)
{
    for (size_t i = 0; i < COUNT(patch_rows); i++) {
        if (strcmp(patch_rows[i].op, op) == 0 && strcmp(patch_rows[i].path, path) == 0)
            return &patch_rows[i];
    }
    return NULL;
}

static void refuse_operation(struct hs_mistakes *mistakes, const char *op, const char *path)
{
    char *message = text_format("operation '%s' is not supported for path '%s'", op, path);

    hs_mistake(mistakes, "op", message, json_string(op), "InvalidOperation");
    free(message);
}

static void apply_patch(struct patch *patch, const json_t *body)
{
    static const struct hs_field fields[] = {
        {"op", HS_TEXT, true, 0, 0, NULL},
        {"path", HS_TEXT, true, 0, 0, NULL},
    };
    const char *op = json_string_value(json_object_get(body, "op"));
    const char *path = json_string_value(json_object_get(body, "path"));
    const struct patch_row *row;

    hs_check_fields(patch->mistakes, "", body, fields, COUNT(fields));
    if (op == NULL || path == NULL)
        return;
    row = find_patch(op, path);
    if (row != NULL)
        row->handler(patch);
    else
        refuse_operation(patch->mistakes, op, path);
}

/* One operation in one object: an array, which JSON Patch prescribes, is refused by the service. */
void hs_patch_conversation(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    struct hs_mistakes mistakes;
    struct patch patch = {.service = service, .mistakes = &mistakes};
    json_t *body;

    patch.conversation = hs_path_conversation(service, request, reply);
    body = patch.conversation == NULL ? NULL : hs_request_object(service, request, reply);
    if (body == NULL)
        return;
    hs_mistakes_start(&mistakes, "JSON");
    patch.value = json_object_get(body, "value");
    apply_patch(&patch, body);
    if (!hs_mistakes_reply(service, &mistakes, reply)) {
        patch.conversation->modified_at = clock_now(service->clock);
        stats_write(service->stats, "patch_conversation");
        reply_empty(reply, 204);
    }
    json_decref(body);
}

void hs_put_tags(void *state, const struct request *request, struct reply *reply)
{
    static const struct hs_field fields[] = {{"tags", HS_TEXTS, true, 0, 0, NULL}};
    struct helpscout *service = state;
    struct hs_conversation *conversation = hs_path_conversation(service, request, reply);
    json_t *body = conversation == NULL ? NULL : hs_request_object(service, request, reply);
    struct hs_mistakes mistakes;

    if (body == NULL)
        return;
    hs_mistakes_start(&mistakes, "JSON");
    hs_check_fields(&mistakes, "", body, fields, COUNT(fields));
    if (!hs_mistakes_reply(service, &mistakes, reply)) {
        hs_conversation_set_tags(service, conversation, json_object_get(body, "tags"));
        conversation->modified_at = clock_now(service->clock);
        stats_write(service->stats, "put_tags");
        reply_empty(reply, 204);
    }
    json_decref(body);
}

void hs_put_fields(void *state, const struct request *request, struct reply *reply)
{
    static const struct hs_field fields[] = {{"fields", HS_ARRAY, true, 0, 0, NULL}};
    struct helpscout *service = state;
    struct hs_conversation *conversation = hs_path_conversation(service, request, reply);
    json_t *body = conversation == NULL ? NULL : hs_request_object(service, request, reply);
    struct hs_mistakes mistakes;

    if (body == NULL)
        return;
    hs_mistakes_start(&mistakes, "JSON");
    hs_check_fields(&mistakes, "", body, fields, COUNT(fields));
    if (!hs_mistakes_reply(service, &mistakes, reply)) {
        json_decref(conversation->fields);
        conversation->fields = json_deep_copy(json_object_get(body, "fields"));
        stats_write(service->stats, "put_fields");
        reply_empty(reply, 204);
    }
    json_decref(body);
}
