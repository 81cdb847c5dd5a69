-- What leaves the house: every operation marked `sends` does it, here where its example calls it, and
-- no golden case of any other puts anything into the outbox of the mock services.

local h = require "harness"
local integrations = require "integrations"
local requests = require "requests"

-- How many messages would have left since the log was marked, of all kinds.
local function sent(server)
  local count = 0
  for _, request in ipairs(server:requests()) do count = count + #request.sent end
  return count
end

local function run_example(operation)
  local page = integrations.docs.read("integrations." .. operation.integration .. "." .. operation.name)
  local environment = setmetatable({ app = { integrations = integrations }, print = function() end },
    { __index = _G })
  assert(load(page:match "\n```lua\n(.-)\n```", "=example", "t", environment))()
end

local mock = h.shared(h.mock)
local cases = {}
for _, service in ipairs { "helpscout", "aircall" } do
  for _, case in ipairs(requests.cases(service)) do
    local name = service .. "." .. case.operation:gsub("^" .. service .. "_", "")
    cases[name] = cases[name] or {}
    if not case.answers then table.insert(cases[name], case) end
  end
end

for _, operation in ipairs(integrations.operations()) do
  local service, name = operation.integration, operation.name
  -- What a request of one's own does is its own affair: see below.
  if operation.read_when then goto continue end

  h.test(service .. "_" .. name .. (operation.sends and "_sends" or "_sends_nothing"), function()
    local server = operation.sends and h.mock() or mock()
    h.configure(server, { aircall = { user = "nora@example.com" } })
    if operation.sends then
      run_example(operation)
      h.check(sent(server) > 0, "nothing left the house")
      return
    end
    for _, case in ipairs(cases[service .. "." .. name] or {}) do
      server:mark()
      pcall(integrations[service][name], table.unpack(case.arguments))
      h.equal(sent(server), 0, case.name)
    end
  end)
  ::continue::
end

h.test("a_request_of_ones_own_may_send", function()
  local server = h.mock()
  h.configure(server)
  integrations.helpscout.api_request { method = "POST", path = "/v2/conversations/456/reply",
    body = { text = "Hello", customer = { id = 789 } } }
  h.check(sent(server) > 0, "nothing left the house")
end)

h.test("a_draft_and_an_import_are_not_mailed", function()
  local server = h.mock()
  h.configure(server)
  local reply = { conversation_id = 456, customer_id = 789, body = "Later.", draft = true }
  integrations.helpscout.create_reply(reply)
  reply.draft, reply.imported = nil, true
  integrations.helpscout.create_reply(reply)
  integrations.helpscout.create_user { first_name = "Bo", last_name = "Ek", email = "bo@example.com",
    role = "user", send_invite = false }
  h.equal(sent(server), 0)
end)

h.run()
