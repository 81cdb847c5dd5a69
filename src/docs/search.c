/* Finding pages by words; see search.h. Reads rows and guides as they are: there is no index. */
#include "search.h"

#include <lauxlib.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "catalog.h"
#include "error.h"
#include "guide.h"
#include "reference.h"

/* What is looked at of a search text; the rest is passed over. */
enum { WORDS_MOST = 12, TEXT_MOST = 1000, SHOWN_MOST = 80 };

/* Results: as many as asked for, up to a limit; and entries there may be. */
enum { RESULTS = 10, RESULTS_MOST = 50, ENTRIES_MOST = 128 };

/* How much a field counts, and how well a word fits. */
enum {
    WEIGHT_NAME = 10,
    WEIGHT_PARAMETER = 6,
    WEIGHT_SUMMARY = 5,
    WEIGHT_DETAIL = 3,
    WEIGHT_TEXT = 2
};
enum { FIT_EXACT = 8, FIT_FORM = 6, FIT_BEGINNING = 4, FIT_NEARLY = 3 };

struct word {
    char text[CATALOG_NAME + 1];
    size_t len;
    bool nearly; /* it stands nowhere as it is */
    int best;    /* in the entry looked at */
};

struct query {
    struct word words[WORDS_MOST];
    size_t count;
};

/* Something that can be found: an operation, an integration, or a section of a guide. */
struct entry {
    const struct integration *integration;
    const struct operation *operation;
    const struct guide *guide;
    const char *text; /* of the section, its heading first */
    size_t len;
    int matched, score;
    size_t order;
};

/* ---- words ---- */

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (unsigned char)c >= 0x80;
}

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
}

/* Finds the next word from *at on; false when there is none. Puts its small letters into `word`. */
static bool next_word(const char **at, const char *end, struct word *word)
{
    while (*at < end && !is_word(**at))
        (*at)++;
    if (*at == end)
        return false;
    word->len = 0;
    for (; *at < end && is_word(**at); (*at)++)
        if (word->len < CATALOG_NAME)
            word->text[word->len++] = lower(**at);
    word->text[word->len] = '\0';
    return true;
}

/* Words that say nothing about what is looked for. */
static bool is_filler(const struct word *word)
{
    static const char *const fillers[] = {
        "a",   "an", "and",  "by",   "do",  "does",         "for", "from", "how",
        "i",   "in", "is",   "it",   "me",  "my",           "of",  "on",   "or",
        "the", "to", "with", "what", "app", "integrations", NULL};
    for (const char *const *filler = fillers; *filler != NULL; filler++)
        if (strcmp(*filler, word->text) == 0)
            return true;
    return false;
}

static bool is_repeated(const struct query *query, const struct word *word)
{
    for (size_t i = 0; i < query->count; i++)
        if (strcmp(query->words[i].text, word->text) == 0)
            return true;
    return false;
}

static void read_query(struct query *query, const char *text, size_t len, bool fillers)
{
    const char *end = text + (len < TEXT_MOST ? len : TEXT_MOST);
    struct word *word = &query->words[0];
    query->count = 0;
    while (query->count < WORDS_MOST && next_word(&text, end, word)) {
        word->nearly = false;
        if (!is_repeated(query, word) && (fillers || !is_filler(word)))
            word = &query->words[++query->count];
    }
}

/* Whether one is the other with a few letters behind it: tag and tags, assign and assignee. */
static bool is_form(const struct word *a, const struct word *b)
{
    const struct word *shorter = a->len < b->len ? a : b, *longer = shorter == a ? b : a;
    return shorter->len >= 3 && longer->len - shorter->len <= 3 &&
           memcmp(shorter->text, longer->text, shorter->len) == 0;
}

static bool is_nearly(const struct word *a, const struct word *b)
{
    size_t most = a->len >= 6 ? 2 : 1;
    size_t difference = a->len > b->len ? a->len - b->len : b->len - a->len;
    return a->len >= 4 && difference <= most && b->len > most &&
           catalog_distance(a->text, a->len, b->text, b->len) <= most;
}

/* How well the word of a search fits a word of a text; 0: not at all. */
static int fit(const struct word *wanted, const struct word *found)
{
    if (wanted->nearly)
        return is_nearly(wanted, found) ? FIT_NEARLY : 0;
    if (strcmp(wanted->text, found->text) == 0)
        return FIT_EXACT;
    if (is_form(wanted, found))
        return FIT_FORM;
    if (wanted->len >= 3 && wanted->len < found->len &&
        memcmp(wanted->text, found->text, wanted->len) == 0)
        return FIT_BEGINNING;
    return 0;
}

/* ---- scoring ---- */

/*
 * Looks for each word of the search in a text; returns whether any is in it. Likeness counts in
 * names and short descriptions only: in long texts it finds anything.
 */
static bool look(struct query *query, const char *text, size_t len, int weight)
{
    const char *end = text + len;
    struct word found;
    bool any = false, only_names = weight < WEIGHT_DETAIL;
    while (next_word(&text, end, &found)) {
        for (size_t i = 0; i < query->count; i++) {
            struct word *wanted = &query->words[i];
            int score = only_names && wanted->nearly ? 0 : fit(wanted, &found) * weight;
            if (score > wanted->best)
                wanted->best = score;
            any = any || score > 0;
        }
    }
    return any;
}

static bool look_text(struct query *query, const char *text, int weight)
{
    return text != NULL && look(query, text, strlen(text), weight);
}

static void look_shapes(struct query *query, const struct integration *integration,
                        const char *result)
{
    uint64_t reached = reference_shapes(integration, result);
    for (size_t i = 0; integration->shapes[i].name != NULL; i++) {
        const struct member *member = integration->shapes[i].members;
        if ((reached >> i & 1) == 0)
            continue;
        for (; member->name != NULL; member++) {
            look_text(query, member->name, WEIGHT_TEXT);
            look_text(query, member->description, WEIGHT_TEXT / 2);
        }
    }
}

/* Looks at a parameter; returns whether any word is in it. */
static bool look_parameter(struct query *query, const struct parameter *row)
{
    bool any = look_text(query, row->name, WEIGHT_PARAMETER);
    any = look_text(query, row->description, WEIGHT_DETAIL) || any;
    for (const struct choice *choice = row->choices; choice != NULL && choice->word != NULL;
         choice++)
        any = look_text(query, choice->word, WEIGHT_DETAIL) || any;
    return any;
}

static void look_operation(struct query *query, const struct integration *integration,
                           const struct operation *operation)
{
    const struct words *words = operation->words;
    look_text(query, operation->name, WEIGHT_NAME);
    look_text(query, integration->name, WEIGHT_SUMMARY);
    look_text(query, integration->title, WEIGHT_SUMMARY);
    look_text(query, operation->summary, WEIGHT_SUMMARY);
    look_text(query, catalog_kind(operation->kind), WEIGHT_DETAIL);
    for (size_t i = 0; i < operation->parameter_count; i++)
        look_parameter(query, &operation->parameters[i]);
    look_text(query, words->returns, WEIGHT_TEXT);
    look_text(query, words->notes, WEIGHT_TEXT);
    look_text(query, words->failures, WEIGHT_TEXT);
    look_shapes(query, integration, words->result);
}

static void look_integration(struct query *query, const struct integration *integration)
{
    look_text(query, integration->name, WEIGHT_SUMMARY);
    look_text(query, integration->title, WEIGHT_SUMMARY);
    look_text(query, integration->summary, WEIGHT_DETAIL);
    look_text(query, integration->words, WEIGHT_TEXT);
}

static size_t line_length(const char *text, size_t len)
{
    const char *end = memchr(text, '\n', len);
    return end != NULL ? (size_t)(end - text) : len;
}

static void look_section(struct query *query, const struct entry *entry)
{
    look_text(query, entry->guide->name, WEIGHT_PARAMETER);
    look(query, entry->text, line_length(entry->text, entry->len), WEIGHT_PARAMETER);
    look(query, entry->text, entry->len, WEIGHT_TEXT);
}

/* Scores an entry for all words. */
static void judge(struct query *query, struct entry *entry)
{
    for (size_t i = 0; i < query->count; i++)
        query->words[i].best = 0;
    if (entry->guide != NULL)
        look_section(query, entry);
    else if (entry->operation != NULL)
        look_operation(query, entry->integration, entry->operation);
    else
        look_integration(query, entry->integration);
    entry->matched = entry->score = 0;
    for (size_t i = 0; i < query->count; i++) {
        entry->matched += query->words[i].best > 0;
        entry->score += query->words[i].best;
    }
}

/* ---- entries ---- */

static void add_entry(struct entry *entries, size_t *count, struct entry entry)
{
    /* There is room for documentation of twice the size; a test looks for its last section. */
    if (*count == ENTRIES_MOST)
        return;
    entry.order = *count;
    entries[(*count)++] = entry;
}

/* Where the section that begins at `text` ends: before the next heading, outside examples. */
static size_t section_length(const char *text, size_t len)
{
    bool code = false;
    size_t i = line_length(text, len);
    while (i < len) {
        i++;
        if (len - i >= 3 && memcmp(text + i, "```", 3) == 0)
            code = !code;
        if (!code && i < len && text[i] == '#')
            return i;
        i += line_length(text + i, len - i);
    }
    return len;
}

static void add_guide(struct entry *entries, size_t *count, const struct guide *guide)
{
    const struct embedded_file *file = guide_text(guide);
    for (size_t at = 0; at < file->len;) {
        size_t len = section_length(file->text + at, file->len - at);
        add_entry(entries, count,
                  (struct entry){.guide = guide, .text = file->text + at, .len = len});
        at += len;
    }
}

static size_t list_entries(struct entry *entries)
{
    size_t count = 0;
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        const struct integration *integration = catalog_integrations[i];
        for (size_t j = 0; j < integration->operation_count; j++)
            add_entry(entries, &count,
                      (struct entry){.integration = integration,
                                     .operation = &integration->operations[j]});
        add_entry(entries, &count, (struct entry){.integration = integration});
    }
    for (size_t i = 0; i < GUIDES; i++)
        add_guide(entries, &count, &guides[i]);
    return count;
}

static int compare_entries(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    if (a->matched != b->matched)
        return b->matched - a->matched;
    if (a->score != b->score)
        return b->score - a->score;
    return a->order < b->order ? -1 : a->order > b->order;
}

/* Looks for words that stand nowhere by likeness. */
static void find_misspelt(struct query *query, struct entry *entries, size_t count)
{
    bool found[WORDS_MOST] = {false};
    for (size_t i = 0; i < count; i++) {
        judge(query, &entries[i]);
        for (size_t j = 0; j < query->count; j++)
            found[j] = found[j] || query->words[j].best > 0;
    }
    for (size_t j = 0; j < query->count; j++)
        query->words[j].nearly = !found[j];
}

/* Puts the entries in order, best first. */
static void rank(struct query *query, struct entry *entries, size_t count)
{
    find_misspelt(query, entries, count);
    for (size_t i = 0; i < count; i++)
        judge(query, &entries[i]);
    qsort(entries, count, sizeof *entries, compare_entries);
}

/* ---- the answer ---- */

static void add_format(luaL_Buffer *text, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    lua_pushvfstring(text->L, format, values);
    va_end(values);
    luaL_addvalue(text);
}

/* Adds the parameters that a word is in. */
static void add_parameters(luaL_Buffer *text, struct query *query,
                           const struct operation *operation)
{
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        if (look_text(query, row->name, WEIGHT_PARAMETER))
            add_format(text, "   - `%s`: %s\n", row->name, row->description);
    }
}

static void add_operation(luaL_Buffer *text, struct query *query, const struct entry *entry)
{
    const struct operation *operation = entry->operation;
    add_format(text, "`integrations.%s.%s` (%s): %s\n   `", entry->integration->name,
               operation->name, catalog_kind(operation->kind), operation->summary);
    reference_add_signature(text, operation);
    luaL_addstring(text, "`\n");
    add_parameters(text, query, operation);
}

static void add_section(luaL_Buffer *text, const struct entry *entry)
{
    size_t len = line_length(entry->text, entry->len), from = 0;
    while (from < len && (entry->text[from] == '#' || entry->text[from] == ' '))
        from++;
    add_format(text, "`%s` guide, section \"", entry->guide->name);
    luaL_addlstring(text, entry->text + from, len - from);
    luaL_addstring(text, "\"\n");
}

static void add_result(luaL_Buffer *text, struct query *query, const struct entry *entry,
                       int number)
{
    add_format(text, "%d. ", number);
    if (entry->guide != NULL)
        add_section(text, entry);
    else if (entry->operation != NULL)
        add_operation(text, query, entry);
    else
        add_format(text, "`integrations.%s`: %s\n", entry->integration->name,
                   entry->integration->summary);
}

/* Pushes the answer to a search that has words. */
static void push_results(lua_State *L, struct query *query, int shown, int limit)
{
    struct entry entries[ENTRIES_MOST];
    size_t count = list_entries(entries);
    rank(query, entries, count);
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    add_format(&text, "# Search: %s\n\n", lua_tostring(L, shown));
    int number = 0;
    for (size_t i = 0; i < count && number < limit && entries[i].matched > 0; i++)
        add_result(&text, query, &entries[i], ++number);
    if (number == 0)
        luaL_addstring(&text,
                       "Nothing has these words. `lua_list_docs()` lists all functions and "
                       "guides; try the name of a thing, such as conversation, customer, call "
                       "or contact.\n");
    else
        luaL_addstring(&text, "\nRead one with `lua_read_doc(\"…\")`.\n");
    luaL_pushresult(&text);
}

static int read_limit(lua_State *L, int index)
{
    if (!lua_isinteger(L, index) || lua_tointeger(L, index) < 1)
        return RESULTS;
    return lua_tointeger(L, index) < RESULTS_MOST ? (int)lua_tointeger(L, index) : RESULTS_MOST;
}

int search_docs(lua_State *L)
{
    struct query query = {.count = 0};
    size_t len = 0;
    lua_settop(L, 2);
    /* A number is a word as well; nothing else is. */
    const char *text = lua_tolstring(L, 1, &len);
    if (text != NULL)
        read_query(&query, text, len, false);
    if (text != NULL && query.count == 0)
        read_query(&query, text, len, true);
    if (text == NULL || query.count == 0) {
        lua_pushliteral(L, "# Search: which words?\n\nGive words as a string, such as "
                           "`lua_search_docs(\"close conversation\")`. `lua_list_docs()` lists all "
                           "functions and guides.\n");
        return 1;
    }
    error_push_excerpt(L, text, len, SHOWN_MOST);
    push_results(L, &query, 3, read_limit(L, 2));
    return 1;
}
