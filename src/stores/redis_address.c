/* Addresses of Redis servers; see redis_address.h. */
#include "redis_address.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

enum { REDIS_PORT = 6379, PORT_MOST = 65535 };

static const char *const form =
    "redis://[:password@]host:port/database, or unix:///path?db=database";

static int hex_value(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = c != '\0' ? strchr(digits, c | 0x20) : NULL;
    return found != NULL ? (int)(found - digits) : -1;
}

/* A part of the address, percent-decoded; NULL: there is no memory, or a byte that nobody can mean.
 */
static char *decode_part(const char *text, size_t len)
{
    char *part = malloc(len + 1);
    size_t count = 0;
    for (size_t i = 0; part != NULL && i < len; i++) {
        int c = (unsigned char)text[i];
        if (c == '%') {
            int high = i + 1 < len ? hex_value(text[i + 1]) : -1;
            int low = i + 2 < len ? hex_value(text[i + 2]) : -1;
            c = high >= 0 && low >= 0 ? high * 16 + low : 0;
            i += 2;
        }
        if (c == 0) {
            explicit_bzero(part, count);
            free(part);
            return NULL;
        }
        part[count++] = (char)c;
    }
    if (part != NULL)
        part[count] = '\0';
    return part;
}

static bool read_address_number(const char *text, size_t len, int most, int *number)
{
    *number = 0;
    for (size_t i = 0; i < len; i++) {
        if (text[i] < '0' || text[i] > '9' || *number > (most - (text[i] - '0')) / 10)
            return false;
        *number = *number * 10 + (text[i] - '0');
    }
    return len > 0;
}

/* "user:password", ":password" or "password". */
static bool read_credential(const char *text, size_t len, struct redis_address *address)
{
    const char *colon = memchr(text, ':', len);
    size_t user = colon != NULL ? (size_t)(colon - text) : 0;
    size_t start = colon != NULL ? user + 1 : 0;
    if (user > 0)
        address->user = decode_part(text, user);
    if (user > 0 && address->user == NULL)
        return false;
    if (start == len)
        return true;
    address->password = decode_part(text + start, len - start);
    return address->password != NULL;
}

/* "host", "host:port", "[address]:port". */
static const char *read_host(const char *text, size_t len, struct redis_address *address)
{
    const char *end = text + len, *host = text, *host_end;
    if (len > 0 && *text == '[') {
        host = text + 1;
        host_end = memchr(text, ']', len);
        if (host_end == NULL)
            return "has no ] behind the host";
        text = host_end + 1;
    } else {
        host_end = memchr(text, ':', len);
        host_end = host_end != NULL ? host_end : end;
        text = host_end;
    }
    if (text < end &&
        (*text != ':' ||
         !read_address_number(text + 1, (size_t)(end - text - 1), PORT_MOST, &address->port) ||
         address->port == 0))
        return "has no port from 1 to 65535 behind the host";
    if (host == host_end)
        return "has no host";
    address->host = decode_part(host, (size_t)(host_end - host));
    return address->host != NULL ? NULL : "has a host that cannot be read";
}

/* "db=1&password=…" */
static const char *read_socket_options(const char *text, struct redis_address *address)
{
    while (*text != '\0') {
        size_t len = strcspn(text, "&");
        if (strncmp(text, "db=", 3) == 0 && len > 3) {
            if (!read_address_number(text + 3, len - 3, INT_MAX, &address->database))
                return "has a db that is no number";
        } else if (strncmp(text, "password=", 9) == 0 && len > 9 && address->password == NULL) {
            address->password = decode_part(text + 9, len - 9);
            if (address->password == NULL)
                return "has a password that cannot be read";
        } else {
            return "may have db and password behind the ?, each once";
        }
        text += len + (text[len] == '&');
    }
    return NULL;
}

/* What is wrong with the part behind "scheme://"; NULL: nothing. */
static const char *read_rest(const char *text, bool socket, struct redis_address *address)
{
    size_t authority = strcspn(text, "/?");
    const char *at = text;
    for (const char *next = text; (next = memchr(next, '@', authority - (size_t)(next - text)));)
        at = ++next;
    if (at > text && !read_credential(text, (size_t)(at - text) - 1, address))
        return "has a user or a password that cannot be read";
    const char *path = text + authority;
    size_t path_len = strcspn(path, "?");
    if (socket) {
        if (at != path || path_len < 2)
            return "has no path that begins with /";
        address->path = decode_part(path, path_len);
        if (address->path == NULL)
            return "has a path that cannot be read";
        if (strlen(address->path) >= sizeof((struct sockaddr_un *)NULL)->sun_path)
            return "has a path longer than that of a socket can be"; /* hiredis would cut it */
        return read_socket_options(path[path_len] == '?' ? path + path_len + 1 : "", address);
    }
    const char *wrong = read_host(at, (size_t)(path - at), address);
    if (wrong != NULL)
        return wrong;
    if (path[path_len] == '?')
        return "takes nothing behind a ?";
    if (path_len > 1 && !read_address_number(path + 1, path_len - 1, INT_MAX, &address->database))
        return "has a database that is no number";
    return NULL;
}

/* Whether the text begins with the scheme, its letters in either case, whatever the locale. */
static bool has_scheme(const char *text, const char *scheme)
{
    for (; *scheme != '\0'; text++, scheme++)
        if (*text != *scheme && !(*scheme >= 'a' && *text == *scheme - 'a' + 'A'))
            return false;
    return true;
}

bool redis_address_read(const char *text, struct redis_address *address, char *problem,
                        size_t problem_size)
{
    static const struct {
        const char *name;
        bool tls, socket;
    } schemes[] = {
        {"redis://", false, false}, {"rediss://", true, false}, {"unix://", false, true}};
    const char *wrong = "begins with neither redis:// nor rediss:// nor unix://";
    *address = (struct redis_address){.port = REDIS_PORT};
    for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
        if (!has_scheme(text, schemes[i].name))
            continue;
        address->tls = schemes[i].tls;
        wrong = read_rest(text + strlen(schemes[i].name), schemes[i].socket, address);
        break;
    }
    if (wrong == NULL)
        return true;
    redis_address_free(address);
    snprintf(problem, problem_size, "the store's address %s: expected %s", wrong, form);
    return false;
}

static void wipe_text(char *text)
{
    if (text != NULL)
        explicit_bzero(text, strlen(text));
    free(text);
}

void redis_address_free(struct redis_address *address)
{
    wipe_text(address->user);
    wipe_text(address->password);
    free(address->host);
    free(address->path);
    *address = (struct redis_address){.port = 0};
}
