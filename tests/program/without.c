/*
 * without CALL PROGRAM ...: runs the program on a kernel that seems to lack a system call.
 */
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    int call = argc > 2 ? seccomp_syscall_resolve_name(argv[1]) : __NR_SCMP_ERROR;
    if (filter != NULL && call != __NR_SCMP_ERROR &&
        seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0) == 0 && seccomp_load(filter) == 0)
        execv(argv[2], argv + 2);
    perror("without");
    return 127;
}
