-- The benchmark's course: measures everything, then has it written down. run.sh starts it.

local bench = require "bench"
local measure = require "measure"
local callgrind = require "callgrind"
local work = require "work"
local report = require "report"
local plot = require "plot"

local options = {}
for _, argument in ipairs(arg) do
  local name, value = argument:match("^(%w[%w_]*)=(.*)$")
  options[name] = value
end
local smoke, quick = options.mode == "smoke", options.mode ~= "full"
local rounds = tonumber(options.rounds)
local batch = smoke and 0 or 0.03
local results = { rounds = rounds, notes = {} }

local protocols = { "http", "https", "http2" }

local contenders = {
  { key = "floor", file = "floor", protocols = { http = true, https = true, http2 = true } },
  { key = "module", file = "module", protocols = { http = true, https = true, http2 = true } },
  { key = "luasocket_cjson", file = "luasocket", options = "cjson",
    protocols = { http = true, https = true } },
  { key = "luasocket_dkjson", file = "luasocket", options = "dkjson",
    protocols = { http = true, https = true } },
  { key = "luahttp", file = "luahttp", protocols = { http = true, https = true, http2 = true },
    fails = true },
}

local counts = { passed = 0, failed = 0, skipped = 0 }

-- Runs a part; what goes wrong in one leaves the others.
local function part(name, run)
  io.stderr:write(name, "\n")
  local ok, problem = xpcall(run, debug.traceback)
  counts[ok and "passed" or "failed"] = counts[ok and "passed" or "failed"] + 1
  if not ok then io.stdout:write("FAILED  ", name, ": ", tostring(problem), "\n") end
end

local function note(text)
  for _, have in ipairs(results.notes) do
    if have == text then return end
  end
  results.notes[#results.notes + 1] = text
end

local function ca_file(protocol) return protocol == "http" and "" or options.ca end

-- The contenders that can do the function over the protocol; with options, those that have some.
local function open_all(protocol, base, name, contender_options)
  local states = {}
  for _, contender in ipairs(contenders) do
    local given = contender_options and contender_options[contender.key]
    if contender.protocols[protocol] and (given or not contender_options) then
      local state, problem = measure.open(contender, base, ca_file(protocol), given)
      local ok = state
      if state and state:has(name) then
        ok, problem = pcall(state.run, state, name, 1)
        if ok then
          states[#states + 1] = { key = contender.key, state = state, fails = contender.fails }
        end
      end
      if not ok then
        local reason = tostring(problem):match("[^\n]*")
        note(("%s over %s is left out: %s"):format(contender.key, protocol, reason))
        if smoke then print(("skipped %s over %s: %s"):format(contender.key, protocol, reason)) end
        counts.skipped = counts.skipped + 1
      end
    end
  end
  return states
end

local function close_all(states)
  for _, entry in ipairs(states) do entry.state:close() end
end

local function summarize(series)
  local row = {}
  for key, times in pairs(series) do
    row[key] = { clock = measure.summary(times.clock), processor = measure.summary(times.processor) }
    if series.module then row[key].to_module = measure.ratio(times.clock, series.module.clock) end
    if series.floor then
      row[key].ratio = measure.ratio(times.clock, series.floor.clock)
      row[key].processor_ratio = measure.ratio(times.processor, series.floor.processor)
    end
  end
  return row
end

-- ---- time ----

results.time = {}
for _, name in ipairs(work.names) do
  results.time[name] = {}
  for _, protocol in ipairs(protocols) do
    part(name .. " over " .. protocol, function()
      local states = open_all(protocol, options[protocol], name)
      results.time[name][protocol] = summarize(measure.in_turns(states, name, rounds, batch))
      close_all(states)
    end)
  end
end

results.at_once = {}
for _, protocol in ipairs(protocols) do
  part("100 at once over " .. protocol, function()
    local connections = protocol == "http2" and 1 or 100
    local given = { floor = connections, module = connections, luahttp = connections }
    local base = options["slow_" .. protocol]
    local states = open_all(protocol, base, "at_once_100", given)
    local row = summarize(measure.in_turns(states, "at_once_100", rounds, 0))
    for _, entry in ipairs(states) do
      if entry.failed then
        note(("%s over %s, 100 at once: failed %d times in %d rounds, which were repeated")
               :format(entry.key, protocol, entry.failed, rounds))
      end
    end
    results.at_once[protocol] = row
    close_all(states)
    -- One after another takes seconds, and varies so little that once is enough.
    if protocol ~= "http2" and not smoke then
      local state = assert(measure.open(contenders[3], base, ca_file(protocol)))
      local clock = state:run("at_once_100", 1)
      row.luasocket_cjson = { clock = { median = clock, low = clock, high = clock } }
      state:close()
    end
  end)
end

-- ---- instructions ----

local function run_program(command)
  local pipe = assert(io.popen(command .. " 2>&1"))
  local output = pipe:read "a"
  if not pipe:close() then error(command .. ":\n" .. output, 2) end
  return output
end

local once = options.programs .. "/bench tests/bench/once.lua"

local function instructions(contender, protocol, name, count)
  local files, counted = {}, { count // 4, count }
  for i, calls in ipairs(counted) do
    files[i] = ("%s/callgrind.%d"):format(options.work, i)
    run_program(("valgrind --tool=callgrind --callgrind-out-file=%s %s %s '%s' %s '%s' %s %d")
      :format(files[i], once, contender.file, contender.options or "", options[protocol],
              ca_file(protocol), name, calls))
  end
  local few, many = callgrind.read(files[1]), callgrind.read(files[2])
  return callgrind.difference(few, many, counted[2] - counted[1])
end

local function have(program)
  return os.execute("command -v " .. program .. " >/dev/null 2>&1")
end

results.instructions = {}
if not quick and have "valgrind" then
  for _, name in ipairs(work.names) do
    results.instructions[name] = {}
    for _, protocol in ipairs { "http", "http2" } do
      results.instructions[name][protocol] = {}
      for _, contender in ipairs(contenders) do
        -- LuaSec's calls are too slow under callgrind, and a handshake each tells nothing here.
        if contender.protocols[protocol] and (protocol == "http" or contender.key == "module"
            or contender.key == "floor") then
          part(("instructions of %s, %s over %s"):format(contender.key, name, protocol), function()
            local count = name == "list_conversations" and 20 or 1200
            if contender.key:find "dkjson" then count = count // 4 end
            results.instructions[name][protocol][contender.key] =
              instructions(contender, protocol, name, count)
          end)
        end
      end
    end
  end
end

-- ---- allocations ----

results.allocations = {}
for _, name in ipairs(work.names) do
  part("allocations of " .. name, function()
    local row = {}
    results.allocations[name] = row
    local function lua_of(key, state, function_name)
      local calls, bytes = {}, {}
      for _ = 1, 5 do state:run(function_name, 1) end
      for i = 1, 9 do calls[i], bytes[i] = state:measure(function_name) end
      row[key] = { calls = measure.summary(calls).median, bytes = measure.summary(bytes).median }
    end
    for _, contender in ipairs(contenders) do
      local state = measure.open(contender, options.http, "")
      if state then
        lua_of(contender.key, state, name)
        if contender.key == "floor" then lua_of("result", state, "decode_" .. name) end
        if state:has("keep_" .. name) then
          state:run("keep_" .. name, 0)
          local without = state:live()
          state:run("keep_" .. name, 1)
          row[contender.key].held = state:live() - without
        end
        state:close()
        local output = run_program(("LD_PRELOAD=%s/count_malloc.so %s %s '%s' %s '' %s %d malloc")
          :format(options.programs, once, contender.file, contender.options or "", options.http, name,
                  smoke and 2 or 100))
        local heap = {}
        for calls, bytes, object in output:gmatch("(%S+)\t(%S+)\t([^\n]*)\n") do
          -- The program's own are those of the Lua states: they are counted already.
          local name_of = object == "" and "lua" or callgrind.part_of(object)
          heap[name_of] = heap[name_of] or { calls = 0, bytes = 0 }
          heap[name_of].calls = heap[name_of].calls + tonumber(calls)
          heap[name_of].bytes = heap[name_of].bytes + tonumber(bytes)
        end
        row[contender.key].heap = heap
      end
    end
  end)
end

-- ---- start ----

part("require", function()
  local programs = {
    { key = "lua", "lua5.4", "-e", "" },
    { key = "require", "lua5.4", "-e", "require 'integrations'" },
    { key = "cjson", "lua5.4", "-e", "require 'cjson'" },
    { key = "nothing", options.programs .. "/start_nothing" },
    { key = "curl", options.programs .. "/start_curl" },
  }
  local series = {}
  for _, program in ipairs(programs) do series[program.key] = { clock = {}, processor = {} } end
  for round = 1, smoke and 1 or rounds * 8 do
    for i = 1, #programs do
      local program = programs[(i + round) % #programs + 1]
      local times = series[program.key]
      times.clock[round], times.processor[round] = bench.spawn(table.unpack(program))
    end
  end
  local function difference(a, b)
    local values = {}
    for i = 1, #a do values[i] = a[i] - b[i] end
    local summary = measure.summary(values)
    -- The least of each, for a difference of two single runs may be anything.
    summary.least = measure.summary(a).least - measure.summary(b).least
    return summary
  end
  results.start = {
    lua = measure.summary(series.lua.clock),
    require = difference(series.require.clock, series.lua.clock),
    cjson = difference(series.cjson.clock, series.lua.clock),
    curl = difference(series.curl.clock, series.nothing.clock),
  }
end)

-- All instructions of a program from its start to its end.
local function all_instructions(command)
  local file = options.work .. "/callgrind.start"
  run_program(("valgrind --tool=callgrind --callgrind-out-file=%s %s"):format(file, command))
  local total = 0
  for _, entry in pairs(callgrind.read(file)) do total = total + entry.self end
  return total
end

if not quick and have "valgrind" then
  part("instructions of require", function()
    local lua = all_instructions "lua5.4 -e ''"
    results.start_instructions = {
      lua = lua,
      require = all_instructions [[lua5.4 -e "require 'integrations'"]] - lua,
      cjson = all_instructions [[lua5.4 -e "require 'cjson'"]] - lua,
      curl = all_instructions(options.programs .. "/start_curl")
        - all_instructions(options.programs .. "/start_nothing"),
    }
  end)
end

-- ---- memory ----

results.memory = {}
for _, what in ipairs { "empty", "require", "configured", "called", "task" } do
  part("memory: " .. what, function()
    local count = what == "task" and 1000 or 100
    results.memory[what] = load(run_program(("%s/bench tests/bench/memory.lua %s %s '' %d")
      :format(options.programs, what, options.http, smoke and 10 or count)))()
  end)
end

-- ---- growth ----

-- The module and the floor in turns, with work that grows: the functions of that name and each size.
-- Returns rows, and for both how the last size compares with the one before.
local function grow(base, ca, name, sizes, in_rounds)
  local states, entries = {}, {}
  for _, key in ipairs { "floor", "module" } do
    states[key] = assert(measure.open({ file = key }, base, ca))
    for _, size in ipairs(sizes) do
      entries[#entries + 1] = { key = key .. size, name = name .. size, state = states[key] }
    end
  end
  local series = measure.in_turns(entries, nil, in_rounds, batch)
  local rows, growth = {}, {}
  for i, size in ipairs(sizes) do
    local ours, least = series["module" .. size].clock, series["floor" .. size].clock
    rows[i] = { size = size, module = measure.summary(ours), floor = measure.summary(least),
                ratio = measure.ratio(ours, least) }
  end
  for key, state in pairs(states) do
    local last, before = series[key .. sizes[#sizes]], series[key .. sizes[#sizes - 1]]
    growth[key] = measure.ratio(last.clock, before.clock)
    state:close()
  end
  return rows, growth
end

results.tasks, results.replies, results.growth = {}, {}, {}

part("tasks", function()
  results.tasks, results.growth.tasks =
    grow(options.http2, options.ca, "at_once_", { 1, 10, 100, 1000 }, rounds)
end)

if not quick and have "valgrind" then
  part("instructions of tasks", function()
    local module = { file = "module" }
    local few = instructions(module, "http2", "at_once_100", 16)
    local many = instructions(module, "http2", "at_once_1000", 4)
    results.growth.tasks_instructions = many.total / few.total
  end)
end

part("replies", function()
  results.replies, results.growth.replies =
    grow(options.http, "", "reply_", { 1000, 10000, 100000, 1000000, 10000000 },
         smoke and 1 or math.max(5, rounds // 2))
end)

-- ---- the page ----

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

part("results", function()
  local file = assert(io.open(options.programs .. "/results.lua", "w"))
  assert(file:write("return ", serialize(results, ""), "\n"))
  file:close()
end)

part("page", function()
  local page, drawing = report.page(results), plot.growth(results)
  if options.output == "" then
    if not smoke then print(page) end
    return
  end
  for name, text in pairs { ["benchmarks.md"] = page, ["benchmarks.svg"] = drawing } do
    local file = assert(io.open(options.output .. "/" .. name, "w"))
    assert(file:write(text))
    file:close()
  end
end)

print(("%d passed, %d failed, %d skipped"):format(counts.passed, counts.failed, counts.skipped))
os.exit(counts.failed == 0)
