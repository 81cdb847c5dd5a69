-- Calls of Aircall: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local requests = require "requests"
local get, post, put, delete = requests.get, requests.post, requests.put, requests.delete

local call = "/v1/calls/12345"
local cases = {}

local function case(operation, name, arguments, request, more)
  table.insert(cases, { operation, name, arguments, request, more })
end

local function search(name, arguments, parameters)
  local query = { page = "1", per_page = "20", order = "desc" }
  for key, value in pairs(parameters) do query[key] = value end
  case("search_calls", name, arguments, get("/v1/calls/search", query))
end

search("needs_nothing", {}, {})
search("sends_page_size_and_order", { page = 2, per_page = 50, order = "asc" },
  { page = "2", per_page = "50", order = "asc" })
search("sends_a_window_that_has_both_ends", { from = "2026-01-01T00:00:00Z", to = "2026-01-31" },
  { from = "1767225599", to = "1769903999" })
search("sends_the_direction", { direction = "inbound" }, { direction = "inbound" })
search("sends_the_other_direction", { direction = "outbound" }, { direction = "outbound" })
search("sends_a_user", { user_id = 2101553 }, { user_id = "2101553" })
search("sends_a_phone_number", { phone_number = "+33 6 12 34 56 78" },
  { phone_number = "+33612345678" })
search("repeats_tags", { tags = { 7, "8" } }, { ["tags[]"] = { "7", "8" } })
for _, flag in ipairs { "contact", "short_urls", "call_timeline", "aiva_conv" } do
  search("asks_for_" .. flag, { ["fetch_" .. flag] = true }, { ["fetch_" .. flag] = "true" })
  search("sends_no_false_" .. flag, { ["fetch_" .. flag] = false }, {})
end
search("knows_fetch_ivrs", { fetch_ivrs = true }, { fetch_call_timeline = "true" })

for _, target in ipairs { { "user_id", 2101553 }, { "team_id", 210045 } } do
  case("transfer_call", "sends_" .. target[1], { call_id = 12345, [target[1]] = target[2] },
    post(call .. "/transfers", ('{"%s":%d}'):format(target[1], target[2])))
end
case("transfer_call", "sends_a_number", { call_id = 12345, number = "+33612345678" },
  post(call .. "/transfers", '{"number":"+33612345678"}'))
case("transfer_call", "knows_phone_number", { call_id = 12345, phone_number = "+33612345678" },
  post(call .. "/transfers", '{"number":"+33612345678"}'))
for _, strategy in ipairs { "simultaneous", "random", "longest_idle" } do
  case("transfer_call", "sends_" .. strategy,
    { call_id = 12345, team_id = 210045, dispatching_strategy = strategy },
    post(call .. "/transfers", ('{"team_id":210045,"dispatching_strategy":"%s"}'):format(strategy)))
end
case("transfer_call", "needs_one_target", { call_id = 12345 }, {},
  { refused = { "user_id", "team_id", "number" } })
case("transfer_call", "refuses_two_targets", { call_id = 12345, team_id = 1, user_id = 2 }, {},
  { refused = { "user_id", "team_id", "number" } })
case("transfer_call", "refuses_a_strategy_without_a_team",
  { call_id = 12345, user_id = 2, dispatching_strategy = "random" }, {},
  { refused = { "dispatching_strategy" } })

case("comment_call", "sends_a_text", { call_id = 12345, content = "Größe \"XL\"\n" },
  post(call .. "/comments", [[{"content":"Größe \"XL\"\n"}]]))
case("tag_call", "sends_ids", { call_id = 12345, tags = { 3050112, "3050113" } },
  post(call .. "/tags", '{"tags":[3050112,3050113]}'))
case("tag_call", "looks_up_names", { call_id = 12345, tags = { "vip", 7, "8" } },
  { get("/v1/tags", { page = "1", per_page = "50" }),
    post(call .. "/tags", '{"tags":[3050116,7,8]}') },
  { answers = { { body = [[{"tags":[{"id":3050116,"name":"VIP"}],"meta":{"count":1,"total":1,
    "current_page":1,"per_page":50,"next_page_link":null,"previous_page_link":null}}]] },
    { status = 201 } } })

case("download_recording", "asks_for_the_call_and_then_for_the_file", { call_id = 12345 },
  { get(call), requests.file("/rec/12345.mp3") })
case("download_voicemail", "asks_for_the_call_and_then_for_the_file", { call_id = 4394225564 },
  { get "/v1/calls/4394225564", requests.file "/vm/4394225564.mp3" })

for _, verb in ipairs { "archive", "unarchive" } do
  case(verb .. "_call", "takes_an_id", { call_id = 12345 }, put(call .. "/" .. verb))
end
for _, verb in ipairs { "pause", "resume" } do
  case(verb .. "_call_recording", "takes_an_id", { call_id = 12345 },
    post(call .. "/" .. verb .. "_recording"))
end
for _, sound in ipairs { "recording", "voicemail" } do
  case("delete_call_" .. sound, "takes_an_id", { call_id = 4294967296 },
    delete("/v1/calls/4294967296/" .. sound))
end
case("create_insight_card", "sends_its_lines",
  { call_id = 12345, contents = { { type = "title", text = "Since 2019" },
    { type = "shortText", text = "Gold", label = "Plan", link = "https://crm.example.com" } } },
  post(call .. "/insight_cards", [[{"contents":[{"type":"title","text":"Since 2019"},
    {"type":"shortText","text":"Gold","label":"Plan","link":"https://crm.example.com"}]}]]))

for name, content in pairs { a_line_without_a_label = { type = "shortText", text = "Gold" },
                             a_title_with_a_label = { type = "title", text = "Gold", label = "Plan" } } do
  case("create_insight_card", "refuses_" .. name,
    { call_id = 12345, contents = { { type = "title", text = "A" }, content } }, {}, { refused = { "contents[2].label" } })
end

-- What AI made of a call.
for _, name in ipairs { "transcription", "sentiments", "topics", "summary", "action_items",
                        "predicted_csat", "custom_summary_result", "playbook_result",
                        "evaluations" } do
  case("get_call_" .. name, "takes_an_id", { call_id = 12345 }, get(call .. "/" .. name))
end
for _, mode in ipairs { "async", "realtime" } do
  case("get_call_transcription", "sends_" .. mode, { call_id = 12345, mode = mode },
    get(call .. "/transcription", { mode = mode }))
end
case("get_call_playbook_result", "asks_for_the_playbook", { call_id = 12345, fetch_playbook = true },
  get(call .. "/playbook_result", { fetch_playbook = "true" }))
case("get_call_playbook_result", "sends_no_false", { call_id = 12345, fetch_playbook = false },
  get(call .. "/playbook_result"))

return cases
