/* Points in time as texts: ISO 8601, read and written. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Reads a date (2026-01-31), a date and time (2026-01-31T23:59, :59, .5, `T` or a space between),
 * with Z, +01:00, +0100, +01 or nothing (UTC) behind it. `seconds` is rounded down; `fraction`
 * tells whether a part of a second was cut off.
 */
bool time_read(const char *text, size_t len, int64_t *seconds, bool *fraction);

/* Room for what is written, with its terminator. */
enum { TIME_TEXT = 24 };

/* Writes a date and time as `2026-01-31T23:59:59Z`. False, and an empty text, outside of the years
 * 0 to 9999. */
bool time_write(int64_t seconds, char text[TIME_TEXT]);

/* Writes the date alone, `2026-01-31`; false as time_write. */
bool time_write_date(int64_t seconds, char text[TIME_TEXT]);
