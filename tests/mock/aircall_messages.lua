-- Aircall's messages, dialer campaigns, campaigns, AI voice agents and reports.

local files = require "files"
local json = require "json"
local Service = require "service"
local text = require "text"

return function(aircall)
  local phone_form = "^%+[1-9]%d+$"
  local function the_number(service, id)
    return service:find("numbers", id) or Service.refuse(service:not_found { title = "Number" })
  end

  local function number_of(service, request) return the_number(service, text.integer(request.captures[1])) end

  local function forbid(service, key) service:refuse_with(403, key, key) end

  -- Messages --------------------------------------------------------------------------------------

  local function next_message(service)
    service.message_count = (service.message_count or 0) + 1
    return service.message_count
  end

  local function millis(service) return service:now() * 1000 + 123 end

  local function check_receiver(service, number, to)
    if to == number.e164 then
      Service.refuse(Service.json(400, "application/json", json.object("key", "SameDestinationAsSender")))
    end
  end

  -- With a configuration a line has no inbox, and without one it has nothing else.
  local function check_channel(service, number, native)
    if native and number.configuration then forbid(service, "LineIsNotNativeException") end
    if not native and not number.configuration then forbid(service, "Messages of this line go to the inbox") end
  end

  local function show_message(service, request, number, to, body)
    local id, now = ("1779973182%03dabc"):format(next_message(service)), millis(service)
    service:send "message"
    return service:show({}, json.object("id", id, "status", "pending", "direct_link",
      ("%s/v1/numbers/%d/messages/%s"):format(request.base, number.id, id), "direction", "outbound", "created_at", now,
      "sent_at", now, "updated_at", now, "raw_digits", to:sub(2), "body", body,
      "number", json.object("id", number.id, "digits", number.digits)))
  end

  local to = { "to", "text!", form = phone_form, most = 16 }
  local plain = Service.rules(to, "body text! 1-1600, mediaUrl texts")
  local native = Service.rules(to, "body text! 1-1600, mediaUrl texts, user_id integer @users")

  local function send(fields, is_native)
    return function(service, request)
      local number, body = number_of(service, request), service:checked_body(request, fields)
      check_channel(service, number, is_native)
      check_receiver(service, number, body.to)
      return show_message(service, request, number, body.to, body.body)
    end
  end

  local group_fields = Service.rules("participants texts!, body text 1-1600, mediaUrl texts")

  local function send_group(is_native)
    return function(service, request)
      local number, body = number_of(service, request), service:checked_body(request, group_fields)
      check_channel(service, number, is_native)
      if (body.body == nil) == (body.mediaUrl == nil) then service:bad_request "Exactly one of body, mediaUrl is needed" end
      if is_native and #body.participants < 2 then service:bad_request "A group has two participants" end
      local n, now = next_message(service), millis(service)
      service:send "message"
      return service:show({}, json.object("group_message_id", ("5b1f0a3e-2c4d-4e6f-8a9b-%012x"):format(n),
        "status", "pending", "direct_link", request.base .. "/v1/numbers/" .. number.id .. "/messages/group",
        "direction", "outbound", "created_at", now, "sent_at", now, "updated_at", now, "group_conversation_id",
        "5b1f0a3e-2c4d-4e6f-8a9b-00000000c0de", "participants", body.participants, "media_url",
        body.mediaUrl or json.array(), "body", body.body))
    end
  end

  local values = Service.rules "key text!, value text!"
  local template = Service.rules("id integer!", { "body", "array", of = values })

  local function send_whatsapp(receiver)
    local fields = Service.rules("lineId integer!", { receiver, "text!", form = phone_form }, "text text 1-4096",
      { "templateParams", "object", of = template })
    return function(service, request)
      local body = service:checked_body(request, fields)
      local number = the_number(service, body.lineId)
      check_receiver(service, number, body[receiver])
      if (body.text == nil) == (body.templateParams == nil) then
        service:bad_request "Exactly one of text, templateParams is needed"
      end
      for _, entry in ipairs(body.templateParams and body.templateParams.body or {}) do
        if not entry.key:find "^{{[%w_]+}}$" then service:bad_request "key is invalid" end
      end
      return show_message(service, request, number, body[receiver], body.text or "Hello")
    end
  end

  -- Configurations --------------------------------------------------------------------------------

  local configuration_fields = Service.rules { "callbackUrl", "text", form = "^https://%S+$" }

  local function configure(service, request)
    local number, body = number_of(service, request), service:checked_body(request, configuration_fields)
    number.configuration = json.object("token", ("%032x"):format(number.id * 7919), "callbackUrl",
      body.callbackUrl or json.null, "type", body.type or "Public Api")
    return service:show({}, number.configuration)
  end

  local function configuration(service, request)
    if not (request.headers["content-type"] or ""):find "^application/json" then
      return Service.reply(400, "application/json", '{"error":"InvalidContentType"}')
    end
    return service:show({}, number_of(service, request).configuration
      or Service.refuse(service:not_found { title = "Configuration" }))
  end

  local function unconfigure(service, request)
    local number = number_of(service, request)
    if not number.configuration then return service:not_found { title = "Configuration" } end
    number.configuration = nil
    return Service.empty(204)
  end

  -- Templates -------------------------------------------------------------------------------------

  local function contains(member)
    return function(item, wanted) return item[member] == wanted end
  end

  local smsTemplates = { title = "Template", list_key = "templates", view = Service.view "id name body",
    any_per_page = true,
    query = { { "search", matches = function(item, wanted)
      return (item.name .. item.body):find(wanted, 1, true)
    end } } }

  -- Ten a page unless it is said; the token is how many went before.
  local function whatsapp_templates(service, request)
    number_of(service, request)
    local limit, from = text.integer(request.query.limit or "10"), text.integer(request.query.token or "0")
    local shown, found = json.array(), {}
    for i = 1, 25 do
      local item = { id = i, name = "order_" .. i, category = i % 2 == 1 and "UTILITY" or "MARKETING",
        status = i % 5 == 0 and "PENDING" or "APPROVED" }
      local query = request.query
      if (not query.status or contains "status"(item, query.status))
          and (not query.category or contains "category"(item, query.category)) then
        table.insert(found, item)
      end
    end
    for i = from + 1, math.min(from + limit, #found) do
      local item = found[i]
      table.insert(shown, json.object("id", item.id, "wabaId", "123456789", "name", item.name, "category",
        item.category, "status", item.status, "language", "en"))
    end
    return service:show({}, json.object("templates", shown, "pageInfo", json.object("currentToken", from, "nextToken",
      from + limit < #found and from + limit or json.null, "totalCount", #found)))
  end

  local function whatsapp_status(service, request)
    number_of(service, request)
    return service:show({}, json.object("wabaId", "123456789", "status", "ONLINE", "canSendMessage", true,
      "messagingLimitTier", "TIER_1K", "qualityRating", "GREEN", "businessVerificationStatus", "VERIFIED"))
  end

  -- Dialer campaigns ------------------------------------------------------------------------------

  local users = aircall.resources.users
  local queue_fields = Service.rules "phone_numbers texts! 1-100"

  local function campaign_of(service, request)
    local user = service:item(request, users)
    return user.campaign or Service.refuse(service:not_found { title = "Dialer campaign" }), user
  end

  local function dialer_number(entry)
    return json.object("id", entry.id, "number", entry.number, "called", false,
      "created_at", text.iso_millis(entry.created_at))
  end

  -- Numbers that are queued and not called are refused by name; the others are added.
  local function queue(service, campaign, numbers)
    local refused = json.array()
    for _, number in ipairs(numbers) do
      local known = false
      for _, entry in ipairs(campaign) do known = known or "+" .. entry.number == number end
      if not number:find(phone_form) then service:bad_request "phone_numbers is invalid" end
      if known then
        table.insert(refused, number .. " is already imported, but not called")
      else
        table.insert(campaign, { id = campaign.id * 1000 + #campaign, number = number:sub(2),
          created_at = service:now() })
      end
    end
    if #refused > 0 then
      return Service.json(422, "application/json", json.object("error", "Unprocessable Entity", "success", false,
        "errors", json.object("dialer_campaign", refused)))
    end
  end

  local function create_dialer(service, request)
    local user, body = service:item(request, users), service:checked_body(request, queue_fields)
    user.campaign = user.campaign or { id = user.id % 1000, created_at = service:now() }
    return queue(service, user.campaign, body.phone_numbers) or Service.empty(204)
  end

  local function add_dialer(service, request)
    local campaign, body = campaign_of(service, request), service:checked_body(request, queue_fields)
    return queue(service, campaign, body.phone_numbers) or Service.empty(201)
  end

  local function get_dialer(service, request)
    local campaign = campaign_of(service, request)
    return service:show({}, json.object("dialer_campaign", json.object("id", campaign.id, "number_id", json.null,
      "created_at", text.iso_millis(campaign.created_at), "phone_numbers", json.map(campaign, dialer_number))))
  end

  local function list_dialer(service, request)
    local campaign = campaign_of(service, request)
    local asked = service:read_list(request, service.resources.numbers, {})
    asked.show = dialer_number
    return service.pages.meta(request, service.resources.numbers, campaign, asked)
  end

  local function delete_dialer(service, request)
    local _, user = campaign_of(service, request)
    user.campaign = nil
    return Service.empty(204)
  end

  local function delete_dialer_number(service, request)
    local campaign, id = campaign_of(service, request), text.integer(request.captures[2])
    for i, entry in ipairs(campaign) do
      if entry.id == id then
        table.remove(campaign, i)
        return Service.empty(204)
      end
    end
    return service:not_found { title = "Phone number" }
  end

  -- Campaigns, agents, reports --------------------------------------------------------------------

  local campaign_fields = Service.rules("name text!, description text, caller_id_strategy text, "
    .. "call_attempts integer, external_ringing_timeout integer, aiva_agent_id text")
  local campaign_uuid = "7d9f1c52-4b36-4e0a-8a11-2c3d4e5f6a7b"

  local function create_campaign(service, request)
    local body = service:checked_body(request, campaign_fields)
    return service:show({}, json.object("id", campaign_uuid, "name", body.name, "status", "draft"), 201)
  end

  local function campaign_contacts(service, request)
    if request.captures[1] ~= campaign_uuid then return service:not_found { title = "Campaign" } end
    local shown, wanted = json.array(), request.query.phone_number
    for _, number in ipairs { "12025550101", "12025550102" } do
      if not wanted or wanted == "+" .. number then
        table.insert(shown, json.object("phone_number", number, "first_name", "Ida", "last_name", "Falk", "email",
          json.null, "company_name", "Acme", "note", json.null))
      end
    end
    return service:show({}, json.object("contacts", shown))
  end

  local function outcomes(service)
    return service:show({}, json.object("outcomes", json.array {
      json.object("id", "3d0b6a1e-7c52-4f19-9e84-5a6b7c8d9e0f", "label", "Interested") }))
  end

  local agent_fields = Service.rules({ "contact_phone", "text!", form = phone_form }, "idempotency_key text!, "
    .. "context object, expiration_seconds integer")

  local function start_agent(service, request)
    local agent, body = request.captures[1], service:checked_body(request, agent_fields)
    local seconds = body.expiration_seconds or 3600
    service.agent_keys = service.agent_keys or {}
    if agent ~= "agent-7" then return service:not_found { title = "Agent" } end
    if seconds < 60 or seconds > 86400 then service:bad_request "expiration_seconds is invalid" end
    if service.agent_keys[body.idempotency_key] then service:refuse_with(409, "Conflict", "The key was used before") end
    service.agent_keys[body.idempotency_key] = true
    service:send "ring"
    return service:show({}, json.object("id", "01J9ZK3V7Q8W2E5R6T9Y0U1I2O", "idempotency_key", body.idempotency_key,
      "status", "PENDING", "virtual_agent_id", agent), 202)
  end

  local day = "^%d%d%d%d%-%d%d%-%d%d$"
  local range = Service.rules({ "fromDate", "text!", form = day }, { "toDate", "text!", form = day })
  local date_filter = Service.rules("relative text LAST_MONTH|LAST_WEEK|THIS_MONTH|THIS_WEEK|TODAY|YESTERDAY",
    { "absoluteRange", "object", of = range })
  local filter = Service.rules("timezone text!, userIDs array, teamIDs array, lineIDs array, tagIDs array, callIDs array",
    { "dateFilter", "object!", of = date_filter })
  local input = Service.rules("reportName text!", { "filter", "object!", of = filter }, "options object, "
    .. "exportOptions object")
  local report_fields = Service.rules { "input", "object!", of = input }

  local function report_id(n) return ("9f2d4b6a-1c3e-4a5b-8d7f-%012x"):format(n) end

  -- The first answer says that it is pending.
  local function create_report(service, request)
    local body = service:checked_body(request, report_fields).input
    local dates = body.filter.dateFilter
    if (dates.relative == nil) == (dates.absoluteRange == nil) then
      service:bad_request "Exactly one of relative, absoluteRange is needed"
    end
    service.reports = service.reports or {}
    table.insert(service.reports, { created_at = service:now(), name = (body.exportOptions or {}).exportName })
    return service:show({}, json.object("exportID", report_id(#service.reports), "createdAt",
      text.iso_millis(service:now()), "status", "PENDING"), 201)
  end

  local function get_report(service, request)
    for n, report in ipairs(service.reports or {}) do
      if report_id(n) == request.captures[1] then
        report.asked = (report.asked or 0) + 1
        return service:show({}, json.object("exportID", report_id(n), "createdAt", text.iso_millis(report.created_at),
          "status", "COMPLETED", "format", "CSV", "exportName", report.name or "report", "isZipCompressed", false,
          "downloadUrl", files.address(request, service:now(), ("/exports/%d/%d.csv"):format(n, report.asked),
            "text/csv", function() return "call_id,duration\n12345,42\n" end),
          "downloadUrlExpiresAt", text.iso_millis(service:now() + 3600)))
      end
    end
    return service:not_found { title = "Export" }
  end

  local numbers, dialer = "/v1/numbers/{}", "/v1/users/{}/dialer_campaign"
  local function answer(method, path, with, counts)
    return { method, path, "answer", with = with, counts = counts }
  end

  return {
    resources = { smsTemplates = smsTemplates },
    routes = {
      answer("POST", numbers .. "/messages/configuration", configure),
      answer("GET", numbers .. "/messages/configuration", configuration),
      answer("DELETE", numbers .. "/messages/configuration", unconfigure),
      answer("POST", numbers .. "/messages/send", send(plain, false)),
      answer("POST", numbers .. "/messages/native/send", send(native, true)),
      answer("POST", numbers .. "/messages/group/send", send_group(false)),
      answer("POST", numbers .. "/messages/group/native/send", send_group(true)),
      answer("POST", "/v1/messages/whatsapp/send", send_whatsapp "to"),
      answer("POST", "/v1/messages/send/whatsapp/native", send_whatsapp "externalNumber"),
      { "GET", "/v1/sms/templates", "list", "smsTemplates", query = smsTemplates.query },
      answer("GET", numbers .. "/templates", whatsapp_templates),
      answer("GET", numbers .. "/whatsapp_status", whatsapp_status),
      answer("GET", dialer, get_dialer),
      answer("POST", dialer, create_dialer),
      answer("DELETE", dialer, delete_dialer),
      answer("GET", dialer .. "/phone_numbers", list_dialer),
      answer("POST", dialer .. "/phone_numbers", add_dialer),
      answer("DELETE", dialer .. "/phone_numbers/{}", delete_dialer_number),
      answer("POST", "/v1/campaigns", create_campaign),
      answer("GET", "/v1/campaigns/{}/contacts", campaign_contacts),
      answer("GET", "/v1/campaign_outcomes", outcomes),
      answer("POST", "/v1/outbound-calls/agents/{}", start_agent),
      answer("POST", "/v1/analytics/report/export", create_report),
      answer("GET", "/v1/analytics/report/export/{}", get_report),
    },
  }
end
