-- The program's commands: which one was asked for, and its exit status. Commands are in files beside this
-- one, loaded when they are needed, each of which returns its own by name: `usage`, how its help begins;
-- `known`, its options as `flags.read` takes them; run(options, words, name, commands), which returns the exit
-- status, 0 unless it says, and may raise; and, where not all words are its own, read(arguments) -> options, words.
local failures = require "program.failures"

-- By name: the file, and what it is for. Anything else is a service.
local commands = {
  { "list", "docs_command", "[NAME]", "lists services, resources and operations" },
  { "search", "docs_command", "WORDS …", "finds operations and guides by what they do" },
  { "docs", "docs_command", "[PAGE]", "prints a page: of a guide, a service, a resource or an operation" },
  { "api", "api_command", "SERVICE METHOD PATH [JSON]", "sends any request to the service" },
  { "lua", "lua_command", "FILE|-|-e CODE [args]", "runs a script in a sandbox" },
  { "mcp", "mcp_command", "", "serves the Model Context Protocol on stdio or a socket" },
  { "doctor", "doctor", "[SERVICE]", "checks whether each account works, and what it may do" },
  { "whoami", "doctor", "[SERVICE]", "tells whom each credential belongs to" },
  { "webhook", "webhook_command", "verify|sign …", "checks or makes the signature of a delivery" },
  { "completion", "completion", "bash|zsh|fish", "prints what a shell needs for completion" },
  { "man", "man", "", "prints the manual page, for man(1)" },
}

local function command_named(name)
  for _, command in ipairs(commands) do
    if command[1] == name then return command end
  end
end

-- Takes `--config FILE` that stands before the command and puts it behind the command's name.
local function move_config(arguments)
  local moved = {}
  while arguments[1] and (arguments[1] == "--config" or arguments[1]:find "^%-%-config=") do
    moved[#moved + 1] = table.remove(arguments, 1)
    if moved[#moved] == "--config" then moved[#moved + 1] = table.remove(arguments, 1) end
  end
  if not arguments[1] then return end
  for i, word in ipairs(moved) do table.insert(arguments, i + 1, word) end
end

local function read(arguments, command, name)
  local options, _, words = require "program.flags".read(arguments, { options = command.known, where = name })
  return options, words
end

local function run(arguments)
  move_config(arguments)
  local name = table.remove(arguments, 1)
  if name == "help" and arguments[1] then
    name = table.remove(arguments, 1)
    table.insert(arguments, 1, "--help")
  end
  if name == "--version" then
    require "program.output".text("integrations " .. require "integrations".version .. "\n")
    return 0
  elseif name == nil or name == "--help" or name == "-h" or name == "help" then
    require "program.settings".try_services(arguments)
    require "program.help".program(commands)
    return name == nil and 2 or 0
  end
  local listed = command_named(name)
  if not listed then return require "program.command"(arguments, name, commands) end
  local command = require("program." .. listed[2])[name]
  local options, words = (command.read or read)(arguments, command, name)
  if options.help then return require "program.help".command(command) end
  return command.run(options, words, name, commands)
end

-- Whether failures are told as JSON: `--output json` stands among the words.
local function wants_json(arguments)
  for i, word in ipairs(arguments) do
    local said = word == "--output" and arguments[i + 1] or word:match "^%-%-output=(.*)$"
    if said == "json" or said == "ndjson" then return true end
  end
  return false
end

local function explain(problem)
  return type(problem) == "string" and debug.traceback(problem, 2) or problem
end

return function(...)
  local arguments = { ... }
  local as_json = wants_json(arguments)
  local ok, status = xpcall(run, explain, arguments)
  if ok then return status or 0 end
  failures.tell(status, as_json)
  return failures.status(status)
end
