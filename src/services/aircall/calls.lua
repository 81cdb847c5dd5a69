-- Calls of Aircall.

resource "Phone calls, with recordings, tags and comments."

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
  "A call.",
  { "id", "integer", "For `get_call`." },
  { "direction", '"inbound"|"outbound"' },
  { "status", '"initial"|"answered"|"done"|string', "A missed call is `done` as well." },
  { "from", "string?",
    "Who called, as displayed; absent when unknown, `anonymous` when withheld." },
  { "to", "string?", "Who was called, as displayed; absent when unknown." },
  { "from_e164", "string?", "The same as +12025550101; absent when it is no number." },
  { "to_e164", "string?", "The same as +12025550101; absent when it is no number." },
  { "duration", "integer", "Seconds from start to end, ringing included." },
  { "started_at", "integer", "UNIX seconds." },
  { "answered_at", "integer?", "UNIX seconds; absent when nobody answered." },
  { "ended_at", "integer?", "UNIX seconds; absent while it goes on." },
  { "missed_call_reason", "string?", "Why nobody answered; absent when somebody did." },
  { "user", "User?", "Who handled it." },
  { "contact", "Contact?", "After `get_call`, when the other party is a contact." },
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
  { "direction", choice { "inbound", "outbound" }, "Only calls of this direction." },
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
  result_words = [[
`result.calls` is an array, empty when nothing was found; `result.meta` says where this page is.
Each call has `id`, `direction`, `status`, `from` and `to` (as displayed; `from_e164` and `to_e164`
as plain numbers), `duration` in seconds, `started_at` in UNIX seconds, `user`, `number`, `tags`,
`comments`.
]],
  notes = [[
- `number_id` is **no filter of the service**: calls are gone through page by page, 50 a request,
  until the page is full. It stops at the account's `scan_limit` (10,000 calls, 200 requests, more
  than the limit of a minute) or at the deadline, and then says `meta.partial = true` and
  `meta.scanned`. Give `from` and `to` with it.
- Names in `tags` cost a look-up of all tags first; ids do not. A call must have all of the tags. A
  name is compared without case; one of digits only is taken for an id.
- Calls that began at the very second of `from` or `to` are in the result. Without an offset a time
  is UTC.
- The service keeps six months: before that the list is empty, without an error.
- `from` and `to` of a call are added by this module; a withheld number is `anonymous`, an unknown
  one absent.
- A missed call has `status = "done"` too: look at `answered_at` or `missed_call_reason`.
- For about 20 minutes after a call the service still changes `duration`, `cost` and `started_at`.
- `contact` is filled by `get_call` only.
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
