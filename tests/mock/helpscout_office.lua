-- What Help Scout has beside conversations and customers: teams, workflows, webhooks, saved replies, ratings,
-- system users; and what is done to conversations as a whole.

local conversations = require "helpscout_conversations"
local json = require "json"
local Service = require "service"
local text = require "text"
local date = Service.date
local office = {}

local function self_link(format)
  return { "_links", function(item, request)
    return json.object("self", conversations.link(request, format, item.id))
  end }
end

-- Resources ---------------------------------------------------------------------------------------

local webhook_fields = Service.rules("url text!, secret text! 1-40, label text, notification boolean, "
  .. "payloadVersion text V2|V3", { "events", "texts!", least = 1 }, { "mailboxIds", "array", default = json.array() })

local reply_fields = Service.rules "name text!, text text, chatText text"

office.resources = {
  teams = { per_page = 50, view = Service.view("id name timezone mention initials", date "createdAt",
    date("updatedAt", "createdAt"), self_link "/v2/teams/%d") },
  members = { parent = "teams", within = "members", per_page = 50, list_key = "users",
    view = function(user, request, service) return service:object(service.resources.users.view, user, request) end },
  workflows = { per_page = 50, view = Service.view("id mailboxId type status order name", date "createdAt",
      date("modifiedAt", "createdAt"), self_link "/v2/workflows/%d"),
    query = {
      { "mailboxId", "integer", matches = function(workflow, id) return workflow.mailboxId == id end },
      { "type", words = { "manual", "automatic" }, matches = function(workflow, type) return workflow.type == type end },
    } },
  webhooks = { per_page = 50, first_id = 611, fields = webhook_fields,
    view = Service.view("id url state events notification payloadVersion label mailboxIds",
      self_link "/v2/webhooks/%d"),
    made = function(_, webhook)
      webhook.state, webhook.payloadVersion = "enabled", webhook.payloadVersion or "V2"
      webhook.notification = webhook.notification == true
    end },
  replies = { one = "saved_reply", parent = "mailboxes", within = "replies", pages = "bare", ids = { last = 900 },
    fields = reply_fields, view = Service.view("id name text chatText") },
  ratings = { view = Service.view("id threadId conversationId conversationNumber mailboxId rating comments "
    .. "createdAt modifiedAt user customer", self_link "/v2/ratings/%d") },
  system_users = { per_page = 50, view = Service.view("id", { "type", "system_user" },
    "firstName lastName initials", { "email", json.null }, { "timezone", "UTC" }, { "role", "system" },
    date "createdAt", date("updatedAt", "createdAt"), self_link "/v3/system-users/%d") },
}

-- Names and the first words; those with a text for chat only come when they are asked for.
local preview_view = Service.view("id name", { "preview", function(reply) return reply.text end },
  { "chatPreview", function(reply) return reply.chatText end })

local function list_replies(service, request, row)
  local shown = json.array()
  for _, reply in ipairs(service:collection(request, row.resource)) do
    if reply.text or request.query.includeChatReplies == "true" then
      shown[#shown + 1] = service:object(preview_view, reply, request)
    end
  end
  return shown
end

-- A workflow that is run may mail people: this one does.
local function run(service, workflow, body)
  if workflow.type ~= "manual" then Service.refuse(service:error(400, "Only manual workflows can be run")) end
  for _, id in ipairs(body.conversationIds) do
    local conversation = service:find("conversations", id)
    if not conversation or conversation.mailboxId ~= workflow.mailboxId then
      Service.refuse(service:error(400, "A conversation is not in the workflow's inbox"))
    end
  end
  service:send "mail"
end

-- Conversations -----------------------------------------------------------------------------------

local function snooze(service, conversation, body)
  local at = text.read_iso(body.snoozedUntil)
  if at <= service:now() then Service.refuse(service:error(400, "snoozedUntil must be in the future")) end
  conversation.snooze = json.object("snoozedBy", service.items.users[1].id, "snoozedUntil", body.snoozedUntil,
    "unsnoozeOnCustomerReply", body.unsnoozeOnCustomerReply)
end

local function unsnooze(_, conversation) conversation.snooze = nil end

-- The values of the fields that the mailbox has; of a dropdown with the option's words.
local function put_fields(service, conversation, body)
  local known, fields = {}, json.array()
  for _, field in ipairs(service:find("mailboxes", conversation.mailboxId).fields) do known[field.id] = field end
  for i, given in ipairs(body.fields) do
    local field = known[given.id] or Service.refuse(service:error(400, "The inbox has no such field"))
    fields[i] = { id = field.id, name = field.name, value = tostring(given.value), text = tostring(given.value) }
  end
  conversation.fields = fields
end

-- The drafts of a conversation are mailed.
local function publish(service, conversation)
  for _, thread in ipairs(conversation.threads) do
    if thread.state == "draft" then
      thread.state = "published"
      service:send "mail"
    end
  end
end

conversations.patches["replace /draft"].set = publish

-- Attachments -------------------------------------------------------------------------------------

local attachment_fields = Service.rules "fileName text!, mimeType text!, data text!"

local function attachment_of(service, request)
  local conversation = service:item(request, service.resources.conversations)
  local id = text.integer(request.captures[2])
  for _, thread in ipairs(conversation.threads) do
    for place, attachment in ipairs(thread.attachments or {}) do
      if attachment.id == id then return attachment, thread.attachments, place end
    end
  end
  Service.refuse(service:not_found())
end

office.last_attachment = 54

-- Files of a new or old thread, kept in it.
function office.attach(thread, body)
  office.last_attachment = office.last_attachment + 1
  thread.attachments = thread.attachments or {}
  table.insert(thread.attachments, { id = office.last_attachment, name = body.fileName, type = body.mimeType,
    data = body.data })
  return office.last_attachment
end

local function upload(service, request, row)
  local thread = service:item(request, row.resource)
  local id = office.attach(thread, service:checked_body(request, attachment_fields))
  local answer = Service.empty(201)
  Service.header(answer, "Resource-ID", id)
  service:count(service.stats.writes, "create_attachment")
  return answer
end

local function data(service, request)
  return json.object("data", (attachment_of(service, request).data))
end

local function file(service, request)
  local attachment = attachment_of(service, request)
  local answer = Service.reply(200, attachment.type, text.base64_decode(attachment.data))
  Service.header(answer, "Content-Disposition", ('attachment; filename="%s"'):format(attachment.name))
  return answer
end

local function remove_attachment(service, request)
  local _, list, place = attachment_of(service, request)
  table.remove(list, place)
  service:count(service.stats.writes, "delete_attachment")
  return Service.empty(204)
end

-- Routes ------------------------------------------------------------------------------------------

local one = "/v2/conversations/{}"
local replies = "/v2/mailboxes/{}/saved-replies"

office.routes = {
  { "GET", "/v3/conversations/{}", "get", "conversations", prepare = conversations.prepare_get },
  { "PUT", one .. "/fields", "change", "conversations", counts = "put_fields", set = put_fields, touch = false,
    fields = Service.rules { "fields", "array!", of = Service.rules "id integer!" } },
  { "PUT", one .. "/snooze", "change", "conversations", counts = "put_snooze", set = snooze,
    fields = Service.rules "snoozedUntil date!, unsnoozeOnCustomerReply boolean!" },
  { "DELETE", one .. "/snooze", "change", "conversations", counts = "delete_snooze", set = unsnooze },
  { "POST", one .. "/threads/{}/attachments", "answer", "threads", with = upload },
  { "GET", one .. "/attachments/{}/data", "answer", "threads", with = data },
  { "GET", one .. "/attachments/{}/file", "answer", "threads", with = file },
  { "DELETE", one .. "/attachments/{}", "answer", "threads", with = remove_attachment },
  { "GET", "/v2/teams", "list", "teams" },
  { "GET", "/v2/teams/{}", "get", "teams" },
  { "GET", "/v2/teams/{}/members", "list", "members" },
  { "GET", "/v2/workflows", "list", "workflows" },
  { "PATCH", "/v2/workflows/{}", "patch_object", "workflows", patches = {
    ["replace /status"] = conversations.patch(function(_, workflow, status) workflow.status = status end,
      "value text active|inactive") } },
  { "POST", "/v2/workflows/{}/run", "change", "workflows", status = 201, counts = "run_workflow", set = run,
    fields = Service.rules { "conversationIds", "array!", least = 1, most = 50 } },
  { "GET", "/v2/webhooks", "list", "webhooks" },
  { "GET", "/v2/webhooks/{}", "get", "webhooks" },
  { "POST", "/v2/webhooks", "create", "webhooks" },
  { "PUT", "/v2/webhooks/{}", "replace", "webhooks" },
  { "DELETE", "/v2/webhooks/{}", "remove", "webhooks" },
  { "GET", replies, "answer", "replies", with = list_replies },
  { "POST", replies, "create", "replies", no_id = true },
  { "GET", replies .. "/{}", "get", "replies" },
  { "PUT", replies .. "/{}", "replace", "replies" },
  { "DELETE", replies .. "/{}", "remove", "replies" },
  { "GET", "/v2/ratings/{}", "get", "ratings" },
  { "GET", "/v3/system-users", "list", "system_users" },
  { "GET", "/v3/system-users/{}", "get", "system_users" },
}

-- Seed --------------------------------------------------------------------------------------------

function office.seed(service, now)
  local users, conversation = service.items.users, service.items.conversations[1]
  for i = 1, 3 do
    local members = table.move(users, i * 3 - 2, i * 3, 1, {})
    service:add("teams", { id = 5000 + i, name = ({ "Engineers", "Billing", "Night shift" })[i], members = members,
      timezone = "Europe/Amsterdam", mention = "team" .. i, initials = "T" .. i, createdAt = now })
  end
  for i = 1, 4 do
    service:add("workflows", { id = 76 + i, mailboxId = 123, type = i % 2 == 1 and "manual" or "automatic",
      status = "active", order = i, name = "Escalate " .. i, createdAt = now })
  end
  service:make("webhooks", { id = 611 }, { url = "https://hooks.example.com/hs", events = json.array { "convo.created" },
    secret = "s" })
  for _, mailbox in ipairs(service.items.mailboxes) do mailbox.replies = {} end
  service:make("replies", { id = 901 }, { name = "Refund", text = "Your refund is on its way.<br>",
    chatText = "Refund sent" }, service:find("mailboxes", 123).replies)
  service:make("replies", { id = 902 }, { name = "Hello", chatText = "Hello!" }, service:find("mailboxes", 123).replies)
  service.resources.replies.ids.last = 902
  service:add("ratings", { id = 700, threadId = conversation.threads[2].id, conversationId = conversation.id,
    conversationNumber = conversation.number, mailboxId = conversation.mailboxId, rating = "not_good",
    comments = "Took a week", createdAt = "2026-03-05T12:00:00", modifiedAt = "2026-03-05T12:00:00",
    user = json.object("id", 4120, "email", "mara@example.com", "firstName", "Mara", "lastName", "Lind"),
    customer = json.object("id", 789, "email", "jo@example.org", "firstName", "Jo", "lastName", "Park") })
  service:add("system_users", { id = 9001, firstName = "Answer", lastName = "Bot", initials = "AB", createdAt = now })
end

return office
