-- integrations lua FILE|-|-e CODE [args]: runs a script in a process of its own. What it prints comes out as
-- it comes, its error on stderr; what it returns is not printed.
local approvals = require "program.approvals"
local failures = require "program.failures"
local flags = require "program.flags"
local limits = require "program.limits"
local output = require "program.output"
local rows = require "program.rows"
local runner = require "program.runner"
local settings = require "program.settings"

local CODE_MOST = 16 * 1024 * 1024

local usage = "lua [options] FILE|-|-e CODE [args]\n\n"
  .. "Runs a script of Lua (a file, - for stdin, or CODE) with app.integrations. The script has no\n"
  .. "files and no network of its own, and writes nothing unless --write allows it."

local own = {
  { "write", value = "WORD", choices = { "deny", "ask", "allow" }, "what becomes of writes: deny, ask or allow (deny)" },
  { "dry-run", "reads happen, writes return the requests that they would send" },
  { "e", value = "CODE", "the script itself" },
}

local known = flags.some({ "account", "config", "output", "help" }, own, limits.options)

-- Options stand before the script; what stands behind it is the script's.
local function read_arguments(arguments)
  local copy = {}
  for i, word in ipairs(arguments) do copy[i] = word end
  for i, word in ipairs(copy) do
    if word == "-e" then
      copy[i] = "--e"
      if copy[i + 1] then table.insert(copy, i + 2, "--") end
    end
    if word == "-e" or word == "--" or word == "-" or word:sub(1, 1) ~= "-" then
      if word == "-e" or not (copy[i - 1] and flags.takes_next(copy[i - 1], known)) then break end
    end
  end
  local options, _, words = flags.read(copy, { options = known, where = "lua", first = true })
  return options, words
end

local function read_code(options, words)
  if options.e then return options.e, "script" end
  local name = table.remove(words, 1)
  if not name then failures.usage("lua: which script? FILE, - for stdin, or -e CODE") end
  local code, message
  if name == "-" then
    code = flags.stdin("lua", CODE_MOST)
  else
    code, message = flags.file(name, CODE_MOST)
  end
  if not code then failures.usage("lua: %s", message) end
  if #code > CODE_MOST then failures.usage("lua: %s is over 16 MiB", name) end
  -- As Lua's own interpreter does it: a file with a byte order mark, and one that a shell may start.
  return (code:gsub("^\u{FEFF}", ""):gsub("^#[^\n]*", "")), name == "-" and "stdin" or name
end

-- What to do where there is nobody to ask. What the settings ask about, no option lets go; --write ask may ask about
-- the reads of an operation that writes, too.
local function advice(write, request)
  local narrowed = write == "ask" and rows.operation(request.integration, request.operation).kind == "write"
  return narrowed and "--write allow lets it go unless the settings ask as well"
    or ("the settings say that this %sis asked about"):format(request.kind == "read" and "read " or "")
end

local function asker(write)
  return function(request, answer)
    local shown = request.kind == "write" and ", --dry-run shows what would be sent" or ""
    answer(approvals.terminal(request, advice(write, request) .. shown))
  end
end

-- How a limit is called in messages, and the option that raises it.
local raised_by = { calls = "calls", memory = "memory", time = "time", ["time computed"] = "cpu" }

local function tell(problem, options)
  local limit = problem.kind == "limit" and problem.message:match "^the script's limit of ([%a ]+)"
  local option = limit and raised_by[limit:gsub(" $", "")]
  if option then problem.message = problem.message:gsub("is reached", "%0 (--" .. option .. " raises it)", 1) end
  local line = problem.operation and problem.kind ~= "limit" and problem.operation .. ": " .. problem.message
    or problem.message
  -- The fields are those of a command that fails.
  if problem.operation then problem.integration, problem.operation = problem.operation:match "^(.-)%.?([^.]*)$" end
  problem = setmetatable(problem, { __tostring = function() return line end })
  failures.tell(problem, options.output ~= nil and options.output ~= "table")
  return failures.status(problem)
end

local function run(options, words)
  -- The host's own limits are the command line's: whoever types them may have more than the defaults.
  runner.open { limits = limits.read(options) }
  local code, name = read_code(options, words)
  local write = options.write or "deny"
  local approve, on_call = runner.hooks(write)
  local read = settings.read { config = options.config, write = write, approve = approve, on_call = on_call }
  settings.check_account(read, nil, options.account)
  local result = runner.run(runner.start {
    code = code, name = name, args = words, account = options.account, dry_run = options.dry_run,
    on_output = output.foreign, -- what steers a terminal could hide what is asked, or show another question
    approve = asker(write),
  })
  runner.close()
  if result.error then return tell(result.error, options) end
  if result.truncated then
    local words = "%d of %d bytes of output shown, the limit of output is reached: print less, or --max-output"
    local message = words:format(result.truncated.shown, result.truncated.of)
    return tell({ kind = "limit", message = message }, options)
  end
  return 0
end

return { lua = { read = read_arguments, run = run, known = known, usage = usage } }
