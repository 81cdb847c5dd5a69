/*
 * What the reference says about Help Scout; see words.h. Where a fact is from stands in
 * helpscout.c.
 */
#include "helpscout_words.h"

#include <stddef.h>

/* ---- shapes ---- */

static const struct member conversation_list[] = {
    {"_embedded", "{ conversations: helpscout.Conversation[] }", "Empty when nothing was found."},
    {"page", "helpscout.Page", "The caller's own paging."},
    {"_links", "helpscout.Links?", "Addresses of the service's own pages, not of the caller's."},
    {NULL, NULL, NULL}};

static const struct member page[] = {
    {"size", "integer", "`per_page`."},
    {"totalElements", "integer", "How many there are on all pages."},
    {"totalPages", "integer", "How many pages there are."},
    {"number", "integer", "`page`."},
    {NULL, NULL, NULL}};

static const struct member conversation[] = {
    {"id", "integer", "For `get_conversation` and `update_conversation`."},
    {"number", "integer", "The number that people see."},
    {"subject", "string", "Empty when there is none."},
    {"status", "\"active\"|\"closed\"|\"pending\"|\"spam\"|string", "`active` is an open one."},
    {"state", "\"published\"|\"draft\"|\"deleted\"|string", ""},
    {"type", "\"email\"|\"chat\"|\"phone\"|string", ""},
    {"mailboxId", "integer", ""},
    {"folderId", "integer?", ""},
    {"preview", "string?", "The start of the newest text."},
    {"threads", "integer", "How many threads it has."},
    {"assignee", "helpscout.Person?", "Absent when nobody is assigned."},
    {"primaryCustomer", "helpscout.Person?", "As the service says it; see `_embedded.customer`."},
    {"createdBy", "helpscout.Person?", "A customer or a user."},
    {"createdAt", "string", "ISO 8601, UTC."},
    {"userUpdatedAt", "string?", "ISO 8601; the last change by a user."},
    {"closedAt", "string?", "ISO 8601; absent while it is not closed."},
    {"closedBy", "integer?", "User id; 0 while it is not closed."},
    {"closedByUser", "helpscout.Person?", ""},
    {"customerWaitingSince", "{ time: string?, friendly: string?, latestReplyFrom: string? }?", ""},
    {"source", "{ type: string, via: string }?", "Where it came from, such as email and customer."},
    {"tags", "helpscout.Tag[]", "Always there from `get_conversation`; in lists where it has any."},
    {"cc", "string[]?", ""},
    {"bcc", "string[]?", ""},
    {"snooze", "{ snoozedBy: integer, snoozedUntil: string, unsnoozeOnCustomerReply: boolean }?",
     ""},
    {"nextEvent",
     "{ time: string, eventType: string, userId: integer, cancelOnCustomerReply: boolean }?", ""},
    {"customFields", "helpscout.CustomField[]?", ""},
    {"_embedded", "{ customer: helpscout.ConversationCustomer?, threads: helpscout.Thread[]? }",
     "`customer` is added by this module; `threads` has the texts after `get_conversation`, newest "
     "first."},
    {"_links", "helpscout.Links?", ""},
    {NULL, NULL, NULL}};

static const struct member conversation_customer[] = {
    {"id", "integer", "For `get_customer`."},
    {"firstName", "string", "Empty when unknown."},
    {"lastName", "string", "Empty when unknown."},
    {"email", "string?", ""},
    {"type", "string?", ""},
    {"photoUrl", "string?", ""},
    {NULL, NULL, NULL}};

static const struct member thread[] = {
    {"id", "integer", ""},
    {"type", "string", "customer, message, note, chat, phone, lineitem and others."},
    {"status", "string?", ""},
    {"state", "string?", ""},
    {"body", "string?", "The text, as HTML."},
    {"action", "{ type: string?, text: string?, associatedEntities: table? }?", ""},
    {"source", "{ type: string, via: string }?", ""},
    {"customer", "helpscout.Person?", ""},
    {"createdBy", "helpscout.Person?", "Who wrote it."},
    {"assignedTo", "helpscout.Person?", ""},
    {"savedReplyId", "integer?", ""},
    {"to", "string[]?", ""},
    {"cc", "string[]?", ""},
    {"bcc", "string[]?", ""},
    {"createdAt", "string", "ISO 8601, UTC."},
    {"openedAt", "string?", "When the customer opened a message."},
    {"linkedConversationId", "string?", "Of a forwarded one."},
    {"rating", "table?", "The customer's rating of a message."},
    {"scheduled", "table?", "When and by whom a message will be sent."},
    {"_embedded", "{ attachments: table[]? }?", ""},
    {"_links", "helpscout.Links?", ""},
    {NULL, NULL, NULL}};

static const struct member person[] = {
    {"id", "integer", ""},    {"type", "string?", "customer, user or team."},
    {"first", "string?", ""}, {"last", "string?", ""},
    {"email", "string?", ""}, {"photoUrl", "string?", ""},
    {NULL, NULL, NULL}};

static const struct member tag[] = {{"id", "integer", ""},
                                    {"tag", "string", "Its name."},
                                    {"color", "string?", ""},
                                    {"styles", "table?", ""},
                                    {NULL, NULL, NULL}};

static const struct member custom_field[] = {{"id", "integer", ""},
                                             {"name", "string", ""},
                                             {"value", "string?", ""},
                                             {"text", "string?", ""},
                                             {NULL, NULL, NULL}};

static const struct member customer_list[] = {
    {"_embedded", "{ customers: helpscout.Customer[] }", "Empty when nothing was found."},
    {"page", "helpscout.Page", "The caller's own paging."},
    {"_links", "helpscout.Links?", "Addresses of the service's own pages, not of the caller's."},
    {NULL, NULL, NULL}};

static const struct member customer[] = {{"id", "integer", ""},
                                         {"firstName", "string", "Empty when unknown."},
                                         {"lastName", "string", "Empty when unknown."},
                                         {"jobTitle", "string?", ""},
                                         {"organization", "string?", ""},
                                         {"organizationId", "integer?", ""},
                                         {"location", "string?", ""},
                                         {"background", "string?", "Notes."},
                                         {"gender", "string?", ""},
                                         {"age", "string?", ""},
                                         {"photoUrl", "string?", ""},
                                         {"photoType", "string?", ""},
                                         {"conversationCount", "integer?", ""},
                                         {"draft", "boolean?", ""},
                                         {"createdAt", "string", "ISO 8601, UTC."},
                                         {"updatedAt", "string?", "ISO 8601, UTC."},
                                         {"_embedded", "helpscout.CustomerDetails", ""},
                                         {"_links", "helpscout.Links?", ""},
                                         {NULL, NULL, NULL}};

static const struct member customer_details[] = {
    {"emails", "helpscout.Entry[]", "Empty when there is none: a customer may have only a phone."},
    {"phones", "helpscout.Entry[]", ""},
    {"chats", "helpscout.Entry[]", ""},
    {"social_profiles", "helpscout.Entry[]", ""},
    {"websites", "helpscout.Entry[]", ""},
    {"properties", "table[]?", "Fields that the company defined: type, slug, name, value, text."},
    {"address",
     "{ city: string?, state: string?, postalCode: string?, country: string?, lines: string[]? }?",
     ""},
    {NULL, NULL, NULL}};

static const struct member entry[] = {{"id", "integer", ""},
                                      {"value", "string", ""},
                                      {"type", "string?", "Such as work, home or mobile."},
                                      {NULL, NULL, NULL}};

static const struct member mailbox_list[] = {
    {"_embedded", "{ mailboxes: helpscout.Mailbox[] }", ""},
    {"page", "helpscout.Page", "The caller's own paging."},
    {"_links", "helpscout.Links?", "Addresses of the service's own pages, not of the caller's."},
    {NULL, NULL, NULL}};

static const struct member mailbox[] = {{"id", "integer", ""},
                                        {"name", "string", ""},
                                        {"email", "string", ""},
                                        {"slug", "string?", ""},
                                        {"createdAt", "string?", "ISO 8601, UTC."},
                                        {"updatedAt", "string?", "ISO 8601, UTC."},
                                        {"_links", "helpscout.Links?", ""},
                                        {NULL, NULL, NULL}};

static const struct member user[] = {{"id", "integer", ""},
                                     {"firstName", "string", ""},
                                     {"lastName", "string", ""},
                                     {"email", "string", ""},
                                     {"role", "string", "owner, admin, user, or a newer word."},
                                     {"type", "string?", "user or team."},
                                     {"timezone", "string?", "Such as Europe/Amsterdam."},
                                     {"jobTitle", "string?", ""},
                                     {"phone", "string?", ""},
                                     {"mention", "string?", ""},
                                     {"initials", "string?", ""},
                                     {"photoUrl", "string?", ""},
                                     {"alternateEmails", "string[]?", ""},
                                     {"companyId", "integer?", ""},
                                     {"createdAt", "string?", "ISO 8601, UTC."},
                                     {"updatedAt", "string?", "ISO 8601, UTC."},
                                     {"_links", "helpscout.Links?", ""},
                                     {NULL, NULL, NULL}};

static const struct member created[] = {{"id", "integer", "The id that it got."},
                                        {NULL, NULL, NULL}};

static const struct member updated[] = {
    {"id", "integer", "The conversation's."},
    {"updated", "boolean", "Always true; a failure raises."},
    {"fields", "string[]", "The parameters that were applied, in the order in which they were."},
    {NULL, NULL, NULL}};

static const struct member links[] = {{"[string]", "{ href: string, templated: boolean? }", ""},
                                      {NULL, NULL, NULL}};

const struct shape helpscout_shapes[] = {
    {"helpscout.ConversationList", "A page of conversations.", conversation_list},
    {"helpscout.Conversation", "A conversation.", conversation},
    {"helpscout.ConversationCustomer", "The customer of a conversation.", conversation_customer},
    {"helpscout.Thread", "One message, note or event of a conversation.", thread},
    {"helpscout.Person", "A customer or user as a conversation names them.", person},
    {"helpscout.Tag", "A tag of a conversation.", tag},
    {"helpscout.CustomField", "A custom field of a conversation.", custom_field},
    {"helpscout.CustomerList", "A page of customers.", customer_list},
    {"helpscout.Customer", "A customer.", customer},
    {"helpscout.CustomerDetails", "Contact data of a customer.", customer_details},
    {"helpscout.Entry", "An e-mail address, phone number or the like.", entry},
    {"helpscout.MailboxList", "A page of mailboxes.", mailbox_list},
    {"helpscout.Mailbox", "A mailbox, which Help Scout also calls inbox.", mailbox},
    {"helpscout.User", "A user of the company.", user},
    {"helpscout.Created", "What creating gives back.", created},
    {"helpscout.UpdatedConversation", "What updating a conversation gives back.", updated},
    {"helpscout.Page", "Where a page is in its list.", page},
    {"helpscout.Links", "Addresses by name.", links},
    {NULL, NULL, NULL}};

/* ---- words ---- */

#define SEARCH_LAGS                                                                                \
    "- Searches (`query`, and what is sent as one) read an index that lags: what was created or "  \
    "changed just now may be missing. How long is not documented.\n"

#define PAGE_COST                                                                                  \
    "- The service's own pages have a fixed size (25 conversations, 50 of anything else). A page " \
    "that is cut from them costs one to three requests; with the default `per_page` a page of "    \
    "conversations costs one.\n"

const char helpscout_service_words[] =
    "## All functions of Help Scout\n"
    "\n"
    "- Replies are the service's own JSON as plain tables, with what is promised below added. Ids "
    "are "
    "integers, times are ISO 8601 texts in UTC, and what is null or does not apply is absent: "
    "write "
    "`conversation.assignee and conversation.assignee.email`.\n"
    "- The service says `active` where parameters say `open`. Results keep its word: compare "
    "`conversation.status == \"active\"`. As a parameter `active` is taken for `open`.\n"
    "- The company's users and programs share one rate limit: 200 to 800 requests a minute, "
    "depending "
    "on the plan. A request that writes counts twice. Calls wait and try again by themselves as "
    "long "
    "as their deadline allows.\n"
    "- Nothing that is sent twice is recognised by the service: a create whose answer was lost may "
    "have "
    "happened. Such an error has `retriable = false`; look before you repeat it.\n"
    "- Mailboxes, conversations and customers that the credential's user may not see are not "
    "listed, and "
    "asking for one is answered as `not_found`.\n"
    "\n"
    "## More than one account\n"
    "\n"
    "Functions directly below `helpscout` use the account `default`. Other accounts stand below it "
    "by "
    "name and have the same functions; only the credentials differ. The names are the host's.\n"
    "\n"
    "```lua\n"
    "-- The default account\n"
    "app.integrations.helpscout.list_mailboxes({})\n"
    "\n"
    "-- The same, said outright\n"
    "app.integrations.helpscout.default.list_mailboxes({})\n"
    "\n"
    "-- Accounts that the host named work and support\n"
    "app.integrations.helpscout.work.list_mailboxes({})\n"
    "app.integrations.helpscout.support.list_mailboxes({})\n"
    "```\n";

const struct helpscout_words helpscout_words = {
    .list_conversations =
        {.result = "helpscout.ConversationList",
         .returns =
             "`result._embedded.conversations` is an array, empty when nothing was found; "
             "`result.page` says where this page is: `size`, `totalElements`, `totalPages`, "
             "`number`. Each conversation has `id`, `number`, `subject`, `status`, `mailboxId`, "
             "`assignee`, `createdAt` and `_embedded.customer` with `firstName`, `lastName`, "
             "`email`. Texts of the threads are not in lists: `get_conversation` has them.",
         .notes =
             "- Without `status` every conversation is listed, spam and closed ones too. The "
             "service itself would list only active ones.\n"
             "- `open` finds what results call `active`.\n"
             "- `customer`, `assignee = 0` and `query` are searches. " /* joined with the next */
             "So is a `tag` with a comma in it.\n" SEARCH_LAGS
             "- Filters are joined by AND. `query` takes plain words, which subject or body must "
             "hold as they stand there, or an expression with fields (`subject:`, `body:`, `tag:`, "
             "`email:`, `number:`, `createdAt:[A TO B]`, joined by AND, OR, NOT, in "
             "parentheses).\n" PAGE_COST
             "- Results sort by `createdAt` when no `sort_field` is given. The field "
             "`updatedAt` sorts by the service's time of last change, which results do not show.\n",
         .failures = "- `argument`: a `query` whose brackets or quotes do not match.\n"
                     "- `invalid`: an expression that the service cannot read.\n",
         .example = "local result = app.integrations.helpscout.list_conversations({\n"
                    "  status = \"open\",\n"
                    "  mailbox = 123,\n"
                    "  per_page = 10\n"
                    "})\n"
                    "\n"
                    "print(result.page.totalElements .. \" open conversations\")\n"
                    "for _, conversation in ipairs(result._embedded.conversations) do\n"
                    "  local customer = conversation._embedded.customer\n"
                    "  local from = customer and customer.email or \"nobody\"\n"
                    "  print(conversation.id .. \": \" .. conversation.subject .. \" (\" .. "
                    "conversation.status .. \", \" .. from .. \")\")\n"
                    "end\n"},
    .get_conversation =
        {.result = "helpscout.Conversation",
         .returns =
             "The conversation: `id`, `number`, `subject`, `status`, `mailboxId`, `assignee`, "
             "`tags` (each with `tag`, its name), `createdAt`, `closedAt`, custom fields; the "
             "customer in `_embedded.customer` (`id`, `firstName`, `lastName`, `email`); the "
             "threads, "
             "newest first, in `_embedded.threads` (`type`, `body` as HTML, `createdBy`, "
             "`createdAt`).",
         .notes =
             "- `status` is `active` for an open conversation.\n"
             "- A conversation that was merged into another one gives that other one: its `id` is "
             "not the one asked for. That works for 60 days after the merge; then it is "
             "`not_found`.\n"
             "- `_embedded.customer` is made by this module from `primaryCustomer`, and has no "
             "more "
             "than name, e-mail address and id. `get_customer` has the rest.\n"
             "- Threads of a long chat come shortened by the service.\n",
         .failures = "- `not_found`: no such conversation, or the user may not see it.\n",
         .example =
             "local conversation = app.integrations.helpscout.get_conversation({ id = 456 })\n"
             "local customer = conversation._embedded.customer\n"
             "print(conversation.subject .. \" (\" .. conversation.status .. \")\")\n"
             "print(\"Customer: \" .. customer.firstName .. \" \" .. customer.lastName)\n"
             "for _, thread in ipairs(conversation._embedded.threads) do\n"
             "  print(thread.createdAt, thread.type, thread.body or \"\")\n"
             "end\n"},
    .create_conversation =
        {.result = "helpscout.Created",
         .returns = "`result.id`, the id of the new conversation. The service says no more; "
                    "`get_conversation` has the rest.",
         .notes =
             "- The first message is recorded as coming from the customer. **Nothing is mailed to "
             "them.** For `type = \"chat\"` it is a chat thread.\n"
             "- An unknown `customer_email` creates that customer. With `customer_id` the address "
             "is "
             "not used.\n"
             "- Without `assignee_id` the mailbox's own rule decides who gets it.\n"
             "- `cc` and `bcc` belong to type \"email\"; with \"chat\" they are refused.\n"
             "- Unknown tags are created.\n"
             "- Sending it twice makes two conversations. It is not repeated after a lost answer.\n"
             "- A search may not find it at once.\n",
         .failures =
             "- `invalid`: a mailbox, customer or assignee that is not there; `details` names the "
             "field in the service's words (`mailboxId`, `assignTo`).\n"
             "- `network`, `timeout` or `service` with `retriable = false`: it may have been "
             "created.\n",
         .example = "local result = app.integrations.helpscout.create_conversation({\n"
                    "  subject = \"Billing question\",\n"
                    "  mailbox_id = 123,\n"
                    "  customer_email = \"jane@example.com\",\n"
                    "  body = \"I have a question about my latest invoice.\",\n"
                    "  tags = { \"billing\", \"priority\" }\n"
                    "})\n"
                    "\n"
                    "print(\"New conversation: \" .. result.id)\n"},
    .update_conversation =
        {.result = "helpscout.UpdatedConversation",
         .returns = "`{ id = …, updated = true, fields = { … } }`; `fields` lists the parameters "
                    "that were applied, in order. The conversation itself is not fetched.",
         .notes =
             "- **Not atomic.** Each given parameter is a request of its own, in this order: "
             "`subject`, `mailbox_id`, `assignee_id`, `tags`, `status`. When one fails, those "
             "before "
             "it are done: the error's `applied` lists them. Repeating the call does no harm.\n"
             "- Five parameters cost five requests, and each counts twice towards the rate limit.\n"
             "- `tags` replaces all tags; to add one, read the conversation and send its tags with "
             "the new one.\n"
             "- Moving comes before assigning, so the assignee must be a user of the new mailbox.\n"
             "- `open` is sent as `active`, and comes back as `active`.\n",
         .failures = "- `not_found`: no such conversation, or it was merged into another one.\n"
                     "- `conflict`: it is locked, or too old or too long to be changed.\n"
                     "- `invalid`: a mailbox or assignee that is not there.\n",
         .example = "app.integrations.helpscout.update_conversation({\n"
                    "  id = 456,\n"
                    "  status = \"closed\",\n"
                    "  tags = { \"resolved\", \"billing\" }\n"
                    "})\n"
                    "\n"
                    "local changed = app.integrations.helpscout.get_conversation({ id = 456 })\n"
                    "print(changed.status, #changed.tags .. \" tags\")\n"},
    .list_customers =
        {.result = "helpscout.CustomerList",
         .returns =
             "`result._embedded.customers` is an array, empty when nothing was found; "
             "`result.page` says where this page is. Each customer has `id`, `firstName`, "
             "`lastName`, `organization`, `jobTitle` and, in `_embedded`, arrays that are always "
             "there: `emails`, `phones`, `chats`, `social_profiles`, `websites`.",
         .notes =
             "- `email` and `query` are searches.\n" SEARCH_LAGS
             "- `query` takes plain words, which first name, last name or an address must hold, or "
             "an expression such as `(lastName:\"Park\" AND email:\"example.org\")`.\n"
             "- Without `sort_field` the service decides the order. `createdAt` with \"desc\" "
             "(newest first) is how the service documents its own order; with \"asc\" it may "
             "refuse "
             "(`invalid`).\n" PAGE_COST,
         .failures = "- `argument`: a `query` whose brackets or quotes do not match.\n"
                     "- `invalid`: an expression or an order that the service does not take.\n",
         .example = "local result = app.integrations.helpscout.list_customers({\n"
                    "  email = \"jo@example.org\"\n"
                    "})\n"
                    "\n"
                    "for _, customer in ipairs(result._embedded.customers) do\n"
                    "  local address = customer._embedded.emails[1]\n"
                    "  print(customer.id .. \": \" .. customer.firstName .. \" \" .. "
                    "customer.lastName, address and address.value or \"no address\")\n"
                    "end\n"},
    .get_customer =
        {.result = "helpscout.Customer",
         .returns =
             "The customer: `id`, `firstName`, `lastName`, `organization`, `jobTitle`, "
             "`background`, `conversationCount`, times; in `_embedded` the arrays `emails`, "
             "`phones`, `chats`, `social_profiles`, `websites`, which are always there, and "
             "`address` and `properties` where there are any. An entry has `id`, `value`, `type`.",
         .notes = "- A customer may have no e-mail address at all (phone or chat only): test "
                  "`emails[1]` before you use it.\n",
         .failures = "- `not_found`: no such customer.\n",
         .example = "local customer = app.integrations.helpscout.get_customer({ id = 789 })\n"
                    "print(customer.firstName .. \" \" .. customer.lastName)\n"
                    "for _, address in ipairs(customer._embedded.emails) do\n"
                    "  print(address.value, address.type)\n"
                    "end\n"},
    .create_customer =
        {.result = "helpscout.Created",
         .returns = "`result.id`, the id of the new customer. The service says no more; "
                    "`get_customer` has the rest.",
         .notes = "- The address and the phone number are stored with the type \"work\".\n"
                  "- Sending it twice without `email` makes two customers.\n"
                  "- A search may not find the new customer at once; `get_customer` with the id "
                  "does.\n"
                  "- An empty text counts as not given.\n",
         .failures = "- `conflict`: a customer with this e-mail address is there already. Find "
                     "them with `list_customers({ email = … })`.\n",
         .example = "local result = app.integrations.helpscout.create_customer({\n"
                    "  first_name = \"Jane\",\n"
                    "  last_name = \"Doe\",\n"
                    "  email = \"jane.doe@example.com\",\n"
                    "  organization = \"Acme Corp\"\n"
                    "})\n"
                    "\n"
                    "print(\"New customer: \" .. result.id)\n"},
    .list_mailboxes =
        {.result = "helpscout.MailboxList",
         .returns = "`result._embedded.mailboxes` is an array of mailboxes with `id`, `name`, "
                    "`email`; `result.page` says where this page is.",
         .notes = "- Only mailboxes (inboxes) that the credential's user may see are listed.\n"
                  "- It is a list like the others: 25 a page. `integrations.each` goes through all "
                  "of them.\n",
         .failures = NULL,
         .example = "local result = app.integrations.helpscout.list_mailboxes({})\n"
                    "\n"
                    "for _, mailbox in ipairs(result._embedded.mailboxes) do\n"
                    "  print(mailbox.id .. \": \" .. mailbox.name .. \" <\" .. mailbox.email .. "
                    "\">\")\n"
                    "end\n"},
    .get_mailbox =
        {.result = "helpscout.Mailbox",
         .returns = "The mailbox: `id`, `name`, `email`, `slug`, `createdAt`, `updatedAt`.",
         .notes = "- Folders, fields and users of the mailbox are not in the answer: the service "
                  "keeps them elsewhere.\n",
         .failures = "- `not_found`: no such mailbox, or the user may not see it.\n",
         .example = "local mailbox = app.integrations.helpscout.get_mailbox({ id = 123 })\n"
                    "print(mailbox.name .. \" receives mail at \" .. mailbox.email)\n"},
    .get_current_user =
        {.result = "helpscout.User",
         .returns =
             "The user: `id`, `firstName`, `lastName`, `email`, `role`, `timezone` and more.",
         .notes = "- The user is the one who owns the app or token of the account, not the person "
                  "who runs the script.\n"
                  "- `role` is owner, admin or user today; take any other word as well.\n",
         .failures = "- `authentication`: the credential is wrong or has expired. This is the "
                     "cheapest call to test one.\n",
         .example = "local user = app.integrations.helpscout.get_current_user({})\n"
                    "print(user.firstName .. \" \" .. user.lastName .. \", \" .. user.role)\n"
                    "print(user.email)\n"},
};
