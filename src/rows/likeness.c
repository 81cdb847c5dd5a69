/* How alike two names are; see likeness.h. */
#include "likeness.h"

#include <string.h>

#include "text.h"

/* What an edit counts: so much that a number of edits can be added without making up another. */
enum { STEP = LIKENESS_NAME + 1 };

static size_t least_of(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t likeness_distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t row[LIKENESS_NAME + 1], last[LIKENESS_NAME + 1] = {0}, last_but_one[LIKENESS_NAME + 1];
    size_t size = (b_len + 1) * sizeof *row;
    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        memcpy(last_but_one, last, size);
        memcpy(last, row, size);
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t replaced = last[j - 1] + !text_same(&a[i - 1], &b[j - 1], 1);
            row[j] = least_of(replaced, least_of(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && text_same(&a[i - 1], &b[j - 2], 1) &&
                text_same(&a[i - 2], &b[j - 1], 1))
                row[j] = least_of(row[j], last_but_one[j - 2] + 1);
        }
    }
    return row[b_len];
}

/* Copies a name with its NUL byte, and without capitals. */
static void copy_small(char small[LIKENESS_NAME + 1], const char *name, size_t len)
{
    for (size_t i = 0; i <= len; i++)
        small[i] = text_small(name[i]);
}

const char *likeness_nearest(const char *written,
                             const char *(*name_at)(const void *context, size_t i),
                             const void *context, size_t count)
{
    size_t len = strlen(written);
    char name[LIKENESS_NAME + 1], other[LIKENESS_NAME + 1];
    const char *nearest = NULL;
    if (len == 0 || len > LIKENESS_NAME)
        return NULL;
    copy_small(name, written, len);
    size_t best = (len / 3 + 2) * STEP;
    for (size_t i = 0; i < count; i++) {
        const char *candidate = name_at(context, i);
        size_t candidate_len = strlen(candidate);
        if (candidate_len > LIKENESS_NAME)
            continue;
        copy_small(other, candidate, candidate_len);
        size_t edits = likeness_distance(name, len, other, candidate_len);
        size_t distance = edits * STEP;
        /* One name inside the other is a common slip: id for call_id, and the longest in it for
         * organization_id. One of which half is other letters is another word. */
        if (len > 1 && strstr(other, name) != NULL)
            distance = least_of(distance, STEP);
        else if (len > 1 && strstr(name, other) != NULL)
            distance = least_of(distance, STEP + edits);
        else if (2 * edits >= len)
            continue;
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}
