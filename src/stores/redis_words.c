/* Commands and answers; see redis_words.h. */
#include "redis_words.h"

#include <stdio.h>
#include <string.h>

#include "redis_scripts.h"

enum { BUDGET_SCRIPT, TOKEN_SCRIPT };

/* The SHA-1 of their texts, by which Redis knows them. */
static const char *const hashes[] = {REDIS_BUDGET_SHA1, REDIS_TOKEN_SHA1};

enum { KEYS_MOST = 7, WORDS_MOST = 3 + KEYS_MOST + 11, NUMBER = 24 };

/* What an account's keys are called: all have it in braces, so that they are in one slot. */
static const char *const budget_keys[] = {"budget", "leases", "log",   "workers",
                                          "line",   "places", "called"};
static const char *const token_keys[] = {"token", "right", "waiting"};

static const struct {
    const char *name;
    int script;
} verbs[] = {[INTEGRATIONS_STORE_TAKE] = {"TAKE", BUDGET_SCRIPT},
             [INTEGRATIONS_STORE_GIVE] = {"GIVE", BUDGET_SCRIPT},
             [INTEGRATIONS_STORE_TOKEN] = {"TOKEN", TOKEN_SCRIPT},
             [INTEGRATIONS_STORE_KEEP] = {"KEEP", TOKEN_SCRIPT},
             [INTEGRATIONS_STORE_DROP] = {"DROP", TOKEN_SCRIPT}};

/* A command while it is put together; its numbers and keys are texts of its own. */
struct sentence {
    const char *words[WORDS_MOST];
    size_t lens[WORDS_MOST];
    int count;
    char numbers[16][NUMBER];
    int number_count;
    char keys[KEYS_MOST][INTEGRATIONS_STORE_KEY + 32];
};

static void say_bytes(struct sentence *sentence, const void *bytes, size_t len)
{
    sentence->words[sentence->count] = bytes;
    sentence->lens[sentence->count++] = len;
}

static void say_word(struct sentence *sentence, const char *word)
{
    say_bytes(sentence, word, strlen(word));
}

static void say_number(struct sentence *sentence, int64_t number)
{
    char *text = sentence->numbers[sentence->number_count++];
    snprintf(text, NUMBER, "%lld", (long long)number);
    say_word(sentence, text);
}

/* Whole milliseconds, not fewer; a negative time stays one. */
static void say_time(struct sentence *sentence, double seconds)
{
    double most = 1e9, time = seconds < most ? seconds : most;
    say_number(sentence, time < 0 ? -1 : (int64_t)(time * 1000 + 0.999));
}

static void say_keys(struct sentence *sentence, const char *account, const char *const *names,
                     int count)
{
    say_number(sentence, count);
    for (int i = 0; i < count; i++) {
        snprintf(sentence->keys[i], sizeof sentence->keys[i], "{integrations:%s}:%s", account,
                 names[i]);
        say_word(sentence, sentence->keys[i]);
    }
}

static void say_budget(struct sentence *sentence, const struct integrations_store_request *request)
{
    say_number(sentence, request->paced);
    say_time(sentence, request->minute);
    if (request->verb == INTEGRATIONS_STORE_TAKE) {
        say_number(sentence, request->least);
        say_number(sentence, request->most);
        say_time(sentence, request->lease);
        say_word(sentence, request->bulk ? "1" : "0");
        return;
    }
    say_number(sentence, request->lent);
    say_number(sentence, request->used);
    say_number(sentence, request->unused);
    say_number(sentence, request->remaining);
    say_number(sentence, request->limit);
    say_time(sentence, request->wait);
}

static void say_token(struct sentence *sentence, const struct integrations_store_request *request)
{
    if (request->verb != INTEGRATIONS_STORE_DROP)
        say_time(sentence, request->seconds);
    if (request->verb != INTEGRATIONS_STORE_TOKEN && request->token != NULL)
        say_bytes(sentence, request->token, request->token_len);
}

int redis_words_command(const struct redis_words *words,
                        const struct integrations_store_request *request, bool with_text,
                        char **command)
{
    struct sentence sentence = {.count = 0};
    int script = verbs[request->verb].script;
    if (request->token_len > INTEGRATIONS_STORE_TOKEN_MOST ||
        strnlen(request->account, INTEGRATIONS_STORE_KEY + 1) > INTEGRATIONS_STORE_KEY)
        return 0;
    say_word(&sentence, with_text ? "EVAL" : "EVALSHA");
    say_word(&sentence, with_text ? redis_scripts[script].text : hashes[script]);
    if (script == BUDGET_SCRIPT)
        say_keys(&sentence, request->account, budget_keys, 7);
    else
        say_keys(&sentence, request->account, token_keys, 3);
    say_word(&sentence, verbs[request->verb].name);
    say_word(&sentence, request->account);
    say_word(&sentence, words->worker);
    (script == BUDGET_SCRIPT ? say_budget : say_token)(&sentence, request);
    return (int)redisFormatCommandArgv(command, sentence.count, sentence.words, sentence.lens);
}

/* ---- answers ---- */

/* The array's number of that place, which is there. */
static int64_t read_item(const redisReply *reply, size_t i)
{
    return reply->element[i]->integer;
}

static double read_time(const redisReply *reply, size_t i)
{
    return (double)read_item(reply, i) / 1000;
}

static bool read_numbers(const redisReply *reply, size_t count)
{
    if (reply->elements < count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (reply->element[i]->type != REDIS_REPLY_INTEGER)
            return false;
    return true;
}

static bool read_take(const redisReply *reply, struct integrations_store_request *request)
{
    if (!read_numbers(reply, 8))
        return false;
    request->granted = read_item(reply, 0);
    request->lease_id = read_item(reply, 1);
    request->again = read_time(reply, 2);
    request->left = read_item(reply, 3);
    request->of = read_item(reply, 4);
    request->held = read_time(reply, 5);
    request->workers = read_item(reply, 6);
    request->pace = read_item(reply, 7) != 0;
    return true;
}

static bool read_give(const redisReply *reply, struct integrations_store_request *request)
{
    if (!read_numbers(reply, 3))
        return false;
    request->left = read_item(reply, 0);
    request->of = read_item(reply, 1);
    request->held = read_time(reply, 2);
    return true;
}

static bool read_token(const redisReply *reply, struct integrations_store_request *request)
{
    if (!read_numbers(reply, 1))
        return false;
    request->may_fetch = read_item(reply, 0) == 2;
    request->found = NULL;
    request->again = 0;
    if (read_item(reply, 0) == 0 && read_numbers(reply, 2))
        request->again = read_time(reply, 1);
    if (read_item(reply, 0) != 1)
        return true;
    const redisReply *token = reply->elements > 2 ? reply->element[2] : NULL;
    if (token == NULL || token->type != REDIS_REPLY_STRING || !read_numbers(reply, 2) ||
        token->len > INTEGRATIONS_STORE_TOKEN_MOST)
        return false;
    request->found = token->str;
    request->found_len = token->len;
    request->lives = read_time(reply, 1);
    return true;
}

void redis_words_read(const redisReply *reply, struct integrations_store_request *request)
{
    bool read = reply != NULL && reply->type == REDIS_REPLY_ARRAY;
    if (read && request->verb == INTEGRATIONS_STORE_TAKE)
        read = read_take(reply, request);
    else if (read && request->verb == INTEGRATIONS_STORE_GIVE)
        read = read_give(reply, request);
    else if (read && request->verb == INTEGRATIONS_STORE_TOKEN)
        read = read_token(reply, request);
    request->failed = !read;
}
