-- The engine of both services: routes, resources, rules of bodies, lists, limits. What a service
-- says in its own way (errors, pages, what a write answers) are methods that it gives. README.md
-- describes the tables.

local json = require "json"
local text = require "text"
local Service = {} -- the program sets its options before it reads a service
Service.__index = Service

function Service.new(definition)
  definition.rows, definition.items, definition.resources = {}, {}, {}
  definition.started_ms, definition.rate = host.monotonic_ms(), { used = 0, end_ms = 0 }
  definition.stats = { requests = 0, rate_limited = 0, created = {} }
  Service.forget(definition)
  return setmetatable(definition, Service)
end

-- Replies -----------------------------------------------------------------------------------------

local Reply = {}

-- A reply and its headers: name, value, name, value, …
function Service.empty(status, ...) return setmetatable({ status = status, ... }, Reply) end

function Service.reply(status, kind, body, ...)
  if type(body) ~= "string" then body = json.encode(body) end
  return setmetatable({ status = status, body = body, "Content-Type", kind, ... }, Reply)
end

function Service.header(reply, name, value) table.move({ name, value }, 1, 2, #reply + 1, reply) end

-- Leaves the handling of the request with this reply.
function Service.refuse(reply) error(reply, 0) end

-- Goes on only if a condition holds, which it returns; else the service says why not, with a status
-- or 400.
function Service:need(condition, why, status)
  return condition or self.refuse(self:error(status or 400, why))
end

function Service:need_found(thing, resource)
  return thing or self.refuse(self:not_found(resource))
end

-- Routes ------------------------------------------------------------------------------------------

-- Rows are kept by how many segments their paths have. {} is any one segment, and stands behind all
-- others in the order of the rows, so that a plain segment goes first.
function Service:add_row(row, more)
  for key, value in pairs(more or {}) do row[key] = value end
  local method, path = row.route:match "^(%S+) (%S+)$"
  local count = select(2, path:gsub("/", ""))
  row.method, row.path, row.resource = method, path, self.resources[row.name]
  row.pattern = "^" .. path:gsub("%-", "%%-"):gsub("{}", "([^/]+)") .. "$"
  row.order = path .. method
  local rows = self.rows[count] or {}
  local place = #rows + 1
  while place > 1 and row.order < rows[place - 1].order do place = place - 1 end
  table.insert(rows, place, row)
  self.rows[count] = rows
end

-- What a function does: act(item, body, request, parent) says a value or a reply, or nothing and
-- the service says what it says of a change. `name` is the resource of the item that the path is
-- about, `fields` are rules of the body; each may be left out.
function Service:on(route, name, fields, act, more)
  fields = fields and Service.rules(fields)
  self:add_row({ route = route, name = name, act = act, verb = "act", fields = fields }, more)
end

local standard = { list = "GET ", create = "POST ", get = "GET /{}", update = "POST /{}",
                   replace = "PUT /{}", change = "PUT /{}", remove = "DELETE /{}" }

-- What is done to a collection of a resource, and to the items in it: words of `standard`.
function Service:collection(path, name, verbs, more)
  for verb in verbs:gmatch "%a+" do
    local method, rest = standard[verb]:match "^(%S+) (.*)$"
    self:add_row({ route = method .. " " .. path .. rest, name = name, verb = verb }, more)
  end
end

-- The row for a request, whose captures are set; or nil and the methods that the path has.
function Service:route(request)
  local allowed = {}
  for _, row in ipairs(self.rows[select(2, request.path:gsub("/", ""))] or {}) do
    local captures = { request.path:match(row.pattern) }
    for i, capture in ipairs(captures) do captures[i] = text.percent_decode(capture) or "" end
    if captures[1] and row.method == request.method then
      request.captures, request.row = captures, row
      return row
    end
    if captures[1] then table.insert(allowed, row.method) end
  end
  return nil, allowed
end

-- Items -------------------------------------------------------------------------------------------

-- A resource, which is inside of an item when it has a parent; then `within` is the member that has
-- the list, or a function of that item. With a path it is a collection, which does what `does`
-- says.
function Service:resource(name, resource)
  resource.name, resource.key = name, resource.key or "id"
  resource.paging = resource.paging or self.paging
  resource.one = resource.one or name:gsub("s$", "")
  resource.ids = resource.ids or { last = (resource.first_id or 1) - 1 }
  resource.fields = resource.fields and Service.rules(resource.fields, resource.checks)
  if type(resource.view) == "string" then resource.view = self.view(resource.view) end
  local parent = self.resources[resource.parent]
  resource.depth = parent and parent.depth + 1 or 1
  if not parent then self.items[name] = self.items[name] or { by = {} } end
  self.resources[name] = resource
  if resource.path then self:collection(resource.path, name, resource.does) end
  return resource
end

function Service:find(name, value) return self.items[name].by[value] end

-- The first item of which a test holds, and all such items.
function Service.any(items, test, ...)
  for _, item in ipairs(items) do
    if test(item, ...) then return item end
  end
end

function Service.all(items, test, ...)
  local found = {}
  for _, item in ipairs(items) do
    if test(item, ...) then found[#found + 1] = item end
  end
  return found
end

-- The first item of a list whose member has the value, and its place; texts are compared without
-- case.
function Service.first(items, member, value)
  for place, item in ipairs(items) do
    local other = item[member]
    if other == value or type(other) == "string" and type(value) == "string"
      and text.same(other, value) then
      return item, place
    end
  end
end

-- Adds an item to its list; without an id it gets the next one, in lists inside of items from list
-- to list.
function Service:add(name, item, items)
  local resource = self.resources[name]
  items = items or self.items[resource.items or name]
  item.id = item.id or resource.ids.last + 1
  if math.type(item.id) then resource.ids.last = math.max(resource.ids.last, item.id) end
  items[#items + 1] = item
  if items.by then items.by[item[resource.key]] = item end
  return item
end

-- Sets the members of an item that the body has. When it is made, what is missing gets the rule's
-- default; when it is replaced, the default or null. A rule with `each` makes a list of items of
-- that resource.
function Service:set(item, body, rules, way)
  for _, rule in ipairs(rules) do
    local value, name = body[rule.name], rule.name
    if rule.default ~= nil and (value == nil and way or value == json.null and way == "make") then
      value = json.is_array(rule.default) and json.array() or rule.default
    end
    if value == nil and way == "replace" and not rule.stays then value = json.null end
    if rule.each and (value or way) then
      item[name] = {}
      for _, entry in ipairs(type(value) == "table" and value or {}) do
        self:make(rule.each, entry, item[name])
      end
    elseif value ~= nil and not rule.ignored then
      item[name] = value
    end
  end
end

-- Makes an item of a body that was found right, or of seeded data, and adds it to its list.
function Service:make(name, body, items, parent, row, id)
  local resource = self.resources[name]
  local item = { id = id or resource.ids.last + 1 }
  resource.ids.last = math.max(resource.ids.last, item.id)
  for stamp in (resource.stamps or ""):gmatch "%S+" do item[stamp] = self:stamp() end
  if resource.make then resource.make(item, body, parent, row)
  else self:set(item, body, resource.fields, "make") end
  if resource.made then resource.made(item, body) end
  return self:add(name, item, items)
end

function Service:delete(name, item, items)
  items = items or self.items[name]
  table.remove(items, text.find(items, item))
  if items.by then items.by[item[self.resources[name].key]] = nil end
end

-- The items that a path is about, and the item that has them when they are inside of one.
function Service:items_of(request, resource)
  if not resource.parent then return self.items[resource.items or resource.name] end
  local parent = self:item(request, self.resources[resource.parent])
  if type(resource.within) == "function" then return resource.within(parent), parent end
  return parent[resource.within], parent
end

-- The item that a path names, the item that it is inside of, and the items beside it.
function Service:item(request, resource)
  local items, parent = self:items_of(request, resource)
  local named = request.captures[resource.depth]
  local function lookup(value)
    if items.by then return items.by[value] end
    return (Service.first(items, resource.key, value))
  end
  local item = lookup(named) or lookup(text.integer(named) or "")
    or resource.find and resource.find(named)
  return item or self.refuse(self:not_found(resource)), parent, items
end

-- Views -------------------------------------------------------------------------------------------

-- How items are shown: names of members. "name=value" is a constant in JSON without spaces,
-- "name:other" the member of another name, "name?" null when it is missing, "name@/path/%d" an
-- address of the item; what a name shows otherwise is a function of item and request.
function Service.view(names, functions)
  local view = {}
  for name, sign, rest in names:gmatch "([%w_]+)([=:?@]?)(%S*)" do
    local show = functions and functions[name]
    local constant = sign == "=" and json.decode(rest)
    if sign == "=" then show = function() return constant end end
    if sign == "?" then
      show = function(item) return item[name] == nil and json.null or item[name] end
    end
    if sign == "@" then
      show = function(item, request) return request.service:address(request, rest, item) end
    end
    view[#view + 1] = { name, sign == ":" and rest or name, show }
  end
  return view
end

-- An item as a view shows it, which may also be a function.
function Service.object(view, item, request)
  if type(view) == "function" then return view(item, request) end
  local members = { n = 2 * #view }
  for i, entry in ipairs(view) do
    local name, member, show = entry[1], entry[2], entry[3]
    members[2 * i - 1], members[2 * i] = name, item[member]
    if show then members[2 * i] = show(item, request) end
  end
  return json.ordered(members)
end

-- The same for items that many others show: their text, which is kept until something is written.
function Service:shown(view, item, request)
  local texts = self.texts[view] or {}
  self.texts[view] = texts
  texts[item] = texts[item] or json.text(json.encode(self.object(view, item, request)))
  return texts[item]
end

function Service.objects(view, items, request)
  return json.map(items, function(item) return Service.object(view, item, request) end)
end

-- Bodies ------------------------------------------------------------------------------------------

local function is_text(value) return type(value) == "string" end

local kinds = {
  text = is_text, date = is_text, object = json.is_object, array = json.is_array,
  integer = function(value) return math.type(value) == "integer" end,
  number = function(value) return math.type(value) ~= nil end,
  boolean = function(value) return type(value) == "boolean" end,
  any = function() return true end,
}

function kinds.texts(value, form)
  for _, item in ipairs(json.is_array(value) and value or {}) do
    if type(item) ~= "string" or form and not item:find(form) then return false end
  end
  return json.is_array(value)
end

-- Texts of a form.
local forms = { phone = "^%+[1-9]%d+$", https = "^https://%S+$", url = "^https?://%S+$",
                day = "^%d%d%d%d%-%d%d%-%d%d$", slug = "^[%w_-]+$",
                uuid = "^%x+%-%x+%-%x+%-%x+%-%x+$", base = "^[%w+/]+=?=?$",
                mail = "^[^@%s]+@[^@%s]+$" }
for form in pairs(forms) do kinds[form] = is_text end
function kinds.receivers(value) return kinds.texts(value, forms.phone) end

-- What is wrong with a request: { path, message, code, value } for each.
local Mistakes = {}
Mistakes.__index = Mistakes
function Service:mistakes(source)
  return setmetatable({ service = self, source = source }, Mistakes)
end

function Mistakes:say(path, message, code, value)
  self[#self + 1] = { path = path, message = message, code = code, value = value }
end

local complaints = {
  empty = { "may not be empty", "NotEmpty" }, null = { "may not be null", "NotNull" },
  date = { "must be a date like yyyy-MM-dd'T'HH:mm:ss'Z'", "InvalidDate" },
  integer = { "must be a number", "InvalidNumber" },
  known = { "invalid identifier", "InvalidIdentifier" },
  form = { "has another form", "Pattern" }, size = { "size must be between %d and %d", "Size" },
  word = { "Expected one of these: '%s'", "EnumValue" }, type = { "cannot be read", "Unreadable" },
}

-- One of the complaints; a or b are what its text has places for.
function Mistakes:add(path, kind, value, a, b)
  self:say(path, complaints[kind][1]:format(a, b), complaints[kind][2], value)
end

function Mistakes:refuse()
  if #self > 0 then Service.refuse(self.service:bad_values(self)) end
end

-- The words, the time or the form of a text.
local function check_text(mistakes, path, value, rule)
  if rule.words and not text.find(rule.words, value) then
    mistakes:add(path, "word", value, table.concat(rule.words, "', '"))
  elseif rule.kind == "date" and not text.read_iso(value) then mistakes:add(path, "date", value)
  elseif forms[rule.kind] and not value:find(forms[rule.kind]) then
    mistakes:add(path, "form", value)
  end
end

local function check_value(service, mistakes, path, value, rule)
  local size = type(value) == "string" and utf8.len(value) or type(value) == "table" and #value or rule.counts and value
  local is_text_rule = kinds[rule.kind] == is_text and rule.kind ~= "date"
  if value == nil or value == json.null and not rule.filled then
    if rule.required then mistakes:add(path, is_text_rule and "empty" or "null") end
  elseif not kinds[rule.kind](value) then mistakes:add(path, "type")
  elseif value == "" and (rule.required or rule.filled) then mistakes:add(path, "empty")
  elseif size and (size < rule.least or size > rule.most) then
    mistakes:add(path, "size", value, rule.least, rule.most)
  elseif type(value) == "string" then check_text(mistakes, path, value, rule)
  elseif rule.known and not Service.any(rule.known, function(name) return service:find(name, value) end) then
    mistakes:add(path, "known", value)
  end
end

-- The objects of an array, or the object itself, by their own rules.
local function check_inside(service, mistakes, path, value, rules)
  if json.is_object(value) then return service:check(mistakes, path .. ".", value, rules) end
  for i, item in ipairs(json.is_array(value) and value or {}) do
    local at = ("%s[%d]"):format(path, i - 1)
    if json.is_object(item) then service:check(mistakes, at .. ".", item, rules)
    else mistakes:add(at, "type") end
  end
end

-- Checks the members of a body that have rules and ignores the others: what each is by itself, then
-- what is inside.
function Service:check(mistakes, prefix, body, rules)
  for _, rule in ipairs(rules) do
    check_value(self, mistakes, prefix .. rule.name, body[rule.name], rule)
  end
  for _, rule in ipairs(rules) do
    local value, inside = body[rule.name], rule.inside
    if rule.each then inside = self.resources[rule.each].fields end
    if inside then check_inside(self, mistakes, prefix .. rule.name, value, inside) end
    if rule.check then rule.check(mistakes, prefix .. rule.name, value, body) end
  end
end

-- One rule: a name, a kind, and what the other words say.
local function read_rule(name, kind, words, checks)
  local inside = words:match "%b{}"
  words = words:gsub("%b{}", "")
  local rule = { name = name, kind = kind:match "^%l+", check = checks[name] }
  rule.required, rule.filled, rule.ignored = kind:find "!", kind:find "+", kind:find "-"
  rule.stays = kind:find "~"
  rule.least, rule.most = words:match " (%d+)%-(%d*)"
  rule.counts = rule.least and rule.kind == "integer"
  rule.least = tonumber(rule.least) or 0
  rule.most = tonumber(rule.most) or kind:find "phone" and 16 or 1 << 31
  for resource in words:gmatch " @(%S+)" do
    rule.known = rule.known or {}
    table.insert(rule.known, resource)
  end
  rule.each = words:match " %*(%S+)"
  local choice = words:match " (%S*|%S*)"
  rule.words = choice and text.split(choice:gsub("~", " "), "|")
  rule.default = json.decode(words:match " =(%S+)" or "")
  if inside then rule.inside = Service.rules(inside:sub(2, -2), checks) end
  return rule
end

-- Rules for the members of a body, with commas between: "name text! 1-40, kind text a|b =\"a\",
-- user integer @users, list array { id integer! }". After the kind, ! says that it must be there, +
-- that it may not be blank when it is, - that it is not kept, ~ that a replacement without it leaves it. Then
-- sizes, words (~ is a space), the resources one of which has it as an id (@), the default (=), the resource
-- that entries become (*), the rules inside of it. `checks` are functions by name, for what cannot be said so.
function Service.rules(source, checks)
  local rules = {}
  if type(source) ~= "string" then return source end
  local flat = source:gsub("%b{}", function(inside) return inside:gsub(",", ";") end)
  for part in flat:gmatch "[^,]+" do
    local name, kind, words = part:gsub(";", ","):match "^%s*(%S+)%s+(%S+)(.*)$"
    rules[#rules + 1] = read_rule(name, kind, words, checks or {})
  end
  return rules
end

-- The checked body, or a refusal.
function Service:checked_body(request, rules)
  local body, mistakes = self:read_body(request), self:mistakes("JSON")
  mistakes.path = request.path
  self:check(mistakes, "", body, rules)
  mistakes:refuse()
  return body
end

-- Lists -------------------------------------------------------------------------------------------

-- What a parameter compares a member with.
local function compare(sign, member, wanted)
  if sign == "=" then return function(item) return item[member] == wanted end end
  if sign == "~" then return function(item) return text.same(item[member], wanted) end end
  return sign == ">=" and function(item) return item[member] >= wanted end or nil
end

-- The tests of a list: "name kind sign member", with commas between, for each parameter that the
-- request has. A kind is text, integer, date or words, a sign = or >=, ~ for texts without case, or
-- `in` when the words are only looked at; what cannot be said so is a function of value, mistakes
-- and request that gives a test, a function of an item.
function Service.read_query(query, request, mistakes)
  local tests = {}
  for name, kind, sign, member in (query.text or ""):gmatch "(%S+)%s+(%S+)%s+(%S+)%s+(%w+)" do
    local value = request.query[name]
    local wanted = value
    if value and kind == "integer" then wanted = text.integer(value)
    elseif value and kind == "date" then wanted = text.read_iso(value) and value end
    if value and kind:find "|" and not text.find(text.split(kind, "|"), value) then
      mistakes:add(name, "word", value, kind:gsub("|", "', '"))
    elseif value and not wanted then mistakes:add(name, kind, value)
    elseif value then tests[#tests + 1] = compare(sign, member, wanted) end
  end
  for name, read in pairs(query) do
    local value = request.query[name] or query.defaults and query.defaults[name]
    if value and type(read) == "function" then
      tests[#tests + 1] = read(value, mistakes, request) or nil
    end
  end
  return tests
end

local function passes(item, tests)
  for i = 1, #tests do
    if not tests[i](item) then return false end
  end
  return true
end

-- In the order of what `sort` gives for each item, then of their ids.
local function in_order(items, sort)
  if not sort then return items end
  local keys = {}
  for _, item in ipairs(items) do keys[item] = sort(item) end
  table.sort(items, function(a, b)
    if keys[a] ~= keys[b] then return keys[a] < keys[b] end
    return a.id < b.id
  end)
  return items
end

-- The items that are found, in their order. They are kept for the next pages of the list, for a
-- second of the clock unless something is written before. `but` only say which page it is.
local but = { page = true, per_page = true, cursor = true, order = true, sortOrder = true }

function Service:found(request, items, asked)
  local key = request.path
  for _, pair in ipairs(request.query) do
    if not but[pair[1]] then key = key .. "&" .. pair[1] .. "=" .. pair[2] end
  end
  if self.kept.second ~= self:now() then self.kept = { second = self:now() } end
  self.kept[key] = self.kept[key] or in_order(self.all(items, passes, asked.tests), asked.sort)
  return self.kept[key]
end

-- Something was written, or addresses are others now.
function Service:forget() self.kept, self.texts, self.index = {}, {}, nil end

-- A page of items, the last ones first when it is asked to be descending; all without a size.
function Service.slice(items, asked, size)
  local count, shown = #items, json.array()
  local page = size and asked.page or 1
  size = size or count
  for i = (page - 1) * size + 1, math.min(page * size, count) do
    shown[#shown + 1] = asked.show(items[asked.descending and count + 1 - i or i])
  end
  return shown
end

-- The address of the request with its parameters, but for those that `dropped` says, and with
-- others.
function Service.link(request, dropped, others)
  local parts = {}
  for _, pair in ipairs(request.query) do
    if not dropped(pair[1]) then
      parts[#parts + 1] = text.percent_encode(pair[1]) .. "=" .. text.percent_encode(pair[2])
    end
  end
  parts[#parts + 1] = others
  return request.base .. request.path .. "?" .. table.concat(parts, "&")
end

-- What routes do ----------------------------------------------------------------------------------

local verbs = {}

-- A list; the service reads what is asked for: tests, sort, descending, what its pages need.
function verbs.list(service, request, row)
  local resource, view = row.resource, row.view or row.resource.view
  local items = service:items_of(request, resource)
  local asked = service:read_list(request, resource, row)
  function asked.show(item) return service.object(view, item, request) end
  return service.pages[row.paging or resource.paging](request, resource,
    service:found(request, items, asked), asked)
end

function verbs.get(service, request, row)
  local item = service:item(request, row.resource)
  return service:show_item(request, row, row.view or row.resource.view, item)
end

-- What only one item may have is not had by another one than this.
function Service:need_free(resource, items, body, item)
  local member = resource.unique
  local other = member and body[member] ~= nil and self.first(items, member, body[member])
  self:need(not other or other == item, resource.one .. " has already been taken", self.taken)
end

function verbs.create(service, request, row)
  local resource = row.resource
  local items, parent = service:items_of(request, resource)
  local body = service:checked_body(request, row.fields or resource.fields)
  service:need_free(resource, items, body)
  if resource.conflict then resource.conflict(body, items) end
  local item = service:make(resource.name, body, items, parent, row)
  if resource.known_by then service:count_created(resource.name, resource.known_by(item)) end
  service:touch(resource, item, parent)
  return service:created(request, row, item, parent)
end

local function change(way)
  return function(service, request, row)
    local item, parent, items = service:item(request, row.resource)
    local fields = row.fields or row.resource.fields
    local body = service:checked_body(request, fields)
    service:need_free(row.resource, items, body, item)
    service:set(item, body, fields, way)
    service:touch(row.resource, item, parent)
    return service:changed(request, row, item, parent)
  end
end

verbs.change, verbs.update, verbs.replace = change(), change(), change "replace"

function verbs.remove(service, request, row)
  local item, parent, items = service:item(request, row.resource)
  if row.resource.leave then row.resource.leave(item, parent) end
  service:delete(row.name, item, items)
  service:touch(row.resource, item, parent)
  return service.empty(204)
end

function verbs.act(service, request, row)
  local item, parent
  if row.resource then item, parent = service:item(request, row.resource) end
  local body = row.fields and service:checked_body(request, row.fields)
  local said = row.act(item, body, request, parent)
  if request.method ~= "GET" and item then service:touch(row.resource, item, parent) end
  if getmetatable(said) == Reply then return said end
  if said ~= nil then return service:show(said, row) end
  return service:changed(request, row, item, parent)
end

-- Notes the time of a change in the item, or in the one that has it.
function Service:touch(resource, item, parent)
  if resource.touch then item[resource.touch] = self:stamp() end
  if resource.touch_parent then parent[resource.touch_parent] = self:stamp() end
end

-- Does what the row says; a refusal inside of it is the reply.
function Service:handle(request, row)
  request.service = self
  if self.base ~= request.base then self:forget() end
  self.base = request.base
  local good, reply = xpcall(verbs[row.verb], function(problem)
    return getmetatable(problem) == Reply and problem or debug.traceback(problem)
  end, self, request, row)
  if request.method ~= "GET" then self:forget() end
  return (good or getmetatable(reply) == Reply) and reply or error(reply, 0)
end

-- Counting ----------------------------------------------------------------------------------------

-- What was made, by the name that a test knows.
function Service:count_created(kind, name)
  local created = self.stats.created
  created[kind] = created[kind] or {}
  created[kind][name] = (created[kind][name] or 0) + 1
end

-- Something would have left the house with the request under way: "mail", "ring", "message".
function Service:send(kind) table.insert(self.sent, kind) end

-- Time and limits ---------------------------------------------------------------------------------

-- The services' clock: it starts in November, then real seconds go by.
Service.start = 1795176000
function Service:elapsed_ms() return host.monotonic_ms() - self.started_ms end
function Service:now() return self.start + self:elapsed_ms() // 1000 end

-- Counts a request against the limit of the minute, which starts with the first request after the
-- last minute ended. With `blocks`, going over starts a minute in which all is refused.
function Service:spend(limit, cost, blocks)
  local rate, now = self.rate, host.monotonic_ms()
  if now >= rate.end_ms then rate.used, rate.end_ms = 0, now + self.options.minute_ms end
  if rate.used + cost <= limit then
    rate.used = rate.used + cost
    return true
  end
  if blocks and rate.used == limit then
    rate.used, rate.end_ms = limit + 1, now + self.options.minute_ms
  end
  return false
end

function Service:wait_ms() return math.max(1, self.rate.end_ms - host.monotonic_ms()) end

-- A 429 with Retry-After, if that is switched on, and the seconds; the service adds its own
-- headers.
function Service:rate_limited(body)
  local seconds, wanted = (self:wait_ms() + 999) // 1000, self.options.retry_after
  local reply = Service.reply(429, "application/json", body)
  self.stats.rate_limited = self.stats.rate_limited + 1
  if wanted == "seconds" then Service.header(reply, "Retry-After", seconds) end
  if wanted == "date" then
    Service.header(reply, "Retry-After", text.http_date(host.unix_ms() // 1000 + seconds))
  end
  return reply, seconds
end

return Service
