-- What hardly depends on what else the machine does: instructions, allocations, memory.

local callgrind = require "callgrind"
local course = require "course"
local measure = require "measure"
local work = require "work"

local options, results, part, smoke = course.options, course.results, course.part, course.smoke
local check = options.mode == "check"
local once = options.programs .. "/bench tests/bench/once.lua"

-- ---- instructions ----

local function count_run(file, command)
  course.run_program(("valgrind --tool=callgrind --callgrind-out-file=%s %s"):format(file, command))
  return callgrind.read(file)
end

local function instructions(contender, protocol, name, count)
  local runs, counted = {}, { count // 4, count }
  for i, calls in ipairs(counted) do
    runs[i] = count_run(options.work .. "/callgrind", ("%s %s '%s' %s '%s' %s %d")
      :format(once, contender.file, contender.options or "", options[protocol],
              course.ca_file(protocol), name, calls))
  end
  return callgrind.difference(runs[1], runs[2], counted[2] - counted[1])
end

-- LuaSec's calls are too slow under callgrind, and a handshake each tells nothing here.
local function is_counted(contender, protocol)
  local ours = contender.key == "module" or contender.key == "floor"
  return contender.protocols[protocol] and (ours or (protocol == "http" and not check))
end

results.instructions = {}

local function count_instructions()
  local names = check and { "get_conversation", "list_conversations" } or work.names
  for _, name in ipairs(names) do
    results.instructions[name] = {}
    for _, protocol in ipairs(check and { "http" } or { "http", "http2" }) do
      results.instructions[name][protocol] = {}
      for _, contender in ipairs(course.contenders) do
        if is_counted(contender, protocol) then
          part(("instructions of %s, %s over %s"):format(contender.key, name, protocol), function()
            local count = name == "list_conversations" and 16 or 800
            if contender.key:find "dkjson" then count = count // 5 end
            results.instructions[name][protocol][contender.key] =
              instructions(contender, protocol, name, count)
          end)
        end
      end
    end
  end
end

-- All instructions of a program from its start to its end.
local function all_instructions(command)
  local total = 0
  for _, entry in pairs(count_run(options.work .. "/callgrind.start", command)) do total = total + entry.self end
  return total
end

local function count_start()
  local lua = all_instructions "lua5.4 -e ''"
  local start = {
    lua = lua,
    require = all_instructions [[lua5.4 -e "require 'integrations'"]] - lua,
    curl = all_instructions [[lua5.4 -e "require 'load_curl'"]] - lua,
  }
  start.rest = start.require - start.curl
  results.start_instructions = start
end

results.growth = results.growth or {}

local function count_tasks()
  local module = course.contender "module"
  local few = instructions(module, "http2", "at_once_100", 16)
  local many = instructions(module, "http2", "at_once_1000", 4)
  results.growth.tasks_instructions = many.total / few.total
end

if (options.mode == "full" or check) and course.have "valgrind" then
  count_instructions()
  part("instructions of require", count_start)
  if not check then part("instructions of tasks", count_tasks) end
end

-- ---- allocations ----

-- Of one call, when everything has been used before.
local function lua_allocations(state, name)
  local calls, bytes = {}, {}
  for _ = 1, 5 do state:run(name, 1) end
  for i = 1, 9 do calls[i], bytes[i] = state:measure(name) end
  return { calls = measure.summary(calls).median, bytes = measure.summary(bytes).median }
end

-- Bytes that the result of a call holds when its short texts are there already, as in a second call.
local function held(state, name)
  local live = {}
  for count = 1, 2 do
    state:run("keep_" .. name, 0)
    state:run("keep_" .. name, count)
    live[count] = state:live()
  end
  return live[2] - live[1]
end

-- Allocations on the C heap, by who asks. The program's own are those of the Lua states, which are
-- counted already.
local function heap_allocations(contender, name)
  local output = course.run_program(("LD_PRELOAD=%s/count_malloc.so %s %s '%s' %s '' %s %d malloc")
    :format(options.programs, once, contender.file, contender.options or "", options.http, name,
            smoke and 2 or 100))
  local heap = {}
  for calls, bytes, object in output:gmatch("(%S+)\t(%S+)\t([^\n]*)\n") do
    local part_name = object == "" and "lua" or callgrind.part_of(object)
    heap[part_name] = heap[part_name] or { calls = 0, bytes = 0 }
    heap[part_name].calls = heap[part_name].calls + tonumber(calls)
    heap[part_name].bytes = heap[part_name].bytes + tonumber(bytes)
  end
  return heap
end

results.allocations = {}
for _, name in ipairs(work.names) do
  part("allocations of " .. name, function()
    local row = {}
    results.allocations[name] = row
    for _, contender in ipairs(course.contenders) do
      local state = (not check or contender.key == "module") and measure.open(contender, options.http, "")
      if state then
        local entry = lua_allocations(state, name)
        row[contender.key] = entry
        if contender.key == "floor" then row.result = lua_allocations(state, "decode_" .. name) end
        if state:has("keep_" .. name) then entry.held = held(state, name) end
        state:close()
        entry.heap = heap_allocations(contender, name)
      end
    end
  end)
end

-- ---- memory ----

results.memory = {}
for _, what in ipairs(check and {} or { "empty", "require", "configured", "called", "task" }) do
  part("memory: " .. what, function()
    local count = what == "task" and 1000 or 100
    results.memory[what] = load(course.run_program(("%s/bench tests/bench/memory.lua %s %s '' %d")
      :format(options.programs, what, options.http, smoke and 10 or count)))()
  end)
end
