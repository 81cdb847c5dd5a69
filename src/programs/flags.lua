-- The words of a command line: options of the program, flags that are parameters of an operation,
-- and what is neither. Knows no operation; what was typed wrongly is a failure of kind usage.
local failures = require "program.failures"
local json = require "program.json"
local rows = require "program.rows"
local system = require "program.system"
local terminal = require "program.terminal"

local flags = {}

-- The most bytes of a file or of stdin that becomes a parameter.
local FILE_MOST = 64 * 1024 * 1024

-- Options -----------------------------------------------------------------------------------------

-- Every option that commands take: `value` is the word for what follows (nil: nothing does), `kind`
-- what it must be, `most` the most of a number that must be more than 0, or no less than `least`. The
-- order is that of the help.
flags.list = {
  { "account", value = "NAME", "the account; `default` unless given" },
  { "dry-run", "sends nothing; gives the requests that would be sent" },
  { "timeout", value = "SECONDS", kind = "number", most = 86400, "deadline of the whole call" },
  { "retries", value = "N", kind = "integer", least = 0, most = 100, "how often a request may be sent again" },
  { "all", "all items of the list, page by page" },
  { "limit", value = "N", kind = "integer", "the first N items of the list" },
  { "fields", value = "a,b.c", "what to keep of the result, or of each item" },
  { "jq", value = "EXPR", "a jq program for the result, or for each item" },
  { "output", value = "FORMAT", choices = { "json", "ndjson", "table" }, "json, ndjson or table" },
  { "save-to", value = "PATH", "writes a file's bytes to a new file" },
  { "yes", "writes without asking" },
  { "no-input", "never asks: writes need --yes" },
  { "skeleton", "prints the parameters as JSON, to be filled in" },
  { "set", value = "NAME=JSON", list = true, "any parameter, as JSON; NAME='[]' is an empty array" },
  { "config", value = "FILE", "the settings file" },
  { "help", "this text" },
}

-- The same by name.
flags.options = {}
for _, option in ipairs(flags.list) do flags.options[option[1]] = option end

-- A flag as it is typed.
function flags.typed(name) return (#name == 1 and "-" or "--") .. name end

-- Whether a word is an option whose value is the next word; `known` are the options, all unless given.
function flags.takes_next(word, known)
  local option = (known or flags.options)[word:match "^%-%-(.*)$" or ""]
  return option ~= nil and option.value ~= nil
end

-- Those of these names, and lists of a command's own, as a set for `read`.
function flags.some(names, ...)
  local set = {}
  for _, name in ipairs(names) do set[name] = flags.options[name] end
  for _, own in ipairs { ... } do
    for _, option in ipairs(own) do set[option[1]] = option end
  end
  return set
end

local function read_number(option, value)
  local whole, least, most = option.kind == "integer", option.least, option.most
  local number = tonumber(value)
  if whole then number = math.tointeger(number) end
  if number and number >= 0 and not (most and (number > most or number == 0 and least ~= 0)) then return number end
  local bounds = most and (whole and " from %d to %d" or " over %d, %d at most"):format(least or whole and 1 or 0, most) or ""
  failures.usage("--%s: expected a %s%s, got '%s'", option[1], whole and "whole number" or "number", bounds, value)
end

local function read_option(option, value)
  if option.kind == "number" or option.kind == "integer" then return read_number(option, value) end
  for i, choice in ipairs(option.choices or {}) do
    if choice == value then break end
    if i == #option.choices then
      failures.usage("--%s: expected one of %s, got '%s'", option[1],
        table.concat(option.choices, ", "), value)
    end
  end
  return value
end

-- Parameters --------------------------------------------------------------------------------------

-- The bytes of a file, one more than `most` where it has more; nil and a message.
function flags.file(path, most)
  local file, message = io.open(path, "rb")
  if not file then return nil, message end
  local bytes, problem = file:read(most + 1)
  file:close()
  return bytes or not problem and "" or nil, problem and path .. ": " .. problem
end

-- "@file" is the bytes of the file, "@@" an at sign that is meant.
local function read_at(flag, value)
  if value:sub(1, 1) ~= "@" then return value end
  if value:sub(2, 2) == "@" then return value:sub(2) end
  local bytes, message = flags.file(value:sub(2), FILE_MOST)
  if not bytes then
    failures.usage("--%s: %s (a text that begins with an at sign: @%s)", flag, message, value)
  end
  if #bytes > FILE_MOST then failures.usage("--%s: %s is over 64 MiB", flag, value:sub(2)) end
  return bytes
end

local function read_json(where, text)
  local value, message = json.decode(text, "kept")
  if value == nil then failures.raise("argument", "%s: this is no JSON: %s", where, message) end
  return value
end

local booleans = { ["true"] = true, ["false"] = false }

-- A value as the operation takes it. What it does not fit is left for the operation to refuse.
local readers = {
  text = function(_, value) return value end,
  bytes = function(_, value) return value end,
  number = function(_, value) return tonumber(value) or value end,
  integer = function(_, value) return value:find "^-?%d+$" and math.tointeger(tonumber(value)) or value end,
  name = function(_, value) return value:find "^%d+$" and math.tointeger(tonumber(value)) or value end,
  json = function(flag, value) return value:find "^%s*[{[]" and read_json("--" .. flag, value) or value end,
  boolean = function(flag, value)
    if booleans[value] == nil then
      failures.usage("--%s: expected true or false, got '%s'", flag, value)
    end
    return booleans[value]
  end,
}

-- Bytes in a record: as in a flag of their own.
local function read_files(parameter, flag, value)
  if type(value) ~= "table" then return end
  for _, member in ipairs(parameter.members or {}) do
    local inner = value[member.name]
    if member.kind == "bytes" and type(inner) == "string" then value[member.name] = read_at(flag, inner) end
  end
end

-- Adds what a flag says to the parameter's value. A list of records may come as one JSON array.
local function read_parameter(values, parameter, flag, word)
  local text = read_at(flag, word)
  local value = readers[parameter.kind](flag, text)
  local found = parameter.list and parameter.members and text:find "^%s*%[" and value or { value }
  for _, one in ipairs(found) do read_files(parameter, flag, one) end
  if parameter.list then
    -- A tag may have a comma in its name, so it is one; most who type this mean several.
    if type(value) == "string" and not parameter.choices and word:find "^[^%s,@]+,[^%s,]" then
      system.write(2, ("integrations: --%s %s is one value: repeat --%s for several\n"):format(flag, terminal.clean(word), flag))
    end
    local list = values[parameter.name] or {}
    values[parameter.name] = table.move(found, 1, #found, #list + 1, list)
  elseif values[parameter.name] ~= nil and parameter.kind ~= "boolean" then
    failures.usage("--%s is given twice, and takes one value", flag)
  else
    values[parameter.name] = value
  end
end

-- Reading -----------------------------------------------------------------------------------------

-- What `read` looks flags up in, by their names with underscores.
local function find(known, name)
  local option = known.options[name:gsub("_", "-")]
  if option then return option end
  name = name:gsub("-", "_")
  local parameter = known.parameters[name]
  if parameter then return nil, parameter end
  local positive = name:match "^no_(.*)$"
  parameter = positive and known.parameters[positive]
  if parameter and parameter.kind == "boolean" and not parameter.list then
    return nil, parameter, true
  end
end

local function refuse_unknown(known, word, name)
  local names = {}
  for option in pairs(known.options) do
    if #option > 1 then names[#names + 1] = option end -- no word is a slip of a letter
  end
  for parameter in pairs(known.parameters) do names[#names + 1] = (parameter:gsub("_", "-")) end
  table.sort(names)
  local nearest = rows.nearest((name:gsub("_", "-")), names)
  failures.usage("%s: unknown flag %s.%s", known.where, word,
    nearest and " Did you mean: --" .. nearest or (" See: integrations %s --help"):format(known.where))
end

-- The parameters by every name that they have.
function flags.by_name(parameters)
  local by_name = {}
  for _, parameter in ipairs(parameters) do
    by_name[parameter.name] = parameter
    for alias in (parameter.aliases or ""):gmatch "%S+" do by_name[alias] = parameter end
  end
  return by_name
end

-- --set NAME=JSON
local function read_set(known, word, values)
  local name, text = word:match "^([^=]+)=(.*)$"
  if not name then failures.usage("--set: expected NAME=JSON, got '%s'", word) end
  local parameter = known.parameters[name:gsub("-", "_")]
  values[parameter and parameter.name or name] = read_json("--set " .. name, text)
end

local function add(values, name, list, value)
  if not list then
    values[name] = value
  else
    values[name] = values[name] or {}
    table.insert(values[name], value)
  end
end

-- Reads the flag that `word` is into `options` or `values`. Gives whether its value was the next word.
local function read_flag(known, word, next_word, options, values)
  local name, value = word:match "^%-%-([^=]+)=(.*)$"
  name = name or word:match "^%-%-(.+)$"
  if not name then refuse_unknown(known, word, word:match "^%-([^=]*)") end
  local option, parameter, negative = find(known, name)
  if not (option or parameter) then refuse_unknown(known, "--" .. name, name) end
  local alone = option and not option.value or parameter and parameter.kind == "boolean" and not parameter.list
  local says_boolean = parameter and not negative and booleans[next_word] ~= nil
  local takes_next = not value and (not alone or says_boolean)
  if alone and value and (option or negative) then
    failures.usage("--%s takes no value", name)
  elseif takes_next and next_word == nil then
    failures.usage("%s needs a value", flags.typed(name))
  elseif takes_next then
    value = next_word
  end
  if option then
    add(options, option[1]:gsub("-", "_"), option.list, alone or read_option(option, value))
  elseif alone and not value then
    values[parameter.name] = not negative
  else
    read_parameter(values, parameter, name, value)
  end
  return takes_next
end

-- flags.read(arguments, { options, where, parameters, first }) reads flags: `options` is a set of the
-- options that are known, `parameters` of the parameters, if there are any, by name. Gives the options by
-- their names (with underscores), the parameters' values by name, and the words that are no flags. `-` is such
-- a word, and so is all behind `--`. With `first`, so is all from the first such word on.
function flags.read(arguments, known)
  local first = known.first
  known = { options = known.options, parameters = known.parameters or {}, where = known.where }
  local options, values, words = {}, {}, {}
  local i = 1
  while i <= #arguments do
    local word = arguments[i]
    i = i + 1
    if word == "-h" then word = "--help" end
    if word == "--" or (first and (word == "-" or word:sub(1, 1) ~= "-")) then
      if word ~= "--" then words[#words + 1] = word end
      table.move(arguments, i, #arguments, #words + 1, words)
      break
    elseif word == "-" or word:sub(1, 1) ~= "-" then
      words[#words + 1] = word
    elseif read_flag(known, word, arguments[i], options, values) then
      i = i + 1
    end
  end
  for _, word in ipairs(options.set or {}) do read_set(known, word, values) end
  return options, values, words
end

-- All of stdin, no more than `most` bytes (64 MiB). What cannot be read is not taken for nothing.
function flags.stdin(where, most)
  local parts, left = {}, most or FILE_MOST
  repeat
    local part, message, code = system.read(0)
    if part then
      parts[#parts + 1] = part
      left = left - #part
      if left < 0 then failures.usage("%s: stdin is over %d MiB", where, (most or FILE_MOST) >> 20) end
    elseif code ~= system.again then
      failures.usage("%s: stdin cannot be read: %s", where, message)
    else
      system.poll({ [0] = "r" }, -1) -- it does not block, and there is nothing yet
    end
  until part == ""
  return table.concat(parts)
end

-- A JSON object given as a word, or on stdin for "-": parameters by name.
function flags.object(word, where)
  local text = word == "-" and flags.stdin(where) or word
  local value, message = json.decode(text, "kept")
  if type(value) ~= "table" or not text:gsub("^\u{FEFF}", ""):find "^%s*{" then
    failures.raise("argument", "%s: expected a JSON object%s, %s", where,
      word == "-" and " on stdin" or "", message and "but " .. message or "got something else")
  end
  return value
end

return flags
