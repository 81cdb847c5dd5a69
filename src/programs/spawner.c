/*
 * The process that scripts' processes come from; see spawner.h. It has prepared all that a script
 * needs before it is asked for one, so that beginning one is a fork. It reads no file after that.
 */
#include "spawner.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "confine.h"
#include "orders.h"
#include "script.h"

enum { CHILDREN_MOST = 256 };

struct child {
    pid_t pid; /* 0: the place is free */
    uint64_t id;
};

struct spawner {
    int orders, signals;
    struct child children[CHILDREN_MOST];
    struct script *script; /* prepared, in every child the same */
};

static struct child *spawner_find_pid(struct spawner *spawner, pid_t pid)
{
    for (size_t i = 0; i < CHILDREN_MOST; i++)
        if (spawner->children[i].pid == pid)
            return &spawner->children[i];
    return NULL;
}

static struct child *spawner_find_id(struct spawner *spawner, uint64_t id)
{
    for (size_t i = 0; i < CHILDREN_MOST; i++)
        if (spawner->children[i].pid != 0 && spawner->children[i].id == id)
            return &spawner->children[i];
    return NULL;
}

static void spawner_tell(const struct spawner *spawner, const struct ending *ending)
{
    while (send(spawner->orders, ending, sizeof *ending, MSG_NOSIGNAL) < 0 && errno == EINTR)
        continue;
}

/* ---- beginning ---- */

/* In a script's process: leaves it nothing but its socket, as descriptor 0, and runs the script. */
_Noreturn static void child_become(struct spawner *spawner, const struct order *order, int socket)
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (dup2(socket, 0) == 0) {
        closefrom(confine_is_left_out() ? 3 : 1); /* also where the kernel has no close_range */
        /* With more than there are addresses, sums of it would be small. */
        uint64_t most = SIZE_MAX / 2, memory = order->memory < most ? order->memory : most;
        script_run(spawner->script, order->cpu, (size_t)memory);
    }
    _exit(EXIT_FAILURE);
}

static void spawner_start(struct spawner *spawner, const struct order *order, int socket)
{
    struct child *child = spawner_find_pid(spawner, 0);
    pid_t pid = child != NULL && socket >= 0 ? fork() : -1;
    if (pid == 0)
        child_become(spawner, order, socket);
    if (pid > 0)
        *child = (struct child){pid, order->id};
    else
        spawner_tell(spawner, &(struct ending){.id = order->id, .never_began = true});
}

/* ---- ending ---- */

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static void spawner_reap(struct spawner *spawner)
{
    struct rusage used;
    int status;
    pid_t pid;
    while ((pid = wait4(-1, &status, WNOHANG, &used)) > 0) {
        struct child *child = spawner_find_pid(spawner, pid);
        if (child == NULL)
            continue;
        const struct ending ending = {
            .id = child->id,
            .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
            .code = WIFEXITED(status) ? WEXITSTATUS(status) : 0,
            .cpu = seconds_of(used.ru_utime) + seconds_of(used.ru_stime),
            .memory = (uint64_t)used.ru_maxrss * 1024,
        };
        child->pid = 0;
        spawner_tell(spawner, &ending);
    }
}

static void spawner_take_signal(struct spawner *spawner)
{
    struct signalfd_siginfo info;
    while (read(spawner->signals, &info, sizeof info) > 0)
        continue;
    spawner_reap(spawner);
}

/* ---- orders ---- */

/* The descriptor that came with a message; -1 when there is none. */
static int received_descriptor(struct msghdr *message)
{
    int descriptor = -1;
    struct cmsghdr *header = CMSG_FIRSTHDR(message);
    if (header != NULL && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS &&
        header->cmsg_len == CMSG_LEN(sizeof descriptor))
        memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    return descriptor;
}

static void spawner_obey(struct spawner *spawner, const struct order *order, int socket)
{
    const struct child *child = spawner_find_id(spawner, order->id);
    if (order->kind == ORDER_START)
        spawner_start(spawner, order, socket);
    else if (child != NULL)
        kill(child->pid, SIGKILL);
}

/* False when the other side has gone. */
static bool spawner_take_order(struct spawner *spawner)
{
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(sizeof(int))];
    } control = {0};
    struct order order;
    struct iovec bytes = {&order, sizeof order};
    struct msghdr message = {.msg_iov = &bytes,
                             .msg_iovlen = 1,
                             .msg_control = control.bytes,
                             .msg_controllen = sizeof control.bytes};
    ssize_t count = recvmsg(spawner->orders, &message, MSG_CMSG_CLOEXEC);
    if (count < 0 && errno == EINTR)
        return true;
    if (count <= 0)
        return false;
    int socket = received_descriptor(&message);
    if (count == (ssize_t)sizeof order)
        spawner_obey(spawner, &order, socket);
    if (socket >= 0)
        close(socket);
    return true;
}

/* ---- the process ---- */

/* Descriptors 0 to 2 are there, and nothing is behind them. */
static bool spawner_close_files(void)
{
    int nothing = open("/dev/null", O_RDWR);
    bool closed = nothing >= 0 && dup2(nothing, 0) == 0 && dup2(nothing, 1) == 1;
    if (closed && !confine_is_left_out())
        closed = dup2(nothing, 2) == 2;
    if (nothing > ORDERS_DESCRIPTOR)
        close(nothing);
    return closed;
}

/* The time zone is read now, and never again: a script's process can read no file. */
static void read_time_zone(void)
{
    setenv("TZ", ":/etc/localtime", 1);
    tzset();
}

static bool spawner_open(struct spawner *spawner)
{
    sigset_t child;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    signal(SIGPIPE, SIG_IGN);
    setsid();
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    read_time_zone();
    if (!spawner_close_files() || sigprocmask(SIG_BLOCK, &child, NULL) != 0)
        return false;
    spawner->signals = signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
    spawner->script = script_prepare();
    return spawner->signals >= 0 && spawner->script != NULL && confine_prepare();
}

static void spawner_kill_all(const struct spawner *spawner)
{
    for (size_t i = 0; i < CHILDREN_MOST; i++)
        if (spawner->children[i].pid != 0)
            kill(spawner->children[i].pid, SIGKILL);
}

int spawner_main(void)
{
    static struct spawner spawner = {.orders = ORDERS_DESCRIPTOR};
    int type;
    socklen_t len = sizeof type;
    if (getsockopt(spawner.orders, SOL_SOCKET, SO_TYPE, &type, &len) != 0 ||
        type != SOCK_SEQPACKET) {
        fputs(SPAWNER_NAME " is begun by the program integrations, for its scripts\n", stderr);
        return EXIT_FAILURE;
    }
    if (!spawner_open(&spawner))
        return EXIT_FAILURE;
    for (bool going_on = true; going_on;) {
        struct pollfd fds[] = {{.fd = spawner.orders, .events = POLLIN},
                               {.fd = spawner.signals, .events = POLLIN}};
        if (poll(fds, 2, -1) < 0)
            continue;
        if (fds[1].revents != 0)
            spawner_take_signal(&spawner);
        if (fds[0].revents != 0)
            going_on = spawner_take_order(&spawner);
    }
    spawner_kill_all(&spawner);
    return EXIT_SUCCESS;
}
