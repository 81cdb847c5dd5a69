-- The tools of code mode: looking things up, and running a script that calls operations. Knows no service.
local integrations = require "integrations"
local ask = require "program.mcp_ask"
local failures = require "program.failures"
local json = require "program.json"
local output = require "program.output"
local protocol = require "program.mcp_protocol"
local runner = require "program.runner"
local shape = require "program.shape"

local mcp_code = {}

local function object(properties, required)
  return { type = "object", properties = properties, required = required, additionalProperties = false }
end

local function text(description) return { type = "string", description = description } end

local function looks_up(title)
  return { title = title, readOnlyHint = true, destructiveHint = false, idempotentHint = true, openWorldHint = false }
end

local anything = {
  { type = "object" }, { type = "array", items = {} }, { type = "string" }, { type = "number" }, { type = "boolean" },
  { type = "null" },
}

local script_result = object({
  ok = { type = "boolean" },
  output = text "What the script printed, cut to the limit.",
  result = { description = "What the script returned.", anyOf = anything },
  error = object({
    kind = { type = "string" }, message = { type = "string" }, operation = { type = "string" },
    status = { type = "integer" }, retriable = { type = "boolean" },
    applied = { description = "What was carried out before it failed.", anyOf = anything },
  }, { "kind", "message" }),
  calls = {
    type = "array",
    items = object({
      operation = { type = "string" }, account = { type = "string" }, kind = { type = "string" },
      effect = { type = "string", enum = { "none", "read", "succeeded", "denied", "unknown" } },
      status = { type = "integer" }, ms = { type = "number" },
    }, { "operation", "kind", "effect" }),
  },
  truncated = object { shown = { type = "integer" }, of = { type = "integer" } },
  cpu_seconds = { type = "number" }, memory_bytes = { type = "integer" },
}, { "ok", "output", "calls" })

local names = { "lua_list_docs", "lua_search_docs", "lua_read_doc", "run_lua" }

local tools = {
  lua_list_docs = {
    description = "Lists what scripts can call: services, resources, core operations. With a namespace such as "
      .. "\"integrations.helpscout\", a signature a line.",
    inputSchema = object { namespace = text "What to list, such as \"integrations.aircall\"; all unless given." },
    annotations = looks_up "List documentation",
  },
  lua_search_docs = {
    description = "Finds pages by words that people use for what they want to do, best first.",
    inputSchema = object({
      query = text "What is looked for, such as \"reply to a customer\".",
      limit = { type = "integer", minimum = 1, maximum = 50, description = "The most pages to list." },
    }, { "query" }),
    annotations = looks_up "Search documentation",
  },
  lua_read_doc = {
    description = "A page: a service, a resource, an operation (\"integrations.helpscout.create_reply\") or a guide "
      .. "(\"examples\"). Read an operation's page before you call it.",
    inputSchema = object({
      page = text "The page's name.",
      detail = { type = "string", enum = { "signature", "summary", "full" }, description = "How much of the page to give." },
    }, { "page" }),
    annotations = looks_up "Read documentation",
  },
  run_lua = {
    description = "", -- mcp_code.list makes it
    inputSchema = object({
      code = text "The script.",
      dry_run = { type = "boolean", description = "True: reads happen, writes only return the requests that they would send." },
      account = text "The account that operations use where the script names none.",
      timeout = { type = "number", minimum = 0.001, description = "Seconds that the script may take, in all." },
      max_output = { type = "integer", minimum = 1, description = "Most bytes of output and result in the answer." },
    }, { "code" }),
    outputSchema = script_result,
  },
}

local RUNS = "Runs a Lua 5.4 script in a sandbox. `app.integrations` has the operations, such as "
  .. "app.integrations.helpscout.get_conversation{ id = 1 }, and each, pages, parallel. Print or return what is "
  .. "wanted, and little of it: results go into your context. Of libraries there are string, table, math, utf8, "
  .. "coroutine, json (encode, decode) and os (time, date, clock, difftime); no require, no files. It may make %d "
  .. "calls, a page of a walk being one, and take %g seconds."

-- mcp_code.list(options): the tools in their order; options.writes: whether scripts may write.
function mcp_code.list(options)
  local list = {}
  for i, name in ipairs(names) do
    local tool = tools[name]
    tool.name = name
    list[i] = tool
  end
  tools.run_lua.description = RUNS:format(runner.limits.calls, runner.limits.time)
  tools.run_lua.annotations = {
    title = "Run a Lua script", readOnlyHint = not options.writes, destructiveHint = options.writes,
    idempotentHint = false, openWorldHint = true,
  }
  return list
end

-- ---- calling them ----

local text_result = protocol.text_result

local docs = {
  lua_list_docs = function(arguments) return integrations.docs.list(arguments.namespace) end,
  lua_search_docs = function(arguments) return integrations.docs.search(arguments.query, arguments.limit) end,
  lua_read_doc = function(arguments) return integrations.docs.read(arguments.page, arguments.detail) end,
}

-- What a number should be instead, by its schema; nil: it may be what it is.
local function bounds(property, number)
  local least, most = property.minimum, property.maximum
  if least and number < least then return ("at least %g"):format(least) end
  return most and number > most and ("at most %g"):format(most) or nil
end

-- The words that a text should be one of; nil: it is, or may be any.
local function is_none_of(property, value)
  for _, word in ipairs(property.enum or { value }) do
    if word == value then return nil end
  end
  return "one of " .. table.concat(property.enum, ", ")
end

-- What is wrong with the arguments, by the tool's schema; nil when nothing is. Integers that a model wrote as 3.0
-- become integers.
local function check(name, arguments)
  local schema = tools[name].inputSchema
  for key, value in pairs(arguments) do
    local property = schema.properties[key]
    if not property then
      local known = {}
      for parameter in pairs(schema.properties) do known[#known + 1] = parameter end
      table.sort(known)
      return ("%s: unknown parameter '%s'. Parameters: %s"):format(name, tostring(key), table.concat(known, ", "))
    end
    local whole = type(value) == "number" and property.type == "integer" and math.tointeger(value)
    if whole then
      arguments[key] = whole
    elseif type(value) ~= property.type then
      return ("%s: %s: expected type %s, got a %s"):format(name, key, property.type, type(value))
    end
    local expected = type(value) == "number" and bounds(property, value) or is_none_of(property, value)
    if expected then return ("%s: %s: expected %s, got %s"):format(name, key, expected, value) end
  end
  for _, key in ipairs(schema.required or {}) do
    if arguments[key] == nil then return ("%s: '%s' is missing"):format(name, key) end
  end
end

local function count_calls(calls)
  local reads, writes, written = 0, 0, {}
  for _, call in ipairs(calls) do
    if call.kind == "read" then
      reads = reads + 1
    else
      writes = writes + 1
      written[#written + 1] = call.operation .. (call.effect ~= "succeeded" and ": " .. call.effect or "")
    end
  end
  local function some(count, word) return ("%d %s%s"):format(count, word, count == 1 and "" or "s") end
  if #written > 10 then written = { table.unpack(written, 1, 10), "…" } end
  return ("calls: %s, %s%s"):format(some(reads, "read"), some(writes, "write"),
    #written > 0 and (" (%s)"):format(table.concat(written, ", ")) or "")
end

-- One line: which operation, what is wrong, of which kind, and what was done before it.
local function describe_error(problem)
  local where = problem.operation and problem.kind ~= "limit" and problem.operation .. ": " or ""
  local kind = problem.kind ~= "script" and (" [%s]"):format(problem.kind) or ""
  return where .. problem.message .. kind .. failures.done_before(problem)
end

local ADVICE = "[%d of %d bytes shown. Print or return less: pick fields, filter, or count.]"
local ROOM = 120 -- bytes for the advice, and for the words around what is shown

-- Cuts what was printed and returned, so that the text of a result has no more than `most` bytes. What was returned
-- goes before what was printed, as far as half of the room.
local function fit(outcome, most)
  local returned = outcome.result_json or ""
  local message, room_for_it = outcome.error and outcome.error.message or "", math.max(most // 2, 200)
  if #message > room_for_it then outcome.error.message = shape.cut(message, room_for_it) .. "..." end
  local room = most - ROOM - #count_calls(outcome.calls) - (outcome.error and #describe_error(outcome.error) or 0)
  local of = (outcome.truncated and outcome.truncated.of or #outcome.output) + #returned
  room = math.max(room, 0)
  if #outcome.output + #returned > room then
    outcome.output = shape.cut(outcome.output, math.max(room - #returned, room // 2))
    if #returned > room - #outcome.output then
      outcome.result, outcome.result_json = nil, shape.cut(returned, room - #outcome.output)
    end
  end
  local shown = #outcome.output + #(outcome.result_json or "")
  outcome.truncated = shown < of and { shown = shown, of = of } or nil
end

-- The text of a script's result: what was printed, what it returned or how it failed, its calls, what was cut.
local function describe(outcome)
  local lines = {}
  if outcome.output ~= "" then lines[1] = (outcome.output:gsub("\n$", "")) end
  if outcome.error then lines[#lines + 1] = "error: " .. describe_error(outcome.error) end
  if outcome.result_json then lines[#lines + 1] = "returned: " .. outcome.result_json end
  lines[#lines + 1] = count_calls(outcome.calls)
  local truncated = outcome.truncated
  if truncated then lines[#lines + 1] = ADVICE:format(truncated.shown, truncated.of) end
  return table.concat(lines, "\n")
end

local function script_answer(outcome, most)
  outcome.output = shape.readable(outcome.output)
  -- Three objects stand around the result in an answer, and JSON goes 100 deep.
  if not pcall(json.encode, { { { outcome.result } } }) then
    outcome.ok, outcome.result, outcome.result_json = false, nil, nil
    outcome.error = { kind = "script", message = "the script's result: more than 97 tables in one another" }
  end
  fit(outcome, most)
  if #outcome.calls == 0 then outcome.calls = json.empty_array end
  local result = text_result(describe(outcome), not outcome.ok)
  outcome.result_json = nil
  result.structuredContent = outcome
  return result
end

local function run(request, arguments, params, options)
  local sameness = "run_lua" .. output.encode(arguments)
  if ask.comes_back(params) then return ask.resume(request, params, sameness) end
  local job, calls = ask.open(request, sameness), 0
  local most = math.min(arguments.max_output or options.max_output, options.max_output)
  local script = runner.start {
    code = arguments.code, account = arguments.account or options.accounts,
    dry_run = arguments.dry_run, limits = { time = arguments.timeout, output = most },
    approve = function(wanted, decided) ask.question(job, wanted, decided) end,
    on_call = function(call)
      calls = calls + 1
      if job.request then job.request.progress(calls, call.operation) end
    end,
    on_finish = function(outcome) ask.finish(job, script_answer(outcome, most)) end,
  }
  job.cancel = function()
    ask.close(job)
    script:cancel()
  end
  request.on_cancel = job.cancel
end

-- mcp_code.call(request, name, arguments, params, options): whether there is such a tool; answers the request.
function mcp_code.call(request, name, arguments, params, options)
  if not tools[name] then return false end
  for key, value in pairs(arguments) do
    if value == json.null then arguments[key] = nil end
  end
  local problem = check(name, arguments)
  if problem then
    request.finish(text_result(problem, true))
  elseif name == "run_lua" then
    run(request, arguments, params, options)
  else
    local ok, page = pcall(docs[name], arguments)
    page = tostring(page)
    -- The answer to a name that is none begins so.
    request.finish(text_result(page, not ok or page:find "^# There is no page" ~= nil))
  end
  return true
end

return mcp_code
