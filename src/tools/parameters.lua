-- Parameters of an operation, and conditions about them: from what was written to what holds
-- together. Refuses what does not.

local language = require "language"
local slips = require "slips"

local parameters = {}

local keys = {
  as = "string|table", to = "string", when = "string", default = "any", aliases = "string|table",
  day_end = "boolean", comma = "boolean", nullable = "boolean", secret = "boolean",
}
local member_keys = {
  as = "string", default = "any", nullable = "boolean", day_end = "boolean",
}
-- Where a parameter may go by 'to'.
local places = { query = true, body = true, hook = true, conditions = true }

-- A parameter's place in the files: `row` for slips, and the line of what it stands in.
local function slip(where, name, text, ...)
  slips.at(where.row, where.line_of(name), text, ...)
end

local function choice_has(parameter, word)
  for _, choice in ipairs(parameter.choices) do
    if choice.word == word and not choice.alias then return true end
  end
  return false
end

local function is_within(parameter, value)
  return value >= (parameter.least or value) and value <= (parameter.most or value)
end

-- Whether a value can be the default of a parameter of that type.
local preset_fits = {
  INTEGER = function(parameter, value)
    return math.type(value) == "integer" and is_within(parameter, value)
  end,
  BOOLEAN = function(_, value) return type(value) == "boolean" end,
  CHOICE = choice_has,
  TEXT = function(parameter, value)
    local length = type(value) == "string" and utf8.len(value) or 0
    local only = parameter.characters and "^[" .. parameter.characters:gsub("%%", "%%%%") .. "]+$"
    return length > 0 and is_within(parameter, length) and (not only or value:find(only) ~= nil)
  end,
  -- One is made for each call.
  UUID = function(_, value) return value == "new" end,
}

-- The default, as it would be written.
local function preset_of(where, parameter, default)
  if default == nil then return nil end
  local fits = preset_fits[parameter.base]
  if parameter.list or not fits then
    slip(where, parameter.name,
      "'%s' cannot have a default: a text, integer, boolean, choice or uuid can", parameter.name)
  elseif not fits(parameter, default) then
    slip(where, parameter.name, "the default %s of '%s' is none that it takes", tostring(default),
      parameter.name)
  end
  return tostring(default)
end

local read

-- Records in records: no more than the module takes.
local NESTING_MOST = 8

-- The members of a record. They stand where record { ... } does, in the row or in front of it.
local function members_of(where, kind)
  local list, seen, sent = {}, {}, {}
  local inner = { row = { file = kind.file, name = where.row.name, line = kind.line }, depth = (where.depth or 0) + 1 }
  if inner.depth > NESTING_MOST then slips.at(inner.row, nil, "records stand too deep in each other") end
  function inner.line_of(name) return language.parameter_line(kind.file, kind.line, name) end
  for _, said in ipairs(kind.members) do
    local member = read(inner, said, "member", member_keys)
    if seen[member.name] then
      slip(inner, member.name, "the member '%s' stands twice", member.name)
    end
    seen[member.name] = true
    local as = member.as or member.name
    if as == "" or sent[as] then slip(inner, member.name, "two members are sent as '%s', or one as nothing", as) end
    sent[as] = not member.passed_over
    list[#list + 1] = member
  end
  if #list == 0 then slips.at(inner.row, nil, "a record has members") end
  return list
end

-- What each value of a map is, as the one member that it has.
local function value_of(kind)
  local member = { name = "value", description = "A value." }
  for key, value in pairs(kind) do member[key] = value end
  return member
end

local function check_beginning(where, said, what)
  if type(said) ~= "table" then slips.at(where.row, nil, "a %s is a table", what) end
  local name, kind, description = said[1], said[2], said[3]
  if not (type(name) == "string" and name:match "^[%a_][%w_]*$") then
    slip(where, tostring(name), "'%s' is no name of a %s", tostring(name), what)
  end
  if getmetatable(kind) ~= language.Type then
    slip(where, name, "the %s '%s' has no type", what, name)
  end
  if not language.is_line(description) then
    slip(where, name, "the %s '%s' needs a description of one line", what, name)
  end
end

-- What only some types can have.
local function check_type(where, parameter)
  if parameter.comma and not parameter.list then
    slip(where, parameter.name, "'%s' is no list, which 'comma' is for", parameter.name)
  end
  if parameter.day_end and parameter.base ~= "TIME" then
    slip(where, parameter.name, "'%s' is no time, which 'day_end' is for", parameter.name)
  end
end

local function find_member(members, name)
  for _, member in ipairs(members) do
    if member.name == name then return member end
  end
end

-- A parameter, or a member of a record, from {name, type, description, ...}.
function read(where, said, what, allowed)
  check_beginning(where, said, what)
  local name, kind = said[1], said[2]
  slips.check_keys(where.row, said, allowed, ("the %s '%s'"):format(what, name),
    where.line_of(name))
  local parameter = { name = name, description = said[3] }
  for key, value in pairs(kind) do parameter[key] = value end
  for i = 4, #said do
    if said[i] ~= "required" then
      slip(where, name, "'%s' says nothing about a %s", tostring(said[i]), what)
    end
    parameter.required = true
  end
  for key in pairs(allowed) do
    if key ~= "default" then parameter[key] = said[key] end
  end
  if kind.members then parameter.members = members_of(where, kind) end
  if kind.unique and not find_member(parameter.members, "value") then
    slip(where, name, "'unique' goes by a member 'value', which '%s' has not", name)
  end
  if kind.unique and parameter.nullable then slip(where, name, "'%s' is 'unique', so none of it is null", name) end
  if kind.of then parameter.members = { value_of(kind.of) } end
  parameter.preset = preset_of(where, parameter, said.default)
  if parameter.required and parameter.preset then
    slip(where, name, "the %s '%s' is required and has a default", what, name)
  end
  check_type(where, parameter)
  return parameter
end

-- Adds a parameter to an operation.
function parameters.add(row, operation, said)
  local name, where = said[1], { row = row }
  local number = operation.by_name[name] and 2 or 1
  function where.line_of(what)
    return language.parameter_line(row.file, row.line, what, number)
  end
  local parameter = read(where, said, "parameter", keys)
  if operation.by_name[name] then
    slip(where, name, "the parameter '%s' stands twice", name)
  end
  parameter.aliases = slips.aliases(row, parameter.aliases)
  if type(parameter.as) == "table" then slips.check_list(row, parameter.as, "as") end
  if parameter.as == "" or type(parameter.as) == "table" and #parameter.as == 0 then
    slip(where, name, "'%s' is sent under no name", name)
  end
  local before = operation.parameters[#operation.parameters]
  if parameter.day_end and (not before or before.base ~= "TIME") then
    slip(where, name, "'day_end' of '%s' ends the interval of a time before it, and there is none", name)
  end
  parameter.line = where.line_of(name)
  if parameter.to and not places[parameter.to] then
    slip(where, name, "'%s' goes to query, body, hook or conditions", name)
  end
  operation.by_name[name] = parameter
  table.insert(operation.parameters, parameter)
  table.insert(operation.fields, parameter)
end

-- No two names of the parameters, aliases too, are the same.
function parameters.check_names(row, operation)
  local seen = {}
  for _, parameter in ipairs(operation.parameters) do
    for name in (parameter.name .. " " .. (parameter.aliases or "")):gmatch "%S+" do
      if seen[name] then
        slips.at(row, parameter.line, "two parameters are named '%s'", name)
      end
      seen[name] = true
    end
  end
end

-- Conditions --------------------------------------------------------------------------------------

local function check_word(row, line, parameter, word)
  local fits = true
  if parameter.base == "CHOICE" then
    fits = choice_has(parameter, word)
  elseif parameter.base == "INTEGER" then
    fits = word:match "^-?%d+$" ~= nil
  elseif parameter.base == "BOOLEAN" then
    fits = word == "true" or word == "false"
  end
  if not fits or parameter.list then
    slips.at(row, line, "'%s' is never \"%s\"", parameter.name, word)
  end
end

-- Checks a condition; gives it back.
function parameters.condition(row, operation, line, text)
  if text == nil then return nil end
  if type(text) ~= "string" or not text:find "[^%s|]" then
    slips.at(row, line, "a condition is a text of names")
  end
  if (" " .. text .. " "):find "%s|" or text:find "|[|%s]" or text:find "|$" then
    slips.at(row, line, "in '%s' something is missing beside a bar", text)
  end
  for part in text:gmatch "[^%s|]+" do
    local name, word = part:match "^!?([%w_]+)$", nil
    if not name then name, word = part:match "^([%w_]+)!?=(.+)$" end
    local parameter = name and operation.by_name[name]
    if not name then slips.at(row, line, "'%s' is no condition", part) end
    if not parameter then
      slips.at(row, line, "the condition '%s' names no parameter", part)
    end
    parameter.in_condition = true
    if word then check_word(row, line, parameter, word) end
  end
  return text
end

return parameters
