-- Every operation: arguments in, exact method, path, query and JSON body out. The cases are in
-- helpscout.lua and aircall.lua beside this file, and in a folder of each service's name. What becomes of the answers is tested elsewhere:
-- here an answer may also be an error.

local h = require "harness"
local requests = require "requests"
local others = requests.others

local mock = h.shared(h.mock)
local scripted = h.shared(h.scripted)

local function query_differs(request, parameters)
  local expected = requests.query_list(parameters)
  if not parameters[others] then
    return table.concat(request.query_list, "\n") ~= table.concat(expected, "\n")
  end
  local found = {}
  for _, pair in ipairs(request.query_list) do found[pair] = true end
  for _, pair in ipairs(expected) do
    if not found[pair] then return true end
  end
  return false
end

local function body_difference(request, body)
  if not body then
    return request.body ~= "" and "a body: " .. request.body or nil
  end
  if request.body == "" then return "no body" end
  return h.json_difference(request.body, body, "body")
end

local function headers_difference(service, request, accept)
  local headers = request.headers
  local json = service == "aircall" or request.body ~= ""
  local type = headers["content-type"] or "none"
  if headers.accept ~= (accept or "application/json") then return "accept: " .. tostring(headers.accept) end
  if (type:match("^application/json") ~= nil) ~= json then return "content-type: " .. type end
  if (headers["user-agent"] or "") == "" then return "no user-agent" end
  local credential = service == "aircall" and "Basic YWMtaWQ6YWMtYXBpLXRva2Vu" or "Bearer hs-token"
  if headers.authorization ~= credential then return "authorization is wrong" end
  return nil
end

local function file_headers_difference(_, request)
  local headers = request.headers
  if headers.accept ~= "*/*" then return "accept: " .. tostring(headers.accept) end
  if headers.authorization or headers["content-type"] then return "a header of the service's" end
  return (headers["user-agent"] or "") == "" and "no user-agent" or nil
end

local function request_difference(service, request, expected, accept)
  if request.method ~= expected.method then return "method " .. request.method end
  if request.path ~= expected.path then return "path " .. request.path end
  if query_differs(request, expected.parameters) then
    return "query " .. h.show(request.query_list)
        .. ", expected " .. h.show(requests.query_list(expected.parameters))
  end
  return body_difference(request, expected.body)
    or (expected.elsewhere and file_headers_difference or headers_difference)(service, request, accept)
end

local function summary_of(expected)
  local list = {}
  for i, request in ipairs(expected) do list[i] = request.method .. " " .. request.path end
  return table.concat(list, ", ")
end

-- A list of requests is the one expected; `problem` is what the operation raised, if anything.
local function compare(service, server, expected, problem, accept)
  local sent = server:requests()
  local raised = problem and "; raised: " .. tostring(problem) or ""
  if #sent ~= #expected then
    error(("sent %d requests (%s), expected %d (%s)%s"):format(#sent,
      table.concat(server:summary(), ", "), #expected, summary_of(expected), raised), 0)
  end
  for i, request in ipairs(sent) do
    local found = request_difference(service, request, expected[i], accept)
    if found then
      error(("request %d, %s %s: %s%s"):format(i, expected[i].method, expected[i].path, found,
                                               raised), 0)
    end
  end
end

-- A case that is refused before anything is sent: these words say why.
local function run_refusal(service, case)
  local server = mock()
  local integrations = h.configure(server, { [service] = case.account })
  h.raises("argument", case.refused, integrations[service][case.operation],
           table.unpack(case.arguments))
  server:got_nothing()
end

local function run_case(service, case)
  if case.refused then return run_refusal(service, case) end
  local server = case.answers and scripted() or mock()
  if case.answers then
    server:forget_replies()
    for _, answer in ipairs(case.answers) do server:reply(answer) end
  end
  local integrations = h.configure(server, { [service] = case.account })
  local arguments = case.arguments
  local count = 0
  for index in pairs(arguments) do count = math.max(count, index) end
  local ok, problem = pcall(integrations[service][case.operation],
                            table.unpack(arguments, 1, count))
  compare(service, server, case.sends, not ok and problem or nil, case.accept)
  if case.answers and not ok then error("raised: " .. tostring(problem), 0) end
end

for _, service in ipairs { "helpscout", "aircall" } do
  local cases = requests.cases(service)

  h.test(service .. ".every_parameter_has_a_case", function()
    local used = {}
    for _, case in ipairs(cases) do
      local operation = case.operation:gsub("^" .. service .. "_", "")
      local named = type(case.arguments[1]) == "table" and case.arguments[1] or {}
      for name in pairs(named) do used[operation .. "." .. name] = true end
      used[operation] = true
    end
    for _, operation in ipairs(require("integrations").operations { integration = service }) do
      h.check(used[operation.name], "no case for " .. operation.name)
      for name in pairs(operation.parameters.properties) do
        h.check(used[operation.name .. "." .. name], "no case for " .. operation.name .. "'s " .. name)
      end
    end
  end)

  for _, case in ipairs(cases) do
    h.test(service .. "." .. case.name, function() run_case(service, case) end)
  end
end

-- What the decoded comparison cannot see: how the query is spelled.

local function raw_query(service, operation, arguments)
  local integrations = h.configure(mock())
  local _, problem = pcall(integrations[service][operation], arguments)
  local request = mock():requests()[1]
  return h.check(request, "nothing was sent: " .. tostring(problem)).query
end

h.test("a_plus_in_a_query_is_encoded", function()
  h.contains(raw_query("helpscout", "list_customers", { email = "jo+a@example.org" }), "jo%2Ba")
end)

h.test("a_phone_number_in_a_query_has_an_encoded_plus", function()
  h.contains(raw_query("aircall", "list_contacts", { q = "+33612345678" }),
             "phone_number=%2B33612345678")
end)

h.test("tag_brackets_in_a_query_are_encoded", function()
  h.contains(raw_query("aircall", "list_calls", { tags = { 7 } }), "tags%5B%5D=7")
end)

h.test("a_query_is_ascii_without_spaces", function()
  local query = raw_query("helpscout", "list_conversations", { query = "größe ☎ 1\t2" })
  h.check(not query:find("[^!-~]"), query)
end)

h.run()
