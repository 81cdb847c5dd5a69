/* How a call fails. The functions for services are in call.h. */
#ifndef INTEGRATIONS_RAISE_H
#define INTEGRATIONS_RAISE_H

#include <stdbool.h>

#include "call.h"

/* Raises what came of a transfer that was no success; `repeatable`: it does no harm twice. */
_Noreturn void raise_transfer(struct integrations_call *call, const struct transfer *transfer,
                              bool repeatable);

#endif
