-- Memory stays level over a hundred thousand calls: successes, refusals and refused arguments.

local h = require "harness"

-- Kilobytes of this process that are in memory.
local function resident()
  return tonumber(h.read_file("/proc/self/status"):match("VmRSS:%s*(%d+)"))
end

h.test("memory_stays_level_over_a_hundred_thousand_calls", function()
  local server = h.mock()
  local integrations = h.configure(server)
  local function round(count)
    for i = 1, count do
      if i % 50 == 0 then
        pcall(integrations.helpscout.get_mailbox, 1)
      elseif i % 50 == 1 then
        pcall(integrations.helpscout.get_mailbox, { nothing = i })
      elseif i % 2 == 0 then
        integrations.helpscout.get_mailbox(123)
      else
        integrations.aircall.get_call(12345)
      end
    end
    collectgarbage()
    collectgarbage()
    return collectgarbage("count"), resident()
  end
  local lua_before, resident_before = round(10000)
  local lua_after, resident_after = round(90000)
  h.check(lua_after - lua_before < 50, ("Lua's memory grew from %.0f to %.0f KiB"):format(lua_before, lua_after))
  -- An allocator keeps and returns pages as it likes; a leak of 16 bytes a call would be 1,400 KiB.
  h.check(resident_after - resident_before < 1000,
          ("resident memory grew from %d to %d KiB"):format(resident_before, resident_after))
end)

h.run()
