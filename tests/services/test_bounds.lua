-- Of every operation and parameter, values just outside of what its schema says: each is refused
-- with kind argument, by an error that names the parameter, and nothing is sent. The arguments
-- around it are those of the operation's first golden case.

local h = require "harness"
local integrations = require "integrations"
local requests = require "requests"

local server = h.shared(function()
  return h.scripted():reply_always { status = 200, body = "{}" }
end)

-- Values that a schema does not take, by what is wrong with them.
local bad_values

local function bad_integers(schema)
  local bad = { fraction = 1.5, word = "x", boolean = true, table = {} }
  if schema.minimum then bad.too_small = schema.minimum - 1 end
  if schema.maximum then bad.too_large = schema.maximum + 1 end
  return bad
end

-- Bytes have no least length and no pattern: they may be anything.
local function bad_texts(schema)
  local bad = { boolean = true, table = {} }
  local bytes = not (schema.minLength or schema.pattern or schema.enum)
  if schema.enum then bad.other_word = "no such word" end
  if schema.minLength then bad.empty = "" end
  if schema.maxLength then bad.too_long = ("a"):rep(schema.maxLength + 1) end
  if schema.pattern then
    bad.form = schema.pattern:find "^%^%[%^" and " a" or "no/such value"
  end
  if not bytes then bad.zero, bad.not_utf8 = "a\0b", "\xFF" end
  return bad
end

local function bad_lists(schema)
  local bad = { boolean = true, text = "x", keys = { a = 1 }, holes = { [2] = 1 }, too_many = {} }
  for i = 1, (schema.maxItems or 1000) + 1 do bad.too_many[i] = 1 end
  for name, value in pairs(bad_values(schema.items)) do
    local list = {}
    for i = 1, schema.minItems or 1 do list[i] = value end
    bad["element_" .. name] = list
  end
  if schema.minItems then bad.too_few = {} end
  return bad
end

-- A value that a schema takes; nil when it takes that no more than any other.
local function good_value(schema)
  if schema.enum then return schema.enum[1] end
  if schema.type == "integer" then return schema.minimum or 1 end
  if schema.type == "boolean" then return true end
  return "a"
end

local function bad_records(schema)
  local bad = { boolean = true, text = "x", unknown_key = { ["?"] = 1 } }
  local required = {}
  for _, name in ipairs(schema.required or {}) do required[name] = true end
  local function record(name, value)
    local made = {}
    for other in pairs(required) do made[other] = good_value(schema.properties[other]) end
    made[name] = value
    return made
  end
  for name, member in pairs(schema.properties) do
    for what, value in pairs(bad_values(member)) do bad[name .. "_" .. what] = record(name, value) end
    if required[name] then bad[name .. "_missing"] = record(name, nil) end
  end
  return bad
end

-- One of several: the null of one that can be cleared, any plain value, or anything at all.
local function bad_for_all(schemas)
  local kinds = {}
  for _, schema in ipairs(schemas) do kinds[schema.type or ""] = schema end
  if kinds.null then return bad_values(schemas[1]) end
  return kinds.object and {} or { table = {} }
end

function bad_values(schema)
  local kind = schema.type
  if schema.anyOf then return bad_for_all(schema.anyOf) end
  if kind == "integer" then return bad_integers(schema) end
  if kind == "string" then return bad_texts(schema) end
  if kind == "boolean" then return { word = "yes", number = 1, table = {} } end
  if kind == "number" then return { word = "x", boolean = true, table = {} } end
  if kind == "array" then return bad_lists(schema) end
  if kind == "object" and schema.properties then return bad_records(schema) end
  if kind ~= "object" then return { table = {} } end
  return { boolean = true, text = "x", empty = schema.minProperties and {},
    values = schema.additionalProperties and { a = print } }
end

local function copy(arguments)
  local made = {}
  for name, value in pairs(arguments) do made[name] = value end
  return made
end

local cases = { helpscout = requests.cases "helpscout", aircall = requests.cases "aircall" }

-- Arguments that the operation takes.
local function good_arguments(service, operation)
  for _, case in ipairs(cases[service]) do
    local same = case.operation == operation or case.operation == service .. "_" .. operation
    if same and not case.refused and (type(case.arguments[1]) == "table" or #case.arguments == 0) then
      return case.arguments[1] or {}
    end
  end
  error("no golden case of " .. operation, 0)
end

local function refuses(operation, arguments, words, what)
  local call = integrations[operation.integration][operation.name]
  local good, problem = pcall(h.raises, "argument", words, call, arguments)
  if not good then error(what .. ": " .. tostring(problem), 0) end
end

for _, operation in ipairs(integrations.operations()) do
  local service, schema = operation.integration, operation.parameters
  h.test(service .. "_" .. operation.name .. "_keeps_its_bounds", function()
    h.configure(server())
    local good = good_arguments(service, operation.name)
    for name, parameter in pairs(schema.properties) do
      for what, value in pairs(bad_values(parameter)) do
        local arguments = copy(good)
        arguments[name] = value
        refuses(operation, arguments, name, name .. ", " .. what)
      end
    end
    for _, name in ipairs(schema.required or {}) do
      local arguments = copy(good)
      arguments[name] = nil
      refuses(operation, arguments, { "missing", name }, name .. ", missing")
    end
    for _, group in ipairs { schema.anyOf, schema.oneOf } do
      local arguments, words = copy(good), {}
      for _, choice in ipairs(group) do
        for _, name in ipairs(choice.required) do
          arguments[name] = nil
          words[#words + 1] = name
        end
      end
      refuses(operation, arguments, words, "none of " .. table.concat(words, ", "))
    end
    server():got_nothing()
  end)
end

h.run()
