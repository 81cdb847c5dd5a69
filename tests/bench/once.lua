-- One contender, one kind of work, so many calls: what callgrind runs, and where C allocations are
-- counted.
--
--   bench once.lua CONTENDER OPTIONS BASE CA_FILE WORK COUNT [malloc]

local bench = require "bench"
local measure = require "measure"

local file, options, base, ca_file, name, count, counted = ...
local state = assert(measure.open({ file = file }, base, ca_file, options))
if counted then
  state:run(name, 20)
  assert(bench.count_begin(), "count_malloc.so is not loaded")
end
state:run(name, tonumber(count))
if counted then
  for _, object in ipairs(bench.count_end()) do
    if object.calls > 0 then
      print(object.calls / tonumber(count), object.bytes / tonumber(count), object.name)
    end
  end
end
