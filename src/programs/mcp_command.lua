-- `integrations mcp`: serves the Model Context Protocol, on stdin and stdout or on a Unix socket.
local integrations = require "integrations"
local approvals = require "program.approvals"
local ask = require "program.mcp_ask"
local loop = require "program.loop"
local operations = require "program.mcp_operations"
local protocol = require "program.mcp_protocol"
local socket = require "program.socket"
local system = require "program.system"

local INSTRUCTIONS = {
  code = "Help Scout and Aircall for Lua scripts. Find what there is with lua_search_docs or lua_list_docs, read the "
    .. "page of an operation with lua_read_doc before its first use, then run_lua. One script can do many calls: "
    .. "filter, join and count in it, and print only what is needed.",
  operations = "Each tool is one operation of Help Scout or Aircall. Ask for few items and few fields (_fields); "
    .. "_dry_run shows what a call would send.",
}
INSTRUCTIONS.both = INSTRUCTIONS.code .. " Single operations are tools as well."

local PAGE = "integrations://docs/"

-- Guides, services and resources; the pages of operations can be read as well, and are too many to list.
local function resources()
  local list, seen = {}, {}
  local function add(name, about)
    if seen[name] then return end
    seen[name] = true
    list[#list + 1] = { uri = PAGE .. name, name = name, description = about, mimeType = "text/markdown" }
  end
  for name, about in integrations.docs.list():gmatch "%- `([%w_]+)` guide: ([^\n]+)" do add(name, about) end
  for _, operation in ipairs(integrations.operations()) do
    local service = "integrations." .. operation.integration
    add(service, "What holds for all of it, and its core operations.")
    add(service .. "." .. operation.resource, "Its operations: " .. operation.resource:gsub("_", " ") .. ".")
  end
  return list
end

local function read_page(uri)
  local name = uri:match("^" .. PAGE:gsub("%p", "%%%0") .. "([%w_.]+)$")
  if not name then return nil end
  local ok, page = pcall(integrations.docs.read, name)
  return ok and page or nil
end

-- What the protocol asks: see mcp_protocol.lua.
local function new_host(options)
  local host = {
    info = { name = "integrations", title = "Help Scout and Aircall", version = integrations.version },
    instructions = INSTRUCTIONS[options.tools], resources = resources, read = read_page,
  }
  local code = options.tools ~= "operations" and require "program.mcp_code"
  local list, by_name = {}, {}
  if code then list = code.list(options) end
  if options.tools ~= "code" then
    local tools
    tools, by_name = operations.list(options)
    table.move(tools, 1, #tools, #list + 1, list)
  end

  function host.tools() return list end

  function host.call(request, name, arguments, params)
    if by_name[name] then
      operations.call(request, by_name[name], arguments, params, approvals, options.account)
    elseif not code or not code.call(request, name, arguments, params, options) then
      return false
    end
    return true, protocol.later
  end
  return host
end

-- ---- clients ----

local LINGER = 2 -- seconds for answering what was asked before a client closed its side

local leaving = {} -- connection -> when it is closed at the latest

loop.add(ask)
loop.add {
  wait = function()
    local first
    for _, time in pairs(leaving) do first = math.min(first or time, time) end
    return nil, first and first - socket.now()
  end,
  step = function()
    for connection, time in pairs(leaving) do
      local done = next(connection.requests) == nil and connection.idle()
      if done or time <= socket.now() then
        leaving[connection] = nil
        connection.close()
      end
    end
  end,
}

local function serve(host, input, output, on_close)
  local connection
  connection = loop.connect(input, output, function(line)
    protocol.take(host, connection, line)
  end, function()
    leaving[connection] = socket.now() + LINGER
  end, function(reason)
    leaving[connection] = nil
    protocol.close(connection)
    if reason then system.write(2, ("integrations: a client is left: %s\n"):format(reason)) end
    on_close()
  end)
  protocol.open(connection)
end

local function serve_stdio(host)
  local going_on = true
  serve(host, 0, 1, function() going_on = false end)
  loop.run(function() return going_on end)
  return 0
end

local function serve_socket(host, path)
  local listener, message = socket.listen(path)
  if not listener then error(("%s: %s"):format(path, message), 0) end
  loop.watch(listener, "r", function()
    local fd, problem = socket.accept(listener)
    if fd then
      serve(host, fd, fd, function() system.close(fd) end)
    else
      system.write(2, ("integrations: a client is refused: %s\n"):format(problem))
    end
  end)
  loop.run(function() return true end)
end

return function(options)
  local host = new_host(options)
  if options.socket then return serve_socket(host, options.socket) end
  return serve_stdio(host)
end
