/* One Help Scout conversation and its threads: how they are sent, and the requests for one. */

#include "helpscout_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --- how a conversation is sent --- */

static void set_person(json_t *object, const char *name, json_t *person)
{
    if (person != NULL)
        json_object_set_new(object, name, person);
}

static json_t *render_tags(const struct helpscout *service,
                           const struct hs_conversation *conversation)
{
    json_t *tags = json_array();
    size_t i;
    json_t *name;

    json_array_foreach(conversation->tags, i, name)
    {
        const struct hs_tag *tag = hs_tag_get((struct helpscout *)service, json_string_value(name));
        json_array_append_new(tags, json_pack("{s:I, s:s, s:s}", "id", (json_int_t)tag->id, "color",
                                              "#929499", "tag", tag->name));
    }
    return tags;
}

static void render_closing(const struct helpscout *service,
                           const struct hs_conversation *conversation, json_t *object)
{
    json_object_set_new(object, "closedBy", json_integer(conversation->closed_by));
    if (conversation->closed_by == 0)
        return;
    set_person(object, "closedByUser", hs_user_person(service, conversation->closed_by));
    hs_set_date(object, "closedAt", conversation->closed_at);
}

static json_t *render_links(const struct request *request,
                            const struct hs_conversation *conversation)
{
    const char *creator =
        conversation->created_by_user != 0 ? "createdByUser" : "createdByCustomer";
    json_t *links = json_object();
    int64_t id = conversation->id;

    json_object_set_new(links, "self", hs_link(request, "/v2/conversations/%" PRId64, id));
    json_object_set_new(links, "mailbox",
                        hs_link(request, "/v2/mailboxes/%" PRId64, conversation->mailbox_id));
    json_object_set_new(links, "primaryCustomer",
                        hs_link(request, "/v2/customers/%" PRId64, conversation->customer_id));
    json_object_set_new(
        links, creator,
        conversation->created_by_user != 0
            ? hs_link(request, "/v2/users/%" PRId64, conversation->created_by_user)
            : hs_link(request, "/v2/customers/%" PRId64, conversation->customer_id));
    if (conversation->closed_by != 0)
        json_object_set_new(links, "closedBy",
                            hs_link(request, "/v2/users/%" PRId64, conversation->closed_by));
    json_object_set_new(links, "threads",
                        hs_link(request, "/v2/conversations/%" PRId64 "/threads", id));
    if (conversation->assignee_id != 0)
        json_object_set_new(links, "assignee",
                            hs_link(request, "/v2/users/%" PRId64, conversation->assignee_id));
    json_object_set_new(
        links, "web",
        hs_link(request, "/conversation/%" PRId64 "/%" PRId64, id, conversation->number));
    return links;
}

json_t *hs_render_thread(const struct helpscout *service, const struct request *request,
                         const void *item)
{
    json_t *thread = json_copy((json_t *)item);
    json_t *links = json_object();
    json_int_t customer =
        json_integer_value(json_object_get(json_object_get(thread, "customer"), "id"));

    (void)service;
    json_object_set_new(links, "customer",
                        hs_link(request, "/v2/customers/%" JSON_INTEGER_FORMAT, customer));
    json_object_set_new(thread, "_links", links);
    return thread;
}

void hs_collect_threads(const struct hs_conversation *conversation, struct list *threads)
{
    for (size_t i = json_array_size(conversation->threads); i-- > 0;)
        list_add(threads, json_array_get(conversation->threads, i));
}

static json_t *render_threads(const struct helpscout *service, const struct request *request,
                              const struct hs_conversation *conversation)
{
    const char *embed = request_query(request, "embed");
    struct list threads = {0};
    json_t *array = json_array();

    if (embed != NULL && strcmp(embed, "threads") == 0)
        hs_collect_threads(conversation, &threads);
    for (size_t i = 0; i < threads.count; i++)
        json_array_append_new(array, hs_render_thread(service, request, threads.items[i]));
    list_clear(&threads, NULL);
    return array;
}

static void render_waiting(const struct hs_conversation *conversation, json_t *object)
{
    json_t *waiting = json_object();

    hs_set_date(waiting, "time", conversation->waiting_since);
    json_object_set_new(waiting, "friendly", json_string("2 hours ago"));
    json_object_set_new(object, "customerWaitingSince", waiting);
}

static void render_people(const struct helpscout *service,
                          const struct hs_conversation *conversation, json_t *object)
{
    set_person(object, "assignee", hs_user_person(service, conversation->assignee_id));
    set_person(object, "createdBy",
               conversation->created_by_user != 0
                   ? hs_user_person(service, conversation->created_by_user)
                   : hs_customer_person(service, conversation->customer_id));
    set_person(object, "primaryCustomer", hs_customer_person(service, conversation->customer_id));
}

json_t *hs_render_conversation(const struct helpscout *service, const struct request *request,
                               const void *item)
{
    const struct hs_conversation *conversation = item;
    json_t *object = json_pack(
        "{s:I, s:I, s:I, s:s, s:I, s:s, s:s, s:s, s:s, s:I}", "id", (json_int_t)conversation->id,
        "number", (json_int_t)conversation->number, "threads",
        (json_int_t)json_array_size(conversation->threads), "type", conversation->type, "folderId",
        (json_int_t)conversation->folder_id, "status", conversation->status, "state",
        conversation->state, "subject", conversation->subject, "preview",
        conversation->preview == NULL ? "" : conversation->preview, "mailboxId",
        (json_int_t)conversation->mailbox_id);

    render_people(service, conversation, object);
    hs_set_date(object, "createdAt", conversation->created_at);
    render_closing(service, conversation, object);
    hs_set_date(object, "userUpdatedAt", conversation->modified_at);
    render_waiting(conversation, object);
    json_object_set_new(object, "source",
                        json_pack("{s:s, s:s}", "type", conversation->source_type, "via",
                                  conversation->source_via));
    json_object_set_new(object, "tags", render_tags(service, conversation));
    if (json_array_size(conversation->cc) > 0)
        json_object_set(object, "cc", conversation->cc);
    if (json_array_size(conversation->bcc) > 0)
        json_object_set(object, "bcc", conversation->bcc);
    json_object_set(object, "customFields", conversation->fields);
    json_object_set_new(
        object, "_embedded",
        json_pack("{s:o}", "threads", render_threads(service, request, conversation)));
    json_object_set_new(object, "_links", render_links(request, conversation));
    return object;
}

/* --- one conversation --- */

struct hs_conversation *hs_path_conversation(struct helpscout *service,
                                             const struct request *request, struct reply *reply)
{
    struct hs_conversation *conversation =
        list_find(&service->conversations, request_id(request, 0));

    if (conversation == NULL)
        hs_reply_not_found(service, reply);
    return conversation;
}

void hs_get_conversation(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    const struct hs_conversation *conversation;
    char *location;

    if (request_id(request, 0) == HS_MERGED_ID) {
        location = text_format("%s/v2/conversations/%d", request->base, HS_CONVERSATION_ID);
        reply_empty(reply, 301);
        reply_header(reply, "Location", location);
        free(location);
        return;
    }
    conversation = hs_path_conversation(service, request, reply);
    if (conversation != NULL)
        hs_reply_object(reply, hs_render_conversation(service, request, conversation));
}

void hs_list_threads(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    const struct hs_conversation *conversation = hs_path_conversation(service, request, reply);
    struct hs_mistakes mistakes;
    struct list threads = {0};
    int64_t page = 1;

    if (conversation == NULL)
        return;
    hs_mistakes_start(&mistakes, "QUERY");
    hs_read_page(request, &mistakes, &page);
    if (hs_mistakes_reply(service, &mistakes, reply))
        return;
    hs_collect_threads(conversation, &threads);
    hs_reply_list(service, request, reply, "threads", &threads, page, HS_THREAD_PAGE,
                  hs_render_thread);
    list_clear(&threads, NULL);
}

void hs_delete_conversation(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    struct hs_conversation *conversation = hs_path_conversation(service, request, reply);

    if (conversation == NULL)
        return;
    hs_conversation_set_customer(service, conversation, 0);
    list_take(&service->conversations, conversation->id);
    hs_conversation_drop(conversation);
    stats_write(service->stats, "delete_conversation");
    reply_empty(reply, 204);
}
