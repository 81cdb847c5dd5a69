-- Requests of one's own: arguments in, requests out. A case is { operation, name, arguments, request, more }.

local requests = require "requests"
local get, post = requests.get, requests.post

local cases = {}

local function case(name, arguments, request, more)
  table.insert(cases, { "api_request", name, arguments, request, more })
end

local function with(request, parameters)
  request.parameters = parameters
  return request
end

case("gets", { method = "GET", path = "/v2/mailboxes" }, get "/v2/mailboxes")
case("sends_a_query", { method = "GET", path = "/v2/mailboxes",
    query = { page = 2, ["tags[]"] = { "a b", "c&d", 3 }, on = true, q = "é=?", rate = 0.5, none = {} } },
  get("/v2/mailboxes", { page = "2", ["tags[]"] = { "a b", "c&d", "3" }, on = "true", q = "é=?", rate = "0.5" }))
case("sends_a_body", { method = "POST", path = "/v2/mailboxes", body = { a = { 1, 2.5, "x" }, e = {}, t = true } },
  post("/v2/mailboxes", '{"a":[1,2.5,"x"],"e":{},"t":true}'))
case("sends_an_array", { method = "POST", path = "/v2/mailboxes", body = { { op = "x" } } },
  post("/v2/mailboxes", '[{"op":"x"}]'))
case("sends_an_empty_object", { method = "POST", path = "/v2/mailboxes", body = {} }, post("/v2/mailboxes", "{}"))
case("sends_nothing", { method = "POST", path = "/v2/mailboxes" }, post "/v2/mailboxes")
case("sends_query_and_body", { method = "PUT", path = "/v2/mailboxes", query = { async = true }, body = { a = 1 } },
  with(requests.put("/v2/mailboxes", '{"a":1}'), { async = "true" }))
case("patches", { method = "PATCH", path = "/v2/mailboxes", body = { a = 1 } }, requests.patch("/v2/mailboxes", '{"a":1}'))
case("deletes", { method = "DELETE", path = "/v2/mailboxes" }, requests.delete "/v2/mailboxes")
case("deletes_with_a_body", { method = "DELETE", path = "/v2/mailboxes", body = { a = 1 } },
  with({ method = "DELETE", path = "/v2/mailboxes", body = '{"a":1}' }, {}))
case("encodes_what_an_address_has_not", { method = "GET", path = "/v3/a b/é/%41%2f/x@y:z,(1)\"<>" },
  get "/v3/a%20b/%C3%A9/%41%2f/x@y:z,(1)%22%3C%3E")
case("refuses_a_body_of_a_get", { method = "GET", path = "/v2/mailboxes", body = { a = 1 } }, {},
  { refused = { "parameter 'body'", "a GET has no body" } })

return cases
