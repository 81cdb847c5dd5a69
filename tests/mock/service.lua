-- The engine of both services: routes, resources, checks of bodies, lists. A service is a table of
-- resources and a table of routes; what it says in its own way (errors, pages, what a write answers)
-- are functions that it gives. README.md describes the tables.

local json = require "json"
local text = require "text"
local Service = {}
Service.__index = Service

-- Replies -----------------------------------------------------------------------------------------

function Service.reply(status, type, body) return { status = status, body = body, "Content-Type", type } end
function Service.empty(status) return { status = status } end
function Service.json(status, type, value) return Service.reply(status, type, json.encode(value)) end

function Service.header(reply, name, value)
  table.move({ name, tostring(value) }, 1, 2, #reply + 1, reply)
end

-- Leaves the handling of the request with this reply.
function Service.refuse(reply) error(reply, 0) end

-- Routes ------------------------------------------------------------------------------------------

-- Routes stand in a tree of path segments, where {} is any one segment; a plain segment goes first.
local function add_route(tree, row)
  for segment in row[2]:gmatch("/([^/]*)") do
    tree[segment] = tree[segment] or {}
    tree = tree[segment]
  end
  tree.rows = tree.rows or {}
  table.insert(tree.rows, row)
end

-- `place` counts the segments that stood for {}.
local function find_route(tree, path, request, allowed, place)
  if path == "" then
    for _, row in ipairs(tree.rows or {}) do
      if row[1] == request.method then return row end
      allowed[#allowed + 1] = row[1]
    end
    return nil
  end
  local segment, rest = path:match("^/([^/]*)(.*)$")
  local plain = segment and segment ~= "{}" and segment ~= "rows" and tree[segment]
  local row = plain and find_route(plain, rest, request, allowed, place)
  local value = not row and segment and tree["{}"] and text.percent_decode(segment)
  if row or not value or value == "" then return row end
  request.captures[place] = value
  return find_route(tree["{}"], rest, request, allowed, place + 1)
end

-- The row for a request, whose captures are set; or nil and the methods that the path has.
function Service:route(request)
  local allowed = {}
  request.captures = {}
  return find_route(self.tree, request.path, request, allowed, 1), allowed
end

-- Items -------------------------------------------------------------------------------------------

-- Items are kept in the order of their ids; the store has an index, a list inside of an item is searched.
local function find_item(resource, items, value)
  if items.by then return items.by[value] end
  for _, item in ipairs(items) do
    if item[resource.key] == value then return item end
  end
end

function Service:find(name, value) return self.items[name].by[value] end

function Service:add(name, item, items)
  items = items or self.items[name]
  items[#items + 1] = item
  if items.by then items.by[item[self.resources[name].key]] = item end
  return item
end

-- One more than the last; in lists inside of items ids go on from list to list.
function Service:next_id(name, items)
  local resource = self.resources[name]
  items = items or self.items[name]
  if not resource.parent then return #items == 0 and resource.first_id or items[#items].id + 1 end
  resource.ids.last = resource.ids.last + 1
  return resource.ids.last
end

-- Sets the members of an item that the body has. When it is made, what is missing gets the rule's default;
-- when it is replaced, the default or null. A rule with `each` makes a list of items of that resource.
function Service:set(item, body, rules, way)
  for _, rule in ipairs(rules) do
    local value, member = body[rule[1]], rule.member or rule[1]
    if (value == nil and way or value == json.null and way == "make") and rule.default ~= nil then
      value = rule.default
    end
    if value == nil and way == "replace" then value = json.null end
    if rule.each and (value or way) then
      item[member] = {}
      for _, entry in ipairs(type(value) == "table" and value or {}) do
        self:make(rule.each, { id = self:next_id(rule.each) }, entry, item[member])
      end
    elseif value ~= nil and rule.keep ~= false then
      item[member] = value
    end
  end
end

-- Makes an item of a body that was found right, or of seeded data, and adds it to its list.
function Service:make(name, item, body, items, parent, row)
  local resource = self.resources[name]
  for _, stamp in ipairs(resource.stamps or {}) do item[stamp] = self:now() end
  if resource.fields and not resource.make then self:set(item, body, resource.fields, "make") end
  if resource.make then resource.make(self, item, body, parent, row) end
  if resource.made then resource.made(self, item, body) end
  return self:add(name, item, items)
end

-- The items that a path is about, and the item that has them when they are inside of one.
function Service:collection(request, resource)
  if not resource.parent then return self.items[resource.items or resource.name] end
  local parent = self:item(request, self.resources[resource.parent])
  return resource.of and resource.of(self, parent) or parent[resource.within], parent
end

-- The item that a path names, the item that it is inside of, and the items beside it.
function Service:item(request, resource)
  local items, parent = self:collection(request, resource)
  local named = request.captures[resource.depth]
  local value = resource.key == "id" and text.integer(named) or named
  local item = find_item(resource, items, value) or resource.find and resource.find(self, named)
  return item or Service.refuse(self:not_found(resource)), parent, items
end

-- Answers -----------------------------------------------------------------------------------------

-- How items are shown: words are members of the same name, a pair is a name and a value or a function of
-- item, request and service.
function Service.view(...)
  local view = {}
  for _, part in ipairs { ... } do
    local entries = type(part) == "string" and text.split(part, " ") or { part or nil }
    table.move(entries, 1, #entries, #view + 1, view)
  end
  return view
end

-- An item as a view shows it, which may also be such a function.
function Service:object(view, item, request)
  if type(view) == "function" then return view(item, request, self) end
  local members, n = {}, 0
  for _, entry in ipairs(view) do
    local name, value = entry, nil
    if type(entry) == "string" then
      value = item[entry]
    else
      name, value = entry[1], entry[2]
      if type(value) == "function" then value = value(item, request, self) end
    end
    if value ~= nil then members[n + 1], members[n + 2], n = name, value, n + 2 end
  end
  return json.ordered(members, n)
end

function Service:objects(view, items, request)
  return json.map(items, function(item) return self:object(view, item, request) end)
end

function Service.date(name, member)
  return { name, function(item) return item[member or name] and text.iso(item[member or name]) end }
end

-- Forgets what was made of the items, which are about to differ.
function Service:forget()
  self.texts, self.texts_base, self.index = {}, nil, nil
  self.orders = setmetatable({}, { __mode = "k" })
end

-- The item as text, which is kept until something is written or a request comes under another address, or
-- until there are many: whatever an answer depends on is an item, the address or the resource's `variant` of
-- the request.
function Service:shown(resource, view, item, request)
  if self.texts_base ~= request.base or self.text_count > 5000 then
    self.texts, self.texts_base, self.text_count = {}, request.base, 0
  end
  local variant = resource.variant and resource.variant(request) or ""
  local views = self.texts[view] or {}
  local texts = views[variant] or {}
  self.texts[view], views[variant] = views, texts
  if not texts[item] then
    texts[item], self.text_count = json.text(json.encode(self:object(view, item, request))), self.text_count + 1
  end
  return texts[item]
end

-- Bodies ------------------------------------------------------------------------------------------

local function is_texts(value)
  for _, item in ipairs(json.is_array(value) and value or {}) do
    if type(item) ~= "string" then return false end
  end
  return json.is_array(value)
end

local kinds = {
  integer = function(value) return math.type(value) == "integer" end,
  object = json.is_object, array = json.is_array, texts = is_texts, any = function() return true end,
}
for kind, of in pairs { text = "string", date = "string", number = "number", boolean = "boolean" } do
  kinds[kind] = function(value) return type(value) == of end
end

function Service.is_word(words, word)
  for _, one in ipairs(words) do
    if one == word then return true end
  end
  return false
end

-- What is wrong with a value of the right type, or nil.
local function complaint(value, rule)
  if type(value) == "string" then
    if value == "" and (rule.required or rule.filled) then return "empty" end
    if rule.words and not Service.is_word(rule.words, value) then return "word" end
    if rule.kind == "date" and not text.read_iso(value) then return "date" end
    if rule.form and not value:find(rule.form) then return "form" end
  end
  local size = type(value) == "string" and utf8.len(value) or type(value) == "table" and #value
  if size and (size < (rule.least or 0) or size > (rule.most or size)) then return "size" end
end

local function check_value(mistakes, path, value, rule)
  if value == json.null and not rule.filled then value = nil end
  if value == nil and rule.strict or value ~= nil and not kinds[rule.kind](value) then
    mistakes:unreadable(path, rule)
  elseif value == nil then
    if rule.required then mistakes:add(path, rule.kind == "text" and "empty" or "null", rule) end
  else
    local kind = complaint(value, rule)
    if kind then mistakes:add(path, kind, rule, kind ~= "empty" and type(value) == "string" and value or nil) end
  end
end

-- The objects of an array, or the object itself, by their own rules.
local function check_nested(service, mistakes, path, value, rule, of)
  if rule.kind == "object" and json.is_object(value) then
    return service:check(mistakes, path .. ".", value, of)
  end
  for i, item in ipairs(json.is_array(value) and value or {}) do
    local at = ("%s[%d]"):format(path, i - 1)
    if json.is_object(item) then service:check(mistakes, at .. ".", item, of)
    else mistakes:unreadable(at, rule) end
  end
end

-- Checks the members of a body that have rules and ignores the others. First what each is by itself,
-- then what it points to, then what is inside.
function Service:check(mistakes, prefix, body, rules)
  for _, rule in ipairs(rules) do check_value(mistakes, prefix .. rule[1], body[rule[1]], rule) end
  for _, rule in ipairs(rules) do
    local value = body[rule[1]]
    if rule.known and math.type(value) == "integer" and not self:find(rule.known, value) then
      mistakes:add(prefix .. rule[1], "known", rule, value)
    end
  end
  for _, rule in ipairs(rules) do
    local value = body[rule[1]]
    local of = rule.of or rule.each and self.resources[rule.each].fields
    if of then check_nested(self, mistakes, prefix .. rule[1], value, rule, of) end
    if rule.check then rule.check(self, mistakes, prefix .. rule[1], value, body) end
  end
  if rules.check then rules.check(self, mistakes, prefix, body) end
end

-- Rules for the members of a body: "name text! 1-40, kind text a|b, user integer @users" says that the name
-- must be there, its size, the words of the kind, and that the user is one of the resource users. What
-- cannot be said so stands in tables: { "customer", "object!", of = rules, check = function }.
function Service.rules(...)
  local rules = {}
  local function add(rule, kind)
    local required
    rule.kind, required = kind:match "^(%a+)(!?)$"
    rule.required = required == "!"
    rules[#rules + 1] = rule
  end
  for _, part in ipairs { ... } do
    if type(part) == "table" then
      add(part, part[2])
    else
      for name, kind, rest in (part .. ","):gmatch "(%S+) ([^%s,]+)([^,]*)," do
        local least, most = rest:match " (%d+)-(%d*)"
        local words = rest:match " (%S*|%S*)"
        add({ name, least = tonumber(least), most = tonumber(most), known = rest:match "@(%S+)",
              words = words and text.split(words, "|") }, kind)
      end
    end
  end
  return rules
end

-- The checked body, or a refusal.
function Service:checked_body(request, rules)
  local body, mistakes = self:read_body(request), self:mistakes("JSON")
  self:check(mistakes, "", body, rules)
  mistakes:refuse()
  return body
end

-- Lists -------------------------------------------------------------------------------------------

local function matching(items, tests, service)
  if #tests == 0 then return items end
  local found = {}
  for _, item in ipairs(items) do
    local good = true
    for i = 1, #tests do good = good and tests[i].matches(item, tests[i].value, service) end
    if good then found[#found + 1] = item end
  end
  return found
end

-- In the order of what `sort` gives for each item, then of their ids; kept until something is written.
local function in_order(items, sort, service)
  if not sort then return items end
  local orders = service.orders[items] or {}
  service.orders[items] = orders
  if orders[sort] then return orders[sort] end
  local ordered, keys = table.move(items, 1, #items, 1, {}), {}
  for _, item in ipairs(items) do keys[item] = sort(item, service) end
  table.sort(ordered, function(a, b)
    if keys[a] ~= keys[b] then return keys[a] < keys[b] end
    return a.id < b.id
  end)
  orders[sort] = ordered
  return ordered
end

-- The number of items whose member is below a value; they are in its order.
local function count_below(items, member, value)
  local low, high = 1, #items + 1
  while low < high do
    local middle = (low + high) // 2
    if items[middle][member] < value then low = middle + 1 else high = middle end
  end
  return low - 1
end

-- The items of a window {member, from, to}, of which both ends belong to it.
local function in_window(items, window)
  if not window then return items end
  local first = window[2] and count_below(items, window[1], window[2]) + 1 or 1
  local last = window[3] and count_below(items, window[1], window[3] + 1) or #items
  return (first > 1 or last < #items) and table.move(items, first, last, 1, {}) or items
end

-- A page of items, the last ones first when it is asked to be descending; all without a size.
function Service.slice(items, asked, size)
  local count, shown = #items, json.array()
  size = size or count
  for i = ((asked.page or 1) - 1) * size + 1, math.min((asked.page or 1) * size, count) do
    shown[#shown + 1] = asked.show(items[asked.descending and count + 1 - i or i])
  end
  return shown
end

-- The address of the request with its parameters, but for those that `dropped` says, and with others.
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
Service.verbs = verbs

-- A list; the service reads what is asked for (window, tests, sort, descending, what its pages need).
function verbs.list(service, request, row)
  local resource, view = row.resource, row.view or row.resource.view
  local items, asked = service:collection(request, resource), service:read_list(request, resource, row)
  items = in_order(in_window(items, asked.window), asked.sort, service)
  items = matching(items, asked.tests, service)
  function asked.show(item) return service:shown(resource, view, item, request) end
  return service.pages[row.pages or resource.pages](request, resource, items, asked)
end

function verbs.get(service, request, row)
  local item = service:item(request, row.resource)
  return service:show(row, service:shown(row.resource, row.view or row.resource.view, item, request))
end

-- What a function says: a report, a constant, a whole reply.
function verbs.answer(service, request, row)
  local value = row.with(service, request, row)
  return value.status and value or service:show(row, value)
end

function verbs.create(service, request, row)
  local resource = row.resource
  local items, parent = service:collection(request, resource)
  local body = service:checked_body(request, row.fields or resource.fields)
  if resource.conflict then resource.conflict(service, body, items) end
  local item = service:make(resource.name, { id = service:next_id(resource.name, items) }, body, items,
    parent, row)
  service:written(row, item, parent)
  return service:created(request, row, item, parent)
end

-- PUT, PATCH and actions: `fields` are the rules of the body, and `set` does what setting its members
-- does not; with `set` alone the request has no body.
function verbs.change(service, request, row)
  local item, parent = service:item(request, row.resource)
  local rules = row.fields or not row.set and row.resource.fields
  local body = rules and service:checked_body(request, rules)
  if row.set then row.set(service, item, body, parent, request)
  else service:set(item, body, rules, row.verb == "replace" and "replace" or nil) end
  service:written(row, item, parent)
  return service:changed(request, row, item, parent)
end

verbs.replace = verbs.change

function verbs.remove(service, request, row)
  local item, parent, items = service:item(request, row.resource)
  if row.set then row.set(service, item, nil, parent, request) end
  for i, other in ipairs(items) do
    if other == item then table.remove(items, i) end
  end
  if items.by then items.by[item[row.resource.key]] = nil end
  service:written(row, item, parent)
  return service:removed(request, row)
end

-- Counting ----------------------------------------------------------------------------------------

function Service:reset_stats()
  self.stats = { requests = 0, rate_limited = 0, writes = {}, created = {}, sent = {} }
end

function Service:count(counters, name) counters[name] = (counters[name] or 0) + 1 end

function Service:count_created(kind, name)
  self.stats.created[kind] = self.stats.created[kind] or {}
  self:count(self.stats.created[kind], name)
end

-- Something would have left the house: "mail", "ring", "message".
function Service:send(kind) self:count(self.stats.sent, kind) end

local count_words = { replace = "update", change = "update", remove = "delete", patch_object = "patch",
                      patch_array = "patch" }

-- Counts the write, under row.counts or verb and resource, and what was made by the name that a test
-- knows; notes the time in the item or in the one that has it.
function Service:written(row, item, parent)
  local resource = row.resource
  self:count(self.stats.writes, row.counts or (count_words[row.verb] or row.verb) .. "_" .. resource.one)
  if row.verb == "create" and resource.known_by then
    self:count_created(resource.name, resource.known_by(item))
  end
  if resource.touch and row.touch ~= false then item[resource.touch] = self:now() end
  if resource.touch_parent then parent[resource.touch_parent] = self:now() end
end

-- Time and limits ---------------------------------------------------------------------------------

-- The services' clock: it starts at --now, then real seconds go by.
function Service:elapsed_ms() return host.monotonic_ms() - self.started_ms end
function Service:now() return self.options.now + self:elapsed_ms() // 1000 end

-- Counts a request against the limit of the minute, which starts with the first request after the last
-- minute ended. With `blocks`, going over starts a minute in which all is refused.
function Service:spend(limit, cost, blocks)
  local rate, now = self.rate, host.monotonic_ms()
  if now >= rate.end_ms then rate.used, rate.end_ms = 0, now + self.options.minute_ms end
  if rate.used + cost <= limit then
    rate.used = rate.used + cost
    return true
  end
  if blocks and rate.used == limit then rate.used, rate.end_ms = limit + 1, now + self.options.minute_ms end
  return false
end

function Service:wait_ms() return math.max(1, self.rate.end_ms - host.monotonic_ms()) end

-- A 429 with Retry-After, if that is switched on, and the seconds; the service adds its own headers.
function Service:rate_limited(body, html)
  local seconds, wanted = (self:wait_ms() + 999) // 1000, self.options.retry_after
  local reply = self.options.html_429 and Service.reply(429, "text/html", html)
    or Service.reply(429, "application/json", body)
  self.stats.rate_limited = self.stats.rate_limited + 1
  if wanted == "seconds" then Service.header(reply, "Retry-After", seconds) end
  if wanted == "date" then
    Service.header(reply, "Retry-After", text.http_date(host.unix_ms() // 1000 + seconds))
  end
  return reply, seconds
end

-- A whole service ---------------------------------------------------------------------------------

local function depth_of(service, resource)
  return resource.parent and depth_of(service, service.resources[resource.parent]) + 1 or 1
end

local function read_resource(service, name, resource)
  resource.name, resource.key = name, resource.key or "id"
  resource.first_id, resource.ids = resource.first_id or 1, resource.ids or { last = 0 }
  resource.one, resource.pages = resource.one or name:gsub("s$", ""), resource.pages or service.paging
  resource.depth = depth_of(service, resource)
  if not resource.parent then service.items[name] = { by = {} } end
  resource.view = resource.view or Service.view("id", table.concat(json.map(resource.fields, function(rule)
    return rule[1]
  end), " "))
end

-- The definition has resources, routes and the functions that a service says in its own way.
function Service.new(definition, options)
  local self = setmetatable(definition, Service)
  self.options, self.tree, self.items = options, {}, {}
  self.rate, self.started_ms = { used = 0, end_ms = 0 }, host.monotonic_ms()
  self:reset_stats()
  self:forget()
  for name, resource in pairs(self.resources) do read_resource(self, name, resource) end
  for _, row in ipairs(self.routes) do
    row.verb, row.resource = row[3], self.resources[row[4]]
    add_route(self.tree, row)
  end
  return self
end

local function keep_refusal(problem) return type(problem) == "table" and problem or debug.traceback(problem) end

-- Does what the row says; a refusal inside of it is the reply.
function Service:handle(request, row)
  local good, reply = xpcall(function()
    if row.prepare then row.prepare(self, request) end
    return verbs[row.verb](self, request, row)
  end, keep_refusal)
  if request.method ~= "GET" then self:forget() end
  return (good or type(reply) == "table") and reply or error(reply, 0)
end

return Service
