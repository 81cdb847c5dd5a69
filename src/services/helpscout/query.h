/* Help Scout's query language, as far as it is known: telling an expression from plain text. */
#pragma once

#include <stddef.h>

enum query_kind {
    QUERY_TEXT,       /* words to look for, whatever signs are in them */
    QUERY_EXPRESSION, /* terms such as tag:"vip", joined by AND, OR and NOT */
    QUERY_GROUP       /* the same, with brackets of its own around all of it */
};

/* What is searched: each has fields of its own. */
enum query_subject { QUERY_CONVERSATIONS, QUERY_CUSTOMERS };

/* What the text is: an expression only where all of it can be read as one. */
enum query_kind query_kind_of(enum query_subject subject, const char *text, size_t len);
