/* A store for tests; see fake_store.h. */
#include "fake_store.h"

#include "clock.h"
#include "unit.h"

static void answer_token(struct fake_store *fake, struct integrations_store_request *request)
{
    request->found = fake->token_len > 0 ? fake->token : NULL;
    request->found_len = fake->token_len;
    request->lives = fake->token_lives;
    request->may_fetch = fake->token_len == 0 && !fake->right_is_away;
    request->again = 60;
}

static void fake_answer(struct fake_store *fake, struct integrations_store_request *request)
{
    request->failed = fake->mood == FAKE_FAILS;
    if (!request->failed && request->verb == INTEGRATIONS_STORE_TAKE) {
        assert_true(ledger_take(&fake->ledger, request, clock_now()));
        request->workers = fake->workers;
    } else if (!request->failed && request->verb == INTEGRATIONS_STORE_GIVE) {
        ledger_give(&fake->ledger, request, clock_now());
    } else if (!request->failed && request->verb == INTEGRATIONS_STORE_TOKEN) {
        answer_token(fake, request);
    }
    if (fake->spoil != NULL)
        fake->spoil(request);
    request->answered(request);
}

static void fake_ask(void *self, struct integrations_store_request *request)
{
    struct fake_store *fake = self;
    fake->asked[request->verb]++;
    fake->last[request->verb] = *request;
    if (fake->mood == FAKE_FAILS) {
        fake_answer(fake, request);
        return;
    }
    assert_true(fake->waiting_count < COUNT(fake->waiting));
    fake->waiting[fake->waiting_count++] = request;
}

static void fake_cancel(void *self, struct integrations_store_request *request)
{
    struct fake_store *fake = self;
    for (size_t i = 0; i < fake->waiting_count; i++)
        if (fake->waiting[i] == request)
            fake->waiting[i] = fake->waiting[--fake->waiting_count];
}

static int fake_descriptor(void *self, short *events)
{
    (void)self;
    (void)events;
    return -1;
}

static double fake_next_time(void *self)
{
    const struct fake_store *fake = self;
    if (fake->next_time != NULL)
        return *fake->next_time;
    return fake->mood == FAKE_ANSWERS && fake->waiting_count > 0 ? 0 : -1;
}

static void fake_turn(void *self)
{
    struct fake_store *fake = self;
    while (fake->mood == FAKE_ANSWERS && fake->waiting_count > 0) {
        struct integrations_store_request *request = fake->waiting[0];
        fake_cancel(fake, request);
        fake_answer(fake, request);
    }
}

static void fake_listen(void *self, void (*woken)(void *context, const char *account),
                        void *context)
{
    struct fake_store *fake = self;
    fake->woken = woken;
    fake->context = context;
}

static void fake_close(void *self)
{
    struct fake_store *fake = self;
    assert_int_equal(fake->waiting_count, 0);
    ledger_free(&fake->ledger);
    fake->closed = true;
}

void fake_store_open(struct fake_store *fake, struct integrations_store *store)
{
    fake->workers = 1;
    ledger_begin(&fake->ledger);
    *store = (struct integrations_store){.size = sizeof *store,
                                         .self = fake,
                                         .lot = 8,
                                         .ask = fake_ask,
                                         .cancel = fake_cancel,
                                         .descriptor = fake_descriptor,
                                         .next_time = fake_next_time,
                                         .turn = fake_turn,
                                         .listen = fake_listen,
                                         .close = fake_close};
}
