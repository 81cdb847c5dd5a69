-- Teams, workflows, webhooks, saved replies, ratings, system users: arguments in, requests out. A case
-- is { operation, name, arguments, request, more }.

local requests = require "requests"
local get, post, put, delete = requests.get, requests.post, requests.put, requests.delete

local replies = "/v2/mailboxes/123/saved-replies"
local hook = { url = "https://hooks.example.com/hs", events = { "convo.created", "convo.status" },
  secret = "lemon-tart-42" }
local hook_body = [["url":"https://hooks.example.com/hs","events":["convo.created","convo.status"],
  "secret":"lemon-tart-42"]]

local function with(more)
  local arguments = {}
  for name, value in pairs(hook) do arguments[name] = value end
  for name, value in pairs(more) do arguments[name] = value end
  return arguments
end

local everything = { label = "Ops", notification = true, payload_version = "V3", mailbox_ids = { 123, 85001 } }
local everything_body = [[,"label":"Ops","notification":true,"payloadVersion":"V3","mailboxIds":[123,85001]}]]
local replaced = with(everything)
replaced.id = 611

return {
  { "list_teams", "asks_for_a_page", { page = 1, per_page = 50 }, get("/v2/teams", { page = "1" }) },
  { "list_team_members", "asks_for_a_page", { team_id = 5001, page = 1, per_page = 2 },
    get("/v2/teams/5001/members", { page = "1" }) },
  { "get_team", "takes_an_id", { id = 5001 }, get "/v2/teams/5001" },

  { "list_workflows", "asks_for_a_page", { page = 1, per_page = 50 }, get("/v2/workflows", { page = "1" }) },
  { "list_workflows", "names_the_mailbox_as_the_service_does", { mailbox_id = 123, type = "manual" },
    get("/v2/workflows", { page = "1", mailboxId = "123", type = "manual" }) },
  { "list_workflows", "sends_automatic", { type = "automatic" },
    get("/v2/workflows", { page = "1", type = "automatic" }) },
  { "update_workflow_status", "is_one_operation_in_an_object", { id = 77, status = "inactive" },
    requests.patch("/v2/workflows/77", '{"op":"replace","path":"/status","value":"inactive"}') },
  { "update_workflow_status", "sends_active", { id = 77, status = "active" },
    requests.patch("/v2/workflows/77", '{"op":"replace","path":"/status","value":"active"}') },
  -- of a workflow that is not manual, so that nothing happens
  { "run_workflow", "sends_ids", { id = 78, conversation_ids = { 456, 458 } },
    post("/v2/workflows/78/run", '{"conversationIds":[456,458]}') },
  { "run_workflow", "refuses_no_conversations", { id = 78, conversation_ids = {} }, {},
    { refused = { "conversation_ids" } } },

  { "list_webhooks", "asks_for_a_page", { page = 1, per_page = 50 }, get("/v2/webhooks", { page = "1" }) },
  { "get_webhook", "takes_an_id", { id = 611 }, get "/v2/webhooks/611" },
  { "create_webhook", "sends_what_is_required", hook, post("/v2/webhooks", "{" .. hook_body .. "}") },
  { "create_webhook", "sends_everything", with(everything), post("/v2/webhooks", "{" .. hook_body .. everything_body) },
  { "create_webhook", "sends_v2", with { payload_version = "V2", notification = false, mailbox_ids = {} },
    post("/v2/webhooks", "{" .. hook_body .. ',"payloadVersion":"V2","notification":false,"mailboxIds":[]}') },
  { "create_webhook", "refuses_no_events", with { events = {} }, {}, { refused = { "events" } } },
  { "update_webhook", "sends_everything", replaced, put("/v2/webhooks/611", "{" .. hook_body .. everything_body) },
  { "update_webhook", "takes_what_was_read", { id = 611, url = hook.url, events = hook.events, secret = hook.secret, label = "" },
    put("/v2/webhooks/611", "{" .. hook_body .. "}") },
  { "update_webhook", "refuses_no_events", with { id = 611, events = {} }, {}, { refused = { "events" } } },
  { "delete_webhook", "has_no_body", { id = 611 }, delete "/v2/webhooks/611" },

  { "list_saved_replies", "asks_for_all", { mailbox_id = 123 }, get(replies) },
  { "list_saved_replies", "asks_for_chat_replies", { mailbox_id = 123, include_chat_replies = true },
    get(replies, { includeChatReplies = "true" }) },
  { "get_saved_reply", "takes_two_ids", { mailbox_id = 123, id = 901 }, get(replies .. "/901") },
  { "create_saved_reply", "sends_a_name", { mailbox_id = 123, name = "Refund" },
    post(replies, '{"name":"Refund"}') },
  { "create_saved_reply", "sends_both_texts", { mailbox_id = 123, name = "R", text = "A<br>", chat_text = "B" },
    post(replies, '{"name":"R","text":"A<br>","chatText":"B"}') },
  { "update_saved_reply", "sends_all_of_it", { mailbox_id = 123, id = 901, name = "R", text = "A", chat_text = "B" },
    put(replies .. "/901", '{"name":"R","text":"A","chatText":"B"}') },
  { "update_saved_reply", "takes_what_was_read", { mailbox_id = 123, id = 901, name = "R", text = "A", chat_text = "" },
    put(replies .. "/901", '{"name":"R","text":"A"}') },
  { "delete_saved_reply", "has_no_body", { mailbox_id = 123, id = 901 }, delete(replies .. "/901") },

  { "get_rating", "takes_an_id", { id = 700 }, get "/v2/ratings/700" },
  { "list_system_users", "asks_for_a_page", { page = 1, per_page = 10 }, get("/v3/system-users", { page = "1" }) },
  { "get_system_user", "takes_an_id", { id = 9001 }, get "/v3/system-users/9001" },
}
