/* Base64; see base64.h. */
#include "base64.h"

#include <limits.h>
#include <openssl/evp.h>
#include <stdint.h>

bool base64_encode(struct buffer *out, const void *bytes, size_t len)
{
    size_t whole = len <= INT_MAX / 2 ? (len + 2) / 3 * 4 : SIZE_MAX / 2;
    if (out->limit > 0 && (whole > out->limit || out->len > out->limit - whole)) {
        out->full = true;
        return false;
    }
    if (!buffer_reserve(out, whole))
        return false;
    out->len += (size_t)EVP_EncodeBlock((unsigned char *)out->data + out->len, bytes, (int)len);
    return true;
}

/* The six bits of a digit; -1 when it is none. */
static int base64_value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Reads four characters, the last `padding` of which are `=`; -1 when they are not Base64. */
static int base64_group(const char *four, int padding)
{
    int group = 0;
    for (int i = 0; i < 4; i++) {
        int value = i < 4 - padding ? base64_value(four[i]) : 0;
        if (value < 0)
            return -1;
        group = group << 6 | value;
    }
    int unused = padding == 2 ? 0xFFFF : padding == 1 ? 0xFF : 0;
    return (group & unused) == 0 ? group : -1;
}

bool base64_decode(struct buffer *out, const char *text, size_t len)
{
    size_t before = out->len;
    bool whole = len % 4 == 0;
    for (size_t i = 0; whole && i < len; i += 4) {
        bool last = i + 4 == len;
        int padding = last && text[i + 3] == '=' ? (text[i + 2] == '=' ? 2 : 1) : 0;
        int group = base64_group(text + i, padding);
        const unsigned char three[3] = {(unsigned char)(group >> 16 & 0xFF),
                                        (unsigned char)(group >> 8 & 0xFF),
                                        (unsigned char)(group & 0xFF)};
        whole = group >= 0 && buffer_append(out, three, (size_t)(3 - padding));
    }
    if (!whole)
        out->len = before;
    return whole;
}
