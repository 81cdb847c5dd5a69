/* What the programs of this folder share; see host.h. */
#include "host.h"

#include <dirent.h>
#include <lauxlib.h>
#include <malloc.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static struct {
    int passed, failed, skipped;
} counts;

static long count_entries(const char *path)
{
    long count = 0;
    DIR *directory = opendir(path);
    if (directory == NULL)
        abort();
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;)
        count += entry->d_name[0] != '.';
    closedir(directory);
    return count;
}

long host_descriptors(void)
{
    return count_entries("/proc/self/fd");
}

long host_threads(void)
{
    return count_entries("/proc/self/task");
}

long host_heap(void)
{
    struct mallinfo2 info = mallinfo2();
    return (long)(info.uordblks + info.hblkhd);
}

bool host_heap_is_watched(void)
{
    void *volatile block = malloc(100000);
    long before = host_heap();
    void *volatile other = malloc(100000);
    bool grew = host_heap() > before;
    free(other);
    free(block);
    return !grew;
}

static void give_up(int signal)
{
    (void)signal;
    static const char text[] = "the time is over: something hangs\n";
    if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
        _exit(3);
    _exit(2);
}

void host_limit_time(unsigned seconds)
{
    struct sigaction action = {.sa_handler = give_up};
    sigaction(SIGALRM, &action, NULL);
    alarm(seconds);
}

int host_run_apart(int (*test)(void), unsigned seconds, int output)
{
    int status = 0;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        if (output >= 0) {
            dup2(output, STDOUT_FILENO);
            dup2(output, STDERR_FILENO);
        }
        host_limit_time(seconds);
        exit(test());
    }
    waitpid(pid, &status, 0);
    return status;
}

void host_report(const char *test, bool passed, const char *format, ...)
{
    va_list values;
    *(passed ? &counts.passed : &counts.failed) += 1;
    printf("%s  %s", passed ? "passed" : "FAILED", test);
    if (format[0] != '\0')
        printf(": ");
    va_start(values, format);
    vprintf(format, values);
    va_end(values);
    printf("\n");
    fflush(stdout);
}

void host_skip(const char *test, const char *reason)
{
    counts.skipped++;
    printf("skipped %s: %s\n", test, reason);
}

int host_finish(void)
{
    printf("%d passed, %d failed, %d skipped\n", counts.passed, counts.failed, counts.skipped);
    return counts.failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

bool host_run_file(lua_State *L, const char *name, int arguments, int results)
{
    lua_pushfstring(L, "%s/%s", RELIABILITY_DIR, name);
    int status = luaL_loadfilex(L, lua_tostring(L, -1), "t");
    lua_remove(L, -2);
    if (status != LUA_OK)
        return false;
    lua_insert(L, -arguments - 1);
    return lua_pcall(L, arguments, results, 0) == LUA_OK;
}

const char *host_text(lua_State *L)
{
    luaL_tolstring(L, -1, NULL);
    lua_remove(L, -2);
    return lua_tostring(L, -1);
}
