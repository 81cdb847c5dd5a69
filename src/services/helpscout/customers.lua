-- Customers of Help Scout.

resource "People who write to the company, and how to reach them."

shape "CustomerList" {
  "A page of customers.",
  { "_embedded", "{ customers: Customer[] }", "Empty when nothing was found." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "CustomerCursorList" {
  "A page of customers.",
  { "_embedded", "{ customers: Customer[] }", "Empty when nothing was found." },
  { "next_cursor", "string?", "For `cursor`; absent on the last page." },
  { "_links", "Links?" },
}

shape "Customer" {
  "A customer.", columns = "id firstName lastName _embedded.emails.value _embedded.phones.value organization",
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
  "An e-mail address, phone number or the like.", columns = "id type value",
  { "id", "integer" },
  { "value", "string" },
  { "type", "string?", "Such as work, home or mobile." },
}

read "list_customers" {
  "Lists customers, filtered, sorted and searched.", core,
  GET "/v2/customers", pages = "hal", items = "_embedded.customers",
  { "first_name", text, "First name.", as = "firstName" },
  { "last_name", text, "Last name.", as = "lastName" },
  { "email", text, "E-mail address, or a part of it.", to = hook },
  page, per_page,
  { "sort_field", choice { "firstName", "lastName", "createdAt", { "updatedAt", "modifiedAt" } },
    "Field to sort by.", to = hook },
  { "sort_order", order, "Sort direction.", to = hook },
  { "query", text, "Words that a name or e-mail address holds, or an expression of Help Scout's \z
    query language such as `(lastName:\"Park\")`.", to = hook },
  ask = "helpscout_ask_customers",
  arrays = customer_arrays, texts = customer_texts,
  returns = "CustomerList", asked = "find a customer by e-mail, look up a customer by e-mail, search by e-mail, \z
    customers by e-mail domain, customers by domain, e-mail to id, how many customers",
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
  with the fields `firstName`, `lastName`, `email` and `modifiedAt:[A TO B]`, such as
  `(lastName:"Park" AND email:"example.org")`. In quotes, `"` and `\` have a backslash before them.
  Any other text is searched for as plain words. No field holds a whole name: give `first_name` and `last_name`.
- Without `sort_field` the service decides the order. `createdAt` with "desc" (newest first) is the order
  that the service documents as its own; with "asc" it may refuse (`invalid`).
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
  arrays = customer_arrays, texts = customer_texts,
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

read "list_customers_v3" {
  "Lists customers, newest first, and finds new ones at once.",
  GET "/v3/customers", pages = "cursors", items = "_embedded.customers",
  { "first_name", text, "First name.", as = "firstName" },
  { "last_name", text, "Last name.", as = "lastName" },
  { "email", address, "E-mail address, whole." },
  { "created_since", time, "Only those created since then.", as = "createdSince" },
  { "modified_since", time, "Only those changed since then.", as = "modifiedSince" },
  { "query", text, "Words, or an expression, as `list_customers` has them.", to = hook },
  { "cursor", text, "`next_cursor` of the page before." },
  ask = "helpscout_ask_customers_v3",
  arrays = customer_arrays, texts = customer_texts,
  returns = "CustomerCursorList", asked = "new customers, customers created, customers changed",
  notes = [[
- The service decides how many a page has; `next_cursor` leads to the next page. `app.integrations.each`
  goes through all.
- `list_customers` finds parts of addresses, and sorts.
]],
  failures = [[
- `invalid`: an expression that the service does not take.
]],
  example = [[
local result = app.integrations.helpscout.list_customers_v3({ email = "jo@example.org" })
for _, customer in ipairs(result._embedded.customers) do
  print(customer.id .. ": " .. customer.firstName .. " " .. customer.lastName)
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
- An empty text counts as not given; only an empty `email` is refused.
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

-- Changes -----------------------------------------------------------------------------------------

local customer = { "id", id, "Id of the customer." }
local no_customer = [[
- `not_found`: no such customer.
]]

-- A customer's own fields, sent under another name where `path` makes one of it. What was read can be
-- written back: the service gives genders with a capital, and a photo's type may be "default".
local function fields(path, more)
  local function field(name, type, words, sent)
    return { name, type, words, as = path(sent or name), nullable = more.nullable }
  end
  local function up_to(most) return text { most = most, empty = more.empty } end
  return {
    field("first_name", up_to(40), "First name.", "firstName"),
    field("last_name", up_to(40), "Last name.", "lastName"),
    field("job_title", up_to(60), "Job title.", "jobTitle"),
    field("location", up_to(60), "Where they are."),
    more.organization_id or {},
    field("organization", up_to(60), "Name of the organization; the service calls it outdated."),
    field("background", up_to(200), "Notes about them."),
    field("gender", choice { "male", "female", "unknown",
      also = { { "Male", "male" }, { "Female", "female" }, { "Unknown", "unknown" } } }, "Gender."),
    field("age", text { empty = more.empty }, "Age, such as 30-35."),
    more.photo_type or {},
    field("photo_url", up_to(200), "Address of a photo.", "photoUrl"),
  }
end

-- Its hook lets be sent again what only replaces.
write "update_customer" {
  "Changes a customer's fields: name, job title, organization and the like.",
  PATCH "/v2/customers/{id}", changes = true, again = "never", customer,
  fields(function(name) return "/" .. name end, { nullable = true }),
  { "operations", list(record {
    { "op", choice { "add", "remove", "replace" }, "What to do.", "required" },
    { "path", text, "Of what, such as /emails or /emails/12/value.", "required" },
    { "value", anything, "The new value; none with \"remove\"." },
  }), "Operations of a JSON Patch, for fields that have no parameter here.", to = hook },
  ask = "helpscout_ask_changes",
  any_of { "first_name", "last_name", "job_title", "location", "organization", "background", "gender",
    "age", "photo_url", "operations", filled = true },
  returns = "Done",
  notes = [[
- Only what is given changes. `app.integrations.null` takes a field away, where the service lets it.
- E-mail addresses, phones and the like have functions of their own: `create_customer_email` and others.
  `operations` use the service's words, such as
  `{ op = "add", path = "/emails", value = { type = "work", value = "jo@example.org" } }`.
- To set the organization that a customer belongs to, use `overwrite_customer`, which clears all fields
  that are not given.
- Operations that add or remove are not repeated after a lost answer, as adding twice adds twice.
]],
  failures = no_customer .. [[
- `conflict`: an e-mail address that another customer has.
]],
  example = [[
app.integrations.helpscout.update_customer({ id = 789, first_name = "Joanna", job_title = "CFO" })
local customer = app.integrations.helpscout.get_customer({ id = 789 })
print(customer.firstName, customer.jobTitle)
]],
}

write "overwrite_customer" {
  "Replaces a customer's fields: what is not given is cleared.", destroys,
  PUT "/v2/customers/{id}", customer,
  fields(function(name) return name end, {
    empty = "absent",
    organization_id = { "organization_id", id, "Id of the organization.", as = "organizationId" },
    photo_type = { "photo_type", choice { "unknown", "gravatar", "twitter", "facebook",
      "googleprofile", "googleplus", "linkedin", "instagram", also = { { "default", "unknown" } } },
      "Where the photo is from.", as = "photoType" },
  }),
  any_of { "first_name", "last_name", "job_title", "location", "organization_id", "organization",
    "background", "gender", "age", "photo_type", "photo_url" },
  returns = "Done", asked = "put a customer into an organization, add a customer to an organization, \z
    remove from a company, remove from an organization",
  notes = [[
- **A field that is left out is cleared**, and so is one with an empty text. To change a few fields, use
  `update_customer`; where that does not do, read the customer, and send all fields with what is to
  change.
- Whether e-mail addresses, phones and the like stay is not documented: read the customer again afterwards,
  and add with `create_customer_email` and its like what is gone.
]],
  failures = no_customer,
  example = [[
local before = app.integrations.helpscout.get_customer({ id = 789 })
app.integrations.helpscout.overwrite_customer({
  id = 789,
  first_name = before.firstName,
  last_name = before.lastName,
  job_title = before.jobTitle,
  location = before.location,
  background = before.background,
  gender = before.gender,
  age = before.age,
  photo_type = before.photoType,
  photo_url = before.photoUrl,
  organization_id = 35
})
print("In the organization.")
]],
}

write "update_customer_properties" {
  "Sets what a customer has in the fields that the company defined.",
  PATCH "/v2/customers/{id}/properties", customer,
  { "properties", map(value, { characters = slug_characters, least = 1, nullable = true }),
    "New values by slug, such as Gold for plan; null takes one away.", "required",
    to = hook },
  ask = "helpscout_ask_properties",
  returns = "Done", asked = "VAT number, birthday, language, custom attributes, custom fields of a customer",
  notes = [[
- Only the fields that are named change. `app.integrations.null` takes a value away.
- A value is a string or a number: a date is 2025-03-04, a choice is the option's label or id.
  `list_customer_properties` lists the fields; `_embedded.properties` of a customer has the values.
]],
  failures = no_customer .. [[
- `invalid` or `not_found`: a slug or a value that does not exist.
]],
  example = [[
app.integrations.helpscout.update_customer_properties({
  id = 789,
  properties = { plan = "Gold", seats = 5 }
})
local customer = app.integrations.helpscout.get_customer({ id = 789 })
for _, property in ipairs(customer._embedded.properties or {}) do
  print(property.name, property.text)
end
]],
}

local everything = [[
- **Their conversations and answers to surveys are deleted as well, for ever.**
]]

write "delete_customer" {
  "Deletes a customer with all their conversations.", destroys,
  DELETE "/v2/customers/{id}", customer,
  returns = "Done", asked = "GDPR, erase, anonymize, personal data, right to be forgotten",
  notes = everything .. [[
- A customer with more than 100 conversations is refused: `delete_customer_async`.
]],
  failures = no_customer .. [[
- `forbidden`: more than 100 conversations, or some that the user may not see.
]],
  example = [[
app.integrations.helpscout.delete_customer({ id = 4594300007 })
print("Deleted.")
]],
}

write "delete_customer_async" {
  "Has a customer deleted with all their conversations, however many.", destroys,
  DELETE "/v2/customers/{id}", customer, constant("async", true),
  returns = "Done",
  notes = everything .. [[
- The service does it later: `accepted = true`. When `get_customer` says `not_found`, it is done.
]],
  failures = no_customer .. [[
- `forbidden`: conversations that the user may not see.
]],
  example = [[
local result = app.integrations.helpscout.delete_customer_async({ id = 4594300007 })
print(result.accepted)
]],
}

-- Addresses ---------------------------------------------------------------------------------------

local whose = { "customer_id", id, "Id of the customer." }
local address_fields = {
  { "city", text, "City or town.", "required" },
  { "state", text, "State or province.", "required" },
  { "postal_code", text, "Postal code.", as = "postalCode", "required" },
  { "country", text, "Country, as two letters such as NL.", "required" },
  { "lines", list(text), "Lines with street and number." },
}

shape "CustomerAddress" {
  "Where a customer lives.",
  { "city", "string?" },
  { "state", "string?" },
  { "postalCode", "string?" },
  { "country", "string?" },
  { "lines", "string[]?" },
  { "_links", "Links?" },
}

read "get_customer_address" {
  "Gets a customer's address.",
  GET "/v2/customers/{customer_id}/address", whose,
  returns = "CustomerAddress",
  failures = [[
- `not_found`: no such customer, or one without an address.
]],
  example = [[
local address = app.integrations.helpscout.get_customer_address({ customer_id = 789 })
print(address.city, address.country)
]],
}

local function set_address(name, request, sentence, notes, id)
  write(name) {
    sentence, request, whose, address_fields,
    returns = "Done", notes = notes, failures = no_customer,
    example = ([[
app.integrations.helpscout.NAME({
  customer_id = ID,
  city = "Utrecht",
  state = "UT",
  postal_code = "3511AA",
  country = "NL",
  lines = { "Oudegracht 1" }
})
print("Set.")
]]):gsub("NAME", name):gsub("ID", id),
  }
end

set_address("create_customer_address", POST "/v2/customers/{customer_id}/address",
  "Gives a customer an address.", [[
- A customer has one address at most; `update_customer_address` replaces it.
]], "4594300007")
set_address("update_customer_address", PUT "/v2/customers/{customer_id}/address",
  "Replaces a customer's address.", nil, "789")

write "delete_customer_address" {
  "Takes a customer's address away.", destroys,
  DELETE "/v2/customers/{customer_id}/address", whose,
  returns = "Done",
  failures = no_customer,
  example = [[
app.integrations.helpscout.delete_customer_address({ customer_id = 789 })
print("Gone.")
]],
}

-- E-mail addresses, phones and the like -----------------------------------------------------------

shape "EntryList" {
  "E-mail addresses, phone numbers or the like of a customer.",
  { "_embedded", "table<string, Entry[]>", "One array, named like the operation; empty when there are none." },
  { "_links", "Links?" },
}

-- The four operations of one kind of entry. `said`: singular and plural as people say them, path and
-- key of the list, the words of `type` (none: it has no type; `kind` is the parameter where more are
-- there than are known), the type of a value, an example.
local function entries(said)
  local one, many = said[1], said[2]
  local name, names = one:gsub("[ -]", "_"), said.key
  local path = "/v2/customers/{customer_id}/" .. said.path
  local entry = { "id", id, "Id of the " .. one .. "." }
  local sent = {
    said.kind or said.types and { "type", choice(said.types), "Kind of it.", "required" } or {},
    { "value", said.value, said.words, "required" },
    table.unpack(said.constants or {}),
  }
  local function example(code)
    local kind = said.types and ('type = "%s", '):format(said.types[1]) or ""
    return (code:gsub("%u+", { NAME = name, NAMES = names, VALUE = kind .. ('value = "%s"'):format(said.example) }))
  end
  local no_entry = [[
- `not_found`: no such customer or entry.
]]
  local refused = no_entry .. (said.refused or "")
  local add = [[
local entry = app.integrations.helpscout.create_customer_NAME({ customer_id = 789, VALUE })
]]

  read("list_customer_" .. names) {
    "Lists a customer's " .. many .. ".",
    GET(path), pages = "whole", items = "_embedded." .. names, items_also = said.also, whose,
    returns = "EntryList", asked = ("customer %s, %s of a customer"):format(many, many),
    failures = no_customer,
    example = example [[
local result = app.integrations.helpscout.list_customer_NAMES({ customer_id = 789 })
for _, entry in ipairs(result._embedded.NAMES) do
  print(entry.id, entry.value, entry.type)
end
print(#result._embedded.NAMES)
]],
  }
  write("create_customer_" .. name) {
    "Adds " .. said.article .. " " .. one .. " to a customer.",
    POST(path), created, whose, sent,
    returns = "Created",
    notes = [[
- Sending it twice adds it twice, or is refused. It is not repeated after a lost answer.
]],
    failures = refused,
    example = example(add .. [[
print(entry.id)
]]),
  }
  write("update_customer_" .. name) {
    "Replaces " .. said.article .. " " .. one .. " of a customer.",
    PUT(path .. "/{id}"), whose, entry, sent,
    returns = "Done",
    failures = refused,
    example = example(add .. [[
app.integrations.helpscout.update_customer_NAME({ customer_id = 789, id = entry.id, VALUE })
print("Replaced.")
]]),
  }
  write("delete_customer_" .. name) {
    "Takes " .. said.article .. " " .. one .. " of a customer away.", destroys,
    DELETE(path .. "/{id}"), whose, entry,
    returns = "Done",
    failures = no_entry,
    example = example(add .. [[
app.integrations.helpscout.delete_customer_NAME({ customer_id = 789, id = entry.id })
print("Gone.")
]]),
  }
end

entries { "email", "e-mail addresses", article = "an", path = "emails", key = "emails",
  types = { "work", "home", "other" }, value = address, words = "The e-mail address.",
  example = "jo@work.example", refused = [[
- `conflict`: another customer has this address.
]] }
entries { "phone", "phone numbers", article = "a", path = "phones", key = "phones",
  types = { "work", "home", "mobile", "fax", "pager", "other" }, value = text,
  words = "The number.", example = "+31 30 123456" }
entries { "chat", "chat names", article = "a", path = "chats", key = "chats",
  types = { "other", "aim", "gtalk", "icq", "msn", "qq", "skype", "xmpp", "yahoo" }, value = text,
  words = "The name that they have there.", example = "jo.park" }
entries { "social profile", "social profiles", article = "a", path = "social-profiles",
  key = "social_profiles", also = "_embedded.social-profiles",
  types = { "other" }, kind = { "type", text, "Kind of it, of which there may be more: `other`, `aboutme`, \z
    `facebook`, `flickr`, `forsquare` (so spelt), `google`, `googleplus`, `linkedin`, `quora`, `tungleme`, \z
    `twitter`, `youtube`.", "required", when = "type!=foursquare" },
  constants = { constant("type", "forsquare", { when = "type=foursquare" }) }, value = text,
  words = "The profile's name or address.", example = "https://social.example/jo" }
entries { "website", "websites", article = "a", path = "websites", key = "websites",
  value = text, words = "The address.", example = "https://jo.example" }
