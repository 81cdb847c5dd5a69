/*
 * Replies' JSON as Lua values. lua-cjson reads them; only this file knows what it does wrong:
 * floats for integers, values for nulls.
 */
#ifndef INTEGRATIONS_DECODE_H
#define INTEGRATIONS_DECODE_H

#include <lua.h>
#include <stdbool.h>

#include "buffer.h"

/*
 * Memory in which a text is taken apart. It belongs to whoever decodes, may be used again, and
 * holds nothing between two decodes.
 */
struct decode_memory {
    struct buffer rest;  /* the text that lua-cjson is given */
    struct buffer notes; /* what was left out of it, and where that belongs */
};

void decode_free_memory(struct decode_memory *memory);

/*
 * Prepares reading in this state: a private lua-cjson instance. Leaves its decode function on the
 * stack; raises when lua-cjson is not installed.
 */
void decode_open(lua_State *L);

/*
 * Decodes with the function at `decode`: pushes the value and returns true, or pushes a message
 * that says what is wrong and returns false. Raises only when out of memory. Integers of up to 2^53
 * are Lua integers, a null in an object is absent, one in an array stays as light userdata NULL.
 * Which of two members with one name the object has is not said, as JSON does not say it either.
 *
 * With `memory`, of which nothing is kept, it is faster; the text is then terminated.
 */
bool decode_json(lua_State *L, int decode, const char *text, size_t len,
                 struct decode_memory *memory);

#endif
