/* Bytes as Base64 with its padding and without line ends (RFC 4648, section 4). */
#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"

/* Appends the bytes as Base64. False when they did not fit; see buffer.h. */
bool base64_encode(struct buffer *out, const void *bytes, size_t len);

/*
 * Appends the bytes that the text stands for. False when it is not Base64 or they did not fit,
 * which the buffer tells; nothing is appended then. One spelling only is read for the same bytes:
 * with its padding, and zeros in the bits that are left over.
 */
bool base64_decode(struct buffer *out, const char *text, size_t len);
