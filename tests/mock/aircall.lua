-- Aircall: its resources and routes, and how it says things. Written from the fact sheet.

local files = require "files"
local json = require "json"
local names = require "names"
local Service = require "service"
local text = require "text"
local aircall = { paging = "meta" }

-- Users, numbers, tags ----------------------------------------------------------------------------

local items_most, per_page_most, details_most = 10000, 50, 20
local function or_null(value) if value == nil then return json.null end return value end
local function iso_millis(name) return { name, function(item) return text.iso_millis(item[name]) end } end

local function direct_link(path)
  return { "direct_link", function(item, request) return request.base .. path:format(item.id) end }
end

local function user_view(version)
  return Service.view("id name email", direct_link("/" .. version .. "/users/%d"), "language",
    iso_millis "created_at", { "time_zone", "Etc/UTC" }, { "state", "always_opened" }, { "wrap_up_time", 0 },
    "extension availability_status",
    { "available", function(user) return user.availability_status == "available" end },
    version == "v2" and "default_number_id", version == "v2" and { "substatus", "always_opened" })
end

local nested_user_view = user_view "v1"
local function nested_user(user, request, service) return service:object(nested_user_view, user, request) end
local messages = text.split("welcome waiting ivr voicemail closed callback_later unanswered_call after_hours "
  .. "ringing_tone", " ")

-- Inside a call all messages are addresses; in the list of numbers some are null.
local function number_messages(in_call)
  local members = { n = 2 * #messages }
  for i, name in ipairs(messages) do
    members[2 * i - 1] = name
    members[2 * i] = (in_call or i % 3 ~= 1) and ("https://media.example.com/%s.mp3"):format(name) or json.null
  end
  return json.ordered(members)
end

local function number_view(in_call)
  return Service.view("id digits", direct_link "/v1/numbers/%d", "name country time_zone",
    { "availability_status", "open" }, { "open", true }, { "is_ivr", false }, "live_recording_activated",
    { "priority", function(number) return in_call and json.null or number.priority or 0 end }, { "messages", function(number) return number.messages or number_messages(in_call) end },
    iso_millis "created_at", { "flow_editor_enabled", in_call or nil })
end

local function users_of(number, request, service)
  local users = {}
  for _, user in ipairs(service.items.users) do
    if user.default_number_id == number.id then table.insert(users, user) end
  end
  return service:objects(nested_user_view, users, request)
end

local whole_number_view = number_view(false)
whole_number_view[#whole_number_view + 1] = { "users", users_of }

-- Contacts ----------------------------------------------------------------------------------------

-- The order of the members varies in the service's answers.
local function detail_view(detail)
  local id, label, value = detail.id, detail.label, detail.value
  if id % 3 == 0 then return json.object("id", id, "label", label, "value", value) end
  if id % 3 == 1 then return json.object("value", value, "id", id, "label", label) end
  return json.object("value", value, "label", label, "id", id)
end

local function shown_details(name)
  return { name, function(contact, request, service) return service:objects(detail_view, contact[name], request) end }
end

local contact_view = Service.view("id created_at updated_at first_name last_name information company_name",
  { "is_shared", true }, direct_link "/v1/contacts/%d", shown_details "phone_numbers", shown_details "emails")

-- Given fields may not be blank in an update; phone_numbers and emails are ignored there.
local new_fields = Service.rules({ "phone_numbers", "array!", least = 1, most = details_most, each = "phones" },
  { "emails", "array", most = details_most, each = "emails", filled = true })
local update_fields = Service.rules()
for i, name in ipairs { "first_name", "last_name", "company_name", "information" } do
  table.insert(new_fields, i, { name, kind = "text", default = json.null })
  update_fields[i] = { name, kind = "text", filled = true }
end

local function contact_name(contact)
  local first, last = contact.first_name, contact.last_name
  local between = first ~= json.null and last ~= json.null and " " or ""
  return (first ~= json.null and first or "") .. between .. (last ~= json.null and last or "")
end

-- The phone numbers and the e-mail addresses of a contact are resources of their own.
local detail_ids = { last = 4370015000 }

local function details(within, one, title, value)
  return {
    parent = "contacts", within = within, one = one, title = title, ids = detail_ids, view = detail_view,
    fields = Service.rules("label text! 0-225", value), touch_parent = "updated_at",
    conflict = function(service, _, items)
      if #items >= details_most then service:bad_request(within .. " has at most 20 entries") end
    end,
  }
end

local function keep_last_phone(service, _, _, contact)
  if #contact.phone_numbers == 1 and service.options.keep_last_phone then
    service:bad_request "a contact needs a phone number"
  end
end

-- In a list of the contact, as a whole and without case.
local function has_value(member, plain)
  return function(contact, wanted)
    if plain then wanted = plain(wanted) end
    for _, detail in ipairs(contact[member]) do
      if text.same(detail.value, wanted) then return true end
    end
    return false
  end
end

-- No name, no free text: such parameters are ignored, and everybody is found.
local contact_query = { { "phone_number", matches = has_value("phone_numbers", text.plain_phone) },
                        { "email", matches = has_value "emails" } }

-- Calls -------------------------------------------------------------------------------------------

-- The first contact that has the number, from an index that is made when something was written.
local function contact_of(service, e164)
  if not service.index then
    service.index = {}
    for i = #service.items.contacts, 1, -1 do
      local contact = service.items.contacts[i]
      for _, phone in ipairs(contact.phone_numbers) do service.index[phone.value] = contact end
    end
  end
  return e164 and service.index[e164]
end

local call_flags = { "fetch_contact", "fetch_short_urls", "fetch_call_timeline", "fetch_aiva_conv" }
local function asks(request, name) return request.query[name] == "true" end
local function has_number(call) return call.number and call.number ~= json.null end
local function has_voicemail(call) return call.has_voicemail end

local function is_recorded(call)
  return call.answered_at and call.ended_at and has_number(call) and call.number.live_recording_activated
    and not call.recording_deleted
end

local function nullable(name) return { name, function(item) return or_null(item[name]) end } end
local function finished(name, value) return { name, function(call) return call.finalised and value[1] or value[2] end } end
local function nothing(name) return { name, json.null } end

-- Sound of no meaning: some bytes of every value.
local function sound(call)
  local bytes = {}
  for i = 0, 255 do bytes[i + 1] = string.char(i) end
  return "ID3" .. call.id .. table.concat(bytes):rep(8)
end

local function media(name, kind, exists, flag)
  return { name, function(call, request, service)
    if not exists(call) or flag and not asks(request, flag) then return json.null end
    return files.address(request, service:now(), ("/%s/%d.mp3"):format(kind(call), call.id), "audio/mpeg",
      function() return sound(call) end)
  end }
end

-- A page of the dashboard.
local function asset(exists, kind)
  return { "asset", function(call)
    return exists(call) and ("https://assets.example.com/calls/%d/%s"):format(call.id, kind(call)) or json.null
  end }
end

local function kind(word) return function() return word end end
local function asset_kind(call) return is_recorded(call) and "recording" or "voicemail" end

-- Nobody took part in an unanswered inbound call: the member is missing, or null, by turns.
local function shown_user(call, request, service)
  if call.user then return nested_user(call.user, request, service) end
  return call.id % 4 == 0 and json.null or nil
end

local number_in_call_view = number_view(true)

local function shown_number(call, request, service)
  return has_number(call) and service:object(number_in_call_view, call.number, request) or call.number
end

local function shown_contact(call, request, service)
  local contact = asks(request, "fetch_contact") and contact_of(service, call.e164)
  return contact and service:object(contact_view, contact, request) or json.null
end

-- A tag without tagged_by was set by the system.
local function shown_tags(call, request, service)
  return json.map(call.tags, function(tag)
    local by = tag == call.tags[1] and call.user and nested_user(call.user, request, service) or {}
    return json.object("id", tag.id, "name", tag.name, "tagged_at", call.started_at + call.duration + 19,
      "tagged_by", by)
  end)
end

local function when_asked(name, flag)
  return { name, function(_, request) return asks(request, flag) and json.array() or nil end }
end

local call_view = Service.view("id", { "sid", function(call) return ("CA90b1c77e2f5a4d0c8e33%012x"):format(call.id) end },
  direct_link "/v1/calls/%d", "direction status", nullable "missed_call_reason", "started_at",
  nullable "answered_at", nullable "ended_at", "duration",
  { "archived", function(call)
    if call.archived ~= nil then return call.archived end
    return call.id % 10 == 7
  end }, finished("cost", { "0.012", "0.0" }),
  finished("pricing_type", { "in_bundle", json.null }), media("voicemail", kind "vm", has_voicemail),
  media("recording", kind "rec", is_recorded),
  asset(function(call) return is_recorded(call) or has_voicemail(call) end, asset_kind),
  media("recording_short_url", kind "short", is_recorded, "fetch_short_urls"),
  media("voicemail_short_url", kind "short", has_voicemail, "fetch_short_urls"), { "user", shown_user },
  { "raw_digits", function(call) return call.e164 and names.phone_display(call.e164) or "anonymous" end },
  { "number", shown_number },
  { "country_code_a2", function(call) return call.e164 and names.country(call.e164).code or json.null end },
  { "contact", shown_contact }, when_asked("ivr_options_selected", "fetch_call_timeline"),
  when_asked("ai_voice_agents", "fetch_aiva_conv"), nothing "assigned_to", nothing "transferred_by",
  nothing "transferred_to", { "comments", function(call) return json.array(call.comments) end }, { "teams", json.array() }, { "tags", shown_tags })

-- Some time after the end of a call the service rewrites its duration, cost and even its start.
local function finalise_when_due(service)
  local due = service.options.finalise_after_ms
  if due == 0 or service.finalised or service:elapsed_ms() < due then return end
  service.finalised = true
  for _, call in ipairs(service.items.calls) do
    if not call.finalised and call.ended_at then
      call.finalised, call.started_at, call.duration = true, call.started_at + 1, call.duration - 1
    end
  end
  table.sort(service.items.calls, function(a, b)
    if a.started_at ~= b.started_at then return a.started_at < b.started_at end
    return a.id < b.id
  end)
  service:forget()
end

-- Only tags[]=id is understood, and all of them must be there; other spellings match nothing.
local function read_tags(request)
  local ids = {}
  for _, pair in ipairs(request.query) do
    if pair[1] == "tags" or text.starts_with(pair[1], "tags[") then
      ids[#ids + 1] = pair[1] == "tags[]" and text.integer(pair[2]) or -1
    end
  end
  return #ids > 0 and ids
end

local function has_tags(call, ids)
  for _, id in ipairs(ids) do
    local found = false
    for _, tag in ipairs(call.tags) do found = found or tag.id == id end
    if not found then return false end
  end
  return true
end

-- The caller or the line, exactly, with the plus sign.
local function has_phone(call, wanted)
  wanted = text.plain_phone(wanted)
  return call.e164 == wanted or has_number(call) and call.number.e164 == wanted
end

local call_query = {
  { "direction", matches = function(call, wanted) return call.direction == wanted end },
  { "phone_number", matches = has_phone },
  { "user_id", matches = function(call, id) return call.user and call.user.id == text.integer(id) end },
  { read = read_tags, matches = has_tags },
}

-- Resources ---------------------------------------------------------------------------------------

aircall.resources = {
  users = {
    title = "User", window = "created_at", view = user_view "v2", known_by = function(user) return user.email end,
    find = function(service, email)
      for _, user in ipairs(service.items.users) do
        if text.same(user.email, email) then return user end
      end
    end,
  },
  numbers = { title = "Number", window = "created_at", view = number_view(false) },
  calls = {
    title = "Call", window = "started_at", window_exclusive = true, history = 183 * 86400, view = call_view,
    variant = function(request)
      local flags = ""
      for _, flag in ipairs(call_flags) do flags = flags .. tostring(asks(request, flag)) end
      return flags
    end,
  },
  contacts = {
    title = "Contact", window = "created_at", view = contact_view, fields = new_fields, first_id = 5678,
    meta_first = true, per_page_most = math.maxinteger, orders = { "created_at", "updated_at" }, known_by = contact_name,
    stamps = { "created_at", "updated_at" }, touch = "updated_at",
  },
  phones = details("phone_numbers", "phone_detail", "Phone detail",
    { "value", "text!", form = "^%+[1-9]%d+$", most = 16 }),
  emails = details("emails", "email_detail", "Email detail", "value text!"),
}

-- Routes ------------------------------------------------------------------------------------------

local phones, emails = "/v1/contacts/{}/phone_details", "/v1/contacts/{}/email_details"

local function company(service)
  return json.object("company", json.object("name", "Acme", "users_count", #service.items.users,
    "numbers_count", #service.items.numbers))
end

-- Made for OAuth; a Basic key belongs to nobody.
local function integration(service, request)
  local status = service.options.integrations_basic
  if request.is_basic and status ~= 200 then
    return status == 404 and service:not_found { title = "Integration" } or service:edge(403, "Forbidden")
  end
  return json.object("integration", json.object("name", "Mock integration", "custom_name", json.null,
    "logo", "https://example.com/logo.png", "company_id", 1, "status", "installed", "active", service.active ~= false,
    "number_ids", json.array { service.items.numbers[1].id }, "numbers_count", 1,
    "user", nested_user(service.items.users[1], request, service)))
end

local function switched(active)
  return function(service, request)
    local reply = integration(service, request)
    if not reply.status or reply.integration then service.active = active end
    return reply.status and reply or integration(service, request)
  end
end

aircall.routes = {
  { "GET", "/v1/ping", "answer", with = function() return json.object("ping", "pong") end, plain = true },
  { "GET", "/v1/company", "answer", with = company },
  { "GET", "/v1/calls", "list", "calls", query = call_query, query_option = "calls_filters",
    prepare = finalise_when_due },
  { "GET", "/v1/calls/search", "list", "calls", query = call_query, prepare = finalise_when_due },
  { "GET", "/v1/calls/{}", "get", "calls", prepare = finalise_when_due },
  { "GET", "/v1/contacts", "list", "contacts" },
  { "POST", "/v1/contacts", "create", "contacts" },
  { "GET", "/v1/contacts/search", "list", "contacts", query = contact_query },
  { "GET", "/v1/contacts/{}", "get", "contacts" },
  { "POST", "/v1/contacts/{}", "change", "contacts", fields = update_fields },
  { "PUT", "/v1/contacts/{}", "change", "contacts", fields = update_fields, option = "contact_put" },
  { "DELETE", "/v1/contacts/{}", "remove", "contacts" },
  { "POST", phones, "create", "phones", counts = "add_phone" },
  { "PUT", phones .. "/{}", "change", "phones", counts = "change_phone" },
  { "DELETE", phones .. "/{}", "remove", "phones", counts = "delete_phone", set = keep_last_phone },
  { "POST", emails, "create", "emails", counts = "add_email" },
  { "PUT", emails .. "/{}", "change", "emails", counts = "change_email" },
  { "DELETE", emails .. "/{}", "remove", "emails", counts = "delete_email" },
  { "GET", "/v2/users", "list", "users" },
  { "GET", "/v2/users/{}", "get", "users" },
  -- version 1 is past its end unless it is switched on; there is no /v1/users/me: "me" is taken for an id
  { "GET", "/v1/users", "list", "users", view = nested_user_view, option = "v1_users" },
  { "GET", "/v1/users/{}", "get", "users", view = nested_user_view, option = "v1_users" },
  { "GET", "/v1/numbers", "list", "numbers" },
  { "GET", "/v1/numbers/{}", "get", "numbers", view = whole_number_view },
  { "GET", "/v1/integrations/me", "answer", with = integration },
  { "POST", "/v1/integrations/enable", "answer", with = switched(true) },
  { "POST", "/v1/integrations/disable", "answer", with = switched(false) },
}

-- Errors and answers ------------------------------------------------------------------------------

local json_type = "application/json; charset=utf-8"

-- The gateway's short body.
function aircall:edge(status, message)
  return Service.json(status, "application/json", json.object("message", message))
end

-- The application's long one; errors says what is wrong.
local function application_error(status, name, code, errors)
  return Service.json(status, json_type, json.object("error", name, "data", json.null, "message", code,
    "errors", errors, "troubleshoot", code, "success", false))
end

function aircall:bad_request(errors)
  Service.refuse(application_error(400, "Bad Request", "BAD_REQUEST", errors))
end

-- A refusal of the application with another status; `why` is what a person reads.
function aircall:refuse_with(status, name, why)
  Service.refuse(Service.json(status, json_type, json.object("error", name, "troubleshoot", why, "success", false)))
end

function aircall:not_found(resource)
  return application_error(404, "Not Found", "NOT_FOUND", resource.title .. " not found")
end

-- The first mistake is the answer.
local Mistakes = {}
Mistakes.__index = Mistakes

function Mistakes:say(message) self.message = self.message or message end

function Mistakes:add(path, kind)
  self:say(path .. ((kind == "empty" or kind == "null") and " is missing" or " is invalid"))
end

function Mistakes:unreadable(path) self:say(path .. " is invalid") end

function Mistakes:refuse()
  if self.message then self.service:bad_request(self.message) end
end

function aircall:mistakes() return setmetatable({ service = self }, Mistakes) end

function aircall:read_body(request)
  local body = json.decode(request.body)
  return json.is_object(body) and body or self:bad_request "The body must be a JSON object"
end

function aircall:show(row, value, status)
  if row.plain then return Service.json(status or 200, "application/json", value) end
  if row.resource then value = json.object(row.resource.one, value) end
  return Service.json(status or 200, json_type, value)
end

-- What was written: the item, or the whole contact that has it when it is so configured.
function aircall:changed(request, row, item, parent, status)
  if row.status == 204 then return Service.empty(204) end
  local resource = row.resource
  if parent and self.options.detail_envelope == "contact" then
    resource, item = self.resources[resource.parent], parent
  end
  return self:show({ resource = resource, plain = row.plain }, self:object(resource.view, item, request), row.status or status)
end

function aircall:created(request, row, item, parent) return self:changed(request, row, item, parent, 201) end
function aircall:removed() return Service.empty(204) end

-- Lists -------------------------------------------------------------------------------------------

local function by_update(contact) return contact.updated_at end

local function read_count(value, missing)
  local count = value and text.integer(value)
  return count and math.max(1, count) or missing
end

-- One end of the window; what is no number finds nothing, or is refused when it is so configured.
local function read_time(service, asked, value)
  if not value or value == "" then return nil end
  local seconds = text.integer(value)
  if not seconds and service.options.refuse_bad_time then
    service:bad_request "from and to must be UNIX timestamps"
  end
  asked.nothing = asked.nothing or not seconds
  return seconds
end

function aircall:read_list(request, resource, row)
  local query = request.query
  local asked = { tests = {}, page = read_count(query.page, 1), per_page = read_count(query.per_page, 20),
                  descending = query.order == "desc" }
  asked.per_page = math.min(asked.per_page, resource.per_page_most or per_page_most)
  local from, to = read_time(self, asked, query.from), read_time(self, asked, query.to)
  if asked.page > items_most // asked.per_page then
    self:bad_request("Your query is limited to 10k results and pagination is out of bound, please use "
      .. "timestamps or other filters.")
  end
  if from and resource.window_exclusive then from = from + 1 end
  if resource.history then from = math.max(from or 0, self:now() - resource.history) end
  asked.window = resource.window and { resource.window, asked.nothing and math.maxinteger or from, to }
  for _, parameter in ipairs((not row.query_option or self.options[row.query_option]) and row.query or {}) do
    local value = parameter.read and parameter.read(request) or query[parameter[1]]
    if value then table.insert(asked.tests, { matches = parameter.matches, value = value }) end
  end
  -- The window is on created_at, whatever the order is.
  asked.order_by = resource.orders and (query.order_by == "updated_at" and "updated_at" or "created_at")
  if asked.order_by == "updated_at" then asked.sort = by_update end
  return asked
end

local own_parameters = { page = true, per_page = true, order = true, order_by = true }

-- Flags are not carried over; the others stand in places of their own.
local function page_link(request, asked, number)
  local order = asked.descending and "desc" or "asc"
  local form = asked.order_by and "order=%s&order_by=" .. asked.order_by .. "&per_page=%d&page=%d"
  return Service.link(request, function(name) return own_parameters[name] or text.starts_with(name, "fetch_") end,
    form and form:format(order, asked.per_page, number)
      or ("order=%s&page=%d&per_page=%d"):format(order, number, asked.per_page))
end

aircall.pages = {}

function aircall.pages.meta(request, resource, items, asked)
  local page, per_page, key = asked.page, asked.per_page, resource.list_key or resource.name
  local shown = Service.slice(items, asked, per_page)
  local meta = json.object("count", #shown, "total", #items, "current_page", page, "per_page", per_page,
    "next_page_link", #items > page * per_page and page_link(request, asked, page + 1) or json.null,
    "previous_page_link", page > 1 and page_link(request, asked, page - 1) or json.null)
  return Service.json(200, json_type, resource.meta_first and json.object("meta", meta, key, shown)
    or json.object(key, shown, "meta", meta))
end

aircall.views = { user = nested_user_view, new_user = user_view "v2", number = number_view(false),
                  contact = contact_view, detail = detail_view }
aircall.is_recorded = is_recorded
for _, part in ipairs { "directory", "actions", "settings", "messages" } do
  local more = require("aircall_" .. part)(aircall)
  for name, resource in pairs(more.resources) do aircall.resources[name] = resource end
  table.move(more.routes, 1, #more.routes, #aircall.routes + 1, aircall.routes)
end

-- A request ---------------------------------------------------------------------------------------

-- Nothing without a credential is let in (401), and nothing with a wrong one (403).
local function refusal_at_the_door(self, request)
  local header, options = request.headers.authorization, self.options
  if not header then return self:edge(401, "Unauthorized") end
  local basic = text.credential(header, "Basic")
  request.is_basic = basic ~= nil
  if basic and text.base64_decode(basic) == options.aircall_api_id .. ":" .. options.aircall_api_token
      or text.credential(header, "Bearer") == options.aircall_token then
    return nil
  end
  return self:edge(403, "Forbidden")
end

-- Reset is when the block ends, rounded up so that nobody who waits until then comes too early.
local function too_many_requests(self)
  local reply = self:rate_limited(
    '{"error":"Too Many Requests","troubleshoot":"Rate limit reached","success":false}',
    "<html><body>Too Many Requests</body></html>\n")
  if not self.options.no_rate_headers then
    local end_ms = host.unix_ms() + self:wait_ms()
    Service.header(reply, "X-AircallApi-Limit", self.options.aircall_limit)
    Service.header(reply, "X-AircallApi-Remaining", 0)
    Service.header(reply, "X-AircallApi-Reset", self.options.reset_ms and end_ms or (end_ms + 999) // 1000)
  end
  return reply
end

function aircall:answer(request)
  if request.path == "" or request.path == "/" then
    return Service.reply(200, "application/json",
      '{"resource":"Aircall Documentation","contact":"support@aircall.io"}')
  end
  local row = self:route(request)
  if not row then return self:edge(404, "Not Found") end
  local refusal = refusal_at_the_door(self, request)
  if refusal then return refusal end
  if not self:spend(self.options.aircall_limit, 1, true) then return too_many_requests(self) end
  local type = (request.headers["content-type"] or ""):lower()
  if request.method ~= "GET" and type:match("^[^; \t]*") ~= "application/json" then
    return Service.reply(400, "application/json",
      '{"error":"InvalidContentType","troubleshoot":"Content-Type must be application/json"}')
  end
  if row.option and not self.options[row.option] then return self:edge(404, "Not Found") end
  return self:handle(request, row)
end

return function(options)
  local service = Service.new(aircall, options)
  require "aircall_seed"(service)
  return service
end
