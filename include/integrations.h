/*
 * integrations: Help Scout and Aircall for Lua 5.4, for hosts that embed it.
 *
 * A host links libintegrations (and libcurl and Lua), or loads integrations.so, and opens the
 * module in its Lua state.
 *
 * Errors: all functions but the first two fail in the same way. They return LUA_OK (0), or, when
 * they fail, another status of lua_pcall. Then they have taken off the stack what they always take,
 * have pushed the error, and have set nothing that they were given a pointer to. The error is
 *
 *   - an error object (docs/errors.md). Its `kind` is `argument` or `configuration` where the host
 *     gave something wrong, unless the function says otherwise below
 *   - a text, when Lua itself fails (LUA_ERRMEM, a stack that overflows) or is closing the state
 *   - whatever a task's function or a hook raised.
 *
 * The stack must have room for three more values (lua_checkstack).
 *
 * Interrupting: a call, a poll or a result that waits can be interrupted as lua's own program does
 * it, from a signal handler: lua_sethook(L, f, LUA_MASKCOUNT, 1), with L the thread that waits or
 * the main thread. Such a hook, which is due at the very next instruction, is called about every
 * 100 ms while something waits; an error that it raises ends the wait. Other hooks are called only
 * while Lua code runs.
 *
 * Threads: a function that takes a lua_State is called only by the thread that is running this
 * state. Different threads may use different states at the same time. These share nothing, except
 * budgets and tokens where `share` of configure, or integrations_set_store, says so.
 */
#ifndef INTEGRATIONS_H
#define INTEGRATIONS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define INTEGRATIONS_API __attribute__((visibility("default")))
#else
#define INTEGRATIONS_API
#endif

typedef struct lua_State lua_State;

/* The version of this header; the function returns the library's. Any thread may call it. */
#define INTEGRATIONS_VERSION "0.1.0"
INTEGRATIONS_API const char *integrations_version(void);

/* For `require "integrations"`, and luaL_requiref: drops its arguments, pushes the module table and
 * returns 1; raises when it fails. */
INTEGRATIONS_API int luaopen_integrations(lua_State *L);

/*
 * Opens the module as `require` would and pushes its table. From then on `require "integrations"`
 * finds it, but it becomes no global variable. The functions below work without it, too, but do not
 * open it. Open Lua's libraries base, string, table and math before: `each`, `pages` and the
 * documentation's functions use them as they are now, and fail when called if they are missing.
 */
INTEGRATIONS_API int integrations_open(lua_State *L);

/* ---- accounts ---- */

/* A field of an account (a part of its credential, or a setting) by its name in `configure`; or a
 * header of a delivery. */
struct integrations_value {
    const char *name;  /* access_token, client_secret, url, user, ... */
    const char *value; /* as text: "true", "10000"; NULL: not given */
};

struct integrations_account {
    size_t size;         /* sizeof(struct integrations_account) */
    const char *service; /* "helpscout", "aircall" */
    const char *name;    /* NULL: "default" */
    const struct integrations_value *fields;
    size_t field_count; /* with a value: at most 32; docs/accounts.md has their names */
};

/*
 * Adds an account to the settings in force, or replaces the one of that name. The credential never
 * becomes a Lua value. All texts are copied; the credential is wiped from memory when it is not
 * needed any more. When the function fails, no account has changed. The settings in force are those
 * of the last `configure`, or of the environment before it; the next `configure` replaces them
 * whole, with all that this function and the others below have set in them.
 */
INTEGRATIONS_API int integrations_add_account(lua_State *L,
                                              const struct integrations_account *account);

/* ---- permissions ---- */

/*
 * Sets a permission of a service in the settings in force, as `permissions` of `configure` does.
 * `name` is "read", "write", "send", "destroy" or an operation's name; `permission` is "allow",
 * "ask" or "deny". Any other word is refused (kind configuration).
 *
 * It holds also for calls that have begun, from their next request on, and for walks (each, pages),
 * from their next page on. A request that is denied while it waits for a token or for its turn is
 * not sent, and one that is to be asked about from then on is asked about, unless `approve`, the
 * same function, has let its call or walk run before.
 */
INTEGRATIONS_API int integrations_set_permission(lua_State *L, const char *service,
                                                 const char *name, const char *permission);

/*
 * Sets `approve` of the settings in force to the value on the top of the stack, and pops it: a
 * function, or nil for none; another value is refused (kind configuration). The function is called
 * once for each call or walk whose permission is "ask", with a table that describes it
 * (docs/accounts.md). Only if it returns true are requests sent; without a function none is.
 */
INTEGRATIONS_API int integrations_set_approve(lua_State *L);

/* ---- calls ---- */

/*
 * Pushes an operation as a function, for lua_pcall (which then fails as the functions here do) or
 * for integrations_start. The name is "helpscout.get_mailbox" for the account "default", or
 * "helpscout.work.get_mailbox" for the account "work". If there is no such operation or account the
 * error is of kind argument.
 */
INTEGRATIONS_API int integrations_push_operation(lua_State *L, const char *name);

/* ---- files ---- */

/*
 * Sets the folder below which calls with the option `save_to` write their files, as `files` of
 * configure does. It must exist, and is opened now. NULL: there is none, and `save_to` is refused.
 * Scripts in an environment made by `install` have the option only with { files = true }.
 */
INTEGRATIONS_API int integrations_set_files(lua_State *L, const char *folder);

/* ---- stores ---- */

struct integrations_store;

/*
 * Has the accounts of the settings in force share budgets and tokens through a store of the
 * host's, as `share` of configure has them share through one that ships: see
 * <integrations/store.h>. An account that was called before, or whose limits were asked for, keeps
 * the store that it had. The struct is copied. When the function succeeds, the module owns the
 * store, and calls its `close` after the last settings and account that use it are gone, at the
 * latest with the Lua state. When it fails, the store is still the host's.
 */
INTEGRATIONS_API int integrations_set_store(lua_State *L, const struct integrations_store *store);

/* ---- webhooks ---- */

/* A request that a service made to the host. Nothing of it is kept after the call. */
struct integrations_delivery {
    size_t size;         /* sizeof(struct integrations_delivery) */
    const char *service; /* "helpscout", "aircall" */
    const char *body;    /* the bytes as they came, not decoded and encoded again */
    size_t body_len;
    const struct integrations_value *headers; /* name and value of each; names in any case */
    size_t header_count;
    const char *const *secrets; /* the webhook's: one at least; several while one is replaced, and
                                   then any of them does */
    size_t secret_count;
    /* Called when the delivery is verified. Returns whether it was seen before: not 0 refuses it.
     * `key` is the same for the same delivery (docs/webhooks.md), and is valid during the call. The
     * function must not use the Lua state. NULL: a delivery that comes again is not noticed. */
    int (*seen)(void *context, const char *key);
    void *context; /* for `seen` */
};

/*
 * Verifies a delivery and pushes the table {integration, event, id, resource, data} that
 * docs/webhooks.md describes. The error is of kind webhook when something in the delivery is
 * missing or wrong or it was seen before, of kind argument when the host filled the struct in
 * wrongly. `secrets` do not become Lua values; but where the body itself has one of them (Aircall's
 * token), it is one while the body is read.
 */
INTEGRATIONS_API int integrations_webhook(lua_State *L,
                                          const struct integrations_delivery *delivery);

/* ---- services ---- */

struct integrations_service;

/*
 * Adds a service to those of this Lua state: see <integrations/service.h>. The struct is not copied
 * and must outlive the state. The service's operations and pages are there at once, also in
 * environments to which `install` gave the module before, and it can have accounts. Rows that do
 * not hold together, and a name that is taken, are refused (kind configuration); then nothing has
 * changed.
 */
INTEGRATIONS_API int integrations_add_service(lua_State *L,
                                              const struct integrations_service *service);

/*
 * ---- tasks, for hosts with an event loop ----
 *
 * Start tasks; with the host's own means, wait until the descriptor is readable or the next
 * time-out has passed; then poll, and begin again. Only two of these functions wait: a poll with
 * more than 0 seconds, and the result of a task that is not over. In Lua the same functions are
 * integrations.start, poll, descriptor and next_timeout, and task:done, result and cancel
 * (docs/tasks.md).
 */

/*
 * Starts a task of the function that lies below its `arguments` on the stack, and replaces function
 * and arguments by the task, a userdata. The function runs in polls and while a result is waited
 * for, not yet now; and to its end, whether somebody holds the task or not.
 */
INTEGRATIONS_API int integrations_start(lua_State *L, int arguments);

/*
 * Runs each task that can go on, until it waits again. If there are tasks and none can go on, waits
 * until one can, for `seconds` at the most (0 or more; 0: not at all). Sets `left`, which may be
 * NULL, to how many started tasks are not over. A task may not poll, and neither may what is closed
 * when it ends (kind argument); it may wait for another task's result.
 */
INTEGRATIONS_API int integrations_poll(lua_State *L, double seconds, int *left);

/* Sets `done` to 1 when the task at `index` is over, by its end, an error or
 * integrations_task_cancel; else to 0. */
INTEGRATIONS_API int integrations_task_is_done(lua_State *L, int index, int *done);

/*
 * Waits until the task at `index` is over, and runs tasks meanwhile. Pushes its first result (nil
 * when it has none), or fails with its error; the same each time it is asked. Where tasks would
 * wait for each other for ever, the error is of kind argument.
 */
INTEGRATIONS_API int integrations_task_result(lua_State *L, int index);

/* Ends the task at `index` at once, with an error of kind cancelled as its outcome; does nothing
 * when it is over. A task that is running, such as the caller's own, is not ended (kind argument).
 */
INTEGRATIONS_API int integrations_task_cancel(lua_State *L, int index);

/*
 * Sets `descriptor` to the file descriptor to wait for: readable when integrations_poll has
 * something to do. It stays the same as long as the state lives, and is the module's: the host only
 * waits for it, and neither reads nor closes it. Any thread may wait; the state's thread polls.
 */
INTEGRATIONS_API int integrations_descriptor(lua_State *L, int *descriptor);

/* Sets `seconds` to the time from now after which integrations_poll has something to do even if the
 * descriptor is not readable (0: now); negative when there is no such time. */
INTEGRATIONS_API int integrations_next_timeout(lua_State *L, double *seconds);

#ifdef __cplusplus
}
#endif

#endif
