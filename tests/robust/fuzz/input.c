/* Reading a fuzzer's input; see input.h. */
#include "input.h"

#include <stdlib.h>
#include <string.h>

uint8_t input_byte(struct input *input)
{
    if (input->left == 0)
        return 0;
    input->left--;
    return *input->at++;
}

int64_t input_integer(struct input *input)
{
    uint64_t value = 0;
    unsigned bytes = 1u << (input_byte(input) & 3);
    for (unsigned i = 0; i < bytes; i++)
        value |= (uint64_t)input_byte(input) << (8 * i);
    return (int64_t)value;
}

static struct text take(struct input *input, size_t len)
{
    struct text text = {(const char *)input->at, len};
    if (len > 0)
        input->at += len;
    input->left -= len;
    return text;
}

struct text input_text(struct input *input)
{
    size_t len = input_byte(input);
    return take(input, len < input->left ? len : input->left);
}

struct text input_until(struct input *input, char separator)
{
    const uint8_t *found = input->left > 0 ? memchr(input->at, separator, input->left) : NULL;
    struct text text = take(input, found != NULL ? (size_t)(found - input->at) : input->left);
    if (found != NULL)
        take(input, 1);
    return text;
}

char *text_copy(struct text text)
{
    char *copy = malloc(text.len + 1);
    if (copy == NULL)
        abort();
    if (text.len > 0)
        memcpy(copy, text.bytes, text.len);
    copy[text.len] = '\0';
    return copy;
}

bool text_is(struct text text, const char *word)
{
    return text.len == strlen(word) && (text.len == 0 || memcmp(text.bytes, word, text.len) == 0);
}
