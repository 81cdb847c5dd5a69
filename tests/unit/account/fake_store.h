/* A store that answers later, never, or that it cannot, as the test says. */
#ifndef FAKE_STORE_H
#define FAKE_STORE_H

#include "integrations/store.h"
#include "ledger.h"

enum fake_mood { FAKE_ANSWERS, FAKE_SILENT, FAKE_FAILS };

struct fake_store {
    enum fake_mood mood;
    int64_t workers;
    int asked[5]; /* by verb */
    struct integrations_store_request last[5];
    struct integrations_store_request *waiting[64]; /* answered in the next turn */
    size_t waiting_count;
    bool closed;
    struct ledger ledger;
    unsigned char token[512];
    size_t token_len;
    double token_lives;
    bool right_is_away; /* somebody else fetches a token */
    /* Changes each answer; NULL: they are good. */
    void (*spoil)(struct integrations_store_request *request);
    const double *next_time; /* what it says of its next time; NULL: what holds */
    void (*woken)(void *context, const char *account);
    void *context;
};

/* All zero: begins. */
void fake_store_open(struct fake_store *fake, struct integrations_store *store);

#endif
