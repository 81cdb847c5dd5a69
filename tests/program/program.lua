-- Runs the program `integrations`, as a shell would: with arguments, an environment of its own and
-- stdin; gives what it printed, what it told and its exit status.
local h = require "harness"

local program = {}

program.path = h.build_dir .. "/integrations"
if program.path:sub(1, 1) ~= "/" then
  program.path = h.run_program("pwd"):gsub("%s+$", "") .. "/" .. program.path
end

-- The mock services of the file, and an empty home.
program.mock = h.shared(h.mock)
program.home = h.shared(h.temporary_directory)

-- "env OPTIONS NAME=VALUE ..."; false leaves a name out.
local function env(options, variables)
  local words = { "env" .. options }
  for name, value in pairs(variables) do
    if value then words[#words + 1] = h.quote(name .. "=" .. value) end
  end
  return table.concat(words, " ")
end

-- The environment that a test's program has, besides what the test says; false leaves a name out.
local function environment(said)
  local mock = program.mock()
  local variables = {
    PATH = os.getenv "PATH", HOME = program.home(), LC_ALL = "C.UTF-8",
    HELPSCOUT_URL = mock.helpscout, HELPSCOUT_ACCESS_TOKEN = "hs-token",
    AIRCALL_URL = mock.aircall, AIRCALL_API_ID = "ac-id", AIRCALL_API_TOKEN = "ac-api-token",
  }
  for name, value in pairs(said or {}) do variables[name] = value end
  return env(" -i", variables)
end

-- A program without any account.
program.nobody = {
  HELPSCOUT_URL = false, HELPSCOUT_ACCESS_TOKEN = false, AIRCALL_URL = false,
  AIRCALL_API_ID = false, AIRCALL_API_TOKEN = false,
}

-- The command line of `arguments`, a list of words.
function program.command(arguments, variables)
  local words = { environment(variables), h.quote(program.path) }
  for _, word in ipairs(arguments) do words[#words + 1] = h.quote(word) end
  return table.concat(words, " ")
end

local streams = h.shared(h.temporary_directory)

-- Runs it: { "helpscout", "get_mailbox", stdin = "…", environment = {…} } → { out, err, status }.
function program.run(arguments)
  local folder, result = streams(), {}
  h.write_file(folder .. "/stdin", arguments.stdin or "")
  local line = ("%s <%s >%s 2>%s; echo $?"):format(program.command(arguments, arguments.environment),
    h.quote(folder .. "/stdin"), h.quote(folder .. "/out"), h.quote(folder .. "/err"))
  result.status = tonumber((h.run_program("sh -c " .. h.quote(line))))
  result.out, result.err = h.read_file(folder .. "/out"), h.read_file(folder .. "/err")
  return result
end

-- Runs it in a shell with BEGINNING before its words, such as `ulimit -t 1; exec`, and REDIRECTION behind them; gives all
-- that was said, and the exit status behind it. It has a minute.
function program.under(beginning, redirection, arguments)
  local line = ("%s %s %s"):format(beginning, program.command(arguments, arguments.environment), redirection)
  return (h.run_program("sh -c " .. h.quote("exec 2>&1; timeout 60 sh -c " .. h.quote(line) .. "; echo status $?")))
end

-- Runs it, and expects this exit status.
function program.expect(status, arguments)
  local result = program.run(arguments)
  if result.status ~= status then
    error(("exit status %s, expected %d; stderr: %s; stdout: %s"):format(result.status, status,
      result.err, result.out:sub(1, 500)), 2)
  end
  return result
end

-- Runs Lua code in a host of its own (see host/), with these variables besides the environment, and an argument that
-- the code finds in `...`; gives all that it wrote.
function program.hosted(code, variables, argument)
  local path = h.temporary_directory() .. "/host.lua"
  h.write_file(path, code)
  return (h.run_program(("%s timeout %d %s %s %s 2>&1"):format(env("", variables or {}), h.patience,
    h.quote(h.build_dir .. "/tests/program/program_host"), h.quote(path), argument and h.quote(argument) or "")))
end

return program
