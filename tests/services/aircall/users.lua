-- Users of Aircall: arguments in, requests out. A case is { operation, name, arguments, request,
-- more }.

local requests = require "requests"
local get, post, put, delete = requests.get, requests.post, requests.put, requests.delete

local cases = {
  { "get_user", "takes_an_id", { user_id = 2101553 }, get "/v2/users/2101553" },
  { "get_user", "takes_an_id_as_text", { user_id = "2101553" }, get "/v2/users/2101553" },
  { "get_user", "takes_an_address", { user_id = "nora@example.com" },
    get "/v2/users/nora@example.com" },
  { "get_user", "refuses_another_word", { user_id = ".." }, {}, { refused = { "user_id", 'got ".."' } } },
  { "get_user_v2", "is_the_same", { user_id = 2101553 }, get "/v2/users/2101553" },
  { "create_user", "sends_an_address", { email = "ada@example.com" },
    post("/v2/users", '{"email":"ada@example.com"}') },
  { "create_user", "sends_everything",
    { email = "ada@example.com", first_name = "Ada", last_name = "Brook", language = "en-US",
      time_zone = "Europe/Paris", wrap_up_time = 0, extension = "007", role_ids = { 1, "admin" },
      inviter_user_id = 2101553 },
    post("/v2/users", [[{"email":"ada@example.com","first_name":"Ada","last_name":"Brook",
      "language":"en-US","time_zone":"Europe/Paris","wrap_up_time":0,"extension":"007",
      "role_ids":[1,"admin"],"inviter_user_id":2101553}]]) },
  { "update_user", "sends_everything",
    { user_id = 2101553, first_name = "Ada", last_name = "Brook", language = "fr-FR",
      time_zone = "Etc/UTC", wrap_up_time = 30, extension = "8", role_ids = { 2 },
      email = "ada@example.com", default_number_id = 1402277, availability_status = "custom",
      substatus = "always_opened" },
    put("/v2/users/2101553", [[{"first_name":"Ada","last_name":"Brook","language":"fr-FR",
      "time_zone":"Etc/UTC","wrap_up_time":30,"extension":"8","role_ids":[2],
      "email":"ada@example.com","default_number_id":1402277,"availability_status":"custom",
      "substatus":"always_opened"}]]) },
  { "update_user", "needs_something_to_change", { user_id = 2101553 }, {},
    { refused = { "first_name", "substatus" } } },
  { "delete_user", "uses_version_1", { user_id = 2101559 }, delete "/v1/users/2101559" },
  { "list_user_numbers", "asks_for_a_page", { user_id = 2101553 },
    get("/v2/users/2101553/numbers", { page = "1", per_page = "20" }) },
  { "list_user_numbers", "sends_page_and_size", { user_id = 2101553, page = 2, per_page = 50 },
    get("/v2/users/2101553/numbers", { page = "2", per_page = "50" }) },
  { "list_user_availabilities", "asks_for_the_newest", {},
    get("/v1/users/availabilities", { page = "1", per_page = "20", order = "desc" }) },
  { "list_user_availabilities", "sends_everything",
    { page = 2, per_page = 5, order = "asc", from = "2026-01-01", to = "2026-01-31" },
    get("/v1/users/availabilities", { page = "2", per_page = "5", order = "asc",
      from = "1767225600", to = "1769903999" }) },
  { "list_user_availabilities", "refuses_an_end_before_its_begin",
    { from = "2026-02-01", to = "2026-01-31" }, {}, { refused = { "'from'", "after 'to'" } } },
  { "list_user_availabilities", "refuses_an_end_less_than_a_second_before_its_begin",
    { from = "2026-01-31T10:00:00.5Z", to = "2026-01-31T10:00:00Z" }, {}, { refused = { "'from'", "after 'to'" } } },
  { "list_user_availabilities", "takes_an_end_less_than_a_second_after_its_begin",
    { from = "2026-01-31T10:00:00.5Z", to = 1769853600.75 },
    get("/v1/users/availabilities", { page = "1", per_page = "20", order = "desc",
      from = "1769853600", to = "1769853600" }) },
  { "get_user_availability", "uses_version_1", { user_id = 2101553 },
    get "/v1/users/2101553/availability" },
  { "start_outbound_call", "sends_number_and_receiver",
    { user_id = 2101553, number_id = 1402277, to = "+33 6 12 34 56 78" },
    post("/v1/users/2101553/calls", '{"number_id":1402277,"to":"+33612345678"}') },
  { "dial_user_phone", "sends_the_receiver", { user_id = 2101553, to = "+33612345678" },
    post("/v1/users/2101553/dial", '{"to":"+33612345678"}') },
}

for _, status in ipairs { "available", "custom", "unavailable" } do
  table.insert(cases, { "update_user", "sends_the_schedule_" .. status,
    { user_id = 7, availability_status = status },
    put("/v2/users/7", ('{"availability_status":"%s"}'):format(status)) })
end

return cases
