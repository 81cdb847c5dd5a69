-- What the host's `on_call` is told after each call, and that it can do no harm.
--
-- A call is over when its result or its error is there. A call whose arguments are refused is one
-- too: the host wants to see what its scripts try. A dry run is none, and neither is a call that
-- on_call makes itself: it would have no end.

local h = require "harness"
local integrations = require "integrations"

local mock = h.shared(h.mock)
local server = h.shared(h.scripted)

-- Configures both integrations for a target, with `changes` on top; returns the list of records.
local function logging(target, changes)
  local records = {}
  local settings = {
    helpscout = { accounts = {
      default = { access_token = "hs-token", url = target.helpscout },
      work = { client_id = "hs-client", client_secret = "hs-secret", url = target.helpscout } } },
    aircall = { api_id = "ac-id", api_token = "ac-api-token", url = target.aircall },
    transport = { retries = 0, timeout = h.patience },
    on_call = function(record) records[#records + 1] = record end,
  }
  for name, value in pairs(changes or {}) do settings[name] = value end
  integrations.configure(settings)
  return records
end

-- The only record; what differs from call to call is checked and left out.
local function only(records)
  h.equal(#records, 1, "number of records")
  local record = records[1]
  h.check(type(record.duration) == "number" and record.duration >= 0 and record.duration < h.patience,
          "duration is " .. tostring(record.duration))
  h.equal(math.type(record.bytes), "integer", "bytes")
  h.check(record.bytes >= 0)
  record.duration, record.bytes = nil, nil
  return record
end

-- One call against prepared answers, and its record.
local function recorded(answers, call, changes)
  server():forget_replies()
  for _, answer in ipairs(answers) do server():reply(answer) end
  local records = logging(server(), changes)
  pcall(call)
  return only(records), records
end

local function get_mailbox(options)
  return function() return integrations.helpscout.get_mailbox({ id = 123 }, options) end
end

local mailbox = { body = '{"id":123,"name":"Support"}' }

local function expected(changes)
  local record = { integration = "helpscout", operation = "get_mailbox", account = "default",
                   kind = "read", requests = 1, status = 200 }
  for name, value in pairs(changes or {}) do record[name] = value or nil end
  return record
end

-- Success -----------------------------------------------------------------------------------------

h.test("a_success_is_told_with_everything", function()
  h.equal(recorded({ mailbox }, get_mailbox()), expected())
end)

h.test("a_write_is_told_as_one", function()
  local records = logging(mock())
  integrations.aircall.update_contact { contact_id = 5678, information = "x" }
  h.equal(only(records), { integration = "aircall", operation = "update_contact",
    account = "default", kind = "write", requests = #mock():requests(), status = 200 })
end)

h.test("the_status_is_the_services", function()
  local record = recorded({ { status = 201, headers = { ["Resource-ID"] = "9" }, body = "" } },
    function() integrations.helpscout.create_customer { first_name = "Jo" } end)
  h.equal(record, expected { operation = "create_customer", kind = "write", status = 201 })
end)

h.test("the_account_is_told", function()
  local records = logging(mock())
  integrations.helpscout.work.get_mailbox(123)
  h.equal(only(records).account, "work")
end)

h.test("bytes_of_several_replies_add_up", function()
  server():forget_replies():reply { status = 503, body = "12345" }:reply(mailbox)
  local records = logging(server())
  get_mailbox { retries = 1 } ()
  h.equal(records[1].bytes, 5 + #mailbox.body)
end)

h.test("duration_is_in_seconds", function()
  server():forget_replies():reply { delay_ms = 300, body = mailbox.body }
  local records = logging(server())
  local start = os.time()
  get_mailbox()()
  local most = os.time() - start + 1
  h.check(records[1].duration >= 0.29 and records[1].duration <= most, records[1].duration)
end)

h.test("requests_count_each_of_an_operation_made_of_several", function()
  for _, call in ipairs { { "helpscout", "list_conversations", { per_page = 50 } },
      { "helpscout", "update_conversation", { id = 456, subject = "S", tags = { "a" } } },
      { "aircall", "list_users", {} },
      { "aircall", "update_contact", { contact_id = 5678, first_name = "Zoë",
        phone_numbers = { { value = "+12025550101" } } } } } do
    mock():mark()
    local records = logging(mock())
    integrations[call[1]][call[2]](call[3])
    local record = only(records)
    h.check(record.requests > 1, call[2] .. " is one request")
    h.equal(record.requests, #mock():requests(), call[2])
  end
end)

h.test("requests_count_those_that_were_sent_again", function()
  local record = recorded({ { status = 503 }, { status = 503 }, mailbox },
                          get_mailbox { retries = 2 })
  h.equal(record, expected { requests = 3 })
end)

h.test("a_change_that_was_lost_before_it_was_refused_is_in_doubt", function()
  local function change()
    integrations.helpscout.update_conversation({ id = 1, subject = "S" }, { retries = 1 })
  end
  local lost, refused = { reset_before = true }, { status = 409, body = "{}" }
  h.equal(recorded({ lost, refused }, change).doubt, true)
  h.equal(recorded({ lost, { status = 204 } }, change).doubt, nil)
  h.equal(recorded({ { status = 429, headers = { ["Retry-After"] = "0" } }, refused }, change).doubt, nil)
  h.equal(recorded({ lost, refused }, get_mailbox { retries = 1 }).doubt, nil)
end)

h.test("a_change_that_a_kept_connection_lost_before_it_was_refused_is_in_doubt", function()
  server():forget_replies():reply(mailbox):reply { reset_before = true }:reply { status = 409, body = "{}" }
  local records = logging(server())
  get_mailbox()()
  pcall(integrations.helpscout.update_conversation, { id = 1, subject = "S" })
  h.equal({ records[2].requests, records[2].status, records[2].doubt }, { 2, 409, true })
end)

h.test("each_page_of_a_walk_is_a_call", function()
  local records = logging(mock())
  for _ in integrations.each(integrations.helpscout.list_mailboxes) do end
  h.equal(#records, 2)
  h.equal(records[2].operation, "list_mailboxes")
end)

h.test("the_coroutine_that_made_the_call_is_told", function()
  local told = {}
  logging(mock(), { on_call = function(_, made_in) told[#told + 1] = made_in end })
  local wanted = { (coroutine.running()) }
  get_mailbox()()
  local function call()
    wanted[#wanted + 1] = (coroutine.running())
    get_mailbox()()
  end
  coroutine.wrap(call)()
  integrations.start(call):result()
  h.check(wanted[2] ~= wanted[1])
  h.equal(told, wanted)
end)

-- Failure -----------------------------------------------------------------------------------------

local function failing(name, answer, changes, options)
  h.test("a_call_that_fails_by_" .. name .. "_is_told", function()
    h.equal(recorded({ answer }, get_mailbox(options), changes.settings),
            expected(changes.record))
  end)
end

failing("a_status", { status = 404, body = "{}" },
  { record = { status = 404, error = "not_found" } })
failing("a_reply_that_is_no_json", { body = "<html>" }, { record = { error = "reply" } })
failing("a_reply_that_is_too_large", { repeated = { 3000, "x" } }, { record = { error = "reply" },
  settings = { transport = { retries = 0, timeout = h.patience, max_response_bytes = 1000 } } })
failing("a_deadline", { silence = true }, { record = { error = "timeout", status = false } },
  { timeout = 4 })
failing("a_connection_that_breaks", { reset_before = true },
  { record = { error = "network", status = false } })

h.test("a_service_that_is_not_there_is_told", function()
  local records = logging { helpscout = "http://127.0.0.1:1/v2", aircall = "http://127.0.0.1:1" }
  pcall(integrations.helpscout.get_mailbox, 123)
  local record = only(records)
  h.equal(record.error, "network")
  h.equal(record.status, nil)
end)

h.test("requests_that_failed_are_counted", function()
  local record = recorded({ { status = 500 }, { status = 502 }, { status = 503 } },
                          get_mailbox { retries = 2 })
  h.equal(record, expected { requests = 3, status = 503, error = "service" })
end)

h.test("a_token_that_is_refused_is_told", function()
  local records = logging(mock(), { helpscout = { client_id = "hs-client",
    client_secret = "wrong", url = mock().helpscout } })
  pcall(integrations.helpscout.get_mailbox, 123)
  h.equal(only(records).error, "authentication")
end)

h.test("a_configuration_that_lacks_the_account_is_told", function()
  local records = logging(mock(), { aircall = {} })
  pcall(integrations.aircall.list_users)
  h.equal(only(records), { integration = "aircall", operation = "list_users", account = "default",
    kind = "read", requests = 0, error = "configuration", unseen = true })
end)

h.test("a_refused_permission_is_told", function()
  for _, permission in ipairs { "deny", "ask" } do
    local records = logging(mock(), { helpscout = { access_token = "hs-token",
      url = mock().helpscout, permissions = { write = permission } } })
    pcall(integrations.helpscout.update_conversation, { id = 456, subject = "S" })
    h.equal(only(records), { integration = "helpscout", operation = "update_conversation",
      account = "default", kind = "write", requests = 0, error = "permission", unseen = true })
  end
  mock():got_nothing()
end)

h.test("refused_arguments_are_told", function()
  local records = logging(mock())
  pcall(integrations.helpscout.get_mailbox, { id = "x" })
  h.equal(only(records), { integration = "helpscout", operation = "get_mailbox",
    account = "default", kind = "read", requests = 0, error = "argument", unseen = true })
end)

-- Of a change ---------------------------------------------------------------------------------------

-- What the host hears of a change, the last of `answers` coming again and again.
local function of_change(answers, change, ...)
  server():forget_replies()
  for i = 1, #answers - 1 do server():reply(answers[i]) end
  server():reply_always(answers[#answers])
  local records = logging(server())
  pcall(change, ...)
  return only(records)
end

local customer = { first_name = "Zoë" }

h.test("a_change_that_was_refused_before_its_token_could_be_renewed_is_unseen", function()
  local token = { body = '{"access_token":"t-1"}' }
  for _, lost in ipairs { { status = 503 }, { reset_before = true } } do
    local record = of_change({ token, { status = 401 }, lost }, integrations.helpscout.work.create_customer, customer)
    h.equal({ record.requests, record.unseen }, { 1, true })
  end
  -- The kept connection broke with the first request on it.
  h.equal(of_change({ token, { reset_before = true }, { status = 401 }, { status = 503 } },
    integrations.helpscout.work.update_conversation, { id = 456, subject = "S" }).unseen, nil)
  -- The service refuses the credential, old and new.
  h.equal(of_change({ token, { status = 401 }, token, { status = 401 } },
    integrations.helpscout.work.create_customer, customer).unseen, nil)
end)

h.test("a_change_that_is_cancelled_after_it_was_refused_for_now_is_unseen", function()
  for status, unseen in pairs { [425] = true, [429] = true, [503] = false } do
    server():forget_replies():reply_always { status = status, headers = { ["Retry-After"] = "5" } }
    server():mark()
    local records = logging(server(), { transport = { retries = 1, timeout = h.patience } })
    local task = integrations.start(integrations.helpscout.update_conversation, { id = 456, subject = "S" })
    while #server():summary() == 0 do integrations.poll(0.05) end
    for _ = 1, 5 do integrations.poll(0.1) end
    task:cancel()
    local record = only(records)
    h.equal({ record.error, record.requests, record.unseen or false }, { "cancelled", 1, unseen })
  end
end)

h.test("a_change_of_which_only_something_was_read_is_unseen", function()
  local tags = { call_id = 12345, tags = { "VIP" } }
  h.equal(of_change({ { status = 503 } }, integrations.aircall.tag_call, tags).unseen, true)
  local listed = { body = '{"tags":[{"id":1,"name":"VIP"}],"meta":{"count":1,"total":1}}' }
  h.equal(of_change({ listed, { status = 503 } }, integrations.aircall.tag_call, tags).unseen, nil)
end)

h.test("a_page_beyond_all_that_is_listed_is_told", function()
  local records = logging(mock())
  pcall(integrations.aircall.list_contacts, { page = 1000 })
  local record = only(records)
  h.equal(record.error, "argument")
  h.equal(record.requests, 0)
end)

h.test("an_operation_that_fails_half_way_is_told_once", function()
  local record = recorded({ { status = 204 }, { status = 404, body = "{}" } }, function()
    integrations.helpscout.update_conversation { id = 456, subject = "S", tags = { "a" } }
  end)
  h.equal(record, expected { operation = "update_conversation", kind = "write", requests = 2,
    status = 404, error = "not_found" })
end)

h.test("a_dry_run_is_not_told", function()
  local records = logging(mock())
  integrations.helpscout.get_mailbox({ id = 123 }, { dry_run = true })
  h.equal(#records, 0)
end)

-- Many calls --------------------------------------------------------------------------------------

h.test("calls_in_parallel_are_told", function()
  local records = logging(mock())
  local functions = {}
  for i = 1, 20 do functions[i] = get_mailbox() end
  functions[21] = function() integrations.helpscout.get_customer(99) end
  integrations.parallel(functions)
  h.equal(#records, 21)
  local failed = 0
  for _, record in ipairs(records) do
    if record.error then failed = failed + 1 end
    h.equal(record.requests, 1)
  end
  h.equal(failed, 1)
end)

h.test("a_call_that_is_cancelled_is_told", function()
  server():forget_replies():reply { silence = true }
  local records = logging(server())
  local task = integrations.start(get_mailbox())
  h.wait_until(function()
    integrations.poll(0.01)
    return #server():requests() == 1
  end, "the request")
  task:cancel()
  h.equal(only(records), expected { status = false, error = "cancelled" })
end)

h.test("a_call_that_is_cancelled_before_it_began_is_not_told", function()
  local records = logging(mock())
  integrations.start(get_mailbox()):cancel()
  h.equal(#records, 0)
  mock():got_nothing()
end)

h.test("calls_of_every_script_are_told", function()
  local records = logging(mock())
  local env = {}
  integrations.install(env)
  env.app.integrations.helpscout.get_mailbox(123)
  h.equal(only(records).operation, "get_mailbox")
end)

-- What a record does not hold ---------------------------------------------------------------------

local fields = { integration = "string", operation = "string", account = "string", kind = "string",
                 duration = "number", requests = "number", bytes = "number", status = "number",
                 error = "string" }

h.test("a_record_holds_these_fields_only", function()
  server():forget_replies():reply(mailbox)
      :reply { status = 401, body = [[{"message":"hs-token is not good"}]] }
  local records = logging(server())
  get_mailbox()()
  pcall(get_mailbox())
  for _, record in ipairs(records) do
    h.equal(getmetatable(record), nil)
    for name, value in pairs(record) do h.equal(type(value), fields[name] or "nothing", name) end
    local text = h.show(record)
    for _, secret in ipairs { "hs-token", "http", "127.0.0.1", "mailboxes/", "Support", "not good",
        "Bearer" } do
      h.lacks(text, secret)
    end
  end
end)

h.test("a_record_of_a_failed_token_holds_no_credential", function()
  local records = logging(mock(), { helpscout = { client_id = "hs-client",
    client_secret = "wrong-secret", url = mock().helpscout } })
  pcall(integrations.helpscout.get_mailbox, 123)
  for _, secret in ipairs { "hs-client", "wrong-secret" } do
    h.lacks(h.show(records[1]), secret)
  end
end)

h.test("two_calls_have_two_tables", function()
  local records = logging(mock())
  get_mailbox()()
  records[1].operation = "changed"
  get_mailbox()()
  h.check(records[1] ~= records[2])
  h.equal(records[2].operation, "get_mailbox")
end)

-- A function that fails ---------------------------------------------------------------------------

-- With this on_call a call succeeds, a failure stays itself, and calls at once do too.
local function harmless(on_call)
  logging(mock(), { on_call = on_call })
  h.equal(integrations.helpscout.get_mailbox(123).name, "Customer Support")
  h.raises("not_found", {}, integrations.helpscout.get_customer, 99)
  local results, errors = integrations.parallel { get_mailbox(), get_mailbox(),
    function() integrations.helpscout.get_customer(99) end }
  h.equal(results[2].id, 123)
  h.equal(errors[3].kind, "not_found")
  h.equal(errors[1], nil)
end

h.test("an_error_in_on_call_harms_nothing", function()
  harmless(function() error "the log is full" end)
end)
h.test("an_error_of_any_value_harms_nothing", function()
  harmless(function() error() end)
  harmless(function() error {} end)
  harmless(function() error(setmetatable({}, { __tostring = error, __gc = error })) end)
end)
h.test("a_yield_in_on_call_harms_nothing", function()
  harmless(function() coroutine.yield "later" end)
end)
-- A function that calls itself until the stack is full; with many arguments that takes few calls.
local function fall(...) return 1 + fall(...) end
local function fall_soon() return fall(table.unpack({}, 1, 250)) end

h.test("endless_recursion_in_on_call_harms_nothing", function()
  harmless(fall_soon)
end)
h.test("what_on_call_returns_does_not_matter", function()
  harmless(function() return nil, "x", false end)
end)
h.test("a_changed_record_harms_nothing", function()
  harmless(function(record)
    for name in pairs(record) do record[name] = print end
  end)
end)
h.test("collecting_garbage_in_on_call_harms_nothing", function()
  harmless(function() collectgarbage() end)
end)
h.test("configuring_in_on_call_harms_nothing", function()
  harmless(function()
    logging(mock())
    collectgarbage()
  end)
end)
h.test("parallel_in_on_call_harms_nothing", function()
  harmless(function() integrations.parallel { function() end, function() error {} end } end)
end)

-- A function that calls ---------------------------------------------------------------------------

h.test("a_call_that_on_call_makes_is_carried_out_and_not_told", function()
  local told, name = 0, nil
  logging(mock(), { on_call = function()
    told = told + 1
    if told > 300 then error("no end", 0) end
    name = integrations.helpscout.get_mailbox(123).name
  end })
  integrations.aircall.get_call(12345)
  h.equal(told, 1, "times told")
  h.equal(name, "Customer Support")
  h.equal(#mock():requests(), 2, "requests")
end)

h.test("a_call_that_on_call_makes_in_parallel_is_carried_out_and_not_told", function()
  local told = 0
  logging(mock(), { on_call = function()
    told = told + 1
    if told > 300 then error("no end", 0) end
    integrations.helpscout.get_mailbox(123)
  end })
  integrations.parallel { get_mailbox(), get_mailbox(), get_mailbox() }
  h.equal(told, 3, "times told")
  h.equal(#mock():requests(), 6, "requests")
end)

h.test("calls_are_told_again_after_on_call_made_one", function()
  local told = {}
  logging(mock(), { on_call = function(record)
    told[#told + 1] = record.operation
    if #told > 300 then error("no end", 0) end
    pcall(integrations.helpscout.get_customer, 99)
  end })
  integrations.aircall.get_call(12345)
  integrations.aircall.list_users()
  h.equal(told, { "get_call", "list_users" })
end)

-- Scripts that would rather not be seen -----------------------------------------------------------

-- How many writes the service got; each must have been told.
local function all_told(records)
  local writes, told = 0, 0
  for _, request in ipairs(server():requests()) do
    if request.method == "POST" then writes = writes + 1 end
  end
  for _, record in ipairs(records) do
    if record.kind == "write" then told = told + 1 end
  end
  h.equal(told, writes, "writes that were told")
  return writes
end

local created = { status = 201, headers = { ["Resource-ID"] = "9" }, body = "" }

local function answering(answer, changes)
  server():forget_replies():reply_always(answer)
  return logging(server(), changes)
end

local function write()
  return integrations.helpscout.create_customer { first_name = "Jo" }
end

h.test("what_finalizers_call_while_the_host_is_told_is_told", function()
  local records
  records = answering(created, { on_call = function(record)
    records[#records + 1] = record
    for i = 1, 200 do record[i] = { tostring(i) } end
  end })
  for _ = 1, 100 do
    setmetatable({}, { __gc = function() pcall(write) end })
    write()
  end
  collectgarbage()
  h.check(all_told(records) == 200)
end)

h.test("what_finalizers_call_while_the_host_collects_is_told", function()
  local records
  records = answering(created, { on_call = function(record)
    records[#records + 1] = record
    collectgarbage()
  end })
  for _ = 1, 10 do
    setmetatable({}, { __gc = function() coroutine.wrap(function() pcall(write) end)() end })
    write()
  end
  h.check(all_told(records) == 20)
end)

h.test("no_finalizer_runs_in_the_middle_of_on_call", function()
  local inside, interrupted = false, 0
  answering(created, { on_call = function()
    inside = true
    local kept = {}
    for i = 1, 2000 do kept[i] = { tostring(i) } end
    inside = false
  end })
  for _ = 1, 20 do
    for _ = 1, 20 do
      setmetatable({}, { __gc = function() if inside then interrupted = interrupted + 1 end end })
    end
    write()
  end
  h.equal(interrupted, 0)
  h.check(collectgarbage("isrunning"))
end)

h.test("calls_at_any_depth_of_the_stack_are_told", function()
  local records = answering(created)
  local function deep_in_c(n)
    if n == 0 then pcall(write) else ("x"):gsub("x", function() deep_in_c(n - 1) end) end
  end
  for n = 150, 200 do pcall(deep_in_c, n) end
  for _ = 1, 3 do xpcall(fall_soon, function() pcall(write) end) end
  for left = 0, 200, 20 do
    pcall(function(...)
      local function take(_, ...) write() return ... end
      return take(1, ...)
    end, table.unpack({}, 1, 499700 - left))
  end
  h.check(all_told(records) > 50)
end)

h.test("a_hook_of_the_script_does_not_reach_on_call", function()
  local records
  records = answering(created, { on_call = function(record)
    for i = 1, 1000 do record[i] = i end
    records[#records + 1] = record
  end })
  local script = coroutine.create(function() for _ = 1, 3 do pcall(write) end end)
  local over = false
  debug.sethook(script, function() if over then error("out of time", 0) end end, "", 50)
  server():mark()
  coroutine.resume(script)
  over = true
  local last = coroutine.create(write)
  debug.sethook(last, function() error("out of time", 0) end, "", 50)
  coroutine.resume(last)
  h.check(all_told(records) >= 3)
end)

h.test("a_call_that_fails_in_a_coroutine_is_told_at_once", function()
  local records = answering({ status = 400, body = "{}" })
  h.check(not coroutine.resume(coroutine.create(write)))
  h.equal(only(records), expected { operation = "create_customer", kind = "write", status = 400,
    error = "invalid" })
end)

h.test("what_a_script_began_is_told_when_on_call_runs_it", function()
  local records
  records = answering(created, { on_call = function(record)
    records[#records + 1] = record
    while integrations.poll(0.01) > 0 do end
  end })
  integrations.start(function() integrations.parallel({ write, write, write }, { limit = 1 }) end)
  write()
  h.equal(all_told(records), 4)
end)

h.test("on_calls_that_wait_and_are_told_meanwhile_take_no_stack_without_end", function()
  local told, depth, deepest = 0, 0, 0
  logging(server(), { on_call = function()
    told, depth = told + 1, depth + 1
    deepest = math.max(deepest, depth)
    integrations.start(coroutine.yield):result()
    depth = depth - 1
  end })
  local function call_from(levels)
    if levels == 0 then return pcall(integrations.helpscout.get_mailbox) end
    return string.gsub("a", "a", function() call_from(levels - 1) end)
  end
  for _ = 1, 60 do integrations.start(call_from, 150) end
  while integrations.poll() > 0 do end
  h.equal({ told, depth }, { 60, 0 })
  h.check(deepest > 1 and deepest <= 5, "it was " .. deepest .. " deep")
end)

h.test("what_on_call_began_is_not_told_later", function()
  local records
  records = answering(created, { on_call = function(record)
    records[#records + 1] = record
    integrations.start(write)
  end })
  write()
  while integrations.poll(0.01) > 0 do end
  h.equal({ #server():requests(), #records }, { 2, 1 })
end)

h.test("what_is_on_its_way_when_the_state_closes_is_told", function()
  server():forget_replies():reply_always { silence = true }
  local output = h.run_lua({ URL = server().helpscout }, [[
    local integrations = require "integrations"
    integrations.configure { helpscout = { access_token = "t", url = os.getenv "URL" },
      on_call = function(record) print(record.operation, record.error, record.requests) end }
    integrations.start(integrations.helpscout.create_customer, { first_name = "Jo" })
    integrations.poll(0)
  ]])
  h.equal(output, "create_customer\tcancelled\t1\n")
end)

-- Settings ----------------------------------------------------------------------------------------

h.test("configure_without_on_call_ends_the_log", function()
  local records = logging(mock())
  h.configure(mock())
  get_mailbox()()
  h.equal(#records, 0)
end)

h.test("a_call_that_is_running_while_configured_anew_is_told_to_the_first", function()
  server():forget_replies():reply { delay_ms = 300, body = mailbox.body }
  local first = logging(server())
  local task = integrations.start(get_mailbox())
  integrations.poll(0)
  local second = logging(server())
  collectgarbage()
  task:result()
  h.equal({ #first, #second }, { 1, 0 })
end)

h.run()
