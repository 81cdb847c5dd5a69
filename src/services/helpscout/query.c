/*
 * Help Scout's query language; see query.h. It is Lucene's, of which only what the service's pages
 * show is read: what is not sure to mean the same to the service is text, and quoted. So nothing in
 * a query can close the brackets that stand around it.
 *
 *     expression  term { AND term | OR term }
 *     term        NOT term | ( expression ) | field : value
 *     value       "quoted" | word | [ a TO b ] | ( value { OR value } )
 *
 * Between them may be spaces, tabs and ends of lines, as scripts write long ones.
 *
 * Source: developer.helpscout.com/mailbox-api/endpoints/conversations/list and customers/list,
 * "query".
 */
#include "query.h"

#include <stdbool.h>
#include <string.h>

#include "text.h"

/* Brackets inside brackets; expressions of people have three. */
enum { DEPTH_MOST = 20 };

struct query_reader {
    enum query_subject subject;
    const char *at, *end;
    int depth;
};

/* What may stand between the parts. */
#define QUERY_SPACES " \t\r\n"

static bool read_expression(struct query_reader *reader);

static bool is_one_of(char c, const char *signs)
{
    return c != '\0' && strchr(signs, c) != NULL;
}

static void pass_spaces(struct query_reader *reader)
{
    while (reader->at < reader->end && is_one_of(*reader->at, QUERY_SPACES))
        reader->at++;
}

static bool take_sign(struct query_reader *reader, char sign)
{
    pass_spaces(reader);
    if (reader->at == reader->end || *reader->at != sign)
        return false;
    reader->at++;
    return true;
}

static bool is_one_in(const char *const *words, const char *text, size_t len)
{
    for (; *words != NULL; words++)
        if (strlen(*words) == len && memcmp(*words, text, len) == 0)
            return true;
    return false;
}

/* Takes an operator, which a space or a bracket follows. */
static bool take_operator(struct query_reader *reader, const char *word)
{
    size_t len = strlen(word);
    pass_spaces(reader);
    if ((size_t)(reader->end - reader->at) <= len || memcmp(reader->at, word, len) != 0 ||
        !is_one_of(reader->at[len], QUERY_SPACES "("))
        return false;
    reader->at += len;
    return true;
}

/* Whether the service knows the field; cf and digits is a custom one, of conversations. */
static bool is_field(enum query_subject subject, const char *name, size_t len)
{
    static const char *const fields[][17] = {
        [QUERY_CONVERSATIONS] = {"subject", "body", "tag", "mailbox", "mailboxid", "customerIds",
                                 "number", "id", "email", "assigned", "status", "attachments",
                                 "modifiedAt", "createdAt", "replyUserIds", "customerEmail", NULL},
        [QUERY_CUSTOMERS] = {"firstName", "lastName", "email", "modifiedAt", "emailDomain",
                             "modifiedSince", NULL}};
    return is_one_in(fields[subject], name, len) ||
           (subject == QUERY_CONVERSATIONS && len > 2 && memcmp(name, "cf", 2) == 0 &&
            text_is_digits(name + 2, len - 2));
}

/* Takes a field's name and the colon behind it. */
static bool take_field(struct query_reader *reader)
{
    const char *start = reader->at;
    const char *colon = memchr(start, ':', (size_t)(reader->end - start));
    if (colon == NULL || !is_field(reader->subject, start, (size_t)(colon - start)))
        return false;
    reader->at = colon + 1;
    return true;
}

/* Takes the rest of a text in quotes. */
static bool take_quoted(struct query_reader *reader)
{
    for (; reader->at < reader->end; reader->at++) {
        if (*reader->at == '\\' && reader->at + 1 < reader->end)
            reader->at++;
        else if (*reader->at == '"')
            return take_sign(reader, '"');
    }
    return false;
}

/* Takes characters up to one that the language may have a meaning for, the signs or a space of any
 * kind; a word that it has a meaning for is none. */
static bool take_word(struct query_reader *reader, const char *signs)
{
    static const char *const operators[] = {"AND", "OR", "NOT", "TO", NULL};
    static const char wide_space[] = "\u3000";
    const char *start = reader->at;
    while (reader->at < reader->end && (unsigned char)*reader->at > ' ' &&
           !is_one_of(*reader->at, signs) &&
           strncmp(reader->at, wide_space, sizeof wide_space - 1) != 0)
        reader->at++;
    size_t len = (size_t)(reader->at - start);
    return len > 0 && !is_one_of(*start, "+-") && !is_one_in(operators, start, len);
}

/* Takes the rest of [a TO b]. */
static bool take_range(struct query_reader *reader)
{
    static const char signs[] = "()[]{}\"\\";
    pass_spaces(reader);
    if (!take_word(reader, signs) || !take_operator(reader, "TO"))
        return false;
    pass_spaces(reader);
    return take_word(reader, signs) && take_sign(reader, ']');
}

static bool take_simple_value(struct query_reader *reader)
{
    if (take_sign(reader, '"'))
        return take_quoted(reader);
    if (take_sign(reader, '['))
        return take_range(reader);
    return take_word(reader, "()[]{}\"\\/^~:!&|");
}

static bool take_value(struct query_reader *reader)
{
    if (!take_sign(reader, '('))
        return take_simple_value(reader);
    do
        if (!take_simple_value(reader))
            return false;
    while (take_operator(reader, "OR"));
    return take_sign(reader, ')');
}

static bool read_term(struct query_reader *reader)
{
    while (take_operator(reader, "NOT"))
        ;
    if (take_sign(reader, '('))
        return read_expression(reader) && take_sign(reader, ')');
    return take_field(reader) && take_value(reader);
}

static bool read_expression(struct query_reader *reader)
{
    if (++reader->depth > DEPTH_MOST)
        return false;
    do
        if (!read_term(reader))
            return false;
    while (take_operator(reader, "AND") || take_operator(reader, "OR"));
    reader->depth--;
    return true;
}

enum query_kind query_kind_of(enum query_subject subject, const char *text, size_t len)
{
    const struct query_reader start = {.subject = subject, .at = text, .end = text + len};
    struct query_reader reader = start;
    if (take_sign(&reader, '(') && read_expression(&reader) && take_sign(&reader, ')')) {
        pass_spaces(&reader);
        if (reader.at == reader.end)
            return QUERY_GROUP;
    }
    reader = start;
    if (!read_expression(&reader))
        return QUERY_TEXT;
    pass_spaces(&reader);
    return reader.at == reader.end ? QUERY_EXPRESSION : QUERY_TEXT;
}
