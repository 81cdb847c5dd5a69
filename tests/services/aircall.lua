-- Aircall: arguments in, requests out. A case is { name, operation, arguments, requests }, with
-- `answers` for what a prepared server replies; without them the mock services answer. `account`
-- goes into the account's settings.

local requests = require "requests"
local get, post, put, delete = requests.get, requests.post, requests.put, requests.delete
local others = requests.others

local cases = {}

local function case(name, operation, arguments, sends, more)
  local made = { name = name, operation = operation, arguments = arguments, sends = sends }
  for key, value in pairs(more or {}) do made[key] = value end
  cases[#cases + 1] = made
end

local function with_defaults(parameters)
  local query = { order = "desc", page = "1", per_page = "20" }
  for name, value in pairs(parameters or {}) do query[name] = value or nil end
  return query
end

-- An empty list as the service answers it.
local function nothing(key)
  return { body = ([[{"%s":[],"meta":{"count":0,"total":0,"current_page":1,"per_page":50,
    "next_page_link":null,"previous_page_link":null}}]]):format(key) }
end

-- list_calls --------------------------------------------------------------------------------------

local function calls(name, arguments, parameters)
  case("list_calls_" .. name, "list_calls", { arguments },
    { get("/v1/calls", with_defaults(parameters)) })
end

local function search(name, arguments, parameters)
  case("list_calls_" .. name, "list_calls", { arguments },
    { get("/v1/calls/search", with_defaults(parameters)) })
end

calls("without_arguments_asks_for_the_newest", {}, {})
calls("sends_per_page_and_page", { per_page = 50, page = 3 }, { per_page = "50", page = "3" })
calls("sends_the_smallest_page", { per_page = 1 }, { per_page = "1" })
calls("sends_the_last_page_within_the_services_limit", { per_page = 50, page = 200 },
  { per_page = "50", page = "200" })
calls("sends_ascending_order", { order = "asc" }, { order = "asc" })
calls("sends_from_exclusive", { from = "2026-01-01T00:00:00Z" }, { from = "1767225599" })
calls("sends_to_inclusive", { to = "2026-01-31T23:59:59Z" }, { to = "1769903999" })
calls("sends_a_window", { from = "2026-01-01T00:00:00Z", to = "2026-01-31T23:59:59Z" },
  { from = "1767225599", to = "1769903999" })
calls("rounds_a_fraction_of_from_up", { from = "2026-01-01T00:00:00.250Z" },
  { from = "1767225600" })
calls("rounds_a_fraction_of_to_down", { to = "2026-01-01T00:00:00.750Z" }, { to = "1767225600" })
calls("rounds_a_number_as_it_does_a_text", { from = 1767225600.25, to = 1767225600.75 },
  { from = "1767225600", to = "1767225600" })
calls("reads_an_offset", { from = "2026-01-01T01:00:00+01:00" }, { from = "1767225599" })
calls("reads_a_negative_offset", { from = "2025-12-31T18:30:00-05:30" }, { from = "1767225599" })
calls("reads_a_time_without_offset_as_utc", { from = "2026-01-01T00:00:00" },
  { from = "1767225599" })
calls("reads_a_date_as_its_first_second", { from = "2026-01-01" }, { from = "1767225599" })
calls("reads_digits_as_seconds", { from = "1767225600", to = "1767225600" },
  { from = "1767225599", to = "1767225600" })
calls("reads_a_leap_day", { to = "2024-02-29T12:00:00Z" }, { to = "1709208000" })

search("searches_by_direction", { direction = "inbound" }, { direction = "inbound" })
search("searches_outbound", { direction = "outbound" }, { direction = "outbound" })
search("searches_by_user", { user_id = 2101553 }, { user_id = "2101553" })
search("searches_by_tag_id", { tags = { 3050112 } }, { ["tags[]"] = "3050112" })
search("takes_digits_for_a_tag_id", { tags = { "3050112" } }, { ["tags[]"] = "3050112" })
search("repeats_the_tag_parameter", { tags = { 3050112, "3050113" } },
  { ["tags[]"] = { "3050112", "3050113" } })
search("sends_everything_with_a_search",
  { per_page = 10, page = 2, order = "asc", from = "2026-01-01T00:00:00Z",
    to = "2026-01-31T23:59:59Z", direction = "inbound", user_id = 2101553, tags = { 7 } },
  { per_page = "10", page = "2", order = "asc", from = "1767225599", to = "1769903999",
    direction = "inbound", user_id = "2101553", ["tags[]"] = "7" })

local known_tags = {
  body = [[{"tags":[{"id":3050112,"name":"Follow Up"},{"id":3050113,"name":"VIP"},
  {"id":3050114,"name":"Größe, XL"}],"meta":{"count":3,"total":3,"current_page":1,"per_page":50,
  "next_page_link":null,"previous_page_link":null}}]] }

-- Tags that differ only by case: the one written exactly so, or so that it looks the same; else without
-- case, in every script.
local alike = { body = [[{"tags":[{"id":1,"name":"VIP"},{"id":2,"name":"vip"},{"id":3,"name":"Émile"},
  {"id":4,"name":"émile"}],
  "meta":{"total":4,"count":4,"current_page":1,"per_page":50,"next_page_link":null}}]] }
for name, id in pairs { VIP = "1", vip = "2", Vip = "1", ["ÉMILE"] = "3", ["e\u{301}mile"] = "4",
  ["vip\u{200b}"] = "2", [" vip "] = "2" } do
  case("list_calls_finds_the_tag_" .. name, "list_calls", { { tags = { name } } },
    { get("/v1/tags", { page = "1", per_page = "50" }),
      get("/v1/calls/search", with_defaults { ["tags[]"] = id }) },
    { answers = { alike, nothing "calls" } })
end

case("list_calls_looks_up_a_tag_name", "list_calls", { { tags = { "VIP" } } },
  { get("/v1/tags", { page = "1", per_page = "50" }),
    get("/v1/calls/search", with_defaults { ["tags[]"] = "3050113" }) },
  { answers = { known_tags, nothing "calls" } })
case("list_calls_looks_up_tag_names_without_case", "list_calls",
  { { tags = { "follow up", 7, "Größe, XL" } } },
  { get("/v1/tags", { page = "1", per_page = "50" }),
    get("/v1/calls/search", with_defaults { ["tags[]"] = { "3050112", "7", "3050114" } }) },
  { answers = { known_tags, nothing "calls" } })

case("list_calls_scans_for_a_number", "list_calls", { { number_id = 1402277 } },
  { get("/v1/calls", { order = "desc", page = "1", per_page = "50" }) },
  { answers = { nothing "calls" } })
case("list_calls_scans_a_search_for_a_number", "list_calls",
  { { number_id = 1402277, direction = "inbound", order = "asc", from = "2026-01-01T00:00:00Z",
      per_page = 5, page = 2 } },
  { get("/v1/calls/search", { order = "asc", page = "1", per_page = "50", direction = "inbound",
      from = "1767225599" }) }, { answers = { nothing "calls" } })
case("list_calls_takes_arguments_by_position", "list_calls",
  { 10, 2, "asc", "2026-01-01T00:00:00Z", "2026-01-31T23:59:59Z", "outbound", 2101553, nil, { 7 } },
  { get("/v1/calls/search", { per_page = "10", page = "2", order = "asc", from = "1767225599",
      to = "1769903999", direction = "outbound", user_id = "2101553", ["tags[]"] = "7" }) })
case("list_calls_answers_to_its_full_name", "aircall_list_calls", { { per_page = 1 } },
  { get("/v1/calls", with_defaults { per_page = "1" }) })

-- get_call ----------------------------------------------------------------------------------------

case("get_call_asks_for_the_contact", "get_call", { { call_id = 12345 } },
  { get("/v1/calls/12345", { fetch_contact = "true" }) })
case("get_call_by_position", "get_call", { 12345 },
  { get("/v1/calls/12345", { fetch_contact = "true" }) })
case("get_call_takes_an_id_beyond_53_bits", "get_call", { { call_id = 9007199254740993 } },
  { get("/v1/calls/9007199254740993", { fetch_contact = "true" }) })

-- list_contacts -----------------------------------------------------------------------------------

local function contacts(name, arguments, parameters)
  case("list_contacts_" .. name, "list_contacts", { arguments },
    { get("/v1/contacts", with_defaults(parameters)) })
end

contacts("without_arguments_asks_for_the_newest", {}, {})
contacts("sends_per_page_page_and_order", { per_page = 50, page = 2, order = "asc" },
  { per_page = "50", page = "2", order = "asc" })
case("list_contacts_searches_for_an_address", "list_contacts", { { q = "Ida+x@example.com" } },
  { get("/v1/contacts/search",
      { email = "Ida+x@example.com", order = "desc", page = "1", per_page = "50" }) },
  { answers = { nothing "contacts" } })
-- As it is pasted from a page or a chat.
for name, q in pairs { a_space_that_does_not_break = "Ida+x@example.com\u{a0}",
    a_wide_space = "\u{3000}Ida+x@example.com", a_space_without_width = "\u{200b}Ida+x@example.com",
    marks_of_direction = "\u{202a}Ida+x@example.com\u{202c}", a_soft_hyphen = "Ida+x@\u{ad}example.com",
    a_wide_at_sign = "Ida+x\u{ff20}example.com", an_end_of_line = "\tIda+x@example.com\r\n" } do
  case("list_contacts_searches_for_an_address_with_" .. name, "list_contacts", { { q = q } },
    { get("/v1/contacts/search", { email = "Ida+x@example.com", [others] = true }) },
    { answers = { { body = [[{"contacts":[{"id":1,"emails":[{"value":"ida+x@example.com"}]}],
        "meta":{"total":1}}]] } } })
end
case("list_contacts_searches_for_a_phone_number", "list_contacts",
  { { q = "+33 (6) 12.34-56 78" } },
  { get("/v1/contacts/search", { phone_number = "+33612345678", [others] = true }) },
  { answers = { { body = [[{"meta":{"count":1,"total":1,"current_page":1,"per_page":50,
      "next_page_link":null,"previous_page_link":null},"contacts":[{"id":1,"first_name":"Ida",
      "last_name":"Falk","phone_numbers":[{"id":2,"label":"Work","value":"+33612345678"}],
      "emails":[]}]}]] } } })
-- A number in whatever spelling it is written or pasted.
for name, q in pairs { brackets = "(617) 555-0113", slashes = "617/555-0113", dots = " 617.555.0113",
    unbreakable_spaces = "617\u{a0}555\u{2011}0113", wide_digits = "６１７－５５５－０１１３",
    an_end_of_line = "6175550113\n" } do
  case("list_contacts_takes_" .. name .. "_for_a_phone_number", "list_contacts", { { q = q } },
    { get("/v1/contacts/search", { phone_number = "6175550113", order = "desc", page = "1",
        per_page = "50" }) },
    { answers = { { body = [[{"contacts":[{"id":1,"phone_numbers":[{"value":"+16175550113"}]}],
        "meta":{"total":1}}]] } } })
end

case("list_contacts_asks_for_a_number_with_the_code_that_is_dialled_from_abroad", "list_contacts",
  { { q = "0044 (0) 20 7946 0018" } },
  { get("/v1/contacts/search", { phone_number = "004402079460018", [others] = true }),
    get("/v1/contacts/search", { phone_number = "+442079460018", [others] = true }),
    get("/v1/contacts", { [others] = true }) },
  { answers = { nothing "contacts", nothing "contacts", nothing "contacts" } })
case("list_contacts_scans_for_a_name", "list_contacts", { { q = "Zoë", per_page = 3, page = 2 } },
  { get("/v1/contacts", { order = "desc", page = "1", per_page = "50" }) },
  { answers = { nothing "contacts" } })
case("list_contacts_takes_arguments_by_position", "list_contacts", { 10, 2, "asc" },
  { get("/v1/contacts", { per_page = "10", page = "2", order = "asc" }) })

-- create_contact ----------------------------------------------------------------------------------

local function create(name, arguments, body)
  case("create_contact_" .. name, "create_contact", { arguments }, { post("/v1/contacts", body) })
end

create("with_a_phone_number",
  { first_name = "Ida", phone_numbers = { { label = "Main", value = "+12025550101" } } },
  [[{"first_name":"Ida","phone_numbers":[{"label":"Main","value":"+12025550101"}]}]])
create("labels_what_has_no_label",
  { last_name = "Falk", phone_numbers = { { value = "+12025550101" } },
    emails = { { value = "ida@example.com" } } },
  [[{"last_name":"Falk","phone_numbers":[{"label":"Work","value":"+12025550101"}],
     "emails":[{"label":"Work","value":"ida@example.com"}]}]])
create("cleans_a_phone_number",
  { last_name = "Falk", phone_numbers = { { label = "Work", value = "+33 (6) 12.34-56 78" } } },
  [[{"last_name":"Falk","phone_numbers":[{"label":"Work","value":"+33612345678"}]}]])
create("without_a_phone_number_is_sent",
  { first_name = "Ida", emails = { { label = "Office", value = "ida@example.com" } } },
  [[{"first_name":"Ida","emails":[{"label":"Office","value":"ida@example.com"}]}]])
create("sends_an_empty_array_as_an_array",
  { first_name = "Ida", phone_numbers = { { label = "Work", value = "+12025550101" } },
    emails = {} },
  [[{"first_name":"Ida","phone_numbers":[{"label":"Work","value":"+12025550101"}],"emails":[]}]])
create("with_everything",
  { first_name = "Zoë", last_name = "O\"Neil\\", company_name = "Größe & Söhne",
    information = "crm:87123\nline two \u{1F600}",
    phone_numbers = { { label = "Büro", value = "+33612345678" },
                      { label = "Mobile", value = "+33698765432" } },
    emails = { { label = "Work", value = "zoe@example.com" },
               { label = "Home", value = "zoe+home@example.com" } } },
  [[{"first_name":"Zoë","last_name":"O\"Neil\\","company_name":"Größe & Söhne",
     "information":"crm:87123\nline two 😀",
     "phone_numbers":[{"label":"Büro","value":"+33612345678"},
                      {"label":"Mobile","value":"+33698765432"}],
     "emails":[{"label":"Work","value":"zoe@example.com"},
               {"label":"Home","value":"zoe+home@example.com"}]}]])
case("create_contact_takes_arguments_by_position", "create_contact",
  { "Ida", "Falk", "Acme", "note", { { label = "Work", value = "+12025550101" } },
    { { label = "Work", value = "ida@example.com" } } },
  { post("/v1/contacts",
      [[{"first_name":"Ida","last_name":"Falk","company_name":"Acme","information":"note",
         "phone_numbers":[{"label":"Work","value":"+12025550101"}],
         "emails":[{"label":"Work","value":"ida@example.com"}]}]]) })

local twenty, twenty_json = {}, {}
for i = 1, 20 do
  twenty[i] = { label = "Work", value = ("+120255501%02d"):format(i) }
  twenty_json[i] = ([[{"label":"Work","value":"+120255501%02d"}]]):format(i)
end
create("with_twenty_phone_numbers", { first_name = "Ida", phone_numbers = twenty },
  ([[{"first_name":"Ida","phone_numbers":[%s]}]]):format(table.concat(twenty_json, ",")))

-- update_contact ----------------------------------------------------------------------------------

local function scalar(name, value)
  case("update_contact_sends_only_" .. name, "update_contact",
    { { contact_id = 5678, [name] = value } },
    { post("/v1/contacts/5678", ([[{"%s":"%s"}]]):format(name, value)) })
end

scalar("first_name", "Zoë")
scalar("last_name", "Falk")
scalar("company_name", "New Corp")
scalar("information", "VIP client - priority support")
case("update_contact_sends_all_fields_at_once", "update_contact",
  { 5678, "Ida", "Falk", "Acme", "note" },
  { post("/v1/contacts/5678",
      [[{"first_name":"Ida","last_name":"Falk","company_name":"Acme","information":"note"}]]) })

-- The contact that the following cases change. Keys of an entry come in any order.
local function stored(phones, emails)
  return { body = ([[{"contact":{"id":5678,"first_name":"Ida","last_name":"Falk",
    "phone_numbers":[%s],"emails":[%s]}}]]):format(phones, emails) }
end

local before = stored([[{"value":"+12025550101","id":2170015093,"label":"Work"},
                        {"id":2170015094,"label":"Home","value":"+12025550102"}]],
                      [[{"id":1820447106,"value":"ida@example.com","label":"Office"}]])
local changed = { body = [[{"phone_detail":{"id":1,"label":"Work","value":"+1"}}]] }
local added = { status = 201, body = [[{"phone_detail":{"id":1,"label":"Work","value":"+1"}}]] }
local removed = { status = 204 }

local contact = "/v1/contacts/5678"
local phones, emails = contact .. "/phone_details", contact .. "/email_details"

local function replace(name, arguments, answers, changes)
  arguments.contact_id = 5678
  local sends = { get(contact) }
  for _, change in ipairs(changes) do sends[#sends + 1] = change end
  sends[#sends + 1] = get(contact)
  table.insert(answers, 1, before)
  answers[#answers + 1] = before
  case("update_contact_" .. name, "update_contact", { arguments }, sends, { answers = answers })
end

replace("keeps_what_is_as_wanted",
  { phone_numbers = { { label = "Work", value = "+1 202-555-0101" },
                      { label = "Home", value = "+12025550102" } } }, {}, {})
replace("changes_only_a_label",
  { phone_numbers = { { label = "Main", value = "+12025550101" },
                      { label = "Home", value = "+12025550102" } } },
  { changed }, { put(phones .. "/2170015093", [[{"label":"Main","value":"+12025550101"}]]) })
replace("puts_a_new_number_in_the_place_of_an_old_one",
  { phone_numbers = { { label = "Work", value = "+12025550101" },
                      { label = "Mobile", value = "+12025550199" } } },
  { changed }, { put(phones .. "/2170015094", [[{"label":"Mobile","value":"+12025550199"}]]) })
replace("adds_what_is_more",
  { phone_numbers = { { label = "Work", value = "+12025550101" },
                      { label = "Home", value = "+12025550102" }, { value = "+12025550103" } } },
  { added }, { post(phones, [[{"label":"Work","value":"+12025550103"}]]) })
replace("deletes_what_is_left_over_after_all_changes",
  { phone_numbers = { { label = "Mobile", value = "+12025550199" } } },
  { changed, removed },
  { put(phones .. "/2170015093", [[{"label":"Mobile","value":"+12025550199"}]]),
    delete(phones .. "/2170015094") })
replace("clears_the_phone_numbers", { phone_numbers = {} }, { removed, removed },
  { delete(phones .. "/2170015093"), delete(phones .. "/2170015094") })
replace("clears_the_addresses", { emails = {} }, { removed },
  { delete(emails .. "/1820447106") })
replace("changes_an_address",
  { emails = { { label = "Office", value = "ida.falk@example.com" },
               { value = "i@example.com" } } },
  { changed, added },
  { put(emails .. "/1820447106", [[{"label":"Office","value":"ida.falk@example.com"}]]),
    post(emails, [[{"label":"Work","value":"i@example.com"}]]) })
replace("sends_fields_then_phone_numbers_then_addresses",
  { first_name = "Zoë", phone_numbers = { { label = "Work", value = "+12025550101" } },
    emails = {} },
  { before, removed, removed },
  { post(contact, [[{"first_name":"Zoë"}]]), delete(phones .. "/2170015094"),
    delete(emails .. "/1820447106") })

-- list_users, list_numbers ------------------------------------------------------------------------

local function page(path, number)
  return get(path, { page = tostring(number), per_page = "50" })
end

case("list_users_asks_for_all_pages", "list_users", { {} },
  { page("/v2/users", 1), page("/v2/users", 2) })
case("list_users_without_a_table", "list_users", {}, { page("/v2/users", 1) },
  { answers = { nothing "users" } })
case("list_users_turns_to_the_old_version_when_the_new_one_is_gone", "list_users", { {} },
  { page("/v2/users", 1), page("/v1/users", 1) },
  { answers = { { status = 404, body = [[{"message":"Not Found"}]] }, nothing "users" } })
case("list_numbers_asks_for_all_pages", "list_numbers", { {} },
  { page("/v1/numbers", 1), page("/v1/numbers", 2) })

-- get_current_user --------------------------------------------------------------------------------

local nora = { body = [[{"user":{"id":2101553,"name":"Nora Quist","email":"nora@example.com"}}]] }

case("get_current_user_asks_for_the_accounts_user_id", "get_current_user", { {} },
  { get "/v2/users/2101553" }, { answers = { nora }, account = { user = 2101553 } })
case("get_current_user_takes_the_user_id_as_text", "get_current_user", { {} },
  { get "/v2/users/2101553" }, { answers = { nora }, account = { user = "2101553" } })
case("get_current_user_asks_for_the_accounts_user_address", "get_current_user", {},
  { get "/v2/users/nora@example.com" },
  { answers = { nora }, account = { user = "nora@example.com" } })
case("get_current_user_asks_who_installed_the_integration", "get_current_user", { {} },
  { get "/v1/integrations/me", get "/v2/users/2101553" },
  { answers = { { body = [[{"integration":{"name":"X","user":{"id":2101553,"name":"Nora Quist",
      "email":"nora@example.com"}}}]] }, nora } })
case("get_current_user_goes_on_when_who_installed_it_is_gone", "get_current_user", { {} },
  { get "/v1/integrations/me", get "/v2/users/7", get("/v2/users", { per_page = "2" }) },
  { answers = { { body = [[{"integration":{"user":{"id":7,"name":"Ada Brook"}}}]] },
    { status = 404, body = "{}" }, { body = [[{"users":[{"id":2101553,"name":"Nora Quist"}],
      "meta":{"total":1}}]] } } })
case("get_current_user_asks_for_the_only_user", "get_current_user", { {} },
  { get "/v1/integrations/me", get("/v2/users", { per_page = "2", [others] = true }) },
  { answers = { { status = 403, body = [[{"message":"Forbidden"}]] },
    { body = [[{"users":[{"id":2101553,"name":"Nora Quist","email":"nora@example.com"}],
      "meta":{"count":1,"total":1,"current_page":1,"per_page":2}}]] } } })

return cases
