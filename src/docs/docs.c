/*
 * The documentation that scripts read; see docs.h. Finds out which page a name means and answers,
 * whatever it is asked. The texts are made in reference.c, the search is in search.c.
 */
#include "docs.h"

#include <lauxlib.h>
#include <string.h>

#include "catalog.h"
#include "error.h"
#include "guide.h"
#include "reference.h"
#include "search.h"

/* The most characters of a page's name, and of a wrong one that an answer repeats. */
enum { NAME_MOST = 160, SHOWN_MOST = 80 };

/* What a name means; all NULL: the index of everything. */
struct page {
    const struct guide *guide;
    const struct integration *integration;
    const struct operation *operation; /* NULL: the whole integration */
};

/* ---- names ---- */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/*
 * A name made plain, in the buffer `name`: no spaces around it, no "app." or "integrations." before
 * it, small letters; empty for all of it. NULL when no page can have that name.
 */
static char *plain_name(const char *text, size_t len, char *name)
{
    static const char all[] = "integrations";
    while (len > 0 && is_space(text[len - 1]))
        len--;
    while (len > 0 && is_space(*text)) {
        text++;
        len--;
    }
    if (len > NAME_MOST || memchr(text, '\0', len) != NULL)
        return NULL;
    for (size_t i = 0; i < len; i++)
        name[i] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 'a' - 'A' : text[i]);
    name[len] = '\0';
    if (strncmp(name, "app.", 4) == 0)
        name += 4;
    if (strncmp(name, all, strlen(all)) != 0)
        return name;
    char *rest = name + strlen(all);
    if (*rest == '.')
        return rest + 1;
    return *rest == '\0' ? rest : name;
}

/* The operation that a name without its integration means, when only one integration has it. */
static bool find_alone(const char *name, struct page *page)
{
    size_t found = 0;
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        const struct operation *operation = catalog_operation(catalog_integrations[i], name);
        if (operation == NULL)
            continue;
        *page = (struct page){.integration = catalog_integrations[i], .operation = operation};
        found++;
    }
    if (found != 1)
        *page = (struct page){.guide = NULL};
    return found == 1;
}

/*
 * What a plain name means: helpscout, helpscout.get_mailbox, helpscout.ACCOUNT.get_mailbox (also by
 * full name), overview, get_mailbox. On false, page->integration is the one that it names, if any.
 */
static bool find_page(char *name, struct page *page)
{
    *page = (struct page){.guide = guide_find(name)};
    if (name[0] == '\0' || page->guide != NULL)
        return true;
    char *rest = strchr(name, '.');
    if (rest != NULL)
        *rest++ = '\0';
    page->integration = catalog_integration(name);
    if (page->integration == NULL)
        return rest == NULL && find_alone(name, page);
    if (rest == NULL || strcmp(rest, "default") == 0)
        return true;
    const char *last = strrchr(rest, '.') != NULL ? strrchr(rest, '.') + 1 : rest;
    page->operation = catalog_operation(page->integration, last);
    return page->operation != NULL;
}

/* ---- an answer when there is no such page ---- */

/* The names that can be meant, for catalog_nearest: of one integration, or (NULL) of all. */
static size_t count_names(const struct integration *only)
{
    if (only != NULL)
        return only->operation_count;
    size_t count = GUIDES;
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        count += 1 + catalog_integrations[i]->operation_count;
    return count;
}

static const char *name_at(const void *only, size_t i)
{
    if (only != NULL)
        return catalog_operation_name(only, i);
    if (i < GUIDES)
        return guides[i].name;
    i -= GUIDES;
    for (size_t j = 0;; j++) {
        const struct integration *integration = catalog_integrations[j];
        if (i == 0)
            return integration->name;
        if (i <= integration->operation_count)
            return integration->operations[i - 1].name;
        i -= 1 + integration->operation_count;
    }
}

/* Adds the full names of the pages that a name from name_at has. */
static void add_page_names(luaL_Buffer *text, const struct integration *only, const char *name)
{
    if (guide_find(name) != NULL) {
        lua_pushfstring(text->L, " `%s`", name);
        luaL_addvalue(text);
    }
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        const struct integration *integration = catalog_integrations[i];
        if (strcmp(integration->name, name) == 0)
            lua_pushfstring(text->L, " `integrations.%s`", name);
        else if ((only == NULL || only == integration) && catalog_operation(integration, name))
            lua_pushfstring(text->L, " `integrations.%s.%s`", integration->name, name);
        else
            continue;
        luaL_addvalue(text);
    }
}

static void add_pages(luaL_Buffer *text)
{
    luaL_addstring(text, "Pages:\n\n");
    for (size_t i = 0; i < GUIDES; i++) {
        lua_pushfstring(text->L, "- `%s`: %s\n", guides[i].name, guides[i].summary);
        luaL_addvalue(text);
    }
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        const struct integration *integration = catalog_integrations[i];
        lua_pushfstring(text->L,
                        "- `integrations.%s`: all about %s\n- `integrations.%s.<function>`: ",
                        integration->name, integration->title, integration->name);
        luaL_addvalue(text);
        for (size_t j = 0; j < integration->operation_count; j++) {
            lua_pushfstring(text->L, "%s%s", j > 0 ? ", " : "", integration->operations[j].name);
            luaL_addvalue(text);
        }
        luaL_addchar(text, '\n');
    }
    luaL_addstring(text, "\nA name need not be exact in a search: `lua_search_docs(\"words\")`.\n");
}

/* Pushes the answer to a name of no page; `integration` is the one that it names, or NULL. */
static void push_unknown(lua_State *L, const char *asked, size_t len,
                         const struct integration *integration)
{
    char name[NAME_MOST + 1] = "";
    const char *last = plain_name(asked, len, name), *nearest = NULL;
    if (last != NULL && strrchr(last, '.') != NULL)
        last = strrchr(last, '.') + 1;
    if (last != NULL)
        nearest = catalog_nearest(last, name_at, integration, count_names(integration));
    error_push_excerpt(L, asked, len, SHOWN_MOST);
    int shown = lua_gettop(L);
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    lua_pushfstring(L, "# There is no page \"%s\"\n\n", lua_tostring(L, shown));
    luaL_addvalue(&text);
    if (nearest != NULL) {
        luaL_addstring(&text, "Did you mean:");
        add_page_names(&text, integration, nearest);
        luaL_addstring(&text, "\n\n");
    }
    add_pages(&text);
    luaL_pushresult(&text);
}

/* Pushes the answer to something that is no name at all. */
static void push_pages(lua_State *L, const char *title)
{
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    luaL_addstring(&text, title);
    add_pages(&text);
    luaL_pushresult(&text);
}

/* ---- list ---- */

static void add_integration(luaL_Buffer *text, const struct integration *integration)
{
    lua_pushfstring(text->L, "## integrations.%s\n\n%s\n\n", integration->name,
                    integration->summary);
    luaL_addvalue(text);
    reference_add_index(text, integration);
}

static void push_index(lua_State *L)
{
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    luaL_addstring(&text, "# integrations\n\n");
    for (size_t i = 0; i < GUIDES; i++) {
        lua_pushfstring(L, "- `%s` guide: %s\n", guides[i].name, guides[i].summary);
        luaL_addvalue(&text);
    }
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        luaL_addchar(&text, '\n');
        add_integration(&text, catalog_integrations[i]);
    }
    luaL_addstring(&text, "\nCall `app.integrations.<integration>.<function>{ … }`. Read about one "
                          "before: `lua_read_doc(\"integrations.helpscout.list_conversations\")`, "
                          "`lua_read_doc(\"overview\")`.\n");
    luaL_pushresult(&text);
}

static int docs_list(lua_State *L)
{
    struct page page;
    char name[NAME_MOST + 1] = "";
    size_t len;
    lua_settop(L, 1);
    if (lua_type(L, 1) != LUA_TSTRING) {
        push_index(L);
        return 1;
    }
    const char *asked = lua_tolstring(L, 1, &len);
    char *plain = plain_name(asked, len, name);
    if (plain == NULL || !find_page(plain, &page)) {
        push_unknown(L, asked, len, NULL);
    } else if (page.guide != NULL) {
        lua_pushfstring(L, "- `%s` guide: %s\n", page.guide->name, page.guide->summary);
    } else if (page.integration != NULL) {
        luaL_Buffer text;
        luaL_buffinit(L, &text);
        add_integration(&text, page.integration);
        luaL_pushresult(&text);
    } else {
        push_index(L);
    }
    return 1;
}

/* ---- read ---- */

/* Pushes a page of the reference: made when it is read first. */
static void push_reference(lua_State *L, const struct page *page)
{
    const void *key = page->operation != NULL ? (const void *)page->operation->words
                                              : (const void *)page->integration->words;
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, key) == LUA_TSTRING)
        return;
    lua_pop(L, 1);
    if (page->operation != NULL)
        reference_push_operation(L, page->integration, page->operation);
    else
        reference_push_integration(L, page->integration);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
}

static void push_guide(lua_State *L, const struct guide *guide)
{
    const struct embedded_file *file = guide_text(guide);
    /* Without when the library was built from sources that lack the guide. */
    if (file->text != NULL)
        lua_pushlstring(L, file->text, file->len);
    else
        push_pages(L, "# This guide is not part of this build\n\n");
}

static int docs_read(lua_State *L)
{
    struct page page = {.guide = NULL};
    char name[NAME_MOST + 1] = "";
    size_t len;
    lua_settop(L, 1);
    if (lua_type(L, 1) != LUA_TSTRING) {
        lua_pushfstring(L, "# A page has a name, which is a string; this is a %s\n\n",
                        luaL_typename(L, 1));
        push_pages(L, lua_isnil(L, 1) ? "# Which page?\n\n" : lua_tostring(L, -1));
        return 1;
    }
    const char *asked = lua_tolstring(L, 1, &len);
    char *plain = plain_name(asked, len, name);
    if (plain == NULL || !find_page(plain, &page))
        push_unknown(L, asked, len, page.integration);
    else if (page.guide != NULL)
        push_guide(L, page.guide);
    else if (page.integration != NULL)
        push_reference(L, &page);
    else
        push_index(L);
    return 1;
}

void docs_push(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"list", docs_list}, {"search", search_docs}, {"read", docs_read}, {NULL, NULL}};
    luaL_newlib(L, functions);
}
