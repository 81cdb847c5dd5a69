/* The command line of the mock services. */

#ifndef MOCK_OPTIONS_H
#define MOCK_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

struct options {
    /* the program */
    int64_t port;
    int64_t latency_ms;
    int64_t now;
    const char *log;

    /* credentials */
    const char *helpscout_token;
    const char *helpscout_client_id;
    const char *helpscout_client_secret;
    const char *helpscout_code;
    int64_t token_lifetime;
    int64_t revoke_after;
    const char *aircall_api_id;
    const char *aircall_api_token;
    const char *aircall_token;

    /* rate limits */
    int64_t helpscout_limit;
    int64_t aircall_limit;
    int64_t minute_ms;
    bool no_rate_headers;
    bool reset_ms;
    const char *retry_after;
    bool html_429;

    /* failures */
    int64_t fail_every;
    int64_t fail_status;
    const char *fail_body;
    bool fail_after_work;

    /* Help Scout */
    int64_t search_lag_ms;
    bool customers_sort_created_at;
    bool query_needs_parentheses;

    /* Aircall */
    bool calls_filters;
    bool refuse_bad_time;
    bool contact_put;
    bool keep_last_phone;
    const char *detail_envelope;
    bool v1_users;
    int64_t integrations_basic;
    int64_t finalise_after_ms;

    /* how much is seeded */
    int64_t mailboxes;
    int64_t customers;
    int64_t conversations;
    int64_t users;
    int64_t numbers;
    int64_t contacts;
    int64_t calls;
};

/* Fills options from the defaults and the arguments. False when the program should end now, with
 * *exit_code; the help or the mistake has been printed. */
bool options_parse(struct options *options, int count, char **arguments, int *exit_code);

#endif
