-- Changes of conversations, and attachments: arguments in, requests out. A case is { operation, name,
-- arguments, request, more }.

local requests = require "requests"
local get, post, put, patch, delete = requests.get, requests.post, requests.put, requests.patch, requests.delete

local one = "/v2/conversations/456"
local file = { conversation_id = 456, id = 55 }

return {
  { "delete_conversation", "has_no_body", { id = 456 }, delete(one) },
  { "update_conversation_tags", "sends_all", { id = 456, tags = { "vip", "größe" } },
    put(one .. "/tags", '{"tags":["vip","größe"]}') },
  { "update_conversation_tags", "clears_them", { id = 456, tags = {} }, put(one .. "/tags", '{"tags":[]}') },
  { "update_conversation_fields", "sends_all",
    { id = 456, fields = { { id = 8, value = 8519 }, { id = 9, value = "2026-12-31" } } },
    put(one .. "/fields", '{"fields":[{"id":8,"value":8519},{"id":9,"value":"2026-12-31"}]}') },
  { "update_conversation_fields", "sends_a_whole_number_as_one", { id = 456, fields = { { id = 8, value = 1e15 } } },
    put(one .. "/fields", '{"fields":[{"id":8,"value":1000000000000000}]}') },
  { "update_conversation_fields", "refuses_a_boolean", { id = 456, fields = { { id = 8, value = true } } }, {},
    { refused = { "fields[1].value" } } },
  { "update_conversation_fields", "clears_them", { id = 456, fields = {} }, put(one .. "/fields", '{"fields":[]}') },
  { "snooze_conversation", "sends_a_time_in_utc",
    { id = 456, snoozed_until = "2099-03-06T09:00:00+01:00", unsnooze_on_customer_reply = true },
    put(one .. "/snooze", '{"snoozedUntil":"2099-03-06T08:00:00Z","unsnoozeOnCustomerReply":true}') },
  { "snooze_conversation", "may_sleep_on",
    { id = 456, snoozed_until = "2099-03-06", unsnooze_on_customer_reply = false },
    put(one .. "/snooze", '{"snoozedUntil":"2099-03-06T00:00:00Z","unsnoozeOnCustomerReply":false}') },
  { "unsnooze_conversation", "has_no_body", { id = 456 }, delete(one .. "/snooze") },
  { "publish_conversation_draft", "is_one_operation_in_an_object", { id = 4391938122 },
    patch("/v2/conversations/4391938122", '{"op":"replace","path":"/draft","value":false}') },
  { "change_conversation_customer", "is_one_operation_in_an_object", { id = 456, customer_id = 789 },
    patch(one, '{"op":"replace","path":"/primaryCustomer.id","value":789}') },
  { "get_conversation_v3", "asks_for_no_threads", { id = 456 }, get "/v3/conversations/456" },
  { "get_conversation_v3", "asks_for_no_threads_when_told_so", { id = 456, embed_threads = false },
    get "/v3/conversations/456" },
  { "get_conversation_v3", "asks_for_threads", { id = 456, embed_threads = true },
    get("/v3/conversations/456", { embed = "threads" }) },
  { "create_attachment", "sends_bytes_as_base64",
    { conversation_id = 456, thread_id = 10295011201, file_name = "a.bin", mime_type = "a/b", data = "\0\255A" },
    post(one .. "/threads/10295011201/attachments", '{"fileName":"a.bin","mimeType":"a/b","data":"AP9B"}') },
  { "get_attachment", "takes_two_ids", file, get(one .. "/attachments/55/data") },
  { "download_attachment", "takes_any_type", file, get(one .. "/attachments/55/file"), { accept = "*/*" } },
  { "delete_attachment", "has_no_body", file, delete(one .. "/attachments/55") },
}
