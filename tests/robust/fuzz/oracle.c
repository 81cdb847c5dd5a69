/* What becomes of arguments; see oracle.h. */
#include "oracle.h"

#include <errno.h>
#include <lauxlib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "dates.h"
#include "host.h"

/* The most elements of an array whose row does not say it. */
enum { ARRAY_MOST = 1000 };

/* jansson's own makers of integers and null have the names of functions of the module. */
static json_t *integer_json(int64_t integer)
{
    return json_pack("I", (json_int_t)integer);
}

/* ---- single values ---- */

/* One value that is judged: at the top of the stack, for this row. */
struct judging {
    lua_State *L;
    const struct integrations_parameter *row;
    enum verdict verdict;
    bool element; /* of an array */
};

static json_t *judge_value(struct judging *judging);

static json_t *refuse(struct judging *judging)
{
    judging->verdict = REFUSED;
    return NULL;
}

static json_t *leave_open(struct judging *judging)
{
    if (judging->verdict != REFUSED)
        judging->verdict = OPEN;
    return NULL;
}

static struct text top_text(lua_State *L)
{
    struct text text;
    text.bytes = lua_tolstring(L, -1, &text.len);
    return text;
}

/* The text on the top as JSON; NULL when it is no string, has a NUL byte or is not UTF-8. */
static json_t *text_json(lua_State *L)
{
    if (lua_type(L, -1) != LUA_TSTRING)
        return NULL;
    struct text text = top_text(L);
    return memchr(text.bytes, '\0', text.len) == NULL ? json_stringn(text.bytes, text.len) : NULL;
}

static bool digits_only(const char *text)
{
    return *text != '\0' && strspn(text, "0123456789") == strlen(text);
}

/* The integer that the value is, as Lua's libraries take integers. */
static bool read_integer(lua_State *L, int64_t *integer)
{
    if (lua_isinteger(L, -1)) {
        *integer = lua_tointeger(L, -1);
        return true;
    }
    if (lua_type(L, -1) == LUA_TNUMBER) {
        double number = lua_tonumber(L, -1);
        *integer = number >= -0x1p63 && number < 0x1p63 ? (int64_t)number : 0;
        return number == floor(number) && number >= -0x1p63 && number < 0x1p63;
    }
    if (lua_type(L, -1) != LUA_TSTRING)
        return false;
    struct text text = top_text(L);
    const char *digits = text.bytes[0] == '-' ? text.bytes + 1 : text.bytes;
    if (strlen(text.bytes) != text.len || !digits_only(digits))
        return false;
    errno = 0;
    *integer = strtoll(text.bytes, NULL, 10);
    return errno == 0;
}

static json_t *judge_integer(struct judging *judging)
{
    int64_t integer;
    const struct integrations_parameter *row = judging->row;
    if (!read_integer(judging->L, &integer) || integer < row->least ||
        (row->most > 0 && integer > row->most))
        return refuse(judging);
    return integer_json(integer);
}

static size_t count_characters(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

static json_t *judge_text(struct judging *judging)
{
    const struct integrations_parameter *row = judging->row;
    if (lua_type(judging->L, -1) == LUA_TNUMBER && row->characters != NULL)
        return leave_open(judging); /* test_types.c has the ids that are taken */
    json_t *json = text_json(judging->L);
    if (json == NULL)
        return refuse(judging);
    if (row->flags & INTEGRATIONS_PATH && strncmp(json_string_value(json), "/v", 2) == 0) {
        json_decref(json);
        return leave_open(judging); /* test_text.c has the spellings */
    }
    if (row->flags & INTEGRATIONS_PATH) {
        json_decref(json);
        return refuse(judging);
    }
    size_t characters = count_characters(json_string_value(json));
    bool empty = characters == 0;
    bool fits = (row->most == 0 || characters <= (size_t)row->most) &&
                characters >= (size_t)row->least && row->characters == NULL;
    if (fits && (!empty || row->flags & INTEGRATIONS_EMPTY_ALLOWED))
        return json;
    json_decref(json);
    if (row->characters != NULL)
        return leave_open(judging);
    bool absent = empty && !judging->element && row->flags & INTEGRATIONS_EMPTY_ABSENT;
    return absent ? NULL : refuse(judging);
}

static json_t *judge_choice(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    const struct integrations_choice *choice = judging->row->choices;
    while (json != NULL && choice->word != NULL &&
           strcmp(choice->word, json_string_value(json)) != 0)
        choice++;
    bool found = json != NULL && choice->word != NULL;
    json_decref(json);
    return found ? json_string(choice->sent != NULL ? choice->sent : choice->word)
                 : refuse(judging);
}

static json_t *judge_address(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    const char *text = json != NULL ? json_string_value(json) : "";
    size_t len = strlen(text);
    bool control = false;
    for (size_t i = 0; i < len; i++)
        control |= (unsigned char)text[i] < 32 || text[i] == 127;
    if (len > 0 && text[0] != ' ' && text[len - 1] != ' ' && !control)
        return json;
    json_decref(json);
    return refuse(judging);
}

/* Seconds, as the row says that they are sent. */
static json_t *time_json(struct judging *judging, int64_t seconds)
{
    char text[40] = "";
    struct tm parts;
    time_t clock = (time_t)seconds;
    enum integrations_time format = judging->row->format;
    if (format == INTEGRATIONS_SECONDS)
        return integer_json(seconds);
    if (gmtime_r(&clock, &parts) == NULL || parts.tm_year < -1900 || parts.tm_year > 8099)
        return refuse(judging);
    strftime(text, sizeof text, format == INTEGRATIONS_DATE ? "%Y-%m-%d" : "%Y-%m-%dT%H:%M:%SZ",
             &parts);
    return parts.tm_year < -900 ? leave_open(judging) : json_string(text);
}

static json_t *judge_time(struct judging *judging)
{
    lua_State *L = judging->L;
    int64_t seconds;
    bool fraction;
    /* Nine to eleven digits are seconds; fewer are a year or a day, more are milliseconds. */
    if (read_integer(L, &seconds))
        return seconds >= 100000000 && seconds < 100000000000 ? time_json(judging, seconds)
                                                              : refuse(judging);
    bool moved = judging->row->day_end && judging->row->format != INTEGRATIONS_DATE;
    if (lua_type(L, -1) == LUA_TNUMBER || moved)
        return leave_open(judging);
    json_t *json = text_json(L);
    bool good = json != NULL && dates_read(top_text(L), &seconds, &fraction);
    json_decref(json);
    if (good && judging->row->format == INTEGRATIONS_DATE) /* the day that is written */
        return json_stringn(top_text(L).bytes, strlen("2026-01-31"));
    return good ? time_json(judging, seconds) : refuse(judging);
}

/* What test_phone.c has examples of is left open: spellings beyond these signs, and a 0 behind what
 * may be the country's code. */
static json_t *judge_phone(struct judging *judging)
{
    json_t *json = text_json(judging->L);
    char phone[64] = "";
    size_t len = 0;
    for (const char *c = json_string_value(json); c != NULL && *c != '\0'; c++)
        if (strchr(" .-()[]", *c) == NULL && len < sizeof phone - 1)
            phone[len++] = *c;
    bool good =
        len >= 3 && len <= 16 && phone[0] == '+' && phone[1] != '0' && digits_only(phone + 1);
    bool plain = good && memchr(phone + 2, '0', 3) == NULL;
    bool empty = json == NULL || json_string_length(json) == 0;
    json_decref(json);
    if (plain)
        return json_string(phone);
    return empty ? refuse(judging) : leave_open(judging);
}

static json_t *judge_name(struct judging *judging)
{
    lua_State *L = judging->L;
    int64_t id;
    if (read_integer(L, &id) && id > 0)
        return integer_json(id);
    json_t *json = text_json(L);
    if (json != NULL && json_string_length(json) > 0)
        return json;
    json_decref(json);
    return refuse(judging);
}

static json_t *judge_boolean(struct judging *judging)
{
    lua_State *L = judging->L;
    if (!lua_isboolean(L, -1))
        return refuse(judging);
    return lua_toboolean(L, -1) ? json_pack("b", 1) : json_pack("b", 0);
}

/* Whether the value on the top is a decoder's null. */
static bool is_null(lua_State *L)
{
    return lua_islightuserdata(L, -1) && lua_touserdata(L, -1) == NULL;
}

/* Whether the value on the top counts as left out: nil, or null where that is no value. */
static bool is_left_out(lua_State *L, const struct integrations_parameter *row)
{
    return lua_isnil(L, -1) || (is_null(L) && !(row->flags & INTEGRATIONS_NULLABLE));
}

/* ---- records ---- */

static json_t *preset_of(const struct integrations_parameter *row)
{
    if (row->preset == NULL)
        return NULL;
    if (row->type == INTEGRATIONS_INTEGER)
        return integer_json(strtoll(row->preset, NULL, 10));
    const struct integrations_choice *choice = row->choices;
    while (choice != NULL && strcmp(choice->word, row->preset) != 0)
        choice++;
    return json_string(choice != NULL && choice->sent != NULL ? choice->sent : row->preset);
}

static bool is_member(lua_State *L, const struct integrations_parameter *members)
{
    for (; members->name != NULL; members++)
        if (lua_type(L, -1) == LUA_TSTRING && text_is(top_text(L), members->name))
            return true;
    return false;
}

static bool member_keys_good(lua_State *L, const struct integrations_parameter *members)
{
    bool good = true;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        good &= is_member(L, members);
    }
    return good;
}

/* Judges the member on the top and adds it to the record. */
static void judge_member(struct judging *judging, const struct integrations_parameter *member,
                         json_t *record)
{
    struct judging inner = {.L = judging->L, .row = member, .verdict = ACCEPTED};
    json_t *json = NULL;
    if (!is_left_out(judging->L, member) || member->flags & INTEGRATIONS_REQUIRED)
        json = judge_value(&inner);
    else
        json = preset_of(member);
    if (inner.verdict != ACCEPTED && judging->verdict != REFUSED)
        judging->verdict = inner.verdict;
    if (json != NULL)
        json_object_set_new(record, member->as != NULL ? member->as : member->name, json);
}

static json_t *judge_record(struct judging *judging)
{
    lua_State *L = judging->L;
    const struct integrations_parameter *members = judging->row->members;
    if (!lua_istable(L, -1) || !member_keys_good(L, members))
        return refuse(judging);
    json_t *record = json_object();
    for (; members->name != NULL; members++) {
        if (members->flags & INTEGRATIONS_PASSED_OVER)
            continue;
        lua_pushstring(L, members->name);
        lua_rawget(L, -2);
        judge_member(judging, members, record);
        lua_pop(L, 1);
    }
    bool few = (int)json_object_size(record) < judging->row->items_least;
    if (few && !judging->element && judging->verdict == ACCEPTED)
        judging->verdict = REFUSED;
    return record;
}

/* ---- arrays ---- */

/* The number of elements; -1 when the table is no array. */
static lua_Integer count_elements(lua_State *L)
{
    lua_Integer count = 0, highest = 0;
    bool good = true;
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        lua_pop(L, 1);
        count++;
        good &= lua_isinteger(L, -1) && lua_tointeger(L, -1) > 0;
        if (lua_isinteger(L, -1) && lua_tointeger(L, -1) > highest)
            highest = lua_tointeger(L, -1);
    }
    return good && count == highest ? count : -1;
}

static bool has_repeated_value(const json_t *array)
{
    for (size_t i = 0; i < json_array_size(array); i++)
        for (size_t j = 0; j < i; j++)
            if (json_equal(json_object_get(json_array_get(array, i), "value"),
                           json_object_get(json_array_get(array, j), "value")))
                return true;
    return false;
}

static json_t *judge_array(struct judging *judging)
{
    lua_State *L = judging->L;
    const struct integrations_parameter *row = judging->row;
    struct integrations_parameter element = *row;
    lua_Integer count = lua_istable(L, -1) ? count_elements(L) : -1;
    if (count < row->items_least || count > (row->items_most > 0 ? row->items_most : ARRAY_MOST))
        return refuse(judging);
    json_t *array = json_array();
    element.flags &= ~(unsigned)INTEGRATIONS_LIST;
    judging->row = &element;
    judging->element = true;
    for (lua_Integer i = 1; i <= count; i++) {
        lua_rawgeti(L, -1, i);
        json_t *json = judge_value(judging);
        if (json != NULL)
            json_array_append_new(array, json);
        lua_pop(L, 1);
    }
    judging->row = row;
    judging->element = false;
    if (judging->verdict == ACCEPTED && row->flags & INTEGRATIONS_UNIQUE &&
        has_repeated_value(array))
        judging->verdict = REFUSED;
    return array;
}

/* Types of which no operation says anything else than the module does are left open. */
static json_t *judge_value(struct judging *judging)
{
    static json_t *(*const judges[INTEGRATIONS_TYPES])(struct judging *) = {
        [INTEGRATIONS_TEXT] = judge_text,       [INTEGRATIONS_INTEGER] = judge_integer,
        [INTEGRATIONS_BOOLEAN] = judge_boolean, [INTEGRATIONS_CHOICE] = judge_choice,
        [INTEGRATIONS_ADDRESS] = judge_address, [INTEGRATIONS_PHONE] = judge_phone,
        [INTEGRATIONS_TIME] = judge_time,       [INTEGRATIONS_NAME] = judge_name,
        [INTEGRATIONS_RECORD] = judge_record,
    };
    if (judging->row->flags & INTEGRATIONS_NULLABLE && is_null(judging->L))
        return json_pack("n");
    if (judging->row->flags & INTEGRATIONS_LIST)
        return judge_array(judging);
    json_t *(*judge)(struct judging *) = judges[judging->row->type];
    return judge != NULL ? judge(judging) : leave_open(judging);
}

/* ---- the table ---- */

/* Whether the text is one of the names in `aliases`. */
static bool is_alias(const char *aliases, struct text text)
{
    char names[256] = "", *rest = names, *name;
    host_require(aliases == NULL || strlen(aliases) < sizeof names, "long aliases: %s", aliases);
    strcpy(names, aliases != NULL ? aliases : "");
    while ((name = strsep(&rest, " ")) != NULL)
        if (*name != '\0' && text_is(text, name))
            return true;
    return false;
}

/* Pushes what the table at `index` has under one of the row's names; false: under two of them. */
static bool push_given(lua_State *L, int index, const struct integrations_parameter *row)
{
    char names[256] = "", *rest = names, *name;
    int given = 0;
    snprintf(names, sizeof names, "%s %s", row->name, row->aliases != NULL ? row->aliases : "");
    lua_pushnil(L);
    while ((name = strsep(&rest, " ")) != NULL) {
        lua_pushstring(L, name);
        given += lua_rawget(L, index) != LUA_TNIL;
        lua_remove(L, lua_isnil(L, -1) ? -1 : -2);
    }
    return given < 2;
}

static bool is_parameter(lua_State *L, const struct integrations_operation *operation)
{
    for (size_t i = 0; i < operation->parameter_count; i++)
        if (lua_type(L, -1) == LUA_TSTRING &&
            (text_is(top_text(L), operation->parameters[i].name) ||
             is_alias(operation->parameters[i].aliases, top_text(L))))
            return true;
    return false;
}

static bool keys_good(lua_State *L, int index, const struct integrations_operation *operation)
{
    bool good = true;
    lua_pushnil(L);
    while (lua_next(L, index) != 0) {
        lua_pop(L, 1);
        good &= is_parameter(L, operation);
    }
    return good;
}

static void judge_parameter(lua_State *L, int index, struct judged *judged, size_t i)
{
    const struct integrations_parameter *row = &judged->operation->parameters[i];
    struct judging judging = {.L = L, .row = row, .verdict = ACCEPTED};
    if (!push_given(L, index, row))
        judging.verdict = REFUSED;
    else if (!is_left_out(L, row))
        judged->values[i] = judge_value(&judging);
    lua_pop(L, 1);
    if (judging.verdict == ACCEPTED && judged->values[i] == NULL)
        judged->values[i] = preset_of(row);
    if (judging.verdict == ACCEPTED && row->flags & INTEGRATIONS_REQUIRED &&
        judged->values[i] == NULL)
        judging.verdict = REFUSED;
    if (judged->verdict == ACCEPTED || judging.verdict == REFUSED)
        judged->verdict = judging.verdict;
}

const json_t *oracle_value(const struct judged *judged, const char *name)
{
    for (size_t i = 0; i < judged->operation->parameter_count; i++)
        if (strcmp(judged->operation->parameters[i].name, name) == 0)
            return judged->values[i];
    return NULL;
}

/* ---- rules ---- */

/* The word as the parameter's value is sent. */
static const char *sent_word(const struct judged *judged, const char *name, const char *word)
{
    for (size_t i = 0; i < judged->operation->parameter_count; i++) {
        const struct integrations_choice *choice = judged->operation->parameters[i].choices;
        if (choice == NULL || strcmp(judged->operation->parameters[i].name, name) != 0)
            continue;
        for (; choice->word != NULL; choice++)
            if (strcmp(choice->word, word) == 0)
                return choice->sent != NULL ? choice->sent : word;
    }
    return word;
}

static bool value_is(const json_t *value, const char *word)
{
    char digits[32];
    if (json_is_boolean(value))
        return strcmp(json_is_true(value) ? "true" : "false", word) == 0;
    snprintf(digits, sizeof digits, "%lld", (long long)json_integer_value(value));
    return json_is_integer(value)
               ? strcmp(digits, word) == 0
               : json_is_string(value) && strcmp(json_string_value(value), word) == 0;
}

/* "a", "!a", "a=word" or "a!=word"; the text is changed. */
static bool word_holds(const struct judged *judged, char *text)
{
    bool negated = *text == '!';
    char *name = negated ? text + 1 : text, *word = strchr(name, '=');
    if (word != NULL)
        *word++ = '\0';
    if (word != NULL && word[-2] == '!') {
        negated = true;
        word[-2] = '\0';
    }
    const json_t *value = oracle_value(judged, name);
    bool holds = value != NULL && (word == NULL || value_is(value, sent_word(judged, name, word)));
    return holds != negated;
}

/* Words that all hold; of "a|b" one. */
static bool condition_holds(const struct judged *judged, const char *condition)
{
    char text[256], *rest = text, *words;
    host_require(strlen(condition) < sizeof text, "a long condition: %s", condition);
    strcpy(text, condition);
    while ((words = strsep(&rest, " ")) != NULL) {
        bool holds = false;
        for (char *word; (word = strsep(&words, "|")) != NULL;)
            holds |= word_holds(judged, word);
        if (!holds)
            return false;
    }
    return true;
}

static bool rule_holds(const struct judged *judged, const struct integrations_rule *rule)
{
    size_t count = 0, all = 0;
    for (; rule->names[all] != NULL; all++) {
        const json_t *value = oracle_value(judged, rule->names[all]);
        bool hollow = rule->filled && json_is_array(value) && json_array_size(value) == 0;
        count += value != NULL && !hollow;
    }
    switch (rule->kind) {
    case INTEGRATIONS_ANY_OF:
        return count > 0;
    case INTEGRATIONS_ONE_OF:
        return count == 1;
    case INTEGRATIONS_NEEDS:
        return count == all || !condition_holds(judged, rule->when);
    case INTEGRATIONS_REFUSES:
        return count == 0 || !condition_holds(judged, rule->when);
    }
    return false;
}

/* Whether a time is later than another one: both are seconds, or texts of the same form. */
static bool is_later(const json_t *time, const json_t *other)
{
    if (json_is_integer(time) && json_is_integer(other))
        return json_integer_value(time) > json_integer_value(other);
    return json_is_string(time) && json_is_string(other) &&
           strcmp(json_string_value(time), json_string_value(other)) > 0;
}

/* Whether no interval is turned round. */
static bool intervals_good(const struct judged *judged)
{
    const struct integrations_parameter *parameters = judged->operation->parameters;
    for (size_t i = 1; i < judged->operation->parameter_count; i++)
        if (parameters[i].day_end && parameters[i - 1].type == INTEGRATIONS_TIME &&
            is_later(oracle_value(judged, parameters[i - 1].name),
                     oracle_value(judged, parameters[i].name)))
            return false;
    return true;
}

void oracle_judge(lua_State *L, int index, struct judged *judged)
{
    const struct integrations_operation *operation = judged->operation;
    index = lua_absindex(L, index);
    host_require(operation->parameter_count <= ORACLE_PARAMETERS, "%s has too many parameters",
                 operation->name);
    judged->verdict = keys_good(L, index, operation) ? ACCEPTED : REFUSED;
    for (size_t i = 0; i < operation->parameter_count; i++)
        judge_parameter(L, index, judged, i);
    for (size_t i = 0; judged->verdict == ACCEPTED && i < operation->rule_count; i++)
        if (!rule_holds(judged, &operation->rules[i]))
            judged->verdict = REFUSED;
    if (judged->verdict == ACCEPTED && !intervals_good(judged))
        judged->verdict = REFUSED;
}

void oracle_free(struct judged *judged)
{
    for (size_t i = 0; i < ORACLE_PARAMETERS; i++)
        json_decref(judged->values[i]);
}
