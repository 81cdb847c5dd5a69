/*
 * The life of one call: checked arguments, one request or several, the result. Knows no sockets and
 * no service.
 *
 * A call runs the steps of its operation. A step builds the next request and names the step that
 * gets the reply (CALL_SEND), or leaves the result on the top of the stack (CALL_DONE). Between the
 * two the call authorizes, sends, waits, repeats and reads. Waiting suspends the coroutine inside
 * `parallel` and turns the transport elsewhere; the steps cannot tell.
 *
 * Stack of a call: the arguments' slots from 1 on, then the slots below. Steps may push what they
 * like above; it is gone when they return.
 */
#ifndef INTEGRATIONS_CALL_H
#define INTEGRATIONS_CALL_H

#include <lua.h>
#include <stddef.h>

#include "accounts.h"
#include "arguments.h"
#include "catalog.h"
#include "error.h"
#include "request.h"
#include "state.h"
#include "transport.h"

/* Statuses and failures that a step wants to see itself instead of their raising. */
enum call_accept {
    ACCEPT_REDIRECT = 1,     /* 301 */
    ACCEPT_MISSING = 2,      /* 404, 410 */
    ACCEPT_UNAUTHORIZED = 4, /* 401, 403 */
    ACCEPT_TIMEOUT = 8       /* the call's deadline passed */
};

enum call_phase {
    PHASE_STEP,      /* the step runs next */
    PHASE_AUTHORIZE, /* the request waits for a credential */
    PHASE_TOKEN,     /* the account's token is on its way */
    PHASE_SEND,
    PHASE_WAIT /* the request is on its way */
};

/* What the steps of one operation keep between them. */
enum { CALL_STATE = 160 };

struct call {
    lua_State *L; /* the coroutine that runs it just now */
    struct state *state;
    struct subject subject;
    struct settings *settings;
    struct account *account;
    struct arguments arguments;

    /* Slots of the stack. */
    int cursor, reply, work, plan;

    /* What a step sets with a request. */
    struct request request;
    call_step step;
    unsigned accept; /* enum call_accept, of this request */
    bool bodyless;   /* a success need not have a body */
    bool repeatable; /* of this request: carrying it out twice is the same as once */

    /* What a step finds of the reply; the decoded body is at slot `reply`, nil without one. */
    long status;
    bool timed_out;

    enum call_phase phase;
    struct transfer transfer;
    struct task *waiters; /* the tasks that wait for the transfer, which has this as its owner */
    int64_t deadline;
    int retries; /* most times that each request is sent again */
    int retries_left;
    int attempts; /* of this request so far */
    unsigned token_count;
    bool renewed;    /* the token was renewed once for this request */
    size_t requests; /* sent so far */
    size_t bytes;    /* of replies, decompressed */
    long last_status;
    int64_t started;
    bool judged; /* the policy lets it run */
    bool done;   /* it has its result */

    _Alignas(max_align_t) unsigned char memory[CALL_STATE]; /* of the steps */
    struct call *next;                                      /* in the pool */
};

/* lua_CFunction of every operation. Upvalues: module, operation, integration, account name. */
int call_operation(lua_State *L);

/* ---- for steps ---- */

/* The argument of that name. */
struct argument *call_argument(struct call *call, const char *name);

/* The operation's state, zeroed when the call begins; `size` is checked against CALL_STATE. */
void *call_state(struct call *call, size_t size);

/* Begins the request that the row says; or another one of the same service. */
void call_request_from_row(struct call *call);
void call_request(struct call *call, enum method method, const char *path);

/* The request is ready: `step` gets its reply. */
enum call_next call_send(struct call *call, call_step step);

/*
 * Whether this call is one step of a walk over a list: it then gives the items that come next, as
 * many as one page of the service has, and keeps where it is in the table at slot `cursor`: `done`
 * when there are no more, `total` when it is known.
 */
bool call_has_cursor(const struct call *call);

/* An integer of the cursor; `otherwise` when it has none. And setting one. */
int64_t call_cursor_integer(struct call *call, const char *key, int64_t otherwise);
void call_set_cursor_integer(struct call *call, const char *key, int64_t integer);
void call_set_cursor_done(struct call *call);

/* In a dry run: adds a sentence to the plan, about what depends on replies. */
void call_note(struct call *call, const char *note);

/* Whether this is a dry run, in which no step gets a reply. */
bool call_is_dry(const struct call *call);

/* The reply cannot be used: raises kind reply. */
_Noreturn void call_refuse_reply(struct call *call, const char *complaint);

/* Raises an error about the arguments after all, as arguments.c words them. */
_Noreturn void call_refuse_argument(struct call *call, const char *format, ...);

/* The operation is made of parts: an error from now on tells in `applied` which are done. */
void call_begin_parts(struct call *call);

/* Notes that a part of the operation is done. */
void call_applied(struct call *call, const char *part);

/* Pushes the array of what was applied. */
void call_push_applied(struct call *call);

/* A header of the last reply, or NULL. */
const char *call_header(const struct call *call, const char *name);

/* Pushes the table at the dotted path in the table at `index`; raises kind reply when it is none.
 */
void call_push_table(struct call *call, int index, const char *path);

/*
 * Adds what the row promises of an item (or of the whole result of an operation that is no list)
 * where the table at `index` lacks it.
 */
void call_complete_item(struct call *call, int index);

/* Makes sure that there is a table at the dotted path in the table at `index`. */
void call_ensure_table(struct call *call, int index, const char *path);

#endif
