/*
 * The allocation sweep: each scenario is run with its first allocation failing, then the second,
 * and so on until it succeeds; for Lua's memory, the module's own and libcurl's; with one failure,
 * and with memory that stays out. After each failure there must have been a proper error, the same
 * work must succeed in the same state, and closing the state must leave nothing behind.
 *
 *   sweep [--stride N] [--only WORDS]
 *
 * With --stride only every Nth allocation of the module and of libcurl fails, but all of Lua's
 * first 200.
 */
#include <lauxlib.h>
#include <lualib.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "canned_server.h"
#include "host.h"
#include "integrations.h"
#include "integrations/store.h"
#include "memory.h"

enum { STEPS_MOST = 100000, TEXT_MOST = 8192, SCENARIOS_MOST = 128 };

/* Seconds that a step may take, and different problems of a sweep that are told. */
enum { STEP_SECONDS = 120, PROBLEMS_MOST = 3, POLLS_MOST = 10 };

/* Bytes by which a state may be larger after a sweep than after the same sweep before. */
enum { GROWTH_MOST = 256, STACK = 2000 };

static const char *base;

/* What a round does: the scenario's number in scenarios.lua, or a function here. */
struct scenario {
    char name[80];
    int number;
    bool unopened;      /* the module is not open yet */
    lua_CFunction work; /* instead of the number */
};

/* A failure that was found, as text. */
static char problem[TEXT_MOST + 512];

static long steps[MEMORY_SOURCES];

/*
 * Failures of libcurl's memory that it told by another error, and those that it did not tell at
 * all: 7.88 sends a request without its query when there is no memory to copy it.
 */
static long network_errors, lost_queries;

/* ---- a state ---- */

/* Slots of a state's main stack. */
enum { SLOT_MODULE = 1, SLOT_SETTINGS, SLOT_SCENARIOS, SLOT_SHOW, SLOTS = SLOT_SHOW };

static void must(lua_State *L, bool done)
{
    if (done)
        return;
    fprintf(stderr, "the test cannot begin: %s\n", host_text(L));
    exit(1);
}

/*
 * Lua 5.4 makes the metatable of its larger string buffers when the first is needed, and keeps half
 * of one when memory runs out in between; that state's string.rep fails from then on. So that it
 * does not count as ours, the metatable is there before.
 */
static void make_buffer_metatable(lua_State *L)
{
    luaL_Buffer buffer;
    luaL_buffinitsize(L, &buffer, 2 * LUAL_BUFFERSIZE);
    luaL_pushresultsize(&buffer, 0);
    lua_pop(L, 1);
}

static int prepare(lua_State *L)
{
    luaL_openlibs(L);
    make_buffer_metatable(L);
    return 0;
}

static int open_module(lua_State *L)
{
    if (integrations_open(L) != LUA_OK)
        lua_error(L);
    return 1;
}

static int configure(lua_State *L)
{
    lua_getfield(L, 1, "configure");
    lua_pushvalue(L, 2);
    lua_call(L, 1, 0);
    return 0;
}

/* Calls a C function with the first `arguments` slots. */
static bool call_function(lua_State *L, lua_CFunction function, int arguments, int results)
{
    lua_pushcfunction(L, function);
    for (int i = 1; i <= arguments; i++)
        lua_pushvalue(L, i);
    return lua_pcall(L, arguments, results, 0) == LUA_OK;
}

/* A new state with the module open, configured and used by nothing. */
static lua_State *open_state(const struct scenario *scenario)
{
    lua_State *L = lua_newstate(memory_lua, NULL);
    if (L == NULL)
        abort();
    must(L, call_function(L, prepare, 0, 0));
    if (scenario->unopened)
        lua_pushnil(L);
    else
        must(L, call_function(L, open_module, 0, 1));
    lua_pushstring(L, base);
    must(L, host_run_file(L, "scenarios.lua", 1, 3));
    if (!scenario->unopened)
        must(L, call_function(L, configure, 2, 0));
    return L;
}

/* Runs the scenario; its result or error is then on the top. */
static int work(lua_State *L, const struct scenario *scenario)
{
    if (scenario->work != NULL) {
        lua_pushcfunction(L, scenario->work);
    } else {
        lua_rawgeti(L, SLOT_SCENARIOS, scenario->number);
        lua_getfield(L, -1, "body");
        lua_remove(L, -2);
    }
    lua_pushvalue(L, SLOT_MODULE);
    return lua_pcall(L, 1, 1, 0);
}

/* Replaces a result on the top by its text. */
static void show(lua_State *L)
{
    lua_pushvalue(L, SLOT_SHOW);
    lua_insert(L, -2);
    must(L, lua_pcall(L, 1, 1, 0) == LUA_OK);
}

/* ---- judging ---- */

static bool complain(const char *complaint, const char *text)
{
    snprintf(problem, sizeof problem, "%s: %s", complaint, text);
    return false;
}

/* Whether the error on the top is one that a lack of memory may have; replaces it by its text. */
static bool is_proper_error(lua_State *L, int status, enum memory_source source)
{
    bool network = false;
    if (lua_istable(L, -1)) {
        lua_getfield(L, -1, "kind");
        network = source == MEMORY_CURL && lua_isstring(L, -1) &&
                  strcmp(lua_tostring(L, -1), "network") == 0;
        lua_pop(L, 1);
    }
    const char *text = host_text(L);
    /* That is what luaL_checkstack says when there is no memory for more stack. */
    bool stack = source == MEMORY_LUA && strstr(text, "stack overflow") != NULL;
    if (status == LUA_ERRMEM || strstr(text, "memory") != NULL || stack)
        return true;
    bool lost = source == MEMORY_CURL && strstr(text, "its query is missing") != NULL;
    network_errors += network;
    lost_queries += lost;
    return network || lost || complain("an error that is not about memory", text);
}

/* What the scenario gives when nothing fails. */
static char expected[TEXT_MOST];

/* Runs the scenario without failures: it must give what it always gives. */
static bool works(lua_State *L, const struct scenario *scenario)
{
    bool worked = work(L, scenario) == LUA_OK;
    if (worked)
        show(L);
    const char *text = host_text(L);
    bool same = worked && strncmp(text, expected, sizeof expected - 1) == 0;
    if (!same)
        complain(worked ? "the next call gives something else" : "the next call fails", text);
    lua_settop(L, SLOTS);
    return same;
}

/* Runs the scenario while memory fails. */
static bool fails_properly(lua_State *L, const struct scenario *scenario,
                           const struct memory_plan *plan)
{
    memory_fail(plan);
    int status = work(L, scenario);
    memory_relax();
    bool good = true;
    if (status != LUA_OK) {
        good = is_proper_error(L, status, plan->source);
    } else {
        show(L);
        if (strncmp(host_text(L), expected, sizeof expected - 1) != 0)
            good = complain("it succeeds with another result", lua_tostring(L, -1));
    }
    lua_settop(L, SLOTS);
    return good;
}

/* ---- what is left behind ---- */

struct balance {
    long live[MEMORY_SOURCES];
    long descriptors;
};

/* Without memory to read an address libcurl asks a thread, which may end after its call. */
static struct balance take_balance(void)
{
    while (host_threads() > 1)
        usleep(1000);
    struct balance balance = {.descriptors = host_descriptors()};
    for (int i = 0; i < MEMORY_SOURCES; i++)
        balance.live[i] = memory_live((enum memory_source)i);
    return balance;
}

static bool nothing_is_left(const struct balance *before)
{
    struct balance after = take_balance();
    for (int i = 0; i < MEMORY_SOURCES; i++)
        if (after.live[i] != before->live[i]) {
            snprintf(problem, sizeof problem, "memory of %s is left behind: %ld",
                     memory_name((enum memory_source)i), after.live[i] - before->live[i]);
            return false;
        }
    if (after.descriptors != before->descriptors)
        return complain("descriptors", "some are left open");
    return true;
}

/* ---- sweeps ---- */

static long c_stride = 1;

/* How far the point behind `skip` allocations is from the next. Searching two hundred operations
 * makes thousands of the same kind: behind the first 200 ever fewer of them fail. */
static long stride_of(enum memory_source source, long skip)
{
    return (source == MEMORY_LUA ? 1 : c_stride) + (skip < 200 ? 0 : skip / 25);
}

/* One step in a state of its own. */
static bool step_in_new_state(const struct scenario *scenario, const struct memory_plan *plan)
{
    struct balance before = take_balance();
    lua_State *L = open_state(scenario);
    bool good = fails_properly(L, scenario, plan);
    long failures = memory_failures();
    good = good && (failures == 0 || works(L, scenario));
    lua_close(L);
    return good && nothing_is_left(&before);
}

/* What a sweep came to. */
struct outcome {
    long count, failed; /* points, and those that went wrong */
    char problems[PROBLEMS_MOST * 400];
};

/* Notes the problem of a point that went wrong, unless one before went wrong in the same way. */
static void note(struct outcome *outcome, const struct memory_plan *plan)
{
    size_t len = strlen(outcome->problems);
    outcome->failed++;
    if (strstr(outcome->problems, problem) == NULL && len + 400 < sizeof outcome->problems)
        snprintf(outcome->problems + len, 400, "\n        allocation %ld: %.360s", plan->skip,
                 problem);
}

static void report(const struct scenario *scenario, const struct memory_plan *plan, const char *how,
                   const struct outcome *outcome)
{
    char test[160];
    snprintf(test, sizeof test, "%s, %s, %s, %s", scenario->name, memory_name(plan->source),
             plan->for_all ? "all fail" : "one fails", how);
    steps[plan->source] += outcome->count;
    if (outcome->failed == 0)
        host_report(test, outcome->count < STEPS_MOST, "%ld points", outcome->count);
    else
        host_report(test, false, "%ld of %ld points%s", outcome->failed, outcome->count,
                    outcome->problems);
}

/* Runs `step` for each point until nothing fails any more. */
static void sweep_points(const struct scenario *scenario, enum memory_source source, bool for_all,
                         bool (*step)(const struct scenario *, const struct memory_plan *))
{
    struct memory_plan plan = {.source = source, .for_all = for_all};
    struct outcome outcome = {0};
    for (; outcome.count < STEPS_MOST; outcome.count++, plan.skip += stride_of(source, plan.skip)) {
        host_limit_time(STEP_SECONDS);
        if (!step(scenario, &plan))
            note(&outcome, &plan);
        if (memory_failures() == 0)
            break;
    }
    report(scenario, &plan, "new states", &outcome);
}

/* The state's size when its tasks have come to their end and its garbage is gone; -1: they do not.
 */
static long collected_size(lua_State *L)
{
    int left = 1;
    for (int i = 0; i <= POLLS_MOST && left > 0; i++)
        if (integrations_poll(L, 1, &left) != LUA_OK)
            left = -1;
    lua_settop(L, SLOTS);
    if (left != 0)
        return -1;
    lua_gc(L, LUA_GCCOLLECT);
    lua_gc(L, LUA_GCCOLLECT);
    return memory_live(MEMORY_LUA);
}

/* A sweep in a state that has made the call before. */
static bool sweep_state(lua_State *L, const struct scenario *scenario, struct memory_plan *plan,
                        struct outcome *outcome)
{
    bool good = true;
    plan->skip = 0;
    for (outcome->count = 0; good && outcome->count < STEPS_MOST; outcome->count++) {
        host_limit_time(STEP_SECONDS);
        good = fails_properly(L, scenario, plan);
        if (memory_failures() == 0)
            return good;
        good = good && works(L, scenario);
        /* Else the size of the registry would depend on how much garbage there happens to be. */
        lua_gc(L, LUA_GCCOLLECT);
        plan->skip += stride_of(plan->source, plan->skip);
    }
    return false;
}

/* A state makes what reads error bodies when the first comes. Which steps lose their query, and so
 * get one, is a matter of time: it is there before. */
static void refuse_one_call(lua_State *L)
{
    must(L, luaL_loadstring(L, "pcall((...).aircall.refused.get_call, 1)") == LUA_OK);
    lua_pushvalue(L, SLOT_MODULE);
    must(L, lua_pcall(L, 1, 0, 0) == LUA_OK);
}

/* The same in one state: twice, since by the second time everything is as large as it gets. */
static void sweep_one_state(const struct scenario *scenario, enum memory_source source,
                            bool for_all)
{
    struct memory_plan plan = {.source = source, .for_all = for_all};
    struct outcome outcome = {0};
    struct balance before = take_balance();
    lua_State *L = open_state(scenario);
    /* So large its stack always has the same size, which else is one of several. */
    lua_checkstack(L, STACK);
    refuse_one_call(L);
    bool good = works(L, scenario) && sweep_state(L, scenario, &plan, &outcome);
    long size = collected_size(L);
    good = good && size >= 0 && sweep_state(L, scenario, &plan, &outcome);
    long growth = size >= 0 ? collected_size(L) - size : 0;
    lua_close(L);
    if (size < 0 || growth < -size)
        good = complain("tasks", "some are never over");
    if (good && growth > GROWTH_MOST) {
        snprintf(problem, sizeof problem, "the state has grown by %ld bytes", growth);
        good = false;
    }
    if (!good || !nothing_is_left(&before))
        note(&outcome, &plan);
    report(scenario, &plan, "one state", &outcome);
}

/* Learns what the scenario gives; also opens what a process has open for ever. */
static bool learn(const struct scenario *scenario)
{
    lua_State *L = open_state(scenario);
    bool worked = work(L, scenario) == LUA_OK;
    if (worked)
        show(L);
    snprintf(expected, sizeof expected, "%s", host_text(L));
    if (!worked)
        host_report(scenario->name, false, "without any failure: %s", expected);
    lua_close(L);
    return worked;
}

static void sweep(const struct scenario *scenario)
{
    if (!learn(scenario))
        return;
    for (int source = 0; source < MEMORY_SOURCES; source++)
        for (int for_all = 0; for_all < 2; for_all++) {
            sweep_points(scenario, (enum memory_source)source, for_all, step_in_new_state);
            if (!scenario->unopened)
                sweep_one_state(scenario, (enum memory_source)source, for_all);
        }
}

/* ---- closing ---- */

/* Leaves a state as it may be when it is closed: a call made, two under way, a walk begun. */
static const char busy[] = "local integrations = ...\n"
                           "integrations.helpscout.get_mailbox(123)\n"
                           "local held = integrations.aircall.held\n"
                           "task = integrations.start(held.get_call, 1)\n"
                           "integrations.start(function()\n"
                           "  integrations.parallel { function() held.get_call(2) end }\n"
                           "end)\n"
                           "integrations.poll(0)\n"
                           "walk = integrations.each(held.list_calls, {}, { prefetch = true })\n";

/* Closes a busy state while memory fails. */
static bool step_closing(const struct scenario *scenario, const struct memory_plan *plan)
{
    struct balance before = take_balance();
    lua_State *L = open_state(scenario);
    must(L, luaL_loadstring(L, busy) == LUA_OK);
    lua_pushvalue(L, SLOT_MODULE);
    must(L, lua_pcall(L, 1, 0, 0) == LUA_OK);
    memory_fail(plan);
    lua_close(L);
    memory_relax();
    return nothing_is_left(&before);
}

/* Sweeps something that is no scenario of scenarios.lua. */
static void sweep_function(const char *name,
                           bool (*step)(const struct scenario *, const struct memory_plan *))
{
    struct scenario scenario = {0};
    snprintf(scenario.name, sizeof scenario.name, "%s", name);
    step(&scenario, &(struct memory_plan){.skip = STEPS_MOST});
    for (int source = 0; source < MEMORY_SOURCES; source++)
        for (int for_all = 0; for_all < 2; for_all++)
            sweep_points(&scenario, (enum memory_source)source, for_all, step);
}

/* ---- from C ---- */

/* integrations_add_account, and a call with what it added. */
static int add_account(lua_State *L)
{
    char url[128];
    snprintf(url, sizeof url, "%s/ok/ac", base);
    const struct integrations_value fields[] = {{"api_id", "id-of-added"},
                                                {"api_token", "token-of-added"},
                                                {"url", url},
                                                {"user", "nora@example.com"}};
    struct integrations_account account = {.size = sizeof account,
                                           .service = "aircall",
                                           .name = "added",
                                           .fields = fields,
                                           .field_count = sizeof fields / sizeof *fields};
    int status = integrations_add_account(L, &account);
    if (status != LUA_OK)
        return lua_error(L);
    lua_pushliteral(L, "added");
    return 1;
}

static void refuse_question(void *self, struct integrations_store_request *request)
{
    (void)self;
    request->failed = true;
    request->answered(request);
}

static void cancel_question(void *self, struct integrations_store_request *request)
{
    (void)self;
    (void)request;
}

static void count_closing(void *self)
{
    ++*(int *)self;
}

/* integrations_set_store: where it fails the store is still the host's. */
static int set_store(lua_State *L)
{
    static int closed;
    const struct integrations_store store = {.size = sizeof store,
                                             .self = &closed,
                                             .lot = 1,
                                             .ask = refuse_question,
                                             .cancel = cancel_question,
                                             .close = count_closing};
    int before = closed, status = integrations_set_store(L, &store);
    if (status != LUA_OK && closed != before)
        return luaL_error(L, "the host's store was closed");
    if (status != LUA_OK)
        return lua_error(L);
    lua_pushliteral(L, "set");
    return 1;
}

static jmp_buf panicked;

static int panic(lua_State *L)
{
    (void)L;
    longjmp(panicked, 1);
}

/* What a host calls without a protected call around it: status and error, never a raise. */
static bool use_tasks_unprotected(lua_State *L, const struct memory_plan *plan)
{
    lua_getfield(L, SLOT_MODULE, "limits");
    memory_fail(plan);
    if (setjmp(panicked) != 0) {
        memory_relax();
        return complain("a function of the C interface raised", host_text(L));
    }
    int over = 0, descriptor = -1;
    double seconds;
    bool done = integrations_start(L, 0) == LUA_OK && integrations_poll(L, 0, NULL) == LUA_OK &&
                integrations_task_is_done(L, -1, &over) == LUA_OK && over;
    done = done && integrations_task_result(L, -1) == LUA_OK;
    bool told = integrations_next_timeout(L, &seconds) == LUA_OK &&
                integrations_descriptor(L, &descriptor) == LUA_OK;
    memory_relax();
    if ((!done || !told || descriptor < 0) && memory_failures() == 0)
        return complain("without any failure", host_text(L));
    return true;
}

static bool step_from_c(const struct scenario *scenario, const struct memory_plan *plan)
{
    struct balance before = take_balance();
    lua_State *L = open_state(scenario);
    lua_atpanic(L, panic);
    bool good = use_tasks_unprotected(L, plan);
    lua_close(L);
    return good && nothing_is_left(&before);
}

/* ---- all of it ---- */

static struct scenario scenarios[SCENARIOS_MOST];
static int scenario_count;

static void add_function(const char *name, lua_CFunction function, bool unopened)
{
    struct scenario *scenario = &scenarios[scenario_count++];
    *scenario = (struct scenario){.work = function, .unopened = unopened};
    snprintf(scenario->name, sizeof scenario->name, "%s", name);
}

/* Opening as a scenario: its result is no table, so that it can be compared. */
static int open_again(lua_State *L)
{
    if (integrations_open(L) != LUA_OK)
        lua_error(L);
    lua_pushliteral(L, "opened");
    return 1;
}

static void read_scenarios(void)
{
    add_function("opening", open_again, true);
    lua_State *L = open_state(&scenarios[0]);
    lua_Integer count = luaL_len(L, SLOT_SCENARIOS);
    for (int i = 1; i <= (int)count && scenario_count < SCENARIOS_MOST - 2; i++) {
        struct scenario *scenario = &scenarios[scenario_count++];
        lua_rawgeti(L, SLOT_SCENARIOS, i);
        lua_getfield(L, -1, "name");
        *scenario = (struct scenario){.number = i};
        snprintf(scenario->name, sizeof scenario->name, "%s", lua_tostring(L, -1));
        lua_settop(L, SLOTS);
    }
    lua_close(L);
    add_function("add_account from C", add_account, false);
    add_function("set_store from C", set_store, false);
}

int main(int argc, char **argv)
{
    const char *only = "";
    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--stride") == 0)
            c_stride = strtol(argv[i + 1], NULL, 10);
        else if (strcmp(argv[i], "--only") == 0)
            only = argv[i + 1];
    }
    base = canned_server_start("fetched-token");
    if (!memory_take_curl())
        return EXIT_FAILURE;
    read_scenarios();
    for (int i = 0; i < scenario_count; i++)
        if (strstr(scenarios[i].name, only) != NULL)
            sweep(&scenarios[i]);
    if (strstr("tasks from C", only) != NULL)
        sweep_function("tasks from C", step_from_c);
    if (strstr("closing", only) != NULL)
        sweep_function("closing", step_closing);
    printf("allocation points failed: %ld of Lua, %ld of the module, %ld of libcurl\n",
           steps[MEMORY_LUA], steps[MEMORY_MODULE], steps[MEMORY_CURL]);
    printf("of libcurl's, told as an error of the network: %ld; not told, a query was lost: %ld\n",
           network_errors, lost_queries);
    return host_finish();
}
