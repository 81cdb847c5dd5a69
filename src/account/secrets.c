/* Hiding secrets; see secrets.h. */
#include "secrets.h"

#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "text.h"

/* Anything shorter is a word of a test, and would be found everywhere. */
enum { SECRET_LEAST = 4 };

/* The least that is left of a secret which was cut. */
enum { SECRET_CUT_LEAST = 8 };

enum { PORT_MOST = 65535 };

/* Most spellings of an owner's passing secrets that are kept: those of some 30 tokens. */
enum { SECRETS_PASSING_MOST = 400 };

struct secret {
    struct buffer text;
    const void *owner;
    bool passing;
    unsigned long age;
};

/* ---- spellings ---- */

/* How often a text is escaped: JSON in a text of JSON, and that in an address. */
enum { LEVELS = 3, ESCAPE_MOST = 10 };

/* More ways to read a place than any has, and more places than are reached by a secret that has no
 * ten backslashes in a row. */
enum { READINGS_MOST = 16, PLACES_MOST = 64 };

/* The value of `count` hexadecimal digits, or -1. */
static int secret_digits(const char *text, size_t len, size_t count)
{
    int value = 0;
    if (len < count)
        return -1;
    for (size_t i = 0; i < count; i++) {
        int digit = text_hex_digit(text[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* Reads "\/", "\"" and the like, or "\u0041": returns its length, 0 when it is none. */
static size_t read_json(const char *text, size_t len, char *byte)
{
    if (len < 2 || text[0] != '\\')
        return 0;
    if (text[1] == '"' || text[1] == '\\' || text[1] == '/' || text[1] == '\'') {
        *byte = text[1];
        return 2;
    }
    int value = text[1] == 'u' ? secret_digits(text + 2, len - 2, 4) : -1;
    if (value < 0 || value > 127)
        return 0;
    *byte = (char)value;
    return 6;
}

static size_t read_percent(const char *text, size_t len, char *byte)
{
    int value = text[0] == '%' ? secret_digits(text + 1, len - 1, 2) : -1;
    if (value < 0)
        return 0;
    *byte = (char)value;
    return 3;
}

/* "&#65;" or "&#x41;", behind the "&#". */
static size_t read_html_number(const char *text, size_t len, char *byte)
{
    bool hex = len > 0 && (text[0] | 32) == 'x';
    size_t i = hex;
    int value = 0;
    for (; i < len && i < 8 && text_hex_digit(text[i]) >= 0; i++) {
        if (!hex && text_hex_digit(text[i]) > 9)
            return 0;
        value = value * (hex ? 16 : 10) + text_hex_digit(text[i]);
    }
    if (i == (size_t)hex || i >= len || text[i] != ';' || value > 127)
        return 0;
    *byte = (char)value;
    return i + 1;
}

/* "&amp;", and HTML 5's names of all that is printed and no letter. */
static size_t read_html(const char *text, size_t len, char *byte)
{
    static const struct {
        const char *name;
        char byte;
    } names[] = {
        {"amp", '&'},    {"lt", '<'},     {"gt", '>'},     {"quot", '"'},   {"apos", '\''},
        {"excl", '!'},   {"num", '#'},    {"dollar", '$'}, {"percnt", '%'}, {"lpar", '('},
        {"rpar", ')'},   {"ast", '*'},    {"plus", '+'},   {"comma", ','},  {"period", '.'},
        {"sol", '/'},    {"colon", ':'},  {"semi", ';'},   {"equals", '='}, {"quest", '?'},
        {"commat", '@'}, {"lbrack", '['}, {"lsqb", '['},   {"bsol", '\\'},  {"rbrack", ']'},
        {"rsqb", ']'},   {"Hat", '^'},    {"lowbar", '_'}, {"grave", '`'},  {"lbrace", '{'},
        {"lcub", '{'},   {"verbar", '|'}, {"vert", '|'},   {"rbrace", '}'}, {"rcub", '}'}};
    const char *end = memchr(text, ';', len < ESCAPE_MOST ? len : ESCAPE_MOST);
    if (text[0] != '&' || end == NULL)
        return 0;
    size_t name_len = (size_t)(end - text) - 1;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i].name) == name_len && memcmp(text + 1, names[i].name, name_len) == 0) {
            *byte = names[i].byte;
            return name_len + 2;
        }
    }
    if (text[1] != '#')
        return 0;
    size_t number = read_html_number(text + 2, len - 2, byte);
    return number > 0 ? 2 + number : 0;
}

static bool may_escape(char c)
{
    return c == '\\' || c == '%' || c == '&';
}

/* Whether an escape may go on behind its first `count` characters. */
static bool escape_goes_on(const char *escape, size_t count)
{
    char last = escape[count - 1];
    bool hex = count < 2 || text_hex_digit(last) >= 0;
    switch (escape[0]) {
    case '%':
        return count < 3 && hex;
    case '\\':
        return count < 2 || (escape[1] == 'u' && count < 6 && (count < 3 || hex));
    default:
        return escape[0] == '&' && (count < 2 || last == '#' || text_is_alphanumeric(last));
    }
}

/* The ways to read the beginning of a text: bytes, and how long each is written. */
struct readings {
    size_t count;
    char bytes[READINGS_MOST];
    size_t written[READINGS_MOST];
};

static void add_reading(struct readings *readings, char byte, size_t written)
{
    for (size_t i = 0; i < readings->count; i++)
        if (readings->bytes[i] == byte && readings->written[i] == written)
            return;
    if (readings->count == READINGS_MOST)
        return;
    readings->bytes[readings->count] = byte;
    readings->written[readings->count++] = written;
}

static void read_spelled(int level, const char *text, size_t len, struct readings *readings);

/* Adds what the escapes mean that go on at `at` in the text behind the first `count` characters. */
static void read_escapes(int level, const char *text, size_t len, size_t at,
                         char escape[ESCAPE_MOST], size_t count, struct readings *readings)
{
    struct readings next;
    if (at == len || count == ESCAPE_MOST)
        return;
    read_spelled(level - 1, text + at, len - at, &next);
    for (size_t i = 0; i < next.count; i++) {
        char byte;
        size_t end = at + next.written[i];
        escape[count] = next.bytes[i];
        if (read_json(escape, count + 1, &byte) > 0 || read_percent(escape, count + 1, &byte) > 0 ||
            read_html(escape, count + 1, &byte) > 0)
            add_reading(readings, byte, end);
        else if (escape_goes_on(escape, count + 1))
            read_escapes(level, text, len, end, escape, count + 1, readings);
    }
}

/*
 * Reads one byte of a text that is escaped so often at the most, in every way: as it is, and as an
 * escape, whose characters may be escaped themselves, in one level less. What looks like an escape
 * may be what was meant, and what was escaped may look like another one.
 */
static void read_spelled(int level, const char *text, size_t len, struct readings *readings)
{
    char escape[ESCAPE_MOST];
    readings->count = 0;
    add_reading(readings, text[0], 1);
    if (level > 0 && may_escape(text[0]))
        read_escapes(level, text, len, 0, escape, 0, readings);
}

/* How much of the text is a word of so many characters at the most, escaped or not. */
static size_t pass_word(const char *text, size_t len, size_t most)
{
    size_t at = 0;
    for (; most > 0 && at < len; most--) {
        struct readings readings;
        size_t written = 0;
        read_spelled(LEVELS, text + at, len - at, &readings);
        for (size_t i = 0; i < readings.count; i++) {
            char byte = readings.bytes[i];
            if ((text_is_alphanumeric(byte) || byte == '-' || byte == '_') &&
                readings.written[i] > written)
                written = readings.written[i];
        }
        if (written == 0)
            break;
        at += written;
    }
    return at;
}

/* How far in a text the beginning of a secret may go: there are several, depending on how it is
 * read. */
struct places {
    size_t count;
    size_t at[PLACES_MOST];
};

static void add_place(struct places *places, size_t at)
{
    for (size_t i = 0; i < places->count; i++)
        if (places->at[i] == at)
            return;
    if (places->count < PLACES_MOST)
        places->at[places->count++] = at;
}

/* Adds the places behind the byte, in whatever case, if it can be read there; false if not. */
static bool pass_byte(char byte, const char *text, size_t len, size_t at, struct places *next)
{
    struct readings readings;
    bool passed = false;
    if (at == len || (!text_same(&text[at], &byte, 1) && !may_escape(text[at])))
        return false;
    read_spelled(LEVELS, text + at, len - at, &readings);
    for (size_t i = 0; i < readings.count; i++) {
        if (!text_same(&readings.bytes[i], &byte, 1))
            continue;
        add_place(next, at + readings.written[i]);
        passed = true;
    }
    return passed;
}

/*
 * The longest that the secret is written at the beginning of the text, in any spelling; 0: it is
 * not. A longer beginning of it counts as well: whoever wrote the text may have cut it. What
 * follows it, up to the secret's length, goes with it: nobody is told how far a guess was right.
 */
static size_t match_secret(const struct secret *secret, const char *text, size_t len)
{
    struct places places[2];
    size_t longest = 0, i = 0;
    places[0].at[0] = 0;
    places[0].count = 1;
    for (; i < secret->text.len && places[i % 2].count > 0; i++) {
        const struct places *here = &places[i % 2];
        struct places *next = &places[(i + 1) % 2];
        next->count = 0;
        for (size_t j = 0; j < here->count; j++) {
            size_t at = here->at[j], end = 0;
            if (!pass_byte(secret->text.data[i], text, len, at, next) && i >= SECRET_CUT_LEAST)
                end = at + pass_word(text + at, len - at, secret->text.len - i);
            longest = end > longest ? end : longest;
        }
    }
    const struct places *ends = &places[i % 2];
    for (size_t j = 0; j < ends->count; j++)
        longest = ends->at[j] > longest ? ends->at[j] : longest;
    return longest;
}

/* The number of the list of those secrets that begin with the byte. */
static unsigned char list_number(char byte)
{
    return (unsigned char)text_small(byte);
}

/* The longest that some secret is written at the beginning of the text. */
static size_t match_any(const struct secrets *secrets, const char *text, size_t len)
{
    struct readings firsts;
    size_t longest = 0;
    /* Most are others by their second bytes, which are looked at for themselves. */
    bool plain = len > 1 && !may_escape(text[0]) && !may_escape(text[1]);
    read_spelled(LEVELS, text, len, &firsts);
    for (size_t i = 0; i < firsts.count; i++) {
        const struct secret_list *list = &secrets->lists[list_number(firsts.bytes[i])];
        if (memchr(firsts.bytes, firsts.bytes[i], i) != NULL)
            continue;
        for (size_t j = 0; j < list->count; j++) {
            if (plain && !text_same(list->items[j].text.data + 1, text + 1, 1))
                continue;
            size_t written = match_secret(&list->items[j], text, len);
            if (written > longest)
                longest = written;
        }
    }
    return longest;
}

/* Whether no secret begins at the text, as so many backslashes make one and nothing else, however
 * often they are escaped. It is found without all ways to read them. */
static bool is_among_backslashes(const struct secrets *secrets, const char *text, size_t len)
{
    static const char backslashes[] = "\\\\\\\\\\\\\\\\";
    size_t many = strlen(backslashes);
    return len >= many && secrets->lists['\\'].count == 0 && memcmp(text, backslashes, many) == 0;
}

/* Where the first secret begins among the first `room` bytes of the text, or room. Its own end may
 * be anywhere. */
static size_t find_next(const struct secrets *secrets, const char *text, size_t room, size_t len,
                        size_t *found)
{
    for (size_t i = 0; i < room; i++) {
        if (!secrets->begins[(unsigned char)text[i]] ||
            is_among_backslashes(secrets, text + i, len - i))
            continue;
        *found = match_any(secrets, text + i, len - i);
        if (*found > 0)
            return i;
    }
    *found = 0;
    return room;
}

bool secrets_are_in(const struct secrets *secrets, const char *text, size_t len)
{
    size_t found;
    return find_next(secrets, text, len, len, &found) < len;
}

void secrets_hide(const struct secrets *secrets, const char *text, size_t len, size_t most,
                  struct buffer *out)
{
    while (len > 0 && (most == 0 || out->len <= most)) {
        size_t room = most > 0 && most - out->len < len ? most - out->len + 1 : len;
        size_t found, before = find_next(secrets, text, room, len, &found);
        buffer_append(out, text, before);
        if (found > 0)
            buffer_append_text(out, SECRETS_WORD);
        text += before + found;
        len -= before + found;
    }
}

/* ---- the set ---- */

static void remove_secret(struct secrets *secrets, struct secret_list *list, size_t i)
{
    buffer_free(&list->items[i].text);
    secrets->count--;
    list->count--;
    memmove(&list->items[i], &list->items[i + 1], (list->count - i) * sizeof *list->items);
}

/* Makes room for another passing one of the owner. */
static void limit_passing(struct secrets *secrets, const void *owner)
{
    struct secret_list *list = NULL;
    size_t oldest = 0, count = 0;
    for (int byte = 0; byte < 256; byte++) {
        struct secret_list *other = &secrets->lists[byte];
        for (size_t i = 0; i < other->count; i++) {
            const struct secret *secret = &other->items[i];
            if (!secret->passing || secret->owner != owner)
                continue;
            if (count++ > 0 && secret->age >= list->items[oldest].age)
                continue;
            list = other;
            oldest = i;
        }
    }
    if (count >= SECRETS_PASSING_MOST)
        remove_secret(secrets, list, oldest);
}

/* Whether the owner of the added one has that text already. What does not pass is added all at
 * once: it is not looked for among what others have. */
static bool has_secret(const struct secret_list *list, const struct secret *added, const char *text,
                       size_t len)
{
    for (size_t i = list->count; i > 0; i--) {
        struct secret *secret = &list->items[i - 1];
        if (secret->owner != added->owner && !added->passing)
            return false;
        if (secret->owner == added->owner && secret->text.len == len &&
            memcmp(secret->text.data, text, len) == 0) {
            secret->age = added->age;
            return true;
        }
    }
    return false;
}

static bool make_room(struct secret_list *list)
{
    if (list->count < list->capacity)
        return true;
    size_t capacity = list->capacity == 0 ? 4 : 2 * list->capacity;
    struct secret *items = realloc(list->items, capacity * sizeof *items);
    if (items == NULL)
        return false;
    list->items = items;
    list->capacity = capacity;
    return true;
}

/* Adds one spelling. */
static bool add_text(struct secrets *secrets, const void *owner, const char *text, size_t len,
                     bool passing)
{
    if (len < SECRET_LEAST)
        return true;
    unsigned char number = list_number(text[0]);
    struct secret_list *list = &secrets->lists[number];
    struct secret secret = {.owner = owner, .passing = passing, .age = ++secrets->age};
    if (has_secret(list, &secret, text, len))
        return true;
    if (passing)
        limit_passing(secrets, owner);
    if (!make_room(list) || !buffer_append(&secret.text, text, len)) {
        buffer_free(&secret.text);
        return false;
    }
    list->items[list->count++] = secret;
    secrets->count++;
    for (int byte = 0; byte < 256; byte++)
        secrets->begins[byte] |= list_number((char)byte) == number;
    secrets->begins['\\'] = secrets->begins['%'] = secrets->begins['&'] = true;
    return true;
}

/* The digits that Base64 uses in addresses instead of + and /. */
static void use_address_digits(struct buffer *digits)
{
    for (size_t i = 0; i < digits->len; i++)
        digits->data[i] = digits->data[i] == '+'   ? '-'
                          : digits->data[i] == '/' ? '_'
                                                   : digits->data[i];
}

/*
 * Adds what stands in Base64 for the text wherever it may begin: with `shift` bytes before it, on
 * which the first digits depend too, as the last one does on what follows, unless that is the end.
 */
static bool add_base64(struct secrets *secrets, const void *owner, const char *text, size_t len,
                       size_t shift, bool passing)
{
    struct buffer bytes = {0}, digits = {0};
    size_t first = (shift * 8 + 5) / 6, last = (shift + len) * 8 / 6;
    size_t end = ((shift + len) * 8 + 5) / 6;
    bool added = buffer_append(&bytes, "..", shift) && buffer_append(&bytes, text, len) &&
                 base64_encode(&digits, bytes.data, bytes.len);
    for (int pass = 0; pass < 2 && added; pass++) {
        added = add_text(secrets, owner, digits.data + first, last - first, passing) &&
                add_text(secrets, owner, digits.data + first, end - first, passing);
        use_address_digits(&digits);
    }
    buffer_free(&bytes);
    buffer_free(&digits);
    return added;
}

bool secrets_add(struct secrets *secrets, const void *owner, const char *text, size_t len,
                 bool passing)
{
    /* So short a text has digits that anything may have. */
    bool encoded = len >= SECRET_CUT_LEAST;
    bool added = add_text(secrets, owner, text, len, passing);
    for (size_t shift = 0; encoded && added && shift < 3; shift++)
        added = add_base64(secrets, owner, text, len, shift, passing);
    return added;
}

void secrets_drop(struct secrets *secrets, const void *owner)
{
    for (int byte = 0; byte < 256; byte++)
        for (size_t i = secrets->lists[byte].count; i > 0; i--)
            if (secrets->lists[byte].items[i - 1].owner == owner)
                remove_secret(secrets, &secrets->lists[byte], i - 1);
}

/* Adds a part of an address, which may be percent-encoded there. */
static bool add_decoded(struct secrets *secrets, const char *text, size_t len)
{
    struct buffer plain = {0};
    bool added = buffer_append(&plain, text, len);
    if (added) {
        plain.len = text_percents_decode(plain.data, len);
        added = secrets_add(secrets, NULL, plain.data, plain.len, false);
    }
    buffer_free(&plain);
    return added;
}

/* Adds a user's name and a password, up to the last @ of the text; there may be none. */
static bool add_pair(struct secrets *secrets, const char *text, size_t len)
{
    while (len > 0 && text[len - 1] != '@')
        len--;
    if (len < 2)
        return true;
    len--;
    const char *colon = memchr(text, ':', len);
    size_t name = colon != NULL ? (size_t)(colon - text) : len;
    /* A short name is a word like others; the password, and both together, are not. */
    return (name < SECRET_CUT_LEAST || add_decoded(secrets, text, name)) &&
           add_decoded(secrets, text, len) &&
           (colon == NULL || add_decoded(secrets, colon + 1, len - name - 1));
}

/* Adds what of an address behind its scheme is user and password, or may be, where characters were
 * not escaped. */
static bool add_user_info(struct secrets *secrets, const char *text)
{
    size_t len = strcspn(text, "/?#"), host = strcspn(text, "@:/?#"), at = len;
    const char *last = strrchr(text, '@');
    while (at > 0 && text[at - 1] != '@')
        at--;
    /* What is no port is the beginning of a password; so is what stands before a #, as no address
     * here has a fragment. */
    bool port = text[len] != '#' &&
                (host + 1 >= len || (strspn(text + host + 1, "0123456789") == len - host - 1 &&
                                     strtoul(text + host + 1, NULL, 10) <= PORT_MOST));
    if (at == 0)
        return port || add_pair(secrets, text, strlen(text));
    /* What libcurl takes for the host is a part of one where another @ follows. */
    return add_pair(secrets, text, at) &&
           (last < text + at || (add_decoded(secrets, text + at, len - at) &&
                                 add_decoded(secrets, text + at, (size_t)(last - text) - at)));
}

/* An address behind its scheme and slashes, of which libcurl takes one to three. */
static const char *behind_scheme(const char *url)
{
    const char *colon = url + strcspn(url, ":/?#@");
    return strncmp(colon, ":/", 2) == 0 ? colon + 1 + strspn(colon + 1, "/") : url;
}

bool secrets_add_address(struct secrets *secrets, const char *url)
{
    static const char option[] = "password=";
    const char *query = strchr(url, '?');
    const char *password = query != NULL ? strstr(query, option) : NULL;
    if (password != NULL)
        password += strlen(option);
    return add_user_info(secrets, behind_scheme(url)) &&
           (password == NULL || add_decoded(secrets, password, strcspn(password, "&")));
}

void secrets_free(struct secrets *secrets)
{
    for (int byte = 0; byte < 256; byte++) {
        struct secret_list *list = &secrets->lists[byte];
        for (size_t i = 0; i < list->count; i++)
            buffer_free(&list->items[i].text);
        free(list->items);
    }
    *secrets = (struct secrets){0};
}
