-- integrations doctor | whoami: for each account whether its credential works, whose it is, what is left
-- of its budget and what it may do. Knows no service: who it is, `get_current_user` tells where a
-- service has it; else any list shows that the credential works.
local failures = require "program.failures"
local flags = require "program.flags"
local integrations = require "integrations"
local json = require "program.json"
local output = require "program.output"
local rows = require "program.rows"
local settings = require "program.settings"
local system = require "program.system"

-- Looking -----------------------------------------------------------------------------------------

-- The first operation that reads a list and needs nothing.
local function find_list(service)
  for _, name in ipairs(rows.operations(service)) do
    local operation = rows.operation(service, name)
    local needs = not operation.walks or operation.kind ~= "read"
    for _, parameter in ipairs(operation.parameters) do needs = needs or parameter.required end
    if not needs then return operation end
  end
end

local names = { "name", "first_name", "firstName", "last_name", "lastName" }

-- Name, address and role of whom a result is about, as far as it says them.
local function person_of(operation, result)
  local person = operation.item and output.at(result, operation.item) or result
  local words = {}
  for _, key in ipairs(names) do
    if type(person[key]) == "string" and person[key] ~= "" then words[#words + 1] = person[key] end
    if key == "name" and words[1] then break end
  end
  return { name = table.concat(words, " "), email = person.email, role = person.role, id = person.id }
end

-- Whose credential it is: nil when only that it works is known. Raises when it does not, or when the account names
-- a user that is none.
local function find_person(found, options)
  local service, account = found.service, found.account
  local call_options = { timeout = options.timeout, retries = options.retries }
  local operation = rows.operation(service, "get_current_user")
  if operation then
    local ok, result = pcall(integrations[service][account].get_current_user, {}, call_options)
    if ok then return person_of(operation, result) end
    if type(result) ~= "table" or result.kind == "authentication" or result.retriable
      or result.kind == "configuration" and found.names_user then
      error(result, 0)
    end
  end
  operation = find_list(service)
  if not operation then return nil end
  integrations[service][account][operation.name]({}, call_options)
end

-- What is known of an account, which is configured alone for it.
local function examine(found, options)
  local report = { service = found.service, account = found.account }
  local ok, problem = pcall(function()
    local read = settings.read { config = options.config, service = found.service,
      account = found.account }
    report.permissions = { read = "allow", write = "allow" }
    for key, word in pairs(read.permissions[found.service]) do report.permissions[key] = word end
    report.user = find_person(found, options)
    local limits = integrations.limits()[found.service]
    local budget = limits and limits[found.account]
    report.budget = budget and budget.limit and { limit = budget.limit, remaining = budget.remaining }
  end)
  report.works = ok
  report.error = not ok and failures.table(problem) or nil
  return report
end

-- Telling -----------------------------------------------------------------------------------------

local function user_text(user)
  if not user then return "" end
  return (user.name or "") .. (user.email and (" <%s>"):format(user.email) or "")
    .. (user.role and ", " .. tostring(user.role) or "")
end

-- "read allow, write ask; delete_customer deny"
local function permission_text(permissions)
  if not permissions then return "" end
  local parts, own = {}, {}
  for _, key in ipairs { "read", "write", "send", "destroy" } do
    local word = permissions[key]
    if word then parts[#parts + 1] = key .. " " .. word end
  end
  for name, word in pairs(permissions.operations or {}) do own[#own + 1] = name .. " " .. word end
  table.sort(own)
  return table.concat(parts, ", ") .. (#own > 0 and "; " .. table.concat(own, ", ") or "")
end

local function tell_table(reports, short)
  local lines = {}
  for i, report in ipairs(reports) do
    local budget = report.budget
    lines[i] = {
      service = report.service, account = report.account,
      works = report.works and "yes" or "no",
      who = report.works and user_text(report.user) or report.error.message,
      budget = budget and ("%s of %d a minute"):format(budget.remaining or "?", budget.limit) or "",
      may = permission_text(report.permissions),
    }
  end
  output.table(lines, short and { "service", "account", "who" }
    or { "service", "account", "works", "who", "budget", "may" })
end

local function run(options, words, name)
  local read = settings.read { config = options.config, service = "" }
  if words[2] then failures.usage("%s: unexpected '%s'", name, words[2]) end
  if words[1] then settings.check_service(name .. ": SERVICE", words[1]) end
  settings.check_account(read, words[1], options.account)
  settings.check_any(read, words[1])
  local reports, status = {}, 0
  for _, found in ipairs(read.accounts) do
    if (not words[1] or words[1] == found.service)
        and (not options.account or options.account == found.account) then
      local report = examine(found, options)
      reports[#reports + 1] = report
      if not report.works then status = 1 end
    end
  end
  local format = options.output or (system.isatty(1) and "table" or "json")
  if format == "table" then
    tell_table(reports, name == "whoami")
  elseif format == "json" then
    output.json { settings = read.path or json.null, accounts = reports }
  else
    for _, report in ipairs(reports) do output.line(report) end
  end
  return status
end

local known = flags.some { "account", "timeout", "retries", "output", "config", "help" }

return {
  doctor = { run = run, known = known,
    usage = "doctor [SERVICE]\n\nSays of each account whether its credential works, whose it is, how many requests are left,\n"
      .. "and what may be read and written. Exit status 1 when one fails." },
  whoami = { run = run, known = known, usage = "whoami [SERVICE]\n\nTells whom each credential belongs to." },
}
