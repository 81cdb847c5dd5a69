-- Phone numbers of an Aircall company.

resource "The company's own phone numbers."

shape "NumberList" {
  "All numbers.",
  { "numbers", "Number[]", "All numbers." },
  { "meta", "Meta" },
}

shape "Number" {
  "A phone number of the company.",
  { "id", "integer", "For `number_id` of `list_calls`." },
  { "name", "string" },
  { "number", "string?", "As displayed: +1 984-555-0178. Not inside a call, which has `digits`." },
  { "e164_digits", "string?", "The same as +19845550178. Not inside a call." },
  { "digits", "string?", "As displayed; what the service itself calls it." },
  { "country", "string?", "Such as US." },
  { "time_zone", "string?" },
  { "availability_status", "string?", "open, custom or closed." },
  { "open", "boolean?", "Deprecated by the service; may be stale." },
  { "is_ivr", "boolean?", "Deprecated by the service; may be stale." },
  { "live_recording_activated", "boolean?" },
  { "flow_editor_enabled", "boolean?" },
  { "priority", "integer?" },
  { "messages", "table<string, string>?", "Addresses of the announcements, by name." },
  { "created_at", "string?", "ISO 8601, with milliseconds." },
  { "direct_link", "string?" },
}

read "list_numbers" {
  "Lists all phone numbers of the company.", core,
  GET "/v1/numbers", pages = "meta", items = "numbers", whole = true,
  shape = "aircall_shape_number",
  returns = "NumberList", asked = "our phone lines",
  result_words = [[
`result.numbers` is an array of all numbers: `id`, `name`, `number` (as displayed), `e164_digits`
(plain), `country`, `availability_status`.
]],
  notes = [[
- All pages are fetched: one request for every 50 numbers.
- `number` has spaces and dashes. Use `e164_digits` to compare or to dial.
- The users of a number are not in the answer.
]],
  example = [[
local result = app.integrations.aircall.list_numbers({})

for _, number in ipairs(result.numbers) do
  print(number.id .. ": " .. number.name .. ", " .. number.number)
end
]],
}
