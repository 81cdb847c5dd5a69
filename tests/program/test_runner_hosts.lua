-- The script runner as hosts use it: many scripts in one loop, what their results say, questions, cancelling; and
-- what the parent does when a script's process lies or is killed. Each test is a host of its own, which
-- runs under tests/program/host.

local h = require "harness"
local program = require "program"

-- What every host begins with. `run` starts scripts and waits for all of them.
local prelude = [==[
local runner = require "program.runner"
local spawner = require "program.spawner"
local system = require "program.system"
local integrations = require "integrations"
local json = require "program.json"

local get = os.getenv
local function configure(permissions, settings)
  local approve, on_call = runner.hooks()
  local function account(token) return { access_token = token, url = get "HELPSCOUT_URL" } end
  settings = settings or {}
  settings.helpscout = { accounts = { default = account "hs-token", work = account "hs-token" },
                         permissions = permissions }
  settings.aircall = { api_id = "ac-id", api_token = "ac-api-token", url = get "AIRCALL_URL" }
  settings.approve, settings.on_call = approve, on_call
  integrations.configure(settings)
end

local function turn()
  local wanted, seconds = runner.wait()
  runner.step(assert(system.poll(wanted, seconds or -1)))
end

local function finish(...)
  for _, script in ipairs { ... } do
    while not script.result do turn() end
  end
  return (...).result
end

-- Seconds that the runner's clock is ahead.
local ahead, now = 0, system.now
function system.now() return now() + ahead end

local function equal(actual, expected, what)
  if actual ~= expected then
    error(("%s is %s, expected %s"):format(what or "value", tostring(actual), tostring(expected)), 2)
  end
end

local update = "app.integrations.helpscout.update_conversation { id = 456, subject = 'Asked' }"
]==]

-- Runs a host; it must say "good" at its end. Returns what it wrote before.
local function hosted(body, environment)
  local mock = program.mock()
  local variables = { HELPSCOUT_URL = mock.helpscout, AIRCALL_URL = mock.aircall }
  for name, value in pairs(environment or {}) do variables[name] = value end
  local output = program.hosted(prelude .. body .. "\nrunner.close()\nio.write 'good'\n", variables)
  if output:sub(-4) ~= "good" then error(output, 2) end
  return output:sub(1, -5)
end

local function test(name, body, environment)
  h.test(name, function() hosted(body, environment) end)
end

-- Results ------------------------------------------------------------------------------------------------

test("a_result_says_all", [==[
configure { write = "allow" }
local told = {}
local result = finish(runner.start {
  code = [[
    print "out"
    local hs = app.integrations.helpscout
    hs.get_mailbox(123)
    pcall(hs.get_customer, 99)
    hs.update_conversation { id = 456, subject = "New" }
    pcall(hs.update_conversation, { id = 99, subject = "New" })
    pcall(hs.update_conversation, { id = 456, sub = "New" })
    hs.update_conversation({ id = 456, subject = "New" }, { dry_run = true })
    for _ in app.integrations.each(hs.list_mailboxes) do end
    return { n = 2391938111, list = app.integrations.array {} }
  ]],
  on_call = function(record) told[#told + 1] = record.operation end,
})
equal(result.ok, true)
equal(result.output, "out\n")
equal(result.result_json, '{"list":[],"n":2391938111}')
equal(result.result.n, 2391938111)
equal(json.encode(result.result), result.result_json)
equal(result.error, nil)
equal(result.truncated, nil)
assert(result.cpu_seconds > 0 and result.cpu_seconds < 10 and result.memory_bytes > 10000)
local said = {}
for i, call in ipairs(result.calls) do
  said[i] = ("%s %s %s %s %s"):format(call.operation, call.account, call.kind, call.effect, call.status)
  assert(call.ms >= 0 and told[i] == call.operation)
end
equal(table.concat(said, "\n"), table.concat({
  "helpscout.get_mailbox default read read 200",
  "helpscout.get_customer default read none 404",
  "helpscout.update_conversation default write succeeded 204",
  "helpscout.update_conversation default write none 404",
  "helpscout.update_conversation default write none nil",
  "helpscout.update_conversation default write none nil",
  "helpscout.list_mailboxes default read read 200",
  "helpscout.list_mailboxes default read read 200",
}, "\n"))
]==])

test("an_error_says_what_it_is_about", [==[
configure {}
local result = finish(runner.start { code = "print 'x' app.integrations.helpscout.get_customer(99)" })
equal(result.ok, false)
equal(result.output, "x\n")
local problem = result.error
equal(problem.kind, "not_found")
equal(problem.operation, "helpscout.get_customer")
equal(problem.status, 404)
equal(problem.retriable, false)
problem = finish(runner.start { code = "error { kind = {}, message = 1 }" }).error
equal(problem.kind, "script")
problem = finish(runner.start { code = "return print" }).error
assert(problem.message:find "a function cannot be written as JSON", problem.message)
]==])

test("several_values_that_a_script_returns_are_an_array", [==[
configure {}
for returned, expected in pairs { ["1, 'b', nil"] = '[1,"b"]', ["nil, false, {}"] = "[null,false,{}]", ["{ 1 }, nil"] = "[1]",
    ["nil, nil"] = "nil", ["false"] = "false", ["{ 1e400, '\\255' }"] = '[null,"/w=="]', ["'\\255', ('é'):sub(1, 1)"] =
    '["/w==","\u{FFFD}"]' } do
  equal(finish(runner.start { code = "return " .. returned }).result_json or "nil", expected, returned)
end
-- What cannot be JSON does not take the others with it.
local said = finish(runner.start { code = "return 1, print, { next }" }).result
equal(said[1], 1)
assert(said[2]:find "^function: .* %(a function cannot be written as JSON%)$", said[2])
assert(said[3]:find "^table: ", said[3])
]==])

local function effect_of_a_write_is(effect, url)
  hosted([==[
configure { write = "allow" }
local result = finish(runner.start { code = "pcall(function() " .. update .. " end)" })
equal(result.calls[1].effect, "]==] .. effect .. '")', { HELPSCOUT_URL = url })
end

h.test("a_write_whose_fate_is_unknown_is_told_so", function()
  effect_of_a_write_is("unknown", h.scripted():reply_always { reset_before = true }.helpscout)
end)

h.test("a_write_that_was_lost_before_it_was_refused_may_have_been_carried_out", function()
  local lost, refused = { reset_before = true }, { status = 409, body = "{}" }
  effect_of_a_write_is("unknown", h.scripted():reply(lost):reply_always(refused).helpscout)
end)

h.test("a_write_that_was_refused_was_not_carried_out", function()
  for _, status in ipairs { 400, 407, 425, 429 } do
    local answer = { status = status, body = "{}", headers = { ["Retry-After"] = "0" } }
    effect_of_a_write_is("none", h.scripted():reply_always(answer).helpscout)
  end
end)

-- Like the words of the error: a server may redirect to what it has made, but not send a request on that
-- it has carried out.
h.test("a_write_that_was_sent_elsewhere_was_not_carried_out", function()
  for status, effect in pairs { [301] = "none", [302] = "unknown", [303] = "unknown", [307] = "none", [308] = "none" } do
    local answer = { status = status, body = "", headers = { Location = "https://eu.api.example/" } }
    effect_of_a_write_is(effect, h.scripted():reply_always(answer).helpscout)
  end
end)

h.test("a_write_that_never_left_was_not_carried_out", function()
  effect_of_a_write_is("none", "http://127.0.0.1:9")
end)

-- update_contact reads the contact first.
h.test("a_write_that_only_read_was_not_carried_out", function()
  hosted([==[
configure { write = "allow" }
local result = finish(runner.start { code =
  "pcall(app.integrations.aircall.update_contact, { contact_id = 1, emails = {} }, { retries = 0 })" })
equal(result.calls[1].effect, "none")]==], { AIRCALL_URL = h.scripted():reply_always { status = 503 }.aircall })
end)

test("output_is_cut_and_counted", [==[
configure {}
local heard = {}
local result = finish(runner.start { code = "for i = 1, 100 do print(i) end", limits = { output = 10 },
  on_output = function(text) heard[#heard + 1] = text end })
equal(result.output, "1\n2\n3\n4\n5\n")
equal(table.concat(heard), result.output)
equal(result.error.kind, "limit") -- 292 bytes are more than 16 times the limit
result = finish(runner.start { code = "for i = 1, 50 do print(i) end", limits = { output = 10 } })
equal(result.ok, true)
equal(result.truncated.shown, 10)
equal(result.truncated.of, 141)
]==])

test("a_result_that_is_too_long_is_a_limit", [==[
configure {}
local result = finish(runner.start { code = "return ('x'):rep(2 << 20)" })
equal(result.error.kind, "limit")
assert(result.error.message:find "result")
]==])

test("limits_are_those_of_the_host_at_most", [==[
equal(runner.limits.cpu, 10)
equal(runner.limits.output, 24000)
runner.open { limits = { cpu = 1, output = 100 } }
configure {}
local script = runner.start { code = "", limits = { cpu = 100, output = 50, calls = 1e9, time = -1, memory = "x" } }
equal(script.limits.cpu, 1)
equal(script.limits.output, 50)
equal(script.limits.calls, 200)
equal(script.limits.time, 120)
equal(script.limits.memory, 64 << 20)
finish(script)
]==])

-- Accounts -----------------------------------------------------------------------------------------------

test("a_script_begins_with_an_account", [==[
configure {}
local code = "app.integrations.helpscout.get_mailbox(123) app.integrations.aircall.list_users() "
  .. "app.integrations.helpscout.default.get_mailbox(123) app.integrations.helpscout.get_customer(99)"
for _, account in ipairs { "work", { helpscout = "work" } } do
  local result = finish(runner.start { code = code, account = account })
  equal(result.calls[1].account, "work")
  equal(result.calls[2].account, "default")
  equal(result.calls[3].account, "default")
  assert(result.error.message:find "not found")
end
for message, account in pairs {
  ["there is no account 'nobody'. Accounts: aircall=default, helpscout=default, helpscout=work"] = "nobody",
  ["helpscout has no account 'nobody'. Accounts: default, work"] = { helpscout = "nobody" },
  ["there is no service 'nothing'"] = { nothing = "work" },
} do
  local result = finish(runner.start { code = code, account = account })
  equal(result.error.kind, "configuration")
  equal(result.error.message, message)
  equal(#result.calls, 0)
end
]==])

-- Many scripts --------------------------------------------------------------------------------------------

test("four_run_at_once_and_a_fifth_waits", [==[
configure {}
local scripts, running, most = {}, 0, 0
local start, receive = spawner.start, spawner.receive
spawner.start = function(...)
  running = running + 1
  most = math.max(most, running)
  return start(...)
end
spawner.receive = function(...)
  local id, ending = receive(...)
  if id then running = running - 1 end
  return id, ending
end
for i = 1, 12 do
  scripts[i] = runner.start { code = "for i = 1, 3 do app.integrations.helpscout.get_mailbox(123) end return "
    .. i }
end
finish(table.unpack(scripts))
for i, script in ipairs(scripts) do equal(script.result.result, i) end
equal(most, 4)
]==])

h.test("eight_calls_of_a_script_are_on_their_way_at_once", function()
  local server = h.scripted()
  server:reply_always { silence = true }
  hosted([==[
configure {}
local script = runner.start { code = "local jobs = {} for i = 1, 20 do jobs[i] = function() "
  .. "app.integrations.helpscout.get_mailbox(123) end end app.integrations.parallel(jobs, { limit = 20 })" }
while script.begun < 20 do turn() end
local count = 0
for _ in pairs(script.active) do count = count + 1 end
equal(count, 8)
script:cancel()
finish(script)
]==], { HELPSCOUT_URL = server.helpscout })
end)

test("one_that_computes_does_not_hold_up_the_others", [==[
configure {}
local slow = runner.start { code = "while true do end", limits = { cpu = 2 } }
local quick = finish(runner.start { code = "return app.integrations.helpscout.get_mailbox(123).id" })
equal(quick.result, 123)
equal(slow.result, nil)
slow:cancel()
equal(finish(slow).error.kind, "cancelled")
]==])

test("one_that_floods_does_not_hold_up_the_others", [==[
runner.open { limits = { output = 1 << 30 } }
configure {}
local flood = runner.start { code = "while true do print 'x' end" }
for i = 1, 5 do turn() end
local quick = finish(runner.start { code = "return app.integrations.helpscout.get_mailbox(123).id" })
equal(quick.result, 123)
equal(flood.result, nil)
flood:cancel()
finish(flood)
]==])

-- Cancelling ------------------------------------------------------------------------------------------------

-- Counted in steps of the program's Lua, not by the clock.
test("cancelling_scripts_that_wait_costs_no_more_for_each_where_there_are_many", [==[
configure {}
local function cost(count)
  local scripts, steps = {}, 0
  for i = 1, 4 + count do scripts[i] = runner.start { code = "while true do end" } end
  debug.sethook(function() steps = steps + 1 end, "", 100)
  for i = 5, #scripts, 2 do scripts[i]:cancel() end
  for i = #scripts, 5, -1 do scripts[i]:cancel() end
  debug.sethook()
  for i = 1, #scripts do
    scripts[i]:cancel()
    equal(finish(scripts[i]).error.kind, "cancelled")
    if i > 4 then equal(scripts[i].result.cpu_seconds, 0) end
  end
  return steps
end
local few, many = cost(200), cost(2000)
assert(few > 0 and many < 20 * few, ("%d and %d"):format(few, many))
equal(finish(runner.start { code = "return 1" }).result, 1)
]==])

test("scripts_that_wait_go_on_without_those_that_were_cancelled", [==[
configure {}
local scripts, told = {}, {}
for i = 1, 12 do
  scripts[i] = runner.start { code = "return 1", on_finish = function(result)
    if result.ok then told[#told + 1] = i end
  end }
end
for _, i in ipairs { 5, 8, 12 } do scripts[i]:cancel() end
finish(table.unpack(scripts))
equal(#told, 9)
table.sort(told)
equal(table.concat(told, " "), "1 2 3 4 6 7 9 10 11")
]==])

test("cancelling_ends_calls_and_process", [==[
configure({ write = "allow" }, { transport = { timeout = 300 } })
local script = runner.start { code = "print 'begun' app.integrations.helpscout.get_mailbox(1)" }
while #script.records == 0 do turn() end
script:cancel()
local result = finish(script)
equal(result.ok, false)
equal(result.output, "begun\n")
equal(result.error.kind, "cancelled")
equal(result.calls[1].effect, "none")
script:cancel()
-- One that waits for its turn never begins.
local scripts = {}
for i = 1, 5 do scripts[i] = runner.start { code = "while true do end" } end
scripts[5]:cancel()
equal(scripts[5].result.error.kind, "cancelled")
for i = 1, 4 do scripts[i]:cancel() end
finish(table.unpack(scripts))
equal(finish(runner.start { code = "return 1" }).result, 1)
]==], { HELPSCOUT_URL = "http://127.0.0.1:9" })

test("closing_the_runner_ends_everything", [==[
configure {}
local script = runner.start { code = "while true do end" }
runner.step {}
runner.close()
equal(script.result.error.kind, "cancelled")
]==])

-- Questions ---------------------------------------------------------------------------------------------------

h.test("a_question_is_asked_and_answered_later", function()
  hosted [==[
configure { write = "ask" }
local wanted, decide
local function approve(request, answer) wanted, decide = request, answer end
local script = runner.start { code = "return " .. update .. ".updated", approve = approve }
while not decide do turn() end
equal(wanted.operation, "update_conversation")
equal(wanted.arguments.subject, "Asked")
equal(script.result, nil)
decide(true)
decide(false)
local result = finish(script)
equal(result.result, true)
equal(#result.calls, 1)
equal(result.calls[1].effect, "succeeded")
]==]
  local writes = 0
  for _, request in ipairs(program.mock():requests()) do writes = writes + (request.method ~= "GET" and 1 or 0) end
  h.equal(writes, 1)
end)

test("a_no_is_the_modules_error", [==[
configure { write = "ask" }
local result = finish(runner.start { code = update, approve = function(_, answer) answer(false, "not today") end })
equal(result.error.kind, "permission")
assert(result.error.message:find("Integration 'helpscout' write requires approval. Not approved: not today", 1, true))
equal(result.calls[1].effect, "denied")
result = finish(runner.start { code = update })
assert(result.error.message:find "nobody to ask")
]==])

test("while_it_is_asked_a_scripts_time_does_not_pass", [==[
configure { write = "ask" }
local decide
local script = runner.start { code = update .. " print 'done' while true do end", limits = { time = 60 },
  approve = function(_, answer) decide = answer end }
while not decide do turn() end
ahead = 500
runner.step {}
equal(script.result or script.verdict, nil)
decide(true)
while script.shown == 0 do turn() end
equal(script.result or script.verdict, nil)
ahead = 570
runner.step {}
assert(finish(script).error.message:find "limit of time, 60 seconds")
]==])

test("while_its_output_is_not_taken_a_scripts_time_does_not_pass", [==[
configure {}
local ahead, real = 0, system.now
system.now = function() return real() + ahead end
local script = runner.start { code = "print 'a' app.integrations.helpscout.get_mailbox(123) print 'b' return 1",
  limits = { time = 60 }, on_output = function() ahead = ahead + 500 end }
equal(finish(script).result, 1)
]==])

h.test("a_script_whose_time_is_over_says_what_it_waited_for", function()
  local server = h.scripted()
  server:reply_always { status = 429, body = "{}", headers = { ["Retry-After"] = "100" } }
  hosted([==[
configure {}
local ahead, real = 0, system.now
system.now = function() return real() + ahead end
local script = runner.start { code = "app.integrations.helpscout.get_mailbox({ id = 1 }, { timeout = 1000 })" }
local function wait()
  local known = integrations.limits().helpscout
  return known and known.default and known.default.wait or 0
end
while wait() == 0 do turn() end
ahead = 121
local problem = finish(script).error
assert(problem.message:find("limit of time, 120 seconds, is reached; it waited for helpscout.get_mailbox, as the service's "
  .. "rate limit is used up for [1-9]%d* seconds more"), problem.message)
]==], { HELPSCOUT_URL = server.helpscout })
end)

test("a_question_that_nobody_answers_is_a_no", [==[
configure { write = "ask" }
local asked
local script = runner.start { code = update, approve = function() asked = true end }
while not asked do turn() end
ahead = 601
local result = finish(script)
equal(result.error.kind, "permission")
assert(result.error.message:find "in time", result.error.message)
]==])

test("several_questions_at_once", [==[
configure { write = "ask" }
local answers = {}
local code = "local jobs = {} for i = 1, 3 do jobs[i] = function() return " .. update .. ".updated end end "
  .. "local results, errors = app.integrations.parallel(jobs) return { results[1], results[3], errors[2].kind }"
local script = runner.start { code = code, approve = function(_, answer) answers[#answers + 1] = answer end }
while #answers < 3 do turn() end
answers[1](true) answers[2](false) answers[3](true)
equal(finish(script).result_json, '[true,true,"permission"]')
]==])

test("a_script_that_is_cancelled_while_it_is_asked_ends", [==[
configure { write = "ask" }
local decide
local script = runner.start { code = update, approve = function(_, answer) decide = answer end }
while not decide do turn() end
script:cancel()
equal(finish(script).error.kind, "cancelled")
decide(true)
runner.step {}
]==])

-- Lies ----------------------------------------------------------------------------------------------------------

-- The process of a script is this test: it says what it likes over the script's socket.
local liar = [==[
configure {}
local socket, order
runner.open()
spawner.start = function(_, id, descriptor) socket, order = descriptor, id return true end
local kill = spawner.kill
local killed
spawner.kill = function(_, id) killed = id return false end
local function lie(bytes)
  socket, killed = nil, nil
  local script = runner.start { code = "" }
  for i = 1, #bytes, 60000 do
    system.write(socket, bytes:sub(i, i + 59999))
    runner.step { [script.wire:descriptor()] = "r" }
  end
  for i = 1, 20 do
    if not script.result then runner.step { [script.wire:descriptor()] = "r" } end
  end
  system.close(socket)
  return script
end
local function text(value) return "\5" .. ("<I4"):pack(#value) .. value end
local function integer(value) return "\3" .. ("<i8"):pack(value) end
local function message(...)
  local body = table.concat { ... }
  return ("<I4"):pack(#body) .. body
end
local NIL, TABLE = "\0", "\6\0\0\0\0\12"
]==]

test("what_is_no_message_ends_the_script", liar .. [==[
local function call(id)
  return message(text "call", integer(id), text "helpscout", NIL, text "get_mailbox",
    "\6\1\0\0\0" .. integer(123) .. text "n" .. integer(1) .. "\12", "\1")
end
local eight = ""
for id = 1, 8 do eight = eight .. call(id) end
for _, bytes in ipairs {
  call(1) .. call(1),
  eight .. call(9) .. call(9), -- one that is in the queue: both would be begun at once, and one of them never ended
  message(text "walk", integer(1), text "pages", text "helpscout", NIL, text "list_mailboxes", "\6\0\0\0\0\12",
    "\6\0\0\0\0\12") .. eight .. call(9) .. message(text "next", integer(9), integer(1)),
  "\255\255\255\255",
  message(),
  message(integer(1)),
  message(text "unknown"),
  message(text "print"),
  message(text "print", integer(1)),
  message(text "print", text "long", integer(1)),
  message(text "print", text "x", text "y"),
  message(text "done", integer(1)),
  message(text "done", text "no JSON"),
  message(text "fail"),
  message(text "call"),
  message(text "call", text "1"),
  message(text "call", integer(1), text "helpscout", NIL, text "get_mailbox"),
  message(text "call", integer(1), text "helpscout", NIL, text "get_mailbox", TABLE),
  message(text "walk", integer(1), text "all"),
  message(text "walk", integer(1), text "each", text "helpscout", NIL, integer(1)),
  message(text "next", integer(1), integer(1)),
  message(text "next", integer(1), TABLE),
  message(text "name", integer(1)),
  message(text "docs", integer(1), text "rm"),
  message(text "docs", integer(1), TABLE),
  message(text "print", "\6\255\255\255\255"),
  message(text "call", integer(1), text "helpscout", NIL, text "get_mailbox", ("\6\0\0\0\0"):rep(200)),
} do
  local script = lie(bytes)
  assert(script.result, "not ended by " .. bytes:gsub("%c", "."))
  equal(script.result.ok, false)
  equal(script.result.error.kind, "script", bytes:gsub("%c", "."))
  equal(killed, script.id)
end
]==])

h.test("what_it_asks_for_is_what_the_module_gives_to_scripts", function()
  hosted(liar .. [==[
local function call(service, account, name)
  return message(text "call", integer(7), service, account, text(name), "\6\0\0\0\0" .. text "n" .. integer(0) .. "\12", "\1")
end
for _, bytes in ipairs {
  call(text "configure", NIL, "x"), call(text "parallel", NIL, "x"), call(text "__index", NIL, "x"), call(TABLE, NIL, "x"),
  call(text "helpscout", text "nobody", "get_mailbox"), call(text "helpscout", TABLE, "get_mailbox"),
  call(text "helpscout", NIL, "work"), call(text "helpscout", NIL, "webhook"), call(text "helpscout", text "get_mailbox", "x"),
} do
  local script = lie(bytes)
  equal(#script.records, 0)
  equal(script.result, nil)
  script:cancel()
end
]==])
  program.mock():got_nothing()
end)

test("a_message_of_many_values_is_refused", liar .. [==[
local script = lie(message(text "print", "\6" .. ("<I4"):pack(2000000) .. ("\2"):rep(2000000) .. "\12"))
equal(script.result.error.kind, "script")
]==])

test("one_that_does_not_read_is_not_listened_to", liar .. [==[
-- Documentation is asked for again and again, and no reply is read: the parent stops at some megabytes.
local script = runner.start { code = "" }
local ask = message(text "docs", integer(1), text "read", text "overview")
for i = 1, 1200 do
  system.write(socket, ask)
  runner.step { [script.wire:descriptor()] = "r" }
  if script.verdict then break end
end
assert(script.wire:waiting() < 8 << 20)
script:cancel()
]==])

test("what_waits_to_be_taken_is_taken_before_more_is_read", liar .. [==[
-- Small messages come faster than they are taken: a hundred at once.
local script = runner.start { code = "" }
local bytes, sent = message(text "stop", integer(1)):rep(500000), 0
for i = 1, 60 do
  sent = sent + (system.write(socket, bytes, sent + 1) or 0)
  runner.step { [script.wire:descriptor()] = "r" }
end
assert(sent < 2 << 20, sent)
script:cancel()
]==])

test("others_have_their_turn_after_each_page", liar .. [==[
local script = runner.start { code = "" }
system.write(socket, message(text "docs", integer(1), text "search", text "tags"):rep(50))
for i = 1, 3 do
  runner.step { [script.wire:descriptor()] = "r" }
  equal(script.lookups, i)
end
script:cancel()
]==])

test("for_a_script_that_has_ended_nothing_is_looked_up", liar .. [==[
local script, receive = runner.start { code = "" }, spawner.receive
system.write(socket, message(text "docs", integer(1), text "search", text "tags"):rep(50)
  .. message(text "print", text "last", integer(4)))
system.close(socket)
function spawner.receive()
  spawner.receive = receive
  return order, { why = "exit", number = 0, cpu = 0, memory = 0 }
end
runner.step {}
equal(script.result.output, "last")
equal(script.lookups, 0)
]==])

h.test("calls_with_much_that_wait_are_not_taken_without_end", function()
  local server = h.scripted()
  server:reply_always { silence = true }
  hosted([==[
configure {}
local script = runner.start { code = "local jobs, much = {}, ('x'):rep(3 << 20) local hs = app.integrations.helpscout "
  .. "for i = 1, 40 do jobs[i] = function() return hs.get_mailbox(i > 8 and { id = 1, much = much } or 1) end end "
  .. "app.integrations.parallel(jobs, { limit = 40 })" }
while #script.queue == 0 do turn() end
for i = 1, 200 do runner.step(system.poll({ [script.wire:descriptor()] = "r" }, 0.01)) end
assert(#script.queue <= 2, #script.queue)
script:cancel()
finish(script)
]==], { HELPSCOUT_URL = server.helpscout })
end)

-- Its processes -----------------------------------------------------------------------------------------------

local processes = [==[
local open, origin_fd, origin_pid = spawner.open, nil, nil
spawner.open = function()
  local fd, pid = open()
  origin_fd, origin_pid = fd, pid
  return fd, pid
end
local function read(path)
  local file = io.open(path, "rb")
  local text = file and file:read "a"
  if file then file:close() end
  return text
end
-- A script that has begun and does not end, behind this code.
local function begin(code)
  local script = runner.start { code = code .. " print 'begun' while true do end" }
  while script.shown == 0 do turn() end
  return script
end
local function children(pid)
  local found = {}
  for id in (read(("/proc/%d/task/%d/children"):format(pid, pid)) or ""):gmatch "%d+" do found[#found + 1] = id end
  return found
end
]==]

test("when_the_process_that_they_come_from_is_killed_the_next_script_works", processes .. [==[
configure {}
local script = runner.start { code = "while true do end", limits = { cpu = 0.5 } }
runner.step {}
os.execute("kill -KILL " .. origin_pid)
local result = finish(script)
equal(result.ok, false)
equal(finish(runner.start { code = "return 1" }).result, 1)
-- While no script runs.
os.execute("kill -KILL " .. origin_pid)
equal(finish(runner.start { code = "return 2" }).result, 2)
]==])

test("a_process_that_they_come_from_may_go_while_one_is_begun", processes .. [==[
configure {}
for _, unread in ipairs { false, true } do -- whether it has read the order before
  finish(runner.start { code = "" })
  os.execute("kill -STOP " .. origin_pid)
  local before = unread and runner.start { code = "return 1" }
  os.execute("kill -KILL " .. origin_pid)
  while not system.poll({ [origin_fd] = "r" }, 1)[origin_fd] do end
  local receive = spawner.receive
  function spawner.receive() spawner.receive = receive end -- its end is not seen yet
  equal(finish(runner.start { code = "return 2" }).result, 2)
  if before then equal(finish(before).result, 1) end
end
]==])

test("a_script_that_cannot_be_handed_over_ends", [==[
configure {}
runner.open()
local start = spawner.start
function spawner.start(_, _, descriptor)
  system.close(descriptor)
  return nil, "No buffer space available", 105
end
local first, second = runner.start { code = "" }, runner.start { code = "" }
assert(first.result and first.result.error.message:find "No buffer space", "it waits")
assert(second.result, "the second waits")
spawner.start = start
local long = runner.start { code = ("x"):rep(65 * 1024 * 1024) }
equal(long.result and long.result.error.kind, "limit")
equal(finish(runner.start { code = "return 1" }).result, 1)
]==])

test("a_scripts_process_that_is_killed_is_told", processes .. [==[
configure {}
local script = begin ""
os.execute("kill -USR1 " .. children(origin_pid)[1])
local result = finish(script)
equal(result.output, "begun\n")
assert(result.error.message:find "signal 10", result.error.message)
equal(finish(runner.start { code = "return 1" }).result, 1)
]==])

h.test("they_end_with_the_program", function()
  local output = hosted(processes .. [==[
configure {}
local script = begin ""
io.write(origin_pid, " ", children(origin_pid)[1], "\ngood")
io.flush()
os.execute("kill -KILL $PPID")
]==] .. "while true do end")
  local origin, child = output:match "(%d+) (%d+)"
  h.wait_until(function()
    return not h.read_file("/proc/" .. origin .. "/cmdline") and not h.read_file("/proc/" .. child .. "/cmdline")
  end, "the processes to end")
end)

h.test("a_scripts_process_has_one_descriptor_and_a_filter", function()
  if os.getenv "SANITIZED" then h.skip "sanitizers need what is taken away" end
  hosted(processes .. [==[
configure {}
local script = begin ""
local pid = children(origin_pid)[1]
local pipe = io.popen("ls /proc/" .. pid .. "/fd")
equal(pipe:read "a", "0\n")
pipe:close()
local status = read("/proc/" .. pid .. "/status")
assert(status:find "Seccomp:%s*2\n" and status:find "NoNewPrivs:%s*1\n" and status:find "Threads:%s*1\n", status)
equal(read("/proc/" .. pid .. "/environ"), "")
equal(read("/proc/" .. origin_pid .. "/environ"), "")
script:cancel()
]==])
end)

h.test("no_credential_is_in_the_memory_of_a_scripts_process", function()
  local output = hosted(processes .. [==[
-- Searching takes as long as it does: no limit ends the script meanwhile.
runner.open { limits = { cpu = 3600, time = 3600 } }
configure({ write = "allow" })
-- After a call the parent has used its credentials.
local script = begin "app.integrations.helpscout.get_mailbox(123) print 'a-word-of-the-script'"
local function search(pid, words)
  local maps, memory = read("/proc/" .. pid .. "/maps"), io.open("/proc/" .. pid .. "/mem", "rb")
  if not (maps and memory) then return nil end
  local found, bytes = {}, 0
  for from, to, mode in maps:gmatch "(%x+)%-(%x+) (%S+)" do
    from, to = tonumber(from, 16), tonumber(to, 16)
    if mode:sub(1, 1) == "r" and from > 0 and memory:seek("set", from) then
      local text = memory:read(math.min(to - from, 256 << 20)) or ""
      bytes = bytes + #text
      for _, word in ipairs(words) do
        if text:find(word, 1, true) then found[word] = true end
      end
    end
  end
  return found, bytes
end
local words = { "hs-token", "ac-api-token", "YWMtaWQ6YWMtYXBpLXRva2Vu", "a-secret-of-the-environment", "a-word-of-the-script" }
local own = search("self", words)
local found, bytes = search(children(origin_pid)[1], words)
if not found or bytes < 1 << 20 then
  io.write "unreadable"
else
  assert(own["hs-token"] and own["a-secret-of-the-environment"], "the search finds nothing")
  assert(found["a-word-of-the-script"], "the search of the script's process finds nothing")
  for i = 1, 4 do assert(not found[words[i]], words[i] .. " is in the script's process") end
  local origin = search(origin_pid, words)
  for i = 1, 4 do assert(not origin[words[i]], words[i] .. " is in the process that it comes from") end
end
script:cancel()
]==], { SECRET = "a-secret-of-the-environment" })
  if output == "unreadable" then h.skip "the memory of processes cannot be read here" end
end)

h.run()
