-- Operations as data: the schemas are sound, and they and the checking of arguments agree. An
-- independent validator (ajv, fetched with npm) judges; without node, npm or the network the tests
-- that need it say skipped.

local h = require "harness"
local integrations = require "integrations"
local json = h.json

local AJV = "8.17.1"

local function operations()
  return integrations.operations()
end

-- Shape -------------------------------------------------------------------------------------------

h.test("every_operation_is_described", function()
  local count = { helpscout = 0, aircall = 0, read = 0, write = 0 }
  for _, operation in ipairs(operations()) do
    count[operation.integration] = count[operation.integration] + 1
    count[operation.kind] = count[operation.kind] + 1
    h.check(integrations[operation.integration][operation.name],
      operation.name .. " cannot be called")
    h.check(#operation.description > 10, "no description")
    h.equal(operation.parameters.type, "object")
    h.equal(operation.parameters.additionalProperties, false)
    for name, schema in pairs(operation.parameters.properties) do
      h.check(#schema.description > 5, operation.name .. "." .. name .. " has no description")
      -- Shells and models read it, too.
      h.check(not schema.description:find "%f[%w]Lua%f[%W]", operation.name .. "." .. name .. " is described for Lua")
    end
  end
  h.contains(integrations.docs.read "helpscout.get_company_report", 'reserved word of Lua: write ["end"] =')
  h.check(count.helpscout >= 10 and count.aircall >= 8 and count.read >= 13 and count.write >= 5)
end)

h.test("an_operation_says_its_resource_and_its_marks", function()
  for _, operation in ipairs(operations()) do
    for _, mark in ipairs { "core", "sends", "destroys", "repeatable" } do
      h.equal(type(operation[mark]), "boolean", operation.name .. "." .. mark)
    end
    h.equal(operation.parameters.description, nil)
    h.contains(operation.resource, "^%l[%l_]*$", true)
  end
  local user = integrations.operations { integration = "aircall", name = "get_current_user" }[1]
  h.includes(user, { resource = "users", core = true, sends = false, destroys = false, repeatable = true }, "user")
  local function repeatable(name) return integrations.operations { name = name }[1].repeatable end
  h.equal(repeatable "create_conversation", false)
  h.equal(repeatable "update_conversation", true)
  h.equal(repeatable "tag_call", false, "one of its steps may not go out twice")
end)

-- The names of the operations that a filter lets through.
local function names(filter)
  local list = {}
  for i, operation in ipairs(integrations.operations(filter)) do list[i] = operation.name end
  return list
end

h.test("operations_are_filtered", function()
  h.equal(#names(), #operations())
  h.equal(#names {}, #operations())
  h.equal(#names { core = true }, 18)
  h.equal(names { integration = "aircall", kind = "write", core = true },
    { "create_contact", "update_contact" })
  h.equal(names { resource = "mailboxes", core = true }, { "list_mailboxes", "get_mailbox" })
  h.equal(names { name = "get_current_user" }, { "get_current_user", "get_current_user" })
  h.equal(names { name = "aircall_list_numbers" }, { "list_numbers" })
  h.equal(#names { core = false }, #operations() - 18)
  local null = integrations.null
  h.equal(#names(null), #operations())
  h.equal(#names { integration = null, resource = null, kind = null, core = true, name = null, tools = null }, 18)
  for _, none in ipairs { { name = "no" }, { integration = "slack" },
                          { kind = "writes" }, { resource = "users", integration = "slack" } } do
    h.equal(names(none), {})
  end
end)

h.test("a_wrong_filter_is_refused", function()
  local list = integrations.operations
  h.raises("argument",
    { 'unknown filter "kinds"', "integration, resource, kind, core, name, tools" }, list,
    { kinds = "read" })
  h.raises("argument", { "filter 'core': expected a boolean, got a string" }, list,
    { core = "yes" })
  h.raises("argument", { "filter 'name': expected a string, got a number" }, list, { name = 1 })
  h.raises("argument", { "unknown filter 1" }, list, { "read" })
  h.raises("argument", { "expected a table that filters, got a string" }, list, "read")
end)

local function find(integration, name)
  for _, operation in ipairs(operations()) do
    if operation.integration == integration and operation.name == name then
      return operation.parameters
    end
  end
end

h.test("a_schema_says_types_bounds_defaults_and_words", function()
  local list = find("helpscout", "list_conversations")
  h.equal(list.required, nil)
  h.includes(list.properties.per_page,
    { type = "integer", minimum = 1, maximum = 50, default = 25 },
             "per_page")
  h.includes(list.properties.status, { type = "string", default = "all",
    enum = { "open", "active", "closed", "pending", "spam", "all" } }, "status")
  h.equal(list.properties.assignee.minimum, 0)
  h.equal(list.properties.customer.minimum, 1)
  h.includes(list.properties.tag, { type = "string", minLength = 1 }, "tag")
  h.equal(find("helpscout", "create_customer").properties.first_name.maxLength, 40)
  h.equal(find("helpscout", "get_mailbox").required, { "id" })
end)

h.test("a_schema_says_which_of_several_is_required", function()
  local create = find("helpscout", "create_conversation")
  h.equal(create.required, { "subject", "mailbox_id", "body" })
  h.equal(create.anyOf, { { required = { "customer_id" } }, { required = { "customer_email" } } })
  local contact = find("aircall", "create_contact")
  h.equal(#contact.allOf, 2)
  h.equal(contact.allOf[2].anyOf[1],
          { required = { "phone_numbers" }, properties = { phone_numbers = { minItems = 1 } } })
end)

h.test("a_description_says_the_rules_in_words", function()
  for _, operation in ipairs(operations()) do
    local parameters = operation.parameters
    if parameters.anyOf or parameters.allOf then
      h.contains(operation.description, "At least one of")
    end
  end
end)

-- They are read by those who write JSON, in a shell or as a model's tool, too. {{1}} is a template's.
h.test("no_description_of_a_value_is_in_the_syntax_of_one_language", function()
  local function judge(schema, name)
    h.equal((schema.description or ""):match "{[^{%d]", nil, name)
    for key, below in pairs(schema.properties or {}) do judge(below, name .. "." .. key) end
    if schema.items then judge(schema.items, name .. "[]") end
    for _, below in ipairs(schema.anyOf or {}) do judge(below, name) end
  end
  for _, operation in ipairs(operations()) do
    for name, schema in pairs(operation.parameters.properties) do judge(schema, operation.name .. "." .. name) end
  end
end)

h.test("a_schema_describes_arrays", function()
  local contact = find("aircall", "update_contact").properties.phone_numbers
  h.includes(contact, { type = "array", maxItems = 20 }, "phone_numbers")
  h.equal(contact.items.required, { "value" })
  h.equal(contact.items.additionalProperties, false)
  h.equal(find("aircall", "list_calls").properties.tags.items, {
    anyOf = { { type = "string", minLength = 1 }, { type = "integer", minimum = 1 } } })
end)

-- Calls body(schema, where) for each schema within one.
local function for_each_schema(schema, where, body)
  body(schema, where)
  for name, inner in pairs(schema.properties or {}) do
    for_each_schema(inner, where .. "." .. name, body)
  end
  if schema.items then for_each_schema(schema.items, where .. "[]", body) end
  for i, inner in ipairs(schema.anyOf or {}) do
    if inner.type then for_each_schema(inner, where .. "|" .. i, body) end
  end
end

h.test("every_place_has_one_type_or_several_schemas_of_one", function()
  for _, operation in ipairs(operations()) do
    for_each_schema(operation.parameters, operation.name, function(schema, where)
      h.check(type(schema.type) == "string" or schema.type == nil and schema.anyOf,
        where .. " has no type, or several")
      h.check(schema.type ~= "array" or schema.items, where .. " does not say what is in it")
    end)
  end
end)

-- Not every reader has a regular expression of ECMA 262: RE2 compiles no \u, nothing that looks ahead.
h.test("patterns_are_of_what_every_reader_compiles", function()
  for _, operation in ipairs(operations()) do
    for_each_schema(operation.parameters, operation.name, function(schema, where)
      local pattern = schema.pattern or ""
      for _, sign in ipairs { "\\u", "\\p", "\\d", "\\w", "\\s", "(?" } do
        h.check(not pattern:find(sign, 1, true), where .. ": " .. pattern)
      end
    end)
  end
end)

-- Some take nothing beside anyOf: what describes it stands in the first of its schemas.
h.test("in_schemas_for_tools_several_schemas_stand_alone", function()
  local several = 0
  for _, operation in ipairs(integrations.operations { tools = true }) do
    for_each_schema(operation.parameters, operation.name, function(schema, where)
      if schema.anyOf then
        several = several + 1
        h.equal(next(schema, next(schema)), nil, where .. " has more than anyOf")
      end
    end)
  end
  h.check(several > 20, "too few to tell")
end)

-- A schema for tools with its descriptions where they are in the other form.
local function described(schema)
  local first = schema.anyOf and schema.anyOf[1]
  if first then schema.description, first.description = first.description, nil end
  return schema
end

h.test("schemas_for_tools_have_no_rules_at_the_top", function()
  local ruled = 0
  for i, operation in ipairs(integrations.operations { tools = true }) do
    local whole = operations()[i]
    for_each_schema(operation.parameters, operation.name, described)
    for _, key in ipairs { "anyOf", "oneOf", "allOf" } do
      h.equal(operation.parameters[key], nil, operation.name .. "." .. key)
      ruled = ruled + (whole.parameters[key] and 1 or 0)
      whole.parameters[key] = nil
    end
    h.equal(operation, whole)
  end
  h.check(ruled > 3, "no operation has rules")
end)

local function check_tables(value, where)
  for key, item in pairs(value) do
    if type(item) == "table" then
      h.check(next(item) ~= nil or key == "properties", where .. "." .. key .. " is empty")
      check_tables(item, where .. "." .. key)
    end
  end
end

-- An empty table would be written as {} where [] may be meant.
h.test("no_array_is_empty", function()
  for _, operation in ipairs(operations()) do check_tables(operation, operation.name) end
end)

h.test("changing_what_came_back_changes_nothing", function()
  local before = operations()
  operations()[1].parameters.properties.status.enum[1] = "changed"
  operations()[1].name = "changed"
  h.equal(operations(), before)
end)

-- The validator -----------------------------------------------------------------------------------

-- Where ajv is; skips the test when it cannot be had.
local ajv_directory = h.shared(function()
  local directory = h.temporary_directory()
  local versions, ok = h.run_program("sh -c 'node --version && npm --version' 2>&1")
  if not ok then return { missing = "node and npm are needed: " .. versions:match("[^\n]*") } end
  local output, installed =
    h.run_program(("npm install --silent --no-audit --no-fund --prefix %s ajv@%s 2>&1")
    :format(h.quote(directory), AJV))
  if not installed then return { missing = "npm could not fetch ajv: " .. output:sub(1, 200) } end
  return { path = directory }
end)

-- Judges cases {schema's number, value}; returns problems and verdicts.
local function judge(schemas, cases)
  local ajv = ajv_directory()
  if ajv.missing then h.skip(ajv.missing) end
  local input = h.temporary_directory() .. "/input.json"
  h.write_file(input, ('{"schemas":%s,"cases":%s}'):format(schemas, cases))
  local output, ok = h.run_program(("node tests/package/docs/validate.js %s %s"):format(
    h.quote(ajv.path), h.quote(input)))
  h.check(ok, "the validator failed: " .. output)
  local result = json.decode(output)
  return result.problems, result.verdicts
end

-- The schemas as a host would write them.
local function encoded_schemas()
  local parts = {}
  for i, operation in ipairs(operations()) do
    parts[i] = require("cjson").encode(operation.parameters)
  end
  return "[" .. table.concat(parts, ",") .. "]"
end

h.test("an_independent_validator_takes_every_schema", function()
  local problems = judge(encoded_schemas(), "[]")
  h.equal(#problems, 0, table.concat(problems, "\n"))
end)

-- Inputs ------------------------------------------------------------------------------------------

-- The same numbers everywhere and each time.
local function generator(seed)
  return function(count)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % count + 1
  end
end

local function array(...)
  return setmetatable({ ... }, json.array)
end

local function repeated(count, make)
  local list = array()
  for i = 1, count do list[i] = make(i) end
  return list
end

local long, wide = ("x"):rep(41), ("\u{e9}"):rep(40)
local address = "jo@example.org"

-- Values of every type of JSON.
local anything = {
  -1, 0, 1, 2, 25, 50, 51, 1000000, 1000001, 2391938111, 9007199254740991, 1.5, 2.0, -0.5, true,
  false,
  json.null, "", " ", "a", "open", "active", "desc", "all", long, wide, wide .. "\u{e9}",
  ("y"):rep(61),
  address, array(), array("a"), array(""), array(1), array(json.null), array("a", true),
  array(array()),
  { label = "Work" }, { value = "+12025550101" },
}

-- Values near what each kind of parameter takes.
local near = {
  integer = { 1, 2, 25, 50, 123, 0, -1, 51, 3.0, 2.5, 1000000, 1000001 },
  string = { "a", "Jane Doe", "", long, wide, wide .. "\u{e9}", ("y"):rep(60), ("y"):rep(61),
    "a\nb", "\u{1f600}" },
  address = { address, "jo+tag@example.org", "", " " .. address, address .. " ", "no address",
    "a\tb", "a\127b",
    "j\u{f6}@example.org", "\u{a0}x", "a" },
  date = { "2026-01-01T00:00:00Z", "2026-01-31", "2026-01-31T23:59:59.5+02:00", "2026-01-31 12:30",
    "2026-13-01", "2026-01-32", "2026-1-1", "yesterday", "", "2026-01-01T24:00:00Z",
    "2026-01-01T24:00:01Z",
    "2026-01-01T25:00", "1700000000", "170000000000", "000000005", "1700000000000", "2026", "170000000", "2026-01-01T00:00:60Z",
    "2026-01-01T00:00:61Z",
    "2026-01-01T00:00:00+2", "2026-01-01T00:00:00-0530", "2026-01-01T00:00:00,25z" },
  strings = { array("a", "b"), array(), array(""), array("a", ""), array("a", 1),
    repeated(1000, function(i) return "t" .. i end),
    repeated(1001, function(i) return "t" .. i end) },
  addresses =
    { array(address), array(), array(address, " x@y.z"), array(""), array("a@b.c", "d@e.f") },
  phone = { "+33612345678", "+1 (202) 555-01.01", "", "0612345678", "+3", "+1a2025550101" },
  phone_list = { array("+33612345678"), array("+12025550101", "+1 202 555 0102"), array(), array("x") },
  uuid = { "5c0f7d2e-9a41-4d6b-8f03-1e2d3c4b5a60", "5c0f7d2e9a414d6b8f031e2d3c4b5a60", "" },
  characters = { "1", "", "a b", "1/2", "a1" },
  record = { { welcome = "https://a.example.com" }, {}, { welcome = "" }, { welcome = 1 }, { no = "x" } },
  table = { { a = 1 }, { a = { true, "x" } }, "x", true },
  boolean = { true, false, "true", 1, 0 },
  ids = { array(7), array(), array(1, 9007199254740993), array(0), array(-1), array(1.5),
    array("x"), array(true), repeated(50, function(i) return i end),
    repeated(51, function(i) return i end), repeated(1001, function(i) return i end) },
  records = { array(), array("a"), array({ id = 1 }), array({ id = 0 }), array({ id = 1, kind = "x" }),
    array({ label = "a" }), array({ label = "" }), array({ id = 1, email_access = "x" }),
    array({ file_name = "a", mime_type = "b", data = "" }), array({ file_name = "a", data = "" }) },
  names = { array("vip"), array(7), array("7", 8), array(), array(0), array(-1), array(1.5),
    array(""), array(true) },
  phones = { array({ label = "Work", value = "+33612345678" }),
    array({ value = "+1 (202) 555-01.01" }), array(),
    array({ label = "", value = "+33612345678" }), array({ label = "Work" }),
    array({ value = "0612345678" }),
    array({ value = "+0612345678" }), array({ value = "+3" }),
    array({ value = "+1234567890123456" }),
    array({ value = "+12", id = 7 }), array({ value = "+33612345678", kind = "x" }),
    array("+33612345678"),
    array({ value = 33612345678 }), array({ value = "[+1] 202 555 0101" }),
    array({ value = "+1a2025550101" }),
    repeated(20, function(i) return { value = "+120255501" .. 10 + i } end),
    repeated(21, function(i) return { value = "+120255501" .. 10 + i } end) },
  emails = { array({ label = "Work", value = address }), array({ value = "a@b.c" }), array(),
    array({ value = "" }),
    array({ value = " a@b.c" }), array({ label = "Work", address = address }),
    repeated(20, function(i) return { value = i .. "@b.c" } end),
    repeated(21, function(i) return { value = i .. "@b.c" } end) },
}

-- What is in the patterns of texts, by what they are of.
local string_marks = { { "[Tt ]", "date" }, { "{1,14}", "phone" }, { "{12}", "uuid" },
  { "^[^", "address" } }

-- Which of these a property's schema is about.
local function kind_of(name, schema)
  schema = schema.anyOf and schema.anyOf[1] or schema
  if schema.enum then return "enum" end
  if schema.type == "integer" then return "integer" end
  if schema.type == "boolean" then return "boolean" end
  if schema.type == "object" then return schema.properties and "record" or "table" end
  if schema.type == "string" then
    for _, mark in ipairs(string_marks) do
      if (schema.pattern or ""):find(mark[1], 1, true) then return mark[2] end
    end
    return schema.pattern and "characters" or "string"
  end
  if name == "phone_numbers" then return "phones" end
  if name == "emails" then return "emails" end
  if schema.items.anyOf then return "names" end
  if schema.items.properties then return "records" end
  if schema.items.type == "integer" then return "ids" end
  local pattern = schema.items.pattern or ""
  if pattern:find("{1,14}", 1, true) then return "phone_list" end
  return pattern ~= "" and "addresses" or "strings"
end

local function pick(random, list)
  return list[random(#list)]
end

local function value_for(random, name, schema)
  if random(6) == 1 then return pick(random, anything) end
  schema = schema.anyOf and schema.anyOf[1] or schema
  local kind = kind_of(name, schema)
  if kind == "enum" and random(5) == 1 then return pick(random, { "opened", "OPEN", "" }) end
  if kind == "enum" then return pick(random, schema.enum) end
  return pick(random, near[kind])
end

-- A value that is taken, for parameters without which all else would be refused.
local function good_value(name, schema)
  schema = schema.anyOf and schema.anyOf[1] or schema
  local kind = kind_of(name, schema)
  return kind == "enum" and schema.enum[1] or near[kind][1]
end

local function sorted_names(properties)
  local names = {}
  for name in pairs(properties) do names[#names + 1] = name end
  table.sort(names)
  return names
end

-- The parameters that an input begins with: those required, and often one of each rule.
local function begin(random, parameters)
  local input = setmetatable({}, json.object)
  local properties = parameters.properties
  if random(8) == 1 then return input end
  for _, name in ipairs(parameters.required or {}) do
    input[name] = good_value(name, properties[name])
  end
  for _, rule in ipairs(parameters.allOf or { parameters }) do
    if rule.anyOf and random(5) > 1 then
      local name = pick(random, rule.anyOf).required[1]
      input[name] = good_value(name, properties[name])
    end
  end
  return input
end

local function make_input(random, parameters)
  local input = begin(random, parameters)
  local names = sorted_names(parameters.properties)
  for _ = 1, #names > 0 and random(3) or 0 do
    local name = pick(random, names)
    input[name] = value_for(random, name, parameters.properties[name])
  end
  if random(12) == 1 then input.unknown = 1 end
  return input
end

-- Whether both are dates, of which one may be after the other.
local function is_interval(first, last)
  return first ~= last and tostring(first):find "^%d%d%d%d" and tostring(last):find "^%d%d%d%d"
end

-- What a schema cannot say, or the checking takes beyond it; see schema.lua. Such inputs are left
-- out.
local function is_beyond(input, parameters)
  for first, last in pairs { from = "to", start = "end", previous_start = "previous_end" } do
    if is_interval(input[first], input[last]) then return true end
  end
  if (input.previous_start ~= nil) ~= (input.previous_end ~= nil) then return true end
  for name, value in pairs(input) do
    local schema = parameters.properties[name]
    if value == json.null then return true end
    if schema then
      local kind = kind_of(name, schema)
      if kind == "integer" and type(value) == "string" and value:find("^%-?%d+$") then
        return true
      end
      if kind == "date" and math.type(value) == "integer" then return true end
      if name == "user_id" and schema.anyOf and type(value) == "string" then return true end
    end
  end
  if input.created_at ~= nil and input.imported ~= true then return true end
  if (input.emoji ~= nil or input.emoji_name ~= nil) and input.text == nil then return true end
  if type(input.user_ids) == "table" and #input.user_ids == 0 then return true end
  if input.dispatching_strategy ~= nil and input.team_id == nil then return true end
  if input.events_action ~= nil and (type(input.events) ~= "table" or #input.events == 0) then return true end
  if input.template_values ~= nil then return true end
  if type(input.q) == "string" and not input.q:find "%S" then return true end
  if (input.from_date ~= nil) ~= (input.to_date ~= nil) then return true end
  if input.type == "chat" and (input.cc ~= nil or input.bcc ~= nil) then return true end
  return type(input.page) == "number" and input.page > 1 and
    (parameters.properties.order ~= nil or input.page > 200)
end

local function generate()
  local cases = {}
  for number, operation in ipairs(operations()) do
    local random = generator(number * 7919)
    for _ = 1, next(operation.parameters.properties) and 60 or 5 do
      local input = make_input(random, operation.parameters)
      if not is_beyond(input, operation.parameters) then
        cases[#cases + 1] = { number = number, operation = operation, input = input }
      end
    end
  end
  return cases
end

-- An input as a script would give it.
local function plain(value)
  if value == json.null then return integrations.null end
  if type(value) ~= "table" then return value end
  local copy = {}
  for key, item in pairs(value) do copy[key] = plain(item) end
  return copy
end

-- Whether the checking of arguments takes the input. A dry run sends nothing.
local function is_taken(case)
  local call = integrations[case.operation.integration][case.operation.name]
  local ok, problem = pcall(call, plain(case.input), { dry_run = true })
  if not ok and (type(problem) ~= "table" or problem.kind ~= "argument") then error(problem, 0) end
  return ok, tostring(problem)
end

h.test("schema_and_checking_agree", function()
  h.configure { helpscout = "http://127.0.0.1:1/v2", aircall = "http://127.0.0.1:1" }
  local cases, lines = generate(), {}
  for i, case in ipairs(cases) do
    lines[i] = ("[%d,%s]"):format(case.number, json.encode(case.input))
  end
  local problems, verdicts = judge(encoded_schemas(), "[" .. table.concat(lines, ",\n") .. "]")
  h.equal(#problems, 0, table.concat(problems, "\n"))
  local taken, differences = 0, {}
  for i, case in ipairs(cases) do
    local ok, message = is_taken(case)
    taken = taken + (ok and 1 or 0)
    if ok ~= verdicts[i] then
      differences[#differences + 1] = ("%s.%s %s: the schema %s it, the checking says: %s"):format(
        case.operation.integration, case.operation.name, json.encode(case.input):sub(1, 300),
        verdicts[i] and "takes" or "refuses", ok and "good" or message)
    end
  end
  h.check(#differences == 0, #differences .. " differences:\n"
    .. table.concat(differences, "\n", 1, math.min(10, #differences)))
  h.check(#cases > 600 and taken > 150 and #cases - taken > 150,
          ("%d inputs, %d taken: too few of one sort"):format(#cases, taken))
end)

h.run()
