-- The requests of an operation, and what each carries: from what was written to steps and fields
-- that hold together. Refuses what does not.

local language = require "language"
local parameters = require "parameters"
local slips = require "slips"
local texts = require "texts"

local steps = {}

-- What may be said of a request: in it, or in the operation whose only one it is.
steps.keys = {
  pages = "string", items = "string", items_also = "dotted path", again = "string",
  accept = "string|table", media = "string", given = "string", when = "string", otherwise = "boolean", window = "table", whole = "boolean",
  match = "name in C", match_when = "string", ask = "name in C", take = "name in C",
  note = "string", applied = "string", changes = "boolean", absent = "string",
}

-- Fields ------------------------------------------------------------------------------------------

local function place_of(step)
  return (step.method == "GET" or step.method == "DELETE") and "QUERY" or "BODY"
end

-- A constant as it is sent.
local function constant_text(row, field, place)
  local value = field.value
  if type(value) ~= "string" and type(value) ~= "number" and type(value) ~= "boolean" then
    slips.at(row, field.line, "the constant '%s' is a text, a number or a boolean", field.as)
  end
  if type(value) == "number" and value - value ~= 0 then slips.at(row, field.line, "'%s' is no number", field.as) end
  return place == "BODY" and type(value) == "string" and texts.json(value) or tostring(value)
end

-- Whether one name in a body is the other, is in it, or takes for an object what it takes for an array of one.
local function names_clash(one, other)
  local next_part = other:gmatch "[^.]+"
  for part in one:gmatch "[^.]+" do
    local its = next_part()
    if part ~= its then return not its or (part:gsub("%[%]$", "")) == (its:gsub("%[%]$", "")) end
  end
  return true
end

-- Whether two fields would be written to one place, whatever is given. Fields with conditions are
-- believed to exclude each other.
local function clash(one, other)
  if one.place ~= other.place then return false end
  if one.place == "BODY" and (one.as == "*" or other.as == "*") then return true end
  if one.when or other.when then return false end
  return one.as == other.as or one.place == "BODY" and names_clash(one.as, other.as)
end

-- Parts with dots in between, none of them longer, nor more of them, than the module writes.
local function is_body_name(name)
  local count = 0
  for part in name:gmatch "[^.]+" do
    count = #part <= 63 and count + 1 or 17
  end
  return count <= 16 and language.is_kind(name, "dotted path")
end

local function add_field(row, step, field, line)
  if field.as == "" then slips.at(row, line, "what is sent has a name") end
  if step.body == "CHANGES" and field.place == "BODY" and not field.as:match "^/" then
    slips.at(row, line, "'%s' is no path of a change: it begins with a slash", field.as)
  end
  if field.place == "BODY" and field.as:match "%[%]$" then
    slips.at(row, line, "'%s' is an array of one object, and says no member of it", field.as)
  end
  if field.place == "BODY" and step.body ~= "CHANGES" and not is_body_name(field.as) then
    slips.at(row, line, "'%s' cannot be a name in a body", field.as)
  end
  for _, other in ipairs(step.fields) do
    if clash(field, other) then
      slips.at(row, line, "'%s' is sent twice", #field.as < #other.as and field.as or other.as)
    end
  end
  table.insert(step.fields, field)
end

-- Whether the parameter can be the query, or the body, itself.
local function can_be_whole(parameter, place)
  if place == "QUERY" then return parameter.flat and not parameter.list end
  return parameter.base == "TABLE" or parameter.base == "MAP" or parameter.list
end

-- What is no single value, and can be in a query only as all of it.
local not_queried = { RECORD = true, TABLE = true, MAP = true, ANYTHING = true, BYTES = true }

-- Sends a parameter, in all the ways that it says.
local function add_sent(row, operation, step, sent)
  local parameter = operation.by_name[sent.name]
  if not parameter then
    slips.at(row, sent.line, "'%s' is no parameter", sent.name)
  end
  parameter.used = true
  local to = sent.to or parameter.to
  local place = (to == "query" or to == "body") and to:upper() or place_of(step)
  local ways = sent.as or parameter.as or sent.name
  if type(ways) == "string" then ways = { ways } end
  if parameter.comma and place == "BODY" then
    slips.at(row, sent.line, "'comma' is for a query, and '%s' is in the body", sent.name)
  end
  for _, way in ipairs(ways) do
    if parameter.secret and (place == "QUERY" or step.body or way == "*" or way:find("[", 1, true)) then
      slips.at(row, sent.line, "the secret '%s' is a member of a body, or of an object in it",
        sent.name)
    end
    if way == "*" and not can_be_whole(parameter, place) then
      slips.at(row, sent.line, place == "BODY" and "'%s' is no table, map or list: it cannot be all of a body"
        or "'%s' is no flat table: it cannot be all of a query", sent.name)
    end
    if way ~= "*" and place == "QUERY" and not_queried[parameter.base] then
      slips.at(row, sent.line, "'%s' is of a type that cannot be in a query", sent.name)
    end
    add_field(row, step, { place = place, parameter = sent.name, as = way, comma = parameter.comma,
      when = parameters.condition(row, operation, sent.line, sent.when) }, sent.line)
  end
end

local function check_field(row, field, what)
  local to = field.said.to
  if to and to ~= "query" and to ~= "body" then
    slips.at(row, field.line, "%s goes to query or body", what)
  end
end

local function add_constant(row, operation, step, field)
  check_field(row, field, "a constant")
  local place = field.said.to and field.said.to:upper() or place_of(step)
  add_field(row, step, { place = place, as = field.as,
    constant = constant_text(row, field, place),
    when = parameters.condition(row, operation, field.line, field.said.when) }, field.line)
end

-- Puts the fields that share the beginning of their names in a body next to each other, so that
-- an object can be written in one go.
local function group(fields)
  local order, groups = {}, {}
  for _, entry in ipairs(fields) do
    local head = entry.rest:match "^[^.]*"
    local key = entry.rest == head and entry or head
    if not groups[key] then
      groups[key] = {}
      table.insert(order, key)
    end
    table.insert(groups[key], { field = entry.field, rest = entry.rest:sub(#head + 2) })
  end
  local grouped = {}
  for _, key in ipairs(order) do
    local members = groups[key]
    local list = type(key) == "string" and group(members) or { members[1].field }
    for _, field in ipairs(list) do table.insert(grouped, field) end
  end
  return grouped
end

local function order_fields(step)
  if step.body == "CHANGES" then return end
  local query, body = {}, {}
  for _, field in ipairs(step.fields) do
    if field.place == "QUERY" then
      table.insert(query, field)
    else
      table.insert(body, { field = field, rest = field.as })
    end
  end
  for _, field in ipairs(group(body)) do table.insert(query, field) end
  step.fields = query
end

-- Steps -------------------------------------------------------------------------------------------

-- A file's address is asked as it is: there is nothing to be said of such a step but `absent`.
local function check_file(row, operation, step, number)
  for key in pairs(step.said) do
    if key ~= "absent" and key ~= "given" and key ~= "when" then
      slips.at(row, step.line, "file_at has no '%s'", key)
    end
  end
  if operation.result ~= "FILE" or number == 1 then
    slips.at(row, step.line, "file_at stands behind another step, of an operation that gives a file")
  end
end

-- What can be in a path, and always is something.
local in_path = { TEXT = true, INTEGER = true, CHOICE = true, ADDRESS = true, PHONE = true, TIME = true, UUID = true }

local function find_setting(service, name)
  for _, setting in ipairs(service.settings) do
    if setting.name == name then return setting end
  end
end

local function check_path(row, operation, step, service)
  local whole = operation.by_name[step.path:match "^{(.-)}$"]
  if not step.path:match "^/" and not (whole and whole.path) then
    slips.at(row, step.line, "a path begins with a slash")
  end
  if step.path:find "[?#%s]" then
    slips.at(row, step.line, "a path has no query: that is what constants are for")
  end
  if not language.is_printable(step.path) or step.path:gsub("{[^{}]*}", ""):find "[{}]" then
    slips.at(row, step.line, "a path is printable ASCII, and each brace in it is closed")
  end
  for name in step.path:gmatch "{(.-)}" do
    local parameter = operation.by_name[name]
    if parameter then
      if parameter.list or parameter.members then
        slips.at(row, step.line, "the path's {%s} is not one value", name)
      end
      -- No text may lead elsewhere.
      if parameter.path and parameter ~= whole then
        slips.at(row, step.line, "'%s' is a whole path, which has nothing beside it", name)
      end
      if parameter.base == "TEXT" and not parameter.characters and not parameter.path then
        slips.at(row, parameter.line, "'%s' is in the path, where a text has 'characters'", name)
      end
      if not in_path[parameter.base] or parameter.nullable or parameter.empty or parameter.secret then
        slips.at(row, parameter.line, "'%s' is in the path, where it is of no type that can be there, or may be nothing",
          name)
      end
      parameter.used, parameter.in_path = true, true
      parameter.required = parameter.preset == nil
    elseif not find_setting(service, name:match "^account%.(.*)$") then
      slips.at(row, step.line, "the path's {%s} is no parameter", name)
    end
  end
end

-- The line of a step's word: in the step, or in the operation that it is the only request of.
local function line_near(row, step, what)
  local line = language.line_of(row.file, step.line, tostring(what))
  return line ~= step.line and line or language.line_of(row.file, row.line, tostring(what))
end

local function again_of(row, step)
  local word, words = step.said.again, { always = "ALWAYS", never = "NEVER" }
  if word == nil then return nil end
  if not words[word] then
    slips.at(row, line_near(row, step, word), "'%s' does not say whether it may be sent again",
      word)
  end
  return words[word]
end

local acceptable = {
  missing = "MISSING", unauthorized = "UNAUTHORIZED", moved = "MOVED", refused = "REFUSED",
  taken = "TAKEN",
}

local function accept_of(row, step)
  local accept, said = {}, step.said.accept or {}
  if type(said) == "string" then said = { said } end
  slips.check_list(row, said, "accept")
  for _, word in ipairs(said) do
    if not acceptable[word] then
      slips.at(row, line_near(row, step, word), "'%s' cannot be accepted", tostring(word))
    end
    table.insert(accept, acceptable[word])
  end
  return accept
end

local window_keys = { time = "string", from = "string", to = "string", from_exclusive = "boolean" }

local function check_window(row, operation, step, window)
  if not window then return end
  local line = line_near(row, step, "window")
  slips.check_keys(row, window, window_keys, "a window", line)
  if not window.time then
    slips.at(row, line, "a window says by 'time' which key of an item has it")
  end
  for _, key in ipairs { "from", "to" } do
    local parameter = window[key] and operation.by_name[window[key]]
    if parameter and (parameter.base ~= "TIME" or parameter.list or parameter.nullable) then
      slips.at(row, parameter.line, "'%s' of a window is no time", key)
    end
  end
end

-- The parameters that the pages take care of.
local function mark_paged(operation, step)
  local names = { "page", "per_page" }
  local window = step.window or {}
  table.insert(names, window.from)
  table.insert(names, window.to)
  table.insert(names, step.paging.cursor)
  for _, name in ipairs(names) do
    local parameter = operation.by_name[name]
    if parameter then parameter.used, parameter.in_pages = true, true end
  end
end

-- page and per_page are calculated with.
local function check_numbers(row, operation)
  for _, name in ipairs { "page", "per_page" } do
    local parameter = operation.by_name[name]
    if parameter and (parameter.base ~= "INTEGER" or parameter.list or parameter.nullable or
        (parameter.least or 0) < 1 or not parameter.most or parameter.most > 1000000000 or
        not (parameter.preset or parameter.required)) then
      slips.at(row, parameter.line, "in a list '%s' is an integer from 1 to a most, with a default", name)
    end
  end
end

-- What lists of that style lack, or have and cannot.
local function check_style(row, operation, step, service)
  local paging, cursor = step.paging, operation.by_name[step.paging.cursor]
  local numbered = operation.by_name.page and not step.whole
  local sized, size = paging.size, operation.by_name.per_page
  local unsized = numbered and not sized and not size and not paging.items and paging.pages
  local fixed = paging.total and paging.pages and (paging.size_said or unsized)
  for _, slip in ipairs {
    { cursor and (cursor.base ~= "TEXT" or cursor.list), "its cursor is a text" },
    { paging.cursor and (paging.page or step.whole or step.match or step.window),
      "pages with a cursor have no numbers, no match and no window, and do not come whole" },
    { operation.by_name.page and not paging.page, "there is a parameter 'page', but its pages have no number" },
    { not paging.cursor and numbered and sized and not size,
      "the size of its pages is asked for, so there is a parameter 'per_page'" },
    { not paging.cursor and numbered and not sized and not fixed,
      "where pages have a fixed size, replies say size, total and pages" },
    { numbered and step.match and not (sized and find_setting(service, "scan_limit")),
      "a match needs pages whose size is asked for, and a setting 'scan_limit'" },
    { step.said.take and not step.whole, "a list that a function takes comes whole" },
    { paging.page and not unsized and ((paging.items or 0) < 1 or paging.items > 100000),
      "its pages have a size: 'items'" },
  } do
    if slip[1] then slips.at(row, step.line, slip[2]) end
  end
end

-- What a step has of a list.
local function read_paging(row, operation, step, service)
  local said = step.said
  if said.pages == nil then
    for _, key in ipairs { "items", "items_also", "window", "whole", "match", "match_when" } do
      if said[key] then
        slips.at(row, line_near(row, step, key), "a list says by 'pages' how it is paged")
      end
    end
    return
  end
  local line = line_near(row, step, said.pages)
  step.paging = service.pagings_by_name[said.pages]
  if not step.paging then slips.at(row, line, "'%s' is no style of pages", said.pages) end
  if said.items ~= "" and not language.is_kind(said.items, "dotted path") then
    slips.at(row, line, "a list says by 'items' where they are")
  end
  step.paging.used = true
  step.items_also = said.items_also
  step.items, step.whole, step.match, step.window = said.items, said.whole, said.match, said.window
  step.match_when = parameters.condition(row, operation, step.line, said.match_when)
  if step.match_when and not step.match then
    slips.at(row, line_near(row, step, "match_when"), "'match_when' is of a 'match'")
  end
  check_window(row, operation, step, said.window)
  mark_paged(operation, step)
  check_numbers(row, operation)
  check_style(row, operation, step, service)
  local size = operation.by_name.per_page
  if size and step.paging.size and step.paging.items and (size.most or 0) > step.paging.items then
    slips.at(row, size.line, "a page has %d items at most", step.paging.items)
  end
end

local function new_step(row, operation, said_step, service, number)
  local said = said_step.said
  slips.check_keys(row, said, steps.keys, "a step", said_step.line)
  local step = { method = said_step.method, path = said_step.path, line = said_step.line,
    said = said, fields = {}, body = said.changes and "CHANGES" or nil }
  if said.given and said.when then
    slips.at(row, step.line, "a step has 'given' or 'when'")
  end
  step.when = parameters.condition(row, operation, step.line, said.given or said.when)
  step.otherwise = said.otherwise
  if step.otherwise and number == 1 then
    slips.at(row, step.line, "nothing stands before the first step")
  end
  if step.body and place_of(step) == "QUERY" then
    slips.at(row, step.line, "a %s has no body, which changes are", step.method)
  end
  step.applied = said.applied
  step.accept = accept_of(row, step)
  step.again = again_of(row, step)
  step.media, step.ask, step.take, step.note = said.media, said.ask, said.take, said.note
  if step.media and not language.is_printable(step.media) then
    slips.at(row, line_near(row, step, "media"), "'media' is no media type")
  end
  step.at, step.absent = said_step.at, said.absent
  if step.at then
    check_file(row, operation, step, number)
    return step
  elseif step.absent then
    slips.at(row, line_near(row, step, "absent"), "'absent' is of a file_at")
  end
  check_path(row, operation, step, service)
  read_paging(row, operation, step, service)
  return step
end

-- A step of several sends what it says itself.
function steps.read(row, operation, said_step, service, number)
  local step = new_step(row, operation, said_step, service, number)
  if operation.result == "APPLIED" then step.applied = step.applied or step.said.given end
  for _, field in ipairs(step.said) do
    if getmetatable(field) ~= language.Field then
      slips.at(row, step.line, "a step is made of send and constant")
    end
    if field.send then
      check_field(row, field, "what is sent")
      for _, name in ipairs(field.send) do
        add_sent(row, operation, step, { name = name, as = field.as, to = field.said.to,
          when = field.said.when, line = field.line })
      end
    else
      add_constant(row, operation, step, field)
    end
  end
  order_fields(step)
  return step
end

-- The only step of an operation sends all that the operation has.
function steps.read_only(row, operation, said_step, service)
  local step = new_step(row, operation, said_step, service, 1)
  if #step.said > 0 then
    slips.at(row, step.line, "what the only request sends stands in the operation itself")
  end
  for _, field in ipairs(operation.fields) do
    if getmetatable(field) == language.Field then
      add_constant(row, operation, step, field)
    elseif field.in_path or field.in_pages then
      local what = field.in_path and "is in the path" or "is asked for as its style of pages says"
      if field.in_pages and field.to == "query" then field.to = nil end -- they go there anyway
      for _, key in ipairs { "as", "to", "when" } do
        if field[key] then slips.at(row, field.line, "'%s' %s, and has no '%s'", field.name, what, key) end
      end
    elseif field.to ~= "hook" and field.to ~= "conditions" then
      add_sent(row, operation, step, { name = field.name, when = field.when, line = field.line })
    end
  end
  order_fields(step)
  return step
end

return steps
