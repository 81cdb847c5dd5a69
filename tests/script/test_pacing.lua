-- Pacing: where a service tells nothing of its limit beforehand, no more requests go out in any minute than
-- the account may make. Contract §6, §8; aircall.md §1.4. The minutes of both sides are short here: the mock
-- service's by an option, the module's by a variable of the environment, so each test is a program of its own.

local h = require "harness"
local integrations = require "integrations"

local function stats(mock)
  return h.observe(("http://127.0.0.1:%s/control/stats"):format(mock.port), "none").aircall
end

-- Runs the script against the service: `aircall` and `integrations` are there, `configure` takes more fields
-- of the account. Returns what it printed.
local function run(mock, minute, script)
  local before = [[
    local integrations = require "integrations"
    local aircall = integrations.aircall
    local function configure(more, transport)
      local account = { api_id = "ac-id", api_token = "ac-api-token", url = os.getenv "MOCK" }
      for name, value in pairs(more or {}) do account[name] = value end
      integrations.configure { aircall = account, transport = transport }
    end
    configure()
  ]]
  local output = h.run_lua({ INTEGRATIONS_TEST_MINUTE = minute, MOCK = mock.aircall }, before .. script)
  return (output:gsub("%s+$", ""))
end

-- A service that allows so many requests in its minute, and 120 unless told.
local function limited(minute, limit)
  return h.mock { "--aircall-limit", limit or 120, "--minute-ms", minute }
end

local function check_paced(mock, requests)
  local seen = stats(mock)
  h.equal(seen.requests, requests, "requests")
  h.equal(seen.rate_limited, 0, "refused for the limit")
end

h.test("a_loop_of_a_thousand_reads_is_never_refused", function()
  local mock = limited(1000)
  h.equal(run(mock, 1000, [[
    local count = 0
    for _ = 1, 1000 do count = count + (aircall.get_call(12345).call.id == 12345 and 1 or 0) end
    print(count)
  ]]), "1000")
  check_paced(mock, 1000)
end)

h.test("a_thousand_reads_at_once_are_never_refused", function()
  local mock = limited(1000)
  h.equal(run(mock, 1000, [[
    local functions = {}
    for i = 1, 1000 do functions[i] = function() return aircall.get_call(12345).call.id end end
    local results, errors = integrations.parallel(functions, { limit = 200 })
    print(#results, errors and tostring(select(2, next(errors))))
  ]]), "1000\tnil")
  check_paced(mock, 1000)
end)

h.test("without_pacing_the_service_refuses", function()
  local mock = limited(60000, 10)
  run(mock, 1000, [[
    configure({ requests_per_minute = 0 }, { retries = 0 })
    for _ = 1, 11 do pcall(aircall.get_call, 12345) end
  ]])
  h.equal(stats(mock).rate_limited, 1, "refused for the limit")
end)

h.test("an_account_may_make_fewer", function()
  local mock = limited(1000, 7)
  h.equal(run(mock, 1000, [[
    configure { requests_per_minute = 7 }
    for _ = 1, 30 do aircall.get_call(12345) end
    print "done"
  ]]), "done")
  check_paced(mock, 30)
end)

h.test("each_waits_for_its_turn", function()
  local mock = limited(1000, 3)
  h.equal(run(mock, 1000, [[
    configure { requests_per_minute = 3 }
    local count = 0
    for _ in integrations.each(aircall.list_calls) do count = count + 1 end
    print(count)
  ]]), "400")
  check_paced(mock, 8)
end)

h.test("what_is_sent_again_counts_too", function()
  local mock = h.mock { "--aircall-limit", 10, "--minute-ms", 1000, "--fail-every", 3, "--fail-status", 503 }
  h.equal(run(mock, 1000, [[
    configure({ requests_per_minute = 10 }, { retries = 5 })
    for _ = 1, 30 do aircall.get_call(12345) end
    print "done"
  ]]), "done")
  h.check(stats(mock).requests > 30, "nothing was sent again")
  h.equal(stats(mock).rate_limited, 0, "refused for the limit")
end)

h.test("replies_that_take_long_count_from_their_end", function()
  local mock = h.mock { "--aircall-limit", 10, "--minute-ms", 1000, "--latency-ms", 150 }
  h.equal(run(mock, 1000, [[
    configure { requests_per_minute = 10 }
    local functions = {}
    for i = 1, 60 do functions[i] = function() return aircall.get_call(12345).call.id end end
    print(#integrations.parallel(functions, { limit = 60 }))
  ]]), "60")
  check_paced(mock, 60)
end)

h.test("a_call_with_a_timeout_of_its_own_is_told", function()
  local mock = limited(60000, 5)
  h.equal(run(mock, 60000, [[
    configure { requests_per_minute = 5 }
    for _ = 1, 5 do aircall.get_call(12345) end
    local ok, err = pcall(aircall.get_call, { call_id = 12345 }, { timeout = 3 })
    print(ok, err.kind, err.retriable, err.retry_after > 3 and err.retry_after <= 60.1)
  ]]), "false\trate_limit\ttrue\ttrue")
  check_paced(mock, 5)
end)

h.test("limits_tell_what_is_left", function()
  local mock = limited(60000)
  h.equal(run(mock, 60000, [[
    local function show()
      local l = integrations.limits().aircall.default
      print(l.limit, l.paced, l.remaining, l.in_flight, l.wait > 0)
    end
    show()
    for _ = 1, 20 do aircall.get_call(12345) end
    show()
    for _ = 1, 100 do aircall.get_call(12345) end
    show()
  ]]), "120\t120\t120\t0\tfalse\n120\t120\t100\t0\tfalse\n120\t120\t0\t0\ttrue")
  check_paced(mock, 120)
end)

h.test("configuring_anew_forgets_no_request", function()
  local mock = limited(60000)
  h.equal(run(mock, 60000, [[
    configure { requests_per_minute = 5 }
    for _ = 1, 5 do aircall.get_call(12345) end
    configure { requests_per_minute = 7 }
    local limits = integrations.limits().aircall.default
    print(limits.paced, limits.remaining, limits.wait)
    configure { requests_per_minute = 5 }
    print(integrations.limits().aircall.default.wait > 50)
    local ok, err = pcall(aircall.get_call, { call_id = 12345 }, { timeout = 3 })
    print(ok, err.kind, integrations.limits().aircall.default.remaining)
  ]]), "7\t2\t0.0\ntrue\nfalse\trate_limit\t0")
  check_paced(mock, 5)
end)

h.test("a_search_whose_turn_comes_after_its_deadline_gives_what_it_has_found", function()
  local mock = limited(60000)
  h.equal(run(mock, 60000, [[
    configure { requests_per_minute = 2 }
    local page = aircall.list_calls({ number_id = 1 }, { timeout = 30 })
    print(#page.calls, page.meta.partial, page.meta.scanned)
    local ok, err = pcall(aircall.list_calls, { number_id = 1 }, { timeout = 3 })
    print(ok, err.kind)
  ]]), "0\ttrue\t100\nfalse\trate_limit")
  check_paced(mock, 2)
end)

h.test("accounts_of_one_credential_share_their_minute", function()
  local mock = limited(60000)
  h.equal(run(mock, 60000, [[
    local account = { api_id = "ac-id", api_token = "ac-api-token", url = os.getenv "MOCK", requests_per_minute = 5 }
    integrations.configure { aircall = { accounts = { default = account, same = account,
      other = { access_token = "ac-token", url = os.getenv "MOCK", requests_per_minute = 5 } } } }
    for _ = 1, 3 do aircall.get_call(12345) end
    aircall.same.get_call(12345)
    aircall.other.get_call(12345)
    local limits = integrations.limits().aircall
    print(limits.default.remaining, limits.same.remaining, limits.other.remaining)
    aircall.same.get_call(12345)
    local ok, err = pcall(aircall.get_call, { call_id = 12345 }, { timeout = 3 })
    print(ok, err.kind)
  ]]), "1\t1\t4\nfalse\trate_limit")
  check_paced(mock, 6)
end)

h.test("help_scout_is_not_paced", function()
  integrations.configure { helpscout = { access_token = "x" }, aircall = { access_token = "x" } }
  h.equal(integrations.limits().helpscout.default.paced, nil)
  h.equal(integrations.limits().aircall.default.paced, 120)
end)

h.test("requests_per_minute_is_a_number_of_requests", function()
  for _, wrong in ipairs { -1, 1.5, "120", true, 100001 } do
    h.raises("configuration", "requests_per_minute", integrations.configure,
      { aircall = { access_token = "x", requests_per_minute = wrong } })
  end
  h.raises("configuration", "requests_per_minute", integrations.configure,
    { helpscout = { access_token = "x", requests_per_minute = 10 } })
end)

h.run()
