/*
 * States that come and go: opened and closed a thousand times with the module loaded by `require`,
 * in several threads, closed while a name is being looked up, used after fork, left in the middle
 * by os.exit, and under a locale whose decimal point is a comma. Each test is a process of its own,
 * so that a crash is one failure.
 *
 *   lifetimes [NAME...]
 */
#include <dlfcn.h>
#include <lauxlib.h>
#include <locale.h>
#include <lualib.h>
#include <netdb.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "canned_server.h"
#include "host.h"

enum { STATES = 1000, STATES_WARM = 100, THREADS = 8, STATES_A_THREAD = 25 };
enum { TEST_SECONDS = 900, HEAP_GROWTH_MOST = 65536, SKIPPED = 77 };
enum { MANY_GROWTH_MOST = 4 * 1024 * 1024 };

static const char *base;

/* ---- slow names ---- */

/* A look-up of slow.test lasts as long as `closed`. */
static struct {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool closed;
    int waiting;
} door = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false, 0};

typedef int look_up(const char *, const char *, const struct addrinfo *, struct addrinfo **);

/* Takes the place of the C library's, for libcurl too. */
__attribute__((visibility("default"))) int getaddrinfo(const char *name, const char *service,
                                                       const struct addrinfo *hints,
                                                       struct addrinfo **result)
{
    if (name != NULL && strcmp(name, "slow.test") == 0) {
        pthread_mutex_lock(&door.lock);
        door.waiting++;
        pthread_cond_broadcast(&door.changed);
        while (door.closed)
            pthread_cond_wait(&door.changed, &door.lock);
        door.waiting--;
        pthread_cond_broadcast(&door.changed);
        pthread_mutex_unlock(&door.lock);
        name = "127.0.0.1";
    }
    look_up *original = (look_up *)dlsym(RTLD_NEXT, "getaddrinfo");
    return original(name, service, hints, result);
}

static void close_door(void)
{
    door.closed = true;
}

static int look_ups(void)
{
    pthread_mutex_lock(&door.lock);
    int waiting = door.waiting;
    pthread_mutex_unlock(&door.lock);
    return waiting;
}

/* Whether there are more threads than before, besides the sanitizer's own. */
static bool more_threads(long threads)
{
#ifdef __SANITIZE_THREAD__
    threads++;
#endif
    return host_threads() > threads;
}

/* Lets the look-ups go on and waits until their threads have ended. */
static void open_door(long threads)
{
    pthread_mutex_lock(&door.lock);
    door.closed = false;
    pthread_cond_broadcast(&door.changed);
    pthread_mutex_unlock(&door.lock);
    while (more_threads(threads))
        usleep(1000);
}

/* ---- states ---- */

enum { SLOT_WORK = 1, SLOT_MODULE };

static bool fail(const char *what, lua_State *L)
{
    printf("        %s: %s\n", what, L != NULL ? host_text(L) : "");
    fflush(stdout);
    return false;
}

static int require_module(lua_State *L)
{
    lua_getglobal(L, "package");
    lua_pushliteral(L, BUILD_DIR "/?.so;");
    lua_getfield(L, -2, "cpath");
    lua_concat(L, 2);
    lua_setfield(L, -2, "cpath");
    lua_getglobal(L, "require");
    lua_pushliteral(L, "integrations");
    lua_call(L, 1, 1);
    return 1;
}

/* Calls a function of lifetimes.lua by its dotted path, with the module. */
static bool do_work(lua_State *L, const char *path, int results)
{
    lua_pushvalue(L, SLOT_WORK);
    for (const char *at = path; *at != '\0';) {
        size_t len = strcspn(at, ".");
        lua_pushlstring(L, at, len);
        lua_gettable(L, -2);
        lua_remove(L, -2);
        at += len + (at[len] == '.');
    }
    lua_pushvalue(L, SLOT_MODULE);
    return lua_pcall(L, 1, results, 0) == LUA_OK || fail(path, L);
}

/* A state with the module required and configured; NULL with the problem told. */
static lua_State *open_state(void)
{
    lua_State *L = luaL_newstate();
    luaL_openlibs(L);
    lua_pushstring(L, base);
    if (!host_run_file(L, "lifetimes.lua", 1, 1)) {
        fail("lifetimes.lua", L);
        return NULL;
    }
    lua_pushcfunction(L, require_module);
    if (lua_pcall(L, 0, 1, 0) != LUA_OK) {
        fail("require", L);
        return NULL;
    }
    return do_work(L, "configure", 0) ? L : NULL;
}

static bool use_state(void)
{
    lua_State *L = open_state();
    bool good = L != NULL && do_work(L, "use", 0);
    if (L != NULL)
        lua_close(L);
    return good;
}

/* The number of the connection that a call of this state goes over; -1 when it fails. */
static lua_Integer connection_of(lua_State *L)
{
    if (!do_work(L, "connection", 1))
        return -1;
    lua_Integer connection = lua_tointeger(L, -1);
    lua_pop(L, 1);
    return connection;
}

/* ---- the tests: 0 passed, 1 failed, SKIPPED ---- */

static int a_thousand_states(void)
{
    long descriptors = 0, threads = 0, heap = 0;
    for (int i = 0; i < STATES; i++) {
        if (i == STATES_WARM) {
            descriptors = host_descriptors();
            threads = host_threads();
            heap = host_heap();
        }
        if (!use_state())
            return 1;
    }
    long growth = host_heap_is_watched() ? 0 : host_heap() - heap;
    printf("        %d states opened and closed; the heap grew by %ld bytes in the last %d\n",
           STATES, growth, STATES - STATES_WARM);
    if (host_descriptors() != descriptors || host_threads() != threads)
        return !fail("descriptors or threads are left", NULL);
    return growth > HEAP_GROWTH_MOST;
}

/* What many calls at once took is given back; a few are kept for the next ones. */
static int many_calls_at_once(void)
{
    lua_State *L = open_state();
    bool good = L != NULL && do_work(L, "use", 0);
    long heap = host_heap();
    good = good && do_work(L, "many", 0);
    long growth = host_heap_is_watched() ? 0 : host_heap() - heap;
    printf("        the heap grew by %ld bytes\n", growth);
    if (L != NULL)
        lua_close(L);
    return !good || growth > MANY_GROWTH_MOST;
}

static void *run_states(void *user)
{
    bool *good = user;
    *good = true;
    for (int i = 0; i < STATES_A_THREAD && *good; i++)
        *good = use_state();
    return NULL;
}

static int in_threads(void *(*run)(void *good))
{
    pthread_t threads[THREADS];
    bool good[THREADS], all = true;
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, run, &good[i]) != 0)
            abort();
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        all &= good[i];
    }
    printf("        %d states in %d threads\n", THREADS * STATES_A_THREAD, THREADS);
    return !all;
}

static int states_in_threads(void)
{
    return in_threads(run_states);
}

/* ---- states that share ---- */

static int in_child(int (*child)(lua_State *L, lua_Integer connection), lua_State *L,
                    lua_Integer connection);

/* Opens a state that shares with others of the process, and calls a function of lifetimes.lua. */
static bool share_state(const char *work)
{
    lua_State *L = open_state();
    bool good = L != NULL && do_work(L, "share", 0) && do_work(L, work, 0);
    if (L != NULL)
        lua_close(L);
    return good;
}

static void *run_shared_states(void *user)
{
    bool *good = user;
    *good = true;
    for (int i = 0; i < STATES_A_THREAD && *good; i++)
        *good = share_state(i % 2 == 0 ? "use" : "use_much");
    return NULL;
}

/* How many tokens the server gave so far. */
static lua_Integer count_tokens(void)
{
    lua_State *L = open_state();
    lua_Integer count = L != NULL && do_work(L, "tokens", 1) ? lua_tointeger(L, -1) : -1000;
    if (L != NULL)
        lua_close(L);
    return count;
}

/* Eight threads begin at once, and their states come and go: there is one request for a token. */
static int shared_states_in_threads(void)
{
    lua_Integer before = count_tokens();
    bool failed = in_threads(run_shared_states) != 0;
    return failed || count_tokens() != before + 1;
}

static int use_shared_and_close(lua_State *L, lua_Integer connection)
{
    (void)connection;
    bool good = do_work(L, "use", 0);
    lua_close(L);
    return !(good && share_state("use"));
}

/* The child has stores of its own; the parent goes on with his. */
static int fork_while_sharing(void)
{
    lua_Integer before = count_tokens();
    lua_State *L = open_state();
    bool held = L != NULL && do_work(L, "share", 0) && do_work(L, "begin_held", 0);
    int failed = held ? in_child(use_shared_and_close, L, 0) : 1;
    bool good = held && do_work(L, "use", 0);
    if (L != NULL)
        lua_close(L);
    /* One of the child's, one of the parent's. */
    return failed != 0 || !good || count_tokens() != before + 2;
}

/* Whether a look-up goes on, which its thread may have yet to begin. */
static bool looks_up(long threads)
{
    while (look_ups() == 0 && more_threads(threads))
        usleep(1000);
    return look_ups() > 0;
}

/* The look-up cannot end before the call: it only ends when this test opens the door. A deadline
 * that passes before it begins is followed by a later one. */
static int a_call_ends_while_its_name_is_looked_up(void)
{
    long threads = host_threads();
    lua_State *L = open_state();
    double seconds = 0.1;
    bool good;
    close_door();
    if (L == NULL)
        return 1;
    do {
        lua_getfield(L, SLOT_WORK, "look_up");
        lua_pushvalue(L, SLOT_MODULE);
        lua_pushnumber(L, seconds *= 2);
        good = lua_pcall(L, 2, 0, 0) == LUA_OK || fail("look_up", L);
    } while (good && !looks_up(threads));
    open_door(threads);
    lua_close(L);
    return !good;
}

static int a_state_closes_while_a_name_is_looked_up(void)
{
    long threads = host_threads();
    lua_State *L = open_state();
    close_door();
    if (L == NULL || !do_work(L, "begin_look_up", 0))
        return 1;
    pthread_mutex_lock(&door.lock);
    while (door.waiting == 0)
        pthread_cond_wait(&door.changed, &door.lock);
    pthread_mutex_unlock(&door.lock);
    lua_close(L);
    bool waits = look_ups() == 1;
    open_door(threads);
    return !(waits && use_state());
}

/* Forks, runs `child` in the child and returns what it returned; 1 when it crashed. */
static int in_child(int (*child)(lua_State *L, lua_Integer connection), lua_State *L,
                    lua_Integer connection)
{
    int status;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        int result = child(L, connection);
        fflush(stdout);
        _exit(result);
    }
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

static int use_and_close(lua_State *L, lua_Integer connection)
{
    lua_Integer own = connection_of(L);
    bool good = own != connection && own >= 0 && do_work(L, "use", 0);
    if (own == connection)
        fail("the child uses its parent's connection", NULL);
    lua_close(L);
    return !good;
}

static int only_close(lua_State *L, lua_Integer connection)
{
    (void)connection;
    lua_close(L);
    return 0;
}

/* Whatever the child does, the parent goes on with its own connection. */
static int fork_after_use(void)
{
    lua_State *L = open_state();
    lua_Integer connection = L != NULL ? connection_of(L) : -1;
    if (connection < 0)
        return 1;
    int failed = in_child(use_and_close, L, connection) | in_child(only_close, L, connection);
    lua_Integer after = connection_of(L);
    if (after != connection)
        printf("        the parent had connection %d, now it has %d\n", (int)connection,
               (int)after);
    bool good = do_work(L, "use", 0);
    lua_close(L);
    return failed != 0 || after != connection || !good;
}

static int fork_during_calls(void)
{
    lua_State *L = open_state();
    bool held = L != NULL && do_work(L, "begin_held", 0);
    lua_Integer connection = held ? connection_of(L) : -1;
    if (connection < 0)
        return 1;
    int failed = in_child(use_and_close, L, connection) | in_child(only_close, L, connection);
    bool good = connection_of(L) == connection && do_work(L, "use", 0);
    lua_close(L);
    return failed != 0 || !good;
}

static int end_change(lua_State *L, lua_Integer connection)
{
    (void)connection;
    bool good = do_work(L, "end_change", 0);
    lua_close(L);
    return !good;
}

static int fork_before_a_change(void)
{
    lua_State *L = open_state();
    if (L == NULL || !do_work(L, "begin_change", 0))
        return 1;
    int failed = in_child(end_change, L, 0);
    lua_close(L);
    return failed;
}

/* Leaves the program from Lua, by the function of that name. */
static int leave(const char *name)
{
    lua_State *L = open_state();
    if (L != NULL)
        do_work(L, name, 0);
    return 1;
}

#define EXIT(name)                                                                                 \
    static int exit_##name(void)                                                                   \
    {                                                                                              \
        return leave("exits." #name);                                                              \
    }
EXIT(in_parallel)
EXIT(in_nested_parallel)
EXIT(in_a_task)
EXIT(in_a_walk)
EXIT(in_on_call)
EXIT(in_approve)
EXIT(in_a_finalizer)

/* ---- a decimal comma ---- */

/* What the C library keeps of LOCPATH for ever is no leak of ours. */
const char *__lsan_default_suppressions(void);

__attribute__((visibility("default"))) const char *__lsan_default_suppressions(void)
{
    return "leak:__argz_add_sep\n";
}

/* Makes a locale with a decimal comma known to this process; false when there is none to be had. */
static bool find_comma_locale(char *name, size_t size)
{
    char directory[] = "/tmp/integrations-locale-XXXXXX", command[256];
    if (mkdtemp(directory) == NULL)
        return false;
    snprintf(command, sizeof command,
             "localedef -i de_DE -f UTF-8 --no-archive %s/de_DE.UTF-8 >/dev/null 2>&1", directory);
    bool made = system(command) == 0;
    setenv("LOCPATH", directory, 1);
    snprintf(name, size, "de_DE.UTF-8");
    bool good = made && setlocale(LC_ALL, name) != NULL && localeconv()->decimal_point[0] == ',';
    setlocale(LC_ALL, "C");
    snprintf(command, sizeof command, "rm -rf %s", directory);
    return (system(command) == 0) & good;
}

/* Once loaded, a locale stays in memory; so it is only looked for once a process. */
static int comma(bool before, bool after)
{
    char name[32];
    if (!find_comma_locale(name, sizeof name))
        return SKIPPED;
    if (before)
        setlocale(LC_ALL, name);
    lua_State *L = open_state();
    bool good = L != NULL && do_work(L, "use", 0);
    if (after)
        setlocale(LC_ALL, before ? "C" : name);
    good = good && do_work(L, "use", 0);
    if (L != NULL)
        lua_close(L);
    return !good;
}

static int comma_before_loading(void)
{
    return comma(true, false);
}

static int comma_after_loading(void)
{
    return comma(false, true);
}

static int comma_before_and_point_after_loading(void)
{
    return comma(true, true);
}

/* ---- running them ---- */

static const struct {
    const char *name;
    int (*run)(void);
} tests[] = {
    {"a_thousand_states", a_thousand_states},
    {"many_calls_at_once", many_calls_at_once},
    {"states_in_threads", states_in_threads},
    {"shared_states_in_threads", shared_states_in_threads},
    {"a_call_ends_while_its_name_is_looked_up", a_call_ends_while_its_name_is_looked_up},
    {"a_state_closes_while_a_name_is_looked_up", a_state_closes_while_a_name_is_looked_up},
    {"fork_after_use", fork_after_use},
    {"fork_during_calls", fork_during_calls},
    {"fork_before_a_change", fork_before_a_change},
    {"fork_while_sharing", fork_while_sharing},
    {"exit_in_parallel", exit_in_parallel},
    {"exit_in_nested_parallel", exit_in_nested_parallel},
    {"exit_in_a_task", exit_in_a_task},
    {"exit_in_a_walk", exit_in_a_walk},
    {"exit_in_on_call", exit_in_on_call},
    {"exit_in_approve", exit_in_approve},
    {"exit_in_a_finalizer", exit_in_a_finalizer},
    {"comma_before_loading", comma_before_loading},
    {"comma_after_loading", comma_after_loading},
    {"comma_before_and_point_after_loading", comma_before_and_point_after_loading},
};

static void run_test(const char *name, int (*run)(void))
{
    int status = host_run_apart(run, TEST_SECONDS, -1);
    if (WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED)
        host_skip(name, "there is no localedef, or it knows no de_DE");
    else if (WIFEXITED(status))
        host_report(name, WEXITSTATUS(status) == 0, "status %d", WEXITSTATUS(status));
    else
        host_report(name, false, "signal %d", WTERMSIG(status));
}

/* Whether the test's name holds one of the words, if there are any. */
static bool is_wanted(const char *name, int count, char **words)
{
    bool wanted = count == 0;
    for (int i = 0; i < count; i++)
        wanted |= strstr(name, words[i]) != NULL;
    return wanted;
}

int main(int argc, char **argv)
{
    base = canned_server_start("fetched-token");
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (is_wanted(tests[i].name, argc - 1, argv + 1))
            run_test(tests[i].name, tests[i].run);
    return host_finish();
}
