/*
 * What the module has to make of arguments, said a second time: which values an operation accepts,
 * and the requests that follow from them, as JSON. Reads the rows for names and bounds, and shares
 * no code with the rooms that check arguments and make requests.
 */
#ifndef FUZZ_ORACLE_H
#define FUZZ_ORACLE_H

#include <jansson.h>
#include <lua.h>
#include <stdbool.h>

#include "catalog.h"

/* What is to be said about arguments: nothing, when the contract leaves it open. */
enum verdict { REFUSED, ACCEPTED, OPEN };

struct judged {
    const struct integration *integration;
    const struct operation *operation;
    json_t *values[CATALOG_PARAMETERS]; /* as they are sent; NULL: absent */
    bool fraction[CATALOG_PARAMETERS];  /* dates: a part of a second was given */
    enum verdict verdict;
};

/* Judges the table of arguments at `index`. oracle_free frees what it holds. */
void oracle_judge(lua_State *L, int index, struct judged *judged);
void oracle_free(struct judged *judged);

/*
 * The requests of an accepted call when every list is empty: an array of {method, path, query
 * (array of [name, value]), body (null: none)}. A query for Help Scout's search stands as an array
 * of clauses. `judged->verdict` becomes REFUSED where the operation itself refuses.
 */
json_t *oracle_requests(struct judged *judged);

/* Whether a search expression that was sent is made of these clauses and nothing else. */
bool oracle_query_matches(const char *sent, size_t len, const json_t *clauses);

#endif
