/* What a confined process cannot do any more: each try in a process of its own. */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "confine.h"

enum { WORKED = 42, REFUSED = 43, UNCONFINED = 44 };

/* Runs `attempt` in a confined process that has one descriptor. Its exit status, or minus the
 * signal that ended it. */
static int try_confined(int (*attempt)(void), double cpu)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    assert_true(confine_prepare());
    pid_t pid = fork();
    if (pid == 0) {
        size_t addresses = confine_mapped() + 64 * 1024 * 1024;
        dup2(ends[0], 0);
        close_range(confine_is_left_out() ? 3 : 1, ~0U, 0);
        _exit(confine(cpu, addresses) ? attempt() : UNCONFINED);
    }
    int status;
    close(ends[0]);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    close(ends[1]);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static int outcome(long result)
{
    return result >= 0 ? WORKED : REFUSED;
}

/* ---- what still works ---- */

static int use_its_descriptor(void)
{
    return outcome(write(0, "x", 1));
}

static int use_memory(void)
{
    char *bytes = malloc(8 * 1024 * 1024);
    if (bytes == NULL)
        return REFUSED;
    memset(bytes, 1, 8 * 1024 * 1024);
    return bytes[4096] == 1 ? WORKED : REFUSED;
}

static void its_descriptor_and_memory_work(void **state)
{
    (void)state;
    assert_int_equal(try_confined(use_its_descriptor, 5), WORKED);
    assert_int_equal(try_confined(use_memory, 5), WORKED);
}

/* ---- time and memory ---- */

static int loop(void)
{
    volatile unsigned long rounds = 1;
    while (rounds != 0)
        rounds += 2;
    return WORKED;
}

static void time_computed_is_limited(void **state)
{
    (void)state;
    assert_int_equal(try_confined(loop, 0.1), -SIGPROF);
}

static int map_much(void)
{
    return outcome(mmap(NULL, 1UL << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                        0) == MAP_FAILED
                       ? -1
                       : 0);
}

static void addresses_are_limited(void **state)
{
    (void)state;
    if (confine_is_left_out())
        SKIP("this build, with sanitizers, is not confined");
    assert_int_equal(try_confined(map_much, 5), REFUSED);
}

/* ---- system calls ---- */

static int open_file(void)
{
    return outcome(open("/etc/passwd", O_RDONLY));
}

static int write_elsewhere(void)
{
    return outcome(write(2, "x", 1));
}

static int begin_process(void)
{
    return outcome(fork());
}

static int begin_program(void)
{
    char name[] = "true", *const arguments[] = {name, NULL};
    return outcome(execve("/bin/true", arguments, arguments + 1));
}

static int make_socket(void)
{
    return outcome(socket(AF_INET, SOCK_STREAM, 0));
}

static int make_socket_pair(void)
{
    int ends[2];
    return outcome(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
}

static int copy_descriptor(void)
{
    return outcome(dup(0));
}

static int send_signal(void)
{
    return outcome(kill(getppid(), 0));
}

static int trace_parent(void)
{
    return outcome(ptrace(PTRACE_ATTACH, 1, NULL, NULL));
}

static int read_parent(void)
{
    char byte;
    struct iovec mine = {&byte, 1}, theirs = {&errno, 1};
    return outcome(process_vm_readv(1, &mine, 1, &theirs, 1, 0));
}

static int receive_descriptors(void)
{
    struct msghdr message = {0};
    return outcome(recvmsg(0, &message, MSG_DONTWAIT));
}

static int make_code(void)
{
    return outcome(mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
                           MAP_FAILED
                       ? -1
                       : 0);
}

static int be_dumpable(void)
{
    return outcome(prctl(PR_SET_DUMPABLE, 1, 0, 0, 0));
}

static int begin_ring(void)
{
    return outcome(syscall(SYS_io_uring_setup, 1, NULL));
}

static void nothing_else_works(void **state)
{
    static int (*const attempts[])(void) = {
        open_file,   write_elsewhere,  begin_process,       begin_program, make_socket,
        send_signal, make_socket_pair, copy_descriptor,     trace_parent,  read_parent,
        be_dumpable, begin_ring,       receive_descriptors, make_code};
    (void)state;
    if (confine_is_left_out())
        SKIP("this build, with sanitizers, is not confined");
    for (size_t i = 0; i < COUNT(attempts); i++) {
        int result = try_confined(attempts[i], 5);
        if (result != -SIGSYS && result != REFUSED)
            fail_msg("attempt %zu: %d", i, result);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_descriptor_and_memory_work),
        cmocka_unit_test(time_computed_is_limited),
        cmocka_unit_test(addresses_are_limited),
        cmocka_unit_test(nothing_else_works),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
