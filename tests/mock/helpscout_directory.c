/* What Help Scout has beside conversations and customers: mailboxes, users, tags. */

#include "helpscout_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* --- mailboxes --- */

static json_t *render_mailbox(const struct helpscout *service, const struct request *request,
                              const void *item)
{
    const struct hs_mailbox *mailbox = item;
    json_t *object = json_pack("{s:I, s:s, s:s, s:s}", "id", (json_int_t)mailbox->id, "name",
                               mailbox->name, "slug", mailbox->slug, "email", mailbox->email);
    json_t *links = json_object();

    (void)service;
    hs_set_date(object, "createdAt", mailbox->created_at);
    hs_set_date(object, "updatedAt", mailbox->updated_at);
    json_object_set_new(links, "self", hs_link(request, "/v2/mailboxes/%" PRId64, mailbox->id));
    json_object_set_new(links, "folders",
                        hs_link(request, "/v2/mailboxes/%" PRId64 "/folders", mailbox->id));
    json_object_set_new(links, "fields",
                        hs_link(request, "/v2/mailboxes/%" PRId64 "/fields", mailbox->id));
    json_object_set_new(object, "_links", links);
    return object;
}

static void reply_whole_list(struct helpscout *service, const struct request *request,
                             struct reply *reply, const char *key, const struct list *items,
                             hs_render *render)
{
    struct hs_mistakes mistakes;
    int64_t page = 1;

    hs_mistakes_start(&mistakes, "QUERY");
    hs_read_page(request, &mistakes, &page);
    if (!hs_mistakes_reply(service, &mistakes, reply))
        hs_reply_list(service, request, reply, key, items, page, HS_PAGE, render);
}

static void reply_one(struct helpscout *service, const struct request *request, struct reply *reply,
                      const struct list *items, hs_render *render)
{
    const void *item = list_find(items, request_id(request, 0));

    if (item == NULL)
        hs_reply_not_found(service, reply);
    else
        hs_reply_object(reply, render(service, request, item));
}

void hs_list_mailboxes(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;

    reply_whole_list(service, request, reply, "mailboxes", &service->mailboxes, render_mailbox);
}

void hs_get_mailbox(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;

    reply_one(service, request, reply, &service->mailboxes, render_mailbox);
}

/* --- users --- */

static json_t *render_user(const struct helpscout *service, const struct request *request,
                           const void *item)
{
    const struct hs_user *user = item;
    char *initials = text_format("%.*s%.*s", (int)text_first_character(user->first), user->first,
                                 (int)text_first_character(user->last), user->last);
    char *mention = text_fold(user->first);
    json_t *object =
        json_pack("{s:I, s:s, s:s, s:s, s:s, s:s, s:s}", "id", (json_int_t)user->id, "firstName",
                  user->first, "lastName", user->last, "email", user->email, "role", user->role,
                  "timezone", "Europe/Amsterdam", "photoUrl", "https://example.com/photo.png");

    (void)service;
    hs_set_date(object, "createdAt", user->created_at);
    hs_set_date(object, "updatedAt", user->created_at + 864000);
    json_object_set_new(object, "type", json_string("user"));
    json_object_set_new(object, "mention", json_string(mention));
    json_object_set_new(object, "initials", json_string(initials));
    json_object_set_new(object, "jobTitle", json_string("Agent"));
    json_object_set_new(object, "phone", json_string("555-0101"));
    json_object_set_new(object, "alternateEmails", json_array());
    json_object_set_new(
        object, "_links",
        json_pack("{s:o}", "self", hs_link(request, "/v2/users/%" PRId64, user->id)));
    free(mention);
    free(initials);
    return object;
}

/* email= is exact; everybody has access to every mailbox. */
void hs_list_users(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    const char *email = request_query(request, "email");
    struct list found = {0};

    for (size_t i = 0; i < service->users.count; i++) {
        struct hs_user *user = service->users.items[i];
        if (email == NULL || text_equal_fold(user->email, email))
            list_add(&found, user);
    }
    reply_whole_list(service, request, reply, "users", &found, render_user);
    list_clear(&found, NULL);
}

void hs_get_user(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;

    reply_one(service, request, reply, &service->users, render_user);
}

/* The owner of the token; only here is there a companyId. */
void hs_get_me(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    json_t *object = render_user(service, request, service->users.items[0]);

    json_object_set_new(object, "companyId", json_integer(77));
    hs_reply_object(reply, object);
}

/* --- tags --- */

static json_t *render_tag(const struct helpscout *service, const struct request *request,
                          const void *item)
{
    const struct hs_tag *tag = item;
    json_t *object = json_pack("{s:I, s:s, s:s, s:s}", "id", (json_int_t)tag->id, "name", tag->name,
                               "slug", tag->name, "color", "#929499");
    json_int_t tickets = 0;

    (void)request;
    for (size_t i = 0; i < service->conversations.count; i++)
        tickets += hs_has_tag(service->conversations.items[i], tag->name);
    hs_set_date(object, "createdAt", tag->created_at);
    hs_set_date(object, "updatedAt", tag->created_at);
    json_object_set_new(object, "ticketCount", json_integer(tickets));
    return object;
}

void hs_list_tags(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;

    reply_whole_list(service, request, reply, "tags", &service->tags, render_tag);
}
