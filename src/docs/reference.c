/* Reference pages from rows; see reference.h. */
#include "reference.h"

#include <ctype.h>
#include <string.h>

#include "arguments.h"

/* How the sections of an operation's page are marked: lower in the page of the whole integration.
 */
static const char SECTION[] = "##";
static const char SUBSECTION[] = "###";

static void add(luaL_Buffer *page, const char *text)
{
    luaL_addstring(page, text);
}

/* Adds the texts up to a NULL. */
static void add_all(luaL_Buffer *page, const char *const *texts)
{
    for (; *texts != NULL; texts++)
        add(page, *texts);
}

#define ADD(page, ...) add_all((page), (const char *const[]){__VA_ARGS__, NULL})

static void add_integer(luaL_Buffer *page, int64_t integer)
{
    lua_pushfstring(page->L, "%I", (LUAI_UACINT)integer);
    luaL_addvalue(page);
}

/* Adds text for the cell of a table, in which a bar would begin the next one. */
static void add_cell(luaL_Buffer *page, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '|')
            luaL_addchar(page, '\\');
        luaL_addchar(page, *text);
    }
}

/* ---- parameters ---- */

/* The rule that names the parameter, or NULL. */
static const struct rule *rule_of(const struct operation *operation, const char *name)
{
    for (size_t i = 0; i < operation->rule_count; i++)
        for (const char *const *other = operation->rules[i].names; *other != NULL; other++)
            if (strcmp(*other, name) == 0)
                return &operation->rules[i];
    return NULL;
}

void reference_add_signature(luaL_Buffer *page, const struct operation *operation)
{
    ADD(page, operation->name, "({");
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        ADD(page, i > 0 ? ", " : "", row->name, row->required ? "" : "?");
    }
    add(page, "})");
}

static const char *type_words(enum parameter_type type)
{
    static const char *const words[] = {
        [PARAMETER_INTEGER] = "integer",
        [PARAMETER_STRING] = "string",
        [PARAMETER_ENUM] = "string",
        [PARAMETER_ADDRESS] = "string",
        [PARAMETER_DATE] = "string",
        [PARAMETER_STRINGS] = "array of strings",
        [PARAMETER_ADDRESSES] = "array of strings",
        [PARAMETER_NAMES] = "array of strings or integers",
        [PARAMETER_PHONES] = "array of {label, value}",
        [PARAMETER_EMAILS] = "array of {label, value}",
    };
    return words[type];
}

/* Adds: One of `"open"`, `"closed"`. And what is taken for one of them. */
static void add_choices(luaL_Buffer *page, const struct parameter *row)
{
    add(page, " One of ");
    for (const struct choice *choice = row->choices; choice->word != NULL; choice++)
        if (!choice->alias)
            ADD(page, choice != row->choices ? ", " : "", "`\"", choice->word, "\"`");
    add(page, ".");
    for (const struct choice *choice = row->choices; choice->word != NULL; choice++)
        if (choice->alias)
            ADD(page, " `\"", choice->word, "\"` is taken as well.");
}

/* Adds the bounds that the row sets. */
static void add_bounds(luaL_Buffer *page, const struct parameter *row)
{
    if (row->type == PARAMETER_PHONES || row->type == PARAMETER_EMAILS) {
        add(page, " At most ");
        add_integer(page, ARGUMENTS_ENTRIES_MOST);
        add(page, ".");
    } else if (row->most == 0) {
        return;
    } else if (row->type == PARAMETER_INTEGER) {
        add(page, " From ");
        add_integer(page, row->least);
        add(page, " to ");
        add_integer(page, row->most);
        add(page, ".");
    } else if (row->type == PARAMETER_STRING) {
        add(page, " At most ");
        add_integer(page, row->most);
        add(page, " characters.");
    }
}

/* Adds the default as a script would write it. */
static void add_preset(luaL_Buffer *page, const struct parameter *row)
{
    if (row->preset == NULL)
        return;
    const char *quote = row->type == PARAMETER_INTEGER ? "" : "\"";
    ADD(page, "`", quote, row->preset, quote, "`");
}

static void add_parameter(luaL_Buffer *page, const struct operation *operation,
                          const struct parameter *row)
{
    const char *required = rule_of(operation, row->name) != NULL ? "no*" : "no";
    ADD(page, "| `", row->name, "` | ", type_words(row->type), " | ",
        row->required ? "yes" : required, " | ");
    add_preset(page, row);
    add(page, " | ");
    add_cell(page, row->description);
    if (row->type == PARAMETER_ENUM)
        add_choices(page, row);
    add_bounds(page, row);
    add(page, " |\n");
}

/* Adds: \* At least one of `a`, `b` or `c` is required. */
static void add_rule(luaL_Buffer *page, const struct rule *rule)
{
    add(page, "\n\\* At least one of ");
    for (const char *const *name = rule->names; *name != NULL; name++)
        ADD(page, name == rule->names ? "" : name[1] == NULL ? " or " : ", ", "`", *name, "`");
    ADD(page, " is required", rule->filled ? ", and not empty" : "", ".\n");
}

static void add_parameters(luaL_Buffer *page, const struct operation *operation)
{
    if (operation->parameter_count == 0) {
        add(page, "None: `{}`.\n");
        return;
    }
    add(page, "| Name | Type | Required | Default | Description |\n"
              "|------|------|----------|---------|-------------|\n");
    for (size_t i = 0; i < operation->parameter_count; i++)
        add_parameter(page, operation, &operation->parameters[i]);
    for (size_t i = 0; i < operation->rule_count; i++)
        add_rule(page, &operation->rules[i]);
}

/* ---- shapes ---- */

/* Whether the type names the shape, and not one whose name only begins alike. */
static bool names_shape(const char *type, const char *name)
{
    size_t len = strlen(name);
    for (const char *found = strstr(type, name); found != NULL; found = strstr(found + 1, name))
        if (!isalnum((unsigned char)found[len]))
            return true;
    return false;
}

/* The shapes that a type names itself. */
static uint64_t named_shapes(const struct shape *shapes, const char *type)
{
    uint64_t named = 0;
    for (size_t i = 0; shapes[i].name != NULL; i++)
        if (names_shape(type, shapes[i].name))
            named |= (uint64_t)1 << i;
    return named;
}

static uint64_t member_shapes(const struct shape *shapes, const struct shape *shape)
{
    uint64_t named = 0;
    for (const struct member *member = shape->members; member->name != NULL; member++)
        named |= named_shapes(shapes, member->type);
    return named;
}

uint64_t reference_shapes(const struct integration *integration, const char *result)
{
    const struct shape *shapes = integration->shapes;
    uint64_t reached = named_shapes(shapes, result), before;
    do {
        before = reached;
        for (size_t i = 0; shapes[i].name != NULL; i++)
            if ((reached >> i & 1) != 0)
                reached |= member_shapes(shapes, &shapes[i]);
    } while (reached != before);
    return reached;
}

static void add_shape(luaL_Buffer *page, const struct shape *shape, const char *mark)
{
    ADD(page, "\n", mark, " ", shape->name, "\n\n", shape->description, "\n");
    add(page, "\n| Field | Type | Description |\n|-------|------|-------------|\n");
    for (const struct member *member = shape->members; member->name != NULL; member++) {
        ADD(page, "| `", member->name, "` | `");
        add_cell(page, member->type);
        add(page, "` | ");
        add_cell(page, member->description);
        add(page, " |\n");
    }
}

/* Adds the shapes whose bits are set. */
static void add_shapes(luaL_Buffer *page, const struct integration *integration, uint64_t wanted,
                       const char *mark)
{
    add(page, "A type with `?` may be absent (nil), one with `[]` is an array.\n");
    for (size_t i = 0; integration->shapes[i].name != NULL; i++)
        if ((wanted >> i & 1) != 0)
            add_shape(page, &integration->shapes[i], mark);
}

/* ---- operations ---- */

static void add_errors(luaL_Buffer *page, const struct operation *operation)
{
    if (operation->words->failures != NULL)
        add(page, operation->words->failures);
    ADD(page, "- As with every function: `argument`, `configuration`, `permission`, ",
        "`authentication`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; ",
        "the guide `errors` says what each means.\n");
}

/* Adds what stands below an operation's heading. */
static void add_operation(luaL_Buffer *page, const struct integration *integration,
                          const struct operation *operation, const char *mark)
{
    const struct words *words = operation->words;
    ADD(page, operation->summary, "\n\n`app.integrations.", integration->name, ".");
    reference_add_signature(page, operation);
    ADD(page, "` (", catalog_kind(operation->kind), "; full name `", integration->name, ".",
        integration->name, "_", operation->name, "`)\n\n", mark, " Parameters\n\n");
    add_parameters(page, operation);
    ADD(page, "\n", mark, " Example\n\n```lua\n", words->example, "```\n\n", mark, " Returns\n\n`",
        words->result, "`. ", words->returns, "\n");
    if (words->notes != NULL)
        ADD(page, "\n", mark, " Good to know\n\n", words->notes);
    ADD(page, "\n", mark, " What may go wrong\n\n");
    add_errors(page, operation);
}

void reference_push_operation(lua_State *L, const struct integration *integration,
                              const struct operation *operation)
{
    luaL_Buffer page;
    luaL_buffinit(L, &page);
    ADD(&page, "# integrations.", integration->name, ".", operation->name, "\n\n");
    add_operation(&page, integration, operation, SECTION);
    ADD(&page, "\n", SECTION, " Fields of what comes back\n\n");
    add_shapes(&page, integration, reference_shapes(integration, operation->words->result),
               SUBSECTION);
    ADD(&page, "\nWhat holds for all functions of ", integration->title, ": `integrations.",
        integration->name, "`.\n");
    luaL_pushresult(&page);
}

/* ---- integrations ---- */

void reference_add_index(luaL_Buffer *page, const struct integration *integration)
{
    for (size_t i = 0; i < integration->operation_count; i++) {
        const struct operation *operation = &integration->operations[i];
        add(page, "- `");
        reference_add_signature(page, operation);
        ADD(page, "` ", catalog_kind(operation->kind), ": ", operation->summary, "\n");
    }
}

void reference_push_integration(lua_State *L, const struct integration *integration)
{
    luaL_Buffer page;
    luaL_buffinit(L, &page);
    ADD(&page, "# integrations.", integration->name, "\n\n", integration->title, ": ",
        integration->summary, " Scripts call `app.integrations.", integration->name,
        ".<function>{ … }`.\n\n");
    reference_add_index(&page, integration);
    add(&page, "\n");
    add(&page, integration->words);
    for (size_t i = 0; i < integration->operation_count; i++) {
        const struct operation *operation = &integration->operations[i];
        ADD(&page, "\n", SECTION, " ", operation->name, "\n\n");
        add_operation(&page, integration, operation, SUBSECTION);
    }
    ADD(&page, "\n", SECTION, " Fields of what comes back\n\n");
    add_shapes(&page, integration, UINT64_MAX, SUBSECTION);
    luaL_pushresult(&page);
}
