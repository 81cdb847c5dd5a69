-- Webhooks of Help Scout: whom it tells of what happens.

resource "Addresses that Help Scout calls when something happens."

local webhook = { "id", id, "Id of the webhook." }

shape "WebhookList" {
  "A page of webhooks.",
  { "_embedded", "{ webhooks: Webhook[] }", "Empty when there are none." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Webhook" {
  "An address that Help Scout calls when something happens.",
  { "id", "integer" },
  { "url", "string" },
  { "state", '"enabled"|"disabled"|string' },
  { "events", "string[]", "Such as convo.created." },
  { "notification", "boolean?", "Whether it gets the object's address in place of the object." },
  { "payloadVersion", "string?", "V2 or V3." },
  { "label", "string?" },
  { "mailboxIds", "integer[]?", "Empty for all mailboxes." },
  { "_links", "Links?" },
}

-- What creating and replacing take.
local fields = {
  { "url", text, "Address that is called.", "required" },
  { "events", list(text, { least = 1 }), "Names of events, such as convo.created.", "required" },
  { "secret", text { most = 40 }, "What deliveries are signed with.", secret = true, "required" },
  { "label", text { empty = "absent" }, "Its name in Help Scout." },
  { "notification", boolean, "Sends the object's address in place of the object." },
  { "payload_version", choice { "V2", "V3" }, "Shape of what is sent; V2 unless given.",
    as = "payloadVersion" },
  { "mailbox_ids", list(id), "Only events of these mailboxes, and events that belong to no mailbox, such as customer.created; all unless given.",
    as = "mailboxIds" },
}

local events = [[
- Events are, among others, `convo.created`, `convo.assigned`, `convo.status`, `convo.tags`,
  `convo.moved`, `convo.merged`, `convo.deleted`, `convo.customer.reply.created`,
  `convo.agent.reply.created`, `convo.note.created`, `customer.created`, `customer.updated`,
  `customer.deleted`, `satisfaction.ratings`, `tag.created`, `organization.created`,
  `user.status.changed`, `beacon.chat.created`. Newer ones are taken as well.
- Changes by this module fire events too: beware of loops.
]]
local no_webhook = [[
- `not_found`: no such webhook.
]]

read "list_webhooks" {
  "Lists the webhooks of the account's app.",
  GET "/v2/webhooks", pages = "hal", items = "_embedded.webhooks",
  page, per_page,
  returns = "WebhookList",
  example = [[
for webhook in app.integrations.each(app.integrations.helpscout.list_webhooks, {}) do
  print(webhook.id .. ": " .. webhook.url, webhook.state)
end
]],
}

read "get_webhook" {
  "Gets one webhook.",
  GET "/v2/webhooks/{id}", webhook,
  returns = "Webhook",
  notes = [[
- The secret is never given back.
]],
  failures = no_webhook,
  example = [[
local webhook = app.integrations.helpscout.get_webhook({ id = 611 })
print(webhook.url, table.concat(webhook.events, ", "))
]],
}

write "create_webhook" {
  "Has Help Scout call an address when something happens.",
  POST "/v2/webhooks", created, fields,
  returns = "Created",
  asked = "get told, get notified, notify, push, real time, subscribe to events, register a webhook",
  notes = events .. [[
- Sending it twice makes two webhooks. It is not repeated after a lost answer.
]],
  failures = [[
- `invalid`: an event that does not exist, or an address that the service does not take.
]],
  example = [[
local webhook = app.integrations.helpscout.create_webhook({
  url = "https://hooks.example.com/helpscout",
  events = { "convo.created", "convo.status" },
  secret = "lemon-tart-42"
})

print("New webhook: " .. webhook.id)
]],
}

write "update_webhook" {
  "Replaces a webhook, and switches it on again.",
  PUT "/v2/webhooks/{id}", webhook, fields,
  returns = "Done",
  notes = [[
- **It replaces the whole webhook**, so it needs the secret again. It also enables a disabled webhook.
]] .. events,
  failures = no_webhook,
  example = [[
local before = app.integrations.helpscout.get_webhook({ id = 611 })
app.integrations.helpscout.update_webhook({
  id = 611,
  url = "https://hooks.example.com/helpscout",
  events = before.events,
  secret = "lemon-tart-42",
  label = before.label,
  notification = before.notification,
  payload_version = before.payloadVersion,
  mailbox_ids = before.mailboxIds
})
print("Replaced.")
]],
}

write "delete_webhook" {
  "Deletes a webhook.", destroys,
  DELETE "/v2/webhooks/{id}", webhook,
  returns = "Done",
  failures = no_webhook,
  example = [[
app.integrations.helpscout.delete_webhook({ id = 611 })
print("Deleted.")
]],
}
