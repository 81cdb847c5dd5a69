-- Aircall's messages, dialer campaigns, campaigns, AI voice agents and reports.

local aircall = require "aircall"
local files = require "files"
local json = require "json"
local Service = require "service"
local text = require "text"

local function need(...) return aircall:need(...) end
local function millis(item) return text.iso_millis(item.created_at) end

-- Messages ----------------------------------------------------------------------------------------

-- With a configuration a line has no inbox, and without one it has nothing else.
local function check_channel(number, is_native)
  need(not is_native or not number.configuration, "LineIsNotNativeException", 403)
  need(is_native or number.configuration, "Messages of this line go to the inbox", 403)
end

-- What both kinds of message say; the message is on its way.
local function new_message(body)
  local now = aircall:now() * 1000 + 123
  aircall.last_message = (aircall.last_message or 0) + 1
  aircall:send "message"
  return { status = "pending", direction = "outbound", created_at = now, sent_at = now,
    updated_at = now, body = body }
end

local function show_message(request, number, to, body)
  if to == number.e164 then
    Service.refuse(Service.reply(400, "application/json", { key = "SameDestinationAsSender" }))
  end
  local message = new_message(body)
  message.id = ("1779973182%03dabc"):format(aircall.last_message)
  message.direct_link = ("%s/v1/numbers/%d/messages/%s"):format(request.base, number.id, message.id)
  message.raw_digits, message.number = to:sub(2), { id = number.id, digits = number.digits }
  return message
end

for path, is_native in pairs { ["send"] = false, ["native/send"] = true } do
  local user = is_native and ", user_id integer @users" or ""
  aircall:on("POST /v1/numbers/{}/messages/" .. path, "numbers",
    "to phone!, body text! 1-1600, mediaUrl texts" .. user, function(number, body, request)
      check_channel(number, is_native)
      return show_message(request, number, body.to, body.body)
    end)
  aircall:on("POST /v1/numbers/{}/messages/group/" .. path, "numbers", "participants receivers! 1-, "
    .. (is_native and "body text! 1-1600" or "body text 1-1600, mediaUrl texts"),
    function(number, body, request)
      check_channel(number, is_native)
      if not is_native then aircall:need_one(body, "body", "mediaUrl") end
      need(not is_native or #body.participants > 1, "A group has two participants")
      local message = new_message(body.body)
      message.group_message_id = ("5b1f0a3e-2c4d-4e6f-8a9b-%012x"):format(aircall.last_message)
      message.direct_link = request.base .. "/v1/numbers/" .. number.id .. "/messages/group"
      message.group_conversation_id = "5b1f0a3e-2c4d-4e6f-8a9b-00000000c0de"
      message.participants, message.media_url = body.participants, body.mediaUrl or json.array()
      return message
    end)
end

-- Who wrote within the last 24 hours: nobody else can be sent a text of one's own.
local wrote = { ["+12025550101"] = true }

for path, to in pairs { ["whatsapp/send"] = "to", ["send/whatsapp/native"] = "externalNumber" } do
  local fields = "lineId integer!, text text 1-4096, " .. to .. [[ phone!,
    templateParams object { id integer!, body array { key text!, value text! } }]]
  aircall:on("POST /v1/messages/" .. path, nil, fields, function(_, body, request)
    local number = aircall:need_found(aircall:find("numbers", body.lineId), { one = "number" })
    aircall:need_one(body, "text", "templateParams")
    need(not body.text or wrote[body[to]], "Only a template reaches who has not written for 24 hours")
    for _, entry in ipairs(body.templateParams and body.templateParams.body or {}) do
      need(entry.key:find "^{{[%w_]+}}$", "key is invalid")
    end
    return show_message(request, number, body[to], body.text or "Hello")
  end)
end

-- Configurations and templates --------------------------------------------------------------------

local configuration = "/v1/numbers/{}/messages/configuration"

local function need_configured(number)
  return aircall:need_found(number.configuration, { one = "configuration" })
end

aircall:on("GET " .. configuration, "numbers", nil, need_configured, { typed = true })
aircall:on("POST " .. configuration, "numbers", "callbackUrl https", function(number, body)
  number.configuration = { token = ("%032x"):format(number.id * 7919),
    callbackUrl = body.callbackUrl or json.null, type = body.type or "Public Api" }
  return number.configuration
end)
aircall:on("DELETE " .. configuration, "numbers", nil, function(number)
  need_configured(number)
  number.configuration = nil
end)

aircall:resource("smsTemplates", { list_key = "templates", view = "id name body",
  per_page_most = 100 })
aircall:collection("/v1/sms/templates", "smsTemplates", "list", { query = {
  search = function(wanted)
    return function(item) return (item.name .. item.body):find(wanted, 1, true) end
  end } })

-- Ten a page unless it is said; the token is how many went before.
aircall:on("GET /v1/numbers/{}/templates", "numbers", nil, function(_, _, request)
  local found, shown, query = {}, json.array(), request.query
  local limit, from = text.integer(query.limit or "") or 10, text.integer(query.token or "") or 0
  for i = 1, 25 do
    local item = { id = i, wabaId = "123456789", name = "order_" .. i, language = "en",
      category = i % 2 == 1 and "UTILITY" or "MARKETING",
      status = i % 5 == 0 and "PENDING" or "APPROVED" }
    if (query.status or item.status) == item.status
      and (query.category or item.category) == item.category then
      table.insert(found, item)
    end
  end
  table.move(found, from + 1, math.min(from + limit, #found), 1, shown)
  return { templates = shown, pageInfo = { currentToken = from, totalCount = #found,
    nextToken = from + limit < #found and from + limit or json.null } }
end)

aircall:on("GET /v1/numbers/{}/whatsapp_status", "numbers", nil, function()
  return { wabaId = "123456789", status = "ONLINE", messagingLimitTier = "TIER_1K",
    canSendMessage = true, qualityRating = "GREEN", businessVerificationStatus = "VERIFIED" }
end)

-- Dialer campaigns --------------------------------------------------------------------------------

local dialer = "/v1/users/{}/dialer_campaign"
local queue_fields = "phone_numbers receivers! 1-100"
local dialer_number = Service.view("id number called=false created_at", { created_at = millis })
local function campaign_of(user)
  aircall:need_plan "dialer campaigns"
  return aircall:need_found(user.campaign, { one = "dialer_campaign" })
end

-- Numbers that are queued and not called are refused by name; the others are added.
local function queue(campaign, numbers)
  local refused = {}
  for _, number in ipairs(numbers) do
    if Service.first(campaign, "number", number:sub(2)) then
      table.insert(refused, number .. " is already imported, but not called")
    else
      table.insert(campaign, { id = campaign.id * 1000 + #campaign, number = number:sub(2),
        created_at = aircall:now() })
    end
  end
  if #refused > 0 then
    Service.refuse(Service.reply(422, "application/json", { error = "Unprocessable Entity",
      success = false, errors = { dialer_campaign = refused } }))
  end
end

aircall:on("POST " .. dialer, "users", queue_fields, function(user, body)
  aircall:need_plan "dialer campaigns"
  user.campaign = user.campaign or { id = user.id % 1000, created_at = aircall:now() }
  queue(user.campaign, body.phone_numbers)
end)
aircall:on("POST " .. dialer .. "/phone_numbers", "users", queue_fields, function(user, body)
  queue(campaign_of(user), body.phone_numbers)
  return Service.empty(201)
end)
aircall:on("GET " .. dialer, "users", nil, function(user, _, request)
  local campaign = campaign_of(user)
  return { dialer_campaign = { id = campaign.id, number_id = json.null,
    created_at = millis(campaign),
    phone_numbers = Service.objects(dialer_number, campaign, request) } }
end)
aircall:on("DELETE " .. dialer, "users", nil, function(user)
  campaign_of(user)
  user.campaign = nil
end)
aircall:resource("phone_numbers", { parent = "users", within = campaign_of, view = dialer_number,
  list_key = "numbers", path = dialer .. "/phone_numbers", does = "list remove" })

-- Campaigns, agents, reports ----------------------------------------------------------------------

local campaign_uuid = "7d9f1c52-4b36-4e0a-8a11-2c3d4e5f6a7b"

aircall:on("POST /v1/campaigns", nil, [[name text!, description text, caller_id_strategy text,
  call_attempts integer, external_ringing_timeout integer, aiva_agent_id text]], function(_, body)
  return { id = campaign_uuid, name = body.name, status = "draft" }
end, { status = 201 })

aircall:on("GET /v1/campaigns/{}/contacts", nil, nil, function(_, _, request)
  aircall:need_found(request.captures[1] == campaign_uuid, { one = "campaign" })
  local shown, wanted = json.array(), request.query.phone_number
  for _, number in ipairs { "12025550101", "12025550102" } do
    if not wanted or wanted == "+" .. number then
      table.insert(shown, { phone_number = number, first_name = "Ida", last_name = "Falk",
        email = json.null, company_name = "Acme", note = json.null })
    end
  end
  return { contacts = shown }
end)

aircall:on("GET /v1/campaign_outcomes", nil, nil, function()
  return { outcomes = { { id = "3d0b6a1e-7c52-4f19-9e84-5a6b7c8d9e0f", label = "Interested" } } }
end)

local agent_keys = {}
aircall:on("POST /v1/outbound-calls/agents/{}", nil, [[contact_phone phone!, idempotency_key text!,
  context object, expiration_seconds integer 60-86400]], function(_, body, request)
  local key = body.idempotency_key
  aircall:need_plan "AI"
  aircall:need_found(request.captures[1] == "agent-7", { one = "agent" })
  for _, value in pairs(body.context or {}) do
    need(type(value) == "string" or math.type(value), "context is invalid")
  end
  need(not agent_keys[key], "The key was used before", 409)
  agent_keys[key] = true
  aircall:send "ring"
  return { id = "01J9ZK3V7Q8W2E5R6T9Y0U1I2O", idempotency_key = key, status = "PENDING",
    virtual_agent_id = "agent-7" }
end, { status = 202 })

local report_names = "CALLS_HISTORY|USER_STATUS_HISTORY"
for name in ([[AVAILABILITY_BREAKDOWN AVERAGE_AFTER_CALL_WORK_TIME_PER_USER CALLS_HANDLED
  AVERAGE_INBOUND_IN_CALL_TIME_PER_USER AVERAGE_OUTBOUND_IN_CALL_TIME_PER_USER RINGING_ATTEMPTS
  CALL_VOLUME_AND_TIME PERCENTAGE_OF_TIME_IN_EACH_STATUS RINGING_ATTEMPTS_PER_USER
  WORK_TIME_AND_AVAILABILITY]]):gmatch "%S+" do
  report_names = report_names .. "|USER_ACTIVITY_" .. name
end

local reports = {}
local function report_id(n) return ("9f2d4b6a-1c3e-4a5b-8d7f-%012x"):format(n) end

-- The first answer says that it is pending, and one that is named so has failed.
aircall:on("POST /v1/analytics/report/export", nil, "input object! { reportName text! "
  .. report_names .. [[,
  options object, exportOptions object { format text CSV|, exportName text }, filter object! { timezone text!, userIDs array,
  teamIDs array, lineIDs array, tagIDs array, callIDs array, dateFilter object! { relative text
  LAST_MONTH|LAST_WEEK|THIS_MONTH|THIS_WEEK|TODAY|YESTERDAY, absoluteRange object { fromDate day!,
  toDate day! } } } }]], function(_, body)
  aircall:need_plan "Analytics+"
  aircall:need_one(body.input.filter.dateFilter, "relative", "absoluteRange")
  local options = body.input.exportOptions or {}
  table.insert(reports, { created_at = aircall:now(), asked = 0, name = options.exportName })
  return { exportID = report_id(#reports), createdAt = millis(reports[#reports]),
    status = "PENDING" }
end, { status = 201 })

aircall:on("GET /v1/analytics/report/export/{}", nil, nil, function(_, _, request)
  aircall:need_plan "Analytics+"
  local n = tonumber(request.captures[1]:match "%x*$", 16) or 0
  local report = aircall:need_found(report_id(n) == request.captures[1] and reports[n],
    { one = "export" })
  report.asked = report.asked + 1
  local shown = { exportID = report_id(n), createdAt = millis(report), status = "PENDING" }
  if report.asked <= aircall.options.report_polls then return shown end
  if report.name == "failed" then
    shown.status, shown.errorMessage = "FAILED", "Too many rows"
    return shown
  end
  return { exportID = report_id(n), createdAt = millis(report), status = "COMPLETED",
    format = "CSV", exportName = report.name or "report", isZipCompressed = false,
    downloadUrl = files.address(request, ("/exports/%d/%d.csv"):format(n, report.asked), "text/csv",
      function() return "call_id,duration\n12345,42\n" end),
    downloadUrlExpiresAt = text.iso_millis(aircall:now() + 3600) }
end)
