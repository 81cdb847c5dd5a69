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
        {"+33 (0)6 12", "330612", true},
        {"+33 { 0 } [6] <12>", "330612", true},
        {"(+33) 6", "336", true},
        {"(0)20 7946", "0207946", false},
        {"+33 [6", "336", true},
        {"\u301003\u301112\u301434\u3015\u276856\u2769", "03123456", false},
        {"\u300c03\u300d\uff0812\uff09\ufe5934\ufe5a\uff5f5\uff60", "0312345", false},
        {"+(33) 6", "336", true},
        {"7", "7", false},
        {"+33 6 12\r\n", "33612", true},
        {"\u061c06-12\ufe0f", "0612", false},
        {"\uff0b\uff18\uff11\uff0d\uff08\uff13\uff09\u3000\uff15", "8135", true},
        {"+\u0669\u0667\u0661 \u06f5\u06f0", "97150", true},
        {"\u0966\u096f", "09", false},
        {"06\u00b712\u202234\u30fb56\uff6578\u202790\u221912\u22c534", "0612345678901234", false},
        {"+81\u2028\u180e3", "813", true},
        {"\uff10\uff13\u30fc\uff11\uff12\uff703", "03123", false},
        {"+81 3\u30fc1234", "8131234", true},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct phone phone;
        assert_true(phone_read(rows[i].text, strlen(rows[i].text), &phone));
        assert_string_equal(phone.digits, rows[i].digits);
        assert_int_equal(phone.count, strlen(rows[i].digits));
        assert_int_equal(phone.plus, rows[i].plus);
    }
}

struct abroad_row {
    const char *text, *abroad;
};

static void check_abroad(const struct abroad_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct phone phone;
        char number[PHONE_DIGITS_MOST + 1];
        assert_true(phone_read(rows[i].text, strlen(rows[i].text), &phone));
        phone_abroad(&phone, number);
        assert_string_equal(number, rows[i].abroad);
    }
}

static void the_countrys_code_stands_behind_a_plus_or_what_is_dialled_abroad(void **state)
{
    (void)state;
    static const struct abroad_row rows[] = {
        {"+44 20", "4420"},
        {"0044 20", "4420"},
        {"011 44 20", "4420"},
        {"0011 44 20", "4420"},
        {"010 44 20", "4420"},
        {"8 800 10", "880010"},
        {"8 10 44 20 7946 0958", "442079460958"},
        {"8 10 1 617 555 0113", "16175550113"},
        {"020 7946", ""},
        {"020 7946 0958 12", ""},
        {"44 20 7946 09", "4420794609"},
        {"44 20 7946 0958", "442079460958"},
        {"8 (495) 123-45-67", "84951234567"},
        {"+011 44", "01144"},
        {"00", ""},
        {"0", ""},
    };
    check_abroad(rows, COUNT(rows));
}

static void the_0_before_an_area_is_not_dialled_behind_the_countrys_code(void **state)
{
    (void)state;
    static const struct abroad_row rows[] = {
        {"+33 (0)6 12 34 56 78", "33612345678"},
        {"+33 06 12 34 56 78", "33612345678"},
        {"+330612345678", "33612345678"},
        {"+33 0 6 12 34 56 78", "33612345678"},
        {"+33 [ 0\u00a0] 6 12 34 56 78", "33612345678"},
        {"0033 (06) 12 34 56 78", "33612345678"},
        {"33 (0)6 12 34 56 78", "33612345678"},
        {"+44 (020) 7946 0958", "442079460958"},
        {"0044 020 7946 0958", "442079460958"},
        {"(+44) (0) 20 7946 0958", "442079460958"},
        {"011 44 (0)20 7946 0958", "442079460958"},
        {"0011 44 020 7946 0958", "442079460958"},
        {"+44 0800 1111", "448001111"},
        {"+49-030-123456", "4930123456"},
        {"+49 301 234 567", "49301234567"},
        {"+61 (02) 9876 5432", "61298765432"},
        {"+7 (0)495 123 45 67", "74951234567"},
        {"+971 ( 0 4) 123 4567", "97141234567"},
        {"+972-050-1234567", "972501234567"},
        {"82-010-1234-5678", "821012345678"},
        {"81 (0)3-1234-5678", "81312345678"},
        {"81-090-1234-5678", "819012345678"},
        {"81 (0)090 1234 5678", "819012345678"},
        {"46 (0)8 12 34 56", "468123456"},
        {"43 (0)1 4000", "4314000"},
        {"+43 (0)1 4000", "4314000"},
        {"0043 (0)50 100", "4350100"},
        {"+31 (0)14 020", "3114020"},
        {"+38 (044) 123-45-67", "380441234567"},
        {"+380 (044) 123-45-67", "380441234567"},
        {"+358 040 1234567", "358401234567"},
        {"+1 (0)617 555 0113", "16175550113"},
        {"+44 (0)01234 567890", "441234567890"},
        {"0044 (0) 020 7946 0958", "442079460958"},
        {"+44 0000 000000", "440000000000"},
        /* Here it belongs to the number. */
        {"+39 (06) 1234 5678", "390612345678"},
        {"+39 (0)6 1234 5678", "390612345678"},
        {"0039 06 1234 5678", "390612345678"},
        {"39 06 1234 5678", "390612345678"},
        {"+378 (0549) 123456", "3780549123456"},
        {"+225 07 07 12 34 56", "2250707123456"},
        {"+226 05 12 34 56", "22605123456"},
        {"+229 01 97 12 34 56", "2290197123456"},
        {"+241 06 12 34 56", "24106123456"},
        {"+242 (0)6 612 3456", "242066123456"},
        {"+268 0800 1234", "26808001234"},
        {"+992 00 712 3456", "992007123456"},
        {"+800 0123 4567", "80001234567"},
        {"+47 02800", "4702800"},
    };
    check_abroad(rows, COUNT(rows));
}

static void a_plus_and_2_to_15_digits_are_an_e164_form(void **state)
{
    (void)state;
    static const struct {
        const char *text, *e164; /* NULL: none */
    } rows[] = {
        {"+33 06 12 34 56 78", "+33612345678"},
        {"+7 1", "+71"},
        {"+1 234 567 890 123 45", "+123456789012345"},
        {"+49 0 1234567890123", "+491234567890123"},
        {"+49 0 12345678901234", NULL},
        {"+1 234 567 890 123 456", NULL},
        {"+7", NULL},
        {"+0 33", NULL},
        {"0033 6 12 34 56 78", NULL},
        {"33 6 12 34 56 78", NULL},
        {"anonymous", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char e164[PHONE_E164];
        bool good = phone_read_e164(rows[i].text, strlen(rows[i].text), e164);
        assert_int_equal(good, rows[i].e164 != NULL);
        if (good)
            assert_string_equal(e164, rows[i].e164);
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
        cmocka_unit_test(the_0_before_an_area_is_not_dialled_behind_the_countrys_code),
        cmocka_unit_test(a_plus_and_2_to_15_digits_are_an_e164_form),
        cmocka_unit_test(what_is_no_number_is_none),
        cmocka_unit_test(a_number_is_read_up_to_its_length_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
