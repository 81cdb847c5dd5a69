-- Who is asked about a call: the module has one function for it, a program many that ask. It is called before a
-- call has waited for anything, so that whoever makes the call says just before whom to ask.
local approvals = {}

local current

-- approvals.during(approve, f, ...): calls f; what it asks for before it waits is asked of `approve`.
function approvals.during(approve, f, ...)
  current = approve
  return f(...)
end

-- The module's `approve`.
function approvals.approve(wanted)
  local approve = current
  current = nil
  if not approve then return false, "there is nobody to ask" end
  return approve(wanted)
end

return approvals
