/*
 * The life of one call: checked arguments, one request or several, the result. Knows no sockets and
 * no service.
 *
 * A call goes through the steps of its operation (steps.c). For each it builds the request,
 * authorizes, sends, waits, repeats and reads. Where it waits, a task is suspended; outside of
 * tasks the transport is turned until the reply is there. Only this differs between the two.
 */
#pragma once

#include <lua.h>
#include <stddef.h>

#include "account.h"
#include "arguments.h"
#include "error.h"
#include "integrations/service.h"
#include "newfile.h"
#include "pages.h"
#include "request.h"
#include "settings.h"
#include "state.h"
#include "transport.h"

/* The stack of a call. Its parts may push above that; what they have pushed is gone when they
 * return. */
enum call_slot {
    CALL_BOX = 1,  /* userdata that owns the call: a to-be-closed variable */
    CALL_SETTINGS, /* the settings that it began with */
    CALL_WALK,     /* the walk that it is a part of, or nil */
    CALL_REPLY,    /* the last reply, decoded; nil without one */
    CALL_RESULT,
    CALL_SEEN,    /* keys of the items that a list has shown so far; nil where that is no matter */
    CALL_PLAN,    /* of a dry run */
    CALL_APPLIED, /* what is done so far, for an error; nil where that is not told */
    CALL_TOP = CALL_APPLIED
};

enum call_phase {
    CALL_STEP,      /* the next request is built, or there is none */
    CALL_AUTHORIZE, /* the request waits for a credential */
    CALL_TOKEN,     /* the account's token is on its way */
    CALL_SEND,
    CALL_WAIT, /* the request is on its way */
    CALL_TAKE  /* the reply is there */
};

/* Where the bytes of a file go with save_to. */
struct saving {
    struct sink sink; /* first: the transfer's is one of these */
    struct newfile file;
};

struct integrations_call {
    const struct integrations_api *api; /* first: see integrations_api_of */
    lua_State *L;                       /* the coroutine that runs it just now */
    struct state *state;
    struct subject subject;
    struct account *account;
    struct arguments *arguments; /* its own, or those of the walk */
    struct arguments own_arguments;
    struct walk *walk; /* NULL: it is no part of one */

    /* The step under way. */
    int step; /* its number; -1: none yet */
    const struct integrations_step *row;
    struct request request;
    bool again;      /* the same step makes another request */
    bool repeatable; /* carrying the request out twice is the same as once */
    unsigned accept; /* statuses that are answers: enum integrations_accept */
    bool timed_out;  /* the call's deadline passed, and the step takes that as an answer */
    bool may_time_out;
    long status;    /* of the reply */
    int64_t moved;  /* the id that a 301 leads to; 0: none */
    bool elsewhere; /* the request goes to another host, for a file */
    struct saving saving;
    struct pager pager;
    void *kept; /* what the service's functions keep between steps; in its own arguments' arena */

    enum call_phase phase;
    struct transfer transfer;
    struct task *waiters; /* the task that waits for the transfer, whose `owner` points to this */
    int64_t deadline;
    int retries; /* most times that each request is sent again */
    int retries_left;
    int failures; /* of the account's token, as far as this call has counted them */
    int attempts; /* of this request so far */
    unsigned token_count;
    bool renewed;    /* the token was renewed once for this request */
    size_t requests; /* sent, before the transfer */
    size_t bytes;    /* of replies, decompressed */
    long last_status;
    int64_t started;
    unsigned long let;      /* the settings' number when their policy let it run */
    unsigned long approved; /* the number of the `approve` that let it run; 0: none did */
    bool alone;             /* the store of its account was away */
    bool changes;           /* something, not by GET alone */
    bool seen;              /* the service may have seen a request of it */
    bool doubt; /* the request's change may have been carried out before it goes again */
    bool done;  /* it has its result */

    lua_State *log; /* the thread on which the host is told of it; NULL: it is not told */
    void *reserve;  /* memory that is freed for that */

    struct box *box;                           /* what owns it */
    struct integrations_call *next, *previous; /* of those that the state keeps, or that are open */
};

/* lua_CFunction of every operation. */
int call_operation(lua_State *L);

/* Its upvalues: the account's name, what the operation's name sets (nil: nothing). */
enum call_upvalue {
    CALL_UP_STATE = 1,
    CALL_UP_OPERATION,
    CALL_UP_SERVICE,
    CALL_UP_ACCOUNT,
    CALL_UP_MAY_SAVE,
    CALL_UP_SETS,
    CALL_UP_COUNT = CALL_UP_SETS
};

/* ---- for what a service does in C ---- */

/* The argument of that name. */
const struct value *call_argument(const struct integrations_call *call, const char *name);

/* `size` bytes that the call keeps to its end, zero when first asked for. */
void *call_keep(struct integrations_call *call, size_t size);

/* A copy of the bytes, terminated, that is there as long as the arguments. */
const char *call_copy(struct integrations_call *call, const void *bytes, size_t len);

/* The step behind `done` (-1: the first) whose condition holds; -1 when there is none. */
int call_next_step(const struct integrations_call *call, int done);

/* Whether this is a dry run, in which there are no replies. */
bool call_is_dry(const struct integrations_call *call);

/* In a dry run: adds a sentence to the plan, about what depends on replies. */
void call_note(struct integrations_call *call, const char *note);

/* Notes that a part of the operation is done. */
void call_applied(struct integrations_call *call, const char *part);

/* A header of the last reply, or NULL. */
const char *call_header(const struct integrations_call *call, const char *name);

/* Adds what the row promises of an item where the table at `item` lacks it, and shapes it. */
void call_complete_item(lua_State *L, const struct integrations_operation *operation, int item);

/* The reply cannot be used: raises kind reply, formatted as lua_pushfstring does. */
_Noreturn void call_refuse_reply(struct integrations_call *call, const char *format, ...);

/* [-0, +1, e] Pushes the table at a dotted path in the value at `index`, a part of the reply; where
 * it has none the reply cannot be used. */
void call_push_table(struct integrations_call *call, int index, const char *path);

/* The reply, which the step takes as an answer, is a refusal after all: raises what it says. */
_Noreturn void call_raise_refusal(struct integrations_call *call);

/* Raises an error of a kind about the call, formatted as lua_pushfstring does. */
_Noreturn void call_refuse(struct integrations_call *call, enum error_kind kind, const char *format,
                           ...);

/* What is asked for is not there yet, and may be later: the error is retriable. */
_Noreturn void call_refuse_yet(struct integrations_call *call, enum error_kind kind,
                               const char *message);
