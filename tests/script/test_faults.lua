-- A bad network and a bad service: a proxy in front of the mock services spoils 30 % of what passes
-- through it, by seed (FAULT_SEED, 1). Every read ends with the right data or an error of the right
-- kind within its deadline; no creation is carried out twice. Issue: "Hundreds of calls at once".

local h = require "harness"
local integrations = require "integrations"

local seed = math.tointeger(tonumber(os.getenv("FAULT_SEED") or 1))
local timeout = 3 -- seconds a call has
local margin = 40 -- seconds that a slow machine may take to notice its end

local accounts = 20 -- of each service: a 429 holds back the account that got it

-- The proxy ---------------------------------------------------------------------------------------

-- Starts the proxy in front of a server. `faults`: names with commas between, nil for all.
local function spoil(server, rate, faults)
  local proxy = { log = h.temporary_directory() .. "/faults" }
  local program = h.start_program(
    ("%s/tests/robust/faults/fault_proxy --target 127.0.0.1:%s --seed %d --rate %d --log %s%s"):format(
      h.quote(h.build_dir), server.port, seed, rate, h.quote(proxy.log),
      faults and " --faults " .. h.quote(faults) or ""), 2)
  proxy.url = program.lines[1]
  function proxy.lines()
    local lines = {}
    for line in (h.read_file(proxy.log) or ""):gmatch("[^\n]+") do
      lines[#lines + 1] = h.json.decode(line)
    end
    return lines
  end
  return proxy
end

local function configure(base, transport)
  local helpscout, aircall = {}, {}
  for i = 1, accounts do
    helpscout["number" .. i] = { access_token = "hs-token", url = base .. "/helpscout/v2" }
    aircall["number" .. i] = { api_id = "ac-id", api_token = "ac-api-token",
                               url = base .. "/aircall" }
  end
  local settings = { retries = 3, timeout = timeout, connections = 100 }
  for name, value in pairs(transport or {}) do settings[name] = value end
  integrations.configure { helpscout = { accounts = helpscout }, aircall = { accounts = aircall },
                           transport = settings }
end

-- The namespace of the account whose turn it is.
local function account(service, i)
  return integrations[service]["number" .. (i % accounts + 1)]
end

-- The first items of a list.
local function first(count, operation)
  local items = {}
  for item in integrations.each(operation) do
    items[#items + 1] = item
    if #items == count then break end
  end
  return items
end

-- Runs all calls, 100 at a time. Each is {call = function, ...} and gets `result` or `problem`, and
-- the seconds that it took.
local function run(calls)
  local functions = {}
  for i, item in ipairs(calls) do
    functions[i] = function()
      local start = os.time()
      local ok, result = pcall(item.call)
      item.seconds = os.time() - start
      item[ok and "result" or "problem"] = result
    end
  end
  local _, errors = integrations.parallel(functions, { limit = 100 })
  h.equal(errors, nil, "errors that no call raised")
end

local function describe(item)
  local faults = {}
  for i, line in ipairs(item.lines or {}) do faults[i] = line.fault end
  return ("seed %d, %s (faults: %s): %s"):format(seed, item.name, table.concat(faults, ", "),
    tostring(item.problem or "a result"))
end

-- What an error's kind may be, by what happened to the call's last request.
local kind_of_fault = {
  ["reset-unsent"] = "network", ["reset-sent"] = "network", ["reset-head"] = "network",
  ["reset-body"] = "network", ["silence-unsent"] = "timeout", ["silence-sent"] = "timeout",
  ["status-500"] = "service", ["status-503"] = "service", ["status-429"] = "rate_limit",
  ["cut-body"] = "reply", ["length-long"] = "reply", ["length-short"] = "reply",
}

local kinds = { network = true, timeout = true, service = true, rate_limit = true, reply = true }

-- The errors are objects of the right kind, in time. `lost`: connections that the proxy ended without a
-- word, which the log cannot tell the calls of.
local function check_errors(calls, lost)
  local unexplained = 0
  for _, item in ipairs(calls) do
    h.check(item.seconds <= timeout + margin,
            ("%d seconds for %s"):format(item.seconds, describe(item)))
    if item.problem then
      local kind = type(item.problem) == "table" and item.problem.kind
      h.check(kinds[kind], describe(item))
      local last = item.lines[#item.lines]
      local expected = last and kind_of_fault[last.fault]
      -- A call may also run out of time, or wait for its account's limit, after any of them.
      if kind == "network" and expected ~= "network" then
        unexplained = unexplained + 1
      elseif kind ~= "timeout" and kind ~= "rate_limit" then
        h.equal(kind, expected, "kind of " .. describe(item))
      end
    end
  end
  h.check(unexplained <= lost, unexplained .. " errors of kind network without a cause")
end

local function report(what, calls, lines)
  local counts, names, spoiled = {}, {}, 0
  for _, line in ipairs(lines) do
    if line.fault ~= "none" then spoiled = spoiled + 1 end
  end
  for _, item in ipairs(calls) do
    local name = item.problem and item.problem.kind or "right"
    if not counts[name] then names[#names + 1] = name end
    counts[name] = (counts[name] or 0) + 1
  end
  table.sort(names)
  for i, name in ipairs(names) do names[i] = counts[name] .. " " .. name end
  print(("        %d %s, %d of %d requests spoiled: %s"):format(#calls, what, spoiled, #lines,
    table.concat(names, ", ")))
end

-- The faults behind which a reply may look whole and its connection kept: one without a body comes whole
-- through them, half a body is as long as it is said to be. Who writes next on that connection may do so
-- before its end arrives, and must not do it again.
local closing = { ["reset-body"] = true, ["cut-body"] = true, ["length-short"] = true }

-- Gives each call the lines of the log that are about it; `key_of(line)` is its key. Returns how
-- many connections were refused, or closed behind such a reply.
local function sort_lines(calls, lines, key_of)
  local by_key, lost = {}, 0
  for _, item in ipairs(calls) do
    item.lines = {}
    by_key[item.key] = item
  end
  for _, line in ipairs(lines) do
    if line.fault == "refuse" or closing[line.fault] then lost = lost + 1 end
    if line.fault ~= "refuse" then
      local item = by_key[key_of(line)]
      if item then item.lines[#item.lines + 1] = line end
    end
  end
  return lost
end

-- Reads -------------------------------------------------------------------------------------------

local shown = { conversation = { "id", "number", "subject", "status", "createdAt", "preview" },
                call = { "id", "started_at", "duration", "raw_digits", "from", "to" } }

local function read_calls()
  local calls = {}
  for _, item in ipairs(first(1000, integrations.helpscout.number1.list_conversations)) do
    calls[#calls + 1] = { kind = "conversation", right = item, key = item.id }
  end
  for _, item in ipairs(first(1000, integrations.aircall.number1.list_calls)) do
    calls[#calls + 1] = { kind = "call", right = item, key = item.id }
  end
  h.equal(#calls, 2000)
  for i, item in ipairs(calls) do
    item.name = item.kind .. " " .. item.key
    function item.call()
      if item.kind == "conversation" then
        return account("helpscout", i).get_conversation(item.key)
      end
      return account("aircall", i).get_call(item.key).call
    end
  end
  return calls
end

h.test("two_thousand_reads_end_right_or_with_the_right_error", function()
  local server = h.mock { "--conversations", "1200", "--calls", "1200" }
  configure("http://127.0.0.1:" .. server.port, { timeout = h.patience })
  local calls = read_calls()
  local proxy = spoil(server, 30)
  configure(proxy.url)
  run(calls)
  local lines = proxy.lines()
  local lost = sort_lines(calls, lines, function(line)
    return math.tointeger(tonumber(line.target:match("/conversations/(%d+)")
      or line.target:match("/calls/(%d+)")))
  end)
  check_errors(calls, lost)
  local right = 0
  for _, item in ipairs(calls) do
    if item.result then
      right = right + 1
      for _, field in ipairs(shown[item.kind]) do
        h.equal(item.result[field], item.right[field], field .. " of " .. describe(item))
      end
    end
  end
  report("reads", calls, lines)
  h.check(#lines > 2000, "nothing was tried again")
  h.check(right >= 1000, "only " .. right .. " reads went well")
end)

-- Writes ------------------------------------------------------------------------------------------

local makers = {
  customers = function(i, name)
    return account("helpscout", i).create_customer { first_name = "Jo", email = name }
  end,
  conversations = function(i, name)
    return account("helpscout", i).create_conversation { subject = name, mailbox_id = 123,
      customer_id = 789, body = "T" }
  end,
  contacts = function(i, name)
    return account("aircall", i).create_contact { first_name = name,
      phone_numbers = { { value = ("+1202555%04d"):format(i) } } }.contact
  end,
}

local function creations(kind, count)
  local calls = {}
  for i = 1, count do
    local name = ("%s-%d@example.com"):format(kind, i)
    calls[i] = { kind = kind, name = name, key = name,
                 call = function() return makers[kind](i, name) end }
  end
  return calls
end

-- How often each name was created, in whatever kind of thing.
local function read_created(server)
  local stats = h.observe(("http://127.0.0.1:%s/control/stats"):format(server.port), "none")
  local created = {}
  for _, service in ipairs { "helpscout", "aircall" } do
    for _, names in pairs(stats[service].created) do
      for name, count in pairs(names) do created[name] = (created[name] or 0) + count end
    end
  end
  return created
end

local function says_maybe_done(problem)
  return tostring(problem):find("may have been carried out", 1, true) ~= nil
end

local function check_creations(calls, created)
  for _, item in ipairs(calls) do
    local count = created[item.name] or 0
    h.check(count <= 1, ("carried out %d times: %s"):format(count, describe(item)))
    if item.result then
      h.equal(count, 1, "times carried out of " .. describe(item))
      h.equal(math.type(item.result.id), "integer", "id")
    elseif count == 1 then
      h.check(says_maybe_done(item.problem), "carried out, not said: " .. describe(item))
      h.equal(item.problem.retriable, false, "retriable of " .. describe(item))
    end
    -- What was refused for the limit was not carried out; what was never passed on neither.
    if item.problem and item.problem.kind == "rate_limit" then
      h.check(not says_maybe_done(item.problem), describe(item))
      h.equal(count, 0, "times carried out of " .. describe(item))
    end
  end
end

local function create_with_faults(kind, count)
  local server = h.mock()
  local proxy = spoil(server, 30)
  local calls = creations(kind, count)
  configure(proxy.url)
  run(calls)
  local lines = proxy.lines()
  local lost = sort_lines(calls, lines, function(line)
    return line.body:match(kind .. "%-%d+@example%.com")
  end)
  check_errors(calls, lost)
  report("creations of " .. kind, calls, lines)
  check_creations(calls, read_created(server))
end

h.test("no_customer_is_created_twice", function() create_with_faults("customers", 150) end)
h.test("no_conversation_is_created_twice", function() create_with_faults("conversations", 150) end)
h.test("no_contact_is_created_twice", function() create_with_faults("contacts", 100) end)

-- Each field is set by a request of its own; these may be repeated, as they set a final value.
h.test("updates_hold_what_they_say_was_applied", function()
  local server = h.mock()
  local direct = "http://127.0.0.1:" .. server.port
  configure(direct, { timeout = h.patience })
  local calls = {}
  for i, conversation in ipairs(first(50, integrations.helpscout.number1.list_conversations)) do
    local id = conversation.id
    calls[i] = { name = "conversation " .. id, key = id, call = function()
      return account("helpscout", i).update_conversation { id = id, subject = "Subject " .. i,
        tags = { "tag" .. i } }
    end }
  end
  local proxy = spoil(server, 30)
  configure(proxy.url)
  run(calls)
  local lines = proxy.lines()
  check_errors(calls, sort_lines(calls, lines, function(line)
    return math.tointeger(tonumber(line.target:match("/conversations/(%d+)")))
  end))
  report("updates", calls, lines)
  configure(direct, { timeout = h.patience })
  for i, item in ipairs(calls) do
    local stored = integrations.helpscout.number1.get_conversation(item.key)
    local applied = {}
    for _, part in ipairs(item.result and item.result.fields or item.problem.applied) do
      applied[part] = true
    end
    if item.result then h.equal(applied, { subject = true, tags = true }, describe(item)) end
    if applied.subject then h.equal(stored.subject, "Subject " .. i, describe(item)) end
    if applied.tags then h.equal(stored.tags[1].tag, "tag" .. i, describe(item)) end
  end
end)

-- The second number is added by a POST, which nobody may repeat.
h.test("no_number_is_added_to_a_contact_twice", function()
  local server = h.mock()
  local direct = "http://127.0.0.1:" .. server.port
  configure(direct, { timeout = h.patience })
  local calls = {}
  for i, contact in ipairs(first(50, integrations.aircall.number1.list_contacts)) do
    local id = contact.id
    local wanted = { ("+1202555%04d"):format(2 * i), ("+1202555%04d"):format(2 * i + 1) }
    calls[i] = { name = "contact " .. id, key = id, wanted = wanted, call = function()
      return account("aircall", i).update_contact { contact_id = id,
        phone_numbers = { { value = wanted[1] }, { value = wanted[2] } } }
    end }
  end
  local proxy = spoil(server, 30)
  configure(proxy.url)
  run(calls)
  local lines = proxy.lines()
  check_errors(calls, sort_lines(calls, lines, function(line)
    return math.tointeger(tonumber(line.target:match("/contacts/(%d+)")))
  end))
  report("replacements of numbers", calls, lines)
  for _, item in ipairs(calls) do
    local stored = server:observe_aircall("/v1/contacts/" .. item.key).contact
    local count = {}
    for _, phone in ipairs(stored.phone_numbers) do
      count[phone.value] = (count[phone.value] or 0) + 1
    end
    for _, value in ipairs(item.wanted) do
      h.check((count[value] or 0) <= 1, "number twice: " .. describe(item))
      if item.result then h.equal(count[value], 1, describe(item)) end
    end
    if item.result then h.equal(#stored.phone_numbers, 2, describe(item)) end
  end
end)

-- One fault at a time -----------------------------------------------------------------------------

-- Every request meets the same fault: the kind of error that a read and a creation end with, whether
-- the read is tried again, and whether the creation may have been carried out.
local single = {
  { "refuse", "network", reads = 0, writes = 0 },
  { "reset-unsent", "network", reads = 3, writes = 1 },
  { "reset-sent", "network", reads = 3, writes = 1, done = true },
  { "reset-head", "network", reads = 3, writes = 1, done = true },
  { "silence-unsent", "timeout", reads = 1, writes = 1 },
  { "silence-sent", "timeout", reads = 1, writes = 1, done = true },
  { "status-500", "service", reads = 3, writes = 1 },
  { "status-503", "service", reads = 3, writes = 1 },
  { "length-long", "reply", reads = 3, writes = 1, done = true },
}

for _, row in ipairs(single) do
  local fault, kind = row[1], row[2]
  h.test("service_with_nothing_but_" .. fault:gsub("-", "_"), function()
    local server = h.mock()
    -- A connection is refused as often as one fault of all: 100 % of that is not all of them.
    local rate = fault == "refuse" and 1300 or 100
    local proxy = spoil(server, rate, fault)
    configure(proxy.url, { retries = 2, timeout = kind == "timeout" and 3 or h.patience })
    h.raises(kind, {}, integrations.helpscout.number1.get_mailbox, 123)
    local requests = 0
    for _, line in ipairs(proxy.lines()) do requests = requests + (line.n and 1 or 0) end
    h.equal(requests, row.reads, "requests of the read")
    local problem = h.raises(kind, {}, integrations.helpscout.number1.create_customer,
                             { first_name = "Jo", email = "jo@new.example" })
    for _, line in ipairs(proxy.lines()) do requests = requests + (line.n and 1 or 0) end
    h.equal(requests, 2 * row.reads + row.writes, "requests of both")
    -- A reset that comes early enough looks like a port that nobody listens on.
    h.check(fault == "refuse" or says_maybe_done(problem), tostring(problem))
    h.equal(read_created(server)["jo@new.example"], row.done and 1 or nil, "creations")
  end)
end

h.test("reply_that_is_shorter_than_it_says_is_cut_short", function()
  local proxy = spoil(h.mock(), 100, "cut-body")
  configure(proxy.url, { retries = 2, timeout = h.patience })
  h.raises("reply", "cut short", integrations.helpscout.number1.get_mailbox, 123)
  h.equal(#proxy.lines(), 3, "requests")
end)

-- What comes behind the announced length arrives when the next request is on its way, and looks like
-- the beginning of its reply.
h.test("bytes_behind_a_reply_are_not_taken_for_the_next", function()
  local server = h.scripted()
  server:reply { drip_ms = 2, raw = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
    .. '{"id":123} and a good deal more than was announced' }
  server:reply { body = { id = 124 } }
  h.configure(server, { transport = { retries = 1 } })
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  h.equal(integrations.helpscout.get_mailbox(124).id, 124)
end)

h.test("creation_that_meets_bytes_behind_a_reply_may_have_been_carried_out", function()
  local server = h.scripted()
  server:reply { drip_ms = 2, raw = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
    .. '{"id":123} and a good deal more than was announced' }
  h.configure(server)
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  local ok, problem = pcall(integrations.helpscout.create_customer, { first_name = "Jo" })
  h.check(not ok and says_maybe_done(problem), tostring(problem))
  h.lacks(problem, "could not be sent")
end)

h.run()
