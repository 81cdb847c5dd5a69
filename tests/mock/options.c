/* The command line: one table gives names, defaults, limits and the help text. */

#include "options.h"

#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum option_kind { OPTION_HEADING, OPTION_INTEGER, OPTION_TEXT, OPTION_CHOICE, OPTION_FLAG };

struct option_row {
    const char *name;
    enum option_kind kind;
    size_t offset;
    int64_t integer; /* default */
    int64_t least;
    const char *text;    /* default */
    const char *choices; /* separated by | */
    const char *help;
};

#define HEADING(title)                                                                             \
    {                                                                                              \
        title, OPTION_HEADING, 0, 0, 0, NULL, NULL, NULL                                           \
    }
#define INTEGER(name, field, value, least, help)                                                   \
    {                                                                                              \
        name, OPTION_INTEGER, offsetof(struct options, field), value, least, NULL, NULL, help      \
    }
#define TEXT(name, field, value, help)                                                             \
    {                                                                                              \
        name, OPTION_TEXT, offsetof(struct options, field), 0, 0, value, NULL, help                \
    }
#define CHOICE(name, field, value, choices, help)                                                  \
    {                                                                                              \
        name, OPTION_CHOICE, offsetof(struct options, field), 0, 0, value, choices, help           \
    }
#define FLAG(name, field, help)                                                                    \
    {                                                                                              \
        name, OPTION_FLAG, offsetof(struct options, field), 0, 0, NULL, NULL, help                 \
    }

static const struct option_row option_rows[] = {
    HEADING("Program"),
    INTEGER("--port", port, 0, 0, "port on 127.0.0.1; 0 takes a free one"),
    TEXT("--log", log, NULL, "append one JSON object a line for each request to this file"),
    INTEGER("--latency-ms", latency_ms, 0, 0, "delay each answer of the two services"),
    INTEGER("--now", now, 1795176000, 0,
            "the services' time at the start, UNIX seconds (2026-11-20T12:00:00Z)"),

    HEADING("Credentials"),
    TEXT("--helpscout-token", helpscout_token, "hs-token", "Bearer token that never expires"),
    TEXT("--helpscout-client-id", helpscout_client_id, "hs-client", "for /v2/oauth2/token"),
    TEXT("--helpscout-client-secret", helpscout_client_secret, "hs-secret", "for /v2/oauth2/token"),
    TEXT("--helpscout-code", helpscout_code, "hs-code",
         "authorization code, good once, which gives a refresh token"),
    INTEGER("--token-lifetime", token_lifetime, 172800, 0, "seconds that issued tokens live"),
    INTEGER("--revoke-after", revoke_after, 0, 0,
            "refuse an issued Help Scout token after this many uses; 0: never"),
    TEXT("--aircall-api-id", aircall_api_id, "ac-id", "Basic user"),
    TEXT("--aircall-api-token", aircall_api_token, "ac-api-token", "Basic password"),
    TEXT("--aircall-token", aircall_token, "ac-token", "Bearer token"),

    HEADING("Rate limits"),
    INTEGER("--helpscout-limit", helpscout_limit, 1000000, 0, "per minute; writes count 2"),
    INTEGER("--aircall-limit", aircall_limit, 1000000, 0,
            "per minute; going over blocks for a minute"),
    INTEGER("--minute-ms", minute_ms, 60000, 1, "length of a minute"),
    FLAG("--no-rate-headers", no_rate_headers, "send no rate limit headers at all"),
    FLAG("--reset-ms", reset_ms, "X-AircallApi-Reset in milliseconds instead of seconds"),
    CHOICE("--retry-after", retry_after, "none", "none|seconds|date",
           "add Retry-After to a 429 of either service"),
    FLAG("--html-429", html_429, "the body of a 429 is HTML"),

    HEADING("Failures"),
    INTEGER("--fail-every", fail_every, 0, 0, "answer every Nth request with --fail-status"),
    INTEGER("--fail-status", fail_status, 503, 400, "the status of such an answer"),
    CHOICE("--fail-body", fail_body, "json", "json|html|empty", "the body of such an answer"),
    FLAG("--fail-after-work", fail_after_work, "carry the request out before failing it"),

    HEADING("Help Scout"),
    INTEGER("--search-lag-ms", search_lag_ms, 0, 0,
            "new customers and conversations do not match query= before this"),
    FLAG("--customers-sort-created-at", customers_sort_created_at,
         "accept sortField=createdAt on customers"),
    FLAG("--query-needs-parentheses", query_needs_parentheses,
         "refuse a query that is not in parentheses"),

    HEADING("Aircall"),
    FLAG("--calls-filters", calls_filters, "/v1/calls honours the filters of /v1/calls/search"),
    FLAG("--refuse-bad-time", refuse_bad_time,
         "400 for a from or to that is not a number, instead of an empty list"),
    FLAG("--contact-put", contact_put, "PUT /v1/contacts/:id works like POST"),
    FLAG("--keep-last-phone", keep_last_phone, "400 for deleting a contact's last phone number"),
    CHOICE("--detail-envelope", detail_envelope, "detail", "detail|contact",
           "phone_details answers {phone_detail} or the whole {contact}"),
    FLAG("--v1-users", v1_users, "/v1/users still answers"),
    INTEGER("--integrations-basic", integrations_basic, 403, 200,
            "status of /v1/integrations/me with Basic: 200, 403 or 404"),
    INTEGER("--finalise-after-ms", finalise_after_ms, 0, 0,
            "calls of the last 20 minutes change duration, cost, pricing_type and started_at "
            "this long after the start; 0: never"),

    HEADING("Seeded data"),
    INTEGER("--mailboxes", mailboxes, 55, 1, "Help Scout mailboxes"),
    INTEGER("--customers", customers, 130, 1, "Help Scout customers"),
    INTEGER("--conversations", conversations, 120, 0, "Help Scout conversations"),
    INTEGER("--users", users, 60, 1, "Aircall users"),
    INTEGER("--numbers", numbers, 55, 1, "Aircall numbers"),
    INTEGER("--contacts", contacts, 300, 0, "Aircall contacts"),
    INTEGER("--calls", calls, 400, 0, "Aircall calls"),
};

enum { OPTION_COUNT = sizeof option_rows / sizeof option_rows[0] };

static int64_t *integer_of(struct options *options, const struct option_row *row)
{
    return (int64_t *)(void *)((char *)options + row->offset);
}

static const char **text_of(struct options *options, const struct option_row *row)
{
    return (const char **)(void *)((char *)options + row->offset);
}

static bool *flag_of(struct options *options, const struct option_row *row)
{
    return (bool *)((char *)options + row->offset);
}

static void set_defaults(struct options *options)
{
    *options = (struct options){0};
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = &option_rows[i];
        if (row->kind == OPTION_INTEGER)
            *integer_of(options, row) = row->integer;
        else if (row->kind == OPTION_TEXT || row->kind == OPTION_CHOICE)
            *text_of(options, row) = row->text;
    }
}

static void print_row(const struct option_row *row)
{
    char left[64];

    if (row->kind == OPTION_HEADING) {
        printf("\n%s:\n", row->name);
        return;
    }
    snprintf(left, sizeof left, "%s %s", row->name,
             row->kind == OPTION_INTEGER  ? "N"
             : row->kind == OPTION_CHOICE ? row->choices
             : row->kind == OPTION_TEXT   ? "TEXT"
                                          : "");
    printf("  %-36s %s", left, row->help);
    if (row->kind == OPTION_INTEGER)
        printf(" (%" PRId64 ")", row->integer);
    else if (row->text != NULL)
        printf(" (%s)", row->text);
    putchar('\n');
}

static void print_help(void)
{
    puts("Usage: mock_services [OPTION]...\n"
         "Imitates Help Scout and Aircall on one port of the loopback interface. Prints the two\n"
         "base URLs, then its process id, and runs until SIGTERM or until its parent ends.");
    for (size_t i = 0; i < OPTION_COUNT; i++)
        print_row(&option_rows[i]);
}

static const struct option_row *find_row(const char *name, size_t length)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = &option_rows[i];
        if (row->kind != OPTION_HEADING && strlen(row->name) == length &&
            strncmp(row->name, name, length) == 0)
            return row;
    }
    return NULL;
}

static bool is_choice(const char *choices, const char *value)
{
    size_t length = strlen(value);

    for (; *choices != '\0'; choices += *choices == '|') {
        size_t choice = strcspn(choices, "|");
        if (choice == length && strncmp(choices, value, length) == 0)
            return true;
        choices += choice;
    }
    return false;
}

static bool set_value(struct options *options, const struct option_row *row, const char *value)
{
    switch (row->kind) {
    case OPTION_INTEGER:
        return text_integer(value, integer_of(options, row)) &&
               *integer_of(options, row) >= row->least;
    case OPTION_CHOICE:
        *text_of(options, row) = value;
        return is_choice(row->choices, value);
    case OPTION_TEXT:
        *text_of(options, row) = value;
        return true;
    case OPTION_FLAG:
    case OPTION_HEADING:
        break;
    }
    return false;
}

/* Reads one option; the number of arguments that it took, 0 for a mistake. */
static int parse_one(struct options *options, char **arguments, int left)
{
    const char *argument = arguments[0];
    size_t length = strcspn(argument, "=");
    const struct option_row *row = find_row(argument, length);
    bool joined = argument[length] == '=';
    const char *value = joined ? argument + length + 1 : left > 1 ? arguments[1] : NULL;

    if (row != NULL && row->kind == OPTION_FLAG && !joined) {
        *flag_of(options, row) = true;
        return 1;
    }
    if (row == NULL || value == NULL || !set_value(options, row, value))
        return 0;
    return joined ? 1 : 2;
}

bool options_parse(struct options *options, int count, char **arguments, int *exit_code)
{
    set_defaults(options);
    for (int i = 1; i < count;) {
        int taken;
        if (strcmp(arguments[i], "--help") == 0) {
            print_help();
            *exit_code = 0;
            return false;
        }
        taken = parse_one(options, arguments + i, count - i);
        if (taken == 0) {
            fprintf(stderr, "mock_services: unknown option or bad value: %s (see --help)\n",
                    arguments[i]);
            *exit_code = 2;
            return false;
        }
        i += taken;
    }
    return true;
}
