/*
 * What the rows of Aircall cannot say: who called whom, looking for contacts, the names of tags,
 * the user whom an account stands for. The entries of a contact are in contact.c.
 *
 * Sources: developer.aircall.io/api-references, and recorded exchanges with the live service where
 * the reference is silent.
 */
#include <lauxlib.h>
#include <string.h>

#include "call.h"
#include "fold.h"
#include "luax.h"
#include "paths.h"
#include "phone.h"
#include "phones.h"

/* ---- shaping items ---- */

/* Pushes the E.164 form of the displayed number at `index`; nil when it is none ("anonymous"). */
static void push_e164(lua_State *L, int index)
{
    size_t len;
    const char *text = lua_tolstring(L, index, &len);
    char e164[PHONE_E164];
    lua_pushstring(L, phone_read_e164(text, len, e164) ? e164 : NULL);
}

/* Sets `key` of the item to the string on the top, and `e164_key` to its E.164 form, unless the
 * service has that; pops it. */
static void set_number(lua_State *L, int item, const char *key, const char *e164_key)
{
    int top = lua_gettop(L);
    if (lua_type(L, top) == LUA_TSTRING) {
        if (lua_getfield(L, item, e164_key) != LUA_TSTRING) {
            push_e164(L, top);
            if (!lua_isnil(L, -1))
                lua_setfield(L, item, e164_key);
        }
        lua_pushvalue(L, top);
        lua_setfield(L, item, key);
    }
    lua_settop(L, top - 1);
}

/* The contact of a call has what those of a list always have: names and entries, be they empty. */
static void complete_contact(lua_State *L, int item)
{
    int top = lua_gettop(L);
    if (lua_getfield(L, item, "contact") == LUA_TTABLE) {
        paths_ensure_text(L, top + 1, "first_name");
        paths_ensure_text(L, top + 1, "last_name");
        paths_ensure(L, top + 1, "phone_numbers");
        paths_ensure(L, top + 1, "emails");
    }
    lua_settop(L, top);
}

/*
 * Adds from and to: the service tells the line and the other party, not who called whom. Completes
 * the contact.
 */
void aircall_shape_call(lua_State *L, int item)
{
    paths_push(L, item, "number.digits");
    int line = lua_gettop(L);
    lua_getfield(L, item, "raw_digits");
    lua_getfield(L, item, "direction");
    const char *direction = lua_tostring(L, -1);
    bool outbound = direction != NULL && strcmp(direction, "outbound") == 0;
    lua_pushvalue(L, outbound ? line : line + 1);
    set_number(L, item, "from", "from_e164");
    lua_pushvalue(L, outbound ? line + 1 : line);
    set_number(L, item, "to", "to_e164");
    lua_pop(L, 3);
    complete_contact(L, item);
}

/* Adds first_name and last_name: the service has only the whole name. Cut at the first space. */
void aircall_shape_user(lua_State *L, int item)
{
    size_t len = 0;
    lua_getfield(L, item, "name");
    const char *name = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &len) : "";
    const char *space = memchr(name, ' ', len);
    size_t first = space != NULL ? (size_t)(space - name) : len;
    size_t last = first;
    while (last < len && name[last] == ' ')
        last++;
    lua_pushlstring(L, name, first);
    lua_setfield(L, item, "first_name");
    lua_pushlstring(L, name + last, len - last);
    lua_setfield(L, item, "last_name");
    lua_pop(L, 1);
}

/* Adds number, which the service calls digits, and its E.164 form. */
void aircall_shape_number(lua_State *L, int item)
{
    lua_getfield(L, item, "digits");
    set_number(L, item, "number", "e164_digits");
}

/* ---- list_calls ---- */

/* Steps of its row: the tags' names, the search, the plain list. */
enum { CALLS_TAGS, CALLS_SEARCH, CALLS_ALL };

/* Whether some of the tags are given by name. */
static bool has_named_tags(const struct value *tags)
{
    for (size_t i = 0; value_is_given(tags) && i < tags->list.count; i++)
        if (tags->list.items[i].kind == VALUE_TEXT)
            return true;
    return false;
}

/* Filters other than the window work only on the search. */
int aircall_choose_calls(struct integrations_call *call, int done)
{
    const struct value *tags = call_argument(call, "tags");
    if (done >= CALLS_SEARCH)
        return -1;
    if (done < 0 && has_named_tags(tags))
        return CALLS_TAGS;
    bool search = (value_is_given(tags) && tags->list.count > 0) ||
                  value_is_given(call_argument(call, "direction")) ||
                  value_is_given(call_argument(call, "user_id"));
    return search ? CALLS_SEARCH : CALLS_ALL;
}

enum { TAGS_TOLD_MOST = 50 };

/* Raises for a name that no tag has, with the names that there are. */
_Noreturn static void refuse_tag(struct integrations_call *call, lua_State *L,
                                 const struct value *name, int tags)
{
    lua_pushlstring(L, name->text.bytes, name->text.len);
    const char *shown = error_push_shown(L, -1);
    lua_Unsigned count = lua_rawlen(L, tags);
    lua_pushstring(L, count > 0 ? ". Tags: " : "; the company has no tags");
    int list = lua_gettop(L), told = 0;
    for (lua_Unsigned i = 1; i <= count && i <= TAGS_TOLD_MOST; i++, lua_settop(L, list)) {
        lua_rawgeti(L, tags, (lua_Integer)i);
        if (paths_push(L, list + 1, "name") != LUA_TSTRING)
            continue;
        lua_pushfstring(L, "%s%s%s", lua_tostring(L, list), told++ > 0 ? ", " : "",
                        lua_tostring(L, -1));
        lua_replace(L, list);
    }
    call_refuse(call, ERROR_ARGUMENT, "parameter 'tags': no tag is named %s%s%s", shown,
                lua_tostring(L, list), count > TAGS_TOLD_MOST ? " and others" : "");
}

enum { LIKENESS_EXACT = 3 };

/* How alike two names are: by each byte; to the eye; but for case; 0: not at all. */
static int name_likeness(const struct value *name, const char *other, size_t len)
{
    const char *text = name->text.bytes;
    size_t text_len = name->text.len;
    if (text_len == len && memcmp(text, other, len) == 0)
        return LIKENESS_EXACT;
    if (!fold_same(text, text_len, other, len))
        return 0;
    return 1 + fold_same_case(text, text_len, other, len);
}

/* The id of the first tag whose name is most like it; 0: none is. */
static int64_t find_tag(lua_State *L, const struct value *name, int tags)
{
    int64_t found = 0;
    int top = lua_gettop(L), best = 0;
    lua_Unsigned count = lua_rawlen(L, tags);
    for (lua_Unsigned i = 1; i <= count && best < LIKENESS_EXACT; i++, lua_settop(L, top)) {
        size_t len;
        if (lua_rawgeti(L, tags, (lua_Integer)i) != LUA_TTABLE ||
            lua_getfield(L, top + 1, "name") != LUA_TSTRING)
            continue;
        const char *other = lua_tolstring(L, -1, &len);
        int64_t id = paths_integer(L, top + 1, "id", 0);
        int likeness = id > 0 ? name_likeness(name, other, len) : 0;
        if (likeness > best) {
            best = likeness;
            found = id;
        }
    }
    return found;
}

/* Replaces a name by the id of its tag among `tags`. */
static void name_to_id(struct integrations_call *call, lua_State *L, struct value *name, int tags)
{
    int64_t id = find_tag(L, name, tags);
    if (id <= 0)
        refuse_tag(call, L, name, tags);
    *name = (struct value){.kind = VALUE_INTEGER, .integer = id};
}

void aircall_take_tags(struct integrations_call *call, lua_State *L, int tags)
{
    const struct value *wanted = call_argument(call, "tags");
    for (size_t i = 0; i < wanted->list.count; i++)
        if (wanted->list.items[i].kind == VALUE_TEXT)
            name_to_id(call, L, &wanted->list.items[i], tags);
}

/* Steps of tag_call: the tags' names, the tags themselves. */
int aircall_choose_tagging(struct integrations_call *call, int done)
{
    if (done < 0 && has_named_tags(call_argument(call, "tags")))
        return 0;
    return done < 1 ? 1 : -1;
}

/* The service cannot filter by number: all calls of the window are looked at. */
bool aircall_match_call(struct integrations_call *call, lua_State *L, int item)
{
    return paths_integer(L, item, "number.id", -1) == call_argument(call, "number_id")->integer;
}

/* ---- list_contacts ---- */

/* How contacts are looked for, which are steps of its row; each falls through to the next when it
 * finds nothing. */
enum { CONTACTS_EMAIL, CONTACTS_PHONE, CONTACTS_PLUS_PHONE, CONTACTS_ALL };

/* Whether a phone number begins with the country's code. */
static bool has_plus(const struct value *q)
{
    struct phone phone;
    return phone_read(q->text.bytes, q->text.len, &phone) && phone.plus;
}

static int first_way(const struct value *q)
{
    char address[FOLD_ADDRESS];
    if (value_is_given(q) && fold_address(q->text.bytes, q->text.len, address))
        return CONTACTS_EMAIL;
    return value_is_given(q) && phones_is_one(q->text.bytes, q->text.len) ? CONTACTS_PHONE
                                                                          : CONTACTS_ALL;
}

int aircall_choose_contacts(struct integrations_call *call, int done)
{
    const struct value *q = call_argument(call, "q");
    /* What nothing can be seen of would be in no contact: all would be gone through for nothing. */
    if (value_is_given(q) && !fold_contains(q->text.bytes, q->text.len, q->text.bytes, q->text.len))
        call_refuse(call, ERROR_ARGUMENT,
                    "parameter 'q': expected a name, phone number or e-mail address, got a text "
                    "in which nothing can be seen");
    if (done < 0)
        return first_way(q);
    bool phone = done == CONTACTS_PHONE || done == CONTACTS_PLUS_PHONE;
    if (!phone || call_is_dry(call) || pages_found(call))
        return -1;
    return done == CONTACTS_PHONE && !has_plus(q) ? CONTACTS_PLUS_PHONE : CONTACTS_ALL;
}

/* Whether the stored address has the one that is looked for in it. */
static bool has_address(const char *wanted, size_t wanted_len, const char *value, size_t len)
{
    char address[FOLD_ADDRESS];
    return fold_address(wanted, wanted_len, address) &&
           fold_contains(value, len, address, strlen(address));
}

/* Whether what is looked for is in the `value` of an entry of the item's list `key`. */
static bool any_entry(lua_State *L, int item, const char *key, const struct value *q, bool phones)
{
    int top = lua_gettop(L);
    bool found = false;
    if (lua_getfield(L, item, key) == LUA_TTABLE) {
        int entries = lua_gettop(L);
        lua_Unsigned count = lua_rawlen(L, entries);
        for (lua_Unsigned i = 1; i <= count && !found; i++) {
            if (lua_rawgeti(L, entries, (lua_Integer)i) == LUA_TTABLE &&
                lua_getfield(L, -1, "value") == LUA_TSTRING) {
                size_t len;
                const char *value = lua_tolstring(L, -1, &len);
                found = (phones ? phones_end_alike : has_address)(q->text.bytes, q->text.len, value,
                                                                  len);
            }
            lua_settop(L, entries);
        }
    }
    lua_settop(L, top);
    return found;
}

bool aircall_match_email(struct integrations_call *call, lua_State *L, int item)
{
    return any_entry(L, item, "emails", call_argument(call, "q"), false);
}

bool aircall_match_phone(struct integrations_call *call, lua_State *L, int item)
{
    return any_entry(L, item, "phone_numbers", call_argument(call, "q"), true);
}

/* Whether q is in "first last", or in the company's name. */
static bool has_name(lua_State *L, int item, const struct value *q)
{
    static const char *const keys[] = {"first_name", "last_name", "company_name"};
    int top = lua_gettop(L);
    for (size_t i = 0; i < 3; i++)
        if (lua_getfield(L, item, keys[i]) != LUA_TSTRING) {
            lua_pop(L, 1);
            lua_pushliteral(L, "");
        }
    lua_pushfstring(L, "%s %s", lua_tostring(L, top + 1), lua_tostring(L, top + 2));
    size_t name_len, company_len;
    const char *name = lua_tolstring(L, -1, &name_len);
    const char *company = lua_tolstring(L, top + 3, &company_len);
    bool found = fold_contains(name, name_len, q->text.bytes, q->text.len) ||
                 fold_contains(company, company_len, q->text.bytes, q->text.len);
    lua_settop(L, top);
    return found;
}

bool aircall_match_contact(struct integrations_call *call, lua_State *L, int item)
{
    const struct value *q = call_argument(call, "q");
    return has_name(L, item, q) ||
           (phones_is_one(q->text.bytes, q->text.len) && aircall_match_phone(call, L, item));
}

/* The service compares the whole address, so it gets none of what cannot be seen. */
void aircall_ask_email(struct integrations_call *call)
{
    const struct value *q = call_argument(call, "q");
    char address[FOLD_ADDRESS];
    if (fold_address(q->text.bytes, q->text.len, address))
        request_query_text(&call->request, "email", address);
}

/* The service compares the whole number; with a plus it begins with the country's code. */
static void ask_phone(struct integrations_call *call, bool plus)
{
    const struct value *q = call_argument(call, "q");
    char text[1 + PHONE_DIGITS_MOST + 1] = "+";
    struct phone phone;
    phone_read(q->text.bytes, q->text.len, &phone);
    phone_abroad(&phone, text + 1);
    if (!plus || text[1] == '\0')
        memcpy(text + 1, phone.digits, phone.count + 1);
    request_query_text(&call->request, "phone_number", plus ? text : text + 1);
}

void aircall_ask_phone(struct integrations_call *call)
{
    ask_phone(call, has_plus(call_argument(call, "q")));
}

void aircall_ask_plus_phone(struct integrations_call *call)
{
    ask_phone(call, true);
}

/* ---- users ---- */

/* Where v2 does not exist, v1 is asked. */
int aircall_choose_users(struct integrations_call *call, int done)
{
    if (done < 0)
        return 0;
    return done == 0 && !call_is_dry(call) && call->status / 100 != 2 ? 1 : -1;
}

/* A user goes by an id or an e-mail address, which Aircall reads in the same place. */
void aircall_ask_user(struct integrations_call *call)
{
    const struct value *user = call_argument(call, "user_id");
    if (user->kind != VALUE_TEXT) {
        request_path_integer(&call->request, user->integer);
    } else if (memchr(user->text.bytes, '@', user->text.len) != NULL) {
        request_path_text(&call->request, user->text.bytes, user->text.len);
    } else {
        lua_pushlstring(call->L, user->text.bytes, user->text.len);
        call_refuse(call, ERROR_ARGUMENT,
                    "parameter 'user_id': expected an id or an e-mail address, got %s",
                    error_push_shown(call->L, -1));
    }
}

/* Steps of get_current_user: a credential belongs to a company, not to a user. */
enum { USER_NAMED, USER_INSTALLER, USER_OF_INSTALLER, USER_ONLY };

static int64_t *installer_of(struct integrations_call *call)
{
    return call_keep(call, sizeof(int64_t));
}

void aircall_take_installer(struct integrations_call *call, lua_State *L, int reply)
{
    *installer_of(call) = paths_integer(L, reply, "integration.user.id", 0);
}

void aircall_ask_installer(struct integrations_call *call)
{
    request_path_integer(&call->request, *installer_of(call));
}

int aircall_choose_user(struct integrations_call *call, int done)
{
    switch (done) {
    case -1:
        return account_text(call->account, "user") != NULL ? USER_NAMED : USER_INSTALLER;
    case USER_INSTALLER:
        return *installer_of(call) > 0 ? USER_OF_INSTALLER : USER_ONLY;
    case USER_OF_INSTALLER: /* who may be gone by now */
        return call->status / 100 == 2 ? -1 : USER_ONLY;
    default:
        return -1;
    }
}

/* Leaves {user} on the top; raises that the host has to set something else for the account. */
void aircall_finish_user(struct integrations_call *call, lua_State *L)
{
    if (call->step == USER_NAMED && call->status / 100 != 2)
        call_refuse(call, ERROR_CONFIGURATION,
                    "there is no user with the id or e-mail address that the account's setting "
                    "'user' has");
    if (call->step == USER_ONLY) {
        if (paths_integer(L, CALL_RESULT, "meta.total", -1) < 0)
            call_refuse_reply(call, "it has no usable 'meta.total'");
        if (paths_integer(L, CALL_RESULT, "meta.total", -1) != 1)
            call_refuse(call, ERROR_CONFIGURATION,
                        "this credential belongs to a company and not to a user: the host sets "
                        "'user' (an id or an e-mail address) for the account");
        call_push_table(call, CALL_RESULT, "users");
        if (lua_rawgeti(L, -1, 1) != LUA_TTABLE)
            call_refuse_reply(call, "it names one user and lists none");
        lua_createtable(L, 0, 1);
        lua_insert(L, -2);
        lua_setfield(L, -2, "user");
        lua_replace(L, CALL_RESULT);
    }
    call_push_table(call, CALL_RESULT, "user");
    call_complete_item(L, call->subject.operation, lua_gettop(L));
    lua_pushvalue(L, CALL_RESULT);
}

/* ---- reports ---- */

/* The file of a report that is completed; aircall-all.md, section 2.16. */
void aircall_take_export(struct integrations_call *call, lua_State *L, int reply)
{
    lua_getfield(L, reply, "status");
    const char *status = luax_key(L, -1);
    if (strcmp(status, "FAILED") == 0) {
        lua_getfield(L, reply, "errorMessage");
        const char *why = luax_key(L, -1);
        call_refuse(call, ERROR_SERVICE, "the report has failed%s%s", *why != '\0' ? ": " : "",
                    why);
    }
    if (strcmp(status, "PENDING") == 0)
        call_refuse_yet(call, ERROR_CONFLICT,
                        "the report is not completed yet: ask again in a minute");
    lua_copy(L, reply, CALL_RESULT);
}
