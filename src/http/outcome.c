/* What libcurl's end of a transfer means; see outcome.h. */
#include "outcome.h"

static enum transfer_outcome outcome_of_write_error(const struct transfer *transfer)
{
    if (transfer->unsaved)
        return TRANSFER_UNSAVED;
    if (transfer->reply.full)
        return TRANSFER_TOO_LARGE;
    /* All that came was taken: libcurl could not unpack it. */
    return transfer->reply.failed ? TRANSFER_NO_MEMORY : TRANSFER_UNREADABLE;
}

static enum transfer_outcome outcome_of_failure(CURLcode code, const struct transfer *transfer)
{
    switch (code) {
    case CURLE_OK:
        return TRANSFER_ANSWERED;
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
    case CURLE_OPERATION_TIMEDOUT:
        return TRANSFER_TIMED_OUT;
    case CURLE_WRITE_ERROR:
        return outcome_of_write_error(transfer);
    case CURLE_BAD_CONTENT_ENCODING:
        return TRANSFER_UNREADABLE;
    case CURLE_PARTIAL_FILE:
        return transfer->status > 0 ? TRANSFER_CUT : TRANSFER_BROKEN;
    case CURLE_OUT_OF_MEMORY:
        return TRANSFER_NO_MEMORY;
    case CURLE_UNSUPPORTED_PROTOCOL:
        /* Of our address, or of the reply: the latter is what HTTP/0.9 is called. */
        return transfer->sent ? TRANSFER_BROKEN : TRANSFER_REFUSED;
    case CURLE_URL_MALFORMAT:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        return TRANSFER_REFUSED;
    default:
        /* Such as a proxy that would not connect. */
        return transfer->begun > 0 ? TRANSFER_BROKEN : TRANSFER_UNREACHABLE;
    }
}

/* With a status that is no success all is said: what became of the words behind it is no matter. */
enum transfer_outcome outcome_of(CURLcode code, const struct transfer *transfer)
{
    enum transfer_outcome outcome = outcome_of_failure(code, transfer);
    bool said = transfer->status >= 300 && outcome != TRANSFER_NO_MEMORY;
    return said ? TRANSFER_ANSWERED : outcome;
}
