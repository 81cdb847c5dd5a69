/*
 * What the functions of a service outside the library ask of a call: the table of
 * <integrations/service.h>. Those of our own services call the same functions directly.
 */
#ifndef INTEGRATIONS_HOOKS_H
#define INTEGRATIONS_HOOKS_H

#include "integrations/service.h"

extern const struct integrations_api hooks_api;

#endif
