-- What Help Scout does and a golden case does not show: what becomes of changes, looked at without the
-- module; and walks of all its lists.

local h = require "harness"
local integrations = require "integrations"
local requests = require "requests"
local helpscout = integrations.helpscout

local function writing(options)
  local mock = h.mock(options)
  h.configure(mock)
  return mock
end

h.test("a_dropdowns_value_is_read_with_its_words", function()
  writing()
  helpscout.update_conversation_fields { id = 456, fields = { { id = 8, value = 8519 }, { id = 9, value = "2026-12-31" } } }
  h.equal(helpscout.get_conversation(456).customFields, {
    { id = 8, name = "Account Type", value = "8519", text = "Paid" },
    { id = 9, name = "Renewal", value = "2026-12-31", text = "2026-12-31" } })
end)

h.test("conversations_of_a_folder_and_those_that_a_user_replied_to_are_found", function()
  h.configure(h.mock())
  local function ask(query)
    query.status = query.status or "all"
    return helpscout.api_request { method = "GET", path = "/v2/conversations", query = query }
  end
  for _, conversation in ipairs(ask { folder = 1231 }._embedded.conversations) do
    h.equal({ conversation.mailboxId, conversation.status }, { 123, "closed" })
  end
  h.equal(ask({ folder = 1231 }).page.totalElements, ask({ mailbox = 123, status = "closed" }).page.totalElements)
  h.raises("invalid", {}, ask, { folder = "closed" })
  local function replied(ids)
    return helpscout.list_conversations { query = "replyUserIds:" .. ids, per_page = 1 }.page.totalElements
  end
  h.check(replied "4120" > 0)
  h.equal(replied "(4120 OR 1)", replied "4120")
  h.equal(replied "1", 0)
end)

-- Organizations and properties --------------------------------------------------------------------

h.test("an_organization_is_created_replaced_and_deleted", function()
  local mock = writing()
  local id = helpscout.create_organization { name = "Harbour Bakery", note = "New", domains = { "harbour.example" },
    logo_url = "https://harbour.example/l.png" }.id
  h.equal(math.type(id), "integer", "the id, which Location has with a query behind it")
  h.equal(helpscout.update_organization { id = id, name = "Harbour", phones = { "+31" } }, { id = id, updated = true })
  local path = "/organizations/" .. id
  h.includes(mock:observe_helpscout(path), { name = "Harbour", phones = { "+31" }, domains = {},
    logoUrl = "https://harbour.example/l.png" }, "it")
  h.equal(helpscout.get_organization(id).note, nil, "what was left out")
  helpscout.overwrite_customer { id = 789, first_name = "Jo", organization_id = id }
  h.equal(#helpscout.list_organization_customers { organization_id = id }._embedded.customers, 1)
  h.raises("conflict", {}, helpscout.create_organization, { name = "harbour" })
  h.equal(helpscout.delete_organization { id = id }, { id = id, deleted = true })
  local _, status = mock:observe_helpscout(path)
  h.equal(status, 404)
  h.equal(mock:observe_helpscout("/customers/789").organizationId, nil, "its customer stays without it")
end)

h.test("an_organization_without_addresses_has_empty_arrays", function()
  writing()
  local organization = helpscout.get_organization { id = 36, include_counts = true, include_properties = true }
  h.includes(organization, { domains = {}, phones = {}, customerCount = 0, conversationCount = 0, properties = {} }, "it")
end)

h.test("conversations_of_an_organization_have_their_customers", function()
  writing()
  local list = helpscout.list_organization_conversations { organization_id = 35, per_page = 10 }
  h.equal(#list._embedded.conversations, 10)
  h.equal(list._embedded.conversations[1]._embedded.customer.id, 789)
end)

h.test("what_an_organization_has_in_its_properties_is_set_and_taken_away", function()
  writing()
  local function values()
    local found = {}
    for _, value in ipairs(helpscout.get_organization { id = 35, include_properties = true }.properties) do
      found[value.slug] = value.value
    end
    return found
  end
  helpscout.create_organization_property { type = "number", slug = "size", name = "Size" }
  helpscout.set_organization_property_value { organization_id = 35, slug = "size", value = "100" }
  helpscout.set_organization_property_value { organization_id = 35, slug = "tier", value = "Silver" }
  h.equal(values(), { size = "100", tier = "Silver" })
  h.raises("invalid", {}, helpscout.set_organization_property_value,
    { organization_id = 35, slug = "tier", value = "Bronze" })
  h.raises("conflict", {}, helpscout.create_organization_property, { type = "text", slug = "tier", name = "T" })
  h.equal(helpscout.remove_organization_property_value { organization_id = 35, slug = "size" },
    { organization_id = 35, slug = "size", deleted = true })
  h.equal(values(), { tier = "Silver" })
  helpscout.update_organization_property { slug = "tier", name = "Tier", options = { { label = "Gold" } } }
  h.equal(values(), {}, "values of an option that is gone")
  helpscout.delete_organization_property { slug = "size" }
  h.raises("not_found", {}, helpscout.get_organization_property, { slug = "size" })
end)

h.test("what_a_customer_has_in_its_properties_is_set_and_taken_away", function()
  writing()
  local function values()
    local found = {}
    for _, value in ipairs(helpscout.get_customer(789)._embedded.properties) do found[value.slug] = value.text end
    return found
  end
  h.equal(helpscout.update_customer_properties { id = 789, properties = { plan = "Gold", seats = 5, car = "Bike" } },
    { id = 789, updated = true })
  h.equal(values(), { plan = "Gold", seats = "5", car = "Bike" })
  helpscout.update_customer_properties { id = 789, properties = { seats = integrations.null, plan = "Silver" } }
  h.equal(values(), { plan = "Silver", car = "Bike" })
  h.raises("invalid", {}, helpscout.update_customer_properties, { id = 789, properties = { plan = "Bronze" } })
  helpscout.delete_customer_property { slug = "plan" }
  h.equal(values(), { car = "Bike" })
end)

-- Customers ---------------------------------------------------------------------------------------

h.test("list_customers_v3_finds_new_customers_at_once_and_whole_addresses", function()
  writing { "--search-lag-ms", "60000" }
  local id = helpscout.create_customer { first_name = "Zed", email = "zed@example.org" }.id
  local function found(arguments)
    local ids = {}
    for i, customer in ipairs(helpscout.list_customers_v3(arguments)._embedded.customers) do ids[i] = customer.id end
    return ids
  end
  h.equal(found { email = "zed@example.org" }, { id })
  h.equal(found { query = "zed" }, { id })
  h.equal(found { email = "zed@" }, {})
  h.equal(found { created_since = "2026-11-20T12:00:00Z" }, { id })
end)

h.test("operations_change_the_lists_that_a_customer_has", function()
  local mock = writing()
  local function emails()
    local list = {}
    for i, entry in ipairs(mock:observe_helpscout("/customers/789")._embedded.emails) do list[i] = entry.value end
    return list
  end
  local first, second = table.unpack(helpscout.get_customer(789)._embedded.emails)
  helpscout.update_customer { id = 789, operations = {
    { op = "add", path = "/emails", value = { type = "work", value = "new@example.org" } },
    { op = "replace", path = ("/emails/%d/value"):format(first.id), value = "jo@work.example" },
    { op = "remove", path = "/emails/" .. second.id },
  } }
  h.equal(emails(), { "jo@work.example", "new@example.org" })
  h.raises("invalid", {}, helpscout.update_customer,
    { id = 789, operations = { { op = "remove", path = "/emails/1234567" } } })
end)

h.test("an_address_belongs_to_one_customer", function()
  writing()
  local other = { customer_id = 789, type = "work", value = helpscout.list_customers_v3 {}
    ._embedded.customers[1]._embedded.emails[1].value }
  h.raises("conflict", {}, helpscout.create_customer_email, other)
  other.id = helpscout.get_customer(789)._embedded.emails[1].id
  h.raises("conflict", {}, helpscout.update_customer_email, other)
end)

h.test("a_customer_is_deleted_with_their_conversations", function()
  local mock = writing()
  helpscout.delete_customer { id = 789 }
  local _, status = mock:observe_helpscout "/conversations/456"
  h.equal(status, 404)
end)

h.test("an_imported_thread_keeps_its_time", function()
  writing()
  local id = helpscout.create_customer_thread { conversation_id = 456, customer_id = 789, body = "Old.", imported = true,
    created_at = "2025-03-05T07:00:00Z" }.id
  for _, thread in ipairs(helpscout.list_threads { conversation_id = 456 }._embedded.threads) do
    if thread.id == id then h.equal(thread.createdAt, "2025-03-05T07:00:00Z") return end
  end
  error "the thread is not there"
end)

-- Files -------------------------------------------------------------------------------------------

h.test("files_of_a_new_thread_can_be_read", function()
  writing()
  helpscout.create_note { conversation_id = 456, body = "See there.", attachments = {
    { file_name = "a.bin", mime_type = "application/octet-stream", data = "\0\255A" },
    { file_name = "é.txt", mime_type = "text/plain", data = "Hello" } } }
  local files = helpscout.list_threads { conversation_id = 456 }._embedded.threads[1]._embedded.attachments
  h.equal({ files[1].filename, files[2].filename, #files }, { "a.bin", "é.txt", 2 })
  h.equal(helpscout.get_attachment { conversation_id = 456, id = files[1].id }.content, "\0\255A")
  h.raises("invalid", {}, helpscout.delete_attachment, { conversation_id = 456, id = files[1].id })
end)

h.test("an_attachments_id_is_told_where_the_service_says_it", function()
  local server = h.scripted()
  h.configure(server)
  for _, case in ipairs {
    { { status = 201, body = "" }, { conversation_id = 456, thread_id = 7, done = true } },
    { { status = 202, body = "" }, { conversation_id = 456, thread_id = 7, accepted = true } },
    { { status = 200, body = "", headers = { ["Resource-ID"] = "55" } }, { id = 55 } },
    { { status = 202, body = "", headers = { ["Resource-ID"] = "55" } }, { id = 55 } },
  } do
    server:reply(case[1])
    h.equal(helpscout.create_attachment { conversation_id = 456, thread_id = 7, file_name = "a", mime_type = "b/c",
      data = "d" }, case[2])
  end
end)

h.test("a_webhooks_secret_is_in_no_error", function()
  local server = h.scripted()
  h.configure(server)
  local function created(answer)
    server:reply(answer)
    local _, problem = pcall(helpscout.create_webhook, { url = "https://a.example/", events = { "convo.created" },
      secret = "mango/Kaki" })
    h.lacks(h.show(problem) .. tostring(problem), "mango")
    h.contains(tostring(problem), "[credential]")
  end
  created { status = 400, body = '{"message":"bad secret mango\\/Kaki"}' }
  created { status = 400, body = '{"errors":[{"path":"secret","message":"MANGO%2fKAKI"}]}' }
  created { status = 200, body = '"mango/Kaki"' }
  server:reply { status = 400, body = '{"message":"mango"}' }
  h.raises("invalid", "mango", helpscout.get_webhook, { id = 1 })
end)

h.test("a_list_without_a_body_is_told_as_empty", function()
  local server = h.scripted():reply { status = 204 }
  h.configure(server)
  h.raises("reply", "it is empty", helpscout.list_saved_replies, { mailbox_id = 123 })
end)

-- What the mock services refuse, and no operation sends -------------------------------------------

-- Method, path, body, and what the refusal says.
for name, case in pairs {
  an_entry_without_its_type = { "POST", "customers/789/emails", { value = "new@example.org" }, "type" },
  an_operation_that_there_is_not = { "PATCH", "customers/789", { { op = "move", path = "/age", value = "7" } }, "op" },
  a_path_that_there_is_not = { "PATCH", "customers/789", { { op = "replace", path = "/nose", value = "7" } }, "path" },
  a_path_that_is_not_changed = { "PATCH", "customers/789",
    { { op = "replace", path = "/organizationId", value = 35 } }, "path" },
  a_slug_of_the_services_own = { "POST", "customer-properties", { type = "text", slug = "email", name = "E" }, "slug" },
  one_label_twice = { "POST", "customer-properties", { type = "dropdown", slug = "size", name = "S",
    options = { { label = "L" }, { label = "L" } } }, "options" },
  a_file_without_its_name = { "POST", "conversations/456/notes",
    { text = "T", attachments = { { filename = "a", mimeType = "b/c", data = "AA==" } } }, "attachments[0].fileName" },
  a_field_without_a_value = { "PUT", "conversations/456/fields", { fields = { { id = 8 } } }, "fields[0].value" },
  a_field_that_is_true = { "PUT", "conversations/456/fields", { fields = { { id = 8, value = true } } }, "JSON" },
  a_snooze_until_2101 = { "PUT", "conversations/456/snooze",
    { snoozedUntil = "2101-01-01T00:00:00Z", unsnoozeOnCustomerReply = true }, "snoozedUntil" },
} do
  h.test("the_mock_services_refuse_" .. name, function()
    writing()
    h.raises("invalid", case[4], helpscout.api_request, { method = case[1], path = "/v2/" .. case[2], body = case[3] })
  end)
end

-- Every list --------------------------------------------------------------------------------------

-- Where the items of a list are, and how many the service gives at once: pages by number unless said; items have an `id`
-- unless `key` says what else.
local lists = {
  list_conversations = { "conversations", 25 }, list_threads = { "threads", 25 }, list_threads_v3 = { "threads", 25 },
  list_customers = { "customers" }, list_customers_v3 = { "customers", way = "cursor" },
  list_mailboxes = { "mailboxes" }, list_users = { "users" },
  list_user_statuses = { "userStatuses", key = "userId" },
  list_system_users = { "system_users" }, list_teams = { "teams" }, list_team_members = { "users" },
  list_tags = { "tags" }, list_workflows = { "workflows" }, list_webhooks = { "webhooks" },
  list_organizations = { "organizations" }, list_organization_customers = { "customers" },
  list_organization_conversations = { "conversations" },
  list_organization_properties = { "organization-properties", way = "whole" },
  list_customer_properties = { "customer-properties", way = "whole" },
  list_customer_emails = { "emails", way = "whole" }, list_customer_phones = { "phones", way = "whole" },
  list_customer_chats = { "chats", way = "whole" }, list_customer_websites = { "websites", way = "whole" },
  list_customer_social_profiles = { "social_profiles", way = "whole" },
  list_mailbox_fields = { "fields", way = "whole" }, list_mailbox_folders = { "folders", way = "whole" },
  list_saved_replies = { "", way = "bare" }, list_chat_events = { "events" },
}
local total = 130

-- What the service answers, one after another, when it has that many items.
local function answers(list)
  local key, size, bodies = list[1], list[2] or 50, {}
  if list.way == "whole" or list.way == "bare" then size = total end
  for page = 1, (total + size - 1) // size do
    local items = setmetatable({}, h.json.array)
    for id = (page - 1) * size + 1, math.min(page * size, total) do items[#items + 1] = { [list.key or "id"] = id } end
    local body = { _embedded = { [key] = items }, _links = { self = { href = "x" } } }
    if list.way == "bare" then body = items end
    if list.way == "cursor" and page * size < total then
      body._links.next = { href = "https://api.helpscout.net/v3/x?cursor=" .. page + 1 }
    elseif not list.way then
      body.page = { size = size, number = page, totalElements = total, totalPages = (total + size - 1) // size }
    end
    bodies[page] = { body = h.json.encode(body) }
  end
  return bodies
end

local server = h.shared(h.scripted)

-- Arguments of the operation's first golden case, without those of pages.
local function arguments_of(name)
  for _, case in ipairs(requests.cases "helpscout") do
    if case.operation == name and not case.refused then
      local arguments = {}
      for key, value in pairs(case.arguments[1] or {}) do arguments[key] = value end
      arguments.page, arguments.per_page, arguments.cursor = nil, nil, nil
      return arguments
    end
  end
  error("no golden case of " .. name, 0)
end

for _, operation in ipairs(integrations.operations { integration = "helpscout", kind = "read" }) do
  if operation.name:find "^list_" then
    h.test("each_of_" .. operation.name .. "_gives_each_of_130_items_once", function()
      local list = h.check(lists[operation.name], "where its items are is not said here")
      h.configure(server())
      server():forget_replies()
      for _, answer in ipairs(answers(list)) do server():reply(answer) end
      local ids, expected = {}, {}
      for item in integrations.each(helpscout[operation.name], arguments_of(operation.name)) do
        ids[#ids + 1] = item[list.key or "id"]
      end
      for id = 1, total do expected[id] = id end
      h.equal(ids, expected)
      h.equal(server():replies_left(), 0, "pages that nobody asked for")
    end)
  end
end

-- A page of fifty statuses, of users from one to another, when the list has so many.
local function page_of_statuses(number, first, last, count)
  local items = {}
  for id = first, last do items[#items + 1] = { userId = id, email = { status = "active" } } end
  return { body = { _embedded = { userStatuses = items },
    page = { size = 50, totalElements = count, totalPages = (count + 49) // 50, number = number } } }
end

-- For each case the pages that the service gives, one after another, and the users that are to come.
for name, case in pairs {
  counts_one_too_many = { { { 1, 1, 50, 61 }, { 2, 51, 60, 61 }, { 1, 1, 50, 61 }, { 2, 51, 60, 61 } }, 1, 60 },
  grows_at_its_front = { { { 1, 1, 50, 60 }, { 2, 50, 60, 61 } }, 1, 60 },
  is_left_at_its_front = { { { 1, 0, 49, 61 }, { 2, 51, 60, 60 }, { 1, 1, 50, 60 } }, 0, 60 },
  counts_a_million = { { { 1, 1, 2, 1000000 }, { 2, 1, 2, 1000000 } }, 1, 2 },
} do
  h.test("walk_over_statuses_gives_each_user_once_when_the_list_" .. name, function()
    h.configure(server())
    server():forget_replies()
    for _, page in ipairs(case[1]) do server():reply(page_of_statuses(table.unpack(page))) end
    server():reply_always(page_of_statuses(2, 1, 0, case[1][#case[1]][4]))
    local ids, expected = {}, {}
    for item in integrations.each(helpscout.list_user_statuses, {}) do
      ids[#ids + 1] = item.userId
      h.check(#ids < 500, "the walk does not come to an end")
    end
    for id = case[2], case[3] do expected[#expected + 1] = id end
    table.sort(ids)
    h.equal(ids, expected)
  end)
end

h.run()
