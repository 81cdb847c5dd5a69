-- Threads: arguments in, requests out. A case is { operation, name, arguments, request, more }.

local requests = require "requests"
local get, post, put, patch = requests.get, requests.post, requests.put, requests.patch

local conversation = "/v2/conversations/456"
local thread = conversation .. "/threads/10295011201"
local at = { conversation_id = 456, id = 10295011201 }

local cases = {}

local function case(operation, name, arguments, request, more)
  table.insert(cases, { operation, name, arguments, request, more })
end

case("list_threads", "takes_an_id", { conversation_id = 456 }, get(conversation .. "/threads", { page = "1" }))
case("list_threads", "takes_a_page", { conversation_id = 458, page = 2, per_page = 25 },
  get("/v2/conversations/458/threads", { page = "2" }))
case("list_threads_v3", "takes_a_page", { conversation_id = 458, page = 3, per_page = 10 },
  { get("/v3/conversations/458/threads", { page = "1" }), get("/v3/conversations/458/threads", { page = "2" }) })

-- What the threads that are made have in common: each of these is sent by the operations that it names.
local shared = {
  { "customer_by_id", { customer_id = 789 }, '"customer":{"id":789}' },
  { "customer_by_address", { customer_email = "jo@example.org" }, '"customer":{"email":"jo@example.org"}' },
  { "id_rather_than_an_address", { customer_id = 789, customer_email = "a@b.c" }, '"customer":{"id":789}' },
  { "copies", { customer_id = 789, cc = { "boss@example.org" }, bcc = { "a@b.c", "d@e.f" } },
    '"customer":{"id":789},"cc":["boss@example.org"],"bcc":["a@b.c","d@e.f"]',
    { create_reply = true, create_customer_thread = true } },
  { "an_import", { customer_id = 789, imported = true, created_at = "2025-03-05T08:00:00+01:00" },
    '"customer":{"id":789},"imported":true,"createdAt":"2025-03-05T07:00:00Z"' },
  { "that_it_is_no_import", { customer_id = 789, imported = false }, '"customer":{"id":789},"imported":false' },
  { "files_as_base64", { customer_id = 789, attachments = {
      { file_name = "a.bin", mime_type = "application/octet-stream", data = "\0\255A" },
      { file_name = "é.txt", mime_type = "text/plain", data = "" } } },
    '"customer":{"id":789},"attachments":[{"fileName":"a.bin","mimeType":"application/octet-stream","data":"AP9B"},'
    .. '{"fileName":"é.txt","mimeType":"text/plain","data":""}]' },
}

local paths = { create_reply = "/reply", create_customer_thread = "/customer", create_chat_thread = "/chats",
  create_phone_thread = "/phones" }

for operation, path in pairs(paths) do
  for _, one in ipairs(shared) do
    local name, more, sent, only = table.unpack(one)
    local arguments = { conversation_id = 456, body = "Hello,<br>Jo" }
    for key, value in pairs(more) do arguments[key] = value end
    if not only or only[operation] then
      case(operation, "sends_" .. name, arguments,
        post(conversation .. path, '{"text":"Hello,<br>Jo",' .. sent .. "}"))
    end
  end
end

for _, operation in ipairs { "create_reply", "create_note", "create_customer_thread", "create_chat_thread",
                             "create_phone_thread" } do
  local arguments = { conversation_id = 456, body = "B", customer_id = operation ~= "create_note" and 789 or nil,
    created_at = "2025-03-05" }
  case(operation, "refuses_a_time_of_what_is_not_imported", arguments, {}, { refused = { "created_at", "imported" } })
end

-- A reply of these arguments, and what its body has besides text and customer.
local function reply(name, more, sent)
  local arguments = { conversation_id = 456, body = "Done.", customer_id = 789 }
  for key, value in pairs(more) do arguments[key] = value end
  case("create_reply", name, arguments,
    post(conversation .. "/reply", '{"text":"Done.","customer":{"id":789},' .. sent .. "}"))
end

reply("can_be_a_draft", { draft = true }, '"draft":true')
reply("sends_open_as_active", { status = "open" }, '"status":"active"')
reply("accepts_active_for_open", { status = "active" }, '"status":"active"')
for _, status in ipairs { "closed", "pending", "spam" } do
  reply("sends_status_" .. status, { status = status }, ('"status":"%s"'):format(status))
end
reply("sends_who_wrote_it", { user_id = 4121 }, '"user":4121')
reply("sends_whom_it_is_assigned_to", { assignee_id = 4122 }, '"assignTo":4122')
case("create_reply", "refuses_an_assignee_of_a_draft",
  { conversation_id = 456, body = "Done.", customer_id = 789, draft = true, assignee_id = 4122 }, {},
  { refused = { "assignee_id", "draft" } })

local function note(name, more, sent)
  local arguments = { conversation_id = 456, body = "Called her." }
  for key, value in pairs(more) do arguments[key] = value end
  case("create_note", name, arguments, post(conversation .. "/notes", '{"text":"Called her."' .. sent .. "}"))
end

note("takes_a_body", {}, "")
note("sends_who_wrote_it", { user_id = 4121 }, ',"user":4121')
note("sends_open_as_active", { status = "open" }, ',"status":"active"')
note("sends_a_status", { status = "pending" }, ',"status":"pending"')
note("sends_an_import", { imported = true, created_at = "2025-03-05T07:00:00Z" },
  ',"imported":true,"createdAt":"2025-03-05T07:00:00Z"')
note("sends_files_as_base64", { attachments = { { file_name = "a", mime_type = "b/c", data = "hello" } } },
  ',"attachments":[{"fileName":"a","mimeType":"b/c","data":"aGVsbG8="}]')

-- The ids of a thread with more beside them.
local function with(more)
  local arguments = { conversation_id = at.conversation_id, id = at.id }
  for key, value in pairs(more) do arguments[key] = value end
  return arguments
end

case("update_thread", "is_one_operation_in_an_object", with { body = "Corrected" },
  patch(thread, '{"op":"replace","path":"/text","value":"Corrected"}'))
case("hide_thread", "is_one_operation_in_an_object", at,
  patch(thread, '{"op":"replace","path":"/hidden","value":true}'))
case("unhide_thread", "is_one_operation_in_an_object", at,
  patch(thread, '{"op":"replace","path":"/hidden","value":false}'))

case("schedule_thread", "sends_a_time_in_utc",
  with { scheduled_for = "2099-03-07T09:00:00+01:00", unschedule_on_customer_reply = true },
  put(thread .. "/schedule", '{"scheduledFor":"2099-03-07T08:00:00Z","unscheduleOnCustomerReply":true}'))
case("schedule_thread", "sends_who_signs",
  with { scheduled_for = "2099-03-07T08:00:00.5Z", unschedule_on_customer_reply = false, send_as_creator = true },
  put(thread .. "/schedule",
    '{"scheduledFor":"2099-03-07T08:00:00Z","unscheduleOnCustomerReply":false,"sendAsCreator":true}'))
case("publish_scheduled_thread", "is_one_operation_in_an_object", at,
  patch(thread .. "/schedule", '{"op":"replace","path":"/state","value":"published"}'))
case("unschedule_thread", "has_no_body", at, requests.delete(thread .. "/schedule"))
case("get_thread_source", "asks_for_json", at, get(thread .. "/original-source"))
case("get_thread_source_rfc822", "asks_for_the_message", at, get(thread .. "/original-source"),
  { accept = "message/rfc822" })

return cases
