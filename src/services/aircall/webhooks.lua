-- Webhooks of Aircall: where it sends events.

resource "Webhooks: where events are sent."

shape "WebhookList" {
  "A page of webhooks.",
  { "webhooks", "Webhook[]" },
  { "meta", "Meta" },
}

shape "WebhookResult" {
  "One webhook.",
  { "webhook", "Webhook" },
}

shape "Webhook" {
  "Where events are sent.", columns = "webhook_id custom_name url active created_at",
  { "webhook_id", "string", "For `webhook_id` of the others." },
  { "id", "integer?", "The old id; not after a change." },
  { "custom_name", "string?" },
  { "url", "string" },
  { "active", "boolean" },
  { "events", "string[]", "Names of events, such as call.ended." },
  { "token", "string?", "Stands in each event that is sent. **A secret**: do not print it." },
  { "created_at", "string?", "ISO 8601, with milliseconds." },
  { "direct_link", "string?" },
}

local webhook = { "webhook_id", text { characters = "0-9a-zA-Z-" }, "Id of the webhook, a UUID." }
local url = { "url", text, "Address that events are sent to, https." }
local name = { "custom_name", text, "What it is called.", aliases = "name" }

-- What operations that answer with one webhook have in common.
local function one_webhook(said)
  said.item, said.arrays, said.returns = "webhook", { "events" }, "WebhookResult"
  return said
end

local names_of_events = [[
- The page `integrations.aircall.webhook` says which events there are, and what each tells.
]]

local secret_token = [[
- `token` proves to whoever gets the events that they come from Aircall. It cannot be changed.
]]

read "list_webhooks" {
  "Lists the webhooks that the credential sees.",
  GET "/v1/webhooks", pages = "meta", items = "webhooks",
  page, per_page, order,
  arrays = { "events" },
  returns = "WebhookList",
  notes = [[
- An API key of the company sees webhooks made with such a key or in the dashboard, an app sees its own.
]] .. secret_token,
  example = [[
for webhook in app.integrations.each(app.integrations.aircall.list_webhooks, {}) do
  print(webhook.webhook_id, webhook.url, #webhook.events .. " events")
end
]],
}

read "get_webhook" (one_webhook {
  "Gets one webhook.",
  GET "/v1/webhooks/{webhook_id}", webhook,
  notes = secret_token,
  failures = no_such "webhook",
  example = [[
local result = app.integrations.aircall.get_webhook({
  webhook_id = "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60"
})
print(result.webhook.url, result.webhook.active)
]],
})

write "create_webhook" (one_webhook {
  "Creates a webhook: events are sent to an address from now on.",
  POST "/v1/webhooks",
  { "url", text, "Address that events are sent to, https.", "required" }, name,
  { "events", list(text, { least = 1 }), "Names of events, such as call.ended.", "required" },
  result = "any", asked = "register a webhook, notification of a call, call notification",
  notes = [[
- Keep `token` of the answer.
]] .. secret_token .. [[
- A company has 100 at most. It is not repeated after a lost answer: a second one would send each
  event again.
]] .. names_of_events,
  failures = refused,
  example = [[
local result = app.integrations.aircall.create_webhook({
  url = "https://app.example.com/aircall",
  custom_name = "Missed calls",
  events = { "call.ended", "call.voicemail_left" }
})
print("New webhook: " .. result.webhook.webhook_id)
]],
})

write "update_webhook" (one_webhook {
  "Changes a webhook's address, name or events, or switches it on again.",
  webhook, url, name,
  { "events", list(text), "Names of events that replace those it has, or see `events_action`." },
  { "active", boolean, "Whether events are sent." },
  { "events_action", choice { "add", "remove" }, "Adds `events` to those it has, or takes them out.",
    to = query },
  any_of { "url", "custom_name", "events", "active" },
  needs { "events", when = "events_action", filled = true, "they are what 'events_action' adds or removes" },
  -- Without events it would be subscribed to all of them.
  steps = {
    GET "/v1/webhooks/{webhook_id}" { when = "!url|!events", take = "aircall_take_webhook",
      note = "Address and events that are not given are sent as they were read." },
    PUT "/v1/webhooks/{webhook_id}" { send "url", send "custom_name", send "events",
      send "active", send "events_action" },
  },
  result = "any", asked = "deactivate a webhook, pause a webhook, disable a webhook",
  notes = [[
- Without `url` or `events` it is two requests: what is missing is read first and sent along, as the
  service takes a change without events for a subscription to all events. An empty list means all events,
  too.
- `active = true` switches on a webhook that the service switched off after too many failures.
]] .. names_of_events,
  failures = no_such "webhook" .. refused,
  example = [[
local result = app.integrations.aircall.update_webhook({
  webhook_id = "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60",
  active = true
})
print(result.webhook.active, #result.webhook.events .. " events as before")
]],
})

write "delete_webhook" {
  "Deletes a webhook: no events are sent to it any more.", destroys,
  DELETE "/v1/webhooks/{webhook_id}", webhook,
  returns = "Done",
  failures = no_such "webhook",
  example = [[
local result = app.integrations.aircall.delete_webhook({
  webhook_id = "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60"
})
print("Deleted: " .. result.webhook_id)
]],
}
