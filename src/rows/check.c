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
enum { NAME_MOST = 60, SETTINGS_MOST = 30, WORD_SHOWN = 60 };

/* ---- saying what is wrong ---- */

/* Appends a word of the rows, which may be anything, so that it can stand in a message. */
static void append_word(struct buffer *problem, const char *word)
{
    size_t len = strlen(word);
    size_t valid = text_valid_utf8(word, len < WORD_SHOWN ? len : WORD_SHOWN);
    for (size_t i = 0; i < valid; i++)
        buffer_append(problem, (unsigned char)word[i] < 32 ? " " : &word[i], 1);
}

static void word_quote(struct buffer *problem, const char *word)
{
    buffer_append_text(problem, "'");
    append_word(problem, word);
    buffer_append_text(problem, "'");
}

bool check_wrong(const struct check *check, const char *words, const char *word)
{
    struct buffer *problem = check->problem;
    append_word(problem, check->service->name != NULL ? check->service->name : "a service");
    if (check->operation != NULL && check->operation->name != NULL) {
        buffer_append_text(problem, ".");
        append_word(problem, check->operation->name);
    }
    if (check->step > 0) {
        buffer_append_text(problem, ": step ");
        buffer_append_integer(problem, check->step);
    }
    if (check->kind != NULL) {
        buffer_append_text(problem, ": ");
        buffer_append_text(problem, check->kind);
        buffer_append_text(problem, " ");
        word_quote(problem, check->name != NULL ? check->name : "");
    }
    buffer_append_text(problem, ": ");
    buffer_append_text(problem, words);
    if (word != NULL) {
        buffer_append_text(problem, ", got ");
        word_quote(problem, word);
    }
    return false;
}

/* ---- texts ---- */

bool check_is_name(const char *text, size_t len)
{
    if (len == 0 || len > NAME_MOST || (text[0] >= '0' && text[0] <= '9'))
        return false;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '_'))
            return false;
    }
    return true;
}

/* The documentation looks names up in small letters, and accounts' in the environment. */
static bool is_small_name(const char *text)
{
    if (text == NULL || !check_is_name(text, strlen(text)))
        return false;
    for (; *text != '\0'; text++)
        if (*text >= 'A' && *text <= 'Z')
            return false;
    return true;
}

bool check_is_header(const char *text)
{
    if (*text == '\0' || strlen(text) > NAME_MOST)
        return false;
    for (; *text != '\0'; text++)
        if (*text != '-' && !check_is_name((const char[]){'a', *text}, 2))
            return false;
    return true;
}

bool check_is_path(const char *path)
{
    size_t len = strlen(path);
    return len > 0 && path[0] != '.' && path[len - 1] != '.' && strstr(path, "..") == NULL;
}

bool check_is_json(const char *text)
{
    struct json_reader reader = json_read(text, strlen(text));
    struct json_value value;
    json_skip(&reader, json_next_value(&reader, &value));
    return json_at_end(&reader);
}

/* Whether `name` is among names with spaces between, or is that name itself. */
static bool is_named(const char *name, const char *aliases, const char *wanted, size_t len)
{
    if (strlen(name) == len && memcmp(name, wanted, len) == 0)
        return true;
    for (; aliases != NULL && *aliases != '\0'; aliases += strspn(aliases, " ")) {
        if (strcspn(aliases, ": ") == len && memcmp(aliases, wanted, len) == 0)
            return true;
        aliases += strcspn(aliases, " ");
    }
    return false;
}

/* Whether aliases are names with spaces between. */
static bool are_names(const char *aliases)
{
    for (; aliases != NULL && *aliases != '\0'; aliases += strspn(aliases, " ")) {
        if (!check_is_name(aliases, strcspn(aliases, ": ")))
            return false;
        aliases += strcspn(aliases, " ");
    }
    return true;
}

/* Calls `taken` for a name and for each of its aliases. */
static bool any_name(const char *name, const char *aliases,
                     bool (*taken)(const void *context, const char *name, size_t len),
                     const void *context)
{
    if (taken(context, name, strlen(name)))
        return true;
    for (; aliases != NULL && *aliases != '\0'; aliases += strspn(aliases, " ")) {
        if (taken(context, aliases, strcspn(aliases, ": ")))
            return true;
        aliases += strcspn(aliases, " ");
    }
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

static bool check_preset(const struct check *check, const struct integrations_parameter *row)
{
    const struct raw raw = {.kind = RAW_TEXT, .text = row->preset, .len = strlen(row->preset)};
    struct arena arena = {0};
    struct buffer words = {0};
    struct value value = {.kind = VALUE_ABSENT};
    bool fits = false;
    switch (row->type) {
    case INTEGRATIONS_UUID:
        fits = strcmp(row->preset, "new") == 0;
        break;
    case INTEGRATIONS_BOOLEAN:
        fits = strcmp(row->preset, "true") == 0 || strcmp(row->preset, "false") == 0;
        break;
    case INTEGRATIONS_TEXT:
    case INTEGRATIONS_INTEGER:
    case INTEGRATIONS_CHOICE:
        fits = type_of(row)->read(row, &raw, &value, &arena, &words) == TYPE_READ;
        break;
    default: /* the others have none */
        break;
    }
    arena_free(&arena);
    buffer_free(&words);
    return fits && !(row->flags & INTEGRATIONS_LIST) ? true
                                                     : check_wrong(check,
                                                                   "the preset is no value that "
                                                                   "this type takes",
                                                                   row->preset);
}

static bool check_choices(const struct check *check, const struct integrations_parameter *row)
{
    if (row->type != INTEGRATIONS_CHOICE)
        return row->choices == NULL || check_wrong(check, "choices of what is no choice", NULL);
    if (row->choices == NULL || row->choices->word == NULL)
        return check_wrong(check, "a choice has choices", NULL);
    for (const struct integrations_choice *one = row->choices; one->word != NULL; one++)
        for (const struct integrations_choice *other = row->choices; other != one; other++)
            if (strcmp(one->word, other->word) == 0)
                return check_wrong(check, "this choice stands twice", one->word);
    return true;
}

static bool check_bounds(const struct check *check, const struct integrations_parameter *row)
{
    bool length = row->type == INTEGRATIONS_TEXT || row->type == INTEGRATIONS_BYTES;
    if (row->most != 0 && row->least > row->most)
        return check_wrong(check, "the least is more than the most", NULL);
    if (row->items_most != 0 && row->items_least > row->items_most)
        return check_wrong(check, "the least is more than the most", NULL);
    if ((length && (row->least < 0 || row->most < 0)) || row->items_least < 0 ||
        row->items_most < 0)
        return check_wrong(check, "a length cannot be negative", NULL);
    if (row->format < INTEGRATIONS_ISO || row->format > INTEGRATIONS_DATE)
        return check_wrong(check, "this format of times is none that there is", NULL);
    return true;
}

static bool check_members(const struct check *check, const struct integrations_parameter *row,
                          int depth);

/* What holds for parameters and members. */
static bool check_value(const struct check *check, const struct integrations_parameter *row,
                        int depth)
{
    const unsigned known = INTEGRATIONS_REQUIRED | INTEGRATIONS_LIST | INTEGRATIONS_EMPTY_ABSENT |
                           INTEGRATIONS_EMPTY_ALLOWED | INTEGRATIONS_NULLABLE |
                           INTEGRATIONS_PASSED_OVER | INTEGRATIONS_UNIQUE | INTEGRATIONS_SECRET |
                           INTEGRATIONS_PATH | INTEGRATIONS_FLAT;
    if ((unsigned)row->type >= INTEGRATIONS_TYPES)
        return check_wrong(check, "this type is none that there is", NULL);
    if (row->flags & ~known)
        return check_wrong(check, "there is a flag that is none", NULL);
    if (row->description == NULL)
        return check_wrong(check, "it has no description", NULL);
    if ((row->flags & INTEGRATIONS_UNIQUE) &&
        (row->type != INTEGRATIONS_RECORD || !(row->flags & INTEGRATIONS_LIST) ||
         (row->flags & INTEGRATIONS_NULLABLE)))
        return check_wrong(check, "only the records of a list, none of them null, can be unique",
                           NULL);
    if (((row->flags & INTEGRATIONS_PATH) && row->type != INTEGRATIONS_TEXT) ||
        ((row->flags & INTEGRATIONS_FLAT) && row->type != INTEGRATIONS_TABLE))
        return check_wrong(check, "only a text is a path, and only a table is flat", NULL);
    return check_bounds(check, row) && check_choices(check, row) &&
           (row->preset == NULL || check_preset(check, row)) && check_members(check, row, depth);
}

static bool check_members(const struct check *check, const struct integrations_parameter *row,
                          int depth)
{
    bool map = row->type == INTEGRATIONS_MAP;
    if (row->type != INTEGRATIONS_RECORD && !map)
        return row->members == NULL || check_wrong(check, "members of what is no record", NULL);
    if (row->members == NULL || row->members->name == NULL)
        return check_wrong(check, "a record has members", NULL);
    if (map && (row->members[1].name != NULL || (row->flags & INTEGRATIONS_LIST)))
        return check_wrong(check, "a map has one kind of values, and is no list", NULL);
    if (depth == NESTING_MOST)
        return check_wrong(check, "records stand too deep in each other", NULL);
    for (const struct integrations_parameter *one = row->members; one->name != NULL; one++) {
        struct check at = *check;
        at.kind = "member";
        at.name = one->name;
        for (const struct integrations_parameter *other = row->members; other != one; other++)
            if (strcmp(one->name, other->name) == 0)
                return check_wrong(&at, "it stands twice", NULL);
        if (!check_is_name(one->name, strlen(one->name)))
            return check_wrong(&at, "a name is made of letters, digits and _", NULL);
        if ((one->flags & INTEGRATIONS_SECRET) || one->aliases != NULL)
            return check_wrong(&at, "a member is no secret and has no aliases", NULL);
        if (!check_value(&at, one, depth + 1))
            return false;
    }
    return true;
}

/* A parameter, and those that stand before it. */
struct before {
    const struct integrations_parameter *first, *end;
};

static bool parameter_is_taken(const void *context, const char *name, size_t len)
{
    const struct before *before = context;
    for (const struct integrations_parameter *row = before->first; row != before->end; row++)
        if (is_named(row->name, row->aliases, name, len))
            return true;
    return false;
}

static bool check_parameters(const struct check *check)
{
    const struct integrations_operation *operation = check->operation;
    if (operation->parameter_count > 0 && operation->parameters == NULL)
        return check_wrong(check, "its parameters are counted, but not there", NULL);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct integrations_parameter *row = &operation->parameters[i];
        const struct before before = {operation->parameters, row};
        struct check at = *check;
        at.kind = "parameter";
        at.name = row->name;
        if (row->name == NULL || !check_is_name(row->name, strlen(row->name)) ||
            !are_names(row->aliases))
            return check_wrong(&at, "a name is made of letters, digits and _", NULL);
        if (any_name(row->name, row->aliases, parameter_is_taken, &before))
            return check_wrong(&at, "its name, or an alias, stands twice", NULL);
        if (row->flags & INTEGRATIONS_PASSED_OVER)
            return check_wrong(&at, "only members of records are passed over", NULL);
        if (!check_value(&at, row, 0))
            return false;
    }
    return true;
}

/* ---- conditions and rules ---- */

/* One word: "a", "!a", "a=word", "a!=word". */
static bool condition_word_is_good(const struct check *check, const char *word, size_t len)
{
    if (len > 0 && word[0] == '!') {
        word++;
        len--;
    }
    const char *equals = memchr(word, '=', len);
    size_t name = equals != NULL ? (size_t)(equals - word) : len;
    if (equals != NULL && name > 0 && word[name - 1] == '!')
        name--;
    return name > 0 && check_parameter(check, word, name) != NULL;
}

bool check_condition(const struct check *check, const char *condition)
{
    const char *at = condition != NULL ? condition : "";
    for (at += strspn(at, " "); *at != '\0'; at += strspn(at, " ")) {
        size_t words = strcspn(at, " ");
        for (size_t from = 0, len; from <= words; from += len + 1) {
            len = strcspn(at + from, "| ");
            if (!condition_word_is_good(check, at + from, len))
                return check_wrong(check, "a condition is made of parameters", condition);
        }
        at += words;
    }
    return true;
}

/* "name:a=word": an alias that sets a parameter. */
static bool check_alias_sets(const struct check *check)
{
    const char *at = check->operation->aliases;
    for (; at != NULL && *at != '\0'; at += strspn(at, " ")) {
        size_t name = strcspn(at, ": "), sets = strcspn(at, "= "), end = strcspn(at, " ");
        if (name < end && (sets <= name || sets + 1 >= end ||
                           check_parameter(check, at + name + 1, sets - name - 1) == NULL))
            return check_wrong(check, "an alias sets a parameter to a word", at);
        at += end;
    }
    return true;
}

static bool rule_holds_together(const struct check *check, const struct integrations_rule *rule)
{
    if (rule->kind < INTEGRATIONS_ANY_OF || rule->kind > INTEGRATIONS_REFUSES)
        return check_wrong(check, "a rule is of no kind that there is", NULL);
    if (rule->names == NULL || rule->names[0] == NULL)
        return check_wrong(check, "a rule names no parameter", NULL);
    for (const char *const *name = rule->names; *name != NULL; name++)
        if (check_parameter(check, *name, strlen(*name)) == NULL)
            return check_wrong(check, "a rule names parameters", *name);
    if (rule->kind == INTEGRATIONS_REFUSES && rule->message == NULL)
        return check_wrong(check, "a rule that refuses has no message", NULL);
    return check_condition(check, rule->when);
}

static bool check_rules(const struct check *check)
{
    const struct integrations_operation *operation = check->operation;
    if (operation->rule_count > 0 && operation->rules == NULL)
        return check_wrong(check, "its rules are counted, but not there", NULL);
    for (size_t i = 0; i < operation->rule_count; i++)
        if (!rule_holds_together(check, &operation->rules[i]))
            return false;
    return true;
}

/* ---- operations ---- */

static bool operation_is_taken(const void *context, const char *name, size_t len)
{
    const struct check *check = context;
    const struct integrations_operation *row = check->service->operations;
    for (; row != check->operation; row++)
        if (is_named(row->name, row->aliases, name, len))
            return true;
    return len == strlen("default") && memcmp(name, "default", len) == 0;
}

/* A name that begins with the service's would be read as the full name of another. */
static bool begins_with_service(const void *context, const char *name, size_t len)
{
    const struct check *check = context;
    size_t service = strlen(check->service->name);
    return len > service && name[service] == '_' &&
           memcmp(name, check->service->name, service) == 0;
}

static bool check_paths(const struct check *check, const char *const *paths)
{
    for (; paths != NULL && *paths != NULL; paths++)
        if (!check_is_path(*paths))
            return check_wrong(check, "a path of keys has dots in between", *paths);
    return true;
}

static bool check_result(const struct check *check)
{
    const struct integrations_operation *operation = check->operation;
    if (operation->result < INTEGRATIONS_REPLY || operation->result > INTEGRATIONS_FILE)
        return check_wrong(check, "this result is none that there is", NULL);
    if (operation->item != NULL && !check_is_path(operation->item))
        return check_wrong(check, "a path of keys has dots in between", operation->item);
    if (operation->schema != NULL && !check_is_json(operation->schema))
        return check_wrong(check, "its schema is no JSON", NULL);
    return check_paths(check, operation->arrays) && check_paths(check, operation->texts);
}

static bool check_operation(const struct check *check)
{
    const struct integrations_operation *operation = check->operation;
    const unsigned marks = INTEGRATIONS_SENDS | INTEGRATIONS_DESTROYS | INTEGRATIONS_CORE;
    if (!is_small_name(operation->name) || !are_names(operation->aliases))
        return check_wrong(check, "a name is made of small letters, digits and _", NULL);
    if (any_name(operation->name, operation->aliases, operation_is_taken, check))
        return check_wrong(check, "its name, or an alias, stands twice, or is 'default'", NULL);
    if (any_name(operation->name, operation->aliases, begins_with_service, check))
        return check_wrong(check, "its name begins with the service's, which is put before it",
                           NULL);
    if (operation->summary == NULL || operation->resource == NULL)
        return check_wrong(check, "it has no summary, or no resource", NULL);
    if (operation->kind != INTEGRATIONS_READ && operation->kind != INTEGRATIONS_WRITE)
        return check_wrong(check, "it neither reads nor writes", NULL);
    if (operation->marks & ~marks)
        return check_wrong(check, "there is a mark that is none", NULL);
    if (operation->read_when != NULL && operation->kind != INTEGRATIONS_WRITE)
        return check_wrong(check, "one that reads always does", NULL);
    return check_parameters(check) && check_condition(check, operation->read_when) &&
           check_alias_sets(check) && check_rules(check) && check_result(check) &&
           check_steps(check);
}

/* ---- the service ---- */

static bool check_credential(const struct check *check, const struct integrations_credential *row)
{
    if (row->scheme < INTEGRATIONS_BEARER || row->scheme > INTEGRATIONS_CLIENT)
        return check_wrong(check, "this scheme is none that there is", NULL);
    bool both = row->scheme == INTEGRATIONS_BASIC || row->scheme == INTEGRATIONS_CLIENT;
    if (both != (row->second != NULL))
        return check_wrong(
            check, both ? "its scheme takes two fields" : "its scheme takes one field", NULL);
    if (row->scheme == INTEGRATIONS_KEY && (row->header == NULL || !check_is_header(row->header)))
        return check_wrong(check, "a key has a header that it stands in", NULL);
    if (row->scheme == INTEGRATIONS_CLIENT && (row->path == NULL || row->path[0] != '/'))
        return check_wrong(check, "a client has a path at which it gets tokens", NULL);
    for (const struct integrations_credential *other = check->service->credentials; other != row;
         other++)
        if (other->scheme == INTEGRATIONS_CLIENT && row->scheme == INTEGRATIONS_CLIENT)
            return check_wrong(check, "there are two clients", NULL);
    return true;
}

/* The fields that accounts have, as they are met. */
struct account_names {
    const char *names[SETTINGS_MOST];
    size_t count;
};

static bool check_account_name(const struct check *check, struct account_names *met,
                               const char *name)
{
    static const char *const own[] = {"url", "insecure_http", "accounts", "permissions", NULL};
    if (!is_small_name(name))
        return check_wrong(check, "a name is made of small letters, digits and _", NULL);
    for (const char *const *word = own; *word != NULL; word++)
        if (strcmp(*word, name) == 0)
            return check_wrong(check, "every account has something of this name", NULL);
    for (size_t i = 0; i < met->count; i++)
        if (strcmp(met->names[i], name) == 0)
            return check_wrong(check, "it stands twice", NULL);
    if (met->count == SETTINGS_MOST)
        return check_wrong(check, "accounts have too many fields", NULL);
    met->names[met->count++] = name;
    return true;
}

static bool check_setting(const struct check *check, const struct integrations_setting *row)
{
    const char *preset = row->preset;
    if (row->type < INTEGRATIONS_SETTING_TEXT || row->type > INTEGRATIONS_SETTING_ID)
        return check_wrong(check, "this type is none that there is", NULL);
    if (row->type == INTEGRATIONS_SETTING_INTEGER && row->least > row->most)
        return check_wrong(check, "the least is more than the most", NULL);
    if (preset == NULL)
        return true;
    const struct integrations_parameter as = {.least = row->least, .most = row->most};
    const struct raw raw = {.kind = RAW_TEXT, .text = preset, .len = strlen(preset)};
    struct integrations_parameter integer = as;
    integer.type = INTEGRATIONS_INTEGER;
    struct value value = {.kind = VALUE_ABSENT};
    struct buffer words = {0};
    bool fits = true;
    if (row->type == INTEGRATIONS_SETTING_INTEGER)
        fits = type_of(&integer)->read(&integer, &raw, &value, NULL, &words) == TYPE_READ;
    else if (row->type == INTEGRATIONS_SETTING_BOOLEAN)
        fits = strcmp(preset, "true") == 0 || strcmp(preset, "false") == 0;
    buffer_free(&words);
    return fits || check_wrong(check, "the preset is no value that this type takes", preset);
}

static bool check_account(const struct check *check)
{
    const struct integrations_service *service = check->service;
    struct account_names met = {.count = 0};
    const struct integrations_credential *credential = service->credentials;
    for (; credential != NULL && credential->first != NULL; credential++) {
        struct check at = *check;
        at.kind = "credential";
        at.name = credential->first;
        if (!check_account_name(&at, &met, credential->first) ||
            !check_credential(&at, credential) ||
            (credential->second != NULL && !check_account_name(&at, &met, credential->second)))
            return false;
    }
    const struct integrations_setting *setting = service->settings;
    for (; setting != NULL && setting->name != NULL; setting++) {
        struct check at = *check;
        at.kind = "setting";
        at.name = setting->name;
        if (!check_account_name(&at, &met, setting->name) || !check_setting(&at, setting))
            return false;
    }
    return true;
}

static bool check_limits(const struct check *check)
{
    const struct integrations_limits *limits = &check->service->limits;
    const char *const headers[] = {limits->limit, limits->remaining, limits->retry_after,
                                   limits->reset, check->service->created};
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++)
        if (headers[i] != NULL && !check_is_header(headers[i]))
            return check_wrong(check, "this is no header's name", headers[i]);
    if (limits->wait < 0 || limits->write_cost < 0)
        return check_wrong(check, "a limit cannot be negative", NULL);
    const struct integrations_setting *row = check->service->settings;
    while (limits->paced != NULL && row != NULL && row->name != NULL &&
           strcmp(row->name, limits->paced) != 0)
        row++;
    bool paced = row != NULL && row->name != NULL && row->type == INTEGRATIONS_SETTING_INTEGER &&
                 row->least >= 0;
    return limits->paced == NULL || paced ||
           check_wrong(check, "pacing goes by a setting that is an integer, 0 or more",
                       limits->paced);
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
    if (!is_small_name(service->name))
        return check_wrong(&check, "a name is made of small letters, digits and _", NULL);
    if (service->title == NULL || service->summary == NULL)
        return check_wrong(&check, "it has no title, or no summary", NULL);
    if (service->environment == NULL ||
        !check_is_name(service->environment, strlen(service->environment)))
        return check_wrong(&check, "it has no prefix of its environment variables", NULL);
    if (service->url == NULL || (strncmp(service->url, "https://", strlen("https://")) != 0 &&
                                 strncmp(service->url, "http://", strlen("http://")) != 0))
        return check_wrong(&check, "it has no address", service->url);
    if (service->operations == NULL || service->operation_count == 0)
        return check_wrong(&check, "it has no operations", NULL);
    if (!check_account(&check) || !check_limits(&check) || !check_webhook(&check))
        return false;
    for (size_t i = 0; i < service->operation_count; i++) {
        check.operation = &service->operations[i];
        if (!check_operation(&check))
            return false;
    }
    return true;
}
