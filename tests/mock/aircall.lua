-- Aircall: how it says things, and who is let in. Written from the fact sheet, as are the resources
-- in aircall_*.lua.

local json = require "json"
local Service = require "service"
local text = require "text"
local json_type = "application/json; charset=utf-8"
local items_most, per_page_most = 10000, 50
local aircall = Service.new { paging = "meta", pages = {} }

-- Errors and answers ------------------------------------------------------------------------------

-- The gateway's short body.
local function edge(status, message)
  return Service.reply(status, "application/json", { message = message })
end

local long_errors = { [400] = { "Bad Request", "BAD_REQUEST" }, [404] = { "Not Found",
  "NOT_FOUND" } }
local short_errors = { [405] = "Method Not Allowed", [409] = "Conflict" }

-- The application's body, long or short; `why` is what a person reads.
function aircall:error(status, why)
  local long = long_errors[status]
  return Service.reply(status, json_type, long and { error = long[1], data = json.null,
    message = long[2], errors = why, troubleshoot = long[2], success = false }
    or { error = short_errors[status] or why, troubleshoot = why, success = false })
end

function aircall:not_found(resource)
  return self:error(404, resource.one:gsub("^%l", string.upper):gsub("_", " ") .. " not found")
end

-- The first mistake is the answer; of messages only that there is one.
function aircall:bad_values(mistakes)
  if mistakes.path:find "/messages/.*send" then return Service.reply(400, "application/json", { key = "InvalidPayload" }) end
  local first = mistakes[1]
  local is_missing = first.code == "NotEmpty" or first.code == "NotNull"
  local why = first.code and (is_missing and "is missing" or "is invalid") or first.message
  return self:error(400, first.path .. " " .. why)
end

function aircall:read_body(request)
  local body = json.decode(request.body)
  return self:need(json.is_object(body) and body, "The body must be a JSON object")
end

-- Exactly one of these members is there.
function aircall:need_one(body, ...)
  local count = 0
  for _, name in ipairs { ... } do count = count + (body[name] ~= nil and 1 or 0) end
  self:need(count == 1, "Exactly one of " .. table.concat({ ... }, ", ") .. " is needed")
end

-- What not every plan has. This 403 has a body of its own: it is not about the credential.
function aircall:need_plan(name)
  self:need(self.options.aircall_plan == "full", "The plan does not have " .. name, 403)
end

-- What is kept of a text: no emoji.
function aircall.plain(words) return (words:gsub("\xF0\x9F[\x80-\xBF][\x80-\xBF]", "")) end

function aircall:stamp() return self:now() end
function aircall:address(request, path, item) return request.base .. path:format(item.id) end
function aircall:show(value, row)
  return Service.reply(row.status or 200, row.type or json_type, value)
end

function aircall:show_item(request, row, view, item, status)
  return Service.reply(status or 200, json_type, { [row.resource.one] = self.object(view,
    item, request) })
end

-- What was written, and nothing after an action unless its row has a status.
function aircall:changed(request, row, item)
  if row.verb == "act" and not row.status then return Service.empty(204) end
  return self:show_item(request, row, row.resource.view, item, row.status)
end

function aircall:created(request, row, item)
  return self:show_item(request, row, row.resource.view, item, 201)
end

-- Lists -------------------------------------------------------------------------------------------

local function read_count(value, missing)
  local count = value and text.integer(value)
  return count and math.max(1, count) or missing
end

-- The window is on one member, whatever the order is; what is no number finds nothing.
local function add_window(service, tests, resource, query)
  local member, from, to = resource.window, math.mininteger, math.maxinteger
  if query.from and query.from ~= "" then from = text.integer(query.from) or math.maxinteger end
  if query.to and query.to ~= "" then to = text.integer(query.to) or math.mininteger end
  if resource.window_exclusive and from > math.mininteger
    and from < math.maxinteger then from = from + 1 end
  if resource.history then from = math.max(from, service:now() - resource.history) end
  table.insert(tests, function(item) return item[member] >= from and item[member] <= to end)
end

-- Only tags[]=id is understood, and all of them must be there; other spellings match nothing.
local function add_tags(service, tests, request)
  for _, pair in ipairs(request.query) do
    local id = pair[1] == "tags[]" and text.integer(pair[2])
    local tag = id and service:find("tags", id)
    if pair[1] == "tags" or pair[1]:find "^tags%[" then
      table.insert(tests, function(call) return tag and text.find(call.tags, tag) end)
    end
  end
end

function aircall:read_list(request, resource, row)
  local query, order_by = request.query, nil
  local per_page = math.min(read_count(query.per_page, 20), resource.per_page_most or per_page_most)
  local page, tests = read_count(query.page, 1), self.read_query(row.query or {}, request)
  self:need(page <= items_most // per_page, "Your query is limited to 10k results and pagination "
    .. "is out of bound, please use timestamps or other filters.")
  if resource.window then add_window(self, tests, resource, query) end
  if row.tagged then add_tags(self, tests, request) end
  if resource.ordered then
    order_by = query.order_by == "updated_at" and "updated_at" or "created_at"
  end
  return { tests = tests, page = page, per_page = per_page, descending = query.order == "desc",
           order_by = order_by, sort = order_by == "updated_at"
           and function(item) return item.updated_at end }
end

local own_parameters = { page = true, per_page = true, order = true, order_by = true }

-- Flags are not carried over; the others stand in places of their own.
local function page_link(request, asked, number)
  local order = asked.descending and "desc" or "asc"
  local own = ("order=%s&page=%d&per_page=%d"):format(order, number, asked.per_page)
  if asked.order_by then
    own = ("order=%s&order_by=%s&per_page=%d&page=%d"):format(order, asked.order_by,
      asked.per_page, number)
  end
  return Service.link(request, function(name) return own_parameters[name]
    or name:find "^fetch_" end, own)
end

function aircall.pages.meta(request, resource, items, asked)
  local page, per_page, key = asked.page, asked.per_page, resource.list_key or resource.name
  local shown = Service.slice(items, asked, per_page)
  local meta = { count = #shown, total = #items, current_page = page, per_page = per_page,
    next_page_link = #items > page * per_page and page_link(request, asked, page + 1) or json.null,
    previous_page_link = page > 1 and page_link(request, asked, page - 1) or json.null }
  if resource.plain_meta then meta.next_page_link, meta.previous_page_link = nil, nil end
  return Service.reply(200, json_type, resource.meta_first and json.object("meta", meta, key, shown)
    or json.object(key, shown, "meta", meta))
end

-- A request ---------------------------------------------------------------------------------------

-- Nothing without a credential is let in (401), and nothing with a wrong one (403).
local function refusal_at_the_door(request)
  local header = request.headers.authorization
  local basic = text.credential(header, "Basic")
  request.is_basic = basic ~= nil
  if not header then return edge(401, "Unauthorized") end
  if text.credential(header, "Bearer") == "ac-token" then return nil end
  return (not basic or text.base64_decode(basic) ~= "ac-id:ac-api-token") and edge(403, "Forbidden")
    or nil
end

-- Reset is when the block ends, rounded up so that nobody who waits until then comes too early.
local function too_many_requests(self)
  local reply = self:rate_limited { error = "Too Many Requests",
    troubleshoot = "Rate limit reached", success = false }
  local end_ms = host.unix_ms() + self:wait_ms()
  Service.header(reply, "X-AircallApi-Limit", self.options.aircall_limit)
  Service.header(reply, "X-AircallApi-Remaining", 0)
  Service.header(reply, "X-AircallApi-Reset", self.options.reset_ms and end_ms
    or (end_ms + 999) // 1000)
  return reply
end

function aircall:answer(request)
  local row = self:route(request)
  if not row then return edge(404, "Not Found") end
  local refusal = refusal_at_the_door(request)
  if refusal then return refusal end
  if not self:spend(self.options.aircall_limit, 1, true) then return too_many_requests(self) end
  local type = (request.headers["content-type"] or ""):lower():match "^[^; \t]*"
  if (request.method ~= "GET" or row.typed) and type ~= "application/json" then
    return Service.reply(400, "application/json", { error = "InvalidContentType",
      troubleshoot = "Content-Type must be application/json" })
  end
  return self:handle(request, row)
end

-- Made for OAuth; a Basic key belongs to nobody.
local function integration(_, _, request)
  local status, users = aircall.options.integrations_basic, aircall.items.users
  if request.is_basic and status == 404 then return aircall:not_found { one = "integration" } end
  if request.is_basic and status ~= 200 then return edge(403, "Forbidden") end
  return { integration = { name = "Mock integration", custom_name = json.null, company_id = 1,
    status = "installed", logo = "https://example.com/logo.png",
    active = not aircall.is_switched_off, numbers_count = 1,
    number_ids = { aircall.items.numbers[1].id }, user = aircall.object(aircall.nested_user,
      users[1], request) } }
end

for name, is_off in pairs { enable = false, disable = true } do
  aircall:on("POST /v1/integrations/" .. name, nil, nil, function(_, _, request)
    aircall.is_switched_off = is_off
    return integration(nil, nil, request)
  end)
end
aircall:on("GET /v1/integrations/me", nil, nil, integration)
aircall:on("GET /v1/ping", nil, nil, function() return { ping = "pong" } end,
  { type = "application/json" })
aircall:on("GET /v1/company", nil, nil, function()
  return { company = { name = "Acme", users_count = #aircall.items.users,
    numbers_count = #aircall.items.numbers } }
end)

return aircall
