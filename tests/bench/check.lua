-- The check of what does not depend on time: counts against limits. Prints a line each.

local course = require "course"
local limits = require "limits"
local work = require "work"

local results, counts = course.results, course.counts

local function judge(what, figure, limit, pattern)
  local reached = figure and figure <= limit
  print(("%s  %s: %s, at most %s"):format(reached and "ok    " or "FAILED", what,
    figure and pattern:format(figure) or "not measured", pattern:format(limit)))
  counts[reached and "passed" or "failed"] = counts[reached and "passed" or "failed"] + 1
end

judge("get_conversation, instructions over the floor's", limits.instructions(results, "get_conversation"),
      limits.conversation, "%.2f")
judge("list_conversations, instructions over the floor's", limits.instructions(results, "list_conversations"),
      limits.list, "%.2f")
judge("require, instructions beside the libraries",
      results.start_instructions and results.start_instructions.rest, limits.start_instructions, "%.0f")
for _, name in ipairs(work.names) do
  -- For the list two requests go out.
  local requests = #work[name] ""
  judge(name .. ", bytes beside the result", limits.bytes_beside(results, name), limits.bytes * requests,
        "%.0f")
end
