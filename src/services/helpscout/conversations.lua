-- Conversations of Help Scout.

resource "Finding, reading, creating and changing conversations."

-- An open conversation is `active` to the service.
local statuses = choice { { "open", "active" }, "closed", "pending", "spam", also = { "active" } }
local new_statuses = choice { { "open", "active" }, "pending", "closed", also = { "active" } }

shape "ConversationList" {
  "A page of conversations.",
  { "_embedded", "{ conversations: Conversation[] }", "Empty when nothing was found." },
  { "page", "Page", "The caller's own paging." },
  { "_links", "Links?", "Addresses of the service's own pages, not of the caller's." },
}

shape "Conversation" {
  "A conversation.", columns = "id number status subject _embedded.customer.email createdAt",
  { "id", "integer", "For `get_conversation` and `update_conversation`." },
  { "number", "integer", "The number that people see." },
  { "subject", "string", "Empty when there is none." },
  { "status", '"active"|"closed"|"pending"|"spam"|string', "`active` is an open one." },
  { "state", '"published"|"draft"|"deleted"|string' },
  { "type", '"email"|"chat"|"phone"|string' },
  { "mailboxId", "integer" },
  { "folderId", "integer?" },
  { "preview", "string?", "The start of the newest text." },
  { "threads", "integer", "How many threads it has." },
  { "assignee", "Person?", "Absent when nobody is assigned." },
  { "primaryCustomer", "Person?", "As the service says it; see `_embedded.customer`." },
  { "createdBy", "Person?", "A customer or a user." },
  { "createdAt", "string", "ISO 8601, UTC." },
  { "userUpdatedAt", "string?", "ISO 8601; the last change by a user." },
  { "closedAt", "string?", "ISO 8601; absent while it is not closed." },
  { "closedBy", "integer?", "User id; 0 while it is not closed." },
  { "closedByUser", "Person?" },
  { "customerWaitingSince", "{ time: string?, friendly: string?, latestReplyFrom: string? }?" },
  { "source", "{ type: string, via: string }?", "Where it came from, such as email and customer." },
  { "tags", "Tag[]", "Always there from `get_conversation`; in lists where it has any." },
  { "cc", "string[]?" },
  { "bcc", "string[]?" },
  { "snooze", "{ snoozedBy: integer, snoozedUntil: string, unsnoozeOnCustomerReply: boolean }?" },
  { "nextEvent",
    "{ time: string, eventType: string, userId: integer, cancelOnCustomerReply: boolean }?" },
  { "customFields", "CustomField[]?" },
  { "_embedded", "{ customer: ConversationCustomer?, threads: Thread[]? }",
    "`customer` is added by this module; `threads` has the texts after `get_conversation`, \z
     newest first." },
  { "_links", "Links?" },
}

shape "ConversationCustomer" {
  "The customer of a conversation.",
  { "id", "integer", "For `get_customer`." },
  { "firstName", "string", "Empty when unknown." },
  { "lastName", "string", "Empty when unknown." },
  { "email", "string?" },
  { "type", "string?" },
  { "photoUrl", "string?" },
}

shape "Thread" {
  "One message, note or event of a conversation.", columns = "id type state createdAt createdBy.email body",
  { "id", "integer" },
  { "type", "string", "customer, message, note, chat, phone, lineitem and others." },
  { "status", "string?" },
  { "state", "string?" },
  { "body", "string?", "The text, as HTML." },
  { "action", "{ type: string?, text: string?, associatedEntities: table? }?" },
  { "source", "{ type: string, via: string }?" },
  { "customer", "Person?" },
  { "createdBy", "Person?", "Who wrote it." },
  { "assignedTo", "Person?" },
  { "savedReplyId", "integer?" },
  { "to", "string[]?" },
  { "cc", "string[]?" },
  { "bcc", "string[]?" },
  { "createdAt", "string", "ISO 8601, UTC." },
  { "openedAt", "string?", "When the customer opened a message." },
  { "linkedConversationId", "string?", "Of a forwarded one." },
  { "rating", "table?", "The customer's rating of a message." },
  { "scheduled", "table?", "When and by whom a message will be sent." },
  { "_embedded", "{ attachments: table[]? }?" },
  { "_links", "Links?" },
}

shape "Person" {
  "A customer or user as a conversation names them.",
  { "id", "integer" },
  { "type", "string?", "customer, user, team or system_user; agent in a chat." },
  { "first", "string?" },
  { "last", "string?" },
  { "email", "string?" },
  { "photoUrl", "string?" },
}

shape "Tag" {
  "A tag of a conversation.",
  { "id", "integer" },
  { "tag", "string", "Its name." },
  { "color", "string?" },
  { "styles", "table?" },
}

shape "CustomField" {
  "A custom field of a conversation.",
  { "id", "integer" },
  { "name", "string" },
  { "value", "string?" },
  { "text", "string?" },
}

read "list_conversations" {
  "Lists conversations, filtered, sorted and searched.", core,
  GET "/v2/conversations", pages = "conversations", items = "_embedded.conversations",
  { "mailbox", id, "Only conversations of the mailbox with this id." },
  { "status", statuses + "all",
    "Only conversations of this status. An open one is `active` in results.", default = "all" },
  { "assignee", id_or_0,
    "Only conversations assigned to the user or team with this id; 0 for unassigned ones.", to = hook },
  { "customer", id, "Only conversations of the customer with this id.", to = hook },
  { "tag", text, "Only conversations with this tag.", to = hook },
  page, per_page,
  { "sort_field", choice { "createdAt", { "updatedAt", "modifiedAt" },
    { "customer.name", "customerName" }, "subject", "status", { "mailbox", "mailboxid" } },
    "Field to sort by.", as = "sortField" },
  { "sort_order", order, "Sort direction.", as = "sortOrder", default = "desc" },
  { "query", text, "Words that the subject or the body holds, or an expression of Help Scout's \z
    query language such as `(subject:\"invoice\" AND tag:\"vip\")`.", to = hook },
  ask = "helpscout_ask_conversations",
  shape = "helpscout_shape_conversation", texts = { "subject" },
  returns = "ConversationList",
  asked = "history of a customer, customer history, previous conversations of a customer, conversation by \z
    number, queue, backlog, count, how many, nobody, unassigned, oldest, waiting, unanswered, without a reply, older than, date range, created \z
    last week, what did a customer write before, from a domain, conversations with tags, \z
    tickets with attachments, conversations with attachments, tickets not answered, conversations not answered, \z
    conversations updated since, conversations changed since, full text search, search in messages, search syntax, assigned to me",
  result_words = [[
`result._embedded.conversations` is an array, empty when nothing was found; `result.page` says where
this page is: `size`, `totalElements`, `totalPages`, `number`. Each conversation has `id`, `number`,
`subject`, `status`, `mailboxId`, `assignee`, `createdAt` and `_embedded.customer` with `firstName`,
`lastName`, `email`. Texts of the threads are not in lists: `get_conversation` has them.
]],
  notes = [[
- Without `status` every conversation is listed, spam and closed ones too. The service itself would
  list only active ones.
- `open` finds what results call `active`.
- `customer`, `assignee = 0` and `query` are searches. So is a `tag` with a comma in it.
]] .. search_lags .. [[
- Filters are joined by AND. `query` takes plain words, all of which the subject or the body must hold,
  in any order, or an expression with fields (`subject:`, `body:`, `tag:`, `email:`, `number:`,
  `mailboxid:`, `assigned:"Mara Lind"`, `attachments:true`, `createdAt:[A TO B]`, `modifiedAt:[A TO B]`,
  `cf123:` for a custom field; joined by AND, OR, NOT, in parentheses). In quotes, `"` and `\` have a
  backslash before them. Any other text, such as an expression with a misspelt field, is searched for
  as plain words.
- A period goes into `query`: `(createdAt:[2026-11-09T00:00:00Z TO 2026-11-15T23:59:59Z])`. Each end of
  it is a full time, `*` for no end, or a relative time such as `NOW-1HOUR`.
]] .. page_cost .. [[
- Results sort by `createdAt` when no `sort_field` is given. The field `updatedAt` sorts by the
  service's time of last change, which results do not show.
]],
  failures = [[
- `invalid`: an expression that the service cannot read.
]],
  example = [[
local result = app.integrations.helpscout.list_conversations({
  status = "open",
  mailbox = 123,
  per_page = 10
})

print(result.page.totalElements .. " open conversations")
for _, conversation in ipairs(result._embedded.conversations) do
  local customer = conversation._embedded.customer
  local from = customer and customer.email or "nobody"
  print(conversation.id .. ": " .. conversation.subject .. " (" .. conversation.status .. ", " .. from .. ")")
end
]],
}

read "get_conversation" {
  "Gets one conversation with its threads and its customer.", core,
  -- A conversation that was merged is answered by 301 for 60 days.
  GET "/v2/conversations/{id}", accept = "moved",
  { "id", id, "Id of the conversation." },
  constant("embed", "threads"),
  shape = "helpscout_shape_conversation", arrays = { "_embedded.threads", "tags" },
  texts = { "subject" },
  returns = "Conversation", asked = "url of a conversation, permalink, read a conversation, who is assigned, owner of a conversation, \z
    who closed, when was it closed",
  result_words = [[
The conversation: `id`, `number`, `subject`, `status`, `mailboxId`, `assignee`, `tags` (each with
`tag`, its name), `createdAt`, `closedAt`, custom fields; the customer in `_embedded.customer`
(`id`, `firstName`, `lastName`, `email`); the threads, newest first, in `_embedded.threads` (`type`,
`body` as HTML, `createdBy`, `createdAt`).
]],
  notes = [[
- `status` is `active` for an open conversation.
- For a conversation that was merged into another one you get that other one: its `id` is not the one you
  asked for. That works for 60 days after the merge; then it is `not_found`.
- `_embedded.customer` is made by this module from `primaryCustomer`, and has no more than name,
  e-mail address and id. `get_customer` has the rest.
- The service cuts the threads of a long chat short. If the number `threads` is more than came,
  `list_threads` has them all.
]],
  failures = [[
- `not_found`: no such conversation, or the user may not see it.
]],
  example = [[
local conversation = app.integrations.helpscout.get_conversation({ id = 456 })
local customer = conversation._embedded.customer
print(conversation.subject .. " (" .. conversation.status .. ")")
print("Customer: " .. (customer and customer.firstName .. " " .. customer.lastName or "nobody"))
for _, thread in ipairs(conversation._embedded.threads) do
  print(thread.createdAt, thread.type, thread.body or "")
end
]],
}

write "create_conversation" {
  "Creates a conversation whose first message comes from the customer.", core,
  POST "/v2/conversations", created,
  { "subject", text, "Subject line.", "required" },
  { "mailbox_id", id, "Id of the mailbox to create it in.", as = "mailboxId", "required" },
  { "customer_id", id, "Id of the customer. Required unless `customer_email` is given.",
    as = { "customer.id", "threads[].customer.id" } },
  { "customer_email", address, "E-mail address of the customer, used when `customer_id` is not \z
    given; an unknown one makes a new customer.",
    as = { "customer.email", "threads[].customer.email" }, when = "!customer_id" },
  { "body", text, "Text of the first message.", as = "threads[].text", "required" },
  { "type", choice { "email", "chat" }, "Kind of conversation.", default = "email" },
  { "status", new_statuses, "Status to begin with.", default = "open" },
  { "assignee_id", id,
    "Id of the user or team to assign it to; without it the mailbox's own rule decides.", as = "assignTo" },
  { "tags", list(text), "Tag names; unknown tags are created." },
  { "cc", list(address), "E-mail addresses to copy; for type \"email\" only.",
    as = "threads[].cc" },
  { "bcc", list(address),
    "E-mail addresses to copy without being seen; for type \"email\" only.", as = "threads[].bcc" },
  -- The first thread is from the customer, so that nothing is mailed to them.
  constant("threads[].type", "customer", { when = "type!=chat" }),
  constant("threads[].type", "chat", { when = "type=chat" }),
  any_of { "customer_id", "customer_email" },
  refuses { "cc", "bcc", when = "type=chat",
    "only an e-mail conversation has it; this one is of type \"chat\"" },
  returns = "Created", asked = "create a ticket from a call",
  result_words = [[
`result.id`, the id of the new conversation. The service says no more; `get_conversation` has the
rest.
]],
  notes = [[
- The first message is recorded as coming from the customer. **Nothing is mailed to them.** For
  `type = "chat"` it is a chat thread. `publish_conversation_draft` shows how to write to a customer first.
- An unknown `customer_email` creates that customer. With `customer_id` the address is not used.
- Without `assignee_id` the mailbox's own rule decides who gets it.
- `cc` and `bcc` belong to type "email"; with "chat" they are refused.
- Unknown tags are created.
- Sending it twice makes two conversations. It is not repeated after a lost answer.
- A search may not find it at once.
]],
  failures = [[
- `invalid`: a mailbox, customer or assignee that is not there; `details` names the field in the
  service's words (`mailboxId`, `assignTo`).
- `network`, `timeout` or `service` with `retriable = false`: it may have been created.
]],
  example = [[
local result = app.integrations.helpscout.create_conversation({
  subject = "Billing question",
  mailbox_id = 123,
  customer_email = "jane@example.com",
  body = "I have a question about my latest invoice.",
  tags = { "billing", "priority" }
})

print("New conversation: " .. result.id)
]],
}

write "update_conversation" {
  "Closes, reopens, assigns, moves, tags or renames a conversation.", core,
  { "id", id, "Id of the conversation to update." },
  { "status", statuses, "New status." },
  { "subject", text, "New subject line." },
  { "assignee_id", id_or_0, "Id of the user or team to assign it to; 0 to unassign." },
  { "mailbox_id", id, "Id of the mailbox to move it to." },
  { "tags", list(text), "Tag names, which replace all tags; an empty array clears them." },
  any_of { "status", "subject", "assignee_id", "mailbox_id", "tags" },
  result = "applied",
  -- Each is one operation of a JSON Patch, which the service takes without an array. Moving comes
  -- before assigning, so that the assignee is checked in the new mailbox. Nobody is assigned by
  -- taking the assignee away: the value 0 means nothing to the service.
  steps = {
    PATCH "/v2/conversations/{id}" { given = "subject",
      constant("op", "replace"), constant("path", "/subject"), send("subject", "value") },
    PATCH "/v2/conversations/{id}" { given = "mailbox_id",
      constant("op", "move"), constant("path", "/mailboxId"), send("mailbox_id", "value") },
    PATCH "/v2/conversations/{id}" { given = "assignee_id",
      constant("op", "replace", { when = "assignee_id!=0" }),
      constant("op", "remove", { when = "assignee_id=0" }),
      constant("path", "/assignTo"),
      send("assignee_id", "value", { when = "assignee_id!=0" }) },
    PUT "/v2/conversations/{id}/tags" { given = "tags", send "tags" },
    PATCH "/v2/conversations/{id}" { given = "status",
      constant("op", "replace"), constant("path", "/status"), send("status", "value") },
  },
  returns = "UpdatedConversation",
  asked = "put on hold, make closed, open again, another department, other department, \z
    bulk close, close, reopen, close a conversation, give to somebody else, reassign, hand over, \z
    take over, remove the assignee, assign to a team, mark as spam, move to another inbox, escalate, archive a ticket",
  result_words = [[
`{ id = …, updated = true, fields = { … } }`; `fields` lists the parameters that were applied, in
order. The conversation itself is not fetched.
]],
  notes = [[
- **Not atomic.** Each given parameter is a request of its own, in this order: `subject`,
  `mailbox_id`, `assignee_id`, `tags`, `status`. When one fails, those before it are done: the
  error's `applied` lists them. Repeating the call does no harm.
- Five parameters cost five requests, and each counts twice towards the rate limit.
- `tags` replaces all tags; to add one, read the conversation and send its tags with the new one.
- Moving comes before assigning, so the assignee must be a user of the new mailbox.
- `open` is sent as `active`, and comes back as `active`.
]],
  failures = [[
- `not_found`: no such conversation, or it was merged into another one.
- `conflict`: it is locked, or too old or too long to be changed.
- `invalid`: a mailbox or assignee that is not there.
]],
  example = [[
app.integrations.helpscout.update_conversation({
  id = 456,
  status = "closed",
  tags = { "resolved", "billing" }
})

local changed = app.integrations.helpscout.get_conversation({ id = 456 })
print(changed.status, #changed.tags .. " tags")
]],
}

-- Changes of one thing ----------------------------------------------------------------------------

local conversation = { "id", id, "Id of the conversation." }
local no_conversation = [[
- `not_found`: no such conversation, or it was merged into another one.
]]

write "delete_conversation" {
  "Moves a conversation to the Deleted folder, from which the API cannot bring it back.", destroys,
  DELETE "/v2/conversations/{id}", conversation,
  returns = "Done",
  asked = "trash, bin, delete spam, empty the spam folder",
  notes = [[
- An administrator can bring it back in Help Scout; no function can.
- If a conversation is only finished, close it instead: `update_conversation` with `status = "closed"`.
]],
  failures = no_conversation,
  example = [[
app.integrations.helpscout.delete_conversation({ id = 456 })
print("Deleted.")
]],
}

write "update_conversation_tags" {
  "Replaces the tags of a conversation.",
  PUT "/v2/conversations/{id}/tags", conversation,
  { "tags", list(text), "Tag names, which replace all tags; an empty array clears them.", "required" },
  returns = "Done",
  asked = "put a tag on, take a tag off, add a tag, remove a tag, ticket priority, priority high, ticket category",
  notes = [[
- Unknown tags are created. To add one, send the tags that it has with the new one.
]],
  failures = no_conversation,
  example = [[
local tags = { "urgent" }
for _, tag in ipairs(app.integrations.helpscout.get_conversation({ id = 456 }).tags) do
  if tag.tag ~= "urgent" then tags[#tags + 1] = tag.tag end
end
app.integrations.helpscout.update_conversation_tags({ id = 456, tags = tags })
print(table.concat(tags, ", "))
]],
}

write "update_conversation_fields" {
  "Replaces the values of a conversation's custom fields.",
  PUT "/v2/conversations/{id}/fields", conversation,
  { "fields", list(record {
    { "id", id, "Id of the field.", "required" },
    { "value", value, "Its value: of a dropdown the option's id, of a date 2026-01-31.", "required" },
  }), "All fields with their values; one that is left out is cleared.", "required" },
  returns = "Done", asked = "due date",
  notes = [[
- **It replaces all values.** To change one, send `customFields` of the conversation with that one
  changed. `list_mailbox_fields` lists the fields.
]],
  failures = no_conversation .. [[
- `invalid`: a field that the mailbox does not have, or a value that the field does not take.
]],
  example = [[
local fields = { { id = 9, value = "2026-12-31" } }
for _, field in ipairs(app.integrations.helpscout.get_conversation({ id = 456 }).customFields or {}) do
  if field.id ~= 9 and field.value then
    fields[#fields + 1] = { id = field.id, value = field.value }
  end
end
app.integrations.helpscout.update_conversation_fields({ id = 456, fields = fields })
print(#fields .. " fields")
]],
}

write "snooze_conversation" {
  "Snoozes a conversation until a time.",
  PUT "/v2/conversations/{id}/snooze", conversation,
  { "snoozed_until", time, "When it comes back, ISO 8601; in the future, in 2100 at the latest.",
    as = "snoozedUntil", "required" },
  { "unsnooze_on_customer_reply", boolean, "Whether it comes back when the customer writes.",
    as = "unsnoozeOnCustomerReply", "required" },
  returns = "Done",
  asked = "remind later, sleep until, follow up tomorrow, follow up later",
  notes = [[
- A second call sets a new time.
]],
  failures = no_conversation .. [[
- `invalid`: a time that has passed, or is after 2100.
]],
  example = [[
app.integrations.helpscout.snooze_conversation({
  id = 456,
  snoozed_until = "2099-03-06T08:00:00Z",
  unsnooze_on_customer_reply = true
})
print("Snoozed.")
]],
}

write "unsnooze_conversation" {
  "Brings a snoozed conversation back now.",
  DELETE "/v2/conversations/{id}/snooze", accept = "missing", conversation,
  returns = "Done", asked = "wake up, stop snooze",
  notes = [[
- The conversation goes back to its folder, and becomes active if it was not.
- A conversation that is not snoozed stays as it is. That is no error, and neither is an id that does not
  exist.
]],
  example = [[
app.integrations.helpscout.unsnooze_conversation({ id = 456 })
print("Back in its folder.")
]],
}

write "publish_conversation_draft" {
  "Sends a new conversation that is a draft.", sends, again = "never",
  PATCH "/v2/conversations/{id}", conversation, replace("/draft", false),
  returns = "Done", asked = "write to a customer first, outbound e-mail, proactive e-mail, compose an e-mail, \z
    compose a new e-mail, new e-mail to a customer, e-mail to a new customer, contact a customer by e-mail, \z
    start an e-mail",
  notes = [[
- **It is mailed at once.** It is not repeated after a lost answer: read the conversation first.
- The `state` of such a conversation is draft. The draft of a reply is sent by `schedule_thread` and
  `publish_scheduled_thread`.
]],
  failures = no_conversation,
  example = [[
-- Users write such a draft in Help Scout; from here, only api_request makes one.
local draft = app.integrations.helpscout.api_request({
  method = "POST",
  path = "/v2/conversations",
  body = {
    subject = "Your parcel", type = "email", mailboxId = 123, status = "active",
    customer = { id = 789 },
    threads = { { type = "reply", customer = { id = 789 }, text = "It has arrived.", draft = true } }
  }
})
app.integrations.helpscout.publish_conversation_draft({ id = draft.id })
print("Sent: " .. draft.id)
]],
}

write "change_conversation_customer" {
  "Changes the customer whom a conversation is with.",
  PATCH "/v2/conversations/{id}", conversation,
  { "customer_id", id, "Id of the customer.", as = "value", "required" },
  replace "/primaryCustomer.id",
  returns = "Done",
  asked = "wrong customer",
  failures = no_conversation .. [[
- `invalid`: no such customer.
]],
  example = [[
app.integrations.helpscout.change_conversation_customer({ id = 456, customer_id = 4594300007 })
print("Changed.")
]],
}

read "get_conversation_v3" {
  "Gets one conversation, in which system users and teams are named as such.",
  GET "/v3/conversations/{id}", accept = "moved", conversation,
  { "embed_threads", boolean, "Adds its threads.", to = conditions },
  constant("embed", "threads", { when = "embed_threads=true" }),
  shape = "helpscout_shape_conversation", arrays = { "tags" }, texts = { "subject" },
  returns = "Conversation",
  notes = [[
- People may be of the type `system_user` (AI, integrations) or `team`, which `get_conversation`
  reports as `user`.
- For a conversation that was merged into another one you get that other one, for 60 days after the
  merge.
]],
  failures = [[
- `not_found`: no such conversation, or the user may not see it.
]],
  example = [[
local conversation = app.integrations.helpscout.get_conversation_v3({ id = 456, embed_threads = true })
print(conversation.subject)
for _, thread in ipairs(conversation._embedded.threads or {}) do
  print(thread.createdAt, thread.type, thread.body or "")
end
]],
}
