/* Whether rows hold together; see check.h. */
#include "check.h"

#include <string.h>

#include "catalog.h"
#include "read.h"
#include "text.h"
#include "types.h"

/* Members of members of members: no service nests deeper, and rows that lead into themselves end.
 */
enum { NESTING_MOST = 8 };

/* Names of operations, parameters, settings: nothing that is listed is longer. */
enum { NAME_MOST = 60, WORD_SHOWN = 60 };

const char check_small_name[] = "a name is made of small letters, digits and _";
static const char any_name[] = "a name is made of letters, digits and _";

/* ---- saying what is wrong ---- */

struct check check_part(const struct check *check, const char *kind, const char *name)
{
    struct check part = *check;
    part.kind = kind;
    part.name = name;
    return part;
}

/* Appends a word of the rows, which may be anything, so that it can stand in a message. */
static void append_word(struct buffer *problem, const char *before, const char *word,
                        const char *behind)
{
    size_t len = strlen(word);
    size_t valid = text_valid_utf8(word, len < WORD_SHOWN ? len : WORD_SHOWN);
    buffer_append_text(problem, before);
    for (size_t i = 0; i < valid; i++)
        buffer_append(problem, (unsigned char)word[i] < 32 ? " " : &word[i], 1);
    buffer_append_text(problem, behind);
}

void check_complain(const struct check *check, const char *words, const char *word)
{
    struct buffer *problem = check->problem;
    append_word(problem, "", check->service->name != NULL ? check->service->name : "a service", "");
    if (check->operation != NULL && check->operation->name != NULL)
        append_word(problem, ".", check->operation->name, "");
    if (check->step > 0)
        buffer_append_format(problem, ": step %d", check->step);
    if (check->kind != NULL) {
        buffer_append_format(problem, ": %s", check->kind);
        append_word(problem, " '", check->name != NULL ? check->name : "", "'");
    }
    buffer_append_format(problem, ": %s", words);
    if (word != NULL)
        append_word(problem, ", got '", word, "'");
}

bool check_slips(const struct check *check, const struct check_slip *slip)
{
    while (slip->words != NULL && !slip->wrong)
        slip++;
    return check_that(check, slip->words == NULL, slip->words, slip->word);
}

/* ---- texts ---- */

/* Whether a text is a name: letters, digits and underscores, no digit first. */
static bool is_name_of(const char *text, size_t len, const char *characters)
{
    return len > 0 && len <= NAME_MOST && (text[0] < '0' || text[0] > '9') &&
           type_text_is_of(text, len, characters);
}

static bool is_name(const char *text)
{
    return text != NULL && is_name_of(text, strlen(text), "a-zA-Z0-9_");
}

/* The documentation looks names up in small letters, and accounts' in the environment. */
bool check_is_small_name(const char *text)
{
    return text != NULL && is_name_of(text, strlen(text), "a-z0-9_");
}

bool check_is_header(const char *text)
{
    return text != NULL && *text != '\0' && strlen(text) <= NAME_MOST &&
           type_text_is_of(text, strlen(text), "a-zA-Z0-9_-");
}

bool check_paths(const struct check *check, const char *const *paths, size_t count)
{
    bool good = check_texts(check, paths, count);
    for (size_t i = 0; good && i < count; i++)
        good = check_that(check, paths[i] == NULL || text_is_dotted(paths[i]),
                          "a path of keys has dots in between", paths[i]);
    return good;
}

bool check_is_json(const char *text)
{
    struct json_reader reader = json_read(text, strlen(text));
    struct json_value value;
    json_skip(&reader, json_next_value(&reader, &value));
    return json_at_end(&reader);
}

/* Models get these texts as JSON, which must be UTF-8. */
static bool is_utf8(const char *text)
{
    return text != NULL && text_valid_utf8(text, strlen(text)) == strlen(text);
}

bool check_texts(const struct check *check, const char *const *texts, size_t count)
{
    bool good = true;
    for (size_t i = 0; good && i < count; i++)
        good = check_that(check, texts[i] == NULL || is_utf8(texts[i]),
                          "it has a text that is no UTF-8", texts[i]);
    return good;
}

bool check_is_counted(const void *list, size_t count)
{
    return (list == NULL) == (count == 0);
}

static bool are_names(const char *aliases)
{
    for (struct text_word word = {aliases, 0}; text_next_word(&word);)
        if (!is_name_of(word.at, strcspn(word.at, ": "), "a-zA-Z0-9_"))
            return false;
    return true;
}

/* Whether `taken` is true for a name, or for one of its aliases. */
static bool any_is(bool (*taken)(const void *context, const char *name, size_t len),
                   const void *context, const char *name, const char *aliases)
{
    bool found = taken(context, name, strlen(name));
    for (struct text_word word = {aliases, 0}; !found && text_next_word(&word);)
        found = taken(context, word.at, strcspn(word.at, ": "));
    return found;
}

static bool is_called(const char *name, const char *aliases, const char *wanted, size_t len)
{
    return (strlen(name) == len && memcmp(name, wanted, len) == 0) ||
           catalog_alias(aliases, wanted, len) != NULL;
}

/* Whether an alias is the name, or stands twice. */
static bool aliases_clash(const char *name, const char *aliases)
{
    for (struct text_word word = {aliases, 0}; text_next_word(&word);)
        if (is_called(name, word.at + word.len, word.at, word.len))
            return true;
    return false;
}

/* ---- parameters ---- */

const struct integrations_parameter *check_parameter(const struct check *check, const char *name,
                                                     size_t len)
{
    for (size_t i = 0; i < check->operation->parameter_count; i++) {
        const struct integrations_parameter *row = &check->operation->parameters[i];
        if (row->name != NULL && strlen(row->name) == len && memcmp(row->name, name, len) == 0)
            return row;
    }
    return NULL;
}

/* Whether the preset is a value of the row; only these types have one. */
static bool preset_fits(const struct integrations_parameter *row)
{
    const char *preset = row->preset;
    switch (row->type) {
    case INTEGRATIONS_UUID:
        return strcmp(preset, "new") == 0;
    case INTEGRATIONS_BOOLEAN:
        return strcmp(preset, "true") == 0 || strcmp(preset, "false") == 0;
    case INTEGRATIONS_TEXT:
    case INTEGRATIONS_INTEGER:
    case INTEGRATIONS_CHOICE:
        return type_takes_text(row, preset);
    default:
        return false;
    }
}

bool check_preset(const struct check *check, const struct integrations_parameter *row)
{
    bool good = row->preset == NULL || (!(row->flags & INTEGRATIONS_LIST) && preset_fits(row));
    return check_that(check, good, "the preset is no value that this type takes", row->preset);
}

static bool check_words(const struct check *check, const struct integrations_choice *one)
{
    while (one->word != NULL && check_texts(check, (const char *const[]){one->word, one->sent}, 2))
        one++;
    return one->word == NULL;
}

/* A word of the choices that stands twice; NULL: none does. */
static const char *choice_twice(const struct integrations_choice *choices)
{
    for (const struct integrations_choice *one = choices; one->word != NULL; one++)
        for (const struct integrations_choice *other = choices; other != one; other++)
            if (strcmp(one->word, other->word) == 0)
                return one->word;
    return NULL;
}

static bool check_choices(const struct check *check, const struct integrations_parameter *row)
{
    bool choice = row->type == INTEGRATIONS_CHOICE;
    bool some = choice && row->choices != NULL && row->choices->word != NULL;
    const char *twice = some ? choice_twice(row->choices) : NULL;
    return check_that(check, choice || row->choices == NULL, "choices of what is no choice",
                      NULL) &&
           check_that(check, !choice || some, "a choice has choices", NULL) &&
           check_that(check, twice == NULL, "this choice stands twice", twice) &&
           (!some || check_words(check, row->choices));
}

static bool check_members(const struct check *check, const struct integrations_parameter *row,
                          int depth);

static bool check_value(const struct check *check, const struct integrations_parameter *row,
                        int depth)
{
    const unsigned flags = row->flags;
    const struct check_slip slips[] = {
        {!is_utf8(row->description), "it has no description that is UTF-8", NULL},
        {(unsigned)row->type >= INTEGRATIONS_TYPES, "its type is none that there is", NULL},
        {(flags & INTEGRATIONS_UNIQUE) &&
             (row->type != INTEGRATIONS_RECORD || !(flags & INTEGRATIONS_LIST) ||
              (flags & INTEGRATIONS_NULLABLE)),
         "only the records of a list, none of them null, can be unique", NULL},
        {((flags & INTEGRATIONS_PATH) && row->type != INTEGRATIONS_TEXT) ||
             ((flags & INTEGRATIONS_FLAT) && row->type != INTEGRATIONS_TABLE),
         "only a text is a path, and only a table is flat", NULL},
        {(row->most != 0 && row->least > row->most) ||
             (row->items_most != 0 && row->items_least > row->items_most),
         "the least is more than the most", NULL},
        {0}};
    return check_slips(check, slips) &&
           check_texts(check, (const char *const[]){row->characters, row->as}, 2) &&
           check_choices(check, row) && check_preset(check, row) &&
           check_members(check, row, depth);
}

/* A parameter, and those that stand before it. */
struct before {
    const struct integrations_parameter *first, *end;
};

static bool parameter_is_taken(const void *context, const char *name, size_t len)
{
    const struct before *before = context;
    for (const struct integrations_parameter *row = before->first; row != before->end; row++)
        if (is_called(row->name, row->aliases, name, len))
            return true;
    return false;
}

/* Whether what is sent of a value is what was given, and nothing made of it. */
static bool is_sent_as_given(const struct integrations_parameter *row)
{
    return !(row->flags & INTEGRATIONS_LIST) &&
           (row->type <= INTEGRATIONS_BOOLEAN || row->type == INTEGRATIONS_VALUE ||
            row->type == INTEGRATIONS_ANYTHING);
}

/* Whether a member before this one is sent under the same name. */
static bool is_sent_before(const struct integrations_parameter *other,
                           const struct integrations_parameter *one)
{
    const char *as = one->as != NULL ? one->as : one->name;
    while (other != one && ((other->flags & INTEGRATIONS_PASSED_OVER) ||
                            strcmp(other->as != NULL ? other->as : other->name, as) != 0))
        other++;
    return other != one && !(one->flags & INTEGRATIONS_PASSED_OVER);
}

static bool check_members(const struct check *check, const struct integrations_parameter *row,
                          int depth)
{
    const struct integrations_parameter *one = row->members;
    bool map = row->type == INTEGRATIONS_MAP, record = row->type == INTEGRATIONS_RECORD || map;
    bool some = record && one != NULL && one->name != NULL;
    const struct check_slip slips[] = {
        {!record && one != NULL, "members of what is no record", NULL},
        {record && !some, "a record has members", NULL},
        {some && map && (one[1].name != NULL || (row->flags & INTEGRATIONS_LIST)),
         "a map has one kind of values, and is no list", NULL},
        {some && map && !is_sent_as_given(one), "a map's values are sent as they are given", NULL},
        {some && depth == NESTING_MOST, "records stand too deep in each other", NULL},
        {0}};
    if (!check_slips(check, slips))
        return false;
    for (; some && one->name != NULL; one++) {
        struct check at = check_part(check, "member", one->name);
        const struct before before = {row->members, one};
        const struct check_slip own[] = {
            {parameter_is_taken(&before, one->name, strlen(one->name)), "it stands twice", NULL},
            {!is_name(one->name), any_name, NULL},
            {is_sent_before(row->members, one), "another member is sent under its name", NULL},
            {(one->flags & INTEGRATIONS_SECRET) || one->aliases != NULL,
             "a member is no secret and has no aliases", NULL},
            {0}};
        if (!check_slips(&at, own) || !check_value(&at, one, depth + 1))
            return false;
    }
    return true;
}

static bool check_parameters(const struct check *check)
{
    const struct integrations_operation *operation = check->operation;
    const struct integrations_parameter *row = operation->parameters;
    for (size_t i = 0; i < operation->parameter_count; i++, row++) {
        const struct before before = {operation->parameters, row};
        struct check at = check_part(check, "parameter", row->name);
        bool named = is_name(row->name) && are_names(row->aliases);
        const struct check_slip slips[] = {
            {!named, any_name, NULL},
            {named && (any_is(parameter_is_taken, &before, row->name, row->aliases) ||
                       aliases_clash(row->name, row->aliases)),
             "its name, or an alias, stands twice", NULL},
            {row->flags & INTEGRATIONS_PASSED_OVER, "only members of records are passed over",
             NULL},
            {0}};
        if (!check_slips(&at, slips) || !check_value(&at, row, 0))
            return false;
    }
    return true;
}

/* ---- conditions and rules ---- */

/* One word: "a", "!a", "a=word", "a!=word". */
static bool condition_word_is_good(const struct check *check, const char *word, size_t len)
{
    const char *equals = memchr(word, '=', len);
    if (len > 0 && word[0] == '!' && equals == NULL) {
        word++;
        len--;
    }
    size_t name = equals != NULL ? (size_t)(equals - word) : len;
    if (equals != NULL && name > 0 && word[name - 1] == '!')
        name--;
    return name > 0 && check_parameter(check, word, name) != NULL;
}

bool check_condition(const struct check *check, const char *condition)
{
    bool good = true;
    for (struct text_word word = {condition, 0}; text_next_word(&word);)
        for (size_t from = 0, len; from <= word.len; from += len + 1) {
            len = strcspn(word.at + from, "| ");
            good = good && condition_word_is_good(check, word.at + from, len);
        }
    return check_that(check, good, "a condition is made of parameters", condition);
}

/* "name:a=word": an alias that sets a parameter. */
static bool check_alias_sets(const struct check *check)
{
    for (struct text_word word = {check->operation->aliases, 0}; text_next_word(&word);) {
        size_t name = strcspn(word.at, ": "), sets = strcspn(word.at, "= ");
        bool good = name == word.len ||
                    (sets > name && sets + 1 < word.len &&
                     check_parameter(check, word.at + name + 1, sets - name - 1) != NULL);
        if (!check_that(check, good, "an alias sets a parameter to a word", word.at))
            return false;
    }
    return true;
}

static bool rule_is_good(const struct check *check, const struct integrations_rule *rule)
{
    const char *const *name = rule->names;
    bool some = name != NULL && *name != NULL;
    while (some && *name != NULL && check_parameter(check, *name, strlen(*name)) != NULL)
        name++;
    const struct check_slip slips[] = {
        {!some, "a rule names no parameter", NULL},
        {some && *name != NULL, "a rule names parameters", some ? *name : NULL},
        {rule->kind == INTEGRATIONS_REFUSES && rule->message == NULL,
         "a rule that refuses has no message", NULL},
        {0}};
    return check_slips(check, slips) && check_texts(check, &rule->message, 1) &&
           check_condition(check, rule->when);
}

/* ---- operations ---- */

static bool operation_is_taken(const void *context, const char *name, size_t len)
{
    const struct check *check = context;
    const struct integrations_operation *row = check->service->operations;
    while (row != check->operation && !is_called(row->name, row->aliases, name, len))
        row++;
    return row != check->operation || catalog_alias("default webhook webhook_sign", name, len);
}

/* A name that begins with the service's would be read as the full name of another. */
static bool begins_with_service(const void *context, const char *name, size_t len)
{
    const char *service = ((const struct check *)context)->service->name;
    size_t service_len = strlen(service);
    return len > service_len && name[service_len] == '_' && memcmp(name, service, service_len) == 0;
}

/* A service may say nothing of its resources. */
static bool has_resource(const struct integrations_service *service, const char *name)
{
    const struct integrations_resource *row = service->resources;
    while (row != NULL && row->name != NULL && strcmp(row->name, name) != 0)
        row++;
    return row == NULL || row->name != NULL;
}

static size_t count_texts(const char *const *texts)
{
    size_t count = 0;
    while (texts != NULL && texts[count] != NULL)
        count++;
    return count;
}

static bool has_empty(const char *const *texts)
{
    while (texts != NULL && *texts != NULL && **texts != '\0')
        texts++;
    return texts != NULL && *texts != NULL;
}

static bool check_operation(const struct check *check)
{
    const struct integrations_operation *row = check->operation;
    bool named = check_is_small_name(row->name) && are_names(row->aliases);
    const struct check_slip own[] = {
        {!named, check_small_name, NULL},
        {named && any_is(operation_is_taken, check, row->name, row->aliases),
         "its name, or an alias, stands twice, or is the module's own", NULL},
        {named && any_is(begins_with_service, check, row->name, row->aliases),
         "its name begins with the service's, which is put before it", NULL},
        {!is_utf8(row->summary) || row->resource == NULL,
         "it has no summary that is UTF-8, or no resource", NULL},
        {!check_is_counted(row->parameters, row->parameter_count) ||
             !check_is_counted(row->rules, row->rule_count),
         "its parameters, or rules, are not as many as it says", NULL},
        {row->read_when != NULL && row->kind != INTEGRATIONS_WRITE, "one that reads always does",
         NULL},
        {row->kind == INTEGRATIONS_READ && (row->marks & ~(unsigned)INTEGRATIONS_CORE),
         "one that reads neither sends nor destroys", NULL},
        {row->resource != NULL && !has_resource(check->service, row->resource),
         "its resource is none of the service's", row->resource},
        {0}};
    const char *const texts[] = {row->page, row->asked};
    if (!check_slips(check, own) || !check_texts(check, texts, 2) || !check_parameters(check) ||
        !check_condition(check, row->read_when) || !check_alias_sets(check))
        return false;
    bool object = row->schema == NULL || (row->schema[0] == '{' && check_is_json(row->schema));
    bool good = check_that(check, object, "its schema is no JSON object", NULL);
    for (size_t i = 0; good && i < row->rule_count; i++)
        good = rule_is_good(check, &row->rules[i]);
    return good && check_paths(check, &row->item, 1) &&
           check_paths(check, row->arrays, count_texts(row->arrays)) &&
           check_paths(check, row->texts, count_texts(row->texts)) && check_steps(check);
}

/* ---- the service ---- */

static bool check_headers(const struct check *check, const char *const *headers, size_t count)
{
    bool good = true;
    for (size_t i = 0; good && i < count; i++)
        good = check_that(check, headers[i] == NULL || check_is_header(headers[i]),
                          "this is no header's name", headers[i]);
    return good;
}

/* Whether a setting of that name can be what is paced by. */
static bool is_pace(const struct integrations_setting *row, const char *name)
{
    while (row != NULL && row->name != NULL && strcmp(row->name, name) != 0)
        row++;
    return row != NULL && row->name != NULL && row->type == INTEGRATIONS_SETTING_INTEGER &&
           row->least >= 0;
}

static bool check_limits(const struct check *check)
{
    const struct integrations_limits *limits = &check->service->limits;
    const char *paced = limits->paced;
    const char *const headers[] = {limits->limit, limits->remaining, limits->retry_after,
                                   limits->reset, check->service->created};
    return check_headers(check, headers, 5) &&
           check_that(check, paced == NULL || is_pace(check->service->settings, paced),
                      "pacing goes by a setting that is an integer, 0 or more", paced);
}

static bool resource_stands_twice(const struct integrations_resource *rows,
                                  const struct integrations_resource *one)
{
    while (rows != one && strcmp(rows->name, one->name) != 0)
        rows++;
    return rows != one;
}

/* The operations are good. One of them would be found by the resource's name. */
static bool check_resources(const struct check *check)
{
    const struct integrations_resource *rows = check->service->resources, *row = rows;
    for (; row != NULL && row->name != NULL; row++) {
        struct check at = check_part(check, "resource", row->name);
        bool named = check_is_small_name(row->name);
        const struct check_slip slips[] = {
            {!named, check_small_name, NULL},
            {resource_stands_twice(rows, row), "it stands twice", NULL},
            {named && catalog_operation(check->service, row->name) != NULL,
             "an operation has this name", NULL},
            {0}};
        if (!check_slips(&at, slips) ||
            !check_texts(&at, (const char *const[]){row->summary, row->page}, 2))
            return false;
    }
    return true;
}

static bool check_event(const struct check *check, const struct integrations_event *row)
{
    struct check at = check_part(check, "event", row->names);
    bool there =
        row->operation == NULL || catalog_operation(check->service, row->operation) != NULL;
    return check_that(&at, row->about != NULL, "it does not say what the data is", NULL) &&
           check_that(&at, there, "there is no operation", row->operation);
}

static bool check_webhook(const struct check *check, const struct integrations_webhook *row)
{
    const char *const headers[] = {row->signature, row->event}, *const paths[] = {row->data,
                                                                                  row->time};
    struct check at =
        check_part(check, "webhook", row->signature != NULL ? row->signature : row->token);
    bool good = check_that(&at, (row->signature != NULL) != (row->token != NULL),
                           "it has a signature, or else a token", NULL) &&
                check_headers(&at, headers, 2) && check_paths(&at, paths, 2) &&
                check_texts(&at, &row->page, 1) &&
                check_that(&at, row->events != NULL, "it has no events", NULL);
    for (const struct integrations_event *event = row->events; good && event->names != NULL;
         event++)
        good = check_event(check, event);
    return good;
}

bool check_service(const struct integrations_service *service, struct buffer *problem)
{
    struct check check = {.service = service, .problem = problem};
    if (service->size < sizeof *service || service->version != INTEGRATIONS_SERVICE_VERSION) {
        buffer_append_text(problem, "the service was compiled with another version of "
                                    "<integrations/service.h>, or does not say which: set size and "
                                    "version");
        return false;
    }
    const char *url = service->url;
    const struct check_slip slips[] = {
        {!check_is_small_name(service->name), check_small_name, NULL},
        {!is_utf8(service->title) || !is_utf8(service->summary),
         "it has no title, or no summary, that is UTF-8", NULL},
        {!is_name(service->environment), "it has no prefix of its environment variables", NULL},
        {url == NULL || (strncmp(url, "https://", strlen("https://")) != 0 &&
                         strncmp(url, "http://", strlen("http://")) != 0),
         "it has no address", url},
        {has_empty(service->urls), "what is cut from an address is not empty", NULL},
        {service->operations == NULL || service->operation_count == 0, "it has no operations",
         NULL},
        {count_texts(service->cannot) % 2 != 0 || count_texts(service->people_say) % 2 != 0,
         "what it cannot do, and what people say, stand in pairs", NULL},
        {0}};
    bool good = check_slips(&check, slips) && check_texts(&check, &service->page, 1) &&
                check_texts(&check, service->cannot, count_texts(service->cannot)) &&
                check_texts(&check, service->people_say, count_texts(service->people_say)) &&
                check_account(&check) && check_limits(&check) && check_request_headers(&check);
    for (size_t i = 0; good && i < service->operation_count; i++) {
        check.operation = &service->operations[i];
        good = check_operation(&check);
    }
    check.operation = NULL;
    return good && check_resources(&check) &&
           (service->webhook == NULL || check_webhook(&check, service->webhook));
}
