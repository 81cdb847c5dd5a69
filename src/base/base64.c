/* Base64; see base64.h. */
#include "base64.h"

#include <limits.h>
#include <openssl/evp.h>
#include <stdint.h>
#include <string.h>

bool base64_encode(struct buffer *out, const void *bytes, size_t len)
{
    size_t whole = len <= INT_MAX / 2 ? (len + 2) / 3 * 4 : SIZE_MAX / 2;
    if (!buffer_reserve(out, whole))
        return false;
    out->len += (size_t)EVP_EncodeBlock((unsigned char *)out->data + out->len, bytes, (int)len);
    return true;
}

bool base64_decode(struct buffer *out, const char *text, size_t len)
{
    size_t padding = len < 4 || text[len - 1] != '=' ? 0 : text[len - 2] != '=' ? 1 : 2;
    size_t whole = len / 4 * 3;
    if (len % 4 != 0 || len > INT_MAX || memchr(text, '=', len - padding) != NULL ||
        !buffer_reserve(out, whole))
        return false;
    /* Spaces around it would be passed over, and padding is read as zeros. */
    unsigned char *bytes = (unsigned char *)out->data + out->len;
    if (EVP_DecodeBlock(bytes, (const unsigned char *)text, (int)len) != (int)whole)
        return false;
    for (size_t i = whole - padding; i < whole; i++)
        if (bytes[i] != 0)
            return false;
    out->len += whole - padding;
    return true;
}
