-- What is done again and again while memory runs out. A scenario gets the module and returns what has
-- to be the same whenever it succeeds; `show` makes a text of that. A failure is raised on.

local base = ...

-- A walk through a value, in order, as text.
local function show(value)
  if type(value) ~= "table" then return tostring(value) end
  local keys, parts = {}, {}
  for key in next, value do keys[#keys + 1] = key end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for i, key in ipairs(keys) do
    parts[i] = key == "connection" and "" or tostring(key) .. "=" .. show(value[key])
  end
  return "{" .. table.concat(parts, ",") .. "}"
end

local settings = {
  helpscout = {
    accounts = {
      default = { access_token = "token-of-helpscout", url = base .. "/ok/hs" },
      refused = { access_token = "token-of-refused", url = base .. "/refuse/hs" },
      twin = { client_id = "id-of-client", client_secret = "secret-of-client", url = base .. "/ok/hs" },
      client = { client_id = "id-of-client", client_secret = "secret-of-client", url = base .. "/ok/hs" },
    },
    permissions = { read = "allow", write = "ask" },
  },
  aircall = {
    accounts = {
      default = { api_id = "id-of-aircall", api_token = "token-of-aircall", user = "nora@example.com",
                  url = base .. "/ok/ac" },
      refused = { access_token = "token-of-refused", user = 7, url = base .. "/refuse/ac" },
      held = { access_token = "token-of-held", url = base .. "/hold" },
    },
  },
  approve = function() return true end,
  on_call = function() end,
  transport = { timeout = 10, retries = 0, user_agent = "reliability/1", ca_file = "/nonexistent" },
}

local operations = {
  helpscout = {
    list_conversations = { status = "open", tag = "vip", sort_field = "subject" },
    get_conversation = { id = 456 },
    create_conversation = { subject = "A \"printer\"", mailbox_id = 123, customer_email = "a@example.org",
                            body = "It is on fire.", tags = { "fire", "printer" } },
    update_conversation = { id = 456, status = "closed", subject = "x", tags = { "a" } },
    list_customers = { first_name = "Jo" },
    get_customer = { id = 789 },
    create_customer = { first_name = "A", email = "a@example.org", phone = "+14155550100" },
    list_mailboxes = {},
    get_mailbox = { id = "123" },
    get_current_user = {},
  },
  aircall = {
    list_calls = { from = "2026-11-16T00:00:00Z", direction = "inbound", user_id = 7 },
    get_call = { call_id = 12345 },
    list_contacts = { q = "+1 415 555 0100" },
    create_contact = { first_name = "Zoe", phone_numbers = { { label = "Work", value = "+1 415 555 0100" } },
                       emails = { { value = "zoe@example.com" } } },
    update_contact = { contact_id = 5678, last_name = "O", phone_numbers = { { value = "+14155550101" } },
                       emails = {} },
    list_users = {},
    list_numbers = {},
    get_current_user = {},
  },
}

-- By name, and in order.
local scenarios = {}

local function add(name, body)
  scenarios[#scenarios + 1] = { name = name, body = body }
end

-- A failure that the scenario is about gives its kind; any other is raised on.
local function expect_failure(kind, work, ...)
  local ok, problem = pcall(work, ...)
  if ok then error("it did not fail", 0) end
  if type(problem) ~= "table" or problem.kind ~= kind or problem.message:find "memory" then
    error(problem, 0)
  end
  return { problem.message, problem.details, problem.applied }
end

add("configure", function(integrations)
  integrations.configure(settings)
  return "configured"
end)

add("configure, refused", function(integrations)
  return expect_failure("configuration", integrations.configure,
                        { aircall = { accounts = { work = { api_id = "id-without-token" } } } })
end)

for _, service in ipairs { "aircall", "helpscout" } do
  local names = {}
  for name in pairs(operations[service]) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    local arguments = operations[service][name]
    add(service .. "." .. name, function(integrations)
      return integrations[service][name](arguments)
    end)
    add(service .. "." .. name .. ", refused", function(integrations)
      return expect_failure("invalid", integrations[service].refused[name], arguments)
    end)
  end
end

add("a token is fetched", function(integrations)
  return integrations.helpscout.client.get_mailbox(123)
end)

add("wrong arguments", function(integrations)
  return {
    expect_failure("argument", integrations.helpscout.get_mailbox, { identity = 1 }),
    expect_failure("argument", integrations.aircall.list_calls, { from = "yesterday" }),
    expect_failure("argument", function() return integrations.helpscout.get_mailboxes end),
  }
end)

add("a secret of a call is hidden in its error alone", function(integrations)
  local create = integrations.helpscout.create_webhook
  return {
    expect_failure("argument", integrations.helpscout.get_mailbox, { ["mango-kaki-tree"] = 1 }),
    expect_failure("reply", create, { url = "https://a.example", events = { "convo.created" }, secret = "mango-kaki-tree" }),
  }
end)

add("dry runs", function(integrations)
  local options = { dry_run = true }
  return {
    integrations.aircall.update_contact(operations.aircall.update_contact, options),
    integrations.helpscout.create_conversation(operations.helpscout.create_conversation, options),
  }
end)

-- Functions of C write these, or change what the row wrote.
for _, hooked in ipairs {
  { "helpscout", "list_conversations", { customer = 789, tag = "a,b", query = "printer" } },
  { "helpscout", "list_customers", { email = "a@example.org", sort_field = "firstName", sort_order = "asc" } },
  { "helpscout", "list_organizations", { sort_field = "name", sort_order = "asc" } },
  { "helpscout", "update_customer",
    { id = 789, first_name = "A", operations = { { op = "replace", path = "/age", value = "3" } } } },
  { "helpscout", "update_customer_properties", { id = 789, properties = { plan = "gold" } } },
  { "aircall", "list_contacts", { q = "zoe@example.com" } },
  { "aircall", "create_insight_card", { call_id = 1, contents = { { type = "title", text = "A" } } } },
  { "aircall", "send_whatsapp_message",
    { template_id = 7, to = "+12025550101", number_id = 1, template_values = { ["10"] = "z", ["2"] = 1.5 } } },
  { "aircall", "add_dialer_campaign_phone_numbers", { user_id = 7, phone_numbers = { "+14155550100" } } },
  { "aircall", "create_analytics_export",
    { relative = "TODAY", report_name = "CALLS_HISTORY", timezone = "Etc/UTC", filter = { withVoicemail = true } } },
} do
  local service, name, arguments = table.unpack(hooked)
  add("a dry run of " .. service .. "." .. name, function(integrations)
    return integrations[service][name](arguments, { dry_run = true })
  end)
end

-- The results of functions run at the same time; any error is raised on.
local function run_all(integrations, functions)
  local results, errors = integrations.parallel(functions)
  for i = 1, errors and #functions or 0 do
    if errors[i] ~= nil then error(errors[i], 0) end
  end
  if errors then error("errors without an error", 0) end
  return results
end

add("parallel", function(integrations)
  local helpscout, aircall = integrations.helpscout, integrations.aircall
  return run_all(integrations, {
    function() return helpscout.get_mailbox(123).name end,
    function() return aircall.get_call(12345).call.id end,
    function() return run_all(integrations, { helpscout.get_current_user })[1].id end,
    function() return expect_failure("invalid", helpscout.refused.get_mailbox, 1)[1] end,
  })
end)

add("a token that another account has fetched", function(integrations)
  local helpscout = integrations.helpscout
  return run_all(integrations, {
    function() return helpscout.client.get_mailbox(123).id end,
    function() return helpscout.twin.get_mailbox(123).id end,
  })
end)

add("tasks", function(integrations)
  local task = integrations.start(integrations.aircall.get_call, 12345)
  local other <const> = integrations.start(integrations.helpscout.get_mailbox, 123)
  integrations.poll(0)
  other:cancel()
  local id <const> = task:result().call.id
  -- What a run that ran out of memory has started goes on.
  while integrations.poll(1) > 0 do end
  return { id, integrations.limits().aircall.default.in_flight }
end)

add("each", function(integrations)
  local names = {}
  for call in integrations.each(integrations.aircall.list_calls, {}) do names[#names + 1] = call.id end
  for user in integrations.each(integrations.helpscout.list_mailboxes, {}) do names[#names + 1] = user.id end
  return names
end)

add("an attachment", function(integrations)
  return integrations.helpscout.get_attachment { conversation_id = 456, id = 3 }
end)

add("webhooks", function(integrations)
  local helpscout, aircall, body = integrations.helpscout, integrations.aircall, '{"id":1}'
  local headers = { ["X-HelpScout-Event"] = "tag.created",
                    ["X-HelpScout-Signature"] = helpscout.webhook_sign(body, "secret") }
  local call = '{"token":"secret","event":"call.created","timestamp":1,"data":{"id":5}}'
  return { helpscout.webhook(body, headers, { "other", "secret" }), aircall.webhook(call, {}, "secret"),
           expect_failure("webhook", aircall.webhook, call, {}, "other") }
end)

add("docs.list", function(integrations) return #integrations.docs.list() end)
add("docs.read", function(integrations) return #integrations.docs.read "integrations.aircall.get_call" end)
add("docs.read, a whole reference", function(integrations)
  return #integrations.docs.read "integrations.helpscout"
end)
add("docs.search", function(integrations) return #integrations.docs.search("close a conversation") end)

add("operations as data", function(integrations) return #integrations.operations() end)

add("install", function(integrations)
  local environment = {}
  integrations.install(environment)
  return environment.app.integrations.helpscout.get_mailbox(123)
end)

return settings, scenarios, show
