/* Parser and evaluator of search expressions.
 *
 *   either  = both { "OR" both }
 *   both    = not { [ "AND" ] not }
 *   not     = "NOT" not | one
 *   one     = "(" either ")" | field ":" value | word
 *   value   = "(" either ")" | "[" from "TO" to "]" | word
 *   word    = "quoted, with \" and \\" | bare
 *
 * Inside field:( ) each word belongs to that field. Words next to each other must all match. */

#include "query.h"

#include "text.h"
#include "times.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 50 };

enum node_kind { NODE_TERM, NODE_AND, NODE_OR, NODE_NOT };

struct query {
    enum node_kind kind;
    struct query *left;
    struct query *right;
    struct query_term term;
    char *text; /* owned; term.text points to it */
};

struct parser {
    const char *next;
    const struct query_field *fields;
    size_t field_count;
    const struct query_field *field; /* of the words that follow; NULL for none */
    int64_t now;
    int depth;
    char *mistake;
};

static struct query *parse_either(struct parser *parser);

static struct query *fail(struct parser *parser, const char *what)
{
    if (parser->mistake == NULL)
        parser->mistake = text_format("%s at '%.40s'", what, parser->next);
    return NULL;
}

static struct query *new_node(enum node_kind kind, struct query *left, struct query *right)
{
    struct query *node = memory_new(1, sizeof *node);

    node->kind = kind;
    node->left = left;
    node->right = right;
    return node;
}

static void skip_spaces(struct parser *parser)
{
    parser->next += strspn(parser->next, " \t\r\n");
}

static bool is_word_end(char byte)
{
    return byte == '\0' || strchr(" \t\r\n()[]\":", byte) != NULL;
}

/* Takes the operator word when it is next. */
static bool take_operator(struct parser *parser, const char *word)
{
    size_t length = strlen(word);

    skip_spaces(parser);
    if (strncmp(parser->next, word, length) != 0 || !is_word_end(parser->next[length]) ||
        parser->next[length] == ':')
        return false;
    parser->next += length;
    return true;
}

static bool take_sign(struct parser *parser, char sign)
{
    skip_spaces(parser);
    if (*parser->next != sign)
        return false;
    parser->next++;
    return true;
}

static char *read_quoted(struct parser *parser)
{
    char *text = memory_new(strlen(parser->next) + 1, 1);
    size_t used = 0;

    for (parser->next++; *parser->next != '"'; parser->next++) {
        if (*parser->next == '\\' && parser->next[1] != '\0')
            parser->next++;
        if (*parser->next == '\0') {
            free(text);
            fail(parser, "a quote is not closed");
            return NULL;
        }
        text[used++] = *parser->next;
    }
    parser->next++;
    return text;
}

static char *read_bare(struct parser *parser)
{
    size_t length = 0;
    char *text;

    while (!is_word_end(parser->next[length]))
        length++;
    if (length == 0) {
        fail(parser, "a word is expected");
        return NULL;
    }
    text = text_copy_length(parser->next, length);
    parser->next += length;
    return text;
}

static bool read_boolean(const char *text, int64_t *value)
{
    *value = strcmp(text, "true") == 0;
    return *value == 1 || strcmp(text, "false") == 0;
}

/* A term of the parser's field from its text, which is taken over. */
static struct query *new_term(struct parser *parser, char *text)
{
    struct query *node = new_node(NODE_TERM, NULL, NULL);
    const struct query_field *field = parser->field;
    bool good = true;

    node->text = text;
    node->term.text = text;
    node->term.field = field == NULL ? QUERY_NO_FIELD : field->id;
    if (field != NULL && field->kind == QUERY_INTEGER)
        good = text_integer(text, &node->term.integer);
    else if (field != NULL && field->kind == QUERY_BOOLEAN)
        good = read_boolean(text, &node->term.integer);
    else if (field != NULL && field->kind == QUERY_DATE)
        good = false;
    if (good)
        return node;
    query_free(node);
    return fail(parser, field->kind == QUERY_DATE ? "a range [A TO B] is expected before"
                                                  : "the field has another type, before");
}

static struct query *parse_word(struct parser *parser)
{
    char *text = *parser->next == '"' ? read_quoted(parser) : read_bare(parser);

    return text == NULL ? NULL : new_term(parser, text);
}

struct time_unit {
    const char *name;
    int64_t seconds;
};

/* NOW, or NOW-1HOUR, NOW+2DAYS. */
static bool read_now(const char *text, int64_t now, int64_t *instant)
{
    static const struct time_unit units[] = {
        {"SECOND", 1},    {"MINUTE", 60},     {"HOUR", 3600},     {"DAY", 86400},
        {"WEEK", 604800}, {"MONTH", 2592000}, {"YEAR", 31536000},
    };
    char *unit = NULL;
    int64_t amount;

    *instant = now;
    if (strncmp(text, "NOW", 3) != 0)
        return false;
    if (text[3] == '\0')
        return true;
    amount = strtoll(text + 3, &unit, 10);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        size_t length = strlen(units[i].name);
        if (strncmp(unit, units[i].name, length) == 0 &&
            (unit[length] == '\0' || strcmp(unit + length, "S") == 0)) {
            *instant = now + amount * units[i].seconds;
            return amount != 0;
        }
    }
    return false;
}

/* One end of a date range, which stops at a space or at the bracket. */
static bool read_instant(struct parser *parser, int64_t open_end, int64_t *instant)
{
    size_t length;
    char *text;
    bool good;

    skip_spaces(parser);
    length = strcspn(parser->next, " ]");
    text = text_copy_length(parser->next, length);
    parser->next += length;
    *instant = open_end;
    good = strcmp(text, "*") == 0 || read_now(text, parser->now, instant) ||
           time_read_iso(text, instant);
    free(text);
    return good;
}

static struct query *parse_range(struct parser *parser)
{
    struct query *node;
    int64_t from = 0;
    int64_t to = 0;

    if (parser->field->kind != QUERY_DATE)
        return fail(parser, "only dates have ranges, before");
    if (!read_instant(parser, INT64_MIN, &from) || !take_operator(parser, "TO") ||
        !read_instant(parser, INT64_MAX, &to) || !take_sign(parser, ']'))
        return fail(parser, "a bad date range, before");
    node = new_node(NODE_TERM, NULL, NULL);
    node->term = (struct query_term){.field = parser->field->id, .from = from, .to = to};
    return node;
}

static struct query *parse_group(struct parser *parser)
{
    struct query *node;

    if (++parser->depth > DEPTH_MAX)
        return fail(parser, "too deep");
    node = parse_either(parser);
    parser->depth--;
    if (node == NULL || take_sign(parser, ')'))
        return node;
    query_free(node);
    return fail(parser, "a parenthesis is not closed");
}

/* The field whose name and colon are next, which are taken; NULL when there are none. */
static const struct query_field *take_field(struct parser *parser)
{
    size_t length = 0;

    while (!is_word_end(parser->next[length]))
        length++;
    if (length == 0 || parser->next[length] != ':')
        return NULL;
    for (size_t i = 0; i < parser->field_count; i++) {
        const struct query_field *field = &parser->fields[i];
        if (strlen(field->name) == length && strncmp(field->name, parser->next, length) == 0) {
            parser->next += length + 1;
            return field;
        }
    }
    fail(parser, "an unknown field");
    return NULL;
}

static struct query *parse_value(struct parser *parser, const struct query_field *field)
{
    const struct query_field *outer = parser->field;
    struct query *node;

    parser->field = field;
    if (take_sign(parser, '('))
        node = parse_group(parser);
    else if (take_sign(parser, '['))
        node = parse_range(parser);
    else
        node = parse_word(parser);
    parser->field = outer;
    return node;
}

static struct query *parse_one(struct parser *parser)
{
    const struct query_field *field;

    if (take_sign(parser, '('))
        return parse_group(parser);
    field = take_field(parser);
    if (field != NULL && parser->field != NULL)
        return fail(parser, "a field within a field");
    if (field != NULL)
        return parse_value(parser, field);
    return parser->mistake == NULL ? parse_word(parser) : NULL;
}

static struct query *parse_not(struct parser *parser)
{
    struct query *inner;

    if (!take_operator(parser, "NOT"))
        return parse_one(parser);
    if (++parser->depth > DEPTH_MAX)
        return fail(parser, "too deep");
    inner = parse_not(parser);
    parser->depth--;
    return inner == NULL ? NULL : new_node(NODE_NOT, inner, NULL);
}

/* Whether a further part of a conjunction follows, its AND taken. */
static bool takes_more(struct parser *parser)
{
    const char *before;
    bool or_follows;

    if (take_operator(parser, "AND"))
        return true;
    skip_spaces(parser);
    before = parser->next;
    or_follows = take_operator(parser, "OR");
    parser->next = before;
    return !or_follows && *parser->next != '\0' && *parser->next != ')';
}

static struct query *join(enum node_kind kind, struct query *left, struct query *right)
{
    if (right != NULL)
        return new_node(kind, left, right);
    query_free(left);
    return NULL;
}

static struct query *parse_both(struct parser *parser)
{
    struct query *node = parse_not(parser);

    while (node != NULL && takes_more(parser))
        node = join(NODE_AND, node, parse_not(parser));
    return node;
}

static struct query *parse_either(struct parser *parser)
{
    struct query *node = parse_both(parser);

    while (node != NULL && take_operator(parser, "OR"))
        node = join(NODE_OR, node, parse_both(parser));
    return node;
}

struct query *query_parse(const char *text, const struct query_field *fields, size_t field_count,
                          int64_t now, char **mistake)
{
    struct parser parser = {.next = text, .fields = fields, .field_count = field_count, .now = now};
    struct query *query = parse_either(&parser);

    skip_spaces(&parser);
    if (query != NULL && *parser.next != '\0') {
        query_free(query);
        query = fail(&parser, "something is left over");
    }
    *mistake = parser.mistake;
    return query;
}

bool query_matches(const struct query *query, query_matcher *matcher, const void *context,
                   const void *object)
{
    switch (query->kind) {
    case NODE_TERM:
        return matcher(context, object, &query->term);
    case NODE_NOT:
        return !query_matches(query->left, matcher, context, object);
    case NODE_AND:
        return query_matches(query->left, matcher, context, object) &&
               query_matches(query->right, matcher, context, object);
    case NODE_OR:
        return query_matches(query->left, matcher, context, object) ||
               query_matches(query->right, matcher, context, object);
    }
    return false;
}

void query_free(struct query *query)
{
    if (query == NULL)
        return;
    query_free(query->left);
    query_free(query->right);
    free(query->text);
    free(query);
}
