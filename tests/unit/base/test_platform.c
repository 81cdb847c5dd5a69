/* What C libraries have beyond POSIX, and what stands in for it: built twice, see CMakeLists.txt.
 */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
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

/* A host that has closed its stdout or stderr still prints. */
static void a_socket_is_in_the_place_of_no_standard_stream(void **state)
{
    (void)state;
    for (int place = STDIN_FILENO; place <= STDERR_FILENO; place++) {
        int kept = fcntl(place, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(place);
        int fd = platform_socket(AF_INET, SOCK_STREAM, 0);
        int taken = fcntl(place, F_GETFD), flags = fcntl(fd, F_GETFD);
        if (kept >= 0)
            dup2(kept, place);
        close(kept);
        close(fd);
        assert_true(fd > STDERR_FILENO);
        assert_int_equal(taken, -1);
        assert_int_equal(flags, FD_CLOEXEC);
    }
}

static void a_mark_goes_with_what_is_open_and_not_with_its_number(void **state)
{
    (void)state;
    int kept = platform_mark(open("/dev/zero", O_RDONLY));
    int other = open("/dev/zero", O_RDONLY);
    assert_true(platform_is_marked(kept));
    assert_false(platform_is_marked(other));
    assert_int_equal(dup2(other, kept), kept);
    assert_false(platform_is_marked(kept));
    close(other);
    close(kept);
    assert_false(platform_is_marked(kept));
    assert_int_equal(platform_mark(-1), -1);
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

/* Folders have one name alone, as files have in some file systems. */
static void renaming_needs_no_second_name(void **state)
{
    (void)state;
    char path[] = "/tmp/platform-XXXXXX";
    assert_non_null(mkdtemp(path));
    int folder = open(path, O_RDONLY | O_DIRECTORY);
    assert_int_equal(mkdirat(folder, "from", 0700), 0);
    bool renamed = platform_rename_new(folder, "from", "to");
    unlinkat(folder, renamed ? "to" : "from", AT_REMOVEDIR);
    close(folder);
    assert_int_equal(rmdir(path), 0);
#if defined(RENAME_NOREPLACE) && !defined(INTEGRATIONS_PORTABLE)
    assert_true(renamed);
#endif
}

static void a_file_without_a_name_gets_one_that_is_new(void **state)
{
    (void)state;
    char path[] = "/tmp/platform-XXXXXX";
    assert_non_null(mkdtemp(path));
    int folder = open(path, O_RDONLY | O_DIRECTORY), fd = platform_open_nameless(folder);
    if (fd >= 0) {
        assert_int_equal(write(fd, "text", 4), 4);
        assert_true(platform_name_new(fd, folder, "new"));
        assert_false(platform_name_new(fd, folder, "new"));
        assert_int_equal(errno, EEXIST);
        close(fd);
        assert_int_equal(unlinkat(folder, "new", 0), 0);
    }
    close(folder);
    assert_int_equal(rmdir(path), 0);
    if (fd < 0)
        SKIP("no file without a name can be had");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wiping_overwrites_every_byte),
        cmocka_unit_test(random_numbers_are_below_their_bound),
        cmocka_unit_test(random_numbers_reach_every_value),
        cmocka_unit_test(a_socket_is_in_the_place_of_no_standard_stream),
        cmocka_unit_test(a_mark_goes_with_what_is_open_and_not_with_its_number),
        cmocka_unit_test(renaming_replaces_nothing),
        cmocka_unit_test(renaming_needs_no_second_name),
        cmocka_unit_test(a_file_without_a_name_gets_one_that_is_new),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
