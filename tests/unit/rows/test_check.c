/* Whether rows hold together: our own do, and each kind of slip is told where it is. */
#include "unit.h"

#include <string.h>

#include "catalog.h"
#include "check.h"

/* ---- a good service, new for each slip ---- */

struct shelf {
    struct integrations_choice choices[3];
    struct integrations_parameter members[3];
    struct integrations_parameter parameters[12];
    const char *names[3];
    struct integrations_rule rules[2];
    struct integrations_field fields[3];
    struct integrations_paging paging, cursor;
    struct integrations_window window;
    struct integrations_step steps[3];
    struct integrations_operation operations[3];
    struct integrations_credential credentials[3];
    struct integrations_setting settings[3];
    struct integrations_resource resources[3];
    struct integrations_event events[2];
    struct integrations_webhook webhook;
    struct integrations_service service;
};

enum {
    BOOK, /* parameters */
    PAGE,
    PER_PAGE,
    SORT,
    TAGS,
    SINCE,
    PASSWORD,
    AFTER,
    PARAMETERS
};
enum { LIST, CHANGE, ALL }; /* operations: with one step of each kind */

static void take_nothing(struct integrations_call *call, lua_State *L, int reply)
{
    (void)call, (void)L, (void)reply;
}

static void shelf_fill(struct shelf *s)
{
    *s = (struct shelf){
        .choices = {{.word = "title"}, {.word = "year", .sent = "y"}},
        .members = {{.name = "value", .description = "d"}, {.name = "label", .description = "d"}},
        .parameters =
            {
                [BOOK] = {.name = "book",
                          .description = "d",
                          .type = INTEGRATIONS_INTEGER,
                          .flags = INTEGRATIONS_REQUIRED,
                          .least = 1,
                          .aliases = "book_id"},
                [PAGE] = {.name = "page",
                          .description = "d",
                          .type = INTEGRATIONS_INTEGER,
                          .least = 1,
                          .most = 100,
                          .preset = "1"},
                [PER_PAGE] = {.name = "per_page",
                              .description = "d",
                              .type = INTEGRATIONS_INTEGER,
                              .least = 1,
                              .most = 50,
                              .preset = "20"},
                [SORT] = {.name = "sort", .description = "d", .type = INTEGRATIONS_CHOICE},
                [TAGS] = {.name = "tags",
                          .description = "d",
                          .type = INTEGRATIONS_RECORD,
                          .flags = INTEGRATIONS_LIST | INTEGRATIONS_UNIQUE},
                [SINCE] = {.name = "since", .description = "d", .type = INTEGRATIONS_TIME},
                [PASSWORD] = {.name = "password", .description = "d", .flags = INTEGRATIONS_SECRET},
                [AFTER] = {.name = "after", .description = "d"},
            },
        .names = {"tags", "password"},
        .rules = {{.kind = INTEGRATIONS_NEEDS, .when = "sort=title|!page since"},
                  {.kind = INTEGRATIONS_REFUSES, .message = "no"}},
        .fields = {{.place = INTEGRATIONS_BODY, .parameter = "tags", .as = "book.tags"},
                   {.place = INTEGRATIONS_BODY, .parameter = "password"},
                   {.place = INTEGRATIONS_BODY, .as = "kind", .constant = "\"x\""}},
        .paging = {.name = "p", .page = "page", .size = "size", .items = 50, .total = "meta.total"},
        .cursor = {.name = "c", .cursor = "after", .next = "meta.next"},
        .window = {.time = "at", .from = "since"},
        .credentials =
            {{.scheme = INTEGRATIONS_KEY, .first = "key", .header = "X-Key"},
             {.scheme = INTEGRATIONS_CLIENT, .first = "id", .second = "secret", .path = "/token"}},
        .settings = {{.name = "room", .type = INTEGRATIONS_SETTING_TEXT},
                     {.name = "scan_limit",
                      .type = INTEGRATIONS_SETTING_INTEGER,
                      .most = 9,
                      .preset = "5"}},
    };
    s->parameters[SORT].choices = s->choices;
    s->parameters[TAGS].members = s->members;
    s->rules[0].names = s->rules[1].names = s->names;
    s->steps[LIST] = (struct integrations_step){.method = "GET",
                                                .path = "/{account.room}/books",
                                                .paging = &s->paging,
                                                .items = "data.books",
                                                .window = &s->window};
    s->steps[CHANGE] = (struct integrations_step){
        .method = "PUT", .path = "/books/{book}/x", .fields = s->fields, .field_count = 3};
    s->steps[ALL] = (struct integrations_step){
        .method = "GET", .path = "/books", .paging = &s->cursor, .items = "books"};
    static const char *const names[] = {"list", "change", "all"};
    for (int i = 0; i < 3; i++)
        s->operations[i] = (struct integrations_operation){.name = names[i],
                                                           .resource = "books",
                                                           .summary = "s",
                                                           .parameters = s->parameters,
                                                           .parameter_count = PARAMETERS,
                                                           .rules = s->rules,
                                                           .rule_count = 2,
                                                           .steps = &s->steps[i],
                                                           .step_count = 1};
    s->service = (struct integrations_service){.size = sizeof s->service,
                                               .version = INTEGRATIONS_SERVICE_VERSION,
                                               .name = "shelf",
                                               .title = "Shelf",
                                               .summary = "s",
                                               .environment = "SHELF",
                                               .url = "https://shelf.example",
                                               .credentials = s->credentials,
                                               .settings = s->settings,
                                               .operations = s->operations,
                                               .operation_count = 3,
                                               .resources = s->resources,
                                               .webhook = &s->webhook};
    s->operations[CHANGE].kind = INTEGRATIONS_WRITE;
    s->resources[0] = (struct integrations_resource){.name = "books"};
    s->resources[1] = (struct integrations_resource){.name = "lent_books"};
    s->events[0] = (struct integrations_event){
        .names = "book.lent book.returned", .operation = "list", .about = "The book."};
    s->webhook = (struct integrations_webhook){
        .signature = "X-Signature", .event = "X-Event", .events = s->events};
}

/* ---- slips ---- */

static const char *const no_pair[] = {"Fly", "It has no wings.", "Swim", NULL};
static const char *const no_path[] = {"", NULL};
static const char *const no_utf8[] = {"Fly", "It has no wings\xe9", NULL};
static const char *const no_header[] = {"X-Version 1", NULL};
static const char *const broken_header[] = {"X-Version: 1\r\nX: 2", NULL};
static const char *const own_header[] = {"AUTHORIZATION: x", NULL};
static const char *const key_header[] = {"x-key: 1", NULL};
static const char *const twice_header[] = {"X-Version: 1", "X-VERSION: 2", NULL};
static const char *const six_headers[] = {"A: 1", "B: 1", "C: 1", "D: 1", "E: 1", "F: 1", NULL};

/* An operation of two steps, the second a file's. */
static void give_file(struct shelf *s)
{
    s->steps[CHANGE] = (struct integrations_step){.method = "GET", .path = "/books/{book}"};
    s->steps[ALL] = (struct integrations_step){.method = "GET", .at = "book.url"};
    s->operations[CHANGE].result = INTEGRATIONS_FILE;
    s->operations[CHANGE].step_count = 2;
    s->service.operation_count = 2;
}

/* Makes the slip of that number, from 0 on, and returns what is said of it; NULL: there are not so
 * many. */
static const char *make_slip(struct shelf *s, size_t number)
{
    const char *said = NULL;
#define SLIP(words, ...)                                                                           \
    if (number-- == 0) {                                                                           \
        __VA_ARGS__;                                                                               \
        said = words;                                                                              \
    }
    SLIP("compiled with another version", s->service.size = 8);
    SLIP("compiled with another version", s->service.version = 0);
    SLIP("Shelf of books: a name is made of small letters", s->service.name = "Shelf of books");
    SLIP("a service: a name is made of", s->service.name = NULL);
    SLIP("shelf: it has no title", s->service.title = NULL);
    SLIP("shelf: it has no title, or no summary, that is UTF-8", s->service.title = "\xe9");
    SLIP("no prefix of its environment", s->service.environment = NULL);
    SLIP("shelf: it has no address, got 'shelf.example'", s->service.url = "shelf.example");
    SLIP("what is cut from an address is not empty", s->service.urls = no_path);
    SLIP("it has no operations", s->service.operations = NULL);
    SLIP("what people say, stand in pairs", s->service.people_say = no_pair);
    SLIP("what it cannot do, and", s->service.cannot = no_pair);
    SLIP("shelf: it has a text that is no UTF-8, got 'It has no wings'",
         s->service.cannot = no_utf8);
    SLIP("shelf: it has a text that is no UTF-8", s->service.people_say = no_utf8);
    SLIP("shelf: it has a text that is no UTF-8", s->service.page = "\xe9");
    SLIP("webhook 'X-Signature': it has a text that is no UTF-8", s->webhook.page = "\xe9");
    SLIP("resource 'books': it has a text that is no UTF-8", s->resources[0].summary = "\xe9");
    SLIP("shelf.change: it has a text that is no UTF-8", s->operations[1].page = "\xe9");
    SLIP("shelf.change: it has a text that is no UTF-8", s->operations[1].asked = "\xe9");
    SLIP("parameter 'after': it has a text that is no UTF-8",
         s->parameters[AFTER].characters = "\xe9");
    SLIP("member 'label': it has a text that is no UTF-8", s->members[1].as = "\xe9");
    SLIP("parameter 'sort': it has a text that is no UTF-8, got 'caf'",
         s->choices[0].word = "caf\xe9");
    SLIP("parameter 'sort': it has a text that is no UTF-8", s->choices[1].sent = "\xe9");
    SLIP("shelf.list: it has a text that is no UTF-8", s->rules[1].message = "\xe9");
    SLIP("shelf.change: step 1: it has a text that is no UTF-8", s->steps[CHANGE].note = "\xe9");
    SLIP("field 'caf': it has a text that is no UTF-8", s->fields[2].as = "caf\xe9");
    SLIP("shelf: its list of credentials is empty", s->credentials[0].first = NULL);
    SLIP("credential 'key': a key has a header", s->credentials[0].header = "X Key");
    SLIP("credential 'key': a key has a header", s->credentials[0].header = NULL);
    SLIP("credential 'key': a key has a header", s->credentials[0].header = "content-TYPE");
    SLIP("credential 'key': this cannot stand before a key, got 'Token '",
         s->credentials[0].before = "Token\n");
    SLIP("credential 'id': this cannot stand before a key", s->credentials[1].before = "Token ");
    SLIP("credential 'id': a client has a path", s->credentials[1].path = NULL);
    SLIP("credential 'id': a client has a path", s->credentials[1].path = "/token\r\nX: y");
    SLIP("credential 'id': its scheme takes two fields", s->credentials[1].second = NULL);
    SLIP("credential 'url': every account has", s->credentials[0].first = "url");
    SLIP("credential 'accounts': every account has", s->credentials[1].second = "accounts");
    SLIP("setting 'secret': it stands twice", s->settings[0].name = "secret");
    SLIP("setting 'access_token': it stands twice", s->service.credentials = NULL;
         s->settings[0].name = "access_token");
    SLIP("setting 'scan_limit': the preset is no value", s->settings[1].preset = "10");
    SLIP("this is no header's name, got 'X Reset'", s->service.limits.reset = "X Reset");
    SLIP("a header is \"Name: value\", and none that every request has, got",
         s->service.headers = no_header);
    SLIP("a header is \"Name: value\"", s->service.headers = broken_header);
    SLIP("a header is \"Name: value\"", s->service.headers = own_header);
    SLIP("a header is \"Name: value\"", s->service.headers = key_header);
    SLIP("a header is \"Name: value\"", s->service.headers = twice_header);
    SLIP("shelf: it has too many headers", s->service.headers = six_headers);
    SLIP("shelf: webhook 'X-Signature': it has a signature, or else a token",
         s->webhook.token = "token");
    SLIP("this is no header's name, got 'X Event'", s->webhook.event = "X Event");
    SLIP("webhook 'X-Signature': a path of keys has dots in between, got '.data'",
         s->webhook.data = ".data");
    SLIP("it has no events", s->webhook.events = NULL);
    SLIP("event 'book.lent book.returned': there is no operation, got",
         s->events[0].operation = "list_shelves");
    SLIP("it does not say what the data is", s->events[0].about = NULL);
    SLIP("pacing goes by a setting that is an integer, 0 or more, got 'nothing'",
         s->service.limits.paced = "nothing");
    SLIP("shelf.change books: a name is made of", s->operations[1].name = "change books");
    SLIP("shelf: a name is made of", s->operations[1].name = NULL);
    SLIP("shelf.change: its name, or an alias, stands twice",
         s->operations[1].aliases = "other list");
    SLIP("an alias sets a parameter to a word, got 'other:nothing=x'",
         s->operations[1].aliases = "other:nothing=x");
    SLIP("shelf.default: its name", s->operations[1].name = "default");
    SLIP("shelf.webhook: its name, or an alias, stands twice, or is the module's own",
         s->operations[1].name = "webhook");
    SLIP("its name begins with the service's", s->operations[1].name = "shelf_change");
    SLIP("shelf.change: it has no summary", s->operations[1].summary = NULL);
    SLIP("shelf.change: its parameters, or rules, are not as many as it says",
         s->operations[CHANGE].parameters = NULL);
    SLIP("shelf.change: its parameters, or rules, are not as many as it says",
         s->operations[CHANGE].rules = NULL);
    SLIP("shelf.change: its parameters, or rules, are not as many as it says",
         s->operations[CHANGE].rule_count = 0);
    SLIP("shelf.list: one that reads neither sends nor destroys",
         s->operations[LIST].marks = INTEGRATIONS_DESTROYS);
    SLIP("shelf.list: step 1: one that reads sends no such request, got 'DELETE'",
         s->steps[LIST].method = "DELETE");
    SLIP("shelf.change: its resource is none of the service's, got 'shelves'",
         s->operations[CHANGE].resource = "shelves");
    SLIP("shelf: resource 'Lent-books': a name is made of small letters",
         s->resources[1].name = "Lent-books");
    SLIP("shelf: resource 'books': it stands twice", s->resources[1].name = "books");
    SLIP("shelf: resource 'list': an operation has this name", s->resources[1].name = "list");
    /* An event may be like an operation behind one that has no name. */
    SLIP("shelf: a name is made of", s->operations[1].name = NULL; s->events[0].operation = "all");
    SLIP("dots in between, got 'a..b'", s->operations[1].item = "a..b");
    SLIP("shelf.change: it has a text that is no UTF-8", s->operations[1].item = "caf\xe9");
    SLIP("dots in between, got ''", s->operations[1].arrays = no_path);
    SLIP("shelf.change: its schema is no JSON", s->operations[1].schema = "{\"a\":}");
    SLIP("shelf.change: its schema is no JSON object", s->operations[1].schema = "\"a\"");
    SLIP("shelf.list: parameter 'a=b': a name is made of", s->parameters[BOOK].name = "a=b");
    SLIP("parameter 'page': its name, or an alias, stands twice",
         s->parameters[BOOK].aliases = "page");
    SLIP("parameter 'book': its name, or an alias, stands twice",
         s->parameters[BOOK].aliases = "volume book");
    SLIP("parameter 'book': its name, or an alias, stands twice",
         s->parameters[BOOK].aliases = "volume book_id volume");
    SLIP("parameter 'book': it has no description", s->parameters[BOOK].description = NULL);
    SLIP("parameter 'book': it has no description", s->parameters[BOOK].description = "\xe9");
    SLIP("parameter 'since': its type is none", s->parameters[SINCE].type = INTEGRATIONS_TYPES);
    SLIP("parameter 'book': only members", s->parameters[BOOK].flags |= INTEGRATIONS_PASSED_OVER);
    SLIP("parameter 'book': the least is more", s->parameters[BOOK].most = -1);
    SLIP("parameter 'tags': the least is more than the most", s->parameters[TAGS].items_least = 3,
         s->parameters[TAGS].items_most = 2);
    SLIP("parameter 'tags': a map has one kind of values, and is no list",
         s->parameters[TAGS].type = INTEGRATIONS_MAP,
         s->parameters[TAGS].flags = INTEGRATIONS_LIST);
    SLIP("parameter 'tags': a map has one kind of values, and is no list",
         s->parameters[TAGS].type = INTEGRATIONS_MAP, s->parameters[TAGS].flags = 0);
    SLIP("parameter 'tags': a map's values are sent as they are given",
         s->parameters[TAGS].type = INTEGRATIONS_MAP, s->parameters[TAGS].flags = 0,
         s->members[1].name = NULL, s->members[0].type = INTEGRATIONS_PHONE);
    SLIP("parameter 'page': the preset is no value that this type takes, got '0'",
         s->parameters[PAGE].preset = "0");
    SLIP("parameter 'sort': the preset is no value", s->parameters[SORT].preset = "author");
    SLIP("parameter 'since': the preset is no value", s->parameters[SINCE].preset = "2026-01-31");
    SLIP("parameter 'sort': a choice has choices", s->parameters[SORT].choices = NULL);
    SLIP("parameter 'sort': this choice stands twice, got 'title'", s->choices[1].word = "title");
    SLIP("parameter 'tags': a record has members", s->parameters[TAGS].members = NULL);
    SLIP("member 'value': it stands twice", s->members[1].name = "value");
    SLIP("member 'label': another member is sent under its name", s->members[1].as = "value");
    SLIP("member 'label': a choice has choices", s->members[1].type = INTEGRATIONS_CHOICE);
    SLIP("parameter 'tags': only the records of a list",
         s->parameters[TAGS].flags = INTEGRATIONS_UNIQUE);
    SLIP("a rule names no parameter", s->names[0] = NULL);
    SLIP("a rule names parameters, got 'nothing'", s->names[0] = "nothing");
    SLIP("a rule that refuses has no message", s->rules[1].message = NULL);
    SLIP("a condition is made of parameters, got 'sort=title|nothing'",
         s->rules[0].when = "sort=title|nothing");
    SLIP("a condition is made of parameters, got '!'", s->rules[0].when = "!");
    SLIP("a condition is made of parameters, got '!sort=title'", s->rules[0].when = "!sort=title");
    SLIP("shelf.change: it makes no request", s->operations[1].step_count = 0);
    SLIP("step 1: expected GET, POST, PUT, PATCH or DELETE, got 'HEAD'",
         s->steps[CHANGE].method = "HEAD");
    SLIP("shelf.change: step 1: its fields are not as many", s->steps[CHANGE].fields = NULL);
    SLIP("shelf.change: step 1: its fields are not as many", s->steps[CHANGE].field_count = 0);
    SLIP("a path begins with a slash", s->steps[CHANGE].path = NULL);
    SLIP("a path begins with a slash", s->steps[CHANGE].path = "books/{book}");
    SLIP("has no query, got '/books?x={book}'", s->steps[CHANGE].path = "/books?x={book}");
    SLIP("a brace in its path", s->steps[CHANGE].path = "/books/{book");
    SLIP("a brace in its path", s->steps[CHANGE].path = "/books/}");
    SLIP("a parameter that there is not", s->steps[CHANGE].path = "/books/{nothing}");
    SLIP("a setting that accounts do not have", s->steps[CHANGE].path = "/books/{account.nothing}");
    SLIP("parameter 'sort': it is in the path, so it is required",
         s->steps[CHANGE].path = "/books/{sort}");
    SLIP("parameter 'book': this type cannot be in a path",
         s->parameters[BOOK].type = INTEGRATIONS_TEXT);
    SLIP("a path begins with a slash", s->steps[CHANGE].path = "{book}");
    SLIP("only a text is a path", s->parameters[BOOK].flags |= INTEGRATIONS_PATH);
    SLIP("only a table is flat", s->parameters[BOOK].flags |= INTEGRATIONS_FLAT);
    SLIP("a condition is made of parameters, got 'nothing=x'",
         s->operations[1].kind = INTEGRATIONS_WRITE;
         s->operations[1].read_when = "nothing=x");
    SLIP("one that reads always does", s->operations[LIST].read_when = "sort=title");
    SLIP("only a table or a list is a whole body", s->fields[1].as = "*");
    SLIP("this cannot be a media type, got 'text/plain  X: y'",
         s->steps[CHANGE].media = "text/plain\r\nX: y");
    SLIP("nothing stands before the first step", s->steps[CHANGE].otherwise = true);
    SLIP("a condition is made of parameters, got 'nothing'", s->steps[CHANGE].when = "nothing");
    SLIP("field 'book.tags': it carries a parameter that there is not",
         s->fields[0].parameter = "nothing");
    SLIP("field 'kind': a constant in a body is JSON, got 'x'", s->fields[2].constant = "x");
    SLIP("field 'kind': it is neither", s->fields[2].constant = NULL);
    SLIP("field 'book..tags': this cannot be a name", s->fields[0].as = "book..tags");
    SLIP("field 'password': it is sent twice", s->fields[2].as = "password");
    SLIP("field 'book': it is sent twice", s->fields[2].as = "book");
    SLIP("field 'book[].x': it is sent twice", s->fields[2].as = "book[].x");
    SLIP("field 'book.tags': this type cannot be in a query",
         s->fields[0].place = INTEGRATIONS_QUERY);
    SLIP("field 'book.tags': this type cannot be in a query",
         s->fields[0].place = INTEGRATIONS_QUERY, s->parameters[TAGS].type = INTEGRATIONS_ANYTHING,
         s->parameters[TAGS].flags = 0, s->parameters[TAGS].members = NULL);
    SLIP("field 'password': this type cannot be in a query, and no secret",
         s->fields[1].place = INTEGRATIONS_QUERY);
    SLIP("field 'password': only a list", s->fields[1].comma = true);
    SLIP("field 'book.tags': the path of a change begins with a slash",
         s->steps[CHANGE].body = INTEGRATIONS_CHANGES);
    SLIP("shelf.list: step 1: a list says how it is paged", s->steps[LIST].paging = NULL);
    SLIP("a list says where its items are", s->steps[LIST].items = NULL);
    SLIP("but its pages have no number", s->paging.page = NULL);
    SLIP("its pages have a size", s->paging.items = 0);
    SLIP("so there is a parameter 'per_page'", s->parameters[PER_PAGE].name = "count");
    SLIP("replies say size, total and pages", s->paging.size = NULL);
    SLIP("parameter 'page': in a list it has a preset", s->parameters[PAGE].preset = NULL);
    SLIP("dots in between, got '.total'", s->paging.total = ".total");
    SLIP("its window has no key of a time", s->window.time = NULL);
    SLIP("a bound of its window is no time, got 'sort'", s->window.from = "sort");
    SLIP("shelf.all: step 1: its pages have a cursor, but not where", s->cursor.next = NULL);
    SLIP("its cursor is a text, got 'after'", s->parameters[AFTER].type = INTEGRATIONS_INTEGER);
    SLIP("are not fetched whole", s->steps[ALL].whole = true);
    SLIP("a list that a function takes comes whole", s->steps[LIST].take = take_nothing);
    SLIP("a list is no file", s->operations[ALL].result = INTEGRATIONS_FILE);
    SLIP("step 1: a file's address is in the reply before the last step",
         s->steps[CHANGE].at = "url");
    SLIP("shelf.change: step 2: a file's address is asked as it is", give_file(s);
         s->steps[ALL].method = "POST");
    SLIP("dots in between, got 'book..url'", give_file(s); s->steps[ALL].at = "book..url");
    SLIP("a file's address is asked as it is", give_file(s); s->steps[ALL].fields = s->fields;
         s->steps[ALL].field_count = 1);
    SLIP("a file's address is in the reply before the last step", give_file(s);
         s->operations[CHANGE].result = INTEGRATIONS_ANY);
    return said;
}

static void assert_good(const struct integrations_service *service)
{
    struct buffer problem = {0};
    if (!check_service(service, &problem))
        fail_msg("%s", buffer_text(&problem));
    buffer_free(&problem);
}

static void good_rows_are_good(void **state)
{
    (void)state;
    struct shelf shelf;
    shelf_fill(&shelf);
    assert_good(&shelf.service);
    give_file(&shelf);
    assert_good(&shelf.service);
    /* "." and ".." are refused when a request is made. */
    shelf_fill(&shelf);
    shelf.parameters[BOOK].type = INTEGRATIONS_TEXT;
    shelf.parameters[BOOK].least = 0;
    shelf.parameters[BOOK].characters = "a-z.";
    assert_good(&shelf.service);
    for (size_t i = 0; catalog_services[i] != NULL; i++)
        assert_good(catalog_services[i]);
}

static void each_kind_of_slip_is_told(void **state)
{
    (void)state;
    struct shelf shelf;
    const char *expected;
    shelf_fill(&shelf);
    for (size_t i = 0; (expected = make_slip(&shelf, i)) != NULL; i++, shelf_fill(&shelf)) {
        struct buffer problem = {.limit = 512};
        bool good = check_service(&shelf.service, &problem);
        const char *said = buffer_text(&problem);
        if (good || strstr(said, expected) == NULL)
            fail_msg("slip %zu: expected \"%s\", got \"%s\"", i, expected, said);
        buffer_free(&problem);
    }
}

static void records_that_lead_into_themselves_end(void **state)
{
    (void)state;
    struct shelf shelf;
    struct buffer problem = {0};
    shelf_fill(&shelf);
    shelf.members[0].type = INTEGRATIONS_RECORD;
    shelf.members[0].members = shelf.members;
    assert_false(check_service(&shelf.service, &problem));
    assert_non_null(strstr(buffer_text(&problem), "too deep"));
    buffer_free(&problem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_rows_are_good),
        cmocka_unit_test(each_kind_of_slip_is_told),
        cmocka_unit_test(records_that_lead_into_themselves_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
