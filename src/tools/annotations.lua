-- What editors (LuaCATS) know about operations and shapes.

local annotations = {}

local type_words = {
  TEXT = "string", INTEGER = "integer", NUMBER = "number", BOOLEAN = "boolean",
  ADDRESS = "string", PHONE = "string", TIME = "string", NAME = "string|integer", UUID = "string",
  BYTES = "string", TABLE = "table", VALUE = "string|number",
  ANYTHING = "string|number|boolean|table",
}

local type_of

local function record_type(service, operation, parameter)
  local members = {}
  for _, member in ipairs(parameter.members) do
    if not member.passed_over then
      members[#members + 1] = member.name .. ": " .. type_of(service, operation, member) ..
        (member.required and "" or "?")
    end
  end
  return "{ " .. table.concat(members, ", ") .. " }"
end

-- The type of a parameter. Choices have a name; those of a record's members stand where they are.
function type_of(service, operation, parameter)
  local word = type_words[parameter.base]
  if parameter.base == "RECORD" then
    word = record_type(service, operation, parameter)
  elseif parameter.of then
    word = "table<string, " .. type_words[parameter.of.base] .. ">"
  elseif parameter.base == "CHOICE" and operation.by_name[parameter.name] == parameter then
    word = service.name .. "." .. operation.name .. "." .. parameter.name
  elseif parameter.base == "CHOICE" then
    local words = {}
    for _, choice in ipairs(parameter.choices) do words[#words + 1] = '"' .. choice.word .. '"' end
    word = table.concat(words, "|")
  end
  if not parameter.list then return word end
  return (word:find("|", 1, true) and not word:match "^{" and "(" .. word .. ")" or word) .. "[]"
end

local function field_line(name, type, description)
  return "---@field " .. name .. " " .. type .. (description ~= "" and " " or "") .. description ..
    "\n"
end

local function shapes_text(service)
  local parts = {}
  for _, shape in ipairs(service.shapes) do
    table.insert(parts, "---" .. shape.description .. "\n---@class " .. shape.name .. "\n")
    for _, member in ipairs(shape.members) do
      table.insert(parts, field_line(member.name, member.type, member.description))
    end
    table.insert(parts, "\n")
  end
  return table.concat(parts)
end

local function choices_text(service, operation)
  local parts = {}
  for _, parameter in ipairs(operation.parameters) do
    if parameter.base == "CHOICE" then
      table.insert(parts, ("---@alias %s.%s.%s\n"):format(service.name, operation.name,
        parameter.name))
      for _, choice in ipairs(parameter.choices) do
        table.insert(parts, '---| "' .. choice.word .. '"\n')
      end
      table.insert(parts, "\n")
    end
  end
  return table.concat(parts)
end

local function parameters_text(service, operation)
  if #operation.parameters == 0 then return "" end
  local parts = { ("---@class %s.%s.parameters\n"):format(service.name, operation.name) }
  for _, parameter in ipairs(operation.parameters) do
    local preset = parameter.preset and " (" .. parameter.preset .. ")" or ""
    table.insert(parts, field_line(parameter.name .. (parameter.required and "" or "?"),
      type_of(service, operation, parameter), parameter.description .. preset))
  end
  table.insert(parts, "\n")
  return table.concat(parts)
end

-- The mark of a table that may be left out.
local function optional(operation)
  for _, rule in ipairs(operation.rules) do
    if rule.kind == "ANY_OF" or rule.kind == "ONE_OF" then return "" end
  end
  for _, parameter in ipairs(operation.parameters) do
    if parameter.required then return "" end
  end
  return "?"
end

-- The form in which values stand in the order of the rows.
local function overload_text(service, operation)
  local values = {}
  for _, parameter in ipairs(operation.parameters) do
    values[#values + 1] = parameter.name .. (parameter.required and "" or "?") .. ": " ..
      type_of(service, operation, parameter)
  end
  return "---@overload fun(" .. table.concat(values, ", ") .. "): " .. operation.returns .. "\n"
end

local function function_text(service, operation)
  local name = service.name .. "." .. operation.name
  local has = #operation.parameters > 0
  return table.concat {
    choices_text(service, operation), parameters_text(service, operation),
    "---", operation.summary, " (", operation.kind:lower(), ")\n",
    has and "---@param parameters" .. optional(operation) .. " " .. name .. ".parameters\n" or
      "---@param parameters? {}\n",
    "---@param options? integrations.CallOptions\n---@return ", operation.returns, "\n",
    has and overload_text(service, operation) or "",
    "function ", name, "(parameters, options) end\n\n",
    service.name, ".", service.name, "_", operation.name, " = ", name, "\n\n",
  }
end

-- What stands in the file about a service.
function annotations.service(service)
  local name = service.name
  local parts = { "-- ", service.title, "\n\n", shapes_text(service), "---", service.summary,
    "\n---@class integrations.", name, ".functions\nlocal ", name, " = {}\n\n" }
  for _, operation in ipairs(service.operations) do
    table.insert(parts, function_text(service, operation))
  end
  table.insert(parts, (([[
---The functions of the account `default`, and accounts by name.
---@class integrations.%s: integrations.%s.functions
---@field default integrations.%s.functions
---@field [string] integrations.%s.functions

]]):gsub("%%s", name)))
  return table.concat(parts)
end

-- The file: the template with the services in place of its line @GENERATED@.
function annotations.file(template, services)
  local parts = {}
  for _, service in ipairs(services) do parts[#parts + 1] = annotations.service(service) end
  local text = table.concat(parts)
  return (template:gsub("@GENERATED@\n", function() return text end))
end

return annotations
