/* How alike two names are, and which of several was meant. */
#include "unit.h"

#include <string.h>

#include "likeness.h"

static const char *const names[] = {"list_conversations", "get_conversation", "update_conversation",
                                    "list_mailboxes",     "get_mailbox",      "create_customer",
                                    "get_customer",       "get_current_user"};

static const char *name_at(const void *context, size_t i)
{
    return ((const char *const *)context)[i];
}

static const char *nearest(const char *name)
{
    return likeness_nearest(name, name_at, names, COUNT(names));
}

static void edits_are_counted(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        size_t edits;
    } rows[] = {{"", "", 0},         {"abc", "abc", 0},        {"", "abc", 3},
                {"abc", "", 3},      {"abc", "abd", 1},        {"abc", "ab", 1},
                {"abc", "xabc", 1},  {"kitten", "sitting", 3}, {"ab", "ba", 1},
                {"wrok", "work", 1}, {"abc", "bca", 2},        {"EU", "eu", 0},
                {"atM", "tam", 1},   {"ma", "AM", 1}};
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(
            likeness_distance(rows[i].a, strlen(rows[i].a), rows[i].b, strlen(rows[i].b)),
            rows[i].edits);
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
                {"update_conversation_status", "update_conversation"},
                {"get_customer", "get_customer"},
                {"GET_CUSTOMER", "get_customer"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *found = nearest(rows[i].written);
        if (found == NULL || strcmp(found, rows[i].meant) != 0)
            fail_msg("%s: %s", rows[i].written, found != NULL ? found : "none");
    }
}

static void a_name_far_from_all_finds_none(void **state)
{
    (void)state;
    static const char *const far[] = {"x", "", "zzzzzzzzzzzz", "delete_everything_now", "foo"};
    for (size_t i = 0; i < COUNT(far); i++)
        assert_null(nearest(far[i]));
}

/* Half of the letters are another word; what stands in the other name is none. */
static void a_short_name_finds_what_has_most_of_its_letters(void **state)
{
    (void)state;
    static const char *const candidates[] = {"page", "per_page", "call_id", "tags", "q"};
    static const char *const far[] = {"name", "date", "status", "time"};
    for (size_t i = 0; i < COUNT(far); i++)
        assert_null(likeness_nearest(far[i], name_at, candidates, COUNT(candidates)));
    assert_string_equal(likeness_nearest("pag", name_at, candidates, COUNT(candidates)), "page");
    assert_string_equal(likeness_nearest("tegs", name_at, candidates, COUNT(candidates)), "tags");
    assert_string_equal(likeness_nearest("id", name_at, candidates, COUNT(candidates)), "call_id");
    assert_string_equal(likeness_nearest("query", name_at, candidates, COUNT(candidates)), "q");
}

/* Capitals are no other letters: ID is a common way to write id. */
static void capitals_count_as_small_letters(void **state)
{
    (void)state;
    static const char *const candidates[] = {"id", "per_page", "EU"};
    assert_string_equal(likeness_nearest("ID", name_at, candidates, COUNT(candidates)), "id");
    assert_string_equal(likeness_nearest("callId", name_at, candidates, COUNT(candidates)), "id");
    assert_string_equal(likeness_nearest("PER-PAGE", name_at, candidates, COUNT(candidates)),
                        "per_page");
    assert_string_equal(likeness_nearest("eu", name_at, candidates, COUNT(candidates)), "EU");
    static const char *const accounts[] = {"NorthWest", "Sales"};
    assert_string_equal(likeness_nearest("West", name_at, accounts, 2), "NorthWest");
    assert_string_equal(likeness_nearest("SalesAccounts", name_at, accounts, 2), "Sales");
}

/* Of names that stand in the written one, the longest is nearest; none is as near as one letter. */
static void what_has_most_of_a_long_name_is_found(void **state)
{
    (void)state;
    static const char *const run[] = {"id", "conversation_ids"};
    static const char *const change[] = {"id", "first_name", "organization"};
    static const char *const note[] = {"conversation_id", "user_id"};
    assert_string_equal(likeness_nearest("conversation_id", name_at, run, COUNT(run)),
                        "conversation_ids");
    assert_string_equal(likeness_nearest("organization_id", name_at, change, COUNT(change)),
                        "organization");
    assert_string_equal(likeness_nearest("workflow_id", name_at, run, COUNT(run)), "id");
    assert_string_equal(likeness_nearest("id", name_at, note, COUNT(note)), "conversation_id");
}

static void very_long_names_are_not_compared(void **state)
{
    (void)state;
    static char name[100000];
    memset(name, 'a', sizeof name - 1);
    assert_null(nearest(name));
    for (size_t len = LIKENESS_NAME - 1; len < LIKENESS_NAME + 2; len++) {
        name[len] = '\0';
        assert_null(nearest(name));
        memset(name, 'a', sizeof name - 1);
    }
    static const char *const candidates[] = {
        "a_name_of_more_than_forty_eight_characters_is_not_compared_at_all", "page"};
    assert_string_equal(likeness_nearest("pages", name_at, candidates, 2), "page");
    assert_null(likeness_nearest("pages", name_at, candidates, 1));
    assert_null(likeness_nearest("pages", name_at, candidates, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edits_are_counted),
        cmocka_unit_test(a_slip_finds_the_name_that_was_meant),
        cmocka_unit_test(a_name_far_from_all_finds_none),
        cmocka_unit_test(a_short_name_finds_what_has_most_of_its_letters),
        cmocka_unit_test(capitals_count_as_small_letters),
        cmocka_unit_test(what_has_most_of_a_long_name_is_found),
        cmocka_unit_test(very_long_names_are_not_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
