-- The data that Aircall starts with: the same in every run, with ids that tests rely on.

local json = require "json"
local names = require "names"
local text = require "text"
local day, minute = 86400, 60
local pick = names.pick

local tags = {
  { "Follow Up", "#ff7d03", "follow_up_self_assign" }, { "Callback Request", "#29C8FF", "queue_callback" },
  { "Called Back", "#B285D1", "queue_called_back" }, { "Conference", "#000000", "conference" },
  { "VIP", "#FCBB26", "" }, { "Sales", "#00B388", "" }, { "Support", "#6454F3", "" },
  { "Réclamation", "#0091FF", "" }, { "Voicemail Drop", "#FCBB26", "voicemail_drop" },
  { "Wrong number", "#A3B1B8", "" }, { "Outbound Campaign", "#6454F3", "outbound_campaign" },
  { "Urgent", "#DD0000", "" },
}
-- Names that are hard to cut in two.
local odd_names = { "Nora Quist", "Reception", "Jean-Luc de la Fontaine", "María José Carreño Quiñones",
                    "Cher", "Mary Ann Smith" }
local availabilities = { "available", "custom", "unavailable" }
local doing = { "available", "offline", "in_call", "do_not_disturb", "after_call_work" }
local reasons = { "no_available_agent", "agents_did_not_answer", "out_of_opening_hours",
                  "short_abandoned", "abandoned_in_ivr", "abandoned_in_classic" }
local labels = { "Work", "Mobile", "Main" }

local function seed_user(service, now, i)
  local first, last = names.person(i * 3, i * 5)
  service:add("users", {
    id = 2101553 + i * 3, name = odd_names[i + 1] or first .. " " .. last,
    email = i == 0 and "nora@example.com"
      or ("%s.%s%d@example.com"):format(names.ascii(first), names.ascii(last), i),
    extension = ("%03d"):format(i + 1), availability_status = pick(availabilities, i),
    availability = pick(doing, i),
    language = i % 4 == 1 and "fr-FR" or "en-US", created_at = now - (400 - i) * day,
    default_number_id = i % 5 == 4 and json.null or 1402277 + i % service.options.numbers,
  })
end

local function seed_number(service, now, i)
  local e164 = names.phone(i + 90000)
  local country = names.country(e164)
  service:add("numbers", {
    id = 1402277 + i, e164 = e164, digits = names.phone_display(e164), country = country.code,
    time_zone = country.zone, live_recording_activated = i % 3 ~= 2, created_at = now - (390 - i) * day,
    name = i == 0 and "Main line" or ("%s %s line"):format(country.code, pick(names.companies, i)),
  })
end

-- Some contacts have no phone number: they were made in the app.
local function seed_contact(service, now, i)
  local first, last = names.person(i * 2 + 1, i * 3 + 2)
  local plain_first, plain_last = names.ascii(first), names.ascii(last)
  local phones, emails = {}, {}
  for n = 0, i % 41 == 17 and -1 or i % 7 == 3 and 2 or 0 do
    phones[n + 1] = { label = labels[n + 1], value = names.phone(i * 3 + n) }
  end
  if i % 3 ~= 2 then
    emails[1] = { label = "Office", value = ("%s.%s%d@example.org"):format(plain_first, plain_last, i) }
  end
  if i % 9 == 0 then
    table.insert(emails, { label = "Home", value = ("%s%d@home.example"):format(plain_first, i) })
  end
  local contact = service:make("contacts", { id = i == 0 and 5678 or 4519004400 + i * 4 }, {
    first_name = first, last_name = i % 11 ~= 6 and last or nil,
    company_name = i % 3 == 1 and pick(names.companies, i) or nil,
    information = i % 4 == 0 and "crm:" .. 87000 + i or i % 4 == 1 and "" or nil,
    phone_numbers = phones, emails = emails,
  })
  contact.created_at = now - 500 * day + i * 480 * day // service.options.contacts
  contact.updated_at = contact.created_at + i % 5 * day
end

-- The last calls end with the present: three that ended within 20 minutes, one that is being held and
-- one that rings. Those before are spread over 30 days, every 17th at the same second as the one before.
local ago = { 20, 95, 400, 700, 1000 }

local function call_start(now, count, i)
  local from_end = count - 1 - i
  if count > 2 * #ago and from_end < #ago then return now - ago[from_end + 1] end
  local place = i % 17 == 16 and i - 1 or i
  return now - 30 * day + place * (30 * day - 30 * minute) // count
end

-- A contact's number or a stranger's; the first call is from the first contact.
local function caller(contacts, random, i)
  local place = (i == 0 or #contacts == 0) and 0 or random(#contacts)
  local phone = #contacts > 0 and contacts[place + 1].phone_numbers[1]
  if not phone or i % 5 == 2 then return names.phone(10000 + random(70000)) end
  return phone.value
end

-- Which line it was on; some callers are anonymous, and then the line may be null or missing.
local function seed_line(service, call, random, i)
  call.number = service.items.numbers[random(#service.items.numbers) + 1]
  if i == 0 then call.number = service.items.numbers[1] end
  call.e164 = caller(service.items.contacts, random, i)
  if i % 37 == 20 and call.direction == "inbound" then call.e164 = nil end
  if i == 57 or i == 94 then call.number = i == 57 and json.null or nil end
end

-- How a call went: who took it, or why nobody did.
local function seed_outcome(service, call, random, i)
  local inbound, ringing = call.direction == "inbound", 3 + random(20)
  local answered = i == 0 or i % 6 ~= 4
  call.status = "done"
  if not inbound or answered then call.user = service.items.users[random(#service.items.users) + 1] end
  if answered then
    call.answered_at = call.started_at + ringing
    call.ended_at = call.answered_at + 5 + random(900)
  else
    call.ended_at = call.started_at + ringing
    call.missed_call_reason = inbound and pick(reasons, i // 6) or nil
    call.has_voicemail = inbound and i % 4 == 0
  end
  call.duration = call.ended_at - call.started_at
end

-- The last two calls are not over yet.
local function seed_unfinished(call, user, line, from_end)
  call.status = from_end == 0 and "initial" or "answered"
  call.answered_at = from_end == 1 and call.started_at + 6 or nil
  call.ended_at, call.duration, call.missed_call_reason, call.has_voicemail = nil, 0, nil, false
  call.number = line
  call.user = (from_end == 1 or call.direction == "outbound") and user or nil
end

local function seed_call(service, random, now, i)
  local count = service.options.calls
  local inbound = i == 0 or i % 37 == 20 or random(5) < 3
  local call = { id = i == 0 and 12345 or 4394224400 + i * 3, tags = {},
                 direction = inbound and "inbound" or "outbound", started_at = call_start(now, count, i) }
  seed_line(service, call, random, i)
  seed_outcome(service, call, random, i)
  if count > 2 * #ago and i >= count - 2 then seed_unfinished(call, service.items.users[1], service.items.numbers[1], count - 1 - i) end
  -- up to two different tags; the first call has "Follow Up" and "VIP"
  local first = i == 0 and 0 or random(#tags)
  local step = i == 0 and 4 or 1 + random(#tags - 1)
  if i % 3 == 0 then call.tags[1] = pick(service.items.tags, first) end
  if i % 6 == 0 then call.tags[2] = pick(service.items.tags, first + step) end
  call.finalised = call.started_at < now - 20 * minute
  service:add("calls", call)
end

return function(service)
  local now, options = service.options.now, service.options
  local random = names.random(20261120)
  for i, tag in ipairs(tags) do
    service:add("tags", { id = 3050111 + i, name = tag[1], color = tag[2], description = tag[3] })
  end
  for i = 0, options.numbers - 1 do seed_number(service, now, i) end
  for i = 0, options.users - 1 do seed_user(service, now, i) end
  for i, name in ipairs { "Sales", "Support", "Équipe de nuit" } do
    local users = service.items.users
    service:add("teams", { id = 210044 + i, name = name, created_at = now - (300 - i) * day,
      users = { users[i], users[i + 1], users[i + 2] } })
  end
  for i, words in ipairs { "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60 Missed%20calls call.ended,call.voicemail_left",
    "0b6f2d9c-3e47-4c1a-9d58-7a6b5c4d3e2f - call.created,contact.created" } do
    local id, title, events = words:match "(%S+) (%S+) (%S+)"
    service:add("webhooks", { id = 71900011 + i, webhook_id = id, active = i == 1, created_at = now - i * day,
      custom_name = title ~= "-" and title:gsub("%%20", " ") or nil, url = "https://app.example.com/" .. i,
      token = ("%032x"):format(i * 7919), events = json.array(text.split(events, ",")) })
  end
  for i, words in ipairs { "order_update Your order is on its way.", "late We are late.", "callback Call us back." } do
    local title, body = words:match "^(%S+) (.*)$"
    service:add("smsTemplates", { id = 8820 + i, name = title, body = body })
  end
  service.items.users[1].campaign = { id = 9, created_at = now - day,
    { id = 31, number = "12025550101", created_at = now - day } }
  for i = 0, options.contacts - 1 do seed_contact(service, now, i) end
  for i = 0, options.calls - 1 do seed_call(service, random, now, i) end
end
