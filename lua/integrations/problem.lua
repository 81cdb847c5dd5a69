-- What a service says about a failure, in whatever shape it says it; see reply.h. The module loads this
-- file for the first error body, with what it needs from C, and asks of Lua's own libraries nothing: a
-- host may leave them out.
local native = ...
local is_text, tells, names_of, kind_of = native.is_text, native.tells, native.names_of, native.kind_of

-- The most details that are read, and the most bytes of them in a message.
local DETAILS_MOST, MESSAGE_MOST = 100, 600

local function is_table(value)
  return kind_of(value) == "table"
end

-- The names, and each with a capital: so .NET's servers begin those of members.
local function both(names)
  local all = {}
  for i = 1, #names do all[2 * i - 1], all[2 * i] = names[i], native.capital(names[i]) end
  return all
end

-- The first text that an object has under one of the keys, and that key.
local function first(object, keys)
  for i = 1, #keys do
    local text = object[keys[i]]
    if text and is_text(text) then return text, keys[i] end
  end
end

-- How much a text tells a reader, as tells(text) has it: a code is less than the words of a status, and
-- these are less than any others.
local CODE, ALL = 1, 3

-- The text that says most of what an object has under the keys, or the message so far if that does.
local function find_message(object, message, keys)
  for i = 1, #keys do
    local text = object[keys[i]]
    if is_text(text) and (not message or tells(text) > tells(message)) then message = text end
  end
  return message
end

-- Details -----------------------------------------------------------------------------------------

-- The path with a word of it behind a dot or that sign, where it is one. An empty word is about no field, as .NET
-- tells what is wrong with the whole. A path that no message has room for stays as it is: each further
-- word would copy it.
local function extend(path, word, sign)
  local kind = kind_of(word)
  if kind ~= "string" and kind ~= "integer" or word == "" or path and #path > MESSAGE_MOST then
    return path
  end
  return path and path .. (sign or ".") .. word or "" .. word
end

local PATHS = both { "path", "field", "property", "param", "parameter", "attribute", "pointer", "instancePath",
  "propertyPath", "propertyName", "target", "loc", "location", "name", "fields", "memberNames" }
-- What names a field of an error that is no item of a list: `path` is the request's there, `name` a class.
local NAMED = both { "field", "property", "param", "parameter", "attribute", "pointer", "instancePath",
  "propertyPath", "propertyName", "target", "fields", "memberNames" }
-- Each word of a list there is a field, not a part of one's path.
local SEVERAL = { fields = true, Fields = true, memberNames = true, MemberNames = true }
local SOURCES = { "pointer", "parameter", "header" }

-- The path that an error names under one of the keys, a text or a list of its words, or several paths; else the
-- one that is given.
local function path_of(object, path, keys)
  for i = 1, #keys do
    local value, words = object[keys[i]], nil
    if value and is_text(value) then return value end
    for j = 1, value and is_table(value) and #value or 0 do words = extend(words, value[j], SEVERAL[keys[i]] and ", ") end
    if words then return words end
  end
  return is_table(object.source) and first(object.source, SOURCES) or path -- as JSON:API has it
end

local CODES, FIELDS = both { "code" }, both { "path", "field", "property", "param", "parameter", "pointer" }
local MESSAGES = both { "message", "detail", "msg", "description", "title", "reason", "issue", "defaultMessage",
  "errorMessage", "error" }

local DETAILS = both { "details", "detail" } -- what may stand beside a message
local IS_DETAILS = { details = true, Details = true, detail = true, Detail = true, issues = true, Issues = true }

-- A message with what stands beside it, if that is more.
local function with_more(message, more)
  return more and more ~= message and message .. " (" .. more .. ")" or message
end

local function add_detail(details, path, message)
  if #details < DETAILS_MOST then details[#details + 1] = { path = path, message = message } end
end

-- Adds a text, a list or a map by field of these, or, where that `may_be`, one error with a message;
-- `path` is what it is about, or nil. An item of a list that says of which field it is, and what is wrong
-- under no name known here, is no map by field: all that it has is about that field.
local function add_errors(details, errors, path, may_be, is_item)
  if is_text(errors) then return add_detail(details, path, errors) end
  if not is_table(errors) then return end
  -- A code is a message where it says nothing else of a field.
  local message = may_be
    and (find_message(errors, nil, MESSAGES) or path_of(errors, nil, PATHS) and first(errors, CODES))
  if message then
    return add_detail(details, path_of(errors, path, PATHS), with_more(message, first(errors, DETAILS)))
  end
  for i = 1, #errors do add_errors(details, errors[i], path, true, true) end
  local names = #errors == 0 and names_of(errors, DETAILS_MOST) or {}
  local before, field, its = #details, nil, nil
  if is_item then field, its = first(errors, FIELDS) end
  for i = 1, #names do
    if names[i] ~= its then add_errors(details, errors[names[i]], extend(field or path, names[i]), true) end
  end
  if field and #details == before then add_detail(details, path, field) end
end

local LISTS = both { "errors", "details", "message", "messages", "errorMessages", "detail", "violations",
  "issues", "invalid-params", "invalidParams", "modelState", "error" }

local beside -- whether the details may be of what the message says, and not say it themselves

-- Adds the errors that an object has under the first of the keys that has some.
local function add_lists(details, object)
  for i = 1, #LISTS do
    local list = object[LISTS[i]]
    if is_table(list) and #details == 0 and (i < #LISTS - 1 or #list > 0) then
      beside = IS_DETAILS[LISTS[i]]
      add_errors(details, list)
    end
  end
end

local INNER = both { "_embedded", "error", "fault", "data" }

local function details_of(body)
  local details = {}
  add_lists(details, body)
  if #body > 0 then add_errors(details, body) end
  for i = 1, #INNER do
    if is_table(body[INNER[i]]) then add_lists(details, body[INNER[i]]) end
  end
  return details
end

-- "path: message; path: message", and how much the best of them tells.
local function join(details)
  local text, most, len = "", CODE, 0
  for i = 1, #details do
    if i > 1 and len > MESSAGE_MOST then return text .. "; ...", most end
    local path, message = details[i].path, details[i].message
    local detail = path and path .. ": " .. message or message
    text, len = text .. (i > 1 and "; " or "") .. detail, len + #detail
    if tells(message) > most then most = tells(message) end
  end
  return text, most
end

-- The message -------------------------------------------------------------------------------------

local TEXTS = both { "errors", "troubleshoot", "message", "errorMessage", "detail", "description", "faultstring",
  "error_description", "errorDescription", "msg", "reason", "error", "fault", "title", "details" }

local ERRORS, ONE = both { "error", "fault" }, both { "message" }

-- The same of a body, and of the objects that it may have for it.
local function message_of(body, message)
  message = find_message(body, message, TEXTS)
  for i = 1, #ERRORS do
    local inner = body[ERRORS[i]]
    if is_table(inner) then message = find_message(inner, message, TEXTS) end
  end
  -- What else there is may be what the error is about.
  local data = body.data or body.Data
  return is_table(data) and find_message(data, message, ONE) or message
end

-- Of a body that may hold what must not be shown: a text from the places above, or from the first of a
-- list of errors.
local function brief_message(body)
  local errors = body.errors or body.Errors or body.messages or body.Messages
  local one = is_table(errors) and errors[1]
  return message_of(body, is_text(one) and one or is_table(one) and find_message(one, nil, TEXTS) or nil)
end

-- What the body has as `error`, where that is no error with a message but a map, and tells more than codes:
-- by field, or of what class the error is.
local function details_of_map(body)
  local details, map = {}, body.error or body.Error
  if is_table(map) and not find_message(map, nil, TEXTS) then add_errors(details, map) end
  local _, most = join(details)
  beside = true
  return most == ALL and details or {}
end

-- What may stand beside the message of one error: a text as `details` or `detail`, or words under one of the others.
local BESIDE = both { "error", "fault", "description" }

local function find_beside(object, message)
  local text = first(object, DETAILS)
  for i = 1, text and 0 or #BESIDE do
    local words = object[BESIDE[i]]
    if is_text(words) and words ~= message and tells(words) == ALL then return words end
  end
  return text
end

-- Of one error, where nothing tells more of single ones: what stands beside its message, and its field.
local function details_of_one(body, message)
  local text, path = find_beside(body, message), path_of(body, nil, NAMED)
  for i = 1, #INNER do
    local inner = body[INNER[i]]
    text = text or is_table(inner) and first(inner, DETAILS)
  end
  for i = 1, #ERRORS do
    local inner = body[ERRORS[i]]
    text = text or is_table(inner) and find_beside(inner, message)
    path = path or is_table(inner) and path_of(inner, nil, NAMED)
  end
  text, beside = text ~= message and text, not path
  if path and message then return { { path = path, message = with_more(message, text) } } end
  return text and { { message = text } } or {}
end

-- The message, the details and the reference of an error body, of which each may be missing; with `brief`
-- the message alone. See problem_read.
return function(body, reference, brief)
  if brief then return brief_message(body) end
  beside = false
  local message, details = message_of(body), details_of(body)
  if #details == 0 then details = details_of_map(body) end
  if #details == 0 then details = details_of_one(body, message) end
  local found = reference and is_text(body[reference]) and body[reference] or nil
  if #details == 0 then return message, nil, found end
  local joined, most = join(details)
  local alone = most == ALL and not beside or not message or message == joined or tells(message) < ALL
  if alone then return joined, details, found end
  return message .. " (" .. joined .. ")", details, found -- codes and the like: the words stand before them
end
