/*
 * A store: where Lua states, processes and machines keep together what one account has only once:
 * what is left of the service's rate limit, and the token that its credential was exchanged for.
 * `share` of configure chooses one that ships (one for each state, one for all states of a process,
 * Redis); a host may give one of its own with integrations_set_store (<integrations.h>).
 *
 * A budget is lent: who wants to send takes units of it for a time, and gives them back with what
 * the service said. What is not given back until then counts as used. A token is bytes that only
 * holders of the same credential can read.
 *
 * A store is asked, and answers at once or later. It never fails a call: who gets no answer in time
 * goes on alone, within its share. Times cross this interface as seconds from now, never as the
 * time of a clock.
 *
 * Threads: a store belongs to one Lua state, and all its functions are called by the thread that
 * runs this state, as it calls `answered` and `woken`. What stores of several states share, they
 * guard themselves. After a fork a child process makes a store of its own.
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
    INTEGRATIONS_STORE_TAKE,  /* units of the account's budget */
    INTEGRATIONS_STORE_GIVE,  /* units back, used or not, with what the service said */
    INTEGRATIONS_STORE_TOKEN, /* the account's token; or the right to fetch one */
    INTEGRATIONS_STORE_KEEP,  /* the token that was fetched, or none: the right is given up */
    INTEGRATIONS_STORE_DROP   /* forgets the token if it is still this one */
};

/* The longest account key and the most bytes of a token. */
enum { INTEGRATIONS_STORE_KEY = 64, INTEGRATIONS_STORE_TOKEN_MOST = 66000 };

/*
 * One question. The struct is the asker's and stays where it is, with all it points to, until
 * `answered` was called or `cancel` has returned.
 */
struct integrations_store_request {
    enum integrations_store_verb verb;
    /* Which account: hexadecimal digits, the same for the same service, address and credential.
     * Nothing of a credential can be told from it. */
    const char *account;

    /* TAKE. */
    int64_t least, most; /* units: of the request that waits first; of all that wait. Both 0: what
                            is known of the account is asked, and nothing taken */
    double lease;        /* seconds after which units not given back count as used */
    bool bulk;           /* part of a long walk: comes after those who are waited for */
    /* TAKE and GIVE: how the service counts. 0: it announces what remains; else at the most so many
     * units in any `minute` (seconds), as it announces nothing. */
    int64_t paced;
    double minute;

    /* GIVE. */
    int64_t lent;      /* which lease; several GIVEs may end one by parts. 0: none, it was sent
                          while the store was away */
    int64_t used;      /* units that were sent, and answered or given up */
    int64_t unused;    /* units that were never sent */
    int64_t remaining; /* what the service announced in the reply; -1: nothing. When it refused: 0,
                          or -1 where it announces nothing with its other replies either */
    int64_t limit;     /* units a minute that it announced; -1: nothing */
    double wait;       /* it refused for its limit: nothing goes out for so long; negative: no */

    /* TOKEN: how long the right to fetch one is held. KEEP: how long the token lives; without one,
     * for how long nobody gets the right. */
    double seconds;
    /* KEEP, DROP: the token; DROP compares. NULL in KEEP: the fetch failed, or was given up. */
    const unsigned char *token;
    size_t token_len;

    /* The answer, set before `answered` is called. One that cannot be, such as a time that is
     * negative or no number, counts as `failed`. */
    bool failed;       /* the store is away, or would not: nothing below is set */
    int64_t lease_id;  /* TAKE: what GIVE calls `lent`; never negative */
    int64_t granted;   /* TAKE: units, at least `least`; 0: none now */
    double again;      /* TAKE without units, TOKEN without token or right: when to ask again */
    int64_t left, of;  /* TAKE and GIVE: units left, of so many a minute; -1: not known */
    double held;       /* TAKE and GIVE: nothing goes out for so long; 0: nothing holds */
    bool pace;         /* TAKE without units: what is missing is room in the last minute; there is
                          none before `again`, whatever happens */
    int64_t workers;   /* TAKE: who took units lately, this one among them; at least 1 */
    bool may_fetch;    /* TOKEN: there is none, and the asker holds the right to fetch it */
    const void *found; /* TOKEN: the token, until `answered` returns; NULL: there is none */
    size_t found_len;
    double lives; /* TOKEN: seconds that the token found is good for */

    /* Called once; it must not ask or cancel anything. */
    void (*answered)(struct integrations_store_request *request);
    void *context; /* the asker's */

    void *pending; /* the store's, while the request is with it */
};

struct integrations_store {
    size_t size; /* sizeof(struct integrations_store) */
    void *self;  /* what the functions get */

    /* Units that are worth taking at once where more than one is wanted; 1: only those needed,
     * because asking costs nothing. */
    int64_t lot;

    /* Asks; `answered` may be called before it returns. */
    void (*ask)(void *self, struct integrations_store_request *request);
    /* The answer is not waited for any more; `answered` will not be called. */
    void (*cancel)(void *self, struct integrations_store_request *request);

    /* What to wait for: a descriptor, with the events of poll(); -1: none now. It may be another
     * one after each call of any of these functions. NULL: there is never anything to wait for, nor
     * a time or a turn. */
    int (*descriptor)(void *self, short *events);
    /* Seconds after which `turn` has something to do in any case; negative: no such time. */
    double (*next_time)(void *self);
    /* Does what there is to do, without waiting. */
    void (*turn)(void *self);

    /* Called once, before the first question: tells the store what to call from `turn` when units
     * or a token of an account (NULL: of any) may have come, so that it is worth asking before
     * `again` is over. NULL: this store never says so. */
    void (*listen)(void *self, void (*woken)(void *context, const char *account), void *context);

    /* Nothing is asked any more; questions without answer are forgotten. */
    void (*close)(void *self);
};

/*
 * What a library of stores has, by the name in the address: integrations_redis.so has this function
 * under the name `integrations_store_open`. Fills `store` in; false: it cannot, and `problem` says
 * why in a sentence without any part of a password.
 */
typedef bool integrations_store_opener(const char *address, struct integrations_store *store,
                                       char *problem, size_t problem_size);

#ifdef __cplusplus
}
#endif

#endif
