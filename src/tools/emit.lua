-- The C of a service's rows: the structs of <integrations/service.h>, constant data.

local columns = require "columns"
local pages = require "pages"
local schema = require "schema"

local emit = {}

-- C's texts ---------------------------------------------------------------------------------------

local escapes = { ["\n"] = "\\n", ["\t"] = "\\t", ['"'] = '\\"', ["\\"] = "\\\\" }

-- A text as C writes it, several lines as several literals; nil for none.
local function quoted(text)
  if text == nil then return nil end
  local literals = {}
  for line in text:gmatch "[^\n]*\n?" do
    if line ~= "" then
      line = line:gsub('[\n\t"\\]', escapes):gsub("%?%?", "?\\?")
      literals[#literals + 1] = '"' .. line .. '"'
    end
  end
  if #literals == 0 then return '""' end
  if #literals == 1 then return literals[1] end
  return "\n        " .. table.concat(literals, "\n        ")
end

-- Initialisers ------------------------------------------------------------------------------------

-- A list of members of a struct: those that have a value.
local function members(list)
  local written = {}
  for _, member in ipairs(list) do
    local key, value = member[1], member[2]
    if value ~= nil and value ~= false and value ~= "" then
      value = tostring(value)
      written[#written + 1] = "." .. key .. " =" .. (value:match "^\n" and "" or " ") .. value
    end
  end
  return written
end

-- { .a = 1, .b = 2 } on one line where that is short.
local function struct(list, indent)
  local written = members(list)
  local line = "{" .. table.concat(written, ", ") .. "}"
  if #line + #indent <= 98 and not line:find "\n" then return line end
  return "{" .. table.concat(written, ",\n" .. indent .. " ") .. "}"
end

local function names_list(names)
  if not names then return nil end
  local list = {}
  for _, name in ipairs(names) do list[#list + 1] = quoted(name) end
  list[#list + 1] = "NULL"
  return "(const char *const[]){" .. table.concat(list, ", ") .. "}"
end

local function constants(words)
  local list = {}
  for _, word in ipairs(words) do list[#list + 1] = "INTEGRATIONS_" .. word end
  if #list > 0 then return table.concat(list, " | ") end
end

-- The file under way: what was written, hooks by name, arrays by what is in them.
local Writer = {}
Writer.__index = Writer

function Writer:put(line)
  table.insert(self.lines, line)
end

local prototypes = {
  match = "bool %s(struct integrations_call *call, lua_State *L, int item);",
  ask = "void %s(struct integrations_call *call);",
  take = "void %s(struct integrations_call *call, lua_State *L, int reply);",
  shape = "void %s(lua_State *L, int item);",
  choose = "int %s(struct integrations_call *call, int done);",
  finish = "void %s(struct integrations_call *call, lua_State *L);",
  read_error = "void %s(lua_State *L, int index);",
}

-- Notes that a C function is named; gives the name.
function Writer:hook(kind, name)
  if not name then return nil end
  if not self.hooks[name] then
    self.hooks[name] = prototypes[kind]:format(name)
    table.insert(self.hook_names, name)
  end
  return name
end

-- Writes an array; gives its name, which has underscores behind where another has it.
function Writer:array(type, name, elements)
  while self.names[name] do name = name .. "_" end
  self.names[name] = true
  local body = "    " .. table.concat(elements, ",\n    ") .. "};"
  self:put(("static const struct %s %s[] = {\n%s\n"):format(type, name, body))
  return name
end

-- Writes an array once; gives the name of the one with the same elements.
function Writer:shared_array(type, name, elements)
  local key = type .. table.concat(elements, ",")
  self.arrays[key] = self.arrays[key] or self:array(type, name, elements)
  return self.arrays[key]
end

-- Parameters --------------------------------------------------------------------------------------

local function flags_of(parameter)
  local flags = {}
  for _, flag in ipairs { "required", "list", "empty", "nullable", "passed_over", "unique", "secret",
    "path", "flat" } do
    local said = parameter[flag]
    if said then flags[#flags + 1] = (flag == "empty" and "empty_" .. said or flag):upper() end
  end
  return constants(flags)
end

function Writer:choices(parameter, name)
  if not parameter.choices then return nil end
  local elements = {}
  for _, choice in ipairs(parameter.choices) do
    elements[#elements + 1] = struct({ { "word", quoted(choice.word) },
      { "sent", quoted(choice.sent) }, { "alias", choice.alias } }, "    ")
  end
  elements[#elements + 1] = "{.word = NULL}"
  return self:shared_array("integrations_choice", name .. "_choices", elements)
end

local function least_of(parameter)
  if parameter.base == "INTEGER" and not parameter.least then return "INT64_MIN" end
  return parameter.least ~= 0 and parameter.least or nil
end

-- `inside`: it is a member of a record, whose name in a body stands here.
function Writer:parameter(parameter, name, inside)
  local nested = name .. "_" .. parameter.name
  local inner = parameter.members and self:parameters(parameter.members, nested, true)
  local timed = parameter.base == "TIME" and parameter.format ~= "ISO"
  return struct({
    { "name", quoted(parameter.name) }, { "description", quoted(parameter.description) },
    { "type", "INTEGRATIONS_" .. parameter.base }, { "flags", flags_of(parameter) },
    { "least", least_of(parameter) }, { "most", parameter.most },
    { "items_least", parameter.items_least }, { "items_most", parameter.items_most },
    { "format", timed and "INTEGRATIONS_" .. parameter.format }, { "day_end", parameter.day_end },
    { "characters", quoted(parameter.characters) }, { "choices", self:choices(parameter, nested) },
    { "members", inner }, { "as", inside and quoted(parameter.as) or nil },
    { "preset", quoted(parameter.preset) }, { "aliases", quoted(parameter.aliases) },
  }, "    ")
end

-- Writes an array of parameters, or of a record's members; gives its name.
function Writer:parameters(parameters, name, inside)
  local elements = {}
  if #parameters == 0 then return nil end
  for _, parameter in ipairs(parameters) do
    elements[#elements + 1] = self:parameter(parameter, name, inside)
  end
  if not inside then return self:array("integrations_parameter", name .. "_parameters", elements) end
  elements[#elements + 1] = "{.name = NULL}"
  return self:shared_array("integrations_parameter", name .. "_members", elements)
end

-- Rules and steps ---------------------------------------------------------------------------------

function Writer:rules(operation)
  local elements = {}
  if #operation.rules == 0 then return nil end
  for _, rule in ipairs(operation.rules) do
    elements[#elements + 1] = struct({ { "kind", "INTEGRATIONS_" .. rule.kind },
      { "names", names_list(rule.names) }, { "filled", rule.filled }, { "when", quoted(rule.when) },
      { "message", quoted(rule.message) } }, "    ")
  end
  return self:array("integrations_rule", operation.name .. "_rules", elements)
end

function Writer:fields(step, name)
  local elements = {}
  if #step.fields == 0 then return nil end
  for _, field in ipairs(step.fields) do
    elements[#elements + 1] = struct({ { "place", "INTEGRATIONS_" .. field.place },
      { "parameter", quoted(field.parameter) }, { "as", quoted(field.as) },
      { "constant", quoted(field.constant) }, { "when", quoted(field.when) },
      { "comma", field.comma } }, "    ")
  end
  return self:array("integrations_field", name .. "_fields", elements)
end

function Writer:window(step, name)
  local window = step.window
  if not window then return nil end
  local elements = { struct({ { "time", quoted(window.time) }, { "from", quoted(window.from) },
    { "to", quoted(window.to) }, { "from_exclusive", window.from_exclusive } }, "    ") }
  return self:array("integrations_window", name .. "_window", elements)
end

function Writer:step(step, name)
  local fields = self:fields(step, name)
  local again = step.again and "INTEGRATIONS_" .. step.again
  return struct({
    { "method", quoted(step.method) }, { "path", quoted(step.path) }, { "fields", fields },
    { "field_count", fields and #step.fields }, { "body", step.body and "INTEGRATIONS_CHANGES" },
    { "when", quoted(step.when) }, { "otherwise", step.otherwise },
    { "at", quoted(step.at) }, { "absent", quoted(step.absent) },
    { "accept", constants(step.accept) }, { "again", again },
    { "media", quoted(step.media) }, { "paging", step.paging and "&paging_" .. step.paging.name },
    { "items", quoted(step.items) }, { "items_also", quoted(step.items_also) },
    { "window", self:window(step, name) }, { "whole", step.whole },
    { "match", self:hook("match", step.match) }, { "match_when", quoted(step.match_when) },
    { "ask", self:hook("ask", step.ask) },
    { "take", self:hook("take", step.take) }, { "applied", quoted(step.applied) },
    { "note", quoted(step.note) },
  }, "    ")
end

function Writer:steps(operation)
  local elements = {}
  for number, step in ipairs(operation.steps) do
    local name = operation.name .. (#operation.steps > 1 and "_" .. number or "")
    elements[#elements + 1] = self:step(step, name)
  end
  return self:array("integrations_step", operation.name .. "_steps", elements)
end

-- Operations --------------------------------------------------------------------------------------

function Writer:operation(service, operation)
  local parameters = self:parameters(operation.parameters, operation.name)
  local rules, steps = self:rules(operation), self:steps(operation)
  return struct({
    { "name", quoted(operation.name) }, { "resource", quoted(operation.resource) },
    { "summary", quoted(operation.summary) }, { "kind", "INTEGRATIONS_" .. operation.kind },
    { "marks", constants(operation.marks) }, { "parameters", parameters },
    { "parameter_count", parameters and #operation.parameters }, { "rules", rules },
    { "rule_count", rules and #operation.rules }, { "steps", steps },
    { "step_count", #operation.steps }, { "result", "INTEGRATIONS_" .. operation.result },
    { "item", quoted(operation.item) }, { "arrays", names_list(operation.arrays) },
    { "texts", names_list(operation.texts) }, { "shape", self:hook("shape", operation.shape) },
    { "choose", self:hook("choose", operation.choose) },
    { "finish", self:hook("finish", operation.finish) }, { "aliases", quoted(operation.aliases) },
    { "page", quoted(pages.operation(service, operation)) }, { "schema", quoted(schema.of(operation)) },
    { "asked", quoted(operation.asked) }, { "read_when", quoted(operation.read_when) },
    { "columns", names_list(columns.of(service, operation)) },
  }, "    ")
end

-- The service -------------------------------------------------------------------------------------

-- What a table of the rows has under these keys, which are the struct's members.
local function plain_struct(said, keys, indent)
  local list = {}
  for key in keys:gmatch "%S+" do
    list[#list + 1] = { key, type(said[key]) == "string" and quoted(said[key]) or said[key] }
  end
  return struct(list, indent)
end

function Writer:paging(paging)
  self.names["paging_" .. paging.name] = true
  self:put(("static const struct integrations_paging paging_%s =\n    %s;\n"):format(paging.name,
    plain_struct(paging,
      "name page size items cursor next number size_said count total pages cap key empty_ends from_0 offset",
      "    ")))
end

local function limits_text(limits)
  if not limits or next(limits) == nil then return nil end
  return plain_struct(limits,
    "limit remaining retry_after reset wait announced write_cost paced", "               ")
end

local function rows_text(type, rows, write)
  local list = {}
  for _, row in ipairs(rows) do list[#list + 1] = struct(write(row), "         ") end
  list[#list + 1] = "{0}"
  return ("(const struct %s[]){\n        %s}"):format(type, table.concat(list, ",\n        "))
end

local function credentials_text(rows)
  if #rows == 0 then return nil end
  return rows_text("integrations_credential", rows, function(row)
    return { { "scheme", "INTEGRATIONS_" .. row.scheme:upper() }, { "first", quoted(row.first) },
      { "second", quoted(row.second) }, { "header", quoted(row.header) }, { "path", quoted(row.path) },
      { "before", quoted(row.before) } }
  end)
end

local function settings_text(rows)
  if #rows == 0 then return nil end
  return rows_text("integrations_setting", rows, function(row)
    return { { "name", quoted(row.name) }, { "type", "INTEGRATIONS_SETTING_" .. row.type:upper() },
      { "least", row.least }, { "most", row.most }, { "preset", quoted(row.preset) },
      { "environment", row.environment } }
  end)
end

function Writer:resources(service)
  local elements = {}
  for _, group in ipairs(service.groups) do
    elements[#elements + 1] = struct({ { "name", quoted(group.name) },
      { "summary", quoted(group.summary) }, { "page", quoted(pages.resource(service, group)) } },
      "    ")
  end
  elements[#elements + 1] = "{.name = NULL}"
  return self:array("integrations_resource", "resources", elements)
end

-- Pairs of texts, one after another.
local function pairs_text(entries)
  local list = {}
  for _, entry in ipairs(entries) do
    table.insert(list, entry[1])
    table.insert(list, entry[2])
  end
  return names_list(#list > 0 and list or nil)
end

function Writer:webhook(service)
  local webhook = service.webhook
  if not webhook then return nil end
  self:put(("static const struct integrations_webhook webhook =\n    %s;\n"):format(struct({
    { "signature", quoted(webhook.signature) }, { "token", quoted(webhook.token) },
    { "event", quoted(webhook.event) }, { "data", quoted(webhook.data) }, { "time", quoted(webhook.time) },
    { "events", rows_text("integrations_event", webhook.events, function(event)
      return { { "names", quoted(event[1]) }, { "operation", quoted(event.like) },
        { "about", quoted(event[2]) } }
    end) },
    { "page", quoted(pages.webhook(service)) },
  }, "    ")))
  return "&webhook"
end

function Writer:service(service)
  local elements = {}
  for _, paging in ipairs(service.pagings) do
    if paging.used then self:paging(paging) end
  end
  for _, operation in ipairs(service.operations) do
    elements[#elements + 1] = self:operation(service, operation)
  end
  self:array("integrations_operation", "operations", elements)
  local resources = self:resources(service)
  local webhook = self:webhook(service)
  self:put(("const struct integrations_service %s_service =\n    %s;"):format(service.name, struct({
    { "size", "sizeof(struct integrations_service)" },
    { "version", "INTEGRATIONS_SERVICE_VERSION" },
    { "name", quoted(service.name) }, { "title", quoted(service.title) },
    { "summary", quoted(service.summary) }, { "environment", quoted(service.environment) },
    { "url", quoted(service.url) }, { "urls", names_list(service.urls or {}) },
    { "credentials", credentials_text(service.credentials) },
    { "settings", settings_text(service.settings) },
    { "content_type_always", service.content_type_always }, { "created", quoted(service.created) },
    { "limits", limits_text(service.limits) }, { "operations", "operations" },
    { "operation_count", "sizeof operations / sizeof *operations" },
    { "resources", resources }, { "page", quoted(pages.service(service)) },
    { "cannot", pairs_text(service.cannot) },
    { "people_say", pairs_text(service.people_say) },
    { "reference", quoted(service.reference) }, { "refused", quoted(service.refused) },
    { "conflict", service.conflict }, { "read_error", self:hook("read_error", service.read_error) },
    { "webhook", webhook }, { "headers", #service.headers > 0 and names_list(service.headers) or nil },
  }, "    ")))
end

-- The text of rows.c.
function emit.service(service)
  local writer = setmetatable({ lines = {}, hooks = {}, hook_names = {}, arrays = {}, names = {} }, Writer)
  writer:service(service)
  local head = {
    "/* Compiled by rows.lua from the .lua files of this folder; not written by hand. */",
    "/* clang-format off */", "#include <integrations/service.h>", "" }
  table.sort(writer.hook_names)
  for _, name in ipairs(writer.hook_names) do head[#head + 1] = writer.hooks[name] end
  head[#head + 1] = ("extern const struct integrations_service %s_service;\n"):format(service.name)
  return table.concat(head, "\n") .. "\n" .. table.concat(writer.lines, "\n") .. "\n"
end

return emit
