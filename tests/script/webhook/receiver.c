/*
 * A receiver of webhooks as a host writes it: HTTP by libmicrohttpd, on loopback, behind a server
 * that speaks TLS; the module verifies and reads what comes. POST /helpscout or /aircall.
 *
 *   receiver HELPSCOUT_SECRET AIRCALL_TOKEN...
 *
 * Prints its address and its process id. What it accepts it answers with 200 and event and id, what
 * it saw before with 200 and nothing, so that it is not sent again, what it cannot believe with 401
 * and nothing; what the error said goes to stderr.
 */
#include <integrations.h>
#include <lauxlib.h>
#include <lualib.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BODY_MOST = 1024 * 1024, HEADERS_MOST = 64, SEEN_MOST = 256, KEY_MOST = 512 };

struct receiver {
    lua_State *L;
    const char *const *secrets; /* Help Scout's, then Aircall's */
    size_t secret_count;
    char seen[SEEN_MOST][KEY_MOST];
    size_t seen_count;
    int repeated; /* the delivery at hand was seen before */
};

struct delivery {
    char *body;
    size_t len;
    int too_long;
    struct integrations_value headers[HEADERS_MOST];
    size_t header_count;
};

static int was_seen(void *context, const char *key)
{
    struct receiver *receiver = context;
    for (size_t i = 0; i < receiver->seen_count && i < SEEN_MOST; i++)
        if (strcmp(receiver->seen[i], key) == 0)
            return receiver->repeated = 1;
    snprintf(receiver->seen[receiver->seen_count++ % SEEN_MOST], KEY_MOST, "%s", key);
    return 0;
}

static enum MHD_Result take_header(void *context, enum MHD_ValueKind kind, const char *name,
                                   const char *value)
{
    struct delivery *delivery = context;
    (void)kind;
    if (delivery->header_count < HEADERS_MOST)
        delivery->headers[delivery->header_count++] = (struct integrations_value){name, value};
    return MHD_YES;
}

/* Writes event and id of a delivery that is true into `answer`, and returns the status. */
static unsigned receive(struct receiver *receiver, const char *service, struct delivery *delivery,
                        char *answer, size_t size)
{
    lua_State *L = receiver->L;
    int helpscout = strcmp(service, "helpscout") == 0;
    struct integrations_delivery told = {.size = sizeof told,
                                         .service = service,
                                         .body = delivery->body != NULL ? delivery->body : "",
                                         .body_len = delivery->len,
                                         .headers = delivery->headers,
                                         .header_count = delivery->header_count,
                                         .secrets = receiver->secrets + !helpscout,
                                         .secret_count = helpscout ? 1 : receiver->secret_count - 1,
                                         .seen = was_seen,
                                         .context = receiver};
    receiver->repeated = 0;
    int status = integrations_webhook(L, &told);
    if (status == LUA_OK) {
        lua_getfield(L, 1, "event");
        lua_getfield(L, 1, "id");
        snprintf(answer, size, "%s %s\n", lua_tostring(L, 2), luaL_optstring(L, 3, "-"));
    } else {
        fprintf(stderr, "%s\n", luaL_tolstring(L, -1, NULL));
    }
    lua_settop(L, 0);
    return status == LUA_OK || receiver->repeated ? MHD_HTTP_OK : MHD_HTTP_UNAUTHORIZED;
}

static enum MHD_Result handle(void *context, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data,
                              size_t *len, void **state)
{
    struct delivery *delivery = *state;
    char answer[256] = "";
    unsigned status = MHD_HTTP_NOT_FOUND;
    (void)version;
    if (delivery == NULL) {
        *state = calloc(1, sizeof *delivery);
        return *state != NULL ? MHD_YES : MHD_NO;
    }
    if (*len > 0) {
        delivery->too_long |= delivery->len + *len > BODY_MOST;
        char *body = delivery->too_long ? NULL : realloc(delivery->body, delivery->len + *len);
        if (body != NULL) {
            memcpy(body + delivery->len, data, *len);
            delivery->body = body;
            delivery->len += *len;
        }
        *len = 0;
        return MHD_YES;
    }
    MHD_get_connection_values(connection, MHD_HEADER_KIND, take_header, delivery);
    if (delivery->too_long)
        status = MHD_HTTP_CONTENT_TOO_LARGE;
    else if (strcmp(method, "POST") == 0 &&
             (strcmp(url, "/helpscout") == 0 || strcmp(url, "/aircall") == 0))
        status = receive(context, url + 1, delivery, answer, sizeof answer);
    struct MHD_Response *response =
        MHD_create_response_from_buffer(strlen(answer), answer, MHD_RESPMEM_MUST_COPY);
    enum MHD_Result queued = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    return queued;
}

static void forget(void *context, struct MHD_Connection *connection, void **state,
                   enum MHD_RequestTerminationCode code)
{
    struct delivery *delivery = *state;
    (void)context;
    (void)connection;
    (void)code;
    if (delivery != NULL)
        free(delivery->body);
    free(delivery);
}

int main(int count, char **arguments)
{
    struct receiver receiver = {.secrets = (const char *const *)arguments + 1,
                                .secret_count = (size_t)(count > 1 ? count - 1 : 0)};
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    sigset_t stop;
    int signal_number;
    if (count < 3) {
        fprintf(stderr, "usage: receiver HELPSCOUT_SECRET AIRCALL_TOKEN...\n");
        return 2;
    }
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop, NULL);
    receiver.L = luaL_newstate();
    if (receiver.L == NULL || integrations_open(receiver.L) != LUA_OK)
        return 1;
    lua_settop(receiver.L, 0);
    /* One thread answers, and nobody else uses the Lua state meanwhile. */
    struct MHD_Daemon *daemon = MHD_start_daemon(
        MHD_USE_INTERNAL_POLLING_THREAD, 0, NULL, NULL, handle, &receiver, MHD_OPTION_SOCK_ADDR,
        &address, MHD_OPTION_NOTIFY_COMPLETED, forget, NULL, MHD_OPTION_END);
    if (daemon == NULL)
        return 1;
    printf("http://127.0.0.1:%u\npid %ld\n",
           (unsigned)MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port, (long)getpid());
    fflush(stdout);
    sigwait(&stop, &signal_number);
    MHD_stop_daemon(daemon);
    lua_close(receiver.L);
    return 0;
}
