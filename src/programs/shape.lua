-- Results for a model's context or a terminal: without links, with HTML as text, and within a number of
-- bytes, with how to get less. Changes no value that it is given; an empty array is never copied, as a
-- mark tells it from an object. Knows no operation.

local html = require "program.html"
local output = require "program.output"

local shape = {}

-- A copy of `value` with what is at the dotted path replaced.
local function replace(value, path, replacement)
  local key, rest = path:match "^([^.]+)%.?(.*)$"
  local copied = {}
  for k, item in pairs(value) do copied[k] = item end
  key = math.tointeger(tonumber(key)) or key
  copied[key] = rest == "" and replacement or replace(value[key], rest, replacement)
  return copied
end

-- Elements by which HTML is told from a text that has a "<" in it.
local elements = {}
for name in ([[a b blockquote body br center code div em font h1 h2 h3 h4 head html hr i img li ol p pre
  s span strong style table tbody td th tr u ul]]):gmatch "%w+" do elements[name] = true end

local function is_html(text)
  for name in text:gmatch "<[/!]?(%w+)[^<>]*>" do
    if elements[name:lower()] then return true end
  end
  return false
end

-- A value without links, and with text where it has HTML.
function shape.plain(value)
  if type(value) == "string" and is_html(value) then return html.text(value) or value end
  if type(value) ~= "table" or next(value) == nil then return value end
  local plain = {}
  for key, item in pairs(value) do
    if key ~= "_links" then plain[key] = shape.plain(item) end
  end
  return plain
end

-- At most so many bytes --------------------------------------------------------------------------

-- What a context holds, and how much of it is kept for saying what was cut.
local LIMIT, ADVICE = 24000, 600
-- Longer texts are cut first.
local TEXT_MOST = 2000

-- The first bytes of a text, `most` of them, in whole characters.
function shape.cut(text, most)
  while most > 0 and (text:byte(most + 1) or 0) & 0xC0 == 0x80 do most = most - 1 end
  return text:sub(1, most)
end

-- A text with U+FFFD for each byte that is no UTF-8, as scripts cut texts anywhere.
function shape.readable(text)
  local parts, from = {}, 1
  local valid, at = utf8.len(text)
  while not valid do
    parts[#parts + 1] = text:sub(from, at - 1)
    from = at + 1
    valid, at = utf8.len(text, from)
  end
  parts[#parts + 1] = text:sub(from)
  return table.concat(parts, "\u{FFFD}")
end

local function cut_text(text, most)
  local kept = shape.cut(text, most)
  return ("%s… (%d of %d bytes)"):format(kept, #kept, #text)
end

-- A copy with texts cut to so many bytes.
local function cut_texts(value, most)
  if type(value) == "string" and #value > most then return cut_text(value, most) end
  if type(value) ~= "table" or next(value) == nil then return value end
  local cut = {}
  for key, item in pairs(value) do cut[key] = cut_texts(item, most) end
  return cut
end

-- The path of the array that takes the most bytes and has more than one item; nil: there is none.
local function largest_array(value, path)
  local best, bytes
  if type(value) ~= "table" then return nil end
  if #value > 1 then best, bytes = path, #output.encode(value) end
  for key, item in pairs(value) do
    if type(item) == "table" then
      local found, size = largest_array(item, path == "" and tostring(key) or path .. "." .. key)
      if found and (not bytes or size > bytes) then best, bytes = found, size end
    end
  end
  return best, bytes
end

-- As many of the first items of the array at `path` as there is room for, one at least.
local function cut_array(value, path, room)
  local items = path == "" and value or output.at(value, path)
  local over, kept = #output.encode(value) - room, #items
  while kept > 1 and over > 0 do
    over = over - #output.encode(items[kept]) - 1
    kept = kept - 1
  end
  local rest = table.move(items, 1, kept, 1, {})
  return path == "" and rest or replace(value, path, rest), kept, #items
end

-- shape.text(value[, { limit, fields }]) -> JSON of a result for a context, at most `limit` bytes with
-- what was cut and how to get less. `fields` is what the caller calls the choice of fields.
function shape.text(value, options)
  local limit = options and options.limit or LIMIT
  local plain = shape.plain(value)
  local text = output.encode(plain)
  if #text <= limit then return text end
  local whole, room, said = #text, limit - ADVICE, {}
  local shown = cut_texts(plain, TEXT_MOST)
  if #output.encode(shown) < whole then
    said[1] = ("texts over %d bytes are cut"):format(TEXT_MOST)
  end
  for _ = 1, 4 do
    local path = #output.encode(shown) > room and largest_array(shown, "")
    if not path then break end
    local kept, of
    shown, kept, of = cut_array(shown, path, room)
    said[#said + 1] = ("the first %d of %d of %s"):format(kept, of, path == "" and "the array" or path)
  end
  text = output.encode(shown)
  for most = TEXT_MOST // 2, 1, -100 do
    if #text <= room then break end
    text = output.encode(cut_texts(shown, most))
  end
  if #text > room then
    text = cut_text(text, room)
    said[#said + 1] = "the JSON is cut"
  end
  return ("%s\n[%d of %d bytes shown: %s. To get less, name what to keep with %s, such as \"id,status\";"
    .. " ask for fewer items with per_page, or for single ones.]"):format(text, #text, whole,
    table.concat(said, "; "):sub(1, 300), options and options.fields or "_fields")
end

return shape
