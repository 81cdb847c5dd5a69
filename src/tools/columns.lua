-- The columns of a table of what an operation lists: those that the shape of its items names, else the
-- first of its members that have one value.

local columns = {}

-- As many as fit a terminal.
local COLUMNS = 6

-- The type of a member in `{ name: type, … }`.
local function member_of(record, name)
  local depth, from = 0, 2
  for at = 2, #record do
    local c = record:sub(at, at)
    if c == "{" then depth = depth + 1 end
    if (c == "," or c == "}") and depth == 0 then
      local key, type = record:sub(from, at - 1):match "^%s*([%w_]+):%s*(.-)%s*$"
      if key == name then return type end
      from = at + 1
    end
    if c == "}" then depth = depth - 1 end
  end
end

local function shape_named(service, type)
  for _, shape in ipairs(service.shapes) do
    if shape.name == type then return shape end
  end
end

-- The type at a dotted path below a type; nil when no shape says it.
local function follow(service, type, path)
  for key in path:gmatch "[^.]+" do
    type = type:gsub("%?$", "")
    local shape, found = shape_named(service, type), nil
    if shape then
      for _, member in ipairs(shape.members) do
        if member.name == key then found = member.type end
      end
    elseif type:find "^{" then
      found = member_of(type, key)
    else
      found = type:match "^table<string, (.+)>$"
    end
    if not found then return nil end
    type = found
  end
  return type
end

-- Whether a value of the type is one: a text, a number, a boolean, words.
local function is_single(type)
  type = type:gsub("%?$", "")
  return not type:find "[{%[]" and not type:find "%u" and not type:find "table"
    and not type:find "any"
end

-- The columns of what an operation lists: an array of dotted paths; nil when it is no list, or
-- nothing is said of its items.
function columns.of(service, operation)
  local last = operation.steps[#operation.steps]
  if not last.items then return nil end
  local type = follow(service, operation.returns, last.items)
  local shape = type and shape_named(service, type:gsub("%?$", ""):match "^(.*)%[%]$")
  if not shape then return nil end
  if shape.columns then return shape.columns end
  local found = {}
  for _, member in ipairs(shape.members) do
    if is_single(member.type) and #found < COLUMNS then found[#found + 1] = member.name end
  end
  return #found > 0 and found or nil
end

return columns
