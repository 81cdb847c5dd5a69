-- Aircall's calls: how they are shown and found, what can be done to them, and what its AI makes of
-- them.

local aircall = require "aircall"
local files = require "files"
local json = require "json"
local names = require "names"
local Service = require "service"
local text = require "text"

local function need(...) return aircall:need(...) end

-- How they are shown ------------------------------------------------------------------------------

local function asks(request, name) return request.query[name] == "true" end
local function has_number(call) return call.number and call.number ~= json.null end
local function has_voicemail(call) return call.has_voicemail end

local function is_recorded(call)
  return call.answered_at and call.ended_at and has_number(call) and not call.recording_deleted
    and call.number.live_recording_activated
end

-- The first contact that has the number, from an index that is made when something was written.
local function contact_of(e164)
  if not aircall.index then
    aircall.index = {}
    for i = #aircall.items.contacts, 1, -1 do
      local contact = aircall.items.contacts[i]
      for _, phone in ipairs(contact.phone_numbers) do aircall.index[phone.value] = contact end
    end
  end
  return e164 and aircall.index[e164]
end

-- Sound of no meaning: some bytes of every value.
local function sound(call)
  local bytes = {}
  for i = 0, 255 do bytes[i + 1] = string.char(i) end
  return "ID3" .. call.id .. table.concat(bytes):rep(8)
end

local function media(kind, exists, flag)
  return function(call, request)
    if not exists(call) or flag and not asks(request, flag) then return json.null end
    return files.address(request, ("/%s/%d.mp3"):format(kind, call.id), "audio/mpeg",
      function() return sound(call) end)
  end
end

local function when_asked(flag)
  return function(_, request) return asks(request, flag) and json.array() or nil end
end

local shows = {
  sid = function(call) return ("CA90b1c77e2f5a4d0c8e33%012x"):format(call.id) end,
  voicemail = media("vm", has_voicemail), recording = media("rec", is_recorded),
  recording_short_url = media("short", is_recorded, "fetch_short_urls"),
  voicemail_short_url = media("short", has_voicemail, "fetch_short_urls"),
  raw_digits = function(call)
    return call.e164 and names.phone_display(call.e164) or "anonymous"
  end,
  country_code_a2 = function(call)
    return call.e164 and names.country(call.e164).code or json.null
  end,
  ivr_options_selected = when_asked "fetch_call_timeline",
  ai_voice_agents = when_asked "fetch_aiva_conv",
  comments = function(call) return call.comments or json.array() end,
}

-- A page of the dashboard.
function shows.asset(call)
  local kind = is_recorded(call) and "recording" or has_voicemail(call) and "voicemail"
  return kind and ("https://assets.example.com/calls/%d/%s"):format(call.id, kind) or json.null
end

-- Nobody took part in an unanswered inbound call: the member is missing, or null, by turns.
function shows.user(call, request)
  if call.user then return aircall:shown(aircall.nested_user, call.user, request) end
  return call.id % 4 == 0 and json.null or nil
end

function shows.number(call, request)
  return has_number(call) and aircall:shown(aircall.number_in_call, call.number, request)
    or call.number
end

function shows.contact(call, request)
  local contact = asks(request, "fetch_contact") and contact_of(call.e164)
  return contact and Service.object(aircall.resources.contacts.view, contact, request) or json.null
end

-- A tag that nobody set was set by the system.
function shows.tags(call, request)
  return json.map(call.tags, function(tag)
    local by = tag == call.tags[1] and call.user and shows.user(call, request) or {}
    return { id = tag.id, name = tag.name, tagged_at = call.started_at + call.duration + 19,
      tagged_by = by }
  end)
end

aircall:resource("calls", { path = "/v1/calls", does = "list get", window = "started_at",
  window_exclusive = true, history = 183 * 86400,
  view = Service.view([[id sid direct_link@/v1/calls/%d direction status
    missed_call_reason? started_at answered_at? ended_at? duration archived cost pricing_type?
    voicemail recording asset recording_short_url voicemail_short_url user raw_digits number
    country_code_a2 contact ivr_options_selected ai_voice_agents assigned_to=null
    transferred_by=null transferred_to=null comments teams=[] tags]], shows) })

aircall:collection("/v1/calls/search", "calls", "list", { tagged = true, query = {
  text = "direction text = direction",
  -- the caller or the line, exactly, with the plus sign
  phone_number = function(wanted)
    wanted = wanted:gsub("[ %-.()]", "")
    return function(call) return call.e164 == wanted or has_number(call)
      and call.number.e164 == wanted end
  end,
  user_id = function(wanted)
    return function(call) return call.user and call.user.id == text.integer(wanted) end
  end } })

-- What can be done --------------------------------------------------------------------------------

-- Actions need a call that is going on.
local function need_going_on(call) need(call.status ~= "done", "The call has ended") end

aircall:on("POST /v1/calls/{}/transfers", "calls", [[user_id integer @users, team_id integer @teams,
  number phone, dispatching_strategy text simultaneous|random|longest_idle]], function(call, body)
  need_going_on(call)
  aircall:need_one(body, "user_id", "team_id", "number")
  need(not body.dispatching_strategy or body.team_id, "dispatching_strategy needs team_id")
  need(not body.number or call.direction == "inbound" and not call.answered_at,
    "Only an inbound call that is not answered can leave the company")
  aircall:send "ring"
end)

-- Emoji are removed.
aircall:on("POST /v1/calls/{}/comments", "calls", "content text!", function(call, body)
  call.comments = call.comments or {}
  need(#call.comments < 5, "A call has at most 5 comments")
  table.insert(call.comments, { id = call.id * 10 + #call.comments, posted_at = aircall:now(),
    posted_by = json.null, content = aircall.plain(body.content) })
end, { status = 201 })

-- Tags are added, none twice.
aircall:on("POST /v1/calls/{}/tags", "calls", "tags array! 1-", function(call, body)
  for _, id in ipairs(body.tags) do
    local tag = need(aircall:find("tags", id), "tags is invalid")
    if not text.find(call.tags, tag) then table.insert(call.tags, tag) end
  end
end, { status = 201 })

for name, archived in pairs { archive = true, unarchive = false } do
  aircall:on("PUT /v1/calls/{}/" .. name, "calls", nil, function(call)
    call.archived = archived
  end, { status = 200 })
end

for _, name in ipairs { "pause_recording", "resume_recording" } do
  aircall:on("POST /v1/calls/{}/" .. name, "calls", nil, function(call)
    need_going_on(call)
    need(call.number.live_recording_activated, "Recording is off on this line", 405)
  end)
end

aircall:on("DELETE /v1/calls/{}/recording", "calls", nil, function(call)
  call.recording_deleted = true
end)
aircall:on("DELETE /v1/calls/{}/voicemail", "calls", nil, function(call)
  call.has_voicemail = false
end)
aircall:on("POST /v1/calls/{}/insight_cards", "calls", [[contents array! 1- {
  type text! title|shortText, text text!, label text, link text }]], function(call, body)
  need_going_on(call)
  for _, entry in ipairs(body.contents) do
    need((entry.type == "shortText") == (entry.label ~= nil),
      "A label belongs to each shortText, and to nothing else")
  end
end)

-- Intelligence ------------------------------------------------------------------------------------

local function since(call) return text.iso(call.started_at) end
local function party(call) return call.e164 or json.null end

-- Somebody left a voicemail: nobody of the company is in it.
local function is_voicemail(call) return call.has_voicemail and not call.user end

local function utterances(call)
  local theirs = { start_time = 3.1, end_time = 5.0, text = "Hello", participant_type = "external",
                   phone_number = party(call) }
  if is_voicemail(call) then
    theirs.text = "Please call me back about my order."
    return { theirs }
  end
  return { { start_time = 0.4, end_time = 2.9, text = "Good morning", participant_type = "internal",
             user_id = call.user.id }, theirs }
end

-- What there is of calls that were recorded, between a user and somebody else.
local made = {
  sentiments = function(call)
    return { sentiment = { id = 72, call_id = call.id,
      participants = { { phone_number = party(call), value = "POSITIVE", type = "external" } } } }
  end,
  topics = function(call)
    return { topic = { id = 73, call_id = call.id, created_at = since(call),
      content = { "billing", "renewal" } } }
  end,
  summary = function(call)
    return { summary = { id = 74, call_id = call.id, created_at = since(call),
      content = "Asked for a copy of the invoice." } }
  end,
  action_items = function(call)
    return { call_id = call.id, action_items = { { id = 5, ai_generated = true,
      content = "Send the invoice", created_at = since(call), created_by = json.null,
      updated_at = since(call), updated_by = json.null } } }
  end,
  predicted_csat = function(call)
    return { csat = { call_id = call.id, call_uuid = "CA90b1", score = 75,
      drivers = { { polarity = "POSITIVE", label = "polite" } } } }
  end,
  custom_summary_result = function(call)
    return { id = 75, call_id = call.id, number_id = call.number.id, language = "en",
      custom_summary = { name = "Sales recap" },
      summary_template_results = { { name = "Next step", content = "Call on Monday" } } }
  end,
  evaluations = function(call)
    return { id = 77, call_id = call.id, ai_generated = true,
      evaluations = { { scorecard = { name = "Quality" }, score = { normalized_score = 0.8 },
      feedback = "Friendly", created_at = since(call) } } }
  end,
  playbook_result = function(call, request)
    return { id = 76, call_id = call.id, user_id = call.user.id, number_id = call.number.id,
      created_at = since(call), adherence_score = 80,
      playbook_result_topics = { { name = "Greeting", result = "done" } },
      playbook = asks(request, "fetch_playbook") and { id = 3, name = "Sales", language = "en" }
        or nil }
  end,
}

-- Of a voicemail too, what was said.
function made.transcription(call)
  return { transcription = { id = 71, call_id = call.id, call_created_at = since(call),
    type = is_voicemail(call) and "voicemail" or "call",
    content = { language = "en", utterances = utterances(call) } } }
end

for name, make in pairs(made) do
  aircall:on("GET /v1/calls/{}/" .. name, "calls", nil, function(call, _, request)
    aircall:need_plan "AI"
    aircall:need_found(is_recorded(call) and call.user or name == "transcription"
      and is_voicemail(call), { one = "result" })
    return make(call, request)
  end)
end
