-- Operations as tools of the MCP server: each request is answered, whatever became of its call. Each test is a host of
-- its own, under tests/program/host.

local h = require "harness"
local program = require "program"

local prelude = [==[
local integrations = require "integrations"
local json = require "program.json"
local operations = require "program.mcp_operations"
local shape = require "program.shape"

local url = ...
integrations.configure { helpscout = { access_token = "t", url = url or "http://127.0.0.1:1/v2" } }
local _, by_name = operations.list {}

-- The result that a tool gives; raises when the tool has come to its end without any.
local function call(name, arguments)
  local answer
  local request = { finish = function(result) answer = result end }
  operations.call(request, by_name[name], arguments, {}, {})
  while not answer and integrations.poll(1) > 0 do end
  return assert(answer, "it is not answered")
end
]==]

local function hosted(body, url)
  return program.hosted(prelude .. body, nil, url)
end

h.test("a_call_whose_result_cannot_be_shown_is_answered", function()
  local out = hosted [==[
    function shape.text() error("no words for it", 0) end
    local answer = call("helpscout_update_conversation", { id = 1, status = "closed", _dry_run = true })
    print(answer.isError, answer.content[1].text)
  ]==]
  h.equal(out, "false\tThe call was made, but its result cannot be shown: no words for it\n")
end)

h.test("what_is_cut_leads_to_no_parameter_that_is_not_there", function()
  local out = hosted [==[
    local text = shape.text
    function shape.text(_, ...) return text(("x"):rep(100000), ...) end
    for _, name in ipairs { "helpscout_get_conversation", "helpscout_list_conversations" } do
      local arguments = { id = name:find "get" and 1 or nil, _dry_run = true }
      print(call(name, arguments).content[1].text:match "To get less.*$")
    end
  ]==]
  h.equal(out, [==[
To get less, name what to keep with _fields, such as ["id","status"].]
To get less, name what to keep with _fields, such as ["id","status"]; ask for fewer items with per_page, or for single ones.]
]==])
end)

-- What a person is shown before it is sent is what is sent: where a link leads, too.
h.test("a_dry_run_is_told_as_it_would_be_sent", function()
  local out = hosted [==[
    local body = '<a href="https://a.example" title="b">see  here</a>'
    local plan = json.decode(call("helpscout_create_note", { conversation_id = 1, body = body, _dry_run = true })
      .content[1].text)
    print(plan[1].body.text == body)
    plan = json.decode(call("helpscout_api_request", { method = "POST", path = "/v2/x", body = { _links = { a = 1 } },
      _dry_run = true }).content[1].text)
    print(plan[1].body._links.a)
  ]==]
  h.equal(out, "true\n1\n")
end)

h.test("writes_that_the_settings_deny_are_no_tools", function()
  local out = hosted [==[
    integrations.configure { helpscout = { permissions = { destroy = "deny", operations = {
      helpscout_create_note = "deny", delete_customer = "allow", get_mailbox = "deny" } } },
      aircall = { permissions = { write = "deny" } } }
    local _, tools = operations.list {}
    for _, name in ipairs { "helpscout_create_note", "helpscout_create_reply", "helpscout_delete_customer",
      "helpscout_delete_conversation", "helpscout_get_mailbox", "aircall_create_contact", "aircall_list_calls" } do
      print(name, tools[name] ~= nil)
    end
  ]==]
  h.equal(out, "helpscout_create_note\tfalse\nhelpscout_create_reply\ttrue\nhelpscout_delete_customer\ttrue\n"
    .. "helpscout_delete_conversation\tfalse\nhelpscout_get_mailbox\ttrue\naircall_create_contact\tfalse\n"
    .. "aircall_list_calls\ttrue\n")
end)

-- Many clients fill in null for what they do not give.
h.test("null_is_left_out_and_offered_only_inside_a_map", function()
  local out = hosted [==[
    local offered = {}
    for _, tool in ipairs((operations.list {})) do
      for name, property in pairs(tool.inputSchema.properties) do
        for _, form in ipairs(property.anyOf or {}) do
          if form.type == "null" then offered[#offered + 1] = tool.name .. "." .. name end
        end
        assert(property.type or property.anyOf, tool.name .. "." .. name)
      end
    end
    print(#offered, offered[1])
    print(call("helpscout_update_customer", { id = 1, first_name = "Jo", job_title = json.null, _dry_run = true })
      .content[1].text)
    print(call("helpscout_update_customer_properties", { id = 1, properties = { plan = json.null },
      _dry_run = true }).content[1].text)
  ]==]
  h.contains(out, "^0\tnil\n", true)
  h.contains(out, "/firstName")
  h.lacks(out, "/jobTitle")
  h.contains(out, '"path":"/plan"')
end)

-- Others fill in an empty list.
h.test("no_fields_are_all_fields", function()
  local out = hosted [==[
    for _, fields in ipairs { json.decode "[]", { "id", "name" } } do
      local answer = call("helpscout_get_mailbox", { id = 123, _fields = fields, _dry_run = true })
      print(answer.isError)
    end
  ]==]
  h.equal(out, "false\nfalse\n")
end)

h.test("bytes_that_may_be_null_are_described", function()
  local out = hosted [==[
    require "program.rows".operation = function() return { parameters = { { name = "data", kind = "bytes" } } } end
    function integrations.operations()
      return { { integration = "third", name = "look", kind = "read", parameters = { properties = {
        data = { anyOf = { { type = "string", description = "The file." }, { type = "null" } } } } } } }
    end
    print((operations.list {})[1].inputSchema.properties.data.description)
  ]==]
  h.equal(out, "The file. What is no text, as data:MEDIA/TYPE;base64,...\n")
end)

-- Services of others may have such parameters; a bound counts bytes, not Base64.
h.test("bytes_in_a_list_and_bytes_with_a_bound_come_as_data_uris", function()
  local out = hosted [==[
    local parameters = { { name = "tags", kind = "bytes", list = true }, { name = "subject", kind = "bytes" } }
    require "program.rows".operation = function() return { parameters = parameters } end
    local answer = call("helpscout_update_conversation", { id = 1, subject = "data:a/b;base64,SGk=",
      tags = { "data:a/b;base64,aGk=", "plain" }, _dry_run = true })
    print(answer.content[1].text:match '"value":"Hi"', answer.content[1].text:match '"tags":%b[]')
    print(call("helpscout_update_conversation", { id = 1, tags = { "data:a/b;base64,@" } }).content[1].text)
    function integrations.operations()
      return { { integration = "third", name = "look", kind = "read", parameters = { properties = {
        tags = { type = "array", items = { type = "string", maxLength = 9 }, description = "Files." },
        subject = { type = "string", maxLength = 9 } } } } }
    end
    local properties = (operations.list {})[1].inputSchema.properties
    print(properties.tags.items.maxLength, properties.subject.maxLength, properties.tags.description)
  ]==]
  h.equal(out, '"value":"Hi"\t"tags":["hi","plain"]\n'
    .. "helpscout.update_conversation: parameter 'tags': expected Base64 behind 'base64,'\n"
    .. "nil\tnil\tFiles. What is no text, as data:MEDIA/TYPE;base64,...\n")
end)

h.test("an_option_of_a_tool_without_its_underscore_leads_to_it", function()
  local out = hosted [==[
    for _, option in ipairs { "fields", "account", "dry_run" } do
      print(call("helpscout_get_mailbox", { id = 1, [option] = true }).content[1].text)
    end
    print(call("helpscout_update_conversation_fields", { id = 1, fields = { { id = 2, value = "x" } }, _dry_run = true })
      .isError)
  ]==]
  local expected = ""
  for _, option in ipairs { "fields", "account", "dry_run" } do
    expected = expected .. ("helpscout.get_mailbox: unknown parameter '%s'. Did you mean: _%s\n"):format(option, option)
  end
  h.equal(out, expected .. "false\n")
end)

h.test("errors_name_the_operation_and_options_as_tools_have_them", function()
  local out = hosted [==[
    print(call("helpscout_get_mailbox", { id = 1, timeout = 5 }).content[1].text)
    print(call("helpscout_get_mailbox", { id = 1, _fields = "name" }).content[1].text)
    print(call("helpscout_get_mailbox", { id = 1, _dry_run = "yes" }).content[1].text)
    print(call("helpscout_create_attachment", { data = "data:a/b;base64,@" }).content[1].text)
  ]==]
  h.equal(out, "helpscout.get_mailbox: unknown parameter 'timeout'. Tools have no such option\n"
    .. "helpscout.get_mailbox: parameter '_fields': expected an array of names, such as {\"id\", \"customer.email\"}\n"
    .. "helpscout.get_mailbox: parameter '_dry_run': expected a boolean, got \"yes\"\n"
    .. "helpscout.create_attachment: parameter 'data': expected Base64 behind 'base64,'\n")
end)

h.test("a_number_that_is_none_is_a_wrong_argument", function()
  local out = hosted [==[
    local answer = call("helpscout_get_mailbox", json.decode '{"id":1e400}')
    print(answer.isError, answer.content[1].text)
  ]==]
  h.contains(out, "^true\thelpscout.get_mailbox: .*'id'", true)
end)

-- Who calls a tool has the text alone.
h.test("details_that_a_message_has_no_room_for_are_told_behind_it", function()
  local server, errors = h.scripted(), {}
  for i = 1, 30 do errors[i] = { path = "p" .. i, message = ("x"):rep(80) .. " in " .. i } end
  local function told(problems)
    server:reply { status = 400, body = h.json.encode { message = "Bad request", _embedded = { errors = problems } } }
    return hosted([==[print(call("helpscout_get_mailbox", { id = 1 }).content[1].text)]==], server.helpscout)
  end
  local text = told(errors)
  for i = 1, 30 do
    local _, count = text:gsub("p" .. i .. ": x+ in " .. i .. "%f[^%d]", "")
    h.equal(count, 1, "times that detail " .. i .. " is told")
  end
  h.contains(text, "; ...\nMore of what it says: p")
  h.lacks(told { errors[1], errors[2] }, "More")
  -- One of the rest may be the end of one that is told, or the same.
  for i = 1, 12 do errors[i] = { path = "customers." .. i .. ".phone", message = "must not be empty, nor " .. ("x"):rep(30) } end
  errors[13], errors[14] = { path = "phone", message = errors[1].message }, errors[1]
  text = told { table.unpack(errors, 1, 14) }
  h.contains(text, "; phone: must not be empty, nor x+; customers.1.phone: must not be empty, nor x+\n$", true)
  for i = 1, 100 do errors[i] = { path = "p" .. i, message = ("ü"):rep(400) } end
  text = told(errors)
  h.equal(#text < 24000 and utf8.len(text) ~= nil, true, "it is cut")
  h.contains(text, "ü...\n$", true)
end)

h.run()
