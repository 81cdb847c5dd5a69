/* What a dry run shows of a request. */
#include "unit.h"

#include <lauxlib.h>

#include "lua_fixture.h"
#include "parts.h"

static const struct integrations_parameter rows[] = {
    {.name = "name", .type = INTEGRATIONS_TEXT},
    {.name = "secret", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_SECRET},
    {.name = "inner", .type = INTEGRATIONS_TEXT, .flags = INTEGRATIONS_SECRET}};
static const struct integrations_operation operation = {
    .name = "save", .parameters = rows, .parameter_count = COUNT(rows)};
static const struct integrations_service shop = {.name = "shop"};
static const struct subject subject = {.integration = &shop, .operation = &operation};
static const struct integrations_field fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "name", .as = "name"},
    {.place = INTEGRATIONS_BODY, .parameter = "secret"},
    {.place = INTEGRATIONS_BODY, .parameter = "inner", .as = "hook.key"},
    {.place = INTEGRATIONS_BODY, .as = "hook.on", .constant = "true"}};
static const struct integrations_step step = {
    .method = "POST", .path = "/hooks", .fields = fields, .field_count = COUNT(fields)};
static struct integrations_call call;

static int read_arguments(lua_State *L)
{
    arguments_read(L, &subject, 1, &call.own_arguments);
    return 0;
}

/* Leaves the plan of a call with these arguments on the top. */
static void push_plan(lua_State *L, const char *given)
{
    lua_settop(L, 0);
    lua_pushcfunction(L, read_arguments);
    lua_fixture_push(L, given);
    assert_int_equal(lua_pcall(L, 1, 0, 0), LUA_OK);
    lua_settop(L, CALL_TOP);
    call.L = L;
    call.subject.settings = settings_push(L);
    lua_replace(L, CALL_SETTINGS);
    call.arguments = &call.own_arguments;
    call.row = &step;
    request_from_step(&call.request, "https://shop.example", &step, call.arguments,
                      &(struct request_names){0});
    plan_add_request(&call);
    plan_push(&call);
}

static void a_plan_shows_the_request_without_its_secrets(void **state)
{
    lua_State *L = *state;
    push_plan(L, "{name = 'Ops', secret = 'lemon', inner = 'tart'}");
    assert_true(lua_fixture_holds(L, "v[1].url == 'https://shop.example/hooks' and "
                                     "v[1].method == 'POST' and v[1].body.name == 'Ops'"));
    assert_true(lua_fixture_holds(L, "v[1].body.secret == '[secret]' and v[1].body.hook.on and "
                                     "v[1].body.hook.key == '[secret]'"));
}

static void a_plan_has_no_mark_of_a_secret_that_is_not_given(void **state)
{
    lua_State *L = *state;
    push_plan(L, "{name = 'Ops'}");
    assert_true(lua_fixture_holds(L, "v[1].body.secret == nil and v[1].body.hook.key == nil"));
}

static int setup(void **state)
{
    return lua_fixture_setup(state);
}

static int teardown(void **state)
{
    arguments_free(&call.own_arguments);
    request_free(&call.request);
    return lua_fixture_teardown(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_plan_shows_the_request_without_its_secrets),
        cmocka_unit_test(a_plan_has_no_mark_of_a_secret_that_is_not_given),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
