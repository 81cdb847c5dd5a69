-- Help Scout: arguments in, requests out. A case is { name, operation, arguments, requests }, with
-- `answers` for what a prepared server replies; without them the mock services answer.

local requests = require "requests"
local get, post, put, patch = requests.get, requests.post, requests.put, requests.patch

local cases = {}

local function case(name, operation, arguments, sends, more)
  local made = { name = name, operation = operation, arguments = arguments, sends = sends }
  for key, value in pairs(more or {}) do made[key] = value end
  cases[#cases + 1] = made
end

-- list_conversations ------------------------------------------------------------------------------

-- One request of a list; the defaults unless `parameters` say otherwise (false: not sent).
local function conversations(parameters)
  local query = { status = "all", sortOrder = "desc", page = "1" }
  for name, value in pairs(parameters or {}) do query[name] = value or nil end
  return get("/v2/conversations", query)
end

local function list(name, arguments, ...)
  local sends = {}
  for i, parameters in ipairs { ... } do sends[i] = conversations(parameters) end
  case("list_conversations_" .. name, "list_conversations", { arguments }, sends)
end

list("without_arguments_asks_for_every_status", {}, {})
list("sends_mailbox", { mailbox = 123 }, { mailbox = "123" })
list("takes_an_integer_as_decimal_text", { mailbox = "123" }, { mailbox = "123" })
list("takes_an_integer_as_integral_float", { mailbox = 123.0 }, { mailbox = "123" })
list("sends_a_mailbox_beyond_32_bits", { mailbox = 10295011235 }, { mailbox = "10295011235" })
list("sends_a_mailbox_beyond_53_bits", { mailbox = 9007199254740993 },
  { mailbox = "9007199254740993" })
list("sends_open_as_active", { status = "open" }, { status = "active" })
list("accepts_active_for_open", { status = "active" }, { status = "active" })
for _, status in ipairs { "closed", "pending", "spam", "all" } do
  list("sends_status_" .. status, { status = status }, { status = status })
end
list("sends_assignee", { assignee = 4120 }, { assigned_to = "4120" })
list("asks_for_unassigned_by_query", { assignee = 0 }, { query = '(assigned:"Unassigned")' })
list("asks_for_a_customer_by_query", { customer = 789 }, { query = "(customerIds:789)" })
list("sends_tag", { tag = "vip" }, { tag = "vip" })
list("sends_tag_with_reserved_characters", { tag = 'a&b=c d+e%f"g"#h' },
  { tag = 'a&b=c d+e%f"g"#h' })
list("sends_tag_in_unicode", { tag = "größe ☎ 日本" }, { tag = "größe ☎ 日本" })
list("asks_for_a_tag_with_a_comma_by_query", { tag = "late, again" },
  { query = '(tag:"late, again")' })
list("escapes_a_tag_in_a_query", { tag = 'a,"b"\\c' }, { query = '(tag:"a,\\"b\\"\\\\c")' })

list("sends_page", { page = 3 }, { page = "3" })
list("of_25_is_one_request", { per_page = 25, page = 2 }, { page = "2" })
list("of_one_is_one_request", { per_page = 1, page = 26 }, { page = "2" })
list("within_a_page_is_one_request", { per_page = 10, page = 2 }, { page = "1" })
list("across_a_border_is_two_requests", { per_page = 10, page = 3 }, { page = "1" }, { page = "2" })
list("of_seven_across_a_border_is_two_requests", { per_page = 7, page = 4 }, { page = "1" },
  { page = "2" })
list("of_50_is_two_requests", { per_page = 50, page = 2 }, { page = "3" }, { page = "4" })
list("of_40_across_two_borders_is_three_requests", { per_page = 40, page = 2 }, { page = "2" },
  { page = "3" }, { page = "4" })
list("stops_at_the_last_page", { per_page = 50, page = 3 }, { page = "5" })
list("carries_its_filters_to_each_request",
  { per_page = 50, status = "all", sort_field = "subject" },
  { page = "1", sortField = "subject" }, { page = "2", sortField = "subject" })

for ours, theirs in pairs {
  createdAt = "createdAt", updatedAt = "modifiedAt", ["customer.name"] = "customerName",
  subject = "subject", status = "status", mailbox = "mailboxid",
} do
  list("sorts_by_" .. ours:gsub("%.", "_"), { sort_field = ours }, { sortField = theirs })
end
list("sends_ascending_order", { sort_order = "asc" }, { sortOrder = "asc" })
list("sends_descending_order", { sort_order = "desc" }, { sortOrder = "desc" })

list("looks_for_words_in_subject_and_body", { query = "late invoice" },
  { query = '(subject:"late invoice" OR body:"late invoice")' })
list("escapes_quotes_and_backslashes_of_words", { query = [[say "hi" \o/]] },
  { query = [[(subject:"say \"hi\" \\o/" OR body:"say \"hi\" \\o/")]] })
list("encodes_reserved_characters_of_words", { query = "a+b & c=d; 100% #1" },
  { query = '(subject:"a+b & c=d; 100% #1" OR body:"a+b & c=d; 100% #1")' })
list("looks_for_words_in_unicode", { query = "größe ☎" },
  { query = '(subject:"größe ☎" OR body:"größe ☎")' })
list("takes_an_unknown_field_for_words", { query = "error:timeout" },
  { query = '(subject:"error:timeout" OR body:"error:timeout")' })
list("sends_an_expression_in_parentheses", { query = 'subject:"invoice"' },
  { query = '(subject:"invoice")' })
list("sends_an_expression_of_several_fields", { query = 'tag:"vip" AND NOT number:12' },
  { query = '(tag:"vip" AND NOT number:12)' })
list("sends_a_date_range_expression", { query = "createdAt:[NOW-1HOUR TO *]" },
  { query = "(createdAt:[NOW-1HOUR TO *])" })
list("does_not_double_parentheses", { query = '(subject:"a" OR body:"b")' },
  { query = '(subject:"a" OR body:"b")' })
list("wraps_two_groups", { query = '(subject:"a") OR (body:"b")' },
  { query = '((subject:"a") OR (body:"b"))' })
list("takes_a_longer_name_for_words", { query = "resubject:a" },
  { query = '(subject:"resubject:a" OR body:"resubject:a")' })
for _, character in ipairs { "Z", "7", "_" } do
  local query = character .. "subject:a"
  list("takes_a_name_behind_" .. character .. "_for_words", { query = query },
    { query = ('(subject:"%s" OR body:"%s")'):format(query, query) })
end
-- An expression only where all of it is one: the rest is text, and can close no bracket around it.
for name, text in pairs {
  words_before_a_field = 'NOT subject subject:"a"',
  words_behind_a_value = "subject:a b",
  a_known_name_in_a_sentence = "my email: it bounces :(",
  words_in_brackets = "(no subject)",
  a_colon_after_words = "Invoice number: 1042",
  an_address = "https://example.com/?id:5",
  brackets_that_close_too_early = 'subject:"a") OR (body:"b"',
  a_bracket_left_open = '(subject:"a"',
  a_bracket_that_only_closes = 'subject:"a")',
  a_quote_left_open = 'subject:"a',
  a_backslash_at_the_end = 'subject:"a\\',
  backslashes_outside_of_quotes = "subject:\\( ) OR (subject:a \\)",
  an_operator_without_a_term = "subject:a AND",
  a_range_without_an_end = "createdAt:[NOW-1HOUR TO",
  a_regular_expression = "subject:/a.*/",
  a_boost = 'subject:"a"^2',
  a_second_colon = "subject:re:hello",
  a_time_of_day = "number:12:30",
  an_operator_as_a_value = "(tag:OR OR tag:vip)",
  a_sign_before_a_value = "tag:-vip",
  an_exclamation = "subject:help!",
  two_ampersands = "tag:r&&d",
  a_tab_in_a_value = "tag:a\tid:5",
  a_wide_space_in_a_value = "tag:a\u{3000}OR",
  a_field_of_customers = "firstName:Jo",
} do
  local quoted = text:gsub('[\\"]', "\\%0")
  list("takes_" .. name .. "_for_words", { query = text },
    { query = ('(subject:"%s" OR body:"%s")'):format(quoted, quoted) })
end
for name, text in pairs {
  a_custom_field = 'cf1234:"Gold"',
  the_customers_address = 'customerEmail:"x@y.z"',
  several_values = 'email:(a@example.org OR b@example.org)',
  a_space_behind_the_colon = "assigned:\"spock\" AND (customerIds: 123 OR customerIds: 567)",
  dates_and_times = "createdAt:[2026-01-01T00:00:00Z TO 2026-01-31T23:59:59Z]",
  an_address_with_a_plus = "email:jo+x@example.org",
  words_in_another_script = "tag:山田",
  negations = 'NOT NOT tag:"a" AND (NOT number:3)',
  ends_of_lines = 'tag:"vip"\n  AND\r\n(status:active\n\tOR status:pending)\n',
} do
  list("sends_an_expression_with_" .. name, { query = text }, { query = "(" .. text .. ")" })
end
list("does_not_count_parentheses_in_quotes", { query = [[subject:"a) \") (b"]] },
  { query = [[(subject:"a) \") (b")]] })
list("joins_clauses_with_and", { assignee = 0, customer = 789 },
  { query = '(assigned:"Unassigned" AND customerIds:789)' })
list("joins_an_expression_as_a_group", { customer = 789, query = '(subject:"a" OR body:"b")' },
  { query = '(customerIds:789 AND (subject:"a" OR body:"b"))' })
list("joins_every_clause_in_order",
  { query = "refund", tag = "a,b", customer = 789, assignee = 0, mailbox = 123, status = "closed" },
  { query = '(assigned:"Unassigned" AND customerIds:789 AND tag:"a,b" AND '
      .. '(subject:"refund" OR body:"refund"))', mailbox = "123", status = "closed" })

case("list_conversations_takes_arguments_by_position", "list_conversations",
  { 123, "closed", 4120, 789, "vip", 1, 25, "subject", "asc", "refund" },
  { conversations { mailbox = "123", status = "closed", assigned_to = "4120", tag = "vip",
      sortField = "subject", sortOrder = "asc",
      query = '(customerIds:789 AND (subject:"refund" OR body:"refund"))' } })
case("list_conversations_answers_to_its_full_name", "helpscout_list_conversations",
  { { mailbox = 123 } }, { conversations { mailbox = "123" } })

-- get_conversation --------------------------------------------------------------------------------

case("get_conversation_embeds_threads", "get_conversation", { { id = 456 } },
  { get("/v2/conversations/456", { embed = "threads" }) })
case("get_conversation_by_position", "get_conversation", { 456 },
  { get("/v2/conversations/456", { embed = "threads" }) })
case("get_conversation_takes_the_id_as_text", "get_conversation", { { id = "456" } },
  { get("/v2/conversations/456", { embed = "threads" }) })
case("get_conversation_takes_an_id_beyond_53_bits", "get_conversation",
  { { id = 9007199254740993 } },
  { get("/v2/conversations/9007199254740993", { embed = "threads" }) })
case("get_conversation_takes_the_largest_id", "get_conversation", { { id = math.maxinteger } },
  { get("/v2/conversations/9223372036854775807", { embed = "threads" }) })

-- create_conversation -----------------------------------------------------------------------------

local function create(name, arguments, body)
  case("create_conversation_" .. name, "create_conversation", { arguments },
    { post("/v2/conversations", body) })
end

create("with_the_customers_id",
  { subject = "S", mailbox_id = 123, customer_id = 789, body = "T" },
  [[{"subject":"S","type":"email","mailboxId":123,"status":"active","customer":{"id":789},
     "threads":[{"type":"customer","customer":{"id":789},"text":"T"}]}]])
create("with_the_customers_address",
  { subject = "S", mailbox_id = 123, customer_email = "jo+a@example.org", body = "T" },
  [[{"subject":"S","type":"email","mailboxId":123,"status":"active",
     "customer":{"email":"jo+a@example.org"},
     "threads":[{"type":"customer","customer":{"email":"jo+a@example.org"},"text":"T"}]}]])
create("prefers_the_customers_id",
  { subject = "S", mailbox_id = 123, customer_id = 789, customer_email = "jo@example.org",
    body = "T" },
  [[{"subject":"S","type":"email","mailboxId":123,"status":"active","customer":{"id":789},
     "threads":[{"type":"customer","customer":{"id":789},"text":"T"}]}]])
create("of_type_chat_has_a_chat_thread",
  { subject = "S", mailbox_id = 123, customer_id = 789, body = "T", type = "chat" },
  [[{"subject":"S","type":"chat","mailboxId":123,"status":"active","customer":{"id":789},
     "threads":[{"type":"chat","customer":{"id":789},"text":"T"}]}]])
create("of_type_email_by_name",
  { subject = "S", mailbox_id = 123, customer_id = 789, body = "T", type = "email" },
  [[{"subject":"S","type":"email","mailboxId":123,"status":"active","customer":{"id":789},
     "threads":[{"type":"customer","customer":{"id":789},"text":"T"}]}]])
for ours, theirs in pairs { open = "active", active = "active", pending = "pending",
                            closed = "closed" } do
  create("with_status_" .. ours,
    { subject = "S", mailbox_id = 123, customer_id = 789, body = "T", status = ours },
    ([[{"subject":"S","type":"email","mailboxId":123,"status":"%s","customer":{"id":789},
        "threads":[{"type":"customer","customer":{"id":789},"text":"T"}]}]]):format(theirs))
end
create("with_everything",
  { subject = "Größe \"XL\" \\ \n☎ \u{1F600}", mailbox_id = 123, customer_id = 789,
    body = "<p>Tab\there</p>\r\n\u{1}\u{7f}/", assignee_id = 4120,
    tags = { "vip", "größe, 2", "x" },
    cc = { "a@example.org", "b@example.org" }, bcc = { "c@example.org" } },
  [[{"subject":"Größe \"XL\" \\ \n☎ 😀","type":"email","mailboxId":123,"status":"active",
     "customer":{"id":789},"assignTo":4120,"tags":["vip","größe, 2","x"],
     "threads":[{"type":"customer","customer":{"id":789},
       "text":"<p>Tab\there</p>\r\n\u0001\u007f/",
       "cc":["a@example.org","b@example.org"],"bcc":["c@example.org"]}]}]])
create("sends_empty_arrays_as_arrays",
  { subject = "S", mailbox_id = 123, customer_id = 789, body = "T", tags = {}, cc = {}, bcc = {} },
  [[{"subject":"S","type":"email","mailboxId":123,"status":"active","customer":{"id":789},"tags":[],
     "threads":[{"type":"customer","customer":{"id":789},"text":"T","cc":[],"bcc":[]}]}]])
create("sends_ids_of_16_digits_exactly",
  { subject = "S", mailbox_id = 9007199254740993, customer_id = 1234567890123456, body = "T" },
  [[{"subject":"S","type":"email","mailboxId":9007199254740993,"status":"active",
     "customer":{"id":1234567890123456},
     "threads":[{"type":"customer","customer":{"id":1234567890123456},"text":"T"}]}]])
case("create_conversation_takes_arguments_by_position", "create_conversation",
  { "S", 123, nil, "jo@example.org", "T", "email", "closed", 4120, { "vip" } },
  { post("/v2/conversations",
      [[{"subject":"S","type":"email","mailboxId":123,"status":"closed",
         "customer":{"email":"jo@example.org"},"assignTo":4120,"tags":["vip"],
         "threads":[{"type":"customer","customer":{"email":"jo@example.org"},"text":"T"}]}]]) })

-- update_conversation -----------------------------------------------------------------------------

local done = { status = 204 }

local function update(name, arguments, sends)
  arguments.id = 456
  local answers = {}
  for i = 1, #sends do answers[i] = done end
  case("update_conversation_" .. name, "update_conversation", { arguments }, sends,
    { answers = answers })
end

local function change(body) return patch("/v2/conversations/456", body) end
local function tags(body) return put("/v2/conversations/456/tags", body) end

update("replaces_the_subject", { subject = "Größe" },
  { change [[{"op":"replace","path":"/subject","value":"Größe"}]] })
update("moves_to_a_mailbox", { mailbox_id = 85002 },
  { change [[{"op":"move","path":"/mailboxId","value":85002}]] })
update("assigns", { assignee_id = 4120 },
  { change [[{"op":"replace","path":"/assignTo","value":4120}]] })
update("unassigns_by_removing", { assignee_id = 0 },
  { change [[{"op":"remove","path":"/assignTo"}]] })
update("replaces_the_tags", { tags = { "vip", "a,b" } }, { tags [[{"tags":["vip","a,b"]}]] })
update("clears_the_tags_with_an_empty_array", { tags = {} }, { tags [[{"tags":[]}]] })
for ours, theirs in pairs { open = "active", active = "active", closed = "closed",
                            pending = "pending", spam = "spam" } do
  update("sets_status_" .. ours, { status = ours },
    { change(([[{"op":"replace","path":"/status","value":"%s"}]]):format(theirs)) })
end
update("sends_one_request_a_field_in_order",
  { status = "closed", tags = { "done" }, assignee_id = 4120, mailbox_id = 85002, subject = "S" },
  { change [[{"op":"replace","path":"/subject","value":"S"}]],
    change [[{"op":"move","path":"/mailboxId","value":85002}]],
    change [[{"op":"replace","path":"/assignTo","value":4120}]],
    tags [[{"tags":["done"]}]],
    change [[{"op":"replace","path":"/status","value":"closed"}]] })
case("update_conversation_takes_arguments_by_position", "update_conversation",
  { 456, "closed", "S" },
  { change [[{"op":"replace","path":"/subject","value":"S"}]],
    change [[{"op":"replace","path":"/status","value":"closed"}]] }, { answers = { done, done } })

-- list_customers ----------------------------------------------------------------------------------

local function customers(name, arguments, ...)
  local sends = {}
  for i, parameters in ipairs { ... } do
    parameters.page = parameters.page or "1"
    sends[i] = get("/v2/customers", parameters)
  end
  case("list_customers_" .. name, "list_customers", { arguments }, sends)
end

customers("without_arguments_asks_for_the_first_page", {}, {})
customers("sends_first_name", { first_name = "Zoë & Co" }, { firstName = "Zoë & Co" })
customers("sends_last_name", { last_name = "O'Neil" }, { lastName = "O'Neil" })
customers("asks_for_an_address_by_query", { email = "jo+a@example.org" },
  { query = '(email:"jo+a@example.org")' })
customers("asks_for_a_part_of_an_address", { email = "@example." },
  { query = '(email:"@example.")' })
customers("looks_for_words_in_names_and_addresses", { query = "park" },
  { query = '(firstName:"park" OR lastName:"park" OR email:"park")' })
customers("escapes_quotes_and_backslashes_of_words", { query = [[a "b" \c]] },
  { query = [[(firstName:"a \"b\" \\c" OR lastName:"a \"b\" \\c" OR email:"a \"b\" \\c")]] })
customers("sends_an_expression", { query = 'lastName:"Park"' }, { query = '(lastName:"Park")' })
customers("takes_a_field_of_conversations_for_words", { query = "subject:refund" },
  { query = '(firstName:"subject:refund" OR lastName:"subject:refund" OR email:"subject:refund")' })
customers("does_not_double_parentheses", { query = '(modifiedAt:[2025-01-01T00:00:00Z TO *])' },
  { query = "(modifiedAt:[2025-01-01T00:00:00Z TO *])" })
customers("joins_address_and_words", { email = "example.org", query = "park" },
  { query = '(email:"example.org" AND '
      .. '(firstName:"park" OR lastName:"park" OR email:"park"))' })
customers("sorts_by_first_name", { sort_field = "firstName" }, { sortField = "firstName" })
customers("sorts_by_last_name", { sort_field = "lastName", sort_order = "asc" },
  { sortField = "lastName", sortOrder = "asc" })
customers("sorts_by_update", { sort_field = "updatedAt", sort_order = "desc" },
  { sortField = "modifiedAt", sortOrder = "desc" })
customers("sorts_newest_first_without_a_field", { sort_field = "createdAt" }, {})
customers("sorts_newest_first_by_name_without_a_field",
  { sort_field = "createdAt", sort_order = "desc" }, {})
customers("sorts_oldest_first_as_asked", { sort_field = "createdAt", sort_order = "asc" },
  { sortField = "createdAt", sortOrder = "asc" })
customers("of_25_is_one_request", { page = 2 }, { page = "1" })
customers("beyond_50_is_the_second_page", { page = 3 }, { page = "2" })
customers("of_50_is_one_request", { per_page = 50, page = 2 }, { page = "2" })
customers("across_a_border_is_two_requests", { per_page = 7, page = 8 }, { page = "1" },
  { page = "2" })
case("list_customers_takes_arguments_by_position", "list_customers",
  { "Jo", "Park", "example", 1, 10, "lastName", "asc", "x" },
  { get("/v2/customers", { firstName = "Jo", lastName = "Park", page = "1", sortField = "lastName",
      sortOrder = "asc",
      query = '(email:"example" AND (firstName:"x" OR lastName:"x" OR email:"x"))' }) })

-- get_customer, create_customer -------------------------------------------------------------------

case("get_customer", "get_customer", { { id = 789 } }, { get "/v2/customers/789" })
case("get_customer_by_position", "get_customer", { 789 }, { get "/v2/customers/789" })

local function create_customer(name, arguments, body)
  case("create_customer_" .. name, "create_customer", { arguments },
    { post("/v2/customers", body) })
end

create_customer("with_a_first_name", { first_name = "Zoë" }, [[{"firstName":"Zoë"}]])
create_customer("with_a_last_name", { last_name = "Park" }, [[{"lastName":"Park"}]])
create_customer("with_an_address", { email = "new.one@example.org" },
  [[{"emails":[{"type":"work","value":"new.one@example.org"}]}]])
create_customer("with_everything",
  { first_name = "Jo", last_name = "Park", email = "new.two@example.org",
    organization = "Park & Söhne",
    job_title = "Head of \"Things\"", phone = "+31 30 123456" },
  [[{"firstName":"Jo","lastName":"Park","organization":"Park & Söhne",
     "jobTitle":"Head of \"Things\"","emails":[{"type":"work","value":"new.two@example.org"}],
     "phones":[{"type":"work","value":"+31 30 123456"}]}]])
case("create_customer_takes_arguments_by_position", "create_customer", { "Jo", "Park" },
  { post("/v2/customers", [[{"firstName":"Jo","lastName":"Park"}]]) })

-- list_mailboxes, get_mailbox, get_current_user ---------------------------------------------------

case("list_mailboxes_without_arguments_asks_for_the_first_page", "list_mailboxes", { {} },
  { get("/v2/mailboxes", { page = "1" }) })
case("list_mailboxes_without_a_table", "list_mailboxes", {},
  { get("/v2/mailboxes", { page = "1" }) })
case("list_mailboxes_second_page_of_25", "list_mailboxes", { { page = 2 } },
  { get("/v2/mailboxes", { page = "1" }) })
case("list_mailboxes_second_page_of_50", "list_mailboxes", { { page = 2, per_page = 50 } },
  { get("/v2/mailboxes", { page = "2" }) })
case("list_mailboxes_across_a_border", "list_mailboxes", { { page = 2, per_page = 30 } },
  { get("/v2/mailboxes", { page = "1" }), get("/v2/mailboxes", { page = "2" }) })
case("get_mailbox", "get_mailbox", { { id = 123 } }, { get "/v2/mailboxes/123" })
case("get_mailbox_by_position", "get_mailbox", { 123 }, { get "/v2/mailboxes/123" })
case("get_current_user", "get_current_user", { {} }, { get "/v2/users/me" })
case("get_current_user_without_a_table", "get_current_user", {}, { get "/v2/users/me" })

return cases
