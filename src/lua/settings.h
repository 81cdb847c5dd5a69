/*
 * The settings of one Lua state: accounts, permissions, transport. A new set is made whole before
 * it takes the place of the old one. Knows no operations' behaviour and no HTTP.
 */
#pragma once

#include <lua.h>

#include "account.h"
#include "arena.h"
#include "catalog.h"
#include "permissions.h"
#include "transport.h"

/* What is set for a service. */
struct service_settings {
    const struct integrations_service *service;
    struct account *accounts;
    struct account *at; /* the one that was asked for last by its number; NULL: none */
    size_t number;
    struct permissions permissions;
    struct service_settings *next;
};

struct settings {
    /* Their addresses are the keys of the host's functions in the registry. */
    char approve_key, on_call_key;
    bool has_on_call;
    bool from_environment; /* not from `configure` */
    bool ended;            /* settings_end was called: nothing of theirs is there any more */

    unsigned long number;        /* given to them when they are first used; 0: not yet */
    unsigned long approver;      /* the same of their `approve`: another one is asked anew */
    struct transport *transport; /* where token fetches run; NULL until the first call */
    struct share *share;         /* what accounts are shared through; NULL: the state's own */
    struct service_settings *services;
    struct account *retired; /* replaced from C, possibly still in use by a call */
    struct secrets secrets;  /* those of its accounts, retired ones too, and of proxies */
    struct buffer shown;     /* while settings_push_shown works */
    struct transport_settings transport_settings;
    struct arena texts; /* of transport_settings */
    int files;          /* descriptor of the folder that save_to writes into; -1: there is none */
    double timeout;     /* seconds, of a whole call */
    int retries;        /* most times that a request is sent again */
};

/* [-0, +1, e] Pushes settings with every default in place. */
struct settings *settings_push(lua_State *L);

/* [-0, +0, -] Wipes and frees what they have; calls and tasks that used it are over. */
void settings_end(lua_State *L, struct settings *settings);

/* [-0, +1, e] Pushes settings read from the table at `index`; raises kind configuration. */
struct settings *settings_read(lua_State *L, int index);

/* [-0, +1, e] Pushes settings read from the environment; raises the same. A service has no account
 * where what the environment says of it is wrong. */
struct settings *settings_from_environment(lua_State *L);

/* [-0, +0 | 1, m] Adds what the environment says of a service to settings from there. Pushes a
 * message and returns false when that is wrong, such as half of a credential. */
bool settings_add_environment(lua_State *L, struct settings *settings,
                              const struct integrations_service *service);

/* [-0, +0 | 1, m] Adds an account, or replaces the one of that name. Pushes a message and returns
 * false when the fields are not good. */
bool settings_add_account(lua_State *L, struct settings *settings,
                          const struct integrations_service *service, const char *name,
                          const struct account_field *fields, size_t count);

/* Sets the folder that save_to writes into; NULL: none. False with errno set: the old one stays. */
bool settings_set_files(struct settings *settings, const char *folder);

/*
 * [-0, +0, e] Takes what is secret in a proxy's address; `place` says where it is set. Raises where
 * libcurl before 8.18 cannot read its user or password, and goes without the proxy.
 */
void settings_take_proxy(lua_State *L, struct settings *settings, const char *place,
                         const char *proxy);

/* What is set for a service, made when there is nothing yet; NULL when there is no memory. */
struct service_settings *settings_make_service(struct settings *settings,
                                               const struct integrations_service *service);

/* The accounts of a service, linked by `next`; NULL when there is none. */
struct account *settings_accounts(const struct settings *settings,
                                  const struct integrations_service *service);

/* The account of that number in the list, from 0; NULL when there are no more. For loops that call
 * Lua: a finalizer may replace an account, which is freed, by another one in the same place. */
struct account *settings_account_at(const struct settings *settings,
                                    const struct integrations_service *service, size_t number);

/* NULL when there is none of that name. */
struct account *settings_account(const struct settings *settings,
                                 const struct integrations_service *service, const char *name);

/* [-0, +1, m] Pushes the environment variables that give a service's credential: "A_TOKEN, or A_ID
 * and A_SECRET". */
const char *settings_push_variables(lua_State *L, const struct integrations_service *service);

/* Whether an operation may be called; `kind` is that of the call. */
struct verdict settings_permission(const struct settings *settings,
                                   const struct integrations_service *service,
                                   const struct integrations_operation *operation,
                                   enum integrations_kind kind);

/*
 * [-0, +1, m] Pushes a text that is not ours without any secret of the settings, cut afterwards at
 * `most` bytes and made printable as error_push_excerpt does; with 0 it is left as it is. Whatever
 * a service, libcurl or a proxy says goes through here before it becomes part of a message.
 */
void settings_push_shown(lua_State *L, struct settings *settings, const char *text, size_t len,
                         size_t most);
