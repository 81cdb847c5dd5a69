-- What a Lua programmer would write with Lua-cURLv3, by its twin in easy.c: one easy handle, kept; the
-- body comes as strings, which are joined and read by lua-cjson.

local base, ca_file, options = ...
local work = require "work"
local curl = require "easy"
local decode = require "cjson".decode

local HTTP_2_TLS = 4

-- A handle and what it has received.
local function open(request)
  local handle, parts = curl.easy(), {}
  handle:setopt_useragent(work.agent)
  handle:setopt_accept_encoding("")
  handle:setopt_http_version(HTTP_2_TLS)
  handle:setopt_pipewait(1)
  handle:setopt_timeout_ms(30000)
  if ca_file ~= "" then handle:setopt_cainfo(ca_file) end
  local headers = table.move(request.headers, 1, #request.headers, 1, {})
  if request.body then headers[#headers + 1] = "Expect:" end
  handle:setopt_httpheader(headers)
  handle:setopt_writefunction(function(part) parts[#parts + 1] = part end)
  return handle, parts
end

local function prepare(handle, parts, request)
  for i = #parts, 1, -1 do parts[i] = nil end
  if request.body then handle:setopt_postfields(request.body) else handle:setopt_httpget(1) end
  handle:setopt_url(request.url)
end

local function read(handle, parts)
  local status = handle:getinfo_response_code()
  assert(status // 100 == 2, status)
  return decode(#parts == 1 and parts[1] or table.concat(parts))
end

local functions = {}

for _, name in ipairs(work.names) do
  local requests = work[name](base)
  local handle, parts = open(requests[1])
  -- All that the work needs is there at once, as it is for who calls the module.
  local function once()
    local replies = {}
    for i, request in ipairs(requests) do
      prepare(handle, parts, request)
      handle:perform()
      replies[i] = read(handle, parts)
    end
  end
  functions[name] = function(count)
    for _ = 1, count do once() end
  end
end

local walk = work.walk(base)
local walk_handle, walk_parts = open(walk[1])

function functions.walk(count)
  for _ = 1, count do
    local seen = 0
    for _, request in ipairs(walk) do
      prepare(walk_handle, walk_parts, request)
      walk_handle:perform()
      seen = seen + #read(walk_handle, walk_parts)._embedded.conversations
    end
    assert(seen == work.walk_pages * work.page_size, seen)
  end
end

local file = work.file(base)
local file_handle = open(file)

function functions.save(count)
  for _ = 1, count do
    local path = work.folder .. "/luacurl"
    local output = assert(io.open(path, "wb"))
    file_handle:setopt_writefunction(function(part) output:write(part) end)
    file_handle:setopt_url(file.url)
    file_handle:perform()
    assert(output:seek() == work.file_bytes)
    output:close()
    os.remove(path)
  end
end

local multi, handles, parts_of = nil, {}, {}

local function open_hundred(request)
  multi = curl.multi(tonumber(options) or 8)
  for i = 1, 100 do
    local handle, parts = open(request)
    handles[i], parts_of[handle] = handle, parts
  end
end

function functions.at_once_100(count)
  local request = work.get_conversation(base)[1]
  if not multi then open_hundred(request) end
  for _ = 1, count do
    local replies = {}
    for _, handle in ipairs(handles) do
      prepare(handle, parts_of[handle], request)
      multi:add_handle(handle)
    end
    while #replies < 100 do
      multi:perform()
      for handle in multi.info_read, multi do replies[#replies + 1] = read(handle, parts_of[handle]) end
      if #replies < 100 then multi:wait(1000) end
    end
  end
end

return functions
