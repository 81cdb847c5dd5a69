/* Whether the requests of an operation hold together; see check.h. */
#include <string.h>

#include "check.h"
#include "text.h"

/* A body's objects, and one part of a name in it. */
enum {
    BODY_NESTING_MOST = 16,
    KEY_MOST = 63,
    PAGE_ITEMS_MOST = 100000,
    STEPS_MOST = 100,
    HEADERS_MOST = 5
};

bool check_is_printable(const char *text)
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

static bool can_be_in_path(const struct integrations_parameter *row)
{
    if (row->flags & (INTEGRATIONS_LIST | INTEGRATIONS_NULLABLE | INTEGRATIONS_SECRET |
                      INTEGRATIONS_EMPTY_ALLOWED | INTEGRATIONS_EMPTY_ABSENT))
        return false;
    switch (row->type) {
    case INTEGRATIONS_TEXT:
        return row->characters != NULL || (row->flags & INTEGRATIONS_PATH);
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
        return check_that(check, has_setting(check->service, name + prefix, len - prefix),
                          "its path names a setting that accounts do not have", NULL);
    const struct integrations_parameter *row = check_parameter(check, name, len);
    if (!check_that(check, row != NULL, "its path names a parameter that there is not", NULL))
        return false;
    struct check at = check_part(check, "parameter", row->name);
    const struct check_slip slips[] = {
        {!(row->flags & INTEGRATIONS_REQUIRED) && row->preset == NULL,
         "it is in the path, so it is required", NULL},
        {!can_be_in_path(row), "this type cannot be in a path (a text there says its characters)",
         NULL},
        {0}};
    return check_slips(&at, slips);
}

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
    bool good = path != NULL && (path[0] == '/' || is_whole_path(check, path)) &&
                check_is_printable(path) && strpbrk(path, " ?#") == NULL;
    if (!check_that(check, good, "a path begins with a slash, and has no query", path))
        return false;
    for (const char *at = path; good && (at = strpbrk(at, "{}")) != NULL; at++) {
        size_t len = strcspn(at + 1, "{}");
        good = check_that(check, *at == '{' && at[1 + len] == '}',
                          "a brace in its path is never closed, or never opened", path) &&
               check_path_name(check, at + 1, len);
        at += good ? 1 + len : 0;
    }
    return good;
}

/* ---- fields ---- */

/* A name in a body: parts with dots in between, each short enough for the writer. */
static bool is_body_name(const char *name)
{
    int parts = 0;
    if (!text_is_dotted(name))
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
    if (!check_that(check, row != NULL, "it carries a parameter that there is not", NULL))
        return false;
    bool whole = strcmp(as, "*") == 0, query = field->place == INTEGRATIONS_QUERY;
    bool list = row->flags & INTEGRATIONS_LIST, secret = row->flags & INTEGRATIONS_SECRET;
    bool table = row->type == INTEGRATIONS_TABLE || row->type == INTEGRATIONS_MAP;
    const struct check_slip slips[] = {
        {whole && !query && !table && !list, "only a table or a list is a whole body", NULL},
        {whole && query && (list || !(row->flags & INTEGRATIONS_FLAT)),
         "only a flat table is a whole query", NULL},
        {whole && secret, "no secret is a whole query or body", NULL},
        {!whole && query && !can_be_in_query(row),
         "this type cannot be in a query, and no secret can", NULL},
        {!whole && field->comma && !list, "only a list is sent with commas", NULL},
        {secret && (step->body == INTEGRATIONS_CHANGES || strchr(as, '[') != NULL),
         "a secret is a member of a body, or of an object in it", NULL},
        {0}};
    return check_slips(check, slips);
}

/* How long a part of a name in a body is without the [] of an array. */
static size_t key_length(const char *part, size_t len)
{
    return len > 2 && part[len - 2] == '[' && part[len - 1] == ']' ? len - 2 : len;
}

/* Whether one name in a body is the other, is in it, or takes for an object what it takes for an
 * array of one. */
static bool names_clash(const char *a, const char *b)
{
    for (;;) {
        size_t a_len = strcspn(a, "."), b_len = strcspn(b, ".");
        if (a_len != b_len || memcmp(a, b, a_len) != 0)
            return key_length(a, a_len) == key_length(b, b_len) &&
                   memcmp(a, b, key_length(a, a_len)) == 0;
        if (a[a_len] == '\0' || b[b_len] == '\0')
            return true;
        a += a_len + 1;
        b += b_len + 1;
    }
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
    return one->place == INTEGRATIONS_BODY ? names_clash(a, b) : strcmp(a, b) == 0;
}

static bool is_sent_twice(const struct integrations_step *step,
                          const struct integrations_field *field)
{
    const struct integrations_field *other = step->fields;
    while (other != field && !fields_clash(field, other))
        other++;
    return other != field;
}

static bool check_field(const struct check *check, const struct integrations_step *step,
                        const struct integrations_field *field)
{
    const char *as = field->as != NULL ? field->as : field->parameter;
    struct check at = check_part(check, "field", as);
    bool body = field->place == INTEGRATIONS_BODY;
    bool changes = body && step->body == INTEGRATIONS_CHANGES;
    bool constant = field->parameter == NULL;
    if (!check_that(&at, as != NULL && (!constant || field->constant != NULL),
                    "it is neither a parameter nor a constant with a name", NULL))
        return false;
    if (!constant && !check_sent(&at, step, field, as))
        return false;
    const struct check_slip rest[] = {
        {constant && body && !check_is_json(field->constant), "a constant in a body is JSON",
         field->constant},
        {changes && as[0] != '/', "the path of a change begins with a slash", NULL},
        {as[0] == '\0' || (body && !changes && !is_body_name(as)),
         "this cannot be a name in a request", NULL},
        {is_sent_twice(step, field), "it is sent twice", NULL},
        {0}};
    return check_slips(&at, rest) && check_texts(&at, &as, 1) && check_condition(&at, field->when);
}

/* ---- lists ---- */

/* page and per_page are calculated with: integers, from 1 on, and always there. */
static bool check_number(const struct check *check, const char *name, bool *there)
{
    const struct integrations_parameter *row = check_parameter(check, name, strlen(name));
    struct check at = check_part(check, "parameter", name);
    *there = row != NULL;
    if (row == NULL)
        return true;
    const struct check_slip slips[] = {
        {row->type != INTEGRATIONS_INTEGER || row->least < 1 || row->most < 1 ||
             row->most > 1000000000 || (row->flags & (INTEGRATIONS_LIST | INTEGRATIONS_NULLABLE)),
         "in a list it is an integer from 1 to a most", NULL},
        {!(row->flags & INTEGRATIONS_REQUIRED) && row->preset == NULL,
         "in a list it has a preset, or is required", NULL},
        {0}};
    return check_slips(&at, slips);
}

/* Whether a bound of a window, if there is such a parameter, can be none. */
static bool is_no_bound(const struct check *check, const char *name)
{
    const struct integrations_parameter *row =
        name != NULL ? check_parameter(check, name, strlen(name)) : NULL;
    return row != NULL && (row->type != INTEGRATIONS_TIME ||
                           (row->flags & (INTEGRATIONS_LIST | INTEGRATIONS_NULLABLE)));
}

static bool check_window(const struct check *check, const struct integrations_window *window)
{
    if (window == NULL)
        return true;
    const struct check_slip slips[] = {
        {window->time == NULL, "its window has no key of a time", NULL},
        {is_no_bound(check, window->from), "a bound of its window is no time", window->from},
        {is_no_bound(check, window->to), "a bound of its window is no time", window->to},
        {0}};
    return check_slips(check, slips);
}

/* Lists by cursor: pages.c looks at `next` and hands every page on as it is. */
static bool check_cursor(const struct check *check, const struct integrations_step *step)
{
    const struct integrations_paging *paging = step->paging;
    const struct integrations_parameter *row =
        check_parameter(check, paging->cursor, strlen(paging->cursor));
    const struct check_slip slips[] = {
        {paging->next == NULL, "its pages have a cursor, but not where the next one is", NULL},
        {paging->page != NULL || step->whole || step->match != NULL || step->window != NULL,
         "pages with a cursor have no numbers, no match and no window, and are not fetched whole",
         NULL},
        {row != NULL && (row->type != INTEGRATIONS_TEXT || (row->flags & INTEGRATIONS_LIST)),
         "its cursor is a text", paging->cursor},
        {0}};
    return check_slips(check, slips);
}

static bool check_numbered(const struct check *check, const struct integrations_step *step,
                           bool has_page, bool has_size)
{
    const struct integrations_paging *paging = step->paging;
    bool sized = paging->size != NULL, paged = has_page && !step->whole;
    bool unsized = paged && !sized && !has_size && paging->items == 0 && paging->pages != NULL;
    const struct check_slip slips[] = {
        {has_page && paging->page == NULL,
         "there is a parameter 'page', but its pages have no number", NULL},
        {paging->page != NULL && !unsized && (paging->items < 1 || paging->items > PAGE_ITEMS_MOST),
         "its pages have a size", NULL},
        {paged && sized && !has_size,
         "the size of its pages is asked for, so there is a parameter 'per_page'", NULL},
        {paged && !sized &&
             ((paging->size_said == NULL && !unsized) || paging->total == NULL ||
              paging->pages == NULL),
         "where pages have a fixed size, replies say size, total and pages", NULL},
        {paged && step->match != NULL &&
             (!sized || !has_setting(check->service, "scan_limit", strlen("scan_limit"))),
         "a match needs pages whose size is asked for, and a setting 'scan_limit'", NULL},
        {0}};
    return check_slips(check, slips);
}

static bool check_paged(const struct check *check, const struct integrations_step *step)
{
    const struct integrations_paging *paging = step->paging;
    bool has_page, has_size;
    if (paging == NULL)
        return check_that(check,
                          step->items == NULL && step->window == NULL && step->match == NULL &&
                              !step->whole,
                          "a list says how it is paged", NULL);
    const char *const paths[] = {step->items_also, paging->next,  paging->number, paging->size_said,
                                 paging->count,    paging->total, paging->pages};
    /* An empty path: the reply itself is the array. */
    const struct check_slip slips[] = {
        {step->items == NULL || (step->items[0] != '\0' && !text_is_dotted(step->items)),
         "a list says where its items are", step->items},
        {step->take != NULL && !step->whole, "a list that a function takes comes whole", NULL},
        {0}};
    return check_slips(check, slips) && check_paths(check, paths, 7) &&
           check_window(check, step->window) && check_number(check, "page", &has_page) &&
           check_number(check, "per_page", &has_size) && check_condition(check, step->match_when) &&
           (paging->cursor != NULL ? check_cursor(check, step)
                                   : check_numbered(check, step, has_page, has_size));
}

/* ---- headers ---- */

bool check_is_own_header(const char *name)
{
    static const char *const own[] = {
        "Accept", "Connection", "Content-Length", "Content-Type", "Transfer-Encoding", "Host",
        "Expect", NULL};
    const char *const *other = own;
    while (*other != NULL && !text_same(*other, name, strlen(name) + 1))
        other++;
    return *other != NULL;
}

/* Whether a credential may stand in the header of that name. */
static bool is_credentials_header(const struct integrations_service *service, const char *name)
{
    static const char token[] = "Authorization";
    const struct integrations_credential *row = service->credentials;
    for (; row != NULL && row->first != NULL; row++)
        if (row->header != NULL && text_same(row->header, name, strlen(name) + 1))
            return true;
    return text_same(token, name, sizeof token);
}

/* A line that each request has, with a name that no other has. */
static bool is_header_line(const struct integrations_service *service, const char *line)
{
    char name[KEY_MOST + 1] = "";
    size_t len = strcspn(line, ":");
    if (len > KEY_MOST || line[len] == '\0' || line[len + 1] != ' ' || line[len + 2] == '\0')
        return false;
    memcpy(name, line, len);
    return check_is_header(name) && !check_is_own_header(name) &&
           !is_credentials_header(service, name) && check_is_printable(line);
}

/* Whether a line before that one has its header, too. */
static bool header_stands_before(const char *const *lines, const char *line)
{
    while (*lines != line && !text_same(*lines, line, strcspn(line, ":") + 1))
        lines++;
    return *lines != line;
}

bool check_request_headers(const struct check *check)
{
    const char *const *lines = check->service->headers;
    size_t count = 0;
    bool good = true;
    for (; good && lines != NULL && lines[count] != NULL; count += good)
        good = check_that(check,
                          is_header_line(check->service, lines[count]) &&
                              !header_stands_before(lines, lines[count]),
                          "a header is \"Name: value\", and none that every request has",
                          lines[count]);
    return good && check_that(check, count <= HEADERS_MOST, "it has too many headers", NULL);
}

/* ---- steps ---- */

/* A step that asks for a file where the reply before it says. */
static bool check_at(const struct check *check, const struct integrations_step *step)
{
    const struct integrations_operation *operation = check->operation;
    const struct check_slip slips[] = {
        {operation->result != INTEGRATIONS_FILE || check->step < 2 ||
             check->step != (int)operation->step_count,
         "a file's address is in the reply before the last step", NULL},
        {step->method == NULL || strcmp(step->method, "GET") != 0 || step->field_count > 0 ||
             step->paging != NULL || step->ask != NULL || step->take != NULL,
         "a file's address is asked as it is", NULL},
        {0}};
    return check_slips(check, slips) && check_paths(check, &step->at, 1);
}

static bool check_step(const struct check *check, const struct integrations_step *step)
{
    static const char *const methods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", NULL};
    const char *method = step->method != NULL ? step->method : "", *media = step->media;
    /* The two methods that a search has. */
    bool reads = strcmp(method, "GET") == 0 || strcmp(method, "POST") == 0;
    const struct check_slip slips[] = {
        {!text_is_one_of(method, methods), "expected GET, POST, PUT, PATCH or DELETE", method},
        {check->operation->kind == INTEGRATIONS_READ && !reads,
         "one that reads sends no such request", method},
        {step->otherwise && check->step == 1, "nothing stands before the first step", NULL},
        {!check_is_counted(step->fields, step->field_count),
         "its fields are not as many as it says", NULL},
        {media != NULL && (media[0] == '\0' || !check_is_printable(media)),
         "this cannot be a media type", media},
        {0}};
    const char *const texts[] = {step->absent, step->applied, step->note};
    if (!check_slips(check, slips) || !check_texts(check, texts, 3) ||
        !check_condition(check, step->when))
        return false;
    if (step->at != NULL)
        return check_at(check, step);
    bool good = check_path(check, step->path);
    for (size_t i = 0; good && i < step->field_count; i++)
        good = check_field(check, step, &step->fields[i]);
    return good && check_paged(check, step);
}

bool check_steps(const struct check *check)
{
    const struct integrations_operation *operation = check->operation;
    const struct integrations_step *steps = operation->steps;
    size_t count = operation->step_count;
    struct check at = *check;
    bool good = check_that(check, steps != NULL && count > 0 && count <= STEPS_MOST,
                           "it makes no request", NULL);
    for (at.step = 1; good && at.step <= (int)count; at.step++)
        good = check_step(&at, &steps[at.step - 1]);
    return good &&
           check_that(check,
                      operation->result != INTEGRATIONS_FILE || steps[count - 1].paging == NULL,
                      "a list is no file", NULL);
}
