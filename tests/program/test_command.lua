-- Operations on the command line: words in, JSON in and out, tables, what is asked, exit statuses.

local h = require "harness"
local program = require "program"
local expect = program.expect

local function decoded(result)
  return h.json.decode(result.out)
end

-- Runs it on a terminal of 80 columns, where each line of `typed` is typed when one question more than before is shown,
-- and `early` at once; gives what the terminal shows. `before` is a command that comes first.
local function on_terminal(arguments, typed, variables, early, before)
  local folder = h.temporary_directory()
  local shown = h.quote(folder .. "/shown")
  local command = ("stty cols 80 -echo; %s %s; echo status $?"):format(before or "", program.command(arguments, variables))
  local typing, asked = { ": >" .. shown, "printf %s " .. h.quote(early or "") }, 0
  for line in (typed or ""):gmatch "[^\n]*\n?" do
    if line ~= "" then
      asked = asked + 1
      typing[#typing + 1] = ("until [ $(grep -ao 'y/N' %s | wc -l) -ge %d ] || grep -aq 'status [0-9]' %s; do sleep 0.02; done")
        :format(shown, asked, shown)
      typing[#typing + 1] = "printf %s " .. h.quote(line)
    end
  end
  h.run_program(("sh -c %s"):format(h.quote(("{ %s; } | script -qec %s /dev/null >%s"):format(table.concat(typing, "; "),
    h.quote(command), shown))))
  return (h.read_file(folder .. "/shown"):gsub("\r\n", "\n"))
end

-- A program whose services are a server with prepared answers.
local function scripted(answer)
  local server = h.scripted()
  server:reply_always(answer)
  return { HELPSCOUT_URL = server.url, AIRCALL_URL = server.url }, server
end

-- Words in ----------------------------------------------------------------------------------------

h.test("every_parameter_is_a_flag", function()
  local mock = program.mock()
  mock:mark()
  expect(0, { "helpscout", "list_conversations", "--mailbox", "123", "--status=open", "--per_page", "2",
    "--sort-order", "asc", "--assignee", "0" })
  h.includes(mock:requests()[1].parameters, { mailbox = "123", status = "active", sortOrder = "asc" },
    "query")
end)

h.test("lists_by_repeating", function()
  local plan = decoded(expect(0, { "helpscout", "update_conversation", "--id", "456", "--tags", "vip", "--tags",
    "billing", "--dry-run" }))
  h.equal(plan[1].body, { tags = { "vip", "billing" } })
end)

h.test("several_values_in_one_word_are_one_with_a_word_on_stderr", function()
  local words = { "helpscout", "update_conversation", "--id", "456", "--tags", "vip,billing", "--dry-run" }
  local result = expect(0, words)
  h.equal(decoded(result)[1].body, { tags = { "vip,billing" } })
  h.equal(result.err, "integrations: --tags vip,billing is one value: repeat --tags for several\n")
  words[6] = "Berlin, Mitte"
  h.equal(expect(0, words).err, "")
end)

h.test("an_alias_is_called_by_its_own_name", function()
  local plan = decoded(expect(0, { "aircall", "get_call_realtime_transcription", "--call-id", "5", "--dry-run" }))
  h.contains(plan[1].url, "/v1/calls/5/transcription?mode=realtime")
end)

h.test("records_as_JSON", function()
  local plan = decoded(expect(0, { "aircall", "create_contact", "--first-name", "Zoë", "--emails",
    '{"value":"a@example.com"}', "--emails", '{"value":"b@example.com","label":"Home"}', "--dry-run" }))
  h.equal(plan[1].body.emails[2].value, "b@example.com")
end)

h.test("a_record_that_is_none_is_told_what_it_should_be", function()
  local create = { "aircall", "create_contact", "--first-name", "A", "--dry-run", "--phone-numbers" }
  create[7] = "+33612345678"
  h.contains(expect(65, create).err, "phone_numbers[1]': expected a table {label = ..., value = ...}, got \"+33")
  create[7] = '[{"value":"+33612345678"},{"value":"+33698765432"}]'
  h.equal(#decoded(expect(0, create))[1].body.phone_numbers, 2)
  create[7] = "[]"
  h.contains(expect(65, create).err, "'phone_numbers' or 'emails', and not empty")
  create[7] = '{"value"="+33612345678"}'
  h.contains(expect(65, create).err, "--phone-numbers: this is no JSON")
end)

h.test("values_by_key_as_JSON", function()
  local plan = decoded(expect(0, { "helpscout", "update_customer_properties", "--id", "789", "--properties",
    '{"plan":"Gold"}', "--dry-run" }))
  h.equal(plan[1].body, { { op = "replace", path = "/plan", value = "Gold" } })
  local skeleton = expect(0, { "helpscout", "update_customer_properties", "--skeleton" }).out
  h.equal(h.json.decode(skeleton).properties, {})
end)

h.test("booleans_are_said_or_denied", function()
  for flag, draft in pairs { ["--draft"] = true, ["--no-draft"] = false, ["--draft=false"] = false } do
    local plan = decoded(expect(0, { "helpscout", "create_reply", "--conversation-id", "456", "--body", "Hi",
      "--customer-id", "789", flag, "--dry-run" }))
    h.equal(plan[1].body.draft or false, draft, flag)
  end
  for word, draft in pairs { ["true"] = true, ["false"] = false } do
    local plan = decoded(expect(0, { "helpscout", "create_reply", "--conversation-id", "456", "--body", "Hi",
      "--draft", word, "--customer-id", "789", "--dry-run" }))
    h.equal(plan[1].body.draft or false, draft, word)
  end
  h.contains(expect(2, { "helpscout", "create_reply", "--no-draft", "true" }).err, "unexpected 'true'")
end)

h.test("a_file_gives_a_value_and_two_at_signs_are_one", function()
  local path = h.temporary_directory() .. "/reply.html"
  h.write_file(path, "<p>Hello\nyou</p>\n")
  local function body(text)
    return decoded(expect(0, { "helpscout", "create_note", "--conversation-id", "456", "--body", text,
      "--dry-run" }))[1].body.text
  end
  h.equal(body("@" .. path), "<p>Hello\nyou</p>\n")
  h.equal(body "@@home", "@home")
  h.contains(expect(2, { "helpscout", "create_note", "--conversation-id", "456", "--body", "@/nowhere" }).err,
    "/nowhere")
  h.contains(expect(2, { "helpscout", "create_note", "--conversation-id", "456", "--body", "@/" }).err,
    "--body: /: Is a directory")
  local attachment = '{"file_name":"a","mime_type":"text/html","data":"@' .. path .. '"}'
  local plan = decoded(expect(0, { "helpscout", "create_note", "--conversation-id", "456", "--body", "x",
    "--attachments", attachment, "--dry-run" }))
  h.equal(plan[1].body.attachments[1].data, "PHA+SGVsbG8KeW91PC9wPgo=")
end)

h.test("set_gives_any_parameter_as_JSON", function()
  local plan = decoded(expect(0, { "helpscout", "update_conversation", "--id", "456", "--set", "tags=[]",
    "--dry-run" }))
  h.equal(h.json.encode(plan[1].body), '{"tags":[]}')
  h.contains(expect(65, { "helpscout", "get_mailbox", "--set", "id={" }).err, "JSON")
  expect(2, { "helpscout", "get_mailbox", "--set", "id" })
end)

h.test("JSON_as_argument_or_on_stdin_and_flags_win", function()
  for _, arguments in ipairs { { '{"id":7,"subject":"A"}' }, { "-", stdin = '{"id":7,"subject":"A"}\n' },
      { "-", stdin = '\u{FEFF}{"id":7,"subject":"A"}\r\n' } } do
    local words = { "helpscout", "update_conversation", "--id", "456", arguments[1], "--dry-run",
      stdin = arguments.stdin }
    local plan = decoded(expect(0, words))
    h.contains(plan[1].url, "/conversations/456")
    h.equal(plan[1].body.value, "A")
  end
end)

h.test("null_in_JSON_is_not_given", function()
  expect(0, { "helpscout", "get_mailbox", '{"id":123}' })
  h.contains(expect(65, { "helpscout", "get_mailbox", '{"id":null}' }).err, "missing")
end)

h.test("what_is_no_JSON_object_is_refused", function()
  expect(65, { "helpscout", "get_mailbox", "-", stdin = "[1]" })
  expect(65, { "helpscout", "get_mailbox", "-", stdin = "{" })
  h.contains(expect(2, { "helpscout", "get_mailbox", "123" }).err, "--id")
end)

h.test("a_skeleton_has_a_value_of_each_parameters_kind", function()
  for name, wanted in pairs {
    update_conversation_fields = { fields = { { id = 0, value = "" } } },
    snooze_conversation = { unsnooze_on_customer_reply = false },
    list_threads = { page = 1, per_page = 25 },
  } do
    h.includes(decoded(expect(0, { "helpscout", name, "--skeleton" })), wanted, name)
  end
end)

h.test("a_skeleton_can_be_filled_in", function()
  local text = expect(0, { "helpscout", "create_conversation", "--skeleton" }).out
  local skeleton = h.json.decode(text)
  h.equal(skeleton.mailbox_id, 0)
  h.equal(skeleton.type, "email")
  h.equal(skeleton.cc, h.json.null)
  local plan = expect(0, { "helpscout", "create_conversation", "-", "--dry-run", stdin = text:gsub(
    '"subject": ""', '"subject": "S"'):gsub('"body": ""', '"body": "B"'):gsub('"mailbox_id": 0', '"mailbox_id": 123')
    :gsub('"customer_id": null', '"customer_id": 789') })
  h.contains(plan.out, '"subject":"S"')
end)

h.test("a_skeleton_leaves_open_what_is_made_for_each_call", function()
  local send = { "helpscout", "send_chat_message", "--skeleton" }
  h.equal(h.json.decode(expect(0, send).out).message_id, h.json.null)
  send[3] = "--help"
  h.contains(expect(0, send).out, "Unless given: a new one.")
end)

h.test("a_wrong_name_gets_the_nearest", function()
  h.contains(expect(2, { "helpscout", "get_mailbx" }).err, "get_mailbox")
  h.contains(expect(2, { "helpscot", "get_mailbox" }).err, "helpscout")
  h.contains(expect(2, { "mcp", "--resource", "tickets" }).err, "there is no resource 'tickets'. See: integrations list\n")
  h.contains(expect(2, { "helpscout", "list_conversations", "--per-pag", "3" }).err, "--per-page")
  h.contains(expect(2, { "helpscout", "list_conversations", "-page", "3" }).err, "unknown flag -page. Did you mean: --page")
  h.contains(expect(2, { "doctor", "-v" }).err, "unknown flag -v. See: integrations doctor --help")
  h.contains(expect(2, { "lua", "--yes", "-e", "" }).err, "unknown flag --yes. See: integrations lua --help")
end)

h.test("a_wrong_operation_is_looked_for_by_its_words", function()
  local get = { "helpscout", "close_conversation", "--id", "456" }
  h.contains(expect(2, get).err, "See: integrations search close conversation\n")
  get[2] = "日本"
  h.contains(expect(2, get).err, "See: integrations list helpscout\n")
end)

h.test("a_flag_of_one_value_that_is_given_twice_is_refused", function()
  local update = { "helpscout", "update_conversation", "--id", "456", "--id=458", "--status", "closed", "--dry-run" }
  h.contains(expect(2, update).err, "--id is given twice, and takes one value")
  local reply = { "helpscout", "create_reply", "--conversation-id", "456", "--customer-id", "789", "--body", "a",
    "--draft", "--no-draft", "--dry-run" }
  h.contains(expect(0, reply).out, '"draft":false')
end)

-- Options stand in the order of the alphabet, so that the sentence of each stands alone.
h.test("help_says_the_words_of_an_option_and_what_it_is_of", function()
  for _, command in ipairs { "lua", "mcp" } do
    local text = expect(0, { command, "--help" }).out
    for line in text:gmatch "\n  (%-%-[%w-]+ [^\n]*)" do h.lacks(line, " that it ") end
    h.contains(text, "deny, ask or allow (deny)")
  end
  local text = expect(0, { "mcp", "--help" }).out
  h.contains(text, "integrations mcp [options]\n\nServes the Model Context Protocol to the client that starts it")
  h.contains(text, "code, operations or both (code)")
  h.contains(text, "only these resources have tools")
  h.contains(expect(0, { "lua", "--help" }).out, "reads happen")
end)

h.test("help_shows_a_command_that_lacks_nothing", function()
  for name, example in pairs {
    create_reply = "create_reply --conversation-id 123 --body '…' --customer-id 123\n",
    update_conversation_fields = "update_conversation_fields --id 123 --set fields='[…]'\n",
    update_mailbox_routing = " --assignment-limit 100 ",
  } do
    h.contains(expect(0, { "helpscout", name, "--help" }).out, example)
  end
  h.contains(expect(0, { "aircall", "send_group_message_in_conversation", "--help" }).out,
    " --participants '…' --participants '…' ")
  local text = expect(0, { "aircall", "create_contact", "--help" }).out
  h.contains(text, "create_contact --first-name '…' --phone-numbers '{…}'\n")
  h.contains(text, "Members: label, value.")
  text = expect(0, { "helpscout", "update_conversation_fields", "--help" }).out
  h.lacks(text:match "%-%-set fields=JSON[^\n]*", "repeated") -- the last one counts
  h.contains(expect(0, { "helpscout", "update_conversation", "--help" }).out,
    "any parameter, as JSON; NAME='[]' is an empty array")
  h.lacks(expect(0, { "api", "--help" }).out, "--all")
end)

h.test("help_is_of_the_rows", function()
  h.contains(expect(0, { "lua", "--help" }).out, "integrations lua [options] FILE")
  local all = expect(0, { "--help" }).out
  for _, words in ipairs { "helpscout OPERATION", "doctor [SERVICE]", "whoami [SERVICE]" } do h.contains(all, words) end
  h.contains(expect(0, { "helpscout", "--help" }).out, "list_conversations")
  local text = expect(0, { "helpscout", "list_conversations", "--help" }).out
  h.contains(text, "--per-page N")
  h.contains(text, "open, closed, pending, spam, all")
  h.contains(text, "--all")
  h.lacks(text, "--yes")
  h.contains(expect(0, { "helpscout", "get_mailbox", "--help" }).out, "integrations helpscout get_mailbox --id 123\n")
  for _, name in ipairs { "list", "search", "docs", "api", "doctor", "whoami", "completion" } do
    h.contains(expect(0, { name, "--help" }).out, "integrations " .. name)
  end
  h.equal(expect(2, {}).err, "")
end)

h.test("the_version_is_told", function()
  h.contains(expect(0, { "--version" }).out, "^integrations %d+%.%d+%.%d+\n$", true)
end)

h.test("the_manual_page_is_what_a_roff_reads_without_a_preprocessor", function()
  local page = expect(0, { "man" }).out
  h.check(not page:find "[^\n\32-\126]", "characters that are no ASCII")
  h.contains(page, "\\(ti/.config/integrations/config.lua")
end)

h.test("options_may_stand_before_the_command", function()
  expect(78, { "--config", "/nowhere", "helpscout", "get_mailbox", "--id", "123" })
end)

-- Out ---------------------------------------------------------------------------------------------

h.test("json_is_one_document_with_sorted_keys", function()
  local out = expect(0, { "helpscout", "get_mailbox", "--id", "123" }).out
  h.contains(out, '^{"_links":.*"createdAt":.*"email":.*"id":123,"name":"Customer Support".*}\n$', true)
end)

h.test("fields_keep_the_nesting_and_the_page", function()
  local page = decoded(expect(0, { "helpscout", "list_conversations", "--per-page", "2", "--fields",
    "id,_embedded.customer.email" }))
  h.equal(page.page.size, 2)
  local item = page._embedded.conversations[1]
  h.check(item.id and item._embedded.customer.email)
  h.equal(item.subject, nil)
  h.equal(h.json.encode(decoded(expect(0, { "helpscout", "get_mailbox", "--id", "123", "--fields", "name" }))),
    '{"name":"Customer Support"}')
end)

h.test("ndjson_is_an_item_a_line", function()
  local out = expect(0, { "helpscout", "list_mailboxes", "--output", "ndjson", "--fields", "id",
    "--per-page", "3" }).out
  h.equal(out, '{"id":123}\n{"id":85001}\n{"id":85002}\n')
end)

h.test("all_and_limit_walk_the_list", function()
  local mock = program.mock()
  h.equal(#decoded(expect(0, { "helpscout", "list_conversations", "--all", "--fields", "id" })), 120)
  mock:mark()
  h.equal(#decoded(expect(0, { "helpscout", "list_conversations", "--limit", "30" })), 30)
  h.equal(#mock:requests(), 2)
  local _, lines = expect(0, { "aircall", "list_calls", "--all", "--output", "ndjson" }).out:gsub("\n", "")
  h.equal(lines, 400)
  h.contains(expect(2, { "helpscout", "get_mailbox", "--id", "123", "--all" }).err, "--all")
end)

h.test("a_list_that_was_not_looked_through_to_its_end_says_so", function()
  local path = h.temporary_directory() .. "/config.lua"
  h.write_file(path, ([[return { aircall = { accounts = { small = { api_id = "ac-id", api_token = "ac-api-token",
    url = %q, scan_limit = 100 } } } }]]):format(program.mock().aircall))
  h.run_program("chmod 600 " .. h.quote(path))
  local words = { "aircall", "list_calls", "--number-id", "1402277", "--account", "small", "--config", path }
  for _, more in ipairs { { "--all" }, { "--all", "--output", "ndjson" }, { "--output", "table" }, { "--limit", "400" } } do
    local result = expect(0, table.move(more, 1, #more, #words + 1, { table.unpack(words) }))
    h.contains(result.err, "integrations: not all: looking stopped after 100 items")
    h.contains(result.out, "439")
  end
  for _, more in ipairs { { "--limit", "1" }, { "--per-page", "1" } } do
    h.equal(expect(0, table.move(more, 1, #more, #words + 1, { table.unpack(words) })).err, "")
  end
  words[6] = "default"
  words[9] = "--all"
  h.equal(expect(0, words).err, "")
end)

h.test("jq_filters_each_item_and_prints_texts_as_they_are", function()
  h.equal(expect(0, { "helpscout", "list_mailboxes", "--per-page", "1", "--jq", ".name" }).out,
    "Customer Support\n")
  h.equal(expect(0, { "helpscout", "get_mailbox", "--id", "123", "--jq", "{name, id}, .id" }).out,
    '{"id":123,"name":"Customer Support"}\n123\n')
  h.equal(expect(0, { "helpscout", "list_mailboxes", "--limit", "2", "--jq", "select(.id > 200) | .id" }).out,
    "85001\n")
  h.contains(expect(2, { "helpscout", "list_mailboxes", "--jq", ".[" }).err, "--jq")
  for _, failure in ipairs { 'error("no")', '"no" | halt_error', '.name, ("no" | halt_error(3))' } do
    h.contains(expect(1, { "helpscout", "list_mailboxes", "--jq", failure }).err, "jq: no")
  end
  h.equal(expect(0, { "helpscout", "get_mailbox", "--id", "123", "--jq", ".id, halt" }).out, "123\n")
end)

h.test("jq_has_no_other_input_and_says_what_debug_is_given", function()
  local words = { "helpscout", "get_mailbox", "--id", "123", "--jq" }
  for _ = 1, 5 do
    words[6] = "[inputs], (.id | debug)"
    local result = expect(0, words)
    h.equal({ result.out, result.err }, { "[]\n123\n", '["DEBUG:",123]\n' })
    words[6] = "input"
    h.equal(expect(1, words).err, "integrations: jq: there is no other input\n")
  end
end)

h.test("a_list_that_found_nothing_has_its_array", function()
  h.contains(expect(0, { "helpscout", "list_conversations", "--tag", "none" }).out, '"conversations":[]')
  h.equal(expect(0, { "helpscout", "list_conversations", "--tag", "none", "--all" }).out, "[]\n")
  h.equal(expect(0, { "helpscout", "list_conversations", "--tag", "none", "--output", "ndjson" }).out, "")
end)

-- An attachment with these bytes; the words that download it.
local function attached(bytes)
  local path = h.temporary_directory() .. "/data"
  h.write_file(path, bytes)
  local made = decoded(expect(0, { "helpscout", "create_attachment", "--conversation-id", "456", "--thread-id",
    "10295011201", "--file-name", "a.bin", "--mime-type", "application/octet-stream", "--data", "@" .. path,
    "--yes" }))
  return { "helpscout", "download_attachment", "--conversation-id", "456", "--id", tostring(made.id) }
end

h.test("a_file_goes_to_stdout_as_it_is", function()
  local words = attached "\0\255bytes\n"
  h.equal(expect(0, words).out, "\0\255bytes\n")
  h.equal(expect(0, { words[1], words[2], "--save-to=-", table.unpack(words, 3) }).out, "\0\255bytes\n")
  local got = decoded(expect(0, { "helpscout", "get_attachment", "--conversation-id", "456", "--id",
    words[6] }))
  h.equal(got.content, got.data)
end)

h.test("a_file_has_no_fields", function()
  local words = attached "bytes"
  for _, filter in ipairs { "--jq", "--fields" } do
    words[7], words[8] = filter, ".content_type"
    h.contains(expect(2, words).err, "the bytes of a file; leave " .. filter .. " out")
  end
end)

h.test("save_to_writes_a_new_file", function()
  local folder = h.temporary_directory()
  local words = attached "\0\255bytes\n"
  words[#words + 1] = "--save-to"
  words[#words + 1] = folder .. "/new.bin"
  local told = decoded(expect(0, words))
  h.equal(told.bytes, 8)
  h.equal(told.path, folder .. "/new.bin")
  h.equal(h.read_file(folder .. "/new.bin"), "\0\255bytes\n")
  h.check(expect(65, words).err:find "new.bin", "what is there is left as it is")
  words[#words] = folder .. "/none/new.bin"
  h.equal(expect(2, words).err, ("integrations: --save-to: %s/none: No such file or directory\n"):format(folder))
  words[#words] = folder .. "/"
  h.contains(expect(65, words).err, "ends with a slash")
  expect(2, { "helpscout", "get_mailbox", "--id", "123", "--save-to", folder .. "/x" })
end)

h.test("a_reader_that_has_gone_is_no_complaint", function()
  local output = h.run_program("sh -c " .. h.quote(program.command { "aircall", "list_calls", "--all", "--output",
    "ndjson" } .. " 2>&1 >/dev/full | head -c 300; " .. program.command { "aircall", "list_calls", "--all",
    "--output", "ndjson" } .. " 2>&1 | head -n 1 | wc -l"))
  h.contains(output, "stdout cannot be written")
  h.contains(output, "\n1\n")
end)

h.test("a_jq_program_that_fails_on_an_item_of_a_list_is_told_what_it_is_run_for", function()
  local list = { "helpscout", "list_mailboxes", "--jq", "._embedded.mailboxes[]" }
  local each = "; the program is run for each item of the list\n"
  h.contains(expect(1, list).err, "Cannot iterate over null (null)" .. each)
  list[5] = "--all"
  h.contains(expect(1, list).err, each)
  h.lacks(expect(1, { "helpscout", "get_mailbox", "--id", "123", "--jq", ".id.id" }).err, "each item")
end)

h.test("a_write_whose_result_cannot_be_shown_says_that_it_was_made", function()
  local made = "integrations: helpscout.update_conversation was carried out, but its result cannot be shown: "
  local write = { "helpscout", "update_conversation", "--id", "456", "--subject",
    "Invoice shows the wrong VAT", "--yes" }
  h.equal(program.under("", ">/dev/full", write), made .. "stdout cannot be written: No space left on device\nstatus 1\n")
  h.equal(program.under("exec 3>&1; {", "2>&3; echo status $? >&3; } | true", write), made .. "Broken pipe\nstatus 1\nstatus 0\n")
  write[8], write[9] = "--jq", ".id.id"
  h.contains(expect(1, write).err, made .. "jq: Cannot index number")
end)

h.test("a_connection_is_not_taken_for_what_was_closed", function()
  local said = program.under("exec", ">&-", { "helpscout", "get_mailbox", "--id", "123" })
  h.contains(said, "stdout cannot be written")
  h.contains(said, "status 1")
end)

h.test("a_stdin_that_cannot_be_read_is_not_taken_for_nothing", function()
  local secret = h.temporary_directory() .. "/secret"
  h.write_file(secret, "secret\n")
  h.run_program("chmod 600 " .. h.quote(secret))
  for _, redirection in ipairs { "<&-", "</" } do
    for _, words in ipairs { { "helpscout", "get_mailbox", "-" },
      { "api", "aircall", "POST", "/v1/tags", "-", "--dry-run" },
      { "webhook", "sign", "--service", "helpscout", "--secret-file", secret } } do
      local said = program.under("exec", redirection, words)
      h.contains(said, "stdin cannot be read")
      h.contains(said, "status 2")
    end
  end
end)

h.test("stdin_has_a_limit", function()
  for _, words in ipairs { { "helpscout", "get_mailbox", "-" }, { "api", "aircall", "POST", "/v1/tags", "-", "--dry-run" } } do
    local said = program.under("head -c 70000000 /dev/zero |", "", words)
    h.contains(said, "stdin is over 64 MiB")
    h.contains(said, "status 2")
  end
end)

-- dd leaves its descriptors as it says, for those that come after it as well.
h.test("stdin_and_stdout_may_be_such_as_do_not_block", function()
  local folder = h.temporary_directory()
  h.write_file(folder .. "/in", '{"id":123' .. (" "):rep(500000) .. "}")
  local reads = program.command { "helpscout", "get_mailbox", "-" }
  local prints = program.command { "lua", "--max-output", "3000000", "-e", 'print(("x"):rep(1999999))' }
  h.contains(h.run_program("sh -c " .. h.quote(("exec 2>&1; dd if=%s bs=64 status=none | (dd iflag=nonblock count=0 "
    .. "status=none; exec %s)"):format(folder .. "/in", reads))), "Customer Support")
  h.equal(h.run_program("sh -c " .. h.quote("exec 2>&1; (dd oflag=nonblock count=0 status=none </dev/null; exec "
    .. prints .. ") | dd bs=64 status=none | wc -c")), "2000000\n")
end)

-- On a terminal -----------------------------------------------------------------------------------

h.test("a_table_has_what_its_list_is_for_and_no_secret", function()
  h.contains(expect(0, { "helpscout", "list_user_statuses", "--output", "table" }).out, "userId  status")
  h.contains(expect(0, { "helpscout", "list_customer_emails", "--customer-id", "789", "--output", "table" }).out,
    "id  type  value\n 1  work  jo@example.org\n")
  h.contains(expect(0, { "helpscout", "list_customer_websites", "--customer-id", "789", "--output", "table" }).out,
    "id  type  value\n 4        https://www.example.org\n")
  h.lacks(expect(0, { "aircall", "list_webhooks", "--output", "table" }).out, "token")
  h.contains(expect(0, { "helpscout", "list_customers", "--email", "jo@example.org", "--output", "table" }).out,
    "lastName  emails.value                     phones.value  organization\n"
    .. "789  Jo         Park      jo@example.org, jo@home.example  +19842855100  Park BV\n")
end)

h.test("a_table_goes_through_arrays_and_names_columns_apart", function()
  local table_of = expect(0, { "aircall", "list_calls", "--limit", "2", "--fields", "id,user.name,number.name,tags.name",
    "--output", "table" }).out
  h.contains(table_of, "^ +id  user.name +number.name +tags.name\n", true)
  h.contains(table_of, "Urgent")
  h.contains(expect(0, { "helpscout", "list_conversations", "--limit", "1", "--fields", "_embedded.customer.email",
    "--output", "table" }).out, "^email\n", true)
  h.contains(expect(0, { "helpscout", "list_webhooks", "--fields", "id,events,notification", "--output", "table" }).out,
    "611  convo.created  false\n")
end)

h.test("a_dry_run_is_shown_as_it_would_be_sent", function()
  local body = '<a href="https://a.example" title="b">see  here</a>'
  h.contains(expect(0, { "helpscout", "create_note", "--conversation-id", "456", "--body", body, "--dry-run",
    "--output", "table" }).out, "1.body.text  " .. body .. "\n")
end)

h.test("a_table_on_a_terminal_fits_it", function()
  local shown = on_terminal { "helpscout", "list_conversations", "--per-page", "3" }
  h.contains(shown, "\27[1m")
  h.contains(shown, "number  status")
  for line in shown:gsub("\27%[[%d;]*%a", ""):gmatch "[^\n]+" do
    h.check(utf8.len(line) <= 80, line)
  end
  local plain = on_terminal({ "helpscout", "list_conversations", "--per-page", "3" }, nil, { NO_COLOR = "1" })
  h.lacks(plain, "\27[1m")
end)

h.test("json_on_a_terminal_has_lines", function()
  h.contains(on_terminal { "helpscout", "get_mailbox", "--id", "123", "--output", "json", "--fields", "id" },
    '{\n  "id": 123\n}\n')
end)

h.test("one_object_is_a_name_and_a_value_a_line_and_HTML_is_text", function()
  local shown = on_terminal({ "helpscout", "get_conversation", "--id", "456" }, nil, { NO_COLOR = "1" })
  h.contains(shown, "Invoice shows the wrong VAT")
  h.lacks(shown, "<br>")
  h.lacks(shown, "_links")
end)

h.test("nothing_of_a_service_steers_the_terminal", function()
  local variables = scripted { body = { id = 1, name = "a\27]0;x\7\u{9b}31mb\u{202e}c\nd" } }
  local shown = on_terminal({ "helpscout", "get_mailbox", "--id", "1" }, nil, variables)
  for _, bad in ipairs { "\27]0", "\7", "\u{9b}", "\u{202e}" } do h.lacks(shown, bad) end
  for _, format in ipairs { "json", "ndjson" } do
    h.contains(on_terminal({ "helpscout", "get_mailbox", "--id", "1", "--output", format }, nil, variables),
      "a\\u001b]0;x\\u0007\\u009b31mb\\u202ec\\nd")
  end
  -- Nor do errors.
  variables = scripted { status = 422, body = '{"message":"a\\u009b31mb\\u202ec\\u061cd"}' }
  h.contains(on_terminal({ "helpscout", "get_mailbox", "--id", "1", "--output", "json" }, nil, variables),
    "a\\u009b31mb\\u202ec\\u061cd")
end)

h.test("a_page_that_is_none_does_not_steer_the_terminal", function()
  for _, command in ipairs { "docs", "list", "search" } do
    h.lacks(on_terminal { command, "a\u{9b}31mb\u{202e}c" }, "a\u{9b}")
  end
end)

h.test("a_file_on_a_terminal_does_not_steer_it", function()
  h.contains(on_terminal(attached "a\27[8mb\tc\ne"), "a [8mb\tc\ne")
end)

h.test("a_long_walk_shows_on_a_terminal_how_far_it_is", function()
  h.contains(on_terminal { "helpscout", "list_conversations", "--all", "--output", "ndjson", "--jq", ".id" },
    "\r25 of 120")
  local dumb = on_terminal({ "helpscout", "list_conversations", "--all", "--output", "ndjson", "--jq", ".id" }, nil,
    { TERM = "dumb" })
  h.lacks(dumb, "of 120")
  h.lacks(dumb, "\27")
end)

-- Writes ------------------------------------------------------------------------------------------

local update = { "helpscout", "update_conversation", "--id", "456", "--subject", "Invoice" }

local function with(...)
  local words = table.move(update, 1, #update, 1, {})
  for _, word in ipairs { ... } do words[#words + 1] = word end
  return words
end

h.test("a_write_asks_on_a_terminal", function()
  local mock = program.mock()
  for typed, status in pairs { ["y\n"] = 0, ["yes\n"] = 0, ["n\n"] = 77, ["\n"] = 77, ["Yes please\n"] = 77,
      ["\4"] = 77 } do
    mock:mark()
    local shown = on_terminal(update, typed)
    h.contains(shown, "Continue with helpscout.update_conversation? [y/N]")
    h.contains(shown, '"subject":"Invoice"')
    h.contains(shown, "status " .. status)
    h.equal(#mock:requests(), status == 0 and 1 or 0, typed)
  end
  h.contains(on_terminal(with("--set", "tags=[]"), "n\n"), '"tags":[]')
  h.contains(on_terminal(update, "y\n", nil, nil, "dd iflag=nonblock count=0 status=none;"), "status 0")
end)

h.test("what_was_done_before_a_write_failed_is_told", function()
  local result = expect(65, with("--mailbox-id", "999999", "--yes"))
  h.contains(result.err, "refused 'mailbox_id' (HTTP 400)")
  h.contains(result.err, "; done before: subject\n")
  h.contains(expect(77, with("--no-input", "--output", "json")).err, '"applied":[]')
end)

h.test("a_script_asks_before_each_write_on_a_terminal", function()
  local mock = program.mock()
  local code = 'for i = 1, 2 do print(pcall(app.integrations.helpscout.update_conversation, { id = 456, subject = "S" .. i })) end'
  mock:mark()
  local shown = on_terminal({ "lua", "--write", "ask", "-e", code }, "y\nn\n")
  h.contains(shown, '"subject":"S1"')
  h.contains(shown, '"subject":"S2"')
  h.contains(shown, "requires approval. Not approved: the answer was no")
  h.equal(#mock:requests(), 1)
end)

h.test("what_was_typed_before_a_question_is_no_answer", function()
  local mock = program.mock()
  mock:mark()
  local code = [[
    print "helpscout.list_tags {} Continue? [y/"
    local from = os.clock() repeat until os.clock() - from > 0.5
    print(pcall(app.integrations.helpscout.update_conversation, { id = 456, subject = "Taken" }))]]
  local shown = on_terminal({ "lua", "--write", "ask", "-e", code }, "n\n", nil, "y\ny\n")
  h.contains(shown, "Continue with helpscout.update_conversation? [y/N]")
  h.contains(shown, "the answer was no")
  mock:got_nothing()
end)

h.test("a_long_argument_hides_no_other_from_who_is_asked", function()
  local code = 'app.integrations.helpscout.api_request { method = "DELETE", path = "/v2/tags/7", body = { x = ("harmless "):rep(500) } }'
  local shown = on_terminal({ "lua", "--write", "ask", "-e", code }, "n\n")
  h.contains(shown, '…,"method":"DELETE","path":"/v2/tags/7"}')
  -- What takes no columns as well.
  code = code:gsub('"harmless "', '"\\u{302}\\u{301}"')
  shown = on_terminal({ "lua", "--write", "ask", "-e", (code:gsub("500", "100000")) }, "n\n")
  h.contains(shown, '"x":"\u{302}\u{301}')
  h.check(#shown < 1000, "a question of %d bytes", #shown)
end)

h.test("what_a_script_prints_does_not_steer_the_terminal", function()
  local shown = on_terminal({ "lua", "--write", "ask", "-e", 'print("\27[8mé\tx\u{202E}") print()' })
  h.contains(shown, " [8mé\tx \n\n")
end)

h.test("the_question_says_what_cannot_be_undone", function()
  h.contains(on_terminal({ "helpscout", "delete_conversation", "--id", "456" }, "n\n"), "no way back")
end)

h.test("a_write_needs_yes_elsewhere", function()
  local mock = program.mock()
  mock:mark()
  h.contains(expect(77, update).err, "--yes")
  mock:got_nothing()
  expect(0, with "--yes")
  h.contains(on_terminal(with "--no-input", "y\n"), "status 77")
  h.lacks(on_terminal(with "--yes"), "Continue")
end)

h.test("a_dry_run_needs_no_yes_and_sends_nothing", function()
  local mock = program.mock()
  mock:mark()
  local plan = decoded(expect(0, with "--dry-run"))
  h.equal(plan[1].method, "PATCH")
  h.lacks(h.json.encode(plan), "hs-token")
  local noted = expect(0, { "aircall", "list_calls", "--tags", "vip", "--dry-run" })
  h.contains(decoded(noted)[2].url, "/v1/calls/search")
  h.contains(noted.err, "The names in `tags` are replaced")
  mock:got_nothing()
end)

-- Exit statuses -----------------------------------------------------------------------------------

local get = { "helpscout", "get_mailbox", "--id", "123", "--retries", "0" }

local function status_of(status, answer, words)
  words = table.move(words or get, 1, #(words or get), 1, {})
  words.environment = scripted(answer)
  return expect(status, words)
end

h.test("exit_2_for_what_was_typed", function()
  expect(2, { "nonsense" })
  h.contains(expect(2, { "--config" }).out, "integrations SERVICE OPERATION")
  h.contains(expect(2, { "--config", "x" }).out, "integrations SERVICE OPERATION")
  expect(2, { "helpscout", "get_mailbox", "--idd", "1" })
  expect(2, { "helpscout", "get_mailbox", "--id" })
  expect(2, { "helpscout", "get_mailbox", "--id", "1", "--output", "xml" })
  for _, value in ipairs { "soon", "0", "-1", "86401" } do
    h.contains(expect(2, { "helpscout", "get_mailbox", "--id", "1", "--timeout", value }).err, "--timeout")
  end
  for _, value in ipairs { "101", "-1", "1.5" } do
    h.contains(expect(2, { "helpscout", "get_mailbox", "--id", "1", "--retries", value }).err, "--retries")
  end
  for _, value in ipairs { "", ",", "a..b", ".a", "id,a." } do
    h.contains(expect(2, { "helpscout", "get_mailbox", "--id", "1", "--fields", value }).err, "--fields")
  end
  expect(2, { "helpscout", "get_mailbox", "--id", "1", "--limit", "1.5" })
  expect(2, { "doctor", "nobody" })
  for _, words in ipairs { { "helpscout", "get_mailbox", "--id", "1" }, { "doctor" }, { "whoami", "helpscout" },
    { "lua", "-e", "" }, { "mcp" } } do
    table.insert(words, 2, "--account")
    table.insert(words, 3, "nobody")
    h.contains(expect(2, words).err, "nobody")
  end
end)

h.test("an_option_among_the_parameters_is_told_as_a_flag", function()
  local err = expect(65, { "helpscout", "get_mailbox", '{"id":1,"dry_run":true}' }).err
  h.contains(err, "helpscout get_mailbox: unknown parameter 'dry_run'; it is an option: --dry-run\n")
  h.contains(expect(65, { "helpscout", "get_mailbox", "--id", "1", "--set", "timeout=5" }).err, "it is an option: --timeout\n")
end)

h.test("a_page_is_none_of_a_whole_list", function()
  local words = { "helpscout", "list_conversations", "--page", "2", "--all" }
  h.contains(expect(2, words).err, "integrations: --all goes through all pages; leave --page out\n")
end)

h.test("a_limit_that_is_reached_names_the_option_that_raises_it", function()
  local call = "app.integrations.helpscout.get_mailbox(123)"
  for option, code in pairs { calls = call .. " " .. call, cpu = "while true do end", time = "while true do " .. call .. " end" } do
    local result = program.run { "lua", "--calls", "100000", "--" .. option, "1", "-e", code }
    h.contains(result.err, "is reached (--" .. option .. " raises it)")
  end
end)

h.test("exit_65_for_values_that_are_refused", function()
  expect(65, { "helpscout", "get_mailbox" })
  expect(65, { "helpscout", "get_mailbox", "--id", "x" })
  status_of(65, { status = 422, body = "{}" })
end)

h.test("exit_66_for_what_is_not_there", function()
  expect(66, { "helpscout", "get_mailbox", "--id", "7" })
  expect(66, { "docs", "nonsense" })
end)

h.test("exit_69_for_a_service_that_is_away", function()
  status_of(69, { status = 503, body = "{}" })
  local words = table.move(get, 1, #get, 1, {})
  words.environment = { HELPSCOUT_URL = "http://127.0.0.1:1" }
  expect(69, words)
end)

h.test("exit_70_for_a_reply_that_cannot_be_used", function()
  status_of(70, { body = "<html>" })
end)

h.test("exit_73_for_a_conflict", function()
  status_of(73, { status = 409, body = "{}" })
end)

h.test("exit_75_for_later", function()
  status_of(75, { status = 429, body = "{}", headers = { ["Retry-After"] = "100" } })
  status_of(75, { silence = true }, { "helpscout", "get_mailbox", "--id", "123", "--timeout", "0.1" })
end)

h.test("exit_77_for_who_may_not", function()
  status_of(77, { status = 401, body = "{}" })
  status_of(77, { status = 403, body = "{}" })
  expect(77, update)
end)

h.test("exit_78_for_settings", function()
  expect(78, { "helpscout", "get_mailbox", "--id", "1", environment = program.nobody })
end)

h.test("exit_130_when_interrupted", function()
  local output = h.run_program("sh -c " .. h.quote("timeout --preserve-status -s INT 1 "
    .. program.command({ "helpscout", "get_mailbox", "--id", "1", "--timeout", tostring(h.patience) },
      (scripted { silence = true })) .. "; echo $?"))
  h.equal(output, "130\n")
end)

h.test("who_interrupts_a_write_is_told_that_it_may_have_been_made", function()
  local function interrupted(...)
    return h.run_program("sh -c " .. h.quote("timeout --preserve-status -s INT 1 " .. program.command({ ... },
      (scripted { silence = true })) .. " 2>&1; echo $?"))
  end
  local write = { "helpscout", "update_conversation", "--id", "456", "--subject", "x", "--yes", "--output=ndjson" }
  local words = "helpscout.update_conversation: interrupted. It may have been carried out: look before you repeat it"
  local told, status = interrupted(table.unpack(write)):match "(.*)\n(.-)\n$"
  h.includes(h.json.decode(told).error, { kind = "cancelled", message = words, operation = "update_conversation" }, "error")
  h.equal(status, "130")
  h.equal(interrupted(table.unpack(write, 1, 7)), "integrations: " .. words .. "\n130\n")
end)

h.test("an_error_is_one_line_or_JSON", function()
  local words = expect(66, { "helpscout", "get_mailbox", "--id", "7" })
  h.equal(words.out, "")
  h.contains(words.err, "^integrations: helpscout%.get_mailbox: [^\n]*\n$", true)
  for _, format in ipairs { "json", "ndjson" } do
    local told = expect(66, { "helpscout", "get_mailbox", "--id", "7", "--output", format })
    local problem = h.json.decode(told.err).error
    h.includes(problem, { kind = "not_found", status = 404, operation = "get_mailbox", account = "default" },
      "error")
    h.check(problem.message)
  end
  h.equal(h.json.decode(expect(2, { "helpscout", "nonsense", "--output", "json" }).err).error.kind, "usage")
end)

h.test("an_error_about_what_is_no_UTF_8_can_be_told", function()
  for _, case in ipairs { { 2, "get_mailbox", "--f\xffoo" }, { 2, "get_mailbox", "--id", "1", "--account", "\xff" },
    { 78, "get_mailbox", "--id", "1", "--config", "/no\xff" }, { 2, "get_\xffmailbox" } } do
    local words = { "helpscout", "--output", "json", table.unpack(case, 2) }
    h.contains(h.json.decode(expect(case[1], words).err).error.message, "\u{FFFD}")
    words[3] = "table"
    h.check(utf8.len(expect(case[1], words).err), "not readable")
  end
  h.contains(h.json.decode(expect(2, { "no\xff", "--output=json" }).err).error.message, "no\u{FFFD}")
end)

h.test("nothing_of_an_error_steers_the_terminal", function()
  local told = status_of(65, { status = 422, body = '{"message":"a\\u009b31mb\\u202ec"}' }).err
  h.contains(told, "a 31mb c")
  for _, character in ipairs { "\u{9B}", "\u{202E}" } do h.lacks(told, character) end
end)

-- Other commands ----------------------------------------------------------------------------------

h.test("pages_need_no_settings", function()
  local function run(...)
    return expect(0, { environment = program.nobody, ... }).out
  end
  h.contains(run "list", "## integrations.helpscout")
  h.contains(run("list", "helpscout.mailboxes"), "get_mailbox")
  h.contains(run("search", "close", "conversation"), "update_conversation")
  h.contains(run("docs", "aircall.list_calls"), "## Parameters")
  h.contains(run("docs", "aircall", "list_calls"), "## Parameters")
  h.contains(run("docs", "errors"), "rate_limit")
end)

h.test("what_to_read_next_is_told_as_a_shell_has_it", function()
  h.contains(expect(0, { "search", "close", "conversation" }).out, "Read one with `integrations docs …`.")
  h.contains(expect(0, { "list" }).out, "`integrations list integrations.helpscout`")
  h.contains(expect(66, { "docs", "nosuch" }).out, "`integrations search words`")
  h.contains(expect(0, { "docs", "overview" }).out, "`lua_list_docs()`")
  expect(2, { "search", " " })
end)

h.test("names_that_mcp_is_to_be_given_are_some", function()
  for _, name in ipairs { "service", "resource", "account" } do
    h.contains(expect(2, { "mcp", "--" .. name, "" }).err, "--" .. name .. ": there is no ")
  end
end)

h.test("help_of_a_word_is_that_words_own", function()
  h.equal(expect(0, { "help", "helpscout", "get_mailbox" }).out, expect(0, { "helpscout", "get_mailbox", "--help" }).out)
  h.equal(expect(0, { "help", "lua", "/nowhere.lua" }).out, expect(0, { "lua", "--help" }).out)
  h.contains(expect(2, { "help", "helpscuot" }).err, "Did you mean: helpscout")
end)

h.test("doctor_tells_of_each_account", function()
  local report = decoded(expect(0, { "doctor", environment = { AIRCALL_USER = "nora@example.com" } }))
  h.equal(#report.accounts, 2)
  local helpscout = report.accounts[1]
  h.includes(helpscout, { service = "helpscout", account = "default", works = true }, "account")
  h.equal(helpscout.user.email, "mara.lind@example.com")
  h.check(helpscout.budget.remaining < helpscout.budget.limit)
  h.equal(report.accounts[2].user.name, "Nora Quist")
  h.equal(report.accounts[2].budget.limit, 120)
  for _, account in ipairs(report.accounts) do
    h.includes(account.permissions, { read = "allow", write = "allow" }, account.service)
  end
end)

h.test("doctor_exits_with_1_when_one_fails", function()
  local bad = expect(1, { "doctor", environment = { HELPSCOUT_ACCESS_TOKEN = "wrong-token" } })
  local report = h.json.decode(bad.out)
  h.equal(report.accounts[1].works, false)
  h.equal(report.accounts[1].error.kind, "authentication")
  h.equal(report.accounts[2].works, true)
  h.lacks(bad.out .. bad.err, "wrong-token")
  expect(78, { "doctor", environment = program.nobody })
end)

h.test("doctor_fails_where_the_user_that_an_account_names_is_none", function()
  local bad = expect(1, { "doctor", "aircall", environment = { AIRCALL_USER = "nobody@example.com" } })
  local account = h.json.decode(bad.out).accounts[1]
  h.includes(account, { works = false }, "account")
  h.contains(account.error.message, "there is no user with the id or e-mail address")
  -- A credential of Aircall's belongs to no user: none need be named.
  h.includes(decoded(expect(0, { "doctor", "aircall" })).accounts[1], { works = true }, "account")
end)

h.test("doctor_says_what_may_be_written", function()
  local path = h.temporary_directory() .. "/config.lua"
  h.write_file(path, [[return { helpscout = { permissions = { write = "deny",
    operations = { create_note = "ask" } } } }]])
  local shown = expect(0, { "doctor", "helpscout", "--config", path, "--output", "table" }).out
  h.contains(shown, "read allow, write deny; create_note ask")
end)

h.test("whoami_names_them", function()
  h.contains(expect(0, { "whoami", "helpscout", "--output", "table" }).out, "Mara Lind <mara.lind@example.com>")
end)

h.test("api_sends_a_request_of_ones_own", function()
  local mock = program.mock()
  mock:mark()
  h.contains(expect(0, { "api", "helpscout", "get", "/v2/mailboxes/123" }).out, "Customer Support")
  expect(0, { "api", "aircall", "GET", "/v1/calls", '{"per_page":2}', "--output", "ndjson" })
  h.equal(mock:requests()[2].parameters.per_page, "2")
  mock:mark()
  h.contains(expect(77, { "api", "helpscout", "PUT", "/v2/conversations/456/tags", '{"tags":["vip"]}' }).err, "--yes")
  mock:got_nothing()
  expect(0, { "api", "helpscout", "PUT", "/v2/conversations/456/tags", "-", "--yes", stdin = '{"tags":["vip"]}' })
  h.equal(mock:requests()[1].body, '{"tags":["vip"]}')
  h.contains(expect(65, { "api", "helpscout", "GET", "/v2/mailboxes", "page=2" }).err,
    "api: expected JSON behind the path, such as '{\"page\":2}': no value at byte 1")
  expect(65, { "api", "helpscout", "GET", "https://example.com/v2/x" })
  expect(2, { "api", "helpscout", "GET" })
end)

h.test("webhook_verifies_and_signs", function()
  local secret = h.temporary_directory() .. "/secret"
  h.write_file(secret, "lemon-tart-42\n")
  h.run_program("chmod 600 " .. h.quote(secret))
  local sign = { "webhook", "sign", "--service", "helpscout", "--secret-file", secret, stdin = '{"id":1}' }
  local signature = expect(0, sign).out
  h.equal(signature, "iAdh/B58N2yx0V6ZIETQYCRweS0=\n")
  local function verify(status, value, more)
    return expect(status, { "webhook", "verify", "--service", "helpscout", "--secret-file", secret, "--header",
      "X-HelpScout-Event: tag.deleted", "--header", "x-helpscout-signature: " .. value,
      stdin = more or '{"id":1}', environment = program.nobody })
  end
  h.includes(decoded(verify(0, (signature:gsub("%s", "")))), { event = "tag.deleted", id = 1 }, "delivery")
  h.lacks(verify(77, "AAAA").err, signature:sub(1, 10))
  h.contains(expect(0, { "webhook", "verify", "--service", "helpscout", "--secret-file", secret, "--output", "table",
    "--header", "X-HelpScout-Event: tag.deleted", "--header", "X-HelpScout-Signature: " .. signature,
    stdin = '{"id":1}' }).out, "\nevent        tag.deleted\n")
  local call = { "webhook", "verify", "--service", "aircall", "--secret-file", secret,
    stdin = '{"resource":"call","event":"call.ended","timestamp":1,"token":"lemon-tart-42","data":{"id":5}}' }
  local told = decoded(expect(0, call))
  h.includes(told, { event = "call.ended", resource = "call", id = 5 }, "delivery")
  h.equal(told.token, nil)
  call[2] = "sign"
  h.contains(expect(65, call).err, "are not signed")
  verify(77, (signature:gsub("%s", "")), '{"id":2}')
  expect(2, { "webhook", "verify" })
  expect(2, { "webhook", "sign", "--service", "nobody" })
  h.run_program("chmod 644 " .. h.quote(secret))
  expect(78, sign)
end)

-- Services of others may have one.
h.test("help_says_what_a_list_of_booleans_takes", function()
  local out = program.hosted [==[
    local integrations, help = require "integrations", require "program.help"
    function integrations.operations() return { { description = "Sets switches." } } end
    help.operation({ name = "third" }, { name = "set", kind = "write", parameters = {
      { name = "on", kind = "boolean", list = true, required = true, items_least = 1, description = "Each." } } })
  ]==]
  h.contains(out, "\n  --on true|false  Each. Required. May be repeated.\n")
  h.contains(out, "\n  integrations third set --on true\n")
end)

h.test("the_manual_page_has_every_operation_and_no_slip", function()
  local page = expect(0, { "man", environment = program.nobody }).out
  local integrations = require "integrations"
  for _, operation in ipairs(integrations.operations()) do
    h.contains(page, ".BR \"" .. operation.name .. "\"")
  end
  for line in page:gmatch "[^\n]+" do
    local macro = line:match "^[.'](%S+)"
    h.check(not macro or ({ TH = 1, SH = 1, TP = 1, BR = 1, B = 1, br = 1, PP = 1 })[macro], line)
  end
  h.contains(page, "HELPSCOUT_APP_ID")
end)

h.run()
