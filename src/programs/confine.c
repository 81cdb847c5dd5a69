/* What a process gives up before it runs a script; see confine.h. */
#include "confine.h"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define CONFINE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) ||                         \
    __has_feature(memory_sanitizer)
#define CONFINE_SANITIZED 1
#endif
#endif
#ifndef CONFINE_SANITIZED
#define CONFINE_SANITIZED 0
#endif

static scmp_filter_ctx filter;

size_t confine_mapped(void)
{
    char line[128] = "";
    FILE *file = fopen("/proc/self/statm", "re");
    if (file == NULL)
        return 0;
    bool read = fgets(line, sizeof line, file) != NULL;
    fclose(file);
    return read ? strtoul(line, NULL, 10) * (size_t)sysconf(_SC_PAGESIZE) : 0;
}

/* ---- system calls ---- */

/* Whatever their arguments: what Lua and the C library need to compute, to wait and to end. */
static const int allowed[] = {SCMP_SYS(poll),
                              SCMP_SYS(ppoll),
                              SCMP_SYS(ppoll_time64),
                              SCMP_SYS(exit),
                              SCMP_SYS(exit_group),
                              SCMP_SYS(brk),
                              SCMP_SYS(munmap),
                              SCMP_SYS(mremap),
                              SCMP_SYS(madvise),
                              SCMP_SYS(futex),
                              SCMP_SYS(futex_time64),
                              SCMP_SYS(clock_gettime),
                              SCMP_SYS(clock_gettime64),
                              SCMP_SYS(clock_getres),
                              SCMP_SYS(clock_getres_time64),
                              SCMP_SYS(gettimeofday),
                              SCMP_SYS(time),
                              SCMP_SYS(rt_sigreturn),
                              SCMP_SYS(rt_sigprocmask),
                              SCMP_SYS(getrandom),
                              SCMP_SYS(restart_syscall),
                              SCMP_SYS(sched_yield),
                              SCMP_SYS(times)};

/* What the C library may try and can do without. */
static const int refused[] = {SCMP_SYS(open),    SCMP_SYS(openat),    SCMP_SYS(stat),
                              SCMP_SYS(fstat),   SCMP_SYS(lstat),     SCMP_SYS(newfstatat),
                              SCMP_SYS(statx),   SCMP_SYS(access),    SCMP_SYS(faccessat),
                              SCMP_SYS(getcwd),  SCMP_SYS(readlink),  SCMP_SYS(readlinkat),
                              SCMP_SYS(ioctl),   SCMP_SYS(fcntl),     SCMP_SYS(sysinfo),
                              SCMP_SYS(uname),   SCMP_SYS(stat64),    SCMP_SYS(fstat64),
                              SCMP_SYS(lstat64), SCMP_SYS(fstatat64), SCMP_SYS(fcntl64)};

/* A system call that the machine does not have is none that has to be allowed. */
static bool rule_fits(int status)
{
    return status == 0 || status == -EDOM;
}

/* The one that the C library maps memory with. On 32 bits `mmap`, where there is one, has its
 * arguments in memory, where a filter cannot look. */
#ifdef __NR_mmap2
#define MAP_CALL SCMP_SYS(mmap2)
#else
#define MAP_CALL SCMP_SYS(mmap)
#endif

/* Reading and writing on descriptor 0; memory that is not to be executed. */
static bool add_conditions(scmp_filter_ctx into)
{
    static const int transfers[] = {SCMP_SYS(read), SCMP_SYS(write)};
    static const int maps[] = {MAP_CALL, SCMP_SYS(mprotect)};
    bool added = true;
    for (size_t i = 0; i < 2; i++) {
        added &= rule_fits(
            seccomp_rule_add(into, SCMP_ACT_ALLOW, transfers[i], 1, SCMP_A0(SCMP_CMP_EQ, 0, 0)));
        added &= rule_fits(seccomp_rule_add(into, SCMP_ACT_ERRNO(EBADF), transfers[i], 1,
                                            SCMP_A0(SCMP_CMP_NE, 0, 0)));
        added &= rule_fits(seccomp_rule_add(into, SCMP_ACT_ALLOW, maps[i], 1,
                                            SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)));
    }
    return added;
}

bool confine_prepare(void)
{
    if (CONFINE_SANITIZED || filter != NULL)
        return true;
    filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    bool added = filter != NULL && add_conditions(filter);
    for (size_t i = 0; added && i < sizeof allowed / sizeof *allowed; i++)
        added = rule_fits(seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0));
    for (size_t i = 0; added && i < sizeof refused / sizeof *refused; i++)
        added = rule_fits(seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i], 0));
    return added;
}

/* ---- limits ---- */

/* One that is lower already stays: it cannot be raised. */
static bool set_limit(int resource, rlim_t most)
{
    struct rlimit limit;
    if (getrlimit((__rlimit_resource_t)resource, &limit) != 0)
        return false;
    if (limit.rlim_max > most)
        limit.rlim_max = most;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit((__rlimit_resource_t)resource, &limit) == 0;
}

/* A timer of the time computed, which is exact, ends it by SIGPROF. The kernel's own limit, in
 * whole seconds, stands behind that, as it kills without saying why. */
static bool limit_cpu(double seconds)
{
    struct rlimit given;
    if (getrlimit(RLIMIT_CPU, &given) == 0 && seconds >= (double)given.rlim_max)
        seconds = (double)given.rlim_max * 0.9;
    struct itimerval clock = {{0}, {(time_t)seconds, 0}};
    clock.it_value.tv_usec = (suseconds_t)((seconds - (double)clock.it_value.tv_sec) * 1e6);
    if (clock.it_value.tv_sec == 0 && clock.it_value.tv_usec == 0)
        clock.it_value.tv_usec = 1;
    return signal(SIGPROF, SIG_DFL) != SIG_ERR && setitimer(ITIMER_PROF, &clock, NULL) == 0 &&
           set_limit(RLIMIT_CPU, (rlim_t)seconds + 2);
}

bool confine(double cpu, size_t addresses)
{
    bool confined = limit_cpu(cpu) && set_limit(RLIMIT_CORE, 0) && set_limit(RLIMIT_FSIZE, 0) &&
                    set_limit(RLIMIT_NPROC, 0) && set_limit(RLIMIT_MEMLOCK, 0) &&
                    set_limit(RLIMIT_MSGQUEUE, 0);
    if (!CONFINE_SANITIZED)
        confined =
            confined && set_limit(RLIMIT_NOFILE, 1) && set_limit(RLIMIT_AS, (rlim_t)addresses);
    return confined && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           (CONFINE_SANITIZED || (filter != NULL && seccomp_load(filter) == 0));
}

bool confine_is_left_out(void)
{
    return CONFINE_SANITIZED;
}
