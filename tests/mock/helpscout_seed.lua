-- The data that Help Scout starts with: the same in every run, with ids that tests rely on.

local hs = require "helpscout"
local json = require "json"
local names = require "names"
local text = require "text"
local day, now, pick = 86400, hs.start, names.pick
local options, items = hs.options, hs.items
local users, customers, mailboxes = items.users, items.customers, items.mailboxes

local departments = text.split("Support Sales Billing Returns Press Careers Wholesale Partners "
  .. "Website Legal Events")
local regions = { "Europe", "Americas", "Asia", "Nordics", "Île-de-France" }
local tags = text.split("vip|billing|bug|refund|shipping|urgent|feature idea|größe|french|callback",
  "|")
local statuses = text.split("active active active active active active active closed closed "
  .. "pending pending spam")
local subjects = {
  "Invoice shows the wrong VAT", "Where is my parcel?", "Cannot log in since this morning",
  'Question about "Premium" plan', "Réservation annulée sans raison", "Refund for order 10%d",
  "Größe stimmt nicht", "App crashes on start", "Change of delivery address",
  [[He said "it's broken" & left]], "Two invoices for one order", "日本語のご質問",
  "Cancel my subscription", "Discount for schools?", "Fwd: Re: meeting notes — 3rd try",
  "Printer offline, urgent!", "¿Tienen sucursal en Málaga?", "Password reset mail never arrives",
  [[C:\temp\export.csv is empty]], "Thank you!",
}
local questions = {
  "Hi, the last invoice lists 21% but we are exempt. Please check it.<br>",
  "Hello,<br><br>My parcel was due on Monday and the tracking page says nothing. Any news?<br>",
  "Bonjour, je n'arrive plus à me connecter. Pouvez-vous m'aider ?<br>",
  "The app closes as soon as I open it. I use version 4.2 on Android.<br>",
  "Please send the replacement to our new address: Oudegracht 1, Utrecht.<br>",
  'Could you call me back tomorrow? It is about the "Premium" contract.<br>',
}
local answers = {
  "Thanks for writing. We are looking into it and come back to you today.<br>",
  "I have corrected it; you get a new invoice within the hour.<br>",
  "Merci pour votre message, c'est réparé.<br>",
}

local function ago(seconds) return text.iso(now - seconds) end
for _, name in ipairs(tags) do hs.tag(name) end

-- Every other mailbox has custom fields; ids are the same in all that do.
local fields = json.decode [=[ [
  { "id": 8, "name": "Account Type", "type": "dropdown", "order": 1, "required": false,
    "options": [ { "id": 8518, "order": 1, "label": "Free" },
                 { "id": 8519, "order": 2, "label": "Paid" } ] },
  { "id": 9, "name": "Renewal", "type": "date", "order": 2, "required": false } ] ]=]
local routing = json.decode [=[{ "state": "disabled", "assignmentLimit": 10,
  "assignmentMethod": "round_robin", "userIds": [], "rotation": [] }]=]

for i = 0, 54 do
  local name = pick(departments, i) .. " " .. pick(regions, i // #departments)
  local mailbox = hs:add("mailboxes", { id = i == 0 and 123 or 85000 + i, replies = {}, folders = {},
    name = i == 0 and "Customer Support" or name, fields = i % 2 == 0 and fields or {},
    email = i == 0 and "help@example.com" or ("inbox%d@example.com"):format(i), routing = routing,
    slug = ("83ebc5d8%08x"):format(0x7292a795 - i * 7919),
    createdAt = ago((900 - i) * day), updatedAt = text.iso(now - (100 + i) * day // 3) })
  for n, type in ipairs { "unassigned", "mytickets", "drafts", "closed" } do
    mailbox.folders[n] = { id = mailbox.id * 10 + n, name = type:gsub("^%l", string.upper),
      type = type, userId = type == "mytickets" and 4120 or 0, totalCount = 20 * n,
      activeCount = n == 4 and 0 or 4, updatedAt = mailbox.updatedAt }
  end
end
hs:make("replies", { name = "Refund", text = "Your refund is on its way.<br>",
                     chatText = "Refund sent" }, mailboxes[1].replies)
hs:make("replies", { name = "Hello", chatText = "Hello!" }, mailboxes[1].replies)

for i = 0, 11 do
  local first, last = names.person(i * 5, i * 7)
  if i == 0 then first, last = "Mara", "Lind" end
  local user = hs:add("users", { id = 4120 + i, firstName = first, lastName = last,
    email = ("%s.%s@example.com"):format(names.ascii(first), names.ascii(last)),
    role = i == 0 and "owner" or i < 3 and "admin" or "user",
    createdAt = ago((800 - i * 20) * day) })
  hs.complete_user(user, { sendInvite = false })
end
for i, name in ipairs { "Engineers", "Billing", "Night shift" } do
  hs:add("teams", { id = 5000 + i, name = name, timezone = "Europe/Amsterdam", createdAt = ago(0),
    mention = "team" .. i, initials = "T" .. i,
    members = { table.unpack(users, i * 3 - 2, i * 3) } })
end
for i, type in ipairs { "manual", "automatic", "manual", "automatic" } do
  hs:add("workflows", { id = 76 + i, mailboxId = 123, type = type, order = i, status = "active",
    name = "Escalate " .. i, createdAt = ago(0) })
end
hs:make("webhooks", { url = "https://hooks.example.com/hs", events = { "convo.created" } })
hs:add("system_users", { id = 9001, firstName = "Answer", lastName = "Bot", initials = "AB",
                         createdAt = ago(0) })

-- Every 13th customer has no address at all, every 6th has two or three.
local function emails_of(first, last, i)
  local emails = {}
  local function add(value, type) table.insert(emails, { value = value, type = type }) end
  if i % 13 == 5 then return emails end
  add(i == 0 and "jo@example.org" or ("%s.%s%d@example.org"):format(first, last, i), "work")
  if i % 6 == 0 then
    add(i == 0 and "jo@home.example" or ("%s%d@home.example"):format(first, i), "home")
  end
  if i % 18 == 12 then add(("%s+%d@example.net"):format(last, i), "other") end
  return emails
end

-- Every other customer belongs to the first organization.
for i = 0, options.customers - 1 do
  local first, last = names.person(i, i)
  local body = { gender = "Unknown", photoType = "default", photoUrl = "",
    jobTitle = pick(names.jobs, i), location = pick(names.cities, i * 3), firstName = first,
    organization = pick(names.companies, i * 3),
    emails = emails_of(names.ascii(first), names.ascii(last), i),
    age = i % 4 == 0 and "30-35" or "", background = i % 7 == 0 and "Prefers phone" or "" }
  if i % 29 == 11 then body.firstName = json.null end
  if i % 29 ~= 21 then body.lastName = last end
  if i % 5 == 4 then body.organization = json.null end
  if i % 2 == 0 then body.organizationId = 35 end
  if i % 3 == 0 then body.phones = { { value = names.phone(i + 5000), type = "mobile" } } end
  if i % 10 == 0 then body.websites = { { value = "https://www.example.org" } } end
  if i % 4 == 0 then
    body.address = { city = "Utrecht", state = "UT", postalCode = "3511AA", country = "NL",
                     lines = { "Oudegracht 1" } }
  end
  local id = i == 0 and 789 or 4594300000 + i * 7
  local customer = hs:make("customers", body, nil, nil, nil, id)
  local created = now - 700 * day + i * 600 * day // options.customers
  customer.createdAt, customer.updatedAt = text.iso(created), text.iso(created + i * 37 % 90 * day)
  customer.searchable_ms = 0
end

for i = 0, 54 do
  local name = pick(names.companies, i) .. (i < #names.companies and "" or " " .. i)
  local body = i > 0 and { name = name } or { name = name, website = "https://park.example",
    domains = { "park.example" }, brandColor = "#2F80ED" }
  hs:make("organizations", body).lastInteractionAt = ago(i * 7919 % 86400)
end

for _, words in ipairs { "organization dropdown tier Tier Gold Silver",
  "organization date renewal Renewal", "customer dropdown plan Plan Gold Silver",
  "customer number seats Seats", "customer text car Car" } do
  local kind, type, slug, name, labels = words:match "^(%a+) (%a+) (%a+) (%a+)(.*)"
  local choices = json.map(text.split(labels), function(label) return { label = label } end)
  hs:make(kind .. "_properties", { type = type, slug = slug, name = name, options = choices })
end
items.organizations[1].values.tier = "Gold"

-- Subjects come round again after a while; the number in brackets keeps them apart.
local function subject_of(i)
  local subject, round = pick(subjects, i), i // #subjects
  if subject:find("%d", 1, true) then return subject:format(100 + i) end
  return round == 0 and subject or ("%s (%d)"):format(subject, round + 1)
end

-- What came by e-mail is kept as it came; nothing else is.
local function seed_thread(conversation, i, t, created, user)
  local by_user, original = t % 2 == 1, nil
  local body = pick(by_user and answers or questions, i + t)
  if not by_user and conversation.type == "email" then
    local form = "Received: from mail.example.org\r\nSubject: %s\r\n\r\n%s\r\n"
    original = form:format(conversation.subject, body)
  end
  hs.add_thread(conversation, { body = body, original = original, state = "published",
    type = by_user and (t % 4 == 3 and "note" or "message") or "customer", cc = conversation.cc,
    bcc = json.array(), createdAt = text.iso(created + t * 1800),
    customer_id = conversation.customer }, by_user and user.id or nil)
end

for i = 0, options.conversations - 1 do
  local user, created = pick(users, i), now - 61 * day + i * 60 * day // (options.conversations + 1)
  local type = i % 8 == 3 and "chat" or i % 16 == 5 and "phone" or "email"
  local conversation = hs.fill_conversation {
    id = i == 0 and 456 or i == 1 and 458 or 4391938100 + i * 11, subject = subject_of(i),
    mailboxId = pick(mailboxes, (i < 2 or i % 2 == 0) and 0 or i % 12).id, type = type,
    assignee = i % 3 ~= 2 and user.id or nil, creator = i % 10 == 6 and user.id or nil,
    status = i < 2 and "active" or pick(statuses, i), source_type = type,
    waitingSince = text.iso(created) }
  hs.set_customer(conversation, customers[i * 7 % (#customers // 3 + 1) + 1].id)
  if i == 0 or i % 4 == 1 then table.insert(conversation.tags, "vip") end
  if i % 3 == 0 then table.insert(conversation.tags, tags[i % (#tags - 1) + 2]) end
  if i % 9 == 4 then table.insert(conversation.cc, "boss@example.org") end
  if i % 20 == 7 then table.insert(conversation.bcc, "archive@example.org") end
  if i % 6 == 2 then
    conversation.fields[1] = { id = 8, name = "Account Type", value = "8518", text = "Free" }
  end
  local threads = i == 0 and 3 or i == 1 and 100 or 1 + i % 4
  for t = 0, threads - 1 do seed_thread(conversation, i, t, created, user) end
  local modified = created + (threads - 1) * 1800 + i * 7919 % 40 * 600
  conversation.createdAt, conversation.modifiedAt = text.iso(created), text.iso(modified)
  hs.set_status(conversation, conversation.status)
  hs:add("conversations", conversation)
end

local first = items.conversations[1]
first.threads[1].attachments = { { id = 54, fileName = "invoice.txt", mimeType = "text/plain",
  data = "VG90YWwgMTIxLDAwCg==" } }
hs:add("ratings", { id = 700, threadId = first.threads[2].id, conversationId = first.id,
  rating = "not_good", conversationNumber = first.number, mailboxId = first.mailboxId,
  comments = "Took a week", createdAt = "2026-03-05T12:00:00", modifiedAt = "2026-03-05T12:00:00",
  user = { id = 4120, email = "mara@example.com", firstName = "Mara", lastName = "Lind" },
  customer = { id = 789, email = "jo@example.org", firstName = "Jo", lastName = "Park" } })
hs.seed_chats(now)
