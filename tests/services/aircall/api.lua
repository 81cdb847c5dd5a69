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

case("gets", { method = "GET", path = "/v1/tags" }, get "/v1/tags")
case("sends_a_query", { method = "GET", path = "/v1/tags",
    query = { page = 2, ["tags[]"] = { "a b", "c&d", 3 }, on = true, q = "é=?", rate = 0.5, none = {} } },
  get("/v1/tags", { page = "2", ["tags[]"] = { "a b", "c&d", "3" }, on = "true", q = "é=?", rate = "0.5" }))
case("sends_a_body", { method = "POST", path = "/v1/tags", body = { a = { 1, 2.5, "x" }, e = {}, t = true } },
  post("/v1/tags", '{"a":[1,2.5,"x"],"e":{},"t":true}'))
case("sends_an_array", { method = "POST", path = "/v1/tags", body = { { op = "x" } } },
  post("/v1/tags", '[{"op":"x"}]'))
case("sends_an_empty_object", { method = "POST", path = "/v1/tags", body = {} }, post("/v1/tags", "{}"))
case("sends_nothing", { method = "POST", path = "/v1/tags" }, post "/v1/tags")
case("sends_query_and_body", { method = "PUT", path = "/v1/tags", query = { async = true }, body = { a = 1 } },
  with(requests.put("/v1/tags", '{"a":1}'), { async = "true" }))
case("patches", { method = "PATCH", path = "/v1/tags", body = { a = 1 } }, requests.patch("/v1/tags", '{"a":1}'))
case("deletes", { method = "DELETE", path = "/v1/tags" }, requests.delete "/v1/tags")
case("deletes_with_a_body", { method = "DELETE", path = "/v1/tags", body = { a = 1 } },
  with({ method = "DELETE", path = "/v1/tags", body = '{"a":1}' }, {}))
case("encodes_what_an_address_has_not", { method = "GET", path = "/v3/a b/é/%41%2f/x@y:z,(1)\"<>" },
  get "/v3/a%20b/%C3%A9/%41%2f/x@y:z,(1)%22%3C%3E")
case("refuses_a_body_of_a_get", { method = "GET", path = "/v1/tags", body = { a = 1 } }, {},
  { refused = { "parameter 'body'", "a GET has no body" } })

return cases
