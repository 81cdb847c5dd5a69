-- The mock services: reads the command line, hands each request to its service, fails it when it is
-- its turn, writes the log. The program calls `answer` with {method =, uri =, body =, connection =,
-- header_list = {name, value, name, value, …}} and sends what it returns; see mock.c.

local options, exit_code = require "options"(...)
if not options then return nil, exit_code end

local json = require "json"
local text = require "text"
local Service = require "service"
local log = options.log ~= "" and assert(io.open(options.log, "a"))

collectgarbage("setpause", 400) -- memory is cheaper than time here

Service.options = options
local parts = { files = "", aircall = "directory calls messages seed",
  helpscout = "customers conversations office organizations chats reports seed" }
local services = {}

-- A service is made, with its data, when it is asked for first: most tests want one of them.
local function service_of(name)
  if services[name] or not parts[name] then return services[name] end
  collectgarbage("stop")
  services[name] = require(name)
  for _, part in ipairs(text.split(parts[name])) do require(name .. "_" .. part) end
  collectgarbage("restart")
  return services[name]
end

local program = { port = options.port, latency_ms = options.latency_ms }
local requests = 0

-- Names in lower case; what comes twice is joined by commas.
local function read_headers(list)
  local headers = {}
  for i = 1, #list, 2 do
    local name = list[i]:lower()
    headers[name] = headers[name] and headers[name] .. ", " .. list[i + 1] or list[i + 1]
  end
  return headers
end

-- Where the caller believes the server to be: a proxy in front of it may have another address.
local function caller_origin(headers)
  local name = headers.host or ""
  if name == "" then name = "127.0.0.1:" .. program.port end
  return (headers["x-forwarded-proto"] or "http") .. "://" .. name
end

local function answer_counted(name, service, request)
  requests, service.stats.requests = requests + 1, service.stats.requests + 1
  service.sent = json.array()
  local reply
  if options.fail_every > 0 and requests % options.fail_every == 0 then
    reply = Service.reply(options.fail_status, "application/json",
      { message = "Internal Server Error" })
  else
    reply = service:answer(request)
  end
  if log then
    log:write(json.encode { n = requests, connection = request.connection, service = name,
      method = request.method, path = request.path, query = request.query_text,
      headers = request.headers, body = request.body, status = reply.status,
      sent = service.sent }, "\n")
    log:flush() -- before the caller sees the reply, so that a test which has it finds the line
  end
  reply.delayed = true
  return reply
end

local function answer_control(request)
  if request.method ~= "GET" or request.path ~= "/stats" then
    return Service.reply(404, "text/plain", "GET /control/stats\n")
  end
  local helpscout, aircall = service_of("helpscout").stats, service_of("aircall").stats
  return Service.reply(200, "application/json", { helpscout = helpscout, aircall = aircall,
    requests = helpscout.requests + aircall.requests })
end

function program.answer(request)
  local path, query = request.uri:match("^([^?]*)%??(.*)$")
  local name, rest = path:match("^/(%l+)(.*)$")
  request.path, request.query_text = rest, query
  if rest and (rest == "" or rest:sub(1, 1) == "/") then
    request.headers = read_headers(request.header_list)
    request.query = text.read_form(query)
    request.base = caller_origin(request.headers) .. "/" .. name
    local service = service_of(name)
    if service then return answer_counted(name, service, request) end
    if name == "control" then return answer_control(request) end
  end
  return Service.reply(404, "text/plain", "no such service\n")
end

return program
