/* The Aircall service: its routes, and what happens to every request before its handler runs: the
 * gateway's checks of route and credential, the rate limit, the content type. */

#include "aircall_internal.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct route routes[] = {
    {"GET", "/v1/ping", ac_ping},
    {"GET", "/v1/company", ac_company},
    {"GET", "/v1/calls", ac_list_calls},
    {"GET", "/v1/calls/search", ac_search_calls},
    {"GET", "/v1/calls/{}", ac_get_call},
    {"GET", "/v1/contacts", ac_list_contacts},
    {"POST", "/v1/contacts", ac_create_contact},
    {"GET", "/v1/contacts/search", ac_search_contacts},
    {"GET", "/v1/contacts/{}", ac_get_contact},
    {"POST", "/v1/contacts/{}", ac_update_contact},
    {"PUT", "/v1/contacts/{}", ac_put_contact},
    {"DELETE", "/v1/contacts/{}", ac_delete_contact},
    {"POST", "/v1/contacts/{}/phone_details", ac_add_phone},
    {"PUT", "/v1/contacts/{}/phone_details/{}", ac_change_phone},
    {"DELETE", "/v1/contacts/{}/phone_details/{}", ac_delete_phone},
    {"POST", "/v1/contacts/{}/email_details", ac_add_email},
    {"PUT", "/v1/contacts/{}/email_details/{}", ac_change_email},
    {"DELETE", "/v1/contacts/{}/email_details/{}", ac_delete_email},
    {"GET", "/v2/users", ac_list_users},
    {"GET", "/v2/users/{}", ac_get_user},
    {"GET", "/v1/users", ac_list_users_v1},
    {"GET", "/v1/users/{}", ac_get_user_v1},
    {"GET", "/v1/numbers", ac_list_numbers},
    {"GET", "/v1/numbers/{}", ac_get_number},
    {"GET", "/v1/tags", ac_list_tags},
    {"GET", "/v1/tags/{}", ac_get_tag},
    {"GET", "/v1/integrations/me", ac_integration},
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

struct aircall *aircall_new(const struct options *options, const struct service_clock *clock,
                            struct service_stats *stats)
{
    struct aircall *service = memory_new(1, sizeof *service);

    service->options = options;
    service->clock = clock;
    service->stats = stats;
    service->rate = (struct rate){.limit = options->aircall_limit, .minute_ms = options->minute_ms};
    aircall_seed(service);
    return service;
}

void aircall_free(struct aircall *service)
{
    aircall_clear(service);
    free(service);
}

static bool basic_accepted(const struct aircall *service, const char *encoded)
{
    char *given = text_base64_decode(encoded);
    char *wanted =
        text_format("%s:%s", service->options->aircall_api_id, service->options->aircall_api_token);
    bool accepted = given != NULL && strcmp(given, wanted) == 0;

    free(given);
    free(wanted);
    return accepted;
}

/* 401 without a credential, 403 with a wrong one. */
static bool let_in(struct aircall *service, const struct request *request, struct reply *reply)
{
    const char *header = request_header(request, "authorization");

    if (header == NULL) {
        ac_reply_edge(reply, 401, "Unauthorized");
        return false;
    }
    service->basic = strncasecmp(header, "Basic ", 6) == 0;
    if (service->basic && basic_accepted(service, header + 6))
        return true;
    if (strncasecmp(header, "Bearer ", 7) == 0 &&
        strcmp(header + 7, service->options->aircall_token) == 0)
        return true;
    ac_reply_edge(reply, 403, "Forbidden");
    return false;
}

/* When the block ends, rounded up so that nobody who waits until then comes too early. */
static void reply_reset_headers(const struct aircall *service, struct reply *reply)
{
    int64_t end_ms = time_unix_ms() + rate_wait_ms(&service->rate);
    int64_t end = (end_ms + 999) / 1000;

    reply_header_integer(reply, "X-AircallApi-Limit", service->rate.limit);
    reply_header_integer(reply, "X-AircallApi-Remaining", 0);
    reply_header_integer(reply, "X-AircallApi-Reset", service->options->reset_ms ? end_ms : end);
}

static void reply_retry_after(const struct aircall *service, struct reply *reply)
{
    int64_t seconds = (rate_wait_ms(&service->rate) + 999) / 1000;
    char date[TIME_TEXT_SIZE];

    if (strcmp(service->options->retry_after, "seconds") == 0)
        reply_header_integer(reply, "Retry-After", seconds);
    if (strcmp(service->options->retry_after, "date") == 0) {
        time_write_http(time_unix_ms() / 1000 + seconds, date);
        reply_header(reply, "Retry-After", date);
    }
}

static void reply_rate_limited(struct aircall *service, struct reply *reply)
{
    service->stats->rate_limited++;
    if (service->options->html_429)
        reply_text(reply, 429, "text/html", "<html><body>Too Many Requests</body></html>\n");
    else
        reply_text(reply, 429, "application/json",
                   "{\"error\":\"Too Many Requests\",\"troubleshoot\":\"Rate limit reached\","
                   "\"success\":false}");
    if (!service->options->no_rate_headers)
        reply_reset_headers(service, reply);
    reply_retry_after(service, reply);
}

static bool is_write(const struct request *request)
{
    return strcmp(request->method, "GET") != 0;
}

void aircall_answer(void *state, struct request *request, struct reply *reply)
{
    struct aircall *service = state;
    const struct route *route;
    char *allowed = NULL;

    if (strcmp(request->path, "") == 0 || strcmp(request->path, "/") == 0) {
        reply_text(reply, 200, "application/json",
                   "{\"resource\":\"Aircall Documentation\",\"contact\":\"support@aircall.io\"}");
        return;
    }
    route = route_find(routes, COUNT(routes), request, &allowed);
    free(allowed);
    if (route == NULL) {
        ac_reply_edge(reply, 404, "Not Found");
        return;
    }
    if (!let_in(service, request, reply))
        return;
    if (!rate_spend_or_block(&service->rate))
        reply_rate_limited(service, reply);
    else if (is_write(request) && !request_has_type(request, "application/json"))
        reply_text(reply, 400, "application/json",
                   "{\"error\":\"InvalidContentType\",\"troubleshoot\":\"Content-Type must be "
                   "application/json\"}");
    else
        route->handler(service, request, reply);
}
