/*
 * A binding of libcurl for Lua as Lua-cURLv3 is one, which Debian does not have: handles whose
 * options are methods, bodies handed to a Lua function as strings, and libcurl's multi interface.
 * Knows neither requests nor JSON.
 */
#ifndef BENCH_EASY_H
#define BENCH_EASY_H

#include <lua.h>

/*
 * A library of:
 *
 * easy(): a handle with the methods setopt_url, setopt_cainfo, setopt_useragent,
 * setopt_accept_encoding, setopt_postfields (text), setopt_httpheader (array of texts),
 * setopt_httpget, setopt_pipewait, setopt_http_version, setopt_timeout_ms (number),
 * setopt_writefunction (a function of a string), perform, getinfo_response_code.
 *
 * multi(connections): has add_handle, perform (how many are running), wait, and info_read: a handle
 * that is done, taken off, or nil.
 */
int luaopen_easy(lua_State *L);

#endif
