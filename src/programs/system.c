/* What the program's Lua needs of the system; see libraries.h. */
#include "libraries.h"

#include <errno.h>
#include <lauxlib.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "clock.h"

enum { SYSTEM_READ_MOST = 65536, SYSTEM_DESCRIPTORS_MOST = 1024 };

/* system.read(fd) -> bytes, "" at the end; nil, message, errno when there is none now. */
static int system_read(lua_State *L)
{
    char bytes[SYSTEM_READ_MOST];
    ssize_t count;
    do
        count = read((int)luaL_checkinteger(L, 1), bytes, sizeof bytes);
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return luaL_fileresult(L, 0, NULL);
    lua_pushlstring(L, bytes, (size_t)count);
    return 1;
}

/* system.write(fd, text[, from]) -> how many of its bytes from there were taken; else nil, ... */
static int system_write(lua_State *L)
{
    size_t len;
    const char *text = luaL_checklstring(L, 2, &len);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    luaL_argcheck(L, from >= 1 && (size_t)from <= len + 1, 3, "beyond the text");
    ssize_t count;
    do
        count = write((int)luaL_checkinteger(L, 1), text + from - 1, len - (size_t)(from - 1));
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return luaL_fileresult(L, 0, NULL);
    lua_pushinteger(L, count);
    return 1;
}

/*
 * system.poll({[fd] = "r" | "w" | "rw"}, seconds) -> {[fd] = what is ready, also "r" at an end, and
 * "rw" at an error}; seconds below 0: until something is.
 */
static int system_poll(lua_State *L)
{
    struct pollfd fds[SYSTEM_DESCRIPTORS_MOST];
    nfds_t count = 0;
    lua_Number seconds = luaL_checknumber(L, 2);
    luaL_checktype(L, 1, LUA_TTABLE);
    for (lua_pushnil(L); lua_next(L, 1) != 0; lua_pop(L, 1)) {
        luaL_argcheck(L, count < SYSTEM_DESCRIPTORS_MOST, 1, "too many descriptors");
        const char *events = luaL_checkstring(L, -1);
        fds[count++] = (struct pollfd){
            .fd = (int)luaL_checkinteger(L, -2),
            .events =
                (short)((strchr(events, 'r') ? POLLIN : 0) | (strchr(events, 'w') ? POLLOUT : 0)),
        };
    }
    int wait = seconds < 0 ? -1 : seconds > 1e6 ? 1000000000 : (int)(seconds * 1000 + 0.999);
    int ready = poll(fds, count, wait);
    if (ready < 0 && errno != EINTR)
        return luaL_fileresult(L, 0, NULL);
    lua_newtable(L);
    for (nfds_t i = 0; ready > 0 && i < count; i++) {
        bool reads = fds[i].revents & (POLLIN | POLLHUP | POLLERR | POLLNVAL);
        bool writes = fds[i].revents & (POLLOUT | POLLERR | POLLNVAL);
        if (!reads && !writes)
            continue;
        lua_pushstring(L, reads && writes ? "rw" : reads ? "r" : "w");
        lua_rawseti(L, -2, fds[i].fd);
    }
    return 1;
}

/* system.close(fd) -> true; nil, message, errno when it fails. */
static int system_close(lua_State *L)
{
    return luaL_fileresult(L, close((int)luaL_checkinteger(L, 1)) == 0, NULL);
}

/* system.isatty(fd) -> whether it is a terminal. */
static int system_isatty(lua_State *L)
{
    lua_pushboolean(L, isatty((int)luaL_checkinteger(L, 1)));
    return 1;
}

/* What stderr is told when somebody ends the program: a handler can read nothing else. */
static struct {
    char text[1024];
    size_t len;
} last_words;

static void say_last_words(int number)
{
    ssize_t count = write(STDERR_FILENO, last_words.text, last_words.len);
    (void)count;
    signal(number, SIG_DFL);
    raise(number);
}

void system_replace_handlers(void (*from)(int), void (*to)(int))
{
    static const int numbers[] = {SIGHUP, SIGINT, SIGTERM};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction before;
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler == from)
            signal(numbers[i], to);
    }
}

/* system.last_words(text): what stderr is told where a signal ends the program from now on. */
static int system_last_words(lua_State *L)
{
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len);
    luaL_argcheck(L, len <= sizeof last_words.text, 1, "too long");
    last_words.len = 0;
    memcpy(last_words.text, text, len);
    last_words.len = len;
    system_replace_handlers(SIG_DFL, say_last_words);
    return 0;
}

/* system.now() -> seconds on a clock that only goes forward. */
static int system_now(lua_State *L)
{
    lua_pushnumber(L, (lua_Number)clock_now() / 1000);
    return 1;
}

int luaopen_program_system(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"read", system_read},     {"write", system_write},
        {"poll", system_poll},     {"close", system_close},
        {"isatty", system_isatty}, {"last_words", system_last_words},
        {"now", system_now},       {NULL, NULL}};
    luaL_newlib(L, functions);
    lua_pushinteger(L, EAGAIN);
    lua_setfield(L, -2, "again");
    return 1;
}
