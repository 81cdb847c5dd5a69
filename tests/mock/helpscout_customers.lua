-- Help Scout's customers: the rules of their fields, how they are sent and found.

local json = require "json"
local query = require "query"
local Service = require "service"
local text = require "text"
local date = Service.date
local customers = {}
local scalars = "firstName text 1-40, lastName text 1-40, gender text male|female|unknown, jobTitle text 0-60, "
  .. "location text 0-60, organization text 0-60, organizationId integer, photoType text unknown|gravatar|"
  .. "twitter|facebook|googleprofile|googleplus|linkedin|instagram, photoUrl text 0-200, age text, "
  .. "background text 0-200"
customers.scalar_fields = Service.rules(scalars)

-- On input, profiles are in camel case.
local fields = Service.rules(scalars, { "emails", "array", each = "emails" },
  { "phones", "array", each = "phones" }, { "chats", "array", each = "chats" },
  { "socialProfiles", "array", each = "social_profiles", member = "social_profiles" },
  { "websites", "array", each = "websites" },
  { "phone", "text", keep = false }, { "properties", "array", default = json.array() },
  { "address", "object" }, { "conversationCount", "any", default = 0 })

-- The lists of {type, value} that a customer has; all have their ids from one row of numbers.
local ids = { last = 0 }

local function entries(name, words)
  return { parent = "customers", within = name, ids = ids, fields = Service.rules("value text!",
    words and { "type", "text", words = text.split(words, " "), default = "other" }) }
end

customers.resources = {
  emails = entries("emails", "home work other"),
  phones = entries("phones", "home work mobile fax pager other"),
  chats = entries("chats", "aim gtalk icq msn other qq skype xmpp yahoo"),
  social_profiles = entries("social_profiles", "aboutme facebook flickr forsquare google googleplus linkedin "
    .. "other quora tungleme twitter youtube"),
  websites = entries "websites",
}

function customers.text(customer, name)
  return type(customer[name]) == "string" and customer[name] or ""
end

local text_of = customers.text
function customers.email(customer) return customer.emails[1] and customer.emails[1].value or "" end

function customers.by_email(service, email)
  for _, customer in ipairs(service.items.customers) do
    for _, entry in ipairs(customer.emails) do
      if text.same(entry.value, email) then return customer end
    end
  end
end

-- A person as other objects show it.
function customers.person(service, id)
  local customer = service:find("customers", id)
  local function given(value) return value ~= "" and value or nil end
  return customer and json.object("id", id, "type", "customer", "first", given(text_of(customer, "firstName")),
    "last", given(text_of(customer, "lastName")), "email", given(customers.email(customer)))
end

-- The id behind {"id"} or {"email", …}; an unknown address makes a customer.
function customers.resolve(service, reference)
  local known = math.type(reference.id) and reference or customers.by_email(service, reference.email)
  if known then return known.id end
  local customer = service:make("customers", { id = service:next_id "customers" }, {
    firstName = reference.firstName, lastName = reference.lastName,
    emails = { { value = reference.email, type = "work" } } })
  service:count_created("customers", reference.email)
  return customer.id
end

local function made(service, customer, body)
  customer.searchable_ms = service:elapsed_ms() + service.options.search_lag_ms
  if text_of(body, "phone") ~= "" then
    service:make("phones", { id = service:next_id "phones" }, { value = body.phone, type = "work" },
      customer.phones)
  end
end

local function conflict(service, body)
  for _, entry in ipairs(body.emails or {}) do
    if customers.by_email(service, entry.value) then
      Service.refuse(service:error(409, "A customer with this email already exists"))
    end
  end
end

-- The member _links: the item itself, and what is below it. The path has %d for the id.
function customers.links(path, parts)
  return { "_links", function(item, request)
    local href = request.base .. path:format(item.id)
    local links = { "self", json.object("href", href) }
    for _, part in ipairs(text.split(parts, " ")) do
      table.move({ part, json.object("href", href .. "/" .. part) }, 1, 2, #links + 1, links)
    end
    return json.ordered(links)
  end }
end

local function embedded(customer, request, service)
  local members = {}
  for _, name in ipairs { "emails", "phones", "chats", "social_profiles", "websites" } do
    local shown = service:objects(service.resources[name].view, customer[name], request)
    table.move({ name, shown }, 1, 2, #members + 1, members)
  end
  table.move({ "properties", customer.properties, "address", customer.address }, 1, 4, #members + 1, members)
  return json.ordered(members)
end

local view = Service.view("id firstName lastName gender jobTitle location organization organizationId photoType "
  .. "photoUrl age background conversationCount", date "createdAt", date "updatedAt", { "draft", false },
  { "_embedded", embedded }, customers.links("/v2/customers/%d", "address chats emails phones social-profiles websites"))

-- The parameter query= of a list with these search fields.
function customers.search(search_fields)
  return { "query",
    read = function(service, mistakes, expression)
      if expression == "" then return nil end
      local matches, mistake = query.parse(expression, search_fields, service:now())
      if service.options.query_needs_parentheses and expression:sub(1, 1) ~= "(" then
        mistake = "must be in parentheses"
      end
      if mistake then mistakes:say("query", mistake, "InvalidQuery", expression) end
      return matches
    end,
    matches = function(item, matches, service)
      return item.searchable_ms <= service:elapsed_ms() and matches(item, service)
    end }
end

local function has_name(name) return function(customer, words) return text.has_words(text_of(customer, name), words) end end
local function is_name(name) return function(customer, wanted) return text.same(text_of(customer, name), wanted) end end
local function folded(name) return function(customer) return text.fold(text_of(customer, name)) end end
local function member(name) return function(customer) return customer[name] end end

local function has_email(customer, part)
  for _, entry in ipairs(customer.emails) do
    if text.contains(entry.value, part) then return true end
  end
  return false
end

local has_first, has_last = has_name "firstName", has_name "lastName"

local search_fields = {
  firstName = { matches = has_first }, lastName = { matches = has_last }, email = { matches = has_email },
  modifiedAt = { kind = "date", value = member "updatedAt" },
  bare = { matches = function(customer, words)
    return has_first(customer, words) or has_last(customer, words) or has_email(customer, words)
  end },
}

local function wrote_to(customer, mailbox, service)
  for _, conversation in ipairs(service.items.conversations) do
    if conversation.customer == customer.id and conversation.mailboxId == mailbox then return true end
  end
  return false
end

customers.resources.customers = {
  per_page = 50, fields = fields, view = view, made = made, conflict = conflict,
  stamps = { "createdAt", "updatedAt" }, touch = "updatedAt",
  query = {
    { "firstName", matches = is_name "firstName" }, { "lastName", matches = is_name "lastName" },
    { "mailbox", "integer", matches = wrote_to },
    { "modifiedSince", "date", matches = function(customer, since) return customer.updatedAt >= since end },
    customers.search(search_fields),
  },
  -- The documents list these words and no createdAt, although they call it the default order.
  sorts = { { "score", member "createdAt" }, { "firstName", folded "firstName" },
            { "lastName", folded "lastName" }, { "modifiedAt", member "updatedAt" },
            { "createdAt", member "createdAt", option = "customers_sort_created_at" } },
  -- A test knows a new customer by its first address, or by its name when it has none.
  known_by = function(customer)
    local email = customers.email(customer)
    return email ~= "" and email or text_of(customer, "firstName") .. " " .. text_of(customer, "lastName")
  end,
}

-- The newer list: newest first, whole addresses, by cursor, and new customers are found at once.
customers.resources.customers_v3 = {
  items = "customers", per_page = 50, pages = "cursor", list_key = "customers", view = view, newest_first = true,
  query = {
    { "firstName", matches = is_name "firstName" }, { "lastName", matches = is_name "lastName" },
    { "email", matches = function(customer, email)
      for _, entry in ipairs(customer.emails) do
        if text.same(entry.value, email) then return true end
      end
      return false
    end },
    { "createdSince", "date", matches = function(customer, time) return customer.createdAt >= time end },
    { "modifiedSince", "date", matches = function(customer, time) return customer.updatedAt >= time end },
    { "query", read = customers.search(search_fields).read,
      matches = function(customer, matches, service) return matches(customer, service) end },
  },
}

-- Changes of the lists that a customer has, by path: add /emails, replace /emails/12/value, replace and remove
-- /emails/12. What the operation does, or nil when it is no such path.
function customers.change_entry(service, mistakes, customer, operation)
  local name, id, member = operation.path:match "^/(%a+)/?(%d*)/?(%a*)$"
  local resource = customers.resources[name == "socialProfiles" and "social_profiles" or name]
  if not resource or not resource.within then return nil end
  local list, place, body = customer[resource.within], nil, operation.value
  for i, entry in ipairs(list) do
    if entry.id == text.integer(id) then place = i end
  end
  if (id ~= "") ~= (place ~= nil) or (operation.op == "add") ~= (id == "") then
    return mistakes:say("path", "there is no such entry", "InvalidPath", operation.path) or function() end
  elseif operation.op == "remove" then
    return function() table.remove(list, place) end
  end
  if member ~= "" then body = { [member] = body } end
  if type(body) ~= "table" then return mistakes:unreadable() or function() end end
  local function either(_, key) return body[key] or place and list[place][key] end
  local checked = setmetatable({}, { __index = either })
  service:check(mistakes, "value.", checked, resource.fields)
  if name == "emails" and type(body.value) == "string" then
    local owner = customers.by_email(service, body.value)
    if owner and owner ~= customer then conflict(service, { emails = { body } }) end
  end
  return function()
    if place then service:set(list[place], body, resource.fields)
    else service:make(resource.name, { id = service:next_id(resource.name) }, body, list) end
  end
end

-- Deleted at once, or with ?async=true accepted for later, which here is at once as well. What they wrote goes
-- with them.
function customers.delete(service, request)
  local customer, _, items = service:item(request, service.resources.customers)
  local async = request.query.async == "true"
  if not async and customer.conversationCount > 100 then
    Service.refuse(service:error(403, "The customer has too many conversations"))
  end
  for i, other in ipairs(items) do
    if other == customer then table.remove(items, i) end
  end
  items.by[customer.id] = nil
  local kept = service.items.conversations
  for i = #kept, 1, -1 do
    if kept[i].customer == customer.id then kept.by[table.remove(kept, i).id] = nil end
  end
  service:count(service.stats.writes, "delete_customer")
  return Service.empty(async and 202 or 204)
end

local address_fields = Service.rules "city text!, state text!, postalCode text!, country text!, lines texts"

local function set_address(_, customer, body)
  customer.address = json.object("city", body.city, "state", body.state, "postalCode", body.postalCode, "country",
    body.country, "lines", body.lines or json.array())
end

local function get_address(service, request, row)
  return service:item(request, row.resource).address or Service.refuse(service:not_found())
end

local address = "/v2/customers/{}/address"
customers.routes = {
  { "GET", "/v3/customers", "list", "customers_v3" },
  { "GET", address, "answer", "customers", with = get_address },
  { "POST", address, "change", "customers", fields = address_fields, set = set_address, status = 201, counts = "address" },
  { "PUT", address, "change", "customers", fields = address_fields, set = set_address, counts = "address" },
  { "DELETE", address, "change", "customers", counts = "address",
    set = function(_, customer) customer.address = nil end },
}

for _, name in ipairs { "emails", "phones", "chats", "social_profiles", "websites" } do
  local path = "/v2/customers/{}/" .. name:gsub("_", "-")
  for _, row in ipairs {
    { "GET", path, "list", name, pages = "whole" }, { "POST", path, "create", name },
    { "PUT", path .. "/{}", "replace", name }, { "DELETE", path .. "/{}", "remove", name },
  } do table.insert(customers.routes, row) end
end

return customers
