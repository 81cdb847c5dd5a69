-- The program's commands: which one was asked for, and its exit status. Each is a file beside this
-- one that is loaded when it is needed.
local system = require "program.system"

local function say(text)
  system.write(1, text)
  return 0
end

local commands = {
  ["--version"] = function()
    return say("integrations " .. require "integrations".version .. "\n")
  end,
}

return function(command, ...)
  local run = commands[command]
  if run then return run(...) end
  system.write(2, ("integrations: unknown command '%s'\n"):format(tostring(command)))
  return 2
end
