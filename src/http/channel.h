/*
 * libcurl's easy handles and what they say. A channel carries one transfer at a time and is kept
 * for the next; it is set up once, and what changes from request to request is set when one begins.
 * Nothing here waits, and nothing calls back to the transport.
 */
#pragma once

#include <curl/curl.h>

#include "arena.h"
#include "stale.h"
#include "transfer.h"

/* The channels of one transport. They stay where they are: each channel knows them. */
struct channels {
    CURLSH *share; /* TLS sessions, for connections made by different handles */
    struct channel *pool;
    unsigned pooled;
    struct transport_settings settings;
    struct arena texts;  /* of the settings */
    unsigned generation; /* of the settings */
    struct stale stale;
};

/* False when out of memory; there is nothing to close then. */
bool channels_open(struct channels *channels);

/* No channel may be in use. */
void channels_close(struct channels *channels);

/* In a child process: leaves what is shared with the parent alone, for good, and begins with
 * nothing. */
void channels_leave(struct channels *channels);

/* Copies the settings, for all that begins from now on. False when out of memory: the old ones
 * hold. */
bool channels_configure(struct channels *channels, const struct transport_settings *settings);

/* Has a channel ready for the next request where none may carry two: made while there is nothing to
 * do but wait, it costs the caller no time. */
void channels_prepare(struct channels *channels);

/* Has libcurl begin the transfer, which then has a channel. False when out of memory. */
bool channel_begin(struct channels *channels, CURLM *multi, struct transfer *transfer);

/* The transfer that a handle carries. */
struct transfer *channel_transfer(CURL *easy);

/*
 * libcurl is done with a transfer. When its kept connection was no use, `again` is true, and a call
 * of channel_begin_again has to follow. Else the transfer's status, message and whether it was sent
 * are set, and the outcome is returned. The transfer is still libcurl's.
 */
enum transfer_outcome channel_read(struct transfer *transfer, CURLcode code, bool *again);

/* Begins the transfer again, on a connection of its own. False when out of memory. */
bool channel_begin_again(CURLM *multi, struct transfer *transfer);

/* Takes the transfer from libcurl; it keeps its channel. */
void channel_stop(CURLM *multi, struct transfer *transfer);

/* From now on libcurl does not look at the transfer's deadline. */
void channel_outlast(const struct transfer *transfer);

/* Whether some of the transfer's request left this machine. */
bool channel_has_sent(const struct transfer *transfer);

/* Gives the transfer's channel back, if it has one. */
void channel_release(struct transfer *transfer);
