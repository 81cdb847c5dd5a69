-- Help Scout's customers: the rules of their fields, how they are sent and found.

local hs = require "helpscout"
local json = require "json"
local query = require "query"
local Service = require "service"
local text = require "text"

local function need(...) return hs:need(...) end
local function text_of(customer, name)
  return type(customer[name]) == "string" and customer[name] or ""
end
local function email_of(customer) return customer.emails[1] and customer.emails[1].value or "" end
local function name_of(customer)
  return text_of(customer, "firstName") .. " " .. text_of(customer, "lastName")
end
hs.email_of, hs.name_of = email_of, name_of

local function has_email(customer, address)
  return Service.first(customer.emails, "value", address)
end
local function with_email(address) return Service.any(hs.items.customers, has_email, address) end

-- A person as other objects show it.
function hs.customer_person(id)
  local customer = hs:find("customers", id)
  local function given(value) return value ~= "" and value or nil end
  return customer and { id = id, type = "customer", first = given(text_of(customer, "firstName")),
    last = given(text_of(customer, "lastName")), email = given(email_of(customer)) }
end

-- The id behind {"id"} or {"email", …}; an unknown address makes a customer.
function hs.resolve_customer(reference)
  local known = math.type(reference.id) and reference or with_email(reference.email)
  if known then return known.id end
  hs:count_created("customers", reference.email)
  return hs:make("customers", { firstName = reference.firstName, lastName = reference.lastName,
    emails = { { value = reference.email, type = "work" } } }).id
end

-- What is found -----------------------------------------------------------------------------------

local function email_contains(customer, part)
  return Service.any(customer.emails, function(entry) return text.contains(entry.value, part) end)
end

local search_fields = query.fields("firstName words firstName, lastName words lastName, "
  .. "modifiedAt date updatedAt", { email = email_contains, bare = function(customer, words)
  return text.has_words(text_of(customer, "firstName"), words)
    or text.has_words(text_of(customer, "lastName"), words) or email_contains(customer, words)
end })

local names_and_times = "firstName text ~ firstName, lastName text ~ lastName, "
  .. "modifiedSince date >= updatedAt"

-- Customers ---------------------------------------------------------------------------------------

local scalars = [[firstName text 1-40, lastName text 1-40, gender text male|female|unknown,
  jobTitle text 0-60, location text 0-60, organization text 0-60, organizationId integer,
  photoType text unknown|gravatar|twitter|facebook|googleprofile|googleplus|linkedin|instagram,
  photoUrl text 0-200, age text, background text 0-200]]
local scalar_fields = Service.rules(scalars)
local fields = scalars .. [[, emails array *emails, phones array *phones,
  chats array *chats, socialProfiles array *social_profiles, websites array *websites,
  phone text-, properties array =[], address object]]

-- The lists of {type, value} that a customer has: the words of a type, or its size where nobody knows
-- all words. All have their ids from one row of numbers.
local lists = { emails = "home|work|other", phones = "home|work|mobile|fax|pager|other",
  chats = "aim|gtalk|icq|msn|other|qq|skype|xmpp|yahoo", websites = "",
  social_profiles = "1-" }

-- The member of a customer that has a list: in camel case, as on input.
local function member_of(list) return list == "social_profiles" and "socialProfiles" or list end

local function embedded(customer, request)
  local shown = { properties = customer.properties, address = customer.address }
  for name in pairs(lists) do
    shown[name] = Service.objects(hs.resources[name].view, customer[member_of(name)], request)
  end
  return shown
end

local function refuse_taken(email, but)
  local owner = with_email(email)
  need(not owner or owner == but, "A customer with this email already exists", 409)
end

-- The documents list these words and no createdAt, although they call it the default order.
local sorts = "score:createdAt firstName lastName modifiedAt:updatedAt"
if hs.options.customers_sort_created_at then sorts = sorts .. " createdAt" end

local customers = hs:resource("customers", {
  path = "/v2/customers", does = "list create get", fields = fields, stamps = "createdAt updatedAt",
  touch = "updatedAt",
  view = Service.view([[id firstName lastName gender jobTitle location organization organizationId
    photoType photoUrl age background conversationCount createdAt updatedAt draft=false _embedded
    _links@/v2/customers/%d,address,chats,emails,phones,social-profiles,websites]],
    { _embedded = embedded }),
  conflict = function(body)
    for _, entry in ipairs(body.emails or {}) do refuse_taken(entry.value) end
  end,
  made = function(customer, body)
    customer.conversationCount = 0
    customer.searchable_ms = hs:elapsed_ms() + hs.options.search_lag_ms
    if text_of(body, "phone") ~= "" then
      hs:make("phones", { value = body.phone, type = "work" }, customer.phones)
    end
  end,
  -- A test knows a new customer by its first address, or by its name when it has none.
  known_by = function(customer) return email_of(customer) ~= "" and email_of(customer)
    or name_of(customer) end,
  sorts = sorts, query = { text = names_and_times, query = hs.search(search_fields, true) },
})
hs:collection("/v2/customers", "customers", "replace", { fields = scalar_fields })

-- The newer list: newest first, whole addresses, by cursor, and new customers are found at once.
hs:resource("customers_v3", { items = "customers", path = "/v3/customers", does = "list",
  paging = "cursor", list_key = "customers", view = customers.view, newest_first = true,
  query = { text = names_and_times .. ", createdSince date >= createdAt",
    query = hs.search(search_fields),
    email = function(wanted)
      return function(customer) return has_email(customer, wanted) end
    end } })

-- An entry by itself has its type; one of a customer that is made may leave it out.
local ids = { last = 0 }
for name, words in pairs(lists) do
  local kind, path = ", type text%s " .. words .. [[ ="other"]], "/v2/customers/{}/" .. name:gsub("_", "-")
  local function fields_of_entry(sign)
    return Service.rules("value text!" .. (words ~= "" and kind:format(sign) or ""))
  end
  local function refuse(value, but) if name == "emails" then refuse_taken(value, but) end end
  local fields_alone = fields_of_entry "!"
  hs:resource(name, { parent = "customers", within = member_of(name), ids = ids, paging = "whole",
    view = "id value type", fields = fields_of_entry "",
    conflict = function(body) refuse(body.value) end })
  hs:collection(path, name, "list create remove", { fields = fields_alone })
  hs:on("PUT " .. path .. "/{}", name, fields_alone, function(entry, body, _, customer)
    refuse(body.value, customer)
    hs:set(entry, body, fields_alone, "replace")
  end)
end

-- Patches -----------------------------------------------------------------------------------------

-- Changes of the lists that a customer has, by path: add /emails, replace /emails/12/value, replace
-- and remove /emails/12. What the operation does, or nil when it is no such path.
local function entry_change(mistakes, customer, operation)
  local name, id, member = operation.path:match "^/(%a+)/?(%d*)/?(%a*)$"
  local resource = hs.resources[name == "socialProfiles" and "social_profiles" or name]
  if not resource or resource.parent ~= "customers" then return nil end
  local list, body = customer[resource.within], operation.value
  local entry, place = Service.first(list, "id", text.integer(id) or 0)
  if (id ~= "") ~= (entry ~= nil) or (operation.op == "add") ~= (id == "") then
    return mistakes:say("path", "there is no such entry", "InvalidPath", operation.path) or false
  end
  if operation.op == "remove" then return function() table.remove(list, place) end end
  if member ~= "" then body = { [member] = body } end
  if type(body) ~= "table" then return mistakes:add("value", "type") or false end
  local checked = setmetatable({}, { __index = function(_, key) return body[key] or entry
    and entry[key] end })
  hs:check(mistakes, "value.", checked, resource.fields)
  if name == "emails" and type(body.value) == "string" then refuse_taken(body.value, customer) end
  return function()
    if entry then hs:set(entry, body, resource.fields) else hs:make(resource.name, body, list) end
  end
end

local operations = { add = true, remove = true, replace = true }

-- What an operation does to a plain field, or nil when it is none. The organization is changed by its name alone.
local function field_change(mistakes, customer, operation)
  local name = operation.path:match "^/(.*)$"
  local body = { [name or ""] = operation.op == "remove" and json.null or operation.value }
  if name == "organizationId"
    or not Service.any(scalar_fields, function(rule) return rule.name == name end) then
    return mistakes:say("path", "there is no such path", "InvalidPath", operation.path)
  end
  hs:check(mistakes, "", body, scalar_fields)
  return function() hs:set(customer, body, scalar_fields) end
end

-- An array of operations on the plain fields and the entries, the opposite of what a conversation
-- takes.
hs:on("PATCH /v2/customers/{}", "customers", nil, function(customer, _, request)
  local mistakes, changes = hs:mistakes "JSON", {}
  for _, operation in ipairs(hs:read_list_body(request)) do
    local change
    if not json.is_object(operation) or type(operation.path) ~= "string" then
      mistakes:add("path", "type")
    elseif not operations[operation.op] then
      mistakes:add("op", "word", operation.op, "add', 'remove', 'replace")
    else
      change = entry_change(mistakes, customer, operation)
      if change == nil then change = field_change(mistakes, customer, operation) end
    end
    changes[#changes + 1] = change or nil
  end
  mistakes:refuse()
  for _, change in ipairs(changes) do change() end
end)

-- Deleted at once, or with ?async=true accepted for later, which here is at once as well. What they
-- wrote goes with them.
hs:on("DELETE /v2/customers/{}", "customers", nil, function(customer, _, request)
  local is_async, conversations = request.query.async == "true", hs.items.conversations
  need(is_async or customer.conversationCount <= 100, "The customer has too many conversations",
    403)
  hs:delete("customers", customer)
  for i = #conversations, 1, -1 do
    if conversations[i].customer == customer.id then
      hs:delete("conversations", conversations[i])
    end
  end
  return Service.empty(is_async and 202 or 204)
end)

-- Addresses ---------------------------------------------------------------------------------------

local address, address_fields = "/v2/customers/{}/address", [[city text!, state text!,
  postalCode text!, country text!, lines texts]]

local function set_address(customer, body)
  customer.address = { city = body.city, state = body.state, postalCode = body.postalCode,
    country = body.country, lines = body.lines or json.array() }
end

hs:on("GET " .. address, "customers", nil,
  function(customer) return hs:need_found(customer.address) end)
hs:on("POST " .. address, "customers", address_fields, set_address, { status = 201 })
hs:on("PUT " .. address, "customers", address_fields, set_address)
hs:on("DELETE " .. address, "customers", nil, function(customer) customer.address = nil end)
