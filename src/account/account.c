/* Accounts; see account.h. */
#include "account.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "credential.h"
#include "platform.h"
#include "token.h"

/* The value of a setting; both zero: none. */
struct account_value {
    char *text;
    int64_t integer;
};

static const char URL[] = "url", INSECURE_HTTP[] = "insecure_http";

/* ---- rows ---- */

/* What an account of any service may have. */
static const struct integrations_setting common_settings[] = {
    {.name = URL, .type = INTEGRATIONS_SETTING_TEXT, .environment = true},
    {.name = INSECURE_HTTP, .type = INTEGRATIONS_SETTING_BOOLEAN},
    {0}};

static const struct integrations_setting *find_setting(const struct integrations_setting *rows,
                                                       const char *name)
{
    for (; rows != NULL && rows->name != NULL; rows++)
        if (strcmp(rows->name, name) == 0)
            return rows;
    return NULL;
}

struct account_row account_row(const struct integrations_service *service, const char *name)
{
    const struct integrations_credential *row = credential_rows(service);
    for (; row->first != NULL; row++)
        if (strcmp(row->first, name) == 0 ||
            (row->second != NULL && strcmp(row->second, name) == 0))
            return (struct account_row){.credential = row};
    const struct integrations_setting *own = find_setting(service->settings, name);
    return (struct account_row){.setting = own != NULL ? own : find_setting(common_settings, name)};
}

const char *account_field_name(const struct integrations_service *service, size_t i)
{
    for (const struct integrations_credential *row = credential_rows(service); row->first; row++) {
        if (i-- == 0)
            return row->first;
        if (row->second != NULL && i-- == 0)
            return row->second;
    }
    for (const struct integrations_setting *row = service->settings; row && row->name; row++)
        if (i-- == 0)
            return row->name;
    return i < 2 ? common_settings[i].name : NULL;
}

void account_variable(const struct integrations_service *service, const char *name,
                      char variable[ACCOUNT_VARIABLE])
{
    snprintf(variable, ACCOUNT_VARIABLE, "%s_%s", service->environment, name);
    for (char *c = variable; *c != '\0'; c++)
        *c = *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;
}

/* What the host gives for an account. */
struct given {
    const struct account_field *fields;
    size_t count;
};

static const struct account_field *find_field(struct given given, const char *name)
{
    for (size_t i = 0; i < given.count; i++)
        if (strcmp(given.fields[i].name, name) == 0)
            return given.fields + i;
    return NULL;
}

static const char *find_text(struct given given, const char *name)
{
    const struct account_field *field = name != NULL ? find_field(given, name) : NULL;
    return field != NULL ? field->text : NULL;
}

static bool complain(struct buffer *problem, const char *field, const char *words)
{
    buffer_append_text(problem, field);
    buffer_append_text(problem, ": ");
    buffer_append_text(problem, words);
    return false;
}

static bool check_names(const struct integrations_service *service, struct given given,
                        struct buffer *problem)
{
    for (size_t i = 0; i < given.count; i++) {
        struct account_row row = account_row(service, given.fields[i].name);
        if (row.credential == NULL && row.setting == NULL) {
            complain(problem, given.fields[i].name, service->title);
            buffer_append_text(problem, " has no such credential or setting");
            return false;
        }
    }
    return true;
}

/* ---- credentials ---- */

/* Adds the fields of a credential, and both together as they stand in a header. */
static bool add_secrets(const struct account *account, const char *first, const char *second)
{
    struct secrets *secrets = account->secrets;
    struct buffer pair = {0};
    buffer_append_text(&pair, first);
    buffer_append_text(&pair, ":");
    buffer_append_text(&pair, second != NULL ? second : "");
    bool added = !pair.failed && secrets_add(secrets, account, first, strlen(first), false) &&
                 (second == NULL || (secrets_add(secrets, account, second, strlen(second), false) &&
                                     secrets_add(secrets, account, pair.data, pair.len, false)));
    buffer_free(&pair);
    return added;
}

/* The header has room for any token from the beginning, as requests that wait refer to its place
 * while tokens are renewed. */
static bool set_client(struct account *account, const struct integrations_credential *row,
                       const char *id, const char *secret)
{
    account->client = row;
    return buffer_append_text(&account->client_id, id) &&
           buffer_append_text(&account->client_secret, secret) &&
           buffer_reserve(&account->header, INTEGRATIONS_STORE_TOKEN_MOST);
}

/* Takes over the credentials that are given. */
static bool set_credentials(struct account *account, struct given given, struct buffer *problem)
{
    const struct integrations_service *service = account->service;
    bool any = false;
    for (const struct integrations_credential *row = credential_rows(service); row->first; row++) {
        const char *first = find_text(given, row->first), *second = find_text(given, row->second);
        if (!credential_check(row, first, second, problem))
            return false;
        if (first == NULL)
            continue;
        any = true;
        if (row->scheme != INTEGRATIONS_CLIENT)
            credential_write_header(row, first, second, &account->header);
        else if (!set_client(account, row, first, second))
            return complain(problem, row->first, "out of memory");
        if (account->header.failed || !add_secrets(account, first, second))
            return complain(problem, row->first, "out of memory");
    }
    if (any) {
        /* Nobody said when a token that is given expires: it is used until it is refused. */
        account->renew_at = INT64_MAX;
        account->token = account->client == NULL    ? TOKEN_FIXED
                         : account->header.len == 0 ? TOKEN_ABSENT
                                                    : TOKEN_PRESENT;
        return true;
    }
    buffer_append_text(problem, "no credentials: expected ");
    credential_list(service, problem);
    return false;
}

/* ---- the address ---- */

/* The url without slashes at its end and without the endings that the service names. */
static size_t trimmed_length(const struct integrations_service *service, const char *url)
{
    const char *host = strstr(url, "://") + strlen("://");
    size_t len = strlen(url), least = (size_t)(host - url) + strcspn(host, "/");
    bool again = true;
    while (again) {
        again = false;
        while (len > 0 && url[len - 1] == '/')
            len--;
        const char *const *ending = service->urls;
        for (; ending != NULL && *ending != NULL; ending++) {
            size_t ending_len = strlen(*ending);
            if (len >= least + ending_len &&
                memcmp(url + len - ending_len, *ending, ending_len) == 0) {
                len -= ending_len;
                again = true;
            }
        }
    }
    return len;
}

/* Reads a setting that is no text from one. */
static bool read_setting_text(const struct integrations_setting *row, const char *text,
                              int64_t *out, struct buffer *problem)
{
    char *end;
    if (row->type == INTEGRATIONS_SETTING_BOOLEAN) {
        *out = strcmp(text, "true") == 0;
        return *out != 0 || strcmp(text, "false") == 0 ||
               complain(problem, row->name, "expected true or false");
    }
    *out = strtoll(text, &end, 10);
    return (*end == '\0' && end != text && *out >= row->least && *out <= row->most) ||
           complain(problem, row->name, "expected an integer in its bounds");
}

static bool set_url(struct account *account, struct given given, struct buffer *problem)
{
    const char *url = find_text(given, URL);
    const struct account_field *insecure = find_field(given, INSECURE_HTTP);
    int64_t insecure_http = insecure != NULL ? insecure->integer : 0;
    struct address address;
    if (insecure != NULL && insecure->text != NULL &&
        !read_setting_text(find_setting(common_settings, INSECURE_HTTP), insecure->text,
                           &insecure_http, problem))
        return false;
    if (url == NULL)
        url = account->service->url;
    const char *wrong = address_read(url, &address);
    if (wrong == NULL && !address.secure && !address.loopback && insecure_http == 0)
        wrong = "plain http would send the credential in the open; use https, or set "
                "insecure_http = true for this account";
    if (wrong != NULL)
        return complain(problem, URL, wrong);
    account->direct = address.loopback;
    account->url = strndup(url, trimmed_length(account->service, url));
    return account->url != NULL || complain(problem, URL, "out of memory");
}

/* ---- settings ---- */

static bool set_value(struct account_value *value, const struct integrations_setting *row,
                      const char *text, int64_t integer, struct buffer *problem)
{
    bool is_text = row->type == INTEGRATIONS_SETTING_TEXT || row->type == INTEGRATIONS_SETTING_ID;
    struct buffer digits = {0};
    value->integer = integer;
    if (!is_text && text != NULL && !read_setting_text(row, text, &value->integer, problem))
        return false;
    if (row->type == INTEGRATIONS_SETTING_BOOLEAN)
        text = value->integer != 0 ? "true" : "false";
    else if ((!is_text || text == NULL) && buffer_append_integer(&digits, value->integer))
        text = buffer_text(&digits);
    value->text = text != NULL ? strdup(text) : NULL;
    buffer_free(&digits);
    return value->text != NULL || complain(problem, row->name, "out of memory");
}

static bool set_values(struct account *account, struct given given, struct buffer *problem)
{
    const struct integrations_setting *rows = account->service->settings;
    size_t count = 0;
    while (rows != NULL && rows[count].name != NULL)
        count++;
    account->values = calloc(count + 1, sizeof *account->values);
    if (account->values == NULL)
        return complain(problem, "settings", "out of memory");
    for (size_t i = 0; i < count; i++) {
        const struct account_field *field = find_field(given, rows[i].name);
        struct account_field preset = {.text = rows[i].preset};
        if (field == NULL && preset.text != NULL)
            field = &preset;
        if (field != NULL &&
            !set_value(&account->values[i], &rows[i], field->text, field->integer, problem))
            return false;
    }
    return true;
}

static const struct account_value *find_value(const struct account *account, const char *name)
{
    static const struct account_value none;
    const struct integrations_setting *row = find_setting(account->service->settings, name);
    return row != NULL ? &account->values[row - account->service->settings] : &none;
}

const char *account_text(const struct account *account, const char *name)
{
    return find_value(account, name)->text;
}

int64_t account_integer(const struct account *account, const char *name)
{
    return find_value(account, name)->integer;
}

/* Milliseconds of a minute. Tests against a service on this machine, whose clock runs fast, may say
 * another number; nobody else is asked. */
static int64_t minute_of(const struct account *account)
{
    enum { MINUTE = 60000 };
    const char *given = account->direct ? platform_getenv("INTEGRATIONS_TEST_MINUTE") : NULL;
    long long minute = given != NULL ? strtoll(given, NULL, 10) : MINUTE;
    return minute > 0 && minute <= MINUTE ? minute : MINUTE;
}

static void set_pace(struct account *account)
{
    const char *setting = account->service->limits.paced;
    budget_pace(&account->budget, setting != NULL ? account_integer(account, setting) : 0,
                minute_of(account));
}

/* ---- sharing ---- */

void account_share(struct account *account, struct share *share)
{
    if (account->budget.share != NULL)
        return;
    bool client = account->client != NULL;
    const char *texts[] = {"integrations account 1", account->service->name, account->url,
                           client ? buffer_text(&account->client_id) : account->header.data,
                           client ? buffer_text(&account->client_secret) : ""};
    /* What has no name stays alone. */
    if (texts[3] == NULL || texts[4] == NULL || !seal_name(texts, 5, account->key))
        return;
    budget_share(&account->budget, share, account->key);
    token_share(account);
}

/* ---- an account's life ---- */

struct account *account_create(const struct integrations_service *service, const char *name,
                               const struct account_field *fields, size_t count,
                               struct secrets *secrets, struct buffer *problem)
{
    struct given given = {fields, count};
    struct account *account = calloc(1, sizeof *account);
    if (account == NULL) {
        buffer_append_text(problem, "out of memory");
        return NULL;
    }
    account->service = service;
    account->secrets = secrets;
    account->name = strdup(name);
    budget_begin(&account->budget, &service->limits);
    if (account->name == NULL)
        buffer_append_text(problem, "out of memory");
    else if (check_names(service, given, problem) && set_credentials(account, given, problem) &&
             set_url(account, given, problem) && set_values(account, given, problem)) {
        set_pace(account);
        return account;
    }
    account_free(NULL, account);
    return NULL;
}

static void free_values(struct account *account)
{
    const struct integrations_setting *row = account->service->settings;
    for (size_t i = 0; account->values != NULL && row != NULL && row[i].name != NULL; i++)
        free(account->values[i].text);
    free(account->values);
}

void account_free(struct transport *transport, struct account *account)
{
    if (account == NULL)
        return;
    if (transport != NULL) {
        transport_cancel(transport, &account->fetch);
        transport_forget_gate(transport, &account->token_gate);
        transport_forget_gate(transport, &account->budget.gate);
    }
    token_unshare(account);
    secrets_drop(account->secrets, account);
    budget_free(&account->budget);
    buffer_free(&account->fetch.reply);
    buffer_free(&account->fetch_url);
    buffer_free(&account->fetch_body);
    buffer_free(&account->header);
    buffer_free(&account->client_id);
    buffer_free(&account->client_secret);
    free_values(account);
    free(account->url);
    free(account->name);
    free(account);
}
