/* Hiding secrets; see secrets.h. */
#include "secrets.h"

#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "spelled.h"
#include "text.h"

/* Anything shorter is a word of a test, and would be found everywhere. */
enum { SECRET_LEAST = 4 };

/* The least that is left of a secret which was cut. */
enum { SECRET_CUT_LEAST = 8 };

enum { PORT_MOST = 65535 };

/* More places than are reached by a secret that has no ten backslashes in a row; so many of them at
 * the most lie behind what stands between two bytes of it. */
enum { PLACES_MOST = 64, GAPS_MOST = 16 };

/* The most that is shown of a secret before or behind what masks the rest. */
enum { SHOWN_MOST = 100 };

/* So many places in a row of a text are not read twice. */
enum { READ_MOST = 64 };

/* So many secrets are looked for in what goes with others: of a text that is full of them, where
 * each could cost the length of a secret. */
enum { FOLLOWING_MOST = 256 };

/* Most spellings of an owner's passing secrets that are kept: those of some 30 tokens. */
enum { SECRETS_PASSING_MOST = 400 };

struct secret {
    struct buffer text;
    const void *owner;
    bool passing;
    unsigned char digits; /* of each byte of what it spells */
    unsigned long age;
};

/* ---- finding ---- */

/* A text, and how its places are read: one after the other, and the same again and again. */
struct reader {
    const char *text;
    size_t len;
    size_t places[READ_MOST]; /* counted from 1; 0: none */
    struct spelled readings[READ_MOST];
    size_t signs, signs_end; /* the row of signs that was read last */
};

static const struct spelled *read_at(struct reader *reader, size_t at)
{
    size_t slot = at % READ_MOST;
    if (reader->places[slot] != at + 1)
        spelled_read(reader->text + at, reader->len - at, &reader->readings[slot]);
    reader->places[slot] = at + 1;
    return &reader->readings[slot];
}

static void start_reading(struct reader *reader, const char *text, size_t len)
{
    reader->text = text;
    reader->len = len;
    reader->signs = reader->signs_end = 0;
    memset(reader->places, 0, sizeof reader->places);
}

/* Whether the byte is one of a word, as are all that the secret has. */
static bool is_of_word(const struct secret *secret, char byte)
{
    return text_is_alphanumeric(byte) || byte == '-' || byte == '_' ||
           memchr(secret->text.data, byte, secret->text.len) != NULL;
}

/* The end of a word of so many characters at the most, escaped or not. */
static size_t pass_word(const struct secret *secret, struct reader *reader, size_t at, size_t most)
{
    for (; most > 0 && at < reader->len; most--) {
        const struct spelled *readings = read_at(reader, at);
        size_t written = 0;
        for (size_t i = 0; i < readings->count; i++) {
            if (is_of_word(secret, readings->bytes[i]) && readings->written[i] > written)
                written = readings->written[i];
        }
        if (written == 0)
            break;
        at += written;
    }
    return at;
}

/* How far in a text the beginning of a secret may go: there are several, depending on how it is
 * read. Of each, whether something stands between its bytes. */
struct places {
    size_t count;
    size_t at[PLACES_MOST];
    bool apart[PLACES_MOST];
};

static void add_place(struct places *places, size_t at, bool apart)
{
    for (size_t i = 0; i < places->count; i++) {
        if (places->at[i] == at) {
            places->apart[i] &= apart;
            return;
        }
    }
    if (places->count < PLACES_MOST) {
        places->at[places->count] = at;
        places->apart[places->count++] = apart;
    }
}

/* Whoever may write the one byte for the other has them have the same number: letters in either
 * case, and a plus and a space, as in forms they are the same. */
static unsigned char number_of(char byte)
{
    return byte == ' ' ? '+' : (unsigned char)text_small(byte);
}

/*
 * Adds the places behind the secret's byte, in whatever case, if it can be read at that place;
 * false if not. What is no letter and no digit may stand between two bytes: the end of a line, a
 * quote that is doubled, a space. Behind it, here is another place. In a short secret nothing may,
 * or it would be found in two words.
 */
static bool pass_byte(const struct secret *secret, size_t i, struct reader *reader,
                      struct places *here, size_t place, struct places *next)
{
    const char *byte = &secret->text.data[i];
    size_t at = here->at[place];
    bool gaps = i > 0 && secret->text.len >= SECRET_CUT_LEAST, passed = false;
    if (at == reader->len ||
        (!text_same(&reader->text[at], byte, 1) && text_is_alphanumeric(reader->text[at])))
        return false;
    const struct spelled *readings = read_at(reader, at);
    for (size_t j = 0; j < readings->count; j++) {
        if (number_of(readings->bytes[j]) == number_of(*byte)) {
            add_place(next, at + readings->written[j], here->apart[place]);
            passed = true;
        } else if (gaps && here->count < GAPS_MOST && !text_is_alphanumeric(readings->bytes[j])) {
            add_place(here, at + readings->written[j], true);
        }
    }
    return passed;
}

/* Where a sign ends, escaped or not, as it is read longest; a space is none: the place itself. */
static size_t pass_sign(struct reader *reader, size_t at)
{
    const struct spelled *readings = read_at(reader, at);
    size_t written = 0;
    for (size_t i = 0; i < readings->count; i++)
        if (readings->bytes[i] != ' ' && !text_is_alphanumeric(readings->bytes[i]) &&
            readings->written[i] > written)
            written = readings->written[i];
    return at + written;
}

/* Where the signs end that begin at the place; a row of them is read once. */
static size_t pass_signs(struct reader *reader, size_t at)
{
    if (at >= reader->signs && at < reader->signs_end)
        return reader->signs_end;
    size_t end = at, next;
    while (end < reader->len && (next = pass_sign(reader, end)) > end)
        end = next;
    reader->signs = at;
    reader->signs_end = end;
    return end;
}

/* Whether the last characters of the secret end there, and no word goes on. */
static bool shows_last(const struct secret *secret, const struct reader *reader, size_t end)
{
    size_t least = SECRET_LEAST * (size_t)secret->digits;
    return (end == reader->len || !text_is_alphanumeric(reader->text[end])) &&
           text_same(reader->text + end - least, secret->text.data + secret->text.len - least,
                     least);
}

/*
 * Where a text ends that masks a secret as services do, by asterisks or dots before its last
 * characters, behind the first ones; 0: it does not. What else is shown of it is not looked at, or
 * who knows these would find out the next.
 */
static size_t pass_mask(const struct secret *secret, struct reader *reader, size_t at)
{
    const char *text = reader->text;
    size_t least = SECRET_LEAST * (size_t)secret->digits, mask = at, masked = 0;
    while (mask < reader->len && mask < at + SHOWN_MOST && is_of_word(secret, text[mask]) &&
           (text_is_alphanumeric(text[mask]) ||
            (mask + 1 < reader->len && text_is_alphanumeric(text[mask + 1]))))
        mask++;
    size_t behind = pass_signs(reader, mask), most = behind + SHOWN_MOST;
    if (behind < mask + 2)
        return 0;
    /* All of it stands there, and what follows is another text. */
    for (size_t end = at + least; end <= reader->len && end < mask + 2 + least; end++)
        if (shows_last(secret, reader, end))
            return 0;
    for (size_t end = behind; end <= most; end++) {
        if (end >= mask + 2 + least && shows_last(secret, reader, end))
            masked = end;
        if (end == reader->len || !is_of_word(secret, text[end]))
            break;
    }
    return masked;
}

/* Where the secret ends at the place, as its next byte does not follow; 0: it is none. Where
 * something stands between its bytes all of it must be there: any part would show one that is a
 * byte longer. */
static size_t pass_cut(const struct secret *secret, size_t i, struct reader *reader,
                       const struct places *here, size_t place)
{
    if (here->apart[place] || i < SECRET_CUT_LEAST * (size_t)secret->digits)
        return 0;
    return pass_word(secret, reader, here->at[place], secret->text.len - i);
}

/*
 * The last end of the secret that begins at the place, in any spelling; 0: none does. A longer
 * beginning of it counts as well: whoever wrote the text may have cut it. What follows it, up to
 * the secret's length, goes with it: nobody is told how far a guess was right.
 */
static size_t match_secret(const struct secret *secret, struct reader *reader, size_t at)
{
    struct places places[2];
    size_t last = 0, i = 0;
    places[0].count = 0;
    add_place(&places[0], at, false);
    for (; i < secret->text.len && places[i % 2].count > 0; i++) {
        struct places *here = &places[i % 2], *next = &places[(i + 1) % 2];
        next->count = 0;
        for (size_t j = 0; j < here->count; j++) {
            size_t end = i == SECRET_LEAST * (size_t)secret->digits
                             ? pass_mask(secret, reader, here->at[j])
                             : 0;
            last = end > last ? end : last;
            if (pass_byte(secret, i, reader, here, j, next))
                continue;
            end = pass_cut(secret, i, reader, here, j);
            last = end > last ? end : last;
        }
    }
    const struct places *ends = &places[i % 2];
    for (size_t j = 0; j < ends->count; j++)
        last = ends->at[j] > last ? ends->at[j] : last;
    return last;
}

/*
 * Notes which bytes may be the second ones of the secrets of that list that begin at the place, as
 * pass_byte reads them: most secrets are others by theirs.
 */
static void read_seconds(unsigned char number, struct reader *reader, size_t at, bool seconds[256])
{
    struct places here = {.count = 0};
    const struct spelled *readings = read_at(reader, at);
    for (size_t i = 0; i < readings->count; i++)
        if (number_of(readings->bytes[i]) == number)
            add_place(&here, at + readings->written[i], false);
    for (size_t place = 0; place < here.count; place++) {
        if (here.at[place] == reader->len)
            continue;
        readings = read_at(reader, here.at[place]);
        for (size_t i = 0; i < readings->count; i++) {
            seconds[number_of(readings->bytes[i])] = true;
            if (here.count < GAPS_MOST && !text_is_alphanumeric(readings->bytes[i]))
                add_place(&here, here.at[place] + readings->written[i], true);
        }
    }
}

/* The last end of one of the list of that number that begins at the place; 0: none does. */
static size_t match_list(const struct secrets *secrets, unsigned char number, struct reader *reader,
                         size_t at)
{
    const struct secret_list *list = &secrets->lists[number];
    bool seconds[256] = {false};
    size_t last = 0;
    if (list->count > 0)
        read_seconds(number, reader, at, seconds);
    for (size_t i = 0; i < list->count; i++) {
        if (!seconds[number_of(list->items[i].text.data[1])])
            continue;
        size_t end = match_secret(&list->items[i], reader, at);
        last = end > last ? end : last;
    }
    return last;
}

/* The last end of a secret that begins at the place; 0: none does. */
static size_t match_any(const struct secrets *secrets, struct reader *reader, size_t at)
{
    size_t last = 0;
    if (!spelled_may_escape(reader->text[at]))
        return match_list(secrets, number_of(reader->text[at]), reader, at);
    const struct spelled firsts = *read_at(reader, at);
    for (size_t i = 0; i < firsts.count; i++) {
        if (memchr(firsts.bytes, firsts.bytes[i], i) != NULL)
            continue;
        size_t end = match_list(secrets, number_of(firsts.bytes[i]), reader, at);
        last = end > last ? end : last;
    }
    return last;
}

/* Whether no secret begins at the text, as so many backslashes make one and nothing else, however
 * often they are escaped. It is found without all ways to read them. */
static bool is_among_backslashes(const struct secrets *secrets, const char *text, size_t len)
{
    static const char backslashes[] = "\\\\\\\\\\\\\\\\";
    size_t many = strlen(backslashes);
    return len >= many && secrets->lists['\\'].count == 0 && memcmp(text, backslashes, many) == 0;
}

/* Where the first secret begins from there on, before that place, or the place. Its end, 0 without
 * one, may be anywhere. */
static size_t find_next(const struct secrets *secrets, struct reader *reader, size_t from,
                        size_t before, size_t *end)
{
    for (*end = 0; from < before; from++) {
        const char *text = reader->text + from;
        if (!secrets->begins[(unsigned char)*text] ||
            is_among_backslashes(secrets, text, reader->len - from))
            continue;
        *end = match_any(secrets, reader, from);
        if (*end > 0)
            break;
    }
    return from;
}

bool secrets_are_in(const struct secrets *secrets, const char *text, size_t len)
{
    struct reader reader;
    size_t end;
    start_reading(&reader, text, len);
    return find_next(secrets, &reader, 0, len, &end) < len;
}

void secrets_hide(const struct secrets *secrets, const char *text, size_t len, size_t most,
                  struct buffer *out)
{
    struct reader reader;
    size_t following = FOLLOWING_MOST;
    start_reading(&reader, text, len);
    for (size_t at = 0, end, next; at < len && (most == 0 || out->len <= most);) {
        size_t room = most > 0 && most - out->len < len - at ? most - out->len + 1 : len - at;
        size_t found = find_next(secrets, &reader, at, at + room, &end);
        buffer_append(out, text + at, found - at);
        if (end > 0)
            buffer_append_text(out, SECRETS_WORD);
        at = end > 0 ? end : found;
        /* What went with one that was cut may be the beginning of another. */
        while (++found < at && following > 0) {
            found = find_next(secrets, &reader, found, at, &next);
            at = next > at ? next : at;
            following -= next > 0;
        }
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

/* Adds one spelling, which has so many digits for each byte at the most. */
static bool add_text(struct secrets *secrets, const void *owner, const char *text, size_t len,
                     unsigned char digits, bool passing)
{
    if (len < SECRET_LEAST)
        return true;
    unsigned char number = number_of(text[0]);
    struct secret_list *list = &secrets->lists[number];
    struct secret secret = {
        .owner = owner, .passing = passing, .digits = digits, .age = ++secrets->age};
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
        secrets->begins[byte] |= number_of((char)byte) == number || spelled_may_escape((char)byte);
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
        added = add_text(secrets, owner, digits.data + first, last - first, 1, passing) &&
                add_text(secrets, owner, digits.data + first, end - first, 1, passing);
        use_address_digits(&digits);
    }
    buffer_free(&bytes);
    buffer_free(&digits);
    return added;
}

/* Adds the text as hexadecimal. */
static bool add_hex(struct secrets *secrets, const void *owner, const char *text, size_t len,
                    bool passing)
{
    struct buffer digits = {0};
    bool added = buffer_reserve(&digits, 2 * len);
    if (added) {
        digits.len = 2 * len;
        text_hex(digits.data, (const unsigned char *)text, len);
        added = add_text(secrets, owner, digits.data, digits.len, 2, passing);
    }
    buffer_free(&digits);
    return added;
}

bool secrets_add(struct secrets *secrets, const void *owner, const char *text, size_t len,
                 bool passing)
{
    /* So short a text has digits that anything may have. */
    bool encoded = len >= SECRET_CUT_LEAST;
    bool added = add_text(secrets, owner, text, len, 1, passing) &&
                 (!encoded || add_hex(secrets, owner, text, len, passing));
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
