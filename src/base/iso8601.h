/* Reading points in time as ISO 8601 writes them. */
#ifndef INTEGRATIONS_ISO8601_H
#define INTEGRATIONS_ISO8601_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Reads a date (2026-01-31), a date and time (2026-01-31T23:59, :59, .5, `T` or a space between),
 * with Z, +01:00, +0100, +01 or nothing (UTC) behind it, or 9 to 12 digits (already seconds since
 * 1970). `seconds` is rounded down; `fraction` tells whether a part of a second was cut off.
 */
bool iso8601_read(const char *text, size_t len, int64_t *seconds, bool *fraction);

#endif
