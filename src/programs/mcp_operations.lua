-- One tool of the Model Context Protocol for each operation: its schema, and calling it. Knows no service.
local integrations = require "integrations"
local approvals = require "program.approvals"
local ask = require "program.mcp_ask"
local json = require "program.json"
local protocol = require "program.mcp_protocol"
local shape = require "program.shape"

local mcp_operations = {}

local extra = {
  _fields = {
    type = "array", items = { type = "string" },
    description = "Names of what to keep of the result, or of each item of a list; dots go deeper.",
  },
  _account = { type = "string", description = "The account to use, where there are several." },
  _dry_run = { type = "boolean", description = "True: nothing is sent; the result is what would be." },
}

local function schema(operation)
  local parameters = operation.parameters
  parameters.properties = parameters.properties or {}
  for name, property in pairs(extra) do parameters.properties[name] = property end
  parameters.additionalProperties = false
  return parameters
end

local function tool(operation)
  local read = operation.kind == "read"
  return {
    name = operation.integration .. "_" .. operation.name, description = operation.description,
    inputSchema = schema(operation),
    annotations = {
      title = operation.name:gsub("_", " "):gsub("^%l", string.upper), readOnlyHint = read,
      destructiveHint = operation.sends or operation.destroys, idempotentHint = operation.repeatable,
      openWorldHint = true,
    },
  }
end

-- mcp_operations.list(options): the tools, and { [name] = operation }. options: services and resources (sets, or
-- nil), writes (whether there are any).
function mcp_operations.list(options)
  local tools, by_name = json.empty_array, {}
  for _, operation in ipairs(integrations.operations { tools = true }) do
    if (not options.services or options.services[operation.integration])
      and (not options.resources or options.resources[operation.resource])
      and (options.writes or operation.kind == "read") then
      if #tools == 0 then tools = {} end
      tools[#tools + 1] = tool(operation)
      by_name[tools[#tools].name] = operation
    end
  end
  return tools, by_name
end

-- What the caller gave, apart from what goes to the operation.
local function take_options(arguments)
  local rest, options = {}, {}
  for name, value in pairs(arguments) do
    if value == json.null then
      -- as if it were left out
    elseif extra[name] then
      options[name] = value
    else
      rest[name] = value
    end
  end
  return rest, options
end

local function find(operation, account)
  local service = integrations[operation.integration]
  if account ~= nil and type(account) ~= "string" then error("_account: expected a text", 0) end
  local namespace = account and service[account] or service
  if type(namespace) ~= "table" then error(("%s has no account '%s'"):format(operation.integration, account), 0) end
  return namespace[operation.name]
end

-- mcp_operations.call(request, operation, arguments, params, accounts): answers the request when the call is over.
-- `accounts`, by service, are those of calls that name none. The call is made anew when the user was asked; nothing of
-- it had been sent by then.
function mcp_operations.call(request, operation, arguments, params, accounts)
  local sameness = operation.name .. json.encode(arguments)
  if params.requestState ~= nil then return ask.resume(request, params, sameness) end
  local job = ask.open(request, sameness)
  local rest, options = take_options(arguments)
  local function attempt(decision)
    local wanted
    local function approve(asked)
      if decision then return decision.yes, decision.reason end
      wanted = asked
      return false
    end
    job.task = integrations.start(function()
      approvals.set(approve)
      local ok, result = pcall(function()
        local call = find(operation, options._account or accounts[operation.integration])
        return call(rest, { fields = options._fields, dry_run = options._dry_run })
      end)
      if wanted then
        return ask.question(job, wanted, function(yes, reason) attempt { yes = yes, reason = reason } end)
      end
      ask.finish(job, protocol.text_result(ok and shape.text(result) or tostring(result), not ok))
    end)
  end
  job.cancel = function()
    ask.close(job)
    job.task:cancel()
  end
  request.on_cancel = job.cancel
  attempt()
end

return mcp_operations
