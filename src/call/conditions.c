/* Whether a condition of a row holds: words about parameters, all of which must be true. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "text.h"

static bool text_is(const char *text, const char *word, size_t len)
{
    return strlen(text) == len && memcmp(text, word, len) == 0;
}

/* Whether the value is the word: a number is compared by how it is written. */
static bool value_is(const struct value *value, const char *word, size_t len)
{
    char digits[24];
    switch (value->kind) {
    case VALUE_TEXT:
        return value->text.len == len && memcmp(value->text.bytes, word, len) == 0;
    case VALUE_BOOLEAN:
        return text_is(value->boolean ? "true" : "false", word, len);
    case VALUE_INTEGER:
        snprintf(digits, sizeof digits, "%" PRId64, value->integer);
        return text_is(digits, word, len);
    default:
        return false;
    }
}

/* One word: "a", "!a", "a=word", "a!=word". */
static bool word_holds(const struct arguments *arguments, const char *word, size_t len)
{
    bool negated = len > 0 && word[0] == '!';
    if (negated) {
        word++;
        len--;
    }
    const char *equals = memchr(word, '=', len);
    size_t name_len = equals != NULL ? (size_t)(equals - word) : len;
    bool different = name_len > 0 && equals != NULL && word[name_len - 1] == '!';
    const struct value *value =
        arguments_find(arguments, word, different ? name_len - 1 : name_len);
    if (value == NULL || !value_is_given(value))
        return negated || different;
    if (equals == NULL)
        return !negated;
    return value_is(value, equals + 1, len - name_len - 1) != different;
}

/* "a|b": one of them. */
static bool choice_holds(const struct arguments *arguments, const struct text_word *words)
{
    for (size_t from = 0, len; from <= words->len; from += len + 1) {
        len = strcspn(words->at + from, "| ");
        if (word_holds(arguments, words->at + from, len))
            return true;
    }
    return false;
}

bool arguments_hold(const struct arguments *arguments, const char *condition)
{
    for (struct text_word word = {condition, 0}; text_next_word(&word);)
        if (!choice_holds(arguments, &word))
            return false;
    return true;
}
