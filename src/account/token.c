/* Fetching and renewing tokens; see token.h. */
#include "token.h"

#include <string.h>

#include "credential.h"
#include "platform.h"
#include "read.h"
#include "retry.h"
#include "start.h"

/*
 * A token is renewed after four fifths of its life, a random twentieth earlier, so that not all
 * that share nothing do it at once, and that a request on its way still finds it valid.
 */
enum { RENEW_AFTER = 80, RENEW_JITTER = 5, RENEW_WHOLE = 100 };

/* Seconds that the right to fetch a token is held: who dies with it keeps others waiting so long.
 */
#define RIGHT_SECONDS 10.0

/* That part of its time a fetch waits for who holds the right, unless the one before it failed:
 * then nobody may have got a token, and the call is to learn why. */
enum { OTHERS_PART = 2 };

/* Seconds that a token lives when the service does not say: Help Scout's documented 48 hours. */
enum { LIFETIME = 172800, LIFETIME_MOST = 315360000, TOKEN_REPLY_MOST = 65536 };

void token_leave_to_parent(struct account *account)
{
    if (account->token != TOKEN_COMING || account->fetch.forks == start_forks())
        return;
    account->token = TOKEN_ABSENT;
    account->fetch_again = account->token_gate.again = 0;
    account->may_fetch = false;
}

bool token_is_ready(const struct account *account)
{
    return account->token == TOKEN_FIXED ||
           (account->token == TOKEN_PRESENT && clock_now() < account->renew_at);
}

/* Milliseconds after which a token of that lifetime (seconds) is renewed. */
static int64_t renewal_time(int64_t lifetime)
{
    int64_t life = (lifetime < LIFETIME_MOST ? lifetime : LIFETIME_MOST) * 1000;
    if (life <= 0)
        return 0;
    int64_t jitter = life * RENEW_JITTER / RENEW_WHOLE;
    return life * RENEW_AFTER / RENEW_WHOLE -
           platform_random((uint32_t)(jitter < UINT32_MAX ? jitter : UINT32_MAX));
}

/* The account has a token, for so many milliseconds. False when there is no memory: it has none
 * yet. */
static bool token_use(struct account *account, const struct buffer *token, int64_t lasts)
{
    credential_write_token(token->data, &account->header);
    account->header.failed |=
        !secrets_add(account->secrets, account, token->data, token->len, true);
    account->renew_at = clock_now() + lasts;
    account->token_count++;
    account->failures = 0;
    account->fetch_again = 0;
    if (!account->header.failed)
        account->token = TOKEN_PRESENT;
    return !account->header.failed;
}

/* ---- the store ---- */

/* Tells the store of the token that is sealed, or of none. */
static void token_tell(struct account *account, enum integrations_store_verb verb, bool token,
                       int64_t milliseconds)
{
    struct integrations_store_request *request = &account->telling.request;
    if (account->budget.share == NULL || account->budget.share->away)
        return;
    share_cancel(&account->telling);
    request->verb = verb;
    request->account = account->key;
    request->token = token ? (const unsigned char *)(const void *)account->sealed.data : NULL;
    request->token_len = account->sealed.len;
    request->seconds = (double)milliseconds / 1000;
    share_ask(account->budget.share, &account->telling, clock_now(), INT64_MAX);
}

/* The token that was fetched is for all from now on. */
static void token_keep(struct account *account, const struct buffer *token, int64_t lasts)
{
    account->may_fetch = false;
    share_cancel(&account->telling);
    buffer_clear(&account->sealed);
    if (account->budget.share == NULL)
        return;
    if (!seal_close(account->client_secret.data, account->client_secret.len, account->key,
                    token->data, token->len, &account->sealed))
        account->sealed.len = 0;
    bool sealed = account->sealed.len > 0;
    token_tell(account, INTEGRATIONS_STORE_KEEP, sealed, sealed ? lasts : 0);
}

/* It could not be fetched: the account waits before it asks again; where its turn comes later, for
 * that. Somebody else may try; where other processes may, only after a while. */
static void token_give_up(struct account *account)
{
    const struct transfer *fetch = &account->fetch;
    const struct integrations_limits *headers = account->budget.headers;
    bool held = fetch->outcome == TRANSFER_HELD;
    int64_t wait = held ? 0 : retry_wait(fetch, headers, ++account->failures);
    account->fetch_again = held                         ? fetch->not_before
                           : retry_is_safe(fetch, true) ? clock_now() + wait
                                                        : 0;
    account->fetch_held = held || retry_service_wait(fetch, headers) >= 0;
    if (!account->may_fetch)
        return;
    account->may_fetch = false;
    bool others = account->budget.share->store.descriptor != NULL;
    token_tell(account, INTEGRATIONS_STORE_KEEP, false,
               others ? retry_backoff(account->failures) : 0);
}

/* Has the store forget the token that it gave. */
static void token_disown(struct account *account)
{
    if (account->sealed.len > 0)
        token_tell(account, INTEGRATIONS_STORE_DROP, true, 0);
    account->sealed.len = 0;
}

/* The store has one. False: it cannot be read, or there is no memory for it. */
static bool token_find(struct account *account, const struct integrations_store_request *request)
{
    struct buffer token = {0};
    bool read = seal_open(account->client_secret.data, account->client_secret.len, account->key,
                          request->found, request->found_len, &token) &&
                buffer_text(&token) != NULL && strlen(token.data) == token.len &&
                credential_is_safe(token.data);
    share_cancel(&account->telling); /* of the one before, whose place it takes */
    buffer_clear(&account->sealed);
    bool used = buffer_append(&account->sealed, request->found, request->found_len) && read &&
                token_use(account, &token, (int64_t)(request->lives * 1000));
    /* What there is no memory for may be good: it is not to be disowned. */
    if (!used && (read || token.failed))
        account->sealed.len = 0;
    buffer_free(&token);
    return used;
}

/* When the store is worth asking again, which said after how many seconds. */
static int64_t token_again(const struct account *account, int64_t now, double seconds)
{
    int64_t again = now + (int64_t)(seconds * 1000) + 1;
    return again < account->alone_at ? again : account->alone_at;
}

/* The store has answered: there is a token, or the right to fetch one, or it is worth waiting. */
static void token_answered(struct share_question *question, int64_t now)
{
    struct account *account = question->owner;
    struct integrations_store_request *request = &question->request;
    account->token_gate.again = 0;
    if (request->failed || account->token != TOKEN_COMING)
        return;
    if (request->found != NULL && token_find(account, request))
        transport_answer(account->budget.share->transport, &account->fetch);
    else if (request->found != NULL)
        request->failed = true; /* what nobody can read is replaced */
    else if (request->may_fetch)
        account->may_fetch = true;
    else if (now < account->alone_at)
        account->token_gate.again = token_again(account, now, request->again);
    else
        account->alone = true;
}

static struct account *account_of_gate(struct gate *gate)
{
    return (struct account *)(void *)((char *)(void *)gate - offsetof(struct account, token_gate));
}

/* Whether a token may be fetched: the store gives the right to one at a time. */
static bool token_may_fetch(struct account *account, const struct transfer *fetch, int64_t now)
{
    struct share_question *asking = &account->asking;
    if (asking->request.failed)
        token_disown(account);
    if (account->may_fetch || account->alone || account->budget.share->away ||
        asking->request.failed)
        return true;
    if (!asking->pending && now >= account->token_gate.again) {
        double left = (double)(fetch->deadline - now) / 1000;
        asking->request.verb = INTEGRATIONS_STORE_TOKEN;
        asking->request.account = account->key;
        asking->request.seconds = left < RIGHT_SECONDS ? left : RIGHT_SECONDS;
        account->token_gate.again = INT64_MAX;
        share_ask(account->budget.share, asking, now, fetch->deadline);
    }
    return account->may_fetch || account->alone || asking->request.failed;
}

/* Where requests are counted in a log, those for tokens are among them. */
static bool token_admit(struct gate *gate, struct transfer *fetch, int64_t now)
{
    struct account *account = account_of_gate(gate);
    if (!token_may_fetch(account, fetch, now))
        return false;
    struct gate *next = &account->budget.gate;
    bool admitted = account->budget.paced == 0 || next->admit(next, fetch, now);
    gate->again = admitted ? 0 : next->again;
    return admitted;
}

static void token_settle(struct gate *gate, const struct transfer *fetch, int64_t now)
{
    struct budget *budget = &account_of_gate(gate)->budget;
    if (budget->paced > 0)
        budget->gate.settle(&budget->gate, fetch, now);
}

static int64_t token_opens(const struct gate *gate)
{
    const struct budget *budget = &account_of_gate((struct gate *)gate)->budget;
    return budget->paced > 0 ? budget->opens : 0;
}

static struct gate *token_find_gate(struct account *account)
{
    if (account->budget.share != NULL)
        return &account->token_gate;
    return account->budget.paced > 0 ? &account->budget.gate : NULL;
}

/* ---- listening ---- */

static void token_stir(struct listener *listener)
{
    struct account *account =
        (struct account *)(void *)((char *)(void *)listener - offsetof(struct account, listener));
    if (!account->asking.pending)
        account->token_gate.again = 0;
}

void token_share(struct account *account)
{
    account->token_gate =
        (struct gate){.admit = token_admit, .settle = token_settle, .opens = token_opens};
    account->asking = (struct share_question){.done = token_answered, .owner = account};
    /* A store that is lost on one of these is tried as the account asks for units. */
    account->asking.request.paced = account->telling.request.paced = account->budget.paced;
    account->asking.request.minute = account->telling.request.minute = account->budget.minute;
    account->listener = (struct listener){.stir = token_stir, .account = account->key};
    share_listen(account->budget.share, &account->listener);
}

void token_unshare(struct account *account)
{
    if (account->budget.share == NULL)
        return;
    token_leave_to_parent(account);
    share_cancel(&account->asking);
    if (account->may_fetch)
        token_tell(account, INTEGRATIONS_STORE_KEEP, false, 0);
    share_cancel(&account->telling);
    share_unlisten(account->budget.share, &account->listener);
    buffer_free(&account->sealed);
}

/* ---- fetching ---- */

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
    fetch->forks = start_forks();
    fetch->deadline = deadline;
    fetch->not_before = not_before;
    fetch->owner = &account->waiters;
    fetch->gate = token_find_gate(account);
    fetch->cost = 1;
    account->token = TOKEN_COMING;
    account->may_fetch = account->alone = account->asking.request.failed = false;
    int64_t now = clock_now();
    account->alone_at = account->failures > 0 ? now : now + (deadline - now) / OTHERS_PART;
    transport_start(transport, fetch);
    return true;
}

bool token_take(struct transport *transport, struct account *account)
{
    struct transfer *fetch = &account->fetch;
    struct buffer token = {.limit = TOKEN_REPLY_MOST};
    int64_t lifetime;
    if (account->token != TOKEN_COMING)
        return account->token == TOKEN_PRESENT;
    bool told = fetch->outcome == TRANSFER_ANSWERED &&
                json_find_text(fetch->reply.data, fetch->reply.len, "access_token", &token) &&
                buffer_text(&token) != NULL;
    bool read = told && fetch->status / 100 == 2 && credential_is_safe(token.data);
    bool found = false;
    if (read) {
        if (!json_find_integer(fetch->reply.data, fetch->reply.len, "expires_in", &lifetime))
            lifetime = LIFETIME;
        int64_t lasts = renewal_time(lifetime);
        found = token_use(account, &token, lasts);
        token_keep(account, &token, lasts);
        buffer_free(&fetch->reply);
        transport_release(transport, fetch);
    } else {
        /* The error may quote a refusal, whatever is in it. */
        token.failed |=
            told && !secrets_add(account->secrets, account, token.data, token.len, true);
        token_give_up(account);
    }
    if (token.failed || read != found)
        fetch->outcome = TRANSFER_NO_MEMORY;
    account->token = found ? TOKEN_PRESENT : TOKEN_ABSENT;
    buffer_free(&token);
    return found;
}

bool token_drop(struct account *account, unsigned token_count)
{
    if (account->client == NULL)
        return false;
    if (account->token == TOKEN_PRESENT && account->token_count == token_count) {
        account->token = TOKEN_ABSENT;
        token_disown(account);
    }
    return true;
}
