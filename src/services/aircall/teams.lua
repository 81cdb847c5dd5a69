-- Teams of Aircall: who a call is given to together.

resource "Groups of users to which calls are given."

shape "TeamList" {
  "A page of teams.",
  { "teams", "Team[]" },
  { "meta", "Meta" },
}

shape "TeamResult" {
  "One team.",
  { "team", "Team" },
}

shape "Team" {
  "A team of users.", columns = "id name users.name created_at",
  { "id", "integer" },
  { "name", "string" },
  { "users", "User[]", "Its members." },
  { "created_at", "string?", "ISO 8601, with milliseconds." },
  { "direct_link", "string?" },
}

local team = { "team_id", id, "Id of the team." }
local user = { "user_id", id, "Id of the user." }

-- What operations that answer with one team have in common.
local function one_team(said)
  said.item, said.arrays, said.returns = "team", { "users" }, "TeamResult"
  return said
end

read "list_teams" {
  "Lists the teams of the company with their members.",
  GET "/v1/teams", pages = "meta", items = "teams",
  page, per_page, order,
  arrays = { "users" },
  returns = "TeamList", asked = "agents without a team",
  example = [[
for team in app.integrations.each(app.integrations.aircall.list_teams, {}) do
  print(team.id .. ": " .. team.name, #team.users .. " members")
end
]],
}

read "get_team" (one_team {
  "Gets one team with its members.",
  GET "/v1/teams/{team_id}", team, asked = "users of a team",
  failures = no_such "team",
  example = [[
local result = app.integrations.aircall.get_team({ team_id = 210045 })
for _, user in ipairs(result.team.users) do print(user.name) end
]],
})

write "create_team" (one_team {
  "Creates a team without members.",
  POST "/v1/teams",
  { "name", text { most = 64 }, "Name; no other team may have it.", "required" },
  result = "any",
  notes = [[
- Members are added one by one: `add_user_to_team`. A team cannot be renamed.
- It is not repeated after a lost answer; sent twice, it is refused and makes no second team.
]],
  failures = [[
- `invalid`: another team has the name.
]],
  example = [[
local result = app.integrations.aircall.create_team({ name = "Night shift" })
app.integrations.aircall.add_user_to_team({ team_id = result.team.id, user_id = 2101553 })
print("New team: " .. result.team.id)
]],
})

write "delete_team" {
  "Deletes a team; its members stay.", destroys,
  DELETE "/v1/teams/{team_id}", team,
  returns = "Done",
  failures = no_such "team",
  example = [[
local result = app.integrations.aircall.delete_team({ team_id = 210045 })
print("Deleted: " .. result.team_id)
]],
}

write "add_user_to_team" (one_team {
  "Adds a user to a team.",
  POST "/v1/teams/{team_id}/users/{user_id}" {
    again = "always", accept = "taken", take = "aircall_take_repeated",
  }, team, user,
  asked = "put into a team, join a team, new member",
  result = "any",
  notes = [[
- If an answer was lost and the second try finds the user in the team, the result has `done = true`
  in place of `team`.
]],
  failures = no_such "team or user" .. refused,
  example = [[
local result = app.integrations.aircall.add_user_to_team({ team_id = 210045, user_id = 2101553 })
print(result.team and #result.team.users .. " members now" or "Added.")
]],
})

write "remove_user_from_team" (one_team {
  "Takes a user out of a team.",
  DELETE "/v1/teams/{team_id}/users/{user_id}", team, user,
  result = "any",
  notes = [[
- If an answer was lost and the second try finds the user out of the team, the result has
  `deleted = true` in place of `team`.
]],
  failures = no_such "team, or the user is not in it" .. refused,
  example = [[
local result = app.integrations.aircall.remove_user_from_team({
  team_id = 210045, user_id = 2101556
})
print(result.team and #result.team.users .. " members are left" or "Removed.")
]],
})
