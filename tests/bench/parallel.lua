-- How near many calls at once come to what the network allows, and what a waiting task costs. Prints
-- a table; no figure here decides anything. From the top of the project:
--
--   LUA_CPATH='build/?.so;;' LUA_PATH='lua/?.lua;tests/script/?.lua;tests/services/?.lua;;' lua5.4 tests/bench/parallel.lua
--
-- The mock services answer after 50 ms. Needs nginx and openssl for HTTP/2.

local h = require "harness"
local web_proxy = require "web_proxy"
local integrations = require "integrations"

local LATENCY, CALLS, CONNECTIONS, ROUNDS, TASKS = 50, 100, 8, 7, 1000

local has_socket, socket = pcall(require, "socket")

-- Milliseconds; without lua-socket in steps of ten.
local function now()
  if has_socket then return socket.gettime() * 1000 end
  local file = assert(io.open("/proc/uptime"))
  local seconds = file:read("n")
  file:close()
  return seconds * 1000
end

local function row(...) print(("%-46s %10s %10s %8s"):format(...)) end

local function configure(url, transport)
  local settings = { retries = 0, timeout = 60 }
  for name, value in pairs(transport or {}) do settings[name] = value end
  integrations.configure { helpscout = { access_token = "hs-token", url = url },
                           transport = settings }
end

-- Milliseconds for 100 conversations at once.
local function measure()
  local functions = {}
  for i = 1, CALLS do
    functions[i] = function() return integrations.helpscout.get_conversation(456).id end
  end
  local start = now()
  local results, errors = integrations.parallel(functions, { limit = CALLS })
  local spent = now() - start
  assert(errors == nil and #results == CALLS, errors and tostring(select(2, next(errors))))
  return spent
end

-- The median of some rounds; the first, for which connections are opened, apart.
local function compare(name, floor)
  local first, rounds = measure(), {}
  for i = 1, ROUNDS do rounds[i] = measure() end
  table.sort(rounds)
  local median = rounds[(ROUNDS + 1) // 2]
  row(name, ("%.0f ms"):format(floor), ("%.0f ms"):format(median), ("%.2f"):format(median / floor))
  row("  the first time, connections opened", ("%.0f ms"):format(floor), ("%.0f ms"):format(first),
      ("%.2f"):format(first / floor))
end

local function http2(server)
  local authority = web_proxy.authority "bench"
  local proxy = web_proxy.start(server, {
    web_proxy.certificate(authority, "good", "IP:127.0.0.1", "20400101") })
  configure(("https://127.0.0.1:%s/helpscout/v2"):format(proxy.ports[1]),
            { ca_file = authority.file })
  compare("100 calls, HTTP/2, one connection", LATENCY)
end

local function http1(server)
  configure(server.helpscout, { connections = CONNECTIONS })
  compare("100 calls, HTTP/1.1, 8 connections", CALLS / CONNECTIONS * LATENCY)
end

-- KiB that Lua has, KiB in memory, open descriptors.
local function usage()
  collectgarbage()
  collectgarbage()
  local file = assert(io.open("/proc/self/statm"))
  local _, resident = file:read("n", "n")
  file:close()
  local pid = io.open("/proc/self/stat"):read("n")
  local open = h.run_program(("ls /proc/%d/fd | wc -l"):format(pid))
  return { lua = collectgarbage("count"), resident = resident * 4, open = tonumber((open)) }
end

local function print_growth(name, before, after, per)
  print(("%-46s %8.2f KiB in Lua, %8.2f KiB resident%s; %+d descriptors"):format(name,
    (after.lua - before.lua) / per, (after.resident - before.resident) / per,
    per > 1 and " a task" or "", after.open - before.open))
end

-- 1,000 tasks, of which each waits for its reply, or for its turn.
local function tasks()
  local server = h.scripted():reply_always { silence = true }
  configure(server.helpscout)
  local function fill(count)
    local list = {}
    for i = 1, count do
      list[i] = integrations.start(function() return integrations.helpscout.get_mailbox(i) end)
    end
    for _ = 1, 5 do integrations.poll(0.02) end
    assert(integrations.poll(0) == count)
    return list
  end
  local function clear(list)
    for i = 1, #list do list[i]:cancel() end
    assert(integrations.poll(0) == 0)
  end
  local empty = usage()
  clear(fill(1))
  local before = usage()
  local list = fill(TASKS)
  print_growth("1,000 tasks that wait", before, usage(), TASKS)
  clear(list)
  list = nil
  print_growth("  after they were cancelled", before, usage(), 1)
  clear(fill(TASKS))
  clear(fill(TASKS))
  print_growth("  after two thousand more", before, usage(), 1)
  print_growth("  all of it, from before the first call", empty, usage(), 1)
end

h.test("benchmark", function()
  local server = h.mock { "--latency-ms", tostring(LATENCY) }
  row("", "floor", "median", "ratio")
  http2(server)
  http1(server)
  tasks()
end)

h.run()
