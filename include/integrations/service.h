/*
 * What a service is: the rows that say which operations it has and which requests they make. The
 * compiler of rows (rows.lua) writes these structs from Lua tables; they can be written by hand,
 * too.
 *
 * All of it is constant data. Nothing is copied, so it must outlive every Lua state that it is
 * added to. What may be left out is NULL, 0 or false then. A list has its count beside it, or ends
 * as its comment says. Paths, conditions and rules name parameters as scripts write them.
 *
 * integrations_add_service (<integrations.h>) checks the rows; it refuses a service whose rows do
 * not hold together, and says what is wrong. A shared object that does not link the library adds
 * its service as <integrations/add.h> says.
 *
 * Threads: one service may be added to many Lua states, whose threads read it at the same time. Its
 * functions are called by the thread that runs the state, and keep what they need in the call
 * (`keep` of integrations_api). None of them may yield.
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

/* The version of all structs in this file; a service says with which it was compiled. */
#define INTEGRATIONS_SERVICE_VERSION 2

struct integrations_call;

/* ---- parameters ---- */

enum integrations_type {
    INTEGRATIONS_TEXT,    /* UTF-8 without NUL; least and most: characters */
    INTEGRATIONS_INTEGER, /* least and most: the value; the least counts in any case, INT64_MIN is
                             no bound */
    INTEGRATIONS_NUMBER,
    INTEGRATIONS_BOOLEAN,
    INTEGRATIONS_CHOICE,  /* one of `choices` */
    INTEGRATIONS_ADDRESS, /* an e-mail address */
    INTEGRATIONS_PHONE,   /* a phone number, sent as E.164 */
    INTEGRATIONS_TIME,    /* ISO 8601; sent as `format` says */
    INTEGRATIONS_NAME,    /* a name, or the positive id of the same thing */
    INTEGRATIONS_UUID,
    INTEGRATIONS_BYTES,    /* any bytes, sent as Base64; most: bytes */
    INTEGRATIONS_RECORD,   /* a table of `members` */
    INTEGRATIONS_TABLE,    /* any table, sent as JSON */
    INTEGRATIONS_VALUE,    /* a text or number */
    INTEGRATIONS_ANYTHING, /* a text, number, boolean or any table */
    INTEGRATIONS_MAP,  /* a table of values by key, sent as JSON. Keys are texts of `characters`.
                          `members` has one row, for each of the values: a text, integer, number,
                          boolean, value or anything. items_least: entries */
    INTEGRATIONS_TYPES /* how many types there are */
};

enum integrations_flag {
    INTEGRATIONS_REQUIRED = 1,
    INTEGRATIONS_LIST = 2,          /* an array of such values */
    INTEGRATIONS_EMPTY_ABSENT = 4,  /* an empty text counts as not given */
    INTEGRATIONS_EMPTY_ALLOWED = 8, /* an empty text is sent; with neither flag it is refused */
    INTEGRATIONS_NULLABLE = 16,     /* integrations.null is sent as null; else it is as not given */
    INTEGRATIONS_PASSED_OVER = 32,  /* a record's member that is accepted in any form and not sent,
                                       so that a record of a reply can be given as it came */
    INTEGRATIONS_UNIQUE = 64,       /* a list of records: no two have the same member `value` */
    INTEGRATIONS_SECRET = 128,      /* no dry run and no question for approval shows it */
    INTEGRATIONS_PATH = 256,        /* a text that is a path below /v1/, /v2/ or /v3/ and has no
                                       query and no "..": a step's path may be "{name}" alone */
    INTEGRATIONS_FLAT = 512         /* a table of names, each with a text, number or boolean, or an
                                       array of these: a query */
};

/* How a time is sent. */
enum integrations_time {
    INTEGRATIONS_ISO,     /* 2026-01-31T23:59:59Z */
    INTEGRATIONS_SECONDS, /* since 1970 */
    INTEGRATIONS_DATE     /* 2026-01-31 */
};

/* A word that scripts use, and the word that is sent for it. */
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
    int items_least, items_most;                  /* of a list: elements, most 0: 1000; the least
                                                     also of a map: entries, and of a record: how
                                                     many of its members are given */
    enum integrations_time format;                /* of a time */
    bool day_end;                                 /* a time that ends the interval which the time of
                                                     the row before begins: of a day that is given
                                                     it is the last second */
    const char *characters;                       /* a text of these alone, such as "a-z0-9_-" */
    const struct integrations_choice *choices;    /* ends with a NULL word */
    const struct integrations_parameter *members; /* of a record or map; ends with a NULL name */
    const char *as;                               /* of a record's member: the service's name; NULL:
                                                     the same */
    const char *preset;  /* the default, as text, of a text, integer, boolean or choice; "new", of a
                            UUID: each call makes one; NULL: none */
    const char *aliases; /* other names that are accepted, with a space between; NULL: none */
};

enum integrations_rule_kind {
    INTEGRATIONS_ANY_OF, /* at least one of the parameters is given */
    INTEGRATIONS_ONE_OF, /* exactly one is given */
    INTEGRATIONS_NEEDS,  /* all are given, when the condition holds */
    INTEGRATIONS_REFUSES /* none is given, when the condition holds */
};

struct integrations_rule {
    enum integrations_rule_kind kind;
    const char *const *names; /* of parameters; ends with NULL */
    bool filled;              /* an empty array counts as not given */
    const char *when;    /* NEEDS and REFUSES: a condition, see integrations_field; NULL: always */
    const char *message; /* why, for the error; only REFUSES must have one */
};

/* ---- requests ---- */

enum integrations_place { INTEGRATIONS_QUERY, INTEGRATIONS_BODY };

/*
 * One thing that a request carries: a parameter, or a constant. It is left out when its parameter
 * is not given or its condition does not hold.
 *
 * A condition is made of words about parameters: "a" (it is given), "!a" (it is not), "a=word" (it
 * is given and has this value), "a!=word" (it has another value, or is not given). Of words with a
 * space between all must hold; of words with a bar between, "a|!b", one.
 */
struct integrations_field {
    enum integrations_place place;
    const char *parameter; /* NULL: a constant */
    const char *as;        /* the service's name; NULL: the parameter's. In a body dots nest, and
                              `name[]` is an array of one object. In a query each element of a list
                              is sent under this name. "*": a table, map or list is the whole body,
                              the names and values of a flat table are the query's */
    const char *constant;  /* in a body: JSON; in a query: text, which is then encoded */
    const char *when;      /* a condition; NULL: always */
    bool comma;            /* in a query: a list is sent as one value, with commas between */
};

/* Statuses that a step takes as answers, not as errors. */
enum integrations_accept {
    INTEGRATIONS_MISSING = 1,      /* 404, 410 */
    INTEGRATIONS_UNAUTHORIZED = 2, /* 401, 403 */
    INTEGRATIONS_MOVED = 4, /* 301 to the same path with another id: the request is made again with
                               that id, once */
    INTEGRATIONS_REFUSED = 8, /* 422; `take` finds the reply's body */
    INTEGRATIONS_TAKEN = 16   /* 409 or 422 when the request is sent again because its answer was
                                 lost: the id is taken, as the first one was carried out */
};

/* Whether a request may be sent again when its answer was lost. */
enum integrations_again {
    INTEGRATIONS_BY_METHOD, /* it may, unless it is a POST */
    INTEGRATIONS_ALWAYS,
    INTEGRATIONS_NEVER
};

enum integrations_body {
    INTEGRATIONS_OBJECT,
    INTEGRATIONS_CHANGES /* a JSON Patch: an array of {op, path, value}, one for each field that is
                            sent. `as` is the path; op is "remove" for null, else "replace" */
};

/*
 * A style of pages that lists of the service have. `page`, `size` and `cursor` are names in the
 * query; `next` and the five after it are dotted paths in a reply.
 */
struct integrations_paging {
    const char *name;
    const char *page; /* the page's number; NULL: the list has no pages by number */
    const char *size; /* how many items are asked for; NULL: that is fixed */
    int items;        /* how many items a page has, or the most that may be asked for; 0: not known,
                         which pages by number can have only where replies say `pages` */
    const char *cursor; /* the cursor, where pages have one, and the name of the parameter, if there
                           is one, with which scripts give it */
    const char *next; /* the next cursor, or the next page's address with the cursor in its query */
    /* The page's number, its size, how many items it has, and how many items and pages the list
     * has; NULL: replies do not say it. Where the caller's page is made of several of the
     * service's, the result says there what holds for the caller's. */
    const char *number, *size_said, *count, *total, *pages;
    int cap;         /* most items that the service lists at all; 0: no cap */
    const char *key; /* the member by which a walk tells two items apart; NULL: id */
    bool empty_ends; /* a page by cursor without items is the last, even if it names a next one */
    bool from_0;     /* the query's first page is 0, not 1 */
    bool offset;     /* `page` says how many items stand before the page, not its number */
};

/*
 * How a list of which the service shows no more than a `cap` goes on behind that: in a new window
 * of time, which begins where the last page ended. A parameter `order` with the word "desc" says
 * that the list goes back in time.
 */
struct integrations_window {
    const char *time;      /* the items' member with their time: UNIX seconds */
    const char *from, *to; /* the parameters for the window, and their names in the query; NULL: it
                              has none, and the name is "from" or "to" */
    bool from_exclusive;   /* the service leaves out what is at `from` itself; scripts get it */
};

/*
 * A request of an operation; or, for a list, as many requests as that takes. Steps are made in
 * order; one whose condition does not hold is left out.
 */
struct integrations_step {
    const char *method; /* GET, POST, PUT, PATCH, DELETE */
    const char *path;   /* from the account's address: "/v2/mailboxes/{id}"; {account.NAME} is a
                           setting of the account */
    const struct integrations_field *fields;
    size_t field_count;
    enum integrations_body body;
    const char *when; /* a condition; NULL: always */
    bool otherwise;   /* only if the step before was left out */
    /*
     * `at`: the dotted path, in the reply before, of a file's address. It stands instead of `path`
     * in the last step of an operation whose result is a file. The file is fetched by GET, without
     * the credential. The address must be https, unless the account's own is plain http, and not
     * private, unless the account's own is. `absent`: the message of the error (kind not_found)
     * where the reply has no address; NULL: a general one.
     */
    const char *at, *absent;
    unsigned accept; /* enum integrations_accept */
    enum integrations_again again;
    const char *media; /* the header Accept; NULL: application/json, of `at` anything */
    /* Of a list. */
    const struct integrations_paging *paging;
    const char *items;      /* dotted path of the items in a reply; "": the reply is the array */
    const char *items_also; /* where some replies have them instead; they are moved to `items` */
    const struct integrations_window *window;
    bool whole; /* the list is fetched whole, whatever page the call asks for */
    /* Whether an item, the table at `item`, is wanted; the list is then looked through page by
     * page. NULL: all are wanted. */
    bool (*match)(struct integrations_call *call, lua_State *L, int item);
    const char *match_when; /* `match` is used only if this condition holds; NULL: always */
    /* Adds to the request what no field can say (`query` of integrations_api). */
    void (*ask)(struct integrations_call *call);
    /* Reads the value at `reply`: the reply (nil without a body) or, of a list, the array of all
     * its items. What was read is no result by itself then: `result` of integrations_api or the
     * operation's `finish` makes one. NULL: it is the result. Not called in dry runs. */
    void (*take)(struct integrations_call *call, lua_State *L, int reply);
    const char *applied; /* what an error's `applied` lists of this step when a later one fails:
                            words with a bar between, of which parameters' names count only if these
                            are given; NULL: the parameters that it has sent */
    const char *note;    /* a sentence that a dry run adds behind the step */
};

/* ---- operations ---- */

enum integrations_kind { INTEGRATIONS_READ, INTEGRATIONS_WRITE };

enum integrations_mark {
    INTEGRATIONS_SENDS = 1,    /* a message leaves the house, a phone rings */
    INTEGRATIONS_DESTROYS = 2, /* the service offers no way back */
    INTEGRATIONS_CORE = 4      /* the service's page has all of the operation's page */
};

enum integrations_result {
    INTEGRATIONS_REPLY,   /* the last reply, an object */
    INTEGRATIONS_ANY,     /* the last reply, an object or array; where it has no body, the path's
                             parameters and what was done, such as {id = 7, deleted = true} */
    INTEGRATIONS_CREATED, /* {id}: an integer from the service's header `created`, else from the end
                             of Location, else from the body's `id` */
    INTEGRATIONS_APPLIED, /* the path's parameters, updated = true, and `fields`: what the steps
                             have applied */
    INTEGRATIONS_FILE     /* {content, content_type, file_name} */
};

struct integrations_operation {
    const char *name;
    const char *resource;
    const char *summary; /* one sentence */
    enum integrations_kind kind;
    unsigned marks;                                  /* enum integrations_mark */
    const struct integrations_parameter *parameters; /* in the order of a call without a table */
    size_t parameter_count;
    const struct integrations_rule *rules;
    size_t rule_count;
    const struct integrations_step *steps;
    size_t step_count;
    enum integrations_result result;
    const char *item; /* dotted path of the one item in the result; NULL: the result is the item. A
                         list has the items of its last step */
    const char *const *arrays; /* dotted paths of arrays: where an item has none, an empty one is
                                  put there; ends with NULL */
    const char *const *texts; /* keys of texts: where an item lacks one, an empty text is put there;
                                 ends with NULL */
    /* Changes an item, the table at `item`, after that. */
    void (*shape)(lua_State *L, int item);
    /* Returns the number, from 0 on, of the step to make after the step `done` (-1: none was made
     * yet); -1: no more. NULL: they are made in order. */
    int (*choose)(struct integrations_call *call, int done);
    /* Pushes the result, made of what `take` has read. NULL: the result is as `result` says. */
    void (*finish)(struct integrations_call *call, lua_State *L);
    const char *aliases; /* other names that are accepted, with a space between; "name:a=word" also
                            sets the parameter `a` */
    const char *page;    /* its page, Markdown; NULL: one is made of the rows */
    const char *schema;  /* its parameters as JSON Schema; NULL: a plain one is made of the rows */
    const char
        *asked; /* words by which people look for it, besides those of its page; NULL: none */
    const char *read_when; /* of one that writes: the condition under which it reads; NULL: never */
    const char *const *columns; /* of a list: the columns of a table of its items, dotted paths;
                                   ends with NULL; NULL: whatever the items have */
};

/* What operations are about; those that name the same resource belong together. */
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
    int wait;                /* seconds to wait after a 429 when no header says it */
    bool announced;          /* `remaining` stands on every reply, not only on a 429 */
    int write_cost;          /* as how many requests one counts that is no GET; 0: as one */
    const char *paced; /* for a service that announces nothing beforehand: the setting with the most
                          requests that go out in any minute (0: any number); NULL: none */
};

/* How a credential gets into a request. */
enum integrations_scheme {
    INTEGRATIONS_BEARER, /* Authorization: Bearer, and the one field */
    INTEGRATIONS_BASIC,  /* Authorization: Basic, and Base64 of both fields with a colon between */
    INTEGRATIONS_KEY,    /* the one field in the header `header` */
    INTEGRATIONS_CLIENT  /* both fields, an id and a secret, are exchanged at `path` for a token
                            (OAuth 2, client credentials), which is sent as Bearer, and renewed */
};

/*
 * A credential that accounts may have. An account that has several uses the last one in the list
 * that needs no exchange; when there is none, or the service refuses it, the token that it gets for
 * its INTEGRATIONS_CLIENT.
 */
struct integrations_credential {
    enum integrations_scheme scheme;
    const char *first, *second; /* its fields' names, as hosts give them; second NULL: it has one */
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

/* Events that have the same kind of data. */
struct integrations_event {
    const char *names;     /* with a space between: "convo.created convo.assigned" */
    const char *operation; /* data that has an `id` is completed and shaped like this operation's
                              result, or like an item of its list; NULL: it stays as it comes */
    const char *about;     /* what the data is, in a sentence */
};

/* How a service tells what happens, and proves that it was the service that told it. */
struct integrations_webhook {
    const char *signature; /* header with the Base64 of the body's HMAC-SHA1 under the secret; NULL:
                              the body has the secret itself, as `token` */
    const char *token;     /* member of the body with the secret; NULL: there is a signature */
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
    const char *const *urls; /* endings, such as "/v1", that are cut from an address that a host
                                gives; ends with NULL; NULL: none */
    const struct integrations_credential *credentials; /* ends with a NULL `first`; NULL: a Bearer
                                                          token, the field access_token */
    const struct integrations_setting *settings;       /* ends with a NULL name; NULL: none */
    bool content_type_always; /* Content-Type also on requests without a body */
    const char *created;      /* header with the id of what was created; NULL: no header */
    struct integrations_limits limits;
    const struct integrations_operation *operations;
    size_t operation_count;
    const struct integrations_resource *resources; /* all that operations name, in the order of
                                                      their pages; ends with a NULL name; NULL: none
                                                      has a page */
    const char *page; /* its page, Markdown: the resources in a list, what holds for all of them,
                         and the pages of INTEGRATIONS_CORE; NULL: one is made of the rows */
    const char *const *cannot; /* pairs: what the service cannot do, and a sentence about it; ends
                                  with NULL; NULL: none */
    const char *const *people_say; /* pairs: a word of the service's, and the words that people say
                                      for it when they search; ends with NULL; NULL: none */
    const char
        *reference; /* member of an error body with the service's id of the failure; NULL: none */
    const char *refused; /* if the body of a 403 is {message} with this text and nothing else, the
                            credential is wrong; NULL: no 403 says so */
    int conflict; /* a status besides 409, 412 and 423 that means "not in this state"; 0: none */
    /*
     * Reads the decoded error body at `index`: pushes the message (string or nil), the details
     * (array of {path, message} or nil) and the reference (string or nil). NULL: error bodies are
     * read in every shape that is known.
     */
    void (*read_error)(lua_State *L, int index);
    const struct integrations_webhook *webhook; /* NULL: none that is known */
    const char *const *headers; /* further headers of each request: "X-Version: 2026-05-01"; at most
                                   five; ends with NULL; NULL: none */
};

/* ---- for the functions of a service ---- */

/*
 * What the functions of a service may ask of the call that they are given. A call begins with a
 * pointer to this table: integrations_api_of(call)->query(call, "q", text, len). Later versions add
 * members at the end; `size` says which are there.
 *
 * `refuse` and `refuse_reply` raise a Lua error and do not return; `note` and `keep` do so when
 * there is no memory. Free before what you have allocated in C.
 */
struct integrations_api {
    size_t size;
    int version; /* INTEGRATIONS_SERVICE_VERSION */
    /* integrations_add_service of <integrations.h>. */
    int (*add_service)(lua_State *L, const struct integrations_service *service);
    /* Whether the argument of that name is given, if only as null. */
    bool (*given)(const struct integrations_call *call, const char *name);
    /* An argument that is a text, a choice (its word), bytes or a table (as JSON); NULL: it is not
       given, or of another type. Terminated, and valid as long as the call. `len` may be NULL. */
    const char *(*text)(const struct integrations_call *call, const char *name, size_t *len);
    /* Sets `integer` to an argument that is an integer, a time (UNIX seconds) or a boolean (1, 0).
       False, and nothing is set: it is not given, or of another type. */
    bool (*integer)(const struct integrations_call *call, const char *name, int64_t *integer);
    /* A setting of the account as text, valid until the function returns; NULL: it is not set. */
    const char *(*setting)(const struct integrations_call *call, const char *name);
    /* Whether this is a dry run, in which there are no replies. */
    bool (*is_dry)(const struct integrations_call *call);
    /* In a dry run: adds a sentence to its plan. Else does nothing. */
    void (*note)(struct integrations_call *call, const char *sentence);
    /* In `ask`: adds name=value, which it encodes, to the query of the request. */
    void (*query)(struct integrations_call *call, const char *name, const char *value, size_t len);
    /* In `take` and `finish`: a header of the last reply, valid until the function returns; NULL:
       it has none of that name. */
    const char *(*header)(const struct integrations_call *call, const char *name);
    /* Memory of the call for the service's functions: `size` bytes, the same size and the same
       bytes each time, all 0 at first. They are freed with the call. */
    void *(*keep)(struct integrations_call *call, size_t size);
    /* Raises an error of kind argument: an argument is wrong. */
    void (*refuse)(struct integrations_call *call, const char *why);
    /* Raises an error of kind reply: the reply cannot be used. */
    void (*refuse_reply)(struct integrations_call *call, const char *why);
    /* In `take`: the value at `index` of the stack becomes the result. */
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
