-- How the reading of a row says what is wrong with it, and what several files check alike.

local language = require "language"

local slips = {}

-- Raises a slip of an operation at a line of its file, at that of the row where there is none.
function slips.at(row, line, text, ...)
  language.slip(row.file, line or row.line, row.name, text, ...)
end

-- The same at the line where `what` stands in the row as a key or as a whole string.
function slips.near(row, what, text, ...)
  slips.at(row, language.line_of(row.file, row.line, what), text, ...)
end

local function fits(value, kind)
  if kind == "any" or language.is_kind(value, kind) then return true end
  if kind == "name in C" then return type(value) == "string" and value:match "^[%a_][%w_]*$" end
  for word in kind:gmatch "%a+" do
    if type(value) == word then return true end
  end
  return false
end

-- Checks the words of a table against those that it may have, with the types of their values.
function slips.check_keys(row, said, allowed, what, line)
  for key, value in pairs(said) do
    if type(key) ~= "string" then
      if math.type(key) ~= "integer" or key < 1 or key > #said then
        slips.at(row, line, "%s has something under the key %s", what, tostring(key))
      end
    else
      local at = language.line_of(row.file, line or row.line, key)
      if not allowed[key] then slips.at(row, at, "%s knows no '%s'", what, key) end
      if not fits(value, allowed[key]) then
        slips.at(row, at, "'%s' of %s is a %s", key, what, (allowed[key]:gsub("|", " or ")))
      end
    end
  end
end

-- Checks that a table is a list of texts, none of them empty.
function slips.check_list(row, said, key)
  for place, text in pairs(said or {}) do
    if math.type(place) ~= "integer" or not language.is_line(text) then
      slips.near(row, key, "'%s' is no list of texts", key)
    end
  end
end

-- The names that are said as one text or as a list of texts, with a space between; nil for none.
-- That of an operation may set a parameter: "name:a=word".
function slips.aliases(row, said, setting)
  if said == nil then return nil end
  local list = type(said) == "table" and said or { said }
  slips.check_list(row, list, "aliases")
  for _, name in ipairs(list) do
    local fits = type(name) == "string" and (name:find "^[%a_][%w_ ]*$" and not name:find " %d" or
      setting and name:match "^[%a_][%w_]*:[%a_][%w_]*=[%w_]+$")
    if not fits then
      slips.near(row, "aliases", "the alias '%s' is no name", tostring(name))
    end
  end
  return #list > 0 and table.concat(list, " ") or nil
end

return slips
