/*
 * What only some C libraries have; see platform.h. With INTEGRATIONS_PORTABLE none of it is used,
 * which is how the other way is tested.
 */
#include "platform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <sys/random.h> /* getentropy */
#endif

#include "clock.h"

#if !defined(INTEGRATIONS_PORTABLE)
#if defined(__linux__)
#define HAS_SECURE_GETENV 1
#endif
#if defined(__linux__) || defined(__FreeBSD__) || defined(__OpenBSD__)
#define HAS_BSD_FUNCTIONS 1 /* explicit_bzero, memmem */
#endif
#if defined(HAS_BSD_FUNCTIONS) || defined(__APPLE__)
#define HAS_GETENTROPY 1
#endif
#if defined(__GLIBC__)
#define HAS_RENAMEAT2 __GLIBC_PREREQ(2, 28)
#endif
#endif

void platform_wipe(void *bytes, size_t len)
{
    if (bytes == NULL)
        return;
#if HAS_BSD_FUNCTIONS
    explicit_bzero(bytes, len);
#else
    for (volatile unsigned char *byte = bytes; len > 0; len--)
        *byte++ = 0;
#endif
}

/* Any 32 bits; good enough to spread waits, which is all that they are for. */
static uint32_t platform_random_bits(void)
{
    uint32_t bits = 0;
#if HAS_GETENTROPY
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
#if HAS_SECURE_GETENV
    return secure_getenv(name);
#else
    return getuid() == geteuid() && getgid() == getegid() ? getenv(name) : NULL;
#endif
}

const void *platform_find(const void *bytes, size_t len, const void *needle, size_t needle_len)
{
#if HAS_BSD_FUNCTIONS
    return memmem(bytes, len, needle, needle_len);
#else
    const unsigned char *at = bytes;
    if (needle_len == 0)
        return bytes;
    while (len >= needle_len) {
        const unsigned char *next =
            memchr(at, *(const unsigned char *)needle, len - needle_len + 1);
        if (next == NULL)
            return NULL;
        if (memcmp(next, needle, needle_len) == 0)
            return next;
        len -= (size_t)(next + 1 - at);
        at = next + 1;
    }
    return NULL;
#endif
}

int platform_socket(int family, int type, int protocol)
{
#if defined(SOCK_CLOEXEC) && !defined(INTEGRATIONS_PORTABLE)
    return socket(family, type | SOCK_CLOEXEC, protocol);
#else
    /* A process that starts in between still gets it. */
    int fd = socket(family, type, protocol);
    if (fd >= 0)
        fcntl(fd, F_SETFD, FD_CLOEXEC);
    return fd;
#endif
}

bool platform_rename_new(int folder, const char *from, const char *to)
{
#if HAS_RENAMEAT2
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
