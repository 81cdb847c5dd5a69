/*
 * What a service is: the rows that say which operations it has and which requests they make. The
 * compiler of rows (rows.lua) writes these structs from Lua tables; who likes to writes them by
 * hand.
 *
 * All of it is constant data that outlives every Lua state it is added to: nothing is copied. A
 * text that may be missing is NULL; a list has its count beside it, or ends as is said there. Names
 * of parameters in paths, conditions and rules are those that scripts write. Nothing here is looked
 * at before integrations_add_service (<integrations.h>), which refuses a service whose rows do not
 * hold together and says what is wrong. A shared object of its own, which does not link the
 * library, adds its service as <integrations/add.h> says.
 *
 * Threads: one service may be added to many Lua states, whose threads read it at the same time.
 * Its functions are called by the thread that runs the state; what they keep belongs to the call.
 * None of them may yield.
 */
#ifndef INTEGRATIONS_SERVICE_H
#define INTEGRATIONS_SERVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct lua_State lua_State;

/* Of all structs in this file together; a service says which it was compiled with. */
#define INTEGRATIONS_SERVICE_VERSION 2

struct integrations_call;

/* ---- parameters ---- */

enum integrations_type {
    INTEGRATIONS_TEXT,    /* UTF-8 without NUL; least and most: characters */
    INTEGRATIONS_INTEGER, /* least and most: the value */
    INTEGRATIONS_NUMBER,
    INTEGRATIONS_BOOLEAN,
    INTEGRATIONS_CHOICE,  /* one of `choices` */
    INTEGRATIONS_ADDRESS, /* an e-mail address */
    INTEGRATIONS_PHONE,   /* a phone number, made E.164 */
    INTEGRATIONS_TIME,    /* ISO 8601; sent as `format` says */
    INTEGRATIONS_NAME,    /* a name, or the positive id of the same thing */
    INTEGRATIONS_UUID,
    INTEGRATIONS_BYTES,    /* any bytes, sent as base64; most: bytes */
    INTEGRATIONS_RECORD,   /* a table of `members` */
    INTEGRATIONS_TABLE,    /* any table, sent as JSON */
    INTEGRATIONS_VALUE,    /* a text or number */
    INTEGRATIONS_ANYTHING, /* such a value, a boolean or any table */
    INTEGRATIONS_MAP, /* a table of values by key, sent as JSON: keys are made of `characters`, the
                         one of `members` is what each value is, a text, integer, number, boolean,
                         value or anything; `items_least`: how many */
    INTEGRATIONS_TYPES
};

enum integrations_flag {
    INTEGRATIONS_REQUIRED = 1,
    INTEGRATIONS_LIST = 2,          /* an array of such values */
    INTEGRATIONS_EMPTY_ABSENT = 4,  /* an empty text counts as not given; else it is refused */
    INTEGRATIONS_EMPTY_ALLOWED = 8, /* an empty text is sent */
    INTEGRATIONS_NULLABLE = 16,     /* integrations.null is sent as null */
    INTEGRATIONS_PASSED_OVER = 32,  /* taken in any form and not sent: what replies have besides */
    INTEGRATIONS_UNIQUE = 64,       /* a list of records: no two have the same `value` */
    INTEGRATIONS_SECRET = 128,      /* no dry run and no question for approval shows it */
    INTEGRATIONS_PATH = 256,        /* a text that begins with /v1/, /v2/ or /v3/ and leads nowhere
                                       else: a step's path may be "{name}" alone */
    INTEGRATIONS_FLAT = 512         /* a table of names and values, or arrays of these: a query */
};

/* How a time is sent. */
enum integrations_time {
    INTEGRATIONS_ISO,     /* 2026-01-31T23:59:59Z */
    INTEGRATIONS_SECONDS, /* since 1970 */
    INTEGRATIONS_DATE     /* 2026-01-31 */
};

/* A word that scripts use, and the service's. */
struct integrations_choice {
    const char *word;
    const char *sent; /* NULL: the same */
    bool alias;       /* accepted, not advertised */
};

struct integrations_parameter {
    const char *name;
    const char *description; /* one line */
    enum integrations_type type;
    unsigned flags;                               /* enum integrations_flag */
    int64_t least, most;                          /* see integrations_type; most 0: no bound */
    int items_least, items_most;                  /* of a list; most 0: 1000 */
    enum integrations_time format;                /* of a time */
    bool day_end;                                 /* ends the interval of the time before it */
    const char *characters;                       /* a text of these alone, such as "a-z0-9_-" */
    const struct integrations_choice *choices;    /* ends with a NULL word */
    const struct integrations_parameter *members; /* of a record or map; ends with a NULL name */
    const char *as;                               /* of a record's member: the service's name */
    const char *preset;  /* the default, as it would be written, a UUID's "new": one is made for
                            each call; NULL: none */
    const char *aliases; /* other names that are accepted, with a space between */
};

enum integrations_rule_kind {
    INTEGRATIONS_ANY_OF, /* at least one of the names */
    INTEGRATIONS_ONE_OF, /* exactly one */
    INTEGRATIONS_NEEDS,  /* all names are needed when the condition holds */
    INTEGRATIONS_REFUSES /* none may be given when the condition holds */
};

struct integrations_rule {
    enum integrations_rule_kind kind;
    const char *const *names; /* ends with NULL */
    bool filled;              /* an empty array does not count */
    const char *when;         /* NEEDS and REFUSES: a condition, see integrations_field */
    const char *message;      /* REFUSES: why */
};

/* ---- requests ---- */

enum integrations_place { INTEGRATIONS_QUERY, INTEGRATIONS_BODY };

/*
 * One thing that a request carries: a parameter, or a constant. Left out when its parameter is not
 * given or its condition does not hold.
 *
 * A condition names parameters: "a" (a is given), "!a", "a=word", "a!=word"; several with a space
 * between must all hold, "a|b" is one of them.
 */
struct integrations_field {
    enum integrations_place place;
    const char *parameter; /* NULL: a constant */
    const char *as;        /* the service's name. In a body dots nest, and `name[]` is an array of
                              one object. In a query a list is repeated under this name. "*": the
                              table is the body or the query itself, a list or map the body */
    const char *constant;  /* in a body as JSON; in a query as it is sent */
    const char *when;      /* NULL: always */
    bool comma;            /* in a query: a list in one value, with commas */
};

/* Statuses that are answers of a step, not errors. */
enum integrations_accept {
    INTEGRATIONS_MISSING = 1,      /* 404, 410 */
    INTEGRATIONS_UNAUTHORIZED = 2, /* 401, 403 */
    INTEGRATIONS_MOVED = 4, /* 301 to the same path with another id: followed once (see steps.c) */
    INTEGRATIONS_REFUSED = 8, /* 422; `take` finds the reply's body */
    INTEGRATIONS_TAKEN = 16   /* 409 or 422 on a second try: an id that a lost first one brought */
};

/* Whether a request may be sent again when its answer was lost. */
enum integrations_again {
    INTEGRATIONS_BY_METHOD, /* all but POST */
    INTEGRATIONS_ALWAYS,
    INTEGRATIONS_NEVER
};

enum integrations_body {
    INTEGRATIONS_OBJECT,
    INTEGRATIONS_CHANGES /* a JSON Patch: an array of {op, path, value}, one for each field given;
                            `as` is the path; null removes */
};

/* How lists are paged: a style of the service. Paths are dotted, in the reply. */
struct integrations_paging {
    const char *name;
    const char *page; /* the query's page number; NULL: the list has no pages by number */
    const char *size; /* the query's page size; NULL: it is fixed */
    int items;        /* items a page: fixed, or the most that may be asked for; 0: not known, which
                         is only where replies say `pages` */
    const char *cursor; /* the query's cursor, where pages have one; a parameter of that name too */
    const char *next;   /* where the next cursor, or the next page's address, is in a reply */
    /* Where a reply says these, and where they are said of the caller's page. */
    const char *number, *size_said, *count, *total, *pages;
    int cap;         /* most items that the service lists at all; 0: no cap */
    const char *key; /* what tells two items apart, in a walk; NULL: id */
    bool empty_ends; /* a page by cursor that has no items is the last, whatever it says is next */
    bool from_0;     /* the query's first page is 0, not 1 */
    bool offset;     /* `page` says how many items stand before the page, not its number */
};

/* A list past its cap goes on in a window of time. */
struct integrations_window {
    const char *time;      /* the items' key: UNIX seconds */
    const char *from, *to; /* the parameters, which are also the query's names */
    bool from_exclusive;   /* the service's lower bound is not in its window; scripts' is */
};

/*
 * One request of an operation, or of a list as many as it takes. Steps go in order; one whose
 * condition does not hold is passed over.
 */
struct integrations_step {
    const char *method; /* GET, POST, PUT, PATCH, DELETE */
    const char *path;   /* from the account's address: "/v2/mailboxes/{id}"; {account.NAME} is a
                           setting of the account */
    const struct integrations_field *fields;
    size_t field_count;
    enum integrations_body body;
    const char *when; /* a condition; NULL: always */
    bool otherwise;   /* only if the step before was passed over */
    /*
     * Of the last step, whose reply is a file, instead of a path: where the reply before has the
     * file's address (dotted). It is asked without the credential, over https, and not if it is a
     * private one, unless the account's own is plain or private. `absent`: why there is no address,
     * for an error of kind not_found; NULL: something general.
     */
    const char *at, *absent;
    unsigned accept; /* enum integrations_accept */
    enum integrations_again again;
    const char *media; /* Accept; NULL: application/json */
    /* Of a list. */
    const struct integrations_paging *paging;
    const char *items;      /* dotted path of the items in a reply; "": it is the array itself */
    const char *items_also; /* where some replies have them; they are put where `items` says */
    const struct integrations_window *window;
    bool whole; /* all of the list, whatever the call asks for */
    /* Which items are wanted; NULL: all. The list is then looked through page by page. */
    bool (*match)(struct integrations_call *call, lua_State *L, int item);
    const char *match_when; /* a condition of `match`; NULL: always */
    /* Adds to the request what no field can say. */
    void (*ask)(struct integrations_call *call);
    /* Takes the reply, at `reply` (nil without a body), or all items of a list, instead of their
     * becoming the result, which the API's `result` or the operation's `finish` makes then. */
    void (*take)(struct integrations_call *call, lua_State *L, int reply);
    const char *applied; /* an error's `applied` says this when a later step fails; of "a|b" those
                            that are given */
    const char *note;    /* a dry run says this behind the step */
};

/* ---- operations ---- */

enum integrations_kind { INTEGRATIONS_READ, INTEGRATIONS_WRITE };

enum integrations_mark {
    INTEGRATIONS_SENDS = 1,    /* a message leaves the house, a phone rings */
    INTEGRATIONS_DESTROYS = 2, /* the service offers no way back */
    INTEGRATIONS_CORE = 4      /* its page stands whole in the service's */
};

enum integrations_result {
    INTEGRATIONS_REPLY,   /* the last reply, an object */
    INTEGRATIONS_ANY,     /* the last reply: object, array or, without a body, the path's parameters
                             and what was done */
    INTEGRATIONS_CREATED, /* {id}: an integer from the service's header `created`, from the end of
                             Location, or from the body's `id` */
    INTEGRATIONS_APPLIED, /* the path's parameters, updated, fields: what was applied */
    INTEGRATIONS_FILE     /* {content, content_type, file_name} */
};

struct integrations_operation {
    const char *name;
    const char *resource;
    const char *summary; /* one sentence */
    enum integrations_kind kind;
    unsigned marks;                                  /* enum integrations_mark */
    const struct integrations_parameter *parameters; /* in the order in which values stand */
    size_t parameter_count;
    const struct integrations_rule *rules;
    size_t rule_count;
    const struct integrations_step *steps;
    size_t step_count;
    enum integrations_result result;
    const char *item; /* dotted path of the one item in the result; NULL: all of it. Of a list: the
                         items are the last step's */
    const char *const
        *arrays;              /* dotted paths of arrays that each item always has; ends with NULL */
    const char *const *texts; /* keys of texts that each item always has; ends with NULL */
    /* Adds to an item, the table at `item`. */
    void (*shape)(lua_State *L, int item);
    /* The step after `done` (-1: the first), or -1 when that was the last; NULL: they go in order.
     */
    int (*choose)(struct integrations_call *call, int done);
    /* Makes the result of all replies; leaves it on the top. NULL: as `result` says. */
    void (*finish)(struct integrations_call *call, lua_State *L);
    const char *aliases; /* other names that are accepted, with a space between; "name:a=word" is
                            one that sets a parameter */
    const char *page;    /* its page, Markdown; NULL: one is made of the rows */
    const char *schema;  /* its parameters as JSON Schema; NULL: a plain one is made of the rows */
    const char
        *asked; /* words by which people look for it, besides those of its page; NULL: none */
    const char *read_when; /* a condition under which one that writes only reads; NULL: never */
    const char *const *columns; /* of a list: the columns of a table of its items, dotted paths;
                                   ends with NULL; NULL: whatever the items have */
};

/* What operations are about: those that name it belong together. */
struct integrations_resource {
    const char *name;
    const char *summary; /* one sentence; NULL: none */
    const char *page;    /* its page, Markdown; NULL: one is made of the rows */
};

/* ---- services ---- */

/* Header names in which a service tells about its limits; NULL where it has none. */
struct integrations_limits {
    const char *limit;       /* requests a minute */
    const char *remaining;   /* requests left of them */
    const char *retry_after; /* seconds to wait */
    const char *reset;       /* the time at which waiting is over, UNIX seconds or milliseconds */
    int wait;                /* seconds to wait when no header says it */
    bool announced;          /* `remaining` stands on every reply, not only on a 429 */
    int write_cost;          /* what a request that writes counts; one that reads, and 0, count 1 */
    const char *paced; /* the setting that has the most requests of any minute, 0 for no such most:
                          for a service that tells nothing beforehand; NULL: this one does */
};

/* How a credential gets into a request. */
enum integrations_scheme {
    INTEGRATIONS_BEARER, /* Authorization: Bearer, and the one field */
    INTEGRATIONS_BASIC,  /* Authorization: Basic, and Base64 of both fields with a colon between */
    INTEGRATIONS_KEY,    /* the one field in the header `header` */
    INTEGRATIONS_CLIENT /* both fields, an id and a secret, are exchanged at `path` for a token that
                           goes as Bearer (OAuth 2, client credentials), and renewed */
};

/*
 * A credential that accounts may have: the names of its fields as hosts give them. Of several that
 * an account has, the last that needs no exchange is sent first; a client's token follows when the
 * service refuses that.
 */
struct integrations_credential {
    enum integrations_scheme scheme;
    const char *first, *second; /* second NULL: there is one field */
    const char *header;         /* INTEGRATIONS_KEY */
    const char *path;           /* INTEGRATIONS_CLIENT: from the account's address */
    const char *before; /* INTEGRATIONS_KEY: stands before the field, such as "Token "; NULL:
                           nothing */
};

enum integrations_setting_type {
    INTEGRATIONS_SETTING_TEXT,
    INTEGRATIONS_SETTING_INTEGER, /* least and most: the value */
    INTEGRATIONS_SETTING_BOOLEAN,
    INTEGRATIONS_SETTING_ID /* a positive integer, or a text such as an e-mail address */
};

/* Something that hosts set for an account, and hooks ask for by its name. */
struct integrations_setting {
    const char *name;
    enum integrations_setting_type type;
    int64_t least, most;
    const char *preset; /* the default, as text; NULL: none */
    bool environment;   /* the environment may give it as well, as PREFIX_NAME */
};

/* ---- webhooks ---- */

/* Events, and what their data is like. */
struct integrations_event {
    const char *names;     /* with a space between: "convo.created convo.assigned" */
    const char *operation; /* its results, or the items of its list, are like the data, where that
                              has an `id`; NULL: nothing is promised */
    const char *about;     /* what the data is, in a sentence */
};

/* How a service tells what happens, and proves that it is who tells it. */
struct integrations_webhook {
    const char *signature; /* header with the Base64 of the body's HMAC-SHA1 under the secret; NULL:
                              the body has the secret, as `token` */
    const char *token;     /* member of the body */
    const char *event;     /* header with the event's name; NULL: the body's member `event` */
    const char *data;      /* member of the body with the object; NULL: it is the body */
    const char *time;      /* member of the body with the time of the event; NULL: it tells none */
    const struct integrations_event *events; /* those that are known; ends with NULL names */
    const char *page;                        /* its page, Markdown; NULL: none */
};

struct integrations_service {
    size_t size;             /* sizeof(struct integrations_service) */
    int version;             /* INTEGRATIONS_SERVICE_VERSION */
    const char *name;        /* as scripts write it */
    const char *title;       /* as people write it */
    const char *summary;     /* one sentence */
    const char *environment; /* prefix of its environment variables */
    const char *url;         /* default base address */
    const char *const
        *urls; /* endings cut from a given base address; ends with NULL; may be NULL */
    const struct integrations_credential *credentials; /* ends with a NULL `first`; NULL: a Bearer
                                                          token, access_token */
    const struct integrations_setting *settings;       /* ends with a NULL name; NULL: none */
    bool content_type_always; /* Content-Type also on requests without a body */
    const char *created;      /* header with the id of what was created; NULL: none has it */
    struct integrations_limits limits;
    const struct integrations_operation *operations;
    size_t operation_count;
    const struct integrations_resource *resources; /* in the order of its pages, all that operations
                                                      name; ends with a NULL name; NULL: none has a
                                                      page */
    const char *page; /* its page, Markdown: the resources in a list, what holds for all of them,
                         and the pages of INTEGRATIONS_CORE; NULL: one is made of the rows */
    const char *const *cannot; /* what the service cannot do, and a sentence about it, in turn; ends
                                  with NULL */
    const char *const *people_say; /* a word of the service's, and the words that people say for it
                                      when they search, in turn; ends with NULL; NULL: none */
    const char
        *reference; /* where an error body has the service's id of the failure; NULL: nowhere */
    const char *refused; /* the message that, alone in the body of a 403, says that the credential
                            is wrong; NULL: no 403 does */
    int conflict; /* a status besides 409, 412 and 423 that means "not in this state"; or 0 */
    /*
     * Reads the decoded error body at `index`: pushes the message (string or nil), the details
     * (array of {path, message} or nil) and the reference (string or nil). NULL: error bodies are
     * read in every shape that is known.
     */
    void (*read_error)(lua_State *L, int index);
    const struct integrations_webhook *webhook; /* NULL: none that is known */
    const char *const *headers; /* what each request has besides: "X-Version: 2026-05-01"; at most
                                   five; ends with NULL; NULL: nothing */
};

/* ---- for the functions of a service ---- */

/*
 * What the functions of a service may ask of the call that they are given. A call begins with a
 * pointer to this table: integrations_api_of(call)->query(call, "q", text, len). Later versions add
 * members at the end; `size` says which are there.
 *
 * Functions that raise do not return; whatever holds memory in C must not be open then.
 */
struct integrations_api {
    size_t size;
    int version; /* INTEGRATIONS_SERVICE_VERSION */
    /* integrations_add_service of <integrations.h>. */
    int (*add_service)(lua_State *L, const struct integrations_service *service);
    /* Whether the argument of that name is given, null counts as well. */
    bool (*given)(const struct integrations_call *call, const char *name);
    /* An argument that is a text, a choice's word, bytes, or JSON; NULL: it is not given, or
       something else. Terminated; there as long as the call. `len` may be NULL. */
    const char *(*text)(const struct integrations_call *call, const char *name, size_t *len);
    /* An argument that is an integer, a time (UNIX seconds) or a boolean. False: see above. */
    bool (*integer)(const struct integrations_call *call, const char *name, int64_t *integer);
    /* A setting of the account as text; NULL: it is not set. */
    const char *(*setting)(const struct integrations_call *call, const char *name);
    /* Whether this is a dry run, in which there are no replies; a sentence for its plan. */
    bool (*is_dry)(const struct integrations_call *call);
    void (*note)(struct integrations_call *call, const char *sentence);
    /* `ask`: adds to the query of the request. */
    void (*query)(struct integrations_call *call, const char *name, const char *value, size_t len);
    /* `take`, `finish`: a header of the last reply; NULL: it has none of that name. */
    const char *(*header)(const struct integrations_call *call, const char *name);
    /* `size` bytes that the call keeps to its end, zero when first asked for; always the same. */
    void *(*keep)(struct integrations_call *call, size_t size);
    /* Raise: an argument is wrong (kind argument); the reply cannot be used (kind reply). */
    void (*refuse)(struct integrations_call *call, const char *why);
    void (*refuse_reply)(struct integrations_call *call, const char *why);
    /* `take`: the value at `index` of the Lua state's stack is the result. */
    void (*result)(struct integrations_call *call, int index);
};

static inline const struct integrations_api *
integrations_api_of(const struct integrations_call *call)
{
    return *(const struct integrations_api *const *)(const void *)call;
}

#ifdef __cplusplus
}
#endif

#endif
