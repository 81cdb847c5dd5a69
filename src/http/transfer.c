/* Lists of transfers; see transfer.h. */
#include "transfer.h"

#include <string.h>

#include "text.h"

void transfer_insert(struct transfer_list *list, struct transfer *before, struct transfer *transfer)
{
    struct transfer *after = before != NULL ? before->next : list->first;
    transfer->previous = before;
    transfer->next = after;
    *(before != NULL ? &before->next : &list->first) = transfer;
    *(after != NULL ? &after->previous : &list->last) = transfer;
}

void transfer_append(struct transfer_list *list, struct transfer *transfer)
{
    transfer_insert(list, list->last, transfer);
}

void transfer_remove(struct transfer_list *list, struct transfer *transfer)
{
    *(transfer->previous != NULL ? &transfer->previous->next : &list->first) = transfer->next;
    *(transfer->next != NULL ? &transfer->next->previous : &list->last) = transfer->previous;
    transfer->next = transfer->previous = NULL;
}

bool transfer_is_in(const struct transfer_list *list, const struct transfer *transfer)
{
    return transfer->previous != NULL || transfer->next != NULL || list->first == transfer;
}

struct transfer *transfer_find_overdue(const struct transfer_list *list, int64_t now, int64_t grace,
                                       int64_t *next)
{
    struct transfer *transfer = list->first;
    *next = INT64_MAX;
    for (; transfer != NULL; transfer = transfer->next) {
        int64_t overdue = transfer->deadline + grace;
        if (now >= overdue)
            break;
        if (overdue < *next)
            *next = overdue;
    }
    return transfer;
}

bool transfer_is_denied(const struct transfer *transfer)
{
    return transfer->denied != NULL && transfer->denied(transfer);
}

void transfer_set_message(struct transfer *transfer, const char *message)
{
    size_t len = strlen(message);
    if (len > sizeof transfer->message - 1)
        len = sizeof transfer->message - 1;
    memcpy(transfer->message, message, len);
    transfer->message[len] = '\0';
}

bool transfer_is_plain(const struct transfer *transfer)
{
    return text_same(transfer->url, "http:", strlen("http:"));
}
