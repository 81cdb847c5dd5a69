/* Repeating requests; see retry.h. */
#include "retry.h"

#include <curl/curl.h>
#include <string.h>

#include "clock.h"
#include "platform.h"

/* Milliseconds: the first wait is at most BACKOFF_FIRST, each next one twice that, up to a limit.
 */
enum { BACKOFF_FIRST = 200, BACKOFF_MOST = 10000 };

/* Seconds: quotas of a month are the longest; a wait beyond that is a mistake. */
#define WAIT_MOST 2678400.0
#define RESET_WAIT_MOST 120.0

/* A time beyond this is in milliseconds. */
#define SECONDS_MOST 1e11

bool retry_status_is_safe(long status, bool repeatable)
{
    switch (status) {
    case 425:
    case 429:
        return true;
    case 408:
    case 500:
    case 502:
    case 503:
    case 504:
    case 520: /* these are of servers in front, which had no answer from the service's own */
    case 521:
    case 522:
    case 523:
    case 524:
    case 529:
    case 530:
        return repeatable;
    default:
        return false;
    }
}

bool retry_is_safe(const struct transfer *transfer, bool repeatable)
{
    switch (transfer->outcome) {
    case TRANSFER_ANSWERED:
        return retry_status_is_safe(transfer->status, repeatable);
    case TRANSFER_UNREACHABLE:
    case TRANSFER_TIMED_OUT:
    case TRANSFER_BROKEN:
    case TRANSFER_CUT:
        return repeatable || !transfer->sent;
    default:
        return false;
    }
}

/* A number that is not negative; -1 when the text is none. */
static double retry_read_number(const char *text)
{
    size_t len = strlen(text);
    double number = 0, scale = 1;
    size_t i = 0;
    if (len == 0 || len > 20 || text[0] < '0' || text[0] > '9')
        return -1;
    for (; i < len && text[i] >= '0' && text[i] <= '9'; i++)
        number = number * 10 + (text[i] - '0');
    if (i < len && text[i] == '.')
        for (i++; i < len && text[i] >= '0' && text[i] <= '9'; i++)
            number += (text[i] - '0') * (scale /= 10);
    return i == len ? number : -1;
}

/* UNIX seconds of a date of HTTP (RFC 9110, section 5.6.7); negative when the text is none. */
static double retry_read_date(const char *text)
{
    return (double)curl_getdate(text, NULL);
}

/* Seconds to wait as Retry-After says them: a number or a date. */
static double retry_read_retry_after(const char *text, double now)
{
    double wait = retry_read_number(text);
    if (wait < 0) {
        double date = retry_read_date(text);
        if (date < 0)
            return -1;
        wait = date > now ? date - now : 0;
    }
    return wait <= WAIT_MOST ? wait : -1;
}

/* Seconds to wait until a point in time, in seconds or milliseconds. */
static double retry_read_reset(const char *text, double now)
{
    double reset = retry_read_number(text);
    if (reset > SECONDS_MOST)
        reset /= 1000;
    double wait = reset - now;
    return reset >= 0 && wait > 0 && wait <= RESET_WAIT_MOST ? wait : -1;
}

double retry_read_wait(const char *retry_after, const char *own_retry_after, const char *reset,
                       double now)
{
    double wait = -1;
    if (own_retry_after != NULL)
        wait = retry_read_retry_after(own_retry_after, now);
    if (wait < 0 && retry_after != NULL)
        wait = retry_read_retry_after(retry_after, now);
    if (wait < 0 && reset != NULL)
        wait = retry_read_reset(reset, now);
    return wait;
}

double retry_service_wait(const struct transfer *transfer,
                          const struct integrations_limits *headers)
{
    if (transfer->outcome != TRANSFER_ANSWERED || !retry_status_is_safe(transfer->status, true))
        return -1;
    /* By the clock that the service reads its times from, if it tells what that says. */
    const char *date = transfer_header(transfer, "Date");
    double told = date != NULL ? retry_read_date(date) : -1;
    double wait = retry_read_wait(
        transfer_header(transfer, "Retry-After"), transfer_header(transfer, headers->retry_after),
        transfer_header(transfer, headers->reset), told >= 0 ? told : clock_unix());
    if (wait < 0 && transfer->status == 429)
        wait = headers->wait;
    return wait;
}

int64_t retry_backoff(int attempts)
{
    int64_t most = BACKOFF_FIRST;
    for (int i = 1; i < attempts && most < BACKOFF_MOST; i++)
        most *= 2;
    if (most > BACKOFF_MOST)
        most = BACKOFF_MOST;
    return (int64_t)platform_random((uint32_t)most + 1);
}

int64_t retry_wait(const struct transfer *transfer, const struct integrations_limits *headers,
                   int attempts)
{
    double asked = retry_service_wait(transfer, headers);
    /* A service that asks for less than a moment may have a clock that is ahead. */
    int64_t wait = retry_backoff(attempts);
    return asked * 1000 > (double)wait ? (int64_t)(asked * 1000) : wait;
}
