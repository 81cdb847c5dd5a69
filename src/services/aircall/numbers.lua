-- Phone numbers of an Aircall company.

resource "The company's own phone numbers."

shape "NumberList" {
  "All numbers.",
  { "numbers", "Number[]", "All numbers." },
  { "meta", "Meta" },
}

shape "Number" {
  "A phone number of the company.", columns = "id name number e164_digits country availability_status",
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
  { "users", "User[]?", "Who has it; in `get_number` only." },
  { "created_at", "string?", "ISO 8601, with milliseconds." },
  { "direct_link", "string?" },
}

shape "NumberResult" {
  "One number.",
  { "number", "Number" },
}

shape "RegistrationStatus" {
  "How far the registration of a number for text messages is.",
  { "[string]", "any", "What the service says; its members are not documented well." },
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

local number = { "number_id", id, "Id of the number." }

-- What operations that answer with one number have in common.
local function one_number(said)
  said.item, said.shape, said.returns = "number", "aircall_shape_number", "NumberResult"
  return said
end

read "get_number" (one_number {
  "Gets one phone number of the company with its users.",
  GET "/v1/numbers/{number_id}", number,
  asked = "opening hours, business hours, office hours of a number",
  failures = no_such "number",
  example = [[
local result = app.integrations.aircall.get_number({ number_id = 1402277 })
print(result.number.name, result.number.number, #(result.number.users or {}) .. " users")
]],
})

write "update_number" (one_number {
  "Changes a number's name, schedule or priority: callers notice.",
  PUT "/v1/numbers/{number_id}", number,
  { "name", text, "Name in the app." },
  { "time_zone", text, "Time zone of the schedule, such as Europe/Paris." },
  { "availability_status", choice { "open", "custom", "closed" },
    "Schedule: always open, by opening hours, closed." },
  { "priority", integer { 0, 1 }, "1: calls of this number go first.", nullable = true },
  any_of { "name", "time_zone", "availability_status", "priority" },
  notes = [[
- Only what is given changes. `app.integrations.null` takes the priority away.
]],
  result = "any", asked = "number settings, line settings, holiday hours, close a number, close a line, open a line, deactivate a number, mark a number as closed",
  failures = no_such "number" .. refused,
  example = [[
local result = app.integrations.aircall.update_number({ number_id = 1402277, name = "Front desk" })
print(result.number.id, result.number.name)
]],
})

local function audio(name, words) return { name, text, words .. ": address of a sound file." } end

write "update_number_music_and_messages" (one_number {
  "Changes the music and announcements that callers of a number hear.",
  PUT "/v1/numbers/{number_id}", number,
  { "messages", record {
    audio("welcome", "Greeting"), audio("waiting", "While waiting"),
    audio("ringing_tone", "While it rings"), audio("unanswered_call", "When nobody answers"),
    audio("after_hours", "When it is closed"), audio("ivr", "Menu"),
    audio("voicemail", "Before a voicemail"), audio("closed", "Deprecated by the service"),
    audio("callback_later", "Deprecated by the service"), least = 1,
  }, "Addresses of public sound files by what they are for.", "required" },
  asked = "hold music, greeting, welcome message, announcement, holiday message",
  result = "any",
  failures = no_such "number" .. [[
- `invalid`: the service cannot read a sound file.
]],
  example = [[
local result = app.integrations.aircall.update_number_music_and_messages({
  number_id = 1402277,
  messages = { welcome = "https://media.example.com/hello.mp3" }
})
print(result.number.messages and result.number.messages.welcome)
]],
})

read "get_number_registration_status" {
  "Tells how far the registration of a US number for text messages is.",
  GET "/v1/numbers/{number_id}/registration_status", number,
  returns = "RegistrationStatus",
  asked = "registered, 10DLC, A2P",
  failures = no_such "number",
  example = [[
local status = app.integrations.aircall.get_number_registration_status({ number_id = 1402277 })
for name, value in pairs(status) do print(name, value) end
]],
}
