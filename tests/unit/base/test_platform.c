/* What only some C libraries have, and what stands in for it: built twice, see CMakeLists.txt. */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform.h"

static void wiping_overwrites_every_byte(void **state)
{
    (void)state;
    static const char zeros[8];
    char bytes[8] = "secret!";
    platform_wipe(bytes, sizeof bytes);
    assert_memory_equal(bytes, zeros, sizeof bytes);
    platform_wipe(NULL, 0);
}

static void wiping_stays_within_its_length(void **state)
{
    (void)state;
    char bytes[] = "abcdef";
    platform_wipe(bytes + 1, 4);
    assert_memory_equal(bytes, "a\0\0\0\0f", 7);
    platform_wipe(bytes, 0);
    assert_int_equal(bytes[0], 'a');
}

static void random_numbers_are_below_their_bound(void **state)
{
    (void)state;
    for (uint32_t below = 1; below < 40; below++)
        for (int i = 0; i < 50; i++)
            assert_true(platform_random(below) < below);
    assert_int_equal(platform_random(1), 0);
    assert_int_equal(platform_random(0), 0);
}

static void random_numbers_reach_every_value(void **state)
{
    (void)state;
    bool seen[8] = {false};
    size_t count = 0;
    for (int i = 0; i < 20000 && count < COUNT(seen); i++) {
        uint32_t number = platform_random(COUNT(seen));
        count += !seen[number];
        seen[number] = true;
    }
    assert_int_equal(count, COUNT(seen));
}

static void a_variable_of_the_environment_is_found(void **state)
{
    (void)state;
    setenv("INTEGRATIONS_TEST_VARIABLE", "value", 1);
    assert_string_equal(platform_getenv("INTEGRATIONS_TEST_VARIABLE"), "value");
    unsetenv("INTEGRATIONS_TEST_VARIABLE");
    assert_null(platform_getenv("INTEGRATIONS_TEST_VARIABLE"));
}

/* Where the needle is in a text; -1: nowhere. */
static long place_of(const char *text, const char *needle)
{
    const char *found = platform_find(text, strlen(text), needle, strlen(needle));
    return found != NULL ? found - text : -1;
}

static void a_needle_is_found_where_it_is_first(void **state)
{
    (void)state;
    assert_int_equal(place_of("abcabc", "abc"), 0);
    assert_int_equal(place_of("abcabc", "cab"), 2);
    assert_int_equal(place_of("aaab", "aab"), 1);
    assert_int_equal(place_of("abc", "c"), 2);
    assert_int_equal(place_of("abc", ""), 0);
    assert_int_equal(place_of("", ""), 0);
}

static void a_needle_that_is_not_there_is_not_found(void **state)
{
    (void)state;
    assert_int_equal(place_of("abc", "abcd"), -1);
    assert_int_equal(place_of("ababab", "abc"), -1);
    assert_int_equal(place_of("", "a"), -1);
    /* It would end behind the bytes. */
    assert_null(platform_find("abc", 2, "bc", 2));
}

static void a_needle_may_hold_any_byte(void **state)
{
    (void)state;
    static const char bytes[] = "a\0b\0c";
    assert_ptr_equal(platform_find(bytes, sizeof bytes, "\0c", 3), bytes + 3);
}

static void a_socket_is_not_for_programs_that_are_started(void **state)
{
    (void)state;
    int fd = platform_socket(AF_INET, SOCK_STREAM, 0);
    assert_true(fd >= 0);
    assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
    close(fd);
    assert_int_equal(platform_socket(-1, SOCK_STREAM, 0), -1);
}

static void renaming_replaces_nothing(void **state)
{
    (void)state;
    char path[] = "/tmp/platform-XXXXXX";
    assert_non_null(mkdtemp(path));
    int folder = open(path, O_RDONLY | O_DIRECTORY);
    close(openat(folder, "from", O_WRONLY | O_CREAT, 0600));
    assert_true(platform_rename_new(folder, "from", "to"));
    assert_int_equal(faccessat(folder, "from", F_OK, 0), -1);
    assert_int_equal(faccessat(folder, "to", F_OK, 0), 0);
    close(openat(folder, "other", O_WRONLY | O_CREAT, 0600));
    assert_false(platform_rename_new(folder, "other", "to"));
    assert_int_equal(errno, EEXIST);
    assert_int_equal(faccessat(folder, "other", F_OK, 0), 0);
    assert_false(platform_rename_new(folder, "none", "new"));
    unlinkat(folder, "to", 0);
    unlinkat(folder, "other", 0);
    close(folder);
    assert_int_equal(rmdir(path), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wiping_overwrites_every_byte),
        cmocka_unit_test(wiping_stays_within_its_length),
        cmocka_unit_test(random_numbers_are_below_their_bound),
        cmocka_unit_test(random_numbers_reach_every_value),
        cmocka_unit_test(a_variable_of_the_environment_is_found),
        cmocka_unit_test(a_needle_is_found_where_it_is_first),
        cmocka_unit_test(a_needle_that_is_not_there_is_not_found),
        cmocka_unit_test(a_needle_may_hold_any_byte),
        cmocka_unit_test(a_socket_is_not_for_programs_that_are_started),
        cmocka_unit_test(renaming_replaces_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
