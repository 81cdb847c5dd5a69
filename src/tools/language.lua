-- The words in which a service's rows are written, and the reading of its files. Knows what may be
-- said and where; what an operation makes of it stands in operations.lua.
--
-- A slip is raised as a text "FILE:LINE: OPERATION: what is wrong".

local language = {}

-- Slips -------------------------------------------------------------------------------------------

-- Where the files are read: the one being read, the operation that has begun in it, and the word
-- that was said without its table so far.
local reading = { file = nil, operation = nil, begun = nil }

-- Raises a slip at a line of the file. A table or function that stands in place of a text is told as one.
function language.slip(file, line, operation, text, ...)
  local where = operation and operation .. ": " or ""
  local said = text:format(...):gsub("'?(%l+): 0x%x+'?", "a %1")
  error(("%s:%d: %s%s"):format(file.name, line, where, said), 0)
end

-- The line, from a line to the end of the table that begins there, on which one of the patterns is
-- found; nil when there is none. `number`: the how manieth of them, 1 unless said.
local function find_line(file, line, patterns, number)
  local left = number or 1
  for i = line, #file.lines do
    for _, pattern in ipairs(patterns) do
      if file.lines[i]:find(pattern) then
        left = left - 1
        if left == 0 then return i end
        break
      end
    end
    if i > line and file.lines[i]:match "^}" then break end
  end
end

local function plain(text)
  return (text:gsub("%W", "%%%0"))
end

-- The line on which `what` stands first, from a line on, as a whole string of the rows or as a key;
-- `line` when there is none.
function language.line_of(file, line, what)
  return find_line(file, line,
    { "%f[%w_]" .. plain(what) .. "%s*=", "[\"']" .. plain(what) .. "[\"']" }) or line
end

-- The line of the table {"name", ...} that is a parameter; where it is said elsewhere, `line`.
function language.parameter_line(file, line, name, number)
  local beginning = "{%s*[\"']" .. plain(name) .. "[\"']%s*,"
  return find_line(file, line, { "^%s*" .. beginning, "[{,(]%s*" .. beginning }, number) or line
end

-- The line of the rows that is being run.
local function running_line()
  for level = 2, 20 do
    local info = debug.getinfo(level, "Sl")
    if not info then break end
    if info.source == "@" .. reading.file.name then return info.currentline end
  end
  return 1
end

local function slip(text, ...)
  language.slip(reading.file, running_line(), reading.operation, text, ...)
end

-- What was begun ends with its table: where something else follows, it would be lost.
local function check_begun()
  local begun = reading.begun
  if not begun then return end
  language.slip(reading.file, begun.line, nil, '%s "%s" lacks its table { ... }', begun.word,
    begun.name)
end

-- Notes that a word was said, and its name; its table is to follow.
local function begin(word, name)
  check_begun()
  if type(name) ~= "string" or name == "" then slip("%s needs a name, and then a table", word) end
  reading.begun = { word = word, name = name, line = running_line() }
end

-- Whether a value is of a kind: a type of Lua, "integer", or a text that is a "header's name" or a "dotted path".
function language.is_kind(value, kind)
  if type(value) == kind or kind == "integer" and math.type(value) == "integer" then return true end
  return type(value) == "string" and (kind == "header's name" and value:find "^[%w_-]+$" ~= nil
    or kind == "dotted path" and not ("." .. value .. "."):find("..", 1, true))
end

-- "an integer", "a string"
function language.kind_text(kind)
  return (kind == "integer" and "an " or "a ") .. kind
end

-- The table that stands behind a word; `allowed` says the kinds of what it may have by name.
local function said_table(what, said, allowed)
  if type(said) ~= "table" or getmetatable(said) then slip("what is said of %s stands in a table", what) end
  for key, value in pairs(said) do
    if math.type(key) ~= "integer" then
      local kind = allowed[key]
      if not kind then slip("%s knows no '%s'", what, tostring(key)) end
      if not language.is_kind(value, kind) then slip("'%s' of %s is %s", key, what, language.kind_text(kind)) end
    end
  end
  return said
end

-- Whether it is a name that accounts can have for a field.
function language.is_field(name)
  return type(name) == "string" and #name <= 60 and name:match "^[%l_][%l%d_]*$" ~= nil
end

-- Whether it is made of what ASCII prints, and spaces.
function language.is_printable(text)
  return text:find "^[\32-\126]+$" ~= nil
end

-- A text of one line, and not an empty one.
function language.is_line(text)
  return type(text) == "string" and text ~= "" and not text:find "\n"
end

-- Refuses bounds between which there is nothing, negative lengths, and 0 as the most, which is no bound in C.
local function check_bounds(least, most, otherwise)
  if most == 0 then slip("0 as 'most' would say that there is none") end
  if least and (most or otherwise) and least > (most or otherwise) then
    slip("from %d to %d there is nothing", least, most or otherwise)
  end
end

-- Types -------------------------------------------------------------------------------------------

local Type = {}
Type.__index = Type
language.Type = Type

local function is_type(value)
  return getmetatable(value) == Type
end

local function copy(from, changes)
  local to = setmetatable({}, getmetatable(from))
  for key, value in pairs(from) do to[key] = value end
  for key, value in pairs(changes or {}) do to[key] = value end
  return to
end

-- A type; what may be said of it in a table behind its word stands in `refinements`.
local function new_type(base, more)
  local type = setmetatable({ base = base }, Type)
  for key, value in pairs(more or {}) do type[key] = value end
  return type
end

local refinements = {
  TEXT = { least = true, most = true, empty = true, characters = true },
  INTEGER = { least = true, most = true }, NUMBER = {}, BYTES = { most = true },
  ADDRESS = {}, PHONE = {}, NAME = {}, UUID = {}, BOOLEAN = {}, TABLE = {}, VALUE = {}, ANYTHING = {},
  TIME = {},
}

-- "a-z0-9_-": what stands in them stands in a regular expression of the schema too.
local function check_characters(characters)
  if characters == nil then return end
  if type(characters) ~= "string" or characters == "" or characters:find "[%[%]\\^%c\128-\255]" then
    slip("'characters' are such as \"a-z0-9_-\", without brackets, \\ and ^")
  end
  for from, to in characters:gmatch "(.)%-(.)" do
    if from > to then slip("from '%s' to '%s' there are no characters", from, to) end
  end
end

-- integer { 1, 50 }, text { most = 40 }
function Type.__call(kind, changes)
  local allowed = refinements[kind.base]
  if not allowed or kind.list then slip("this type is complete as it is") end
  if kind.base == "TIME" then
    local formats = { iso = "ISO", seconds = "SECONDS", date = "DATE" }
    if not formats[changes] then slip("a time is sent as \"iso\", \"seconds\" or \"date\"") end
    return copy(kind, { format = formats[changes] })
  end
  local given = {}
  if type(changes) ~= "table" then slip("what is said of a type stands in a table") end
  for key, value in pairs(changes) do
    if kind.base == "INTEGER" and key == 1 then key = "least" end
    if kind.base == "INTEGER" and key == 2 then key = "most" end
    if not allowed[key] then slip("this type knows no '%s'", tostring(key)) end
    given[key] = value
  end
  if given.empty and given.empty ~= "absent" and given.empty ~= "allowed" then
    slip("an empty text is \"absent\" or \"allowed\"")
  end
  for _, key in ipairs { "least", "most" } do
    if given[key] and math.type(given[key]) ~= "integer" then slip("'%s' is an integer", key) end
  end
  check_bounds(given.least or kind.base ~= "INTEGER" and 0, given.most)
  check_characters(given.characters)
  return copy(kind, given)
end

-- A word of a choice: "closed", or { "open", "active" } when the service has another.
local function choice_of(word)
  if type(word) == "string" then word = { word } end
  if type(word) ~= "table" or not language.is_line(word[1]) or #word > 2 or
      #word == 2 and not language.is_line(word[2]) then
    slip("a choice is made of words, or of pairs of a word and the service's")
  end
  return { word = word[1], sent = word[2] }
end

-- Puts a word that is accepted and not advertised behind the one that is sent as it.
local function add_alias(choices, word)
  local alias = choice_of(word)
  alias.alias = true
  for i, other in ipairs(choices) do
    if (other.sent or other.word) == (alias.sent or alias.word) then
      return table.insert(choices, i + 1, alias)
    end
  end
  table.insert(choices, alias)
end

local function new_choice(choices)
  local seen = {}
  for _, choice in ipairs(choices) do
    if seen[choice.word] then slip("the word '%s' stands twice", choice.word) end
    seen[choice.word] = true
  end
  return new_type("CHOICE", { choices = choices })
end

-- choice { "email", "chat" }, choice { { "open", "active" }, "closed", also = { "active" } }
local function choice(words)
  local choices = {}
  said_table("a choice", words, { also = "table" })
  for _, word in ipairs(words) do choices[#choices + 1] = choice_of(word) end
  if #choices == 0 then slip("a choice has words") end
  for _, word in ipairs(words.also or {}) do add_alias(choices, word) end
  return new_choice(choices)
end

-- statuses + "all"
function Type.__add(type, word)
  if not is_type(type) or type.base ~= "CHOICE" then slip("only choices can be added to") end
  local choices = { table.unpack(type.choices) }
  choices[#choices + 1] = choice_of(word)
  return new_choice(choices)
end

-- The most elements of a list that says nothing.
local LIST_MOST = 1000

local function list(type, more)
  if not is_type(type) then slip("list needs a type") end
  if type.list then slip("a list of lists cannot be said") end
  if type.of then slip("a list of maps cannot be said") end
  more = said_table("a list", more or {}, { least = "integer", most = "integer", unique = "boolean" })
  if more.unique and type.base ~= "RECORD" then slip("only a list of records is 'unique'") end
  if type.items_least then slip("'least' is for a record that stands alone") end
  check_bounds(more.least or 0, more.most, LIST_MOST)
  return copy(type, { list = true, items_least = more.least, items_most = more.most,
    unique = more.unique })
end

-- record { { "a", text, "A." }, ..., least = 1 }
local function record(members)
  said_table("a record", members, { least = "integer" })
  return new_type("RECORD", { members = members, file = reading.file, line = running_line(),
    items_least = members.least })
end

-- What a map may have as values: they are sent as they are given.
local mapped = { TEXT = true, INTEGER = true, NUMBER = true, BOOLEAN = true, VALUE = true, ANYTHING = true }

-- map(value, { characters = "a-z", least = 1, nullable = true })
local function map(type, more)
  if not is_type(type) or type.list or not mapped[type.base] or type.passed_over then
    slip("map needs a type of plain values")
  end
  more = said_table("a map", more or {}, { characters = "string", least = "integer", nullable = "boolean" })
  check_characters(more.characters)
  return new_type("MAP", { of = copy(type, { nullable = more.nullable }),
    characters = more.characters, items_least = more.least })
end

-- Steps, and what they carry ----------------------------------------------------------------------

local Step, Field, Rule, Mark = {}, {}, {}, {}
language.Step, language.Field, language.Rule, language.Mark = Step, Field, Rule, Mark

-- GET "/path" { accept = "missing", send "id" }
function Step.__call(step, said)
  if type(said) ~= "table" then slip("what a request carries stands in a table") end
  step.said = said
  return step
end

local function method(name)
  return function(path)
    if type(path) ~= "string" then slip("%s needs a path", name) end
    return setmetatable({ method = name, path = path, line = running_line(), said = {} }, Step)
  end
end

-- file_at "call.recording": a GET of the address that the reply before has there.
local function file_at(at)
  if not language.is_kind(at, "dotted path") then slip("file_at needs a path in the reply before") end
  return setmetatable({ method = "GET", path = "", at = at, line = running_line(), said = {} }, Step)
end

local field_kinds = { when = "string", to = "string" }

local function send(names, as, more)
  if type(names) == "string" then names = { names } end
  said_table("'send'", names, {})
  for _, name in ipairs(names) do
    if type(name) ~= "string" then slip("'send' names parameters") end
  end
  if as ~= nil and type(as) ~= "string" then slip("'send' has a name, and the service's") end
  said_table("'send'", more or {}, field_kinds)
  return setmetatable({ send = names, as = as, said = more or {}, line = running_line() }, Field)
end

local function constant(as, value, more)
  if type(as) ~= "string" then slip("a constant has a name, and a value") end
  if value == nil then slip("the constant '%s' has no value", as) end
  said_table("a constant", more or {}, field_kinds)
  return setmetatable({ as = as, value = value, said = more or {}, line = running_line() }, Field)
end

local function rule(kind)
  return function(said)
    said_table("a rule", said, { filled = "boolean", when = "string" })
    return setmetatable({ kind = kind, said = said, line = running_line() }, Rule)
  end
end

local function mark(name)
  return setmetatable({ mark = name }, Mark)
end

-- Whether a plain table is a parameter, and not a list of them.
function language.is_parameter(value)
  return type(value) == "table" and type(value[1]) == "string" and not getmetatable(value)
end

-- The names of parameters.
local function names(parameters)
  local list = {}
  for _, parameter in ipairs(parameters) do list[#list + 1] = parameter[1] end
  return list
end

-- The words ---------------------------------------------------------------------------------------

local function words_of_the_language()
  local words = {
    text = new_type("TEXT"), integer = new_type("INTEGER"), number = new_type("NUMBER"),
    id = new_type("INTEGER", { least = 1 }), id_or_0 = new_type("INTEGER", { least = 0 }),
    boolean = new_type("BOOLEAN"), address = new_type("ADDRESS"), phone = new_type("PHONE"),
    time = new_type("TIME", { format = "ISO" }), date = new_type("TIME", { format = "DATE" }),
    name = new_type("NAME"), uuid = new_type("UUID"), bytes = new_type("BYTES"),
    any_table = new_type("TABLE"), flat_table = new_type("TABLE", { flat = true }),
    path = new_type("TEXT", { path = true, most = 2000 }), value = new_type("VALUE"),
    anything = new_type("ANYTHING"),
    passed_over = new_type("VALUE", { passed_over = true }),
    choice = choice, list = list, record = record, map = map,
    hook = "hook", query = "query", body = "body", conditions = "conditions",
    send = send, constant = constant, names = names, file_at = file_at,
    any_of = rule "ANY_OF", one_of = rule "ONE_OF", needs = rule "NEEDS",
    refuses = rule "REFUSES",
    sends = mark "SENDS", destroys = mark "DESTROYS", core = mark "CORE",
    created = mark "created", KB = 1024, MB = 1024 * 1024,
    ipairs = ipairs, pairs = pairs, table = table, string = string,
  }
  for _, name in ipairs { "GET", "POST", "PUT", "PATCH", "DELETE" } do
    words[name] = method(name)
  end
  return words
end

-- Files -------------------------------------------------------------------------------------------

local function read_file(path)
  local file, problem = io.open(path, "r")
  if not file then return nil, problem end
  local text = file:read "a"
  file:close()
  local lines = {}
  for line in (text .. "\n"):gmatch "(.-)\n" do lines[#lines + 1] = line end
  return { name = path:match "[^/]*$", text = text, lines = lines }
end

local function run_file(path, words)
  local file, problem = read_file(path)
  if not file then return nil, problem end
  reading.file, reading.operation, reading.begun = file, nil, nil
  local chunk, slips = load(file.text, "@" .. file.name, "t", words)
  if not chunk then
    if not slips:find("^" .. plain(file.name) .. ":%d+:") then language.slip(file, 1, nil, "%s", slips) end
    error(slips, 0)
  end
  chunk()
  check_begun()
  return file
end

-- Refuses texts that C, JSON or a page would not have as they are: what is no UTF-8, and characters that are
-- none but tabs and ends of lines.
local function check_texts(said, seen)
  if type(said) == "string" and (not utf8.len(said) or said:find "[^%C\n\t]") then
    slip("a text has a control character, or is no UTF-8: %q", said)
  end
  if type(said) ~= "table" or seen[said] then return end
  seen[said] = true
  for key, value in pairs(said) do
    if key ~= "file" then check_texts(value, seen) end
  end
end

-- What begins an operation: read "name" { ... }
local function operation(service, kind)
  return function(name)
    begin(kind:lower(), name)
    local row = { name = name, kind = kind, file = reading.file, line = running_line(),
      resource = reading.resource }
    reading.operation = name
    return function(said)
      check_texts(said, {})
      row.said = said
      service.rows[#service.rows + 1] = row
      reading.operation, reading.begun = nil, nil
    end
  end
end

local function shape(service)
  return function(name)
    begin("shape", name)
    local row = { name = name, file = reading.file, line = running_line() }
    return function(said)
      check_texts(said, {})
      row.said, reading.begun = said, nil
      local shapes = reading.resource and service.shapes or service.last_shapes
      shapes[#shapes + 1] = row
    end
  end
end

-- resource "Messages and notes of a conversation." at the top of a resource's file.
local function resource(service)
  return function(sentence)
    if not reading.resource then slip("a resource's sentence stands in its own file") end
    if not language.is_line(sentence) then slip("a resource has one sentence") end
    if service.sentences[reading.resource] then slip("a resource has one sentence") end
    service.sentences[reading.resource] = sentence
  end
end

-- A name stands in scripts and, with more behind it, in C.
function language.is_name(name)
  return name:match "^%l[%l%d_]*$" and load("local " .. name)
end

-- service "name" { ... }
local function begin_service(service)
  return function(name)
    begin("service", name)
    if not language.is_name(name) then
      slip("'%s' is no name of a service: small letters, digits and _, no word of Lua", name)
    end
    return function(said)
      if service.said then slip("there is one service in a folder") end
      if type(said) ~= "table" then slip("what a service is stands in a table") end
      check_texts(said, {})
      service.name, service.said, service.line = name, said, running_line()
      reading.begun = nil
    end
  end
end

-- The names of a service's resources, which are those of their files and pages.
local function resources_of(service)
  local names, seen = service.said.resources or {}, {}
  local function refuse(text, ...)
    language.slip(service.file, language.line_of(service.file, service.line, "resources"), nil, text, ...)
  end
  if type(names) ~= "table" then refuse "'resources' of a service is a table" end
  for _, name in ipairs(names) do
    if type(name) ~= "string" or not language.is_name(name) then
      refuse("'%s' is no name of a resource: small letters, digits and _, no word of Lua", tostring(name))
    end
    if seen[name] then refuse("the resource '%s' stands twice", name) end
    seen[name] = true
  end
  return names
end

-- Reads service.lua and the resources that it names. Gives {said, rows, shapes, sentences}, as they
-- were written: the shapes that service.lua has stand behind those of the resources.
function language.read(directory)
  local service = { rows = {}, shapes = {}, last_shapes = {}, sentences = {} }
  local words = words_of_the_language()
  words.read, words.write = operation(service, "READ"), operation(service, "WRITE")
  words.shape, words.resource = shape(service), resource(service)
  words.service = begin_service(service)
  setmetatable(words, { __index = function(_, name) slip("there is no word '%s'", name) end })
  reading.resource = nil
  local problem
  service.file, problem = run_file(directory .. "/service.lua", words)
  if not service.file then error(problem, 0) end
  if not service.said then error("service.lua:1: it names no service", 0) end
  for _, resource in ipairs(resources_of(service)) do
    reading.resource = resource
    if not run_file(directory .. "/" .. resource .. ".lua", words) then
      language.slip(service.file, language.line_of(service.file, service.line, resource), nil,
        "there is no file %s.lua", resource)
    end
  end
  for _, row in ipairs(service.last_shapes) do service.shapes[#service.shapes + 1] = row end
  return service
end

return language
