/* The services that the library brings. The list stands here and nowhere else. */
#include "aircall.h"
#include "catalog.h"
#include "helpscout.h"

const struct integration *const catalog_integrations[] = {&helpscout_integration,
                                                          &aircall_integration, NULL};
