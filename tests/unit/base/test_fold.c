/* Text compared without case: fold.c. */
#include "unit.h"

#include <string.h>

#include "fold.h"

static bool same(const char *a, const char *b)
{
    return fold_same(a, strlen(a), b, strlen(b));
}

static void texts_that_differ_in_case_or_composition_are_the_same(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"", ""},
        {"abc", "ABC"},
        {"émile", "ÉMILE"},
        {"иван", "ИВАН"},
        {"zoë", "Zoe\u0308"},
        {"ŁUKASZ", "łukasz"},
        {"straße", "STRASSE"},
        {"ΣΊΣΥΦΟΣ", "σίσυφος"},
        {"日本", "日本"},
        {"İbrahim", "İBRAHİM"},
        {"IŞIK", "ışık"},
        {"\u0130zmir", "I\u0307zmir"},
        {"i\u0307zmir", "izmir"},
        {"I\u0323\u0307", "\u1ecb"},
        {"o\u2019brien", "O'Brien"},
        {"o\u00b4brien", "O`Brien"},
        {"o\u1ffdbrien", "O\u1fefBrien"},
        {"o\u1ffdbrien", "O\u00b4Brien"},
        {"α\u0374 τάξη", "Α\u02b9 ΤΆΞΗ"},
        {"α\u0384 τάξη", "Α' ΤΆΞΗ"},
        {"o\uff40brien", "O\uff07Brien"},
        {"o\u201bbrien", "O\u2032Brien"},
        {"\u201abob\u2018", "'Bob'"},
        {"мар`яна", "МАР\u2019ЯНА"},
        {"o\u02bbtkir", "O\u2018tkir"},
        {"qur\u02bean", "Qur\u02bcan"},
        {"ג\u05f3ורג\u05f3", "ג'ורג'"},
        {"בע\u05f4מ", "בע\"מ"},
        {"צה\u05f4ל", "צה\u201dל"},
        {"7\u2033", "7\""},
        {"ооо «ромашка»", "ООО \"Ромашка\""},
        {"\u201eBob\u201c", "\u201cbob\u201d"},
        {"\u301dyama\u301e", "\uff02yama\uff02"},
        {"anne\u2010marie", "Anne-Marie"},
        {"\uff39amada", "yamada"},
        {"山田\u3000太郎", "山田 太郎"},
        {"\uff94\uff8f", "ヤマ"},
        {" Jo\t\u00a0 Park\n", "jo park"},
        {"\u200fDavid\u2066", "david"},
        {"route \u0664\u0662", "route 42"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_true(same(rows[i][0], rows[i][1]));
        assert_true(same(rows[i][1], rows[i][0]));
    }
}

static void other_texts_are_not(void **state)
{
    (void)state;
    static const char *const rows[][2] = {{"abc", "abd"},   {"zoe", "zoë"},   {"a", ""},
                                          {"日本", "日木"}, {"иван", "ivan"}, {"\u017ba", "za"}};
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_false(same(rows[i][0], rows[i][1]));
}

static void a_part_is_found_without_case(void **state)
{
    (void)state;
    static const char text[] = "Renée ŁUKASZ-Иванова";
    static const char *const parts[] = {"renée", "łuk", "ИВАН", "Rene\u0301e", "e ł", " RENÉE  Łu"};
    for (size_t i = 0; i < COUNT(parts); i++)
        assert_true(fold_contains(text, strlen(text), parts[i], strlen(parts[i])));
    assert_false(fold_contains(text, strlen(text), "luk", 3));
}

static void what_cannot_be_seen_is_found_nowhere(void **state)
{
    (void)state;
    static const char *const parts[] = {"", " ", "\t\n", "\u00a0\u3000", "\u200b", "\u2066 \ufeff"};
    for (size_t i = 0; i < COUNT(parts); i++)
        assert_false(fold_contains("a b", 3, parts[i], strlen(parts[i])));
}

static void a_short_text_is_folded_where_it_is_wanted(void **state)
{
    (void)state;
    char folded[FOLD_SHORT], text[FOLD_SHORT + 1];
    assert_true(fold_short("\uff34EL:\u2028\u0665", 11, folded));
    assert_string_equal(folded, "tel: 5");
    memset(text, 'a', sizeof text);
    assert_true(fold_short(text, FOLD_SHORT - 1, folded));
    assert_false(fold_short(text, FOLD_SHORT, folded));
    assert_false(fold_short("a\0b", 3, folded));
    assert_false(fold_short("\xff", 1, folded));
    for (size_t i = 0; i < FOLD_SHORT - 1; i += 3)
        memcpy(text + i, "日", 3);
    assert_true(fold_short(text, 126, folded));
    assert_false(fold_short("\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa\ufdfa", 21, folded));
}

static void an_address_keeps_its_case(void **state)
{
    (void)state;
    static const char *const texts[] = {"Ida+X@example.com", "\u3000Ida+X@example.com\u00a0\n",
                                        "\u202aIda+X@example.com\u202c", "Ida+X@\u00adexample.com",
                                        "\uff29da+X\uff20example.com"};
    char address[FOLD_ADDRESS], text[FOLD_ADDRESS];
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_true(fold_address(texts[i], strlen(texts[i]), address));
        assert_string_equal(address, "Ida+X@example.com");
    }
    assert_true(fold_address("\u0131\u0307@I", 6, address));
    assert_string_equal(address, "\u0131\u0307@I");
    assert_true(fold_address("a@b <c@d", 8, address));
    assert_string_equal(address, "a@b <c@d");
    assert_false(fold_address("a@b <>", 6, address));
    assert_false(fold_address("a@b <c>", 7, address));
    assert_false(fold_address("Ida", 3, address));
    assert_false(fold_address("@\xff", 2, address));
    memset(text, '@', sizeof text);
    assert_true(fold_address(text, FOLD_ADDRESS - 1, address));
    assert_false(fold_address(text, FOLD_ADDRESS, address));
}

static void bytes_that_are_no_text_are_compared_as_they_are(void **state)
{
    (void)state;
    assert_true(fold_same("\xff\xfe", 2, "\xff\xfe", 2));
    assert_false(fold_same("\xff", 1, "é", 2));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_that_differ_in_case_or_composition_are_the_same),
        cmocka_unit_test(other_texts_are_not),
        cmocka_unit_test(a_part_is_found_without_case),
        cmocka_unit_test(what_cannot_be_seen_is_found_nowhere),
        cmocka_unit_test(a_short_text_is_folded_where_it_is_wanted),
        cmocka_unit_test(an_address_keeps_its_case),
        cmocka_unit_test(bytes_that_are_no_text_are_compared_as_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
