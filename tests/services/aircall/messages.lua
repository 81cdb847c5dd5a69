-- Messages, campaigns and reports of Aircall: arguments in, requests out. A case is { operation,
-- name, arguments, request, more }.

local requests = require "requests"
local get, post, delete = requests.get, requests.post, requests.delete

local number = "/v1/numbers/1402277"
local dialer = "/v1/users/2101553/dialer_campaign"
local uuid = "7d9f1c52-4b36-4e0a-8a11-2c3d4e5f6a7b"
local cases = {}

local function case(operation, name, arguments, request, more)
  table.insert(cases, { operation, name, arguments, request, more })
end

-- Configuration -----------------------------------------------------------------------------------

local configuration = number .. "/messages/configuration"
case("create_number_configuration", "sends_everything",
  { number_id = 1402277, callback_url = "https://app.example.com/in", type = "whatsapp" },
  post(configuration, '{"callbackUrl":"https://app.example.com/in","type":"whatsapp"}'))
case("create_number_configuration", "needs_no_address", { number_id = 1402277 },
  post(configuration, "{}"))
case("get_number_configuration", "takes_an_id", { number_id = 1402277 }, get(configuration))
case("delete_number_configuration", "takes_an_id", { number_id = 1402277 }, delete(configuration))

-- Sending -----------------------------------------------------------------------------------------

-- The arguments with further ones.
local function with(more)
  local arguments = { number_id = 1402277 }
  for key, value in pairs(more) do arguments[key] = value end
  return arguments
end

local media = { "https://media.example.com/1.jpg", "https://media.example.com/2.jpg" }
local media_sent = '"mediaUrl":["https://media.example.com/1.jpg","https://media.example.com/2.jpg"]'
for operation, path in pairs { send_message = "send", send_message_in_conversation = "native/send" } do
  path = number .. "/messages/" .. path
  case(operation, "sends_a_text", with { to = "+1 202-555-0101", body = "Größe\n😀" },
    post(path, '{"to":"+12025550101","body":"Größe\\n😀"}'))
  case(operation, "sends_files", with { to = "+12025550101", body = "B", media_url = media },
    post(path, '{"to":"+12025550101","body":"B",' .. media_sent .. "}"))
end
case("send_message_in_conversation", "sends_a_user",
  with { to = "+12025550101", body = "B", user_id = 2101553 },
  post(number .. "/messages/native/send",
    '{"to":"+12025550101","body":"B","user_id":2101553}'))

local people = { "+12025550101", "+1 (202) 555 0102" }
local people_sent = '"participants":["+12025550101","+12025550102"]'
case("send_group_message", "sends_a_text", with { participants = people, body = "B" },
  post(number .. "/messages/group/send", "{" .. people_sent .. ',"body":"B"}'))
case("send_group_message", "sends_files", with { participants = people, media_url = media },
  post(number .. "/messages/group/send", "{" .. people_sent .. "," .. media_sent .. "}"))
case("send_group_message", "refuses_both",
  with { participants = people, body = "B", media_url = media }, {},
  { refused = { "body", "media_url" } })
case("send_group_message", "needs_one_of_both", with { participants = people }, {},
  { refused = { "body", "media_url" } })
case("send_group_message", "takes_no_files_for_none", with { participants = people, media_url = {} }, {},
  { refused = { "body", "media_url" } })
case("send_group_message", "sends_a_text_without_files", with { participants = people, body = "B", media_url = {} },
  post(number .. "/messages/group/send", "{" .. people_sent .. ',"body":"B"}'))
case("send_group_message_in_conversation", "sends_a_text",
  with { participants = people, body = "B" },
  post(number .. "/messages/group/native/send", "{" .. people_sent .. ',"body":"B"}'))

for operation, way in pairs {
  send_whatsapp_message = { "/v1/messages/whatsapp/send", "to" },
  send_whatsapp_message_in_conversation = { "/v1/messages/send/whatsapp/native", "externalNumber" },
} do
  local path, to = table.unpack(way)
  local begin = ('{"lineId":1402277,"%s":"+12025550101",'):format(to)
  local function sends(name, more, body)
    more.to = "+12025550101"
    case(operation, name, with(more), post(path, begin .. body .. "}"))
  end
  sends("sends_a_text", { text = "Hello" }, '"text":"Hello"')
  sends("sends_a_template", { template_id = 7 }, '"templateParams":{"id":7}')
  sends("sends_values_in_their_order",
    { template_id = 7, template_values = { ["10"] = "z", ["2"] = "b", ["1"] = "Ida" } },
    [["templateParams":{"id":7,"body":[{"key":"{{1}}","value":"Ida"},{"key":"{{2}}","value":"b"},
      {"key":"{{10}}","value":"z"}]}]])
  sends("sends_a_list_of_values", { template_id = 7, template_values = { "Ida", 10 } },
    [["templateParams":{"id":7,"body":[{"key":"{{1}}","value":"Ida"},
      {"key":"{{2}}","value":"10"}]}]])
  sends("sends_names_as_templates_show_them",
    { template_id = 7, template_values = { ["{{1}}"] = "Ida", ["{{name}}"] = "Jo" } },
    [["templateParams":{"id":7,"body":[{"key":"{{1}}","value":"Ida"},
      {"key":"{{name}}","value":"Jo"}]}]])
  local function refuses(name, more, ...)
    more.to = "+12025550101"
    case(operation, name, with(more), {}, { refused = { ... } })
  end
  refuses("refuses_text_and_template", { text = "A", template_id = 7 }, "text", "template_id")
  refuses("needs_text_or_template", {}, "text", "template_id")
  refuses("refuses_values_without_a_template", { text = "A", template_values = { "x" } },
    "template_values")
  refuses("refuses_a_value_that_is_no_text", { template_id = 7, template_values = { {} } },
    "template_values")
  refuses("refuses_a_name_with_a_nul_byte", { template_id = 7, template_values = { ["name\0"] = "x" } },
    "template_values", "NUL")
end

-- Templates ---------------------------------------------------------------------------------------

case("list_sms_templates", "asks_for_a_page", {},
  get("/v1/sms/templates", { page = "1", per_page = "20" }))
case("list_sms_templates", "sends_everything", { search = "größe", page = 2, per_page = 100 },
  get("/v1/sms/templates", { search = "größe", page = "2", per_page = "100" }))
case("list_whatsapp_templates", "needs_a_number", { number_id = 1402277 },
  get(number .. "/templates"))
case("list_whatsapp_templates", "sends_everything",
  { number_id = 1402277, status = "APPROVED", category = "UTILITY", limit = 5, token = "10",
    sort = "name" },
  get(number .. "/templates", { status = "APPROVED", category = "UTILITY", limit = "5",
    token = "10", sort = "name" }))
case("list_whatsapp_templates", "takes_a_token_as_it_is_given", { number_id = 1402277, token = 10 },
  get(number .. "/templates", { token = "10" }))
case("get_whatsapp_status", "takes_an_id", { number_id = 1402277 },
  get(number .. "/whatsapp_status"))

-- Dialer campaigns --------------------------------------------------------------------------------

case("get_dialer_campaign", "takes_a_user", { user_id = 2101553 }, get(dialer))
case("delete_dialer_campaign", "takes_a_user", { user_id = 2101553 }, delete(dialer))
case("list_dialer_campaign_phone_numbers", "asks_for_a_page", { user_id = 2101553 },
  get(dialer .. "/phone_numbers", { page = "1", per_page = "20" }))
case("list_dialer_campaign_phone_numbers", "sends_page_and_size",
  { user_id = 2101553, page = 2, per_page = 50 },
  get(dialer .. "/phone_numbers", { page = "2", per_page = "50" }))
case("delete_dialer_campaign_phone_number", "has_both_in_the_path",
  { user_id = 2101553, phone_number_id = 31 }, delete(dialer .. "/phone_numbers/31"))

local many, lots = {}, { {}, {}, {} }
for i = 1, 201 do
  many[i] = ("+1202555%04d"):format(i)
  table.insert(lots[(i - 1) // 100 + 1], ('"+1202555%04d"'):format(i))
end
for i, lot in ipairs(lots) do lots[i] = '{"phone_numbers":[' .. table.concat(lot, ",") .. "]}" end
for operation, path in pairs { create_dialer_campaign = dialer,
                               add_dialer_campaign_phone_numbers = dialer .. "/phone_numbers" } do
  case(operation, "sends_numbers", { user_id = 2101553, phone_numbers = { "+1 202-555-0101" } },
    post(path, '{"phone_numbers":["+12025550101"]}'))
  case(operation, "sends_a_hundred_at_a_time", { user_id = 2101553, phone_numbers = many },
    { post(path, lots[1]), post(path, lots[2]), post(path, lots[3]) },
    { answers = { { status = 204 }, { status = 204 }, { status = 204 } } })
  case(operation, "needs_numbers", { user_id = 2101553, phone_numbers = {} }, {},
    { refused = { "phone_numbers" } })
end

-- Campaigns, agents, reports ----------------------------------------------------------------------

case("create_campaign", "sends_a_name", { name = "A" }, post("/v1/campaigns", '{"name":"A"}'))
case("create_campaign", "sends_everything",
  { name = "A", description = "B", caller_id_strategy = "agent_number_pool", call_attempts = 3,
    external_ringing_timeout = 30, aiva_agent_id = "agent-7" },
  post("/v1/campaigns", [[{"name":"A","description":"B","caller_id_strategy":"agent_number_pool",
    "call_attempts":3,"external_ringing_timeout":30,"aiva_agent_id":"agent-7"}]]))
case("list_campaign_contacts", "takes_a_uuid", { campaign_id = uuid },
  get("/v1/campaigns/" .. uuid .. "/contacts"))
case("list_campaign_contacts", "sends_a_number",
  { campaign_id = uuid, phone_number = "+1 202-555-0101" },
  get("/v1/campaigns/" .. uuid .. "/contacts", { phone_number = "+12025550101" }))
case("list_campaign_outcomes", "needs_nothing", {}, get "/v1/campaign_outcomes")

case("start_ai_agent_call", "sends_what_is_required",
  { agent_id = "agent-7", contact_phone = "+1 202-555-0101", idempotency_key = "visit-12" },
  post("/v1/outbound-calls/agents/agent-7",
    '{"contact_phone":"+12025550101","idempotency_key":"visit-12"}'))
case("start_ai_agent_call", "sends_everything",
  { agent_id = "agent-7", contact_phone = "+12025550101", idempotency_key = "visit-13",
    context = { name = "Ida", visits = 3 }, expiration_seconds = 60 },
  post("/v1/outbound-calls/agents/agent-7", [[{"contact_phone":"+12025550101",
    "idempotency_key":"visit-13","context":{"name":"Ida","visits":3},"expiration_seconds":60}]]))

for name, context in pairs { a_list = { "Ida" }, a_boolean = { vip = true }, a_table_in_it = { name = { "Ida" } } } do
  case("start_ai_agent_call", "refuses_" .. name, { agent_id = "agent-7", contact_phone = "+12025550101",
    idempotency_key = "visit-14", context = context }, {}, { refused = { "context" } })
end

case("start_ai_agent_call", "names_what_cannot_be_seen_of_a_key", { agent_id = "agent-7",
  contact_phone = "+12025550101", idempotency_key = "visit-15", context = { ["na\u{200b}me"] = {} } }, {},
  { refused = { [[parameter 'context.na\u{200b}me']] } })

local function report(name, more, filter, rest)
  local arguments = { report_name = "CALLS_HISTORY", timezone = "Etc/UTC" }
  for key, value in pairs(more) do arguments[key] = value end
  case("create_analytics_export", name, arguments, post("/v1/analytics/report/export",
    ('{"input":{"reportName":"%s","filter":{"timezone":"Etc/UTC",%s}%s}}'):format(
      arguments.report_name, filter, rest or "")))
end

local today = '"dateFilter":{"relative":"TODAY"}'
for _, period in ipairs { "LAST_MONTH", "LAST_WEEK", "THIS_MONTH", "THIS_WEEK", "TODAY",
                          "YESTERDAY" } do
  report("sends_" .. period:lower(), { relative = period },
    ('"dateFilter":{"relative":"%s"}'):format(period))
end
report("sends_days", { from_date = "2026-01-01", to_date = "2026-01-31" },
  '"dateFilter":{"absoluteRange":{"fromDate":"2026-01-01","toDate":"2026-01-31"}}')
report("sends_days_as_they_are_written", { from_date = "2026-01-01T00:00:00+01:00",
  to_date = "2026-01-31T23:59:59-05:00" },
  '"dateFilter":{"absoluteRange":{"fromDate":"2026-01-01","toDate":"2026-01-31"}}')
report("sends_ids", { relative = "TODAY", user_ids = { 1 }, team_ids = { 2 }, number_ids = { 3 },
  tag_ids = { 4, 5 }, call_ids = { 4294967296 } }, today .. [[,"userIDs":[1],"teamIDs":[2],
  "lineIDs":[3],"tagIDs":[4,5],"callIDs":[4294967296] ]])
report("passes_further_filters_on", { relative = "TODAY",
  filter = { callTypes = { "inbound" }, withVoicemail = true } },
  '"callTypes":["inbound"],"withVoicemail":true,' .. today)
report("takes_an_empty_filter", { relative = "TODAY", filter = {} }, today)
report("sends_options", { relative = "TODAY", date_breakdown = "DAILY", sla_seconds = 20,
  sla_unanswered_reasons = { "abandoned_in_ivr" }, format = "CSV", export_name = "Größe" }, today,
  [[,"options":{"dateBreakdown":"DAILY","slaTimeToAnswerInSeconds":20,
    "slaIncludedCallUnansweredReasons":["abandoned_in_ivr"]},
    "exportOptions":{"format":"CSV","exportName":"Größe"}]])
for _, name in ipairs {
  "USER_STATUS_HISTORY", "USER_ACTIVITY_AVAILABILITY_BREAKDOWN",
  "USER_ACTIVITY_AVERAGE_AFTER_CALL_WORK_TIME_PER_USER",
  "USER_ACTIVITY_AVERAGE_INBOUND_IN_CALL_TIME_PER_USER",
  "USER_ACTIVITY_AVERAGE_OUTBOUND_IN_CALL_TIME_PER_USER", "USER_ACTIVITY_CALL_VOLUME_AND_TIME",
  "USER_ACTIVITY_CALLS_HANDLED", "USER_ACTIVITY_PERCENTAGE_OF_TIME_IN_EACH_STATUS",
  "USER_ACTIVITY_RINGING_ATTEMPTS_PER_USER", "USER_ACTIVITY_WORK_TIME_AND_AVAILABILITY",
  "USER_ACTIVITY_RINGING_ATTEMPTS",
} do
  report("sends_" .. name:lower(), { report_name = name, relative = "TODAY" }, today)
end

local function refuses(name, more, ...)
  more.report_name, more.timezone = "CALLS_HISTORY", "Etc/UTC"
  case("create_analytics_export", name, more, {}, { refused = { ... } })
end

refuses("says_nothing_twice", { relative = "TODAY", filter = { dateFilter = { relative = "TODAY" } } }, "'filter'",
  "'dateFilter'")
refuses("takes_no_list_for_a_filter", { relative = "TODAY", filter = { "inbound" } }, "filter")
refuses("needs_a_period", {}, "relative", "from_date")
refuses("refuses_two_periods",
  { relative = "TODAY", from_date = "2026-01-01", to_date = "2026-01-31" }, "relative", "from_date")
refuses("needs_the_last_day", { from_date = "2026-01-01" }, "to_date")
refuses("refuses_an_end_before_its_begin", { from_date = "2026-02-01", to_date = "2026-01-31" },
  "'from_date'", "after 'to_date'")
refuses("needs_the_first_day", { relative = "TODAY", to_date = "2026-01-01" }, "from_date")
case("get_analytics_export", "takes_a_uuid", { export_id = uuid },
  get("/v1/analytics/report/export/" .. uuid))
case("download_analytics_export", "asks_for_the_report", { export_id = uuid },
  get("/v1/analytics/report/export/" .. uuid))

return cases
