-- Each operation as a caller sees it, the whole way to the mock services and back. What is expected
-- is read from the services themselves, without the module. Contract §2 and §4; helpscout.md §4 to
-- §6, aircall.md §1.5 and §3.

local h = require "harness"
local integrations = require "integrations"

-- Tests that only read share these services; those that write start their own.
local shared = h.shared(h.mock)

local function reading(settings)
  h.configure(shared(), settings)
  return shared()
end

local function writing(options)
  local mock = h.mock(options)
  h.configure(mock)
  return mock
end

local function ids_of(items)
  local ids = {}
  for i, item in ipairs(items) do ids[i] = item.id end
  return ids
end

local function filter(items, wanted)
  local kept = {}
  for _, item in ipairs(items) do
    if wanted(item) then kept[#kept + 1] = item end
  end
  return kept
end

local function find(items, wanted)
  return assert(filter(items, wanted)[1], "the services hold nothing of this kind")
end

-- A part of a list, as `per_page` and `page` cut it.
local function cut(items, per_page, page)
  return table.move(items, (page - 1) * per_page + 1, page * per_page, 1, {})
end

-- Help Scout --------------------------------------------------------------------------------------

-- What was read of the shared services, which nobody changes, is kept.
local kept = {}

local function keep(mock, key, read)
  if mock ~= shared() then return read() end
  kept[key] = kept[key] or read()
  return kept[key]
end

-- Everything in a list of the service, in its order. `query` continues the path.
local function read_pages(mock, path, collection, query)
  local items, page = {}, 1
  repeat
    local body = mock:observe_helpscout(("%s?page=%d%s"):format(path, page, query or ""))
    for _, item in ipairs((body._embedded or {})[collection] or {}) do items[#items + 1] = item end
    page = page + 1
  until page > body.page.totalPages
  return items
end

local function all_of(mock, path, collection, query)
  return keep(mock, path .. (query or ""), function()
    return read_pages(mock, path, collection, query)
  end)
end

local function all_conversations(mock, query)
  return all_of(mock, "/conversations", "conversations", "&status=all" .. (query or ""))
end

local lists = {
  list_conversations = { "/conversations", "conversations", "&status=all", 120 },
  list_customers = { "/customers", "customers", "", 130 },
  list_mailboxes = { "/mailboxes", "mailboxes", "", 55 },
}

for operation, list in pairs(lists) do
  local path, collection, query, total = table.unpack(list)
  for _, per_page in ipairs { 7, 25, 49, 50 } do
    h.test(operation .. "_in_pages_of_" .. per_page .. "_gives_everything_once", function()
      local everything = ids_of(all_of(reading(), path, collection, query))
      h.equal(#everything, total, "items that the service holds")
      local seen, last = {}, math.ceil(total / per_page)
      for page = 1, last do
        local result = integrations.helpscout[operation] { per_page = per_page, page = page }
        local items = result._embedded[collection]
        h.equal(#items, page < last and per_page or total - (last - 1) * per_page,
          "items of a page")
        h.equal(result.page, { size = per_page, totalElements = total, totalPages = last,
                               number = page }, "page")
        table.move(items, 1, #items, #seen + 1, seen)
      end
      h.equal(ids_of(seen), everything, "all pages together")
    end)
  end

  h.test(operation .. "_beyond_the_end_is_empty", function()
    reading()
    local result = integrations.helpscout[operation] { page = 100, per_page = 10 }
    h.equal(result._embedded[collection], {})
    h.equal(result.page.number, 100, "page.number")
    h.equal(result.page.totalElements, total, "page.totalElements")
  end)

  h.test(operation .. "_gives_the_services_own_items", function()
    local mock = reading()
    local items = all_of(mock, path, collection, query)
    local result = integrations.helpscout[operation] { per_page = 10, page = 2 }
    h.includes(result._embedded[collection],
               h.json.plain(cut(items, 10, 2), integrations.null), collection)
  end)
end

h.test("a_list_that_found_nothing_has_its_empty_array", function()
  reading()
  h.equal(integrations.helpscout.list_conversations { tag = "no-such-tag" }._embedded.conversations,
          {})
  h.equal(integrations.helpscout.list_customers { first_name = "Nobody!" }._embedded.customers, {})
  local page = integrations.helpscout.list_conversations { tag = "no-such-tag" }.page
  h.equal(page, { size = 25, totalElements = 0, totalPages = 0, number = 1 }, "page")
end)

-- list_conversations with these arguments gives the conversations for which `wanted` is true.
local function lists_conversations(name, arguments, wanted)
  h.test("list_conversations_" .. name, function()
    local expected = filter(all_conversations(reading()), wanted)
    h.check(#expected > 0, "the services hold nothing of this kind")
    arguments.per_page = 50
    local found, page = {}, 1
    repeat
      arguments.page = page
      local items = integrations.helpscout.list_conversations(arguments)._embedded.conversations
      table.move(items, 1, #items, #found + 1, found)
      page = page + 1
    until #items < 50
    h.equal(ids_of(found), ids_of(expected), "ids")
  end)
end

local function has_tag(conversation, name)
  for _, tag in ipairs(conversation.tags) do
    if tag.tag == name then return true end
  end
  return false
end

lists_conversations("without_status_gives_every_status", {}, function() return true end)
lists_conversations("all_gives_every_status", { status = "all" }, function() return true end)
for word, status in pairs { open = "active", active = "active", closed = "closed",
                            pending = "pending", spam = "spam" } do
  lists_conversations("of_status_" .. word, { status = word },
    function(conversation) return conversation.status == status end)
end
lists_conversations("of_a_mailbox", { mailbox = 123 },
  function(conversation) return conversation.mailboxId == 123 end)
lists_conversations("of_an_assignee", { assignee = 4120 },
  function(conversation) return conversation.assignee and conversation.assignee.id == 4120 end)
lists_conversations("without_assignee", { assignee = 0 },
  function(conversation) return not conversation.assignee end)
lists_conversations("of_a_customer", { customer = 789 },
  function(conversation) return conversation.primaryCustomer.id == 789 end)
lists_conversations("with_a_tag", { tag = "vip" },
  function(conversation) return has_tag(conversation, "vip") end)
lists_conversations("with_a_tag_in_unicode", { tag = "größe" },
  function(conversation) return has_tag(conversation, "größe") end)
lists_conversations("with_quotes_in_the_words", { query = 'Question about "Premium" plan' },
  function(conversation)
    return conversation.subject:find('Question about "Premium" plan', 1, true)
  end)
lists_conversations("with_backslashes_in_the_words", { query = [[C:\temp\export.csv]] },
  function(conversation) return conversation.subject:find([[C:\temp\export.csv]], 1, true) end)
lists_conversations("with_an_expression", { query = 'tag:"vip" AND NOT subject:"parcel"' },
  function(conversation)
    return has_tag(conversation, "vip") and not conversation.subject:find("parcel", 1, true)
  end)
lists_conversations("that_match_every_filter",
  { mailbox = 123, status = "open", tag = "vip", customer = 789, query = "invoice" },
  function(conversation)
    return conversation.id == 456
  end)

h.test("list_conversations_finds_words_of_a_body", function()
  local mock = reading()
  local expected = mock:observe_helpscout("/conversations?status=all&query="
    .. "(subject:%22tracking%20page%22%20OR%20body:%22tracking%20page%22)")
  local result = integrations.helpscout.list_conversations { query = "tracking page" }
  h.check(result.page.totalElements > 0, "nothing found")
  h.equal(result.page.totalElements, expected.page.totalElements)
  h.equal(ids_of(result._embedded.conversations), ids_of(expected._embedded.conversations))
end)

h.test("list_conversations_with_a_tag_that_has_a_comma", function()
  local mock = writing()
  local id = all_conversations(mock)[7].id
  integrations.helpscout.update_conversation { id = id, tags = { "late, \"again\"", "late" } }
  local result = integrations.helpscout.list_conversations { tag = 'late, "again"' }
  h.equal(ids_of(result._embedded.conversations), { id })
end)

for ours, theirs in pairs {
  createdAt = "createdAt", updatedAt = "modifiedAt", ["customer.name"] = "customerName",
  subject = "subject", status = "status", mailbox = "mailboxid",
} do
  h.test("list_conversations_sorted_by_" .. ours:gsub("%.", "_"), function()
    local mock = reading()
    for _, order in ipairs { "asc", "desc" } do
      local expected = all_conversations(mock, "&sortField=" .. theirs .. "&sortOrder=" .. order)
      local result = integrations.helpscout.list_conversations { sort_field = ours,
        sort_order = order, per_page = 50 }
      h.equal(ids_of(result._embedded.conversations), ids_of(cut(expected, 50, 1)), order)
    end
  end)
end

h.test("get_conversation_has_everything_of_the_service", function()
  local mock = reading()
  local expected = h.json.plain(mock:observe_helpscout("/conversations/456?embed=threads"),
                                integrations.null)
  local conversation = integrations.helpscout.get_conversation { id = 456 }
  local customer = conversation._embedded.customer
  conversation._embedded.customer = nil
  h.equal(conversation, expected, "conversation")
  h.check(#conversation._embedded.threads > 0, "no threads")
  h.equal(conversation.status, "active", "status")
  h.equal(customer.id, 789, "customer.id")
  h.equal(customer.firstName, expected.primaryCustomer.first, "customer.firstName")
  h.equal(customer.lastName, expected.primaryCustomer.last, "customer.lastName")
  h.equal(customer.email, expected.primaryCustomer.email, "customer.email")
end)

h.test("get_conversation_of_a_customer_without_a_name", function()
  local mock = reading()
  local nameless = find(all_conversations(mock), function(conversation)
    local first = conversation.primaryCustomer.first
    return not first or first == h.json.null or first == ""
  end)
  local customer = integrations.helpscout.get_conversation(nameless.id)._embedded.customer
  h.equal(customer.id, nameless.primaryCustomer.id)
  h.check(customer.firstName == nil or customer.firstName == "", "firstName")
end)

h.test("a_conversation_that_has_nothing_embedded_and_no_customer_has_its_table", function()
  local server = h.scripted()
  server:reply { body = '{"_embedded":{"conversations":[{"id":1,"primaryCustomer":null}]},"page":{"size":25,'
    .. '"totalElements":1,"totalPages":1,"number":1}}' }:reply { body = '{"id":1}' }
  h.configure(server)
  h.equal(integrations.helpscout.list_conversations()._embedded.conversations[1]._embedded, {})
  h.equal(integrations.helpscout.get_conversation_v3(1)._embedded, {})
end)

h.test("get_conversation_follows_a_merge", function()
  reading()
  local conversation = integrations.helpscout.get_conversation { id = 457 }
  h.equal(conversation.id, 456)
  h.check(#conversation._embedded.threads > 0, "no threads")
  h.check(conversation._embedded.customer, "no customer")
  h.equal(shared():summary(), { "GET /v2/conversations/457", "GET /v2/conversations/456" })
end)

h.test("get_conversation_v3_follows_a_merge", function()
  reading()
  h.equal(integrations.helpscout.get_conversation_v3 { id = 457 }.id, 456)
  h.equal(shared():summary(), { "GET /v3/conversations/457", "GET /v3/conversations/456" })
end)

h.test("get_conversation_that_does_not_exist", function()
  reading()
  local problem = h.raises("not_found", {}, integrations.helpscout.get_conversation, { id = 1 })
  h.equal(problem.status, 404, "status")
end)

h.test("create_conversation_stores_everything", function()
  local mock = writing()
  local result = integrations.helpscout.create_conversation {
    subject = "Größe & \"more\"", mailbox_id = 123, customer_id = 789, body = "Line one\nline two",
    status = "pending", assignee_id = 4121, tags = { "vip", "new, tag" },
    cc = { "boss@example.org" }, bcc = { "archive@example.org" } }
  h.equal(math.type(result.id), "integer", "type of id")
  local stored = mock:observe_helpscout("/conversations/" .. result.id .. "?embed=threads")
  h.equal(stored.subject, "Größe & \"more\"")
  h.equal(stored.status, "pending")
  h.equal(stored.type, "email")
  h.equal(stored.mailboxId, 123)
  h.equal(stored.primaryCustomer.id, 789)
  h.equal(stored.assignee.id, 4121)
  h.check(has_tag(stored, "vip") and has_tag(stored, "new, tag"), "tags")
  h.equal(#stored._embedded.threads, 1, "threads")
  h.equal(stored._embedded.threads[1].type, "customer", "type of the thread")
  h.equal(stored._embedded.threads[1].body, "Line one\nline two")
end)

h.test("create_conversation_with_an_address_finds_its_customer", function()
  local mock = writing()
  local result = integrations.helpscout.create_conversation { subject = "S", mailbox_id = 123,
    customer_email = "jo@example.org", body = "T" }
  local stored = mock:observe_helpscout("/conversations/" .. result.id)
  h.equal(stored.primaryCustomer.id, 789)
  h.equal(stored.status, "active")
end)

h.test("create_conversation_of_type_chat", function()
  local mock = writing()
  local result = integrations.helpscout.create_conversation { subject = "S", mailbox_id = 123,
    customer_id = 789, body = "T", type = "chat" }
  local stored = mock:observe_helpscout("/conversations/" .. result.id .. "?embed=threads")
  h.equal(stored.type, "chat")
  h.equal(stored._embedded.threads[1].type, "chat")
end)

h.test("create_conversation_passes_the_services_refusal_on", function()
  writing()
  local problem = h.raises("invalid", "mailboxId", integrations.helpscout.create_conversation,
    { subject = "S", mailbox_id = 99999, customer_id = 789, body = "T" })
  h.equal(problem.status, 400, "status")
  h.equal(problem.details[1].path, "mailboxId", "details[1].path")
  h.check(problem.reference and problem.reference ~= "", "no reference")
end)

h.test("update_conversation_changes_every_field", function()
  local mock = writing()
  local other = all_of(mock, "/mailboxes", "mailboxes")[3].id
  local result = integrations.helpscout.update_conversation { id = 456, status = "closed",
    subject = "New subject", assignee_id = 4122, mailbox_id = other,
    tags = { "resolved", "größe" } }
  h.equal(result, { id = 456, updated = true,
    fields = { "subject", "mailbox_id", "assignee_id", "tags", "status" } })
  local stored = mock:observe_helpscout("/conversations/456")
  h.equal(stored.subject, "New subject")
  h.equal(stored.mailboxId, other)
  h.equal(stored.assignee.id, 4122)
  h.equal(stored.status, "closed")
  h.equal(#stored.tags, 2)
  h.check(has_tag(stored, "resolved") and has_tag(stored, "größe"), "tags")
end)

h.test("update_conversation_sets_every_status", function()
  local mock = writing()
  for word, status in pairs { open = "active", closed = "closed", pending = "pending", spam = "spam" } do
    integrations.helpscout.update_conversation { id = 456, status = word }
    h.equal(mock:observe_helpscout("/conversations/456").status, status)
  end
end)

h.test("update_conversation_unassigns_and_clears_tags", function()
  local mock = writing()
  local result = integrations.helpscout.update_conversation { id = 456, assignee_id = 0, tags = {} }
  h.equal(result.fields, { "assignee_id", "tags" })
  local stored = mock:observe_helpscout("/conversations/456")
  h.equal(stored.assignee, nil, "assignee")
  h.equal(#stored.tags, 0, "tags")
end)

h.test("update_conversation_says_what_it_did_before_a_refusal", function()
  local mock = writing()
  local problem = h.raises("invalid", {}, integrations.helpscout.update_conversation,
    { id = 456, subject = "New subject", tags = { "vip" }, assignee_id = 99999, status = "closed" })
  h.equal(problem.applied, { "subject" }, "applied")
  local stored = mock:observe_helpscout("/conversations/456")
  h.equal(stored.subject, "New subject")
  h.equal(stored.status, "active")
end)

h.test("update_conversation_of_a_merged_one_is_not_followed", function()
  local mock = writing()
  h.raises("not_found", {}, integrations.helpscout.update_conversation,
    { id = 457, status = "closed" })
  h.equal(mock:summary(), { "PATCH /v2/conversations/457" })
end)

-- list_customers with these arguments gives the customers for which `wanted` is true, in any order.
local function lists_customers(name, arguments, wanted)
  h.test("list_customers_" .. name, function()
    local expected = ids_of(filter(all_of(reading(), "/customers", "customers"), wanted))
    h.check(#expected > 0, "the services hold nothing of this kind")
    arguments.per_page = 50
    local found = ids_of(integrations.helpscout.list_customers(arguments)._embedded.customers)
    table.sort(expected)
    table.sort(found)
    h.equal(found, expected, "ids")
  end)
end

local function has_address(customer, part)
  for _, email in ipairs(customer._embedded.emails) do
    if email.value:find(part, 1, true) then return true end
  end
  return false
end

lists_customers("by_a_part_of_an_address", { email = "home.example" },
  function(customer) return has_address(customer, "home.example") end)
lists_customers("by_an_address_with_a_plus", { email = "+12@example.net" },
  function(customer) return has_address(customer, "+12@example.net") end)
lists_customers("by_an_address", { email = "jo@example.org" },
  function(customer) return customer.id == 789 end)
lists_customers("by_address_and_words", { email = "home.example", query = "jo@example.org" },
  function(customer)
    return has_address(customer, "home.example") and has_address(customer, "jo@example.org")
  end)

h.test("list_customers_by_name", function()
  local mock = reading()
  local someone = find(all_of(mock, "/customers", "customers"), function(customer)
    return customer.id == 789
  end)
  for name, value in pairs { first_name = someone.firstName, last_name = someone.lastName } do
    local found = ids_of(integrations.helpscout.list_customers { [name] = value, per_page = 50 }
      ._embedded.customers)
    h.check(table.concat(found, " "):find("789", 1, true), name .. " did not find the customer")
    h.check(#found < 50, name .. " did not filter")
  end
end)

for ours, theirs in pairs { firstName = "firstName", lastName = "lastName",
                            updatedAt = "modifiedAt" } do
  h.test("list_customers_sorted_by_" .. ours, function()
    local mock = reading()
    for _, order in ipairs { "asc", "desc" } do
      local expected = all_of(mock, "/customers", "customers",
                              "&sortField=" .. theirs .. "&sortOrder=" .. order)
      local result = integrations.helpscout.list_customers { sort_field = ours, sort_order = order }
      h.equal(ids_of(result._embedded.customers), ids_of(cut(expected, 25, 1)), order)
    end
  end)
end

h.test("list_customers_newest_first_is_the_services_own_order", function()
  local mock = reading()
  local result = integrations.helpscout.list_customers { sort_field = "createdAt",
    sort_order = "desc" }
  h.equal(ids_of(result._embedded.customers),
          ids_of(cut(all_of(mock, "/customers", "customers"), 25, 1)))
end)

h.test("list_customers_oldest_first_has_the_services_answer", function()
  reading()
  local problem = h.raises("invalid", "sortField", integrations.helpscout.list_customers,
    { sort_field = "createdAt", sort_order = "asc" })
  h.equal(problem.status, 400, "status")
  writing { "--customers-sort-created-at" }
  local customers = integrations.helpscout.list_customers { sort_field = "createdAt",
    sort_order = "asc" }._embedded.customers
  h.check(customers[1].createdAt < customers[25].createdAt, "not oldest first")
end)

h.test("get_customer_has_everything_of_the_service", function()
  local mock = reading()
  local customer = integrations.helpscout.get_customer { id = 789 }
  h.equal(customer, h.json.plain(mock:observe_helpscout("/customers/789"), integrations.null))
  h.equal(customer._embedded.emails[1].value, "jo@example.org")
end)

h.test("get_customer_without_an_address_has_an_empty_array", function()
  local mock = reading()
  local id = find(all_of(mock, "/customers", "customers"), function(customer)
    return #customer._embedded.emails == 0
  end).id
  h.equal(integrations.helpscout.get_customer(id)._embedded.emails, {})
end)

h.test("create_customer_stores_everything", function()
  local mock = writing()
  local result = integrations.helpscout.create_customer {
    first_name = "Zoë", last_name = "Ångström", email = "zoe@example.org",
    organization = "Å & Co", job_title = "Boss", phone = "+31 30 123456" }
  h.equal(math.type(result.id), "integer", "type of id")
  local stored = mock:observe_helpscout("/customers/" .. result.id)
  h.equal(stored.firstName, "Zoë")
  h.equal(stored.lastName, "Ångström")
  h.equal(stored.organization, "Å & Co")
  h.equal(stored.jobTitle, "Boss")
  h.equal(stored._embedded.emails[1].value, "zoe@example.org")
  h.equal(stored._embedded.phones[1].value, "+31 30 123456")
end)

h.test("create_customer_with_a_known_address_is_a_conflict", function()
  writing()
  local problem = h.raises("conflict", {}, integrations.helpscout.create_customer,
    { first_name = "Jo", email = "jo@example.org" })
  h.equal(problem.status, 409, "status")
end)

h.test("get_mailbox_has_everything_of_the_service", function()
  local mock = reading()
  h.equal(integrations.helpscout.get_mailbox { id = 123 },
          h.json.plain(mock:observe_helpscout("/mailboxes/123"), integrations.null))
end)

h.test("get_mailbox_that_does_not_exist", function()
  reading()
  h.raises("not_found", {}, integrations.helpscout.get_mailbox, { id = 1 })
end)

h.test("helpscout_get_current_user_has_name_address_and_role", function()
  local mock = reading()
  local user = integrations.helpscout.get_current_user {}
  h.equal(user, h.json.plain(mock:observe_helpscout("/users/me"), integrations.null))
  h.check(user.firstName and user.lastName and user.email and user.role, "a field is missing")
end)

-- Aircall -----------------------------------------------------------------------------------------

local function read_items(mock, path, collection, query)
  local items, page = {}, 1
  repeat
    local body = mock:observe_aircall(("%s?per_page=50&page=%d%s"):format(path, page, query or ""))
    for _, item in ipairs(body[collection]) do items[#items + 1] = item end
    page = page + 1
  until #items >= body.meta.total or #body[collection] == 0
  return items
end

local function all_items(mock, path, collection, query)
  return keep(mock, path .. (query or ""), function()
    return read_items(mock, path, collection, query)
  end)
end

local function all_calls(mock)
  return all_items(mock, "/v1/calls", "calls", "&order=desc")
end

local function all_contacts(mock)
  return all_items(mock, "/v1/contacts", "contacts", "&order=desc")
end

local function digits_of(call)
  return call.number and call.number ~= h.json.null and call.number.digits or nil
end

-- The direction decides which of the two ends of a call is ours.
local function check_ends(call, raw)
  local outside, inside = raw.raw_digits, digits_of(raw)
  if outside == h.json.null then outside = nil end
  local from, to = outside, inside
  if raw.direction == "outbound" then from, to = inside, outside end
  h.equal(call.from, from, "from of call " .. raw.id)
  h.equal(call.to, to, "to of call " .. raw.id)
  h.equal(call.raw_digits, outside, "raw_digits of call " .. raw.id)
  h.equal(math.type(call.duration), "integer", "type of duration")
end

for _, per_page in ipairs { 1, 7, 20, 50 } do
  h.test("list_calls_in_pages_of_" .. per_page .. "_gives_the_newest_first", function()
    local everything = all_calls(reading())
    h.equal(#everything, 400, "calls that the service holds")
    local last = math.min(math.ceil(400 / per_page), 20)
    for page = 1, last do
      local result = integrations.aircall.list_calls { per_page = per_page, page = page }
      local expected = cut(everything, per_page, page)
      h.equal(ids_of(result.calls), ids_of(expected), "ids of page " .. page)
      h.equal(result.meta.current_page, page)
      h.equal(result.meta.per_page, per_page)
      h.equal(result.meta.total, 400)
      for i, call in ipairs(result.calls) do check_ends(call, expected[i]) end
    end
  end)
end

h.test("list_calls_keeps_everything_of_the_service", function()
  local mock = reading()
  local raw = h.json.plain(mock:observe_aircall("/v1/calls?order=desc&page=1&per_page=20"),
                           integrations.null)
  local result = integrations.aircall.list_calls()
  for i, call in ipairs(result.calls) do
    for name, value in pairs(raw.calls[i]) do h.equal(call[name], value, name) end
  end
  h.equal(result.meta.total, raw.meta.total)
end)

h.test("list_calls_oldest_first", function()
  local everything = all_calls(reading())
  local result = integrations.aircall.list_calls { order = "asc", per_page = 1 }
  h.equal(result.calls[1].id, everything[400].id)
end)

h.test("list_calls_beyond_the_end_is_empty", function()
  reading()
  h.equal(integrations.aircall.list_calls { page = 500 }.calls, {})
end)

local function iso(seconds) return os.date("!%Y-%m-%dT%H:%M:%SZ", seconds) end

h.test("list_calls_window_holds_both_of_its_ends", function()
  local everything = all_calls(reading())
  local from, to = everything[60].started_at, everything[30].started_at
  local expected = filter(everything, function(call)
    return call.started_at >= from and call.started_at <= to
  end)
  local result = integrations.aircall.list_calls { from = iso(from), to = iso(to), per_page = 50 }
  h.equal(ids_of(result.calls), ids_of(expected))
  h.equal(result.calls[1].started_at, to, "the newest")
  h.equal(result.calls[#result.calls].started_at, from, "the oldest")
end)

h.test("list_calls_window_ends_at_the_second", function()
  local everything = all_calls(reading())
  local from, to = everything[60].started_at, everything[30].started_at
  local result = integrations.aircall.list_calls { from = iso(from + 1), to = iso(to - 1),
    per_page = 50 }
  h.equal(ids_of(result.calls), ids_of(filter(everything, function(call)
    return call.started_at > from and call.started_at < to
  end)))
end)

h.test("list_calls_of_one_second", function()
  local everything = all_calls(reading())
  local moment = iso(everything[40].started_at)
  local result = integrations.aircall.list_calls { from = moment, to = moment }
  h.equal(ids_of(result.calls), ids_of(filter(everything, function(call)
    return call.started_at == everything[40].started_at
  end)))
end)

-- list_calls with these arguments gives the calls for which `wanted` is true. Both may be functions
-- of all calls and the mock, to pick something that is there.
local function lists_calls(name, arguments, wanted)
  h.test("list_calls_" .. name, function()
    local mock = reading()
    local everything = all_calls(mock)
    local given = arguments(everything, mock)
    local expected = filter(everything, function(call) return wanted(call, given) end)
    h.check(#expected > 0, "the services hold nothing of this kind")
    given.per_page = 50
    local result = integrations.aircall.list_calls(given)
    h.equal(ids_of(result.calls), ids_of(cut(expected, 50, 1)), "ids")
    h.equal(result.meta.count, math.min(50, #expected), "meta.count")
  end)
end

local function user_of(call) return call.user and call.user ~= h.json.null and call.user.id end

local function tag_id(call, id)
  for _, tag in ipairs(call.tags) do
    if tag.id == id then return true end
  end
  return false
end

local function a_tagged_call(calls)
  return find(calls, function(call) return #call.tags > 0 end)
end

for _, direction in ipairs { "inbound", "outbound" } do
  lists_calls("of_direction_" .. direction, function() return { direction = direction } end,
    function(call) return call.direction == direction end)
end
lists_calls("of_a_user", function(calls) return { user_id = user_of(find(calls, user_of)) } end,
  function(call, given) return user_of(call) == given.user_id end)
lists_calls("of_a_user_and_direction", function(calls)
  return { direction = "outbound", user_id = user_of(find(calls, function(call)
    return call.direction == "outbound" and user_of(call)
  end)) }
end, function(call, given)
  return call.direction == "outbound" and user_of(call) == given.user_id
end)
lists_calls("with_a_tag_by_id", function(calls)
  return { tags = { a_tagged_call(calls).tags[1].id } }
end, function(call, given) return tag_id(call, given.tags[1]) end)
lists_calls("with_a_tag_by_id_as_text", function(calls)
  return { tags = { tostring(a_tagged_call(calls).tags[1].id) } }
end, function(call, given) return tag_id(call, math.tointeger(given.tags[1])) end)
lists_calls("with_a_tag_by_name", function(calls)
  return { tags = { a_tagged_call(calls).tags[1].name:upper() } }
end, function(call, given)
  for _, tag in ipairs(call.tags) do
    if tag.name:upper() == given.tags[1] then return true end
  end
  return false
end)
lists_calls("with_two_tags_has_both", function(calls)
  local call = find(calls, function(call) return #call.tags > 1 end)
  return { tags = { call.tags[1].name, call.tags[2].id } }
end, function(call, given)
  for _, tag in ipairs(call.tags) do
    if tag.name == given.tags[1] then return tag_id(call, given.tags[2]) end
  end
  return false
end)

h.test("list_calls_with_an_unknown_tag_names_the_known_ones", function()
  local mock = reading()
  local known = mock:observe_aircall("/v1/tags?per_page=50").tags
  local problem = h.raises("argument", { "no-such-tag", known[1].name },
    integrations.aircall.list_calls, { tags = { "no-such-tag" } })
  h.equal(problem.operation, "list_calls", "operation")
  h.equal(mock:summary(), { "GET /v1/tags" })
end)

-- The line with the most calls, and how many calls it has.
local function busiest_number(calls)
  local counts, best = {}, nil
  for _, call in ipairs(calls) do
    if digits_of(call) then
      local id = call.number.id
      counts[id] = (counts[id] or 0) + 1
      if not best or counts[id] > counts[best] then best = id end
    end
  end
  return best, counts[best]
end

local function of_number(id)
  return function(call) return digits_of(call) ~= nil and call.number.id == id end
end

h.test("list_calls_of_a_number_in_pages", function()
  local everything = all_calls(reading())
  local number = busiest_number(everything)
  local expected = filter(everything, of_number(number))
  local last = math.ceil(#expected / 3)
  for page = 1, last do
    local result = integrations.aircall.list_calls { number_id = number, per_page = 3, page = page }
    local part = cut(expected, 3, page)
    h.equal(ids_of(result.calls), ids_of(part), "ids of page " .. page)
    h.equal(result.meta.count, #part, "meta.count")
    h.equal(result.meta.current_page, page, "meta.current_page")
    h.equal(result.meta.per_page, 3, "meta.per_page")
    h.equal(result.meta.partial, nil, "meta.partial")
    for i, call in ipairs(result.calls) do check_ends(call, part[i]) end
  end
end)

h.test("list_calls_of_a_number_knows_the_total_at_the_end", function()
  local everything = all_calls(reading())
  local number, count = busiest_number(everything)
  local result = integrations.aircall.list_calls { number_id = number, per_page = 50,
    page = count // 50 + 2 }
  h.equal(result.calls, {})
  h.equal(result.meta.scanned, 400, "meta.scanned")
  h.equal(result.meta.total, count, "meta.total")
  h.equal(#shared():requests(), 8, "requests")
end)

h.test("list_calls_of_a_number_and_direction", function()
  local everything = all_calls(reading())
  local number = busiest_number(everything)
  local of_line = of_number(number)
  local result = integrations.aircall.list_calls { number_id = number, direction = "inbound",
    order = "asc", per_page = 5 }
  local expected = filter(everything, function(call)
    return call.direction == "inbound" and of_line(call)
  end)
  local oldest = {}
  for i = 1, math.min(5, #expected) do oldest[i] = expected[#expected + 1 - i].id end
  h.equal(ids_of(result.calls), oldest)
end)

h.test("list_calls_of_an_unknown_number_is_empty", function()
  reading()
  local result = integrations.aircall.list_calls { number_id = 1 }
  h.equal(result.calls, {})
  h.equal(result.meta.total, 0, "meta.total")
  h.equal(result.meta.partial, nil, "meta.partial")
end)

h.test("list_calls_of_a_number_stops_at_the_scan_limit", function()
  local everything = all_calls(reading { aircall = { scan_limit = 100 } })
  local result = integrations.aircall.list_calls { number_id = 1 }
  h.equal(result.meta.partial, true, "meta.partial")
  h.equal(result.meta.scanned, 100, "meta.scanned")
  h.equal(result.meta.total, nil, "meta.total")
  h.equal(#shared():requests(), 2, "requests")
  local number = everything[30].number.id
  result = integrations.aircall.list_calls { number_id = number, per_page = 50 }
  h.equal(ids_of(result.calls), ids_of(filter(cut(everything, 100, 1), of_number(number))))
end)

h.test("list_calls_of_a_number_stops_at_the_deadline", function()
  -- Eight pages of a second each do not fit into five seconds; one does.
  local mock = h.mock { "--latency-ms", "1000" }
  h.configure(mock)
  local result = integrations.aircall.list_calls({ number_id = 1 }, { timeout = 5 })
  h.equal(result.meta.partial, true, "meta.partial")
  h.check(result.meta.scanned >= 50 and result.meta.scanned < 400, "meta.scanned")
  h.equal(result.calls, {})
end)

h.test("get_call_has_the_contact", function()
  local mock = reading()
  local raw = mock:observe_aircall("/v1/calls/12345?fetch_contact=true").call
  local call = integrations.aircall.get_call { call_id = 12345 }.call
  check_ends(call, raw)
  h.equal(call.status, raw.status)
  for name, value in pairs(h.json.plain(raw, integrations.null)) do
    h.equal(call[name], value, name)
  end
  h.check(call.from and call.to, "an end is missing")
  local with_contact = find(all_items(mock, "/v1/calls", "calls", "&fetch_contact=true"),
    function(other) return other.contact ~= h.json.null end)
  h.equal(integrations.aircall.get_call(with_contact.id).call.contact.id, with_contact.contact.id)
end)

h.test("get_call_completes_a_contact_as_a_list_does", function()
  local server = h.scripted()
  server:reply { body = [[{"call":{"id":1,"direction":"inbound","number":null,
    "contact":{"id":3,"first_name":null,"last_name":"Moreau"}}}]] }
  h.configure(server)
  local contact = integrations.aircall.get_call(1).call.contact
  h.equal(contact, { id = 3, first_name = "", last_name = "Moreau", phone_numbers = {}, emails = {} })
end)

h.test("get_call_without_a_line_or_number", function()
  local everything = all_calls(reading())
  for _, call in ipairs(filter(everything, function(call) return not digits_of(call) end)) do
    check_ends(integrations.aircall.get_call(call.id).call, call)
  end
end)

h.test("get_call_that_does_not_exist", function()
  reading()
  h.raises("not_found", {}, integrations.aircall.get_call, { call_id = 1 })
end)

for _, per_page in ipairs { 7, 50 } do
  h.test("list_contacts_in_pages_of_" .. per_page .. "_gives_the_newest_first", function()
    local everything = all_contacts(reading())
    h.equal(#everything, 300, "contacts that the service holds")
    for page = 1, 6 do
      local result = integrations.aircall.list_contacts { per_page = per_page, page = page }
      h.includes(result.contacts,
                 h.json.plain(cut(everything, per_page, page), integrations.null), "contacts")
      h.equal(result.meta.total, 300)
    end
  end)
end

local function text_of(value) return type(value) == "string" and value or "" end

-- Whether a name or the company of a contact has this text, small letters only.
local function named(contact, text)
  local first, last = text_of(contact.first_name), text_of(contact.last_name)
  for _, field in ipairs { first, last, first .. " " .. last, text_of(contact.company_name) } do
    if field:lower():find(text, 1, true) then return true end
  end
  return false
end

local function lists_contacts(name, pick, wanted)
  h.test("list_contacts_" .. name, function()
    local everything = all_contacts(reading())
    local q = pick(everything)
    local expected = filter(everything, function(contact) return wanted(contact, q) end)
    h.check(#expected > 0, "the services hold nothing of this kind")
    local result = integrations.aircall.list_contacts { q = q, per_page = 50 }
    h.equal(ids_of(result.contacts), ids_of(cut(expected, 50, 1)), "ids")
    h.equal(result.meta.count, math.min(50, #expected), "meta.count")
  end)
end

-- A contact whose names are plain letters.
local function plain_contact(contacts)
  return find(contacts, function(contact)
    return text_of(contact.first_name):find("^%a%a%a+$")
      and text_of(contact.last_name):find("^%a%a%a+$")
  end)
end

lists_contacts("by_first_name",
  function(contacts) return plain_contact(contacts).first_name:lower() end,
  function(contact, q) return named(contact, q) end)
lists_contacts("by_first_name_in_capitals",
  function(contacts) return plain_contact(contacts).first_name:upper() end,
  function(contact, q) return named(contact, q:lower()) end)
lists_contacts("by_full_name", function(contacts)
  local contact = plain_contact(contacts)
  return contact.first_name .. " " .. contact.last_name
end, function(contact, q) return named(contact, q:lower()) end)
lists_contacts("by_company", function(contacts)
  return find(contacts, function(contact)
    return text_of(contact.company_name):find("^[%a ]+$")
  end).company_name
end, function(contact, q) return named(contact, q:lower()) end)
lists_contacts("by_address", function(contacts)
  return find(contacts, function(contact) return #contact.emails > 0 end).emails[1].value
end, function(contact, q)
  for _, email in ipairs(contact.emails) do
    if email.value == q then return true end
  end
  return false
end)

local function has_number(contact, digits)
  for _, phone in ipairs(contact.phone_numbers) do
    if phone.value:gsub("[^+%d]", "") == digits then return true end
  end
  return false
end

lists_contacts("by_phone_number", function(contacts)
  return find(contacts, function(contact) return #contact.phone_numbers > 0 end)
    .phone_numbers[1].value
end, has_number)
lists_contacts("by_phone_number_with_spaces", function(contacts)
  local digits = find(contacts, function(contact) return #contact.phone_numbers > 0 end)
    .phone_numbers[1].value
  return digits:sub(1, 3) .. " (" .. digits:sub(4, 5) .. ") " .. digits:sub(6, 8) .. "-"
    .. digits:sub(9)
end, function(contact, q) return has_number(contact, (q:gsub("[^+%d]", ""))) end)

-- Whether the digits of one of a contact's numbers end so.
local function has_number_ending(contact, digits)
  for _, phone in ipairs(contact.phone_numbers) do
    if phone.value:gsub("%D", ""):sub(-#digits) == digits then return true end
  end
  return false
end

-- The first number of a contact that has one, digits only.
local function digits_of_a_contact(contacts)
  local contact = find(contacts, function(contact) return #contact.phone_numbers > 0 end)
  return (contact.phone_numbers[1].value:gsub("%D", ""))
end

lists_contacts("by_phone_number_without_plus", digits_of_a_contact,
  function(contact, q) return has_number(contact, "+" .. q) end)
lists_contacts("by_national_phone_number",
  function(contacts) return "0" .. digits_of_a_contact(contacts):sub(3) end,
  function(contact, q) return has_number_ending(contact, q:sub(2)) end)
lists_contacts("by_the_end_of_a_phone_number",
  function(contacts) return digits_of_a_contact(contacts):sub(-6) end, has_number_ending)

h.test("list_contacts_by_a_name_that_begins_with_a_digit", function()
  local mock = writing()
  local made = integrations.aircall.create_contact { first_name = "4711 Cologne",
    phone_numbers = { { value = "+33698765432" } } }.contact
  h.equal(ids_of(integrations.aircall.list_contacts { q = "4711 col" }.contacts), { made.id })
  h.equal(mock:requests()[2].path, "/v1/contacts", "path of the list")
end)

h.test("list_contacts_by_more_digits_than_a_phone_number_has", function()
  writing()
  local made = integrations.aircall.create_contact { first_name = ("1234567890"):rep(3),
    phone_numbers = { { value = "+33698765432" } } }.contact
  h.equal(ids_of(integrations.aircall.list_contacts { q = ("1234567890"):rep(3) }.contacts), { made.id })
  h.equal(integrations.aircall.list_contacts { q = ("1234567890"):rep(3) .. "5" }.contacts, {})
end)

h.test("list_contacts_by_a_name_in_pages", function()
  local everything = all_contacts(reading())
  local q = plain_contact(everything).first_name:sub(1, 1):lower()
  local expected = filter(everything, function(contact) return named(contact, q) end)
  for page = 1, 4 do
    local result = integrations.aircall.list_contacts { q = q, per_page = 6, page = page }
    h.equal(ids_of(result.contacts), ids_of(cut(expected, 6, page)), "ids of page " .. page)
    h.equal(result.meta.current_page, page)
    h.equal(result.meta.per_page, 6)
  end
end)

h.test("list_contacts_by_a_name_nobody_has", function()
  reading()
  local result = integrations.aircall.list_contacts { q = "nobody at all" }
  h.equal(result.contacts, {})
  h.equal(result.meta.total, 0, "meta.total")
  h.equal(result.meta.scanned, 300, "meta.scanned")
end)

h.test("list_contacts_by_a_name_stops_at_the_scan_limit", function()
  reading { aircall = { scan_limit = 150 } }
  local result = integrations.aircall.list_contacts { q = "nobody at all" }
  h.equal(result.contacts, {})
  h.equal(result.meta.partial, true, "meta.partial")
  h.equal(result.meta.scanned, 150, "meta.scanned")
end)

h.test("list_contacts_by_a_name_stops_within_a_page_as_well", function()
  reading { aircall = { scan_limit = 7 } }
  local result = integrations.aircall.list_contacts { q = "nobody at all" }
  h.equal(result.meta.partial, true, "meta.partial")
  h.equal(result.meta.scanned, 7, "meta.scanned")
end)

h.test("list_contacts_by_an_address_nobody_has", function()
  reading()
  h.equal(integrations.aircall.list_contacts { q = "nobody@nowhere.example" }.contacts, {})
end)

-- Label and value of each entry, sorted: what a caller means by a list.
local function entries(list)
  local lines = {}
  for i, entry in ipairs(list) do lines[i] = entry.label .. " " .. entry.value end
  table.sort(lines)
  return lines
end

h.test("create_contact_stores_everything", function()
  local mock = writing()
  local result = integrations.aircall.create_contact { first_name = "Zoë", last_name = "O'Neil",
    company_name = "Å & Co", information = "crm:1",
    phone_numbers = { { label = "Mobile", value = "+33 6 98 76 54 32" },
                      { value = "+33612345678" } },
    emails = { { label = "Home", value = "zoe@example.com" } } }
  h.equal(math.type(result.contact.id), "integer", "type of id")
  local stored = mock:observe_aircall("/v1/contacts/" .. result.contact.id).contact
  h.includes(result.contact, h.json.plain(stored, integrations.null), "contact")
  h.equal(stored.first_name, "Zoë")
  h.equal(stored.information, "crm:1")
  h.equal(entries(stored.phone_numbers), { "Mobile +33698765432", "Work +33612345678" })
  h.equal(entries(stored.emails), { "Home zoe@example.com" })
end)

h.test("create_contact_without_a_number_has_the_services_refusal", function()
  local mock = writing()
  local problem = h.raises("invalid", {}, integrations.aircall.create_contact,
    { first_name = "Ida", emails = { { value = "ida@example.com" } } })
  h.equal(problem.status, 400, "status")
  h.equal(mock:summary(), { "POST /v1/contacts" })
end)

h.test("update_contact_changes_fields", function()
  local mock = writing()
  local result = integrations.aircall.update_contact { contact_id = 5678, company_name = "New Corp",
    information = "VIP client - priority support" }
  local stored = mock:observe_aircall("/v1/contacts/5678").contact
  h.equal(stored.company_name, "New Corp")
  h.equal(stored.information, "VIP client - priority support")
  h.includes(result.contact, h.json.plain(stored, integrations.null), "contact")
end)

-- How many entries a contact had at each moment, read from the writes; never fewer than the smaller
-- of before and after.
local function check_never_fewer(mock, kind, before, after)
  local count = before
  for _, request in ipairs(mock:requests()) do
    if request.path:find(kind, 1, true) then
      if request.method == "POST" then count = count + 1 end
      if request.method == "DELETE" then count = count - 1 end
      h.check(count >= math.min(before, after), "an entry was deleted before its replacement")
      h.check(count <= 20, "more than 20 entries")
    end
  end
  h.equal(count, after, "entries in the end")
end

-- Replaces the phone numbers and addresses of a contact by these and compares what is stored.
local function replaces(name, phones, emails)
  h.test("update_contact_" .. name, function()
    local mock = writing()
    local before = mock:observe_aircall("/v1/contacts/5678").contact
    local arguments = { contact_id = 5678, phone_numbers = phones and phones(before),
                        emails = emails and emails(before) }
    local result = integrations.aircall.update_contact(arguments)
    local stored = mock:observe_aircall("/v1/contacts/5678").contact
    for key, path in pairs { phone_numbers = "phone_details", emails = "email_details" } do
      local wanted = arguments[key] or before[key]
      h.equal(entries(stored[key]), entries(wanted), key)
      check_never_fewer(mock, path, #before[key], #wanted)
    end
    h.includes(result.contact, h.json.plain(stored, integrations.null), "contact")
  end)
end

local function number(i) return ("+120255502%02d"):format(i) end

local function some_numbers(count)
  return function()
    local list = {}
    for i = 1, count do list[i] = { label = "Line " .. i, value = number(i) } end
    return list
  end
end

-- The first stored entry as it is, and others.
local function keeping_first(key, others)
  return function(before)
    local list = { { label = before[key][1].label, value = before[key][1].value } }
    for _, entry in ipairs(others) do list[#list + 1] = entry end
    return list
  end
end

replaces("replaces_one_number", some_numbers(1))
replaces("replaces_numbers_by_more", some_numbers(5))
replaces("fills_up_to_twenty_numbers", some_numbers(20))
replaces("clears_numbers", function() return {} end)
replaces("clears_addresses", nil, function() return {} end)
replaces("clears_both", function() return {} end, function() return {} end)
replaces("keeps_a_number_and_adds_one", keeping_first("phone_numbers",
  { { label = "Mobile", value = number(7) } }))
replaces("relabels_a_number", function(before)
  return { { label = "Something else", value = before.phone_numbers[1].value } }
end)
replaces("replaces_addresses", nil, function()
  return { { label = "Work", value = "new@example.com" },
           { label = "Home", value = "n@example.net" } }
end)
replaces("replaces_both", some_numbers(3), function()
  return { { label = "Work", value = "new@example.com" } }
end)

h.test("update_contact_keeps_the_ids_of_what_stays", function()
  local mock = writing()
  local before = mock:observe_aircall("/v1/contacts/5678").contact
  local kept = before.phone_numbers[1]
  integrations.aircall.update_contact { contact_id = 5678,
    phone_numbers = { { label = "New", value = number(1) },
                      { label = kept.label, value = kept.value } } }
  local stored = mock:observe_aircall("/v1/contacts/5678").contact
  local entry = find(stored.phone_numbers, function(phone) return phone.value == kept.value end)
  h.equal(entry.id, kept.id)
end)

h.test("update_contact_twice_writes_once", function()
  local mock = writing()
  local wanted = { contact_id = 5678, phone_numbers = some_numbers(4)() }
  integrations.aircall.update_contact(wanted)
  mock:mark()
  integrations.aircall.update_contact(wanted)
  for _, request in ipairs(mock:requests()) do h.equal(request.method, "GET") end
end)

h.test("update_contact_of_everything_at_once", function()
  local mock = writing()
  local result = integrations.aircall.update_contact { contact_id = 5678, first_name = "Nia",
    last_name = "Falk", company_name = "Acme", information = "note",
    phone_numbers = some_numbers(2)(), emails = { { label = "Work", value = "nia@example.com" } } }
  local stored = mock:observe_aircall("/v1/contacts/5678").contact
  h.equal(stored.first_name, "Nia")
  h.equal(entries(stored.phone_numbers), entries(some_numbers(2)()))
  h.includes(result.contact, h.json.plain(stored, integrations.null), "contact")
end)

h.test("update_contact_that_fails_on_the_way_says_what_was_applied", function()
  local mock = writing { "--keep-last-phone" }
  local before = mock:observe_aircall("/v1/contacts/5678").contact
  local problem = h.raises("invalid", {}, integrations.aircall.update_contact,
    { contact_id = 5678, first_name = "Nia", phone_numbers = {} })
  h.equal(problem.status, 400, "status")
  h.check(#problem.applied >= 1, "nothing is said to be applied")
  h.contains(h.show(problem.applied), "first_name")
  local stored = mock:observe_aircall("/v1/contacts/5678").contact
  h.equal(stored.first_name, "Nia")
  h.equal(#stored.phone_numbers, math.min(1, #before.phone_numbers))
end)

h.test("update_contact_that_does_not_exist", function()
  local mock = writing()
  h.raises("not_found", {}, integrations.aircall.update_contact,
    { contact_id = 1, first_name = "Ida", phone_numbers = some_numbers(1)() })
  h.equal(mock:summary(), { "GET /v1/contacts/1" })
end)

local function check_user(user, raw)
  local first, rest = raw.name:match("^(%S+)%s+(.*)$")
  h.equal(user.first_name, first or raw.name, "first_name of " .. raw.name)
  h.equal(user.last_name, rest or "", "last_name of " .. raw.name)
  h.equal(user.name, raw.name, "name")
  h.equal(user.email, raw.email, "email")
  h.equal(user.id, raw.id, "id")
end

h.test("list_users_gives_everybody_with_split_names", function()
  local raw = all_items(reading(), "/v2/users", "users")
  h.equal(#raw, 60, "users that the service holds")
  local users = integrations.aircall.list_users {}.users
  h.equal(#users, 60)
  for i, user in ipairs(users) do check_user(user, raw[i]) end
end)

h.test("list_users_splits_names_at_the_first_space", function()
  local server = h.scripted()
  h.configure(server)
  server:reply { body = [[{"users":[{"id":1,"name":"Maria del Carmen Ruiz","email":"m@example.com"},
    {"id":2,"name":"Cher","email":"c@example.com"},{"id":3,"name":"","email":"e@example.com"},
    {"id":4,"name":null,"email":"n@example.com"}],"meta":{"count":4,"total":4,"current_page":1,
    "per_page":50,"next_page_link":null,"previous_page_link":null}}]] }
  local users = integrations.aircall.list_users {}.users
  h.equal({ users[1].first_name, users[1].last_name }, { "Maria", "del Carmen Ruiz" })
  h.equal({ users[2].first_name, users[2].last_name }, { "Cher", "" })
  h.equal({ users[3].first_name, users[3].last_name }, { "", "" })
  h.equal(users[4].id, 4)
end)

h.test("list_users_takes_the_old_version_only_when_the_new_one_is_gone", function()
  local server = h.scripted()
  h.configure(server)
  local old = { body = [[{"users":[{"id":1,"name":"Nora Quist","email":"n@example.com"}],
    "meta":{"count":1,"total":1,"current_page":1,"per_page":50,"next_page_link":null}}]] }
  for _, status in ipairs { 404, 410 } do
    server:reply { status = status, body = [[{"message":"Not Found"}]] }:reply(old)
    h.equal(integrations.aircall.list_users {}.users[1].first_name, "Nora")
  end
  server:reply { status = 403, body = [[{"message":"Forbidden"}]] }:reply(old)
  h.raises("authentication", {}, integrations.aircall.list_users)
end)

h.test("list_numbers_gives_every_number", function()
  local raw = all_items(reading(), "/v1/numbers", "numbers")
  h.equal(#raw, 55, "numbers that the service holds")
  local numbers = integrations.aircall.list_numbers {}.numbers
  h.equal(#numbers, 55)
  for i, number_row in ipairs(numbers) do
    h.equal(number_row.number, raw[i].digits, "number")
    h.equal(number_row.digits, raw[i].digits, "digits")
    h.equal(number_row.id, raw[i].id, "id")
    h.equal(number_row.name, raw[i].name, "name")
  end
end)

h.test("list_numbers_keeps_what_the_service_says_in_e164", function()
  local server = h.scripted()
  h.configure(server)
  server:reply { body = [[{"numbers":[{"id":1,"digits":"0800 123","e164_digits":"+49800123"},
    {"id":2,"digits":"+1 984-555-0178"}],"meta":{"total":2}}]] }
  local numbers = integrations.aircall.list_numbers {}.numbers
  h.equal(numbers[1].e164_digits, "+49800123")
  h.equal(numbers[1].number, "0800 123")
  h.equal(numbers[2].e164_digits, "+19845550178")
end)

h.test("what_is_no_number_has_no_e164_form", function()
  local server = h.scripted()
  h.configure(server)
  local shown = { ["+"] = "", ["+anonymous"] = "", ["+0 12 34"] = "", ["+1 617-555-0113 ext. 5"] = "",
    ["+1234567890123456"] = "", ["0800 123"] = "", ["+44 (0)20 7946 0958"] = "+442079460958",
    ["\u{202a}+33\u{a0}1\u{a0}76 11 11 11\u{202c}"] = "+33176111111" }
  for digits, e164 in pairs(shown) do
    server:reply { body = '{"call":{"id":1,"direction":"inbound","raw_digits":"' .. digits .. '"}}' }
    local call = integrations.aircall.get_call(1).call
    h.equal({ call.from, call.from_e164 or "" }, { digits, e164 }, digits)
  end
end)

h.test("lists_of_everything_say_how_many_there_are", function()
  reading()
  h.equal(integrations.aircall.list_users {}.meta.total, 60)
  h.equal(integrations.aircall.list_numbers {}.meta.total, 55)
end)

h.test("current_user_is_the_accounts_user_by_id", function()
  local raw = all_items(shared(), "/v2/users", "users")[3]
  local mock = reading { aircall = { user = raw.id } }
  check_user(integrations.aircall.get_current_user {}.user, raw)
  h.equal(mock:summary(), { "GET /v2/users/" .. raw.id })
end)

h.test("current_user_is_the_accounts_user_by_address", function()
  local raw = all_items(shared(), "/v2/users", "users")[4]
  reading { aircall = { user = raw.email } }
  check_user(integrations.aircall.get_current_user {}.user, raw)
end)

h.test("current_user_is_who_installed_the_integration", function()
  local mock = shared()
  integrations.configure { aircall = { access_token = "ac-token", url = mock.aircall } }
  local raw = mock:observe_aircall("/v1/integrations/me").integration.user
  check_user(integrations.aircall.get_current_user {}.user, raw)
end)

h.test("current_user_is_the_only_user", function()
  local mock = writing { "--users", "1" }
  check_user(integrations.aircall.get_current_user {}.user,
             mock:observe_aircall("/v2/users").users[1])
end)

h.test("current_user_unknown_says_what_to_set", function()
  reading()
  h.raises("configuration", "user", integrations.aircall.get_current_user)
end)

h.test("current_user_that_does_not_exist", function()
  reading { aircall = { user = "1" } }
  h.raises("configuration", "user", integrations.aircall.get_current_user)
end)

h.run()
