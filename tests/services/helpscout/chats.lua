-- Live chats: arguments in, requests out. A case is { operation, name, arguments, request, more }.

local requests = require "requests"
local get, put = requests.get, requests.put

local id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10"
local other = "5e0d3a4c-1b7e-4a7d-8f7e-3c2b1a0d9e8f"
local chat = "/v2/chats/" .. id

local cases = {
  { "get_chat", "takes_an_id", { id = id }, get(chat) },
  { "list_chat_events", "asks_for_a_page", { id = id, page = 1, per_page = 5 },
    get(chat .. "/events", { page = "1" }) },
  { "accept_chat", "has_no_body", { id = id }, put(chat .. "/accept") },
  { "send_chat_message", "sends_the_text_as_body", { id = id, message_id = other, body = "Yes, until six." },
    put(chat .. "/messages/" .. other, '{"body":"Yes, until six."}') },
  { "create_chat_note", "sends_the_text_as_body", { id = id, note_id = other, body = "Größe?" },
    put(chat .. "/notes/" .. other, '{"body":"Größe?"}') },
  { "assign_chat", "sends_an_id", { id = id, assignee_id = 4121 }, put(chat .. "/assign", '{"assignedTo":4121}') },
  { "unassign_chat", "has_no_body", { id = id }, put(chat .. "/unassign") },
  { "update_chat_tags", "sends_all", { id = id, tags = { "vip", "a,b" } },
    put(chat .. "/tags", '{"tags":["vip","a,b"]}') },
  { "update_chat_tags", "clears_them", { id = id, tags = {} }, put(chat .. "/tags", '{"tags":[]}') },
  { "get_chat", "refuses_what_is_no_uuid", { id = "7" }, {}, { refused = { "id", "UUID" } } },
  { "send_chat_message", "refuses_an_empty_text", { id = id, body = "" }, {}, { refused = { "body" } } },
}

for ours, theirs in pairs { open = "active", active = "active", closed = "closed", pending = "pending" } do
  cases[#cases + 1] = { "end_chat", "sends_" .. ours, { id = id, status = ours },
    put(chat .. "/end", ('{"status":"%s"}'):format(theirs)) }
end

return cases
