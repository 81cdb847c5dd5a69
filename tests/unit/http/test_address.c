/* Judging base addresses. */
#include "unit.h"

#include "address.h"

static void a_base_address_tells_whether_it_is_secure_and_local(void **state)
{
    (void)state;
    static const struct {
        const char *url;
        bool secure, loopback;
    } rows[] = {
        {"https://api.helpscout.net/v2", true, false},
        {"HTTPS://api.aircall.io", true, false},
        {"http://example.com:8080/", false, false},
        {"http://127.0.0.1:8080", false, true},
        {"http://127.9.8.7", false, true},
        {"http://localhost/x", false, true},
        {"http://LocalHost:1", false, true},
        {"https://[::1]:8443/", true, true},
        {"http://128.0.0.1", false, false},
        {"http://localhost.example.com", false, false},
        {"http://127.0.0.1.example.com", false, false},
        {"http://example.com/127.0.0.1", false, false},
        {"http://[::2]", false, false},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct address address;
        const char *wrong = address_read(rows[i].url, &address);
        if (wrong != NULL)
            fail_msg("%s: %s", rows[i].url, wrong);
        if (address.secure != rows[i].secure || address.loopback != rows[i].loopback)
            fail_msg("%s: %d %d", rows[i].url, address.secure, address.loopback);
    }
}

static void a_bad_base_address_is_refused(void **state)
{
    (void)state;
    static const char *const urls[] = {"",
                                       "api.helpscout.net",
                                       "/v2",
                                       "ftp://example.com",
                                       "file:///etc/passwd",
                                       "gopher://example.com",
                                       "https://",
                                       "https:///v2",
                                       "https://user:word@example.com",
                                       "https://user@example.com",
                                       "https://:word@example.com",
                                       "https://example.com/?a=b",
                                       "https://example.com/#a",
                                       "https://example.com:99999/",
                                       "https://example.com:x/",
                                       "https://exa mple.com",
                                       " https://example.com",
                                       "https://example.com ",
                                       "https://example.com\r\nX: y",
                                       "https://example.com/\x7F"};
    for (size_t i = 0; i < COUNT(urls); i++) {
        struct address address;
        if (address_read(urls[i], &address) == NULL)
            fail_msg("accepted: %s", urls[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_base_address_tells_whether_it_is_secure_and_local),
        cmocka_unit_test(a_bad_base_address_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
