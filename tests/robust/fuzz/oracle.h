/*
 * What an operation makes of arguments, said a second time: which values it accepts, and as which
 * JSON they are sent. Reads the rows for names and bounds, and shares no code with the rooms that
 * check arguments and write values.
 */
#ifndef FUZZ_ORACLE_H
#define FUZZ_ORACLE_H

#include <jansson.h>
#include <lua.h>
#include <stdbool.h>

#include "catalog.h"

/* What is to be said about arguments: nothing, when the contract leaves it open. */
enum verdict { REFUSED, ACCEPTED, OPEN };

/* The most parameters that an operation here has. */
enum { ORACLE_PARAMETERS = 64 };

struct judged {
    const struct integrations_service *integration;
    const struct integrations_operation *operation;
    json_t *values[ORACLE_PARAMETERS]; /* as they are sent; NULL: absent */
    enum verdict verdict;
};

/* Judges the table of arguments at `index`. oracle_free frees what it holds. */
void oracle_judge(lua_State *L, int index, struct judged *judged);
void oracle_free(struct judged *judged);

/* The value of a parameter as it is sent; NULL: absent. */
const json_t *oracle_value(const struct judged *judged, const char *name);

#endif
