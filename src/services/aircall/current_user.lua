-- Whom an account of Aircall stands for: a credential belongs to a company, not to a user.

read "get_current_user" {
  "Gets the user whom the account stands for.", core, resource = "users",
  -- The user whom the host set; the one who installed the integration, if Aircall tells; the only
  -- user of the company.
  steps = {
    GET "/v2/users/{account.user}" { accept = "missing" },
    GET "/v1/integrations/me" { accept = { "missing", "unauthorized" },
      take = "aircall_take_installer" },
    GET "/v2/users/" { accept = "missing", ask = "aircall_ask_installer" },
    GET "/v2/users" { constant("per_page", 2),
      note = "The user who installed the integration, if Aircall tells; else the only user of \z
        the company." },
  },
  choose = "aircall_choose_user", finish = "aircall_finish_user",
  item = "user", shape = "aircall_shape_user",
  returns = "UserResult", asked = "who am I, whoami",
  result_words = [[
`result.user`: `id`, `name`, `first_name`, `last_name`, `email` and more.
]],
  notes = [[
- **Aircall does not know a current user**: a credential belongs to the company. The user is, in
  this order: the one that the host set as `user` (an id or an e-mail address) for the account; the
  one who installed the integration, if Aircall tells; the only user of the company.
- That costs one to three requests.
]],
  failures = [[
- `configuration`: there are several users and the host set none, or the one that it set does not
  exist.
]],
  example = [[
local result = app.integrations.aircall.get_current_user({})

local user = result.user
print(user.first_name .. " " .. user.last_name .. " <" .. user.email .. ">")
]],
}
