-- The benchmark's course: measures everything, then has it written down, or checked. run.sh starts it.

local course = require "course"

local options, results, counts = course.options, course.results, course.counts
results.rounds = course.rounds

if options.mode ~= "check" then require "times" end
require "counts"

-- Kept as Lua, for whoever wants more than the page.
local function serialize(value, indent)
  if type(value) ~= "table" then return ("%q"):format(value) end
  local keys, lines = {}, {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if type(a) == type(b) then return a < b end
    return type(a) == "number"
  end)
  for i, key in ipairs(keys) do
    lines[i] = ("%s  [%q] = %s,\n"):format(indent, key, serialize(value[key], indent .. "  "))
  end
  return "{\n" .. table.concat(lines) .. indent .. "}"
end

local function keep_results()
  local file = assert(io.open(options.programs .. "/results.lua", "w"))
  assert(file:write("return ", serialize(results, ""), "\n"))
  file:close()
end

local function write_page()
  local page, drawing = require "report".page(results), require "plot".growth(results)
  if options.output == "" then
    if not course.smoke then print(page) end
    return
  end
  for name, text in pairs { ["benchmarks.md"] = page, ["benchmarks.svg"] = drawing } do
    local file = assert(io.open(options.output .. "/" .. name, "w"))
    assert(file:write(text))
    file:close()
  end
end

if options.mode == "check" then
  require "check"
else
  course.part("results", keep_results)
  course.part("page", write_page)
end

print(("%d passed, %d failed, %d skipped"):format(counts.passed, counts.failed, counts.skipped))
os.exit(counts.failed == 0)
