-- The parameters of an operation as JSON Schema (2020-12).
--
-- A schema says what the argument checking takes, as far as a schema can. The checking also takes
-- what JSON need not offer: null for what is left out, integers as decimal strings, dates as
-- numbers of seconds, `{}` for an empty array. It refuses some things that a schema cannot say:
-- integers beyond 64 bits, days that a month does not have, a value given twice with different
-- labels, and what depends on other parameters or is a hook's.

local texts = require "texts"

local schema = {}

-- What the checking of arguments takes, as regular expressions of ECMA 262, of which only what
-- other readers of schemas compile as well: RE2 has no \u.
local ADDRESS = "^[^\\x00-\\x20\\x7f]([^\\x00-\\x1f\\x7f]*[^\\x00-\\x20\\x7f])?$"
local PHONE = "^[ .()\\[\\]-]*\\+[ .()\\[\\]-]*[1-9]([ .()\\[\\]-]*[0-9]){1,14}[ .()\\[\\]-]*$"
local TIME = "^([1-9][0-9]{8,10}|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" ..
  "([Tt ](([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]+)?)?|24:00(:00([.,]0+)?)?)" ..
  "([Zz]|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?)?)$"
local PATH = "^/v[123]/[^?#\\\\]*$"
local UUID = "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"

-- The most elements of a list that says nothing.
local ITEMS_MOST = 1000

-- JSON --------------------------------------------------------------------------------------------

-- Objects are {object = {{key, value}, ...}}, to keep their order; tables else are arrays. With
-- `lines` each member has a line.
local function object(...)
  return { object = { ... } }
end

local function add(to, key, value)
  if value ~= nil then table.insert(to.object, { key, value }) end
end

local function encode(value)
  if type(value) == "string" then return texts.json(value) end
  if type(value) ~= "table" then return tostring(value) end
  local parts = {}
  local start = value.lines and "\n" or ""
  for _, member in ipairs(value.object or {}) do
    parts[#parts + 1] = start .. texts.json(member[1]) .. ":" .. encode(member[2])
  end
  if value.object then return "{" .. table.concat(parts, ",") .. "}" end
  for _, element in ipairs(value) do parts[#parts + 1] = encode(element) end
  return "[" .. table.concat(parts, ",") .. "]"
end

-- Types -------------------------------------------------------------------------------------------

local function bound(value)
  return value ~= nil and value ~= 0 and value or nil
end

-- One of several types: each a schema of its own, as some readers take no list of types.
local function either(to, ...)
  add(to, "anyOf", { ... })
end

local function one_type(name, ...)
  return object({ "type", name }, ...)
end

-- An array that says what is in it, as some readers want it: anything but arrays.
local function any_array()
  local items = object()
  either(items, one_type "string", one_type "number", one_type "boolean", one_type "object")
  return one_type("array", { "items", items })
end

local function pattern(to, text)
  add(to, "type", "string")
  add(to, "pattern", text)
end

-- Every word that the checking takes, those that are not advertised too: results hold them.
local function add_choices(to, parameter)
  local words = {}
  for _, choice in ipairs(parameter.choices) do words[#words + 1] = choice.word end
  add(to, "type", "string")
  add(to, "enum", words)
end

local add_described, type_of

-- An object with these parameters as its properties.
local function add_properties(to, parameters, lines)
  local properties, required = object(), {}
  properties.lines = lines
  for _, parameter in ipairs(parameters) do
    local inner = object()
    add_described(inner, parameter)
    add(properties, parameter.name, inner)
    if parameter.required then required[#required + 1] = parameter.name end
  end
  add(to, "type", "object")
  add(to, "properties", properties)
  if #required > 0 then add(to, "required", required) end
end

local function add_record(to, parameter)
  add_properties(to, parameter.members)
  if not parameter.list then add(to, "minProperties", parameter.items_least) end
  add(to, "additionalProperties", false)
end

-- An id that is a text takes a whole number as its digits.
local function id_text(to, characters)
  either(to, one_type("string", { "minLength", 1 }, { "pattern", "^[" .. characters .. "]+$" }),
    one_type("integer", { "minimum", 0 }))
end

local function add_anything(to)
  either(to, one_type "string", one_type "number", one_type "boolean", one_type "object", any_array())
end

local kinds = {
  TEXT = function(to, parameter)
    if (parameter.characters or ""):find "^0%-9" then return id_text(to, parameter.characters) end
    add(to, "type", "string")
    local least = parameter.least or (parameter.empty and 0 or 1)
    add(to, "minLength", bound(least))
    add(to, "maxLength", bound(parameter.most))
    if parameter.characters then add(to, "pattern", "^[" .. parameter.characters .. "]+$") end
    if parameter.path then add(to, "pattern", PATH) end
  end,
  INTEGER = function(to, parameter)
    add(to, "type", "integer")
    add(to, "minimum", parameter.least)
    add(to, "maximum", bound(parameter.most))
  end,
  NUMBER = function(to) add(to, "type", "number") end,
  BOOLEAN = function(to) add(to, "type", "boolean") end,
  CHOICE = add_choices,
  ADDRESS = function(to) pattern(to, ADDRESS) end,
  PHONE = function(to) pattern(to, PHONE) end,
  TIME = function(to) pattern(to, TIME) end,
  UUID = function(to) pattern(to, UUID) end,
  NAME = function(to)
    either(to, one_type("string", { "minLength", 1 }), one_type("integer", { "minimum", 1 }))
  end,
  BYTES = function(to, parameter)
    add(to, "type", "string")
    add(to, "maxLength", bound(parameter.most))
  end,
  RECORD = add_record,
  MAP = function(to, parameter)
    add(to, "type", "object")
    add(to, "minProperties", parameter.items_least)
    add(to, "additionalProperties", type_of(parameter.members[1]))
  end,
  TABLE = function(to, parameter)
    if parameter.flat then return add(to, "type", "object") end
    either(to, one_type "object", any_array())
  end,
  VALUE = function(to, parameter)
    if parameter.passed_over then return add_anything(to) end
    either(to, one_type "string", one_type "number")
  end,
  ANYTHING = add_anything,
}

-- The same schema, and null beside it.
local function with_null(inner)
  local first = inner.object[1]
  if first[1] ~= "anyOf" then return object({ "anyOf", { inner, one_type "null" } }) end
  table.insert(first[2], one_type "null")
  return inner
end

local function preset_value(parameter)
  local base = parameter.base
  if base == "INTEGER" or base == "NUMBER" then return tonumber(parameter.preset) end
  if base == "BOOLEAN" and parameter.preset then return parameter.preset == "true" end
  if base == "UUID" then return nil end
  return parameter.preset
end

function type_of(parameter)
  local inner = object()
  kinds[parameter.base](inner, parameter)
  if parameter.list then
    local items = inner
    inner = one_type("array")
    add(inner, "minItems", parameter.items_least)
    add(inner, "maxItems", parameter.items_most or ITEMS_MOST)
    add(inner, "items", items)
  end
  return parameter.nullable and with_null(inner) or inner
end

-- Adds type, default and description of a parameter or a member.
function add_described(to, parameter)
  for _, member in ipairs(type_of(parameter).object) do table.insert(to.object, member) end
  add(to, "default", preset_value(parameter))
  add(to, "description", parameter.description)
end

-- Rules -------------------------------------------------------------------------------------------

-- {required = {name}}, and that it is not empty where an empty one counts as absent.
local function presence(parameter, rule)
  local needed = object({ "required", { parameter.name } })
  local key
  if parameter.list then
    key = rule.filled and "minItems"
  elseif parameter.base == "TEXT" and parameter.empty == "absent" then
    key = "minLength"
  end
  if key then
    add(needed, "properties", object({ parameter.name, object({ key, 1 }) }))
  end
  return needed
end

-- The rules that a schema can say.
local function sayable(operation)
  local rules = {}
  for _, rule in ipairs(operation.rules) do
    if rule.kind == "ANY_OF" or rule.kind == "ONE_OF" then rules[#rules + 1] = rule end
  end
  return rules
end

local function add_rule(to, operation, rule)
  local ways = {}
  for _, name in ipairs(rule.names) do
    ways[#ways + 1] = presence(operation.by_name[name], rule)
  end
  add(to, rule.kind == "ANY_OF" and "anyOf" or "oneOf", ways)
end

-- One rule stands in the schema itself, several in allOf.
local function add_rules(to, operation)
  local rules = sayable(operation)
  if #rules == 1 then add_rule(to, operation, rules[1]) end
  if #rules < 2 then return end
  local all = {}
  for _, rule in ipairs(rules) do
    local one = object()
    add_rule(one, operation, rule)
    all[#all + 1] = one
  end
  add(to, "allOf", all)
end

-- The summary, and in words what the rules say: not every reader of a schema heeds anyOf.
local function description_of(operation)
  local text = operation.summary
  for _, rule in ipairs(operation.rules) do
    local words = texts.rule(rule, "")
    if words then text = text .. " " .. words .. "." end
  end
  return text
end

-- The schema of an operation's parameters, as text.
function schema.of(operation)
  local whole = object()
  add(whole, "description", description_of(operation))
  add_properties(whole, operation.parameters, true)
  add_rules(whole, operation)
  add(whole, "additionalProperties", false)
  return encode(whole)
end

return schema
