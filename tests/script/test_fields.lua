-- The option `fields`: what is kept of a result, and of each item of a list. Contract §8.

local h = require "harness"
local integrations = require "integrations"

local mock = h.shared(h.mock)
local server = h.shared(h.scripted)
local helpscout, aircall = integrations.helpscout, integrations.aircall

local function configure()
  h.configure(mock())
end

-- What get_mailbox gives when the service answers so, and these fields are kept.
local function kept_of(body, fields)
  server():forget_replies():reply { body = body }
  h.configure(server())
  return helpscout.get_mailbox({ id = 1 }, { fields = fields })
end

-- The table has no other fields than these.
local function only(table, ...)
  local names = {}
  for _, name in ipairs { ... } do names[name] = true end
  for key in pairs(table) do h.check(names[key], "there is a field " .. tostring(key)) end
end

-- One result --------------------------------------------------------------------------------------

h.test("only_what_is_named_stays", function()
  h.equal(kept_of('{"id":1,"name":"Support","slug":"x"}', { "id", "name" }), { id = 1, name = "Support" })
end)

h.test("a_whole_table_may_be_named", function()
  h.equal(kept_of('{"id":1,"a":{"b":{"c":1},"d":[1,2]}}', { "a" }), { a = { b = { c = 1 }, d = { 1, 2 } } })
end)

h.test("a_dotted_name_keeps_the_nesting", function()
  h.equal(kept_of('{"id":1,"a":{"b":{"c":1,"x":2},"y":3},"z":4}', { "a.b.c" }), { a = { b = { c = 1 } } })
end)

h.test("names_of_one_table_are_kept_together", function()
  h.equal(kept_of('{"a":{"b":1,"c":2,"d":{"e":3,"f":4}},"z":5}', { "a.b", "z", "a.d.f" }),
    { a = { b = 1, d = { f = 4 } }, z = 5 })
end)

h.test("a_whole_table_wins_over_its_parts", function()
  for _, fields in ipairs { { "a.b", "a" }, { "a", "a.b" } } do
    h.equal(kept_of('{"a":{"b":1,"c":2}}', fields), { a = { b = 1, c = 2 } })
  end
end)

h.test("names_go_through_arrays", function()
  h.equal(kept_of('{"tags":[{"id":1,"tag":"a"},{"id":2,"tag":"b"},{"id":3}],"z":1}', { "tags.tag" }),
    { tags = { { tag = "a" }, { tag = "b" }, {} } })
end)

h.test("an_empty_array_stays_one", function()
  local kept = kept_of('{"tags":[],"more":{"list":[]}}', { "tags.tag", "more.list" })
  h.equal(kept, { tags = {}, more = { list = {} } })
  -- Written again it is [], which an empty table is not.
  local plan = helpscout.update_conversation({ id = 1, tags = kept.tags }, { dry_run = true })
  h.check(#plan > 0)
end)

h.test("what_is_named_and_not_there_is_left_out", function()
  h.equal(kept_of('{"id":1,"a":"text","n":null,"f":false}', { "b", "a.b", "n", "f", "id.x", "c.d" }),
    { f = false })
end)

h.test("a_beginning_of_a_name_is_not_that_name", function()
  h.equal(kept_of('{"ab":1,"a":2,"abc":{"d":1}}', { "ab", "abc.dd" }), { ab = 1, abc = {} })
end)

h.test("what_the_module_adds_can_be_kept", function()
  configure()
  local call = aircall.get_call({ call_id = 12345 }, { fields = { "call.from", "call.id" } })
  h.equal(call.call.id, 12345)
  h.equal(type(call.call.from), "string")
  only(call, "call")
  only(call.call, "from", "id")
end)

h.test("writes_keep_fields_too", function()
  configure()
  local created = helpscout.create_customer({ first_name = "Jo" }, { fields = { "id" } })
  h.equal(math.type(created.id), "integer")
  h.equal(helpscout.update_conversation({ id = 456, subject = "S" }, { fields = { "updated" } }),
    { updated = true })
end)

-- Lists -------------------------------------------------------------------------------------------

h.test("a_page_stays_and_its_items_are_filtered", function()
  configure()
  local whole = helpscout.list_conversations({ per_page = 7 })
  local page = helpscout.list_conversations({ per_page = 7 }, { fields = { "id", "primaryCustomer.email" } })
  h.equal(page.page, whole.page)
  h.equal(#page._embedded.conversations, 7)
  for i, item in ipairs(page._embedded.conversations) do
    only(item, "id", "primaryCustomer")
    h.equal(item.id, whole._embedded.conversations[i].id)
    if item.primaryCustomer then only(item.primaryCustomer, "email") end
  end
end)

for name, call in pairs {
  pages_that_are_the_services = { aircall.list_numbers, {}, "numbers" },
  pages_that_are_cut = { helpscout.list_mailboxes, { per_page = 3, page = 2 }, "_embedded", "mailboxes" },
  pages_that_are_searched = { aircall.list_calls, { number_id = 1402277 }, "calls" },
  cursors = { aircall.list_whatsapp_templates, { number_id = 1402277 }, "templates" },
} do
  h.test("fields_hold_on_" .. name, function()
    configure()
    local page = call[1](call[2], { fields = { "id" } })
    local items = page
    for i = 3, #call do items = items[call[i]] end
    h.check(#items > 0, "no items")
    for _, item in ipairs(items) do
      only(item, "id")
      h.equal(math.type(item.id), "integer")
    end
  end)
end

h.test("a_list_that_found_nothing_keeps_its_array", function()
  configure()
  local page = helpscout.list_customers({ email = "nobody@nowhere.example" }, { fields = { "id" } })
  h.equal(page._embedded.customers, {})
end)

-- Walks -------------------------------------------------------------------------------------------

h.test("each_keeps_fields_of_each_item", function()
  configure()
  local whole, count = 0, 0
  for _ in integrations.each(helpscout.list_customers) do whole = whole + 1 end
  for customer in integrations.each(helpscout.list_customers, {}, { fields = { "firstName", "_embedded.emails.value" } }) do
    only(customer, "firstName", "_embedded")
    only(customer._embedded, "emails")
    for _, email in ipairs(customer._embedded.emails) do only(email, "value") end
    count = count + 1
  end
  h.equal(count, whole)
end)

h.test("pages_keep_fields_of_each_item_and_the_page", function()
  configure()
  local count = 0
  for page in integrations.pages(helpscout.list_mailboxes, {}, { fields = { "name" } }) do
    h.check(page.page.totalElements)
    for _, mailbox in ipairs(page._embedded.mailboxes) do
      only(mailbox, "name")
      count = count + 1
    end
  end
  h.equal(count, 55)
end)

h.test("a_walk_without_ids_gives_nothing_twice", function()
  local function page(number, ids)
    local items = {}
    for i, id in ipairs(ids) do items[i] = ('{"id":%d,"name":"m%d"}'):format(id, id) end
    return ('{"_embedded":{"mailboxes":[%s]},"page":{"size":50,"totalElements":52,"totalPages":2,"number":%d}}')
      :format(table.concat(items, ","), number)
  end
  local first, second = {}, { 50, 51, 52 }
  for i = 1, 50 do first[i] = i end
  server():forget_replies():reply { body = page(1, first) }:reply { body = page(2, second) }
  h.configure(server())
  local names = {}
  for mailbox in integrations.each(helpscout.list_mailboxes, {}, { fields = { "name" } }) do
    h.equal(mailbox.id, nil, "id")
    names[#names + 1] = mailbox.name
  end
  h.equal(#names, 52)
end)

h.test("changing_the_fields_of_a_walk_later_changes_nothing", function()
  configure()
  local fields = { "id" }
  for mailbox in integrations.each(helpscout.list_mailboxes, {}, { fields = fields }) do
    fields[1], fields[2] = "name", {}
    only(mailbox, "id")
  end
end)

-- What is refused ---------------------------------------------------------------------------------

local wrong = {
  a_text = "id", a_number = 1, nothing = {}, names_by_key = { id = true }, a_number_among_them = { 1 },
  holes = { "id", nil, "name" }, an_empty_name = { "" }, a_dot_at_the_end = { "a." },
  a_dot_at_the_beginning = { ".a" }, two_dots = { "a..b" }, a_control_character = { "a\0b" },
  a_long_name = { ("a"):rep(201) },
  many = (function() local t = {} for i = 1, 101 do t[i] = "f" .. i end return t end)(),
}

for name, fields in pairs(wrong) do
  h.test("fields_are_not_" .. name, function()
    configure()
    h.raises("argument", "option 'fields'", helpscout.get_mailbox, { id = 123 }, { fields = fields })
    for _, walk in ipairs { "each", "pages" } do
      h.raises("argument", { walk .. ": option 'fields'" }, integrations[walk], helpscout.list_mailboxes, {},
        { fields = fields })
    end
    mock():got_nothing()
  end)
end

h.test("a_hundred_names_and_deep_ones_are_taken", function()
  local fields = { ("a."):rep(99) .. "a" }
  for i = 2, 100 do fields[i] = "f" .. i end
  h.equal(kept_of('{"f100":1,"a":{"a":{"b":2}}}', fields), { f100 = 1, a = { a = {} } })
end)

h.test("a_dry_run_gives_its_plan_whole", function()
  configure()
  local plan = helpscout.get_mailbox({ id = 123 }, { dry_run = true, fields = { "id" } })
  h.equal(plan[1].method, "GET")
end)

h.run()
