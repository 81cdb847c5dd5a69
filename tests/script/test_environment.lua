-- What a script gets by `integrations.install(env)`, and what it cannot do with that and Lua's safe
-- libraries: read a credential, change a setting, a permission or what another script sees, crash
-- its host. Contract §7.
--
-- Each attack runs in an interpreter of its own, under a small host that forbids writing. After it
-- the host looks through the eyes of another script and its own: all must be as it was.

local h = require "harness"
local integrations = require "integrations"
local through_runner = require "through_runner"

local mock = h.shared(h.mock)
local server = h.shared(h.scripted)

-- What is there -----------------------------------------------------------------------------------

local function installed(env)
  h.configure(mock())
  env = env or {}
  integrations.install(env)
  return env
end

local function sorted_names(table_)
  local names = {}
  for name in pairs(table_) do names[#names + 1] = tostring(name) end
  table.sort(names)
  return table.concat(names, " ")
end

h.test("install_adds_app_and_three_functions_only", function()
  h.equal(sorted_names(installed()), "app lua_list_docs lua_read_doc lua_search_docs")
end)

h.test("app_has_integrations_only", function()
  h.equal(sorted_names(installed().app), "integrations")
end)

h.test("app_integrations_has_the_operations_and_helpers_only", function()
  local app = installed().app
  h.equal(sorted_names(app.integrations), "aircall array each helpscout null pages parallel")
  for _, name in ipairs { "configure", "install", "limits", "start", "poll", "docs", "operations",
                          "version", "descriptor", "next_timeout" } do
    h.equal(app.integrations[name], nil, name)
  end
  h.equal(getmetatable(app.integrations), nil, "metatable")
end)

h.test("an_app_table_that_is_there_is_kept_and_added_to", function()
  local app = { name = "billing" }
  local env = installed { app = app, print = print }
  h.check(env.app == app, "another table took its place")
  h.equal(app.name, "billing")
  h.equal(env.print, print)
  h.check(app.integrations.helpscout.get_mailbox)
end)

h.test("an_app_that_is_no_table_is_replaced", function()
  h.check(installed { app = "billing" }.app.integrations)
end)

h.test("what_an_environment_inherits_stays_as_it_is", function()
  local base = installed { app = { billing = 5 } }
  local theirs = base.app.integrations
  local env = installed(setmetatable({}, { __index = base, __newindex = error }))
  h.check(rawget(env, "app") ~= nil and env.app ~= base.app, "one table for two")
  h.equal(env.app.billing, 5)
  h.check(base.app.integrations == theirs and env.app.integrations ~= theirs, "the other's was replaced")
  h.check(rawget(env, "lua_list_docs"), "no functions of its own")
end)

h.test("install_wants_a_table", function()
  h.raises("argument", { "install", "table" }, integrations.install)
  h.raises("argument", { "install", "table" }, integrations.install, "env")
end)

h.test("installed_operations_work", function()
  local app = installed().app
  h.equal(app.integrations.helpscout.get_mailbox { id = 123 }.name, "Customer Support")
  h.equal(#app.integrations.aircall.list_calls { per_page = 3 }.calls, 3)
end)

h.test("installed_helpers_work", function()
  local app = installed().app
  local count = 0
  for mailbox in app.integrations.each(app.integrations.helpscout.list_mailboxes) do
    count = count + (mailbox.id and 1 or 0)
  end
  h.equal(count, 55)
  local results, errors = app.integrations.parallel {
    function() return app.integrations.helpscout.get_mailbox(123).id end,
    function() return app.integrations.aircall.get_call(12345).call.id end,
  }
  h.equal(results, { 123, 12345 })
  h.equal(errors, nil)
  h.check(app.integrations.null == integrations.null, "null")
end)

h.test("installed_documentation_works", function()
  local env = installed()
  h.contains(env.lua_list_docs(), "list_conversations")
  h.contains(env.lua_search_docs("mailbox"), "get_mailbox")
  h.contains(env.lua_read_doc("integrations.helpscout.get_mailbox"), "get_mailbox")
end)

h.test("installed_documentation_is_the_hosts_own", function()
  local env = installed()
  for _, page in ipairs { "overview", "integrations.aircall", "integrations.aircall.list_calls" } do
    h.equal(env.lua_read_doc(page), integrations.docs.read(page))
  end
end)

-- The names of the operations of each service, sorted.
local operations = { helpscout = {}, aircall = {} }
for _, operation in ipairs(integrations.operations()) do
  table.insert(operations[operation.integration], operation.name)
end
for _, names in pairs(operations) do table.sort(names) end

h.test("pairs_lists_operations_and_accounts", function()
  local env = installed()
  integrations.configure {
    helpscout = { accounts = { default = { access_token = "hs-token" },
      work = { access_token = "hs-token" }, zz_top = { access_token = "hs-token" } } },
    aircall = { access_token = "ac-token" } }
  local expected = { helpscout = { "default", "work", "zz_top" }, aircall = { "default" } }
  for service, accounts in pairs(expected) do
    local names = {}
    for name, value in pairs(env.app.integrations[service]) do
      names[#names + 1] = name
      local account = name == "default" or name == "work" or name == "zz_top"
      h.equal(type(value), account and "table" or "function", name)
    end
    table.sort(names)
    table.move(operations[service], 1, #operations[service], #accounts + 1, accounts)
    table.sort(accounts)
    h.equal(names, accounts, service)
  end
end)

h.test("pairs_of_an_account_lists_its_operations", function()
  local env = installed()
  local names = {}
  for name in pairs(env.app.integrations.aircall.default) do names[#names + 1] = name end
  table.sort(names)
  h.equal(names, operations.aircall)
end)

h.test("a_name_with_a_zero_byte_is_not_the_one_that_it_begins_with", function()
  local namespace = installed().app.integrations.helpscout
  for _, name in ipairs { "get_mailbox\0", "get_mailbox\0x", "default\0" } do
    h.raises("argument", { "Unknown function" }, function() return namespace[name] end)
  end
end)

h.test("a_setting_or_option_with_a_zero_byte_is_not_the_one_that_it_begins_with", function()
  local account = { access_token = "token", url = "http://127.0.0.1:1" }
  local function refused(kind, words, ...) h.raises(kind, { words }, ...) end
  for _, settings in ipairs {
    { ["transport\0"] = {} }, { transport = { ["timeout\0"] = 1 } },
    { helpscout = { ["access_token\0"] = "token", url = account.url } },
    { helpscout = { access_token = "token", url = account.url, permissions = { ["write\0"] = "allow" } } },
  } do
    refused("configuration", "unknown setting", integrations.configure, settings)
  end
  refused("configuration", "unknown operation", integrations.configure,
    { helpscout = { permissions = { operations = { ["get_mailbox\0"] = "deny" } } } })
  refused("configuration", '"allow", "ask" or "deny"', integrations.configure,
    { helpscout = { permissions = { write = "allow\0" } } })
  refused("configuration", "1 to 64 bytes", integrations.configure,
    { helpscout = { accounts = { ["work\0x"] = account } } })
  refused("argument", "no option but files", integrations.install, {}, { ["files\0"] = true })
  refused("argument", "unknown filter", integrations.operations, { ["kind\0"] = "read" })
  h.equal(integrations.operations { name = "get_mailbox\0" }, {})
  refused("argument", "none but seen", integrations.aircall.webhook, "{}", {}, "secret", { ["seen\0"] = print })
end)

h.test("two_scripts_share_no_table_and_no_function", function()
  local one, two = installed(), installed()
  local a, b = one.app.integrations, two.app.integrations
  h.check(a ~= b and a.helpscout ~= b.helpscout and a.helpscout ~= integrations.helpscout)
  for _, name in ipairs { "parallel", "each", "pages" } do
    h.check(a[name] ~= b[name] and a[name] ~= integrations[name], name)
  end
  h.check(a.helpscout.get_mailbox ~= b.helpscout.get_mailbox, "get_mailbox")
  h.check(a.helpscout.default ~= b.helpscout.default, "default")
end)

h.test("an_account_added_later_is_there_for_a_script_installed_before", function()
  local env = installed()
  integrations.configure { helpscout = { accounts = {
    late = { access_token = "hs-token", url = mock().helpscout } } } }
  h.equal(env.app.integrations.helpscout.late.get_mailbox(123).id, 123)
end)

-- The host of an attack ---------------------------------------------------------------------------

-- What an attacker has at hand: `found(value)` takes down every string that can be reached from a
-- value; `denied(f, ...)` makes sure that a call is refused for want of permission.
local toolbox = [==[
loot = {}
local seen = {}
local function note(text) loot[#loot + 1] = text end
local function walk(value)
  local kind = type(value)
  if kind == "string" then return note(value) end
  if value == nil or kind == "boolean" or kind == "number" or seen[value] then return end
  if value == loot or value == seen then return end
  seen[value] = true
  pcall(function() note(tostring(value)) end)
  local meta = getmetatable(value)
  if kind ~= "function" then walk(meta) end
  if kind == "table" then
    for key, item in next, value do walk(key) walk(item) end
  end
end
found = walk

function denied(call, ...)
  local ok, problem = pcall(call, ...)
  assert(not ok, "a write was let through")
  assert(problem.kind == "permission", "not refused but: " .. tostring(problem))
  return problem
end

hs, ac = app.integrations.helpscout, app.integrations.aircall
parallel, each, pages = app.integrations.parallel, app.integrations.each, app.integrations.pages

-- Calls every write operation.
function denied_all()
  for _, ns in ipairs { hs, hs.default, hs.work } do
    denied(ns.update_conversation, { id = 456, subject = "Taken" })
    denied(ns.create_customer, { first_name = "Taken" })
    denied(ns.create_conversation, { subject = "Taken", mailbox_id = 123, body = "x",
      customer_id = 789 })
  end
  denied(ac.update_contact, { contact_id = 5678, first_name = "Taken" })
  denied(ac.create_contact, { first_name = "Taken", emails = { { value = "a@example.org" } } })
end
]==]

-- The host: settings from its environment variables, a script's environment, an attack, a look.
local host = [==[
local toolbox, attack = ...
local integrations = require "integrations"

local function configure()
  local get = os.getenv
  integrations.configure {
    helpscout = {
      accounts = {
        default = { access_token = get "HS_TOKEN", url = get "HS_URL" },
        work = { client_id = get "HS_CLIENT", client_secret = get "HS_SECRET",
                 url = get "HS_URL" },
      },
      permissions = { read = "allow", write = "deny" },
    },
    aircall = { api_id = get "AC_ID", api_token = get "AC_TOKEN", url = get "AC_URL",
                permissions = { read = "allow", write = "ask" } },
    approve = function(request)
      return request.kind == "read", "not today"
    end,
    transport = { retries = 0, timeout = 120 },
  }
end

local function environment()
  local env = {}
  for _, name in ipairs { "assert", "error", "ipairs", "pairs", "next", "pcall", "xpcall", "select",
      "tonumber", "tostring", "type", "rawget", "rawset", "rawequal", "rawlen", "setmetatable",
      "getmetatable", "collectgarbage" } do
    env[name] = _G[name]
  end
  local libraries = { "string", "table", "math", "utf8", "coroutine" }
  for _, name in ipairs(libraries) do
    env[name] = {}
    for key, value in pairs(_G[name]) do env[name][key] = value end
  end
  env.print = function() end
  env._G = env
  integrations.install(env)
  return env
end

local function in_coroutine(f, ...)
  return coroutine.resume(coroutine.create(f), ...)
end

-- What somebody sees who does nothing wrong, as text.
local function look(app)
  local hs, ac = app.helpscout, app.aircall
  local lines = {}
  local function see(what, f, ...)
    local ok, result = pcall(f, ...)
    lines[#lines + 1] = what .. ": " .. (ok and tostring(result) or
      (type(result) == "table" and tostring(result.kind) .. " " or "") .. tostring(result))
  end
  for _, name in ipairs { "helpscout", "aircall" } do
    local names = {}
    for key, value in pairs(app[name]) do names[#names + 1] = key .. "=" .. type(value) end
    table.sort(names)
    lines[#lines + 1] = table.concat(names, " ")
    see("metatable", getmetatable, app[name])
    see("write", function() app[name].x = 1 end)
    see("unknown", function() return app[name].get_mailbx end)
  end
  see("default", function() return hs.get_mailbox(123).name end)
  see("work", function() return hs.work.get_mailbox(123).name end)
  see("aircall", function() return #ac.list_users().users end)
  see("missing", hs.get_customer, 99)
  see("argument", hs.get_customer, "x")
  see("concatenated", function() return select(2, pcall(hs.get_customer, 99)) .. "" end)
  see("error's metatable", function() return getmetatable(select(2, pcall(hs.get_customer))) end)
  see("denied", hs.update_conversation, { id = 456, subject = "Taken" })
  see("not approved", ac.update_contact, { contact_id = 5678, first_name = "Taken" })
  see("dry run", function() return hs.get_mailbox({ id = 1 }, { dry_run = true })[1].url end)
  see("each", function()
    local count = 0
    for _ in app.each(hs.list_mailboxes) do count = count + 1 end
    return count
  end)
  see("pages", function()
    local count = 0
    for _ in app.pages(hs.list_mailboxes) do count = count + 1 end
    return count
  end)
  see("parallel", function()
    local results, errors = app.parallel {
      function() return hs.get_mailbox(123).id end, function() error("own", 0) end,
      function() return ac.get_call(12345).call.id end }
    return ("%s %s %s"):format(results[1], errors[2], results[3])
  end)
  return table.concat(lines, "\n")
end

local function look_around(victim)
  local _, mine = in_coroutine(look, integrations)
  local _, theirs = in_coroutine(look, victim.app.integrations)
  local limits = integrations.limits()
  local seen = mine .. "\n" .. theirs
  for _, service in ipairs { "helpscout", "aircall" } do
    local names = {}
    for name in pairs(limits[service]) do names[#names + 1] = name end
    table.sort(names)
    seen = seen .. "\n" .. service .. " " .. table.concat(names, " ")
  end
  return seen
end

configure()
local victim = environment()
local before = look_around(victim)
local attacker = environment()
assert(load(toolbox, "=toolbox", "t", attacker))()
local ok, problem = in_coroutine(assert(load(attack, "=attack", "t", attacker)))
if not ok then print("the attack failed by itself: " .. tostring(problem)) end
for _ = 1, 3 do collectgarbage() end
local after = look_around(victim)
if before ~= after then print("before:\n" .. before .. "\nafter:\n" .. after) end
for _, text in ipairs(rawget(attacker, "loot")) do
  io.stdout:write("loot ", (tostring(text):gsub("%c", " ")), "\n")
end
print "survived"
os.exit(true, true)
]==]

local secrets = { "hs-token", "hs-secret", "hs-client", "ac-api-token", "YWMtaWQ6YWMtYXBpLXRva2Vu" }

-- Runs the host in an interpreter of its own. Returns what it printed and how it ended.
local function run_host(attack, urls)
  local directory = h.temporary_directory()
  h.write_file(directory .. "/host.lua", host)
  h.write_file(directory .. "/start.lua", ("loadfile(%q)(%q, %q)"):format(
    directory .. "/host.lua", toolbox, attack))
  local words = { "exec env" }
  for name, value in pairs { HS_TOKEN = "hs-token", HS_CLIENT = "hs-client",
      HS_SECRET = "hs-secret", AC_ID = "ac-id", AC_TOKEN = "ac-api-token", HS_URL = urls.helpscout,
      AC_URL = urls.aircall } do
    words[#words + 1] = name .. "=" .. h.quote(value)
  end
  words[#words + 1] = "timeout " .. h.patience
  words[#words + 1] = h.quote(arg[-1] or "lua5.4")
  words[#words + 1] = h.quote(directory .. "/start.lua") .. " 2>&1"
  -- An attack on memory must not reach the machine. A sanitizer wants more than any limit.
  local limit = os.getenv("SANITIZED") and "" or "ulimit -v 6000000; "
  local pipe = assert(io.popen(limit .. table.concat(words, " "), "r"))
  local output = pipe:read("a")
  local _, how, code = pipe:close()
  return output, how == "exit" and code == 0, ("%s %s"):format(how, code)
end

-- The same in the program's script runner, where a script is in a process of its own.
local function run_in_runner(attack, urls)
  local loose = "\nfor _, text in ipairs(loot) do say('loot ' .. (tostring(text):gsub('%c', ' '))) end"
  -- Scripts have no collectgarbage there; garbage does.
  local collect = "local say = print print = function() end collectgarbage = function() for _ = 1, 100000 do local _ = {} end end\n"
  local output, status, told = through_runner.run(collect .. toolbox .. "do " .. attack .. "\nend" .. loose, {
    helpscout = {
      accounts = {
        default = { access_token = "hs-token", url = urls.helpscout },
        work = { client_id = "hs-client", client_secret = "hs-secret", url = urls.helpscout },
      },
      permissions = { read = "allow", write = "deny" },
    },
    aircall = { api_id = "ac-id", api_token = "ac-api-token", url = urls.aircall,
                permissions = { read = "allow", write = "ask" } },
    transport = { retries = 0, timeout = 120 },
  }, { "--write", "allow", "--calls", "1000000", "--max-output", "100000000", "--cpu", "1000",
     "--time", "1000" })
  return output .. told .. "survived\n", status == 0, "exit " .. tostring(status)
end

-- What tokens the module has used: none may turn up with the script.
local function used_credentials()
  local list = { table.unpack(secrets) }
  for _, request in ipairs(mock():requests()) do
    list[#list + 1] = (request.headers.authorization or ""):match(" (.+)$")
  end
  return list
end

local function withstood(attack)
  local run = through_runner.wanted and run_in_runner or run_host
  local output, ended_well, how = run(attack, mock())
  local told = output:gsub("loot [^\n]*\n", "")
  if not ended_well then error("the host ended with " .. how .. ":\n" .. told, 0) end
  h.equal(told, "survived\n", "what the host said")
  for _, secret in ipairs(used_credentials()) do h.lacks(output, secret) end
  for _, request in ipairs(mock():requests()) do
    h.check(request.method == "GET" or request.path == "/v2/oauth2/token",
            "a write was sent: " .. request.method .. " " .. request.path)
  end
end

local function attack(name, script)
  h.test(name, function() withstood(script) end)
end

-- Credentials -------------------------------------------------------------------------------------

attack("no_credential_in_errors_of_every_kind", [==[
  local calls = { { hs.get_customer, 99 }, { hs.get_customer, "x" }, { hs.get_mailbox },
    { hs.work.get_customer, 99 }, { hs.update_conversation, { id = 456, subject = "Taken" } },
    { ac.get_call, 1 }, { ac.create_contact, { first_name = "x" } }, { parallel, 1 }, { each, 1 },
    { hs.get_mailbox, { id = 123 }, { timeout = 0.000001, retries = 0 } } }
  for _, call in ipairs(calls) do
    local ok, problem = pcall(table.unpack(call))
    assert(not ok)
    found(problem) found("" .. problem) found(tostring(problem))
  end]==])

attack("no_credential_in_results_and_dry_runs", [==[
  for name, ns in pairs { hs = hs, work = hs.work, ac = ac } do
    for key, call in pairs(ns) do
      if type(call) == "function" then
        found(select(2, pcall(call, {}, { dry_run = true })))
        found(select(2, pcall(call, { id = 123 }, { dry_run = true })))
        found(select(2, pcall(call, { id = 123 })))
      end
    end
  end]==])

attack("no_credential_behind_the_environment", [==[found(_G) found(app)]==])

attack("no_credential_in_documentation", [==[
  for _, name in ipairs { "lua_list_docs", "lua_search_docs", "lua_read_doc" } do
    for _, word in ipairs { "accounts", "integrations.helpscout.work.get_mailbox", "access_token",
        "helpscout.work", "" } do
      if _G[name] then found(select(2, pcall(_G[name], word))) end
    end
  end]==])

attack("functions_cannot_be_dumped", [==[
  for _, call in ipairs { hs.get_mailbox, ac.list_calls, hs.work.get_mailbox, parallel } do
    assert(not pcall(string.dump, call))
  end
  for _, call in ipairs { each, pages } do
    local ok, code = pcall(string.dump, call)
    if ok then found(code) end
  end]==])

attack("names_that_settings_might_have_are_unknown", [==[
  for _, ns in ipairs { hs, ac, hs.default, hs.work } do
    for _, name in ipairs { "accounts", "access_token", "client_secret", "api_token", "configure",
        "settings", "permissions", "approve", "__index", "__metatable", "_G", "url", "account" } do
      local ok, problem = pcall(function() return ns[name] end)
      assert(not ok and problem.kind == "argument", name)
      assert(rawget(ns, name) == nil)
      found(problem)
    end
  end]==])

attack("table_functions_find_nothing_in_a_namespace", [==[
  for _, ns in ipairs { hs, ac, hs.work } do
    assert(next(ns) == nil and rawlen(ns) == 0)
    for _, call in ipairs { table.unpack, table.concat, table.sort, table.remove, table.pack } do
      found(table.pack(pcall(call, ns)))
    end
    found(table.pack(pcall(table.move, ns, 1, 10, 1, {})))
    found(table.pack(pcall(ipairs, ns)))
  end]==])

attack("tostring_and_concatenation_tell_nothing", [==[
  for _, value in ipairs { hs, ac, hs.work, hs.get_mailbox, parallel, each } do
    found(tostring(value)) found(string.format("%s %p", value, value))
    found(select(2, pcall(function() return value .. "" end)))
    found(select(2, pcall(function() return value + 1 end)))
    found(select(2, pcall(function() return #value end)))
    found(select(2, pcall(function() return value < value end)))
  end]==])

attack("an_error_handler_sees_no_more", [==[
  xpcall(hs.get_customer, function(problem)
    found(problem)
    return problem
  end, 99)]==])

attack("a_closing_variable_sees_no_more", [==[
  pcall(function()
    local guard <close> = setmetatable({}, { __close = function(_, problem)
      found(problem)
    end })
    hs.get_customer(99)
  end)]==])

attack("closing_a_thread_gives_no_more", [==[
  local thread = coroutine.create(function() hs.get_customer(99) end)
  found(table.pack(coroutine.resume(thread)))
  found(table.pack(coroutine.close(thread)))
  found(thread)]==])

attack("finalizers_during_calls_see_no_credential", [==[
  local armed = true
  local function arm()
    setmetatable({}, { __gc = function()
      if armed then arm() end
    end })
  end
  for _ = 1, 20 do arm() end
  if collectgarbage then collectgarbage("generational") end
  for _ = 1, 3 do
    pcall(hs.get_mailbox, 123) pcall(hs.work.get_mailbox, 123) pcall(hs.get_customer, 99)
    pcall(ac.list_users) pcall(ac.create_contact, { first_name = "x", emails = {} })
    pcall(function() return hs.work.get_mailbx end)
    for _ in pairs(hs) do end
    collectgarbage()
  end
  armed = false]==])

-- Permissions -------------------------------------------------------------------------------------

attack("writes_stay_denied_by_every_name", [==[
  denied_all()
  denied(hs.helpscout_update_conversation, { id = 456, subject = "Taken" })
  denied(hs.work.helpscout_update_conversation, 456, nil, "Taken")
  denied(ac.aircall_update_contact, 5678, "Taken")]==])

attack("writes_stay_denied_whatever_the_options", [==[
  for _, options in ipairs { { timeout = 5 }, { retries = 5 }, { dry_run = false } } do
    denied(hs.update_conversation, { id = 456, subject = "Taken" }, options)
    denied(ac.update_contact, { contact_id = 5678, first_name = "Taken" }, options)
  end
  for _, name in ipairs { "permissions", "approve", "account", "approved", "kind", "cursor" } do
    local ok, problem = pcall(hs.update_conversation, { id = 456, subject = "Taken" },
                              { [name] = true })
    assert(not ok and problem.kind == "argument", name)
  end]==])

attack("writes_stay_denied_in_threads_and_tasks", [==[
  local function write() denied_all() return "denied" end
  local ok, result = coroutine.resume(coroutine.create(write))
  assert(ok and result == "denied", result)
  assert(coroutine.wrap(write)() == "denied")
  local results, errors = parallel { write, write, function() return parallel { write } end }
  assert(errors == nil, errors and tostring(errors[1]))
  for _ in each(hs.list_mailboxes, {}, { progress = write }) do break end]==])

attack("writes_stay_denied_after_a_dry_run", [==[
  local plan = hs.update_conversation({ id = 456, subject = "Taken" }, { dry_run = true })
  plan[1].method = "GET"
  denied_all()]==])

attack("writes_stay_denied_in_finalizers_and_closing_variables", [==[
  setmetatable({}, { __gc = function() denied_all() end })
  collectgarbage()
  do local guard <close> = setmetatable({}, { __close = function() denied_all() end }) end
  -- And one that runs when the state goes down.
  keep = setmetatable({}, { __gc = function() pcall(denied_all) end })]==])

attack("arguments_that_change_while_read_do_not_help", [==[
  local turns = 0
  local moody = setmetatable({}, { __index = function(_, key)
    turns = turns + 1
    return key == "id" and 456 or "Taken"
  end, __pairs = function() return next, { id = 456, subject = "Taken" } end,
  __len = function() return 5 end, __name = "integrations.operation" })
  local ok, problem = pcall(hs.update_conversation, moody)
  assert(not ok and problem.kind ~= nil)
  denied(hs.update_conversation, setmetatable({ id = 456, subject = "Taken" }, {
    __gc = function() end, __close = function() end, __index = moody }))]==])

attack("a_permission_error_that_is_changed_changes_nothing", [==[
  local problem = denied(hs.update_conversation, { id = 456, subject = "Taken" })
  for key in next, problem do problem[key] = "allow" end
  problem.kind, problem.retriable = nil, true
  denied_all()]==])

-- Metatables --------------------------------------------------------------------------------------

attack("metatables_are_hidden", [==[
  local problem = select(2, pcall(hs.get_customer))
  for _, value in ipairs { hs, ac, hs.default, hs.work, problem } do
    assert(type(getmetatable(value)) == "string")
    assert(not pcall(setmetatable, value, {}))
    assert(not pcall(setmetatable, value, nil))
  end
  assert(getmetatable(app.integrations.null) == nil)
  assert(getmetatable(hs.get_mailbox) == nil)
  assert(getmetatable(hs.get_mailbox(123)) == nil)]==])

attack("the_closing_value_of_a_walk_is_hidden", [==[
  for _, walk in ipairs { each, pages } do
    -- Without one on interpreters that do not close it; see iterate.lua.
    local _, _, _, closing = walk(hs.list_mailboxes)
    assert(closing == nil or type(getmetatable(closing)) == "string")
    assert(closing == nil or not pcall(setmetatable, closing, {}))
  end]==])

attack("functions_of_a_namespace_cannot_be_replaced", [==[
  assert(not pcall(function() hs.get_mailbox = print end))
  assert(not pcall(function() hs.work.get_mailbox = print end))
  assert(not pcall(function() hs.anything = 1 end))
  assert(not pcall(table.insert, hs, 1))]==])

-- What others see ---------------------------------------------------------------------------------

attack("rawset_changes_the_own_namespace_only", [==[
  for _, ns in ipairs { hs, ac, hs.default, hs.work, app, app.integrations } do
    for _, name in ipairs { "get_mailbox", "get_customer", "list_users", "update_conversation",
        "default", "work", "parallel", "each", "helpscout", "aircall" } do
      rawset(ns, name, function() return "mine" end)
    end
  end]==])

attack("emptying_the_environment_changes_the_own_only", [==[
  for key in next, app.integrations do app.integrations[key] = nil end
  for key in next, app do app[key] = nil end
  lua_read_doc, lua_list_docs, lua_search_docs = nil
  for _, name in ipairs { "string", "table", "coroutine", "math" } do
    for key in next, _G[name] do _G[name][key] = nil end
  end
  getmetatable, setmetatable, pcall, next, pairs, tostring = nil]==])

attack("changing_what_pairs_gives_changes_nothing", [==[
  local step, list = pairs(hs)
  assert(list ~= hs)
  for key in next, list do list[key] = "mine" end
  list.mine = 1
  assert(type(hs.get_mailbox) == "function")]==])

attack("changing_results_changes_nothing", [==[
  local function spoil(value)
    if type(value) ~= "table" then return end
    for key, item in next, value do spoil(item) value[key] = "spoiled" end
  end
  spoil(hs.get_mailbox(123)) spoil(hs.list_mailboxes()) spoil(ac.list_users())
  spoil(hs.get_mailbox({ id = 123 }, { dry_run = true }))
  spoil(select(2, pcall(hs.get_customer, 99)))
  assert(hs.get_mailbox(123).name == "Customer Support")]==])

attack("errors_of_one_script_do_not_touch_another", [==[
  local problem = select(2, pcall(hs.get_customer, 99))
  problem.__tostring = function() return "mine" end
  problem.kind, problem.message, problem.integration = {}, 7, ("x"):rep(100000)
  problem.operation, problem.account = ("y"):rep(100000), print
  assert(#tostring(problem) > 0 and #(problem .. "") > 0 and #("" .. problem) > 0)
  assert(not pcall(rawset, getmetatable(problem), "__tostring", print))]==])

attack("tasks_of_one_script_end_with_it", [==[
  for _, walk in ipairs { each, pages } do
    local step = walk(hs.list_mailboxes, {}, { prefetch = true })
    step()
  end
  parallel { function() for _ in each(hs.list_customers) do break end end, function() error {} end }
]==])

-- Crashing the host -------------------------------------------------------------------------------

attack("parallel_nested_200_deep", [==[
  local function nest(depth)
    if depth == 0 then return hs.get_mailbox(123).id end
    local results, errors = parallel { function() return nest(depth - 1) end }
    if errors then error(errors[1], 0) end
    return results[1]
  end
  -- That deep it may be refused, with an error that says so.
  local ok, result = pcall(nest, 200)
  assert(result == 123 or tostring(result):find("nested", 1, true), tostring(result))
  assert(nest(50) == 123)]==])

attack("parallel_nested_200_deep_where_nothing_can_be_suspended", [==[
  local function nest(depth)
    if depth == 0 then return hs.get_mailbox(123).id end
    local result
    table.sort({ 1, 2 }, function(a, b)
      local results, errors = parallel { function() return nest(depth - 1) end }
      if errors then error(errors[1], 0) end
      result = results[1]
      return a < b
    end)
    return result
  end
  pcall(nest, 200)
  assert(nest(5) == 123)]==])

attack("parallel_nested_50000_deep_and_closed", [==[
  local first, deepest
  local function nest(depth)
    if depth == 0 then
      deepest = true
      coroutine.yield()
      return hs.get_mailbox(123).id
    end
    return parallel { function() return nest(depth - 1) end }
  end
  parallel { function()
    first = coroutine.running()
    pcall(nest, 50000)
    deepest = true
  end, function()
    while not deepest do coroutine.yield() end
    pcall(coroutine.close, first)
  end }]==])

attack("endless_recursion_into_a_call", [==[
  local left = 5000 -- without that stock Lua needs minutes to overflow its stack
  local function fall()
    left = left - 1
    pcall(hs.get_mailbox, "x")
    return left == 0 and hs.get_mailbox(123).id or fall() + 1
  end
  assert(fall() == 5122)
  local function deep(n)
    if n == 0 then return hs.get_mailbox(123).id end
    return (select(2, pcall(deep, n - 1)))
  end
  pcall(deep, 150) pcall(deep, 180) pcall(deep, 190) pcall(deep, 195) pcall(deep, 1000)]==])

attack("a_call_in_the_handler_of_a_stack_overflow", [==[
  local function fall() return fall() + 1 end
  xpcall(fall, function() return hs.get_mailbox(123) end)
  xpcall(fall, function() return parallel { function() return hs.get_mailbox(123) end } end)]==])

attack("a_length_that_lies", [==[
  for _, length in ipairs { 2^30 | 0, 2^31 | 0, 2^32 | 0, math.maxinteger, math.mininteger, -1 } do
    local list = setmetatable({}, { __len = function() return length end })
    local ok, problem = pcall(parallel, list)
    assert(ok or problem.kind == "argument", tostring(problem))
  end
  pcall(parallel, setmetatable({}, { __len = function() return "x" end }))
  pcall(parallel, setmetatable({}, { __len = function() error {} end }))]==])

attack("a_table_whose_border_is_far_away", [==[
  local list = {}
  for power = 0, 30 do list[1 << power] = hs.get_mailbox end
  list[(1 << 30) + 1] = nil
  local ok, problem = pcall(parallel, list)
  assert(ok or problem.kind == "argument", tostring(problem))]==])

attack("many_functions_and_many_results", [==[
  local functions = {}
  for i = 1, 20000 do functions[i] = function() return i end end
  assert(#parallel(functions, { limit = 100000 }) == 20000)
  local function many() return table.unpack({}, 1, 200000) end
  parallel { many, many }
  pcall(parallel, { function() return table.unpack({}, 1, 990000) end })]==])

attack("many_and_strange_arguments", [==[
  pcall(hs.get_mailbox, table.unpack({}, 1, 240000))
  local strange = { print, coroutine.create(print), app.integrations.null, hs, 0 / 0, math.huge,
    math.mininteger, "", ("x"):rep(3000), "\0", "\xff", setmetatable({}, { __index = error }) }
  for _, ns in ipairs { hs, ac } do
    for name, call in pairs(ns) do
      if type(call) == "function" then
        for _, value in ipairs(strange) do
          pcall(call, value) pcall(call, value, value) pcall(call, {}, value)
          pcall(call, { id = value }) pcall(call, { [value == value and value or 1] = 1 })
          pcall(call, { tags = { value } }) pcall(call, { tags = value, id = 1 })
          pcall(call, { emails = { { value = value } }, first_name = "x" })
        end
      end
    end
  end
  for _, value in ipairs(strange) do
    for _, walk in ipairs { each, pages, parallel } do
      pcall(walk, value) pcall(walk, hs.list_mailboxes, value) pcall(walk, { value })
      pcall(walk, hs.list_mailboxes, {}, value)
    end
  end
  local long = ("x"):rep(3000000)
  for _, call in ipairs { hs.update_conversation, ac.create_contact, parallel } do
    pcall(call, long) pcall(call, long, long) pcall(call, { id = long }) pcall(call, { [long] = 1 })
    pcall(call, { tags = { long }, first_name = long })
  end]==])

attack("tables_that_hold_themselves", [==[
  local ring = {}
  ring.id, ring[1], ring.tags, ring.ring = ring, ring, ring, ring
  for _, call in pairs(hs) do if type(call) == "function" then pcall(call, ring) end end
  pcall(hs.update_conversation, { id = 456, tags = ring })
  pcall(ac.create_contact, { first_name = "x", emails = { ring } })
  pcall(parallel, ring) pcall(each, hs.list_mailboxes, ring) pcall(each, ring, ring, ring)]==])

attack("long_and_broken_names", [==[
  for _, name in ipairs { ("x"):rep(1000000), "\0", "get_mailbox\0", "\xff\xfe", ("é"):rep(1000),
      "", " ", "%s%s%s%n" } do
    pcall(function() return hs[name] end)
    pcall(hs.get_mailbox, { [name] = 1 })
    pcall(hs.get_mailbox, { id = 1 }, { [name] = 1 })
    pcall(hs.list_conversations, { status = name })
    pcall(ac.list_calls, { from = name, tags = { name } })
  end
  for _, key in ipairs { 1, true, print, {}, 1.5 } do assert(hs[key] == nil) end]==])

attack("calls_with_a_colon_and_other_receivers", [==[
  for _, name in ipairs { "get_mailbox", "list_mailboxes", "get_current_user" } do
    local ok, problem = pcall(hs[name], hs, { id = 123 })
    assert(not ok and problem.kind == "argument")
  end
  pcall(hs.get_mailbox, app) pcall(hs.get_mailbox, ac) pcall(hs.work.get_mailbox, hs.work)
  pcall(hs.get_mailbox, setmetatable({}, { __name = 5 }))
  pcall(hs.get_mailbox, setmetatable({}, { __name = {} }))
  pcall(hs.get_mailbox, setmetatable({}, { __name = "integrations.namespace" }))
  pcall(hs.get_mailbox, setmetatable({}, { __metatable = "integrations.call" }))]==])

attack("errors_that_are_no_strings", [==[
  local nasty = setmetatable({}, { __tostring = function() error {} end, __index = error,
    __concat = error, __gc = error, __close = error })
  local results, errors = parallel { function() error() end, function() error(nasty) end,
    function() error {} end, function() error(print) end, function() error(0 / 0) end,
    function() hs.get_mailbox(nasty) end }
  assert(rawequal(errors[2], nasty) and errors[6].kind == "argument")]==])

attack("a_task_that_closes_another", [==[
  local other
  parallel { function() other = coroutine.running() hs.get_mailbox(123) end,
    function() pcall(coroutine.close, other) end, function() return hs.get_mailbox(123) end }]==])

attack("a_task_that_closes_one_which_waits_for_nothing", [==[
  local other
  parallel { function() other = coroutine.running() coroutine.yield() end,
    function() pcall(coroutine.close, other) end }]==])

attack("a_task_that_resumes_another", [==[
  local other
  parallel { function() other = coroutine.running() hs.get_mailbox(123) return 1 end,
    function() pcall(coroutine.resume, other) end, function() return hs.get_mailbox(123) end }]==])

attack("a_task_that_resumes_the_one_that_waits_for_it", [==[
  local parent
  parallel { function()
    parent = coroutine.running()
    parallel { function() pcall(coroutine.resume, parent) hs.get_mailbox(123) end,
      function() return hs.get_mailbox(123) end }
    return 1
  end }]==])

attack("a_task_that_closes_the_one_that_waits_for_it", [==[
  local parent
  parallel { function()
    parent = coroutine.running()
    parallel { function() pcall(coroutine.close, parent) hs.get_mailbox(123) end,
      function() return hs.get_mailbox(123) end }
    return 1
  end }]==])

attack("a_task_resumed_to_its_end_before_its_turn", [==[
  local other
  parallel { function() other = coroutine.running() coroutine.yield() coroutine.yield() end,
    function() for _ = 1, 5 do pcall(coroutine.resume, other, "x") end end }]==])

attack("tasks_that_run_tasks_in_threads_of_their_own", [==[
  local results, errors = parallel { coroutine.wrap(function() return hs.get_mailbox(123) end),
    coroutine.wrap(coroutine.yield), function()
      local inner = coroutine.wrap(function()
        coroutine.yield(1)
        return parallel { function() return hs.get_mailbox(123).id end }
      end)
      inner()
      return inner()[1]
    end }
  assert(results[3] == 123)]==])

attack("threads_left_suspended_in_the_middle", [==[
  for _ = 1, 50 do
    local thread = coroutine.create(function()
      local guard <close> = setmetatable({}, { __close = function() hs.get_mailbox(123) end })
      for mailbox in each(hs.list_mailboxes) do coroutine.yield(mailbox) end
    end)
    coroutine.resume(thread)
  end
  collectgarbage()]==])

attack("closing_variables_that_call_while_a_task_is_cancelled", [==[
  local other
  parallel { function()
    other = coroutine.running()
    local guard <close> = setmetatable({}, { __close = function()
      hs.get_mailbox(123)
      parallel { function() hs.get_mailbox(123) end }
      coroutine.yield()
    end })
    parallel { function()
      local inner <close> = setmetatable({}, { __close = function()
        parallel { function() hs.get_mailbox(123) end }
        error {}
      end })
      hs.get_mailbox(123)
    end, function() hs.get_mailbox(123) end }
  end, function() hs.get_mailbox(123) pcall(coroutine.close, other) end,
  function() pcall(coroutine.close, other) end }]==])

attack("yields_where_none_is_possible", [==[
  local yielding = setmetatable({}, { __index = coroutine.yield, __len = coroutine.yield,
    __pairs = coroutine.yield, __tostring = coroutine.yield, __close = coroutine.yield })
  parallel { function() hs.get_mailbox(yielding) end, function() parallel(yielding) end,
    function() each(hs.list_mailboxes, yielding) end,
    function() for _ in each(hs.list_mailboxes, {}, { progress = coroutine.yield }) do end end,
    function() table.sort({ 1, 2, 3 }, function() hs.get_mailbox(123) coroutine.yield() end) end,
    function() hs.list_mailboxes({}, { cursor = yielding }) end }]==])

attack("cursors_made_by_the_script", [==[
  local numbers = { 0, -1, 1, math.maxinteger, math.mininteger, 2^53 | 0, 1e300, "x", {}, true }
  for _, call in ipairs { hs.list_mailboxes, hs.list_customers, ac.list_calls, ac.list_contacts } do
    for _, number in ipairs(numbers) do
      for _, key in ipairs { "page", "total", "done", "next", "from", "id", "last", "scanned" } do
        pcall(call, {}, { cursor = { [key] = number } })
        pcall(call, {}, { cursor = { [key] = number, page = number, total = number } })
      end
    end
    pcall(call, {}, { cursor = setmetatable({}, { __index = error, __newindex = error }) })
    pcall(call, {}, { cursor = hs })
  end
  pcall(hs.get_mailbox, { id = 123 }, { cursor = {} })]==])

attack("finalizers_that_call", [==[
  local left = 60
  local function arm()
    setmetatable({}, { __gc = function()
      if left == 0 then return end
      left = left - 1
      pcall(hs.get_mailbox, 123)
      pcall(parallel, { function() return hs.get_mailbox(123) end, function() error {} end })
      pcall(function() for _ in each(hs.list_mailboxes) do break end end)
      arm()
    end })
  end
  for _ = 1, 5 do arm() end
  collectgarbage("generational")
  for _ = 1, 3 do
    parallel { function() hs.list_mailboxes() end, function() ac.list_users() end,
      function() parallel { function() hs.get_mailbox(123) end } end }
  end
  left = 5
  keep = setmetatable({}, { __gc = function() pcall(hs.get_mailbox, 123)
    pcall(parallel, { function() hs.get_mailbox(123) end }) end })]==])

attack("functions_run_once_whatever_finalizers_call", [==[
  local left
  local function arm()
    setmetatable({}, { __gc = function()
      if left == 0 then return end
      left = left - 1
      pcall(hs.get_mailbox, 123)
      pcall(parallel, { function() return hs.get_mailbox(123) end, function() error {} end })
      arm()
    end })
  end
  collectgarbage("generational")
  for _ = 1, 40 do
    left = 60
    for _ = 1, 5 do arm() end
    local runs = { 0, 0, 0 }
    local _, errors = parallel {
      function() runs[1] = runs[1] + 1 hs.list_mailboxes() end,
      function() runs[2] = runs[2] + 1 ac.list_users() end,
      function() runs[3] = runs[3] + 1 parallel { function() hs.get_mailbox(123) end } end }
    assert(errors == nil and runs[1] == 1 and runs[2] == 1 and runs[3] == 1,
           ("they ran %d, %d and %d times"):format(runs[1], runs[2], runs[3]))
  end
  left = 0]==])

attack("walks_used_out_of_order", [==[
  local step, state, first, closing = each(hs.list_mailboxes, {}, { prefetch = true })
  for _ = 1, 60 do step() end
  step() step()
  local again = each(hs.list_mailboxes, {}, { progress = function() step() end })
  again()
  local inner
  inner = each(hs.list_mailboxes, {}, { progress = function() inner() end })
  pcall(inner)
  local shared = pages(hs.list_customers)
  parallel { shared, shared, shared, shared }
  do local a <close> = closing end
  do local a <close> = closing end
  step()]==])

attack("documentation_asked_for_strangely", [==[
  for _, call in ipairs { lua_read_doc or print, lua_list_docs or print,
      lua_search_docs or print } do
    if call ~= print then
      for _, value in ipairs { 5, true, {}, print, hs, "", ("x"):rep(1000000), "\0", "\xff",
          setmetatable({}, { __tostring = error }) } do
        pcall(call, value) pcall(call, value, value)
      end
      pcall(call) pcall(call, "mailbox", -1) pcall(call, "mailbox", math.maxinteger)
      pcall(call, "mailbox", 0 / 0)
    end
  end]==])

-- What the service says ---------------------------------------------------------------------------

local echo = { status = 401, body = [[{"message":"the token hs-token is not good"}]] }

h.test("a_credential_repeated_by_the_service_is_in_no_error", function()
  server():forget_replies():reply_always(echo)
  local run = through_runner.wanted and run_in_runner or run_host
  local output = run([[found(select(2, pcall(hs.get_mailbox, 123))) found "reached"]], server())
  h.contains(output, "reached")
  h.lacks(output, "hs-token")
end)

-- What a host may have done -----------------------------------------------------------------------

h.test("pairs_works_without_the_hosts_global_next", function()
  local output = h.run_lua({}, [[
    local integrations = require "integrations"
    local env = {}
    integrations.install(env)
    next = nil
    local count = 0
    for _ in pairs(env.app.integrations.helpscout) do count = count + 1 end
    print(count)]])
  h.equal(output, #operations.helpscout + 1 .. "\n")
end)

h.run()
