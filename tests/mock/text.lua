-- Texts and times: comparison without case, words, percent-encoding, base64, ISO 8601.

local text = {}

-- Lower case for ASCII and the accented letters of Latin-1.
function text.fold(value)
  value = value:lower()
  if not value:find("\xC3") then return value end
  return (value:gsub("\xC3([\x80-\x9E])", function(byte)
    return byte ~= "\x97" and "\xC3" .. string.char(byte:byte() + 0x20) or nil
  end))
end

function text.same(left, right)
  return left == right or #left == #right and text.fold(left) == text.fold(right)
end

function text.contains(value, part) return text.fold(value):find(text.fold(part), 1, true) ~= nil end

-- Words end at ASCII other than letters and digits, at the signs of Latin-1 and at general punctuation.
local word_sets, word_set_count = {}, 0

local function word_set(value)
  if word_sets[value] then return word_sets[value] end
  local set = {}
  local folded = text.fold(value):gsub("\xC2.", " "):gsub("\xE2\x80.", " ")
  for word in folded:gmatch("[%w\x80-\xFF]+") do set[word] = true end
  if word_set_count == 2000 then word_sets, word_set_count = {}, 0 end
  word_sets[value], word_set_count = set, word_set_count + 1
  return set
end

-- Whether every word of `words` is one of the text, in any order and case; without words it is not.
function text.has_words(value, words)
  local wanted, set = word_set(words), word_set(value)
  if next(wanted) == nil then return false end
  for word in pairs(wanted) do
    if not set[word] then return false end
  end
  return true
end

-- nil when a NUL byte would result.
function text.percent_decode(value, plus_is_space)
  if plus_is_space then value = value:gsub("%+", " ") end
  if value:find("%", 1, true) then
    value = value:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end)
  end
  return not value:find("\0", 1, true) and value or nil
end

function text.percent_encode(value)
  return (value:gsub("[^%w%-._~]", function(byte) return ("%%%02X"):format(byte:byte()) end))
end

-- The pairs of a query string or form body, in their order, and the first value of each name.
function text.read_form(form)
  local pairs_found = {}
  for part in form:gmatch("[^&]+") do
    local name, value = part:match("^([^=]*)=?(.*)$")
    name, value = text.percent_decode(name, true), text.percent_decode(value, true)
    if name and value then
      pairs_found[#pairs_found + 1] = { name, value }
      if pairs_found[name] == nil then pairs_found[name] = value end
    end
  end
  return pairs_found
end

local base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

-- nil when the text is not base64.
function text.base64_decode(value)
  local out, bits, have = {}, 0, 0
  for digit in value:gsub("=+$", ""):gmatch(".") do
    local place = base64_digits:find(digit, 1, true)
    if not place then return nil end
    bits, have = (bits << 6 | place - 1) & 0xFFFFFF, have + 6
    if have >= 8 then
      have = have - 8
      out[#out + 1] = string.char(bits >> have & 0xFF)
    end
  end
  return table.concat(out)
end

-- Decimal digits, with an optional minus sign, that fit in 64 bits; else nil.
function text.integer(value)
  local digits = value:match("^-?(%d+)$")
  return digits and #digits <= 18 and math.tointeger(tonumber(value)) or nil
end

-- A phone number without spaces, dashes, dots and brackets.
function text.plain_phone(value) return (value:gsub("[ %-.()]", "")) end
function text.starts_with(value, start) return value:sub(1, #start) == start end

-- The parts of a text between separators, a pattern of one sign.
function text.split(value, separator)
  local parts = {}
  for part in value:gmatch("[^" .. separator .. "]+") do parts[#parts + 1] = part end
  return parts
end

-- The token behind a scheme such as Basic in an Authorization header, or nil.
function text.credential(header, scheme)
  if text.starts_with((header or ""):lower(), scheme:lower() .. " ") then
    return header:sub(#scheme + 2)
  end
end

function text.iso(seconds) return os.date("!%Y-%m-%dT%H:%M:%SZ", seconds) end
function text.iso_millis(seconds) return os.date("!%Y-%m-%dT%H:%M:%S.000Z", seconds) end
function text.http_date(seconds) return os.date("!%a, %d %b %Y %H:%M:%S GMT", seconds) end

-- Seconds since 1970 of exactly yyyy-MM-ddTHH:mm:ssZ, with no fraction and no other offset; else nil.
-- Days are counted in years that begin in March.
function text.read_iso(value)
  local parts = { value:match("^(%d%d%d%d)-(%d%d)-(%d%d)T(%d%d):(%d%d):(%d%d)Z$") }
  for i, part in ipairs(parts) do parts[i] = math.tointeger(tonumber(part)) end
  local year, month, day, hour, minute, second = table.unpack(parts)
  if not year then return nil end
  if month <= 2 then year = year - 1 end
  local days = 365 * year + year // 4 - year // 100 + year // 400
    + (153 * ((month + 9) % 12) + 2) // 5 + day - 719469
  local seconds = days * 86400 + hour * 3600 + minute * 60 + second
  return text.iso(seconds) == value and seconds or nil -- refuses 31 February
end

return text
