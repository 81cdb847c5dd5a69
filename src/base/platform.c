/*
 * What Linux's C libraries have; see platform.h. With INTEGRATIONS_PORTABLE what some kernel or
 * file system cannot do is not tried, which is how the other way is tested.
 */
#include "platform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h> /* RENAME_NOREPLACE as well */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "clock.h"

void platform_wipe(void *bytes, size_t len)
{
    if (bytes != NULL)
        explicit_bzero(bytes, len);
}

/* Any 32 bits; good enough to spread waits, which is all that they are for. */
static uint32_t platform_random_bits(void)
{
    uint32_t bits = 0;
#ifndef INTEGRATIONS_PORTABLE
    if (getentropy(&bits, sizeof bits) == 0)
        return bits;
#endif
    /* Two processes that begin at the same time differ by their numbers, two calls by where `bits`
     * stands and by the time. */
    uint64_t mixed = (uint64_t)clock_now() << 20 ^ (uint64_t)getpid() ^ (uintptr_t)&bits;
    mixed ^= (uint64_t)(clock_unix() * 1e6);
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBu;
    return (uint32_t)(mixed >> 32);
}

uint32_t platform_random(uint32_t below)
{
    return (uint32_t)((uint64_t)platform_random_bits() * below >> 32);
}

const char *platform_getenv(const char *name)
{
    return secure_getenv(name);
}

const void *platform_find(const void *bytes, size_t len, const void *needle, size_t needle_len)
{
    return memmem(bytes, len, needle, needle_len);
}

int platform_socket(int family, int type, int protocol)
{
    return socket(family, type | SOCK_CLOEXEC, protocol);
}

bool platform_rename_new(int folder, const char *from, const char *to)
{
#if defined(RENAME_NOREPLACE) && !defined(INTEGRATIONS_PORTABLE)
    /* In file systems that cannot do it in one, a second name is given and the first taken. */
    if (renameat2(folder, from, folder, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EEXIST)
        return false;
#endif
    if (linkat(folder, from, folder, to, 0) != 0)
        return false;
    unlinkat(folder, from, 0);
    return true;
}

enum { OWN_PATH = 32 };

/* Where Linux shows a descriptor as a file. */
static void platform_write_path(int fd, char path[OWN_PATH])
{
    snprintf(path, OWN_PATH, "/proc/self/fd/%d", fd);
}

int platform_open_nameless(int folder)
{
#if defined(O_TMPFILE) && !defined(INTEGRATIONS_PORTABLE)
    char path[OWN_PATH];
    int fd = openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    if (fd < 0)
        return -1;
    platform_write_path(fd, path);
    if (access(path, F_OK) == 0)
        return fd;
    close(fd);
#endif
    (void)folder;
    return -1;
}

bool platform_name_new(int fd, int folder, const char *name)
{
    char path[OWN_PATH];
    platform_write_path(fd, path);
    return linkat(AT_FDCWD, path, folder, name, AT_SYMLINK_FOLLOW) == 0;
}
