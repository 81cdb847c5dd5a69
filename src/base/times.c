/* Points in time as texts; see times.h. */
#include "times.h"

#include <string.h>

enum { DAY_SECONDS = 86400 };

struct time_reader {
    const char *at, *end;
};

static bool time_take(struct time_reader *reader, char c)
{
    if (reader->at == reader->end || *reader->at != c)
        return false;
    reader->at++;
    return true;
}

static bool time_next_is_digit(const struct time_reader *reader)
{
    return reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9';
}

/* Reads exactly `count` digits, whose value must be within bounds. */
static bool time_take_number(struct time_reader *reader, int count, int least, int most, int *value)
{
    *value = 0;
    for (int i = 0; i < count; i++) {
        if (!time_next_is_digit(reader))
            return false;
        *value = *value * 10 + (*reader->at++ - '0');
    }
    return *value >= least && *value <= most;
}

/* Days from 1970-01-01 to a date of the Gregorian calendar. Years are counted from March. */
static int64_t time_days_since_1970(int year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

static int time_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

static bool time_take_date(struct time_reader *reader, int64_t *seconds)
{
    int year, month, day;
    if (!time_take_number(reader, 4, 0, 9999, &year) || !time_take(reader, '-') ||
        !time_take_number(reader, 2, 1, 12, &month) || !time_take(reader, '-') ||
        !time_take_number(reader, 2, 1, 31, &day) || day > time_days_in_month(year, month))
        return false;
    *seconds = time_days_since_1970(year, month, day) * DAY_SECONDS;
    return true;
}

static bool time_take_fraction(struct time_reader *reader, bool *fraction)
{
    if (!time_take(reader, '.') && !time_take(reader, ','))
        return true;
    if (!time_next_is_digit(reader))
        return false;
    while (time_next_is_digit(reader))
        if (*reader->at++ != '0')
            *fraction = true;
    return true;
}

static bool time_take_time(struct time_reader *reader, int64_t *seconds, bool *fraction)
{
    int hour, minute, second = 0;
    if (!time_take_number(reader, 2, 0, 24, &hour) || !time_take(reader, ':') ||
        !time_take_number(reader, 2, 0, 59, &minute))
        return false;
    if (time_take(reader, ':') &&
        (!time_take_number(reader, 2, 0, 60, &second) || !time_take_fraction(reader, fraction)))
        return false;
    if (hour == 24 && (minute > 0 || second > 0 || *fraction))
        return false;
    *seconds += hour * 3600 + minute * 60 + second;
    return true;
}

static bool time_take_offset(struct time_reader *reader, int64_t *seconds)
{
    int hours, minutes = 0, sign;
    if (time_take(reader, 'Z') || time_take(reader, 'z') || reader->at == reader->end)
        return true;
    if (time_take(reader, '+'))
        sign = -1;
    else if (time_take(reader, '-'))
        sign = 1;
    else
        return false;
    if (!time_take_number(reader, 2, 0, 23, &hours))
        return false;
    if ((time_take(reader, ':') || reader->at < reader->end) &&
        !time_take_number(reader, 2, 0, 59, &minutes))
        return false;
    *seconds += sign * (hours * 3600 + minutes * 60);
    return true;
}

bool time_read(const char *text, size_t len, int64_t *seconds, bool *fraction)
{
    struct time_reader reader = {text, text + len};
    *fraction = false;
    if (!time_take_date(&reader, seconds))
        return false;
    if (reader.at == reader.end)
        return true;
    if (!time_take(&reader, 'T') && !time_take(&reader, 't') && !time_take(&reader, ' '))
        return false;
    return time_take_time(&reader, seconds, fraction) && time_take_offset(&reader, seconds) &&
           reader.at == reader.end;
}

/* ---- writing ---- */

/* The date of a day since 1970-01-01; the other way round than time_days_since_1970. */
static void time_split_day(int64_t day, int *year, int *month, int *day_of_month)
{
    int64_t since_march = day + 719468;
    int64_t era = (since_march >= 0 ? since_march : since_march - 146096) / 146097;
    int64_t day_of_era = since_march - era * 146097;
    int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month_from_march = (5 * day_of_year + 2) / 153;
    *day_of_month = (int)(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    *month = (int)(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    *year = (int)(year_of_era + era * 400 + (*month <= 2));
}

/* Writes a number with zeros before it, and `after`; returns where the next one goes. */
static char *time_put(char *at, int digits, int number, char after)
{
    for (int i = digits - 1; i >= 0; i--, number /= 10)
        at[i] = (char)('0' + number % 10);
    at[digits] = after;
    return at + digits + 1;
}

bool time_write(int64_t seconds, char text[TIME_TEXT])
{
    const int64_t first = -62167219200, last = 253402300799; /* of the years 0 and 9999 */
    int year, month, day;
    text[0] = '\0';
    if (seconds < first || seconds > last)
        return false;
    int second = (int)((seconds - first) % DAY_SECONDS);
    time_split_day((seconds - second) / DAY_SECONDS, &year, &month, &day);
    char *at = time_put(text, 4, year, '-');
    at = time_put(at, 2, month, '-');
    at = time_put(at, 2, day, 'T');
    at = time_put(at, 2, second / 3600, ':');
    at = time_put(at, 2, second / 60 % 60, ':');
    at = time_put(at, 2, second % 60, 'Z');
    *at = '\0';
    return true;
}

bool time_write_date(int64_t seconds, char text[TIME_TEXT])
{
    if (!time_write(seconds, text))
        return false;
    text[strlen("2026-01-31")] = '\0';
    return true;
}
