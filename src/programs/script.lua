-- What runs in a script's process: makes the script's environment and asks the program for whatever is
-- outside of it (operations, pages of documentation) over the one socket there is. It holds nothing that
-- a script must not have; so nothing here is defended but against mishap. What scripts see is what the
-- module gives them by `install`: the same names, results, errors and order of things.
local native = ...
local json_encode, json_show, json_decode, null = json.encode, json.show, json.decode, json.null
local load, try, most, rescue, quit = native.load, native.try, native.most, native.rescue, native.quit
local hold, release = native.hold, native.release
local array, shown, Error = native.array, native.shown, native.Error
local error, pcall, tostring, type, next, select = error, pcall, tostring, type, next, select
local setmetatable, ipairs, rawget, rawlen = setmetatable, ipairs, rawget, rawlen
local concat, pack, unpack = table.concat, table.pack, table.unpack
local find, format, sub = string.find, string.format, string.sub
local create, resume, status, yield = coroutine.create, coroutine.resume, coroutine.status, coroutine.yield
local running, isyieldable, close = coroutine.running, coroutine.isyieldable, coroutine.close
local tointeger, randomseed, date, time = math.tointeger, math.randomseed, os.date, os.time
local clock, difftime = os.clock, os.difftime

local wire, send, push, receive

-- Errors ------------------------------------------------------------------------------------------

-- What the program said of an error, as scripts catch it.
local function revive(problem)
  return type(problem) == "table" and setmetatable(problem, Error) or problem
end

local function refuse(kind, text, ...)
  error(setmetatable({ kind = kind, message = format(text, ...), retriable = false }, Error), 0)
end

local stale = {} -- what is to be said with the next message: a finalizer may come at any time

local function tell(...)
  while #stale > 0 do
    local word = stale[#stale]
    stale[#stale] = nil
    send(wire, word[1], word[2])
  end
  local sent, problem = send(wire, ...)
  if not sent then refuse("argument", "%s", problem) end
  push(wire)
end

-- Tasks -------------------------------------------------------------------------------------------
-- `parallel` runs its functions as coroutines that give way while the program does what they asked for.
-- Everywhere else asking waits, whoever's coroutine it is in.

local WAIT = {}          -- what a task yields when it waits for a reply or for its own tasks
local current            -- the task that is running
local ready = {}         -- tasks that can go on, in order
local replies = {}       -- by request, until somebody takes them
local waiting = {}       -- by request, the task that waits; false: nobody wants the reply any more
local last_request = 0

local function make_ready(task) ready[#ready + 1] = task end

local function can_give_way()
  return current ~= nil and running() == current.coroutine and isyieldable()
end

-- Waits for the next reply of the program, two messages between which no finalizer may ask for something.
local function take_message()
  hold()
  local begun, _, id = pcall(receive, wire)
  -- A value that there is no memory for is the error of the one who asked.
  local arrived, what, succeeded, value = pcall(receive, wire)
  release()
  if not begun then error(_, 0) end
  local task = waiting[id]
  waiting[id] = nil
  if task == false then return end
  if arrived then
    replies[id] = { succeeded, value }
  else
    replies[id] = { false, what }
  end
  if task then make_ready(task) end
end

-- Asks the program. Returns a number to wait for.
local function ask(what, ...)
  last_request = last_request + 1
  local id = last_request -- a finalizer may ask as well, at any time
  tell(what, id, ...)
  return id
end

-- The reply to a request, or raises the error that it is.
local function await(id)
  if can_give_way() and not replies[id] then
    waiting[id] = current
    yield(WAIT)
    if not replies[id] then
      refuse("cancelled", "the coroutine was resumed by somebody else")
    end
  end
  while not replies[id] do take_message() end
  local reply = replies[id]
  replies[id] = nil
  if not reply[1] then error(revive(reply[2]), 0) end
  return reply[2]
end

-- Nobody wants the reply any more.
local function forget(id)
  if replies[id] then
    replies[id] = nil
  else
    waiting[id] = false
    stale[#stale + 1] = { "forget", id }
  end
end

local start_next

local function finish(task, succeeded, value)
  local group = task.group
  if task.over then return end
  task.over = true
  group.tasks[task] = nil
  if succeeded then
    group.results[task.index] = value
  else
    group.errors = group.errors or {}
    group.errors[task.index] = value
  end
  group.left = group.left - 1
  start_next(group)
  if group.left == 0 and group.waiter then
    make_ready(group.waiter)
    group.waiter = nil
  end
end

local function run_task(task)
  if task.over and not task.alone then return end
  if status(task.coroutine) ~= "suspended" then
    return finish(task, pcall(refuse, "cancelled",
                              "the coroutine of a task was closed or resumed by somebody else"))
  end
  local outer = current
  current = task
  local succeeded, value = resume(task.coroutine)
  current = outer
  if status(task.coroutine) ~= "suspended" then
    finish(task, succeeded, value)
  elseif value ~= WAIT then
    make_ready(task) -- the script's own yield: others go first
  end
end

function start_next(group)
  if group.started >= group.count then return end
  group.started = group.started + 1
  local i = group.started
  local task = { group = group, index = i, coroutine = create(group.functions[i]) }
  group.functions[i] = nil
  group.tasks[task] = true
  make_ready(task)
end

-- Whether the task is one of the group's, or of those that these wait for.
local function belongs(task, group)
  while task do
    if task.group == group then return true end
    task = task.group.owner
  end
  return false
end

-- Runs the tasks that can go on now: inside a task only its own ones, so that they do not stand in
-- one another. Returns whether there were any.
local function run_ready(group)
  local now, left = ready, {}
  ready = left
  local ran = false
  for _, task in ipairs(now) do
    if current == nil or belongs(task, group) then
      ran = true
      run_task(task)
    else
      make_ready(task)
    end
  end
  return ran
end

-- What is left of a group when `parallel` is left.
local Group = {}
function Group.__close(group)
  -- Somebody else has resumed or closed the task that waits; it is looked at again.
  if group.waiter then make_ready(group.waiter) end
  group.waiter = nil
  group.started = group.count
  for task in next, group.tasks do
    task.over = true
    if status(task.coroutine) == "suspended" then
      for id, other in next, waiting do
        if other == task then forget(id) end
      end
      close(task.coroutine)
    else
      task.alone = true -- it is running, and goes on by itself
    end
  end
end

local function type_of(value) return (value == nil and "" or "a ") .. type(value) end

local LIMIT_MOST, NESTING_MOST = 100000, 200

local function read_limit(options)
  if options == nil or options == null then return 8 end
  if type(options) ~= "table" then
    refuse("argument", "parallel: expected a table of options, got %s", type_of(options))
  end
  for key in next, options do
    if key ~= "limit" then
      refuse("argument", "parallel: unknown option %s. Options: limit", shown(key))
    end
  end
  local limit = rawget(options, "limit")
  if limit == nil or limit == null then return 8 end
  local count = tointeger(limit)
  if not count or count < 1 or count > LIMIT_MOST then
    refuse("argument", "parallel: option 'limit': expected an integer from 1 to %d", LIMIT_MOST)
  end
  return count
end

local function parallel(functions, options)
  if type(functions) ~= "table" then
    refuse("argument", "parallel: expected an array of functions, got %s", type_of(functions))
  end
  local limit, depth = read_limit(options), current and current.group.depth + 1 or 1
  if depth > NESTING_MOST then
    refuse("argument", "parallel: nested more than %d deep", NESTING_MOST)
  end
  local copy, count = {}, rawlen(functions)
  for key in next, functions do
    local i = type(key) == "number" and tointeger(key)
    if not i or i < 1 or i > count then
      refuse("argument", "parallel: expected an array of functions, got a table with the key %s", shown(key))
    end
  end
  for i = 1, count do
    local f = rawget(functions, i)
    if type(f) ~= "function" then
      refuse("argument", "parallel: expected an array of functions, got %s at index %d", type_of(f), i)
    end
    copy[i] = f
  end
  local group <close> = setmetatable({ functions = copy, count = #copy, left = #copy, started = 0,
                                       tasks = {}, results = {}, owner = current, depth = depth }, Group)
  for _ = 1, limit do start_next(group) end
  if group.left > 0 and can_give_way() then
    group.waiter = current
    yield(WAIT)
    if group.left > 0 then
      refuse("cancelled", "parallel: the coroutine was resumed by somebody else")
    end
  end
  while group.left > 0 do
    if not run_ready(group) and group.left > 0 then take_message() end
  end
  return group.results, group.errors
end

-- Operations --------------------------------------------------------------------------------------

local operations = setmetatable({}, { __mode = "k" }) -- what a function stands for
local namespaces = setmetatable({}, { __mode = "k" }) -- the module's own, by themselves

local ARGUMENTS_MOST = 250

local function make_operation(service, account, name)
  local function operation(...)
    local arguments = pack(...)
    local colon = namespaces[arguments[1]] ~= nil
    if colon then arguments[1] = nil end
    if arguments.n > ARGUMENTS_MOST then
      refuse("argument", "%s.%s: expected at most %d arguments, got %d", service, name, ARGUMENTS_MOST, arguments.n)
    end
    return await(ask("call", service, account, name, arguments, colon))
  end
  operations[operation] = { service = service, account = account, name = name }
  return operation
end

local function make_namespace(service, account, known)
  local made, namespace = {}, {}
  namespaces[namespace] = true
  local function entry(name)
    local found = made[name]
    if found == nil and known.operations[name] then
      found = make_operation(service, account, name)
    elseif found == nil and not account and known.accounts[name] then
      found = make_namespace(service, name, known)
    end
    made[name] = found
    return found
  end
  return setmetatable(namespace, {
    __name = "integrations.namespace",
    __metatable = "integrations.namespace",
    __index = function(_, name)
      if type(name) ~= "string" then return nil end
      local found = entry(name)
      -- The program finds an operation by its full name or an alias, or says what was meant.
      if found == nil then
        await(ask("name", service, account, name))
        found = make_operation(service, account, name)
        made[name] = found
      end
      return found
    end,
    __newindex = function()
      error(format("app.integrations.%s cannot be changed", service), 2)
    end,
    __pairs = function()
      local all = {}
      for name in next, known.operations do all[name] = entry(name) end
      for name in next, account and {} or known.accounts do all[name] = entry(name) end
      return next, all, nil
    end,
  })
end

-- Walks -------------------------------------------------------------------------------------------

local function option(options, name)
  if options == nil or options == null then return nil end
  local value = rawget(options, name)
  if value == null then return nil end
  return value
end

-- A walk, as iterators.lua has it.
local function begin_walk(walk, operation, arguments, options)
  local about = operations[operation]
  if not about then
    refuse("argument", "%s: expected an operation that lists, such as "
      .. "app.integrations.helpscout.list_conversations, got %s", walk, shown(operation))
  end
  local id = await(ask("walk", walk, about.service, about.account, about.name, arguments, options))
  local progress, prefetch = option(options, "progress"), option(options, "prefetch")
  local pending, busy, over

  local function take(keep)
    if over then return nil end
    if busy then
      refuse("argument", "%s.%s: another task waits for the next page of this walk; each needs a walk of "
        .. "its own", about.service, about.name)
    end
    local request = pending or ask("next", id)
    pending, busy = nil, true
    local arrived, part = pcall(await, request)
    busy = false
    if not arrived then
      -- The page that was asked for is lost then, and the walk with it.
      over = type(part) == "table" and part.kind == "cancelled"
      error(part, 0)
    end
    over = part == nil
    if over then return nil end
    keep(part.items, part.page)
    if progress then progress(part.done, part.total) end
    local ahead = prefetch
    if ahead == nil then ahead = current ~= nil end
    if ahead and not (pending or busy or over) then pending = ask("next", id) end
    return part
  end

  local function stop()
    if pending then forget(pending) end
    if not over then stale[#stale + 1] = { "stop", id } end
    pending, over = nil, true
  end
  return take, stop
end

local each, pages = native.iterators({
  pcall = pcall, max = math.max, setmetatable = setmetatable,
  refuse = function(text) refuse("argument", text) end,
}, begin_walk)

-- Output ------------------------------------------------------------------------------------------

local output_most

-- The value as JSON where it can be; else as Lua says it, and why.
local function as_json(value)
  local could, text = pcall(json_show, value, true)
  return could and text or format("%s (%s)", tostring(value), text)
end

local function as_text(value)
  local text = tostring(value)
  if type(value) == "table" and find(text, "^table: ") then return as_json(value) end
  return text
end

local function write_all(say, ...)
  local parts = { ... }
  for i = 1, select("#", ...) do parts[i] = say((select(i, ...))) end
  local text = concat(parts, "\t") .. "\n"
  tell("print", sub(text, 1, output_most + 1), #text)
end

-- The environment ---------------------------------------------------------------------------------

for _, name in ipairs { "collectgarbage", "dofile", "load", "loadfile", "warn" } do _G[name] = nil end
string.dump = nil
os = { time = time, date = date, clock = clock, difftime = difftime }
json = { encode = json_encode, null = null }

function json.decode(text)
  if type(text) ~= "string" then error("json.decode: expected a text, got a " .. type(text), 2) end
  local value, problem = json_decode(text)
  if problem then error("json.decode: " .. problem, 2) end
  return value
end

function print(...) write_all(as_text, ...) end
function dump(...) write_all(as_json, ...) end

local function documentation(which)
  return function(...) return await(ask("docs", which, (...), (select(2, ...)))) end
end

local function set(names)
  local found = {}
  for _, name in ipairs(names) do found[name] = true end
  return found
end

local function set_up(start)
  local integrations = { parallel = parallel, each = each, pages = pages, array = array, null = null }
  for service, known in next, start.services do
    local names = { operations = set(known.operations), accounts = set(known.accounts) }
    integrations[service] = make_namespace(service, false, names)
  end
  app = { integrations = integrations }
  lua_list_docs = documentation "list"
  lua_search_docs = documentation "search"
  lua_read_doc = documentation "read"
  arg = { [0] = start.name, unpack(start.args) }
  output_most = start.output
  randomseed(start.seed)
end

-- The script --------------------------------------------------------------------------------------

local function text_field(problem, name)
  local value = rawget(problem, name)
  return type(value) == "string" and value or nil
end

local APPLIED_MOST = 100

-- What was done before an error, as texts: one that the script made has there what it likes.
local function texts_of(applied)
  if type(applied) ~= "table" then return nil end
  local texts, count = {}, rawlen(applied)
  for i = 1, count < APPLIED_MOST and count or APPLIED_MOST do
    local could, text = pcall(as_text, rawget(applied, i))
    texts[i] = could and text or "what cannot be shown"
  end
  return texts
end

local function describe(problem)
  if type(problem) == "table" and text_field(problem, "kind") and text_field(problem, "message") then
    local told = {}
    for _, name in ipairs { "kind", "message", "integration", "operation" } do
      told[name] = text_field(problem, name)
    end
    told.status, told.retriable = rawget(problem, "status"), rawget(problem, "retriable")
    told.applied = texts_of(rawget(problem, "applied"))
    return told
  end
  local could, text = pcall(as_text, problem)
  return { kind = "script", message = could and text or "an error that cannot be shown" }
end

-- What the script returns as one value: several are an array, in which null stands for nil before others, and a text
-- for what cannot be JSON, so that the others are not lost.
local function one_of(...)
  local values, n = { ... }, select("#", ...)
  while n > 0 and values[n] == nil do n = n - 1 end
  if n < 2 then return values[1] end
  for i = 1, n do
    if values[i] == nil then
      values[i] = null
    elseif not pcall(json_show, values[i]) then
      values[i] = as_json(values[i])
    end
  end
  return values
end

local function run(start)
  local f, problem = load((start.code:gsub("^\u{FEFF}", "")), "=" .. start.name)
  if not f then error(problem, 0) end
  local result = one_of(f(unpack(start.args)))
  if result == nil then return nil end
  local could, text = pcall(json_show, result, true)
  if not could then error("the script's result: " .. tostring(text), 0) end
  return text
end

return function(made)
  wire = made
  send, push, receive = wire.send, wire.push, wire.receive
  local _, start = receive(wire)
  set_up(start)
  local how, value = try(run, start)
  if how == "memory" or value == "not enough memory" then
    rescue()
    tell("fail", { kind = "limit", limit = "memory" }, most())
  elseif how == "error" then
    tell("fail", describe(value), most())
  else
    tell("done", value, most())
  end
  quit()
end
