-- The compiler of rows: what a slip in a row is refused with, and that a sound service becomes C.
-- Runs src/tools/rows.lua as its users do, on services in temporary folders.

local h = require "harness"

local SERVICE = [[
service "third" {
  title = "Third", summary = "Things.", environment = "THIRD", url = "https://third.example",
  pagings = {
    numbered = { page = "page", size = "rows", items = 50, total = "count" },
    tokens = { items = 100, cursor = "token", next = "next" },
    whole = {},
  },
  resources = { "things" },
}
shape "Thing" {
  "A thing.",
  { "id", "integer" },
}
]]

-- Writes a service of one resource into a folder of its own.
local function write_service(things, service)
  local directory = h.temporary_directory()
  h.write_file(directory .. "/service.lua", service or SERVICE)
  if things then h.write_file(directory .. "/things.lua", things) end
  return directory
end

local function compile(directory)
  return h.run_program("lua5.4 src/tools/rows.lua " .. h.quote(directory) .. " 2>&1")
end

-- Slips -------------------------------------------------------------------------------------------

-- A row of the operation `get`, whose first line is line 1 of the file: its sentence is on line 2.
local function row(body, kind)
  return (kind or "read") .. ' "get" {\n  "Gets.",\n' .. body
    .. '\n  returns = "Thing", example = "x()",\n}\n'
end

-- The compiler refuses the rows, and says exactly this.
local function refuses(name, things, message, service)
  h.test("a_row_is_refused_" .. name, function()
    local directory = write_service(things, service)
    local output, ok = compile(directory)
    h.equal(output, message .. "\n")
    h.equal(ok, false, "success")
    h.equal(h.read_file(directory .. "/rows.c"), nil, "rows.c")
  end)
end

refuses("whose_name_is_a_word_of_lua", 'read "end" {\n  "Gets.",\n  GET "/v1",\n}\n',
  "things.lua:1: end: this is no name of an operation: small letters, digits and _, no word of Lua")
refuses("whose_path_names_no_parameter", row [[
  GET "/v1/{ident}",
  { "id", id, "Id." },]], "things.lua:3: get: the path's {ident} is no parameter")
refuses("whose_path_has_no_slash", row [[
  GET "v1/things",]], "things.lua:3: get: a path begins with a slash")
refuses("whose_path_has_a_query", row [[
  DELETE "/v1/things?async=true",]],
  "things.lua:3: get: a path has no query: that is what constants are for")
refuses("whose_path_takes_any_text", row [[
  GET "/v1/{slug}",
  { "slug", text, "Slug." },]],
  "things.lua:4: get: 'slug' is in the path, where a text has 'characters'")
refuses("whose_path_takes_a_list", row [[
  GET "/v1/{ids}",
  { "ids", list(id), "Ids." },]], "things.lua:3: get: the path's {ids} is not one value")
refuses("without_a_request", row [[
  { "id", id, "Id." },]],
  "things.lua:1: get: it has no request, or more than one without 'steps'")
refuses("with_two_requests", row [[
  GET "/v1/a",
  GET "/v1/b",]], "things.lua:4: get: it has no request, or more than one without 'steps'")
refuses("whose_only_request_is_a_files", row [[
  result = "file",
  steps = { file_at "url" },]],
  "things.lua:4: get: file_at stands behind another step, of an operation that gives a file")
refuses("that_gives_no_file_and_asks_for_one", row [[
  steps = { GET "/v1/a",
    file_at "url" },]],
  "things.lua:4: get: file_at stands behind another step, of an operation that gives a file")
refuses("whose_file_is_not_the_last_step", row [[
  result = "file", steps = { GET "/v1/a",
    file_at "url",
    GET "/v1/b" },]], "things.lua:4: get: file_at is the last step")
refuses("whose_file_is_sent_something", row [[
  result = "file", steps = { GET "/v1/a",
    file_at "url" { accept = "missing" } },]], "things.lua:4: get: file_at has no 'accept'")
refuses("that_says_why_there_is_no_file_elsewhere", row [[
  GET "/v1/a",
  absent = "none",]], "things.lua:4: get: 'absent' is of a file_at")
refuses("that_reads_by_deleting", row [[
  DELETE "/v1/{id}",
  { "id", id, "Id." },]], "things.lua:3: get: an operation that reads sends no DELETE")
refuses("that_reads_and_destroys", row [[
  GET "/v1/{id}", destroys,
  { "id", id, "Id." },]], "things.lua:1: get: one that reads destroys nothing")

refuses("with_a_type_that_is_no_word", row [[
  GET "/v1/{id}",
  { "id", idd, "Id." },]], "things.lua:4: get: there is no word 'idd'")
refuses("with_a_type_that_is_a_text", row [[
  GET "/v1",
  { "n", "integer", "N." },]], "things.lua:4: get: the parameter 'n' has no type")
refuses("with_a_parameter_without_description", row [[
  GET "/v1",
  { "a", text, "A." },
  { "b", text },]], "things.lua:5: get: the parameter 'b' needs a description of one line")
refuses("with_a_parameter_twice", row [[
  GET "/v1",
  { "a", text, "A." },
  { "b", text, "B." },
  { "a", id, "A." },]], "things.lua:6: get: the parameter 'a' stands twice")
refuses("with_an_alias_that_is_another_parameter", row [[
  GET "/v1",
  { "a", text, "A." },
  { "b", text, "B.", aliases = "a" },]], "things.lua:5: get: two parameters are named 'a'")
refuses("with_a_misspelt_word_of_a_parameter", row [[
  GET "/v1",
  { "a", text, "A." },
  { "b", text, "B.",
    defualt = "x" },]], "things.lua:6: get: the parameter 'b' knows no 'defualt'")
refuses("with_a_word_of_the_wrong_type", row [[
  GET "/v1",
  { "a", list(id), "A.", comma = "yes" },]],
  "things.lua:4: get: 'comma' of the parameter 'a' is a boolean")
refuses("with_a_misspelt_mark_of_a_parameter", row [[
  GET "/v1",
  { "a", text, "A.", "require" },]],
  "things.lua:4: get: 'require' says nothing about a parameter")
refuses("with_a_default_that_is_no_choice", row [[
  GET "/v1",
  { "kind", choice { "a", "b" }, "Kind.", default = "c" },]],
  "things.lua:4: get: the default c of 'kind' is none that it takes")
refuses("with_a_default_out_of_bounds", row [[
  GET "/v1",
  { "n", integer { 1, 50 }, "N.", default = 0 },]],
  "things.lua:4: get: the default 0 of 'n' is none that it takes")
refuses("with_a_number_that_has_a_default", row [[
  GET "/v1",
  { "n", number, "N.", default = 1.5 },]],
  "things.lua:4: get: 'n' cannot have a default: a text, integer, boolean, choice or uuid can")
refuses("with_a_required_parameter_that_has_a_default", row [[
  GET "/v1",
  { "n", integer, "N.", "required", default = 1 },]],
  "things.lua:4: get: the parameter 'n' is required and has a default")
refuses("with_bounds_that_hold_nothing", row [[
  GET "/v1",
  { "n", integer { 50, 1 }, "N." },]], "things.lua:4: get: from 50 to 1 there is nothing")
refuses("with_a_misspelt_word_of_a_type", row [[
  GET "/v1",
  { "a", text { mots = 40 }, "A." },]], "things.lua:4: get: this type knows no 'mots'")
refuses("with_a_word_twice_in_a_choice", row [[
  GET "/v1",
  { "kind", choice { "a", "b", "a" }, "Kind." },]],
  "things.lua:4: get: the word 'a' stands twice")
refuses("with_a_list_of_lists", row [[
  GET "/v1",
  { "a", list(list(id)), "A." },]], "things.lua:4: get: a list of lists cannot be said")
refuses("with_a_list_of_maps", row [[
  GET "/v1",
  { "a", list(map(id)), "A." },]], "things.lua:4: get: a list of maps cannot be said")
refuses("with_a_list_that_holds_nothing", row [[
  GET "/v1",
  { "a", list(id, { least = 3, most = 2 }), "A." },]], "things.lua:4: get: from 3 to 2 there is nothing")
refuses("with_a_map_of_records", row [[
  GET "/v1",
  { "a", map(record { { "b", id, "B." } }), "A." },]], "things.lua:4: get: map needs a type of plain values")
refuses("with_commas_in_what_is_no_list", row [[
  GET "/v1",
  { "a", id, "A.", comma = true },]],
  "things.lua:4: get: 'a' is no list, which 'comma' is for")
refuses("with_a_member_without_a_type", 'local file = record {\n  { "name", text, "Name." },\n'
  .. '  { "data", "bytes", "Content." },\n}\n' .. row [[
  POST "/v1",
  { "files", list(file), "Files." },]], "things.lua:3: get: the member 'data' has no type")
refuses("with_a_path_that_is_not_all_of_the_path", row [[
  GET "/v1/{a}",
  { "a", path, "A." },]], "things.lua:3: get: 'a' is a whole path, which has nothing beside it")
refuses("with_a_path_of_something_else", row [[
  GET "{a}",
  { "a", id, "A." },]], "things.lua:3: get: a path begins with a slash")
refuses("with_a_body_that_is_no_table", row([[
  POST "/v1",
  { "a", text, "A.", as = "*" },]], "write"),
  "things.lua:4: get: 'a' is no table, map or list: it cannot be all of a body")
refuses("with_a_query_that_is_not_flat", row [[
  GET "/v1",
  { "a", any_table, "A.", as = "*" },]],
  "things.lua:4: get: 'a' is no flat table: it cannot be all of a query")
refuses("that_reads_and_says_when", row [[
  GET "/v1", read_when = "a=x",
  { "a", choice { "x", "y" }, "A." },]], "things.lua:3: get: one that reads always does")
refuses("with_a_condition_of_reading_that_never_holds", row([[
  POST "/v1", read_when = "a=z",
  { "a", choice { "x", "y" }, "A." },]], "write"), "things.lua:1: get: 'a' is never \"z\"")
refuses("with_an_alias_that_sets_what_is_no_parameter", row [[
  GET "/v1",
  { "a", choice { "x", "y" }, "A." },
  aliases = "other:b=x",]], "things.lua:5: get: the condition 'b=x' names no parameter")
refuses("with_an_alias_that_sets_no_value_of_it", row [[
  GET "/v1",
  { "a", choice { "x", "y" }, "A." },
  aliases = "other:a=z",]], "things.lua:5: get: 'a' is never \"z\"")
refuses("with_a_parameter_that_goes_nowhere", row [[
  GET "/v1",
  { "a", text, "A.", to = "header" },]],
  "things.lua:4: get: 'a' goes to query, body, hook or conditions")

refuses("that_sends_a_parameter_by_no_step", row [[
  { "id", id, "Id." },
  { "a", text, "A." },
  steps = {
    GET "/v1/{id}" {},
  },]], "things.lua:4: get: no step sends 'a'")
refuses("that_only_asks_whether_a_parameter_is_given", row [[
  { "id", id, "Id." },
  { "a", text, "A." },
  steps = {
    GET "/v1/{id}" { given = "a" },
  },]], "things.lua:4: get: no step sends 'a'")
refuses("that_sends_what_is_no_parameter", row [[
  { "id", id, "Id." },
  steps = {
    GET "/v1/{id}" { send "id" },
    GET "/v1/{id}" {
      send "b" },
  },]], "things.lua:7: get: 'b' is no parameter")
refuses("that_sends_two_things_under_one_name", row([[
  POST "/v1",
  { "a", text, "A.", as = "name" },
  { "b", text, "B.", as = "name.first" },]], "write"), "things.lua:5: get: 'name' is sent twice")
refuses("that_sends_an_object_as_an_array_too", row([[
  POST "/v1",
  { "a", text, "A.", as = "names[].first" },
  { "b", text, "B.", as = "names.last" },]], "write"), "things.lua:5: get: 'names.last' is sent twice")
refuses("that_uses_a_parameter_in_no_condition", row [[
  GET "/v1",
  { "a", boolean, "A.", to = conditions },]], "things.lua:4: get: no condition names 'a'")
refuses("with_a_condition_that_names_no_parameter", row [[
  GET "/v1",
  { "a", text, "A." },
  constant("b", "c", { when = "ab" }),]],
  "things.lua:5: get: the condition 'ab' names no parameter")
refuses("with_a_condition_that_never_holds", row [[
  GET "/v1",
  { "kind", choice { "a", "b" }, "Kind." },
  { "z", text, "Z.", when = "kind=c" },]], 'things.lua:5: get: \'kind\' is never "c"')
refuses("with_a_constant_that_is_a_table", row([[
  POST "/v1",
  constant("op", {}),]], "write"),
  "things.lua:4: get: the constant 'op' is a text, a number or a boolean")
refuses("with_a_change_that_is_no_path", row([[
  PATCH "/v1", changes = true,
  { "a", text, "A.", as = "first" },]], "write"),
  "things.lua:4: get: 'first' is no path of a change: it begins with a slash")
refuses("that_sends_a_secret_in_an_address", row [[
  GET "/v1",
  { "a", text, "A.", secret = true },]],
  "things.lua:4: get: the secret 'a' is a member of a body, or of an object in it")
refuses("with_a_hook_that_is_no_name_in_c", row [[
  GET "/v1",
  ask = "third ask",]], "things.lua:4: get: 'ask' of an operation is a name in C")
refuses("with_a_status_that_cannot_be_accepted", row [[
  GET "/v1",
  accept = { "missing", "teapot" },]], "things.lua:4: get: 'teapot' cannot be accepted")

refuses("with_a_misspelt_word_of_an_operation", row [[
  GET "/v1",
  retunrs = "Thing",]], "things.lua:4: get: an operation knows no 'retunrs'")
refuses("with_something_that_says_nothing", row [[
  GET "/v1",
  "created",]], "things.lua:4: get: 'created' says nothing about an operation")
refuses("with_a_result_that_is_none", row [[
  GET "/v1",
  result = "list",]], "things.lua:4: get: 'list' is no result")
refuses("with_a_rule_about_no_parameter", row [[
  GET "/v1",
  { "a", text, "A." },
  any_of { "a", "b" },]], "things.lua:5: get: a rule's 'b' is no parameter")
refuses("with_a_rule_that_says_no_reason", row [[
  GET "/v1",
  { "a", text, "A." }, { "b", text, "B." },
  refuses { "a", when = "b" },]],
  "things.lua:5: get: a rule that refuses says when, and why")
refuses("with_a_style_of_pages_that_is_none", row [[
  GET "/v1",
  pages = "numberd", items = "things",]],
  "things.lua:4: get: 'numberd' is no style of pages")
refuses("with_a_list_that_has_no_items", row [[
  GET "/v1",
  pages = "numbered",]], "things.lua:4: get: a list says by 'items' where they are")
refuses("with_pages_larger_than_the_service_has", row [[
  GET "/v1", pages = "numbered", items = "things",
  { "page", integer { 1, 1000 }, "Page.", default = 1 },
  { "per_page", integer { 1, 100 }, "Items.", default = 10 },]],
  "things.lua:5: get: a page has 50 items at most")
refuses("of_a_resource_that_is_none", row [[
  GET "/v1", resource = "thinks",]], "things.lua:3: get: 'thinks' is no resource of the service")

refuses("without_what_comes_back",
  'read "get" {\n  "Gets.",\n  GET "/v1",\n  example = "x()",\n}\n',
  "things.lua:1: get: it says by 'returns' what comes back")
refuses("with_a_shape_that_is_none", 'read "get" {\n  "Gets.",\n  GET "/v1",\n'
  .. '  returns = "Thong", example = "x()",\n}\n', "things.lua:4: get: there is no shape 'Thong'")
refuses("with_an_example_that_is_no_lua", 'read "get" {\n  "Gets.",\n  GET "/v1",\n'
  .. '  returns = "Thing",\n  example = "x(1 2)",\n}\n',
  "things.lua:5: get: its example is no Lua: example:1: ')' expected near '2'")
refuses("without_an_example", 'read "get" {\n  "Gets.",\n  GET "/v1",\n  returns = "Thing",\n}\n',
  "things.lua:1: get: it has no example")
refuses("that_stands_twice", row 'GET "/v1",' .. row 'GET "/v1",',
  "things.lua:6: get: the name 'get' stands twice, or is one that there is already")
refuses("whose_shape_names_none", 'shape "Part" {\n  "A part.",\n  { "id", "integer" },\n'
  .. '  { "of", "Thingy?" },\n}\n', "things.lua:4: Part: there is no shape 'Thingy'")
refuses("that_is_no_lua", 'read "get" {\n  "Gets.",\n  GET "/v1"\n  returns = "Thing",\n}\n',
  "things.lua:4: '}' expected (to close '{' at line 1) near 'returns'")

-- What is said of one word wrongly: a parameter on line 4 of an operation that writes.
local TABLE, WORDS = "what is said of %s stands in a table",
  "a choice is made of words, or of pairs of a word and the service's"
local CHARACTERS = '\'characters\' are such as "a-z0-9_-", without brackets, \\ and ^'
for name, case in pairs {
  a_list_by_a_number = { "list(text, 3)", TABLE:format "a list" },
  a_list_by_a_text = { 'list(text, "x")', TABLE:format "a list" },
  a_list_of_a_text_as_its_least = { 'list(text, { least = "3" })', "'least' of a list is an integer" },
  a_list_of_half_a_thing = { "list(text, { least = 1.5 })", "'least' of a list is an integer" },
  a_list_of_less_than_nothing = { "list(text, { most = -1 })", "from 0 to -1 there is nothing" },
  a_list_of_nothing = { "list(text, { most = 0 })", "0 as 'most' would say that there is none" },
  a_list_longer_than_one_can_be = { "list(text, { least = 2000 })", "from 2000 to 1000 there is nothing" },
  a_list_that_is_unique_by_nothing = { 'list(record { { "b", text, "B." } }, { unique = true })',
    "'unique' goes by a member 'value', which 'a' has not" },
  a_record_of_nothing = { "record()", TABLE:format "a record" },
  a_record_of_numbers = { "record { 5 }", "a member is a table" },
  a_misspelt_word_of_a_record = { 'record { { "b", text, "B." }, leest = 1 }', "a record knows no 'leest'" },
  a_record_of_two_members_under_one_name = { 'record { { "b", text, "B.", as = "c" }, { "c", text, "C." } }',
    "two members are sent as 'c', or one as nothing" },
  a_choice_of_nothing = { "choice()", TABLE:format "a choice" },
  a_misspelt_word_of_a_choice = { 'choice { "a", allso = { "b" } }', "a choice knows no 'allso'" },
  a_text_where_a_choice_has_a_list = { 'choice { "a", also = "b" }', "'also' of a choice is a table" },
  a_choice_of_what_is_not_advertised = { 'choice { also = { "b" } }', "a choice has words" },
  a_choice_that_sends_a_number = { 'choice { "a", { "b", 5 } }', WORDS },
  a_choice_of_three = { 'choice { { "a", "b", "c" } }', WORDS },
  a_choice_of_no_word = { 'choice { "", "a" }', WORDS },
  a_choice_of_two_lines = { 'choice { "a\\nb" }', WORDS },
  an_integer_up_to_0 = { "integer { -10, 0 }", "0 as 'most' would say that there is none" },
  a_text_of_fewer_than_nothing = { "text { most = -1 }", "from 0 to -1 there is nothing" },
  a_text_of_no_characters = { 'text { characters = "" }', CHARACTERS },
  a_text_of_a_bracket = { 'text { characters = "]a" }', CHARACTERS },
  characters_that_are_a_number = { "text { characters = 5 }", CHARACTERS },
  characters_that_end_before_they_begin = { 'text { characters = "z-a" }', "from 'z' to 'a' there are no characters" },
  a_map_by_a_text = { 'map(text, "a-z")', TABLE:format "a map" },
  a_map_of_characters_that_are_a_number = { "map(text, { characters = 5 })", "'characters' of a map is a string" },
  a_map_of_lists = { "map(list(text))", "map needs a type of plain values" },
  a_text_that_is_longer_than_it_may_be = { "text { most = 2 }", "the default abc of 'a' is none that it takes", 'default = "abc"' },
  a_text_that_is_shorter_than_it_may_be = { "text { least = 4 }", "the default abc of 'a' is none that it takes", 'default = "abc"' },
  a_text_of_other_characters = { 'text { characters = "a%" }', "the default abc of 'a' is none that it takes", 'default = "abc"' },
  a_list_that_is_unique_and_null = { 'list(record { { "value", text, "V." } }, { unique = true })',
    "'a' is 'unique', so none of it is null", "nullable = true" },
  a_secret_that_is_the_whole_body = { "any_table", "the secret 'a' is a member of a body, or of an object in it",
    'as = "*", secret = true' },
  a_name_that_is_too_long = { "text", "'" .. ("a"):rep(64) .. "' cannot be a name in a body", 'as = ("a"):rep(64)' },
  a_name_that_is_too_deep = { "text", "'" .. ("a."):rep(16) .. "a' cannot be a name in a body", 'as = ("a."):rep(16) .. "a"' },
  a_map_of_what_is_sent_otherwise = { "map(phone)", "map needs a type of plain values" },
} do
  refuses("with_" .. name, row(('  POST "/v1",\n  { "a", %s, "A.", %s },'):format(case[1], case[3] or ""), "write"),
    "things.lua:4: get: " .. case[2])
end

-- The same of what else a parameter has, of a rule, and of what stands beside them.
for name, case in pairs {
  a_parameter_that_has_something_under_a_number = { '{ "a", text, "A.", [7] = "x" }',
    "the parameter 'a' has something under the key 7" },
  a_parameter_that_is_sent_under_no_name = { '{ "a", text, "A.", as = {} }', "'a' is sent under no name" },
  a_parameter_that_is_sent_as_a_number = { '{ "a", text, "A.", as = { 5 } }', "'as' is no list of texts" },
  a_parameter_that_is_sent_as_an_empty_array = { '{ "a", text, "A.", as = "x[]" }',
    "'x[]' is an array of one object, and says no member of it" },
  aliases_under_names = { '{ "a", text, "A.", aliases = { b = "c" } }', "'aliases' is no list of texts" },
  an_end_of_no_interval = { '{ "a", time, "A.", day_end = true }',
    "'day_end' of 'a' ends the interval of a time before it, and there is none" },
  commas_in_a_body = { '{ "a", list(text), "A.", comma = true }', "'comma' is for a query, and 'a' is in the body" },
  aliases_of_which_one_is_a_number = { '{ "a", text, "A.", aliases = "b 9" }', "the alias 'b 9' is no name" },
  a_condition_that_ends_in_a_bar = { '{ "a", text, "A.", when = "b|" }', "in 'b|' something is missing beside a bar" },
  a_condition_with_a_bar_beside_it = { '{ "a", text, "A.", when = "b |c" }', "in 'b |c' something is missing beside a bar" },
  a_constant_of_no_number = { 'constant("a", 0/0)', "'a' is no number" },
  a_constant_of_no_name_in_a_query = { 'constant("", 1, { to = "query" })', "what is sent has a name" },
  a_condition_of_nothing = { '{ "a", text, "A.", when = "" }', "a condition is a text of names" },
  a_constant_of_three = { 'constant("a", 1, 2)', TABLE:format "a constant" },
  a_constant_to_a_query_that_is_a_table = { 'constant("a", {}, { to = "query" })',
    "the constant 'a' is a text, a number or a boolean" },
  a_rule_that_is_a_text = { 'any_of "a"', TABLE:format "a rule" },
  a_rule_that_names_one_twice = { '{ "a", text, "A." }, one_of { "a", "a" }', "a rule names 'a' twice" },
  a_rule_that_refuses_for_a_number = { '{ "a", text, "A." }, refuses { "a", 5, when = "a" }', "why a rule refuses is a text" },
  two_results = { 'created, result = "file"', "it has a result, and is 'created' besides" },
  arrays_that_are_numbers = { "arrays = { 5 }", "'arrays' is no list of texts" },
  statuses_under_names = { 'accept = { x = "missing" }', "'accept' is no list of texts" },
  a_condition_of_no_match = { '{ "a", text, "A." }, match_when = "a"', "a list says by 'pages' how it is paged" },
  a_function_of_two_kinds = { 'ask = "third_x", take = "third_x"',
    "the function 'third_x' is named as 'take', and elsewhere as 'ask'" },
} do
  refuses("with_" .. name, row('  POST "/v1",\n  ' .. case[1] .. ",", "write"), "things.lua:4: get: " .. case[2])
end
refuses("with_a_parameter_of_the_path_that_goes_elsewhere", row [[
  GET "/v1/{id}",
  { "id", id, "Id.", as = "other" },]], "things.lua:4: get: 'id' is in the path, and has no 'as'")
refuses("with_a_parameter_of_the_pages_that_has_another_name", row [[
  GET "/v1", pages = "tokens", items = "things",
  { "token", text, "T.", as = "next_token" },]],
  "things.lua:4: get: 'token' is asked for as its style of pages says, and has no 'as'")
refuses("whose_file_is_nowhere", row [[
  result = "file", steps = { GET "/v1/a",
    file_at "a..b" },]], "things.lua:4: get: file_at needs a path in the reply before")
refuses("with_a_list_that_was_created", row [[
  GET "/v1", created, pages = "whole", items = "things",]], "things.lua:3: get: a list is its own result")
refuses("that_sends_a_number", row('  steps = {\n    POST "/v1" { send(5) },\n  },', "write"),
  "things.lua:4: get: " .. TABLE:format "'send'")
for name, case in pairs {
  a_size_that_nobody_gives = { "numbered", '{ "page", integer { 1, 9 }, "P.", default = 1 },',
    "the size of its pages is asked for, so there is a parameter 'per_page'", 3 },
  a_page_without_a_most = { "numbered", '{ "page", integer { least = 1 }, "P.", default = 1 },',
    "in a list 'page' is an integer from 1 to a most, with a default" },
  a_size_without_a_default = { "numbered", '{ "per_page", integer { 1, 9 }, "P." },',
    "in a list 'per_page' is an integer from 1 to a most, with a default" },
  a_number_where_pages_have_none = { "tokens", '{ "page", integer { 1, 9 }, "P.", default = 1 },',
    "there is a parameter 'page', but its pages have no number", 3 },
  a_window_of_several_times = { "whole", 'window = { time = "at", from = "since" },\n  { "since", list(time), "S." },',
    "'from' of a window is no time", 5 },
  a_window_that_begins_at_null = { "whole", 'window = { time = "at", from = "since" },\n  { "since", time, "S.", nullable = true },',
    "'from' of a window is no time", 5 },
  a_cursor_that_is_a_number = { "tokens", '{ "token", integer, "T." },', "its cursor is a text", 3 },
  a_cursor_that_comes_whole = { "tokens", "whole = true,",
    "pages with a cursor have no numbers, no match and no window, and do not come whole", 3 },
  a_function_that_takes_pages = { "numbered", 'take = "third_take",', "a list that a function takes comes whole", 3 },
} do
  refuses("whose_list_has_" .. name,
    row('  GET "/v1", pages = "' .. case[1] .. '", items = "things",\n  ' .. case[2]),
    ("things.lua:%d: get: %s"):format(case[4] or 4, case[3]))
end
for _, kind in ipairs { "any_table", "bytes", 'record { { "b", text, "B." } }', "anything" } do
  refuses("whose_query_has_" .. kind:match "^[%w_]+", row('  GET "/v1",\n  { "a", ' .. kind .. ', "A." },'),
    "things.lua:4: get: 'a' is of a type that cannot be in a query")
end
refuses("whose_path_has_a_number", row '  GET "/v1/{a}",\n  { "a", number, "A." },',
  "things.lua:4: get: 'a' is in the path, where it is of no type that can be there, or may be nothing")
refuses("whose_path_has_a_setting_that_there_is_not", row '  GET "/v1/{account.room}",',
  "things.lua:3: get: the path's {account.room} is no parameter")
for name, case in pairs {
  path_that_ends_in_a_brace = { 'GET "/v1/{",', "a path is printable ASCII, and each brace in it is closed" },
  path_that_is_no_ASCII = { 'GET "/v1/\u{e9}",', "a path is printable ASCII, and each brace in it is closed" },
  media_that_is_none = { 'GET "/v1", media = "\u{e9}",', "'media' is no media type" },
  items_that_are_nowhere = { 'GET "/v1", pages = "numbered", items = "a..b",', "a list says by 'items' where they are" },
  items_that_are_nowhere_else = { 'GET "/v1", pages = "numbered", items = "a", items_also = "b.",',
    "'items_also' of an operation is a dotted path" },
  item_that_is_nowhere = { 'GET "/v1", item = ".a",', "'item' of an operation is a dotted path" },
  array_that_is_nowhere = { 'GET "/v1", arrays = { "a", "b..c" },', "'b..c' of 'arrays' is no dotted path" },
  name_in_a_body_that_is_none = { 'POST "/v1", constant("a..b", 1),', "'a..b' cannot be a name in a body" },
} do
  refuses("that_has_a_" .. name, row("  " .. case[1]), "things.lua:3: get: " .. case[2])
end
refuses("whose_pages_have_a_size_that_is_not_told", row '  GET "/v1", pages = "p", items = "things",',
  "things.lua:3: get: its pages have a size: 'items'",
  (SERVICE:gsub("pagings = {", '%0 p = { page = "page", total = "total", pages = "pages" },', 1)))
refuses("whose_pages_are_larger_than_a_page_can_be", row '  GET "/v1", pages = "p", items = "things",',
  "things.lua:3: get: its pages have a size: 'items'",
  (SERVICE:gsub("pagings = {", '%0 p = { page = "page", items = 100001 },', 1)))
refuses("whose_name_begins_with_the_services", (row('  GET "/v1",'):gsub("get", "third_get")),
  "things.lua:1: third_get: 'third_get' begins with the service's name, which is put before it")
refuses("with_a_type_that_has_no_name", row '  GET "/v1",\n  text,',
  "things.lua:1: get: a table says nothing about an operation")
refuses("that_sends_a_word_of_the_language", row('  steps = {\n    POST "/v1" { send { text } },\n  },', "write"),
  "things.lua:4: get: 'send' names parameters")
refuses("with_a_constant_in_a_table", row('  POST "/v1",\n  constant { kind = "a" },', "write"),
  "things.lua:4: get: a constant has a name, and a value")
refuses("with_records_in_themselves", 'local members = { { "b", text, "B." } }\nlocal all = record(members)\n'
  .. 'members[2] = { "c", all, "C." }\n' .. row 'POST "/v1", { "a", all, "A." },',
  "things.lua:2: get: records stand too deep in each other")
refuses("with_a_text_that_is_none", row [[
  GET "/v1",
  { "a", text, "A\0B." },]], 'things.lua:1: get: a text has a control character, or is no UTF-8: "A\\0B."')
refuses("with_an_empty_sentence", 'read "get" {\n  "",\n  GET "/v1",\n}\n',
  "things.lua:1: get: it begins with a sentence about it")
refuses("with_an_empty_example", 'read "get" {\n  "Gets.",\n  GET "/v1", returns = "Thing", example = "",\n}\n',
  "things.lua:1: get: it has no example")
refuses("with_a_type_of_no_name", 'read "get" {\n  "Gets.",\n  GET "/v1", example = "x()",\n  returns = "thing[]",\n}\n',
  "things.lua:4: get: there is no shape 'thing'")
for _, name in ipairs { "default", "webhook", "things" } do
  refuses("that_is_called_" .. name, 'read "' .. name .. '" {\n  "Gets.",\n  GET "/v1", returns = "Thing", example = "x()",\n}\n',
    ("things.lua:1: %s: the name '%s' stands twice, or is one that there is already"):format(name, name))
end
refuses("that_is_no_text", string.dump(function() end), "things.lua:1: attempt to load a binary chunk (mode is 't')")
for name, case in pairs {
  a_misspelt_word = { '"A thing.",\n  columsn = "id",', "Thing: a shape knows no 'columsn'" },
  an_empty_sentence = { '"",', "Thing: a shape begins with a sentence about it", 1 },
  a_member_twice = { '"A thing.", { "id", "integer" },\n  { "id", "string" },', "Thing: the member 'id' stands twice" },
  a_member_described_by_a_number = { '"A thing.",\n  { "id", "integer", 5 },',
    "Thing: a member of a shape has a name, a type, and perhaps a sentence" },
  a_misspelt_word_of_a_member = { '"A thing.",\n  { "id", "integer", words = "Id." },', "Thing: the member 'id' knows no 'words'" },
  a_misspelt_type = { '"A thing.",\n  { "id", "intger" },', "Thing: there is no shape 'intger'" },
} do
  refuses("whose_shape_has_" .. name, 'shape "Thing" {\n  ' .. case[1] .. "\n}\n",
    ("things.lua:%d: %s"):format(case[3] or name == "a_member_twice" and 2 or 3, case[2]), (SERVICE:gsub('shape "Thing".*$', "")))
end
refuses("whose_shape_has_a_small_name", 'shape "thing" { "A thing." }\n',
  "things.lua:1: thing: the name of a shape has a capital first, letters, digits and _")

-- Of a service ------------------------------------------------------------------------------------

refuses("of_a_service_whose_resource_has_no_file", nil,
  "service.lua:8: there is no file things.lua")
refuses("of_a_service_with_a_misspelt_word", "", "service.lua:3: a service knows no 'titel'",
  'service "third" {\n  summary = "Things.",\n  titel = "Third",\n  resources = {},\n}\n')
refuses("of_a_service_that_lacks_something", "", "service.lua:1: the service has no 'environment'",
  'service "third" {\n  title = "Third", summary = "Things.",\n}\n')
refuses("of_a_service_that_is_only_a_name", "",
  'service.lua:2: service "third" lacks its table { ... }', '\nservice "third"\n')
for word, text in pairs {
  read = 'read "get"\n', write = 'write "get"\nread "other" {}\n', shape = 'shape "get"\n',
} do
  refuses("that_is_only_a_name_of_a_" .. word, "\n" .. text,
    "things.lua:2: " .. word .. ' "get" lacks its table { ... }')
end
for name, case in pairs {
  Third = "capitals", ["third x"] = "a_space", ["3rd"] = "a_digit_first", ["end"] = "a_word_of_lua",
} do
  refuses("of_a_service_whose_name_has_" .. case, "", ("service.lua:1: '%s' is no name of a service: "
    .. "small letters, digits and _, no word of Lua"):format(name), ('service "%s" {}\n'):format(name))
end
refuses("of_a_service_without_a_name", "", "service.lua:1: service needs a name, and then a table",
  'service { title = "Third" }\n')

-- The service of these tests with one more line, its second.
local function service_with(line)
  return (SERVICE:gsub("\n", "\n  " .. line .. "\n", 1))
end
refuses("of_a_service_whose_credentials_are_no_list", "",
  "service.lua:2: 'credentials' is a list, such as { { bearer = \"token\" } }",
  service_with 'credentials = { bearer = "token" },')
refuses("of_a_service_whose_credential_is_a_text", "",
  "service.lua:2: a credential is one of bearer, basic, key and client",
  service_with 'credentials = { "token" },')
refuses("of_a_service_whose_settings_are_no_list", "",
  "service.lua:2: 'settings' is a list, such as { { \"user\", \"id\" } }",
  service_with 'settings = { user = "id" },')
refuses("of_a_service_whose_setting_is_a_text", "",
  'service.lua:2: a setting is a table, such as { "user", "id" }; its name is small letters, digits and _',
  service_with 'settings = { "user" },')
refuses("of_a_service_whose_reader_of_errors_is_no_name", "",
  "service.lua:2: 'read_error' of a service is a name: letters, digits and _",
  service_with 'read_error = "third.error",')
for number, url in ipairs { "third.example", "https://", "ftp://third.example", "https:third.example" } do
  refuses("of_a_service_whose_url_is_no_address_" .. number, "",
    ("service.lua:2: the url '%s' does not begin with https:// and a host"):format(url),
    (SERVICE:gsub("https://third.example", url, 1)))
end
for case, pagings in pairs { a_dash = '["by-page"] = {}', no_name = '{}', no_table = 'numbered = "page"' } do
  refuses("of_a_service_whose_style_of_pages_has_" .. case, "",
    "service.lua:3: a style of pages has a name of letters, digits and _, and a table",
    'service "third" {\n  title = "T", summary = "T.", environment = "T", url = "https://t.example",\n'
    .. "  pagings = { " .. pagings .. " },\n  resources = {},\n}\n")
end
refuses("of_a_service_whose_pages_have_no_size", "",
  "service.lua:4: the style of pages 'p' has no 'items'", 'service "third" {\n  title = "T", '
  .. 'summary = "T.", environment = "T", url = "https://t.example",\n  pagings = {\n'
  .. '    p = { page = "page" },\n  },\n  resources = {},\n}\n')
for case, style in pairs { two_counts = 'page = "n", offset = "o"', an_offset_from_0 = 'offset = "o", first = 0',
  a_first_of_2 = 'page = "n", first = 2' } do
  refuses("of_a_service_whose_pages_have_" .. case, "",
    "service.lua:4: the style of pages 'p' has an 'offset', or a 'page' whose 'first' is 0 or 1",
    'service "third" {\n  title = "T", summary = "T.", environment = "T", url = "https://t.example",\n'
    .. "  pagings = {\n    p = { " .. style .. ", items = 5 },\n  },\n  resources = {},\n}\n")
end
refuses("of_a_service_with_a_misspelt_word_of_a_credential", "",
  "service.lua:2: a credential of the scheme 'bearer' knows no 'before'",
  service_with 'credentials = { { bearer = "token", before = "Token " } },')
refuses("of_a_service_whose_headers_are_a_list", "",
  'service.lua:2: headers are texts by name, such as { ["X-Version"] = "2026-05-01" }',
  service_with 'headers = { "X-Version: 1" },')
refuses("of_a_service_that_cannot_do_something_without_a_sentence", "",
  "service.lua:3: what the service cannot do is said by two texts: what, and a sentence",
  'service "third" {\n  title = "Third", summary = "T.", environment = "T", url = "https://t.example",\n'
  .. '  cannot = { { "create things" } },\n  resources = {},\n}\n')
refuses("of_a_service_for_whose_word_people_say_nothing", "",
  "service.lua:3: what people say is two texts: a word of the service's, and those that people say for it",
  'service "third" {\n  title = "Third", summary = "T.", environment = "T", url = "https://t.example",\n'
  .. '  people_say = { { "thing" } },\n  resources = {},\n}\n')
local function with_webhook(text)
  return 'service "third" {\n  title = "Third", summary = "T.", environment = "T", url = "https://t.example",\n'
    .. "  webhook = { " .. text .. ' },\n  resources = {},\n}\n'
end
refuses("of_a_webhook_with_two_proofs", "", "service.lua:3: 'webhook' has a signature, or else a token",
  with_webhook 'signature = "X-S", token = "t", events = {}')
refuses("of_a_webhook_without_events", "", "service.lua:3: 'webhook' has no 'events'",
  with_webhook 'token = "t"')
refuses("of_an_event_without_its_data", "",
  "service.lua:3: events are said by two texts: their names, and what their data is",
  with_webhook 'token = "t", events = { { "a.b" } }')
refuses("of_an_event_like_no_operation", "", "service.lua:3: there is no operation 'lost'",
  with_webhook 'token = "t", events = { { "a.b", "A.", like = "lost" } }')
refuses("of_a_resource_with_two_sentences", 'resource "Things."\nresource "More."\n',
  "things.lua:2: a resource has one sentence")
refuses("of_a_service_that_says_a_resources_sentence", "",
  "service.lua:1: a resource's sentence stands in its own file", 'resource "Things."\n')
refuses("of_a_file_that_names_no_service", "", "service.lua:1: it names no service", "page = 1\n")

for line, words in pairs {
  ['urls = { 5 }'] = "'urls' is a list, such as { \"/v2\" }",
  ['credentials = { { bearer = { 5 } } }'] = "the fields of a credential have names: small letters, digits and _",
  ['credentials = { { bearer = "Token" } }'] = "the fields of a credential have names: small letters, digits and _",
  ['credentials = { { key = "key", header = "X Key" } }'] = "'header' of a credential of the scheme 'key' is a header's name",
  ['credentials = { { client = { "id", "secret" }, path = "token" } }'] = "the path of a client begins with a slash",
  ['settings = { { "Room", "text" } }'] =
    'a setting is a table, such as { "user", "id" }; its name is small letters, digits and _',
  ['limits = { reset = "X Reset" }'] = "'reset' of 'limits' is a header's name",
  ['created = "X-Id:"'] = "'created' of a service is a header's name",
  ['webhook = { signature = "X Signature", events = {} }'] = "'signature' of 'webhook' is a header's name",
  ['credentials = { { bearer = "url" } }'] = "the field 'url' stands twice, or every account has it",
  ['credentials = { { basic = { "user", "user" } } }'] = "the field 'user' stands twice, or every account has it",
  ['credentials = { { bearer = "a" } }, settings = { { "a", "text" } }'] = "the field 'a' stands twice, or every account has it",
  ['credentials = { { client = { "a", "b" }, path = "/t" }, { client = { "c", "d" }, path = "/t" } }'] = "there are two clients",
  ['credentials = { { key = "key", header = "host" } }'] = "a key has a header of its own, and printable ASCII before it",
  ['settings = { { "room", "integer", least = 1, most = 3, default = 5 } }'] =
    "the setting 'room' takes no such default, or nothing at all",
  ['settings = { { "room", "boolean", default = 5 } }'] = "the setting 'room' takes no such default, or nothing at all",
  ['headers = { Authorization = "x" }'] = "the header 'Authorization' is one that requests have, or is not printable ASCII",
  ['headers = { ["X-A"] = "\u{e9}" }'] = "the header 'X-A' is one that requests have, or is not printable ASCII",
  ['headers = { a = "1", b = "1", c = "1", d = "1", e = "1", f = "1" }'] = "a service has five headers at most",
  ['webhook = { token = "t", data = "a..b", events = {} }'] = "'data' of 'webhook' is a dotted path",
  ['settings = { { "room", "text", default = {} } }'] = "the default of the setting 'room' is none",
  ['settings = { { "room", "integer", least = 1.5, most = 3 } }'] = "'least' of a setting is an integer",
  ['limits = { wait = 1.5 }'] = "'wait' of 'limits' is an integer",
  ['settings = { { "access_token", "text" } }'] = "the field 'access_token' stands twice, or every account has it",
  ['limits = { paced = "pace" }, settings = { { "pace", "integer", least = -1, most = 9 } }'] =
    "'paced' names a setting that is an integer from 0 on",
  ['headers = { ["X-Version"] = "1", ["x-version"] = "1" }'] = "two headers are named 'x-version'",
  ['conflict = 404.5'] = "'conflict' of a service is an integer",
  ['refused = ""'] = "'refused' of a service is one line",
  ['headers = { ["X-Version"] = "1\\n2" }'] = 'headers are texts by name, such as { ["X-Version"] = "2026-05-01" }',
  ['cannot = { create = "Why." }'] = "what the service cannot do is said by two texts: what, and a sentence",
  ['webhook = { token = "t", events = { 5 } }'] = "events are said by two texts: their names, and what their data is",
  ['webhook = { token = "t", events = { { "a", "A.", lik = "get" } } }'] = "an event knows no 'lik'",
  ['webhook = { token = "t", events = { { "a b", "A." }, { "a", "A." } } }'] = "the event 'a' stands twice",
} do
  refuses("of_a_service_with_" .. line:gsub("%W+", "_"), row 'GET "/v1",', "service.lua:2: " .. words, service_with(line .. ","))
end
local many = {}
for i = 1, 30 do many[i] = ('{ "room%d", "text" }'):format(i) end
refuses("of_a_service_whose_accounts_have_many_fields", row 'GET "/v1",', "service.lua:2: accounts have 30 fields at most",
  service_with("settings = { " .. table.concat(many, ", ") .. " },")) -- and the token
for name, case in pairs {
  is_a_number = { "5", "'resources' of a service is a table" },
  has_a_number = { "{ 5 }", "'5' is no name of a resource: small letters, digits and _, no word of Lua" },
  has_a_capital = { '{ "Things" }', "'Things' is no name of a resource: small letters, digits and _, no word of Lua" },
  stands_twice = { '{ "things", "things" }', "the resource 'things' stands twice" },
  has_nothing = { "{}", "the service has no operations" },
} do
  refuses("of_a_service_whose_list_of_resources_" .. name, "", "service.lua:8: " .. case[2],
    (SERVICE:gsub("resources = {[^}]*}", "resources = " .. case[1])))
end
refuses("of_a_service_without_operations", "", "service.lua:8: the service has no operations")
refuses("of_a_service_whose_pages_have_no_name_in_a_query", "", "service.lua:4: 'page' of the style of pages 'p' is empty",
  'service "third" {\n  title = "T", summary = "T.", environment = "T", url = "https://t.example",\n'
  .. '  pagings = {\n    p = { page = "", items = 5 },\n  },\n  resources = {},\n}\n')
refuses("of_a_service_whose_items_before_a_page_have_no_name", "", "service.lua:4: 'offset' of the style of pages 'p' is empty",
  'service "third" {\n  title = "T", summary = "T.", environment = "T", url = "https://t.example",\n'
  .. '  pagings = {\n    p = { offset = "", items = 5 },\n  },\n  resources = {},\n}\n')
refuses("of_a_service_whose_title_has_two_lines", "", "service.lua:2: 'title' of a service is one line",
  (SERVICE:gsub('"Third"', '"a\\nb"')))
refuses("of_a_resource_with_an_empty_sentence", 'resource ""\n', "things.lua:1: a resource has one sentence")

-- What is sound -----------------------------------------------------------------------------------

-- One of each kind of request that a service may need.
local SOUND = [=[
local attachment = record {
  { "file_name", text, "Name.", as = "fileName", "required" },
  { "data", bytes { most = 10 * MB }, "Content.", "required" },
}
page = { "page", integer { 1, 1000000 }, "Page number.", default = 1 }

read "list_things" {
  "Lists things.", core,
  GET "/v1/things", pages = "numbered", items = "things",
  page, { "per_page", integer { 1, 50 }, "Things on a page.", default = 25 },
  { "tags", list(id), "Only with all of these tags.", as = "tags[]" },
  { "kinds", list(choice { "a", "b" }), "Only of these kinds.", comma = true },
  { "since", time "seconds", "Only since then." },
  returns = "Thing", example = [[for i = 1, 2 do print(i) end]],
}
read "list_events" {
  "Lists events.",
  GET "/v1/things/{id}/events", pages = "tokens", items = "events",
  { "id", id, "Thing." }, { "token", text, "Of the page." },
  returns = "Thing", example = "x()",
}
read "list_names" { "Lists names.", GET "/v1/names", pages = "whole", items = "names",
  returns = "Thing", example = "x()" }
read "get_source" { "Gets the source of a thing.", GET "/v1/things/{id}/source",
  media = "message/rfc822", result = "file", { "id", id, "Thing." },
  returns = "Thing", example = "x()" }
read "get_report" {
  "Gets a report.", GET "/v1/report",
  { "start", time, "Start.", "required" }, { "end", time, "End.", day_end = true, "required" },
  { "before", time, "Start of what it is compared with." },
  { "order", choice { { "asc", "ASC" }, { "desc", "DESC" }, also = { "ASC" } }, "Order." },
  { "threads", boolean, "Threads as well.", to = conditions },
  constant("embed", "threads", { when = "threads=true" }),
  needs { "order", when = "before" },
  returns = "Thing", example = "x()",
}
write "create_thing" {
  "Creates a thing.", sends,
  POST "/v1/things", created,
  { "name", text { most = 40 }, "Name.", "required" },
  { "first", text { empty = "absent" }, "First name.", as = "person.first" },
  { "customer_id", id, "Customer.", as = { "customer.id", "threads[].customer.id" } },
  { "attachments", list(attachment, { most = 5 }), "Files." },
  { "context", any_table, "What else there is." }, { "values", list(value), "Values." },
  { "parts", list(anything, { least = 2, most = 9 }), "Parts." },
  { "prices", map(number, { characters = "a-z", least = 1, nullable = true }), "Prices." },
  { "secret", text, "Secret.", secret = true },
  constant("threads[].type", "customer"), constant("imported", false),
  refuses { "values", when = "!context", "only with a \"context\"" },
  aliases = { "make_thing", "new_thing" }, returns = "Thing", example = "x()",
}
write "update_thing" {
  "Changes a thing.",
  PATCH "/v1/things/{id}", changes = true,
  { "id", id, "Thing." }, { "name", text, "Name.", as = "/name", nullable = true },
  any_of { "name" },
  returns = "Thing", example = "x()",
}
write "put_message" {
  "Sends a message.", sends,
  PUT "/v1/things/{id}/messages/{message_id}", again = "always", accept = "refused",
  take = "third_take_message",
  { "id", uuid, "Thing." }, { "message_id", uuid, "Message.", default = "new" },
  { "query", text { characters = "a-z" }, "Words??!", to = query, aliases = "words" },
  returns = "Thing", example = "x()",
}
read "download_thing" {
  "Downloads a thing.", { "id", id, "Thing." }, result = "file",
  steps = { GET "/v1/things/{id}", file_at "thing.url" { absent = "the thing has no file" } },
  returns = "Thing", example = "x()",
}
write "move_thing" {
  "Moves a thing.", destroys,
  { "id", id, "Thing." }, { "to", id, "Where." }, { "name", text, "Name." },
  one_of { "to", "name" }, result = "applied",
  steps = {
    GET "/v1/things/{id}" { when = "to", take = "third_take_thing" },
    PUT "/v1/things/{id}" { given = "to", send "to", constant("op", "move") },
    PUT "/v1/things/{id}" { given = "name", send("name", "value") },
  },
  choose = "third_choose_step", returns = "Thing", example = "x()",
}
]=]

h.test("a_sound_service_becomes_c_without_a_warning", function()
  local directory = write_service(SOUND)
  h.equal(compile(directory), "")
  for _, compiler in ipairs { "gcc", "clang" } do
    if compiler == "gcc" or h.run_program("sh -c 'command -v clang'") ~= "" then
      h.equal(h.run_program(compiler .. " -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion "
        .. "-Werror -Iinclude -c -o /dev/null " .. h.quote(directory .. "/rows.c") .. " 2>&1"), "")
    end
  end
end)

h.test("names_of_operations_and_parameters_may_make_the_same_word_in_c", function()
  local function write(name, body)
    return ('write %q { "Writes.", %s returns = "Thing", example = "x()" }\n'):format(name, body)
  end
  local directory = write_service(write("list", 'POST "/a", { "b_kind", choice { "x" }, "Kind." },')
    .. write("paging", 'POST "/f", pages = "steps", items = "things",')
    .. write("list_b", 'POST "/b", { "kind", choice { "y" }, "Kind." },')
    .. write("put", 'steps = { POST "/c" { constant("a", 1) }, POST "/d" { constant("b", 1) } },')
    .. write("put_1", 'POST "/e", constant("c", 1), { "room", text { characters = "a-z" }, "Room.", to = hook },'),
    (SERVICE:gsub("whole = {}", "steps = {}")))
  h.equal(compile(directory), "")
  h.equal(h.run_program("gcc -std=c11 -Wall -Wextra -Werror -Iinclude -c -o /dev/null "
    .. h.quote(directory .. "/rows.c") .. " 2>&1"), "")
end)

h.test("pages_by_cursor_may_say_how_many_are_asked_for_and_not_how_many_there_may_be", function()
  h.equal(compile(write_service(row [[
  GET "/v1", pages = "tokens", items = "things",
  { "per_page", integer { 1, 50 }, "Things on a page.", default = 25, to = query },]], (SERVICE:gsub("items = 100, cursor", 'size = "rows", cursor')))), "")
end)

h.test("a_setting_in_a_path_may_have_a_digit", function()
  h.equal(compile(write_service(row 'GET "/v1/{account.room2}",', service_with 'settings = { { "room2", "text" } },')), "")
end)

h.test("rows_say_in_c_what_they_say_in_lua", function()
  local directory = write_service(SOUND)
  h.equal(compile(directory), "")
  local text = h.read_file(directory .. "/rows.c")
  for _, said in ipairs {
    '{.place = INTEGRATIONS_QUERY, .parameter = "tags", .as = "tags[]"}',
    '{.place = INTEGRATIONS_QUERY, .parameter = "kinds", .as = "kinds", .comma = true}',
    '{.place = INTEGRATIONS_QUERY, .as = "embed", .constant = "threads", .when = "threads=true"}',
    '{.place = INTEGRATIONS_BODY, .parameter = "customer_id", .as = "customer.id"}',
    '{.place = INTEGRATIONS_BODY, .as = "threads[].type", .constant = "\\"customer\\""}',
    '{.place = INTEGRATIONS_BODY, .as = "imported", .constant = "false"}',
    '{.place = INTEGRATIONS_BODY, .parameter = "name", .as = "/name"}',
    '.body = INTEGRATIONS_CHANGES', '.media = "message/rfc822"', '.result = INTEGRATIONS_FILE',
    '.accept = INTEGRATIONS_REFUSED', '.again = INTEGRATIONS_ALWAYS',
    '.format = INTEGRATIONS_SECONDS',
    '{.word = "ASC", .alias = true}', '.flags = INTEGRATIONS_SECRET', '.most = 10485760',
    '.marks = INTEGRATIONS_SENDS', '.marks = INTEGRATIONS_DESTROYS', '.marks = INTEGRATIONS_CORE',
    '.aliases = "make_thing new_thing"', '.message = "only with a \\"context\\""',
    'void third_take_message(struct integrations_call *call, lua_State *L, int reply);',
    'int third_choose_step(struct integrations_call *call, int done);',
    '.name = "message_id", .description = "Message.", .type = INTEGRATIONS_UUID, .preset = "new"}',
    '"Words?\\?!"', '{.method = "GET", .path = "", .at = "thing.url", .absent = "the thing has no file"}',
    '.items_least = 2', '.items_most = 9', '.type = INTEGRATIONS_MAP',
    '.type = INTEGRATIONS_NUMBER,\n     .flags = INTEGRATIONS_NULLABLE},\n    {.name = NULL}};',
  } do
    h.contains(text, said)
  end
end)

h.test("what_pages_and_conditions_take_care_of_is_not_sent_besides", function()
  local directory = write_service(SOUND)
  compile(directory)
  local text = h.read_file(directory .. "/rows.c")
  for _, name in ipairs { "page", "per_page", "token", "threads", "message_id" } do
    h.lacks(text, '.parameter = "' .. name .. '"')
  end
end)

h.test("a_description_says_what_rules_say", function()
  local directory = write_service(SOUND)
  compile(directory)
  local text = h.read_file(directory .. "/rows.c")
  h.contains(text, 'Changes a thing. At least one of name is required.')
  h.contains(text, 'Moves a thing. Exactly one of to or name is required.')
end)

h.test("compiling_again_changes_nothing", function()
  local directory = write_service(SOUND)
  compile(directory)
  local first = h.read_file(directory .. "/rows.c")
  h.run_program("touch -d 2001-01-01 " .. h.quote(directory .. "/rows.c"))
  compile(directory)
  h.equal(h.read_file(directory .. "/rows.c"), first)
  h.contains(h.run_program("date -r " .. h.quote(directory .. "/rows.c") .. " +%Y"), "2001")
end)

-- What the compiler writes ------------------------------------------------------------------------

h.test("committed_files_are_what_the_rows_give", function()
  local directory = h.temporary_directory()
  local program = "lua5.4 src/tools/rows.lua "
  local function check(made, committed)
    h.check(h.read_file(directory .. "/" .. made) == h.read_file(committed),
      committed .. " is stale: cmake --build build --target reference")
  end
  for _, service in ipairs { "helpscout", "aircall" } do
    local rows = "src/services/" .. service
    h.run_program("cp " .. rows .. "/*.lua " .. h.quote(directory))
    h.equal(compile(directory), "")
    check("rows.c", rows .. "/rows.c")
    h.run_program(program .. "--page " .. h.quote(directory .. "/page.md") .. " " .. rows)
    check("page.md", "docs/" .. service .. ".md")
  end
  h.run_program(program .. "--annotations src/tools/annotations.lua.in "
    .. h.quote(directory .. "/annotations.lua") .. " src/services/helpscout src/services/aircall")
  check("annotations.lua", "lua/integrations/annotations.lua")
end)

h.test("the_page_about_services_names_every_key_of_a_service", function()
  local page, code = h.read_file("src/services/README.md"), h.read_file("src/tools/service.lua")
  page = page:match "\n## What a service has\n(.-)\n## "
  for _, table in ipairs { "keys", "paging_keys", "limit_keys", "schemes", "setting_types" } do
    local count, keys = 0, code:match("\nlocal " .. table .. " = (%b{})"):sub(2, -2)
    for key in keys:gsub("%b{}", ""):gmatch "([%l_]+) =" do
      h.check(page:find("%f[%w_]" .. key .. "%f[^%w_]"), ("%s: %s is missing"):format(table, key))
      count = count + 1
    end
    h.check(count > 3, table)
  end
end)

h.test("compiling_says_what_is_in_its_way", function()
  local empty, full = h.temporary_directory(), write_service(SOUND)
  h.run_program("ln -s /dev/full " .. h.quote(full .. "/rows.c"))
  for arguments, words in pairs {
    [""] = "usage", ["--page"] = "usage", [h.quote(empty)] = empty .. "/service.lua: No such file",
    ["--annotations no-such-template x " .. h.quote(full)] = "no-such-template: No such file",
    ["--page " .. h.quote(empty .. "/no/page.md") .. " " .. h.quote(full)] = empty .. "/no/page.md",
    [h.quote(full)] = full .. "/rows.c: cannot be written",
  } do
    local output, ok = h.run_program("lua5.4 src/tools/rows.lua " .. arguments .. " 2>&1")
    h.equal(ok, false, arguments)
    h.contains(output, words)
    h.lacks(output, "traceback")
  end
end)

h.run()
