/* What the reference says about Help Scout; see words.h. */
#ifndef INTEGRATIONS_HELPSCOUT_WORDS_H
#define INTEGRATIONS_HELPSCOUT_WORDS_H

#include "words.h"

struct helpscout_words {
    struct words list_conversations, get_conversation, create_conversation, update_conversation;
    struct words list_customers, get_customer, create_customer;
    struct words list_mailboxes, get_mailbox, get_current_user;
};

extern const struct helpscout_words helpscout_words;

/* Markdown: what holds for all of its operations. */
extern const char helpscout_service_words[];

/* What comes back; ends with a NULL name. */
extern const struct shape helpscout_shapes[];

#endif
