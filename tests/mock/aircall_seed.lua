-- The data that Aircall starts with: the same in every run, with ids that tests rely on.

local aircall = require "aircall"
local json = require "json"
local names = require "names"
local text = require "text"
local day, minute = 86400, 60
local pick, now, random = names.pick, aircall.start, names.random(20261120)
local options, items = aircall.options, aircall.items

for i, words in ipairs { "Follow Up|#ff7d03|follow_up_self_assign",
  "Callback Request|#29C8FF|queue_callback", "Called Back|#B285D1|queue_called_back",
  "Conference|#000000|conference", "VIP|#FCBB26|", "Sales|#00B388|", "Support|#6454F3|",
  "Réclamation|#0091FF|", "Voicemail Drop|#FCBB26|voicemail_drop", "Wrong number|#A3B1B8|",
  "Outbound Campaign|#6454F3|outbound_campaign", "Urgent|#DD0000|" } do
  local name, color, description = words:match "(.*)|(.*)|(.*)"
  aircall:add("tags", { id = 3050111 + i, name = name, color = color,
    description = description ~= "" and description or nil })
end

for i = 0, 54 do
  local e164 = names.phone(i + 90000)
  local country = names.country(e164)
  local name = ("%s %s line"):format(country.code, pick(names.companies, i))
  aircall:add("numbers", { id = 1402277 + i, e164 = e164, digits = names.phone_display(e164),
    name = i == 0 and "Main line" or name, country = country.code, time_zone = country.zone,
    live_recording_activated = i % 3 ~= 2, created_at = now - (390 - i) * day,
    configuration = i == 2 and { token = ("%032x"):format(7919), type = "Public Api",
      callbackUrl = "https://app.example.com/messages" } or nil })
end

-- Names that are hard to cut in two.
local odd_names = { "Nora Quist", "Reception", "Jean-Luc de la Fontaine",
                    "María José Carreño Quiñones", "Cher", "Mary Ann Smith" }
local availabilities = text.split "available custom unavailable"
local doing = text.split "available offline in_call do_not_disturb after_call_work"

for i = 0, options.users - 1 do
  local first, last = names.person(i * 3, i * 5)
  local email = ("%s.%s%d@example.com"):format(names.ascii(first), names.ascii(last), i)
  aircall:add("users", { id = 2101553 + i * 3, name = odd_names[i + 1] or first .. " " .. last,
    email = i == 0 and "nora@example.com" or email, extension = ("%03d"):format(i + 1),
    availability_status = pick(availabilities, i), availability = pick(doing, i),
    language = i % 4 == 1 and "fr-FR" or "en-US", created_at = now - (400 - i) * day,
    default_number_id = i % 5 == 4 and json.null or 1402277 + i % 55 })
end

for i, name in ipairs { "Sales", "Support", "Équipe de nuit" } do
  aircall:add("teams", { id = 210044 + i, name = name, created_at = now - (300 - i) * day,
                         users = { table.unpack(items.users, i, i + 2) } })
end
for i, webhook in ipairs {
  { webhook_id = "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60", active = true,
    custom_name = "Missed calls", events = { "call.ended", "call.voicemail_left" } },
  { webhook_id = "0b6f2d9c-3e47-4c1a-9d58-7a6b5c4d3e2f", active = false,
    events = { "call.created", "contact.created" } },
} do
  webhook.id, webhook.url = 71900011 + i, "https://app.example.com/" .. i
  webhook.token, webhook.created_at = ("%032x"):format(i * 7919), now - i * day
  aircall:add("webhooks", webhook)
end
for i, words in ipairs { "order_update Your order is on its way.", "late We are late.",
                         "callback Call us back." } do
  local name, body = words:match "^(%S+) (.*)$"
  aircall:add("smsTemplates", { id = 8820 + i, name = name, body = body })
end
local queued = { id = 31, number = "12025550101", created_at = now - day }
items.users[1].campaign = { id = 9, created_at = now - day, queued }

-- Some contacts have no phone number: they were made in the app.
for i = 0, options.contacts - 1 do
  local first, last = names.person(i * 2 + 1, i * 3 + 2)
  local plain_first, plain_last = names.ascii(first), names.ascii(last)
  local body = { first_name = first, phone_numbers = {}, emails = {} }
  for n = 0, i % 41 == 17 and -1 or i % 7 == 3 and 2 or 0 do
    body.phone_numbers[n + 1] = { label = pick({ "Work", "Mobile", "Main" }, n),
                                  value = names.phone(i * 3 + n) }
  end
  local function add(label, address)
    table.insert(body.emails, { label = label, value = address })
  end
  if i % 3 ~= 2 then add("Office", ("%s.%s%d@example.org"):format(plain_first, plain_last, i)) end
  if i % 9 == 0 then add("Home", ("%s%d@home.example"):format(plain_first, i)) end
  if i % 11 ~= 6 then body.last_name = last end
  if i % 3 == 1 then body.company_name = pick(names.companies, i) end
  if i % 4 < 2 then body.information = i % 4 == 0 and "crm:" .. 87000 + i or "" end
  local id = i == 0 and 5678 or 4519004400 + i * 4
  local contact = aircall:make("contacts", body, nil, nil, nil, id)
  contact.created_at = now - 500 * day + i * 480 * day // options.contacts
  contact.updated_at = contact.created_at + i % 5 * day
end

-- The last calls end with the present: three that ended within 20 minutes, one that is being held
-- and one that rings. Those before are spread over 30 days, every 17th at the same second as the
-- one before.
local ago, count = { 20, 95, 400, 700, 1000 }, options.calls

local function call_start(i)
  local from_end = count - 1 - i
  if count > 2 * #ago and from_end < #ago then return now - ago[from_end + 1] end
  local place = i % 17 == 16 and i - 1 or i
  return now - 30 * day + place * (30 * day - 30 * minute) // count
end

-- A contact's number or a stranger's; the first call is from the first contact.
local function caller(i)
  local contacts = items.contacts
  local place = (i == 0 or #contacts == 0) and 0 or random(#contacts)
  local phone = #contacts > 0 and contacts[place + 1].phone_numbers[1]
  return (not phone or i % 5 == 2) and names.phone(10000 + random(70000)) or phone.value
end

-- Which line it was on; some callers are anonymous, and then the line may be null or missing.
local function seed_line(call, i)
  call.number = items.numbers[random(#items.numbers) + 1]
  if i == 0 then call.number = items.numbers[1] end
  call.e164 = caller(i)
  if i % 37 == 20 and call.direction == "inbound" then call.e164 = nil end
  if i == 57 or i == 94 then call.number = i == 57 and json.null or nil end
end

local reasons = text.split([[no_available_agent agents_did_not_answer out_of_opening_hours
  short_abandoned abandoned_in_ivr abandoned_in_classic]])

-- How a call went: who took it, or why nobody did.
local function seed_outcome(call, i)
  local inbound, ringing = call.direction == "inbound", 3 + random(20)
  local answered = i == 0 or i % 6 ~= 4
  if not inbound or answered then call.user = items.users[random(#items.users) + 1] end
  call.ended_at = call.started_at + ringing
  if answered then
    call.answered_at, call.ended_at = call.ended_at, call.ended_at + 5 + random(900)
  else
    call.missed_call_reason = inbound and pick(reasons, i // 6) or nil
    call.has_voicemail = inbound and i % 4 == 0
  end
  call.status, call.duration = "done", call.ended_at - call.started_at
end

-- The last two calls are not over yet.
local function seed_unfinished(call, is_held)
  call.status, call.number = is_held and "answered" or "initial", items.numbers[1]
  call.answered_at = is_held and call.started_at + 6 or nil
  call.ended_at, call.duration, call.missed_call_reason, call.has_voicemail = nil, 0, nil, false
  call.user = (is_held or call.direction == "outbound") and items.users[1] or nil
end

for i = 0, count - 1 do
  local inbound = i == 0 or i % 37 == 20 or random(5) < 3
  local call = { id = i == 0 and 12345 or 4394224400 + i * 3, tags = {}, started_at = call_start(i),
                 direction = inbound and "inbound" or "outbound" }
  call.archived = call.id % 10 == 7
  seed_line(call, i)
  seed_outcome(call, i)
  if count > 2 * #ago and i >= count - 2 then seed_unfinished(call, i == count - 2) end
  -- up to two different tags; the first call has "Follow Up" and "VIP"
  local first = i == 0 and 0 or random(#items.tags)
  local step = i == 0 and 4 or 1 + random(#items.tags - 1)
  if i % 3 == 0 then call.tags[1] = pick(items.tags, first) end
  if i % 6 == 0 then call.tags[2] = pick(items.tags, first + step) end
  -- what it cost is known after a while
  local is_final = call.started_at < now - 20 * minute
  call.cost, call.pricing_type = is_final and "0.012" or "0.0", is_final and "in_bundle" or nil
  aircall:add("calls", call)
end

-- With these the service's own tags are nine; no call has them.
for i, words in ipairs { "AI Voice Agent|voice_virtual_agent", "Mobile Transfer|native_to_gsm", "Local Presence|local_presence" } do
  local name, description = words:match "(.*)|(.*)"
  aircall:add("tags", { id = 3050123 + i, name = name, color = "#0091FF", description = description })
end
