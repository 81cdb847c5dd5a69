-- What a Lua state with the module holds, and what a waiting task holds. In a process of its own, for
-- memory that others have used and given back would hide it. Prints Lua: a table.

local bench = require "bench"
local measure = require "measure"

local what, base, ca_file, count = ...
count = tonumber(count)

local function figures(run)
  local resident, heap = bench.resident(), bench.heap()
  local lua = run()
  return (bench.resident() - resident) / count, (bench.heap() - heap) / count, lua
end

local kept = {}

-- `warm` is made first: what is had once a process counts for no state.
local function states(file, call)
  local function make()
    local state = assert(measure.open({ file = file }, base, ca_file))
    if call then state:run("get_conversation", 1) end
    kept[#kept + 1] = state
    return state
  end
  make()
  return figures(function()
    local live = 0
    for _ = 1, count do live = live + make():live() end
    return live / count
  end)
end

local function tasks()
  local server = ("http://127.0.0.1:%d"):format(bench.silent_server())
  local state = assert(measure.open({ file = "module" }, server, "", 100))
  state:run("wait", 1)
  local before = state:live()
  local resident, heap = figures(function() state:run("wait", count) end)
  return resident, heap, (state:live() - before) / count
end

local resident, heap, lua
if what == "empty" or what == "require" then
  resident, heap, lua = states(what)
elseif what == "configured" then
  resident, heap, lua = states("module")
elseif what == "called" then
  resident, heap, lua = states("module", true)
else
  resident, heap, lua = tasks()
end
print(("return { resident = %.0f, heap = %.0f, lua = %.0f }"):format(resident, heap, lua))
