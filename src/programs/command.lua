-- An operation on the command line: integrations SERVICE OPERATION [--flag value …] [JSON | -]. The
-- flags are the parameters of its row. Knows no service.
local approvals = require "program.approvals"
local failures = require "program.failures"
local flags = require "program.flags"
local integrations = require "integrations"
local json = require "program.json"
local output = require "program.output"
local rows = require "program.rows"
local settings = require "program.settings"
local shape = require "program.shape"
local system = require "program.system"

-- Which operation ---------------------------------------------------------------------------------

-- Settings may name services that the program does not bring.
local function find_service(name, arguments, commands)
  local service = rows.service(name)
  if service then return service end
  settings.load_services(settings.config_in(arguments))
  service = rows.service(name)
  if service then return service end
  local names = {}
  for _, known in ipairs(rows.services()) do names[#names + 1] = known.name end
  for _, command in ipairs(commands) do names[#names + 1] = command[1] end
  local nearest = rows.nearest(name, names)
  failures.usage("unknown command or service '%s'.%s See: integrations --help", name,
    nearest and (" Did you mean: %s."):format(nearest) or "")
end

-- Takes the operation's name out of the words: the first that is neither a flag nor its value.
local function take_name(arguments)
  local i = 1
  while arguments[i] do
    local word = arguments[i]
    if word:sub(1, 1) ~= "-" then return table.remove(arguments, i) end
    i = i + (flags.takes_next(word) and 2 or 1)
  end
end

local function find_operation(service, name)
  local operation = rows.operation(service.name, name)
  if operation then return operation end
  local nearest = rows.nearest(name, rows.operations(service.name))
  failures.usage("%s has no operation '%s'.%s See: integrations %s", service.name, name,
    nearest and (" Did you mean: %s."):format(nearest) or "",
    name:find "%w" and "search " .. name:gsub("%W+", " ") or "list " .. service.name)
end

-- Parameters --------------------------------------------------------------------------------------

-- What stands for a value that is to be filled in.
local function placeholder(parameter)
  if parameter.preset and parameter.kind ~= "text" then
    local value = json.decode(parameter.preset)
    if value ~= nil then return value end
  end
  if parameter.list then
    return parameter.members and { placeholder { members = parameter.members, kind = "json" } }
      or json.empty_array
  elseif parameter.members then
    local filled = {}
    for _, member in ipairs(parameter.members) do filled[member.name] = placeholder(member) end
    return filled
  elseif parameter.choices then
    return parameter.preset or parameter.choices[1]
  elseif parameter.kind == "integer" or parameter.kind == "number" then
    return 0
  elseif parameter.kind == "boolean" then
    return false
  elseif parameter.kind == "json" then
    return {}
  end
  return parameter.preset or ""
end

-- All parameters as JSON: those that are needed with something to be replaced, others with their
-- default or null, which counts as not given.
local function skeleton(operation)
  local filled = {}
  for _, parameter in ipairs(operation.parameters) do
    if parameter.required or parameter.preset or parameter.nullable then
      filled[parameter.name] = placeholder(parameter)
    else
      filled[parameter.name] = json.null
    end
  end
  output.text(output.indent(output.encode(filled)) .. "\n")
end

-- The parameters of a call: those of the JSON object, and over them those of flags.
local function read_parameters(operation, where, values, words)
  local by_name = flags.by_name(operation.parameters)
  if #words > 1 or (words[1] and words[1] ~= "-" and not words[1]:find "^%s*{") then
    local first = operation.parameters[1]
    failures.usage("%s: unexpected '%s'. Parameters are flags%s, or one JSON object", where,
      words[#words > 1 and 2 or 1], first and ", such as --" .. first.name:gsub("_", "-") or "")
  end
  local given = words[1] and flags.object(words[1], where) or {}
  local merged = {}
  for name, value in pairs(given) do
    local parameter = by_name[name]
    if value ~= json.null or (parameter and parameter.nullable) then
      merged[parameter and parameter.name or name] = value
    end
  end
  for name, value in pairs(values) do merged[name] = value end
  for name in pairs(merged) do
    local option = name:gsub("_", "-")
    if flags.options[option] and not by_name[name] then
      failures.raise("argument", "%s: unknown parameter '%s'; it is an option: --%s", where, name, option)
    end
  end
  return merged
end

-- Asking ------------------------------------------------------------------------------------------

-- The function that the module asks before a write.
local function approver(options)
  return function(request)
    local ok, why = options.yes, nil
    if not ok then
      ok, why = approvals.terminal(request, "--yes lets it go, --dry-run shows what would be sent", options.no_input)
    end
    options.is_let_go = ok
    if ok then
      failures.doubt(request.integration, request.operation, options.output == "json" or options.output == "ndjson")
    end
    return ok, why
  end
end

-- Printing ----------------------------------------------------------------------------------------

-- How values are printed: the format, and `raw` for one that goes on a line of its own, or through jq.
local function new_printer(options, is_list)
  local program = options.jq and require "program.jq_filter".compile(options.jq,
    is_list and "; the program is run for each item of the list")
  return {
    format = program and "jq" or options.output or (system.isatty(1) and "table" or "json"),
    raw = program and function(value)
      program(output.encode(value), function(text) output.text(text .. "\n") end)
    end or output.line,
  }
end

-- --fields a,b.c as the module takes it.
local function read_fields(text)
  if not text then return nil end
  local fields = {}
  for path in text:gmatch "[^,%s]+" do
    if ("." .. path .. "."):find("..", 1, true) then
      failures.usage("--fields: expected names such as id,customer.email, got '%s'", path)
    end
    fields[#fields + 1] = path
  end
  if #fields == 0 then failures.usage "--fields: there is no name" end
  return fields
end

local function plain_items(items)
  local plain = {}
  for i, item in ipairs(items) do plain[i] = shape.plain(item) end
  return plain
end

-- A table has the columns that were asked for, else those that the row says.
local function print_items(operation, options, printer, items)
  if printer.format == "table" then
    return output.table(plain_items(items), read_fields(options.fields) or operation.columns)
  elseif printer.format == "json" then
    return output.json(#items == 0 and json.empty_array or items)
  end
  for _, item in ipairs(items) do printer.raw(item) end
end

local function print_result(operation, options, printer, result)
  local items = not options.dry_run and operation.items and output.at(result, operation.items)
  if items and printer.format ~= "json" then return print_items(operation, options, printer, items) end
  if printer.format == "table" then return output.fields(options.dry_run and result or shape.plain(result)) end
  if printer.format == "json" then return output.json(result) end
  printer.raw(result)
end

-- The bytes of a file.
local function print_file(result)
  for name, value in pairs(result) do
    if type(value) == "string" and name ~= "content_type" and name ~= "file_name" then
      return output.foreign(value)
    end
  end
end

-- That looking stopped before the end of a list stands beside its items, where most formats do not show it.
local function tell_partial(result)
  for _, about in pairs(result) do
    if type(about) == "table" and about.partial == true and math.type(about.scanned) == "integer" then
      system.write(2, ("integrations: not all: looking stopped after %d items, at the account's scan_limit or the "
        .. "deadline\n"):format(about.scanned))
    end
  end
end

-- Calling -----------------------------------------------------------------------------------------

-- How far a walk is, on a terminal's one line.
local function progress()
  if not system.isatty(2) or os.getenv "TERM" == "dumb" then return nil end
  return function(done, total)
    system.write(2, ("\r%d%s"):format(done, total and " of " .. total or ""))
  end, function() system.write(2, "\r\27[K") end
end

local function walk(operation, call, options, printer, arguments)
  local tell, clear = progress()
  local walk_options = { timeout = options.timeout, retries = options.retries, progress = tell,
    fields = read_fields(options.fields) }
  local whole = printer.format == "table" or printer.format == "json" -- printed at the end
  local items, left, last = {}, options.limit or math.huge, {}
  local ok, problem = pcall(function()
    if left == 0 then return end
    for page in integrations.pages(call, arguments, walk_options) do
      for _, item in ipairs(output.at(page, operation.items)) do
        if whole then
          items[#items + 1] = item
        else
          if clear then clear() end
          printer.raw(item)
        end
        left = left - 1
        if left == 0 then return end
      end
      last = page
    end
  end)
  if clear then clear() end
  if not ok then error(problem, 0) end
  if whole then print_items(operation, options, printer, items) end
  tell_partial(last)
end

local function check_options(operation, options, where)
  if options.save_to and not operation.file then
    failures.usage("%s: --save-to is for operations that give a file", where)
  end
  if options.save_to == "-" then options.save_to = nil end -- stdout, as without it
  local filter = options.jq and "--jq" or options.fields and "--fields"
  if filter and operation.file and not (options.save_to or options.dry_run) then
    failures.usage("%s: it gives the bytes of a file; leave %s out, or save them with --save-to", where, filter)
  end
  if (options.all or options.limit) and not operation.walks then
    failures.usage("%s: it is no list that has pages; leave %s out", where,
      options.all and "--all" or "--limit")
  end
end

-- The folder that a file is saved in, which is there, and its name in it.
local function split_path(path)
  local folder, name = path:match "^(.*)/([^/]*)$"
  if not folder then return ".", path end
  local found, message = io.open(folder .. "/")
  if not found then failures.usage("--save-to: %s", message:gsub("/:", ":", 1)) end
  found:close()
  return folder == "" and "/" or folder, name
end

-- What depends on earlier answers is talk: data are the requests.
local function tell_notes(plan)
  for _, note in ipairs(plan.notes or {}) do system.write(2, note .. "\n") end
  plan.notes = nil
end

local function call(service, operation, typed, options, arguments)
  local walks = (options.all or options.limit) and not options.dry_run
  if walks and arguments.page ~= nil then
    failures.usage("%s goes through all pages; leave --page out", options.all and "--all" or "--limit")
  end
  local printer = new_printer(options, operation.items and not options.dry_run)
  local folder, name
  if options.save_to then folder, name = split_path(options.save_to) end
  local account = options.account or "default"
  local read = settings.read { config = options.config, service = service.name, account = account,
    write = "ask", approve = approver(options), files = folder }
  settings.check_any(read, service.name)
  settings.check_account(read, service.name, account)
  local run = integrations[service.name][account][typed] -- an alias may stand for a value as well
  if walks then
    return walk(operation, run, options, printer, arguments)
  end
  local result = run(arguments, { timeout = options.timeout, retries = options.retries,
    dry_run = options.dry_run, fields = read_fields(options.fields), save_to = name })
  system.last_words "" -- it is over
  if result.path and name then result.path = options.save_to end
  if options.dry_run then tell_notes(result) end
  local shown, problem = pcall(function()
    if operation.file and not (options.save_to or options.dry_run) then return print_file(result) end
    print_result(operation, options, printer, result)
    if operation.items then tell_partial(result) end
  end)
  if shown then return end
  if not options.is_let_go then error(problem, 0) end
  failures.raise("output", "%s.%s was carried out, but its result cannot be shown: %s", service.name, operation.name,
    tostring(problem))
end

return function(arguments, name, commands)
  local service = find_service(name, arguments, commands)
  local operation_name = take_name(arguments)
  if not operation_name then
    require "program.help".service(service)
    for _, word in ipairs(arguments) do
      if word == "--help" or word == "-h" then return 0 end
    end
    return 2
  end
  local operation = find_operation(service, operation_name)
  local where = service.name .. " " .. operation.name
  local options, values, words = flags.read(arguments, {
    options = flags.options, parameters = flags.by_name(operation.parameters), where = where })
  if options.help then
    require "program.help".operation(service, operation)
  elseif options.skeleton then
    skeleton(operation)
  else
    check_options(operation, options, where)
    call(service, operation, operation_name, options, read_parameters(operation, where, values, words))
  end
  return 0
end
