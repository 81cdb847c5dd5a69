/* Programs of jq; see libraries.h. */
#include "libraries.h"

#include <jq.h>
#include <lauxlib.h>
#include <stdio.h>

#include "luax.h"

static const char JQ_PROGRAM[] = "integrations.program.jq";

/* A compiled program; what is under way in C belongs to it, so that it goes with it. */
struct jq_program {
    jq_state *jq;
    jv value, text, problem;
};

static void value_forget(jv *value)
{
    jv_free(*value);
    *value = jv_invalid();
}

static int jq_program_collect(lua_State *L)
{
    struct jq_program *program = lua_touserdata(L, 1);
    value_forget(&program->value);
    value_forget(&program->text);
    value_forget(&program->problem);
    if (program->jq != NULL)
        jq_teardown(&program->jq);
    return 0;
}

/* Keeps the first complaint, which is the one that helps. */
static void jq_program_complain(void *data, jv message)
{
    struct jq_program *program = data;
    if (jv_get_kind(program->problem) == JV_KIND_STRING || jv_get_kind(message) != JV_KIND_STRING)
        jv_free(message);
    else
        program->problem = message;
}

/* What `debug` is for, as jq tells it. */
static void jq_program_debug(void *data, jv value)
{
    jv text = jv_dump_string(JV_ARRAY(jv_string("DEBUG:"), value), 0);
    (void)data;
    fprintf(stderr, "%s\n", jv_string_value(text));
    jv_free(text);
}

/* jq.new(source) -> a program; nil and why: it is none */
static int jq_program_new(lua_State *L)
{
    static const luaL_Reg functions[] = {{"__gc", jq_program_collect}, {NULL, NULL}};
    const char *source = luaL_checkstring(L, 1);
    struct jq_program *program = lua_newuserdatauv(L, sizeof *program, 0);
    *program = (struct jq_program){NULL, jv_invalid(), jv_invalid(), jv_invalid()};
    luax_metatable(L, JQ_PROGRAM, functions);
    lua_setmetatable(L, -2);
    program->jq = jq_init();
    if (program->jq == NULL)
        return luaL_error(L, "not enough memory");
    jq_set_error_cb(program->jq, jq_program_complain, program);
    /* Each value is an input of its own; libjq 1.6 calls whatever is there unless it is told. */
    jq_set_input_cb(program->jq, NULL, NULL);
    jq_set_debug_cb(program->jq, jq_program_debug, NULL);
    jq_set_attr(program->jq, jv_string("JQ_LIBRARY_PATH"), jv_array());
    if (jq_compile(program->jq, source))
        return 1;
    lua_pushnil(L);
    lua_pushstring(L, jv_get_kind(program->problem) == JV_KIND_STRING
                          ? jv_string_value(program->problem)
                          : "it cannot be compiled");
    return 2;
}

/* jq.start(program, text): begins with a JSON text. */
static int jq_program_start(lua_State *L)
{
    size_t len;
    struct jq_program *program = luaL_checkudata(L, 1, JQ_PROGRAM);
    const char *text = luaL_checklstring(L, 2, &len);
    jv value = jv_parse_sized(text, (int)len);
    if (!jv_is_valid(value)) {
        jv_free(value);
        return luaL_error(L, "jq cannot read this JSON");
    }
    jq_start(program->jq, value, 0);
    return 0;
}

/* The message of the failure that the program ended with, by `error` or `halt_error`; invalid:
 * there was none. */
static jv jq_program_failure(struct jq_program *program)
{
    if (!jv_invalid_has_msg(jv_copy(program->value)))
        return jq_halted(program->jq) ? jq_get_error_message(program->jq) : jv_invalid();
    jv message = jv_invalid_get_msg(program->value);
    program->value = jv_invalid();
    return message;
}

/* Pushes nil and the message of a failure; nothing when there was none. */
static int push_failure(lua_State *L, struct jq_program *program)
{
    value_forget(&program->text);
    program->text = jq_program_failure(program);
    if (!jv_is_valid(program->text))
        return 0;
    if (jv_get_kind(program->text) != JV_KIND_STRING)
        program->text = jv_dump_string(program->text, 0);
    lua_pushnil(L);
    lua_pushstring(L, jv_string_value(program->text));
    return 2;
}

/* jq.next(program) -> the next result as text, a string as it is; nil: there is none; nil and why:
 * the program failed. */
static int jq_program_next(lua_State *L)
{
    struct jq_program *program = luaL_checkudata(L, 1, JQ_PROGRAM);
    value_forget(&program->value);
    program->value = jq_next(program->jq);
    if (!jv_is_valid(program->value))
        return push_failure(L, program);
    value_forget(&program->text);
    if (jv_get_kind(program->value) == JV_KIND_STRING)
        program->text = jv_copy(program->value);
    else
        program->text = jv_dump_string(jv_copy(program->value), JV_PRINT_SORTED);
    int len = jv_string_length_bytes(jv_copy(program->text));
    lua_pushlstring(L, jv_string_value(program->text), (size_t)len);
    return 1;
}

int luaopen_program_jq(lua_State *L)
{
    static const luaL_Reg functions[] = {{"new", jq_program_new},
                                         {"start", jq_program_start},
                                         {"next", jq_program_next},
                                         {NULL, NULL}};
    luaL_newlib(L, functions);
    return 1;
}
