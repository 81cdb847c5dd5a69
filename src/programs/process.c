/* Commands and private files for the program's Lua; see libraries.h. */
#include "libraries.h"

#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "platform.h"

enum { PROCESS_OUTPUT_MOST = 65536, PROCESS_FILE_MOST = 1024 * 1024 };

/* ---- files ---- */

static int process_fail(lua_State *L, int error)
{
    lua_pushnil(L);
    lua_pushstring(L, strerror(error));
    lua_pushinteger(L, error);
    return 3;
}

/* A descriptor that is closed with its userdata, however the function ends. */
static int descriptor_close(lua_State *L)
{
    int *fd = lua_touserdata(L, 1);
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
    return 0;
}

static int *descriptor_push(lua_State *L)
{
    int *fd = lua_newuserdatauv(L, sizeof *fd, 0);
    *fd = -1;
    if (luaL_newmetatable(L, "integrations.program.descriptor")) {
        lua_pushcfunction(L, descriptor_close);
        lua_setfield(L, -2, "__gc");
    }
    lua_setmetatable(L, -2);
    return fd;
}

/*
 * process.read_file(path) -> text, mode, whether it is ours. Only plain files up to 1 MiB, whose
 * mode is that of what was read. Else nil, message, errno.
 */
static int process_read_file(lua_State *L)
{
    const char *path = luaL_checkstring(L, 1);
    int *fd = descriptor_push(L);
    struct stat about;
    *fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (*fd < 0 || fstat(*fd, &about) != 0)
        return process_fail(L, errno);
    if (!S_ISREG(about.st_mode))
        return process_fail(L, S_ISDIR(about.st_mode) ? EISDIR : EINVAL);
    if (about.st_size > PROCESS_FILE_MOST)
        return process_fail(L, EFBIG);
    luaL_Buffer text;
    luaL_buffinit(L, &text);
    ssize_t count = 1;
    for (size_t room = PROCESS_FILE_MOST; count > 0 && room > 0; room -= (size_t)count) {
        char *at = luaL_prepbuffer(&text);
        count = read(*fd, at, room < LUAL_BUFFERSIZE ? room : LUAL_BUFFERSIZE);
        if (count < 0)
            return process_fail(L, errno);
        luaL_addsize(&text, (size_t)count);
    }
    luaL_pushresult(&text);
    lua_pushinteger(L, about.st_mode & 07777);
    lua_pushboolean(L, about.st_uid == geteuid());
    return 3;
}

/* ---- commands ---- */

static long long milliseconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* A command that is under way; what its process group has started goes with it. */
struct command {
    pid_t pid;
    int output;
    char text[PROCESS_OUTPUT_MOST];
    size_t len;
    int status;
};

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
        setpgid(command->pid, command->pid); /* whoever of both is first */
    close(ends[1]);
    command->output = ends[0];
    if (command->pid > 0)
        return true;
    close(ends[0]);
    return false;
}

/* Reads up to the end of the output; false when it is too much, or the time is over. */
static bool command_listen(struct command *command, long long until)
{
    while (command->len < sizeof command->text) {
        struct pollfd pollfd = {.fd = command->output, .events = POLLIN};
        long long left = until - milliseconds_now();
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
static bool command_wait(struct command *command, long long until)
{
    static const struct timespec moment = {.tv_nsec = 2000000};
    while (waitpid(command->pid, &command->status, WNOHANG) != command->pid) {
        if (milliseconds_now() >= until)
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
    long long until = milliseconds_now() + (long long)(luaL_checknumber(L, 2) * 1000);
    struct command *command = lua_newuserdatauv(L, sizeof *command, 0);
    *command = (struct command){.output = -1};
    if (!command_begin(command, line))
        return process_fail(L, errno);
    bool heard = command_listen(command, until);
    close(command->output);
    if (!heard || !command_wait(command, until)) {
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
