-- What Help Scout does with threads that are there: text, hiding, schedules, sources.

local conversations = require "helpscout_conversations"
local json = require "json"
local Service = require "service"
local text = require "text"
local threads = {}

local function is_written(thread) return thread.type == "customer" or thread.type == "message" end

-- By operation and path, as for conversations; hidden are only messages that are no drafts.
local function set_hidden(service, thread, hidden)
  if not is_written(thread) or thread.state == "draft" then
    Service.refuse(service:error(400, "The thread cannot be hidden"))
  end
  thread.state = hidden and "hidden" or "published"
end

local changes = {
  ["replace /text"] = conversations.patch(function(_, thread, body) thread.body = body end, "value text!"),
  ["replace /hidden"] = conversations.patch(set_hidden, "value boolean"),
}

local schedule_fields = Service.rules({ "scheduledFor", "date!", check = function(service, mistakes, path, value)
  local at = type(value) == "string" and text.read_iso(value)
  if at and at <= service:now() then mistakes:say(path, "must be in the future", "Future", value) end
end }, "unscheduleOnCustomerReply boolean!, sendAsCreator boolean")

-- A draft that waits; it will be mailed, which counts at once.
local function schedule(service, thread, body)
  if thread.state ~= "draft" then Service.refuse(service:error(400, "The thread is no draft")) end
  local owner = service.items.users[1].id
  thread.scheduled = json.object("scheduledBy", owner, "sendAsId", body.sendAsCreator and thread.user or owner,
    "createdAt", text.iso(service:now()), "scheduledFor", body.scheduledFor,
    "unscheduleOnCustomerReply", body.unscheduleOnCustomerReply)
  service:send "mail"
end

local function unschedule(_, thread) thread.scheduled = nil end

local function publish(service, thread)
  if not thread.scheduled then Service.refuse(service:error(400, "The thread is not scheduled")) end
  thread.scheduled, thread.state = nil, "published"
  service:send "mail"
end

-- What came by e-mail, as JSON or as it came.
local function source(service, request, row)
  local thread = service:item(request, row.resource)
  if not thread.original then Service.refuse(service:not_found()) end
  if request.headers.accept == "message/rfc822" then
    return Service.reply(200, "message/rfc822", thread.original)
  end
  return json.object("original", thread.original)
end

local one = "/v2/conversations/{}/threads/{}"

threads.routes = {
  { "GET", "/v3/conversations/{}/threads", "list", "threads" },
  { "PATCH", one, "patch_object", "threads", patches = changes },
  { "PUT", one .. "/schedule", "change", "threads", fields = schedule_fields, set = schedule },
  { "PATCH", one .. "/schedule", "patch_object", "threads",
    patches = { ["replace /state"] = conversations.patch(publish, "value text published|published") } },
  { "DELETE", one .. "/schedule", "change", "threads", set = unschedule, counts = "delete_schedule" },
  { "GET", one .. "/original-source", "answer", "threads", with = source },
}

return threads
