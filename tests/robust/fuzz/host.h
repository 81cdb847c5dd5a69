/*
 * The Lua state that a fuzz target calls the module in, and what must hold for everything that the
 * module gives back. A state is used for many inputs and then closed, so that leaks are seen.
 */
#ifndef FUZZ_HOST_H
#define FUZZ_HOST_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

/* The credentials of the standard accounts; each is as long as a real one. */
#define HOST_TOKEN "hs-token-2f8a6c41d5e94b7b"
#define HOST_CLIENT_SECRET "hs-secret-90b1c7d2e3f4a5b6"
#define HOST_API_TOKEN "ac-token-77e1d0c9b8a7f6e5"
#define HOST_HELPSCOUT "https://helpscout.test/v2"
#define HOST_AIRCALL "https://aircall.test"

/*
 * A state with the module open, an empty stack and the standard accounts: helpscout (default, and
 * `renewed` with client credentials), aircall (default, and `named` with a user). The records of
 * the call log are looked at as they come.
 */
lua_State *host_begin(void);

/* Ends one input: checks that the stack is empty. */
void host_end(lua_State *L);

/* Pushes the value of a Lua expression, for what is simpler said there. */
void host_push(lua_State *L, const char *expression);

/* Pushes integrations.<integration>.<operation>, or of the account. */
void host_push_operation(lua_State *L, const char *integration, const char *account,
                         const char *operation);

/* Pushes the text as the module shows it, without the credentials of its settings. */
void host_push_shown(lua_State *L, const char *text);

/* Calls the function below the arguments. False: an error is on the top, already checked. */
bool host_call(lua_State *L, int arguments, int results);

/* Ends the program with a message when the condition does not hold. */
void host_require(bool condition, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Ends the program if a credential of the standard accounts stands in the value on the top, or the
 * beginning of one, wherever it comes from. */
void host_check_hidden(lua_State *L);

/*
 * Ends the program unless the error on the top is an error object as the contract says: its kind
 * known, its message one line that begins with its operation, its fields of their types, no
 * credential anywhere.
 */
void host_check_error(lua_State *L);

/*
 * Ends the program unless the value on the top is what JSON becomes: no null but in arrays, text in
 * valid UTF-8.
 */
void host_check_value(lua_State *L);

#endif
