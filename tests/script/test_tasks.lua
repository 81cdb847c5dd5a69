-- integrations.start, poll and the tasks: what a host with an event loop uses. Issue: "Hundreds of
-- calls at once".

local h = require "harness"
local integrations = require "integrations"

local slow = h.shared(function() return h.mock { "--latency-ms", "20" } end)

local function configure(server, transport)
  h.configure(server or slow(), { transport = transport })
end

local function get_id() return integrations.helpscout.get_mailbox(123).id end

-- A server that never answers.
local function configure_silent()
  local server = h.scripted():reply_always { silence = true }
  configure(server)
  return server
end

-- Polls until nothing runs any more.
local function drain()
  while integrations.poll(5) > 0 do end
end

-- Starting and polling ----------------------------------------------------------------------------

h.test("task_runs_only_while_something_waits", function()
  configure()
  local began = false
  local task = integrations.start(function() began = true return get_id() end)
  h.equal(began, false)
  h.equal(task:done(), false)
  h.equal(#slow():requests(), 0)
  drain()
  h.equal(task:done(), true)
  h.equal(task:result(), 123)
end)

h.test("poll_tells_how_many_are_not_done", function()
  configure_silent()
  local tasks = {}
  for i = 1, 3 do tasks[i] = integrations.start(get_id) end
  h.equal(integrations.poll(), 3)
  h.equal(integrations.poll(0), 3)
  for left = 2, 0, -1 do
    tasks[left + 1]:cancel()
    h.equal(integrations.poll(), left)
  end
  configure()
  integrations.start(get_id)
  drain()
  h.equal(integrations.poll(), 0)
end)

h.test("poll_with_nothing_to_do_returns_at_once", function()
  configure()
  get_id()
  local start = os.time()
  h.equal(integrations.poll(15), 0)
  h.check(os.time() - start < 10, "it waited")
end)

h.test("poll_without_seconds_does_not_wait", function()
  configure_silent()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(1) end)
  for _ = 1, 100 do h.equal(integrations.poll(), 1) end
  task:cancel()
end)

h.test("poll_waits_for_its_seconds_at_most", function()
  configure_silent()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(1) end)
  local start = os.time()
  h.equal(integrations.poll(0.05), 1)
  h.equal(integrations.poll(0.05), 1)
  h.check(os.time() - start < 10)
  task:cancel()
end)

h.test("task_gets_the_arguments_of_start", function()
  configure()
  local task = integrations.start(function(...)
    get_id()
    return select("#", ...), ...
  end, "a", nil, "c", nil)
  h.equal(table.pack(task:result()), { 4, "a", nil, "c", nil, n = 5 })
end)

h.test("hundreds_of_tasks", function()
  configure()
  local tasks = {}
  for i = 1, 300 do
    tasks[i] = integrations.start(function() return get_id() + i end)
  end
  drain()
  for i = 1, 300 do h.equal(tasks[i]:result(), 123 + i) end
end)

h.test("task_begun_by_a_task", function()
  configure()
  local inner
  local outer = integrations.start(function()
    inner = integrations.start(get_id)
    return get_id()
  end)
  drain()
  h.equal(outer:result(), 123)
  h.equal(inner:result(), 123)
end)

h.test("task_that_nobody_holds_runs_to_its_end", function()
  configure()
  local finished = 0
  for _ = 1, 10 do
    integrations.start(function() get_id() finished = finished + 1 end)
  end
  collectgarbage()
  integrations.poll(0)
  collectgarbage()
  drain()
  h.equal(finished, 10)
end)

for name, arguments in pairs {
  start_with_nothing = { "start" }, start_with_a_number = { "start", 5 },
  start_with_a_table = { "start", {} }, poll_with_a_negative_time = { "poll", -1 },
  poll_with_no_number = { "poll", 0 / 0 }, poll_with_a_text = { "poll", "soon" },
} do
  h.test("refused_" .. name, function()
    h.raises("argument", arguments[1], integrations[arguments[1]], arguments[2])
  end)
end

h.test("task_cannot_poll", function()
  local task = integrations.start(function() return integrations.poll(0) end)
  h.raises("argument", "poll", task.result, task)
end)

-- Results -----------------------------------------------------------------------------------------

h.test("result_waits_for_the_task", function()
  configure()
  local task = integrations.start(get_id)
  h.equal(task:result(), 123)
  h.equal(task:done(), true)
  h.equal(task:result(), 123, "once more")
end)

h.test("all_values_are_the_result", function()
  local task = integrations.start(function() return 1, nil, "x", nil end)
  h.equal(table.pack(task:result()), { 1, nil, "x", nil, n = 4 })
  h.equal(select("#", integrations.start(function() end):result()), 0)
end)

h.test("error_of_the_task_is_raised_by_result", function()
  configure()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(999999) end)
  drain()
  h.equal(task:done(), true)
  for _ = 1, 2 do h.raises("not_found", {}, task.result, task) end
  local thrown = {}
  local other = integrations.start(function() error(thrown) end)
  local ok, problem = pcall(other.result, other)
  h.check(not ok and problem == thrown)
end)

h.test("result_inside_a_task_lets_the_others_run", function()
  configure()
  local first = integrations.start(get_id)
  local sums = {}
  for i = 1, 5 do
    sums[i] = integrations.start(function() return first:result() + get_id() end)
  end
  drain()
  for i = 1, 5 do h.equal(sums[i]:result(), 246) end
end)

h.test("result_inside_parallel", function()
  configure()
  local task = integrations.start(get_id)
  local results = integrations.parallel { function() return task:result() end,
    function() return task:result() + 1 end, get_id }
  h.equal(results, { 123, 124, 123 })
end)

h.test("parallel_runs_the_started_tasks_too", function()
  configure()
  local task = integrations.start(get_id)
  integrations.parallel { function() for _ = 1, 3 do get_id() end end }
  h.equal(task:done(), true)
  h.equal(task:result(), 123)
end)

h.test("tasks_cannot_wait_for_each_other", function()
  configure()
  local first, second, third
  first = integrations.start(function() return second:result() end)
  second = integrations.start(function() return third:result() end)
  third = integrations.start(function() get_id() return first:result() end)
  for _, task in ipairs { first, second, third } do
    h.raises("argument", "for ever", task.result, task)
  end
end)

h.test("task_of_a_parallel_cannot_wait_for_the_task_around_it", function()
  configure()
  local outer
  outer = integrations.start(function()
    local results, errors = integrations.parallel { get_id, function()
      return integrations.parallel { function() return outer:result() end }
    end }
    return results[1], errors and "failed"
  end)
  local id = outer:result()
  h.equal(id, 123)
  local inner
  outer = integrations.start(function()
    inner = integrations.start(function() return outer:result() end)
    local _, errors = integrations.parallel { function() return inner:result() end }
    error(errors[1])
  end)
  h.raises("argument", "for ever", outer.result, outer)
  h.raises("argument", "for ever", inner.result, inner)
end)

h.test("task_cannot_wait_for_itself", function()
  local task
  task = integrations.start(function() return task:result() end)
  h.raises("argument", "itself", task.result, task)
end)

h.test("methods_need_a_task", function()
  local task = integrations.start(function() end)
  for _, name in ipairs { "done", "result", "cancel" } do
    for _, wrong in ipairs { {}, io.stdout, 5 } do
      h.equal((pcall(task[name], wrong)), false)
    end
  end
  drain()
end)

-- Cancelling --------------------------------------------------------------------------------------

h.test("cancelled_task_ends_at_once", function()
  configure_silent()
  local closed = false
  local task = integrations.start(function()
    local _ <close> = setmetatable({}, { __close = function() closed = true end })
    integrations.helpscout.get_mailbox(1)
  end)
  integrations.poll(0.05)
  h.equal(closed, false)
  task:cancel()
  h.equal(closed, true)
  h.equal(task:done(), true)
  h.equal(integrations.poll(0), 0)
  h.raises("cancelled", "cancelled", task.result, task)
  configure()
  h.equal(get_id(), 123)
end)

h.test("task_cancelled_before_it_began_never_runs", function()
  local ran = false
  local task = integrations.start(function() ran = true end)
  task:cancel()
  h.equal(integrations.poll(0), 0)
  h.equal(ran, false)
  h.raises("cancelled", {}, task.result, task)
end)

h.test("cancelling_a_finished_task_changes_nothing", function()
  local task = integrations.start(function() return 5 end)
  drain()
  task:cancel()
  task:cancel()
  h.equal(task:result(), 5)
end)

h.test("cancelled_twice", function()
  configure_silent()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(1) end)
  integrations.poll(0)
  task:cancel()
  task:cancel()
  h.equal(task:done(), true)
end)

h.test("task_cannot_cancel_itself", function()
  local task
  task = integrations.start(function() task:cancel() end)
  h.raises("argument", "cancelled", task.result, task)
end)

h.test("tasks_that_cancel_each_other_in_a_long_chain_all_end", function()
  local output = h.run_lua({}, [[
    local integrations = require "integrations"
    local tasks, closed = {}, 0
    for i = 1, 20000 do
      tasks[i] = integrations.start(function()
        local guard <close> = setmetatable({}, { __close = function()
          closed = closed + 1
          if tasks[i + 1] then tasks[i + 1]:cancel() end
        end })
        while true do coroutine.yield() end
      end)
    end
    integrations.poll()
    tasks[1]:cancel()
    print(tasks[1]:done(), tasks[20000]:done(), closed, integrations.poll())
  ]])
  h.contains(output, "true\ttrue\t20000\t0")
end)

-- Each closing value goes as deep as Lua lets it before it ends the next task, whose own begins anew. (Before 5.4.6
-- Lua's coroutine.close begins anew as well, so nothing here calls it.)
h.test("closing_values_that_go_deep_and_cancel_each_other_leave_the_stack_whole", function()
  local output = h.run_lua({}, [[
    local integrations = require "integrations"
    local tasks, closed = {}, 0
    local function deep(levels, action)
      if levels == 0 then return action() end
      string.gsub("x", ".", function() deep(levels - 1, action) end)
    end
    for i = 1, 250 do
      tasks[i] = integrations.start(function()
        local guard <close> = setmetatable({}, { __close = function()
          closed = closed + 1
          if tasks[i + 1] then deep(180, function() tasks[i + 1]:cancel() end) end
        end })
        while true do coroutine.yield() end
      end)
    end
    integrations.poll()
    tasks[1]:cancel()
    print(closed, integrations.poll())
  ]])
  h.contains(output, "250\t0")
end)

h.test("task_cancelled_by_another", function()
  configure_silent()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(1) end)
  local other = integrations.start(function() task:cancel() return "done" end)
  drain()
  h.equal(other:result(), "done")
  h.raises("cancelled", {}, task.result, task)
end)

h.test("those_who_wait_for_a_cancelled_task_go_on", function()
  configure_silent()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(1) end)
  local waiting = integrations.start(function()
    local ok, problem = pcall(task.result, task)
    return not ok and problem.kind
  end)
  integrations.poll(0)
  task:cancel()
  drain()
  h.equal(waiting:result(), "cancelled")
end)

h.test("others_who_wait_go_on_when_one_of_them_is_cancelled", function()
  configure()
  for cancelled = 1, 3 do
    local first = integrations.start(function() return integrations.helpscout.get_mailbox(123).id end)
    local waiting = {}
    for i = 1, 3 do waiting[i] = integrations.start(function() return first:result() end) end
    integrations.poll(0)
    waiting[cancelled]:cancel()
    for i = 1, 3 do
      if i == cancelled then
        h.raises("cancelled", {}, waiting[i].result, waiting[i])
      else
        h.equal(waiting[i]:result(), 123)
      end
    end
  end
end)

h.test("poll_may_wait_for_ever", function()
  configure()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(123).id end)
  while not task:done() do integrations.poll(math.huge) end
  h.equal(task:result(), 123)
end)

h.test("waiting_task_is_cancelled", function()
  configure_silent()
  local task = integrations.start(function() return integrations.helpscout.get_mailbox(1) end)
  local waiting = integrations.start(function() return task:result() end)
  integrations.poll(0)
  waiting:cancel()
  h.equal(integrations.poll(0), 1)
  task:cancel()
  h.equal(integrations.poll(0), 0)
end)

h.test("hundred_tasks_cancelled_leave_nothing_behind", function()
  local server = configure_silent()
  collectgarbage()
  local pid = h.read_file("/proc/self/stat"):match("^%d+")
  local file = h.temporary_directory() .. "/count"
  -- Counted when popen has returned: before, its own end of the child's pipe may still be open.
  local function descriptors()
    local script = ("read word; ls /proc/%s/fd | wc -l >%s"):format(pid, file)
    local pipe = assert(io.popen("exec sh -c " .. h.quote(script), "w"))
    pipe:write "count\n"
    pipe:close()
    return tonumber(h.read_file(file))
  end
  local before
  for round = 1, 5 do
    local tasks = {}
    for i = 1, 100 do
      tasks[i] = integrations.start(function() return integrations.helpscout.get_mailbox(i) end)
    end
    -- Eight calls, as many as there are connections, have reached the server.
    h.wait_until(function()
      integrations.poll(0.01)
      return #server:requests() >= 8 * round
    end)
    for _, task in ipairs(tasks) do task:cancel() end
    h.equal(integrations.poll(0), 0)
    if round == 1 then before = descriptors() end
  end
  local after = descriptors()
  h.check(after <= before, ("%d descriptors, %d before"):format(after, before))
end)

h.test("error_while_a_task_is_closed_is_not_raised_by_cancel", function()
  configure_silent()
  local task = integrations.start(function()
    local _ <close> = setmetatable({}, { __close = function() error "while closing" end })
    integrations.helpscout.get_mailbox(1)
  end)
  integrations.poll(0)
  task:cancel()
  h.equal(task:done(), true)
  h.equal(integrations.poll(0), 0)
end)

h.test("task_that_is_being_closed_has_its_outcome", function()
  local task, outcome
  task = integrations.start(function()
    local _ <close> = setmetatable({}, { __close = function()
      outcome = { task:done(), pcall(task.result, task) }
    end })
    error("failed", 0)
  end)
  integrations.poll(0)
  h.equal(outcome, { true, false, "failed" })
end)

h.test("what_a_task_closes_cannot_wait_for_those_who_wait_for_the_task", function()
  local output = h.run_lua({}, [[
    local integrations = require "integrations"
    local first, second, problem
    first = integrations.start(function()
      local _ <close> = setmetatable({}, { __close = function()
        problem = integrations.parallel { function()
          return select(2, pcall(second.result, second))
        end }[1]
      end })
      coroutine.yield()
      error "failed"
    end)
    second = integrations.start(function() return (pcall(first.result, first)) end)
    while integrations.poll(0) > 0 do end
    print(second:result(), problem.kind, problem)
  ]])
  h.contains(output, "false\targument\tresult: the task waits for this one, and would do so for ever")
end)

-- Who ends a task goes on only when what that closes is done: it must not wait for him. Another task that has
-- always something to do does not keep it from being told.
for name, wait in pairs {
  itself = function(canceller) return canceller:result() end,
  another_task = function(canceller)
    local between = integrations.start(function() return canceller:result() end)
    integrations.parallel { coroutine.yield }
    return between:result()
  end,
  a_parallel = function(canceller)
    local _, errors = integrations.parallel { function() return canceller:result() end }
    error(errors and errors[1], 0)
  end,
} do
  h.test("what_a_task_closes_cannot_wait_for_who_ends_it_by_" .. name, function()
    local rounds, problem, canceller = 0, nil, nil
    local busy = integrations.start(function()
      while not canceller:done() and rounds < 1000 do
        rounds = rounds + 1
        coroutine.yield()
      end
    end)
    canceller = integrations.start(function()
      local ended = integrations.start(function()
        local closing <close> = setmetatable({}, { __close = function()
          problem = select(2, pcall(wait, canceller))
        end })
        coroutine.yield()
        coroutine.yield()
      end)
      coroutine.yield()
      ended:cancel()
      return "over"
    end)
    drain()
    h.equal(canceller:result(), "over")
    h.equal(busy:done(), true)
    h.equal(problem.kind, "argument")
    h.contains(tostring(problem), "for ever")
    h.check(rounds < 1000, "it was told when nothing else was left")
  end)
end

h.test("calls_of_what_a_task_of_on_call_closes_are_not_told", function()
  local told = 0
  integrations.configure {
    helpscout = { access_token = "hs-token", url = slow().helpscout },
    on_call = function()
      told = told + 1
      if told > 3 then return end
      integrations.start(function()
        local _ <close> = setmetatable({}, { __close = get_id })
        error "failed"
      end)
    end,
  }
  get_id()
  drain()
  h.equal(told, 1)
end)

-- The one that has failed is closed; the other waits for it.
h.test("task_that_ends_the_one_whose_parallel_it_is_in", function()
  local output = h.run_lua({}, [[
    local integrations = require "integrations"
    local outer
    outer = integrations.start(function()
      integrations.parallel { function()
        local _ <close> = setmetatable({}, { __close = function() outer:cancel() end })
        error "failed"
      end }
    end)
    while integrations.poll(0) > 0 do end
    print(outer:done(), select(2, pcall(outer.result, outer)).kind)
  ]])
  h.contains(output, "true\tcancelled")
end)

h.test("call_in_a_task_that_is_being_closed_works", function()
  configure()
  local id
  local task = integrations.start(function()
    local _ <close> = setmetatable({}, { __close = function() id = get_id() end })
    get_id()
  end)
  integrations.poll(0)
  task:cancel()
  h.equal(id, 123)
end)

-- Event loops -------------------------------------------------------------------------------------

h.test("descriptor_is_one_and_stays", function()
  configure()
  local descriptor = integrations.descriptor()
  h.equal(math.type(descriptor), "integer")
  h.equal(integrations.descriptor(), descriptor)
  h.equal(get_id(), 123)
  configure(nil, { connections = 2 })
  h.equal(integrations.descriptor(), descriptor)
end)

h.test("next_timeout_is_nil_when_there_is_nothing_to_do", function()
  configure()
  get_id()
  integrations.poll(0)
  h.equal(integrations.next_timeout(), nil)
  h.equal(tostring(integrations.next_timeout()), "nil") -- a value all the same
end)

h.test("next_timeout_is_nil_when_the_token_that_was_waited_for_is_there", function()
  integrations.configure { helpscout = { client_id = "hs-client", client_secret = "hs-secret", url = slow().helpscout } }
  local task = integrations.start(get_id)
  drain()
  h.equal(task:result(), 123)
  h.equal(integrations.next_timeout(), nil)
end)

h.test("next_timeout_is_zero_while_a_task_is_ready", function()
  local task = integrations.start(function() end)
  h.check(integrations.next_timeout() == 0)
  drain()
  h.equal(task:done(), true)
end)

h.test("next_timeout_is_before_the_deadline_of_a_call", function()
  configure_silent()
  local task = integrations.start(function()
    return integrations.helpscout.get_mailbox({ id = 1 }, { timeout = 60 })
  end)
  integrations.poll(0.1)
  local seconds = integrations.next_timeout()
  h.check(math.type(seconds) == "float" and seconds >= 0 and seconds <= 60, tostring(seconds))
  task:cancel()
end)

h.test("next_timeout_is_the_end_of_a_wait", function()
  local server = h.scripted():reply { status = 503, body = "", headers = { ["Retry-After"] = "4" } }
  server:reply_always { body = { id = 123 } }
  -- What libcurl waits for itself is longer than the wait, or much shorter.
  configure(server, { retries = 1, connect_timeout = 60 })
  local task = integrations.start(get_id)
  h.wait_until(function()
    integrations.poll(0.02)
    local seconds = integrations.next_timeout()
    return seconds > 0.5 and seconds <= 4
  end, "the wait")
  h.equal(#server:requests(), 1)
  h.equal(task:result(), 123)
end)

-- One step of a loop that waits for the descriptor and the next time-out, and then polls.
local function turn_of_a_loop(socket)
  local seconds = integrations.next_timeout()
  local handle = { getfd = integrations.descriptor }
  socket.select({ handle }, nil, seconds or 10)
  return integrations.poll(0)
end

h.test("loop_over_the_descriptor_with_luasocket", function()
  local ok, socket = pcall(require, "socket")
  if not ok then h.skip("lua-socket is not installed") end
  configure(nil, { connections = 4 })
  local tasks, turns = {}, 0
  for i = 1, 40 do tasks[i] = integrations.start(get_id) end
  repeat
    turns = turns + 1
    h.check(turns < 100000, "the loop does not come to an end")
  until turn_of_a_loop(socket) == 0
  for i = 1, 40 do h.equal(tasks[i]:result(), 123) end
end)

-- The loop of libuv: a handle on the descriptor, a timer for the next time-out.
local function run_with_luv(uv, until_done)
  local poll = uv.new_poll(integrations.descriptor())
  local timer = uv.new_timer()
  local turns = 0
  local function step()
    turns = turns + 1
    integrations.poll(0)
    if until_done() then
      poll:stop()
      timer:stop()
      return
    end
    local seconds = integrations.next_timeout()
    timer:stop()
    if seconds then timer:start(math.ceil(seconds * 1000), 0, step) end
  end
  poll:start("r", function(problem) assert(not problem, problem) step() end)
  timer:start(0, 0, step)
  uv.run()
  poll:close()
  timer:close()
  uv.run()
  return turns
end

local function require_luv()
  local ok, uv = pcall(require, "luv")
  if not ok then h.skip("lua-luv is not installed") end
  return uv
end

h.test("loop_of_luv", function()
  local uv = require_luv()
  configure(nil, { connections = 4 })
  local tasks = {}
  for i = 1, 40 do tasks[i] = integrations.start(get_id) end
  local turns = run_with_luv(uv, function()
    for i = 1, 40 do
      if not tasks[i]:done() then return false end
    end
    return true
  end)
  for i = 1, 40 do h.equal(tasks[i]:result(), 123) end
  h.check(turns < 10000, turns .. " turns for 40 calls")
end)

h.test("loop_of_luv_goes_on_with_its_own_work", function()
  local uv = require_luv()
  configure()
  local ticks, task = 0, nil
  local ticker = uv.new_timer()
  ticker:start(1, 1, function() ticks = ticks + 1 end)
  task = integrations.start(function() for _ = 1, 5 do get_id() end return ticks end)
  run_with_luv(uv, function()
    if task:done() then ticker:stop() end
    return task:done()
  end)
  ticker:close()
  uv.run()
  h.check(task:result() > 0, "the loop stood still")
end)

h.test("loop_of_luv_sees_deadlines_and_waits", function()
  local uv = require_luv()
  local server = h.scripted():reply { status = 503, body = "" }:reply { body = { id = 123 } }
  server:reply_always { silence = true }
  configure(server, { retries = 1 })
  local good = integrations.start(get_id)
  local bad = integrations.start(function()
    good:result()
    return integrations.helpscout.get_mailbox({ id = 1 }, { timeout = 0.2 })
  end)
  run_with_luv(uv, function() return good:done() and bad:done() end)
  h.equal(good:result(), 123)
  h.raises("timeout", {}, bad.result, bad)
end)

-- What was made before the module is finalized behind it.
h.test("call_of_a_finalizer_that_comes_too_late_is_refused", function()
  local mock = h.mock()
  local output = h.run_lua({ HELPSCOUT_URL = mock.helpscout, HELPSCOUT_ACCESS_TOKEN = "hs-token" }, [[
    local helpscout
    late = setmetatable({}, { __gc = function() print(pcall(helpscout.get_mailbox, 123)) end })
    helpscout = require("integrations").helpscout
    os.exit(true, true)
  ]])
  h.contains(output, "the Lua state is closing")
  mock:got_nothing()
end)

-- The host's hooks ---------------------------------------------------------------------------------

-- The plain interpreter answers SIGINT with a hook that raises. What is waited for never comes.
for name, wait in pairs {
  a_call = "get_mailbox()",
  a_task = "integrations.start(get_mailbox):result()",
  poll = "integrations.start(get_mailbox) integrations.poll() integrations.poll(60)",
  parallel = "integrations.parallel { get_mailbox, get_mailbox }",
  a_coroutine = "coroutine.wrap(get_mailbox)()",
} do
  h.test("an_interrupt_gets_through_while_waiting_in_" .. name, function()
    local server = h.scripted():reply_always { silence = true }
    local code = ([[
      local integrations = require "integrations"
      integrations.configure { helpscout = { access_token = "token", url = %q } }
      local function get_mailbox() return integrations.helpscout.get_mailbox(1) end
      %s]]):format(server.helpscout, wait)
    -- Once, as the keyboard sends it: a second one ends the interpreter. Not before a request is out.
    local command = "echo $$; exec %s -e %s 2>&1"
    local pipe = assert(io.popen(command:format(h.quote(arg[-1] or "lua5.4"), h.quote(code))))
    local process = pipe:read("l")
    h.wait_until(function() return #server:requests() > 0 end, "a request")
    h.run_program("kill -INT " .. process)
    h.contains(pipe:read("a"), "interrupted!")
    pipe:close()
  end)
end

-- As such a hook: it comes where the module's own C runs, when a task has gone on to its end.
for _, count in ipairs { 1, 2 } do
  h.test("an_interrupt_that_comes_while_a_task_computes_is_none_of_its_" .. count, function()
    local main, ran = coroutine.running(), 0
    local function interrupt()
      debug.sethook(main)
      error("interrupted!", 0)
    end
    local functions = {}
    for i = 1, count do
      functions[i] = function()
        ran = ran + 1
        if i == 1 then debug.sethook(main, interrupt, "c", 1) end
      end
    end
    h.defer(function() debug.sethook(main) end)
    local ok, problem = pcall(function()
      integrations.parallel(functions, { limit = 1 })
      ran = -1
    end)
    h.equal({ ok, problem }, { false, "interrupted!" })
    h.check(ran > 0, "it went on")
  end)
end

-- Waiting for each other ---------------------------------------------------------------------------

h.test("tasks_that_wait_for_each_other_are_told_so_where_one_cannot_yield", function()
  local one, two
  -- A metamethod called by table.sort cannot yield.
  one = integrations.start(function()
    table.sort({ 1, 2 }, function() two:result() end)
  end)
  two = integrations.start(function() return one:result() end)
  drain()
  h.raises("argument", "for ever", two.result, two)
  h.raises("argument", "for ever", one.result, one)
end)

h.test("poll_runs_what_was_ready_and_no_more", function()
  local count = 0
  local function next_one()
    count = count + 1
    if count < 100000 then integrations.start(next_one) end
  end
  integrations.start(next_one)
  integrations.poll(0)
  h.check(count < 10, "it ran " .. count)
  count = 100000
  drain()
end)

h.run()
