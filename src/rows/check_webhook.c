/* Whether the row of a service's webhooks holds together; see check.h. */
#include <string.h>

#include "catalog.h"
#include "check.h"

static bool check_event(const struct check *check, const struct integrations_event *row)
{
    if (row->about == NULL)
        return check_wrong(check, "it does not say what the data is", NULL);
    if (row->operation != NULL && catalog_operation(check->service, row->operation) == NULL)
        return check_wrong(check, "there is no operation", row->operation);
    return true;
}

bool check_webhook(const struct check *check)
{
    const struct integrations_webhook *row = check->service->webhook;
    struct check at = *check;
    if (row == NULL)
        return true;
    at.kind = "webhook";
    at.name = row->signature != NULL ? row->signature : row->token;
    if ((row->signature != NULL) == (row->token != NULL))
        return check_wrong(&at, "it has a signature, or else a token", NULL);
    if (row->signature != NULL && !check_is_header(row->signature))
        return check_wrong(&at, "this is no header's name", row->signature);
    if (row->event != NULL && !check_is_header(row->event))
        return check_wrong(&at, "this is no header's name", row->event);
    if (row->events == NULL)
        return check_wrong(&at, "it has no events", NULL);
    for (const struct integrations_event *event = row->events; event->names != NULL; event++) {
        at.kind = "event";
        at.name = event->names;
        if (!check_event(&at, event))
            return false;
    }
    return true;
}
