/* What a date says, by a regular expression and timegm; see dates.h. */
#include "dates.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Groups of the expression. */
enum { YEAR = 1, MONTH, DAY, TIME, HOUR, MINUTE, SECOND = 8, FRACTION = 10, OFFSET, GROUPS = 14 };

static const char expression[] =
    "^([0-9]{4})-([0-9]{2})-([0-9]{2})"
    "([Tt ]([0-9]{2}):([0-9]{2})(:([0-9]{2})([.,]([0-9]+))?)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?$";

static int number(const char *text, const regmatch_t *group)
{
    return group->rm_so < 0 ? 0 : (int)strtol(text + group->rm_so, NULL, 10);
}

static bool read_offset(const char *text, const regmatch_t *group, int64_t *offset)
{
    *offset = 0;
    if (group->rm_so < 0 || strchr("Zz", text[group->rm_so]) != NULL)
        return true;
    const char *at = text + group->rm_so;
    const char *minutes = at[3] == ':' ? at + 4 : at + 3;
    int hours = (at[1] - '0') * 10 + at[2] - '0';
    int rest = group->rm_eo - group->rm_so > 3 ? (minutes[0] - '0') * 10 + minutes[1] - '0' : 0;
    *offset = (at[0] == '+' ? 1 : -1) * (int64_t)(hours * 3600 + rest * 60);
    return hours <= 23 && rest <= 59;
}

/* A fraction that is not zero. */
static bool has_fraction(const char *text, const regmatch_t *group)
{
    for (regoff_t i = group->rm_so; group->rm_so >= 0 && i < group->rm_eo; i++)
        if (text[i] != '0')
            return true;
    return false;
}

static bool read_parts(const char *text, const regmatch_t *groups, int64_t *seconds, bool *fraction)
{
    struct tm tm = {.tm_year = number(text, &groups[YEAR]) - 1900,
                    .tm_mon = number(text, &groups[MONTH]) - 1,
                    .tm_mday = number(text, &groups[DAY])};
    struct tm day = tm;
    int64_t offset;
    int hour = number(text, &groups[HOUR]), minute = number(text, &groups[MINUTE]);
    int second = number(text, &groups[SECOND]);
    *seconds = timegm(&day) + hour * 3600 + minute * 60 + second;
    *fraction = has_fraction(text, &groups[FRACTION]);
    if (day.tm_mon != tm.tm_mon || day.tm_mday != tm.tm_mday || hour > 24 || minute > 59 ||
        second > 60 || (hour == 24 && (minute > 0 || second > 0 || *fraction)) ||
        !read_offset(text, &groups[OFFSET], &offset))
        return false;
    *seconds -= offset;
    return true;
}

bool dates_read(struct text text, int64_t *seconds, bool *fraction)
{
    static regex_t compiled;
    static bool ready;
    regmatch_t groups[GROUPS];
    if (!ready)
        ready = regcomp(&compiled, expression, REG_EXTENDED) == 0;
    *fraction = false;
    char *copy = text_copy(text);
    bool good = strlen(copy) == text.len;
    good = good && regexec(&compiled, copy, GROUPS, groups, 0) == 0 &&
           read_parts(copy, groups, seconds, fraction);
    free(copy);
    return good;
}
