/* The list of Help Scout's conversations: filters, search and sorting. */

#include "helpscout_internal.h"

#include "query.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* --- the search language of the list --- */

enum search_field {
    SEARCH_SUBJECT,
    SEARCH_BODY,
    SEARCH_TAG,
    SEARCH_MAILBOX,
    SEARCH_MAILBOX_ID,
    SEARCH_CUSTOMER_IDS,
    SEARCH_NUMBER,
    SEARCH_ID,
    SEARCH_EMAIL,
    SEARCH_ASSIGNED,
    SEARCH_ATTACHMENTS,
    SEARCH_REPLY_USER_IDS,
    SEARCH_MODIFIED_AT,
    SEARCH_CREATED_AT,
    SEARCH_STATUS,
};

static const struct query_field search_fields[] = {
    {"subject", QUERY_TEXT, SEARCH_SUBJECT},
    {"body", QUERY_TEXT, SEARCH_BODY},
    {"tag", QUERY_TEXT, SEARCH_TAG},
    {"mailbox", QUERY_TEXT, SEARCH_MAILBOX},
    {"mailboxid", QUERY_INTEGER, SEARCH_MAILBOX_ID},
    {"customerIds", QUERY_INTEGER, SEARCH_CUSTOMER_IDS},
    {"number", QUERY_INTEGER, SEARCH_NUMBER},
    {"id", QUERY_INTEGER, SEARCH_ID},
    {"email", QUERY_TEXT, SEARCH_EMAIL},
    {"assigned", QUERY_TEXT, SEARCH_ASSIGNED},
    {"attachments", QUERY_BOOLEAN, SEARCH_ATTACHMENTS},
    {"replyUserIds", QUERY_INTEGER, SEARCH_REPLY_USER_IDS},
    {"modifiedAt", QUERY_DATE, SEARCH_MODIFIED_AT},
    {"createdAt", QUERY_DATE, SEARCH_CREATED_AT},
    {"status", QUERY_TEXT, SEARCH_STATUS},
};

static bool body_has_words(const struct hs_conversation *conversation, const char *words)
{
    size_t i;
    json_t *thread;

    json_array_foreach(conversation->threads, i, thread)
    {
        if (text_has_words(json_string_value(json_object_get(thread, "body")), words))
            return true;
    }
    return false;
}

static bool has_string(const json_t *array, const char *text)
{
    size_t i;
    json_t *item;

    json_array_foreach(array, i, item)
    {
        const json_t *value = json_is_object(item) ? json_object_get(item, "value") : item;
        if (text_equal_fold(json_string_value(value), text))
            return true;
    }
    return false;
}

static bool has_address(const struct helpscout *service, const struct hs_conversation *conversation,
                        const char *address)
{
    const struct hs_customer *customer = list_find(&service->customers, conversation->customer_id);

    return has_string(conversation->cc, address) || has_string(conversation->bcc, address) ||
           (customer != NULL && has_string(customer->emails, address));
}

static bool assigned_to_name(const struct helpscout *service,
                             const struct hs_conversation *conversation, const char *name)
{
    const struct hs_user *user = list_find(&service->users, conversation->assignee_id);
    char *full;
    bool matches;

    if (text_equal_fold(name, "unassigned"))
        return conversation->assignee_id == 0;
    if (user == NULL)
        return false;
    full = text_format("%s %s", user->first, user->last);
    matches = text_has_words(full, name);
    free(full);
    return matches;
}

static bool in_mailbox_named(const struct helpscout *service,
                             const struct hs_conversation *conversation, const char *name)
{
    const struct hs_mailbox *mailbox = list_find(&service->mailboxes, conversation->mailbox_id);

    return mailbox != NULL && text_equal_fold(mailbox->name, name);
}

static bool replied(const struct hs_conversation *conversation, int64_t user_id)
{
    size_t i;
    json_t *thread;

    json_array_foreach(conversation->threads, i, thread)
    {
        const json_t *creator = json_object_get(thread, "createdBy");
        const char *type = json_string_value(json_object_get(thread, "type"));
        if (strcmp(type, "message") == 0 &&
            json_integer_value(json_object_get(creator, "id")) == user_id)
            return true;
    }
    return false;
}

static bool within(int64_t value, const struct query_term *term)
{
    return value >= term->from && value <= term->to;
}

static bool match_conversation(const void *context, const void *object,
                               const struct query_term *term)
{
    const struct helpscout *service = context;
    const struct hs_conversation *conversation = object;

    switch (term->field) {
    case SEARCH_SUBJECT:
        return text_has_words(conversation->subject, term->text);
    case SEARCH_BODY:
        return body_has_words(conversation, term->text);
    case SEARCH_TAG:
        return hs_has_tag(conversation, term->text);
    case SEARCH_MAILBOX:
        return in_mailbox_named(service, conversation, term->text);
    case SEARCH_MAILBOX_ID:
        return conversation->mailbox_id == term->integer;
    case SEARCH_CUSTOMER_IDS:
        return conversation->customer_id == term->integer;
    case SEARCH_NUMBER:
        return conversation->number == term->integer;
    case SEARCH_ID:
        return conversation->id == term->integer;
    case SEARCH_EMAIL:
        return has_address(service, conversation, term->text);
    case SEARCH_ASSIGNED:
        return assigned_to_name(service, conversation, term->text);
    case SEARCH_ATTACHMENTS:
        return term->integer == 0; /* nothing seeded has one */
    case SEARCH_REPLY_USER_IDS:
        return replied(conversation, term->integer);
    case SEARCH_MODIFIED_AT:
        return within(conversation->modified_at, term);
    case SEARCH_CREATED_AT:
        return within(conversation->created_at, term);
    case SEARCH_STATUS:
        return strcmp(conversation->status, term->text) == 0;
    default:
        return text_has_words(conversation->subject, term->text) ||
               body_has_words(conversation, term->text);
    }
}

/* --- the filters of the list --- */

struct conversation_filter {
    const char *status;
    const char *mailboxes; /* ids with commas between them, or NULL */
    const char *tags;      /* names with commas between them, or NULL */
    const char *fields;    /* id:value, with commas between them, or NULL */
    int64_t folder;        /* -1: any, as for the others */
    int64_t assigned_to;
    int64_t number;
    int64_t modified_since;
    struct query *query;
};

static const char *const list_statuses[] = {"active",  "all",  "closed", "open",
                                            "pending", "spam", NULL};

static bool is_integer_list(const char *text)
{
    return *text != '\0' && strspn(text, "0123456789,") == strlen(text);
}

static void read_filter(struct helpscout *service, const struct request *request,
                        struct hs_mistakes *mistakes, struct conversation_filter *filter)
{
    const char *status = request_query(request, "status");

    *filter = (struct conversation_filter){
        .status = status == NULL ? "active" : status,
        .mailboxes = request_query(request, "mailbox"),
        .tags = request_query(request, "tag"),
        .fields = request_query(request, "customFieldsByIds"),
        .folder = -1,
        .assigned_to = -1,
        .number = -1,
        .modified_since = INT64_MIN,
    };
    if (hs_word(list_statuses, filter->status) == NULL)
        hs_mistake_enum(mistakes, "status", filter->status, list_statuses);
    if (filter->mailboxes != NULL && !is_integer_list(filter->mailboxes))
        hs_mistake(mistakes, "mailbox", "must be numbers", NULL, "InvalidNumber");
    if (filter->fields != NULL && filter->mailboxes == NULL)
        hs_mistake(mistakes, "customFieldsByIds", "needs the parameter mailbox", NULL, "NotNull");
    hs_read_integer(request, "folder", mistakes, &filter->folder);
    hs_read_integer(request, "assigned_to", mistakes, &filter->assigned_to);
    hs_read_integer(request, "number", mistakes, &filter->number);
    hs_read_date(request, "modifiedSince", mistakes, &filter->modified_since);
    filter->query = hs_read_query(service, request, mistakes, search_fields, COUNT(search_fields));
}

static bool status_matches(const char *status, const char *wanted)
{
    if (strcmp(wanted, "all") == 0)
        return true;
    if (strcmp(wanted, "open") == 0) /* undefined in the documents: taken as not yet closed */
        return strcmp(status, "active") == 0 || strcmp(status, "pending") == 0;
    return strcmp(status, wanted) == 0;
}

/* Calls test with each part of a text with commas, until one is accepted. */
static bool any_part(const char *text, const struct hs_conversation *conversation,
                     bool (*test)(const struct hs_conversation *conversation, const char *part))
{
    bool found = false;

    while (!found) {
        size_t length = strcspn(text, ",");
        char *part = text_copy_length(text, length);
        found = test(conversation, part);
        free(part);
        if (text[length] == '\0')
            break;
        text += length + 1;
    }
    return found;
}

static bool in_mailbox(const struct hs_conversation *conversation, const char *id)
{
    return strtoll(id, NULL, 10) == conversation->mailbox_id;
}

static bool has_field(const struct hs_conversation *conversation, const char *id_and_value)
{
    size_t i;
    json_t *field;
    bool found = false;

    json_array_foreach(conversation->fields, i, field)
    {
        char *text = text_format("%" JSON_INTEGER_FORMAT ":%s",
                                 json_integer_value(json_object_get(field, "id")),
                                 json_string_value(json_object_get(field, "value")));
        found = found || strcmp(text, id_and_value) == 0;
        free(text);
    }
    return found;
}

static bool query_finds(const struct helpscout *service, const struct query *query,
                        const struct hs_conversation *conversation)
{
    return conversation->searchable_ms <= clock_elapsed_ms(service->clock) &&
           query_matches(query, match_conversation, service, conversation);
}

static bool filter_accepts(const struct helpscout *service,
                           const struct conversation_filter *filter,
                           const struct hs_conversation *conversation)
{
    return status_matches(conversation->status, filter->status) &&
           (filter->folder < 0 || conversation->folder_id == filter->folder) &&
           /* nobody has the id 0: unassigned conversations are found by the query only */
           (filter->assigned_to < 0 ||
            (filter->assigned_to > 0 && conversation->assignee_id == filter->assigned_to)) &&
           (filter->number < 0 || conversation->number == filter->number) &&
           conversation->modified_at >= filter->modified_since &&
           (filter->mailboxes == NULL || any_part(filter->mailboxes, conversation, in_mailbox)) &&
           (filter->tags == NULL || any_part(filter->tags, conversation, hs_has_tag)) &&
           (filter->fields == NULL || any_part(filter->fields, conversation, has_field)) &&
           (filter->query == NULL || query_finds(service, filter->query, conversation));
}

/* --- sorting --- */

/* What qsort_r needs to know. */
struct order {
    const struct helpscout *service;
    int (*compare)(const struct helpscout *service, const struct hs_conversation *left,
                   const struct hs_conversation *right);
};

static int compare_integers(int64_t left, int64_t right)
{
    return (left > right) - (left < right);
}

#define ORDER_BY(name, expression)                                                                 \
    static int name(const struct helpscout *service, const struct hs_conversation *left,           \
                    const struct hs_conversation *right)                                           \
    {                                                                                              \
        (void)service;                                                                             \
        return expression;                                                                         \
    }

ORDER_BY(by_created, compare_integers(left->created_at, right->created_at))
ORDER_BY(by_modified, compare_integers(left->modified_at, right->modified_at))
ORDER_BY(by_number, compare_integers(left->number, right->number))
ORDER_BY(by_mailbox, compare_integers(left->mailbox_id, right->mailbox_id))
ORDER_BY(by_waiting, compare_integers(left->waiting_since, right->waiting_since))
ORDER_BY(by_status, strcmp(left->status, right->status))
ORDER_BY(by_subject, text_compare_fold(left->subject, right->subject))

static int by_customer_email(const struct helpscout *service, const struct hs_conversation *left,
                             const struct hs_conversation *right)
{
    const struct hs_customer *a = list_find(&service->customers, left->customer_id);
    const struct hs_customer *b = list_find(&service->customers, right->customer_id);

    return text_compare_fold(a == NULL ? "" : hs_customer_email(a),
                             b == NULL ? "" : hs_customer_email(b));
}

static char *customer_name(const struct helpscout *service, int64_t id)
{
    const struct hs_customer *customer = list_find(&service->customers, id);

    if (customer == NULL)
        return text_copy("");
    return text_format("%s %s", hs_customer_text(customer, "firstName"),
                       hs_customer_text(customer, "lastName"));
}

static int by_customer_name(const struct helpscout *service, const struct hs_conversation *left,
                            const struct hs_conversation *right)
{
    char *a = customer_name(service, left->customer_id);
    char *b = customer_name(service, right->customer_id);
    int order = text_compare_fold(a, b);

    free(a);
    free(b);
    return order;
}

static const char *const sort_names[] = {
    "createdAt", "customerEmail", "customerName", "mailboxid",    "modifiedAt", "number",
    "score",     "status",        "subject",      "waitingSince", NULL};

/* In the order of sort_names. */
static int (*const sort_orders[])(const struct helpscout *, const struct hs_conversation *,
                                  const struct hs_conversation *) = {
    by_created, by_customer_email, by_customer_name, by_mailbox, by_modified,
    by_number,  by_created,        by_status,        by_subject, by_waiting,
};

static int compare_items(const void *left, const void *right, void *closure)
{
    const struct order *order = closure;
    const struct hs_conversation *a = *(void *const *)left;
    const struct hs_conversation *b = *(void *const *)right;
    int result = order->compare(order->service, a, b);

    return result != 0 ? result : compare_integers(a->id, b->id);
}

static void read_order(const struct request *request, struct hs_mistakes *mistakes,
                       struct order *order)
{
    const char *name = request_query(request, "sortField");

    for (size_t i = 0; name != NULL && sort_names[i] != NULL; i++) {
        if (strcmp(name, sort_names[i]) == 0) {
            order->compare = sort_orders[i];
            return;
        }
    }
    if (name != NULL)
        hs_mistake_enum(mistakes, "sortField", name, sort_names);
    order->compare = by_created;
}

void hs_list_conversations(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    struct hs_mistakes mistakes;
    struct conversation_filter filter;
    struct order order = {.service = service};
    struct list found = {0};
    int64_t page = 1;
    bool descending;

    hs_mistakes_start(&mistakes, "QUERY");
    read_filter(service, request, &mistakes, &filter);
    read_order(request, &mistakes, &order);
    descending = hs_read_descending(request, &mistakes);
    hs_read_page(request, &mistakes, &page);
    if (!hs_mistakes_reply(service, &mistakes, reply)) {
        for (size_t i = 0; i < service->conversations.count; i++) {
            if (filter_accepts(service, &filter, service->conversations.items[i]))
                list_add(&found, service->conversations.items[i]);
        }
        if (found.count > 1)
            qsort_r(found.items, found.count, sizeof *found.items, compare_items, &order);
        if (descending)
            list_reverse(&found);
        hs_reply_list(service, request, reply, "conversations", &found, page, HS_CONVERSATION_PAGE,
                      hs_render_conversation);
    }
    list_clear(&found, NULL);
    query_free(filter.query);
}
