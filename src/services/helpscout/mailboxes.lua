-- Mailboxes of Help Scout, which it also calls inboxes.

shape "MailboxList" {
  "A page of mailboxes.",
  { "_embedded", "{ mailboxes: Mailbox[] }" },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Mailbox" {
  "A mailbox, which Help Scout also calls inbox.",
  { "id", "integer" },
  { "name", "string" },
  { "email", "string" },
  { "slug", "string?" },
  { "createdAt", "string?", "ISO 8601, UTC." },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "_links", "Links?" },
}

read "list_mailboxes" {
  "Lists the mailboxes that the account may see.", core,
  GET "/v2/mailboxes", pages = "hal", items = "_embedded.mailboxes",
  page, per_page,
  returns = "MailboxList",
  result_words = [[
`result._embedded.mailboxes` is an array of mailboxes with `id`, `name`, `email`; `result.page` says
where this page is.
]],
  notes = [[
- Only mailboxes (inboxes) that the credential's user may see are listed.
- It is a list like the others: 25 a page. `integrations.each` goes through all of them.
]],
  example = [[
local result = app.integrations.helpscout.list_mailboxes({})

for _, mailbox in ipairs(result._embedded.mailboxes) do
  print(mailbox.id .. ": " .. mailbox.name .. " <" .. mailbox.email .. ">")
end
]],
}

read "get_mailbox" {
  "Gets one mailbox.", core,
  GET "/v2/mailboxes/{id}",
  { "id", id, "Id of the mailbox." },
  returns = "Mailbox",
  result_words = [[
The mailbox: `id`, `name`, `email`, `slug`, `createdAt`, `updatedAt`.
]],
  notes = [[
- Folders, fields and users of the mailbox are not in the answer: the service keeps them elsewhere.
]],
  failures = [[
- `not_found`: no such mailbox, or the user may not see it.
]],
  example = [[
local mailbox = app.integrations.helpscout.get_mailbox({ id = 123 })
print(mailbox.name .. " receives mail at " .. mailbox.email)
]],
}
