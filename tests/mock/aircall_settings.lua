-- Aircall's webhooks, and what can be changed about numbers.

local json = require "json"
local Service = require "service"
local text = require "text"

return function(aircall)
  local webhooks_most = 100

  -- Webhooks --------------------------------------------------------------------------------------

  local function webhook_view(with_id)
    return Service.view({ "id", function(webhook) return with_id and webhook.id or nil end },
      { "direct_link", function(webhook, request) return request.base .. "/v1/webhooks/" .. webhook.webhook_id end },
      "url", { "active", function(webhook) return webhook.active end }, "custom_name events token",
      { "created_at", function(webhook) return text.iso_millis(webhook.created_at) end }, "webhook_id")
  end

  local whole, written = webhook_view(true), webhook_view(false)
  local all_events = json.array { "call.created", "call.answered", "call.ended", "contact.created", "user.created" }
  local https = "^https://%S+$"
  local changes = Service.rules({ "url", "text", form = https }, "custom_name text, events texts, active boolean")

  local webhooks = { title = "Webhook", key = "webhook_id", view = written, first_id = 71900012,
    fields = Service.rules({ "url", "text!", form = https }, "custom_name text, events texts"),
    known_by = function(webhook) return webhook.url end, stamps = { "created_at" },
    conflict = function(service, _, items)
      if #items >= webhooks_most then service:bad_request "There are 100 webhooks" end
    end,
    find = function(service, named)
      for _, webhook in ipairs(service.items.webhooks) do
        if webhook.id == text.integer(named) then return webhook end
      end
    end,
  }

  -- Without events it is for all of them.
  local function or_all(events) return events and #events > 0 and events or all_events end

  function webhooks.made(_, webhook)
    webhook.webhook_id = ("5c0f7d2e-9a41-4d6b-8f03-%012x"):format(webhook.id)
    webhook.token, webhook.active = ("%032x"):format(webhook.id * 104729), true
    webhook.events = or_all(webhook.events)
  end

  local function find_name(list, name)
    for i, one in ipairs(list) do
      if one == name then return i end
    end
  end

  -- Adds to the events, or cuts from them; without an action they are replaced.
  local function merged(webhook, events, action)
    local list = json.array(table.move(webhook.events, 1, #webhook.events, 1, {}))
    for _, name in ipairs(events) do
      local place = find_name(list, name)
      if action == "add" and not place then table.insert(list, name) end
      if action == "remove" and place then table.remove(list, place) end
    end
    return list
  end

  local function update_webhook(service, request, row)
    local webhook, action = service:item(request, webhooks), request.query.events_action
    local body = service:checked_body(request, changes)
    if action and action ~= "add" and action ~= "remove" then service:bad_request "events_action is invalid" end
    service:set(webhook, { url = body.url, custom_name = body.custom_name, active = body.active }, changes)
    webhook.events = action and merged(webhook, body.events or {}, action) or or_all(body.events)
    service:written(row, webhook)
    return service:show(row, service:object(written, webhook, request))
  end

  -- Its meta has no links.
  function aircall.pages.plain_meta(request, resource, items, asked)
    local shown = Service.slice(items, asked, asked.per_page)
    return Service.json(200, "application/json; charset=utf-8", json.object(resource.name, shown, "meta",
      json.object("count", #shown, "total", #items, "current_page", asked.page, "per_page", asked.per_page)))
  end

  -- Numbers ---------------------------------------------------------------------------------------

  local sounds = "welcome waiting ringing_tone unanswered_call after_hours ivr voicemail closed callback_later"
  local sound_fields = {}
  for i, name in ipairs(text.split(sounds, " ")) do sound_fields[i] = { name, kind = "text", form = "^https?://%S+$" } end
  local number_fields = Service.rules("name text, time_zone text, availability_status text open|custom|closed, "
    .. "priority integer", { "messages", "object", of = sound_fields })

  local function update_number(service, number, body)
    local messages = body.messages
    body.messages = nil
    service:set(number, body, number_fields)
    if messages then number.messages = messages end
  end

  local function registration(service, request)
    if not (request.headers["content-type"] or ""):find "^application/json" then
      return Service.reply(400, "application/json", '{"error":"InvalidContentType"}')
    end
    local number = service:item(request, service.resources.numbers)
    return json.object("id", 12, "company_id", 1, "external_id", "C1A2B3", "numbers", json.array { number.digits },
      "update_status", "approved", "update_message", json.null)
  end

  return {
    resources = { webhooks = webhooks },
    routes = {
      { "GET", "/v1/webhooks", "list", "webhooks", view = whole, pages = "plain_meta" },
      { "POST", "/v1/webhooks", "create", "webhooks" },
      { "GET", "/v1/webhooks/{}", "get", "webhooks", view = whole },
      { "PUT", "/v1/webhooks/{}", "answer", "webhooks", with = update_webhook, counts = "update_webhook" },
      { "DELETE", "/v1/webhooks/{}", "remove", "webhooks" },
      { "PUT", "/v1/numbers/{}", "change", "numbers", fields = number_fields, set = update_number },
      { "GET", "/v1/numbers/{}/registration_status", "answer", with = registration },
    },
  }
end
