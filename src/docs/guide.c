/* The guides; see guide.h. */
#include "guide.h"

#include <string.h>

const struct guide guides[GUIDES] = {
    {"overview", "docs/overview.md",
     "What there is, how functions are called, many calls at once."},
    {"errors", "docs/errors.md", "What a failed call raises, and what to do about it."},
    {"accounts", "docs/accounts.md", "Credentials, accounts, permissions and other settings."},
    {"examples", "docs/examples.md", "Scripts that do whole tasks."},
};

const struct guide *guide_find(const char *name)
{
    for (size_t i = 0; i < GUIDES; i++)
        if (strcmp(guides[i].name, name) == 0)
            return &guides[i];
    return NULL;
}

const struct embedded_file *guide_text(const struct guide *guide)
{
    const struct embedded_file *file = embedded_files;
    while (file->name != NULL && strcmp(file->name, guide->file) != 0)
        file++;
    return file;
}
