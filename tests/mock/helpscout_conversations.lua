-- Help Scout's conversations and their threads: rules, how they are sent and found, what changes do.

local customers = require "helpscout_customers"
local json = require "json"
local Service = require "service"
local text = require "text"
local date = Service.date
local conversations = {}
local merged_id, merged_into = 457, 456
local threads_most = 100
local statuses = text.split("active closed pending spam", " ")

-- Data --------------------------------------------------------------------------------------------

function conversations.has_tag(conversation, name)
  for _, tag in ipairs(conversation.tags) do
    if text.same(tag, name) then return true end
  end
  return false
end

-- Made when it is missing.
function conversations.tag(service, name)
  for _, tag in ipairs(service.items.tags) do
    if text.same(tag.name, name) then return tag end
  end
  return service:add("tags", { id = service:next_id "tags",
                               name = name, createdAt = service:now() })
end

local function set_tags(service, conversation, names)
  conversation.tags = json.array()
  for _, name in ipairs(names) do
    local tag = conversations.tag(service, name)
    if not conversations.has_tag(conversation, tag.name) then
      table.insert(conversation.tags, tag.name)
    end
  end
end

function conversations.set_status(service, conversation, status)
  local closed = status == "closed"
  conversation.status = status
  conversation.closedBy = closed and service.items.users[1].id or 0
  conversation.closedAt = closed and conversation.modifiedAt or nil
end

function conversations.set_customer(service, conversation, id)
  local before, after = service:find("customers", conversation.customer), service:find("customers", id)
  if before then before.conversationCount = before.conversationCount - 1 end
  if after then after.conversationCount = after.conversationCount + 1 end
  conversation.customer = id
end

function conversations.forget_customer(service, conversation)
  conversations.set_customer(service, conversation, 0)
end

-- The words of a thread without its tags, cut to a line.
local function preview_of(body)
  local shown, at = "", 1
  while at <= #body and #shown < 80 do
    local after_tag = body:match("^<[^>]*>?()", at) or body:match("^>()", at)
    local run = after_tag and "" or body:match("^[^<>]+", at):sub(1, 80 - #shown)
    shown, at = shown .. run, after_tag or at + #run
  end
  while at <= #body and shown ~= "" and body:byte(at) & 0xC0 == 0x80 do
    shown, at = shown:sub(1, -2), at - 1 -- back to the start of a character that was cut in two
  end
  return at <= #body and shown .. "…" or shown
end

local function user_person(service, id)
  local user = service:find("users", id)
  return user and json.object("id", id, "type", "user", "first", user.firstName, "last", user.lastName,
    "email", user.email)
end

local function copy(list) return json.array(table.move(list or {}, 1, #(list or {}), 1, {})) end

-- A new thread, which keeps what people and conversation are at that time. `user` is who wrote it, nil
-- for the customer.
local function fill_thread(service, conversation, thread, user)
  local customer = customers.person(service, thread.customer_id)
  thread.status, thread.user = conversation.status, user
  thread.source = json.object("type", conversation.source_type, "via", user and "user" or "customer")
  thread.customer, thread.customer_id = customer, customer and thread.customer_id or 0
  if user then thread.createdBy = user_person(service, user) else thread.createdBy = customer end
  thread.assignedTo = user_person(service, conversation.assignee)
  conversation.preview = preview_of(thread.body)
end

function conversations.add_thread(service, conversation, thread, user)
  thread.id = service:next_id "threads"
  fill_thread(service, conversation, thread, user)
  table.insert(conversation.threads, thread)
end

-- A new conversation without anything in it.
function conversations.fill(service, conversation)
  service.last_number = service.last_number + 1
  conversation.number, conversation.state = service.last_number, "published"
  conversation.tags, conversation.cc, conversation.bcc = json.array(), json.array(), json.array()
  conversation.fields, conversation.threads = json.array(), {}
  conversation.createdAt, conversation.modifiedAt = service:now(), service:now()
  return conversation
end

-- Rules of bodies ---------------------------------------------------------------------------------

-- Thread types have other names when they are made than when they are read.
local read_types = { customer = "customer", reply = "message", note = "note", phone = "phone", chat = "chat" }
local reference_fields = Service.rules("id integer @customers, email text 1-, firstName text 1-40, lastName text 1-40")

function reference_fields.check(_, mistakes, prefix, reference)
  if math.type(reference.id) ~= "integer" and type(reference.email) ~= "string" then
    mistakes:say(prefix:sub(1, -2), "an id or an email is required", "NotNull")
  end
end

-- The customer of a thread: {"id"} or {"email", …}.
local function check_reference(service, mistakes, path, reference)
  if reference == nil or reference == json.null then mistakes:add(path, "null")
  elseif json.is_object(reference) then service:check(mistakes, path .. ".", reference, reference_fields) end
end

-- A note has none.
local function check_first_reference(service, mistakes, path, reference, thread)
  if read_types[thread.type] and thread.type ~= "note" then check_reference(service, mistakes, path, reference) end
end

local thread_rules = "cc texts, bcc texts, imported boolean, createdAt date, draft boolean, user integer @users"
local new_thread_fields = Service.rules("type text! customer|reply|note|phone|chat, text text!",
  { "customer", "object", check = check_first_reference }, thread_rules)

local new_fields = Service.rules("subject text!, type text! chat|email|phone, mailboxId integer! @mailboxes, "
  .. "status text! active|closed|pending", { "customer", "object!", of = reference_fields },
  { "threads", "array!", of = new_thread_fields, check = function(_, mistakes, path, threads)
    if json.is_array(threads) and #threads == 0 then mistakes:add(path, "empty") end
  end }, "assignTo integer @users, tags texts", { "fields", "array", of = Service.rules { "id", "integer", strict = true } },
  "autoReply boolean, imported boolean, createdAt date, user integer @users")

local thread_statuses = "text text!, status text active|all|closed|open|pending|spam"
local thread_fields = Service.rules(thread_statuses, thread_rules, { "customer", "object", check = check_reference })
conversations.note_fields = Service.rules(thread_statuses .. "|inbox_predefined", thread_rules, "customer object")

-- Making ------------------------------------------------------------------------------------------

local function refuse_when_full(service, threads)
  if threads > threads_most then
    Service.refuse(service:error(412, "The conversation has too many threads"))
  end
end

local function append(list, more)
  for _, item in ipairs(json.is_array(more) and more or {}) do list[#list + 1] = item end
end

local function given_id(value) return math.type(value) == "integer" and value or nil end
local function author(service, body) return given_id(body.user) or service.items.users[1].id end

-- Addresses are taken on threads of the e-mail kind only; elsewhere they are ignored.
local function make_first_thread(service, conversation, body)
  local mails = body.type == "reply" or body.type == "customer"
  local thread = {
    type = read_types[body.type], body = body.text, createdAt = conversation.createdAt,
    state = body.draft == true and "draft" or "published", cc = json.array(), bcc = json.array(),
    customer_id = body.type == "note" and conversation.customer or customers.resolve(service, body.customer),
  }
  for _, name in ipairs { "cc", "bcc" } do
    append(thread[name], mails and body[name])
    append(conversation[name], mails and body[name])
  end
  local by_user = body.type == "reply" or body.type == "note"
  conversations.add_thread(service, conversation, thread, by_user and author(service, body) or nil)
end

-- Without assignTo the inbox decides, which here means nobody, as with null.
local function make(service, conversation, body)
  local customer = customers.resolve(service, body.customer)
  conversations.fill(service, conversation)
  conversation.subject, conversation.type, conversation.mailboxId = body.subject, body.type, body.mailboxId
  conversation.source_type = "api"
  conversation.assignee, conversation.creator = given_id(body.assignTo), given_id(body.user)
  if type(body.createdAt) == "string" then conversation.createdAt = text.read_iso(body.createdAt) end
  conversation.waitingSince = conversation.createdAt
  conversation.searchable_ms = service:elapsed_ms() + service.options.search_lag_ms
  conversations.set_customer(service, conversation, customer)
  set_tags(service, conversation, json.is_array(body.tags) and body.tags or {})
  conversations.set_status(service, conversation, body.status)
  append(conversation.fields, body.fields)
  for _, thread in ipairs(body.threads) do make_first_thread(service, conversation, thread) end
end

-- What a thread's status makes of its conversation's; other words are taken and change nothing.
local new_statuses = { active = "active", open = "active", closed = "closed", pending = "pending", spam = "spam" }

-- A thread makes the conversation active again unless a status is given; a note does not. A reply that
-- is neither a draft nor imported is mailed.
local function make_thread(service, thread, body, conversation, row)
  local kind, now = row.thread, service:now()
  local imported = body.imported == true and type(body.createdAt) == "string" and text.read_iso(body.createdAt)
  thread.type, thread.body, thread.createdAt, conversation.modifiedAt = kind.type, body.text, imported or now, now
  thread.state, thread.cc, thread.bcc = body.draft == true and "draft" or "published", json.array(), json.array()
  append(thread.cc, body.cc)
  append(thread.bcc, body.bcc)
  thread.customer_id = kind.customer and customers.resolve(service, body.customer) or conversation.customer
  if type(body.status) == "string" then
    conversations.set_status(service, conversation, new_statuses[body.status] or conversation.status)
  elseif kind.type ~= "note" and body.imported ~= true then
    conversations.set_status(service, conversation, "active")
  end
  if kind.type == "message" and thread.state ~= "draft" and body.imported ~= true then service:send "mail" end
  fill_thread(service, conversation, thread, kind.by_user and author(service, body) or nil)
end

-- Changing ----------------------------------------------------------------------------------------

local function setter(member)
  return function(_, conversation, value) conversation[member] = value end
end

local function check_draft(_, mistakes, path, value)
  if value == true then mistakes:say(path, "must be false", "AssertFalse") end
end

-- By operation and path: rules of the value.
function conversations.patch(set, ...)
  local rules = Service.rules(...)
  rules[1].strict, rules.set = rules[1].kind ~= "any", set
  return rules
end

local patch = conversations.patch

conversations.patches = {
  ["replace /subject"] = patch(setter "subject", "value text!"),
  ["replace /status"] = patch(conversations.set_status, "value text active|closed|pending|spam"),
  ["replace /assignTo"] = patch(setter "assignee", "value integer @users"),
  ["remove /assignTo"] = patch(function(_, conversation) conversation.assignee = nil end, "value any"),
  ["move /mailboxId"] = patch(setter "mailboxId", "value integer @mailboxes"),
  ["replace /primaryCustomer.id"] = patch(conversations.set_customer, "value integer @customers"),
  ["replace /draft"] = patch(function() end, { "value", "boolean", check = check_draft }),
}

function conversations.put_tags(service, conversation, body) set_tags(service, conversation, body.tags) end

-- How they are sent -------------------------------------------------------------------------------

-- {"href": …}; a format for the path.
function conversations.link(request, format, ...)
  return json.object("href", request.base .. format:format(...))
end

local link = conversations.link

-- Each mailbox has a folder for each status; the ids only have to stay the same.
local function folder_of(conversation)
  for i, status in ipairs(statuses) do
    if status == conversation.status then return conversation.mailboxId * 10 + i - 1 end
  end
end

local function shown_tags(conversation, _, service)
  return json.map(conversation.tags, function(name)
    local tag = conversations.tag(service, name)
    return json.object("id", tag.id, "color", "#929499", "tag", tag.name)
  end)
end

local function shown_fields(conversation)
  return json.map(conversation.fields, function(field)
    return json.object("id", field.id, "name", field.name, "value", field.value, "text", field.text)
  end)
end

local function links(conversation, request)
  local id, creator = conversation.id, conversation.creator
  local customer = link(request, "/v2/customers/%d", conversation.customer)
  local user = function(user_id) return user_id and link(request, "/v2/users/%d", user_id) end
  return json.object("self", link(request, "/v2/conversations/%d", id),
    "mailbox", link(request, "/v2/mailboxes/%d", conversation.mailboxId), "primaryCustomer", customer,
    creator and "createdByUser" or "createdByCustomer", user(creator) or customer,
    "closedBy", user(conversation.closedBy > 0 and conversation.closedBy or nil),
    "threads", link(request, "/v2/conversations/%d/threads", id),
    "assignee", user(conversation.assignee),
    "web", link(request, "/conversation/%d/%d", id, conversation.number))
end

local function shown_attachments(thread)
  return json.object("attachments", json.map(thread.attachments or json.array(), function(attachment)
    return json.object("id", attachment.id, "filename", attachment.name, "mimeType", attachment.type, "width", 0,
      "height", 0, "size", #attachment.data // 4 * 3, "state", "valid")
  end))
end

local thread_view = Service.view("id type status state",
  { "action", json.object("type", "default", "associatedEntities", {}) },
  "body source customer createdBy assignedTo", { "savedReplyId", 0 }, { "to", json.array() }, "cc bcc",
  date "createdAt", "scheduled", { "_embedded", shown_attachments },
  { "_links", function(thread, request)
    return json.object("customer", link(request, "/v2/customers/%d", thread.customer_id))
  end })

-- Newest first, and only when they are asked for.
local function embedded_threads(conversation, request, service)
  local shown = json.array()
  for i = #conversation.threads, request.query.embed == "threads" and 1 or math.maxinteger, -1 do
    shown[#shown + 1] = service:object(thread_view, conversation.threads[i], request)
  end
  return json.object("threads", shown)
end

local function when_any(name)
  return { name, function(conversation) return #conversation[name] > 0 and conversation[name] or nil end }
end

local function user_of(name, member)
  return { name, function(conversation, _, service) return user_person(service, conversation[member]) end }
end

local function customer_of(conversation, _, service) return customers.person(service, conversation.customer) end

local view = Service.view("id number", { "threads", function(conversation) return #conversation.threads end }, "type",
  { "folderId", folder_of }, "status state subject",
  { "preview", function(conversation) return conversation.preview or "" end }, "mailboxId",
  user_of("assignee", "assignee"),
  { "createdBy", function(conversation, _, service)
    if conversation.creator then return user_person(service, conversation.creator) end
    return customer_of(conversation, nil, service)
  end },
  { "primaryCustomer", customer_of }, date "createdAt", "closedBy", user_of("closedByUser", "closedBy"),
  date "closedAt", date("userUpdatedAt", "modifiedAt"),
  { "customerWaitingSince", function(conversation)
    return json.object("time", text.iso(conversation.waitingSince), "friendly", "2 hours ago")
  end },
  { "source", function(conversation) return json.object("type", conversation.source_type, "via", "customer") end },
  { "tags", shown_tags }, when_any "cc", when_any "bcc", { "customFields", shown_fields }, "snooze",
  { "_embedded", embedded_threads }, { "_links", links })

-- For 60 days after a merge GET leads to the conversation that is left.
function conversations.prepare_get(_, request)
  if text.integer(request.captures[1]) ~= merged_id then return end
  local reply = Service.empty(301)
  Service.header(reply, "Location", ("%s/v2/conversations/%d"):format(request.base, merged_into))
  Service.refuse(reply)
end

-- The list ----------------------------------------------------------------------------------------

local function body_has_words(conversation, words)
  for _, thread in ipairs(conversation.threads) do
    if text.has_words(thread.body, words) then return true end
  end
  return false
end

local function has_address(conversation, address, service)
  local customer = service:find("customers", conversation.customer)
  for _, list in ipairs { conversation.cc, conversation.bcc, customer and customer.emails or {} } do
    for _, item in ipairs(list) do
      if text.same(type(item) == "table" and item.value or item, address) then return true end
    end
  end
  return false
end

local function assigned_to(conversation, name, service)
  if text.same(name, "unassigned") then return not conversation.assignee end
  local user = service:find("users", conversation.assignee)
  return user and text.has_words(user.firstName .. " " .. user.lastName, name) or false
end

local function in_mailbox_named(conversation, name, service)
  local mailbox = service:find("mailboxes", conversation.mailboxId)
  return mailbox and text.same(mailbox.name, name) or false
end

local function replied(conversation, user)
  for _, thread in ipairs(conversation.threads) do
    if thread.type == "message" and thread.user == user then return true end
  end
  return false
end

local function equals(member)
  return function(conversation, value) return conversation[member] == value end
end

local function value_of(member) return function(conversation) return conversation[member] end end

local search_fields = {
  subject = { matches = function(conversation, words) return text.has_words(conversation.subject, words) end },
  body = { matches = body_has_words }, tag = { matches = conversations.has_tag },
  mailbox = { matches = in_mailbox_named }, mailboxid = { kind = "integer", matches = equals "mailboxId" },
  customerIds = { kind = "integer", matches = equals "customer" },
  number = { kind = "integer", matches = equals "number" }, id = { kind = "integer", matches = equals "id" },
  email = { matches = has_address }, assigned = { matches = assigned_to },
  attachments = { kind = "boolean", matches = function(_, wanted) return not wanted end }, -- nothing has one
  replyUserIds = { kind = "integer", matches = replied },
  modifiedAt = { kind = "date", value = value_of "modifiedAt" },
  createdAt = { kind = "date", value = value_of "createdAt" }, status = { matches = equals "status" },
  bare = { matches = function(conversation, words)
    return text.has_words(conversation.subject, words) or body_has_words(conversation, words)
  end },
}

-- Whether one of the parts of a text with commas is accepted.
local function any_part(matches)
  return function(conversation, value)
    for part in (value .. ","):gmatch("([^,]*),") do
      if matches(conversation, part) then return true end
    end
    return false
  end
end

local function has_field(conversation, id_and_value)
  for _, field in ipairs(conversation.fields) do
    if json.is_object(field) and ("%s:%s"):format(field.id, field.value) == id_and_value then return true end
  end
  return false
end

-- "open" is undefined in the documents: taken as not yet closed.
local function has_status(conversation, wanted)
  if wanted == "open" then return conversation.status == "active" or conversation.status == "pending" end
  return wanted == "all" or conversation.status == wanted
end

local function read_mailboxes(_, mistakes, value)
  if not value:find("^[%d,]+$") then mistakes:say("mailbox", "must be numbers", "InvalidNumber") end
  return value
end

local function read_fields_filter(_, mistakes, value, request)
  if not request.query.mailbox then
    mistakes:say("customFieldsByIds", "needs the parameter mailbox", "NotNull")
  end
  return value
end

local query = {
  { "status", words = { "active", "all", "closed", "open", "pending", "spam" }, default = "active",
    matches = has_status },
  { "mailbox", read = read_mailboxes, matches = any_part(function(conversation, id)
    return tonumber(id) == conversation.mailboxId
  end) },
  { "customFieldsByIds", read = read_fields_filter, matches = any_part(has_field) },
  { "folder", "integer", matches = function(conversation, id) return folder_of(conversation) == id end },
  -- nobody has the id 0: unassigned conversations are found by the query only
  { "assigned_to", "integer", matches = equals "assignee" }, { "number", "integer", matches = equals "number" },
  { "modifiedSince", "date", matches = function(conversation, since) return conversation.modifiedAt >= since end },
  { "tag", matches = any_part(conversations.has_tag) },
  customers.search(search_fields),
}

local function by_customer(value)
  return function(conversation, service)
    local customer = service:find("customers", conversation.customer)
    return customer and text.fold(value(customer)) or ""
  end
end

local function full_name(customer)
  return customers.text(customer, "firstName") .. " " .. customers.text(customer, "lastName")
end

conversations.resource = {
  per_page = 25, fields = new_fields, view = view, query = query, make = make,
  variant = function(request) return request.query.embed == "threads" and "threads" or "" end,
  conflict = function(service, body) refuse_when_full(service, #body.threads) end,
  known_by = function(conversation) return conversation.subject end,
  touch = "modifiedAt",
  sorts = {
    { "createdAt", value_of "createdAt" }, { "customerEmail", by_customer(customers.email) },
    { "customerName", by_customer(full_name) }, { "mailboxid", value_of "mailboxId" },
    { "modifiedAt", value_of "modifiedAt" }, { "number", value_of "number" },
    { "score", value_of "createdAt" }, { "status", value_of "status" },
    { "subject", function(conversation) return text.fold(conversation.subject) end },
    { "waitingSince", value_of "waitingSince" },
  },
}

conversations.threads = {
  parent = "conversations", within = "threads", per_page = 25, newest_first = true, ids = { last = 10295011200 },
  fields = thread_fields, view = thread_view, make = make_thread,
  path = function(_, conversation) return ("/v2/conversations/%d/threads"):format(conversation.id) end,
  conflict = function(service, _, threads) refuse_when_full(service, #threads + 1) end,
}

return conversations
