/*
 * What a list has shown so far, in one call or in all of a walk, and which page of it is looked at
 * next: lists change while they are gone through.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct integrations_call;
struct pager;

/* [-0, +0, m] Puts the keys of what was seen into their place: none, or those of the walk that goes
 * on. A page of the caller's alone needs none. */
void seen_begin(struct integrations_call *call, const struct pager *pager, bool goes_on);

/*
 * [-0, +0, e] Takes out of the list at `items` what it has shown before: where items come or go
 * while pages are looked at, others move from page to page.
 */
void seen_meet(struct integrations_call *call, struct pager *pager, int items);

/*
 * The page was looked at. Whether it is to be followed by one before it, to which items may have
 * moved: the list has now more or fewer, and nothing shows that this page goes on where that before
 * it ended. Else the pager stands on the last page in order.
 */
bool seen_go_back(struct pager *pager, int64_t total);

/*
 * Whether the whole list was shown, of which `last` says that it ends with the last page in order;
 * not if items have left it since that was looked at.
 */
bool seen_is_all(const struct pager *pager, bool last, int64_t total);

/* Whether there were so many pages with nothing new that there will be no other. */
bool seen_is_barren(const struct pager *pager);
