-- Uses services that outsiders made, in all the ways that there are:
--   lua5.4 test_outsider.lua URL ANSWERS LOG BUILT
-- `shelf` comes from rows and functions in C, `plain` from structs without pages and schemas, `todo`
-- is the one of the page about services.
local url, answers, log, built = table.unpack(arg)
local integrations = require "integrations"

local passed, failed = 0, 0
local KEY = "k-4711-secret"

local function check(name, test)
  local ok, problem = xpcall(test, debug.traceback)
  passed, failed = passed + (ok and 1 or 0), failed + (ok and 0 or 1)
  print((ok and "ok      " or "FAILED  ") .. name .. (ok and "" or "\n" .. tostring(problem)))
end

local function equal(got, expected)
  if got ~= expected then
    error(("expected %s, got %s"):format(tostring(expected), tostring(got)), 2)
  end
end

local function has(text, part)
  if not tostring(text):find(part, 1, true) then
    error(("expected '%s' in: %s"):format(part, tostring(text)), 2)
  end
end

-- The server's answers -----------------------------------------------------------------------------

local number = 0
local function answer(status, body, headers)
  number = number + 1
  local file = assert(io.open(("%s/%03d"):format(answers, number), "w"))
  file:write(("HTTP/1.1 %s\r\nContent-Length: %d\r\n%s\r\n%s"):format(status, #body,
    headers or "Content-Type: application/json\r\n", body))
  file:close()
end

-- The requests since the last time.
local seen = 0
local function requests()
  local lines, count = {}, 0
  for line in io.lines(log) do
    count = count + 1
    if count > seen then lines[#lines + 1] = line end
  end
  seen = count
  return lines
end

local function raised(f, ...)
  local ok, err = pcall(f, ...)
  assert(not ok, "it raises nothing")
  if tostring(err):find(KEY, 1, true) then error("the key is shown", 2) end
  return err
end

-- Adding -------------------------------------------------------------------------------------------

local env = {}
integrations.install(env)

local function settings(more)
  local account = { api_key = KEY, url = url, room = "main hall" }
  local all = {
    load = { built .. "/shelf.so", built .. "/plain.so" },
    transport = { retries = 0, timeout = 20 },
    shelf = { api_key = KEY, url = url, room = "main hall",
      accounts = { branch = { api_key = "other-key-99", url = url } } },
    plain = account,
  }
  for key, value in pairs(more or {}) do all[key] = value end
  return all
end

check("a_service_is_not_there_before_it_is_loaded", function()
  equal(rawget(integrations, "shelf"), nil)
  has(raised(integrations.configure, { shelf = {} }), "unknown setting")
end)

check("what_cannot_be_loaded_is_told", function()
  local err = raised(integrations.configure, { load = { "./nothing.so" } })
  equal(err.kind, "configuration")
  has(err, "configure: load: ./nothing.so: ")
  has(raised(integrations.configure, { load = { "shelf.so" } }), "a path with a slash")
  has(raised(integrations.configure, { load = { "./shelf\u{200b}.so" } }), [[load: ./shelf\u{200b}.so: ]])
  has(raised(integrations.configure, { load = "shelf.so" }), "expected an array of paths")
  has(raised(integrations.configure, { load = { 1 } }), "a number in it")
  has(raised(integrations.configure, { load = { shelf = "./nothing.so" } }), 'got the key "shelf"')
  local lua = package.searchpath("integrations", package.cpath)
  has(raised(integrations.configure, { load = { lua } }),
    "exports no function integrations_service_open")
end)

check("configure_loads_services_and_does_so_again", function()
  integrations.configure(settings())
  integrations.configure(settings())
  assert(integrations.shelf and integrations.plain)
end)

check("environments_that_were_installed_before_have_them", function()
  assert(env.app.integrations.shelf.list_books)
  local later = {}
  integrations.install(later)
  assert(later.app.integrations.plain.list_books)
  equal(later.app.integrations.configure, nil)
end)

check("rows_that_do_not_hold_together_are_refused", function()
  local plain = require "plain"
  local err = raised(plain.add_broken)
  equal(err.kind, "configuration")
  has(err, "broken.get_it: step 1: its path names a parameter that there is not")
  equal(rawget(integrations, "broken"), nil)
  has(raised(plain.add_plain), "there is an integration named 'plain' already")
end)

-- Calling ------------------------------------------------------------------------------------------

for _, name in ipairs { "shelf", "plain" } do
  local service = integrations[name]

  check(name .. "_lists_with_its_key_in_a_header", function()
    answer("200 OK", '{"books":[{"id":1,"title":"Emma","author":"Austen"},{"id":2}],'
      .. '"paging":{"next":"abc=+/"}}')
    local page = service.list_books { sort = "year", per_page = 5 }
    equal(page.books[1].title, "Emma")
    equal(page.books[2].title, "")
    equal(page.next_cursor, "abc=+/")
    if name == "shelf" then
      equal(page.books[1].label, "Emma, by Austen")
    end
    local line = requests()[1]
    has(line, "/v3/rooms/main%20hall/books")
    has(line, "sort=published")
    has(line, "limit=5")
    has(line, KEY)
    has(line:lower(), "x-shelf-key")
    assert(not line:lower():find("authorization", 1, true))
  end)

  check(name .. "_goes_on_at_a_cursor", function()
    answer("200 OK", '{"books":[],"paging":{}}')
    equal(service.list_books({ cursor = "abc=+/" }).next_cursor, nil)
    has(requests()[1], "cursor=abc%3D%2B%2F")
  end)

  check(name .. "_is_walked_through", function()
    answer("200 OK", '{"books":[{"id":1},{"id":2}],"paging":{"next":"two"}}')
    -- An address: the cursor is cut out of it, and nothing else is followed.
    answer("200 OK", '{"books":[{"id":3}],"paging":{"next":'
      .. '"https://elsewhere.example/v9?limit=7&cursor=thr%65e%2B%26&x=1"}}')
    answer("200 OK", '{"books":[{"id":4}],"paging":{"next":12}}')
    answer("200 OK", '{"books":[{"id":5}],"paging":{"next":null}}')
    local ids = {}
    for book in integrations.each(service.list_books, {}) do ids[#ids + 1] = book.id end
    equal(table.concat(ids, " "), "1 2 3 4 5")
    local lines = requests()
    equal(#lines, 4)
    assert(not lines[1]:find("cursor=", 1, true))
    has(lines[1], "limit=100")
    has(lines[2], "cursor=two")
    has(lines[3], "cursor=three%2B%26")
    has(lines[4], "cursor=12")
  end)

  check(name .. "_does_not_walk_in_a_circle", function()
    answer("200 OK", '{"books":[{"id":1}],"paging":{"next":"same"}}')
    answer("200 OK", '{"books":[{"id":2}],"paging":{"next":"same"}}')
    local err = raised(function() for _ in integrations.each(service.list_books, {}) do end end)
    equal(err.kind, "reply")
    has(err, "the list has no end")
    answer("200 OK", '{"books":[],"paging":{"next":"https://shelf.example/v3?after=1"}}')
    has(raised(service.list_books, {}), "the next page's address has no 'cursor'")
    requests()
  end)

  check(name .. "_gives_files", function()
    answer("200 OK", "\137PNG\0\1", "Content-Type: image/png\r\n"
      .. "Content-Disposition: attachment; filename=\"emma.png\"\r\n")
    local file = service.get_cover { book_id = 7 }
    equal(file.content, "\137PNG\0\1")
    equal(file.content_type, "image/png")
    equal(file.file_name, "emma.png")
    local line = requests()[1]
    has(line, "/v3/books/7/cover")
    has(line, "image/png")
  end)

  check(name .. "_writes", function()
    answer("201 Created", '{"book":{"id":9,"title":"Emma"}}')
    equal(service.add_book({ title = "Emma", author = "Austen" }).book.id, 9)
    local line = requests()[1]
    has(line, "POST")
    has(line, "Austen")
    has(line, "kind")
  end)

  check(name .. "_shows_errors_of_its_own_shape", function()
    answer("422 Unprocessable Entity",
      '{"fault":{"text":"title is taken, ' .. KEY .. '","where":"title","id":"f-1"}}')
    local err = raised(service.add_book, { title = "Emma" })
    equal(err.kind, "invalid")
    equal(err.status, 422)
    equal(err.integration, name)
    has(err, "[credential]")
    if name == "shelf" then
      has(err, "title is taken")
      equal(err.reference, "f-1")
      equal(err.details[1].path, "title")
    end
    requests()
  end)

  check(name .. "_checks_arguments", function()
    local err = raised(service.get_cover, { book = 1 })
    equal(err.kind, "argument")
    has(err, "Did you mean: book_id")
    has(raised(service.list_books, { sort = "author" }), "sort")
    has(raised(function() return service.get_covers end), "Did you mean: get_cover")
    equal(#requests(), 0)
  end)

  check(name .. "_has_dry_runs", function()
    local plan = service.add_book({ title = "Emma", author = "Austen" }, { dry_run = true })
    equal(plan[1].method, "POST")
    equal(plan[1].url, url .. "/v3/books")
    equal(plan[1].body.people.author, "Austen")
    equal(plan[1].body.kind, "book")
    equal(#requests(), 0)
  end)

  check(name .. "_is_in_the_documentation", function()
    has(integrations.docs.list(), "integrations." .. name)
    has(integrations.docs.read(name .. ".list_books"), "cursor")
    has(integrations.docs.read(name), "list_books")
    has(integrations.docs.search("cover picture"), name .. ".get_cover")
  end)

  check(name .. "_is_in_the_list_of_operations", function()
    local list = integrations.operations { integration = name }
    equal(#list, name == "shelf" and 11 or 4)
    equal(list[1].parameters.type, "object")
    local one = integrations.operations { integration = name, name = name .. "_add_book" }
    equal(one[1].kind, "write")
  end)

  check(name .. "_obeys_permissions", function()
    integrations.configure(settings { [name] = { api_key = KEY, url = url,
      permissions = { write = "deny" } } })
    equal(raised(service.add_book, { title = "Emma" }).kind, "permission")
    integrations.configure(settings())
    equal(#requests(), 0)
  end)
end

-- What only rows with functions have ----------------------------------------------------------------

check("a_schema_is_made_of_rows_that_bring_none", function()
  local list = integrations.operations { integration = "plain" }
  local books, cover, add = list[1].parameters, list[2].parameters, list[3].parameters
  equal(books.additionalProperties, false)
  equal(books.required, nil)
  equal(books.properties.per_page.type, "integer")
  equal(books.properties.per_page.description, "Books a page.")
  equal(table.concat(books.properties.sort.enum, " "), "title year Year")
  equal(cover.required[1], "book_id")
  equal(add.properties.title.type, "string")
  equal(add.properties.shelves.items.anyOf[2].type, "integer")
end)

check("a_page_that_is_made_of_rows_shows_no_word_that_is_accepted_only", function()
  has(integrations.docs.read "plain.list_books", "One of `title`, `year`.")
end)

check("a_function_adds_to_the_query_and_refuses", function()
  local shelf = integrations.shelf
  answer("200 OK", '{"books":[],"paging":{}}')
  shelf.list_books { about = "sea & ships" }
  has(requests()[1], "q=about%3Asea%20%26%20ships")
  local plan = shelf.list_books({ about = "sea" }, { dry_run = true })
  has(plan.notes[1], "what the library says")
  local err = raised(shelf.list_books, { about = ("x"):rep(100) })
  equal(err.kind, "argument")
  equal(err.operation, "list_books")
  has(err, "expected a few words")
end)

check("any_table_is_sent_as_it_was_given", function()
  local shelf = integrations.shelf
  local plan = shelf.add_book({ title = "Emma",
    extra = { list = { 1, 2.5, "x" }, nested = { yes = true } } }, { dry_run = true })
  equal(plan[1].body.extra.list[2], 2.5)
  equal(plan[1].body.extra.nested.yes, true)
  has(raised(shelf.add_book, { title = "Emma", extra = { f = print } }), "cannot be written as JSON")
  has(raised(shelf.add_book, { title = "Emma", extra = "text" }), "expected a table")
end)

check("another_account_has_its_own_key_and_settings", function()
  answer("200 OK", '{"books":[],"paging":{}}')
  integrations.shelf.branch.list_books {}
  local line = requests()[1]
  has(line, "/v3/rooms/reading/books")
  has(line, "other-key-99")
end)

check("a_service_without_credentials_says_what_it_takes", function()
  local err = raised(integrations.configure, settings { shelf = { url = url } })
  has(err, "expected api_key")
  integrations.configure(settings { shelf = {} })
  has(raised(integrations.shelf.list_books, {}), "SHELF_API_KEY")
  integrations.configure(settings())
end)

-- The queries of the requests since the last time.
local function queries()
  local list = {}
  for _, line in ipairs(requests()) do list[#list + 1] = line:match '"query":"([^"]*)"' end
  return table.concat(list, " ")
end

local function ids_of_each(list)
  local ids = {}
  for item in integrations.each(list, {}) do ids[#ids + 1] = item.id end
  return table.concat(ids, " ")
end

check("a_cursor_that_is_no_parameter_is_found_in_an_encoded_address", function()
  answer("200 OK", '{"shelves":[{"id":1},{"id":2}],"links":{"next":"' .. url
    .. '/v3/shelves?page%5Bsize%5D=2&page%5bafter%5D=b%3D"}}')
  answer("200 OK", '{"shelves":[{"id":3}],"links":{"next":null}}')
  equal(ids_of_each(integrations.shelf.list_shelves), "1 2 3")
  equal(queries(), "page%5Bsize%5D=2 page%5Bafter%5D=b%3D&page%5Bsize%5D=2")
  answer("200 OK", '{"shelves":[],"links":{}}')
  equal(integrations.shelf.list_shelves({}).next_cursor, nil)
  requests()
end)

check("every_request_has_the_headers_of_the_service", function()
  answer("200 OK", '{"books":[],"paging":{}}')
  integrations.shelf.list_books {}
  has(requests()[1]:lower(), '"x-shelf-version":"2026-05-01"')
end)

check("a_body_may_be_an_array", function()
  answer("200 OK", '{"id":1}')
  answer("200 OK", '{"id":1}')
  integrations.shelf.set_tags { book_id = 1, tags = { "red", "blue" } }
  has(requests()[1], [["body":"[\"red\",\"blue\"]"]])
  integrations.shelf.set_tags { book_id = 1, tags = {} }
  has(requests()[1], '"body":"[]"')
  local plan = integrations.shelf.set_tags({ book_id = 1, tags = { "red" } }, { dry_run = true })
  equal(plan[1].body[1], "red")
end)

check("a_call_that_has_nothing_to_send_is_refused", function()
  for _, options in ipairs { {}, { dry_run = true } } do
    local err = raised(integrations.plain.mark_book, {}, options)
    equal(err.kind, "argument")
    equal(tostring(err), "plain.mark_book: nothing is given that it could send")
  end
  answer("200 OK", '{"id":4}')
  equal(integrations.plain.mark_book({ lent = "Nora" }).id, 4)
  equal(#requests(), 1)
end)

check("a_function_takes_a_reply_or_refuses_it", function()
  answer("200 OK", '{"ok":true,"from":9}')
  equal(integrations.shelf.get_hours().from, 9)
  answer("200 OK", '{"ok":false,"why":"moving\\nhouse"}')
  local err = raised(integrations.shelf.get_hours)
  equal(err.kind, "reply")
  has(err, "moving house")
  answer("200 OK", '{"ok":true,"lost":true}')
  has(raised(integrations.shelf.get_hours), "the function 'take' makes no result of it")
  requests()
end)

check("a_function_takes_a_list_that_comes_whole", function()
  answer("200 OK", '{"loans":[{"id":1},{"id":2}],"total":3}')
  answer("200 OK", '{"loans":[{"id":3}],"total":3}')
  equal(integrations.shelf.count_loans().total, 3)
  answer("200 OK", '{"loans":[],"total":0}')
  has(raised(integrations.shelf.count_loans), "the function 'take' makes no result of it")
  has(raised(integrations.each, integrations.shelf.count_loans, {}), "each: count_loans is no list")
  requests()
end)

check("pages_are_asked_for_by_how_many_items_stand_before", function()
  answer("200 OK", '[{"id":5},{"id":6}]')
  local page = integrations.shelf.list_authors { page = 3 }
  equal(page[2].id, 6)
  equal(queries(), "skip=4&limit=2")
end)

check("a_list_that_is_the_reply_itself_is_walked_through", function()
  answer("200 OK", '[{"id":1},{"id":2},{"id":3}]')
  answer("200 OK", '[{"id":4}]')
  equal(ids_of_each(integrations.shelf.list_authors), "1 2 3 4")
  equal(queries(), "skip=0&limit=3 skip=3&limit=3")
end)

check("a_list_that_is_the_reply_itself_comes_whole", function()
  answer("200 OK", '[{"id":1},{"id":2},{"id":3}]')
  answer("200 OK", '[{"id":4}]')
  local all = integrations.shelf.list_all_authors {}
  equal(#all, 4)
  equal(all[4].id, 4)
  equal(next(all, 4), nil)
  equal(#requests(), 2)
  answer("200 OK", '[]')
  equal(#integrations.shelf.list_all_authors {}, 0)
  requests()
end)

check("what_moved_is_followed_below_a_setting_of_the_account", function()
  answer("301 Moved Permanently", "", "Location: " .. url .. "/v3/rooms/main%20hall/books/9\r\n")
  answer("200 OK", '{"id":9}')
  equal(integrations.shelf.get_room_book({ book_id = 7 }).id, 9)
  answer("301 Moved Permanently", "", "Location: " .. url .. "/v3/rooms/other/books/9\r\n")
  has(raised(integrations.shelf.get_room_book, { book_id = 7 }), "/v3/rooms/other/books/9, which is not followed")
  requests()
end)

check("pages_of_which_the_first_is_0_are_counted_from_1_here", function()
  answer("200 OK", '{"loans":[{"id":3}],"number":1,"total":3}')
  local page = integrations.shelf.list_loans { page = 2 }
  equal(page.loans[1].id, 3)
  equal(page.number, 2)
  equal(queries(), "page=1&limit=2")
  answer("200 OK", '{"loans":[{"id":1},{"id":2}],"total":3}')
  answer("200 OK", '{"loans":[{"id":3}],"total":3}')
  equal(ids_of_each(integrations.shelf.list_loans), "1 2 3")
  equal(queries(), "page=0&limit=2 page=1&limit=2")
end)

-- What the page about services shows ----------------------------------------------------------------

local todo
check("the_service_of_the_page_is_loaded", function()
  integrations.configure { load = { built .. "/todo.so" }, transport = { retries = 0, timeout = 20 },
    todo = { token = KEY, url = url } }
  todo = integrations.todo
  has(integrations.docs.read("todo.create_task"), "What is to be done.")
end)

check("a_service_goes_to_the_module_that_loads_it_where_the_host_links_another", function()
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  file:write(([[
    package.loaded.integrations = nil
    local found = require "integrations"
    found.configure { load = { %q } }
    print(found == app.integrations, found.todo ~= nil, rawget(app.integrations, "todo") ~= nil)
    app.integrations.configure { load = { %q } }
    print(rawget(found, "shelf") ~= nil, app.integrations.shelf ~= nil)
  ]]):format(built .. "/todo.so", built .. "/shelf.so"))
  file:close()
  local pipe = assert(io.popen(("%s/host %s %s 2>&1"):format(built, url, path)))
  equal(pipe:read "a", "false\ttrue\tfalse\nfalse\ttrue\n")
  pipe:close()
  os.remove(path)
end)

check("the_service_of_the_page_lists", function()
  answer("200 OK", '{"tasks":[{"id":77,"title":"Call Nora"}],"total":41}')
  local page = todo.list_tasks { page = 2, about = "calls" }
  equal(page.tasks[1].title, "Call Nora")
  equal(page.total, 41)
  local line = requests()[1]
  for _, part in ipairs { "/v1/tasks", "page=2", "limit=20", "q=calls", "Bearer " .. KEY } do
    has(line, part)
  end
  answer("200 OK", '{"tasks":[{"id":1},{"id":2}],"total":2}')
  local ids = {}
  for task in integrations.each(todo.list_tasks, {}) do ids[#ids + 1] = task.id end
  equal(table.concat(ids, " "), "1 2")
  equal(#requests(), 1)
end)

check("the_service_of_the_page_writes", function()
  answer("201 Created", '{"id":77}')
  equal(todo.create_task({ title = "Call Nora" }).id, 77)
  has(requests()[1], "Call Nora")
  answer("204 No Content", "")
  local done = todo.delete_task { id = 77 }
  equal(done.id, 77)
  equal(done.deleted, true)
  has(requests()[1], "/v1/tasks/77")
  equal(raised(todo.create_task, {}).kind, "argument")
end)

-- In the program -----------------------------------------------------------------------------------

local program = package.searchpath("integrations", package.cpath):gsub("lib/lua/5%.4/integrations%.so$", "bin/integrations")

-- What it prints, given a line, with `load` in its settings.
local function run_program(words, line)
  local path = os.tmpname()
  local file = assert(io.open(path, "w"))
  file:write(("return { load = { %q, %q }, shelf = { api_key = %q, url = %q } }"):format(built .. "/shelf.so",
    built .. "/plain.so", KEY, url))
  file:close()
  local pipe = assert(io.popen(("chmod 600 %s; echo '%s' | INTEGRATIONS_CONFIG=%s %s %s"):format(path, line or "", path, program, words)))
  local output = pipe:read "a"
  pipe:close()
  os.remove(path)
  return output
end

local is_built = io.open(program)
if is_built then
  is_built:close()
  check("the_program_has_what_its_settings_load", function()
    has(run_program "shelf list_books --dry-run", "/v3/rooms/reading/books")
    has(run_program("mcp --tools operations", '{"jsonrpc":"2.0","id":1,"method":"initialize"}'),
      "Each tool is one operation of Help Scout and Aircall and Shelf and Plain.")
  end)
  check("help_and_completion_have_what_the_settings_load", function()
    has(run_program "--help", "  shelf OPERATION …")
    has(run_program "completion words bash she", "shelf")
    has(run_program "completion words bash shelf list_b", "list_books")
    has(run_program "--help --config /nowhere", "  aircall OPERATION …")
  end)
  check("help_of_the_program_shows_a_command_that_lacks_nothing", function()
    has(run_program "plain add_book --help", "add_book --title '…' --author '…'")
  end)
end

print(("%d passed, %d failed, 0 skipped"):format(passed, failed))
os.exit(failed == 0)
