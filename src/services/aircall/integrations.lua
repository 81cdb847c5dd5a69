-- The installation of an app that a credential belongs to.

resource "The installation of an app that the credential belongs to."

shape "IntegrationResult" {
  "The installation.",
  { "integration", "Integration" },
}

shape "Integration" {
  "An app in the company.",
  { "name", "string" },
  { "custom_name", "string?" },
  { "logo", "string?", "Address of a picture." },
  { "company_id", "integer?" },
  { "status", "string?", "Such as installed." },
  { "active", "boolean?" },
  { "number_ids", "integer[]?", "Ids of its numbers." },
  { "numbers_count", "integer?" },
  { "user", "User?", "Who installed it." },
}

shape "SwitchResult" {
  "What the service says of it, which may be nothing.",
  { "integration", "Integration?", "The installation." },
  { "done", "boolean?", "True where it says nothing." },
}

local apps = [[
- It is made for apps (OAuth): an API key of the company belongs to no app.
]]
local no_app = [[
- `authentication`, `forbidden` or `not_found`: the credential belongs to no app.
]]

read "get_integration" {
  "Gets the installation that the credential belongs to.",
  GET "/v1/integrations/me",
  item = "integration", returns = "IntegrationResult", notes = apps, failures = no_app,
  example = [[
local result = app.integrations.aircall.get_integration({})
print(result.integration.name, result.integration.active)
]],
}

-- Switching it on and off.
local function switch(verb, words, notes)
  write(verb .. "_integration") {
    words,
    POST("/v1/integrations/" .. verb) { again = "always" },
    result = "any", returns = "SwitchResult", notes = notes .. apps, failures = no_app,
    example = ([[
app.integrations.aircall.%s_integration({})
print("It is %sd.")
]]):format(verb, verb),
  }
end

switch("enable", "Switches the credential's app on for the company.", "")
switch("disable", "Switches the credential's app off for the whole company.", [[
- **It concerns everybody**: nobody in the company has the app until it is switched on again.
]])
