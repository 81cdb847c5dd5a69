/* Help Scout's data: adding, finding and changing things, without any knowledge of requests. */

#include "helpscout_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

const char *const hs_statuses[] = {"active", "closed", "pending", "spam", NULL};

static void mailbox_free(void *item)
{
    struct hs_mailbox *mailbox = item;

    free(mailbox->name);
    free(mailbox->slug);
    free(mailbox->email);
    free(mailbox);
}

static void user_free(void *item)
{
    struct hs_user *user = item;

    free(user->first);
    free(user->last);
    free(user->email);
    free(user);
}

static void tag_free(void *item)
{
    struct hs_tag *tag = item;

    free(tag->name);
    free(tag);
}

static void customer_free(void *item)
{
    struct hs_customer *customer = item;

    json_decref(customer->scalars);
    json_decref(customer->emails);
    json_decref(customer->phones);
    json_decref(customer->chats);
    json_decref(customer->social_profiles);
    json_decref(customer->websites);
    json_decref(customer->properties);
    json_decref(customer->address);
    free(customer);
}

static void conversation_free(void *item)
{
    struct hs_conversation *conversation = item;

    free(conversation->subject);
    free(conversation->preview);
    json_decref(conversation->tags);
    json_decref(conversation->cc);
    json_decref(conversation->bcc);
    json_decref(conversation->fields);
    json_decref(conversation->threads);
    free(conversation);
}

void helpscout_clear(struct helpscout *service)
{
    list_clear(&service->mailboxes, mailbox_free);
    list_clear(&service->users, user_free);
    list_clear(&service->tags, tag_free);
    list_clear(&service->customers, customer_free);
    list_clear(&service->conversations, conversation_free);
    list_clear(&service->tokens, hs_token_free);
}

void hs_customer_drop(struct hs_customer *customer)
{
    customer_free(customer);
}

void hs_conversation_drop(struct hs_conversation *conversation)
{
    conversation_free(conversation);
}

int64_t hs_next_id(const struct list *list)
{
    const int64_t *last = list->count == 0 ? NULL : list->items[list->count - 1];

    return last == NULL ? 1 : *last + 1;
}

struct hs_customer *hs_customer_add(struct helpscout *service, int64_t id)
{
    struct hs_customer *customer = memory_new(1, sizeof *customer);

    customer->id = id;
    customer->scalars = json_object();
    customer->emails = json_array();
    customer->phones = json_array();
    customer->chats = json_array();
    customer->social_profiles = json_array();
    customer->websites = json_array();
    customer->properties = json_array();
    customer->created_at = clock_now(service->clock);
    customer->updated_at = customer->created_at;
    list_add(&service->customers, customer);
    return customer;
}

struct hs_conversation *hs_conversation_add(struct helpscout *service, int64_t id)
{
    struct hs_conversation *conversation = memory_new(1, sizeof *conversation);

    conversation->id = id;
    conversation->number = ++service->last_number;
    conversation->type = "email";
    conversation->status = hs_statuses[0];
    conversation->state = "published";
    conversation->source_type = "email";
    conversation->source_via = "customer";
    conversation->tags = json_array();
    conversation->cc = json_array();
    conversation->bcc = json_array();
    conversation->fields = json_array();
    conversation->threads = json_array();
    conversation->created_at = clock_now(service->clock);
    conversation->modified_at = conversation->created_at;
    list_add(&service->conversations, conversation);
    return conversation;
}

const char *hs_customer_text(const struct hs_customer *customer, const char *name)
{
    const char *text = json_string_value(json_object_get(customer->scalars, name));

    return text == NULL ? "" : text;
}

const char *hs_customer_email(const struct hs_customer *customer)
{
    const json_t *first = json_array_get(customer->emails, 0);
    const char *email = json_string_value(json_object_get(first, "value"));

    return email == NULL ? "" : email;
}

static bool has_email(const struct hs_customer *customer, const char *email)
{
    size_t i;
    json_t *entry;

    json_array_foreach(customer->emails, i, entry)
    {
        if (text_equal_fold(json_string_value(json_object_get(entry, "value")), email))
            return true;
    }
    return false;
}

struct hs_customer *hs_customer_by_email(const struct helpscout *service, const char *email)
{
    for (size_t i = 0; i < service->customers.count; i++) {
        struct hs_customer *customer = service->customers.items[i];
        if (has_email(customer, email))
            return customer;
    }
    return NULL;
}

void hs_entry_add(struct helpscout *service, json_t *entries, const char *value, const char *type)
{
    json_t *entry =
        json_pack("{s:I, s:s}", "id", (json_int_t)++service->last_entry_id, "value", value);

    if (type != NULL)
        json_object_set_new(entry, "type", json_string(type));
    json_array_append_new(entries, entry);
}

struct hs_tag *hs_tag_get(struct helpscout *service, const char *name)
{
    struct hs_tag *tag;

    for (size_t i = 0; i < service->tags.count; i++) {
        tag = service->tags.items[i];
        if (text_equal_fold(tag->name, name))
            return tag;
    }
    tag = memory_new(1, sizeof *tag);
    tag->id = service->tags.count == 0 ? 9150 : hs_next_id(&service->tags);
    tag->name = text_copy(name);
    tag->created_at = clock_now(service->clock);
    list_add(&service->tags, tag);
    return tag;
}

const char *hs_word(const char *const *words, const char *word)
{
    for (size_t i = 0; word != NULL && words[i] != NULL; i++) {
        if (strcmp(words[i], word) == 0)
            return words[i];
    }
    return NULL;
}

bool hs_has_tag(const struct hs_conversation *conversation, const char *tag)
{
    size_t i;
    json_t *name;

    json_array_foreach(conversation->tags, i, name)
    {
        if (text_equal_fold(json_string_value(name), tag))
            return true;
    }
    return false;
}

json_t *hs_user_person(const struct helpscout *service, int64_t id)
{
    const struct hs_user *user = list_find(&service->users, id);

    if (user == NULL)
        return NULL;
    return json_pack("{s:I, s:s, s:s, s:s, s:s}", "id", (json_int_t)user->id, "type", "user",
                     "first", user->first, "last", user->last, "email", user->email);
}

json_t *hs_customer_person(const struct helpscout *service, int64_t id)
{
    const struct hs_customer *customer = list_find(&service->customers, id);
    json_t *person;

    if (customer == NULL)
        return NULL;
    person = json_pack("{s:I, s:s}", "id", (json_int_t)id, "type", "customer");
    if (*hs_customer_text(customer, "firstName") != '\0')
        json_object_set_new(person, "first", json_string(hs_customer_text(customer, "firstName")));
    if (*hs_customer_text(customer, "lastName") != '\0')
        json_object_set_new(person, "last", json_string(hs_customer_text(customer, "lastName")));
    if (*hs_customer_email(customer) != '\0')
        json_object_set_new(person, "email", json_string(hs_customer_email(customer)));
    return person;
}

/* Each mailbox has a folder for each status; the ids only have to stay the same. */
static int64_t folder_of(const struct hs_conversation *conversation)
{
    int64_t folder = conversation->mailbox_id * 10;

    while (hs_statuses[folder % 10] != NULL &&
           strcmp(hs_statuses[folder % 10], conversation->status) != 0)
        folder++;
    return folder;
}

void hs_conversation_set_status(struct helpscout *service, struct hs_conversation *conversation,
                                const char *status)
{
    const struct hs_user *owner = service->users.items[0];
    bool closed = strcmp(status, "closed") == 0;

    conversation->status = hs_word(hs_statuses, status);
    conversation->folder_id = folder_of(conversation);
    conversation->closed_by = closed ? owner->id : 0;
    conversation->closed_at = closed ? conversation->modified_at : 0;
}

void hs_conversation_set_mailbox(struct hs_conversation *conversation, int64_t mailbox_id)
{
    conversation->mailbox_id = mailbox_id;
    conversation->folder_id = folder_of(conversation);
}

void hs_conversation_set_tags(struct helpscout *service, struct hs_conversation *conversation,
                              const json_t *names)
{
    size_t i;
    json_t *name;

    json_array_clear(conversation->tags);
    json_array_foreach(names, i, name)
    {
        const struct hs_tag *tag = hs_tag_get(service, json_string_value(name));
        if (!hs_has_tag(conversation, tag->name))
            json_array_append_new(conversation->tags, json_string(tag->name));
    }
}

void hs_conversation_set_customer(struct helpscout *service, struct hs_conversation *conversation,
                                  int64_t customer_id)
{
    struct hs_customer *before = list_find(&service->customers, conversation->customer_id);
    struct hs_customer *after = list_find(&service->customers, customer_id);

    if (before != NULL)
        before->conversation_count--;
    if (after != NULL)
        after->conversation_count++;
    conversation->customer_id = customer_id;
}

/* The words of a thread without its tags, cut to a line. */
static char *preview_of(const char *text)
{
    enum { PREVIEW_MAX = 80 };
    char *preview = memory_new(PREVIEW_MAX + 8, 1);
    size_t used = 0;
    bool in_tag = false;

    for (; *text != '\0' && used < PREVIEW_MAX; text++) {
        if (*text == '<' || *text == '>')
            in_tag = *text == '<';
        else if (!in_tag)
            preview[used++] = *text;
    }
    while (*text != '\0' && used > 0 && ((unsigned char)*text & 0xC0) == 0x80) {
        preview[--used] = '\0'; /* back to the start of a character that was cut in two */
        text--;
    }
    if (*text != '\0')
        memcpy(preview + used, "…", strlen("…"));
    return preview;
}

static void set_array(json_t *thread, const char *name, json_t *array)
{
    json_object_set_new(thread, name, array == NULL ? json_array() : json_deep_copy(array));
}

static void set_person(json_t *thread, const char *name, json_t *person)
{
    if (person != NULL)
        json_object_set_new(thread, name, person);
}

int64_t hs_thread_add(struct helpscout *service, struct hs_conversation *conversation,
                      const struct hs_thread_data *data)
{
    int64_t id = ++service->last_thread_id;
    bool by_user = data->user_id != 0;
    json_t *thread = json_pack(
        "{s:I, s:s, s:s, s:s, s:{s:s, s:{}}, s:s, s:{s:s, s:s}}", "id", (json_int_t)id, "type",
        data->type, "status", conversation->status, "state", data->draft ? "draft" : "published",
        "action", "type", "default", "associatedEntities", "body", data->text, "source", "type",
        conversation->source_type, "via", by_user ? "user" : "customer");

    set_person(thread, "customer", hs_customer_person(service, data->customer_id));
    set_person(thread, "createdBy",
               by_user ? hs_user_person(service, data->user_id)
                       : hs_customer_person(service, data->customer_id));
    set_person(thread, "assignedTo", hs_user_person(service, conversation->assignee_id));
    json_object_set_new(thread, "savedReplyId", json_integer(0));
    set_array(thread, "to", NULL);
    set_array(thread, "cc", data->cc);
    set_array(thread, "bcc", data->bcc);
    hs_set_date(thread, "createdAt", data->created_at);
    json_object_set_new(thread, "_embedded", json_pack("{s:[]}", "attachments"));
    json_array_append_new(conversation->threads, thread);
    free(conversation->preview);
    conversation->preview = preview_of(data->text);
    return id;
}
