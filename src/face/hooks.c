/* What functions of outsiders' services ask of a call; see face.h. */
#include "call.h"
#include "face.h"
#include "integrations.h"

static bool hook_given(const struct integrations_call *call, const char *name)
{
    return value_is_given(call_argument(call, name));
}

static const char *hook_text(const struct integrations_call *call, const char *name, size_t *len)
{
    const struct value *value = call_argument(call, name);
    if (value->kind != VALUE_TEXT && value->kind != VALUE_BYTES && value->kind != VALUE_JSON)
        return NULL;
    if (len != NULL)
        *len = value->text.len;
    return value->text.bytes;
}

static bool hook_integer(const struct integrations_call *call, const char *name, int64_t *integer)
{
    const struct value *value = call_argument(call, name);
    if (value->kind != VALUE_INTEGER && value->kind != VALUE_BOOLEAN)
        return false;
    *integer = value->kind == VALUE_INTEGER ? value->integer : value->boolean;
    return true;
}

static const char *hook_setting(const struct integrations_call *call, const char *name)
{
    return account_text(call->account, name);
}

static void hook_query(struct integrations_call *call, const char *name, const char *value,
                       size_t len)
{
    request_query(&call->request, name, value, len);
}

static void hook_refuse(struct integrations_call *call, const char *why)
{
    call_refuse(call, ERROR_ARGUMENT, "%s", why);
}

static void hook_refuse_reply(struct integrations_call *call, const char *why)
{
    call_refuse_reply(call, "%s", why);
}

static void hook_result(struct integrations_call *call, int index)
{
    lua_copy(call->L, index, CALL_RESULT);
}

const struct integrations_api hooks_api = {
    .size = sizeof(struct integrations_api),
    .version = INTEGRATIONS_SERVICE_VERSION,
    .add_service = integrations_add_service,
    .given = hook_given,
    .text = hook_text,
    .integer = hook_integer,
    .setting = hook_setting,
    .is_dry = call_is_dry,
    .note = call_note,
    .query = hook_query,
    .header = call_header,
    .keep = call_keep,
    .refuse = hook_refuse,
    .refuse_reply = hook_refuse_reply,
    .result = hook_result,
};
