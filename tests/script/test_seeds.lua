-- The examples of the two reference pages run unchanged, with `app = { integrations = ... }`. The
-- pages are not part of the project; without them these tests say skipped.

local h = require "harness"
local integrations = require "integrations"
local through_runner = require "through_runner"

local pages = {
  helpscout = { file = "000_c2e59e27a1fe18d6.txt", examples = 11, operation = "list_mailboxes" },
  aircall = { file = "004_0557af05e348e4d2.txt", examples = 9, operation = "list_users" },
}

-- Services of its own for each example: some of them create things.
local function configure()
  local url = h.mock()
  local somebody = url:observe_aircall("/v2/users").users[1].email
  local function helpscout() return { access_token = "hs-token", url = url.helpscout } end
  local function aircall() return { access_token = "ac-token", url = url.aircall } end
  local settings = {
    helpscout = { accounts = { default = helpscout(), work = helpscout(), support = helpscout() } },
    aircall = { accounts = {
      default = { api_id = "ac-id", api_token = "ac-api-token", user = somebody,
        url = url.aircall },
      sales = aircall(), support = aircall() } },
  }
  integrations.configure(settings)
  return url, settings
end

local function read_page(service)
  local text = h.read_file(h.shared_dir .. "/seeds/" .. pages[service].file)
  if not text then h.skip "SHARED_DIR has no reference pages" end
  return text
end

-- The Lua blocks of a page's Markdown, in order, each with the heading that it stands under.
local function read_examples(text)
  local examples, heading, lines = {}, nil, nil
  local markdown = text:match("\nRaw agent markdown\n(.*)$")
  for line in (markdown .. "\n"):gmatch("([^\n]*)\n") do
    if lines and line == "```" then
      examples[#examples + 1] = { name = heading, code = table.concat(lines, "\n") }
      lines = nil
    elseif lines then
      lines[#lines + 1] = line
    elseif line == "```lua" then
      lines = {}
    else
      heading = line:match("^## (.+)$") or heading
    end
  end
  return examples
end

-- Runs an example; returns the lines that it printed, and the services.
local function run_example(name, code)
  local mock, settings = configure()
  if through_runner.wanted then
    mock:mark()
    return through_runner.lines(code, settings), mock
  end
  local printed = {}
  local environment = setmetatable({
    app = { integrations = integrations },
    print = function(...)
      local words = table.pack(...)
      for i = 1, words.n do words[i] = tostring(words[i]) end
      printed[#printed + 1] = table.concat(words, "\t")
    end,
  }, { __index = _G })
  mock:mark()
  assert(load(code, "=" .. name, "t", environment))()
  return printed, mock
end

-- What the first printed line of an example looks like. Ids are integers, never "1.0".
local expected_lines = {
  helpscout = {
    list_conversations = "^%d+: .+ %(active%)$",
    get_conversation = "^Subject: .",
    create_conversation = "^Created conversation: %d+$",
    list_customers = "^%d+: .+ .+$",
    get_customer = "^%S+ %S+$",
    create_customer = "^Created customer: %d+$",
    list_mailboxes = "^%d+: .+ %(.+@.+%)$",
    get_mailbox = "^Mailbox: .",
    get_current_user = "^Logged in as: .+ .+$",
  },
  aircall = {
    list_calls = "^%d+: inbound from .+ %- %d+s$",
    get_call = "^Call from .+ to .+$",
    list_contacts = "^.+ .+$",
    create_contact = "^Created contact ID: %d+$",
    update_contact = "^Updated contact: .+ .+$",
    list_users = "^%d+: .+ .* %(.+@.+%)$",
    list_numbers = "^%d+: .+ %- %+?%d.+$",
    get_current_user = "^Logged in as: .+ .+ %(.+@.+%)$",
  },
}

-- Examples whose search may find nobody: they ask for an address that stands for any other.
local may_print_nothing = { list_customers = true, update_conversation = true }

for service, names in pairs(expected_lines) do
  names.update_conversation = service == "helpscout" and "." or nil
  for name, pattern in pairs(names) do
    h.test(service .. "_example_of_" .. name, function()
      local found = false
      for _, example in ipairs(read_examples(read_page(service))) do
        if example.name == name then
          found = true
          local printed = run_example(name, example.code)
          h.check(#printed > 0 or may_print_nothing[name], "nothing was printed")
          if #printed > 0 then h.contains(printed[1], pattern, true) end
        end
      end
      h.check(found, "the page has no example of " .. name)
    end)
  end

  -- These lines show a pattern, not a call: function_name stands for an operation and {...} for its
  -- arguments. Only those two are filled in.
  h.test(service .. "_example_of_several_accounts", function()
    local found = false
    for _, example in ipairs(read_examples(read_page(service))) do
      if example.name == "Multi-Account Usage" then
        found = true
        local code = example.code:gsub("function_name", pages[service].operation)
          :gsub("{%.%.%.}", "{}")
        local _, mock = run_example(example.name, code)
        local _, calls = code:gsub("\napp%.", "")
        h.equal(calls, 4, "calls in the example")
        h.check(#mock:requests() >= calls, "too few requests")
      end
    end
    h.check(found, "the page has no example of several accounts")
  end)

  h.test(service .. "_page_has_all_its_examples", function()
    h.equal(#read_examples(read_page(service)), pages[service].examples)
  end)

  -- Made by a program from the parameters' types: its words are not values, and the module says so.
  h.test(service .. "_example_made_of_placeholders_is_refused", function()
    local code = read_page(service):match("\nMetadata%-Derived Lua Example\n(.-)\nFunctions\n")
    local problem = h.raises("argument", "example_", run_example, "placeholders", code)
    h.equal(problem.integration, service)
  end)
end

h.run()
