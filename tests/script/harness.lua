-- What every end-to-end test file needs: registering tests, assertions, starting the servers that
-- stand in for the services, and looking at what they got. It does not know what any test is about.
--
--   local h = require "harness"
--   h.test("list_calls_asks_for_newest_first", function() ... end)
--   h.run()
--
-- `lua5.4 tests/script/test_x.lua PATTERN` runs the tests whose names match PATTERN only.

local exact_json = require "exact_json"

local harness = { json = exact_json }

harness.build_dir = os.getenv("BUILD_DIR") or "build"
harness.shared_dir = os.getenv("SHARED_DIR") or "../shared"

-- Seconds after which a test gives up on what must happen. No test passes or fails by how long it took
-- before that: many times what the slowest machine needs.
harness.patience = 120

local tests = {}
local cleanups = {}      -- of the running test, last first
local file_cleanups = {} -- of the whole file
local servers = {}       -- running ones, whose logs are marked at the start of each test

-- Running -----------------------------------------------------------------------------------------

function harness.test(name, body)
  assert(not tests[name], "two tests are named " .. name)
  tests[name] = true
  tests[#tests + 1] = { name = name, body = body }
end

local Skip = {}

-- Ends the running test as skipped.
function harness.skip(reason)
  error(setmetatable({ reason = reason }, Skip), 0)
end

-- Runs when the test ends, however it ends.
function harness.defer(action)
  cleanups[#cleanups + 1] = action
end

local function run_all(actions)
  for i = #actions, 1, -1 do
    local ok, message = pcall(actions[i])
    if not ok then io.stderr:write("cleanup: ", tostring(message), "\n") end
    actions[i] = nil
  end
end

local function describe(problem)
  if type(problem) == "string" then return problem end
  if getmetatable(problem) == Skip then return problem end
  local text = tostring(problem)
  if type(problem) == "table" and problem.kind then
    text = ("[%s] %s"):format(problem.kind, text)
  end
  return debug.traceback(text, 2)
end

local function run_one(test)
  for _, server in ipairs(servers) do server:mark() end
  local ok, problem = xpcall(test.body, describe)
  run_all(cleanups)
  if ok then return "passed" end
  if getmetatable(problem) == Skip then
    print(("skipped %s: %s"):format(test.name, problem.reason))
    return "skipped"
  end
  print(("FAILED  %s\n        %s"):format(test.name, tostring(problem):gsub("\n", "\n        ")))
  return "failed"
end

-- Runs the registered tests, prints the result and ends the program.
function harness.run()
  local wanted = arg and arg[1] or ""
  local counts = { passed = 0, failed = 0, skipped = 0 }
  io.stdout:setvbuf("line")
  for _, test in ipairs(tests) do
    if test.name:find(wanted) then
      local outcome = run_one(test)
      counts[outcome] = counts[outcome] + 1
    end
  end
  run_all(file_cleanups)
  print(("%d passed, %d failed, %d skipped"):format(counts.passed, counts.failed, counts.skipped))
  os.exit(counts.failed == 0, true)
end

-- A thing made on first use and shared by all tests of the file.
function harness.shared(make)
  local thing
  return function()
    if thing == nil then
      local test_cleanups = cleanups
      cleanups = file_cleanups
      local ok, made = pcall(make)
      cleanups = test_cleanups
      if not ok then error(made, 0) end
      thing = made
    end
    return thing
  end
end

-- Assertions --------------------------------------------------------------------------------------

local function sorted_keys(value)
  local keys = {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if type(a) ~= type(b) then return type(a) < type(b) end
    if type(a) == "number" or type(a) == "string" then return a < b end
    return tostring(a) < tostring(b)
  end)
  return keys
end

-- A value as readable text. Keys are in order; long things are cut.
function harness.show(value, depth)
  depth = depth or 0
  if type(value) == "string" then return ("%q"):format(value):gsub("\\\n", "\\n"), nil end
  if type(value) ~= "table" or value == exact_json.null then return tostring(value) end
  if depth > 6 then return "{...}" end
  local parts = {}
  for i, key in ipairs(sorted_keys(value)) do
    local item = harness.show(value[key], depth + 1)
    if type(key) == "number" then
      parts[i] = (key == i and "" or "[" .. key .. "] = ") .. item
    else
      parts[i] = tostring(key) .. " = " .. item
    end
  end
  local mark = getmetatable(value) == exact_json.array and "[" or "{"
  local text = mark .. table.concat(parts, ", ") .. (mark == "[" and "]" or "}")
  return #text > 2000 and text:sub(1, 2000) .. "..." or text
end

-- Where two values first differ, as text, or nil. 1 and 1.0 differ. With `marks`, [] and {} differ.
local function difference(actual, expected, where, marks)
  if type(actual) ~= "table" or type(expected) ~= "table" or actual == exact_json.null
      or expected == exact_json.null then
    if actual == expected and math.type(actual) == math.type(expected) then return nil end
    return ("%s is %s, expected %s"):format(where, harness.show(actual), harness.show(expected))
  end
  if marks and getmetatable(actual) ~= getmetatable(expected) then
    return ("%s is an %s, expected an %s"):format(where, getmetatable(actual).__name,
                                                  getmetatable(expected).__name)
  end
  for _, key in ipairs(sorted_keys(expected)) do
    local found = difference(actual[key], expected[key], where .. "." .. tostring(key), marks)
    if found then return found end
  end
  for _, key in ipairs(sorted_keys(actual)) do
    if expected[key] == nil then
      return ("%s.%s is %s, expected nothing"):format(where, tostring(key),
                                                      harness.show(actual[key]))
    end
  end
  return nil
end

-- Deep equality; integers and floats differ.
function harness.equal(actual, expected, what)
  local found = difference(actual, expected, what or "value", false)
  if found then error(found, 2) end
end

-- Two JSON documents given as text say the same: the same arrays, objects, integers and nulls.
function harness.json_difference(actual, expected, what)
  return difference(exact_json.decode(actual), exact_json.decode(expected), what or "JSON", true)
end

-- Everything in `expected` is in `value`, which may have more names but no more array items.
function harness.includes(value, expected, where)
  if type(expected) ~= "table" or type(value) ~= "table" then
    local found = difference(value, expected, where, false)
    if found then error(found, 2) end
    return
  end
  harness.equal(#value, #expected, "number of items of " .. where)
  for key, item in pairs(expected) do
    harness.includes(value[key], item, where .. "." .. tostring(key))
  end
end

function harness.check(condition, message)
  if not condition then error(message or "the condition does not hold", 2) end
  return condition
end

-- Plain text, or a pattern with `pattern = true`.
function harness.contains(text, wanted, pattern)
  if type(text) ~= "string" or not text:find(wanted, 1, not pattern) then
    error(("%s does not contain %s"):format(harness.show(text), harness.show(wanted)), 2)
  end
end

function harness.lacks(text, unwanted)
  if tostring(text):find(unwanted, 1, true) then
    error(("%s contains %s"):format(harness.show(tostring(text)), harness.show(unwanted)), 2)
  end
end

-- The call raises an error object of this kind whose text contains every one of the given words.
-- Returns the error object.
function harness.raises(kind, words, call, ...)
  local results = table.pack(pcall(call, ...))
  if results[1] then
    error(("no error, but %s; expected kind %s"):format(harness.show(results[2]), kind), 2)
  end
  local problem = results[2]
  if type(problem) ~= "table" then
    error(("the error is not an object but %s"):format(harness.show(problem)), 2)
  end
  local text = tostring(problem)
  if problem.kind ~= kind then
    local found = harness.show(problem.kind)
    error(("the error's kind is %s, expected %s: %s"):format(found, kind, text), 2)
  end
  if type(words) == "string" then words = { words } end
  for _, word in ipairs(words or {}) do
    if not text:lower():find(word:lower(), 1, true) then
      error(("the message %q does not contain %q"):format(text, word), 2)
    end
  end
  return problem
end

-- Files and programs ------------------------------------------------------------------------------

function harness.read_file(path)
  local file, message = io.open(path, "rb")
  if not file then return nil, message end
  local text = file:read("a")
  file:close()
  return text
end

function harness.write_file(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  assert(file:close())
end

function harness.quote(word)
  return "'" .. tostring(word):gsub("'", "'\\''") .. "'"
end

-- Runs a command line; returns its output and whether it succeeded.
function harness.run_program(command)
  local pipe = assert(io.popen("exec " .. command, "r"))
  local output = pipe:read("a")
  local ok = pipe:close()
  return output, ok == true
end

-- Runs a Lua script in an interpreter of its own, with these environment variables and none of the
-- accounts of this one's. Returns its output.
function harness.run_lua(environment, script)
  local words = { "exec env" }
  for _, name in ipairs { "HELPSCOUT_ACCESS_TOKEN", "HELPSCOUT_CLIENT_ID",
      "HELPSCOUT_CLIENT_SECRET", "HELPSCOUT_URL", "AIRCALL_API_ID", "AIRCALL_API_TOKEN",
      "AIRCALL_ACCESS_TOKEN", "AIRCALL_USER", "AIRCALL_URL" } do
    words[#words + 1] = "-u " .. name
  end
  for name, value in pairs(environment) do
    words[#words + 1] = harness.quote(name .. "=" .. value)
  end
  local file = harness.temporary_directory() .. "/script.lua"
  harness.write_file(file, script)
  words[#words + 1] = harness.quote(arg[-1] or "lua5.4") .. " " .. harness.quote(file) .. " 2>&1"
  local pipe = assert(io.popen(table.concat(words, " "), "r"))
  local output = pipe:read("a")
  pipe:close()
  return output
end

function harness.temporary_directory()
  local path = harness.run_program("mktemp -d"):gsub("%s+$", "")
  assert(path ~= "", "no temporary directory")
  harness.defer(function() harness.run_program("rm -rf " .. harness.quote(path)) end)
  return path
end

-- The path of an empty file of the running test.
function harness.temporary_file()
  local path = os.tmpname()
  harness.defer(function() os.remove(path) end)
  return path
end

-- Waits until `condition` gives something true and returns that. For what another process does.
function harness.wait_until(condition, what)
  local give_up = os.time() + harness.patience
  while true do
    local result = condition()
    if result then return result end
    if os.time() > give_up then error("gave up waiting for " .. (what or "a condition"), 2) end
    harness.run_program("sleep 0.02")
  end
end

-- Starts a program that runs until it is stopped. Returns an object with `lines`, the first
-- `line_count` lines of its output, and `stop`. It is stopped when the test ends.
function harness.start_program(command, line_count)
  local program = { lines = {} }
  local pipe = assert(io.popen("exec " .. command, "r"))
  function program.stop()
    if not pipe then return end
    if program.pid then os.execute("kill -TERM " .. program.pid) end
    pipe:close()
    pipe = nil
  end
  harness.defer(program.stop)
  for i = 1, line_count do
    program.lines[i] = pipe:read("l")
    if not program.lines[i] then error("could not start " .. command, 2) end
    program.pid = program.lines[i]:match("^pid (%d+)") or program.pid
  end
  return program
end

-- Requests ----------------------------------------------------------------------------------------

local function percent_decode(text)
  return (text:gsub("%+", " "):gsub("%%(%x%x)", function(hex)
    return string.char(tonumber(hex, 16))
  end))
end

-- A raw query as a sorted list of decoded "name=value".
function harness.query_list(query)
  local list = {}
  for pair in query:gmatch("[^&]+") do
    local name, value = pair:match("^([^=]*)=?(.*)$")
    list[#list + 1] = percent_decode(name) .. "=" .. percent_decode(value)
  end
  table.sort(list)
  return list
end

local Server = {}
Server.__index = Server

-- A line of the request log, with what tests ask for often.
local function read_request(line)
  local request = exact_json.decode(line)
  if request.service == "helpscout" and not request.path:find("^/v%d/") then
    request.path = "/v2" .. request.path
  end
  request.query_list = harness.query_list(request.query)
  request.parameters = {}
  for _, pair in ipairs(request.query_list) do
    local name, value = pair:match("^(.-)=(.*)$")
    request.parameters[name] = value
  end
  return request
end

-- The requests since the last mark, without those of `observe`.
function Server:requests()
  local list = {}
  local log <close> = assert(io.open(self.log_path, "rb"))
  -- Whole lines: the server may be writing one, in two parts where it passes from page to page of the file.
  log:seek("set", math.max(self.marked - 1, 0))
  if self.marked > 0 then log:read "L" end
  for line in log:read("a"):gmatch("([^\n]*)\n") do
    local request = read_request(line)
    if not request.headers["x-observer"] then list[#list + 1] = request end
  end
  return list
end

-- Forgets the requests so far.
function Server:mark()
  local log <close> = assert(io.open(self.log_path, "rb"))
  self.marked = log:seek "end"
end

-- "GET /v2/mailboxes" for each request: what most messages need.
function Server:summary()
  local list = {}
  for i, request in ipairs(self:requests()) do list[i] = request.method .. " " .. request.path end
  return list
end

function Server:got_nothing()
  local list = self:summary()
  if #list > 0 then error("a request was sent: " .. table.concat(list, ", "), 2) end
end

function Server:connection_count()
  local seen, count = {}, 0
  for _, request in ipairs(self:requests()) do
    if not seen[request.connection] then count = count + 1 end
    seen[request.connection] = true
  end
  return count
end

local function start_server(command, name)
  local server = setmetatable({ log_path = harness.temporary_file(), marked = 0 }, Server)
  server.program = harness.start_program(command(server), 2)
  server.name = name
  servers[#servers + 1] = server
  harness.defer(function()
    for i, other in ipairs(servers) do
      if other == server then table.remove(servers, i) end
    end
  end)
  return server
end

function Server:stop()
  self.program.stop()
end

-- The mock services; `options` is a list of their command line words.
function harness.mock(options)
  local words = {}
  for i, word in ipairs(options or {}) do words[i] = harness.quote(word) end
  local server = start_server(function(server)
    return ("%s/tests/mock/mock_services --log %s %s"):format(
      harness.quote(harness.build_dir), harness.quote(server.log_path), table.concat(words, " "))
  end, "mock")
  server.helpscout, server.aircall = server.program.lines[1]:match("^(%S+) (%S+)")
  server.port = server.helpscout:match(":(%d+)")
  return server
end

-- A GET without the module under test, so that a test sees a service's state for itself. Returns
-- the decoded body and the status.
function harness.observe(url, authorization)
  local host, port, path = url:match("^http://([^:/]+):(%d+)(/.*)$")
  local request = ("GET %s HTTP/1.0\r\nHost: %s:%s\r\nAuthorization: %s\r\nX-Observer: 1\r\n\r\n")
      :format(path, host, port, authorization)
  local script = ('exec 3<>/dev/tcp/%s/%s && printf %%s "$1" >&3 && cat <&3'):format(host, port)
  local answer = harness.run_program(("bash -c %s observe %s"):format(
    harness.quote(script), harness.quote(request)))
  local status, body = answer:match("^HTTP/%d%.%d (%d+).-\r\n\r\n(.*)$")
  assert(status, "no answer from " .. url)
  return body ~= "" and exact_json.decode(body) or nil, tonumber(status)
end

function Server:observe_helpscout(path)
  return harness.observe(self.helpscout .. path, "Bearer hs-token")
end

function Server:observe_aircall(path)
  return harness.observe(self.aircall .. path, "Bearer ac-token")
end

-- Answers prepared by a test ----------------------------------------------------------------------

local reasons = { [200] = "OK", [201] = "Created", [204] = "No Content", [301] = "Moved",
                  [400] = "Bad Request", [401] = "Unauthorized", [403] = "Forbidden",
                  [404] = "Not Found", [409] = "Conflict", [422] = "Unprocessable Entity",
                  [429] = "Too Many Requests", [500] = "Internal Server Error",
                  [503] = "Service Unavailable" }

-- Names of directives in an answer table and their words in the file, in the order of sending.
local directives = { { "reset_before", "reset-before" }, { "silence", "silence" },
                     { "delay_ms", "delay-ms" }, { "drip_ms", "drip-ms" },
                     { "close_after", "close-after" }, { "reset_after", "reset-after" } }

local function answer_headers(answer, length)
  local lines, given = {}, {}
  for name, value in pairs(answer.headers or {}) do
    given[name:lower()] = true
    if value then lines[#lines + 1] = name .. ": " .. value end
  end
  if not given["content-length"] and answer.status ~= 204 then
    lines[#lines + 1] = "Content-Length: " .. length
  end
  if not given["content-type"] and length > 0 then
    lines[#lines + 1] = "Content-Type: application/json"
  end
  table.sort(lines)
  return table.concat(lines, "\r\n") .. (#lines > 0 and "\r\n" or "")
end

-- The file for the scripted server. `answer`: status, reason, headers (false leaves a default out),
-- body (text, or a table that becomes JSON), repeated = { times, text } behind the body, raw
-- (instead of all these), and the directives.
local function answer_file(answer)
  local lines = {}
  for _, names in ipairs(directives) do
    local value = answer[names[1]]
    if value then
      lines[#lines + 1] = "#! " .. names[2] .. (value == true and "" or " " .. value) .. "\n"
    end
  end
  local body = answer.body or ""
  if type(body) == "table" then body = exact_json.encode(body) end
  local length = #body
  if answer.repeated then
    local times, text = answer.repeated[1], answer.repeated[2]
    lines[#lines + 1] = ("#! repeat %d %s\n"):format(times, text)
    length = length + times * #text
  end
  if answer.raw then return table.concat(lines) .. answer.raw end
  local status = answer.status or 200
  local reason = answer.reason or reasons[status] or "Status"
  return table.concat(lines) .. ("HTTP/1.1 %d %s\r\n"):format(status, reason)
    .. answer_headers(answer, length) .. "\r\n" .. body
end

-- What the file of a queued answer is called.
local function queued_name(number) return ("%06d"):format(number) end

-- Writes the file of an answer, which is there at once as a whole.
function Server:write_answer(name, answer)
  local path = self.answers .. "/" .. name
  harness.write_file(path .. ".new", answer_file(answer))
  assert(os.rename(path .. ".new", path))
end

-- Queues an answer for the next request that has none.
function Server:reply(answer)
  self.queued = self.queued + 1
  self:write_answer(queued_name(self.queued), answer)
  return self
end

-- The answer to every request for which none is queued.
function Server:reply_always(answer)
  self:write_answer("default", answer)
  return self
end

-- The prepared answers that no request has taken yet.
function Server:replies_left()
  local count = 0
  for number = self.forgotten + 1, self.queued do
    local file = io.open(self.answers .. "/" .. queued_name(number))
    if file then
      file:close()
      count = count + 1
    end
  end
  return count
end

-- Drops the queued answers and the standing one.
function Server:forget_replies()
  for number = self.forgotten + 1, self.queued do os.remove(self.answers .. "/" .. queued_name(number)) end
  os.remove(self.answers .. "/default")
  self.forgotten = self.queued
  return self
end

-- The scripted server. It plays both services at once: `helpscout` and `aircall` are base URLs.
function harness.scripted()
  local answers = harness.temporary_directory()
  local server = start_server(function(server)
    return ("%s/tests/robust/faults/scripted_server --log %s %s"):format(
      harness.quote(harness.build_dir), harness.quote(server.log_path), harness.quote(answers))
  end, "scripted")
  server.answers, server.queued, server.forgotten = answers, 0, 0
  server.url = server.program.lines[1]
  server.helpscout = server.url .. "/v2"
  server.aircall = server.url
  server.port = server.url:match(":(%d+)")
  return server
end

-- Configures the module for a server with its usual credentials. `transport` goes on top of no
-- retries, so that a test sees each answer; `aircall` and `helpscout` go into the accounts.
function harness.configure(server, settings)
  settings = settings or {}
  local helpscout = { access_token = "hs-token", url = server.helpscout }
  local aircall = { api_id = "ac-id", api_token = "ac-api-token", url = server.aircall }
  local transport = { retries = 0, timeout = harness.patience, connect_timeout = harness.patience }
  for name, value in pairs(settings.helpscout or {}) do helpscout[name] = value end
  for name, value in pairs(settings.aircall or {}) do aircall[name] = value end
  for name, value in pairs(settings.transport or {}) do transport[name] = value end
  local integrations = require "integrations"
  integrations.configure { helpscout = helpscout, aircall = aircall, transport = transport }
  return integrations
end

return harness
