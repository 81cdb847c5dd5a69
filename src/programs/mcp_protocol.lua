-- The Model Context Protocol: what comes in as lines of JSON-RPC, and what is said to it. Both eras: a request
-- that carries its version in `_meta` (2026-07-28) is served as it stands; `initialize` opens a session
-- of an earlier revision on its connection. Knows no tool and no service.
local json = require "program.json"

local MODERN = "2026-07-28"
local LEGACY = { "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05" }
local META = "io.modelcontextprotocol/"
local FRESH_MS = 3600 * 1000 -- lists and pages stay as they are as long as the program runs

local PARSE, REQUEST, METHOD, PARAMS, INTERNAL = -32700, -32600, -32601, -32602, -32603
local NO_RESOURCE, VERSION = -32002, -32022

local protocol = {}

local function is_table(value) return type(value) == "table" end
local function as_table(value) return is_table(value) and value or {} end

-- An integer may be written as 1.0.
local function is_id(id) return type(id) == "string" or math.tointeger(id) ~= nil end

-- Protocol errors are raised as these.
local function refuse(code, message, data)
  error({ code = code, message = message, data = data }, 0)
end
protocol.refuse = refuse

-- The result of a tool that is one text.
function protocol.text_result(text, is_error)
  return { content = { { type = "text", text = text } }, isError = is_error }
end

local function is_legacy(version)
  for _, known in ipairs(LEGACY) do
    if known == version then return true end
  end
  return false
end

-- ---- the methods ----
-- Each gets the host, the request and its parameters, and gives its result; `later` in its place says that
-- request.finish(result) will be called.

local later = {}
protocol.later = later

local methods = {}

local function whole_list(params)
  if params.cursor ~= nil and params.cursor ~= json.null then
    refuse(PARAMS, "Unknown cursor: the list comes whole")
  end
end

local function list(name, get)
  return function(host, request, params)
    whole_list(params)
    return { [name] = get(host) }
  end
end

methods["tools/list"] = list("tools", function(host) return host.tools() end)
methods["resources/list"] = list("resources", function(host) return host.resources() end)
methods["resources/templates/list"] = list("resourceTemplates", function() return json.empty_array end)
methods["prompts/list"] = list("prompts", function() return json.empty_array end)

methods["prompts/get"] = function(_, _, params)
  if type(params.name) ~= "string" then refuse(PARAMS, "prompts/get: 'name' is missing") end
  refuse(PARAMS, ("Unknown prompt: %s. There are none"):format(params.name))
end

methods["resources/read"] = function(host, request, params)
  if type(params.uri) ~= "string" then refuse(PARAMS, "resources/read: 'uri' is missing") end
  local text = host.read(params.uri)
  if not text then
    refuse(request.modern and PARAMS or NO_RESOURCE, "Resource not found", { uri = params.uri })
  end
  return { contents = { { uri = params.uri, mimeType = "text/markdown", text = text } } }
end

methods["tools/call"] = function(host, request, params)
  if type(params.name) ~= "string" then refuse(PARAMS, "tools/call: 'name' is missing") end
  local arguments = params.arguments
  if arguments == nil or arguments == json.null then arguments = {} end
  if not is_table(arguments) or arguments[1] ~= nil then
    refuse(PARAMS, "tools/call: 'arguments' must be an object")
  end
  local found, result = host.call(request, params.name, arguments, params)
  if not found then refuse(PARAMS, "Unknown tool: " .. params.name) end
  return result
end

local cacheable = {
  ["server/discover"] = true, ["tools/list"] = true, ["prompts/list"] = true, ["resources/list"] = true,
  ["resources/templates/list"] = true, ["resources/read"] = true,
}

local capabilities = { tools = {}, resources = {}, prompts = {} }

local modern_methods = setmetatable({
  ["server/discover"] = function(host)
    return { supportedVersions = { MODERN }, capabilities = capabilities, instructions = host.instructions }
  end,
}, { __index = methods })

local legacy_methods = setmetatable({
  ping = function() return {} end,
  initialize = function(host, request, params)
    local connection = request.connection
    local version = params.protocolVersion
    connection.version = is_legacy(version) and version or LEGACY[1]
    connection.capabilities = as_table(params.capabilities)
    return {
      protocolVersion = connection.version, capabilities = capabilities, serverInfo = host.info,
      instructions = host.instructions,
    }
  end,
}, { __index = methods })

-- ---- requests ----

-- The era that a request belongs to, and what its client can do.
local function place(connection, request, params)
  local meta = params._meta
  local version = as_table(meta)[META .. "protocolVersion"]
  if version ~= nil then
    if type(version) ~= "string" or not is_table(meta[META .. "clientCapabilities"]) then
      refuse(PARAMS, ("_meta must have %sprotocolVersion (a text) and %sclientCapabilities (an object)")
        :format(META, META))
    end
    if version ~= MODERN then
      refuse(VERSION, "Unsupported protocol version", { supported = { MODERN }, requested = version })
    end
    request.modern = true
    request.capabilities = meta[META .. "clientCapabilities"]
    return modern_methods
  end
  if request.method == "initialize" or request.method == "ping" or connection.version then
    request.capabilities = connection.capabilities
    return legacy_methods
  end
  refuse(PARAMS, ("Not initialized: either call initialize, or give _meta with %sprotocolVersion and "
    .. "%sclientCapabilities"):format(META, META))
end

-- What cannot be said as JSON, such as bytes that are no text, is told instead.
local function encode(message)
  message.jsonrpc = "2.0"
  local ok, text = pcall(json.encode, message)
  if ok then return text end
  return json.encode {
    jsonrpc = "2.0", id = message.id,
    error = { code = INTERNAL, message = "The answer cannot be written as JSON: " .. tostring(text) },
  }
end

local function write(connection, message)
  connection.send(encode(message))
end

local function write_error(connection, id, failure)
  write(connection, {
    id = id, error = { code = failure.code, message = failure.message, data = failure.data },
  })
end

local function finish_result(host, request, result)
  if not request.modern then return result end
  result.resultType = result.resultType or "complete"
  result._meta = result._meta or {}
  result._meta[META .. "serverInfo"] = host.info
  if cacheable[request.method] then
    result.ttlMs, result.cacheScope = FRESH_MS, "private"
  end
  return result
end

local function new_request(host, connection, message)
  local request = { id = message.id, method = message.method, connection = connection }
  local token = as_table(as_table(message.params)._meta).progressToken

  local function leave()
    if connection.requests[request.id] == request then connection.requests[request.id] = nil end
    request.over = true
  end

  -- request.finish(result): the answer, once; nothing is said when it was cancelled.
  function request.finish(result)
    if request.over then return end
    leave()
    write(connection, { id = request.id, result = finish_result(host, request, result) })
  end

  function request.fail(failure)
    if request.over then return end
    leave()
    if not is_table(failure) or not failure.code then
      failure = { code = INTERNAL, message = "Internal error: " .. tostring(failure) }
    end
    write_error(connection, request.id, failure)
  end

  -- request.progress(done, message): to who asked for it; `done` grows.
  function request.progress(done, message)
    if request.over or not is_id(token) then return end
    write(connection, {
      method = "notifications/progress",
      params = { progressToken = token, progress = done, message = message },
    })
  end

  -- request.ask(method, params, answered) -> withdraw: a request of ours, to clients of the earlier revisions;
  -- answered(result) is called, or answered(nil, message). withdraw() tells the client that no answer is waited for.
  function request.ask(method, params, answered)
    connection.asked = connection.asked + 1
    local id = "ask-" .. connection.asked
    connection.questions[id] = answered
    write(connection, { id = id, method = method, params = params })
    return function()
      if not connection.questions[id] then return end
      connection.questions[id] = nil
      write(connection, { method = "notifications/cancelled", params = { requestId = id } })
    end
  end

  function request.cancel()
    if request.over then return end
    leave()
    if request.on_cancel then request.on_cancel() end
  end
  return request
end

local function serve(host, connection, message)
  local request = new_request(host, connection, message)
  local params = message.params
  if params == nil or params == json.null then params = {} end
  local ok, result = pcall(function()
    if not is_table(params) or params[1] ~= nil then refuse(PARAMS, "params must be an object") end
    local method = place(connection, request, params)[message.method]
    if not method then refuse(METHOD, "Method not found: " .. message.method) end
    if connection.requests[message.id] then
      refuse(REQUEST, "Another request with this id is not answered yet")
    end
    connection.requests[message.id] = request
    return method(host, request, params)
  end)
  if not ok then
    request.fail(result)
  elseif result ~= later then
    request.finish(result)
  end
end

local function notice(connection, message)
  local params = as_table(message.params)
  if message.method == "notifications/cancelled" and params.requestId ~= nil then
    local request = connection.requests[params.requestId]
    if request and request.method ~= "initialize" then request.cancel() end
  end
end

local function answer(connection, message)
  local answered = connection.questions[message.id]
  if not answered then return end
  connection.questions[message.id] = nil
  if is_table(message.error) then
    local reason = message.error.message
    return answered(nil, type(reason) == "string" and reason or "it does not say why")
  end
  answered(as_table(message.result))
end

-- protocol.take(host, connection, line): a line that came in. Batches, which one revision has, are not taken.
function protocol.take(host, connection, line)
  if not line:find "%S" then return end
  local message, problem = json.decode(line, "kept")
  if message == nil then
    return write_error(connection, json.null, { code = PARSE, message = "Parse error: " .. tostring(problem) })
  end
  if line:find "^%s*%[" then
    return write_error(connection, json.null, { code = REQUEST, message = "Batches are not taken" })
  end
  local id = is_table(message) and is_id(message.id) and message.id or json.null
  if not is_table(message) or message.jsonrpc ~= "2.0" then
    write_error(connection, id, { code = REQUEST, message = "Not a JSON-RPC 2.0 message" })
  elseif message.method == nil and id ~= json.null and (message.result ~= nil or message.error ~= nil) then
    answer(connection, message)
  elseif type(message.method) ~= "string" or message.id ~= nil and id == json.null then
    write_error(connection, id,
      { code = REQUEST, message = "Not a request: 'method' must be a text, 'id' a text or an integer" })
  elseif message.id == nil then
    notice(connection, message)
  else
    serve(host, connection, message)
  end
end

-- protocol.open(connection): what the protocol keeps of a connection.
function protocol.open(connection)
  connection.requests, connection.questions, connection.asked = {}, {}, 0
end

-- protocol.close(connection): all that was on its way is cancelled.
function protocol.close(connection)
  local requests, questions = connection.requests, connection.questions
  connection.requests, connection.questions = {}, {}
  for _, request in pairs(requests) do request.cancel() end
  for _, answered in pairs(questions) do answered(nil, "the client has gone") end
end

return protocol
