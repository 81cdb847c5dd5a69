-- Help Scout's live chats: events, who holds one, its end, which makes a conversation.

local hs = require "helpscout"
local json = require "json"
local Service = require "service"
local text = require "text"

local function need(...) return hs:need(...) end
local function time(seconds) return os.date("!%Y-%m-%dT%H:%M:%S.730000Z", seconds) end

-- The owner of the token acts.
local function owner() return hs.items.users[1].id end

local function agent(id)
  local person = hs.user_person(id)
  if person then person.type = "agent" end
  return person
end

-- Events ------------------------------------------------------------------------------------------

local function add_event(chat, action, author, params, id)
  hs.last_event = (hs.last_event or 0) + 1
  table.insert(chat.events, { id = id or ("9a4c1d2e-0000-4000-8000-%012x"):format(hs.last_event),
    chatId = chat.id, author = author, action = action, type = action:match "^%a+",
    createdAt = time(hs:now()), params = params or {} })
end

local event_view = Service.view "id chatId type action author createdAt params"

hs:resource("live_chats", { path = "/v2/chats", does = "get", view = Service.view([[id
  beaconId mailboxId createdAt endedAt assignee customer preview customFields=[] tags timeline
  _embedded _links]], {
  assignee = function(chat) return agent(chat.assignee) end,
  customer = function(chat) return hs.customer_person(chat.customer) end,
  tags = function(chat)
    return json.map(chat.tags, function(name) return { id = hs.tag(name).id, slug = name,
      color = "none" } end)
  end,
  _links = function(chat, request) return { self = hs.link(request, "/v2/chats/%s", chat.id) } end,
  -- the latest events, here ten of them
  _embedded = function(chat, request)
    local shown = table.move(chat.events, math.max(1, #chat.events - 9), #chat.events, 1, {})
    return #shown > 0 and { events = Service.objects(event_view, shown, request) } or nil
  end }) })
hs:resource("chat_events", { parent = "live_chats", within = "events", path = "/v2/chats/{}/events",
  does = "list", list_key = "events", per_page = 10, view = event_view })

-- Writes ------------------------------------------------------------------------------------------

local function hold(chat, id)
  if chat.assignee == id then return end
  chat.assignee = id
  add_event(chat, "chat-assigned", agent(id))
end

-- A write of a chat that has not ended; the answer is the chat.
local function on_chat(path, fields, act)
  local rules = fields and Service.rules(fields)
  hs:on("PUT /v2/chats/{}/" .. path, "live_chats", nil, function(chat, _, request)
    hs:need_found(not chat.endedAt)
    act(chat, rules and hs:checked_body(request, rules), request.captures[2])
    return Service.object(hs.resources.live_chats.view, chat, request)
  end)
end

-- Ids are the caller's, and each is taken once.
local function need_new(chat, id)
  need(#id == 36 and id:find "^%x+%-%x+%-%x+%-%x+%-%x+$", "The id must be a UUID")
  need(not Service.first(chat.events, "id", id), "id value is already in use", 422)
end

on_chat("messages/{}", "body text!", function(chat, body, id)
  need(not chat.assignee or chat.assignee == owner(), "The chat is assigned to another user")
  need_new(chat, id)
  hold(chat, owner())
  add_event(chat, "message-added", agent(owner()), { body = body.body }, id)
  hs:send "message"
end)

on_chat("notes/{}", "body text!", function(chat, body, id)
  need_new(chat, id)
  add_event(chat, "note-added", agent(owner()), { body = body.body }, id)
end)

on_chat("accept", nil, function(chat) hold(chat, owner()) end)
on_chat("assign", "assignedTo integer! @users", function(chat, body)
  hold(chat, body.assignedTo)
end)
on_chat("unassign", nil, function(chat) chat.assignee = nil end)
on_chat("tags", "tags texts!", function(chat, body)
  chat.tags = json.map(body.tags, function(name) return hs.tag(name:lower()).name end)
end)

-- The whole chat becomes one thread of the customer's. That the visitor gets a transcript is not
-- said, and not denied.
on_chat("end", "status text! active|closed|pending", function(chat, body)
  local lines, customer = {}, { id = chat.customer }
  for i, event in ipairs(chat.events) do lines[i] = event.action end
  chat.endedAt = time(hs:now())
  hs:make("conversations", { subject = chat.preview, type = "chat", mailboxId = chat.mailboxId,
    tags = chat.tags, status = body.status, customer = customer,
    threads = { { type = "customer", text = table.concat(lines, "<br>"), customer = customer } } })
  hs:send "mail"
end)

-- Seed --------------------------------------------------------------------------------------------

-- One that the owner holds, with more events than stand on a page; one that nobody holds; one that
-- another user does; and one without an event.
function hs.seed_chats(now)
  local visitor = hs.customer_person(789)
  local started = { type = "chat-started", timestamp = time(now - 600), title = "Shop",
                    url = "https://shop.example/" }
  for _, seed in ipairs {
    { "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10", 4120, 133 },
    { "9b8f6a10-52c1-4c53-8a3f-2e4d6c8b0a12", nil, 1 },
    { "3f1d2c3b-4a59-4e68-8b77-9c86ad95be14", 4121, 1 },
    { "7c2f9b40-1b2a-4c3d-8e4f-5a6b7c8d9e16", nil, 0 },
  } do
    local chat = hs:add("live_chats", { id = seed[1], mailboxId = 123, createdAt = time(now - 600),
      beaconId = "5f0c2f1e-19cf-4a7a-8b7c-0d2a4b6c8e01", assignee = seed[2], customer = 789,
      preview = "Is the shop open?", tags = json.array(), events = {}, timeline = { started } })
    for _ = 1, seed[3] do
      add_event(chat, "message-added", visitor, { body = "Is the shop open?" })
    end
  end
end
