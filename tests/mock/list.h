/* A growing list of pointers. Lists of things with an id keep them in ascending order of id, so
 * that one is found by halving; the id is the first member of each such struct. */

#ifndef MOCK_LIST_H
#define MOCK_LIST_H

#include <stddef.h>
#include <stdint.h>

struct list {
    void **items;
    size_t count;
    size_t capacity;
};

void list_add(struct list *list, void *item);
void *list_find(const struct list *list, int64_t id);
/* Takes the item with that id out of the list and returns it, or NULL. */
void *list_take(struct list *list, int64_t id);
void list_reverse(struct list *list);
/* Frees each item with free_item (may be NULL) and the list's own memory. */
void list_clear(struct list *list, void (*free_item)(void *item));

#endif
