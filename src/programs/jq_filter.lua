-- A jq program as a function: what it makes of each value.
local failures = require "program.failures"
local jq = require "program.jq"

local jq_filter = {}

-- jq_filter.compile(source, note) -> function(text, emit), which calls emit(text) for each result of a
-- JSON text; a string is given as it is, as by `jq -r`. `note`, if any, ends the message of its errors.
function jq_filter.compile(source, note)
  local program, message = jq.new(source)
  if not program then failures.usage("--jq: %s", message:gsub("^jq: ", "")) end
  return function(text, emit)
    jq.start(program, text)
    while true do
      local result, problem = jq.next(program)
      if problem == "break" then problem = "there is no other input" end -- for `input`
      if problem then failures.raise("jq", "jq: %s%s", problem, note or "") end
      if not result then return end
      emit(result)
    end
  end
end

return jq_filter
