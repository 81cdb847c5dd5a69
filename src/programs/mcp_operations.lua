-- One tool of the Model Context Protocol for each operation: its schema, and calling it. Knows no service.
local integrations = require "integrations"
local approvals = require "program.approvals"
local ask = require "program.mcp_ask"
local failures = require "program.failures"
local json = require "program.json"
local output = require "program.output"
local protocol = require "program.mcp_protocol"
local rows = require "program.rows"
local shape = require "program.shape"

local mcp_operations = {}

local DETAILS_MOST = 20000 -- bytes of the details that an error's message has no room for

local extra = {
  _fields = {
    type = "array", items = { type = "string" },
    description = "Names of the fields to keep of the result, or of each item of a list; dots go deeper.",
  },
  _account = { type = "string", description = "The account to use, where there are several." },
  _dry_run = { type = "boolean", description = "True: nothing is sent; the result is the requests that would be sent." },
}

-- Bytes ------------------------------------------------------------------------------------------

-- JSON has no bytes: what is no text comes as a data URI (RFC 2397).
local BYTES = " What is no text, as data:MEDIA/TYPE;base64,..."

-- Says so in the schema's properties of parameters that are bytes, in records too. Their bound counts bytes, not Base64.
local function describe_bytes(parameters, properties)
  for _, parameter in ipairs(properties and parameters or {}) do
    local property = properties[parameter.name] or {}
    local said = property.anyOf and property.anyOf[1] or property
    local one = said.items or said
    if parameter.kind == "bytes" then
      said.description, one.maxLength = (said.description or "") .. BYTES, nil
    elseif parameter.members then
      describe_bytes(parameter.members, one.properties)
    end
  end
end

local read_bytes

-- One value of a parameter: bytes where it is a data URI; records have theirs read.
local function read_value(operation, parameter, value)
  if parameter.kind == "bytes" and type(value) == "string" then
    local encoded = value:match "^data:[^,]*;base64,(.*)$"
    local bytes = encoded and json.bytes(encoded)
    if encoded and not bytes then
      error(("%s.%s: parameter '%s': expected Base64 behind 'base64,'"):format(operation.integration, operation.name,
        parameter.name), 0)
    end
    return bytes or value
  elseif parameter.members and type(value) == "table" then
    read_bytes(operation, parameter.members, value)
  end
  return value
end

function read_bytes(operation, parameters, values)
  for _, parameter in ipairs(parameters) do
    local value = values[parameter.name]
    if parameter.list and type(value) == "table" then
      for i, one in ipairs(value) do value[i] = read_value(operation, parameter, one) end
    else
      values[parameter.name] = read_value(operation, parameter, value)
    end
  end
end

-- Tools ------------------------------------------------------------------------------------------

local function parameters_of(operation)
  return rows.operation(operation.integration, operation.name).parameters
end

-- Many clients fill in null for what they do not give: it is as if left out, and none is offered.
local function take_out_null(property)
  local forms = property.anyOf
  if not forms or forms[#forms].type ~= "null" then return end
  forms[#forms] = nil
  if forms[2] then return end
  property.anyOf = nil
  for key, value in pairs(forms[1]) do property[key] = value end
end

local function schema(operation)
  local parameters = operation.parameters
  parameters.properties = parameters.properties or {}
  describe_bytes(parameters_of(operation), parameters.properties)
  for _, property in pairs(parameters.properties) do take_out_null(property) end
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
-- nil). Writes that the settings deny are none.
function mcp_operations.list(options)
  local tools, by_name = json.empty_array, {}
  for _, operation in ipairs(integrations.operations { tools = true }) do
    if (not options.services or options.services[operation.integration])
      and (not options.resources or options.resources[operation.resource])
      and (operation.kind == "read" or not rows.is_denied(operation.integration, operation.name)) then
      if #tools == 0 then tools = {} end
      tools[#tools + 1] = tool(operation)
      by_name[tools[#tools].name] = operation
    end
  end
  return tools, by_name
end

-- What the caller gave, apart from what goes to the operation. Many clients fill in an empty list for fields that
-- they do not want to choose.
local function take_options(arguments)
  local rest, options = {}, {}
  for name, value in pairs(arguments) do
    if value == json.null or name == "_fields" and type(value) == "table" and next(value) == nil then
      -- as if it were left out
    elseif extra[name] then
      options[name] = value
    else
      rest[name] = value
    end
  end
  return rest, options
end

-- Options of scripts and shells: here they have an underscore, or are none.
local options_elsewhere = { timeout = true, retries = true, save_to = true }

-- An option as scripts and shells have it is no parameter.
local function check_names(operation, values)
  for name in pairs(values) do
    local is_option = extra["_" .. name] or options_elsewhere[name]
    if is_option and not operation.parameters.properties[name] then
      error(("%s.%s: unknown parameter '%s'. %s"):format(operation.integration, operation.name, name,
        extra["_" .. name] and "Did you mean: _" .. name or "Tools have no such option"), 0)
    end
  end
end

local function find(operation, account)
  local service = integrations[operation.integration]
  if account == nil then return service[operation.name] end
  if type(account) ~= "string" then error("_account: expected a text", 0) end
  local names = {}
  for name, value in pairs(service) do
    if type(value) == "table" then
      if name == account then return value[operation.name] end
      names[#names + 1] = name
    end
  end
  table.sort(names)
  error(("_account: %s has no account '%s'. Accounts: %s"):format(operation.integration, account,
    table.concat(names, ", ")), 0)
end

-- What a call gave as a text: what would be sent, as it would be. One that was made has been made, even if its
-- result cannot be shown.
local function show(operation, result, dry_run)
  local shown, text = pcall(shape.text, result, dry_run, operation.parameters.properties.per_page)
  return shown and text or "The call was made, but its result cannot be shown: " .. tostring(text)
end

-- An error with the names that options have here.
local function in_tools(text, service)
  return (failures.in_program(text, service):gsub("^([%w_.]+: )option '(%l[%l_]*)'", "%1parameter '_%2'"))
end

-- The details of an error that its message had no room for: who calls a tool sees nothing else of them. A message has
-- the first ones, in their order.
local function rest_of_details(problem)
  local rest, told = {}, 0
  for _, detail in ipairs(type(problem) == "table" and problem.details or {}) do
    local said = (detail.path and detail.path .. ": " or "") .. (detail.message or "")
    told = told and select(2, problem.message:find(said, told + 1, true))
    if not told then rest[#rest + 1] = said end
  end
  local text = table.concat(rest, "; ")
  if #text > DETAILS_MOST then text = shape.cut(text, DETAILS_MOST) .. "..." end
  return #rest > 0 and "\nMore of what it says: " .. text or ""
end

-- mcp_operations.call(request, operation, arguments, params, accounts): answers the request when the call is over.
-- `accounts`, by service, are those of calls that name none. The call is made anew when the user was asked; nothing of
-- it had been sent by then.
function mcp_operations.call(request, operation, arguments, params, accounts)
  local sameness = operation.integration .. "." .. operation.name .. output.encode(arguments)
  if ask.comes_back(params) then return ask.resume(request, params, sameness) end
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
        check_names(operation, rest)
        if not decision then read_bytes(operation, parameters_of(operation), rest) end
        local call = find(operation, options._account or accounts[operation.integration])
        return call(rest, { fields = options._fields, dry_run = options._dry_run })
      end)
      if wanted then
        return ask.question(job, wanted, function(yes, reason) attempt { yes = yes, reason = reason } end)
      end
      local text = ok and show(operation, result, options._dry_run)
        or in_tools(tostring(result), operation.integration) .. failures.done_before(result) .. rest_of_details(result)
      ask.finish(job, protocol.text_result(text, not ok))
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
