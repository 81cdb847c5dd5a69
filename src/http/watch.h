/*
 * The descriptors that libcurl waits for, and waiting for them. They are few, and change with every
 * request: so they stand in an array for poll(), which costs no system call to change. A host with
 * an event loop of its own gets one descriptor for all of them, an epoll set that mirrors the array
 * from then on.
 */
#pragma once

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

struct watch {
    struct pollfd *items;
    size_t count, capacity;
    int epoll; /* -1: nobody has asked for it */
};

/* Begins with nothing. */
void watch_init(struct watch *watch);

void watch_free(struct watch *watch);

/* In a child process: begins with nothing, and leaves its parent's alone. The one descriptor has
 * the number that it had, which the host may be waiting for, unless the host has closed it and
 * opened something else there. */
void watch_leave(struct watch *watch);

/* Watches the descriptor for these events of poll() and no others. False when out of memory. */
bool watch_set(struct watch *watch, int fd, short events);

/* Does nothing when it is not watched. */
void watch_remove(struct watch *watch, int fd);

/*
 * Waits so many milliseconds at the most until some descriptor is ready. Stores up to `most` that
 * are, with what they are ready for in `revents`; returns how many.
 */
size_t watch_wait(struct watch *watch, int timeout, struct pollfd *ready, size_t most);

/* The one descriptor, readable while any is ready; -1 when it cannot be had. */
int watch_descriptor(struct watch *watch);
