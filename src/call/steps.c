/* The requests of an operation; see parts.h. */

#include <stdlib.h>
#include <string.h>

#include "luax.h"
#include "parts.h"
#include "paths.h"
#include "text.h"
#include "values.h"

static const struct integrations_operation *operation_of(const struct integrations_call *call)
{
    return call->subject.operation;
}

/* ---- which step is next ---- */

/* A step that is marked `otherwise` is made only where the one before it was not. */
int call_next_step(const struct integrations_call *call, int done)
{
    const struct integrations_operation *operation = operation_of(call);
    for (int i = done + 1; i < (int)operation->step_count; i++) {
        const struct integrations_step *step = &operation->steps[i];
        if (!(step->otherwise && done == i - 1 && done >= 0) &&
            arguments_hold(call->arguments, step->when))
            return i;
    }
    return -1;
}

static int next_step(struct integrations_call *call)
{
    const struct walk *walk = call->walk;
    if (call->step < 0 && walk != NULL && walk->begun && walk->step >= 0)
        return walk->step;
    if (walk != NULL && walk->begun && call->step >= 0 && call->row->paging != NULL && !walk->done)
        return -1; /* the rest is for the walk's next call */
    if (operation_of(call)->choose == NULL)
        return call_next_step(call, call->step);
    int step = operation_of(call)->choose(call, call->step);
    if (step >= (int)operation_of(call)->step_count)
        call_refuse(call, ERROR_CONFIGURATION,
                    "the function 'choose' names step %d, of %d that there are", step + 1,
                    (int)operation_of(call)->step_count);
    return step;
}

/* ---- the request ---- */

/* A setting of the account that is a part of the address; raises for one that would make another
 * address of it. */
static const char *account_setting(const void *context, const char *name, size_t len)
{
    struct integrations_call *call = (struct integrations_call *)context;
    char setting[64] = "";
    memcpy(setting, name, len < sizeof setting ? len : sizeof setting - 1);
    const char *text = account_text(call->account, setting);
    if (text == NULL || *text == '\0' || strcmp(text, ".") == 0 || strcmp(text, "..") == 0)
        call_refuse(call, ERROR_CONFIGURATION,
                    "the account's '%s' is a part of the address: it has to be set, and cannot be "
                    "\".\" or \"..\"",
                    setting);
    return text;
}

/* The line stays in the request's buffer for one text as long as the request. */
static void write_accept(struct buffer *line, const char *media)
{
    buffer_clear(line);
    buffer_append_text(line, "Accept: ");
    buffer_append(line, media, strlen(media) + 1);
}

static void build_request(struct integrations_call *call)
{
    if (call->row->at != NULL || call->elsewhere) {
        elsewhere_ask(call);
        write_accept(&call->request.text, call->row->media != NULL ? call->row->media : "*/*");
        return;
    }
    const struct integrations_step *step = call->row;
    const struct request_names names = {account_setting, call, call->moved};
    call->repeatable = catalog_is_repeatable(step);
    call->accept = step->accept;
    call->may_time_out = false;
    call->renewed = call->doubt = false;
    call->attempts = 0;
    call->retries_left = call->retries;
    call->transfer.outside = false;
    call->transfer.direct = call->account->direct;
    request_from_step(&call->request, call->account->url, step, call->arguments, &names);
    if (call->request.unfit != NULL)
        call_refuse(call, ERROR_ARGUMENT, "parameter '%s': %s", call->request.unfit->name,
                    call->request.unfit->flags & INTEGRATIONS_LIST
                        ? "its elements are sent with commas between them, so none can have one"
                        : "it is a part of the address, in which it cannot be empty, \".\" or "
                          "\"..\"");
    /* What a hook changes is whole. */
    if (step->ask != NULL && request_failed(&call->request))
        luax_no_memory(call->L);
    if (step->ask != NULL)
        step->ask(call);
    if (step->paging != NULL)
        pages_ask(call);
    if (step->media != NULL)
        write_accept(&call->request.text, step->media);
}

bool steps_next(struct integrations_call *call)
{
    lua_settop(call->L, CALL_TOP);
    if (!call->again) {
        const struct integrations_operation *operation = operation_of(call);
        int step = next_step(call);
        bool none = step < 0 && call->row == NULL;
        if (none && operation->choose == NULL && operation->finish == NULL)
            call_refuse(call, ERROR_ARGUMENT, "nothing is given that it could send");
        if (step < 0)
            return false;
        call->step = step;
        call->row = &operation->steps[step];
        call->moved = 0;
        call->elsewhere = false;
        if (call->row->at != NULL && call_is_dry(call)) {
            call_note(call, "The file is then fetched from the address in the reply, on another "
                            "host, without the credential.");
            return false;
        }
        if (call->row->paging != NULL)
            pages_begin(call);
    }
    call->again = false;
    build_request(call);
    lua_settop(call->L, CALL_TOP);
    return true;
}

/* ---- the reply ---- */

bool steps_accept(const struct integrations_call *call)
{
    const struct transfer *transfer = &call->transfer;
    unsigned accept = call->accept;
    if (transfer->outcome == TRANSFER_TIMED_OUT || transfer->outcome == TRANSFER_HELD)
        return call->may_time_out;
    if (transfer->outcome != TRANSFER_ANSWERED)
        return false;
    switch (transfer->status) {
    case 301:
        return (accept & INTEGRATIONS_MOVED) || elsewhere_is_told(call);
    case 302:
    case 303:
    case 307:
    case 308:
        return elsewhere_is_told(call);
    case 404:
    case 410:
        return accept & INTEGRATIONS_MISSING;
    case 401:
    case 403:
        return accept & INTEGRATIONS_UNAUTHORIZED;
    case 409:
        return (accept & INTEGRATIONS_TAKEN) && (accept & INTEGRATIONS_REFUSED);
    case 422:
        return accept & INTEGRATIONS_REFUSED;
    default:
        return transfer->status >= 200 && transfer->status < 300;
    }
}

void steps_doubt(struct integrations_call *call)
{
    call->doubt |= strcmp(call->transfer.method, "GET") != 0;
    if (strcmp(call->row->method, "DELETE") == 0)
        call->accept |= INTEGRATIONS_MISSING;
    if (call->accept & INTEGRATIONS_TAKEN)
        call->accept |= INTEGRATIONS_REFUSED;
}

bool steps_bodyless(const struct integrations_call *call)
{
    const struct integrations_operation *operation = operation_of(call);
    if (operation->result == INTEGRATIONS_FILE)
        return steps_gives_file(call);
    if (operation->result != INTEGRATIONS_REPLY)
        return true;
    return strcmp(call->row->method, "GET") != 0 && call->step + 1 < (int)operation->step_count;
}

bool steps_gives_file(const struct integrations_call *call)
{
    const struct integrations_operation *operation = operation_of(call);
    return operation->result == INTEGRATIONS_FILE && call->step + 1 == (int)operation->step_count;
}

/* The address's part behind scheme and host: where its path begins. */
static const char *path_of(const char *url)
{
    const char *host = strstr(url, "://");
    const char *path = host != NULL ? strchr(host + 3, '/') : NULL;
    return path != NULL ? path : "";
}

/* The positive integer that the digits at `text` make, up to the end, a '?' or a '#'; else 0. */
static int64_t read_id(const char *text)
{
    size_t len = strcspn(text, "?#");
    return text_is_digits(text, len) && len <= 18 ? strtoll(text, NULL, 10) : 0;
}

/* A path without the version that it begins with, such as /v2. */
static const char *behind_version(const char *path)
{
    size_t digits = strncmp(path, "/v", 2) == 0 ? strspn(path + 2, "0123456789") : 0;
    return digits > 0 ? path + 2 + digits : path;
}

/*
 * The id that a Location names in the place of the path's last name, in whatever version of it, 0
 * when it is not such an address of this account's: only an id is taken from it, so it leads
 * nowhere but to the same service.
 */
static int64_t moved_id(struct integrations_call *call, const char *location)
{
    const char *base = call->account->url;
    const char *sent = behind_version(buffer_text(&call->request.url) + strlen(base));
    size_t prefix = text_last_part(sent, strcspn(sent, "?"));
    if (location[0] == '/')
        base = path_of(base);
    size_t len = strlen(base);
    if (strncmp(location, base, len) != 0)
        return 0;
    location = behind_version(location + len);
    return strncmp(location, sent, prefix) == 0 ? read_id(location + prefix) : 0;
}

/* What was moved is asked for once more, and only once. */
static void follow(struct integrations_call *call)
{
    const char *location = call_header(call, "Location");
    int64_t id = location != NULL ? moved_id(call, location) : 0;
    if (id == 0 || call->moved != 0)
        call_raise_refusal(call);
    call->moved = id;
    call->again = true;
}

/* Notes words with bars in between; those that are parameters, when they are given. */
static void note_words(struct integrations_call *call, const char *words)
{
    for (size_t len; *words != '\0'; words += len + (words[len] == '|')) {
        len = strcspn(words, "|");
        const struct value *value = arguments_find(call->arguments, words, len);
        if (value != NULL && !value_is_given(value))
            continue;
        lua_pushlstring(call->L, words, len);
        call_applied(call, lua_tostring(call->L, -1));
        lua_pop(call->L, 1);
    }
}

/* Notes what the step has done: its own words, or the parameters in its body. */
static void note_applied(struct integrations_call *call)
{
    const struct integrations_step *step = call->row;
    if (lua_isnil(call->L, CALL_APPLIED) || strcmp(step->method, "GET") == 0)
        return;
    if (step->applied != NULL) {
        note_words(call, step->applied);
        return;
    }
    for (size_t i = 0; i < step->field_count; i++) {
        const struct integrations_field *field = &step->fields[i];
        if (field->parameter != NULL && value_is_given(call_argument(call, field->parameter)))
            call_applied(call, field->parameter);
    }
}

static void take_reply(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct integrations_step *step = call->row;
    bool success = call->status / 100 == 2 || call->timed_out;
    if (call->status / 100 == 3 && elsewhere_is_told(call)) {
        elsewhere_follow(call);
    } else if (call->status == 301) {
        follow(call);
    } else if (step->paging != NULL && success) {
        call->again = pages_take(call);
    } else if (step->take != NULL) {
        step->take(call, L, CALL_REPLY);
    } else {
        lua_copy(L, CALL_REPLY, CALL_RESULT);
    }
    lua_settop(L, CALL_TOP);
}

void steps_take(struct integrations_call *call)
{
    const struct integrations_step *step = call->row;
    lua_settop(call->L, CALL_TOP);
    if (!call_is_dry(call)) {
        take_reply(call);
    } else if (step->paging != NULL) {
        call->again = pages_take(call);
    }
    if (call->again)
        return;
    if (step->note != NULL)
        call_note(call, step->note);
    if (call_is_dry(call) || call->status / 100 == 2)
        note_applied(call);
    lua_settop(call->L, CALL_TOP);
}

/* ---- the result ---- */

/* The id of what was created, which a header tells, or else the body; 0 when neither does. */
static int64_t created_id(const struct integrations_call *call)
{
    const char *name = call->subject.integration->created;
    const char *resource = name != NULL ? call_header(call, name) : NULL;
    const char *location = call_header(call, "Location");
    int64_t id = resource != NULL ? read_id(resource) : 0;
    size_t last = location != NULL ? text_last_part(location, strcspn(location, "?")) : 0;
    if (id == 0 && last > 0)
        id = read_id(location + last);
    if (id == 0)
        id = paths_integer(call->L, CALL_RESULT, "id", 0);
    return id > 0 ? id : 0;
}

static void push_created(struct integrations_call *call)
{
    int64_t id = created_id(call);
    if (id == 0)
        call_refuse_reply(call, "it was created, but the service did not say under which id");
    lua_createtable(call->L, 0, 1);
    luax_set_integer(call->L, "id", id);
}

static void path_value_push(struct integrations_call *call, const char *name, size_t len)
{
    const struct value *value = arguments_find(call->arguments, name, len);
    if (value == NULL)
        return;
    lua_pushlstring(call->L, name, len);
    values_push(call->L, arguments_row(call->arguments, value), value);
    lua_rawset(call->L, -3);
}

/* Pushes the parameters of the path under their own names. */
static void push_path_values(struct integrations_call *call)
{
    const char *path = call->row != NULL ? call->row->path : "";
    lua_createtable(call->L, 0, 3);
    const char *end;
    while ((path = strchr(path, '{')) != NULL && (end = strchr(path, '}')) != NULL) {
        path_value_push(call, path + 1, (size_t)(end - path - 1));
        path = end;
    }
}

/* Pushes what there is to say of a success without a body. */
static void push_done(struct integrations_call *call)
{
    const char *method = call->row != NULL ? call->row->method : "", *word = "done";
    if (call->status == 202 || call->status == 409)
        word = "accepted";
    else if (strcmp(method, "DELETE") == 0)
        word = "deleted";
    else if (strcmp(method, "PUT") == 0 || strcmp(method, "PATCH") == 0)
        word = "updated";
    push_path_values(call);
    luax_set_boolean(call->L, word, true);
}

/* Adds to the table on the top the ids that the module makes where the caller gives none. */
static void add_made(struct integrations_call *call)
{
    const struct integrations_operation *operation = operation_of(call);
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct integrations_parameter *row = &operation->parameters[i];
        if (row->type != INTEGRATIONS_UUID || row->preset == NULL)
            continue;
        if (lua_getfield(call->L, -1, row->name) == LUA_TNIL) {
            values_push(call->L, row, &call->arguments->values[i]);
            lua_setfield(call->L, -3, row->name);
        }
        lua_pop(call->L, 1);
    }
}

/* Whether the success has no body, or nothing in the place of the item. */
static bool says_nothing(const struct integrations_call *call)
{
    lua_State *L = call->L;
    if (lua_isnil(L, CALL_RESULT))
        return true;
    if (operation_of(call)->item == NULL || !lua_istable(L, CALL_RESULT))
        return false;
    lua_pushnil(L);
    bool empty = lua_next(L, CALL_RESULT) == 0;
    lua_settop(L, CALL_TOP);
    return empty;
}

/* Whether the success says only under which id something was made: with 201, or another. */
static bool says_id(const struct integrations_call *call)
{
    const char *name = call->subject.integration->created;
    bool posted = call->row != NULL && strcmp(call->row->method, "POST") == 0;
    return (call->status == 201 || (posted && name != NULL && call_header(call, name) != NULL)) &&
           created_id(call) != 0;
}

static void push_applied(struct integrations_call *call)
{
    push_path_values(call);
    luax_set_boolean(call->L, "updated", true);
    lua_pushvalue(call->L, CALL_APPLIED);
    lua_setfield(call->L, -2, "fields");
}

void call_complete_item(lua_State *L, const struct integrations_operation *operation, int item)
{
    int top = lua_gettop(L);
    for (const char *const *path = operation->arrays; path != NULL && *path != NULL; path++) {
        paths_ensure(L, item, *path);
        lua_settop(L, top);
    }
    for (const char *const *key = operation->texts; key != NULL && *key != NULL; key++)
        paths_ensure_text(L, item, *key);
    if (operation->shape != NULL)
        operation->shape(L, item);
    lua_settop(L, top);
}

static void complete_result(struct integrations_call *call)
{
    lua_State *L = call->L;
    const char *item = operation_of(call)->item;
    bool taken = call->row != NULL && call->row->take != NULL && !lua_isnil(L, CALL_REPLY);
    if (!lua_istable(L, CALL_RESULT))
        call_refuse_reply(call, taken ? "the function 'take' makes no result of it"
                                : call->transfer.reply.len > 0 ? "it is no JSON object"
                                                               : "it is empty");
    call_push_table(call, CALL_RESULT, item != NULL ? item : "");
    call_complete_item(L, operation_of(call), lua_gettop(L));
    lua_pushvalue(L, CALL_RESULT);
}

void steps_finish(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct integrations_operation *operation = operation_of(call);
    if (operation->finish != NULL && call->transfer.sink == NULL) {
        operation->finish(call, L);
    } else if (call->row != NULL && call->row->paging != NULL && call->row->take == NULL) {
        return;
    } else {
        switch (operation->result) {
        case INTEGRATIONS_REPLY:
            complete_result(call);
            break;
        case INTEGRATIONS_ANY:
            if (!says_nothing(call))
                complete_result(call);
            else if (says_id(call))
                push_created(call);
            else
                push_done(call);
            add_made(call);
            break;
        case INTEGRATIONS_CREATED:
            push_created(call);
            break;
        case INTEGRATIONS_APPLIED:
            push_applied(call);
            break;
        case INTEGRATIONS_FILE:
            lua_pushvalue(L, CALL_RESULT);
            break;
        }
    }
    lua_replace(L, CALL_RESULT);
    lua_settop(L, CALL_TOP);
}
