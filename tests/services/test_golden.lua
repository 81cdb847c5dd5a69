-- Every operation: arguments in, exact method, path, query and JSON body out. The cases are in
-- helpscout.lua and aircall.lua beside this file. What becomes of the answers is tested elsewhere:
-- here an answer may also be an error.

local h = require "harness"
local others = require("requests").others

local mock = h.shared(h.mock)
local scripted = h.shared(h.scripted)

-- The query that a case expects, as a sorted list of "name=value".
local function expected_query(parameters)
  local list = {}
  for name, value in pairs(parameters) do
    if name ~= others then
      for _, item in ipairs(type(value) == "table" and value or { value }) do
        list[#list + 1] = name .. "=" .. item
      end
    end
  end
  table.sort(list)
  return list
end

local function query_differs(request, parameters)
  local expected = expected_query(parameters)
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

local function headers_difference(service, request)
  local headers = request.headers
  local json = service == "aircall" or request.body ~= ""
  local type = headers["content-type"] or "none"
  if headers.accept ~= "application/json" then return "accept: " .. tostring(headers.accept) end
  if (type:match("^application/json") ~= nil) ~= json then return "content-type: " .. type end
  if (headers["user-agent"] or "") == "" then return "no user-agent" end
  local credential = service == "aircall" and "Basic YWMtaWQ6YWMtYXBpLXRva2Vu" or "Bearer hs-token"
  if headers.authorization ~= credential then return "authorization is wrong" end
  return nil
end

local function request_difference(service, request, expected)
  if request.method ~= expected.method then return "method " .. request.method end
  if request.path ~= expected.path then return "path " .. request.path end
  if query_differs(request, expected.parameters) then
    return "query " .. h.show(request.query_list)
        .. ", expected " .. h.show(expected_query(expected.parameters))
  end
  return body_difference(request, expected.body) or headers_difference(service, request)
end

local function summary_of(expected)
  local list = {}
  for i, request in ipairs(expected) do list[i] = request.method .. " " .. request.path end
  return table.concat(list, ", ")
end

-- A list of requests is the one expected; `problem` is what the operation raised, if anything.
local function compare(service, server, expected, problem)
  local requests = server:requests()
  local raised = problem and "; raised: " .. tostring(problem) or ""
  if #requests ~= #expected then
    error(("sent %d requests (%s), expected %d (%s)%s"):format(#requests,
      table.concat(server:summary(), ", "), #expected, summary_of(expected), raised), 0)
  end
  for i, request in ipairs(requests) do
    local found = request_difference(service, request, expected[i])
    if found then
      error(("request %d, %s %s: %s%s"):format(i, expected[i].method, expected[i].path, found,
                                               raised), 0)
    end
  end
end

local function run_case(service, case)
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
  compare(service, server, case.sends, not ok and problem or nil)
  if case.answers and not ok then error("raised: " .. tostring(problem), 0) end
end

-- The parameters of contract §2, in its order; the cases use each of them.
local parameters = {
  helpscout = {
    list_conversations = "mailbox status assignee customer tag page per_page sort_field sort_order "
      .. "query",
    get_conversation = "id",
    create_conversation = "subject mailbox_id customer_id customer_email body type status "
      .. "assignee_id tags cc bcc",
    update_conversation = "id status subject assignee_id mailbox_id tags",
    list_customers = "first_name last_name email page per_page sort_field sort_order query",
    get_customer = "id",
    create_customer = "first_name last_name email organization job_title phone",
    list_mailboxes = "page per_page",
    get_mailbox = "id",
    get_current_user = "",
  },
  aircall = {
    list_calls = "per_page page order from to direction user_id number_id tags",
    get_call = "call_id",
    list_contacts = "per_page page order q",
    create_contact = "first_name last_name company_name information phone_numbers emails",
    update_contact = "contact_id first_name last_name company_name information phone_numbers "
      .. "emails",
    list_users = "",
    list_numbers = "",
    get_current_user = "",
  },
}

for service, operations in pairs(parameters) do
  h.test(service .. ".every_parameter_has_a_case", function()
    local used = {}
    for _, case in ipairs(require(service)) do
      local operation = case.operation:gsub("^" .. service .. "_", "")
      local named = type(case.arguments[1]) == "table" and case.arguments[1] or {}
      for name in pairs(named) do used[operation .. "." .. name] = true end
      used[operation] = true
    end
    for operation, names in pairs(operations) do
      h.check(used[operation], "no case for " .. operation)
      for name in names:gmatch("%S+") do
        h.check(used[operation .. "." .. name], "no case for " .. operation .. "'s " .. name)
      end
    end
  end)
end

for _, service in ipairs { "helpscout", "aircall" } do
  for _, case in ipairs(require(service)) do
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
