-- A strict JSON reader for tests that must see what a document really says: integers stay integers,
-- [] differs from {}, null is kept. It knows nothing of the module under test.

local exact_json = {}

exact_json.null = setmetatable({}, { __tostring = function() return "null" end })
exact_json.array = { __name = "array" }
exact_json.object = { __name = "object" }

local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t",
                  ['"'] = '"', ["\\"] = "\\", ["/"] = "/" }

local function fail(text, position, what)
  error(("JSON: %s at %d: %q"):format(what, position, text:sub(position, position + 30)), 0)
end

local function skip_space(text, position)
  return text:find("[^ \t\r\n]", position) or #text + 1
end

local read_value

local function read_escape(text, position)
  local letter = text:sub(position, position)
  if letter ~= "u" then
    return escapes[letter] or fail(text, position, "unknown escape"), position + 1
  end
  local code = tonumber(text:match("^u(%x%x%x%x)", position) or fail(text, position, "escape"), 16)
  position = position + 5
  if code >= 0xD800 and code < 0xDC00 then
    local low = text:match("^\\u([dD][c-fC-F]%x%x)", position)
    if not low then fail(text, position, "lone surrogate") end
    code = 0x10000 + ((code - 0xD800) << 10) + (tonumber(low, 16) - 0xDC00)
    position = position + 6
  end
  return utf8.char(code), position
end

local function read_string(text, position)
  local parts = {}
  while true do
    local start, stop = text:find('^[^"\\\0-\31]+', position)
    if start then
      parts[#parts + 1] = text:sub(start, stop)
      position = stop + 1
    end
    local byte = text:sub(position, position)
    if byte == '"' then return table.concat(parts), position + 1 end
    if byte ~= "\\" then fail(text, position, "open string") end
    parts[#parts + 1], position = read_escape(text, position + 1)
  end
end

local function read_number(text, position)
  local literal = text:match("^-?%d+%.?%d*[eE]?[+-]?%d*", position)
  local number = literal and tonumber(literal)
  if not number or literal:find("^-?0%d") then fail(text, position, "bad number") end
  return number, position + #literal
end

local function read_array(text, position)
  local array = setmetatable({}, exact_json.array)
  position = skip_space(text, position)
  if text:sub(position, position) == "]" then return array, position + 1 end
  while true do
    array[#array + 1], position = read_value(text, position)
    position = skip_space(text, position)
    local byte = text:sub(position, position)
    if byte == "]" then return array, position + 1 end
    if byte ~= "," then fail(text, position, "open array") end
    position = position + 1
  end
end

local function read_object(text, position)
  local object = setmetatable({}, exact_json.object)
  position = skip_space(text, position)
  if text:sub(position, position) == "}" then return object, position + 1 end
  while true do
    position = skip_space(text, position)
    if text:sub(position, position) ~= '"' then fail(text, position, "key expected") end
    local key, value
    key, position = read_string(text, position + 1)
    position = skip_space(text, position)
    if text:sub(position, position) ~= ":" then fail(text, position, "colon expected") end
    if object[key] ~= nil then fail(text, position, "key twice") end
    value, position = read_value(text, position + 1)
    object[key] = value
    position = skip_space(text, position)
    local byte = text:sub(position, position)
    if byte == "}" then return object, position + 1 end
    if byte ~= "," then fail(text, position, "open object") end
    position = position + 1
  end
end

local words = { ["true"] = true, ["false"] = false, null = exact_json.null }

function read_value(text, position)
  position = skip_space(text, position)
  local byte = text:sub(position, position)
  if byte == "{" then return read_object(text, position + 1) end
  if byte == "[" then return read_array(text, position + 1) end
  if byte == '"' then return read_string(text, position + 1) end
  local word = text:match("^%l+", position)
  if word then
    if words[word] == nil then fail(text, position, "unknown word") end
    return words[word], position + #word
  end
  return read_number(text, position)
end

-- Raises with the position when the text is not one JSON document.
function exact_json.decode(text)
  local value, position = read_value(text, 1)
  position = skip_space(text, position)
  if position <= #text then fail(text, position, "text after the end") end
  return value
end

local quoted = { ['"'] = '\\"', ["\\"] = "\\\\", ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }

local function encode_string(text)
  return '"' .. text:gsub('[%c"\\]', function(byte)
    return quoted[byte] or ("\\u%04x"):format(byte:byte())
  end) .. '"'
end

local function is_array(value)
  local mark = getmetatable(value)
  if mark then return mark == exact_json.array end
  return #value > 0
end

-- The other way, for answers that a test prepares: plain tables and what decode gave. Keys are
-- sorted.
function exact_json.encode(value)
  if value == exact_json.null then return "null" end
  if type(value) == "string" then return encode_string(value) end
  if type(value) ~= "table" then return tostring(value) end
  local parts = {}
  if is_array(value) then
    for i, item in ipairs(value) do parts[i] = exact_json.encode(item) end
    return "[" .. table.concat(parts, ",") .. "]"
  end
  for key, item in pairs(value) do
    parts[#parts + 1] = encode_string(key) .. ":" .. exact_json.encode(item)
  end
  table.sort(parts)
  return "{" .. table.concat(parts, ",") .. "}"
end

-- An empty array for encode, where {} would be an object.
function exact_json.empty_array()
  return setmetatable({}, exact_json.array)
end

-- What a program should get for a decoded document: null in an object is absent, null in an array
-- is `null`, no marks.
function exact_json.plain(value, null)
  if type(value) ~= "table" then return value end
  if value == exact_json.null then return null end
  local plain = {}
  local array = getmetatable(value) == exact_json.array
  for key, item in pairs(value) do
    if item ~= exact_json.null or array then plain[key] = exact_json.plain(item, null) end
  end
  return plain
end

return exact_json
