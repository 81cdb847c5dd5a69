-- JSON for the services: read as the tests' strict reader reads it, and written quickly, with the
-- members of an answer in their order.

local exact_json = require "exact_json"
local json = { null = exact_json.null }
local ordered, written = {}, {} -- metatables
local write

-- An array; a table with a first item is one without this.
function json.array(items) return setmetatable(items or {}, exact_json.array) end
function json.is_array(value) return getmetatable(value) == exact_json.array end

function json.is_object(value)
  return type(value) == "table" and value ~= json.null and not json.is_array(value)
end

-- An object to write, with its members in this order: name, value, name, value, … nil is left out.
function json.ordered(members) return setmetatable(members, ordered) end
function json.object(...) return json.ordered(table.pack(...)) end

-- An array of what a function gives for each item.
function json.map(items, show, ...)
  local shown = json.array()
  for i, item in ipairs(items) do shown[i] = show(item, ...) end
  return shown
end

-- What has been written already.
function json.text(text) return setmetatable({ text = text }, written) end

-- nil for what is not JSON.
function json.decode(text)
  if not utf8.len(text) then return nil end
  local good, value = pcall(exact_json.decode, text)
  if good then return value end
end

local escapes = { ['"'] = '\\"', ["\\"] = "\\\\", ["\b"] = "\\b", ["\f"] = "\\f", ["\n"] = "\\n",
                  ["\r"] = "\\r", ["\t"] = "\\t" }

local function escape(byte) return escapes[byte] or ("\\u%04X"):format(byte:byte()) end

-- In what is not UTF-8, each byte that may be to blame becomes U+FFFD.
local function write_string(text)
  if not text:find('[^ !#-%[%]-~]') then return '"' .. text .. '"' end
  if not utf8.len(text) then text = text:gsub("[\x80-\xFF]", "\u{FFFD}") end
  return '"' .. text:gsub('[\0-\31"\\]', escape) .. '"'
end

-- Names come again and again.
local names = setmetatable({}, { __index = function(names, name)
  names[name] = write_string(name) .. ":"
  return names[name]
end })

local function write_array(parts, items)
  for i, item in ipairs(items) do
    parts[#parts + 1] = i == 1 and "[" or ","
    write(parts, item)
  end
  parts[#parts + 1] = #items == 0 and "[]" or "]"
end

local function write_object(parts, members)
  local before = "{"
  for i = 1, members.n, 2 do
    if members[i + 1] ~= nil then
      parts[#parts + 1] = before .. names[members[i]]
      write(parts, members[i + 1])
      before = ","
    end
  end
  parts[#parts + 1] = before == "{" and "{}" or "}"
end

local function by_name(object)
  local names, members = {}, {}
  for name in pairs(object) do names[#names + 1] = name end
  table.sort(names)
  for i, name in ipairs(names) do members[2 * i - 1], members[2 * i] = name, object[name] end
  members.n = 2 * #names
  return members
end

function write(parts, value)
  local kind, mark = type(value), getmetatable(value)
  if kind == "string" then parts[#parts + 1] = write_string(value)
  elseif kind ~= "table" or value == json.null then parts[#parts + 1] = tostring(value)
  elseif mark == written then parts[#parts + 1] = value.text
  elseif mark == ordered then write_object(parts, value)
  elseif mark == exact_json.array or value[1] ~= nil then write_array(parts, value)
  else write_object(parts, by_name(value)) end
end

function json.encode(value)
  local parts = {}
  write(parts, value)
  return table.concat(parts)
end

return json
