/* POST /v2/conversations: everything that the service demands of a new conversation. */

#include "helpscout_internal.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const types[] = {"chat", "email", "phone", NULL};
static const char *const new_statuses[] = {"active", "closed", "pending", NULL};

/* Thread types have other names when they are made than when they are read. */
static const char *const thread_types[] = {"customer", "reply", "note", "phone", "chat", NULL};
static const char *const read_types[] = {"customer", "message", "note", "phone", "chat"};

static const struct hs_field conversation_fields[] = {
    {"subject", HS_TEXT, true, 0, 0, NULL},      {"type", HS_TEXT, true, 0, 0, types},
    {"mailboxId", HS_INTEGER, true, 0, 0, NULL}, {"status", HS_TEXT, true, 0, 0, new_statuses},
    {"customer", HS_OBJECT, true, 0, 0, NULL},   {"threads", HS_ARRAY, true, 0, 0, NULL},
    {"assignTo", HS_INTEGER, false, 0, 0, NULL}, {"tags", HS_TEXTS, false, 0, 0, NULL},
    {"fields", HS_ARRAY, false, 0, 0, NULL},     {"autoReply", HS_BOOLEAN, false, 0, 0, NULL},
    {"imported", HS_BOOLEAN, false, 0, 0, NULL}, {"createdAt", HS_DATE, false, 0, 0, NULL},
    {"user", HS_INTEGER, false, 0, 0, NULL},
};

static const struct hs_field thread_fields[] = {
    {"type", HS_TEXT, true, 0, 0, thread_types}, {"text", HS_TEXT, true, 0, 0, NULL},
    {"customer", HS_OBJECT, false, 0, 0, NULL},  {"cc", HS_TEXTS, false, 0, 0, NULL},
    {"bcc", HS_TEXTS, false, 0, 0, NULL},        {"imported", HS_BOOLEAN, false, 0, 0, NULL},
    {"createdAt", HS_DATE, false, 0, 0, NULL},   {"draft", HS_BOOLEAN, false, 0, 0, NULL},
    {"user", HS_INTEGER, false, 0, 0, NULL},
};

static const struct hs_field customer_fields[] = {
    {"id", HS_INTEGER, false, 0, 0, NULL},
    {"email", HS_TEXT, false, 1, 0, NULL},
    {"firstName", HS_TEXT, false, 1, 40, NULL},
    {"lastName", HS_TEXT, false, 1, 40, NULL},
};

static const char *text_of(const json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

static int64_t integer_of(const json_t *object, const char *name)
{
    return json_integer_value(json_object_get(object, name));
}

/* An id in the body must be known. */
static void check_known(struct hs_mistakes *mistakes, const char *path, const json_t *value,
                        const struct list *list)
{
    if (json_is_integer(value) && list_find(list, json_integer_value(value)) == NULL)
        hs_mistake(mistakes, path, "invalid identifier", json_copy((json_t *)value),
                   "InvalidIdentifier");
}

void hs_check_customer_reference(struct helpscout *service, struct hs_mistakes *mistakes,
                                 const char *path, const json_t *reference)
{
    char *prefix = text_format("%s.", path);
    char *id_path = text_format("%s.id", path);
    const json_t *id = json_object_get(reference, "id");

    if (reference == NULL || json_is_null(reference)) {
        hs_mistake(mistakes, path, "may not be null", NULL, "NotNull");
    } else if (json_is_object(reference)) {
        hs_check_fields(mistakes, prefix, reference, customer_fields, COUNT(customer_fields));
        check_known(mistakes, id_path, id, &service->customers);
        if (!json_is_integer(id) && !json_is_string(json_object_get(reference, "email")))
            hs_mistake(mistakes, path, "an id or an email is required", NULL, "NotNull");
    } else {
        mistakes->unreadable = true;
    }
    free(prefix);
    free(id_path);
}

static void copy_text(struct hs_customer *customer, const json_t *from, const char *name)
{
    if (text_of(from, name) != NULL)
        json_object_set_new(customer->scalars, name, json_string(text_of(from, name)));
}

int64_t hs_customer_resolve(struct helpscout *service, const json_t *reference)
{
    const json_t *id = json_object_get(reference, "id");
    const char *email = text_of(reference, "email");
    struct hs_customer *customer;

    if (json_is_integer(id))
        return json_integer_value(id);
    customer = hs_customer_by_email(service, email);
    if (customer != NULL)
        return customer->id;
    customer = hs_customer_add(service, hs_next_id(&service->customers));
    customer->searchable_ms = clock_elapsed_ms(service->clock) + service->options->search_lag_ms;
    copy_text(customer, reference, "firstName");
    copy_text(customer, reference, "lastName");
    hs_entry_add(service, customer->emails, email, "work");
    stats_created(service->stats, "customers", email);
    return customer->id;
}

static void check_thread(struct helpscout *service, struct hs_mistakes *mistakes,
                         const json_t *thread, size_t i)
{
    char *prefix = text_format("threads[%zu].", i);
    char *customer_path = text_format("threads[%zu].customer", i);
    char *user_path = text_format("threads[%zu].user", i);
    const char *type = text_of(thread, "type");

    if (!json_is_object(thread))
        mistakes->unreadable = true;
    hs_check_fields(mistakes, prefix, thread, thread_fields, COUNT(thread_fields));
    check_known(mistakes, user_path, json_object_get(thread, "user"), &service->users);
    if (type != NULL && hs_word(thread_types, type) != NULL && strcmp(type, "note") != 0)
        hs_check_customer_reference(service, mistakes, customer_path,
                                    json_object_get(thread, "customer"));
    free(prefix);
    free(customer_path);
    free(user_path);
}

static void check_custom_fields(struct hs_mistakes *mistakes, const json_t *fields)
{
    size_t i;
    json_t *field;

    json_array_foreach(fields, i, field)
    {
        if (!json_is_object(field) || !json_is_integer(json_object_get(field, "id")))
            mistakes->unreadable = true;
    }
}

static void check_body(struct helpscout *service, struct hs_mistakes *mistakes, const json_t *body)
{
    const json_t *threads = json_object_get(body, "threads");
    const json_t *customer = json_object_get(body, "customer");
    size_t i;
    json_t *thread;

    hs_check_fields(mistakes, "", body, conversation_fields, COUNT(conversation_fields));
    check_known(mistakes, "mailboxId", json_object_get(body, "mailboxId"), &service->mailboxes);
    check_known(mistakes, "assignTo", json_object_get(body, "assignTo"), &service->users);
    check_known(mistakes, "user", json_object_get(body, "user"), &service->users);
    check_custom_fields(mistakes, json_object_get(body, "fields"));
    if (json_is_object(customer))
        hs_check_customer_reference(service, mistakes, "customer", customer);
    if (json_is_array(threads) && json_array_size(threads) == 0)
        hs_mistake(mistakes, "threads", "may not be empty", NULL, "NotEmpty");
    json_array_foreach(threads, i, thread) check_thread(service, mistakes, thread, i);
}

/* Addresses are taken on threads of the e-mail kind only; elsewhere they are ignored. */
static json_t *thread_addresses(const json_t *thread, const char *name)
{
    const char *type = text_of(thread, "type");

    if (strcmp(type, "customer") != 0 && strcmp(type, "reply") != 0)
        return NULL;
    return json_object_get(thread, name);
}

static void add_addresses(json_t *to, const json_t *from)
{
    if (json_is_array(from))
        json_array_extend(to, (json_t *)from);
}

static const char *read_type(const char *type)
{
    for (size_t i = 0; thread_types[i] != NULL; i++) {
        if (strcmp(thread_types[i], type) == 0)
            return read_types[i];
    }
    return type;
}

static void add_thread(struct helpscout *service, struct hs_conversation *conversation,
                       const json_t *thread)
{
    const char *type = text_of(thread, "type");
    bool by_user = strcmp(type, "reply") == 0 || strcmp(type, "note") == 0;
    const struct hs_user *me = service->users.items[0];
    int64_t user = integer_of(thread, "user");
    const json_t *customer = json_object_get(thread, "customer");
    struct hs_thread_data data = {
        .type = read_type(type),
        .text = text_of(thread, "text"),
        .customer_id = customer == NULL || strcmp(type, "note") == 0
                           ? conversation->customer_id
                           : hs_customer_resolve(service, customer),
        .user_id = !by_user    ? 0
                   : user != 0 ? user
                               : me->id,
        .cc = thread_addresses(thread, "cc"),
        .bcc = thread_addresses(thread, "bcc"),
        .created_at = conversation->created_at,
        .draft = json_is_true(json_object_get(thread, "draft")),
    };

    hs_thread_add(service, conversation, &data);
    add_addresses(conversation->cc, data.cc);
    add_addresses(conversation->bcc, data.bcc);
}

/* Without assignTo the inbox decides, which here means nobody, as with null. */
static struct hs_conversation *create(struct helpscout *service, const json_t *body)
{
    int64_t customer_id = hs_customer_resolve(service, json_object_get(body, "customer"));
    struct hs_conversation *conversation =
        hs_conversation_add(service, hs_next_id(&service->conversations));
    const char *created_at = text_of(body, "createdAt");
    size_t i;
    json_t *thread;

    conversation->subject = text_copy(text_of(body, "subject"));
    conversation->type = hs_word(types, text_of(body, "type"));
    conversation->source_type = "api";
    conversation->source_via = "customer";
    conversation->assignee_id = integer_of(body, "assignTo");
    conversation->created_by_user = integer_of(body, "user");
    conversation->mailbox_id = integer_of(body, "mailboxId");
    if (created_at != NULL)
        time_read_iso(created_at, &conversation->created_at);
    conversation->waiting_since = conversation->created_at;
    conversation->searchable_ms =
        clock_elapsed_ms(service->clock) + service->options->search_lag_ms;
    hs_conversation_set_customer(service, conversation, customer_id);
    hs_conversation_set_tags(service, conversation, json_object_get(body, "tags"));
    hs_conversation_set_status(service, conversation, text_of(body, "status"));
    add_addresses(conversation->fields, json_object_get(body, "fields"));
    json_array_foreach(json_object_get(body, "threads"), i, thread)
        add_thread(service, conversation, thread);
    return conversation;
}

void hs_create_conversation(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    json_t *body = hs_request_object(service, request, reply);
    const struct hs_conversation *conversation;
    struct hs_mistakes mistakes;

    if (body == NULL)
        return;
    hs_mistakes_start(&mistakes, "JSON");
    check_body(service, &mistakes, body);
    if (!hs_mistakes_reply(service, &mistakes, reply) &&
        hs_has_room(service, reply, json_array_size(json_object_get(body, "threads")))) {
        conversation = create(service, body);
        stats_write(service->stats, "create_conversation");
        stats_created(service->stats, "conversations", conversation->subject);
        hs_reply_created(request, reply, "/v2/conversations/", conversation->id);
    }
    json_decref(body);
}
