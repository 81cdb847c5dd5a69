-- Calls of Aircall.

resource "Phone calls, with recordings, tags and comments."

local call = { "call_id", id, "Id of the call." }
local going_on = { "call_id", id, "Id of a call that is going on." }
local direction = { "direction", choice { "inbound", "outbound" }, "Only calls of this direction." }

-- The service's lower bound is exclusive, its upper one inclusive.
local window = { time = "started_at", from = "from", to = "to", from_exclusive = true }
local arrays = { "comments", "tags", "teams" }

shape "CallList" {
  "A page of calls.",
  { "calls", "Call[]", "Empty when nothing was found." },
  { "meta", "Meta" },
}

shape "CallResult" {
  "One call.",
  { "call", "Call" },
}

shape "Call" {
  "A call.", columns = "id direction status from to duration started_at",
  { "id", "integer", "For `get_call`." },
  { "direction", '"inbound"|"outbound"' },
  { "status", '"initial"|"answered"|"done"|string', "A missed call is `done` as well." },
  { "from", "string?",
    "Who called, as displayed; absent when unknown, `anonymous` when withheld." },
  { "to", "string?", "Who was called, as displayed; absent when unknown." },
  { "from_e164", "string?", "The same as +12025550101; absent when it is no number." },
  { "to_e164", "string?", "The same as +12025550101; absent when it is no number." },
  { "duration", "integer", "Seconds from start to end, ringing included; they talked from `answered_at` on." },
  { "started_at", "integer", "UNIX seconds." },
  { "answered_at", "integer?", "UNIX seconds; absent when nobody answered." },
  { "ended_at", "integer?", "UNIX seconds; absent while it goes on." },
  { "missed_call_reason", "string?", "out_of_opening_hours, short_abandoned, abandoned_in_ivr, \z
    abandoned_in_classic, no_available_agent or agents_did_not_answer; absent when somebody did." },
  { "user", "User?", "Who handled it." },
  { "contact", "Contact?", "From `get_call`, or from `search_calls` with `fetch_contact`, when the other party is a contact." },
  { "number", "Number?", "The company's line." },
  { "raw_digits", "string?", "The other party, as displayed." },
  { "recording", "string?", "Address of the sound file, good for an hour." },
  { "voicemail", "string?", "Address of the sound file, good for an hour." },
  { "asset", "string?", "Address of the recording's page." },
  { "recording_short_url", "string?" },
  { "voicemail_short_url", "string?" },
  { "comments", "Comment[]" },
  { "tags", "CallTag[]" },
  { "teams", "table[]", "Each with `id` and `name`." },
  { "assigned_to", "User?" },
  { "transferred_by", "User?" },
  { "transferred_to", "User?" },
  { "archived", "boolean?" },
  { "cost", "string?", "A decimal number as text; changes for a while after the call." },
  { "pricing_type", "string?" },
  { "country_code_a2", "string?", "Such as US." },
  { "sid", "string?" },
  { "direct_link", "string?" },
  { "automatic_callback_call_id", "integer?" },
  { "conference_participants", "table[]?", "Each with `id`, `type`, `name`, `phone_number`." },
  { "ivr_options_selected", "table[]?", "What the caller chose in a menu; with `fetch_call_timeline` of `search_calls`." },
  { "ai_voice_agents", "table[]?", "What AI voice agents did; with `fetch_aiva_conv` of `search_calls`." },
}

shape "Comment" {
  "A comment on a call.",
  { "id", "integer" },
  { "content", "string" },
  { "posted_by", "User?", "Absent for a program's." },
  { "posted_at", "integer", "UNIX seconds." },
}

shape "CallTag" {
  "A tag of a call.",
  { "id", "integer" },
  { "name", "string" },
  { "tagged_at", "integer?", "UNIX seconds." },
  { "tagged_by", "table?", "A user; an empty table when the system did it." },
}

read "list_calls" {
  "Lists calls, filtered by period, direction, user, number and tags.", core,
  per_page, page, order,
  { "from", time "seconds", "Start of the period, ISO 8601 such as \"2026-01-01T00:00:00Z\"; a \z
    call that started at that second is in it. Without an offset it is UTC." },
  { "to", time "seconds", "End of the period, ISO 8601 such as \"2026-01-31T23:59:59Z\"; a \z
    call that started at that second is in it. Without an offset it is UTC.", day_end = true },
  direction,
  { "user_id", id, "Only calls handled by the user with this id." },
  { "number_id", id, "Only calls of the Aircall number with this id. The service cannot do this: \z
    calls are looked through page by page.", to = hook },
  { "tags", list(name), "Only calls that have all of these tags: names or ids." },
  -- Filters other than the window work only on the search. The service filters by ids of tags.
  steps = {
    GET "/v1/tags" { when = "tags", pages = "meta", items = "tags", whole = true,
      take = "aircall_take_tags",
      note = "The names in `tags` are replaced by the ids that the list of tags gives them." },
    GET "/v1/calls/search" { when = "direction|user_id|tags", pages = "meta", items = "calls",
      window = window, match = "aircall_match_call", match_when = "number_id",
      send "direction", send "user_id", send("tags", "tags[]"), send "order" },
    GET "/v1/calls" { otherwise = true, pages = "meta", items = "calls",
      window = window, match = "aircall_match_call", match_when = "number_id",
      send "order" },
  },
  choose = "aircall_choose_calls",
  shape = "aircall_shape_call", arrays = arrays,
  returns = "CallList",
  asked = "calls in the queue, call log, call history, missed calls, calls of today, \z
    calls of last week, date range, calls tagged, unanswered calls, outbound calls, top callers, \z
    calls outside opening hours, calls outside business hours, outgoing, longest call, who answered, callers wait, wait time, ongoing calls, live calls, active calls, who called, \z
    calls longer than, transferred calls, calls transferred, answer rate",
  result_words = [[
`result.calls` is an array, empty when nothing was found; `result.meta` says where this page is.
Each call has `id`, `direction`, `status`, `from` and `to` (as displayed; `from_e164` and `to_e164`
as plain numbers), `duration` in seconds, `started_at` in UNIX seconds, `user`, `number`, `tags`,
`comments`.
]],
  notes = [[
- `number_id` is **no filter of the service**: calls are looked at page by page, 50 a request, until the
  page is full. The search stops at the account's `scan_limit` (10,000 calls, 200 requests, more than the
  limit of a minute) or at the deadline, and then says `meta.partial = true` and `meta.scanned`. Give
  `from` and `to` with it.
- Names in `tags` cost a look-up of all tags first; ids do not. A call must have all of the tags. A
  name is compared without case; one of digits only is taken for an id.
- Calls that began at the very second of `from` or `to` are in the result. Without an offset a time
  is UTC.
- The service keeps six months: before that the list is empty, without an error.
- `from` and `to` of a call are added by this module; a withheld number is `anonymous`, an unknown
  one absent.
- A missed call has `status = "done"` too: look at `answered_at` or `missed_call_reason`.
- For about 20 minutes after a call the service still changes `duration`, `cost` and `started_at`.
- `contact` is filled by `get_call`, and in a list by `search_calls` with `fetch_contact`.
]],
  failures = [[
- `argument`: a date that cannot be read, a tag's name that does not exist, a page beyond the first
  10,000 calls.
]],
  example = [[
local result = app.integrations.aircall.list_calls({
  per_page = 10,
  order = "desc",
  direction = "inbound"
})

for _, call in ipairs(result.calls) do
  local missed = call.answered_at == nil and "missed" or call.duration .. " s"
  print(call.id .. ": " .. call.direction .. " from " .. (call.from or "unknown") .. ", " .. missed)
end
]],
}

read "get_call" {
  "Gets one call with its contact.", core,
  GET "/v1/calls/{call_id}",
  { "call_id", id, "Id of the call." },
  -- Without it the call's contact is always null.
  constant("fetch_contact", true),
  item = "call", shape = "aircall_shape_call", arrays = arrays,
  returns = "CallResult",
  asked = "voicemail, recording, call recording, listen to a call, play, audio, contact of a call, call note, notes of a call, comments of a call",
  result_words = [[
`result.call`: the call as `list_calls` has it, and `contact` when the other party is a contact of
the company.
]],
  notes = [[
- `from` and `to` are added by this module and may be absent: `call.from or "unknown"`.
- Addresses of recordings and voicemail are good for an hour; ask for the call again when you need
  one later.
- Within about 20 minutes after a call its figures still change.
]],
  failures = [[
- `not_found`: no such call, or older than six months.
]],
  example = [[
local result = app.integrations.aircall.get_call({
  call_id = 12345
})

local call = result.call
print((call.from or "unknown") .. " called " .. (call.to or "unknown"))
print(call.status .. " after " .. call.duration .. " seconds")
if call.contact then
  print("Contact: " .. call.contact.first_name .. " " .. call.contact.last_name)
end
]],
}

-- A flag that is sent as true or not at all.
local function flag(name, words, more)
  local parameter = { name, boolean, words, when = name .. "=true" }
  for key, value in pairs(more or {}) do parameter[key] = value end
  return parameter
end

read "search_calls" {
  "Searches calls by period, direction, user, phone number and tags.",
  GET "/v1/calls/search", pages = "meta", items = "calls", window = window,
  page, per_page, order,
  { "from", time "seconds", "Start of the period, ISO 8601; a call that started at that second is \z
    in it." },
  { "to", time "seconds", "End of the period, ISO 8601; a call that started at that second is in \z
    it.", day_end = true },
  direction,
  { "user_id", id, "Only calls handled by the user with this id." },
  { "phone_number", phone, "Only calls with this other party, such as +33612345678." },
  { "tags", list(id), "Only calls that have all of the tags with these ids.", as = "tags[]" },
  flag("fetch_contact", "Adds the contact of each call."),
  flag("fetch_short_urls", "Adds short addresses of recordings and voicemail, good for 3 hours."),
  flag("fetch_call_timeline", "Adds what callers chose in a menu, for calls of the last two months.",
    { aliases = "fetch_ivrs" }),
  flag("fetch_aiva_conv", "Adds what AI voice agents did."),
  shape = "aircall_shape_call", arrays = arrays,
  returns = "CallList",
  asked = "calls from a phone number, calls from a number, calls with a customer, calls of a contact, IVR",
  notes = [[
- `list_calls` also takes names of tags and a number of the company. This function takes the other
  party's phone number.
- A transferred call is found only under its destination.
]],
  failures = [[
- `argument`: a page beyond the first 10,000 calls.
]],
  example = [[
local result = app.integrations.aircall.search_calls({
  direction = "inbound",
  fetch_contact = true,
  per_page = 10
})

for _, call in ipairs(result.calls) do
  local contact = call.contact
  print(call.id, contact and contact.first_name .. " " .. contact.last_name or call.from)
end
]],
}

local over = [[
- `invalid`: the call is over.
]]

write "transfer_call" {
  "Transfers a call that is going on to a user, a team or an outside number: a phone rings.", sends,
  POST "/v1/calls/{call_id}/transfers", going_on,
  { "user_id", id, "Id of the user to transfer it to." },
  { "team_id", id, "Id of the team to transfer it to." },
  { "number", phone, "Outside phone number to transfer it to.", aliases = "phone_number" },
  { "dispatching_strategy", choice { "simultaneous", "random", "longest_idle" },
    "Which of the team's phones ring: all at once (unless given), one at random, or that of \z who was idle longest." },
  one_of { "user_id", "team_id", "number" },
  refuses { "dispatching_strategy", when = "!team_id", "only a team has a strategy" },
  returns = "Done",
  asked = "assign a call to, hand over, forward",
  notes = [[
- The call is not announced to its destination. If nobody takes it, the line's settings for unanswered
  calls apply.
- To an outside number, only an inbound call that nobody has answered yet can be transferred.
- It is not repeated after a lost answer.
]],
  failures = no_such "call" .. over,
  example = [[
local aircall = app.integrations.aircall
for _, call in ipairs(aircall.list_calls({ per_page = 10 }).calls) do
  if call.status == "answered" then
    app.integrations.aircall.transfer_call({ call_id = call.id, team_id = 210045 })
    print("Transferred: " .. call.id)
  end
end
]],
}

write "comment_call" {
  "Adds a note to a call.",
  POST "/v1/calls/{call_id}/comments", call,
  { "content", text, "The note. Emoji are removed.", "required" },
  returns = "Done",
  asked = "leave a note, note on a call, write down",
  notes = [[
- A call has five notes at most, and none can be changed or deleted.
- The note has no author: say in its text where it comes from.
- It is not repeated after a lost answer.
]],
  failures = no_such "call" .. [[
- `invalid`: the call has five notes.
]],
  example = [[
app.integrations.aircall.comment_call({ call_id = 12345, content = "CRM: refund was sent." })
print("Noted.")
]],
}

write "tag_call" {
  "Puts tags on a call.", call,
  { "tags", list(name), "Names or ids of tags.", "required" },
  steps = {
    GET "/v1/tags" { pages = "meta", items = "tags", whole = true, take = "aircall_take_tags",
      note = "The names in `tags` are replaced by the ids that the list of tags gives them." },
    POST "/v1/calls/{call_id}/tags" { again = "never", send "tags" },
  },
  choose = "aircall_choose_tagging",
  result = "any", returns = "Done",
  asked = "label, categorise, disposition",
  notes = [[
- Names cost a look-up of all tags first; ids do not. A name is compared without case; one of digits
  only is taken for an id.
- Whether the call keeps the tags that it had is not documented, and no tag can be taken off again.
- It is not repeated after a lost answer.
]],
  failures = [[
- `argument`: a tag's name that does not exist.
]] .. no_such "call or tag",
  example = [[
app.integrations.aircall.tag_call({ call_id = 12345, tags = { "VIP", 3050113 } })
print("Tagged.")
]],
}

-- What operations that answer with one call have in common.
local function one_call(said)
  said.item, said.result, said.shape, said.arrays = "call", "any", "aircall_shape_call", arrays
  said.returns, said.failures = "CallResult", no_such "call"
  return said
end

write "archive_call" (one_call {
  "Marks a call as archived; the app no longer shows this mark.",
  PUT "/v1/calls/{call_id}/archive", call,
  asked = "mark as done, finish, close",
  notes = [[
- It sets the call's `archived` and does nothing else: the app and lists show the call as before.
]],
  example = [[
local result = app.integrations.aircall.archive_call({ call_id = 12345 })
print(result.call.archived)
]],
})

write "unarchive_call" (one_call {
  "Takes the mark of `archive_call` off a call.",
  PUT "/v1/calls/{call_id}/unarchive", call, asked = "reopen, open again",
  example = [[
local result = app.integrations.aircall.unarchive_call({ call_id = 12345 })
print(result.call.archived)
]],
})

-- Pausing and resuming.
local function recording(verb, path, asked)
  write(verb .. "_call_recording") {
    verb:gsub("^%l", string.upper) .. "s the recording of a call that is going on.",
    POST(path) { again = "always" }, going_on,
    returns = "Done", asked = asked,
    failures = no_such "call" .. over .. [[
- `conflict`: the line does not record.
]],
    example = ([[
local aircall = app.integrations.aircall
for _, call in ipairs(aircall.list_calls({ per_page = 10 }).calls) do
  if call.status == "answered" then
    app.integrations.aircall.%s_call_recording({ call_id = call.id })
    print("The recording of " .. call.id .. " was %sd.")
  end
end
]]):format(verb, verb),
  }
end

recording("pause", "/v1/calls/{call_id}/pause_recording", "stop recording, secret, card number")
recording("resume", "/v1/calls/{call_id}/resume_recording", "start recording, record again")

-- The sound files of a call, on another host: its address is good for an hour, so it is read anew.
local function download(sound, example)
  read("download_" .. sound) {
    "Downloads the " .. sound .. " of a call.",
    call,
    steps = {
      GET "/v1/calls/{call_id}",
      file_at("call." .. sound) { absent = "the call has no " .. sound },
    },
    result = "file", returns = "File", asked = "audio file, mp3, save",
    notes = [[
- The whole file is in memory, 16 MiB at most. Where the host allows it, a second table with the
  option `save_to` writes it to a new file instead, however large: `{ save_to = "call.mp3", timeout =
  600 }` gives `path` and `bytes`.
- A ]] .. sound .. [[ may come up to a day after the call.
]],
    failures = "- `not_found`: no such call, or it has no " .. sound .. ".\n" .. [[
- `forbidden`, `reply`: the host that has the file did not give it.
]],
    example = example,
  }
end

download("recording", [[
local file = app.integrations.aircall.download_recording({ call_id = 12345 })
print(file.content_type, #file.content .. " bytes")
]])
download("voicemail", [[
local aircall = app.integrations.aircall
for _, call in ipairs(aircall.list_calls({ direction = "inbound", per_page = 50 }).calls) do
  if call.voicemail then
    local file = app.integrations.aircall.download_voicemail({ call_id = call.id })
    print(call.id, #file.content .. " bytes")
  end
end
]])

-- Deleting what is not there yet is no error.
local function nothing_yet(sound)
  return ([[
- A %s may come up to a day after the call. Before that nothing is deleted, and the service
  does not say so: look at the call's `%s`.
]]):format(sound, sound)
end

write "delete_call_recording" {
  "Deletes the recording of a call for good, with its transcription and what AI made of it.",
  destroys,
  DELETE "/v1/calls/{call_id}/recording", call,
  returns = "Done",
  notes = nothing_yet "recording", failures = no_such "call",
  example = [[
app.integrations.aircall.delete_call_recording({ call_id = 12345 })
print(app.integrations.aircall.get_call({ call_id = 12345 }).call.recording)
]],
}

write "delete_call_voicemail" {
  "Deletes the voicemail of a call for good, with its transcription and what AI made of it.",
  destroys,
  DELETE "/v1/calls/{call_id}/voicemail", call,
  returns = "Done",
  notes = nothing_yet "voicemail", failures = no_such "call",
  example = [[
app.integrations.aircall.delete_call_voicemail({ call_id = 12345 })
print(app.integrations.aircall.get_call({ call_id = 12345 }).call.voicemail)
]],
}

write "create_insight_card" {
  "Shows a card of facts to the user who is in a call.",
  POST "/v1/calls/{call_id}/insight_cards", going_on,
  { "contents", list(record {
    { "type", choice { "title", "shortText" }, "A heading, or a line with a label.", "required" },
    { "text", text, "What is shown.", "required" },
    { "label", text, "What the text is: a shortText needs it, a title has none." },
    { "link", text, "Address that the text leads to." },
  }, { least = 1 }), "Lines of the card, from one to about five.", "required" },
  ask = "aircall_ask_card",
  returns = "Done",
  asked = "screen pop, show customer data",
  notes = [[
- The card is shown only during the call.
- It is not repeated after a lost answer.
]],
  failures = no_such "call" .. over,
  example = [[
local aircall = app.integrations.aircall
for _, call in ipairs(aircall.list_calls({ per_page = 10 }).calls) do
  if call.status == "answered" then
    app.integrations.aircall.create_insight_card({
      call_id = call.id,
      contents = {
        { type = "title", text = "Customer since 2019" },
        { type = "shortText", label = "Plan", text = "Gold", link = "https://crm.example.com/7" }
      }
    })
    print("Shown in " .. call.id)
  end
end
]],
}
