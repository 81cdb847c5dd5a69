/* Credentials and tokens; see accounts.h. */
#include "accounts.h"

#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "base64.h"
#include "platform.h"
#include "read.h"
#include "text.h"

/*
 * A token is renewed this many milliseconds before it expires (or after nine tenths of a shorter
 * life), so that a request on its way still finds it valid.
 */
enum { RENEW_EARLY = 300000 };

/* Seconds that a token lives when the service does not say: Help Scout's documented 48 hours. */
enum { LIFETIME = 172800, LIFETIME_MOST = 315360000, TOKEN_REPLY_MOST = 65536 };

/* ---- making an account ---- */

static bool is_safe_credential(const char *text)
{
    size_t len = strlen(text);
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] <= 32 || (unsigned char)text[i] >= 127)
            return false;
    return len > 0;
}

static bool check_credential(const char *field, const char *text, struct buffer *problem)
{
    if (text == NULL || is_safe_credential(text))
        return true;
    buffer_append_text(problem, field);
    buffer_append_text(problem, ": expected printable ASCII without spaces, and at least one "
                                "character; a line break or a control character is refused");
    return false;
}

/* Both of a pair, or none. */
static bool check_pair(const char *a, const char *a_name, const char *b, const char *b_name,
                       struct buffer *problem)
{
    if ((a == NULL) == (b == NULL))
        return true;
    buffer_append_text(problem, a == NULL ? a_name : b_name);
    buffer_append_text(problem, ": missing; it goes together with ");
    buffer_append_text(problem, a == NULL ? b_name : a_name);
    return false;
}

static bool check_support(bool supported, const char *text, const char *field,
                          const struct integrations_service *integration, struct buffer *problem)
{
    if (text == NULL || supported)
        return true;
    buffer_append_text(problem, field);
    buffer_append_text(problem, ": ");
    buffer_append_text(problem, integration->title);
    buffer_append_text(problem, " has no such credential");
    return false;
}

static void list_credentials(const struct integrations_service *integration, struct buffer *problem)
{
    buffer_append_text(problem, "no credentials: expected access_token");
    if (integration->token_path != NULL)
        buffer_append_text(problem, ", or client_id and client_secret");
    if (integration->basic)
        buffer_append_text(problem, ", or api_id and api_token");
}

static bool check_credentials(const struct integrations_service *integration,
                              const struct account_fields *fields, struct buffer *problem)
{
    bool clients = integration->token_path != NULL;
    if (!check_credential("access_token", fields->access_token, problem) ||
        !check_credential("client_id", fields->client_id, problem) ||
        !check_credential("client_secret", fields->client_secret, problem) ||
        !check_credential("api_id", fields->api_id, problem) ||
        !check_credential("api_token", fields->api_token, problem) ||
        !check_support(clients, fields->client_id, "client_id", integration, problem) ||
        !check_support(clients, fields->client_secret, "client_secret", integration, problem) ||
        !check_support(integration->basic, fields->api_id, "api_id", integration, problem) ||
        !check_support(integration->basic, fields->api_token, "api_token", integration, problem) ||
        !check_pair(fields->client_id, "client_id", fields->client_secret, "client_secret",
                    problem) ||
        !check_pair(fields->api_id, "api_id", fields->api_token, "api_token", problem))
        return false;
    if (fields->api_id != NULL && strchr(fields->api_id, ':') != NULL) {
        buffer_append_text(problem, "api_id: a colon is not allowed");
        return false;
    }
    if (fields->access_token != NULL || fields->client_id != NULL || fields->api_id != NULL)
        return true;
    list_credentials(integration, problem);
    return false;
}

static bool check_url(const char *url, bool insecure_http, struct account *account,
                      struct buffer *problem)
{
    struct address address;
    const char *wrong = address_read(url, &address);
    if (wrong == NULL && !address.secure && !address.loopback && !insecure_http)
        wrong = "plain http would send the credential in the open; use https, or set "
                "insecure_http = true for this account";
    account->direct = address.loopback;
    if (wrong == NULL)
        return true;
    buffer_append_text(problem, "url: ");
    buffer_append_text(problem, wrong);
    return false;
}

/* The url without slashes at its end and without the endings that the integration names. */
static size_t trimmed_length(const struct integrations_service *integration, const char *url)
{
    const char *host = strstr(url, "://") + strlen("://");
    size_t len = strlen(url), least = (size_t)(host - url) + strcspn(host, "/");
    bool again = true;
    while (again) {
        again = false;
        while (len > 0 && url[len - 1] == '/')
            len--;
        for (const char *const *ending = integration->urls; *ending != NULL; ending++) {
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

static void set_basic(struct account *account, const struct account_fields *fields)
{
    struct buffer pair = {0};
    buffer_append_text(&pair, fields->api_id);
    buffer_append_text(&pair, ":");
    buffer_append_text(&pair, fields->api_token);
    buffer_append_text(&account->authorization, "Authorization: Basic ");
    base64_encode(&account->authorization, pair.data, pair.len);
    account->authorization.failed |= pair.failed;
    buffer_free(&pair);
    buffer_text(&account->authorization);
}

static void set_bearer(struct account *account, const char *token)
{
    buffer_clear(&account->authorization);
    buffer_append_text(&account->authorization, "Authorization: Bearer ");
    buffer_append_text(&account->authorization, token);
    buffer_text(&account->authorization);
}

static void set_credentials(struct account *account, const struct account_fields *fields)
{
    if (fields->client_id != NULL) {
        buffer_append_text(&account->client_id, fields->client_id);
        buffer_append_text(&account->client_secret, fields->client_secret);
        account->token = TOKEN_ABSENT;
    }
    if (fields->api_id != NULL) {
        set_basic(account, fields);
        buffer_append_text(&account->api_token, fields->api_token);
    } else if (fields->access_token != NULL) {
        set_bearer(account, fields->access_token);
        /* Nobody said when it expires: it is used until the service refuses it. */
        account->renew_at = INT64_MAX;
        account->token = fields->client_id != NULL ? TOKEN_PRESENT : TOKEN_FIXED;
    }
}

static bool set_texts(struct account *account, const char *name,
                      const struct account_fields *fields, const char *url)
{
    const struct integrations_service *integration = account->integration;
    account->name = strdup(name);
    account->url = strndup(url, trimmed_length(integration, url));
    account->user = fields->user != NULL ? strdup(fields->user) : NULL;
    if (fields->user_id > 0) {
        struct buffer digits = {0};
        buffer_append_integer(&digits, fields->user_id);
        account->user = buffer_text(&digits) != NULL ? strdup(digits.data) : NULL;
        buffer_free(&digits);
    }
    account->scan_limit = fields->scan_limit > 0 ? fields->scan_limit : ACCOUNT_SCAN_LIMIT;
    return account->name != NULL && account->url != NULL &&
           ((fields->user == NULL && fields->user_id == 0) || account->user != NULL);
}

struct account *account_create(const struct integrations_service *integration, const char *name,
                               const struct account_fields *fields, struct buffer *problem)
{
    const char *url = fields->url != NULL ? fields->url : integration->url;
    struct account *account = calloc(1, sizeof *account);
    if (account == NULL) {
        buffer_append_text(problem, "out of memory");
        return NULL;
    }
    account->integration = integration;
    rate_limit_begin(&account->rate_limit, &integration->limits);
    if (!check_credentials(integration, fields, problem) ||
        !check_url(url, fields->insecure_http, account, problem)) {
        account_free(NULL, account);
        return NULL;
    }
    set_credentials(account, fields);
    if (!set_texts(account, name, fields, url) || account->authorization.failed ||
        account->client_id.failed || account->client_secret.failed || account->api_token.failed) {
        buffer_append_text(problem, "out of memory");
        account_free(NULL, account);
        return NULL;
    }
    return account;
}

void account_free(struct transport *transport, struct account *account)
{
    if (account == NULL)
        return;
    if (transport != NULL) {
        transport_cancel(transport, &account->fetch);
        transport_forget_gate(transport, &account->rate_limit.gate);
    }
    buffer_free(&account->fetch.reply);
    buffer_free(&account->authorization);
    buffer_free(&account->client_id);
    buffer_free(&account->client_secret);
    buffer_free(&account->api_token);
    buffer_free(&account->fetch_body);
    buffer_free(&account->fetch_url);
    free(account->name);
    free(account->url);
    free(account->user);
    free(account);
}

/* ---- keeping credentials out of texts ---- */

/* Anything shorter is a word of a test, and would be found everywhere. */
enum { SECRET_LEAST = 4 };

/* What stands behind the scheme in the header; empty while there is no token. */
static struct buffer credential_of(const struct account *account)
{
    static const char prefix[] = "Authorization: ";
    struct buffer header = account->authorization;
    size_t start = strlen(prefix);
    while (start < header.len && header.data[start] != ' ')
        start++;
    if (start + 1 >= header.len)
        return (struct buffer){0};
    return (struct buffer){.data = header.data + start + 1, .len = header.len - start - 1};
}

const char *account_find_secret(const struct account *account, const char *text, size_t len,
                                size_t *secret_len)
{
    const struct buffer secrets[] = {credential_of(account), account->client_secret,
                                     account->client_id, account->api_token};
    const char *first = NULL;
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++) {
        const char *found = secrets[i].len >= SECRET_LEAST
                                ? platform_find(text, len, secrets[i].data, secrets[i].len)
                                : NULL;
        if (found != NULL && (first == NULL || found < first)) {
            first = found;
            *secret_len = secrets[i].len;
        }
    }
    return first;
}

/* ---- tokens ---- */

bool account_is_ready(const struct account *account)
{
    return account->token == TOKEN_FIXED ||
           (account->token == TOKEN_PRESENT && transport_now() < account->renew_at);
}

static void add_form(struct buffer *form, const char *name, const char *value, size_t len)
{
    if (form->len > 0)
        buffer_append_text(form, "&");
    buffer_append_text(form, name);
    buffer_append_text(form, "=");
    buffer_append_encoded(form, value, len);
}

bool account_fetch_token(struct transport *transport, struct account *account, int64_t not_before,
                         int64_t deadline)
{
    static const char grant[] = "client_credentials";
    struct buffer *body = &account->fetch_body;
    transport_release(transport, &account->fetch);
    buffer_clear(&account->fetch_url);
    buffer_append_text(&account->fetch_url, account->url);
    buffer_append_text(&account->fetch_url, account->integration->token_path);
    buffer_clear(body);
    add_form(body, "grant_type", grant, strlen(grant));
    add_form(body, "client_id", account->client_id.data, account->client_id.len);
    add_form(body, "client_secret", account->client_secret.data, account->client_secret.len);
    const char *url = buffer_text(&account->fetch_url);
    if (url == NULL || account->fetch_url.failed || body->failed)
        return false;
    struct transfer *fetch = &account->fetch;
    fetch->method = "POST";
    fetch->url = url;
    fetch->headers[0] = "Content-Type: application/x-www-form-urlencoded";
    fetch->headers[1] = "Accept: application/json";
    fetch->header_count = 2;
    fetch->body = body->data;
    fetch->body_len = body->len;
    fetch->direct = account->direct;
    fetch->deadline = deadline;
    fetch->not_before = not_before;
    fetch->owner = &account->waiters;
    account->token = TOKEN_COMING;
    transport_start(transport, fetch);
    return true;
}

/* When a token of that lifetime (seconds) is renewed. */
static int64_t renewal_time(int64_t lifetime)
{
    int64_t life = (lifetime < LIFETIME_MOST ? lifetime : LIFETIME_MOST) * 1000;
    int64_t early = life / 10 < RENEW_EARLY ? life / 10 : RENEW_EARLY;
    return transport_now() + life - early;
}

bool account_take_token(struct transport *transport, struct account *account)
{
    struct transfer *fetch = &account->fetch;
    struct buffer token = {.limit = TOKEN_REPLY_MOST};
    int64_t lifetime;
    if (account->token != TOKEN_COMING)
        return account->token == TOKEN_PRESENT;
    bool found = fetch->outcome == TRANSFER_ANSWERED && fetch->status == 200 &&
                 json_find_text(fetch->reply.data, fetch->reply.len, "access_token", &token) &&
                 buffer_text(&token) != NULL && is_safe_credential(token.data);
    if (found) {
        if (!json_find_integer(fetch->reply.data, fetch->reply.len, "expires_in", &lifetime))
            lifetime = LIFETIME;
        set_bearer(account, token.data);
        account->renew_at = renewal_time(lifetime);
        account->token_count++;
        buffer_free(&fetch->reply);
        transport_release(transport, fetch);
        found = !account->authorization.failed;
    }
    if (token.failed || account->authorization.failed)
        fetch->outcome = TRANSFER_NO_MEMORY;
    account->token = found ? TOKEN_PRESENT : TOKEN_ABSENT;
    buffer_free(&token);
    return found;
}

bool account_drop_token(struct account *account, unsigned token_count)
{
    if (account->client_id.len == 0)
        return false;
    if (account->token == TOKEN_PRESENT && account->token_count == token_count)
        account->token = TOKEN_ABSENT;
    return true;
}
