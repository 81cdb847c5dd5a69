-- Texts and times: comparison without case, words, percent-encoding, base64, ISO 8601.

local text = {}

-- Lower case for ASCII and the accented letters of Latin-1.
function text.fold(value)
  return (value:lower():gsub("\xC3([\x80-\x9E])", function(byte)
    return byte ~= "\x97" and "\xC3" .. string.char(byte:byte() + 0x20) or nil
  end))
end

-- No value is the same as no text.
function text.same(left, right)
  if type(left) ~= "string" then left = "" end
  return left == right or #left == #right and text.fold(left) == text.fold(right)
end

function text.contains(value, part)
  return text.fold(value):find(text.fold(part), 1, true) ~= nil
end

-- Words end at ASCII other than letters and digits, at the signs of Latin-1 and at general
-- punctuation.
local function words_of(value)
  local folded = text.fold(value):gsub("\xC2.", " "):gsub("\xE2\x80.", " ")
  return " " .. folded:gsub("[^%w\x80-\xFF]+", " ") .. " "
end

-- Whether every word of `wanted` is one of the text, in any order and case; without words it is
-- not.
function text.has_words(value, wanted)
  local words, any = words_of(value), false
  for word in words_of(wanted):gmatch "%S+" do
    if not words:find(" " .. word .. " ", 1, true) then return false end
    any = true
  end
  return any
end

-- nil when a NUL byte would result.
function text.percent_decode(value, plus_is_space)
  if plus_is_space then value = value:gsub("%+", " ") end
  value = value:gsub("%%(%x%x)", function(digits) return string.char(tonumber(digits, 16)) end)
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
      table.insert(pairs_found, { name, value })
      pairs_found[name] = pairs_found[name] or value
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

-- The words of a text, or the parts between another separator, a pattern of one sign.
function text.split(value, separator)
  local parts = {}
  for part in value:gmatch("[^" .. (separator or "%s") .. "]+") do parts[#parts + 1] = part end
  return parts
end

-- The place of a value in a list, or nil.
function text.find(list, wanted)
  for place, value in ipairs(list) do
    if value == wanted then return place end
  end
end

-- The token behind a scheme such as Basic in an Authorization header, or nil.
function text.credential(header, scheme)
  local given, token = (header or ""):match "^(%S+) (.*)$"
  return given and given:lower() == scheme:lower() and token or nil
end

function text.iso(seconds) return os.date("!%Y-%m-%dT%H:%M:%SZ", seconds) end
function text.iso_millis(seconds) return os.date("!%Y-%m-%dT%H:%M:%S.000Z", seconds) end
function text.http_date(seconds) return os.date("!%a, %d %b %Y %H:%M:%S GMT", seconds) end

-- Seconds since 1970 of exactly yyyy-MM-ddTHH:mm:ssZ, with no fraction and no other offset; else
-- nil.
function text.read_iso(value)
  local year, month, day, hour, min, sec =
    value:match "^(%d%d%d%d)-(%d%d)-(%d%d)T(%d%d):(%d%d):(%d%d)Z$"
  local seconds = year and os.time { -- in UTC, which the program sets
    year = year, month = month, day = day, hour = hour, min = min, sec = sec }
  return seconds and text.iso(seconds) == value and seconds or nil -- refuses 31 February
end

return text
