-- Aircall's users, numbers, teams, tags, contacts and webhooks.

local aircall = require "aircall"
local json = require "json"
local Service = require "service"
local text = require "text"

local function need(...) return aircall:need(...) end
local function millis(item) return text.iso_millis(item.created_at) end

local function forget_in(list, item)
  local place = text.find(list, item)
  if place then table.remove(list, place) end
end

-- Users -------------------------------------------------------------------------------------------

local function user_view(version)
  return Service.view(([[id name email direct_link@/%s/users/%%d language created_at
    time_zone="Etc/UTC" state="always_opened" wrap_up_time=0 extension availability_status
    available]]):format(version)
    .. (version == "v2" and [[ default_number_id substatus="always_opened"]] or ""),
    { created_at = millis,
      available = function(user) return user.availability == "available" end })
end

aircall.nested_user = user_view "v1"
local settings = [[first_name text, last_name text, language text, time_zone text,
  wrap_up_time integer 0-, extension text, role_ids array, ]]

-- The service has only the whole name.
local function rename(user)
  local first, last = user.first_name, user.last_name
  if type(first) == "string" or type(last) == "string" then
    first, last = type(first) == "string" and first, type(last) == "string" and last
    user.name = table.concat({ first or user.name:match "^%S*", last or user.name:match "%s(.*)$" },
      " ")
  end
  user.first_name, user.last_name = nil, nil
end

local users = aircall:resource("users", { path = "/v2/users", does = "list create get",
  window = "created_at", view = user_view "v2", unique = "email",
  fields = settings .. "email mail!, inviter_user_id integer @users",
  find = function(named) return Service.first(aircall.items.users, "email", named) end,
  made = function(user)
    user.name = user.email
    rename(user)
    user.extension = user.extension or tostring(#aircall.items.users + 1)
    user.availability, user.availability_status = "offline", user.availability_status or "available"
    user.default_number_id, user.created_at = json.null, aircall:now()
    aircall:send "mail"
  end,
  leave = function(user)
    for _, team in ipairs(aircall.items.teams) do forget_in(team.users, user) end
  end })
aircall:collection("/v1/users", "users", "remove")
aircall:collection("/v1/users/availabilities", "users", "list",
  { view = Service.view "availability id" })
aircall:on("GET /v1/users/{}/availability", "users", nil, function(user)
  return { availability = user.availability }
end)

local changes = Service.rules(settings .. [[default_number_id integer @numbers,
  availability_status text available|custom|unavailable, substatus text, email mail]])
aircall:on("PUT /v2/users/{}", "users", changes, function(user, body)
  aircall:need_free(users, aircall.items.users, body, user)
  aircall:set(user, body, changes)
  rename(user)
end, { status = 200 })

-- The lines of a user: here the one that is preset.
aircall:resource("user_numbers", { parent = "users", path = "/v2/users/{}/numbers", does = "list",
  list_key = "numbers",
  view = function(number, request) return Service.object(aircall.number_of_user, number, request) end,
  within = function(user) return { aircall:find("numbers", user.default_number_id) } end })

local function need_available(user)
  need(user.availability == "available", "The user is currently unavailable", 405)
end

aircall:on("POST /v1/users/{}/dial", "users", "to phone!", need_available)
local call_fields = "number_id integer! @numbers, to phone!"
aircall:on("POST /v1/users/{}/calls", "users", call_fields, function(user, body)
  need_available(user)
  need(body.number_id == user.default_number_id, "The user does not have the number")
  user.availability = "in_call"
  aircall:add("calls", { direction = "outbound", status = "initial", started_at = aircall:now(),
    duration = 0, e164 = body.to, user = user, tags = {}, cost = "0.0", archived = false,
    number = aircall:find("numbers", body.number_id) })
  aircall:send "ring"
end)

-- Numbers -----------------------------------------------------------------------------------------

local sounds = text.split([[welcome waiting ivr voicemail closed callback_later unanswered_call
  after_hours ringing_tone]])

-- Inside a call all messages are addresses; in the list of numbers some are null.
local function number_view(in_call, more)
  local function messages(number)
    local shown = {}
    for i, name in ipairs(sounds) do
      shown[name] = (in_call or i % 3 ~= 1) and ("https://media.example.com/%s.mp3"):format(name)
        or json.null
    end
    return number.messages or shown
  end
  return Service.view([[id digits direct_link@/v1/numbers/%d name country time_zone
    availability_status open=true is_ivr=false live_recording_activated priority messages
    created_at]] .. more,
    { messages = messages, created_at = millis,
      availability_status = function(number) return number.availability_status or "open" end,
      priority = function(number) return in_call and json.null or number.priority or 0 end,
      users = function(number, request)
        return Service.objects(aircall.nested_user, Service.all(aircall.items.users, function(user)
          return user.default_number_id == number.id
        end), request)
      end })
end

aircall.number_in_call = number_view(true, " flow_editor_enabled=true")
aircall.number_of_user = number_view(false, " flow_editor_enabled=true")
aircall:resource("numbers", { path = "/v1/numbers", does = "list", window = "created_at",
  view = number_view(false, "") })
aircall:collection("/v1/numbers", "numbers", "get", { view = number_view(false, " users") })
aircall:collection("/v1/numbers", "numbers", "change", { fields = Service.rules([[name text,
  time_zone text, availability_status text open|custom|closed, priority integer 0-1,
  messages object { ]] .. table.concat(sounds, " url, ") .. " url }", {
    messages = function(mistakes, path, value)
      if json.is_object(value) and next(value) == nil then mistakes:add(path, "empty") end
    end }) })
aircall:on("GET /v1/numbers/{}/registration_status", "numbers", nil, function(number)
  return { id = 12, company_id = 1, external_id = "C1A2B3", numbers = { number.digits },
           update_status = "approved", update_message = json.null }
end, { typed = true })

-- Teams and tags ----------------------------------------------------------------------------------

local team_user = Service.view([[id direct_link@/v1/users/%d name email availability_status
  default_number_id created_at time_zone="Etc/UTC" language wrap_up_time=0]],
  { created_at = millis })
local teams = aircall:resource("teams", { path = "/v1/teams", does = "list create get remove",
  fields = "name text! 1-64", stamps = "created_at", unique = "name",
  made = function(team) team.users = {} end,
  view = Service.view("id name direct_link@/v1/teams/%d created_at users", { created_at = millis,
    users = function(team, request) return Service.objects(team_user, team.users, request) end }) })

-- Whoever is in a team already stays there.
local function member_change(is_added)
  return function(team, _, request)
    local user = aircall:need_found(aircall:find("users", text.integer(request.captures[2])), users)
    local place = text.find(team.users, user)
    if is_added and not place then table.insert(team.users, user) end
    if not is_added then table.remove(team.users, aircall:need_found(place, users)) end
    local status = is_added and not place and 201 or 200
    return aircall:show_item(request, request.row, teams.view, team, status)
  end
end

aircall:on("POST /v1/teams/{}/users/{}", "teams", nil, member_change(true))
aircall:on("DELETE /v1/teams/{}/users/{}", "teams", nil, member_change(false))

local function check_color(mistakes, path, value)
  local digits = type(value) == "string" and value:match "^#(%x+)$" or ""
  if #digits ~= 3 and #digits ~= 6 then mistakes:say(path, "is not a valid hexadecimal colour") end
end

-- A description cannot be set, and emoji are removed from a name.
aircall:resource("tags", { path = "/v1/tags", does = "list create get change remove",
  fields = "name text!, color text!", checks = { color = check_color },
  unique = "name", view = Service.view("id name color description?",
    { name = function(tag) return aircall.plain(tag.name) end }),
  leave = function(tag)
    for _, call in ipairs(aircall.items.calls) do forget_in(call.tags, tag) end
  end })

-- Contacts ----------------------------------------------------------------------------------------

local detail_ids = { last = 4370015000 }

-- The order of the members varies in the service's answers.
local function detail_view(detail)
  local id, label, value = detail.id, detail.label, detail.value
  if id % 3 == 0 then return json.object("id", id, "label", label, "value", value) end
  if id % 3 == 1 then return json.object("value", value, "id", id, "label", label) end
  return json.object("value", value, "label", label, "id", id)
end

local function shown_details(name)
  return function(contact, request) return Service.objects(detail_view, contact[name], request) end
end

-- In an update given fields may not be blank; phone_numbers and emails are ignored there.
aircall:resource("contacts", { path = "/v1/contacts", does = "list create get remove",
  window = "created_at", ordered = true, stamps = "created_at updated_at",
  fields = [[first_name text =null, last_name text =null, company_name text =null,
    information text =null, phone_numbers array! 1-20 *phones, emails array+ 0-20 *emails]],
  touch = "updated_at", meta_first = true, per_page_most = math.maxinteger,
  view = Service.view([[id created_at updated_at first_name last_name information company_name
    is_shared=true direct_link@/v1/contacts/%d phone_numbers emails]],
    { phone_numbers = shown_details "phone_numbers", emails = shown_details "emails" }),
  known_by = function(contact)
    local names = ("%s %s"):format(contact.first_name, contact.last_name)
    return (names:gsub("null ?", ""):gsub(" $", ""))
  end })
aircall:collection("/v1/contacts", "contacts", "update", {
  fields = Service.rules [[first_name text+, last_name text+, company_name text+,
    information text+]] })

-- In a list of the contact, as a whole and without case.
local function has_value(list, plain)
  return function(wanted)
    wanted = plain and wanted:gsub("[ %-.()]", "") or wanted
    return function(contact) return Service.first(contact[list], "value", wanted) end
  end
end

-- No name, no free text: such parameters are ignored, and everybody is found.
aircall:collection("/v1/contacts/search", "contacts", "list", { query = {
  phone_number = has_value("phone_numbers", true), email = has_value "emails" } })

-- The phone numbers and the e-mail addresses of a contact are resources of their own.
for name, detail in pairs { phones = { "phone_detail", "phone_numbers", "phone!" },
                            emails = { "email_detail", "emails", "text!" } } do
  aircall:resource(name, { parent = "contacts", one = detail[1], within = detail[2],
    ids = detail_ids, view = detail_view, fields = "label text! 0-225, value " .. detail[3],
    path = ("/v1/contacts/{}/%ss"):format(detail[1]), does = "create change remove",
    touch_parent = "updated_at",
    conflict = function(_, items) need(#items < 20, name .. " has at most 20 entries") end,
    leave = function(_, contact)
      need(name ~= "phones" or #contact.phone_numbers > 1 or not aircall.options.keep_last_phone,
        "a contact needs a phone number")
    end })
end

-- Webhooks ----------------------------------------------------------------------------------------

local all_events = json.array()
for group, names in pairs {
  call = [[created ringing_on_agent agent_declined answered transferred external_transferred
    unsuccessful_transfer hungup ended voicemail_left assigned archived unarchived tagged untagged
    commented hold unhold ivr_option_selected comm_assets_generated]],
  user = [[created deleted connected disconnected opened closed wut_start wut_end created.v2
    deleted.v2 connected.v2 disconnected.v2 opened.v2 closed.v2 wut_start.v2 wut_end.v2]],
  number = "created opened closed deleted", contact = "created updated deleted",
  message = "sent received status_updated", group_message = "sent received status_updated",
  transcription = "created", summary = "created", topics = "created", sentiment = "created",
  action_item = "created", playbook_result = "created updated",
  realtime_transcription = "utterances_received",
  custom_summary = "result_created result_updated", call_evaluation = "created updated",
  ai_voice_agent = "started ended escalated summary", analytics = "report_created report_failed",
  integration = "deleted", outbound_campaign = "outcome_recorded status_changed",
} do
  for name in names:gmatch "%S+" do table.insert(all_events, group .. "." .. name) end
end
table.sort(all_events)

-- Without events it is for all of them; a name that is none is refused.
local function or_all(events)
  for _, name in ipairs(events or {}) do
    need(text.find(all_events, name), "events has an unknown name")
  end
  return events and #events > 0 and events or all_events
end

local shown = "direct_link url active custom_name events token created_at webhook_id"
local shows = { created_at = millis, direct_link = function(webhook, request)
  return request.base .. "/v1/webhooks/" .. webhook.webhook_id
end }

aircall:resource("webhooks", { path = "/v1/webhooks", does = "create remove", key = "webhook_id",
  plain_meta = true, first_id = 71900012, view = Service.view(shown, shows),
  fields = "url https!, custom_name text, events texts",
  find = function(named)
    return Service.first(aircall.items.webhooks, "id", text.integer(named) or 0)
  end,
  conflict = function(_, items) need(#items < 100, "There are 100 webhooks") end,
  made = function(webhook)
    webhook.webhook_id = ("5c0f7d2e-9a41-4d6b-8f03-%012x"):format(webhook.id)
    webhook.token, webhook.active = ("%032x"):format(webhook.id * 104729), true
    webhook.events, webhook.created_at = or_all(webhook.events), aircall:now()
  end })
aircall:collection("/v1/webhooks", "webhooks", "list get",
  { view = Service.view("id " .. shown, shows) })

-- Adds to the events, or cuts from them; without an action they are replaced.
aircall:on("PUT /v1/webhooks/{}", "webhooks",
  "url https, custom_name text, events texts, active boolean",
  function(webhook, body, request)
    local action, list = request.query.events_action, json.array { table.unpack(webhook.events) }
    local wanted = or_all(body.events)
    need(not action or action == "add" or action == "remove", "events_action is invalid")
    for _, name in ipairs(body.events or {}) do
      local place = text.find(list, name)
      if action == "add" and not place then table.insert(list, name) end
      if action == "remove" and place then table.remove(list, place) end
    end
    for _, name in ipairs { "url", "custom_name", "active" } do
      if body[name] ~= nil then webhook[name] = body[name] end
    end
    webhook.events = action and list or wanted
  end, { status = 200 })
