/* Phone numbers as people write them: phone.c. */
#include "unit.h"

#include <string.h>

#include "phone.h"

static void numbers_are_read_whatever_stands_between_the_digits(void **state)
{
    (void)state;
    static const struct {
        const char *text, *digits;
        bool plus;
    } rows[] = {
        {"+33612345678", "33612345678", true},
        {"0612345678", "0612345678", false},
        {"617-555-0113", "6175550113", false},
        {"(617) 555-0113", "6175550113", false},
        {"617.555.0113", "6175550113", false},
        {"617/555-0113", "6175550113", false},
        {" +33 6 12 34 56 78 ", "33612345678", true},
        {"tel:+33612345678", "33612345678", true},
        {"TEL: 0612", "0612", false},
        {"+33\u00a06\u202f12\u200934", "3361234", true},
        {"+33\u20116\u20136\u20146", "33666", true},
        {"\u202a+33612345678\u202c", "33612345678", true},
        {"\ufeff+336\u200b12", "33612", true},
        {"+33 (0)6 12 34 56 78", "33612345678", true},
        {"+44(0)20", "4420", true},
        {"+33 [0] 6 12 34 56 78", "33612345678", true},
        {"+33 ( 0\u00a0) 6", "336", true},
        {"+33 {0} 6 <12>", "33612", true},
        {"+61 (02) 9876 5432", "61298765432", true},
        {"+44 (020) 7946 0018", "442079460018", true},
        {"+971 [ 0 4] 123", "9714123", true},
        {"0049 (030) 12", "00493012", false},
        {"(+49)(030) 12", "493012", true},
        {"+44 20 (0123) 4", "442001234", true},
        {"+225 (07) 12", "2250712", true},
        {"+38 (044) 123-45-67", "380441234567", true},
        {"+226 (05) 12", "2260512", true},
        {"+242 (0)6 12", "2420612", true},
        {"+39 (06) 12", "390612", true},
        {"+39 (0)6 12", "390612", true},
        {"+39(0) 2-1234", "39021234", true},
        {"+378 (0)549 12", "378054912", true},
        {"0039 (0)6 12", "00390612", false},
        {"+390 (0)6", "3906", true},
        {"+3 (0) 9", "39", true},
        {"+33 [0", "330", true},
        {"(0)20 7946", "0207946", false},
        {"0044 (0) 20 7946", "0044207946", false},
        {"00 (0) 20", "00020", false},
        {"030 (0) 12", "030012", false},
        {"44 (0)20 7946", "44207946", false},
        {"(44) [0] 20 7946", "44207946", false},
        {"39 (0)6 12", "390612", false},
        {"8 (044) 123", "8044123", false},
        {"4420 (0) 79", "4420079", false},
        {"011 44 (0)20 7946", "01144207946", false},
        {"0011 44 (020) 7946", "001144207946", false},
        {"+(33) 6", "336", true},
        {"7", "7", false},
        {"+33 6 12\r\n", "33612", true},
        {"\u061c06-12\ufe0f", "0612", false},
        {"\uff0b\uff18\uff11\uff0d\uff08\uff13\uff09\u3000\uff15", "8135", true},
        {"+\u0669\u0667\u0661 \u06f5\u06f0", "97150", true},
        {"\u0966\u096f", "09", false},
        {"06\u00b712\u00b734", "061234", false},
        {"+81\u2028\u180e3", "813", true},
        {"\uff10\uff13\u30fc\uff11\uff12\uff703", "03123", false},
        {"+81 (0)3\u30fc1234", "8131234", true},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phone phone;
        assert_true(phone_read(rows[i].text, strlen(rows[i].text), &phone));
        assert_string_equal(phone.digits, rows[i].digits);
        assert_int_equal(phone.count, strlen(rows[i].digits));
        assert_int_equal(phone.plus, rows[i].plus);
    }
}

static void the_countrys_code_stands_behind_a_plus_or_what_is_dialled_abroad(void **state)
{
    (void)state;
    static const struct {
        const char *text, *abroad;
    } rows[] = {
        {"+44 20", "4420"},    {"0044 20", "4420"}, {"011 44 20", "4420"},  {"0011 44 20", "4420"},
        {"010 44 20", "4420"}, {"8 800 10", ""},    {"8 10 44 20", "4420"}, {"020 7946", ""},
        {"44 20", ""},         {"8 (495) 123", ""}, {"+011 44", "01144"},   {"00", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phone phone;
        assert_true(phone_read(rows[i].text, strlen(rows[i].text), &phone));
        assert_string_equal(phone_abroad(&phone), rows[i].abroad);
    }
}

static void what_is_no_number_is_none(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",          " ",         "+",     "tel:",  "12a34",
        "anonymous", "1+2",       "++33",  "12,34", "12#",
        "\u30fc",    "12\u30f73", "1\xc3", "\xff",  "1234567890123456789012345"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct phone phone;
        assert_false(phone_read(texts[i], strlen(texts[i]), &phone));
    }
    struct phone phone;
    assert_false(phone_read("12\0003", 4, &phone));
}

static void a_number_is_read_up_to_its_length_only(void **state)
{
    (void)state;
    struct phone phone;
    assert_true(phone_read("12345", 3, &phone));
    assert_string_equal(phone.digits, "123");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_whatever_stands_between_the_digits),
        cmocka_unit_test(the_countrys_code_stands_behind_a_plus_or_what_is_dialled_abroad),
        cmocka_unit_test(what_is_no_number_is_none),
        cmocka_unit_test(a_number_is_read_up_to_its_length_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
