-- Help Scout: how it says things, its tokens and its pages. Written from the fact sheet, as are the
-- resources in helpscout_*.lua. Items keep times as the service sends them, in ISO 8601, which can
-- be compared as texts.

local json = require "json"
local query = require "query"
local Service = require "service"
local text = require "text"
local tokens = {} -- what was issued, by what is sent
local helpscout = Service.new { paging = "hal", taken = 409, pages = {}, error_number = 0 }

-- Errors ------------------------------------------------------------------------------------------

local function about(code)
  local page = "http://developer.helpscout.net/mailbox-api/overview/errors"
  return { about = { href = code and page .. "#" .. code or page } }
end

function helpscout:error(status, message, code, errors)
  self.error_number = self.error_number + 1
  local n, form = self.error_number, "4f6f0a52-7d1b-4a37-9b39-%012x#%d"
  return Service.reply(status, "application/vnd.error+json", { message = message,
    logRef = form:format(n, 318276 + n), _embedded = { errors = errors or json.array() },
    _links = about(code) })
end

function helpscout:not_found() return self:error(404, "Not found") end
function helpscout:bad_json()
  return self:error(400, "Error parsing request body into JSON", "invalid-json")
end

-- All mistakes of a request are sent together; what cannot be read at all comes first.
function helpscout:bad_values(mistakes)
  for _, mistake in ipairs(mistakes) do
    if mistake.code == "Unreadable" then return self:bad_json() end
  end
  return self:error(400, "Bad request", nil, json.map(mistakes, function(mistake)
    return { path = mistake.path, message = mistake.message, rejectedValue = mistake.value,
             source = mistakes.source, _links = about(mistake.code) }
  end))
end

-- Bodies ------------------------------------------------------------------------------------------

local function has_type(request, type)
  return (request.headers["content-type"] or ""):lower():match "^[^; \t]*" == type
end

function helpscout:read_json(request)
  local is_patch = request.method == "PATCH" and has_type(request, "application/json-patch+json")
  self:need(is_patch or has_type(request, "application/json"), "Unsupported media type", 415)
  return json.decode(request.body)
end

function helpscout:read_body(request)
  local body = self:read_json(request)
  return json.is_object(body) and body or Service.refuse(self:bad_json())
end

function helpscout:read_list_body(request)
  local body = self:read_json(request)
  return json.is_array(body) and body or Service.refuse(self:bad_json())
end

local operation_rules = Service.rules "op text!, path text!"

-- PATCH with one operation in one object: an array, which JSON Patch prescribes, is refused by the
-- service. For "replace /subject" there are a rule of the value and what is set: a member or a
-- function of item and value.
function helpscout:on_patch(path, name, patches)
  for _, patch in pairs(patches) do
    patch.rules = Service.rules("value " .. patch[1], { value = patch.check })
  end
  self:on("PATCH " .. path, name, operation_rules, function(item, body)
    local patch, mistakes = patches[body.op .. " " .. body.path], self:mistakes "JSON"
    if patch then
      self:check(mistakes, "", body, patch.rules)
    else
      local why = ("operation '%s' is not supported for path '%s'"):format(body.op, body.path)
      mistakes:say("op", why, "InvalidOperation", body.op)
    end
    mistakes:refuse()
    if type(patch[2]) == "function" then return patch[2](item, body.value) end
    item[patch[2]] = body.value
  end)
end

-- Lists -------------------------------------------------------------------------------------------

-- Two parameters, or of some resources the only one: sort=name,asc.
local function read_sort(mistakes, resource, asked)
  local name, order = asked.sortField, asked.sortOrder
  if resource.one_sort and asked.sort then
    name, order = (asked.sort .. ",desc"):match "^([^,]*),([^,]*)"
  end
  local found, words = nil, {}
  for i, sort in ipairs(text.split(resource.sorts)) do
    local word, member = sort:match "^(%w+):?(.*)$"
    words[i] = word
    if word == (name or words[1]) then found = member ~= "" and member or word end
  end
  if not found then mistakes:add("sortField", "word", name, table.concat(words, "', '")) end
  if order and order ~= "asc" and order ~= "desc" then
    mistakes:add("sortOrder", "word", order, "asc', 'desc")
  end
  local function of_member(item)
    local value = item[found]
    return type(value) == "string" and text.fold(value) or type(value) == "number" and value or ""
  end
  return resource.sort_values and resource.sort_values[found] or of_member, order ~= "asc"
end

function helpscout:read_list(request, resource)
  local mistakes, asked = self:mistakes "QUERY", { descending = resource.newest_first }
  asked.tests = self.read_query(resource.query or {}, request, mistakes)
  if resource.sorts then
    asked.sort, asked.descending = read_sort(mistakes, resource, request.query)
  end
  asked.page = text.integer(request.query.page or "1") or 1
  if request.query.page and not text.integer(request.query.page) then
    mistakes:add("page", "integer", request.query.page)
  elseif asked.page < 1 or asked.page > 1000000 then
    mistakes:say("page", "must be greater than or equal to 1", "Min", asked.page)
  end
  mistakes:refuse()
  return asked
end

-- The parameter query= of a list with these search fields; `lag` is whether new items are found
-- late.
function helpscout.search(fields, lag)
  return function(expression, mistakes)
    local matches, mistake = query.parse(expression, fields, helpscout:now())
    if expression == "" then return nil end
    if mistake then mistakes:say("query", mistake, "InvalidQuery", expression) end
    return function(item)
      return (not lag or (item.searchable_ms or 0) <= helpscout:elapsed_ms()) and matches(item)
    end
  end
end

local function hal(value) return Service.reply(200, "application/hal+json", value) end

-- A link to another page: all parameters of the request are carried over.
local function page_link(request, name, value)
  local others = value and name .. "=" .. value or nil
  return { href = Service.link(request, function(other) return other == name end, others) }
end

-- The key of an empty list is missing with all of _embedded.
local function embedded(resource, shown)
  return #shown > 0 and { [resource.list_key or resource.name] = shown } or nil
end

-- Pages of a fixed size by number.
function helpscout.pages.hal(request, resource, items, asked)
  local size, page = resource.per_page or 50, asked.page
  local count = (#items + size - 1) // size
  local function link(number, applies)
    return applies and page_link(request, "page", number) or nil
  end
  return hal { _embedded = embedded(resource, Service.slice(items, asked, size)),
    _links = { self = link(page, true), first = link(1, count > 0), last = link(count, count > 0),
      previous = link(page - 1, page > 1 and page <= count), next = link(page + 1, page < count),
      page = { href = request.base .. request.path .. "{?page}", templated = true } },
    page = { size = size, totalElements = #items, totalPages = count, number = #items == 0
      and 0 or page } }
end

-- The whole list at once.
function helpscout.pages.whole(request, resource, items, asked)
  return hal { _embedded = embedded(resource, Service.slice(items, asked)),
               _links = { self = { href = request.base .. request.path } } }
end

-- An array and nothing around it.
function helpscout.pages.bare(_, _, items, asked) return hal(Service.slice(items, asked)) end

-- The next page is named by a cursor, here its number.
function helpscout.pages.cursor(request, resource, items, asked)
  local page, size = math.max(1, text.integer(request.query.cursor or "1") or 1), resource.per_page
    or 50
  asked.page = page
  return hal { _embedded = embedded(resource, Service.slice(items, asked, size)), _links = {
    self = page_link(request, "cursor", request.query.cursor and page),
    next = page * size < #items and page_link(request, "cursor", page + 1) or nil } }
end

-- Answers -----------------------------------------------------------------------------------------

function helpscout:show(value, row)
  return row.type and Service.reply(200, row.type, value) or hal(value)
end
function helpscout:show_item(request, _, view, item)
  return hal(self.object(view, item, request))
end
function helpscout:changed(_, row) return Service.empty(row.status or 204) end

function helpscout:created(request, row, item)
  if row.resource.no_id then return Service.empty(201) end
  local path = row.resource.located and row.resource.located:format(request.captures[1])
    or request.path
  return Service.empty(201, "Resource-ID", item.id, "Location",
    ("%s%s/%d%s"):format(request.base, path, item.id, row.resource.located_query or ""))
end

function helpscout:stamp() return text.iso(self:now()) end

-- {"href": …} for a path with the ids of items.
function helpscout.link(request, path, ...) return { href = request.base .. path:format(...) } end

-- The member _links: the item itself, and what is below it, words behind the path.
function helpscout:address(request, path, item)
  local own, parts = path:match "^([^,]*),?(.*)$"
  local links = { self = self.link(request, own, item.id) }
  for part in parts:gmatch "[^,]+" do
    links[part] = self.link(request, own .. "/" .. part, item.id)
  end
  return links
end

-- Tokens ------------------------------------------------------------------------------------------

local function refuse_token(name, description)
  Service.refuse(Service.reply(400, "application/json", { error = name,
    error_description = description }))
end

-- For a client of its own. The service has grants for the users of an app as well, whom nothing here
-- acts for.
helpscout:on("POST /v2/oauth2/token", nil, nil, function(_, _, request)
  local is_form = has_type(request, "application/x-www-form-urlencoded")
  local given = is_form and text.read_form(request.body) or {}
  if given.grant_type ~= "client_credentials" then
    refuse_token("unsupported_grant_type", "Invalid grant_type")
  end
  if given.client_id ~= "hs-client" or given.client_secret ~= "hs-secret" then
    refuse_token("invalid_client", "Invalid client authentication")
  end
  helpscout.issued = (helpscout.issued or 0) + 1
  local token = ("9c1f2ab47d0e%012x%08x"):format(host.unix_ms(), helpscout.issued)
  local lifetime = 172800
  tokens[token] = { uses = 0, expires_ms = host.monotonic_ms() + lifetime * 1000 }
  return Service.reply(200, "application/json", { token_type = "bearer", access_token = token,
    expires_in = lifetime })
end)

local function is_accepted(request)
  local given = text.credential(request.headers.authorization, "Bearer")
  if given == "hs-token" then return true end
  local token, allowed = given and tokens[given], helpscout.options.revoke_after
  if not token then return false end
  token.uses = token.uses + 1
  return host.monotonic_ms() < token.expires_ms and (allowed == 0 or token.uses <= allowed)
end

-- A request ---------------------------------------------------------------------------------------

local function answer_without_headers(self, request)
  local row, allowed = self:route(request)
  if request.path ~= "/v2/oauth2/token" then
    if not is_accepted(request) then
      return Service.reply(401, "application/json", { error = "invalid_token",
        error_description = "The access token is invalid or has expired" })
    end
    if not self:spend(self.options.helpscout_limit, request.method == "GET" and 1 or 2) then
      local answer, seconds = self:rate_limited { message = "API rate limit exceeded" }
      Service.header(answer, "X-RateLimit-Retry-After", seconds)
      return answer
    end
  end
  if row then return self:handle(request, row) end
  if #allowed == 0 then return self:not_found() end
  return self:error(400, "Request method is not supported, use one of: "
    .. table.concat(allowed, ", "), "invalid-http-method")
end

function helpscout:answer(request)
  local answer, limit = answer_without_headers(self, request), self.options.helpscout_limit
  Service.header(answer, "X-RateLimit-Limit-Minute", limit)
  Service.header(answer, "X-RateLimit-Remaining-Minute", math.max(0, limit - self.rate.used))
  return answer
end

return helpscout
