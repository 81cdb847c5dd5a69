/* The data that Help Scout starts with: the same in every run, with ids that tests rely on. */

#include "helpscout_internal.h"

#include "names.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { DAY = 86400, USER_COUNT = 12, MANY_THREADS = HS_THREADS_MAX };

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const departments[] = {"Support", "Sales",   "Billing",   "Returns",
                                          "Press",   "Careers", "Wholesale", "Partners",
                                          "Website", "Legal",   "Events"};
static const char *const regions[] = {"Europe", "Americas", "Asia", "Nordics", "Île-de-France"};

static const char *const tag_names[] = {"vip",    "billing",      "bug",   "refund", "shipping",
                                        "urgent", "feature idea", "größe", "french", "callback"};

static const char *const subjects[] = {
    "Invoice shows the wrong VAT",
    "Where is my parcel?",
    "Cannot log in since this morning",
    "Question about \"Premium\" plan",
    "Réservation annulée sans raison",
    "Refund for order 10%d",
    "Größe stimmt nicht",
    "App crashes on start",
    "Change of delivery address",
    "He said \"it's broken\" & left",
    "Two invoices for one order",
    "日本語のご質問",
    "Cancel my subscription",
    "Discount for schools?",
    "Fwd: Re: meeting notes — 3rd try",
    "Printer offline, urgent!",
    "¿Tienen sucursal en Málaga?",
    "Password reset mail never arrives",
    "C:\\temp\\export.csv is empty",
    "Thank you!",
};

static const char *const questions[] = {
    "Hi, the last invoice lists 21% but we are exempt. Please check it.<br>",
    "Hello,<br><br>My parcel was due on Monday and the tracking page says nothing. Any news?<br>",
    "Bonjour, je n'arrive plus à me connecter. Pouvez-vous m'aider ?<br>",
    "The app closes as soon as I open it. I use version 4.2 on Android.<br>",
    "Please send the replacement to our new address: Oudegracht 1, Utrecht.<br>",
    "Could you call me back tomorrow? It is about the \"Premium\" contract.<br>",
};

static const char *const answers[] = {
    "Thanks for writing. We are looking into it and come back to you today.<br>",
    "I have corrected it; you get a new invoice within the hour.<br>",
    "Merci pour votre message, c'est réparé.<br>",
};

static void seed_mailboxes(struct helpscout *service, int64_t now)
{
    for (int64_t i = 0; i < service->options->mailboxes; i++) {
        struct hs_mailbox *mailbox = memory_new(1, sizeof *mailbox);
        uint64_t n = (uint64_t)i;
        const char *department = departments[n % COUNT(departments)];
        const char *region = regions[n / COUNT(departments) % COUNT(regions)];
        mailbox->id = i == 0 ? HS_MAILBOX_ID : 85000 + i;
        mailbox->name =
            i == 0 ? text_copy("Customer Support") : text_format("%s %s", department, region);
        mailbox->slug = text_format("83ebc5d8%08" PRIx64, 0x7292a795 - n * 7919);
        mailbox->email =
            i == 0 ? text_copy("help@example.com") : text_format("inbox%" PRId64 "@example.com", i);
        mailbox->created_at = now - (900 - i) * DAY;
        mailbox->updated_at = now - (100 + i) * DAY / 3;
        list_add(&service->mailboxes, mailbox);
    }
}

static void seed_users(struct helpscout *service, int64_t now)
{
    static const struct given_name owner_first = {"Mara", "mara"};
    static const struct given_name owner_last = {"Lind", "lind"};

    for (int64_t i = 0; i < USER_COUNT; i++) {
        struct hs_user *user = memory_new(1, sizeof *user);
        const struct given_name *first = i == 0 ? &owner_first : name_first((uint64_t)i * 5);
        const struct given_name *last = i == 0 ? &owner_last : name_last((uint64_t)i * 7);
        user->id = 4120 + i;
        user->first = text_copy(first->name);
        user->last = text_copy(last->name);
        user->email = text_format("%s.%s@example.com", first->ascii, last->ascii);
        user->role = i == 0 ? "owner" : i < 3 ? "admin" : "user";
        user->created_at = now - (800 - i * 20) * DAY;
        list_add(&service->users, user);
    }
}

static void set_text(struct hs_customer *customer, const char *name, const char *text)
{
    json_object_set_new(customer->scalars, name, json_string(text));
}

static void set_null(struct hs_customer *customer, const char *name)
{
    json_object_set_new(customer->scalars, name, json_null());
}

/* Every 13th customer has no address at all, every 6th has two or three. */
static void seed_customer_emails(struct helpscout *service, struct hs_customer *customer,
                                 const struct given_name *first, const struct given_name *last,
                                 int64_t i)
{
    char *work = text_format("%s.%s%" PRId64 "@example.org", first->ascii, last->ascii, i);
    char *home = text_format("%s%" PRId64 "@home.example", first->ascii, i);
    char *other = text_format("%s+%" PRId64 "@example.net", last->ascii, i);

    if (i % 13 != 5)
        hs_entry_add(service, customer->emails, i == 0 ? "jo@example.org" : work, "work");
    if (i % 13 != 5 && i % 6 == 0)
        hs_entry_add(service, customer->emails, i == 0 ? "jo@home.example" : home, "home");
    if (i % 13 != 5 && i % 18 == 12)
        hs_entry_add(service, customer->emails, other, "other");
    free(work);
    free(home);
    free(other);
}

static void seed_customer_details(struct helpscout *service, struct hs_customer *customer,
                                  int64_t i)
{
    uint64_t n = (uint64_t)i;
    char *phone = name_phone(n + 5000);

    set_text(customer, "gender", "Unknown");
    set_text(customer, "jobTitle", name_job(n));
    set_text(customer, "location", name_city(n * 3));
    if (i % 5 == 4)
        set_null(customer, "organization");
    else
        set_text(customer, "organization", name_company(n * 3));
    set_text(customer, "photoType", "unknown");
    set_text(customer, "photoUrl", "");
    set_text(customer, "age", i % 4 == 0 ? "30-35" : "");
    set_text(customer, "background", i % 7 == 0 ? "Prefers phone" : "");
    if (i % 3 == 0)
        hs_entry_add(service, customer->phones, phone, "mobile");
    if (i % 10 == 0)
        hs_entry_add(service, customer->websites, "https://www.example.org", NULL);
    if (i % 4 == 0)
        customer->address =
            json_pack("{s:s, s:s, s:s, s:s, s:[s]}", "city", "Utrecht", "state", "UT", "postalCode",
                      "3511AA", "country", "NL", "lines", "Oudegracht 1");
    free(phone);
}

static void seed_customers(struct helpscout *service, int64_t now)
{
    for (int64_t i = 0; i < service->options->customers; i++) {
        struct hs_customer *customer =
            hs_customer_add(service, i == 0 ? HS_CUSTOMER_ID : 4594300000 + i * 7);
        const struct given_name *first = name_first((uint64_t)i);
        const struct given_name *last = name_last((uint64_t)i);
        set_text(customer, "firstName", first->name);
        set_text(customer, "lastName", last->name);
        if (i % 29 == 11)
            set_null(customer, "firstName");
        if (i % 29 == 21)
            json_object_del(customer->scalars, "lastName");
        seed_customer_emails(service, customer, first, last, i);
        seed_customer_details(service, customer, i);
        customer->created_at = now - 700 * DAY + i * 600 * DAY / service->options->customers;
        customer->updated_at = customer->created_at + i * 37 % 90 * DAY;
    }
}

static const char *seed_status(int64_t i)
{
    static const char *const cycle[] = {"active", "active",  "active",  "active",
                                        "active", "active",  "active",  "closed",
                                        "closed", "pending", "pending", "spam"};

    return i < 2 ? "active" : cycle[i % (int64_t)COUNT(cycle)];
}

static int64_t seed_mailbox(const struct helpscout *service, int64_t i)
{
    size_t n = i % 2 == 0 ? 0 : (size_t)(i % 12) % service->mailboxes.count;

    return ((const struct hs_mailbox *)service->mailboxes.items[i < 2 ? 0 : n])->id;
}

static void seed_threads(struct helpscout *service, struct hs_conversation *conversation, int64_t i,
                         int64_t count)
{
    const struct hs_user *user = service->users.items[(size_t)i % service->users.count];

    for (int64_t t = 0; t < count; t++) {
        bool by_user = t % 2 == 1;
        struct hs_thread_data data = {
            .type = by_user ? t % 4 == 3 ? "note" : "message" : "customer",
            .text = by_user ? answers[(size_t)(i + t) % COUNT(answers)]
                            : questions[(size_t)(i + t) % COUNT(questions)],
            .customer_id = conversation->customer_id,
            .user_id = by_user ? user->id : 0,
            .cc = conversation->cc,
            .created_at = conversation->created_at + t * 1800,
        };
        hs_thread_add(service, conversation, &data);
        conversation->modified_at = data.created_at;
    }
}

static void seed_tags(struct helpscout *service, struct hs_conversation *conversation, int64_t i)
{
    if (i == 0 || i % 4 == 1)
        json_array_append_new(conversation->tags, json_string("vip"));
    if (i % 3 == 0)
        json_array_append_new(
            conversation->tags,
            json_string(
                hs_tag_get(service, tag_names[1 + (size_t)i % (COUNT(tag_names) - 1)])->name));
}

static void seed_extras(struct hs_conversation *conversation, int64_t i)
{
    if (i % 9 == 4)
        json_array_append_new(conversation->cc, json_string("boss@example.org"));
    if (i % 20 == 7)
        json_array_append_new(conversation->bcc, json_string("archive@example.org"));
    if (i % 6 == 2)
        json_array_append_new(conversation->fields,
                              json_pack("{s:i, s:s, s:s, s:s}", "id", 8, "name", "Account Type",
                                        "value", "8518", "text", "Free"));
}

/* Subjects come round again after a while; the number in brackets keeps them apart. */
static char *seed_subject(int64_t i)
{
    const char *subject = subjects[(size_t)i % COUNT(subjects)];
    int64_t round = i / (int64_t)COUNT(subjects);

    if (strstr(subject, "%d") != NULL)
        return text_format("Refund for order 10%" PRId64, 100 + i);
    return round == 0 ? text_copy(subject) : text_format("%s (%" PRId64 ")", subject, round + 1);
}

static void seed_conversation(struct helpscout *service, int64_t now, int64_t i)
{
    static const int64_t fixed[] = {HS_CONVERSATION_ID, HS_FULL_CONVERSATION_ID};
    struct hs_conversation *conversation =
        hs_conversation_add(service, i < 2 ? fixed[i] : 4391938100 + i * 11);
    const struct hs_user *user = service->users.items[(size_t)i % service->users.count];
    const struct hs_customer *customer =
        service->customers.items[(size_t)(i * 7) % (service->customers.count / 3 + 1)];
    int64_t span = 60 * DAY;

    conversation->subject = seed_subject(i);
    conversation->mailbox_id = seed_mailbox(service, i);
    conversation->assignee_id = i % 3 == 2 ? 0 : user->id;
    conversation->type = i % 8 == 3 ? "chat" : i % 16 == 5 ? "phone" : "email";
    conversation->source_type = conversation->type;
    conversation->created_by_user = i % 10 == 6 ? user->id : 0;
    conversation->created_at = now - span - DAY + i * span / (service->options->conversations + 1);
    hs_conversation_set_customer(service, conversation, customer->id);
    seed_tags(service, conversation, i);
    seed_extras(conversation, i);
    conversation->status = seed_status(i);
    seed_threads(service, conversation, i, i == 0 ? 3 : i == 1 ? MANY_THREADS : 1 + i % 4);
    conversation->modified_at += i * 7919 % 40 * 600;
    conversation->waiting_since = conversation->created_at;
    hs_conversation_set_status(service, conversation, seed_status(i));
}

void helpscout_seed(struct helpscout *service)
{
    int64_t now = service->clock->seed_now;

    service->last_thread_id = 10295011200;
    service->last_number = 300;
    for (size_t i = 0; i < COUNT(tag_names); i++)
        hs_tag_get(service, tag_names[i]);
    seed_mailboxes(service, now);
    seed_users(service, now);
    seed_customers(service, now);
    for (int64_t i = 0; i < service->options->conversations; i++)
        seed_conversation(service, now, i);
}
