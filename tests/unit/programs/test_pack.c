/* Lua values as bytes and back, and bytes that lie. */
#include "unit.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lua_fixture.h"
#include "pack.h"
#include "push.h"

enum { VALUES = 10000 };

/* Packs the value on the top, pops it, and pushes what its bytes give. */
static const char *go_through(lua_State *L)
{
    struct buffer bytes = {0};
    const char *problem = pack_value(L, -1, &bytes);
    lua_pop(L, 1);
    if (problem == NULL) {
        struct unpacker from = {(unsigned char *)bytes.data,
                                (unsigned char *)bytes.data + bytes.len, VALUES};
        problem = unpack_value(L, &from);
        if (problem == NULL)
            assert_true(from.at == from.end);
    }
    buffer_free(&bytes);
    return problem;
}

static void values_come_back_as_they_were(void **state)
{
    static const char *const rows[][2] = {
        {"nil", "v == nil"},
        {"true", "v == true"},
        {"false", "v == false"},
        {"math.mininteger", "v == math.mininteger and math.type(v) == 'integer'"},
        {"2391938111", "v == 2391938111 and math.type(v) == 'integer'"},
        {"2.0", "v == 2 and math.type(v) == 'float'"},
        {"0/0", "v ~= v"},
        {"'a\\0\\xff'", "v == 'a\\0\\xff'"},
        {"''", "v == ''"},
        {"('x'):rep(100000)", "v == ('x'):rep(100000)"},
        {"{}", "type(v) == 'table' and next(v) == nil"},
        {"{1, 2, {3}}", "#v == 3 and v[3][1] == 3"},
        {"{1, nil, 3, a = 1, [2.5] = 2, [true] = 3, [-1] = 4}",
         "v[1] == 1 and v[2] == nil and v[3] == 3 and v.a == 1 and v[2.5] == 2 and v[true] == 3 "
         "and "
         "v[-1] == 4"},
        {"print", "type(v) == 'function'"},
        {"coroutine.create(print)", "type(v) == 'thread'"},
        {"io.stdout", "type(v) == 'userdata'"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        lua_fixture_push(*state, rows[i][0]);
        assert_null(go_through(*state));
        if (!lua_fixture_holds(*state, rows[i][1]))
            fail_msg("%s", rows[i][0]);
        lua_pop(*state, 1);
    }
}

static void null_and_empty_arrays_stay_what_they_are(void **state)
{
    lua_State *L = *state;
    lua_pushlightuserdata(L, NULL);
    assert_null(go_through(L));
    assert_true(lua_islightuserdata(L, -1) && lua_touserdata(L, -1) == NULL);
    json_push_empty_array(L);
    assert_null(go_through(L));
    assert_true(json_is_marked(L, -1));
    lua_settop(L, 0);
}

static void tables_that_are_too_deep_are_refused(void **state)
{
    lua_State *L = *state;
    lua_fixture_push(L, "(function() local t = {} t.t = t return t end)()");
    assert_non_null(go_through(L));
    lua_fixture_push(L, "(function() local t = {} for i = 1, 98 do t = {t} end return t end)()");
    assert_null(go_through(L));
    lua_settop(L, 0);
}

static void a_buffer_that_is_full_ends_packing(void **state)
{
    lua_State *L = *state;
    struct buffer bytes = {.limit = 100};
    lua_fixture_push(L, "(function() local t = {} for i = 1, 1000 do t[i] = i end return t end)()");
    pack_value(L, -1, &bytes);
    assert_true(bytes.full);
    assert_true(bytes.len <= 100);
    buffer_free(&bytes);
    lua_settop(L, 0);
}

/* ---- bytes that lie ---- */

/* Reads a copy of the bytes, at whose end nothing is, so that sanitizers see what reads beyond. */
static const char *read_copy(lua_State *L, const char *bytes, size_t len)
{
    unsigned char *copy = malloc(len + (len == 0));
    assert_non_null(copy);
    memcpy(copy, bytes, len);
    struct unpacker from = {copy, copy + len, VALUES};
    int top = lua_gettop(L);
    const char *problem = unpack_value(L, &from);
    assert_int_equal(lua_gettop(L), top + (problem == NULL));
    lua_settop(L, top);
    free(copy);
    return problem;
}

static void bytes_that_are_cut_short_are_refused(void **state)
{
    lua_State *L = *state;
    struct buffer bytes = {0};
    lua_fixture_push(L, "{1, 2.5, 'text', {a = {b = true}}, x = {}}");
    assert_null(pack_value(L, -1, &bytes));
    assert_null(read_copy(L, bytes.data, bytes.len));
    for (size_t len = 0; len < bytes.len; len++)
        assert_non_null(read_copy(L, bytes.data, len));
    buffer_free(&bytes);
    lua_settop(L, 0);
}

static void bytes_that_are_altered_do_no_harm(void **state)
{
    lua_State *L = *state;
    struct buffer bytes = {0};
    unsigned random = 1;
    lua_fixture_push(L, "{1, 2.5, 'text', {a = {b = true}}, x = {}, {{}}, [3.5] = 'y'}");
    assert_null(pack_value(L, -1, &bytes));
    char *copy = malloc(bytes.len);
    assert_non_null(copy);
    for (int round = 0; round < 20000; round++) {
        memcpy(copy, bytes.data, bytes.len);
        for (int i = 0; i < 1 + round % 4; i++) {
            random = random * 1103515245u + 12345u;
            copy[(random >> 8) % bytes.len] = (char)(random >> 20);
        }
        read_copy(L, copy, bytes.len);
    }
    free(copy);
    buffer_free(&bytes);
    lua_settop(L, 0);
}

static void lies_are_refused(void **state)
{
    static const struct {
        const char *bytes;
        size_t len;
    } rows[] = {
        {"\x0c", 1},                             /* the end of no table */
        {"\xff", 1},                             /* no tag */
        {"\x05\xff\xff\xff\xff", 5},             /* a string of 4 GiB */
        {"\x06\xff\xff\xff\xff\x0c", 6},         /* a table of 4 billion elements */
        {"\x06\x00\x00\x00\x00\x00\x01\x0c", 8}, /* nil as a key */
        {"\x06\x00\x00\x00\x00\x04\x00\x00\x00\x00\x00\x00\xf8\x7f\x01\x0c", 16}, /* not a number */
        {"\x06\x00\x00\x00\x00\x01\x0c", 7}, /* a key without a value */
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_non_null(read_copy(*state, rows[i].bytes, rows[i].len));
}

static void too_many_values_are_refused(void **state)
{
    lua_State *L = *state;
    struct buffer bytes = {0};
    lua_fixture_push(
        L, "(function() local t = {} for i = 1, 20000 do t[i] = true end return t end)()");
    assert_null(pack_value(L, -1, &bytes));
    assert_non_null(read_copy(L, bytes.data, bytes.len));
    buffer_free(&bytes);
    lua_settop(L, 0);
}

/* Bytes that Lua takes for what the bytes give; nothing is collected meanwhile. */
static long memory_for(lua_State *L, const char *bytes, size_t len)
{
    lua_gc(L, LUA_GCCOLLECT);
    lua_gc(L, LUA_GCSTOP);
    long before = lua_gc(L, LUA_GCCOUNT);
    read_copy(L, bytes, len);
    long taken = lua_gc(L, LUA_GCCOUNT) - before;
    lua_gc(L, LUA_GCRESTART);
    return taken * 1024;
}

/* Each says that it has thousands of elements; all have the same ones. */
static void tables_in_one_another_take_no_memory_for_what_is_not_there(void **state)
{
    struct buffer bytes = {0};
    const uint32_t count = VALUES - PACK_DEPTH;
    for (int i = 0; i < PACK_DEPTH - 1; i++) {
        buffer_append(&bytes, "\x06", 1);
        buffer_append(&bytes, &count, sizeof count);
    }
    for (uint32_t i = 0; i < count; i++)
        buffer_append(&bytes, "\x02", 1);
    assert_in_range(memory_for(*state, bytes.data, bytes.len), 0, 40 * VALUES);
    buffer_free(&bytes);
}

static void coroutines_take_no_memory_each(void **state)
{
    lua_State *L = *state;
    struct buffer bytes = {0};
    lua_fixture_push(L, "(function() local c, t = coroutine.create(print), {} "
                        "for i = 1, 9000 do t[i] = c end return t end)()");
    assert_null(pack_value(L, -1, &bytes));
    lua_settop(L, 0);
    assert_in_range(memory_for(L, bytes.data, bytes.len), 0, 40 * VALUES);
    buffer_free(&bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_come_back_as_they_were),
        cmocka_unit_test(null_and_empty_arrays_stay_what_they_are),
        cmocka_unit_test(tables_that_are_too_deep_are_refused),
        cmocka_unit_test(a_buffer_that_is_full_ends_packing),
        cmocka_unit_test(bytes_that_are_cut_short_are_refused),
        cmocka_unit_test(bytes_that_are_altered_do_no_harm),
        cmocka_unit_test(lies_are_refused),
        cmocka_unit_test(too_many_values_are_refused),
        cmocka_unit_test(tables_in_one_another_take_no_memory_for_what_is_not_there),
        cmocka_unit_test(coroutines_take_no_memory_each),
    };
    return cmocka_run_group_tests(tests, lua_fixture_setup, lua_fixture_teardown);
}
