/* Aircall: its rows and what they cannot say. */
#ifndef INTEGRATIONS_AIRCALL_H
#define INTEGRATIONS_AIRCALL_H

#include "catalog.h"

extern const struct integration aircall_integration;

#endif
