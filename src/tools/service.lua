-- A whole service from its folder of rows: what holds for all of it, its operations, and the shapes
-- of what comes back.

local language = require "language"
local operations = require "operations"
local texts = require "texts"

local service = {}

local keys = {
  title = "string", summary = "string", environment = "string", url = "string", urls = "table",
  credentials = "table", settings = "table", content_type_always = "boolean", created = "string",
  limits = "table", pagings = "table", read_error = "string", reference = "string",
  refused = "string", conflict = "number", resources = "table", page = "string",
  cannot = "table", people_say = "table", webhook = "table", headers = "table",
}
local needed = { "title", "summary", "environment", "url", "resources" }

-- Those that are lists, and how such a list is written.
local lists = {
  urls = '{ "/v2" }', credentials = '{ { bearer = "token" } }', settings = '{ { "user", "id" } }',
  resources = '{ "books" }',
}
local plain_names = { environment = true, read_error = true }

-- Each scheme of a credential: how many fields it has, what else it needs, and what it may have.
local schemes = {
  bearer = { fields = 1, may = {} }, basic = { fields = 2, may = {} },
  key = { fields = 1, needs = "header", may = { header = "string", before = "string" } },
  client = { fields = 2, needs = "path", may = { path = "string" } },
}
local setting_types = { text = true, integer = true, boolean = true, id = true }
local setting_keys = {
  [1] = "string", [2] = "string", least = "number", most = "number", environment = "boolean",
}

local paging_keys = {
  page = "string", size = "string", items = "number", cursor = "string", next = "string",
  number = "string", size_said = "string", count = "string", total = "string", pages = "string",
  cap = "number", key = "string", empty_ends = "boolean", offset = "string", first = "number",
}
local limit_keys = {
  limit = "string", remaining = "string", retry_after = "string", reset = "string",
  wait = "number", announced = "boolean", write_cost = "number", paced = "string",
}

-- Raises a slip of service.lua at the line where `what` stands in it.
local function slip(raw, what, text, ...)
  local line = what and language.line_of(raw.file, raw.line, tostring(what)) or raw.line
  language.slip(raw.file, line, nil, text, ...)
end

local function check(raw, said, allowed, what)
  for key, value in pairs(said) do
    if not allowed[key] then slip(raw, key, "%s knows no '%s'", what, tostring(key)) end
    if type(value) ~= allowed[key] then
      slip(raw, key, "'%s' of %s is a %s", key, what, allowed[key])
    end
  end
end

-- What is refused otherwise only when a host loads the service, or by C's compiler.
local function check_service(raw)
  check(raw, raw.said, keys, "a service")
  for _, key in ipairs(needed) do
    if raw.said[key] == nil then slip(raw, nil, "the service has no '%s'", key) end
  end
  for key, like in pairs(lists) do
    for place in pairs(raw.said[key] or {}) do
      if math.type(place) ~= "integer" then
        slip(raw, key, "'%s' is a list, such as %s", key, like)
      end
    end
  end
  for key in pairs(plain_names) do
    local name = raw.said[key]
    if name and not name:match "^[%a_][%w_]*$" then
      slip(raw, key, "'%s' of a service is a name: letters, digits and _", key)
    end
  end
  if not raw.said.url:match "^https?://[^/]" then
    slip(raw, "url", "the url '%s' does not begin with https:// and a host", raw.said.url)
  end
end

local function read_pagings(raw, read)
  local names = {}
  read.pagings, read.pagings_by_name = {}, {}
  for name, said in pairs(raw.said.pagings or {}) do
    if type(name) ~= "string" or not name:match "^[%a_][%w_]*$" or type(said) ~= "table" then
      slip(raw, type(name) == "string" and name or "pagings",
        "a style of pages has a name of letters, digits and _, and a table")
    end
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    local paging = { name = name }
    check(raw, raw.said.pagings[name], paging_keys, "the style of pages '" .. name .. "'")
    for key, value in pairs(raw.said.pagings[name]) do paging[key] = value end
    local first = paging.first or 1
    if paging.offset and (paging.page or paging.first) or first ~= 0 and first ~= 1 then
      slip(raw, name, "the style of pages '%s' has an 'offset', or a 'page' whose 'first' is 0 or 1",
        name)
    end
    paging.page, paging.offset = paging.page or paging.offset, paging.offset and true
    paging.from_0 = paging.first == 0
    if paging.page and not paging.items and (paging.size or not paging.pages) then
      slip(raw, name, "the style of pages '%s' has no 'items'", name)
    end
    if paging.cursor and not paging.next then
      slip(raw, name, "the style of pages '%s' has no 'next'", name)
    end
    read.pagings_by_name[name] = paging
    table.insert(read.pagings, paging)
  end
end

-- Credentials and settings ------------------------------------------------------------------------

-- { basic = { "id", "token" } }, { key = "key", header = "X-Key" }: the fields that accounts have.
local function read_credential(raw, said)
  if type(said) ~= "table" then said = {} end
  for scheme, rule in pairs(schemes) do
    local fields = said[scheme]
    if type(fields) == "string" then fields = { fields } end
    if type(fields) == "table" then
      if #fields ~= rule.fields then
        slip(raw, "credentials", "a credential of the scheme '%s' has %d fields", scheme, rule.fields)
      end
      if rule.needs and type(said[rule.needs]) ~= "string" then
        slip(raw, "credentials", "a credential of the scheme '%s' needs '%s'", scheme, rule.needs)
      end
      said[scheme] = nil
      check(raw, said, rule.may, "a credential of the scheme '" .. scheme .. "'")
      return { scheme = scheme, first = fields[1], second = fields[2], header = said.header,
        path = said.path, before = said.before }
    end
  end
  slip(raw, "credentials", "a credential is one of bearer, basic, key and client")
end

-- { "user", "id", environment = true }: what hosts set for an account.
local function read_setting(raw, said)
  if type(said) ~= "table" then
    slip(raw, "settings", 'a setting is a table, such as { "user", "id" }')
  end
  local default = said.default
  said.default = nil
  check(raw, said, setting_keys, "a setting")
  if not setting_types[said[2] or ""] then
    slip(raw, "settings", "the setting '%s' is one of text, integer, boolean and id", tostring(said[1]))
  end
  if said[2] == "integer" and not (said.least and said.most) then
    slip(raw, "settings", "the setting '%s' needs 'least' and 'most'", said[1])
  end
  return { name = said[1], type = said[2], least = said.least, most = said.most,
    preset = default ~= nil and tostring(default) or nil, environment = said.environment }
end

local function read_account(raw, read)
  local credentials, settings = {}, {}
  for _, said in ipairs(read.credentials or {}) do
    credentials[#credentials + 1] = read_credential(raw, said)
  end
  for _, said in ipairs(read.settings or {}) do
    settings[#settings + 1] = read_setting(raw, said)
  end
  read.credentials, read.settings = credentials, settings
end

-- { ["X-Version"] = "2026-05-01" }: what each request has besides, as lines in the order of names.
local function read_headers(raw, read)
  local lines = {}
  for name, value in pairs(raw.said.headers or {}) do
    if type(name) ~= "string" or type(value) ~= "string" then
      slip(raw, "headers", 'headers are texts by name, such as { ["X-Version"] = "2026-05-01" }')
    end
    lines[#lines + 1] = name .. ": " .. value
  end
  table.sort(lines)
  read.headers = lines
end

-- Pacing goes by a setting that is a number.
local function check_paced(raw, read)
  local paced = read.limits and read.limits.paced
  if not paced then return end
  for _, setting in ipairs(read.settings) do
    if setting.name == paced and setting.type == "integer" then return end
  end
  slip(raw, "paced", "'paced' names a setting that is an integer")
end

-- Shapes ------------------------------------------------------------------------------------------

-- A type as editors read it: shapes of this service get its name in front. `complain` is told of a
-- word with a capital letter that is none.
local function qualify(read, type, complain)
  return (type:gsub("%f[%w_]%u[%w_]*", function(word)
    if not read.shapes_by_name[word] then complain(word) end
    return read.name .. "." .. word
  end))
end

-- The columns of a table of these: "id subject customer.email".
local function read_columns(row)
  local said = row.said.columns
  if said == nil then return nil end
  if type(said) ~= "string" or not said:match "^[%w_.]+[%w_. ]*$" then
    language.slip(row.file, language.line_of(row.file, row.line, "columns"), row.name,
      "columns are paths, with a space between")
  end
  local columns = {}
  for path in said:gmatch "%S+" do columns[#columns + 1] = path end
  return columns
end

local function read_shape(read, row)
  local shape = read.shapes_by_name[row.name]
  if type(row.said) ~= "table" or type(row.said[1]) ~= "string" then
    language.slip(row.file, row.line, row.name, "a shape begins with a sentence about it")
  end
  shape.description = row.said[1]
  shape.columns = read_columns(row)
  for i = 2, #row.said do
    local member = row.said[i]
    local function complain(word)
      local line = language.line_of(row.file, row.line, tostring(member[1]))
      language.slip(row.file, line, row.name, "there is no shape '%s'", word)
    end
    if type(member) ~= "table" or type(member[1]) ~= "string" or type(member[2]) ~= "string" then
      local name = type(member) == "table" and member[1] or member
      language.slip(row.file, language.line_of(row.file, row.line, tostring(name)), row.name,
        "a member of a shape has a name and a type")
    end
    table.insert(shape.members, { name = member[1], type = qualify(read, member[2], complain),
      description = member[3] or "" })
  end
end

local function read_shapes(raw, read)
  read.shapes, read.shapes_by_name = {}, {}
  for _, row in ipairs(raw.shapes) do
    if read.shapes_by_name[row.name] then
      language.slip(row.file, row.line, row.name, "this shape stands twice")
    end
    local shape = { name = read.name .. "." .. row.name, members = {} }
    read.shapes_by_name[row.name] = shape
    table.insert(read.shapes, shape)
  end
  for _, row in ipairs(raw.shapes) do read_shape(read, row) end
end

-- Whether the type names the shape, and not one whose name only begins alike.
local function names_shape(type, name)
  local from = 1
  while true do
    local first, last = type:find(name, from, true)
    if not first then return false end
    if not type:sub(last + 1, last + 1):match "%w" then return true end
    from = first + 1
  end
end

-- The shapes that the types, and the members of these shapes, name: a set by shape.
function service.reached_shapes(read, types)
  local reached, waiting = {}, { table.unpack(types) }
  while #waiting > 0 do
    local type = table.remove(waiting)
    for _, shape in ipairs(read.shapes) do
      if not reached[shape] and names_shape(type, shape.name) then
        reached[shape] = true
        for _, member in ipairs(shape.members) do table.insert(waiting, member.type) end
      end
    end
  end
  return reached
end

-- Services ----------------------------------------------------------------------------------------

local function read_operations(raw, read)
  local seen = {}
  read.operations = {}
  for _, row in ipairs(raw.rows) do
    local operation = operations.read(row, read)
    for name in (row.name .. " " .. (operation.aliases or "")):gmatch "%S+" do
      name = name:match "^[^:]*"
      if seen[name] then
        language.slip(row.file, row.line, row.name, "the name '%s' stands twice", name)
      end
      seen[name] = true
    end
    operation.returns = qualify(read, operation.returns, function(word)
      local line = language.line_of(row.file, row.line, operation.returns)
      language.slip(row.file, line, row.name, "there is no shape '%s'", word)
    end)
    table.insert(read.operations, operation)
  end
end

-- The resources that have operations, each {name, title, summary, operations}, in their order.
local function read_groups(raw, read)
  local by_name = {}
  read.groups = {}
  for _, operation in ipairs(read.operations) do
    local name = operation.resource
    local group = by_name[name]
    if not group then
      local title = name:sub(1, 1):upper() .. name:sub(2):gsub("_", " ")
      group = { name = name, title = title, summary = raw.sentences[name], operations = {} }
      by_name[name] = group
      table.insert(read.groups, group)
    end
    table.insert(group.operations, operation)
  end
end

-- Pairs of texts that service.lua may have: `what` says what they are.
local function read_pairs(raw, read, key, what)
  read[key] = raw.said[key] or {}
  for _, entry in ipairs(read[key]) do
    if type(entry) ~= "table" or type(entry[1]) ~= "string" or type(entry[2]) ~= "string" then
      slip(raw, key, "%s", what)
    end
  end
end

local webhook_keys = {
  signature = "string", token = "string", event = "string", data = "string", time = "string",
  events = "table",
}

-- { "convo.created convo.assigned", "What the data is.", like = "list_conversations" }
local function read_webhook(raw, read)
  if not read.webhook then return end
  check(raw, read.webhook, webhook_keys, "'webhook'")
  if not read.webhook.signature == not read.webhook.token then
    slip(raw, "webhook", "'webhook' has a signature, or else a token")
  end
  if not read.webhook.events then slip(raw, "webhook", "'webhook' has no 'events'") end
  local by_name = {}
  for _, operation in ipairs(read.operations) do by_name[operation.name] = operation end
  for _, event in ipairs(read.webhook.events) do
    if type(event[1]) ~= "string" or type(event[2]) ~= "string" then
      slip(raw, "events", "events are said by two texts: their names, and what their data is")
    end
    if event.like and not by_name[event.like] then
      slip(raw, event[1], "there is no operation '%s'", tostring(event.like))
    end
  end
end

-- The service of a folder.
function service.read(directory)
  local raw = language.read(directory)
  local read = { name = raw.name }
  check_service(raw)
  for key, value in pairs(raw.said) do read[key] = value end
  check(raw, read.limits or {}, limit_keys, "'limits'")
  read_account(raw, read)
  read_headers(raw, read)
  check_paced(raw, read)
  read.words = read.page and texts.unfold(read.page) .. "\n"
  read_pagings(raw, read)
  read_shapes(raw, read)
  read_operations(raw, read)
  read_groups(raw, read)
  -- { "create tags", "A tag comes into being by being put on a conversation." }
  read_pairs(raw, read, "cannot",
    "what the service cannot do is said by two texts: what, and a sentence")
  -- { "conversation", "ticket, case" }
  read_pairs(raw, read, "people_say",
    "what people say is two texts: a word of the service's, and those that people say for it")
  read_webhook(raw, read)
  return read
end

return service
