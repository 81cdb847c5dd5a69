/* Credentials by their rows: whether their fields are good, and the header that they make. */
#pragma once

#include <stdbool.h>

#include "buffer.h"
#include "integrations/service.h"

/* The credentials that a service takes, to the one with a NULL `first`: its rows, or a Bearer
 * token. */
const struct integrations_credential *credential_rows(const struct integrations_service *service);

/* Whether a text can stand in a header: printable ASCII without spaces, at least one character. */
bool credential_is_safe(const char *text);

/*
 * Whether the fields of a credential go together, either of which may be NULL. Else `problem` says
 * what is wrong, without showing them.
 */
bool credential_check(const struct integrations_credential *row, const char *first,
                      const char *second, struct buffer *problem);

/* Writes "Name: value", terminated, in the place of what the buffer holds. */
void credential_write_header(const struct integrations_credential *row, const char *first,
                             const char *second, struct buffer *header);

/* Writes the header of a token. */
void credential_write_token(const char *token, struct buffer *header);

/* Appends what the service takes: "access_token, or client_id and client_secret". */
void credential_list(const struct integrations_service *service, struct buffer *out);
