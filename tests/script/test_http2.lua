-- What a server of HTTP/2 refused was not carried out: it is told so and sent again, as often as `retries`
-- says and no more, and the log counts what went out.

local h = require "harness"
local web_proxy = require "web_proxy"
local integrations = require "integrations"

local authority = h.shared(function() return web_proxy.authority "known" end)

local certificate = h.shared(function()
  return web_proxy.certificate(authority(), "good", "IP:127.0.0.1", "20400101")
end)

local top = h.run_program("pwd"):match "^%C*"

-- Starts a server that answers as the words say (see http2_server.lua) and configures the module for it.
-- Returns a function that counts the requests so far, the table of log records, and the server's program.
local function answering(words, retries)
  local folder, records = h.temporary_directory(), {}
  local log, port = folder .. "/log", math.tointeger(web_proxy.free_port())
  h.write_file(log, "")
  local server = h.start_program(("sh -c 'echo pid $$; export SERVER_PID=$$; cd $1 && mkfifo in out && exec 3<>in 4<>out && "
    .. "{ setpriv --pdeathsig TERM lua5.4 \"$2\"/tests/script/http2_server.lua %s %s <&3 >&4 2>errors & } && "
    .. "exec setpriv --pdeathsig TERM openssl s_server -quiet -alpn h2 -accept 127.0.0.1:%d "
    .. "-cert %s -key %s <&4 >&3 2>>errors' sh %s %s")
    :format(log, words, port, certificate().file, certificate().key, folder, h.quote(top)), 1)
  server.port = port
  h.wait_until(function()
    local _, up = h.run_program(("bash -c 'exec 3<>/dev/tcp/127.0.0.1/%d' 2>/dev/null"):format(port))
    return up
  end, "openssl s_server")
  function server.configure(connect_timeout)
    integrations.configure {
      helpscout = { access_token = "hs-token", url = ("https://127.0.0.1:%d/v2"):format(port) },
      transport = { ca_file = authority().file, retries = retries, timeout = h.patience,
                    connect_timeout = connect_timeout },
      on_call = function(record) records[#records + 1] = record end,
    }
  end
  server.configure(h.patience)
  return function()
    return select(2, h.read_file(log):gsub("request", ""))
  end, records, server
end

for _, how in ipairs { "refuse", "goaway" } do
  h.test("read_that_is_always_refused_goes_out_as_often_as_retries_say_" .. how, function()
    for retries = 0, 2, 2 do
      local count, records = answering(how, retries)
      local problem = h.raises("network", {}, integrations.helpscout.get_mailbox, 5)
      h.equal(problem.retriable, true, "retriable")
      h.equal(count() <= 2 * (retries + 1), true, count() .. " requests")
      h.equal(records[1].requests, count(), "requests in the log")
    end
  end)

  h.test("create_that_was_refused_is_sent_again_" .. how, function()
    local count = answering(how .. " ok", 1)
    pcall(integrations.helpscout.create_customer, { first_name = "Zoë" })
    h.equal(count(), 2)
  end)

  h.test("create_that_was_refused_does_not_say_that_it_may_have_been_carried_out_" .. how, function()
    local count, records = answering(how, 0)
    local problem = h.raises("network", {}, integrations.helpscout.create_customer,
                             { first_name = "Zoë" })
    h.equal(count(), 1)
    h.equal(problem.retriable, true, "retriable")
    h.equal(records[1].unseen, true, "unseen")
    h.check(not tostring(problem):find("carried out", 1, true), tostring(problem))
  end)

  h.test("create_that_was_refused_on_a_kept_connection_is_sent_again_" .. how, function()
    local count, records = answering("ok " .. how .. " ok", 1)
    integrations.helpscout.get_mailbox(5)
    pcall(integrations.helpscout.create_customer, { first_name = "Zoë" })
    h.equal(count(), 3)
    h.equal(records[2].requests, 2, "requests in the log")
  end)

  for name, before in pairs { new = "", kept = "ok " } do
    h.test(("removal_that_was_refused_on_a_%s_connection_and_then_finds_nothing_fails_%s"):format(name, how), function()
      local count, records = answering(before .. how .. " missing", 1)
      if before ~= "" then integrations.helpscout.get_mailbox(5) end
      local sent = count()
      h.raises("not_found", {}, integrations.helpscout.delete_customer, 5)
      h.equal(count() - sent, 2, "requests")
      h.equal(records[#records].doubt, nil, "doubt")
    end)

    h.test(("replacement_that_was_refused_on_a_%s_connection_is_unseen_%s"):format(name, how), function()
      local _, records = answering(before .. how, 0)
      if before ~= "" then integrations.helpscout.get_mailbox(5) end
      h.raises("network", "did not look", integrations.helpscout.update_conversation, { id = 5, subject = "S" })
      h.equal(records[#records].unseen, true, "unseen")
    end)
  end
end

-- libcurl tells one of them only, and tries each again: the server, which takes one connection after another, takes
-- none of theirs in time.
h.test("requests_at_once_above_a_goaway_are_all_unseen", function()
  local function create() integrations.helpscout.create_customer { first_name = "Zoë" } end
  local function read() integrations.helpscout.get_customer(5) end
  local _, records, server = answering("ok nothing nothing goaway", 0)
  integrations.helpscout.get_mailbox(5)
  server.configure(1)
  integrations.parallel { create, create, read }
  for i = 2, 4 do h.equal(records[i].unseen, true, "unseen") end
end)

h.test("create_that_failed_on_a_kept_connection_may_have_been_carried_out", function()
  for _, how in ipairs { "cancel", "garbage" } do
    local count, records = answering("ok " .. how .. " ok", 1)
    integrations.helpscout.get_mailbox(5)
    h.raises("network", "may have been carried out", integrations.helpscout.create_customer,
             { first_name = "Zoë" })
    h.equal(count(), 2)
    h.equal(records[2].unseen, nil)
  end
end)

h.test("reads_at_once_that_are_always_refused_go_out_as_often_as_retries_say", function()
  local count, records = answering("refuse", 1)
  -- The server takes one connection after another: what waits for it to take a second one waits for its time.
  local function read() return integrations.helpscout.get_mailbox({ id = 5 }, { timeout = 3 }) end
  pcall(read)
  integrations.parallel { read, read }
  for _, record in ipairs(records) do
    h.equal(record.requests <= 2, true, record.requests .. " requests")
  end
  h.equal(#records, 3)
  h.equal(count() <= 6, true, count() .. " requests")
end)

-- Starts http2_reset.mjs and configures the module for it; returns its log and the log of calls.
local function with_node()
  if not select(2, h.run_program("node --version 2>&1")) then h.skip "node is needed" end
  local log, records = h.temporary_directory() .. "/log", {}
  local server = h.start_program(("node tests/script/http2_reset.mjs %s %s %s"):format(certificate().file,
    certificate().key, log), 1)
  integrations.configure {
    helpscout = { access_token = "hs-token", url = "https://127.0.0.1:" .. server.lines[1]:match "%d+$" },
    transport = { ca_file = authority().file, retries = 0, timeout = h.patience },
    on_call = function(record) records[#records + 1] = record end,
  }
  return log, records
end

-- libcurl 7.88 reads more of a connection at once than it asks for by itself, and forgets what is left.
h.test("reply_of_any_size_ends_when_its_last_byte_has_come", function()
  with_node()
  for size = 13000, 16500, 23 do h.equal(#integrations.helpscout.get_mailbox(size).name, size) end
end)

-- To libcurl a new connection that another request shares is a kept one, whose end it answers by a repetition.
h.test("read_on_a_new_connection_that_another_shares_was_seen_when_it_breaks", function()
  local log, records = with_node()
  integrations.start(integrations.helpscout.get_mailbox, 1)
  h.wait_until(function() return integrations.poll(0.01) and h.read_file(log) end, "the first request")
  integrations.start(integrations.helpscout.get_mailbox, 2)
  while integrations.poll(h.patience) > 0 do end
  h.equal(#records, 2)
  for _, record in ipairs(records) do
    h.equal(record.unseen, nil, "unseen")
    h.equal(record.requests, 1, "requests")
  end
end)

h.test("server_that_dies_before_it_answers_is_a_failure_of_the_network", function()
  for _, words in ipairs { "die", "ok die" } do
    answering(words, 0)
    if words ~= "die" then integrations.helpscout.get_mailbox(5) end
    local problem = h.raises("network", "connect", integrations.helpscout.get_mailbox, 5)
    h.equal(problem.retriable, true, "retriable")
  end
end)

-- libcurl has words for the kept one that it finds dead too, be it before it takes it or after.
h.test("connection_that_cannot_be_made_is_not_told_with_the_words_for_a_kept_one", function()
  for _, way in ipairs { "idle", "asked" } do
    local _, _, server = answering("ok", 0)
    integrations.helpscout.get_mailbox(5)
    if way == "idle" then
      h.run_program("kill -KILL " .. server.pid)
      h.wait_until(function()
        return not (h.read_file(("/proc/%s/stat"):format(server.pid)) or ""):find "%) [^ZX]"
      end, "end of the server")
    else
      -- It ends when a request is there that it has not read.
      h.run_program("kill -STOP " .. server.pid)
      h.start_program(([[sh -c 'echo pid $$; until grep -q ":%04X 0100007F:.* 01 0*:0*[1-9A-F]" /proc/net/tcp
        do sleep 0.02; done; kill -KILL %s' 2>&1]]):format(server.port, server.pid), 1)
    end
    local problem = h.raises("network", "connect", integrations.helpscout.get_mailbox, 5)
    h.lacks(problem, "SSL_read")
    h.lacks(problem, "Recv failure")
  end
end)

h.run()
