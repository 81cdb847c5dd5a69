/* What the files of the Aircall service share: its data and how its replies look. */

#ifndef MOCK_AIRCALL_INTERNAL_H
#define MOCK_AIRCALL_INTERNAL_H

#include "aircall.h"
#include "list.h"
#include "rate.h"
#include "route.h"

#include <jansson.h>

/* Ids that tests and examples rely on. */
enum { AC_CALL_ID = 12345, AC_CONTACT_ID = 5678 };

enum { AC_PER_PAGE = 20, AC_PER_PAGE_MAX = 50, AC_ITEMS_MAX = 10000, AC_DETAILS_MAX = 20 };

struct ac_user {
    int64_t id;
    char *name;
    char *email;
    char *extension;
    const char *availability;
    const char *language;
    int64_t default_number_id; /* 0: null */
    int64_t created_at;
};

struct ac_number {
    int64_t id;
    char *name;
    char *e164;
    char *digits; /* display form */
    const char *country;
    const char *time_zone;
    bool recording;
    int64_t created_at;
};

struct ac_tag {
    int64_t id;
    const char *name;
    const char *color;
    const char *description;
};

/* A phone number or an e-mail address of a contact. */
struct ac_detail {
    int64_t id;
    char *label;
    char *value;
};

struct ac_contact {
    int64_t id;
    json_t *scalars;    /* first_name, last_name, company_name, information: text or null */
    struct list phones; /* of struct ac_detail */
    struct list emails;
    int64_t created_at;
    int64_t updated_at;
};

enum { AC_CALL_TAGS_MAX = 2 };

struct ac_call {
    int64_t id;
    bool inbound;
    const char *status;
    const char *missed_reason; /* NULL: null */
    bool voicemail;
    bool finalised;
    bool number_absent; /* the key is missing; null when only number is NULL */
    int64_t started_at;
    int64_t answered_at; /* 0: null */
    int64_t ended_at;    /* 0: null */
    int64_t duration;
    char *e164;                     /* NULL: anonymous */
    const struct ac_user *user;     /* NULL for nobody */
    const struct ac_number *number; /* NULL for none */
    const struct ac_tag *tags[AC_CALL_TAGS_MAX];
    size_t tag_count;
};

struct aircall {
    const struct options *options;
    const struct service_clock *clock;
    struct service_stats *stats;
    struct rate rate;
    struct list users;
    struct list numbers;
    struct list tags;
    struct list contacts;
    struct list calls; /* by start and id, which is the same order */
    int64_t last_detail_id;
    bool finalised;
    bool basic; /* how the request at hand was let in */
};

/* --- data: aircall_seed.c --- */

void aircall_seed(struct aircall *service);
void aircall_clear(struct aircall *service);
struct ac_detail *ac_detail_add(struct aircall *service, struct list *details, const char *label,
                                const char *value);
void ac_detail_free(void *detail);
struct ac_contact *ac_contact_add(struct aircall *service, int64_t id, int64_t created_at);
void ac_contact_free(void *contact);

/* --- replies: aircall_reply.c --- */

/* The gateway's short body. */
void ac_reply_edge(struct reply *reply, unsigned status, const char *message);
/* The application's long one; errors says what is wrong. */
void ac_reply_bad_request(struct reply *reply, const char *errors);
void ac_reply_not_found(struct reply *reply, const char *what);
/* {"name": object} */
void ac_reply_object(struct reply *reply, unsigned status, const char *name, json_t *object);

/* What a list was asked for. */
struct ac_page {
    int64_t page;
    int64_t per_page;
    bool descending;
    int64_t from; /* first and last instant that belong to it */
    int64_t to;
    bool nothing; /* from or to was no number, which finds nothing */
};

struct ac_list_kind {
    const char *key;
    bool meta_first;
    bool clamps_per_page;   /* contacts echo what was asked for */
    bool from_is_exclusive; /* calls */
    const char *order_by;   /* goes into the links; NULL for none */
};

/* Reads page, per_page, order, from and to. False after having sent a 400. */
bool ac_read_page(const struct aircall *service, const struct request *request,
                  const struct ac_list_kind *kind, struct ac_page *page, struct reply *reply);
bool ac_within(const struct ac_page *page, int64_t instant);

typedef json_t *ac_render(const struct aircall *service, const struct request *request,
                          const void *item);
/* The page of the items, which come in ascending order. */
void ac_reply_list(const struct aircall *service, const struct request *request,
                   struct reply *reply, const struct ac_list_kind *kind, const struct ac_page *page,
                   const struct list *items, ac_render *render);
/* base + /version/kind/id */
json_t *ac_direct_link(const struct request *request, const char *version, const char *kind,
                       int64_t id);
void ac_set_date(json_t *object, const char *name, int64_t seconds);
/* null for 0 */
json_t *ac_instant(int64_t seconds);
bool ac_flag(const struct request *request, const char *name);

/* --- objects --- */

ac_render ac_render_contact, ac_render_number;
/* A user as it stands inside other objects. */
json_t *ac_nested_user(const struct request *request, const struct ac_user *user);
json_t *ac_number_object(const struct request *request, const struct ac_number *number,
                         bool in_call);

/* --- the handlers --- */

route_handler ac_list_calls, ac_search_calls, ac_get_call;
route_handler ac_list_contacts, ac_search_contacts, ac_get_contact, ac_create_contact;
route_handler ac_update_contact, ac_put_contact, ac_delete_contact;
route_handler ac_add_phone, ac_change_phone, ac_delete_phone;
route_handler ac_add_email, ac_change_email, ac_delete_email;
route_handler ac_ping, ac_company, ac_list_users, ac_get_user, ac_list_users_v1, ac_get_user_v1;
route_handler ac_list_numbers, ac_get_number, ac_list_tags, ac_get_tag, ac_integration;

#endif
