/* Help Scout's customers: list, one, create, change and delete. */

#include "helpscout_internal.h"

#include "query.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* --- how a customer is sent --- */

/* In this order, and only when the customer has them. */
static const char *const scalar_names[] = {
    "firstName",      "lastName",  "gender",   "jobTitle", "location",  "organization",
    "organizationId", "photoType", "photoUrl", "age",      "background"};

static json_t *render_links(const struct request *request, const struct hs_customer *customer)
{
    static const char *const parts[] = {"address", "chats",           "emails",
                                        "phones",  "social-profiles", "websites"};
    json_t *links = json_object();

    json_object_set_new(links, "self", hs_link(request, "/v2/customers/%" PRId64, customer->id));
    for (size_t i = 0; i < COUNT(parts); i++)
        json_object_set_new(
            links, parts[i],
            hs_link(request, "/v2/customers/%" PRId64 "/%s", customer->id, parts[i]));
    return links;
}

static json_t *render_customer(const struct helpscout *service, const struct request *request,
                               const void *item)
{
    const struct hs_customer *customer = item;
    json_t *object = json_pack("{s:I}", "id", (json_int_t)customer->id);
    json_t *embedded = json_pack("{s:O, s:O, s:O, s:O, s:O, s:O}", "emails", customer->emails,
                                 "phones", customer->phones, "chats", customer->chats,
                                 "social_profiles", customer->social_profiles, "websites",
                                 customer->websites, "properties", customer->properties);

    (void)service;
    for (size_t i = 0; i < COUNT(scalar_names); i++) {
        json_t *value = json_object_get(customer->scalars, scalar_names[i]);
        if (value != NULL)
            json_object_set(object, scalar_names[i], value);
    }
    json_object_set_new(object, "conversationCount", json_integer(customer->conversation_count));
    hs_set_date(object, "createdAt", customer->created_at);
    hs_set_date(object, "updatedAt", customer->updated_at);
    json_object_set_new(object, "draft", json_false());
    if (customer->address != NULL)
        json_object_set(embedded, "address", customer->address);
    json_object_set_new(object, "_embedded", embedded);
    json_object_set_new(object, "_links", render_links(request, customer));
    return object;
}

/* --- the list --- */

enum search_field { SEARCH_FIRST_NAME, SEARCH_LAST_NAME, SEARCH_EMAIL, SEARCH_MODIFIED_AT };

static const struct query_field search_fields[] = {
    {"firstName", QUERY_TEXT, SEARCH_FIRST_NAME},
    {"lastName", QUERY_TEXT, SEARCH_LAST_NAME},
    {"email", QUERY_TEXT, SEARCH_EMAIL},
    {"modifiedAt", QUERY_DATE, SEARCH_MODIFIED_AT},
};

static bool email_contains(const struct hs_customer *customer, const char *part)
{
    size_t i;
    json_t *entry;

    json_array_foreach(customer->emails, i, entry)
    {
        if (text_contains_fold(json_string_value(json_object_get(entry, "value")), part))
            return true;
    }
    return false;
}

static bool match_customer(const void *context, const void *object, const struct query_term *term)
{
    const struct hs_customer *customer = object;
    const char *first = hs_customer_text(customer, "firstName");
    const char *last = hs_customer_text(customer, "lastName");

    (void)context;
    switch (term->field) {
    case SEARCH_FIRST_NAME:
        return text_has_words(first, term->text);
    case SEARCH_LAST_NAME:
        return text_has_words(last, term->text);
    case SEARCH_EMAIL:
        return email_contains(customer, term->text);
    case SEARCH_MODIFIED_AT:
        return customer->updated_at >= term->from && customer->updated_at <= term->to;
    default:
        return text_has_words(first, term->text) || text_has_words(last, term->text) ||
               email_contains(customer, term->text);
    }
}

struct customer_filter {
    const char *first_name;
    const char *last_name;
    int64_t mailbox; /* -1: any */
    int64_t modified_since;
    struct query *query;
};

static bool wrote_to(const struct helpscout *service, const struct hs_customer *customer,
                     int64_t mailbox)
{
    for (size_t i = 0; i < service->conversations.count; i++) {
        const struct hs_conversation *conversation = service->conversations.items[i];
        if (conversation->customer_id == customer->id && conversation->mailbox_id == mailbox)
            return true;
    }
    return false;
}

static bool name_matches(const struct hs_customer *customer, const char *field, const char *wanted)
{
    return wanted == NULL || text_equal_fold(hs_customer_text(customer, field), wanted);
}

static bool query_finds(const struct helpscout *service, const struct query *query,
                        const struct hs_customer *customer)
{
    return customer->searchable_ms <= clock_elapsed_ms(service->clock) &&
           query_matches(query, match_customer, service, customer);
}

static bool filter_accepts(const struct helpscout *service, const struct customer_filter *filter,
                           const struct hs_customer *customer)
{
    return name_matches(customer, "firstName", filter->first_name) &&
           name_matches(customer, "lastName", filter->last_name) &&
           customer->updated_at >= filter->modified_since &&
           (filter->mailbox < 0 || wrote_to(service, customer, filter->mailbox)) &&
           (filter->query == NULL || query_finds(service, filter->query, customer));
}

static int compare_integers(int64_t left, int64_t right)
{
    return (left > right) - (left < right);
}

static int compare_texts(const void *left, const void *right, const char *field)
{
    const struct hs_customer *a = *(void *const *)left;
    const struct hs_customer *b = *(void *const *)right;
    int order = text_compare_fold(hs_customer_text(a, field), hs_customer_text(b, field));

    return order != 0 ? order : compare_integers(a->id, b->id);
}

static int by_first_name(const void *left, const void *right)
{
    return compare_texts(left, right, "firstName");
}

static int by_last_name(const void *left, const void *right)
{
    return compare_texts(left, right, "lastName");
}

static int by_modified(const void *left, const void *right)
{
    const struct hs_customer *a = *(void *const *)left;
    const struct hs_customer *b = *(void *const *)right;
    int order = compare_integers(a->updated_at, b->updated_at);

    return order != 0 ? order : compare_integers(a->id, b->id);
}

static int by_created(const void *left, const void *right)
{
    const struct hs_customer *a = *(void *const *)left;
    const struct hs_customer *b = *(void *const *)right;
    int order = compare_integers(a->created_at, b->created_at);

    return order != 0 ? order : compare_integers(a->id, b->id);
}

typedef int comparison(const void *left, const void *right);

/* The documents list these words and no createdAt, although they call it the default order. */
static const char *const sort_names[] = {"score", "firstName", "lastName", "modifiedAt", NULL};
static comparison *const sort_orders[] = {by_created, by_first_name, by_last_name, by_modified};

static comparison *read_order(const struct helpscout *service, const struct request *request,
                              struct hs_mistakes *mistakes)
{
    const char *name = request_query(request, "sortField");

    for (size_t i = 0; name != NULL && sort_names[i] != NULL; i++) {
        if (strcmp(name, sort_names[i]) == 0)
            return sort_orders[i];
    }
    if (name == NULL)
        return by_created;
    if (strcmp(name, "createdAt") != 0 || !service->options->customers_sort_created_at)
        hs_mistake_enum(mistakes, "sortField", name, sort_names);
    return by_created;
}

void hs_list_customers(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    struct customer_filter filter = {.first_name = request_query(request, "firstName"),
                                     .last_name = request_query(request, "lastName"),
                                     .mailbox = -1,
                                     .modified_since = INT64_MIN};
    struct hs_mistakes mistakes;
    struct list found = {0};
    comparison *order;
    int64_t page = 1;
    bool descending;

    hs_mistakes_start(&mistakes, "QUERY");
    hs_read_integer(request, "mailbox", &mistakes, &filter.mailbox);
    hs_read_date(request, "modifiedSince", &mistakes, &filter.modified_since);
    filter.query = hs_read_query(service, request, &mistakes, search_fields, COUNT(search_fields));
    order = read_order(service, request, &mistakes);
    descending = hs_read_descending(request, &mistakes);
    hs_read_page(request, &mistakes, &page);
    if (!hs_mistakes_reply(service, &mistakes, reply)) {
        for (size_t i = 0; i < service->customers.count; i++) {
            if (filter_accepts(service, &filter, service->customers.items[i]))
                list_add(&found, service->customers.items[i]);
        }
        if (found.count > 1)
            qsort(found.items, found.count, sizeof *found.items, order);
        if (descending)
            list_reverse(&found);
        hs_reply_list(service, request, reply, "customers", &found, page, HS_PAGE, render_customer);
    }
    list_clear(&found, NULL);
    query_free(filter.query);
}

/* --- one customer --- */

static struct hs_customer *path_customer(struct helpscout *service, const struct request *request,
                                         struct reply *reply)
{
    struct hs_customer *customer = list_find(&service->customers, request_id(request, 0));

    if (customer == NULL)
        hs_reply_not_found(service, reply);
    return customer;
}

void hs_get_customer(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    const struct hs_customer *customer = path_customer(service, request, reply);

    if (customer != NULL)
        hs_reply_object(reply, render_customer(service, request, customer));
}

void hs_delete_customer(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    struct hs_customer *customer = path_customer(service, request, reply);

    if (customer == NULL)
        return;
    list_take(&service->customers, customer->id);
    hs_customer_drop(customer);
    stats_write(service->stats, "delete_customer");
    reply_empty(reply, 204);
}

/* --- create --- */

static const char *const genders[] = {"male", "female", "unknown", NULL};
static const char *const photo_types[] = {"unknown",  "gravatar",      "twitter",
                                          "facebook", "googleprofile", "googleplus",
                                          "linkedin", "instagram",     NULL};
static const char *const email_types[] = {"home", "work", "other", NULL};
static const char *const phone_types[] = {"home", "work", "mobile", "fax", "pager", "other", NULL};
static const char *const chat_types[] = {"aim", "gtalk", "icq",  "msn",   "other",
                                         "qq",  "skype", "xmpp", "yahoo", NULL};
static const char *const profile_types[] = {
    "aboutme", "facebook", "flickr",   "forsquare", "google",  "googleplus", "linkedin",
    "other",   "quora",    "tungleme", "twitter",   "youtube", NULL};

static const struct hs_field scalar_fields[] = {
    {"firstName", HS_TEXT, false, 1, 40, NULL},
    {"lastName", HS_TEXT, false, 1, 40, NULL},
    {"gender", HS_TEXT, false, 0, 0, genders},
    {"jobTitle", HS_TEXT, false, 0, 60, NULL},
    {"location", HS_TEXT, false, 0, 60, NULL},
    {"organization", HS_TEXT, false, 0, 60, NULL},
    {"organizationId", HS_INTEGER, false, 0, 0, NULL},
    {"photoType", HS_TEXT, false, 0, 0, photo_types},
    {"photoUrl", HS_TEXT, false, 0, 200, NULL},
    {"age", HS_TEXT, false, 0, 0, NULL},
    {"background", HS_TEXT, false, 0, 200, NULL},
};

static const struct hs_field other_fields[] = {
    {"phone", HS_TEXT, false, 0, 0, NULL},           {"emails", HS_ARRAY, false, 0, 0, NULL},
    {"phones", HS_ARRAY, false, 0, 0, NULL},         {"chats", HS_ARRAY, false, 0, 0, NULL},
    {"socialProfiles", HS_ARRAY, false, 0, 0, NULL}, {"websites", HS_ARRAY, false, 0, 0, NULL},
    {"properties", HS_ARRAY, false, 0, 0, NULL},     {"address", HS_OBJECT, false, 0, 0, NULL},
};

/* The arrays of {type, value}: the name in the body, and where they are kept. */
struct entries {
    const char *name;
    const char *const *types; /* NULL: entries have no type */
    size_t offset;
};

static const struct entries entry_kinds[] = {
    {"emails", email_types, offsetof(struct hs_customer, emails)},
    {"phones", phone_types, offsetof(struct hs_customer, phones)},
    {"chats", chat_types, offsetof(struct hs_customer, chats)},
    {"socialProfiles", profile_types, offsetof(struct hs_customer, social_profiles)},
    {"websites", NULL, offsetof(struct hs_customer, websites)},
};

static void check_entries(struct hs_mistakes *mistakes, const json_t *body,
                          const struct entries *kind)
{
    const struct hs_field fields[] = {
        {"value", HS_TEXT, true, 0, 0, NULL},
        {"type", HS_TEXT, false, 0, 0, kind->types},
    };
    size_t i;
    json_t *entry;

    json_array_foreach(json_object_get(body, kind->name), i, entry)
    {
        char *prefix = text_format("%s[%zu].", kind->name, i);
        if (!json_is_object(entry))
            mistakes->unreadable = true;
        else
            hs_check_fields(mistakes, prefix, entry, fields, COUNT(fields));
        free(prefix);
    }
}

static void check_customer(struct hs_mistakes *mistakes, const json_t *body)
{
    hs_check_fields(mistakes, "", body, scalar_fields, COUNT(scalar_fields));
    hs_check_fields(mistakes, "", body, other_fields, COUNT(other_fields));
    for (size_t i = 0; i < COUNT(entry_kinds); i++)
        check_entries(mistakes, body, &entry_kinds[i]);
}

static bool email_is_taken(const struct helpscout *service, const json_t *body)
{
    size_t i;
    json_t *entry;

    json_array_foreach(json_object_get(body, "emails"), i, entry)
    {
        if (hs_customer_by_email(service, json_string_value(json_object_get(entry, "value"))))
            return true;
    }
    return false;
}

static void add_entries(struct helpscout *service, struct hs_customer *customer, const json_t *body,
                        const struct entries *kind)
{
    json_t *entries = *(json_t **)(void *)((char *)customer + kind->offset);
    size_t i;
    json_t *entry;

    json_array_foreach(json_object_get(body, kind->name), i, entry)
    {
        const char *type = json_string_value(json_object_get(entry, "type"));
        hs_entry_add(service, entries, json_string_value(json_object_get(entry, "value")),
                     kind->types == NULL ? NULL
                     : type == NULL      ? "other"
                                         : type);
    }
}

static void set_scalars(struct hs_customer *customer, const json_t *body)
{
    for (size_t i = 0; i < COUNT(scalar_fields); i++) {
        json_t *value = json_object_get(body, scalar_fields[i].name);
        if (value != NULL)
            json_object_set(customer->scalars, scalar_fields[i].name, value);
    }
}

static struct hs_customer *create(struct helpscout *service, const json_t *body)
{
    struct hs_customer *customer = hs_customer_add(service, hs_next_id(&service->customers));
    const char *phone = json_string_value(json_object_get(body, "phone"));

    customer->searchable_ms = clock_elapsed_ms(service->clock) + service->options->search_lag_ms;
    set_scalars(customer, body);
    for (size_t i = 0; i < COUNT(entry_kinds); i++)
        add_entries(service, customer, body, &entry_kinds[i]);
    if (phone != NULL)
        hs_entry_add(service, customer->phones, phone, "work");
    if (json_is_object(json_object_get(body, "address")))
        customer->address = json_deep_copy(json_object_get(body, "address"));
    return customer;
}

/* A test knows a new customer by its first address, or by its name when it has none. */
static void count_created(struct helpscout *service, const struct hs_customer *customer)
{
    const char *email = hs_customer_email(customer);
    char *name = text_format("%s %s", hs_customer_text(customer, "firstName"),
                             hs_customer_text(customer, "lastName"));

    stats_write(service->stats, "create_customer");
    stats_created(service->stats, "customers", *email != '\0' ? email : name);
    free(name);
}

void hs_create_customer(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    json_t *body = hs_request_object(service, request, reply);
    const struct hs_customer *customer;
    struct hs_mistakes mistakes;

    if (body == NULL)
        return;
    hs_mistakes_start(&mistakes, "JSON");
    check_customer(&mistakes, body);
    if (!hs_mistakes_reply(service, &mistakes, reply)) {
        if (email_is_taken(service, body)) {
            hs_reply_error(service, reply, 409, "A customer with this email already exists", NULL);
        } else {
            customer = create(service, body);
            count_created(service, customer);
            hs_reply_created(request, reply, "/v2/customers/", customer->id);
        }
    }
    json_decref(body);
}

/* --- change --- */

/* One operation on a plain field; the entry lists have requests of their own. */
static void apply_operation(struct hs_mistakes *mistakes, struct hs_customer *customer,
                            const json_t *operation, bool only_check)
{
    const char *op = json_string_value(json_object_get(operation, "op"));
    const char *path = json_string_value(json_object_get(operation, "path"));
    json_t *value = json_object_get(operation, "value");
    json_t *change;

    if (op == NULL || path == NULL || *path != '/') {
        mistakes->unreadable = true;
        return;
    }
    change = json_object();
    json_object_set(change, path + 1, strcmp(op, "remove") == 0 ? json_null() : value);
    hs_check_fields(mistakes, "", change, scalar_fields, COUNT(scalar_fields));
    if (!only_check)
        set_scalars(customer, change);
    json_decref(change);
}

/* An array of operations, the opposite of what a conversation takes. */
void hs_patch_customer(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    struct hs_customer *customer = path_customer(service, request, reply);
    struct hs_mistakes mistakes;
    json_t *body;
    size_t i;
    json_t *operation;

    if (customer == NULL || !hs_request_is_json(service, request, reply))
        return;
    body = request_json(request);
    hs_mistakes_start(&mistakes, "JSON");
    mistakes.unreadable = !json_is_array(body);
    json_array_foreach(body, i, operation) apply_operation(&mistakes, customer, operation, true);
    if (!hs_mistakes_reply(service, &mistakes, reply)) {
        hs_mistakes_start(&mistakes, "JSON");
        json_array_foreach(body, i, operation)
            apply_operation(&mistakes, customer, operation, false);
        json_decref(mistakes.errors);
        customer->updated_at = clock_now(service->clock);
        stats_write(service->stats, "patch_customer");
        reply_empty(reply, 204);
    }
    json_decref(body);
}
