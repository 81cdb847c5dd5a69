-- integrations man: the manual page, out of the rows, for man(1). The build installs what it prints.
local flags = require "program.flags"
local help = require "program.help"
local integrations = require "integrations"
local output = require "program.output"
local rows = require "program.rows"

local lines = {}

local function escape(text)
  text = text:gsub("\\", "\\e"):gsub("%-", "\\-"):gsub("`", ""):gsub("~", "\\(ti"):gsub("…", "...")
  return (text:gsub("^[.']", "\\&%0"))
end

local function put(line)
  lines[#lines + 1] = line .. "\n"
end

local function section(name)
  put(".SH " .. name)
end

-- A word and what it means.
local function entry(word, rest, meaning)
  put ".TP"
  put(".BR \"" .. escape(word):gsub('"', "\\(dq") .. "\" \"" .. escape(rest or ""):gsub('"', "\\(dq") .. "\"")
  put(escape(meaning))
end

local function options()
  section "OPTIONS"
  put "Of operations, except where one makes no sense:"
  for _, option in ipairs(flags.list) do
    entry("--" .. option[1], option.value and " " .. option.value or "", option[2] .. ".")
  end
  put ".PP"
  put(escape "Every parameter of an operation is a flag as well, as --help of the operation says: --per-page N, "
    .. escape "lists by repeating, --draft and --no-draft, @file for a file's bytes, @@ for an at sign. "
    .. escape "A JSON object as an argument, or on stdin with -, gives the other parameters.")
end

local function services()
  for _, service in ipairs(rows.services()) do
    section("OPERATIONS OF " .. service.name:upper())
    put(escape(service.summary))
    for _, name in ipairs(rows.operations(service.name)) do
      local operation = rows.operation(service.name, name)
      local marks = (operation.kind == "write" and " Writes." or "") .. (operation.sends and " Sends." or "")
        .. (operation.destroys and " There is no way back." or "")
      entry(name, "", operation.summary .. marks)
    end
  end
end

local function environment()
  section "ENVIRONMENT"
  entry("INTEGRATIONS_CONFIG", "", "The settings file, unless --config names one.")
  entry("NO_COLOR", "", "Set: no text is bold.")
  for _, service in ipairs(rows.services()) do
    for _, field in ipairs(service.fields) do
      for _, name in ipairs(field.variables) do
        entry(name, "", ("%s of the account default of %s."):format(field.name, service.title))
      end
    end
  end
end

local statuses = {
  { "0", "It succeeded." }, { "1", "Anything else: a script's own error, jq, a limit." },
  { "2", "An unknown flag, service or operation, or a bad value of an option." },
  { "65", "argument, invalid: values were refused, here or by the service." }, { "66", "not_found." },
  { "69", "network, service: the service cannot be reached, or fails." }, { "70", "reply: an answer that cannot be used." },
  { "73", "conflict." }, { "75", "rate_limit, timeout: again later." },
  { "77", "authentication, forbidden, permission, webhook: it is not allowed." }, { "78", "configuration." },
  { "130", "cancelled, interrupted." },
}

local function exit_statuses()
  section "EXIT STATUS"
  for _, status in ipairs(statuses) do entry(status[1], "", status[2]) end
end

local function run(_, _, _, commands)
  put('.TH INTEGRATIONS 1 "" "integrations ' .. integrations.version .. '"')
  section "NAME"
  put("integrations \\- " .. escape(help.titles()) .. " in a shell, for scripts and for models")
  section "SYNOPSIS"
  put ".B integrations"
  put(escape "SERVICE OPERATION [--flag value ...] [JSON | -]")
  for _, command in ipairs(commands) do
    put ".br"
    put ".B integrations"
    put(escape(command[1] .. " " .. command[3]))
  end
  section "DESCRIPTION"
  put(escape "Data goes to stdout: a table on a terminal, else JSON with sorted keys. All else goes to stderr. "
    .. escape "Writes ask on a terminal and need --yes elsewhere; --dry-run shows what would be sent.")
  section "COMMANDS"
  for _, command in ipairs(commands) do
    entry(command[1], command[3] ~= "" and " " .. command[3] or "", command[4] .. ".")
  end
  options()
  services()
  environment()
  section "FILES"
  entry("~/.config/integrations/config.lua", "", "The settings: a file of Lua that returns the table which "
    .. "configure takes. A secret in it may come from a file (access_token_file) or a command (access_token_command).")
  exit_statuses()
  section "SEE ALSO"
  put(escape "In share/doc/integrations: program.md (settings, command line and scripts), mcp.md (the server of the Model "
    .. escape "Context Protocol), skill.md (what an agent needs to know).")
  output.text(table.concat(lines))
end

return { man = { run = run, known = flags.some { "help" }, usage = "man\n\nThe manual page, for man(1)." } }
