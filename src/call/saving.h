/*
 * The option save_to: the bytes of a file go to the disk as they come, below the folder that the
 * host said (contract, section 2, "Files larger than memory"). Knows no service and no sockets.
 */
#ifndef INTEGRATIONS_SAVING_H
#define INTEGRATIONS_SAVING_H

struct integrations_call;

/*
 * Looks at the option before anything is sent: whether the operation gives a file, whether the
 * caller may (`allowed`), and whether the path is one of a new file in a folder that there is.
 * Raises, or does nothing when the option is not given.
 */
void saving_check(struct integrations_call *call, int allowed);

/* The request of the file is about to be sent: its bytes go into an empty file. Raises. */
void saving_begin(struct integrations_call *call);

/* [-0, +1, e] The file is whole: gives it its name and pushes {path, bytes, content_type}. */
void saving_push(struct integrations_call *call);

/* Raises why the file could not be written. */
_Noreturn void saving_refuse(struct integrations_call *call);

#endif
