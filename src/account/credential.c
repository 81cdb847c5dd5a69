/* Credentials by their rows; see credential.h. */
#include "credential.h"

#include <string.h>

#include "base64.h"

const struct integrations_credential *credential_rows(const struct integrations_service *service)
{
    static const struct integrations_credential bearer[] = {
        {.scheme = INTEGRATIONS_BEARER, .first = "access_token"}, {0}};
    return service->credentials != NULL ? service->credentials : bearer;
}

bool credential_is_safe(const char *text)
{
    size_t len = strlen(text);
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] <= 32 || (unsigned char)text[i] >= 127)
            return false;
    return len > 0;
}

static bool check_safe(const char *field, const char *text, struct buffer *problem)
{
    if (text == NULL || credential_is_safe(text))
        return true;
    buffer_append_text(problem, field);
    buffer_append_text(problem, ": expected printable ASCII without spaces, and at least one "
                                "character; a line break or a control character is refused");
    return false;
}

bool credential_check(const struct integrations_credential *row, const char *first,
                      const char *second, struct buffer *problem)
{
    if (!check_safe(row->first, first, problem) ||
        (row->second != NULL && !check_safe(row->second, second, problem)))
        return false;
    if (row->second != NULL && (first == NULL) != (second == NULL)) {
        buffer_append_text(problem, first == NULL ? row->first : row->second);
        buffer_append_text(problem, ": missing; it goes together with ");
        buffer_append_text(problem, first == NULL ? row->second : row->first);
        return false;
    }
    if (row->scheme == INTEGRATIONS_BASIC && first != NULL && strchr(first, ':') != NULL) {
        buffer_append_text(problem, row->first);
        buffer_append_text(problem, ": a colon is not allowed");
        return false;
    }
    return true;
}

static void write_basic(const char *first, const char *second, struct buffer *header)
{
    struct buffer pair = {0};
    buffer_append_text(&pair, first);
    buffer_append_text(&pair, ":");
    buffer_append_text(&pair, second);
    buffer_append_text(header, "Authorization: Basic ");
    base64_encode(header, pair.data, pair.len);
    header->failed |= pair.failed;
    buffer_free(&pair);
}

void credential_write_token(const char *token, struct buffer *header)
{
    buffer_clear(header);
    buffer_append_text(header, "Authorization: Bearer ");
    buffer_append_text(header, token);
    buffer_text(header);
}

void credential_write_header(const struct integrations_credential *row, const char *first,
                             const char *second, struct buffer *header)
{
    buffer_clear(header);
    switch (row->scheme) {
    case INTEGRATIONS_BEARER:
        credential_write_token(first, header);
        break;
    case INTEGRATIONS_BASIC:
        write_basic(first, second, header);
        break;
    case INTEGRATIONS_KEY:
        buffer_append_text(header, row->header);
        buffer_append_text(header, ": ");
        buffer_append_text(header, row->before != NULL ? row->before : "");
        buffer_append_text(header, first);
        break;
    case INTEGRATIONS_CLIENT: /* has no header before it has a token */
        break;
    }
    buffer_text(header);
}

void credential_list(const struct integrations_service *service, struct buffer *out)
{
    const struct integrations_credential *rows = credential_rows(service);
    for (const struct integrations_credential *row = rows; row->first != NULL; row++) {
        buffer_append_text(out, row == rows ? "" : ", or ");
        buffer_append_text(out, row->first);
        if (row->second == NULL)
            continue;
        buffer_append_text(out, " and ");
        buffer_append_text(out, row->second);
    }
}
