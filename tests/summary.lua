-- Adds up what the test suites counted: lua5.4 summary.lua LOG STATUS COUNT, with ctest's log of a run,
-- its exit status, and how many suites it was to run (the log tells how many there are). Prints a line
-- for each suite, one for each reason why tests were skipped, and the sum. A suite that ended badly, or
-- that does not say how many tests it ran, counts as a failure.

local log_path, ctest_status, suite_count = ...

-- The last "N passed, N failed, N skipped" of a suite's output.
local function read_line_counts(output)
  local counts
  for passed, failed, skipped in ("\n" .. output .. "\n")
      :gmatch("%f[^\n](%d+) passed, (%d+) failed, (%d+) skipped%f[\n]") do
    counts = { passed = passed // 1, failed = failed // 1, skipped = skipped // 1 }
  end
  return counts
end

-- What cmocka's groups say, added up: "[  SKIPPED ] 1 test(s)", since its 1.1.8 with the group's name
-- before the number.
local function read_cmocka_counts(output)
  local counts, found = { passed = 0, failed = 0, skipped = 0 }, false
  for word, count in output:gmatch("%[%s+(%u+)%s+%] [^\n]-(%d+) test%(s%)") do
    local name = word:lower()
    if counts[name] then
      counts[name] = counts[name] + count // 1
      found = true
    end
  end
  return found and counts or nil
end

-- Adds the reasons of the lines "skipped NAME: REASON" of a suite's output; what was counted beyond them
-- has none.
local function add_reasons(reasons, output, skipped)
  local function add(reason, count) reasons[reason] = (reasons[reason] or 0) + count end
  for reason in ("\n" .. output):gmatch("\nskipped [^\n:]*: ([^\n]*)") do
    add(reason, 1)
    skipped = skipped - 1
  end
  if skipped > 0 then add("no reason was given", skipped) end
end

local function print_reasons(reasons)
  local order = {}
  for reason in pairs(reasons) do order[#order + 1] = reason end
  table.sort(order)
  for i, reason in ipairs(order) do
    print(("%s%d skipped: %s"):format(i == 1 and "\n" or "", reasons[reason], reason))
  end
end

-- The suites of ctest's log: name, output, and whether ctest was content.
local function read_suites(log)
  local suites = {}
  for name, rest in (log .. "\n"):gmatch("%f[^\n\0]%d+/%d+ Testing: ([^\n]*)(.-)\n\"%1\" end time:") do
    local output = rest:match("\nOutput:\n%-+\n(.*)\n?<end of output>") or ""
    suites[#suites + 1] = {
      name = name,
      output = output,
      passed = (rest .. "\n"):find("\nTest Passed%.\n") ~= nil,
      counts = read_line_counts(output) or read_cmocka_counts(output),
    }
  end
  return suites
end

local file = assert(io.open(log_path, "rb"))
local suites = read_suites("\n" .. file:read("a"))
file:close()

local sum, reasons = { passed = 0, failed = 0, skipped = 0 }, {}
local row = "%-24s %7d %7d %8d  %s"
print(("\n%-24s %7s %7s %8s"):format("suite", "passed", "failed", "skipped"))
for _, suite in ipairs(suites) do
  local counts, remark = suite.counts, ""
  if not counts then
    counts, remark = { passed = 0, failed = 1, skipped = 0 }, "said no counts"
  elseif not suite.passed and counts.failed == 0 then
    counts.failed, remark = 1, "ended badly"
  end
  for name, count in pairs(counts) do sum[name] = sum[name] + count end
  add_reasons(reasons, suite.output, counts.skipped)
  print((row:format(suite.name, counts.passed, counts.failed, counts.skipped, remark)
    :gsub("%s+$", "")))
end

if #suites == 0 or #suites ~= tonumber(suite_count) then
  print("the log does not have every suite")
  sum.failed = sum.failed + 1
elseif ctest_status ~= "0" and sum.failed == 0 then
  print("ctest ended with status " .. ctest_status)
  sum.failed = 1
end
print_reasons(reasons)
print(("\n%d passed, %d failed, %d skipped"):format(sum.passed, sum.failed, sum.skipped))
os.exit(sum.failed == 0)
