-- The calls that scripts ask for: each is a task of the module, which does and judges it like any other.
-- Here they are counted, queued, asked about and taken down. What a script sends is not believed: whose
-- function it wants is looked up among those that the module gives to scripts.
local approvals = require "program.approvals"
local failures = require "program.failures"
local integrations = require "integrations"
local rows = require "program.rows"
local system = require "program.system"

local calls = {}

local ARGUMENTS_MOST = 250
local WALKS_MOST = 16 * 1024 * 1024 -- bytes of what a script's walks were asked for with: they keep it

local env         -- what the module gives to scripts
local in_task = setmetatable({}, { __mode = "k" }) -- by coroutine, the call that is being done
local services    -- by name, whether there is one
local option_denies -- whether the program's option denies writes

local function environment()
  if not env then
    env = {}
    integrations.install(env)
    services = {}
    for _, service in ipairs(rows.services()) do services[service.name] = true end
  end
  return env.app.integrations
end

-- By name, the operations and accounts of each service, for the script's process.
function calls.services()
  local all, found = environment(), {}
  for service in pairs(services) do
    local operations, accounts = {}, {}
    for name, value in pairs(all[service]) do
      local into = type(value) == "table" and accounts or operations
      into[#into + 1] = name
    end
    found[service] = { operations = operations, accounts = accounts }
  end
  return found
end

function calls.documentation(which)
  environment()
  return env[({ list = "lua_list_docs", search = "lua_search_docs", read = "lua_read_doc" })[which]]
end

-- What a script keeps of its calls; `account` as runner.start takes it.
function calls.set_up(script, account)
  script.account = account
  script.queue, script.active, script.asking = {}, {}, {}
  script.queued = 0 -- bytes of what the queue's calls were asked for with
  script.begun, script.records, script.walks, script.walked = 0, {}, {}, 0
end

-- Hooks of the module ----------------------------------------------------------------------------

local function on_call(record, made_in)
  local call = in_task[made_in]
  if not call then return end
  call.record.status, call.record.kind = record.status, record.kind
  call.doubt, call.unseen = record.doubt, record.unseen
end

-- `write` is the program's option, which denies whatever the settings say.
function calls.hooks(write)
  option_denies = write == "deny"
  return approvals.approve, on_call
end

-- Accounts ---------------------------------------------------------------------------------------

-- The names of a service's accounts.
local function account_names(service)
  local found = {}
  for name, value in pairs(environment()[service]) do
    if type(value) == "table" then found[name] = true end
  end
  return found
end

-- The account that the default namespace of a service is; nil: the default one.
local function account_of(script, service)
  if type(script.account) == "table" then return script.account[service] end
  local name = script.account
  return name and account_names(service)[name] and name or nil
end

-- The accounts that there are, of a service or of all.
local function tell_accounts(wanted)
  local names = {}
  for service in pairs(services) do
    for name in pairs((not wanted or service == wanted) and account_names(service) or {}) do
      names[#names + 1] = (wanted and "" or service .. "=") .. name
    end
  end
  table.sort(names)
  return #names > 0 and table.concat(names, ", ") or "none"
end

-- What is wrong with the accounts that the script was begun with; nil: nothing.
function calls.check_account(script)
  local account = script.account
  if account == nil then return nil end
  environment()
  if type(account) == "table" then
    for service, name in pairs(account) do
      if not services[service] then return ("there is no service '%s'"):format(service) end
      if not account_names(service)[name] then
        return ("%s has no account '%s'. Accounts: %s"):format(service, name, tell_accounts(service))
      end
    end
    return nil
  end
  for service in pairs(services) do
    if account_names(service)[account] then return nil end
  end
  return ("there is no account '%s'. Accounts: %s"):format(account, tell_accounts())
end

-- Finding what is called ---------------------------------------------------------------------------

-- The namespace that a script means; nil: it is none that there is.
local function namespace(script, service, account)
  local all = environment()
  if not (type(service) == "string" and services[service]) then return nil end
  local name = account or account_of(script, service)
  if not name then return all[service] end
  if type(name) ~= "string" or not account_names(service)[name] then return nil end
  return all[service][name]
end

-- The operation of that name; raises the module's error when there is none.
function calls.find(script, service, account, name)
  local space = namespace(script, service, account)
  local found = space and space[name]
  if type(found) ~= "function" then error("there is no such function", 0) end
  return found, space
end

-- Replies ------------------------------------------------------------------------------------------

-- An error as it is sent: of the module's objects the fields, of others the text.
local function plain_error(problem)
  if type(problem) ~= "table" then return tostring(problem) end
  local copy = {}
  for name, value in next, problem do copy[name] = value end
  if option_denies and copy.kind == "permission" then
    copy.message = copy.message:gsub("^(Integration '[^']*' write access denied%.)(.*)$", function(said, where)
      return said .. " (--write deny)" .. where:gsub("^ %(permissions%.[^)]*%)", "")
    end)
  end
  if copy.kind == "configuration" then copy.message = failures.in_program(copy.message, copy.integration) end
  return copy
end

function calls.reply(script, id, succeeded, value)
  if script.verdict then return end
  if not succeeded then value = plain_error(value) end
  script.wire:send("reply", id)
  local sent, problem = script.wire:send("value", succeeded, value)
  if not sent then
    script.wire:send("value", false, { kind = "limit", retriable = false,
                                       message = "the reply cannot be given to the script: " .. problem })
  end
end

-- The record of a call ------------------------------------------------------------------------------

-- Kinds of errors after which nothing has happened, unless something was applied before.
local HARMLESS = { argument = true, configuration = true, authentication = true, forbidden = true,
                   not_found = true, conflict = true, invalid = true, rate_limit = true, limit = true }

-- Statuses of other kinds by which a service did not take the request: it came too early, or goes elsewhere.
local NOT_TAKEN = { [425] = true, [301] = true, [307] = true, [308] = true }

local function effect_of(call, succeeded, problem)
  local kind = type(problem) == "table" and problem.kind
  if not succeeded and kind == "permission" then return "denied" end
  if call.dry then return "none" end
  if call.record.kind == "read" then return succeeded and "read" or "none" end
  if succeeded then return "succeeded" end
  local applied = type(problem) == "table" and type(problem.applied) == "table" and #problem.applied > 0
  local harmless = HARMLESS[kind] or kind and NOT_TAKEN[problem.status]
  -- What the service never saw was not carried out, whatever the error.
  return (harmless or call.unseen) and not applied and not call.doubt and "none" or "unknown"
end

local function close_record(script, call, succeeded, problem)
  local record = call.record
  if call.nothing then -- the end of a walk: there was no request
    for i = #script.records, 1, -1 do
      if script.records[i] == record then return table.remove(script.records, i) end
    end
  end
  record.effect = effect_of(call, succeeded, problem)
  record.ms = math.floor((system.now() - call.began) * 1000 + 0.5)
  if type(problem) == "table" and math.type(problem.status) == "integer" then
    record.status = problem.status
  end
  if script.on_call then script.on_call(record) end
end

-- Doing it ----------------------------------------------------------------------------------------

local function count_active(script)
  local count = 0
  for _ in pairs(script.active) do count = count + 1 end
  return count
end

local function end_call(script, call, succeeded, value)
  script.active[call.id] = nil
  close_record(script, call, succeeded, not succeeded and value or nil)
  calls.reply(script, call.id, succeeded, value)
  calls.begin_queued(script)
end

-- Asks the host, who may answer at any time; the call begins again then.
local function ask(script, call)
  local request = call.question
  call.question = nil
  local function answer(yes, reason)
    if script.asking[call.id] ~= call then return end
    script.asking[call.id] = nil
    if next(script.asking) == nil then script.deadline = script.deadline + system.now() - script.asked end
    call.answer = yes == true
    call.reason = reason
    calls.run(script, call)
  end
  if next(script.asking) == nil then script.asked = system.now() end
  call.asked = system.now()
  script.asking[call.id] = call
  call.refuse = function() answer(false, "nobody answered in time") end
  if script.approve then
    script.approve(request, answer)
  else
    answer(false, "there is nobody to ask; a dry run shows what would be sent")
  end
end

function calls.run(script, call)
  call.task = integrations.start(function()
    local me = coroutine.running()
    in_task[me] = call
    -- What is not decided yet is a no, and nothing has been sent then: the call begins again when it is.
    approvals.set(function(request)
      if call.answer == nil then call.question = request end
      return call.answer, call.reason
    end)
    local succeeded, value = pcall(call.body)
    in_task[me] = nil
    if script.verdict or script.active[call.id] ~= call then return end
    if not succeeded and call.question then return ask(script, call) end
    end_call(script, call, succeeded, value)
  end)
end

local function take_from_queue(script, i)
  local call = table.remove(script.queue, i)
  script.queued = script.queued - call.bytes
  return call
end

function calls.begin_queued(script)
  while script.queue[1] and count_active(script) < script.limits.calls_at_once do
    local call = take_from_queue(script, 1)
    script.active[call.id] = call
    call.began = system.now()
    script.records[#script.records + 1] = call.record
    calls.run(script, call)
  end
end

-- The call that the last message of the script asks for.
local function queue(script, call)
  call.bytes = script.wire:last()
  script.queued = script.queued + call.bytes
  script.queue[#script.queue + 1] = call
  calls.begin_queued(script)
end

local function refuse_more(script, id)
  calls.reply(script, id, false, { kind = "limit", retriable = false,
    message = ("the script's limit of calls, %d, is reached"):format(script.limits.calls) })
end

-- Counts a call; false when there are none left, which the script is told.
local function count_call(script, id)
  if script.begun >= script.limits.calls then
    refuse_more(script, id)
    return false
  end
  script.begun = script.begun + 1
  return true
end

local function record_of(script, service, account, name)
  local operation = rows.operation(service, name)
  return { operation = service .. "." .. operation.name, kind = operation.kind,
           account = account or account_of(script, service) or "default", effect = "unknown" }, operation
end

-- The arguments of a write in a dry run: the option says so, and what was given in order gets its names.
local function dry_arguments(operation, arguments, n)
  local first = arguments[1]
  if type(first) == "table" then
    local given, options = arguments[2], {}
    if given == integrations.null then given = nil end -- the module takes it for left out
    if given ~= nil and type(given) ~= "table" then return arguments, n end
    for key, value in pairs(given or {}) do options[key] = value end
    options.dry_run = true
    return { first, options, table.unpack(arguments, 3, n) }, math.max(n, 2)
  end
  -- Behind the last parameter the module takes what is left out for not given, and refuses all else.
  local count = #operation.parameters
  while n > count and (arguments[n] == nil or arguments[n] == integrations.null) do n = n - 1 end
  if n > count then return arguments, n end
  local named = {}
  for i = 1, n do named[operation.parameters[i].name] = arguments[i] end
  return { named, { dry_run = true } }, 2
end

-- Whether a write only reads with these arguments, as rows say: "method=GET". In doubt it is a write.
local function only_reads(operation, arguments)
  local name, word = (operation.read_when or ""):match "^([%w_]+)=(%w+)$"
  for i, parameter in ipairs(operation.parameters) do
    if name and parameter.name == name then
      local first = arguments[1]
      return (type(first) == "table" and first[name] or type(first) ~= "table" and arguments[i]) == word
    end
  end
  return false
end

local function asks_dry(arguments)
  local options = type(arguments[1]) == "table" and arguments[2]
  return type(options) == "table" and options.dry_run == true
end

-- Whether a call with this number is not over yet.
local function is_open(script, id)
  for _, call in ipairs(script.queue) do
    if call.id == id then return true end
  end
  return script.active[id] ~= nil
end

-- A script's call of an operation.
function calls.call(script, id, service, account, name, arguments, colon)
  if math.type(id) ~= "integer" or type(name) ~= "string" or type(arguments) ~= "table" then return false end
  local n = arguments.n
  if math.type(n) ~= "integer" or n < 0 or n > ARGUMENTS_MOST or is_open(script, id) then return false end
  local found, f, space = pcall(calls.find, script, service, account, name)
  if not found then return calls.reply(script, id, false, f) end
  if not count_call(script, id) then return end
  local record, operation = record_of(script, service, account, name)
  local dry = asks_dry(arguments)
  if script.dry_run and record.kind == "write" and not only_reads(operation, arguments) then
    arguments, n = dry_arguments(operation, arguments, n)
    dry = true
  end
  if colon then arguments[1] = space end
  local call = { id = id, record = record, dry = dry }
  function call.body() return (f(table.unpack(arguments, 1, n))) end
  queue(script, call)
end

-- Walks ---------------------------------------------------------------------------------------------

-- A script begins a walk: the module's own goes through the list, a page for each time that it is asked.
function calls.walk(script, id, how, service, account, name, arguments, options)
  if math.type(id) ~= "integer" or (how ~= "each" and how ~= "pages") then return false end
  if type(name) ~= "string" then return false end
  if #script.walks >= script.limits.calls then return refuse_more(script, id) end
  script.walked = script.walked + script.wire:last()
  if script.walked > WALKS_MOST then
    return calls.reply(script, id, false, { kind = "limit", retriable = false,
      message = "the arguments of the script's walks have more than 16 MiB" })
  end
  local walk = { how = how, account = account, service = service, done = 0, taken = 0, pages = 0 }
  local function progress(done, total)
    walk.done, walk.total, walk.pages = done, total, walk.pages + 1
  end
  calls.reply(script, id, pcall(function()
    local f = calls.find(script, service, account, name)
    if type(options) == "table" then
      local given, ahead = options.progress, options.prefetch
      if type(given) == "function" or given == integrations.null then options.progress = nil end
      if type(ahead) == "boolean" or ahead == integrations.null then options.prefetch = nil end
      if options.progress == nil and options.prefetch == nil then
        options.progress, options.prefetch = progress, false
      end
    elseif options == nil then
      options = { progress = progress, prefetch = false }
    end
    walk.iterator = environment()[how](f, arguments, options)
    walk.name = name
    script.walks[#script.walks + 1] = walk
    return #script.walks
  end))
end

-- The next part of a walk: the items of a page, or the page.
local function next_part(walk)
  local before, part = walk.pages, {}
  if walk.how == "pages" then
    part.page = walk.iterator()
    if part.page == nil then return nil end
  else
    part.items = {}
    repeat
      local item = walk.iterator()
      if item == nil then break end
      part.items[#part.items + 1] = item
      walk.taken = walk.taken + 1
    until walk.taken >= walk.done
    if #part.items == 0 and walk.pages == before then return nil end
  end
  part.done, part.total = walk.done, walk.total
  return part
end

function calls.next(script, id, number)
  local walk = math.type(id) == "integer" and script.walks[number]
  if not walk or walk.busy or is_open(script, id) then return false end
  if walk.over then return calls.reply(script, id, true, nil) end
  if not count_call(script, id) then return end
  local call = { id = id, record = record_of(script, walk.service, walk.account, walk.name) }
  walk.busy = true
  function call.body()
    local before = walk.pages
    local succeeded, part = pcall(next_part, walk)
    if call.question then error(part, 0) end
    walk.busy = false
    walk.over = succeeded and part == nil
    -- Pages without anything new were passed over; each was a call. At the end there was none.
    script.begun = script.begun + walk.pages - before - (succeeded and 1 or 0)
    call.nothing = succeeded and walk.pages == before
    if not succeeded then error(part, 0) end
    return part
  end
  queue(script, call)
end

function calls.stop(script, number)
  local walk = script.walks[number]
  if walk then walk.over = true end
end

-- Ending it ------------------------------------------------------------------------------------------

local cancelled = { kind = "cancelled" }

local function end_early(script, call)
  script.active[call.id], script.asking[call.id] = nil, nil
  if call.task then call.task:cancel() end
  close_record(script, call, false, cancelled)
end

-- The script does not want the reply any more.
function calls.forget(script, id)
  local call = script.active[id]
  for i, queued in ipairs(script.queue) do
    if queued.id == id then return take_from_queue(script, i) and nil end
  end
  if call then
    end_early(script, call)
    calls.begin_queued(script)
  end
end

-- The script is over.
function calls.end_all(script)
  script.queue, script.queued = {}, 0
  for _, call in pairs(script.active) do end_early(script, call) end
end

-- What a script waits for while its time goes by, in words; none when it is for nothing.
function calls.wait_in_words(script)
  local _, call = next(script.active)
  if not call then return "" end
  local record = call.record
  local limits = integrations.limits()[record.operation:match "^[^.]*"]
  local wait = limits and limits[record.account] and limits[record.account].wait or 0
  return ("; it waited for %s%s"):format(record.operation, wait <= 0 and ""
    or (", as the service's rate limit is used up for %d seconds more"):format(math.ceil(wait)))
end

-- Being asked -----------------------------------------------------------------------------------------

function calls.is_asking(script) return next(script.asking) ~= nil end

-- When the first question that is open is over; nil: there is none.
function calls.deadline(script, seconds)
  local first
  for _, call in pairs(script.asking) do
    if not first or call.asked < first then first = call.asked end
  end
  return first and first + seconds
end

function calls.turn(script, at, seconds)
  local late = {}
  for _, call in pairs(script.asking) do
    if at >= call.asked + seconds then late[#late + 1] = call end
  end
  for _, call in ipairs(late) do call.refuse() end
end

return calls
