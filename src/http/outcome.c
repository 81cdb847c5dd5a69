/* What libcurl's end of a transfer means; see outcome.h. */
#include "outcome.h"

#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "text.h"

/* Whether the reply says that it is not all of the bytes that were asked for: servers that are made
 * for players send a part unasked. */
static bool outcome_is_part(const struct transfer *transfer)
{
    static const char unit[] = "bytes ", start[] = "0-";
    char *end;
    const char *range = transfer->status == 206 ? transfer_header(transfer, "Content-Range") : NULL;
    if (range == NULL || !text_same(range, unit, strlen(unit)))
        return false;
    range += strlen(unit);
    if (strncmp(range, start, strlen(start)) != 0)
        return true;
    unsigned long long last = strtoull(range + strlen(start), &end, 10);
    return *end != '/' || strtoull(end + 1, NULL, 10) != last + 1;
}

static enum transfer_outcome outcome_of_write_error(const struct transfer *transfer)
{
    if (transfer->unsaved)
        return TRANSFER_UNSAVED;
    if (transfer->reply.full)
        return TRANSFER_TOO_LARGE;
    /* All that came was taken: libcurl could not unpack it. */
    return transfer->reply.failed ? TRANSFER_NO_MEMORY : TRANSFER_UNREADABLE;
}

/* How long before a deadline libcurl may end a transfer for it, in milliseconds. It rounds, and
 * since 8.2 has a clock (CLOCK_MONOTONIC_RAW) that may run faster than the one deadlines are on. */
enum { CLOCKS_APART = 100 };

static enum transfer_outcome outcome_of_failure(CURLcode code, const struct transfer *transfer)
{
    switch (code) {
    case CURLE_OK:
        return outcome_is_part(transfer) ? TRANSFER_CUT : TRANSFER_ANSWERED;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
    case CURLE_SSL_CONNECT_ERROR:
        return TRANSFER_UNREACHABLE;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return TRANSFER_UNTRUSTED;
    case CURLE_WRITE_ERROR:
        return outcome_of_write_error(transfer);
    case CURLE_BAD_CONTENT_ENCODING:
        return TRANSFER_UNREADABLE;
    case CURLE_PARTIAL_FILE:
        return transfer->status > 0 ? TRANSFER_CUT : TRANSFER_BROKEN;
    case CURLE_OUT_OF_MEMORY:
        return TRANSFER_NO_MEMORY;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        /* Of our request, or of the reply: so HTTP/0.9 is called, and a trailer without a colon. */
        return transfer->sent ? TRANSFER_BROKEN : TRANSFER_REFUSED;
    default:
        if (code == CURLE_OPERATION_TIMEDOUT && clock_now() + CLOCKS_APART >= transfer->deadline)
            return TRANSFER_TIMED_OUT;
        /* Such as a proxy that would not connect, or too little time for connecting. */
        return transfer->begun > 0 ? TRANSFER_BROKEN : TRANSFER_UNREACHABLE;
    }
}

/* A status from 300 on decides by itself, even where the body behind it is damaged or cut. */
enum transfer_outcome outcome_of(CURLcode code, const struct transfer *transfer)
{
    enum transfer_outcome outcome = outcome_of_failure(code, transfer);
    bool said = transfer->status >= 300 && outcome != TRANSFER_NO_MEMORY;
    return said ? TRANSFER_ANSWERED : outcome;
}
