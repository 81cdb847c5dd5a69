-- Who is asked about a call: the module has one function for it, a program many that make calls. Each task says
-- whom to ask about its own; on a command line it is who sits at the terminal.
local output = require "program.output"
local system = require "program.system"
local terminal = require "program.terminal"

local approvals = {}

local by_coroutine = setmetatable({}, { __mode = "k" })

-- approvals.set(approve): calls of the running coroutine are asked of `approve` from now on.
function approvals.set(approve)
  by_coroutine[coroutine.running()] = approve
end

-- The module's `approve`: asks whom the running coroutine named; without one it is a no.
function approvals.approve(request)
  local approve = by_coroutine[coroutine.running()]
  if approve then return approve(request) end
end

-- approvals.show(arguments): on one line. A long one is cut by itself, so that it hides none of the others.
function approvals.show(arguments)
  local shown = {}
  for name, value in pairs(arguments) do
    shown[#shown + 1] = ('"%s":%s'):format(name, terminal.clean(output.encode(value), 2000))
  end
  table.sort(shown)
  return "{" .. table.concat(shown, ",") .. "}"
end

-- approvals.terminal(request, instead[, silent]): asks on the terminal, and nothing else goes on meanwhile. Gives
-- whether the call may be made, and why not; `instead` is what to do where there is nobody to ask.
function approvals.terminal(request, instead, silent)
  if silent or not (system.isatty(0) and system.isatty(2)) then
    return false, ("there is nobody to ask; %s"):format(instead)
  end
  local name = request.integration .. "." .. request.operation
  local marks = (request.sends and " It sends something." or "")
    .. (request.destroys and " There is no way back." or "")
  -- A script may have had it typed for a question of its own; and what it gave may fill the screen, and say there what
  -- looks like another call.
  terminal.forget(0)
  system.write(2, ("%s (account %s) %s\n%sContinue with %s? [y/N] "):format(name, terminal.clean(request.account),
    approvals.show(request.arguments), marks ~= "" and marks .. "\n" or "", name))
  system.poll({ [0] = "r" }, -1) -- somebody before may have left a terminal that does not block
  local answer = io.read "l"
  answer = answer and answer:match "^%s*(.-)%s*$"
  return answer == "y" or answer == "yes", "the answer was no"
end

return approvals
