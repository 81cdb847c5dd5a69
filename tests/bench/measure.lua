-- Running contenders in turns, and what the figures come to: medians, quartiles, ratios.

local bench = require "bench"

local measure = {}

local function quantile(sorted, share)
  local at = 1 + (#sorted - 1) * share
  local low = math.floor(at)
  local high = math.min(low + 1, #sorted)
  return sorted[low] + (sorted[high] - sorted[low]) * (at - low)
end

-- {median, low, high, least}: the median, the quartiles and the smallest.
function measure.summary(values)
  local sorted = table.move(values, 1, #values, 1, {})
  table.sort(sorted)
  return { median = quantile(sorted, 0.5), low = quantile(sorted, 0.25),
           high = quantile(sorted, 0.75), least = sorted[1] }
end

-- The summary of one series over another, round by round.
function measure.ratio(series, reference)
  local ratios = {}
  for i = 1, #series do ratios[i] = series[i] / reference[i] end
  return measure.summary(ratios)
end

-- A state with the contender's functions; nil and the reason when it cannot be had.
function measure.open(contender, base, ca_file, options)
  local state = bench.state()
  local file = ("tests/bench/contenders/%s.lua"):format(contender.file)
  local ok, problem = pcall(state.load, state, file, base, ca_file,
                            tostring(options or contender.options or ""))
  if ok then return state end
  state:close()
  return nil, problem
end

-- What the function takes. Some contenders fail now and then: that is counted in the entry's
-- `failed`, and they get another chance, after a run to connect.
local function run(entry, name, size)
  local ok, clock, processor
  for _ = 1, entry.fails and 5 or 1 do
    ok, clock, processor = pcall(entry.state.run, entry.state, name, size)
    if ok then return clock, processor end
    entry.failed = (entry.failed or 0) + 1
    if entry.fails then pcall(entry.state.run, entry.state, name, 1) end
  end
  error(clock, 0)
end

-- How many calls make a batch: as many as take that long, after a warm-up; 0: one.
local function batch_size(entry, name, seconds)
  run(entry, name, 1)
  if seconds == 0 then return 1 end
  local one = math.min(run(entry, name, 1), (run(entry, name, 1)))
  return math.max(1, math.min(1000, math.floor(seconds / one)))
end

-- Runs the function of each state in turns, `rounds` times. `states` is an array of {key, state}.
-- Returns for each key {clock, processor}: series of seconds a call.
function measure.in_turns(states, name, rounds, seconds)
  local sizes, series = {}, {}
  for _, entry in ipairs(states) do
    sizes[entry.key] = batch_size(entry, entry.name or name, seconds)
    series[entry.key] = { clock = {}, processor = {} }
  end
  for round = 1, rounds do
    for i = 1, #states do
      -- Each round begins with another, so that none always comes after the same.
      local entry = states[(i + round) % #states + 1]
      local size, times = sizes[entry.key], series[entry.key]
      local clock, processor = run(entry, entry.name or name, size)
      times.clock[round], times.processor[round] = clock / size, processor / size
    end
  end
  return series
end

return measure
