-- What Help Scout has beside conversations and customers: users, mailboxes, teams, workflows,
-- webhooks, saved replies, ratings, system users.

local hs = require "helpscout"
local json = require "json"
local Service = require "service"
local text = require "text"

local function need(...) return hs:need(...) end

-- Users -------------------------------------------------------------------------------------------

local function initial(name) return name:match(utf8.charpattern) or "" end

-- An invitation is mailed unless it is refused; everybody has a status.
function hs.complete_user(user, body)
  user.createdAt = user.createdAt or hs:stamp()
  hs:add("userStatuses", { id = user.id, status = "active", updatedAt = user.createdAt,
    source = "presence_detection" })
  if body.sendInvite ~= false then hs:send "mail" end
end

-- Everybody has access to every mailbox, so the parameter mailbox changes nothing.
local users = hs:resource("users", { path = "/v2/users", does = "list create get",
  query = { text = "email text ~ email" }, unique = "email", made = hs.complete_user,
  fields = [[firstName text! 1-40, lastName text! 1-40, email text!,
    role text! admin|user|light~user, timezone text, jobTitle text, phone text,
    sendInvite boolean-, mailboxes array- { id integer! @mailboxes, emailAccess boolean }]],
  view = Service.view([[id firstName lastName email role timezone="Europe/Amsterdam" createdAt
    updatedAt type="user" photoUrl="https://example.com/photo.png" mention initials
    jobTitle="Agent" phone="555-0101" alternateEmails=[] _links@/v2/users/%d]], {
    updatedAt = function(user) return text.iso(text.read_iso(user.createdAt) + 864000) end,
    mention = function(user) return text.fold(user.firstName) end,
    initials = function(user) return initial(user.firstName) .. initial(user.lastName) end,
  }) })

-- The owner of the token.
hs:on("GET /v2/users/me", nil, nil, function(_, _, request)
  local me = Service.object(users.view, hs.items.users[1], request)
  return json.object("companyId", 77, table.unpack(me, 1, me.n))
end)

hs:resource("userStatuses", { path = "/v2/users/status", does = "list",
  view = Service.view([[userId:id
  email chat={"status":"unavailable"} _links@/v2/users/%d/status]], { email = function(user)
  return { status = user.status, updatedAt = user.updatedAt, performedBy = hs.items.users[1].id,
           source = user.source, customStatus = user.custom }
end }) })
hs:on("GET /v2/users/{}/status", "userStatuses", nil, function(user, _, request)
  return Service.object(hs.resources.userStatuses.view, user, request)
end)
hs:on("PUT /v2/users/{}/status", "userStatuses", [[status text! active|away,
  customStatus object { text text!, emoji text, emojiName text }]], function(user, body)
  local custom = json.is_object(body.customStatus) and body.customStatus
  user.status, user.updatedAt, user.source = body.status, hs:stamp(), "api"
  user.custom = custom and { text = custom.text, emoji = custom.emoji,
    emojiName = custom.emojiName } or nil
end)

-- Mailboxes ---------------------------------------------------------------------------------------

hs:resource("mailboxes", { path = "/v2/mailboxes", does = "list get",
  view = "id name slug email createdAt updatedAt _links@/v2/mailboxes/%d,folders,fields" })
hs:resource("fields", { parent = "mailboxes", within = "fields", path = "/v2/mailboxes/{}/fields",
  does = "list", paging = "whole", view = "id name type order required options" })
hs:resource("folders", { parent = "mailboxes", within = "folders",
  path = "/v2/mailboxes/{}/folders", does = "list", paging = "whole",
  view = "id name type userId totalCount activeCount updatedAt" })

local routing, checks = "/v2/mailboxes/{}/routing", {}

function checks.assignmentLimit(mistakes, path, value)
  if math.type(value) == "integer" and (value < 1 or value > 100) then
    mistakes:say(path, "must be between 1 and 100", "Range", value)
  end
end

function checks.userIds(mistakes, path, value, body)
  for _, id in ipairs(json.is_array(value) and value or {}) do
    if not hs:find("users", id) then mistakes:add(path, "known", id) end
  end
  if json.is_array(value) and #value == 0 and body.state == "enabled" then
    mistakes:add(path, "empty")
  end
end

-- The rotation says whose turn it is: here everybody's, and nobody has a conversation yet.
hs:on("GET " .. routing, "mailboxes", nil, function(mailbox) return mailbox.routing end)
hs:on("PUT " .. routing, "mailboxes", Service.rules([[state text! enabled|disabled,
  assignmentLimit integer!, assignmentMethod text! round_robin|balanced, userIds array!]], checks),
  function(mailbox, body)
  mailbox.routing = { state = body.state, assignmentLimit = body.assignmentLimit,
    assignmentMethod = body.assignmentMethod, userIds = body.userIds,
    rotation = json.map(body.userIds, function(id)
      return { userId = id, conversationsCount = 0, eligible = true }
    end) }
end)

local replies = "/v2/mailboxes/{}/saved-replies"

-- In a list those that have a text for chat only come when they are asked for.
local function with_text(asked) return asked ~= "true" and function(reply) return reply.text end end

hs:resource("replies", { parent = "mailboxes", within = "replies", path = replies, no_id = true,
  first_id = 901, does = "create get replace remove",
  fields = "name text!, text text, chatText text", view = "id name text chatText",
  query = { defaults = { includeChatReplies = "false" }, includeChatReplies = with_text } })
hs:collection(replies, "replies", "list", { paging = "bare",
  view = Service.view "id name preview:text chatPreview:chatText" })

-- Teams, workflows, webhooks, ratings, system users -----------------------------------------------

hs:resource("teams", { path = "/v2/teams", does = "list get",
  view = "id name timezone mention initials createdAt updatedAt:createdAt _links@/v2/teams/%d" })
hs:resource("members", { parent = "teams", within = "members", path = "/v2/teams/{}/members",
  does = "list", list_key = "users", view = users.view })

hs:resource("workflows", { path = "/v2/workflows", does = "list",
  query = { text = "mailboxId integer = mailboxId, type manual|automatic = type" },
  view = "id mailboxId type status order name createdAt modifiedAt:createdAt "
    .. "_links@/v2/workflows/%d" })
hs:on_patch("/v2/workflows/{}", "workflows", { ["replace /status"] = { "text! active|inactive",
  "status" } })

-- A workflow that is run may mail people: this one does.
hs:on("POST /v2/workflows/{}/run", "workflows", "conversationIds array! 1-50",
  function(workflow, body)
  need(workflow.type == "manual", "Only manual workflows can be run")
  for _, id in ipairs(body.conversationIds) do
    local conversation = hs:find("conversations", id)
    need(conversation and conversation.mailboxId == workflow.mailboxId,
      "A conversation is not in the workflow's inbox")
  end
  hs:send "mail"
end, { status = 201 })

hs:resource("webhooks", { path = "/v2/webhooks", does = "list get create replace remove",
  first_id = 611, fields = "url text!, events texts! 1-, secret text! 1-40, label text, "
  .. "notification boolean =false, "
    .. "payloadVersion text V2|V3 =\"V2\", mailboxIds array =[]",
  view = [[id url state="enabled" events notification payloadVersion label mailboxIds
    _links@/v2/webhooks/%d]] })

hs:resource("ratings", { path = "/v2/ratings", does = "get", view = [[id threadId
  conversationId conversationNumber mailboxId rating comments createdAt modifiedAt user customer
  _links@/v2/ratings/%d]] })
hs:resource("system_users", { path = "/v3/system-users", does = "list get", view = [[id
  type="system_user" firstName lastName initials email=null timezone="UTC" role="system" createdAt
  updatedAt:createdAt _links@/v3/system-users/%d]] })
