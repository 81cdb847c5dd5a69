/*
 * What a service says about a failure, in whatever shape it says it: services have several, and
 * what stands in front of them has others. Knows no service.
 */
#ifndef INTEGRATIONS_PROBLEM_H
#define INTEGRATIONS_PROBLEM_H

#include <lua.h>

/*
 * [-0, +3, m] Reads the decoded error body at `index`: pushes the message (string or nil), the
 * details (an array of {path, message}, or nil) and the reference, which the body has under
 * `reference` (string or nil). Read are
 *
 *     {message | Message | errorMessage | detail | error_description | title | troubleshoot: text}
 *     {error: text, or {message: text}}, {fault: {faultstring: text}}
 *     {errors: text, or [text], or [{path | field, message}], or {field: text or [text]}},
 *     the same below _embedded
 *
 * Where there are details, they are the message. A word such as BAD_REQUEST is no message as long
 * as there is another one.
 */
void problem_read(lua_State *L, int index, const char *reference);

#endif
