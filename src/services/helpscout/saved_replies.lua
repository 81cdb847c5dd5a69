-- Saved replies of a mailbox in Help Scout.

resource "Texts that are kept to answer with."

local mailbox = { "mailbox_id", id, "Id of the mailbox." }
local reply = { mailbox, { "id", id, "Id of the saved reply." } }
local optional = text { empty = "absent" } -- what was read can be written back
local fields = {
  { "name", text, "Its name.", "required" },
  { "text", optional, "The text for e-mail, as HTML." },
  { "chat_text", optional, "The text for chat, without HTML.", as = "chatText" },
}
local no_reply = [[
- `not_found`: no such mailbox or saved reply.
]]

shape "SavedReply" {
  "A text that users answer with.", columns = "id name preview chatPreview",
  { "id", "integer" },
  { "name", "string" },
  { "text", "string?", "HTML; from `get_saved_reply`." },
  { "chatText", "string?", "From `get_saved_reply`." },
  { "preview", "string?", "The start of the text; in lists." },
  { "chatPreview", "string?", "In lists." },
}

read "list_saved_replies" {
  "Lists the saved replies of a mailbox: the texts that answers are made of.",
  GET "/v2/mailboxes/{mailbox_id}/saved-replies", pages = "whole", items = "", result = "any",
  mailbox,
  { "include_chat_replies", boolean, "Adds those that have only a text for chat.",
    as = "includeChatReplies" },
  returns = "SavedReply[]", asked = "canned responses, templates, e-mail templates",
  result_words = [[
An array of all saved replies, each with its name and the start of its text.
]],
  failures = [[
- `not_found`: no such mailbox.
]],
  example = [[
for _, reply in ipairs(app.integrations.helpscout.list_saved_replies({ mailbox_id = 123 })) do
  print(reply.id .. ": " .. reply.name, reply.preview)
end
]],
}

read "get_saved_reply" {
  "Gets one saved reply with its texts.",
  GET "/v2/mailboxes/{mailbox_id}/saved-replies/{id}", reply,
  returns = "SavedReply",
  failures = no_reply,
  example = [[
local reply = app.integrations.helpscout.get_saved_reply({ mailbox_id = 123, id = 901 })
print(reply.name, reply.text)
]],
}

write "create_saved_reply" {
  "Creates a saved reply.",
  POST "/v2/mailboxes/{mailbox_id}/saved-replies", mailbox, fields,
  returns = "Done",
  notes = [[
- The result does not always have the new id: find the saved reply by its name with `list_saved_replies`.
- Sending it twice makes two. It is not repeated after a lost answer.
]],
  failures = [[
- `not_found`: no such mailbox.
]],
  example = [[
app.integrations.helpscout.create_saved_reply({
  mailbox_id = 123,
  name = "Refund",
  text = "Your refund is on its way.<br>"
})
print("Created.")
]],
}

write "update_saved_reply" {
  "Replaces a saved reply.",
  PUT "/v2/mailboxes/{mailbox_id}/saved-replies/{id}", reply, fields,
  returns = "Done", asked = "edit a canned response",
  notes = [[
- It replaces the whole saved reply: send the texts that are to stay as well.
]],
  failures = no_reply,
  example = [[
local before = app.integrations.helpscout.get_saved_reply({ mailbox_id = 123, id = 901 })
app.integrations.helpscout.update_saved_reply({
  mailbox_id = 123,
  id = 901,
  name = before.name,
  text = "Your refund was sent today.<br>",
  chat_text = before.chatText
})
print("Replaced.")
]],
}

write "delete_saved_reply" {
  "Deletes a saved reply.", destroys,
  DELETE "/v2/mailboxes/{mailbox_id}/saved-replies/{id}", reply,
  returns = "Done",
  failures = no_reply,
  example = [[
app.integrations.helpscout.delete_saved_reply({ mailbox_id = 123, id = 901 })
print("Deleted.")
]],
}
