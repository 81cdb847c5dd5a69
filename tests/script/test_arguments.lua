-- Bad input: each an error before any request, which names the operation and the parameter, says
-- what was expected and what was found. Contract §3. What single values may be is tested in
-- tests/unit/rows/test_types.c, and of each parameter in tests/services/test_bounds.lua.

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

local function contact(changes)
  local arguments = { first_name = "Ida", phone_numbers = { { value = "+12025550101" } } }
  for name, value in pairs(changes) do
    arguments[name] = value
    if value == false then arguments[name] = nil end
  end
  return { arguments }
end

refused("word_for_an_integer", "helpscout.get_conversation", { { id = "abc" } },
  { "parameter 'id'", "integer", "abc" })
refused("parameter_in_camel_case", "helpscout.create_customer", { { firstName = "Jo" } },
  { "firstName", "first_name" })

-- What several parameters say together ------------------------------------------------------------

refused("contact_without_a_name", "aircall.create_contact", contact { first_name = false },
  { "first_name", "last_name" })
refused("contact_without_number_or_address", "aircall.create_contact",
  contact { phone_numbers = false }, { "phone_numbers", "emails" })
refused("contact_with_empty_lists_only", "aircall.create_contact",
  contact { phone_numbers = {}, emails = {} }, { "phone_numbers", "emails" })
for _, name in ipairs { "cc", "bcc" } do
  refused(name .. "_of_a_chat", "helpscout.create_conversation", { { subject = "S", mailbox_id = 123,
    customer_id = 789, body = "T", type = "chat", [name] = { "a@example.org" } } }, { name, "chat" })
end
refused("phone_number_twice", "aircall.update_contact",
  { { contact_id = 5678,
      phone_numbers = { { value = "+12025550101" }, { value = "+1 202 555 0101" } } } },
  { "phone_numbers" })
refused("calls_beyond_the_services_limit", "aircall.list_calls", { { page = 201, per_page = 50 } },
  { "10000", "from" })
refused("contacts_beyond_the_services_limit", "aircall.list_contacts", { { page = 501 } },
  { "10000" })
for name, q in pairs { a_space = " ", an_invisible_character = "\u{200B}\u{2060}\t" } do
  refused("looking_for_" .. name, "aircall.list_contacts", { { q = q } }, { "'q'", "nothing" })
end

-- Unknown operation and account -------------------------------------------------------------------

h.test("unknown_operation_offers_the_nearest", function()
  local integrations = h.configure(server())
  local problem = h.raises("argument", {}, function()
    return integrations.helpscout.list_conversation
  end)
  h.equal(problem.message, "Unknown function: app.integrations.helpscout.list_conversation. "
    .. "Did you mean: list_conversations")
  problem = h.raises("argument", {}, function() return integrations.helpscout.helpscout_list_conversation end)
  h.equal(problem.message, "Unknown function: app.integrations.helpscout.helpscout_list_conversation. "
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

h.test("unknown_account_that_a_function_has_in_its_name_is_told_as_one", function()
  local integrations = h.configure(server())
  local problem = h.raises("argument", {}, function() return integrations.helpscout.work.get_mailbox end)
  h.equal(problem.message, "Unknown function: app.integrations.helpscout.work. "
    .. "Neither a function nor an account has this name. Did you mean: list_workflows")
end)

h.test("error_is_made_without_a_table_too", function()
  local integrations = h.configure(server())
  local ok, problem = pcall(integrations.helpscout.get_conversation)
  h.equal(ok, false)
  h.contains("failed: " .. problem, "helpscout.get_conversation: ")
  h.contains(problem .. "!", "helpscout.get_conversation: ")
end)

h.run()
