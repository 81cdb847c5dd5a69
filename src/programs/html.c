/* HTML as text; see libraries.h. */
#include "libraries.h"

#include <gumbo.h>
#include <lauxlib.h>
#include <setjmp.h>
#include <stdbool.h>
#include <string.h>

#include "arena.h"
#include "buffer.h"
#include "luax.h"

/* The most HTML that is read at once, and the most memory that its tree may take: what is left open
 * can be repeated so often that a small text becomes a huge tree. */
enum { HTML_MOST = 128 * 1024, HTML_MEMORY_MOST = 64 * 1024 * 1024, HTML_LINK_MOST = 200 };

/* ---- memory ---- */

/* Gumbo's memory is an arena's: its own way of freeing goes as deep as the tree. */
struct html {
    struct arena arena;
    jmp_buf enough;
    struct buffer text;
    bool space;    /* a space is due before the next word */
    int lines;     /* ends of line that are due */
    int preserved; /* inside so many <pre> */
};

static void *html_allocate(void *userdata, size_t size)
{
    struct html *html = userdata;
    void *bytes = arena_take(&html->arena, size > 0 ? size : 1);
    if (bytes == NULL)
        longjmp(html->enough, 1);
    return bytes;
}

static void html_deallocate(void *userdata, void *bytes)
{
    (void)userdata;
    (void)bytes;
}

static int html_collect(lua_State *L)
{
    struct html *html = lua_touserdata(L, 1);
    arena_free(&html->arena);
    buffer_free(&html->text);
    return 0;
}

/* ---- text ---- */

static void html_put(struct html *html, const char *bytes, size_t len)
{
    if (html->text.len > 0) {
        for (; html->lines > 0; html->lines--)
            buffer_append(&html->text, "\n", 1);
        char last = html->text.data[html->text.len - 1];
        if (html->space && last != '\n' && last != ' ')
            buffer_append(&html->text, " ", 1);
    }
    html->lines = 0;
    html->space = false;
    buffer_append(&html->text, bytes, len);
}

static void end_lines(struct html *html, int lines)
{
    if (html->lines < lines)
        html->lines = lines;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

/* A text, its runs of blanks one space each. A space that does not break is one as well. */
static void put_text(struct html *html, const char *text)
{
    if (html->preserved > 0) {
        html_put(html, text, strlen(text));
        return;
    }
    while (*text != '\0') {
        if (is_blank(*text) || strncmp(text, "\xC2\xA0", 2) == 0) {
            html->space = true;
            text += is_blank(*text) ? 1 : 2;
            continue;
        }
        size_t len = 1;
        while (text[len] != '\0' && !is_blank(text[len]) && strncmp(text + len, "\xC2\xA0", 2) != 0)
            len++;
        html_put(html, text, len);
        text += len;
    }
}

/* ---- elements ---- */

/* What is done where an element begins and ends: lines that it stands on, or that it is no text. */
static const struct element {
    GumboTag tag;
    int lines;
    bool hidden;
    const char *mark;
} elements[] = {
    {GUMBO_TAG_HEAD, 0, true, NULL},     {GUMBO_TAG_STYLE, 0, true, NULL},
    {GUMBO_TAG_SCRIPT, 0, true, NULL},   {GUMBO_TAG_TITLE, 0, true, NULL},
    {GUMBO_TAG_TEMPLATE, 0, true, NULL}, {GUMBO_TAG_NOSCRIPT, 0, true, NULL},
    {GUMBO_TAG_P, 2, false, NULL},       {GUMBO_TAG_H1, 2, false, NULL},
    {GUMBO_TAG_H2, 2, false, NULL},      {GUMBO_TAG_H3, 2, false, NULL},
    {GUMBO_TAG_H4, 2, false, NULL},      {GUMBO_TAG_H5, 2, false, NULL},
    {GUMBO_TAG_H6, 2, false, NULL},      {GUMBO_TAG_UL, 2, false, NULL},
    {GUMBO_TAG_OL, 2, false, NULL},      {GUMBO_TAG_BLOCKQUOTE, 2, false, NULL},
    {GUMBO_TAG_PRE, 2, false, NULL},     {GUMBO_TAG_TABLE, 2, false, NULL},
    {GUMBO_TAG_DIV, 1, false, NULL},     {GUMBO_TAG_SECTION, 1, false, NULL},
    {GUMBO_TAG_ARTICLE, 1, false, NULL}, {GUMBO_TAG_HEADER, 1, false, NULL},
    {GUMBO_TAG_FOOTER, 1, false, NULL},  {GUMBO_TAG_ADDRESS, 1, false, NULL},
    {GUMBO_TAG_TR, 1, false, NULL},      {GUMBO_TAG_DT, 1, false, NULL},
    {GUMBO_TAG_DD, 1, false, NULL},      {GUMBO_TAG_HR, 1, false, "---"},
    {GUMBO_TAG_LI, 1, false, "- "},
};

/* The row of any other element says nothing. */
static const struct element *element_row(GumboTag tag)
{
    static const struct element other;
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (elements[i].tag == tag)
            return &elements[i];
    return &other;
}

static const char *attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found != NULL ? found->value : NULL;
}

/* Returns whether what is inside is text as well. */
static bool element_begin(struct html *html, const GumboNode *node)
{
    GumboTag tag = node->v.element.tag;
    const struct element *row = element_row(tag);
    if (row->hidden)
        return false;
    end_lines(html, row->lines);
    if (tag == GUMBO_TAG_BR && html->lines < 2)
        html->lines++;
    if (tag == GUMBO_TAG_PRE)
        html->preserved++;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
        html->space = true;
    if (row->mark != NULL)
        html_put(html, row->mark, strlen(row->mark));
    const char *alt = tag == GUMBO_TAG_IMG ? attribute(node, "alt") : NULL;
    if (alt != NULL && alt[0] != '\0')
        put_text(html, alt);
    return true;
}

/* Whether the only thing in a link is its own address. */
static bool says_itself(const GumboNode *node, const char *address)
{
    const GumboVector *children = &node->v.element.children;
    if (children->length != 1)
        return false;
    const GumboNode *child = children->data[0];
    return child->type == GUMBO_NODE_TEXT && strstr(address, child->v.text.text) != NULL;
}

static void element_end(struct html *html, const GumboNode *node)
{
    GumboTag tag = node->v.element.tag;
    const char *address = tag == GUMBO_TAG_A ? attribute(node, "href") : NULL;
    if (address != NULL && strncmp(address, "http", 4) == 0 && strlen(address) <= HTML_LINK_MOST &&
        !says_itself(node, address)) {
        html->space = true;
        html_put(html, "<", 1);
        buffer_append(&html->text, address, strlen(address));
        buffer_append(&html->text, ">", 1);
    }
    if (tag == GUMBO_TAG_PRE)
        html->preserved--;
    end_lines(html, element_row(tag)->lines);
}

static bool html_is_element(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

/* Goes through the tree, which may be of any depth, without going deep itself. */
static void tree_walk(struct html *html, const GumboNode *root)
{
    const GumboNode *node = root;
    for (;;) {
        bool inside = false;
        if (html_is_element(node))
            inside = element_begin(html, node) && node->v.element.children.length > 0;
        else if (node->type != GUMBO_NODE_COMMENT && node->type != GUMBO_NODE_DOCUMENT)
            put_text(html, node->v.text.text);
        if (inside) {
            node = node->v.element.children.data[0];
            continue;
        }
        if (html_is_element(node))
            element_end(html, node);
        while (node != root &&
               node->index_within_parent + 1 >= node->parent->v.element.children.length) {
            node = node->parent;
            element_end(html, node);
        }
        if (node == root)
            return;
        node = node->parent->v.element.children.data[node->index_within_parent + 1];
    }
}

/* ---- for Lua ---- */

/*
 * html.text(html) -> its text; nil when it would take too much memory. Of more than 128 KiB the
 * beginning: html.most bytes.
 */
static int html_text(lua_State *L)
{
    static const luaL_Reg functions[] = {{"__gc", html_collect}, {NULL, NULL}};
    size_t len;
    const char *source = luaL_checklstring(L, 1, &len);
    struct html *html = lua_newuserdatauv(L, sizeof *html, 0);
    memset(html, 0, sizeof *html);
    html->arena.limit = html->text.limit = HTML_MEMORY_MOST;
    luax_metatable(L, "integrations.program.html", functions);
    lua_setmetatable(L, -2);
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = html_allocate;
    options.deallocator = html_deallocate;
    options.userdata = html;
    options.max_errors = 0;
    if (setjmp(html->enough) != 0)
        return 0;
    const GumboOutput *output =
        gumbo_parse_with_options(&options, source, len < HTML_MOST ? len : HTML_MOST);
    tree_walk(html, output->root);
    if (html->text.failed || html->text.full)
        return 0;
    lua_pushlstring(L, html->text.len > 0 ? html->text.data : "", html->text.len);
    return 1;
}

int luaopen_program_html(lua_State *L)
{
    static const luaL_Reg library[] = {{"text", html_text}, {NULL, NULL}};
    luaL_newlib(L, library);
    lua_pushinteger(L, HTML_MOST);
    lua_setfield(L, -2, "most");
    return 1;
}
