-- Changes of customers: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local requests = require "requests"
local integrations = require "integrations"
local get, post, put, patch, delete = requests.get, requests.post, requests.put, requests.patch, requests.delete

local one = "/v2/customers/789"
local address = { customer_id = 789, city = "Utrecht", state = "UT", postal_code = "3511AA", country = "NL",
  lines = { "Oudegracht 1" } }
local address_body =
  '{"city":"Utrecht","state":"UT","postalCode":"3511AA","country":"NL","lines":["Oudegracht 1"]}'

local cases = {
  { "update_customer", "is_an_array_of_operations",
    { id = 789, first_name = "Jo", last_name = "Park", job_title = "CFO", location = "Utrecht",
      organization = "Park BV", background = "Notes", gender = "female", age = "30", photo_url = "https://p.example" },
    patch(one, [[ [{"op":"replace","path":"/firstName","value":"Jo"},{"op":"replace","path":"/lastName","value":"Park"},
      {"op":"replace","path":"/jobTitle","value":"CFO"},{"op":"replace","path":"/location","value":"Utrecht"},
      {"op":"replace","path":"/organization","value":"Park BV"},{"op":"replace","path":"/background","value":"Notes"},
      {"op":"replace","path":"/gender","value":"female"},{"op":"replace","path":"/age","value":"30"},
      {"op":"replace","path":"/photoUrl","value":"https://p.example"}] ]]) },
  { "update_customer", "removes_what_is_null", { id = 789, job_title = integrations.null },
    patch(one, '[{"op":"remove","path":"/jobTitle"}]') },
  { "update_customer", "takes_operations_alone",
    { id = 789, operations = { { op = "remove", path = "/emails/12" }, { op = "replace", path = "/age", value = 7 } } },
    patch(one, '[{"op":"remove","path":"/emails/12"},{"op":"replace","path":"/age","value":7}]') },
  { "update_customer", "puts_operations_behind_the_fields",
    { id = 789, first_name = "Jo", operations = { { op = "add", path = "/background", value = "x" } } },
    patch(one, [=[[{"op":"replace","path":"/firstName","value":"Jo"},{"op":"add","path":"/background","value":"x"}]]=]) },
  { "update_customer", "takes_operations_with_tables",
    { id = 789, operations = { { op = "add", path = "/emails", value = { type = "work", value = "a@b.example" } } } },
    patch(one, '[{"op":"add","path":"/emails","value":{"type":"work","value":"a@b.example"}}]') },
  { "overwrite_customer", "sends_everything",
    { id = 789, first_name = "Jo", last_name = "Park", job_title = "CFO", location = "Utrecht", organization_id = 35,
      organization = "Park BV", background = "Notes", gender = "unknown", age = "30", photo_type = "gravatar",
      photo_url = "https://p.example" },
    put(one, [[{"firstName":"Jo","lastName":"Park","jobTitle":"CFO","location":"Utrecht","organizationId":35,
      "organization":"Park BV","background":"Notes","gender":"unknown","age":"30","photoType":"gravatar",
      "photoUrl":"https://p.example"}]]) },
  { "overwrite_customer", "sends_no_more_than_is_given", { id = 789, first_name = "Jo" },
    put(one, '{"firstName":"Jo"}') },
  { "overwrite_customer", "takes_what_was_read",
    { id = 789, first_name = "Jo", last_name = "", age = "", gender = "Unknown", photo_url = "" },
    put(one, '{"firstName":"Jo","gender":"unknown"}') },
  { "update_customer", "takes_a_gender_that_was_read", { id = 789, gender = "Male" },
    patch(one, '[{"op":"replace","path":"/gender","value":"male"}]') },
  { "update_customer", "refuses_an_empty_name", { id = 789, first_name = "" }, {}, { refused = { "first_name", "empty" } } },
  { "get_customer_address", "takes_an_id", { customer_id = 789 }, get(one .. "/address") },
  { "create_customer_address", "sends_all_of_it", address, post(one .. "/address", address_body) },
  { "update_customer_address", "sends_all_of_it", address, put(one .. "/address", address_body) },
  { "delete_customer_address", "has_no_body", { customer_id = 789 }, delete(one .. "/address") },
  { "delete_customer", "has_no_body", { id = 4594300007 }, delete "/v2/customers/4594300007" },
  { "delete_customer_async", "says_so", { id = 4594300014 },
    { method = "DELETE", path = "/v2/customers/4594300014", parameters = { async = "true" } } },
}

-- The five lists: plural, singular, path, types and what they are sent as.
for names, said in pairs {
  emails = { "email", "emails", "home other work" }, phones = { "phone", "phones", "fax home mobile other pager work" },
  chats = { "chat", "chats", "aim gtalk icq msn other qq skype xmpp yahoo" },
  social_profiles = { "social_profile", "social-profiles", "aboutme facebook flickr google googleplus linkedin other "
    .. "quora tungleme twitter youtube foursquare forsquare instagram" },
  websites = { "website", "websites", "" },
} do
  local name, path, types = said[1], one .. "/" .. said[2], {}
  for word in said[3]:gmatch "%S+" do types[#types + 1] = word end
  local function case(operation, what, arguments, request)
    table.insert(cases, { operation .. "_customer_" .. (operation == "list" and names or name), what, arguments, request })
  end
  case("list", "asks_for_all", { customer_id = 789 }, get(path))
  case("delete", "has_no_body", { customer_id = 789, id = 12 }, delete(path .. "/12"))
  for i = 1, math.max(1, #types) do
    local kind = types[i] and ('"type":"%s",'):format(types[i] == "foursquare" and "forsquare" or types[i]) or ""
    local body = ('{%s"value":"a@b.example"}'):format(kind)
    case("create", "sends_" .. (types[i] or "a_value"),
      { customer_id = 789, type = types[i], value = "a@b.example" }, post(path, body))
    case("update", "sends_" .. (types[i] or "a_value"),
      { customer_id = 789, id = 12, type = types[i], value = "a@b.example" }, put(path .. "/12", body))
  end
end

return cases
