-- Organizations of Help Scout, and the fields that the company defined for them.

resource "Companies that customers belong to, and what the company notes about them."

local organization = { "id", id, "Id of the organization." }
local whose = { "organization_id", id, "Id of the organization." }
local optional = text { empty = "absent" } -- what was read can be written back
local fields = {
  { "name", text, "Its name; no two have the same.", "required" },
  { "website", optional, "Address of its website." },
  { "description", optional, "What it is." },
  { "location", optional, "Where it is." },
  { "note", optional, "A note about it." },
  { "domains", list(text), "Domains of its e-mail addresses, such as park.example." },
  { "phones", list(text), "Phone numbers." },
  { "brand_color", optional, "Its colour, such as #2F80ED.", as = "brandColor" },
  { "logo_url", optional, "Address of its logo.", as = "logoUrl" },
}
local property = { "slug", text { most = 120, characters = slug_characters },
  "The property's slug.", "required" }
local property_name = { "name", text { most = 100 }, "The name that people see.", "required" }
local options = { "options", list(record {
  { "label", text { most = 100 }, "What people choose.", "required" },
}, { most = 100 }), "What can be chosen, for a dropdown." }
local no_organization = [[
- `not_found`: no such organization.
]]
local no_property = [[
- `not_found`: there is no property of this slug.
]]
local name_taken = [[
- `conflict`: another organization has this name.
]]

shape "OrganizationList" {
  "A page of organizations.",
  { "_embedded", "{ organizations: Organization[] }", "Empty when there are none." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Organization" {
  "A company that customers belong to.",
  { "id", "integer" },
  { "name", "string" },
  { "website", "string?" },
  { "description", "string?" },
  { "location", "string?" },
  { "note", "string?" },
  { "logoUrl", "string?" },
  { "brandColor", "string?" },
  { "domains", "string[]" },
  { "phones", "string[]" },
  { "customerCount", "integer?", "With `include_counts` of `get_organization`." },
  { "conversationCount", "integer?", "With `include_counts` of `get_organization`." },
  { "properties", "OrganizationValue[]?", "With `include_properties`." },
  { "_links", "Links?" },
}

shape "OrganizationValue" {
  "What an organization has in one of its properties.",
  { "slug", "string" },
  { "name", "string" },
  { "type", "string" },
  { "value", "string?" },
  { "definitionId", "integer?" },
  { "options", "{ label: string }[]?", "Of a dropdown." },
}

shape "OrganizationPropertyList" {
  "All properties of organizations.",
  { "_embedded", "table<string, OrganizationProperty[]>", "One array, `organization-properties`." },
  { "_links", "Links?" },
}

shape "OrganizationProperty" {
  "A field that the company defined for organizations.",
  { "slug", "string", "For `set_organization_property_value`." },
  { "name", "string" },
  { "type", '"text"|"number"|"url"|"date"|"dropdown"|string' },
  { "options", "{ label: string }[]?", "Of a dropdown." },
}

read "list_organizations" {
  "Lists organizations: the companies that customers belong to.",
  GET "/v2/organizations", pages = "hal", items = "_embedded.organizations", page, per_page,
  { "sort_field", choice { "name", "customerCount", "conversationCount", "lastInteractionAt" },
    "Field to sort by.", to = hook, default = "lastInteractionAt" },
  { "sort_order", order, "Sort direction.", to = hook, default = "desc" },
  ask = "helpscout_ask_organizations",
  arrays = { "domains", "phones" },
  returns = "OrganizationList", notes = page_cost,
  asked = "companies with most tickets, organizations with most conversations, biggest companies",
  example = [[
local result = app.integrations.helpscout.list_organizations({
  sort_field = "name",
  sort_order = "asc"
})
for _, organization in ipairs(result._embedded.organizations) do
  print(organization.id .. ": " .. organization.name)
end
]],
}

read "get_organization" {
  "Gets one organization.",
  GET "/v2/organizations/{id}", organization,
  { "include_counts", boolean, "Adds how many customers and conversations it has.",
    as = "includeCounts" },
  { "include_properties", boolean, "Adds the values of its properties.",
    as = "includeProperties" },
  arrays = { "domains", "phones" },
  returns = "Organization", failures = no_organization,
  example = [[
local organization = app.integrations.helpscout.get_organization({
  id = 35,
  include_counts = true,
  include_properties = true
})
print(organization.name, organization.customerCount)
for _, property in ipairs(organization.properties or {}) do
  print(property.name, property.value)
end
]],
}

write "create_organization" {
  "Creates an organization.",
  POST "/v2/organizations", created, fields,
  returns = "Created",
  notes = [[
- To put a customer into it, use `overwrite_customer`, which clears all of the customer's fields that are
  not given.
]],
  failures = name_taken,
  example = [[
local result = app.integrations.helpscout.create_organization({
  name = "Harbour Bakery",
  website = "https://harbour.example",
  domains = { "harbour.example" },
  phones = { "+31 30 123456" }
})
print("New organization: " .. result.id)
]],
}

write "update_organization" {
  "Replaces an organization: what is not given is cleared.", destroys,
  PUT "/v2/organizations/{id}", organization, fields,
  returns = "Done",
  notes = [[
- **A field that is left out is cleared**: read the organization with `get_organization`, change what is
  to change, and send all fields. The values of its properties stay; in the service's own example the
  logo stays, too.
]],
  failures = no_organization .. name_taken,
  example = [[
local before = app.integrations.helpscout.get_organization({ id = 35 })
app.integrations.helpscout.update_organization({
  id = 35,
  name = before.name,
  website = before.website,
  description = before.description,
  location = before.location,
  domains = before.domains,
  phones = before.phones,
  brand_color = before.brandColor,
  logo_url = before.logoUrl,
  note = "Pays late"
})
print("Replaced.")
]],
}

write "delete_organization" {
  "Deletes an organization.", destroys,
  DELETE "/v2/organizations/{id}", organization,
  returns = "Done",
  notes = [[
- Its customers stay, without an organization.
]],
  failures = no_organization,
  example = [[
local result = app.integrations.helpscout.create_organization({ name = "Short-lived Ltd" })
app.integrations.helpscout.delete_organization({ id = result.id })
print("Deleted.")
]],
}

read "list_organization_customers" {
  "Lists the customers that belong to an organization.",
  GET "/v2/organizations/{organization_id}/customers", pages = "hal", items = "_embedded.customers",
  whose, page, per_page,
  arrays = customer_arrays, texts = customer_texts,
  returns = "CustomerList", notes = page_cost, failures = no_organization,
  example = [[
local result = app.integrations.helpscout.list_organization_customers({ organization_id = 35 })
for _, customer in ipairs(result._embedded.customers) do
  print(customer.id .. ": " .. customer.firstName .. " " .. customer.lastName)
end
]],
}

read "list_organization_conversations" {
  "Lists the conversations of an organization's customers.",
  GET "/v2/organizations/{organization_id}/conversations", pages = "hal",
  items = "_embedded.conversations", whose, page, per_page,
  shape = "helpscout_shape_conversation", texts = { "subject" },
  returns = "ConversationList", failures = no_organization,
  notes = [[
- The `status` of an open conversation may be `open` here, where it is `active` elsewhere.
]] .. page_cost,
  example = [[
local result = app.integrations.helpscout.list_organization_conversations({ organization_id = 35 })
for _, conversation in ipairs(result._embedded.conversations) do
  print(conversation.id .. ": " .. conversation.subject .. " (" .. conversation.status .. ")")
end
]],
}

read "list_organization_properties" {
  "Lists the fields that the company defined for organizations.",
  GET "/v2/organizations/properties", pages = "whole", items = "_embedded.organization-properties",
  returns = "OrganizationPropertyList", asked = "organization custom fields, custom fields of an organization",
  example = [[
local result = app.integrations.helpscout.list_organization_properties({})
for _, property in ipairs(result._embedded["organization-properties"]) do
  print(property.slug .. ": " .. property.name .. " (" .. property.type .. ")")
end
]],
}

read "get_organization_property" {
  "Gets one field that the company defined for organizations.",
  GET "/v2/organizations/properties/{slug}", property,
  returns = "OrganizationProperty", failures = no_property,
  example = [[
local property = app.integrations.helpscout.get_organization_property({ slug = "tier" })
print(property.name, property.type)
for _, option in ipairs(property.options or {}) do
  print(option.label)
end
]],
}

write "create_organization_property" {
  "Defines a field that organizations have.",
  POST "/v2/organizations/properties",
  { "type", choice { "text", "number", "url", "date", "dropdown" },
    "What it holds; this cannot be changed later.", "required" },
  property, property_name, options,
  returns = "Done",
  notes = [[
- A company has 50 at most. Type and slug cannot be changed later.
]],
  failures = [[
- `conflict` or `invalid`: the slug is taken, or there are 50.
]],
  example = [[
app.integrations.helpscout.create_organization_property({
  type = "dropdown",
  slug = "region",
  name = "Region",
  options = { { label = "North" }, { label = "South" } }
})
print("Defined.")
]],
}

write "update_organization_property" {
  "Replaces name and options of a field of organizations.", destroys,
  PUT "/v2/organizations/properties/{slug}", property, property_name, options,
  returns = "Done",
  notes = [[
- The options are replaced: **an organization whose option is left out has none any more**.
]],
  failures = no_property,
  example = [[
app.integrations.helpscout.update_organization_property({
  slug = "tier",
  name = "Tier",
  options = { { label = "Gold" }, { label = "Silver" }, { label = "Bronze" } }
})
print("Replaced.")
]],
}

write "delete_organization_property" {
  "Deletes a field of organizations, with its values.", destroys,
  DELETE "/v2/organizations/properties/{slug}", property,
  returns = "Done", failures = no_property,
  example = [[
app.integrations.helpscout.delete_organization_property({ slug = "renewal" })
print("Deleted.")
]],
}

local which = no_organization:gsub("organization", "organization or property")

write "set_organization_property_value" {
  "Sets what an organization has in one of its fields.",
  PUT "/v2/organizations/{organization_id}/properties/{slug}", whose, property,
  { "value", text, "The value as text: 100, 2025-03-04, or an option's label.", "required" },
  returns = "Done", failures = which .. [[
- `invalid`: a value that the property's type does not have.
]],
  example = [[
app.integrations.helpscout.set_organization_property_value({
  organization_id = 35,
  slug = "tier",
  value = "Gold"
})
print("Set.")
]],
}

write "remove_organization_property_value" {
  "Takes away what an organization has in one of its fields.", destroys,
  DELETE "/v2/organizations/{organization_id}/properties/{slug}", whose, property,
  returns = "Done", failures = which,
  example = [[
app.integrations.helpscout.remove_organization_property_value({
  organization_id = 35,
  slug = "tier"
})
print("Gone.")
]],
}
