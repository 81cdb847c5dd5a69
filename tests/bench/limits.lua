-- What this module must keep to, and how the results are read for that. The page shows it; a check fails by
-- what does not depend on time.

local limits = {
  conversation = 0.95, list = 0.75, peer = 0.95, file = 1.1,
  bytes = 2048,
  latency = 0.05, at_once = 1.3, walk = 1.15, walk_pages = 40,
  level = 256 * 1024,           -- bytes that the most in memory may grow by with a file ten times as large
  start = 0.0005,               -- seconds of `require` beside the libraries
  start_instructions = 1000000, -- the same; it is some 0.3 ms
  growth = 1.1,                 -- of ten times the work, over ten
}

-- All instructions of a call over HTTP/1.1 in user space, over the floor's.
function limits.instructions(results, name)
  local row = results.instructions[name] and results.instructions[name].http
  return row and row.module and row.floor and row.module.total / row.floor.total
end

-- Bytes that a call allocates beside what its result holds.
function limits.bytes_beside(results, name)
  local entry = results.allocations[name] and results.allocations[name].module
  if not entry or not entry.heap then return nil end
  local heap = entry.heap.module and entry.heap.module.bytes or 0
  return math.max(0, entry.bytes - entry.held) + heap
end

return limits
