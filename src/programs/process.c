/* Commands and private files for the program's Lua; see libraries.h. */
#include "libraries.h"

#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "platform.h"

enum { PROCESS_OUTPUT_MOST = 65536, PROCESS_FILE_MOST = 1024 * 1024 };

/* ---- files ---- */

/* Reads a plain file into `text`, which has room for PROCESS_FILE_MOST; its length, or -1 with
 * errno set. */
static ssize_t file_read(int fd, struct stat *about, char *text)
{
    ssize_t len = 0, count;
    if (fd < 0 || fstat(fd, about) != 0)
        return -1;
    errno = S_ISDIR(about->st_mode)              ? EISDIR
            : !S_ISREG(about->st_mode)           ? EINVAL
            : about->st_size > PROCESS_FILE_MOST ? EFBIG
                                                 : 0;
    if (errno != 0)
        return -1;
    do {
        count = read(fd, text + len, (size_t)(PROCESS_FILE_MOST - len));
        len += count;
    } while (count > 0);
    return count < 0 ? -1 : len;
}

/* process.read_file(path) -> text, mode. Only plain files up to 1 MiB, whose mode is that of what
 * was read. Else nil, message, errno. */
static int process_read_file(lua_State *L)
{
    const char *path = luaL_checkstring(L, 1);
    char *text = lua_newuserdatauv(L, PROCESS_FILE_MOST, 0);
    struct stat about;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    ssize_t len = file_read(fd, &about, text);
    int error = errno;
    if (fd >= 0)
        close(fd);
    errno = error;
    if (len < 0) {
        int results = luaL_fileresult(L, 0, NULL);
        if (error == EINVAL) {
            lua_pushliteral(L, "it is no plain file");
            lua_replace(L, -3);
        }
        return results;
    }
    lua_pushlstring(L, text, (size_t)len);
    lua_pushinteger(L, about.st_mode & 07777);
    return 2;
}

/* ---- commands ---- */

/* A command that is under way; what its process group has started goes with it. */
struct command {
    pid_t pid;
    int output;
    char text[PROCESS_OUTPUT_MOST];
    size_t len;
    int status;
};

/* The group of the command that is under way, which no terminal's signal reaches. */
static volatile pid_t command_group;

static void command_end(int number)
{
    kill(-command_group, SIGKILL);
    signal(number, SIG_DFL);
    raise(number);
}

/* In the child: nothing to read, its output to us, a group of its own. */
_Noreturn static void command_become(const char *line, int output)
{
    int nothing = open("/dev/null", O_RDONLY);
    setpgid(0, 0);
    signal(SIGPIPE, SIG_DFL);
    if (nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(output, 1) >= 0)
        execl("/bin/sh", "sh", "-c", line, (char *)NULL);
    _exit(127);
}

static bool command_begin(struct command *command, const char *line)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return false;
    command->pid = fork();
    if (command->pid == 0)
        command_become(line, ends[1]);
    if (command->pid > 0)
        setpgid(command->pid, command->pid); /* as the child does: either may be first */
    close(ends[1]);
    command->output = ends[0];
    if (command->pid > 0)
        return true;
    close(ends[0]);
    return false;
}

/* Reads up to the end of the output; false when it is too much, or the time is over. */
static bool command_listen(struct command *command, int64_t until)
{
    while (command->len < sizeof command->text) {
        struct pollfd pollfd = {.fd = command->output, .events = POLLIN};
        int64_t left = until - clock_now();
        int ready = left > 0 ? poll(&pollfd, 1, (int)left) : 0;
        if (ready == 0)
            return false;
        if (ready < 0)
            continue; /* a signal came */
        ssize_t count = read(command->output, command->text + command->len,
                             sizeof command->text - command->len);
        if (count <= 0)
            return count == 0;
        command->len += (size_t)count;
    }
    return false;
}

/* Whether it ended by itself before the time is over. */
static bool command_wait(struct command *command, int64_t until)
{
    static const struct timespec moment = {.tv_nsec = 2000000};
    while (waitpid(command->pid, &command->status, WNOHANG) != command->pid) {
        if (clock_now() >= until)
            return false;
        nanosleep(&moment, NULL);
    }
    return true;
}

/*
 * process.run(command, seconds) -> the command's output, its exit status. Nil and why when it took
 * longer, wrote more than 64 KiB, or could not be started; it and what it started are ended then.
 */
static int process_run(lua_State *L)
{
    const char *line = luaL_checkstring(L, 1);
    int64_t until = clock_now() + (int64_t)(luaL_checknumber(L, 2) * 1000);
    struct command *command = lua_newuserdatauv(L, sizeof *command, 0);
    *command = (struct command){.output = -1};
    if (!command_begin(command, line))
        return luaL_fileresult(L, 0, NULL);
    command_group = command->pid;
    system_replace_handlers(SIG_DFL, command_end);
    bool heard = command_listen(command, until);
    close(command->output);
    bool ended = heard && command_wait(command, until);
    system_replace_handlers(command_end, SIG_DFL);
    if (!ended) {
        kill(-command->pid, SIGKILL);
        waitpid(command->pid, NULL, 0);
        lua_pushnil(L);
        lua_pushstring(L, command->len == sizeof command->text ? "it wrote more than 64 KiB"
                                                               : "it did not end within its time");
        platform_wipe(command, sizeof *command);
        return 2;
    }
    lua_pushlstring(L, command->text, command->len);
    lua_pushinteger(L, WIFEXITED(command->status) ? WEXITSTATUS(command->status) : 128);
    platform_wipe(command, sizeof *command);
    return 2;
}

int luaopen_program_process(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"read_file", process_read_file}, {"run", process_run}, {NULL, NULL}};
    luaL_newlib(L, functions);
    return 1;
}
