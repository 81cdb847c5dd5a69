-- Live chats of Help Scout: what visitors and users write while it goes on.

resource "Live chats with visitors, which become conversations when they end."

local chat = { "id", uuid, "Id of the chat, a UUID." }

shape "Chat" {
  "A live chat.",
  { "id", "string", "A UUID." },
  { "beaconId", "string?", "Id of the Beacon that it came through." },
  { "mailboxId", "integer?" },
  { "createdAt", "string?", "ISO 8601, UTC, with microseconds, as all times of a chat." },
  { "endedAt", "string?", "When it ended." },
  { "assignee", "Person?", "The user who holds it." },
  { "customer", "Person?", "The visitor." },
  { "preview", "string?", "How it begins." },
  { "customFields", "{ id: integer, value: any }[]?" },
  { "tags", "ChatTag[]?" },
  { "timeline", "ChatVisit[]?", "What the visitor did on the site." },
  { "_embedded", "{ events: ChatEvent[] }?", "The latest; `list_chat_events` has all." },
  { "_links", "Links?" },
  { "message_id", "string?", "From `send_chat_message`: the message's." },
  { "note_id", "string?", "From `create_chat_note`: the note's." },
  { "updated", "boolean?", "True, with nothing but the ids, when a lost first try had done it already." },
}

shape "ChatTag" {
  "A tag of a chat.",
  { "id", "integer?" },
  { "slug", "string", "Its name." },
  { "color", "string?" },
}

shape "ChatVisit" {
  "What a visitor did on the site.",
  { "type", "string", "page-viewed, chat-started and others." },
  { "timestamp", "string?" },
  { "url", "string?" },
  { "title", "string?" },
}

shape "ChatEvent" {
  "A message, or something that happened.",
  { "id", "string" },
  { "chatId", "string?" },
  { "type", "string", "Such as message." },
  { "action", "string?", "Such as message-added." },
  { "author", "Person?" },
  { "createdAt", "string?" },
  { "params", "table?", "What belongs to the action; the service does not say under which names." },
  { "_links", "Links?" },
}

shape "ChatEventList" {
  "A page of events.",
  { "_embedded", "{ events: ChatEvent[] }" },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

local lists = { "_embedded.events", "tags", "timeline" }
local failures = [[
- `not_found`: no such chat, or it is another company's.
- `forbidden`: the account's user may not chat, has no name, or has no access to the mailbox.
]]
local ended = failures:gsub("another company's", "%0, or it has ended", 1)

-- A change of the chat, whose id the example has.
local function change(name, path, sentence, marks, parameters, notes, example, said)
  said = said or {}
  table.move({ sentence, marks, PUT("/v2/chats/{id}/" .. path), chat, parameters }, 1, 5, 1, said)
  said.arrays, said.returns, said.failures = said.arrays or lists, "Chat", ended
  said.notes, said.example = notes, "local chat = app.integrations.helpscout." .. name .. example
  write(name)(said)
end

read "get_chat" {
  "Gets a live chat with its latest events.",
  GET "/v2/chats/{id}", chat,
  arrays = lists, returns = "Chat", failures = failures, asked = "beacon",
  notes = [[
- Until a chat ends, it is not among the conversations. Afterwards it can still be read here, with
  `endedAt`.
- Chats cannot be listed: webhooks (`beacon.chat.created` and others) tell their ids.
]],
  example = [[
local chat = app.integrations.helpscout.get_chat({ id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10" })
print(chat.preview, chat.assignee and chat.assignee.email or "nobody")
]],
}

read "list_chat_events" {
  "Lists the events of a live chat: messages, notes, assignments.",
  GET "/v2/chats/{id}/events", pages = "hal", items = "_embedded.events",
  chat, page, per_page,
  returns = "ChatEventList", failures = failures,
  asked = "transcript, chat messages, chat history, read a chat, what the visitor wrote",
  example = [[
local id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10"
for event in app.integrations.each(app.integrations.helpscout.list_chat_events, { id = id }) do
  print(event.createdAt, event.action, event.author and event.author.first or "")
end
]],
}

change("accept_chat", "accept", "Takes a live chat: the account's user holds it.", {}, {}, [[
- A chat that the user holds already stays as it is.
]], [[({ id = "9b8f6a10-52c1-4c53-8a3f-2e4d6c8b0a12" })
print(chat.assignee and chat.assignee.email or "nobody")
]])

-- Something that is said, under an id that makes a second try harmless.
local function say(name, path, id, sentence, marks, what, notes, example)
  change(name, path .. "/{" .. id .. "}", sentence, marks, {
    { id, uuid, "Id of the " .. what .. ", a UUID.", default = "new" },
    { "body", text, "The text.", "required" },
  }, notes .. [[
- An id that was used before is refused as `invalid`. If the answer to a first try was lost, that refusal
  means that the first try arrived, and is no error.
]], example, { accept = "taken" })
end

say("send_chat_message", "messages", "message_id", "Sends a reply to the visitor of a live chat.",
  sends, "message", [[
- **The visitor sees it at once**, with the first name and the last initial of the account's user.
- If nobody holds the chat, the account's user takes it by this; if somebody else holds it, it is
  `invalid`.
]], [[({
  id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10",
  body = "Yes, until six."
})
print("Message: " .. chat.message_id)
]])
say("create_chat_note", "notes", "note_id", "Adds a note to a live chat, which the visitor never sees.",
  {}, "note", [[
- Nobody needs to hold the chat.
]], [[({
  id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10",
  body = "Wants to come by today."
})
print("Note: " .. chat.note_id)
]])

change("assign_chat", "assign", "Assigns a live chat to a user.", {},
  { "assignee_id", id, "Id of the user.", as = "assignedTo", "required" }, [[
- The chat may be taken from another user. The service does not check whether the new user is at work.
]], [[({
  id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10",
  assignee_id = 4121
})
print(chat.assignee and chat.assignee.id)
]], { asked = "transfer a chat, hand over a chat" })
change("unassign_chat", "unassign", "Puts a live chat back into the queue.", {}, {}, nil,
  [[({ id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10" })
print(chat.assignee == nil)
]])
change("update_chat_tags", "tags", "Replaces the tags of a live chat.", {},
  { "tags", list(text), "Names, which replace all tags; an empty array clears them.", "required" }, [[
- All tags are replaced. Names become lower case, and unknown ones are created.
]], [[({
  id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10",
  tags = { "vip" }
})
print(#chat.tags .. " tag")
]])
change("end_chat", "end", "Ends a live chat, of which a conversation is made.", { sends, destroys },
  { "status", choice { { "open", "active" }, "closed", "pending", also = { "active" } },
    "Status of the conversation that is made.", "required" }, [[
- **It cannot be opened again**: writing to it afterwards is `not_found`. The visitor may be mailed the
  transcript.
- It is not repeated after a lost answer: `endedAt` of `get_chat` says whether it happened.
]], [[({
  id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10",
  status = "closed"
})
print("Ended: ", chat.endedAt)
]], { again = "never" })
