/* The services, and how what their rows name is looked up. That the rows make sense is for their
 * compiler to say. */
#include "unit.h"

#include "catalog.h"

static const struct integrations_operation operations[] = {
    {.name = "get_item", .aliases = "item find_item"},
    {.name = "item", .kind = INTEGRATIONS_WRITE},
    {.name = "shop"}};
static const struct integrations_service shop = {
    .name = "shop", .operations = operations, .operation_count = COUNT(operations)};

static void services_are_found_by_name(void **state)
{
    (void)state;
    struct catalog catalog;
    catalog_begin(&catalog);
    assert_string_equal(catalog_service(&catalog, "helpscout")->title, "Help Scout");
    assert_string_equal(catalog_service(&catalog, "aircall")->title, "Aircall");
    assert_null(catalog_service(&catalog, "Aircall"));
    assert_null(catalog_service(&catalog, ""));
    for (size_t i = 0; catalog_services[i] != NULL; i++)
        assert_ptr_equal(catalog_service(&catalog, catalog_services[i]->name), catalog_services[i]);
}

static void services_are_added_until_the_catalog_is_full(void **state)
{
    (void)state;
    struct catalog catalog;
    catalog_begin(&catalog);
    size_t own = catalog.count;
    assert_null(catalog_service(&catalog, "shop"));
    while (catalog.count < CATALOG_MOST)
        assert_true(catalog_add(&catalog, &shop));
    assert_ptr_equal(catalog_service(&catalog, "shop"), &shop);
    assert_ptr_equal(catalog.services[own], &shop);
    assert_false(catalog_add(&catalog, &shop));
    assert_null(catalog.services[CATALOG_MOST]);
}

static void operations_are_found_by_short_and_full_name(void **state)
{
    (void)state;
    assert_ptr_equal(catalog_operation(&shop, "get_item"), &operations[0]);
    assert_ptr_equal(catalog_operation(&shop, "shop_get_item"), &operations[0]);
    assert_ptr_equal(catalog_operation(&shop, "shop"), &operations[2]);
    assert_ptr_equal(catalog_operation(&shop, "shop_shop"), &operations[2]);
    static const char *const names[] = {
        "",      "get",          "get_items",          "Get_item",
        "shop_", "shopget_item", "shop_shop_get_item", "other_get_item"};
    for (size_t i = 0; i < COUNT(names); i++)
        assert_null(catalog_operation(&shop, names[i]));
}

static void an_alias_finds_its_operation_unless_it_is_the_name_of_another(void **state)
{
    (void)state;
    assert_ptr_equal(catalog_operation(&shop, "find_item"), &operations[0]);
    assert_ptr_equal(catalog_operation(&shop, "shop_find_item"), &operations[0]);
    assert_ptr_equal(catalog_operation(&shop, "item"), &operations[1]);
}

static void an_alias_is_a_whole_word(void **state)
{
    (void)state;
    assert_true(catalog_is_alias("a bc  d", "bc"));
    assert_true(catalog_is_alias("a bc  d", "d"));
    static const char *const words[] = {"b", "bcd", "a bc", "", " "};
    for (size_t i = 0; i < COUNT(words); i++)
        assert_false(catalog_is_alias("a bc  d", words[i]));
    assert_false(catalog_is_alias(NULL, "a"));
    assert_false(catalog_is_alias("", ""));
}

static void kinds_have_their_words(void **state)
{
    (void)state;
    assert_string_equal(catalog_kind(INTEGRATIONS_READ), "read");
    assert_string_equal(catalog_kind(INTEGRATIONS_WRITE), "write");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(services_are_found_by_name),
        cmocka_unit_test(services_are_added_until_the_catalog_is_full),
        cmocka_unit_test(operations_are_found_by_short_and_full_name),
        cmocka_unit_test(an_alias_finds_its_operation_unless_it_is_the_name_of_another),
        cmocka_unit_test(an_alias_is_a_whole_word),
        cmocka_unit_test(kinds_have_their_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
