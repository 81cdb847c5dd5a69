/* Memory taken piece by piece and given back at once. */
#include "unit.h"

#include <stdalign.h>
#include <string.h>

#include "arena.h"

static bool is_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

static void pieces_are_zero_aligned_and_apart(void **state)
{
    (void)state;
    static const size_t sizes[] = {1, 7, 16, 100, 1, 2000, 2048, 5000, 3, 100000, 1};
    unsigned char *pieces[COUNT(sizes)];
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        pieces[i] = arena_take(&arena, sizes[i]);
        assert_non_null(pieces[i]);
        assert_int_equal((uintptr_t)pieces[i] % alignof(max_align_t), 0);
        assert_true(is_zero(pieces[i], sizes[i]));
        memset(pieces[i], (int)i + 1, sizes[i]);
    }
    for (size_t i = 0; i < COUNT(sizes); i++)
        for (size_t j = 0; j < sizes[i]; j++)
            assert_int_equal(pieces[i][j], i + 1);
    arena_free(&arena);
}

static void a_piece_of_nothing_is_a_piece(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_non_null(arena_take(&arena, 0));
    arena_free(&arena);
}

static void a_copy_is_terminated(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *copy = arena_copy(&arena, "a\0bc", 3);
    assert_memory_equal(copy, "a\0b", 4);
    assert_string_equal(arena_copy(&arena, NULL, 0), "");
    arena_free(&arena);
}

static void no_more_is_taken_than_the_limit(void **state)
{
    (void)state;
    struct arena arena = {.limit = 4096};
    assert_non_null(arena_take(&arena, 4000));
    assert_null(arena_take(&arena, 100));
    assert_null(arena_copy(&arena, arena.blocks, 1000));
    assert_non_null(arena_take(&arena, 96));
    assert_null(arena_take(&arena, 1));
    assert_null(arena_take(&arena, SIZE_MAX));
    arena_clear(&arena);
    assert_non_null(arena_take(&arena, 4096));
    arena_free(&arena);
}

static void what_is_taken_after_clearing_is_zero(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t round = 0; round < 3; round++) {
        for (size_t i = 0; i < 20; i++) {
            unsigned char *piece = arena_take(&arena, 300);
            assert_true(is_zero(piece, 300));
            memset(piece, 0xFF, 300);
        }
        arena_clear(&arena);
        assert_int_equal(arena.taken, 0);
    }
    arena_free(&arena);
}

/* The memory of one small block is used again; it holds nothing of what was there. */
static void clearing_keeps_a_small_block_and_wipes_it(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *secret = arena_copy(&arena, "hunter2", 7);
    arena_clear(&arena);
    assert_non_null(arena.blocks);
    assert_true(is_zero((unsigned char *)secret, 7));
    assert_ptr_equal(arena_take(&arena, 8), secret);
    arena_free(&arena);
    assert_null(arena.blocks);
    arena_clear(&arena);
    assert_null(arena.blocks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zero_aligned_and_apart),
        cmocka_unit_test(a_piece_of_nothing_is_a_piece),
        cmocka_unit_test(a_copy_is_terminated),
        cmocka_unit_test(no_more_is_taken_than_the_limit),
        cmocka_unit_test(what_is_taken_after_clearing_is_zero),
        cmocka_unit_test(clearing_keeps_a_small_block_and_wipes_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
