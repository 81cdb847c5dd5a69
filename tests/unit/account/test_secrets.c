/* Hiding secrets in texts, whatever their spelling. */
#include "unit.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "secrets.h"

/* Has every character that some writer spells in another way. */
#define SECRET "s3cr\"t/&<+\\%'x"

/* What is made of the text; static memory. */
static const char *hidden(const struct secrets *secrets, const char *text, size_t most)
{
    static char shown[4096];
    struct buffer out = {0};
    secrets_hide(secrets, text, strlen(text), most, &out);
    snprintf(shown, sizeof shown, "%.*s", (int)out.len, out.len > 0 ? out.data : "");
    buffer_free(&out);
    return shown;
}

static void assert_hidden(const struct secrets *secrets, const char *text, const char *expected)
{
    assert_string_equal(hidden(secrets, text, 0), expected);
    assert_int_equal(secrets_are_in(secrets, text, strlen(text)), strcmp(text, expected) != 0);
}

static void add(struct secrets *secrets, const char *text)
{
    assert_true(secrets_add(secrets, NULL, text, strlen(text), false));
}

/* Every spelling of SECRET must be hidden, in the middle of a text. */
static void a_secret_is_hidden_in_every_spelling(void **state)
{
    (void)state;
    static const char *const spellings[] = {
        SECRET,
        "s3cr\\\"t/&<+\\\\%'x",                                 /* JSON */
        "s3cr\\\"t\\/&<+\\\\%'x",                               /* JSON that escapes slashes */
        "s3cr\\u0022t\\/\\u0026\\u003C\\u002b\\u005c%\\u0027x", /* JSON made safe for HTML */
        "\\u0073\\u0033cr\\\"t/&<+\\\\%'x",           /* JSON, escaped from the beginning */
        "s3cr%22t%2F%26%3C%2B%5C%25%27x",             /* percent-encoded */
        "s3cr%22t%2f%26%3c%2b%5c%25%27x",             /* the same in small letters */
        "%73%33%63%72%22%74%2F%26%3C%2B%5C%25%27%78", /* all of it */
        "s3cr&quot;t/&amp;&lt;+\\%&#39;x",            /* HTML */
        "s3cr&#34;t&#x2F;&#38;&#x3c;&#43;\\%&apos;x",
        "s3cr&quot;t&sol;&amp;&lt;&plus;&bsol;&percnt;&apos;x", /* with all names of HTML 5 */
        "s3cr\\\"t/&<+\\\\%\\'x",                               /* as PHP quotes */
        "s3cr\\\\\\\"t\\\\\\/&<+\\\\\\\\%'x",                   /* JSON in a text of JSON */
        "s3cr\\\\u0022t\\\\/\\\\u0026<+\\\\\\\\%'x",            /* the same in another way */
        "s3cr%2522t%252F%2526%253C%252B%255C%2525%2527x",       /* encoded twice */
        "s3cr%5C%22t%2F%26%3C%2B%5C%5C%25%27x",                 /* JSON, encoded */
        "s3cr&amp;quot;t&amp;#47;&amp;amp;&amp;lt;+\\%&amp;#39;x",
        "s3cr&quot;t\\/&amp;&lt;+\\\\%'x", /* in parts */
        "\\x733cr\\x22t/&<+\\x5C%'x",      /* as Python, nginx and C have it */
        "\\163\\063cr\\042t/&<+\\134%\\047x",
        "s3cr%u0022t%u002F&<+%u005c%'x",       /* JavaScript's escape() */
        "s3cr=22t/&<+=5C%=\r\n'x",             /* a mail's, with a line that goes on */
        "s3cr&#34t&#x2F&#38&#x3c&#43\\%&#39x", /* HTML without the semicolons */
        "s3cr&quott/&amp&lt+\\%'x",
        "s3cr\"\"t/&<+\\%''x",              /* CSV and SQL */
        "s3cr\\\"t\\/\\&\\<\\+\\\\\\%\\'x", /* all that may be escaped */
        "s3cr\"t/&< \\%'x",                 /* read as a form, in which a plus is a space */
        "s3cr%22t%2F%26%3C%20%5C%25%27x",   /* the same, encoded again */
    };
    struct secrets secrets = {0};
    add(&secrets, SECRET);
    for (size_t i = 0; i < COUNT(spellings); i++) {
        char text[200];
        snprintf(text, sizeof text, "{\"message\":\"token %s is bad\"}", spellings[i]);
        if (strcmp(hidden(&secrets, text, 0), "{\"message\":\"token [credential] is bad\"}") != 0)
            fail_msg("%s: %s", spellings[i], hidden(&secrets, text, 0));
    }
    secrets_free(&secrets);
}

static void a_plus_is_a_space_of_a_form(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    add(&secrets, "+k9/Zq7+A+");
    add(&secrets, "open the door");
    assert_hidden(&secrets, "no k9/Zq7 A  here", "no[credential] here");
    assert_hidden(&secrets, "?t=%20k9/Zq7+A%20", "?t=[credential]");
    assert_hidden(&secrets, "p=open+the+door", "p=[credential]");
    assert_hidden(&secrets, "k9/Zq7 A+, no +k9, open-the-door", "k9/Zq7 A+, no +k9, open-the-door");
    secrets_free(&secrets);
}

/* What writers put in the place of a byte; NULL: they leave it. */
static const char *of_json(unsigned char byte)
{
    return byte == '"' ? "\\\"" : byte == '\\' ? "\\\\" : NULL;
}

static const char *of_php(unsigned char byte)
{
    return byte == '/' ? "\\/" : of_json(byte);
}

static const char *of_html(unsigned char byte)
{
    return byte == '&'    ? "&amp;"
           : byte == '"'  ? "&quot;"
           : byte == '\'' ? "&#39;"
           : byte == '<'  ? "&lt;"
                          : NULL;
}

static const char *of_addresses(unsigned char byte)
{
    static char escape[4];
    snprintf(escape, sizeof escape, "%%%02X", byte);
    return isalnum(byte) || strchr("-._~", byte) != NULL ? NULL : escape;
}

static const char *(*const writers[])(unsigned char) = {NULL, of_json, of_php, of_html,
                                                        of_addresses};

/* Writes the text anew as that writer does. */
static void rewrite(char *text, size_t size, size_t writer)
{
    char copy[2048];
    size_t len = 0;
    snprintf(copy, sizeof copy, "%s", text);
    for (size_t i = 0; copy[i] != '\0'; i++) {
        const char *escape =
            writers[writer] != NULL ? writers[writer]((unsigned char)copy[i]) : NULL;
        const char plain[] = {copy[i], '\0'};
        len += (size_t)snprintf(text + len, size - len, "%s", escape != NULL ? escape : plain);
    }
}

/* Whatever three writers, one after the other, make of secrets that have in them what looks like an
 * escape. */
static void a_secret_may_hold_what_looks_like_an_escape(void **state)
{
    (void)state;
    static const char *const tokens[] = {
        "hs\\\\tok\"en-abcdefgh",         "ab%2Fcd/efgh\"ijklmnop", "hs%25tok/en-abcdefgh",
        "hs&amp;tok/en-abcdefgh",         "hs\\u0041/&quot;\"end",  "%2525&%26amp;/&#37;\"<end",
        "\\\\\\/\\\"'&amp;amp;%5C%22end", "&lt;%5cu0026&sol;/end",  "\\\\u002fu002f/&%\"end",
    };
    for (size_t i = 0; i < COUNT(tokens); i++) {
        struct secrets secrets = {0};
        add(&secrets, tokens[i]);
        for (size_t way = 0; way < COUNT(writers) * COUNT(writers) * COUNT(writers); way++) {
            char spelled[2048], text[2100];
            snprintf(spelled, sizeof spelled, "%s", tokens[i]);
            rewrite(spelled, sizeof spelled, way % COUNT(writers));
            rewrite(spelled, sizeof spelled, way / COUNT(writers) % COUNT(writers));
            rewrite(spelled, sizeof spelled, way / COUNT(writers) / COUNT(writers));
            snprintf(text, sizeof text, "token %s is bad", spelled);
            if (strcmp(hidden(&secrets, text, 0), "token [credential] is bad") != 0)
                fail_msg("%s, %s: %s", tokens[i], text, hidden(&secrets, text, 0));
        }
        secrets_free(&secrets);
    }
}

/* Services write what is hexadecimal in either case. */
static void a_secret_is_hidden_whatever_its_capitals_are(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    add(&secrets, "0a1B-2c3D-4e5F");
    add(&secrets, "Zeta/Token+9");
    assert_hidden(&secrets, "no key 0A1B-2C3D-4E5F", "no key [credential]");
    assert_hidden(&secrets, "no key 0a1b-2c3d-4e5f, cut: 0A1B-2C3",
                  "no key [credential], cut: [credential]");
    assert_hidden(&secrets, "ZETA%2fTOKEN%2B9, zeta\\/\\u0054oken+9", "[credential], [credential]");
    assert_hidden(&secrets, "it is %7AETA&#47;token&plus;9", "it is [credential]");
    secrets_free(&secrets);
}

/* Where it begins in what is encoded does not matter, nor what stands around it. */
static void a_secret_is_hidden_in_base64(void **state)
{
    (void)state;
    static const char *const before[] = {"", "i", "id", "id:", "user:", "a-long-name:"};
    struct secrets secrets = {0};
    add(&secrets, "Open>>Sesame??~");
    for (size_t i = 0; i < COUNT(before); i++) {
        char pair[100];
        struct buffer encoded = {0};
        snprintf(pair, sizeof pair, "%sOpen>>Sesame??~%s", before[i], i % 2 == 0 ? "" : ", more");
        base64_encode(&encoded, pair, strlen(pair));
        assert_true(secrets_are_in(&secrets, encoded.data, encoded.len));
        for (size_t j = 0; j < encoded.len; j++) /* as addresses have it */
            encoded.data[j] = encoded.data[j] == '+'   ? '-'
                              : encoded.data[j] == '/' ? '_'
                                                       : encoded.data[j];
        assert_true(secrets_are_in(&secrets, encoded.data, encoded.len));
        buffer_free(&encoded);
    }
    secrets_free(&secrets);
}

/* A text's lines are folded, debuggers write bytes apart, and names for them. */
static void a_secret_is_hidden_with_something_between_its_bytes(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Open>>Se\nsame??~",
        "Open>>Se\r\n    same??~",
        "Open>>Se\\r\\nsame??~",
        "Open>>Se%0D%0Asame??~",
        "O p e n > > S e s a m e ? ? ~",
        "Open>>\xE2\x80\x8BSesame??~", /* a space of no width */
        "Open>>\\u200bSesame??~",
        "4f70656e3e3e536573616d653f3f7e", /* hexadecimal */
        "4F70656E3E3E536573616D653F3F7E",
        "4f 70 65 6e 3e 3e 53 65 73 61 6d 65 3f 3f 7e",
        "4f:70:65:6e:3e:3e:53:65:73:61:6d:65:3f:3f:7e",
        "T3Blbj4+\nU2VzYW1l\nPz9+", /* Base64 in lines */
        "T3Blbj4+\\r\\nU2VzYW1l\\r\\nPz9+",
    };
    struct secrets secrets = {0};
    add(&secrets, "Open>>Sesame??~");
    for (size_t i = 0; i < COUNT(texts); i++) {
        char text[200];
        snprintf(text, sizeof text, "no '%s'", texts[i]);
        assert_hidden(&secrets, text, "no '[credential]'");
    }
    secrets_free(&secrets);
}

/* Nor does a guess with something in it, or as hexadecimal: who knows the first bytes finds out no
 * more by them. */
static void what_stands_between_shows_no_guess(void **state)
{
    (void)state;
    static const char *const shown[] = {
        "a-bcdefghi",
        "a-bcdefghX",
        "abcdefghijkl mnopqrstuvwxy",
        "a b c d e f g h i j k",
        "abcdefgh' ijklmnopq",
        "61626364",
        "61626364656667",
        "61 62 63 64 65 66 67 68",
        "6162**797a",
        "abcd**xyz",
        "abc**wxyz",
    };
    struct secrets secrets = {0};
    add(&secrets, "abcdefghijklmnopqrstuvwxyz");
    for (size_t i = 0; i < COUNT(shown); i++) {
        bool begins = strncmp(shown[i], "abcdefgh", 8) == 0;
        char text[100], expected[100];
        snprintf(text, sizeof text, "no '%s'", shown[i]);
        snprintf(expected, sizeof expected, "no '%s%s'", begins ? "[credential]" : "",
                 shown[i] + (begins ? strcspn(shown[i], " '") : 0));
        assert_hidden(&secrets, text, expected);
    }
    assert_hidden(&secrets, "no '6162636465666768'", "no '[credential]'");
    assert_hidden(&secrets, "no '616263646566676858'", "no '[credential]'");
    assert_hidden(&secrets, "no 'abcde**wxyz', 'abcdX**wxyz'", "no '[credential]', '[credential]'");
    secrets_free(&secrets);
}

static void assert_each_is_hidden(const struct secrets *secrets, const char *const *texts,
                                  size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char text[100];
        snprintf(text, sizeof text, "the key %s.", texts[i]);
        assert_hidden(secrets, text, "the key [credential].");
    }
}

static void a_secret_that_is_masked_is_hidden(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "0123**cdef",           "0123...cdef",   "0123\xE2\x80\xA6\x63\x64\x65\x66",
        "01234567********cdef", "012345--bcdef", "0123**Xcdef"};
    struct secrets secrets = {0};
    add(&secrets, "0123456789abcdef");
    assert_each_is_hidden(&secrets, texts, COUNT(texts));
    assert_hidden(&secrets, "0123 (*) cdef, 0123**def, 0123-cdef",
                  "0123 (*) cdef, 0123**def, 0123-cdef");
    secrets_free(&secrets);
}

/* The signs of a mask are escaped like any others. */
static void a_mask_that_is_escaped_is_hidden(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "0123\\u2026cdef",          "0123\\u2022\\u2022\\u2022\\u2022cdef",
        "012345\\u002a\\u002acdef", "0123\\\\u2026cdef",
        "0123%2A%2A%2A%2Acdef",     "0123%E2%80%A6cdef",
        "0123&#8230;cdef",          "01234&#x2a;&#x2a;&#x2a;cdef",
        "0123\\xe2\\x80\\xa6cdef",  "0123=E2=80=A6cdef",
        "0123%2A%2AX%2A%2Acdef"};
    struct secrets secrets = {0};
    add(&secrets, "0123456789abcdef");
    assert_each_is_hidden(&secrets, texts, COUNT(texts));
    secrets_free(&secrets);
}

/* Tokens have dashes and underlines among what a mask leaves of them. */
static void a_masked_secret_is_hidden_whatever_signs_it_has(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "sk_live_5****x-7Q", "sk_l****x-7Q", "sk_live_51Hx...x-7Q",  "sk_live_****x-7Q",
        "sk_live_5--.x-7Q",  "sk_l***_x-7Q", "sk_live_51\u2026_x-7Q"};
    struct secrets secrets = {0};
    add(&secrets, "sk_live_51HxAbCdEf12_x-7Q");
    assert_each_is_hidden(&secrets, texts, COUNT(texts));
    assert_hidden(&secrets, "sk_l-x-7Q, sk_l**x-7, sk_l ** x-7Q, sk_l**x-7QR",
                  "sk_l-x-7Q, sk_l**x-7, sk_l ** x-7Q, sk_l**x-7QR");
    assert_hidden(&secrets, "sk_l**x-7Q-, sk_live_5****x-7Q-expired, sk_l...x-7Q_x-7Q_",
                  "[credential]-, [credential]-expired, [credential]_");
    /* What stands between two secrets is no mask. */
    assert_hidden(&secrets, "\"sk_live_51HxAbCdEf12_x-7Q\",\"sk_live_51HxAbCdEf12_x-7Q\"",
                  "\"[credential]\",\"[credential]\"");
    add(&secrets, "abcdefgh12");
    assert_hidden(&secrets, "\"abcdefgh12\",\"abcdefgh12\"", "\"[credential]\",\"[credential]\"");
    secrets_free(&secrets);
}

/* Some put a sign for each character, which may be three bytes long itself. */
static void a_mask_may_be_as_long_as_the_secret(void **state)
{
    (void)state;
    static const char *const signs[] = {"*", ".", "\u2022", "\\u2022", "x/"};
    struct secrets secrets = {0};
    char secret[161], text[1200] = "";
    for (size_t i = 0; i < sizeof secret - 1; i++)
        secret[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[i * i % 36];
    memcpy(secret, "eyJhbG", 6);
    memcpy(secret + 156, "sw5c", 5);
    add(&secrets, secret);
    for (size_t i = 0; i < COUNT(signs); i++) {
        size_t len = (size_t)snprintf(text, sizeof text, "no eyJh");
        for (size_t j = 0; j < 152; j++)
            len += (size_t)snprintf(text + len, sizeof text - len, "%s", signs[i]);
        snprintf(text + len, sizeof text - len, "sw5c. Look");
        if ((strcmp(hidden(&secrets, text, 0), "no [credential]. Look") == 0) != (i < 4))
            fail_msg("%s: %s", text, hidden(&secrets, text, 0));
    }
    secrets_free(&secrets);
}

/* Base64 ends with a sign, and passwords have them anywhere. */
static void a_mask_may_leave_signs_of_the_secret(void **state)
{
    (void)state;
    static const struct {
        const char *secret, *texts[5];
    } rows[] = {
        {"k9Zq7Am2xQ5w==", {"k9Zq****5w==", "k9Zq7***Q5w==", "k9Zq\u20265w==", "k9Zq...x5w=="}},
        {"hs+T/k9qZ/fW=Lk3&vB",
         {"hs+T****3&vB", "hs+T/k**3&vB", "hs+T/k9qZ/...3&vB", "hs+T**.Lk3&vB"}},
        {"eyJh.eyJz.SflK.5c", {"eyJh****K.5c", "eyJh...K.5c", "eyJh.ey....K.5c", "eyJh****lK.5c"}}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct secrets secrets = {0};
        add(&secrets, rows[i].secret);
        assert_each_is_hidden(&secrets, rows[i].texts, 4);
        secrets_free(&secrets);
    }
    struct secrets secrets = {0};
    add(&secrets, "k9Zq7Am2xQ5w==");
    add(&secrets, "eyJh.eyJz.SflK.5c");
    assert_hidden(&secrets, "\"k9Zq7Am2xQ5w==\",\"k9Zq7Am2xQ5w==\"",
                  "\"[credential]\",\"[credential]\"");
    assert_hidden(&secrets, "k9Zq(1),\"x\":\"5w==\", k9Zq**5w=, eyJh.xK.5cd",
                  "k9Zq(1),\"x\":\"5w==\", k9Zq**5w=, eyJh.xK.5cd");
    secrets_free(&secrets);
}

static void a_text_without_secrets_stays(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    assert_hidden(&secrets, "nothing \\ % & here", "nothing \\ % & here");
    add(&secrets, "open-sesame");
    add(&secrets, "test");
    assert_hidden(&secrets, "the latest estimate, the last estimate",
                  "the la[credential] estimate, the last estimate");
    assert_hidden(&secrets, "nothing \\ % & here: open sesame, Open_Sesame",
                  "nothing \\ % & here: open sesame, Open_Sesame");
    assert_hidden(&secrets, "", "");
    secrets_free(&secrets);
}

static void every_place_of_every_secret_is_hidden(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    add(&secrets, "first-one");
    add(&secrets, "second-one");
    assert_hidden(&secrets, "second-onefirst-one, first-one",
                  "[credential][credential], [credential]");
    secrets_free(&secrets);
}

static void the_longest_of_several_that_fit_is_hidden(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    add(&secrets, "token");
    add(&secrets, "token-and-more");
    add(&secrets, "token-and");
    assert_hidden(&secrets, "x token-and-more y token-and z token",
                  "x [credential] y [credential] z [credential]");
    secrets_free(&secrets);
}

static void what_is_too_short_is_a_word_like_others(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    add(&secrets, "abc");
    add(&secrets, "");
    assert_hidden(&secrets, "abc", "abc");
    secrets_free(&secrets);
}

/* Whoever wrote the text may have cut a secret in half. */
static void a_secret_that_is_cut_is_hidden(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    add(&secrets, "0123456789abcdef");
    assert_hidden(&secrets, "the token 0123456789", "the token [credential]");
    assert_hidden(&secrets, "the token 0123", "the token 0123");
    assert_hidden(&secrets, "the token 0123456789a...", "the token [credential]...");
    assert_hidden(&secrets, "'01234567', and more", "'[credential]', and more");
    assert_hidden(&secrets, "'0123456', and more", "'0123456', and more");
    assert_hidden(&secrets, "Basic MDEyMzQ1Njc4OWFi..", "Basic [credential]..");
    secrets_free(&secrets);
}

/* Else who may have a text sent back finds a secret out, a character at a time. */
static void a_guess_does_not_show_how_far_it_is_right(void **state)
{
    (void)state;
    static const char *const guesses[] = {"abcdefghi",   "abcdefghX",       "abcdefgh%69",
                                          "abcdefgh%58", "abcdefgh\\u0058", "abcdefgh&#88;"};
    struct secrets secrets = {0};
    add(&secrets, "abcdefghijklmnop");
    for (size_t i = 0; i < COUNT(guesses); i++) {
        char text[100];
        snprintf(text, sizeof text, "no '%s'", guesses[i]);
        assert_hidden(&secrets, text, "no '[credential]'");
        snprintf(text, sizeof text, "no '%s0123456789'", guesses[i]);
        assert_hidden(&secrets, text, "no '[credential]789'");
    }
    secrets_free(&secrets);
    /* Nor does a sign behind it that is in the secret. */
    static const char *const signs[] = {"01234567ab", "01234567a.", "01234567X.", "01234567..",
                                        "01234567X/", "01234567+",  "01234567X+"};
    add(&secrets, "01234567a.de/gh+jk");
    for (size_t i = 0; i < COUNT(signs); i++) {
        char text[100];
        snprintf(text, sizeof text, "no '%s', %%%02x%s,", signs[i], signs[i][0], signs[i] + 1);
        assert_hidden(&secrets, text, "no '[credential]', [credential],");
    }
    secrets_free(&secrets);
}

/* A name is the beginning of the pair that it makes with its secret, and what follows it goes with
 * what is cut: that may have the beginning of the secret in it, not the end. */
static void a_secret_that_follows_a_cut_one_is_hidden(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    add(&secrets, "an-id-of-12");
    add(&secrets, "p&ss=w0rd-long+er");
    add(&secrets, "an-id-of-12:p&ss=w0rd-long+er");
    assert_hidden(&secrets, "client_id=an-id-of-12&client_secret=p%26ss%3Dw0rd-long%2Ber&x=1",
                  "client_id=[credential]&x=1");
    assert_hidden(&secrets, "no an-id-ofp&ss=w0rd-long+er, an-id-of-12:p&ss=w0rd-long+er.",
                  "no [credential], [credential].");
    assert_hidden(&secrets, "an-id-of/an-id-of/an-id-of/p&ss=w0rd-long+er, and more",
                  "[credential]/[credential]/[credential]/[credential], and more");
    secrets_free(&secrets);
}

static void no_more_is_made_than_is_asked_for(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    size_t len = 1024 * 1024;
    char *text = malloc(len);
    struct buffer out = {0};
    assert_non_null(text);
    memset(text, 'x', len);
    memcpy(text + 10, "open-sesame", 11);
    add(&secrets, "open-sesame");
    add(&secrets, "xxxxxxxxxxxxxxxxxxxxxy");
    secrets_hide(&secrets, text, 1000, 20, &out);
    assert_true(out.len > 20);
    buffer_clear(&out);
    /* All of a large text, which has the beginning of a secret everywhere. */
    secrets_hide(&secrets, text, len, 0, &out);
    assert_true(out.len < len);
    buffer_free(&out);
    free(text);
    secrets_free(&secrets);
}

/* Wherever a text is cut: in front of a secret, inside of one, behind it. */
static void what_is_shown_of_a_cut_text_is_how_the_whole_begins(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "the token abcdefghijklmnop was refused",
        "the token abcdefghijklmnop",
        "%61bcdefgh&#105;jkl\\u006dnop, abcdefghijklmnopabcdefghijklmnop",
        "no abcdefghij-not-so, abcdefg",
        "abcdefghijklmn",
        "nothing in it",
        "",
    };
    struct secrets secrets = {0};
    add(&secrets, "abcdefghijklmnop");
    for (size_t i = 0; i < COUNT(texts); i++) {
        char whole[4096];
        snprintf(whole, sizeof whole, "%s", hidden(&secrets, texts[i], 0));
        for (size_t most = 1; most < strlen(texts[i]) + 3; most++) {
            const char *cut = hidden(&secrets, texts[i], most);
            assert_int_equal(strncmp(whole, cut, strlen(cut)), 0);
            assert_true(strlen(cut) > most || strcmp(whole, cut) == 0);
        }
    }
    secrets_free(&secrets);
}

/* Escapes of escapes are read no oftener than it takes, also for a secret that looks like them. */
static void a_long_text_of_escapes_is_read_once(void **state)
{
    (void)state;
    static const char *const parts[] = {"\\",  "%",    "&",     "%25",   "&amp;",       "\\u005c",
                                        "&a",  "%2",   "&#37;", "%5C",   "\\u0025%35c", "=",
                                        "=3D", "&#37", "&#x5c", "\\x5c", "\\134",       "%u005c"};
    struct secrets secrets = {0};
    struct buffer text = {0};
    add(&secrets, SECRET);
    add(&secrets, "\\ %25%25 &amp;");
    add(&secrets, "%25%2 \\u005c");
    add(&secrets, "&amp;& %25\\\\");
    for (int i = 0; i < 50; i++) {
        char token[40];
        snprintf(token, sizeof token, "%c%c-token-of-account-%d", 'a' + i % 26, 'z' - i % 23, i);
        add(&secrets, token);
    }
    for (size_t i = 0; i < COUNT(parts); i++) {
        buffer_clear(&text);
        while (text.len < 10 * 1024)
            assert_true(buffer_append_text(&text, parts[i]));
        assert_false(secrets_are_in(&secrets, text.data, text.len));
    }
    buffer_free(&text);
    secrets_free(&secrets);
}

/* As a mask of a secret may be; with work for each pair of signs this took minutes. */
static void a_long_row_of_signs_is_read_once(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    struct buffer text = {0};
    char secret[4001];
    memset(secret, 'x', sizeof secret - 1);
    memcpy(secret, "==+/", 4);
    memcpy(secret + sizeof secret - 5, "5w==", sizeof "5w==");
    add(&secrets, secret);
    while (text.len < 500 * 1024)
        assert_true(buffer_append_text(&text, "=/+"));
    assert_false(secrets_are_in(&secrets, text.data, text.len));
    assert_hidden(&secrets, "a ==+/****5w==.", "a [credential].");
    buffer_free(&text);
    secrets_free(&secrets);
}

/* Many backslashes are passed over, but for those that are the beginning of an escape. */
static void a_secret_is_hidden_behind_any_number_of_backslashes(void **state)
{
    (void)state;
    static const char *const ends[] = {"u0061bcdefgh", "u005cu0061bcdefgh", "u0025%36%31bcdefgh",
                                       "abcdefgh"};
    struct secrets secrets = {0};
    add(&secrets, "abcdefgh");
    for (size_t count = 0; count < 40; count++) {
        for (size_t i = 0; i < COUNT(ends); i++) {
            char text[100] = "";
            memset(text, '\\', count);
            snprintf(text + count, sizeof text - count, "%s", ends[i]);
            bool escaped = strstr(ends[i], "u00") == NULL || count > 0;
            if ((strstr(hidden(&secrets, text, 0), "bcdefgh") == NULL) != escaped)
                fail_msg("%s: %s", text, hidden(&secrets, text, 0));
        }
    }
    secrets_free(&secrets);
}

static void tokens_that_pass_are_kept_for_a_while_and_not_for_ever(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    char token[40];
    add(&secrets, "the-secret-that-stays");
    for (int i = 0; i < 1000; i++) {
        snprintf(token, sizeof token, "token-number-%04d", i);
        assert_true(secrets_add(&secrets, NULL, token, strlen(token), true));
    }
    assert_true(secrets.count < 500);
    assert_hidden(&secrets, "token-number-0999", "[credential]");
    assert_hidden(&secrets, "token-number-0980", "[credential]");
    assert_hidden(&secrets, "the-secret-that-stays", "[credential]");
    secrets_free(&secrets);
}

static void what_one_owner_has_goes_and_stays_without_the_others(void **state)
{
    (void)state;
    struct secrets secrets = {0};
    static const char both[] = "the-secret-of-both", own[] = "the-own-token";
    add(&secrets, both);
    assert_true(secrets_add(&secrets, &own, both, strlen(both), false));
    assert_true(secrets_add(&secrets, &own, own, strlen(own), true));
    for (int i = 0; i < 100; i++) {
        char token[40];
        snprintf(token, sizeof token, "token-number-%04d", i);
        assert_true(secrets_add(&secrets, &both, token, strlen(token), true));
    }
    assert_hidden(&secrets, own, "[credential]");
    secrets_drop(&secrets, &own);
    assert_hidden(&secrets, own, own);
    assert_hidden(&secrets, both, "[credential]");
    assert_hidden(&secrets, "token-number-0099", "[credential]");
    secrets_free(&secrets);
}

static void the_user_info_of_an_address_is_a_secret(void **state)
{
    (void)state;
    static const char *const urls[] = {"http://somebody:pa%40ss%2Fword@proxy.example:3128",
                                       "http:/somebody:pa%40ss%2Fword@proxy.example",
                                       "http:///somebody:pa%40ss%2Fword@proxy.example",
                                       "somebody:pa%40ss%2Fword@proxy.example",
                                       "https://somebody:pa%40ss%2Fword@proxy.example/path@x"};
    for (size_t i = 0; i < COUNT(urls); i++) {
        struct secrets secrets = {0};
        assert_true(secrets_add_address(&secrets, urls[i]));
        assert_hidden(&secrets, "proxy says pa@ss/word", "proxy says [credential]");
        assert_hidden(&secrets, "proxy says pa%40ss%2fword", "proxy says [credential]");
        assert_hidden(&secrets, "proxy somebody:pa@ss/word@x", "proxy [credential]@x");
        assert_hidden(&secrets, "Basic c29tZWJvZHk6cGFAc3Mvd29yZA==", "Basic [credential]==");
        secrets_free(&secrets);
    }
    static const struct {
        const char *url, *text, *hidden;
    } rows[] = {
        /* What should have been escaped, and was not. */
        {"http://somebody:a/long#pass?word@proxy.example:3128",
         "in 'http://somebody:a/long#pass?word@x'", "in 'http://[credential]@x'"},
        {"somebody:a/long#pass?word@proxy.example", "in 'http://somebody:a/long#pass?word@x'",
         "in 'http://[credential]@x'"},
        {"http://somebody:a%2Flong#pass?word@proxy.example/",
         "in 'http://somebody:a/long#pass?word@x'", "in 'http://[credential]@x'"},
        /* libcurl takes what is between two of them for the host. */
        {"http://me:pa@ssw0rd/and@more@proxy.example:3128", "Could not resolve proxy: ssw0rd",
         "Could not resolve proxy: [credential]"},
        {"http:/me:pa@ssw0rd/and@more@proxy.example:3128", "Could not resolve proxy: ssw0rd",
         "Could not resolve proxy: [credential]"},
        {"me:pa@ssw0rd#and@more@proxy.example", "Could not resolve proxy: ssw0rd",
         "Could not resolve proxy: [credential]"},
        {"http://me:202400/long@proxy.example:3128", "in 'http://me:202400/long@x'",
         "in 'http://[credential]@x'"},
        {"redis://:12345#secret@127.0.0.1:6379", "AUTH 12345#secret", "AUTH [credential]"},
        {"redis://:#12345secret@127.0.0.1:6379", "AUTH #12345secret", "AUTH [credential]"},
        {"unix:///run/password=/redis?password=pa%2Fss", "AUTH pa/ss", "AUTH [credential]"},
        {"unix:///run/redis?password=pa%2Fss&db=1", "AUTH pa/ss, db=1", "AUTH [credential], db=1"},
        {"http://me:p%C3%A4ssw%C3%B6rter@proxy.example", "it is p\xc3\xa4ssw\xc3\xb6rter",
         "it is [credential]"},
        {"http://me:p%C3%A4ssw%C3%B6rter@proxy.example", "Basic bWU6cMOkc3N3w7ZydGVy",
         "Basic [credential]"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct secrets secrets = {0};
        assert_true(secrets_add_address(&secrets, rows[i].url));
        assert_hidden(&secrets, rows[i].text, rows[i].hidden);
        secrets_free(&secrets);
    }
    struct secrets none = {0};
    assert_true(secrets_add_address(&none, "http://proxy.example:3128/a@b"));
    assert_true(secrets_add_address(&none, "@"));
    assert_true(secrets_add_address(&none, ""));
    assert_int_equal(none.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_secret_is_hidden_in_every_spelling),
        cmocka_unit_test(a_plus_is_a_space_of_a_form),
        cmocka_unit_test(a_secret_may_hold_what_looks_like_an_escape),
        cmocka_unit_test(a_secret_is_hidden_whatever_its_capitals_are),
        cmocka_unit_test(a_secret_is_hidden_in_base64),
        cmocka_unit_test(a_secret_is_hidden_with_something_between_its_bytes),
        cmocka_unit_test(what_stands_between_shows_no_guess),
        cmocka_unit_test(a_secret_that_is_masked_is_hidden),
        cmocka_unit_test(a_mask_that_is_escaped_is_hidden),
        cmocka_unit_test(a_masked_secret_is_hidden_whatever_signs_it_has),
        cmocka_unit_test(a_mask_may_be_as_long_as_the_secret),
        cmocka_unit_test(a_mask_may_leave_signs_of_the_secret),
        cmocka_unit_test(a_text_without_secrets_stays),
        cmocka_unit_test(every_place_of_every_secret_is_hidden),
        cmocka_unit_test(the_longest_of_several_that_fit_is_hidden),
        cmocka_unit_test(what_is_too_short_is_a_word_like_others),
        cmocka_unit_test(a_secret_that_is_cut_is_hidden),
        cmocka_unit_test(a_guess_does_not_show_how_far_it_is_right),
        cmocka_unit_test(a_secret_that_follows_a_cut_one_is_hidden),
        cmocka_unit_test(no_more_is_made_than_is_asked_for),
        cmocka_unit_test(what_is_shown_of_a_cut_text_is_how_the_whole_begins),
        cmocka_unit_test(a_long_text_of_escapes_is_read_once),
        cmocka_unit_test(a_long_row_of_signs_is_read_once),
        cmocka_unit_test(a_secret_is_hidden_behind_any_number_of_backslashes),
        cmocka_unit_test(tokens_that_pass_are_kept_for_a_while_and_not_for_ever),
        cmocka_unit_test(what_one_owner_has_goes_and_stays_without_the_others),
        cmocka_unit_test(the_user_info_of_an_address_is_a_secret),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
