-- The store in Redis over its interface, against a real redis-server: every verb, leases and their end, the
-- line of those who wait, and everything that can happen to a server.

local h = require "harness"
local redis_server = require "redis_server"
local clients = require "clients"
local web_proxy = require "web_proxy"

local account = clients.account

-- A server and so many clients of it.
local function set_up(count, options, password)
  local server = redis_server.start(options, password)
  local list = {}
  for i = 1, count do list[i] = clients.open(server.address) end
  return server, table.unpack(list)
end

-- The account's budget is known: so much is left of so much.
local function announce(client, remaining, limit)
  local lent = client:call("take", {}).lent
  local answer = client:call("give", { lent = lent, used = 1, remaining = remaining, limit = limit or 200 })
  h.equal(answer.left, remaining)
end

-- ---- addresses ----

h.test("an_address_that_is_none_is_refused_with_what_is_expected", function()
  for address, words in pairs {
    ["http://x"] = "neither redis://", ["redis://"] = "no host", ["redis://a:b"] = "port", ["redis://a:0"] = "port",
    ["redis://a:70000"] = "port", ["redis://[::1"] = "]", ["redis://a/x"] = "database", ["redis://a?db=1"] = "?",
    ["unix://"] = "path", ["unix://a/b"] = "path",
    ["unix:///" .. ("s"):rep(107)] = "longer than that of a socket", ["unix:///s?x=1"] = "db and password",
    ["unix:///s?db=x"] = "number", ["redis://:%zzsecret@a"] = "cannot be read",
    ["redis://no-such-host.invalid"] = "not known",
  } do
    local client, problem = clients.open(address, true)
    h.equal(client, nil, address)
    h.contains(problem, words)
    h.lacks(problem, "secret")
  end
end)

h.test("tls_without_a_library_for_it_is_refused_with_what_to_do", function()
  local client, problem = clients.open("rediss://:secret@127.0.0.1:1/0", true)
  if client then h.skip("hiredis has TLS") end
  h.contains(problem, "hiredis 1.0")
  h.lacks(problem, "secret")
end)

h.test("tls_reaches_only_the_server_that_the_address_names", function()
  redis_server.need()
  local _, problem = clients.open("rediss://127.0.0.1:1", true)
  if problem then h.skip "this hiredis has no TLS" end
  local authority = web_proxy.authority "redis"
  local certificate = web_proxy.certificate(authority, "redis", "DNS:localhost", "20400101")
  local port = math.tointeger(web_proxy.free_port())
  local server = redis_server.start({ "--tls-port", port, "--tls-cert-file", certificate.file, "--tls-key-file",
    certificate.key, "--tls-ca-cert-file", authority.file, "--tls-auth-clients", "no" }, "lemon-tart")
  -- Whom a process trusts stands in its environment.
  local function try(trusted, host)
    return h.run_lua({ SSL_CERT_FILE = trusted, BUILD_DIR = h.build_dir, LUA_PATH = os.getenv "LUA_PATH" }, ([[
      local h = require "harness"
      local clients = require "clients"
      h.test("x", function()
        local client = clients.open("rediss://:lemon-tart@%s:%d/2", true)
        local answer = client:call("take")
        for _ = 1, 20 do
          if answer.failed then client:turn(0.05) answer = client:call("take") end
        end
        print(answer.failed)
      end)
      h.run()
    ]]):format(host, port)):match("^[^\n]*")
  end
  h.equal(try(authority.file, "localhost"), "false")
  h.equal(try(authority.file, "127.0.0.1"), "true", "the certificate is for another host")
  h.equal(try("/dev/null", "localhost"), "true", "nobody vouches for it")
  h.contains(server:cli("-n 2 keys '*'"), "budget")
end)

h.test("a_server_is_reached_by_socket_port_name_and_database", function()
  local server = redis_server.start()
  for i, address in ipairs { server.address, server.tcp, ("redis://localhost:%s/3"):format(server.port),
    server.address .. "?db=4", ("REDIS://127.0.0.1:%s/"):format(server.port) } do
    local client = clients.open(address)
    h.equal(client:call("take", { account = "b" .. i }).granted, 1, address)
  end
  h.contains(server:cli("-n 3 keys '*'"), "{integrations:b3}:budget")
  h.contains(server:cli("-n 4 keys '*'"), "{integrations:b4}:budget")
end)

h.test("a_password_is_told_to_the_server_and_a_wrong_one_is_refused", function()
  local password = "p@ss:w/rd?"
  local server = redis_server.start(nil, password)
  local encoded = "p%40ss%3Aw%2Frd%3F"
  for _, address in ipairs { "unix://:" .. encoded .. "@" .. server.socket, server.address .. "?password=" .. encoded,
    ("redis://:%s@127.0.0.1:%s/1"):format(encoded, server.port),
    ("redis://default:%s@127.0.0.1:%s"):format(encoded, server.port) } do
    h.equal(clients.open(address):call("take").failed, false, address)
  end
  for address, words in pairs { ["unix://:wrong@" .. server.socket] = "WRONGPASS", [server.address] = "NOAUTH",
    [("unix://:%s@%s?db=99"):format(encoded, server.socket)] = "out of range" } do
    local client, problem = clients.open(address, true)
    h.equal(client, nil)
    h.contains(problem, words)
    for _, secret in ipairs { "wrong@", password, encoded } do h.lacks(problem, secret) end
  end
end)

h.test("few_rights_are_enough", function()
  local server = redis_server.start()
  server:cli("acl setuser integrations on '>pass' '~{integrations:*' '&integrations:*' +@read +@write +@scripting "
    .. "+@pubsub +@connection +time -@dangerous")
  local address = "unix://integrations:pass@" .. server.socket
  local a, b = clients.open(address), clients.open(address)
  announce(a, 1)
  local lent = a:call("take").lent
  h.equal(b:call("take").granted, 0)
  b:listen(0)
  a:call("give", { lent = lent, unused = 1 })
  h.check(b:listen(h.patience))
  h.equal(a:call("take", { paced = 5 }).failed, false)
  h.equal(a:call("token").may_fetch, true)
  h.equal(b:call("token").failed, false)
  h.equal(a:call("keep", { token = "t", seconds = 100 }).failed, false)
  h.equal(b:call("token").found, "t")
  h.equal(b:call("drop", { token = "t" }).failed, false)
end)

h.test("who_may_not_listen_tries_again_less_and_less_often", function()
  local server = redis_server.start()
  server:cli("acl setuser integrations on nopass '~{integrations:*' resetchannels +@all")
  local client = clients.open("unix://integrations:any@" .. server.socket)
  local function refusals() return tonumber(server:cli("info errorstats"):match("NOPERM:count=(%d+)") or 0) end
  local function wait_for(count)
    h.wait_until(function()
      client:turn(0.05)
      return refusals() >= count
    end)
  end
  wait_for(1)
  local first, start = refusals(), clients.now()
  wait_for(first + 4)
  local taken = clients.now() - start
  h.check(taken > 0.2 + 0.4 + 0.8, "it tried four times more within " .. taken .. " seconds")
  h.equal(client:call("take").failed, false)
end)

h.test("its_descriptor_is_not_given_to_other_programs", function()
  local _, client = set_up(1)
  local files = h.run_program("ls -l /proc/self/fd")
  h.check(client.store:descriptor() >= 0)
  h.lacks(files, "eventpoll")
  h.lacks(files, "socket:")
end)

h.test("what_a_host_prints_that_has_closed_its_stdout_is_no_command", function()
  local server = set_up(0)
  local file = h.temporary_file()
  h.write_file(file, [[
    local integrations = require "integrations"
    integrations.configure { helpscout = { access_token = "t" }, share = arg[1] }
    for _, stream in ipairs { io.stdout, io.stderr } do stream:write("SET printed 1\r\n"):flush() end
  ]])
  for _, closed in ipairs { "<&- >&- 2>/dev/null", ">&- 2>&-", "<&- >&- 2>&-" } do
    h.run_program(("sh -c 'exec \"$@\" %s' sh %s %s %s"):format(closed, h.quote(arg[-1] or "lua5.4"), h.quote(file),
      h.quote(server.address)))
    h.lacks(server:cli "info commandstats", "cmdstat_set:")
    h.equal(server:cli "get printed", "")
  end
end)

-- ---- what a service announces ----

h.test("before_anything_is_known_a_few_units_are_lent", function()
  local _, a, b = set_up(2)
  local first = a:call("take", { least = 1, most = 100 })
  h.equal({ first.granted, first.left, first.of, first.held, first.workers }, { 8, -1, -1, 0.0, 1 })
  local second = b:call("take", {})
  h.equal({ second.granted, second.workers, second.pace }, { 0, 2, false })
  h.check(second.again > 0 and second.again < 1)
end)

h.test("what_remains_less_what_is_lent_is_lent_and_no_more", function()
  local _, a, b = set_up(2)
  announce(a, 10)
  h.equal(a:call("take", { least = 1, most = 4 }).granted, 4)
  local answer = b:call("take", { least = 1, most = 100 })
  h.equal({ answer.granted, answer.left, answer.of }, { 3, 3, 200 }, "half of what is left, for two")
  h.equal(b:call("take", { least = 4 }).granted, 0)
  h.equal(b:call("take", { least = 2, most = 2 }).granted, 2, "who stands in line may ask for less")
end)

h.test("units_come_back_in_parts", function()
  local _, a = set_up(1)
  announce(a, 10)
  local lent = a:call("take", { least = 8 }).lent
  h.equal(a:call("give", { lent = lent, used = 1, remaining = 9 }).left, 2, "9 less the 7 that are lent")
  h.equal(a:call("give", { lent = lent, unused = 3 }).left, 5)
  h.equal(a:call("give", { lent = lent, used = 4, unused = 7, remaining = 5 }).left, 5, "no more than was lent")
  h.equal(a:call("give", { lent = lent, unused = 8 }).left, 5, "it is over")
end)

h.test("a_larger_remainder_is_believed_less_what_may_have_been_counted_since", function()
  local _, a = set_up(1)
  announce(a, 10)
  local first, second = a:call("take").lent, a:call("take").lent
  h.equal(a:call("give", { lent = second, used = 1, remaining = 8 }).left, 7)
  h.equal(a:call("give", { lent = first, used = 1, remaining = 9 }).left, 8, "an earlier reply that came late")
  local third = a:call("take").lent
  h.equal(a:call("give", { lent = third, used = 1, remaining = 199 }).left, 199, "a minute has begun")
end)

h.test("a_reply_that_announces_nothing_was_counted_all_the_same", function()
  local _, a = set_up(1)
  announce(a, 10)
  local lent = a:call("take").lent
  h.equal(a:call("give", { lent = lent, used = 1 }).left, 9)
  h.equal(a:call("give", { lent = 0, used = 3 }).left, 6, "sent while the store was away")
end)

h.test("with_nothing_left_one_request_finds_out", function()
  local _, a, b = set_up(2)
  local answer = h.wait_until(function()
    announce(a, 0)
    local found = a:call("take")
    return found.granted == 0 and found
  end)
  h.check(answer.again > 0 and answer.again <= 1.1)
  local other = b:call("take")
  h.check(other.granted > 0 or other.again > 0.25, "who does not find out is called later")
  if other.granted > 0 then b:call("give", { lent = other.lent, used = 1, remaining = 0 }) end
  local probe = h.wait_until(function()
    local found = a:call("take")
    return found.granted == 1 and found
  end)
  h.equal(b:call("take").granted, 0, "only one")
  a:call("give", { lent = probe.lent, used = 1, remaining = 199 })
  h.check(b:listen(h.patience))
  h.equal(b:call("take").granted, 1)
end)

h.test("a_refusal_holds_everybody_for_as_long_as_the_service_says", function()
  local _, a, b = set_up(2)
  announce(a, 50)
  local lent = a:call("take").lent
  local answer = a:call("give", { lent = lent, used = 1, remaining = 0, wait = 30 })
  h.check(answer.held > 20 and answer.held <= 30)
  for _, client in ipairs { a, b } do
    answer = client:call("take", { least = 1, most = 5 })
    h.equal(answer.granted, 0)
    h.check(answer.held > 20 and answer.held <= 30 and answer.again >= answer.held)
  end
  answer = b:call("take", { least = 0, most = 0 })
  h.check(answer.held > 20)
end)

h.test("asking_for_nothing_takes_nothing", function()
  local server, a, b = set_up(2)
  announce(a, 10)
  local answer = b:call("take", { least = 0, most = 0 })
  h.equal({ answer.granted, answer.left, answer.of, answer.workers }, { 0, 10, 200, 1 })
  h.equal(server:cli("zcard '{integrations:" .. account .. "}:line'"), "0")
end)

-- ---- what a service does not announce ----

h.test("a_paced_account_never_has_more_than_it_may_in_a_minute", function()
  local _, a, b = set_up(2)
  local paced = { least = 1, most = 100, paced = 10, minute = 30 }
  local first = a:call("take", paced)
  h.equal({ first.granted, first.left, first.of }, { 10, 0, 10 })
  local refused = b:call("take", paced)
  h.equal({ refused.granted, refused.pace }, { 0, false }, "some may come back")
  a:call("give", { lent = first.lent, used = 6, unused = 3, paced = 10, minute = 30 })
  h.check(b:listen(h.patience))
  h.equal(b:call("take", { least = 2, paced = 10, minute = 30 }).granted, 2)
  h.equal(b:call("take", { least = 1, paced = 10, minute = 30 }).granted, 1)
  local answer = a:call("give", { lent = first.lent, used = 1, paced = 10, minute = 30 })
  h.equal(answer.left, 0)
end)

h.test("a_unit_stays_in_the_minute_until_it_is_over_for_its_reply", function()
  local _, a = set_up(1)
  local paced = { least = 2, paced = 2, minute = 2 }
  local lent = a:call("take", paced).lent
  local before = clients.now()
  a:call("give", { lent = lent, used = 2, paced = 2, minute = 2 })
  local answer = a:call("take", paced)
  h.equal({ answer.granted, answer.pace, answer.left }, { 0, true, 0 })
  h.check(answer.again > 0 and answer.again <= 2.1)
  h.wait_until(function() return a:call("take", paced).granted == 2 end)
  h.check(clients.now() - before >= 1.99, "before the minute was over") -- the server's clock has milliseconds
end)

h.test("what_costs_more_than_a_minute_has_goes_out_alone", function()
  local _, a = set_up(1)
  local lent = a:call("take", { least = 9, paced = 5, minute = 30 })
  h.equal(lent.granted, 9)
  h.equal(a:call("take", { least = 1, paced = 5, minute = 30 }).granted, 0)
  a:call("give", { lent = lent.lent, used = 9, paced = 5, minute = 30 })
  h.equal(a:call("take", { least = 9, paced = 5, minute = 30 }).pace, true)
end)

h.test("many_clients_at_once_never_go_above_the_limit", function()
  local server = redis_server.start()
  local list, limit, minute = {}, 12, 1
  for i = 1, 12 do list[i] = clients.open(server.address) end
  local sent, first = {}, clients.now()
  local function question() return { verb = "take", least = 1, most = 3, paced = limit, minute = minute } end
  for _, client in ipairs(list) do client.asked, client.at = client:ask(question()), nil end
  while #sent < 4 * limit and clients.now() - first < h.patience do
    for _, client in ipairs(list) do
      client:turn(0.001)
      local answer = client.asked and client.store:answer(client.asked)
      if answer then
        client.asked = nil
        h.equal(answer.failed, false)
        client.at = clients.now() + answer.again
        for _ = 1, answer.granted do sent[#sent + 1] = clients.now() end
        if answer.granted > 0 then
          client:call("give", { lent = answer.lent, used = answer.granted, paced = limit, minute = minute })
        end
      elseif not client.asked and (clients.now() >= client.at or client.heard) then
        client.heard = false
        client.asked = client:ask(question())
      end
    end
  end
  for i = limit + 1, #sent do
    h.check(sent[i] - sent[i - limit] >= minute, "more than the limit within a minute")
  end
  h.check(#sent >= 4 * limit, "fewer than the limit allows: " .. #sent)
end)

-- ---- leases, workers, classes ----

h.test("the_units_of_a_client_that_dies_come_back_as_used", function()
  local _, a, b = set_up(2)
  announce(a, 10)
  a:call("take", { least = 6, lease = 0.3 })
  h.equal(b:call("take", { least = 0, most = 0 }).left, 4)
  a.store:close()
  h.wait_until(function() return b:call("take", { least = 4 }).granted == 4 end)
  h.equal(b:call("take", { least = 0, most = 0 }).left, 0, "10 less 6 that count as used, less 4")
end)

h.test("who_died_on_the_way_does_not_hold_up_who_finds_out", function()
  local _, a, b = set_up(2)
  announce(a, 1)
  a:call("take")
  a.store:close()
  h.equal(b:call("take").granted, 0, "a reply may come")
  h.wait_until(function() return b:call("take").granted == 1 end)
  h.equal(b:call("take").granted, 0, "only one")
end)

h.test("the_units_of_a_client_that_dies_stay_in_a_paced_minute", function()
  local _, a, b = set_up(2)
  local before = clients.now()
  a:call("take", { least = 3, lease = 0.2, paced = 3, minute = 0.8 })
  h.wait_until(function() return b:call("take", { least = 3, paced = 3, minute = 0.8 }).granted == 3 end)
  h.check(clients.now() - before >= 0.99, "a lease and a minute")
end)

h.test("units_that_came_back_while_nobody_asked_and_whose_minute_is_over_hold_nobody_up", function()
  local _, a, b = set_up(2)
  local before = clients.now()
  a:call("take", { least = 3, lease = 0.05, paced = 3, minute = 0.1 })
  h.wait_until(function() return clients.now() - before > 0.2 end)
  h.equal(b:call("take", { least = 3, paced = 3, minute = 0.1 }).granted, 3)
end)

h.test("a_lease_that_is_over_gives_nothing_back_but_what_it_heard", function()
  local server, a = set_up(1)
  announce(a, 10)
  local lent = a:call("take", { least = 2, lease = 0.05 }).lent
  h.wait_until(function()
    a:call("take", { least = 0, most = 0 })
    return server:cli("zcard '{integrations:" .. account .. "}:leases'") == "0"
  end)
  h.equal(a:call("give", { lent = lent, unused = 2, remaining = 9 }).left, 8)
  h.equal(a:call("give", { lent = lent, used = 2, remaining = 5 }).left, 5)
end)

h.test("workers_are_those_who_took_lately", function()
  local _, a, b, c = set_up(3)
  h.equal(a:call("take", { minute = 30 }).workers, 1)
  h.equal(b:call("take", { minute = 1 }).workers, 2)
  h.equal(c:call("take", { minute = 30 }).workers, 3)
  h.wait_until(function() return c:call("take", { minute = 30, least = 0, most = 0 }).workers == 2 end)
end)

h.test("who_waits_is_called_in_order_and_bulk_after_the_others", function()
  local _, a, walk, b, c = set_up(4)
  announce(a, 3)
  local lent = a:call("take", { least = 3 }).lent
  h.equal(walk:call("take", { bulk = true }).granted, 0)
  h.equal(b:call("take").granted, 0)
  h.equal(c:call("take").granted, 0)
  for _, client in ipairs { walk, b, c } do client:listen(0) end
  a:call("give", { lent = lent, unused = 1 })
  h.check(b:listen(h.patience), "the first of those who are waited for")
  h.equal({ c:listen(0), walk:listen(0) }, { false, false }, "the others are not called")
  h.equal(b:call("take").granted, 1)
  a:call("give", { lent = lent, unused = 2 })
  h.check(c:listen(h.patience))
  h.check(walk:listen(h.patience))
  h.equal(c:call("take").granted, 1)
  h.equal(walk:call("take", { bulk = true }).granted, 1)
end)

h.test("who_died_in_line_is_passed_over", function()
  local _, a, b, c = set_up(3)
  announce(a, 1)
  local lent = a:call("take").lent
  h.equal(b:call("take").granted, 0)
  h.equal(c:call("take").granted, 0)
  b.store:close()
  a:call("give", { lent = lent, unused = 1 })
  h.check(c:listen(h.patience))
  h.equal(c:call("take").granted, 1)
end)

h.test("the_answer_that_nobody_waits_for_any_more_gives_its_units_back", function()
  local _, a, b = set_up(2)
  announce(a, 5)
  a.store:cancel(a:ask { verb = "take", least = 5 })
  a:call("take", { least = 0, most = 0 })
  h.wait_until(function() return b:call("take", { least = 0, most = 0 }).left == 5 end)
  a.store:cancel(a:ask { verb = "token" })
  a:call("take", { least = 0, most = 0 })
  h.wait_until(function() return b:call("token").may_fetch end)
end)

-- ---- tokens ----

h.test("one_client_fetches_a_token_and_the_others_get_it", function()
  local _, a, b, c = set_up(3)
  local token = "sealed\0bytes\255" .. ("x"):rep(60000)
  h.equal(a:call("token").may_fetch, true)
  for _, client in ipairs { b, c } do
    local answer = client:call("token")
    h.equal({ answer.may_fetch, answer.found }, { false, nil })
    h.check(answer.again > 0 and answer.again < 1)
    client:listen(0)
  end
  h.equal(a:call("keep", { token = token, seconds = 100 }).failed, false)
  for _, client in ipairs { b, c } do
    h.check(client:listen(h.patience), "told that it is there")
    local answer = client:call("token")
    h.equal(answer.found, token)
    h.check(answer.lives > 90 and answer.lives <= 100)
  end
end)

h.test("the_right_to_fetch_ends_or_is_given_up_or_stays_with_nobody", function()
  local _, a, b = set_up(2)
  h.equal(a:call("token", { seconds = 1 }).may_fetch, true)
  h.equal(a:call("token", { seconds = 1 }).may_fetch, true, "who has it and asks again missed the answer")
  h.equal(b:call("token").may_fetch, false)
  h.wait_until(function() return b:call("token").may_fetch end)
  b:call("keep", { seconds = 0 })
  h.equal(a:call("token").may_fetch, true)
  a:call("keep", { seconds = 1.5 })
  local answer = b:call("token")
  h.equal(answer.may_fetch, false)
  h.check(answer.again > 0.2 and answer.again <= 1.6)
  h.equal(a:call("token").may_fetch, false)
  h.wait_until(function() return a:call("token").may_fetch end)
end)

h.test("a_token_is_kept_by_who_has_the_right_and_dropped_only_if_it_is_this_one", function()
  local _, a, b = set_up(2)
  a:call("token", { seconds = 0.1 })
  h.wait_until(function() return b:call("token").may_fetch end)
  a:call("keep", { token = "late", seconds = 100 })
  h.equal(a:call("token").may_fetch, false, "b is about it")
  b:call("keep", { token = "new", seconds = 100 })
  a:call("keep", { token = "later", seconds = 100 })
  h.equal(a:call("token").found, "new")
  a:call("drop", { token = "old" })
  h.equal(a:call("token").found, "new")
  a:call("drop", { token = "new" })
  h.equal(a:call("token").may_fetch, true)
end)

h.test("a_token_without_a_life_is_kept_for_nobody_and_the_right_goes_on", function()
  local _, a, b = set_up(2)
  for _, seconds in ipairs { 0, -1 } do
    h.equal(a:call("token", { seconds = 0 }).may_fetch, true)
    h.equal(a:call("keep", { seconds = seconds, token = "sealed" }).failed, false)
    local answer = b:call("token")
    h.equal({ answer.found, answer.may_fetch }, { nil, true })
    b:call("keep", { seconds = 0 })
  end
end)

h.test("a_token_lives_no_longer_than_it_was_said_to", function()
  local _, a = set_up(1)
  a:call("token")
  a:call("keep", { token = "t", seconds = 1 })
  h.equal(a:call("token").found, "t")
  h.wait_until(function() return a:call("token").may_fetch end)
end)

h.test("what_stands_in_a_tokens_place_without_a_life_is_found_and_can_be_dropped", function()
  local server, a = set_up(1)
  server:cli("set '{integrations:" .. account .. "}:token' rubbish")
  local answer = a:call("token")
  h.equal({ answer.found, answer.lives }, { "rubbish", 0.0 })
  a:call("drop", { token = "rubbish" })
  h.equal(a:call("token").may_fetch, true)
end)

h.test("a_right_that_would_end_too_late_is_given_to_who_asks", function()
  local server, a, b = set_up(2)
  for _, change in ipairs { "pexpire '%s' 3600000", "persist '%s'" } do
    for _, give_up in ipairs { false, true } do
      h.equal(a:call("token").may_fetch, true)
      if give_up then a:call("keep", { seconds = 5 }) end
      h.equal(b:call("token").may_fetch, false)
      server:cli(change:format("{integrations:" .. account .. "}:right"))
      h.equal(b:call("token").may_fetch, true, change)
      h.equal(a:call("token").may_fetch, false)
      b:call("keep", { seconds = 0 })
    end
  end
end)

-- ---- what happens to servers ----

h.test("scripts_that_redis_forgot_are_told_again", function()
  local server, a = set_up(1)
  announce(a, 10)
  server:cli("script flush")
  h.equal(a:call("take").granted, 1)
  server:cli("script flush")
  local answer = a:call("token")
  h.equal({ answer.failed, answer.may_fetch }, { false, true })
end)

h.test("a_connection_that_is_cut_comes_back_by_itself", function()
  local server, a, b = set_up(2)
  announce(a, 10)
  for _, kind in ipairs { "normal", "pubsub", "normal" } do
    server:cli("client kill type " .. kind)
    for _, client in ipairs { a, b } do
      client:reach()
      h.equal(client:call("take", { least = 0, most = 0 }).left, 10)
    end
  end
  a.heard = false
  h.wait_until(function()
    a:turn(0.05)
    b:turn(0.05)
    return select(2, server:cli("pubsub channels"):gsub("integrations:", "")) == 2
  end)
  -- Paced: what a service announced is tried again after a while, which may have passed.
  local lent = a:call("take", { least = 10, paced = 10, minute = 30 }).lent
  h.equal(b:call("take", { paced = 10, minute = 30 }).granted, 0)
  b:listen(0)
  a:call("give", { lent = lent, unused = 10, paced = 10, minute = 30 })
  h.check(b:listen(h.patience), "called over the new connection")
end)

h.test("a_server_that_ends_fails_questions_at_once_and_is_found_again", function()
  local server, a = set_up(1)
  announce(a, 10)
  server:stop()
  -- What was on its way, and what waited for the connection to come back at once.
  for _ = 1, 2 do h.equal(a:call("take").failed, true) end
  for _ = 1, 100 do
    local asked = a:ask { verb = "take" }
    local answer = a.store:answer(asked)
    h.equal(answer and answer.failed, true, "at once")
    a:turn(0.001)
  end
  server:start()
  a:reach()
  h.equal(a:call("take").granted, 1)
end)

h.test("a_server_that_became_a_replica_is_left_for_the_one_in_its_place", function()
  local server, a, b = set_up(2)
  announce(a, 10)
  local next_one = redis_server.start()
  h.run_program(("mv %s %s.old"):format(server.socket, server.socket))
  h.run_program(("mv %s %s"):format(next_one.socket, server.socket))
  next_one.socket = server.socket
  h.run_program(("redis-cli -s %s.old replicaof 127.0.0.1 %s"):format(server.socket, next_one.port))
  for _, client in ipairs { a, b } do
    h.equal(client:call("take").failed, true)
    client:reach()
  end
  h.wait_until(function()
    a:turn(0.05)
    b:turn(0.05)
    return select(2, next_one:cli("pubsub channels"):gsub("integrations:", "")) == 2
  end, "both listen there")
end)

h.test("a_server_that_is_not_there_yet_is_found_when_it_comes", function()
  local server, a = set_up(1)
  server:stop()
  for _, address in ipairs { server.address, server.tcp } do
    local late = clients.open(address, true)
    h.equal(late:call("take").failed, true)
    server:start()
    late:reach()
    server:stop()
  end
  h.equal(a:call("take").failed, true)
end)

-- As a program does that calls now and then: nobody looks at the connection in between.
h.test("an_answer_that_nobody_has_looked_for_does_not_make_the_server_slow", function()
  local _, client = set_up(1)
  for _ = 1, 3 do
    local first = client:ask { verb = "take" }
    h.run_program "sleep 0.3"
    local second = client:ask { verb = "take" }
    h.equal(client:wait(first).failed, false)
    h.equal(client:wait(second).failed, false)
  end
end)

h.test("a_connection_that_the_server_has_closed_meanwhile_is_opened_anew", function()
  local server, client = set_up(1, { "--timeout", "1" })
  local first = client:ask { verb = "take" }
  h.wait_until(function() return server:cli "info clients":find "connected_clients:2%D" end, "only the other connection")
  h.equal(client:call("take").failed, false)
  h.equal(client:wait(first).failed, false)
end)

h.test("a_server_that_hangs_holds_nobody_up", function()
  local server, a = set_up(1)
  announce(a, 10)
  server:signal("STOP")
  h.equal(a:call("take").failed, true, "given up")
  for _ = 1, 1000 do
    local asked = a:ask { verb = "take" }
    h.equal(a.store:answer(asked).failed, true, "at once")
  end
  a:turn(0)
  server:signal("CONT")
  a:reach()
  h.equal(a:call("take", { least = 0, most = 0 }).failed, false)
end)

h.test("what_is_asked_while_the_first_connection_is_opened_is_answered", function()
  local server = redis_server.start()
  local list, asked = {}, {}
  for i = 1, 20 do
    list[i] = clients.open(server.tcp, true)
    asked[i] = list[i]:ask { verb = "token" }
  end
  local right = 0
  for i = 1, 20 do
    local answer = list[i]:wait(asked[i])
    h.equal(answer.failed, false)
    right = right + (answer.may_fetch and 1 or 0)
  end
  h.equal(right, 1)
end)

-- Has a child process act. Gives a function that waits for its end, and says "fine" or what was wrong.
local function in_child(server, act)
  local result = server.directory .. "/child"
  if clients.fork() == 0 then
    local ok, problem = pcall(act)
    h.write_file(result .. ".new", ok and "fine" or tostring(problem))
    os.rename(result .. ".new", result)
    clients.exit(0)
  end
  return function()
    return h.wait_until(function() return h.read_file(result) end)
  end
end

h.test("a_child_process_makes_connections_of_its_own", function()
  local server, a, b = set_up(2)
  announce(a, 10)
  local asked = b:ask { verb = "token" }
  local outcome = in_child(server, function()
    a:reach()
    local answer = a:call("take", { least = 4 })
    h.equal({ answer.granted, answer.workers }, { 4, 2 }, "a worker beside its parent")
    h.equal(b.store:answer(asked), nil, "its parent waits for this one")
    b.store:close()
    a.store:close()
  end)
  h.equal(outcome(), "fine")
  h.equal(b:wait(asked).may_fetch, true)
  h.equal(a:call("take", { least = 0, most = 0 }).left, 6)
end)

h.test("a_child_process_that_had_no_descriptors_at_first_connects_when_it_has", function()
  local server, a = set_up(1)
  local outcome = in_child(server, function()
    local most = clients.descriptors(0)
    h.equal(a:call("take").failed, true)
    clients.descriptors(most)
    a:reach()
    a.store:close()
  end)
  h.equal(outcome(), "fine")
end)

h.test("no_time_of_the_asker_crosses", function()
  local server, a = set_up(1)
  local monitor = server.directory .. "/monitor"
  local watching = h.start_program(("sh -c 'redis-cli -s %s monitor > %s & echo pid $!; wait'"):format(server.socket,
    monitor), 1)
  h.wait_until(function() return (h.read_file(monitor) or ""):find("OK") end)
  announce(a, 0)
  a:call("take", { least = 1, paced = 3, minute = 60 })
  a:call("token")
  a:call("keep", { token = "t", seconds = 100 })
  h.wait_until(function() return (h.read_file(monitor) or ""):find("KEEP") end)
  watching.stop()
  -- Where the asker's clock were told, there would be a number near it, in seconds or milliseconds.
  for line in h.read_file(monitor):gmatch("[^\n]+") do
    if line:find('"EVALSHA"', 1, true) then
      for number in line:gsub("^%S+", ""):gmatch('"(%d+)"') do
        local n = tonumber(number)
        h.check(math.abs(n - os.time()) > 1e7 and math.abs(n / 1000 - os.time()) > 1e7, line)
      end
    end
  end
end)

h.test("everything_expires_and_what_expired_is_not_missed", function()
  local server, a, b = set_up(2)
  announce(a, 10)
  local lent = a:call("take", { least = 10 }).lent
  b:call("take")
  a:call("take", { paced = 3, account = "b2", minute = 30 })
  b:call("token")
  b:call("keep", { token = "t", seconds = 100 })
  a:call("token", { account = "b3" })
  b:call("token", { account = "b3" })
  local keys = 0
  for key in server:cli("keys '*'"):gmatch("%S+") do
    keys = keys + 1
    local life = tonumber(server:cli("pttl '" .. key .. "'"))
    h.check(life > 0 and life <= 3700000, key .. " lives " .. life)
  end
  h.check(keys >= 10, "keys: " .. keys)
  server:cli("flushall")
  h.equal(a:call("give", { lent = lent, used = 4, remaining = 6 }).failed, false)
  h.equal(b:call("take").failed, false)
  -- Only some of them, as a server does that has no more memory.
  for _, name in ipairs { "leases", "budget", "workers", "line", "places", "called" } do
    a:call("take", { least = 2, lease = 0.05 })
    server:cli(("del '{integrations:%s}:%s'"):format(account, name))
    h.wait_until(function()
      local answer = a:call("take", { least = 1, lease = 0.05 })
      return answer.granted > 0 and a:call("give", { lent = answer.lent, used = 1, remaining = 50 }).left > 0
    end, "units after " .. name .. " was gone")
  end
end)

-- Sets all times of the account so many milliseconds forward, as they look to a clock that is set back.
local function put_off(server, milliseconds)
  server:cli(("eval %s 0 %d"):format(h.quote([[
    for _, name in ipairs { "leases", "log", "workers", "places", "called" } do
      local key = "{integrations:]] .. account .. [[}:" .. name
      local all = redis.call("ZRANGE", key, 0, -1, "WITHSCORES")
      for i = 1, #all, 2 do redis.call("ZADD", key, ("%.0f"):format(all[i + 1] + ARGV[1]), all[i]) end
    end
    for _, name in ipairs { "held", "probe", "heard", "seen" } do
      redis.call("HINCRBY", "{integrations:]] .. account .. [[}:budget", name, ARGV[1])
    end]]), milliseconds))
end

h.test("a_clock_that_is_set_back_holds_nobody_up", function()
  local server, a, b = set_up(2)
  local paced = { least = 3, paced = 3, minute = 30 }
  local lent = a:call("take", paced).lent
  a:call("give", { lent = lent, used = 3, paced = 3, minute = 30 })
  h.equal(b:call("take", paced).granted, 0)
  put_off(server, 500)
  h.equal(b:call("take", paced).granted, 0, "set right a little, as clocks are all the time")
  put_off(server, 3600000)
  local answer = b:call("take", paced)
  h.equal({ answer.granted, answer.held }, { 3, 0.0 })
  answer = a:call("take", paced)
  h.equal(answer.granted, 0)
  h.check(answer.again < 30)
end)

h.test("numbers_of_a_budget_that_are_none_begin_anew", function()
  local server, a = set_up(1)
  for _, name in ipairs { "in_flight", "settled", "remaining", "held", "probe", "turn", "seen", "serial" } do
    for _, number in ipairs { "inf", "-inf", "nan", "1e300", "many" } do
      server:cli(("hset '{integrations:%s}:budget' %s %s"):format(account, name, number))
      local answer = a:call("take", {})
      h.equal(answer.granted, 1, name .. " " .. number)
      a:call("give", { lent = answer.lent, used = 1, remaining = 100, limit = 200 })
    end
  end
end)

h.test("all_keys_of_an_account_are_in_one_slot", function()
  local server, a = set_up(1)
  announce(a, 10)
  a:call("token")
  for key in server:cli("keys '*'"):gmatch("%S+") do
    h.check(key:find("^{integrations:" .. account .. "}:%l+$") or key:find("{integrations:00}", 1, true), key)
  end
end)

h.test("more_questions_than_can_wait_fail_at_once", function()
  local server, a = set_up(1)
  announce(a, 10)
  server:signal("STOP")
  local failed = 0
  local asked = {}
  for i = 1, 1500 do
    asked[i] = a:ask { verb = "take" }
    local answer = a.store:answer(asked[i])
    if answer then
      failed = failed + 1
      asked[i] = nil
    end
  end
  h.check(failed >= 1500 - 1024, failed .. " failed at once")
  server:signal("CONT")
  for _, number in pairs(asked) do a:wait(number) end
end)

h.test("the_module_does_not_need_the_store's_library", function()
  local needed = h.run_program("readelf -d " .. h.quote(h.build_dir .. "/integrations.so"))
  if needed == "" then h.skip("there is no readelf") end
  h.contains(needed, "libcurl")
  h.lacks(needed, "hiredis")
  h.contains(h.run_program("readelf -d " .. h.quote(h.build_dir .. "/integrations_redis.so")), "hiredis")
end)

h.run()
