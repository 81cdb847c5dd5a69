-- Many processes on one account, which share its budget and its token through Redis: whatever happens to workers
-- and Redis, no call fails for it, nothing is written twice, and the service refuses no more than it has to.
--
-- WORKERS, CALLS and MINUTE (milliseconds) of the environment say how many processes, calls of each and how
-- long the services' minute is: 8, 50, 2000 unless given; the whole is 8, 250, 10000. Figures are printed.

local h = require "harness"
local redis_server = require "redis_server"
local clients = require "clients"

local workers = tonumber(os.getenv "WORKERS" or 8)
local calls = tonumber(os.getenv "CALLS" or 50)
local minute = tonumber(os.getenv "MINUTE" or 2000)
-- Where nobody is to be alone, an answer of Redis is waited for on the busiest machine.
local patient = { "INTEGRATIONS_TEST_PATIENCE=" .. 20000 }
local patience = math.max(h.patience, workers * calls / 100 * minute / 1000)

local function start_mock(options)
  local words = { "--minute-ms", math.tointeger(minute) }
  for _, word in ipairs(options) do words[#words + 1] = word end
  return h.mock(words)
end

local function stats(mock)
  return h.observe(("http://127.0.0.1:%s/control/stats"):format(mock.port), "none")
end

local Crowd = {}
Crowd.__index = Crowd

-- So many workers, all started at once. `what`: read, paced, write; `more`: variables of their environment.
local function start_workers(count, mock, redis, what, calls_each, more)
  local folder = h.temporary_directory()
  local words = { "STORE=" .. (redis and redis.address or ""), "WHAT=" .. what, "CALLS=" .. calls_each,
    "HELPSCOUT=" .. mock.helpscout, "AIRCALL=" .. mock.aircall,
    "PATIENCE=" .. math.ceil(patience), "INTEGRATIONS_TEST_MINUTE=" .. math.tointeger(minute) }
  for _, word in ipairs(more or {}) do words[#words + 1] = word end
  for i, word in ipairs(words) do words[i] = h.quote(word) end
  local script = ("for i in $(seq %d); do env WORKER=$i %s %s tests/stores/worker.lua >%s/$i 2>&1 & echo pid $!; done; "
    .. "wait"):format(count, table.concat(words, " "), h.quote(arg[-1] or "lua5.4"), folder)
  local crowd = setmetatable({ count = count, folder = folder, pids = {}, begun = clients.now(),
    begun_at = os.time(), killed = {} }, Crowd)
  h.defer(function() crowd:kill_all() end)
  local program = h.start_program("sh -c " .. h.quote(script), count)
  for i, line in ipairs(program.lines) do crowd.pids[i] = line:match "%d+" end
  program.pid = nil
  return crowd
end

function Crowd:output(i) return h.read_file(self.folder .. "/" .. i) or "" end

function Crowd:kill_all()
  h.run_program("sh -c 'kill -KILL " .. table.concat(self.pids, " ") .. "' 2>/dev/null")
end

function Crowd:kill(i)
  self.killed[i] = true
  h.run_program("kill -KILL " .. self.pids[i])
end

-- Waits until a line like this is in what each worker wrote.
local function wait_for(crowd, line)
  local give_up = clients.now() + patience
  for i = 1, crowd.count do
    while not crowd.killed[i] and not crowd:output(i):find(line) do
      if clients.now() > give_up then error("gave up waiting for worker " .. i .. ": " .. crowd:output(i), 2) end
      h.run_program("sleep 0.05")
    end
  end
end

function Crowd:under_way() wait_for(self, "under way\n") end

-- Waits for all; no call of theirs failed. Returns calls made, how many of them alone, seconds that all and that
-- the first took.
function Crowd:finish()
  wait_for(self, "finished %d+ %d+ %d+ %d+\n")
  local made, lonely, first = 0, 0, math.huge
  for i = 1, self.count do
    local text = self:output(i)
    if not self.killed[i] then
      local count, failed, alone, ended = text:match("finished (%d+) (%d+) (%d+) (%d+)\n")
      h.equal(failed, "0", "failed calls of worker " .. i .. ": " .. text)
      made, lonely = made + tonumber(count), lonely + tonumber(alone)
      first = math.min(first, tonumber(ended) - self.begun_at)
    end
  end
  return made, lonely, clients.now() - self.begun, first
end

-- Between two refusals the service has taken as many requests as its minute has.
local function check_refusals(mock, limit)
  local taken, refused = 0, 0
  for _, request in ipairs(mock:requests()) do
    if request.status == 429 then
      refused = refused + 1
      h.check(taken >= limit, ("a refusal after %d requests"):format(taken))
      taken = 0
    elseif request.path:find("oauth") == nil then
      taken = taken + 1
    end
  end
  return refused
end

local function count_questions(redis)
  local info, sum = redis:cli("info commandstats"), 0
  for name, count in info:gmatch("cmdstat_(%w+):calls=(%d+)") do
    if name == "evalsha" or name == "eval" then sum = sum + tonumber(count) end
  end
  return sum
end

-- How it went, for who measures: that is not what decides.
local function report(name, redis, made, lonely, seconds, refused, first)
  print(("%s: %d calls of %d workers in %.1f s (the first was done after %d s), %d refused, %d alone, "
    .. "%.1f commands a call"):format(name, made, workers, seconds, first, refused, lonely, count_questions(redis) / made))
end

h.test("a_service_that_announces_refuses_at_most_once_a_minute", function()
  local redis = redis_server.start()
  local mock = start_mock { "--helpscout-limit", 200 }
  local crowd = start_workers(workers, mock, redis, "read", calls, patient)
  local made, lonely, seconds, first = crowd:finish()
  h.equal(made, workers * calls)
  report("announced, 200 a minute", redis, made, lonely, seconds, stats(mock).helpscout.rate_limited, first)
  check_refusals(mock, 200)
end)

h.test("a_service_that_announces_nothing_refuses_nobody", function()
  local redis = redis_server.start()
  local mock = start_mock { "--aircall-limit", 120 }
  local crowd = start_workers(workers, mock, redis, "paced", calls // 2, patient)
  local made, lonely, seconds, first = crowd:finish()
  h.equal(made, workers * (calls // 2))
  report("paced, 120 a minute", redis, made, lonely, seconds, stats(mock).aircall.rate_limited, first)
  h.equal(stats(mock).aircall.rate_limited, 0, "refused")
end)

h.test("workers_that_are_killed_give_their_units_back", function()
  local redis = redis_server.start()
  local mock = start_mock { "--helpscout-limit", 200 }
  local crowd = start_workers(workers, mock, redis, "read", calls, patient)
  crowd:under_way()
  crowd:kill(1)
  crowd:kill(2)
  local made, lonely, seconds, first = crowd:finish()
  h.equal(made, (workers - 2) * calls)
  report("two killed", redis, made, lonely, seconds, stats(mock).helpscout.rate_limited, first)
  check_refusals(mock, 200)
end)

-- Writes while something happens to Redis: none fails, none is carried out twice.
local function disturb(name, action)
  local redis = redis_server.start()
  local mock = start_mock { "--helpscout-limit", 400 }
  local crowd = start_workers(workers, mock, redis, "write", calls // 2)
  crowd:under_way()
  action(redis)
  local made, lonely, seconds, first = crowd:finish()
  local seen, written = stats(mock).helpscout, 0
  for what, count in pairs(seen.created.customers) do
    h.equal(count, 1, what .. " was written")
    written = written + 1
  end
  h.equal(written, made, "written")
  report(name, redis, made, lonely, seconds, seen.rate_limited, first)
end

h.test("a_redis_that_forgets_its_scripts_disturbs_no_call", function()
  disturb("script flush", function(redis) redis:cli("script flush") end)
end)

h.test("a_redis_that_cuts_its_connections_disturbs_no_call", function()
  disturb("client kill", function(redis)
    redis:cli("client kill type normal")
    redis:cli("client kill type pubsub")
  end)
end)

h.test("a_redis_that_starts_again_disturbs_no_call", function()
  disturb("restarted", function(redis)
    redis:stop()
    redis:start()
  end)
end)

h.test("a_redis_that_hangs_disturbs_no_call", function()
  disturb("hangs for two seconds", function(redis)
    redis:signal("STOP")
    h.run_program("sleep 2")
    redis:signal("CONT")
  end)
end)

h.test("a_redis_that_is_not_there_disturbs_no_call", function()
  local redis = redis_server.start()
  redis:stop()
  local mock = start_mock { "--helpscout-limit", 400 }
  local made, lonely = start_workers(2, mock, redis, "write", 5):finish()
  h.equal({ made, lonely }, { 10, 10 })
  for what, count in pairs(stats(mock).helpscout.created.customers) do h.equal(count, 1, what) end
end)

-- What is stored in the clear would be found in a dump of all that is in Redis.
local function check_dump(redis, secrets)
  local dump = redis:dump()
  h.contains(dump, ":token")
  for _, secret in ipairs(secrets) do h.lacks(dump, secret) end
end

h.test("fifty_that_start_at_once_ask_for_one_token_which_nobody_finds_in_redis", function()
  local redis = redis_server.start { "--rdbcompression", "no" }
  local mock = start_mock { "--helpscout-limit", 4000 }
  start_workers(50, mock, redis, "read", 1, { "CLIENT=1", patient[1] }):finish()
  local tokens, secrets = 0, { "hs-client", "hs-secret", "hs-token" }
  for _, request in ipairs(mock:requests()) do
    if request.path:find("oauth2/token", 1, true) then tokens = tokens + 1 end
    local token = (request.headers.authorization or ""):match("^Bearer (.*)")
    if token and token ~= secrets[#secrets] then secrets[#secrets + 1] = token end
  end
  h.equal(tokens, 1, "requests for a token")
  h.equal(#secrets, 4, "tokens that were used")
  check_dump(redis, secrets)
end)

h.run()
