-- socket.http, and LuaSec's ssl.https, as their documentation shows them: a connection for each
-- request. The reader is lua-cjson, or what `options` names.

local base, ca_file, options = ...
local work = require "work"
local ltn12 = require "ltn12"
local secure = base:find("^https") ~= nil
local http = secure and require "ssl.https" or require "socket.http"
local decode = require(options ~= "" and options or "cjson").decode

-- What comes goes to the sink.
local function receive(request, sink)
  local headers = work.header_table(request)
  if request.body then headers["Content-Length"] = tostring(#request.body) end
  local arguments = {
    method = request.method, url = request.url, headers = headers,
    source = request.body and ltn12.source.string(request.body),
    sink = sink,
  }
  if secure then
    arguments.verify, arguments.cafile, arguments.protocol = "peer", ca_file, "any"
    arguments.options = { "all", "no_sslv2", "no_sslv3", "no_tlsv1" }
  end
  local ok, status = http.request(arguments)
  assert(ok and status // 100 == 2, status)
end

local function send(request)
  local parts = {}
  receive(request, ltn12.sink.table(parts))
  return decode(table.concat(parts))
end

local functions = {}

for _, name in ipairs(work.names) do
  local requests = work[name](base)
  -- All that the work needs is there at once, as it is for who calls the module.
  local function once()
    local replies = {}
    for i, request in ipairs(requests) do replies[i] = send(request) end
  end
  functions[name] = function(count)
    for _ = 1, count do once() end
  end
end

local walk, file = work.walk(base), work.file(base)

function functions.walk(count)
  for _ = 1, count do
    local seen = 0
    for _, request in ipairs(walk) do seen = seen + #send(request)._embedded.conversations end
    assert(seen == work.walk_pages * work.page_size, seen)
  end
end

function functions.save(count)
  local path = work.folder .. "/luasocket"
  for _ = 1, count do
    receive(file, ltn12.sink.file(assert(io.open(path, "wb"))))
    os.remove(path)
  end
end

-- It knows no other way than one after another.
functions.at_once_100 = function(count) functions.get_conversation(100 * count) end

return functions
