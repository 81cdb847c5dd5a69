/* What the reference says about Aircall; see words.h. */
#ifndef INTEGRATIONS_AIRCALL_WORDS_H
#define INTEGRATIONS_AIRCALL_WORDS_H

#include "words.h"

struct aircall_words {
    struct words list_calls, get_call;
    struct words list_contacts, create_contact, update_contact;
    struct words list_users, list_numbers, get_current_user;
};

extern const struct aircall_words aircall_words;

/* Markdown: what holds for all of its operations. */
extern const char aircall_service_words[];

/* What comes back; ends with a NULL name. */
extern const struct shape aircall_shapes[];

#endif
