-- Contacts of Aircall: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local requests = require "requests"
local get, post, put, delete = requests.get, requests.post, requests.put, requests.delete

local contact = "/v1/contacts/5678"

local cases = {
  { "search_contacts", "by_phone_number", { phone_number = "+33 6 12 34 56 78" },
    get("/v1/contacts/search", { page = "1", per_page = "20", order = "desc",
      phone_number = "+33612345678" }) },
  { "search_contacts", "sends_everything",
    { page = 2, per_page = 50, order = "asc", order_by = "updated_at", from = "2026-01-01",
      to = "2026-01-31", email = "Ida+x@example.com" },
    get("/v1/contacts/search", { page = "2", per_page = "50", order = "asc",
      order_by = "updated_at", from = "1767225600", to = "1769903999",
      email = "Ida+x@example.com" }) },
  { "search_contacts", "sorts_by_creation", { email = "a@b.c", order_by = "created_at" },
    get("/v1/contacts/search", { page = "1", per_page = "20", order = "desc",
      order_by = "created_at", email = "a@b.c" }) },
  { "search_contacts", "needs_something_to_look_for", { page = 1 }, {},
    { refused = { "phone_number", "email" } } },
  { "search_contacts", "refuses_an_end_before_its_begin",
    { email = "a@b.c", from = "2026-02-01", to = "2026-01-31" }, {},
    { refused = { "'from'", "after 'to'" } } },
  { "get_contact", "takes_an_id", { contact_id = 5678 }, get(contact) },
  { "delete_contact", "takes_an_id", { contact_id = 5678 }, delete(contact) },
}

for _, operation in ipairs { "create_contact", "update_contact" } do
  table.insert(cases, { operation, "refuses_a_label_of_226", { contact_id = operation:match "^u" and 5678,
    first_name = "Ida", emails = { { label = ("a"):rep(226), value = "a@b.c" } } }, {},
    { refused = { "emails[1].label" } } })
end

for _, list in ipairs { { "phone_number", "phone_details", "+33 (6) 12345678", "+33612345678" },
                        { "email", "email_details", "Ida@example.com", "Ida@example.com" } } do
  local name, path, value, sent = table.unpack(list)
  path = contact .. "/" .. path
  local id = name .. "_id"
  local body = ('{"label":"%%s","value":"%s"}'):format(sent)
  table.insert(cases, { "add_contact_" .. name, "is_labelled_work",
    { contact_id = 5678, value = value }, post(path, body:format "Work") })
  table.insert(cases, { "add_contact_" .. name, "sends_a_label",
    { contact_id = 5678, label = "Büro", value = value }, post(path, body:format "Büro") })
  table.insert(cases, { "update_contact_" .. name, "sends_both",
    { contact_id = 5678, [id] = 9, label = "Main", value = value },
    put(path .. "/9", body:format "Main") })
  table.insert(cases, { "delete_contact_" .. name, "has_both_in_the_path",
    { contact_id = 5678, [id] = 9 }, delete(path .. "/9") })
end

return cases
