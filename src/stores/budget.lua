-- The budget of one account, lent to many workers. Redis runs this for each TAKE and GIVE, one at a time, by
-- its own clock. src/account/budget.c does the same for one state, and says why; here units are lent in
-- leases, and who finds none stands in line until it is called. Knows nothing of who asks but a name.
--
-- KEYS: the state; leases by their end; the last minute's units by when they leave it; workers by when they
-- are forgotten; the line by turn; who stands in it by how long it is worth calling; who was called by how
-- long the unit is kept for it.
-- ARGV: verb, account, worker, units a minute where nothing is announced (0: it is), the minute; then
--   TAKE: least, most, lease, "1" for bulk → units, lease, when to ask again, left, of, held, workers, 1 where
--     only time brings more. Without units: what is known, and nothing is taken
--   GIVE: lease (0: none), used, unused, remaining, limit, wait (-1: none) → left, of, held
-- Times are milliseconds; -1 is what is not known.

local state_key, leases, log, workers, line, patience, called = unpack(KEYS)
local verb, account, worker, paced, minute = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])

local PROBE_AFTER = 1000 -- before the first request that sees whether there is something left again
local QUIET = 2000       -- so long after the last reply, those on their way are not waited for any more
local AT_FIRST = 8       -- units on their way while nothing was announced yet
local SILENT = 64        -- after so many units without a word nothing will be announced
local KEPT = 250         -- how long a unit is kept for who was called
local POLL = 250         -- how long who is not called waits in any case
local LIFE = 3600000     -- of all that stands here, after the last question
local SLIP = 1000        -- so far clocks are set back while they go
local BULK = 2 ^ 45      -- turns of bulk begin here: behind all others
local EXPIRE_MOST, CALL_MOST = 200, 200

local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)

-- ---- the state: a hash of numbers, and for each lease its units and how much was settled when it began ----

-- Numbers of leases and of the log's units go on from the time, so that none comes twice when Redis forgot.
local first = { in_flight = 0, settled = 0, remaining = -1, limit = -1, held = 0, probe = 0, refused = 0,
                turn = 0, heard = now, seen = now, serial = time[1] * 1000000 + time[2] }
local names, state = {}, {}
for name in pairs(first) do names[#names + 1] = name end
for i, value in ipairs(redis.call("HMGET", state_key, unpack(names))) do
  local number = tonumber(value)
  local whole = number and number > -2 ^ 53 and number < 2 ^ 53 -- a NaN is not, which would stay for good
  state[names[i]] = whole and number or first[names[i]]
end
-- A clock was set back, or another server's goes on: what stands here would end too late, and begins anew.
if state.seen - now > SLIP then
  redis.call("DEL", unpack(KEYS))
  state = first
end
state.seen = now

local function next_number(name)
  state[name] = state[name] + 1
  return ("%.0f"):format(state[name])
end

local function save()
  local fields = {}
  for name, value in pairs(state) do
    fields[#fields + 1] = name
    fields[#fields + 1] = ("%.0f"):format(value)
  end
  redis.call("HSET", state_key, unpack(fields))
  local life = LIFE + math.max(0, state.held - now)
  for _, key in ipairs(KEYS) do redis.call("PEXPIRE", key, ("%.0f"):format(life)) end
end

local logged -- units of the last minute

-- Units that a worker used, at that time.
local function settle(units, at)
  state.settled = state.settled + units
  if paced == 0 then return end
  for _ = 1, math.min(units, paced) do redis.call("ZADD", log, at + minute + 1, next_number("serial")) end
  logged = redis.call("ZCARD", log)
end

-- Units whose replies said nothing: the service has counted them all the same.
local function assume_counted(units)
  if state.remaining > 0 then state.remaining = math.max(0, state.remaining - units) end
end

local function read_lease(id)
  local units, number = (redis.call("HGET", state_key, "lease:" .. id) or ""):match("^(%d+) (%d+)$")
  return tonumber(units) or 0, tonumber(number)
end

local function end_lease(id)
  redis.call("ZREM", leases, id)
  redis.call("HDEL", state_key, "lease:" .. id)
end

-- What ended by itself: units of the last minute, workers, leases of those that died, places in line.
local function forget()
  local ended = redis.call("ZRANGEBYSCORE", leases, "-inf", now, "WITHSCORES", "LIMIT", 0, EXPIRE_MOST)
  for i = 1, #ended, 2 do
    local units = read_lease(ended[i])
    end_lease(ended[i])
    state.in_flight = state.in_flight - units
    settle(units, tonumber(ended[i + 1]))
    assume_counted(units)
  end
  redis.call("ZREMRANGEBYSCORE", log, "-inf", now)
  logged = redis.call("ZCARD", log)
  if state.in_flight < 0 or redis.call("ZCARD", leases) == 0 then state.in_flight = 0 end
  redis.call("ZREMRANGEBYSCORE", workers, "-inf", now)
  for _, member in ipairs(redis.call("ZRANGEBYSCORE", patience, "-inf", now)) do
    redis.call("ZREM", line, member)
    redis.call("ZREM", patience, member)
  end
  redis.call("ZREMRANGEBYSCORE", called, "-inf", now)
end

-- ---- what may go out ----

-- Units that may be lent now.
local function count_free()
  if now < state.held then return 0 end
  if paced > 0 then return paced - logged - state.in_flight end
  if state.remaining >= 0 then return state.remaining - state.in_flight end
  return state.settled < SILENT and AT_FIRST - state.in_flight or 1000000
end

-- Whether one request may go out although there is not enough for it: to see whether there is again, or
-- because it costs more than there ever is. What is on its way may be a dead worker's.
local function may_probe()
  if now < state.held then return false end
  if paced > 0 then return logged == 0 and state.in_flight == 0 end
  return now >= state.probe and (state.in_flight == 0 or now >= state.heard + QUIET)
end

local function count_left()
  if paced > 0 then return math.max(0, paced - logged - state.in_flight) end
  return state.remaining >= 0 and math.max(0, state.remaining - state.in_flight) or -1
end

-- Calls those who stand first, one for each unit that is free and not kept for somebody. Who does not hear
-- it is gone.
local function call_line()
  local free = math.max(count_free(), may_probe() and 1 or 0) - redis.call("ZCARD", called)
  for _ = 1, CALL_MOST do
    local member = free > 0 and redis.call("ZPOPMIN", line)[1]
    if not member then return end
    redis.call("ZREM", patience, member)
    if redis.call("PUBLISH", "integrations:" .. member:match(":(.*)"), account) > 0 then
      redis.call("ZADD", called, now + KEPT, member)
      free = free - 1
    end
  end
end

-- ---- TAKE ----

-- When so many units have left the last minute that there is room; nil: there would be now, were it not for
-- what is on its way.
local function find_room(units)
  local excess = math.min(units + logged - paced, logged)
  local entry = excess > 0 and redis.call("ZRANGE", log, excess - 1, excess - 1, "WITHSCORES")
  return entry and entry[2] and entry[2] - now
end

-- When to ask again, and whether nothing but time helps: at the time that is known, else when called, and after
-- a while in any case. The more workers there are, the longer that is.
local function ask_again(least, ahead, count)
  local poll = POLL + 2 * count
  local held = math.max(0, state.held - now)
  if paced > 0 then
    local room = find_room(least + ahead)
    if ahead == 0 and room then return math.max(held, room), true end
    return math.max(held, math.min(room or poll, 20 * poll)), false
  end
  if held == 0 and state.in_flight > 0 then return poll, false end
  local opens = state.remaining >= 0 and math.max(held, state.probe - now) or held
  return math.max(opens, 1) + (ahead > 0 and poll or 0), false
end

local function stand_in_line(member, bulk, was_called, again)
  if not redis.call("ZSCORE", line, member) then
    local turn = was_called and 0 or next_number("turn")
    redis.call("ZADD", line, (bulk and BULK or 0) + turn, member)
  end
  redis.call("ZADD", patience, now + again + 1000, member)
end

-- How TAKE is answered.
local function describe(units, id, again, count, pace)
  return { units, id, again, count_left(), paced > 0 and paced or state.limit, math.max(0, state.held - now),
           math.max(1, count), pace and 1 or 0 }
end

local function take(least, most, lease, bulk)
  if most == 0 then return describe(0, 0, 0, redis.call("ZCARD", workers)) end
  redis.call("ZADD", workers, now + (minute > 0 and minute or 60000), worker)
  local count = redis.call("ZCARD", workers)
  local member = (bulk and "b:" or "i:") .. worker
  local was_called = redis.call("ZREM", called, member) == 1
  local ahead = 0
  if not was_called then
    ahead = redis.call("ZRANK", line, member)
      or bulk and redis.call("ZCARD", line) or redis.call("ZCOUNT", line, "-inf", "(" .. ("%.0f"):format(BULK))
    ahead = ahead + redis.call("ZCARD", called)
  end
  local free = count_free() - ahead
  if now < state.held or free < least and not (ahead == 0 and may_probe()) then
    local again, pace = ask_again(least, ahead, count)
    stand_in_line(member, bulk, was_called, again)
    return describe(0, 0, again, count, pace)
  end
  if free < least then state.probe = now + PROBE_AFTER end
  local units = math.max(least, math.min(most, math.floor(free / count)))
  local id = next_number("serial")
  redis.call("HSET", state_key, "lease:" .. id, ("%.0f %.0f"):format(units, state.settled))
  redis.call("ZADD", leases, now + lease, id)
  redis.call("ZREM", line, member)
  redis.call("ZREM", patience, member)
  state.in_flight = state.in_flight + units
  return describe(units, state.serial, 0, count)
end

-- ---- GIVE ----

-- Replies come in any order: a smaller remainder is always believed, a larger one less all that may have been
-- counted after it.
local function learn(remaining, number)
  local certain = number and number >= state.refused
    and remaining - (state.settled - number) - state.in_flight or -1
  if state.remaining < 0 or remaining < state.remaining then
    state.remaining = remaining
  elseif certain > state.remaining then
    state.remaining = certain
  end
  if remaining == 0 then state.probe = now + PROBE_AFTER end
end

-- The service refused a request for its limit.
local function hold(wait, remaining)
  state.held = math.max(state.held, now + wait)
  if paced > 0 then return end
  state.remaining, state.refused, state.probe = remaining, state.settled, state.held
end

local function give(id, used, unused, remaining, limit, wait)
  local units, number = read_lease(id)
  if id ~= "0" then
    used = math.min(used, units)
    unused = math.min(unused, units - used)
    if used + unused < units then
      redis.call("HSET", state_key, "lease:" .. id, ("%.0f %.0f"):format(units - used - unused, number))
    else
      end_lease(id)
    end
    state.in_flight = state.in_flight - used - unused
  end
  if used > 0 then state.heard = now end
  if limit >= 0 then state.limit = limit end
  if paced == 0 and remaining >= 0 then
    learn(remaining, number)
  else
    assume_counted(used)
  end
  settle(used, now)
  if wait >= 0 then hold(wait, remaining) end
  return { count_left(), paced > 0 and paced or state.limit, math.max(0, state.held - now) }
end

forget()
local answer
if verb == "TAKE" then
  answer = take(tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8]), ARGV[9] == "1")
else
  answer = give(ARGV[6], tonumber(ARGV[7]), tonumber(ARGV[8]), tonumber(ARGV[9]), tonumber(ARGV[10]),
    tonumber(ARGV[11]))
end
call_line()
save()
return answer
