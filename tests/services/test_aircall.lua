-- What operations of Aircall give back, and what they leave as it was, the whole way to the mock
-- services and back.

local h = require "harness"
local integrations = require "integrations"

local mock = h.shared(h.mock)

local function aircall()
  h.configure(mock())
  return integrations.aircall
end

-- The ids of the contacts that q finds, where the service finds at first those of `found` and then those of `all`: an
-- address or a number each.
local function found_by(q, kind, found, all)
  local scripted = h.scripted()
  h.configure(scripted)
  local function page(values)
    local contacts = {}
    for i, value in ipairs(values) do
      contacts[i] = { id = i, [kind] = setmetatable({ { value = value } }, h.json.array) }
    end
    return { body = { contacts = setmetatable(contacts, h.json.array), meta = { total = #contacts } } }
  end
  scripted:reply(page(found))
  scripted:reply_always(page(all))
  local ids = {}
  for i, contact in ipairs(integrations.aircall.list_contacts { q = q }.contacts) do ids[i] = contact.id end
  return ids
end

h.test("an_8_before_a_russian_number_stands_for_the_countrys_code", function()
  local numbers = { "+84951234567", "+375291234567", "+74951234567", "+77051234567" }
  h.equal(found_by("8 (495) 123-45-67", "phone_numbers", {}, numbers), { 1, 3 })
  h.equal(found_by("8 705 123 45 67", "phone_numbers", {}, numbers), { 4 })
  h.equal(found_by("+8 495 123 45 67", "phone_numbers", {}, numbers), { 1 })
  h.equal(found_by("8 4951 234 567 8", "phone_numbers", {}, numbers), {})
end)

h.test("a_number_is_found_as_it_is_dialled_from_abroad", function()
  local numbers = { "+442079460958", "+44207946095", "+27112345678", "+4420" }
  for _, q in ipairs { "0044 20 7946 0958", "011 44 20 7946 0958", "0011 44 20 7946 0958", "010-44-20-7946-0958",
      "8 10 44 20 7946 0958", "011 44 (0)20 7946 0958", "44 (0)20 7946 0958", "(44) (0)20 7946 0958" } do
    h.equal(found_by(q, "phone_numbers", {}, numbers), { 1 }, q)
  end
  -- Behind 011 stands a whole number; else it is an area's code, as in Johannesburg.
  h.equal(found_by("011 234 5678", "phone_numbers", {}, numbers), { 3 })
  h.equal(found_by("011 7946 0958", "phone_numbers", {}, numbers), {})
  -- Japan's code and a 0 are the digits that are dialled in Russia.
  numbers = { "+81312345678", "+819012345678", "+16175550113", "+18105550123" }
  for q, ids in pairs { ["81-03-1234-5678"] = { 1 }, ["81 (0)90 1234 5678"] = { 2 },
      ["8 10 1 617 555-01-13"] = { 3 }, ["(810) 555-0123"] = { 4 } } do
    h.equal(found_by(q, "phone_numbers", {}, numbers), ids, q)
  end
end)

h.test("a_0_behind_the_countrys_code_is_left_out_unless_the_number_has_it", function()
  local numbers = { "+442079460958", "+4402079460958", "+390612345678", "+821012345678", "+13306123456", "+4930123456" }
  for q, ids in pairs { ["+44 020 7946 0958"] = { 1, 2 }, ["+44 (0)20 7946 0958"] = { 1, 2 }, ["+44 20 7946 0958"] = { 1 },
      ["0044 020 7946 0958"] = { 1, 2 }, ["44 (0)20 7946 0958"] = { 1, 2 }, ["+39 06 1234 5678"] = { 3 },
      ["+39 6 1234 5678"] = {}, ["82-010-1234-5678"] = { 4 }, ["330-612-3456"] = { 5 }, ["+49 030 123456"] = { 6 } } do
    h.equal(found_by(q, "phone_numbers", {}, numbers), ids, q)
  end
  local scripted = h.scripted()
  h.configure(scripted)
  local function asked(q)
    return integrations.aircall.list_contacts({ q = q }, { dry_run = true })[1].url:match "phone_number=([^&]*)"
  end
  h.equal(asked "+44 020 7946 0958", "%2B442079460958")
  h.equal(asked "020 7946 0958", "02079460958")
  local sent = integrations.aircall.add_contact_phone_number({ contact_id = 1, value = "+44 07700 900123" },
    { dry_run = true })[1]
  h.equal(sent.body.value, "+447700900123")
end)

h.test("a_0_behind_the_countrys_code_is_left_out_of_brief_numbers_too", function()
  local numbers = { "+4314000", "+468123456", "+4702800" }
  for q, ids in pairs { ["+43 (0)1 4000"] = { 1 }, ["0043 (0)1 4000"] = { 1 }, ["43 (0)1 4000"] = { 1 },
      ["46 (0)8 12 34 56"] = { 2 }, ["47 02800"] = { 3 } } do
    h.equal(found_by(q, "phone_numbers", {}, numbers), ids, q)
  end
end)

h.test("an_address_is_found_with_its_owners_name_and_as_a_link", function()
  local addresses = { "nora@example.com", "Ida@example.com" }
  for _, q in ipairs { "Ida Falk <ida@example.com>", '"Falk, Ida" <ida@example.com>', "<ida@example.com>",
      "mailto:ida@example.com", "MAILTO:ida@example.com ", "ida@work <ida@example.com>;" } do
    h.equal(found_by(q, "emails", addresses, {}), { 2 }, q)
  end
end)

h.test("a_change_without_an_answer_gives_its_ids_and_what_was_done", function()
  local service = aircall()
  h.equal(service.delete_contact { contact_id = 4519004404 }, { contact_id = 4519004404, deleted = true })
  h.equal(service.dial_user_phone { user_id = 2101553, to = "+33612345678" },
    { user_id = 2101553, done = true })
  h.equal(service.delete_call_voicemail { call_id = 12345 }, { call_id = 12345, deleted = true })
end)

h.test("removing_a_member_answers_with_the_team", function()
  local service = aircall()
  local before = service.get_team { team_id = 210046 }.team
  local after = service.remove_user_from_team { team_id = 210046, user_id = before.users[1].id }.team
  h.equal(#after.users, #before.users - 1)
end)

h.test("a_webhook_keeps_its_events", function()
  local service = aircall()
  local id = "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60"
  local before = service.get_webhook { webhook_id = id }.webhook
  local after = service.update_webhook { webhook_id = id, custom_name = "New" }.webhook
  h.equal(after.events, before.events)
  h.equal(after.url, before.url)
  h.equal(after.custom_name, "New")
  after = service.update_webhook { webhook_id = id, events = { "user.created" }, events_action = "add" }.webhook
  h.equal(#after.events, #before.events + 1)
end)

h.test("a_tag_keeps_what_is_not_changed", function()
  local service = aircall()
  local before = service.get_tag { tag_id = 3050117 }.tag
  local after = service.update_tag { tag_id = 3050117, name = "Sales team" }.tag
  h.equal(after.name, "Sales team")
  h.equal(after.color, before.color)
end)

h.test("a_line_that_is_closed_says_so", function()
  local service = aircall()
  service.update_number { number_id = 1402278, availability_status = "closed" }
  h.equal(service.get_number { number_id = 1402278 }.number.availability_status, "closed")
end)

h.test("numbers_that_are_queued_already_are_no_error", function()
  local result = aircall().add_dialer_campaign_phone_numbers {
    user_id = 2101553, phone_numbers = { "+12025550101", "+12025550177" } }
  h.equal(result, { user_id = 2101553, done = true, already_queued = { "+12025550101" } })
end)

local scripted = h.shared(h.scripted)

-- Gives a user 250 numbers to call; the service's answers to the lots of a hundred.
local function queue(...)
  scripted():forget_replies()
  for _, answer in ipairs { ... } do scripted():reply(answer) end
  h.configure(scripted())
  local numbers = {}
  for i = 1, 250 do numbers[i] = ("+1202555%04d"):format(i) end
  return pcall(integrations.aircall.create_dialer_campaign, { user_id = 2101553, phone_numbers = numbers })
end

local function refusal(errors)
  return { status = 422, body = h.json.encode { error = "Unprocessable Entity", success = false, errors = errors } }
end

h.test("a_lot_of_numbers_that_fails_tells_which_were_added", function()
  local _, problem = queue({ status = 204 }, { status = 204 }, { status = 404, body = "{}" })
  h.equal(problem.applied, { "phone_numbers 1 to 100", "phone_numbers 101 to 200" })
  _, problem = queue { status = 404, body = "{}" }
  h.equal(problem.applied, nil)
end)

h.test("numbers_are_refused_in_the_words_of_the_service", function()
  local _, problem = queue(refusal { dialer_campaign = { "+12025550001 is already imported, but not called",
    "+12025550002 is no number" } })
  h.equal({ problem.kind, problem.status, #problem.details }, { "invalid", 422, 2 })
  h.contains(problem.message, "+12025550002 is no number")
  _, problem = queue(refusal { dialer_campaign = { "+12025550001 is already imported, but not called" },
    phone_numbers = { "+12025550002 is no number" } })
  h.contains(problem.message, "+12025550002 is no number")
  _, problem = queue(refusal "The campaign is over")
  h.contains(problem.message, "The campaign is over")
end)

h.test("a_queued_number_is_told_as_the_service_writes_it", function()
  local again = refusal { dialer_campaign = { "+1 202-555 0001 is already imported, but not called" } }
  local _, result = queue(again, { status = 204 }, { status = 204 })
  h.equal(result.already_queued, { "+1 202-555 0001" })
end)

local agent_call = { agent_id = "agent-7", contact_phone = "+12025550101", idempotency_key = "visit-12" }

h.test("a_key_that_a_lost_first_try_took_means_that_the_call_was_accepted", function()
  scripted():forget_replies():reply { status = 503, body = "{}" }:reply { status = 409, body = '{"message":"used"}' }
  h.configure(scripted(), { transport = { retries = 2 } })
  h.equal(integrations.aircall.start_ai_agent_call(agent_call), { agent_id = "agent-7", accepted = true })
  h.equal(#scripted():requests(), 2)
end)

h.test("a_second_try_that_is_refused_for_something_else_is_no_success", function()
  scripted():forget_replies():reply { status = 503, body = "{}" }:reply { status = 422, body = '{"message":"name is missing"}' }
  h.configure(scripted(), { transport = { retries = 2 } })
  h.raises("invalid", "name is missing", integrations.aircall.start_ai_agent_call, agent_call)
end)

h.test("a_key_that_was_used_before_is_a_conflict", function()
  for _, first in ipairs { 409, 429 } do
    scripted():forget_replies():reply { status = first, body = "{}", headers = { ["X-AircallApi-Reset"] = os.time() + 1 } }
        :reply { status = 409, body = "{}" }
    h.configure(scripted(), { transport = { retries = 2 } })
    h.raises("conflict", {}, integrations.aircall.start_ai_agent_call, agent_call)
  end
end)

h.test("a_member_whom_a_lost_first_try_added_is_in_the_team", function()
  local function add(first, said)
    scripted():forget_replies():reply { status = first, body = "{}" }
        :reply { status = 422, body = h.json.encode { error = "Unprocessable Entity", troubleshoot = said } }
    h.configure(scripted(), { transport = { retries = 2 } })
    return integrations.aircall.add_user_to_team { team_id = 210045, user_id = 2101553 }
  end
  h.equal(add(503, "User is already in the team"), { team_id = 210045, user_id = 2101553, done = true })
  h.equal(add(503, "Already a member").done, true)
  h.raises("invalid", "No such plan", add, 503, "No such plan")
  scripted():forget_replies():reply { status = 422, body = '{"troubleshoot":"already there"}' }
  h.raises("invalid", "already there", integrations.aircall.add_user_to_team, { team_id = 210045, user_id = 2101553 })
end)

h.test("fields_of_a_contact_are_set_again_after_a_lost_answer", function()
  local function update(...)
    scripted():forget_replies()
    for _, status in ipairs { ... } do scripted():reply { status = status, body = '{"contact":{"id":5,"first_name":"Jo"}}' } end
    h.configure(scripted(), { transport = { retries = 1 } })
    return integrations.aircall.update_contact { contact_id = 5, first_name = "Jo" }
  end
  h.equal(update(503, 200).contact.first_name, "Jo")
  h.equal(scripted():summary(), { "POST /v1/contacts/5", "POST /v1/contacts/5" })
  local problem = h.raises("service", {}, update, 503, 503)
  h.equal(problem.retriable, true)
  h.check(not problem.message:find("carried out", 1, true), problem.message)
end)

h.test("an_empty_object_in_place_of_what_was_changed_is_no_failure", function()
  h.configure(scripted())
  for _, body in ipairs { "", "{}" } do
    scripted():forget_replies():reply { body = body }:reply { body = body }
    h.equal(integrations.aircall.update_user { user_id = 5, first_name = "Jo" }, { user_id = 5, updated = true })
    h.equal(integrations.aircall.create_team { name = "Night" }, { done = true })
  end
end)

h.test("an_alias_may_set_a_parameter", function()
  local service = aircall()
  for _, name in ipairs { "get_call_realtime_transcription", "aircall_get_call_realtime_transcription" } do
    for _, arguments in ipairs { { { call_id = 12345 } }, { 12345 }, { { call_id = 12345, mode = "async" } } } do
      pcall(service[name], table.unpack(arguments))
      local request = mock():requests()[#mock():requests()]
      h.equal({ request.path, request.query_list }, { "/v1/calls/12345/transcription", { "mode=realtime" } })
    end
  end
  h.equal(integrations.operations { name = "get_call_realtime_transcription" }[1].name, "get_call_transcription")
  pcall(service.get_call_transcription, { call_id = 12345 })
  h.equal(mock():requests()[#mock():requests()].query_list, {})
end)

h.test("a_user_who_is_away_is_a_conflict", function()
  h.raises("conflict", "unavailable", aircall().start_outbound_call,
    { user_id = 2101556, number_id = 1402277, to = "+33612345678" })
end)

h.test("tags_are_put_on_a_call_by_name", function()
  local service = aircall()
  service.tag_call { call_id = 12345, tags = { "urgent" } }
  local names = {}
  for _, tag in ipairs(service.get_call { call_id = 12345 }.call.tags) do names[tag.name] = true end
  h.check(names.Urgent and names.VIP)
end)

-- What the mock services refuse, as the real ones do.
for name, refused in pairs {
  a_tags_name_that_is_taken = { "update_tag", { tag_id = 3050117, name = "urgent" } },
  an_event_that_there_is_not = { "create_webhook", { url = "https://a.example.com", events = { "call.closed" } } },
  a_call_with_a_number_that_the_user_has_not = { "start_outbound_call",
    { user_id = 2101553, number_id = 1402290, to = "+33612345678" } },
  an_address_that_is_none = { "create_user", { email = "nora.example.com" } },
  an_address_that_another_user_has = { "update_user", { user_id = 2101556, email = "nora@example.com" } },
  a_message_to_a_group_of_nobody = { "api_request", { method = "POST", path = "/v1/numbers/1402279/messages/group/send",
    body = { participants = integrations.array {}, body = "Hello" } } },
  a_report_in_another_format = { "api_request", { method = "POST", path = "/v1/analytics/report/export",
    body = { input = { reportName = "CALLS_HISTORY", exportOptions = { format = "XLSX" },
      filter = { timezone = "Etc/UTC", dateFilter = { relative = "TODAY" } } } } } },
  a_text_by_whatsapp_to_who_has_not_written = { "send_whatsapp_message",
    { number_id = 1402277, to = "+33612345678", text = "Hello" } },
} do
  h.test(name .. "_is_refused", function() h.raises("invalid", {}, aircall()[refused[1]], refused[2]) end)
end

h.test("what_the_plan_does_not_have_is_forbidden", function()
  h.configure(h.mock { "--aircall-plan", "basic" })
  local service = integrations.aircall
  local function forbids(words, operation, arguments) h.raises("forbidden", words, service[operation], arguments) end
  forbids("AI", "get_call_summary", { call_id = 12345 })
  forbids("AI", "start_ai_agent_call", { agent_id = "agent-7", contact_phone = "+33612345678", idempotency_key = "1" })
  forbids("dialer campaigns", "create_dialer_campaign", { user_id = 2101553, phone_numbers = { "+33612345678" } })
  forbids("dialer campaigns", "get_dialer_campaign", { user_id = 2101553 })
  forbids("Analytics+", "create_analytics_export", { report_name = "CALLS_HISTORY", timezone = "Etc/UTC", relative = "TODAY" })
  h.equal(service.get_call({ call_id = 12345 }).call.id, 12345)
end)

h.test("lists_of_what_ai_found_are_there_when_it_found_nothing", function()
  h.configure(scripted())
  for operation, told in pairs {
    get_call_transcription = { '{"transcription":{"content":{"utterances":null}}}', { transcription = { content = { utterances = {} } } } },
    get_call_sentiments = { '{"sentiment":{"id":1}}', { sentiment = { id = 1, participants = {} } } },
    get_call_topics = { '{"topic":{"content":null}}', { topic = { content = {} } } },
    get_call_action_items = { '{"call_id":1,"action_items":null}', { call_id = 1, action_items = {} } },
    get_call_evaluations = { '{"call_id":1}', { call_id = 1, evaluations = {} } },
  } do
    scripted():forget_replies():reply { body = told[1] }
    h.equal(integrations.aircall[operation] { call_id = 1 }, told[2], operation)
  end
end)

h.test("emoji_are_removed_from_notes_and_tags", function()
  local service = aircall()
  h.equal(service.create_tag { name = "Gold \u{1F947}\u{1F389}", color = "#fc0" }.tag.name, "Gold ")
  service.comment_call { call_id = 4394224403, content = "Done \u{1F44D}." }
  local comments = service.get_call { call_id = 4394224403 }.call.comments
  h.equal(comments[#comments].content, "Done .")
end)

h.test("messages_that_are_too_long_or_to_nobody_are_an_invalid_payload", function()
  local service = aircall()
  local function send(path, body)
    return h.raises("invalid", "InvalidPayload", service.api_request, { method = "POST", path = path, body = body })
  end
  send("/v1/numbers/1402277/messages/send", { to = "+33612345678", body = ("x"):rep(1601) })
  send("/v1/messages/whatsapp/send", { to = "+33612345678", lineId = 1402277, text = ("x"):rep(4097) })
  send("/v1/numbers/1402277/messages/group/native/send", { participants = { "+33612345678", "0612" }, body = "x" })
end)

h.test("numbers_out_of_their_bounds_are_refused", function()
  local service = aircall()
  for path, body in pairs { ["/v2/users/2101553"] = { wrap_up_time = -1 }, ["/v1/numbers/1402277"] = { priority = 2 } } do
    h.raises("invalid", "is invalid", service.api_request, { method = "PUT", path = path, body = body })
  end
end)

h.test("a_report_is_pending_then_completed_or_failed", function()
  h.configure(h.mock { "--report-polls", "1" })
  for name, status in pairs { failed = "FAILED", other = "COMPLETED" } do
    local id = integrations.aircall.create_analytics_export { report_name = "CALLS_HISTORY", timezone = "Etc/UTC",
      relative = "TODAY", export_name = name }.exportID
    h.raises("conflict", "not completed", integrations.aircall.download_analytics_export, { export_id = id })
    local report = integrations.aircall.get_analytics_export { export_id = id }
    h.equal({ report.status, report.errorMessage }, { status, name == "failed" and "Too many rows" or nil })
  end
end)

h.test("only_the_services_own_tags_have_a_description", function()
  local service = aircall()
  h.equal(service.get_tag { tag_id = 3050112 }.tag.description, "follow_up_self_assign")
  h.equal(service.get_tag { tag_id = 3050116 }.tag.description, nil)
  local own = 0
  for tag in integrations.each(service.list_tags, {}) do own = own + (tag.description and 1 or 0) end
  h.equal(own, 9)
end)

h.test("templates_are_walked_by_their_tokens", function()
  local ids = {}
  for template in integrations.each(aircall().list_whatsapp_templates, { number_id = 1402277 }) do
    ids[#ids + 1] = template.id
  end
  h.equal(#ids, 25)
  h.equal(ids[25], 25)
end)

h.run()
