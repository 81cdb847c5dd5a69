-- What the parts of the benchmark share: options, contenders, results, and running a part so that what goes
-- wrong in one leaves the others.

local measure = require "measure"

local course = { options = {}, results = { notes = {} }, counts = { passed = 0, failed = 0, skipped = 0 } }

for _, argument in ipairs(arg) do
  local name, value = argument:match("^(%w[%w_]*)=(.*)$")
  course.options[name] = value
end

local options, counts, notes = course.options, course.counts, course.results.notes

course.smoke = options.mode == "smoke"
course.rounds = tonumber(options.rounds)
course.batch = course.smoke and 0 or 0.03
course.protocols = { "http", "https", "http2" }

local all = { http = true, https = true, http2 = true }

course.contenders = {
  { key = "floor", file = "floor", protocols = all },
  { key = "module", file = "module", protocols = all },
  { key = "luacurl", file = "luacurl", protocols = all },
  { key = "luasocket_cjson", file = "luasocket", options = "cjson",
    protocols = { http = true, https = true } },
  { key = "luasocket_dkjson", file = "luasocket", options = "dkjson",
    protocols = { http = true, https = true } },
  { key = "luahttp", file = "luahttp", protocols = all, fails = true },
}

function course.contender(key)
  for _, contender in ipairs(course.contenders) do
    if contender.key == key then return contender end
  end
end

function course.part(name, run)
  io.stderr:write(name, "\n")
  local ok, problem = xpcall(run, debug.traceback)
  counts[ok and "passed" or "failed"] = counts[ok and "passed" or "failed"] + 1
  if not ok then io.stdout:write("FAILED  ", name, ": ", tostring(problem), "\n") end
end

function course.skip(what, reason)
  course.note(("%s is left out: %s"):format(what, reason))
  if course.smoke then print(("skipped %s: %s"):format(what, reason)) end
  counts.skipped = counts.skipped + 1
end

function course.note(text)
  for _, have in ipairs(notes) do
    if have == text then return end
  end
  notes[#notes + 1] = text
end

function course.ca_file(protocol) return protocol == "http" and "" or options.ca end

function course.have(program)
  return os.execute("command -v '" .. program .. "' >/dev/null 2>&1")
end

-- Runs a command and returns what it prints.
function course.run_program(command)
  local pipe = assert(io.popen(command .. " 2>&1"))
  local output = pipe:read "a"
  if not pipe:close() then error(command .. ":\n" .. output, 2) end
  return output
end

-- The contenders that can do the function over the protocol, as {key, state}; with `given`, those that
-- have an option in it. `without`: the keys of those that are not asked.
function course.open_all(protocol, base, name, given, without)
  local states = {}
  for _, contender in ipairs(course.contenders) do
    local option = given and given[contender.key]
    local wanted = (option or not given) and not (without and without[contender.key])
    if contender.protocols[protocol] and wanted then
      local state, problem = measure.open(contender, base, course.ca_file(protocol), option)
      local ok = state
      if state and state:has(name) then
        ok, problem = pcall(state.run, state, name, 1)
        if ok then
          states[#states + 1] = { key = contender.key, state = state, fails = contender.fails }
        end
      end
      if not ok then
        course.skip(("%s over %s"):format(contender.key, protocol), tostring(problem):match("[^\n]*"))
      end
    end
  end
  return states
end

function course.close_all(states)
  for _, entry in ipairs(states) do entry.state:close() end
end

return course
