-- The pages of the reference, Markdown: one for each operation, one for each resource, one for the
-- whole service.

local service_rows = require "service"
local texts = require "texts"

local pages = {}

-- How the sections of an operation's page are marked: lower in the page of the whole service.
local SECTION, SUBSECTION = "##", "###"

-- The most bytes of a resource's page.
local RESOURCE_MOST = 24000

-- Text for the cell of a table, in which a bar would begin the next one.
local function cell(text)
  return (text:gsub("|", "\\|"))
end

-- Parameters --------------------------------------------------------------------------------------

local function signature(operation)
  local names = {}
  for _, parameter in ipairs(operation.parameters) do
    names[#names + 1] = parameter.name .. (parameter.required and "" or "?")
  end
  return operation.name .. "({" .. table.concat(names, ", ") .. "})"
end

-- The word for one value of a type, and for several.
local type_words = {
  TEXT = { "string", "strings" }, INTEGER = { "integer", "integers" },
  NUMBER = { "number", "numbers" }, BOOLEAN = { "boolean", "booleans" },
  CHOICE = { "string", "strings" }, ADDRESS = { "string", "strings" },
  PHONE = { "string", "strings" }, TIME = { "string", "strings" },
  NAME = { "string or integer", "strings or integers" }, UUID = { "string", "strings" },
  BYTES = { "string", "strings" }, TABLE = { "table", "tables" },
  VALUE = { "string or number", "strings or numbers" },
  ANYTHING = { "string, number, boolean or table", "strings, numbers, booleans or tables" },
}

local function type_word(parameter)
  local words = type_words[parameter.base]
  if parameter.of then
    local null = parameter.of.nullable and " or null" or ""
    words = { ("table of %s%s by key"):format(type_words[parameter.of.base][2], null) }
  elseif parameter.base == "RECORD" then
    local names = {}
    for _, member in ipairs(parameter.members) do
      if not member.passed_over then names[#names + 1] = member.name end
    end
    local record = "{" .. table.concat(names, ", ") .. "}"
    words = { record, record }
  end
  return parameter.list and "array of " .. words[2] or words[1]
end

-- One of `"open"`, `"closed"`. And what is accepted for one of them.
local function choices_text(parameter)
  local words, aliases = {}, {}
  for _, choice in ipairs(parameter.choices) do
    table.insert(choice.alias and aliases or words, '"' .. choice.word .. '"')
  end
  local accepted = #aliases == 0 and "" or " " .. texts.enumerate(aliases, " and ", "`")
    .. (#aliases == 1 and " is" or " are") .. " accepted as well."
  return " One of " .. texts.enumerate(words, ", ", "`") .. "." .. accepted
end

local function bounds_text(parameter)
  local most = parameter.most
  local few, many = parameter.items_least, parameter.items_most
  if few and many then return (" From %d to %d of them."):format(few, many) end
  if few then return (" At least %d."):format(few) end
  if many then return (" At most %d."):format(many) end
  if not most or most == 0 or parameter.list then return "" end
  if parameter.base == "INTEGER" then
    return parameter.least and (" From %d to %d."):format(parameter.least, most) or
      (" At most %d."):format(most)
  end
  local unit = parameter.base == "BYTES" and "bytes" or "characters"
  return (" At most %d %s."):format(most, unit)
end

-- The default as a script would write it.
local function preset_text(parameter)
  local plain = { INTEGER = true, NUMBER = true, BOOLEAN = true }
  if not parameter.preset then return "" end
  if parameter.base == "UUID" then return "a new one" end
  local quote = plain[parameter.base] and "" or '"'
  return "`" .. quote .. parameter.preset .. quote .. "`"
end

local function is_ruled(operation, name)
  for _, rule in ipairs(operation.rules) do
    for _, other in ipairs(rule.names) do
      if other == name and (rule.kind == "ANY_OF" or rule.kind == "ONE_OF") then return true end
    end
  end
  return false
end

-- What a page, which is about Lua, says of a parameter: a reserved word is no key as it stands.
local function description_of(parameter)
  local name = parameter.name
  if load("return {" .. name .. "=1}") then return parameter.description end
  return ("%s `%s` is a reserved word of Lua: write [\"%s\"] = …"):format(parameter.description, name, name)
end

-- The line of a parameter in a list: what the table of an operation's page has, in fewer characters.
local function parameter_item(parameter)
  local preset = preset_text(parameter)
  return ("- `%s` (%s%s%s): %s%s%s\n"):format(parameter.name, type_word(parameter),
    parameter.required and ", required" or "", preset ~= "" and ", default " .. preset or "",
    description_of(parameter), parameter.choices and choices_text(parameter) or "",
    bounds_text(parameter))
end

local function parameter_line(operation, parameter)
  local required = is_ruled(operation, parameter.name) and "no*" or "no"
  return ("| `%s` | %s | %s | %s | %s%s%s |\n"):format(parameter.name, type_word(parameter),
    parameter.required and "yes" or required, preset_text(parameter), cell(description_of(parameter)),
    parameter.choices and choices_text(parameter) or "", bounds_text(parameter))
end

-- \* At least one of `a`, `b` or `c` is required.
local function rule_line(rule)
  local words = texts.rule(rule, "`")
  if not words then return "" end
  return "\n\\* " .. words .. (rule.filled and ", and not empty" or "") .. ".\n"
end

local function parameters_text(operation)
  if #operation.parameters == 0 then return "None: `{}`.\n" end
  local text = "| Name | Type | Required | Default | Description |\n" ..
    "|------|------|----------|---------|-------------|\n"
  for _, parameter in ipairs(operation.parameters) do
    text = text .. parameter_line(operation, parameter)
  end
  for _, rule in ipairs(operation.rules) do text = text .. rule_line(rule) end
  return text
end

-- Shapes ------------------------------------------------------------------------------------------

local function shape_text(shape)
  local text = "\n" .. SUBSECTION .. " " .. shape.name .. "\n\n" .. shape.description .. "\n" ..
    "\n| Field | Type | Description |\n|-------|------|-------------|\n"
  for _, member in ipairs(shape.members) do
    text = text .. ("| `%s` | `%s` | %s |\n"):format(member.name, cell(member.type),
      cell(member.description))
  end
  return text
end

local function shapes_text(service, types)
  local reached = service_rows.reached_shapes(service, types)
  local text = "A type with `?` may be absent (nil), one with `[]` is an array.\n"
  for _, shape in ipairs(service.shapes) do
    if reached[shape] then text = text .. shape_text(shape) end
  end
  return text
end

-- Operations --------------------------------------------------------------------------------------

local function has_mark(operation, wanted)
  for _, mark in ipairs(operation.marks) do
    if mark == wanted then return true end
  end
  return false
end

local marks = {
  { "SENDS", "**sends**", "a message leaves the house, or a phone rings" },
  { "DESTROYS", "**destroys**", "the service offers no way back" },
}

-- read; write, **sends**
local function kind_text(operation)
  local words = operation.kind:lower()
  for _, mark in ipairs(marks) do
    if has_mark(operation, mark[1]) then words = words .. ", " .. mark[2] end
  end
  return words
end

-- What the marks that one of the operations has mean, as a paragraph.
local function marks_text(operations)
  local lines = {}
  for _, mark in ipairs(marks) do
    for _, operation in ipairs(operations) do
      if has_mark(operation, mark[1]) then
        lines[#lines + 1] = mark[2] .. ": " .. mark[3] .. "."
        break
      end
    end
  end
  return #lines > 0 and table.concat(lines, " ") .. "\n\n" or ""
end

local COMMON_FAILURES = "- As with every function: `argument`, `configuration`, `permission`, " ..
  "`authentication`, `forbidden`, `rate_limit`, `service`, `network`, `timeout`, `cancelled`, `reply`; " ..
  "the guide `errors` says what each means.\n"

-- What stands below an operation's heading.
local function operation_text(service, operation, mark)
  local parts = {
    operation.summary, "\n\n`app.integrations.", service.name, ".", signature(operation), "` (",
    operation.kind:lower(), "; full name `", service.name, ".", service.name, "_", operation.name,
    "`)\n\n", marks_text({ operation }), mark, " Parameters\n\n", parameters_text(operation), "\n", mark,
    " Example\n\n```lua\n", operation.example, "```\n\n", mark, " Returns\n\n`",
    operation.returns, "`.", operation.result_words and " " .. operation.result_words or "", "\n",
  }
  if operation.notes then
    table.insert(parts, "\n" .. mark .. " Good to know\n\n" .. operation.notes)
  end
  table.insert(parts, "\n" .. mark .. " What may go wrong\n\n" .. (operation.failures or ""))
  table.insert(parts, COMMON_FAILURES)
  return table.concat(parts)
end

-- The page of an operation.
function pages.operation(service, operation)
  return table.concat {
    "# integrations.", service.name, ".", operation.name, "\n\n",
    operation_text(service, operation, SECTION),
    "\n", SECTION, " Fields of what comes back\n\n",
    shapes_text(service, { operation.returns }),
    "\nWhat holds for all functions of ", service.title, ": `integrations.", service.name, "`.\n",
  }
end

-- Resources ---------------------------------------------------------------------------------------

local function signature_line(operation)
  return ("- `%s` %s: %s\n"):format(signature(operation), kind_text(operation), operation.summary)
end

-- Calls body(name, item) for each parameter of the operations, in their order.
local function each_item(operations, body)
  for _, operation in ipairs(operations) do
    for _, parameter in ipairs(operation.parameters) do
      body(parameter.name, parameter_item(parameter))
    end
  end
end

-- The lines of parameters that several operations have, in their order, and as a set. Of a name that
-- means different things the commonest is one of them: a name stands there once.
local function shared_items(operations)
  local count, commonest, shared, seen = {}, {}, {}, {}
  each_item(operations, function(_, item) count[item] = (count[item] or 0) + 1 end)
  each_item(operations, function(name, item)
    local best = commonest[name]
    if count[item] > 1 and (not best or count[item] > count[best]) then commonest[name] = item end
  end)
  each_item(operations, function(name, item)
    if commonest[name] == item and not seen[item] then
      shared[#shared + 1], seen[item] = item, true
    end
  end)
  return shared, seen
end

local function brief_text(service, operation, shared)
  local parts = { "\n", SECTION, " ", operation.name, "\n\n", operation.summary, "\n\n`",
    signature(operation), "` (", kind_text(operation), ") gives `", operation.returns, "`.\n" }
  local items = {}
  for _, parameter in ipairs(operation.parameters) do
    local item = parameter_item(parameter)
    if not shared[item] then items[#items + 1] = item end
  end
  if #items > 0 then parts[#parts + 1] = "\n" .. table.concat(items) end
  for _, rule in ipairs(operation.rules) do
    parts[#parts + 1] = (rule_line(rule):gsub("^\n\\%* ", "\n"))
  end
  return table.concat(parts)
end

local function resource_head(service, group)
  local first = group.operations[1]
  return table.concat { "# integrations.", service.name, ".", group.name, "\n\n", service.title, ". ",
    group.summary or group.title .. ".", " ",
    "Each function has a page with its example, its result and what may go wrong, such as ",
    "`integrations.", service.name, ".", first.name, "`; what holds for all of them is in ",
    "`integrations.", service.name, "`.\n\n", marks_text(group.operations) }
end

-- The page of a resource: its operations with their parameters, those that several have once; where
-- that would be too long, with their sentences alone.
function pages.resource(service, group)
  local items, shared = shared_items(group.operations)
  local parts, lines = { resource_head(service, group) }, { resource_head(service, group) }
  if #items > 0 then
    parts[#parts + 1] = "Parameters that several of them take:\n\n" .. table.concat(items)
  end
  for _, operation in ipairs(group.operations) do
    parts[#parts + 1] = brief_text(service, operation, shared)
    lines[#lines + 1] = signature_line(operation)
  end
  local whole = table.concat(parts):gsub("\n\n\n", "\n\n")
  return #whole <= RESOURCE_MOST and whole or table.concat(lines)
end

-- Services ----------------------------------------------------------------------------------------

-- - `threads`: Messages and notes of a conversation. `list_threads`, `create_reply`
local function group_line(group)
  local names = {}
  for i, operation in ipairs(group.operations) do names[i] = operation.name end
  return ("- `%s`: %s%s\n"):format(group.name, group.summary and group.summary .. " " or "",
    texts.enumerate(names, ", ", "`"))
end

local function groups_text(service)
  local lines = {}
  for i, group in ipairs(service.groups) do lines[i] = group_line(group) end
  return table.concat(lines)
end

local function cannot_text(service)
  if #service.cannot == 0 then return "" end
  local lines = { "\n", SECTION, " What ", service.title, " cannot do\n\n" }
  for _, entry in ipairs(service.cannot) do
    lines[#lines + 1] = ("- **%s**: %s\n"):format(entry[1], entry[2])
  end
  return table.concat(lines)
end

-- The page of a service: its resources in a list, what holds for all, and the core's operations
-- whole.
function pages.service(service)
  local parts = { "# integrations.", service.name, "\n\n", service.title, ": ", service.summary,
    " Scripts call `app.integrations.", service.name, ".<function>{ … }`.\n\n",
    "Its resources have pages, such as `integrations.", service.name, ".",
    service.groups[1].name, "`, and so have its functions:\n\n", groups_text(service), "\n",
    service.words or "", cannot_text(service) }
  local types = {}
  for _, operation in ipairs(service.operations) do
    if has_mark(operation, "CORE") then
      table.insert(types, operation.returns)
      table.insert(parts, "\n" .. SECTION .. " " .. operation.name .. "\n\n" ..
        operation_text(service, operation, SUBSECTION))
    end
  end
  table.insert(parts, "\n" .. SECTION .. " Fields of what comes back\n\n")
  table.insert(parts, shapes_text(service, types))
  return table.concat(parts)
end

-- The page of what a service tells by webhooks: for hosts, as scripts do not get it.
function pages.webhook(service)
  local webhook, lines = service.webhook, {}
  for _, event in ipairs(webhook.events) do
    local names = {}
    for name in event[1]:gmatch "%S+" do names[#names + 1] = name end
    lines[#lines + 1] = ("- %s: %s%s\n"):format(texts.enumerate(names, ", ", "`"), event[2],
      event.like and " As `" .. event.like .. "` has it." or "")
  end
  return ([[
# integrations.%s.webhook

What %s tells a host by webhooks, verified and as a table. Scripts do not get this function; the guide
`webhooks` says how a host receives them.

`integrations.%s.webhook(body, headers, secrets)` (host)

The proof is %s

## Returns

`integration`, `event`, `resource` (the word before the event's first dot), `id` (of the object) and
`data`:

%s
Events that are not in this list are accepted as well; nothing is promised about their data.
]]):format(service.name, service.title, service.name, webhook.signature
    and ("the header `%s`: the Base64 of the body's HMAC-SHA1 under the secret."):format(
      webhook.signature)
    or ("the member `%s` of the body, which `data` does not have."):format(webhook.token),
    table.concat(lines))
end

-- The page of a service and those of its resources, one after another.
function pages.whole(service)
  local parts = { pages.service(service) }
  for _, group in ipairs(service.groups) do
    parts[#parts + 1] = pages.resource(service, group)
  end
  return table.concat(parts, "\n")
end

return pages
