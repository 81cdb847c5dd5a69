/*
 * integrations: Help Scout and Aircall for Lua 5.4, for hosts that embed it.
 *
 * A host links libintegrations (and libcurl and Lua), or loads integrations.so, and opens the
 * module in its Lua state.
 *
 * Failing is one thing for all functions: they return LUA_OK (0), or another status of Lua with the
 * error on the top of the stack: an error object (see docs/errors.md), or a text where Lua itself
 * fails (LUA_ERRMEM, a stack that overflows) or the state is being closed; what a task or a hook
 * raised is what they raised. Nothing else of the stack changes then, but for values that a
 * function takes off it. As for Lua's own functions the stack has room for what is pushed, here for
 * three values.
 *
 * Interrupting: what waits (a call, a poll, a result) gives a hook its turn that is to be called at
 * the very next instruction, as lua's own program sets it from a signal handler: lua_sethook(L, f,
 * LUA_MASKCOUNT, 1). What it raises ends the wait. Any other hook is called when Lua code runs.
 *
 * Threads: each function with a lua_State is called by the thread that runs this state. Different
 * states may be used by different threads at the same time; they share nothing, or, where `share`
 * of configure says so, budgets and tokens.
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

/* The version of this header, and that of the library, which any thread may ask. */
#define INTEGRATIONS_VERSION "0.1.0"
INTEGRATIONS_API const char *integrations_version(void);

/* What `require "integrations"` calls: leaves the module table on the stack, returns 1 or raises.
 */
INTEGRATIONS_API int luaopen_integrations(lua_State *L);

/*
 * Opens the module as `require` would, so that scripts find it under package.loaded.integrations,
 * and pushes its table. The functions below can be called before as well as after, but do not do
 * it. Lua's own libraries are opened before where scripts are to have each, pages and the
 * documentation, which use functions of base, string, table and math as they are now.
 */
INTEGRATIONS_API int integrations_open(lua_State *L);

/* ---- accounts ---- */

/* A credential or another setting of an account, by the name that `configure` knows it by. */
struct integrations_value {
    const char *name;  /* access_token, client_secret, url, user, ... */
    const char *value; /* as text: "true", "10000"; NULL: not given */
};

struct integrations_account {
    size_t size;         /* sizeof(struct integrations_account) */
    const char *service; /* "helpscout", "aircall" */
    const char *name;    /* NULL: "default" */
    const struct integrations_value *fields;
    size_t field_count;
};

/*
 * Adds an account to the settings in force, or replaces the one of that name, without the
 * credential ever being a Lua value. All texts are copied; the credential is wiped from memory when
 * it is not needed any more. When it fails nothing has changed.
 */
INTEGRATIONS_API int integrations_add_account(lua_State *L,
                                              const struct integrations_account *account);

/* ---- permissions ---- */

/*
 * Sets a permission of a service in the settings in force, as `permissions` of `configure` does; it
 * holds for what has begun, too: for the next page of a walk, the next request of a call; what is
 * denied while it waits, for a token or its turn, does not go out.
 * `name` is read, write, send, destroy, or an operation's; `permission` is allow, ask or deny. An
 * unknown word is refused with an error of kind configuration.
 */
INTEGRATIONS_API int integrations_set_permission(lua_State *L, const char *service,
                                                 const char *name, const char *permission);

/*
 * Takes a function off the top of the stack, or nil for none: it is called with a request whose
 * permission is ask, as `approve` of `configure` is, and lets it go by returning true. Any other
 * value is refused.
 */
INTEGRATIONS_API int integrations_set_approve(lua_State *L);

/* ---- calls ---- */

/*
 * Pushes the operation of that name, such as "helpscout.get_mailbox" or, of an account,
 * "helpscout.work.get_mailbox": a function, for lua_pcall, which fails as the functions here do, or
 * for integrations_start. A name that is none is refused with an error of kind argument.
 */
INTEGRATIONS_API int integrations_push_operation(lua_State *L, const char *name);

/* ---- files ---- */

/*
 * The folder that calls with the option save_to write files into, as `files` of configure: there
 * already, and opened now. NULL: none. Scripts that were given the module by `install` have the
 * option only with { files = true }.
 */
INTEGRATIONS_API int integrations_set_files(lua_State *L, const char *folder);

/* ---- stores ---- */

struct integrations_store;

/*
 * Has the settings in force share budgets and tokens through a store of the host's, as `share` of
 * configure does with those that ship: see <integrations/store.h>. It holds for accounts that were
 * not called yet. The struct is copied; the store is the module's from then on, which closes it
 * with the Lua state, or when no settings use it any more. Where the function fails the store is
 * still the host's.
 */
INTEGRATIONS_API int integrations_set_store(lua_State *L, const struct integrations_store *store);

/* ---- webhooks ---- */

/* A request that a service made to the host: the bytes of its body as they came. */
struct integrations_delivery {
    size_t size;         /* sizeof(struct integrations_delivery) */
    const char *service; /* "helpscout", "aircall" */
    const char *body;
    size_t body_len;
    const struct integrations_value *headers; /* names in any case */
    size_t header_count;
    const char *const *secrets; /* what the webhook was made with; several while it is changed */
    size_t secret_count;
    /* Whether this delivery was seen before; `key` is the same for the same delivery, see
     * docs/webhooks.md. NULL: nobody asks. It must not use the Lua state. */
    int (*seen)(void *context, const char *key);
    void *context;
};

/*
 * Verifies a delivery, and pushes {integration, event, id, resource, data} as docs/webhooks.md
 * describes it. Fails with an error of kind webhook that says what is missing or wrong, and of kind
 * argument when the host gave what cannot be. None of `secrets` becomes a Lua value, but the one
 * that a body itself has (Aircall's token) is one while the body is read.
 */
INTEGRATIONS_API int integrations_webhook(lua_State *L,
                                          const struct integrations_delivery *delivery);

/* ---- services ---- */

struct integrations_service;

/*
 * Adds a service to those of this Lua state: see <integrations/service.h>. It must outlive the
 * state. Operations, pages and accounts are there from then on, also in the environments of scripts
 * that were installed before. A service whose rows do not hold together, or whose name is taken, is
 * refused; nothing has changed then.
 */
INTEGRATIONS_API int integrations_add_service(lua_State *L,
                                              const struct integrations_service *service);

/*
 * ---- tasks, for hosts with an event loop ----
 *
 * Start functions, wait for the descriptor (readable) or the next time-out with whatever the host
 * uses, then poll. None of these blocks, but for a poll with seconds, and for a result that is not
 * there yet. integrations.start and its kin are the same from Lua.
 */

/* Begins a task of the function below its `arguments` on the stack, and replaces them by the task.
 */
INTEGRATIONS_API int integrations_start(lua_State *L, int arguments);

/*
 * Runs the tasks that are ready; waits for one, that many seconds at the most. `left`, unless it is
 * NULL, is set to how many tasks are not done. A task cannot poll, nor can what its end closes; it
 * may wait for a result.
 */
INTEGRATIONS_API int integrations_poll(lua_State *L, double seconds, int *left);

/* Sets `done` to 1 when the task at `index` is over: its result is then had without waiting. */
INTEGRATIONS_API int integrations_task_is_done(lua_State *L, int index, int *done);

/* Waits for the task at `index` and pushes its first result; fails with the task's error. */
INTEGRATIONS_API int integrations_task_result(lua_State *L, int index);

/* Ends the task at `index` at once; one that is running just now cannot be ended. */
INTEGRATIONS_API int integrations_task_cancel(lua_State *L, int index);

/*
 * The one descriptor to wait for, the same as long as the state lives. Any thread may wait for it;
 * what is to be done then is done by the state's.
 */
INTEGRATIONS_API int integrations_descriptor(lua_State *L, int *descriptor);

/* Seconds after which integrations_poll has something to do in any case; negative: no such time. */
INTEGRATIONS_API int integrations_next_timeout(lua_State *L, double *seconds);

#ifdef __cplusplus
}
#endif

#endif
