/*
 * Gives the module known credentials, uses it in every way, and looks for them: in all texts that
 * come out (secrets.lua), in what the process has written, and, after the state is closed, in the
 * process's own writable memory. This program holds them encoded, and never compares with anything
 * but the encoded form.
 *
 * The texts are looked through with a server that repeats what it was sent, the memory without:
 * what a service says is a Lua value before it is an error, and Lua's memory is the host's.
 *
 * What libcurl copies is libcurl's: this host gives it an allocator that wipes, so that all that is
 * found is the module's.
 */
#include <curl/curl.h>
#include <fcntl.h>
#include <inttypes.h>
#include <lauxlib.h>
#include <lualib.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "canned_server.h"
#include "host.h"
#include "integrations.h"

enum { KEY = 0xA5, SECRET_MOST = 64, TEST_SECONDS = 300, PIECE = 1 << 20, CONTEXT = 24 };
enum { SKIPPED = 77 };

enum secret {
    ACCESS_TOKEN,
    CLIENT_ID,
    CLIENT_SECRET,
    FETCHED_TOKEN,
    API_ID,
    API_TOKEN,
    AIRCALL_TOKEN,
    BASIC_CREDENTIAL,
    SECRETS
};

static const struct {
    const char *name;
    size_t len;
    unsigned char text[SECRET_MOST];
} secrets[SECRETS] = {
    {"access token", 20, {0xCD, 0xD6, 0xE4, 0xC6, 0xC6, 0xC0, 0xD6, 0xD6, 0x92, 0xC3,
                          0x96, 0xF4, 0x9C, 0xDD, 0xE9, 0x97, 0xC8, 0xFF, 0xD5, 0xF1}},
    {"client id",
     19,
     {0xCD, 0xD6, 0xE6, 0xC9, 0xCC, 0xC0, 0xCB, 0xD1, 0xEC, 0xC1, 0x91, 0xEE, 0xC1, 0x9D, 0xF2,
      0xCB, 0x94, 0xF7, 0xC7}},
    {"client secret",
     19,
     {0xCD, 0xD6, 0xF6, 0xC0, 0xC6, 0xD7, 0xC0, 0xD1, 0xF3, 0x93, 0xDC, 0xEF, 0x95, 0xD6, 0xE2,
      0xD4, 0x90, 0xED, 0xC6}},
    {"fetched token", 20, {0xCD, 0xD6, 0xE3, 0xC0, 0xD1, 0xC6, 0xCD, 0xC0, 0xC1, 0xE7,
                           0x9D, 0xD0, 0xFD, 0x96, 0xC0, 0xE8, 0xD1, 0x92, 0xEB, 0xC4}},
    {"API id",
     18,
     {0xC4, 0xC6, 0xE4, 0xD5, 0xCC, 0xEC, 0xC1, 0xE0, 0x97, 0xCA, 0xF5, 0x9C, 0xCC, 0xFC, 0xD2,
      0x91, 0xE1, 0xC3}},
    {"API token", 21, {0xC4, 0xC6, 0xE4, 0xD5, 0xCC, 0xF1, 0xCA, 0xCE, 0xC0, 0xCB, 0xE6,
                       0x90, 0xC9, 0xF0, 0x94, 0xCE, 0xF6, 0xDF, 0x93, 0xEF, 0xD7}},
    {"Aircall access token",
     19,
     {0xC4, 0xC6, 0xE4, 0xC6, 0xC6, 0xC0, 0xD6, 0xD6, 0xF7, 0x95, 0xD3, 0xF4, 0x9D, 0xCD, 0xE7,
      0xCB, 0x96, 0xFD, 0xC8}},
    {"Basic credential",
     56,
     {0xFC, 0xF2, 0xEB, 0xE7, 0xC6, 0xE2, 0xC9, 0xEF, 0xFF, 0xE0, 0xF0, 0xDC, 0xC7, 0x94,
      0xE4, 0x90, 0xC4, 0xF3, 0xC9, 0x96, 0xEB, 0xE0, 0xF7, 0xC8, 0xEA, 0xC8, 0xE3, 0xCF,
      0xF4, 0xFD, 0xE7, 0xD5, 0xF3, 0xE2, 0x9C, 0xD7, 0xFF, 0xF2, 0x90, 0xE1, 0xEB, 0xF2,
      0xDD, 0xF3, 0xE8, 0xF2, 0xD1, 0xF1, 0xC0, 0xCF, 0xFF, 0xEE, 0xC6, 0xC2, 0x98, 0x98}},
};

static const char *base;

/* ---- the secrets ---- */

/* Writes a secret in the open; whoever asks for that wipes it. */
static const char *reveal(enum secret secret, char *out)
{
    for (size_t i = 0; i < secrets[secret].len; i++)
        out[i] = (char)(secrets[secret].text[i] ^ KEY);
    out[secrets[secret].len] = '\0';
    return out;
}

static bool is_at(enum secret secret, const unsigned char *bytes)
{
    for (size_t i = 0; i < secrets[secret].len; i++)
        if ((bytes[i] ^ KEY) != secrets[secret].text[i])
            return false;
    return true;
}

/* Where the first secret is in some bytes; `len` when there is none. */
static size_t find_secret(const unsigned char *bytes, size_t len, enum secret *found)
{
    bool begins[256] = {false};
    for (int secret = 0; secret < SECRETS; secret++)
        begins[secrets[secret].text[0] ^ KEY] = true;
    for (size_t i = 0; i < len; i++)
        for (int secret = begins[bytes[i]] ? 0 : SECRETS; secret < SECRETS; secret++)
            if (secrets[secret].len <= len - i && is_at((enum secret)secret, bytes + i)) {
                *found = (enum secret)secret;
                return i;
            }
    return len;
}

/* ---- texts ---- */

static int leaks;

/* check(where, text) */
static int check(lua_State *L)
{
    size_t len;
    enum secret found;
    const char *where = luaL_checkstring(L, 1), *text = luaL_checklstring(L, 2, &len);
    if (find_secret((const unsigned char *)text, len, &found) == len)
        return 0;
    leaks++;
    printf("        the %s is in a text of: %s\n", secrets[found].name, where);
    return 0;
}

/* ---- memory ---- */

/* What a search has found, and in how many bytes. */
struct finds {
    int count[SECRETS];
    size_t bytes;
    bool quiet;
};

/* The bytes around a find, the secret itself left out. */
static void show_find(const char *region, uintptr_t address, enum secret secret,
                      const unsigned char *at, size_t before, size_t after)
{
    char context[2 * CONTEXT + 1];
    size_t len = 0;
    for (const unsigned char *byte = at - before; byte < at; byte++)
        context[len++] = *byte >= 32 && *byte < 127 ? (char)*byte : '.';
    context[len++] = '#';
    for (const unsigned char *byte = at + secrets[secret].len;
         byte < at + secrets[secret].len + after && len < 2 * CONTEXT; byte++)
        context[len++] = *byte >= 32 && *byte < 127 ? (char)*byte : '.';
    context[len] = '\0';
    printf("        the %s is at %" PRIxPTR " in %s: %s\n", secrets[secret].name, address, region,
           context);
}

/* Looks through a piece of memory that was read to `bytes`. */
static void search_piece(struct finds *finds, const char *region, uintptr_t address,
                         const unsigned char *bytes, size_t len)
{
    enum secret secret;
    for (size_t at = 0; at < len;) {
        size_t next = at + find_secret(bytes + at, len - at, &secret);
        if (next == len)
            return;
        finds->count[secret]++;
        if (!finds->quiet)
            show_find(region, address + next, secret, bytes + next, next < CONTEXT ? next : CONTEXT,
                      len - next - secrets[secret].len < CONTEXT ? 0 : CONTEXT - 2);
        at = next + 1;
    }
}

/* Looks through one region; the piece that it is read to does not count. */
static void search_region(struct finds *finds, int memory, unsigned char *piece, uintptr_t start,
                          uintptr_t end, const char *region)
{
    for (uintptr_t at = start; at < end;) {
        size_t len = end - at < PIECE ? end - at : PIECE;
        ssize_t got = pread(memory, piece, len, (off_t)at);
        if (got <= 0)
            return;
        search_piece(finds, region, at, piece, (size_t)got);
        finds->bytes += (size_t)got;
        if ((size_t)got < len || at + len == end)
            return;
        at += len - SECRET_MOST;
    }
}

/* Looks through all of the process's writable memory. */
static struct finds search_memory(bool quiet)
{
    struct finds finds = {.quiet = quiet};
    static char line[512];
    unsigned char *piece =
        mmap(NULL, PIECE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int memory = open("/proc/self/mem", O_RDONLY);
    FILE *maps = fopen("/proc/self/maps", "r");
    if (piece == MAP_FAILED || memory < 0 || maps == NULL)
        abort();
    while (fgets(line, sizeof line, maps) != NULL) {
        uintptr_t start, end;
        char permissions[8], region[256] = "no file";
        if (sscanf(line, "%" SCNxPTR "-%" SCNxPTR " %7s %*s %*s %*s %255[^\n]", &start, &end,
                   permissions, region) < 3 ||
            strncmp(permissions, "rw", 2) != 0)
            continue;
        /* The kernel joins neighbours; the piece may be in the middle of a region. */
        uintptr_t own = (uintptr_t)piece;
        if (own >= end || own + PIECE <= start) {
            search_region(&finds, memory, piece, start, end, region);
        } else {
            search_region(&finds, memory, piece, start, own, region);
            search_region(&finds, memory, piece, own + PIECE, end, region);
        }
    }
    fclose(maps);
    close(memory);
    munmap(piece, PIECE);
    return finds;
}

/* ---- accounts ---- */

/* The accounts that secrets.lua uses. -1: no such credential. */
static const struct {
    const char *integration, *name, *path;
    int access_token, client_id, client_secret, api_id, api_token;
} accounts[] = {
    {"helpscout", "default", "/ok/hs", ACCESS_TOKEN, -1, -1, -1, -1},
    {"helpscout", "client", "/ok/hs", -1, CLIENT_ID, CLIENT_SECRET, -1, -1},
    {"helpscout", "echo", "/echo/hs", ACCESS_TOKEN, -1, -1, -1, -1},
    {"helpscout", "echo_client", "/echo/hs", -1, CLIENT_ID, CLIENT_SECRET, -1, -1},
    {"helpscout", "echo_tokens", "/echo-tokens/hs", -1, CLIENT_ID, CLIENT_SECRET, -1, -1},
    {"helpscout", "refused", "/refuse/hs", ACCESS_TOKEN, -1, -1, -1, -1},
    {"aircall", "refused", "/refuse/ac", -1, -1, -1, API_ID, API_TOKEN},
    {"aircall", "default", "/ok/ac", -1, -1, -1, API_ID, API_TOKEN},
    {"aircall", "bearer", "/ok/ac", AIRCALL_TOKEN, -1, -1, -1, -1},
    {"aircall", "echo", "/echo/ac", -1, -1, -1, API_ID, API_TOKEN},
    {"aircall", "echo_bearer", "/echo/ac", AIRCALL_TOKEN, -1, -1, -1, -1},
    {"aircall", "nowhere", NULL, AIRCALL_TOKEN, -1, -1, -1, -1},
    {"helpscout", "held", "/hold/hs", ACCESS_TOKEN, -1, -1, -1, -1},
    {"helpscout", "held_client", "/hold/hs", -1, CLIENT_ID, CLIENT_SECRET, -1, -1},
    {"aircall", "held", "/hold/ac", -1, -1, -1, API_ID, API_TOKEN},
};

enum { ACCOUNTS = sizeof accounts / sizeof *accounts, CREDENTIALS = 5 };

static const char *url_of(int i, char *url, size_t size)
{
    snprintf(url, size, "%s%s", accounts[i].path != NULL ? base : "http://127.0.0.1:1",
             accounts[i].path != NULL ? accounts[i].path : "");
    return url;
}

/* The account's credentials in the open, in the order of the row; NULL: none. */
static void reveal_all(int i, const char **texts, char (*buffers)[SECRET_MOST + 1])
{
    const int wanted[CREDENTIALS] = {accounts[i].access_token, accounts[i].client_id,
                                     accounts[i].client_secret, accounts[i].api_id,
                                     accounts[i].api_token};
    for (int j = 0; j < CREDENTIALS; j++)
        texts[j] = wanted[j] >= 0 ? reveal((enum secret)wanted[j], buffers[j]) : NULL;
}

/* Adds the accounts from C, so that no credential is a Lua value ever. */
static void add_accounts(lua_State *L)
{
    for (int i = 0; i < ACCOUNTS; i++) {
        char url[128], buffers[CREDENTIALS][SECRET_MOST + 1];
        const char *texts[CREDENTIALS];
        reveal_all(i, texts, buffers);
        const struct integrations_value fields[] = {
            {"access_token", texts[0]},  {"client_id", texts[1]},
            {"client_secret", texts[2]}, {"api_id", texts[3]},
            {"api_token", texts[4]},     {"url", url_of(i, url, sizeof url)}};
        struct integrations_account account = {.size = sizeof account,
                                               .service = accounts[i].integration,
                                               .name = accounts[i].name,
                                               .fields = fields,
                                               .field_count = sizeof fields / sizeof *fields};
        int status = integrations_add_account(L, &account);
        explicit_bzero(buffers, sizeof buffers);
        if (status != LUA_OK) {
            printf("        %s\n", host_text(L));
            exit(1);
        }
    }
}

/* Pushes a table for `configure` with the same accounts. */
static void push_settings(lua_State *L)
{
    static const char *const names[CREDENTIALS] = {"access_token", "client_id", "client_secret",
                                                   "api_id", "api_token"};
    lua_newtable(L);
    for (int i = 0; i < ACCOUNTS; i++) {
        char url[128], buffers[CREDENTIALS][SECRET_MOST + 1];
        const char *texts[CREDENTIALS];
        reveal_all(i, texts, buffers);
        luaL_getsubtable(L, -1, accounts[i].integration);
        luaL_getsubtable(L, -1, "accounts");
        lua_newtable(L);
        for (int j = 0; j < CREDENTIALS; j++)
            if (texts[j] != NULL) {
                lua_pushstring(L, texts[j]);
                lua_setfield(L, -2, names[j]);
            }
        lua_pushstring(L, url_of(i, url, sizeof url));
        lua_setfield(L, -2, "url");
        lua_setfield(L, -2, accounts[i].name);
        lua_pop(L, 2);
        explicit_bzero(buffers, sizeof buffers);
    }
}

/* A lua_Alloc that wipes what it frees, as a host should have that configures from Lua. */
static void *wiping_allocator(void *user, void *block, size_t old_size, size_t size)
{
    (void)user;
    void *moved = size > 0 ? malloc(size) : NULL;
    if (size > 0 && moved == NULL)
        return NULL;
    if (block != NULL) {
        if (moved != NULL)
            memcpy(moved, block, old_size < size ? old_size : size);
        explicit_bzero(block, old_size);
        free(block);
    }
    return moved;
}

/* The same for libcurl. */
static void wipe_and_free(void *block)
{
    if (block != NULL)
        explicit_bzero(block, malloc_usable_size(block));
    free(block);
}

static void *move_and_wipe(void *block, size_t size)
{
    size_t old_size = block != NULL ? malloc_usable_size(block) : 0;
    void *moved = malloc(size);
    if (moved == NULL || block == NULL)
        return moved;
    memcpy(moved, block, old_size < size ? old_size : size);
    wipe_and_free(block);
    return moved;
}

/* ---- the tests ---- */

static int open_module(lua_State *L)
{
    if (integrations_open(L) != LUA_OK)
        lua_error(L);
    return 1;
}

/* Uses the module in every way. False when that did not work. */
static bool use(lua_State *L, bool from_lua, bool echo)
{
    luaL_openlibs(L);
    lua_pushcfunction(L, open_module);
    bool good = lua_pcall(L, 0, 1, 0) == LUA_OK;
    if (good && !from_lua)
        add_accounts(L);
    if (good) {
        lua_pushcfunction(L, check);
        lua_pushboolean(L, echo);
        if (from_lua)
            push_settings(L);
        else
            lua_pushnil(L);
        good = host_run_file(L, "secrets.lua", 4, 0);
    }
    if (!good)
        printf("        %s\n", host_text(L));
    return good;
}

/* Whether memory can be searched: a sanitizer or valgrind keeps what was freed. */
static bool can_search(void)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return false;
#else
    return !host_heap_is_watched();
#endif
}

/* The search must find what is there while the state is open. */
static bool search_works(void)
{
    struct finds finds = search_memory(true);
    static const enum secret held[] = {ACCESS_TOKEN, CLIENT_SECRET, FETCHED_TOKEN, API_TOKEN};
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        if (finds.count[held[i]] == 0)
            return false;
    return true;
}

static bool memory_is_clean(void)
{
    struct finds finds = search_memory(false);
    printf("        %.1f MB searched for %d credentials\n", (double)finds.bytes / 1e6, SECRETS);
    for (int i = 0; i < SECRETS; i++)
        if (finds.count[i] > 0)
            return false;
    return true;
}

static int look_at_texts(bool from_lua)
{
    lua_State *L = luaL_newstate();
    bool good = use(L, from_lua, true);
    lua_close(L);
    return !(good && leaks == 0);
}

/* Where credentials are planted, and the bytes that all of them take. */
enum { PLACES = 4, PLANT = SECRETS * (SECRET_MOST + 1) };

static char planted[PLANT];

/* Whether each credential is found in each place, and nowhere when it is gone. */
static bool are_found_at(char *const *places)
{
    for (int i = 0; i < PLACES * SECRETS; i++)
        reveal((enum secret)(i % SECRETS), places[i / SECRETS] + (i % SECRETS) * (SECRET_MOST + 1));
    struct finds there = search_memory(true);
    for (int i = 0; i < PLACES; i++)
        explicit_bzero(places[i], PLANT);
    struct finds gone = search_memory(true);
    bool good = true;
    for (int i = 0; i < SECRETS; i++)
        good &= there.count[i] >= PLACES && gone.count[i] == 0;
    return good;
}

static int the_search_of_memory_finds_what_is_planted(void)
{
    if (!can_search())
        return SKIPPED;
    char on_stack[PLANT];
    char *on_heap = malloc(PLANT), *in_large = malloc(3 * PIECE);
    /* The last place is about where the first piece that is read ends. */
    char *const places[PLACES] = {on_stack, on_heap, planted, in_large + PIECE - PLANT / 2};
    bool good = are_found_at(places);
    free(on_heap);
    free(in_large);
    return !good;
}

static int the_search_of_texts_finds_what_is_planted(void)
{
    lua_State *L = luaL_newstate();
    for (int i = 0; i < SECRETS; i++) {
        lua_pushcfunction(L, check);
        lua_pushliteral(L, "the test itself");
        lua_pushliteral(L, "before ");
        lua_pushstring(L, reveal((enum secret)i, planted));
        lua_concat(L, 2);
        lua_call(L, 2, 0);
    }
    lua_close(L);
    return leaks != SECRETS;
}

static int look_at_memory(bool from_lua)
{
    if (!can_search())
        return SKIPPED;
    if (curl_global_init_mem(CURL_GLOBAL_DEFAULT, malloc, wipe_and_free, move_and_wipe, strdup,
                             calloc) != CURLE_OK)
        return 1;
    lua_State *L = from_lua ? lua_newstate(wiping_allocator, NULL) : luaL_newstate();
    bool good = use(L, from_lua, false);
    if (!search_works()) {
        printf("        the search does not find what is there\n");
        good = false;
    }
    lua_close(L);
    return !(good && memory_is_clean());
}

static int texts_of_accounts_added_from_c(void)
{
    return look_at_texts(false);
}

static int texts_of_accounts_configured_from_lua(void)
{
    return look_at_texts(true);
}

static int memory_after_accounts_added_from_c(void)
{
    return look_at_memory(false);
}

static int memory_after_accounts_configured_from_lua(void)
{
    return look_at_memory(true);
}

/* Runs a test in a process of its own, its output in a file that is looked through. */
static void run_test(const char *name, int (*test)(void))
{
    static unsigned char text[1 << 20];
    char path[] = "/tmp/integrations-secrets-XXXXXX";
    int output = mkstemp(path);
    enum secret found;
    int status = host_run_apart(test, TEST_SECONDS, output);
    ssize_t len = pread(output, text, sizeof text, 0);
    close(output);
    unlink(path);
    bool clean = len >= 0 && find_secret(text, (size_t)len, &found) == (size_t)len;
    fwrite(text, 1, len > 0 ? (size_t)len : 0, stdout);
    if (WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED)
        host_skip(name, "a sanitizer or valgrind keeps what was freed");
    else
        host_report(name, clean && WIFEXITED(status) && WEXITSTATUS(status) == 0, "%s",
                    clean ? "" : "a credential was written");
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        int (*run)(void);
    } tests[] = {
        {"the_search_of_texts_finds_what_is_planted", the_search_of_texts_finds_what_is_planted},
        {"the_search_of_memory_finds_what_is_planted", the_search_of_memory_finds_what_is_planted},
        {"texts_of_accounts_added_from_c", texts_of_accounts_added_from_c},
        {"texts_of_accounts_configured_from_lua", texts_of_accounts_configured_from_lua},
        {"memory_after_accounts_added_from_c", memory_after_accounts_added_from_c},
        {"memory_after_accounts_configured_from_lua", memory_after_accounts_configured_from_lua},
    };
    const char *only = argc > 1 ? argv[1] : "";
    char token[SECRET_MOST + 1];
    base = canned_server_start(reveal(FETCHED_TOKEN, token));
    explicit_bzero(token, sizeof token);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (strstr(tests[i].name, only) != NULL)
            run_test(tests[i].name, tests[i].run);
    return host_finish();
}
