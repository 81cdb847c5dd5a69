-- Search in the documentation: what people ask, in their own words, and the page that answers it.

local h = require "harness"
local integrations = require "integrations"

local docs = integrations.docs
local guides = { each = true, pages = true, errors = true, overview = true, parallel = true, accounts = true, webhooks = true }
for _, name in ipairs { "answer_a_customer", "triage_a_mailbox", "weekly_report", "customers_in_bulk", "missed_calls",
                        "call_back_list", "tag_calls", "text_a_customer" } do
  guides[name] = true
end

-- The pages that a search finds, in order.
local function found(words, limit)
  local list = {}
  for page in ("\n" .. docs.search(words, limit)):gmatch("\n%d+%. `([^`]+)`") do
    list[#list + 1] = page:gsub("^integrations%.", "")
  end
  return list
end

-- What support agents ask, as they would say it, and the page that must be among the first three.
-- A service's own name stands for what it cannot do, or for what holds for all of it.
local questions = {
  helpscout = {
    { "reply to a customer", "create_reply" },
    { "add a note", "create_note" },
    { "send an email", "create_reply" },
    { "remove a tag", "update_conversation_tags" },
    { "remove the assignee", "update_conversation" },
    { "tickets older than a week", "list_conversations" },
    { "what did this customer write before", "list_conversations" },
    { "block a sender", "helpscout" },
    { "blacklist", "helpscout" },
    { "add a note to a conversation", "create_note" },
    { "send attachment", "create_reply" },
    { "send an attachment", "create_reply" },
    { "merge two customers", "helpscout" },
    { "who can I assign this to", "list_users" },
    { "export", "each" },
    { "how do I export all tickets to a spreadsheet", "each" },
    { "satisfaction", "get_rating" },
    { "nps", "get_happiness_report" },
    { "did the customer like our answer", "get_rating" },
    { "customer feedback comments", "get_happiness_ratings_report" },
    { "customer's previous conversations", "list_conversations" },
    { "previous tickets of a customer", "list_conversations" },
    { "conversation by number", "list_conversations" },
    { "conversation url", "get_conversation" },
    { "inbox id by name", "list_mailboxes" },
    { "which mailbox", "list_mailboxes" },
    { "dropdown options", "list_mailbox_fields" },
    { "agent workload", "get_user_report" },
    { "close a ticket", "update_conversation" },
    { "give a ticket to somebody else", "update_conversation" },
    { "move a ticket to another inbox", "update_conversation" },
    { "mark as spam", "update_conversation" },
    { "snooze until monday", "snooze_conversation" },
    { "show the whole email thread", "list_threads" },
    { "which tickets has nobody taken yet", "list_conversations" },
    { "how many open tickets do we have", "list_conversations" },
    { "oldest ticket that is waiting", "list_conversations" },
    { "canned responses", "list_saved_replies" },
    { "put a label on a ticket", "update_conversation_tags" },
    { "make a new tag", "helpscout" },
    { "bulk close", "update_conversation" },
    { "customers by email domain", "list_customers" },
    { "merge two tickets", "helpscout" },
    { "forward a ticket to another company", "helpscout" },
    { "restore a deleted ticket", "helpscout" },
    { "delete a note", "helpscout" },
    { "delete a user", "helpscout" },
    { "list live chats", "helpscout" },
    { "send a draft", "publish_scheduled_thread" },
    { "customer has a new phone number", "create_customer_phone" },
    { "delete everything about a customer (GDPR)", "delete_customer" },
    { "who is online right now", "list_user_statuses" },
    { "set myself to away", "set_user_status" },
    { "download the pdf that the customer sent", "download_attachment" },
    { "attach a file to my reply", "create_reply" },
    { "save a draft", "create_reply" },
    { "cancel a scheduled email", "unschedule_thread" },
    { "open a ticket for a customer", "create_conversation" },
    { "run an automation on tickets", "run_workflow" },
    { "ticket belongs to the wrong customer", "change_conversation_customer" },
    { "fix a typo in a note", "update_thread" },
    { "who is in the billing team", "list_team_members" },
    { "custom fields of an inbox", "list_mailbox_fields" },
    { "fill in a custom field", "update_conversation_fields" },
    { "get told when a new ticket comes in", "create_webhook" },
    { "where does the customer live", "get_customer_address" },
    { "raw email with headers", "get_thread_source" },
    { "round robin assignment", "update_mailbox_routing" },
    { "change the name of a customer", "update_customer" },
    { "invite a new colleague", "create_user" },
    { "which customers belong to a company", "list_organization_customers" },
    { "all tickets of a company", "list_organization_conversations" },
    { "add a new company", "create_organization" },
    { "what plan is the customer on (custom property)", "update_customer_properties" },
    { "reply in a live chat", "send_chat_message" },
    { "take a chat", "accept_chat" },
    { "hand a chat to another agent", "assign_chat" },
    { "close a chat", "end_chat" },
    { "what did the visitor write in the chat", "list_chat_events" },
    { "call an endpoint that has no function", "api_request" },
    { "how was last week", "weekly_report" },
    { "csat score", "get_happiness_report" },
    { "at what time of the day are we busiest", "get_conversations_busy_times_report" },
    { "how many tickets did each agent solve", "get_company_report" },
    { "read the comments of bad ratings", "get_happiness_ratings_report" },
    { "bad reviews from customers", "get_happiness_ratings_report" },
    { "which team members are online right now", "list_user_statuses" },
    { "register a webhook", "create_webhook" },
    { "phone number of a customer", "list_customer_phones" },
    { "which help articles are read", "get_docs_report" },
    { "failed searches in the help center", "get_docs_report" },
    { "how many tickets came by chat, email and phone", "get_conversations_volume_by_channel_report" },
    { "how did one agent do last month", "get_user_report" },
    { "how do I answer a ticket", "answer_a_customer" },
    { "import a list of customers", "customers_in_bulk" },
    { "sort out new tickets", "triage_a_mailbox" },
    { "CSAT of last month", "get_happiness_report" },
    { "how fast do we answer", "get_productivity_report" },
    { "when are we busiest", "get_conversations_busy_times_report" },
    { "how many replies did an agent send", "get_user_replies_report" },
    { "first response time", "get_productivity_first_response_time_report" },
    { "read a live chat", "get_chat" },
    { "write to the visitor of a chat", "send_chat_message" },
    { "end a chat", "end_chat" },
    { "put a customer into an organization", "overwrite_customer" },
    { "new customers of this week", "list_customers_v3" },
    { "find a customer by phone number", "helpscout" },
    { "conversations created last week", "list_conversations" },
    { "tickets without a reply", "list_conversations" },
    { "workload of a team", "triage_a_mailbox" },
    { "outbound email", "publish_conversation_draft" },
    { "write to a customer first", "publish_conversation_draft" },
    { "send an email to a new customer", "publish_conversation_draft" },
    { "contact a customer by email", "publish_conversation_draft" },
    { "compose a new email", "publish_conversation_draft" },
    { "start an email thread with a customer", "publish_conversation_draft" },
    { "proactive email", "publish_conversation_draft" },
    { "create a help article", "helpscout" },
    { "search knowledge base articles", "helpscout" },
    { "escalate to another team", "update_conversation" },
    { "tag usage counts", "list_tags" },
    { "customers created last week", "list_customers_v3" },
    { "customer phone numbers", "list_customer_phones" },
    { "tickets from a company domain", "list_conversations" },
    { "conversations with two tags", "list_conversations" },
    { "average handle time per agent", "get_company_report" },
    { "answer a ticket and close it", "create_reply" },
    { "erase personal data (GDPR)", "delete_customer" },
    { "who is on holiday", "list_user_statuses" },
    { "tickets with an attachment", "list_conversations" },
    { "leaderboard of the agents", "get_company_report" },
    { "tickets not answered for two days", "list_conversations" },
    { "tickets per day", "get_conversations_new_report" },
    { "who replied to this ticket", "list_threads" },
    { "transfer a chat", "assign_chat" },
    { "undo delete", "helpscout" },
    { "mark as unread", "helpscout" },
    { "companies with most tickets", "list_organizations" },
    { "how to answer to client", "create_reply" },
    { "add second email to client", "create_customer_email" },
    { "remove client from company", "overwrite_customer" },
    { "make ticket closed", "update_conversation" },
    { "open again a closed ticket", "update_conversation" },
    { "put ticket on hold", "update_conversation" },
    { "transfer ticket to other department", "update_conversation" },
    { "tickets not answered since 3 days", "list_conversations" },
    { "tickets with attachments", "list_conversations" },
    { "ticket history", "list_threads" },
    { "undo send", "unschedule_thread" },
    { "stop snooze", "unsnooze_conversation" },
    { "follow up tomorrow", "snooze_conversation" },
    { "agent is on vacation", "set_user_status" },
    { "best agent of the month", "get_company_report" },
    { "statistic of tickets per month", "get_conversations_report" },
    { "rename inbox", "helpscout" },
    { "look up a customer by email", "list_customers" },
    { "assign to a team", "update_conversation" },
    { "read a ticket", "get_conversation" },
    { "who closed this ticket", "get_conversation" },
    { "when was the ticket closed", "get_conversation" },
    { "is the agent away", "get_user_status" },
    { "attach pdf", "create_attachment" },
    { "base64 attachment", "create_attachment" },
    { "too many requests", "errors" },
    { "preview a change without sending", "overview" },
    { "select fields", "overview" },
    { "empty array", "overview" },
    { "unix timestamp", "overview" },
    { "run several calls at the same time", "parallel" },
    { "what happens when it times out", "errors" },
    { "forbidden", "errors" },
    { "idempotent", "errors" },
    { "api key", "accounts" },
    { "conversations updated since", "list_conversations" },
    { "archive tickets", "update_conversation" },
    { "tickets in a folder", "list_mailbox_folders" },
    { "VAT number", "update_customer_properties" },
    { "email signature", "helpscout" },
    { "auto responder", "helpscout" },
    { "due date", "update_conversation_fields" },
    { "how productive was Anna", "get_user_report" },
    { "unhappy customers", "get_happiness_ratings_report" },
    { "full text search", "list_conversations" },
    { "search syntax", "list_conversations" },
    { "empty the spam folder", "delete_conversation" },
    { "delete spam", "delete_conversation" },
    { "most used tags", "list_tags" },
    { "tickets closed by an agent", "get_user_resolutions_report" },
    { "import tickets from zendesk", "create_customer_thread" },
    { "create a ticket from a missed call", "create_conversation" },
    { "customer language", "update_customer_properties" },
    { "organization custom fields", "list_organization_properties" },
    { "did the customer open my email", "list_threads" },
    { "first contact resolution", "get_productivity_report" },
    { "which saved replies are used most", "get_conversations_report" },
    { "edit canned response", "update_saved_reply" },
    { "email templates", "list_saved_replies" },
    { "save attachments to a folder", "download_attachment" },
    { "how many customers do we have", "list_customers" },
    { "graphql", "api_request" },
    { "iso 8601", "overview" },
    { "compare dates", "overview" },
    { "write file to disk", "overview" },
    { "null value", "overview" },
    { "empty list", "overview" },
    { "utc or local time", "overview" },
    { "csv of all contacts", "each" },
    { "more than 50 results", "pages" },
    { "how many items per page", "pages" },
    { "invalid token", "errors" },
    { "two help scout accounts", "accounts" },
    { "read only mode", "accounts" },
    { "ask before writing", "accounts" },
    { "webhook payload", "webhooks" },
    { "set priority high", "update_conversation_tags" },
    { "ticket category", "update_conversation_tags" },
    { "which customers wrote most", "get_conversations_report" },
    { "tutorial", "overview" },
    { "help", "overview" },
    { "optional parameter", "overview" },
    { "async", "parallel" },
    { "security", "accounts" },
    { "who is assigned", "get_conversation" },
    { "who is the owner of a ticket", "get_conversation" },
    { "tickets assigned to me", "list_conversations" },
    { "permalink", "get_conversation" },
    { "customer email to id", "list_customers" },
    { "anonymize customer", "delete_customer" },
    { "events of a conversation", "list_threads" },
    { "audit log", "list_threads" },
    { "survey", "get_happiness_ratings_report" },
    { "reply time", "get_productivity_response_time_report" },
    { "csat by agent", "get_user_happiness_report" },
    { "delete a mailbox", "helpscout" },
    { "api limits", "overview" },
    { "script limits", "errors" },
    { "satisfaction comments", "get_happiness_ratings_report" },
    { "refund", "helpscout" },
    { "time tracking", "helpscout" },
    { "lock ticket", "helpscout" },
    { "nightly cleanup", "overview" },
    { "sleep", "overview" },
    { "who is working today", "list_user_statuses" },
  },
  aircall = {
    { "send an sms", "send_message" },
    { "missed calls", "list_calls" },
    { "look up who called me", "list_calls" },
    { "register a webhook", "create_webhook" },
    { "voicemail recording", "get_call" },
    { "call transcript", "get_call_transcription" },
    { "block a number", "aircall" },
    { "ban a number", "aircall" },
    { "whitelist", "aircall" },
    { "merge contacts", "aircall" },
    { "hang up", "aircall" },
    { "whisper", "aircall" },
    { "listen in", "aircall" },
    { "barge into a call", "aircall" },
    { "monitor a call", "aircall" },
    { "schedule sms", "aircall" },
    { "send an sms later", "aircall" },
    { "opt out", "aircall" },
    { "unsubscribe from sms", "aircall" },
    { "call a customer", "start_outbound_call" },
    { "calls of today", "list_calls" },
    { "who answered the longest call", "list_calls" },
    { "who is on call", "list_user_availabilities" },
    { "power dialer campaign", "create_dialer_campaign" },
    { "whatsapp template", "list_whatsapp_templates" },
    { "webhook events", "create_webhook" },
    { "call someone back", "start_outbound_call" },
    { "was the caller angry", "get_call_sentiments" },
    { "summarize a call", "get_call_summary" },
    { "follow-ups after a call", "get_call_action_items" },
    { "leave a note on a call", "comment_call" },
    { "hand a call over to a colleague", "transfer_call" },
    { "stop recording while they read out a card number", "pause_call_recording" },
    { "listen to a call", "get_call" },
    { "opening hours of a line", "get_number" },
    { "change the hold music", "update_number_music_and_messages" },
    { "set somebody to do not disturb", "update_user" },
    { "all calls from this phone number", "search_calls" },
    { "calls of a contact", "search_calls" },
    { "last call with a contact", "search_calls" },
    { "is this number a contact", "search_contacts" },
    { "save someone in the phone book", "create_contact" },
    { "invite a new colleague", "create_user" },
    { "put an agent into the support team", "add_user_to_team" },
    { "read the texts that customers sent us", "aircall" },
    { "average talk time per agent", "create_analytics_export" },
    { "calls of last week", "list_calls" },
    { "mark a call as done", "archive_call" },
    { "upload a list of numbers to call", "create_dialer_campaign" },
    { "are we registered to text in the US", "get_number_registration_status" },
    { "send a picture", "send_message" },
    { "label a call", "tag_call" },
    { "show customer data to the agent during a call", "create_insight_card" },
    { "csat", "get_call_predicted_csat" },
    { "text several people at once", "send_group_message" },
    { "delete a recording", "delete_call_recording" },
    { "buy a new number", "aircall" },
    { "how many seats do we pay for", "get_company" },
    { "outgoing calls by one agent", "list_calls" },
    { "quality score of a call", "get_call_evaluations" },
    { "the caller has a second number", "add_contact_phone_number" },
    { "who does this number belong to", "search_contacts" },
    { "robot calls a customer", "start_ai_agent_call" },
    { "is the api up", "ping" },
    { "what did people say who left a voicemail", "missed_calls" },
    { "who do we have to call back", "call_back_list" },
    { "call the customer back", "start_outbound_call" },
    { "download the recording of a call", "download_recording" },
    { "save a voicemail as mp3", "download_voicemail" },
    { "the csv of a report", "download_analytics_export" },
    { "text a customer", "text_a_customer" },
    { "tag calls of yesterday", "tag_calls" },
    { "untag a call", "aircall" },
    { "rename a team", "aircall" },
    { "launch an outbound campaign", "aircall" },
    { "which AI voice agents are there", "aircall" },
    { "agent by name", "list_users" },
    { "users of a team", "get_team" },
    { "whatsapp conversation history", "aircall" },
    { "sms history with a contact", "aircall" },
    { "make a phone call", "start_outbound_call" },
    { "who is available right now", "list_user_availabilities" },
    { "how long did the caller wait", "list_calls" },
    { "wait time in queue", "list_calls" },
    { "live calls right now", "list_calls" },
    { "ivr options chosen", "search_calls" },
    { "contact by phone", "search_contacts" },
    { "clear dialer list", "delete_dialer_campaign" },
    { "text message template", "list_sms_templates" },
    { "duplicate contact", "aircall" },
    { "put a note on a call", "comment_call" },
    { "who is this phone number", "search_contacts" },
    { "office hours of a phone number", "get_number" },
    { "remove an employee", "delete_user" },
    { "callback list", "call_back_list" },
    { "transcribe a call", "get_call_transcription" },
    { "find contact by email", "search_contacts" },
    { "is aircall down", "ping" },
    { "deactivate an agent", "delete_user" },
    { "close a line for Christmas", "update_number" },
    { "number settings", "update_number" },
    { "spam caller", "aircall" },
    { "remove a call", "aircall" },
    { "how many calls did each agent make", "create_analytics_export" },
    { "speak with customer now", "start_outbound_call" },
    { "call again later", "call_back_list" },
    { "import contacts", "create_contact" },
    { "open call again", "unarchive_call" },
    { "who is talking now", "list_user_availabilities" },
    { "assign call to agent", "transfer_call" },
    { "number of calls in queue", "list_calls" },
    { "agent left the company", "delete_user" },
    { "unanswered calls", "list_calls" },
    { "outbound calls", "list_calls" },
    { "top callers", "list_calls" },
    { "calls outside business hours", "list_calls" },
    { "keywords of a call", "get_call_topics" },
    { "bulk sms", "send_group_message" },
    { "holiday hours of a number", "update_number" },
    { "call center report", "create_analytics_export" },
    { "service level", "create_analytics_export" },
    { "hold time", "create_analytics_export" },
    { "mark number as closed", "update_number" },
    { "make agent available", "update_user" },
    { "busy agents", "list_user_availabilities" },
    { "upload contacts", "create_contact" },
    { "contact details", "get_contact" },
    { "speech analytics", "get_call_topics" },
    { "calls longer than ten minutes", "list_calls" },
    { "phone campaign", "create_dialer_campaign" },
    { "calls transferred to someone else", "list_calls" },
    { "after call work", "create_analytics_export" },
    { "agent status history", "create_analytics_export" },
    { "set agent offline", "update_user" },
    { "working hours of an agent", "update_user" },
    { "port a number", "aircall" },
    { "holiday message", "update_number_music_and_messages" },
    { "normalize phone numbers", "create_contact" },
    { "sync contacts", "create_contact" },
    { "did the agent follow the script", "get_call_playbook_result" },
    { "new call notification", "create_webhook" },
    { "agents without a team", "list_teams" },
    { "missed calls nobody returned", "call_back_list" },
    { "unread voicemail", "missed_calls" },
    { "add users from csv", "create_user" },
    { "contact of a call", "get_call" },
    { "dial list for tomorrow", "create_dialer_campaign" },
    { "open line on sunday", "update_number" },
    { "send an sms to a customer", "send_message_in_conversation" },
    { "active calls", "list_calls" },
    { "mass text", "send_group_message" },
    { "robocall", "start_ai_agent_call" },
    { "internal calls", "aircall" },
    { "do not call list", "aircall" },
    { "emergency number", "aircall" },
    { "queue callback", "list_tags" },
    { "copy a call note", "get_call" },
    { "who pays", "aircall" },
    { "answer rate", "list_calls" },
    { "welcome message", "update_number_music_and_messages" },
    { "call routing", "aircall" },
    { "ring group", "aircall" },
  },
}

-- A question names no service, as whoever asks has one in mind: the other's pages may come first.
for service, list in pairs(questions) do
  for _, question in ipairs(list) do
    local asked, page = question[1], question[2]
    local name = (guides[page] or page == service) and page or service .. "." .. page
    h.test(service .. ": " .. asked, function()
      h.contains(" " .. table.concat(found(asked, 3), " ") .. " ", " " .. name .. " ")
    end)
  end
  h.test("thirty_questions_are_asked_of_" .. service, function()
    h.check(#list >= 30, #list .. " questions")
  end)
end

h.test("search_finds_by_name_before_description", function()
  h.equal(found("get_mailbox")[1], "helpscout.get_mailbox")
  h.equal(found("aircall numbers")[1], "aircall.list_numbers")
  h.equal(found("create contact")[1], "aircall.create_contact")
  h.equal(found("close conversation")[1], "helpscout.update_conversation")
  h.equal(found("list calls inbound")[1], "aircall.list_calls")
  h.equal(found("add a user to a team")[1], "aircall.add_user_to_team")
  h.equal(found("set the priority of a number")[1], "aircall.update_number")
  h.contains(table.concat(found("answer", 3), " "), "helpscout.create_reply")
end)

h.test("search_finds_by_parameter", function()
  h.contains(docs.search("bcc"), "`integrations.helpscout.create_conversation`")
  h.contains(docs.search("job title"), "`job_title`: Job title.")
end)

h.test("search_finds_in_guides_and_results", function()
  h.equal(found("kinds of errors")[1], "errors")
  h.equal(found("max_response_bytes")[1], "accounts")
  h.equal(found("credentials environment")[1], "accounts")
  h.equal(found("dates in my time zone")[1], "overview")
  h.contains(docs.search("voicemail"), "aircall.get_call")
end)

h.test("search_finds_the_last_section_of_the_last_guide", function()
  local title
  for line in h.read_file("docs/examples.md"):gmatch("[^\n]+") do title = line:match("^## (.*)") or title end
  h.equal(found(title)[1], "examples")
end)

h.test("search_says_what_a_service_cannot_do", function()
  h.contains(docs.search("create a tag"), "2. `integrations.helpscout`: Help Scout cannot create, ")
  h.contains(docs.search("merge customers"), "1. `integrations.helpscout`: Help Scout cannot merge duplicate customers")
  h.contains(docs.search("blacklist a number"), "1. `integrations.aircall`: Aircall cannot block")
  h.contains(docs.search("merge two conversations"), "1. `integrations.helpscout`: Help Scout cannot merge")
  h.contains(docs.search("buy a number"), "1. `integrations.aircall`: Aircall cannot buy")
  h.contains(docs.search("create a mailbox"), "1. `integrations.helpscout`: Help Scout cannot create, ")
  h.contains(docs.search("send a mass email"), "1. `integrations.helpscout`: Help Scout cannot send a mass ")
end)

h.test("search_finds_by_the_words_that_people_use", function()
  local expected = {
    pagination = "pages", ["all pages"] = "pages", ["export a list"] = "each",
    export = "aircall.create_analytics_export", ["dry run"] = "overview",
    ["event loop"] = "tasks", ["many calls at once"] = "parallel", ["at the same time"] = "parallel",
    ["every item"] = "each", SMS = "aircall", ["address book"] = "aircall.contacts",
    ["who am i"] = "helpscout.get_current_user", ["close a ticket"] = "helpscout.update_conversation",
    ["missed calls"] = "aircall.list_calls", ["reply to a customer"] = "helpscout.create_reply",
    ["add a note"] = "helpscout.create_note", ["add a note to a conversation"] = "helpscout.create_note", ["who can I assign this to"] = "helpscout.list_users",
    attachments = "helpscout.attachments", ["internal comment"] = "helpscout.create_note",
    ["find a customer by e-mail"] = "helpscout.list_customers",
    ["edit a message"] = "helpscout.update_thread", ["add an agent"] = "helpscout.create_user",
    ["send later"] = "helpscout.schedule_thread", ["log a phone call"] = "helpscout.create_phone_thread",
    ["call recording"] = "aircall.get_call", ["search by email"] = "helpscout.list_customers",
    concurrency = "parallel", timeout = "overview", ["test mode"] = "overview",
    ["our phone lines"] = "aircall.list_numbers", ["look up a phone number"] = "aircall.list_contacts",
  }
  for words, page in pairs(expected) do
    local first = table.concat(found(words, 3), " ")
    h.contains(" " .. first .. " ", " " .. page .. " ", words)
  end
end)

h.test("what_destroys_comes_behind_what_fits_alike", function()
  h.equal(found("customer by id")[1], "helpscout.get_customer")
  h.equal(found("customer")[3], "helpscout.get_customer")
  h.equal(found("delete a contact")[1], "aircall.delete_contact")
end)

-- Each of these has a word that only an operation which destroys something else was known by.
h.test("what_destroys_is_not_found_by_one_rare_word", function()
  h.equal(found("deactivate a workflow")[1], "helpscout.update_workflow_status")
  h.equal(found("deactivate a webhook")[1], "aircall.update_webhook")
  h.equal(found("deactivate a number")[1], "aircall.update_number")
  h.equal(found("clear a custom field")[1], "helpscout.update_conversation_fields")
  for _, thing in ipairs { "tag", "saved reply", "mailbox", "contact" } do
    h.check(found("deactivate a " .. thing)[1] ~= "aircall.delete_user", thing)
  end
  h.equal(found("deactivate a user")[1], "aircall.delete_user")
  h.equal(found("hand over a chat")[1], "helpscout.assign_chat")
end)

h.test("what_destroys_is_found_in_a_long_sentence", function()
  for words, page in pairs {
    ["delete the webhook that points to our old server"] = "aircall.delete_webhook",
    ["we no longer need the saved reply about refunds, delete it"] = "helpscout.delete_saved_reply",
    ["customer wants us to erase all their personal data"] = "helpscout.delete_customer",
    ["an employee left, deactivate their account"] = "aircall.delete_user",
  } do
    h.equal(found(words)[1], page, words)
  end
end)

h.test("search_puts_all_words_before_some", function()
  local list = found("customer job title phone")
  h.equal(list[1], "helpscout.create_customer")
end)

h.test("search_forgives_a_typo", function()
  h.equal(found("mialbox")[1], "helpscout.get_mailbox")
  h.equal(found("updte contcat")[1], "aircall.update_contact")
  h.contains(docs.search("converstaions"), "helpscout.list_conversations")
end)

h.test("search_gives_as_many_as_asked_for", function()
  h.equal(#found("conversation", 3), 3)
  h.equal(#found("list", 1), 1)
  h.check(#found("the id of a conversation") <= 10)
  h.check(#found("id", 100000) <= 50)
  for _, limit in ipairs { 2, 2.0, "2" } do h.equal(#found("conversation", limit), 2) end
  for _, limit in ipairs { 0, -1, 1.5, "many", {}, false, integrations.null } do
    h.check(#found("conversation", limit) > 0, "nothing was found")
  end
end)

h.test("search_answers_whatever_it_is_given", function()
  for _, words in ipairs { "", "   ", "?!", {}, true, print } do
    h.contains(docs.search(words), "which words?")
  end
  h.contains(docs.search(), "which words?")
  h.contains(docs.search(42), "# Search: 42")
  h.contains(docs.search("xyzzyplugh"), "Nothing has these words")
  h.contains(docs.search("the"), "# Search: the")
  h.check(#docs.search(("conversation "):rep(1000000)) < 10000, "the answer is long")
  h.contains(docs.search(("x"):rep(10000000)), "Nothing has these words")
  h.contains(docs.search("\0\255\128 \239\191"), "# Search")
end)

h.test("search_is_not_changed_by_a_script_that_changes_luas_libraries", function()
  local output = h.run_lua({}, [==[
    local integrations = require "integrations"
    local kept = { string = {}, table = {}, math = {} }
    for library, names in pairs(kept) do
      for name, value in pairs(_G[library]) do names[name] = value end
      for name in next, names do _G[library][name] = function() return "evil" end end
    end
    local pairs, ipairs, type = pairs, ipairs, type
    _G.ipairs, _G.type = function() return function() end end, function() return "evil" end
    local script = {}
    integrations.install(script)
    local found = script.lua_search_docs("close conversation")
    local page = script.lua_read_doc("helpscout.get_mailbox")
    _G.ipairs, _G.type = ipairs, type
    for library, names in pairs(kept) do
      for name, value in next, names do _G[library][name] = value end
    end
    print(found:match "\n1%. `([^`]+)`", page:match "[^\n]+")
  ]==])
  h.equal(output,
    "integrations.helpscout.update_conversation\t# integrations.helpscout.get_mailbox\n")
end)

h.run()
