-- How the program's commands fail: what they raise, what is told, and the exit status that scripts
-- branch on. Takes the module's error objects as they are.
local json = require "program.json"
local system = require "program.system"
local terminal = require "program.terminal"

local failures = {}

local statuses = {
  usage = 2,
  argument = 65, invalid = 65,
  not_found = 66,
  network = 69, service = 69,
  reply = 70,
  conflict = 73,
  rate_limit = 75, timeout = 75,
  authentication = 77, forbidden = 77, permission = 77, webhook = 77,
  configuration = 78,
  cancelled = 130,
}

local Failure = { __tostring = function(failure) return failure.message end }

-- Raises a failure of the program's own. Kind `usage` is what was typed, `silent` says nothing.
function failures.raise(kind, message, ...)
  if select("#", ...) > 0 then message = message:format(...) end
  error(setmetatable({ kind = kind, message = message }, Failure), 0)
end

function failures.usage(message, ...)
  return failures.raise("usage", message, ...)
end

local function kind_of(failure)
  return type(failure) == "table" and failure.kind or nil
end

-- A failure's text with the program's words where there is no account, as failures.no_account(service) has them once the
-- settings were read: the module's are for hosts.
function failures.in_program(text, service)
  local before = failures.no_account and text:match "^([%w_.]*:? ?)no credentials for "
  return before and before .. failures.no_account(service) or text
end

function failures.status(failure)
  return statuses[kind_of(failure)] or 1
end

local fields = { "kind", "message", "integration", "operation", "account", "status", "details", "retriable",
  "retry_after", "reference", "applied" }

-- What was typed and what a path is called may be no UTF-8, which JSON cannot say.
local function readable(value)
  -- Not sooner: it stands on this file.
  if type(value) == "string" then return require "program.shape".readable(value) end
  if type(value) ~= "table" or next(value) == nil then return value end
  local copy = {}
  for key, item in pairs(value) do copy[readable(key)] = readable(item) end
  return copy
end

-- A failure as the table that `{"error": …}` has.
function failures.table(failure)
  local said = { message = tostring(failure), kind = "other" }
  if type(failure) == "table" then
    for _, field in ipairs(fields) do said[field] = failure[field] end
  end
  return readable(said)
end

-- What was done before a call of several requests failed, to stand behind its message; "" when nothing was.
function failures.done_before(failure)
  local applied = type(failure) == "table" and type(failure.applied) == "table" and table.concat(failure.applied, ", ") or ""
  if #applied > 300 then applied = require "program.shape".cut(applied, 300) .. "..." end
  return applied ~= "" and "; done before: " .. applied or ""
end

-- What a failure is told as on stderr, on one line: as words, or as JSON.
function failures.line(failure, as_json)
  if as_json then
    local text = json.encode { error = failures.table(failure) }
    return require "program.output".json_for(2, text) .. "\n"
  end
  local words = (tostring(failure) .. failures.done_before(failure)):gsub("%s*[\r\n]+%s*", " ")
  return "integrations: " .. terminal.clean(words) .. "\n"
end

function failures.tell(failure, as_json)
  if getmetatable(failure) == Failure and failure.kind == "silent" then return end -- not a script's
  system.write(2, failures.line(failure, as_json))
end

-- From now on who interrupts the program is told this of a write that may be on its way.
function failures.doubt(integration, operation, as_json)
  local message = ("%s.%s: interrupted. It may have been carried out: look before you repeat it"):format(integration, operation)
  local failure = { kind = "cancelled", message = message, integration = integration, operation = operation, retriable = false }
  system.last_words(failures.line(setmetatable(failure, Failure), as_json))
end

return failures
