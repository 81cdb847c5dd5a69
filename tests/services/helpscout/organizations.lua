-- Organizations and properties: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local integrations = require "integrations"
local requests = require "requests"
local get, post, put, patch, delete = requests.get, requests.post, requests.put, requests.patch, requests.delete

local all, one = "/v2/organizations", "/v2/organizations/35"
local tier = all .. "/properties/tier"

local function listed(sort, page) return get(all, { page = page or "1", sort = sort or "lastInteractionAt,desc" }) end

local everything = { name = "Park BV", website = "https://park.example", description = "Bakery", location = "Utrecht",
  note = "Pays late", domains = { "park.example" }, phones = { "+31 30 123456" }, brand_color = "#2F80ED",
  logo_url = "https://park.example/l.png" }
local everything_body = [[{"name":"Park BV","website":"https://park.example","description":"Bakery",
  "location":"Utrecht","note":"Pays late","domains":["park.example"],"phones":["+31 30 123456"],
  "brandColor":"#2F80ED","logoUrl":"https://park.example/l.png"}]]

local function with(arguments, more)
  local made = {}
  for name, value in pairs(arguments) do made[name] = value end
  for name, value in pairs(more) do made[name] = value end
  return made
end

local cases = {
  { "list_organizations", "asks_for_a_page", { page = 1, per_page = 50 }, listed() },
  { "list_organizations", "is_cut_from_pages_of_50", { page = 2, per_page = 30 }, { listed(), listed(nil, "2") } },
  { "get_organization", "takes_an_id", { id = 35 }, get(one) },
  { "get_organization", "asks_for_more", { id = 35, include_counts = true, include_properties = true },
    get(one, { includeCounts = "true", includeProperties = "true" }) },
  { "get_organization", "asks_for_no_more", { id = 35, include_counts = false, include_properties = false },
    get(one, { includeCounts = "false", includeProperties = "false" }) },
  { "create_organization", "sends_a_name", { name = "Größe & Co" }, post(all, '{"name":"Größe & Co"}') },
  { "create_organization", "sends_everything", everything, post(all, everything_body) },
  { "update_organization", "sends_everything", with(everything, { id = 35 }), put(one, everything_body) },
  { "update_organization", "sends_no_more_than_is_given", { id = 35, name = "P", domains = {} },
    put(one, '{"name":"P","domains":[]}') },
  { "update_organization", "takes_what_was_read", { id = 35, name = "P", website = "", logo_url = "" },
    put(one, '{"name":"P"}') },
  { "delete_organization", "has_no_body", { id = 36 }, delete(all .. "/36") },
  { "list_organization_customers", "asks_for_a_page", { organization_id = 35, page = 1, per_page = 50 },
    get(one .. "/customers", { page = "1" }) },
  { "list_organization_conversations", "asks_for_a_page", { organization_id = 35, page = 1, per_page = 50 },
    get(one .. "/conversations", { page = "1" }) },
  { "list_organization_properties", "asks_for_all", {}, get(all .. "/properties") },
  { "get_organization_property", "takes_a_slug", { slug = "tier" }, get(tier) },
  { "create_organization_property", "sends_all_of_it",
    { type = "dropdown", slug = "a-B_9", name = "A", options = { { label = "X" }, { label = "Y" } } },
    post(all .. "/properties", '{"type":"dropdown","slug":"a-B_9","name":"A","options":[{"label":"X"},{"label":"Y"}]}') },
  { "update_organization_property", "sends_all_of_it", { slug = "tier", name = "Tier", options = { { label = "Gold" } } },
    put(tier, '{"name":"Tier","options":[{"label":"Gold"}]}') },
  { "update_organization_property", "may_have_no_options", { slug = "renewal", name = "R" },
    put(all .. "/properties/renewal", '{"name":"R"}') },
  { "delete_organization_property", "has_no_body", { slug = "renewal" }, delete(all .. "/properties/renewal") },
  { "set_organization_property_value", "sends_text", { organization_id = 35, slug = "tier", value = "Gold" },
    put(one .. "/properties/tier", '{"value":"Gold"}') },
  { "remove_organization_property_value", "has_no_body", { organization_id = 35, slug = "tier" },
    delete(one .. "/properties/tier") },

  { "list_customer_properties", "asks_for_all", {}, get "/v2/customer-properties" },
  { "create_customer_property", "sends_all_of_it",
    { type = "dropdown", slug = "p", name = "P",
      options = { { label = "X", id = "9b2f6e1c-0d3a-4c5e-8f7a-1b2c3d4e5f60" }, { label = "Y" } } },
    post("/v2/customer-properties", [[{"type":"dropdown","slug":"p","name":"P",
      "options":[{"label":"X","id":"9b2f6e1c-0d3a-4c5e-8f7a-1b2c3d4e5f60"},{"label":"Y"}]}]]) },
  { "delete_customer_property", "has_no_body", { slug = "car" }, delete "/v2/customer-properties/car" },

  { "update_customer_properties", "is_an_array_of_operations",
    { id = 789, properties = { plan = "Gold", seats = 5, price = 2.5, ["a-b_C"] = "é\"\\", car = integrations.null } },
    patch("/v2/customers/789/properties", [[ [{"op":"replace","path":"/a-b_C","value":"é\"\\"},
      {"op":"remove","path":"/car"},{"op":"replace","path":"/plan","value":"Gold"},
      {"op":"replace","path":"/price","value":2.5},{"op":"replace","path":"/seats","value":5}] ]]) },

  { "list_customers_v3", "asks_for_the_first_page", {}, get "/v3/customers" },
  { "list_customers_v3", "sends_its_filters",
    { first_name = "Jo", last_name = "Park", email = "jo+a@example.org", created_since = "2025-03-05T08:00:00+01:00",
      modified_since = "2025-03-05", cursor = "2" },
    get("/v3/customers", { firstName = "Jo", lastName = "Park", email = "jo+a@example.org",
      createdSince = "2025-03-05T07:00:00Z", modifiedSince = "2025-03-05T00:00:00Z", cursor = "2" }) },
  { "list_customers_v3", "looks_for_words", { query = "jo" },
    get("/v3/customers", { query = '(firstName:"jo" OR lastName:"jo" OR email:"jo")' }) },
  { "list_customers_v3", "sends_an_expression", { query = 'lastName:"Park"' },
    get("/v3/customers", { query = '(lastName:"Park")' }) },
}

for _, field in ipairs { "name", "customerCount", "conversationCount", "lastInteractionAt" } do
  for _, order in ipairs { "asc", "desc" } do
    table.insert(cases, { "list_organizations", "sorts_by_" .. field .. "_" .. order,
      { sort_field = field, sort_order = order }, listed(field .. "," .. order) })
  end
end

for _, kind in ipairs { "text", "number", "url", "date" } do
  for operation, path in pairs { create_organization_property = all .. "/properties",
                                 create_customer_property = "/v2/customer-properties" } do
    table.insert(cases, { operation, "sends_type_" .. kind, { type = kind, slug = "s", name = "S" },
      post(path, ('{"type":"%s","slug":"s","name":"S"}'):format(kind)) })
  end
end

for _, slug in ipairs { "email", "name", "company", "jobTitle" } do
  table.insert(cases, { "create_customer_property", "refuses_" .. slug, { type = "text", slug = slug, name = "S" }, {},
    { refused = { "slug" } } })
end

-- What is no table of values by slug.
for name, properties in pairs {
  nothing = {}, an_array = { "Gold" }, a_table = { plan = { "Gold" } }, a_boolean = { plan = true },
  a_slash = { ["a/b"] = "x" }, an_empty_slug = { [""] = "x" }, a_letter_beyond_ascii = { ["é"] = "x" },
} do
  table.insert(cases, { "update_customer_properties", "refuses_" .. name, { id = 789, properties = properties }, {},
    { refused = { "properties" } } })
end

return cases
