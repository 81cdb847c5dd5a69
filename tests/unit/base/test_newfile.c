/* New files below a folder that no path leads out of. */
#include "unit.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "newfile.h"
#include "platform.h"

/* A folder "out" with a file in it, beside the folder "files", in which there are "sub", a link to
 * "out", and a link to its file. */
struct place {
    char path[64];
    int root; /* files */
    int top;  /* what both are in */
};

static void make_file(int folder, const char *name, const char *text)
{
    int fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0600);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
}

static int setup(void **state)
{
    static struct place place;
    strcpy(place.path, "/tmp/newfile-XXXXXX");
    assert_non_null(mkdtemp(place.path));
    place.top = open(place.path, O_RDONLY | O_DIRECTORY);
    assert_int_equal(mkdirat(place.top, "out", 0700), 0);
    assert_int_equal(mkdirat(place.top, "files", 0700), 0);
    assert_int_equal(mkdirat(place.top, "files/sub", 0700), 0);
    make_file(place.top, "out/kept", "kept");
    make_file(place.top, "files/there", "kept");
    assert_int_equal(symlinkat("../out", place.top, "files/link"), 0);
    assert_int_equal(symlinkat("../out/kept", place.top, "files/linked"), 0);
    assert_int_equal(symlinkat("../out/none", place.top, "files/dangling"), 0);
    place.root = openat(place.top, "files", O_RDONLY | O_DIRECTORY);
    assert_true(place.root >= 0);
    *state = &place;
    return 0;
}

static int teardown(void **state)
{
    struct place *place = *state;
    char command[96];
    snprintf(command, sizeof command, "rm -rf %s", place->path);
    close(place->root);
    close(place->top);
    return system(command);
}

/* How many names there are in a folder below the top. */
static int count_names(const struct place *place, const char *folder)
{
    int count = 0;
    DIR *names = fdopendir(openat(place->top, folder, O_RDONLY | O_DIRECTORY));
    assert_non_null(names);
    for (const struct dirent *entry; (entry = readdir(names)) != NULL;)
        count += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(names);
    return count;
}

/* Nothing is there but what setup made. */
static void assert_untouched(const struct place *place)
{
    assert_int_equal(count_names(place, "out"), 1);
    assert_int_equal(count_names(place, "files"), 5);
    assert_int_equal(count_names(place, "files/sub"), 0);
}

static void assert_holds(const struct place *place, const char *path, const char *text)
{
    char bytes[64] = "";
    int fd = openat(place->top, path, O_RDONLY | O_NOFOLLOW);
    assert_true(fd >= 0);
    assert_int_equal(read(fd, bytes, sizeof bytes - 1), strlen(text));
    assert_string_equal(bytes, text);
    close(fd);
}

static void open_good(const struct place *place, struct newfile *file, const char *path)
{
    const char *problem = newfile_open(file, place->root, path);
    if (problem != NULL)
        fail_msg("%s: %s", path, problem);
    assert_true(file->open);
}

static void a_whole_file_is_there_under_its_name_alone(void **state)
{
    struct place *place = *state;
    static const char *const paths[] = {"new", "sub/new", "sub/.hidden", "sub/...", "sub/a b\\c"};
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct newfile file;
        char path[64];
        open_good(place, &file, paths[i]);
        assert_true(newfile_begin(&file));
        assert_true(newfile_write(&file, "one ", 4));
        assert_true(newfile_write(&file, "two", 3));
        assert_int_equal(file.bytes, 7);
        assert_true(newfile_finish(&file));
        newfile_close(&file);
        snprintf(path, sizeof path, "files/%s", paths[i]);
        assert_holds(place, path, "one two");
    }
    assert_int_equal(count_names(place, "files"), 6);
    assert_int_equal(count_names(place, "files/sub"), 4);
}

static void no_path_leads_out(void **state)
{
    struct place *place = *state;
    char absolute[128], long_part[320] = "sub/";
    snprintf(absolute, sizeof absolute, "%s/out/new", place->path);
    memset(long_part + 4, 'n', 300);
    const char *const paths[] = {
        "",          "/",           "/new",     absolute,     "//new",        "../out/new",
        "..",        ".",           "./new",    "sub/..",     "sub/../new",   "sub/../../out/new",
        "sub/.",     "sub/./new",   "sub//new", "sub/",       "new/",         "link/new",
        "link",      "link/",       "linked",   "dangling",   "link/../new",  "none/new",
        "there/new", "there",       "sub",      "linked/new", "sub/none/new", "sub/../link/new",
        long_part,   long_part + 4,
    };
    for (size_t i = 0; i < COUNT(paths); i++) {
        struct newfile file;
        if (newfile_open(&file, place->root, paths[i]) == NULL)
            fail_msg("%s was taken", paths[i]);
        assert_false(file.open);
        newfile_close(&file);
    }
    assert_untouched(place);
    assert_holds(place, "out/kept", "kept");
    assert_holds(place, "files/there", "kept");
}

static void what_came_under_the_name_meanwhile_stays(void **state)
{
    struct place *place = *state;
    struct newfile file;
    open_good(place, &file, "sub/new");
    assert_true(newfile_begin(&file));
    assert_true(newfile_write(&file, "mine", 4));
    make_file(place->root, "sub/new", "theirs");
    assert_false(newfile_finish(&file));
    assert_int_equal(file.error, EEXIST);
    newfile_close(&file);
    assert_holds(place, "files/sub/new", "theirs");
    assert_int_equal(count_names(place, "files/sub"), 1);
}

static void a_link_that_came_under_the_name_meanwhile_is_not_followed(void **state)
{
    struct place *place = *state;
    struct newfile file;
    open_good(place, &file, "new");
    assert_true(newfile_begin(&file));
    assert_int_equal(symlinkat("../out/evil", place->root, "new"), 0);
    assert_false(newfile_finish(&file));
    newfile_close(&file);
    assert_int_equal(count_names(place, "out"), 1);
}

static void a_folder_that_became_a_link_meanwhile_does_not_matter(void **state)
{
    struct place *place = *state;
    struct newfile file;
    open_good(place, &file, "sub/new");
    assert_int_equal(renameat(place->root, "sub", place->root, "moved"), 0);
    assert_int_equal(symlinkat("../out", place->root, "sub"), 0);
    assert_true(newfile_begin(&file));
    assert_true(newfile_finish(&file));
    newfile_close(&file);
    assert_int_equal(count_names(place, "out"), 1);
    assert_holds(place, "files/moved/new", "");
}

static void what_is_not_whole_leaves_nothing(void **state)
{
    struct place *place = *state;
    struct newfile file;
    open_good(place, &file, "new");
    newfile_close(&file);
    open_good(place, &file, "sub/new");
    assert_true(newfile_begin(&file));
    assert_true(newfile_write(&file, "half", 4));
    newfile_close(&file);
    newfile_close(&file);
    assert_untouched(place);
}

static void begun_again_it_is_empty(void **state)
{
    struct place *place = *state;
    struct newfile file;
    open_good(place, &file, "new");
    assert_true(newfile_begin(&file));
    assert_true(newfile_write(&file, "a longer first try", 18));
    assert_true(newfile_begin(&file));
    assert_int_equal(file.bytes, 0);
    assert_true(newfile_write(&file, "second", 6));
    assert_true(newfile_finish(&file));
    newfile_close(&file);
    assert_holds(place, "files/new", "second");
}

/* Writes that many bytes in pieces where no file may have more than 100 KiB; true: some piece, or
 * the end, found out, and no signal ended the process. */
static bool is_refused(struct place *place, size_t len)
{
    static char bytes[16 * 1024];
    struct newfile file;
    struct rlimit before, limit;
    bool good = true;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    limit = before;
    limit.rlim_cur = 100 * 1024;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    open_good(place, &file, "new");
    assert_true(newfile_begin(&file));
    for (size_t written = 0; good && written < len; written += sizeof bytes)
        good = newfile_write(&file, bytes, sizeof bytes);
    good = good && newfile_finish(&file);
    int error = file.error;
    newfile_close(&file);
    setrlimit(RLIMIT_FSIZE, &before);
    return !good && error == EFBIG;
}

static void a_disk_that_takes_no_more_leaves_nothing(void **state)
{
    struct place *place = *state;
    assert_true(is_refused(place, 128 * 1024));
    assert_untouched(place);
    assert_true(is_refused(place, 4096 * 1024));
    assert_untouched(place);
}

/* What is held back and what is not come in their order. */
static void pieces_of_any_size_become_one_file(void **state)
{
    static const size_t sizes[] = {1, 70000, 300000, 262143, 2, 262144, 0, 5, 16384, 262145};
    struct place *place = *state;
    char *bytes = malloc(300000);
    struct newfile file;
    uint64_t sum = 0, found = 0, at = 0;
    assert_non_null(bytes);
    open_good(place, &file, "new");
    assert_true(newfile_begin(&file));
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        for (size_t j = 0; j < sizes[i]; j++, at++) {
            bytes[j] = (char)(at * 31 >> 3);
            sum = sum * 31 + (unsigned char)bytes[j];
        }
        assert_true(newfile_write(&file, bytes, sizes[i]));
    }
    assert_true(newfile_finish(&file));
    assert_int_equal(file.bytes, at);
    newfile_close(&file);
    free(bytes);
    int fd = openat(place->root, "new", O_RDONLY);
    FILE *written = fdopen(fd, "rb");
    assert_non_null(written);
    for (int c; (c = getc(written)) != EOF;)
        found = found * 31 + (unsigned char)c;
    fclose(written);
    unlinkat(place->root, "new", 0);
    assert_true(found == sum);
}

static void a_folder_that_takes_no_files_says_so(void **state)
{
    struct place *place = *state;
    struct newfile file;
    if (geteuid() == 0)
        SKIP("root may write into every folder");
    open_good(place, &file, "sub/new");
    assert_int_equal(fchmodat(place->root, "sub", 0500, 0), 0);
    assert_false(newfile_begin(&file));
    assert_int_equal(file.error, EACCES);
    newfile_close(&file);
    assert_int_equal(fchmodat(place->root, "sub", 0700, 0), 0);
    assert_untouched(place);
}

/* What it prints would stand in the file. */
static void a_host_that_has_closed_its_stdout_has_no_file_in_its_place(void **state)
{
    const struct place *place = *state;
    struct newfile file;
    int kept[STDERR_FILENO + 1], taken = 0;
    open_good(place, &file, "saved");
    for (int i = 0; i <= STDERR_FILENO; i++) {
        kept[i] = fcntl(i, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
        close(i);
    }
    bool begun = newfile_begin(&file);
    for (int i = 0; i <= STDERR_FILENO; i++) {
        taken += fcntl(i, F_GETFD) >= 0;
        dup2(kept[i], i);
        close(kept[i]);
    }
    newfile_close(&file);
    assert_true(begun);
    assert_int_equal(taken, 0);
}

static void a_child_process_does_not_remove_the_file(void **state)
{
    struct place *place = *state;
    struct newfile file;
    int status;
    open_good(place, &file, "new");
    assert_true(newfile_begin(&file));
    pid_t child = fork();
    if (child == 0) {
        newfile_close(&file);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(newfile_write(&file, "whole", 5));
    assert_true(newfile_finish(&file));
    newfile_close(&file);
    assert_holds(place, "files/new", "whole");
}

/* Its parent goes on meanwhile. */
static void a_child_process_begins_a_file_of_its_own(void **state)
{
    struct place *place = *state;
    struct newfile file;
    int status;
    open_good(place, &file, "new");
    assert_true(newfile_begin(&file));
    assert_true(newfile_write(&file, "parent", 6));
    pid_t child = fork();
    if (child == 0) {
        bool good = !newfile_finish(&file) && newfile_begin(&file) &&
                    newfile_write(&file, "child", 5) && newfile_finish(&file);
        newfile_close(&file);
        _exit(good ? 0 : 1);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_holds(place, "files/new", "child");
    assert_int_equal(unlinkat(place->root, "new", 0), 0);
    assert_true(newfile_finish(&file));
    newfile_close(&file);
    assert_holds(place, "files/new", "parent");
}

static void a_process_that_is_killed_leaves_nothing(void **state)
{
    struct place *place = *state;
    struct newfile file;
    int status, fd = platform_open_nameless(place->root);
    if (fd < 0)
        SKIP("no file without a name can be had");
    close(fd);
    open_good(place, &file, "new");
    pid_t child = fork();
    if (child == 0) {
        if (newfile_begin(&file) && newfile_write(&file, "half", 4))
            kill(getpid(), SIGKILL);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    newfile_close(&file);
    assert_untouched(place);
}

static void no_descriptor_stays_open(void **state)
{
    struct place *place = *state;
    int before = dup(place->root);
    close(before);
    for (int i = 0; i < 3; i++) {
        struct newfile file;
        newfile_open(&file, place->root, "sub/none/new");
        newfile_open(&file, place->root, "link/new");
        newfile_open(&file, place->root, "there");
        open_good(place, &file, "sub/new");
        assert_true(newfile_begin(&file));
        newfile_close(&file);
    }
    int after = dup(place->root);
    close(after);
    assert_int_equal(after, before);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_whole_file_is_there_under_its_name_alone),
        TEST(no_path_leads_out),
        TEST(what_came_under_the_name_meanwhile_stays),
        TEST(a_link_that_came_under_the_name_meanwhile_is_not_followed),
        TEST(a_folder_that_became_a_link_meanwhile_does_not_matter),
        TEST(what_is_not_whole_leaves_nothing),
        TEST(begun_again_it_is_empty),
        TEST(a_disk_that_takes_no_more_leaves_nothing),
        TEST(pieces_of_any_size_become_one_file),
        TEST(a_folder_that_takes_no_files_says_so),
        TEST(a_host_that_has_closed_its_stdout_has_no_file_in_its_place),
        TEST(a_child_process_does_not_remove_the_file),
        TEST(a_child_process_begins_a_file_of_its_own),
        TEST(a_process_that_is_killed_leaves_nothing),
        TEST(no_descriptor_stays_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
