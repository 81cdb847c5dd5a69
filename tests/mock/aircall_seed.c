/* The data that Aircall starts with: the same in every run, with ids that tests rely on. */

#include "aircall_internal.h"

#include "names.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { DAY = 86400, MINUTE = 60, RECENT_CALLS = 5 };

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct ac_tag seed_tags[] = {
    {3050112, "Follow Up", "#ff7d03", "follow_up_self_assign"},
    {3050113, "Callback Request", "#29C8FF", "queue_callback"},
    {3050114, "Called Back", "#B285D1", "queue_called_back"},
    {3050115, "Conference", "#000000", "conference"},
    {3050116, "VIP", "#FCBB26", ""},
    {3050117, "Sales", "#00B388", ""},
    {3050118, "Support", "#6454F3", ""},
    {3050119, "Réclamation", "#0091FF", ""},
    {3050120, "Voicemail Drop", "#FCBB26", "voicemail_drop"},
    {3050121, "Wrong number", "#A3B1B8", ""},
    {3050122, "Outbound Campaign", "#6454F3", "outbound_campaign"},
    {3050123, "Urgent", "#DD0000", ""},
};

/* Names that are hard to cut in two. */
static const char *const odd_user_names[] = {
    "Nora Quist", "Reception",      "Jean-Luc de la Fontaine", "María José Carreño Quiñones",
    "Cher",       "Mary Ann Smith",
};

static void user_free(void *item)
{
    struct ac_user *user = item;

    free(user->name);
    free(user->email);
    free(user->extension);
    free(user);
}

static void number_free(void *item)
{
    struct ac_number *number = item;

    free(number->name);
    free(number->e164);
    free(number->digits);
    free(number);
}

void ac_detail_free(void *item)
{
    struct ac_detail *detail = item;

    free(detail->label);
    free(detail->value);
    free(detail);
}

void ac_contact_free(void *item)
{
    struct ac_contact *contact = item;

    json_decref(contact->scalars);
    list_clear(&contact->phones, ac_detail_free);
    list_clear(&contact->emails, ac_detail_free);
    free(contact);
}

static void call_free(void *item)
{
    struct ac_call *call = item;

    free(call->e164);
    free(call);
}

void aircall_clear(struct aircall *service)
{
    list_clear(&service->calls, call_free);
    list_clear(&service->contacts, ac_contact_free);
    list_clear(&service->tags, NULL);
    list_clear(&service->numbers, number_free);
    list_clear(&service->users, user_free);
}

/* --- users and numbers --- */

static void seed_users(struct aircall *service, int64_t now)
{
    static const char *const availabilities[] = {"available", "custom", "unavailable"};

    for (int64_t i = 0; i < service->options->users; i++) {
        struct ac_user *user = memory_new(1, sizeof *user);
        const struct given_name *first = name_first((uint64_t)i * 3);
        const struct given_name *last = name_last((uint64_t)i * 5);
        user->id = 2101553 + i * 3;
        user->name = (size_t)i < COUNT(odd_user_names)
                         ? text_copy(odd_user_names[i])
                         : text_format("%s %s", first->name, last->name);
        user->email =
            i == 0 ? text_copy("nora@example.com")
                   : text_format("%s.%s%" PRId64 "@example.com", first->ascii, last->ascii, i);
        user->extension = text_format("%03" PRId64, i + 1);
        user->availability = availabilities[i % 3];
        user->language = i % 4 == 1 ? "fr-FR" : "en-US";
        user->default_number_id = i % 5 == 4 ? 0 : 1402277 + i % service->options->numbers;
        user->created_at = now - (400 - i) * DAY;
        list_add(&service->users, user);
    }
}

static void seed_numbers(struct aircall *service, int64_t now)
{
    for (int64_t i = 0; i < service->options->numbers; i++) {
        struct ac_number *number = memory_new(1, sizeof *number);
        number->id = 1402277 + i;
        number->e164 = name_phone((uint64_t)i + 90000);
        number->digits = name_phone_display(number->e164);
        number->country = name_phone_country(number->e164);
        number->time_zone = name_country_time_zone(number->country);
        number->name = i == 0
                           ? text_copy("Main line")
                           : text_format("%s %s line", number->country, name_company((uint64_t)i));
        number->recording = i % 3 != 2;
        number->created_at = now - (390 - i) * DAY;
        list_add(&service->numbers, number);
    }
}

/* --- contacts --- */

struct ac_detail *ac_detail_add(struct aircall *service, struct list *details, const char *label,
                                const char *value)
{
    struct ac_detail *detail = memory_new(1, sizeof *detail);

    detail->id = ++service->last_detail_id;
    detail->label = text_copy(label);
    detail->value = text_copy(value);
    list_add(details, detail);
    return detail;
}

struct ac_contact *ac_contact_add(struct aircall *service, int64_t id, int64_t created_at)
{
    struct ac_contact *contact = memory_new(1, sizeof *contact);

    contact->id = id;
    contact->scalars =
        json_pack("{s:n, s:n, s:n, s:n}", "first_name", "last_name", "information", "company_name");
    contact->created_at = created_at;
    contact->updated_at = created_at;
    list_add(&service->contacts, contact);
    return contact;
}

static void seed_phones(struct aircall *service, struct ac_contact *contact, int64_t i)
{
    static const char *const labels[] = {"Work", "Mobile", "Main"};

    for (int64_t n = 0; n < (i % 7 == 3 ? 3 : 1); n++) {
        char *value = name_phone((uint64_t)(i * 3 + n));
        if (i % 41 != 17) /* some have none: they were made in the app */
            ac_detail_add(service, &contact->phones, labels[n], value);
        free(value);
    }
}

static void seed_emails(struct aircall *service, struct ac_contact *contact, int64_t i)
{
    const struct given_name *first = name_first((uint64_t)i * 2 + 1);
    const struct given_name *last = name_last((uint64_t)i * 3 + 2);
    char *office = text_format("%s.%s%" PRId64 "@example.org", first->ascii, last->ascii, i);
    char *home = text_format("%s%" PRId64 "@home.example", first->ascii, i);

    if (i % 3 != 2)
        ac_detail_add(service, &contact->emails, "Office", office);
    if (i % 9 == 0)
        ac_detail_add(service, &contact->emails, "Home", home);
    free(office);
    free(home);
}

static void set_text(struct ac_contact *contact, const char *name, const char *text)
{
    json_object_set_new(contact->scalars, name, json_string(text));
}

static void seed_contacts(struct aircall *service, int64_t now)
{
    for (int64_t i = 0; i < service->options->contacts; i++) {
        int64_t id = i == 0 ? AC_CONTACT_ID : 4519004400 + i * 4;
        int64_t created_at = now - 500 * DAY + i * 480 * DAY / service->options->contacts;
        struct ac_contact *contact = ac_contact_add(service, id, created_at);
        char *foreign_key = text_format("crm:%" PRId64, 87000 + i);
        set_text(contact, "first_name", name_first((uint64_t)i * 2 + 1)->name);
        if (i % 11 != 6)
            set_text(contact, "last_name", name_last((uint64_t)i * 3 + 2)->name);
        if (i % 3 == 1)
            set_text(contact, "company_name", name_company((uint64_t)i));
        if (i % 4 < 2)
            set_text(contact, "information", i % 4 == 0 ? foreign_key : "");
        contact->updated_at += i % 5 * DAY;
        seed_phones(service, contact, i);
        seed_emails(service, contact, i);
        free(foreign_key);
    }
}

/* --- calls --- */

/* The last calls end with the present: three that ended within 20 minutes, one that is being held
 * and one that rings. Those before are spread over 30 days, every 17th at the same second as the
 * one before it. */
static int64_t call_start(const struct options *options, int64_t now, int64_t i)
{
    static const int64_t ago[RECENT_CALLS] = {20, 95, 400, 700, 1000};
    int64_t from_end = options->calls - 1 - i;
    int64_t span = 30 * DAY - 30 * MINUTE;
    int64_t place = i % 17 == 16 ? i - 1 : i;

    if (options->calls > 2 * RECENT_CALLS && from_end < RECENT_CALLS)
        return now - ago[from_end];
    return now - 30 * DAY + place * span / options->calls;
}

/* A contact's number or a stranger's; the first call is from the first contact. */
static char *caller(const struct aircall *service, struct random *random, int64_t i)
{
    size_t count = service->contacts.count;
    size_t place = i == 0 || count == 0 ? 0 : (size_t)random_below(random, count);
    const struct ac_contact *contact = count == 0 ? NULL : service->contacts.items[place];
    const struct ac_detail *phone;

    if (contact == NULL || contact->phones.count == 0 || i % 5 == 2)
        return name_phone(10000 + random_below(random, 70000));
    phone = contact->phones.items[0];
    return text_copy(phone->value);
}

/* How a call went: who took it, or why nobody did. */
static void seed_outcome(const struct aircall *service, struct ac_call *call, struct random *random,
                         int64_t i)
{
    static const char *const reasons[] = {"no_available_agent",   "agents_did_not_answer",
                                          "out_of_opening_hours", "short_abandoned",
                                          "abandoned_in_ivr",     "abandoned_in_classic"};
    int64_t ringing = 3 + (int64_t)random_below(random, 20);
    bool answered = i == 0 || i % 6 != 4;

    call->status = "done";
    if (!call->inbound || answered)
        call->user = service->users.items[random_below(random, service->users.count)];
    if (answered) {
        call->answered_at = call->started_at + ringing;
        call->ended_at = call->answered_at + 5 + (int64_t)random_below(random, 900);
    } else {
        call->ended_at = call->started_at + ringing;
        call->missed_reason = call->inbound ? reasons[(size_t)(i / 6) % COUNT(reasons)] : NULL;
        call->voicemail = call->inbound && i % 4 == 0;
    }
    call->duration = call->ended_at - call->started_at;
}

/* The last two calls are not over yet. */
static void seed_unfinished(struct ac_call *call, int64_t from_end, const struct ac_user *user)
{
    if (from_end > 1)
        return;
    call->status = from_end == 0 ? "initial" : "answered";
    call->answered_at = from_end == 0 ? 0 : call->started_at + 6;
    call->ended_at = 0;
    call->duration = 0;
    call->missed_reason = NULL;
    call->voicemail = false;
    call->user = from_end == 1 || !call->inbound ? user : NULL;
}

/* Up to two different tags; the first call has "Follow Up" and "VIP". */
static void seed_call_tags(struct ac_call *call, struct random *random, int64_t i)
{
    size_t first = i == 0 ? 0 : (size_t)random_below(random, COUNT(seed_tags));
    size_t step = i == 0 ? 4 : 1 + (size_t)random_below(random, COUNT(seed_tags) - 1);

    if (i % 3 == 0)
        call->tags[call->tag_count++] = &seed_tags[first];
    if (i % 6 == 0)
        call->tags[call->tag_count++] = &seed_tags[(first + step) % COUNT(seed_tags)];
}

static void seed_line(const struct aircall *service, struct ac_call *call, struct random *random,
                      int64_t i)
{
    call->number = service->numbers.items[random_below(random, service->numbers.count)];
    call->e164 = caller(service, random, i);
    if (i % 37 == 20 && call->inbound) {
        free(call->e164);
        call->e164 = NULL;
    }
    if (i == 57 || i == 94) { /* both are anonymous */
        call->number = NULL;
        call->number_absent = i == 94;
    }
}

static void seed_calls(struct aircall *service, int64_t now)
{
    struct random random = {20261120};
    int64_t count = service->options->calls;

    for (int64_t i = 0; i < count; i++) {
        struct ac_call *call = memory_new(1, sizeof *call);
        call->id = i == 0 ? AC_CALL_ID : 4394224400 + i * 3;
        call->inbound = i == 0 || i % 37 == 20 || random_below(&random, 5) < 3;
        call->started_at = call_start(service->options, now, i);
        seed_line(service, call, &random, i);
        seed_outcome(service, call, &random, i);
        if (count > 2 * RECENT_CALLS)
            seed_unfinished(call, count - 1 - i, service->users.items[0]);
        seed_call_tags(call, &random, i);
        call->finalised = call->started_at < now - 20 * MINUTE;
        list_add(&service->calls, call);
    }
}

void aircall_seed(struct aircall *service)
{
    int64_t now = service->clock->seed_now;

    service->last_detail_id = 4370015000;
    for (size_t i = 0; i < COUNT(seed_tags); i++)
        list_add(&service->tags, (void *)&seed_tags[i]);
    seed_numbers(service, now);
    seed_users(service, now);
    seed_contacts(service, now);
    seed_calls(service, now);
}
