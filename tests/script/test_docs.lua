-- The documentation that scripts read: index, search, pages, guides, and the files that are made of
-- the same rows. Every example on every page is run.

local h = require "harness"
local integrations = require "integrations"
local through_runner = require "through_runner"

local docs = integrations.docs
local guides =
  { "overview", "each", "pages", "parallel", "tasks", "errors", "accounts", "sharing", "webhooks",
    "examples" }
-- Guides that do one task with a service; their files are in docs/guides/.
local tasks = { "answer_a_customer", "triage_a_mailbox", "weekly_report", "customers_in_bulk", "missed_calls",
  "call_back_list", "tag_calls", "text_a_customer" }
for _, name in ipairs(tasks) do guides[#guides + 1] = name end
local services = { "helpscout", "aircall" }

local function page_of(operation)
  return docs.read("integrations." .. operation.integration .. "." .. operation.name)
end

-- Calls body(operation) for each operation; a failure says which it was.
local function for_each_operation(body)
  for _, operation in ipairs(integrations.operations()) do
    local ok, problem = pcall(body, operation)
    if not ok then
      error(operation.integration .. "." .. operation.name .. ": " .. tostring(problem), 0)
    end
  end
end

-- Examples ----------------------------------------------------------------------------------------

-- The Lua blocks of a page.
local function examples_of(text)
  local list = {}
  for code in ("\n" .. text):gmatch("\n```lua\n(.-\n)```") do list[#list + 1] = code end
  return list
end

-- The names of the pages of a service's resources, in their order.
local function resource_pages(service)
  local names, seen = {}, {}
  for _, operation in ipairs(integrations.operations { integration = service }) do
    if not seen[operation.resource] then
      seen[operation.resource] = true
      names[#names + 1] = "integrations." .. service .. "." .. operation.resource
    end
  end
  return names
end

-- Every page, as {name, text}.
local function all_pages()
  local pages = {}
  for _, name in ipairs(guides) do pages[#pages + 1] = { name, docs.read(name) } end
  for_each_operation(function(operation)
    local name = "integrations." .. operation.integration .. "." .. operation.name
    pages[#pages + 1] = { name, docs.read(name) }
  end)
  for _, name in ipairs(services) do
    pages[#pages + 1] = { "integrations." .. name, docs.read("integrations." .. name) }
    for _, resource in ipairs(resource_pages(name)) do
      pages[#pages + 1] = { resource, docs.read(resource) }
    end
  end
  return pages
end

-- Every example once: name of the page that has it first, number on that page, code.
local function all_examples()
  local list, seen = {}, {}
  for _, page in ipairs(all_pages()) do
    for i, code in ipairs(examples_of(page[2])) do
      if not seen[code] then
        seen[code] = true
        list[#list + 1] = { name = page[1] .. " example " .. i, code = code, page = page[1] }
      end
    end
  end
  return list
end

-- The accounts that the pages name.
local function settings_for(mock)
  local function helpscout() return { access_token = "hs-token", url = mock.helpscout } end
  local function aircall()
    return { api_id = "ac-id", api_token = "ac-api-token", url = mock.aircall,
      user = "nora@example.com" }
  end
  return {
    helpscout = { accounts = { default = helpscout(), work = helpscout(), support = helpscout() } },
    aircall = { accounts = { default = aircall(), sales = aircall(), support = aircall() } },
    transport = { retries = 0, timeout = h.patience },
  }
end

local credentials = { "access_token", "client_id", "client_secret", "api_id", "api_token" }

-- An account of a page with the credentials and the address of the mock services in place of its
-- own.
local function mock_account(mock, service, account)
  local copy = {}
  for key, value in pairs(account) do copy[key] = value end
  for _, key in ipairs(credentials) do copy[key] = nil end
  copy.access_token = service == "helpscout" and "hs-token" or "ac-token"
  copy.url = mock[service]
  return copy
end

-- Some examples are for apps, which the mock services take any credential for.
local for_apps = { "--integrations-basic", "200" }

-- Whether the example of an operation only reads, by the name of its page; some make first what they read.
local only_reads = {}
local made_first = { get_analytics_export = true, download_analytics_export = true }
for_each_operation(function(operation)
  only_reads["integrations." .. operation.integration .. "." .. operation.name] =
    operation.kind == "read" and not made_first[operation.name]
end)

local unchanged = h.shared(function() return h.mock(for_apps) end)

-- The services for what a page says, and settings for them. Who only reads shares them, and may change nothing.
local function services_for(page)
  local reads = only_reads[page]
  local mock = reads and unchanged() or h.mock(for_apps)
  local settings = settings_for(mock)
  for _, service in ipairs(services) do settings[service].permissions = reads and { write = "deny" } or nil end
  return mock, settings
end

-- The module as an example for hosts finds it: configure leads to the mock services.
local function module_for(mock)
  local function configure(settings)
    local copy = {}
    for key, value in pairs(settings) do copy[key] = value end
    for _, service in ipairs(services) do
      local given = settings[service]
      if given and given.accounts then
        copy[service] = { accounts = {}, permissions = given.permissions }
        for name, account in pairs(given.accounts) do
          copy[service].accounts[name] = mock_account(mock, service, account)
        end
      elseif given then
        copy[service] = mock_account(mock, service, given)
      end
    end
    integrations.configure(copy)
  end
  return setmetatable({ configure = configure }, { __index = integrations })
end

-- Whether an example is for hosts, which have more than scripts.
local function is_for_hosts(example)
  return example.code:find("require", 1, true) or example.code:find("io.", 1, true)
end

-- Runs an example; returns what it printed.
local function run_example(example)
  local mock, settings = services_for(example.page)
  if through_runner.wanted and not is_for_hosts(example) then
    return through_runner.lines(example.code, settings)
  end
  integrations.configure(settings)
  local printed = {}
  local environment = setmetatable({
    app = { integrations = integrations },
    lua_list_docs = docs.list, lua_search_docs = docs.search, lua_read_doc = docs.read,
    require = function() return module_for(mock) end,
    os = { getenv = function(name) return "value-of-" .. name end, date = os.date },
    print = function(...)
      local words = table.pack(...)
      for i = 1, words.n do words[i] = tostring(words[i]) end
      printed[#printed + 1] = table.concat(words, "\t")
    end,
  }, { __index = _G })
  assert(load(example.code, "=" .. example.name, "t", environment))()
  return printed
end

-- Examples that only set something.
local silent = { ["accounts example 1"] = true, ["errors example 3"] = true }

for _, example in ipairs(all_examples()) do
  -- Those of operations are run below, where their results are looked at as well.
  if through_runner.wanted or only_reads[example.page] == nil then
    h.test(example.name:gsub(" ", "_") .. "_runs", function()
      local printed = run_example(example)
      local quiet = silent[example.name] or not example.code:find("print", 1, true)
      h.check(quiet or #printed > 0, "it printed nothing")
    end)
  end
end

h.test("examples_print_what_they_are_for", function()
  local expected = {
    ["integrations.helpscout.list_conversations"] =
      "^%d+ open conversations\n%d+: .+ %(active, .+@.+%)\n",
    ["integrations.helpscout.update_conversation"] = "^closed\t2 tags$",
    ["integrations.helpscout.create_customer"] = "^New customer: %d+$",
    ["integrations.aircall.list_calls"] = "^%d+: inbound from .+, [%d%l]",
    ["integrations.aircall.update_contact"] = "is now at New Corp$",
    ["errors"] = "^not_found\nhelpscout%.get_conversation: ",
    answer_a_customer = "^customer: Hi, .*\nwe: I have corrected it",
    triage_a_mailbox = "\tbilling\t.*\n4 of 4 done$",
    weekly_report = "^conversations +14.0 +14.0 before\n.*\n402\tMara\tThanks!\n",
    customers_in_bulk = "^jo@example.org\tupdated 789\nada@example.net\tcreated %d+\n",
    missed_calls = "\n  Please call me back about my order%.\n.*\n2 missed calls$",
    call_back_list = "^%+493012567668\t.*\n4 people to call back$",
    tag_calls = "\n3 calls tagged$",
    text_a_customer = "^would send\tPOST\t.*\n%w+\tpending$",
  }
  for _, example in ipairs(all_examples()) do
    local pattern = expected[example.page]
    if pattern and example.name:find("example 1$") then
      h.contains(table.concat(run_example(example), "\n"), pattern, true)
    end
  end
end)

-- The file that EICAR has scanners of viruses tried with.
local malicious = [[X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR]] .. "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"

h.test("examples_of_files_pass_over_malicious_ones", function()
  for _, name in ipairs { "get_attachment", "download_attachment" } do
    integrations.configure(settings_for(h.mock()))
    integrations.helpscout.create_reply { conversation_id = 456, customer_id = 789, body = "See there.", draft = true,
      attachments = { { file_name = "bad.com", mime_type = "text/plain", data = malicious } } }
    local printed = {}
    local environment = setmetatable({ app = { integrations = integrations },
      print = function(...) printed[#printed + 1] = ... end }, { __index = _G })
    assert(load(examples_of(docs.read("helpscout." .. name))[1], "=" .. name, "t", environment))()
    h.equal(printed, { "invoice.txt" })
  end
end)

h.test("an_example_that_adds_a_tag_gives_none_twice", function()
  integrations.configure(settings_for(h.mock()))
  local printed = {}
  local environment = setmetatable({ app = { integrations = integrations },
    print = function(...) printed[#printed + 1] = ... end }, { __index = _G })
  local example = examples_of(docs.read("helpscout.update_conversation_tags"))[1]
  for _ = 1, 2 do assert(load(example, "=example", "t", environment))() end
  h.equal(printed, { "urgent, vip, billing", "urgent, vip, billing" })
end)

-- Runs an example with these results of operations alone; returns the arguments of those that it called.
local function run_with(code, operations)
  local called = {}
  for _, service in pairs(operations) do
    for name, result in pairs(service) do
      service[name] = function(arguments)
        called[name] = arguments
        return result
      end
    end
  end
  local environment = { table = table, print = function() end, ipairs = ipairs,
    app = { integrations = setmetatable(operations, { __index = integrations }) } }
  assert(load(code, "=example", "t", environment))()
  return called
end

-- Names and addresses are written by others: they end no quotes and are no elements.
h.test("examples_take_what_others_wrote_as_text", function()
  local called = run_with(examples_of(docs.read "examples")[4], {
    aircall = { search_calls = { calls = { { id = 1, contact = { emails = { { value = [[a" OR email:"b\]] } } } } } } },
    helpscout = { list_conversations = { page = { totalElements = 0 } } } })
  h.equal(called.list_conversations.query, [[(email:"a\" OR email:\"b\\")]])
  called = run_with(examples_of(docs.read "answer_a_customer")[2], { helpscout = {
    get_conversation = { id = 1, _embedded = { customer = { id = 2, firstName = "<i>Jo & Co" } } },
    create_reply = { id = 3 }, create_note = {} } })
  h.contains(called.create_reply.body, "Hello &lt;i&gt;Jo &amp; Co,</p>")
end)

h.test("an_example_that_texts_somebody_texts_nobody_else_of_the_name", function()
  local code = examples_of(docs.read "text_a_customer")[1]
  local function texted(contacts)
    return run_with(code, { aircall = { list_contacts = { contacts = contacts }, send_message_in_conversation = {} } })
      .send_message_in_conversation
  end
  local numbers = { { value = "+12025550101" } }
  local zoe = { first_name = "Zoë", last_name = "O'Brien", phone_numbers = numbers }
  local other = { first_name = "Zoë", last_name = "O'Brien-Lee", phone_numbers = numbers }
  h.equal(texted { other, zoe }.to, "+12025550101")
  h.equal(texted { other }, nil)
  h.equal(texted { zoe, zoe }, nil)
  h.equal(texted { { first_name = "Zoë", last_name = "O'Brien", phone_numbers = {} } }, nil)
end)

-- What follows runs no scripts that the runner could.
if through_runner.wanted then h.run() end

-- Takes out of a result all that its arrays hold.
local function empty_arrays(value)
  for key, item in pairs(value) do
    if math.type(key) == "integer" then value[key] = nil
    elseif type(item) == "table" then empty_arrays(item) end
  end
  return value
end

-- The operations and accounts of a service, whose results have empty arrays.
local function with_empty_arrays(namespace)
  return setmetatable({}, { __index = function(_, name)
    local value = namespace[name]
    if type(value) == "table" then return with_empty_arrays(value) end
    return function(...)
      local result = value(...)
      return type(result) == "table" and empty_arrays(result) or result
    end
  end })
end

-- Runs code after other code on the same services; once more on others where the service refused it, as for what was
-- deleted before. Returns whether it came to its end, and its error.
local function run_quietly(code, name, environment)
  local run = assert(load(code, "=" .. name, "t", environment))
  local ok, problem = pcall(run)
  if ok or type(problem) ~= "table" then return ok, problem end
  integrations.configure(settings_for(h.mock(for_apps)))
  return pcall(run)
end

h.test("examples_hold_where_lists_are_empty", function()
  integrations.configure(settings_for(h.mock(for_apps)))
  local quiet = setmetatable({ print = function() end, app = { integrations = setmetatable({
    helpscout = with_empty_arrays(integrations.helpscout), aircall = with_empty_arrays(integrations.aircall),
    each = function() return function() end end,
  }, { __index = integrations }) } }, { __index = _G })
  for _, example in ipairs(all_examples()) do
    if not is_for_hosts(example) then
      local ok, problem = run_quietly(example.code, example.name, quiet)
      -- What is empty may be needed, as the events of a webhook are.
      h.check(ok or problem.kind == "argument", problem)
    end
  end
end)

h.test("every_operation_has_an_example_that_calls_it", function()
  for_each_operation(function(operation)
    local examples = examples_of(page_of(operation))
    h.equal(#examples, 1)
    h.contains(examples[1], "app.integrations." .. operation.integration .. "." .. operation.name)
  end)
end)

-- The index ---------------------------------------------------------------------------------------

-- A signature made of the data, with the order taken from nowhere: parameters as a set.
local function signature_parts(line)
  local name, inner = line:match("^%- `([%l%d_]+)%({(.-)}%)` ")
  local parts = {}
  for part in (inner or ""):gmatch("[%l%d_?]+") do parts[#parts + 1] = part end
  table.sort(parts)
  return name, parts
end

local function expected_parts(operation)
  local required, parts = {}, {}
  for _, name in ipairs(operation.parameters.required or {}) do required[name] = true end
  for name in pairs(operation.parameters.properties) do
    parts[#parts + 1] = name .. (required[name] and "" or "?")
  end
  table.sort(parts)
  return parts
end

h.test("the_index_has_one_signature_a_line", function()
  local index = docs.list()
  h.contains(index, "\n- `get_conversation({id})` read: ")
  h.contains(index, "\n- `get_current_user({})` read: ")
  h.contains(index, "\n- `list_calls({per_page?, page?, order?, from?, to?, direction?, user_id?, ")
  for_each_operation(function(operation)
    local found = false
    for line in docs.list("integrations." .. operation.integration):gmatch("[^\n]+") do
      local name, parts = signature_parts(line)
      if name == operation.name then
        found = true
        h.equal(parts, expected_parts(operation))
      end
    end
    h.check(found, "it is not in the index")
  end)
end)

h.test("the_index_of_one_integration_has_a_signature_a_line_and_nothing_else", function()
  for _, service in ipairs(services) do
    local count = 0
    for line in docs.list("integrations." .. service):gmatch("[^\n]+") do
      if line:find("^%- ") then
        count = count + 1
        h.contains(line, "^%- `[%l%d_]+%({[%l%d_?, ]*}%)` %l+[%l, ]*$", true)
      end
    end
    h.equal(count, #integrations.operations { integration = service })
  end
end)

h.test("the_index_of_all_is_short_and_has_the_core_and_all_resources", function()
  local index = docs.list()
  h.check(utf8.len(index) < 6000, utf8.len(index) .. " characters")
  for_each_operation(function(operation)
    h.contains(index, "`" .. operation.resource .. "`")
    if operation.core then h.contains(index, "\n- `" .. operation.name .. "({") end
  end)
end)

h.test("the_index_of_a_resource_has_signatures_and_sentences", function()
  local index = docs.list("integrations.helpscout.mailboxes")
  h.equal(index, docs.read("integrations.helpscout.mailboxes", "signature"))
  h.contains(index, "## integrations.helpscout.mailboxes\n\nThe company's mailboxes")
  h.contains(index, "\n- `get_mailbox({id})` read: Gets one mailbox.\n")
  h.lacks(index, "list_conversations")
end)

h.test("the_index_of_one_integration_has_no_other", function()
  for _, name in ipairs { "integrations.aircall", "app.integrations.aircall", "aircall",
                          "integrations.aircall.sales.list_calls" } do
    local index = docs.list(name)
    h.contains(index, "`list_calls({")
    h.lacks(index, "list_conversations")
  end
end)

h.test("the_index_names_every_guide", function()
  for _, name in ipairs(guides) do h.contains(docs.list(), "`" .. name .. "` guide") end
end)

h.test("a_guide_of_a_task_is_short", function()
  for _, name in ipairs(tasks) do
    local _, lines = docs.read(name):gsub("\n", "")
    h.check(lines <= 60, name .. " has " .. lines .. " lines")
  end
end)

h.test("every_file_of_a_guide_is_a_guide", function()
  local count = 0
  for path in io.popen("ls docs/guides"):lines() do
    count = count + 1
    h.lacks(docs.read((path:gsub("%.md$", ""))), "There is no page")
  end
  h.equal(count, #tasks)
end)

h.test("an_unknown_namespace_is_answered", function()
  h.contains(docs.list("integrations.slack"), "integrations.helpscout")
  h.contains(docs.list({}), "list_conversations")
  h.contains(docs.list(42), "list_conversations")
  h.contains(docs.list(("x"):rep(1000000)), "integrations.helpscout")
end)

-- Pages -------------------------------------------------------------------------------------------

h.test("a_page_has_many_names", function()
  local page = docs.read("integrations.helpscout.get_mailbox")
  h.contains(page, "# integrations.helpscout.get_mailbox")
  for _, name in ipairs { "app.integrations.helpscout.get_mailbox", "helpscout.get_mailbox",
      "integrations.helpscout.work.get_mailbox", "integrations.helpscout.default.get_mailbox",
      "integrations.helpscout.helpscout_get_mailbox", "get_mailbox", "helpscout_get_mailbox",
      "app.integrations.helpscout.our team.helpscout_get_mailbox",
      "  Integrations.HelpScout.get_mailbox\n" } do
    h.check(docs.read(name) == page, name .. " gives another page")
  end
end)

h.test("an_integration_has_its_page_under_its_names", function()
  local page = docs.read("integrations.aircall")
  for _, name in ipairs { "aircall", "app.integrations.aircall", "integrations.aircall.default" } do
    h.check(docs.read(name) == page, name .. " gives another page")
  end
  for_each_operation(function(operation)
    if operation.integration == "aircall" and operation.core then
      h.contains(page, "\n## " .. operation.name .. "\n")
    end
  end)
end)

h.test("a_page_has_what_a_caller_must_know", function()
  for_each_operation(function(operation)
    local page = page_of(operation)
    for _, heading in ipairs { "Parameters", "Example", "Returns", "What may go wrong",
                               "Fields of what comes back" } do
      h.contains(page, "\n## " .. heading .. "\n")
    end
    h.contains(page, "(" .. operation.kind .. "; full name `" .. operation.integration .. "."
      .. operation.integration .. "_" .. operation.name .. "`)")
    for name, schema in pairs(operation.parameters.properties) do
      h.contains(page, "\n| `" .. name .. "` | ")
      h.contains(page, schema.description)
    end
  end)
end)

h.test("pages_say_where_the_service_surprises", function()
  local surprises = {
    ["helpscout.list_conversations"] =
      { "an index that lags", "`active`", "one to three requests", "in any order" },
    ["helpscout.list_customers"] = { "an index that lags", "one to three requests" },
    ["helpscout.update_conversation"] = { "Not atomic", "`active`", "applied" },
    ["helpscout.create_conversation"] = { "Nothing is mailed", "makes two" },
    ["helpscout.get_conversation"] = { "merged" },
    ["helpscout.list_users"] = { "`user_id` of the reports" },
    webhooks = { "always the same delivery" },
    ["aircall.list_calls"] = { "no filter", "partial", "six months" },
    ["aircall.list_contacts"] = { "page by page", "partial" },
    ["aircall.create_contact"] = { "makes two contacts" },
    ["aircall.update_contact"] = { "Not atomic", "replace **all**", "cannot be cleared" },
    ["aircall.get_current_user"] = { "does not know a current user" },
  }
  for name, words in pairs(surprises) do
    for _, word in ipairs(words) do h.contains(docs.read(name), word) end
  end
end)

h.test("a_page_tells_of_failures_that_its_operation_has", function()
  for _, name in ipairs { "list_threads", "list_threads_v3" } do
    h.contains(docs.read("helpscout." .. name), "- `not_found`: ")
  end
  for _, name in ipairs { "create", "update", "delete" } do
    local page = docs.read("helpscout." .. name .. "_customer_email")
    h.equal(page:find("- `conflict`: ", 1, true) ~= nil, name ~= "delete", name)
  end
end)

h.test("pages_name_helpers_as_scripts_have_them", function()
  for _, page in ipairs(all_pages()) do
    for _, helper in ipairs { "each", "pages", "parallel", "array", "null" } do
      h.equal(page[2]:match("[^.]%f[%w]integrations%." .. helper .. "%f[^%w_].*"), nil)
    end
  end
end)

h.test("an_unknown_page_is_answered_by_the_nearest_and_by_all", function()
  local answer = docs.read("integrations.helpscout.list_conversation")
  h.contains(answer, "Did you mean: `integrations.helpscout.list_conversations`")
  for _, name in ipairs { "overview", "errors", "accounts", "examples", "integrations.aircall",
                          "<resource>`: conversations, ", "<resource>`: calls, ", "lua_list_docs" } do
    h.contains(answer, name)
  end
  h.contains(docs.read("integrations.aircal"), "Did you mean: `integrations.aircall`")
  h.contains(docs.read("helpscout.mailboxs"), "Did you mean: `integrations.helpscout.mailboxes`")
  h.contains(docs.read("error"), "Did you mean: `errors`")
  h.contains(docs.read("webhook"), "Did you mean: `integrations.helpscout.webhook`")
  h.contains(docs.read("integrations.slack.send"), "There is no page")
  h.contains(docs.read("overview\u{200b}"), [[There is no page "overview\u{200b}"]])
  h.contains(docs.read("integrations.helpscout.work"), "There is no page")
  h.contains(docs.read("integrations.aircall.get_mailbox"), "There is no page")
end)

h.test("a_name_that_two_integrations_have_is_answered_by_both", function()
  local answer = docs.read("get_current_user")
  h.contains(answer, "`integrations.helpscout.get_current_user`")
  h.contains(answer, "`integrations.aircall.get_current_user`")
end)

h.test("what_is_no_page_is_answered", function()
  h.contains(docs.read(""), "list_conversations")
  h.contains(docs.read("integrations"), "list_conversations")
  for _, value in ipairs { 42, 0.5, true, { "overview" }, print } do
    h.contains(docs.read(value), "A page has a name")
    h.contains(docs.read(value), "integrations.helpscout")
  end
  h.contains(docs.read(), "Which page?")
  h.contains(docs.read(nil), "integrations.helpscout")
  for _, text in ipairs { ("x"):rep(10000000), ("."):rep(100000), "\0", "helpscout\0", "\255\254",
                          "integrations.helpscout.", "integrations..", ".", "`", "%s%n" } do
    h.contains(docs.read(text), "There is no page")
    h.check(#docs.read(text) < #docs.read("?") + 200, "the answer repeats the name")
  end
end)

h.test("a_resource_has_a_page_under_its_names", function()
  local page = docs.read("integrations.helpscout.mailboxes")
  h.contains(page, "^# integrations.helpscout.mailboxes\n\nHelp Scout. The company's mailboxes, ", true)
  for _, name in ipairs { "app.integrations.helpscout.mailboxes", "helpscout.mailboxes",
                          "mailboxes", "helpscout.work.mailboxes" } do
    h.check(docs.read(name) == page, name .. " gives another page")
  end
  h.contains(docs.read("users"), "`integrations.helpscout.users` `integrations.aircall.users`")
end)

h.test("a_service_has_a_page_of_what_it_tells_by_webhooks", function()
  for service, event in pairs { helpscout = "`convo.created`", aircall = "`call.ended`" } do
    local page = docs.read(service .. ".webhook")
    h.contains(page, ("^# integrations.%s.webhook\n"):format(service), true)
    h.contains(page, event)
  end
end)

h.test("the_page_of_a_resource_has_its_operations_and_is_not_long", function()
  for_each_operation(function(operation)
    local page = docs.read("integrations." .. operation.integration .. "." .. operation.resource)
    h.check(#page <= 24000, #page .. " bytes")
    h.contains(page, "`" .. operation.name .. "({")
    h.check(#page_of(operation) <= 24000, "its own page has " .. #page_of(operation) .. " bytes")
  end)
end)

h.test("only_the_page_of_a_service_is_long", function()
  for _, page in ipairs(all_pages()) do
    local is_service = page[1] == "integrations.helpscout" or page[1] == "integrations.aircall"
    h.check(is_service or #page[2] <= 24000, page[1] .. " has " .. #page[2] .. " bytes")
  end
end)

h.test("the_page_of_a_service_has_a_line_for_each_resource", function()
  for _, service in ipairs(services) do
    local page = docs.read("integrations." .. service)
    for _, operation in ipairs(integrations.operations { integration = service }) do
      local line = page:match("\n%- `" .. operation.resource .. "`: ([^\n]*)\n")
      h.contains(line, "`" .. operation.name .. "`")
    end
  end
end)

h.test("a_mark_is_shown_and_explained", function()
  local words = { sends = "message leaves the house", destroys = "no way back" }
  for_each_operation(function(operation)
    for mark, meaning in pairs(words) do
      local page = page_of(operation):match("^(.-)\n## Example")
      local index = docs.list("integrations." .. operation.integration)
      local line = index:match("\n%- `" .. operation.name .. "%([^\n]*")
      h.equal(page:find("**" .. mark .. "**: ", 1, true) ~= nil, operation[mark])
      h.equal(page:find(meaning, 1, true) ~= nil, operation[mark])
      h.equal(line:find("` [^`]*" .. mark) ~= nil, operation[mark])
    end
  end)
end)

h.test("a_detail_gives_less_of_a_page", function()
  for _, page in ipairs(all_pages()) do
    local signature, summary = docs.read(page[1], "signature"), docs.read(page[1], "summary")
    h.equal(docs.read(page[1], "full"), page[2], page[1])
    h.check(#signature <= #page[2] and #summary <= #page[2], page[1] .. " has more of it")
    h.check(#signature > 5 and #summary > 5, page[1] .. " has nothing of it")
  end
  h.equal(docs.read("helpscout.get_mailbox", "signature"),
    "- `get_mailbox({id})` read: Gets one mailbox.\n")
  local summary = docs.read("helpscout.get_mailbox", "summary")
  h.contains(summary, "| `id` | integer |")
  h.lacks(summary, "Example")
  h.equal(docs.read("aircall", "signature"), docs.list("aircall"))
  h.contains(docs.read("aircall", "summary"), "What Aircall cannot do")
  h.lacks(docs.read("aircall", "summary"), "\n## list_calls")
  h.contains(docs.read("errors", "signature"), "## The kinds\n")
  h.lacks(docs.read("errors", "summary"), "rate_limit")
  for _, detail in ipairs { "short", 1, {}, true } do
    h.contains(docs.read("errors", detail), '"signature", "summary" or "full"')
  end
  h.equal(docs.read("errors", integrations.null), docs.read("errors"))
end)

h.test("guide_errors_has_every_kind", function()
  local kinds = { "limit" } -- the program's
  for kind in h.read_file("src/lua/error.c"):gmatch '%[ERROR_[%u_]+%] = "([%l_]+)"' do kinds[#kinds + 1] = kind end
  h.equal(#kinds, 16)
  for _, kind in ipairs(kinds) do h.contains(docs.read "errors", "\n| `" .. kind .. "` | ") end
end)

h.test("a_page_is_kept", function()
  local first = docs.read("integrations.helpscout")
  h.check(("%p"):format(first) == ("%p"):format(docs.read("helpscout")), "the page was made twice")
end)

-- docs.lua over rows that bring no pages, as a service may be whose structs are written by hand.
local function docs_without_pages(more)
  local parameter = { name = "kind", type = "a string", description = "Kind.", required = true,
    words = { "big", "small" } }
  local operation = { index = 1, name = "get_thing", kind = "read", summary = "Gets a thing.",
    asked = "obtain", parameters = { parameter,
      { name = "page", type = "an integer", description = "Page.", words = {} } } }
  local natives = {
    services = { { index = 1, name = "third", title = "Third", summary = "Things.",
      people_say = { { own = "@thing or #kind", words = "gadget" }, { own = "#", words = "hash" } },
      resources = {}, cannot = {}, operations = { operation,
        { index = 2, name = "ping", kind = "write", destroys = true, summary = "Pings.", asked = "",
          parameters = {} } } } },
    guides = {}, page = function() end, guide = function() end,
    operation = function(_, name) return ({ get_thing = 1, ping = 2 })[name] end,
    nearest = function() end, distance = function() return 9 end,
    excerpt = function(text) return text end,
    type = type, ipairs = ipairs, tointeger = math.tointeger, log = math.log, concat = table.concat,
    sort = table.sort,
  }
  for name, value in pairs(string) do natives[name] = value end
  for i = 1, more or 0 do
    table.insert(natives.services[1].operations, { index = i + 2, name = "ping_" .. i, kind = "read",
      summary = "Pings somebody else.", asked = "", parameters = {} })
  end
  local list, read, parts = assert(loadfile("lua/integrations/docs.lua"))(natives)
  return list, assert(loadfile("lua/integrations/search.lua"))(natives, parts), read
end

h.test("a_service_without_pages_has_pages_of_its_rows", function()
  local list, search, read = docs_without_pages()
  h.equal(read("integrations.third.get_thing"), [[
# integrations.third.get_thing

Gets a thing.

`app.integrations.third.get_thing({kind, page?})` (read; full name `third.third_get_thing`)

## Parameters

- `kind` (a string, required): Kind. One of `big`, `small`.
- `page` (an integer): Page.
]])
  h.contains(read("third.ping"), "\n## Parameters\n\nNone: `{}`.\n")
  h.equal(read("third"), "# integrations.third\n\nThird: Things.\n\n"
    .. "- `get_thing({kind, page?})` read: Gets a thing.\n- `ping({})` write, destroys: Pings.\n")
  h.contains(read("third.ping"), "`app.integrations.third.ping({})` (write, destroys; full name ")
  h.contains(list("third"), "## integrations.third\n\nThings.\n\n- `get_thing(")
  h.contains(search("small"), "1. `integrations.third.get_thing` (read): Gets a thing.")
  h.contains(search("obtain"), "1. `integrations.third.get_thing` (read): Gets a thing.")
  h.contains(search("gadget"), "1. `integrations.third.get_thing` (read): Gets a thing.")
  h.contains(search("hash"), "Nothing has these words.")
end)

h.test("the_index_of_a_service_of_many_functions_without_a_core_is_short", function()
  local list = docs_without_pages(60)
  h.check(#list() < 1000, #list() .. " characters")
  h.contains(list(), '62 functions: `lua_list_docs("integrations.third")`')
  h.contains(list("third"), "`ping_60({})` read: ")
end)

-- The reference pages that this comes from --------------------------------------------------------

local seeds = { helpscout = "000_c2e59e27a1fe18d6.txt", aircall = "004_0557af05e348e4d2.txt" }

-- Facts that the contract settles otherwise, by operation and parameter.
local settled = { ["list_customers.sort_order"] = { default = true } }

local function read_seed(service)
  local text = h.read_file(h.shared_dir .. "/seeds/" .. seeds[service])
  if not text then h.skip "SHARED_DIR has no reference pages" end
  return text
end

-- The sections of a Markdown text below headings of the second level, by heading.
local function sections_of(markdown)
  local sections, heading = {}, nil
  for line in (markdown .. "\n"):gmatch("([^\n]*)\n") do
    heading = line:match("^## (.+)$") or heading
    if heading then sections[heading] = (sections[heading] or "") .. line .. "\n" end
  end
  return sections
end

-- The rows of a section's first table: name, and the cells.
local function rows_of(section)
  local rows = {}
  for line in section:match("Parameters\n+(.-)\n\n"):gmatch("[^\n]+") do
    local cells = {}
    for cell in line:gmatch("|([^|]*)") do cells[#cells + 1] = cell:match("^%s*(.-)%s*$") end
    local name = (cells[1] or ""):match("^`(.+)`$")
    if name then rows[name] = cells end
  end
  return rows
end

local function check_row(fact, ours, name)
  h.check(ours, name .. " is missing")
  h.equal(ours[2]:match("^%a+"), fact[2], name .. " type")
  -- A rule can be said of more parameters than the pages say it of.
  local mark = ours[3] == "no*" and fact[3] == "no" and "no" or ours[3]
  h.equal(mark, fact[3], name .. " required")
end

-- What stands in backticks or quotes and is no word of an enum.
local other_names = { customer_id = true, customer_email = true, label = true, value = true }

-- The default, the bounds and the words that a description lists.
local function check_description(text, ours, name, known)
  local default = text:match("default: `?\"?([%w]+)") or text:match("\"([%w]+)\" %(default%)")
  if default and not (known and known.default) then
    h.equal(ours[4]:gsub("[`\"]", ""), default, name .. " default")
  end
  local most = text:match("max: (%d+)")
  if most then h.contains(ours[5], "to " .. most) end
  if text:find("0 for unassigned") or text:find("0 to unassign") then h.contains(ours[5], "0 ") end
  for word in text:gsub("%b()", ""):gmatch("[`\"]+([%a.]+)[`\"]+") do
    local quoted = not other_names[word]
    h.contains(ours[5], quoted and '"' .. word .. '"' or word)
  end
end

-- The first call that a piece of code makes: name of the function and arguments.
local function first_call(code)
  local call
  local function record(name)
    return function(arguments)
      call = { name = name, arguments = arguments }
      error(call, 0)
    end
  end
  local namespace = setmetatable({}, { __index = function(_, name) return record(name) end })
  local environment = { app = { integrations = { helpscout = namespace, aircall = namespace } } }
  pcall(assert(load(code, "=example", "t", environment)))
  return call
end

-- The pages' addresses were hidden by whoever published them.
local function unhide(value, other)
  if type(value) == "string" and value:find("^%[email.*protected%]$") then
    return type(other) == "string" and other:find("@", 1, true) and other or value
  elseif type(value) ~= "table" then
    return value
  end
  local copy = {}
  for key, item in pairs(value) do
    copy[key] = unhide(item, type(other) == "table" and other[key] or nil)
  end
  return copy
end

local function check_example(theirs, ours, page)
  local expected, actual = first_call(theirs), first_call(ours)
  h.equal(actual.name, expected.name)
  h.equal(actual.arguments, unhide(expected.arguments, actual.arguments), "arguments")
  -- Every field that the example reads is named somewhere on the page.
  for field in theirs:gsub("app%.integrations[%w_.]*", ""):gmatch("[%a_%]]%.([%a_]+)") do
    h.contains(page, field)
  end
end

for service in pairs(seeds) do
  h.test(service .. "_page_holds_every_fact_of_the_page_it_comes_from", function()
    local seed = read_seed(service):match("\nRaw agent markdown\n(.*)\nMetadata%-Derived")
    local ours = sections_of(docs.read("integrations." .. service))
    local count = 0
    for name, section in pairs(sections_of(seed)) do
      if section:find("### Parameters", 1, true) then
        count = count + 1
        h.check(ours[name], name .. " is missing")
        local our_rows = ours[name]:find("\nNone", 1, true) and {} or rows_of(ours[name])
        local rows = section:find("\nNone.", 1, true) and {} or rows_of(section)
        for parameter, fact in pairs(rows) do
          local where = name .. "." .. parameter
          check_row(fact, our_rows[parameter], where)
          check_description(fact[4], our_rows[parameter], where, settled[where])
        end
        for parameter in pairs(our_rows) do
          h.check(rows[parameter], name .. "." .. parameter .. " is not on the page it comes from")
        end
        check_example(examples_of(section)[1], examples_of(ours[name])[1], ours[name])
        if section:find("At least one of", 1, true) then
          h.contains(ours[name], "At least one of")
        end
        for object in section:gmatch("```json\n{\"label\": \"Work\", \"value\": \"(%+%d+)\"}") do
          h.contains(ours[name], object)
        end
      end
    end
    h.equal(count, service == "helpscout" and 10 or 8, "functions")
  end)

  h.test(service .. "_page_holds_what_the_list_of_functions_says", function()
    local seed = read_seed(service):match("\nFunctions\n(.*)$")
    local ours = sections_of(docs.read("integrations." .. service))
    local name, rows, functions, parameters = nil, nil, 0, 0
    for line in seed:gmatch("[^\n]+") do
      local parameter, kind, required, text = line:match("^([%l_]+) (%l+) (%l+) (.*)$")
      local heading = line:match("^" .. service .. "_([%l_]+)$")
      if heading then
        name, functions = heading, functions + 1
        h.check(ours[name], name .. " is missing")
        rows = ours[name]:find("\nNone", 1, true) and {} or rows_of(ours[name])
      elseif line == "Read read" or line == "Write write" then
        h.contains(ours[name], "(" .. line:match("%l+$") .. "; full name ")
      elseif line:find("^%l+%." .. service .. "_") then
        h.contains(ours[name], "full name `" .. line .. "`)")
      elseif required == "yes" or required == "no" then
        local where = name .. "." .. parameter
        parameters = parameters + 1
        check_row({ parameter, kind, required }, rows[parameter], where)
        check_description(text, rows[parameter], where, settled[where])
      end
    end
    h.equal(functions, service == "helpscout" and 10 or 8, "functions")
    h.equal(parameters, service == "helpscout" and 46 or 27, "parameters")
  end)

  h.test(service .. "_page_shows_the_accounts_of_the_page_it_comes_from", function()
    local seed = read_seed(service):match("\n## Multi%-Account Usage\n(.-)\nMetadata%-Derived")
    local page, count = docs.read("integrations." .. service), 0
    for account in seed:gmatch("app%.integrations%." .. service .. "%.([%l]+)%.function_name") do
      count = count + 1
      h.contains(page, "app.integrations." .. service .. "." .. account .. ".")
    end
    h.equal(count, 3)
  end)
end

-- What comes back ---------------------------------------------------------------------------------

-- The classes of the annotations: name -> fields, each {type, optional}.
local function read_classes()
  local classes, class = {}, nil
  for line in h.read_file("lua/integrations/annotations.lua"):gmatch("[^\n]*") do
    local name = line:match("^%-%-%-@class (%S+)$")
    local field, rest = line:match("^%-%-%-@field (%S+) (.*)$")
    if name then
      class = {}
      classes[name] = class
    elseif field and class then
      class[field] = rest
    elseif line == "" then
      class = nil
    end
  end
  return classes
end

local classes = h.shared(read_classes)
local check_value

-- A cursor in the text of a type.
local function take(cursor, pattern)
  local found_text, position = cursor.text:match("^%s*(" .. pattern .. ")()", cursor.at)
  if found_text then cursor.at = position end
  return found_text
end

local read_type

-- { name: type, ... }
local function read_fields(cursor)
  local fields = {}
  repeat
    local name = take(cursor, "[%w_]+")
    assert(take(cursor, ":"), "colon expected in " .. cursor.text)
    fields[name] = read_type(cursor)
  until not take(cursor, ",")
  assert(take(cursor, "}"), "} expected in " .. cursor.text)
  return { fields = fields }
end

local function read_simple(cursor)
  local literal = take(cursor, '"[^"]*"')
  if literal then return { name = "string", literal = literal } end
  if take(cursor, "{") then return read_fields(cursor) end
  local name = assert(take(cursor, "[%w_.]+"), "a type expected in " .. cursor.text)
  if name == "table" then take(cursor, "%b<>") end
  return { name = name }
end

-- A type with its marks; of several joined by a bar the last one, which is the widest.
function read_type(cursor)
  local result
  repeat
    result = read_simple(cursor)
    while take(cursor, "%[%]") do result = { items = result } end
    if take(cursor, "%?") then result.optional = true end
  until not take(cursor, "|")
  return result
end

local function parse_type(text)
  return read_type({ text = text, at = 1 })
end

local function check_fields(value, fields, where)
  for name, kind in pairs(fields) do
    if name ~= "[string]" and value[name] == nil and not kind.optional then
      error(where .. "." .. name .. " is absent", 0)
    end
  end
  for name, item in pairs(value) do
    local kind = fields[name] or fields["[string]"]
    if not kind then error(where .. "." .. tostring(name) .. " is not documented", 0) end
    check_value(item, kind, where .. "." .. name)
  end
end

local function class_fields(name)
  local fields = {}
  for field, text in pairs(assert(classes()[name], "no class " .. name)) do
    fields[field] = parse_type(text)
  end
  return fields
end

function check_value(value, kind, where)
  if kind.items then
    h.check(type(value) == "table", where .. " is no array")
    for i, item in ipairs(value) do check_value(item, kind.items, where .. "[" .. i .. "]") end
  elseif kind.fields then
    check_fields(value, kind.fields, where)
  elseif kind.name == "integer" then
    h.check(math.type(value) == "integer", where .. " is no integer")
  elseif kind.name == "any" then
    return
  elseif kind.name == "string" or kind.name == "boolean" or kind.name == "table" or kind.name == "number" then
    h.check(type(value) == kind.name, where .. " is a " .. type(value))
  else
    h.check(type(value) == "table", where .. " is no table")
    check_fields(value, class_fields(kind.name), where)
  end
end

-- The type of result that a page says.
local function result_type(operation)
  return page_of(operation):match("\n## Returns\n\n`([%w.]+%[?%]?)`")
end

-- Calls that show more than the examples do.
local calls = {
  list_conversations = { per_page = 50 }, get_conversation = { id = 456 },
  create_conversation = { subject = "s", mailbox_id = 123, customer_id = 789, body = "b" },
  update_conversation = { id = 456, status = "closed" }, list_customers = { per_page = 50 },
  get_customer = { id = 789 }, create_customer = { first_name = "Ann" }, list_mailboxes = {},
  get_mailbox = { id = 123 }, get_current_user = {}, list_calls = { per_page = 50 },
  get_call = { call_id = 12345 }, list_contacts = { per_page = 50 },
  create_contact = { first_name = "Ann", phone_numbers = { { value = "+12025550101" } } },
  update_contact = { contact_id = 5678, emails = { { value = "ann@example.org" } } },
  list_numbers = {},
}

-- Runs the example of an operation, and looks at each result of its.
local function check_example_results(operation, kind)
  local service, name = operation.integration, operation.name
  local code = examples_of(page_of(operation))[1]
  local call, called, printed = integrations[service][name], false, not code:find("print", 1, true)
  local function checked(...)
    local result = call(...)
    check_value(result, kind, "result")
    called = true
    return result
  end
  local function each(list, arguments)
    if list == checked then checked(arguments) end
    return integrations.each(list == checked and call or list, arguments)
  end
  local watched = setmetatable({ [name] = checked }, { __index = integrations[service] })
  local scripts = setmetatable({ [service] = watched, each = each }, { __index = integrations })
  local environment = setmetatable({ app = { integrations = scripts }, print = function() printed = true end },
    { __index = _G })
  assert(load(code, "=example", "t", environment))()
  h.check(called, "its example does not call it")
  h.check(printed, "its example printed nothing")
end

for _, operation in ipairs(integrations.operations()) do
  h.test(operation.integration .. "_" .. operation.name .. "_gives_the_documented_fields",
    function()
    local _, settings = services_for("integrations." .. operation.integration .. "." .. operation.name)
    integrations.configure(settings)
    local kind, arguments = parse_type(result_type(operation)), calls[operation.name]
    check_example_results(operation, kind)
    if arguments then check_value(integrations[operation.integration][operation.name](arguments), kind, "result") end
  end)
end

h.test("searches_give_the_documented_fields", function()
  integrations.configure(settings_for(h.mock(for_apps)))
  local aircall = integrations.aircall
  check_value(aircall.list_contacts({ q = "a" }), { name = "aircall.ContactList" }, "result")
  check_value(aircall.list_calls({ number_id = 1402277 }), { name = "aircall.CallList" }, "result")
end)

-- Takes out of a result what may be absent.
local function strip(value, kind)
  if type(value) ~= "table" then return value end
  for _, item in ipairs(kind.items and value or {}) do strip(item, kind.items) end
  local class = kind.name and kind.name:find(".", 1, true)
  for name, member in pairs(kind.fields or class and class_fields(kind.name) or {}) do
    if member.optional then value[name] = nil else strip(value[name], member) end
  end
  return value
end

-- The first array in a result.
local function items_of(value)
  if #value > 0 then return value end
  for _, member in pairs(value) do
    local found = type(member) == "table" and items_of(member)
    if found then return found end
  end
end

-- Those whose results have all that their examples show, as their rows or the service's sheet promise it; elsewhere
-- the same shape lacks some.
local kept = { get_conversation = true, list_users = true, list_numbers = true, list_user_numbers = true,
  get_current_user = true, update_contact = true, send_chat_message = true, create_chat_note = true,
  update_chat_tags = true, create_analytics_export = true }

-- The operations of a service, whose results lack what may be absent, but for files.

local function with_nothing_optional(service)
  return setmetatable({}, { __index = function(_, name)
    local operation = integrations.operations({ integration = service, name = name })[1]
    local kind = operation and not kept[name] and parse_type(result_type(operation))
    local call = integrations[service][name]
    return function(...) return kind and not (kind.name or ""):find "File" and strip(call(...), kind) or call(...) end
  end })
end

h.test("examples_hold_where_what_may_be_absent_is", function()
  integrations.configure(settings_for(h.mock(for_apps)))
  local function each(list, arguments)
    local items, i = items_of(list(arguments)) or {}, 0
    return function() i = i + 1 return items[i] end
  end
  local app = { integrations = setmetatable({ helpscout = with_nothing_optional "helpscout",
    aircall = with_nothing_optional "aircall", each = each }, { __index = integrations }) }
  local quiet = setmetatable({ print = function() end, app = app }, { __index = _G })
  for_each_operation(function(operation)
    h.check(run_quietly(examples_of(page_of(operation))[1], "example", quiet))
  end)
  -- What no shape says.
  local least = { get_conversation = { id = 456, subject = "", status = "active", _embedded = { threads = {} } },
    get_chat_report = { current = {} }, get_email_report = { current = {} }, api_request = {} }
  for name, result in pairs(least) do
    app.integrations.helpscout = { [name] = function() return result end }
    assert(load(examples_of(docs.read("helpscout." .. name))[1], "=example", "t", quiet))()
  end
end)

-- Files -------------------------------------------------------------------------------------------

h.test("the_reference_files_are_the_pages", function()
  for _, service in ipairs(services) do
    local parts = { docs.read("integrations." .. service) }
    for _, name in ipairs(resource_pages(service)) do parts[#parts + 1] = docs.read(name) end
    h.check(h.read_file("docs/" .. service .. ".md") == table.concat(parts, "\n"), service)
  end
  for _, name in ipairs(guides) do
    local text = h.read_file("docs/" .. name .. ".md") or h.read_file("docs/guides/" .. name .. ".md")
    h.check(text == docs.read(name), name)
  end
end)

h.test("editors_know_every_function_and_parameter", function()
  local text = h.read_file("lua/integrations/annotations.lua")
  h.contains(text, "---@meta")
  assert(load(text, "=annotations", "t", {}))()
  for_each_operation(function(operation)
    local name = operation.integration .. "." .. operation.name
    h.contains(text, "\nfunction " .. name .. "(parameters, options) end\n")
    h.contains(text, operation.integration .. "_" .. operation.name .. " = " .. name)
    h.contains(text, "---@return " .. result_type(operation) .. "\n")
    local class =
      text:match("\n%-%-%-@class " .. name:gsub("%p", "%%%0") .. "%.parameters\n(.-)\n\n") or ""
    for parameter, schema in pairs(operation.parameters.properties) do
      h.contains(class, "@field " .. parameter)
      for _, word in ipairs(schema.enum or {}) do
        local alias =
          text:match("\n%-%-%-@alias " .. name:gsub("%p", "%%%0") .. "%." .. parameter
            .. "\n(.-)\n\n")
        h.contains(alias, '---| "' .. word .. '"')
      end
    end
  end)
end)

h.test("editors_know_the_whole_module", function()
  local text = h.read_file("lua/integrations/annotations.lua")
  for name in pairs(integrations) do
    local known = text:find("\nfunction integrations." .. name .. "(", 1, true)
      or text:find("\nfunction script." .. name .. "(", 1, true)
      or text:find("\n---@field " .. name .. " ", 1, true)
    h.check(known, "integrations." .. name .. " is not annotated")
  end
  for name in pairs(docs) do h.contains(text, "\nfunction docs." .. name .. "(") end
end)

h.run()
