/* The same library by structs that are written by hand, without pages and schemas. */
#include <integrations/add.h>
#include <lauxlib.h>

static const struct integrations_parameter list_parameters[] = {
    {.name = "cursor", .description = "Where to go on."},
    {.name = "per_page",
     .description = "Books a page.",
     .type = INTEGRATIONS_INTEGER,
     .least = 1,
     .most = 100,
     .preset = "2"},
    {.name = "sort",
     .description = "What they are sorted by.",
     .type = INTEGRATIONS_CHOICE,
     .preset = "title",
     .choices =
         (const struct integrations_choice[]){{.word = "title"},
                                              {.word = "year", .sent = "published"},
                                              {.word = "Year", .sent = "published", .alias = true},
                                              {.word = NULL}}}};

static const struct integrations_parameter cover_parameters[] = {{.name = "book_id",
                                                                  .description = "Whose cover.",
                                                                  .type = INTEGRATIONS_INTEGER,
                                                                  .flags = INTEGRATIONS_REQUIRED,
                                                                  .least = 1}};

static const struct integrations_parameter add_parameters[] = {
    {.name = "title", .description = "Its title.", .flags = INTEGRATIONS_REQUIRED},
    {.name = "author", .description = "Who wrote it."},
    {.name = "shelves",
     .description = "Where it stands, names or ids.",
     .type = INTEGRATIONS_NAME,
     .flags = INTEGRATIONS_LIST}};

static const struct integrations_rule add_rules[] = {
    {.kind = INTEGRATIONS_ANY_OF, .names = (const char *const[]){"author", "title", NULL}}};

static const struct integrations_paging by_cursor = {
    .name = "cursor", .cursor = "cursor", .next = "paging.next", .size = "limit", .items = 100};

static const struct integrations_field list_fields[] = {{.parameter = "sort"}};

static const struct integrations_field add_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "title"},
    {.place = INTEGRATIONS_BODY, .parameter = "author", .as = "people.author"},
    {.place = INTEGRATIONS_BODY, .parameter = "shelves"},
    {.place = INTEGRATIONS_BODY, .as = "kind", .constant = "\"book\""}};

static const struct integrations_step list_steps[] = {{.method = "GET",
                                                       .path = "/v3/rooms/{account.room}/books",
                                                       .fields = list_fields,
                                                       .field_count = 1,
                                                       .paging = &by_cursor,
                                                       .items = "books"}};
static const struct integrations_step cover_steps[] = {
    {.method = "GET", .path = "/v3/books/{book_id}/cover", .media = "image/png"}};
static const struct integrations_step add_steps[] = {
    {.method = "POST", .path = "/v3/books", .fields = add_fields, .field_count = 4}};

/* No rule says that one of them is needed. */
static const struct integrations_parameter mark_parameters[] = {
    {.name = "read", .description = "Who has read it."},
    {.name = "lent", .description = "Who has it."}};
static const struct integrations_field mark_fields[] = {
    {.place = INTEGRATIONS_BODY, .parameter = "read"},
    {.place = INTEGRATIONS_BODY, .parameter = "lent"}};
static const struct integrations_step mark_steps[] = {
    {.method = "POST", .path = "/v3/read", .fields = mark_fields, .field_count = 1, .when = "read"},
    {.method = "POST",
     .path = "/v3/lent",
     .fields = mark_fields + 1,
     .field_count = 1,
     .when = "lent"}};

static const struct integrations_operation operations[] = {
    {.name = "list_books",
     .resource = "books",
     .summary = "Lists the books of a room.",
     .parameters = list_parameters,
     .parameter_count = 3,
     .steps = list_steps,
     .step_count = 1,
     .texts = (const char *const[]){"title", NULL}},
    {.name = "get_cover",
     .resource = "books",
     .summary = "Gets the picture of a book's cover.",
     .parameters = cover_parameters,
     .parameter_count = 1,
     .steps = cover_steps,
     .step_count = 1,
     .result = INTEGRATIONS_FILE},
    {.name = "add_book",
     .resource = "books",
     .summary = "Adds a book.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = add_parameters,
     .parameter_count = 3,
     .rules = add_rules,
     .rule_count = 1,
     .steps = add_steps,
     .step_count = 1,
     .item = "book"},
    {.name = "mark_book",
     .resource = "books",
     .summary = "Marks a book.",
     .kind = INTEGRATIONS_WRITE,
     .parameters = mark_parameters,
     .parameter_count = 2,
     .steps = mark_steps,
     .step_count = 2,
     .result = INTEGRATIONS_CREATED}};

static const struct integrations_service plain_service = {
    .size = sizeof plain_service,
    .version = INTEGRATIONS_SERVICE_VERSION,
    .name = "plain",
    .title = "Plain",
    .summary = "Books of a library, by hand.",
    .environment = "PLAIN",
    .url = "https://api.shelf.example",
    .credentials =
        (const struct integrations_credential[]){
            {.scheme = INTEGRATIONS_KEY, .first = "api_key", .header = "X-Shelf-Key"},
            {.first = NULL}},
    .settings = (const struct integrations_setting[]){{.name = "room", .preset = "reading"},
                                                      {.name = NULL}},
    .operations = operations,
    .operation_count = 4};

/* Rows that do not hold together: the test adds this one by `require "plain"`. */
static const struct integrations_step broken_steps[] = {{.method = "GET", .path = "/v3/{nothing}"}};
static const struct integrations_operation broken_operations[] = {{.name = "get_it",
                                                                   .resource = "books",
                                                                   .summary = "Gets it.",
                                                                   .steps = broken_steps,
                                                                   .step_count = 1}};
static const struct integrations_service broken_service = {.size = sizeof broken_service,
                                                           .version = INTEGRATIONS_SERVICE_VERSION,
                                                           .name = "broken",
                                                           .title = "Broken",
                                                           .summary = "Nothing.",
                                                           .environment = "BROKEN",
                                                           .url = "https://api.shelf.example",
                                                           .operations = broken_operations,
                                                           .operation_count = 1};

int integrations_service_open(lua_State *L)
{
    return integrations_service_add(L, &plain_service);
}

/* A module of Lua as well: adds the broken one, or (again) the good one. Raises what comes of it.
 */
static int add_broken(lua_State *L)
{
    return integrations_service_add(L, &broken_service) == LUA_OK ? 0 : lua_error(L);
}

static int add_plain(lua_State *L)
{
    return integrations_service_add(L, &plain_service) == LUA_OK ? 0 : lua_error(L);
}

int luaopen_plain(lua_State *L);
int luaopen_plain(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"add_broken", add_broken}, {"add_plain", add_plain}, {NULL, NULL}};
    luaL_newlib(L, functions);
    return 1;
}
