/*
 * Lua values as bytes, for two processes of this program. Numbers and strings come out as they went
 * in, integers as integers; empty arrays and null stay what they are. What cannot be taken along
 * (functions, userdata, coroutines) arrives as an empty one of its type, so that messages about it
 * are the same. Whoever reads does not believe the bytes. Knows no descriptors.
 */
#pragma once

#include <lua.h>
#include <stddef.h>

#include "buffer.h"

/* How deep tables may stand in one another. */
enum { PACK_DEPTH = 100 };

/*
 * Appends the value at `index`. Returns NULL, or what is wrong; that the buffer failed or is full
 * is for the caller to see. Metatables are not asked. [-0, +0, m]
 */
const char *pack_value(lua_State *L, int index, struct buffer *out);

/* Bytes that are being read. */
struct unpacker {
    const unsigned char *at, *end;
    size_t values_left; /* how many values they may be, keys and elements counted */
};

/*
 * Pushes the next value. Returns NULL, or what is wrong; nothing is pushed then. Raises when out of
 * memory. [-0, +(0|1), m]
 */
const char *unpack_value(lua_State *L, struct unpacker *from);
