-- The data that Help Scout starts with: the same in every run, with ids that tests rely on.

local chats = require "helpscout_chats"
local conversations = require "helpscout_conversations"
local directory = require "helpscout_directory"
local json = require "json"
local names = require "names"
local office = require "helpscout_office"
local organizations = require "helpscout_organizations"
local day = 86400
local pick = names.pick

local departments = { "Support", "Sales", "Billing", "Returns", "Press", "Careers", "Wholesale",
                      "Partners", "Website", "Legal", "Events" }
local regions = { "Europe", "Americas", "Asia", "Nordics", "Île-de-France" }
local tags = { "vip", "billing", "bug", "refund", "shipping", "urgent", "feature idea", "größe", "french",
               "callback" }
local other_tags = table.move(tags, 2, #tags, 1, {})
local statuses = { "active", "active", "active", "active", "active", "active", "active", "closed",
                   "closed", "pending", "pending", "spam" }
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

local function seed_mailbox(service, now, i)
  local mailbox = service:add("mailboxes", {
    id = i == 0 and 123 or 85000 + i, slug = ("83ebc5d8%08x"):format(0x7292a795 - i * 7919),
    name = i == 0 and "Customer Support"
      or pick(departments, i) .. " " .. pick(regions, i // #departments),
    email = i == 0 and "help@example.com" or ("inbox%d@example.com"):format(i),
    createdAt = now - (900 - i) * day, updatedAt = now - (100 + i) * day // 3,
  })
  directory.fill_mailbox(mailbox, i)
end

local function seed_user(service, now, i)
  local first, last = names.person(i * 5, i * 7)
  if i == 0 then first, last = "Mara", "Lind" end
  local user = service:add("users", {
    id = 4120 + i, firstName = first, lastName = last, createdAt = now - (800 - i * 20) * day,
    email = ("%s.%s@example.com"):format(names.ascii(first), names.ascii(last)),
    role = i == 0 and "owner" or i < 3 and "admin" or "user",
  })
  directory.user_made(service, user, { sendInvite = false })
end

-- Every 13th customer has no address at all, every 6th has two or three.
local function emails_of(first, last, i)
  local emails = {}
  local function add(value, type) table.insert(emails, { value = value, type = type }) end
  if i % 13 == 5 then return emails end
  add(i == 0 and "jo@example.org" or ("%s.%s%d@example.org"):format(first, last, i), "work")
  if i % 6 == 0 then add(i == 0 and "jo@home.example" or ("%s%d@home.example"):format(first, i), "home") end
  if i % 18 == 12 then add(("%s+%d@example.net"):format(last, i), "other") end
  return emails
end

local function seed_customer(service, now, i)
  local first, last = names.person(i, i)
  local customer = service:make("customers", { id = i == 0 and 789 or 4594300000 + i * 7 }, {
    firstName = i % 29 == 11 and json.null or first, lastName = i % 29 ~= 21 and last or nil,
    gender = "Unknown", jobTitle = pick(names.jobs, i), location = pick(names.cities, i * 3),
    organization = i % 5 == 4 and json.null or pick(names.companies, i * 3),
    photoType = "unknown", photoUrl = "", age = i % 4 == 0 and "30-35" or "",
    background = i % 7 == 0 and "Prefers phone" or "",
    emails = emails_of(names.ascii(first), names.ascii(last), i),
    phones = i % 3 == 0 and { { value = names.phone(i + 5000), type = "mobile" } } or {},
    websites = i % 10 == 0 and { { value = "https://www.example.org" } } or {},
    address = i % 4 == 0 and json.object("city", "Utrecht", "state", "UT", "postalCode", "3511AA",
      "country", "NL", "lines", json.array { "Oudegracht 1" }) or nil,
  })
  customer.createdAt = now - 700 * day + i * 600 * day // service.options.customers
  customer.updatedAt = customer.createdAt + i * 37 % 90 * day
  customer.searchable_ms = 0
end

-- What came by e-mail is kept as it came; nothing else is.
local function source_of(conversation, body)
  return conversation.type == "email" and ("Received: from mail.example.org\r\nSubject: %s\r\n\r\n%s\r\n")
    :format(conversation.subject, body) or nil
end

local function seed_threads(service, conversation, i, user)
  for t = 0, (i == 0 and 3 or i == 1 and 100 or 1 + i % 4) - 1 do
    local by_user = t % 2 == 1
    conversation.modifiedAt = conversation.createdAt + t * 1800
    local body = pick(by_user and answers or questions, i + t)
    conversations.add_thread(service, conversation, {
      type = by_user and (t % 4 == 3 and "note" or "message") or "customer",
      original = not by_user and source_of(conversation, body) or nil, body = body, state = "published", cc = conversation.cc,
      bcc = json.array(),
      customer_id = conversation.customer, createdAt = conversation.modifiedAt,
    }, by_user and user.id or nil)
  end
end

-- Subjects come round again after a while; the number in brackets keeps them apart.
local function subject_of(i)
  local subject, round = pick(subjects, i), i // #subjects
  if subject:find("%d", 1, true) then return subject:format(100 + i) end
  return round == 0 and subject or ("%s (%d)"):format(subject, round + 1)
end

local function seed_conversation(service, now, i)
  local mailboxes, users, people = service.items.mailboxes, service.items.users, service.items.customers
  local span, user = 60 * day, pick(users, i)
  local conversation = conversations.fill(service, {
    id = i == 0 and 456 or i == 1 and 458 or 4391938100 + i * 11, subject = subject_of(i),
    mailboxId = pick(mailboxes, (i < 2 or i % 2 == 0) and 0 or i % 12).id,
    assignee = i % 3 ~= 2 and user.id or nil, creator = i % 10 == 6 and user.id or nil,
    type = i % 8 == 3 and "chat" or i % 16 == 5 and "phone" or "email", searchable_ms = 0,
  })
  conversation.source_type = conversation.type
  conversation.createdAt = now - span - day + i * span // (service.options.conversations + 1)
  conversation.status = i < 2 and "active" or pick(statuses, i)
  conversations.set_customer(service, conversation, people[i * 7 % (#people // 3 + 1) + 1].id)
  if i == 0 or i % 4 == 1 then table.insert(conversation.tags, "vip") end
  if i % 3 == 0 then table.insert(conversation.tags, pick(other_tags, i)) end
  if i % 9 == 4 then table.insert(conversation.cc, "boss@example.org") end
  if i % 20 == 7 then table.insert(conversation.bcc, "archive@example.org") end
  if i % 6 == 2 then
    conversation.fields[1] = { id = 8, name = "Account Type", value = "8518", text = "Free" }
  end
  seed_threads(service, conversation, i, user)
  conversation.modifiedAt = conversation.modifiedAt + i * 7919 % 40 * 600
  conversation.waitingSince = conversation.createdAt
  conversations.set_status(service, conversation, conversation.status)
  service:add("conversations", conversation)
end

return function(service)
  local now, options = service.options.now, service.options
  service.last_number = 300
  for _, name in ipairs(tags) do conversations.tag(service, name) end
  for i = 0, options.mailboxes - 1 do seed_mailbox(service, now, i) end
  for i = 0, 11 do seed_user(service, now, i) end
  for i = 0, options.customers - 1 do seed_customer(service, now, i) end
  for i = 0, options.conversations - 1 do seed_conversation(service, now, i) end
  office.seed(service, now)
  chats.seed(service, now)
  organizations.seed(service, now)
end
