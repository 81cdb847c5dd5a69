/* Beginning the process that scripts' processes come from, and talking to it; see spawner.h. */
#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <signal.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "luax.h"
#include "orders.h"
#include "script.h"
#include "spawner.h"

/* In the process that is to be the other one: nothing but its socket is left. */
_Noreturn static void client_become(int end)
{
    static char name[] = SPAWNER_NAME;
    char *const arguments[] = {name, NULL}, *const environment[] = {NULL};
    if (dup2(end, ORDERS_DESCRIPTOR) == ORDERS_DESCRIPTOR &&
        fcntl(ORDERS_DESCRIPTOR, F_SETFD, 0) == 0) {
        closefrom(ORDERS_DESCRIPTOR + 1);
        execve("/proc/self/exe", arguments, environment);
    }
    _exit(127);
}

/* spawner.open() -> a descriptor to talk to it, its pid; or nil, a message */
static int client_open(lua_State *L)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
        return luaL_fileresult(L, 0, NULL);
    pid_t pid = fork();
    if (pid == 0)
        client_become(ends[1]);
    int error = errno;
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        errno = error;
        return luaL_fileresult(L, 0, NULL);
    }
    lua_pushinteger(L, ends[0]);
    lua_pushinteger(L, pid);
    return 2;
}

/* Sends an order, and a descriptor with it unless that is -1. */
static int client_send(lua_State *L, int socket, const struct order *order, int descriptor)
{
    union {
        struct cmsghdr header;
        char bytes[CMSG_SPACE(sizeof(int))];
    } control = {0};
    struct iovec bytes = {(void *)(uintptr_t)order, sizeof *order};
    struct msghdr message = {.msg_iov = &bytes, .msg_iovlen = 1};
    if (descriptor >= 0) {
        message.msg_control = control.bytes;
        message.msg_controllen = sizeof control.bytes;
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof descriptor);
        memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    }
    if (sendmsg(socket, &message, MSG_NOSIGNAL) < 0) {
        if (errno == ECONNRESET)
            errno = EPIPE; /* it has gone, with orders that it had not read */
        return luaL_fileresult(L, 0, NULL);
    }
    lua_pushboolean(L, 1);
    return 1;
}

/* spawner.start(fd, id, descriptor, cpu, memory) -> true; nil, a message and an error's number,
 * spawner.gone when nobody is there. The descriptor is closed here. */
static int client_start(lua_State *L)
{
    int socket = (int)luaL_checkinteger(L, 1), descriptor = (int)luaL_checkinteger(L, 3);
    const struct order order = {ORDER_START, (uint64_t)luaL_checkinteger(L, 2),
                                luaL_checknumber(L, 4), (uint64_t)luaL_checkinteger(L, 5)};
    int results = client_send(L, socket, &order, descriptor);
    close(descriptor);
    return results;
}

/* spawner.kill(fd, id): it will be told as an ending like others. */
static int client_kill(lua_State *L)
{
    const struct order order = {.kind = ORDER_KILL, .id = (uint64_t)luaL_checkinteger(L, 2)};
    return client_send(L, (int)luaL_checkinteger(L, 1), &order, -1);
}

/* Why a script's process has ended, in a word. */
static const char *ending_why(const struct ending *ending)
{
    if (ending->never_began)
        return "never began";
    if (ending->signal == SIGPROF || ending->signal == SIGXCPU)
        return "cpu";
    if (ending->signal == SIGKILL || (ending->signal == 0 && ending->code == SCRIPT_NO_MEMORY))
        return "memory";
    if (ending->signal == SIGSYS)
        return "forbidden";
    if (ending->signal == 0 && ending->code == SCRIPT_UNCONFINED)
        return "unconfined";
    return ending->signal != 0 ? "signal" : "exit";
}

/*
 * spawner.receive(fd) -> id, {why, number, cpu, memory} of a script whose process has ended;
 * nothing when there is none; false when the process that they come from has gone. `number` is the
 * signal or the exit status.
 */
static int client_receive(lua_State *L)
{
    struct ending ending;
    ssize_t count;
    do
        count = recv((int)luaL_checkinteger(L, 1), &ending, sizeof ending, MSG_DONTWAIT);
    while (count < 0 && errno == EINTR);
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return 0;
    if (count != (ssize_t)sizeof ending) {
        lua_pushboolean(L, 0);
        return 1;
    }
    lua_pushinteger(L, (lua_Integer)ending.id);
    lua_createtable(L, 0, 4);
    luax_set_text(L, "why", ending_why(&ending));
    luax_set_integer(L, "number", ending.signal != 0 ? ending.signal : ending.code);
    lua_pushnumber(L, ending.cpu);
    lua_setfield(L, -2, "cpu");
    luax_set_integer(L, "memory", (lua_Integer)ending.memory);
    return 2;
}

/* spawner.close(fd, pid): it ends when it finds that nobody is there, and all that it began with
 * it. */
static int client_close(lua_State *L)
{
    close((int)luaL_checkinteger(L, 1));
    while (waitpid((pid_t)luaL_checkinteger(L, 2), NULL, 0) < 0 && errno == EINTR)
        continue;
    return 0;
}

/* spawner.seed() -> an integer that nobody can guess */
static int client_seed(lua_State *L)
{
    lua_Integer seed;
    if (getrandom(&seed, sizeof seed, 0) != (ssize_t)sizeof seed)
        seed = (lua_Integer)clock_now();
    lua_pushinteger(L, seed);
    return 1;
}

int luaopen_program_spawner(lua_State *L)
{
    static const luaL_Reg functions[] = {{"open", client_open},
                                         {"start", client_start},
                                         {"kill", client_kill},
                                         {"receive", client_receive},
                                         {"close", client_close},
                                         {"seed", client_seed},
                                         {NULL, NULL}};
    luaL_newlib(L, functions);
    luax_set_integer(L, "gone", EPIPE);
    return 1;
}
