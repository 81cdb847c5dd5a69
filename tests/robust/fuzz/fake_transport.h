/*
 * A transport without sockets, in the place of src/transport.c: each transfer is answered by a
 * function of the test, on a clock that moves by itself, so that waiting takes no time. What was
 * sent is kept for the test to look at. What no transfer may ever hold ends the program.
 */
#ifndef FUZZ_FAKE_TRANSPORT_H
#define FUZZ_FAKE_TRANSPORT_H

#include "input.h"
#include "transport.h"

/* The most requests that are kept, and header lines that an answer may have. */
enum { FAKE_REQUESTS = 64, FAKE_HEADERS = 32 };

/* How a transfer ends. */
struct fake_answer {
    enum transfer_outcome outcome;
    long status;
    struct text headers; /* lines "Name: value" */
    struct text body;
};

/* Answers the transfer, which is the `number`th of this test, from 0 on. */
typedef struct fake_answer (*fake_answerer)(void *context, const struct transfer *transfer,
                                            size_t number);

/* Forgets what was sent; from now on transfers are answered by the function. */
void fake_transport_begin(fake_answerer answerer, void *context);

struct fake_request {
    char *method, *url;
    char *body; /* NULL: none */
    size_t body_len;
    char *headers[TRANSFER_HEADERS];
    size_t header_count;
};

/* How many were sent, and each of the first FAKE_REQUESTS. */
size_t fake_transport_count(void);
const struct fake_request *fake_transport_request(size_t i);

/* An answer on its own, as if it had come for the transfer; fake_transport_drop forgets it. */
void fake_transport_answer(struct transfer *transfer, const struct fake_answer *answer);
void fake_transport_drop(struct transfer *transfer);

#endif
