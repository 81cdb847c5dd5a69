/* Reading a fuzzer's input piece by piece. When it is used up, everything reads as zero or empty.
 */
#ifndef FUZZ_INPUT_H
#define FUZZ_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct input {
    const uint8_t *at;
    size_t left;
};

/* Bytes of the input; they are not terminated. */
struct text {
    const char *bytes;
    size_t len;
};

/* The next byte; 0 at the end. */
uint8_t input_byte(struct input *input);

/* An integer of one, two, four or eight bytes, little end first. */
int64_t input_integer(struct input *input);

/* As many bytes as the next byte says, up to the end. */
struct text input_text(struct input *input);

/* All bytes up to `separator`, which is skipped, or the end. */
struct text input_until(struct input *input, char separator);

/* A terminated copy, cut at a NUL byte's place by nobody but the reader. */
char *text_copy(struct text text);

bool text_is(struct text text, const char *word);

#endif
