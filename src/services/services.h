/* The services that the library brings; see services.c. */
#ifndef INTEGRATIONS_SERVICES_H
#define INTEGRATIONS_SERVICES_H

#include "integrations/service.h"

extern const struct integrations_service helpscout_service, aircall_service;

#endif
