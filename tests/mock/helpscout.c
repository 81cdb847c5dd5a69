/* The Help Scout service: its routes, and what happens to every request before its handler runs:
 * the token, the rate limit and the rate headers. */

#include "helpscout_internal.h"

#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const struct route routes[] = {
    {"GET", "/v2/conversations", hs_list_conversations},
    {"POST", "/v2/conversations", hs_create_conversation},
    {"GET", "/v2/conversations/{}", hs_get_conversation},
    {"PATCH", "/v2/conversations/{}", hs_patch_conversation},
    {"DELETE", "/v2/conversations/{}", hs_delete_conversation},
    {"PUT", "/v2/conversations/{}/tags", hs_put_tags},
    {"PUT", "/v2/conversations/{}/fields", hs_put_fields},
    {"GET", "/v2/conversations/{}/threads", hs_list_threads},
    {"POST", "/v2/conversations/{}/reply", hs_add_reply},
    {"POST", "/v2/conversations/{}/notes", hs_add_note},
    {"POST", "/v2/conversations/{}/customer", hs_add_customer_thread},
    {"POST", "/v2/conversations/{}/chats", hs_add_chat},
    {"POST", "/v2/conversations/{}/phones", hs_add_phone},
    {"GET", "/v2/customers", hs_list_customers},
    {"POST", "/v2/customers", hs_create_customer},
    {"GET", "/v2/customers/{}", hs_get_customer},
    {"PATCH", "/v2/customers/{}", hs_patch_customer},
    {"DELETE", "/v2/customers/{}", hs_delete_customer},
    {"GET", "/v2/mailboxes", hs_list_mailboxes},
    {"GET", "/v2/mailboxes/{}", hs_get_mailbox},
    {"GET", "/v2/users/me", hs_get_me},
    {"GET", "/v2/users", hs_list_users},
    {"GET", "/v2/users/{}", hs_get_user},
    {"GET", "/v2/tags", hs_list_tags},
};

/* The token endpoint needs no token and does not count against the limit. */
static const struct route token_routes[] = {
    {"POST", "/v2/oauth2/token", hs_issue_token},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

struct helpscout *helpscout_new(const struct options *options, const struct service_clock *clock,
                                struct service_stats *stats)
{
    struct helpscout *service = memory_new(1, sizeof *service);

    service->options = options;
    service->clock = clock;
    service->stats = stats;
    service->rate =
        (struct rate){.limit = options->helpscout_limit, .minute_ms = options->minute_ms};
    helpscout_seed(service);
    return service;
}

void helpscout_free(struct helpscout *service)
{
    helpscout_clear(service);
    free(service);
}

static void reply_wait_headers(const struct helpscout *service, struct reply *reply)
{
    int64_t seconds = (rate_wait_ms(&service->rate) + 999) / 1000;
    char date[TIME_TEXT_SIZE];

    if (!service->options->no_rate_headers)
        reply_header_integer(reply, "X-RateLimit-Retry-After", seconds);
    if (strcmp(service->options->retry_after, "seconds") == 0)
        reply_header_integer(reply, "Retry-After", seconds);
    if (strcmp(service->options->retry_after, "date") == 0) {
        time_write_http(time_unix_ms() / 1000 + seconds, date);
        reply_header(reply, "Retry-After", date);
    }
}

static void reply_rate_limited(struct helpscout *service, struct reply *reply)
{
    service->stats->rate_limited++;
    if (service->options->html_429)
        reply_text(reply, 429, "text/html",
                   "<html><head><title>429 Too Many Requests</title></head></html>\n");
    else
        reply_text(reply, 429, "application/json", "{\"message\":\"API rate limit exceeded\"}");
    reply_wait_headers(service, reply);
}

static void reply_unauthorized(struct reply *reply)
{
    reply_text(reply, 401, "application/json",
               "{\"error_description\":\"The access token is invalid or has expired\","
               "\"error\":\"invalid_token\"}");
}

static void reply_no_route(struct helpscout *service, struct reply *reply, const char *allowed)
{
    char *message;

    if (allowed == NULL) {
        hs_reply_not_found(service, reply);
        return;
    }
    message = text_format("Request method is not supported, use one of: %s", allowed);
    hs_reply_error(service, reply, 400, message, "invalid-http-method");
    free(message);
}

static void answer_with_token(struct helpscout *service, struct request *request,
                              struct reply *reply)
{
    int64_t cost = strcmp(request->method, "GET") == 0 ? 1 : 2;
    const struct route *route;
    char *allowed = NULL;

    if (!hs_token_accepted(service, request)) {
        reply_unauthorized(reply);
        return;
    }
    if (!rate_spend(&service->rate, cost)) {
        reply_rate_limited(service, reply);
        return;
    }
    route = route_find(routes, COUNT(routes), request, &allowed);
    if (route != NULL)
        route->handler(service, request, reply);
    else
        reply_no_route(service, reply, allowed);
    free(allowed);
}

void helpscout_answer(void *state, struct request *request, struct reply *reply)
{
    struct helpscout *service = state;
    const struct route *route;
    char *allowed = NULL;

    route = route_find(token_routes, COUNT(token_routes), request, &allowed);
    if (route != NULL)
        route->handler(service, request, reply);
    else if (allowed != NULL)
        reply_no_route(service, reply, allowed);
    else
        answer_with_token(service, request, reply);
    free(allowed);
    if (service->options->no_rate_headers)
        return;
    reply_header_integer(reply, "X-RateLimit-Limit-Minute", service->rate.limit);
    reply_header_integer(reply, "X-RateLimit-Remaining-Minute", rate_remaining(&service->rate));
}
