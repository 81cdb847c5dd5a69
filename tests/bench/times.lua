-- What depends on time: contenders take turns.

local bench = require "bench"
local course = require "course"
local measure = require "measure"
local work = require "work"

local options, results, part = course.options, course.results, course.part
local rounds, smoke = course.rounds, course.smoke

local function summarize(series)
  local row = {}
  for key, times in pairs(series) do
    row[key] = { clock = measure.summary(times.clock), processor = measure.summary(times.processor) }
    if series.module then row[key].to_module = measure.ratio(series.module.clock, times.clock) end
    if series.floor then
      row[key].ratio = measure.ratio(times.clock, series.floor.clock)
      row[key].processor_ratio = measure.ratio(times.processor, series.floor.processor)
    end
  end
  return row
end

-- ---- one after another ----

results.time = {}

-- dkjson differs from lua-cjson only in reading.
local reads_nothing = { luasocket_dkjson = true }

local function one_after_another(name, without)
  results.time[name] = {}
  for _, protocol in ipairs(course.protocols) do
    part(name .. " over " .. protocol, function()
      local states = course.open_all(protocol, options[protocol], name, nil, without)
      results.time[name][protocol] = summarize(measure.in_turns(states, name, rounds, course.batch))
      course.close_all(states)
    end)
  end
end

for _, name in ipairs(work.names) do one_after_another(name) end
one_after_another("save", reads_nothing)

-- ---- many at once, and a walk ----

results.at_once = {}
for _, protocol in ipairs(course.protocols) do
  part("100 at once over " .. protocol, function()
    local connections = protocol == "http2" and 1 or 100
    local given = { floor = connections, module = connections, luacurl = connections,
                    luahttp = connections }
    local base = options["slow_" .. protocol]
    local states = course.open_all(protocol, base, "at_once_100", given)
    local row = summarize(measure.in_turns(states, "at_once_100", rounds, 0))
    for _, entry in ipairs(states) do
      if entry.failed then
        course.note(("%s over %s, 100 at once: failed %d times in %d rounds, which were repeated")
                      :format(entry.key, protocol, entry.failed, rounds))
      end
    end
    results.at_once[protocol] = row
    course.close_all(states)
    -- One after another takes seconds, and varies so little that once is enough.
    if protocol ~= "http2" and not smoke then
      local state = assert(measure.open(course.contender "luasocket_cjson", base, course.ca_file(protocol)))
      local clock = state:run("at_once_100", 1)
      row.luasocket_cjson = { clock = { median = clock, low = clock, high = clock } }
      state:close()
    end
  end)
end

-- Two seconds each, most of which is waiting: few rounds are enough.
results.walk = {}
for _, protocol in ipairs { "http", "http2" } do
  part("a walk over " .. protocol, function()
    local states = course.open_all(protocol, options["slow_" .. protocol], "walk", nil, reads_nothing)
    if not smoke then
      results.walk[protocol] = summarize(measure.in_turns(states, "walk", math.max(3, rounds // 8), 0))
    end
    course.close_all(states)
  end)
end

-- ---- programs ----

-- Runs programs in turns; each is {key, the program and its arguments, before = a function}. Returns series
-- of seconds.
local function programs_in_turns(programs, times)
  local series = {}
  for _, program in ipairs(programs) do series[program.key] = {} end
  for round = 1, times do
    for i = 1, #programs do
      local program = programs[(i + round) % #programs + 1]
      if program.before then program.before() end
      series[program.key][round] = bench.spawn(table.unpack(program))
    end
  end
  return series
end

local function program_of_file(bytes, ...)
  return "lua5.4", "tests/bench/save.lua", options.http, tostring(bytes), work.folder, ...
end

part("a file by a program", function()
  local path = work.folder .. "/process"
  local function remove() os.remove(path) end
  local file = work.file(options.http)
  local programs = { { key = "module", before = remove, program_of_file(work.file_bytes) } }
  if course.have "curl" then
    programs[2] = { key = "curl", before = remove, "curl", "-s", "-o", path, "-H", file.headers[1], file.url }
  else
    course.skip("curl -o", "curl is not installed")
  end
  local series = programs_in_turns(programs, smoke and 1 or rounds * 4)
  local saving = { module = measure.summary(series.module), peak = {} }
  if series.curl then
    saving.curl = measure.summary(series.curl)
    saving.ratio = measure.ratio(series.module, series.curl)
  end
  for _, bytes in ipairs { work.file_bytes, 10 * work.file_bytes } do
    remove()
    saving.peak[#saving.peak + 1] = 1024 * tonumber(course.run_program(
      table.concat({ program_of_file(bytes, "peak") }, " ")))
  end
  remove()
  results.saving = saving
end)

part("require", function()
  local series = programs_in_turns({
    { key = "lua", "lua5.4", "-e", "" },
    { key = "require", "lua5.4", "-e", "require 'integrations'" },
    { key = "curl", "lua5.4", "-e", "require 'load_curl'" },
  }, smoke and 1 or rounds * 8)
  local function difference(a, b)
    local values = {}
    for i = 1, #a do values[i] = a[i] - b[i] end
    local summary = measure.summary(values)
    -- The least of each, for a difference of two single runs may be anything.
    summary.least = measure.summary(a).least - measure.summary(b).least
    return summary
  end
  results.start = {
    lua = measure.summary(series.lua),
    require = difference(series.require, series.lua),
    curl = difference(series.curl, series.lua),
    rest = difference(series.require, series.curl),
  }
end)

-- ---- scripts of a model client ----

local scripts = {
  { key = "nothing", code = "return 1" },
  { key = "get_conversation",
    code = ("return app.integrations.helpscout.get_conversation(%d).id"):format(work.conversation) },
}

part("run_lua", function()
  local program = options.build .. "/integrations"
  if not course.have(program) then
    course.skip("run_lua", "the program was not built")
    return
  end
  local client = require "mcp".start(program, options.work, options.http .. "/helpscout/v2")
  local series = {}
  for _, script in ipairs(scripts) do
    client:run_lua(script.code)
    series[script.key] = {}
  end
  for round = 1, smoke and 1 or rounds * 2 do
    for _, script in ipairs(scripts) do
      local start = bench.now()
      client:run_lua(script.code)
      series[script.key][round] = bench.now() - start
    end
  end
  client:close()
  results.run_lua = {}
  for key, times in pairs(series) do results.run_lua[key] = measure.summary(times) end
end)

-- ---- growth ----

results.growth = results.growth or {}
results.tasks, results.replies = {}, {}

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
  local series = measure.in_turns(entries, nil, in_rounds, course.batch)
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

part("tasks", function()
  results.tasks, results.growth.tasks =
    grow(options.http2, options.ca, "at_once_", { 1, 10, 100, 1000 }, rounds)
end)

part("replies", function()
  results.replies, results.growth.replies =
    grow(options.http, "", "reply_", { 1000, 10000, 100000, 1000000, 10000000 },
         smoke and 1 or math.max(5, rounds // 2))
end)
