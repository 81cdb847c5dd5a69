-- Help Scout, Inbox API 2.0: what holds for all of its operations.
--
-- Sources: developer.helpscout.com/mailbox-api, its endpoint and overview pages, and Help Scout's
-- own PHP SDK where the pages are silent (empty bodies on creation, `_embedded` missing when
-- empty).

-- What a report says of its page of rows: at the top, or in `conversations`. What `key` names tells rows
-- apart; of how many a page is nothing is said, unless it can be asked for.
local function report_pages(at, key, size)
  return { page = "page", size = size, items = size and 50, number = at .. "page", total = at .. "count",
    pages = at .. "pages", key = key }
end

-- What the reply to a list says of its page; `key` tells its items apart where they have no id.
local function pages_of(items, key)
  return { page = "page", items = items, number = "page.number", size_said = "page.size",
    total = "page.totalElements", pages = "page.totalPages", key = key }
end

service "helpscout" {
  title = "Help Scout",
  summary = "Conversations, customers and mailboxes of a Help Scout account.",
  environment = "HELPSCOUT",
  url = "https://api.helpscout.net", urls = { "/v2" },
  credentials = {
    { bearer = "access_token" },
    { client = { "client_id", "client_secret" }, path = "/v2/oauth2/token" },
  },
  created = "Resource-ID",
  limits = {
    limit = "X-RateLimit-Limit-Minute", remaining = "X-RateLimit-Remaining-Minute",
    retry_after = "X-RateLimit-Retry-After", wait = 10, announced = true, write_cost = 2,
  },
  -- The service's page sizes are fixed; nothing in a request changes them.
  pagings = { conversations = pages_of(25), hal = pages_of(50), whole = {},
    user_statuses = pages_of(50, "userId"),
    cursors = { cursor = "cursor", next = "_links.next.href" },
    report_rows = report_pages("conversations.", "id", "rows"),
    report_ratings = report_pages("", "threadid"), report_history = report_pages("", "") },
  webhook = {
    signature = "X-HelpScout-Signature", event = "X-HelpScout-Event",
    events = {
      { "convo.created convo.assigned convo.status convo.tags convo.moved convo.merged \z
        convo.custom-fields convo.customer.reply.created convo.agent.reply.created \z
        convo.note.created convo.ai-answers.created",
        "The conversation, without its threads: `list_threads` has the text.",
        like = "list_conversations" },
      { "customer.created customer.updated", "The customer with the lists in `_embedded`.",
        like = "get_customer" },
      { "convo.deleted customer.deleted tag.deleted organization.deleted", "`id` alone." },
      { "tag.created tag.updated", "The tag.", like = "get_tag" },
      { "organization.created organization.updated", "The organization.",
        like = "get_organization" },
      { "user.status.changed", "The status of a user.", like = "get_user_status" },
      { "satisfaction.ratings", "The rating.", like = "get_rating" },
      { "message.survey.response.received", "The answer to a survey." },
      { "beacon.chat.created beacon.chat.customer.replied beacon.chat.agent.replied \z
        beacon.chat.assigned", "The chat.", like = "get_chat" },
      { "helpscout.test", "What Help Scout sends to try an address." },
    },
  },
  reference = "logRef",
  resources = { "conversations", "threads", "attachments", "customers", "customer_properties",
    "organizations", "mailboxes", "saved_replies", "users", "system_users", "teams", "tags", "ratings",
    "workflows", "webhooks", "reports", "chats", "api" },
  people_say = {
    { "conversation", "ticket, case, issue" }, { "mailbox", "inbox, department" }, { "tag", "label" },
    { "user", "agent, colleague, teammate, staff, employee" }, { "thread", "message, e-mail, mail" },
    { "workflow", "automation, macro, rule" }, { "attachment", "file, document, pdf, image" },
    { "saved", "canned, template, snippet" },
    { "block", "ban, blacklist, whitelist, blocklist" }, { "organization", "company, account" },
    { "customer", "client" }, { "rating", "satisfaction" }, { "merge", "join, combine" }, { "restore", "undo, undelete, recover" },
  },
  cannot = {
    { "create, rename, merge or delete tags",
      "Putting a tag on a conversation creates the tag; a conversation loses it when it is given tags without it." },
    { "merge or split conversations",
      "People do it in Help Scout. The id of a conversation that was merged leads to the one that it \z
      went into." },
    { "merge duplicate customers",
      "People do it in Help Scout. `change_conversation_customer` moves a conversation from one to another." },
    { "find customers by phone number",
      "Its searches know names and e-mail addresses. Walk through `list_customers` with `each`, and \z
      compare `_embedded.phones`." },
    { "forward a conversation to somebody outside",
      "People do it in Help Scout. `create_reply` takes `cc` and `bcc`." },
    { "block senders", "People do it in Help Scout. `update_conversation` marks what they wrote as spam." },
    { "delete messages and notes",
      "`hide_thread` hides messages of customers and replies, and `update_thread` changes the text of any thread." },
    { "search, write or change articles of the knowledge base (Docs)",
      "Docs has an API of its own, with keys of its own. `get_docs_report` tells how its articles are used." },
    { "list or start live chats",
      "Visitors start them. Webhooks such as `beacon.chat.created` tell their ids, and `get_chat` reads one." },
    { "rename or delete users", "People do it in Help Scout's settings." },
    { "restore deleted conversations",
      "What was deleted goes to the folder of deleted conversations, from where people can bring it \z
      back in Help Scout." },
    { "create, rename or delete mailboxes", "People do it in Help Scout's settings." },
    { "create, rename or delete workflows and teams", "People do it in Help Scout's settings." },
    { "lock conversations",
      "Changes to one that is locked are refused as `conflict`. `assignee_id` of `update_conversation` gives one to somebody." },
    { "refund or charge customers", "Help Scout has no orders and no payments." },
    { "track the time that people spend on conversations",
      "`handleTime` of `get_user_report` and `get_productivity_report` comes nearest." },
    { "send a mass e-mail to many customers",
      "A conversation has one customer: `publish_conversation_draft` shows how to write to one." },
    { "show the plan, or who pays for it", "People look in Help Scout's settings." },
    { "mark conversations as read or unread", "The service does not say what people have read." },
    { "set up auto replies, e-mail signatures and office hours",
      "People do it in Help Scout's settings of a mailbox. Reports count office hours with `office_hours`." },
    { "export conversations to a file",
      "Walk through the list with `each`, as the guide `each` shows, and write what you need." },
  },
  page = [[
## All functions of Help Scout

- Replies are the service's own JSON as plain tables, with what is promised below added. Ids are
  integers, times are ISO 8601 texts in UTC, and what is null or does not apply is absent: write
  `conversation.assignee and conversation.assignee.email`.
- The service says `active` where parameters say `open`. Results keep the service's word: compare
  `conversation.status == "active"`. As a parameter, `active` means `open` as well.
- The company's users and programs share one rate limit: 200 to 800 requests a minute, depending on
  the plan. A request that writes counts twice. Calls wait and try again by themselves as long as
  their deadline allows.
- The service does not recognise a request that is sent twice, and a create whose answer was lost may
  have been carried out. Such an error has `retriable = false`; look before you repeat it.
- Mailboxes, conversations and customers that the credential's user may not see are not listed, and
  asking for one is answered as `not_found`.

## More than one account

Functions directly below `helpscout` use the account `default`. Other accounts stand below it by
name and have the same functions; only the credentials differ. The host chooses the names.

```lua
-- The default account
app.integrations.helpscout.list_mailboxes({})

-- The same, said outright
app.integrations.helpscout.default.list_mailboxes({})

-- Accounts that the host named work and support
app.integrations.helpscout.work.list_mailboxes({})
app.integrations.helpscout.support.list_mailboxes({})
```
]],
}

-- Words of all files ------------------------------------------------------------------------------

order = choice { "asc", "desc" }
page = { "page", integer { 1, 1000000 }, "Page number.", default = 1 }
per_page = { "per_page", integer { 1, 50 }, "Results per page.", default = 25 }

-- What slugs of properties are made of.
slug_characters = "A-Za-z0-9_-"

-- What a customer always has.
customer_arrays = { "_embedded.emails", "_embedded.phones", "_embedded.chats",
  "_embedded.social_profiles", "_embedded.websites" }
customer_texts = { "firstName", "lastName" }

-- One object of a JSON Patch, which all but customers take without an array. Without a value the
-- operation has a parameter that is sent as it.
function replace(path, value)
  local entries = { constant("op", "replace"), constant("path", path) }
  if value ~= nil then entries[3] = constant("value", value) end
  return entries
end

search_lags = [[
- Searches (`query`, and filters that are sent as one) read an index that lags: what was created or
  changed just now may be missing. For how long is not documented.
]]

page_cost = [[
- The service's own pages have a fixed size (25 conversations or threads, 50 of anything else). A page that is
  cut from them costs one to three requests; with the default `per_page` a page of conversations
  costs one.
]]

shape "Created" {
  "What creating gives back.",
  { "id", "integer", "The id that it got." },
}

shape "Done" {
  "The result of a change that the service answers without a body.",
  { "[string]", "any", "The ids that the call named, by the names of its parameters." },
  { "updated", "boolean?", "True after a change." },
  { "deleted", "boolean?", "True after a removal." },
  { "done", "boolean?", "True after anything else." },
  { "accepted", "boolean?", "True where the service carries it out later." },
}

shape "UpdatedConversation" {
  "What updating a conversation gives back.",
  { "id", "integer", "The conversation's." },
  { "updated", "boolean", "Always true; a failure raises." },
  { "fields", "string[]", "The parameters that were applied, in that order." },
}

shape "Page" {
  "Where a page is in its list.",
  { "size", "integer", "`per_page`." },
  { "totalElements", "integer", "How many there are on all pages." },
  { "totalPages", "integer", "How many pages there are." },
  { "number", "integer", "`page`." },
}

shape "Links" {
  "Addresses by name.",
  { "[string]", "{ href: string, templated: boolean? }" },
}
