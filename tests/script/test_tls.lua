-- Through nginx with TLS, HTTP/2 and compression in front of the mock services: every operation
-- passes, and a server that is not who it should be is refused.

local h = require "harness"
local web_proxy = require "web_proxy"
local integrations = require "integrations"

local mock = h.shared(h.mock)
local authority = h.shared(function() return web_proxy.authority "known" end)

local loopback = "IP:127.0.0.1, DNS:localhost"

-- One nginx with a port for each kind of server.
local proxy = h.shared(function()
  local stranger = web_proxy.authority "stranger"
  return web_proxy.start(mock(), {
    web_proxy.certificate(authority(), "good", loopback, "20400101"),
    web_proxy.certificate(authority(), "other", "DNS:other.example", "20400101"),
    web_proxy.certificate(authority(), "expired", loopback, "20200201"),
    web_proxy.certificate(stranger, "stranger", loopback, "20400101"),
  })
end)

local somebody = h.shared(function() return mock():observe_aircall("/v2/users").users[1].email end)

local ports = { good = 1, other = 2, expired = 3, stranger = 4 }

local function configure(server, transport, host)
  local base = ("https://%s:%s"):format(host or "127.0.0.1", proxy().ports[ports[server]])
  local settings = { ca_file = authority().file, retries = 0, timeout = h.patience,
    connect_timeout = h.patience }
  for name, value in pairs(transport or {}) do settings[name] = value or nil end
  integrations.configure {
    helpscout = { access_token = "hs-token", url = base .. "/helpscout/v2" },
    aircall = { api_id = "ac-id", api_token = "ac-api-token", user = somebody(),
                url = base .. "/aircall" },
    transport = settings,
  }
end

-- All operations, each with arguments that the services accept, and what is to be in the result.
local operations = {
  { "helpscout.list_conversations", { status = "open" },
    function(result) return #result._embedded.conversations == 25 end },
  { "helpscout.get_conversation", { id = 457 }, function(result) return result.id == 456 end },
  { "helpscout.create_conversation",
    { subject = "S", mailbox_id = 123, customer_id = 789, body = "Größe", tags = { "vip" } },
    function(result) return result.id end },
  { "helpscout.update_conversation", { id = 456, subject = "T", tags = {} },
    function(result) return result.updated end },
  { "helpscout.list_customers", { per_page = 50 },
    function(result) return #result._embedded.customers == 50 end },
  { "helpscout.get_customer", { id = 789 }, function(result) return result.id == 789 end },
  { "helpscout.create_customer", { first_name = "Zoë" }, function(result) return result.id end },
  { "helpscout.list_mailboxes", {}, function(result) return #result._embedded.mailboxes == 25 end },
  { "helpscout.get_mailbox", { id = 123 }, function(result) return result.id == 123 end },
  { "helpscout.get_current_user", {}, function(result) return result.email end },
  { "aircall.list_calls", { direction = "inbound" },
    function(result) return #result.calls == 20 end },
  { "aircall.get_call", { call_id = 12345 }, function(result) return result.call.id == 12345 end },
  { "aircall.list_contacts", { per_page = 50 },
    function(result) return #result.contacts == 50 end },
  { "aircall.create_contact",
    { first_name = "Zoë", phone_numbers = { { value = "+12025550101" } } },
    function(result) return result.contact.id end },
  { "aircall.update_contact", { contact_id = 5678, phone_numbers = { { value = "+12025550102" } } },
    function(result) return #result.contact.phone_numbers == 1 end },
  { "aircall.list_users", {}, function(result) return #result.users == 60 end },
  { "aircall.list_numbers", {}, function(result) return #result.numbers == 55 end },
  { "aircall.get_current_user", {}, function(result) return result.user.email end },
}

local function run_all_operations()
  for _, row in ipairs(operations) do
    local service, name = row[1]:match("^(%w+)%.([%w_]+)$")
    local result = integrations[service][name](row[2])
    h.check(row[3](result), row[1] .. " gave " .. h.show(result))
  end
end

h.test("all_operations_pass_over_http2", function()
  h.equal(#operations, 18)
  configure "good"
  run_all_operations()
  for _, request in ipairs(proxy().requests(#mock():requests())) do
    h.equal(request.protocol, "HTTP/2.0", request.method .. " " .. request.path)
  end
end)

h.test("a_file_is_fetched_over_tls", function()
  configure "good"
  local file = integrations.aircall.download_recording { call_id = 12345 }
  h.equal(file.file_name, "12345.mp3")
  h.equal(proxy().requests(2)[2].path:match "^[^?]*", "/files/rec/12345.mp3")
end)

h.test("a_service_over_https_has_no_files_over_http", function()
  local scripted = h.scripted()
  local secure = web_proxy.start(scripted, { web_proxy.certificate(authority(), "files", loopback, "20400101") })
  integrations.configure {
    aircall = { access_token = "ac-token", url = "https://127.0.0.1:" .. secure.ports[1] },
    transport = { ca_file = authority().file, retries = 0, timeout = h.patience } }
  scripted:reply { body = { call = { id = 1, recording = scripted.url .. "/a.mp3?SIGNATURE" } } }
  local err = h.raises("reply", "https://", integrations.aircall.download_recording, { call_id = 1 })
  h.lacks(err, "SIGNATURE")
  h.equal(#scripted:requests(), 1)
end)

h.test("replies_are_compressed", function()
  configure "good"
  h.equal(#integrations.helpscout.list_conversations {}._embedded.conversations, 25)
  h.equal(proxy().requests(1)[1].encoding, "gzip")
end)

h.test("many_calls_use_one_connection", function()
  configure "good"
  for _ = 1, 50 do
    integrations.helpscout.get_mailbox(123)
    integrations.aircall.get_call(12345)
  end
  local connections, count = {}, 0
  for _, request in ipairs(proxy().requests(100)) do
    if not connections[request.connection] then count = count + 1 end
    connections[request.connection] = true
  end
  h.equal(count, 1, "connections")
end)

h.test("server_is_known_by_its_name_too", function()
  configure("good", nil, "localhost")
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  h.equal(#proxy().requests(1), 1)
end)

-- The server is refused with kind network, a message with one of these words, and no request
-- reaches the services.
local function refused(server, transport, words)
  configure(server, transport)
  for service, call in pairs {
    helpscout = function() return integrations.helpscout.get_mailbox(123) end,
    aircall = function() return integrations.aircall.list_users() end,
  } do
    local problem = h.raises("network", "certificate", call)
    local text = tostring(problem):lower()
    local found = false
    for _, word in ipairs(words) do found = found or text:find(word, 1, true) end
    h.check(found, service .. ": the message does not say why: " .. tostring(problem))
    h.equal(problem.retriable, false, "retriable")
  end
  mock():got_nothing()
end

h.test("unknown_authority_is_refused", function()
  refused("stranger", nil, { "authority", "issuer" })
end)

h.test("authority_that_only_the_test_knows_is_refused_by_default", function()
  refused("good", { ca_file = false }, { "authority", "issuer" })
end)

h.test("wrong_host_name_is_refused", function()
  -- As libcurl 7.88 and as 8.14 say it.
  local words = {}
  for i, target in ipairs { "host name", "ipv4 address" } do
    words[i] = ("no alternative certificate subject name matches target %s '127.0.0.1'"):format(target)
  end
  refused("other", nil, words)
end)

h.test("expired_certificate_is_refused", function()
  refused("expired", nil, { "expired" })
end)

h.test("server_without_tls_is_refused", function()
  local port = mock().port
  integrations.configure {
    helpscout = { access_token = "hs-token",
                  url = "https://127.0.0.1:" .. port .. "/helpscout/v2" },
    transport = { ca_file = authority().file, retries = 0, timeout = h.patience,
                  connect_timeout = h.patience } }
  h.raises("network", {}, integrations.helpscout.get_mailbox, 123)
  mock():got_nothing()
end)

h.test("missing_ca_file_is_an_error_that_names_it", function()
  local ok, problem = pcall(function()
    configure("good", { ca_file = "/nonexistent/ca.pem" })
    integrations.helpscout.get_mailbox(123)
  end)
  h.equal(ok, false)
  h.check(problem.kind == "configuration" or problem.kind == "network", "kind")
  h.contains(tostring(problem), "/nonexistent/ca.pem")
  mock():got_nothing()
end)

h.test("verification_cannot_be_turned_off", function()
  for _, name in ipairs { "verify", "insecure", "ssl_verify", "verify_peer" } do
    h.raises("configuration", name, configure, "good", { [name] = "no" })
  end
end)

h.run()
