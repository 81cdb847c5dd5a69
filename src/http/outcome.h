/* What libcurl's end of a transfer means for it. Knows no handles. */
#pragma once

#include <curl/curl.h>

#include "transfer.h"

/* The transfer's status, what it has sent and what came of its reply are there already. */
enum transfer_outcome outcome_of(CURLcode code, const struct transfer *transfer);
