-- Servers that send what no decent server sends. Each call ends in its error or in a right result,
-- by its deadline, in bounded memory; what one call got never becomes the answer to another.
-- Contract §5; the answers are bytes that the scripted server sends as they are.

local h = require "harness"

local server = h.shared(h.scripted)

-- What a call may use beyond what the interpreter had before; sanitizers need more. And what it may be
-- late by, far less than the servers would go on for.
local sanitized = (os.getenv("SANITIZED") or ""):find("address") ~= nil
local MEMORY_KB = (sanitized and 700 or 100) * 1024
local LATE_SECONDS = 60

-- The operation of an answer; more than one where all of a kind are meant.
local mailbox = { "helpscout.get_mailbox", { id = 123 } }

local function answering(...)
  server():forget_replies()
  for _, answer in ipairs { ... } do server():reply(answer) end
end

local function head(lines, body)
  return "HTTP/1.1 200 OK\r\n" .. (lines and lines .. "\r\n" or "") .. "\r\n" .. (body or "")
end

-- A call in this process: its result, or nil and its error object.
local function call(operation, arguments, settings, options)
  local service, short = operation:match("^(%w+)%.([%w_]+)$")
  local integrations = h.configure(server(), settings)
  local ok, result = pcall(integrations[service][short], arguments, options)
  if ok then return result end
  if type(result) ~= "table" or not result.kind then
    error("the error is not an object: " .. tostring(result), 2)
  end
  return nil, result
end

local function one_of(kinds, kind)
  for word in kinds:gmatch("%S+") do
    if word == kind then return true end
  end
  return false
end

-- The next call on the same transport gets its own answer.
local function check_next_call()
  answering { body = '{"id":777}' }
  local result, problem = call("helpscout.get_mailbox", { id = 777 },
    { transport = { retries = 2 } })
  h.check(result, tostring(problem))
  h.equal(result.id, 777, "id of the next call")
end

-- The answer, sent as raw bytes, ends in an error of one of these kinds, or in a "result", which
-- comes back.
local function ends_in(kinds, answer, use)
  use = use or mailbox
  answering(answer)
  local result, problem = call(use[1], use[2], use.settings)
  local kind = result and "result" or problem.kind
  h.check(one_of(kinds, kind), ("[%s] %s"):format(kind, result and h.show(result) or tostring(problem)))
  h.check(not tostring(problem):find("[%c]"), "control characters: " .. tostring(problem))
  check_next_call()
  return result
end

-- The same of an answer that may be taken or refused, and whose id is this one when it is taken.
local function is_refused_or_123(answer)
  local result = ends_in("result network reply", answer)
  h.check(not result or result.id == 123, h.show(result))
end

-- A call in a process of its own, whose memory and time are measured.
local child_script = [[
  local function peak()
    for line in io.lines("/proc/self/status") do
      local size = line:match("^VmHWM:%%s*(%%d+)")
      if size then return tonumber(size) end
    end
  end
  local integrations = require "integrations"
  local url = %q
  integrations.configure { helpscout = { access_token = "hs-token", url = url .. "/v2" },
    aircall = { api_id = "ac-id", api_token = "ac-api-token", url = url },
    transport = { retries = 0, timeout = 120, max_response_bytes = %d } }
  assert(integrations.helpscout.get_mailbox(1).id == 1)
  collectgarbage()
  local before, started = peak(), os.time()
  local ok, problem = pcall(integrations.helpscout.get_mailbox, { id = 123 }, { timeout = %s })
  print(ok and "result" or type(problem) == "table" and problem.kind or "no object",
        peak() - before, os.time() - started, tostring(problem))
]]

local TEN_MEGABYTES = 10 * 1024 * 1024

-- The same as ends_in, by a child.
local function ends_bounded(kinds, answer, settings)
  settings = settings or {}
  local timeout = settings.timeout or h.patience
  answering({ body = '{"id":1}' }, answer)
  local output = h.run_lua({}, child_script:format(server().url, settings.limit or TEN_MEGABYTES,
    timeout))
  local kind, memory, seconds, text = output:match("^(%S+)\t(%d+)\t(%d+)\t(.*)")
  h.check(kind, "the process ended: " .. output)
  h.check(one_of(kinds, kind), ("[%s] %s"):format(kind, text))
  h.check(tonumber(memory) < MEMORY_KB, ("it took %s KiB"):format(memory))
  h.check(tonumber(seconds) <= timeout + LATE_SECONDS, ("it took %s seconds"):format(seconds))
end

-- Heads -------------------------------------------------------------------------------------------

h.test("headers_without_end", function()
  ends_bounded("network reply", { raw = "HTTP/1.1 200 OK\r\n"
    .. ("X-Filler: 0123456789012345678901234567890123456789\r\n"):rep(1000000) })
end)

h.test("headers_without_end_a_byte_at_a_time", function()
  ends_bounded("timeout", { raw = "HTTP/1.1 200 OK\r\n" .. ("A: b\r\n"):rep(1000), drip_ms = 1000 },
    { timeout = 0.5 })
end)

h.test("body_a_byte_a_second", function()
  ends_bounded("timeout", { raw = head("Content-Length: 1000", '{"id":123'), drip_ms = 1000 },
    { timeout = 0.5 })
end)

h.test("one_enormous_header", function()
  ends_bounded("network reply", { raw = "HTTP/1.1 200 OK\r\nX-Filler: ",
    repeated = { 3000000, "0123456789" } })
end)

h.test("header_over_a_limit_of_libcurl_is_not_told_as_memory_alone", function()
  answering { raw = "HTTP/1.1 200 OK\r\nX-Filler: " .. ("0123456789"):rep(20000) .. "\r\n\r\n" }
  local _, problem = call(mailbox[1], mailbox[2], { transport = { retries = 0 } })
  h.check(problem.kind == "network" or problem.kind == "reply", tostring(problem))
  h.check(not problem.message:find("memory", 1, true) or problem.message:find("a header of it is too long", 1, true),
    tostring(problem))
  check_next_call()
end)

h.test("enormous_status_line", function()
  ends_bounded("network reply", { raw = "HTTP/1.1 200 ", repeated = { 3000000, "0123456789" } })
end)

h.test("interim_answers_in_numbers", function()
  for _, status in ipairs { "100 Continue", "102 Processing", "103 Early Hints" } do
    local interim = ("HTTP/1.1 %s\r\n\r\n"):format(status)
    local result = ends_in("result", { raw = interim:rep(500) .. head("Content-Length: 10",
      '{"id":123}') })
    h.equal(result.id, 123)
  end
end)

h.test("interim_answers_without_end", function()
  ends_bounded("network reply timeout", { raw = ("HTTP/1.1 100 Continue\r\n\r\n"):rep(2000000) },
    { timeout = 10 })
end)

h.test("switching_of_protocols_that_nobody_asked_for", function()
  ends_in("network reply", { raw = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n"
    .. "Connection: Upgrade\r\n\r\n" .. ("\0"):rep(100), close_after = 200 })
end)

h.test("answers_of_other_protocols", function()
  for _, raw in ipairs { '{"id":123}', "<html>HTTP/0.9</html>\r\n\r\n", "ICY 200 OK\r\n\r\n",
      "HTTP/9.9 200 OK\r\n\r\n{}", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 abc\r\n\r\n",
      "HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1\r\n\r\n", "\r\n\r\n\r\n", "\0\0\0",
      "220 mail.example.com ESMTP\r\n", "RTSP/1.0 200 OK\r\n\r\n", "HTTP/2 200\r\n\r\n" } do
    ends_in("network reply", { raw = raw, close_after = #raw })
  end
end)

h.test("odd_bytes_in_headers", function()
  for _, line in ipairs { "X-\1\2\255: a", ": no name", "no colon at all", " folded: a",
      "X-Bytes: \1\127\128\255", "X-Tab\t: a", "X-Bare: a\rX-Other: b",
      "X\r\n\tfolded: further" } do
    is_refused_or_123 { raw = head(line .. "\r\nContent-Length: 10", '{"id":123}'), close_after = 1000000 }
  end
end)

h.test("nul_byte_in_a_header", function()
  ends_in("network reply", { raw = head("X-Nul: a\0b\r\nContent-Length: 10", '{"id":123}') })
end)

-- Lengths -----------------------------------------------------------------------------------------

h.test("body_shorter_than_said", function()
  local raw = head("Content-Length: 1000", '{"id":123}')
  ends_in("reply", { raw = raw, close_after = #raw })
end)

h.test("body_longer_than_said", function()
  local result = ends_in("result", { raw = head("Content-Length: 10", '{"id":123}{"id":1}') })
  h.equal(result.id, 123)
end)

h.test("two_lengths", function()
  for _, lines in ipairs { "Content-Length: 10\r\nContent-Length: 5",
      "Content-Length: 5\r\nContent-Length: 10", "Content-Length: 10, 5" } do
    local raw = head(lines, '{"id":123}')
    is_refused_or_123 { raw = raw, close_after = #raw }
  end
end)

h.test("lengths_that_are_none", function()
  for _, length in ipairs { "-1", "0x10", "ten", "99999999999999999999999999", "+10", "1e1", "",
      ("9"):rep(90000), "18446744073709551626" } do
    local raw = head("Content-Length: " .. length, '{"id":123}')
    is_refused_or_123 { raw = raw, close_after = #raw }
  end
end)

h.test("length_of_gigabytes_of_digits", function()
  ends_bounded("network reply", { raw = "HTTP/1.1 200 OK\r\nContent-Length: ",
    repeated = { 5000000, "9999999999" } })
end)

h.test("length_of_a_terabyte", function()
  ends_bounded("reply timeout", { raw = head("Content-Length: 999999999999", '{"id":123'),
    drip_ms = 5 }, { timeout = 0.5 })
end)

h.test("chunk_sizes_that_are_none", function()
  for _, size in ipairs { "FFFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFFFFFF", "8000000000000000",
      "7FFFFFFFFFFFFFFF", "-1", "0x5", "G", "", " ", ("0"):rep(200) .. "A",
      "A;" .. ("x"):rep(200) } do
    local raw = head("Transfer-Encoding: chunked", size .. '\r\n{"id":123}\r\n0\r\n\r\n')
    is_refused_or_123 { raw = raw, close_after = #raw }
  end
end)

h.test("chunk_extension_without_end", function()
  ends_bounded("network reply", { raw = head("Transfer-Encoding: chunked", "A;"),
    repeated = { 4000000, "extension=" }, close_after = 40000000 })
end)

h.test("trailers_without_end", function()
  ends_bounded("network reply", { raw = head("Transfer-Encoding: chunked",
    'A\r\n{"id":123}\r\n0\r\n') .. ("X-Trailer: 0123456789\r\n"):rep(1000000),
    close_after = 20000000 })
end)

local function with_trailers(lines)
  return { raw = head("Transfer-Encoding: chunked", 'A\r\n{"id":123}\r\n0\r\n') .. lines .. "\r\n" }
end

h.test("trailers_have_a_bound_as_headers_do", function()
  ends_in("result", with_trailers(("X-Trailer: 0123456789\r\n"):rep(1000)))
  ends_in("network", with_trailers(("X-Trailer: 0123456789\r\n"):rep(20000)))
end)

h.test("trailer_that_is_none_breaks_a_reply_and_the_request_was_sent", function()
  answering(with_trailers "no colon\r\n", { body = '{"id":123}' })
  h.equal(call(mailbox[1], mailbox[2], { transport = { retries = 1 } }).id, 123)
  answering(with_trailers "no colon\r\n")
  local _, problem = call("helpscout.create_customer", { first_name = "Jo" })
  h.equal(problem.kind, "network")
  h.contains(problem.message, "carried out")
  h.lacks(problem, "could not be sent")
end)

h.test("chunked_body_with_a_length", function()
  local result = ends_in("result", { raw = head("Transfer-Encoding: chunked\r\nContent-Length: 3",
    'A\r\n{"id":123}\r\n0\r\n\r\n') })
  h.equal(result.id, 123)
end)

-- Answers that nobody asked for -------------------------------------------------------------------

local stale = {}
for i = 1, 100 do
  stale[i] = head("Content-Length: " .. #('{"id":%d}'):format(i), ('{"id":%d}'):format(i))
end

h.test("hundred_answers_for_one_question", function()
  local result = ends_in("result", { raw = table.concat(stale) })
  h.equal(result.id, 1, "id")
  for _ = 1, 2 do check_next_call() end
end)

h.test("answer_that_comes_before_its_question", function()
  local other = h.scripted():reply { body = '{"id":5}', delay_ms = 500 }
  answering({ raw = stale[1] .. stale[2] .. stale[3], drip_ms = 1 })
  local integrations = h.configure(server())
  h.equal(integrations.helpscout.get_mailbox(1).id, 1)
  -- Half a second in which the further answers come; on the same transport, from elsewhere.
  integrations.configure { helpscout = { accounts = {
    default = { access_token = "a", url = server().helpscout },
    other = { access_token = "a", url = other.helpscout } } } }
  h.equal(integrations.helpscout.other.get_mailbox(5).id, 5)
  server():reply { body = '{"id":777}' }
  h.equal(integrations.helpscout.get_mailbox(777).id, 777)
end)

h.test("body_behind_an_answer_that_has_none", function()
  for _, status in ipairs { "204 No Content", "304 Not Modified" } do
    ends_in("reply network", { raw = ("HTTP/1.1 %s\r\nContent-Length: 8\r\n\r\n"):format(status) .. stale[7] })
  end
end)

-- Compressed bodies -------------------------------------------------------------------------------

-- A GiB of spaces, by brotli: the rest of it is the middle over and over.
local brotli_bomb = [[
z///fwAkQOKxQHLv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0ACIA4LQPf+n////wBIAMRh
Aeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79P////wGQAIjDAtC9/+f//z8A
EgBxWAC69//8//8HQAIgDgtA9/6f////AEgAxGEB6N7/8///HwAJgDgsAN37f/7//wMgARCHBaB7/8///38AJADisAB07//5
//8PgARAHBaA7v0/////AZAAiMMC0L3/5///PwASAHFYALr3//z//wdAAiAOC0D3/p////8ASADEYQHo3v/z//8fAAmAOCwA
3ft//v//AyABEIcFoHv/z///fwAkAOKwAHTv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/ABIAcVgAuvf//P//B0AC
IA4LQPf+n////wBIAMRhAeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//+f//D4AEQBwWgO79P///
/wGQAIjDAtC9/+f//z8AEgBxWAC69//8//8HQAIgDgtA9/6f////AEgAxGEB6N7/8///HwAJgDgsAN37f/7//wMgARCHBaB7
/8///38AJADisAB07//5//8PgARAHBaA7v0/////AZAAiMMC0L3/5///PwASAHFYALr3//z//wdAAiAOC0D3/p////8ASADE
YQHo3v/z//8fAAmAOCwA3ft//v//AyABEIcFoHv/z///fwAkAOKwAHTv//n//w+ABEAcFoDu/T////8BkACIwwLQvf/n//8/
ABIAcVgAuvf//P//B0ACIA4LQPf+n////wBIAMRhAeje//P//x8ACYA4LADd+3/+//8DIAEQhwWge//P//9/ACQA4rAAdO//
+f//D4AEQBwWgO79P////wGQAIjDAtC9/+f//z8AEgBxWAC69//8//8HQAIgDgtA9/6f////AEgAxGEB6N7/8///HwAJgDgs
AN37f/7//wMgARCHBaB7/z8=]]

local function base64_decode(text)
  local digits, bits, count, bytes = {}, 0, 0, {}
  local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  for i = 1, #alphabet do digits[alphabet:sub(i, i)] = i - 1 end
  for digit in text:gmatch("[%w+/]") do
    bits, count = (bits << 6 | digits[digit]) & 0xFFFF, count + 6
    if count >= 8 then
      count = count - 8
      bytes[#bytes + 1] = string.char(bits >> count & 255)
    end
  end
  return table.concat(bytes)
end

-- A GiB of spaces, by deflate: one space, then "258 bytes more of what stood one byte before" over
-- and over, 13 bits each time in the fixed code (RFC 1951); every 13 bytes the bits are the same.
local function make_deflate_bomb()
  local bits = "010" .. "01010000" .. ("11000101" .. "00000"):rep(16)
  bits = bits:sub(1, 15 * 8)
  local bytes = bits:gsub("........", function(byte)
    return string.char(tonumber(byte:reverse(), 2))
  end)
  return bytes:sub(1, 2) .. bytes:sub(3):rep((1 << 30) // (8 * 258))
end

local deflate_bomb = h.shared(make_deflate_bomb)

-- The same as gzip has it; nobody comes to its end.
local function gzip_bomb()
  return "\31\139\8\0\0\0\0\0\0\3" .. deflate_bomb()
end

local function compressed(encoding, body)
  local lines = ("Content-Encoding: %s\r\nContent-Length: %d"):format(encoding, #body)
  return { raw = head(lines, body) }
end

h.test("gzip_bomb", function()
  h.check(#gzip_bomb() < TEN_MEGABYTES, "the bomb is too large to show anything")
  ends_bounded("reply", compressed("gzip", gzip_bomb()))
end)

h.test("deflate_bomb", function()
  ends_bounded("reply", compressed("deflate", deflate_bomb()))
end)

h.test("bomb_in_a_bomb", function()
  local file = h.temporary_directory() .. "/bomb"
  h.write_file(file, gzip_bomb())
  local twice = h.run_program("gzip -9c " .. h.quote(file))
  ends_bounded("reply network", compressed("gzip, gzip", twice))
end)

h.test("brotli_bomb", function()
  ends_bounded("reply network", compressed("br", base64_decode(brotli_bomb)))
end)

h.test("more_encodings_than_anyone_needs", function()
  ends_bounded("reply network", compressed(("gzip, "):rep(1000) .. "gzip", '{"id":123}'))
end)

h.test("compressed_body_that_is_none", function()
  for _, encoding in ipairs { "gzip", "deflate", "br", "zstd", "nonsense" } do
    for _, body in ipairs { '{"id":123}', "\31\139\8\0\0\0\0\0\0\3\255\255", "" } do
      ends_in("result reply network", compressed(encoding, body))
    end
  end
end)

h.test("compressed_body_cut_short", function()
  ends_in("reply network", compressed("gzip", gzip_bomb():sub(1, 1000)),
    { mailbox[1], mailbox[2], settings = { transport = { max_response_bytes = 1 << 28 } } })
end)

-- Bodies ------------------------------------------------------------------------------------------

h.test("body_without_end", function()
  ends_bounded("reply", { raw = head(nil, '{"id":"'), repeated = { 20000000, "0123456789" },
    close_after = 200000000 })
end)

h.test("brackets_without_end", function()
  for _, text in ipairs { "[", '{"a":', '[{"a":', "[[],", '{"a":{},"b":' } do
    ends_bounded("reply", { body = '{"id":', repeated = { 100000, text } })
  end
end)

h.test("brackets_that_are_closed", function()
  local deep = ("["):rep(100000) .. ("]"):rep(100000)
  ends_bounded("reply", { body = '{"id":' .. deep .. "}" })
  ends_bounded("result", { body = '{"id":' .. ("["):rep(90) .. ("]"):rep(90) .. "}" })
end)

h.test("error_body_with_brackets_without_end", function()
  ends_bounded("service", { status = 500, body = '{"message":', repeated = { 100000, "[" } })
end)

h.test("numbers_of_millions_of_digits", function()
  for _, number in ipairs { "", "0.", "1e", "1E-", "-" } do
    ends_bounded("result reply", { body = '{"id":' .. number .. ("9"):rep(5000000) .. "}" })
  end
  ends_bounded("reply", { body = '{"id":', repeated = { 10000000, "9999999999" } })
end)

h.test("number_out_of_range_is_no_integer", function()
  local result = ends_in("result", { body =
    '{"id":1e400,"big":123456789012345678901234567890,"low":-1e400}' })
  h.equal(math.type(result.id), "float")
  h.equal(result.low, -math.huge)
  h.equal(result.big, 123456789012345678901234567890)
end)

h.test("bytes_that_are_no_text", function()
  for _, body in ipairs { '{"id":1,"x":"a\0b"}', '{"id":1,"x":"\255\254"}',
      '{"id":1,"x":"\192\128"}',
      '{"id":1,"x":"\237\160\128"}', '{"id":1,"x":"\244\144\128\128"}',
      "\255\254{\0}\0", '\0{"id":1}', '{"id":1}\0',
      '{"id":1,"x":"\226\130"}' } do
    ends_in("reply", { body = body })
    ends_in("reply", { body = '{"page":' .. body .. "}" }, { "helpscout.list_mailboxes", {} })
  end
end)

h.test("half_a_surrogate_pair_is_replaced_and_the_rest_is_read", function()
  local result = ends_in("result", { body = '{"id":1,"x":"ok \\ud83d","y":"\\ude00\\ud83d\\ude00"}' })
  h.equal(result, { id = 1, x = "ok \u{FFFD}", y = "\u{FFFD}\u{1F600}" })
end)

h.test("a_byte_order_mark_before_the_json_is_passed_over", function()
  h.equal(ends_in("result", { body = "\239\187\191" .. '{"id":5}' }).id, 5)
  ends_in("reply", { body = '{"id":\239\187\1915}' })
end)

h.test("escaped_nul_is_text", function()
  h.equal(ends_in("result", { body = '{"x":"a\\u0000b"}' }).x, "a\0b")
end)

h.test("error_bodies_that_are_no_text", function()
  for _, body in ipairs { "\0\0\0", "\255\254\253", ("\27[31m"):rep(100), "a\r\nb: c\r\n",
      '{"message":"a\\r\\nb\\u0007"}', '{"message":"' .. ("x"):rep(100000) .. '"}' } do
    answering { status = 400, body = body }
    local _, problem = call(mailbox[1], mailbox[2])
    h.equal(problem.kind, "invalid", "kind")
    h.equal(problem.status, 400, "status")
  end
end)

h.test("hundred_thousand_details", function()
  local errors = ('{"path":"p","message":"m"},'):rep(100000) .. "{}"
  ends_bounded("invalid", { status = 400, body = '{"_embedded":{"errors":[' .. errors .. "]}}" })
end)

h.test("millions_of_errors_that_say_nothing", function()
  ends_bounded("invalid", { status = 400, body = '{"errors":[{}', repeated = { 3000000, ",{}" } })
end)

h.test("hundred_thousand_members_that_say_nothing", function()
  local members = {}
  for i = 1, 100000 do members[i] = ('"member%d":%d'):format(i, i) end
  ends_bounded("invalid", { status = 400, body = '{"errors":{' .. table.concat(members, ",") .. "}}" })
end)

-- Redirects ---------------------------------------------------------------------------------------

local function redirect(status, location)
  return { status = status, body = "", headers = { Location = location } }
end

h.test("redirects_lead_nowhere", function()
  local other = h.scripted():reply_always { body = '{"id":666}' }
  local uses = { mailbox, { "helpscout.get_conversation", { id = 456 } },
    { "helpscout.list_customers", {} }, { "helpscout.create_customer", { first_name = "Jo" } },
    { "aircall.get_call", { call_id = 1 } }, { "aircall.list_users", {} } }
  for _, location in ipairs { other.helpscout .. "/conversations/456", "file:///etc/passwd",
      "//127.0.0.1:" .. other.port .. "/v2/conversations/456", "gopher://127.0.0.1/", "\\\\host\\x",
      server().helpscout .. "@127.0.0.1:" .. other.port .. "/conversations/456",
      "javascript:alert(1)", "", "?", "/", "/v2/conversations/", "/v2/conversations/-1",
      "/v2/conversations/99999999999999999999", "/v2/conversations/456/../../x",
      "/v2/conversations/" .. ("9"):rep(10000), "/v2/mailboxes/456" } do
    for _, status in ipairs { 301, 302, 307, 308 } do
      for _, use in ipairs(uses) do
        answering(redirect(status, location), { body = '{"id":666}' })
        server():mark()
        local result, problem = call(use[1], use[2])
        h.check(not result, "followed to " .. location)
        h.check(problem.kind == "reply", ("%s %s: [%s] %s"):format(use[1], location, problem.kind,
          tostring(problem)))
        h.equal(#server():requests(), 1, "requests")
      end
    end
  end
  other:got_nothing()
end)

h.test("redirect_to_itself_ends", function()
  local itself = redirect(301, server().helpscout .. "/conversations/456")
  answering(itself, itself, itself, { body = '{"id":456}' })
  server():mark()
  local result, problem = call("helpscout.get_conversation", { id = 456 })
  h.check(not result and problem.kind == "reply", tostring(problem))
  h.equal(#server():requests(), 2, "requests")
end)

h.test("redirect_is_followed_to_an_id_alone", function()
  answering(redirect(301, server().helpscout .. "/conversations/457?embed=other&x=1#y"),
    { body = '{"id":457}' })
  server():mark()
  h.equal(call("helpscout.get_conversation", { id = 456 }).id, 457)
  h.equal(server():requests()[2].query, "embed=threads", "query")
end)

-- Headers that the module reads -------------------------------------------------------------------

local garbage = { "", "0", "-1", "99999999999999999999", ("9"):rep(5000), "1e9", "0x10", "nan",
  "inf", "NaN", "-inf", "1 2", "1,2", "abc", "\1\2\3", "\255\254", "2026-13-45", "1.5.2", "+5",
  "' OR 1=1",
  "%d%s%n", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT",
  "18446744073709551616", "9223372036854775807", "-9223372036854775808" }

h.test("limit_headers_full_of_garbage", function()
  server():forget_replies()
  for _, name in ipairs { "Retry-After", "X-RateLimit-Retry-After", "X-RateLimit-Limit-Minute",
      "X-RateLimit-Remaining-Minute", "X-AircallApi-Limit", "X-AircallApi-Remaining",
      "X-AircallApi-Reset" } do
    for _, value in ipairs(garbage) do
      for _, use in ipairs { mailbox, { "aircall.get_call", { call_id = 1 } } } do
        server():reply_always { status = 429, body = "{}", headers = { [name] = value } }
        local _, problem = call(use[1], use[2])
        h.equal(problem.kind, "rate_limit", "kind")
        h.check(problem.retry_after >= 0 and problem.retry_after <= 86400,
                ("%s: %s: retry_after is %s"):format(name, value, tostring(problem.retry_after)))
        server():reply_always { body = '{"id":1,"call":{"id":1}}', headers = { [name] = value } }
        local result, other = call(use[1], use[2])
        h.check(result, tostring(other))
      end
    end
  end
end)

h.test("service_that_asks_to_wait_for_years_is_not_waited_for", function()
  answering({ status = 503, body = "", headers = { ["Retry-After"] = "86400" } },
    { body = '{"id":1}' })
  local _, problem = call(mailbox[1], mailbox[2], { transport = { retries = 3 } })
  h.equal(problem.kind, "service", "kind")
end)

h.test("ids_of_new_things_that_are_none", function()
  local use = { "helpscout.create_customer", { first_name = "Jo" } }
  for _, name in ipairs { "Resource-ID", "Location" } do
    for _, value in ipairs(garbage) do
      answering { status = 201, body = "", headers = { [name] = value } }
      local result, problem = call(use[1], use[2])
      h.check(not result, ("%s: %q gave %s"):format(name, value, h.show(result)))
      h.equal(problem.kind, "reply", "kind")
      h.equal(problem.retriable, false, "retriable")
    end
  end
end)

-- Wrong types in every place ----------------------------------------------------------------------

local page = { size = 25, totalElements = 1, totalPages = 1, number = 1 }
local meta = { count = 1, total = 1, current_page = 1, per_page = 50, next_page_link = false }
local contact = { id = 5678, first_name = "Jane", last_name = "B", company_name = "C",
  created_at = 5, phone_numbers = { { id = 1, label = "Work", value = "+33612345678" } },
  emails = { { id = 2, label = "Work", value = "jane@example.com" } } }
local phone_call = { id = 5, direction = "inbound", raw_digits = "+33 6", started_at = 5,
  number = { id = 5, digits = "+33 1" }, tags = { { id = 1 } }, comments = {}, teams = {} }
local user = { id = 1, name = "Nora van Dam", email = "nora@example.com" }

-- Each operation with a reply that it takes.
local replies = {
  { "helpscout.list_conversations", { per_page = 50 }, { page = page,
    _embedded = { conversations = { { id = 1, subject = "S",
      primaryCustomer = { id = 7, first = "J", last = "D" },
      _embedded = { threads = { { id = 1 } } } } } } } },
  { "helpscout.get_conversation", { id = 1 }, { id = 1, subject = "S", tags = { { id = 1 } },
    primaryCustomer = { id = 7, first = "J", last = "D", email = "e" },
    _embedded = { threads = { { id = 1 } } } } },
  { "helpscout.create_conversation", { subject = "S", mailbox_id = 1, customer_id = 1, body = "B" },
    { id = 1 } },
  { "helpscout.update_conversation", { id = 1, subject = "S", tags = {} }, { id = 1 } },
  { "helpscout.list_customers", { per_page = 1 }, { page = page, _embedded = { customers = {
    { id = 1, firstName = "J", _embedded = { emails = { { id = 1, value = "v" } } } } } } } },
  { "helpscout.get_customer", { id = 1 }, { id = 1, firstName = "J", lastName = "D",
    _embedded = { emails = { { id = 1 } }, phones = {}, chats = {}, social_profiles = {},
      websites = {} } } },
  { "helpscout.create_customer", { first_name = "J" }, { id = 1 } },
  { "helpscout.list_mailboxes", {}, { page = page, _embedded = { mailboxes = { { id = 1 } } } } },
  { "helpscout.get_mailbox", { id = 1 }, { id = 1, _embedded = { a = 1 } } },
  { "helpscout.get_current_user", {}, { id = 1, firstName = "A" } },
  { "aircall.list_calls", {}, { calls = { phone_call }, meta = meta } },
  { "aircall.list_calls", { number_id = 5, order = "asc" },
    { calls = { phone_call }, meta = meta } },
  { "aircall.list_calls", { tags = { "vip" } }, { calls = { phone_call }, meta = meta,
    tags = { { id = 9, name = "VIP" } } } },
  { "aircall.get_call", { call_id = 5 }, { call = phone_call } },
  { "aircall.list_contacts", {}, { contacts = { contact }, meta = meta } },
  { "aircall.list_contacts", { q = "jane" }, { contacts = { contact }, meta = meta } },
  { "aircall.list_contacts", { q = "+33612345678" }, { contacts = { contact }, meta = meta } },
  { "aircall.create_contact", { first_name = "J", emails = { { value = "e@example.com" } } },
    { contact = contact } },
  { "aircall.update_contact", { contact_id = 5, emails = { { value = "e@example.com" } },
    phone_numbers = { { value = "+33712345678" } } }, { contact = contact } },
  { "aircall.list_users", {}, { users = { user }, meta = meta } },
  { "aircall.list_numbers", {}, { numbers = { { id = 1, digits = "+33 1" } }, meta = meta } },
  { "aircall.get_current_user", {}, { user = user, users = { user }, meta = meta,
    integration = { user = { id = 1 } } } },
}

local wrong_values = { "null", "true", "12", "-1", "0", "1.5", "1e400", "1e15", '"text"', '""',
  "[]",
  "{}", "[1]", "[null]", "[[]]", "[{}]", '{"a":1}', '{"1":2}', '[{"id":"x"},{"id":-1},{"id":[]}]' }

-- Calls `use` with each JSON text that has one value of the reply replaced.
local function each_variant(value, wrap, use)
  for _, wrong in ipairs(wrong_values) do use(wrap(wrong)) end
  if type(value) ~= "table" then return end
  local keys = {}
  for key in pairs(value) do keys[#keys + 1] = key end
  for _, key in ipairs(keys) do
    each_variant(value[key], function(inner)
      local parts = {}
      for _, other in ipairs(keys) do
        local text = other == key and inner or h.json.encode(value[other])
        parts[#parts + 1] = type(other) == "number" and text or ('"%s":%s'):format(other, text)
      end
      local array = type(keys[1]) == "number"
      return wrap((array and "[%s]" or "{%s}"):format(table.concat(parts, ",")))
    end, use)
  end
end

-- Whatever a reply holds, the call gives a table or an error that a script can tell apart.
local function check_variant(operation, arguments, body, status)
  server():reply_always { status = status or 200, body = body, headers = { ["Resource-ID"] = "5" } }
  local result, problem = call(operation, arguments, { aircall = { scan_limit = 100 } })
  if result then
    h.check(type(result) == "table", "the result is no table")
  else
    h.check(problem.kind == "reply" or status or problem.kind == "configuration"
      or problem.kind == "argument", ("%s: %s: [%s] %s"):format(operation, body, problem.kind,
      tostring(problem)))
  end
end

for i, reply in ipairs(replies) do
  h.test(("wrong_types_in_%s_%d"):format(reply[1]:gsub("%.", "_"), i), function()
    server():forget_replies()
    each_variant(reply[3], function(text) return text end, function(body)
      check_variant(reply[1], reply[2], body)
    end)
  end)
end

local error_bodies = {
  { "helpscout.get_mailbox", { id = 1 }, { logRef = "x", message = "m", error_description = "d",
    _embedded = { errors = { { path = "p", message = "m" } } } } },
  { "aircall.get_call", { call_id = 1 }, { error = "e", message = "m", troubleshoot = "t",
    errors = { field = { "x" } } } },
}

h.test("wrong_types_in_error_bodies", function()
  server():forget_replies()
  for _, reply in ipairs(error_bodies) do
    each_variant(reply[3], function(text) return text end, function(body)
      check_variant(reply[1], reply[2], body, 400)
    end)
  end
end)

h.test("details_are_text_whatever_the_service_says", function()
  for _, wrong in ipairs(wrong_values) do
    answering { status = 400,
      body = ('{"_embedded":{"errors":[{"path":%s,"message":%s}]}}'):format(wrong, wrong) }
    local _, problem = call(mailbox[1], mailbox[2])
    for _, detail in ipairs(problem.details or {}) do
      h.check(detail.path == nil or type(detail.path) == "string", "path: " .. wrong)
      h.check(detail.message == nil or type(detail.message) == "string", "message: " .. wrong)
    end
  end
end)

h.run()
