-- Bad input: each an error before any request, which names the operation and the parameter, says
-- what was expected and what was found. Contract §3.

local h = require "harness"

local server = h.shared(function()
  return h.scripted():reply_always { status = 200, body = "{}" }
end)

local function call(service, operation, ...)
  local integrations = h.configure(server())
  return integrations[service][operation](...)
end

-- One kind of bad input. `words` must all be in the message, besides the operation's name.
local function refused(name, operation, arguments, words)
  local service, short = operation:match("^(%w+)%.([%w_]+)$")
  h.test(name, function()
    local problem = h.raises("argument", words, call, service, short, table.unpack(arguments))
    h.equal(problem.integration, service, "integration")
    h.equal(problem.operation, short, "operation")
    h.equal(problem.retriable, false, "retriable")
    h.equal(problem.status, nil, "status")
    h.equal(tostring(problem):sub(1, #operation + 2), operation .. ": ", "start of the message")
    h.check(not tostring(problem):find("\n"), "the message has more than one line")
    h.contains(problem .. " in a sentence", problem.message)
    server():got_nothing()
  end)
end

local function conversation(changes)
  local arguments = { subject = "S", mailbox_id = 123, customer_id = 789, body = "T" }
  for name, value in pairs(changes) do
    arguments[name] = value
    if value == false then arguments[name] = nil end
  end
  return { arguments }
end

local function contact(changes)
  local arguments = { first_name = "Ida", phone_numbers = { { value = "+12025550101" } } }
  for name, value in pairs(changes) do
    arguments[name] = value
    if value == false then arguments[name] = nil end
  end
  return { arguments }
end

-- Every item is compared with it, between two looks at the clock.
refused("a_name_longer_than_any", "aircall.list_contacts", { { q = ("\u{e9}"):rep(1001) } },
  { "parameter 'q'", "at most 1000 characters" })

-- Unknown names -----------------------------------------------------------------------------------

refused("unknown_parameter_offers_the_nearest", "helpscout.list_conversations",
  { { statu = "open" } }, { "statu", "status" })
refused("parameter_of_another_operation", "helpscout.get_conversation", { { id = 1, page = 2 } },
  { "page" })
refused("parameter_in_camel_case", "helpscout.create_customer", { { firstName = "Jo" } },
  { "firstName", "first_name" })
refused("parameter_where_there_are_none", "aircall.list_users", { { page = 2 } }, { "page" })
refused("number_as_a_parameters_name", "helpscout.get_conversation", { { id = 1, [3] = 2 } },
  { "3" })
refused("unknown_option_offers_the_nearest", "helpscout.get_mailbox",
  { { id = 1 }, { timeot = 5 } }, { "timeot", "timeout" })
refused("too_many_positional_arguments", "helpscout.get_mailbox", { 1, 2 }, {})
refused("unknown_field_of_an_array_item", "aircall.create_contact",
  contact { phone_numbers = { { lable = "Work", value = "+12025550101" } } }, { "lable", "label" })

-- Missing -----------------------------------------------------------------------------------------

refused("missing_id", "helpscout.get_conversation", { {} }, { "id" })
refused("missing_id_without_a_table", "helpscout.get_customer", {}, { "id" })
refused("missing_call_id", "aircall.get_call", { {} }, { "call_id" })
refused("missing_contact_id", "aircall.update_contact", { { first_name = "Ida" } },
  { "contact_id" })
for _, name in ipairs { "subject", "mailbox_id", "body" } do
  refused("missing_" .. name, "helpscout.create_conversation", conversation { [name] = false },
    { name })
end
refused("missing_customer", "helpscout.create_conversation", conversation { customer_id = false },
  { "customer_id", "customer_email" })
refused("nothing_to_update_in_a_conversation", "helpscout.update_conversation", { { id = 456 } },
  { "subject" })
refused("customer_without_name_or_address", "helpscout.create_customer",
  { { organization = "Acme", job_title = "Boss", phone = "1" } },
  { "first_name", "last_name", "email" })
refused("contact_without_a_name", "aircall.create_contact", contact { first_name = false },
  { "first_name", "last_name" })
refused("contact_without_number_or_address", "aircall.create_contact",
  contact { phone_numbers = false }, { "phone_numbers", "emails" })
refused("contact_with_empty_lists_only", "aircall.create_contact",
  contact { phone_numbers = {}, emails = {} }, { "phone_numbers", "emails" })
refused("nothing_to_update_in_a_contact", "aircall.update_contact", { { contact_id = 5678 } },
  { "first_name" })
refused("phone_entry_without_a_value", "aircall.create_contact",
  contact { phone_numbers = { { label = "Work" } } }, { "phone_numbers", "value" })

-- Wrong type --------------------------------------------------------------------------------------

refused("table_for_an_integer", "helpscout.get_conversation", { { id = {} } },
  { "id", "integer", "table" })
refused("boolean_for_an_integer", "helpscout.get_conversation", { { id = true } },
  { "id", "integer", "true" })
refused("word_for_an_integer", "helpscout.get_conversation", { { id = "abc" } },
  { "id", "integer", "abc" })
refused("number_with_letters_for_an_integer", "helpscout.get_conversation", { { id = "12x" } },
  { "id", "integer" })
refused("empty_text_for_an_integer", "helpscout.get_conversation", { { id = "" } },
  { "id", "integer" })
refused("fraction_for_an_integer", "helpscout.get_conversation", { { id = 4.5 } },
  { "id", "integer", "4.5" })
refused("nan_for_an_integer", "helpscout.get_conversation", { { id = 0 / 0 } }, { "id", "integer" })
refused("infinity_for_an_integer", "helpscout.get_conversation", { { id = math.huge } },
  { "id", "integer" })
refused("float_beyond_64_bits_for_an_integer", "helpscout.get_conversation", { { id = 2.0 ^ 63 } },
  { "id" })
refused("text_beyond_64_bits_for_an_integer", "helpscout.get_conversation",
  { { id = "9223372036854775808" } }, { "id" })
refused("word_for_an_integer_by_position", "helpscout.get_conversation", { "abc" },
  { "id", "integer" })
refused("table_for_a_string", "helpscout.create_conversation", conversation { subject = {} },
  { "subject", "string", "table" })
refused("boolean_for_a_string", "helpscout.create_conversation", conversation { body = true },
  { "body", "string", "true" })
refused("function_for_a_string", "helpscout.create_conversation", conversation { body = print },
  { "body", "string", "function" })
refused("string_for_an_array", "helpscout.create_conversation", conversation { tags = "vip" },
  { "tags", "array", "string" })
refused("table_for_a_string_in_an_array", "helpscout.update_conversation",
  { { id = 456, tags = { "a", {} } } }, { "tags", "2", "string", "table" })
refused("string_for_a_phone_entry", "aircall.create_contact",
  contact { phone_numbers = { "+12025550101" } }, { "phone_numbers", "value" })
refused("number_for_a_date", "aircall.list_calls", { { from = {} } }, { "from", "table" })
refused("boolean_for_a_tag", "aircall.list_calls", { { tags = { true } } }, { "tags", "true" })
refused("arguments_that_are_no_table", "helpscout.list_mailboxes", { true }, {})
refused("options_that_are_no_table", "helpscout.get_mailbox", { { id = 1 }, 5 }, {})

-- Outside the list --------------------------------------------------------------------------------

refused("status_outside_the_list", "helpscout.list_conversations", { { status = "opened" } },
  { "status", "opened", "open", "closed", "pending", "spam", "all" })
refused("status_in_capitals", "helpscout.list_conversations", { { status = "Open" } },
  { "status", "Open" })
refused("status_spam_for_a_new_conversation", "helpscout.create_conversation",
  conversation { status = "spam" }, { "status", "spam", "open", "pending", "closed" })
refused("status_all_for_an_update", "helpscout.update_conversation",
  { { id = 456, status = "all" } }, { "status", "all" })
refused("type_outside_the_list", "helpscout.create_conversation", conversation { type = "phone" },
  { "type", "phone", "email", "chat" })
refused("sort_field_of_the_service", "helpscout.list_conversations",
  { { sort_field = "modifiedAt" } }, { "sort_field", "modifiedAt", "updatedAt" })
refused("sort_order_outside_the_list", "helpscout.list_customers", { { sort_order = "up" } },
  { "sort_order", "up", "asc", "desc" })
refused("order_outside_the_list", "aircall.list_calls", { { order = "newest" } },
  { "order", "newest", "asc", "desc" })
refused("direction_outside_the_list", "aircall.list_calls", { { direction = "in" } },
  { "direction", "inbound", "outbound" })
refused("number_for_a_word_of_a_list", "helpscout.list_conversations", { { status = 1 } },
  { "status" })

-- Out of range ------------------------------------------------------------------------------------

refused("id_zero", "helpscout.get_conversation", { { id = 0 } }, { "id", "0" })
refused("negative_id", "helpscout.get_conversation", { { id = -456 } }, { "id", "-456" })
refused("negative_assignee", "helpscout.list_conversations", { { assignee = -1 } },
  { "assignee", "-1" })
refused("mailbox_zero", "helpscout.list_conversations", { { mailbox = 0 } }, { "mailbox", "0" })
refused("page_zero", "helpscout.list_conversations", { { page = 0 } }, { "page", "0" })
refused("per_page_zero", "helpscout.list_mailboxes", { { per_page = 0 } }, { "per_page", "0" })
refused("per_page_above_50", "helpscout.list_customers", { { per_page = 51 } },
  { "per_page", "50", "51" })
refused("per_page_above_50_calls", "aircall.list_calls", { { per_page = 51 } },
  { "per_page", "50", "51" })
refused("page_zero_calls", "aircall.list_calls", { { page = 0 } }, { "page", "0" })
refused("negative_user_id", "aircall.list_calls", { { user_id = -1 } }, { "user_id", "-1" })
refused("calls_beyond_the_services_limit", "aircall.list_calls", { { page = 201, per_page = 50 } },
  { "10000", "from" })
refused("contacts_beyond_the_services_limit", "aircall.list_contacts", { { page = 501 } },
  { "10000" })
refused("assignee_zero_for_a_new_conversation", "helpscout.create_conversation",
  conversation { assignee_id = 0 }, { "assignee_id" })
refused("negative_timeout", "helpscout.get_mailbox", { { id = 1 }, { timeout = -1 } },
  { "timeout" })
refused("word_for_a_timeout", "helpscout.get_mailbox", { { id = 1 }, { timeout = "soon" } },
  { "timeout" })

-- Text --------------------------------------------------------------------------------------------

refused("nul_in_a_string", "helpscout.create_conversation", conversation { subject = "a\0b" },
  { "subject", "NUL" })
refused("nul_in_a_name_of_a_parameter", "helpscout.get_mailbox", { { ["id\0"] = 1 } },
  { "unknown parameter" })
refused("nul_in_a_name_of_an_option", "helpscout.get_mailbox", { { id = 1 }, { ["timeout\0"] = 1 } },
  { "unknown option" })
refused("nul_in_a_name_of_an_entry", "aircall.create_contact",
  contact { phone_numbers = { { ["label\0"] = "Work", value = "+12025550101" } } }, { "unknown key" })
refused("nul_in_an_array_item", "helpscout.create_conversation",
  conversation { tags = { "a", "b\0" } }, { "tags", "NUL" })
refused("nul_in_a_phone_label", "aircall.create_contact",
  contact { phone_numbers = { { label = "W\0", value = "+12025550101" } } }, { "label", "NUL" })
for name, text in pairs {
  lone_byte = "a\xff", cut_sequence = "\xe2\x82", overlong = "\xc0\x80", surrogate = "\xed\xa0\x80",
  beyond_unicode = "\xf4\x90\x80\x80",
} do
  refused("invalid_utf8_" .. name, "helpscout.create_conversation", conversation { body = text },
    { "body", "UTF-8" })
end
refused("invalid_utf8_in_a_query", "helpscout.list_conversations", { { query = "\xff" } },
  { "query", "UTF-8" })
refused("invalid_utf8_in_an_array_item", "helpscout.update_conversation",
  { { id = 456, tags = { "\xff" } } }, { "tags", "UTF-8" })

-- Arrays ------------------------------------------------------------------------------------------

refused("array_with_a_hole", "helpscout.create_conversation",
  conversation { tags = { "a", nil, "c" } }, { "tags", "2" })
refused("array_that_starts_at_two", "helpscout.update_conversation",
  { { id = 456, tags = { [2] = "a" } } }, { "tags" })
refused("array_with_names", "helpscout.update_conversation",
  { { id = 456, tags = { first = "a" } } }, { "tags", "first" })
refused("array_of_entries_with_a_hole", "aircall.create_contact",
  contact { phone_numbers = { { value = "+12025550101" }, nil, { value = "+12025550102" } } },
  { "phone_numbers" })
refused("copies_on_a_chat", "helpscout.create_conversation",
  conversation { type = "chat", cc = { "a@example.org" } }, { "cc", "chat" })
refused("blind_copies_on_a_chat", "helpscout.create_conversation",
  conversation { type = "chat", bcc = { "a@example.org" } }, { "bcc", "chat" })

-- Addresses and numbers ---------------------------------------------------------------------------

for name, address in pairs {
  empty = "", space_before = " jo@example.org", space_behind = "jo@example.org ",
  control_character = "jo\n@example.org",
} do
  refused("address_" .. name, "helpscout.create_conversation",
    conversation { customer_id = false, customer_email = address }, { "customer_email" })
  refused("address_in_a_list_" .. name, "helpscout.create_conversation",
    conversation { cc = { "a@example.org", address } }, { "cc", "2" })
  refused("address_of_a_contact_" .. name, "aircall.create_contact",
    contact { emails = { { label = "Work", value = address } } }, { "emails" })
end
refused("empty_address_of_a_customer", "helpscout.create_customer", { { email = "" } }, { "email" })

for name, number in pairs {
  empty = "", without_plus = "12025550101", leading_zero = "+0123456789", too_short = "+1",
  too_long = "+1234567890123456", letters = "+1202555CALL", word = "anonymous",
} do
  refused("phone_number_" .. name, "aircall.create_contact",
    contact { phone_numbers = { { label = "Work", value = number } } },
    { "phone_numbers", "E.164" })
end
refused("phone_number_of_an_update", "aircall.update_contact",
  { { contact_id = 5678, phone_numbers = { { value = "+12025550101" }, { value = "12" } } } },
  { "phone_numbers", "2", "E.164" })
refused("phone_number_twice", "aircall.update_contact",
  { { contact_id = 5678,
      phone_numbers = { { value = "+12025550101" }, { value = "+1 202 555 0101" } } } },
  { "phone_numbers" })
refused("address_twice", "aircall.update_contact",
  { { contact_id = 5678, emails = { { value = "a@example.org" }, { value = "a@example.org" } } } },
  { "emails" })

local function numbers(count)
  local list = {}
  for i = 1, count do list[i] = { value = ("+120255501%02d"):format(i) } end
  return list
end

refused("more_than_twenty_phone_numbers", "aircall.create_contact",
  contact { phone_numbers = numbers(21) }, { "phone_numbers", "20", "21" })
refused("blank_name_in_an_update", "aircall.update_contact",
  { { contact_id = 5678, first_name = "" } }, { "first_name", "empty" })

-- Dates -------------------------------------------------------------------------------------------

for name, date in pairs {
  word = "yesterday", empty = "", month_13 = "2026-13-01", february_30 = "2026-02-30",
  leap_day_of_a_common_year = "2026-02-29", hour_25 = "2026-01-01T25:00:00Z",
  minute_60 = "2026-01-01T00:60:00Z", offset_of_25_hours = "2026-01-01T00:00:00+25:00",
  short_fields = "2026-1-1", text_behind = "2026-01-01T00:00:00Z tomorrow", slashes = "01/31/2026",
} do
  refused("date_" .. name, "aircall.list_calls", { { from = date } },
    { "from", "ISO 8601", date ~= "" and date or nil })
end
refused("date_of_to", "aircall.list_calls", { { to = "soon" } }, { "to", "ISO 8601", "soon" })

-- Unknown operation and account -------------------------------------------------------------------

h.test("unknown_operation_offers_the_nearest", function()
  local integrations = h.configure(server())
  local problem = h.raises("argument", {}, function()
    return integrations.helpscout.list_conversation
  end)
  h.equal(problem.message, "Unknown function: app.integrations.helpscout.list_conversation. "
    .. "Did you mean: list_conversations")
  server():got_nothing()
end)

h.test("unknown_operation_of_an_account_offers_the_nearest", function()
  local integrations = h.configure(server())
  local problem = h.raises("argument", {}, function()
    return integrations.aircall.default.get_cal
  end)
  h.contains(problem.message, "Unknown function: app.integrations.aircall.default.get_cal")
  h.contains(problem.message, "Did you mean: get_call")
end)

h.test("unknown_operation_far_from_all_offers_none", function()
  local integrations = h.configure(server())
  local problem = h.raises("argument", "Unknown function", function()
    return integrations.helpscout.reticulate_splines
  end)
  h.equal(problem.message, "Unknown function: app.integrations.helpscout.reticulate_splines. "
    .. "Neither a function nor an account has this name")
  problem = h.raises("argument", {}, function()
    return integrations.helpscout.default.reticulate_splines
  end)
  h.equal(problem.message, "Unknown function: app.integrations.helpscout.default.reticulate_splines")
end)

h.test("unknown_account_offers_the_nearest", function()
  local integrations = require "integrations"
  integrations.configure { helpscout = { accounts = {
    work = { access_token = "hs-token", url = server().helpscout } } } }
  local problem = h.raises("argument", {}, function()
    return integrations.helpscout.wrok.get_mailbox
  end)
  h.contains(problem.message, "Unknown function: app.integrations.helpscout.wrok")
  h.contains(problem.message, "Did you mean: work")
  server():got_nothing()
end)

h.test("error_is_made_without_a_table_too", function()
  local integrations = h.configure(server())
  local ok, problem = pcall(integrations.helpscout.get_conversation)
  h.equal(ok, false)
  h.contains("failed: " .. problem, "helpscout.get_conversation: ")
  h.contains(problem .. "!", "helpscout.get_conversation: ")
end)

h.run()
