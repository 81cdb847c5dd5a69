/* Dates: what is accepted, and which second it is, agree with a second reader. */
#include "dates.h"
#include "host.h"
#include "times.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct text text = {(const char *)data, size};
    int64_t seconds, expected;
    bool fraction, expected_fraction;
    bool accepted = time_read(text.bytes, text.len, &seconds, &fraction);
    bool good = dates_read(text, &expected, &expected_fraction);
    host_require(accepted == good, "accepted: %d, good: %d", accepted, good);
    host_require(!good || seconds == expected, "%lld instead of %lld", (long long)seconds,
                 (long long)expected);
    host_require(!good || fraction == expected_fraction, "fraction: %d", fraction);
    return 0;
}
