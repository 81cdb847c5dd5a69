-- A whole service from its folder of rows: what holds for all of it, its operations, and the shapes
-- of what comes back.

local language = require "language"
local operations = require "operations"
local slips = require "slips"
local texts = require "texts"

local service = {}

local keys = {
  title = "string", summary = "string", environment = "string", url = "string", urls = "table",
  credentials = "table", settings = "table", content_type_always = "boolean", created = "header's name",
  limits = "table", pagings = "table", read_error = "string", reference = "string",
  refused = "string", conflict = "integer", resources = "table", page = "string",
  cannot = "table", people_say = "table", webhook = "table", headers = "table",
}
local needed = { "title", "summary", "environment", "url", "resources" }

-- Those that are lists, and how such a list is written.
local lists = {
  urls = '{ "/v2" }', credentials = '{ { bearer = "token" } }', settings = '{ { "user", "id" } }',
  resources = '{ "books" }',
}
local lines = { "title", "summary", "environment", "url", "created", "reference", "refused" }
local plain_names = { environment = true, read_error = true }

-- Each scheme of a credential: how many fields it has, what else it needs, and what it may have.
local schemes = {
  bearer = { fields = 1, may = {} }, basic = { fields = 2, may = {} },
  key = { fields = 1, needs = "header", may = { header = "header's name", before = "string" } },
  client = { fields = 2, needs = "path", may = { path = "string" } },
}
-- Headers that are the requests' own, in small letters, and what every account has.
local own_headers = { accept = true, connection = true, ["content-length"] = true, ["content-type"] = true,
  ["transfer-encoding"] = true, host = true, expect = true }
local own_fields = { url = true, insecure_http = true, accounts = true, permissions = true }
local setting_types = { text = true, integer = true, boolean = true, id = true }
local setting_keys = {
  [1] = "string", [2] = "string", least = "integer", most = "integer", environment = "boolean",
}

local paging_keys = {
  page = "string", size = "string", items = "integer", cursor = "string", next = "dotted path", number = "dotted path",
  size_said = "dotted path", count = "dotted path", total = "dotted path", pages = "dotted path",
  cap = "integer", key = "string", empty_ends = "boolean", offset = "string", first = "integer",
}
local limit_keys = {
  limit = "header's name", remaining = "header's name", retry_after = "header's name", reset = "header's name",
  wait = "integer", announced = "boolean", write_cost = "integer", paced = "string",
}

-- Raises a slip of service.lua at the line where `what` stands in it.
local function slip(raw, what, text, ...)
  local line = what and language.line_of(raw.file, raw.line, tostring(what)) or raw.line
  language.slip(raw.file, line, nil, text, ...)
end

local function check(raw, said, allowed, what)
  for key, value in pairs(said) do
    if not allowed[key] then slip(raw, key, "%s knows no '%s'", what, tostring(key)) end
    if not language.is_kind(value, allowed[key]) then
      slip(raw, key, "'%s' of %s is %s", key, what, language.kind_text(allowed[key]))
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
  for _, key in ipairs(lines) do
    if raw.said[key] ~= nil and not language.is_line(raw.said[key]) then
      slip(raw, key, "'%s' of a service is one line", key)
    end
  end
  for _, url in ipairs(raw.said.urls or {}) do
    if not language.is_line(url) then slip(raw, "urls", "'urls' is a list, such as %s", lists.urls) end
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
    for _, key in ipairs { "page", "offset", "size", "cursor" } do
      if paging[key] == "" then slip(raw, name, "'%s' of the style of pages '%s' is empty", key, name) end
    end
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
      for _, field in ipairs(fields) do
        if not language.is_field(field) then
          slip(raw, "credentials", "the fields of a credential have names: small letters, digits and _")
        end
      end
      if #fields ~= rule.fields then
        slip(raw, "credentials", "a credential of the scheme '%s' has %d fields", scheme, rule.fields)
      end
      if rule.needs and type(said[rule.needs]) ~= "string" then
        slip(raw, "credentials", "a credential of the scheme '%s' needs '%s'", scheme, rule.needs)
      end
      if said.path and not said.path:match "^/%g*$" then
        slip(raw, "path", "the path of a client begins with a slash")
      end
      said[scheme] = nil
      check(raw, said, rule.may, "a credential of the scheme '" .. scheme .. "'")
      if said.header and own_headers[said.header:lower()] or not language.is_printable(said.before or " ") then
        slip(raw, "header", "a key has a header of its own, and printable ASCII before it")
      end
      return { scheme = scheme, first = fields[1], second = fields[2], header = said.header,
        path = said.path, before = said.before }
    end
  end
  slip(raw, "credentials", "a credential is one of bearer, basic, key and client")
end

-- { "user", "id", environment = true }: what hosts set for an account.
local function read_setting(raw, said)
  if type(said) ~= "table" or not language.is_field(said[1]) then
    slip(raw, "settings", 'a setting is a table, such as { "user", "id" }; its name is small letters, digits and _')
  end
  local default = said.default
  if type(default) == "table" or default == "" then
    slip(raw, "settings", "the default of the setting '%s' is none", tostring(said[1]))
  end
  said.default = nil
  check(raw, said, setting_keys, "a setting")
  if not setting_types[said[2] or ""] then
    slip(raw, "settings", "the setting '%s' is one of text, integer, boolean and id", tostring(said[1]))
  end
  if said[2] == "integer" and not (said.least and said.most) then
    slip(raw, "settings", "the setting '%s' needs 'least' and 'most'", said[1])
  end
  local fits = default == nil or said[2] == "text" or said[2] == "id" or math.type(default) == "integer"
    and said[2] == "integer" and default >= said.least and default <= said.most
    or said[2] == "boolean" and type(default) == "boolean"
  if not fits or said[2] == "integer" and said.least > said.most then
    slip(raw, said[1], "the setting '%s' takes no such default, or nothing at all", said[1])
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
  local seen, client, count = setmetatable({}, { __index = own_fields }), false, 0
  local function meet(name)
    if not name then return end
    if seen[name] then slip(raw, name, "the field '%s' stands twice, or every account has it", name) end
    seen[name], count = true, count + 1
    if count > 30 then slip(raw, name, "accounts have 30 fields at most") end
  end
  if #credentials == 0 then meet "access_token" end
  for _, credential in ipairs(credentials) do
    meet(credential.first)
    meet(credential.second)
    if credential.scheme == "client" and client then slip(raw, credential.first, "there are two clients") end
    client = client or credential.scheme == "client"
  end
  for _, setting in ipairs(settings) do meet(setting.name) end
  read.credentials, read.settings = credentials, settings
end

-- { ["X-Version"] = "2026-05-01" }: what each request has besides, as lines in the order of names.
local function read_headers(raw, read)
  local lines, seen, taken = {}, {}, setmetatable({ authorization = true }, { __index = own_headers })
  for _, credential in ipairs(read.credentials) do taken[(credential.header or ""):lower()] = true end
  for name, value in pairs(raw.said.headers or {}) do
    if not language.is_kind(name, "header's name") or not language.is_line(value) then
      slip(raw, "headers", 'headers are texts by name, such as { ["X-Version"] = "2026-05-01" }')
    end
    if taken[name:lower()] or not language.is_printable(value) then
      slip(raw, name, "the header '%s' is one that requests have, or is not printable ASCII", name)
    end
    local small = name:lower()
    if seen[small] then slip(raw, name, "two headers are named '%s'", small) end
    seen[small] = true
    lines[#lines + 1] = name .. ": " .. value
  end
  if #lines > 5 then slip(raw, "headers", "a service has five headers at most") end
  table.sort(lines)
  read.headers = lines
end

-- Pacing goes by a setting that is a number.
local function check_paced(raw, read)
  local paced = read.limits and read.limits.paced
  if not paced then return end
  for _, setting in ipairs(read.settings) do
    if setting.name == paced and setting.type == "integer" and setting.least >= 0 then return end
  end
  slip(raw, "paced", "'paced' names a setting that is an integer from 0 on")
end

-- Shapes ------------------------------------------------------------------------------------------

local plain_types = { string = true, integer = true, number = true, boolean = true, table = true, any = true }

-- A type as editors read it: shapes of this service get its name in front. `complain` is told of a
-- word that is none; before a colon stands the name of a member.
local function qualify(read, type, complain)
  local types = type:gsub('"[^"]*"', ""):gsub("[%w_]+%??:", "")
  for word in types:gmatch "%f[%w_][%l_][%w_]*" do
    if not plain_types[word] then complain(word) end
  end
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
  local shape, seen = read.shapes_by_name[row.name], {}
  if type(row.said) ~= "table" or not language.is_line(row.said[1]) then
    language.slip(row.file, row.line, row.name, "a shape begins with a sentence about it")
  end
  slips.check_keys(row, row.said, { columns = "string" }, "a shape")
  shape.description = row.said[1]
  shape.columns = read_columns(row)
  for i = 2, #row.said do
    local member = row.said[i]
    local function complain(word)
      local line = language.line_of(row.file, row.line, tostring(member[1]))
      language.slip(row.file, line, row.name, "there is no shape '%s'", word)
    end
    local said = type(member) == "table" and member or { member }
    local name, line = said[1], language.line_of(row.file, row.line, tostring(said[1]))
    if not (language.is_line(name) and language.is_line(said[2]) and (said[3] == nil or language.is_line(said[3]))) then
      language.slip(row.file, line, row.name, "a member of a shape has a name, a type, and perhaps a sentence")
    end
    slips.check_keys(row, said, {}, ("the member '%s'"):format(name), line)
    if seen[name] then language.slip(row.file, line, row.name, "the member '%s' stands twice", name) end
    seen[name] = true
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
    if not row.name:match "^%u[%w_]*$" then
      language.slip(row.file, row.line, row.name, "the name of a shape has a capital first, letters, digits and _")
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

-- Names that the module has itself beside operations.
local own_names = { "default", "webhook", "webhook_sign" }

local hook_kinds = { "match", "ask", "take", "shape", "choose", "finish", "read_error" }

-- A function in C is of one kind: that in `seen`, by its name.
local function check_hooks(row, seen, said)
  for _, kind in ipairs(hook_kinds) do
    local name = said[kind]
    if name and (seen[name] or kind) ~= kind then
      slips.near(row, name, "the function '%s' is named as '%s', and elsewhere as '%s'", name, kind, seen[name])
    end
    if name then seen[name] = kind end
  end
end

local function read_operations(raw, read)
  local seen, hooks = {}, {}
  read.operations = {}
  if read.read_error then hooks[read.read_error] = "read_error" end
  for _, name in ipairs(own_names) do seen[name] = true end
  for _, name in ipairs(read.resources) do seen[name] = true end
  for _, row in ipairs(raw.rows) do
    local operation = operations.read(row, read)
    for name in (row.name .. " " .. (operation.aliases or "")):gmatch "%S+" do
      name = name:match "^[^:]*"
      if name:sub(1, #read.name + 1) == read.name .. "_" then
        language.slip(row.file, row.line, row.name, "'%s' begins with the service's name, which is put before it", name)
      end
      if seen[name] then
        language.slip(row.file, row.line, row.name, "the name '%s' stands twice, or is one that there is already", name)
      end
      seen[name] = true
    end
    check_hooks(row, hooks, operation)
    for _, step in ipairs(operation.steps) do check_hooks(row, hooks, step) end
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
  for place, entry in pairs(read[key]) do
    if math.type(place) ~= "integer" or type(entry) ~= "table" or #entry ~= 2 or
        not (language.is_line(entry[1]) and language.is_line(entry[2])) then
      slip(raw, key, "%s", what)
    end
  end
end

local webhook_keys = {
  signature = "header's name", token = "string", event = "header's name", data = "dotted path",
  time = "dotted path", events = "table",
}

local event_keys = { [1] = "string", [2] = "string", like = "string" }

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
  for key in pairs(webhook_keys) do
    if read.webhook[key] == "" then slip(raw, key, "'%s' of 'webhook' is empty", key) end
  end
  local seen = {}
  for place, event in pairs(read.webhook.events) do
    if math.type(place) ~= "integer" or type(event) ~= "table" or
        not (language.is_line(event[1]) and language.is_line(event[2])) then
      slip(raw, "events", "events are said by two texts: their names, and what their data is")
    end
    check(raw, event, event_keys, "an event")
    for name in event[1]:gmatch "%S+" do
      if seen[name] then slip(raw, event[1], "the event '%s' stands twice", name) end
      seen[name] = true
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
  if #read.operations == 0 then slip(raw, "resources", "the service has no operations") end
  return read
end

return service
