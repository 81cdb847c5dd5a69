/*
 * Headers that tell how long to wait and what remains. An input is answers separated by the byte
 * 30, each a line with a status, header lines after it; the first byte picks the service. They go
 * through an account's rate limit as they would come.
 *
 * No wait is negative, endless or longer than a month, whatever the headers say; the count of what
 * is on its way is right; a gate that lets nothing through says when it will.
 */
#include <stdlib.h>

#include "budget.h"
#include "catalog.h"
#include "fake_transport.h"
#include "host.h"
#include "retry.h"

/* Seconds. */
enum { WAIT_MOST = 2678400, RESET_MOST = 120 };

static void check_wait(double wait)
{
    host_require(wait == -1 || (wait >= 0 && wait <= WAIT_MOST), "a wait of %g seconds", wait);
}

static void check_headers(const struct transfer *transfer,
                          const struct integrations_limits *headers)
{
    const char *retry_after = transfer_header(transfer, "Retry-After");
    const char *reset = transfer_header(transfer, headers->reset);
    check_wait(retry_read_wait(retry_after, NULL, NULL, 1.7e9));
    check_wait(retry_read_wait(retry_after, reset, retry_after, 1.7e9));
    double wait = retry_read_wait(NULL, NULL, reset, 1.7e9);
    host_require(wait <= RESET_MOST, "a reset in %g seconds", wait);
    wait = retry_service_wait(transfer, headers);
    check_wait(wait);
    bool limited = transfer->outcome == TRANSFER_ANSWERED && transfer->status == 429;
    host_require(!limited || wait >= 0, "a 429 without a wait");
}

static void check_limit(const struct budget *budget, int64_t in_flight, int64_t now)
{
    const struct ledger *own = &budget->own;
    host_require(budget->in_flight == in_flight, "%lld in flight", (long long)budget->in_flight);
    host_require(own->in_flight == in_flight, "%lld lent", (long long)own->in_flight);
    host_require(own->remaining >= -1 && own->remaining <= 10000000000, "%lld remaining",
                 (long long)own->remaining);
    host_require(own->held_until <= now + WAIT_MOST * 1000LL, "held for %lld ms",
                 (long long)(own->held_until - now));
}

/* One request: waits until the gate lets it through, then gets the answer. */
static void pass(struct budget *budget, struct transfer *transfer, const struct fake_answer *answer,
                 int64_t *now)
{
    struct gate *gate = &budget->gate;
    for (int tries = 0; !gate->admit(gate, transfer, *now); tries++) {
        int64_t opens = gate->opens(gate);
        host_require(opens != INT64_MAX && tries < 3, "the gate never opens");
        host_require(opens > *now, "the gate is open and lets nothing through");
        *now = opens;
    }
    check_limit(budget, transfer->cost, *now);
    fake_transport_answer(transfer, answer);
    check_headers(transfer, budget->headers);
    gate->settle(gate, transfer, *now);
    check_limit(budget, 0, *now);
}

static struct fake_answer read_answer(struct text text)
{
    struct input input = {(const uint8_t *)text.bytes, text.len};
    struct text word = input_until(&input, '\n');
    char *status = text_copy(word);
    struct fake_answer answer = {
        .outcome = word.len > 3 ? TRANSFER_BROKEN : TRANSFER_ANSWERED,
        .status = strtol(status, NULL, 10) % 1000,
        .headers = {(const char *)input.at, input.left},
    };
    free(status);
    return answer;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, size};
    const struct integrations_service *integration = catalog_services[input_byte(&input) & 1];
    struct budget budget;
    int64_t now = clock_now();
    budget_begin(&budget, &integration->limits);
    while (input.left > 0) {
        struct fake_answer answer = read_answer(input_until(&input, 30));
        struct transfer transfer = {.cost = 1 + (int)(answer.status & 1)};
        pass(&budget, &transfer, &answer, &now);
        fake_transport_drop(&transfer);
        buffer_free(&transfer.reply);
    }
    budget_free(&budget);
    return 0;
}
