/*
 * What is said over the socket between the program and the process that scripts' processes come
 * from: one struct a packet.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/* Its descriptor in that process. */
enum { ORDERS_DESCRIPTOR = 3 };

enum order_kind { ORDER_START, ORDER_KILL };

struct order {
    uint64_t kind;   /* enum order_kind; as wide as the others: no padding carries other bytes */
    uint64_t id;     /* of the script */
    double cpu;      /* ORDER_START: seconds */
    uint64_t memory; /* bytes of Lua's memory */
};

/* A script's process has ended, or (never_began) there was none. */
struct ending {
    uint64_t id;
    int signal;      /* that ended it; 0: it ended by itself */
    int code;        /* its exit status then */
    double cpu;      /* seconds that it computed */
    uint64_t memory; /* the most bytes that it had in memory */
    bool never_began;
};
