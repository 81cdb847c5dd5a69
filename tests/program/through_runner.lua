-- Runs scripts through the program's script runner. Suites that run scripts in their own process do it this way
-- instead where SCRIPT_RUNNER is set.
local h = require "harness"
local program = require "program"

local through_runner = { wanted = os.getenv "SCRIPT_RUNNER" ~= nil }

-- A table of texts, numbers, booleans and tables as Lua.
local function literal(value)
  if type(value) ~= "table" then return ("%q"):format(value) end
  local parts = {}
  for key, item in pairs(value) do parts[#parts + 1] = ("[%q] = %s"):format(key, literal(item)) end
  return "{ " .. table.concat(parts, ", ") .. " }"
end

local own_folder = h.shared(h.temporary_directory)

-- Runs a script with settings as `configure` takes them. Returns what it printed, and the exit status and what
-- was told beside it.
function through_runner.run(code, settings, options)
  local folder = own_folder()
  for name, text in pairs { settings = "return " .. literal(settings), code = code } do
    h.write_file(folder .. "/" .. name .. ".lua", text)
  end
  local words = { "env -i INTEGRATIONS_TEST_MINUTE=1", h.quote(program.path), "lua" }
  for _, word in ipairs(options or {}) do words[#words + 1] = h.quote(word) end
  local line = ("cd %s; chmod 600 *; %s --config settings.lua - <code.lua >out 2>err; echo $?"):format(
    h.quote(folder), table.concat(words, " "))
  local status = h.run_program("sh -c " .. h.quote(line))
  return h.read_file(folder .. "/out"), tonumber(status), h.read_file(folder .. "/err")
end

local Problem = { __tostring = function(problem) return problem.message end }

-- The lines that a script prints. Its error is raised as the module would.
function through_runner.lines(code, settings)
  local output, status, told = through_runner.run(code, settings, { "--write", "allow", "--output", "json" })
  if status ~= 0 then
    local said = h.json.decode(told).error
    if said.kind == "script" then error(said.message, 0) end
    error(setmetatable(said, Problem), 0)
  end
  local lines = {}
  for line in output:gmatch "([^\n]*)\n" do lines[#lines + 1] = line end
  return lines
end

return through_runner
