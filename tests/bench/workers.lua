-- What many workers on one account ask of the store: a simulation. The script that Redis runs
-- (src/stores/budget.lua) runs here as it is, on a Redis of tables and a clock that jumps from event to event;
-- the workers, the service and the ways between them are made up. Nothing is random but its seed is told.
--
--   lua5.4 tests/bench/workers.lua [WORKERS...]
--
-- Each worker makes one call after the other as fast as it may, for ten minutes of a service that allows 400 units
-- a minute and announces what remains; then of one that allows 120 and announces nothing.

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

-- ---- a Redis of tables ----

local now = 0 -- seconds
local keys, commands, published
local on_publish

local function below(a, b)
  if a.score ~= b.score then return a.score < b.score end
  return a.member < b.member
end

-- Where the entry stands, or would: sets are arrays in order.
local function find_place(set, entry)
  local low, high = 1, #set + 1
  while low < high do
    local middle = (low + high) // 2
    if below(set[middle], entry) then low = middle + 1 else high = middle end
  end
  return low
end

local function get_set(key)
  keys[key] = keys[key] or { by = {} }
  return keys[key]
end

local function remove(set, member)
  local entry = set.by[member]
  if not entry then return 0 end
  table.remove(set, find_place(set, entry))
  set.by[member] = nil
  return 1
end

-- The lowest and the highest place of entries with scores between two limits as Redis has them.
local function find_range(set, min, max)
  local function limit(text, otherwise)
    if text == "-inf" then return -math.huge, false end
    if text == "+inf" then return math.huge, false end
    local open = tostring(text):match("^%((.*)")
    return tonumber(open or text), open ~= nil
  end
  local from, from_open = limit(min)
  local to, to_open = limit(max)
  local first = find_place(set, { score = from, member = from_open and "\255" or "" })
  local last = find_place(set, { score = to, member = to_open and "" or "\255" }) - 1
  return first, last
end

local redis_commands = {
  TIME = function() return { tostring(math.floor(now)), tostring(math.floor(now % 1 * 1e6)) } end,
  HMGET = function(key, ...)
    local found = {}
    for i, name in ipairs { ... } do found[i] = (keys[key] or {})[name] or false end
    return found
  end,
  HGET = function(key, name) return (keys[key] or {})[name] or false end,
  HSET = function(key, ...)
    local fields = { ... }
    keys[key] = keys[key] or {}
    for i = 1, #fields, 2 do keys[key][fields[i]] = tostring(fields[i + 1]) end
  end,
  HDEL = function(key, name) if keys[key] then keys[key][name] = nil end end,
  ZADD = function(key, score, member)
    local set = get_set(key)
    remove(set, member)
    local entry = { score = tonumber(score), member = member }
    table.insert(set, find_place(set, entry), entry)
    set.by[member] = entry
  end,
  ZREM = function(key, member) return remove(get_set(key), member) end,
  ZCARD = function(key) return #get_set(key) end,
  ZSCORE = function(key, member)
    local entry = get_set(key).by[member]
    return entry and tostring(entry.score) or false
  end,
  ZRANK = function(key, member)
    local set = get_set(key)
    return set.by[member] and find_place(set, set.by[member]) - 1 or false
  end,
  ZCOUNT = function(key, min, max)
    local first, last = find_range(get_set(key), min, max)
    return last - first + 1
  end,
  ZRANGE = function(key, first, last)
    local found, set = {}, get_set(key)
    for i = first + 1, math.min(last + 1, #set) do
      found[#found + 1] = set[i].member
      found[#found + 1] = tostring(set[i].score)
    end
    return found
  end,
  ZRANGEBYSCORE = function(key, min, max, scores)
    local found, set = {}, get_set(key)
    local first, last = find_range(set, min, max)
    for i = first, last do
      found[#found + 1] = set[i].member
      if scores then found[#found + 1] = tostring(set[i].score) end
    end
    return found
  end,
  ZREMRANGEBYSCORE = function(key, min, max)
    local set = get_set(key)
    local first, last = find_range(set, min, max)
    for _ = first, last do set.by[table.remove(set, first).member] = nil end
  end,
  ZPOPMIN = function(key)
    local set = get_set(key)
    local entry = table.remove(set, 1)
    if not entry then return {} end
    set.by[entry.member] = nil
    return { entry.member, tostring(entry.score) }
  end,
  PEXPIRE = function() return 1 end,
  PUBLISH = function(channel)
    published = published + 1
    return on_publish(channel)
  end,
}

local script = read("src/stores/budget.lua")

-- One question; what the script answers.
local function ask(...)
  local words, names = { ... }, {}
  for i, word in ipairs(words) do words[i] = tostring(word) end
  for i, name in ipairs { "budget", "leases", "log", "workers", "line", "places", "called" } do names[i] = name end
  commands = commands + 1
  local environment = setmetatable({ KEYS = names, ARGV = words, unpack = table.unpack,
    redis = { call = function(name, ...) return redis_commands[name](...) end } }, { __index = _G })
  return assert(load(script, "@budget.lua", "t", environment))()
end

-- ---- events ----

local events

local function at(time, action)
  local i = #events + 1
  local event = { time = time, action = action }
  events[i] = event
  while i > 1 and events[i // 2].time > time do
    events[i], i = events[i // 2], i // 2
    events[i] = event
  end
end

local function next_event()
  local first, last = events[1], table.remove(events)
  local i, count = 1, #events
  if count == 0 then return first end
  while 2 * i <= count do
    local child = 2 * i
    if child < count and events[child + 1].time < events[child].time then child = child + 1 end
    if events[child].time >= last.time then break end
    events[i], i = events[child], child
  end
  events[i] = last
  return first
end

-- ---- a service ----

-- Its minute begins with the first request after the last one ended.
local function new_service(limit, blocks)
  return { limit = limit, blocks = blocks, used = 0, minute_end = 0, blocked = 0, refused = 0 }
end

-- What a request gets: whether it was refused, what remains, how long to wait.
local function serve(service)
  if now >= service.minute_end then service.used, service.minute_end = 0, now + 60 end
  if now < service.blocked or service.used >= service.limit then
    service.refused = service.refused + 1
    if service.blocks and now >= service.blocked then service.blocked = now + 60 end
    return true, 0, math.ceil((service.blocks and service.blocked or service.minute_end) - now)
  end
  service.used = service.used + 1
  return false, service.limit - service.used
end

-- ---- workers ----

local STORE, LATENCY, LOT = 0.001, 0.15, 8

local function run(count, limit, announced, minutes)
  keys, commands, published, events, now = {}, 0, 0, {}, 1000000
  math.randomseed(15)
  local service = new_service(limit, not announced)
  local paced, minute = announced and 0 or limit, 60000
  local workers, calls, per_second = {}, 0, {}
  local stop = now + minutes * 60

  local function counted(...)
    local second = math.floor(now)
    per_second[second] = (per_second[second] or 0) + 1
    return ask(...)
  end

  local take
  -- One call after the other with the units of a lease; the last one gives it back.
  local function call(worker, lease, left, used, least)
    at(now + LATENCY * (0.7 + 0.6 * math.random()), function()
      local refused, remaining, wait = serve(service)
      if not refused then
        worker.calls, calls = worker.calls + 1, calls + 1
      end
      counted("GIVE", "a", worker.name, paced, minute, lease, 1, refused and left - 1 or 0,
        announced and remaining or -1, announced and limit or -1, refused and wait * 1000 or -1)
      if refused or left == 1 then return take(worker) end
      call(worker, lease, left - 1)
    end)
  end

  function take(worker)
    worker.waits = nil
    if now > stop then return end
    local answer = counted("TAKE", "a", worker.name, paced, minute, 1, LOT, 30000, "0")
    if answer[1] > 0 then return call(worker, ("%.0f"):format(answer[2]), answer[1]) end
    local token = {}
    worker.waits = token
    at(now + answer[3] / 1000 + STORE + (answer[8] == 1 and 0 or math.random() * 0.02), function()
      if worker.waits == token then take(worker) end
    end)
  end

  function on_publish(channel)
    local worker = workers[channel:match(":(.*)")]
    at(now + STORE, function() if worker.waits then take(worker) end end)
    return 1
  end

  for i = 1, count do
    local worker = { name = ("w%d"):format(i), calls = 0 }
    workers[worker.name] = worker
    workers[i] = worker
    at(now + math.random(), function() take(worker) end)
  end
  while #events > 0 and now <= stop do
    local event = next_event()
    now = event.time
    event.action()
  end

  local most, sum, squares, least, busiest = 0, 0, 0, math.huge, 0
  for _, worker in ipairs(workers) do
    sum, squares = sum + worker.calls, squares + worker.calls ^ 2
    least, most = math.min(least, worker.calls), math.max(most, worker.calls)
  end
  for _, number in pairs(per_second) do busiest = math.max(busiest, number) end
  return { calls = calls, refused = service.refused, commands = commands, published = published, least = least,
    most = most, fair = sum ^ 2 / (count * squares), seconds = minutes * 60, busiest = busiest,
    allowed = limit * minutes }
end

-- Without the store each worker has its part of the limit, and one call a minute where that is less.
local function print_loss(services, counts)
  print("\n| the store is lost | workers | calls a minute of each | of all, of those allowed |")
  print("|---|---|---|---|")
  for _, service in ipairs(services) do
    for _, count in ipairs(counts) do
      local part = math.max(1, service[2] // count)
      print(("| %s | %d | %d | %.0f %% |"):format(service[1], count, part, 100 * part * count / service[2]))
    end
  end
end

local function main()
  local counts, minutes = {}, tonumber(os.getenv "MINUTES" or 10)
  for i, word in ipairs(arg) do counts[i] = math.tointeger(tonumber(word)) end
  if #counts == 0 then counts = { 8, 64, 1000 } end
  print("| service | workers | calls (of those allowed) | 429 | commands a call | commands a second (busiest) "
    .. "| calls of a worker | fairness |")
  print("|---|---|---|---|---|---|---|---|")
  local services = { { "announces 400", 400, true }, { "120, announces nothing", 120, false } }
  for _, service in ipairs(services) do
    for _, count in ipairs(counts) do
      local r = run(count, service[2], service[3], minutes)
      print(("| %s | %d | %d (%.0f %%) | %d | %.1f | %.0f (%d) | %d to %d | %.2f |"):format(service[1], count, r.calls,
        100 * r.calls / r.allowed, r.refused, r.commands / r.calls, r.commands / r.seconds, r.busiest, r.least, r.most,
        r.fair))
    end
  end
  print_loss(services, counts)
end

main()
