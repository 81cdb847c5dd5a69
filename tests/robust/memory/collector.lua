-- Every scenario of the allocation sweep twice, for `stress`: the second result must be like the first,
-- and nothing may fail.

local directory = arg[0]:match "^(.*)/"
local integrations = require "integrations"
local settings, scenarios, show = assert(loadfile(directory .. "/scenarios.lua"))(canned_server)
local passed, failed = 0, 0

for _, scenario in ipairs(scenarios) do
  integrations.configure(settings)
  local ok, first = pcall(scenario.body, integrations)
  local again, second = pcall(scenario.body, integrations)
  if ok and again and show(first) == show(second) then
    passed = passed + 1
  else
    failed = failed + 1
    print(("FAILED  %s: %s, %s"):format(scenario.name, tostring(first), tostring(second)))
  end
end
print(("%d passed, %d failed, 0 skipped"):format(passed, failed))
os.exit(failed == 0, true)
