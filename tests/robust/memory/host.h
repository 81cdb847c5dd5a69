/* What the programs of this folder share: what a process has open, and what a test reports. */
#ifndef RELIABILITY_HOST_H
#define RELIABILITY_HOST_H

#include <lua.h>
#include <stdbool.h>

/* Descriptors and threads of this process; what there was of it in /proc at that moment. */
long host_descriptors(void);
long host_threads(void);

/* Bytes of the C library's heap that are in use. */
long host_heap(void);

/* Whether a sanitizer or valgrind has taken the place of the C library's heap. */
bool host_heap_is_watched(void);

/* Ends the program with a failure when it is not done after that many seconds. */
void host_limit_time(unsigned seconds);

/*
 * Runs a test in a process of its own, at the most that many seconds, with its output in the
 * descriptor (-1: where this process has it). Returns the status as waitpid has it.
 */
int host_run_apart(int (*test)(void), unsigned seconds, int output);

/* One test's outcome; prints a line, but for a success when `quiet`. */
void host_report(const char *test, bool passed, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void host_skip(const char *test, const char *reason);

/* Prints "N passed, N failed, N skipped"; returns the exit status. */
int host_finish(void);

/* Runs a Lua file of this folder with the values on the top; false with an error on the stack. */
bool host_run_file(lua_State *L, const char *name, int arguments, int results);

/* Reads the text of an error, or of any value, on the top; it stays on the stack. */
const char *host_text(lua_State *L);

#endif
