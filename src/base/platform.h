/*
 * What Linux's C libraries have beyond POSIX. Everything else of the module asks here and not the
 * library, but for epoll (watch.c) and eventfd (local.c).
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Overwrites memory with zeros so that the compiler cannot leave it out. Accepts NULL. */
void platform_wipe(void *bytes, size_t len);

/* A random number from 0 to `below` - 1, all equally likely; 0 when `below` is 0. */
uint32_t platform_random(uint32_t below);

/* An environment variable; NULL when there is none, or when the process has more rights than the
 * one that set it. */
const char *platform_getenv(const char *name);

/* The first place of `needle` in `bytes`; NULL: nowhere. An empty needle is at the beginning. */
const void *platform_find(const void *bytes, size_t len, const void *needle, size_t needle_len);

/*
 * The descriptor, closed on exec, under none of the numbers of stdin, stdout and stderr: where a
 * host has closed these, what it prints would be sent, or saved. Itself where no other is free; -1
 * stays -1.
 */
int platform_keep_apart(int fd);

/* A socket that is kept apart and that programs which this process starts do not get; -1 with errno
 * set when there is none. */
int platform_socket(int family, int type, int protocol);

/*
 * The descriptor, of the number `from` if possible, at which nothing waits, and one more byte each
 * time that `tell` is called, by which it is told from all others of the process. -1: none that
 * programs which this process starts get. What it was told is read, but for a few bytes; others are
 * asked only how much waits.
 */
int platform_find_told(int from, void (*tell)(void *user), void *user);

/*
 * Marks a descriptor that is kept (-1: none), and returns it. A child process may have closed it,
 * as daemons do, and opened something of its own under the number: that is not marked.
 */
int platform_mark(int fd);
bool platform_is_marked(int fd);

/* Renames a file within a folder, unless there is something of the new name. False with errno set.
 */
bool platform_rename_new(int folder, const char *from, const char *to);

/*
 * A new file in a folder that is nowhere under a name, for writing: it goes with its descriptor,
 * however the process ends, unless it gets one. -1 where it cannot be had.
 */
int platform_open_nameless(int folder);

/* Gives it a name, unless there is something of that name. False with errno set. */
bool platform_name_new(int fd, int folder, const char *name);
