-- Users of Help Scout.

shape "User" {
  "A user of the company.",
  { "id", "integer" },
  { "firstName", "string" },
  { "lastName", "string" },
  { "email", "string" },
  { "role", "string", "owner, admin, user, or a newer word." },
  { "type", "string?", "user or team." },
  { "timezone", "string?", "Such as Europe/Amsterdam." },
  { "jobTitle", "string?" },
  { "phone", "string?" },
  { "mention", "string?" },
  { "initials", "string?" },
  { "photoUrl", "string?" },
  { "alternateEmails", "string[]?" },
  { "companyId", "integer?" },
  { "createdAt", "string?", "ISO 8601, UTC." },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "_links", "Links?" },
}

read "get_current_user" {
  "Gets the user who the credential belongs to.", core,
  GET "/v2/users/me",
  returns = "User",
  result_words = [[
The user: `id`, `firstName`, `lastName`, `email`, `role`, `timezone` and more.
]],
  notes = [[
- The user is the one who owns the app or token of the account, not the person who runs the script.
- `role` is owner, admin or user today; take any other word as well.
]],
  failures = [[
- `authentication`: the credential is wrong or has expired. This is the cheapest call to test one.
]],
  example = [[
local user = app.integrations.helpscout.get_current_user({})
print(user.firstName .. " " .. user.lastName .. ", " .. user.role)
print(user.email)
]],
}
