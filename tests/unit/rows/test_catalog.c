/* The rows themselves, and how one is looked up. */
#include "unit.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "aircall.h"
#include "catalog.h"
#include "helpscout.h"

/* ---- walking all rows ---- */

typedef void (*operation_check)(const struct integration *integration,
                                const struct operation *operation);
typedef void (*parameter_check)(const struct operation *operation, const struct parameter *row);

static void for_each_operation(operation_check check)
{
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        for (size_t j = 0; j < catalog_integrations[i]->operation_count; j++)
            check(catalog_integrations[i], &catalog_integrations[i]->operations[j]);
}

static void for_each_parameter(parameter_check check)
{
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        for (size_t j = 0; j < catalog_integrations[i]->operation_count; j++) {
            const struct operation *operation = &catalog_integrations[i]->operations[j];
            for (size_t k = 0; k < operation->parameter_count; k++)
                check(operation, &operation->parameters[k]);
        }
}

static bool is_sentence(const char *text)
{
    return text != NULL && strlen(text) > 5 && strchr(text, '\n') == NULL &&
           strchr(".", text[strlen(text) - 1]) != NULL && text[0] != ' ';
}

static bool is_identifier(const char *text)
{
    if (text == NULL || !islower((unsigned char)text[0]))
        return false;
    for (; *text != '\0'; text++)
        if (!islower((unsigned char)*text) && !isdigit((unsigned char)*text) && *text != '_')
            return false;
    return true;
}

/* ---- integrations ---- */

static void the_services_have_the_operations_of_the_contract(void **state)
{
    (void)state;
    static const char *const helpscout[] = {
        "list_conversations", "get_conversation", "create_conversation", "update_conversation",
        "list_customers",     "get_customer",     "create_customer",     "list_mailboxes",
        "get_mailbox",        "get_current_user"};
    static const char *const aircall[] = {"list_calls",     "get_call",        "list_contacts",
                                          "create_contact", "update_contact",  "list_users",
                                          "list_numbers",   "get_current_user"};
    assert_int_equal(helpscout_integration.operation_count, COUNT(helpscout));
    for (size_t i = 0; i < COUNT(helpscout); i++)
        assert_string_equal(helpscout_integration.operations[i].name, helpscout[i]);
    assert_int_equal(aircall_integration.operation_count, COUNT(aircall));
    for (size_t i = 0; i < COUNT(aircall); i++)
        assert_string_equal(aircall_integration.operations[i].name, aircall[i]);
}

static void parameters_stand_in_the_order_of_the_contract(void **state)
{
    (void)state;
    static const struct {
        const struct integration *integration;
        const char *operation, *parameters;
    } rows[] = {
        {&helpscout_integration, "list_conversations",
         "mailbox status assignee customer tag page per_page sort_field sort_order query "},
        {&helpscout_integration, "get_conversation", "id "},
        {&helpscout_integration, "create_conversation",
         "subject mailbox_id customer_id customer_email body type status assignee_id tags cc bcc "},
        {&helpscout_integration, "update_conversation",
         "id status subject assignee_id mailbox_id tags "},
        {&helpscout_integration, "list_customers",
         "first_name last_name email page per_page sort_field sort_order query "},
        {&helpscout_integration, "get_customer", "id "},
        {&helpscout_integration, "create_customer",
         "first_name last_name email organization job_title phone "},
        {&helpscout_integration, "list_mailboxes", "page per_page "},
        {&helpscout_integration, "get_mailbox", "id "},
        {&helpscout_integration, "get_current_user", ""},
        {&aircall_integration, "list_calls",
         "per_page page order from to direction user_id number_id tags "},
        {&aircall_integration, "get_call", "call_id "},
        {&aircall_integration, "list_contacts", "per_page page order q "},
        {&aircall_integration, "create_contact",
         "first_name last_name company_name information phone_numbers emails "},
        {&aircall_integration, "update_contact",
         "contact_id first_name last_name company_name information phone_numbers emails "},
        {&aircall_integration, "list_users", ""},
        {&aircall_integration, "list_numbers", ""},
        {&aircall_integration, "get_current_user", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        char names[256] = "";
        const struct operation *operation =
            catalog_operation(rows[i].integration, rows[i].operation);
        for (size_t j = 0; j < operation->parameter_count; j++) {
            strcat(names, operation->parameters[j].name);
            strcat(names, " ");
        }
        assert_string_equal(names, rows[i].parameters);
    }
}

static void integrations_say_what_they_are(void **state)
{
    (void)state;
    size_t count = 0;
    for (; catalog_integrations[count] != NULL; count++) {
        const struct integration *integration = catalog_integrations[count];
        assert_true(is_identifier(integration->name));
        assert_true(strlen(integration->title) > 0);
        assert_true(is_sentence(integration->summary));
        assert_true(strlen(integration->environment) > 0);
        assert_int_equal(strncmp(integration->url, "https://", 8), 0);
        assert_int_not_equal(integration->url[strlen(integration->url) - 1], '/');
        assert_non_null(integration->urls);
        assert_non_null(integration->read_error);
        assert_true(integration->limits.wait > 0);
    }
    assert_true(count <= CATALOG_INTEGRATIONS);
}

static void integrations_are_found_by_name(void **state)
{
    (void)state;
    assert_ptr_equal(catalog_integration("helpscout"), &helpscout_integration);
    assert_ptr_equal(catalog_integration("aircall"), &aircall_integration);
    assert_null(catalog_integration("Aircall"));
    assert_null(catalog_integration(""));
    for (size_t i = 0; catalog_integrations[i] != NULL; i++)
        assert_int_equal(catalog_index(catalog_integrations[i]), i);
}

/* ---- operations ---- */

static void check_operation_words(const struct integration *integration,
                                  const struct operation *operation)
{
    (void)integration;
    if (!is_identifier(operation->name))
        fail_msg("%s", operation->name);
    if (!is_sentence(operation->summary))
        fail_msg("%s: summary", operation->name);
}

static void operations_have_a_name_and_a_sentence(void **state)
{
    (void)state;
    for_each_operation(check_operation_words);
}

static void check_documented(const struct integration *integration,
                             const struct operation *operation)
{
    const struct words *words = operation->words;
    if (words == NULL || words->returns == NULL || words->example == NULL)
        fail_msg("%s.%s: returns or example is missing", integration->name, operation->name);
}

static void operations_say_what_they_return_and_show_an_example(void **state)
{
    (void)state;
    for_each_operation(check_documented);
}

static void check_unique(const struct integration *integration, const struct operation *operation)
{
    assert_ptr_equal(catalog_operation(integration, operation->name), operation);
}

static void operations_have_names_of_their_own(void **state)
{
    (void)state;
    for_each_operation(check_unique);
}

static void check_not_an_account(const struct integration *integration,
                                 const struct operation *operation)
{
    (void)integration;
    assert_string_not_equal(operation->name, "default");
}

static void no_operation_is_called_default(void **state)
{
    (void)state;
    for_each_operation(check_not_an_account);
}

static void check_kind(const struct integration *integration, const struct operation *operation)
{
    (void)integration;
    if ((operation->kind == OPERATION_READ) != (operation->method == METHOD_GET))
        fail_msg("%s", operation->name);
}

static void exactly_the_reads_are_gets(void **state)
{
    (void)state;
    for_each_operation(check_kind);
}

static void check_list(const struct integration *integration, const struct operation *operation)
{
    (void)integration;
    if ((strncmp(operation->name, "list_", 5) == 0) != (operation->collection != NULL))
        fail_msg("%s", operation->name);
}

static void exactly_the_lists_have_a_collection(void **state)
{
    (void)state;
    for_each_operation(check_list);
}

static void check_paging(const struct integration *integration, const struct operation *operation)
{
    (void)integration;
    int page = catalog_parameter(operation, "page");
    int per_page = catalog_parameter(operation, "per_page");
    assert_int_equal(page >= 0, per_page >= 0);
    if (page < 0)
        return;
    const struct parameter *rows = operation->parameters;
    assert_int_equal(rows[page].least, 1);
    assert_string_equal(rows[page].preset, "1");
    assert_int_equal(rows[per_page].least, 1);
    assert_int_equal(rows[per_page].most, 50);
    assert_string_equal(rows[per_page].preset, integration == &helpscout_integration ? "25" : "20");
}

static void pages_begin_at_1_and_hold_at_most_50(void **state)
{
    (void)state;
    for_each_operation(check_paging);
}

static void check_count(const struct integration *integration, const struct operation *operation)
{
    (void)integration;
    assert_true(operation->parameter_count <= CATALOG_PARAMETERS);
    assert_int_equal(operation->parameter_count > 0, operation->parameters != NULL);
    assert_int_equal(operation->rule_count > 0, operation->rules != NULL);
}

static void operations_have_no_more_parameters_than_there_are_slots(void **state)
{
    (void)state;
    for_each_operation(check_count);
}

/* The parameter that a placeholder {name} names; NULL when there is none placed in the path. */
static const struct parameter *placed(const struct operation *operation, const char *name,
                                      size_t len)
{
    for (size_t i = 0; i < operation->parameter_count; i++) {
        const struct parameter *row = &operation->parameters[i];
        if (row->place == PLACE_PATH && strlen(row->name) == len &&
            memcmp(row->name, name, len) == 0)
            return row;
    }
    return NULL;
}

static void check_path(const struct integration *integration, const struct operation *operation)
{
    (void)integration;
    size_t placeholders = 0, places = 0;
    assert_int_equal(operation->path[0], '/');
    for (const char *at = strchr(operation->path, '{'); at != NULL; at = strchr(at, '{')) {
        const char *end = strchr(at, '}');
        assert_non_null(end);
        /* An operation with its own first step may fill in what is no parameter. */
        bool known = placed(operation, at + 1, (size_t)(end - at - 1)) != NULL;
        if (!known && operation->begin == NULL)
            fail_msg("%s: %s", operation->name, operation->path);
        placeholders += known;
        at = end;
    }
    for (size_t i = 0; i < operation->parameter_count; i++)
        places += operation->parameters[i].place == PLACE_PATH;
    assert_int_equal(placeholders, places);
}

static void placeholders_of_a_path_are_parameters_placed_there(void **state)
{
    (void)state;
    for_each_operation(check_path);
}

static void check_rules(const struct integration *integration, const struct operation *operation)
{
    (void)integration;
    for (size_t i = 0; i < operation->rule_count; i++) {
        const char *const *name = operation->rules[i].names;
        assert_non_null(*name);
        for (; *name != NULL; name++)
            if (catalog_parameter(operation, *name) < 0)
                fail_msg("%s: %s", operation->name, *name);
    }
}

static void rules_name_parameters(void **state)
{
    (void)state;
    for_each_operation(check_rules);
}

static void check_rule_can_fail(const struct integration *integration,
                                const struct operation *operation)
{
    (void)integration;
    for (size_t i = 0; i < operation->rule_count; i++)
        for (const char *const *name = operation->rules[i].names; *name != NULL; name++) {
            const struct parameter *row =
                &operation->parameters[catalog_parameter(operation, *name)];
            assert_false(row->required);
            assert_null(row->preset);
        }
}

static void no_rule_is_always_kept(void **state)
{
    (void)state;
    for_each_operation(check_rule_can_fail);
}

static void operations_are_found_by_short_and_full_name(void **state)
{
    (void)state;
    const struct operation *operation = catalog_operation(&helpscout_integration, "get_mailbox");
    assert_non_null(operation);
    assert_string_equal(operation->name, "get_mailbox");
    assert_ptr_equal(catalog_operation(&helpscout_integration, "helpscout_get_mailbox"), operation);
    assert_null(catalog_operation(&helpscout_integration, "aircall_get_mailbox"));
    assert_null(catalog_operation(&helpscout_integration, "helpscout_helpscout_get_mailbox"));
    assert_null(catalog_operation(&helpscout_integration, "helpscoutget_mailbox"));
    assert_null(catalog_operation(&helpscout_integration, "helpscout_"));
    assert_null(catalog_operation(&helpscout_integration, "get_call"));
    assert_null(catalog_operation(&helpscout_integration, ""));
}

/* ---- parameters ---- */

static void check_description(const struct operation *operation, const struct parameter *row)
{
    if (!is_identifier(row->name))
        fail_msg("%s: %s", operation->name, row->name);
    if (!is_sentence(row->description))
        fail_msg("%s: %s: description", operation->name, row->name);
}

static void parameters_have_a_name_and_a_sentence(void **state)
{
    (void)state;
    for_each_parameter(check_description);
}

static void check_own_name(const struct operation *operation, const struct parameter *row)
{
    assert_int_equal(catalog_parameter(operation, row->name), row - operation->parameters);
}

static void parameters_have_names_of_their_own(void **state)
{
    (void)state;
    for_each_parameter(check_own_name);
}

static void check_bounds(const struct operation *operation, const struct parameter *row)
{
    bool bounded = row->type == PARAMETER_INTEGER || row->type == PARAMETER_STRING;
    if (!bounded && (row->least != 0 || row->most != 0))
        fail_msg("%s: %s has bounds", operation->name, row->name);
    if (row->least < 0 || row->most < 0 || (row->most > 0 && row->most < row->least))
        fail_msg("%s: %s: bounds", operation->name, row->name);
    /* The wording knows "a positive integer" and "a positive integer or 0". */
    if (row->type == PARAMETER_INTEGER && row->most == 0 && row->least > 1)
        fail_msg("%s: %s: least", operation->name, row->name);
}

static void bounds_make_sense(void **state)
{
    (void)state;
    for_each_parameter(check_bounds);
}

static void check_choices(const struct operation *operation, const struct parameter *row)
{
    if ((row->type == PARAMETER_ENUM) != (row->choices != NULL))
        fail_msg("%s: %s: choices", operation->name, row->name);
    if (row->choices == NULL)
        return;
    /* An error lists the words from the first on, so the first is no alias. */
    assert_non_null(row->choices[0].word);
    assert_false(row->choices[0].alias);
    for (const struct choice *choice = row->choices; choice->word != NULL; choice++) {
        assert_true(strlen(choice->word) > 0);
        assert_ptr_equal(catalog_choice(row, choice->word), choice);
    }
}

static void exactly_the_enums_have_choices_each_once(void **state)
{
    (void)state;
    for_each_parameter(check_choices);
}

static void check_open(const struct operation *operation, const struct parameter *row)
{
    if (row->choices == NULL || catalog_choice(row, "open") == NULL)
        return;
    const struct choice *active = catalog_choice(row, "active");
    if (active == NULL || !active->alias)
        fail_msg("%s: %s", operation->name, row->name);
    assert_string_equal(catalog_sent(active), "active");
    assert_string_equal(catalog_sent(catalog_choice(row, "open")), "active");
}

static void active_is_taken_wherever_open_is(void **state)
{
    (void)state;
    for_each_parameter(check_open);
}

static bool preset_fits(const struct parameter *row)
{
    char *end;
    long long integer;
    switch (row->type) {
    case PARAMETER_INTEGER:
        integer = strtoll(row->preset, &end, 10);
        return *end == '\0' && end != row->preset && integer >= row->least &&
               (row->most == 0 || integer <= row->most);
    case PARAMETER_ENUM:
        return catalog_choice(row, row->preset) != NULL && !catalog_choice(row, row->preset)->alias;
    case PARAMETER_STRING:
        return strlen(row->preset) > 0;
    default:
        return false;
    }
}

static void check_preset(const struct operation *operation, const struct parameter *row)
{
    if (row->preset == NULL)
        return;
    if (!preset_fits(row))
        fail_msg("%s: %s: %s", operation->name, row->name, row->preset);
    if (row->required)
        fail_msg("%s: %s is required and has a default", operation->name, row->name);
}

static void defaults_are_values_that_the_row_would_take(void **state)
{
    (void)state;
    for_each_parameter(check_preset);
}

static void check_place(const struct operation *operation, const struct parameter *row)
{
    bool fits = true;
    if (row->place == PLACE_PATH)
        fits = row->type == PARAMETER_INTEGER && row->required && row->least > 0;
    if (row->place == PLACE_QUERY)
        fits = row->type == PARAMETER_INTEGER || row->type == PARAMETER_ENUM ||
               row->type == PARAMETER_STRING || row->type == PARAMETER_ADDRESS;
    if (row->place == PLACE_BODY)
        fits = operation->method != METHOD_GET;
    if (row->place == PLACE_STEP)
        fits = operation->begin != NULL && row->sent_as == NULL;
    if (!fits)
        fail_msg("%s: %s", operation->name, row->name);
}

static void parameters_are_placed_where_the_request_can_carry_them(void **state)
{
    (void)state;
    for_each_parameter(check_place);
}

static void parameters_are_found_by_name(void **state)
{
    (void)state;
    const struct operation *operation = catalog_operation(&aircall_integration, "list_calls");
    assert_int_equal(catalog_parameter(operation, "per_page"), 0);
    assert_int_equal(catalog_parameter(operation, "tags"), 8);
    assert_int_equal(catalog_parameter(operation, "Tags"), -1);
    assert_int_equal(catalog_parameter(operation, ""), -1);
}

static void a_choice_is_sent_as_the_service_calls_it(void **state)
{
    (void)state;
    const struct operation *operation =
        catalog_operation(&helpscout_integration, "list_conversations");
    const struct parameter *rows = operation->parameters;
    const struct parameter *sort = &rows[catalog_parameter(operation, "sort_field")];
    assert_string_equal(catalog_sent(catalog_choice(sort, "updatedAt")), "modifiedAt");
    assert_string_equal(catalog_sent(catalog_choice(sort, "customer.name")), "customerName");
    assert_string_equal(catalog_sent(catalog_choice(sort, "createdAt")), "createdAt");
    assert_null(catalog_choice(sort, "modifiedAt"));
}

static void methods_and_kinds_have_their_words(void **state)
{
    (void)state;
    assert_string_equal(catalog_method(METHOD_GET), "GET");
    assert_string_equal(catalog_method(METHOD_POST), "POST");
    assert_string_equal(catalog_method(METHOD_PUT), "PUT");
    assert_string_equal(catalog_method(METHOD_PATCH), "PATCH");
    assert_string_equal(catalog_method(METHOD_DELETE), "DELETE");
    assert_string_equal(catalog_kind(OPERATION_READ), "read");
    assert_string_equal(catalog_kind(OPERATION_WRITE), "write");
}

/* ---- the nearest name ---- */

static const char *nearest_operation(const struct integration *integration, const char *name)
{
    return catalog_nearest(name, catalog_operation_name, integration, integration->operation_count);
}

static void a_slip_finds_the_name_that_was_meant(void **state)
{
    (void)state;
    static const struct {
        const char *written, *meant;
    } rows[] = {{"list_conversation", "list_conversations"},
                {"listconversations", "list_conversations"},
                {"get_conversations", "get_conversation"},
                {"get_mailboxes", "get_mailbox"},
                {"list_mailbox", "list_mailboxes"},
                {"create_costumer", "create_customer"},
                {"get_curent_user", "get_current_user"},
                {"current_user", "get_current_user"},
                {"update_conversation_status", "update_conversation"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *nearest = nearest_operation(&helpscout_integration, rows[i].written);
        if (nearest == NULL || strcmp(nearest, rows[i].meant) != 0)
            fail_msg("%s: %s", rows[i].written, nearest != NULL ? nearest : "none");
    }
}

static void a_part_of_a_parameter_finds_the_whole(void **state)
{
    (void)state;
    const struct operation *operation =
        catalog_operation(&helpscout_integration, "create_conversation");
    const size_t count = operation->parameter_count;
    assert_string_equal(catalog_nearest("mailbox", catalog_parameter_name, operation, count),
                        "mailbox_id");
    assert_string_equal(catalog_nearest("assignee", catalog_parameter_name, operation, count),
                        "assignee_id");
    assert_string_equal(catalog_nearest("tag", catalog_parameter_name, operation, count), "tags");
}

static void the_same_name_is_the_nearest(void **state)
{
    (void)state;
    assert_string_equal(nearest_operation(&helpscout_integration, "get_customer"), "get_customer");
}

static void a_name_far_from_all_finds_none(void **state)
{
    (void)state;
    static const char *const names[] = {"x", "", "zzzzzzzzzzzz", "delete_everything_now", "foo"};
    for (size_t i = 0; i < COUNT(names); i++)
        assert_null(nearest_operation(&helpscout_integration, names[i]));
}

static void a_very_long_name_finds_none(void **state)
{
    (void)state;
    char name[100000];
    memset(name, 'a', sizeof name);
    name[sizeof name - 1] = '\0';
    assert_null(nearest_operation(&helpscout_integration, name));
    for (size_t len = 40; len < 60; len++) {
        memset(name, 'a', len);
        name[len] = '\0';
        assert_null(nearest_operation(&helpscout_integration, name));
    }
}

static const char *long_name(const void *context, size_t i)
{
    return ((const char *const *)context)[i];
}

static void a_very_long_candidate_is_passed_over(void **state)
{
    (void)state;
    static const char *const names[] = {
        "a_name_of_more_than_forty_eight_characters_is_not_compared_at_all", "page"};
    assert_string_equal(catalog_nearest("pages", long_name, names, 2), "page");
    assert_null(catalog_nearest("pages", long_name, names, 1));
    assert_null(catalog_nearest("pages", long_name, names, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_services_have_the_operations_of_the_contract),
        cmocka_unit_test(parameters_stand_in_the_order_of_the_contract),
        cmocka_unit_test(integrations_say_what_they_are),
        cmocka_unit_test(integrations_are_found_by_name),
        cmocka_unit_test(operations_have_a_name_and_a_sentence),
        cmocka_unit_test(operations_say_what_they_return_and_show_an_example),
        cmocka_unit_test(operations_have_names_of_their_own),
        cmocka_unit_test(no_operation_is_called_default),
        cmocka_unit_test(exactly_the_reads_are_gets),
        cmocka_unit_test(exactly_the_lists_have_a_collection),
        cmocka_unit_test(pages_begin_at_1_and_hold_at_most_50),
        cmocka_unit_test(operations_have_no_more_parameters_than_there_are_slots),
        cmocka_unit_test(placeholders_of_a_path_are_parameters_placed_there),
        cmocka_unit_test(rules_name_parameters),
        cmocka_unit_test(no_rule_is_always_kept),
        cmocka_unit_test(operations_are_found_by_short_and_full_name),
        cmocka_unit_test(parameters_have_a_name_and_a_sentence),
        cmocka_unit_test(parameters_have_names_of_their_own),
        cmocka_unit_test(bounds_make_sense),
        cmocka_unit_test(exactly_the_enums_have_choices_each_once),
        cmocka_unit_test(active_is_taken_wherever_open_is),
        cmocka_unit_test(defaults_are_values_that_the_row_would_take),
        cmocka_unit_test(parameters_are_placed_where_the_request_can_carry_them),
        cmocka_unit_test(parameters_are_found_by_name),
        cmocka_unit_test(a_choice_is_sent_as_the_service_calls_it),
        cmocka_unit_test(methods_and_kinds_have_their_words),
        cmocka_unit_test(a_slip_finds_the_name_that_was_meant),
        cmocka_unit_test(a_part_of_a_parameter_finds_the_whole),
        cmocka_unit_test(the_same_name_is_the_nearest),
        cmocka_unit_test(a_name_far_from_all_finds_none),
        cmocka_unit_test(a_very_long_name_finds_none),
        cmocka_unit_test(a_very_long_candidate_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
