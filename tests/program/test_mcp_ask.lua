-- Asking the user of an MCP client, where time matters: what is not answered in time, and what nobody comes back for.
-- Each test is a host of its own, under tests/program/host, in which an answer has no time at all.

local h = require "harness"
local program = require "program"

local prelude = [==[
local ask = require "program.mcp_ask"
assert(ask.patience == 600, "ten minutes")
ask.patience = 0

local wanted = { integration = "helpscout", operation = "update_tag", arguments = { id = 1 } }
local log = {}

local function new_request(modern)
  return {
    modern = modern, capabilities = { elicitation = {} },
    finish = function(result) log[#log + 1] = result end,
    ask = function(method, params, answered)
      log.asked, log.answered = method, answered
      return function() log.withdrawn = (log.withdrawn or 0) + 1 end
    end,
  }
end

local function equal(actual, expected)
  if actual ~= expected then
    error(("got %s, expected %s"):format(tostring(actual), tostring(expected)), 2)
  end
end

local function refused(...)
  local ok, failure = pcall(ask.resume, ...)
  equal(ok, false)
  equal(failure.code, -32602)
end
]==]

local function hosted(body)
  h.equal(program.hosted(prelude .. body .. "\nio.write 'good'\n"), "good")
end

h.test("a_question_that_nobody_answers_in_time_is_a_no", function()
  hosted [==[
    local job, said = ask.open(new_request(false), "a"), nil
    ask.question(job, wanted, function(yes, reason) said = { yes, reason } end)
    equal(log.asked, "elicitation/create")
    local fds, seconds = ask.wait()
    equal(seconds <= 0, true)
    ask.step()
    equal(said[1], false)
    equal(said[2], "nobody answered in time")
    equal(log.withdrawn, 1)
    log.answered { action = "accept", content = { approve = true } } -- too late
    equal(said[1], false)
    equal(select(2, ask.wait()), nil)
  ]==]
end)

h.test("what_nobody_comes_back_for_in_time_ends_and_asks_no_more", function()
  hosted [==[
    local job, ended = ask.open(new_request(true), "a"), 0
    function job.cancel()
      ask.close(job)
      ended = ended + 1
    end
    local function again() ask.question(job, wanted, again) end -- a script that goes on after a no
    for _ = 1, 3 do ask.question(job, wanted, again) end
    equal(log[1].resultType, "input_required")
    equal(select(2, ask.wait()) <= 0, true)
    ask.step()
    equal(ended, 1)
    equal(select(2, ask.wait()), nil)
    refused(new_request(true), { requestState = log[1].requestState }, "a")
  ]==]
end)

h.test("what_a_connection_that_closes_was_asked_ends", function()
  hosted [==[
    ask.patience = 600
    local ended, states = {}, {}
    for i, connection in ipairs { "one", "two", "one" } do
      local request = new_request(true)
      request.connection = connection
      local job = ask.open(request, "a")
      function job.cancel()
        ask.close(job)
        ended[#ended + 1] = connection
      end
      ask.question(job, wanted, function() end)
      states[i] = log[i].requestState
    end
    ask.leave "one"
    equal(table.concat(ended, " "), "one one")
    refused(new_request(true), { requestState = states[1] }, "a")
    ask.resume(new_request(true), { requestState = states[2] }, "a") -- hands it over to another connection
    ask.leave "two"
    equal(#ended, 2)
  ]==]
end)

h.test("a_state_that_has_expired_is_refused", function()
  hosted [==[
    local job = ask.open(new_request(true), "a")
    ask.question(job, wanted, function() end)
    ask.finish(job, { content = {} }) -- the result waits
    equal(log[1].resultType, "input_required")
    ask.step() -- for nobody
    refused(new_request(true), { requestState = log[1].requestState }, "a")
    equal(select(2, ask.wait()), nil)
  ]==]
end)

h.test("a_state_is_good_for_the_same_call_once", function()
  hosted [==[
    ask.patience = 600
    local job, said = ask.open(new_request(true), "a"), nil
    ask.question(job, wanted, function(yes) said = yes end)
    local given = { requestState = log[1].requestState,
                    inputResponses = { call_1 = { action = "accept", content = { approve = true } } } }
    refused(new_request(true), given, "b")
    equal(said, nil)
    ask.resume(new_request(true), given, "a")
    equal(said, true)
    refused(new_request(true), given, "a")
  ]==]
end)

h.test("a_result_waits_for_a_client_that_comes_back_late", function()
  hosted [==[
    local job = ask.open(new_request(true), "a")
    ask.question(job, wanted, function() end)
    ask.patience = 600
    ask.finish(job, "result") -- the call is over without the answer
    ask.step() -- the time for the answer has passed
    ask.resume(new_request(true), { requestState = log[1].requestState, inputResponses = {} }, "a")
    equal(log[2], "result")
  ]==]
end)

h.test("bytes_that_are_no_text_are_asked_about_as_Base64", function()
  hosted [==[
    for _, modern in ipairs { false, true } do
      local job = ask.open(new_request(modern), "a")
      job.request.ask = function(_, params) log[#log + 1] = { inputRequests = { x = { params = params } } } end
      wanted.arguments = { id = 1, data = "\255\254PNG" }
      ask.question(job, wanted, function() end)
      local _, question = next(log[#log].inputRequests)
      equal(question.params.message, 'May helpscout.update_tag be called with {"data":"//5QTkc=","id":1}?')
    end
  ]==]
end)

h.test("characters_that_turn_a_text_around_are_not_in_a_question", function()
  hosted [==[
    local job = ask.open(new_request(false), "a")
    job.request.ask = function(_, params) log.message = params.message end
    wanted.arguments = { id = 1, name = "a\u{202E}b" }
    ask.question(job, wanted, function() end)
    equal(log.message, 'May helpscout.update_tag be called with {"id":1,"name":"a b"}?')
  ]==]
end)

h.test("a_long_argument_hides_no_other_in_a_question", function()
  hosted [==[
    local job = ask.open(new_request(false), "a")
    job.request.ask = function(_, params) log.message = params.message end
    wanted.arguments = { body = { x = ("harmless "):rep(500) }, method = "DELETE", path = "/v2/tags/7" }
    ask.question(job, wanted, function() end)
    equal(#log.message < 2200, true)
    equal(log.message:match '…,"method":"DELETE","path":"/v2/tags/7"}%?$' ~= nil, true)
  ]==]
end)

h.test("a_call_that_cannot_be_asked_about_is_not_made_and_says_why", function()
  hosted [==[
    local said
    wanted.arguments = { id = print }
    ask.question(ask.open(new_request(true), "a"), wanted, function(yes, reason) said = { yes, reason } end)
    equal(said[1], false)
    equal(said[2]:match "^the question cannot be put: .*function" ~= nil, true)
    equal(#log, 0)
  ]==]
end)

h.run()
