/* Terminals for the program's Lua; see libraries.h. */
#include "libraries.h"

#include <lauxlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <utf8proc.h>

enum { MARKS_MOST = 8 }; /* that stand over one character, as no script has more */

/* terminal.columns(fd) -> how many it has; nil: it is none, or does not say. */
static int terminal_columns(lua_State *L)
{
    struct winsize size;
    if (ioctl((int)luaL_checkinteger(L, 1), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 0;
    lua_pushinteger(L, size.ws_col);
    return 1;
}

/* terminal.forget(fd): what was typed and not read yet answers nothing that is asked from now on.
 */
static int terminal_forget(lua_State *L)
{
    tcflush((int)luaL_checkinteger(L, 1), TCIFLUSH);
    return 0;
}

/* What is shown of a character: nothing of those that steer a terminal or turn the text around. */
static int shown_width(utf8proc_int32_t character)
{
    utf8proc_category_t category = utf8proc_category(character);
    if (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
        category == UTF8PROC_CATEGORY_CS || category == UTF8PROC_CATEGORY_ZL ||
        category == UTF8PROC_CATEGORY_ZP)
        return -1;
    return utf8proc_charwidth(character);
}

/*
 * terminal.clean(text, most) -> the text on one line, without characters that steer a terminal, and
 * how many columns it takes; cut with "…" when it takes more than `most`.
 */
static int terminal_clean(lua_State *L)
{
    size_t len;
    const char *text = luaL_checklstring(L, 1, &len);
    lua_Integer most = luaL_optinteger(L, 2, LUA_MAXINTEGER), width = 0;
    luaL_Buffer clean;
    luaL_buffinit(L, &clean);
    size_t fits = 0; /* up to here there is room for the dots */
    lua_Integer fits_width = 0;
    int marks = 0;
    for (size_t at = 0; at < len;) {
        utf8proc_int32_t character;
        utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
                                                  (utf8proc_ssize_t)(len - at), &character);
        if (bytes < 1) {
            bytes = 1;
            character = '?';
        }
        int columns = shown_width(character);
        marks = columns == 0 ? marks + 1 : 0;
        if (marks > MARKS_MOST) {
            at += (size_t)bytes;
            continue;
        }
        if (width + (columns < 0 ? 1 : columns) > most) {
            luaL_buffsub(&clean, luaL_bufflen(&clean) - fits);
            luaL_addstring(&clean, "…");
            width = fits_width + 1;
            break;
        }
        if (columns < 0 || (bytes == 1 && (text[at] & 0x80)))
            luaL_addchar(&clean, columns < 0 ? ' ' : '?');
        else
            luaL_addlstring(&clean, text + at, (size_t)bytes);
        width += columns < 0 ? 1 : columns;
        if (width < most) {
            fits = luaL_bufflen(&clean);
            fits_width = width;
        }
        at += (size_t)bytes;
    }
    luaL_pushresult(&clean);
    lua_pushinteger(L, width);
    return 2;
}

int luaopen_program_terminal(lua_State *L)
{
    static const luaL_Reg functions[] = {{"columns", terminal_columns},
                                         {"clean", terminal_clean},
                                         {"forget", terminal_forget},
                                         {NULL, NULL}};
    luaL_newlib(L, functions);
    return 1;
}
