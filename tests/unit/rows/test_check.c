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
                                               .webhook = &s->webhook};
    s->events[0] = (struct integrations_event){
        .names = "book.lent book.returned", .operation = "list", .about = "The book."};
    s->webhook = (struct integrations_webhook){
        .signature = "X-Signature", .event = "X-Event", .events = s->events};
}

/* ---- slips ---- */

typedef void slip_function(struct shelf *s);

struct slip {
    slip_function *make;
    const char *said;
};

#define SLIP(name, ...)                                                                            \
    static void name(struct shelf *s)                                                              \
    {                                                                                              \
        __VA_ARGS__;                                                                               \
    }

static const char *const no_path[] = {"", NULL};

SLIP(slip_size, s->service.size = 8)
SLIP(slip_version, s->service.version = 0)
SLIP(slip_name, s->service.name = "Shelf of books")
SLIP(slip_no_name, s->service.name = NULL)
SLIP(slip_title, s->service.title = NULL)
SLIP(slip_environment, s->service.environment = NULL)
SLIP(slip_url, s->service.url = "shelf.example")
SLIP(slip_no_operations, s->service.operations = NULL)
SLIP(slip_scheme, s->credentials[0].scheme = (enum integrations_scheme)9)
SLIP(slip_key_header, s->credentials[0].header = "X Key")
SLIP(slip_key_no_header, s->credentials[0].header = NULL)
SLIP(slip_client_path, s->credentials[1].path = NULL)
SLIP(slip_client_field, s->credentials[1].second = NULL)
SLIP(slip_credential_name, s->credentials[0].first = "url")
SLIP(slip_setting_twice, s->settings[0].name = "secret")
SLIP(slip_setting_preset, s->settings[1].preset = "10")
SLIP(slip_limit_header, s->service.limits.reset = "X Reset")
SLIP(slip_webhook_proof, s->webhook.token = "token")
SLIP(slip_webhook_header, s->webhook.event = "X Event")
SLIP(slip_webhook_events, s->webhook.events = NULL)
SLIP(slip_event_operation, s->events[0].operation = "list_shelves")
SLIP(slip_event_about, s->events[0].about = NULL)
SLIP(slip_limit_paced, s->service.limits.paced = "nothing")
SLIP(slip_operation_name, s->operations[1].name = "change books")
SLIP(slip_operation_no_name, s->operations[1].name = NULL)
SLIP(slip_operation_twice, s->operations[1].aliases = "other list")
SLIP(slip_operation_sets, s->operations[1].aliases = "other:nothing=x")
SLIP(slip_operation_default, s->operations[1].name = "default")
SLIP(slip_operation_full, s->operations[1].name = "shelf_change")
SLIP(slip_summary, s->operations[1].summary = NULL)
SLIP(slip_kind, s->operations[1].kind = (enum integrations_kind)5)
SLIP(slip_mark, s->operations[1].marks = 64)
SLIP(slip_result, s->operations[1].result = (enum integrations_result)77)
SLIP(slip_item, s->operations[1].item = "a..b")
SLIP(slip_arrays, s->operations[1].arrays = no_path)
SLIP(slip_schema, s->operations[1].schema = "{\"a\":}")
SLIP(slip_no_parameters, s->operations[0].parameters = NULL)
SLIP(slip_parameter_name, s->parameters[BOOK].name = "a=b")
SLIP(slip_parameter_twice, s->parameters[BOOK].aliases = "page")
SLIP(slip_type, s->parameters[BOOK].type = INTEGRATIONS_TYPES)
SLIP(slip_flag, s->parameters[BOOK].flags |= 1u << 20)
SLIP(slip_description, s->parameters[BOOK].description = NULL)
SLIP(slip_passed_over, s->parameters[BOOK].flags |= INTEGRATIONS_PASSED_OVER)
SLIP(slip_bounds, s->parameters[BOOK].most = -1)
SLIP(slip_items, s->parameters[TAGS].items_least = 3, s->parameters[TAGS].items_most = 2)
SLIP(slip_map_list, s->parameters[TAGS].type = INTEGRATIONS_MAP,
     s->parameters[TAGS].flags = INTEGRATIONS_LIST)
SLIP(slip_map_members, s->parameters[TAGS].type = INTEGRATIONS_MAP, s->parameters[TAGS].flags = 0)
SLIP(slip_preset, s->parameters[PAGE].preset = "0")
SLIP(slip_preset_choice, s->parameters[SORT].preset = "author")
SLIP(slip_preset_time, s->parameters[SINCE].preset = "2026-01-31")
SLIP(slip_no_choices, s->parameters[SORT].choices = NULL)
SLIP(slip_choice_twice, s->choices[1].word = "title")
SLIP(slip_no_members, s->parameters[TAGS].members = NULL)
SLIP(slip_member_twice, s->members[1].name = "value")
SLIP(slip_member_type, s->members[1].type = INTEGRATIONS_CHOICE)
SLIP(slip_unique, s->parameters[TAGS].flags = INTEGRATIONS_UNIQUE)
SLIP(slip_rule_kind, s->rules[0].kind = (enum integrations_rule_kind)9)
SLIP(slip_rule_empty, s->names[0] = NULL)
SLIP(slip_rule_name, s->names[0] = "nothing")
SLIP(slip_rule_message, s->rules[1].message = NULL)
SLIP(slip_condition, s->rules[0].when = "sort=title|nothing")
SLIP(slip_condition_empty, s->rules[0].when = "!")
SLIP(slip_no_steps, s->operations[1].step_count = 0)
SLIP(slip_method, s->steps[CHANGE].method = "HEAD")
SLIP(slip_no_path, s->steps[CHANGE].path = NULL)
SLIP(slip_path, s->steps[CHANGE].path = "books/{book}")
SLIP(slip_path_query, s->steps[CHANGE].path = "/books?x={book}")
SLIP(slip_path_brace, s->steps[CHANGE].path = "/books/{book")
SLIP(slip_path_brace_only, s->steps[CHANGE].path = "/books/}")
SLIP(slip_path_name, s->steps[CHANGE].path = "/books/{nothing}")
SLIP(slip_path_setting, s->steps[CHANGE].path = "/books/{account.nothing}")
SLIP(slip_path_optional, s->steps[CHANGE].path = "/books/{sort}")
SLIP(slip_path_text, s->parameters[BOOK].type = INTEGRATIONS_TEXT)
SLIP(slip_path_dots, s->parameters[BOOK].type = INTEGRATIONS_TEXT;
     s->parameters[BOOK].characters = "a-z.")
SLIP(slip_path_whole, s->steps[CHANGE].path = "{book}")
SLIP(slip_path_flag, s->parameters[BOOK].flags |= INTEGRATIONS_PATH)
SLIP(slip_flat_flag, s->parameters[BOOK].flags |= INTEGRATIONS_FLAT)
SLIP(slip_read_when, s->operations[1].kind = INTEGRATIONS_WRITE;
     s->operations[1].read_when = "nothing=x")
SLIP(slip_read_when_read, s->operations[1].read_when = "sort=title")
SLIP(slip_field_whole, s->fields[0].as = "*")
SLIP(slip_accept, s->steps[CHANGE].accept = 512)
SLIP(slip_again, s->steps[CHANGE].again = (enum integrations_again)4)
SLIP(slip_body, s->steps[CHANGE].body = (enum integrations_body)4)
SLIP(slip_media, s->steps[CHANGE].media = "text/plain\r\nX: y")
SLIP(slip_otherwise, s->steps[CHANGE].otherwise = true)
SLIP(slip_step_when, s->steps[CHANGE].when = "nothing")
SLIP(slip_no_fields, s->steps[CHANGE].fields = NULL)
SLIP(slip_field_place, s->fields[0].place = (enum integrations_place)3)
SLIP(slip_field_parameter, s->fields[0].parameter = "nothing")
SLIP(slip_field_constant, s->fields[2].constant = "x")
SLIP(slip_field_no_constant, s->fields[2].constant = NULL)
SLIP(slip_field_name, s->fields[0].as = "book..tags")
SLIP(slip_field_twice, s->fields[2].as = "password")
SLIP(slip_field_below, s->fields[2].as = "book")
SLIP(slip_field_query, s->fields[0].place = INTEGRATIONS_QUERY)
SLIP(slip_field_anything, s->fields[0].place = INTEGRATIONS_QUERY,
     s->parameters[TAGS].type = INTEGRATIONS_ANYTHING, s->parameters[TAGS].flags = 0,
     s->parameters[TAGS].members = NULL)
SLIP(slip_field_secret, s->fields[1].place = INTEGRATIONS_QUERY)
SLIP(slip_field_comma, s->fields[1].comma = true)
SLIP(slip_field_change, s->steps[CHANGE].body = INTEGRATIONS_CHANGES)
SLIP(slip_list_paging, s->steps[LIST].paging = NULL)
SLIP(slip_list_items, s->steps[LIST].items = NULL)
SLIP(slip_list_page, s->paging.page = NULL)
SLIP(slip_list_size, s->paging.items = 0)
SLIP(slip_list_per_page, s->parameters[PER_PAGE].name = "count")
SLIP(slip_list_fixed, s->paging.size = NULL)
SLIP(slip_list_number, s->parameters[PAGE].preset = NULL)
SLIP(slip_list_path, s->paging.total = ".total")
SLIP(slip_window_time, s->window.time = NULL)
SLIP(slip_window_bound, s->window.from = "sort")
SLIP(slip_cursor_next, s->cursor.next = NULL)
SLIP(slip_cursor_type, s->parameters[AFTER].type = INTEGRATIONS_INTEGER)
SLIP(slip_cursor_whole, s->steps[ALL].whole = true)
SLIP(slip_file, s->operations[ALL].result = INTEGRATIONS_FILE)
SLIP(slip_at_first, s->steps[CHANGE].at = "url")

/* An operation of two steps, the second a file's. */
static void give_file(struct shelf *s)
{
    s->steps[CHANGE] = (struct integrations_step){.method = "GET", .path = "/books/{book}"};
    s->steps[ALL] = (struct integrations_step){.method = "GET", .at = "book.url"};
    s->operations[CHANGE].result = INTEGRATIONS_FILE;
    s->operations[CHANGE].step_count = 2;
    s->service.operation_count = 2;
}

SLIP(slip_at_method, give_file(s); s->steps[ALL].method = "POST")
SLIP(slip_at_path, give_file(s); s->steps[ALL].at = "book..url")
SLIP(slip_at_fields, give_file(s); s->steps[ALL].fields = s->fields; s->steps[ALL].field_count = 1)
SLIP(slip_at_result, give_file(s); s->operations[CHANGE].result = INTEGRATIONS_ANY)

static const struct slip slips[] = {
    {slip_size, "compiled with another version"},
    {slip_version, "compiled with another version"},
    {slip_name, "Shelf of books: a name is made of small letters"},
    {slip_no_name, "a service: a name is made of"},
    {slip_title, "shelf: it has no title"},
    {slip_environment, "no prefix of its environment"},
    {slip_url, "shelf: it has no address, got 'shelf.example'"},
    {slip_no_operations, "it has no operations"},
    {slip_scheme, "credential 'key': this scheme is none"},
    {slip_key_header, "credential 'key': a key has a header"},
    {slip_key_no_header, "credential 'key': a key has a header"},
    {slip_client_path, "credential 'id': a client has a path"},
    {slip_client_field, "credential 'id': its scheme takes two fields"},
    {slip_credential_name, "credential 'url': every account has"},
    {slip_setting_twice, "setting 'secret': it stands twice"},
    {slip_setting_preset, "setting 'scan_limit': the preset is no value"},
    {slip_limit_header, "this is no header's name, got 'X Reset'"},
    {slip_webhook_proof, "shelf: webhook 'X-Signature': it has a signature, or else a token"},
    {slip_webhook_header, "this is no header's name, got 'X Event'"},
    {slip_webhook_events, "it has no events"},
    {slip_event_operation, "event 'book.lent book.returned': there is no operation, got"},
    {slip_event_about, "it does not say what the data is"},
    {slip_limit_paced, "pacing goes by a setting that is an integer, 0 or more, got 'nothing'"},
    {slip_operation_name, "shelf.change books: a name is made of"},
    {slip_operation_no_name, "shelf: a name is made of"},
    {slip_operation_twice, "shelf.change: its name, or an alias, stands twice"},
    {slip_operation_sets, "an alias sets a parameter to a word, got 'other:nothing=x'"},
    {slip_operation_default, "shelf.default: its name"},
    {slip_operation_full, "its name begins with the service's"},
    {slip_summary, "shelf.change: it has no summary"},
    {slip_kind, "it neither reads nor writes"},
    {slip_mark, "a mark that is none"},
    {slip_result, "this result is none"},
    {slip_item, "dots in between, got 'a..b'"},
    {slip_arrays, "dots in between, got ''"},
    {slip_schema, "shelf.change: its schema is no JSON"},
    {slip_no_parameters, "parameters are counted, but not there"},
    {slip_parameter_name, "shelf.list: parameter 'a=b': a name is made of"},
    {slip_parameter_twice, "parameter 'page': its name, or an alias, stands twice"},
    {slip_type, "parameter 'book': this type is none"},
    {slip_flag, "parameter 'book': there is a flag"},
    {slip_description, "parameter 'book': it has no description"},
    {slip_passed_over, "parameter 'book': only members"},
    {slip_bounds, "parameter 'book': the least is more"},
    {slip_preset, "parameter 'page': the preset is no value that this type takes, got '0'"},
    {slip_preset_choice, "parameter 'sort': the preset is no value"},
    {slip_preset_time, "parameter 'since': the preset is no value"},
    {slip_no_choices, "parameter 'sort': a choice has choices"},
    {slip_choice_twice, "parameter 'sort': this choice stands twice, got 'title'"},
    {slip_items, "parameter 'tags': the least is more than the most"},
    {slip_map_list, "parameter 'tags': a map has one kind of values, and is no list"},
    {slip_map_members, "parameter 'tags': a map has one kind of values, and is no list"},
    {slip_no_members, "parameter 'tags': a record has members"},
    {slip_member_twice, "member 'value': it stands twice"},
    {slip_member_type, "member 'label': a choice has choices"},
    {slip_unique, "parameter 'tags': only the records of a list"},
    {slip_rule_kind, "a rule is of no kind"},
    {slip_rule_empty, "a rule names no parameter"},
    {slip_rule_name, "a rule names parameters, got 'nothing'"},
    {slip_rule_message, "a rule that refuses has no message"},
    {slip_condition, "a condition is made of parameters, got 'sort=title|nothing'"},
    {slip_condition_empty, "a condition is made of parameters, got '!'"},
    {slip_no_steps, "shelf.change: it makes no request"},
    {slip_method, "step 1: expected GET, POST, PUT, PATCH or DELETE, got 'HEAD'"},
    {slip_no_path, "a path begins with a slash"},
    {slip_path, "a path begins with a slash"},
    {slip_path_query, "has no query, got '/books?x={book}'"},
    {slip_path_brace, "a brace in its path"},
    {slip_path_brace_only, "a brace in its path"},
    {slip_path_name, "a parameter that there is not"},
    {slip_path_setting, "a setting that accounts do not have"},
    {slip_path_optional, "parameter 'sort': it is in the path, so it is required"},
    {slip_path_text, "parameter 'book': this type cannot be in a path"},
    {slip_path_dots, "parameter 'book': this type cannot be in a path"},
    {slip_path_whole, "a path begins with a slash"},
    {slip_path_flag, "only a text is a path"},
    {slip_flat_flag, "only a table is flat"},
    {slip_read_when, "a condition is made of parameters, got 'nothing=x'"},
    {slip_read_when_read, "one that reads always does"},
    {slip_field_whole, "only a table is a whole query or body"},
    {slip_accept, "it accepts what is none"},
    {slip_again, "whether it may be sent again"},
    {slip_body, "this body is none"},
    {slip_media, "this cannot be a media type, got 'text/plain  X: y'"},
    {slip_otherwise, "nothing stands before the first step"},
    {slip_step_when, "a condition is made of parameters, got 'nothing'"},
    {slip_no_fields, "fields are counted, but not there"},
    {slip_field_place, "field 'book.tags': it goes to no place"},
    {slip_field_parameter, "field 'book.tags': it carries a parameter that there is not"},
    {slip_field_constant, "field 'kind': a constant in a body is JSON, got 'x'"},
    {slip_field_no_constant, "field 'kind': it is neither"},
    {slip_field_name, "field 'book..tags': this cannot be a name"},
    {slip_field_twice, "field 'password': it is sent twice"},
    {slip_field_below, "field 'book': it is sent twice"},
    {slip_field_query, "field 'book.tags': this type cannot be in a query"},
    {slip_field_anything, "field 'book.tags': this type cannot be in a query"},
    {slip_field_secret, "field 'password': this type cannot be in a query, and no secret"},
    {slip_field_comma, "field 'password': only a list"},
    {slip_field_change, "field 'book.tags': the path of a change begins with a slash"},
    {slip_list_paging, "shelf.list: step 1: a list says how it is paged"},
    {slip_list_items, "a list says where its items are"},
    {slip_list_page, "but its pages have no number"},
    {slip_list_size, "its pages have a size"},
    {slip_list_per_page, "so there is a parameter 'per_page'"},
    {slip_list_fixed, "replies say size, total and pages"},
    {slip_list_number, "parameter 'page': in a list it has a preset"},
    {slip_list_path, "dots in between, got '.total'"},
    {slip_window_time, "its window has no key of a time"},
    {slip_window_bound, "a bound of its window is no time, got 'sort'"},
    {slip_cursor_next, "shelf.all: step 1: its pages have a cursor, but not where"},
    {slip_cursor_type, "its cursor is a text, got 'after'"},
    {slip_cursor_whole, "are not fetched whole"},
    {slip_file, "a list is no file"},
    {slip_at_first, "step 1: a file's address is in the reply before the last step"},
    {slip_at_method, "shelf.change: step 2: a file's address is asked as it is"},
    {slip_at_path, "dots in between, got 'book..url'"},
    {slip_at_fields, "a file's address is asked as it is"},
    {slip_at_result, "a file's address is in the reply before the last step"},
};

static void good_rows_are_good(void **state)
{
    (void)state;
    struct shelf shelf;
    struct buffer problem = {0};
    shelf_fill(&shelf);
    bool good = check_service(&shelf.service, &problem);
    if (!good)
        print_error("%s\n", buffer_text(&problem));
    assert_true(good);
    buffer_free(&problem);
}

static void a_step_may_ask_where_the_reply_before_says(void **state)
{
    (void)state;
    struct buffer problem = {.limit = 512};
    struct shelf shelf;
    shelf_fill(&shelf);
    give_file(&shelf);
    bool good = check_service(&shelf.service, &problem);
    if (!good)
        fail_msg("%s", buffer_text(&problem));
    buffer_free(&problem);
}

static void our_own_rows_are_good(void **state)
{
    (void)state;
    for (size_t i = 0; catalog_integrations[i] != NULL; i++) {
        struct buffer problem = {0};
        bool good = check_service(catalog_integrations[i], &problem);
        if (!good)
            print_error("%s\n", buffer_text(&problem));
        assert_true(good);
        buffer_free(&problem);
    }
}

static void each_kind_of_slip_is_told(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(slips); i++) {
        struct shelf shelf;
        struct buffer problem = {.limit = 512};
        shelf_fill(&shelf);
        slips[i].make(&shelf);
        bool good = check_service(&shelf.service, &problem);
        const char *said = buffer_text(&problem);
        if (good || strstr(said, slips[i].said) == NULL) {
            print_error("slip %zu: expected \"%s\", got \"%s\"\n", i, slips[i].said, said);
            wrong++;
        }
        buffer_free(&problem);
    }
    assert_int_equal(wrong, 0);
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
        cmocka_unit_test(a_step_may_ask_where_the_reply_before_says),
        cmocka_unit_test(our_own_rows_are_good),
        cmocka_unit_test(each_kind_of_slip_is_told),
        cmocka_unit_test(records_that_lead_into_themselves_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
