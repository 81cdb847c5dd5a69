-- Uses every account in every way that makes text, and has all text that comes out looked through.
--
--   integrations   the module, with its accounts
--   check          check(where, text): notes a credential in the text
--   echo           whether to ask the server that repeats what it was sent
--   settings       what to give to `configure` first; nil when the accounts are there

local integrations, check, echo, settings = ...

-- Looks through a value, its names, and what they lead to.
local function look(where, value, seen)
  seen = seen or {}
  if type(value) == "string" then check(where, value) end
  if type(value) ~= "table" or seen[value] then return end
  seen[value] = true
  check(where, tostring(value))
  for key, item in next, value do
    look(where, key, seen)
    look(where, item, seen)
  end
end

local function fail(where, operation, ...)
  local ok, problem = pcall(operation, ...)
  if ok then error(where .. " did not fail", 0) end
  look(where, problem)
  look(where, problem .. "")
end

if settings then
  settings.on_call = function(record) look("call log", record) end
  settings.approve = function(request) look("approval", request) return true end
  settings.helpscout.permissions = { write = "ask" }
  integrations.configure(settings)
end

local helpscout, aircall = integrations.helpscout, integrations.aircall
local conversation = { subject = "A printer", mailbox_id = 123, customer_email = "a@example.org", body = "b" }

for _, account in ipairs { helpscout.default, helpscout.client } do
  look("result", account.get_mailbox(123))
  look("result", account.create_conversation(conversation))
  look("dry run", account.create_conversation(conversation, { dry_run = true }))
  look("dry run", account.list_conversations({}, { dry_run = true }))
  fail("wrong argument", account.get_mailbox, "none")
end
for _, account in ipairs { aircall.default, aircall.bearer } do
  look("result", account.get_call(12345))
  look("dry run", account.update_contact({ contact_id = 1, emails = {} }, { dry_run = true }))
end
-- A service that repeats what it was sent.
for _, account in ipairs(echo and { helpscout.echo, helpscout.echo_client, helpscout.echo_tokens } or {}) do
  fail("error", account.get_mailbox, 123)
  fail("error", account.update_conversation, { id = 456, subject = "x", tags = {} })
end
for _, account in ipairs(echo and { aircall.echo, aircall.echo_bearer } or {}) do
  fail("error", account.get_call, 1)
  fail("error", account.create_contact, { first_name = "N", emails = { { value = "a@example.org" } } })
end
fail("error", helpscout.refused.get_mailbox, 123)
fail("error", aircall.refused.get_call, 1)
-- A server that is not there.
fail("error", aircall.nowhere.get_call, 1)

look("documentation", integrations.docs.list())
for _, page in ipairs { "overview", "accounts", "errors", "examples", "integrations.helpscout",
                        "integrations.aircall" } do
  look("documentation", integrations.docs.read(page))
end
look("documentation", integrations.docs.search "token credential secret")
look("operations", integrations.operations())
look("limits", integrations.limits())
local environment = {}
integrations.install(environment)
look("environment", environment)
for _, namespace in ipairs { helpscout, aircall } do
  for name, value in pairs(namespace) do look("namespace", { name, value }) end
end

-- Every string that anything in the registry leads to, but for the settings that Lua itself was given.
if not settings then
  look("registry", debug.getregistry())
end

-- Calls that are never answered: the state is closed in the middle of them.
integrations.start(helpscout.held.create_conversation, conversation)
integrations.start(helpscout.held_client.get_mailbox, 123)
integrations.start(aircall.held.get_call, 12345)
integrations.poll(0)
look("result", aircall.default.get_call(12345))
