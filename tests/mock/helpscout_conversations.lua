-- Help Scout's conversations, their threads, tags and files: rules, how they are sent and found,
-- what changes do.

local hs = require "helpscout"
local json = require "json"
local query = require "query"
local Service = require "service"
local text = require "text"
local merged_id, merged_into = 457, 456
local statuses = text.split "active closed pending spam"

local function need(...) return hs:need(...) end
local function owner() return hs.items.users[1] end
local function given_id(value) return math.type(value) == "integer" and value or nil end

-- A user, or a team, which stands for one.
function hs.user_person(id)
  local user, team = hs:find("users", id), hs:find("teams", id)
  if team then return { id = id, type = "team", first = team.name, last = "", email = "" } end
  return user and { id = id, type = "user", first = user.firstName, last = user.lastName,
    email = user.email }
end

-- Tags --------------------------------------------------------------------------------------------

local function has_tag(conversation, name)
  return Service.any(conversation.tags, text.same, name)
end
hs.has_tag = has_tag

-- Made when it is missing.
function hs.tag(name)
  return Service.first(hs.items.tags, "name", name)
    or hs:add("tags", { name = name, createdAt = hs:stamp() })
end

local function set_tags(conversation, names)
  conversation.tags = json.array()
  for _, name in ipairs(names) do
    local tag = hs.tag(name)
    if not has_tag(conversation, tag.name) then table.insert(conversation.tags, tag.name) end
  end
end

hs:resource("tags", { path = "/v2/tags", does = "list get", first_id = 9150, view = Service.view(
  [[id name slug:name color="#929499" createdAt updatedAt:createdAt ticketCount]],
  { ticketCount = function(tag)
    return #Service.all(hs.items.conversations, has_tag, tag.name)
  end }) })

-- Making ------------------------------------------------------------------------------------------

function hs.set_status(conversation, status)
  local is_closed = status == "closed"
  conversation.status, conversation.closedBy = status, is_closed and owner().id or 0
  conversation.closedAt = is_closed and conversation.modifiedAt or nil
end

function hs.set_customer(conversation, id)
  local before, after = hs:find("customers", conversation.customer), hs:find("customers", id)
  if before then before.conversationCount = before.conversationCount - 1 end
  if after then after.conversationCount = after.conversationCount + 1 end
  conversation.customer = id
end

-- The words of a thread without its tags, cut to a line.
local function preview_of(body)
  local words = body:gsub("<[^>]*>?", ""):gsub(">", "")
  if #words <= 80 then return words end
  local place = 81
  while words:byte(place) & 0xC0 == 0x80 do place = place - 1 end -- to where a character begins
  return words:sub(1, place - 1) .. "…"
end

-- A new thread, which keeps what people and conversation are at that time. `user` is who wrote it,
-- nil for the customer.
local function fill_thread(conversation, thread, user)
  local customer = hs.customer_person(thread.customer_id)
  thread.status, thread.user = conversation.status, user
  thread.source = { type = conversation.source_type, via = user and "user" or "customer" }
  thread.customer, thread.customer_id = customer, customer and thread.customer_id or 0
  thread.createdBy = customer
  if user then thread.createdBy = hs.user_person(user) end
  thread.assignedTo = hs.user_person(conversation.assignee)
  conversation.preview = preview_of(thread.body)
end

function hs.add_thread(conversation, thread, user)
  fill_thread(conversation, thread, user)
  hs:add("threads", thread, conversation.threads)
end

-- A new conversation without anything in it.
hs.last_number = 300
function hs.fill_conversation(conversation)
  hs.last_number = hs.last_number + 1
  conversation.number, conversation.state = hs.last_number, "published"
  conversation.tags, conversation.cc, conversation.bcc = json.array(), json.array(), json.array()
  conversation.fields, conversation.threads = json.array(), {}
  conversation.createdAt, conversation.modifiedAt = hs:stamp(), hs:stamp()
  return conversation
end

local function append(list, more)
  for _, item in ipairs(json.is_array(more) and more or {}) do list[#list + 1] = item end
  return list
end

-- A file is malicious when it is the text by which EICAR has scanners tried.
local function state_of(data)
  local is_malicious = #data < 100 and text.base64_decode(data):find("EICAR-STANDARD-ANTIVIRUS-TEST-FILE", 1, true)
  return is_malicious and "virus" or "valid"
end

-- The id of the file.
local function attach(thread, file)
  hs.last_attachment = (hs.last_attachment or 54) + 1
  table.insert(thread.attachments, { id = hs.last_attachment, fileName = file.fileName,
    mimeType = file.mimeType, data = file.data, state = state_of(file.data) })
  return hs.last_attachment
end

local function attach_all(thread, files)
  thread.attachments = {}
  for _, file in ipairs(append({}, files)) do attach(thread, file) end
end

-- Rules of bodies ---------------------------------------------------------------------------------

-- Thread types have other names when they are made than when they are read.
local read_types = { customer = "customer", reply = "message", note = "note", phone = "phone",
  chat = "chat" }
-- The customer of a conversation or thread: {"id"} or {"email", …}. A note has none.
local checks = { customer = function(mistakes, path, reference, body)
  local is_asked = body.threads or not body.type or read_types[body.type] and body.type ~= "note"
  local known = json.is_object(reference) and (math.type(reference.id)
    or type(reference.email) == "string")
  if is_asked and (reference == nil or reference == json.null) then mistakes:add(path, "null") end
  if json.is_object(reference) and not known then
    mistakes:say(path, "an id or an email is required", "NotNull")
  end
end }

local function check_draft(mistakes, path, value)
  if value == true then mistakes:say(path, "must be false", "AssertFalse") end
end

local customer = [[, customer object { id integer @customers, email text 1-, firstName text 1-40,
  lastName text 1-40 }]]
local file_fields = "fileName text!, mimeType text!, data base!"
local thread_rules = [[, cc texts, bcc texts, imported boolean, createdAt date, draft boolean,
  user integer @users, attachments array { ]] .. file_fields .. " }"
local statuses_of_thread = "text text!, status text active|all|closed|open|pending|spam"
local note_fields = Service.rules(
  statuses_of_thread .. "|inbox_predefined, customer object" .. thread_rules)
local thread_fields = statuses_of_thread .. thread_rules .. customer
local new_fields = [[subject text!, type text! chat|email|phone, mailboxId integer! @mailboxes,
  status text! active|closed|pending, tags texts, fields array { id integer! }, createdAt date,
  assignTo integer @users @teams, user integer @users, autoReply boolean, imported boolean,
  threads array! 1- { type text! customer|reply|note|phone|chat, text text!]]
  .. customer .. thread_rules .. " }" .. customer

local function author(body) return given_id(body.user) or owner().id end

local function need_room(threads)
  need(threads <= 100, "The conversation has too many threads", 412)
end

-- Addresses are taken on threads of the e-mail kind only; elsewhere they are ignored.
local function make_first_thread(conversation, body)
  local is_mail, is_note = body.type == "reply" or body.type == "customer", body.type == "note"
  local thread = { type = read_types[body.type], body = body.text,
    createdAt = conversation.createdAt, state = body.draft == true and "draft" or "published",
    cc = append(json.array(), is_mail and body.cc),
    bcc = append(json.array(), is_mail and body.bcc),
    customer_id = is_note and conversation.customer or hs.resolve_customer(body.customer) }
  append(conversation.cc, thread.cc)
  append(conversation.bcc, thread.bcc)
  attach_all(thread, body.attachments)
  hs.add_thread(conversation, thread, (is_note or body.type == "reply") and author(body) or nil)
end

-- Without assignTo the inbox decides, which here means nobody, as with null.
local function make(conversation, body)
  local id = hs.resolve_customer(body.customer)
  hs.fill_conversation(conversation)
  for _, name in ipairs { "subject", "type", "mailboxId" } do conversation[name] = body[name] end
  conversation.source_type = "api"
  conversation.assignee, conversation.creator = given_id(body.assignTo), given_id(body.user)
  if type(body.createdAt) == "string" then conversation.createdAt = body.createdAt end
  conversation.waitingSince = conversation.createdAt
  conversation.searchable_ms = hs:elapsed_ms() + hs.options.search_lag_ms
  hs.set_customer(conversation, id)
  set_tags(conversation, json.is_array(body.tags) and body.tags or {})
  hs.set_status(conversation, body.status)
  append(conversation.fields, body.fields)
  for _, thread in ipairs(body.threads) do make_first_thread(conversation, thread) end
  if Service.first(conversation.threads, "state", "draft") then conversation.state = "draft" end
end

-- What a thread's status makes of its conversation's; other words are taken and change nothing.
local new_statuses = { active = "active", open = "active", closed = "closed", pending = "pending",
                       spam = "spam" }

-- A thread makes the conversation active again unless a status is given; a note does not. A reply
-- that is neither a draft nor imported is mailed.
local function make_thread(thread, body, conversation, row)
  local kind, is_imported, status = row.type_made, body.imported == true, conversation.status
  thread.type, thread.body, thread.createdAt = kind, body.text, hs:stamp()
  conversation.modifiedAt = thread.createdAt
  if is_imported and type(body.createdAt) == "string" then thread.createdAt = body.createdAt end
  thread.state = body.draft == true and "draft" or "published"
  thread.cc, thread.bcc = append(json.array(), body.cc), append(json.array(), body.bcc)
  attach_all(thread, body.attachments)
  thread.customer_id = kind ~= "note" and hs.resolve_customer(body.customer)
    or conversation.customer
  if type(body.status) == "string" then status = new_statuses[body.status] or status
  elseif kind ~= "note" and not is_imported then status = "active" end
  hs.set_status(conversation, status)
  if kind == "message" and thread.state == "published" and not is_imported then hs:send "mail" end
  fill_thread(conversation, thread, row.by_user and author(body) or nil)
end

-- How they are sent -------------------------------------------------------------------------------

local link = hs.link

-- Each mailbox has a folder for each status; the ids only have to stay the same.
local function folder_of(conversation)
  return conversation.mailboxId * 10 + text.find(statuses, conversation.status) - 1
end

local function links(conversation, request)
  local id, creator = conversation.id, conversation.creator
  local customer_link = link(request, "/v2/customers/%d", conversation.customer)
  local function user(user_id) return user_id and link(request, "/v2/users/%d", user_id) end
  return { self = link(request, "/v2/conversations/%d", id), primaryCustomer = customer_link,
    mailbox = link(request, "/v2/mailboxes/%d", conversation.mailboxId),
    [creator and "createdByUser" or "createdByCustomer"] = user(creator) or customer_link,
    closedBy = user(conversation.closedBy > 0 and conversation.closedBy or nil),
    threads = link(request, "/v2/conversations/%d/threads", id),
    assignee = user(conversation.assignee),
    web = link(request, "/conversation/%d/%d", id, conversation.number) }
end

local thread_view = Service.view([[id type status state
  action={"type":"default","associatedEntities":{}} body source customer createdBy assignedTo
  savedReplyId=0 to=[] cc bcc createdAt scheduled _embedded _links]], {
  _embedded = function(thread)
    return { attachments = json.map(thread.attachments or {}, function(attachment)
      return { id = attachment.id, filename = attachment.fileName, mimeType = attachment.mimeType,
        width = 0, height = 0, size = #attachment.data // 4 * 3, state = attachment.state or "valid" }
    end) }
  end,
  _links = function(thread, request)
    return { customer = link(request, "/v2/customers/%d", thread.customer_id) }
  end })

local function person_of(member)
  return function(item) return hs.user_person(item[member]) end
end

local function filled(member)
  return function(item) return #item[member] > 0 and item[member] or nil end
end

local shows = {
  threads = function(item) return #item.threads end, folderId = folder_of, _links = links,
  preview = function(item) return item.preview or "" end, cc = filled "cc", bcc = filled "bcc",
  assignee = person_of "assignee", closedByUser = person_of "closedBy",
  primaryCustomer = function(item) return hs.customer_person(item.customer) end,
  createdBy = function(item)
    return hs.user_person(item.creator) or hs.customer_person(item.customer)
  end,
  customerWaitingSince = function(item)
    return { time = item.waitingSince, friendly = "2 hours ago" }
  end,
  source = function(item) return { type = item.source_type, via = "customer" } end,
  tags = function(item)
    return json.map(item.tags, function(name)
      return { id = hs.tag(name).id, color = "#929499", tag = hs.tag(name).name }
    end)
  end,
}

-- Newest first, and only when they are asked for.
function shows._embedded(conversation, request)
  local shown = json.array()
  for i = #conversation.threads, request.query.embed == "threads" and 1 or math.maxinteger, -1 do
    shown[#shown + 1] = Service.object(thread_view, conversation.threads[i], request)
  end
  return { threads = shown }
end

-- How they are found ------------------------------------------------------------------------------

local function body_has_words(conversation, words)
  return Service.any(conversation.threads, function(thread)
    return text.has_words(thread.body, words)
  end)
end

local function has_address(conversation, address)
  local who = hs:find("customers", conversation.customer)
  return text.find(conversation.cc, address) or text.find(conversation.bcc, address)
    or who and Service.first(who.emails, "value", address)
end

local function assigned_to(conversation, name)
  if text.same(name, "unassigned") then return not conversation.assignee end
  local user = hs:find("users", conversation.assignee)
  return user and text.has_words(user.firstName .. " " .. user.lastName, name)
end

local search = hs.search(query.fields([[subject words subject, number integer number, id integer id,
  mailboxid integer mailboxId, customerIds integer customer, modifiedAt date modifiedAt,
  createdAt date createdAt, status text status, attachments boolean none]], {
  body = body_has_words, tag = has_tag, email = has_address, assigned = assigned_to,
  attachments = function(item, wanted)
    return wanted == (Service.any(item.threads, function(t) return #(t.attachments or {}) > 0 end) ~= nil)
  end,
  mailbox = function(item, name)
    return text.same(hs:find("mailboxes", item.mailboxId).name, name)
  end,
  replyUserIds = function(item, id)
    return Service.any(item.threads, function(t) return t.type == "message" and t.user == text.integer(id) end)
  end,
  bare = function(item, words)
    return text.has_words(item.subject, words) or body_has_words(item, words)
  end,
}), true)

-- Whether one of the parts of a text with commas is accepted.
local function any_part(value, matches)
  local parts = text.split(value, ",")
  return function(item)
    return Service.any(parts, function(part) return matches(item, part) end)
  end
end

-- Nobody has the id 0: unassigned conversations are found by query= only.
local asked = { query = search, defaults = { status = "active" },
  text = [[status active|all|closed|open|pending|spam in status, assigned_to integer = assignee,
    number integer = number, modifiedSince date >= modifiedAt]],
  tag = function(value) return any_part(value, has_tag) end }

-- "open" is undefined in the documents: taken as not yet closed.
function asked.status(wanted)
  return function(item)
    return wanted == "all" or item.status == wanted
      or wanted == "open" and (item.status == "active" or item.status == "pending")
  end
end

function asked.mailbox(value, mistakes)
  if not value:find("^[%d,]+$") then mistakes:say("mailbox", "must be numbers", "InvalidNumber") end
  return any_part(value, function(item, id) return tonumber(id) == item.mailboxId end)
end

function asked.folder(value, mistakes)
  local id = text.integer(value) or mistakes:add("folder", "integer", value)
  return function(item) return folder_of(item) == id end
end

local function by_customer(value)
  return function(conversation)
    local who = hs:find("customers", conversation.customer)
    return who and text.fold(value(who)) or ""
  end
end

-- Conversations -----------------------------------------------------------------------------------

hs:resource("conversations", {
  path = "/v2/conversations", does = "list create remove", per_page = 25, touch = "modifiedAt",
  fields = new_fields, checks = checks, make = make, query = asked,
  conflict = function(body) need_room(#body.threads) end,
  leave = function(conversation) hs.set_customer(conversation, 0) end,
  known_by = function(conversation) return conversation.subject end,
  sorts = [[createdAt customerEmail customerName mailboxid:mailboxId modifiedAt number
    score:createdAt status subject waitingSince]],
  sort_values = { customerEmail = by_customer(hs.email_of),
    customerName = by_customer(hs.name_of) },
  view = Service.view([[id number threads type folderId status state subject preview mailboxId
    assignee createdBy primaryCustomer createdAt closedBy closedByUser closedAt
    userUpdatedAt:modifiedAt customerWaitingSince source tags cc bcc customFields:fields snooze
    _embedded _links]], shows),
})

-- For 60 days after a merge GET leads to the conversation that is left.
for _, version in ipairs { "v2", "v3" } do
  hs:on(("GET /%s/conversations/{}"):format(version), nil, nil, function(_, _, request)
    if text.integer(request.captures[1]) == merged_id then
      local location = ("%s/v2/conversations/%d"):format(request.base, merged_into)
      return Service.empty(301, "Location", location)
    end
    local resource = hs.resources.conversations
    return Service.object(resource.view, hs:item(request, resource), request)
  end)
end

-- A new conversation that is a draft is mailed. The draft of a reply is another thing.
local function publish(conversation)
  if conversation.state ~= "draft" then return end
  conversation.state = "published"
  for _, thread in ipairs(conversation.threads) do
    if thread.state == "draft" then
      thread.state = "published"
      hs:send "mail"
    end
  end
end

hs:on_patch("/v2/conversations/{}", "conversations", {
  ["replace /subject"] = { "text!", "subject" },
  ["replace /status"] = { "text! active|closed|pending|spam", hs.set_status },
  ["replace /assignTo"] = { "integer! @users @teams", "assignee" },
  ["remove /assignTo"] = { "any", function(conversation) conversation.assignee = nil end },
  ["move /mailboxId"] = { "integer! @mailboxes", "mailboxId" },
  ["replace /primaryCustomer.id"] = { "integer! @customers", hs.set_customer },
  ["replace /draft"] = { "boolean!", publish, check = check_draft },
})

local one = "/v2/conversations/{}"
hs:on("PUT " .. one .. "/tags", "conversations", "tags texts!", function(conversation, body)
  set_tags(conversation, body.tags)
end)

-- The values of the fields that the mailbox has; of a dropdown with the option's words.
local fields_of = Service.rules("fields array! { id integer!, value any! }", {
  value = function(mistakes, path, value)
    if type(value) == "boolean" or type(value) == "table" and value ~= json.null then
      mistakes:add(path, "type")
    end
  end })
hs:on("PUT " .. one .. "/fields", "conversations", fields_of, function(item, body)
  local known = hs:find("mailboxes", item.mailboxId).fields
  item.fields = json.map(body.fields, function(given)
    local field = need(Service.first(known, "id", given.id), "The inbox has no such field")
    local value = tostring(given.value)
    local option = Service.first(field.options or {}, "id", text.integer(value))
    return { id = field.id, name = field.name, value = value, text = option and option.label or value }
  end)
end)

-- A time at which something is to happen.
local function check_time(mistakes, path, value)
  if type(value) ~= "string" or not text.read_iso(value) then return end
  if value <= hs:stamp() or value > "2101" then
    mistakes:say(path, "must be in the future, and not after the year 2100", "Future", value)
  end
end

hs:on("PUT " .. one .. "/snooze", "conversations",
  Service.rules("snoozedUntil date!, unsnoozeOnCustomerReply boolean!",
    { snoozedUntil = check_time }), function(item, body)
    item.snooze = { snoozedBy = owner().id, snoozedUntil = body.snoozedUntil,
                    unsnoozeOnCustomerReply = body.unsnoozeOnCustomerReply }
  end)
hs:on("DELETE " .. one .. "/snooze", "conversations", nil, function(item) item.snooze = nil end)

-- Threads -----------------------------------------------------------------------------------------

local threads, thread = "/v2/conversations/{}/threads", "/v2/conversations/{}/threads/{}"

hs:resource("threads", { parent = "conversations", within = "threads", path = threads,
  does = "list", per_page = 25, newest_first = true, first_id = 10295011201, fields = thread_fields,
  checks = checks, view = thread_view, make = make_thread, located = "/v2/conversations/%s/threads",
  conflict = function(_, list) need_room(#list + 1) end })
hs:collection("/v3/conversations/{}/threads", "threads", "list")

for name, made in pairs { customer = { "customer" }, chats = { "chat" }, phones = { "phone" },
                          reply = { "message", true }, notes = { "note", true, note_fields } } do
  hs:collection("/v2/conversations/{}/" .. name, "threads", "create",
    { type_made = made[1], by_user = made[2], fields = made[3] })
end

hs:on_patch(thread, "threads", {
  ["replace /text"] = { "text!", "body" },
  ["replace /hidden"] = { "boolean!", function(item, is_hidden)
    local is_written = item.type == "customer" or item.type == "message"
    need(is_written and item.state ~= "draft", "The thread cannot be hidden")
    item.state = is_hidden and "hidden" or "published"
  end },
})

-- A draft that waits; it will be mailed, which counts at once.
local schedule = thread .. "/schedule"
hs:on("PUT " .. schedule, "threads", Service.rules([[scheduledFor date!, sendAsCreator boolean,
  unscheduleOnCustomerReply boolean!]], { scheduledFor = check_time }), function(item, body)
  need(item.state == "draft", "The thread is no draft")
  item.scheduled = { scheduledBy = owner().id, createdAt = hs:stamp(),
    scheduledFor = body.scheduledFor, sendAsId = body.sendAsCreator and item.user or owner().id,
    unscheduleOnCustomerReply = body.unscheduleOnCustomerReply }
  hs:send "mail"
end)
hs:on("DELETE " .. schedule, "threads", nil, function(item) item.scheduled = nil end)
hs:on_patch(schedule, "threads", {
  ["replace /state"] = { "text! published|published", function(item)
    need(item.scheduled, "The thread is not scheduled")
    item.scheduled, item.state = nil, "published"
    hs:send "mail"
  end },
})

-- What came by e-mail, as JSON or as it came.
hs:on("GET " .. thread .. "/original-source", "threads", nil, function(item, _, request)
  hs:need_found(item.original)
  if request.headers.accept == "message/rfc822" then
    return Service.reply(200, "message/rfc822", item.original)
  end
  return { original = item.original }
end)

-- Files of a thread -------------------------------------------------------------------------------

hs:on("POST " .. thread .. "/attachments", "threads", file_fields, function(item, body)
  item.attachments = item.attachments or {}
  return Service.empty(201, "Resource-ID", attach(item, body))
end)

-- What is done to the attachment of a conversation that the path names.
local function on_attachment(method, rest, act)
  local route = method .. " " .. one .. "/attachments/{}" .. rest
  hs:on(route, "conversations", nil, function(item, _, request)
    local id = text.integer(request.captures[2]) or 0
    for _, of in ipairs(item.threads) do
      local found, place = Service.first(of.attachments or {}, "id", id)
      if found then return act(found, of.attachments, place, of) end
    end
    hs:need_found(nil)
  end)
end

on_attachment("GET", "/data", function(found)
  hs:need_found(found.state ~= "virus")
  return { data = found.data }
end)
on_attachment("DELETE", "", function(_, list, place, of)
  need(of.state == "draft", "The thread is no draft")
  table.remove(list, place)
end)
on_attachment("GET", "/file", function(found)
  hs:need_found(found.state ~= "virus")
  return Service.reply(200, found.mimeType, text.base64_decode(found.data), "Content-Disposition",
    ('attachment; filename="%s"'):format(found.fileName))
end)
