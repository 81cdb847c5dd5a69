-- What can be done to Aircall's calls, and what its AI makes of them.

local json = require "json"
local Service = require "service"
local text = require "text"

return function(aircall)
  local comments_most = 5

  -- Actions need a call that is going on.
  local function need_going_on(service, call)
    if call.status == "done" then service:bad_request "The call has ended" end
  end

  local phone = { "number", "text", form = "^%+[1-9]%d+$", most = 16 }
  local transfer_fields = Service.rules("user_id integer @users, team_id integer @teams", phone,
    "dispatching_strategy text simultaneous|random|longest_idle")

  local function transfer(service, call, body)
    need_going_on(service, call)
    local targets = (body.user_id and 1 or 0) + (body.team_id and 1 or 0) + (body.number and 1 or 0)
    if targets ~= 1 then service:bad_request "Exactly one of user_id, team_id, number is needed" end
    if body.dispatching_strategy and not body.team_id then
      service:bad_request "dispatching_strategy needs team_id"
    end
    if body.number and (call.direction ~= "inbound" or call.answered_at) then
      service:bad_request "Only an inbound call that is not answered can leave the company"
    end
    service:send "ring"
  end

  -- Emoji are removed.
  local function comment(service, call, body)
    call.comments = call.comments or {}
    if #call.comments >= comments_most then service:bad_request "A call has at most 5 comments" end
    table.insert(call.comments, json.object("id", call.id * 10 + #call.comments, "content",
      (body.content:gsub("\u{1F300}[\u{80}-\u{BF}]*", "")), "posted_at", service:now(), "posted_by", json.null))
  end

  -- Tags are added, none twice.
  local function tag(service, call, body)
    for _, id in ipairs(body.tags) do
      local found = math.type(id) == "integer" and service:find("tags", id)
      if not found then service:bad_request "tags is invalid" end
      local has = false
      for _, other in ipairs(call.tags) do has = has or other == found end
      if not has then table.insert(call.tags, found) end
    end
  end

  local function archive(archived)
    return function(_, call) call.archived = archived end
  end

  local function need_recording_line(service, call)
    need_going_on(service, call)
    if not call.number.live_recording_activated then
      service:refuse_with(405, "Method Not Allowed", "Recording is off on this line")
    end
  end

  local card = Service.rules("type text! title|shortText, text text!, label text, link text")
  local function show_card(service, call, body)
    need_going_on(service, call)
    for _, entry in ipairs(body.contents) do
      if (entry.type == "shortText") ~= (entry.label ~= nil) then
        service:bad_request "A label belongs to each shortText, and to nothing else"
      end
    end
  end

  -- Intelligence ----------------------------------------------------------------------------------

  local function since(call) return text.iso(call.started_at) end

  local function enveloped(name, ...)
    local members = { ... }
    return function(call)
      local list = { n = 0 }
      for i = 1, #members, 2 do
        local value = members[i + 1]
        list[i], list[i + 1] = members[i], type(value) == "function" and value(call) or value
        list.n = i + 1
      end
      return name and json.object(name, json.ordered(list, list.n)) or json.ordered(list, list.n)
    end
  end

  local function id(call) return call.id end
  local function party(call) return call.e164 or json.null end

  -- Somebody left a voicemail: nobody of the company is in it.
  local function is_voicemail(call) return call.has_voicemail and not call.user end

  local utterances = function(call)
    if is_voicemail(call) then
      return json.object("language", "en", "utterances", json.array {
        json.object("start_time", 0.8, "end_time", 6.2, "text", "Please call me back about my order.",
          "participant_type", "external", "phone_number", party(call)) })
    end
    return json.object("language", "en", "utterances", json.array {
      json.object("start_time", 0.4, "end_time", 2.9, "text", "Good morning", "participant_type", "internal",
        "user_id", call.user.id),
      json.object("start_time", 3.1, "end_time", 5.0, "text", "Hello", "participant_type", "external",
        "phone_number", party(call)) })
  end

  local made = {
    transcription = enveloped("transcription", "id", 71, "call_id", id, "call_created_at", since, "type",
      function(call) return is_voicemail(call) and "voicemail" or "call" end, "content", utterances),
    sentiments = enveloped("sentiment", "id", 72, "call_id", id, "participants", function(call)
      return json.array { json.object("phone_number", party(call), "value", "POSITIVE", "type", "external") }
    end),
    topics = enveloped("topic", "id", 73, "call_id", id, "created_at", since, "content",
      json.array { "billing", "renewal" }),
    summary = enveloped("summary", "id", 74, "call_id", id, "created_at", since, "content",
      "Asked for a copy of the invoice."),
    action_items = enveloped(nil, "call_id", id, "action_items", function(call)
      return json.array { json.object("id", 5, "ai_generated", true, "content", "Send the invoice", "created_at",
        since(call), "created_by", json.null, "updated_at", since(call), "updated_by", json.null) }
    end),
    predicted_csat = enveloped("csat", "call_id", id, "call_uuid", "CA90b1", "score", 75, "drivers",
      json.array { json.object("polarity", "POSITIVE", "label", "polite") }),
    custom_summary_result = enveloped(nil, "id", 75, "call_id", id, "number_id", function(call)
      return call.number.id
    end, "language", "en", "custom_summary", json.object("name", "Sales recap"), "summary_template_results",
      json.array { json.object("name", "Next step", "content", "Call on Monday") }),
    evaluations = enveloped(nil, "id", 77, "call_id", id, "ai_generated", true, "evaluations", function(call)
      return json.array { json.object("scorecard", json.object("name", "Quality"), "score",
        json.object("normalized_score", 0.8), "feedback", "Friendly", "created_at", since(call)) }
    end),
  }

  function made.playbook_result(call, request)
    return json.object("id", 76, "call_id", call.id, "user_id", call.user.id, "number_id", call.number.id,
      "created_at", since(call), "adherence_score", 80, "playbook_result_topics",
      json.array { json.object("name", "Greeting", "result", "done") }, "playbook",
      request.query.fetch_playbook == "true" and json.object("id", 3, "name", "Sales", "language", "en") or nil)
  end

  -- There is something of calls that were recorded, between a user and somebody else; of a voicemail
  -- what was said.
  local function intelligence(make)
    return function(service, request)
      local call = service:item(request, service.resources.calls)
      local is_there = aircall.is_recorded(call) and call.user
        or make == made.transcription and is_voicemail(call)
      if not is_there then
        Service.refuse(service:not_found { title = "Result" })
      end
      return service:show({}, make(call, request))
    end
  end

  local function action(method, name, set, more)
    local row = { method, "/v1/calls/{}/" .. name, "change", "calls", set = set, status = 204 }
    for key, value in pairs(more or {}) do row[key] = value end
    return row
  end

  local routes = {
    action("POST", "transfers", transfer, { fields = transfer_fields, counts = "transfer_call" }),
    action("POST", "comments", comment, { fields = Service.rules "content text!", status = 201, counts = "comment_call" }),
    action("POST", "tags", tag, { fields = Service.rules "tags array! 1-", status = 201, counts = "tag_call" }),
    action("PUT", "archive", archive(true), { status = 200, counts = "archive_call" }),
    action("PUT", "unarchive", archive(false), { status = 200, counts = "unarchive_call" }),
    action("POST", "pause_recording", need_recording_line, { counts = "pause_recording" }),
    action("POST", "resume_recording", need_recording_line, { counts = "resume_recording" }),
    action("DELETE", "recording", function(_, call) call.recording_deleted = true end, { counts = "delete_recording" }),
    action("DELETE", "voicemail", function(_, call) call.has_voicemail = false end, { counts = "delete_voicemail" }),
    action("POST", "insight_cards", show_card, { fields = Service.rules { "contents", "array!", of = card, least = 1 },
      counts = "show_card" }),
  }
  for name, make in pairs(made) do
    table.insert(routes, { "GET", "/v1/calls/{}/" .. name, "answer", with = intelligence(make) })
  end
  return { resources = {}, routes = routes }
end
