/* Comparing text without case; see fold.h. */
#include "fold.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text.h"

static bool is_ascii(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

/* The folded text, for free(); NULL when it is no UTF-8 or there is no memory for it. */
static char *fold(const char *text, size_t len, size_t *folded_len)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &folded,
                     UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    if (size < 0)
        return NULL;
    *folded_len = (size_t)size;
    return (char *)folded;
}

typedef bool fold_question(const char *text, size_t len, const char *other, size_t other_len);

/* Asks of the folded texts; of the texts themselves when they cannot be folded. */
static bool ask_folded(fold_question *ask, const char *text, size_t len, const char *other,
                       size_t other_len)
{
    if (is_ascii(text, len) && is_ascii(other, other_len))
        return ask(text, len, other, other_len);
    size_t a_len = 0, b_len = 0;
    char *a = fold(text, len, &a_len), *b = fold(other, other_len, &b_len);
    bool answer =
        a != NULL && b != NULL ? ask(a, a_len, b, b_len) : ask(text, len, other, other_len);
    free(a);
    free(b);
    return answer;
}

bool fold_same(const char *a, size_t a_len, const char *b, size_t b_len)
{
    return ask_folded(text_same, a, a_len, b, b_len);
}

bool fold_contains(const char *text, size_t len, const char *needle, size_t needle_len)
{
    return ask_folded(text_contains, text, len, needle, needle_len);
}
