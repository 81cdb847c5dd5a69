/* The types of parameters; see types.h. */
#include "types.h"

#include <math.h>
#include <string.h>

#include "base64.h"
#include "phone.h"
#include "platform.h"
#include "text.h"
#include "times.h"

/* The most digits of an E.164 number. */
enum { E164_DIGITS_MOST = 15 };

enum { UUID_LEN = 36 };

/* Numbers of fewer digits are a year, or a day without its dashes, and no seconds since 1970. */
#define SECONDS_LEAST INT64_C(100000000)

static enum type_outcome type_complain(struct buffer *words, enum type_outcome outcome,
                                       const char *text)
{
    return buffer_append_text(words, text) ? outcome : TYPE_NO_MEMORY;
}

/* ---- numbers ---- */

/* The least number above all integers: two to the power of 63. */
static const double integers_end = 9223372036854775808.0;

/* Whether a text is a decimal integer that fits: Lua itself would also take "0x10" or " 7 ". */
static bool decimal_read(const char *text, size_t len, int64_t *integer)
{
    bool negative = len > 1 && text[0] == '-';
    size_t start = negative ? 1 : 0;
    if (!text_is_digits(text + start, len - start))
        return false;
    int64_t sum = 0;
    for (size_t i = start; i < len; i++) {
        int digit = text[i] - '0';
        if (sum < (INT64_MIN + digit) / 10)
            return false;
        sum = sum * 10 - digit;
    }
    if (!negative && sum == INT64_MIN)
        return false;
    *integer = negative ? sum : -sum;
    return true;
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

static enum type_outcome integer_read(const struct integrations_parameter *row,
                                      const struct raw *raw, struct value *value,
                                      struct arena *arena, struct buffer *words)
{
    (void)arena;
    int64_t integer = 0;
    if (integral_read(raw, &integer) && integer >= row->least &&
        (row->most == 0 || integer <= row->most)) {
        value->kind = VALUE_INTEGER;
        value->integer = integer;
        return TYPE_READ;
    }
    if (row->most > 0) {
        buffer_append_text(words, "an integer from ");
        buffer_append_integer(words, row->least);
        buffer_append_text(words, " to ");
        buffer_append_integer(words, row->most);
    } else if (row->least == INT64_MIN) {
        buffer_append_text(words, "an integer");
    } else {
        buffer_append_text(words,
                           row->least == 1 ? "a positive integer" : "a positive integer or 0");
    }
    return words->failed ? TYPE_NO_MEMORY : TYPE_WRONG;
}

static enum type_outcome number_read(const struct integrations_parameter *row,
                                     const struct raw *raw, struct value *value,
                                     struct arena *arena, struct buffer *words)
{
    (void)row;
    (void)arena;
    if (raw->kind == RAW_INTEGER ||
        (raw->kind == RAW_TEXT && integral_read(raw, &value->integer))) {
        if (raw->kind == RAW_INTEGER)
            value->integer = raw->integer;
        value->kind = VALUE_INTEGER;
        return TYPE_READ;
    }
    if (raw->kind != RAW_NUMBER || !isfinite(raw->number))
        return type_complain(words, TYPE_WRONG, "a number");
    value->kind = VALUE_NUMBER;
    value->number = raw->number;
    return TYPE_READ;
}

static enum type_outcome boolean_read(const struct integrations_parameter *row,
                                      const struct raw *raw, struct value *value,
                                      struct arena *arena, struct buffer *words)
{
    (void)row;
    (void)arena;
    if (raw->kind != RAW_BOOLEAN)
        return type_complain(words, TYPE_WRONG, "true or false");
    value->kind = VALUE_BOOLEAN;
    value->boolean = raw->boolean;
    return TYPE_READ;
}

/* ---- texts ---- */

static enum type_outcome text_keep(struct value *value, struct arena *arena, const char *text,
                                   size_t len)
{
    value->kind = VALUE_TEXT;
    value->text.len = len;
    value->text.bytes = arena_copy(arena, text, len);
    return value->text.bytes != NULL ? TYPE_READ : TYPE_NO_MEMORY;
}

/* Checks for what no service takes; `expected` says what the type is. */
static enum type_outcome text_check(const struct raw *raw, const char *expected,
                                    struct buffer *words)
{
    if (raw->kind != RAW_TEXT)
        return type_complain(words, TYPE_WRONG, expected);
    if (memchr(raw->text, '\0', raw->len) != NULL)
        return type_complain(words, TYPE_REFUSED, "expected text, got a string with a NUL byte");
    size_t valid = text_valid_utf8(raw->text, raw->len);
    if (valid == raw->len)
        return TYPE_READ;
    buffer_append_text(words,
                       "expected UTF-8 text, got a string with an invalid byte at position ");
    buffer_append_integer(words, (int64_t)valid + 1);
    return words->failed ? TYPE_NO_MEMORY : TYPE_REFUSED;
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

static enum type_outcome text_complain_length(struct buffer *words, const char *bound,
                                              int64_t wanted, size_t found)
{
    buffer_append_text(words, bound);
    buffer_append_integer(words, wanted);
    buffer_append_text(words, " characters, got ");
    buffer_append_integer(words, (int64_t)found);
    return words->failed ? TYPE_NO_MEMORY : TYPE_REFUSED;
}

static enum type_outcome text_read(const struct integrations_parameter *row, const struct raw *raw,
                                   struct value *value, struct arena *arena, struct buffer *words)
{
    enum type_outcome outcome = text_check(raw, "a string", words);
    if (outcome != TYPE_READ)
        return outcome;
    if (raw->len == 0 && (row->flags & INTEGRATIONS_EMPTY_ABSENT))
        return TYPE_ABSENT;
    if (raw->len == 0 && !(row->flags & INTEGRATIONS_EMPTY_ALLOWED))
        return type_complain(words, TYPE_WRONG, "a string that is not empty");
    size_t characters = text_characters(raw->text, raw->len);
    if (row->most > 0 && characters > (size_t)row->most)
        return text_complain_length(words, "expected at most ", row->most, characters);
    if (row->least > 0 && characters < (size_t)row->least)
        return text_complain_length(words, "expected at least ", row->least, characters);
    if (row->characters != NULL && !type_text_is_of(raw->text, raw->len, row->characters)) {
        buffer_append_text(words, "a text of the characters ");
        buffer_append_text(words, row->characters);
        return words->failed ? TYPE_NO_MEMORY : TYPE_WRONG;
    }
    const char *problem =
        row->flags & INTEGRATIONS_PATH ? text_path_problem(raw->text, raw->len) : NULL;
    if (problem != NULL)
        return type_complain(words, TYPE_REFUSED, problem);
    return text_keep(value, arena, raw->text, raw->len);
}

const struct integrations_choice *type_choice(const struct integrations_parameter *row,
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

static void choice_keep(struct value *value, const struct integrations_choice *choice)
{
    value->kind = VALUE_TEXT;
    value->choice = choice;
    value->text.bytes = choice->word;
    value->text.len = strlen(choice->word);
}

static enum type_outcome choice_read(const struct integrations_parameter *row,
                                     const struct raw *raw, struct value *value,
                                     struct arena *arena, struct buffer *words)
{
    (void)arena;
    const struct integrations_choice *choice =
        raw->kind == RAW_TEXT && memchr(raw->text, '\0', raw->len) == NULL
            ? type_choice(row, raw->text, raw->len)
            : NULL;
    if (choice != NULL) {
        choice_keep(value, choice);
        return TYPE_READ;
    }
    buffer_append_text(words, "one of ");
    bool first = true;
    for (choice = row->choices; choice->word != NULL; choice++) {
        if (choice->alias)
            continue;
        buffer_append_text(words, first ? "\"" : ", \"");
        buffer_append_text(words, choice->word);
        buffer_append_text(words, "\"");
        first = false;
    }
    return words->failed ? TYPE_NO_MEMORY : TYPE_WRONG;
}

static enum type_outcome address_read(const struct integrations_parameter *row,
                                      const struct raw *raw, struct value *value,
                                      struct arena *arena, struct buffer *words)
{
    (void)row;
    enum type_outcome outcome = text_check(raw, "an e-mail address", words);
    if (outcome != TYPE_READ)
        return outcome;
    const char *text = raw->text;
    if (raw->len == 0 || text[0] == ' ' || text[raw->len - 1] == ' ' ||
        text_has_control(text, raw->len))
        return type_complain(
            words, TYPE_WRONG,
            "an e-mail address (not empty, no spaces around it, no control characters)");
    return text_keep(value, arena, text, raw->len);
}

/* Reads a number as people write it (see phone.h) that has its country's code, and keeps its E.164
 * form: a plus and 2 to 15 digits that do not begin with 0. */
static enum type_outcome number_of_phone_read(const struct integrations_parameter *row,
                                              const struct raw *raw, struct value *value,
                                              struct arena *arena, struct buffer *words)
{
    static const char expected[] = "a phone number in E.164 form such as \"+33612345678\"";
    (void)row;
    enum type_outcome outcome = text_check(raw, expected, words);
    if (outcome != TYPE_READ)
        return outcome;
    struct phone phone;
    char text[1 + PHONE_DIGITS_MOST + 1] = "+";
    if (!phone_read(raw->text, raw->len, &phone) || !phone.plus || phone.count < 2 ||
        phone.count > E164_DIGITS_MOST || phone.digits[0] == '0')
        return type_complain(words, TYPE_WRONG, expected);
    memcpy(text + 1, phone.digits, phone.count + 1);
    return text_keep(value, arena, text, phone.count + 1);
}

/* ISO 8601 has four digits for a year: what is later can be sent as seconds alone. */
static bool moment_is_sendable(const struct integrations_parameter *row, int64_t seconds)
{
    char text[TIME_TEXT];
    return row->format == INTEGRATIONS_SECONDS || time_write(seconds, text);
}

/* Seconds since 1970 are a number, or a text of its digits. */
static enum type_outcome moment_read(const struct integrations_parameter *row,
                                     const struct raw *raw, struct value *value,
                                     struct arena *arena, struct buffer *words)
{
    static const char expected[] = "an ISO 8601 date such as \"2026-01-31T23:59:59Z\"";
    enum { DAY_LEN = 10, DAY_SECONDS = 86400 };
    (void)arena;
    value->kind = VALUE_INTEGER;
    int64_t seconds;
    if (integral_read(raw, &seconds)) {
        if (seconds >= SECONDS_LEAST * 1000)
            return type_complain(words, TYPE_WRONG,
                                 "seconds since 1970 (these look like milliseconds)");
        if (seconds < SECONDS_LEAST)
            return type_complain(words, TYPE_WRONG, expected);
        value->integer = seconds;
    } else {
        enum type_outcome outcome = text_check(raw, expected, words);
        if (outcome != TYPE_READ)
            return outcome;
        if (!time_read(raw->text, raw->len, &value->integer, &value->fraction))
            return type_complain(words, TYPE_WRONG, expected);
        if (row->day_end && raw->len == DAY_LEN && raw->text[4] == '-')
            value->integer += DAY_SECONDS - 1;
    }
    return moment_is_sendable(row, value->integer) ? TYPE_READ
                                                   : type_complain(words, TYPE_WRONG, expected);
}

static enum type_outcome name_read(const struct integrations_parameter *row, const struct raw *raw,
                                   struct value *value, struct arena *arena, struct buffer *words)
{
    (void)row;
    int64_t id;
    if (integral_read(raw, &id) && id > 0) {
        value->kind = VALUE_INTEGER;
        value->integer = id;
        return TYPE_READ;
    }
    enum type_outcome outcome = text_check(raw, "a name or a positive id", words);
    if (outcome != TYPE_READ)
        return outcome;
    if (raw->len == 0)
        return type_complain(words, TYPE_WRONG, "a string that is not empty");
    return text_keep(value, arena, raw->text, raw->len);
}

static enum type_outcome uuid_read(const struct integrations_parameter *row, const struct raw *raw,
                                   struct value *value, struct arena *arena, struct buffer *words)
{
    static const char expected[] = "a UUID such as \"9b2f6e1c-0d3a-4c5e-8f7a-1b2c3d4e5f60\"";
    (void)row;
    bool good = raw->kind == RAW_TEXT && raw->len == UUID_LEN;
    for (size_t i = 0; good && i < UUID_LEN; i++)
        good = i == 8 || i == 13 || i == 18 || i == 23 ? raw->text[i] == '-'
                                                       : characters_have("0-9a-fA-F", raw->text[i]);
    return good ? text_keep(value, arena, raw->text, raw->len)
                : type_complain(words, TYPE_WRONG, expected);
}

static enum type_outcome bytes_read(const struct integrations_parameter *row, const struct raw *raw,
                                    struct value *value, struct arena *arena, struct buffer *words)
{
    if (raw->kind != RAW_TEXT)
        return type_complain(words, TYPE_WRONG, "a string of bytes");
    if (row->most > 0 && raw->len > (size_t)row->most) {
        buffer_append_text(words, "expected at most ");
        buffer_append_integer(words, row->most);
        buffer_append_text(words, " bytes, got ");
        buffer_append_integer(words, (int64_t)raw->len);
        return words->failed ? TYPE_NO_MEMORY : TYPE_REFUSED;
    }
    enum type_outcome outcome = text_keep(value, arena, raw->text, raw->len);
    value->kind = VALUE_BYTES;
    return outcome;
}

static enum type_outcome any_read(const struct integrations_parameter *row, const struct raw *raw,
                                  struct value *value, struct arena *arena, struct buffer *words)
{
    switch (raw->kind) {
    case RAW_BOOLEAN:
        return boolean_read(row, raw, value, arena, words);
    case RAW_INTEGER:
    case RAW_NUMBER:
        return number_read(row, raw, value, arena, words);
    case RAW_TEXT: {
        enum type_outcome outcome = text_check(raw, "", words);
        return outcome == TYPE_READ ? text_keep(value, arena, raw->text, raw->len) : outcome;
    }
    default:
        return type_complain(words, TYPE_WRONG, type_of(row)->word);
    }
}

/* ---- the rows ---- */

const struct type *type_of(const struct integrations_parameter *row)
{
    static const struct type types[INTEGRATIONS_TYPES] = {
        [INTEGRATIONS_TEXT] = {text_read, "a string", "an array of strings"},
        [INTEGRATIONS_INTEGER] = {integer_read, "an integer", "an array of integers"},
        [INTEGRATIONS_NUMBER] = {number_read, "a number", "an array of numbers"},
        [INTEGRATIONS_BOOLEAN] = {boolean_read, "true or false", "an array of booleans"},
        [INTEGRATIONS_CHOICE] = {choice_read, "a string", "an array of strings"},
        [INTEGRATIONS_ADDRESS] = {address_read, "an e-mail address",
                                  "an array of e-mail addresses"},
        [INTEGRATIONS_PHONE] = {number_of_phone_read, "a phone number",
                                "an array of phone numbers"},
        [INTEGRATIONS_TIME] = {moment_read, "an ISO 8601 date", "an array of ISO 8601 dates"},
        [INTEGRATIONS_NAME] = {name_read, "a name or an id", "an array of names or ids"},
        [INTEGRATIONS_UUID] = {uuid_read, "a UUID", "an array of UUIDs"},
        [INTEGRATIONS_BYTES] = {bytes_read, "a string of bytes", "an array of strings of bytes"},
        [INTEGRATIONS_RECORD] = {NULL, "a table", "an array of tables"},
        [INTEGRATIONS_TABLE] = {NULL, "a table", "an array of tables"},
        [INTEGRATIONS_VALUE] = {any_read, "a string, a number or a boolean",
                                "an array of strings, numbers or booleans"},
        [INTEGRATIONS_ANYTHING] = {any_read, "a string, a number, a boolean or a table",
                                   "an array of strings, numbers, booleans or tables"},
        [INTEGRATIONS_MAP] = {NULL, "a table of values by key", "an array of tables"},
    };
    return &types[row->type];
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
    const char *preset = row->preset;
    *value = (struct value){.kind = VALUE_TEXT};
    if (row->type == INTEGRATIONS_CHOICE) {
        choice_keep(value, type_choice(row, preset, strlen(preset)));
    } else if (row->type == INTEGRATIONS_INTEGER) {
        value->kind = VALUE_INTEGER;
        decimal_read(preset, strlen(preset), &value->integer);
    } else if (row->type == INTEGRATIONS_BOOLEAN) {
        value->kind = VALUE_BOOLEAN;
        value->boolean = strcmp(preset, "true") == 0;
    } else if (row->type == INTEGRATIONS_UUID) {
        return uuid_make(value, arena);
    } else {
        value->text.bytes = preset;
        value->text.len = strlen(preset);
    }
    return true;
}

/* ---- writing ---- */

static void moment_write(char text[TIME_TEXT], enum integrations_time format, int64_t seconds)
{
    if (format == INTEGRATIONS_DATE)
        time_write_date(seconds, text);
    else
        time_write(seconds, text);
}

void type_write_text(struct buffer *out, const struct integrations_parameter *row,
                     const struct value *value)
{
    switch (value->kind) {
    case VALUE_INTEGER:
        if (row->type == INTEGRATIONS_TIME && row->format != INTEGRATIONS_SECONDS) {
            char text[TIME_TEXT];
            moment_write(text, row->format, value->integer);
            buffer_append_text(out, text);
        } else {
            buffer_append_integer(out, value->integer);
        }
        break;
    case VALUE_NUMBER:
        json_number(&(struct json_writer){.out = out}, value->number);
        break;
    case VALUE_BOOLEAN:
        buffer_append_text(out, value->boolean ? "true" : "false");
        break;
    case VALUE_TEXT:
        if (value->choice != NULL)
            buffer_append_text(out, type_sent(value->choice));
        else
            buffer_append(out, value->text.bytes, value->text.len);
        break;
    default: /* no text */
        break;
    }
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
    switch (value->kind) {
    case VALUE_ABSENT:
    case VALUE_NULL:
        json_null(writer);
        break;
    case VALUE_INTEGER:
        if (row->type != INTEGRATIONS_TIME || row->format == INTEGRATIONS_SECONDS) {
            json_integer(writer, value->integer);
        } else {
            char text[TIME_TEXT];
            moment_write(text, row->format, value->integer);
            json_text(writer, text, strlen(text));
        }
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
