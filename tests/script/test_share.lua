-- Choosing a store: what `share` of configure takes and refuses, and what is told about it. What states of a
-- process and processes share is tested by programs that have more than one of them. Contract §11.

local h = require "harness"
local integrations = require "integrations"

local server = h.shared(h.scripted)

local function configure(share, more)
  local settings = { helpscout = { access_token = "hs-token", url = server().helpscout }, share = share }
  for name, value in pairs(more or {}) do settings[name] = value end
  integrations.configure(settings)
end

h.test("states_of_a_process_may_share", function()
  configure "process"
  server():forget_replies():reply_always { body = { id = 123 } }
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
  h.equal(integrations.limits().helpscout.default.in_flight, 0)
end)

h.test("configuring_anew_forgets_nothing_that_is_shared", function()
  configure "process"
  server():forget_replies():reply { status = 429, headers = { ["X-RateLimit-Retry-After"] = 60 } }
  h.raises("rate_limit", {}, integrations.helpscout.get_mailbox, 1)
  server():forget_replies():reply_always { body = { id = 123 } }
  configure "process"
  server():mark()
  h.raises("rate_limit", {}, integrations.helpscout.get_mailbox, 1)
  h.check(integrations.limits().helpscout.default.wait > 20)
  h.equal(#server():requests(), 0)
  -- Alone, nobody knows of it.
  configure(nil)
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
end)

h.test("what_cannot_be_shared_through_is_refused", function()
  for _, wrong in ipairs { "state", "", "redis", "http://127.0.0.1", "process ", "memcached://h" } do
    h.raises("configuration", "share", configure, wrong)
  end
  for _, wrong in ipairs { 5, true, {} } do
    h.raises("configuration", "expected a string", configure, wrong)
  end
end)

h.test("a_refused_address_changes_nothing", function()
  configure("process", { helpscout = { access_token = "hs-third", url = server().helpscout } })
  server():forget_replies():reply_always { body = { id = 123 } }
  h.raises("configuration", "share", configure, "nothing")
  h.equal(integrations.helpscout.get_mailbox(123).id, 123)
end)

h.test("without_its_library_an_address_says_what_to_install", function()
  local cpath = package.cpath
  package.cpath = "/nowhere/?.so"
  local problem = h.raises("configuration", "integrations_redis", configure, "redis://:pass-word-1@127.0.0.1:1/0")
  package.cpath = cpath
  h.lacks(problem.message, "pass-word-1")
  h.check(problem.message:find("install", 1, true), problem.message)
end)

h.test("a_dry_run_asks_nobody", function()
  configure "process"
  server():mark()
  h.check(integrations.helpscout.get_mailbox({ id = 1 }, { dry_run = true }))
  h.equal(#server():requests(), 0)
end)

h.test("who_is_not_alone_is_not_told_so", function()
  local told
  configure("process", { helpscout = { access_token = "hs-other", url = server().helpscout },
                         on_call = function(call) told = call end })
  server():forget_replies():reply_always { body = { id = 123 } }
  integrations.helpscout.get_mailbox(123)
  h.equal(told.alone, nil)
  h.equal(integrations.limits().helpscout.default.alone, nil)
end)

h.run()
