-- What an integration may do, and how the host is asked. Contract §6.

local h = require "harness"
local integrations = require "integrations"

local mock = h.shared(h.mock)
local server = h.shared(h.scripted)

-- Configures both integrations with these permissions (nil: none given) and this approve.
local function permit(permissions, approve, target)
  target = target or mock()
  integrations.configure {
    helpscout = { accounts = {
      default = { access_token = "hs-token", url = target.helpscout },
      work = { client_id = "hs-client", client_secret = "hs-secret", url = target.helpscout } },
      permissions = permissions },
    aircall = { api_id = "ac-id", api_token = "ac-api-token", url = target.aircall,
      permissions = permissions },
    approve = approve,
    transport = { retries = 0, timeout = h.patience },
  }
end

-- An approve that keeps what it was asked and gives these answers.
local function asking(...)
  local answers = table.pack(...)
  local asked = {}
  return function(request)
    asked[#asked + 1] = request
    return table.unpack(answers, 1, answers.n)
  end, asked
end

local calls = {
  helpscout = {
    read = function() return integrations.helpscout.get_mailbox { id = 123 } end,
    write = function()
      return integrations.helpscout.update_conversation { id = 456, status = "pending" }
    end,
  },
  aircall = {
    read = function() return integrations.aircall.get_call { call_id = 12345 } end,
    write = function()
      return integrations.aircall.update_contact { contact_id = 5678, information = "x" }
    end,
  },
}

local operation_of = {
  helpscout = { read = "get_mailbox", write = "update_conversation" },
  aircall = { read = "get_call", write = "update_contact" },
}

local other_kind = { read = "write", write = "read" }

-- Allow, ask, deny --------------------------------------------------------------------------------

for service, kinds in pairs(calls) do
  for kind, call in pairs(kinds) do
    local name = service .. "_" .. kind

    h.test(name .. "_is_allowed_by_default", function()
      permit(nil)
      h.check(call())
    end)

    h.test(name .. "_may_be_allowed_while_the_other_kind_is_denied", function()
      permit { [kind] = "allow", [other_kind[kind]] = "deny" }
      h.check(call())
      h.raises("permission", {}, kinds[other_kind[kind]])
    end)

    h.test(name .. "_denied_says_so_and_sends_nothing", function()
      permit({ [kind] = "deny" }, function() return true end)
      local problem = h.raises("permission", {}, call)
      local message = ("Integration '%s' %s access denied."):format(service, kind)
      h.equal(problem.message, message)
      h.equal(tostring(problem), service .. "." .. operation_of[service][kind] .. ": " .. message)
      h.equal(problem.integration, service)
      h.equal(problem.operation, operation_of[service][kind])
      h.equal(problem.account, "default")
      h.equal(problem.retriable, false)
      h.equal(problem.status, nil, "status")
      mock():got_nothing()
    end)

    h.test(name .. "_denied_is_not_asked_for", function()
      local approve, asked = asking(true)
      permit({ [kind] = "deny" }, approve)
      h.raises("permission", {}, call)
      h.equal(#asked, 0, "times asked")
    end)

    h.test(name .. "_without_approve_requires_approval", function()
      permit { [kind] = "ask" }
      local problem = h.raises("permission", {}, call)
      h.equal(problem.message, ("Integration '%s' %s requires approval."):format(service, kind))
      h.equal(problem.retriable, false)
      mock():got_nothing()
    end)

    h.test(name .. "_approved_is_sent", function()
      local approve, asked = asking(true)
      permit({ [kind] = "ask" }, approve)
      h.check(call())
      h.equal(#asked, 1, "times asked")
      h.equal(#mock():requests() >= 1, true, "sent")
    end)

    h.test(name .. "_refused_requires_approval", function()
      permit({ [kind] = "ask" }, (asking(false)))
      local problem = h.raises("permission", {}, call)
      h.equal(problem.message, ("Integration '%s' %s requires approval."):format(service, kind))
      mock():got_nothing()
    end)

    h.test(name .. "_refused_for_a_reason_tells_it", function()
      permit({ [kind] = "ask" }, (asking(false, "not before Monday")))
      local problem = h.raises("permission", "not before Monday", call)
      local start = ("Integration '%s' %s requires approval."):format(service, kind)
      h.equal(problem.message:sub(1, #start), start)
      mock():got_nothing()
    end)
  end
end

h.test("permissions_are_each_integrations_own", function()
  integrations.configure {
    helpscout = { access_token = "hs-token", url = mock().helpscout,
      permissions = { read = "deny" } },
    aircall = { api_id = "ac-id", api_token = "ac-api-token", url = mock().aircall } }
  h.raises("permission", {}, calls.helpscout.read)
  h.check(calls.aircall.read())
end)

h.test("permissions_hold_for_every_account", function()
  permit { write = "deny" }
  for _, account in ipairs { "default", "work" } do
    local problem = h.raises("permission", {},
      integrations.helpscout[account].update_conversation, { id = 456, status = "pending" })
    h.equal(problem.account, account)
  end
  mock():got_nothing()
end)

h.test("permissions_hold_for_full_names", function()
  permit { write = "deny" }
  h.raises("permission", {}, integrations.helpscout.helpscout_update_conversation,
    { id = 456, status = "pending" })
  h.raises("permission", {}, integrations.helpscout.work.helpscout_update_conversation,
    { id = 456, status = "pending" })
  mock():got_nothing()
end)

h.test("permissions_hold_for_a_function_fetched_before", function()
  permit(nil)
  local update = integrations.helpscout.update_conversation
  permit { write = "deny" }
  h.raises("permission", {}, update, { id = 456, status = "pending" })
end)

h.test("permissions_hold_in_each_and_pages", function()
  permit { read = "deny" }
  for _, walk in ipairs { integrations.each, integrations.pages } do
    h.raises("permission", "read access denied", function()
      for _ in walk(integrations.helpscout.list_mailboxes) do end
    end)
  end
  mock():got_nothing()
end)

h.test("permissions_hold_in_parallel", function()
  permit { write = "deny" }
  local results, errors = integrations.parallel { calls.helpscout.write, calls.helpscout.read }
  h.equal(errors[1].message, "Integration 'helpscout' write access denied.")
  h.equal(results[2].id, 123)
end)

h.test("permissions_hold_for_an_installed_environment", function()
  permit { write = "deny" }
  local env = {}
  integrations.install(env)
  h.raises("permission", {}, env.app.integrations.helpscout.update_conversation,
    { id = 456, status = "pending" })
  mock():got_nothing()
end)

h.test("configure_without_permissions_allows_again", function()
  permit { read = "deny" }
  permit(nil)
  h.check(calls.helpscout.read())
end)

-- What sends, what destroys, single operations ----------------------------------------------------

local reply = { conversation_id = 456, body = "Hello", customer_id = 789 }

h.test("what_sends_may_be_denied_while_other_writes_are_allowed", function()
  permit { send = "deny" }
  local problem = h.raises("permission", {}, integrations.helpscout.create_reply, reply)
  h.equal(problem.message, "Integration 'helpscout' write access denied. (permissions.send)")
  mock():got_nothing()
  h.check(calls.helpscout.write())
end)

h.test("what_destroys_may_be_denied_while_other_writes_are_allowed", function()
  permit { destroy = "deny" }
  h.raises("permission", "(permissions.destroy)", integrations.helpscout.delete_customer, { id = 789 })
  mock():got_nothing()
  h.check(calls.helpscout.write())
end)

h.test("what_sends_is_asked_for_once", function()
  local approve, asked = asking(true)
  permit({ write = "ask", send = "ask", destroy = "ask" }, approve)
  h.check(integrations.helpscout.create_reply(reply))
  h.equal(#asked, 1, "times asked")
end)

h.test("an_operation_may_be_denied_alone", function()
  integrations.configure { helpscout = { access_token = "hs-token", url = mock().helpscout,
    permissions = { operations = { get_mailbox = "deny", delete_customer = "deny" } } } }
  for _, name in ipairs { "get_mailbox", "helpscout_get_mailbox" } do
    local problem = h.raises("permission", {}, integrations.helpscout[name], { id = 123 })
    h.equal(problem.message,
      "Integration 'helpscout' read access denied. (permissions.operations.get_mailbox)")
  end
  mock():got_nothing()
  h.check(integrations.helpscout.list_mailboxes())
end)

-- What approve is asked ---------------------------------------------------------------------------

-- What approve was asked, once, for one call.
local function asked_for(service, operation, ...)
  local approve, asked = asking(true)
  permit({ read = "ask", write = "ask" }, approve)
  integrations[service][operation](...)
  h.equal(#asked, 1, "times asked")
  return asked[1]
end

-- Everything in `expected` is in `value`; defaults may be there too.
local function has(value, expected)
  for name, item in pairs(expected) do h.equal(value[name], item, "arguments." .. name) end
end

h.test("approve_gets_integration_operation_account_and_kind", function()
  local request = asked_for("helpscout", "get_mailbox", { id = 123 })
  h.equal(request, { integration = "helpscout", operation = "get_mailbox", account = "default",
    kind = "read", sends = false, destroys = false, arguments = { id = 123 } })
end)

h.test("approve_gets_a_write_as_one", function()
  local request = asked_for("aircall", "update_contact", { contact_id = 5678, information = "x" })
  h.equal(request, { integration = "aircall", operation = "update_contact", account = "default",
    kind = "write", sends = false, destroys = false,
    arguments = { contact_id = 5678, information = "x" } })
end)

h.test("approve_is_told_what_sends_and_what_destroys", function()
  for name, call in pairs {
    sends = { "helpscout", "create_reply", { conversation_id = 456, body = "Hello", customer_id = 789 } },
    destroys = { "helpscout", "delete_customer", { id = 789 } },
  } do
    local approve, asked = asking(false)
    permit({ write = "ask" }, approve)
    h.raises("permission", "write requires approval", integrations[call[1]][call[2]], call[3])
    h.equal({ asked[1].kind, asked[1].sends, asked[1].destroys },
      { "write", name == "sends", name == "destroys" }, call[2])
  end
end)

h.test("approve_gets_the_named_account", function()
  local approve, asked = asking(true)
  permit({ read = "ask" }, approve)
  integrations.helpscout.work.get_mailbox(123)
  h.equal(asked[1].account, "work")
end)

h.test("approve_gets_arrays_and_entries", function()
  local arguments = asked_for("aircall", "update_contact", { contact_id = 5678,
    emails = { { value = "ida@example.org" }, { label = "Home", value = "i@home.example" } },
    phone_numbers = { { label = "Work", value = "+1 (202) 555-0101" } } }).arguments
  has(arguments, { contact_id = 5678,
    emails = { { label = "Work", value = "ida@example.org" },
               { label = "Home", value = "i@home.example" } },
    phone_numbers = { { label = "Work", value = "+12025550101" } } })
  arguments = asked_for("helpscout", "update_conversation", { id = 456, tags = { "a", "b" } })
      .arguments
  has(arguments, { id = 456, tags = { "a", "b" } })
end)

h.test("approve_gets_the_values_of_a_template_as_they_were_given", function()
  for _, values in ipairs { { "Ida", "10:00" }, { name = "Ida" } } do
    has(asked_for("aircall", "send_whatsapp_message", { number_id = 1402277, to = "+12025550101", template_id = 1,
      template_values = values }).arguments, { template_values = values })
    h.contains(mock():requests()[#mock():requests()].body, '"key":"{{')
  end
end)

h.test("approve_gets_no_options", function()
  local request = asked_for("helpscout", "get_mailbox", { id = 123 }, { timeout = 9 })
  h.equal(request.timeout, nil)
  h.equal(request.arguments, { id = 123 })
end)

h.test("approve_gets_no_credential", function()
  local request = asked_for("helpscout", "get_mailbox", { id = 123 })
  for _, secret in ipairs { "hs-token", "hs-secret", "127.0.0.1" } do
    h.lacks(h.show(request), secret)
  end
end)

h.test("approve_cannot_change_the_call_through_what_it_gets", function()
  permit({ write = "ask" }, function(request)
    request.operation, request.account = "get_mailbox", "work"
    request.arguments.id = 457
    request.arguments.tags[1] = "changed"
    request.arguments.tags[2] = "more"
    return true
  end)
  integrations.helpscout.update_conversation { id = 456, tags = { "vip" } }
  for _, request in ipairs(mock():requests()) do
    h.contains(request.path, "/456")
    h.lacks(request.body, "changed")
    h.lacks(request.body, "more")
    h.equal(request.headers.authorization, "Bearer hs-token")
  end
end)

h.test("time_in_which_the_host_is_asked_is_not_the_calls", function()
  local SECONDS = 2
  permit({ write = "ask" }, function() return os.execute("sleep " .. SECONDS) end)
  local result = integrations.helpscout.update_conversation({ id = 456, status = "pending" }, { timeout = SECONDS })
  h.equal(result.id, 456)
end)

h.test("changing_the_arguments_while_asked_changes_nothing", function()
  local arguments = { id = 456, tags = { "vip" } }
  permit({ write = "ask" }, function()
    arguments.id, arguments.tags[1] = 457, "changed"
    return true
  end)
  integrations.helpscout.update_conversation(arguments)
  h.equal(h.json.decode(mock():requests()[1].body).tags[1], "vip")
end)

-- What approve answers ----------------------------------------------------------------------------

local function refused_by(approve, words)
  permit({ read = "ask" }, approve)
  local problem = h.raises("permission", words, calls.helpscout.read)
  local start = "Integration 'helpscout' read requires approval."
  h.equal(problem.message:sub(1, #start), start)
  h.check(not tostring(problem):find("\n"), "the message has more than one line")
  mock():got_nothing()
end

h.test("nothing_is_no_approval", function() refused_by(function() end) end)
h.test("nil_is_no_approval", function() refused_by((asking(nil, "later")), "later") end)
h.test("only_true_is_an_approval", function()
  for _, answer in ipairs { 1, "yes", "true", {}, print, 0 } do refused_by((asking(answer))) end
end)
h.test("a_reason_that_is_no_string_is_left_out", function()
  for _, reason in ipairs { true, {}, print } do refused_by((asking(false, reason))) end
end)
h.test("an_error_in_approve_is_no_approval", function()
  refused_by(function() error("the form is closed") end, "the form is closed")
end)
h.test("an_error_in_approve_may_be_any_value", function()
  refused_by(function() error() end)
  refused_by(function() error {} end)
  refused_by(function() error(setmetatable({}, { __tostring = function() return "odd" end })) end,
    "odd")
end)
h.test("an_error_whose_text_fails_is_no_approval", function()
  permit({ read = "ask" }, function()
    error(setmetatable({}, { __tostring = function() error "worse" end }))
  end)
  h.raises("permission", {}, calls.helpscout.read)
  mock():got_nothing()
end)
h.test("a_yield_in_approve_is_no_approval", function()
  permit({ read = "ask" }, function() return coroutine.yield("ask somebody") end)
  local thread = coroutine.create(function() return pcall(calls.helpscout.read) end)
  local resumed, ok, problem = coroutine.resume(thread)
  h.equal({ resumed, ok, coroutine.status(thread) }, { true, false, "dead" })
  h.equal(problem.kind, "permission")
  mock():got_nothing()
end)
h.test("a_yield_in_approve_inside_parallel_is_no_approval", function()
  permit({ read = "ask" }, function() return coroutine.yield(true) end)
  local _, errors = integrations.parallel { calls.helpscout.read }
  h.equal(errors[1].kind, "permission")
  mock():got_nothing()
end)

h.test("a_long_reason_is_told_on_one_line", function()
  refused_by((asking(false, "first line\nsecond line")), "first line")
end)

h.test("a_reason_repeats_no_credential", function()
  refused_by((asking(false, "not with hs-token")), "not with [credential]")
  refused_by(function() error("hs-token is for others", 0) end, "[credential] is for others")
end)

h.test("approve_may_call_what_is_allowed", function()
  local name
  permit({ write = "ask" }, function()
    name = calls.helpscout.read().name
    return true
  end)
  h.check(calls.helpscout.write())
  h.equal(name, "Customer Support")
end)

h.test("approve_that_calls_what_it_is_asked_for_ends", function()
  local depth = 0
  permit({ read = "ask" }, function()
    depth = depth + 1
    if depth > 500 then os.exit(3) end
    calls.helpscout.read()
    return true
  end)
  local ok, problem = pcall(calls.helpscout.read)
  h.check(not ok and problem.kind == "permission", tostring(problem))
  mock():got_nothing()
end)

h.test("approve_may_configure_anew", function()
  permit({ write = "ask" }, function()
    permit { write = "deny" }
    collectgarbage()
    return true
  end)
  pcall(calls.helpscout.write)
  collectgarbage()
  h.raises("permission", "denied", calls.helpscout.write)
end)

h.test("an_answer_holds_for_one_call", function()
  local turn = 0
  permit({ read = "ask" }, function()
    turn = turn + 1
    return turn % 2 == 1
  end)
  h.check(calls.helpscout.read())
  h.raises("permission", {}, calls.helpscout.read)
  h.check(calls.helpscout.read())
end)

-- When approve is asked ---------------------------------------------------------------------------

h.test("approve_is_asked_before_the_first_request", function()
  local sent
  permit({ read = "ask" }, function()
    sent = #mock():requests()
    return true
  end)
  calls.helpscout.read()
  h.equal(sent, 0)
end)

h.test("approve_is_asked_before_a_token_is_fetched", function()
  permit({ read = "ask" }, (asking(false)))
  h.raises("permission", {}, integrations.helpscout.work.get_mailbox, 123)
  mock():got_nothing()
end)

local several = {
  { "helpscout", "list_conversations", { per_page = 50, page = 1 } },
  { "helpscout", "update_conversation",
    { id = 456, status = "closed", subject = "S", tags = { "a" }, assignee_id = 4120 } },
  { "aircall", "update_contact", { contact_id = 5678, first_name = "Zoë",
    phone_numbers = { { value = "+12025550101" } }, emails = { { value = "z@example.org" } } } },
  { "aircall", "list_users", {} },
}

for _, call in ipairs(several) do
  h.test("approve_is_asked_once_for_" .. call[2] .. "_made_of_several_requests", function()
    asked_for(table.unpack(call))
    h.check(#mock():requests() > 1, "it was one request only")
  end)
end

h.test("approve_is_asked_once_for_a_call_that_is_retried", function()
  server():forget_replies():reply { status = 503 }:reply { status = 503 }
      :reply { body = '{"id":123}' }
  local approve, asked = asking(true)
  permit({ read = "ask" }, approve, server())
  integrations.helpscout.get_mailbox({ id = 123 }, { retries = 2 })
  h.equal(#asked, 1, "times asked")
  h.equal(#server():requests(), 3, "requests")
end)

h.test("approve_is_asked_for_each_call_in_parallel", function()
  local approve, asked = asking(true)
  permit({ read = "ask" }, approve)
  integrations.parallel { calls.helpscout.read, calls.aircall.read, calls.helpscout.read }
  h.equal(#asked, 3, "times asked")
end)

for _, walk in ipairs { "each", "pages" } do
  for _, call in ipairs { { "helpscout", "list_conversations" }, { "aircall", "list_users" },
      { "aircall", "list_calls" } } do
    for _, prefetch in ipairs { false, true } do
      local name = call[2] .. (prefetch and "_ahead" or "")
      h.test("approve_is_asked_once_for_" .. walk .. "_of_" .. name, function()
        local approve, asked = asking(true)
        permit({ read = "ask" }, approve)
        local count = 0
        for _ in integrations[walk](integrations[call[1]][call[2]], {}, { prefetch = prefetch }) do
          count = count + 1
        end
        h.check(#mock():requests() > 1, "it was one request only")
        h.equal(#asked, 1, "times asked")
        h.equal(asked[1].operation, call[2])
      end)
    end
  end
end

h.test("approve_is_asked_for_each_walk", function()
  local approve, asked = asking(true)
  permit({ read = "ask" }, approve)
  for _ = 1, 2 do
    for _ in integrations.each(integrations.helpscout.list_mailboxes) do end
  end
  h.equal(#asked, 2, "times asked")
end)

h.test("a_permission_that_is_taken_ends_a_walk", function()
  for _, prefetch in ipairs { false, true } do
    permit { read = "allow" }
    local count = 0
    h.raises("permission", "read access denied", function()
      for _ in integrations.each(integrations.aircall.list_calls, {}, { prefetch = prefetch }) do
        count = count + 1
        if count == 1 then permit { read = "deny" } end
      end
    end)
    h.equal(count, prefetch and 100 or 50, "items")
  end
end)

h.test("a_walk_that_is_refused_asks_again_and_sends_nothing", function()
  local approve, asked = asking(false)
  permit({ read = "ask" }, approve)
  for _ = 1, 2 do
    h.raises("permission", "requires approval", function()
      for _ in integrations.each(integrations.helpscout.list_mailboxes) do end
    end)
  end
  h.equal(#asked, 2, "times asked")
  mock():got_nothing()
end)

h.test("approve_is_not_asked_about_bad_arguments", function()
  local approve, asked = asking(true)
  permit({ read = "ask", write = "ask" }, approve)
  h.raises("argument", "id", integrations.helpscout.get_mailbox, {})
  h.raises("argument", "id", integrations.helpscout.get_mailbox, { id = "x" })
  h.raises("argument", "idd", integrations.helpscout.get_mailbox, { idd = 1 })
  h.raises("argument", {}, integrations.helpscout.update_conversation, { id = 456 })
  h.raises("argument", {}, integrations.aircall.create_contact, { first_name = "Ida" })
  h.raises("argument", {}, integrations.helpscout.get_mailbox, { id = 1 }, { timeout = -1 })
  h.equal(#asked, 0, "times asked")
end)

h.test("denied_operations_check_their_arguments_first", function()
  permit { write = "deny" }
  h.raises("argument", {}, integrations.helpscout.update_conversation, { id = 456 })
end)

h.test("approve_is_not_asked_without_an_account", function()
  local approve, asked = asking(true)
  integrations.configure { helpscout = { permissions = { read = "ask" }, accounts = {
    work = { access_token = "hs-token", url = mock().helpscout } } }, approve = approve }
  h.raises("configuration", {}, integrations.helpscout.get_mailbox, 123)
  h.equal(#asked, 0, "times asked")
end)

h.run()
