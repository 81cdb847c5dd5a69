/* The types of parameters: what is read of what a script gives, and how it is written. */
#include "unit.h"

#include <math.h>
#include <string.h>

#include "types.h"

/* ---- rows ---- */

#define ROW(row_type, ...) (&(const struct integrations_parameter){.type = row_type, __VA_ARGS__})
#define PLAIN(row_type) ROW(row_type, .name = "x")

static const struct integrations_choice choices[] = {
    {"open", "active", false}, {"closed", NULL, false}, {"active", NULL, true}, {0}};

#define CHOICE ROW(INTEGRATIONS_CHOICE, .choices = choices)
#define FROM_1 ROW(INTEGRATIONS_INTEGER, .least = 1)
#define FROM_0 ROW(INTEGRATIONS_INTEGER, .least = 0)
#define FROM_1_TO_50 ROW(INTEGRATIONS_INTEGER, .least = 1, .most = 50)
#define ANY_INTEGER ROW(INTEGRATIONS_INTEGER, .least = INT64_MIN)
#define TEXT PLAIN(INTEGRATIONS_TEXT)
#define SECONDS ROW(INTEGRATIONS_TIME, .format = INTEGRATIONS_SECONDS)
#define ISO PLAIN(INTEGRATIONS_TIME)
#define DATE ROW(INTEGRATIONS_TIME, .format = INTEGRATIONS_DATE)
#define DAY_END ROW(INTEGRATIONS_TIME, .format = INTEGRATIONS_SECONDS, .day_end = true)
#define UUID "9b2f6e1c-0d3a-4c5e-8f7a-1b2c3d4e5f60"
#define NOT_A_UUID "a UUID such as \"" UUID "\""

/* What a script gives: a text, which may have NUL bytes in it, or something else. */
#define T(literal)                                                                                 \
    {                                                                                              \
        .kind = RAW_TEXT, .text = (literal), .len = sizeof(literal) - 1                            \
    }
#define I(value)                                                                                   \
    {                                                                                              \
        .kind = RAW_INTEGER, .integer = (value), .number = (double)(value)                         \
    }
#define N(value)                                                                                   \
    {                                                                                              \
        .kind = RAW_NUMBER, .number = (value)                                                      \
    }
#define B(value)                                                                                   \
    {                                                                                              \
        .kind = RAW_BOOLEAN, .boolean = (value)                                                    \
    }
#define OTHER                                                                                      \
    {                                                                                              \
        .kind = RAW_OTHER                                                                          \
    }

static const char milliseconds[] = "seconds since 1970 (these look like milliseconds)";
static const char not_a_date[] = "an ISO 8601 date such as \"2026-01-31T23:59:59Z\"";
static const char not_a_phone[] = "a phone number in E.164 form such as \"+33612345678\"";
static const char not_an_address[] =
    "an e-mail address (not empty, no spaces around it, no control characters)";
static const char nul[] = "expected text, got a string with a NUL byte";
static const char not_a_choice[] = "one of \"open\", \"closed\"";

/* A value read is the JSON and the text; else the words are what was expected or is wrong. */
struct reading {
    const struct integrations_parameter *row;
    struct raw raw;
    enum type_outcome outcome;
    const char *json, *text, *words;
};

#define READ(json, text) TYPE_READ, json, text, NULL
#define SAME(text) TYPE_READ, "\"" text "\"", text, NULL
#define DIGITS(text) TYPE_READ, text, text, NULL
#define WRONG(words) TYPE_WRONG, NULL, NULL, words
#define REFUSED(words) TYPE_REFUSED, NULL, NULL, words
#define ABSENT TYPE_ABSENT, NULL, NULL, NULL

static const struct reading readings[] = {
    /* integers: as Lua's libraries take them, but no text other than decimal digits */
    {FROM_1, I(456), DIGITS("456")},
    {FROM_1, N(456.0), DIGITS("456")},
    {FROM_1, T("456"), DIGITS("456")},
    {FROM_1, T("0456"), DIGITS("456")},
    {FROM_1, N(0x1p53), DIGITS("9007199254740992")},
    {FROM_1, I(INT64_MAX), DIGITS("9223372036854775807")},
    {FROM_1, T("9223372036854775807"), DIGITS("9223372036854775807")},
    {FROM_1, I(0), WRONG("a positive integer")},
    {FROM_1, I(INT64_MIN), WRONG("a positive integer")},
    {FROM_1, N(1.5), WRONG("a positive integer")},
    {FROM_1, N(0x1p63), WRONG("a positive integer")},
    {FROM_1, N((double)INFINITY), WRONG("a positive integer")},
    {FROM_1, N((double)NAN), WRONG("a positive integer")},
    {FROM_1, T(""), WRONG("a positive integer")},
    {FROM_1, T("0x10"), WRONG("a positive integer")},
    {FROM_1, T("1e3"), WRONG("a positive integer")},
    {FROM_1, T(" 1"), WRONG("a positive integer")},
    {FROM_1, T("1.0"), WRONG("a positive integer")},
    {FROM_1, T("+1"), WRONG("a positive integer")},
    {FROM_1, T("--1"), WRONG("a positive integer")},
    {FROM_1, T("-"), WRONG("a positive integer")},
    {FROM_1, T("1\0"), WRONG("a positive integer")},
    {FROM_1, T("\xD9\xA1"), WRONG("a positive integer")},
    {FROM_1, T("9223372036854775808"), WRONG("a positive integer")},
    {FROM_1, B(true), WRONG("a positive integer")},
    {FROM_1, OTHER, WRONG("a positive integer")},
    {FROM_0, I(0), DIGITS("0")},
    {FROM_0, T("-0"), DIGITS("0")},
    {FROM_0, I(-1), WRONG("a positive integer or 0")},
    {FROM_1_TO_50, I(50), DIGITS("50")},
    {FROM_1_TO_50, I(51), WRONG("an integer from 1 to 50")},
    {ANY_INTEGER, T("-9223372036854775808"), DIGITS("-9223372036854775808")},
    {ANY_INTEGER, N(-0x1p63), DIGITS("-9223372036854775808")},
    {ANY_INTEGER, T("-9223372036854775809"), WRONG("an integer")},
    /* numbers */
    {PLAIN(INTEGRATIONS_NUMBER), N(0.1), DIGITS("0.1")},
    {PLAIN(INTEGRATIONS_NUMBER), I(-7), DIGITS("-7")},
    {PLAIN(INTEGRATIONS_NUMBER), N(1e15), DIGITS("1000000000000000")},
    {PLAIN(INTEGRATIONS_NUMBER), T("12"), DIGITS("12")},
    {PLAIN(INTEGRATIONS_NUMBER), T("0.5"), WRONG("a number")},
    {PLAIN(INTEGRATIONS_NUMBER), N((double)NAN), WRONG("a number")},
    {PLAIN(INTEGRATIONS_NUMBER), N(-(double)INFINITY), WRONG("a number")},
    {PLAIN(INTEGRATIONS_NUMBER), OTHER, WRONG("a number")},
    /* ids that are texts */
    {ROW(INTEGRATIONS_TEXT, .characters = "0-9a-f-"), I(719), SAME("719")},
    {ROW(INTEGRATIONS_TEXT, .characters = "0-9a-f-"), N(719.0), SAME("719")},
    {ROW(INTEGRATIONS_TEXT, .characters = "0-9a-f-"), I(-1), WRONG("a string")},
    {ROW(INTEGRATIONS_TEXT, .characters = "0-9a-f-"), N(1.5), WRONG("a string")},
    {ROW(INTEGRATIONS_TEXT, .characters = "a-z0-9"), I(1), WRONG("a string")},
    /* booleans */
    {PLAIN(INTEGRATIONS_BOOLEAN), B(true), DIGITS("true")},
    {PLAIN(INTEGRATIONS_BOOLEAN), B(false), DIGITS("false")},
    {PLAIN(INTEGRATIONS_BOOLEAN), T("true"), WRONG("true or false")},
    {PLAIN(INTEGRATIONS_BOOLEAN), I(1), WRONG("true or false")},
    /* texts */
    {TEXT, T(" a  \xF0\x9F\x98\x80\n"),
     READ("\" a  \xF0\x9F\x98\x80\\n\"", " a  \xF0\x9F\x98\x80\n")},
    {TEXT, T(""), WRONG("a string that is not empty")},
    {ROW(INTEGRATIONS_TEXT, .flags = INTEGRATIONS_EMPTY_ABSENT), T(""), ABSENT},
    {ROW(INTEGRATIONS_TEXT, .flags = INTEGRATIONS_EMPTY_ALLOWED), T(""), SAME("")},
    {TEXT, I(5), WRONG("a string")},
    {TEXT, OTHER, WRONG("a string")},
    {TEXT, T("a\0b"), REFUSED(nul)},
    {TEXT, T("ab\xFF"),
     REFUSED("expected UTF-8 text, got a string with an invalid byte at position 3")},
    {ROW(INTEGRATIONS_TEXT, .most = 2), T("\xC3\xA9\xC3\xA9"), SAME("\xC3\xA9\xC3\xA9")},
    {ROW(INTEGRATIONS_TEXT, .most = 2), T("abc"), REFUSED("expected at most 2 characters, got 3")},
    {ROW(INTEGRATIONS_TEXT, .least = 3), T("\xC3\xA9\xC3\xA9"),
     REFUSED("expected at least 3 characters, got 2")},
    {ROW(INTEGRATIONS_TEXT, .characters = "a-z0-9_-"), T("a_9-z"), SAME("a_9-z")},
    {ROW(INTEGRATIONS_TEXT, .characters = "a-z0-9_-"), T("a.b"),
     WRONG("a text of the characters a-z0-9_-")},
    {ROW(INTEGRATIONS_TEXT, .characters = "a-z"), T("\xC3\xA9"),
     WRONG("a text of the characters a-z")},
    {ROW(INTEGRATIONS_TEXT, .characters = "#0-9a-f", .description = "Colour, #RGB."), T("red"),
     WRONG("a text of the characters #0-9a-f (Colour, #RGB.)")},
    /* choices: the whole word, with its case; sent as the service says it */
    {CHOICE, T("open"), READ("\"active\"", "active")},
    {CHOICE, T("closed"), SAME("closed")},
    {CHOICE, T("active"), SAME("active")},
    {CHOICE, T("Open"), WRONG(not_a_choice)},
    {CHOICE, T("ope"), WRONG(not_a_choice)},
    {CHOICE, T("openx"), WRONG(not_a_choice)},
    {CHOICE, T("open\0"), WRONG(not_a_choice)},
    {CHOICE, T(""), WRONG(not_a_choice)},
    {CHOICE, I(1), WRONG(not_a_choice)},
    /* addresses: barely looked at, a service knows better */
    {PLAIN(INTEGRATIONS_ADDRESS), T("a"), SAME("a")},
    {PLAIN(INTEGRATIONS_ADDRESS), T("a b@c"), SAME("a b@c")},
    {PLAIN(INTEGRATIONS_ADDRESS), T(""), WRONG(not_an_address)},
    {PLAIN(INTEGRATIONS_ADDRESS), T(" a@b"), WRONG(not_an_address)},
    {PLAIN(INTEGRATIONS_ADDRESS), T("a@b "), WRONG(not_an_address)},
    {PLAIN(INTEGRATIONS_ADDRESS), T("a\r\n@b"), WRONG(not_an_address)},
    {PLAIN(INTEGRATIONS_ADDRESS), T("a\0@b"), REFUSED(nul)},
    {PLAIN(INTEGRATIONS_ADDRESS), I(1), WRONG("an e-mail address")},
    /* phone numbers lose what people write between */
    {PLAIN(INTEGRATIONS_PHONE), T("+33612345678"), SAME("+33612345678")},
    {PLAIN(INTEGRATIONS_PHONE), T("+1 (415) 555-0100"), SAME("+14155550100")},
    {PLAIN(INTEGRATIONS_PHONE), T("+123456789012345"), SAME("+123456789012345")},
    {PLAIN(INTEGRATIONS_PHONE), T("+12"), SAME("+12")},
    {PLAIN(INTEGRATIONS_PHONE), T("0612345678"), WRONG(not_a_phone)},
    {PLAIN(INTEGRATIONS_PHONE), T("+1"), WRONG(not_a_phone)},
    {PLAIN(INTEGRATIONS_PHONE), T("+0612345678"), WRONG(not_a_phone)},
    {PLAIN(INTEGRATIONS_PHONE), T("+1234567890123456"), WRONG(not_a_phone)},
    {PLAIN(INTEGRATIONS_PHONE), I(33612345678), WRONG(not_a_phone)},
    {PLAIN(INTEGRATIONS_PHONE), T("+12\0"), REFUSED(nul)},
    /* times; a fraction of a second is cut off */
    {SECONDS, T("2026-01-31T23:59:59Z"), DIGITS("1769903999")},
    {SECONDS, T("2026-02-01T00:59:59.5+01:00"), DIGITS("1769903999")},
    {SECONDS, T("2026-01-31"), DIGITS("1769817600")},
    {SECONDS, T("1769903999"), DIGITS("1769903999")},
    {SECONDS, I(1769903999), DIGITS("1769903999")},
    {SECONDS, N(1769903999.0), DIGITS("1769903999")},
    {SECONDS, N(1769903999.9), DIGITS("1769903999")},
    {SECONDS, N(99999999999.5), DIGITS("99999999999")},
    {SECONDS, N(1769903999000.5), WRONG(milliseconds)},
    {SECONDS, N((double)NAN), WRONG(not_a_date)},
    {SECONDS, N((double)INFINITY), WRONG(not_a_date)},
    {SECONDS, I(100000000), DIGITS("100000000")},
    {SECONDS, I(99999999999), DIGITS("99999999999")},
    {SECONDS, I(0), WRONG(not_a_date)},
    {SECONDS, I(2026), WRONG(not_a_date)},
    {SECONDS, I(20260131), WRONG(not_a_date)},
    {SECONDS, I(1769903999000), WRONG(milliseconds)},
    {SECONDS, I(INT64_MAX), WRONG(milliseconds)},
    {SECONDS, I(-1), WRONG(not_a_date)},
    {SECONDS, N(1.5), WRONG(not_a_date)},
    {SECONDS, T("soon"), WRONG(not_a_date)},
    {SECONDS, T("001769903999"), DIGITS("1769903999")},
    {SECONDS, T("99999999999"), DIGITS("99999999999")},
    {SECONDS, T("100000000000"), WRONG(milliseconds)},
    {SECONDS, T("1769903999000"), WRONG(milliseconds)},
    {SECONDS, T("20260131"), WRONG(not_a_date)},
    {SECONDS, T("000000005"), WRONG(not_a_date)},
    {SECONDS, T("-1769903999"), WRONG(not_a_date)},
    {SECONDS, T("2026-02-30"), WRONG(not_a_date)},
    {SECONDS, T("2026-01-31\0"), REFUSED(nul)},
    {ISO, T("2026-02-01T00:59:59+01:00"), SAME("2026-01-31T23:59:59Z")},
    {ISO, I(1769903999), SAME("2026-01-31T23:59:59Z")},
    {ISO, N(1769903999.5), SAME("2026-01-31T23:59:59Z")},
    {ISO, I(99999999999), SAME("5138-11-16T09:46:39Z")},
    {ISO, T("9999-12-31T23:59:59-01:00"), WRONG(not_a_date)}, /* which no such text can say */
    {ISO, T("999999999999"), WRONG(milliseconds)},
    {DATE, T("9999-12-31T23:59:59-01:00"), SAME("9999-12-31")},
    {DATE, T("2026-02-01T00:00:00+01:00"), SAME("2026-02-01")},
    {DATE, T("2026-01-31T23:59:59.999-05:00"), SAME("2026-01-31")},
    {DATE, T("2026-01-31T24:00Z"), SAME("2026-01-31")},
    {DATE, T("2026-01-31T00:00:00+1"), WRONG(not_a_date)},
    {DATE, I(1769903999), SAME("2026-01-31")},
    {DAY_END, T("2026-01-31"), DIGITS("1769903999")},
    {DAY_END, T("2026-01-31T00:00"), DIGITS("1769817600")},
    {DAY_END, T("1769817600"), DIGITS("1769817600")},
    /* a name, or the id of the same thing */
    {PLAIN(INTEGRATIONS_NAME), T("vip"), SAME("vip")},
    {PLAIN(INTEGRATIONS_NAME), T("42"), DIGITS("42")},
    {PLAIN(INTEGRATIONS_NAME), T("9223372036854775808"), SAME("9223372036854775808")},
    {PLAIN(INTEGRATIONS_NAME), T("0"), SAME("0")},
    {PLAIN(INTEGRATIONS_NAME), I(42), DIGITS("42")},
    {PLAIN(INTEGRATIONS_NAME), N(42.0), DIGITS("42")},
    {PLAIN(INTEGRATIONS_NAME), I(0), WRONG("a name or a positive id")},
    {PLAIN(INTEGRATIONS_NAME), N(1.5), WRONG("a name or a positive id")},
    {PLAIN(INTEGRATIONS_NAME), T(""), WRONG("a string that is not empty")},
    {PLAIN(INTEGRATIONS_NAME), T("a\0"), REFUSED(nul)},
    /* UUIDs */
    {PLAIN(INTEGRATIONS_UUID), T(UUID), SAME(UUID)},
    {PLAIN(INTEGRATIONS_UUID), T("9B2F6E1C-0D3A-4C5E-8F7A-1B2C3D4E5F60"),
     SAME("9B2F6E1C-0D3A-4C5E-8F7A-1B2C3D4E5F60")},
    {PLAIN(INTEGRATIONS_UUID), T("9b2f6e1c0d3a-4c5e-8f7a-1b2c3d4e5f60-"), WRONG(NOT_A_UUID)},
    {PLAIN(INTEGRATIONS_UUID), T("9b2f6e1c-0d3a-4c5e-8f7a-1b2c3d4e5f6g"), WRONG(NOT_A_UUID)},
    {PLAIN(INTEGRATIONS_UUID), T(UUID "0"), WRONG(NOT_A_UUID)},
    {PLAIN(INTEGRATIONS_UUID), T("9b2f6e1c-0d3a-4c5e-8f7a-1b2c3d4e5f6\0"), WRONG(NOT_A_UUID)},
    {PLAIN(INTEGRATIONS_UUID), I(1), WRONG(NOT_A_UUID)},
    /* bytes, in Base64; an address cannot carry them */
    {PLAIN(INTEGRATIONS_BYTES), T("\0\xFF\x10"), READ("\"AP8Q\"", "")},
    {PLAIN(INTEGRATIONS_BYTES), T(""), SAME("")},
    {ROW(INTEGRATIONS_BYTES, .most = 2), T("abc"), REFUSED("expected at most 2 bytes, got 3")},
    {PLAIN(INTEGRATIONS_BYTES), I(1), WRONG("a string of bytes")},
    /* any simple value */
    {PLAIN(INTEGRATIONS_VALUE), T("a\"b"), READ("\"a\\\"b\"", "a\"b")},
    {PLAIN(INTEGRATIONS_VALUE), T(""), SAME("")},
    {PLAIN(INTEGRATIONS_VALUE), I(3), DIGITS("3")},
    {PLAIN(INTEGRATIONS_VALUE), N(2.5), DIGITS("2.5")},
    {PLAIN(INTEGRATIONS_VALUE), B(false), WRONG("a string or a number")},
    {PLAIN(INTEGRATIONS_VALUE), T("\xFF"),
     REFUSED("expected UTF-8 text, got a string with an invalid byte at position 1")},
    {PLAIN(INTEGRATIONS_VALUE), N((double)NAN), WRONG("a number")},
    {PLAIN(INTEGRATIONS_VALUE), OTHER, WRONG("a string or a number")},
};

/* ---- reading ---- */

static struct arena arena;
static struct buffer words, out;

static int clear(void **state)
{
    (void)state;
    arena_free(&arena);
    buffer_free(&words);
    buffer_free(&out);
    return 0;
}

/* The text differs, or is not there; `what` is for the message. */
static void assert_same(size_t i, const char *what, const char *found, const char *expected)
{
    if (found == NULL || strcmp(found, expected) != 0)
        fail_msg("reading %zu: %s is %s, not %s", i, what, found, expected);
}

static const char *json_of(const struct integrations_parameter *row, const struct value *value)
{
    struct json_writer writer = {.out = &out};
    buffer_clear(&out);
    type_write_json(&writer, row, value);
    return buffer_text(&out);
}

static const char *text_of(const struct integrations_parameter *row, const struct value *value)
{
    buffer_clear(&out);
    type_write_text(&out, row, value);
    return buffer_text(&out);
}

static void check_reading(size_t i)
{
    const struct reading *reading = &readings[i];
    const struct integrations_parameter *row = reading->row;
    struct value value = {.kind = VALUE_ABSENT};
    buffer_clear(&words);
    enum type_outcome outcome = type_read(row, &reading->raw, &value, &arena, &words);
    if (outcome != reading->outcome)
        fail_msg("reading %zu: outcome %d, not %d (%s)", i, outcome, reading->outcome,
                 buffer_text(&words));
    if (reading->words != NULL)
        assert_same(i, "what is wrong", buffer_text(&words), reading->words);
    if (outcome != TYPE_READ)
        return;
    assert_same(i, "the JSON", json_of(row, &value), reading->json);
    assert_same(i, "the text", text_of(row, &value), reading->text);
}

static void each_type_reads_and_writes_as_its_table_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(readings); i++)
        check_reading(i);
}

static void a_part_of_a_second_is_remembered(void **state)
{
    (void)state;
    struct value value = {.kind = VALUE_ABSENT};
    const struct raw half = T("2026-01-31T23:59:59.5Z"), whole = T("2026-01-31T23:59:59.0Z");
    assert_int_equal(type_read(SECONDS, &half, &value, &arena, &words), TYPE_READ);
    assert_true(value.fraction);
    assert_int_equal(type_read(SECONDS, &whole, &value, &arena, &words), TYPE_READ);
    assert_false(value.fraction);
    const struct raw number = N(1769903999.5), integral = N(1769903999.0);
    assert_int_equal(type_read(SECONDS, &number, &value, &arena, &words), TYPE_READ);
    assert_true(value.fraction);
    assert_int_equal(type_read(SECONDS, &integral, &value, &arena, &words), TYPE_READ);
    assert_false(value.fraction);
}

static void a_text_is_a_copy(void **state)
{
    (void)state;
    char text[] = "abc";
    struct value value = {.kind = VALUE_ABSENT};
    const struct raw raw = {.kind = RAW_TEXT, .text = text, .len = 3};
    assert_int_equal(type_read(TEXT, &raw, &value, &arena, &words), TYPE_READ);
    memset(text, 'x', 3);
    assert_string_equal(value.text.bytes, "abc");
}

static void a_text_without_memory_is_told_so(void **state)
{
    (void)state;
    struct value value = {.kind = VALUE_ABSENT};
    const struct raw raw = T("0123456789abcdef");
    arena.limit = 16;
    assert_int_equal(type_read(TEXT, &raw, &value, &arena, &words), TYPE_NO_MEMORY);
    arena.limit = 0;
}

/* What a type is called where lists and records are expected. */
static void every_type_has_its_words(void **state)
{
    (void)state;
    for (int type = 0; type < INTEGRATIONS_TYPES; type++) {
        const struct integrations_parameter row = {.type = (enum integrations_type)type};
        assert_non_null(type_words(&row, false));
        assert_int_equal(strncmp(type_words(&row, true), "an array of ", 12), 0);
    }
}

/* ---- defaults ---- */

static void a_default_is_read_as_its_type(void **state)
{
    (void)state;
    static const struct {
        const struct integrations_parameter row;
        const char *json;
    } rows[] = {
        {{.type = INTEGRATIONS_INTEGER, .preset = "25"}, "25"},
        {{.type = INTEGRATIONS_INTEGER, .least = -5, .preset = "-1"}, "-1"},
        {{.type = INTEGRATIONS_BOOLEAN, .preset = "true"}, "true"},
        {{.type = INTEGRATIONS_BOOLEAN, .preset = "false"}, "false"},
        {{.type = INTEGRATIONS_CHOICE, .preset = "open", .choices = choices}, "\"active\""},
        {{.type = INTEGRATIONS_TEXT, .preset = "Work"}, "\"Work\""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct value value;
        assert_true(type_read_preset(&rows[i].row, &value, &arena));
        assert_same(i, "the default", json_of(&rows[i].row, &value), rows[i].json);
    }
}

/* ---- lists, records, and what has no type ---- */

static void a_list_is_an_array_of_its_values(void **state)
{
    (void)state;
    struct value items[] = {{.kind = VALUE_TEXT, .text = {"a", 1}},
                            {.kind = VALUE_INTEGER, .integer = 42}};
    struct value list = {.kind = VALUE_LIST, .list = {items, 2}};
    assert_same(0, "a list", json_of(PLAIN(INTEGRATIONS_NAME), &list), "[\"a\",42]");
    list.list.count = 0;
    assert_same(1, "an empty list", json_of(PLAIN(INTEGRATIONS_NAME), &list), "[]");
}

static void a_record_has_its_members_under_the_services_names(void **state)
{
    (void)state;
    static const struct integrations_parameter inner[] = {
        {.name = "when", .type = INTEGRATIONS_TIME}, {0}};
    static const struct integrations_parameter members[] = {
        {.name = "id", .type = INTEGRATIONS_VALUE, .flags = INTEGRATIONS_PASSED_OVER},
        {.name = "kind", .type = INTEGRATIONS_CHOICE, .choices = choices, .as = "Kind"},
        {.name = "missing", .type = INTEGRATIONS_TEXT},
        {.name = "gone", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_NULLABLE},
        {.name = "inner", .type = INTEGRATIONS_RECORD, .members = inner},
        {0}};
    struct value when = {.kind = VALUE_INTEGER, .integer = 0};
    struct value values[] = {{.kind = VALUE_INTEGER, .integer = 5},
                             {.kind = VALUE_TEXT, .text = {"open", 4}, .choice = choices},
                             {.kind = VALUE_ABSENT},
                             {.kind = VALUE_NULL},
                             {.kind = VALUE_RECORD, .list = {&when, 1}}};
    const struct value record = {.kind = VALUE_RECORD, .list = {values, COUNT(values)}};
    const struct integrations_parameter row = {.type = INTEGRATIONS_RECORD, .members = members};
    assert_same(
        0, "a record", json_of(&row, &record),
        "{\"Kind\":\"active\",\"gone\":null,\"inner\":{\"when\":\"1970-01-01T00:00:00Z\"}}");
}

static void json_is_written_as_it_is(void **state)
{
    (void)state;
    const struct value json = {.kind = VALUE_JSON, .text = {"{\"a\":[]}", 8}};
    assert_same(0, "JSON", json_of(PLAIN(INTEGRATIONS_TABLE), &json), "{\"a\":[]}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_type_reads_and_writes_as_its_table_says),
        cmocka_unit_test(a_part_of_a_second_is_remembered),
        cmocka_unit_test(a_text_is_a_copy),
        cmocka_unit_test(a_text_without_memory_is_told_so),
        cmocka_unit_test(every_type_has_its_words),
        cmocka_unit_test(a_default_is_read_as_its_type),
        cmocka_unit_test(a_list_is_an_array_of_its_values),
        cmocka_unit_test(a_record_has_its_members_under_the_services_names),
        cmocka_unit_test(json_is_written_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, clear);
}
