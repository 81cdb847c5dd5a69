-- Fields that the company defined for customers of Help Scout.

resource "Fields that the company defined for customers."

local slug = { "slug", text { most = 100, characters = slug_characters },
  "Its key in what customers have.", "required" }

shape "CustomerPropertyList" {
  "All properties of customers.",
  { "_embedded", "table<string, CustomerProperty[]>", "One array, `customer-properties`." },
  { "_links", "Links?" },
}

shape "CustomerProperty" {
  "A field that the company defined for customers.",
  { "slug", "string", "For `update_customer_properties`." },
  { "name", "string" },
  { "type", '"number"|"text"|"url"|"date"|"dropdown"|string' },
  { "options", "{ id: string, label: string }[]?", "Of a dropdown." },
}

read "list_customer_properties" {
  "Lists the fields that the company defined for customers.",
  GET "/v2/customer-properties", pages = "whole", items = "_embedded.customer-properties",
  returns = "CustomerPropertyList",
  example = [[
local result = app.integrations.helpscout.list_customer_properties({})
for _, property in ipairs(result._embedded["customer-properties"]) do
  print(property.slug .. ": " .. property.name .. " (" .. property.type .. ")")
end
]],
}

write "create_customer_property" {
  "Defines a field that customers have.",
  POST "/v2/customer-properties",
  { "type", choice { "number", "text", "url", "date", "dropdown" },
    "What it holds; this cannot be changed later.", "required" },
  slug,
  { "name", text, "The name that people see.", "required" },
  { "options", list(record {
    { "label", text { most = 255 }, "What people choose; no two are the same.", "required" },
    { "id", uuid, "A UUID of its own; the service makes one where there is none." },
  }, { most = 100 }), "What can be chosen, for a dropdown." },
  refuses { "slug", when = "slug=email|slug=name|slug=company|slug=jobTitle",
    "customers have a field of this name already" },
  returns = "Done",
  notes = [[
- A company has 50 at most. A field cannot be changed later, only deleted.
]],
  failures = [[
- `conflict` or `invalid`: the slug is taken, or there are 50.
]],
  example = [[
app.integrations.helpscout.create_customer_property({
  type = "dropdown",
  slug = "language",
  name = "Language",
  options = { { label = "Dutch" }, { label = "French" } }
})
print("Defined.")
]],
}

write "delete_customer_property" {
  "Deletes a field of customers, with its values.", destroys,
  DELETE "/v2/customer-properties/{slug}", slug,
  returns = "Done",
  failures = [[
- `not_found`: there is no property of this slug.
]],
  example = [[
app.integrations.helpscout.delete_customer_property({ slug = "seats" })
print("Deleted.")
]],
}
