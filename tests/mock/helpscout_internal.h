/* What the files of the Help Scout service share: its data and how its replies look. */

#ifndef MOCK_HELPSCOUT_INTERNAL_H
#define MOCK_HELPSCOUT_INTERNAL_H

#include "helpscout.h"
#include "list.h"
#include "rate.h"
#include "route.h"

#include <jansson.h>

/* Ids that tests and examples rely on. */
enum {
    HS_MAILBOX_ID = 123,
    HS_CUSTOMER_ID = 789,
    HS_CONVERSATION_ID = 456,
    HS_MERGED_ID = 457,
    HS_FULL_CONVERSATION_ID = 458,
};

enum { HS_CONVERSATION_PAGE = 25, HS_THREAD_PAGE = 25, HS_PAGE = 50, HS_THREADS_MAX = 100 };

struct hs_mailbox {
    int64_t id;
    char *name;
    char *slug;
    char *email;
    int64_t created_at;
    int64_t updated_at;
};

struct hs_user {
    int64_t id;
    char *first;
    char *last;
    char *email;
    const char *role;
    int64_t created_at;
};

struct hs_tag {
    int64_t id;
    char *name;
    int64_t created_at;
};

/* The entries are JSON arrays of {id, value, type} as they are sent. */
struct hs_customer {
    int64_t id;
    json_t *scalars; /* firstName, jobTitle, … as they were given */
    json_t *emails;
    json_t *phones;
    json_t *chats;
    json_t *social_profiles;
    json_t *websites;
    json_t *properties;
    json_t *address; /* NULL when it is not set */
    int64_t conversation_count;
    int64_t created_at;
    int64_t updated_at;
    int64_t searchable_ms; /* when the search index has it, on the elapsed clock */
};

struct hs_conversation {
    int64_t id;
    int64_t number;
    int64_t mailbox_id;
    int64_t folder_id;
    int64_t assignee_id; /* 0: nobody */
    int64_t customer_id;
    int64_t created_by_user; /* 0: the customer */
    int64_t closed_by;       /* 0: not closed */
    const char *type;
    const char *status;
    const char *state;
    const char *source_type;
    const char *source_via;
    char *subject;
    char *preview;
    json_t *tags; /* array of names */
    json_t *cc;
    json_t *bcc;
    json_t *fields;  /* array of {id, name, value, text} */
    json_t *threads; /* newest last, without links */
    int64_t created_at;
    int64_t modified_at;
    int64_t closed_at;
    int64_t waiting_since;
    int64_t searchable_ms;
};

struct hs_token {
    int64_t number; /* as id, for the list */
    char *access;
    char *refresh; /* NULL when there is none */
    int64_t expires_ms;
    int64_t uses;
};

struct helpscout {
    const struct options *options;
    const struct service_clock *clock;
    struct service_stats *stats;
    struct rate rate;
    struct list mailboxes;
    struct list users;
    struct list tags;
    struct list customers;
    struct list conversations;
    struct list tokens;
    bool code_used;
    int64_t last_entry_id;
    int64_t last_thread_id;
    int64_t last_number;
    int64_t error_number;
};

/* --- the store: helpscout_store.c, helpscout_seed.c --- */

extern const char *const hs_statuses[]; /* active closed pending spam, NULL at the end */

void helpscout_seed(struct helpscout *service);
void helpscout_clear(struct helpscout *service);
void hs_customer_drop(struct hs_customer *customer);
void hs_conversation_drop(struct hs_conversation *conversation);
int64_t hs_next_id(const struct list *list);
struct hs_customer *hs_customer_add(struct helpscout *service, int64_t id);
struct hs_conversation *hs_conversation_add(struct helpscout *service, int64_t id);
/* "" when it has none. */
const char *hs_customer_text(const struct hs_customer *customer, const char *name);
const char *hs_customer_email(const struct hs_customer *customer);
struct hs_customer *hs_customer_by_email(const struct helpscout *service, const char *email);
/* An address or number at the end of one of the customer's arrays. */
void hs_entry_add(struct helpscout *service, json_t *entries, const char *value, const char *type);
struct hs_tag *hs_tag_get(struct helpscout *service, const char *name); /* made when missing */
/* The text in a table that ends with NULL, or NULL. */
const char *hs_word(const char *const *words, const char *word);
bool hs_has_tag(const struct hs_conversation *conversation, const char *tag);
/* A person as nested objects show it, or NULL when there is no such id. */
json_t *hs_user_person(const struct helpscout *service, int64_t id);
json_t *hs_customer_person(const struct helpscout *service, int64_t id);
/* Sets status, folder and closing data together. */
void hs_conversation_set_status(struct helpscout *service, struct hs_conversation *conversation,
                                const char *status);
void hs_conversation_set_mailbox(struct hs_conversation *conversation, int64_t mailbox_id);
void hs_conversation_set_customer(struct helpscout *service, struct hs_conversation *conversation,
                                  int64_t customer_id);
/* Replaces the tags; unknown names become tags. */
void hs_conversation_set_tags(struct helpscout *service, struct hs_conversation *conversation,
                              const json_t *names);

struct hs_thread_data {
    const char *type; /* as it is read: customer, message, note, chat, phone */
    const char *text;
    int64_t customer_id;
    int64_t user_id; /* who wrote it; 0: the customer */
    json_t *cc;      /* may be NULL */
    json_t *bcc;
    int64_t created_at;
    bool draft;
};
/* A new thread, which gets its id and people; returns the id. Takes over no reference. */
int64_t hs_thread_add(struct helpscout *service, struct hs_conversation *conversation,
                      const struct hs_thread_data *data);

/* --- replies: helpscout_reply.c --- */

/* A list of mistakes in a request; the whole list is sent at once. */
struct hs_mistakes {
    json_t *errors;
    const char *source; /* "JSON" or "QUERY" */
    bool unreadable;    /* something in the body has another type than it should have */
};

void hs_mistakes_start(struct hs_mistakes *mistakes, const char *source);
/* Takes the reference to rejected, which may be NULL; code is the fragment of the about link. */
void hs_mistake(struct hs_mistakes *mistakes, const char *path, const char *message,
                json_t *rejected, const char *code);
void hs_mistake_enum(struct hs_mistakes *mistakes, const char *path, const char *rejected,
                     const char *const *allowed);
/* Sends the 400 when there are mistakes or something was unreadable; drops the list in any case. */
bool hs_mistakes_reply(struct helpscout *service, struct hs_mistakes *mistakes,
                       struct reply *reply);

/* An error object without a list of mistakes; code may be NULL. */
void hs_reply_error(struct helpscout *service, struct reply *reply, unsigned status,
                    const char *message, const char *code);
void hs_reply_not_found(struct helpscout *service, struct reply *reply);
void hs_reply_bad_json(struct helpscout *service, struct reply *reply);
void hs_reply_object(struct reply *reply, json_t *object);
/* 201 with Resource-ID and Location base + path + id. */
void hs_reply_created(const struct request *request, struct reply *reply, const char *path,
                      int64_t id);

/* page= as a number from 1; false when it is not one, and then a mistake is noted. */
bool hs_read_page(const struct request *request, struct hs_mistakes *mistakes, int64_t *page);
/* sortOrder=; descending unless asc. */
bool hs_read_descending(const struct request *request, struct hs_mistakes *mistakes);
bool hs_read_integer(const struct request *request, const char *name, struct hs_mistakes *mistakes,
                     int64_t *value);
bool hs_read_date(const struct request *request, const char *name, struct hs_mistakes *mistakes,
                  int64_t *value);

typedef json_t *hs_render(const struct helpscout *service, const struct request *request,
                          const void *item);
/* The page of the items that is asked for, with page object and links. path is that of the list,
 * key the name of its array. */
void hs_reply_list(struct helpscout *service, const struct request *request, struct reply *reply,
                   const char *key, const struct list *items, int64_t page, size_t page_size,
                   hs_render *render);
/* {"href": base + path}; a format for the path. */
json_t *hs_link(const struct request *request, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void hs_set_date(json_t *object, const char *name, int64_t seconds);

/* The body as a JSON object, or NULL after having sent the refusal. */
json_t *hs_request_object(struct helpscout *service, const struct request *request,
                          struct reply *reply);
/* Whether the body has a content type that goes with the method; otherwise 415 is sent. */
bool hs_request_is_json(struct helpscout *service, const struct request *request,
                        struct reply *reply);

/* --- bodies: helpscout_fields.c --- */

enum hs_field_kind {
    HS_TEXT,
    HS_INTEGER,
    HS_BOOLEAN,
    HS_DATE,
    HS_OBJECT,
    HS_ARRAY,
    HS_TEXTS, /* an array of texts */
};

struct hs_field {
    const char *name;
    enum hs_field_kind kind;
    bool required;
    size_t least; /* characters of a text, 0: no limit, as for most */
    size_t most;
    const char *const *words; /* the only values of a text, NULL at the end */
};

/* Checks the fields of an object; others in it are ignored. prefix goes before the names in the
 * paths of mistakes: "" or "threads[0].". */
void hs_check_fields(struct hs_mistakes *mistakes, const char *prefix, const json_t *object,
                     const struct hs_field *fields, size_t field_count);

/* --- access: helpscout_token.c --- */

/* Counts the use of an issued token. */
bool hs_token_accepted(struct helpscout *service, const struct request *request);
void hs_token_free(void *token);

/* --- searching, shared by the lists: helpscout_reply.c --- */

struct query;
struct query_field;
/* The query= parameter, or NULL when there is none; a mistake is noted when it is wrong. */
struct query *hs_read_query(struct helpscout *service, const struct request *request,
                            struct hs_mistakes *mistakes, const struct query_field *fields,
                            size_t field_count);

/* --- the handlers --- */

route_handler hs_issue_token;
route_handler hs_list_conversations, hs_get_conversation, hs_create_conversation;
route_handler hs_patch_conversation, hs_put_tags, hs_put_fields, hs_delete_conversation;
route_handler hs_list_threads;
route_handler hs_add_reply, hs_add_note, hs_add_customer_thread, hs_add_chat, hs_add_phone;
route_handler hs_list_customers, hs_get_customer, hs_create_customer, hs_patch_customer;
route_handler hs_delete_customer;
route_handler hs_list_mailboxes, hs_get_mailbox, hs_list_users, hs_get_user, hs_get_me;
route_handler hs_list_tags;

hs_render hs_render_conversation, hs_render_thread;
/* Newest first, as the service sends them. */
void hs_collect_threads(const struct hs_conversation *conversation, struct list *threads);

/* The conversation of the path, or NULL after having sent 301 or 404. */
struct hs_conversation *hs_path_conversation(struct helpscout *service,
                                             const struct request *request, struct reply *reply);

/* Whether a thread can be added; otherwise 412 is sent. */
bool hs_has_room(struct helpscout *service, struct reply *reply, size_t threads);

/* The customer of a conversation or thread in a body: {"id"} or {"email", …}. The check notes
 * mistakes and changes nothing; resolve then returns the id and makes the customer if need be. */
void hs_check_customer_reference(struct helpscout *service, struct hs_mistakes *mistakes,
                                 const char *path, const json_t *reference);
int64_t hs_customer_resolve(struct helpscout *service, const json_t *reference);

#endif
