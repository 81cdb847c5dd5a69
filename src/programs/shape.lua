-- Results for a model's context or a terminal: without links, with HTML as text, and within a number of
-- bytes, with how to get less. Changes no value that it is given; an empty array is never copied, as a
-- mark tells it from an object. Knows no operation.

local html = require "program.html"
local output = require "program.output"

local shape = {}

-- A copy of `value` with what is at the path, a list of keys, replaced; `from`: the key to begin with.
local function replace(value, path, replacement, from)
  from = from or 1
  local key = path[from]
  if key == nil then return replacement end
  local copied = {}
  for k, item in pairs(value) do copied[k] = item end
  copied[key] = replace(value[key], path, replacement, from + 1)
  return copied
end

local function value_at(value, path)
  for _, key in ipairs(path) do value = value[key] end
  return value
end

-- Texts ------------------------------------------------------------------------------------------

-- What a context holds, and how much of it is kept for saying what was cut.
local LIMIT, ADVICE = 24000, 600
-- Longer texts are cut first.
local TEXT_MOST = 2000

-- The first bytes of a text, `most` of them, in whole characters; what is no UTF-8 is cut anywhere.
function shape.cut(text, most)
  for next = most + 1, math.max(most - 2, 1), -1 do
    if (text:byte(next) or 0) & 0xC0 ~= 0x80 then return text:sub(1, next - 1) end
  end
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

-- HTML -------------------------------------------------------------------------------------------

-- Elements by which HTML is told from a text that has a "<" in it.
local elements = {}
for name in ([[a b blockquote body br center code div em font h1 h2 h3 h4 head html hr i img li ol p pre
  s span strong style table tbody td th tr u ul]]):gmatch "%w+" do elements[name] = true end

-- Those that have no end; of the others it is beginning and end that tell, as a plain text may speak of "the <style>
-- tag", or of "</div>".
local void = { br = true, hr = true, img = true }

-- A pattern that reads a tag to its end would begin again at each of its characters where there is no end.
local function has_element(text)
  local begun = {}
  for slash, name, after in text:gmatch "<(/?)(%w+)()" do
    name = name:lower()
    if elements[name] and text:find("^[%s/>]", after) then
      local tells = void[name] or slash == "/" and begun[name]
      if tells and text:match("[<>]", after) == ">" then return true end
      begun[name] = begun[name] or slash == ""
    end
  end
  return false
end

-- An e-mail as it came is none, whatever its parts are: it has the lines of a head, then an empty one.
local function is_html(text)
  if not has_element(text) then return false end
  local head = text:match "^[%w-]+:[^\n]*\n.-\n\r?\n"
  return not (head and head:find "\n[%w-]+:" and not has_element(head))
end

-- The most HTML of one result that is read: what is made to take long takes seconds for that.
local HTML_MOST = 512 * 1024

-- A text of HTML as what it says. What there is no room for stays as it is, and its beginning is enough.
local function read_html(text, budget)
  local size = math.min(#text, html.most)
  if size > budget.left then return #text > TEXT_MOST and cut_text(text, TEXT_MOST) or text end
  budget.left = budget.left - size
  return html.text(text) or text
end

-- What has another type than HTML by its own word stays as it is: lines of a CSV would become one. So does a file
-- without a word on that, which has its Base64 beside it.
local function plain_value(value, budget)
  if type(value) == "string" and is_html(value) then return read_html(value, budget) end
  if type(value) ~= "table" or next(value) == nil then return value end
  local plain, media = {}, value.content_type
  local is_other = type(media) == "string" and not media:lower():find("html", 1, true)
    or type(value.content) == "string" and type(value.data) == "string"
  for key, item in pairs(value) do
    if key ~= "_links" then plain[key] = is_other and item or plain_value(item, budget) end
  end
  return plain
end

-- A value without links, and with text where it has HTML.
function shape.plain(value)
  return plain_value(value, { left = HTML_MOST })
end

-- At most so many bytes --------------------------------------------------------------------------

-- A copy with texts cut to so many bytes.
local function cut_texts(value, most)
  if type(value) == "string" and #value > most then return cut_text(value, most) end
  if type(value) ~= "table" or next(value) == nil then return value end
  local cut = {}
  for key, item in pairs(value) do cut[key] = cut_texts(item, most) end
  return cut
end

-- The path of the array that takes the most bytes and has more than one item; nil: there is none. `path` is that
-- of the value, and is left as it was.
local function largest_array(value, path)
  local best, bytes
  if type(value) ~= "table" then return nil end
  if #value > 1 then best, bytes = table.move(path, 1, #path, 1, {}), #output.encode(value) end
  for key, item in pairs(value) do
    if type(item) == "table" then
      path[#path + 1] = key
      local found, size = largest_array(item, path)
      path[#path] = nil
      if found and (not bytes or size > bytes) then best, bytes = found, size end
    end
  end
  return best, bytes
end

-- As many of the first items of the array at `path` as there is room for, one at least.
local function cut_array(value, path, room)
  local items = value_at(value, path)
  local over, kept = #output.encode(value) - room, #items
  while kept > 1 and over > 0 do
    over = over - #output.encode(items[kept]) - 1
    kept = kept - 1
  end
  return replace(value, path, table.move(items, 1, kept, 1, {})), kept, #items
end

-- shape.text(value[, exact[, has_pages]]) -> JSON of a result for a context, at most LIMIT bytes with what was cut and
-- how to get less, by `per_page` as well where it `has_pages`; with `exact` links and HTML stay as they are.
function shape.text(value, exact, has_pages)
  local plain = exact and value or shape.plain(value)
  local text = output.encode(plain)
  if #text <= LIMIT then return text end
  local whole, room, said = #text, LIMIT - ADVICE, {}
  local shown = cut_texts(plain, TEXT_MOST)
  if #output.encode(shown) < whole then
    said[1] = ("texts over %d bytes are cut"):format(TEXT_MOST)
  end
  for _ = 1, 4 do
    local path = #output.encode(shown) > room and largest_array(shown, {})
    if not path then break end
    local kept, of
    shown, kept, of = cut_array(shown, path, room)
    said[#said + 1] = ("the first %d of %d of %s"):format(kept, of, #path == 0 and "the array" or table.concat(path, "."))
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
  return ("%s\n[%d of %d bytes shown: %s. To get less, name what to keep with _fields, such as [\"id\",\"status\"]%s.]")
    :format(text, #text, whole, shape.cut(table.concat(said, "; "), 300),
    has_pages and "; ask for fewer items with per_page, or for single ones" or "")
end

return shape
