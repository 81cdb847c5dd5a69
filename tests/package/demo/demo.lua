-- A morning at the support desk: a script that works with Help Scout and Aircall as a person would,
-- and tells what it does. `sh tests/demo.sh` runs it with the mock services.
--
--   lua5.4 demo.lua HELPSCOUT_URL AIRCALL_URL

local integrations = require "integrations"

local helpscout_url, aircall_url = ...
integrations.configure {
  helpscout = { access_token = "hs-token", url = helpscout_url },
  aircall = {
    api_id = "ac-id", api_token = "ac-api-token", user = "samuel.delacruz21@example.com",
    url = aircall_url,
  },
}
local helpscout, aircall = integrations.helpscout, integrations.aircall

local function say(...) print(string.format(...)) end

local function list(format, items, describe)
  for _, item in ipairs(items) do say(format, describe(item)) end
end

say "Help Scout"
local me = helpscout.get_current_user()
say("  Signed in as %s %s (%s).", me.firstName, me.lastName, me.role)

local mailbox = helpscout.get_mailbox { id = 123 }
local open = helpscout.list_conversations {
  mailbox = mailbox.id, status = "open", sort_field = "createdAt", per_page = 3,
}
say("  Open in %s: %d conversations. The newest:", mailbox.name, open.page.totalElements)
list("    %d  %s  %s", open._embedded.conversations, function(conversation)
  return conversation.id, conversation.createdAt:sub(1, 10), conversation.subject
end)

local created = helpscout.create_conversation {
  mailbox_id = mailbox.id,
  subject = "Call back about the invoice",
  body = "Asked on the phone for the invoice of October.",
  customer_email = "nora@example.org",
  assignee_id = me.id,
}
local id = created.id
say("  Created conversation %d for nora@example.org.", id)

helpscout.update_conversation { id = id, tags = { "invoice", "phone" } }
helpscout.update_conversation { id = id, status = "closed" }
local conversation = helpscout.get_conversation { id = id }
local tags = {}
for i, tag in ipairs(conversation.tags) do tags[i] = tag.tag end
say("  Tagged it %s and closed it: it is %s now.", table.concat(tags, ", "), conversation.status)

say "\nAircall"
local user = aircall.get_current_user().user
say("  Signed in as %s %s.", user.first_name, user.last_name)

local from, to = "2026-11-16T00:00:00Z", "2026-11-20T00:00:00Z"
local inbound = aircall.list_calls { direction = "inbound", from = from, to = to, per_page = 5 }
say("  Inbound calls from %s to %s: %d. The last ones:", from:sub(1, 10), to:sub(1, 10),
  inbound.meta.total)
list("    %s  %s to %s, %d seconds", inbound.calls, function(call)
  return os.date("!%Y-%m-%d %H:%M", call.started_at), call.from or "unknown", call.to, call.duration
end)

local function describe_numbers(contact)
  local numbers = {}
  for i, number in ipairs(contact.phone_numbers) do
    numbers[i] = ("%s (%s)"):format(number.value, number.label)
  end
  return table.concat(numbers, ", ")
end

local contact = aircall.list_contacts { q = "Noor Peña", per_page = 1 }.contacts[1]
say("  %s %s had %s.", contact.first_name, contact.last_name, describe_numbers(contact))
contact = aircall.update_contact {
  contact_id = contact.id,
  phone_numbers = {
    { label = "Work", value = "+33 1 70 18 99 00" },
    { label = "Mobile", value = "+33 6 02 60 44 51" },
  },
}.contact
say("  Replaced them: now %s.", describe_numbers(contact))
