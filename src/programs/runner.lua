-- Runs scripts, each in a process of its own that has nothing but one socket to this one: the parent,
-- which alone has credentials, connections and permissions, and does the calls that a script asks for.
-- What a script says is not believed: numbers, names and sizes are checked here. Knows no service.
--
--   local runner = require "program.runner"
--
-- runner.open{ limits = {...} }
--   Starts the process that the scripts' processes come from. First thing in the program, before a
--   setting is read. `limits` are the most that a script can have: what runner.limits says unless given
--   (cpu = 10 and time = 120 seconds, memory = 64 MiB in bytes, output = 24000 bytes, calls = 200,
--   calls_at_once = 8). Four scripts run at once, others wait for their turn.
--
-- runner.hooks([write]) -> approve, on_call
--   Two functions for integrations.configure. With `approve` there, what is to be asked about comes to the
--   script's own `approve` (below); with `on_call`, the records of calls have their status. Where `write`, the
--   program's option, is "deny", errors say that it denied.
--
-- runner.start{ code =, name =, args =, account =, dry_run =, limits =,
--               on_output =, on_call =, on_finish =, approve = } -> script
--   code      text of Lua; `name` stands in its messages ("script" unless given)
--   args      an array of texts, the script's `arg`
--   account   the account that its default namespaces are: a name, for each service that has it, or a table
--             from service to name. One that nobody has is an error of kind `configuration`.
--   dry_run   reads happen, writes give their plan
--   limits    as above; what is more than runner.open's is brought down to it
--   on_output(text)           as it is printed, and no more than the limit
--   on_call(record)           a call is over: {operation, account, kind, effect, status, ms}
--   on_finish(result)         the script is over
--   approve(request, answer)  what `integrations.configure`'s approve gets, and a function to call, now or
--                             later, with true, or with false and a reason. Meanwhile the script waits and its
--                             time does not pass; after 10 minutes that is a no. Without it: a no.
--
-- script.result    nil until it is over, then
--   { ok, output, result, result_json, error = {kind, message, operation, status, retriable, applied},
--     calls = { {operation, account, kind, effect, status, ms}, ... },
--     truncated = {shown, of}, cpu_seconds, memory_bytes }
--   `operation` is "helpscout.get_mailbox"; `effect` is none, read, succeeded, denied or unknown; `result` is
--   what the script returned, several values as an array, `result_json` the same as JSON; `kind` is that of the
--   module's errors, `limit` (the message names it), or `script` for the script's own. Output beyond the limit is
--   counted and left out (`truncated`); sixteen times the limit ends the script by an error of kind `limit`.
-- script:cancel()   ends it now: an error of kind `cancelled`
--
-- For one loop over everything, none of these blocks:
--   runner.wait() -> { [fd] = "r" | "w" | "rw" }, seconds    what is to be waited for, the module's descriptor too;
--                                                            seconds are nil when there is no time to be heeded
--   runner.step(ready)                                       goes on with all, runs the module's tasks
-- runner.run(script) -> result: that loop for a program that does nothing else.
-- runner.close(): ends all scripts, and the process that they come from.

local calls = require "program.calls"
local integrations = require "integrations"
local json = require "program.json"
local shape = require "program.shape"
local spawner = require "program.spawner"
local system = require "program.system"
local wire = require "program.wire"

local runner = {}

local MIB = 1024 * 1024
local APPROVAL_SECONDS = 600
local RESULT_MOST = MIB        -- bytes of a script's result as JSON
local FLOOD = 16               -- this many times the limit of output ends a script
local LOOKUPS = 1000           -- pages of documentation and names that a script asks for
local SCRIPTS_AT_ONCE = 4
local MESSAGES_AT_ONCE = 100   -- of a script before others have their turn
local UNREAD_MOST = 4 * MIB    -- bytes that a script has not read: it is not listened to meanwhile
local QUEUE_MOST = 1000        -- calls that wait for their turn: the same
local QUEUED_MOST = 4 * MIB    -- bytes of these: the same

runner.limits = { cpu = 10, time = 120, memory = 64 * MIB, output = 24000, calls = 200, calls_at_once = 8 }

local origin              -- { fd, pid } of the process that scripts' processes come from
local running, count = {}, 0 -- by id
local queue, first, last = {}, 1, 0 -- scripts that wait for their turn, by their place
local last_id = 0

local Script = {}
Script.__index = Script

-- The process that scripts' processes come from ---------------------------------------------------

local function open_origin()
  if origin then return true end
  local fd, pid = spawner.open()
  if not fd then return nil, pid end
  origin = { fd = fd, pid = pid }
  return true
end

function runner.open(options)
  options = options or {}
  for name, most in pairs(options.limits or {}) do
    assert(runner.limits[name], "no limit has this name: " .. name)
    runner.limits[name] = most
  end
  return open_origin()
end

runner.hooks = calls.hooks

-- Limits ------------------------------------------------------------------------------------------

local function read_limits(given)
  local limits = {}
  for name, most in pairs(runner.limits) do
    local wanted = given and given[name]
    local sound = type(wanted) == "number" and wanted > 0
    limits[name] = sound and wanted < most and wanted or most
  end
  limits.memory = math.floor(limits.memory)
  for _, name in ipairs { "output", "calls", "calls_at_once" } do limits[name] = math.ceil(limits[name]) end
  return limits
end

-- What a limit is called in messages.
local function words_of_limit(limits, name)
  if name == "memory" then
    return ("the script's limit of memory, %.4g MiB, is reached"):format(limits.memory / MIB)
  elseif name == "output" then
    return ("the script printed more than %d times its limit of output, %d bytes"):format(FLOOD, limits.output)
  elseif name == "result" then
    return "the script's result is longer than 1 MiB as JSON: return less"
  elseif name == "lookups" then
    return ("the script's limit of pages and names that it looks up, %d, is reached"):format(LOOKUPS)
  end
  return ("the script's limit of %s, %.4g seconds, is reached"):format(
    name == "cpu" and "time computed (cpu)" or "time", limits[name])
end

-- The end of a script -----------------------------------------------------------------------------

local start_next

-- The script is over: its result is made and told.
local function finish(script)
  running[script.id] = nil
  if script.wire then
    count = count - 1
    calls.end_all(script)
    script.wire:close()
  end
  local ending = script.ending or {}
  local verdict = script.verdict
  script.result = {
    ok = verdict.ok or false,
    output = table.concat(script.output),
    result = verdict.result,
    result_json = verdict.result_json,
    error = verdict.error,
    calls = script.records,
    truncated = script.printed > script.shown and { shown = script.shown, of = script.printed } or nil,
    cpu_seconds = ending.cpu or 0,
    memory_bytes = verdict.memory or ending.memory or 0,
  }
  if script.on_finish then script.on_finish(script.result) end
  start_next()
end

-- Decides how the script ends, once, and ends its process; finish comes when that has ended.
local function decide(script, verdict)
  if script.verdict then return end
  script.verdict = verdict
  calls.end_all(script)
  if not script.wire then
    finish(script)
  elseif not (script.handed and origin and spawner.kill(origin.fd, script.id)) then
    finish(script)
  end
end

local function fail(script, kind, message)
  decide(script, { error = { kind = kind, message = message, retriable = false } })
end

local function reach_limit(script, name)
  local words = words_of_limit(script.limits, name)
  fail(script, "limit", name == "time" and words .. calls.wait_in_words(script) or words)
end

function Script:cancel()
  if queue[self.place] == self then queue[self.place] = nil end
  fail(self, "cancelled", "the script was cancelled")
end

-- What a script says --------------------------------------------------------------------------------
-- The values of its messages are whatever they are: they are looked at before they are used.

local said = {}

-- While nobody takes what it printed, its time does not pass.
local function put_out(script, text)
  if not script.on_output then return end
  local before = system.now()
  script.on_output(text)
  script.deadline = script.deadline + system.now() - before
end

function said.print(script, text, length)
  if type(text) ~= "string" or math.type(length) ~= "integer" or length < #text then return false end
  local left = script.limits.output - script.shown
  script.printed = script.printed + length
  if left > 0 and script.printed - length == script.shown then
    if #text > left then text = shape.cut(text, left) end
    script.shown = script.shown + #text
    script.output[#script.output + 1] = text
    if text ~= "" then put_out(script, text) end
  end
  if script.printed > FLOOD * script.limits.output then reach_limit(script, "output") end
  return true
end

local function sound_memory(script, memory)
  return math.type(memory) == "integer" and memory >= 0 and memory <= 2 * script.limits.memory + 64 * MIB
    and memory or nil
end

function said.done(script, text, memory)
  local verdict = { ok = true, memory = sound_memory(script, memory) }
  if text ~= nil then
    if type(text) ~= "string" then return false end
    if #text > RESULT_MOST then return reach_limit(script, "result") or true end
    local value, problem = json.decode(text)
    if problem then return false end
    verdict.result, verdict.result_json = value, text
  end
  decide(script, verdict)
  return true
end

-- A field of an error, if it is a text; no longer than that.
local function text_of(problem, name, most)
  local value = problem[name]
  if type(value) ~= "string" then return nil end
  return shape.readable(#value > most and shape.cut(value, most) .. "..." or value)
end

local function read_applied(list)
  if type(list) ~= "table" then return nil end
  if #list == 0 then return json.empty_array end
  local applied = {}
  for i = 1, math.min(#list, 100) do applied[i] = shape.readable(tostring(list[i]):sub(1, 200)) end
  return applied
end

function said.fail(script, problem, memory)
  if type(problem) ~= "table" then return false end
  if problem.limit == "memory" then
    reach_limit(script, "memory")
  else
    local integration, operation = text_of(problem, "integration", 100), text_of(problem, "operation", 100)
    decide(script, { error = {
      kind = text_of(problem, "kind", 40) or "script",
      message = text_of(problem, "message", 8000) or "an error without a message",
      operation = integration and operation and integration .. "." .. operation or operation,
      status = math.type(problem.status) == "integer" and problem.status or nil,
      retriable = problem.retriable == true,
      applied = read_applied(problem.applied),
    } })
  end
  script.verdict.memory = sound_memory(script, memory)
  return true
end

for _, name in ipairs { "call", "walk", "next", "stop", "forget" } do said[name] = calls[name] end

-- Names and pages: they cost no request, but some of this process's time.
local function look_up(script, id, f)
  if script.ending then return true end -- nobody waits for it
  script.lookups = script.lookups + 1
  if script.lookups > LOOKUPS then return reach_limit(script, "lookups") or true end
  calls.reply(script, id, pcall(f))
  return true
end

function said.name(script, id, service, account, name)
  if type(name) ~= "string" then return false end
  return look_up(script, id, function()
    return calls.find(script, service, account, name) ~= nil
  end)
end

function said.docs(script, id, which, ...)
  local read = type(which) == "string" and calls.documentation(which)
  if not read then return false end
  local arguments = table.pack(...)
  return look_up(script, id, function() return read(table.unpack(arguments, 1, 2)) end)
end

local function take_message(script, what, ...)
  if what == nil then return false end
  script.heard = true
  local take = said[what]
  if not take or take(script, ...) == false then
    fail(script, "script", "the script's process said what is no message")
  end
  return not script.verdict
end

local function listens(script)
  return not script.verdict and script.wire:waiting() < UNREAD_MOST and #script.queue < QUEUE_MOST
    and script.queued < QUEUED_MOST
end

-- Takes messages that are there; whether there may be more. After one that takes time others have their turn.
local function take_messages(script)
  local lookups = script.lookups
  for _ = 1, MESSAGES_AT_ONCE do
    if script.verdict or not take_message(script, script.wire:next()) then return false end
    if script.lookups > lookups or not listens(script) then return true end
  end
  return true
end

-- Hears what its process said before it ended.
local function hear_out(script)
  while not script.verdict do
    local more = script.wire:fill()
    while take_messages(script) do end
    local fd = script.wire:descriptor()
    if not more or not system.poll({ [fd] = "r" }, 1)[fd] then return end
  end
end

local function take_ending(script, ending)
  script.ending = ending
  hear_out(script)
  if not script.verdict then
    local why = ending.why
    local is_limit = why == "cpu" or why == "memory"
    local words = { ["never began"] = "the script's process could not be begun",
                    unconfined = "no script can be run: the system does not let its process be confined",
                    gone = "no script can be run: the process that scripts come from has ended",
                    forbidden = "the script's process did what it must not, and was ended",
                    signal = ("the script's process was ended by signal %s"):format(ending.number) }
    local message = is_limit and words_of_limit(script.limits, why) or words[why] or "the script's process ended"
    script.verdict = { error = { kind = is_limit and "limit" or "script", message = message, retriable = false } }
  end
  finish(script)
end

-- Starting ----------------------------------------------------------------------------------------

local function begin(script)
  local opened, problem = open_origin()
  if not opened then return fail(script, "configuration", "no script can be run: " .. problem) end
  local made, end_ = wire.pair()
  if not made then return fail(script, "script", "no script can be run: " .. end_) end
  local limits = script.limits
  script.wire, script.began, script.deadline = made, system.now(), system.now() + limits.time
  running[script.id] = script
  count = count + 1
  local sent, message = made:send("start", {
    code = script.code, name = script.name, args = script.args, output = limits.output,
    seed = spawner.seed(), services = calls.services(),
  })
  if not sent then
    system.close(end_)
    return fail(script, "limit", "the script is too long: " .. message)
  end
  local begun, reason, code = spawner.start(origin.fd, script.id, end_, limits.cpu, limits.memory)
  script.handed = begun -- so its end will be told
  -- Where it has gone meanwhile, the script is lost as others are that came from it.
  if not begun and code ~= spawner.gone then
    fail(script, "script", "no script can be run: " .. reason)
    return
  end
  made:flush()
end

function start_next()
  while count < SCRIPTS_AT_ONCE and first <= last do
    local script = queue[first]
    queue[first], first = nil, first + 1
    if script then begin(script) end
  end
end

-- The loop ------------------------------------------------------------------------------------------

local function earlier(seconds, other)
  if not other then return seconds end
  return math.max(math.min(seconds or other, other), 0)
end

function runner.wait()
  local wanted, seconds, at = {}, nil, system.now()
  if origin then wanted[origin.fd] = "r" end
  for _, script in pairs(running) do
    local fd = script.wire:descriptor()
    local hears = listens(script)
    local events = (hears and "r" or "") .. (script.wire:waiting() > 0 and "w" or "")
    if events ~= "" and not script.verdict then wanted[fd] = events end
    if hears and script.backlog then seconds = 0 end
    local deadline = calls.deadline(script, APPROVAL_SECONDS) or script.deadline
    if not script.verdict then seconds = earlier(seconds, deadline - at) end
  end
  if count > 0 then
    wanted[integrations.descriptor()] = "r"
    seconds = earlier(seconds, integrations.next_timeout())
  end
  return wanted, seconds
end

-- A script whose process has gone with the one that it came from. One that has said nothing has done nothing,
-- and begins again, once.
local function lose(script)
  hear_out(script)
  if script.heard or script.verdict or script.begun_again then
    return take_ending(script, { why = "gone" })
  end
  script.begun_again = true
  running[script.id] = nil
  count = count - 1
  script.wire:close()
  script.wire = nil
  first = first - 1
  queue[first], script.place = script, first
end

local function take_endings()
  while origin do
    local id, ending = spawner.receive(origin.fd)
    if id == nil then return end
    if id == false then
      -- It is gone, and all that came from it: the next script gets a new one.
      spawner.close(origin.fd, origin.pid)
      origin = nil
      local gone = {}
      for _, script in pairs(running) do gone[#gone + 1] = script end
      for _, script in ipairs(gone) do lose(script) end
      start_next()
    elseif running[id] then
      take_ending(running[id], ending)
    end
  end
end

function runner.start(options)
  take_endings() -- the process that they come from may have gone
  last_id = last_id + 1
  local script = setmetatable({
    id = last_id, code = options.code, name = options.name or "script", args = options.args or {},
    dry_run = options.dry_run or false, limits = read_limits(options.limits),
    on_output = options.on_output, on_call = options.on_call, on_finish = options.on_finish,
    approve = options.approve,
    output = {}, shown = 0, printed = 0, lookups = 0,
  }, Script)
  calls.set_up(script, options.account)
  local problem = calls.check_account(script)
  if problem then
    fail(script, "configuration", problem)
  else
    last = last + 1
    queue[last], script.place = script, last
    start_next()
  end
  return script
end

local function turn(script, ready, at)
  if script.verdict then return end
  -- More is read when all that has come is taken.
  if (script.backlog or ready[script.wire:descriptor()]) and listens(script) then
    if not script.backlog then script.wire:fill() end
    script.backlog = take_messages(script)
  end
  if script.verdict then return end
  calls.turn(script, at, APPROVAL_SECONDS)
  if not calls.is_asking(script) and at >= script.deadline then reach_limit(script, "time") end
end

function runner.step(ready)
  if count > 0 then integrations.poll(0) end
  take_endings()
  local at, all = system.now(), {}
  for _, script in pairs(running) do all[#all + 1] = script end
  for _, script in ipairs(all) do turn(script, ready, at) end
  if count > 0 then integrations.poll(0) end
  for _, script in ipairs(all) do
    if not script.verdict then script.wire:flush() end
  end
end

function runner.run(script)
  while not script.result do
    local wanted, seconds = runner.wait()
    runner.step(assert(system.poll(wanted, seconds or -1)))
  end
  return script.result
end

function runner.close()
  for i = last, first, -1 do
    if queue[i] then queue[i]:cancel() end
  end
  for _, script in pairs(running) do script:cancel() end
  if origin then spawner.close(origin.fd, origin.pid) end
  origin = nil
  for _, script in pairs(running) do finish(script) end
end

return runner
