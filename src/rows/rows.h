/* What the files of the services write their rows with. */
#ifndef INTEGRATIONS_ROWS_H
#define INTEGRATIONS_ROWS_H

#include "catalog.h"

/* A list of names, or of paths, with its end. */
#define NAMES(...) ((const char *const[]){__VA_ARGS__, NULL})

/* Members of an operation's row: its parameters, and the rules about them. */
#define PARAMETERS(rows) .parameters = (rows), .parameter_count = sizeof(rows) / sizeof *(rows)
#define RULES(rows_) .rules = (rows_), .rule_count = sizeof(rows_) / sizeof *(rows_)

/* Choices of a sort direction, which both services call the same. */
extern const struct choice rows_orders[];

#endif
