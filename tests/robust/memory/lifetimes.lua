-- What the states of lifetimes.c do. Gets the address of the canned server; returns functions that get
-- the module.

local base = ...
local work = {}

function work.configure(integrations, options, permissions)
  local settings = {
    helpscout = {
      accounts = {
        default = { access_token = "token-of-helpscout", url = base .. "/ok/hs" },
        client = { client_id = "id-of-client", client_secret = "secret-of-client", url = base .. "/ok/hs" },
        held = { access_token = "token-of-held", url = base .. "/hold" },
        waits = { client_id = "id-of-client", client_secret = "secret-of-client", url = base .. "/hold" },
        named = { access_token = "token-of-named", url = base:gsub("127.0.0.1", "slow.test"),
                  insecure_http = true },
      },
      permissions = permissions,
    },
    aircall = { api_id = "id-of-aircall", api_token = "token-of-aircall", user = "nora@example.com",
                url = base .. "/ok/ac" },
    transport = { timeout = 60, retries = 0 },
  }
  for key, value in pairs(options or {}) do settings[key] = value end
  integrations.configure(settings)
end

function work.share(integrations) work.configure(integrations, { share = "process" }) end

-- Many calls at once, of accounts that other threads use too; some wait for their turn.
function work.use_much(integrations)
  local functions = {}
  for i = 1, 40 do
    functions[i] = i % 2 == 0 and function() return integrations.aircall.get_call(12345) end
      or function() return integrations.helpscout.client.get_mailbox(123) end
  end
  local results, errors = integrations.parallel(functions, { limit = 20 })
  assert(errors == nil and #results == 40)
end

-- How many tokens the server gave so far.
function work.tokens(integrations) return integrations.helpscout.get_current_user().tokens end

-- The number of the connection that a call goes over.
function work.connection(integrations)
  return integrations.helpscout.get_current_user().connection
end

-- A little of everything.
function work.use(integrations)
  local helpscout, aircall = integrations.helpscout, integrations.aircall
  assert(helpscout.client.get_mailbox(123).name == "Support")
  assert(aircall.get_call(12345).call.cost == 1.5)
  assert(aircall.update_contact { contact_id = 5678, phone_numbers = {}, last_name = "O" }.contact.id == 5678)
  local results, errors = integrations.parallel {
    helpscout.get_current_user,
    function() return aircall.get_call(12345) end,
    function() return helpscout.list_conversations {} end,
  }
  assert(errors == nil and #results == 3)
  for user in integrations.each(aircall.list_users, {}) do assert(user.id) end
  assert(not pcall(helpscout.get_mailbox, "no id"))
  assert(#integrations.docs.search "mailbox" > 0)
end

function work.many(integrations)
  local calls = {}
  for i = 1, 2000 do
    calls[i] = function() return integrations.helpscout.client.get_mailbox(123).name end
  end
  local _, errors = integrations.parallel(calls, { limit = #calls })
  assert(errors == nil)
  calls = nil
  collectgarbage()
  collectgarbage()
end

-- Operations that are never answered. A call before them tells libcurl that the server has one request
-- a connection; else what comes after would wait for their answer.
local function hold(integrations)
  integrations.helpscout.get_mailbox(123)
  return integrations.helpscout.held
end

local change

-- Leaves a change under way that waits for a token, which does not come.
function work.begin_change(integrations)
  local arguments = { first_name = "A", email = "a@example.org" }
  change = integrations.start(integrations.helpscout.waits.create_customer, arguments, { retries = 1 })
  integrations.poll(0)
end

-- It is not the child's to carry out.
function work.end_change()
  local ok, problem = pcall(change.result, change)
  assert(not ok and problem.kind == "network" and problem.message:find "forked", problem)
end

-- Leaves calls under way; they are never answered.
function work.begin_held(integrations)
  local held = hold(integrations)
  for i = 1, 3 do integrations.start(held.get_mailbox, i) end
  integrations.poll(0)
end

function work.look_up(integrations, seconds)
  local ok, problem = pcall(integrations.helpscout.named.get_mailbox, { id = 1 }, { timeout = seconds })
  assert(not ok and problem.kind == "timeout", tostring(problem))
end

function work.begin_look_up(integrations)
  integrations.start(integrations.helpscout.named.get_mailbox, 1)
  integrations.poll(0)
end

-- Ways to end the program in the middle of things.
work.exits = {}

function work.exits.in_parallel(integrations)
  local held = hold(integrations)
  integrations.parallel {
    function() held.get_mailbox(1) end,
    function() integrations.parallel { function() held.get_mailbox(2) end } end,
    function()
      integrations.helpscout.get_mailbox(123)
      os.exit(true, true)
    end,
    function() held.get_mailbox(3) end,
  }
end

function work.exits.in_nested_parallel(integrations)
  local held = hold(integrations)
  integrations.parallel {
    function() held.get_mailbox(1) end,
    function()
      integrations.parallel {
        function() held.get_mailbox(2) end,
        function()
          integrations.helpscout.get_mailbox(123)
          os.exit(true, true)
        end,
      }
    end,
  }
end

function work.exits.in_a_task(integrations)
  integrations.start(hold(integrations).get_mailbox, 1)
  integrations.start(function()
    integrations.helpscout.get_mailbox(123)
    os.exit(true, true)
  end):result()
end

function work.exits.in_a_walk(integrations)
  integrations.parallel { function()
    for _ in integrations.each(integrations.aircall.list_users, {}, { prefetch = true }) do
      os.exit(true, true)
    end
  end }
end

function work.exits.in_on_call(integrations)
  work.configure(integrations, { on_call = function() os.exit(true, true) end })
  integrations.parallel { function() integrations.helpscout.get_mailbox(123) end }
end

function work.exits.in_approve(integrations)
  work.configure(integrations, { approve = function() os.exit(true, true) end }, { write = "ask" })
  integrations.parallel { function() integrations.helpscout.update_conversation { id = 456, subject = "x" } end }
end

function work.exits.in_a_finalizer(integrations)
  setmetatable({}, { __gc = function() integrations.helpscout.get_mailbox(123) end })
  work.begin_held(integrations)
  os.exit(true, true)
end

return work
