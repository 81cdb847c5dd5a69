-- Help Scout's organizations, and the properties that the company defines for them and for
-- customers.

local hs = require "helpscout"
local json = require "json"
local Service = require "service"
local text = require "text"
local resources, items = hs.resources, hs.items

local function need(...) return hs:need(...) end

-- Properties --------------------------------------------------------------------------------------

local function is_day(said) return said:find "^%d%d%d%d%-%d%d%-%d%d$" end

-- The value of a property as it is kept and shown, nil when the property cannot have it.
local function read_value(definition, value)
  local kind, said = definition.type, type(value) == "string" and value
  if kind == "dropdown" then
    local option = value and Service.any(definition.options, function(option)
      return option.label == value or option.id == value
    end)
    if option then return option.id or value, option.label end
  elseif kind == "number" and (math.type(value) or said and text.integer(said))
      or said and (kind == "url" or kind == "text" and utf8.len(said) <= 255
        or kind == "date" and is_day(said)) then
    return value, tostring(value)
  end
end

-- What a kind of properties has: bounds of slug and name, and of an option's label.
local function property_fields(slug, name, label)
  return ([[type text! number|text|url|date|dropdown, slug slug! 1-%d, name text! 0-%d,
    options array 0-100 =[] { label text! 0-%d, id uuid }]]):format(slug, name, label)
end

local function properties(name, path, fields, more)
  local resource = { path = path, key = "slug", list_key = name:gsub("_", "-"), paging = "whole",
    no_id = true, fields = fields,
    conflict = function(body, list)
      need(not list.by[body.slug], "The slug is taken", 409)
      need(#list < 50, "There are too many properties")
    end,
    view = Service.view("type slug name options", { options = function(definition)
      return definition.type == "dropdown" and json.map(definition.options, function(option)
        return { id = option.id, label = option.label }
      end) or nil
    end }) }
  for key, value in pairs(more) do resource[key] = value end
  hs:resource(name, resource)
end

-- What is refused of customers' properties, and not of organizations'.
local reserved, checks = { email = true, name = true, company = true, jobTitle = true }, {}

function checks.slug(mistakes, path, value)
  if reserved[value] then mistakes:say(path, "is reserved", "Reserved", value) end
end

function checks.options(mistakes, path, value)
  local seen = {}
  for _, option in ipairs(json.is_array(value) and value or {}) do
    local label = json.is_object(option) and option.label or json.null
    if seen[label] then mistakes:say(path, "labels must be unique", "Unique", label) end
    seen[label] = label ~= json.null
  end
end

-- Options of customers' properties have ids.
local last_option = 0
properties("customer_properties", "/v2/customer-properties", property_fields(100, 1 << 31, 255), {
  does = "list create remove", checks = checks,
  made = function(definition)
    for _, option in ipairs(definition.options) do
      last_option = last_option + 1
      option.id = option.id or ("4a1c7c1e-52c3-4c33-9a0e-0d6a6f1f%04x"):format(last_option)
    end
  end,
  leave = function(definition)
    for _, customer in ipairs(items.customers) do
      local _, place = Service.first(customer.properties, "slug", definition.slug)
      if place then table.remove(customer.properties, place) end
    end
  end })

-- All of an array of operations, or none of them. Values stand in the order of the definitions.
hs:on("PATCH /v2/customers/{}/properties", "customers", nil, function(customer, _, request)
  local mistakes, values, kept = hs:mistakes "JSON", {}, json.array()
  for _, operation in ipairs(hs:read_list_body(request)) do
    local slug = json.is_object(operation) and type(operation.path) == "string"
      and operation.path:match "^/(.+)$"
    local definition = slug and hs:find("customer_properties", slug)
    if not definition or operation.op ~= "replace" and operation.op ~= "remove" then
      mistakes:say("path", "there is no such property", "InvalidPath", slug or nil)
    elseif operation.op == "remove" then
      values[slug] = false
    else
      local value, shown = read_value(definition, operation.value)
      if value == nil then mistakes:say(slug, "the property has no such value", "InvalidValue") end
      values[slug] = { type = definition.type, slug = slug, name = definition.name, value = value,
        text = shown, source = { name = "api" } }
    end
  end
  mistakes:refuse()
  for _, definition in ipairs(items.customer_properties) do
    local value = values[definition.slug]
    if value == nil then value = Service.first(customer.properties, "slug", definition.slug) end
    if value then table.insert(kept, value) end
  end
  customer.properties = kept
end)

-- What was chosen of options that are gone is gone too; with none all of it.
local function forget_values(definition)
  for _, organization in ipairs(items.organizations) do
    if read_value(definition, organization.values[definition.slug]) == nil then
      organization.values[definition.slug] = nil
    end
  end
end

properties("organization_properties", "/v2/organizations/properties",
  property_fields(120, 100, 100), {
  does = "list create get remove", first_id = 77,
  leave = function(definition) forget_values { slug = definition.slug } end })
hs:on("PUT /v2/organizations/properties/{}", "organization_properties",
  "name text! 0-100, options array 0-100 { label text! 0-100 }", function(definition, body)
    local options = json.is_array(body.options) and body.options
    definition.name, definition.options = body.name, options or json.array()
    forget_values(definition)
  end)

-- Organizations -----------------------------------------------------------------------------------

local function is_of(customer, organization)
  return customer and customer.organizationId == organization.id
end

local function members(organization) return Service.all(items.customers, is_of, organization) end

local function their_conversations(organization)
  return Service.all(items.conversations, function(item)
    return is_of(hs:find("customers", item.customer), organization)
  end)
end

local function member_count(organization) return #members(organization) end
local function conversation_count(organization) return #their_conversations(organization) end

local function when(parameter, value)
  return function(organization, request)
    return request.query[parameter] == "true" and value(organization) or nil
  end
end

local function values_of(organization)
  local list = json.array()
  for _, definition in ipairs(items.organization_properties) do
    local value = organization.values[definition.slug]
    if value then
      list[#list + 1] = { definitionId = definition.id, slug = definition.slug,
        name = definition.name, type = definition.type, value = value,
        options = resources.organization_properties.view[4][3](definition) }
    end
  end
  return list
end

local path, one = "/v2/organizations", "/v2/organizations/{}"

-- All of one is replaced, but for the values of its properties and a logo that is not given.
hs:resource("organizations", { path = path, does = "list create get replace remove",
  first_id = 35, unique = "name", located_query = "?includeCounts=false&includeProperties=false",
  fields = "name text!, website text, description text, location text, note "
    .. "text, brandColor text, logoUrl text~, domains texts =[], phones texts =[]",
  made = function(organization)
    organization.values, organization.lastInteractionAt = {}, hs:stamp()
  end,
  leave = function(organization) -- the customers stay
    for _, customer in ipairs(members(organization)) do customer.organizationId = nil end
  end,
  one_sort = true, sorts = "lastInteractionAt name customerCount conversationCount",
  sort_values = { customerCount = member_count, conversationCount = conversation_count },
  view = Service.view([[id name website description location logoUrl note domains phones brandColor
    customerCount conversationCount properties _links@/v2/organizations/%d]], {
    customerCount = when("includeCounts", member_count),
    conversationCount = when("includeCounts", conversation_count),
    properties = when("includeProperties", values_of) }) })

hs:resource("organization_customers", { parent = "organizations", path = one .. "/customers",
  does = "list", within = members, list_key = "customers", view = resources.customers.view })
hs:resource("organization_conversations", { parent = "organizations", does = "list",
  path = one .. "/conversations", within = their_conversations, list_key = "conversations",
  view = resources.conversations.view })

local function definition_of(request)
  return hs:need_found(hs:find("organization_properties", request.captures[2]))
end

local value_path = one .. "/properties/{}"
hs:on("PUT " .. value_path, "organizations", "value text!", function(organization, body, request)
  local definition = definition_of(request)
  need(read_value(definition, body.value) ~= nil, "The property has no such value")
  organization.values[definition.slug] = body.value
end)
hs:on("DELETE " .. value_path, "organizations", nil, function(organization, _, request)
  organization.values[definition_of(request).slug] = nil
end)
