-- Rate limits: what one call learns holds for all of its account. helpscout.md §3.1, aircall.md §1.4.

local h = require "harness"
local integrations = require "integrations"

local server = h.shared(h.scripted)

local mailbox = { body = { id = 123 } }

local function repeated(count, body)
  local functions = {}
  for i = 1, count do functions[i] = body end
  return functions
end

local function get_mailbox() return integrations.helpscout.get_mailbox(123).id end

local function stats(mock)
  return h.observe(("http://127.0.0.1:%s/control/stats"):format(mock.port), "none")
end

-- A mailbox with what is left of the minute.
local function with_remaining(remaining, limit)
  return { body = { id = 123 }, headers = { ["X-RateLimit-Limit-Minute"] = limit or 200,
    ["X-RateLimit-Remaining-Minute"] = remaining } }
end

local function refused(seconds)
  return { status = 429, body = { message = "API rate limit exceeded" },
           headers = { ["X-RateLimit-Retry-After"] = seconds } }
end

local function answering(answers, transport)
  server():forget_replies()
  for _, answer in ipairs(answers) do server():reply(answer) end
  server():reply_always(mailbox)
  local settings = { retries = 3, timeout = 30 }
  for name, value in pairs(transport or {}) do settings[name] = value end
  integrations.configure {
    helpscout = { accounts = { default = { access_token = "one", url = server().helpscout },
                               other = { access_token = "two", url = server().helpscout } } },
    aircall = { access_token = "three", url = server().aircall },
    transport = settings,
  }
  server():mark()
end

local function count_requests() return #server():requests() end

-- More calls than a minute has ---------------------------------------------------------------------

-- Runs `count` calls against a service that allows fewer in its short minute. Returns how many it
-- refused for the limit.
local function pass_limit(options, service, count, limit, body)
  local mock = h.mock(options)
  h.configure(mock, { transport = { retries = 10, timeout = 120 } })
  local results, errors = integrations.parallel(repeated(count, body), { limit = limit })
  if errors then
    local _, problem = next(errors)
    error("a call failed: " .. tostring(problem), 2)
  end
  h.equal(#results, count)
  local seen = stats(mock)[service]
  print(("        %d calls, %d requests, %d refused"):format(count, seen.requests,
    seen.rate_limited))
  return seen.rate_limited
end

-- Two minutes are used up before the last call; at the end of each one request finds that out.
local short = { "--helpscout-limit", "200", "--minute-ms", "3000" }

h.test("five_hundred_calls_pass_helpscouts_limit", function()
  h.check(pass_limit(short, "helpscout", 500, 100, get_mailbox) <= 2, "too many were refused")
end)

h.test("five_hundred_calls_pass_helpscouts_limit_eight_at_a_time", function()
  h.check(pass_limit(short, "helpscout", 500, 8, get_mailbox) <= 2, "too many were refused")
end)

h.test("writes_count_twice", function()
  local number = 0
  h.check(pass_limit(short, "helpscout", 250, 50, function()
    number = number + 1
    return integrations.helpscout.create_customer { first_name = "Jo " .. number }.id
  end) <= 2, "too many were refused")
end)

h.test("calls_with_latency_pass_helpscouts_limit", function()
  h.check(pass_limit({ "--helpscout-limit", "50", "--minute-ms", "1000", "--latency-ms", "50" },
    "helpscout", 150, 50, get_mailbox) <= 2, "too many were refused")
end)

h.test("calls_pass_aircalls_limit", function()
  -- Aircall says nothing before its 429, and then everything has to wait for its minute.
  pass_limit({ "--aircall-limit", "120", "--minute-ms", "2000", "--retry-after", "seconds" },
    "aircall", 300, 50, function() return integrations.aircall.get_call(12345).call.id end)
end)

h.test("calls_pass_aircalls_limit_by_its_reset", function()
  for _, options in ipairs { {}, { "--reset-ms" } } do
    pass_limit({ "--aircall-limit", "60", "--minute-ms", "2000", table.unpack(options) },
      "aircall", 100, 20, function() return integrations.aircall.get_call(12345).call.id end)
  end
end)

h.test("calls_one_after_another_pass_the_limit", function()
  local mock = h.mock { "--helpscout-limit", "20", "--minute-ms", "1000" }
  h.configure(mock, { transport = { retries = 3, timeout = 60 } })
  for _ = 1, 60 do h.equal(get_mailbox(), 123) end
  h.check(stats(mock).helpscout.rate_limited <= 5, "too many were refused")
end)

-- Holding back ------------------------------------------------------------------------------------

h.test("refusal_holds_back_the_other_calls_of_the_account", function()
  -- One is refused; while it waits nobody else asks, and afterwards all succeed.
  answering { refused(5) }
  h.equal(pcall(integrations.helpscout.get_mailbox, { id = 1 }, { retries = 0 }), false)
  local task = integrations.start(get_mailbox)
  for _ = 1, 10 do integrations.poll(0.02) end
  h.equal(task:done(), false)
  h.equal(count_requests(), 1)
  h.equal(task:result(), 123)
  h.equal(count_requests(), 2)
end)

h.test("refusal_does_not_hold_back_other_accounts", function()
  answering { refused(60) }
  h.raises("rate_limit", {}, integrations.helpscout.get_mailbox, { id = 1 }, { retries = 0 })
  h.equal(integrations.helpscout.other.get_mailbox(1).id, 123)
  server():reply { body = { call = { id = 5 } } }
  h.equal(integrations.aircall.get_call(5).call.id, 5)
  h.raises("rate_limit", {}, integrations.helpscout.get_mailbox, 1)
  h.equal(count_requests(), 3)
end)

h.test("wait_beyond_the_deadline_is_an_error_at_once", function()
  answering { refused(60) }
  local start = os.time()
  local problem = h.raises("rate_limit", {}, integrations.helpscout.get_mailbox, 1)
  h.equal(problem.retry_after, 60)
  h.equal(problem.retriable, true)
  h.equal(problem.status, 429)
  -- The next call knows it without asking.
  problem = h.raises("rate_limit", "get_mailbox", integrations.helpscout.get_mailbox, 1)
  h.check(problem.retry_after > 40 and problem.retry_after <= 60, tostring(problem.retry_after))
  h.equal(problem.retriable, true)
  h.equal(problem.status, nil)
  h.check(os.time() - start < 10, "it waited")
  h.equal(count_requests(), 1)
end)

-- Contract §2: a scan stops at the call's deadline, and then says so.
local function contacts(names)
  local list = {}
  for i, name in ipairs(names) do list[i] = { id = i, first_name = name } end
  return { body = { contacts = list, meta = { count = #names, total = 150, current_page = 1, per_page = 50 } } }
end

for words, failed in pairs {
  a_refusal = { status = 429, headers = { ["Retry-After"] = 60 } },
  a_failure = { status = 503, headers = { ["Retry-After"] = 60 } },
} do
  h.test("a_search_gives_what_it_has_found_before_a_wait_beyond_the_deadline_for_" .. words, function()
    answering { contacts { "Ann", "Bob", "Anna" }, failed }
    local result = integrations.aircall.list_contacts { q = "ann" }
    h.equal({ result.contacts[1].id, result.contacts[2].id, #result.contacts }, { 1, 3, 2 })
    h.equal({ result.meta.partial, result.meta.scanned, result.meta.total }, { true, 3 })
    h.equal(count_requests(), 2)
  end)
end

h.test("a_search_that_has_not_begun_before_a_wait_beyond_the_deadline_fails", function()
  answering { { status = 429, headers = { ["Retry-After"] = 60 } } }
  h.raises("rate_limit", {}, integrations.aircall.list_contacts, { q = "ann" })
  h.raises("rate_limit", {}, integrations.aircall.list_contacts, { q = "ann" })
  h.equal(count_requests(), 1)
end)

-- Contract §8: inside walks and `parallel` a call may wait as long as the service asks, unless the caller
-- set a deadline.
h.test("calls_in_parallel_wait_as_long_as_the_service_asks", function()
  answering({ refused(3) }, { timeout = 1 })
  local results, errors = integrations.parallel(repeated(3, get_mailbox), { limit = 1 })
  h.equal(errors, nil)
  h.equal(results, { 123, 123, 123 })
  h.equal(count_requests(), 4)
end)

h.test("pages_of_a_walk_wait_as_long_as_the_service_asks", function()
  server():forget_replies()
  answering({ refused(3) }, { timeout = 1 })
  server():forget_replies()
  server():reply(refused(3)):reply_always { body = { _embedded = { mailboxes = { { id = 1 } } },
    page = { size = 50, totalElements = 1, totalPages = 1, number = 1 } } }
  local count = 0
  for _ in integrations.each(integrations.helpscout.list_mailboxes) do count = count + 1 end
  h.equal(count, 1)
  h.raises("rate_limit", {}, function()
    server():forget_replies()
    server():reply_always(refused(60))
    for _ in integrations.each(integrations.helpscout.list_mailboxes, {}, { timeout = 1, retries = 1 }) do end
  end)
end)

h.test("a_service_that_says_when_it_is_back_is_waited_for_as_well", function()
  local away = { status = 503, body = "", headers = { ["Retry-After"] = "3" } }
  answering({ away }, { timeout = 1 })
  local results, errors = integrations.parallel { get_mailbox }
  h.equal(errors, nil)
  h.equal(results, { 123 })
  answering({ away }, { timeout = 1 })
  h.raises("service", {}, get_mailbox)
end)

h.test("a_wait_of_more_than_an_hour_is_told_in_a_walk_too", function()
  answering { refused(7200) }
  local _, errors = integrations.parallel({ get_mailbox })
  h.equal(errors[1].kind, "rate_limit")
  h.equal(errors[1].retry_after, 7200)
end)

h.test("calls_that_wait_already_are_told_at_once", function()
  -- They wait for a second; then one asks, and hears of a minute.
  answering { refused(1), refused(60) }
  h.equal(pcall(integrations.helpscout.get_mailbox, { id = 1 }, { retries = 0 }), false)
  local start = os.time()
  local function hurried() return integrations.helpscout.get_mailbox({ id = 123 }, { timeout = 30 }) end
  local _, errors = integrations.parallel(repeated(10, hurried), { limit = 10 })
  h.equal(errors and #errors, 10)
  for i = 1, 10 do
    h.equal(errors[i].kind, "rate_limit")
    h.check(errors[i].retry_after > 30, tostring(errors[i].retry_after))
  end
  h.check(os.time() - start < 20, "it waited")
  h.equal(count_requests(), 2)
end)

h.test("call_with_a_longer_deadline_waits_where_another_gives_up", function()
  answering { refused(4) }
  local results, errors = integrations.parallel {
    function() return integrations.helpscout.get_mailbox({ id = 1 }, { timeout = h.patience }).id end,
    function() return integrations.helpscout.get_mailbox({ id = 1 }, { timeout = 3.5 }).id end,
  }
  h.equal(results[1], 123)
  -- The second was sent together with the first, or was told.
  h.check(results[2] == 123 or errors[2].kind == "rate_limit")
end)

h.test("configuring_anew_forgets_nothing_that_it_should_not_know", function()
  answering { refused(60) }
  h.raises("rate_limit", {}, integrations.helpscout.get_mailbox, 1)
  answering {}
  h.equal(get_mailbox(), 123)
end)

-- What was announced ------------------------------------------------------------------------------

h.test("no_more_are_sent_than_were_announced", function()
  -- After a while one more goes, to find out whether the minute is over, and hears nothing.
  answering { with_remaining(3), with_remaining(2), with_remaining(1), with_remaining(0),
    { silence = true } }
  h.equal(get_mailbox(), 123)
  local tasks = {}
  for i = 1, 10 do tasks[i] = integrations.start(get_mailbox) end
  h.wait_until(function()
    integrations.poll(0.01)
    return count_requests() >= 5
  end)
  for _ = 1, 5 do integrations.poll(0.01) end
  h.equal(count_requests(), 5, "requests before the minute is over")
  for i = 1, 10 do tasks[i]:cancel() end
end)

h.test("write_waits_when_only_one_is_left", function()
  answering { with_remaining(1) }
  h.equal(get_mailbox(), 123)
  server():reply { status = 201, headers = { ["Resource-ID"] = "5" } }
  local task = integrations.start(function()
    return integrations.helpscout.create_customer { first_name = "Jo" }.id
  end)
  h.equal(integrations.limits().helpscout.default.remaining, 1)
  h.equal(task:result(), 5)
end)

-- Nothing tells when there is something again: one request finds out, a second later.
h.test("a_deadline_before_there_may_be_more_is_told_and_nothing_is_sent", function()
  answering({ with_remaining(0) })
  local records = {}
  integrations.configure {
    helpscout = { access_token = "one", url = server().helpscout },
    on_call = function(record) records[#records + 1] = record end,
  }
  get_mailbox()
  local problem = h.raises("rate_limit", "until after the deadline", integrations.helpscout.get_mailbox,
    { id = 123 }, { timeout = 0.5 })
  h.check(problem.retry_after > 0 and problem.retry_after <= 1, problem.retry_after)
  h.equal({ records[1].requests, records[2].requests, count_requests() }, { 1, 0, 1 })
  integrations.parallel { get_mailbox }
  h.equal(count_requests(), 2)
end)

h.test("calls_go_on_when_nothing_is_left", function()
  -- Nobody says when the minute ends: after a while one request asks, and then all go.
  answering { with_remaining(0), with_remaining(200) }
  h.equal(get_mailbox(), 123)
  h.equal(#integrations.parallel(repeated(20, get_mailbox), { limit = 20 }), 20)
  h.equal(count_requests(), 21)
end)

h.test("announcements_that_make_no_sense_hold_nobody_back", function()
  for _, remaining in ipairs { "many", "-1", "", "1e3", "10000000000", "99999999999999999999" } do
    answering { with_remaining(remaining), with_remaining(remaining) }
    h.equal(get_mailbox(), 123)
    h.equal(get_mailbox(), 123)
    h.equal(count_requests(), 2)
    h.equal(integrations.limits().helpscout.default.remaining, nil, remaining)
  end
  answering { with_remaining "9999999999" }
  h.equal(get_mailbox(), 123)
  h.equal(integrations.limits().helpscout.default.remaining, 9999999999)
end)

h.test("order_of_one_tasks_calls_is_kept_at_the_limit", function()
  local mock = h.mock { "--helpscout-limit", "20", "--minute-ms", "1000" }
  h.configure(mock, { transport = { retries = 5, timeout = 60 } })
  local functions = {}
  for i = 1, 5 do
    functions[i] = function()
      for round = 1, 6 do
        integrations.helpscout.list_customers { query = ('(firstName:"f%d_%d")'):format(i, round) }
      end
    end
  end
  local _, errors = integrations.parallel(functions)
  h.equal(errors, nil)
  local last = {}
  for _, request in ipairs(mock:requests()) do
    if request.status == 200 then
      local i, round = request.parameters.query:match("f(%d+)_(%d+)")
      h.equal(tonumber(round), (last[i] or 0) + 1, "round of function " .. i)
      last[i] = tonumber(round)
    end
  end
end)

h.test("first_come_is_first_served", function()
  answering({ refused(1) }, { connections = 1 })
  h.equal(pcall(integrations.helpscout.get_mailbox, { id = 1 }, { retries = 0 }), false)
  local tasks = {}
  for i = 1, 10 do
    tasks[i] = integrations.start(function()
      return integrations.helpscout.get_mailbox(1000 + i).id
    end)
  end
  for i = 1, 10 do tasks[i]:result() end
  local requests = server():requests()
  for i = 1, 10 do h.equal(requests[i + 1].path, "/v2/mailboxes/" .. 1000 + i) end
end)

-- integrations.limits -----------------------------------------------------------------------------

h.test("limits_are_unknown_before_the_first_call", function()
  answering {}
  local limits = integrations.limits()
  for _, account in ipairs { limits.helpscout.default, limits.helpscout.other } do
    h.equal(account, { in_flight = 0, wait = 0.0 })
  end
  -- Aircall announces nothing: what is known is what this account may make itself.
  h.equal(limits.aircall.default, { limit = 120, paced = 120, remaining = 120, in_flight = 0, wait = 0.0 })
end)

h.test("limits_tell_what_was_announced", function()
  answering { with_remaining(150, 400) }
  get_mailbox()
  local limits = integrations.limits()
  h.equal(limits.helpscout.default.limit, 400)
  h.equal(limits.helpscout.default.remaining, 150)
  h.equal(limits.helpscout.other.remaining, nil)
end)

h.test("limits_tell_the_wait", function()
  answering { refused(40) }
  pcall(get_mailbox)
  local wait = integrations.limits().helpscout.default.wait
  h.check(wait > 20 and wait <= 40, tostring(wait))
  h.check(integrations.limits().helpscout.other.wait == 0)
end)

h.test("limits_tell_what_is_on_its_way", function()
  server():forget_replies():reply_always { silence = true }
  h.configure(server())
  local tasks = { integrations.start(get_mailbox), integrations.start(get_mailbox),
    integrations.start(function()
      return integrations.helpscout.create_customer { first_name = "Jo" }
    end) }
  integrations.poll(0.05)
  -- A write counts twice.
  h.equal(integrations.limits().helpscout.default.in_flight, 4)
  for _, task in ipairs(tasks) do task:cancel() end
  h.equal(integrations.limits().helpscout.default.in_flight, 0)
end)

h.test("limits_hold_no_credential", function()
  answering { with_remaining(150) }
  get_mailbox()
  h.lacks(h.show(integrations.limits()), "one")
  h.lacks(h.show(integrations.limits()), "three")
end)

h.test("limits_without_any_account", function()
  h.equal(h.run_lua({}, [[
    local limits = require "integrations".limits()
    print(type(limits.helpscout), next(limits.helpscout), type(limits.aircall),
          next(limits.aircall))]]), "table\tnil\ttable\tnil\n")
end)

h.run()
