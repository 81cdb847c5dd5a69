/* Help Scout: its rows and what they cannot say. */
#ifndef INTEGRATIONS_HELPSCOUT_H
#define INTEGRATIONS_HELPSCOUT_H

#include "catalog.h"

extern const struct integration helpscout_integration;

#endif
