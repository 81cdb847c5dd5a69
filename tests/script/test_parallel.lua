-- integrations.parallel: many calls at once over one transport. Contract §8.

local h = require "harness"
local web_proxy = require "web_proxy"
local integrations = require "integrations"

local mock = h.shared(h.mock)

-- Answers after a while, so that calls overlap.
local slow = h.shared(function() return h.mock { "--latency-ms", "30" } end)

local function configure(server, transport)
  h.configure(server, { transport = transport })
end

local function get_mailbox(id)
  return function() return integrations.helpscout.get_mailbox(id or 123) end
end

local function repeated(count, body)
  local functions = {}
  for i = 1, count do functions[i] = body end
  return functions
end

-- Runs the functions; none of them may fail.
local function run(functions, options)
  local results, errors = integrations.parallel(functions, options)
  if errors then
    local i, problem = next(errors)
    error(("function %d failed: %s"):format(i, tostring(problem)), 2)
  end
  return results
end

-- A call that shows that the transport is still good.
local function still_works(server)
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  h.equal(#run(repeated(20, get_mailbox())), 20)
  if server then h.check(#server:requests() >= 21) end
end

-- Results and errors ------------------------------------------------------------------------------

h.test("results_are_in_the_order_of_the_functions", function()
  configure(mock())
  local pages = {}
  for page = 1, 20 do
    pages[page] = function()
      return integrations.helpscout.list_customers { per_page = 5, page = page }
    end
  end
  local results, errors = integrations.parallel(pages, { limit = 20 })
  h.equal(errors, nil, "errors")
  h.equal(#results, 20)
  for page = 1, 20 do h.equal(results[page].page.number, page) end
end)

h.test("result_is_the_first_value_that_a_function_returns", function()
  configure(mock())
  local results, errors = integrations.parallel {
    function() return 1, 2, 3 end,
    function() end,
    function() return nil, "x" end,
    function() return false end,
    function() integrations.helpscout.get_mailbox(123) return "late" end,
  }
  h.equal(results, { 1, nil, nil, false, "late" })
  h.equal(errors, nil)
end)

h.test("nothing_to_do_gives_nothing", function()
  local results, errors = integrations.parallel {}
  h.equal(results, {})
  h.equal(errors, nil)
end)

h.test("error_in_one_leaves_the_others_running", function()
  configure(mock())
  local thrown = {}
  local results, errors = integrations.parallel({
    get_mailbox(),
    get_mailbox(999999),
    function() error(thrown) end,
    function() error "a text" end,
    function() integrations.helpscout.get_mailbox(123) error(nil) end,
    function() integrations.helpscout.get_mailbox {} end,
    get_mailbox(),
  }, { limit = 2 })
  h.equal(results[1].id, 123)
  h.equal(results[7].id, 123)
  h.equal(errors[1], nil)
  h.equal(errors[2].kind, "not_found")
  h.check(errors[3] == thrown, "the error is the value that was thrown")
  h.contains(errors[4], "a text")
  h.equal(errors[6].kind, "argument")
  h.equal(errors[7], nil)
  for i = 2, 6 do h.equal(results[i], nil, "result " .. i) end
end)

h.test("error_that_is_nil_is_an_error", function()
  local _, errors = integrations.parallel { function() error(nil) end }
  h.check(type(errors) == "table", "errors is " .. tostring(errors))
end)

h.test("pcall_in_a_function_catches_the_error_of_a_call", function()
  configure(mock())
  local results = run { function()
    local ok, problem = pcall(integrations.helpscout.get_mailbox, 999999)
    return not ok and problem.kind
  end }
  h.equal(results[1], "not_found")
end)

for name, arguments in pairs {
  a_number = { 5 }, a_function = { function() end }, nothing = {},
  something_that_is_no_function = { { function() end, 5 } },
  a_hole = { { function() end, nil, function() end } },
  limit_zero = { {}, { limit = 0 } }, limit_as_a_word = { {}, { limit = "many" } },
  half_a_limit = { {}, { limit = 1.5 } }, unknown_option = { {}, { limits = 5 } },
  options_that_are_no_table = { {}, 5 },
} do
  h.test("refused_" .. name, function()
    h.raises("argument", "parallel", integrations.parallel, table.unpack(arguments))
  end)
end

-- As decoders write them.
h.test("options_that_are_null_or_a_whole_number_in_another_form", function()
  local null, one = integrations.null, { function() return 1 end }
  for _, limit in ipairs { 2.0, "2", null } do h.equal(integrations.parallel(one, { limit = limit }), { 1 }) end
  h.equal(integrations.parallel(one, null), { 1 })
end)

h.test("nothing_runs_when_one_is_no_function", function()
  local ran = false
  h.raises("argument", { "2", "number" }, integrations.parallel,
           { function() ran = true end, 5 })
  h.equal(ran, false)
end)

h.test("nothing_runs_when_the_functions_have_other_keys", function()
  local runs = 0
  local function f() runs = runs + 1 end
  for key, shown in pairs { first = '"first"', [3] = "3", [0] = "0", [1.5] = "1.5" } do
    h.raises("argument", { "expected an array of functions", "the key " .. shown }, integrations.parallel,
      { f, [key] = f })
  end
  h.equal(runs, 0)
end)

-- How many at a time ------------------------------------------------------------------------------

-- The most of 30 functions that were between their beginning and their end.
local function most_at_once(limit)
  local now, most = 0, 0
  run(repeated(30, function()
    now = now + 1
    most = math.max(most, now)
    integrations.helpscout.get_mailbox(123)
    now = now - 1
  end), limit and { limit = limit })
  return most
end

h.test("limit_is_how_many_run_at_a_time", function()
  configure(mock())
  for _, limit in ipairs { 1, 2, 7, 30 } do h.equal(most_at_once(limit), limit) end
  h.equal(most_at_once(100), 30)
end)

h.test("limit_is_eight_when_nothing_is_said", function()
  configure(mock())
  h.equal(most_at_once(nil), 8)
end)

-- How many connections `count` calls at once open to a server that answers after a while.
local function connections_of(count, transport)
  local server = h.mock { "--latency-ms", "50" }
  configure(server, transport)
  run(repeated(count, get_mailbox()), { limit = count })
  h.equal(#server:requests(), count, "requests")
  return server:connection_count()
end

h.test("calls_are_under_way_at_the_same_time", function()
  h.check(connections_of(20, { connections = 20 }) > 10)
end)

h.test("connections_to_a_host_are_bounded", function()
  local count = connections_of(60)
  h.check(count > 1 and count <= 8, count .. " connections")
  h.equal(connections_of(10, { connections = 1 }), 1)
end)

h.test("connections_that_are_kept_are_no_more_than_there_may_be_now", function()
  local server = h.mock { "--latency-ms", "50" }
  configure(server)
  run(repeated(8, get_mailbox()))
  local before = server:connection_count()
  configure(server, { connections = 1 })
  run(repeated(8, get_mailbox()))
  h.equal(server:connection_count(), before + 1)
end)

h.test("one_function_makes_its_calls_in_order", function()
  configure(slow())
  local functions = {}
  for i = 1, 10 do
    functions[i] = function()
      for round = 1, 5 do
        integrations.helpscout.list_customers { query = ("(firstName:\"f%d_%d\")"):format(i, round) }
      end
    end
  end
  run(functions, { limit = 10 })
  local last = {}
  for _, request in ipairs(slow():requests()) do
    local i, round = request.parameters.query:match("f(%d+)_(%d+)")
    h.equal(tonumber(round), (last[i] or 0) + 1, "round of function " .. i)
    last[i] = tonumber(round)
  end
end)

h.test("functions_get_their_turn_fairly", function()
  -- One with many calls does not keep the others waiting until it is done.
  configure(mock(), { connections = 1 })
  local finished = {}
  local functions = { function()
    for _ = 1, 50 do integrations.helpscout.get_mailbox(123) end
    finished[#finished + 1] = "long"
  end }
  for i = 2, 10 do
    functions[i] = function()
      integrations.helpscout.get_mailbox(123)
      finished[#finished + 1] = "short"
    end
  end
  run(functions, { limit = 10 })
  h.equal(finished[10], "long")
end)

-- Any Lua between requests ------------------------------------------------------------------------

h.test("functions_may_be_nested", function()
  configure(mock())
  local results = run(repeated(5, function()
    local inner = run(repeated(5, function()
      local innermost = run(repeated(2, get_mailbox()))
      return innermost[1].id + innermost[2].id
    end), { limit = 3 })
    local sum = 0
    for _, id in ipairs(inner) do sum = sum + id end
    return sum
  end))
  h.equal(results, { 1230, 1230, 1230, 1230, 1230 })
  h.equal(#mock():requests(), 50)
end)

h.test("error_in_a_nested_one_is_its_own", function()
  configure(mock())
  local results = run { function()
    local _, errors = integrations.parallel { get_mailbox(999999), get_mailbox() }
    return errors[1].kind
  end, function() return integrations.helpscout.get_mailbox(123).id end }
  h.equal(results, { "not_found", 123 })
end)

h.test("deep_nesting", function()
  configure(mock())
  local function nest(depth)
    if depth == 0 then return integrations.helpscout.get_mailbox(123).id end
    return run { function() return nest(depth - 1) end, function() return depth end }[1]
  end
  h.equal(run { function() return nest(50) end }[1], 123)
end)

h.test("operations_of_several_requests", function()
  configure(slow(), { connections = 20 })
  local functions = {}
  for i = 1, 10 do
    functions[i] = function()
      return integrations.helpscout.list_conversations { per_page = 50, page = i % 2 + 1 }
    end
    functions[i + 10] = function() return integrations.aircall.list_users() end
  end
  local results = run(functions, { limit = 20 })
  for i = 1, 10 do
    h.equal(#results[i]._embedded.conversations, 50)
    h.equal(#results[i + 10].users, 60)
  end
end)

h.test("calls_of_both_services_at_once", function()
  configure(mock())
  local results = run {
    function() return integrations.helpscout.get_current_user().email end,
    function() return integrations.aircall.get_call(12345).call.id end,
    function() return #integrations.aircall.list_numbers().numbers end,
    get_mailbox(),
  }
  h.equal(results[1], "mara.lind@example.com")
  h.equal(results[2], 12345)
  h.equal(results[3], 55)
end)

-- What Lua allows to be suspended: the call is somewhere inside of it.
local constructs = {
  pcall = function(get) return select(2, pcall(get)) end,
  xpcall = function(get) return select(2, xpcall(get, debug.traceback)) end,
  error_and_again = function(get)
    pcall(error, "x")
    return select(2, pcall(function() return get() end))
  end,
  generic_for = function(get)
    local sum
    for value in function(_, last) if not last then return get() end end do sum = value end
    return sum
  end,
  close = function(get)
    local value
    do
      local _ <close> = setmetatable({}, { __close = function() value = get() end })
    end
    return value
  end,
  index = function(get) return setmetatable({}, { __index = function() return get() end }).x end,
  newindex = function(get)
    local value
    setmetatable({}, { __newindex = function() value = get() end }).x = 1
    return value
  end,
  add = function(get) return setmetatable({}, { __add = function() return get() end }) + 1 end,
  concat = function(get)
    return setmetatable({}, { __concat = function() return get() end }) .. "x"
  end,
  call = function(get) return setmetatable({}, { __call = function() return get() end })() end,
  equals = function(get)
    local value
    local meta = { __eq = function() value = get() return true end }
    return setmetatable({}, meta) == setmetatable({}, meta) and value
  end,
  tail_call = function(get) return get() end,
  varargs = function(get) return (select("#", get(), get(), get()) == 3) and get() end,
  recursion = function(get)
    local function down(n) if n == 0 then return get() end return (down(n - 1)) end
    return down(1000)
  end,
  metamethod_of_length = function(get)
    return #setmetatable({}, { __len = function() return get() end })
  end,
  dofile = function(get)
    _G.get_of_the_test = get
    local path = h.temporary_file()
    h.write_file(path, "return get_of_the_test()")
    return dofile(path)
  end,
}

-- Where Lua cannot suspend: the call blocks, and works.
local blocking = {
  table_sort = function(get)
    local value
    table.sort({ 3, 1, 2 }, function(a, b) value = value or get() return a < b end)
    return value
  end,
  gsub = function(get)
    local value
    ("x"):gsub("x", function() value = get() end)
    return value
  end,
  tostring = function(get)
    local value
    tostring(setmetatable({}, { __tostring = function() value = get() return "x" end }))
    return value
  end,
  table_concat = function(get)
    return tonumber(table.concat(setmetatable({}, { __len = function() return 1 end,
      __index = function() return get() end })))
  end,
  load_reader = function(get)
    local value
    load(function() if not value then value = get() return "return 1" end end)
    return value
  end,
  finalizer = function(get)
    local value
    setmetatable({}, { __gc = function() value = get() end })
    collectgarbage()
    return value
  end,
  own_coroutine = function(get) return coroutine.wrap(get)() end,
  own_coroutine_in_another = function(get)
    return coroutine.wrap(function() return coroutine.wrap(get)() end)()
  end,
  own_coroutine_that_yields = function(get)
    local co = coroutine.wrap(function() coroutine.yield(1) coroutine.yield(get()) end)
    co()
    return co()
  end,
  require = function(get)
    package.preload.module_of_the_test = function() return get() end
    local value = require "module_of_the_test"
    package.loaded.module_of_the_test = nil
    return value
  end,
}

local function get_id() return integrations.helpscout.get_mailbox(123).id end

-- The construct with calls of others under way, and alone.
local function works(construct)
  configure(slow())
  local functions = repeated(6, function() return construct(get_id) end)
  h.equal(run(functions, { limit = 3 }), { 123, 123, 123, 123, 123, 123 })
  h.equal(construct(get_id), 123, "alone")
  -- An error comes out of it as well.
  local results = run(repeated(3, function()
    return (pcall(construct, function() return integrations.helpscout.get_mailbox {} end))
  end))
  for i = 1, 3 do h.check(results[i] ~= nil) end
end

for name, construct in pairs(constructs) do
  h.test("call_inside_" .. name, function() works(construct) end)
end

for name, construct in pairs(blocking) do
  h.test("blocking_call_inside_" .. name, function() works(construct) end)
end

h.test("parallel_where_lua_cannot_suspend", function()
  configure(slow())
  local results = run(repeated(3, function()
    local ids
    table.sort({ 2, 1 }, function(a, b)
      ids = ids or run(repeated(3, get_id))
      return a < b
    end)
    return ids
  end))
  h.equal(results, { { 123, 123, 123 }, { 123, 123, 123 }, { 123, 123, 123 } })
end)

-- Each runs others while it waits, in C functions that are nested; Lua allows two hundred.
h.test("hundreds_wait_where_lua_cannot_suspend", function()
  local waits = {
    parallel = function(i) return run { coroutine.yield, function() return i end }[2] end,
    result = function(i)
      return integrations.start(function() coroutine.yield() return i end):result()
    end,
  }
  for name, wait in pairs(waits) do
    local functions, tasks, expected = {}, {}, {}
    for i = 1, 300 do
      functions[i] = function()
        coroutine.yield()
        return blocking.gsub(function() return wait(i) end)
      end
      expected[i] = i
    end
    h.equal(run(functions, { limit = 300 }), expected, name)
    h.equal(integrations.start(run, functions, { limit = 300 }):result(), expected, name .. " in a task")
    for i = 1, 300 do tasks[i] = integrations.start(functions[i]) end
    for i = 1, 300 do h.equal(tasks[i]:result(), i, name .. " in tasks") end
  end
end)

-- In a program of its own: what goes wrong here waits for ever.
local function run_script(server, script)
  local output = h.run_lua({
    HELPSCOUT_ACCESS_TOKEN = "hs-token", HELPSCOUT_URL = server.helpscout,
    AIRCALL_API_ID = "ac-id", AIRCALL_API_TOKEN = "ac-api-token", AIRCALL_URL = server.aircall,
  }, "local integrations = require 'integrations'\n" .. script)
  return output
end

-- A script that takes longer than `seconds` is killed.
local function run_watched(server, seconds, script)
  return run_script(server, ([[
    local own = io.open("/proc/self/stat"):read("n")
    os.execute(("(timeout %d tail -f --pid=%%d /dev/null || kill -KILL %%d) >/dev/null 2>&1 &")
      :format(own, own))
  ]]):format(seconds) .. script)
end

h.test("walk_in_a_parallel_in_a_coroutine_of_a_function", function()
  -- The inner functions wait for tasks that are not their own: the pages asked for ahead.
  local output = run_watched(mock(), h.patience, [[
    local results = integrations.parallel { function()
      return coroutine.wrap(function()
        return integrations.parallel { function()
          local count = 0
          for _ in integrations.each(integrations.aircall.list_calls) do count = count + 1 end
          return count
        end }
      end)()
    end }
    print(results[1][1])]])
  h.equal(output, "400\n")
end)

h.test("task_from_outside_is_waited_for_in_a_coroutine_of_a_function", function()
  local output = run_watched(mock(), h.patience, [[
    local task = integrations.start(function()
      return integrations.helpscout.get_mailbox(123).id
    end)
    local results = integrations.parallel { function()
      return coroutine.wrap(function()
        return integrations.parallel { function() return task:result() end }
      end)()
    end }
    print(results[1][1])]])
  h.equal(output, "123\n")
end)

h.test("script_may_yield_in_a_function", function()
  -- It has nobody to yield to but the scheduler, which lets the others go first.
  configure(mock())
  local results = run(repeated(3, function()
    coroutine.yield()
    local id = integrations.helpscout.get_mailbox(123).id
    coroutine.yield("ignored")
    return id
  end))
  h.equal(results, { 123, 123, 123 })
end)

h.test("call_outside_of_parallel_never_yields_to_the_script", function()
  configure(mock())
  local co = coroutine.create(function() return integrations.helpscout.get_mailbox(123).id end)
  local ok, id = coroutine.resume(co)
  h.equal(ok, true)
  h.equal(id, 123)
  h.equal(coroutine.status(co), "dead")
end)

h.test("parallel_in_a_coroutine_never_yields_to_the_script", function()
  configure(mock())
  local co = coroutine.create(function() return run(repeated(5, get_id)) end)
  local ok, ids = coroutine.resume(co)
  h.equal(ok, true)
  h.equal(ids, { 123, 123, 123, 123, 123 })
end)

-- Tokens ------------------------------------------------------------------------------------------

local function configure_client(server, transport)
  local settings = { retries = 0, timeout = h.patience }
  for name, value in pairs(transport or {}) do settings[name] = value end
  integrations.configure { helpscout = { client_id = "hs-client", client_secret = "hs-secret",
    url = server.helpscout }, transport = settings }
end

local function count_tokens(server)
  local count = 0
  for _, request in ipairs(server:requests()) do
    if request.path:find("oauth2/token", 1, true) then count = count + 1 end
  end
  return count
end

h.test("hundred_calls_fetch_the_token_once", function()
  configure_client(slow())
  run(repeated(100, get_mailbox()), { limit = 100 })
  h.equal(count_tokens(slow()), 1, "tokens")
  h.equal(#slow():requests(), 101, "requests")
end)

h.test("hundred_calls_renew_a_refused_token_once_each_time", function()
  local server = h.mock { "--revoke-after", "40", "--latency-ms", "5" }
  configure_client(server)
  run(repeated(100, get_mailbox()), { limit = 8 })
  h.check(count_tokens(server) <= 4, count_tokens(server) .. " tokens")
end)

h.test("refused_client_is_an_error_for_all", function()
  integrations.configure { helpscout = { client_id = "hs-client", client_secret = "wrong",
    url = slow().helpscout }, transport = { retries = 0 } }
  local results, errors = integrations.parallel(repeated(10, get_mailbox()), { limit = 10 })
  h.equal(results, {})
  for i = 1, 10 do h.equal(errors[i].kind, "authentication") end
  h.check(#slow():requests() <= 10, "requests")
end)

h.test("token_that_cannot_be_had_is_asked_for_as_often_as_one_call_would", function()
  local server = h.scripted():reply_always { status = 503, body = "" }
  integrations.configure { helpscout = { client_id = "hs-client", client_secret = "s", url = server.helpscout },
    transport = { retries = 2, timeout = h.patience } }
  local results, errors = integrations.parallel(repeated(40, get_mailbox()), { limit = 40 })
  h.equal(results, {})
  for i = 1, 40 do h.equal(errors[i].kind .. errors[i].status, "service503") end
  h.equal(#server:requests(), 3)
end)

h.test("each_call_keeps_its_own_deadline_while_the_token_is_fetched", function()
  local server = h.scripted():reply_always { silence = true }
  configure_client(server)
  local ended = {}
  local function get(timeout)
    return function()
      local ok, problem = pcall(integrations.helpscout.get_mailbox, { id = 1 },
                                { timeout = timeout })
      ended[#ended + 1] = timeout
      return not ok and problem.kind
    end
  end
  h.equal(run { get(10), get(0.2) }, { "timeout", "timeout" })
  h.equal(ended, { 0.2, 10 }, "order of their ends")
end)

h.test("short_deadline_of_the_first_call_does_not_end_the_others", function()
  local server = h.scripted()
  server:reply { delay_ms = 600, body = { access_token = "t", expires_in = 100 } }
  server:reply_always { body = { access_token = "t", expires_in = 100, id = 123 } }
  configure_client(server)
  local results, errors = integrations.parallel {
    function() return integrations.helpscout.get_mailbox({ id = 1 }, { timeout = 0.1 }).id end,
    function() return integrations.helpscout.get_mailbox({ id = 1 }, { timeout = h.patience }).id end,
  }
  h.equal(errors and errors[1] and errors[1].kind, "timeout")
  h.equal(errors and errors[2] and tostring(errors[2]), nil, "error of the second")
  h.equal(results[2], 123)
end)

-- Ending in the middle ----------------------------------------------------------------------------

h.test("error_thrown_in_the_middle_leaves_the_transport_usable", function()
  configure(slow())
  for _ = 1, 5 do
    local functions = repeated(20, function()
      integrations.helpscout.get_mailbox(123)
      error "enough"
    end)
    local _, errors = integrations.parallel(functions, { limit = 10 })
    h.equal(#errors, 20)
  end
  still_works(slow())
end)

h.test("parallel_that_is_closed_ends_its_calls", function()
  configure(slow())
  -- The outer function is suspended in its `parallel` when its task is cancelled.
  local closed = 0
  local task = integrations.start(function()
    integrations.parallel(repeated(20, function()
      local _ <close> = setmetatable({}, { __close = function() closed = closed + 1 end })
      integrations.helpscout.get_mailbox(123)
      integrations.helpscout.get_mailbox(123)
    end), { limit = 10 })
  end)
  integrations.poll(0)
  integrations.poll(0)
  task:cancel()
  h.equal(closed, 10, "closed functions")
  h.raises("cancelled", {}, task.result, task)
  h.equal(integrations.poll(0), 0)
  still_works()
end)

h.test("coroutine_closed_in_the_middle_of_a_parallel", function()
  -- A coroutine of the script's own that yields out of nothing of ours cannot be in the middle of a
  -- call; one that stopped between calls can.
  configure(slow())
  local co = coroutine.create(function()
    run(repeated(5, get_mailbox()))
    coroutine.yield()
    run(repeated(5, get_mailbox()))
  end)
  assert(coroutine.resume(co))
  assert(coroutine.close(co))
  still_works(slow())
end)

h.test("coroutine_closed_by_a_function_that_runs_at_the_same_time", function()
  configure(slow())
  local co
  local results = run { function()
    co = coroutine.create(function()
      local _ <close> = setmetatable({}, { __close = function() co = "closed" end })
      coroutine.yield()
    end)
    coroutine.resume(co)
    integrations.helpscout.get_mailbox(123)
    return co
  end, function() return (coroutine.close(co)) end }
  h.equal(results, { "closed", true })
  still_works()
end)

-- The coroutine of a function can be had by the script. What becomes of that function is open; the
-- other one is not harmed, and nothing crashes or waits for ever.
for what, meddle in pairs {
  closed = "coroutine.close", resumed = "coroutine.resume",
} do
  for where, suspend in pairs {
    a_call = "return integrations.helpscout.get_mailbox(123).id",
    parallel = [[return integrations.parallel {
      function() return integrations.helpscout.get_mailbox(123).id end }[1][1] ]],
    a_task = [[return integrations.start(function()
      return integrations.helpscout.get_mailbox(123).id end):result()]],
  } do
    h.test(("coroutine_suspended_in_%s_is_%s_behind_our_back"):format(where, what), function()
      local output = run_watched(slow(), h.patience, ([[
        local inner
        local results = integrations.parallel { function()
          inner = coroutine.running()
          %s
        end, function()
          pcall(%s, inner)
          return integrations.helpscout.get_mailbox(123).id
        end }
        inner = nil
        collectgarbage()
        print(results[2], integrations.helpscout.get_mailbox(123).id)]]):format(suspend, meddle))
      h.equal(output, "123\t123\n")
    end)
  end
end

-- A function that has failed is still being closed, and ends the one that waits for it.
h.test("function_that_closes_its_caller_while_it_is_closed", function()
  local output = run_watched(slow(), h.patience, [[
    local caller
    local function ends_caller()
      return setmetatable({}, { __close = function() coroutine.close(caller) end })
    end
    local results, errors = integrations.parallel { function()
      caller = coroutine.running()
      integrations.parallel { function()
        local _ <close> = ends_caller()
        error "failed"
      end, function() return integrations.helpscout.get_mailbox(123).id end }
    end, function() return integrations.helpscout.get_mailbox(123).id end }
    print(results[1], results[2], errors[1].kind)]])
  h.equal(output, "nil\t123\tcancelled\n")
end)

h.test("settings_may_change_in_the_middle", function()
  configure(slow())
  local results = run { get_id, get_id, function()
    configure(slow(), { user_agent = "another" })
    return get_id()
  end, get_id, function()
    return integrations.helpscout.get_mailbox(123).id
  end }
  h.equal(results, { 123, 123, 123, 123, 123 })
  still_works()
end)

h.test("collector_may_run_at_any_time", function()
  configure(slow())
  collectgarbage("generational")
  run(repeated(50, function()
    collectgarbage()
    integrations.helpscout.get_mailbox(123)
    collectgarbage()
  end), { limit = 25 })
  collectgarbage("incremental")
  still_works()
end)

-- `ending` closes the state with fifty calls under way, of which the services answer none.
local function closes_cleanly(ending)
  local server = h.scripted():reply_always { silence = true }
  local output = run_script(server, [[
    local calls = {}
    for i = 1, 50 do
      calls[i] = integrations.start(function() return integrations.helpscout.get_mailbox(i) end)
    end
    for _ = 1, 5 do integrations.poll(0.02) end
    print(integrations.poll(0))
    ]] .. ending)
  h.equal(output, "50\n")
end

h.test("state_closed_with_fifty_calls_in_flight", function()
  closes_cleanly "os.exit(0, true)"
end)

h.test("state_closed_with_fifty_calls_in_flight_that_nobody_holds", function()
  closes_cleanly "calls = nil collectgarbage() os.exit(0, true)"
end)

h.test("state_closed_from_inside_a_task", function()
  closes_cleanly [[
    integrations.start(function() os.exit(0, true) end)
    integrations.poll(1)]]
end)

h.test("program_that_just_ends_with_fifty_calls_in_flight", function()
  closes_cleanly ""
end)

h.test("state_closed_from_inside_parallel", function()
  local server = h.scripted():reply_always { silence = true }
  local output = run_script(server, [[
    local functions, closed = {}, 0
    for i = 1, 50 do
      functions[i] = function()
        local _ <close> = setmetatable({}, { __close = function() closed = closed + 1 end })
        return integrations.helpscout.get_mailbox(i)
      end
    end
    functions[51] = function() print "closing" os.exit(0, true) end
    integrations.parallel(functions, { limit = 51 })]])
  h.equal(output, "closing\n")
end)

-- A call waits in the same queue as others, but not longer than its own deadline.
h.test("deadline_holds_while_all_connections_are_taken", function()
  local server = h.scripted():reply_always { silence = true }
  configure(server, { connections = 1 })
  local ended = {}
  local function get(timeout)
    return function()
      h.raises("timeout", {}, integrations.helpscout.get_mailbox, { id = 1 }, { timeout = timeout })
      ended[#ended + 1] = timeout
    end
  end
  run { get(10), get(0.2) }
  h.equal(ended, { 0.2, 10 }, "order of their ends")
end)

h.test("silent_first_call_leaves_the_other_connections_to_the_others", function()
  local server = h.scripted():reply { silence = true }
  server:reply_always { body = { id = 123 } }
  configure(server)
  local ended = {}
  local results = run { function()
    local ok = pcall(integrations.helpscout.get_mailbox, { id = 1 }, { timeout = 10 })
    ended[#ended + 1] = "silent"
    return not ok
  end, function()
    -- The first request must be the one that is met with silence.
    while #server:requests() == 0 do coroutine.yield() end
    local id = integrations.helpscout.get_mailbox(1).id
    ended[#ended + 1] = "answered"
    return id
  end }
  h.equal(results, { true, 123 })
  h.equal(ended, { "answered", "silent" })
end)

-- HTTP/2 ------------------------------------------------------------------------------------------

local tls = h.shared(function()
  local authority = web_proxy.authority "parallel"
  local server = h.mock { "--latency-ms", "50" }
  local proxy = web_proxy.start(server, {
    web_proxy.certificate(authority, "good", "IP:127.0.0.1, DNS:localhost", "20400101") })
  return { proxy = proxy, ca_file = authority.file, server = server }
end)

local function configure_tls()
  integrations.configure {
    helpscout = { access_token = "hs-token",
                  url = ("https://127.0.0.1:%s/helpscout/v2"):format(tls().proxy.ports[1]) },
    transport = { ca_file = tls().ca_file, retries = 0, timeout = h.patience,
                  connect_timeout = h.patience },
  }
end

h.test("http2_calls_share_one_connection", function()
  configure_tls()
  run(repeated(100, function() return integrations.helpscout.get_conversation(456) end),
      { limit = 100 })
  local connections, count = {}, 0
  for _, request in ipairs(tls().proxy.requests(100)) do
    h.equal(request.protocol, "HTTP/2.0")
    if not connections[request.connection] then count = count + 1 end
    connections[request.connection] = true
  end
  h.equal(count, 1, "connections")
end)

h.test("http2_calls_take_few_round_trips", function()
  -- The server answers 50 ms after a request: all that were under way together are in its log before
  -- the first of them has its answer. So the calls' turns can be counted without a clock.
  configure_tls()
  integrations.helpscout.get_mailbox(123)
  tls().server:mark()
  local trips, answered_before = 0, 0
  local answered = 0
  run(repeated(100, function()
    if answered >= answered_before then
      trips = trips + 1
      answered_before = answered + 1
    end
    integrations.helpscout.get_conversation(456)
    answered = answered + 1
  end), { limit = 100 })
  -- All functions began before any call was answered.
  h.equal(answered, 100)
  h.check(#tls().server:requests() == 100)
  h.check(tls().server:connection_count() > 50,
          tls().server:connection_count() .. " requests at most were under way together")
end)

h.run()
