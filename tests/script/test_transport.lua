-- Connections, deadlines and sizes: one transport a Lua state, shared by both integrations and all
-- accounts. What is sent again: test_retries.lua.

local h = require "harness"
local web_proxy = require "web_proxy"
local integrations = require "integrations"

local mock = h.shared(h.mock)
local server = h.shared(h.scripted)

local mailbox = { body = '{"id":123}' }

local function answering(answers, settings)
  server():forget_replies()
  for _, answer in ipairs(answers) do server():reply(answer) end
  h.configure(server(), settings)
end

-- Connections -------------------------------------------------------------------------------------

h.test("five_hundred_calls_open_one_connection", function()
  h.configure(mock())
  for i = 1, 100 do
    integrations.helpscout.get_mailbox(123)
    integrations.helpscout.list_customers { per_page = 1, page = i }
    integrations.helpscout.create_customer { first_name = "Number " .. i }
    integrations.aircall.get_call(12345)
    integrations.aircall.update_contact { contact_id = 5678, information = "round " .. i }
  end
  h.equal(#mock():requests(), 500, "requests")
  h.equal(mock():connection_count(), 1, "connections")
end)

h.test("all_accounts_share_the_connection", function()
  local url = mock()
  integrations.configure {
    helpscout = { accounts = { default = { access_token = "hs-token", url = url.helpscout },
      work = { client_id = "hs-client", client_secret = "hs-secret", url = url.helpscout } } },
    aircall = { accounts = { default = { access_token = "ac-token", url = url.aircall },
      sales = { api_id = "ac-id", api_token = "ac-api-token", url = url.aircall } } } }
  integrations.helpscout.get_mailbox(123)
  integrations.helpscout.work.get_mailbox(123)
  integrations.aircall.get_call(12345)
  integrations.aircall.sales.get_call(12345)
  h.equal(mock():connection_count(), 1, "connections")
end)

h.test("errors_keep_the_connection", function()
  h.configure(mock())
  for _ = 1, 10 do
    pcall(integrations.helpscout.get_mailbox, 1)
    pcall(integrations.aircall.get_call, 1)
  end
  h.equal(#mock():requests(), 20, "requests")
  h.equal(mock():connection_count(), 1, "connections")
end)

h.test("connection_that_the_server_closed_is_opened_anew", function()
  -- Whether the end or the next request comes first is open. libcurl tries again by itself, but
  -- gives up at each sixth time that a handle meets this; a retry covers that.
  local answers = {}
  for i = 1, 20 do answers[i] = { body = { id = i }, close_after = 1000000 } end
  answering(answers, { transport = { retries = 2 } })
  for i = 1, 20 do h.equal(integrations.helpscout.get_mailbox(i).id, i) end
  h.equal(server():connection_count(), 20, "connections")
end)

h.test("call_after_a_failed_one_works", function()
  answering { { reset_after = 30, body = "{}" }, mailbox }
  h.raises("network", {}, integrations.helpscout.get_mailbox, 1)
  h.equal(integrations.helpscout.get_mailbox(2).id, 123)
  server():reply_always { silence = true }
  h.raises("timeout", {}, integrations.helpscout.get_mailbox, { id = 3 }, { timeout = 0.1 })
  server():reply(mailbox)
  h.equal(integrations.helpscout.get_mailbox(4).id, 123)
end)

h.test("refused_connection", function()
  local port = web_proxy.free_port()
  integrations.configure { helpscout = { access_token = "a", url = "http://127.0.0.1:" .. port },
    transport = { retries = 0, timeout = h.patience } }
  local problem = h.raises("network", port, integrations.helpscout.get_mailbox, 1)
  h.equal(problem.retriable, true, "retriable")
  h.equal(problem.status, nil, "status")
end)

h.test("unknown_host", function()
  integrations.configure { helpscout = { access_token = "a",
    url = "https://nosuchhost.invalid/v2" },
    transport = { retries = 0, timeout = h.patience } }
  h.raises("network", "nosuchhost.invalid", integrations.helpscout.get_mailbox, 1)
end)

-- TCP's connection is there, that of TLS never comes.
h.test("connection_that_takes_too_long_is_none_and_no_deadline_has_passed", function()
  server():forget_replies():reply_always { silence = true }
  local unseen
  integrations.configure { helpscout = { access_token = "a", url = "https://127.0.0.1:" .. server().port },
    transport = { retries = 1, timeout = h.patience, connect_timeout = 0.1 },
    on_call = function(record) unseen = record.unseen end }
  local problem = h.raises("network", "no connection to the service", integrations.helpscout.create_customer,
    { first_name = "Ann" })
  h.equal(problem.retriable, true, "retriable")
  h.equal(unseen, true, "unseen")
end)

h.test("proxy_gets_the_requests", function()
  server():forget_replies():reply(mailbox)
  integrations.configure { helpscout = { access_token = "a", insecure_http = true,
      url = "http://nosuchhost.invalid/v2" },
    transport = { retries = 0, timeout = h.patience, proxy = server().url } }
  h.equal(integrations.helpscout.get_mailbox(1).id, 123)
  h.equal(server():requests()[1].path, "http://nosuchhost.invalid/v2/mailboxes/1")
end)

h.test("state_closes_cleanly_after_a_call_was_given_up", function()
  server():forget_replies():reply_always { silence = true }
  for _, url in ipairs { server().helpscout, "https://nosuchhost.invalid/v2" } do
    local output = h.run_lua({ HELPSCOUT_ACCESS_TOKEN = "a", HELPSCOUT_URL = url }, [[
      local integrations = require "integrations"
      local ok, problem = pcall(integrations.helpscout.get_mailbox, { id = 1 }, { timeout = 0.05 })
      assert(not ok and (problem.kind == "timeout" or problem.kind == "network"), tostring(problem))
      print "closing"
      os.exit(0, true)]])
    h.equal(output, "closing\n")
  end
end)

-- Seen by a sanitizer that looks for what is not freed.
h.test("host_that_is_not_found_leaves_nothing_behind", function()
  local output = h.run_lua({ HELPSCOUT_ACCESS_TOKEN = "a", HELPSCOUT_URL = "https://nosuchhost.invalid/v2" }, [[
    local integrations = require "integrations"
    local options = { timeout = 120, retries = 0 }
    for _ = 1, 2 do assert(not pcall(integrations.helpscout.get_mailbox, { id = 1 }, options)) end
    print "closing"
    os.exit(0, true)]])
  h.equal(output, "closing\n")
end)

-- Deadlines ---------------------------------------------------------------------------------------

h.test("timeout_of_the_call_goes_before_the_setting", function()
  answering({ { delay_ms = 300, body = '{"id":123}' } }, { transport = { timeout = 0.05 } })
  h.equal(integrations.helpscout.get_mailbox({ id = 1 }, { timeout = h.patience }).id, 123)
end)

h.test("timeout_covers_all_requests_of_a_call", function()
  local slow = h.mock { "--latency-ms", "400" }
  h.configure(slow)
  h.raises("timeout", {}, integrations.aircall.list_users, {}, { timeout = 0.6 })
end)

h.test("timeout_covers_the_token_request", function()
  answering { { silence = true } }
  integrations.configure { helpscout = { client_id = "c", client_secret = "s",
    url = server().helpscout }, transport = { retries = 0, timeout = 0.1 } }
  h.raises("timeout", {}, integrations.helpscout.get_mailbox, 1)
end)

-- Sizes -------------------------------------------------------------------------------------------

h.test("large_reply_is_read", function()
  answering { { body = '{"id":1,"items":["x"' .. (',"0123456789"'):rep(200000) .. "]}" } }
  local result = integrations.helpscout.get_mailbox(1)
  h.equal(#result.items, 200001, "items")
end)

h.test("large_body_is_sent", function()
  answering { { status = 201, headers = { ["Resource-ID"] = "5" } } }
  local text = ("Größe 0123456789 "):rep(200000)
  integrations.helpscout.create_conversation { subject = "S", mailbox_id = 1, customer_id = 2,
    body = text }
  h.check(h.json.decode(server():requests()[1].body).threads[1].text == text, "text")
end)

h.test("compression_is_offered", function()
  answering { mailbox }
  integrations.helpscout.get_mailbox(1)
  h.contains(server():requests()[1].headers["accept-encoding"], "gzip")
end)

local compressing = h.shared(function() return web_proxy.start(server(), { {} }) end)

h.test("compressed_reply_is_read", function()
  server():forget_replies():reply { body = '{"id":123,"x":"' .. ("a"):rep(5000) .. '"}' }
  integrations.configure { helpscout = { access_token = "a",
    url = "http://127.0.0.1:" .. compressing().ports[1] .. "/v2" } }
  h.equal(#integrations.helpscout.get_mailbox(1).x, 5000)
  h.equal(compressing().requests(1)[1].encoding, "gzip")
end)

h.test("limit_counts_what_a_compressed_reply_becomes", function()
  server():forget_replies():reply { body = '{"id":123,"x":"' .. ("a"):rep(1000000) .. '"}' }
  integrations.configure { helpscout = { access_token = "a",
      url = "http://127.0.0.1:" .. compressing().ports[1] .. "/v2" },
    transport = { retries = 0, max_response_bytes = 100000 } }
  h.raises("reply", {}, integrations.helpscout.get_mailbox, 1)
end)

h.test("an_address_too_long_to_send_is_an_argument_error", function()
  answering({ mailbox })
  for _, length in ipairs { 1000000, 1100000, 9000000 } do
    h.raises("argument", { "the address of its request has", "shorter" },
      integrations.helpscout.list_conversations, { tag = ("x"):rep(length) })
  end
  h.equal(#server():requests(), 0)
  pcall(integrations.helpscout.list_conversations, { tag = ("x"):rep(999000) })
  h.equal(#server():requests(), 1)
end)

h.run()
