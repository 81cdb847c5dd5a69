-- System users of Help Scout: those who act and are nobody, such as AI and integrations.

resource "Help Scout's own users, which act by themselves."

shape "SystemUserList" {
  "A page of system users.",
  { "_embedded", "{ system_users: SystemUser[] }", "Empty when there are none." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "SystemUser" {
  "A user that is no person.",
  { "id", "integer" },
  { "type", "string", "system_user." },
  { "firstName", "string?" },
  { "lastName", "string?" },
  { "initials", "string?" },
  { "email", "string?" },
  { "mention", "string?" },
  { "timezone", "string?" },
  { "role", "string?" },
  { "photoUrl", "string?" },
  { "createdAt", "string?", "ISO 8601, UTC." },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "_links", "Links?" },
}

read "list_system_users" {
  "Lists the system users: AI and integrations that act in the account.",
  GET "/v3/system-users", pages = "hal", items = "_embedded.system_users",
  page, per_page,
  returns = "SystemUserList",
  example = [[
for user in app.integrations.each(app.integrations.helpscout.list_system_users, {}) do
  print(user.id, user.firstName)
end
]],
}

read "get_system_user" {
  "Gets one system user.",
  GET "/v3/system-users/{id}",
  { "id", id, "Id of the system user." },
  returns = "SystemUser",
  failures = [[
- `not_found`: no such system user.
]],
  example = [[
local user = app.integrations.helpscout.get_system_user({ id = 9001 })
print(user.firstName, user.type)
]],
}
