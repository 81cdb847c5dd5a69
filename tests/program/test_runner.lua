-- The script runner: what a script has, what it is told, and what becomes of one that attacks. Contract §9.
-- `integrations lua` is used as a person would. How long something takes decides nothing: a limit is what ends
-- a script, and each test says which.

local h = require "harness"
local program = require "program"

-- Runs CODE with options before it: { "--cpu", "1" }.
local function run(code, options, more)
  local words = { "lua", table.unpack(options or {}) }
  words[#words + 1] = "-e"
  words[#words + 1] = code
  for name, value in pairs(more or {}) do words[name] = value end
  return words
end

local function prints(expected, code, options, more)
  h.equal(program.expect(0, run(code, options, more)).out, expected)
end

-- What a script has ----------------------------------------------------------------------------------

h.test("what_is_printed_comes_out", function()
  prints("1\ta\tnil\n2.0\n", 'print(1, "a", nil) print(2.0)')
end)

h.test("print_and_dump_write_tables_as_json", function()
  prints('{"a":[1,2]}\t[]\n"x"\tnull\t{"n":1}\n',
    'print({ a = { 1, 2 } }, app.integrations.array {}) dump("x", json.null, { n = 1 })')
  prints("text\n", 'print(setmetatable({}, { __tostring = function() return "text" end }))')
end)

h.test("what_is_no_json_is_printed_with_the_reason", function()
  local out = program.expect(0, run 'print({ a = { print } }) dump(print)').out
  h.contains(out, "^table: 0x%x+ %(at a%[1%]: a function cannot be written as JSON%)\nfunction: ", true)
end)

h.test("bytes_and_numbers_that_are_none_are_shown_as_commands_show_them", function()
  prints('{"a":["/w==","x"],"n":null}\t[null,null,1.5]\n',
    'print({ a = { "\255", "x" }, n = 1e400 }, { -1e400, 0 / 0, 1.5 })')
  prints('"é\u{FFFD}"\t"\u{FFFD}"\t"/8M="\t"Y2Fm6SE="\n',
    [[dump(("éé"):sub(1, 3), ("😀"):sub(1, 3), "\xFF\xC3", "caf\xE9!")]])
  h.contains(program.expect(1, run 'json.encode { "\255" }').err, "not valid UTF-8 cannot be written as JSON")
end)

h.test("json_goes_both_ways", function()
  prints('{"a":[1,2.5,null,"é"]}\n', [==[print(json.encode(json.decode [[{"a":[1,2.5,null,"\u00e9"]}]]))]==])
  prints("2391938111\tinteger\n", [[local n = json.decode("2391938111") print(n, math.type(n))]])
  for code, words in pairs { ['json.decode("{")'] = "", ["json.decode {}"] = "expected a text, got a table" } do
    h.contains(program.expect(1, run(code)).err, "script:1: json.decode: " .. words)
  end
end)

h.test("what_a_scripts_own_error_has_applied_is_told_as_text", function()
  local told = program.expect(1, run [[error { kind = "x", message = "m", applied = { "one", 2, { id = 5 },
    setmetatable({}, { __tostring = error }) } }]]).err
  h.contains(told, 'm; done before: one, 2, {"id":5}, what cannot be shown')
end)

h.test("scripts_end_where_children_are_ignored_or_descriptors_closed", function()
  h.equal(program.under("env --ignore-signal=CHLD", "", run "print(6 * 7)"), "42\nstatus 0\n")
  h.equal(program.under("exec", "<&- 2>&-", run "print(6 * 7)"), "42\nstatus 0\n")
  h.contains(program.under("exec", "<&- >&- 2>&-", run "print(6 * 7)"), "status 1")
end)

h.test("what_a_kernel_lacks_is_done_without_or_told", function()
  local without = h.quote(h.build_dir .. "/tests/program/program_without")
  h.equal(program.under(without .. " close_range /usr/bin/env", "", run "print(6 * 7)"), "42\nstatus 0\n")
  h.contains(program.under(without .. " setitimer /usr/bin/env", "", run "print(6 * 7)"),
    "no script can be run: the system does not let its process be confined\nstatus 1")
  h.contains(program.under(without .. " signalfd4 /usr/bin/env", "", run "print(6 * 7)"), "no script can be run: ")
end)

h.test("arguments_are_in_arg_and_in_three_dots", function()
  local words = run "print(arg[0], arg[1], #arg, ...)"
  words[#words + 1], words[#words + 2] = "one", "--two"
  h.equal(program.expect(0, words).out, "script\tone\t2\tone\t--two\n")
end)

h.test("a_script_comes_from_a_file_or_from_stdin", function()
  local path = h.temporary_directory() .. "/hello.lua"
  h.write_file(path, "#!/usr/bin/env integrations\nprint(arg[1] or 'hello')\nerror 'late'")
  local result = program.expect(1, { "lua", path, "you" })
  h.equal(result.out, "you\n")
  h.contains(result.err, "hello.lua:3: late")
  h.equal(program.expect(0, { "lua", "-", "there", stdin = "print(arg[1])" }).out, "there\n")
  h.write_file(path, "\u{FEFF}#!/usr/bin/env integrations\nprint 'marked'")
  h.equal(program.expect(0, { "lua", path }).out, "marked\n")
  prints("marked\n", "\u{FEFF}print 'marked'")
  program.expect(2, { "lua", path .. ".none" })
  program.expect(2, { "lua" })
  h.contains(program.expect(2, { "lua", "-e" }).err, " -e needs a value")
  h.contains(program.expect(0, { "lua", "--help" }).out, "  -e CODE  ")
end)

h.test("libraries_are_those_that_do_no_harm", function()
  prints("nil\n", [[
    local found
    for _, name in ipairs { "load", "loadstring", "loadfile", "dofile", "require", "collectgarbage", "io", "debug",
      "package", "warn" } do found = found or _G[name] end
    print(found)]])
  prints("clock date difftime time\n", [[
    local names = {} for name in pairs(os) do names[#names + 1] = name end
    table.sort(names) print(table.concat(names, " "))]])
  prints("string table math utf8 coroutine\n", [[
    local found = {} for _, name in ipairs { "string", "table", "math", "utf8", "coroutine" } do
      if next(_G[name]) then found[#found + 1] = name end end print(table.concat(found, " "))]])
  prints("1970-01-02\t3600.0\n", [[print(os.date("!%Y-%m-%d", 86400), os.difftime(7200, 3600))]])
end)

h.test("random_numbers_differ_from_script_to_script", function()
  local code = "print(math.random(0))"
  h.check(program.expect(0, run(code)).out ~= program.expect(0, run(code)).out)
end)

h.test("operations_take_tables_and_values_in_order", function()
  prints("Customer Support\t123\t123\n", [[
    local hs = app.integrations.helpscout
    print(hs.get_mailbox(123).name, hs.get_mailbox { id = "123" }.id, hs.default.helpscout_get_mailbox(123.0).id)]])
end)

h.test("errors_are_the_modules", function()
  prints("not_found\t404\tget_customer\thelpscout\tdefault\tfalse\nnot found\tintegrations.error\n", [[
    local ok, problem = pcall(app.integrations.helpscout.get_customer, 99)
    print(problem.kind, problem.status, problem.operation, problem.integration, problem.account, problem.retriable)
    print(("x" .. problem):match "^xhelpscout.get_customer: (not found)", getmetatable(problem))]])
  local result = program.expect(66, run "app.integrations.helpscout.get_customer(99)")
  h.contains(result.err, "helpscout.get_customer: not found")
  h.contains(program.expect(65, run "return app.integrations.helpscout.list_conversation").err,
    "Unknown function: app.integrations.helpscout.list_conversation. Did you mean: list_conversations")
  h.contains(program.expect(65, run "app.integrations.helpscout.get_mailbox{ idd = 1 }").err, "Did you mean: id")
  h.contains(program.expect(65, run "app.integrations.helpscout:get_mailbox(1)").err, "with a dot")
  h.contains(program.expect(65, run "app.integrations.helpscout.get_mailbox(print)").err, "got a function")
end)

h.test("a_scripts_own_error_is_told_with_its_place", function()
  local result = program.expect(1, run "\nerror 'boom'")
  h.equal(result.err, "integrations: script:2: boom\n")
  h.contains(program.expect(1, run "x = = 1").err, "script:1:")
  h.equal(program.expect(1, run "\nfor _ in ipairs(nil) do end").err,
    "integrations: script:2: attempt to index a nil value\n")
  h.equal(program.expect(1, run "\ntable.sort { 1, 'x' }").err:match "^integrations: script:2: attempt to compare",
    "integrations: script:2: attempt to compare")
  h.equal(program.expect(1, run "('x'):rep({})").err,
    "integrations: script:1: bad argument #1 to 'rep' (number expected, got table)\n")
  h.equal(program.expect(1, run "local raise = error raise('boom', 0)").err, "integrations: boom\n")
  h.equal(program.expect(1, run 'error { code = 7, message = "no stock" }').err,
    'integrations: {"code":7,"message":"no stock"}\n')
  h.contains(program.expect(1, run 'error { kind = "silent", message = "boom" }').err, "boom")
  h.equal(program.expect(1, run 'error { kind = "x", message = "boom", applied = { ("a"):rep(199), ("b"):rep(199) } }').err,
    "integrations: boom; done before: " .. ("a"):rep(199) .. ", " .. ("b"):rep(99) .. "...\n")
end)

h.test("walks_go_through_everything", function()
  prints("55\t55\t2\t50,55,\n", [[
    local hs, each, pages = app.integrations.helpscout, app.integrations.each, app.integrations.pages
    local items, all, count, seen = 0, 0, 0, ""
    for mailbox in each(hs.list_mailboxes) do items = items + (mailbox.id and 1 or 0) end
    for page in pages(hs.list_mailboxes, {}, { prefetch = true,
        progress = function(done) seen = seen .. done .. "," end }) do
      all, count = all + #page._embedded.mailboxes, count + 1
    end
    print(items, all, count, seen)]])
  prints("110\n", [[
    local null, count = app.integrations.null, 0
    for _ in app.integrations.each(app.integrations.helpscout.list_mailboxes, { page = null },
        { prefetch = null, progress = null, fields = null }) do count = count + 1 end
    for _ in app.integrations.each(app.integrations.helpscout.list_mailboxes, null, null) do count = count + 1 end
    print(count)]])
  h.contains(program.expect(65, run "app.integrations.each(app.integrations.helpscout.get_mailbox)").err, "is no list")
  h.contains(program.expect(65, run "app.integrations.each(print)").err, "expected an operation that lists")
  h.contains(program.expect(65, run "app.integrations.pages(app.integrations.helpscout.list_mailboxes, { page = 1 })").err,
    "leave 'page' out")
end)

h.test("what_the_program_gives_is_json_again", function()
  prints('[]\n', "dump(app.integrations.helpscout.list_customers { first_name = 'nobody here' }._embedded.customers)")
end)

h.test("requests_of_ones_own_keep_arrays_and_are_judged_by_their_method", function()
  prints('{"a":[],"b":{}}\tPOST\n', [[
    local plan = app.integrations.helpscout.api_request({ method = "POST", path = "/v2/customers",
      body = { a = app.integrations.array {}, b = {} } }, { dry_run = true })
    print(plan[1].body, plan[1].method)]])
  prints("Customer Support\tPOST\n", [[
    local hs = app.integrations.helpscout
    print(hs.api_request { method = "GET", path = "/v2/mailboxes/123" }.name,
      hs.api_request("POST", "/v2/customers")[1].method)]], { "--dry-run" })
  prints("Customer Support\n", [[
    print(app.integrations.helpscout.api_request("GET", "/v2/mailboxes/123").name)]], { "--dry-run" })
  h.contains(program.expect(77, run "app.integrations.helpscout.api_request('POST', '/v2/customers')").err, "denied")
  h.contains(program.expect(65, run "app.integrations.array { a = 1 }").err, "expected an array")
end)

h.test("some_fields_of_a_result_are_kept", function()
  prints('{"id":123,"name":"Customer Support"}\n',
    "dump(app.integrations.helpscout.get_mailbox({ id = 123 }, { fields = { 'id', 'name' } }))")
end)

h.test("no_file_is_written", function()
  h.contains(program.expect(77, run [[
    app.integrations.aircall.download_recording({ call_id = 1 }, { save_to = "x" })]]).err, "save_to")
end)

h.test("documentation_is_there", function()
  prints("true\ttrue\ttrue\n", [[print(lua_list_docs():find "list_conversations" ~= nil,
    lua_search_docs("mailbox"):find "get_mailbox" ~= nil, lua_read_doc("errors"):find "rate_limit" ~= nil)]])
end)

h.test("pairs_lists_operations_and_accounts", function()
  prints("function\ttable\ttrue\n", [[
    local hs, count = {}, 0
    for name, value in pairs(app.integrations.helpscout) do hs[name], count = value, count + 1 end
    print(type(hs.get_mailbox), type(hs.default), count > 90)]])
  h.contains(program.expect(1, run "app.integrations.helpscout.x = 1").err, "cannot be changed")
end)

-- parallel --------------------------------------------------------------------------------------------

h.test("parallel_gives_results_in_order_and_errors_by_index", function()
  prints('{"1":123,"3":2,"4":[1,2]}\t{"2":"script:4: own"}\n', [[
    local hs, parallel = app.integrations.helpscout, app.integrations.parallel
    local results, errors = parallel {
      function() return hs.get_mailbox(123).id end,
      function() error "own" end,
      function() coroutine.yield() return 2 end,
      function() return (parallel { function() return 1 end, function() return 2 end }) end,
    }
    dump(results, errors)]])
end)

h.test("parallel_runs_calls_at_the_same_time", function()
  local slow = h.mock { "--latency-ms", "300" }
  prints("8\n", [[
    local jobs = {}
    for i = 1, 8 do jobs[i] = function() return app.integrations.helpscout.get_mailbox(123).id end end
    print(#app.integrations.parallel(jobs))]], {}, { environment = { HELPSCOUT_URL = slow.helpscout } })
  h.check(slow:connection_count() > 1, "one call after the other")
end)

h.test("the_limit_of_parallel_may_be_a_text_or_a_whole_float", function()
  prints("2\t2\n", [[
    local jobs = { function() return 1 end, function() return 2 end }
    print(#app.integrations.parallel(jobs, { limit = "1" }), #app.integrations.parallel(jobs, { limit = 1.0 }))]])
end)

h.test("a_call_in_a_coroutine_of_the_scripts_waits", function()
  prints("123\t123\ttrue\n", [[
    local hs = app.integrations.helpscout
    local direct = coroutine.wrap(function() return hs.get_mailbox(123).id end)()
    local results = app.integrations.parallel {
      function() return coroutine.wrap(function() return hs.get_mailbox(123).id end)() end,
      function() table.sort({ 1, 2, 3 }, function(a, b) return hs.get_mailbox(123).id and a < b end) return true end,
    }
    print(direct, results[1], results[2])]])
end)

h.test("parallel_refuses_what_is_none", function()
  for code, words in pairs {
    ["parallel()"] = "expected an array of functions, got nil",
    ["parallel { nil, print }"] = "got nil at index 1",
    ["parallel { 1 }"] = "got a number at index 1",
    ["parallel { mail = print }"] = 'got a table with the key "mail"',
    ["parallel { print, [1.5] = print }"] = "got a table with the key 1.5",
    ["parallel({}, { limits = 1 })"] = 'unknown option "limits". Options: limit',
    ["parallel({}, { limit = 0 })"] = "expected an integer from 1 to 100000",
  } do
    h.contains(program.expect(65, run("app.integrations." .. code)).err, words)
  end
end)

-- Permissions ------------------------------------------------------------------------------------------

local update = "app.integrations.helpscout.update_conversation { id = 456, subject = 'Changed' }"

local function writes()
  local count = 0
  for _, request in ipairs(program.mock():requests()) do
    if request.method ~= "GET" then count = count + 1 end
  end
  return count
end

h.test("writes_are_denied_unless_allowed", function()
  h.contains(program.expect(77, run(update)).err, "Integration 'helpscout' write access denied. (--write deny)")
  h.contains(program.expect(77, run(update, { "--write", "deny" })).err, "denied. (--write deny)")
  h.contains(program.expect(77, run(update, { "--write", "ask" })).err, "requires approval")
  h.equal(writes(), 0)
  program.expect(0, run(update, { "--write", "allow" }))
  h.equal(writes(), 1)
  program.expect(2, run(update, { "--write", "maybe" }))
end)

h.test("what_the_settings_ask_about_is_not_said_to_go_with_an_option", function()
  local path = os.tmpname()
  h.defer(function() os.remove(path) end)
  h.write_file(path, [[return { helpscout = { permissions = { read = "ask", write = "ask" } } }]])
  for _, case in ipairs { { "allow", update, "is asked about, --dry-run" },
    { "deny", "app.integrations.helpscout.get_mailbox(123)", "read is asked about" } } do
    local said = program.expect(77, run(case[2], { "--config", path, "--write", case[1] })).err
    h.contains(said, "there is nobody to ask; the settings say that this " .. case[3])
    h.check(not said:find("lets it go", 1, true), said)
  end
  h.contains(program.expect(77, run(update, { "--write", "ask" })).err, "--write allow lets it go unless")
  -- What the settings say of api_request decides alone, so that its reads are asked about with its writes.
  h.write_file(path, [[return { helpscout = { permissions = { send = "deny", operations = { api_request = "allow" } } } }]])
  local read = "app.integrations.helpscout.api_request { method = 'GET', path = '/v2/mailboxes' }"
  local said = program.expect(77, run(read, { "--config", path, "--write", "ask" })).err
  h.contains(said, "nobody to ask; --write allow lets it go unless the settings ask as well\n")
  program.expect(0, run(read, { "--config", path, "--write", "allow" }))
  h.equal(writes(), 0)
end)

h.test("arguments_are_judged_before_permission", function()
  h.contains(program.expect(65, run "app.integrations.helpscout.update_conversation { id = 456, sub = 1 }").err, "subject")
end)

h.test("a_dry_run_reads_and_plans_writes", function()
  prints("Customer Support\tPATCH\tPATCH\tPATCH\n", [[
    local hs = app.integrations.helpscout
    print(hs.get_mailbox(123).name, hs.update_conversation({ id = 456, subject = "A" })[1].method,
      hs.update_conversation(456, nil, "A")[1].method,
      hs.update_conversation({ id = 456, subject = "A" }, { timeout = 5 })[1].method)]], { "--dry-run" })
  h.equal(writes(), 0)
end)

h.test("a_dry_run_is_one_where_options_are_null", function()
  prints("PATCH\n", [[print(app.integrations.helpscout.update_conversation({ id = 456, subject = "A" }, json.null)[1].method)]],
    { "--dry-run", "--write", "allow" })
  h.equal(writes(), 0)
end)

h.test("a_dry_run_is_one_whatever_stands_behind_the_arguments", function()
  for _, behind in ipairs { "", ", nil", ", json.null", ", nil, json.null, nil", ", false", ", {}" } do
    for _, first in ipairs { "456", "'456'", "{ id = 456 }" } do
      local code = ("local ok, plan = pcall(app.integrations.helpscout.delete_conversation, %s%s) "
        .. "print(ok and plan[1].method or plan.kind)"):format(first, behind)
      local said = program.expect(0, run(code, { "--dry-run", "--write", "allow" })).out
      h.check(said == "DELETE\n" or behind:find "[f{]" and said == "argument\n", code .. " gives " .. said)
    end
  end
  h.equal(writes(), 0)
end)

-- Attacks ----------------------------------------------------------------------------------------------

-- What must be ended by that limit; what was printed before is there, and the next script works.
local function ended_by(limit, code, options)
  local result = program.expect(1, run('print "before" ' .. code, options))
  h.contains(result.err, limit)
  h.contains(result.out, "before\n")
  prints("next\n", 'print "next"')
end

local CPU = { "--cpu", "0.5" }

h.test("an_endless_loop_inside_pcall_is_ended", function()
  ended_by("(cpu), 0.5 seconds", "while true do pcall(function() while true do end end) end", CPU)
end)

h.test("a_limit_of_the_system_below_ours_holds", function()
  h.equal(program.under("ulimit -t 5; exec", "", run "print(6 * 7)"), "42\nstatus 0\n")
  h.contains(program.under("ulimit -t 2; exec", "", run "while true do end"), "(cpu)")
end)

h.test("a_pattern_that_backtracks_for_ever_is_ended", function()
  ended_by("(cpu), 0.5 seconds", [[string.find(("a"):rep(26), ("a-"):rep(26) .. "b")]], CPU)
end)

h.test("a_finalizer_without_end_is_ended", function()
  ended_by("(cpu), 0.5 seconds", [[setmetatable({}, { __gc = function() while true do end end })
    while true do local t = {} end]], CPU)
end)

h.test("strings_of_gigabytes_are_refused", function()
  ended_by("memory, 64 MiB", [[return ("x"):rep(1 << 30)]])
  ended_by("memory, 64 MiB", [[local s = "x" while true do s = s .. s end]])
  prints("false\tnot enough memory\n", [[print(pcall(string.rep, "x", 1 << 30))]])
end)

h.test("ten_million_tables_are_too_many", function()
  ended_by("memory, 64 MiB", "local t = {} for i = 1, 1e7 do t[i] = {} end")
end)

h.test("a_million_coroutines_are_too_many", function()
  ended_by("memory, 64 MiB", [[local t = {} for i = 1, 1e6 do
    t[i] = coroutine.create(function() coroutine.yield() end) coroutine.resume(t[i]) end]])
end)

h.test("memory_that_is_refused_again_and_again_ends_by_time_computed", function()
  ended_by("(cpu), 0.5 seconds", [[while true do pcall(function() local s = "x" while true do s = s .. s end end) end]],
    { "--cpu", "0.5", "--memory", "8" })
end)

h.test("deep_recursion_is_ended", function()
  ended_by("memory, 16 MiB", "local function f() return 1 + f() end f()", { "--memory", "16" })
  ended_by("stack overflow", "local function f() return coroutine.wrap(f)() end f()")
  ended_by("memory, 64 MiB", "local t = {} for i = 1, 1e7 do t = { t } end return t")
end)

h.test("a_value_too_deep_is_refused", function()
  h.contains(program.expect(65, run "local t = {} t.t = t app.integrations.helpscout.get_mailbox { id = t }").err, "deep")
  h.contains(program.expect(1, run "local t = {} t.t = t return t").err, "result")
end)

h.test("a_flood_of_output_is_ended", function()
  local result = program.expect(1, run([[while true do print(("x"):rep(99)) end]], { "--max-output", "1000" }))
  h.equal(#result.out, 1000)
  h.contains(result.err, "output, 1000 bytes")
end)

h.test("output_beyond_the_limit_is_counted_and_left_out", function()
  local result = program.expect(1, run([[for i = 1, 30 do print(("é"):rep(50)) end]], { "--max-output", "1000" }))
  h.check(#result.out <= 1000 and #result.out > 990 and utf8.len(result.out), "not cut at a character")
  h.contains(result.err, "of 3030 bytes")
end)

-- Each command reads its words in one process; below it does as a program.
h.test("limits_have_bounds", function()
  h.equal(program.hosted [==[
    local flags = require "program.flags"
    local lua, mcp = require "program.lua_command".lua, require "program.mcp_command".mcp
    local readers = { lua = lua.read, mcp = function(words) return flags.read(words, { options = mcp.known, where = "mcp" }) end }
    local bounds = { cpu = 1000000, time = 1000000, memory = 1048576, ["max-output"] = 1073741824, calls = 1000000 }
    for name, most in pairs(bounds) do
      for command, read in pairs(readers) do
        local rest = command == "lua" and { "-e", "" } or {}
        for _, value in ipairs { "0", "-1", "1e999", "1e19", "1e14", "8796093022208", tostring(most + 1) } do
          local good, problem = pcall(read, { "--" .. name, value, table.unpack(rest) })
          local told = tostring(problem)
          assert(not good and problem.kind == "usage" and told:find("--" .. name .. ": expected a ", 1, true)
            and told:find(tostring(most), 1, true), told)
        end
        local given = read { "--" .. name, tostring(most), table.unpack(rest) }
        assert(given[name:gsub("-", "_")] == most, name)
      end
    end
    io.write "good"
  ]==], "good")
  for _, command in ipairs { { "lua", "-e", "" }, { "mcp" } } do
    h.contains(program.expect(2, { command[1], "--calls", "1000001", command[2], command[3] }).err, "--calls: expected a ")
    program.expect(0, { command[1], "--calls", "1000000", command[2], command[3] })
  end
  prints("1\n", "print(1)", { "--cpu", "1000000", "--time", "1000000", "--memory", "1048576", "--max-output",
    "1073741824", "--calls", "1000000" })
end)

h.test("bytecode_is_not_taken", function()
  local bytecode = string.dump(function() return 1 end)
  h.contains(program.expect(1, { "lua", "-", stdin = bytecode }).err, "binary chunk")
  prints("nil\n", "print(string.dump)")
end)

h.test("a_fork_bomb_has_nothing_to_fork_with", function()
  prints("nil\tnil\tnil\n", "print(os.execute, io, package)")
end)

h.test("signals_files_and_sockets_are_not_there", function()
  prints("true\n", [[
    local seen = {}
    local function walk(value)
      if type(value) ~= "table" or seen[value] then return end
      seen[value] = true
      for key, item in next, value do
        assert(key ~= "open" and key ~= "popen" and key ~= "execute" and key ~= "kill" and key ~= "exit"
          and key ~= "getenv" and key ~= "socket" and key ~= "loadlib", key)
        walk(item)
      end
    end
    walk(_G) print(true)]])
end)

h.test("metatables_lead_nowhere", function()
  prints("nil\tnil\tinteg\tfalse\tfalse\n", [[
    local hs = app.integrations.helpscout
    print(getmetatable("").__index.dump, getmetatable(print), getmetatable(hs):sub(1, 5),
      pcall(setmetatable, hs, {}), (pcall(setmetatable, select(2, pcall(hs.get_customer)), {})))]])
  -- What a script makes of Lua's own functions is its own.
  prints("next\t123\n", [[
    local say, id = print, nil
    for _, library in ipairs { string, table, math, coroutine, os } do
      for name in pairs(library) do library[name] = function() error "taken" end end
    end
    type, next, pcall, tostring, rawget, setmetatable = nil
    id = app.integrations.helpscout.get_mailbox(123).id
    say("next", id)]])
end)

h.test("a_reply_bigger_than_the_memory_is_an_error", function()
  local server = h.scripted()
  server:reply_always { body = '{"id":1,"name":"' .. ("x"):rep(9 * 1024 * 1024) .. '"}' }
  prints("false\tnot enough memory\nafter\n", [[
    print(pcall(app.integrations.helpscout.get_mailbox, 1)) print "after"]], { "--memory", "4" },
    { environment = { HELPSCOUT_URL = server.helpscout } })
end)

h.test("ten_thousand_calls_at_once_are_ended_by_their_limit", function()
  prints("200\t9800\tlimit\ttrue\n", [[
    local jobs = {}
    for i = 1, 10000 do jobs[i] = function() return app.integrations.helpscout.get_mailbox(123).id end end
    local results, errors = app.integrations.parallel(jobs, { limit = 10000 })
    local good, bad, problem = 0, 0, nil
    for i = 1, 10000 do
      if results[i] then good = good + 1 else bad, problem = bad + 1, errors[i] end
    end
    print(good, bad, problem.kind, problem.message:find("calls, 200", 1, true) ~= nil)]])
  local requests = 0
  for _ in ipairs(program.mock():requests()) do requests = requests + 1 end
  h.equal(requests, 200)
end)

h.test("looking_up_without_end_is_ended_by_its_limit", function()
  local result = program.expect(1, run "for i = 1, 1000 do lua_list_docs() end print 'before' lua_list_docs() print 'after'")
  h.equal(result.out, "before\n")
  h.contains(result.err, "pages and names that it looks up, 1000,")
end)

h.test("a_page_of_a_walk_is_a_call", function()
  local result = program.expect(1, run([[
    for page in app.integrations.pages(app.integrations.helpscout.list_mailboxes) do print(page.page.number) end]],
    { "--calls", "1" }))
  h.equal(result.out, "1\n")
  h.contains(result.err, "calls, 1,")
end)

h.test("a_walk_that_progress_takes_from_loses_nothing", function()
  for _, prefetch in ipairs { "false", "true" } do
    prints("55\n", ([[
      local ids, count, following = {}, 0, nil
      local function take()
        local mailbox = following()
        if mailbox and not ids[mailbox.id] then ids[mailbox.id], count = true, count + 1 end
        return mailbox
      end
      following = app.integrations.each(app.integrations.helpscout.list_mailboxes, {}, { prefetch = %s,
        progress = function() take() coroutine.yield() end })
      local function all() while take() do end end
      app.integrations.parallel { all, all, all }
      pcall(all)
      print(count)]]):format(prefetch))
  end
end)

h.test("a_page_before_an_error_in_progress_comes_when_the_walk_goes_on", function()
  prints("120\t1\n", [[
    local count, errors = 0, 0
    local following = app.integrations.pages(app.integrations.helpscout.list_conversations, {},
      { progress = function() if errors == 0 then error "once" end end })
    while true do
      local ok, page = pcall(following)
      if ok and page == nil then break end
      count, errors = count + (ok and #page._embedded.conversations or 0), errors + (ok and 0 or 1)
    end
    print(count, errors)]])
end)

-- Every third request fails: the third page's first, and the fifth's.
h.test("a_walk_goes_on_after_an_error", function()
  for _, prefetch in ipairs { "false", "true" } do
    local code = ([[
      local count, errors = 0, 0
      local following = app.integrations.each(app.integrations.helpscout.list_conversations, {},
        { retries = 0, prefetch = %s })
      while true do
        local ok, item = pcall(following)
        if ok and item == nil then break end
        if not ok and item.kind ~= "service" then error(item) end
        count, errors = count + (ok and 1 or 0), errors + (ok and 0 or 1)
      end
      print(count, errors)]]):format(prefetch)
    local function variables()
      return { environment = { HELPSCOUT_URL = h.mock { "--fail-every", "3", "--fail-status", "500" }.helpscout } }
    end
    prints("120\t2\n", code, nil, variables())
    h.contains(program.expect(1, run(code, { "--calls", "5" }, variables())).err, "calls, 5,")
  end
end)

h.test("walks_that_are_begun_and_left_are_counted_as_well", function()
  h.contains(program.expect(1, run([[
    for i = 1, 4 do app.integrations.each(app.integrations.helpscout.list_mailboxes) end]], { "--calls", "3" })).err,
    "calls, 3,")
end)

h.test("walks_keep_no_arguments_without_end", function()
  prints("2\tlimit\n", [[
    local much, integrations = ("x"):rep(6 << 20), app.integrations
    for i = 1, 4 do
      local begun, problem = pcall(integrations.each, integrations.helpscout.list_conversations, { query = much })
      if not begun then return print(i - 1, problem.kind) end
    end]])
end)

h.test("a_script_that_waits_is_ended_by_its_time", function()
  local server = h.scripted()
  server:reply_always { silence = true }
  local result = program.expect(1, run([[print "before" app.integrations.helpscout.get_mailbox(1)]], { "--time", "0.5" },
    { environment = { HELPSCOUT_URL = server.helpscout } }))
  h.equal(result.out, "before\n")
  h.contains(result.err, "limit of time, 0.5 seconds")
end)

h.run()
