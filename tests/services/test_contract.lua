-- The module has the operations of contract.lua, and where the table of everything that the services
-- offer is at hand, its operations agree with that as well.

local h = require "harness"
local contract = require "contract"
local integrations = require "integrations"

-- The names of an operation's parameters, in their order, as the error for an unknown one lists them.
local function parameter_names(operation)
  local call = integrations[operation.integration][operation.name]
  local _, err = pcall(call, { ["?"] = true })
  local names = {}
  for name in (tostring(err):match "Parameters: (.*)$" or ""):gmatch "[%w_]+" do
    names[#names + 1] = name
  end
  if #names == 0 then h.contains(tostring(err), "it takes none") end
  return names
end

-- The parameters of an operation, as contract.lua writes them.
local function parameters_of(operation)
  local required = {}
  for _, name in ipairs(operation.parameters.required or {}) do required[name] = true end
  local names = parameter_names(operation)
  for i, name in ipairs(names) do
    h.check(operation.parameters.properties[name], name .. " is not in the schema")
    names[i] = name .. (required[name] and "*" or "")
  end
  return table.concat(names, " ")
end

local existing = { helpscout = {}, aircall = {} }
for _, operation in ipairs(integrations.operations()) do
  table.insert(existing[operation.integration], operation)
end

for service, rows in pairs(contract) do
  for _, row in ipairs(rows) do
    local name, kind, parameters = table.unpack(row)

    h.test(service .. "_" .. name .. "_has_these_parameters", function()
      local operation
      for _, each in ipairs(existing[service]) do
        operation = each.name == name and each or operation
      end
      h.check(operation, "there is no such operation")
      h.equal(operation.kind, kind)
      h.equal(parameters_of(operation), parameters)
    end)
  end
end

-- Everything that the services offer ---------------------------------------------------------------

local function split(line)
  local fields = {}
  for field in (line .. "\t"):gmatch "([^\t]*)\t" do fields[#fields + 1] = field end
  return fields
end

-- The rows of the table of a service, by the operation; the first line names the fields.
local function read_table(service)
  local path = ("%s/api/%s-all.tsv"):format(h.shared_dir, service)
  local text = h.read_file(path)
  if not text then h.skip("no " .. path) end
  local names, rows = nil, {}
  for line in text:gmatch "[^\n]+" do
    local row = {}
    for i, field in ipairs(split(line)) do row[names and names[i] or i] = field end
    if names then rows[row.operation] = row else names = row end
  end
  return rows
end

-- Ids of what is said in a chat, which the service wants of its callers: the module makes them.
local made = { send_chat_message = "message_id", create_chat_note = "note_id" }

-- What there is besides (contract, "All other operations").
local beside = {
  api_request = { kind = "write", parameters = "method*,path*,query,body" },
  download_recording = { kind = "read", parameters = "call_id*" },
  download_voicemail = { kind = "read", parameters = "call_id*" },
  download_analytics_export = { kind = "read", parameters = "export_id*" },
}

-- Of these too little is known.
local left_out = { list_conversations_v3 = true, delete_user = true, list_campaign_call_outcomes = true }

local function has_flag(row, flag)
  return (" " .. row.flags .. " "):find(" " .. flag .. " ", 1, true) ~= nil
end

for service in pairs(contract) do
  h.test(service .. "_has_every_operation_of_the_table_with_its_resource_and_marks", function()
    local offered = {}
    for _, operation in ipairs(existing[service]) do offered[operation.name] = operation end
    for name, row in pairs(read_table(service)) do
      if not left_out[name] then
        local operation = h.check(offered[name], name .. " is missing")
        h.equal(operation.resource, row.resource, name)
        h.equal(operation.sends, has_flag(row, "sends"), name .. " sends")
        h.equal(operation.destroys, has_flag(row, "destroys"), name .. " destroys")
      end
    end
  end)

  h.test(service .. "_agrees_with_the_table_of_what_it_offers", function()
    local rows = read_table(service)
    for _, operation in ipairs(existing[service]) do
      local row = h.check(rows[operation.name] or beside[operation.name], operation.name .. " is not in the table")
      h.equal(operation.kind, row.kind, operation.name)
      local parameters = row.parameters:gsub(",", " ")
      local optional = made[operation.name]
      if optional then parameters = parameters:gsub(optional .. "%*", optional) end
      h.equal(parameters_of(operation), parameters, operation.name)
    end
  end)
end

h.run()
