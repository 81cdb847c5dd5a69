/*
 * The ways in which writers spell a byte: as it is, and with the escapes of JSON, of other
 * languages' texts, of addresses, mails and HTML, also of what is escaped already. Knows of no
 * secret.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

/* More ways to read a place than any has. */
enum { SPELLED_MOST = 16 };

/* The ways to read the beginning of a text: bytes, and how long each is written. */
struct spelled {
    size_t count;
    char bytes[SPELLED_MOST];
    unsigned short written[SPELLED_MOST];
};

/* Whether an escape may begin with the byte. */
bool spelled_may_escape(char c);

/* Reads the beginning of a text, which is not empty, in every way. */
void spelled_read(const char *text, size_t len, struct spelled *readings);
