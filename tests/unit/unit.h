/* What every unit test includes: cmocka, whose header wants the four others before it. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

/* Ends the running test as skipped, and says why. */
#define SKIP(reason)                                                                               \
    do {                                                                                           \
        print_message("skipped %s: %s\n", __func__, reason);                                       \
        skip();                                                                                    \
    } while (0)

#endif
