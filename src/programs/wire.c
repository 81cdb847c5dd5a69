/* Messages over a socket; see wire.h. A message is its length (4 bytes) and its packed values. */
#include "wire.h"

#include <errno.h>
#include <lauxlib.h>
#include <poll.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "buffer.h"
#include "luax.h"
#include "pack.h"

static const char WIRE_METATABLE[] = "integrations.program.wire";

enum {
    MESSAGE_MOST = 64 * 1024 * 1024,
    VALUES_IN = 1000000, /* keys and elements of a message from a process that is not believed */
    MESSAGE_ROW = 16,    /* values that stand beside each other in a message */
    READ_AT_ONCE = 256 * 1024,
    KEPT_MOST = 1024 * 1024 /* memory that is kept although it is empty */
};

struct wire {
    int fd; /* -1: closed */
    struct buffer in, out;
    size_t taken, sent; /* of these, from their beginnings */
    size_t last;        /* bytes of the message that was taken last */
    size_t values_most; /* of a message that comes in */
};

static struct wire *wire_check(lua_State *L)
{
    return luaL_checkudata(L, 1, WIRE_METATABLE);
}

/* Forgets the first bytes of a buffer when nothing else is in it, or they are most of it. */
static void drop_bytes(struct buffer *buffer, size_t *used)
{
    if (*used == buffer->len) {
        buffer_clear(buffer);
        if (buffer->capacity > KEPT_MOST)
            buffer_free(buffer);
        *used = 0;
    } else if (*used > buffer->len / 2 && *used > READ_AT_ONCE) {
        memmove(buffer->data, buffer->data + *used, buffer->len - *used);
        buffer->len -= *used;
        *used = 0;
    }
}

/* ---- writing ---- */

static const char *add_message(lua_State *L, struct wire *wire)
{
    const char *problem = NULL;
    for (int i = 2; i <= lua_gettop(L) && problem == NULL; i++)
        problem = pack_value(L, i, &wire->out);
    return problem;
}

/* wire:send(what, ...) -> true; nil and what is wrong, and nothing is sent then. It is on its way
 * with the next flush. */
static int wire_send(lua_State *L)
{
    struct wire *wire = wire_check(L);
    size_t before = wire->out.len;
    uint32_t len = 0;
    wire->out.limit = before + sizeof len + MESSAGE_MOST;
    buffer_append(&wire->out, &len, sizeof len);
    const char *problem = add_message(L, wire);
    if (wire->out.failed)
        problem = "there is no memory for it";
    else if (wire->out.full)
        problem = "it is bigger than 64 MiB";
    wire->out.failed = wire->out.full = false;
    if (problem != NULL) {
        wire->out.len = before;
        lua_pushnil(L);
        lua_pushstring(L, problem);
        return 2;
    }
    len = (uint32_t)(wire->out.len - before - sizeof len);
    memcpy(wire->out.data + before, &len, sizeof len);
    lua_pushboolean(L, 1);
    return 1;
}

/* Writes what the other side takes. False when it has gone. */
static bool write_out(struct wire *wire)
{
    while (wire->sent < wire->out.len) {
        ssize_t count = write(wire->fd, wire->out.data + wire->sent, wire->out.len - wire->sent);
        if (count < 0 && errno != EINTR)
            return errno == EAGAIN || errno == EWOULDBLOCK;
        if (count > 0)
            wire->sent += (size_t)count;
    }
    drop_bytes(&wire->out, &wire->sent);
    return true;
}

/* wire:flush() -> how many bytes are still waiting; nil when the other side has gone. */
static int wire_flush(lua_State *L)
{
    struct wire *wire = wire_check(L);
    if (wire->fd < 0 || !write_out(wire))
        return 0;
    lua_pushinteger(L, (lua_Integer)(wire->out.len - wire->sent));
    return 1;
}

/* wire:waiting() -> bytes that are not written yet. */
static int wire_waiting(lua_State *L)
{
    const struct wire *wire = wire_check(L);
    lua_pushinteger(L, (lua_Integer)(wire->out.len - wire->sent));
    return 1;
}

/* ---- reading ---- */

/* Reads what is there, up to a limit. False at the end. */
static bool read_in(lua_State *L, struct wire *wire)
{
    drop_bytes(&wire->in, &wire->taken);
    if (!buffer_reserve(&wire->in, READ_AT_ONCE))
        luax_no_memory(L);
    ssize_t count;
    do
        count = read(wire->fd, wire->in.data + wire->in.len, READ_AT_ONCE);
    while (count < 0 && errno == EINTR);
    if (count > 0)
        wire->in.len += (size_t)count;
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

/* wire:fill() -> whether there may be more to come. */
static int wire_fill(lua_State *L)
{
    struct wire *wire = wire_check(L);
    lua_pushboolean(L, wire->fd >= 0 && read_in(L, wire));
    return 1;
}

/* The length of the message that is there next; -1 when it is not there yet. */
static int64_t next_length(const struct wire *wire)
{
    uint32_t len;
    size_t there = wire->in.len - wire->taken;
    if (there < sizeof len)
        return -1;
    memcpy(&len, wire->in.data + wire->taken, sizeof len);
    return len > MESSAGE_MOST || there - sizeof len >= len ? (int64_t)len : -1;
}

static int wire_refuse(lua_State *L, const char *problem)
{
    lua_pushboolean(L, 0);
    lua_pushstring(L, problem);
    return 2;
}

/* wire:next() -> the values of the next message; nothing when there is none yet; false and what is
 * wrong with it, and there is no going on then. */
static int wire_next(lua_State *L)
{
    struct wire *wire = wire_check(L);
    int64_t len = next_length(wire);
    lua_settop(L, 1);
    if (len < 0)
        return 0;
    if (len > MESSAGE_MOST)
        return wire_refuse(L, "it is bigger than 64 MiB");
    const unsigned char *start =
        (const unsigned char *)wire->in.data + wire->taken + sizeof(uint32_t);
    struct unpacker from = {start, start + len, wire->values_most};
    /* Taken, also when there is no memory for it; its bytes stay until the next one is read. */
    wire->taken += sizeof(uint32_t) + (size_t)len;
    wire->last = (size_t)len;
    while (from.at < from.end) {
        const char *problem =
            lua_gettop(L) <= MESSAGE_ROW ? unpack_value(L, &from) : "there are too many values";
        if (problem != NULL)
            return wire_refuse(L, problem);
    }
    if (lua_type(L, 2) != LUA_TSTRING)
        return wire_refuse(L, "it does not say what it is about");
    return lua_gettop(L) - 1;
}

/* wire:last() -> the bytes of the message that was taken last. */
static int wire_last(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)wire_check(L)->last);
    return 1;
}

/* ---- in the process that has nothing but the wire ---- */

/* Waits for the other side. Without it there is nothing to go on for. */
static void wait_for(lua_State *L, struct wire *wire, bool writing)
{
    struct pollfd fd = {.fd = wire->fd, .events = (short)(POLLIN | (writing ? POLLOUT : 0))};
    if (poll(&fd, 1, -1) > 0 && (fd.revents & (POLLIN | POLLHUP | POLLERR)) && !read_in(L, wire))
        _exit(0);
}

/* wire:push(): writes all that is waiting; reads meanwhile, as the other side may be writing too.
 */
static int wire_push_out(lua_State *L)
{
    struct wire *wire = wire_check(L);
    for (;;) {
        if (!write_out(wire))
            _exit(0);
        if (wire->sent == wire->out.len)
            return 0;
        wait_for(L, wire, true);
    }
}

/* wire:receive() -> the next message, waiting for it. */
static int wire_receive(lua_State *L)
{
    struct wire *wire = wire_check(L);
    while (next_length(wire) < 0)
        wait_for(L, wire, false);
    return wire_next(L);
}

/* ---- making and ending ---- */

/* wire:descriptor() -> what to wait for; -1 when it is closed. */
static int wire_descriptor(lua_State *L)
{
    lua_pushinteger(L, wire_check(L)->fd);
    return 1;
}

/* wire:close(): does nothing when it is closed already. */
static int wire_close(lua_State *L)
{
    struct wire *wire = wire_check(L);
    if (wire->fd >= 0)
        close(wire->fd);
    wire->fd = -1;
    buffer_free(&wire->in);
    buffer_free(&wire->out);
    wire->taken = wire->sent = 0;
    return 0;
}

void wire_push(lua_State *L, int descriptor, size_t values_most)
{
    static const luaL_Reg methods[] = {
        {"send", wire_send},     {"flush", wire_flush},     {"waiting", wire_waiting},
        {"fill", wire_fill},     {"next", wire_next},       {"last", wire_last},
        {"push", wire_push_out}, {"receive", wire_receive}, {"descriptor", wire_descriptor},
        {"close", wire_close},   {"__gc", wire_close},      {NULL, NULL}};
    struct wire *wire = lua_newuserdatauv(L, sizeof *wire, 0);
    *wire = (struct wire){.fd = -1, .values_most = values_most};
    luax_metatable(L, WIRE_METATABLE, methods);
    lua_pushvalue(L, -1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    wire->fd = descriptor;
}

/* wire.pair() -> a wire, and the descriptor of its other end; nil and a message when there is none.
 */
static int wire_pair(lua_State *L)
{
    int ends[2];
    wire_push(L, -1, VALUES_IN);
    struct wire *wire = lua_touserdata(L, -1);
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        return luaL_fileresult(L, 0, NULL);
    wire->fd = ends[0];
    lua_pushinteger(L, ends[1]);
    return 2;
}

int luaopen_program_wire(lua_State *L)
{
    static const luaL_Reg functions[] = {{"pair", wire_pair}, {NULL, NULL}};
    luaL_newlib(L, functions);
    return 1;
}
