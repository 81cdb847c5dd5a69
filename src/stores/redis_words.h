/*
 * Questions to a store as commands to Redis, and Redis' answers as theirs: the scripts in
 * budget.lua and token.lua do the work. Knows nothing of connections.
 */
#pragma once

#include <hiredis/hiredis.h>
#include <stdbool.h>

#include "integrations/store.h"

enum { REDIS_WORKER = 32 };

struct redis_words {
    char worker[REDIS_WORKER + 1]; /* the name under which this store asks */
};

/*
 * The command for the question, in hiredis' memory: by the script's hash, or with its text, by
 * which Redis knows the hash from then on. 0: there is no memory, or the account is no account.
 */
int redis_words_command(const struct redis_words *words,
                        const struct integrations_store_request *request, bool with_text,
                        char **command);

/* Sets the answer in the request. */
void redis_words_read(const redisReply *reply, struct integrations_store_request *request);
