-- Requests of one's own: which paths are taken, what counts as a read, what is repeated, what comes back.
-- Contract §2, "api_request". Which requests are sent is in tests/services.

local h = require "harness"
local integrations = require "integrations"

local mock = h.shared(h.mock)
local server = h.shared(h.scripted)
local helpscout, aircall = integrations.helpscout, integrations.aircall

local function get(path, query)
  return helpscout.api_request { method = "GET", path = path, query = query }
end

-- Answers the next request so, and gives what it becomes.
local function answered(reply, arguments)
  server():forget_replies():reply(reply)
  h.configure(server())
  return helpscout.api_request(arguments)
end

-- Paths -------------------------------------------------------------------------------------------

local refused_paths = {
  no_version = "/mailboxes", another_version = "/v4/x", no_slash = "v2/x", only_a_version = "/v2", capitals = "/V2/x",
  a_scheme = "https://evil.example/v2/x", a_host = "//evil.example/v2/x", a_host_and_user = "/v2@evil.example/",
  a_space_before = " /v2/x", dots = "/v2/../x", dots_at_the_end = "/v2/x/..", encoded_dots = "/v2/%2e%2e/x",
  half_encoded_dots = "/v2/.%2E/x", dots_encoded_twice = "/v2/%252e%252e/x", dots_encoded_thrice = "/v2/%25252e./x",
  dots_behind_an_encoded_slash = "/v2/x%2f..%2fy", dots_with_a_parameter = "/v2/..;a=1/x", backslash = "/v2/..\\x",
  a_backslash_alone = "/v2/a\\b", an_encoded_backslash = "/v2/%5c", overlong_dots = "/v2/%c0%ae%c0%ae/x",
  a_query = "/v2/x?a=1", a_fragment = "/v2/x#a", a_line_break = "/v2/x\ny", an_encoded_line_break = "/v2/x%0d%0ay",
  an_encoded_zero = "/v2/x%00", a_delete = "/v2/x\127", half_a_percent = "/v2/x%4", a_wrong_percent = "/v2/x%zz",
  a_percent_at_the_end = "/v2/x%", zero = "/v2/x\0", invalid_utf8 = "/v2/\255", empty = "", long = "/v2/" .. ("a"):rep(2000),
}

for name, path in pairs(refused_paths) do
  h.test("a_path_is_refused_with_" .. name, function()
    h.configure(mock())
    h.raises("argument", "parameter 'path'", get, path)
    h.raises("argument", "parameter 'path'", aircall.api_request, { method = "DELETE", path = path })
    mock():got_nothing()
  end)
end

h.test("a_path_that_is_no_string_is_refused", function()
  h.configure(mock())
  for _, path in ipairs { true, 2, {} } do h.raises("argument", "parameter 'path'", get, path) end
  h.raises("argument", "missing required parameter 'path'", get, nil)
end)

h.test("a_path_may_have_what_is_no_way_out", function()
  server():forget_replies():reply_always { body = "{}" }
  h.configure(server())
  for _, path in ipairs { "/v1/", "/v2/.x/y.z", "/v3/%2541", "/v2/a%3Fb", "/v2/x/", "/v2/" .. ("a"):rep(1996) } do
    h.check(get(path))
    h.equal(server():requests()[#server():requests()].path, path)
  end
end)

h.test("methods_are_those_that_there_are", function()
  h.configure(mock())
  for _, method in ipairs { "get", "HEAD", "OPTIONS", "CONNECT", "GET ", "" } do
    h.raises("argument", "parameter 'method'", helpscout.api_request, { method = method, path = "/v2/users" })
  end
  h.raises("argument", "missing required parameter 'method'", helpscout.api_request, { path = "/v2/users" })
end)

-- Query and body ----------------------------------------------------------------------------------

for name, case in pairs { text = { "a=1", "table, got \"a=1\"" }, array = { { "a" }, "1: expected names" },
    nested = { { a = { b = 1 } }, "\"a\": .*, got a table" }, deep = { { a = { { 1 } } }, "\"a\": .*, got a table" },
    number_as_a_name = { { [1.5] = 1 }, "1.5: expected names" }, holes = { { a = { 1, nil, 3 } }, "got a table" },
    a_function = { { a = print }, "got a function" }, null = { { a = integrations.null }, "\"a\": .*, got null" },
    infinite = { { a = math.huge }, "infinite" } } do
  h.test("a_query_is_refused_that_is_" .. name, function()
    h.configure(mock())
    local problem = h.raises("argument", "parameter 'query'", get, "/v2/users", case[1])
    h.check(problem.message:find(case[2]), problem.message)
    mock():got_nothing()
  end)
end

h.test("a_request_without_a_body_names_no_type_of_one", function()
  for _, method in ipairs { "GET", "POST", "PUT", "PATCH", "DELETE" } do
    answered({ body = "{}" }, { method = method, path = "/v2/x" })
    h.equal(server():requests()[#server():requests()].headers["content-type"], nil, method)
  end
end)

h.test("a_number_of_a_query_is_encoded", function()
  h.configure(server())
  server():forget_replies():reply_always { body = "{}" }
  helpscout.api_request { method = "GET", path = "/v2/x", query = { a = 1e300, b = { 2.0, -0.5 } } }
  h.equal(server():requests()[#server():requests()].query, "a=1e%2B300&b=2&b=-0.5")
end)

h.test("a_float_without_a_fraction_is_sent_as_an_integer_whatever_its_zeros", function()
  h.configure(server())
  server():forget_replies():reply_always { body = "{}" }
  helpscout.api_request { method = "GET", path = "/v2/x", query = { a = 5e9, b = { 3000000.0 } } }
  h.equal(server():requests()[#server():requests()].query, "a=5000000000&b=3000000")
  helpscout.api_request { method = "POST", path = "/v2/x", body = { a = 5e9, b = { -2.0 ^ 53, 1e18, 2.0 ^ 63 } } }
  h.equal(server():requests()[#server():requests()].body,
    '{"a":5000000000,"b":[-9007199254740992,1000000000000000000,9.223372036854776e+18]}')
end)

h.test("an_array_with_holes_is_refused_wherever_it_stands", function()
  h.configure(mock())
  for place, body in pairs { [""] = { 1, nil, 3 }, ["at a[1].b: "] = { a = { { b = { { 1 }, [9] = { 2 } } } } } } do
    h.raises("argument", "parameter 'body': " .. place .. "an array with holes", helpscout.api_request,
      { method = "POST", path = "/v2/x", body = body })
  end
  local by_number = helpscout.api_request({ method = "POST", path = "/v2/x", body = { [5] = "a" } }, { dry_run = true })
  h.equal(by_number[1].body, { ["5"] = "a" })
  mock():got_nothing()
end)

h.test("an_array_that_stands_in_a_query_thousands_of_times_is_refused_at_once", function()
  h.configure(mock())
  local array, query = {}, {}
  for i = 1, 100000 do array[i] = i end
  for i = 1, 3000 do query["name" .. i] = array end
  local start = os.clock()
  h.raises("argument", "at most 1 MiB", get, "/v2/x", query)
  h.check(os.clock() - start < 1)
  mock():got_nothing()
end)

h.test("text_with_a_nul_byte_is_refused_wherever_it_stands", function()
  h.configure(server())
  for place, given in pairs {
    ["body: at list[2]: text"] = { method = "POST", body = { list = { "x", "a\0b" } } },
    ["body: at a: a key"] = { method = "POST", body = { a = { ["b\0c"] = 1 } } },
    ["query: at q: text"] = { method = "GET", query = { q = "a\0b" } },
    ["query: a key"] = { method = "GET", query = { ["a\0b"] = "c" } },
  } do
    given.path = "/v2/x"
    local ok, problem = pcall(helpscout.api_request, given)
    h.check(not ok)
    h.equal(problem.kind, "argument")
    local parameter, rest = place:match "(%w+)(.*)"
    h.contains(problem.message, ("parameter '%s'%s with a NUL byte"):format(parameter, rest))
  end
end)

h.test("an_empty_array_of_a_body_is_one", function()
  h.configure(server())
  server():forget_replies():reply_always { body = "{}" }
  for body, text in pairs {
    [integrations.array {}] = "[]", [{ a = integrations.array {}, b = {} }] = '{"a":[],"b":{}}',
    [{ list = integrations.array { 1, "x" }, n = integrations.null }] = '{"list":[1,"x"],"n":null}',
  } do
    helpscout.api_request { method = "POST", path = "/v2/x", body = body }
    h.equal(server():requests()[#server():requests()].body, text)
  end
end)

h.test("an_array_is_a_copy", function()
  local items = { 1, 2 }
  local array = integrations.array(items)
  items[1] = 9
  h.equal(array, { 1, 2 })
  h.equal(getmetatable(array), false)
  for _, wrong in ipairs { 1, "x", true, print, { a = 1 }, { [2] = 1 }, { 1, nil, 3, a = 1 } } do
    h.raises("argument", "array: expected", integrations.array, wrong)
  end
  h.raises("argument", "array: expected a table, got nil", integrations.array)
end)

-- Permissions -------------------------------------------------------------------------------------

local get_users = { method = "GET", path = "/v2/users" }
local delete_note = { method = "DELETE", path = "/v2/x" }

local function permit(permissions, approve)
  integrations.configure { helpscout = { access_token = "hs-token", url = mock().helpscout,
    permissions = permissions }, approve = approve, transport = { retries = 0, timeout = h.patience } }
end

h.test("a_get_is_a_read", function()
  permit { write = "deny", send = "deny", destroy = "deny" }
  h.check(#helpscout.api_request(get_users)._embedded.users > 0)
  permit { read = "deny" }
  local problem = h.raises("permission", {}, helpscout.api_request, get_users)
  h.equal(problem.message, "Integration 'helpscout' read access denied.")
end)

h.test("anything_else_is_a_write_that_sends_and_destroys", function()
  for _, method in ipairs { "POST", "PUT", "PATCH", "DELETE" } do
    for _, name in ipairs { "write", "send", "destroy" } do
      permit { [name] = "deny" }
      h.raises("permission", "write access denied", helpscout.api_request, { method = method, path = "/v2/x" })
    end
  end
  mock():got_nothing()
end)

h.test("a_permission_of_its_own_holds_for_both", function()
  permit { operations = { api_request = "deny" } }
  for _, arguments in ipairs { get_users, delete_note } do
    h.raises("permission", "permissions.operations.api_request", helpscout.api_request, arguments)
  end
end)

h.test("approve_is_told_what_the_request_is", function()
  local asked = {}
  permit({ read = "ask", write = "ask" }, function(request)
    asked[#asked + 1] = request
    return false
  end)
  for _, arguments in ipairs { get_users, delete_note } do
    h.raises("permission", "requires approval", helpscout.api_request, arguments)
  end
  h.equal({ asked[1].kind, asked[1].sends, asked[1].destroys }, { "read", false, false })
  h.equal({ asked[2].kind, asked[2].sends, asked[2].destroys }, { "write", true, true })
  h.equal(asked[2].arguments, delete_note)
end)

h.test("the_log_of_calls_says_what_the_request_was", function()
  local kinds = {}
  server():forget_replies():reply_always { body = "{}" }
  integrations.configure { helpscout = { access_token = "hs-token", url = server().helpscout },
    on_call = function(record) kinds[#kinds + 1] = record.kind end }
  helpscout.api_request(get_users)
  helpscout.api_request(delete_note)
  pcall(helpscout.api_request, { path = 1 })
  h.equal(kinds, { "read", "write", "write" })
end)

h.test("operations_say_when_it_only_reads", function()
  for _, service in ipairs { "helpscout", "aircall" } do
    local operation = integrations.operations({ integration = service, name = "api_request" })[1]
    h.equal({ operation.kind, operation.sends, operation.destroys, operation.read_when, operation.resource },
      { "write", true, true, "method=GET", "api" })
    h.contains(operation.description, "GET is a read")
    h.contains(integrations.docs.read("integrations." .. service .. ".api_request"), "GET is a read")
    h.contains(integrations.docs.list("integrations." .. service), "api_request")
  end
  for _, operation in ipairs(integrations.operations()) do
    h.equal(operation.read_when, operation.name == "api_request" and "method=GET" or nil, operation.name)
  end
end)

h.test("a_dry_run_sends_nothing", function()
  permit { read = "deny", write = "deny" }
  local plan = helpscout.api_request({ method = "PUT", path = "/v2/x", query = { a = 1 }, body = { b = {} } },
    { dry_run = true })
  h.equal(#plan, 1)
  h.equal(plan[1].method, "PUT")
  h.equal(plan[1].url:sub(-9), "/v2/x?a=1")
  h.equal(plan[1].body, { b = {} })
  mock():got_nothing()
end)

-- Repeating ---------------------------------------------------------------------------------------

for _, method in ipairs { "GET", "POST", "PUT", "PATCH", "DELETE" } do
  h.test("after_a_failure_of_the_service_it_is" .. (method == "GET" and "" or "_not") .. "_repeated_" .. method, function()
    server():forget_replies():reply { status = 503, body = "{}" }:reply { body = '{"ok":true}' }
    h.configure(server(), { transport = { retries = 3 } })
    local arguments = { method = method, path = "/v2/x" }
    if method == "GET" then
      h.equal(helpscout.api_request(arguments), { ok = true })
    else
      h.raises("service", {}, helpscout.api_request, arguments)
    end
    h.equal(#server():requests(), method == "GET" and 2 or 1)
  end)
end

-- Results -----------------------------------------------------------------------------------------

h.test("json_is_given_as_it_is", function()
  h.equal(answered({ body = '{"a":[1,null,{}],"n":null}' }, get_users).a[2], integrations.null)
  h.equal(answered({ body = "[1,2]" }, get_users), { 1, 2 })
end)

h.test("a_success_without_a_body_says_what_was_done", function()
  for method, word in pairs { POST = "done", PUT = "updated", PATCH = "updated", DELETE = "deleted" } do
    h.equal(answered({ status = 204, body = "" }, { method = method, path = "/v2/x" }), { path = "/v2/x", [word] = true })
  end
  h.equal(answered({ status = 202, body = "" }, delete_note), { path = "/v2/x", accepted = true })
end)

h.test("what_was_created_has_its_id", function()
  h.equal(answered({ status = 201, body = "", headers = { ["Resource-ID"] = "77" } },
    { method = "POST", path = "/v2/x" }), { id = 77 })
end)

h.test("a_read_that_is_no_json_cannot_be_used", function()
  h.raises("reply", "no JSON", answered, { body = "<html>" }, get_users)
  for _, body in ipairs { "null", "true", '"text"', "12" } do
    h.raises("reply", "it is no JSON object", answered, { body = body }, get_users)
  end
end)

h.test("refusals_are_those_of_any_operation", function()
  h.raises("not_found", {}, answered, { status = 404, body = "{}" }, get_users)
  h.raises("invalid", {}, answered, { status = 400, body = '{"message":"Bad"}' }, delete_note)
  h.raises("reply", {}, answered, { status = 302, body = "", headers = { Location = "https://evil.example/" } },
    get_users)
end)

h.test("fields_are_kept_of_it_too", function()
  h.configure(mock())
  local users = helpscout.api_request(get_users, { fields = { "page.totalElements" } })
  h.equal(users, { page = { totalElements = users.page.totalElements } })
end)

h.run()
