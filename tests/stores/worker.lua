-- One worker of test_workers.lua, a process of its own: makes so many calls, as the variables of its environment
-- say, and prints how they went. Reads the mailbox of a Help Scout account or a call of an Aircall account; or
-- writes, each time something that no other worker writes.

local integrations = require "integrations"
local name, what, count = os.getenv "WORKER", os.getenv "WHAT", tonumber(os.getenv "CALLS")

local alone = 0
local helpscout = { url = os.getenv "HELPSCOUT" }
if os.getenv "CLIENT" then
  helpscout.client_id, helpscout.client_secret = "hs-client", "hs-secret"
else
  helpscout.access_token = "hs-token"
end
local share = os.getenv "STORE"
integrations.configure {
  helpscout = helpscout,
  aircall = { api_id = "ac-id", api_token = "ac-api-token", url = os.getenv "AIRCALL" },
  transport = { timeout = tonumber(os.getenv "PATIENCE") },
  share = share ~= "" and share or nil,
  on_call = function(record) if record.alone then alone = alone + 1 end end,
}

local calls = {
  read = function() return integrations.helpscout.get_mailbox(123) end,
  paced = function() return integrations.aircall.get_call(12345) end,
  write = function(i)
    return integrations.helpscout.create_customer { first_name = "W", email = ("w%s-%d@example.org"):format(name, i) }
  end,
}

print "begun"
io.stdout:flush()
local failed = 0
for i = 1, count do
  local ok, problem = pcall(calls[what], i)
  if not ok then
    failed = failed + 1
    print("FAILED " .. tostring(problem))
  end
  if i == count // 4 then print "under way" end
  io.stdout:flush()
end
print(("finished %d %d %d %d"):format(count, failed, alone, os.time()))
