-- Requests of one's own, of which services differ in nothing: the cases of api_request for one of a
-- service's paths.

local requests = require "requests"
local get, post = requests.get, requests.post

local function with(request, parameters)
  request.parameters = parameters
  return request
end

return function(path)
  local cases = {}
  local function case(name, arguments, request, more)
    table.insert(cases, { "api_request", name, arguments, request, more })
  end
  case("gets", { method = "GET", path = path }, get(path))
  case("sends_a_query", { method = "GET", path = path,
      query = { page = 2, ["tags[]"] = { "a b", "c&d", 3 }, on = true, q = "é=?", rate = 0.5, none = {} } },
    get(path, { page = "2", ["tags[]"] = { "a b", "c&d", "3" }, on = "true", q = "é=?", rate = "0.5" }))
  case("sends_a_body", { method = "POST", path = path, body = { a = { 1, 2.5, "x" }, e = {}, t = true } },
    post(path, '{"a":[1,2.5,"x"],"e":{},"t":true}'))
  case("sends_an_array", { method = "POST", path = path, body = { { op = "x" } } },
    post(path, '[{"op":"x"}]'))
  case("sends_an_empty_object", { method = "POST", path = path, body = {} }, post(path, "{}"))
  case("sends_nothing", { method = "POST", path = path }, post(path))
  case("sends_query_and_body", { method = "PUT", path = path, query = { async = true }, body = { a = 1 } },
    with(requests.put(path, '{"a":1}'), { async = "true" }))
  case("patches", { method = "PATCH", path = path, body = { a = 1 } }, requests.patch(path, '{"a":1}'))
  case("deletes", { method = "DELETE", path = path }, requests.delete(path))
  case("deletes_with_a_body", { method = "DELETE", path = path, body = { a = 1 } },
    with({ method = "DELETE", path = path, body = '{"a":1}' }, {}))
  case("encodes_what_an_address_has_not", { method = "GET", path = "/v3/a b/é/%41%2f/x@y:z,(1)\"<>" },
    get "/v3/a%20b/%C3%A9/%41%2f/x@y:z,(1)%22%3C%3E")
  case("refuses_a_body_of_a_get", { method = "GET", path = path, body = { a = 1 } }, {},
    { refused = { "parameter 'body'", "a GET has no body" } })
  return cases
end
