/* Help Scout's access tokens: the token endpoint and the check of each request's token. */

#include "helpscout_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void hs_token_free(void *item)
{
    struct hs_token *token = item;

    free(token->access);
    free(token->refresh);
    free(token);
}

static bool token_still_good(const struct helpscout *service, const struct hs_token *token)
{
    int64_t uses_allowed = service->options->revoke_after;

    return time_monotonic_ms() < token->expires_ms &&
           (uses_allowed == 0 || token->uses < uses_allowed);
}

bool hs_token_accepted(struct helpscout *service, const struct request *request)
{
    const char *header = request_header(request, "authorization");
    const char *given;

    if (header == NULL || strncasecmp(header, "Bearer ", 7) != 0)
        return false;
    given = header + 7;
    if (strcmp(given, service->options->helpscout_token) == 0)
        return true;
    for (size_t i = 0; i < service->tokens.count; i++) {
        struct hs_token *token = service->tokens.items[i];
        if (strcmp(token->access, given) == 0) {
            bool good = token_still_good(service, token);
            token->uses++;
            return good;
        }
    }
    return false;
}

static void reply_token_error(struct reply *reply, unsigned status, const char *error,
                              const char *description)
{
    reply_json(reply, status, "application/json",
               json_pack("{s:s, s:s}", "error_description", description, "error", error));
}

/* The parameters of the request from its form body, its JSON body or its query string. */
static void read_parameters(const struct request *request, struct pairs *parameters)
{
    const char *name;
    json_t *value;
    json_t *body = NULL;

    if (request->body_length == 0)
        pairs_parse_form(parameters, request->query_text);
    else if (request_has_type(request, "application/x-www-form-urlencoded"))
        pairs_parse_form(parameters, request->body);
    else if (request_has_type(request, "application/json"))
        body = request_json(request);
    json_object_foreach(body, name, value)
    {
        if (json_is_string(value))
            pairs_add(parameters, name, json_string_value(value));
    }
    json_decref(body);
}

static bool equals(const char *value, const char *wanted)
{
    return value != NULL && strcmp(value, wanted) == 0;
}

static bool basic_client_accepted(const struct helpscout *service, const char *header)
{
    char *given = strncasecmp(header, "Basic ", 6) == 0 ? text_base64_decode(header + 6) : NULL;
    char *wanted = text_format("%s:%s", service->options->helpscout_client_id,
                               service->options->helpscout_client_secret);
    bool accepted = equals(given, wanted);

    free(given);
    free(wanted);
    return accepted;
}

/* Refuses, with the reply, a client that is not ours. */
static bool check_client(const struct helpscout *service, const struct request *request,
                         const struct pairs *parameters, struct reply *reply)
{
    const char *header = request_header(request, "authorization");
    const char *id = pairs_get(parameters, "client_id");

    if (header != NULL && id == NULL) {
        if (basic_client_accepted(service, header))
            return true;
        reply_token_error(reply, 401, "invalid_client", "Invalid client authentication");
        return false;
    }
    if (equals(id, service->options->helpscout_client_id) &&
        equals(pairs_get(parameters, "client_secret"), service->options->helpscout_client_secret))
        return true;
    reply_token_error(reply, 400, "invalid_client", "Invalid client authentication");
    return false;
}

static void issue(struct helpscout *service, struct reply *reply, bool with_refresh)
{
    struct hs_token *token = memory_new(1, sizeof *token);
    uint64_t mark = (uint64_t)time_unix_ms();
    json_t *body = json_object();

    token->number = (int64_t)service->tokens.count + 1;
    token->access = text_format("9c1f2ab47d0e%012" PRIx64 "%08" PRIx64, mark, token->number);
    if (with_refresh)
        token->refresh = text_format("b7d0e1c22f8a%012" PRIx64 "%08" PRIx64, mark, token->number);
    token->expires_ms = time_monotonic_ms() + service->options->token_lifetime * 1000;
    list_add(&service->tokens, token);
    if (with_refresh)
        json_object_set_new(body, "refresh_token", json_string(token->refresh));
    json_object_set_new(body, "token_type", json_string("bearer"));
    json_object_set_new(body, "access_token", json_string(token->access));
    json_object_set_new(body, "expires_in", json_integer(service->options->token_lifetime));
    reply_json(reply, 200, "application/json", body);
}

static void grant_client(struct helpscout *service, const struct pairs *parameters,
                         struct reply *reply)
{
    (void)parameters;
    issue(service, reply, false);
}

static void grant_code(struct helpscout *service, const struct pairs *parameters,
                       struct reply *reply)
{
    if (service->code_used ||
        !equals(pairs_get(parameters, "code"), service->options->helpscout_code)) {
        reply_token_error(reply, 400, "invalid_request", "Invalid code");
        return;
    }
    service->code_used = true;
    issue(service, reply, true);
}

/* A refresh token works once: the next one comes with the new access token. */
static void grant_refresh(struct helpscout *service, const struct pairs *parameters,
                          struct reply *reply)
{
    const char *given = pairs_get(parameters, "refresh_token");

    for (size_t i = 0; given != NULL && i < service->tokens.count; i++) {
        struct hs_token *token = service->tokens.items[i];
        if (token->refresh != NULL && strcmp(token->refresh, given) == 0) {
            free(token->refresh);
            token->refresh = NULL;
            token->expires_ms = 0;
            issue(service, reply, true);
            return;
        }
    }
    reply_token_error(reply, 400, "invalid_request", "Invalid refresh_token");
}

struct grant {
    const char *type;
    void (*handler)(struct helpscout *service, const struct pairs *parameters, struct reply *reply);
};

static const struct grant grants[] = {
    {"client_credentials", grant_client},
    {"authorization_code", grant_code},
    {"refresh_token", grant_refresh},
};

static const struct grant *find_grant(const char *type)
{
    for (size_t i = 0; i < sizeof grants / sizeof grants[0]; i++) {
        if (equals(type, grants[i].type))
            return &grants[i];
    }
    return NULL;
}

void hs_issue_token(void *state, const struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    struct pairs parameters = {0};
    const struct grant *grant;

    read_parameters(request, &parameters);
    grant = find_grant(pairs_get(&parameters, "grant_type"));
    if (grant == NULL)
        reply_token_error(reply, 400, "unsupported_grant_type", "Invalid grant_type");
    else if (check_client(service, request, &parameters, reply))
        grant->handler(service, &parameters, reply);
    pairs_clear(&parameters);
}
