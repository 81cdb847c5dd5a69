/* Reading ISO 8601; see iso8601.h. */
#include "iso8601.h"

#include "text.h"

struct reader {
    const char *at, *end;
};

static bool take(struct reader *reader, char c)
{
    if (reader->at == reader->end || *reader->at != c)
        return false;
    reader->at++;
    return true;
}

static bool next_is_digit(const struct reader *reader)
{
    return reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9';
}

/* Reads exactly `count` digits, whose value must be within bounds. */
static bool take_number(struct reader *reader, int count, int least, int most, int *value)
{
    *value = 0;
    for (int i = 0; i < count; i++) {
        if (!next_is_digit(reader))
            return false;
        *value = *value * 10 + (*reader->at++ - '0');
    }
    return *value >= least && *value <= most;
}

/* Days from 1970-01-01 to a date of the Gregorian calendar. Years are counted from March. */
static int64_t days_since_1970(int year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t year_of_era = y - era * 400;
    int64_t day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

static bool take_date(struct reader *reader, int64_t *seconds)
{
    int year, month, day;
    if (!take_number(reader, 4, 0, 9999, &year) || !take(reader, '-') ||
        !take_number(reader, 2, 1, 12, &month) || !take(reader, '-') ||
        !take_number(reader, 2, 1, 31, &day) || day > days_in_month(year, month))
        return false;
    *seconds = days_since_1970(year, month, day) * 86400;
    return true;
}

static bool take_fraction(struct reader *reader, bool *fraction)
{
    if (!take(reader, '.') && !take(reader, ','))
        return true;
    if (!next_is_digit(reader))
        return false;
    while (next_is_digit(reader))
        if (*reader->at++ != '0')
            *fraction = true;
    return true;
}

static bool take_time(struct reader *reader, int64_t *seconds, bool *fraction)
{
    int hour, minute, second = 0;
    if (!take_number(reader, 2, 0, 24, &hour) || !take(reader, ':') ||
        !take_number(reader, 2, 0, 59, &minute))
        return false;
    if (take(reader, ':') &&
        (!take_number(reader, 2, 0, 60, &second) || !take_fraction(reader, fraction)))
        return false;
    if (hour == 24 && (minute > 0 || second > 0 || *fraction))
        return false;
    *seconds += hour * 3600 + minute * 60 + second;
    return true;
}

static bool take_offset(struct reader *reader, int64_t *seconds)
{
    int hours, minutes = 0, sign;
    if (take(reader, 'Z') || take(reader, 'z') || reader->at == reader->end)
        return true;
    if (take(reader, '+'))
        sign = -1;
    else if (take(reader, '-'))
        sign = 1;
    else
        return false;
    if (!take_number(reader, 2, 0, 23, &hours))
        return false;
    if ((take(reader, ':') || reader->at < reader->end) && !take_number(reader, 2, 0, 59, &minutes))
        return false;
    *seconds += sign * (hours * 3600 + minutes * 60);
    return true;
}

static bool read_seconds(const char *text, size_t len, int64_t *seconds)
{
    /* Fewer digits are a year or a slip, not a time since 1973. */
    enum { DIGITS_LEAST = 9, DIGITS_MOST = 12 };
    if (!text_is_digits(text, len) || len < DIGITS_LEAST || len > DIGITS_MOST)
        return false;
    *seconds = 0;
    for (size_t i = 0; i < len; i++)
        *seconds = *seconds * 10 + (text[i] - '0');
    return true;
}

bool iso8601_read(const char *text, size_t len, int64_t *seconds, bool *fraction)
{
    struct reader reader = {text, text + len};
    *fraction = false;
    if (read_seconds(text, len, seconds))
        return true;
    if (!take_date(&reader, seconds))
        return false;
    if (reader.at == reader.end)
        return true;
    if (!take(&reader, 'T') && !take(&reader, 't') && !take(&reader, ' '))
        return false;
    return take_time(&reader, seconds, fraction) && take_offset(&reader, seconds) &&
           reader.at == reader.end;
}
