-- Users of Help Scout.

resource "The people and teams who answer."

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
  returns = "User", asked = "who am I, whoami",
  result_words = [[
The user: `id`, `firstName`, `lastName`, `email`, `role`, `timezone` and more.
]],
  notes = [[
- The user is the one who owns the app or token of the account, not the person who runs the script.
- `role` is owner, admin or user today; expect other words as well.
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

shape "UserList" {
  "A page of users.",
  { "_embedded", "{ users: User[] }", "Empty when nobody was found." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "UserStatusList" {
  "A page of users' statuses.",
  { "_embedded", "{ userStatuses: UserStatus[] }" },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "UserStatus" {
  "Whether a user is at work.", columns = "userId email.status email.customStatus.text email.updatedAt",
  { "userId", "integer" },
  { "email", "EmailStatus?", "For conversations." },
  { "chat", "{ status: string, mailboxStatuses: table? }?",
    "unavailable, available, assign or custom; `mailboxStatuses` by mailbox id only with custom." },
  { "_links", "Links?" },
}

shape "EmailStatus" {
  "A user's status for conversations.",
  { "status", '"active"|"away"|string' },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "performedBy", "integer?", "Id of the user who set it." },
  { "source", "string?", "ui, api or presence_detection." },
  { "customStatus", "{ text: string, emoji: string?, emojiName: string? }?" },
}

local user = { "id", id, "Id of the user." }

read "list_users" {
  "Lists the users of the company: to whom conversations can be assigned.",
  GET "/v2/users", pages = "hal", items = "_embedded.users",
  { "email", address, "Only the user with exactly this e-mail address." },
  { "mailbox", id, "Only users who have access to the mailbox with this id." },
  page, per_page,
  returns = "UserList", asked = "who can be assigned, assign to, agents, teammates, people",
  notes = [[
- The `id` of a user goes into `assignee_id` and `user_id`. The id of a team (`list_teams`) goes into
  `assignee_id`, and into `user_id` of the reports.
]],
  example = [[
for user in app.integrations.each(app.integrations.helpscout.list_users, { mailbox = 123 }) do
  print(user.id .. ": " .. user.firstName .. " " .. user.lastName, user.role)
end
]],
}

read "get_user" {
  "Gets one user.",
  GET "/v2/users/{id}", user,
  returns = "User",
  failures = [[
- `not_found`: no such user.
]],
  example = [[
local user = app.integrations.helpscout.get_user({ id = 4120 })
print(user.firstName .. " " .. user.lastName, user.email)
]],
}

write "create_user" {
  "Creates a user of the company, and invites them by e-mail unless told otherwise.", sends,
  POST "/v2/users", created,
  { "first_name", text { most = 40 }, "First name.", as = "firstName", "required" },
  { "last_name", text { most = 40 }, "Last name.", as = "lastName", "required" },
  { "email", address, "E-mail address.", "required" },
  { "role", choice { "admin", "user", "light user" }, "What they may do.", "required" },
  { "timezone", text, "Time zone, such as Europe/Amsterdam." },
  { "job_title", text, "Job title.", as = "jobTitle" },
  { "phone", text, "Phone number." },
  { "send_invite", boolean, "Whether an invitation is mailed: yes, unless it is false.",
    as = "sendInvite" },
  { "mailboxes", list(record {
    { "id", id, "Id of the mailbox.", "required" },
    { "email_access", boolean, "Whether they see its conversations: yes, unless it is false.",
      as = "emailAccess" },
  }), "Mailboxes that they have access to." },
  returns = "Created", asked = "agent, teammate",
  notes = [[
- **An invitation is mailed** unless `send_invite = false`.
- The account's user must be an administrator, and see the mailboxes that it gives access to. The
  plan may count users.
- Sending it twice is refused by the service, or makes two users. It is not repeated after a lost
  answer.
]],
  failures = [[
- `forbidden`: the account's user is no administrator.
- `conflict` or `invalid`: there is a user with this e-mail address.
]],
  example = [[
local user = app.integrations.helpscout.create_user({
  first_name = "Ada",
  last_name = "Brook",
  email = "ada@example.com",
  role = "user",
  mailboxes = { { id = 123 } }
})

print("New user: " .. user.id)
]],
}

read "list_user_statuses" {
  "Lists who of the users is at work and who is away.",
  GET "/v2/users/status", pages = "user_statuses", items = "_embedded.userStatuses",
  page, per_page,
  returns = "UserStatusList",
  asked = "who is logged in, who is working, online, are online, available, out of office, on duty, on holiday, on vacation",
  example = [[
for status in app.integrations.each(app.integrations.helpscout.list_user_statuses, {}) do
  print(status.userId, status.email and status.email.status)
end
]],
}

read "get_user_status" {
  "Tells whether a user is at work or away.",
  GET "/v2/users/{id}/status", user,
  returns = "UserStatus", asked = "is an agent away, is a user away",
  failures = [[
- `not_found`: no such user.
]],
  example = [[
local status = app.integrations.helpscout.get_user_status({ id = 4120 })
print(status.email and status.email.status, status.chat and status.chat.status)
]],
}

write "set_user_status" {
  "Sets a user's status: at work or away.",
  PUT "/v2/users/{id}/status", user,
  { "status", choice { "active", "away" }, "Whether they are at work.", "required" },
  { "text", text, "What colleagues read beside it, such as Lunch.", as = "customStatus.text" },
  { "emoji", text, "An emoji beside the text; needs `text`.", as = "customStatus.emoji" },
  { "emoji_name", text, "The emoji's name; needs `text`.", as = "customStatus.emojiName" },
  needs { "text", when = "emoji|emoji_name", "an emoji stands beside it" },
  returns = "Done",
  asked = "on vacation, on holiday, sick, do not disturb, out of office, absent",
  notes = [[
- It is the status for conversations; that of live chat is not touched.
- Without `text` the user has no text afterwards.
]],
  failures = [[
- `forbidden`: the status of somebody else takes an administrator.
- `not_found`: no such user.
]],
  example = [[
app.integrations.helpscout.set_user_status({ id = 4120, status = "away", text = "Lunch" })
print("Away.")
]],
}
