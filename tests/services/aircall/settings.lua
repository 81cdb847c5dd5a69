-- Webhooks, numbers, company and installation of Aircall: arguments in, requests out. A case is
-- { operation, name, arguments, request, more }.

local integrations = require "integrations"
local requests = require "requests"
local get, post, put, delete = requests.get, requests.post, requests.put, requests.delete

local uuid = "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60"
local webhook = "/v1/webhooks/" .. uuid
local stored = { body = [[{"webhook":{"webhook_id":"5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60",
  "url":"https://old.example.com","active":false,"events":["call.ended","call.created"],
  "token":"secret"}}]] }
local twice = { answers = { stored, stored } }
local number = "/v1/numbers/1402277"

-- A change of a webhook: what is sent, and the query.
local function change(body, parameters)
  local request = put(webhook, body)
  request.parameters = parameters or {}
  return request
end

local cases = {
  { "list_webhooks", "asks_for_the_newest", {},
    get("/v1/webhooks", { page = "1", per_page = "20", order = "desc" }) },
  { "list_webhooks", "sends_everything", { page = 2, per_page = 50, order = "asc" },
    get("/v1/webhooks", { page = "2", per_page = "50", order = "asc" }) },
  { "get_webhook", "takes_a_uuid", { webhook_id = uuid }, get(webhook) },
  { "get_webhook", "takes_an_old_id", { webhook_id = "71900012" }, get "/v1/webhooks/71900012" },
  { "get_webhook", "takes_an_old_id_as_it_is_given", { webhook_id = 71900012 }, get "/v1/webhooks/71900012" },
  { "create_webhook", "sends_everything",
    { url = "https://app.example.com/in", custom_name = "Büro", events = { "call.ended" } },
    post("/v1/webhooks",
      '{"url":"https://app.example.com/in","custom_name":"Büro","events":["call.ended"]}') },
  { "create_webhook", "knows_name",
    { url = "https://app.example.com/in", name = "A", events = { "call.ended", "call.created" } },
    post("/v1/webhooks", [[{"url":"https://app.example.com/in","custom_name":"A",
      "events":["call.ended","call.created"]}]]) },
  { "create_webhook", "needs_events", { url = "https://app.example.com", events = {} }, {},
    { refused = { "events" } } },
  { "update_webhook", "sends_everything",
    { webhook_id = uuid, url = "https://new.example.com", custom_name = "A",
      events = { "call.ended" }, active = true },
    change [[{"url":"https://new.example.com","custom_name":"A","events":["call.ended"],
      "active":true}]] },
  { "update_webhook", "keeps_address_and_events", { webhook_id = uuid, active = true },
    { get(webhook), change [[{"url":"https://old.example.com",
      "events":["call.ended","call.created"],"active":true}]] }, twice },
  { "update_webhook", "keeps_the_events", { webhook_id = uuid, url = "https://new.example.com" },
    { get(webhook), change [[{"url":"https://new.example.com",
      "events":["call.ended","call.created"]}]] }, twice },
  { "update_webhook", "keeps_the_address", { webhook_id = uuid, events = { "user.created" } },
    { get(webhook), change '{"url":"https://old.example.com","events":["user.created"]}' }, twice },
  { "update_webhook", "adds_events",
    { webhook_id = uuid, url = "https://a.example.com", events = { "a" }, events_action = "add" },
    change('{"url":"https://a.example.com","events":["a"]}', { events_action = "add" }) },
  { "update_webhook", "removes_events",
    { webhook_id = uuid, url = "https://a.example.com", events = { "a" }, events_action = "remove" },
    change('{"url":"https://a.example.com","events":["a"]}', { events_action = "remove" }) },
  { "update_webhook", "needs_events_for_an_action",
    { webhook_id = uuid, active = true, events_action = "add" }, {}, { refused = { "events" } } },
  { "update_webhook", "needs_an_event_for_an_action",
    { webhook_id = uuid, events = {}, events_action = "remove" }, {}, { refused = { "events", "at least one" } } },
  { "update_webhook", "needs_something_to_change", { webhook_id = uuid }, {},
    { refused = { "url", "active" } } },
  { "delete_webhook", "takes_a_uuid", { webhook_id = uuid }, delete(webhook) },
  { "get_number", "takes_an_id", { number_id = 1402277 }, get(number) },
  { "update_number", "sends_everything",
    { number_id = 1402277, name = "Büro", time_zone = "Europe/Paris",
      availability_status = "custom", priority = 0 },
    put(number, [[{"name":"Büro","time_zone":"Europe/Paris","availability_status":"custom",
      "priority":0}]]) },
  { "update_number", "takes_the_priority_away", { number_id = 1402277, priority = integrations.null },
    put(number, '{"priority":null}') },
  { "update_number", "needs_something_to_change", { number_id = 1402277 }, {},
    { refused = { "name", "priority" } } },
  { "update_number_music_and_messages", "sends_all_sounds",
    { number_id = 1402277, messages = { welcome = "https://a.b/1", waiting = "https://a.b/2",
      ringing_tone = "https://a.b/3", unanswered_call = "https://a.b/4",
      after_hours = "https://a.b/5", ivr = "https://a.b/6", voicemail = "https://a.b/7",
      closed = "https://a.b/8", callback_later = "https://a.b/9" } },
    put(number, [[{"messages":{"welcome":"https://a.b/1","waiting":"https://a.b/2",
      "ringing_tone":"https://a.b/3","unanswered_call":"https://a.b/4",
      "after_hours":"https://a.b/5","ivr":"https://a.b/6","voicemail":"https://a.b/7",
      "closed":"https://a.b/8","callback_later":"https://a.b/9"}}]]) },
  { "update_number_music_and_messages", "sends_one", { number_id = 1402277,
    messages = { ivr = "https://a.b/1" } }, put(number, '{"messages":{"ivr":"https://a.b/1"}}') },
  { "update_number_music_and_messages", "needs_a_sound", { number_id = 1402277, messages = {} }, {},
    { refused = { "'messages'", "at least one" } } },
  { "get_number_registration_status", "takes_an_id", { number_id = 1402277 },
    get(number .. "/registration_status") },
  { "get_company", "needs_nothing", {}, get "/v1/company" },
  { "ping", "needs_nothing", {}, get "/v1/ping" },
  { "get_integration", "needs_nothing", {}, get "/v1/integrations/me" },
  { "enable_integration", "has_no_body", {}, post "/v1/integrations/enable" },
  { "disable_integration", "has_no_body", {}, post "/v1/integrations/disable" },
}

for _, status in ipairs { "open", "custom", "closed" } do
  table.insert(cases, { "update_number", "sends_" .. status,
    { number_id = 1402277, availability_status = status },
    put(number, ('{"availability_status":"%s"}'):format(status)) })
end

return cases
