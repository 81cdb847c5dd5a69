-- Answers recorded from the real services, or taken from their documentation, go through the module
-- and give what the contract promises: everything in them, and what is added. The recordings are
-- not part of the project; without them these tests say skipped.

local h = require "harness"
local integrations = require "integrations"

local server = h.shared(h.scripted)

local function read(name)
  local text = h.read_file(h.shared_dir .. "/recorded/" .. name)
  if not text then h.skip "SHARED_DIR has no recorded answers" end
  return h.json.decode(text)
end

-- The service's answer in a recording, whichever way the file wraps it.
local function response_of(document)
  if document.exchanges then return document.exchanges[1].response end
  return document.response or document
end

local function answer_of(document)
  return { status = math.tointeger(document.status), body = h.json.encode(response_of(document)) }
end

local function call(answers, operation, arguments, settings)
  server():forget_replies()
  for _, answer in ipairs(answers) do server():reply(answer) end
  h.configure(server(), settings)
  local service, short = operation:match("^(%w+)%.([%w_]+)$")
  return integrations[service][short](arguments)
end

local function includes_response(result, document)
  h.includes(result, h.json.plain(response_of(document), integrations.null), "result")
end

-- Tests by the name of their recording. What is left over is listed at the end.
local used = {}

local function recording(name, body)
  used[name] = true
  h.test(name:gsub("[/%-]", "_"):gsub("%.json$", ""), function() body(read(name)) end)
end

-- Help Scout --------------------------------------------------------------------------------------

local function recorded_item(name, operation)
  recording("helpscout/" .. name .. ".json", function(document)
    includes_response(call({ answer_of(document) }, operation, { id = 1 }), document)
  end)
end

for _, name in ipairs { "conversation", "conversation_embed_threads" } do
  recording("helpscout/" .. name .. ".json", function(document)
    local result = call({ answer_of(document) }, "helpscout.get_conversation", { id = 1 })
    includes_response(result, document)
    h.equal(result._embedded.customer.id, 238604, "_embedded.customer.id")
    h.equal(result.primaryCustomer, { id = 238604 }, "primaryCustomer")
    h.check(type(result._embedded.threads) == "table", "_embedded.threads is missing")
    h.equal(result.status, "closed")
  end)
end

recorded_item("mailbox", "helpscout.get_mailbox")

local chat = { id = "7c2f9b40-0000-4000-8000-0000000000aa" }
recording("helpscout/chat.json", function(document)
  includes_response(call({ answer_of(document) }, "helpscout.get_chat", chat), document)
end)
recording("helpscout/chat_event.json", function(document)
  local page = { size = 50, totalElements = 1, totalPages = 1, number = 1 }
  local body = h.json.encode { _embedded = { events = { document } }, page = page }
  local result = call({ { body = body } }, "helpscout.list_chat_events", chat)
  h.includes(result._embedded.events[1], h.json.plain(document, integrations.null), "event")
end)
recording("helpscout/chat_events_page1_of_2.json", function(document)
  local second = { page = { size = 10, totalElements = 11, totalPages = 2, number = 2 },
    _embedded = { events = { { id = "last" } } } }
  local result = call({ answer_of(document), { body = second } }, "helpscout.list_chat_events", chat)
  h.includes({ table.unpack(result._embedded.events, 1, 10) },
    h.json.plain(document._embedded.events, integrations.null), "events")
  h.equal(result._embedded.events[11].id, "last")
end)
for name in ("tag team webhook"):gmatch "%a+" do recorded_item(name, "helpscout.get_" .. name) end

-- What is below something else.
local function recorded_below(name, operation, arguments)
  recording("helpscout/" .. name .. ".json", function(document)
    includes_response(call({ answer_of(document) }, operation, arguments), document)
  end)
end

recorded_below("thread_original_source", "helpscout.get_thread_source", { conversation_id = 1, id = 2 })
recorded_below("mailbox_fields", "helpscout.list_mailbox_fields", { mailbox_id = 1 })
recorded_below("mailbox_folders", "helpscout.list_mailbox_folders", { mailbox_id = 1 })

recorded_below("customer_address", "helpscout.get_customer_address", { customer_id = 1 })
for names in ("emails phones chats social_profiles websites"):gmatch "%S+" do
  recorded_below("customer_" .. names, "helpscout.list_customer_" .. names, { customer_id = 1 })
end

h.test("helpscout_social_profiles_are_where_the_live_service_has_them", function()
  local document = read "helpscout/customer_social_profiles.json"
  local result = call({ answer_of(document) }, "helpscout.list_customer_social_profiles", { customer_id = 1 })
  h.equal(result._embedded.social_profiles[1].value, "bigbird22")
end)

h.test("helpscout_thread_original_source_txt", function()
  local text = h.read_file(h.shared_dir .. "/recorded/helpscout/thread_original_source.txt")
  if not text then h.skip("no recordings in " .. h.shared_dir .. "/recorded") end
  local answer = { body = text, headers = { ["Content-Type"] = "message/rfc822" } }
  local result = call({ answer }, "helpscout.get_thread_source_rfc822", { conversation_id = 1, id = 2 })
  h.equal(result, { original = text, content_type = "message/rfc822" })
end)

recording("helpscout/attachment_data.json", function(document)
  local result = call({ answer_of(document) }, "helpscout.get_attachment", { conversation_id = 1, id = 2 })
  h.equal(result, { data = "ZmlsZQ==", content = "file" })
end)

-- One item of a list.
for name, arguments in pairs { thread = { conversation_id = 1 }, workflow = {} } do
  recording("helpscout/" .. name .. ".json", function(document)
    local page = { size = 25, totalElements = 1, totalPages = 1, number = 1 }
    local body = h.json.encode { _embedded = { [name .. "s"] = { document } }, page = page }
    local result = call({ { body = body } }, "helpscout.list_" .. name .. "s", arguments)
    h.includes(result._embedded[name .. "s"][1], h.json.plain(document, integrations.null), name)
  end)
end

-- Lists of a few items a page, where the live service has more: the reply's own size counts.
for collection, arguments in pairs {
  threads = { conversation_id = 1 }, users = {}, tags = {}, teams = {}, workflows = {}, webhooks = {},
} do
  recording("helpscout/" .. collection .. "_page1_of_2.json", function(document)
    arguments.per_page = document.page.size
    local result = call({ answer_of(document) }, "helpscout.list_" .. collection, arguments)
    h.includes(result._embedded[collection],
      h.json.plain(document._embedded[collection], integrations.null), collection)
    h.equal(result.page.totalElements, document.page.totalElements, "total")
    h.equal(#server():requests(), 1, "requests")
  end)
end

recording("helpscout/customer.json", function(document)
  local result = call({ answer_of(document) }, "helpscout.get_customer", { id = 1 })
  includes_response(result, document)
  h.equal(result._embedded.emails, {}, "_embedded.emails")
end)

recording("helpscout/user.json", function(document)
  local result = call({ answer_of(document) }, "helpscout.get_current_user", {})
  includes_response(result, document)
  h.equal(result.firstName .. " " .. result.lastName .. " " .. result.role, "Big Bird owner")
end)

for _, collection in ipairs { "conversations", "customers", "mailboxes" } do
  local operation = "helpscout.list_" .. collection
  recording("helpscout/" .. collection .. "_empty_no_embedded.json", function(document)
    local result = call({ answer_of(document) }, operation, {})
    h.equal(result._embedded[collection], {})
    h.equal(result.page, { size = 25, totalElements = 0, totalPages = 0, number = 1 }, "page")
    h.equal(#server():requests(), 1, "requests")
  end)

  -- Ten items a page here, where the live service has 25 or 50: the reply's own size counts.
  recording("helpscout/" .. collection .. "_page1_of_2.json", function(document)
    local result = call({ answer_of(document) }, operation, { per_page = 10 })
    h.includes(result._embedded[collection],
             h.json.plain(document._embedded[collection], integrations.null), collection)
    h.equal(result.page, { size = 10, totalElements = 11, totalPages = 2, number = 1 }, "page")
    h.equal(#server():requests(), 1, "requests")
  end)

  h.test("helpscout_" .. collection .. "_go_on_with_the_second_page", function()
    local document = read("helpscout/" .. collection .. "_page1_of_2.json")
    local second = { page = { size = 10, totalElements = 11, totalPages = 2, number = 2 },
                     _embedded = { [collection] = { { id = 11 } } } }
    local result = call({ answer_of(document), { body = second } }, operation, {})
    h.equal(#result._embedded[collection], 11, "items")
    h.equal(result._embedded[collection][11].id, 11, "the last id")
    h.equal(result.page, { size = 25, totalElements = 11, totalPages = 1, number = 1 }, "page")
    h.equal(#server():requests(), 2, "requests")
  end)
end

local function recorded_error(name, status, kind, words, check)
  recording(name, function(document)
    local answer = answer_of(document)
    answer.status = status
    local operation = name:find("^helpscout") and "helpscout.list_mailboxes" or "aircall.list_calls"
    local problem = h.raises(kind, words, call, { answer }, operation, {})
    h.equal(problem.status, status, "status")
    if check then check(problem) end
  end)
end

recorded_error("helpscout/error_400_validation.json", 400, "invalid",
  { "country", "may not be empty" },
  function(problem)
    h.equal(problem.details, { { path = "country", message = "may not be empty" } })
    h.equal(problem.reference, "cb73aad3-9a81-44fd-bf70-48250ea256ff#12")
  end)
recorded_error("helpscout/error_429_rate_limit.json", 429, "rate_limit", "API rate limit exceeded",
  function(problem) h.equal(problem.retriable, true) end)
recorded_error("helpscout/error_500_internal.json", 500, "service", "Internal error",
  function(problem) h.equal(problem.reference, "cb73aad3-9a81-44fd-bf70-48250ea256ff#12") end)

-- Aircall: calls ----------------------------------------------------------------------------------

local function check_ends(value, raw)
  local digits = raw.number and raw.number.digits
  if raw.direction == "outbound" then
    h.equal(value.from, digits, "from")
    h.equal(value.to, raw.raw_digits, "to")
  elseif raw.direction == "inbound" then
    h.equal(value.from, raw.raw_digits, "from")
    h.equal(value.to, digits, "to")
  end
end

for _, name in ipairs {
  "estuary_2026-09/calls_after_comments_and_archive",
  "estuary_2026-09/calls_from_equals_started_at",
  "estuary_2026-09/calls_from_one_second_before", "estuary_2026-09/calls_list_empty",
  "estuary_2026-09/calls_list_full_item", "estuary_2026-09/calls_order_desc",
  "estuary_2026-09/calls_page_200_at_cap", "estuary_2026-09/calls_per_page_51_clamped",
  "estuary_2026-09/calls_to_equals_started_at", "estuary_2026-09/calls_to_one_second_before",
  "estuary_2026-09/calls_window_asc", "estuary_2026-09/calls_window_older_than_six_months",
  "nango_2026-06/calls", "nango_2026-06/list-calls", "nango_2026-06/search-calls",
  "documented/calls_list",
} do
  recording("aircall/" .. name .. ".json", function(document)
    local result = call({ answer_of(document) }, "aircall.list_calls", {})
    includes_response(result, document)
    for i, raw in ipairs(response_of(document).calls) do check_ends(result.calls[i], raw) end
  end)
end

-- The bounds as a caller means them ask for what was recorded.
local windows = {
  calls_from_one_second_before = { { from = "2026-09-28T13:44:47Z" }, "from=1790603086" },
  calls_to_equals_started_at = { { to = "2026-09-28T13:44:47Z" }, "to=1790603087" },
}

for name, window in pairs(windows) do
  h.test("aircall_window_of_" .. name, function()
    local document = read("aircall/estuary_2026-09/" .. name .. ".json")
    call({ answer_of(document) }, "aircall.list_calls", window[1])
    h.contains(server():requests()[1].query, window[2])
    h.contains(document.url, window[2])
  end)
end

recording("aircall/documented/call_get.json", function(document)
  local result = call({ answer_of(document) }, "aircall.get_call", { call_id = 812 })
  includes_response(result, document)
  h.equal(result.call.from, "+33 1 76 11 11 11", "from")
  h.equal(result.call.to, "+1 800-123-4567", "to")
end)

recording("aircall/estuary_2026-09/call_item_after_finalization.json", function(document)
  local body = h.json.encode { call = document.item }
  local result = call({ { body = body } }, "aircall.get_call", { call_id = 4186780376 })
  h.includes(result.call, h.json.plain(document.item, integrations.null), "call")
  h.equal(tostring(result.call.id), "4186780376")
  h.equal(result.call.from, "+1 984-314-0178", "from")
  h.equal(result.call.to, "+1 617-610-0113", "to")
end)

local beyond = "Your query is limited to 10k results and pagination is out of bound"
recorded_error("aircall/estuary_2026-09/calls_page_201_past_cap_400.json", 400, "invalid", beyond)
recorded_error("aircall/estuary_2026-09/contacts_page_999_past_cap_400.json", 400, "invalid",
  beyond)
recorded_error("aircall/estuary_2026-09/tags_page_201_past_cap_400.json", 400, "invalid", beyond)
recorded_error("aircall/estuary_2026-09/contacts_emails_route_404.json", 404, "not_found",
  "Not Found")

for name, ids in pairs {
  ["estuary_2026-09/tags_list"] = { ["Callback Request"] = 3037353, ["local presence"] = 3037361 },
  ["nango_2026-06/list-tags"] = { ["Callback Request"] = 2725523 },
  ["nango_2026-06/tags"] = { ["nango test tag 2"] = 2733993 },
} do
  recording("aircall/" .. name .. ".json", function(document)
    for tag, id in pairs(ids) do
      local no_calls = answer_of(read("aircall/estuary_2026-09/calls_list_empty.json"))
      call({ answer_of(document), no_calls }, "aircall.list_calls", { tags = { tag } })
      h.equal(server():requests()[2].parameters["tags[]"], tostring(id))
      server():mark()
    end
  end)
end

-- Aircall: contacts -------------------------------------------------------------------------------

for _, name in ipairs {
  "estuary_2026-09/contacts_from_to_inclusive", "estuary_2026-09/contacts_from_to_inner_empty",
  "estuary_2026-09/contacts_list_full", "estuary_2026-09/contacts_order_by_updated_at_desc",
  "estuary_2026-09/contacts_page_200_in_cap", "estuary_2026-09/contacts_page_2_of_1",
  "estuary_2026-09/contacts_per_page_51", "nango_2026-06/contacts", "nango_2026-06/list-contacts",
} do
  recording("aircall/" .. name .. ".json", function(document)
    includes_response(call({ answer_of(document) }, "aircall.list_contacts", {}), document)
  end)
end

-- A search with an unknown criterion answers with everybody; nobody of them may be passed on.
recording("aircall/estuary_2026-09/contacts_search_without_filter.json", function(document)
  local result = call({ answer_of(document) }, "aircall.list_contacts",
    { q = "nobody@example.com" })
  h.equal(result.contacts, {})
end)

recording("aircall/nango_2026-06/search-contacts.json", function(document)
  local result = call({ answer_of(document) }, "aircall.list_contacts", { q = "Gary.Jennings@" })
  h.equal(#result.contacts, 1, "found by address")
  h.equal(result.contacts[1].id, 482884061)
  result = call({ answer_of(document) }, "aircall.list_contacts", { q = "+1 (631) 440-2060" })
  h.equal(#result.contacts, 1, "found by number")
  h.equal(result.contacts[1].id, 482393545)
  result = call({ answer_of(document) }, "aircall.list_contacts", { q = "aircall" })
  h.equal(#result.contacts, 1, "found by name")
  h.equal(result.contacts[1].id, 482393544)
end)

recording("aircall/nango_2026-06/create-contact.json", function(document)
  local sent = document.exchanges[1].body
  local result = call({ answer_of(document) }, "aircall.create_contact",
                      h.json.plain(sent, integrations.null))
  includes_response(result, document)
  h.equal(h.json_difference(server():requests()[1].body, h.json.encode(sent), "body"), nil)
end)

-- The recorded program sent all fields and both lists in one POST, which the service ignores.
recording("aircall/nango_2026-06/update-contact.json", function(document)
  local before, after = document.exchanges[1], document.exchanges[2]
  local function answer(exchange) return { body = h.json.encode(exchange.response) } end
  local wanted = h.json.plain(after.body, integrations.null)
  for _, list in ipairs { wanted.phone_numbers, wanted.emails } do
    for _, entry in ipairs(list) do entry.id = nil end
  end
  wanted.contact_id = 482393545
  local result = call({ answer(before), answer(after), answer(after) }, "aircall.update_contact",
                      wanted)
  h.includes(result, h.json.plain(after.response, integrations.null), "result")
  h.equal(server():summary(), { "GET /v1/contacts/482393545", "POST /v1/contacts/482393545",
                                "GET /v1/contacts/482393545" })
  h.equal(h.json_difference(server():requests()[2].body, [[{"first_name":"Echo Test Updated",
    "last_name":"Test","company_name":"Test your sound",
    "information":"Call this number to test your sound!"}]], "body"), nil)
end)

-- Asking for the lists that a contact already has changes nothing.
local function unchanged_contact(name, phones)
  recording("aircall/" .. name .. ".json", function(document)
    local contact = response_of(document).contact
    local function entries(list)
      local wanted = {}
      for i, entry in ipairs(list or {}) do
        wanted[i] = { label = entry.label, value = entry.value }
      end
      return wanted
    end
    local result = call({ answer_of(document), answer_of(document) }, "aircall.update_contact",
      { contact_id = contact.id, emails = entries(contact.emails),
        phone_numbers = contact.phone_numbers and (phones or entries(contact.phone_numbers)) })
    includes_response(result, document)
    local path = "GET /v1/contacts/" .. contact.id
    h.equal(server():summary(), { path, path })
  end)
end

unchanged_contact("estuary_2026-09/contact_by_id")
unchanged_contact("nango_2026-06/get-contact")
unchanged_contact("documented/contact_get", { { label = "Work", value = "+33176111111" } })

-- Aircall: users and numbers ----------------------------------------------------------------------

local function check_users(users, raw)
  for i, user in ipairs(users) do
    if not raw[i].name then return end -- the recording was cut down to a few fields
    local first, rest = raw[i].name:match("^(%S+)%s+(.*)$")
    h.equal(user.first_name, first or raw[i].name, "first_name")
    h.equal(user.last_name, rest or "", "last_name")
    h.equal(user.email, raw[i].email, "email")
  end
end

for _, name in ipairs { "estuary_2026-09/users_v2_list", "estuary_2026-09/users_v2_per_page_51",
                        "nango_2026-06/list-users", "nango_2026-06/users" } do
  recording("aircall/" .. name .. ".json", function(document)
    local result = call({ answer_of(document) }, "aircall.list_users", {})
    h.includes(result.users, h.json.plain(response_of(document).users, integrations.null), "users")
    check_users(result.users, response_of(document).users)
  end)
end

recording("aircall/estuary_2026-09/users_v1_list.json", function(document)
  local gone = { status = 404, body = [[{"message":"Not Found"}]] }
  local result = call({ gone, answer_of(document) }, "aircall.list_users", {})
  h.includes(result.users, h.json.plain(document.response.users, integrations.null), "users")
  check_users(result.users, document.response.users)
end)

for _, name in ipairs { "estuary_2026-09/numbers_list", "nango_2026-06/numbers",
                        "nango_2026-06/list-numbers" } do
  recording("aircall/" .. name .. ".json", function(document)
    local result = call({ answer_of(document) }, "aircall.list_numbers", {})
    local raw = response_of(document).numbers
    h.includes(result.numbers, h.json.plain(raw, integrations.null), "numbers")
    for i, number in ipairs(result.numbers) do h.equal(number.number, raw[i].digits, "number") end
  end)
end

for _, name in ipairs { "nango_2026-06/get-user", "documented/user_get_v1" } do
  recording("aircall/" .. name .. ".json", function(document)
    local raw = response_of(document).user
    local result = call({ answer_of(document) }, "aircall.get_current_user", {},
                        { aircall = { user = tostring(raw.id) } })
    includes_response(result, document)
    check_users({ result.user }, { raw })
  end)
end

recording("aircall/documented/integration_me.json", function(document)
  local user = read("aircall/documented/user_get_v1.json")
  local result = call({ answer_of(document), answer_of(user) }, "aircall.get_current_user", {})
  h.equal(result.user.first_name .. " " .. result.user.last_name, "John Doe")
  h.equal(server():summary(), { "GET /v1/integrations/me", "GET /v2/users/456" })
end)

-- What the live service answered to operations that a script gives little more than an id.
local exchanged = {
  ["add-team-member"] = { "add_user_to_team", { team_id = 1, user_id = 2 } },
  ["create-tag"] = { "create_tag", { name = "A", color = "#000" } },
  ["create-team"] = { "create_team", { name = "A" } },
  ["create-user"] = { "create_user", { email = "a@example.com" } },
  ["create-webhook"] = { "create_webhook", { url = "https://a.example.com", events = { "call.ended" } } },
  ["get-company"] = { "get_company", {} },
  ["get-tag"] = { "get_tag", { tag_id = 1 } },
  ["get-team"] = { "get_team", { team_id = 1 } },
  ["get-user-availability"] = { "get_user_availability", { user_id = 1 } },
  ["get-webhook"] = { "get_webhook", { webhook_id = "a1" } },
  ["list-teams"] = { "list_teams", {} },
  ["list-user-availabilities"] = { "list_user_availabilities", {} },
  ["list-webhooks"] = { "list_webhooks", {} },
  ["remove-team-member"] = { "remove_user_from_team", { team_id = 1, user_id = 2 } },
  ["update-tag"] = { "update_tag", { tag_id = 1, name = "A", color = "#000" } },
  ["update-user"] = { "update_user", { user_id = 1, wrap_up_time = 5 } },
  ["update-webhook"] = { "update_webhook",
    { webhook_id = "a1", url = "https://a.example.com", events = { "call.ended" } } },
}
for name, one in pairs(exchanged) do
  recording("aircall/nango_2026-06/" .. name .. ".json", function(document)
    includes_response(call({ answer_of(document) }, "aircall." .. one[1], one[2]), document)
  end)
end

-- What is documented of others, or was seen by other clients. Of a page of a list its items are compared: the module's
-- pages are the caller's.
local answered = {
  ["documented/ai_agent_call_create"] = { "start_ai_agent_call",
    { agent_id = "agent-7", contact_phone = "+12025550101", idempotency_key = "visit-12" } },
  ["documented/analytics_export_completed"] = { "get_analytics_export", { export_id = "9d3f2a1e-2b6c-4f0a-9c3e-1a2b3c4d5e6f" } },
  ["documented/analytics_export_create"] = { "create_analytics_export",
    { report_name = "CALLS_HISTORY", timezone = "Europe/Paris", relative = "TODAY" } },
  ["documented/analytics_export_failed"] = { "get_analytics_export", { export_id = "9d3f2a1e-2b6c-4f0a-9c3e-1a2b3c4d5e6f" } },
  ["documented/call_predicted_csat"] = { "get_call_predicted_csat", { call_id = 1 } },
  ["documented/company_get"] = { "get_company", {} },
  ["documented/dialer_campaign_get"] = { "get_dialer_campaign", { user_id = 1 } },
  ["documented/group_message_send"] = { "send_group_message",
    { number_id = 1, participants = { "+12025550101", "+12025550102" }, body = "A" } },
  ["documented/message_send"] = { "send_message", { number_id = 1, to = "+12025550101", body = "A" } },
  ["documented/number_get"] = { "get_number", { number_id = 1 } },
  ["documented/sms_templates_list"] = { "list_sms_templates", {}, "templates" },
  ["documented/tag_get"] = { "get_tag", { tag_id = 1 } },
  ["documented/team_get"] = { "get_team", { team_id = 1 } },
  ["documented/whatsapp_status"] = { "get_whatsapp_status", { number_id = 1 } },
  ["documented/whatsapp_templates_list"] = { "list_whatsapp_templates", { number_id = 1 } },
  ["estuary_2026-09/company"] = { "get_company", {} },
  ["estuary_2026-09/ping"] = { "ping", {} },
  ["estuary_2026-09/tags_page_2_of_9"] = { "list_tags", {}, "tags" },
  ["estuary_2026-09/teams_list"] = { "list_teams", {}, "teams" },
  ["estuary_2026-09/user_availabilities"] = { "list_user_availabilities", {}, "users" },
  ["estuary_2026-09/user_availabilities_past_end"] = { "list_user_availabilities", {}, "users" },
  ["estuary_2026-09/webhooks_list"] = { "list_webhooks", {}, "webhooks" },
  ["estuary_2026-09/webhooks_list_empty"] = { "list_webhooks", {}, "webhooks" },
  ["nango_2026-06/teams"] = { "list_teams", {}, "teams" },
  ["nango_2026-06/webhooks"] = { "list_webhooks", {}, "webhooks" },
  ["production_2026-10/campaign_contacts_by_phone"] = { "list_campaign_contacts",
    { campaign_id = "019f0000-1a2b-7c3d-8e4f-5a6b7c8d9e0f", phone_number = "+12155550188" }, "contacts" },
}
for name, one in pairs(answered) do
  recording("aircall/" .. name .. ".json", function(document)
    local items, response = one[3], response_of(document)
    -- A projection has what its client read of the answer: not what it says of the page.
    if document.projection then response.meta = { count = 1, total = 1, current_page = 1, per_page = 20 } end
    local body = h.json.encode(response)
    local result = call({ { status = math.tointeger(document.status), body = body } }, "aircall." .. one[1], one[2])
    local raw = h.json.plain(response, integrations.null)
    h.includes(items and result[items] or result, items and raw[items] or raw, items or "result")
  end)
end

-- What an account's own program asks for; and deliveries, which test_webhooks.lua reads.
used["aircall/documented/oauth_token.json"] = true
used["helpscout/webhook_customer_updated.json"] = true

for name in ("contact tag team user webhook"):gmatch "%a+" do
  recording("aircall/nango_2026-06/delete-" .. name .. ".json", function(document)
    local key = name .. "_id"
    h.equal(response_of(document), "") -- an empty body, as the recording shows it
    h.equal(call({ { status = 204 } }, "aircall.delete_" .. name, { [key] = "7" }),
      { [key] = name == "webhook" and "7" or 7, deleted = true })
  end)
end

-- What belongs to no operation --------------------------------------------------------------------

local all = h.quote(h.shared_dir) .. "/recorded/"
for path in h.run_program(("ls -d %s*/*.json %s*/*/*.json 2>/dev/null"):format(all, all))
    :gmatch "([^\n]+)\n" do
  local name = path:sub(#h.shared_dir + #"/recorded/" + 1)
  if not used[name] and not name:find "^aircall/webhooks_" then
    recording(name, function() h.skip "no operation reads this recording yet" end)
  end
end

h.run()
