-- Help Scout's live chats: events, who holds one, its end, which makes a conversation.

local conversations = require "helpscout_conversations"
local customers = require "helpscout_customers"
local json = require "json"
local Service = require "service"
local text = require "text"
local chats = {}

local function time(seconds) return os.date("!%Y-%m-%dT%H:%M:%S.730000Z", seconds) end
local function uuid(number) return ("9a4c1d2e-0000-4000-8000-%012x"):format(number) end

local function agent(service, id)
  local user = service:find("users", id)
  return user and json.object("id", id, "type", "agent", "first", user.firstName, "last", user.lastName,
    "email", user.email)
end

-- Events ------------------------------------------------------------------------------------------

local function add_event(service, chat, id, action, author, params)
  chats.last_event = (chats.last_event or 0) + 1
  table.insert(chat.events, { uuid = id or uuid(chats.last_event), chatId = chat.uuid, author = author,
    action = action, type = action:match "^%a+", createdAt = service:now(), params = params or json.object() })
end

local event_view = Service.view({ "id", function(event) return event.uuid end }, "chatId type action author",
  { "createdAt", function(event) return time(event.createdAt) end }, "params")

local function shown_tags(chat, _, service)
  return json.map(chat.tags, function(name)
    return json.object("id", conversations.tag(service, name).id, "slug", name, "color", "none")
  end)
end

-- _embedded has the latest events, here ten of them.
local function latest(chat, request, service)
  local shown = table.move(chat.events, math.max(1, #chat.events - 9), #chat.events, 1, {})
  return #shown > 0 and json.object("events", service:objects(event_view, shown, request)) or nil
end

local chat_view = Service.view({ "id", function(chat) return chat.uuid end }, "beaconId mailboxId",
  { "createdAt", function(chat) return time(chat.createdAt) end },
  { "endedAt", function(chat) return chat.endedAt and time(chat.endedAt) end },
  { "assignee", function(chat, _, service) return agent(service, chat.assignee) end },
  { "customer", function(chat, _, service) return customers.person(service, chat.customer) end }, "preview",
  { "customFields", json.array() }, { "tags", shown_tags }, "timeline", { "_embedded", latest },
  { "_links", function(chat, request)
    return json.object("self", conversations.link(request, "/v2/chats/%s", chat.uuid))
  end })

chats.resources = {
  live_chats = { key = "uuid", view = chat_view },
  chat_events = { key = "uuid", parent = "live_chats", within = "events", list_key = "events", per_page = 10,
    view = event_view },
}

-- Writes ------------------------------------------------------------------------------------------

-- The owner of the token acts.
local function owner(service) return service.items.users[1].id end

local function hold(service, chat, id)
  if chat.assignee == id then return end
  chat.assignee = id
  add_event(service, chat, nil, "chat-assigned", agent(service, id))
end

-- Ids are the caller's, and each is taken once.
local function new_id(service, chat, id)
  if not id:find "^%x+%-%x+%-%x+%-%x+%-%x+$" or #id ~= 36 then
    Service.refuse(service:error(400, "The id must be a UUID"))
  end
  for _, event in ipairs(chat.events) do
    if event.uuid == id then Service.refuse(service:error(422, "id value is already in use")) end
  end
  return id
end

local function message(service, chat, body, id)
  if chat.assignee and chat.assignee ~= owner(service) then
    Service.refuse(service:error(400, "The chat is assigned to another user"))
  end
  id = new_id(service, chat, id)
  hold(service, chat, owner(service))
  add_event(service, chat, id, "message-added", agent(service, owner(service)), json.object("body", body.body))
  service:send "message"
end

local function note(service, chat, body, id)
  add_event(service, chat, new_id(service, chat, id), "note-added", agent(service, owner(service)),
    json.object("body", body.body))
end

local function tag(service, chat, body)
  chat.tags = json.map(body.tags, function(name) return conversations.tag(service, name:lower()).name end)
end

-- The whole chat becomes one thread of the customer's. That the visitor gets a transcript is not said, and not
-- denied.
local function finish(service, chat, body)
  local lines, customer = {}, { id = chat.customer }
  for _, event in ipairs(chat.events) do lines[#lines + 1] = event.action end
  chat.endedAt = service:now()
  service:make("conversations", { id = service:next_id "conversations" }, { subject = chat.preview, type = "chat",
    mailboxId = chat.mailboxId, status = body.status, customer = customer, tags = chat.tags,
    threads = { { type = "customer", text = table.concat(lines, "<br>"), customer = customer } } })
  service:send "mail"
end

-- A write of a chat that has not ended; the answer is the chat.
local function write(path, change, ...)
  local fields = select("#", ...) > 0 and Service.rules(...)
  return { "PUT", "/v2/chats/{}/" .. path, "answer", "live_chats", with = function(service, request, row)
    local chat = service:item(request, row.resource)
    if chat.endedAt then Service.refuse(service:not_found()) end
    change(service, chat, fields and service:checked_body(request, fields), request.captures[2])
    service:count(service.stats.writes, "put_chat")
    return service:object(chat_view, chat, request)
  end }
end

chats.routes = {
  { "GET", "/v2/chats/{}", "get", "live_chats" },
  { "GET", "/v2/chats/{}/events", "list", "chat_events" },
  write("accept", function(service, chat) hold(service, chat, owner(service)) end),
  write("messages/{}", message, "body text!"),
  write("notes/{}", note, "body text!"),
  write("assign", function(service, chat, body) hold(service, chat, body.assignedTo) end,
    "assignedTo integer! @users"),
  write("unassign", function(_, chat) chat.assignee = nil end),
  write("tags", tag, "tags texts!"),
  write("end", finish, "status text! active|closed|pending"),
}

-- Seed --------------------------------------------------------------------------------------------

-- One that the owner holds, with more events than stand on a page; one that nobody holds; one that another user
-- does; and one without an event.
local seeds = {
  { "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10", 4120, 133 }, { "9b8f6a10-52c1-4c53-8a3f-2e4d6c8b0a12", nil, 1 },
  { "3f1d2c3b-4a59-4e68-8b77-9c86ad95be14", 4121, 1 }, { "7c2f9b40-1b2a-4c3d-8e4f-5a6b7c8d9e16", nil, 0 },
}

function chats.seed(service, now)
  local visitor = customers.person(service, 789)
  for i, seed in ipairs(seeds) do
    local chat = service:add("live_chats", { uuid = seed[1], beaconId = "5f0c2f1e-19cf-4a7a-8b7c-0d2a4b6c8e01", id = i,
      mailboxId = 123, createdAt = now - 600, assignee = seed[2], customer = 789, preview = "Is the shop open?",
      tags = json.array(), events = {}, timeline = json.array { json.object("type", "chat-started",
        "timestamp", time(now - 600), "url", "https://shop.example/", "title", "Shop") } })
    for _ = 1, seed[3] do
      add_event(service, chat, nil, "message-added", visitor, json.object("body", "Is the shop open?"))
    end
  end
end

return chats
