/* Preloaded into an interpreter behind the libraries of sanitizers: what that starts is not to have
 * them. */
#define _GNU_SOURCE

#include <stdlib.h>

__attribute__((constructor)) static void forget(void)
{
    unsetenv("LD_PRELOAD");
}
