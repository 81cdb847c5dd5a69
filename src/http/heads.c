/* Heads of replies; see heads.h. */
#include "heads.h"

#include <string.h>

#include "text.h"

/* As libcurl has it of heads alone; it keeps each trailer. */
enum { HEADS_MOST = 300 * 1024 };

bool heads_are_too_large(const struct heads *heads)
{
    return heads->len > HEADS_MOST;
}

/* An empty line ends a head; what has a status begins another. */
size_t heads_on_line(char *line, size_t size, size_t count, void *heads)
{
    struct heads *all = heads;
    bool empty = line[0] == '\r' || line[0] == '\n';
    if (empty || text_same(line, "HTTP/", strlen("HTTP/")))
        all->whole = empty;
    all->len += size * count;
    return heads_are_too_large(all) ? 0 : size * count;
}
