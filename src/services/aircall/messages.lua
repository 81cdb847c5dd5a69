-- Messages of Aircall: SMS, MMS, groups, WhatsApp, and how a number handles them.

resource "Messages: SMS, MMS, groups, WhatsApp and their templates."

local number = { "number_id", id, "Id of the company's number that sends." }
local receiver = { "to", phone, "Who gets it, such as +33612345678.", "required" }
local words = text { most = 1600 }
local media = { "media_url", list(text), "Addresses of public files that go with it.",
  as = "mediaUrl" }

shape "Message" {
  "A message on its way. Keep its id: the service has no way to read messages.",
  { "id", "string" },
  { "status", "string", "pending; whether it arrived is told afterwards." },
  { "direction", "string?" },
  { "body", "string?" },
  { "raw_digits", "string?", "Who gets it." },
  { "number", "table?", "`id` and `digits` of the number that sends." },
  { "created_at", "any", "UNIX milliseconds, or ISO 8601." },
  { "sent_at", "any" },
  { "updated_at", "any" },
  { "media_url", "string[]?" },
  { "direct_link", "string?" },
}

shape "GroupMessage" {
  "A message to several people on its way.",
  { "group_message_id", "string" },
  { "group_conversation_id", "string?" },
  { "status", "string", "pending; whether it arrived is told afterwards." },
  { "direction", "string?" },
  { "participants", "string[]" },
  { "body", "string?" },
  { "media_url", "string[]?" },
  { "created_at", "any", "UNIX milliseconds, or ISO 8601." },
  { "sent_at", "any" },
  { "updated_at", "any" },
  { "direct_link", "string?" },
}

shape "Configuration" {
  "Where the messages of a number go.",
  { "token", "string?", "Part of all that is sent to that address. **A secret**: do not print it." },
  { "callbackUrl", "string?" },
  { "type", "string?" },
}

shape "SmsTemplateList" {
  "A page of texts that the company keeps.",
  { "templates", "{ id: integer, name: string, body: string }[]" },
  { "meta", "Meta" },
}

shape "WhatsappTemplateList" {
  "A page of WhatsApp templates.",
  { "templates", "WhatsappTemplate[]" },
  { "pageInfo", "table?", "The service's own paging." },
  { "next_cursor", "string?", "For `token` of the next page; absent on the last." },
}

shape "WhatsappTemplate" {
  "A text that WhatsApp has approved, or not yet.",
  { "id", "integer", "For `template_id`." },
  { "wabaId", "string?" },
  { "name", "string" },
  { "category", "string?", "Such as UTILITY." },
  { "status", "string?", "Such as APPROVED." },
  { "language", "string?" },
}

shape "WhatsappStatus" {
  "Whether a number can send by WhatsApp.",
  { "wabaId", "string?" },
  { "status", "string", "Such as ONLINE." },
  { "canSendMessage", "boolean?" },
  { "messagingLimitTier", "string?" },
  { "qualityRating", "string?" },
  { "businessVerificationStatus", "string?" },
}

-- Configuration -----------------------------------------------------------------------------------

write "create_number_configuration" {
  "Takes the messages of a number out of the app: they go to an address of yours.",
  POST "/v1/numbers/{number_id}/messages/configuration" { again = "always" },
  { "number_id", id, "Id of the number." },
  { "callback_url", text, "Address that messages are sent to, https.", as = "callbackUrl" },
  { "type", text, "Channel, such as whatsapp." },
  result = "any", returns = "Configuration",
  notes = [[
- **Users lose the number's inbox**, and webhooks no longer hear of its messages, until the
  configuration is deleted. `send_message` needs it; the operations that send in a conversation no
  longer work.
- What comes to the address has `event_name` (`message.received` or `message.updated`), `timestamp`
  in milliseconds, and `token`. This is no webhook event, and it is not sent again when it fails.
]],
  failures = no_such "number" .. refused,
  example = [[
local configuration = app.integrations.aircall.create_number_configuration({
  number_id = 1402277, callback_url = "https://app.example.com/messages"
})
print(configuration.callbackUrl)
]],
}

read "get_number_configuration" {
  "Tells where the messages of a number go.",
  GET "/v1/numbers/{number_id}/messages/configuration",
  { "number_id", id, "Id of the number." },
  returns = "Configuration",
  failures = no_such "number, or its messages go to the app",
  example = [[
print(app.integrations.aircall.get_number_configuration({ number_id = 1402279 }).callbackUrl)
]],
}

write "delete_number_configuration" {
  "Lets the messages of a number go to the app again.", destroys,
  DELETE "/v1/numbers/{number_id}/messages/configuration",
  { "number_id", id, "Id of the number." },
  returns = "Done",
  failures = no_such "number, or its messages go to the app",
  example = [[
app.integrations.aircall.delete_number_configuration({ number_id = 1402279 })
print("Messages are in the app again.")
]],
}

-- Sending -----------------------------------------------------------------------------------------

local sent = [[
- **It is sent and costs money**, and cannot be taken back. It is not repeated after a lost answer.
- Keep the result: messages cannot be read again.
]]
local told = [[
- Webhooks tell whether it arrived: `message.status_updated`, for a group `group_message.status_updated`.
]]
local texted = sent .. [[
- A number of the US must be registered for text messages: `get_number_registration_status`.
]]
local skips_inbox = texted .. [[
- It does not show in the app. Only a number with a configuration (`get_number_configuration`) can send
  it, and the users of such a number have no inbox; all other numbers send in a conversation. Whether it
  arrived is told by `message.updated`, sent to the address in the configuration and not to webhooks.
]]
local in_inbox = texted .. told .. [[
- It shows in the app, where users see the answer. A number with a configuration of its own cannot
  do it.
]]
local unsent = [[
- `forbidden`: the plan has no messages, or the number's configuration does not allow it.
- `invalid`: the receiver is the number itself, or the number or text is refused.
]]

write "send_message" {
  "Sends an SMS or MMS past the app's inbox.", sends,
  POST "/v1/numbers/{number_id}/messages/send", number, receiver,
  { "body", words, "The text.", "required" }, media,
  result = "any", returns = "Message", notes = skips_inbox, failures = unsent,
  asked = "text a customer, send a picture",
  example = [[
-- A number that has a configuration; send_message_in_conversation is for all others.
local message = app.integrations.aircall.send_message({
  number_id = 1402279, to = "+12025550101", body = "Your order is on its way."
})
print(message.id, message.status)
]],
}

write "send_message_in_conversation" {
  "Sends an SMS or MMS that shows in the app's inbox.", sends,
  POST "/v1/numbers/{number_id}/messages/native/send", number, receiver,
  { "body", words, "The text.", "required" }, media,
  { "user_id", id, "Id of the user who is shown as its sender." },
  result = "any", returns = "Message", notes = in_inbox, failures = unsent,
  asked = "text a customer, answer a text, send an SMS",
  example = [[
local message = app.integrations.aircall.send_message_in_conversation({
  number_id = 1402278, to = "+12025550101", body = "We will call you at ten."
})
print(message.id, message.status)
]],
}

local function participants(least)
  return { "participants", list(phone, { least = least }), "Who gets it, such as +33612345678.",
    "required" }
end

write "send_group_message" {
  "Sends one message to a group of people, past the app's inbox.", sends,
  POST "/v1/numbers/{number_id}/messages/group/send", number, participants(1),
  { "body", words, "The text." },
  -- The service takes one of both: an empty list beside a text is not sent.
  { "media_url", media[2], media[3], as = media.as, when = "!body" },
  one_of { "body", "media_url", filled = true },
  result = "any", returns = "GroupMessage", notes = skips_inbox, failures = unsent, asked = "bulk sms, mass text",
  example = [[
-- A number that has a configuration; send_group_message_in_conversation is for all others.
local message = app.integrations.aircall.send_group_message({
  number_id = 1402279, participants = { "+12025550101", "+12025550102" }, body = "We are late."
})
print(message.group_message_id, message.status)
]],
}

write "send_group_message_in_conversation" {
  "Sends one message to a group of people that shows in the app's inbox.", sends,
  POST "/v1/numbers/{number_id}/messages/group/native/send", number, participants(2),
  { "body", words, "The text.", "required" },
  result = "any", returns = "GroupMessage", failures = unsent,
  notes = in_inbox,
  example = [[
local message = app.integrations.aircall.send_group_message_in_conversation({
  number_id = 1402278, participants = { "+12025550101", "+12025550102" }, body = "We are late."
})
print(message.group_message_id, message.status)
]],
}

-- WhatsApp ----------------------------------------------------------------------------------------

-- The two ways to send: they differ in path and in what the receiver is called.
local function whatsapp(name, summary, path, to, notes)
  write(name) {
    summary, sends,
    POST(path),
    { "number_id", id, "Id of the company's number that sends.", as = "lineId", "required" },
    { "to", phone, "Who gets it, such as +33612345678.", as = to, "required" },
    { "text", text { most = 4096 }, "The text; only within 24 hours of the person's last message." },
    { "template_id", id, "Id of a template that WhatsApp has approved.", as = "templateParams.id" },
    { "template_values", any_table, "What stands in the template's {{1}}, {{2}}, \z
      in their order or by name.", as = "templateParams.body" },
    one_of { "text", "template_id" },
    refuses { "template_values", when = "!template_id", "only a template has values" },
    choose = "aircall_choose_template",
    result = "any", returns = "Message", failures = unsent,
    notes = notes .. [[
- Once 24 hours have gone by since the person's last message only a template is let through:
  `list_whatsapp_templates`.
]],
    example = ([[
local message = app.integrations.aircall.%s({
  number_id = 1402277, to = "+12025550101",
  template_id = 1, template_values = { "Ida", "10:00" }
})
print(message.id, message.status)
]]):format(name),
  }
end

whatsapp("send_whatsapp_message", "Sends a WhatsApp message past the app's inbox.",
  "/v1/messages/whatsapp/send", "to", sent .. told)
whatsapp("send_whatsapp_message_in_conversation",
  "Sends a WhatsApp message that shows in the app's inbox.",
  "/v1/messages/send/whatsapp/native", "externalNumber", sent .. told)

-- Templates ---------------------------------------------------------------------------------------

read "list_sms_templates" {
  "Lists the texts that the company keeps for messages.",
  GET "/v1/sms/templates", pages = "meta100", items = "templates",
  { "search", text, "Only those with this in name or text." },
  page,
  { "per_page", integer { 1, 100 }, "Results per page.", default = 20 },
  returns = "SmsTemplateList", asked = "text template, message template",
  example = [[
for template in app.integrations.each(app.integrations.aircall.list_sms_templates, {}) do
  print(template.name .. ": " .. template.body)
end
]],
}

read "list_whatsapp_templates" {
  "Lists the WhatsApp templates of a number.",
  GET "/v1/numbers/{number_id}/templates", pages = "tokens", items = "templates",
  { "number_id", id, "Id of the number." },
  { "status", text, "Only those with this status, such as APPROVED." },
  { "category", text, "Only those of this category, such as UTILITY." },
  { "limit", integer { 1, 1000 }, "Results per page." },
  { "token", text { characters = "0-9" }, "The `next_cursor` of the page before." },
  { "sort", text, "Order; the service does not document its words." },
  returns = "WhatsappTemplateList",
  failures = no_such "number, or it has no WhatsApp",
  example = [[
local list = app.integrations.aircall.list_whatsapp_templates
for template in app.integrations.each(list, { number_id = 1402277, status = "APPROVED" }) do
  print(template.id .. ": " .. template.name, template.language)
end
]],
}

read "get_whatsapp_status" {
  "Tells whether a number can send by WhatsApp.",
  GET "/v1/numbers/{number_id}/whatsapp_status",
  { "number_id", id, "Id of the number." },
  returns = "WhatsappStatus",
  failures = no_such "number, or it has no WhatsApp",
  example = [[
local status = app.integrations.aircall.get_whatsapp_status({ number_id = 1402277 })
print(status.status, status.canSendMessage)
]],
}
