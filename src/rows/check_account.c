/* Whether the credentials and settings of a service hold together; see check.h. */
#include "check.h"

#include <string.h>

#include "text.h"

/* The most fields of a service's own that accounts have; see ACCOUNT_FIELDS_MOST. */
enum { SETTINGS_MOST = 30 };

static bool client_stands_before(const struct check *check,
                                 const struct integrations_credential *row)
{
    const struct integrations_credential *other = check->service->credentials;
    while (other != row && other->scheme != INTEGRATIONS_CLIENT)
        other++;
    return other != row;
}

static bool check_credential(const struct check *check, const struct integrations_credential *row)
{
    bool both = row->scheme == INTEGRATIONS_BASIC || row->scheme == INTEGRATIONS_CLIENT;
    bool client = row->scheme == INTEGRATIONS_CLIENT;
    const struct check_slip slips[] = {
        {both != (row->second != NULL),
         both ? "its scheme takes two fields" : "its scheme takes one field", NULL},
        {row->scheme == INTEGRATIONS_KEY &&
             (!check_is_header(row->header) || check_is_own_header(row->header)),
         "a key has a header of its own that it stands in", NULL},
        {row->before != NULL &&
             (row->scheme != INTEGRATIONS_KEY || !check_is_printable(row->before)),
         "this cannot stand before a key", row->before},
        {client && (row->path == NULL || row->path[0] != '/' || !check_is_printable(row->path)),
         "a client has a path at which it gets tokens", NULL},
        {client && client_stands_before(check, row), "there are two clients", NULL},
        {0}};
    return check_slips(check, slips);
}

/* The fields that accounts have, as they are met; ends with NULL. */
struct account_names {
    const char *names[SETTINGS_MOST + 1];
    size_t count;
};

static bool check_account_name(const struct check *check, struct account_names *met,
                               const char *name)
{
    static const char *const own[] = {"url", "insecure_http", "accounts", "permissions", NULL};
    bool named = check_is_small_name(name);
    const struct check_slip slips[] = {
        {!named, check_small_name, NULL},
        {named && text_is_one_of(name, own), "every account has something of this name", NULL},
        {named && text_is_one_of(name, met->names), "it stands twice", NULL},
        {met->count == SETTINGS_MOST, "accounts have too many fields", NULL},
        {0}};
    if (!check_slips(check, slips))
        return false;
    met->names[met->count++] = name;
    return true;
}

static bool check_setting(const struct check *check, const struct integrations_setting *row)
{
    bool integer = row->type == INTEGRATIONS_SETTING_INTEGER;
    const struct integrations_parameter as = {.type = integer ? INTEGRATIONS_INTEGER
                                                              : INTEGRATIONS_BOOLEAN,
                                              .least = row->least,
                                              .most = row->most,
                                              .preset = row->preset};
    return check_that(check, !integer || row->least <= row->most, "the least is more than the most",
                      NULL) &&
           ((!integer && row->type != INTEGRATIONS_SETTING_BOOLEAN) || check_preset(check, &as));
}

bool check_account(const struct check *check)
{
    const struct integrations_credential *credential = check->service->credentials;
    const struct integrations_setting *setting = check->service->settings;
    struct account_names met = {.count = 0};
    if (!check_that(check, credential == NULL || credential->first != NULL,
                    "its list of credentials is empty: no account could be", NULL))
        return false;
    if (credential == NULL)
        met.names[met.count++] = "access_token"; /* as credential_rows has it */
    for (; credential != NULL && credential->first != NULL; credential++) {
        struct check at = check_part(check, "credential", credential->first);
        struct check second = check_part(check, "credential", credential->second);
        if (!check_account_name(&at, &met, credential->first) ||
            !check_credential(&at, credential) ||
            (credential->second != NULL && !check_account_name(&second, &met, credential->second)))
            return false;
    }
    for (; setting != NULL && setting->name != NULL; setting++) {
        struct check at = check_part(check, "setting", setting->name);
        if (!check_account_name(&at, &met, setting->name) || !check_setting(&at, setting))
            return false;
    }
    return true;
}
