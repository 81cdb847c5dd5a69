/* The search expressions of Help Scout's query parameter, such as
 * (assigned:"Unassigned" AND (subject:"invoice" OR body:"invoice")).
 * Reads an expression and asks a matcher about each term; knows no objects itself. */

#ifndef MOCK_QUERY_H
#define MOCK_QUERY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum query_kind { QUERY_TEXT, QUERY_INTEGER, QUERY_DATE, QUERY_BOOLEAN };

struct query_field {
    const char *name;
    enum query_kind kind;
    int id; /* what the matcher calls it */
};

/* The field of a word that stands alone. */
enum { QUERY_NO_FIELD = -1 };

struct query_term {
    int field;
    const char *text; /* QUERY_TEXT and words that stand alone */
    int64_t integer;  /* QUERY_INTEGER, and 0 or 1 for QUERY_BOOLEAN */
    int64_t from;     /* QUERY_DATE: both ends belong to the range */
    int64_t to;
};

typedef bool query_matcher(const void *context, const void *object, const struct query_term *term);

struct query;

/* NULL for an expression that cannot be understood, with *mistake a new text. now is the instant,
 * in UNIX seconds, that NOW means. */
struct query *query_parse(const char *text, const struct query_field *fields, size_t field_count,
                          int64_t now, char **mistake);
bool query_matches(const struct query *query, query_matcher *matcher, const void *context,
                   const void *object);
void query_free(struct query *query);

#endif
