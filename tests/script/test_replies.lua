-- Bad replies: each an error of its kind, with what the service said in its fields. Contract §5;
-- helpscout.md §5, aircall.md §1.3.

local h = require "harness"

local server = h.shared(h.scripted)

-- Calls one operation that gets one prepared answer after another.
local function call(answers, operation, arguments, settings, options)
  server():forget_replies()
  for _, answer in ipairs(answers) do server():reply(answer) end
  local service, short = operation:match("^(%w+)%.([%w_]+)$")
  local integrations = h.configure(server(), settings)
  return integrations[service][short](arguments, options)
end

local secrets = { "hs-token", "ac-api-token", "YWMtaWQ6YWMtYXBpLXRva2Vu" }

local function check_no_secret(problem)
  local text = tostring(problem) .. h.show(problem)
  for _, secret in ipairs(secrets) do h.lacks(text, secret) end
end

-- The error that an operation raises for an answer.
local function problem_of(kind, words, answer, operation, arguments, settings, options)
  operation = operation or "helpscout.get_mailbox"
  arguments = arguments or { id = 123 }
  local problem = h.raises(kind, words, call, { answer }, operation, arguments, settings, options)
  h.equal(problem.integration .. "." .. problem.operation, operation, "operation")
  h.equal(problem.account, "default", "account")
  h.equal(tostring(problem):sub(1, #operation + 2), operation .. ": ", "start of the message")
  h.check(not tostring(problem):find("\n"), "the message has more than one line")
  h.check(#tostring(problem) < 600, "the message is too long")
  check_no_secret(problem)
  return problem
end

-- Refused by the service --------------------------------------------------------------------------

local validation = [[{"logRef":"4f6f0a52-7d1b-4a37-9b39-52b2a1f0c9de#318277",
  "message":"Bad request","_embedded":{"errors":[
    {"path":"subject","message":"may not be empty","source":"JSON","_links":{"about":
      {"href":"http://developer.helpscout.net/mailbox-api/overview/errors#NotEmpty"}}},
    {"path":"status","message":"Expected one of these: 'active'","rejectedValue":"opened",
     "source":"JSON"}]},
  "_links":{"about":{"href":"http://developer.helpscout.net/mailbox-api/overview/errors"}}}]]

h.test("helpscout_400_carries_its_field_errors", function()
  local problem = problem_of("invalid", { "subject", "may not be empty" },
    { status = 400, body = validation,
      headers = { ["Content-Type"] = "application/vnd.error+json" } },
    "helpscout.create_conversation",
    { subject = "S", mailbox_id = 1, customer_id = 2, body = "T" })
  h.equal(problem.status, 400, "status")
  h.equal(problem.retriable, false, "retriable")
  h.equal(problem.reference, "4f6f0a52-7d1b-4a37-9b39-52b2a1f0c9de#318277", "reference")
  h.equal(problem.details, {
    { path = "subject", message = "may not be empty" },
    { path = "status", message = "Expected one of these: 'active'" } }, "details")
end)

h.test("helpscout_400_is_read_whatever_its_content_type", function()
  local problem = problem_of("invalid", "may not be empty",
    { status = 400, body = validation, headers = { ["Content-Type"] = "text/plain" } })
  h.equal(#problem.details, 2, "details")
end)

h.test("helpscout_400_with_an_empty_list_of_errors_has_its_message", function()
  local problem = problem_of("invalid", "Error parsing request body into JSON", { status = 400,
    body = [[{"logRef":"","message":"Error parsing request body into JSON",
      "_embedded":{"errors":[]},
      "_links":{"about":{"href":"http://developer.helpscout.net/errors#invalid-json"}}}]] })
  h.equal(#(problem.details or {}), 0, "details")
end)

h.test("aircall_400_with_a_text_in_errors_has_it_as_message", function()
  local problem = problem_of("invalid", "Your query is limited to 10k results", { status = 400,
    body = [[{"error":"Bad Request","data":null,"message":"BAD_REQUEST",
      "troubleshoot":"BAD_REQUEST",
      "errors":"Your query is limited to 10k results and pagination is out of bound",
      "success":false}]] }, "aircall.list_calls", {})
  h.equal(problem.status, 400, "status")
  h.equal(problem.retriable, false, "retriable")
end)

h.test("aircall_422_carries_its_field_errors", function()
  local problem = problem_of("invalid", "is already imported", { status = 422,
    body = [[{"error":"Unprocessable Entity","success":false,
      "errors":{"phone_numbers":["+15550100 is already imported","is odd"]}}]] },
    "aircall.update_contact", { contact_id = 5678, first_name = "Ida" })
  h.equal(problem.status, 422, "status")
  h.equal(problem.details, {
    { path = "phone_numbers", message = "+15550100 is already imported" },
    { path = "phone_numbers", message = "is odd" } }, "details")
end)

h.test("aircall_404_shows_words_and_no_code", function()
  local problem = problem_of("not_found", "No such call", { status = 404,
    body = [[{"error":"No such call","message":"NOT_FOUND","troubleshoot":"NOT_FOUND"}]] },
    "aircall.get_call", { call_id = 1 })
  h.lacks(tostring(problem), "NOT_FOUND")
end)

h.test("helpscout_401_is_authentication", function()
  local problem = problem_of("authentication", "expired", { status = 401,
    body = [[{"error_description":"The access token is invalid or has expired",
      "error":"invalid_token"}]] })
  h.equal(problem.status, 401, "status")
  h.equal(problem.retriable, false, "retriable")
end)

for status, message in pairs { [401] = "Unauthorized", [403] = "Forbidden" } do
  h.test("aircall_" .. status .. "_is_authentication", function()
    local problem = problem_of("authentication", {}, { status = status,
      body = ([[{"message":"%s"}]]):format(message) }, "aircall.list_users", {})
    h.equal(problem.status, status, "status")
  end)
end

-- Only Aircall's gateway says so of a credential; its application has other bodies for plans and lines.
for name, body in pairs {
  another_message = [[{"message":"No AI Assist on this plan"}]],
  another_member = [[{"message":"Forbidden","error":"LineIsNotNativeException"}]],
  no_object = [["Forbidden"]],
} do
  h.test("aircall_403_with_" .. name .. "_is_forbidden", function()
    local problem = problem_of("forbidden", "plan", { status = 403, body = body }, "aircall.list_users", {})
    h.equal(problem.retriable, false, "retriable")
  end)
end

h.test("aircall_405_is_a_conflict", function()
  problem_of("conflict", "The user is currently unavailable", { status = 405, body = [[{"error":"Method Not Allowed",
    "troubleshoot":"The user is currently unavailable","success":false}]] }, "aircall.get_call", { call_id = 1 })
end)

-- What a service says reaches the error, whatever shape it has: that of the service itself, or of what
-- stands in front of it.
for name, case in pairs {
  upper_case = { [[{"Message":"with an explicit deny"}]], "with an explicit deny" },
  error_message = { [[{"errorMessage":"boomtext"}]], "boomtext" },
  fault = { [[{"fault":{"faultstring":"Spike arrest"}}]], "Spike arrest" },
  problem_details = { [[{"title":"Bad","detail":"the number is odd","status":400}]], "the number is odd" },
  an_error_with_a_capital = { [[{"Error":{"Code":"E17","Message":"the number is odd"},"Success":false}]], "(HTTP 400): the number is odd" },
  title_alone = { [[{"title":"Bad things"}]], "Bad things" },
  nested_error = { [[{"error":{"code":5,"message":"nested text"}}]], "nested text" },
  texts = { [[{"error":"Bad Request","message":"BAD_REQUEST","errors":["Phone number is invalid"]}]],
    "Phone number is invalid" },
  objects = { [[{"errors":[{"field":"phone","message":"is invalid"},{"path":"name"}]}]],
    "phone: is invalid" },
  a_map = { [[{"errors":{"phone":["is odd","is short"],"name":"is empty"}}]], "phone: is odd; phone: is short" },
  a_code_alone = { [[{"message":"BAD_REQUEST"}]], "BAD_REQUEST" },
  a_code_and_words = { [[{"error":"validation_failed","description":"The number is odd"}]], "(HTTP 400): The number is odd" },
  words_of_a_status = { [[{"message":"Bad Request","detail":"The number is odd"}]], "(HTTP 400): The number is odd" },
  words_of_a_status_that_has_another_name = { [[{"message":"Unprocessable Content","detail":"The number is odd"}]],
    "(HTTP 400): The number is odd" },
  words_of_a_status_in_another_case = { [[{"message":"Validation Failed","detail":"The number is odd"}]], "(HTTP 400): The number is odd" },
  words_of_a_status_with_a_full_stop = { [[{"message":"Not found.","reason":"It was deleted on Monday"}]],
    "(HTTP 400): It was deleted on Monday" },
  words_that_begin_as_a_status = { [[{"message":"Not found in this inbox","reason":"The inbox is closed"}]],
    "(HTTP 400): Not found in this inbox" },
  words_in_data_with_capitals = { [[{"Message":"Validation failed","Data":{"Message":"The number is odd"}}]],
    "(HTTP 400): The number is odd" },
  a_text_in_details = { [[{"error":"Bad Request","details":"The number is odd"}]], "(HTTP 400): The number is odd" },
  blank_texts = { [[{"message":" ","error":"It is odd","errors":["",""]}]], "(HTTP 400): It is odd" },
  a_fault_as_text = { [[{"error":"invalid_request","fault":"The number is odd"}]], "(HTTP 400): The number is odd" },
  a_fault_with_a_code = { [[{"fault":{"faultstring":"Spike arrest","detail":{"errorcode":"policies.ratelimit.Spike"}}}]],
    "Spike arrest (errorcode: policies.ratelimit.Spike)" },
  codes_as_details = { [[{"error":{"message":"The key is not valid","details":[{"@type":"a.b/c.Info","reason":"KEY_INVALID"}]}}]],
    "The key is not valid (KEY_INVALID)" },
  words_beside_details_of_codes = { [[{"message":"Contact 17 has that number","errors":[{"field":"phone","code":"taken"},
    {"field":"email","code":"alreadyExists"}]}]], "Contact 17 has that number (phone: taken; email: alreadyExists)" },
  words_of_a_status_beside_details_of_codes = { [[{"message":"Validation failed","errors":[{"field":"phone","code":"taken"}]}]],
    "(HTTP 400): phone: taken" },
  codes_as_error_and_words_elsewhere = { [[{"error":{"code":"E1"},"explanation":"The plan has ended"}]], "The plan has ended" },
  a_text_of_details_beside_words = { [[{"message":"duplicate key","details":"Key (id)=(1) already exists.","code":"23505"}]],
    "(HTTP 400): duplicate key (Key (id)=(1) already exists.)" },
  a_text_of_detail_beside_words = { [[{"error":{"name":"error","code":"23505","message":"duplicate key",
    "detail":"Key (id)=(1) already exists."}}]], "(HTTP 400): duplicate key (Key (id)=(1) already exists.)" },
  a_text_of_detail_beside_words_of_an_item = { [[{"Fault":{"Error":[{"Message":"Duplicate name","Detail":"Number 5 has it"},
    {"field":"phone","message":"taken","details":"Number 7 has it"},{"title":"Odd","detail":"It is odd"}]}}]],
    "(HTTP 400): Duplicate name (Number 5 has it); phone: taken (Number 7 has it); It is odd" },
  a_text_of_error_beside_words = { [[{"message":"The contact was not made","error":"Its number is taken"}]],
    "(HTTP 400): The contact was not made (Its number is taken)" },
  a_description_beside_the_words_of_a_fault = { [[{"fault":{"code":900908,"message":"Resource forbidden",
    "description":"The user has no subscription"}}]], "(HTTP 400): Resource forbidden (The user has no subscription)" },
  a_code_or_the_same_beside_words = { [[{"message":"It is odd ","error":"E_ODD","fault":"Bad Request","description":"It is odd "}]],
    "(HTTP 400): It is odd " },
  a_text_of_details_behind_an_error = { [[{"error":{"message":"Invalid contact","details":"name is required"}}]],
    "(HTTP 400): Invalid contact (name is required)" },
  a_text_of_details_behind_a_code = { [[{"code":"E_NAME","details":"name is required"}]], "(HTTP 400): name is required" },
  a_text_of_details_before_a_list = { [[{"message":"Invalid","details":"See the docs","violations":[{"propertyPath":"email",
    "message":"is taken"}]}]], "(HTTP 400): email: is taken" },
  a_text_of_details_before_the_errors_of_an_error = { [[{"details":"See the docs","error":{"message":"Invalid",
    "errors":[{"field":"email","message":"is taken"}]}}]], "(HTTP 400): email: is taken" },
  a_map_of_details_beside_words = { [[{"message":"The plan has ended","details":{"plan":"Basic plan"}}]],
    "The plan has ended (plan: Basic plan)" },
  a_map_of_detail_beside_words = { [[{"title":"The plan has ended","detail":{"plan":"Basic plan"}}]],
    "(HTTP 400): The plan has ended (plan: Basic plan)" },
  a_map_of_error_beside_words = { [[{"message":"The phone is taken","error":{"name":"MongoError","code":11000}}]],
    "(HTTP 400): The phone is taken (name: MongoError)" },
  words_in_data = { [[{"success":false,"error":"Bad Request","data":{"message":"The number is odd"}}]],
    "(HTTP 400): The number is odd" },
  what_it_is_about_in_data = { [[{"error":"DUPLICATE_CONTACT","data":{"id":5,"title":"Customer for years"}}]],
    "(HTTP 400): DUPLICATE_CONTACT" },
  what_the_code_of_an_item_stands_for = { [[{"errors":[{"message":"DUPLICATE","detail":"Number 5 has it"},
    {"field":"phone","message":"invalid","description":"It is short"},{"message":"Not found.","title":"No such tag"}]}]],
    "(HTTP 400): Number 5 has it; phone: It is short; No such tag" },
  no_known_shape = { [[{"reason":{"text":"something else"}}]], "something else" },
} do
  h.test("error_body_with_" .. name, function()
    problem_of("invalid", case[2], { status = 400, body = case[1] })
  end)
end

h.test("words_of_every_status_stand_behind_those_that_say_more", function()
  for status, row in pairs { [402] = { "invalid", "Payment Required" }, [410] = { "not_found", "Gone" },
      [415] = { "invalid", "Unsupported Media Type" }, [422] = { "invalid", "Unprocessable Content" },
      [423] = { "conflict", "Locked" }, [503] = { "service", "Service Unavailable" } } do
    problem_of(row[1], "(HTTP " .. status .. "): The number is odd", { status = status,
      body = { message = row[2], description = "The number is odd" } }, nil, nil, nil, { retries = 0 })
  end
end)

h.test("every_detail_is_in_the_message", function()
  local problem = problem_of("invalid", "a: is bad; b: is worse", { status = 400, body = [[{"message":"Bad request",
    "_embedded":{"errors":[{"path":"a","message":"is bad"},{"path":"b","message":"is worse"}]}}]] })
  h.equal(problem.details, { { path = "a", message = "is bad" }, { path = "b", message = "is worse" } })
end)

h.test("details_that_a_message_has_no_room_for_are_in_the_list", function()
  local long = ("x"):rep(700)
  local problem = h.raises("invalid", long .. "; ...", call, { { status = 400,
    body = ([[{"errors":["%s","is bad","is worse"]}]]):format(long) } }, "helpscout.get_mailbox", { id = 123 })
  h.lacks(tostring(problem), "is bad")
  h.equal(#problem.details, 3)
end)

h.test("a_redirect_is_told_with_where_it_leads_and_nothing_secret", function()
  local problem = problem_of("reply", "redirects to https://eu.api.example/v2/mailboxes/5, which is not followed",
    { status = 302, body = "", headers = { Location = "https://eu.api.example/v2/mailboxes/5?token=abc" } })
  h.lacks(tostring(problem), "abc")
  h.lacks(tostring(problem_of("reply", "redirects to eu.api.example/", { status = 302, body = "",
    headers = { Location = "https://name:password@eu.api.example/" } })), "password")
  for location, shown in pairs {
    ["https://eu.api.example/login;jsessionid=0A1B?x"] = "https://eu.api.example/login",
    ["//name:password@eu.api.example/v2"] = "eu.api.example/v2",
    ["https:/name:password@eu.api.example/v2"] = "eu.api.example/v2",
    ["https://name:pass@word@eu.api.example/v2"] = "eu.api.example/v2",
    ["https://eu.api.example/v1/users/nora@example.com"] = "https://eu.api.example/v1/users/nora@example.com",
    ["/v1/users/nora@example.com"] = "/v1/users/nora@example.com",
    ["/\\\\name:password@eu.api.example/v2"] = "eu.api.example/v2",
    ["?password"] = "?...", ["#password"] = "#...", [";password"] = ";...",
  } do
    problem_of("reply", "redirects to " .. shown .. ", which", { status = 302, body = "",
      headers = { Location = location } })
  end
end)

h.test("where_a_redirect_leads_is_cut_after_secrets_were_hidden", function()
  local token = "to;ken-of-the-account"
  problem_of("reply", "redirects to https://eu.api.example/[credential], which", { status = 302, body = "",
    headers = { Location = "https://eu.api.example/" .. token } }, nil, nil, { helpscout = { access_token = token } })
end)

-- 304 answers a question that is not asked here, and no other status leads anywhere without an address.
h.test("what_names_no_address_is_no_redirect", function()
  for _, status in ipairs { 301, 304 } do
    h.lacks(tostring(problem_of("reply", "an unexpected answer", { status = status, body = "" })), "redirect")
  end
end)

-- What becomes of the words behind a refusal does not matter.
local damages = {
  cut_short = { headers = { ["Content-Length"] = "500" }, close_after = 1000000 },
  wrongly_chunked = { headers = { ["Content-Length"] = false, ["Transfer-Encoding"] = "chunked" }, close_after = 1000000 },
  wrongly_compressed = { headers = { ["Content-Encoding"] = "gzip" } },
  too_large = { repeated = { 5000, "x" } },
}

local function damaged(status, damage)
  local answer = { status = status, body = '{"message":"odd"}' }
  for name, value in pairs(damage) do answer[name] = value end
  return answer
end

for name, damage in pairs(damages) do
  h.test("refusal_whose_words_are_" .. name .. "_is_one", function()
    local settings = { transport = { max_response_bytes = 1000 } }
    problem_of("not_found", "HTTP 404", damaged(404, damage), nil, nil, settings)
    problem_of("reply", "HTTP 302", damaged(302, damage), nil, nil, settings)
    h.lacks(problem_of("invalid", "HTTP 422", damaged(422, damage), "helpscout.create_customer", { first_name = "Jo" },
      settings), "carried out")
    h.contains(problem_of("service", "HTTP 503", damaged(503, damage), "helpscout.create_customer", { first_name = "Jo" },
      settings).message, "carried out")
  end)
end

h.test("refusal_whose_words_are_late_is_one", function()
  problem_of("not_found", "HTTP 404", { status = 404, repeated = { 2000, "x" }, drip_ms = 5 }, nil, nil, nil,
    { timeout = 8 }) -- the status comes in time on any machine
end)

h.test("limit_whose_words_are_damaged_is_waited_for", function()
  local limited = damaged(429, damages.cut_short)
  limited.headers = { ["Content-Length"] = "500", ["Retry-After"] = "0" }
  h.equal(call({ limited, { status = 201, headers = { ["Resource-ID"] = "5" } } }, "helpscout.create_customer",
    { first_name = "Jo" }, { transport = { retries = 1 } }).id, 5)
end)

h.test("interim_answer_is_no_status", function()
  local raw = "HTTP/1.1 103 Early Hints\r\n\r\n"
  h.equal(problem_of("network", "broke", { raw = raw, close_after = #raw }).status, nil)
end)

h.test("a_long_message_is_cut", function()
  local problem = h.raises("invalid", "xxx...", call,
    { { status = 400, body = { message = ("x"):rep(100000) } } }, "helpscout.get_mailbox", { id = 123 })
  h.check(#tostring(problem) < 1200, #tostring(problem))
end)

-- What frameworks write: NestJS, FastAPI, Mongoose, Google, Rails, problem details.
for name, row in pairs {
  an_array_as_message = { [[{"message":["email must be one","age must be more"],"error":"Bad Request"}]],
    "email must be one; age must be more" },
  an_array_as_detail = { [[{"detail":[{"loc":["body","email"],"msg":"field required"}]}]], "body.email: field required" },
  a_map_of_objects = { [[{"message":"Validation failed","errors":{"email":{"message":"is invalid","path":"email"}}}]],
    "email: is invalid" },
  a_list_in_the_error = { [[{"error":{"code":400,"message":"Invalid","errors":[{"message":"is bad","location":"phone"}]}}]],
    "phone: is bad" },
  an_array_as_error = { [[{"error":["a is bad","b is bad"]}]], "a is bad; b is bad" },
  a_map_as_error = { [[{"message":"Validation failed","error":{"email":["is taken already"],"phone":["is odd"]}}]],
    "email: is taken already; phone: is odd" },
  a_map_as_message = { [[{"message":{"email":["is taken"]}}]], "email: is taken" },
  maps_in_a_list = { [[{"error":"Bad Request","errors":{"phone_numbers":[{"value":["is odd"]},{"value":["is short"]}]}}]],
    "phone_numbers.value: is odd; phone_numbers.value: is short" },
  several_messages_of_one = { [[{"errors":[{"messages":["a is bad","b is bad"]}]}]], "messages: a is bad; messages: b is bad" },
  a_list_of_details = { [[{"error":"Bad Request","details":[{"field":"phone","issue":"is short"}]}]], "phone: is short" },
  a_list_alone = { [=[[{"field":"a","message":"is bad"},"b is bad"]]=], "a: is bad; b is bad" },
  a_list_of_spring = { [[{"message":"Validation failed","errors":[{"codes":["NotNull.a"],"defaultMessage":"is null","field":"a"}]}]],
    "a: is null" },
  a_list_of_google = { [[{"error":{"message":"Invalid","details":[{"fieldViolations":[{"field":"a","description":"is bad"}]}]}}]],
    "Invalid (a: is bad)" },
  words_of_google_beside_where_to_read_more = { [[{"error":{"code":403,"message":"The API is switched off in project 12",
    "details":[{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Developers console","url":"https://x"}]}]}}]],
    "The API is switched off in project 12 (links: Developers console)" },
  a_zero_byte = { [[{"errors":[{"path":"a\u0000b","message":"is\u0000bad"}]}]], "a b: is bad" },
  pointers_of_problem_details = { [[{"title":"No","errors":[{"detail":"is less","pointer":"#/age"}]}]], "#/age: is less" },
  sources_of_json_api = { [[{"errors":[{"source":{"pointer":"/data/attributes/age"},"detail":"is less"},
    {"source":{"parameter":"page"},"title":"is more"}]}]], "/data/attributes/age: is less; page: is more" },
  targets_of_azure = { [[{"error":{"code":"Bad","message":"Several","details":[{"target":"limit","message":"is less"}]}}]],
    "Several (limit: is less)" },
  paths_of_a_schema = { [[{"errors":[{"instancePath":"/phone","keyword":"pattern","message":"must match"}]}]],
    "/phone: must match" },
  a_field_and_a_rule = { [[{"error":"Bad Request","errors":[{"field":"email","rule":"required"},{"Field":"age","Limit":18,"Rule":"least"},
    {"field":"name"}]}]], "email.rule: required; age.Rule: least; name" },
  a_field_and_a_rule_of_its_name = { [[{"error":"Bad Request","errors":[{"field":"email","rule":"email"},{"field":"url","rule":"url"}]}]],
    "email.rule: email; url.rule: url" },
  a_field_and_a_rule_beside_words = { [[{"message":"Contact 17 has that number","errors":[{"field":"phone","rule":"taken"}]}]],
    "Contact 17 has that number (phone.rule: taken)" },
  a_path_and_where_to_read_what_is_wrong = { [[{"message":"Bad request","_embedded":{"errors":[{"path":"subject","message":"",
    "source":"JSON","_links":{"about":{"href":"http://x.example/errors#NotEmpty"}}},{"path":"status","message":"is odd"}]}}]],
    "subject._links.about.href: http://x.example/errors#NotEmpty; subject.source: JSON; status: is odd" },
  maps_by_field_in_a_list = { [[{"errors":[{"name":"is empty","age":"is less"}]}]], "age: is less; name: is empty" },
  parameters = { [[{"errors":[{"msg":"Invalid value","param":"email","location":"body"}]}]], "email: Invalid value" },
  places_in_a_list = { [[{"detail":[{"loc":["body","phones",1,"value"],"msg":"field required"}]}]],
    "body.phones.1.value: field required" },
  paths_of_symfony = { [[{"title":"An error occurred","detail":"age: is less","violations":[{"propertyPath":"age",
    "message":"is less"},{"propertyPath":"name","message":"is empty"}]}]], "age: is less; name: is empty" },
  an_empty_name_of_dotnet = { [[{"title":"Not valid","errors":{"":["A body is needed"],"Age":["is less"]}}]],
    "A body is needed; Age: is less" },
  names_of_dotnet = { [[{"errors":[{"propertyName":"Age","errorMessage":"is less","attemptedValue":"1"}]}]],
    "Age: is less" },
  messages = { [[{"error":"Bad Request","messages":["a is bad","b is bad"]}]], "a is bad; b is bad" },
  messages_of_jira = { [[{"errorMessages":["It does not exist"],"errors":{}}]], "It does not exist" },
  causes_of_kubernetes = { [[{"message":"Deployment \"x\" is invalid","reason":"Invalid","details":{"name":"x",
    "kind":"Deployment","causes":[{"message":"must be positive","field":"spec.replicas"}]}}]],
    'Deployment "x" is invalid (spec.replicas: must be positive; kind: Deployment; name: x)' },
  errors_in_data = { [[{"message":"Validation failed","data":{"errors":{"email":["is taken"]}}}]], "email: is taken" },
  names_with_capitals = { [[{"Message":"Validation failed","Errors":[{"Field":"age","Message":"is less"},{"Field":"name","Code":"blank"}]}]],
    "age: is less; name: blank" },
  details_with_capitals = { [[{"Error":{"Code":"BadRequest","Message":"Several","Details":[{"Target":"age","Message":"is less"}]}}]],
    "Several (age: is less)" },
  a_map_with_capitals = { [[{"Error":{"Name":["is blank"],"Age":["is less"]}}]], "Age: is less; Name: is blank" },
  the_state_of_a_model = { [[{"Message":"The request is invalid.","ModelState":{"contact.Age":["is less","is odd"]}}]],
    "contact.Age: is less; contact.Age: is odd" },
  invalid_params_in_one_word = { [[{"title":"No","invalidParams":[{"name":"age","reason":"is less"}]}]], "age: is less" },
  invalid_params = { [[{"title":"No","invalid-params":[{"name":"age","reason":"is less"}]}]], "age: is less" },
  fields_of_salesforce = { [=[[{"message":"are missing","errorCode":"REQUIRED_FIELD_MISSING","fields":["LastName","Email"]},
    {"message":"is odd","errorCode":"INVALID_FIELD","fields":[]}]]=], "LastName, Email: are missing; is odd" },
  members_of_dotnet = { [[{"errors":[{"memberNames":["Age"],"errorMessage":"is less"}]}]], "Age: is less" },
  one_error_with_its_field = { [[{"message":"is required","field":"phone","path":"/v1/users"}]], "phone: is required" },
  a_parameter_of_stripe = { [[{"error":{"type":"invalid_request_error","code":"parameter_invalid","message":"is odd",
    "param":"customer[phone]"}}]], "customer[phone]: is odd" },
  a_target_of_azure = { [[{"Error":{"Code":"Bad","Message":"is less","Target":"limit"}}]], "limit: is less" },
  a_source_of_json_api = { [[{"title":"No","detail":"is less","source":{"pointer":"/data/age"}}]], "/data/age: is less" },
  one_error_with_its_fields = { [[{"error":"are missing","fields":["phone","name"]}]], "phone, name: are missing" },
  one_error_with_its_field_and_details = { [[{"message":"Duplicate key","detail":"Number 5 has it","field":"phone"}]],
    "phone: Duplicate key (Number 5 has it)" },
} do
  h.test("error_body_of_a_framework_" .. name, function()
    local problem = problem_of("invalid", "(HTTP 400): " .. row[2], { status = 400, body = row[1] })
    h.check(#problem.details > 0, "no details")
  end)
end

-- Spring's `path` is the request's, the `name` of an error its class; `data` is what the error is about.
h.test("what_names_no_field_of_one_error_is_none", function()
  for _, more in ipairs { '"path":"/v1/users"', '"name":"AxiosError"', '"data":{"field":"phone"}', '"fields":{}', '"fields":[]' } do
    local problem = problem_of("invalid", "(HTTP 400): is odd", { status = 400, body = '{"message":"is odd",' .. more .. "}" })
    h.equal(#(problem.details or {}), 0, "details")
  end
end)

h.test("the_name_of_what_holds_issues_is_no_field", function()
  local problem = problem_of("invalid", "(HTTP 400): phones.0.value: Required; name: is short", { status = 400,
    body = [[{"success":false,"error":{"name":"ZodError","issues":[{"code":"invalid_type","path":["phones",0,"value"],
      "message":"Required"},{"code":"too_small","path":["name"],"message":"is short"}]}}]] })
  h.lacks(tostring(problem), "ZodError")
  h.equal(#problem.details, 2)
end)

-- They may be the service's data.
h.test("issues_do_not_take_the_place_of_a_message", function()
  problem_of("invalid", "(HTTP 400): The contact is locked (Printer on fire)", { status = 400,
    body = [[{"message":"The contact is locked","issues":[{"id":5,"title":"Printer on fire"}]}]] })
end)

-- Many servers call all that they write HTML.
h.test("a_text_that_is_called_html_is_quoted", function()
  local html = { ["Content-Type"] = "text/html; charset=utf-8" }
  problem_of("invalid", "(HTTP 400): The number is odd", { status = 400, headers = html, body = "The number is odd" })
  problem_of("invalid", '(HTTP 400): {"odd":"number"}', { status = 400, headers = html, body = '{"odd":"number"}' })
  problem_of("invalid", "(HTTP 400): The number must be < 5", { status = 400, headers = html, body = "The number must be < 5" })
  problem_of("invalid", '(HTTP 400): {"odd":"<b>"}', { status = 400, headers = html, body = '{"odd":"<b>"}' })
  problem_of("not_found", "an HTML page", { status = 404, headers = html, body = "<pre>Cannot GET /v2/x</pre>" })
  problem_of("not_found", "an HTML page", { status = 404, headers = html, body = "\n\u{FEFF}<!DOCTYPE html>" })
end)

h.test("what_is_html_by_its_type_is_so_in_either_case", function()
  problem_of("not_found", "an HTML page", { status = 404, headers = { ["Content-Type"] = "TEXT/HTML" }, body = "<pre>No</pre>" })
end)

h.test("a_body_of_blanks_is_empty", function()
  local html = { ["Content-Type"] = "text/html" }
  local problem = problem_of("not_found", "not found (HTTP 404)", { status = 404, headers = html, body = " \r\n" })
  h.equal(problem.message, "not found (HTTP 404)")
  for _, body in ipairs { " \r\n", " \n ", "\u{FEFF}" } do
    problem = problem_of("reply", "it is empty", { body = body })
    h.equal(problem.message, "the reply (HTTP 200) cannot be used: it is empty")
  end
end)

h.test("xml_that_has_the_word_html_is_quoted", function()
  problem_of("invalid", "(HTTP 400): <error>html_body is empty</error>", { status = 400,
    headers = { ["Content-Type"] = "application/xml" }, body = "<error>html_body is empty</error>" })
end)

-- Where an envelope stands around it, the words come late.
h.test("the_words_of_an_envelope_are_quoted", function()
  local soap = "http://schemas.xmlsoap.org/soap/envelope/"
  problem_of("forbidden", "<faultstring>The number is odd</faultstring>", { status = 403,
    headers = { ["Content-Type"] = "text/xml" }, body = '<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="' ..
      soap .. '" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n  <soap:Body>\n    <soap:Fault>\n' ..
      "      <faultcode>soap:Client</faultcode>\n      <faultstring>The number is odd</faultstring>" })
end)

h.test("error_body_of_another_shape", function()
  for _, body in ipairs { "[]", '"text"', "null", "12", '{"message":{"a":1},"errors":7}',
      '{"_embedded":[1,2],"message":null}', '{"_embedded":{"errors":[1,"x",{"path":5}]}}',
      '{"errors":{"a":"b","c":[1,{}]},"error":[]}', "{" } do
    h.equal(problem_of("invalid", {}, { status = 400, body = body }).status, 400)
    local problem = problem_of("invalid", {}, { status = 400, body = body },
      "aircall.list_users", {})
    h.equal(problem.status, 400)
  end
end)

h.test("errors_by_field_come_in_the_order_of_the_fields", function()
  local problem = problem_of("invalid", "a: 1; b: 2; c: 3; d: 4", { status = 422,
    body = [[{"errors":{"d":"4","b":"2","a":["1"],"c":"3"}}]] })
  h.equal(#problem.details, 4)
end)

h.test("error_body_that_repeats_the_credential", function()
  problem_of("authentication", {}, { status = 401,
    body = [[{"error":"invalid_token","error_description":"Token hs-token is unknown"}]] })
  problem_of("forbidden", {}, { status = 403,
    body = [[{"message":"Basic YWMtaWQ6YWMtYXBpLXRva2Vu refused",
      "errors":{"a":["ac-api-token"]}}]] },
    "aircall.list_users", {})
  problem_of("service", {}, { status = 500, body = "<html>Authorization: Bearer hs-token</html>" })
end)

h.test("a_name_that_no_tag_has_is_told_with_some_that_there_are", function()
  local function page(total, ...) return { body = ('{"tags":[%s],"meta":{"total":%d}}'):format(table.concat({ ... }, ","), total) } end
  local many = {}
  for i = 1, 51 do many[i] = ('{"id":%d,"name":"T%d"}'):format(i, i) end
  for told, replies in pairs {
    ['"VIP"; the company has no tags$'] = { page(0) },
    ['"VIP". Tags: T1$'] = { page(1, many[1]) },
    ["Tags: T3$"] = { page(3, '{"id":1}', '{"id":2,"name":7}', many[3]) },
    ["T1, T2, .*, T50 and others$"] = { page(51, table.unpack(many, 1, 50)), page(51, many[51]) },
  } do
    local problem = h.raises("argument", "parameter 'tags': no tag is named", call, replies, "aircall.list_calls",
      { tags = { "VIP" } })
    h.check(problem.message:find(told), problem.message)
  end
end)

h.test("argument_that_is_a_credential_is_not_repeated", function()
  local tags = [[{"tags":[{"id":1,"name":"hs-token"}],"meta":{"total":1}}]]
  local problem = h.raises("argument", { "no tag is named", "[credential] [credential]" }, call,
    { { body = tags } }, "aircall.list_calls", { tags = { "ac-api-token hs-token" } })
  check_no_secret(problem)
  for _, arguments in ipairs { { id = "hs-token" }, { ["hs-token"] = 1 }, { id = 1, status = "x hs-token" } } do
    check_no_secret(h.raises("argument", "[credential]", call, {}, "helpscout.update_conversation", arguments))
  end
  check_no_secret(h.raises("argument", "[credential]", function() return require("integrations").helpscout["hs-token"] end))
end)

h.test("credential_in_what_is_no_call_is_not_repeated", function()
  local integrations = h.configure(server())
  check_no_secret(h.raises("argument", "[credential]", integrations.operations, { ["hs-token"] = 1 }))
  check_no_secret(h.raises("argument", "[credential]", integrations.parallel, {}, { ["hs-token"] = 1 }))
  check_no_secret(h.raises("configuration", "[credential]", integrations.configure, { transport = { retries = "hs-token" } }))
  check_no_secret(h.raises("configuration", "[credential]", integrations.configure, { aircall = { ["ac-api-token"] = 1 } }))
end)

-- Replies that cannot be used ---------------------------------------------------------------------

h.test("empty_body_where_one_is_due", function()
  h.equal(problem_of("reply", "empty", { status = 200, body = "" }).status, 200)
  problem_of("reply", {}, { status = 204 }, "aircall.list_users", {})
end)

h.test("what_is_no_json", function()
  for _, body in ipairs { '{"id":123,"name":"Supp', "<html><title>Maintenance</title></html>", "[1,2" } do
    problem_of("reply", "JSON", { body = body })
  end
end)

h.test("json_of_another_shape", function()
  for _, body in ipairs { '"text"', "12", "true", "null", "[1,2]" } do
    problem_of("reply", {}, { body = body })
    problem_of("reply", {}, { body = body }, "helpscout.list_conversations", {})
    problem_of("reply", {}, { body = body }, "helpscout.get_conversation", { id = 1 })
    problem_of("reply", {}, { body = body }, "aircall.list_calls", {})
    problem_of("reply", {}, { body = body }, "aircall.get_call", { call_id = 1 })
  end
end)

h.test("list_whose_items_are_of_another_shape", function()
  for _, body in ipairs { '{"_embedded":"none"}', '{"_embedded":{"conversations":"none"}}',
      '{"_embedded":{"conversations":7},"page":{"size":25,"totalElements":1,"totalPages":1}}' } do
    problem_of("reply", {}, { body = body }, "helpscout.list_conversations", {})
  end
  for _, body in ipairs { '{"calls":"none"}', '{"calls":7,"meta":{}}', '{"contacts":[]}', "{}" } do
    problem_of("reply", {}, { body = body }, "aircall.list_calls", {})
  end
end)

h.test("list_whose_items_are_no_objects", function()
  for _, item in ipairs { "[]", "[1]", '[{"id":1}]', "7", '"x"', "null" } do
    problem_of("reply", "an item of the list is no object", { body = '{"_embedded":{"conversations":[' .. item
      .. ']},"page":{"size":25,"totalElements":1,"totalPages":1,"number":1}}' }, "helpscout.list_conversations", {})
    problem_of("reply", "an item of the list is no object", { body = '{"calls":[' .. item
      .. '],"meta":{"total":1,"count":1,"current_page":1,"per_page":20}}' }, "aircall.list_calls", {})
  end
end)

-- It is there, and nobody is to look for it in vain.
h.test("what_a_reply_has_and_cannot_be_used_is_not_told_as_missing", function()
  for _, total in ipairs { '"12"', "-1", "1.5", "1e30", "null" } do
    problem_of("reply", "it has no usable 'page.totalElements'", { body = '{"_embedded":{"mailboxes":[{"id":1}]},'
      .. '"page":{"size":50,"totalElements":' .. total .. ',"totalPages":1,"number":1}}' }, "helpscout.list_mailboxes", {})
  end
end)

h.test("item_without_its_envelope", function()
  problem_of("reply", {}, { body = '{"id":12345}' }, "aircall.get_call", { call_id = 12345 })
  problem_of("reply", {}, { body = '{"call":"x"}' }, "aircall.get_call", { call_id = 12345 })
end)

h.test("one_user_is_counted_and_none_is_there", function()
  h.raises("reply", "it names one user and lists none", call,
    { { status = 404, body = "" }, { body = '{"users":[],"meta":{"total":1}}' } },
    "aircall.get_current_user", {})
end)

h.test("user_that_the_account_names_comes_with_any_success", function()
  local named = { aircall = { user = 7 } }
  local answer = { status = 203, body = '{"user":{"id":7,"name":"Nora Quist"}}' }
  h.equal(call({ answer }, "aircall.get_current_user", {}, named).user.first_name, "Nora")
  problem_of("configuration", "there is no user", { status = 404, body = "{}" }, "aircall.get_current_user", {}, named)
end)

h.test("contact_with_more_entries_than_there_can_be", function()
  local emails = {}
  for i = 1, 100 do emails[i] = { id = i, label = "Work", value = "a" .. i .. "@example.com" } end
  problem_of("reply", "more entries than Aircall allows",
    { body = h.json.encode { contact = { id = 5, emails = emails } } },
    "aircall.update_contact", { contact_id = 5, emails = { { value = "ida@example.com" } } })
  h.equal(server():summary(), { "GET /v1/contacts/5" })
end)

h.test("reply_over_the_limit", function()
  local settings = { transport = { max_response_bytes = 1000 } }
  problem_of("reply", "max_response_bytes", { body = '{"id":1,"x":"', repeated = { 2000, "a" } },
    nil, nil,
    settings)
end)

h.test("reply_over_the_limit_without_a_length", function()
  local settings = { transport = { max_response_bytes = 1000 } }
  problem_of("reply", {}, { body = '{"x":"', repeated = { 100000, "abcdefghij" },
    headers = { ["Content-Length"] = false }, close_after = 900000 }, nil, nil, settings)
end)

h.test("reply_at_the_limit_is_read", function()
  local body = '{"id":123,"x":"' .. ("a"):rep(1000 - 17) .. '"}'
  h.equal(#body, 1000)
  local result = call({ { body = body } }, "helpscout.get_mailbox", { id = 123 },
    { transport = { max_response_bytes = 1000 } })
  h.equal(result.id, 123)
end)

h.test("error_reply_over_the_limit_keeps_its_status", function()
  local ok, problem = pcall(call, { { status = 500, body = "x", repeated = { 5000, "a" } } },
    "helpscout.get_mailbox", { id = 123 }, { transport = { max_response_bytes = 1000 } })
  h.equal(ok, false)
  h.equal(problem.status, 500, "status")
end)

h.test("chunked_reply_cut_short", function()
  local raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" .. '8\r\n{"id":12\r\n'
  problem_of("reply", {}, { raw = raw, close_after = #raw })
end)

h.test("chunked_reply_is_read", function()
  local result = call({ { raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    .. '8\r\n{"id":12\r\n2\r\n3}\r\n0\r\n\r\n' } }, "helpscout.get_mailbox", { id = 123 })
  h.equal(result, { id = 123 })
end)

h.test("reply_dripping_in_bytes_is_read", function()
  local result = call({ { body = '{"id":123}', drip_ms = 1 } }, "helpscout.get_mailbox",
    { id = 123 })
  h.equal(result, { id = 123 })
end)

-- The connection fails ----------------------------------------------------------------------------

h.test("reset_in_the_middle", function()
  local problem = problem_of("network", {}, { reset_after = 120, body = '{"id":1,"x":"',
    repeated = { 1000, "x" } })
  h.equal(problem.retriable, true, "retriable")
end)

h.test("silence_until_the_deadline", function()
  local problem = problem_of("timeout", {}, { silence = true }, nil, nil,
    { transport = { timeout = 0.2 } })
  h.equal(problem.retriable, true, "retriable")
  h.equal(problem.status, nil, "status")
end)

h.test("silence_in_a_write_may_have_been_carried_out", function()
  local problem = problem_of("timeout", {}, { silence = true }, "helpscout.create_customer",
    { first_name = "Jo" }, nil, { timeout = 4 })
  h.equal(problem.retriable, false, "retriable")
end)

-- Redirects ---------------------------------------------------------------------------------------

for _, status in ipairs { 301, 302, 303, 307, 308 } do
  h.test("redirect_" .. status .. "_is_not_followed", function()
    local ok, problem = pcall(call, { { status = status, body = "",
      headers = { Location = server().helpscout .. "/mailboxes/124" } }, { body = '{"id":124}' } },
      "helpscout.get_mailbox", { id = 123 })
    h.equal(ok, false)
    h.equal(problem.status, status, "status")
    h.equal(server():summary(), { "GET /v2/mailboxes/123" })
  end)
end

h.test("merged_conversation_is_followed_once", function()
  local moved = { status = 301, body = "",
    headers = { Location = server().helpscout .. "/conversations/456" } }
  local ok, problem = pcall(call, { moved, moved, { body = '{"id":456}' } },
    "helpscout.get_conversation", { id = 457 })
  h.equal(ok, false)
  h.equal(problem.status, 301, "status")
  h.equal(server():summary(), { "GET /v2/conversations/457", "GET /v2/conversations/456" })
end)

h.test("redirect_to_a_path_is_followed_with_or_without_a_version_in_the_accounts_address", function()
  local path = server().helpscout:match("//[^/]*(.*)") .. "/conversations/456"
  for _, url in ipairs { server().helpscout, (server().helpscout:gsub("/v2$", "")) } do
    local result = call({ { status = 301, body = "", headers = { Location = path } },
      { body = '{"id":456}' } }, "helpscout.get_conversation", { id = 457 },
      { helpscout = { access_token = "hs-token", url = url } })
    h.equal(result.id, 456)
    local requests = server():summary()
    h.equal(requests[#requests], "GET " .. path)
  end
end)

h.test("redirect_to_nowhere_is_not_followed", function()
  problem_of("reply", "an unexpected answer (HTTP 301)", { status = 301, body = "" },
    "helpscout.get_conversation", { id = 457 })
end)

h.test("redirect_of_a_conversation_that_is_not_followed_says_where_it_leads", function()
  for location, shown in pairs { ["https://eu.example/v2/conversations/457?token=x"] =
      "https://eu.example/v2/conversations/457", ["/login?next=1"] = "/login" } do
    problem_of("reply", "(HTTP 301): it redirects to " .. shown .. ", which is not followed",
      { status = 301, body = "", headers = { Location = location } }, "helpscout.get_conversation", { id = 457 })
  end
  local path = server().helpscout:match("//[^/]*(.*)")
  local function moved(id)
    return { status = 301, body = "", headers = { Location = path .. "/conversations/" .. id } }
  end
  local _, problem = pcall(call, { moved(456), moved(455) }, "helpscout.get_conversation", { id = 457 })
  h.contains(problem.message, "it redirects to " .. path .. "/conversations/455, which is not followed")
end)

h.test("merged_conversation_on_another_host_is_not_followed", function()
  local other = h.scripted():reply_always { body = '{"id":456}' }
  local ok = pcall(call, { { status = 301, body = "",
    headers = { Location = other.helpscout .. "/conversations/456" } } },
    "helpscout.get_conversation", { id = 457 })
  h.equal(ok, false)
  other:got_nothing()
end)

-- Operations of several requests ------------------------------------------------------------------

h.test("update_conversation_says_what_was_applied_before_it_failed", function()
  local problem = h.raises("service", {}, call, { { status = 204 }, { status = 204 },
    { status = 500, body = [[{"message":"Internal error"}]] } }, "helpscout.update_conversation",
    { id = 456, subject = "S", mailbox_id = 2, tags = { "a" }, status = "closed" })
  h.equal(problem.applied, { "subject", "mailbox_id" }, "applied")
  h.equal(#server():requests(), 3, "requests")
end)

h.test("update_conversation_names_the_parameter_that_was_refused", function()
  local problem = h.raises("invalid", "the service refused 'assignee_id' (HTTP 400): value: invalid identifier", call,
    { { status = 204 }, { status = 400,
      body = [[{"_embedded":{"errors":[{"path":"value","message":"invalid identifier"}]}}]] } },
    "helpscout.update_conversation", { id = 456, mailbox_id = 2, assignee_id = 9 })
  h.equal(problem.applied, { "mailbox_id" }, "applied")
end)

h.test("update_conversation_that_fails_at_once_applied_nothing", function()
  local problem = h.raises("not_found", {}, call, { { status = 404,
    body = [[{"message":"Not found"}]] } }, "helpscout.update_conversation",
    { id = 456, subject = "S", status = "closed" })
  h.equal(problem.applied, {}, "applied")
  h.equal(#server():requests(), 1, "requests")
end)

h.test("page_is_asked_for_again_when_the_services_pages_have_another_size", function()
  local function reply(number, from, to)
    local conversations = {}
    for id = from, to do conversations[#conversations + 1] = { id = id } end
    return { body = h.json.encode { _embedded = { conversations = conversations },
      page = { size = 50, totalElements = 60, totalPages = 2, number = number } } }
  end
  local result = call({ { body = '{"page":{"size":50,"totalElements":60,"totalPages":2,"number":3}}' },
    reply(2, 51, 60) }, "helpscout.list_conversations", { page = 3 })
  h.equal(#result._embedded.conversations, 10)
  h.equal(result._embedded.conversations[1].id, 51)
  h.equal(result.page.totalPages, 3)
  local pages = {}
  for i, request in ipairs(server():requests()) do pages[i] = request.query:match("page=(%d+)") end
  h.equal(pages, { "3", "2" })
end)

-- Conversations from one id to another, and what the reply says of its page.
local function page_of_conversations(from, to, size, total, pages)
  local items = setmetatable({}, h.json.array)
  for id = from, to do items[#items + 1] = { id = id } end
  return { body = { _embedded = { conversations = items },
    page = { size = size, totalElements = total, totalPages = pages or (total + 24) // math.max(size, 1), number = 1 } } }
end

-- For each case the replies, what is asked for, the first and the last id that come, and the pages asked for.
for name, case in pairs {
  of_60_items_is_cut = { { { 1, 60, 25, 75 } }, { per_page = 50 }, 1, 50, { "1" } },
  of_60_items_is_cut_to_few = { { { 1, 60, 25, 75 } }, { per_page = 10, page = 2 }, 11, 20, { "1" } },
  of_50_items_is_not_followed_by_what_it_had = { { { 1, 50, 25, 100 } }, { per_page = 50 }, 1, 50, { "1" } },
  of_50_items_is_another_than_its_number_says =
    { { { 101, 150, 25, 200 }, { 51, 100, 25, 200 } }, { per_page = 50, page = 2 }, 51, 100, { "3", "2" } },
  that_says_1_and_has_25_is_followed_by_one =
    { { { 1, 25, 1, 100 }, { 26, 50, 1, 100 } }, { per_page = 50 }, 1, 50, { "1", "2" } },
  that_says_50_and_has_25_is_followed_by_one =
    { { { 1, 25, 50, 100, 4 }, { 26, 50, 50, 100, 4 } }, { per_page = 50 }, 1, 50, { "1", "2" } },
  that_says_50_and_has_20_may_lack_some = { { { 1, 20, 50, 100, 2 } }, { per_page = 50 }, 1, 20, { "1" } },
  that_says_1_is_found_where_25_are_on_each =
    { { { 51, 75, 1, 100 }, { 76, 100, 1, 100 } }, { per_page = 50, page = 2 }, 51, 100, { "3", "4" } },
  that_says_1_may_be_the_last = { { { 51, 60, 1, 60 } }, { page = 3 }, 51, 60, { "3" } },
  that_says_0_has_what_it_has = { { { 51, 60, 0, 60 } }, { page = 3 }, 51, 60, { "3" } },
  that_grows_behind_the_first_is_cut =
    { { { 1, 10, 10, 90 }, { 11, 50, 10, 90 }, { 21, 60, 10, 90 } }, { per_page = 25 }, 1, 25, { "1", "2", "3" } },
} do
  h.test("page_" .. name, function()
    local replies, ids, expected, asked = {}, {}, {}, {}
    for i, reply in ipairs(case[1]) do replies[i] = page_of_conversations(table.unpack(reply)) end
    local result = call(replies, "helpscout.list_conversations", case[2])
    for i, conversation in ipairs(result._embedded.conversations) do ids[i] = conversation.id end
    for id = case[3], case[4] do expected[#expected + 1] = id end
    h.equal(ids, expected)
    for i, request in ipairs(server():requests()) do asked[i] = request.query:match "page=(%d+)" end
    h.equal(asked, case[5])
  end)
end

h.test("page_of_two_requests_fails_with_the_second", function()
  local items = {}
  for i = 1, 25 do items[i] = { id = i } end
  h.raises("service", {}, call, { { body = { _embedded = { conversations = items },
    page = { size = 25, totalElements = 60, totalPages = 3, number = 1 } } },
    { status = 503, body = "" } }, "helpscout.list_conversations", { per_page = 50 })
end)

-- Replies that differ from the usual and are fine -------------------------------------------------

h.test("creation_reads_the_id_from_the_header_in_any_case", function()
  for _, name in ipairs { "Resource-ID", "Resource-Id", "resource-id" } do
    local result = call({ { status = 201, headers = { [name] = "2391938112" } } },
      "helpscout.create_customer", { first_name = "Jo" })
    h.equal(result.id, 2391938112)
  end
end)

h.test("creation_reads_the_id_from_the_location", function()
  local result = call({ { status = 201,
    headers = { Location = "https://api.helpscout.net/v2/conversations/2391938112?x=5" } } },
    "helpscout.create_conversation", { subject = "S", mailbox_id = 1, customer_id = 2, body = "T" })
  h.equal(result.id, 2391938112)
end)

h.test("creation_reads_the_id_from_the_body_where_no_header_has_it", function()
  local jo = { first_name = "Jo" }
  h.equal(call({ { status = 201, body = '{"id":77,"name":"x"}' } }, "helpscout.create_customer", jo), { id = 77 })
  h.equal(call({ { status = 201, headers = { ["Resource-ID"] = "5" }, body = '{"id":77}' } },
    "helpscout.create_customer", jo), { id = 5 })
  for _, body in ipairs { '{"id":-1}', '{"id":0}', '{"id":1.5}', '{"id":"77"}', '{"id":{}}', "[77]", "77", '{"id":', "" } do
    h.raises("reply", "did not say under which id", call, { { status = 201, body = body } },
      "helpscout.create_customer", jo)
  end
end)

-- What proves that events come from Aircall is in the replies that tell of webhooks.
h.test("a_webhooks_secret_is_not_in_what_is_shown_of_a_reply", function()
  local hook = '{"webhook":{"id":71900012,"token":"5ecr3tT0ken0123456789abcdef","webhook_id":"5c0f7d2e"'
  for _, reply in ipairs { { body = hook }, { body = hook:gsub("webhook", "hook", 1) .. "}}" },
    { status = 400, body = hook .. "}}" }, { status = 503, body = hook }, { body = '{"token":"5ecr3tT0ken' } } do
    local ok, problem = pcall(call, { reply, reply }, "aircall.get_webhook", { webhook_id = "5c0f7d2e" })
    h.equal(ok, false)
    h.lacks(tostring(problem), "5ecr3t")
    h.contains(tostring(problem), reply.body:sub(1, 1))
  end
end)

h.test("change_whose_reply_is_wanted_and_no_table_is_told_with_what_it_is", function()
  for body, words in pairs { ["null"] = "it is no JSON object. It begins: null", [""] = "it is empty" } do
    local problem = h.raises("reply", words, call, { { body = body } }, "aircall.update_contact",
      { contact_id = 5, first_name = "Jo" })
    h.equal(problem.message:match "it is .*$", words)
  end
end)

-- A change that is done is told as done, whatever little the service says of it.
h.test("change_answered_by_json_that_is_no_table_is_done", function()
  for _, body in ipairs { "null", "true", '"ok"', "12", "OK" } do
    h.equal(call({ { body = body } }, "helpscout.unsnooze_conversation", { id = 456 }), { id = 456, deleted = true })
    h.equal(call({ { body = body } }, "aircall.pause_call_recording", { call_id = 5 }), { call_id = 5, done = true })
  end
end)

h.test("aircall_creation_may_answer_200", function()
  local result = call({ { status = 200, body = [[{"contact":{"id":519004412,"phone_numbers":[],
    "emails":[]}}]] } }, "aircall.create_contact",
    { first_name = "Ida", emails = { { value = "ida@example.com" } } })
  h.equal(result.contact.id, 519004412)
end)

h.test("numbers_null_and_unicode_of_a_reply", function()
  local integrations = require "integrations"
  local result = call({ { body = [[{"id":2391938111,"ratio":1.5,"whole":1.0,"none":null,
    "list":[1,null,"x"],"text":"Gr\u00f6\u00dfe \ud83d\ude00","empty":[],"yes":true}]] } },
    "helpscout.get_mailbox", { id = 123 })
  h.equal(tostring(result.id), "2391938111")
  h.equal(math.type(result.id), "integer")
  h.equal(result.ratio, 1.5)
  h.equal(result.none, nil)
  h.equal(result.list, { 1, integrations.null, "x" })
  h.equal(result.text, "Größe 😀")
  h.equal(result.empty, {})
  h.equal(result.yes, true)
end)

-- Files -------------------------------------------------------------------------------------------

local function download(headers, body)
  return call({ { body = body or "x", headers = headers } }, "helpscout.download_attachment",
    { conversation_id = 1, id = 2 })
end

h.test("file_has_the_name_that_its_header_gives", function()
  for header, name in pairs {
    ['attachment; filename="a b.txt"'] = "a b.txt",
    ["attachment; filename=plain.txt; size=3"] = "plain.txt",
    ['attachment; size=3;\tFILENAME="x.txt"'] = "x.txt",
    ['attachment; filename="a\\"b.txt"'] = 'a"b.txt',
    ['attachment; name="x; filename=no\\"; filename=no"; filename="a;b.txt"'] = "a;b.txt",
    ['attachment; filename="../../etc/passwd"'] = "passwd",
    ['attachment; filename="..\\\\evil.exe"'] = "evil.exe",
    ['attachment; filename="end.txt  "'] = "end.txt",
    ['attachment; filename="Größe.txt"'] = "Größe.txt",
    ['attachment; filename="' .. ("n"):rep(300) .. '"'] = ("n"):rep(255),
    ['attachment; filename="' .. ("ü"):rep(200) .. '"'] = ("ü"):rep(127),
    ["attachment; filename=\"rates.txt\"; filename*=UTF-8''%e2%82%AC%20rates.txt"] = "€ rates.txt",
    ["attachment; filename*=utf-8'en'a%2Fb%5Cc%2.txt; size=3"] = "c%2.txt",
    ["attachment; filename*=ISO-8859-1''%A3.txt; filename=a%20b.txt"] = "a%20b.txt",
  } do
    h.equal(download { ["Content-Disposition"] = header }.file_name, name, header)
  end
end)

h.test("file_without_a_usable_name_has_none", function()
  for _, header in ipairs { "attachment", 'attachment; filename=""', "attachment; filename*=UTF-16''a",
      "attachment; filename*=UTF-8''%FF", "attachment; filename*=UTF-8''a%00b", "attachment; filename*=UTF-8'a",
      'attachment; filename="folder/"', 'attachment; filename=".."', 'attachment; filename=.', 'attachment; filename="a/.."',
      'attachment; filename="\xff\xfe"', 'attachment; filename="a\tb"' } do
    local file = download { ["Content-Disposition"] = header }
    h.equal(file.file_name, nil, header)
    h.equal(file.content, "x")
  end
  h.equal(download({}).file_name, nil)
end)

h.test("base64_of_an_attachment_may_be_in_lines", function()
  for text, content in pairs { ["aGVs\r\nbG8=\n"] = "hello", ["aGVsbG8="] = "hello", [""] = "", ["\n"] = "" } do
    local result = call({ { body = h.json.encode { data = text } } }, "helpscout.get_attachment", { conversation_id = 1, id = 2 })
    h.equal(result, { content = content, data = text })
  end
end)

h.test("file_is_its_bytes_as_they_are", function()
  h.equal(download({}, "\0{\xff\r\n").content, "\0{\xff\r\n")
end)

-- Cursors -----------------------------------------------------------------------------------------

local function templates(next_token, id)
  return { body = { templates = { { id = id or 1 } }, pageInfo = { nextToken = next_token } } }
end

local function list_templates(answers, arguments)
  return call(answers, "aircall.list_whatsapp_templates", arguments or { number_id = 7 })
end

h.test("cursor_is_taken_from_an_address_and_nothing_else_of_it", function()
  for address, cursor in pairs {
    ["https://elsewhere.example.org/v1/x?limit=5&token=12"] = "12",
    ["https://elsewhere.example.org/v1/x?token=a%2Fb+c%zz"] = "a/b c%zz",
    ["/v1/x?tokens=1&token=%4a#end"] = "J",
    ["plain-cursor"] = "plain-cursor",
  } do
    h.equal(list_templates { templates(address) }.next_cursor, cursor, address)
  end
end)

h.test("cursor_may_be_a_number_or_missing", function()
  h.equal(list_templates { templates(25) }.next_cursor, "25")
  h.equal(list_templates { templates(nil) }.next_cursor, nil)
  h.equal(list_templates { templates("") }.next_cursor, nil)
  h.equal(list_templates { templates(false) }.next_cursor, nil)
  h.equal(list_templates { { body = '{"templates":[{"id":1}],"pageInfo":{"nextToken":null}}' } }.next_cursor, nil)
end)

h.test("cursor_of_another_shape_is_not_the_end_of_the_list", function()
  for _, shape in ipairs { true, 2.5, { href = "/v1/x?token=5" }, { "5" } } do
    h.raises("reply", { "it has no usable 'pageInfo.nextToken'" }, list_templates, { templates(shape) })
  end
end)

h.test("templates_end_with_a_page_that_has_none", function()
  local page = { body = '{"templates":[],"pageInfo":{"nextToken":60}}' }
  h.equal(list_templates({ page }).next_cursor, nil)
end)

h.test("address_of_a_next_page_without_a_cursor_is_an_error", function()
  h.raises("reply", { "the next page's address has no 'token'" }, list_templates,
    { templates("https://elsewhere.example.org/v1/x?page=2#token=5") })
end)

h.test("walk_goes_from_cursor_to_cursor_and_never_to_the_same_one", function()
  local integrations = require "integrations"
  local function walk(answers)
    server():forget_replies()
    for _, answer in ipairs(answers) do server():reply(answer) end
    h.configure(server())
    local ids = {}
    for template in integrations.each(integrations.aircall.list_whatsapp_templates, { number_id = 7 },
        { prefetch = false }) do
      ids[#ids + 1] = template.id
    end
    return ids
  end
  h.equal(walk { templates("5", 1), templates("9", 2), templates(nil, 3) }, { 1, 2, 3 })
  h.equal(server():requests()[2].query, "token=5")
  h.raises("reply", { "the list has no end" }, walk, { templates("5", 1), templates("5", 2) })
end)

-- A list that found nothing has no items, but says where it is.
h.test("what_is_no_list_does_not_end_one_by_cursor", function()
  local integrations = require "integrations"
  for _, body in ipairs { "{}", '{"message":"Please come back later."}' } do
    server():forget_replies()
    server():reply { body = '{"_embedded":{"customers":[{"id":1}]},"_links":{"next":{"href":"/v3/customers?cursor=b"}}}' }
      :reply { body = body }:reply { body = '{"_links":{"self":{"href":"/v3/customers?cursor=b"}}}' }
    h.configure(server())
    local step = integrations.each(integrations.helpscout.list_customers_v3, {}, { prefetch = false })
    h.equal(step().id, 1)
    h.raises("reply", { "it has neither '_embedded.customers' nor '_links.next.href'" }, step)
    h.equal(step(), nil)
    h.equal(server():replies_left(), 0)
  end
end)

-- What is read before a change --------------------------------------------------------------------

h.test("change_needs_what_it_keeps_in_what_was_read", function()
  for _, body in ipairs { "{}", '{"tag":5}', '{"tag":{}}', '{"tag":{"color":5}}' } do
    h.raises("reply", { "it has no usable '" }, call, { { body = body } }, "aircall.update_tag",
      { tag_id = 1, name = "New" })
    h.equal(#server():requests(), 1)
    server():mark()
  end
end)

h.run()
