/* Points in time as texts. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "times.h"

/* A text that must be read, what it says, and whether a part of a second was cut off. */
struct reading {
    const char *text;
    int64_t seconds;
    bool fraction;
};

static void assert_reads(const struct reading *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int64_t seconds = -1;
        bool fraction = !rows[i].fraction;
        if (!time_read(rows[i].text, strlen(rows[i].text), &seconds, &fraction))
            fail_msg("refused: %s", rows[i].text);
        if (seconds != rows[i].seconds || fraction != rows[i].fraction)
            fail_msg("%s: %lld, fraction %d", rows[i].text, (long long)seconds, fraction);
    }
}

static void assert_refuses(const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int64_t seconds;
        bool fraction;
        if (time_read(texts[i], strlen(texts[i]), &seconds, &fraction))
            fail_msg("accepted: %s", texts[i]);
    }
}

static void a_date_is_its_first_second_in_utc(void **state)
{
    (void)state;
    static const struct reading rows[] = {{"1970-01-01", 0, false},
                                          {"2026-01-31", 1769817600, false},
                                          {"2000-03-01", 951868800, false},
                                          {"1969-12-31", -86400, false},
                                          {"9999-12-31", 253402214400, false},
                                          {"0001-01-01", -62135596800, false}};
    assert_reads(rows, COUNT(rows));
}

static void a_time_without_an_offset_is_utc(void **state)
{
    (void)state;
    static const struct reading rows[] = {
        {"2026-01-31T23:59:59", 1769903999, false},  {"2026-01-31T23:59", 1769903940, false},
        {"2026-01-31 23:59:59", 1769903999, false},  {"2026-01-31t23:59:59z", 1769903999, false},
        {"2026-01-31T23:59:59Z", 1769903999, false}, {"2026-01-31T23:59Z", 1769903940, false}};
    assert_reads(rows, COUNT(rows));
}

static void an_offset_is_taken_off(void **state)
{
    (void)state;
    static const struct reading rows[] = {{"2026-01-01T01:00:00+01:00", 1767225600, false},
                                          {"2026-01-01T01:00:00+0100", 1767225600, false},
                                          {"2026-01-01T01:00:00+01", 1767225600, false},
                                          {"2025-12-31T16:00:00-08:00", 1767225600, false},
                                          {"2026-01-01T05:45+05:45", 1767225600, false},
                                          {"2025-12-31T20:30:00-0330", 1767225600, false},
                                          {"2026-01-01T00:00:00+00:00", 1767225600, false},
                                          {"2026-01-01T00:00:00-00:00", 1767225600, false},
                                          {"1970-01-01T00:00:00+00:01", -60, false}};
    assert_reads(rows, COUNT(rows));
}

static void a_fraction_is_rounded_down_and_told(void **state)
{
    (void)state;
    static const struct reading rows[] = {{"2026-01-01T00:00:00.5Z", 1767225600, true},
                                          {"2026-01-01T00:00:00,5Z", 1767225600, true},
                                          {"2026-01-01T00:00:00.000Z", 1767225600, false},
                                          {"2026-01-01T00:00:00.0001Z", 1767225600, true},
                                          {"2026-01-01T00:00:00.999999999+00:00", 1767225600, true},
                                          {"1969-12-31T23:59:59.5Z", -1, true}};
    assert_reads(rows, COUNT(rows));
}

static void midnight_may_be_24_and_a_leap_second_60(void **state)
{
    (void)state;
    static const struct reading rows[] = {{"2026-01-31T24:00:00Z", 1769904000, false},
                                          {"2016-12-31T23:59:60Z", 1483228800, false}};
    assert_reads(rows, COUNT(rows));
}

static void a_leap_year_has_a_29th_of_february(void **state)
{
    (void)state;
    static const struct reading rows[] = {{"2024-02-29", 1709164800, false},
                                          {"2000-02-29", 951782400, false},
                                          {"1972-02-29", 68169600, false}};
    static const char *const none[] = {"2026-02-29", "1900-02-29", "2100-02-29", "2023-02-29",
                                       "2024-02-30"};
    assert_reads(rows, COUNT(rows));
    assert_refuses(none, COUNT(none));
}

static void dates_that_do_not_exist_are_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {"2026-00-10", "2026-13-10", "2026-01-00", "2026-01-32",
                                        "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31"};
    assert_refuses(texts, COUNT(texts));
}

static void times_that_do_not_exist_are_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "2026-01-01T25:00:00Z",      "2026-01-01T00:60:00Z",      "2026-01-01T00:00:61Z",
        "2026-01-01T24:00:01Z",      "2026-01-01T24:01:00Z",      "2026-01-01T24:00:00.5Z",
        "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00+01:60", "2026-01-01T-1:00:00Z"};
    assert_refuses(texts, COUNT(texts));
}

static void other_texts_are_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        " ",
        "today",
        "2026-01-",
        "2026-1-1",
        "26-01-01",
        "2026-01",
        "2026/01/01",
        "20260101T000000Z",
        "01/31/2026",
        " 2026-01-01",
        "2026-01-01 ",
        "2026-01-01Z",
        "2026-01-01T",
        "2026-01-01T00",
        "2026-01-01T00Z",
        "2026-01-01T00:00:",
        "2026-01-01T00:00:0",
        "2026-01-01T00:00:00.",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00.5Z",
        "2026-01-01T00:00:00+",
        "2026-01-01T00:00:00+1",
        "2026-01-01T00:00:00+01:",
        "2026-01-01T00:00:00+01:0",
        "2026-01-01T00:00:00+010",
        "2026-01-01T00:00:00+01:00:00",
        "2026-01-01T00:00:00ZZ",
        "2026-01-01T00:00:00Z ",
        "2026-01-01T00:00:00 Z",
        "2026-01-01T00:00:00 CET",
        "2026-01-01  00:00:00",
        "-2026-01-01",
        "+2026-01-01",
        "1e9",
        "-5",
        "+5",
        "1.5",
        "9999999999999",
        "2026-01-01T00:00:00\xC2\xA0Z",
    };
    assert_refuses(texts, COUNT(texts));
}

static void only_the_given_length_is_read(void **state)
{
    (void)state;
    int64_t seconds;
    bool fraction;
    assert_true(time_read("2026-01-01T99", 10, &seconds, &fraction));
    assert_int_equal(seconds, 1767225600);
    assert_false(time_read("2026-01-01", 9, &seconds, &fraction));
}

static void a_nul_byte_ends_nothing(void **state)
{
    (void)state;
    int64_t seconds;
    bool fraction;
    assert_false(time_read("2026-01-01\0", 11, &seconds, &fraction));
    assert_false(time_read("12\0", 3, &seconds, &fraction));
}

static void random_times_are_those_of_the_c_library(void **state)
{
    (void)state;
    srandom(20260131);
    for (int i = 0; i < 20000; i++) {
        /* From year 1 to 9999. */
        int64_t span = 253402300799 + 62135596800;
        int64_t draw = ((int64_t)random() << 31 | random()) % span;
        time_t time = (time_t)(draw - 62135596800);
        struct tm parts;
        char text[64];
        gmtime_r(&time, &parts);
        int offset = (int)(random() % 1440) - 720;
        char sign = offset < 0 ? '-' : '+';
        snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d",
                 parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
                 parts.tm_sec, sign, abs(offset) / 60, abs(offset) % 60);
        const struct reading row = {text, (int64_t)timegm(&parts) - offset * 60, false};
        assert_reads(&row, 1);
    }
}

static void every_day_follows_the_day_before(void **state)
{
    (void)state;
    int64_t expected = -62135596800;
    for (int year = 1; year <= 2400; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 31; day++) {
                char text[32];
                int64_t seconds;
                bool fraction;
                int len = snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
                if (!time_read(text, (size_t)len, &seconds, &fraction))
                    continue;
                if (seconds != expected)
                    fail_msg("%s", text);
                expected += 86400;
            }
    assert_int_equal(expected, 13601088000);
}

/* ---- writing ---- */

static void assert_writes(int64_t seconds, const char *time, const char *date)
{
    char text[TIME_TEXT];
    assert_true(time_write(seconds, text));
    assert_string_equal(text, time);
    assert_true(time_write_date(seconds, text));
    assert_string_equal(text, date);
}

static void seconds_are_written_as_date_and_time_in_utc(void **state)
{
    (void)state;
    assert_writes(0, "1970-01-01T00:00:00Z", "1970-01-01");
    assert_writes(1769903999, "2026-01-31T23:59:59Z", "2026-01-31");
    assert_writes(951782400, "2000-02-29T00:00:00Z", "2000-02-29");
    assert_writes(-1, "1969-12-31T23:59:59Z", "1969-12-31");
    assert_writes(-62167219200, "0000-01-01T00:00:00Z", "0000-01-01");
    assert_writes(253402300799, "9999-12-31T23:59:59Z", "9999-12-31");
}

static void years_of_other_lengths_are_not_written(void **state)
{
    (void)state;
    static const int64_t seconds[] = {-62167219201, 253402300800, INT64_MIN, INT64_MAX};
    for (size_t i = 0; i < COUNT(seconds); i++) {
        char text[TIME_TEXT] = "before";
        assert_false(time_write(seconds[i], text));
        assert_string_equal(text, "");
        assert_false(time_write_date(seconds[i], text));
        assert_string_equal(text, "");
    }
}

/* Every day of the years 0 to 9999, each at another second of the day. */
static void what_is_written_is_read_as_the_same(void **state)
{
    (void)state;
    char text[TIME_TEXT];
    int64_t seconds, second = 0;
    bool fraction;
    /* Every day of the calendar, which begins anew after 400 years, in one of its rounds. */
    for (int64_t day = -719528; day <= 2932896; day += 11, second = (second + 40009) % 86400) {
        assert_true(time_write(day * 86400 + second, text));
        if (!time_read(text, strlen(text), &seconds, &fraction) || fraction ||
            seconds != day * 86400 + second)
            fail_msg("%s", text);
        assert_true(time_write_date(day * 86400 + second, text));
        if (!time_read(text, strlen(text), &seconds, &fraction) || seconds != day * 86400)
            fail_msg("%s", text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_is_its_first_second_in_utc),
        cmocka_unit_test(a_time_without_an_offset_is_utc),
        cmocka_unit_test(an_offset_is_taken_off),
        cmocka_unit_test(a_fraction_is_rounded_down_and_told),
        cmocka_unit_test(midnight_may_be_24_and_a_leap_second_60),
        cmocka_unit_test(a_leap_year_has_a_29th_of_february),
        cmocka_unit_test(dates_that_do_not_exist_are_refused),
        cmocka_unit_test(times_that_do_not_exist_are_refused),
        cmocka_unit_test(other_texts_are_refused),
        cmocka_unit_test(only_the_given_length_is_read),
        cmocka_unit_test(a_nul_byte_ends_nothing),
        cmocka_unit_test(random_times_are_those_of_the_c_library),
        cmocka_unit_test(every_day_follows_the_day_before),
        cmocka_unit_test(seconds_are_written_as_date_and_time_in_utc),
        cmocka_unit_test(years_of_other_lengths_are_not_written),
        cmocka_unit_test(what_is_written_is_read_as_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
