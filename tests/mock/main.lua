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
local services = { helpscout = require "helpscout", aircall = require "aircall",
  files = require "files" }
for _, part in ipairs(text.split [[customers conversations office organizations chats reports
  seed]]) do
  require("helpscout_" .. part)
end
for _, part in ipairs(text.split "directory calls messages seed") do require("aircall_" .. part) end

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
      headers = request.headers, body = request.body, status = reply.status }, "\n")
    log:flush() -- before the caller sees the reply, so that a test which has it finds the line
  end
  reply.delayed = true
  return reply
end

local function answer_control(request)
  if request.method ~= "GET" or request.path ~= "/stats" then
    return Service.reply(404, "text/plain", "GET /control/stats\n")
  end
  return Service.reply(200, "application/json", { helpscout = services.helpscout.stats,
    aircall = services.aircall.stats,
    requests = services.helpscout.stats.requests + services.aircall.stats.requests })
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
