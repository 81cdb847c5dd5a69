-- `integrations mcp`: serves the Model Context Protocol, on stdin and stdout or on a Unix socket.
local integrations = require "integrations"
local ask = require "program.mcp_ask"
local failures = require "program.failures"
local flags = require "program.flags"
local help = require "program.help"
local limits = require "program.limits"
local loop = require "program.loop"
local operations = require "program.mcp_operations"
local protocol = require "program.mcp_protocol"
local runner = require "program.runner"
local settings = require "program.settings"
local socket = require "program.socket"
local system = require "program.system"

local INSTRUCTIONS = {
  code = "%s for Lua scripts. Find what there is with lua_search_docs or lua_list_docs, read the "
    .. "page of an operation with lua_read_doc before its first use, then run_lua. One script can do many calls: "
    .. "filter, join and count in it, and print only what is needed.",
  operations = "Each tool is one operation of %s. Ask for few items and few fields (_fields); "
    .. "_dry_run shows what a call would send.",
}
INSTRUCTIONS.both = INSTRUCTIONS.code .. " Single operations are tools as well."

local PAGE = "integrations://docs/"

-- Guides, services and resources: the pages of operations are too many to list.
local function find_pages()
  local list, names = {}, {}
  local function add(name, about)
    if names[name] then return end
    names[name] = true
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

-- What the protocol asks: see mcp_protocol.lua.
local function new_host(options)
  local titles = help.titles()
  local host = {
    info = { name = "integrations", title = titles, version = integrations.version },
    instructions = INSTRUCTIONS[options.tools]:format(titles),
  }
  local list
  function host.resources()
    list = list or find_pages()
    return list
  end
  -- The answer to a name that is none begins so.
  function host.read(uri)
    local page = uri:sub(1, #PAGE) == PAGE and integrations.docs.read(uri:sub(#PAGE + 1))
    return page and not page:find "^# There is no page" and page or nil
  end
  local code = options.tools ~= "operations" and require "program.mcp_code"
  local tools, by_name = {}, {}
  if code then tools = code.list(options) end
  if options.tools ~= "code" then
    local more
    more, by_name = operations.list(options)
    table.move(more, 1, #more, #tools + 1, tools)
  end

  function host.tools() return tools end

  function host.call(request, name, arguments, params)
    if by_name[name] then
      operations.call(request, by_name[name], arguments, params, options.accounts)
    elseif not code or not code.call(request, name, arguments, params, options) then
      return false
    end
    return true, protocol.later
  end
  return host
end

-- ---- clients ----

local LINGER = 2 -- seconds for answering what was asked before a client closed its side

local leaving = {} -- connection -> when what is not answered by then is cancelled

loop.add(ask)
loop.add {
  wait = function()
    local first
    for _, time in pairs(leaving) do first = math.min(first or time, time) end
    return {}, first and first - system.now()
  end,
  -- Answers that are there are written as long as somebody may read them.
  step = function()
    for connection, time in pairs(leaving) do
      if time <= system.now() then
        leaving[connection] = math.huge
        protocol.close(connection)
      end
      if next(connection.requests) == nil and connection.idle() then
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
    leaving[connection] = system.now() + LINGER
  end, function(reason)
    -- Who has closed its side may go without reading what is still answered.
    local is_left = reason and not leaving[connection]
    leaving[connection] = nil
    protocol.close(connection)
    ask.leave(connection)
    if is_left then system.write(2, ("integrations: a client is left: %s\n"):format(reason)) end
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

local CLIENTS_MOST = 256 -- others wait until one of them leaves
local PAUSE = 1 -- seconds before the next try where there was no descriptor for a client, unless one leaves

-- While a client that waits cannot be taken, the listener is not watched: it would be ready all the time.
local function serve_socket(host, path)
  local listener, message = socket.listen(path)
  if not listener then failures.raise("other", "%s: %s", path, message) end
  local clients, paused, told = 0, nil, false
  local take

  local function watch()
    loop.watch(listener, "r", clients < CLIENTS_MOST and not paused and take or nil)
  end

  local function refuse(problem, is_full)
    if is_full then paused = system.now() + PAUSE end
    if not (is_full and told) then
      system.write(2, ("integrations: a client %s: %s\n"):format(is_full and "has to wait" or "is refused", problem))
    end
    told = is_full
  end

  local function leave(fd)
    system.close(fd)
    clients, paused = clients - 1, nil
    watch()
  end

  function take()
    local fd, problem, _, is_full = socket.accept(listener)
    if fd then
      clients, told = clients + 1, false
      serve(host, fd, fd, function() leave(fd) end)
    else
      refuse(problem, is_full)
    end
    watch()
  end

  loop.add {
    wait = function() return {}, paused and paused - system.now() end,
    step = function()
      if paused and paused <= system.now() then
        paused = nil
        watch()
      end
    end,
  }
  watch()
  loop.run(function() return true end)
end

-- ---- the command line ----

local known = flags.some({ "config", "help" }, {
  { "tools", value = "KIND", choices = { "code", "operations", "both" }, "code, operations or both (code)" },
  { "write", value = "WORD", choices = { "deny", "ask", "allow" }, "what becomes of writes: deny, ask or allow (deny)" },
  { "service", value = "A,B", "only these services have tools for their operations" },
  { "resource", value = "A,B", "only these resources have tools for their operations" },
  { "account", value = "NAME", "the account for calls that name none, or SERVICE=NAME,…" },
  { "socket", value = "PATH", "serves many clients on a Unix socket instead of one on stdio" },
}, limits.options)

-- "a,b" as a set of names that are known; nil when nothing is given.
local function read_set(flag, text, is_known)
  if not text then return nil end
  local set = {}
  for name in text:gmatch "[^,]+" do
    if not is_known(name) then failures.usage("--%s: there is no %s '%s'. See: integrations list", flag, flag, name) end
    set[name] = true
  end
  if next(set) == nil then failures.usage("--%s: there is no name", flag) end
  return set
end

local function is_resource(name) return #integrations.operations { resource = name } > 0 end
local function is_service(name) return #integrations.operations { integration = name } > 0 end

-- "work" is for all services that have it, "helpscout=work,aircall=sales" for each its own.
local function read_accounts(text, accounts)
  local chosen = {}
  local function choose(service, name)
    local found = false
    for _, account in ipairs(accounts) do
      if account.account == name and (not service or account.service == service) then
        chosen[account.service], found = name, true
      end
    end
    if not found then settings.check_account({ accounts = accounts }, service, name) end
  end
  if text and not text:find "[^,]" then choose(nil, text) end
  for part in (text or ""):gmatch "[^,]+" do
    local service, name = part:match "^([^=]+)=(.+)$"
    if service then settings.check_service("--account: SERVICE", service) end
    choose(service, name or part)
  end
  return chosen
end

local function check_socket(path)
  if path == "" then failures.usage("--socket: expected a path") end
  if path and #path > socket.path_most then
    failures.usage("--socket: expected a path of at most %d bytes, got %d", socket.path_most, #path)
  end
end

local function run(given, words)
  if words[1] then failures.usage("mcp: '%s' is no flag", words[1]) end
  check_socket(given.socket)
  runner.open { limits = limits.read(given) }
  local write = given.write or "deny"
  local approve, on_call = runner.hooks(write)
  local read = settings.read { config = given.config, write = write, approve = approve, on_call = on_call }
  local host = new_host {
    tools = given.tools or "code", max_output = runner.limits.output,
    writes = write ~= "deny", accounts = read_accounts(given.account, read.accounts),
    services = read_set("service", given.service, is_service),
    resources = read_set("resource", given.resource, is_resource),
  }
  loop.add(runner)
  if given.socket then return serve_socket(host, given.socket) end
  return serve_stdio(host)
end

return { mcp = { run = run, known = known,
  usage = "mcp [options]\n\nServes the Model Context Protocol to the client that starts it, on stdin and stdout, or with\n"
    .. "--socket to many. It writes nothing unless --write allows it." } }
