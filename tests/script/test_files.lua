-- Files: on another host than the service's, and on the disk with the option save_to. Contract §2,
-- "Files larger than memory" and "Redirects".

local h = require "harness"
local integrations = require "integrations"

local mock = h.shared(h.mock)
local scripted = h.shared(h.scripted)
local storage = h.shared(h.scripted) -- another host's stand-in

local id = { call_id = 12345 }
local attachment = { conversation_id = 1, id = 2 }
local report = { export_id = "7d9f1c52-4b36-4e0a-8a11-2c3d4e5f6a7b" }
local signed = "/secret-path/call.mp3?X-Amz-Signature=SIGNATURE&X-Amz-Expires=3600"

local function shell(words, ...)
  local quoted = {}
  for i, word in ipairs { ... } do quoted[i] = h.quote(word) end
  return h.run_program("sh -c " .. h.quote(words:format(table.unpack(quoted))))
end

-- What is in a folder, its own folders too, as one text.
local function names_in(folder)
  return (shell("cd %s && find . -mindepth 1 | sort", folder):gsub("%s+$", ""))
end

-- Configures for a server; gives the folder that files go into, with the folder "sub" in it.
local function configure(server, more)
  local folder = h.temporary_directory()
  h.run_program("mkdir " .. h.quote(folder .. "/sub"))
  local transport = { retries = 0, timeout = h.patience, connect_timeout = h.patience }
  for name, value in pairs(more or {}) do transport[name] = value end
  integrations.configure {
    helpscout = { access_token = "hs-token", url = server.helpscout },
    aircall = { api_id = "ac-id", api_token = "ac-api-token", url = server.aircall },
    transport = transport, files = folder,
  }
  return folder
end

local function untouched(folder)
  h.equal(names_in(folder), "./sub")
end

-- The service answers with a call whose recording has this address; the storage with `answers`.
local function with_recording(address, ...)
  scripted():forget_replies()
  storage():forget_replies()
  scripted():reply { body = { call = { id = 12345, recording = address } } }
  for _, answer in ipairs { ... } do storage():reply(answer) end
end

-- Another host ------------------------------------------------------------------------------------

h.test("a_recording_is_asked_for_where_the_call_says", function()
  configure(scripted())
  with_recording(storage().url .. signed, { body = "ID3\0\xff", headers = { ["Content-Type"] = "audio/mpeg" } })
  h.equal(integrations.aircall.download_recording(id),
    { content = "ID3\0\xff", content_type = "audio/mpeg", file_name = "call.mp3" })
  local asked = storage():requests()
  h.equal(#asked, 1)
  h.equal(asked[1].path .. "?" .. asked[1].query, signed)
  h.equal(asked[1].headers.accept, "*/*")
  for _, name in ipairs { "authorization", "cookie", "content-type", "referer" } do
    h.equal(asked[1].headers[name], nil, name)
  end
end)

h.test("an_address_that_ends_with_no_name_gives_none", function()
  configure(scripted())
  for _, path in ipairs { "/a/..", "/a/.", "/a/..?x=b.mp3", "?x=b.mp3", "" } do
    with_recording(storage().url .. path, { body = "x" })
    h.equal(integrations.aircall.download_recording(id).file_name, nil, path)
  end
end)

h.test("every_download_of_the_mock_goes_through", function()
  configure(mock())
  local aircall = integrations.aircall
  local sound = aircall.download_recording(id)
  h.equal(sound.content_type, "audio/mpeg")
  h.equal(sound.content:sub(1, 8), "ID312345")
  local voicemail
  for call in integrations.each(aircall.list_calls, { direction = "inbound" }) do
    voicemail = call.voicemail and call.id
    if voicemail then break end
  end
  h.equal(aircall.download_voicemail({ call_id = voicemail }).file_name, voicemail .. ".mp3")
  local export = aircall.create_analytics_export { report_name = "CALLS_HISTORY", timezone = "Etc/UTC",
    relative = "TODAY" }
  h.contains(aircall.download_analytics_export({ export_id = export.exportID }).content, "call_id,")
end)

h.test("the_address_is_read_anew_each_time", function()
  configure(mock())
  integrations.aircall.download_recording(id)
  integrations.aircall.download_recording(id)
  h.equal(mock():summary(), { "GET /v1/calls/12345", "GET /rec/12345.mp3", "GET /v1/calls/12345",
    "GET /rec/12345.mp3" })
end)

h.test("a_call_without_a_file_says_so", function()
  configure(scripted())
  for _, body in ipairs { [[{"call":{"id":1,"recording":null}}]], [[{"call":{"id":1}}]], "{}",
      [[{"call":{"id":1,"recording":""}}]], [[{"call":{"id":1,"recording":7}}]], [[{"call":null}]] } do
    scripted():forget_replies():reply { body = body }
    h.raises("not_found", "the call has no recording", integrations.aircall.download_recording, id)
  end
  storage():got_nothing()
end)

h.test("a_reply_that_is_no_call_is_not_taken_for_one_without_a_file", function()
  configure(scripted())
  for _, body in ipairs { "", "[]", "{", "7" } do
    scripted():forget_replies():reply { body = body }
    h.raises("reply", {}, integrations.aircall.download_recording, id)
  end
end)

h.test("an_address_that_cannot_be_used_is_refused_and_not_shown", function()
  configure(scripted())
  for _, address in ipairs { "ftp://files.example.com/SECRET", "file:///etc/SECRET", "javascript:SECRET",
      "https://user:SECRET@files.example.com/a", "//files.example.com/SECRET", "/SECRET", "SECRET",
      "https://files.example.com/SECRET x", "https://files.example.com/SECRET\r\nX: y", "https://",
      "https:///SECRET", "gopher://127.0.0.1/SECRET" } do
    with_recording(address)
    local err = h.raises("reply", "address", integrations.aircall.download_recording, id)
    h.lacks(err, "SECRET")
    h.equal(#scripted():requests(), 1, address)
    scripted():mark()
  end
end)

-- Whatever the host of a file says or does, its address is in no error.
local function fails(name, kind, answer, words)
  h.test("an_address_is_in_no_error_of_" .. name, function()
    local folder = configure(scripted())
    for _, options in ipairs { {}, { save_to = "new.mp3" } } do
      with_recording(storage().url .. signed, answer)
      if options.save_to or not answer.saved then
        local err = h.raises(kind, words, integrations.aircall.download_recording, id, options)
        for _, secret in ipairs { "SIGNATURE", "secret-path", "Expires" } do
          h.lacks(err, secret)
          h.lacks(h.show(err), secret)
        end
      end
      untouched(folder)
    end
  end)
end

local echo = { ["Content-Type"] = "application/json" }
fails("a_403", "forbidden", { status = 403, body = "<Error><Key>" .. signed .. "</Key></Error>" }, "HTTP 403")
fails("a_403_in_json", "forbidden", { status = 403, headers = echo, body = { message = signed } }, "HTTP 403")
fails("a_401", "forbidden", { status = 401, body = signed }, "HTTP 401")
fails("a_404", "not_found", { status = 404, body = signed }, "HTTP 404")
fails("a_400", "reply", { status = 400, body = signed }, "HTTP 400")
fails("a_500", "service", { status = 500, body = signed }, "HTTP 500")
for place, words in pairs { ["https://x.example.com"] = " to x.example.com", [""] = "", ["/a/"] = "", ["a/"] = "",
    ["//x.example.com:8443"] = " to x.example.com:8443", ["https://u:p@x.example.com"] = "" } do
  fails("a_redirect_to_" .. place, "reply", { status = 302, headers = { Location = place .. signed } },
    "(HTTP 302): it redirects" .. words .. ", which is not followed")
end
fails("half_a_file", "reply", { body = ("x"):rep(1000), close_after = 300 }, "cut short")
fails("a_broken_connection", "network", { body = ("x"):rep(1000), reset_after = 300 }, "broke")
fails("no_http", "network", { raw = signed }, "")

h.test("an_address_is_in_no_error_of_a_host_that_is_not_there", function()
  local folder = configure(scripted())
  with_recording("http://127.0.0.1:1" .. signed)
  local err = h.raises("network", "host of the file", integrations.aircall.download_recording, id,
    { save_to = "new.mp3" })
  h.lacks(err, "SIGNATURE")
  h.lacks(err, "secret-path")
  untouched(folder)
end)

h.test("a_401_of_a_file_host_is_not_about_our_credential", function()
  scripted():forget_replies()
  integrations.configure { helpscout = { client_id = "a", client_secret = "b", url = scripted().helpscout } }
  scripted():reply { body = { access_token = "t1", expires_in = 3600 } }
  scripted():reply { status = 302, headers = { Location = storage().url .. signed } }
  storage():forget_replies():reply { status = 401 }
  h.raises("forbidden", "HTTP 401", integrations.helpscout.download_attachment, attachment)
  h.equal(#storage():requests(), 1)
  h.equal(scripted():summary(), { "POST /v2/oauth2/token",
    "GET /v2/conversations/1/attachments/2/file" })
end)

h.test("a_file_host_that_fails_is_asked_again", function()
  configure(scripted(), { retries = 2 })
  with_recording(storage().url .. signed, { status = 503 }, { body = "whole", close_after = 60 }, { body = "whole" })
  h.equal(integrations.aircall.download_recording(id).content, "whole")
  h.equal(#storage():requests(), 3)
  h.equal(#scripted():requests(), 1)
end)

h.test("a_file_host_that_is_busy_has_no_limit_of_the_services", function()
  local busy = { status = 429, headers = { ["X-AircallApi-Reset"] = tostring(os.time() + 60) } }
  configure(scripted(), { retries = 1 })
  with_recording(storage().url .. signed, busy, { body = "whole" })
  h.equal(integrations.aircall.download_recording(id).content, "whole")
  with_recording(storage().url .. signed, busy)
  h.equal(h.raises("rate_limit", {}, integrations.aircall.download_recording, id, { retries = 0 }).retry_after, nil)
end)

h.test("a_file_that_is_too_large_for_memory_says_what_to_do", function()
  configure(scripted(), { max_response_bytes = 1000 })
  with_recording(storage().url .. signed, { repeated = { 200, "0123456789" } })
  h.raises("reply", { "max_response_bytes", "save_to" }, integrations.aircall.download_recording, id)
end)

h.test("on_call_hears_of_a_download_without_its_address", function()
  local records = {}
  integrations.configure { aircall = { access_token = "ac-token", url = scripted().aircall },
    on_call = function(record) records[#records + 1] = record end }
  with_recording(storage().url .. signed, { body = "12345" })
  integrations.aircall.download_recording(id)
  h.equal(records[1].requests, 2)
  h.lacks(h.show(records), "SIGNATURE")
end)

h.test("a_dry_run_of_a_download_says_that_a_file_follows", function()
  local folder = configure(mock())
  local plan = integrations.aircall.download_recording(id, { dry_run = true, save_to = "new.mp3" })
  h.equal(#plan, 1)
  h.contains(plan[1].url, "/v1/calls/12345")
  h.contains(plan.notes[1], "without the credential")
  mock():got_nothing()
  untouched(folder)
end)

-- A service that is on the Internet: here behind a proxy, which all goes to.
local function behind_proxy(address)
  scripted():forget_replies()
  integrations.configure {
    aircall = { access_token = "ac-token", url = "http://api.example.com", insecure_http = true },
    transport = { proxy = scripted().url, retries = 0 },
  }
  scripted():reply { body = { call = { id = 12345, recording = address } } }
end

h.test("a_private_address_is_not_asked_for_a_service_on_the_internet", function()
  for _, host in ipairs { "127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]",
      "[::ffff:10.0.0.1]", "2130706433", "0x7f.1", "[fd00::1]" } do
    behind_proxy("http://" .. host .. signed)
    local err = h.raises("reply", "private", integrations.aircall.download_recording, id)
    h.lacks(err, "SIGNATURE")
    h.equal(#scripted():requests(), 1, host)
    scripted():mark()
  end
end)

h.test("another_address_is_asked_through_the_proxy", function()
  behind_proxy("http://files.example.com" .. signed)
  scripted():reply { body = "file" }
  h.equal(integrations.aircall.download_recording(id).content, "file")
  h.equal(scripted():requests()[2].headers.host, "files.example.com")
  h.equal(scripted():requests()[2].headers.authorization, nil)
end)

h.test("a_proxys_refusal_is_not_the_hosts_of_the_file", function()
  behind_proxy("http://files.example.com" .. signed)
  scripted():reply { status = 407 }
  local err = h.raises("network", "the proxy refused its credential: HTTP 407",
    integrations.aircall.download_recording, id)
  h.lacks(err, "host of the file")
end)

h.test("without_a_proxy_407_is_the_services_own", function()
  scripted():forget_replies():reply { status = 407, body = { message = "No." } }
  h.configure(scripted())
  h.raises("invalid", "the service refused the request (HTTP 407): No.", integrations.aircall.get_call, { call_id = 1 })
end)

-- Redirects ---------------------------------------------------------------------------------------

local function redirected(status, location, ...)
  scripted():forget_replies()
  storage():forget_replies()
  scripted():reply { status = status, headers = { Location = location } }
  for _, answer in ipairs { ... } do storage():reply(answer) end
end

h.test("a_file_that_is_on_another_host_is_followed_without_the_credential", function()
  configure(scripted())
  for _, status in ipairs { 301, 302, 303, 307, 308 } do
    redirected(status, storage().url .. signed,
      { body = "file", headers = { ["Content-Disposition"] = 'attachment; filename="a.txt"' } })
    local file = integrations.helpscout.download_attachment(attachment)
    h.equal(file.content, "file", status)
    h.equal(file.file_name, "a.txt")
    local asked = storage():requests()
    h.equal(#asked, 1)
    h.equal(asked[1].headers.authorization, nil)
    h.equal(asked[1].headers.accept, "*/*")
    storage():mark()
  end
end)

h.test("a_file_is_followed_once", function()
  configure(scripted())
  redirected(302, storage().url .. signed, { status = 302, headers = { Location = storage().url .. "/more" } })
  local err = h.raises("reply", "not followed", integrations.helpscout.download_attachment, attachment)
  h.lacks(err, "SIGNATURE")
  h.equal(#storage():requests(), 1)
end)

h.test("a_redirect_to_no_other_host_is_not_followed", function()
  configure(scripted())
  for _, location in ipairs { "/v2/other", "//127.0.0.1/other", "other", "/login?next=https://files.example.com/a" } do
    redirected(302, location)
    h.raises("reply", "redirects to " .. location:match "^[^?]+" .. ", which is not followed", integrations.helpscout.download_attachment, attachment)
  end
  redirected(302, "")
  h.lacks(h.raises("reply", "HTTP 302", integrations.helpscout.download_attachment, attachment), "redirect")
  redirected(302, "ftp://files.example.com/SECRET")
  h.lacks(h.raises("reply", "cannot be used", integrations.helpscout.download_attachment, attachment), "SECRET")
  h.equal(#scripted():requests(), 6)
end)

h.test("what_is_no_file_is_not_followed", function()
  configure(scripted())
  redirected(302, storage().url .. signed)
  h.raises("reply", "not followed", integrations.helpscout.get_mailbox, { id = 1 })
  redirected(302, storage().url .. signed)
  h.raises("reply", "not followed", integrations.helpscout.get_attachment, attachment)
  redirected(302, storage().url .. signed)
  h.raises("reply", "not followed", integrations.aircall.download_recording, id)
  storage():got_nothing()
end)

h.test("a_file_that_is_followed_can_be_saved", function()
  local folder = configure(scripted())
  redirected(302, storage().url .. signed, { body = "file" })
  h.equal(integrations.helpscout.download_attachment(attachment, { save_to = "a.txt" }).bytes, 4)
  h.equal(h.read_file(folder .. "/a.txt"), "file")
end)

-- Reports -----------------------------------------------------------------------------------------

h.test("a_report_that_is_pending_is_a_conflict_that_passes", function()
  configure(scripted())
  scripted():forget_replies():reply { body = { exportID = report.export_id, status = "PENDING" } }
  local err = h.raises("conflict", "not completed", integrations.aircall.download_analytics_export, report)
  h.equal(err.retriable, true)
end)

h.test("a_report_that_failed_says_why", function()
  configure(scripted())
  scripted():forget_replies():reply { body = { status = "FAILED", errorMessage = "Too many rows" } }
  local err = h.raises("service", "Too many rows", integrations.aircall.download_analytics_export, report)
  h.check(not err.retriable)
end)

h.test("a_report_that_failed_does_not_say_more_than_fits_a_message", function()
  configure(scripted())
  scripted():forget_replies():reply { body = { status = "FAILED", errorMessage = ("Too many rows. "):rep(100000) } }
  local err = h.raises("service", "Too many rows", integrations.aircall.download_analytics_export, report)
  h.check(#tostring(err) < 5000 and tostring(err):find("%.%.%.$"), #tostring(err))
end)

h.test("a_report_without_a_file_says_so", function()
  configure(scripted())
  scripted():forget_replies():reply { body = { status = "COMPLETED" } }
  h.raises("not_found", "no file", integrations.aircall.download_analytics_export, report)
end)

-- On the disk -------------------------------------------------------------------------------------

h.test("a_saved_file_is_the_bytes_that_a_call_gives", function()
  local folder = configure(mock())
  local content = integrations.aircall.download_recording(id).content
  h.equal(integrations.aircall.download_recording(id, { save_to = "call.mp3" }),
    { path = "call.mp3", bytes = #content, content_type = "audio/mpeg" })
  h.equal(h.read_file(folder .. "/call.mp3"), content)
  integrations.aircall.download_recording(id, { save_to = "sub/call.mp3" })
  h.equal(h.read_file(folder .. "/sub/call.mp3"), content)
  h.equal(names_in(folder), "./call.mp3\n./sub\n./sub/call.mp3")
end)

h.test("a_file_of_every_service_can_be_saved", function()
  local folder = configure(scripted())
  scripted():forget_replies():reply { body = "\0bytes", headers = { ["Content-Type"] = "a/b" } }
  h.equal(integrations.helpscout.download_attachment(attachment, { save_to = "a" }),
    { path = "a", bytes = 6, content_type = "a/b" })
  scripted():reply { body = "From: x", headers = { ["Content-Type"] = "message/rfc822" } }
  h.equal(integrations.helpscout.get_thread_source_rfc822(attachment, { save_to = "b" }),
    { path = "b", bytes = 7, content_type = "message/rfc822" })
  scripted():reply { body = "", headers = { ["Content-Type"] = false } }
  h.equal(integrations.helpscout.download_attachment(attachment, { save_to = "c" }), { path = "c", bytes = 0 })
  h.equal(names_in(folder), "./a\n./b\n./c\n./sub")
  h.equal(h.read_file(folder .. "/a"), "\0bytes")
end)

h.test("no_path_leads_out_of_the_folder", function()
  local folder = configure(mock())
  local outside = h.temporary_directory()
  h.write_file(outside .. "/kept", "kept")
  h.write_file(folder .. "/there", "kept")
  shell("cd %s && ln -s %s link && ln -s %s/kept linked && ln -s %s/none dangling && ln -s /dev/full full",
    folder, outside, outside, outside)
  local before = names_in(folder)
  for _, path in ipairs { "", "/", "/tmp/new", outside .. "/new", folder .. "/new", "..", ".", "../new", "./new",
      "sub/..", "sub/../new", "sub/../../new", "sub/./new", "sub//new", "sub/", "new/", "//new", "link/new", "link",
      "linked", "linked/new", "dangling", "full", "none/new", "there", "there/new", "sub", "link/../new",
      ("n"):rep(256), "sub/" .. ("n"):rep(300), ("sub/"):rep(2000) .. "new" } do
    local err = h.raises("argument", "save_to", integrations.aircall.download_recording, id, { save_to = path })
    h.lacks(err, outside .. "/kept")
  end
  h.raises("argument", [['sub\u{200b}/new']], integrations.aircall.download_recording, id, { save_to = "sub\u{200b}/new" })
  for _, path in ipairs { "a\0b", "a\n", "a\x7f", "\xff\xfe", 7, true, {} } do
    h.raises("argument", "save_to", integrations.aircall.download_recording, id, { save_to = path })
  end
  mock():got_nothing()
  h.equal(names_in(folder), before)
  h.equal(names_in(outside), "./kept")
  h.equal(h.read_file(folder .. "/there"), "kept")
end)

h.test("only_files_are_saved", function()
  local folder = configure(mock())
  local err = h.raises("argument", { "save_to", "download_recording", "download_analytics_export" },
    integrations.aircall.get_call, id, { save_to = "new" })
  h.lacks(err, "get_call,")
  h.raises("argument", { "save_to", "download_attachment", "get_thread_source_rfc822" },
    integrations.helpscout.get_attachment, attachment, { save_to = "new" })
  h.raises("argument", "save_to", integrations.helpscout.list_mailboxes, {}, { save_to = "new" })
  mock():got_nothing()
  untouched(folder)
end)

h.test("without_a_folder_nothing_is_saved", function()
  h.configure(mock())
  h.raises("configuration", { "save_to", "files" }, integrations.aircall.download_recording, id,
    { save_to = "new" })
  mock():got_nothing()
end)

h.test("a_folder_that_cannot_be_opened_is_refused_and_changes_nothing", function()
  local folder = configure(mock())
  h.write_file(folder .. "/file", "")
  for _, path in ipairs { folder .. "/none", folder .. "/file", "", "a\0b", 7, false, {} } do
    h.raises("configuration", "files", integrations.configure, { files = path })
  end
  integrations.aircall.download_recording(id, { save_to = "sub/new" })
  h.equal(names_in(folder), "./file\n./sub\n./sub/new")
end)

h.test("the_folder_stays_the_same_whatever_becomes_of_its_name", function()
  local folder = configure(mock())
  shell("mv %s %s-moved && mkdir %s", folder, folder, folder)
  h.defer(function() h.run_program("rm -rf " .. h.quote(folder .. "-moved")) end)
  integrations.aircall.download_recording(id, { save_to = "new" })
  h.equal(names_in(folder), "")
  h.equal(names_in(folder .. "-moved"), "./new\n./sub")
end)

h.test("scripts_save_only_where_their_host_lets_them", function()
  local folder = configure(mock())
  local without, with = {}, {}
  integrations.install(without)
  integrations.install(with, { files = true })
  for _, aircall in ipairs { without.app.integrations.aircall, without.app.integrations.aircall.default } do
    h.raises("permission", "install", aircall.download_recording, id, { save_to = "new" })
  end
  for env, last in pairs { [without] = "fields", [with] = "save_to" } do
    local err = h.raises("argument", {}, env.app.integrations.aircall.download_recording, id, { save = "new" })
    h.equal(err.message:match "[%w_]+$", last)
  end
  mock():got_nothing()
  untouched(folder)
  with.app.integrations.aircall.download_recording(id, { save_to = "one" })
  with.app.integrations.aircall.default.download_recording(id, { save_to = "two" })
  h.equal(names_in(folder), "./one\n./sub\n./two")
  h.check(without.app.integrations.aircall.download_recording(id).content)
  for _, options in ipairs { 7, "files", { file = true }, { files = 1 }, { true } } do
    h.raises("argument", "install", integrations.install, {}, options)
  end
end)

h.test("a_denied_read_leaves_nothing", function()
  local folder = h.temporary_directory()
  integrations.configure { aircall = { access_token = "ac-token", url = mock().aircall,
    permissions = { read = "deny" } }, files = folder }
  h.raises("permission", {}, integrations.aircall.download_recording, id, { save_to = "new" })
  mock():got_nothing()
  h.equal(names_in(folder), "")
end)

h.test("a_second_try_begins_the_file_anew", function()
  local folder = configure(scripted(), { retries = 2 })
  with_recording(storage().url .. signed, { body = "first and longer", close_after = 60 },
    { status = 503, body = "no file" }, { body = "second" })
  h.equal(integrations.aircall.download_recording(id, { save_to = "new" }).bytes, 6)
  h.equal(h.read_file(folder .. "/new"), "second")
  h.equal(names_in(folder), "./new\n./sub")
end)

-- What a server that is made for players sends, though nobody asked for a part.
local function part(range, body)
  return { status = 206, headers = { ["Content-Range"] = range }, body = body }
end

h.test("a_part_is_not_taken_for_the_file", function()
  local folder = configure(scripted(), { retries = 0 })
  for _, range in ipairs { "bytes 0-3/10", "bytes 4-7/8", "Bytes 0-3/*", "bytes 0-3", "bytes */4", "bytes" .. (" 9"):rep(30) } do
    with_recording(storage().url .. signed, part(range, "part"))
    h.raises("reply", { "only a part" }, integrations.aircall.download_recording, id, { save_to = "new" })
    untouched(folder)
  end
end)

h.test("a_part_that_is_all_is_the_file", function()
  configure(scripted(), { retries = 1 })
  for _, range in ipairs { "bytes 0-4/5", "items 0-4/50" } do
    with_recording(storage().url .. signed, part(range, "whole"))
    h.equal(integrations.aircall.download_recording(id).content, "whole")
  end
  with_recording(storage().url .. signed, part("bytes 0-3/5", "whol"), { body = "whole" })
  h.equal(integrations.aircall.download_recording(id).content, "whole")
end)

h.test("a_deadline_leaves_nothing", function()
  local folder = configure(scripted())
  with_recording(storage().url .. signed, { body = ("x"):rep(100), close_after = 120, silence = true })
  h.raises("timeout", {}, integrations.aircall.download_recording, id, { save_to = "new", timeout = 2 })
  untouched(folder)
end)

-- A task that saves the file as "new", and has asked for it.
local function start_saving()
  local task = integrations.start(function()
    integrations.aircall.download_recording(id, { save_to = "new" })
  end)
  h.wait_until(function()
    integrations.poll(0.01)
    return #storage():requests() == 1
  end, "the request of the file")
  return task
end

h.test("a_task_that_is_cancelled_leaves_nothing", function()
  local folder = configure(scripted())
  with_recording(storage().url .. signed, { silence = true })
  local task = start_saving()
  task:cancel()
  untouched(folder)
end)

h.test("what_came_under_the_name_meanwhile_stays", function()
  local folder = configure(scripted())
  with_recording(storage().url .. signed, { body = "ours", delay_ms = 1000 })
  local task = start_saving()
  h.write_file(folder .. "/new", "theirs")
  h.raises("argument", "already", function() return task:result() end)
  h.equal(h.read_file(folder .. "/new"), "theirs")
  h.equal(names_in(folder), "./new\n./sub")
end)

h.test("files_are_saved_at_the_same_time", function()
  local folder = configure(mock())
  local functions = {}
  for i = 1, 12 do
    functions[i] = function()
      return integrations.aircall.download_recording(id, { save_to = "sub/" .. i }).bytes
    end
  end
  functions[13] = function() return integrations.aircall.download_recording(id, { save_to = "sub/13" }).bytes end
  functions[14] = function() return (select(2, pcall(integrations.aircall.download_recording, id, { save_to = "../13" }))).kind end
  local results, errors = integrations.parallel(functions)
  h.equal(errors, nil)
  h.equal(results[14], "argument")
  for i = 1, 13 do h.equal(#h.read_file(folder .. "/sub/" .. i), results[i]) end
end)

-- In a process of its own, run by `command`: configured for the scripted server, whose storage has
-- what was prepared; prints what the script prints.
local function in_process(folder, before, script)
  local file = h.temporary_directory() .. "/script.lua"
  h.write_file(file, ([[
    local integrations = require "integrations"
    integrations.configure { aircall = { access_token = "ac-token", url = %q }, files = %q,
      transport = { retries = 0, timeout = %d } }
    local function peak() return tonumber(io.open("/proc/self/status"):read("a"):match("VmHWM:%%s*(%%d+)")) end
    local function save(name)
      return integrations.aircall.download_recording({ call_id = 1 }, { save_to = name })
    end
  ]]):format(scripted().aircall, folder, h.patience) .. script)
  local pipe = assert(io.popen(("exec bash -c %s"):format(h.quote(before .. " exec "
    .. h.quote(arg[-1] or "lua5.4") .. " " .. h.quote(file) .. " 2>&1")), "r"))
  local output = pipe:read "a"
  pipe:close()
  return output
end

h.test("a_disk_that_takes_no_more_leaves_nothing", function()
  local folder = configure(scripted())
  with_recording(storage().url .. signed, { repeated = { 100000, "0123456789" } })
  local output = in_process(folder, "ulimit -f 200;", [[
    local ok, err = pcall(save, "new")
    print(ok, err.kind, err.retriable, err)
  ]])
  h.contains(output, "configuration")
  h.contains(output, "File too large")
  h.lacks(output, "SIGNATURE")
  untouched(folder)
  h.equal(#storage():requests(), 1)
end)

h.test("memory_stays_level_however_large_a_file_is", function()
  local folder = configure(scripted())
  local five, two_hundred = 5 * 1024, 200 * 1024
  with_recording(storage().url .. signed, { repeated = { five, ("x"):rep(1024) } })
  scripted():reply { body = { call = { id = 1, recording = storage().url .. signed } } }
  storage():reply { repeated = { two_hundred, ("y"):rep(1024) } }
  local output = in_process(folder, "", [[
    local small = save("small").bytes
    local before = peak()
    local large = save("large").bytes
    print(small, large, peak() - before)
  ]])
  local small, large, growth = output:match("^(%d+)%s+(%d+)%s+(%d+)%s*$")
  h.check(growth, output)
  h.equal(tonumber(small), five * 1024)
  h.equal(tonumber(large), two_hundred * 1024)
  h.equal(shell("wc -c < %s", folder .. "/large"):match("%d+"), large)
  h.check(tonumber(growth) < 4 * 1024, ("memory grew by %s KiB"):format(growth))
end)

h.run()
