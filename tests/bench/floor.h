/*
 * The floor: the least that a request and its reply cost with libcurl and lua-cjson. One handle,
 * set up once and used again; the reply is read into the Lua state and dropped.
 */
#ifndef BENCH_FLOOR_H
#define BENCH_FLOOR_H

#include <lua.h>

/*
 * A library of:
 *
 * serial(requests[, ca_file]): a function of a count, which sends the requests so many times, one
 * after another. A request is a table of method, url, headers ("Name: value") and body.
 *
 * parallel(requests, number, connections[, ca_file]): a function of a count, which so many times
 * sends `number` of the first request at once over libcurl's multi interface.
 *
 * save(request, path[, ca_file]): a function which sends the request and writes the reply into the
 * file, replacing it.
 *
 * decode(bodies): a function of a count, which only reads the bodies so many times.
 *
 * fetch(request[, ca_file]): the reply's status and body.
 */
int luaopen_floor(lua_State *L);

#endif
