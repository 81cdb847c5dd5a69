/* Whether the requests of an operation hold together; see check.h. */
#include <string.h>

#include "check.h"
#include "types.h"

/* A body's objects, and one part of a name in it. */
enum { BODY_NESTING_MOST = 16, KEY_MOST = 63, PAGE_ITEMS_MOST = 100000, STEPS_MOST = 100 };

static bool is_printable(const char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < 32 || (unsigned char)*text > 126)
            return false;
    return true;
}

/* ---- paths ---- */

static bool has_setting(const struct integrations_service *service, const char *name, size_t len)
{
    const struct integrations_setting *row = service->settings;
    for (; row != NULL && row->name != NULL; row++)
        if (strlen(row->name) == len && memcmp(row->name, name, len) == 0)
            return true;
    return false;
}

/* Whether the text may be "..", which would lead elsewhere. */
static bool can_climb(const struct integrations_parameter *row)
{
    const struct raw raw = {.kind = RAW_TEXT, .text = "..", .len = 2};
    struct value value = {.kind = VALUE_ABSENT};
    struct arena arena = {0};
    struct buffer words = {0};
    bool taken = type_of(row)->read(row, &raw, &value, &arena, &words) == TYPE_READ;
    arena_free(&arena);
    buffer_free(&words);
    return taken;
}

static bool can_be_in_path(const struct integrations_parameter *row)
{
    if (row->flags & (INTEGRATIONS_LIST | INTEGRATIONS_NULLABLE | INTEGRATIONS_SECRET |
                      INTEGRATIONS_EMPTY_ALLOWED | INTEGRATIONS_EMPTY_ABSENT))
        return false;
    switch (row->type) {
    case INTEGRATIONS_TEXT:
        return (row->characters != NULL || (row->flags & INTEGRATIONS_PATH)) && !can_climb(row);
    case INTEGRATIONS_INTEGER:
    case INTEGRATIONS_CHOICE:
    case INTEGRATIONS_ADDRESS:
    case INTEGRATIONS_PHONE:
    case INTEGRATIONS_TIME:
    case INTEGRATIONS_UUID:
        return true;
    default:
        return false;
    }
}

static bool check_path_name(const struct check *check, const char *name, size_t len)
{
    static const char setting[] = "account.";
    size_t prefix = sizeof setting - 1;
    if (len > prefix && strncmp(name, setting, prefix) == 0)
        return has_setting(check->service, name + prefix, len - prefix) ||
               check_wrong(check, "its path names a setting that accounts do not have", NULL);
    const struct integrations_parameter *row = check_parameter(check, name, len);
    if (row == NULL)
        return check_wrong(check, "its path names a parameter that there is not", NULL);
    struct check at = *check;
    at.kind = "parameter";
    at.name = row->name;
    if (!(row->flags & INTEGRATIONS_REQUIRED) && row->preset == NULL)
        return check_wrong(&at, "it is in the path, so it is required", NULL);
    return can_be_in_path(row) || check_wrong(&at,
                                              "this type cannot be in a path (a text there says "
                                              "its characters, and is not \"..\")",
                                              NULL);
}

/* Whether the path is one parameter that is a path itself. */
static bool is_whole_path(const struct check *check, const char *path)
{
    size_t len = strcspn(path, "}");
    if (path[0] != '{' || path[len] == '\0' || path[len + 1] != '\0')
        return false;
    const struct integrations_parameter *row = check_parameter(check, path + 1, len - 1);
    return row != NULL && (row->flags & INTEGRATIONS_PATH);
}

static bool check_path(const struct check *check, const char *path)
{
    if (path == NULL || (path[0] != '/' && !is_whole_path(check, path)) || !is_printable(path) ||
        strpbrk(path, " ?#") != NULL)
        return check_wrong(check, "a path begins with a slash, and has no query", path);
    for (const char *at = path; (at = strpbrk(at, "{}")) != NULL; at++) {
        size_t len = strcspn(at + 1, "{}");
        if (*at != '{' || at[1 + len] != '}')
            return check_wrong(check, "a brace in its path is never closed, or never opened", path);
        if (!check_path_name(check, at + 1, len))
            return false;
        at += 1 + len;
    }
    return true;
}

/* ---- fields ---- */

/* A name in a body: parts with dots in between, each short enough for the writer. */
static bool is_body_name(const char *name)
{
    int parts = 0;
    if (!check_is_path(name))
        return false;
    for (size_t len; *name != '\0'; name += len + (name[len] == '.')) {
        len = strcspn(name, ".");
        if (len > KEY_MOST || ++parts > BODY_NESTING_MOST)
            return false;
    }
    return true;
}

static bool can_be_in_query(const struct integrations_parameter *row)
{
    return row->type != INTEGRATIONS_RECORD && row->type != INTEGRATIONS_TABLE &&
           row->type != INTEGRATIONS_MAP && row->type != INTEGRATIONS_ANYTHING &&
           row->type != INTEGRATIONS_BYTES && !(row->flags & INTEGRATIONS_SECRET);
}

/* A field that carries a parameter. */
static bool check_sent(const struct check *check, const struct integrations_step *step,
                       const struct integrations_field *field, const char *as)
{
    const struct integrations_parameter *row =
        check_parameter(check, field->parameter, strlen(field->parameter));
    if (row == NULL)
        return check_wrong(check, "it carries a parameter that there is not", NULL);
    bool whole = strcmp(as, "*") == 0;
    if (whole && (row->type != INTEGRATIONS_TABLE ||
                  (row->flags & (INTEGRATIONS_LIST | INTEGRATIONS_SECRET))))
        return check_wrong(check, "only a table is a whole query or body", NULL);
    if (whole && field->place == INTEGRATIONS_QUERY)
        return (row->flags & INTEGRATIONS_FLAT) ||
               check_wrong(check, "a table that is a query is flat", NULL);
    if (field->place == INTEGRATIONS_QUERY && !can_be_in_query(row))
        return check_wrong(check, "this type cannot be in a query, and no secret can", NULL);
    if (field->comma && !(row->flags & INTEGRATIONS_LIST))
        return check_wrong(check, "only a list is sent with commas", NULL);
    if ((row->flags & INTEGRATIONS_SECRET) &&
        (step->body == INTEGRATIONS_CHANGES || strchr(as, '[') != NULL))
        return check_wrong(check, "a secret is a member of a body, or of an object in it", NULL);
    return true;
}

static bool check_constant(const struct check *check, const struct integrations_field *field)
{
    return field->place == INTEGRATIONS_QUERY || check_is_json(field->constant) ||
           check_wrong(check, "a constant in a body is JSON", field->constant);
}

/* Whether two fields would be written to one place; those with conditions exclude each other. */
static bool fields_clash(const struct integrations_field *one,
                         const struct integrations_field *other)
{
    const char *a = one->as != NULL ? one->as : one->parameter;
    const char *b = other->as != NULL ? other->as : other->parameter;
    if (one->place != other->place)
        return false;
    if (one->place == INTEGRATIONS_BODY && (strcmp(a, "*") == 0 || strcmp(b, "*") == 0))
        return true;
    if (one->when != NULL || other->when != NULL)
        return false;
    size_t len = strlen(a) < strlen(b) ? strlen(a) : strlen(b);
    if (strncmp(a, b, len) != 0)
        return false;
    char next = strlen(a) > len ? a[len] : b[len];
    return next == '\0' || (one->place == INTEGRATIONS_BODY && next == '.');
}

static bool check_field(const struct check *check, const struct integrations_step *step,
                        const struct integrations_field *field)
{
    const char *as = field->as != NULL ? field->as : field->parameter;
    struct check at = *check;
    at.kind = "field";
    at.name = as;
    if (field->place != INTEGRATIONS_QUERY && field->place != INTEGRATIONS_BODY)
        return check_wrong(&at, "it goes to no place that there is", NULL);
    if (as == NULL || (field->parameter == NULL && field->constant == NULL))
        return check_wrong(&at, "it is neither a parameter nor a constant with a name", NULL);
    if (!(field->parameter != NULL ? check_sent(&at, step, field, as) : check_constant(&at, field)))
        return false;
    bool changes = field->place == INTEGRATIONS_BODY && step->body == INTEGRATIONS_CHANGES;
    if (as[0] == '\0' || (changes && as[0] != '/') ||
        (field->place == INTEGRATIONS_BODY && !changes && !is_body_name(as)))
        return check_wrong(&at,
                           changes ? "the path of a change begins with a slash"
                                   : "this cannot be a name in a request",
                           NULL);
    for (const struct integrations_field *other = step->fields; other != field; other++)
        if (fields_clash(field, other))
            return check_wrong(&at, "it is sent twice", NULL);
    return check_condition(&at, field->when);
}

static bool check_fields(const struct check *check, const struct integrations_step *step)
{
    if (step->field_count > 0 && step->fields == NULL)
        return check_wrong(check, "its fields are counted, but not there", NULL);
    for (size_t i = 0; i < step->field_count; i++)
        if (!check_field(check, step, &step->fields[i]))
            return false;
    return true;
}

/* ---- lists ---- */

/* page and per_page are calculated with: integers, from 1 on, and always there. */
static bool check_number(const struct check *check, const char *name, bool *there)
{
    const struct integrations_parameter *row = check_parameter(check, name, strlen(name));
    struct check at = *check;
    at.kind = "parameter";
    at.name = name;
    *there = row != NULL;
    if (row == NULL)
        return true;
    if (row->type != INTEGRATIONS_INTEGER || row->least < 1 || row->most < 1 ||
        row->most > 1000000000 || (row->flags & (INTEGRATIONS_LIST | INTEGRATIONS_NULLABLE)))
        return check_wrong(&at, "in a list it is an integer from 1 to a most", NULL);
    if (!(row->flags & INTEGRATIONS_REQUIRED) && row->preset == NULL)
        return check_wrong(&at, "in a list it has a preset, or is required", NULL);
    return true;
}

static bool check_window(const struct check *check, const struct integrations_window *window)
{
    if (window == NULL)
        return true;
    const char *const names[] = {window->from, window->to};
    if (window->time == NULL)
        return check_wrong(check, "its window has no key of a time", NULL);
    for (size_t i = 0; i < 2; i++) {
        const struct integrations_parameter *row =
            names[i] != NULL ? check_parameter(check, names[i], strlen(names[i])) : NULL;
        if (row != NULL && (row->type != INTEGRATIONS_TIME ||
                            (row->flags & (INTEGRATIONS_LIST | INTEGRATIONS_NULLABLE))))
            return check_wrong(check, "a bound of its window is no time", names[i]);
    }
    return true;
}

static bool check_paging_paths(const struct check *check, const struct integrations_paging *paging)
{
    const char *const paths[] = {paging->next,  paging->number, paging->size_said,
                                 paging->count, paging->total,  paging->pages};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (paths[i] != NULL && !check_is_path(paths[i]))
            return check_wrong(check, "a path of keys has dots in between", paths[i]);
    return true;
}

/* Lists by cursor: pages.c looks at `next` and hands every page on as it is. */
static bool check_cursor(const struct check *check, const struct integrations_step *step)
{
    const struct integrations_paging *paging = step->paging;
    const struct integrations_parameter *row =
        check_parameter(check, paging->cursor, strlen(paging->cursor));
    if (paging->next == NULL)
        return check_wrong(check, "its pages have a cursor, but not where the next one is", NULL);
    if (paging->page != NULL || step->whole || step->match != NULL || step->window != NULL)
        return check_wrong(check,
                           "pages with a cursor have no numbers, no match and no window, and "
                           "are not fetched whole",
                           NULL);
    if (row != NULL && (row->type != INTEGRATIONS_TEXT || (row->flags & INTEGRATIONS_LIST)))
        return check_wrong(check, "its cursor is a text", paging->cursor);
    return true;
}

/* Lists by number. */
static bool check_numbered(const struct check *check, const struct integrations_step *step,
                           bool has_page, bool has_size)
{
    const struct integrations_paging *paging = step->paging;
    bool sized = paging->size != NULL;
    if (has_page && paging->page == NULL)
        return check_wrong(check, "there is a parameter 'page', but its pages have no number",
                           NULL);
    bool unsized = has_page && !step->whole && !sized && !has_size && paging->items == 0 &&
                   paging->pages != NULL;
    if (paging->page != NULL && !unsized && (paging->items < 1 || paging->items > PAGE_ITEMS_MOST))
        return check_wrong(check, "its pages have a size", NULL);
    if (has_page && !step->whole && sized != has_size && sized)
        return check_wrong(check,
                           "the size of its pages is asked for, so there is a parameter "
                           "'per_page'",
                           NULL);
    if (has_page && !step->whole && !sized &&
        ((paging->size_said == NULL && !unsized) || paging->total == NULL || paging->pages == NULL))
        return check_wrong(
            check, "where pages have a fixed size, replies say size, total and pages", NULL);
    if (has_page && !step->whole && step->match != NULL &&
        (!sized || !has_setting(check->service, "scan_limit", strlen("scan_limit"))))
        return check_wrong(check,
                           "a match needs pages whose size is asked for, and a setting "
                           "'scan_limit'",
                           NULL);
    return true;
}

static bool check_paged(const struct check *check, const struct integrations_step *step)
{
    const struct integrations_paging *paging = step->paging;
    bool has_page, has_size;
    if (paging == NULL)
        return (step->items == NULL && step->window == NULL && step->match == NULL &&
                !step->whole) ||
               check_wrong(check, "a list says how it is paged", NULL);
    /* An empty path: the reply itself is the array. */
    if (step->items == NULL || (step->items[0] != '\0' && !check_is_path(step->items)))
        return check_wrong(check, "a list says where its items are", step->items);
    if (step->items_also != NULL && !check_is_path(step->items_also))
        return check_wrong(check, "a path of keys has dots in between", step->items_also);
    if (paging->cap < 0 || paging->items < 0)
        return check_wrong(check, "a length cannot be negative", NULL);
    return check_paging_paths(check, paging) && check_window(check, step->window) &&
           check_number(check, "page", &has_page) && check_number(check, "per_page", &has_size) &&
           check_condition(check, step->match_when) &&
           (paging->cursor != NULL ? check_cursor(check, step)
                                   : check_numbered(check, step, has_page, has_size));
}

/* ---- steps ---- */

static bool is_method(const char *method)
{
    static const char *const methods[] = {"GET", "POST", "PUT", "PATCH", "DELETE"};
    for (size_t i = 0; method != NULL && i < sizeof methods / sizeof *methods; i++)
        if (strcmp(methods[i], method) == 0)
            return true;
    return false;
}

/* A step that asks for a file where the reply before it says. */
static bool check_at(const struct check *check, const struct integrations_step *step)
{
    const struct integrations_operation *operation = check->operation;
    if (operation->result != INTEGRATIONS_FILE || check->step < 2 ||
        check->step != (int)operation->step_count)
        return check_wrong(check, "a file's address is in the reply before the last step", NULL);
    if (strcmp(step->method, "GET") != 0 || step->field_count > 0 || step->paging != NULL ||
        step->ask != NULL || step->take != NULL)
        return check_wrong(check, "a file's address is asked as it is", NULL);
    return check_is_path(step->at) ||
           check_wrong(check, "a path of keys has dots in between", step->at);
}

static bool check_step(const struct check *check, const struct integrations_step *step)
{
    const unsigned accept = INTEGRATIONS_MISSING | INTEGRATIONS_UNAUTHORIZED | INTEGRATIONS_MOVED |
                            INTEGRATIONS_REFUSED | INTEGRATIONS_TAKEN;
    if (!is_method(step->method))
        return check_wrong(check, "expected GET, POST, PUT, PATCH or DELETE",
                           step->method != NULL ? step->method : "");
    if (step->accept & ~accept)
        return check_wrong(check, "it accepts what is none", NULL);
    if (step->again < INTEGRATIONS_BY_METHOD || step->again > INTEGRATIONS_NEVER)
        return check_wrong(check, "it does not say whether it may be sent again", NULL);
    if (step->body != INTEGRATIONS_OBJECT && step->body != INTEGRATIONS_CHANGES)
        return check_wrong(check, "this body is none that there is", NULL);
    if (step->otherwise && check->step == 1)
        return check_wrong(check, "nothing stands before the first step", NULL);
    if (step->media != NULL && (step->media[0] == '\0' || !is_printable(step->media)))
        return check_wrong(check, "this cannot be a media type", step->media);
    if (step->at != NULL)
        return check_at(check, step) && check_condition(check, step->when);
    return check_path(check, step->path) && check_fields(check, step) &&
           check_condition(check, step->when) && check_paged(check, step);
}

bool check_steps(const struct check *check)
{
    const struct integrations_operation *operation = check->operation;
    if (operation->steps == NULL || operation->step_count == 0 ||
        operation->step_count > STEPS_MOST)
        return check_wrong(check, "it makes no request", NULL);
    for (size_t i = 0; i < operation->step_count; i++) {
        struct check at = *check;
        at.step = (int)i + 1;
        if (!check_step(&at, &operation->steps[i]))
            return false;
    }
    if (operation->result == INTEGRATIONS_FILE &&
        operation->steps[operation->step_count - 1].paging != NULL)
        return check_wrong(check, "a list is no file", NULL);
    return true;
}
