/* What Aircall has beside calls and contacts: ping, company, users, numbers, tags, integration. */

#include "aircall_internal.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

static const struct ac_list_kind user_list = {"users", false, true, false, NULL};
static const struct ac_list_kind number_list = {"numbers", false, true, false, NULL};
static const struct ac_list_kind tag_list = {"tags", false, true, false, NULL};

void ac_ping(void *service, const struct request *request, struct reply *reply)
{
    (void)service;
    (void)request;
    reply_text(reply, 200, "application/json", "{\"ping\":\"pong\"}");
}

void ac_company(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;

    (void)request;
    ac_reply_object(reply, 200, "company",
                    json_pack("{s:s, s:I, s:I}", "name", "Acme", "users_count",
                              (json_int_t)service->users.count, "numbers_count",
                              (json_int_t)service->numbers.count));
}

/* --- users --- */

static json_t *nullable_id(int64_t id)
{
    return id == 0 ? json_null() : json_integer(id);
}

static json_t *user_object(const struct request *request, const struct ac_user *user,
                           const char *version)
{
    json_t *object =
        json_pack("{s:I, s:s, s:s, s:o, s:s}", "id", (json_int_t)user->id, "name", user->name,
                  "email", user->email, "direct_link",
                  ac_direct_link(request, version, "users", user->id), "language", user->language);

    ac_set_date(object, "created_at", user->created_at);
    json_object_set_new(object, "time_zone", json_string("Etc/UTC"));
    json_object_set_new(object, "state", json_string("always_opened"));
    json_object_set_new(object, "wrap_up_time", json_integer(0));
    json_object_set_new(object, "extension", json_string(user->extension));
    json_object_set_new(object, "availability_status", json_string(user->availability));
    json_object_set_new(object, "available",
                        json_boolean(strcmp(user->availability, "available") == 0));
    if (strcmp(version, "v2") == 0) {
        json_object_set_new(object, "default_number_id", nullable_id(user->default_number_id));
        json_object_set_new(object, "substatus", json_string("always_opened"));
    }
    return object;
}

json_t *ac_nested_user(const struct request *request, const struct ac_user *user)
{
    return user_object(request, user, "v1");
}

static json_t *render_user(const struct aircall *service, const struct request *request,
                           const void *item)
{
    (void)service;
    return user_object(request, item, "v2");
}

static json_t *render_user_v1(const struct aircall *service, const struct request *request,
                              const void *item)
{
    (void)service;
    return user_object(request, item, "v1");
}

/* The users that the window lets through. */
static void list_users(const struct aircall *service, const struct request *request,
                       struct reply *reply, ac_render *render)
{
    struct list found = {0};
    struct ac_page page;

    if (!ac_read_page(service, request, &user_list, &page, reply))
        return;
    for (size_t i = 0; i < service->users.count; i++) {
        struct ac_user *user = service->users.items[i];
        if (ac_within(&page, user->created_at))
            list_add(&found, user);
    }
    ac_reply_list(service, request, reply, &user_list, &page, &found, render);
    list_clear(&found, NULL);
}

void ac_list_users(void *service, const struct request *request, struct reply *reply)
{
    list_users(service, request, reply, render_user);
}

static const struct ac_user *user_by_email(const struct aircall *service, const char *email)
{
    for (size_t i = 0; i < service->users.count; i++) {
        const struct ac_user *user = service->users.items[i];
        if (text_equal_fold(user->email, email))
            return user;
    }
    return NULL;
}

void ac_get_user(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;
    const struct ac_user *user = list_find(&service->users, request_id(request, 0));

    if (user == NULL)
        user = user_by_email(service, request->captures[0]);
    if (user == NULL)
        ac_reply_not_found(reply, "User");
    else
        ac_reply_object(reply, 200, "user", user_object(request, user, "v2"));
}

/* Version 1 of users is past its end unless it is switched on. */
void ac_list_users_v1(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;

    if (service->options->v1_users)
        list_users(service, request, reply, render_user_v1);
    else
        ac_reply_edge(reply, 404, "Not Found");
}

/* There is no /v1/users/me: "me" is taken for an id. */
void ac_get_user_v1(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;
    const struct ac_user *user = list_find(&service->users, request_id(request, 0));

    if (!service->options->v1_users)
        ac_reply_edge(reply, 404, "Not Found");
    else if (user == NULL)
        ac_reply_not_found(reply, "User");
    else
        ac_reply_object(reply, 200, "user", user_object(request, user, "v1"));
}

/* --- numbers --- */

static const char *const message_names[] = {"welcome",         "waiting",     "ivr",
                                            "voicemail",       "closed",      "callback_later",
                                            "unanswered_call", "after_hours", "ringing_tone"};

/* Inside a call all messages are addresses; in the list of numbers some are null. */
static json_t *messages_object(bool in_call)
{
    json_t *object = json_object();

    for (size_t i = 0; i < sizeof message_names / sizeof message_names[0]; i++) {
        json_t *address = in_call || i % 3 != 0 ? json_pack("s++", "https://media.example.com/",
                                                            message_names[i], ".mp3")
                                                : json_null();
        json_object_set_new(object, message_names[i], address);
    }
    return object;
}

json_t *ac_number_object(const struct request *request, const struct ac_number *number,
                         bool in_call)
{
    json_t *object = json_pack("{s:I, s:s, s:o, s:s, s:s, s:s, s:s, s:b, s:b, s:b}", "id",
                               (json_int_t)number->id, "digits", number->digits, "direct_link",
                               ac_direct_link(request, "v1", "numbers", number->id), "name",
                               number->name, "country", number->country, "time_zone",
                               number->time_zone, "availability_status", "open", "open", 1,
                               "is_ivr", 0, "live_recording_activated", number->recording ? 1 : 0);

    json_object_set_new(object, "priority", in_call ? json_null() : json_integer(0));
    json_object_set_new(object, "messages", messages_object(in_call));
    ac_set_date(object, "created_at", number->created_at);
    if (in_call)
        json_object_set_new(object, "flow_editor_enabled", json_true());
    return object;
}

json_t *ac_render_number(const struct aircall *service, const struct request *request,
                         const void *item)
{
    (void)service;
    return ac_number_object(request, item, false);
}

void ac_list_numbers(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;
    struct list found = {0};
    struct ac_page page;

    if (!ac_read_page(service, request, &number_list, &page, reply))
        return;
    for (size_t i = 0; i < service->numbers.count; i++) {
        struct ac_number *number = service->numbers.items[i];
        if (ac_within(&page, number->created_at))
            list_add(&found, number);
    }
    ac_reply_list(service, request, reply, &number_list, &page, &found, ac_render_number);
    list_clear(&found, NULL);
}

void ac_get_number(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;
    const struct ac_number *number = list_find(&service->numbers, request_id(request, 0));
    json_t *object;
    json_t *users;

    if (number == NULL) {
        ac_reply_not_found(reply, "Number");
        return;
    }
    object = ac_number_object(request, number, false);
    users = json_array();
    for (size_t i = 0; i < service->users.count; i++) {
        const struct ac_user *user = service->users.items[i];
        if (user->default_number_id == number->id)
            json_array_append_new(users, ac_nested_user(request, user));
    }
    json_object_set_new(object, "users", users);
    ac_reply_object(reply, 200, "number", object);
}

/* --- tags --- */

static json_t *render_tag(const struct aircall *service, const struct request *request,
                          const void *item)
{
    const struct ac_tag *tag = item;

    (void)service;
    (void)request;
    return json_pack("{s:I, s:s, s:s, s:s}", "id", (json_int_t)tag->id, "name", tag->name, "color",
                     tag->color, "description", tag->description);
}

void ac_list_tags(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;
    struct ac_page page;

    if (ac_read_page(service, request, &tag_list, &page, reply))
        ac_reply_list(service, request, reply, &tag_list, &page, &service->tags, render_tag);
}

void ac_get_tag(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;
    const struct ac_tag *tag = list_find(&service->tags, request_id(request, 0));

    if (tag == NULL)
        ac_reply_not_found(reply, "Tag");
    else
        ac_reply_object(reply, 200, "tag", render_tag(service, request, tag));
}

/* --- integration --- */

static void refuse_basic(const struct aircall *service, struct reply *reply)
{
    if (service->options->integrations_basic == 404)
        ac_reply_not_found(reply, "Integration");
    else
        ac_reply_edge(reply, 403, "Forbidden");
}

/* Made for OAuth; a Basic key belongs to nobody. */
void ac_integration(void *state, const struct request *request, struct reply *reply)
{
    const struct aircall *service = state;
    const struct ac_user *user = service->users.items[0];
    const struct ac_number *number = service->numbers.items[0];

    if (service->basic && service->options->integrations_basic != 200) {
        refuse_basic(service, reply);
        return;
    }
    ac_reply_object(reply, 200, "integration",
                    json_pack("{s:s, s:n, s:s, s:i, s:s, s:b, s:[I], s:i, s:o}", "name",
                              "Mock integration", "custom_name", "logo",
                              "https://example.com/logo.png", "company_id", 1, "status",
                              "installed", "active", 1, "number_ids", (json_int_t)number->id,
                              "numbers_count", 1, "user", ac_nested_user(request, user)));
}
