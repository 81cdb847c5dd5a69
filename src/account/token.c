/* Fetching and renewing tokens; see token.h. */
#include "token.h"

#include <string.h>

#include "credential.h"
#include "read.h"

/*
 * A token is renewed this many milliseconds before it expires (or after nine tenths of a shorter
 * life), so that a request on its way still finds it valid.
 */
enum { RENEW_EARLY = 300000 };

/* Seconds that a token lives when the service does not say: Help Scout's documented 48 hours. */
enum { LIFETIME = 172800, LIFETIME_MOST = 315360000, TOKEN_REPLY_MOST = 65536 };

bool token_is_ready(const struct account *account)
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

bool token_fetch(struct transport *transport, struct account *account, int64_t not_before,
                 int64_t deadline)
{
    static const char grant[] = "client_credentials";
    struct buffer *body = &account->fetch_body;
    transport_release(transport, &account->fetch);
    buffer_clear(&account->fetch_url);
    buffer_append_text(&account->fetch_url, account->url);
    buffer_append_text(&account->fetch_url, account->client->path);
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
    /* Where requests are counted in a log, those for tokens are among them. */
    fetch->gate = account->budget.log != NULL ? &account->budget.gate : NULL;
    fetch->cost = 1;
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

bool token_take(struct transport *transport, struct account *account)
{
    struct transfer *fetch = &account->fetch;
    struct buffer token = {.limit = TOKEN_REPLY_MOST};
    int64_t lifetime;
    if (account->token != TOKEN_COMING)
        return account->token == TOKEN_PRESENT;
    bool found = fetch->outcome == TRANSFER_ANSWERED && fetch->status == 200 &&
                 json_find_text(fetch->reply.data, fetch->reply.len, "access_token", &token) &&
                 buffer_text(&token) != NULL && credential_is_safe(token.data);
    if (found) {
        if (!json_find_integer(fetch->reply.data, fetch->reply.len, "expires_in", &lifetime))
            lifetime = LIFETIME;
        credential_write_token(token.data, &account->header);
        account->header.failed |= !secrets_add(account->secrets, token.data, token.len, true);
        account->renew_at = renewal_time(lifetime);
        account->token_count++;
        buffer_free(&fetch->reply);
        transport_release(transport, fetch);
        found = !account->header.failed;
    }
    if (token.failed || account->header.failed)
        fetch->outcome = TRANSFER_NO_MEMORY;
    account->token = found ? TOKEN_PRESENT : TOKEN_ABSENT;
    buffer_free(&token);
    return found;
}

bool token_drop(struct account *account, unsigned token_count)
{
    if (account->client == NULL)
        return false;
    if (account->token == TOKEN_PRESENT && account->token_count == token_count)
        account->token = TOKEN_ABSENT;
    return true;
}
