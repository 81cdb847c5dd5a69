/* Files that go to the disk; see parts.h. */

#include <errno.h>
#include <lauxlib.h>
#include <string.h>

#include "luax.h"
#include "parts.h"
#include "platform.h"

static bool saving_write(struct sink *sink, const void *bytes, size_t len)
{
    struct saving *saving = (struct saving *)(void *)sink;
    return newfile_write(&saving->file, bytes, len);
}

/* Raises, with the operations of the service whose result is a file. */
_Noreturn static void refuse_operation(struct integrations_call *call)
{
    const struct integrations_service *service = call->subject.integration;
    luaL_Buffer names;
    size_t count = 0;
    luaL_buffinit(call->L, &names);
    for (size_t i = 0; i < service->operation_count; i++) {
        if (service->operations[i].result != INTEGRATIONS_FILE)
            continue;
        luaL_addstring(&names, count++ > 0 ? ", " : "; these give one: ");
        luaL_addstring(&names, service->operations[i].name);
    }
    luaL_pushresult(&names);
    call_refuse(call, ERROR_ARGUMENT, "option 'save_to': only a file can be saved%s",
                lua_tostring(call->L, -1));
}

_Noreturn static void refuse_path(struct integrations_call *call, const char *problem)
{
    const char *path = call->arguments->options.save_to;
    call_refuse(call, ERROR_ARGUMENT, "option 'save_to': '%s': %s",
                error_push_given(call->L, path, strlen(path), 120), problem);
}

void saving_check(struct integrations_call *call)
{
    const char *path = call->arguments->options.save_to;
    if (path == NULL)
        return;
    if (call->subject.operation->result != INTEGRATIONS_FILE)
        refuse_operation(call);
    if (!call->subject.may_save)
        call_refuse(call, ERROR_PERMISSION,
                    "option 'save_to': this script may not save files; its host allows it by "
                    "install(env, { files = true })");
    int folder = call->subject.settings->files;
    if (folder < 0)
        call_refuse(call, ERROR_CONFIGURATION,
                    "option 'save_to': the host has not said where files go: "
                    "integrations.configure { files = folder }");
    /* A child process may have closed it, and have a folder of its own under the number. */
    if (!platform_is_marked(folder))
        call_refuse(call, ERROR_CONFIGURATION,
                    "option 'save_to': this process has closed the host's folder for files; "
                    "name it again: integrations.configure { files = folder }");
    const char *problem = newfile_open(&call->saving.file, folder, path);
    if (problem != NULL)
        refuse_path(call, problem);
    call->saving.sink.write = saving_write;
}

void saving_refuse(struct integrations_call *call)
{
    const char *path = call->arguments->options.save_to;
    int error = call->saving.file.error;
    if (error == EEXIST)
        refuse_path(call, "there is something of that name already");
    call_refuse(call, ERROR_CONFIGURATION,
                "option 'save_to': '%s' cannot be written in the host's folder for files: %s",
                error_push_given(call->L, path, strlen(path), 120), strerror(error));
}

void saving_begin(struct integrations_call *call)
{
    bool saves = call->arguments->options.save_to != NULL && steps_gives_file(call);
    call->transfer.sink = saves ? &call->saving.sink : NULL;
    if (saves && !newfile_begin(&call->saving.file))
        saving_refuse(call);
}

void saving_push(struct integrations_call *call)
{
    lua_State *L = call->L;
    /* All that may fail comes before the file is there. */
    lua_createtable(L, 0, 3);
    luax_set_text(L, "path", call->arguments->options.save_to);
    luax_set_integer(L, "bytes", (lua_Integer)call->saving.file.bytes);
    luax_set_text(L, "content_type", call_header(call, "Content-Type"));
    if (!newfile_finish(&call->saving.file))
        saving_refuse(call);
}
