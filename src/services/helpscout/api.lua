-- Help Scout: a request of one's own, for what no other operation does.

resource "Any request to the service, for what has no function of its own."

-- Only GET is repeated: what the others do twice nobody knows.
local function request(method, word)
  return method "{path}" { when = "method=" .. word, again = word ~= "GET" and "never" or nil,
    send("query", "*", { to = "query" }), send("body", "*", { to = "body" }) }
end

write "api_request" {
  "Sends any request to the service. GET is a read; any other method is a write, and taken to send and to destroy.",
  sends, destroys, read_when = "method=GET", result = "any",
  { "method", choice { "GET", "POST", "PUT", "PATCH", "DELETE" }, "Method of the request.", to = conditions, "required" },
  { "path", path, "Path, from the version on: `/v2/mailboxes/123`.", "required" },
  { "query", flat_table, "The query: names, each with a value or an array of values." },
  { "body", any_table, "The body, sent as JSON." },
  refuses { "body", when = "method=GET", "a GET has no body" },
  steps = { request(GET, "GET"), request(POST, "POST"), request(PUT, "PUT"), request(PATCH, "PATCH"),
    request(DELETE, "DELETE") },
  returns = "table",
  result_words = [[
The service's JSON as it is, with nothing added. A success without a body gives `path` and `updated`, `deleted`,
`accepted` or `done`, or the `id` of what was created.
]],
  notes = [[
- Where a function does the same, use the function: it checks its parameters and knows the service's ways.
- `kind` is `read` for GET and `write` for the others, for permissions and in the log of calls. The others need the
  permissions `write`, `send` and `destroy`, whatever they do.
- In `body` an empty table is `{}`, `app.integrations.array({})` is `[]`.
- Only GET is sent again after a failure. One page of a list is one request: `each` does not walk it.
]],
  failures = [[
- `not_found`: the service has nothing there.
- `invalid`: the service refuses what was sent.
]],
  example = [[
local fields = app.integrations.helpscout.api_request({
  method = "GET", path = "/v2/mailboxes/123/fields",
})
-- A mailbox that has none is answered without `_embedded`.
print(fields._embedded and #fields._embedded.fields or 0, "custom fields")
]],
  asked = "raw request, own request, endpoint, http, rest, call the api directly, not covered, generic, custom request, graphql",
}
