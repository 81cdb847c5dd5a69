-- The token of one account, and the right to fetch it, which one worker has at a time. Redis runs this for
-- TOKEN, KEEP and DROP. The token is sealed: nothing here can read it.
--
-- KEYS: the token; who has the right to fetch one; who waits for it.
-- ARGV: verb, account, worker; then
--   TOKEN: how long the right is held → 1, the token's life, the token; 2: fetch it; 0, when to ask again
--   KEEP: how long the token lives, the token → 1: it is kept; 0: it is not. Without a token: for how long nobody
--     gets the right
--   DROP: the token → 1: it was this one and is forgotten
-- Times are milliseconds.

local token, right, waiting = unpack(KEYS)
local verb, account, worker = ARGV[1], ARGV[2], ARGV[3]
local NOBODY = "-"
local RIGHT_MOST = 60000 -- nobody is given the right for so long

-- Who waits is told that it is worth asking.
local function call_waiting()
  for _, other in ipairs(redis.call("SMEMBERS", waiting)) do
    redis.call("PUBLISH", "integrations:" .. other, account)
  end
  redis.call("DEL", waiting)
end

-- Who holds the right and asks again did not get the answer. What has no life was put there by somebody else.
local function get_token(held)
  local found = redis.call("GET", token)
  if found then return { 1, math.max(0, redis.call("PTTL", token)), found } end
  local holder, free = redis.call("GET", right), redis.call("PTTL", right)
  -- One that would end too late: a clock was set back, or somebody else put it there.
  if not holder or holder == worker or free < 0 or free > RIGHT_MOST then
    redis.call("SET", right, worker, "PX", math.max(1, held))
    return { 2 }
  end
  redis.call("SADD", waiting, worker)
  redis.call("PEXPIRE", waiting, 60000)
  local again = 100 + 2 * redis.call("SCARD", waiting)
  return { 0, math.max(1, holder == NOBODY and free or math.min(again, free)) }
end

-- Whose right ran out still gives a token to the others, unless one of them is about it or has done it.
local function keep_token(life, new)
  local holder = redis.call("GET", right)
  if holder and holder ~= worker and (holder ~= NOBODY or not new) then return { 0 } end
  -- One that has no life, as where a service says so of it, is for nobody else.
  local wanted = new and tonumber(life) > 0 and (holder or redis.call("EXISTS", token) == 0)
  if wanted then redis.call("SET", token, new, "PX", life) end
  if not new and tonumber(life) > 0 then
    redis.call("SET", right, NOBODY, "PX", life)
    return { 0 }
  end
  redis.call("DEL", right)
  call_waiting()
  return { wanted and 1 or 0 }
end

if verb == "TOKEN" then return get_token(ARGV[4]) end
if verb == "KEEP" then return keep_token(ARGV[4], ARGV[5]) end
return { redis.call("GET", token) == ARGV[4] and redis.call("DEL", token) or 0 }
