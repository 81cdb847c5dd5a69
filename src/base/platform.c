/*
 * What Linux's C libraries have; see platform.h. With INTEGRATIONS_PORTABLE what some kernel or
 * file system cannot do is not tried, which is how the other way is tested.
 */
#include "platform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h> /* RENAME_NOREPLACE as well */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

void platform_wipe(void *bytes, size_t len)
{
    if (bytes != NULL)
        explicit_bzero(bytes, len);
}

uint32_t platform_random(uint32_t below)
{
    uint32_t bits = 0;
    /* Where it fails libcrypto has no random numbers either, and no request goes out. */
    if (getentropy(&bits, sizeof bits) != 0)
        return 0;
    return (uint32_t)((uint64_t)bits * below >> 32);
}

const char *platform_getenv(const char *name)
{
    return secure_getenv(name);
}

const void *platform_find(const void *bytes, size_t len, const void *needle, size_t needle_len)
{
    return memmem(bytes, len, needle, needle_len);
}

int platform_keep_apart(int fd)
{
    bool apart = fd < 0 || fd > STDERR_FILENO;
    int other = apart ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (other < 0)
        return fd;
    close(fd);
    return other;
}

int platform_socket(int family, int type, int protocol)
{
    return platform_keep_apart(socket(family, type | SOCK_CLOEXEC, protocol));
}

/* How many bytes wait at a descriptor; -1 when it is closed on exec, or has none to wait for. */
static int platform_waiting(int fd)
{
    int count;
    return fcntl(fd, F_GETFD) == 0 && ioctl(fd, FIONREAD, &count) == 0 ? count : -1;
}

/* So many that other threads, which may write to what is theirs meanwhile, never keep in step. */
enum { TELLS = 24, TOLD_WITHIN = 1024 };

static bool platform_is_told(int fd, int *count, void (*tell)(void *user), void *user)
{
    char told[TELLS];
    int in_step = 0;
    for (; in_step <= TELLS && platform_waiting(fd) == *count; in_step++, ++*count)
        tell(user);
    return in_step > TELLS && read(fd, told, sizeof told) > 0;
}

int platform_find_told(int from, void (*tell)(void *user), void *user)
{
    int most = from + TOLD_WITHIN, count = 0;
    for (int i = 0; i < most; i++)
        if (platform_is_told((from + i) % most, &count, tell, user))
            return (from + i) % most;
    return -1;
}

/* The mark stays with what is open: the signal that would be sent if any was asked for. */
int platform_mark(int fd)
{
    if (fd >= 0)
        fcntl(fd, F_SETSIG, SIGURG);
    return fd;
}

bool platform_is_marked(int fd)
{
    int mark = fcntl(fd, F_GETSIG);
    return mark >= 0 ? mark == SIGURG : errno != EBADF;
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
