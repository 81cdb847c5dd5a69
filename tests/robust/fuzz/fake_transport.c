/* A transport without sockets; see fake_transport.h. */
#include "fake_transport.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "channel.h"

/* What one exchange takes on the clock, in milliseconds: it bounds the requests of a call. */
enum { EXCHANGE = 500 };

struct header {
    char *name, *value;
};

/* The headers of an answer. */
struct channel {
    struct header headers[FAKE_HEADERS];
    size_t count;
};

struct transport {
    struct transfer_list pending, finished;
    struct transport_settings settings;
    struct attendant *attendants;
    size_t busy;
};

static struct {
    fake_answerer answerer;
    void *context;
    struct fake_request requests[FAKE_REQUESTS];
    size_t count;
    int64_t clock;
} fake = {.clock = 1000000};

_Noreturn static void fail(const char *complaint, const char *text)
{
    fprintf(stderr, "fake transport: %s: %s\n", complaint, text);
    abort();
}

/* ---- what was sent ---- */

static void forget(struct fake_request *request)
{
    free(request->method);
    free(request->url);
    free(request->body);
    for (size_t i = 0; i < request->header_count; i++)
        free(request->headers[i]);
    *request = (struct fake_request){0};
}

void fake_transport_begin(fake_answerer answerer, void *context)
{
    for (size_t i = 0; i < FAKE_REQUESTS; i++)
        forget(&fake.requests[i]);
    fake.count = 0;
    fake.answerer = answerer;
    fake.context = context;
}

size_t fake_transport_count(void)
{
    return fake.count;
}

const struct fake_request *fake_transport_request(size_t i)
{
    return &fake.requests[i];
}

static char *copy(const char *text)
{
    return text_copy((struct text){text, strlen(text)});
}

static void check_printable(const char *text, const char *complaint)
{
    for (const char *c = text; *c != '\0'; c++)
        if ((unsigned char)*c < 32 || (unsigned char)*c > 126)
            fail(complaint, text);
}

static void check_transfer(const struct transfer *transfer)
{
    static const char *const methods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", NULL};
    const char *const *method = methods;
    while (*method != NULL && strcmp(*method, transfer->method) != 0)
        method++;
    if (*method == NULL)
        fail("unknown method", transfer->method);
    check_printable(transfer->url, "control character or byte above 126 in the address");
    if (strchr(transfer->url, ' ') != NULL)
        fail("space in the address", transfer->url);
    for (size_t i = 0; i < transfer->header_count; i++)
        check_printable(transfer->headers[i], "control character or byte above 126 in a header");
    if (transfer->header_count > TRANSFER_HEADERS)
        fail("too many headers", transfer->url);
}

static void keep(const struct transfer *transfer)
{
    check_transfer(transfer);
    if (fake.count < FAKE_REQUESTS) {
        struct fake_request *request = &fake.requests[fake.count];
        request->method = copy(transfer->method);
        request->url = copy(transfer->url);
        if (transfer->body != NULL)
            request->body = text_copy((struct text){transfer->body, transfer->body_len});
        request->body_len = transfer->body_len;
        request->header_count = transfer->header_count;
        for (size_t i = 0; i < transfer->header_count; i++)
            request->headers[i] = copy(transfer->headers[i]);
    }
    fake.count++;
}

/* ---- answers ---- */

static struct text trim(struct text text)
{
    while (text.len > 0 && strchr(" \t\r", text.bytes[text.len - 1]) != NULL)
        text.len--;
    while (text.len > 0 && (*text.bytes == ' ' || *text.bytes == '\t')) {
        text.bytes++;
        text.len--;
    }
    return text;
}

static void add_header(struct channel *channel, struct text line)
{
    struct input input = {(const uint8_t *)line.bytes, line.len};
    struct text name = input_until(&input, ':');
    if (channel->count == FAKE_HEADERS || name.len == 0 || name.len == line.len)
        return;
    struct header *header = &channel->headers[channel->count++];
    header->name = text_copy(name);
    header->value = text_copy(trim((struct text){(const char *)input.at, input.left}));
}

static struct channel *read_headers(struct text text)
{
    struct channel *channel = calloc(1, sizeof *channel);
    struct input input = {(const uint8_t *)text.bytes, text.len};
    if (channel == NULL)
        abort();
    while (input.left > 0)
        add_header(channel, input_until(&input, '\n'));
    return channel;
}

void fake_transport_drop(struct transfer *transfer)
{
    struct channel *channel = transfer->channel;
    for (size_t i = 0; channel != NULL && i < channel->count; i++) {
        free(channel->headers[i].name);
        free(channel->headers[i].value);
    }
    free(channel);
    transfer->channel = NULL;
}

void fake_transport_answer(struct transfer *transfer, const struct fake_answer *answer)
{
    transfer->outcome = answer->outcome;
    transfer->status = answer->outcome == TRANSFER_UNREACHABLE ? 0 : answer->status;
    transfer->sent = answer->outcome != TRANSFER_UNREACHABLE;
    transfer->channel = read_headers(answer->headers);
    buffer_append(&transfer->reply, answer->body.bytes, answer->body.len);
    if (transfer->reply.full)
        transfer->outcome = TRANSFER_TOO_LARGE;
}

const char *transfer_header(const struct transfer *transfer, const char *name)
{
    const struct channel *channel = transfer->channel;
    for (size_t i = 0; channel != NULL && name != NULL && i < channel->count; i++)
        if (strcasecmp(channel->headers[i].name, name) == 0)
            return channel->headers[i].value;
    return NULL;
}

bool transfer_peer_is_private(const struct transfer *transfer)
{
    (void)transfer;
    return false;
}

/* ---- lists ---- */

static void append(struct transfer_list *list, struct transfer *transfer)
{
    transfer->previous = list->last;
    transfer->next = NULL;
    *(list->last != NULL ? &list->last->next : &list->first) = transfer;
    list->last = transfer;
}

/* Takes the transfer out of the list; nothing happens when it is not in it. */
static bool take_out(struct transfer_list *list, struct transfer *transfer)
{
    if (transfer->previous == NULL && transfer->next == NULL && list->first != transfer)
        return false;
    *(transfer->previous != NULL ? &transfer->previous->next : &list->first) = transfer->next;
    *(transfer->next != NULL ? &transfer->next->previous : &list->last) = transfer->previous;
    transfer->next = transfer->previous = NULL;
    return true;
}

/* ---- the interface of transport.h ---- */

struct transport *transport_open(void)
{
    return calloc(1, sizeof(struct transport));
}

void transport_cancel_all(struct transport *transport)
{
    while (transport->pending.first != NULL)
        transport_cancel(transport, transport->pending.first);
    while (transport->finished.first != NULL)
        transport_release(transport, transport->finished.first);
}

void transport_close(struct transport *transport)
{
    if (transport == NULL)
        return;
    transport_cancel_all(transport);
    free(transport);
}

bool transport_configure(struct transport *transport, const struct transport_settings *settings)
{
    transport->settings = *settings;
    return true;
}

int64_t clock_now(void)
{
    return fake.clock;
}

double clock_unix(void)
{
    return 1.7e9;
}

void transport_start(struct transport *transport, struct transfer *transfer)
{
    if (transfer->state != TRANSFER_IDLE)
        fail("started twice", transfer->url);
    buffer_clear(&transfer->reply);
    transfer->reply.limit = transport->settings.max_response_bytes;
    transfer->status = 0;
    transfer->sent = false;
    transfer->message[0] = '\0';
    transfer->state = TRANSFER_RUNNING;
    append(&transport->pending, transfer);
    transport->busy++;
}

static void leave_gate(struct transfer *transfer)
{
    if (transfer->admitted)
        transfer->gate->settle(transfer->gate, transfer, fake.clock);
    transfer->admitted = false;
}

static void finish(struct transport *transport, struct transfer *transfer)
{
    take_out(&transport->pending, transfer);
    transport->busy--;
    leave_gate(transfer);
    transfer->state = TRANSFER_FINISHED;
    append(&transport->finished, transfer);
}

static void end(struct transport *transport, struct transfer *transfer,
                enum transfer_outcome outcome)
{
    transfer->outcome = outcome;
    finish(transport, transfer);
}

void transport_answer(struct transport *transport, struct transfer *transfer)
{
    if (transfer->state == TRANSFER_RUNNING && !transfer->admitted)
        end(transport, transfer, TRANSFER_ANSWERED);
}

void transport_attend(struct transport *transport, struct attendant *attendant)
{
    attendant->next = transport->attendants;
    transport->attendants = attendant;
}

void transport_leave(struct transport *transport, struct attendant *attendant)
{
    struct attendant **at = &transport->attendants;
    while (*at != attendant)
        at = &(*at)->next;
    *at = attendant->next;
}

static void exchange(struct transport *transport, struct transfer *transfer)
{
    size_t number = fake.count;
    keep(transfer);
    struct fake_answer answer = fake.answerer(fake.context, transfer, number);
    if (answer.outcome == TRANSFER_TIMED_OUT || fake.clock + EXCHANGE >= transfer->deadline) {
        fake.clock = transfer->deadline;
        answer = (struct fake_answer){.outcome = TRANSFER_TIMED_OUT};
    } else {
        fake.clock += EXCHANGE;
    }
    fake_transport_answer(transfer, &answer);
    finish(transport, transfer);
}

/* When the transfer has something to do; `opens`: when its gate, which holds it, lets it go, as far
 * as that is known; -1: it does not hold it. */
static int64_t time_of(struct transfer *transfer, int64_t *opens)
{
    struct gate *gate = transfer->gate;
    *opens = -1;
    if (transfer->not_before > fake.clock)
        return transfer->not_before;
    if (gate == NULL || transfer->admitted)
        return fake.clock;
    transfer->admitted = gate->admit(gate, transfer, fake.clock);
    if (transfer->admitted)
        return fake.clock;
    *opens = gate->opens(gate);
    return gate->again != 0 ? gate->again : *opens;
}

/* Deals with one transfer whose time has come; else tells in `next` when that will be. */
static bool serve(struct transport *transport, struct transfer *transfer, int64_t *next)
{
    int64_t opens;
    if (fake.clock >= transfer->deadline) {
        end(transport, transfer, TRANSFER_TIMED_OUT);
        return true;
    }
    int64_t time = time_of(transfer, &opens);
    if (opens != INT64_MAX && opens >= transfer->deadline) {
        transfer->not_before = opens;
        end(transport, transfer, TRANSFER_HELD);
        return true;
    }
    if (opens < 0 && time <= fake.clock) {
        exchange(transport, transfer);
        return true;
    }
    if (time > transfer->deadline)
        time = transfer->deadline;
    if (time < *next)
        *next = time;
    return false;
}

void transport_turn(struct transport *transport, int64_t until)
{
    int64_t next = INT64_MAX;
    for (struct attendant *at = transport->attendants; at != NULL; at = at->next)
        at->turn(at);
    for (struct transfer *at = transport->pending.first; at != NULL; at = at->next)
        if (serve(transport, at, &next))
            return;
    if (next == INT64_MAX && until == INT64_MAX)
        fail("waiting for nothing", "");
    int64_t time = next < until ? next : until;
    if (time > fake.clock)
        fake.clock = time;
    else if (next <= fake.clock)
        fail("a gate that is open lets nothing through", "");
}

void transport_release(struct transport *transport, struct transfer *transfer)
{
    if (transfer->state == TRANSFER_FINISHED)
        take_out(&transport->finished, transfer);
    fake_transport_drop(transfer);
    transfer->state = TRANSFER_IDLE;
}

void transport_cancel(struct transport *transport, struct transfer *transfer)
{
    transfer->outcome = TRANSFER_CANCELLED;
    if (transfer->state == TRANSFER_RUNNING) {
        take_out(&transport->pending, transfer);
        transport->busy--;
        leave_gate(transfer);
    }
    transport_release(transport, transfer);
}

void transport_forget_gate(struct transport *transport, struct gate *gate)
{
    for (const struct transfer *at = transport->pending.first; at != NULL; at = at->next)
        if (at->gate == gate)
            fail("a gate went away while a transfer needs it", at->url);
}

int64_t transport_next_time(const struct transport *transport)
{
    return transport->pending.first != NULL ? fake.clock : INT64_MAX;
}

int transport_descriptor(struct transport *transport)
{
    (void)transport;
    return 0;
}

struct transfer *transport_take_finished(struct transport *transport)
{
    struct transfer *transfer = transport->finished.first;
    if (transfer != NULL)
        take_out(&transport->finished, transfer);
    return transfer;
}

size_t transport_busy(const struct transport *transport)
{
    return transport->busy;
}
