-- Threads of Help Scout: the messages and notes of a conversation.

resource "Messages, notes and events of a conversation: replies, drafts, scheduled ones."

local conversation = { "conversation_id", id, "Id of the conversation." }
local thread = { conversation, { "id", id, "Id of the thread." } }

local statuses = choice { { "open", "active" }, "closed", "pending", "spam", also = { "active" } }
local status = { "status", statuses, "Status of the conversation afterwards." }

local file = record {
  { "file_name", text, "Name of the file.", as = "fileName", "required" },
  { "mime_type", text, "Media type, such as application/pdf.", as = "mimeType", "required" },
  { "data", bytes, "The file's bytes, as they are.", "required" },
}

-- The customer of a thread, whom the service wants as an object.
local function customer(words)
  return {
    { "customer_id", id, words .. ": id of the customer. Required unless `customer_email` is given.",
      as = "customer.id" },
    { "customer_email", address,
      words .. ": e-mail address, used when `customer_id` is not given; an unknown one makes a new \z
      customer.", as = "customer.email", when = "!customer_id" },
    any_of { "customer_id", "customer_email" },
  }
end

local function body(words) return { "body", text, words, as = "text", "required" } end

local copies = {
  { "cc", list(address), "E-mail addresses to copy." },
  { "bcc", list(address), "E-mail addresses to copy without being seen." },
}
local attachments = { "attachments", list(file), "Files that go with it." }

-- What is brought from elsewhere: it has its own time, and nobody hears of it.
local function imported(words)
  return {
    { "imported", boolean, words },
    { "created_at", time, "When it was written, ISO 8601; only with `imported`.", as = "createdAt" },
    refuses { "created_at", when = "imported!=true", "only an imported thread has a time of its own" },
  }
end

local creates = [[
- Sending it twice makes two threads. It is not repeated after a lost answer.
]]
local refused_threads = [[
- `not_found`: no such conversation, or it was merged into another one.
- `conflict`: the conversation has 100 threads, the most that it can have.
- `invalid`: a customer or user that is not there; `details` names the field in the service's words.
]]

shape "ThreadList" {
  "A page of threads.",
  { "_embedded", "{ threads: Thread[] }", "Newest first." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Source" {
  "A message as it came by e-mail.",
  { "original", "string", "Headers and body, as they were received." },
  { "content_type", "string?", "From `get_thread_source_rfc822`." },
}

read "list_threads" {
  "Lists the threads of a conversation: messages, notes and events, newest first.",
  GET "/v2/conversations/{conversation_id}/threads",
  pages = "conversations", items = "_embedded.threads",
  conversation, page, per_page,
  returns = "ThreadList", asked = "ticket history, who wrote last, read messages, message history, \z
    who replied, who answered, open an e-mail, read receipt, \z
    events of a conversation, audit log",
  notes = [[
- All threads are listed. `get_conversation` embeds them as well, but cuts long chats short.
- `status` of a thread is the conversation's status at that moment; `state` (published, draft, hidden) is
  the thread's own.
]],
  failures = [[
- `not_found`: no such conversation, or it was merged into another one, which has its threads.
]],
  example = [[
for thread in app.integrations.each(app.integrations.helpscout.list_threads, { conversation_id = 456 }) do
  print(thread.createdAt, thread.type, thread.body or "")
end
]],
}

read "list_threads_v3" {
  "Lists the threads of a conversation, in which system users and teams are named as such.",
  GET "/v3/conversations/{conversation_id}/threads",
  pages = "conversations", items = "_embedded.threads",
  conversation, page, per_page,
  returns = "ThreadList",
  notes = [[
- People may be of the type `system_user` (AI, integrations) or `team`, which `list_threads` reports
  as `user`.
]],
  failures = [[
- `not_found`: no such conversation.
]],
  example = [[
local result = app.integrations.helpscout.list_threads_v3({ conversation_id = 456 })
for _, thread in ipairs(result._embedded.threads) do
  print(thread.type, thread.createdBy and thread.createdBy.type or "nobody")
end
]],
}

write "create_reply" {
  "Replies to the customer of a conversation.", sends,
  POST "/v2/conversations/{conversation_id}/reply", created,
  conversation, body "The reply, as HTML.", customer "Whom it goes to",
  { "draft", boolean, "Keeps it as a draft: nothing is mailed." },
  { "status", statuses, "Status of the conversation afterwards; open unless given." },
  { "user_id", id, "Id of the user who wrote it; the account's own unless given.", as = "user" },
  { "assignee_id", id, "Id of the user or team to assign the conversation to; not with a draft.",
    as = "assignTo" },
  refuses { "assignee_id", when = "draft=true", "the service assigns nobody with a draft" },
  copies, imported "Brought from elsewhere: nothing is mailed.", attachments,
  returns = "Created",
  asked = "answer, respond, answer a ticket, write back, send attachment, send an attachment, \z
    send an e-mail, e-mail a customer, e-mail to a customer",
  notes = [[
- **It is mailed to the customer** unless it is a draft or imported. An answer meant for colleagues
  is a note: `create_note`.
- Without `status` a closed conversation is open again: to answer and close, say `status =
  "closed"`.
- `schedule_thread` sends a draft at a set time; to send it at once, schedule it and then call
  `publish_scheduled_thread`.
]] .. creates,
  failures = refused_threads,
  example = [[
local reply = app.integrations.helpscout.create_reply({
  conversation_id = 456,
  customer_id = 789,
  body = "We have corrected it: you get a new invoice today.",
  status = "closed"
})

print("Reply: " .. reply.id)
]],
}

write "create_note" {
  "Adds a note to a conversation, which only colleagues see.",
  POST "/v2/conversations/{conversation_id}/notes", created,
  conversation, body "The note, as HTML.",
  { "user_id", id, "Id of the user who wrote it; the account's own unless given.", as = "user" },
  status, imported "Brought from elsewhere: nobody is notified.", attachments,
  returns = "Created",
  asked = "internal comment, private, add a note to a conversation",
  notes = [[
- Nothing is mailed to the customer. Without `status` the conversation's stays as it is.
]] .. creates,
  failures = refused_threads,
  example = [[
local note = app.integrations.helpscout.create_note({
  conversation_id = 456,
  body = "Called her: all is fine now."
})

print("Note: " .. note.id)
]],
}

write "create_customer_thread" {
  "Adds a message from the customer to a conversation.",
  POST "/v2/conversations/{conversation_id}/customer", created,
  conversation, body "The message, as HTML.", customer "Who wrote it",
  copies, imported "Brought from elsewhere: nobody is notified, and the conversation stays closed.",
  attachments,
  returns = "Created", asked = "import tickets, migrate",
  notes = [[
- It is recorded as written by the customer; nothing is mailed to them.
- The conversation becomes active again, unless the thread is imported.
]] .. creates,
  failures = refused_threads,
  example = [[
local thread = app.integrations.helpscout.create_customer_thread({
  conversation_id = 456,
  customer_email = "jo@example.org",
  body = "One more thing: the address has changed."
})

print("Message: " .. thread.id)
]],
}

-- A record of something that was said elsewhere.
local function spoken(name, path, sentence, said, example_body)
  write("create_" .. name .. "_thread") {
    sentence,
    POST("/v2/conversations/{conversation_id}/" .. path), created,
    conversation, body(said), customer "Who it was with",
    imported "Brought from elsewhere: nobody is notified.", attachments,
    returns = "Created", asked = "log a " .. name,
    notes = [[
- It records what was said; nothing is mailed to the customer.
- Whether a closed conversation becomes active again is not documented.
]] .. creates,
    failures = refused_threads,
    example = ([[
local thread = app.integrations.helpscout.create_NAME_thread({
  conversation_id = 456,
  customer_id = 789,
  body = "BODY"
})

print("Recorded: " .. thread.id)
]]):gsub("NAME", name):gsub("BODY", example_body),
  }
end

spoken("chat", "chats", "Records a chat in a conversation.", "What was said, as HTML.",
  "Jo: Is the shop open?")
spoken("phone", "phones", "Records a phone call in a conversation.", "What was said, as HTML.",
  "Jo called about her parcel.")

write "update_thread" {
  "Changes the text of a thread.",
  PATCH "/v2/conversations/{conversation_id}/threads/{id}",
  thread, { "body", text, "The new text, as HTML.", as = "value", "required" }, replace "/text",
  returns = "Done",
  asked = "edit a message, correct, fix a typo, reword",
  notes = [[
- Administrators may do it, and others where the account allows them to edit threads. The original
  text is kept in Help Scout.
- A message that was mailed already does not change: the customer does not see the new text.
]],
  failures = [[
- `not_found`: no such conversation or thread, or the conversation was merged into another one.
- `forbidden`: the account's user may not edit threads.
]],
  example = [[
app.integrations.helpscout.update_thread({
  conversation_id = 456,
  id = 10295011201,
  body = "The text, corrected."
})
print("Changed.")
]],
}

local function hidden(name, value, sentence, example)
  write(name) {
    sentence,
    PATCH "/v2/conversations/{conversation_id}/threads/{id}", thread, replace("/hidden", value),
    returns = "Done",
    notes = [[
- Messages from a customer and replies can be hidden; drafts and notes cannot.
]],
    failures = [[
- `invalid`: a thread that cannot be hidden.
- `not_found`: no such conversation or thread, or the conversation was merged into another one.
]],
    example = ([[
app.integrations.helpscout.NAME({ conversation_id = 456, id = 10295011201 })
print("DONE")
]]):gsub("NAME", name):gsub("DONE", example),
  }
end

hidden("hide_thread", true, "Hides a thread of a conversation.", "Hidden.")
hidden("unhide_thread", false, "Shows a hidden thread of a conversation again.", "Shown again.")

local no_thread = [[
- `not_found`: no such conversation or thread, or the conversation was merged into another one.
]]

-- Examples that need a draft begin with one.
local draft = [[
local draft = app.integrations.helpscout.create_reply({
  conversation_id = 456,
  customer_id = 789,
  body = "Good morning! Your parcel has arrived.",
  draft = true
})
]]
local scheduled = draft .. [[
app.integrations.helpscout.schedule_thread({
  conversation_id = 456,
  id = draft.id,
  scheduled_for = "2099-03-07T08:00:00Z",
  unschedule_on_customer_reply = true
})
]]

write "schedule_thread" {
  "Schedules a draft: it is mailed at a set time.", sends,
  PUT "/v2/conversations/{conversation_id}/threads/{id}/schedule",
  thread,
  { "scheduled_for", time, "When it is mailed, ISO 8601; in the future, in 2100 at the latest.",
    as = "scheduledFor", "required" },
  { "unschedule_on_customer_reply", boolean, "Holds it back when the customer writes first.",
    as = "unscheduleOnCustomerReply", "required" },
  { "send_as_creator", boolean, "Signs it as who wrote the draft, not as who schedules it.",
    as = "sendAsCreator" },
  returns = "Done", asked = "send later",
  notes = [[
- The thread is a draft: of a reply (`create_reply` with `draft = true`) or a forward.
- A second call sets a new time. `unschedule_thread` makes it a plain draft again,
  `publish_scheduled_thread` sends it now.
]],
  failures = no_thread .. [[
- `invalid`: a time that has passed or is after 2100, or a thread that is no draft.
]],
  example = scheduled .. [[
print("Goes out in the morning: " .. draft.id)
]],
}

write "publish_scheduled_thread" {
  "Sends a scheduled draft now.", sends, again = "never",
  PATCH "/v2/conversations/{conversation_id}/threads/{id}/schedule",
  thread, replace("/state", "published"),
  returns = "Done", asked = "send a draft, publish a draft",
  notes = [[
- **It is mailed at once.** It is not repeated after a lost answer: read the thread first.
- If the draft is not scheduled yet, schedule it first, for any time: `schedule_thread`.
]],
  failures = no_thread .. [[
- `invalid`: a thread that is not scheduled.
]],
  example = scheduled .. [[
app.integrations.helpscout.publish_scheduled_thread({ conversation_id = 456, id = draft.id })
print("Sent.")
]],
}

write "unschedule_thread" {
  "Takes a thread's schedule away: it is a plain draft again.",
  DELETE "/v2/conversations/{conversation_id}/threads/{id}/schedule", thread,
  returns = "Done", asked = "undo send, cancel a scheduled reply",
  failures = no_thread,
  example = scheduled .. [[
app.integrations.helpscout.unschedule_thread({ conversation_id = 456, id = draft.id })
print("A draft again.")
]],
}

local sources = [[
- Only a message that came by e-mail has a source; for one that was made by the API or typed in you get
  `not_found`.
- Sources with attachments are megabytes long.
]]

read "get_thread_source" {
  "Gets a message as it came by e-mail, with its headers.",
  GET "/v2/conversations/{conversation_id}/threads/{id}/original-source", thread,
  returns = "Source",
  asked = "raw e-mail, mail headers",
  notes = sources,
  failures = [[
- `not_found`: no such conversation or thread, or it did not come by e-mail.
]],
  example = [[
local source = app.integrations.helpscout.get_thread_source({ conversation_id = 456, id = 10295011201 })
print(source.original:match("Subject: [^\r\n]*"))
]],
}

read "get_thread_source_rfc822" {
  "Gets a message as it came by e-mail, as the bytes that came.",
  GET "/v2/conversations/{conversation_id}/threads/{id}/original-source", thread,
  media = "message/rfc822", result = "file", finish = "helpscout_finish_source",
  returns = "Source",
  notes = [[
- `original` has any bytes, whatever their encoding; `get_thread_source` has the same as text.
]] .. sources,
  failures = [[
- `not_found`: no such conversation or thread, or it did not come by e-mail.
]],
  example = [[
local source = app.integrations.helpscout.get_thread_source_rfc822({
  conversation_id = 456,
  id = 10295011201
})
print(#source.original .. " bytes", source.content_type)
]],
}
