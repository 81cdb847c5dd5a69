/* Looking up rows; see catalog.h. */
#include "catalog.h"

#include <string.h>

#include "rows.h"

const struct choice rows_orders[] = {
    {"asc", NULL, false}, {"desc", NULL, false}, {NULL, NULL, false}};

const struct integration *catalog_integration(const char *name)
{
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        if (strcmp(catalog_integrations[i]->name, name) == 0)
            return catalog_integrations[i];
    return NULL;
}

size_t catalog_index(const struct integration *integration)
{
    size_t i = 0;
    while (catalog_integrations[i] != integration)
        i++;
    return i;
}

/* The part of a full name behind the integration's own name; the name itself when it is short. */
static const char *short_name(const struct integration *integration, const char *name)
{
    size_t len = strlen(integration->name);
    if (strncmp(name, integration->name, len) == 0 && name[len] == '_')
        return name + len + 1;
    return name;
}

const struct operation *catalog_operation(const struct integration *integration, const char *name)
{
    const char *wanted = short_name(integration, name);
    for (size_t i = 0; i < integration->operation_count; i++)
        if (strcmp(integration->operations[i].name, wanted) == 0)
            return &integration->operations[i];
    return NULL;
}

int catalog_parameter(const struct operation *operation, const char *name)
{
    for (size_t i = 0; i < operation->parameter_count; i++)
        if (strcmp(operation->parameters[i].name, name) == 0)
            return (int)i;
    return -1;
}

const struct choice *catalog_choice(const struct parameter *parameter, const char *word)
{
    for (const struct choice *choice = parameter->choices; choice->word != NULL; choice++)
        if (strcmp(choice->word, word) == 0)
            return choice;
    return NULL;
}

const char *catalog_sent(const struct choice *choice)
{
    return choice->sent != NULL ? choice->sent : choice->word;
}

const char *catalog_method(enum method method)
{
    static const char *const names[] = {"GET", "POST", "PUT", "PATCH", "DELETE"};
    return names[method];
}

const char *catalog_kind(enum operation_kind kind)
{
    return kind == OPERATION_READ ? "read" : "write";
}

const char *catalog_operation_name(const void *integration, size_t i)
{
    return ((const struct integration *)integration)->operations[i].name;
}

const char *catalog_parameter_name(const void *operation, size_t i)
{
    return ((const struct operation *)operation)->parameters[i].name;
}

static size_t least_of(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t catalog_distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
    size_t row[CATALOG_NAME + 1];
    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t above = row[j];
            size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            row[j] = least_of(replaced, least_of(above, row[j - 1]) + 1);
            diagonal = above;
        }
    }
    return row[b_len];
}

const char *catalog_nearest(const char *name, const char *(*name_at)(const void *context, size_t i),
                            const void *context, size_t count)
{
    size_t len = strlen(name);
    const char *nearest = NULL;
    if (len == 0 || len > CATALOG_NAME)
        return NULL;
    size_t best = len / 3 + 2;
    for (size_t i = 0; i < count; i++) {
        const char *candidate = name_at(context, i);
        size_t candidate_len = strlen(candidate);
        if (candidate_len > CATALOG_NAME)
            continue;
        size_t distance = catalog_distance(name, len, candidate, candidate_len);
        /* One name inside the other is a common slip: id for call_id. */
        if (len > 1 && (strstr(candidate, name) != NULL || strstr(name, candidate) != NULL))
            distance = least_of(distance, 1);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}
