/* A growing list of pointers, and finding by id in one that is sorted by id. */

#include "list.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

void list_add(struct list *list, void *item)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity == 0 ? 16 : list->capacity * 2;
        list->items = memory_resize(list->items, list->capacity, sizeof *list->items);
    }
    list->items[list->count++] = item;
}

static int64_t item_id(const void *item)
{
    return *(const int64_t *)item;
}

/* The position of the first item whose id is not below id. */
static size_t position_of(const struct list *list, int64_t id)
{
    size_t low = 0;
    size_t high = list->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (item_id(list->items[middle]) < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void *list_find(const struct list *list, int64_t id)
{
    size_t position = position_of(list, id);

    if (position == list->count || item_id(list->items[position]) != id)
        return NULL;
    return list->items[position];
}

void *list_take(struct list *list, int64_t id)
{
    size_t position = position_of(list, id);
    void *item = list_find(list, id);

    if (item == NULL)
        return NULL;
    list->count--;
    memmove(list->items + position, list->items + position + 1,
            (list->count - position) * sizeof *list->items);
    return item;
}

void list_reverse(struct list *list)
{
    for (size_t i = 0; i < list->count / 2; i++) {
        void *item = list->items[i];
        list->items[i] = list->items[list->count - 1 - i];
        list->items[list->count - 1 - i] = item;
    }
}

void list_clear(struct list *list, void (*free_item)(void *item))
{
    for (size_t i = 0; free_item != NULL && i < list->count; i++)
        free_item(list->items[i]);
    free(list->items);
    *list = (struct list){0};
}
