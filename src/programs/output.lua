-- What commands print: JSON with sorted keys, an item a line, or a table for a terminal. stdout is
-- for data alone. Knows no operation; which columns a table has it is told.
local failures = require "program.failures"
local json = require "program.json"
local system = require "program.system"
local terminal = require "program.terminal"

local output = {}

-- Bytes -------------------------------------------------------------------------------------------

-- Writes all of a text to stdout. A reader that has gone ends the program without words.
function output.text(text)
  local at = 1
  while at <= #text do
    local count, message, code = system.write(1, text, at)
    if code == system.again then
      system.poll({ [1] = "w" }, -1) -- it does not block, and its reader is slow
    elseif not count then
      if code == 32 then failures.raise("silent", message) end -- EPIPE
      failures.raise("output", "stdout cannot be written: %s", message)
    end
    at = at + (count or 0)
  end
end

-- The same of a text that comes from elsewhere: on a terminal without characters that steer it.
function output.foreign(text)
  if system.isatty(1) then text = text:gsub("[^\n\t]+", terminal.clean) end
  output.text(text)
end

-- JSON --------------------------------------------------------------------------------------------

output.encode = json.show

-- JSON over several lines, from JSON on one.
function output.indent(text)
  local level, parts, at = 0, {}, 1
  local function line() return "\n" .. ("  "):rep(level) end
  while at <= #text do
    local c = text:sub(at, at)
    local word = c == '"' and text:match('^"[^"\\]*"', at) or text:match('^[^"{}%[%],:]+', at)
    if c == '"' and not word then
      local stop = at + 1
      while text:sub(stop, stop) ~= '"' do
        stop = stop + (text:sub(stop, stop) == "\\" and 2 or 1)
      end
      word = text:sub(at, stop)
    end
    if word then
      parts[#parts + 1] = word
      at = at + #word
    elseif text:find("^{}", at) or text:find("^%[%]", at) then
      parts[#parts + 1] = text:sub(at, at + 1)
      at = at + 2
    else
      if c == "{" or c == "[" then level = level + 1 end
      if c == "}" or c == "]" then level = level - 1 end
      parts[#parts + 1] = (c == "}" or c == "]") and line() .. c or c == ":" and ": "
        or c .. line()
      at = at + 1
    end
  end
  return table.concat(parts)
end

local function escape(character) return ("\\u%04x"):format(utf8.codepoint(character)) end

-- output.json_for(fd, text): JSON as it is written there, on a terminal with what JSON leaves as it is, and steers it or
-- turns text around, as \uXXXX.
function output.json_for(fd, text)
  if not system.isatty(fd) then return text end
  return (text:gsub("\xC2[\x80-\x9F]", escape):gsub("\xE2\x80[\x8E\x8F\xAA-\xAE]", escape)
    :gsub("\xE2\x81[\xA6-\xA9]", escape):gsub("\xD8\x9C", escape))
end

local function for_stdout(value) return output.json_for(1, output.encode(value)) end

-- Prints a value on one line; for people, where stdout is a terminal, on several.
function output.json(value)
  local text = for_stdout(value)
  output.text((system.isatty(1) and output.indent(text) or text) .. "\n")
end

function output.line(value)
  output.text(for_stdout(value) .. "\n")
end

-- Tables ------------------------------------------------------------------------------------------

-- The value at a dotted path, or nil.
function output.at(value, path)
  for key in path:gmatch "[^.]+" do
    if type(value) ~= "table" then return nil end
    value = value[math.tointeger(tonumber(key)) or key]
  end
  return value
end

local function cell_text(value)
  if value == nil or value == json.null then return "" end
  if type(value) == "table" then return output.encode(value) end
  if type(value) == "string" and not utf8.len(value) then return ("(%d bytes)"):format(#value) end
  return tostring(value)
end

-- What stands in a column: the value at a dotted path; through an array those of all its items, with commas between.
local function cell_at(value, path)
  local is_array = type(value) == "table" and value[1] ~= nil
  if path == "" and not is_array then return value end
  if type(value) ~= "table" then return nil end
  local key, rest = path:match "^([^.]+)%.?(.*)$"
  if not is_array then return cell_at(value[key], rest) end
  local cells = {}
  for _, item in ipairs(value) do
    local cell = cell_text(cell_at(item, path))
    if cell ~= "" then cells[#cells + 1] = cell end
  end
  return cells[1] and table.concat(cells, ", ")
end

-- What columns are called: the last name of each path, with those before it that tell it from the others.
local function headings_of(columns)
  local names = {}
  for i, column in ipairs(columns) do
    local from, again = #column, true
    while again do
      from, again = column:sub(1, from - 1):match ".*()%." or 0, false
      names[i] = column:sub(from + 1)
      for j, other in ipairs(columns) do
        again = again or from > 0 and j ~= i and ("." .. other):sub(-#names[i] - 1) == "." .. names[i]
      end
    end
  end
  return names
end

-- Bold, where the terminal's user did not ask for none.
local function heading(text)
  local plain = os.getenv "NO_COLOR"
  if (plain ~= nil and plain ~= "") or os.getenv "TERM" == "dumb" or not system.isatty(1) then
    return text
  end
  return "\27[1m" .. text .. "\27[0m"
end

-- How wide each column may be so that all fit a terminal: the widest are cut first.
local function fit(widths, room)
  local total = 2 * (#widths - 1)
  for _, width in ipairs(widths) do total = total + width end
  while total > room do
    local widest = 1
    for i, width in ipairs(widths) do
      if width > widths[widest] then widest = i end
    end
    if widths[widest] <= 8 then return end
    widths[widest] = widths[widest] - 1
    total = total - 1
  end
end

local function pad(text, width, most, right)
  local blanks = (" "):rep(most - width)
  return right and blanks .. text or text .. blanks
end

-- Columns where there are none named: what is neither a table nor a link, by name, `id` first.
local function find_columns(items)
  local seen, names = {}, {}
  for _, item in ipairs(items) do
    for key, value in pairs(type(item) == "table" and item or {}) do
      if type(key) == "string" and not seen[key] and type(value) ~= "table"
          and not (type(value) == "string" and value:find "^https?://") then
        seen[key] = true
        names[#names + 1] = key
      end
    end
  end
  table.sort(names, function(a, b)
    if (a == "id") ~= (b == "id") then return a == "id" end
    return a < b
  end)
  return table.move(names, 1, math.min(#names, 8), 1, {})
end

-- Prints items as a table with these columns (dotted paths).
function output.table(items, columns)
  if #items == 0 then return output.text "(none)\n" end
  columns = columns and #columns > 0 and columns or find_columns(items)
  if #columns == 0 then
    for _, item in ipairs(items) do output.text(terminal.clean(cell_text(item)) .. "\n") end
    return
  end
  local widths, right, lines, names = {}, {}, {}, headings_of(columns)
  for i, name in ipairs(names) do
    local _, width = terminal.clean(name)
    widths[i], right[i] = width, true
  end
  for row, item in ipairs(items) do
    lines[row] = {}
    for i, column in ipairs(columns) do
      local value = cell_at(item, column)
      local text, width = terminal.clean(cell_text(value), 200)
      lines[row][i] = text
      widths[i] = math.max(widths[i], width)
      right[i] = right[i] and (value == nil or type(value) == "number")
    end
  end
  fit(widths, terminal.columns(1) or math.huge)
  local function print_line(cells, decorate)
    local parts = {}
    for i, text in ipairs(cells) do
      local shown, width = terminal.clean(text, widths[i])
      parts[i] = pad(shown, width, widths[i], right[i])
    end
    local line = table.concat(parts, "  "):gsub(" +$", "")
    output.text((decorate and decorate(line) or line) .. "\n")
  end
  print_line(names, heading)
  for _, line in ipairs(lines) do print_line(line) end
end

-- Prints one object: a name and a value a line, what is nested under dotted names.
local function list_fields(value, prefix, lines)
  local keys = {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if math.type(a) and math.type(b) then return a < b end
    return tostring(a) < tostring(b)
  end)
  for _, key in ipairs(keys) do
    local name, item = prefix .. tostring(key), value[key]
    if type(item) == "table" and next(item) ~= nil then
      list_fields(item, name .. ".", lines)
    else
      lines[#lines + 1] = { name, type(item) == "table" and "" or cell_text(item) }
    end
  end
  return lines
end

function output.fields(value)
  if type(value) ~= "table" then return output.text(terminal.clean(cell_text(value)) .. "\n") end
  local lines, widest = list_fields(value, "", {}), 0
  for _, line in ipairs(lines) do widest = math.max(widest, (select(2, terminal.clean(line[1])))) end
  for _, line in ipairs(lines) do
    local name, width = terminal.clean(line[1])
    local first = true
    for text in (line[2] .. "\n"):gmatch "(.-)\r?\n" do
      output.text(pad(first and heading(name) or "", first and width or 0, widest) .. "  "
        .. terminal.clean(text) .. "\n")
      first = false
    end
  end
end

return output
