-- Users of Aircall.

resource "The people who take calls."

shape "UserList" {
  "All users.",
  { "users", "User[]", "All users." },
  { "meta", "Meta" },
}

shape "UserResult" {
  "One user.",
  { "user", "User" },
}

shape "User" {
  "A user. Inside calls the service leaves some members out.",
  columns = "id name email available availability_status time_zone",
  { "id", "integer", "For `user_id` of `list_calls`." },
  { "name", "string", "The whole name; all that the service has." },
  { "first_name", "string?", "`name` up to its first space; not inside a call, team, number or integration." },
  { "last_name", "string?", "What follows it, or empty; not inside a call, team, number or integration." },
  { "email", "string?" },
  { "available", "boolean?" },
  { "availability_status", "string?", "available, custom or unavailable." },
  { "substatus", "string?" },
  { "state", "string?" },
  { "time_zone", "string?" },
  { "language", "string?" },
  { "extension", "string?" },
  { "wrap_up_time", "integer?", "Seconds." },
  { "default_number_id", "integer?" },
  { "created_at", "string?", "ISO 8601, with milliseconds." },
  { "direct_link", "string?" },
}

read "list_users" {
  "Lists all users of the company.", core, aliases = "list_users_v2",
  steps = {
    GET "/v2/users" { pages = "meta", items = "users", whole = true, accept = "missing",
      note = "Where /v2/users does not exist, /v1/users is asked in its place." },
    GET "/v1/users" { pages = "meta", items = "users", whole = true },
  },
  choose = "aircall_choose_users",
  shape = "aircall_shape_user",
  returns = "UserList", asked = "user by name, agent by name",
  result_words = [[
`result.users` is an array of all users: `id`, `name`, `first_name`, `last_name`, `email`,
`available`, `availability_status`, `time_zone`.
]],
  notes = [[
- All pages are fetched: one request for every 50 users.
- The service has only the whole `name`. `first_name` is what stands before its first space and
  `last_name` the rest, which is wrong for double first names.
- The phone numbers of a user are not in the answer.
]],
  example = [[
local result = app.integrations.aircall.list_users({})

for _, user in ipairs(result.users) do
  print(user.id .. ": " .. user.first_name .. " " .. user.last_name .. " <" .. user.email .. ">")
end
]],
}

shape "UserNumberList" {
  "A page of numbers with which a user may call.",
  { "numbers", "Number[]" },
  { "meta", "Meta" },
}

shape "AvailabilityList" {
  "A page of users, each with what they are doing.",
  { "users", "{ id: integer, availability: string }[]" },
  { "meta", "Meta" },
}

shape "Availability" {
  "What a user is doing.",
  { "availability", "string",
    "available, offline, do_not_disturb, in_call or after_call_work." },
}

local user = { "user_id", id, "Id of the user." }

-- What a user is made of and changed by.
local fields = {
  { "first_name", text, "Given name." },
  { "last_name", text, "Family name." },
  { "language", text, "Language of the app, such as en-US." },
  { "time_zone", text, "Time zone of the schedule, such as Europe/Paris." },
  { "wrap_up_time", integer { least = 0 }, "Seconds of pause after a call." },
  { "extension", text, "Internal extension; the service chooses one unless given." },
  { "role_ids", list(name), "Ids of roles." },
}

local unavailable = no_such "user" .. [[
- `conflict`: the user cannot take a call now: offline, in a call, or after one. See
  `get_user_availability`.
- `invalid`: the service refuses the number.
]]

read "get_user" {
  "Gets one user by id or e-mail address.", aliases = "get_user_v2",
  GET "/v2/users/", ask = "aircall_ask_user",
  { "user_id", name, "Id or e-mail address of the user.", "required", to = hook },
  item = "user", shape = "aircall_shape_user",
  returns = "UserResult",
  notes = [[
- The phone numbers of the user are not in the result: `list_user_numbers` has them.
- `availability_status` is the schedule; `get_user_availability` says what the user is doing.
]],
  failures = no_such "user",
  example = [[
local result = app.integrations.aircall.get_user({ user_id = 2101553 })
print(result.user.name, result.user.email)
]],
}

write "create_user" {
  "Invites a new user by e-mail; takes a paid seat.", sends, aliases = "create_user_v2",
  POST "/v2/users",
  { "email", address, "E-mail address, by which the user signs in.", "required" },
  fields,
  { "inviter_user_id", id, "Id of the user who is shown as the one who invites." },
  item = "user", result = "any", shape = "aircall_shape_user",
  returns = "UserResult",
  asked = "new agent, new colleague, users from csv",
  notes = [[
- **An invitation is mailed** to the address, and the company pays for a seat.
- Give `first_name` and `last_name`: the service may refuse a user without them.
- It is not repeated after a lost answer.
]],
  failures = [[
- `invalid`: an address that is not valid, or that another user has.
]],
  example = [[
local result = app.integrations.aircall.create_user({
  email = "ada.brook@example.com",
  first_name = "Ada",
  last_name = "Brook"
})
print("Invited: " .. result.user.id)
]],
}

local changed = {
  fields,
  { "email", address, "E-mail address, by which the user signs in." },
  { "default_number_id", id, "Id of the number with which the user calls out." },
  { "availability_status", choice { "available", "custom", "unavailable" },
    "Schedule: always, by the user's own hours, never." },
  { "substatus", text, "always_opened, or why the user is away." },
}

write "update_user" {
  "Changes a user's name, schedule, language or other settings.", aliases = "update_user_v2",
  PUT "/v2/users/{user_id}", user, changed,
  any_of { names(fields), "email", "default_number_id", "availability_status", "substatus" },
  item = "user", result = "any", shape = "aircall_shape_user",
  returns = "UserResult",
  asked = "do not disturb, away, on a break, make available, set offline, set an agent offline, working hours",
  notes = [[
- Only what is given changes. It is not certain that the service takes `email`, `availability_status` and
  `substatus` here: look at the result.
]],
  failures = no_such "user" .. refused,
  example = [[
local result = app.integrations.aircall.update_user({ user_id = 2101553, wrap_up_time = 30 })
print(result.user.name, result.user.wrap_up_time)
]],
}

write "delete_user" {
  "Deletes a user for good.", destroys,
  DELETE "/v1/users/{user_id}", user,
  returns = "Done", asked = "left the company, deactivate an agent, deactivate a user, offboard",
  notes = [[
- There is no way back. The user's calls stay.
]],
  failures = no_such "user",
  example = [[
local result = app.integrations.aircall.delete_user({ user_id = 2101559 })
print("Deleted: " .. result.user_id)
]],
}

read "list_user_numbers" {
  "Lists the numbers with which a user may call.", aliases = "list_user_numbers_v2",
  GET "/v2/users/{user_id}/numbers", pages = "meta", items = "numbers",
  user, page, per_page,
  shape = "aircall_shape_number",
  returns = "UserNumberList", asked = "numbers of a user, numbers of an agent",
  failures = no_such "user",
  example = [[
local result = app.integrations.aircall.list_user_numbers({ user_id = 2101553 })
for _, number in ipairs(result.numbers) do
  print(number.id .. ": " .. number.name, number.number)
end
]],
}

read "list_user_availabilities" {
  "Lists what each user is doing: available, in a call, offline.",
  GET "/v1/users/availabilities", pages = "meta", items = "users",
  page, per_page, order,
  { "from", time "seconds", "Only users created since then, ISO 8601." },
  { "to", time "seconds", "Only users created until then, ISO 8601.", day_end = true },
  returns = "AvailabilityList",
  asked = "who is talking, who is on call, on duty, who is free, who is available, busy agents, online",
  notes = [[
- Each has `id` and `availability` and nothing more: names are in `list_users`.
]],
  example = [[
for user in app.integrations.each(app.integrations.aircall.list_user_availabilities, {}) do
  if user.availability == "available" then print(user.id .. " can take a call") end
end
print("That is all.")
]],
}

read "get_user_availability" {
  "Tells what a user is doing: available, in a call, offline.",
  GET "/v1/users/{user_id}/availability", user,
  returns = "Availability",
  asked = "is somebody free, online",
  notes = [[
- Only an `available` user can be made to call: `start_outbound_call`.
]],
  failures = no_such "user",
  example = [[
local result = app.integrations.aircall.get_user_availability({ user_id = 2101553 })
print(result.availability)
]],
}

write "start_outbound_call" {
  "Makes a user's app call a phone number: a phone rings.", sends,
  POST "/v1/users/{user_id}/calls", user,
  { "number_id", id, "Id of the number to call with; the user must have it.", "required" },
  { "to", phone, "Phone number to call, such as +33612345678.", "required" },
  returns = "Done",
  asked = "speak with, talk to, call someone, call a customer, call back, click to call, ring, \z
    make a call, place a call, create a call",
  notes = [[
- **A phone rings**, and the call costs what calls cost. The user's desktop app must be open; it
  begins to dial by itself.
- The service does not say which call it became: look for it by `search_calls` with `user_id`,
  `phone_number` and `from`.
- It is not repeated after a lost answer.
]],
  failures = unavailable,
  example = [[
local aircall = app.integrations.aircall
if aircall.get_user_availability({ user_id = 2101553 }).availability == "available" then
  app.integrations.aircall.start_outbound_call({
    user_id = 2101553, number_id = 1402277, to = "+33612345678"
  })
  print("It is ringing.")
end
]],
}

write "dial_user_phone" {
  "Puts a phone number into a user's app; the user presses the key.",
  POST "/v1/users/{user_id}/dial" { again = "always" }, user,
  { "to", phone, "Phone number to fill in, such as +33612345678.", "required" },
  returns = "Done",
  notes = [[
- Nothing rings: the user decides, and chooses the number to call with.
]],
  failures = unavailable,
  example = [[
app.integrations.aircall.dial_user_phone({ user_id = 2101553, to = "+33612345678" })
print("The number is in the app.")
]],
}
