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
  { "id", "integer", "For `user_id` of `list_calls`." },
  { "name", "string", "The whole name; all that the service has." },
  { "first_name", "string?", "`name` up to its first space; not inside a call." },
  { "last_name", "string?", "What follows it, or empty; not inside a call." },
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
  "Lists all users of the company.", core,
  -- Where v2 does not exist, v1 is asked.
  steps = {
    GET "/v2/users" { pages = "meta", items = "users", whole = true, accept = "missing" },
    GET "/v1/users" { pages = "meta", items = "users", whole = true },
  },
  choose = "aircall_choose_users",
  shape = "aircall_shape_user",
  returns = "UserList",
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
