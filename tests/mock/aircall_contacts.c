/* Aircall's contacts: lists, search, create, update, delete, and their phone numbers and e-mail
 * addresses, which have routes of their own. */

#include "aircall_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const scalar_names[] = {"first_name", "last_name", "company_name",
                                           "information"};

/* --- how a contact is sent --- */

/* The order of the keys varies in the service's answers. */
static json_t *render_detail(const struct ac_detail *detail)
{
    static const char *const orders[] = {"ilv", "vil", "vli"};
    json_t *object = json_object();

    for (const char *key = orders[detail->id % 3]; *key != '\0'; key++) {
        if (*key == 'i')
            json_object_set_new(object, "id", json_integer(detail->id));
        else if (*key == 'l')
            json_object_set_new(object, "label", json_string(detail->label));
        else
            json_object_set_new(object, "value", json_string(detail->value));
    }
    return object;
}

static json_t *render_details(const struct list *details)
{
    json_t *array = json_array();

    for (size_t i = 0; i < details->count; i++)
        json_array_append_new(array, render_detail(details->items[i]));
    return array;
}

json_t *ac_render_contact(const struct aircall *service, const struct request *request,
                          const void *item)
{
    const struct ac_contact *contact = item;
    json_t *object =
        json_pack("{s:I, s:I, s:I}", "id", (json_int_t)contact->id, "created_at",
                  (json_int_t)contact->created_at, "updated_at", (json_int_t)contact->updated_at);

    (void)service;
    json_object_update(object, contact->scalars);
    json_object_set_new(object, "is_shared", json_true());
    json_object_set_new(object, "direct_link",
                        ac_direct_link(request, "v1", "contacts", contact->id));
    json_object_set_new(object, "phone_numbers", render_details(&contact->phones));
    json_object_set_new(object, "emails", render_details(&contact->emails));
    return object;
}

static void reply_contact(const struct aircall *service, const struct request *request,
                          struct reply *reply, unsigned status, const struct ac_contact *contact)
{
    ac_reply_object(reply, status, "contact", ac_render_contact(service, request, contact));
}

/* --- lists --- */

static bool has_value(const struct list *details, const char *wanted)
{
    for (size_t i = 0; i < details->count; i++) {
        const struct ac_detail *detail = details->items[i];
        if (text_equal_fold(detail->value, wanted))
            return true;
    }
    return false;
}

static int by_updated(const void *left, const void *right)
{
    const struct ac_contact *a = *(void *const *)left;
    const struct ac_contact *b = *(void *const *)right;

    if (a->updated_at != b->updated_at)
        return a->updated_at < b->updated_at ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

/* phone and email may be NULL; both must match exactly when they are given. */
static void list_contacts(const struct aircall *service, const struct request *request,
                          struct reply *reply, const char *phone, const char *email)
{
    const char *order_by = request_query(request, "order_by");
    bool updated = order_by != NULL && strcmp(order_by, "updated_at") == 0;
    const struct ac_list_kind kind = {"contacts", true, false, false,
                                      updated ? "updated_at" : "created_at"};
    struct list found = {0};
    struct ac_page page;

    if (!ac_read_page(service, request, &kind, &page, reply))
        return;
    for (size_t i = 0; i < service->contacts.count; i++) {
        struct ac_contact *contact = service->contacts.items[i];
        /* The window is on created_at, whatever the order is. */
        if (ac_within(&page, contact->created_at) &&
            (phone == NULL || has_value(&contact->phones, phone)) &&
            (email == NULL || has_value(&contact->emails, email)))
            list_add(&found, contact);
    }
    if (updated && found.count > 1)
        qsort(found.items, found.count, sizeof *found.items, by_updated);
    ac_reply_list(service, request, reply, &kind, &page, &found, ac_render_contact);
    list_clear(&found, NULL);
}

void ac_list_contacts(void *service, const struct request *request, struct reply *reply)
{
    list_contacts(service, request, reply, NULL, NULL);
}

/* No name, no free text: such parameters are ignored, and everybody is found. */
void ac_search_contacts(void *service, const struct request *request, struct reply *reply)
{
    const char *phone = request_query(request, "phone_number");
    char *plain = phone == NULL ? NULL : text_plain_phone(phone);

    list_contacts(service, request, reply, plain, request_query(request, "email"));
    free(plain);
}

static struct ac_contact *path_contact(const struct aircall *service, const struct request *request,
                                       struct reply *reply)
{
    struct ac_contact *contact = list_find(&service->contacts, request_id(request, 0));

    if (contact == NULL)
        ac_reply_not_found(reply, "Contact");
    return contact;
}

void ac_get_contact(void *service, const struct request *request, struct reply *reply)
{
    const struct ac_contact *contact = path_contact(service, request, reply);

    if (contact != NULL)
        reply_contact(service, request, reply, 200, contact);
}

void ac_delete_contact(void *state, const struct request *request, struct reply *reply)
{
    struct aircall *service = state;
    struct ac_contact *contact = path_contact(service, request, reply);

    if (contact == NULL)
        return;
    list_take(&service->contacts, contact->id);
    ac_contact_free(contact);
    stats_write(service->stats, "delete_contact");
    reply_empty(reply, 204);
}

/* --- checking bodies; each check returns what is wrong, or NULL --- */

static json_t *read_object(const struct request *request, struct reply *reply)
{
    json_t *body = request_json(request);

    if (json_is_object(body))
        return body;
    json_decref(body);
    ac_reply_bad_request(reply, "The body must be a JSON object");
    return NULL;
}

static bool is_e164(const char *phone)
{
    size_t digits = *phone == '+' ? strspn(phone + 1, "0123456789") : 0;

    return digits >= 2 && digits <= 15 && phone[1] != '0' && phone[1 + digits] == '\0';
}

static const char *check_phone(const char *value)
{
    return is_e164(value) ? NULL : "phone number is invalid";
}

static const char *check_email(const char *value)
{
    return *value != '\0' ? NULL : "email is invalid";
}

/* The two kinds of details: their names, and where a contact keeps them. */
struct detail_kind {
    const char *array_name;
    const char *envelope;
    size_t offset;
    const char *(*check)(const char *value);
    const char *add_name;
    const char *change_name;
    const char *delete_name;
};

static const struct detail_kind phone_kind = {
    "phone_numbers", "phone_detail", offsetof(struct ac_contact, phones), check_phone, "add_phone",
    "change_phone",  "delete_phone"};
static const struct detail_kind email_kind = {
    "emails",       "email_detail", offsetof(struct ac_contact, emails), check_email, "add_email",
    "change_email", "delete_email"};

static struct list *details_of(struct ac_contact *contact, const struct detail_kind *kind)
{
    return (struct list *)(void *)((char *)contact + kind->offset);
}

static const char *text_of(const json_t *object, const char *name)
{
    return json_string_value(json_object_get(object, name));
}

static const char *check_detail(const struct detail_kind *kind, const json_t *entry)
{
    const char *label = text_of(entry, "label");
    const char *value = text_of(entry, "value");

    if (label == NULL || *label == '\0' || value == NULL)
        return "label and value are required";
    if (text_characters(label) > 225)
        return "label is too long";
    return kind->check(value);
}

static const char *check_details(const struct detail_kind *kind, const json_t *body)
{
    const json_t *array = json_object_get(body, kind->array_name);
    const char *wrong = NULL;
    size_t i;
    json_t *entry;

    if (array != NULL && !json_is_array(array))
        return "phone_numbers and emails must be arrays";
    if (json_array_size(array) > AC_DETAILS_MAX)
        return "a contact has at most 20 phone numbers and 20 emails";
    json_array_foreach(array, i, entry)
    {
        if (wrong == NULL)
            wrong = check_detail(kind, entry);
    }
    return wrong;
}

static const char *check_scalars(const json_t *body, bool may_be_blank)
{
    for (size_t i = 0; i < COUNT(scalar_names); i++) {
        const json_t *value = json_object_get(body, scalar_names[i]);
        if (value == NULL || (may_be_blank && json_is_null(value)))
            continue;
        if (!json_is_string(value))
            return json_is_null(value) ? "a given field can't be blank"
                                       : "first_name, last_name, company_name and information "
                                         "must be strings";
        if (!may_be_blank && *json_string_value(value) == '\0')
            return "a given field can't be blank";
    }
    return NULL;
}

static const char *check_new_contact(const json_t *body)
{
    const char *wrong = check_scalars(body, true);

    if (wrong == NULL)
        wrong = check_details(&phone_kind, body);
    if (wrong == NULL)
        wrong = check_details(&email_kind, body);
    if (wrong == NULL && json_array_size(json_object_get(body, "phone_numbers")) == 0)
        wrong = "phone_numbers is missing";
    return wrong;
}

/* --- create and update --- */

static void set_scalars(struct ac_contact *contact, const json_t *body)
{
    for (size_t i = 0; i < COUNT(scalar_names); i++) {
        json_t *value = json_object_get(body, scalar_names[i]);
        if (value != NULL)
            json_object_set(contact->scalars, scalar_names[i], value);
    }
}

static void add_details(struct aircall *service, struct ac_contact *contact,
                        const struct detail_kind *kind, const json_t *body)
{
    size_t i;
    json_t *entry;

    json_array_foreach(json_object_get(body, kind->array_name), i, entry) ac_detail_add(
        service, details_of(contact, kind), text_of(entry, "label"), text_of(entry, "value"));
}

static void count_created(struct aircall *service, const struct ac_contact *contact)
{
    const char *first = text_of(contact->scalars, "first_name");
    const char *last = text_of(contact->scalars, "last_name");
    char *name = text_format("%s%s%s", first == NULL ? "" : first,
                             first != NULL && last != NULL ? " " : "", last == NULL ? "" : last);

    stats_write(service->stats, "create_contact");
    stats_created(service->stats, "contacts", name);
    free(name);
}

/* Nothing keeps two equal contacts apart: the same body twice makes two. */
void ac_create_contact(void *state, const struct request *request, struct reply *reply)
{
    struct aircall *service = state;
    json_t *body = read_object(request, reply);
    const struct ac_contact *last;
    struct ac_contact *contact;
    const char *wrong;

    if (body == NULL)
        return;
    wrong = check_new_contact(body);
    if (wrong != NULL) {
        ac_reply_bad_request(reply, wrong);
    } else {
        last = service->contacts.count == 0 ? NULL
                                            : service->contacts.items[service->contacts.count - 1];
        contact = ac_contact_add(service, last == NULL ? AC_CONTACT_ID : last->id + 1,
                                 clock_now(service->clock));
        set_scalars(contact, body);
        add_details(service, contact, &phone_kind, body);
        add_details(service, contact, &email_kind, body);
        count_created(service, contact);
        reply_contact(service, request, reply, 201, contact);
    }
    json_decref(body);
}

/* The four plain fields only; phone_numbers and emails in the body are ignored. */
void ac_update_contact(void *state, const struct request *request, struct reply *reply)
{
    struct aircall *service = state;
    struct ac_contact *contact = path_contact(service, request, reply);
    json_t *body = contact == NULL ? NULL : read_object(request, reply);
    const char *wrong;

    if (body == NULL)
        return;
    wrong = check_scalars(body, false);
    if (wrong != NULL) {
        ac_reply_bad_request(reply, wrong);
    } else {
        set_scalars(contact, body);
        contact->updated_at = clock_now(service->clock);
        stats_write(service->stats, "update_contact");
        reply_contact(service, request, reply, 200, contact);
    }
    json_decref(body);
}

void ac_put_contact(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;

    if (service->options->contact_put)
        ac_update_contact(state, request, reply);
    else
        ac_reply_edge(reply, 404, "Not Found");
}

/* --- details --- */

static void reply_detail(const struct aircall *service, const struct request *request,
                         struct reply *reply, unsigned status, const struct ac_contact *contact,
                         const struct detail_kind *kind, const struct ac_detail *detail)
{
    if (strcmp(service->options->detail_envelope, "contact") == 0)
        reply_contact(service, request, reply, status, contact);
    else
        ac_reply_object(reply, status, kind->envelope, render_detail(detail));
}

static void add_detail(struct aircall *service, const struct request *request, struct reply *reply,
                       const struct detail_kind *kind)
{
    struct ac_contact *contact = path_contact(service, request, reply);
    json_t *body = contact == NULL ? NULL : read_object(request, reply);
    const struct ac_detail *detail;
    const char *wrong;

    if (body == NULL)
        return;
    wrong = check_detail(kind, body);
    if (wrong == NULL && details_of(contact, kind)->count >= AC_DETAILS_MAX)
        wrong = "a contact has at most 20 phone numbers and 20 emails";
    if (wrong != NULL) {
        ac_reply_bad_request(reply, wrong);
    } else {
        detail = ac_detail_add(service, details_of(contact, kind), text_of(body, "label"),
                               text_of(body, "value"));
        contact->updated_at = clock_now(service->clock);
        stats_write(service->stats, kind->add_name);
        reply_detail(service, request, reply, 201, contact, kind, detail);
    }
    json_decref(body);
}

static struct ac_detail *path_detail(struct ac_contact *contact, const struct request *request,
                                     struct reply *reply, const struct detail_kind *kind)
{
    struct ac_detail *detail = list_find(details_of(contact, kind), request_id(request, 1));

    if (detail == NULL)
        ac_reply_not_found(reply, kind == &phone_kind ? "Phone detail" : "Email detail");
    return detail;
}

static void change_detail(struct aircall *service, const struct request *request,
                          struct reply *reply, const struct detail_kind *kind)
{
    struct ac_contact *contact = path_contact(service, request, reply);
    struct ac_detail *detail = contact == NULL ? NULL : path_detail(contact, request, reply, kind);
    json_t *body = detail == NULL ? NULL : read_object(request, reply);
    const char *wrong;

    if (body == NULL)
        return;
    wrong = check_detail(kind, body);
    if (wrong != NULL) {
        ac_reply_bad_request(reply, wrong);
    } else {
        free(detail->label);
        free(detail->value);
        detail->label = text_copy(text_of(body, "label"));
        detail->value = text_copy(text_of(body, "value"));
        contact->updated_at = clock_now(service->clock);
        stats_write(service->stats, kind->change_name);
        reply_detail(service, request, reply, 200, contact, kind, detail);
    }
    json_decref(body);
}

static void delete_detail(struct aircall *service, const struct request *request,
                          struct reply *reply, const struct detail_kind *kind)
{
    struct ac_contact *contact = path_contact(service, request, reply);
    struct ac_detail *detail = contact == NULL ? NULL : path_detail(contact, request, reply, kind);

    if (detail == NULL)
        return;
    if (kind == &phone_kind && contact->phones.count == 1 && service->options->keep_last_phone) {
        ac_reply_bad_request(reply, "a contact needs a phone number");
        return;
    }
    list_take(details_of(contact, kind), detail->id);
    ac_detail_free(detail);
    contact->updated_at = clock_now(service->clock);
    stats_write(service->stats, kind->delete_name);
    reply_empty(reply, 204);
}

void ac_add_phone(void *service, const struct request *request, struct reply *reply)
{
    add_detail(service, request, reply, &phone_kind);
}

void ac_change_phone(void *service, const struct request *request, struct reply *reply)
{
    change_detail(service, request, reply, &phone_kind);
}

void ac_delete_phone(void *service, const struct request *request, struct reply *reply)
{
    delete_detail(service, request, reply, &phone_kind);
}

void ac_add_email(void *service, const struct request *request, struct reply *reply)
{
    add_detail(service, request, reply, &email_kind);
}

void ac_change_email(void *service, const struct request *request, struct reply *reply)
{
    change_detail(service, request, reply, &email_kind);
}

void ac_delete_email(void *service, const struct request *request, struct reply *reply)
{
    delete_detail(service, request, reply, &email_kind);
}
