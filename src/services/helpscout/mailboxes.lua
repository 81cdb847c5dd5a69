-- Mailboxes of Help Scout, which it also calls inboxes.

resource "The company's mailboxes, which hold the conversations."

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
  returns = "MailboxList", asked = "mailbox by name, id of a mailbox, which mailboxes",
  result_words = [[
`result._embedded.mailboxes` is an array of mailboxes with `id`, `name`, `email`; `result.page` says
where this page is.
]],
  notes = [[
- Only mailboxes (inboxes) that the credential's user may see are listed.
- It is a list like the others: 25 a page. `app.integrations.each` goes through all of them.
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

local mailbox = { "mailbox_id", id, "Id of the mailbox." }
local not_found = [[
- `not_found`: no such mailbox, or the user may not see it.
]]

shape "FieldList" {
  "The custom fields of a mailbox.",
  { "_embedded", "{ fields: Field[] }", "Empty when it has none." },
  { "_links", "Links?" },
}

shape "Field" {
  "A custom field that conversations of a mailbox have.",
  { "id", "integer", "For `update_conversation_fields`." },
  { "name", "string" },
  { "type", "string", "Such as dropdown." },
  { "order", "integer?" },
  { "required", "boolean?" },
  { "options", "{ id: integer, order: integer?, label: string }[]?", "Of a dropdown." },
}

shape "FolderList" {
  "The folders of a mailbox.",
  { "_embedded", "{ folders: Folder[] }" },
  { "_links", "Links?" },
}

shape "Folder" {
  "A folder of a mailbox.",
  { "id", "integer" },
  { "name", "string" },
  { "type", "string", "Such as unassigned or mytickets." },
  { "userId", "integer?", "Whose it is; 0 for everybody's." },
  { "totalCount", "integer" },
  { "activeCount", "integer" },
  { "updatedAt", "string?", "ISO 8601, UTC." },
  { "_links", "Links?" },
}

shape "Routing" {
  "How a mailbox assigns conversations by itself.",
  { "state", '"enabled"|"disabled"|string' },
  { "assignmentLimit", "integer", "Open conversations that one user may hold." },
  { "assignmentMethod", '"round_robin"|"balanced"|string' },
  { "userIds", "integer[]", "Who takes part." },
  { "rotation", "{ userId: integer, conversationsCount: integer, eligible: boolean, reason: string? }[]?",
    "Who is next; `reason` says why a user is not eligible: at_capacity, away or not_in_rotation." },
  { "_links", "Links?" },
}

read "list_mailbox_fields" {
  "Lists the custom fields that conversations of a mailbox have.",
  GET "/v2/mailboxes/{mailbox_id}/fields", pages = "whole", items = "_embedded.fields", mailbox,
  returns = "FieldList", asked = "options of a dropdown",
  notes = [[
- All fields come at once. `update_conversation_fields` sets values: for a dropdown, the option's id.
]],
  failures = not_found,
  example = [[
local result = app.integrations.helpscout.list_mailbox_fields({ mailbox_id = 123 })
for _, field in ipairs(result._embedded.fields) do
  print(field.id .. ": " .. field.name .. " (" .. field.type .. ")")
end
]],
}

read "list_mailbox_folders" {
  "Lists the folders of a mailbox, with how many conversations each has.",
  GET "/v2/mailboxes/{mailbox_id}/folders", pages = "whole", items = "_embedded.folders", mailbox,
  returns = "FolderList", asked = "conversations in a folder",
  notes = [[
- To list the conversations of a folder, use `api_request` with `path = "/v2/conversations"` and
  `query = { folder = 1231, status = "all" }`.
]],
  failures = not_found,
  example = [[
local result = app.integrations.helpscout.list_mailbox_folders({ mailbox_id = 123 })
for _, folder in ipairs(result._embedded.folders) do
  print(folder.name .. ": " .. folder.activeCount .. " of " .. folder.totalCount .. " are open")
end
]],
}

read "get_mailbox_routing" {
  "Tells how a mailbox assigns conversations by itself.",
  GET "/v2/mailboxes/{mailbox_id}/routing", mailbox,
  arrays = { "userIds" },
  returns = "Routing",
  asked = "round robin, automatic assignment",
  failures = not_found,
  example = [[
local routing = app.integrations.helpscout.get_mailbox_routing({ mailbox_id = 123 })
print(routing.state, routing.assignmentMethod, #routing.userIds .. " users")
]],
}

write "update_mailbox_routing" {
  "Sets how a mailbox assigns conversations by itself.",
  PUT "/v2/mailboxes/{mailbox_id}/routing", mailbox,
  { "state", choice { "enabled", "disabled" }, "Whether the mailbox assigns by itself.", "required" },
  { "assignment_limit", integer { 1, 100 }, "Open conversations that one user may hold.",
    as = "assignmentLimit", "required" },
  { "assignment_method", choice { "round_robin", "balanced" }, "In turn, or to whoever has fewest.",
    as = "assignmentMethod", "required" },
  { "user_ids", list(id), "Ids of the users who take part; not empty when it is enabled.",
    as = "userIds", "required" },
  needs { "user_ids", filled = true, when = "state=enabled", "somebody takes part where it is enabled" },
  returns = "Done",
  asked = "round robin, automatic assignment",
  notes = [[
- It replaces the whole routing: read it with `get_mailbox_routing`, change what is to change, and send
  all of it.
]],
  failures = not_found .. [[
- `invalid`: a user who is not active or has no access to the mailbox; nobody at all.
]],
  example = [[
app.integrations.helpscout.update_mailbox_routing({
  mailbox_id = 123,
  state = "enabled",
  assignment_limit = 10,
  assignment_method = "balanced",
  user_ids = { 4120, 4121 }
})
print("Set.")
]],
}
