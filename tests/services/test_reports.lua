-- Reports of Help Scout: their pages, walks through them, what is promised of their results.

local h = require "harness"
local integrations = require "integrations"
local helpscout = integrations.helpscout

local first, last = "2026-01-01", "2026-12-31"

local function mock(options)
  local server = h.mock(options or { "--conversations", "130" })
  h.configure(server)
  return server
end

local function with(more)
  local arguments = { start = first, ["end"] = last }
  for name, value in pairs(more or {}) do arguments[name] = value end
  return arguments
end

-- Walks ---------------------------------------------------------------------------------------------

local lists = {
  get_company_drilldown_report = { range = "replies" }, get_conversations_drilldown_report = {},
  get_conversations_fields_drilldown_report = { field = "tagid", field_id = 9150 },
  get_conversations_new_drilldown_report = {}, get_user_drilldown_report = { user_id = 4120 },
  get_happiness_ratings_report = {}, get_user_ratings_report = { user_id = 4120 },
  get_user_conversation_history_report = { user_id = 4120 },
}

-- The page in a result: some have it in `conversations`.
local function page_in(result) return result.conversations or result end

for name, more in pairs(lists) do
  h.test("each_of_" .. name .. "_comes_once", function()
    local server = mock()
    local said = page_in(helpscout[name](with(more)))
    server:mark()
    local times, items = {}, 0
    for row in integrations.each(helpscout[name], with(more)) do
      local key = row.threadid or row.id
      times[key] = (times[key] or 0) + 1
      items = items + 1
    end
    h.equal(items, said.count, "items")
    h.check(items > 0, "there is nothing")
    -- a history has a row for each reply
    for key, often in pairs(name:find "history" and {} or times) do h.equal(often, 1, key) end
    local size = name:find "drilldown" and 50 or 10
    h.equal(#server:requests(), (items + size - 1) // size, "requests")
  end)

  h.test("pages_of_" .. name .. "_say_what_the_service_says", function()
    mock()
    local said, items, number = page_in(helpscout[name](with(more))), 0, 0
    for result in integrations.pages(helpscout[name], with(more)) do
      local page = page_in(result)
      number, items = number + 1, items + #page.results
      h.equal({ page.page, page.count }, { number, said.count })
    end
    h.equal(items, said.count, "items")
  end)
end

h.test("there_are_130_conversations_in_a_drilldown", function()
  mock()
  h.equal(helpscout.get_conversations_drilldown_report(with()).conversations.count, 130)
end)

h.test("a_page_of_a_drilldown_is_as_long_as_it_was_asked_to_be", function()
  local server = mock()
  for _, size in ipairs { 1, 7, 25, 50 } do
    local page = helpscout.get_conversations_drilldown_report(with { page = 2, per_page = size }).conversations
    h.equal({ #page.results, page.page, page.pages }, { size, 2, (130 + size - 1) // size })
  end
  h.equal(#server:requests(), 4, "requests")
end)

-- A page of a report whose pages have ten rows each.
local function rows(from, to, page, count)
  local results = setmetatable({}, h.json.array)
  for i = from, to do results[#results + 1] = { id = 1, threadid = i, ratingId = 1 } end
  return { body = { pages = (count + 9) // 10, page = page, count = count, results = results } }
end

h.test("nothing_is_skipped_when_a_rating_goes_during_a_walk", function()
  local server = h.scripted()
  h.configure(server)
  server:reply(rows(1, 10, 1, 21))
  server:reply(rows(12, 21, 2, 20)) -- the first one went: the eleventh is on the first page now
  server:reply(rows(2, 11, 1, 20))
  local seen = {}
  for row in integrations.each(helpscout.get_happiness_ratings_report, with()) do seen[#seen + 1] = row.threadid end
  local expected = {}
  for i = 1, 10 do expected[i] = i end
  for i = 12, 21 do expected[#expected + 1] = i end
  expected[21] = 11
  h.equal(seen, expected)
  h.equal(#server:requests(), 3)
end)

h.test("one_conversation_may_have_several_ratings", function()
  mock()
  local conversations, several = {}, false
  for row in integrations.each(helpscout.get_happiness_ratings_report, with()) do
    several = several or conversations[row.id]
    conversations[row.id] = true
  end
  h.check(several, "no conversation has two")
end)

-- Rows of a history: nothing tells them apart.
h.test("history_that_counts_more_than_it_has_is_gone_through_once", function()
  local server = h.scripted()
  h.configure(server)
  for _, case in ipairs { { { 3 }, 5 }, { { 3 }, 1000000000 }, { { 2, 1 }, 4 } } do
    local sizes, count = table.unpack(case)
    server:forget_replies():mark()
    for round = 1, 2 do
      local number = 0
      for page, size in ipairs(sizes) do
        local results = {}
        for i = 1, size do
          number = number + 1
          results[i] = { number = number }
        end
        server:reply { body = { results = results, page = page, pages = #sizes, count = count } }
      end
    end
    local numbers = {}
    for row in integrations.each(helpscout.get_user_conversation_history_report, with { user_id = 4 }) do
      numbers[#numbers + 1] = row.number
    end
    h.equal(numbers, { 1, 2, 3 })
    h.equal(#server:requests(), #sizes)
  end
end)

-- Results -------------------------------------------------------------------------------------------

h.test("busy_times_are_an_array", function()
  mock()
  local times, walked = helpscout.get_conversations_busy_times_report(with()), {}
  h.equal(#times, 7)
  for time in integrations.each(helpscout.get_conversations_busy_times_report, with()) do
    walked[#walked + 1] = time
  end
  h.equal(walked, times)
  h.equal(helpscout.get_conversations_busy_times_report { start = "2000-01-01", ["end"] = "2000-01-02" }, {})
end)

h.test("what_was_not_found_is_an_empty_array", function()
  mock()
  local never = { start = "2000-01-01", ["end"] = "2000-01-02", user_id = 4120 }
  local page = helpscout.get_user_drilldown_report(never).conversations
  h.equal({ page.results, page.count }, { {}, 0 })
  h.equal(helpscout.get_user_ratings_report(never).results, {})
  local server = h.scripted()
  h.configure(server)
  server:reply { body = {} }
  h.equal(helpscout.get_user_replies_report(never).current, {})
  server:reply { body = { conversations = { pages = 0, page = 1, count = 0 } } }
  h.equal(helpscout.get_user_drilldown_report(never).conversations.results, {})
  for _, name in ipairs { "get_happiness_ratings_report", "get_user_conversation_history_report" } do
    never.user_id = name:find "user" and 4120 or nil
    server:reply { body = '{"pages":0,"page":1,"count":0,"results":null}' }
    h.equal(helpscout[name](never).results, {}, name)
    server:reply { body = '{"pages":0,"page":1,"count":0}' }
    for _ in integrations.each(helpscout[name], never) do error("a row of nothing") end
    server:reply { body = '{"pages":1,"page":1,"count":1}' }
    h.raises("reply", "'results'", helpscout[name], never)
  end
end)

h.test("a_comparison_has_two_intervals", function()
  mock()
  local report = helpscout.get_company_report(with { previous_start = "2025-01-01", previous_end = "2025-12-31" })
  h.equal(report.current.startDate, "2026-01-01T00:00:00Z")
  h.equal(report.previous.endDate, "2025-12-31T23:59:59Z")
  h.equal(helpscout.get_company_report(with()).previous, nil)
end)

h.test("filters_are_the_services", function()
  mock()
  local function count(more) return helpscout.get_conversations_drilldown_report(with(more)).conversations.count end
  h.check(count { mailbox_ids = { 123 } } < 130)
  h.equal(count { types = { "email" } } + count { types = { "chat", "phone" } }, 130)
  h.equal(count { tag_ids = { 1 } } + count { tag_ids = { 9150, 9151, 9152, 9153, 9154, 9155, 9156, 9157, 9158, 9159 } },
    130)
end)

-- Refusals ------------------------------------------------------------------------------------------

h.test("a_plan_without_reports_is_forbidden", function()
  mock { "--helpscout-plan", "standard" }
  local problem = h.raises("forbidden", "plan", helpscout.get_company_report, with())
  h.equal(problem.status, 403)
end)

h.test("a_point_that_does_not_fit_the_interval_is_invalid", function()
  mock()
  h.raises("invalid", "viewBy", helpscout.get_user_replies_report, with { user_id = 4120, view_by = "day" })
  h.check(#helpscout.get_user_replies_report(with { user_id = 4120, view_by = "month" }).current > 10)
end)

h.test("a_page_that_says_no_number_is_no_reply", function()
  local server = h.scripted()
  h.configure(server)
  server:reply { body = { conversations = { results = setmetatable({}, h.json.array) } } }
  h.raises("reply", "conversations.count", helpscout.get_conversations_drilldown_report, with())
  server:reply { body = { count = 1, results = setmetatable({}, h.json.array) } }
  h.raises("reply", "'pages'", integrations.each(helpscout.get_happiness_ratings_report, with()))
end)

h.run()
