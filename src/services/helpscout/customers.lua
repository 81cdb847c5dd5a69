-- Customers of Help Scout.

local arrays = { "_embedded.emails", "_embedded.phones", "_embedded.chats",
  "_embedded.social_profiles", "_embedded.websites" }
local texts = { "firstName", "lastName" }

shape "CustomerList" {
  "A page of customers.",
  { "_embedded", "{ customers: Customer[] }", "Empty when nothing was found." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Customer" {
  "A customer.",
  { "id", "integer" },
  { "firstName", "string", "Empty when unknown." },
  { "lastName", "string", "Empty when unknown." },
  { "jobTitle", "string?" },
  { "organization", "string?" },
  { "organizationId", "integer?" },
  { "location", "string?" },
  { "background", "string?", "Notes." },
  { "gender", "string?" },
  { "age", "string?" },
  { "photoUrl", "string?" },
  { "photoType", "string?" },
  { "conversationCount", "integer?" },
  { "draft", "boolean?" },
  { "createdAt", "string", "ISO 8601, UTC." },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "_embedded", "CustomerDetails" },
  { "_links", "Links?" },
}

shape "CustomerDetails" {
  "Contact data of a customer.",
  { "emails", "Entry[]", "Empty when there is none: a customer may have only a phone." },
  { "phones", "Entry[]" },
  { "chats", "Entry[]" },
  { "social_profiles", "Entry[]" },
  { "websites", "Entry[]" },
  { "properties", "table[]?", "Fields that the company defined: type, slug, name, value, text." },
  { "address",
    "{ city: string?, state: string?, postalCode: string?, country: string?, lines: string[]? }?" },
}

shape "Entry" {
  "An e-mail address, phone number or the like.",
  { "id", "integer" },
  { "value", "string" },
  { "type", "string?", "Such as work, home or mobile." },
}

read "list_customers" {
  "Lists customers, filtered, sorted and searched.", core,
  GET "/v2/customers", pages = "hal", items = "_embedded.customers",
  { "first_name", text, "First name, or a part of it.", as = "firstName" },
  { "last_name", text, "Last name, or a part of it.", as = "lastName" },
  { "email", text, "E-mail address, or a part of it.", to = hook },
  page, per_page,
  { "sort_field", choice { "firstName", "lastName", "createdAt", { "updatedAt", "modifiedAt" } },
    "Field to sort by.", to = hook },
  { "sort_order", order, "Sort direction.", to = hook },
  { "query", text, "Words that a name or e-mail address holds, or an expression of Help Scout's \z
    query language such as `(lastName:\"Park\")`.", to = hook },
  ask = "helpscout_ask_customers",
  arrays = arrays, texts = texts,
  returns = "CustomerList",
  result_words = [[
`result._embedded.customers` is an array, empty when nothing was found; `result.page` says where
this page is. Each customer has `id`, `firstName`, `lastName`, `organization`, `jobTitle` and, in
`_embedded`, arrays that are always there: `emails`, `phones`, `chats`, `social_profiles`,
`websites`.
]],
  notes = [[
- `email` and `query` are searches.
]] .. search_lags .. [[
- `query` takes plain words, which first name, last name or an address must hold, or an expression
  such as `(lastName:"Park" AND email:"example.org")`. What is not an expression from beginning to
  end is looked for as it stands.
- Without `sort_field` the service decides the order. `createdAt` with "desc" (newest first) is how
  the service documents its own order; with "asc" it may refuse (`invalid`).
]] .. page_cost,
  failures = [[
- `invalid`: an expression or an order that the service does not take.
]],
  example = [[
local result = app.integrations.helpscout.list_customers({
  email = "jo@example.org"
})

for _, customer in ipairs(result._embedded.customers) do
  local address = customer._embedded.emails[1]
  print(customer.id .. ": " .. customer.firstName .. " " .. customer.lastName, address and address.value or "no address")
end
]],
}

read "get_customer" {
  "Gets one customer with e-mail addresses, phones and other contact data.", core,
  GET "/v2/customers/{id}",
  { "id", id, "Id of the customer." },
  arrays = arrays, texts = texts,
  returns = "Customer",
  result_words = [[
The customer: `id`, `firstName`, `lastName`, `organization`, `jobTitle`, `background`,
`conversationCount`, times; in `_embedded` the arrays `emails`, `phones`, `chats`,
`social_profiles`, `websites`, which are always there, and `address` and `properties` where there
are any. An entry has `id`, `value`, `type`.
]],
  notes = [[
- A customer may have no e-mail address at all (phone or chat only): test `emails[1]` before you use
  it.
]],
  failures = [[
- `not_found`: no such customer.
]],
  example = [[
local customer = app.integrations.helpscout.get_customer({ id = 789 })
print(customer.firstName .. " " .. customer.lastName)
for _, address in ipairs(customer._embedded.emails) do
  print(address.value, address.type)
end
]],
}

write "create_customer" {
  "Creates a customer.", core,
  POST "/v2/customers", created,
  { "first_name", text { most = 40, empty = "absent" }, "First name.", as = "firstName" },
  { "last_name", text { most = 40, empty = "absent" }, "Last name.", as = "lastName" },
  { "email", address, "Primary e-mail address.", as = "emails[].value" },
  { "organization", text { most = 60, empty = "absent" }, "Company or organization." },
  { "job_title", text { most = 60, empty = "absent" }, "Job title.", as = "jobTitle" },
  { "phone", text { empty = "absent" }, "Phone number.", as = "phones[].value" },
  constant("emails[].type", "work", { when = "email" }),
  constant("phones[].type", "work", { when = "phone" }),
  any_of { "first_name", "last_name", "email" },
  returns = "Created",
  result_words = [[
`result.id`, the id of the new customer. The service says no more; `get_customer` has the rest.
]],
  notes = [[
- The address and the phone number are stored with the type "work".
- Sending it twice without `email` makes two customers.
- A search may not find the new customer at once; `get_customer` with the id does.
- An empty text counts as not given.
]],
  failures = [[
- `conflict`: a customer with this e-mail address is there already. Find them with `list_customers({
  email = … })`.
]],
  example = [[
local result = app.integrations.helpscout.create_customer({
  first_name = "Jane",
  last_name = "Doe",
  email = "jane.doe@example.com",
  organization = "Acme Corp"
})

print("New customer: " .. result.id)
]],
}
