/* Looking up rows; see catalog.h. */
#include "catalog.h"

#include <string.h>

#include "text.h"

void catalog_begin(struct catalog *catalog)
{
    *catalog = (struct catalog){.count = 0};
    for (size_t i = 0; catalog_services[i] != NULL; i++)
        catalog_add(catalog, catalog_services[i]);
}

bool catalog_add(struct catalog *catalog, const struct integrations_service *service)
{
    if (catalog->count == CATALOG_MOST)
        return false;
    catalog->services[catalog->count++] = service;
    return true;
}

const struct integrations_service *catalog_service(const struct catalog *catalog, const char *name)
{
    for (size_t i = 0; i < catalog->count; i++)
        if (strcmp(catalog->services[i]->name, name) == 0)
            return catalog->services[i];
    return NULL;
}

const char *catalog_short_name(const struct integrations_service *service, const char *name)
{
    size_t len = strlen(service->name);
    if (strncmp(name, service->name, len) == 0 && name[len] == '_')
        return name + len + 1;
    return name;
}

const char *catalog_alias(const char *aliases, const char *name, size_t len)
{
    for (struct text_word word = {aliases, 0}; text_next_word(&word);)
        if (strcspn(word.at, ": ") == len && memcmp(word.at, name, len) == 0)
            return word.at + len;
    return NULL;
}

bool catalog_is_alias(const char *aliases, const char *name)
{
    return catalog_alias(aliases, name, strlen(name)) != NULL;
}

const struct integrations_operation *catalog_operation(const struct integrations_service *service,
                                                       const char *name)
{
    const char *wanted = catalog_short_name(service, name);
    for (size_t i = 0; i < service->operation_count; i++)
        if (strcmp(service->operations[i].name, wanted) == 0)
            return &service->operations[i];
    for (size_t i = 0; i < service->operation_count; i++)
        if (catalog_is_alias(service->operations[i].aliases, wanted))
            return &service->operations[i];
    return NULL;
}

bool catalog_is_repeatable(const struct integrations_step *step)
{
    switch (step->again) {
    case INTEGRATIONS_ALWAYS:
        return true;
    case INTEGRATIONS_NEVER:
        return false;
    case INTEGRATIONS_BY_METHOD:
        break;
    }
    return strcmp(step->method, "POST") != 0;
}

const char *catalog_items(const struct integrations_operation *operation)
{
    const struct integrations_step *last = &operation->steps[operation->step_count - 1];
    bool made = last->take != NULL || operation->finish != NULL;
    return last->paging != NULL && !made ? last->items : NULL;
}

const char *catalog_alias_sets(const struct integrations_service *service,
                               const struct integrations_operation *operation, const char *name)
{
    const char *wanted = catalog_short_name(service, name);
    const char *behind = catalog_alias(operation->aliases, wanted, strlen(wanted));
    return behind != NULL && *behind == ':' ? behind + 1 : NULL;
}

const char *catalog_kind(enum integrations_kind kind)
{
    return kind == INTEGRATIONS_READ ? "read" : "write";
}

const char *catalog_operation_name(const void *service, size_t i)
{
    return ((const struct integrations_service *)service)->operations[i].name;
}

const char *catalog_parameter_name(const void *operation, size_t i)
{
    return ((const struct integrations_operation *)operation)->parameters[i].name;
}
