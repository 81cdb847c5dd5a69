/* What a date says, read a second time by other means than the module's. */
#ifndef FUZZ_DATES_H
#define FUZZ_DATES_H

#include <stdbool.h>
#include <stdint.h>

#include "input.h"

/* Whether the text is a date as times.h says, and which. */
bool dates_read(struct text text, int64_t *seconds, bool *fraction);

#endif
