/* Waiting for libcurl's descriptors; see watch.h. */
#include "watch.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "platform.h"

enum { WATCH_FIRST = 8 };

void watch_init(struct watch *watch)
{
    *watch = (struct watch){.epoll = -1};
}

void watch_free(struct watch *watch)
{
    free(watch->items);
    if (watch->epoll >= 0)
        close(watch->epoll);
    watch_init(watch);
}

static int watch_new_epoll(void)
{
    return platform_mark(epoll_create1(EPOLL_CLOEXEC));
}

void watch_leave(struct watch *watch)
{
    int number = watch->epoll;
    if (!platform_is_marked(number) && fcntl(number, F_GETFD) >= 0)
        watch->epoll = number = -1; /* the child closed it, and has something else there */
    watch_free(watch);
    if (number < 0)
        return;
    watch->epoll = watch_new_epoll();
    if (watch->epoll < 0 || watch->epoll == number || dup2(watch->epoll, number) < 0)
        return;
    fcntl(number, F_SETFD, FD_CLOEXEC);
    close(watch->epoll);
    watch->epoll = number;
}

static struct pollfd *watch_find(const struct watch *watch, int fd)
{
    for (size_t i = 0; i < watch->count; i++)
        if (watch->items[i].fd == fd)
            return &watch->items[i];
    return NULL;
}

static bool watch_mirror(const struct watch *watch, int action, const struct pollfd *item)
{
    struct epoll_event event = {.data.fd = item->fd};
    if (item->events & POLLIN)
        event.events |= EPOLLIN;
    if (item->events & POLLOUT)
        event.events |= EPOLLOUT;
    return watch->epoll < 0 || epoll_ctl(watch->epoll, action, item->fd, &event) == 0;
}

static bool watch_reserve(struct watch *watch)
{
    if (watch->count < watch->capacity)
        return true;
    size_t capacity = watch->capacity > 0 ? watch->capacity * 2 : WATCH_FIRST;
    struct pollfd *items = realloc(watch->items, capacity * sizeof *items);
    if (items == NULL)
        return false;
    watch->items = items;
    watch->capacity = capacity;
    return true;
}

bool watch_set(struct watch *watch, int fd, short events)
{
    struct pollfd *item = watch_find(watch, fd);
    if (item != NULL) {
        item->events = events;
        /* One that was closed, and another opened under its number, is not in the set any more. */
        return watch_mirror(watch, EPOLL_CTL_MOD, item) || watch_mirror(watch, EPOLL_CTL_ADD, item);
    }
    if (!watch_reserve(watch))
        return false;
    item = &watch->items[watch->count];
    *item = (struct pollfd){.fd = fd, .events = events};
    if (!watch_mirror(watch, EPOLL_CTL_ADD, item))
        return false;
    watch->count++;
    return true;
}

void watch_remove(struct watch *watch, int fd)
{
    struct pollfd *item = watch_find(watch, fd);
    if (item == NULL)
        return;
    watch_mirror(watch, EPOLL_CTL_DEL, item);
    *item = watch->items[--watch->count];
}

size_t watch_wait(struct watch *watch, int timeout, struct pollfd *ready, size_t most)
{
    size_t found = 0;
    int left = poll(watch->items, watch->count, timeout);
    for (size_t i = 0; i < watch->count && left > 0 && found < most; i++) {
        if (watch->items[i].revents == 0)
            continue;
        ready[found++] = watch->items[i];
        left--;
    }
    return found;
}

int watch_descriptor(struct watch *watch)
{
    if (watch->epoll >= 0)
        return watch->epoll;
    watch->epoll = watch_new_epoll();
    for (size_t i = 0; i < watch->count; i++) {
        if (watch_mirror(watch, EPOLL_CTL_ADD, &watch->items[i]))
            continue;
        close(watch->epoll);
        watch->epoll = -1;
        break;
    }
    return watch->epoll;
}
