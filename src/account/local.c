/*
 * Stores in this process; see local.h.
 *
 * Both are a table of ledgers by account. That of the process has a lock, and knows who has a part
 * in it: whoever was refused, and may be in another thread, is woken by a descriptor of his when
 * something came back.
 *
 * In a child process nothing is lent or awaited any more: the table of the process begins anew, and
 * each part with a descriptor of its own; in that of a state nobody has a right any more.
 */
#include "local.h"

#include <openssl/crypto.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "clock.h"
#include "ledger.h"
#include "platform.h"
#include "start.h"

/* Milliseconds after which an account that nobody asks for is forgotten. */
enum { ENTRY_IDLE = 3600000 };

struct entry {
    char account[INTEGRATIONS_STORE_KEY + 1];
    struct ledger ledger;
    int64_t asked; /* last */
    /* The token, as it was given, and the right to fetch one. */
    unsigned char *token;
    size_t token_len;
    int64_t token_end, right_end;
    struct entry *next;
};

struct local;

struct table {
    pthread_mutex_t lock;
    struct entry *entries;
    struct local *parts; /* of those who share it */
    unsigned age;        /* counts the forks before */
};

/* One state's part. */
struct local {
    struct table *table;
    struct table own;
    bool shared;
    unsigned age;       /* the table's; where it is not shared, start_forks() */
    struct entry *last; /* asked for */
    /* Of a table that is shared: the account that it waits for; `any` for several. */
    const struct entry *awaits;
    bool any;
    int event; /* -1: none */
    void (*woken)(void *context, const char *account);
    void *context;
    struct local *next;
};

/* ---- entries ---- */

static void entry_drop_token(struct entry *entry)
{
    if (entry->token != NULL)
        OPENSSL_cleanse(entry->token, entry->token_len);
    free(entry->token);
    entry->token = NULL;
    entry->token_len = 0;
}

static void entry_free(struct entry *entry)
{
    entry_drop_token(entry);
    ledger_free(&entry->ledger);
    free(entry);
}

static bool entry_is_idle(struct entry *entry, int64_t now)
{
    return now - entry->asked > ENTRY_IDLE && entry->token_end <= now && entry->right_end <= now &&
           ledger_is_idle(&entry->ledger, now);
}

/* ---- tables ---- */

static struct table process_table = {.lock = PTHREAD_MUTEX_INITIALIZER};

static void table_clear(struct table *table)
{
    while (table->entries != NULL) {
        struct entry *entry = table->entries;
        table->entries = entry->next;
        entry_free(entry);
    }
}

/* Makes an entry; those go that nobody has asked for in a long time. */
static struct entry *table_add(struct table *table, const char *account, int64_t now)
{
    size_t len = strlen(account);
    struct entry **link = &table->entries, *entry = calloc(1, sizeof *entry);
    while (*link != NULL) {
        struct entry *old = *link;
        if (entry_is_idle(old, now)) {
            for (struct local *part = table->parts; part != NULL; part = part->next)
                part->last = part->last == old ? NULL : part->last;
            *link = old->next;
            entry_free(old);
        } else {
            link = &old->next;
        }
    }
    if (entry == NULL || len > INTEGRATIONS_STORE_KEY) {
        free(entry);
        return NULL;
    }
    memcpy(entry->account, account, len + 1);
    ledger_begin(&entry->ledger);
    entry->next = table->entries;
    table->entries = entry;
    return entry;
}

static struct entry *local_entry(struct local *local, const char *account, int64_t now)
{
    struct entry *entry = local->last;
    if (entry == NULL || strcmp(entry->account, account) != 0) {
        entry = local->table->entries;
        while (entry != NULL && strcmp(entry->account, account) != 0)
            entry = entry->next;
    }
    if (entry == NULL)
        entry = table_add(local->table, account, now);
    local->last = entry;
    if (entry != NULL)
        entry->asked = now;
    return entry;
}

/* ---- the table of the process ---- */

static void process_lock(void)
{
    pthread_mutex_lock(&process_table.lock);
}

static void process_unlock(void)
{
    pthread_mutex_unlock(&process_table.lock);
}

/* What other threads had is not there in a child process. */
static void process_forked(void)
{
    process_table.parts = NULL;
    process_table.age++;
    table_clear(&process_table);
    process_unlock();
}

static int local_new_event(bool called)
{
    return platform_mark(eventfd(called, EFD_CLOEXEC | EFD_NONBLOCK));
}

static void process_begin(void)
{
    pthread_atfork(process_lock, process_unlock, process_forked);
}

/* The table is locked. In a child process what was awaited of other threads never comes back: the
 * part is called at once. */
static void process_join(struct local *local, bool forked)
{
    local->age = process_table.age;
    local->last = NULL;
    local->awaits = NULL;
    local->any = false;
    if (platform_is_marked(local->event))
        close(local->event);
    local->event = local_new_event(forked);
    local->next = process_table.parts;
    process_table.parts = local;
}

/* The right to fetch a token is the parent's, which goes on with it. */
static void local_leave_to_parent(struct local *local)
{
    for (struct entry *entry = local->own.entries; entry != NULL; entry = entry->next)
        entry->right_end = 0;
    local->age = start_forks();
}

static void local_lock(struct local *local)
{
    if (!local->shared) {
        if (local->age != start_forks())
            local_leave_to_parent(local);
        return;
    }
    process_lock();
    if (local->age != process_table.age)
        process_join(local, true);
}

static void local_unlock(const struct local *local)
{
    if (local->shared)
        process_unlock();
}

static void local_await(struct local *local, const struct entry *entry)
{
    /* There may be a descriptor for it now, where there was none. */
    if (local->shared && local->event < 0)
        local->event = local_new_event(false);
    local->any = local->any || (local->awaits != NULL && local->awaits != entry);
    local->awaits = entry;
}

/* Something of the account has come back. */
static void local_wake_others(const struct local *local, const struct entry *entry)
{
    static const uint64_t one = 1;
    struct local *part = local->shared ? process_table.parts : NULL;
    for (; part != NULL; part = part->next) {
        if (part == local || (part->awaits != entry && !part->any))
            continue;
        part->awaits = NULL;
        part->any = false;
        /* It cannot fail but for a count of 2^64. */
        if (write(part->event, &one, sizeof one) < 0)
            continue;
    }
}

/* ---- questions ---- */

static void local_answer_token(struct local *local, struct entry *entry,
                               struct integrations_store_request *request, int64_t now)
{
    request->may_fetch = false;
    request->found = NULL;
    if (entry->token != NULL && entry->token_end > now) {
        request->found = entry->token;
        request->found_len = entry->token_len;
        request->lives = (double)(entry->token_end - now) / 1000;
    } else if (entry->right_end <= now) {
        entry->right_end = now + (int64_t)(request->seconds * 1000);
        request->may_fetch = true;
    } else {
        request->again = (double)(entry->right_end - now) / 1000;
        local_await(local, entry);
    }
}

static bool local_keep(struct entry *entry, const struct integrations_store_request *request,
                       int64_t now)
{
    int64_t end = now + (int64_t)(request->seconds * 1000);
    entry->right_end = request->token != NULL ? 0 : end;
    if (request->token == NULL)
        return true;
    entry_drop_token(entry);
    entry->token = malloc(request->token_len + 1);
    if (entry->token == NULL)
        return false;
    memcpy(entry->token, request->token, request->token_len);
    entry->token_len = request->token_len;
    entry->token_end = end;
    return true;
}

static void local_drop(struct entry *entry, const struct integrations_store_request *request)
{
    if (entry->token != NULL && entry->token_len == request->token_len &&
        CRYPTO_memcmp(entry->token, request->token, entry->token_len) == 0)
        entry_drop_token(entry);
}

static bool local_serve(struct local *local, struct integrations_store_request *request,
                        int64_t now)
{
    struct entry *entry = local_entry(local, request->account, now);
    if (entry == NULL)
        return false;
    switch (request->verb) {
    case INTEGRATIONS_STORE_TAKE:
        if (!ledger_take(&entry->ledger, request, now))
            return false;
        if (request->granted == 0 && request->least > 0)
            local_await(local, entry);
        return true;
    case INTEGRATIONS_STORE_GIVE:
        ledger_give(&entry->ledger, request, now);
        local_wake_others(local, entry);
        return true;
    case INTEGRATIONS_STORE_TOKEN:
        local_answer_token(local, entry, request, now);
        return true;
    case INTEGRATIONS_STORE_KEEP:
        if (!local_keep(entry, request, now))
            return false;
        local_wake_others(local, entry);
        return true;
    case INTEGRATIONS_STORE_DROP:
        local_drop(entry, request);
        return true;
    }
    return false;
}

static void local_ask(void *self, struct integrations_store_request *request)
{
    struct local *local = self;
    int64_t now = clock_now();
    local_lock(local);
    request->failed = !local_serve(local, request, now);
    /* A token that was found stays where it is until it was looked at. */
    request->answered(request);
    local_unlock(local);
}

static void local_cancel(void *self, struct integrations_store_request *request)
{
    (void)self;
    (void)request;
}

/* ---- waking ---- */

static int local_descriptor(void *self, short *events)
{
    struct local *local = self;
    *events = POLLIN;
    /* A child process has one of its own, and leaves its parent's alone. */
    if (local->age != process_table.age) {
        local_lock(local);
        local_unlock(local);
    }
    return local->event;
}

static double local_next_time(void *self)
{
    (void)self;
    return -1;
}

static void local_turn(void *self)
{
    const struct local *local = self;
    uint64_t count;
    if (local->event >= 0 && read(local->event, &count, sizeof count) > 0 && local->woken != NULL)
        local->woken(local->context, NULL);
}

static void local_listen(void *self, void (*woken)(void *context, const char *account),
                         void *context)
{
    struct local *local = self;
    local->woken = woken;
    local->context = context;
}

/* ---- opening and closing ---- */

static void local_close(void *self)
{
    struct local *local = self;
    struct local **link = &process_table.parts;
    if (local->shared) {
        process_lock();
        while (*link != NULL && *link != local)
            link = &(*link)->next;
        if (*link != NULL)
            *link = local->next;
        process_unlock();
    } else {
        table_clear(&local->own);
    }
    if (platform_is_marked(local->event))
        close(local->event);
    free(local);
}

bool local_open(struct integrations_store *store, bool process)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    struct local *local = calloc(1, sizeof *local);
    if (local == NULL)
        return false;
    local->event = -1;
    local->shared = process;
    local->table = process ? &process_table : &local->own;
    local->age = start_forks();
    *store = (struct integrations_store){.size = sizeof *store,
                                         .self = local,
                                         .lot = 1,
                                         .ask = local_ask,
                                         .cancel = local_cancel,
                                         .close = local_close};
    if (!process)
        return true;
    store->descriptor = local_descriptor;
    store->next_time = local_next_time;
    store->turn = local_turn;
    store->listen = local_listen;
    pthread_once(&once, process_begin);
    process_lock();
    process_join(local, false);
    process_unlock();
    return true;
}

void local_forget(struct integrations_store *store)
{
    struct local *local = store->self;
    for (struct entry *entry = local->own.entries; entry != NULL; entry = entry->next) {
        ledger_forget(&entry->ledger);
        entry_drop_token(entry);
        entry->right_end = 0;
    }
}
