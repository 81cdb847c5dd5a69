/* The mock services' program: HTTP on one port of the loopback interface, in one thread. main.lua
 * answers the requests; this file knows nothing of the services. An answer that is to come later
 * does not hold up the others: its connection is suspended until the answer is due. */

#include <arpa/inet.h>
#include <lauxlib.h>
#include <lualib.h>
#include <microhttpd.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

enum { BODY_MAX = 16 * 1024 * 1024, CONNECTIONS_MAX = 4096, CONNECTION_MEMORY = 128 * 1024 };

static const char PROGRAM[] = "mock.program"; /* in the registry: what main.lua returned */

/* A request that is coming in, or whose answer is waiting. */
struct exchange {
    struct MHD_Connection *connection;
    uint64_t connection_number; /* the first connection is 1 */
    char *uri;                  /* as it was sent: path and query, nothing decoded */
    char *body;
    size_t body_len;
    bool headers_seen;
    struct MHD_Response *response; /* NULL until there is an answer */
    unsigned status;
    int64_t due_ms;
    struct exchange *next; /* in the queue of answers that wait */
};

struct server {
    struct MHD_Daemon *daemon;
    lua_State *L;
    int64_t latency_ms;
    uint64_t connections;
    struct exchange *first_waiting; /* all wait equally long: the first to come goes first */
    struct exchange **waiting_end;
};

static void *memory_check(void *memory)
{
    if (memory == NULL) {
        fputs("mock_services: out of memory\n", stderr);
        abort();
    }
    return memory;
}

static int64_t clock_ms(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- Lua ---- */

static int host_monotonic_ms(lua_State *L)
{
    lua_pushinteger(L, clock_ms(CLOCK_MONOTONIC));
    return 1;
}

static int host_unix_ms(lua_State *L)
{
    lua_pushinteger(L, clock_ms(CLOCK_REALTIME));
    return 1;
}

static int with_traceback(lua_State *L)
{
    luaL_traceback(L, L, luaL_tolstring(L, 1, NULL), 1);
    return 1;
}

/* Runs main.lua with the program's arguments; returns its results: what it returned is a table, or
 * nil and the exit code of a program that is to end now. [-2, +2] */
static int script_start(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"monotonic_ms", host_monotonic_ms}, {"unix_ms", host_unix_ms}, {NULL, NULL}};
    int count = (int)lua_tointeger(L, 1);
    char **arguments = lua_touserdata(L, 2);

    luaL_openlibs(L);
    luaL_newlib(L, functions);
    lua_setglobal(L, "host");
    lua_getglobal(L, "package");
    lua_pushliteral(L, MOCK_FOLDER "/?.lua;" MOCK_FOLDER "/../script/?.lua");
    lua_setfield(L, -2, "path");
    luaL_checkstack(L, count, "too many arguments");
    if (luaL_loadfile(L, MOCK_FOLDER "/main.lua") != LUA_OK)
        return lua_error(L);
    for (int i = 1; i < count; i++)
        lua_pushstring(L, arguments[i]);
    lua_call(L, count - 1, 2);
    lua_pushvalue(L, -2);
    lua_setfield(L, LUA_REGISTRYINDEX, PROGRAM);
    return 2;
}

/* Adds name and value to the list on top of the stack. */
static enum MHD_Result push_header(void *user, enum MHD_ValueKind kind, const char *name,
                                   const char *value)
{
    lua_State *L = user;
    lua_Integer count = (lua_Integer)lua_rawlen(L, -1);

    (void)kind;
    lua_pushstring(L, name);
    lua_rawseti(L, -2, count + 1);
    lua_pushstring(L, value == NULL ? "" : value);
    lua_rawseti(L, -2, count + 2);
    return MHD_YES;
}

/* The exchange's response from the reply on top of the stack: {status =, body =, delayed =, name,
 * value, name, value, …}. Pushes whether it is delayed. */
static void read_reply(lua_State *L, struct exchange *exchange)
{
    int index = lua_gettop(L);
    lua_Integer count = (lua_Integer)lua_rawlen(L, index);
    size_t len = 0;
    const char *body;

    lua_getfield(L, index, "status");
    exchange->status = (unsigned)lua_tointeger(L, -1);
    lua_getfield(L, index, "body");
    body = lua_tolstring(L, -1, &len);
    exchange->response = memory_check(MHD_create_response_from_buffer(
        len, (void *)(body == NULL ? "" : body), MHD_RESPMEM_MUST_COPY));
    for (lua_Integer i = 1; i < count; i += 2) {
        lua_rawgeti(L, index, i);
        lua_rawgeti(L, index, i + 1);
        MHD_add_response_header(exchange->response, lua_tostring(L, -2), lua_tostring(L, -1));
        lua_pop(L, 2);
    }
    lua_getfield(L, index, "delayed");
}

/* Takes the exchange and its method, returns whether the answer is to be delayed. [-2, +1] */
static int script_answer(lua_State *L)
{
    struct exchange *exchange = lua_touserdata(L, 1);

    lua_getfield(L, LUA_REGISTRYINDEX, PROGRAM);
    lua_getfield(L, -1, "answer");
    lua_newtable(L);
    lua_pushstring(L, lua_touserdata(L, 2));
    lua_setfield(L, -2, "method");
    lua_pushstring(L, exchange->uri);
    lua_setfield(L, -2, "uri");
    lua_pushlstring(L, exchange->body == NULL ? "" : exchange->body, exchange->body_len);
    lua_setfield(L, -2, "body");
    lua_pushinteger(L, (lua_Integer)exchange->connection_number);
    lua_setfield(L, -2, "connection");
    lua_newtable(L);
    MHD_get_connection_values(exchange->connection, MHD_HEADER_KIND, push_header, L);
    lua_setfield(L, -2, "header_list");
    lua_call(L, 1, 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    read_reply(L, exchange);
    return 1;
}

/* ---- one request ---- */

static void *exchange_new(void *user, const char *uri, struct MHD_Connection *connection)
{
    struct exchange *exchange = memory_check(calloc(1, sizeof *exchange));
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

    (void)user;
    exchange->connection = connection;
    exchange->connection_number = info == NULL ? 0 : (uint64_t)(uintptr_t)info->socket_context;
    exchange->uri = memory_check(strdup(uri));
    return exchange;
}

static void exchange_free(void *user, struct MHD_Connection *connection, void **state,
                          enum MHD_RequestTerminationCode code)
{
    struct exchange *exchange = *state;

    (void)user;
    (void)connection;
    (void)code;
    if (exchange == NULL)
        return;
    if (exchange->response != NULL)
        MHD_destroy_response(exchange->response);
    free(exchange->uri);
    free(exchange->body);
    free(exchange);
    *state = NULL;
}

/* What is too large is taken for no request of a test: the connection is closed. */
static enum MHD_Result exchange_take_body(struct exchange *exchange, const char *data, size_t *len)
{
    size_t wanted = exchange->body_len + *len;

    if (wanted > BODY_MAX)
        return MHD_NO;
    exchange->body = memory_check(realloc(exchange->body, wanted));
    memcpy(exchange->body + exchange->body_len, data, *len);
    exchange->body_len = wanted;
    *len = 0;
    return MHD_YES;
}

/* Fills in status and response; returns whether they are to be sent later. A mistake in a script
 * leaves them out, which closes the connection: the test that meets it fails, and why is on the
 * standard error. */
static bool exchange_answer(struct server *server, struct exchange *exchange, const char *method)
{
    lua_State *L = server->L;
    bool delayed = false;

    lua_settop(L, 0);
    lua_pushcfunction(L, with_traceback);
    lua_pushcfunction(L, script_answer);
    lua_pushlightuserdata(L, exchange);
    lua_pushlightuserdata(L, (void *)method);
    if (lua_pcall(L, 2, 1, 1) == LUA_OK)
        delayed = lua_toboolean(L, -1) && server->latency_ms > 0;
    else
        fprintf(stderr, "mock_services: %s %s: %s\n", method, exchange->uri, lua_tostring(L, -1));
    lua_settop(L, 0);
    return delayed;
}

/* The library calls this when the headers are there, for each part of the body, at the end of the
 * request, and again when a suspended connection goes on. */
static enum MHD_Result exchange_continue(void *user, struct MHD_Connection *connection,
                                         const char *url, const char *method, const char *version,
                                         const char *upload, size_t *upload_len, void **state)
{
    struct server *server = user;
    struct exchange *exchange = *state;

    (void)url;
    (void)version;
    if (!exchange->headers_seen) {
        exchange->headers_seen = true;
        return MHD_YES;
    }
    if (*upload_len > 0)
        return exchange_take_body(exchange, upload, upload_len);
    if (exchange->response == NULL && exchange_answer(server, exchange, method)) {
        exchange->due_ms = clock_ms(CLOCK_MONOTONIC) + server->latency_ms;
        *server->waiting_end = exchange;
        server->waiting_end = &exchange->next;
        MHD_suspend_connection(connection);
        return MHD_YES;
    }
    return exchange->response == NULL
               ? MHD_NO
               : MHD_queue_response(connection, exchange->status, exchange->response);
}

/* ---- the loop ---- */

static void server_count_connection(void *user, struct MHD_Connection *connection, void **state,
                                    enum MHD_ConnectionNotificationCode code)
{
    struct server *server = user;

    (void)connection;
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        *state = (void *)(uintptr_t)++server->connections;
}

/* Lets the answers go that are due at this time. */
static void server_resume(struct server *server, int64_t now_ms)
{
    while (server->first_waiting != NULL && server->first_waiting->due_ms <= now_ms) {
        struct exchange *exchange = server->first_waiting;
        server->first_waiting = exchange->next;
        if (server->first_waiting == NULL)
            server->waiting_end = &server->first_waiting;
        MHD_resume_connection(exchange->connection);
    }
}

/* How long the loop may sleep, for poll: milliseconds. */
static int server_sleep_ms(const struct server *server)
{
    MHD_UNSIGNED_LONG_LONG library_ms = 0;
    int64_t sleep_ms = 1000;

    if (MHD_get_timeout(server->daemon, &library_ms) == MHD_YES && library_ms < 1000)
        sleep_ms = (int64_t)library_ms;
    if (server->first_waiting != NULL) {
        int64_t left_ms = server->first_waiting->due_ms - clock_ms(CLOCK_MONOTONIC);
        left_ms = left_ms < 0 ? 0 : left_ms;
        sleep_ms = left_ms < sleep_ms ? left_ms : sleep_ms;
    }
    return (int)sleep_ms;
}

/* Serves until end_fd can be read. A daemon with suspended connections may not be stopped. */
static void server_run(struct server *server, int end_fd)
{
    int epoll_fd = MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
    struct pollfd fds[] = {{.fd = end_fd, .events = POLLIN}, {.fd = epoll_fd, .events = POLLIN}};

    while ((fds[0].revents & POLLIN) == 0) {
        server_resume(server, clock_ms(CLOCK_MONOTONIC));
        MHD_run(server->daemon);
        poll(fds, sizeof fds / sizeof fds[0], server_sleep_ms(server));
    }
    server_resume(server, INT64_MAX);
    MHD_run(server->daemon);
    MHD_stop_daemon(server->daemon);
}

static bool server_listen(struct server *server, uint16_t port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    server->daemon = MHD_start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, port, NULL, NULL, exchange_continue, server,
        MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address, MHD_OPTION_URI_LOG_CALLBACK,
        exchange_new, NULL, MHD_OPTION_NOTIFY_COMPLETED, exchange_free, NULL,
        MHD_OPTION_NOTIFY_CONNECTION, server_count_connection, server, MHD_OPTION_CONNECTION_LIMIT,
        (unsigned)CONNECTIONS_MAX, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_MEMORY,
        MHD_OPTION_LISTEN_BACKLOG_SIZE, (unsigned)CONNECTIONS_MAX, MHD_OPTION_END);
    return server->daemon != NULL;
}

/* Something that can be read when the program is to end: at SIGTERM, and at the parent's end. */
static int end_signals(void)
{
    sigset_t signals;

    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, NULL);
    signal(SIGPIPE, SIG_IGN);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

/* Listens as main.lua's table, at this place of the stack, says, and serves; the exit code. */
static int run(struct server *server, int program, int end_fd)
{
    lua_State *L = server->L;
    unsigned port;

    lua_getfield(L, program, "latency_ms");
    server->latency_ms = lua_tointeger(L, -1);
    lua_getfield(L, program, "port");
    if (!server_listen(server, (uint16_t)lua_tointeger(L, -1))) {
        fprintf(stderr, "mock_services: cannot listen on 127.0.0.1\n");
        return 1;
    }
    port = MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    lua_pushinteger(L, port);
    lua_setfield(L, program, "port");
    printf("http://127.0.0.1:%u/helpscout/v2 http://127.0.0.1:%u/aircall\npid %ld\n", port, port,
           (long)getpid());
    fflush(stdout);
    server_run(server, end_fd);
    return 0;
}

int main(int count, char **arguments)
{
    lua_State *L = memory_check(luaL_newstate());
    struct server server = {.L = L, .waiting_end = &server.first_waiting};
    int end_fd = end_signals();
    int exit_code = 1;

    setenv("TZ", "UTC", 1); /* Lua's os.time reads times of the services */
    lua_pushcfunction(L, with_traceback);
    lua_pushcfunction(L, script_start);
    lua_pushinteger(L, count);
    lua_pushlightuserdata(L, arguments);
    if (lua_pcall(L, 2, 2, 1) != LUA_OK)
        fprintf(stderr, "mock_services: %s\n", lua_tostring(L, -1));
    else if (lua_istable(L, 2))
        exit_code = run(&server, 2, end_fd);
    else
        exit_code = (int)lua_tointeger(L, -1);
    lua_close(L);
    close(end_fd);
    return exit_code;
}
