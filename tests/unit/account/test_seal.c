/* Sealing tokens, and names of accounts. What must come out was made by another library. */
#include "unit.h"

#include <string.h>

#include "seal.h"

#define SECRET "s3cr3t/%", 8
#define NAME "0b5f8e1d"

/* By Python's hmac and cryptography: format 1, nonce 00 01 ... 0b. */
static const unsigned char sealed[] = {
    0x01, 0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0a, 0x0b,
    0xd7, 0x92, 0x69, 0x57, 0x61, 0x16, 0x68, 0xc3, 0x74, 0x6a, 0xc7, 0x8b, 0x33,
    0x2d, 0x73, 0xcd, 0x43, 0x73, 0x95, 0x52, 0x54, 0x8a, 0xa3, 0x2f, 0x77, 0x09,
    0xbc, 0x93, 0xc6, 0x8b, 0x4f, 0xe9, 0x66, 0xf4, 0x14, 0x28, 0xa3, 0x0a};
static const char token[] = "a-token-of-the-service";

static void what_another_library_sealed_is_opened(void **state)
{
    (void)state;
    struct buffer bytes = {0};
    assert_true(seal_open(SECRET, NAME, sealed, sizeof sealed, &bytes));
    assert_int_equal(bytes.len, strlen(token));
    assert_memory_equal(bytes.data, token, bytes.len);
    buffer_free(&bytes);
}

static void what_is_sealed_is_opened_and_is_another_each_time(void **state)
{
    (void)state;
    struct buffer first = {0}, second = {0}, bytes = {0};
    assert_true(seal_close(SECRET, NAME, token, strlen(token), &first));
    assert_true(seal_close(SECRET, NAME, token, strlen(token), &second));
    assert_int_equal(first.len, sizeof sealed);
    assert_memory_not_equal(first.data, second.data, first.len);
    assert_null(memmem(first.data, first.len, token, strlen(token)));
    assert_true(seal_open(SECRET, NAME, (const unsigned char *)first.data, first.len, &bytes));
    assert_memory_equal(bytes.data, token, strlen(token));
    buffer_free(&first);
    buffer_free(&second);
    buffer_free(&bytes);
}

static void nothing_can_be_sealed_too(void **state)
{
    (void)state;
    struct buffer closed = {0}, bytes = {0};
    assert_true(seal_close(SECRET, NAME, "", 0, &closed));
    assert_true(seal_open(SECRET, NAME, (const unsigned char *)closed.data, closed.len, &bytes));
    assert_int_equal(bytes.len, 0);
    buffer_free(&closed);
    buffer_free(&bytes);
}

static void one_bit_changed_opens_nothing(void **state)
{
    (void)state;
    for (size_t bit = 0; bit < 8 * sizeof sealed; bit++) {
        unsigned char changed[sizeof sealed];
        struct buffer bytes = {0};
        memcpy(changed, sealed, sizeof sealed);
        changed[bit / 8] ^= (unsigned char)(1 << bit % 8);
        if (seal_open(SECRET, NAME, changed, sizeof changed, &bytes))
            fail_msg("bit %zu", bit);
        assert_int_equal(bytes.len, 0);
        buffer_free(&bytes);
    }
}

static void a_part_opens_nothing(void **state)
{
    (void)state;
    for (size_t len = 0; len < sizeof sealed; len++) {
        struct buffer bytes = {0};
        assert_false(seal_open(SECRET, NAME, sealed, len, &bytes));
        buffer_free(&bytes);
    }
}

static void another_secret_or_name_opens_nothing(void **state)
{
    (void)state;
    struct buffer bytes = {0};
    assert_false(seal_open("s3cr3t/&", 8, NAME, sealed, sizeof sealed, &bytes));
    assert_false(seal_open("s3cr3t/", 7, NAME, sealed, sizeof sealed, &bytes));
    assert_false(seal_open(SECRET, "0b5f8e1e", sealed, sizeof sealed, &bytes));
    assert_false(seal_open(SECRET, "", sealed, sizeof sealed, &bytes));
    buffer_free(&bytes);
}

static void a_name_is_that_of_all_texts_in_their_order(void **state)
{
    (void)state;
    static const char *const texts[] = {"a", "bc"}, *const others[] = {"ab", "c"};
    char name[SEAL_NAME], other[SEAL_NAME];
    assert_true(seal_name(texts, 2, name));
    assert_string_equal(name, "aa795aa4bbb6117911ef062e271bcb05ccfd58ea439da7d46a44e3a3fcefa790");
    assert_true(seal_name(others, 2, other));
    assert_string_not_equal(name, other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_another_library_sealed_is_opened),
        cmocka_unit_test(what_is_sealed_is_opened_and_is_another_each_time),
        cmocka_unit_test(nothing_can_be_sealed_too),
        cmocka_unit_test(one_bit_changed_opens_nothing),
        cmocka_unit_test(a_part_opens_nothing),
        cmocka_unit_test(another_secret_or_name_opens_nothing),
        cmocka_unit_test(a_name_is_that_of_all_texts_in_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
