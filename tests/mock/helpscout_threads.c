/* Adding a thread to a Help Scout conversation: reply, note, customer, chat and phone. */

#include "helpscout_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct hs_field thread_fields[] = {
    {"text", HS_TEXT, true, 0, 0, NULL},       {"customer", HS_OBJECT, false, 0, 0, NULL},
    {"draft", HS_BOOLEAN, false, 0, 0, NULL},  {"status", HS_TEXT, false, 0, 0, hs_statuses},
    {"user", HS_INTEGER, false, 0, 0, NULL},   {"cc", HS_TEXTS, false, 0, 0, NULL},
    {"bcc", HS_TEXTS, false, 0, 0, NULL},      {"imported", HS_BOOLEAN, false, 0, 0, NULL},
    {"createdAt", HS_DATE, false, 0, 0, NULL},
};

/* Of the threads, which kind is read back, and whether the user of the token writes it. */
struct thread_kind {
    const char *type;
    bool by_user;
    bool needs_customer;
};

bool hs_has_room(struct helpscout *service, struct reply *reply, size_t threads)
{
    if (threads <= HS_THREADS_MAX)
        return true;
    hs_reply_error(service, reply, 412, "The conversation has too many threads", NULL);
    return false;
}

static void check(struct helpscout *service, struct hs_mistakes *mistakes, const json_t *body,
                  const struct thread_kind *kind)
{
    hs_check_fields(mistakes, "", body, thread_fields, COUNT(thread_fields));
    if (kind->needs_customer)
        hs_check_customer_reference(service, mistakes, "customer",
                                    json_object_get(body, "customer"));
}

/* A thread makes the conversation active again unless a status is given; a note does not. */
static void set_status(struct helpscout *service, struct hs_conversation *conversation,
                       const json_t *body, const struct thread_kind *kind)
{
    const char *status = json_string_value(json_object_get(body, "status"));

    if (status != NULL)
        hs_conversation_set_status(service, conversation, status);
    else if (strcmp(kind->type, "note") != 0 && !json_is_true(json_object_get(body, "imported")))
        hs_conversation_set_status(service, conversation, "active");
}

static int64_t add(struct helpscout *service, struct hs_conversation *conversation,
                   const json_t *body, const struct thread_kind *kind)
{
    const struct hs_user *me = service->users.items[0];
    int64_t user = json_integer_value(json_object_get(body, "user"));
    struct hs_thread_data data = {
        .type = kind->type,
        .text = json_string_value(json_object_get(body, "text")),
        .customer_id = kind->needs_customer
                           ? hs_customer_resolve(service, json_object_get(body, "customer"))
                           : conversation->customer_id,
        .user_id = !kind->by_user ? 0
                   : user != 0    ? user
                                  : me->id,
        .cc = json_object_get(body, "cc"),
        .bcc = json_object_get(body, "bcc"),
        .created_at = clock_now(service->clock),
        .draft = json_is_true(json_object_get(body, "draft")),
    };

    conversation->modified_at = data.created_at;
    set_status(service, conversation, body, kind);
    return hs_thread_add(service, conversation, &data);
}

static void add_thread(struct helpscout *service, const struct request *request,
                       struct reply *reply, const struct thread_kind *kind)
{
    struct hs_conversation *conversation = hs_path_conversation(service, request, reply);
    json_t *body = conversation == NULL ? NULL : hs_request_object(service, request, reply);
    struct hs_mistakes mistakes;
    char *path;

    if (body == NULL)
        return;
    hs_mistakes_start(&mistakes, "JSON");
    check(service, &mistakes, body, kind);
    if (!hs_mistakes_reply(service, &mistakes, reply) &&
        hs_has_room(service, reply, json_array_size(conversation->threads) + 1)) {
        path = text_format("/v2/conversations/%" PRId64 "/threads/", conversation->id);
        hs_reply_created(request, reply, path, add(service, conversation, body, kind));
        stats_write(service->stats, "create_thread");
        free(path);
    }
    json_decref(body);
}

void hs_add_reply(void *service, const struct request *request, struct reply *reply)
{
    add_thread(service, request, reply, &(struct thread_kind){"message", true, true});
}

void hs_add_note(void *service, const struct request *request, struct reply *reply)
{
    add_thread(service, request, reply, &(struct thread_kind){"note", true, false});
}

void hs_add_customer_thread(void *service, const struct request *request, struct reply *reply)
{
    add_thread(service, request, reply, &(struct thread_kind){"customer", false, true});
}

void hs_add_chat(void *service, const struct request *request, struct reply *reply)
{
    add_thread(service, request, reply, &(struct thread_kind){"chat", false, true});
}

void hs_add_phone(void *service, const struct request *request, struct reply *reply)
{
    add_thread(service, request, reply, &(struct thread_kind){"phone", false, true});
}
