-- The settings of the program: where they are, what they may be, secrets from files and commands, the
-- environment; what a host narrows.

local h = require "harness"
local program = require "program"
local redis_server = require "redis_server"

-- A file of settings with this mode.
local function config(text, mode)
  local path = h.temporary_directory() .. "/config.lua"
  h.write_file(path, text)
  h.run_program(("chmod %s %s"):format(mode or "600", h.quote(path)))
  return path
end

local function url()
  return program.mock().helpscout
end

-- Runs get_mailbox with these settings and no account of the environment's.
local function with(status, path, more)
  local environment = {}
  for name, value in pairs(program.nobody) do environment[name] = value end
  for name, value in pairs(more or {}) do environment[name] = value end
  return program.expect(status, { "helpscout", "get_mailbox", "--id", "123", "--config", path,
    environment = environment })
end

local function says(text, ...)
  return ("return { helpscout = { " .. text .. ", url = %q } }"):format(..., url())
end

h.test("the_file_is_what_configure_takes", function()
  h.contains(with(0, config(says("access_token = %q", "hs-token"))).out, "Customer Support")
end)

for _, place in ipairs { "INTEGRATIONS_CONFIG", "XDG_CONFIG_HOME", "HOME" } do
  h.test("the_file_is_found_by_" .. place, function()
    local folder = h.temporary_directory()
    local inside = { XDG_CONFIG_HOME = "/integrations", HOME = "/.config/integrations" }
    local path = folder .. (inside[place] or "") .. "/config.lua"
    h.run_program("mkdir -p " .. h.quote(path:match "^(.*)/"))
    h.write_file(path, says("access_token = %q", "hs-token"))
    h.run_program("chmod 600 " .. h.quote(path))
    local environment = { [place] = inside[place] and folder or path }
    for name, value in pairs(program.nobody) do environment[name] = value end
    program.expect(0, { "helpscout", "get_mailbox", "--id", "123", environment = environment })
  end)
end

h.test("settings_that_are_named_and_not_there_are_refused", function()
  h.contains(with(78, "/nowhere/config.lua").err, "/nowhere/config.lua")
  h.contains(with(78, "/dev/null").err, "it is no plain file")
  program.expect(78, { "helpscout", "get_mailbox", "--id", "123", "--config", "" })
  local environment = { INTEGRATIONS_CONFIG = "/nowhere/config.lua" }
  program.expect(78, { "helpscout", "get_mailbox", "--id", "123", environment = environment })
end)

h.test("without_any_settings_there_is_no_account", function()
  for _, words in ipairs { { "helpscout", "get_mailbox", "--id", "123" }, { "doctor", "helpscout" } } do
    words.environment = program.nobody
    h.contains(program.expect(78, words).err, "there is no account of helpscout: they are set in the environment \z
      (HELPSCOUT_ACCESS_TOKEN, HELPSCOUT_CLIENT_ID, HELPSCOUT_CLIENT_SECRET), or in ")
  end
  local words = { "lua", "-e", "app.integrations.helpscout.get_mailbox(1)", environment = program.nobody }
  h.contains(program.expect(78, words).err, "helpscout.get_mailbox: there is no account of helpscout: they are set in ")
  local begin = [[{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},
    "clientInfo":{"name":"x","version":"1"}}}]]
  words = { "mcp", "--tools", "operations", environment = program.nobody, stdin = begin:gsub("\n", "") .. "\n" ..
    '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"helpscout_get_mailbox","arguments":{"id":1}}}\n' }
  h.contains(program.run(words).out, "there is no account of helpscout: they are set in ")
  local environment = { XDG_CONFIG_HOME = "/nowhere" }
  for name, value in pairs(program.nobody) do environment[name] = environment[name] or value end
  h.contains(program.expect(78, { "whoami", environment = environment }).err,
    "or in /nowhere/integrations/config.lua, which")
  local path = config "return {}"
  h.contains(with(78, path).err, "or in " .. path .. ", which", "the file that was read")
end)

h.test("doctor_tells_of_a_setting_that_is_none", function()
  local path = config [[return { helpscout = { token = "x" }, aircall = { accont = { work = {} } } }]]
  local told = program.expect(1, { "doctor", "--config", path, environment = program.nobody }).out
  h.contains(told, "helpscout.token: unknown setting. Did you mean: access_token")
  h.contains(told, "aircall.accont: unknown setting. Did you mean: accounts")
end)

h.test("an_account_that_is_not_there_is_answered_by_those_that_are", function()
  local told = with(2, config(("return { helpscout = { accounts = { work = { access_token = 'hs-token', url = %q } } } }"):format(url()))).err
  h.contains(told, "helpscout has no account 'default'. Accounts: work")
end)

h.test("settings_that_others_may_read_hold_no_secret", function()
  local secret = says("access_token = %q", "hs-token")
  for _, mode in ipairs { "644", "640", "604" } do
    h.contains(with(78, config(secret, mode)).err, "chmod 600")
  end
  local folder = h.temporary_directory()
  h.write_file(folder .. "/token", "hs-token\n")
  h.run_program("chmod 600 " .. h.quote(folder .. "/token"))
  with(0, config(says("access_token_file = %q", folder .. "/token"), "644"))
  h.contains(with(78, config(says("access_token_file = %q", folder .. "/token"), "646")).err,
    "everybody may write it")
end)

h.test("settings_that_others_may_read_hold_no_password_of_a_store_or_a_proxy", function()
  for setting, secret in pairs {
    ["share = 'redis://:lemon-tart@127.0.0.1/0'"] = true, ["share = 'unix:///run/redis?db=1&password=lemon-tart'"] = true,
    ["transport = { proxy = 'http://user:lemon-tart@127.0.0.1:1' }"] = true,
    ["transport = { proxy = 'user:lemon-tart@127.0.0.1:1' }"] = true,
    ["transport = { proxy = 'http:/user:lemon-tart@127.0.0.1:1' }"] = true,
    ["transport = { proxy = 'http://127.0.0.1:1' }"] = false, ["share = 'process'"] = false,
  } do
    local told = program.expect(secret and 78 or 0, { "doctor", "helpscout", "--config", config(("return { %s }"):format(
      setting), "644") }).err
    h.equal(told:find("chmod 600", 1, true) ~= nil, secret, setting)
    h.lacks(told, "lemon-tart")
  end
end)

h.test("the_file_has_an_empty_environment_and_is_text", function()
  h.contains(with(78, config "return { helpscout = { access_token = os.getenv 'HOME' } }").err, "os")
  h.contains(with(78, config "return 5").err, "return {")
  h.contains(with(78, config "return {").err, "no Lua")
  h.contains(with(78, config "{ helpscout = {} }").err, ":1: unexpected symbol; expected: return { helpscout = {")
  h.contains(with(78, config(string.dump(load "return {}"))).err, "no Lua")
  h.contains(with(78, config "return { helpscout = { acces_token = 'x' } }").err, "access_token")
end)

h.test("a_file_that_does_not_end_is_told_so", function()
  local said = program.under("", "", { "helpscout", "get_mailbox", "--id", "123", "--config",
    config "local n = 0\nwhile true do n = n + 1 end" })
  h.contains(said, "config.lua:2: it does not end")
  h.contains(said, "status 78")
end)

h.test("a_secret_file_is_its_owners_alone", function()
  local folder = h.temporary_directory()
  local path = folder .. "/token"
  h.write_file(path, "hs-token\nignored\n")
  h.run_program("chmod 644 " .. h.quote(path))
  h.contains(with(78, config(says("access_token_file = %q", path))).err, "chmod 600")
  h.run_program("chmod 600 " .. h.quote(path))
  with(0, config(says("access_token_file = %q", path)))
  h.contains(with(78, config(says("access_token_file = %q", folder .. "/none"))).err, "/none")
  h.contains(with(78, config(says("access_token_file = %q", folder))).err, "access_token_file")
end)

h.test("a_byte_order_mark_before_settings_and_secrets_is_passed_over", function()
  local path = h.temporary_directory() .. "/token"
  h.write_file(path, "\u{FEFF}hs-token\r\n")
  h.run_program("chmod 600 " .. path)
  with(0, config("\u{FEFF}" .. says("access_token_file = %q", path)))
end)

h.test("a_secret_file_may_be_a_credential_of_systemd", function()
  local folder = h.temporary_directory()
  h.write_file(folder .. "/token", "hs-token")
  h.run_program("chmod 644 " .. h.quote(folder .. "/token"))
  local credentials = { CREDENTIALS_DIRECTORY = folder }
  with(0, config(says("access_token_file = %q", folder .. "/token")), credentials)
  with(0, config(says("access_token_file = %q", "token")), credentials)
  with(78, config(says("access_token_file = %q", folder .. "/x/../token")), credentials)
end)

h.test("a_relative_secret_file_stands_beside_the_settings", function()
  local path = config(says("access_token_file = %q", "token"))
  local token = path:match "^(.*/)" .. "token"
  h.write_file(token, "hs-token\n")
  h.run_program("chmod 600 " .. h.quote(token))
  with(0, path)
end)

h.test("a_command_gives_a_secret_in_its_first_line", function()
  with(0, config(says("access_token_command = %q", "printf 'hs-token\\nmore\\n'")))
  h.contains(with(78, config(says("access_token_command = %q", "echo hs-token; exit 3"))).err,
    "status 3")
  h.contains(with(78, config(says("access_token_command = %q", "true"))).err, "empty")
  h.contains(with(78, config(says("access_token_command = %q", "yes"))).err, "64 KiB")
end)

h.test("a_command_that_does_not_end_is_ended_with_all_that_it_started", function()
  local mark = h.temporary_directory() .. "/pid"
  local command = ("sleep 1000 & echo $! >%s; cat <&- ; sleep 1000"):format(h.quote(mark))
  h.contains(with(78, config(says("access_token_command = %q", command))).err, "time")
  h.wait_until(function()
    return not select(2, h.run_program("kill -0 " .. h.read_file(mark):gsub("%s", "") .. " 2>/dev/null"))
  end, "the command's child to end")
end)

h.test("a_command_ends_with_the_program_that_is_interrupted", function()
  local mark = h.temporary_directory() .. "/pid"
  local path = config(says("access_token_command = %q", ("echo $$ >%s; sleep 1000; echo"):format(h.quote(mark))))
  local words = { "helpscout", "get_mailbox", "--id", "123", "--config", path, environment = { HELPSCOUT_ACCESS_TOKEN = false } }
  h.contains(program.under("timeout --preserve-status -s INT 1", "", words), "status 130")
  h.wait_until(function()
    return not select(2, h.run_program("kill -0 " .. h.read_file(mark):gsub("%s", "") .. " 2>/dev/null"))
  end, "the command to end")
end)

h.test("a_command_is_waited_for_where_children_are_ignored", function()
  local path = config(says("access_token_command = %q", "echo hs-token"))
  h.contains(program.under("env --ignore-signal=CHLD", "", { "helpscout", "get_mailbox", "--id", "123",
    "--config", path, environment = program.nobody }), "Customer Support")
end)

h.test("a_secret_is_given_once", function()
  h.contains(with(78, config(says("access_token = 'a', access_token_command = %q", "echo b"))).err,
    "given twice")
end)

h.test("no_message_shows_a_secret", function()
  local failed = with(77, config(says("access_token = %q", "top-secret-token")))
  h.lacks(failed.err .. failed.out, "top-secret")
  local command = with(78, config(says("access_token_command = %q", "echo top-secret; exit 1")))
  h.lacks(command.err .. command.out, "top-secret")
end)

h.test("no_message_shows_a_secret_of_an_account_that_is_not_used", function()
  local server = h.scripted():reply { status = 400, body = '{"message":"work-client work-secret sales-token their-token dGhlaXItaWQtNzg5OnRoZWlyLXRva2Vu is odd"}' }
  local path = config(([[return { helpscout = { accounts = { default = { access_token = "hs-token", url = %q },
    work = { client_id = "work-client", client_secret_file = "secret" } } },
    aircall = { accounts = { sales = { access_token = "sales-token" } } } }]]):format(server.helpscout))
  local file = path:match "^(.*/)" .. "secret"
  h.write_file(file, "work-secret\n")
  h.run_program("chmod 600 " .. h.quote(file))
  local failed = with(65, path, { AIRCALL_API_ID = "their-id-789", AIRCALL_API_TOKEN = "their-token" })
  h.contains(failed.err, ": [credential] [credential] [credential] [credential] [credential] is odd")
end)

h.test("what_is_wrong_in_the_file_is_told_without_what_stands_there", function()
  for _, text in ipairs { 'return { a = "x" "top-secret" }', 'return { a = "top-secret\n }',
      'return { a = "top-secret" + 1 }', 'return { a = ("top-secret").b.c }', 'return "top-secret"',
      "return { a = top-secret }", "return { a = x.top - 1 }", "return { a = top.secret.x }" } do
    local failed = with(78, config(text))
    h.lacks(failed.err, "top")
    h.lacks(failed.err, "secret")
    h.contains(failed.err, "config.lua")
  end
end)

h.test("only_what_is_needed_is_read", function()
  local path = config(([[return { helpscout = { accounts = { default = { access_token = "hs-token", url = %q },
    work = { access_token_command = "exit 9" } } }, aircall = { access_token_command = "exit 9" } }]])
    :format(url()))
  with(0, path)
end)

h.test("the_environment_wins_over_the_files_default_account", function()
  local path = config(([[return { helpscout = { client_id = "x", client_secret_command = "exit 9", url = %q } }]])
    :format(url()))
  with(0, path, { HELPSCOUT_ACCESS_TOKEN = "hs-token" })
  with(0, path, { HELPSCOUT_CLIENT_ID = "hs-client", HELPSCOUT_CLIENT_SECRET = "hs-secret" })
  with(0, path, { HELPSCOUT_APP_ID = "hs-client", HELPSCOUT_APP_SECRET = "hs-secret" })
  with(77, config(says("access_token = %q", "hs-token")), { HELPSCOUT_ACCESS_TOKEN = "wrong" })
  with(69, config(says("access_token = %q", "hs-token")), { HELPSCOUT_URL = "http://127.0.0.1:1" })
end)

h.test("half_a_credential_in_the_environment_keeps_no_script_from_other_services", function()
  local half = { AIRCALL_API_TOKEN = false }
  local told = program.expect(0, { "lua", "-e", "print(app.integrations.helpscout.get_mailbox(123).name)", environment = half })
  h.equal(told.out, "Customer Support\n")
  h.equal(told.err, "integrations: aircall is left out, as the environment says of it: api_token: missing; "
    .. "it goes together with api_id\n")
  h.contains(program.expect(78, { "lua", "-e", "app.integrations.aircall.list_users()", environment = half }).err,
    "AIRCALL_API_ID, AIRCALL_API_TOKEN")
  half.AIRCALL_API_TOKEN = "a\1b"
  h.contains(program.expect(0, { "lua", "-e", "", environment = half }).err, "says of it: api_token: expected text")
end)

h.test("the_environment_leaves_other_accounts_as_they_are", function()
  local path = config(([[return { helpscout = { accounts = { work = { access_token = "hs-token", url = %q } } } }]])
    :format(url()))
  program.expect(0, { "helpscout", "get_mailbox", "--id", "123", "--account", "work", "--config", path })
  local unknown = program.expect(2, { "helpscout", "get_mailbox", "--id", "123", "--account", "wrok",
    "--config", path })
  h.contains(unknown.err, "default, work")
end)

h.test("the_store_of_the_settings_is_found_as_modules_are", function()
  local folder = program.path:match "^(.*)/"
  if not h.read_file(folder .. "/integrations_redis.so") then h.skip "the store in Redis is not built" end
  local redis = redis_server.start()
  with(0, config(("return { helpscout = { access_token = 'hs-token', url = %q }, share = %q }"):format(url(), redis.address)),
    { LUA_CPATH = folder .. "/?.so", INTEGRATIONS_TEST_PATIENCE = "20000" })
  h.contains(redis:cli "keys '*'", "budget")
end)

local function update(status, permissions, more)
  local path = config(says("access_token = 'hs-token', permissions = %s", permissions):gsub("\"(%b{})\"", "%1"))
  local words = { "helpscout", "update_conversation", "--id", "456", "--subject", "Invoice", "--config", path }
  for _, word in ipairs(more or {}) do words[#words + 1] = word end
  words.environment = program.nobody
  return program.expect(status, words)
end

-- The settings allow it; what they say of the operation did not decide.
h.test("a_script_is_told_which_option_denies", function()
  local path = config(says("access_token = 'hs-token', permissions = { operations = { update_conversation = 'allow' } }"))
  local words = { "lua", "--config", path, "-e", "app.integrations.helpscout.update_conversation{ id = 456, status = 'closed' }" }
  words.environment = program.nobody
  local told = program.expect(77, words).err
  h.contains(told, "write access denied. (--write deny)\n")
end)

h.test("what_the_file_denies_no_flag_allows", function()
  h.contains(update(77, "{ write = 'deny' }", { "--yes" }).err, "write access denied")
  update(0, "{ write = 'ask' }", { "--yes" })
  update(0, "{ write = 'allow' }", { "--yes" })
  program.mock():mark()
  update(77, "{ write = 'allow' }")
  program.mock():got_nothing()
end)

h.test("a_word_that_is_no_permission_is_refused_and_not_taken_for_one", function()
  program.mock():mark()
  for _, permissions in ipairs { "{ write = 'never' }", "{ write = false }", "{ send = 'Deny' }", "{ destroy = 'no' }",
      "{ operations = { update_conversation = 'never' } }", "{ operations = { update_conversation = false } }" } do
    h.contains(update(78, permissions, { "--yes" }).err, 'expected "allow", "ask" or "deny"')
  end
  program.mock():got_nothing()
end)

h.test("what_the_file_allows_of_one_operation_is_asked_all_the_same", function()
  local path = config(says("access_token = %q, permissions = { write = 'deny', operations = { update_conversation = 'allow' } }",
    "hs-token"))
  for _, more in ipairs { { 77 }, { 0, "--yes" } } do
    program.expect(more[1], { "helpscout", "update_conversation", "--id", "456", "--subject", "Invoice",
      "--config", path, more[2], environment = program.nobody })
  end
  program.expect(77, { "helpscout", "create_note", "--conversation-id", "456", "--body", "x", "--yes",
    "--config", path, environment = program.nobody })
end)

h.test("requests_of_ones_own_that_only_read_are_none_that_ask", function()
  local path = config(says("access_token = %q, permissions = { operations = { api_request = 'allow' } }", "hs-token"))
  local call = "print(app.integrations.helpscout.api_request { method = %q, path = '/v2/mailboxes/123' }.id)"
  for _, words in ipairs { { 0, "api", "helpscout", "GET", "/v2/mailboxes/123" }, { 0, "lua", "-e", call:format "GET" },
      { 77, "api", "helpscout", "DELETE", "/v2/mailboxes/123" }, { 77, "lua", "-e", call:format "DELETE" } } do
    program.expect(words[1], { words[2], "--config", path, environment = program.nobody, table.unpack(words, 3) })
  end
end)

h.test("what_is_no_function_is_refused_where_the_program_has_one_of_its_own", function()
  for _, name in ipairs { "approve", "on_call" } do
    local path = config(("return { helpscout = { access_token = 'hs-token' }, %s = 5 }"):format(name))
    h.contains(program.expect(78, { "lua", "--config", path, "-e", "", environment = program.nobody }).err,
      name .. ": expected a function, got 5")
  end
end)

h.test("the_files_own_approve_is_asked_as_well", function()
  for answer, status in pairs { ["true"] = 0, ["false"] = 77 } do
    local path = config(([[return { helpscout = { access_token = "hs-token", url = %q,
      permissions = { write = "ask" } }, approve = function() return %s end }]]):format(url(), answer))
    program.expect(status, { "helpscout", "update_conversation", "--id", "456", "--subject", "Invoice",
      "--config", path, "--yes", environment = program.nobody })
  end
end)

h.run()
