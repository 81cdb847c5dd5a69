/* Results that are files; see parts.h. */

#include <string.h>

#include "luax.h"
#include "parts.h"
#include "text.h"

/* The longest name that is given. */
enum { FILE_NAME_MOST = 255 };

/* The next semicolon that is in no quotes; NULL: there is none. */
static const char *find_semicolon(const char *at)
{
    for (bool quoted = false; *at != '\0' && (quoted || *at != ';'); at++) {
        if (quoted && *at == '\\' && at[1] != '\0')
            at++;
        else if (*at == '"')
            quoted = !quoted;
    }
    return *at != '\0' ? at : NULL;
}

/* The parameter `name` of a Content-Disposition, behind its equals sign; NULL when it has none. */
static const char *find_parameter(const char *header, const char *name)
{
    size_t len = strlen(name);
    for (const char *at = find_semicolon(header); at != NULL; at = find_semicolon(at)) {
        at += 1 + strspn(at + 1, " \t");
        if (text_same(at, name, len) && at[len] == '=')
            return at + len + 1;
    }
    return NULL;
}

/* "." and ".." are folders. */
static bool is_file_name(const char *name, size_t len)
{
    return text_valid_utf8(name, len) == len && !text_has_control(name, len) &&
           !(len <= 2 && memcmp(name, "..", len) == 0);
}

/*
 * Copies the name that a parameter gives: without its quotes, and what stands before a slash, which
 * would be a folder. Returns its length; 0 when there is none that is text.
 */
static size_t read_parameter(const char *at, bool encoded, char *name)
{
    bool quoted = *at == '"';
    size_t len = 0;
    for (at += quoted; *at != '\0' && (quoted ? *at != '"' : *at != ';'); at++) {
        if (quoted && *at == '\\' && at[1] != '\0')
            at++;
        int byte = encoded ? text_percent(at, strnlen(at, 3)) : -1;
        char c = byte >= 0 ? (char)byte : *at;
        at += byte >= 0 ? 2 : 0;
        if (c == '/' || c == '\\')
            len = 0;
        else if (len < FILE_NAME_MOST)
            name[len++] = c;
    }
    if (len == FILE_NAME_MOST) /* cut, perhaps inside of a character */
        len = text_valid_utf8(name, len);
    while (len > 0 && name[len - 1] == ' ')
        len--;
    return is_file_name(name, len) ? len : 0;
}

/* Copies the name that a Content-Disposition gives: filename*=UTF-8''%e2%82%ac.txt before another,
 * which is there for those who cannot read it. */
static size_t read_file_name(const char *header, char *name)
{
    static const char charset[] = "UTF-8'";
    const char *at = find_parameter(header, "filename*");
    const char *language = at != NULL && text_same(at, charset, strlen(charset))
                               ? strchr(at + strlen(charset), '\'')
                               : NULL;
    size_t len = language != NULL ? read_parameter(language + 1, true, name) : 0;
    at = len == 0 ? find_parameter(header, "filename") : NULL;
    return at != NULL ? read_parameter(at, false, name) : len;
}

/* The last part of the address that the file came from, where it looks like a file's name. */
static size_t name_in_address(const struct integrations_call *call, char *name)
{
    const char *scheme = call->elsewhere ? strstr(call->request.url.data, "://") : NULL;
    const char *url = scheme != NULL ? scheme + strlen("://") : "";
    size_t end = strcspn(url, "?#"), begin = text_last_part(url, end), len = end - begin;
    bool good = begin > 0 && len <= FILE_NAME_MOST && is_file_name(url + begin, len) &&
                memchr(url + begin, '.', len) != NULL && memchr(url + begin, '%', len) == NULL;
    memcpy(name, url + begin, good ? len : 0);
    return good ? len : 0;
}

void file_push(struct integrations_call *call)
{
    lua_State *L = call->L;
    const struct buffer *reply = &call->transfer.reply;
    const char *disposition = call_header(call, "Content-Disposition");
    char name[FILE_NAME_MOST] = "";
    size_t len = disposition != NULL ? read_file_name(disposition, name) : 0;
    if (len == 0)
        len = name_in_address(call, name);
    lua_createtable(L, 0, 3);
    lua_pushlstring(L, reply->len > 0 ? reply->data : "", reply->len);
    lua_setfield(L, -2, "content");
    luax_set_text(L, "content_type", call_header(call, "Content-Type"));
    if (len > 0) {
        lua_pushlstring(L, name, len);
        lua_setfield(L, -2, "file_name");
    }
}
