-- Whose credentials a call uses, where they come from, and what a configuration may say. Contract
-- §6.

local h = require "harness"
local integrations = require "integrations"

local server = h.shared(h.scripted)
local mock = h.shared(h.mock)

local mailbox = { body = '{"id":123,"name":"Support"}' }
local users = { body = [[{"users":[],"meta":{"count":0,"total":0,"current_page":1,"per_page":50,
  "next_page_link":null,"previous_page_link":null}}]] }

local function token(access_token, seconds)
  return { body = { token_type = "bearer", access_token = access_token, expires_in = seconds } }
end

-- Prepares answers and configures one Help Scout account for them.
local function answering(answers, account, timeout)
  server():forget_replies()
  for _, answer in ipairs(answers) do server():reply(answer) end
  account.url = account.url or server().helpscout
  integrations.configure { helpscout = account, transport = { retries = 0, timeout = timeout or h.patience } }
end

local function client(changes)
  local account = { client_id = "cid", client_secret = "c&secret=1" }
  for name, value in pairs(changes or {}) do account[name] = value end
  return account
end

-- Credentials -------------------------------------------------------------------------------------

h.test("aircall_prefers_basic_when_both_are_given", function()
  server():forget_replies():reply(users)
  integrations.configure { aircall = { access_token = "t-2", api_id = "id", api_token = "to:ken",
    url = server().url } }
  integrations.aircall.list_users()
  h.equal(server():requests()[1].headers.authorization, "Basic aWQ6dG86a2Vu")
end)

h.test("all_credentials_are_taken_by_the_services", function()
  integrations.configure {
    helpscout = { accounts = {
      default = { access_token = "hs-token", url = mock().helpscout },
      work = { client_id = "hs-client", client_secret = "hs-secret", url = mock().helpscout },
    } },
    aircall = { accounts = {
      default = { api_id = "ac-id", api_token = "ac-api-token", url = mock().aircall },
      sales = { access_token = "ac-token", url = mock().aircall },
    } },
  }
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  h.equal(integrations.helpscout.work.get_mailbox(123).id, 123)
  h.equal(integrations.aircall.get_call(12345).call.id, 12345)
  h.equal(integrations.aircall.sales.get_call(12345).call.id, 12345)
end)

h.test("wrong_credentials_are_an_authentication_error", function()
  integrations.configure {
    helpscout = { access_token = "wrong-1", url = mock().helpscout },
    aircall = { api_id = "ac-id", api_token = "wrong-2", url = mock().aircall },
  }
  local problem = h.raises("authentication", {}, integrations.helpscout.get_mailbox, 123)
  h.equal(problem.status, 401, "status")
  h.lacks(problem, "wrong-1")
  problem = h.raises("authentication", {}, integrations.aircall.list_users)
  h.equal(problem.status, 403, "status")
  h.lacks(problem, "wrong-2")
end)

h.test("a_given_token_is_not_tried_again_after_a_401", function()
  answering({ { status = 401, body = "{}" }, mailbox }, { access_token = "t-1" })
  h.raises("authentication", {}, integrations.helpscout.get_mailbox, 123)
  h.equal(#server():requests(), 1)
end)

-- Client credentials ------------------------------------------------------------------------------

h.test("token_is_fetched_with_a_form", function()
  answering({ token("t-1", 172800), mailbox }, client())
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  local fetch, get = table.unpack(server():requests())
  h.equal(fetch.method .. " " .. fetch.path, "POST /v2/oauth2/token")
  h.contains(fetch.headers["content-type"], "application/x-www-form-urlencoded")
  h.equal(h.query_list(fetch.body), { "client_id=cid", "client_secret=c&secret=1",
                                      "grant_type=client_credentials" })
  h.equal(fetch.headers.authorization, nil, "authorization of the token request")
  h.equal(fetch.query, "", "query of the token request")
  h.equal(get.headers.authorization, "Bearer t-1")
end)

h.test("token_is_fetched_once_and_shared", function()
  answering({ token("t-1", 172800), mailbox, mailbox, mailbox }, client())
  integrations.helpscout.get_mailbox(123)
  integrations.helpscout.get_mailbox(124)
  integrations.helpscout.default.get_mailbox(125)
  h.equal(server():summary(), { "POST /v2/oauth2/token", "GET /v2/mailboxes/123",
    "GET /v2/mailboxes/124", "GET /v2/mailboxes/125" })
end)

h.test("each_account_has_its_own_token", function()
  server():forget_replies()
  local first, second = token("t-1", 172800), token("t-2", 172800)
  for _, answer in ipairs { first, mailbox, second, mailbox, mailbox } do
    server():reply(answer)
  end
  integrations.configure { helpscout = { accounts = {
    default = client { url = server().helpscout },
    work = client { client_id = "other", url = server().helpscout } } } }
  integrations.helpscout.get_mailbox(1)
  integrations.helpscout.work.get_mailbox(2)
  integrations.helpscout.get_mailbox(3)
  local requests = server():requests()
  h.equal(requests[2].headers.authorization, "Bearer t-1")
  h.equal(requests[4].headers.authorization, "Bearer t-2")
  h.equal(requests[5].headers.authorization, "Bearer t-1")
end)

h.test("token_is_renewed_when_its_time_is_over", function()
  answering({ token("t-1", 0), mailbox, token("t-2", 172800), mailbox, mailbox }, client())
  integrations.helpscout.get_mailbox(1)
  integrations.helpscout.get_mailbox(2)
  integrations.helpscout.get_mailbox(3)
  h.equal(server():summary(), { "POST /v2/oauth2/token", "GET /v2/mailboxes/1",
    "POST /v2/oauth2/token", "GET /v2/mailboxes/2", "GET /v2/mailboxes/3" })
  h.equal(server():requests()[4].headers.authorization, "Bearer t-2")
end)

h.test("token_is_renewed_once_after_a_401", function()
  answering({ token("t-1", 172800), { status = 401, body = "{}" }, token("t-2", 172800), mailbox },
    client())
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  local requests = server():requests()
  h.equal(#requests, 4)
  h.equal(requests[4].headers.authorization, "Bearer t-2")
end)

h.test("token_is_renewed_after_a_401_whose_words_cannot_be_read", function()
  answering({ token("t-1", 172800), { status = 401, body = "{}", headers = { ["Content-Encoding"] = "gzip" } },
    token("t-2", 172800), mailbox }, client())
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
end)

h.test("token_is_renewed_for_a_write_too", function()
  answering({ token("t-1", 172800), { status = 401, body = "{}" }, token("t-2", 172800),
    { status = 201, headers = { ["Resource-ID"] = "9" } } }, client())
  h.equal(integrations.helpscout.create_customer { first_name = "Jo" }.id, 9)
  local requests = server():requests()
  h.equal(requests[4].body, requests[2].body, "body")
end)

h.test("token_is_not_renewed_twice", function()
  answering({ token("t-1", 172800), { status = 401, body = "{}" }, token("t-2", 172800),
    { status = 401, body = "{}" }, token("t-3", 172800), mailbox }, client())
  h.raises("authentication", {}, integrations.helpscout.get_mailbox, 123)
  h.equal(server():summary(), { "POST /v2/oauth2/token", "GET /v2/mailboxes/123",
    "POST /v2/oauth2/token", "GET /v2/mailboxes/123" })
end)

h.test("revoked_tokens_are_replaced_without_the_caller_noticing", function()
  local revoking = h.mock { "--revoke-after", "2" }
  integrations.configure { helpscout = { client_id = "hs-client", client_secret = "hs-secret",
    url = revoking.helpscout } }
  for _ = 1, 7 do h.equal(integrations.helpscout.get_mailbox(123).id, 123) end
end)

h.test("wrong_secret_is_an_authentication_error", function()
  integrations.configure { helpscout = { client_id = "hs-client", client_secret = "wrong-secret",
    url = mock().helpscout } }
  local problem = h.raises("authentication", {}, integrations.helpscout.get_mailbox, 123)
  h.equal(problem.operation, "get_mailbox", "operation")
  h.lacks(h.show(problem) .. tostring(problem), "wrong-secret")
  h.equal(mock():summary(), { "POST /v2/oauth2/token" })
end)

h.test("failing_token_service_is_a_service_error", function()
  answering({ { status = 503, body = "<html>" } }, client())
  h.raises("service", {}, integrations.helpscout.get_mailbox, 123)
  h.equal(#server():requests(), 1)
end)

h.test("token_whose_time_was_over_while_nobody_waited_for_it_is_asked_for_anew", function()
  local SECONDS = 3
  answering({ { silence = true }, token("t-1", 172800), mailbox }, client(), SECONDS)
  local task = integrations.start(integrations.helpscout.get_mailbox, 123)
  repeat integrations.poll(0.01) until #server():requests() == 1
  task:cancel()
  h.run_program("sleep " .. SECONDS + 0.1)
  h.equal(integrations.helpscout.get_mailbox({ id = 123 }, { timeout = h.patience }).id, 123)
end)

h.test("wait_that_is_asked_before_a_token_holds_for_every_call", function()
  answering({ { status = 429, headers = { ["Retry-After"] = "3600" }, body = "" } }, client())
  for _ = 1, 3 do
    local problem = h.raises("rate_limit", { "no token was given" }, integrations.helpscout.get_mailbox, 123)
    h.equal(problem.retry_after, 3600)
  end
  h.equal(#server():requests(), 1)
end)

-- next_timeout is the deadline of one that does not wait.
h.test("every_task_waits_as_long_as_is_asked_before_a_token", function()
  server():forget_replies():reply { status = 429, headers = { ["Retry-After"] = 2 * h.patience }, body = "" }
  integrations.configure { helpscout = client { url = server().helpscout },
    transport = { retries = 1, timeout = h.patience } }
  local tasks = {}
  for i = 1, 3 do tasks[i] = integrations.start(integrations.helpscout.get_mailbox, 123) end
  h.wait_until(function()
    integrations.poll(0.01)
    return integrations.next_timeout() > h.patience
  end)
  for _, task in ipairs(tasks) do
    h.equal(task:done(), false)
    task:cancel()
  end
end)

-- While it is told no finalizer runs: both errors would be made of the reply that came last, in memory that
-- may be gone.
h.test("finalizer_that_calls_leaves_why_there_is_no_token_whole", function()
  local answers = {}
  for i = 1, 80 do
    local errors = {}
    for k = 1, 900 do errors[k] = { path = ("%02d"):format(i), message = "of reply " .. i } end
    answers[i] = { status = 400, body = { errors = errors } }
  end
  answering(answers, client())
  local problems, called = {}, 0
  local function call()
    local _, problem = pcall(integrations.helpscout.get_mailbox, 123)
    problems[#problems + 1] = problem
  end
  local function leave()
    setmetatable({}, { __gc = function()
      called = called + 1
      if called > 3 then return end
      call()
      leave()
    end })
  end
  h.defer(function() collectgarbage("incremental", 200, 100) end)
  for _ = 1, 20 do leave() end
  collectgarbage("incremental", 0, 1000)
  collectgarbage("step", 0)
  call()
  collectgarbage()
  h.check(#problems > 1, "no finalizer has run")
  for _, problem in ipairs(problems) do
    h.equal(problem.kind, "authentication")
    h.equal(#problem.details, 100)
    for _, detail in ipairs(problem.details) do h.equal(detail.path, problem.details[1].path) end
  end
end)

-- The collector comes round at each allocation: what nobody holds is gone at once, and its memory is another text's. The
-- token has to be read before others: which key is first depends on the room of the table.
h.test("credentials_that_a_finalizer_takes_out_of_their_table_are_those_that_were_read", function()
  local padding, fields, left, others = ("x"):rep(30), nil, nil, nil
  local function count_down()
    setmetatable({}, { __gc = function()
      if left == nil then return end
      left = left - 1
      if left <= 0 then fields.access_token = nil end
      if left < 0 then others[#others + 1] = ("y"):rep(60) .. 99 + #others end
      count_down()
    end })
  end
  h.defer(function() collectgarbage("incremental", 200, 100) end)
  local function prepare(collections)
    left, others = collections, {}
    for room = 3, 12 do
      fields = {}
      for i = 1, 1 << room do fields[-i] = true end
      for i = 1, 1 << room do fields[-i] = nil end
      for name, value in pairs { access_token = padding .. 10 + collections .. padding, url = server().url,
        user = "nora@example.com", scan_limit = 100, insecure_http = true, requests_per_minute = 50 } do fields[name] = value end
      if next(fields) == "access_token" then break end
    end
    count_down()
  end
  for collections = 1, 12 do
    prepare(collections)
    collectgarbage("incremental", 1, 1000, 1)
    collectgarbage()
    local done, problem = pcall(integrations.configure, { aircall = { accounts = { default = fields } } })
    left = nil
    collectgarbage("incremental", 200, 100)
    collectgarbage()
    if done then
      server():forget_replies():reply(users)
      integrations.aircall.list_users()
      local requests = server():requests()
      h.equal(requests[#requests].headers.authorization, "Bearer " .. padding .. 10 + collections .. padding)
    else
      h.contains(problem.message, "no credentials")
    end
  end
end)

-- In an interpreter of its own, whose collector comes round while the error is made.
h.test("task_that_goes_on_while_it_is_told_why_there_is_no_token_fetches_none", function()
  local errors = {}
  for k = 1, 900 do errors[k] = { path = ("%03d"):format(k), message = "of the first reply" } end
  server():forget_replies()
  for _ = 1, 2 do server():reply { status = 503, body = { errors = errors }, delay_ms = 100 } end
  local output = h.run_lua({ URL = server().helpscout, PATIENCE = h.patience }, [[
    local integrations = require "integrations"
    integrations.configure {
      helpscout = { client_id = "cid", client_secret = "secret", url = os.getenv "URL" },
      transport = { retries = 0, timeout = tonumber(os.getenv "PATIENCE") } }
    local task <const> = integrations.start(integrations.helpscout.get_mailbox, { id = 123 }, { retries = 1 })
    integrations.poll(0)
    local called = 0
    local function leave()
      setmetatable({}, { __gc = function()
        called = called + 1
        integrations.poll(0)
        if called < 400 then leave() end
      end })
    end
    for _ = 1, 20 do leave() end
    collectgarbage("incremental", 1, 1000)
    local _, problem = pcall(integrations.helpscout.get_mailbox, 123)
    print(problem.status, #problem.details)
  ]])
  h.equal(output, "503\t100\n")
end)

h.test("unusable_token_reply_is_an_error_without_a_call", function()
  for _, body in ipairs { "", "<html>", "[]", "{}", '{"access_token":5}', '{"access_token":""}',
      [[{"access_token":"a\r\nX-Evil: 1","expires_in":9}]] } do
    answering({ { body = body }, mailbox }, client())
    local ok, problem = pcall(integrations.helpscout.get_mailbox, 123)
    h.equal(ok, false)
    h.check(problem.kind == "reply" or problem.kind == "authentication", "kind " .. problem.kind)
    h.equal(server():summary(), { "POST /v2/oauth2/token" })
    server():mark()
  end
end)

h.test("reason_for_no_token_is_told_whatever_the_status", function()
  for _, body in ipairs { [[{"error":"invalid_client","error_description":"Client is disabled"}]],
      [[{"errors":["Client is disabled"]}]],
      [[{"Errors":["Client is disabled"]}]],
      [[{"message":"Bad Request","errors":[{"message":"Client is disabled"}]}]] } do
    answering({ { body = body } }, client())
    h.raises("authentication", { "no token was given", "Client is disabled" },
      integrations.helpscout.get_mailbox, 123)
  end
end)

h.test("reply_without_a_known_token_is_not_shown", function()
  for _, body in ipairs { [[{"accessToken":"t-unknown"}]], [["t-unknown"]], "t-unknown",
      [=[[{"access_token":"t-unknown"}]]=], [[{"details":{"access_token":"t-unknown"}}]],
      [[{"message":{"token":"t-unknown"}}]], [[{"errors":{"token":"t-unknown"}}]],
      [[{"_embedded":{"errors":[{"token":"t-unknown"}]}}]], [[{"errors":[{"token":"t-unknown"}]}]],
      [[{"error":{"token":"t-unknown"}}]] } do
    answering({ { body = body } }, client())
    local problem = h.raises("authentication", { "no token was given" },
      integrations.helpscout.get_mailbox, 123)
    h.lacks(h.show { problem.message, problem.details or {} }, "t-unknown")
  end
end)

-- The address is another server's, or something stands in front of it.
h.test("success_without_a_token_does_not_say_that_the_credential_is_wrong", function()
  for body, type in pairs { ["<html>Log in</html>"] = "text/html", [""] = "text/plain", ["Welcome"] = "text/plain",
    ['{"access_token":"t 1"}'] = "application/json" } do
    answering({ { body = body, headers = { ["Content-Type"] = type } } }, client())
    local problem = h.raises("authentication", { "no token was given: the reply holds no usable one (HTTP 200)" },
      integrations.helpscout.get_mailbox, 123)
    h.lacks(problem.message, "refused")
    h.equal(problem.message:find("an HTML page", 1, true) ~= nil, type == "text/html")
  end
end)

h.test("token_type_and_lifetime_may_be_missing", function()
  answering({ { body = [[{"access_token":"t-1"}]] }, mailbox, mailbox }, client())
  integrations.helpscout.get_mailbox(1)
  integrations.helpscout.get_mailbox(2)
  h.equal(server():requests()[2].headers.authorization, "Bearer t-1")
end)

h.test("long_tokens_are_sent_whole", function()
  local long = ("0123456789abcdef"):rep(200)
  answering({ token(long, 172800), mailbox }, client())
  integrations.helpscout.get_mailbox(1)
  h.equal(server():requests()[2].headers.authorization, "Bearer " .. long)
end)

-- Default and named accounts ----------------------------------------------------------------------

local function two_accounts()
  server():forget_replies():reply_always(mailbox)
  integrations.configure { helpscout = { accounts = {
    default = { access_token = "t-default", url = server().helpscout },
    work = { access_token = "t-work", url = server().helpscout } } } }
end

h.test("each_name_uses_its_account", function()
  two_accounts()
  integrations.helpscout.get_mailbox(1)
  integrations.helpscout.default.get_mailbox(2)
  integrations.helpscout.work.get_mailbox(3)
  integrations.helpscout.work.helpscout_get_mailbox { id = 4 }
  local requests = server():requests()
  h.equal(requests[1].headers.authorization, "Bearer t-default")
  h.equal(requests[2].headers.authorization, "Bearer t-default")
  h.equal(requests[3].headers.authorization, "Bearer t-work")
  h.equal(requests[4].headers.authorization, "Bearer t-work")
end)

local operations = {
  helpscout = { "list_conversations", "get_conversation", "create_conversation",
    "update_conversation", "list_customers", "get_customer", "create_customer", "list_mailboxes",
    "get_mailbox", "get_current_user" },
  aircall = { "list_calls", "get_call", "list_contacts", "create_contact", "update_contact",
    "list_users", "list_numbers", "get_current_user" },
}

h.test("every_account_has_every_operation_by_both_names", function()
  integrations.configure {
    helpscout = { accounts = { work = { access_token = "a", url = server().helpscout } } },
    aircall = { accounts = { work = { access_token = "a", url = server().aircall } } } }
  for service, names in pairs(operations) do
    for _, name in ipairs(names) do
      for _, account in ipairs { "default", "work" } do
        h.check(integrations[service][account][name], service .. "." .. account .. "." .. name)
        h.check(integrations[service][account][service .. "_" .. name])
      end
      h.check(integrations[service][name])
      h.check(integrations[service][service .. "_" .. name])
    end
  end
end)

h.test("errors_name_the_account", function()
  two_accounts()
  server():reply { status = 404, body = "{}" }
  local problem = h.raises("not_found", {}, integrations.helpscout.work.get_mailbox, 1)
  h.equal(problem.account, "work", "account")
  h.contains(tostring(problem), "^helpscout%.work%.get_mailbox: ", true)
end)

h.test("only_named_accounts_leave_no_default", function()
  integrations.configure { helpscout = { accounts = {
    work = { access_token = "t-work", url = server().helpscout } } } }
  local problem = h.raises("configuration", "default", integrations.helpscout.get_mailbox, 1)
  h.equal(problem.operation, "get_mailbox", "operation")
  server():got_nothing()
end)

h.test("no_credentials_is_a_configuration_error", function()
  integrations.configure {}
  for service, names in pairs(operations) do
    local problem = h.raises("configuration", service, function()
      return integrations[service][names[1]] {}
    end)
    h.equal(problem.integration, service, "integration")
  end
  local problem = h.raises("configuration", "aircall", integrations.aircall.list_users)
  h.contains(problem.message, "where it does not call that, in AIRCALL_ACCESS_TOKEN, or AIRCALL_API_ID and AIRCALL_API_TOKEN")
end)

h.test("an_account_added_later_works_without_reloading", function()
  two_accounts()
  local get_mailbox = integrations.helpscout.get_mailbox
  integrations.configure { helpscout = { access_token = "t-new", url = server().helpscout } }
  get_mailbox(1)
  h.equal(server():requests()[1].headers.authorization, "Bearer t-new")
end)

h.test("names_of_accounts_that_are_gone_are_not_kept", function()
  local env = {}
  integrations.install(env)
  local function use(first, last)
    for i = first, last do
      local name = "customer" .. i
      integrations.configure { helpscout = { accounts = { [name] = { access_token = "t-" .. i } } } }
      env.app.integrations.helpscout[name].get_mailbox({ id = 1 }, { dry_run = true })
    end
    collectgarbage()
    collectgarbage()
    return collectgarbage("count")
  end
  local before = use(1, 50)
  local grown = use(51, 550) - before
  h.check(grown < 100, ("500 names left %.0f KiB"):format(grown))
end)

h.test("many_accounts_are_reached_at_no_more_cost_than_looking_each_up", function()
  local accounts = {}
  for i = 1, 1500 do accounts["customer" .. i] = { access_token = "t-" .. i } end
  integrations.configure { helpscout = { accounts = accounts } }
  local begun = os.clock()
  for name in pairs(accounts) do h.check(integrations.helpscout[name]) end
  local seconds = os.clock() - begun
  h.check(seconds < 1.5, ("it took %.1f s"):format(seconds))
end)

h.test("a_function_of_a_removed_account_is_a_configuration_error", function()
  two_accounts()
  local get_mailbox = integrations.helpscout.work.get_mailbox
  integrations.configure { helpscout = { access_token = "t-new", url = server().helpscout } }
  h.raises("configuration", "work", get_mailbox, 1)
  server():got_nothing()
end)

-- Environment variables ---------------------------------------------------------------------------

local get_mailbox_script = [[
  local integrations = require "integrations"
  local ok, result = pcall(integrations.helpscout.get_mailbox, 123)
  print(ok and result.name or result.kind .. " " .. tostring(result))]]

h.test("environment_gives_the_helpscout_token", function()
  server():forget_replies():reply(mailbox)
  local output = h.run_lua({ HELPSCOUT_ACCESS_TOKEN = "t-env", HELPSCOUT_URL = server().helpscout },
    get_mailbox_script)
  h.equal(output, "Support\n")
  h.equal(server():requests()[1].headers.authorization, "Bearer t-env")
end)

h.test("empty_environment_is_a_configuration_error", function()
  local output = h.run_lua({}, get_mailbox_script)
  h.contains(output, "^configuration helpscout%.get_mailbox: ", true)
  h.contains(output, "HELPSCOUT_ACCESS_TOKEN")
end)

h.test("half_a_credential_in_the_environment_concerns_its_service_alone", function()
  server():forget_replies():reply(mailbox):reply { status = 400, body = '{"message":"half-id is odd"}' }
  local environment = { HELPSCOUT_ACCESS_TOKEN = "t-env", HELPSCOUT_URL = server().helpscout, AIRCALL_API_ID = "half-id" }
  local output = h.run_lua(environment, get_mailbox_script .. [[

    print(select(2, pcall(integrations.helpscout.get_mailbox, 123)))
    print(select(2, pcall(integrations.aircall.list_users)))]])
  h.contains(output, "Support\n")
  h.contains(output, "[credential] is odd")
  h.contains(output, "aircall.list_users: environment variables AIRCALL_...: api_token: missing; it goes together with api_id")
end)

-- A configuration is taken whole or not at all ----------------------------------------------------

h.test("a_refused_configuration_repeats_no_secret_and_the_one_before_stays", function()
  server():forget_replies():reply(mailbox)
  integrations.configure { helpscout = { access_token = "t-before", url = server().helpscout } }
  for word, configuration in pairs {
    url = { helpscout = { access_token = "s3cret", url = "http://example.com/v2" } },
    work = { helpscout = { access_token = "t-after", accounts = { work = { access_token = "s3cret\n" } } } },
    timeout = { helpscout = { access_token = "s3cret" }, transport = { timeout = "long" } },
  } do
    local problem = h.raises("configuration", { word }, integrations.configure, configuration)
    h.lacks(h.show(problem) .. tostring(problem), "s3cret")
  end
  integrations.helpscout.get_mailbox(1)
  h.equal(server():requests()[1].headers.authorization, "Bearer t-before")
end)

h.test("user_agent_is_the_one_configured", function()
  server():forget_replies():reply(mailbox)
  integrations.configure { helpscout = { access_token = "a", url = server().helpscout },
    transport = { user_agent = "acme/1.0 (ops@example.com)" } }
  integrations.helpscout.get_mailbox(1)
  h.equal(server():requests()[1].headers["user-agent"], "acme/1.0 (ops@example.com)")
end)

h.run()
