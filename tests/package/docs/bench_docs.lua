-- What reading documentation costs, in microseconds of processor time. Not a test.
--
--   LUA_CPATH='build/?.so;;' lua5.4 tests/package/docs/bench_docs.lua

local clock = os.clock

local function measure(what, count, body)
  collectgarbage()
  local before = clock()
  for _ = 1, count do body() end
  print(("%-48s %10.2f us"):format(what, (clock() - before) / count * 1e6))
end

local started = clock()
local integrations = require "integrations"
print(("%-48s %10.2f us"):format("load the module (no page is made)", (clock() - started) * 1e6))
local docs = integrations.docs

for _, page in ipairs { "integrations.helpscout", "integrations.aircall",
                        "integrations.helpscout.list_conversations", "errors" } do
  measure("read " .. page .. ", first time", 1, function() docs.read(page) end)
  measure("read " .. page, 100000, function() docs.read(page) end)
end
measure("read an unknown page", 10000,
  function() docs.read("integrations.helpscout.list_conversation") end)
measure("list", 10000, docs.list)
measure("search, two words", 200, function() docs.search("close conversation") end)
measure("search, misspelt", 200, function() docs.search("updte contcat") end)
local huge = ("conversation xyzzy "):rep(100000)
measure("search, 1.9 MB", 200, function() docs.search(huge) end)
measure("operations", 1000, integrations.operations)
