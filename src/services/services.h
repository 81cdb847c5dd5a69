/* The services that the library brings; see services.c. */
#pragma once

#include "integrations/service.h"

extern const struct integrations_service helpscout_service, aircall_service;
