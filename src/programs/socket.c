/* Unix sockets for the program's Lua; see libraries.h. */
#include "libraries.h"

#include <errno.h>
#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "text.h"

enum { SOCKET_BACKLOG = 64, SOCKET_TOKEN_BYTES = 32 };

/* nil, what the system says, and its number; closes the descriptor, unless it is -1. */
static int socket_fail(lua_State *L, int fd)
{
    int error = errno;
    if (fd >= 0)
        close(fd);
    errno = error;
    return luaL_fileresult(L, 0, NULL);
}

/* A socket that nobody answers at is left from a process that has gone. One with as many clients
 * waiting as there can be is not, and is not waited for. */
static bool socket_is_dead(const struct sockaddr_un *address)
{
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    bool dead = fd >= 0 && connect(fd, (const struct sockaddr *)address, sizeof *address) != 0 &&
                errno == ECONNREFUSED;
    if (fd >= 0)
        close(fd);
    return dead;
}

/* socket.listen(path) -> fd: a socket with mode 0600; nil and a message. One that is left over from
 * a process that ended is replaced. */
static int socket_listen(lua_State *L)
{
    size_t len;
    const char *path = luaL_checklstring(L, 1, &len);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    luaL_argcheck(L, len < sizeof address.sun_path, 1, "the path is too long for a socket");
    memcpy(address.sun_path, path, len);
    struct stat status;
    if (lstat(path, &status) == 0 && S_ISSOCK(status.st_mode) && socket_is_dead(&address))
        unlink(path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return socket_fail(L, -1);
    mode_t mask = umask(0177);
    int bound = bind(fd, (struct sockaddr *)&address, sizeof address);
    umask(mask);
    if (bound != 0 || listen(fd, SOCKET_BACKLOG) != 0)
        return socket_fail(L, fd);
    lua_pushinteger(L, fd);
    return 1;
}

/* socket.accept(fd) -> fd of a client; nil and a message where there is none, or where it is
 * another user's; nil, a message, a number and true where there is no descriptor for it, and it
 * waits. */
static int socket_accept(lua_State *L)
{
    int fd = accept4((int)luaL_checkinteger(L, 1), NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0 && (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)) {
        luaL_fileresult(L, 0, NULL);
        lua_pushboolean(L, 1);
        return 4;
    }
    struct ucred peer;
    socklen_t len = sizeof peer;
    if (fd < 0 || getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &len) != 0)
        return socket_fail(L, fd);
    if (peer.uid != geteuid()) {
        errno = EPERM;
        return socket_fail(L, fd);
    }
    lua_pushinteger(L, fd);
    return 1;
}

/*
 * socket.put(fd, text, from) -> how many bytes of the text from there were taken, and whether more
 * may be put at once; nil and a message. What is no socket takes a pipe's portion, which does not
 * wait once poll has called it ready.
 */
static int socket_put(lua_State *L)
{
    size_t len;
    int fd = (int)luaL_checkinteger(L, 1);
    const char *text = luaL_checklstring(L, 2, &len);
    size_t from = (size_t)luaL_checkinteger(L, 3) - 1;
    luaL_argcheck(L, from < len, 3, "beyond the text");
    len -= from;
    ssize_t count = send(fd, text + from, len, MSG_DONTWAIT | MSG_NOSIGNAL);
    bool stream = count >= 0 || errno != ENOTSOCK;
    if (!stream)
        count = write(fd, text + from, len < PIPE_BUF ? len : PIPE_BUF);
    if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        return socket_fail(L, -1);
    lua_pushinteger(L, count < 0 ? 0 : count);
    lua_pushboolean(L, stream && count > 0);
    return 2;
}

/* socket.token() -> 64 digits that nobody can guess. */
static int socket_token(lua_State *L)
{
    unsigned char bytes[SOCKET_TOKEN_BYTES];
    char digits[2 * SOCKET_TOKEN_BYTES];
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        return luaL_error(L, "the system has no random bytes: %s", strerror(errno));
    text_hex(digits, bytes, sizeof bytes);
    lua_pushlstring(L, digits, sizeof digits);
    return 1;
}

int luaopen_program_socket(lua_State *L)
{
    static const luaL_Reg functions[] = {{"listen", socket_listen},
                                         {"accept", socket_accept},
                                         {"put", socket_put},
                                         {"token", socket_token},
                                         {NULL, NULL}};
    luaL_newlib(L, functions);
    lua_pushinteger(L, (lua_Integer)sizeof((struct sockaddr_un *)0)->sun_path - 1);
    lua_setfield(L, -2, "path_most");
    return 1;
}
