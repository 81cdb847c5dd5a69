-- Teams of Help Scout.

resource "Teams of users, to which conversations can be assigned."

shape "TeamList" {
  "A page of teams.",
  { "_embedded", "{ teams: Team[] }", "Empty when there are none." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Team" {
  "A team of users.", columns = "id name mention timezone",
  { "id", "integer", "For `assignee_id`, and `user_id` of the reports about users." },
  { "name", "string" },
  { "timezone", "string?" },
  { "photoUrl", "string?" },
  { "mention", "string?" },
  { "initials", "string?" },
  { "createdAt", "string?", "ISO 8601, UTC." },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "_links", "Links?" },
}

read "list_teams" {
  "Lists the teams of the company.",
  GET "/v2/teams", pages = "hal", items = "_embedded.teams",
  page, per_page,
  returns = "TeamList",
  notes = [[
- Help Scout offers no way to create or change a team.
]],
  example = [[
for team in app.integrations.each(app.integrations.helpscout.list_teams, {}) do
  print(team.id .. ": " .. team.name)
end
]],
}

read "list_team_members" {
  "Lists the users of a team.",
  GET "/v2/teams/{team_id}/members", pages = "hal", items = "_embedded.users",
  { "team_id", id, "Id of the team." }, page, per_page,
  returns = "UserList", asked = "members, who is in, who belongs to",
  failures = [[
- `not_found`: no such team.
]],
  example = [[
for user in app.integrations.each(app.integrations.helpscout.list_team_members, { team_id = 5001 }) do
  print(user.firstName .. " " .. user.lastName)
end
]],
}

read "get_team" {
  "Gets one team.",
  GET "/v2/teams/{id}",
  { "id", id, "Id of the team." },
  returns = "Team",
  failures = [[
- `not_found`: no such team.
]],
  example = [[
local team = app.integrations.helpscout.get_team({ id = 5001 })
print(team.name)
]],
}
