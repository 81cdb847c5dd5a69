-- Help Scout: its resources and routes, and how it says things. Written from the fact sheet.

local json = require "json"
local Service = require "service"
local text = require "text"
local chats = require "helpscout_chats"
local conversations = require "helpscout_conversations"
local customers = require "helpscout_customers"
local directory = require "helpscout_directory"
local office = require "helpscout_office"
local organizations = require "helpscout_organizations"
local reports = require "helpscout_reports"
local threads = require "helpscout_threads"
local date = Service.date
local helpscout = { paging = "hal", error_number = 0, tokens = {} }

-- Resources ---------------------------------------------------------------------------------------

local function user_initial(name) return name:match(utf8.charpattern) or "" end

local user_view = Service.view("id firstName lastName email role", { "timezone", "Europe/Amsterdam" },
  { "photoUrl", "https://example.com/photo.png" }, date "createdAt",
  { "updatedAt", function(user) return text.iso(user.createdAt + 864000) end }, { "type", "user" },
  { "mention", function(user) return text.fold(user.firstName) end },
  { "initials", function(user) return user_initial(user.firstName) .. user_initial(user.lastName) end },
  { "jobTitle", "Agent" }, { "phone", "555-0101" }, { "alternateEmails", json.array() },
  { "companyId", function(_, request) return request.path == "/v2/users/me" and 77 or nil end },
  { "_links", function(user, request)
    return json.object("self", conversations.link(request, "/v2/users/%d", user.id))
  end })

local function tickets(tag, _, service)
  local count = 0
  for _, conversation in ipairs(service.items.conversations) do
    if conversations.has_tag(conversation, tag.name) then count = count + 1 end
  end
  return count
end

helpscout.resources = {
  mailboxes = {
    one = "mailbox", per_page = 50,
    view = Service.view("id name slug email", date "createdAt", date "updatedAt",
      customers.links("/v2/mailboxes/%d", "folders fields")),
  },
  users = {
    per_page = 50, view = user_view, fields = directory.user_fields, made = directory.user_made,
    conflict = directory.user_conflict, known_by = function(user) return user.email end,
    -- everybody has access to every mailbox, so the parameter mailbox changes nothing
    query = { { "email", matches = function(user, email) return text.same(user.email, email) end } },
    variant = function(request) return request.path == "/v2/users/me" and "me" or "" end,
  },
  tags = {
    per_page = 50, first_id = 9150,
    view = Service.view("id name", { "slug", function(tag) return tag.name end }, { "color", "#929499" },
      date "createdAt", date("updatedAt", "createdAt"), { "ticketCount", tickets }),
  },
  conversations = conversations.resource,
  threads = conversations.threads,
}
for _, part in ipairs { customers, directory, office, organizations, chats } do
  for name, resource in pairs(part.resources) do helpscout.resources[name] = resource end
end

-- The owner of the token.
local function prepare_me(service, request) request.captures[1] = tostring(service.items.users[1].id) end

-- Routes ------------------------------------------------------------------------------------------

local note = { type = "note", by_user = true }
local reply = { type = "message", by_user = true, customer = true }
local from_customer = { type = "customer", customer = true }

helpscout.routes = {
  { "POST", "/v2/oauth2/token", "answer", with = require "helpscout_token", free = true },
  { "GET", "/v2/mailboxes", "list", "mailboxes" },
  { "GET", "/v2/mailboxes/{}", "get", "mailboxes" },
  { "GET", "/v2/users", "list", "users" },
  { "GET", "/v2/users/me", "get", "users", prepare = prepare_me },
  { "GET", "/v2/users/{}", "get", "users" },
  { "GET", "/v2/tags", "list", "tags" },

  { "GET", "/v2/conversations", "list", "conversations" },
  { "POST", "/v2/conversations", "create", "conversations" },
  { "GET", "/v2/conversations/{}", "get", "conversations", prepare = conversations.prepare_get },
  { "PATCH", "/v2/conversations/{}", "patch_object", "conversations", patches = conversations.patches },
  { "DELETE", "/v2/conversations/{}", "remove", "conversations", set = conversations.forget_customer },
  { "PUT", "/v2/conversations/{}/tags", "change", "conversations", counts = "put_tags",
    fields = Service.rules "tags texts!", set = conversations.put_tags },
  { "GET", "/v2/conversations/{}/threads", "list", "threads" },
  { "POST", "/v2/conversations/{}/reply", "create", "threads", thread = reply },
  { "POST", "/v2/conversations/{}/notes", "create", "threads", thread = note,
    fields = conversations.note_fields },
  { "POST", "/v2/conversations/{}/customer", "create", "threads", thread = from_customer },
  { "POST", "/v2/conversations/{}/chats", "create", "threads", thread = { type = "chat", customer = true } },
  { "POST", "/v2/conversations/{}/phones", "create", "threads", thread = { type = "phone", customer = true } },

  { "GET", "/v2/customers", "list", "customers" },
  { "POST", "/v2/customers", "create", "customers" },
  { "GET", "/v2/customers/{}", "get", "customers" },
  { "PATCH", "/v2/customers/{}", "patch_array", "customers", fields = customers.scalar_fields,
    entries = customers.change_entry },
  { "PUT", "/v2/customers/{}", "replace", "customers", fields = customers.scalar_fields },
  { "DELETE", "/v2/customers/{}", "answer", "customers", with = customers.delete },
}

for _, part in ipairs { customers, directory, office, organizations, threads, chats, reports } do
  table.move(part.routes, 1, #part.routes, #helpscout.routes + 1, helpscout.routes)
end

-- Errors ------------------------------------------------------------------------------------------

local function about(code)
  local page = "http://developer.helpscout.net/mailbox-api/overview/errors"
  return json.object("about", json.object("href", code and page .. "#" .. code or page))
end

function helpscout:error(status, message, code, errors)
  self.error_number = self.error_number + 1
  return Service.json(status, "application/vnd.error+json", json.object(
    "logRef", ("4f6f0a52-7d1b-4a37-9b39-%012x#%d"):format(self.error_number, 318276 + self.error_number),
    "message", message, "_embedded", json.object("errors", errors or json.array()), "_links", about(code)))
end

function helpscout:not_found() return self:error(404, "Not found") end
function helpscout:bad_json() return self:error(400, "Error parsing request body into JSON", "invalid-json") end

-- What is wrong with one value: the text and the code.
local complaints = {
  empty = { "may not be empty", "NotEmpty" },
  null = { "may not be null", "NotNull" },
  date = { "must be a date like yyyy-MM-dd'T'HH:mm:ss'Z'", "InvalidDate" },
  integer = { "must be a number", "InvalidNumber" },
  known = { "invalid identifier", "InvalidIdentifier" },
  form = { "has another form", "Pattern" },
  size = { "size must be between %d and %d", "Size" },
  word = { "Expected one of these: '%s'", "EnumValue" },
}

-- All mistakes of a request, which are sent together; what cannot be read at all comes first.
local Mistakes = {}
Mistakes.__index = Mistakes

function Mistakes:say(path, message, code, rejected)
  self.errors[#self.errors + 1] = json.object("path", path, "message", message, "rejectedValue",
    rejected, "source", self.source, "_links", about(code))
end

function Mistakes:add(path, kind, rule, rejected)
  local message = complaints[kind][1]
  if kind == "size" then message = message:format(rule.least or 0, rule.most or 0) end
  if kind == "word" then message = message:format(table.concat(rule.words, "', '")) end
  self:say(path, message, complaints[kind][2], rejected)
end

function Mistakes:unreadable() self.is_unreadable = true end

function Mistakes:refuse()
  if self.is_unreadable then Service.refuse(self.service:bad_json()) end
  if #self.errors > 0 then Service.refuse(self.service:error(400, "Bad request", nil, self.errors)) end
end

function helpscout:mistakes(source)
  return setmetatable({ service = self, errors = json.array(), source = source }, Mistakes)
end

-- Bodies ------------------------------------------------------------------------------------------

function helpscout.has_type(request, type)
  local value = (request.headers["content-type"] or ""):lower()
  return text.starts_with(value, type) and (value:sub(#type + 1):find("^[; \t]") or value == type)
end

function helpscout:read_json(request)
  if not self.has_type(request, "application/json") and not (request.method == "PATCH"
      and self.has_type(request, "application/json-patch+json")) then
    Service.refuse(self:error(415, "Unsupported media type"))
  end
  return json.decode(request.body)
end

function helpscout:read_body(request)
  local body = self:read_json(request)
  return json.is_object(body) and body or Service.refuse(self:bad_json())
end

local operation_rules = Service.rules "op text!, path text!"

-- One operation in one object: an array, which JSON Patch prescribes, is refused by the service.
function Service.verbs.patch_object(service, request, row)
  local item, parent = service:item(request, row.resource)
  local body, mistakes = service:read_body(request), service:mistakes("JSON")
  service:check(mistakes, "", body, operation_rules)
  local rule = row.patches[("%s %s"):format(body.op, body.path)]
  if rule then service:check(mistakes, "", body, rule)
  elseif type(body.op) == "string" and type(body.path) == "string" then
    mistakes:say("op", ("operation '%s' is not supported for path '%s'"):format(body.op, body.path),
      "InvalidOperation", body.op)
  end
  mistakes:refuse()
  rule.set(service, item, body.value)
  service:written(row, item, parent)
  return Service.empty(204)
end

-- An array of operations on the plain fields, the opposite of what a conversation takes; `entries` knows others.
function Service.verbs.patch_array(service, request, row)
  local item, parent = service:item(request, row.resource)
  local body, mistakes = service:read_json(request), service:mistakes("JSON")
  if not json.is_array(body) then Service.refuse(service:bad_json()) end
  local changes = {}
  for _, operation in ipairs(body) do
    local path = json.is_object(operation) and type(operation.op) == "string" and operation.path
    local name = type(path) == "string" and path:match "^/(.*)$"
    local change = name and row.entries and row.entries(service, mistakes, item, operation)
    if change then
      changes[#changes + 1] = change
    elseif name then
      local change = { [name] = operation.op == "remove" and json.null or operation.value }
      changes[#changes + 1] = change
      service:check(mistakes, "", change, row.fields)
    else
      mistakes:unreadable()
    end
  end
  mistakes:refuse()
  for _, change in ipairs(changes) do
    if type(change) == "function" then change() else service:set(item, change, row.fields) end
  end
  service:written(row, item, parent)
  return Service.empty(204)
end

-- Lists -------------------------------------------------------------------------------------------

local function read_number(mistakes, name, value)
  return text.integer(value) or mistakes:add(name, "integer", nil, value)
end

-- A parameter of a list: its value, or nil when it selects nothing or is wrong.
local function read_parameter(service, mistakes, parameter, value, request)
  local name, kind = parameter[1], parameter[2]
  if parameter.words and not Service.is_word(parameter.words, value) then
    mistakes:add(name, "word", parameter, value)
  elseif parameter.read then
    return parameter.read(service, mistakes, value, request)
  elseif kind == "integer" then
    local number = read_number(mistakes, name, value)
    return number and number >= 0 and number or nil
  elseif kind == "date" then
    return text.read_iso(value) or mistakes:add(name, "date", nil, value)
  else
    return value
  end
end

-- Two parameters, or with `one` the only one: sort=name,asc.
local function read_sort(service, mistakes, sorts, request, one)
  local name, order = request.query.sortField, request.query.sortOrder
  if one and request.query.sort then name, order = (request.query.sort .. ",desc"):match "^([^,]*),([^,]*)" end
  local words, found = {}, nil
  for _, sort in ipairs(sorts) do
    if not sort.option then words[#words + 1] = sort[1] end
    if sort[1] == name and (not sort.option or service.options[sort.option]) then found = sort[2] end
  end
  if name and not found then mistakes:add("sortField", "word", { words = words }, name) end
  if order and order ~= "asc" and order ~= "desc" then
    mistakes:add("sortOrder", "word", { words = { "asc", "desc" } }, order)
  end
  return found or sorts[1][2], order ~= "asc"
end

function helpscout:read_list(request, resource)
  local mistakes, asked = self:mistakes("QUERY"), { tests = {} }
  for _, parameter in ipairs(resource.query or {}) do
    local value = request.query[parameter[1]] or parameter.default
    if value then value = read_parameter(self, mistakes, parameter, value, request) end
    if value ~= nil then table.insert(asked.tests, { value = value, matches = parameter.matches }) end
  end
  asked.descending = resource.newest_first
  if resource.sorts then asked.sort, asked.descending = read_sort(self, mistakes, resource.sorts, request,
    resource.one_sort) end
  asked.page = read_number(mistakes, "page", request.query.page or "1") or 1
  if asked.page < 1 or asked.page > 1000000 then
    mistakes:say("page", "must be greater than or equal to 1", "Min", asked.page)
  end
  mistakes:refuse()
  return asked
end

local function hal(value) return Service.json(200, "application/hal+json", value) end

-- A link to another page: all parameters of the request are carried over.
local function page_link(request, name, value)
  local others = value and name .. "=" .. value or nil
  return json.object("href", Service.link(request, function(other) return other == name end, others))
end

local function page_links(request, page, pages)
  local link = function(number, applies) return applies and page_link(request, "page", number) or nil end
  return json.object("self", link(page, true), "first", link(1, pages > 0),
    "previous", link(page - 1, page > 1 and page <= pages), "next", link(page + 1, page < pages),
    "last", link(pages, pages > 0), "page", json.object(
      "href", request.base .. request.path .. "{?page}", "templated", true))
end

-- The key of an empty list is missing with all of _embedded.
local function embedded(resource, shown)
  return #shown > 0 and json.object(resource.list_key or resource.name, shown) or nil
end

local pages = {}
helpscout.pages = pages

-- Pages of a fixed size by number.
function pages.hal(request, resource, items, asked)
  local size, page = resource.per_page, asked.page
  local count = (#items + size - 1) // size
  return hal(json.object("_embedded", embedded(resource, Service.slice(items, asked, size)),
    "_links", page_links(request, page, count), "page", json.object("size", size,
      "totalElements", #items, "totalPages", count, "number", #items == 0 and 0 or page)))
end

-- The whole list at once.
function pages.whole(request, resource, items, asked)
  return hal(json.object("_embedded", embedded(resource, Service.slice(items, asked)),
    "_links", json.object("self", json.object("href", request.base .. request.path))))
end

-- An array and nothing around it.
function pages.bare(_, _, items, asked) return hal(Service.slice(items, asked)) end

-- The next page is named by a cursor, here its number.
function pages.cursor(request, resource, items, asked)
  local page = math.max(1, text.integer(request.query.cursor or "1") or 1)
  asked.page = page
  local more = page * resource.per_page < #items
  return hal(json.object("_embedded", embedded(resource, Service.slice(items, asked, resource.per_page)),
    "_links", json.object("self", page_link(request, "cursor", request.query.cursor and page),
      "next", more and page_link(request, "cursor", page + 1) or nil)))
end

-- Answers -----------------------------------------------------------------------------------------

function helpscout:show(_, value) return hal(value) end

function helpscout:created(request, row, item, parent)
  local answer = Service.empty(201)
  if row.no_id then return answer end
  local path = row.resource.path and row.resource.path(item, parent) or request.path
  Service.header(answer, "Resource-ID", item.id)
  Service.header(answer, "Location", ("%s%s/%d%s"):format(request.base, path, item.id, row.resource.located or ""))
  return answer
end

function helpscout:changed(_, row) return Service.empty(row.status or 204) end
helpscout.removed = helpscout.changed

local function is_accepted(self, request)
  local given = text.credential(request.headers.authorization, "Bearer")
  if given == self.options.helpscout_token then return true end
  local token = given and self.tokens[given]
  if not token then return false end
  local allowed = self.options.revoke_after
  token.uses = token.uses + 1
  return host.monotonic_ms() < token.expires_ms and (allowed == 0 or token.uses <= allowed)
end

local function answer_without_headers(self, request)
  local row, allowed = self:route(request)
  if row and row.free then return self:handle(request, row) end
  local free = request.path == "/v2/oauth2/token"
  if not free and not is_accepted(self, request) then
    return Service.reply(401, "application/json",
      '{"error_description":"The access token is invalid or has expired","error":"invalid_token"}')
  end
  if not free and not self:spend(self.options.helpscout_limit, request.method == "GET" and 1 or 2) then
    local answer, seconds = self:rate_limited('{"message":"API rate limit exceeded"}',
      "<html><head><title>429 Too Many Requests</title></head></html>\n")
    if not self.options.no_rate_headers then Service.header(answer, "X-RateLimit-Retry-After", seconds) end
    return answer
  end
  if row then return self:handle(request, row) end
  if #allowed == 0 then return self:not_found() end
  return self:error(400, "Request method is not supported, use one of: " .. table.concat(allowed, ", "),
    "invalid-http-method")
end

function helpscout:answer(request)
  local answer = answer_without_headers(self, request)
  if not self.options.no_rate_headers then
    local limit = self.options.helpscout_limit
    Service.header(answer, "X-RateLimit-Limit-Minute", limit)
    Service.header(answer, "X-RateLimit-Remaining-Minute", math.max(0, limit - self.rate.used))
  end
  return answer
end

return function(options)
  local service = Service.new(helpscout, options)
  require "helpscout_seed"(service)
  return service
end
