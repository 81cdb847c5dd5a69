/*
 * New files below a folder; see newfile.h. A path is opened part by part, each below the one before
 * and none through a link, so that it cannot matter what a part is changed into meanwhile.
 */
#include "newfile.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform.h"

/* What libcurl gives comes in pieces of 16 KiB at the most; file systems are faster with more. */
enum { BLOCK_BYTES = 256 * 1024 };

/* ---- the path ---- */

/* What is wrong with the first `len` bytes as a part of a path; NULL: nothing. */
static const char *part_problem(const char *part, size_t len)
{
    if (len == 0)
        return "it has an empty part, or ends with a slash";
    if ((len == 1 && part[0] == '.') || (len == 2 && part[0] == '.' && part[1] == '.'))
        return "it has a part \".\" or \"..\"";
    return len > NEWFILE_NAME_MOST ? "a part of it is longer than 255 bytes" : NULL;
}

static const char *path_problem(const char *path)
{
    const char *problem = NULL;
    if (path[0] == '/')
        return "it is absolute: it begins in the host's folder for files";
    for (size_t len; problem == NULL; path += len + 1) {
        len = strcspn(path, "/");
        problem = part_problem(path, len);
        if (path[len] == '\0')
            break;
    }
    return problem;
}

static const char *folder_problem(int error)
{
    switch (error) {
    case ENOENT:
        return "there is no such folder";
    case ENOTDIR:
    case ELOOP:
        return "a part of it is a link, or no folder";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    default:
        return "its folder cannot be opened";
    }
}

/* The folder `name` in the one that is open, which is closed; -1 with errno set. */
static int enter_folder(int folder, const char *name)
{
    int next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    int error = errno;
    close(folder);
    errno = error;
    return next;
}

const char *newfile_open(struct newfile *file, int root, const char *path)
{
    struct stat there;
    const char *problem = path_problem(path), *slash;
    *file = (struct newfile){.fd = -1};
    if (problem != NULL)
        return problem;
    int folder = openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (folder >= 0 && (slash = strchr(path, '/')) != NULL) {
        size_t len = (size_t)(slash - path);
        memcpy(file->name, path, len);
        file->name[len] = '\0';
        folder = enter_folder(folder, file->name);
        path = slash + 1;
    }
    if (folder < 0)
        return folder_problem(errno);
    memcpy(file->name, path, strlen(path) + 1);
    if (fstatat(folder, file->name, &there, AT_SYMLINK_NOFOLLOW) == 0) {
        close(folder);
        return "there is something of that name already";
    }
    file->folder = folder;
    file->open = true;
    return NULL;
}

/* ---- the file ---- */

static bool newfile_fail(struct newfile *file)
{
    file->error = errno;
    return false;
}

static bool newfile_create(struct newfile *file)
{
    snprintf(file->other, sizeof file->other, ".%08" PRIx32 "%08" PRIx32 ".part",
             platform_random(UINT32_MAX), platform_random(UINT32_MAX));
    file->fd = platform_open_nameless(file->folder);
    file->nameless = file->fd >= 0;
    if (!file->nameless)
        file->fd = openat(file->folder, file->other,
                          O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    file->fd = platform_keep_apart(file->fd);
    file->begun = file->fd >= 0;
    file->process = getpid();
    return file->begun || newfile_fail(file);
}

/* Whether the process may have no file of so many bytes: writing it would end the process by a
 * signal. */
static bool newfile_is_beyond(int64_t bytes)
{
    struct rlimit limit;
    return getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
           (uint64_t)bytes > limit.rlim_cur;
}

/* Writes all of it, past the block. */
static bool newfile_put(struct newfile *file, const char *bytes, size_t len)
{
    if (newfile_is_beyond(file->bytes)) {
        errno = EFBIG;
        return newfile_fail(file);
    }
    while (len > 0) {
        ssize_t written = write(file->fd, bytes, len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return newfile_fail(file);
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

static bool newfile_flush(struct newfile *file)
{
    size_t held = file->held;
    file->held = 0;
    return newfile_put(file, file->block, held);
}

/* In a child of the process that began it the file is its parent's, which goes on writing it. */
static bool newfile_is_own(const struct newfile *file)
{
    return file->process == getpid();
}

bool newfile_begin(struct newfile *file)
{
    file->bytes = 0;
    file->held = 0;
    if (file->begun && !newfile_is_own(file)) {
        close(file->fd);
        file->begun = false;
    }
    if (file->block == NULL)
        file->block = malloc(BLOCK_BYTES); /* without one it goes as well, only slower */
    if (!file->begun)
        return newfile_create(file);
    return (ftruncate(file->fd, 0) == 0 && lseek(file->fd, 0, SEEK_SET) == 0) || newfile_fail(file);
}

bool newfile_write(struct newfile *file, const void *bytes, size_t len)
{
    file->bytes += (int64_t)len;
    if (len > BLOCK_BYTES - file->held && !newfile_flush(file))
        return false;
    if (file->block == NULL || len >= BLOCK_BYTES)
        return newfile_put(file, bytes, len);
    memcpy(file->block + file->held, bytes, len);
    file->held += len;
    return true;
}

bool newfile_finish(struct newfile *file)
{
    if (!newfile_is_own(file)) {
        errno = EBUSY;
        return newfile_fail(file);
    }
    if (!newfile_flush(file))
        return false;
    if (file->nameless && !platform_name_new(file->fd, file->folder, file->other))
        return newfile_fail(file);
    file->nameless = false;
    int closed = close(file->fd);
    file->fd = -1;
    if (closed != 0 || !platform_rename_new(file->folder, file->other, file->name))
        return newfile_fail(file);
    file->begun = false;
    return true;
}

void newfile_close(struct newfile *file)
{
    if (file->begun && file->fd >= 0)
        close(file->fd);
    if (file->begun && !file->nameless && newfile_is_own(file))
        unlinkat(file->folder, file->other, 0);
    if (file->open)
        close(file->folder);
    free(file->block);
    *file = (struct newfile){.fd = -1};
}
