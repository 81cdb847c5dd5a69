/* Judging addresses. */
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

static void networks_that_are_not_the_internet_are_private(void **state)
{
    (void)state;
    static const char *const private[] = {"0.0.0.0",
                                          "0.1.2.3",
                                          "10.0.0.1",
                                          "10.255.255.255",
                                          "100.64.0.1",
                                          "100.127.255.255",
                                          "127.0.0.1",
                                          "127.255.255.254",
                                          "169.254.169.254",
                                          "172.16.0.1",
                                          "172.31.255.255",
                                          "192.0.0.8",
                                          "192.168.0.1",
                                          "198.18.0.1",
                                          "198.19.255.255",
                                          "224.0.0.1",
                                          "239.1.2.3",
                                          "240.0.0.1",
                                          "255.255.255.255",
                                          "::",
                                          "::1",
                                          "::ffff:10.0.0.1",
                                          "::ffff:127.0.0.1",
                                          "64:ff9b::10.0.0.1",
                                          "64:ff9b::7f00:1",
                                          "2002:7f00:1::",
                                          "2002:c0a8:101::1",
                                          "2001::1",
                                          "2001:db8::1",
                                          "fc00::1",
                                          "fdff::1",
                                          "fe80::1",
                                          "fec0::1",
                                          "ff02::1",
                                          "::127.0.0.1",
                                          "4000::1",
                                          "no address",
                                          "",
                                          "1.2.3",
                                          "3fff::1"};
    static const char *const public[] = {
        "1.1.1.1",          "9.255.255.255",      "11.0.0.0",
        "100.63.255.255",   "100.128.0.0",        "128.0.0.1",
        "169.253.255.255",  "172.15.255.255",     "172.32.0.0",
        "192.0.1.0",        "192.167.1.1",        "192.169.1.1",
        "198.17.255.255",   "198.20.0.0",         "223.255.255.255",
        "2600::1",          "2a00:1450:4001::71", "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8", "2002:808:808::1",    "2001:4860::1"};
    for (size_t i = 0; i < COUNT(private); i++)
        if (!address_text_is_private(private[i]))
            fail_msg("%s is taken for public", private[i]);
    for (size_t i = 0; i < COUNT(public); i++)
        if (address_text_is_private(public[i]))
            fail_msg("%s is taken for private", public[i]);
}

static void the_address_of_a_file_may_have_a_query(void **state)
{
    (void)state;
    struct address address;
    assert_null(
        address_read_file("https://files.example.com/a.mp3?X-Amz-Signature=1&b=2#c", &address));
    assert_true(address.secure && !address.private);
    static const char *const urls[] = {"", "/a", "file:///etc/passwd",
                                       "https://user:pass@files.example.com/a",
                                       "https://files.example.com/a b"};
    for (size_t i = 0; i < COUNT(urls); i++)
        if (address_read_file(urls[i], &address) == NULL)
            fail_msg("%s is taken", urls[i]);
}

/* However a number is written, libcurl reads it as one. */
static void a_host_that_is_a_private_number_is_private(void **state)
{
    (void)state;
    static const char *const private[] = {"https://10.0.0.1/a",
                                          "https://127.1/a",
                                          "https://2130706433/a",
                                          "https://0x7f.0.0.1/a",
                                          "https://017700000001/a",
                                          "https://[::1]/a",
                                          "https://[fe80::1%25eth0]/a",
                                          "https://[::ffff:10.0.0.1]/a",
                                          "https://localhost/a",
                                          "https://LOCALHOST/a",
                                          "https://169.254.169.254/latest/meta-data",
                                          "https://[fd00::1]:1/a"};
    struct address address;
    for (size_t i = 0; i < COUNT(private); i++) {
        assert_null(address_read_file(private[i], &address));
        if (!address.private)
            fail_msg("%s is taken for public", private[i]);
    }
    static const char *const public[] = {"https://1.1.1.1/a", "https://[2600::1]/a",
                                         "https://10.0.0.1.example.com/a"};
    for (size_t i = 0; i < COUNT(public); i++) {
        assert_null(address_read_file(public[i], &address));
        if (address.private)
            fail_msg("%s is taken for private", public[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_base_address_tells_whether_it_is_secure_and_local),
        cmocka_unit_test(a_bad_base_address_is_refused),
        cmocka_unit_test(networks_that_are_not_the_internet_are_private),
        cmocka_unit_test(the_address_of_a_file_may_have_a_query),
        cmocka_unit_test(a_host_that_is_a_private_number_is_private),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
