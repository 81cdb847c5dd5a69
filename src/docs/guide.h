/* The guides, which are files of docs/ that the library carries inside itself. */
#ifndef INTEGRATIONS_GUIDE_H
#define INTEGRATIONS_GUIDE_H

#include <stddef.h>

#include "embedded.h"

struct guide {
    const char *name; /* of its page */
    const char *file; /* its name among the embedded files */
    const char *summary;
};

enum { GUIDES = 4 };

extern const struct guide guides[GUIDES];

/* The guide of that name, or NULL. */
const struct guide *guide_find(const char *name);

/* Its text. */
const struct embedded_file *guide_text(const struct guide *guide);

#endif
