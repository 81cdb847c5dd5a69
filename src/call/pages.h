/*
 * Lists: the caller's pages and whole walks, made of the service's pages, for every style of
 * paging. Knows no service and no sockets.
 */
#pragma once

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "arguments.h"

struct integrations_call;

/* How a list is asked for. */
enum pager_mode {
    PAGER_PASS,  /* the caller's page is the service's */
    PAGER_CUT,   /* the service's pages have a fixed size; the caller's are cut from them */
    PAGER_SCAN,  /* items are looked at one by one, page after page */
    PAGER_WHOLE, /* all of the list */
    PAGER_CURSOR /* each page tells where the next one is */
};

/* Where a list is. Counts of items; times in seconds, negative where there are none. */
struct pager {
    enum pager_mode mode;
    int64_t page;         /* the service's, asked for last; from 1 on */
    int64_t size;         /* items a page of the service's */
    bool sure;            /* the service has confirmed the size */
    int64_t asked;        /* pages, by this call */
    int64_t skip, wanted; /* wanted items to pass over, and then to keep */
    int64_t limit;        /* most items that are looked at */
    int64_t scanned;      /* items looked at */
    int64_t matched;      /* of them wanted, by this call */
    int64_t found;        /* of them wanted, by all calls of a walk */
    int64_t given;        /* pages, by all calls of a walk */
    int64_t total;        /* what the service says there are; of a walk, at its beginning */
    int64_t front;        /* the furthest page looked at since the total changed */
    int64_t listed;       /* the total that the last page told */
    int64_t known;        /* `listed` when a page last had something new */
    int64_t least;        /* the least total that a page told; by a cursor the greatest */
    int64_t shown;        /* items that were new */
    int64_t before;       /* `shown` when the list was begun anew; 0: it was not */
    int64_t came;         /* items, new or not, before that */
    int64_t barren;       /* pages with nothing new, one after another */
    int64_t left, again;  /* the page that was left for the one before it, and how often */
    int64_t from, to;     /* the window */
    int64_t last_time;    /* of the item looked at last */
    int64_t owed;         /* items that the window before has not listed, at the next one's begin */
    char *next;           /* the cursor of the next page */
    bool descending;
    bool keyless; /* an item was shown that nothing tells from others */
    bool moved;   /* items may have moved to pages that were looked at */
    bool last;    /* no page follows `front` */
    bool ended;   /* the end of the list was reached */
    bool partial; /* it stopped before, at the limit or the deadline */
    bool beyond;  /* it goes on beyond what the service lists */
};

/* A walk over a list that a script makes call by call: a userdata, given among a call's options. */
struct walk {
    struct arguments arguments; /* read by its first call */
    struct pager pager;
    struct integrations_call *call; /* its call under way; NULL: none */
    bool collected;                 /* meanwhile: what it holds is freed when that call is over */
    int step;                       /* under way */
    bool begun;
    unsigned long approved; /* the number of the `approve` that let it run; 0: none did */
    bool done;
};

/* [-0, +1, m] Pushes a new walk. */
void walk_push(lua_State *L);

/* The walk at `index`; NULL when there is none. */
struct walk *walk_at(lua_State *L, int index);

/* The call's step is a list: begins it, or goes on with it in a walk. */
void pages_begin(struct integrations_call *call);

/* Adds the page to the call's request. */
void pages_ask(struct integrations_call *call);

/* Takes the reply; true when the next page is to be asked for. In a dry run it plans. */
bool pages_take(struct integrations_call *call);

/* Whether the list, or the whole walk, has found anything, or has stopped before its end. */
bool pages_found(const struct integrations_call *call);

/* Frees what a pager holds. */
void pager_free(struct pager *pager);
