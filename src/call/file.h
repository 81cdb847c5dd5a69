/* Results that are files: the reply's bytes as they are. */
#ifndef INTEGRATIONS_FILE_H
#define INTEGRATIONS_FILE_H

struct integrations_call;

/* [-0, +1, m] Pushes {content, content_type, file_name} of the reply; what the service does not say
 * is absent. */
void file_push(struct integrations_call *call);

#endif
