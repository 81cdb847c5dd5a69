-- A dry run: the requests that a call would send, and none sent. Contract §7.
--
-- It sends nothing, so there is nothing to permit: a dry run is not judged, and shows what a call
-- that has to be approved is about.

local h = require "harness"
local integrations = require "integrations"
local requests = require "requests"

local mock = h.shared(h.mock)
local scripted = h.shared(h.scripted)

local secrets = { "hs-token", "hs-secret", "hs-client", "ac-api-token", "ac-id", "Bearer", "Basic",
                  "YWMtaWQ6YWMtYXBpLXRva2Vu", "uthorization" }

-- Every string and key in a value, as one text.
local function every_text(value, list)
  list = list or {}
  if type(value) == "table" then
    for key, item in pairs(value) do
      list[#list + 1] = tostring(key)
      every_text(item, list)
    end
  else
    list[#list + 1] = tostring(value)
  end
  return list
end

local function holds_no_credential(plan)
  local text = table.concat(every_text(plan), "\n")
  for _, secret in ipairs(secrets) do h.lacks(text, secret) end
end

-- The plan of a call; nothing may have been sent for it, and nothing secret be in it.
local function plan_of(service, operation, arguments, options)
  local all = { dry_run = true }
  for name, value in pairs(options or {}) do all[name] = value end
  local plan = integrations[service][operation](arguments, all)
  mock():got_nothing()
  h.equal(type(plan), "table", "the plan's type")
  h.equal(getmetatable(plan), nil, "metatable")
  h.check(#plan >= 1, "the plan holds no request")
  for _, request in ipairs(plan) do
    for key in pairs(request) do
      h.check(key == "method" or key == "url" or key == "body", "there is a field " .. key)
    end
    h.equal(type(request.method), "string")
    h.equal(type(request.url), "string")
    h.check(request.body == nil or type(request.body) == "table", "the body is no table")
  end
  for key, value in pairs(plan) do
    if math.type(key) ~= "integer" then h.equal(key, "notes") end
    if key == "notes" then
      for _, note in ipairs(value) do h.equal(type(note), "string") end
      h.check(#value > 0, "notes are there but empty")
    end
  end
  holds_no_credential(plan)
  return plan
end

-- Each golden case --------------------------------------------------------------------------------

local base_of = {
  helpscout = function(server) return (server.helpscout:gsub("/v2$", "")) end,
  aircall = function(server) return server.aircall end,
}

local function split(service, server, url)
  local base = base_of[service](server)
  h.equal(url:sub(1, #base), base, "start of the url")
  local path, query = url:sub(#base + 1):match("^([^?]*)%??(.*)$")
  return path, h.query_list(query)
end

-- A planned request is the one that the case sends.
local function compare(service, planned, sent, where)
  local path, query = split(service, mock(), planned.url)
  h.equal(planned.method, sent.method, where .. ": method")
  h.equal(path, sent.path, where .. ": path")
  if not sent.parameters[requests.others] then
    h.equal(query, requests.query_list(sent.parameters), where .. ": query")
  end
  h.equal(planned.body, sent.body and h.json.decode(sent.body), where .. ": body")
end

local function run_case(service, case)
  h.configure(mock(), { [service] = case.account })
  local plan = plan_of(service, case.operation, case.arguments[1] or {})
  if plan.notes == nil then h.equal(#plan, #case.sends, "number of requests") end
  for i = 1, math.min(#plan, #case.sends) do
    if i == 1 or plan.notes == nil then
      compare(service, plan[i], case.sends[i], "request " .. i)
    end
  end
end

for _, service in ipairs { "helpscout", "aircall" } do
  for _, case in ipairs(require(service)) do
    local first = case.arguments[1]
    if (type(first) == "table" or first == nil) and #case.arguments <= 1 then
      h.test(service .. "." .. case.name, function() run_case(service, case) end)
    end
  end
end

-- Compared with the call itself -------------------------------------------------------------------

-- What the plan says is, byte for byte, what the mock services then log.
local function as_sent(service, operation, arguments)
  h.test(service .. "." .. operation .. "_sends_what_its_plan_says", function()
    h.configure(mock())
    local plan = plan_of(service, operation, arguments)
    h.equal(plan.notes, nil, "notes")
    integrations[service][operation](arguments)
    local made = mock():requests()
    h.equal(#made, #plan, "number of requests")
    for i, request in ipairs(made) do
      local query = request.query ~= "" and "?" .. request.query or ""
      h.equal(plan[i].method, request.method)
      h.equal(plan[i].url, base_of[service](mock()) .. request.path .. query)
      h.equal(plan[i].body, request.body ~= "" and h.json.decode(request.body) or nil)
    end
  end)
end

as_sent("helpscout", "list_conversations", { mailbox = 123, status = "open", tag = "a&b c",
  sort_field = "subject", sort_order = "asc", query = 'subject:"x y"', page = 1, per_page = 25 })
as_sent("helpscout", "get_conversation", { id = 456 })
as_sent("helpscout", "create_conversation", { subject = "Größe", mailbox_id = 123,
  customer_email = "jo@example.org", body = "Line\n\"quoted\" ☎", type = "chat",
  status = "pending", assignee_id = 4120, tags = { "vip" } })
as_sent("helpscout", "list_customers", { first_name = "Jo", email = "jo+a@example.org" })
as_sent("helpscout", "get_customer", { id = 789 })
as_sent("helpscout", "create_customer", { first_name = "Ada", last_name = "Byron",
  email = "ada.dry@example.org", organization = "Engines", job_title = "Author",
  phone = "+12025550199" })
as_sent("helpscout", "list_mailboxes", { per_page = 50 })
as_sent("helpscout", "get_mailbox", { id = 123 })
as_sent("helpscout", "get_current_user", {})
as_sent("aircall", "list_calls", { from = "2026-01-01T00:00:00Z", direction = "inbound",
  per_page = 5, order = "asc" })
as_sent("aircall", "get_call", { call_id = 12345 })
as_sent("aircall", "list_contacts", { per_page = 5, page = 2 })
as_sent("aircall", "create_contact", { first_name = "Ida", last_name = "Berg",
  company_name = "Acme", information = "x", phone_numbers = { { value = "+1 202 555 0188" } },
  emails = { { label = "Home", value = "ida.dry@example.org" } } })

h.test("plan_of_a_conversations_changes_is_what_is_sent", function()
  h.configure(mock())
  local arguments = { id = 456, subject = "Dry", status = "pending", tags = { "vip" },
    assignee_id = 4120 }
  local plan = plan_of("helpscout", "update_conversation", arguments)
  integrations.helpscout.update_conversation(arguments)
  local planned, sent = {}, {}
  for i, request in ipairs(plan) do
    local path = split("helpscout", mock(), request.url)
    planned[i] = { request.method, path, request.body }
  end
  for i, request in ipairs(mock():requests()) do
    sent[i] = { request.method, request.path, h.json.decode(request.body) }
  end
  h.equal(planned, sent)
end)

-- Where it depends on an answer -------------------------------------------------------------------

local depending = {
  { "helpscout", "list_conversations", { per_page = 50 } },
  { "aircall", "update_contact", { contact_id = 5678,
    phone_numbers = { { value = "+12025550101" } } } },
  { "aircall", "update_contact", { contact_id = 5678, emails = {} } },
  { "aircall", "list_contacts", { q = "Zoë" } },
  { "aircall", "list_calls", { number_id = 1402277 } },
  { "aircall", "list_calls", { tags = { "vip" } } },
  { "aircall", "list_users", {} },
  { "aircall", "list_numbers", {} },
  { "aircall", "get_current_user", {} },
}

for i, call in ipairs(depending) do
  h.test(("what_depends_on_an_answer_is_noted_%d_%s"):format(i, call[2]), function()
    h.configure(mock())
    local plan = plan_of(table.unpack(call))
    h.check(plan.notes and #plan.notes > 0, "no note: " .. h.show(plan))
    for _, note in ipairs(plan.notes) do
      h.check(#note > 20 and not note:find("\n"), "not a sentence: " .. note)
    end
  end)
end

h.test("a_note_of_a_step_that_is_made_many_times_stands_once", function()
  h.configure(mock())
  local numbers = {}
  for i = 1, 250 do numbers[i] = ("+1202555%04d"):format(i) end
  local plan = plan_of("aircall", "create_dialer_campaign", { user_id = 2101553, phone_numbers = numbers })
  h.equal(#plan, 3, "requests")
  h.equal(#plan.notes, 1, "notes")
end)

h.test("only_a_search_is_said_to_stop_before_the_list_ends", function()
  h.configure(mock())
  h.check(not plan_of("aircall", "list_users", {}).notes[1]:find "scan_limit")
  h.contains(plan_of("aircall", "list_calls", { number_id = 1402277 }).notes[1], "scan_limit")
end)

-- The older version of the service's users is asked only where the newer one is missing.
h.test("a_request_in_place_of_another_is_noted", function()
  h.contains(table.concat(plan_of("aircall", "list_users", {}).notes, "\n"), "/v1/users")
end)

h.test("what_depends_on_nothing_has_no_notes", function()
  h.configure(mock())
  h.equal(plan_of("helpscout", "get_mailbox", { id = 123 }).notes, nil)
  h.equal(plan_of("aircall", "create_contact", { first_name = "Ida",
    emails = { { value = "i@example.org" } } }).notes, nil)
end)

h.test("first_request_of_a_plan_with_notes_is_the_first_that_is_sent", function()
  for _, call in ipairs(depending) do
    h.configure(mock())
    mock():mark()
    local plan = plan_of(table.unpack(call))
    pcall(integrations[call[1]][call[2]], call[3])
    local first = mock():requests()[1]
    local query = first.query ~= "" and "?" .. first.query or ""
    h.equal(plan[1].method .. " " .. plan[1].url,
      first.method .. " " .. base_of[call[1]](mock()) .. first.path .. query)
  end
end)

-- Nothing is sent ---------------------------------------------------------------------------------

h.test("no_token_is_fetched", function()
  integrations.configure { helpscout = { client_id = "hs-client", client_secret = "hs-secret",
    url = mock().helpscout } }
  local plan = plan_of("helpscout", "get_mailbox", { id = 123 })
  h.equal(plan, { { method = "GET", url = mock().helpscout .. "/mailboxes/123" } })
end)

h.test("no_service_needs_to_be_there", function()
  integrations.configure {
    helpscout = { access_token = "hs-token", url = "http://127.0.0.1:1/v2" } }
  h.equal(plan_of("helpscout", "get_mailbox", { id = 123 })[1].url,
          "http://127.0.0.1:1/v2/mailboxes/123")
end)

h.test("the_services_own_addresses_are_shown", function()
  integrations.configure { helpscout = { access_token = "hs-token" },
    aircall = { access_token = "ac-api-token" } }
  h.equal(plan_of("helpscout", "get_mailbox", { id = 123 })[1].url,
          "https://api.helpscout.net/v2/mailboxes/123")
  h.equal(plan_of("aircall", "get_call", { call_id = 12345 })[1].url,
          "https://api.aircall.io/v1/calls/12345?fetch_contact=true")
end)

h.test("nothing_is_changed", function()
  h.configure(mock())
  local before = mock():observe_helpscout("/conversations/456")
  plan_of("helpscout", "update_conversation", { id = 456, subject = "Never" })
  h.equal(mock():observe_helpscout("/conversations/456").subject, before.subject)
end)

h.test("dry_run_false_is_a_call", function()
  h.configure(mock())
  h.equal(integrations.helpscout.get_mailbox({ id = 123 }, { dry_run = false }).id, 123)
  h.equal(mock():summary(), { "GET /v2/mailboxes/123" })
end)

h.test("a_call_after_a_dry_run_is_a_call", function()
  h.configure(mock())
  plan_of("helpscout", "get_mailbox", { id = 123 })
  h.equal(integrations.helpscout.get_mailbox { id = 123 }.name, "Customer Support")
end)

-- Options and accounts ----------------------------------------------------------------------------

h.test("other_options_may_be_there", function()
  h.configure(mock())
  local plan = plan_of("helpscout", "get_mailbox", { id = 123 }, { timeout = 5, retries = 7 })
  h.equal(plan, { { method = "GET", url = mock().helpscout .. "/mailboxes/123" } })
end)

h.test("each_account_shows_its_own_address", function()
  integrations.configure { helpscout = { accounts = {
    default = { access_token = "hs-token", url = "http://127.0.0.1:1/v2" },
    work = { access_token = "hs-token", url = "http://127.0.0.1:2/v2" } } } }
  local function url(account)
    return integrations.helpscout[account].get_mailbox({ id = 5 }, { dry_run = true })[1].url
  end
  h.equal(url "default", "http://127.0.0.1:1/v2/mailboxes/5")
  h.equal(url "work", "http://127.0.0.1:2/v2/mailboxes/5")
end)

h.test("a_credential_that_a_script_gives_is_not_shown", function()
  h.configure(mock())
  local plan = plan_of("helpscout", "create_customer", { first_name = "the hs-token", email = "hs-token@example.org" })
  h.equal(plan[1].body.firstName, "the [credential]")
  plan = plan_of("helpscout", "list_conversations", { query = "about hs-token" })
  h.contains(plan[1].url, "[credential]")
  integrations.configure { helpscout = { access_token = "123456789" } }
  plan = integrations.helpscout.create_conversation({ subject = "s", body = "b", mailbox_id = 1, customer_id = 123456789 },
    { dry_run = true })
  h.equal(plan[1].body, "[credential]")
end)

h.test("full_names_have_plans_too", function()
  h.configure(mock())
  h.equal(#plan_of("helpscout", "helpscout_get_mailbox", { id = 123 }), 1)
end)

h.test("plans_can_be_made_in_parallel", function()
  h.configure(mock())
  local plan = function(id)
    return function() return plan_of("helpscout", "get_mailbox", { id = id })[1].url end
  end
  local results, errors = integrations.parallel { plan(1), plan(2), plan(3) }
  h.equal(errors, nil)
  h.equal(results[3], mock().helpscout .. "/mailboxes/3")
end)

h.test("plans_can_be_made_in_an_installed_environment", function()
  h.configure(mock())
  local env = {}
  integrations.install(env)
  local plan = env.app.integrations.helpscout.get_mailbox({ id = 1 }, { dry_run = true })
  h.equal(plan[1].method, "GET")
end)

h.test("two_plans_share_no_table", function()
  h.configure(mock())
  local arguments = { id = 456, tags = { "a" } }
  local one = plan_of("helpscout", "update_conversation", arguments)
  one[1].body.tags[1] = "changed"
  local two = plan_of("helpscout", "update_conversation", arguments)
  h.equal(two[1].body.tags, { "a" })
  h.equal(arguments.tags, { "a" })
end)

-- Errors ------------------------------------------------------------------------------------------

local wrong = {
  { "helpscout", "get_mailbox", {}, "id" },
  { "helpscout", "get_mailbox", { id = "x" }, "id" },
  { "helpscout", "update_conversation", { id = 456 }, "subject" },
  { "helpscout", "list_conversations", { statu = "open" }, "status" },
  { "aircall", "create_contact", { first_name = "Ida" }, "phone_numbers" },
  { "aircall", "list_calls", { from = "yesterday" }, "from" },
}

for i, call in ipairs(wrong) do
  h.test(("bad_arguments_are_refused_%d_%s"):format(i, call[2]), function()
    h.configure(mock())
    h.raises("argument", call[4], integrations[call[1]][call[2]], call[3], { dry_run = true })
    mock():got_nothing()
  end)
end

h.test("dry_run_must_be_a_boolean", function()
  h.configure(mock())
  for _, value in ipairs { 1, "true", {} } do
    h.raises("argument", "dry_run", integrations.helpscout.get_mailbox, { id = 1 },
             { dry_run = value })
  end
  mock():got_nothing()
end)

h.test("a_missing_account_is_a_configuration_error", function()
  integrations.configure {}
  h.raises("configuration", {}, integrations.helpscout.get_mailbox, { id = 1 },
           { dry_run = true })
end)

-- Permissions -------------------------------------------------------------------------------------

local function permit(permissions, approve)
  integrations.configure { approve = approve,
    helpscout = { access_token = "hs-token", url = mock().helpscout, permissions = permissions } }
end

h.test("a_dry_run_of_what_is_denied_is_shown", function()
  permit { read = "deny", write = "deny" }
  h.equal(#plan_of("helpscout", "update_conversation", { id = 456, subject = "S" }), 1)
  h.equal(#plan_of("helpscout", "get_mailbox", { id = 456 }), 1)
end)

h.test("a_dry_run_is_not_asked_for", function()
  local asked = 0
  permit({ read = "ask", write = "ask" }, function()
    asked = asked + 1
    return false
  end)
  plan_of("helpscout", "update_conversation", { id = 456, subject = "S" })
  h.equal(asked, 0, "times asked")
end)

h.test("a_dry_run_approves_no_call", function()
  permit { write = "deny" }
  plan_of("helpscout", "update_conversation", { id = 456, subject = "S" })
  h.raises("permission", {}, integrations.helpscout.update_conversation,
    { id = 456, subject = "S" })
  mock():got_nothing()
end)

-- Credentials -------------------------------------------------------------------------------------

h.test("a_url_has_no_user_name_and_no_token", function()
  for service, names in pairs { helpscout = { "list_mailboxes", "get_current_user" },
      aircall = { "list_users", "list_numbers", "get_current_user", "list_calls" } } do
    for _, name in ipairs(names) do
      h.configure(mock())
      for _, request in ipairs(plan_of(service, name, {})) do
        h.lacks(request.url, "@")
        h.lacks(request.url:lower(), "token")
      end
    end
  end
end)

h.test("the_scripted_server_got_nothing_either", function()
  h.configure(scripted())
  integrations.aircall.update_contact({ contact_id = 5678, emails = {} }, { dry_run = true })
  integrations.helpscout.list_conversations({ per_page = 50 }, { dry_run = true })
  scripted():got_nothing()
end)

h.run()
