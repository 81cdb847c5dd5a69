-- Help Scout's users and mailboxes beyond what they are: status, folders, fields, routing.

local conversations = require "helpscout_conversations"
local json = require "json"
local Service = require "service"
local text = require "text"
local directory = {}

-- Users -------------------------------------------------------------------------------------------

local access_fields = Service.rules "id integer! @mailboxes, emailAccess boolean"

directory.user_fields = Service.rules("firstName text! 1-40, lastName text! 1-40, email text!",
  { "role", "text!", words = { "admin", "user", "light user" } },
  "timezone text, jobTitle text, phone text", { "sendInvite", "boolean", keep = false },
  { "mailboxes", "array", of = access_fields, keep = false })

function directory.user_conflict(service, body)
  for _, user in ipairs(service.items.users) do
    if text.same(user.email, body.email) then
      Service.refuse(service:error(409, "A user with this email already exists"))
    end
  end
end

-- An invitation is mailed unless it is refused; everybody has a status.
function directory.user_made(service, user, body)
  user.createdAt = user.createdAt or service:now()
  service:add("userStatuses", { id = user.id, status = "active", updatedAt = user.createdAt,
    source = "presence_detection" })
  if body.sendInvite ~= false then service:send "mail" end
end

local status_fields = Service.rules("status text! active|away",
  { "customStatus", "object", of = Service.rules "text text!, emoji text, emojiName text" })

local function set_status(service, user, body)
  local custom = json.is_object(body.customStatus) and body.customStatus
  user.status, user.updatedAt, user.source = body.status, service:now(), "api"
  user.custom = custom and json.object("text", custom.text, "emoji", custom.emoji, "emojiName", custom.emojiName)
end

local status_view = Service.view({ "userId", function(user) return user.id end },
  { "email", function(user, _, service)
    return json.object("status", user.status, "updatedAt", text.iso(user.updatedAt),
      "performedBy", service.items.users[1].id, "source", user.source, "customStatus", user.custom or nil)
  end },
  { "chat", json.object("status", "unavailable") },
  { "_links", function(user, request)
    return json.object("self", conversations.link(request, "/v2/users/%d/status", user.id))
  end })

-- Mailboxes ---------------------------------------------------------------------------------------

local function within_mailbox(name, view)
  return { parent = "mailboxes", within = name, pages = "whole", view = view }
end

directory.resources = {
  userStatuses = { one = "status", per_page = 50, view = status_view },
  fields = within_mailbox("fields", Service.view "id name type order required options"),
  folders = within_mailbox("folders", Service.view("id name type userId totalCount activeCount",
    Service.date "updatedAt")),
}

local routing_view = Service.view "state assignmentLimit assignmentMethod userIds rotation"

-- The rotation says whose turn it is: here everybody's, and nobody has a conversation yet.
local function rotation_of(users)
  return json.map(users, function(id)
    return json.object("userId", id, "conversationsCount", 0, "eligible", true)
  end)
end

local function set_routing(_, mailbox, body)
  mailbox.routing = { state = body.state, assignmentLimit = body.assignmentLimit,
    assignmentMethod = body.assignmentMethod, userIds = body.userIds, rotation = rotation_of(body.userIds) }
end

local routing_fields = Service.rules("state text! enabled|disabled",
  { "assignmentLimit", "integer!", check = function(_, mistakes, path, value)
    if math.type(value) == "integer" and (value < 1 or value > 100) then
      mistakes:say(path, "must be between 1 and 100", "Range", value)
    end
  end },
  "assignmentMethod text! round_robin|balanced",
  { "userIds", "array!", check = function(service, mistakes, path, value, body)
    for _, id in ipairs(json.is_array(value) and value or {}) do
      if not service:find("users", id) then mistakes:say(path, "invalid identifier", "InvalidIdentifier", id) end
    end
    if json.is_array(value) and #value == 0 and body.state == "enabled" then
      mistakes:say(path, "may not be empty", "NotEmpty")
    end
  end })

-- Every other mailbox has custom fields; ids are the same in all that do.
function directory.fill_mailbox(mailbox, number)
  local function option(id, order, label) return json.object("id", id, "order", order, "label", label) end
  mailbox.fields = number % 2 == 1 and {} or {
    { id = 8, name = "Account Type", type = "dropdown", order = 1, required = false,
      options = json.array { option(8518, 1, "Free"), option(8519, 2, "Paid") } },
    { id = 9, name = "Renewal", type = "date", order = 2, required = false },
  }
  mailbox.folders = {}
  for i, type in ipairs { "unassigned", "mytickets", "drafts", "closed" } do
    mailbox.folders[i] = { id = mailbox.id * 10 + i, name = type:upper():sub(1, 1) .. type:sub(2), type = type,
      userId = type == "mytickets" and 4120 or 0, totalCount = 20 * i, activeCount = i == 4 and 0 or 4,
      updatedAt = mailbox.updatedAt }
  end
  mailbox.routing = { state = "disabled", assignmentLimit = 10, assignmentMethod = "round_robin",
    userIds = json.array(), rotation = json.array() }
end

-- Routes ------------------------------------------------------------------------------------------

local function routing(service, request, row)
  return service:object(routing_view, service:item(request, row.resource).routing, request)
end

directory.routes = {
  { "POST", "/v2/users", "create", "users" },
  { "GET", "/v2/users/status", "list", "userStatuses" },
  { "GET", "/v2/users/{}/status", "get", "userStatuses" },
  { "PUT", "/v2/users/{}/status", "change", "userStatuses", fields = status_fields, set = set_status },
  { "GET", "/v2/tags/{}", "get", "tags" },
  { "GET", "/v2/mailboxes/{}/fields", "list", "fields" },
  { "GET", "/v2/mailboxes/{}/folders", "list", "folders" },
  { "GET", "/v2/mailboxes/{}/routing", "answer", "mailboxes", with = routing },
  { "PUT", "/v2/mailboxes/{}/routing", "change", "mailboxes", fields = routing_fields, set = set_routing,
    counts = "put_routing" },
}

return directory
