-- The mock services: reads the command line, hands each request to its service, fails it when it is
-- its turn, writes the log. The program calls `answer` with {method =, uri =, body =, connection =,
-- header_list = {name, value, name, value, …}} and sends what it returns; see mock.c.

local options, exit_code = require "options"(...)
if not options then return nil, exit_code end

local json = require "json"
local text = require "text"
local Service = require "service"
local log, problem = nil, nil
if options.log ~= "" then log, problem = io.open(options.log, "a") end
if problem then
  io.stderr:write(problem, "\n")
  return nil, 1
end

collectgarbage("setpause", 400) -- memory is cheaper than time here

local services = { helpscout = require "helpscout"(options), aircall = require "aircall"(options) }
services.files = require("files").new(function() return services.aircall:now() end)
local program = { port = options.port, latency_ms = options.latency_ms } -- the port is set when it is known
local requests, connections_before = 0, 0 -- all requests; the connections before the counters were reset

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

local function write_log(name, request, reply)
  if not log then return end
  log:write(json.encode(json.object("n", requests, "connection", request.connection, "service", name,
    "method", request.method, "path", request.path, "query", request.query_text, "headers",
    request.headers, "body", request.body, "status", reply.status)), "\n")
  log:flush() -- before the caller sees the reply, so that a test which has it finds the line
end

local function failure()
  local status = options.fail_status
  if options.fail_body == "empty" then return Service.empty(status) end
  if options.fail_body == "html" then
    return Service.reply(status, "text/html", "<html><body>Service Unavailable</body></html>\n")
  end
  return Service.reply(status, "application/json", '{"message":"Internal Server Error"}')
end

local function answer_counted(name, service, request)
  requests = requests + 1
  service.stats.requests = service.stats.requests + 1
  local fails, reply = options.fail_every > 0 and requests % options.fail_every == 0, nil
  if not fails or options.fail_after_work then reply = service:answer(request) end
  if fails then reply = failure() end
  write_log(name, request, reply)
  reply.delayed = true
  return reply
end

local function service_stats(service)
  local stats, total = service.stats, 0
  for _, count in pairs(stats.writes) do total = total + count end
  return json.object("requests", stats.requests, "rate_limited", stats.rate_limited, "writes_total",
    total, "writes", stats.writes, "created", stats.created, "sent", stats.sent)
end

local function answer_control(request)
  local helpscout, aircall = services.helpscout, services.aircall
  if request.path == "/stats" and request.method == "GET" then
    return Service.json(200, "application/json", json.object(
      "requests", helpscout.stats.requests + aircall.stats.requests,
      "connections", host.connections() - connections_before,
      "helpscout", service_stats(helpscout), "aircall", service_stats(aircall)))
  elseif request.path == "/reset-stats" and request.method == "POST" then
    connections_before = host.connections()
    helpscout:reset_stats()
    aircall:reset_stats()
    return Service.empty(204)
  end
  return Service.reply(404, "text/plain", "GET /control/stats, POST /control/reset-stats\n")
end

function program.answer(request)
  local path, query = request.uri:match("^([^?]*)%??(.*)$")
  local name, rest = path:match("^/(%l+)(.*)$")
  request.path, request.query_text = rest, query
  if rest and (rest == "" or rest:sub(1, 1) == "/") then
    request.headers = read_headers(request.header_list)
    request.query = text.read_form(query)
    request.base = caller_origin(request.headers) .. "/" .. name
    if services[name] then return answer_counted(name, services[name], request) end
    if name == "control" then return answer_control(request) end
  end
  return Service.reply(404, "text/plain", "no such service\n")
end

return program
