/*
 * A store: where Lua states, processes and machines together keep what an account has only once:
 * what is left of the service's rate limit, and the token that its credential was exchanged for.
 * `share` of configure chooses a store that ships (of one Lua state, of all states of a process, or
 * Redis); a host may give one of its own with integrations_set_store (<integrations.h>).
 *
 * The rate limit is a budget of units, which the store lends: an account takes units before it
 * sends, and gives them back afterwards, with what the service said. Units that are not given back
 * in time count as used. A token is bytes, sealed so that only holders of the same credential can
 * read them.
 *
 * The module asks the store, which answers at once or later. A store cannot make a call fail: an
 * account that gets no answer in time goes on alone, within its part of the limit. All times in
 * this interface are seconds from now, never the time of a clock.
 *
 * Threads: a store belongs to one Lua state. All its functions are called by the thread that runs
 * this state; the store calls `answered` and `woken` on this thread, too. Stores of several states
 * that have something in common lock it themselves. After a fork the child goes on with a copy of
 * the store, which has to notice that: it leaves its parent's connections alone and begins anew.
 */
#ifndef INTEGRATIONS_STORE_H
#define INTEGRATIONS_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum integrations_store_verb {
    INTEGRATIONS_STORE_TAKE,  /* lend units of the account's budget */
    INTEGRATIONS_STORE_GIVE,  /* take units back, used or not, with what the service said */
    INTEGRATIONS_STORE_TOKEN, /* give the account's token, or else the right to fetch one */
    INTEGRATIONS_STORE_KEEP,  /* keep the token that was fetched; without one: end the right */
    INTEGRATIONS_STORE_DROP   /* forget the token if it is still this one */
};

/* The most characters of an account's key, and the most bytes of a token. */
enum { INTEGRATIONS_STORE_KEY = 64, INTEGRATIONS_STORE_TOKEN_MOST = 66000 };

/*
 * One question. The struct is the module's. It stays where it is, with all that it points to, until
 * `answered` is called or `cancel` has returned; the store does not touch it afterwards. A member
 * whose comment names verbs means nothing in questions of other verbs.
 */
struct integrations_store_request {
    enum integrations_store_verb verb;
    /* The account's key: hexadecimal digits, the same for the same service, address and credential.
     * It reveals nothing of the credential. */
    const char *account;

    /* TAKE. */
    int64_t least, most; /* units: what the request that is next in line costs, and how many are of
                            use. Both 0: only tell what is known, and lend nothing */
    double lease;        /* seconds after which units that are not given back count as used */
    bool bulk;           /* for a long walk: others, which somebody waits for, go first */
    /* TAKE and GIVE: how the service counts. `paced` 0: it announces how many units remain; else it
     * announces nothing, and at most `paced` units may be used in any `minute` seconds. */
    int64_t paced;
    double minute;

    /* GIVE. */
    int64_t lent;      /* the lease (`lease_id`), which several GIVEs may end, each a part; 0: none,
                          the units were used while the store was away, or by a request that went
                          out twice */
    int64_t used;      /* units of requests that were sent, answered or not */
    int64_t unused;    /* units that were never sent */
    int64_t remaining; /* units that the reply says remain; -1: it says nothing. When the service
                          refused the request for its limit: 0, or -1 where it does not announce
                          this on every reply */
    int64_t limit;     /* units a minute that the reply announces; -1: it announces none */
    double wait;       /* seconds for which nothing may go out, as the service refused the request
                          for its limit; negative: it did not */

    /* TOKEN: seconds for which the right to fetch is held, if it is given. KEEP: seconds that the
     * token is good for; without a token, seconds for which nobody is given the right. */
    double seconds;
    /* KEEP: the token; NULL: none was fetched. DROP: the token to compare with. */
    const unsigned char *token;
    size_t token_len;

    /*
     * The answer: before it calls `answered`, the store sets `failed` or all that the verb has
     * below. An answer that cannot be, such as a time that is negative or no number, counts as
     * `failed`.
     */
    bool failed;       /* there is no answer, for whatever reason; false when asked */
    int64_t lease_id;  /* TAKE with units: their lease, from 1 on; a GIVE has it as `lent` */
    int64_t granted;   /* TAKE: units lent, at least `least`; 0: none now */
    double again;      /* TAKE without units, TOKEN without token or right: seconds after which it
                          is worth asking again */
    int64_t left, of;  /* TAKE and GIVE: units that are left, and units a minute; -1: not known */
    double held;       /* TAKE and GIVE: seconds for which nothing may go out; 0: it may now */
    bool pace;         /* TAKE: there are no units because the last minute has had too many, so that
                          there are none before `again`, whatever is given back; else false */
    int64_t workers;   /* TAKE: how many took units lately, this one among them; at least 1 */
    bool may_fetch;    /* TOKEN: there is no token, and the asker now has the right to fetch it */
    const void *found; /* TOKEN: the token, valid until `answered` returns; NULL: there is none */
    size_t found_len;
    double lives; /* TOKEN: seconds that the token found is good for */

    /* What the store calls, from `ask` or `turn`, once for each question that is not cancelled. It
     * does not call the store. */
    void (*answered)(struct integrations_store_request *request);
    void *context; /* the module's */

    void *pending; /* the store's, while it has the question; NULL when asked */
};

struct integrations_store {
    size_t size; /* sizeof(struct integrations_store) */
    void *self;  /* the first argument of each function */

    /* The most units that are worth taking in one question, where several requests wait; 1, the
     * least: only those of the next request, because asking costs nothing. */
    int64_t lot;

    /* Begins to answer a question, without waiting; may call `answered` before it returns. */
    void (*ask)(void *self, struct integrations_store_request *request);
    /* The question, which has no answer yet, needs none any more: `answered` is not called. */
    void (*cancel)(void *self, struct integrations_store_request *request);

    /*
     * These three, or all NULL in a store that answers each question before `ask` returns.
     *
     * `descriptor` returns a descriptor to wait for, and sets `events` to those of poll() that are
     * waited for; -1: none now. It is asked again after calls of the other functions, and may then
     * return another one.
     */
    int (*descriptor)(void *self, short *events);
    /* Seconds after which `turn` is to be called even if nothing happens; negative: no such time.
     */
    double (*next_time)(void *self);
    /* Does what there is to do, without waiting. */
    void (*turn)(void *self);

    /* Called once, before the first question. From then on the store calls `woken` from `turn`,
     * with this context, when there may be units or a token for an account (NULL: for any), so that
     * it is worth asking before `again` is over. NULL: this store never does. */
    void (*listen)(void *self, void (*woken)(void *context, const char *account), void *context);

    /* Frees the store; no function is called afterwards. Questions without an answer need none. */
    void (*close)(void *self);
};

/*
 * The function that integrations_redis.so exports as `integrations_store_open`. Opens the store of
 * an address (`share` of configure) and fills in `store`, whose size is set. Returns false when it
 * cannot; then `problem`, which has room for `problem_size` bytes, says why in a sentence that has
 * no part of a password.
 */
typedef bool integrations_store_opener(const char *address, struct integrations_store *store,
                                       char *problem, size_t problem_size);

#ifdef __cplusplus
}
#endif

#endif
