-- lua-http, which is used better than its documentation shows: one connection, kept, and a stream on
-- it for each request. Debian has it for 5.1 to 5.3 only; its files work with 5.4 all the same.

package.path = package.path .. ";/usr/share/lua/5.3/?.lua;/usr/share/lua/5.2/?.lua"

local base, ca_file, options = ...
local work = require "work"
local cqueues = require "cqueues"
local client = require "http.client"
local new_headers = require "http.headers".new
local decode = require "cjson".decode

local scheme, host, port = base:match("^(%w+)://([^:]+):(%d+)$")
local connections = tonumber(options) or 1
local TIMEOUT = 5

local function context()
  local made = require "http.tls".new_client_context()
  local store = require "openssl.x509.store".new()
  local file = assert(io.open(ca_file))
  store:add(require "openssl.x509".new(file:read "a"))
  file:close()
  made:setStore(store)
  return made
end

local tls = scheme == "https" and context()

local function connect()
  local connection = assert(client.connect { host = host, port = tonumber(port), tls = not not tls,
                                             ctx = tls or nil })
  assert(connection:connect(TIMEOUT))
  return connection
end

-- The stream of a reply whose head has come.
local function receive(connection, request)
  local headers = new_headers()
  headers:append(":method", request.method)
  headers:append(":scheme", scheme)
  headers:append(":authority", host .. ":" .. port)
  headers:append(":path", request.url:match("^%w+://[^/]+(.*)$"))
  for name, value in pairs(work.header_table(request)) do headers:append(name:lower(), value) end
  if request.body then headers:append("content-length", tostring(#request.body)) end
  local stream = connection:new_stream()
  assert(stream:write_headers(headers, not request.body, TIMEOUT))
  if request.body then assert(stream:write_body_from_string(request.body, TIMEOUT)) end
  local reply = assert(stream:get_headers(TIMEOUT))
  assert(tonumber(reply:get ":status") // 100 == 2, reply:get ":status")
  return stream
end

local function send(connection, request)
  return decode(assert(receive(connection, request):get_body_as_string(TIMEOUT)))
end

local functions = {}
local kept

for _, name in ipairs(work.names) do
  local requests = work[name](base)
  -- All that the work needs is there at once, as it is for who calls the module.
  local function once()
    local replies = {}
    for i, request in ipairs(requests) do replies[i] = send(kept, request) end
  end
  functions[name] = function(count)
    kept = kept or connect()
    for _ = 1, count do once() end
  end
end

local walk, file = work.walk(base), work.file(base)

function functions.walk(count)
  kept = kept or connect()
  for _ = 1, count do
    local seen = 0
    for _, request in ipairs(walk) do
      seen = seen + #send(kept, request)._embedded.conversations
    end
    assert(seen == work.walk_pages * work.page_size, seen)
  end
end

function functions.save(count)
  local path = work.folder .. "/luahttp"
  kept = kept or connect()
  for _ = 1, count do
    local output = assert(io.open(path, "wb"))
    assert(receive(kept, file):save_body_to_file(output, TIMEOUT))
    output:close()
    os.remove(path)
  end
end

local pool = {}

-- A coroutine for each of the hundred: on one connection with HTTP/2, on one each otherwise.
functions.at_once_100 = function(count)
  local request = work.get_conversation(base)[1]
  for i = #pool + 1, connections do pool[i] = connect() end
  for _ = 1, count do
    local loop = cqueues.new()
    local replies = {}
    for i = 1, 100 do
      loop:wrap(function() replies[i] = send(pool[(i - 1) % connections + 1], request) end)
    end
    local ok, problem = loop:loop()
    if not ok then
      for i = 1, #pool do
        pcall(pool[i].close, pool[i])
        pool[i] = nil
      end
      error(problem, 0)
    end
  end
end

return functions
