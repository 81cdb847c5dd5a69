/* Whether a condition of a row holds. */
#include "unit.h"

#include "arguments.h"

static const struct integrations_choice statuses[] = {{"open", "active", false}, {0}};
static const struct integrations_parameter rows[] = {
    {.name = "text", .type = INTEGRATIONS_TEXT},
    {.name = "empty", .type = INTEGRATIONS_TEXT},
    {.name = "number", .type = INTEGRATIONS_NAME},
    {.name = "below", .type = INTEGRATIONS_INTEGER},
    {.name = "yes", .type = INTEGRATIONS_BOOLEAN},
    {.name = "no", .type = INTEGRATIONS_BOOLEAN},
    {.name = "status", .type = INTEGRATIONS_CHOICE},
    {.name = "null", .type = INTEGRATIONS_TEXT},
    {.name = "list", .type = INTEGRATIONS_TEXT},
    {.name = "absent", .type = INTEGRATIONS_TEXT},
    {.name = "tex", .type = INTEGRATIONS_TEXT}};
static const struct integrations_operation operation = {.parameters = rows,
                                                        .parameter_count = COUNT(rows)};

static const struct {
    const char *condition;
    bool holds;
} conditions[] = {
    {NULL, true},
    {"", true},
    {"  ", true},
    /* given or not */
    {"text", true},
    {"!text", false},
    {"absent", false},
    {"!absent", true},
    {"tex", false},
    {"unknown", false},
    {"!unknown", true},
    {"empty", true},
    {"no", true},
    {"null", true},
    {"list", true},
    /* equal to a word or not */
    {"text=abc", true},
    {"text=ab", false},
    {"text=abcd", false},
    {"text=", false},
    {"text!=abc", false},
    {"text!=x", true},
    {"empty=", true},
    {"empty!=", false},
    {"empty=x", false},
    {"absent=", false},
    {"absent=x", false},
    {"absent!=x", true},
    {"absent!=", true},
    {"unknown!=x", true},
    {"number=42", true},
    {"number=042", false},
    {"number=4", false},
    {"number=4x", false},
    {"number=99999999999999999999999999", false},
    {"number!=42", false},
    {"below=-7", true},
    {"below=7", false},
    {"yes=true", true},
    {"yes=false", false},
    {"no=false", true},
    {"no=true", false},
    {"no=other", false},
    {"no!=true", true},
    {"status=open", true},
    {"status=active", false},
    {"null=", false},
    {"list=abc", false},
    {"list!=abc", true},
    /* all of them, one of them */
    {"text number", true},
    {"text absent", false},
    {"absent text", false},
    {"text  number=42", true},
    {" text", true},
    {"text ", true},
    {"absent|text", true},
    {"text|absent", true},
    {"absent|unknown", false},
    {"absent|text=x|no=false", true},
    {"absent|text !absent|x", true},
    {"absent|text absent|tex", false},
    /* what the compiler of the rows would not let pass */
    {"!", true},
    {"=", false},
    {"!=", true},
    {"=x", false},
    {"|", false},
    {"absent|", false},
    {"|text", true},
};

static void conditions_hold_as_their_table_says(void **state)
{
    (void)state;
    struct value items[] = {{.kind = VALUE_TEXT, .text = {"abc", 3}}};
    struct value values[] = {{.kind = VALUE_TEXT, .text = {"abc", 3}},
                             {.kind = VALUE_TEXT, .text = {"", 0}},
                             {.kind = VALUE_INTEGER, .integer = 42},
                             {.kind = VALUE_INTEGER, .integer = -7},
                             {.kind = VALUE_BOOLEAN, .boolean = true},
                             {.kind = VALUE_BOOLEAN, .boolean = false},
                             {.kind = VALUE_TEXT, .text = {"open", 4}, .choice = statuses},
                             {.kind = VALUE_NULL},
                             {.kind = VALUE_LIST, .list = {items, 1}},
                             {.kind = VALUE_ABSENT},
                             {.kind = VALUE_ABSENT}};
    const struct arguments arguments = {.operation = &operation, .values = values};
    assert_int_equal(COUNT(values), COUNT(rows));
    for (size_t i = 0; i < COUNT(conditions); i++)
        if (arguments_hold(&arguments, conditions[i].condition) != conditions[i].holds)
            fail_msg("\"%s\" %s", conditions[i].condition,
                     conditions[i].holds ? "does not hold" : "holds");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(conditions_hold_as_their_table_says)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
