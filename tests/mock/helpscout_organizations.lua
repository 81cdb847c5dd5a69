-- Help Scout's organizations, and the properties that the company defines for them and for customers.

local conversations = require "helpscout_conversations"
local customers = require "helpscout_customers"
local json = require "json"
local names = require "names"
local Service = require "service"
local text = require "text"
local organizations = {}
local definitions_most = 50

-- Properties --------------------------------------------------------------------------------------

local words = " number|text|url|date|dropdown"

-- What a kind of properties has: bounds of slug and name, and of an option's label.
local function definition_fields(slug, name, label)
  return Service.rules("type text!" .. words, { "slug", "text!", least = 1, most = slug, form = "^[%w_-]+$" },
    { "name", "text!", most = name }, { "options", "array", most = 100, default = json.array(),
      of = Service.rules({ "label", "text!", most = label }, "id text") })
end

local function conflict(service, body, items)
  if items.by[body.slug] then Service.refuse(service:error(409, "The slug is taken")) end
  if #items >= definitions_most then Service.refuse(service:error(400, "There are too many properties")) end
end

local last_option = 0

-- Options of customers' properties have ids.
local function name_options(_, definition)
  for _, option in ipairs(definition.type == "dropdown" and definition.options or {}) do
    last_option = last_option + 1
    option.id = option.id or ("4a1c7c1e-52c3-4c33-9a0e-0d6a6f1f%04x"):format(last_option)
  end
end

local function options_of(...)
  local view = Service.view(...)
  return { "options", function(definition, request, service)
    return definition.type == "dropdown" and service:objects(view, definition.options, request) or nil
  end }
end

local plain_options = options_of "label"

-- The value of a property as it is kept and shown, nil when the property cannot have it.
local function read_value(definition, value)
  local kind, said = definition.type, type(value) == "string" and value or nil
  if kind == "dropdown" then
    for _, option in ipairs(definition.options) do
      if option.label == value or option.id and option.id == value then return option.id or value, option.label end
    end
  elseif kind == "number" and (math.type(value) or said and text.integer(said)) or kind == "text" and said
      and utf8.len(said) <= 255 or kind == "url" and said or kind == "date" and said
      and said:find "^%d%d%d%d%-%d%d%-%d%d$" then
    return value, tostring(value)
  end
end

-- Customers' values -------------------------------------------------------------------------------

-- All of an array of operations, or none of them.
local function patch_properties(service, request, row)
  local customer, body = service:item(request, row.resource), service:read_json(request)
  local mistakes, values = service:mistakes "JSON", {}
  if not json.is_array(body) then Service.refuse(service:bad_json()) end
  for _, operation in ipairs(body) do
    local slug = json.is_object(operation) and type(operation.path) == "string" and operation.path:match "^/(.+)$"
    local definition = slug and service:find("customer_properties", slug)
    if not definition or operation.op ~= "replace" and operation.op ~= "remove" then
      mistakes:say("path", "there is no such property", "InvalidPath", operation.path)
    elseif operation.op == "remove" then values[slug] = false
    else
      local value, shown = read_value(definition, operation.value)
      if value == nil then mistakes:say(slug, "the property has no such value", "InvalidValue") end
      values[slug] = { value = value, text = shown }
    end
  end
  mistakes:refuse()
  local kept = json.array()
  for _, definition in ipairs(service.items.customer_properties) do
    local value = values[definition.slug]
    for _, old in ipairs(value == nil and customer.properties or {}) do
      if old.slug == definition.slug then kept[#kept + 1] = old end
    end
    if value then
      kept[#kept + 1] = { type = definition.type, slug = definition.slug, name = definition.name,
        value = value.value, text = value.text, source = { name = "api" } }
    end
  end
  customer.properties = kept
  service:written({ verb = "change", counts = "patch_properties", resource = row.resource }, customer)
  return Service.empty(204)
end

local function forget_customers_values(service, definition)
  for _, customer in ipairs(service.items.customers) do
    for i, value in ipairs(customer.properties) do
      if value.slug == definition.slug then table.remove(customer.properties, i) break end
    end
  end
end

-- Organizations -----------------------------------------------------------------------------------

local function members(service, organization)
  local list = {}
  for _, customer in ipairs(service.items.customers) do
    if customer.organizationId == organization.id then list[#list + 1] = customer end
  end
  return list
end

local function their_conversations(service, organization)
  local list = {}
  for _, conversation in ipairs(service.items.conversations) do
    local customer = service:find("customers", conversation.customer)
    if customer and customer.organizationId == organization.id then list[#list + 1] = conversation end
  end
  return list
end

local function counted(list)
  return function(organization, _, service) return #list(service, organization) end
end

local function when(parameter, value)
  return function(organization, request, service)
    return request.query[parameter] == "true" and value(organization, request, service) or nil
  end
end

local function values(organization, _, service)
  local list = json.array()
  for _, definition in ipairs(service.items.organization_properties) do
    local value = organization.values[definition.slug]
    if value then
      list[#list + 1] = json.object("definitionId", definition.id, "slug", definition.slug, "name", definition.name,
        "type", definition.type, "value", value, "options", definition.type == "dropdown"
          and service:objects(Service.view "label", definition.options) or nil)
    end
  end
  return list
end

local function taken(service, name, but)
  for _, other in ipairs(service.items.organizations) do
    if other ~= but and text.same(other.name, name) then
      Service.refuse(service:error(409, "An organization with this name already exists"))
    end
  end
end

local fields = Service.rules("name text!, website text, description text, location text, note text, brandColor text, "
  .. "logoUrl text", { "domains", "texts", default = json.array() }, { "phones", "texts", default = json.array() })

-- All of it, but for the values of its properties.
local function replace(service, organization, body)
  taken(service, body.name, organization)
  service:set(organization, body, fields, "replace")
end

-- The customers stay.
local function leave(service, organization)
  for _, customer in ipairs(members(service, organization)) do customer.organizationId = nil end
end

local function value_of(member) return function(item) return item[member] end end

local function definition_of(service, request)
  return service:find("organization_properties", request.captures[2]) or Service.refuse(service:not_found())
end

local function set_value(service, organization, body, _, request)
  local definition = definition_of(service, request)
  local value = read_value(definition, body.value)
  if value == nil then Service.refuse(service:error(400, "The property has no such value")) end
  organization.values[definition.slug] = body.value
end

local function remove_value(service, organization, _, _, request)
  organization.values[definition_of(service, request).slug] = nil
end

-- What was chosen of options that are gone is gone too; with none all of it.
local function forget_values(service, definition)
  for _, organization in ipairs(service.items.organizations) do
    local value = organization.values[definition.slug]
    if value and not read_value(definition, value) then organization.values[definition.slug] = nil end
  end
end

local function replace_property(service, definition, body)
  definition.name, definition.options = body.name, json.is_array(body.options) and body.options or json.array()
  forget_values(service, definition)
end

local function remove_property(service, definition)
  definition.options, definition.type = {}, "dropdown"
  forget_values(service, definition)
end

organizations.resources = {
  customer_properties = { key = "slug", list_key = "customer-properties", pages = "whole", conflict = conflict,
    fields = definition_fields(100, nil, 255), made = name_options,
    view = Service.view("type slug name", options_of("id", "label")) },
  organization_properties = { key = "slug", list_key = "organization-properties", pages = "whole",
    conflict = conflict, fields = definition_fields(120, 100, 100), first_id = 77,
    view = Service.view("type slug name", plain_options) },
  organizations = { per_page = 50, first_id = 35, fields = fields,
    located = "?includeCounts=false&includeProperties=false",
    conflict = function(service, body) taken(service, body.name) end,
    made = function(service, organization)
      organization.values, organization.lastInteractionAt = {}, service:now()
    end,
    known_by = value_of "name",
    variant = function(request)
      return (request.query.includeCounts or "") .. (request.query.includeProperties or "")
    end,
    one_sort = true,
    sorts = { { "lastInteractionAt", value_of "lastInteractionAt" },
      { "name", function(organization) return text.fold(organization.name) end },
      { "customerCount", function(organization, service) return #members(service, organization) end },
      { "conversationCount", function(organization, service) return #their_conversations(service, organization) end } },
    view = Service.view("id name website description location logoUrl note domains phones brandColor",
      { "customerCount", when("includeCounts", counted(members)) },
      { "conversationCount", when("includeCounts", counted(their_conversations)) },
      { "properties", when("includeProperties", values) },
      { "_links", function(organization, request)
        return json.object("self", conversations.link(request, "/v2/organizations/%d", organization.id))
      end }) },
  organization_customers = { parent = "organizations", of = members, per_page = 50, list_key = "customers",
    view = customers.resources.customers.view },
  organization_conversations = { parent = "organizations", of = their_conversations, per_page = 50,
    list_key = "conversations", view = conversations.resource.view },
}

-- Routes ------------------------------------------------------------------------------------------

local all, one = "/v2/organizations", "/v2/organizations/{}"
local property, value = all .. "/properties/{}", one .. "/properties/{}"

organizations.routes = {
  { "PATCH", "/v2/customers/{}/properties", "answer", "customers", with = patch_properties },
  { "GET", "/v2/customer-properties", "list", "customer_properties" },
  { "POST", "/v2/customer-properties", "create", "customer_properties", no_id = true },
  { "DELETE", "/v2/customer-properties/{}", "remove", "customer_properties", set = forget_customers_values },
  { "GET", all, "list", "organizations" },
  { "POST", all, "create", "organizations" },
  { "GET", one, "get", "organizations" },
  { "PUT", one, "change", "organizations", fields = fields, set = replace },
  { "DELETE", one, "remove", "organizations", set = leave },
  { "GET", one .. "/customers", "list", "organization_customers" },
  { "GET", one .. "/conversations", "list", "organization_conversations" },
  { "GET", all .. "/properties", "list", "organization_properties" },
  { "POST", all .. "/properties", "create", "organization_properties", no_id = true },
  { "GET", property, "get", "organization_properties" },
  { "PUT", property, "change", "organization_properties", set = replace_property,
    fields = Service.rules({ "name", "text!", most = 100 }, { "options", "array", most = 100,
      of = Service.rules { "label", "text!", most = 100 } }) },
  { "DELETE", property, "remove", "organization_properties", set = remove_property },
  { "PUT", value, "change", "organizations", set = set_value, fields = Service.rules "value text!",
    counts = "put_property" },
  { "DELETE", value, "change", "organizations", set = remove_value, counts = "delete_property" },
}

-- Seed --------------------------------------------------------------------------------------------

-- Every other customer belongs to the first organization.
function organizations.seed(service, now)
  for i = 0, 54 do
    local organization = service:make("organizations", { id = 35 + i }, {
      name = names.pick(names.companies, i) .. (i < #names.companies and "" or " " .. i),
      website = i == 0 and "https://park.example" or nil, domains = i == 0 and json.array { "park.example" } or nil, brandColor = i == 0 and "#2F80ED" or nil })
    organization.lastInteractionAt = now - i * 7919 % 86400
  end
  for i, customer in ipairs(service.items.customers) do
    if i % 2 == 1 then customer.organizationId = 35 end
  end
  local function define(kind, id, type, slug, name, labels)
    service:make(kind, { id = id }, { type = type, slug = slug, name = name,
      options = json.array(json.map(labels or {}, function(label) return { label = label } end)) })
  end
  define("organization_properties", 77, "dropdown", "tier", "Tier", { "Gold", "Silver" })
  define("organization_properties", 78, "date", "renewal", "Renewal")
  service:find("organizations", 35).values.tier = "Gold"
  define("customer_properties", 1, "dropdown", "plan", "Plan", { "Gold", "Silver" })
  define("customer_properties", 2, "number", "seats", "Seats")
  define("customer_properties", 3, "text", "car", "Car")
end

return organizations
