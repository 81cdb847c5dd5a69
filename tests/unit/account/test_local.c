/* The stores in this process: one for a state, one that states share. */
#include "unit.h"

#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "local.h"

static void nothing_more(struct integrations_store_request *request)
{
    (void)request;
}

static struct integrations_store_request ask(struct integrations_store *store,
                                             enum integrations_store_verb verb, const char *account,
                                             struct integrations_store_request request)
{
    request.verb = verb;
    request.account = account;
    request.minute = 60;
    request.lease = request.lease > 0 ? request.lease : 30;
    request.answered = nothing_more;
    if (verb == INTEGRATIONS_STORE_GIVE)
        request.remaining = request.limit = -1, request.wait = -1;
    store->ask(store->self, &request);
    assert_false(request.failed);
    return request;
}

#define ASK(store, verb, account, ...)                                                             \
    ask(store, INTEGRATIONS_STORE_##verb, account, (struct integrations_store_request){__VA_ARGS__})
#define TAKE(store, account) ASK(store, TAKE, account, .least = 1, .most = 1, .paced = 1)

static void of_one_account_there_is_one_budget(void **state)
{
    (void)state;
    struct integrations_store store;
    assert_true(local_open(&store, false));
    assert_int_equal(TAKE(&store, "a").granted, 1);
    assert_int_equal(TAKE(&store, "a").granted, 0);
    assert_int_equal(TAKE(&store, "b").granted, 1);
    store.close(store.self);
}

static void states_alone_share_nothing(void **state)
{
    (void)state;
    struct integrations_store first, second;
    assert_true(local_open(&first, false) && local_open(&second, false));
    assert_int_equal(TAKE(&first, "a").granted, 1);
    assert_int_equal(TAKE(&second, "a").granted, 1);
    first.close(first.self);
    second.close(second.self);
}

static bool is_ready(struct integrations_store *store)
{
    struct pollfd fd = {.events = POLLIN};
    fd.fd = store->descriptor(store->self, &fd.events);
    return poll(&fd, 1, 0) == 1;
}

static void note_wake(void *context, const char *account)
{
    (void)account;
    ++*(int *)context;
}

static void who_waits_is_woken_when_something_comes_back(void **state)
{
    (void)state;
    struct integrations_store first, second;
    int woken = 0;
    assert_true(local_open(&first, true) && local_open(&second, true));
    second.listen(second.self, note_wake, &woken);
    int64_t lease = TAKE(&first, "shared").lease_id;
    assert_int_equal(TAKE(&second, "shared").granted, 0);
    assert_false(is_ready(&second));
    ASK(&first, GIVE, "shared", .lent = lease, .unused = 1, .paced = 1);
    assert_true(is_ready(&second));
    second.turn(second.self);
    assert_int_equal(woken, 1);
    assert_false(is_ready(&second));
    assert_int_equal(TAKE(&second, "shared").granted, 1);
    first.close(first.self);
    second.close(second.self);
}

static void who_began_without_a_descriptor_is_woken(void **state)
{
    (void)state;
    struct integrations_store first, second;
    struct rlimit limit, none = {0};
    assert_true(local_open(&first, true));
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    none.rlim_max = limit.rlim_max;
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    bool opened = local_open(&second, true);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &limit), 0);
    assert_true(opened);
    int64_t lease = TAKE(&first, "late").lease_id;
    assert_int_equal(TAKE(&second, "late").granted, 0);
    ASK(&first, GIVE, "late", .lent = lease, .unused = 1, .paced = 1);
    assert_true(is_ready(&second));
    first.close(first.self);
    second.close(second.self);
}

static void one_at_a_time_may_fetch_a_token(void **state)
{
    (void)state;
    struct integrations_store first, second;
    static const unsigned char token[] = "sealed", other[] = "others";
    assert_true(local_open(&first, true) && local_open(&second, true));
    assert_true(ASK(&first, TOKEN, "t", .seconds = 10).may_fetch);
    struct integrations_store_request waits = ASK(&second, TOKEN, "t", .seconds = 10);
    assert_false(waits.may_fetch);
    assert_true(waits.found == NULL && waits.again > 9 && waits.again <= 10);
    ASK(&first, KEEP, "t", .token = token, .token_len = 6, .seconds = 100);
    assert_true(is_ready(&second));
    struct integrations_store_request found = ASK(&second, TOKEN, "t", .seconds = 10);
    assert_int_equal(found.found_len, 6);
    assert_memory_equal(found.found, token, 6);
    assert_true(found.lives > 99 && found.lives <= 100);
    /* Who holds another one drops nothing. */
    ASK(&first, DROP, "t", .token = other, .token_len = 6);
    assert_non_null(ASK(&second, TOKEN, "t", .seconds = 10).found);
    ASK(&first, DROP, "t", .token = token, .token_len = 6);
    assert_true(ASK(&second, TOKEN, "t", .seconds = 10).may_fetch);
    /* The fetch failed: nobody tries again at once. */
    ASK(&second, KEEP, "t", .seconds = 5);
    waits = ASK(&first, TOKEN, "t", .seconds = 10);
    assert_true(!waits.may_fetch && waits.again > 4 && waits.again <= 5);
    first.close(first.self);
    second.close(second.self);
}

static void a_right_ends_with_its_time(void **state)
{
    (void)state;
    struct integrations_store store;
    assert_true(local_open(&store, false));
    assert_true(ASK(&store, TOKEN, "t", .seconds = 0).may_fetch);
    assert_true(ASK(&store, TOKEN, "t", .seconds = 10).may_fetch);
    assert_false(ASK(&store, TOKEN, "t", .seconds = 10).may_fetch);
    store.close(store.self);
}

static void a_child_process_begins_anew(void **state)
{
    (void)state;
    struct integrations_store store;
    int status;
    assert_true(local_open(&store, true));
    assert_int_equal(TAKE(&store, "forked").granted, 1);
    assert_int_equal(TAKE(&store, "forked").granted, 0);
    pid_t pid = fork();
    if (pid == 0) {
        struct integrations_store_request request = TAKE(&store, "forked");
        store.close(store.self);
        _exit(request.granted == 1 ? 0 : 1);
    }
    waitpid(pid, &status, 0);
    assert_int_equal(status, 0);
    assert_false(is_ready(&store));
    assert_int_equal(TAKE(&store, "forked").granted, 0);
    store.close(store.self);
}

/* One that has closed all it was given, as a daemon does, and then opened its own. */
static void a_child_process_keeps_what_it_has_under_the_descriptors_number(void **state)
{
    (void)state;
    struct integrations_store store;
    short events;
    int status;
    assert_true(local_open(&store, true));
    TAKE(&store, "kept");
    assert_int_equal(TAKE(&store, "kept").granted, 0);
    int number = store.descriptor(store.self, &events);
    assert_true(number >= 0);
    pid_t pid = fork();
    if (pid == 0) {
        struct stat before, after;
        int own = open("/dev/zero", O_RDONLY);
        dup2(own, number);
        fstat(own, &before);
        TAKE(&store, "kept");
        store.close(store.self);
        _exit(fstat(number, &after) == 0 && after.st_ino == before.st_ino ? 0 : 1);
    }
    waitpid(pid, &status, 0);
    assert_int_equal(status, 0);
    store.close(store.self);
}

static void a_child_process_is_called_and_takes_nobodys_call(void **state)
{
    (void)state;
    struct integrations_store first, second;
    int status;
    assert_true(local_open(&first, true) && local_open(&second, true));
    int64_t lease = TAKE(&first, "called").lease_id;
    assert_int_equal(TAKE(&second, "called").granted, 0);
    ASK(&first, GIVE, "called", .lent = lease, .unused = 1, .paced = 1);
    pid_t pid = fork();
    if (pid == 0) {
        /* Here nobody gives back what it waits for: it is worth asking. */
        int woken = 0;
        second.listen(second.self, note_wake, &woken);
        bool called = is_ready(&second);
        second.turn(second.self);
        _exit(called && woken == 1 && !is_ready(&second) ? 0 : 1);
    }
    waitpid(pid, &status, 0);
    assert_int_equal(status, 0);
    assert_true(is_ready(&second));
    first.close(first.self);
    second.close(second.self);
}

static void a_name_that_is_too_long_is_not_answered(void **state)
{
    (void)state;
    char name[INTEGRATIONS_STORE_KEY + 2];
    struct integrations_store store;
    struct integrations_store_request request = {.verb = INTEGRATIONS_STORE_TAKE,
                                                 .account = name,
                                                 .least = 1,
                                                 .most = 1,
                                                 .answered = nothing_more};
    memset(name, 'a', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    assert_true(local_open(&store, false));
    store.ask(store.self, &request);
    assert_true(request.failed);
    store.close(store.self);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_one_account_there_is_one_budget),
        cmocka_unit_test(states_alone_share_nothing),
        cmocka_unit_test(who_waits_is_woken_when_something_comes_back),
        cmocka_unit_test(who_began_without_a_descriptor_is_woken),
        cmocka_unit_test(one_at_a_time_may_fetch_a_token),
        cmocka_unit_test(a_right_ends_with_its_time),
        cmocka_unit_test(a_child_process_begins_anew),
        cmocka_unit_test(a_child_process_keeps_what_it_has_under_the_descriptors_number),
        cmocka_unit_test(a_child_process_is_called_and_takes_nobodys_call),
        cmocka_unit_test(a_name_that_is_too_long_is_not_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
