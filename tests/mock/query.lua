-- The search expressions of Help Scout's query parameter, such as (assigned:"Unassigned" AND
-- (subject:"invoice" OR body:"invoice")). They are made into an expression of Lua, which has the
-- same parentheses and the same order of NOT, AND, OR: only the terms differ.
--
--   term    = field ":" value | word
--   value   = "(" expression of words, which belong to that field ")" | "[" from "TO" to "]" | word
--   word    = "quoted, with \" and \\" | bare
--
-- Words next to each other must all match.

local text = require "text"
local query = {}
local operators = { AND = " and ", OR = " or ", NOT = " not " }
local booleans = { ["true"] = true, ["false"] = false }
local forms = { { "field", '^([^ \t\r\n()%[%]":]+):()' }, { "word", '^([^ \t\r\n()%[%]":]+)()' },
                { "sign", "^([()])()" }, { "range", "^%[ *([^ %]]+ +TO +[^ %]]+) *%]()" },
                { "quoted", '^"([^"\\]*)"()' } }
local unit_seconds = { SECOND = 1, MINUTE = 60, HOUR = 3600, DAY = 86400, WEEK = 604800,
                       MONTH = 2592000, YEAR = 31536000 }

local function fail(what, expression, at)
  error({ mistake = ("%s at '%s'"):format(what, expression:sub(at, at + 39)) }, 0)
end

local function read_escaped(expression, at)
  local parts, from = {}, at + 1
  repeat
    local run, sign, after = expression:match('^([^"\\]*)(["\\])()', from)
    if not sign then fail("a quote is not closed", expression, at) end
    parts[#parts + 1], from = run, after
    if sign == "\\" then parts[#parts + 1], from = expression:sub(from, from), from + 1 end
  until sign == '"'
  return "quoted", table.concat(parts), from
end

-- The kind and value of the next token, and where it ends.
local function read_token(expression, at)
  for _, form in ipairs(forms) do
    local value, after = expression:match(form[2], at)
    if value then return form[1], value, after end
  end
  if expression:sub(at, at) == '"' then return read_escaped(expression, at) end
  fail("a word is expected", expression, at)
end

-- One end of a range: a date, * for none, NOW, NOW-1HOUR, NOW+2DAYS.
local function read_instant(word, now, open_end)
  if word == "*" then return open_end end
  if word == "NOW" then return text.iso(now) end
  local amount, unit = word:match("^NOW([+-]?%d+)(%u-)S?$")
  local count = unit and unit_seconds[unit] and text.integer((amount:gsub("%+", "")))
  return count and text.iso(now + count * unit_seconds[unit]) or text.read_iso(word) and word
end

-- What a term asks of an item, or nil when it is not for that field.
local function read_term(field, kind, value, now)
  if kind == "range" and field.kind == "date" then
    local from, to = value:match("^(%S+) +TO +(%S+)$")
    from, to = read_instant(from, now, ""), read_instant(to, now, "~")
    return from and to and function(item)
      return item[field.member] >= from and item[field.member] <= to
    end
  elseif kind == "range" or field.kind == "date" then return nil
  elseif field.kind == "integer" then value = text.integer(value)
  elseif field.kind == "boolean" then value = booleans[value] end
  return value ~= nil and function(item) return field.matches(item, value, field.member) end
end

-- The expression of Lua and the terms that it calls.
local function translate(expression, fields, now)
  local code, terms, groups, field = {}, {}, { fields.bare }, nil
  local at, after_term = expression:match("^[ \t\r\n]*()"), false
  while at <= #expression do
    local kind, value, after = read_token(expression, at)
    local operator = kind == "word" and operators[value]
    if field and (kind == "field" or operator or value == ")" and kind == "sign") then
      fail("a value is expected", expression, at)
    end
    local begins = not operator and not (kind == "sign" and value == ")") or value == "NOT"
    if begins and after_term and not field then code[#code + 1] = " and " end
    if operator then
      code[#code + 1], after_term = operator, false
    elseif kind == "sign" then
      code[#code + 1], after_term = value, value == ")"
      if value == "(" then
        table.insert(groups, field or groups[#groups]) else table.remove(groups)
      end
      field = nil
    elseif kind == "field" then
      field = fields[value] or fail("an unknown field", expression, at)
      if groups[#groups] ~= fields.bare then fail("a field within a field", expression, at) end
      after_term = false
    else
      terms[#terms + 1] = read_term(field or groups[#groups] or fields.bare, kind, value, now)
        or fail("the field has another type, before", expression, after)
      code[#code + 1], after_term, field = ("t[%d](i)"):format(#terms), true, nil
    end
    at = expression:match("^[ \t\r\n]*()", after)
  end
  if field or #code == 0 then fail("a word is expected", expression, at) end
  return table.concat(code), terms
end

local matchers = {
  words = function(item, value, member)
    return type(item[member]) == "string" and text.has_words(item[member], value)
  end,
  any = function(item, value, member) return item[member] == value end,
}

-- The fields of expressions: "name kind member", with commas between. A kind is words, text,
-- integer, boolean or date; a field may have a function of item and value instead of a member.
-- `bare` is for words that stand alone.
function query.fields(words, functions)
  local fields = {}
  for name, kind, member in words:gmatch "(%w+)%s+(%w+)%s+(%w+)" do
    local matches = functions[name] or matchers[kind] or matchers.any
    fields[name] = { kind = kind, member = member, matches = matches }
  end
  for name, matches in pairs(functions) do fields[name] = fields[name] or { matches = matches } end
  return fields
end

-- A function of an item, or nil and what is wrong. `now` is what NOW means.
function query.parse(expression, fields, now)
  local good, code, terms = pcall(translate, expression, fields, now)
  if not good then return nil, code.mistake or error(code, 0) end
  local make = load("local t = ... return function(i) return " .. code .. " end", "query", "t", {})
  if not make then return nil, "the parentheses or operators do not fit together" end
  return make(terms)
end

return query
