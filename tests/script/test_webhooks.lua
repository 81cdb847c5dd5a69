-- Deliveries of webhooks: proof first, then a table that is shaped like results; what is wrong is told, and
-- nothing that would help to forge.

local h = require "harness"
local integrations = require "integrations"

local SECRET = "lemon-tart-42"
local BODY = [[{"id":2391938111,"number":349,"status":"active","subject":"Caf\u00e9 invoice",]]
  .. [["_links":{"self":{"href":"https:\/\/api.helpscout.net\/v2\/conversations\/2391938111"}}}]]
local SIGNATURE = "oP1cKENkApl2SYFYrE+haUURKK8=" -- by openssl, of these bytes
local CALL = [[{"resource":"call","event":"call.ended","timestamp":1793110975,"token":"tok-1",]]
  .. [["data":{"id":5000000000,"user":null,"direction":"inbound"}}]]

local function headers(signature, event)
  return { ["X-HelpScout-Signature"] = signature, ["x-helpscout-event"] = event, Host = "example.com" }
end

local function refused(kind, message, ...)
  local ok, problem = pcall(...)
  h.equal(ok, false)
  h.equal(problem.kind, kind, tostring(problem))
  h.contains(tostring(problem), message)
  for _, secret in ipairs { SECRET, SIGNATURE, "tok-1", "oP1cKENk" } do
    h.check(not tostring(problem):find(secret, 1, true), "the error shows " .. secret)
  end
  return problem
end

h.test("a_signed_body_becomes_a_table_shaped_as_results_are", function()
  local told = integrations.helpscout.webhook(BODY, headers(SIGNATURE, "convo.created"), SECRET)
  h.equal(told.integration, "helpscout")
  h.equal(told.event, "convo.created")
  h.equal(told.resource, "convo")
  h.equal(told.id, 2391938111)
  h.equal(told.data.subject, "Café invoice")
  local created = integrations.helpscout.webhook('{"id":1}', headers("iAdh/B58N2yx0V6ZIETQYCRweS0=",
    "convo.assigned"), SECRET)
  h.equal(created.data.subject, "", "as an item of list_conversations has it")
end)

h.test("what_stands_around_the_values_of_headers_is_not_theirs", function()
  local told = integrations.helpscout.webhook('{"id":1}',
    headers(" iAdh/B58N2yx0V6ZIETQYCRweS0=\r", "\tconvo.assigned \r\n"), SECRET)
  h.equal({ told.event, told.resource, told.data.subject }, { "convo.assigned", "convo", "" })
end)

h.test("a_body_with_the_token_becomes_a_table_without_it", function()
  local told = integrations.aircall.webhook(CALL, {}, "tok-1")
  h.includes(told, { integration = "aircall", event = "call.ended", resource = "call", id = 5000000000 }, "told")
  h.equal(told.data.user, nil)
  h.equal(told.data.tags, {})
  h.equal(told.token, nil)
  h.equal(told.data.token, nil)
end)

h.test("users_and_numbers_are_shaped_as_those_of_lists_are", function()
  local function data_of(event, data)
    local body = ('{"event":"%s","token":"tok-1","data":%s}'):format(event, data)
    return integrations.aircall.webhook(body, {}, "tok-1").data
  end
  for _, event in ipairs { "user.created", "user.opened.v2" } do
    local user = data_of(event, '{"id":1,"name":"Nora van Quist"}')
    h.equal({ user.first_name, user.last_name }, { "Nora", "van Quist" })
  end
  local number = data_of("number.opened", '{"id":1,"digits":"+31 85 107 0106"}')
  h.equal({ number.number, number.e164_digits }, { "+31 85 107 0106", "+31851070106" })
end)

h.test("a_chat_has_the_lists_that_get_chat_gives_it", function()
  local function data_of(body)
    return integrations.helpscout.webhook(body,
      headers(integrations.helpscout.webhook_sign(body, SECRET), "beacon.chat.created"), SECRET).data
  end
  local id = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10"
  h.equal(data_of(('{"id":"%s","assignee":null}'):format(id)),
    { id = id, tags = {}, timeline = {}, _embedded = { events = {} } })
  h.equal(data_of '{"url":"https://api.helpscout.net/v2/chats/1"}', { url = "https://api.helpscout.net/v2/chats/1" })
end)

h.test("an_address_in_place_of_an_object_gets_nothing_that_the_object_would_have", function()
  local body = '{"url":"https://api.helpscout.net/v2/customers/1"}'
  for _, event in ipairs { "convo.created", "customer.updated", "organization.updated" } do
    local told = integrations.helpscout.webhook(body,
      headers(integrations.helpscout.webhook_sign(body, SECRET), event), SECRET)
    h.equal({ told.id, told.data }, { nil, { url = "https://api.helpscout.net/v2/customers/1" } })
  end
end)

h.test("one_of_several_secrets_is_enough", function()
  local event = headers(SIGNATURE, "convo.created")
  h.equal(integrations.helpscout.webhook(BODY, event, { "old", SECRET }).id, 2391938111)
  h.equal(integrations.helpscout.webhook(BODY, event, { SECRET, "new" }).id, 2391938111)
  h.equal(integrations.aircall.webhook(CALL, {}, { "tok-0", "tok-1" }).id, 5000000000)
end)

h.test("a_changed_byte_another_secret_or_a_body_written_anew_is_refused", function()
  local event = headers(SIGNATURE, "convo.created")
  local function try(body, given, secret)
    return refused("webhook", "does not fit body and secret", integrations.helpscout.webhook, body, given, secret)
  end
  for i = 1, #BODY, 7 do
    try(BODY:sub(1, i - 1) .. string.char(BODY:byte(i) ~ 1) .. BODY:sub(i + 1), event, SECRET)
  end
  try(BODY:gsub("\\/", "/"), event, SECRET)
  try(BODY .. "\n", event, SECRET)
  try(BODY, event, SECRET .. "x")
  for _, signature in ipairs { "", "=", "x", SIGNATURE:sub(1, -2), SIGNATURE .. "AAAA", ("A"):rep(5000),
    "a0fd5c284364029976498158ac4fa169451128af" } do
    try(BODY, headers(signature, "convo.created"), SECRET)
  end
  refused("webhook", "none of the secrets", integrations.helpscout.webhook, BODY, event, { "a", "b" })
  for _, body in ipairs { CALL:gsub("tok%-1", "tok-2"), CALL:gsub("tok%-1", ""), CALL:gsub("token", "tokem"),
    CALL:gsub('"tok%-1"', "null"), "{", "", "[]", '"tok-1"', '{"data":{"token":"tok-1"}}' } do
    refused("webhook", "not the one of this webhook", integrations.aircall.webhook, body, {}, "tok-1")
  end
end)

h.test("what_is_missing_is_named", function()
  refused("webhook", "the header X-HelpScout-Signature is missing", integrations.helpscout.webhook, BODY,
    { ["X-HelpScout-Event"] = "convo.created" }, SECRET)
  for _, event in ipairs { false, "", " \r" } do
    refused("webhook", "the header X-HelpScout-Event is missing", integrations.helpscout.webhook, BODY,
      headers(SIGNATURE, event or nil), SECRET)
  end
  refused("webhook", "the body has no 'event'", integrations.aircall.webhook, '{"token":"tok-1","data":{}}', {}, "tok-1")
  for _, data in ipairs { "5", "null", "[]", '[{"id":1}]' } do
    refused("webhook", "the body's 'data' is no object", integrations.aircall.webhook,
      ('{"token":"tok-1","event":"call.ended","data":%s}'):format(data), {}, "tok-1")
  end
  for _, body in ipairs { "", "5", "no JSON", "[]", '[{"id":1}]' } do
    local signature = integrations.helpscout.webhook_sign(body, SECRET)
    refused("webhook", "the body is no JSON", integrations.helpscout.webhook, body,
      headers(signature, "convo.created"), SECRET)
  end
end)

h.test("what_the_host_gives_wrongly_is_an_argument_error", function()
  local webhook = integrations.helpscout.webhook
  for message, given in pairs {
    ["body: expected the bytes as they came"] = { { id = 1 }, {}, SECRET },
    ["headers: expected a table"] = { BODY, nil, SECRET },
    ["secrets: expected a text or an array"] = { BODY, {}, nil },
    ["secrets: there is none"] = { BODY, {}, {} },
    ["secrets: this one is empty"] = { BODY, {}, "" },
    ["secrets: one of them is empty"] = { BODY, {}, { SECRET, "" } },
    ["options: expected a table"] = { BODY, {}, SECRET, 5 },
    ['options: expected none but seen, got "sean"'] = { BODY, {}, SECRET, { sean = function() end } },
    ["seen: expected a function"] = { BODY, headers(SIGNATURE, "convo.created"), SECRET, { seen = 5 } },
  } do
    refused("argument", message, webhook, table.unpack(given, 1, 4))
  end
end)

h.test("a_delivery_that_was_seen_is_refused_and_each_has_a_key_of_its_own", function()
  local keys = {}
  local function seen(key)
    local before = keys[key]
    keys[key] = true
    return before
  end
  local function take(service, body, given, secret)
    return integrations[service].webhook(body, given, secret, { seen = seen })
  end
  local function sign(body, event)
    return headers(integrations.helpscout.webhook_sign(body, SECRET), event)
  end
  local deliveries = {
    { "helpscout", BODY, sign(BODY, "convo.created"), SECRET }, { "helpscout", BODY, sign(BODY, "convo.status"), SECRET },
    { "helpscout", BODY .. " ", sign(BODY .. " ", "convo.created"), SECRET }, { "aircall", CALL, {}, "tok-1" },
    { "aircall", CALL:gsub("1793110975", "1793110976"), {}, "tok-1" },
    { "aircall", CALL:gsub("1793110975", "{}"), {}, "tok-1" }, { "aircall", CALL:gsub("5000000000", "[]"), {}, "tok-1" },
    { "aircall", CALL:gsub('"id":5000000000', '"exportID":"a"'), {}, "tok-1" },
    { "aircall", CALL:gsub('"id":5000000000', '"exportID":"b"'), {}, "tok-1" },
  }
  for _, delivery in ipairs(deliveries) do take(table.unpack(delivery)) end
  for _, delivery in ipairs(deliveries) do refused("webhook", "seen before", take, table.unpack(delivery)) end
  h.check(not next(keys):find(SECRET, 1, true))
  local ok, problem = pcall(integrations.aircall.webhook, CALL, {}, "tok-1", { seen = function() error "store away" end })
  h.equal(ok, false)
  h.contains(problem, "store away")
end)

h.test("events_that_are_not_known_pass", function()
  local told = integrations.helpscout.webhook('{"id":1}', headers("iAdh/B58N2yx0V6ZIETQYCRweS0=", "beacon.new.thing"), SECRET)
  h.equal(told, { integration = "helpscout", event = "beacon.new.thing", resource = "beacon", id = 1, data = { id = 1 } })
end)

h.test("scripts_and_accounts_have_no_webhook", function()
  local env = {}
  integrations.install(env)
  for _, name in ipairs { "webhook", "webhook_sign" } do
    for _, namespace in ipairs { env.app.integrations.helpscout, env.app.integrations.aircall.default,
      integrations.helpscout.default } do
      refused("argument", "Unknown function", function() return namespace[name] end)
    end
    refused("configuration", "function for deliveries", integrations.configure,
      { aircall = { accounts = { [name] = { api_id = "a", api_token = "b" } } } })
  end
  refused("argument", "are not signed", integrations.aircall.webhook_sign, CALL, "tok-1")
end)

local function recorded(name)
  return h.read_file(h.shared_dir .. "/recorded/" .. name) or h.skip "SHARED_DIR has no recorded answers"
end

h.test("recorded_deliveries_of_help_scout_are_read", function()
  local body = recorded "helpscout/webhook_customer_updated.json"
  local given = headers(integrations.helpscout.webhook_sign(body, SECRET), "customer.updated")
  local told = integrations.helpscout.webhook(body, given, SECRET)
  h.equal(told.id, 300400501)
  h.equal(told.data._embedded.emails[1].value, "noemi.vale@example.org")
  h.equal(told.data._embedded.phones, {})
end)

h.test("recorded_deliveries_of_aircall_are_read", function()
  local folder = h.shared_dir .. "/recorded/aircall"
  local list, count = io.popen(("ls -d %s/webhooks_*/*.json 2>/dev/null"):format(h.quote(folder))):read "a", 0
  for path in list:gmatch "[^\n]+" do
    local document = h.json.decode(h.read_file(path))
    local body = document.request_body
    body.token = "tok-1"
    local told = integrations.aircall.webhook(h.json.encode(body), {}, "tok-1")
    h.equal(told.event, body.event, path)
    h.equal(told.id, body.data.id, path)
    h.includes(told.data, h.json.plain(body.data, integrations.null), path)
    count = count + 1
  end
  if count == 0 then h.skip "SHARED_DIR has no recorded answers" end
end)

h.run()
