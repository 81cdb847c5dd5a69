/*
 * Files on another host; see parts.h. Their address is a secret as long as it lives: no error
 * shows more of it than its host.
 */

#include <string.h>

#include "address.h"
#include "parts.h"
#include "paths.h"

/* The address is what the row says of the result so far. */
static const char *address_in_reply(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct integrations_step *step = call->row;
    if (paths_push(L, CALL_RESULT, step->at) == LUA_TSTRING && lua_rawlen(L, -1) > 0)
        return lua_tostring(L, -1);
    call_refuse(call, ERROR_NOT_FOUND, "%s",
                step->absent != NULL ? step->absent : "the service has no file of it");
}

/* What is wrong with the address of a file; NULL: nothing. Sets how it is asked. */
static const char *judge_address(struct integrations_call *call, const char *url)
{
    struct address own, file;
    address_read(call->account->url, &own);
    const char *wrong = address_read_file(url, &file);
    if (wrong != NULL)
        return wrong;
    if (!file.secure && own.secure)
        return "it must begin with https://";
    /* Where the account's own host is a private one, its files' may be as well. */
    bool private = own.private || transfer_peer_is_private(&call->transfer);
    if (!private && file.private)
        return "it is a private one";
    call->transfer.outside = !private;
    call->transfer.direct = file.loopback;
    return NULL;
}

void elsewhere_ask(struct integrations_call *call)
{
    bool moved = call->elsewhere;
    const char *url = moved ? buffer_text(&call->request.url) : address_in_reply(call);
    const char *wrong = url != NULL ? judge_address(call, url) : NULL;
    if (wrong != NULL)
        call_refuse(call, ERROR_REPLY,
                    "the address that the service gives for the file cannot be used: %s", wrong);
    if (!moved)
        request_begin(&call->request, "GET", url);
    call->elsewhere = true;
    call->repeatable = true;
    call->accept = 0;
    call->attempts = 0;
    call->retries_left = call->retries;
}

const struct integrations_limits *elsewhere_limits(const struct integrations_call *call,
                                                   const struct transfer *transfer)
{
    static const struct integrations_limits none = {.wait = -1};
    bool elsewhere = call->elsewhere && transfer == &call->transfer;
    return elsewhere ? &none : &call->subject.integration->limits;
}

bool elsewhere_is_told(const struct integrations_call *call)
{
    const char *location = call_header(call, "Location");
    /* One that begins with a path may have another address in its query. */
    return steps_gives_file(call) && !call->elsewhere && location != NULL &&
           strncmp(location + strcspn(location, ":/?#"), "://", strlen("://")) == 0;
}

void elsewhere_follow(struct integrations_call *call)
{
    request_begin(&call->request, "GET", call_header(call, "Location"));
    call->elsewhere = true;
    call->again = true;
}
