-- Operations: from rows as they were written to operations that hold together. Refuses what does
-- not; knows nothing of what is made of them.

local language = require "language"
local parameters = require "parameters"
local slips = require "slips"
local steps = require "steps"
local texts = require "texts"

local operations = {}

-- Rules -------------------------------------------------------------------------------------------

local rule_keys = { filled = "boolean", when = "string" }

local function read_rule(row, operation, said_rule)
  local said, line = said_rule.said, said_rule.line
  slips.check_keys(row, said, rule_keys, "a rule", line)
  local rule = { kind = said_rule.kind, names = {}, filled = said.filled,
    when = parameters.condition(row, operation, line, said.when) }
  for i, name in ipairs(said) do
    local inner = type(name) == "table" and name or { name }
    local words = rule.kind == "REFUSES" or rule.kind == "NEEDS" and i > 1 and tostring(name):find " "
    if words and i == #said and not operation.by_name[name] then
      if not language.is_line(name) then slips.at(row, line, "why a rule refuses is a text") end
      rule.message = name
      inner = {}
    end
    for _, one in ipairs(inner) do
      if not operation.by_name[one] then
        slips.at(row, line, "a rule's '%s' is no parameter", tostring(one))
      end
      table.insert(rule.names, one)
    end
  end
  local conditional = rule.kind == "NEEDS" or rule.kind == "REFUSES"
  if conditional and not rule.when or rule.kind == "REFUSES" and not rule.message then
    slips.at(row, line, "a rule that %s says when%s", rule.kind:lower(),
      rule.kind == "REFUSES" and ", and why" or "")
  end
  if not conditional and rule.when then slips.at(row, line, "this rule holds always") end
  if #rule.names == 0 then slips.at(row, line, "a rule names parameters") end
  local seen = {}
  for _, name in ipairs(rule.names) do
    if seen[name] then slips.at(row, line, "a rule names '%s' twice", name) end
    seen[name] = true
  end
  table.insert(operation.rules, rule)
end

-- What stands in an operation ---------------------------------------------------------------------

local keys = {
  steps = "table", result = "string", item = "dotted path", arrays = "table", texts = "table",
  shape = "name in C", choose = "name in C", finish = "name in C", returns = "string",
  result_words = "string", notes = "string", failures = "string", example = "string",
  aliases = "string|table", resource = "string", asked = "string",
  read_when = "string",
}

local results = { reply = "REPLY", created = "CREATED", applied = "APPLIED", file = "FILE",
  any = "ANY" }

-- Adds one of the things that stand in an operation in order.
local function add_entry(row, operation, entry, found)
  local kind = getmetatable(entry)
  if kind == language.Step then
    table.insert(found.steps, entry)
  elseif kind == language.Rule then
    table.insert(found.rules, entry)
  elseif kind == language.Field then
    if entry.send then slips.at(row, entry.line, "send stands in a step") end
    table.insert(operation.fields, entry)
  elseif kind == language.Mark then
    if entry.mark == "created" then
      operation.result = "CREATED"
    else
      table.insert(operation.marks, entry.mark)
    end
  elseif language.is_parameter(entry) then
    parameters.add(row, operation, entry)
  elseif type(entry) == "table" and not kind then
    for _, parameter in ipairs(entry) do add_entry(row, operation, parameter, found) end
  else
    slips.at(row, type(entry) == "string" and language.line_of(row.file, row.line, entry) or nil,
      "'%s' says nothing about an operation", tostring(entry))
  end
end

local function read_words(row, operation, said)
  operation.returns = said.returns
  operation.result_words = said.result_words and texts.unfold(said.result_words)
  operation.notes = said.notes and texts.unfold(said.notes) .. "\n"
  operation.failures = said.failures and texts.unfold(said.failures) .. "\n"
  operation.example = said.example and texts.code(said.example)
  if not language.is_line(operation.returns) then slips.at(row, nil, "it says by 'returns' what comes back") end
  if not operation.example or operation.example == "\n" then slips.at(row, nil, "it has no example") end
  local fits, problem = load(operation.example, "=example")
  if not fits then slips.near(row, "example", "its example is no Lua: %s", problem) end
end

local function read_result(row, operation, said)
  if said.result and not results[said.result] then
    slips.near(row, said.result, "'%s' is no result", said.result)
  end
  if said.result and operation.result then
    slips.near(row, "result", "it has a result, and is 'created' besides")
  end
  operation.result = operation.result or results[said.result]
  if operation.result then return end
  local plain = row.kind == "READ" or said.item
  operation.result = plain and "REPLY" or "ANY"
end

local function read_resource(row, operation, said, service)
  operation.resource = said.resource or row.resource
  if not operation.resource then slips.at(row, nil, "an operation stands in a resource's file") end
  for _, resource in ipairs(service.resources) do
    if resource == operation.resource then return end
  end
  slips.near(row, operation.resource, "'%s' is no resource of the service", operation.resource)
end

local function check_sent(row, operation)
  for _, parameter in ipairs(operation.parameters) do
    if parameter.to == "conditions" and not parameter.in_condition then
      slips.at(row, parameter.line, "no condition names '%s'", parameter.name)
    end
    if not parameter.used and parameter.to ~= "hook" and parameter.to ~= "conditions" then
      slips.at(row, parameter.line, "no step sends '%s'", parameter.name)
    end
  end
end

-- An operation that reads changes nothing.
local function check_kind(row, operation)
  if row.kind ~= "READ" then return end
  for _, step in ipairs(operation.steps) do
    if step.method ~= "GET" and step.method ~= "POST" then
      slips.at(row, step.line, "an operation that reads sends no %s", step.method)
    end
  end
  for _, mark in ipairs(operation.marks) do
    if mark ~= "CORE" then slips.at(row, nil, "one that reads %s nothing", mark:lower()) end
  end
end

local function read_steps(row, operation, said, only, service)
  if said.steps then
    if #only > 0 then slips.at(row, only[1].line, "a request stands beside 'steps'") end
    for number, step in ipairs(said.steps) do
      if getmetatable(step) ~= language.Step then
        slips.near(row, "steps", "step %d is no request", number)
      end
      table.insert(operation.steps, steps.read(row, operation, step, service, number))
    end
    if #operation.steps == 0 then slips.near(row, "steps", "it has no request") end
    for number, step in ipairs(operation.steps) do
      if step.at and number < #operation.steps then
        slips.at(row, step.line, "file_at is the last step")
      end
    end
    return
  end
  if #only ~= 1 then
    slips.at(row, only[2] and only[2].line,
      "it has no request, or more than one without 'steps'")
  end
  for key in pairs(steps.keys) do
    if said[key] ~= nil then only[1].said[key] = said[key] end
  end
  table.insert(operation.steps, steps.read_only(row, operation, only[1], service))
end

-- What may be said of an operation: of its only request too.
local function allowed_keys(said)
  local allowed = {}
  for key, kind in pairs(keys) do allowed[key] = kind end
  for key, kind in pairs(said.steps and {} or steps.keys) do allowed[key] = kind end
  return allowed
end

-- An operation from its row.
function operations.read(row, service)
  local said = row.said
  if type(said) ~= "table" or not language.is_line(said[1]) then
    slips.at(row, nil, "it begins with a sentence about it")
  end
  if not language.is_name(row.name) then
    slips.at(row, nil, "this is no name of an operation: small letters, digits and _, no word of Lua")
  end
  slips.check_keys(row, said, allowed_keys(said), "an operation")
  for _, key in ipairs { "arrays", "texts" } do
    slips.check_list(row, said[key], key)
    for _, path in ipairs(said[key] or {}) do
      if not language.is_kind(path, "dotted path") then
        slips.near(row, key, "'%s' of '%s' is no dotted path", path, key)
      end
    end
  end
  local operation = { name = row.name, kind = row.kind, summary = said[1],
    marks = {}, parameters = {}, by_name = {}, fields = {}, rules = {}, steps = {}, file = row.file,
    line = row.line, arrays = said.arrays, texts = said.texts, item = said.item, shape = said.shape,
    choose = said.choose, finish = said.finish, asked = said.asked,
    aliases = slips.aliases(row, said.aliases, true) }
  local found = { steps = {}, rules = {} }
  read_resource(row, operation, said, service)
  for i = 2, #said do add_entry(row, operation, said[i], found) end
  parameters.check_names(row, operation)
  read_result(row, operation, said)
  read_steps(row, operation, said, found.steps, service)
  local last = operation.steps[#operation.steps]
  if last.paging and operation.result ~= "REPLY" and operation.result ~= "ANY" then
    slips.at(row, last.line, "a list is its own result")
  end
  for _, rule in ipairs(found.rules) do read_rule(row, operation, rule) end
  if said.read_when and row.kind == "READ" then
    slips.near(row, "read_when", "one that reads always does")
  end
  for sets in (operation.aliases or ""):gmatch ":(%S+)" do
    parameters.condition(row, operation, language.line_of(row.file, row.line, "aliases"), sets)
  end
  operation.read_when = parameters.condition(row, operation, nil, said.read_when)
  check_sent(row, operation)
  check_kind(row, operation)
  read_words(row, operation, said)
  return operation
end

return operations
