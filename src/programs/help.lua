-- What `--help` says: of the program, of a service, of an operation, all from the rows. It is data
-- that was asked for, and goes to stdout.
local flags = require "program.flags"
local integrations = require "integrations"
local output = require "program.output"
local rows = require "program.rows"

local help = {}

-- The titles of all services: "Help Scout and Aircall".
function help.titles()
  local titles = {}
  for _, service in ipairs(rows.services()) do titles[#titles + 1] = service.title end
  return table.concat(titles, " and ")
end

-- Pairs of words and what they mean; words that are very long have a line of their own.
local function lines_of(list)
  local widest, lines = 0, {}
  for _, pair in ipairs(list) do
    local width = utf8.len(pair[1])
    if width <= 36 then widest = math.max(widest, width) end
  end
  for _, pair in ipairs(list) do
    local width = utf8.len(pair[1])
    local gap = width > widest and "\n" .. (" "):rep(widest + 4) or (" "):rep(widest - width + 2)
    lines[#lines + 1] = "  " .. pair[1] .. gap .. pair[2] .. "\n"
  end
  return table.concat(lines)
end

local function option_pair(option)
  return { flags.typed(option[1]) .. (option.value and " " .. option.value or ""), option[2] }
end

-- The options of these names; all without.
local function option_lines(names)
  local list = {}
  for _, option in ipairs(flags.list) do
    if not names or names[option[1]] then list[#list + 1] = option_pair(option) end
  end
  return lines_of(list)
end

-- The help of a command: how it is used, and its options, those of its own behind those that all have.
function help.command(command)
  local list, own, known = {}, {}, command.known
  for _, option in ipairs(flags.list) do
    if known[option[1]] == option then list[#list + 1] = option_pair(option) end
  end
  for name, option in pairs(known) do
    if flags.options[name] ~= option then own[#own + 1] = option_pair(option) end
  end
  table.sort(own, function(a, b) return a[1] < b[1] end)
  table.move(own, 1, #own, #list + 1, list)
  output.text("integrations " .. command.usage .. "\n\nOptions:\n" .. lines_of(list))
end

function help.program(commands)
  local services, list = {}, {}
  for _, service in ipairs(rows.services()) do
    services[#services + 1] = { service.name .. " OPERATION …", service.summary }
  end
  for _, command in ipairs(commands) do
    list[#list + 1] = { command[1] .. (command[3] ~= "" and " " .. command[3] or ""), command[4] }
  end
  output.text("integrations SERVICE OPERATION [--flag value …] [JSON | -]\n\n"
    .. "Services:\n" .. lines_of(services) .. "\nCommands:\n" .. lines_of(list)
    .. "\nOptions of operations:\n" .. option_lines()
    .. "\nEverywhere: --config FILE, --help. Also: --version.\n"
    .. "Every parameter of an operation is a flag: integrations SERVICE OPERATION --help.\n")
end

local function kind_of(operation)
  return operation.kind .. (operation.sends and ", sends" or "")
    .. (operation.destroys and ", destroys" or "")
end

function help.service(service)
  local parts = { ("integrations %s OPERATION [--flag value …] [JSON | -]\n\n%s\n"):format(
    service.name, service.summary) }
  local by_resource, order = {}, {}
  for _, name in ipairs(rows.operations(service.name)) do
    local operation = rows.operation(service.name, name)
    local resource = operation.resource or ""
    if not by_resource[resource] then
      by_resource[resource] = {}
      order[#order + 1] = resource
    end
    table.insert(by_resource[resource], { name, operation.summary })
  end
  for _, resource in ipairs(order) do
    parts[#parts + 1] = "\n" .. resource .. ":\n" .. lines_of(by_resource[resource])
  end
  output.text(table.concat(parts) .. ("\nOne of them: integrations %s OPERATION --help\n"):format(
    service.name))
end

local value_words = { text = "TEXT", integer = "N", number = "N", name = "NAME", json = "JSON",
  bytes = "@FILE", boolean = "true|false" }

-- The flag of a parameter, and whether the program has an option of that name.
local function flag_of(parameter)
  local name = parameter.name:gsub("_", "-")
  return "--" .. name, flags.options[name] ~= nil
end

local function parameter_line(parameter)
  local flag, is_taken = flag_of(parameter)
  if parameter.kind == "boolean" and not parameter.list then
    flag = flag .. ", --no-" .. flag:sub(3)
  else
    flag = flag .. " " .. (parameter.choices and "WORD" or value_words[parameter.kind])
  end
  if is_taken then flag = "--set " .. parameter.name .. "=JSON" end
  local words = { parameter.description or "" }
  if parameter.members then
    local names = {}
    for i, member in ipairs(parameter.members) do names[i] = member.name end
    words[#words + 1] = "Members: " .. table.concat(names, ", ") .. "."
  end
  if parameter.required then words[#words + 1] = "Required." end
  if parameter.list and not is_taken then words[#words + 1] = "May be repeated." end
  if parameter.choices then words[#words + 1] = "One of " .. table.concat(parameter.choices, ", ") .. "." end
  local preset = parameter.made and "a new one" or parameter.preset
  if preset then words[#words + 1] = "Unless given: " .. preset .. "." end
  return { flag, table.concat(words, " ") }
end

-- A value for an example of a shell's.
local function example_value(parameter)
  if parameter.choices then return parameter.choices[1] end
  if parameter.kind == "integer" then return tostring(math.min(123, parameter.most or 123)) end
  if parameter.kind == "number" then return "1.5" end
  if parameter.kind == "json" then return "'{…}'" end
  if parameter.kind == "bytes" then return "@file" end
  if parameter.kind == "boolean" then return "true" end
  return "'…'"
end

-- A parameter with such a value, as a shell's user types it.
local function example_words(parameter)
  local flag, is_taken = flag_of(parameter)
  if is_taken then
    return ("--set %s=%s"):format(parameter.name, parameter.list and "'[…]'" or example_value(parameter))
  end
  if parameter.kind == "boolean" and not parameter.list then return flag end
  local words = flag .. " " .. example_value(parameter)
  return words .. (" " .. words):rep(parameter.items_least - 1)
end

-- What the rows say in one paragraph, the rules between parameters as well.
local function description(service, operation)
  local found = integrations.operations { integration = service.name, name = operation.name }
  return found[1].description
end

-- The options that make sense for an operation, as a set.
function help.wanted(operation)
  local wanted = {}
  for name in pairs(flags.options) do wanted[name] = true end
  if not operation.walks then wanted.all, wanted.limit = nil, nil end
  if not operation.file then wanted["save-to"] = nil end
  if operation.kind == "read" then wanted.yes, wanted["no-input"] = nil, nil end
  return wanted
end

function help.operation(service, operation)
  local list, example = {}, { "integrations", service.name, operation.name }
  for _, parameter in ipairs(operation.parameters) do
    list[#list + 1] = parameter_line(parameter)
    if parameter.required or parameter.first_of_rule then example[#example + 1] = example_words(parameter) end
  end
  output.text(("integrations %s %s [--flag value …] [JSON | -]\n\n%s (%s)\n\n"):format(service.name,
    operation.name, description(service, operation), kind_of(operation))
    .. (#list > 0 and "Parameters:\n" .. lines_of(list) .. "\n" or "It has no parameters.\n\n")
    .. "Options:\n" .. option_lines(help.wanted(operation)) .. "\nIn a shell:\n  " .. table.concat(example, " ")
    .. ("\nAll about it, with an example in Lua: integrations docs %s.%s\n"):format(service.name,
      operation.name))
end

return help
