-- Contacts of Aircall, which the company shares.

resource "The company's shared address book."

local arrays = { "phone_numbers", "emails" }
local texts = { "first_name", "last_name" }

-- The fields of a contact that are texts.
local function fields(text)
  return {
    { "first_name", text, "First name." },
    { "last_name", text, "Last name." },
    { "company_name", text, "Company name." },
    { "information", text, "Notes about the contact." },
  }
end

local label = text { most = 225 }

-- A list of phone numbers or e-mail addresses, as a contact has them.
local function entries_of(type, description)
  return list(record {
    { "label", label, "What it is, such as Work or Mobile.", default = "Work" },
    { "value", type, description, "required" },
    { "id", passed_over, "Passed over: an entry that was read can be given as it is." },
  }, { most = 20, unique = true })
end

local phones = entries_of(phone, "Phone number in E.164 form, such as +33612345678.")
local emails = entries_of(address, "E-mail address.")

local entries = [[
- Spaces, dots, dashes and brackets are taken out of a phone number, which must then be in E.164 form: a
  plus and 2 to 15 digits. The 0 of `+44 (0)20` or `+44 020` is taken out, too, but not where numbers
  have it, as in Italy. A missing `label` becomes "Work". At most 20 of each, none twice.
]]

shape "ContactList" {
  "A page of contacts.",
  { "contacts", "Contact[]", "Empty when nothing was found." },
  { "meta", "Meta" },
}

shape "ContactResult" {
  "One contact.",
  { "contact", "Contact" },
}

shape "Contact" {
  "A contact, shared by the company.",
  columns = "id first_name last_name company_name phone_numbers.value emails.value",
  { "id", "integer", "For `update_contact`." },
  { "first_name", "string", "Empty when there is none." },
  { "last_name", "string", "Empty when there is none." },
  { "company_name", "string?" },
  { "information", "string?", "Notes." },
  { "phone_numbers", "Entry[]" },
  { "emails", "Entry[]" },
  { "is_shared", "boolean?" },
  { "created_at", "integer?", "UNIX seconds." },
  { "updated_at", "integer?", "UNIX seconds." },
  { "direct_link", "string?" },
}

shape "Entry" {
  "A phone number or e-mail address of a contact.",
  { "id", "integer" },
  { "label", "string", "Such as Work or Mobile." },
  { "value", "string", "The number or the address." },
}

read "list_contacts" {
  "Lists contacts, or looks for them by name, phone number or e-mail address.", core,
  per_page, page, order,
  { "q", text { most = 1000 }, "Name, phone number or e-mail address to look for. A name is looked for by going \z
    through the contacts page by page.", to = hook },
  -- The service looks for a whole e-mail address or phone number; the last step is the way for
  -- everything else, and when a phone number finds nothing.
  steps = {
    GET "/v1/contacts/search" { pages = "meta", items = "contacts",
      ask = "aircall_ask_email", match = "aircall_match_email", send "order" },
    GET "/v1/contacts/search" { pages = "meta", items = "contacts",
      ask = "aircall_ask_phone", match = "aircall_match_phone", send "order",
      note = "When nothing matches, all contacts are looked through." },
    GET "/v1/contacts/search" { pages = "meta", items = "contacts",
      ask = "aircall_ask_plus_phone", match = "aircall_match_phone", send "order" },
    GET "/v1/contacts" { pages = "meta", items = "contacts",
      window = { time = "created_at", from = "from", to = "to" },
      match = "aircall_match_contact", match_when = "q", send "order" },
  },
  choose = "aircall_choose_contacts",
  arrays = arrays, texts = texts,
  returns = "ContactList", asked = "look up a phone number",
  result_words = [[
`result.contacts` is an array, empty when nothing was found; `result.meta` says where this page is.
Each contact has `id`, `first_name`, `last_name`, `company_name`, `information`, and the arrays
`phone_numbers` and `emails`, whose entries have `id`, `label`, `value`.
]],
  notes = [[
- The service can look for a whole e-mail address or phone number, not for a name. With a name in `q` (or
  a number that it does not find) contacts are looked at page by page, 50 a request: `q` is compared with
  first name, last name, both together and company, without case. The search stops at the account's
  `scan_limit` (10,000 contacts, 200 requests) or at the deadline, and then says `meta.partial = true`
  and `meta.scanned`.
- A `q` with an `@` is looked for as an e-mail address, one made of at least five digits as a phone
  number.
- Only contacts shared by the company are listed: neither a user's own nor those that a CRM shows in the
  app.
- Lists sort by time of creation.
]],
  failures = [[
- `argument`: a page beyond the first 10,000 contacts.
]],
  example = [[
local result = app.integrations.aircall.list_contacts({
  q = "John",
  per_page = 10
})

if result.meta.partial then
  print("only " .. result.meta.scanned .. " contacts were looked at")
end
for _, contact in ipairs(result.contacts) do
  print(contact.first_name .. " " .. contact.last_name)
  for _, phone in ipairs(contact.phone_numbers) do
    print("  " .. phone.label .. ": " .. phone.value)
  end
end
]],
}

write "create_contact" {
  "Creates a contact, shared by the whole company.", core,
  POST "/v1/contacts",
  fields(text { empty = "absent" }),
  { "phone_numbers", phones, "Phone numbers, each with a label such as Work and a value such as +33612345678." },
  { "emails", emails, "E-mail addresses, each with a label such as Work and a value such as jane@example.com." },
  any_of { "first_name", "last_name" },
  any_of { "phone_numbers", "emails", filled = true },
  item = "contact", arrays = arrays, texts = texts,
  returns = "ContactResult",
  asked = "import contacts, upload contacts, sync contacts, phone book, save a number, \z
    invalid phone numbers, normalize phone numbers",
  result_words = [[
`result.contact`, as stored: `id`, the fields, and `phone_numbers` and `emails` with the ids that
they got.
]],
  notes = [[
- A first or a last name is needed, and a phone number or an e-mail address. The service documents a
  phone number as required; a contact with only an e-mail address is sent all the same, and may be
  refused (`invalid`).
- A phone number or e-mail address is a table such as `{ label = "Work", value = "+33612345678" }`
  or `{ label = "Work", value = "jane@example.com" }`.
]] .. entries .. [[
- The contact is shared by the whole company.
- Sending it twice makes two contacts. It is not repeated after a lost answer.
- An empty text counts as not given.
]],
  failures = [[
- `argument`: a phone number that is not E.164.
- `invalid`: the service refuses a number, or a contact without one.
- `network`, `timeout` or `service` with `retriable = false`: it may have been created.
]],
  example = [[
local result = app.integrations.aircall.create_contact({
  first_name = "Jane",
  last_name = "Smith",
  company_name = "Acme Corp",
  phone_numbers = {
    { label = "Work", value = "+33612345678" },
    { label = "Mobile", value = "+33698765432" }
  },
  emails = {
    { label = "Work", value = "jane@example.com" }
  }
})

print("New contact: " .. result.contact.id)
]],
}

local changed = fields(text)
local any_changed = table.concat(names(changed), "|")

write "update_contact" {
  "Changes a contact's fields, or replaces its phone numbers and e-mail addresses.", core,
  { "contact_id", id, "Id of the contact to update." },
  changed,
  { "phone_numbers", phones, "Phone numbers, each with label and value, which replace all existing \z
    ones; an empty array clears them.", to = hook },
  { "emails", emails, "E-mail addresses, each with label and value, which replace all existing \z
    ones; an empty array clears them.", to = hook },
  any_of { names(changed), "phone_numbers", "emails" },
  -- The lists are changed entry by entry: the third step is made as often as entries differ from
  -- those that the first has read.
  steps = {
    GET "/v1/contacts/{contact_id}" { when = "phone_numbers|emails",
      take = "aircall_take_stored",
      note = "Then each phone number and e-mail that differs from what is stored is changed \z
        (PUT), added (POST) or, last, removed (DELETE), one request each." },
    POST "/v1/contacts/{contact_id}" { when = any_changed, applied = any_changed, again = "always",
      send(names(changed)) },
    POST "/v1/contacts/{contact_id}" { when = "phone_numbers|emails",
      ask = "aircall_ask_change" },
    GET "/v1/contacts/{contact_id}" { when = "phone_numbers|emails" },
  },
  choose = "aircall_choose_change",
  item = "contact", arrays = arrays, texts = texts,
  returns = "ContactResult",
  result_words = [[
`result.contact`, as stored afterwards.
]],
  notes = [[
- `phone_numbers` and `emails` each replace **all** existing ones; `{}` clears them. To add one,
  send the existing ones with it. A list that is not given stays as it is.
- **Not atomic** with one of the lists: the contact is read, then each entry that differs is
  changed, added or, last, removed by a request of its own, and the contact is read again. When one
  fails, those before it are done: the error's `applied` lists them. Repeating the call does no
  harm. Without the lists it is one request.
]] .. entries .. [[
- A text cannot be cleared: the service takes no empty ones, so they are refused with kind
  `argument`.
- The service may refuse to remove the last phone number.
]],
  failures = [[
- `not_found`: no such contact.
- `argument`: a phone number that is not E.164, an empty text.
- `invalid`: the service refuses a value.
]],
  example = [[
local result = app.integrations.aircall.update_contact({
  contact_id = 5678,
  company_name = "New Corp",
  information = "VIP client - priority support"
})

local contact = result.contact
print(contact.first_name .. " " .. contact.last_name .. " is now at " .. contact.company_name)
]],
}

local contact = { "contact_id", id, "Id of the contact." }

shape "PhoneResult" {
  "A phone number of a contact, as stored.",
  { "phone_detail", "Entry?" },
}

shape "EmailResult" {
  "An e-mail address of a contact, as stored.",
  { "email_detail", "Entry?" },
}

read "search_contacts" {
  "Finds contacts by their whole phone number or e-mail address.",
  GET "/v1/contacts/search", pages = "meta", items = "contacts",
  page, per_page, order,
  { "order_by", choice { "created_at", "updated_at" }, "What they are sorted by: created_at \z
    unless said." },
  { "from", time "seconds", "Only contacts created since then, ISO 8601." },
  { "to", time "seconds", "Only contacts created until then, ISO 8601.", day_end = true },
  { "phone_number", phone, "Phone number to look for, such as +33612345678." },
  { "email", address, "E-mail address to look for." },
  any_of { "phone_number", "email" },
  arrays = arrays, texts = texts,
  returns = "ContactList",
  asked = "who does this number belong to, who is this number, is this number a contact, caller id, reverse lookup, \z
    contact by phone, contact by number, contact by e-mail",
  notes = [[
- Names cannot be looked for here: `list_contacts` with `q`.
]],
  example = [[
local result = app.integrations.aircall.search_contacts({ phone_number = "+33612345678" })
print(#result.contacts .. " contacts have this number")
]],
}

read "get_contact" {
  "Gets one contact.",
  GET "/v1/contacts/{contact_id}", contact,
  item = "contact", arrays = arrays, texts = texts,
  returns = "ContactResult", asked = "contact details",
  failures = no_such "contact",
  example = [[
local result = app.integrations.aircall.get_contact({ contact_id = 5678 })
print(result.contact.first_name .. " " .. result.contact.last_name)
]],
}

write "delete_contact" {
  "Deletes a contact for good.", destroys,
  DELETE "/v1/contacts/{contact_id}", contact,
  returns = "Done",
  failures = no_such "contact",
  example = [[
local result = app.integrations.aircall.delete_contact({ contact_id = 5678 })
print("Deleted: " .. result.contact_id)
]],
}

-- Adding, changing and removing one entry of a contact's list.
local function entry(thing, said)
  local path, id_name = "/v1/contacts/{contact_id}/" .. said.path, said.key .. "_id"
  local value = { "value", said.type, said.words, "required" }
  local which = { id_name, id, "Id of the entry, from the contact." }
  local words = "a contact's " .. thing
  local failures = no_such("contact, or it has no such entry") .. refused
  write("add_contact_" .. said.key) {
    "Adds " .. said.article .. thing .. " to a contact.",
    POST(path), contact,
    { "label", label, "What it is, such as Work or Mobile.", default = "Work" }, value,
    result = "any", returns = said.returns, asked = "another " .. thing .. ", second " .. thing,
    notes = [[
- A contact has 20 at most. It is not repeated after a lost answer.
]],
    failures = no_such "contact" .. refused,
    example = ([[
local result = app.integrations.aircall.add_contact_%s({
  contact_id = 5678, label = "Mobile", value = "%s"
})
local stored = result.%s
print(stored and stored.value or "Added.")
]]):format(said.key, said.sample, said.envelope),
  }
  write("update_contact_" .. said.key) {
    "Changes " .. words .. ".",
    PUT(path .. "/{" .. id_name .. "}"), contact, which,
    { "label", label, "What it is, such as Work or Mobile.", "required" }, value,
    result = "any", returns = said.returns, failures = failures,
    example = ([[
local first = app.integrations.aircall.get_contact({ contact_id = 5678 }).contact.%s[1]
if first then
  local result = app.integrations.aircall.update_contact_%s({
    contact_id = 5678, %s = first.id, label = "Main", value = "%s"
  })
  local stored = result.%s
  print(stored and stored.value or "Changed.")
end
]]):format(said.list, said.key, id_name, said.sample, said.envelope),
  }
  write("delete_contact_" .. said.key) {
    "Removes " .. words .. " for good.", destroys,
    DELETE(path .. "/{" .. id_name .. "}"), contact, which,
    returns = "Done", failures = failures,
    example = ([[
local first = app.integrations.aircall.get_contact({ contact_id = 5678 }).contact.%s[1]
if first then
  app.integrations.aircall.delete_contact_%s({ contact_id = 5678, %s = first.id })
  print("Removed: " .. first.value)
end
]]):format(said.list, said.key, id_name),
  }
end

entry("phone number", { key = "phone_number", path = "phone_details", article = "a ",
  list = "phone_numbers", type = phone, words = "Phone number, such as +33612345678.",
  sample = "+33612345679", envelope = "phone_detail", returns = "PhoneResult" })
entry("e-mail address", { key = "email", path = "email_details", article = "an ", list = "emails",
  type = address, words = "E-mail address.", sample = "zoe@example.org",
  envelope = "email_detail", returns = "EmailResult" })
