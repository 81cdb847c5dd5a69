/* Aircall's calls: the plain list, the search with its filters, and one call. */

#include "aircall_internal.h"

#include "names.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { HISTORY_SECONDS = 183 * 86400 };

static const struct ac_list_kind call_list = {"calls", false, true, true, NULL};

/* --- how a call is sent --- */

static const struct ac_contact *contact_of(const struct aircall *service, const char *e164)
{
    for (size_t i = 0; e164 != NULL && i < service->contacts.count; i++) {
        const struct ac_contact *contact = service->contacts.items[i];
        for (size_t k = 0; k < contact->phones.count; k++) {
            const struct ac_detail *phone = contact->phones.items[k];
            if (strcmp(phone->value, e164) == 0)
                return contact;
        }
    }
    return NULL;
}

static json_t *media_link(const char *kind, const struct ac_call *call)
{
    char *link = text_format("https://media.example.com/%s/%" PRId64 ".mp3?X-Amz-Expires=3600",
                             kind, call->id);
    json_t *json = json_string(link);

    free(link);
    return json;
}

static bool is_recorded(const struct ac_call *call)
{
    return call->answered_at != 0 && call->ended_at != 0 && call->number != NULL &&
           call->number->recording;
}

static json_t *short_link(const struct request *request, const struct ac_call *call, bool exists)
{
    if (!exists || !ac_flag(request, "fetch_short_urls"))
        return json_null();
    return media_link("short", call);
}

static void render_media(const struct request *request, const struct ac_call *call, json_t *object)
{
    bool recorded = is_recorded(call);
    const char *kind = recorded ? "recording" : call->voicemail ? "voicemail" : NULL;

    json_object_set_new(object, "voicemail",
                        call->voicemail ? media_link("vm", call) : json_null());
    json_object_set_new(object, "recording", recorded ? media_link("rec", call) : json_null());
    json_object_set_new(object, "asset", kind == NULL ? json_null() : media_link(kind, call));
    json_object_set_new(object, "recording_short_url", short_link(request, call, recorded));
    json_object_set_new(object, "voicemail_short_url", short_link(request, call, call->voicemail));
}

/* Nobody took part in an unanswered inbound call: the key is missing, or null, by turns. */
static void render_user(const struct request *request, const struct ac_call *call, json_t *object)
{
    if (call->user != NULL)
        json_object_set_new(object, "user", ac_nested_user(request, call->user));
    else if (call->id % 4 == 0)
        json_object_set_new(object, "user", json_null());
}

static void render_line(const struct request *request, const struct ac_call *call, json_t *object)
{
    char *digits = call->e164 == NULL ? text_copy("anonymous") : name_phone_display(call->e164);

    json_object_set_new(object, "raw_digits", json_string(digits));
    free(digits);
    if (call->number != NULL)
        json_object_set_new(object, "number", ac_number_object(request, call->number, true));
    else if (!call->number_absent)
        json_object_set_new(object, "number", json_null());
    json_object_set_new(object, "country_code_a2",
                        call->e164 == NULL ? json_null()
                                           : json_string(name_phone_country(call->e164)));
}

/* A tag without tagged_by was set by the system. */
static json_t *render_tags(const struct request *request, const struct ac_call *call)
{
    json_t *tags = json_array();

    for (size_t i = 0; i < call->tag_count; i++) {
        const struct ac_tag *tag = call->tags[i];
        bool by_user = i == 0 && call->user != NULL;
        json_array_append_new(
            tags,
            json_pack("{s:I, s:s, s:I, s:o}", "id", (json_int_t)tag->id, "name", tag->name,
                      "tagged_at", (json_int_t)(call->started_at + call->duration + 19),
                      "tagged_by", by_user ? ac_nested_user(request, call->user) : json_object()));
    }
    return tags;
}

static void render_flags(const struct aircall *service, const struct request *request,
                         const struct ac_call *call, json_t *object)
{
    const struct ac_contact *contact =
        ac_flag(request, "fetch_contact") ? contact_of(service, call->e164) : NULL;

    json_object_set_new(object, "contact",
                        contact == NULL ? json_null()
                                        : ac_render_contact(service, request, contact));
    if (ac_flag(request, "fetch_call_timeline"))
        json_object_set_new(object, "ivr_options_selected", json_array());
    if (ac_flag(request, "fetch_aiva_conv"))
        json_object_set_new(object, "ai_voice_agents", json_array());
}

static json_t *render_call(const struct aircall *service, const struct request *request,
                           const void *item)
{
    const struct ac_call *call = item;
    char *sid = text_format("CA90b1c77e2f5a4d0c8e33%012" PRIx64, (uint64_t)call->id);
    json_t *object = json_pack(
        "{s:I, s:s, s:o, s:s, s:s, s:s?, s:I, s:o, s:o, s:I, s:b, s:s, s:s?}", "id",
        (json_int_t)call->id, "sid", sid, "direct_link",
        ac_direct_link(request, "v1", "calls", call->id), "direction",
        call->inbound ? "inbound" : "outbound", "status", call->status, "missed_call_reason",
        call->missed_reason, "started_at", (json_int_t)call->started_at, "answered_at",
        ac_instant(call->answered_at), "ended_at", ac_instant(call->ended_at), "duration",
        (json_int_t)call->duration, "archived", call->id % 10 == 7, "cost",
        call->finalised ? "0.012" : "0.0", "pricing_type", call->finalised ? "in_bundle" : NULL);

    render_media(request, call, object);
    render_user(request, call, object);
    render_line(request, call, object);
    render_flags(service, request, call, object);
    json_object_set_new(object, "assigned_to", json_null());
    json_object_set_new(object, "transferred_by", json_null());
    json_object_set_new(object, "transferred_to", json_null());
    json_object_set_new(object, "comments", json_array());
    json_object_set_new(object, "teams", json_array());
    json_object_set_new(object, "tags", render_tags(request, call));
    free(sid);
    return object;
}

/* --- filters --- */

struct call_filter {
    const char *direction;
    char *phone;                   /* without spaces and the like */
    int64_t user_id;               /* -1: any */
    const struct request *request; /* for the tags */
    bool nothing;                  /* a filter that no call can pass */
};

/* Only tags[]=id is understood; other spellings match nothing. */
static bool is_tags_parameter(const char *name)
{
    return strcmp(name, "tags") == 0 || strncmp(name, "tags[", strlen("tags[")) == 0;
}

static bool has_tag_id(const struct ac_call *call, const char *text)
{
    int64_t id = 0;

    if (!text_integer(text, &id))
        return false;
    for (size_t i = 0; i < call->tag_count; i++) {
        if (call->tags[i]->id == id)
            return true;
    }
    return false;
}

static bool has_tags(const struct ac_call *call, const struct request *request)
{
    for (size_t i = 0; i < request->query.count; i++) {
        const struct pair *pair = &request->query.items[i];
        if (is_tags_parameter(pair->name) &&
            (strcmp(pair->name, "tags[]") != 0 || !has_tag_id(call, pair->value)))
            return false;
    }
    return true;
}

static void read_filter(const struct request *request, struct call_filter *filter)
{
    const char *phone = request_query(request, "phone_number");
    const char *user = request_query(request, "user_id");

    *filter = (struct call_filter){
        .direction = request_query(request, "direction"), .user_id = -1, .request = request};
    if (phone != NULL)
        filter->phone = text_plain_phone(phone);
    if (user != NULL)
        filter->nothing = !text_integer(user, &filter->user_id) || filter->user_id < 0;
}

/* The caller or the line, exactly, with the plus sign. */
static bool has_phone(const struct ac_call *call, const char *phone)
{
    return (call->e164 != NULL && strcmp(call->e164, phone) == 0) ||
           (call->number != NULL && strcmp(call->number->e164, phone) == 0);
}

static bool filter_accepts(const struct call_filter *filter, const struct ac_call *call)
{
    return !filter->nothing &&
           (filter->direction == NULL ||
            strcmp(filter->direction, call->inbound ? "inbound" : "outbound") == 0) &&
           (filter->phone == NULL || has_phone(call, filter->phone)) &&
           (filter->user_id < 0 || (call->user != NULL && call->user->id == filter->user_id)) &&
           has_tags(call, filter->request);
}

/* --- finalisation --- */

static int compare_calls(const void *left, const void *right)
{
    const struct ac_call *a = *(void *const *)left;
    const struct ac_call *b = *(void *const *)right;

    if (a->started_at != b->started_at)
        return a->started_at < b->started_at ? -1 : 1;
    return (a->id > b->id) - (a->id < b->id);
}

/* Some time after the end of a call the service rewrites its duration, cost and even its start. */
static void finalise_when_due(struct aircall *service)
{
    int64_t due = service->options->finalise_after_ms;

    if (due == 0 || service->finalised || clock_elapsed_ms(service->clock) < due)
        return;
    service->finalised = true;
    for (size_t i = 0; i < service->calls.count; i++) {
        struct ac_call *call = service->calls.items[i];
        if (call->finalised || call->ended_at == 0)
            continue;
        call->finalised = true;
        call->started_at++;
        call->duration--;
    }
    qsort(service->calls.items, service->calls.count, sizeof *service->calls.items, compare_calls);
}

/* --- handlers --- */

static void list_calls(struct aircall *service, const struct request *request, struct reply *reply,
                       bool filtered)
{
    int64_t oldest = clock_now(service->clock) - HISTORY_SECONDS;
    struct call_filter filter;
    struct list found = {0};
    struct ac_page page;

    if (!ac_read_page(service, request, &call_list, &page, reply))
        return;
    finalise_when_due(service);
    read_filter(request, &filter);
    for (size_t i = 0; i < service->calls.count; i++) {
        struct ac_call *call = service->calls.items[i];
        if (call->started_at >= oldest && ac_within(&page, call->started_at) &&
            (!filtered || filter_accepts(&filter, call)))
            list_add(&found, call);
    }
    ac_reply_list(service, request, reply, &call_list, &page, &found, render_call);
    list_clear(&found, NULL);
    free(filter.phone);
}

void ac_list_calls(void *state, const struct request *request, struct reply *reply)
{
    struct aircall *service = state;

    list_calls(service, request, reply, service->options->calls_filters);
}

void ac_search_calls(void *state, const struct request *request, struct reply *reply)
{
    list_calls(state, request, reply, true);
}

void ac_get_call(void *state, const struct request *request, struct reply *reply)
{
    struct aircall *service = state;
    const struct ac_call *call;

    finalise_when_due(service);
    call = list_find(&service->calls, request_id(request, 0));
    if (call == NULL)
        ac_reply_not_found(reply, "Call");
    else
        ac_reply_object(reply, 200, "call", render_call(service, request, call));
}
