/* TLS to Redis; see redis_tls.h. */
#include "redis_tls.h"

#include <signal.h>
#include <stddef.h>
#include <time.h>

#include "redis_link.h"

#ifdef INTEGRATIONS_REDIS_TLS

#include <hiredis/hiredis_ssl.h>
#include <openssl/ssl.h>

const char *const redis_tls_missing = NULL;

bool redis_tls_open(struct redis_place *place)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    if (context == NULL)
        return false;
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_default_verify_paths(context);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    place->tls = context;
    return true;
}

void redis_tls_close(struct redis_place *place)
{
    SSL_CTX_free(place->tls);
    place->tls = NULL;
}

/* The server's certificate must be for the host that the address names. */
bool redis_tls_begin(struct redis_place *place, redisContext *c)
{
    SSL *ssl = SSL_new(place->tls);
    const char *host = place->address.host;
    if (ssl == NULL)
        return false;
    bool number = redis_is_number(host);
    bool set = number ? X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host) == 1
                      : SSL_set1_host(ssl, host) == 1 && SSL_set_tlsext_host_name(ssl, host) == 1;
    if (set && redisInitiateSSL(c, ssl) == REDIS_OK)
        return true;
    SSL_free(ssl);
    return false;
}

#else

const char *const redis_tls_missing =
    "rediss:// needs hiredis 1.0 or newer with its library for TLS (hiredis_ssl) when the store is "
    "built; use redis:// through a tunnel that speaks TLS, such as stunnel, or unix://";

bool redis_tls_open(struct redis_place *place)
{
    (void)place;
    return false;
}

void redis_tls_close(struct redis_place *place)
{
    (void)place;
}

bool redis_tls_begin(struct redis_place *place, redisContext *c)
{
    (void)place;
    (void)c;
    return false;
}

#endif

/* libcrypto writes without a word about signals: so this thread does not take SIGPIPE meanwhile. */
static void tls_without_signal(void (*handle)(redisAsyncContext *), redisAsyncContext *context)
{
    const struct timespec at_once = {0, 0};
    sigset_t pipe, before, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigpending(&pending);
    pthread_sigmask(SIG_BLOCK, &pipe, &before);
    handle(context);
    if (!sigismember(&pending, SIGPIPE))
        while (sigtimedwait(&pipe, NULL, &at_once) == SIGPIPE) {
        }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void redis_tls_read(redisAsyncContext *context)
{
    tls_without_signal(redisAsyncHandleRead, context);
}

void redis_tls_write(redisAsyncContext *context)
{
    tls_without_signal(redisAsyncHandleWrite, context);
}
