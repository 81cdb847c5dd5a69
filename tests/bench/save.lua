-- A process that saves one file: lua5.4 save.lua BASE BYTES FOLDER [peak]. With `peak` it prints the most
-- KiB that it had in memory.

local base, bytes, folder, peak = ...
local integrations = require "integrations"

integrations.configure {
  helpscout = { access_token = "hs-token", url = base .. "/helpscout/v2" },
  transport = { max_response_bytes = 1000000 }, -- of what is kept in memory
  files = folder,
}
local saved = integrations.helpscout.download_attachment(
  { conversation_id = 456, id = math.tointeger(bytes) }, { save_to = "process" })
assert(saved.bytes == math.tointeger(bytes), saved.bytes)
if peak then
  for line in io.lines "/proc/self/status" do
    local most = line:match "^VmHWM:%s*(%d+) kB"
    if most then print(most) end
  end
end
