/* The mock services: Help Scout and Aircall on one loopback port, for testing clients. This file
 * puts the parts together, announces the addresses and waits for the end. */

#include "aircall.h"
#include "helpscout.h"
#include "options.h"
#include "request_log.h"
#include "server.h"
#include "stats.h"
#include "times.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

static void answer_control(void *state, struct request *request, struct reply *reply)
{
    struct stats *stats = state;

    if (strcmp(request->path, "/stats") == 0 && strcmp(request->method, "GET") == 0) {
        reply_json(reply, 200, "application/json", stats_json(stats));
    } else if (strcmp(request->path, "/reset-stats") == 0 && strcmp(request->method, "POST") == 0) {
        stats_reset(stats);
        reply_empty(reply, 204);
    } else {
        reply_text(reply, 404, "text/plain", "GET /control/stats, POST /control/reset-stats\n");
    }
}

/* The threads of the server inherit the mask, so that only wait_for_end sees these signals. */
static void block_signals(sigset_t *signals)
{
    sigemptyset(signals);
    sigaddset(signals, SIGTERM);
    sigaddset(signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, signals, NULL);
    signal(SIGPIPE, SIG_IGN);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
}

static void wait_for_end(const sigset_t *signals)
{
    int number = 0;

    while (sigwait(signals, &number) != 0)
        ;
}

static void announce(unsigned port)
{
    printf("http://127.0.0.1:%u/helpscout/v2 http://127.0.0.1:%u/aircall\n", port, port);
    printf("pid %ld\n", (long)getpid());
    fflush(stdout);
}

static int run(const struct options *options, struct request_log *log)
{
    struct service_clock clock;
    struct stats stats = {0};
    struct helpscout *helpscout;
    struct aircall *aircall;
    struct server *server;
    sigset_t signals;

    block_signals(&signals);
    clock_start(&clock, options->now);
    stats_reset(&stats);
    helpscout = helpscout_new(options, &clock, &stats.helpscout);
    aircall = aircall_new(options, &clock, &stats.aircall);
    const struct service services[] = {
        {"helpscout", "/helpscout", helpscout_answer, helpscout, &stats.helpscout},
        {"aircall", "/aircall", aircall_answer, aircall, &stats.aircall},
        {"control", "/control", answer_control, &stats, NULL},
    };
    server = server_start(options, services, sizeof services / sizeof services[0], log, &stats);
    if (server != NULL) {
        announce(server_port(server));
        wait_for_end(&signals);
        server_stop(server);
    } else {
        fprintf(stderr, "mock_services: cannot listen on 127.0.0.1\n");
    }
    helpscout_free(helpscout);
    aircall_free(aircall);
    stats_clear(&stats);
    return server == NULL;
}

int main(int count, char **arguments)
{
    struct options options;
    struct request_log log = {0};
    int exit_code = 0;

    if (!options_parse(&options, count, arguments, &exit_code))
        return exit_code;
    if (options.log != NULL && !request_log_open(&log, options.log)) {
        perror(options.log);
        return 1;
    }
    exit_code = run(&options, &log);
    request_log_close(&log);
    return exit_code;
}
