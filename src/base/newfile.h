/*
 * A new file below a folder that no path leads out of. Until it is whole it has no name, or another
 * one where the file system has no files without names; so a failure leaves nothing. Knows nothing
 * of what the bytes mean.
 *
 * All zero is a file that is not open. Whoever has opened one closes it.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { NEWFILE_NAME_MOST = 255 };

struct newfile {
    bool open;  /* `folder` is */
    bool begun; /* there is a file */
    bool nameless;
    int folder;
    int fd;        /* of the file; -1: closed */
    int error;     /* errno of what failed last */
    pid_t process; /* that began it, and alone writes and removes it */
    int64_t bytes; /* that it has, with those that are held back */
    char *block;   /* what is held back, to be written at once */
    size_t held;
    char other[32]; /* its name while it is not whole, if it has one */
    char name[NEWFILE_NAME_MOST + 1];
};

/*
 * Opens the folder in which the file of that path is to be, below the folder with the descriptor
 * `root`; creates nothing. Returns NULL, or what is wrong with the path; nothing is open then.
 */
const char *newfile_open(struct newfile *file, int root, const char *path);

/* Creates the file, or empties it where this process has begun one. False: `error`. */
bool newfile_begin(struct newfile *file);

/* False: `error`. */
bool newfile_write(struct newfile *file, const void *bytes, size_t len);

/* The file is whole: gives it its name, unless there is one of that name. False: `error`. */
bool newfile_finish(struct newfile *file);

/* Removes what is not whole, and closes. */
void newfile_close(struct newfile *file);
