/* Base64, both ways. */
#include "unit.h"

#include <string.h>

#include "base64.h"

/* The vectors of RFC 4648, section 10, and bytes that need every digit. */
static const struct {
    const char *bytes, *text;
} vectors[] = {{"", ""},
               {"f", "Zg=="},
               {"fo", "Zm8="},
               {"foo", "Zm9v"},
               {"foob", "Zm9vYg=="},
               {"fooba", "Zm9vYmE="},
               {"foobar", "Zm9vYmFy"},
               {"\xFB\xEF\xBE", "++++"},
               {"\xFF\xFF\xFF", "////"},
               {"\xFF", "/w=="}};

static void assert_holds(const struct buffer *buffer, const void *bytes, size_t len)
{
    assert_int_equal(buffer->len, len);
    if (len > 0)
        assert_memory_equal(buffer->data, bytes, len);
}

static void the_vectors_are_encoded(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++) {
        struct buffer out = {0};
        assert_true(base64_encode(&out, vectors[i].bytes, strlen(vectors[i].bytes)));
        assert_holds(&out, vectors[i].text, strlen(vectors[i].text));
        buffer_free(&out);
    }
}

static void the_vectors_are_decoded(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++) {
        struct buffer out = {0};
        assert_true(base64_decode(&out, vectors[i].text, strlen(vectors[i].text)));
        assert_holds(&out, vectors[i].bytes, strlen(vectors[i].bytes));
        buffer_free(&out);
    }
}

/* Every value of every byte, at every place in its group of three. */
static void all_bytes_come_back_at_every_length(void **state)
{
    (void)state;
    unsigned char bytes[256 + 3];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)i;
    for (size_t start = 0; start < 3; start++)
        for (size_t len = 0; len <= 256; len++) {
            struct buffer text = {0}, back = {0};
            assert_true(base64_encode(&text, bytes + start, len));
            assert_int_equal(text.len, (len + 2) / 3 * 4);
            assert_true(base64_decode(&back, text.data, text.len));
            assert_holds(&back, bytes + start, len);
            buffer_free(&text);
            buffer_free(&back);
        }
}

static void a_text_cut_anywhere_is_refused_or_is_the_beginning(void **state)
{
    (void)state;
    static const char text[] = "Zm9vYmFyZm9vYg==", bytes[] = "foobarfoob";
    for (size_t len = 0; len < strlen(text); len++) {
        struct buffer out = {0};
        bool read = base64_decode(&out, text, len);
        assert_int_equal(read, len % 4 == 0);
        assert_holds(&out, bytes, read ? len / 4 * 3 : 0);
        buffer_free(&out);
    }
}

static void what_is_not_base64_is_refused_and_leaves_the_buffer_as_it_was(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Z",    "Zg",       "Zg=",        "Zm9",      "====",     "Z===",
        "=Zg=", "Zg==Zg==", "Zm8=Zm8=",   "Zm9v\n",   "Zm9vYg=a", "Zm 9",
        "Zm-_", "Zm9,",     "Zm\xC3\xB6", "Zm9v====", "    Zm9v", "Zm9v\n\n\n\n",
        "    ", "Zh==",     "Zm9vYh==",   "Zm9=",     "Zm9vYmF="};
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct buffer out = {0};
        buffer_append_text(&out, "before");
        if (base64_decode(&out, texts[i], strlen(texts[i])))
            fail_msg("accepted: %s", texts[i]);
        assert_holds(&out, "before", 6);
        assert_false(out.full || out.failed);
        buffer_free(&out);
    }
}

static void a_nul_is_no_digit(void **state)
{
    (void)state;
    struct buffer out = {0};
    assert_false(base64_decode(&out, "Zm\0v", 4));
    assert_holds(&out, "", 0);
    buffer_free(&out);
}

static void both_append(void **state)
{
    (void)state;
    struct buffer out = {0};
    buffer_append_text(&out, "Basic ");
    assert_true(base64_encode(&out, "fo", 2));
    assert_true(base64_decode(&out, "Zm9v", 4));
    assert_holds(&out, "Basic Zm8=foo", 13);
    buffer_free(&out);
}

static void what_does_not_fit_is_told_and_leaves_the_buffer_as_it_was(void **state)
{
    (void)state;
    struct buffer out = {.limit = 8};
    buffer_append_text(&out, "a");
    assert_false(base64_encode(&out, "foobar", 6));
    assert_true(out.full);
    assert_holds(&out, "a", 1);
    out.full = false;
    assert_false(base64_decode(&out, "Zm9vYmFyZm9v", 12));
    assert_true(out.full);
    assert_holds(&out, "a", 1);
    buffer_free(&out);
}

static void a_length_that_no_memory_holds_is_refused(void **state)
{
    (void)state;
    struct buffer out = {0};
    assert_false(base64_encode(&out, "", SIZE_MAX / 2));
    assert_true(out.failed);
    out.failed = false;
    assert_false(base64_encode(&out, "", SIZE_MAX));
    assert_true(out.failed);
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_vectors_are_encoded),
        cmocka_unit_test(the_vectors_are_decoded),
        cmocka_unit_test(all_bytes_come_back_at_every_length),
        cmocka_unit_test(a_text_cut_anywhere_is_refused_or_is_the_beginning),
        cmocka_unit_test(what_is_not_base64_is_refused_and_leaves_the_buffer_as_it_was),
        cmocka_unit_test(a_nul_is_no_digit),
        cmocka_unit_test(both_append),
        cmocka_unit_test(what_does_not_fit_is_told_and_leaves_the_buffer_as_it_was),
        cmocka_unit_test(a_length_that_no_memory_holds_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
