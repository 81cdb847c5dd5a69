/* The types of parameters; see types.h. */
#include "types.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "phone.h"
#include "platform.h"
#include "text.h"
#include "times.h"

enum { UUID_LEN = 36 };

/* Numbers of fewer digits are a year, or a day without its dashes, and no seconds since 1970. */
#define SECONDS_LEAST INT64_C(100000000)

/* One value that is read: the arguments of type_read. */
struct reading {
    const struct integrations_parameter *row;
    const struct raw *raw;
    struct value *value;
    struct arena *arena;
    struct buffer *words;
};

/* The outcome, when all its words found memory. */
static enum type_outcome say(const struct reading *reading, enum type_outcome outcome,
                             const char *words)
{
    buffer_append_text(reading->words, words);
    return reading->words->failed ? TYPE_NO_MEMORY : outcome;
}

/* ---- numbers ---- */

/* The least number above all integers: two to the power of 63. */
static const double integers_end = 9223372036854775808.0;

/* Whether a text is a decimal integer that fits: Lua itself would also take "0x10" or " 7 ". */
static bool decimal_read(const char *text, size_t len, int64_t *integer)
{
    size_t sign = len > 1 && text[0] == '-';
    if (!text_is_digits(text + sign, len - sign))
        return false;
    errno = 0;
    *integer = strtoll(text, NULL, 10);
    return errno == 0;
}

static bool integral_read(const struct raw *raw, int64_t *integer)
{
    switch (raw->kind) {
    case RAW_INTEGER:
        *integer = raw->integer;
        return true;
    case RAW_NUMBER:
        if (!(raw->number >= -integers_end && raw->number < integers_end) ||
            floor(raw->number) != raw->number)
            return false;
        *integer = (int64_t)raw->number;
        return true;
    case RAW_TEXT:
        return decimal_read(raw->text, raw->len, integer);
    default:
        return false;
    }
}

static enum type_outcome integer_read(const struct reading *reading)
{
    const struct integrations_parameter *row = reading->row;
    int64_t integer = 0;
    if (integral_read(reading->raw, &integer) && integer >= row->least &&
        (row->most == 0 || integer <= row->most)) {
        reading->value->kind = VALUE_INTEGER;
        reading->value->integer = integer;
        return TYPE_READ;
    }
    if (row->most > 0) {
        buffer_append_format(reading->words, "an integer from %" PRId64 " to %" PRId64, row->least,
                             row->most);
        return say(reading, TYPE_WRONG, "");
    }
    return say(reading, TYPE_WRONG,
               row->least == INT64_MIN ? "an integer"
               : row->least == 1       ? "a positive integer"
                                       : "a positive integer or 0");
}

static enum type_outcome number_read(const struct reading *reading)
{
    const struct raw *raw = reading->raw;
    struct value *value = reading->value;
    if (integral_read(raw, &value->integer)) {
        value->kind = VALUE_INTEGER;
        return TYPE_READ;
    }
    if (raw->kind != RAW_NUMBER || !isfinite(raw->number))
        return say(reading, TYPE_WRONG, "a number");
    value->kind = VALUE_NUMBER;
    value->number = raw->number;
    return TYPE_READ;
}

static enum type_outcome boolean_read(const struct reading *reading)
{
    if (reading->raw->kind != RAW_BOOLEAN)
        return say(reading, TYPE_WRONG, "true or false");
    reading->value->kind = VALUE_BOOLEAN;
    reading->value->boolean = reading->raw->boolean;
    return TYPE_READ;
}

/* ---- texts ---- */

static enum type_outcome text_keep(const struct reading *reading, const char *text, size_t len)
{
    struct value *value = reading->value;
    value->kind = VALUE_TEXT;
    value->text.len = len;
    value->text.bytes = arena_copy(reading->arena, text, len);
    return value->text.bytes != NULL ? TYPE_READ : TYPE_NO_MEMORY;
}

/* Checks for what no service takes; `expected` says what the type is. */
static enum type_outcome text_check(const struct reading *reading, const char *expected)
{
    const struct raw *raw = reading->raw;
    if (raw->kind != RAW_TEXT)
        return say(reading, TYPE_WRONG, expected);
    if (memchr(raw->text, '\0', raw->len) != NULL)
        return say(reading, TYPE_REFUSED, "expected text, got a string with a NUL byte");
    size_t valid = text_valid_utf8(raw->text, raw->len);
    if (valid == raw->len)
        return TYPE_READ;
    buffer_append_format(reading->words,
                         "expected UTF-8 text, got a string with an invalid byte at position %zu",
                         valid + 1);
    return say(reading, TYPE_REFUSED, "");
}

/* Whether `c` is among characters as a row names them: "a-z0-9_-". */
static bool characters_have(const char *characters, char c)
{
    for (const char *at = characters; *at != '\0'; at++) {
        if (at[1] == '-' && at[2] != '\0') {
            if (c >= at[0] && c <= at[2])
                return true;
            at += 2;
        } else if (c == *at) {
            return true;
        }
    }
    return false;
}

bool type_text_is_of(const char *text, size_t len, const char *characters)
{
    for (size_t i = 0; i < len; i++)
        if (!characters_have(characters, text[i]))
            return false;
    return true;
}

static enum type_outcome refuse_length(const struct reading *reading, const char *bound,
                                       int64_t wanted, const char *what, size_t found)
{
    buffer_append_format(reading->words, "expected at %s %" PRId64 " %s, got %zu", bound, wanted,
                         what, found);
    return say(reading, TYPE_REFUSED, "");
}

/* Whether the row is an id that the service has as a text: digits, and what else there may be. */
static bool is_id_text(const struct integrations_parameter *row)
{
    return row->characters != NULL && strncmp(row->characters, "0-9", 3) == 0;
}

static enum type_outcome text_read(const struct reading *reading)
{
    const struct integrations_parameter *row = reading->row;
    const struct raw *raw = reading->raw;
    char digits[24];
    struct raw whole = {.kind = RAW_TEXT, .text = digits};
    int64_t integer;
    if (raw->kind != RAW_TEXT && is_id_text(row) && integral_read(raw, &integer) && integer >= 0) {
        whole.len = (size_t)snprintf(digits, sizeof digits, "%" PRId64, integer);
        raw = &whole;
    }
    enum type_outcome outcome = raw == &whole ? TYPE_READ : text_check(reading, "a string");
    if (outcome != TYPE_READ)
        return outcome;
    if (raw->len == 0 && (row->flags & INTEGRATIONS_EMPTY_ABSENT))
        return TYPE_ABSENT;
    if (raw->len == 0 && !(row->flags & INTEGRATIONS_EMPTY_ALLOWED))
        return say(reading, TYPE_WRONG, "a string that is not empty");
    size_t characters = text_characters(raw->text, raw->len);
    if (row->most > 0 && characters > (size_t)row->most)
        return refuse_length(reading, "most", row->most, "characters", characters);
    if (row->least > 0 && characters < (size_t)row->least)
        return refuse_length(reading, "least", row->least, "characters", characters);
    if (row->characters != NULL && !type_text_is_of(raw->text, raw->len, row->characters)) {
        buffer_append_format(reading->words, "a text of the characters %s", row->characters);
        if (row->description != NULL) /* it says the form */
            buffer_append_format(reading->words, " (%s)", row->description);
        return say(reading, TYPE_WRONG, "");
    }
    const char *problem =
        row->flags & INTEGRATIONS_PATH ? text_path_problem(raw->text, raw->len) : NULL;
    return problem != NULL ? say(reading, TYPE_REFUSED, problem)
                           : text_keep(reading, raw->text, raw->len);
}

/* The choice of that word, aliases as well; NULL when there is none. */
static const struct integrations_choice *find_choice(const struct integrations_parameter *row,
                                                     const char *word, size_t len)
{
    for (const struct integrations_choice *choice = row->choices; choice->word != NULL; choice++)
        if (strncmp(choice->word, word, len) == 0 && choice->word[len] == '\0')
            return choice;
    return NULL;
}

const char *type_sent(const struct integrations_choice *choice)
{
    return choice->sent != NULL ? choice->sent : choice->word;
}

static enum type_outcome choice_read(const struct reading *reading)
{
    const struct integrations_choice *choice = NULL;
    const struct raw *raw = reading->raw;
    const char *between = "one of \"";
    if (raw->kind == RAW_TEXT && memchr(raw->text, '\0', raw->len) == NULL)
        choice = find_choice(reading->row, raw->text, raw->len);
    if (choice != NULL) {
        *reading->value = (struct value){
            .kind = VALUE_TEXT, .text = {choice->word, strlen(choice->word)}, .choice = choice};
        return TYPE_READ;
    }
    for (choice = reading->row->choices; choice->word != NULL; choice++) {
        if (choice->alias)
            continue;
        buffer_append_text(reading->words, between);
        buffer_append_text(reading->words, choice->word);
        between = "\", \"";
    }
    return say(reading, TYPE_WRONG, "\"");
}

static enum type_outcome mail_address_read(const struct reading *reading)
{
    const char *text = reading->raw->text;
    size_t len = reading->raw->len;
    enum type_outcome outcome = text_check(reading, "an e-mail address");
    if (outcome != TYPE_READ)
        return outcome;
    if (len == 0 || text[0] == ' ' || text[len - 1] == ' ' || text_has_control(text, len))
        return say(reading, TYPE_WRONG,
                   "an e-mail address (not empty, no spaces around it, no control characters)");
    return text_keep(reading, text, len);
}

/* Reads a number as people write it (see phone.h), and keeps its E.164 form. */
static enum type_outcome number_of_phone_read(const struct reading *reading)
{
    static const char expected[] = "a phone number in E.164 form such as \"+33612345678\"";
    enum type_outcome outcome = text_check(reading, expected);
    if (outcome != TYPE_READ)
        return outcome;
    char text[PHONE_E164];
    if (!phone_read_e164(reading->raw->text, reading->raw->len, text))
        return say(reading, TYPE_WRONG, expected);
    return text_keep(reading, text, strlen(text));
}

/* Seconds since 1970 are a number, or a text of its digits. */
static enum type_outcome moment_read(const struct reading *reading)
{
    static const char expected[] = "an ISO 8601 date such as \"2026-01-31T23:59:59Z\"";
    enum { DAY_LEN = 10, DAY_SECONDS = 86400 };
    const struct raw *raw = reading->raw;
    struct value *value = reading->value;
    struct raw whole = *raw;
    /* Clocks that tell parts of a second tell them in numbers too. */
    if (raw->kind == RAW_NUMBER) {
        whole.number = floor(raw->number);
        value->fraction = whole.number < raw->number;
    }
    value->kind = VALUE_INTEGER;
    if (integral_read(&whole, &value->integer)) {
        if (value->integer >= SECONDS_LEAST * 1000)
            return say(reading, TYPE_WRONG, "seconds since 1970 (these look like milliseconds)");
        if (value->integer < SECONDS_LEAST)
            return say(reading, TYPE_WRONG, expected);
    } else {
        enum type_outcome outcome = text_check(reading, expected);
        if (outcome != TYPE_READ)
            return outcome;
        if (!time_read(raw->text, raw->len, &value->integer, &value->fraction))
            return say(reading, TYPE_WRONG, expected);
        /* A day is the one that is written: whose it is, the service knows and nothing here. */
        if (reading->row->format == INTEGRATIONS_DATE)
            time_read(raw->text, DAY_LEN, &value->integer, &value->fraction);
        if (reading->row->day_end && raw->len == DAY_LEN && raw->text[4] == '-')
            value->integer += DAY_SECONDS - 1;
    }
    /* ISO 8601 has four digits for a year: what is later can be sent as seconds alone. */
    char text[TIME_TEXT];
    bool sendable =
        reading->row->format == INTEGRATIONS_SECONDS || time_write(value->integer, text);
    return sendable ? TYPE_READ : say(reading, TYPE_WRONG, expected);
}

static enum type_outcome name_read(const struct reading *reading)
{
    const struct raw *raw = reading->raw;
    int64_t id;
    if (integral_read(raw, &id) && id > 0) {
        reading->value->kind = VALUE_INTEGER;
        reading->value->integer = id;
        return TYPE_READ;
    }
    enum type_outcome outcome = text_check(reading, "a name or a positive id");
    if (outcome != TYPE_READ)
        return outcome;
    return raw->len > 0 ? text_keep(reading, raw->text, raw->len)
                        : say(reading, TYPE_WRONG, "a string that is not empty");
}

static enum type_outcome uuid_read(const struct reading *reading)
{
    const struct raw *raw = reading->raw;
    bool good = raw->kind == RAW_TEXT && raw->len == UUID_LEN;
    for (size_t i = 0; good && i < UUID_LEN; i++)
        good = i == 8 || i == 13 || i == 18 || i == 23 ? raw->text[i] == '-'
                                                       : characters_have("0-9a-fA-F", raw->text[i]);
    return good ? text_keep(reading, raw->text, raw->len)
                : say(reading, TYPE_WRONG,
                      "a UUID such as \"9b2f6e1c-0d3a-4c5e-8f7a-1b2c3d4e5f60\"");
}

static enum type_outcome bytes_read(const struct reading *reading)
{
    const struct raw *raw = reading->raw;
    int64_t most = reading->row->most;
    if (raw->kind != RAW_TEXT)
        return say(reading, TYPE_WRONG, "a string of bytes");
    if (most > 0 && raw->len > (size_t)most)
        return refuse_length(reading, "most", most, "bytes", raw->len);
    enum type_outcome outcome = text_keep(reading, raw->text, raw->len);
    reading->value->kind = VALUE_BYTES;
    return outcome;
}

static enum type_outcome any_read(const struct reading *reading)
{
    const struct raw *raw = reading->raw;
    enum type_outcome outcome;
    switch (raw->kind) {
    case RAW_BOOLEAN:
        return reading->row->type == INTEGRATIONS_ANYTHING
                   ? boolean_read(reading)
                   : say(reading, TYPE_WRONG, type_words(reading->row, false));
    case RAW_INTEGER:
    case RAW_NUMBER:
        return number_read(reading);
    case RAW_TEXT:
        outcome = text_check(reading, "");
        return outcome == TYPE_READ ? text_keep(reading, raw->text, raw->len) : outcome;
    default:
        return say(reading, TYPE_WRONG, type_words(reading->row, false));
    }
}

/* ---- the rows ---- */

/* How a type is read (NULL: it is none of single values), and one and an array in messages. */
static const struct type {
    enum type_outcome (*read)(const struct reading *reading);
    const char *word, *words;
} types[INTEGRATIONS_TYPES] = {
    [INTEGRATIONS_TEXT] = {text_read, "a string", "an array of strings"},
    [INTEGRATIONS_INTEGER] = {integer_read, "an integer", "an array of integers"},
    [INTEGRATIONS_NUMBER] = {number_read, "a number", "an array of numbers"},
    [INTEGRATIONS_BOOLEAN] = {boolean_read, "true or false", "an array of booleans"},
    [INTEGRATIONS_CHOICE] = {choice_read, "a string", "an array of strings"},
    [INTEGRATIONS_ADDRESS] = {mail_address_read, "an e-mail address",
                              "an array of e-mail addresses"},
    [INTEGRATIONS_PHONE] = {number_of_phone_read, "a phone number", "an array of phone numbers"},
    [INTEGRATIONS_TIME] = {moment_read, "an ISO 8601 date", "an array of ISO 8601 dates"},
    [INTEGRATIONS_NAME] = {name_read, "a name or an id", "an array of names or ids"},
    [INTEGRATIONS_UUID] = {uuid_read, "a UUID", "an array of UUIDs"},
    [INTEGRATIONS_BYTES] = {bytes_read, "a string of bytes", "an array of strings of bytes"},
    [INTEGRATIONS_RECORD] = {NULL, "a table", "an array of tables"},
    [INTEGRATIONS_TABLE] = {NULL, "a table", "an array of tables"},
    [INTEGRATIONS_VALUE] = {any_read, "a string or a number", "an array of strings or numbers"},
    [INTEGRATIONS_ANYTHING] = {any_read, "a string, a number, a boolean or a table",
                               "an array of strings, numbers, booleans or tables"},
    [INTEGRATIONS_MAP] = {NULL, "a table of values by key", "an array of tables"},
};

const char *type_words(const struct integrations_parameter *row, bool list)
{
    return list ? types[row->type].words : types[row->type].word;
}

enum type_outcome type_read(const struct integrations_parameter *row, const struct raw *raw,
                            struct value *value, struct arena *arena, struct buffer *words)
{
    return types[row->type].read(&(const struct reading){row, raw, value, arena, words});
}

bool type_takes_text(const struct integrations_parameter *row, const char *text)
{
    const struct raw raw = {.kind = RAW_TEXT, .text = text, .len = strlen(text)};
    struct value value = {.kind = VALUE_ABSENT};
    struct arena arena = {0};
    struct buffer words = {0};
    bool taken = type_read(row, &raw, &value, &arena, &words) == TYPE_READ;
    arena_free(&arena);
    buffer_free(&words);
    return taken;
}

/* A UUID of version 4, made of random bits. */
static bool uuid_make(struct value *value, struct arena *arena)
{
    char text[UUID_LEN + 1] = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
    for (size_t i = 0; i < UUID_LEN; i++)
        if (text[i] == 'x')
            text[i] = "0123456789abcdef"[platform_random(16)];
        else if (text[i] == 'y')
            text[i] = "89ab"[platform_random(4)];
    value->text.bytes = arena_copy(arena, text, UUID_LEN);
    value->text.len = UUID_LEN;
    return value->text.bytes != NULL;
}

bool type_read_preset(const struct integrations_parameter *row, struct value *value,
                      struct arena *arena)
{
    const struct raw raw = {.kind = RAW_TEXT, .text = row->preset, .len = strlen(row->preset)};
    struct buffer words = {0}; /* stays empty: the preset is a value of the row */
    *value = (struct value){.kind = VALUE_TEXT};
    if (row->type == INTEGRATIONS_UUID)
        return uuid_make(value, arena);
    if (row->type != INTEGRATIONS_BOOLEAN)
        return type_read(row, &raw, value, arena, &words) == TYPE_READ;
    value->kind = VALUE_BOOLEAN;
    value->boolean = strcmp(row->preset, "true") == 0;
    return true;
}

/* ---- writing ---- */

/* Writes a time as the text that the row sends; false when it sends a number. */
static bool moment_write(char text[TIME_TEXT], const struct integrations_parameter *row,
                         int64_t seconds)
{
    if (row->type != INTEGRATIONS_TIME || row->format == INTEGRATIONS_SECONDS)
        return false;
    if (row->format == INTEGRATIONS_DATE)
        time_write_date(seconds, text);
    else
        time_write(seconds, text);
    return true;
}

void type_write_text(struct buffer *out, const struct integrations_parameter *row,
                     const struct value *value)
{
    char moment[TIME_TEXT];
    if (value->kind == VALUE_INTEGER && moment_write(moment, row, value->integer))
        buffer_append_text(out, moment);
    else if (value->kind == VALUE_TEXT && value->choice != NULL)
        buffer_append_text(out, type_sent(value->choice));
    else if (value->kind == VALUE_TEXT)
        buffer_append(out, value->text.bytes, value->text.len);
    else if (value->kind == VALUE_INTEGER || value->kind == VALUE_NUMBER ||
             value->kind == VALUE_BOOLEAN)
        type_write_json(&(struct json_writer){.out = out}, row, value);
}

static void record_write(struct json_writer *writer, const struct integrations_parameter *row,
                         const struct value *value)
{
    json_begin_object(writer);
    for (size_t i = 0; i < value->list.count; i++) {
        const struct integrations_parameter *member = &row->members[i];
        const struct value *item = &value->list.items[i];
        if (!value_is_given(item) || (member->flags & INTEGRATIONS_PASSED_OVER))
            continue;
        json_key(writer, member->as != NULL ? member->as : member->name);
        type_write_json(writer, member, item);
    }
    json_end_object(writer);
}

static void text_write(struct json_writer *writer, const struct value *value)
{
    const char *text = value->choice != NULL ? type_sent(value->choice) : value->text.bytes;
    json_text(writer, text, value->choice != NULL ? strlen(text) : value->text.len);
}

void type_write_json(struct json_writer *writer, const struct integrations_parameter *row,
                     const struct value *value)
{
    char moment[TIME_TEXT];
    switch (value->kind) {
    case VALUE_ABSENT:
    case VALUE_NULL:
        json_null(writer);
        break;
    case VALUE_INTEGER:
        if (moment_write(moment, row, value->integer))
            json_text(writer, moment, strlen(moment));
        else
            json_integer(writer, value->integer);
        break;
    case VALUE_NUMBER:
        json_number(writer, value->number);
        break;
    case VALUE_BOOLEAN:
        json_boolean(writer, value->boolean);
        break;
    case VALUE_TEXT:
        text_write(writer, value);
        break;
    case VALUE_BYTES:
        json_base64(writer, value->text.bytes, value->text.len);
        break;
    case VALUE_LIST:
        json_begin_array(writer);
        for (size_t i = 0; i < value->list.count; i++)
            type_write_json(writer, row, &value->list.items[i]);
        json_end_array(writer);
        break;
    case VALUE_RECORD:
        record_write(writer, row, value);
        break;
    case VALUE_JSON:
        json_raw(writer, value->text.bytes, value->text.len);
        break;
    }
}
