-- A host may have set any locale: nothing of the module goes by it. Names and words of services are ASCII,
-- of which the C library has other small letters where I and i are no pair (Turkish), and more letters than
-- there are where every byte is a character.

local h = require "harness"

local server = h.shared(h.scripted)

local locales = { ["tr_TR.UTF-8"] = "UTF-8", ["tr_TR.ISO-8859-9"] = "ISO-8859-9", ["de_DE.UTF-8"] = "UTF-8" }

-- The folder in which the C library finds these locales; nil where they cannot be made.
local folder = h.shared(function()
  local path, all = h.temporary_directory(), true
  for name, charset in pairs(locales) do
    local _, made = h.run_program(("localedef -i %s -f %s --no-archive %s/%s >%s/log 2>&1"):format(
      name:sub(1, 5), charset, path, name, path))
    all = all and made
  end
  h.write_file(path .. "/leaks", "leak:argz_add_sep") -- glibc's newlocale, which libraries call, loses LOCPATH's folders
  return { path = all and path }
end)

-- Runs Lua in each locale, where the module is in `integrations`; it must print the words.
local function prints(words, code)
  if not folder().path then h.skip "locales cannot be made: install the package locales" end
  for name in pairs(locales) do
    local output = h.run_lua({ LOCPATH = folder().path, BUILD_DIR = h.build_dir,
      LSAN_OPTIONS = "print_suppressions=0:suppressions=" .. folder().path .. "/leaks" }, ([[
      assert(os.setlocale "%s")
      local integrations = require "integrations"
      integrations.configure { helpscout = { access_token = "0123456789abcdef", url = "%s" } }
      local helpscout = integrations.helpscout
    ]]):format(name, server().helpscout) .. code)
    h.equal(output, words .. "\n", name)
  end
end

h.test("headers_of_a_delivery_may_be_in_capitals", function()
  prints("convo.assigned", [[
    print(helpscout.webhook('{"id":1}', { ["X-HELPSCOUT-SIGNATURE"] = "iAdh/B58N2yx0V6ZIETQYCRweS0=",
      ["X-HELPSCOUT-EVENT"] = "convo.assigned" }, "lemon-tart-42").event)
  ]])
end)

h.test("page_may_be_asked_for_in_capitals", function()
  prints("# integrations.helpscout.list_mailboxes", [[
    print((integrations.docs.read "INTEGRATIONS.HELPSCOUT.LIST_MAILBOXES":match "^[^\n]*"))
  ]])
end)

h.test("search_may_be_in_capitals", function()
  prints("integrations.helpscout.list_mailboxes", [[
    print(integrations.docs.search("LIST MAILBOXES", 1):match "1%. `([%w_.]+)`")
  ]])
end)

h.test("file_has_the_name_that_a_header_in_capitals_gives", function()
  server():forget_replies():reply_always { body = "x",
    headers = { ["Content-Disposition"] = 'ATTACHMENT; FILENAME="x.txt"' } }
  prints("x.txt", "print(helpscout.download_attachment({ conversation_id = 1, id = 2 }).file_name)")
end)

h.test("what_stands_behind_a_secret_that_was_cut_stays_text", function()
  server():forget_replies():reply_always { status = 400, body = { message = "for 0123456789é: no" } }
  prints("helpscout.get_mailbox: the service refused the values (HTTP 400): for [credential]é: no",
    "print(select(2, pcall(helpscout.get_mailbox, 1)))")
end)

h.test("errors_of_all_fields_are_told_in_one_order", function()
  server():forget_replies():reply_always { status = 400, body = '{"errors":{"글":"x","한":"y","a":"z","B":"u"}}' }
  prints("B: u; a: z; 글: x; 한: y",
    'print((tostring(select(2, pcall(helpscout.get_mailbox, 1))):gsub("^.*400%): ", "")))')
end)

h.test("numbers_in_a_template_have_a_point", function()
  prints("1.5 3", [[
    integrations.configure { aircall = { api_id = "0123456789abcdef", api_token = "fedcba9876543210" } }
    local plan = integrations.aircall.send_whatsapp_message({ number_id = 1, to = "+33176360695", template_id = 1,
      template_values = { 1.5, 3.0 } }, { dry_run = true })
    local sent = plan[1].body.templateParams.body
    print(sent[1].value .. " " .. sent[2].value)
  ]])
end)

h.test("scheme_of_a_stores_address_may_be_in_capitals", function()
  local library = h.build_dir .. "/integrations_redis.so"
  if not h.read_file(library) then h.skip "the store in Redis is not built" end
  prints("the store's address has no host: expected redis://[:password@]host:port/database, or "
    .. "unix:///path?db=database", [[
    package.cpath = os.getenv "BUILD_DIR" .. "/tests/stores/?.so;" .. package.cpath
    print(select(2, require "store_driver".open(os.getenv "BUILD_DIR" .. "/integrations_redis.so", "REDIS://")))
  ]])
end)

h.run()
