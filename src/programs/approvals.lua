-- Who is asked about a call: the module has one function for it, a program many that make calls. Each task says
-- whom to ask about its own.
local approvals = {}

local by_coroutine = setmetatable({}, { __mode = "k" })

-- approvals.set(approve): calls of the running coroutine are asked of `approve` from now on.
function approvals.set(approve)
  by_coroutine[coroutine.running()] = approve
end

-- approvals.over(others): the module's `approve`; calls of coroutines that said nothing are asked of `others`.
function approvals.over(others)
  return function(wanted)
    return (by_coroutine[coroutine.running()] or others)(wanted)
  end
end

return approvals
