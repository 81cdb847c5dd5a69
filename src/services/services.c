/* The services that the library brings. The list stands here and nowhere else. */
#include "services.h"

#include "catalog.h"

const struct integrations_service *const catalog_services[] = {&helpscout_service, &aircall_service,
                                                               NULL};
