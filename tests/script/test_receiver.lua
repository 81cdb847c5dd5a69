-- Webhooks the whole way: curl plays the services, over TLS, to nginx, which hands each delivery on to a host
-- in C (webhook/receiver.c) with the module inside. openssl makes the signatures, not the module.

local h = require "harness"
local web_proxy = require "web_proxy"

local SECRET, TOKEN = "lemon-tart-42", "tok-1"
local number = 0

-- The host, nginx before it, and a folder for bodies.
local receiver = h.shared(function()
  local _, curl = h.run_program("sh -c 'command -v curl' >/dev/null")
  if not curl then h.skip("curl is not installed") end
  local folder = h.temporary_directory()
  local host = h.start_program(("%s/tests/script/webhook_receiver %s tok-0 %s 2>%s/errors"):format(
    h.quote(h.build_dir), SECRET, TOKEN, folder), 2)
  local authority = web_proxy.authority "receivers"
  local proxy = web_proxy.start({ port = host.lines[1]:match(":(%d+)") },
    { web_proxy.certificate(authority, "receiver", "IP:127.0.0.1", "20400101") })
  return { folder = folder, url = "https://127.0.0.1:" .. proxy.ports[1], ca = authority.file }
end)

local function write_body(text)
  number = number + 1
  local path = ("%s/body%d"):format(receiver().folder, number)
  h.write_file(path, text)
  return path
end

-- What openssl signs the file with.
local function sign(path, secret)
  return (h.run_program(("sh -c 'openssl dgst -sha1 -hmac %s -binary < %s | openssl base64 -A'"):format(secret, path)))
end

-- Sends the file; the answer and its status.
local function deliver(where, path, headers)
  local words = {}
  for _, line in ipairs(headers or {}) do words[#words + 1] = "-H " .. h.quote(line) end
  local output = h.run_program(("curl -sS --cacert %s -H 'Content-Type: application/json' %s --data-binary @%s "
    .. "-w '%%{http_code}' %s/%s 2>&1"):format(receiver().ca, table.concat(words, " "), path, receiver().url, where))
  return output:match("^(.-)(%d%d%d)$")
end

local function deliver_helpscout(path, signature, event)
  return deliver("helpscout", path, { "x-helpscout-SIGNATURE: " .. signature,
    "X-HelpScout-Event: " .. (event or "convo.created") })
end

local function read_errors() return h.read_file(receiver().folder .. "/errors") or "" end

h.test("a_delivery_of_help_scout_is_verified_and_read", function()
  local path = write_body '{"id":2391938111,"number":349,"subject":"Caf\\u00e9 invoice","status":"active"}'
  local answer, status = deliver_helpscout(path, sign(path, SECRET))
  h.equal({ answer, status }, { "convo.created 2391938111\n", "200" }, read_errors())
end)

h.test("a_delivery_of_aircall_is_verified_and_read", function()
  local path = write_body(('{"resource":"call","event":"call.ended","timestamp":1793110975,"token":"%s",'
    .. '"data":{"id":5000000000,"direction":"inbound"}}'):format(TOKEN))
  local answer, status = deliver("aircall", path)
  h.equal({ answer, status }, { "call.ended 5000000000\n", "200" }, read_errors())
end)

h.test("what_comes_twice_is_taken_once_and_not_asked_for_again", function()
  local path = write_body '{"id":7,"again":true}'
  local signature = sign(path, SECRET)
  h.equal(select(2, deliver_helpscout(path, signature)), "200")
  h.equal({ deliver_helpscout(path, signature) }, { "", "200" })
  h.contains(read_errors(), "seen before")
  local chat = write_body '{"id":"0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10"}'
  signature = sign(chat, SECRET)
  h.equal(select(2, deliver_helpscout(chat, signature, "beacon.chat.customer.replied")), "200")
  h.equal({ deliver_helpscout(chat, signature, "beacon.chat.customer.replied") }, { "", "200" })
end)

h.test("what_tells_no_id_is_read", function()
  local path = write_body(('{"event":"analytics.report_created","token":"%s","data":{"exportID":"a"}}'):format(TOKEN))
  h.equal({ deliver("aircall", path) }, { "analytics.report_created -\n", "200" }, read_errors())
end)

h.test("what_is_forged_changed_or_not_signed_is_refused_and_nothing_is_told", function()
  local path = write_body '{"id":8}'
  local signature = sign(path, SECRET)
  h.equal({ deliver_helpscout(path, sign(path, "another")) }, { "", "401" })
  h.equal({ deliver_helpscout(write_body '{"id":9}', signature) }, { "", "401" })
  h.equal({ deliver_helpscout(write_body '{ "id": 8 }', signature) }, { "", "401" }, "written anew")
  h.equal({ deliver("helpscout", path, { "X-HelpScout-Event: convo.created" }) }, { "", "401" })
  h.equal({ deliver("aircall", write_body '{"event":"call.ended","token":"tok-2","data":{"id":1}}') }, { "", "401" })
  local errors = read_errors()
  for _, secret in ipairs { SECRET, TOKEN, signature } do h.lacks(errors, secret) end
  h.contains(errors, "X-HelpScout-Signature")
end)

h.test("a_large_body_arrives_whole", function()
  local path = write_body(('{"id":10,"subject":"%s"}'):format(("x"):rep(300000)))
  h.equal({ deliver_helpscout(path, sign(path, SECRET)) }, { "convo.created 10\n", "200" }, read_errors())
end)

h.run()
