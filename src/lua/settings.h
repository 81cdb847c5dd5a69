/*
 * The settings of one Lua state: accounts, permissions, transport. Reads them from the table that
 * `configure` gets, or from the environment; a new set is made whole before it takes the place of
 * the old one. Knows no operations' behaviour and no HTTP.
 */
#ifndef INTEGRATIONS_SETTINGS_H
#define INTEGRATIONS_SETTINGS_H

#include <lua.h>

#include "accounts.h"
#include "catalog.h"
#include "transport.h"

enum permission { PERMISSION_ALLOW, PERMISSION_ASK, PERMISSION_DENY };

struct settings {
    /* Their addresses are the keys of the host's functions in the registry. */
    char approve_key, on_call_key;
    bool has_on_call;

    unsigned long number;        /* given to them when they are first used; 0: not yet */
    struct transport *transport; /* where token fetches run; NULL until the first call */
    struct account *accounts[CATALOG_INTEGRATIONS];
    struct account *retired; /* replaced from C, possibly still in use by a call */
    enum permission permissions[CATALOG_INTEGRATIONS][2]; /* by operation_kind */
    struct transport_settings transport_settings;
    char *user_agent, *ca_file, *proxy;
    double timeout; /* seconds, of a whole call */
    int retries;    /* most times that a request is sent again */
};

/* Pushes settings read from the table at `index`; raises an error of kind configuration. */
struct settings *settings_read(lua_State *L, int index);

/* Pushes settings read from the environment; raises the same. */
struct settings *settings_from_environment(lua_State *L);

/*
 * Adds an account, or replaces the one of that name. Pushes a message and returns false when the
 * fields are not good.
 */
bool settings_add_account(lua_State *L, struct settings *settings,
                          const struct integrations_service *integration, const char *name,
                          const struct account_fields *fields);

/*
 * The first credential of any account in the text, and its length; NULL when there is none. A
 * service may repeat one that belongs to another account.
 */
const char *settings_find_secret(const struct settings *settings, const char *text, size_t len,
                                 size_t *secret_len);

/* NULL when there is none. */
struct account *settings_account(const struct settings *settings,
                                 const struct integrations_service *integration, const char *name);

#endif
