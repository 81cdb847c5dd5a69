-- Which requests are sent again, after what, and after which wait. helpscout.md §3.1 and §3.3,
-- aircall.md §1.4.

local h = require "harness"
local integrations = require "integrations"

local server = h.shared(h.scripted)

local mailbox = { body = { id = 123 } }
local call = { body = { call = { id = 123, direction = "inbound" } } }
local created = { status = 201, headers = { ["Resource-ID"] = "5" } }
local contact = { status = 201, body = { contact = { id = 5 } } }

local function answering(answers, transport)
  server():forget_replies()
  for _, answer in ipairs(answers) do server():reply(answer) end
  -- An answer too many is not one that anything expects.
  server():reply_always { status = 418, body = "{}" }
  h.configure(server(), { transport = transport or { retries = 3 } })
  server():mark()
end

local function count_requests() return #server():requests() end

-- What may be sent again --------------------------------------------------------------------------

-- Answers after which nobody knows whether the request was carried out, or it was not.
local failures = {
  status_500 = { status = 500, body = "{}" },
  status_502 = { status = 502, body = "" },
  status_503 = { status = 503, body = "<html>busy</html>" },
  status_504 = { status = 504, body = "" },
  reset = { reset_before = true },
  close = { close_after = 0, body = "{}" },
  reset_in_the_head = { reset_after = 20, body = "{}" },
  reset_in_the_body = { reset_after = 100, body = ("x"):rep(200) },
  cut_body = { close_after = 100, body = ("x"):rep(200) },
}

local reads = {
  { "helpscout.get_mailbox", { id = 1 }, mailbox },
  { "helpscout.list_mailboxes", {}, { body = { page = { size = 50, totalElements = 0,
      totalPages = 0, number = 0 } } } },
  { "aircall.get_call", { call_id = 1 }, call },
}

local creations = {
  { "helpscout.create_customer", { first_name = "Jo" }, created },
  { "helpscout.create_conversation",
    { subject = "S", mailbox_id = 1, customer_id = 2, body = "T" }, created },
  { "aircall.create_contact",
    { first_name = "Jo", phone_numbers = { { value = "+12025550101" } } }, contact },
  -- A PATCH that adds, or takes away.
  { "helpscout.update_customer", { id = 1, operations = { { op = "replace", path = "/age", value = "7" },
      { op = "add", path = "/emails", value = { type = "work", value = "a@b.example" } } } }, { status = 204 } },
  { "helpscout.update_customer", { id = 1, job_title = integrations.null }, { status = 204 } },
}

local replacements = {
  { "helpscout.update_conversation", { id = 1, subject = "S" }, { status = 204 } }, -- PATCH
  { "helpscout.update_conversation", { id = 1, tags = {} }, { status = 204 } },     -- PUT
  { "helpscout.update_customer", { id = 1, first_name = "Jo",
      operations = { { op = "replace", path = "/emails/12/value", value = "a@b.example" } } }, { status = 204 } },
}

local function perform(row, options)
  local service, name = row[1]:match("^(%w+)%.([%w_]+)$")
  return integrations[service][name](row[2], options)
end

for name, failure in pairs(failures) do
  h.test("read_is_sent_again_after_" .. name, function()
    for _, row in ipairs(reads) do
      answering { failure, failure, row[3] }
      h.check(perform(row))
      h.equal(count_requests(), 3, row[1])
    end
  end)

  h.test("replacement_is_sent_again_after_" .. name, function()
    for _, row in ipairs(replacements) do
      answering { failure, failure, row[3] }
      h.equal(perform(row).updated, true)
      h.equal(count_requests(), 3, row[1])
    end
  end)

  h.test("creation_is_not_sent_again_after_" .. name, function()
    for _, row in ipairs(creations) do
      answering { failure, row[3] }
      local ok, problem = pcall(perform, row)
      h.equal(ok, false)
      h.contains(problem.message, "may have been carried out")
      h.equal(problem.retriable, false, "retriable")
      h.equal(count_requests(), 1, row[1])
    end
  end)
end

-- It was refused then, but the try before may have been carried out.
for name, answer in pairs { refused = { status = 400, body = "{}" }, denied = { status = 403, body = "{}" },
    too_large = { body = ("x"):rep(2000) } } do
  h.test("replacement_that_is_sent_again_and_then_" .. name .. "_may_have_been_carried_out", function()
    local limited = { status = 429, body = "{}", headers = { ["Retry-After"] = "0" } }
    for before, doubtful in pairs { [failures.status_503] = true, [failures.close] = true, [limited] = false } do
      for _, row in ipairs(replacements) do
        answering({ before, answer }, { retries = 1, max_response_bytes = 1000 })
        local _, problem = pcall(perform, row)
        h.equal(problem.message:find("may have been carried out", 1, true) ~= nil, doubtful, row[1])
        h.equal(problem.retriable, false, "retriable")
        h.equal(count_requests(), 2, row[1])
      end
    end
  end)
end

h.test("everything_is_sent_again_after_429", function()
  local limited = { status = 429, body = "{}", headers = { ["Retry-After"] = "0" } }
  for _, list in ipairs { reads, creations, replacements } do
    for _, row in ipairs(list) do
      answering { limited, limited, row[3] }
      h.check(perform(row))
      h.equal(count_requests(), 3, row[1])
    end
  end
end)

h.test("creation_is_sent_again_when_no_connection_was_made", function()
  -- The server begins to listen, on the port that refused, while the call is still trying.
  local socket_ok, socket = pcall(require, "socket")
  if not socket_ok then h.skip("lua-socket is not installed") end
  local listening = assert(socket.bind("127.0.0.1", 0))
  local _, port = listening:getsockname()
  listening:close()
  integrations.configure {
    helpscout = { access_token = "a", url = "http://127.0.0.1:" .. math.tointeger(port) .. "/v2" },
    transport = { retries = 10, timeout = h.patience } }
  local task = integrations.start(function()
    return integrations.helpscout.create_customer { first_name = "Jo" }
  end)
  -- Refused at least once, without the server.
  integrations.poll(0.05)
  integrations.poll(0.05)
  h.equal(task:done(), false)
  listening = assert(socket.bind("127.0.0.1", port))
  listening:settimeout(0)
  local connection
  h.wait_until(function()
    integrations.poll(0.02)
    connection = connection or listening:accept()
    return connection
  end, "a connection")
  connection:settimeout(0)
  local request = ""
  h.wait_until(function()
    integrations.poll(0.02)
    local whole, _, part = connection:receive("*a")
    request = request .. (whole or part or "")
    return request:find("first", 1, true)
  end, "the request")
  connection:settimeout(5)
  connection:send("HTTP/1.1 201 Created\r\nResource-ID: 5\r\nContent-Length: 0\r\n\r\n")
  h.equal(task:result().id, 5)
  connection:close()
  listening:close()
end)

h.test("refused_connection_is_an_error_that_says_nothing_of_carried_out", function()
  local gone = h.scripted()
  gone:stop()
  h.configure(gone, { transport = { retries = 1 } })
  local problem = h.raises("network", {}, integrations.helpscout.create_customer,
                           { first_name = "Jo" })
  h.lacks(problem, "carried out")
  h.equal(problem.retriable, true)
end)

h.test("what_was_refused_is_not_sent_again", function()
  for _, status in ipairs { 400, 401, 403, 404, 405, 409, 412, 413, 422, 423 } do
    for _, list in ipairs { reads, creations, replacements } do
      answering { { status = status, body = "{}" }, list[1][3] }
      h.equal((pcall(perform, list[1])), false)
      h.equal(count_requests(), 1, list[1][1] .. " after " .. status)
    end
  end
end)

h.test("reply_that_is_no_json_is_not_asked_for_again", function()
  answering { { body = "hello" }, mailbox }
  h.raises("reply", {}, integrations.helpscout.get_mailbox, 1)
  h.equal(count_requests(), 1)
end)

h.test("creation_whose_reply_cannot_be_read_was_carried_out", function()
  for _, body in ipairs { "", "hello", '{"contact":', "[]", "{}" } do
    answering { { status = 201, body = body } }
    local problem = h.raises("reply", "carried out", perform, creations[3])
    h.equal(problem.retriable, false, "retriable")
    h.equal(count_requests(), 1)
  end
end)

h.test("retries_of_the_call_go_before_the_setting", function()
  answering({ failures.status_503, mailbox }, { retries = 0 })
  h.equal(integrations.helpscout.get_mailbox({ id = 1 }, { retries = 1 }).id, 123)
end)

h.test("no_retries_means_none", function()
  -- A connection that breaks is another matter: libcurl itself opens a dead one anew.
  for _, answer in ipairs { failures.status_503, failures.cut_body,
      { status = 429, body = "{}", headers = { ["Retry-After"] = "0" } } } do
    answering({ answer, mailbox }, { retries = 0 })
    h.equal((pcall(integrations.helpscout.get_mailbox, 1)), false)
    h.equal(count_requests(), 1)
    answering({ answer, mailbox }, { retries = 3 })
    h.equal((pcall(integrations.helpscout.get_mailbox, { id = 1 }, { retries = 0 })), false)
    h.equal(count_requests(), 1)
  end
end)

h.test("retries_are_for_each_request_of_a_call", function()
  local failing = failures.status_503
  answering({ failing, { status = 204 }, failing, { status = 204 }, failing, { status = 204 } },
            { retries = 1 })
  h.equal(#integrations.helpscout.update_conversation { id = 1, subject = "S", tags = {},
    status = "closed" }.fields, 3)
  h.equal(count_requests(), 6)
end)

h.test("error_after_all_retries_is_that_of_the_last_one", function()
  answering({ failures.status_502, failures.status_500, { status = 503, body = '{"message":"last"}' } },
            { retries = 2 })
  local problem = h.raises("service", "last", integrations.helpscout.get_mailbox, 1)
  h.equal(problem.status, 503)
  h.equal(problem.retriable, true)
  h.equal(count_requests(), 3)
end)

h.test("error_in_the_middle_tells_what_was_applied", function()
  answering({ { status = 204 }, failures.status_500, failures.status_500 }, { retries = 1 })
  local problem = h.raises("service", {}, integrations.helpscout.update_conversation,
                           { id = 1, subject = "S", tags = {} })
  h.equal(problem.applied, { "subject" })
end)

-- How long to wait --------------------------------------------------------------------------------

-- The wait that a refusal asks for is known without waiting: when it goes beyond the call's deadline
-- the call fails at once, and the error holds it. `headers` may be a function of the time now.
local function wait_of(service, headers, status)
  if type(headers) == "function" then headers = headers(os.time()) end
  answering { { status = status or 429, body = "{}", headers = headers } }
  local operation = service == "helpscout" and integrations.helpscout.get_mailbox
    or integrations.aircall.get_call
  local start = os.time()
  local problem = h.raises((status or 429) == 429 and "rate_limit" or "service", {}, operation,
    service == "helpscout" and { id = 1 } or { call_id = 1 }, { timeout = 5 })
  h.check(os.time() - start < 5, "it waited")
  h.equal(count_requests(), 1)
  return problem.retry_after
end

local function date(time) return os.date("!%a, %d %b %Y %H:%M:%S GMT", time) end

local function near(seconds, expected)
  h.check(type(seconds) == "number" and seconds <= expected and seconds > expected - 10,
          ("%s is not about %d"):format(tostring(seconds), expected))
end

h.test("helpscouts_own_header_goes_first", function()
  h.equal(wait_of("helpscout", { ["X-RateLimit-Retry-After"] = "40" }), 40)
  h.equal(wait_of("helpscout", { ["X-RateLimit-Retry-After"] = "40", ["Retry-After"] = "90" }), 40)
  h.equal(wait_of("helpscout", { ["x-ratelimit-retry-after"] = "40" }), 40)
end)

for _, service in ipairs { "helpscout", "aircall" } do
  h.test("retry_after_in_seconds_" .. service, function()
    h.equal(wait_of(service, { ["Retry-After"] = "33" }), 33)
    h.equal(wait_of(service, { ["Retry-After"] = "33" }, 503), 33)
  end)

  h.test("retry_after_as_a_date_" .. service, function()
    near(wait_of(service, function(now) return { ["Retry-After"] = date(now + 50) } end), 50)
    near(wait_of(service, function(now) return { ["Retry-After"] = date(now + 50) } end, 503), 50)
  end)

  h.test("retry_after_as_a_date_is_by_the_services_clock_" .. service, function()
    for _, ahead in ipairs { -600, 600 } do
      near(wait_of(service, function(now)
        return { Date = date(now + ahead), ["Retry-After"] = date(now + ahead + 50) }
      end), 50)
    end
  end)

  h.test("wait_of_days_is_told_" .. service, function()
    h.equal(wait_of(service, { ["Retry-After"] = "172800" }), 172800)
  end)

  h.test("wait_that_cannot_be_read_is_none_" .. service, function()
    local usual = wait_of(service, {})
    h.check(usual > 0 and usual <= 60, "usual wait")
    for _, text in ipairs { "soon", "", "-5", "1e9999", "99999999999999999999999", "nan" } do
      h.equal(wait_of(service, { ["Retry-After"] = text }), usual, "wait of " .. text)
    end
  end)
end

h.test("aircalls_limit_without_a_wait_is_a_minute", function()
  h.equal(wait_of("aircall", {}), 60)
end)

h.test("aircalls_reset_in_seconds_and_milliseconds", function()
  near(wait_of("aircall", function(now) return { ["X-AircallApi-Reset"] = now + 45 } end), 45)
  near(wait_of("aircall", function(now) return { ["X-AircallApi-Reset"] = (now + 45) * 1000 } end),
       45)
end)

h.test("aircalls_reset_is_by_the_services_clock", function()
  near(wait_of("aircall", function(now)
    return { Date = date(now - 600), ["X-AircallApi-Reset"] = now - 555 }
  end), 45)
end)

h.test("retry_after_goes_before_aircalls_reset", function()
  h.equal(wait_of("aircall", function(now)
    return { ["Retry-After"] = "20", ["X-AircallApi-Reset"] = now + 45 }
  end), 20)
end)

h.test("aircalls_reset_that_is_past_or_far_off_is_a_minute", function()
  for _, offset in ipairs { -10, -100000, 180, 100000 } do
    h.equal(wait_of("aircall", function(now) return { ["X-AircallApi-Reset"] = now + offset } end),
            60, "wait at an offset of " .. offset)
  end
  h.equal(wait_of("aircall", { ["X-AircallApi-Reset"] = "soon" }), 60)
end)

h.test("service_is_waited_for_as_long_as_it_says", function()
  answering { { status = 429, body = "{}", headers = { ["X-RateLimit-Retry-After"] = "2" } },
              mailbox }
  local start = os.time()
  h.equal(integrations.helpscout.get_mailbox({ id = 1 }, { timeout = h.patience }).id, 123)
  h.check(os.time() - start >= 1, "it did not wait")
  h.equal(count_requests(), 2)
end)

h.test("date_that_is_past_is_the_usual_moment", function()
  answering { { status = 429, body = "{}", headers = { ["Retry-After"] = date(os.time() - 100) } },
              mailbox }
  h.equal(integrations.helpscout.get_mailbox({ id = 1 }, { timeout = h.patience }).id, 123)
  h.equal(count_requests(), 2)
end)

h.test("wait_of_a_failure_goes_before_our_own", function()
  answering { { status = 503, body = "", headers = { ["Retry-After"] = "2" } }, mailbox }
  local start = os.time()
  h.equal(integrations.helpscout.get_mailbox({ id = 1 }, { timeout = h.patience }).id, 123)
  h.check(os.time() - start >= 1, "it did not wait")
end)

-- The deadline ------------------------------------------------------------------------------------

h.test("deadline_covers_all_retries", function()
  server():forget_replies():reply_always { status = 503, body = "" }
  h.configure(server(), { transport = { retries = 100 } })
  server():mark()
  local ok, problem = pcall(integrations.helpscout.get_mailbox, { id = 1 }, { timeout = 1.5 })
  -- It ends before a wait that is too long, or, seldom, while a request is under way.
  h.check(not ok and (problem.kind == "service" or problem.kind == "timeout"), tostring(problem))
  h.equal(problem.retriable, true)
  h.check(count_requests() < 100, count_requests() .. " requests")
end)

h.test("deadline_covers_a_silent_retry", function()
  answering { failures.status_503, { silence = true } }
  h.raises("timeout", {}, integrations.helpscout.get_mailbox, { id = 1 }, { timeout = 4 })
  h.equal(count_requests(), 2)
end)

h.test("deadline_covers_all_steps_of_a_call", function()
  answering { { status = 204 }, { silence = true } }
  local problem = h.raises("timeout", {}, integrations.helpscout.update_conversation,
                           { id = 1, subject = "S", tags = {} }, { timeout = 3 })
  h.equal(problem.applied, { "subject" })
end)

h.test("token_is_asked_for_again_within_the_deadline", function()
  local token = { body = { access_token = "t", token_type = "bearer", expires_in = 100 } }
  local function configure_client(answers)
    answering(answers)
    integrations.configure { helpscout = { client_id = "c", client_secret = "s",
      url = server().helpscout }, transport = { retries = 3 } }
  end
  configure_client { failures.status_503, failures.reset, token, mailbox }
  h.equal(integrations.helpscout.get_mailbox(1).id, 123)
  h.equal(count_requests(), 4)
  configure_client { { status = 400, body = { error = "invalid_client" } } }
  h.raises("authentication", {}, integrations.helpscout.get_mailbox, 1)
  h.equal(count_requests(), 1)
end)

h.test("creation_without_a_token_in_time_may_be_made_again", function()
  answering { { silence = true } }
  integrations.configure { helpscout = { client_id = "c", client_secret = "s",
    url = server().helpscout } }
  for _ = 1, 2 do -- the second waits for the token that the first has asked for
    local problem = h.raises("timeout", {}, integrations.helpscout.create_customer,
                             { first_name = "Jo" }, { timeout = 0.3 })
    h.equal(problem.retriable, true, "retriable")
    h.check(not problem.message:find("carried out", 1, true), problem.message)
  end
  h.equal(server():summary(), { "POST /v2/oauth2/token" })
end)

h.test("deletion_that_was_carried_out_before_its_reply_was_lost_is_done", function()
  -- The first DELETE works, its reply is lost; the second finds nothing.
  local stored = { contact = { id = 1, first_name = "Jo",
    phone_numbers = { { id = 7, label = "Work", value = "+12025550101" } }, emails = {} } }
  local afterwards = { contact = { id = 1, first_name = "Jo", phone_numbers = {}, emails = {} } }
  answering { { body = h.json.encode(stored) }, failures.reset,
    { status = 404, body = { error = "Not Found" } }, { body = h.json.encode(afterwards) } }
  local result = integrations.aircall.update_contact { contact_id = 1, phone_numbers = {} }
  h.equal(result.contact.phone_numbers, {})
  h.equal(server():summary(), { "GET /v1/contacts/1", "DELETE /v1/contacts/1/phone_details/7",
    "DELETE /v1/contacts/1/phone_details/7", "GET /v1/contacts/1" })
end)

-- What a lost answer may have removed ---------------------------------------------------------------

local gone = { status = 404, body = "{}" }

for name, failure in pairs { status_500 = failures.status_500, reset = failures.reset } do
  h.test("a_removal_that_finds_nothing_after_" .. name .. "_was_carried_out", function()
    answering { failure, gone }
    h.equal(integrations.helpscout.delete_conversation { id = 1 }, { id = 1, deleted = true })
    h.equal(count_requests(), 2)
  end)
end

-- On a kept connection it is libcurl that sends it again; and another refusal comes between.
local refusals = {
  a_limit = { { status = 429, body = "{}", headers = { ["Retry-After"] = "0" } } },
  an_old_token = { { status = 401, body = "{}" }, { body = { access_token = "t-2" } } },
}

for name, refusal in pairs(refusals) do
  h.test("a_removal_that_finds_nothing_after_a_reset_and_" .. name .. "_was_carried_out", function()
    answering { mailbox, failures.reset, refusal[1], refusal[2] or gone, gone }
    h.configure(server(), { helpscout = { client_id = "hs-client", client_secret = "hs-secret" },
      transport = { retries = 3 } })
    integrations.helpscout.get_mailbox(123)
    h.equal(integrations.helpscout.delete_conversation { id = 1 }, { id = 1, deleted = true })
    h.equal(count_requests(), 3 + #refusal)
  end)
end

h.test("a_removal_that_finds_nothing_at_first_fails", function()
  answering { gone }
  h.raises("not_found", nil, integrations.helpscout.delete_conversation, { id = 1 })
end)

for _, status in ipairs { 425, 429 } do
  h.test("a_removal_that_finds_nothing_after_a_" .. status .. "_fails", function()
    answering { { status = status, body = "{}", headers = { ["Retry-After"] = "0" } }, gone }
    h.raises("not_found", nil, integrations.helpscout.delete_conversation, { id = 1 })
    h.equal(count_requests(), 2)
  end)
end

h.run()
