-- integrations.each and integrations.pages: whole lists, item by item and page by page. Contract §8.

local h = require "harness"
local integrations = require "integrations"

local mock = h.shared(h.mock)

local function configure(server, transport)
  h.configure(server or mock(), { transport = transport })
end

-- All ids that a walk gives, in order, and how often each came.
local function collect(operation, arguments, options)
  local ids, times = {}, {}
  for item in integrations.each(operation, arguments, options) do
    ids[#ids + 1] = item.id
    times[item.id] = (times[item.id] or 0) + 1
  end
  return ids, times
end

local function check_once(times, count)
  local different = 0
  for id, often in pairs(times) do
    h.equal(often, 1, "times of " .. id)
    different = different + 1
  end
  h.equal(different, count, "items")
end

-- Every list --------------------------------------------------------------------------------------

local helpscout, aircall = integrations.helpscout, integrations.aircall

-- Operation, arguments, and how many pages the walk gives.
local lists = {
  { "list_conversations", helpscout.list_conversations, {}, 5 },
  { "list_conversations_of_a_status", helpscout.list_conversations, { status = "pending" }, 1 },
  { "list_customers", helpscout.list_customers, {}, 3 },
  { "list_mailboxes", helpscout.list_mailboxes, {}, 2 },
  { "list_calls", aircall.list_calls, {}, 8 },
  { "list_calls_ascending", aircall.list_calls, { order = "asc" }, 8 },
  { "list_contacts", aircall.list_contacts, {}, 6 },
  { "list_contacts_ascending", aircall.list_contacts, { order = "asc" }, 6 },
  { "list_users", aircall.list_users, {}, 1 },
  { "list_numbers", aircall.list_numbers, {}, 1 },
}

-- What there is, without a walk.
local function total_of(row)
  local page = row[2](row[3])
  return page.page and page.page.totalElements or page.meta.total
end

for _, row in ipairs(lists) do
  local name, operation, arguments, pages = table.unpack(row)

  h.test("each_of_" .. name, function()
    configure()
    local _, times = collect(operation, arguments)
    check_once(times, total_of(row))
  end)

  h.test("each_ahead_of_" .. name, function()
    configure()
    local plain = collect(operation, arguments)
    h.equal(collect(operation, arguments, { prefetch = true }), plain)
    h.equal(integrations.poll(0), 0, "tasks left")
  end)

  h.test("each_in_parallel_of_" .. name, function()
    configure()
    local plain = collect(operation, arguments)
    local results, errors = integrations.parallel {
      function() return (collect(operation, arguments)) end,
      function() return (collect(operation, arguments)) end,
      function() return (collect(operation, arguments, { prefetch = false })) end,
    }
    h.equal(errors, nil)
    for i = 1, 3 do h.equal(results[i], plain) end
  end)

  h.test("pages_of_" .. name, function()
    configure()
    local total, count, seen = total_of(row), 0, 0
    for page in integrations.pages(operation, arguments) do
      count = count + 1
      local embedded = page._embedded
      local items = embedded and (embedded.conversations or embedded.customers
        or embedded.mailboxes) or page.calls or page.contacts or page.users or page.numbers
      seen = seen + #items
    end
    h.equal(seen, total, "items")
    h.equal(count, pages, "pages")
  end)
end

-- What the pages of a walk say of themselves.
local function metas_of(operation, arguments)
  local list = {}
  for page in integrations.pages(operation, arguments) do
    local meta = page.meta
    list[#list + 1] = { meta.current_page, meta.per_page, meta.count, meta.total }
  end
  return list
end

h.test("pages_of_a_walk_say_which_they_are_and_how_many_items_there_are", function()
  configure()
  h.equal(metas_of(aircall.list_contacts), { { 1, 50, 50, 300 }, { 2, 50, 50, 300 }, { 3, 50, 50, 300 },
    { 4, 50, 50, 300 }, { 5, 50, 50, 300 }, { 6, 50, 50, 300 } })
end)

h.test("pages_of_a_search_say_how_many_items_there_are_at_its_end", function()
  configure()
  local metas = metas_of(aircall.list_calls, { number_id = 1402277 })
  local found = 0
  for i, meta in ipairs(metas) do
    found = found + meta[3]
    h.equal(meta[1], i, "number")
    h.equal(meta[4], i == #metas and found or nil, "total")
  end
end)

h.test("two_tasks_that_wait_for_one_walk_do_not_mix_it_up", function()
  configure()
  local plain = collect(aircall.list_calls)
  local next_call = integrations.each(aircall.list_calls, {}, { prefetch = false })
  local results, errors = integrations.parallel { function() return next_call().id end,
    function() return next_call().id end }
  h.equal(results[1], plain[1])
  h.equal(errors[2].kind, "argument")
  h.contains(errors[2].message, "another task waits for the next page of this walk")
  local ids = { results[1] }
  for call in next_call do ids[#ids + 1] = call.id end
  h.equal(ids, plain)
end)

-- What runs in the middle of a step may take the next one.
h.test("a_walk_that_progress_takes_from_loses_nothing", function()
  configure()
  for _, prefetch in ipairs { false, true } do
    local plain, ids, next_call = collect(aircall.list_calls), {}, nil
    local function take()
      local call = next_call()
      if call then ids[call.id] = (ids[call.id] or 0) + 1 end
      return call
    end
    next_call = integrations.each(aircall.list_calls, {}, { prefetch = prefetch, progress = function()
      take()
      coroutine.yield()
    end })
    local function all() while take() do end end
    local _, errors = integrations.parallel { all, all, all }
    for _, problem in pairs(errors or {}) do h.contains(problem.message, "another task waits") end
    all()
    for _, id in ipairs(plain) do h.equal(ids[id], 1, "times that call " .. id .. " came") end
  end
end)

h.test("walk_whose_first_page_failed_begins_again", function()
  configure()
  local next_call = integrations.each(aircall.list_calls, { tags = { "no such tag" } })
  for _ = 1, 3 do
    local ok, err = pcall(next_call)
    h.equal(ok, false)
    h.equal(err.kind, "argument")
  end
  collectgarbage()
end)

h.test("walk_left_in_a_task_that_is_gone_is_given_back", function()
  configure()
  for _ = 1, 20 do
    local task = integrations.start(function()
      for call in integrations.each(aircall.list_calls) do return call.id end
    end)
    integrations.poll(0)
    task:cancel()
    task = nil
    collectgarbage()
  end
  h.equal(integrations.poll(0), 0, "tasks left")
end)

h.test("walk_that_a_finalizer_goes_on_with_loses_nothing_of_what_it_looks_for", function()
  configure()
  local task
  local function leave_one()
    local walk = integrations.each(aircall.list_calls, { number_id = 1402278 })
    setmetatable({}, { __gc = function()
      task = integrations.start(walk)
      integrations.poll(0)
    end })
  end
  leave_one()
  collectgarbage()
  h.equal(task:result().number.id, 1402278)
end)

-- What the object holds is collected with it, and ended before it: its walk came later.
h.test("walk_that_is_collected_with_who_goes_on_with_it_is_refused_and_not_at_its_end", function()
  configure()
  for _, walk in ipairs { "each", "pages" } do
    for begun = 0, 1 do
      local ok, problem, more
      local function leave_one()
        local object = setmetatable({}, { __gc = function(object) ok, problem = pcall(object.walk) end })
        object.walk = integrations[walk](helpscout.list_mailboxes, {}, { prefetch = true })
        for _ = 1, begun * (walk == "each" and 50 or 1) do object.walk() end
        -- One that is at its end is not left.
        local whole = setmetatable({}, { __gc = function(whole) more = table.pack(pcall(whole.walk)) end })
        whole.walk = integrations[walk](helpscout.list_mailboxes)
        while whole.walk() do end
      end
      leave_one()
      collectgarbage()
      h.equal(ok, false)
      h.equal(problem.kind, "argument")
      h.contains(tostring(problem), walk .. ": a finalizer cannot go on with a walk that is collected with it")
      h.equal(more, { true, nil, n = 2 })
    end
  end
end)

-- Before Lua 5.4.5 a walk has no closing value, and goes on.
h.test("walk_whose_loop_was_left_is_refused_to_who_goes_on_with_it_and_not_at_its_end", function()
  configure()
  for _, walk in ipairs { "each", "pages" } do
    local shared = table.pack(integrations[walk](aircall.list_calls))
    for _ in table.unpack(shared, 1, 4) do break end
    local ok, problem = pcall(function() for _ in shared[1] do end end)
    h.equal(ok, shared[4] == nil)
    if not ok then
      h.equal(problem.kind, "argument")
      h.contains(tostring(problem), walk .. ": a walk whose loop was left cannot go on")
    end
    -- One whose loop came to its end stays there.
    shared = table.pack(integrations[walk](helpscout.list_mailboxes))
    for _ in table.unpack(shared, 1, 4) do end
    h.equal(shared[1](), nil)
  end
end)

h.test("items_are_what_the_list_operation_gives", function()
  configure()
  local page = helpscout.list_conversations { per_page = 50 }._embedded.conversations
  local i = 0
  for conversation in integrations.each(helpscout.list_conversations) do
    i = i + 1
    h.equal(conversation, page[i])
    if i == 50 then break end
  end
  page, i = aircall.list_calls { per_page = 50, direction = "inbound" }.calls, 0
  for call in integrations.each(aircall.list_calls, { direction = "inbound" }) do
    i = i + 1
    h.equal(call, page[i])
    if i == 50 then break end
  end
end)

h.test("list_that_found_nothing_has_no_items", function()
  configure()
  h.equal((collect(helpscout.list_conversations, { tag = "nosuchtag" })), {})
  h.equal((collect(aircall.list_contacts, { q = "nobody@nowhere.example" })), {})
  for page in integrations.pages(helpscout.list_conversations, { tag = "nosuchtag" }) do
    h.equal(page._embedded.conversations, {})
  end
end)

h.test("full_names_and_accounts_are_walked_too", function()
  configure()
  for _, operation in ipairs { helpscout.helpscout_list_mailboxes, helpscout.default.list_mailboxes,
      integrations.helpscout.list_mailboxes } do
    check_once(select(2, collect(operation)), 55)
  end
end)

-- A number is looked for as it is, then with a plus, then among all contacts.
h.test("contacts_by_a_phone_number_are_walked_however_they_are_found", function()
  configure()
  local number
  for contact in integrations.each(aircall.list_contacts) do
    number = contact.phone_numbers[1] and contact.phone_numbers[1].value:gsub("%D", "")
    if number then break end
  end
  for _, q in ipairs { "+" .. number, number, "0" .. number:sub(3), number:sub(-6), "99999999" } do
    local expected = {}
    for i, contact in ipairs(aircall.list_contacts { q = q, per_page = 50 }.contacts) do
      expected[i] = contact.id
    end
    h.equal(#expected > 0, q ~= "99999999", q)
    h.equal((collect(aircall.list_contacts, { q = q })), expected, q)
  end
end)

h.test("filters_hold_on_every_page", function()
  configure()
  local count = 0
  for conversation in integrations.each(helpscout.list_conversations, { status = "open" }) do
    h.equal(conversation.status, "active")
    count = count + 1
  end
  h.equal(count, 70)
  for _, request in ipairs(mock():requests()) do
    h.equal(request.parameters.status, "active")
  end
end)

h.test("per_page_changes_nothing", function()
  configure()
  local ids = collect(aircall.list_calls, { per_page = 7 })
  h.equal(ids, (collect(aircall.list_calls)))
  h.equal(#mock():requests(), 16)
end)

h.test("arguments_may_be_changed_during_the_walk", function()
  configure()
  local arguments = { status = "open" }
  local count = 0
  for _ in integrations.each(helpscout.list_conversations, arguments) do
    arguments.status, arguments.page = "closed", 3
    count = count + 1
  end
  h.equal(count, 70)
end)

-- Walks that are begun one after another with one table, and gone through later.
h.test("lists_in_arguments_may_be_changed_before_the_walk_is_gone_through", function()
  configure()
  local arguments, walks = { tags = {} }, {}
  for i, name in ipairs { "VIP", "Support" } do
    arguments.tags[1] = name
    walks[i] = integrations.each(aircall.list_calls, arguments)
  end
  local function count(walk)
    local calls = 0
    for _ in walk do
      calls = calls + 1
    end
    return calls
  end
  for i, name in ipairs { "VIP", "Support" } do
    local calls = count(walks[i])
    h.check(calls > 0)
    h.equal(calls, count(integrations.each(aircall.list_calls, { tags = { name } })), name)
  end
end)

h.test("what_is_null_is_left_out_of_a_walk", function()
  configure()
  local null, count = integrations.null, 0
  local arguments = { status = "open", page = null, per_page = null, tag = null }
  local options = { prefetch = null, progress = null, timeout = null, retries = null, fields = null }
  for _ in integrations.each(helpscout.list_conversations, arguments, options) do count = count + 1 end
  for _ in integrations.each(helpscout.list_mailboxes, null, null) do count = count + 1 end
  h.equal(count, 70 + 55)
  h.raises("argument", "page", integrations.each, helpscout.list_conversations, { page = 3, tag = null })
end)

h.test("two_walks_do_not_disturb_each_other", function()
  configure()
  local outer, inner = 0, 0
  for _ in integrations.each(helpscout.list_mailboxes) do
    outer = outer + 1
    if outer % 10 == 0 then
      for _ in integrations.each(helpscout.list_mailboxes) do inner = inner + 1 end
    end
  end
  h.equal(outer, 55)
  h.equal(inner, 275)
end)

h.test("iterator_may_be_called_by_hand", function()
  configure()
  local following = integrations.each(aircall.list_users)
  for _ = 1, 60 do h.check(following()) end
  for _ = 1, 3 do h.equal(following(), nil) end
end)

-- How requests are made ---------------------------------------------------------------------------

h.test("page_is_asked_for_when_it_is_needed", function()
  configure()
  local count = 0
  for _ in integrations.each(helpscout.list_conversations) do
    count = count + 1
    h.equal(#mock():requests(), (count - 1) // 25 + 1, "requests")
    if count == 60 then break end
  end
end)

h.test("prefetch_asks_for_the_next_page_while_this_one_is_used", function()
  configure()
  local count = 0
  for _ in integrations.each(helpscout.list_conversations, {}, { prefetch = true }) do
    count = count + 1
    if count == 1 then
      h.wait_until(function() return #mock():requests() == 2 end, "the second page")
      -- It is there before it is needed, and the one after it is not asked for.
      integrations.poll(0.05)
      h.equal(#mock():requests(), 2)
    end
  end
  h.equal(#mock():requests(), 5)
end)

h.test("page_that_came_in_time_is_there_however_long_the_one_before_is_used", function()
  configure()
  local count, options = 0, { prefetch = true, timeout = 2, retries = 0 }
  for _ in integrations.each(helpscout.list_conversations, {}, options) do
    count = count + 1
    if count == 1 then
      h.wait_until(function() return #mock():requests() == 2 end, "the second page")
      os.execute("sleep 2.5")
    end
  end
  h.equal(#mock():requests(), 5)
end)

h.test("walk_in_parallel_asks_ahead", function()
  configure()
  local _, errors = integrations.parallel { function()
    local count = 0
    for _ in integrations.each(helpscout.list_conversations) do
      count = count + 1
      if count == 1 then
        -- Another call lets the next page go out; which of the two the service reads first is open.
        helpscout.get_mailbox(123)
        h.wait_until(function()
          coroutine.yield()
          return #mock():requests() >= 3
        end, "the second page")
        h.equal(#mock():requests(), 3)
      end
    end
  end }
  h.equal(errors and errors[1], nil)
end)

h.test("walk_left_early_asks_for_no_more", function()
  configure()
  for _ in integrations.each(helpscout.list_conversations) do break end
  h.equal(#mock():requests(), 1)
  h.equal(integrations.poll(0), 0)
end)

h.test("walk_left_early_cancels_what_was_asked_ahead", function()
  local server = h.mock { "--latency-ms", "300" }
  configure(server)
  for _ in integrations.each(helpscout.list_conversations, {}, { prefetch = true }) do
    integrations.poll(0)
    break
  end
  h.equal(integrations.poll(0), 0, "tasks left")
  h.check(#server:requests() <= 2)
  h.equal(helpscout.get_mailbox(123).id, 123)
end)

h.test("walk_left_by_an_error_cancels_what_was_asked_ahead", function()
  local server = h.mock { "--latency-ms", "100" }
  configure(server)
  h.equal(pcall(function()
    for _ in integrations.each(helpscout.list_conversations, {}, { prefetch = true }) do
      error "enough"
    end
  end), false)
  h.equal(integrations.poll(0), 0, "tasks left")
end)

-- Lua before 5.4.5 forgets the closing value of such a loop, and what stands in its place when the
-- function ends is closed instead: an error about a metamethod 'close'.
for name, options in pairs { plainly = {}, ahead = { prefetch = true } } do
  h.test("loop_that_is_left_while_a_closure_holds_its_item_" .. name, function()
    configure()
    local function walk()
      local functions = {}
      for item in integrations.each(helpscout.list_conversations, {}, options) do
        functions[#functions + 1] = function() return item.id end
        if #functions == 30 then break end
      end
      local sum = table.pack(#functions, #functions)
      return sum[1] + sum[2]
    end
    h.equal(walk(), 60)
    h.equal(integrations.parallel { walk }, { 60 })
  end)
end

h.test("walk_in_a_cancelled_task_leaves_nothing", function()
  local server = h.mock { "--latency-ms", "100" }
  configure(server)
  local count = 0
  local task = integrations.start(function()
    for _ in integrations.each(helpscout.list_conversations) do
      count = count + 1
      if count == 5 then helpscout.get_mailbox(123) end
    end
  end)
  h.wait_until(function() integrations.poll(0.05) return count == 5 end)
  task:cancel()
  h.equal(integrations.poll(0), 0, "tasks left")
end)

-- Progress ----------------------------------------------------------------------------------------

local function record_progress(operation, arguments, options)
  local record = {}
  options = options or {}
  options.progress = function(done, total) record[#record + 1] = { done, total } end
  collect(operation, arguments, options)
  return record
end

h.test("progress_tells_how_far_the_walk_is", function()
  configure()
  h.equal(record_progress(helpscout.list_mailboxes), { { 50, 55 }, { 55, 55 } })
  h.equal(record_progress(aircall.list_contacts, {}, { prefetch = true }),
    { { 50, 300 }, { 100, 300 }, { 150, 300 }, { 200, 300 }, { 250, 300 }, { 300, 300 } })
end)

h.test("progress_without_a_total_where_nobody_knows_it", function()
  configure()
  local record = record_progress(aircall.list_calls, { number_id = 1402277 })
  h.check(#record > 0)
  for _, step in ipairs(record) do h.equal(step[2], nil) end
end)

h.test("error_in_progress_ends_the_walk", function()
  configure()
  local thrown = {}
  local ok, problem = pcall(collect, aircall.list_contacts, {},
    { prefetch = true, progress = function() error(thrown) end })
  h.check(not ok and problem == thrown)
  h.equal(integrations.poll(0), 0, "tasks left")
end)

h.test("what_came_before_an_error_in_progress_comes_when_the_walk_goes_on", function()
  configure()
  local function ids_of(walk, prefetch)
    local first, ids = true, {}
    local step = walk(aircall.list_contacts, {}, { prefetch = prefetch, progress = function()
      local thrown = first
      first = not thrown
      if thrown then error "once" end
    end })
    for _ = 1, 1000 do
      local ok, got = pcall(step)
      if ok and got == nil then break end
      for _, contact in ipairs(ok and (got.contacts or { got }) or {}) do ids[#ids + 1] = contact.id end
    end
    return ids
  end
  local plain = collect(aircall.list_contacts)
  for _, prefetch in ipairs { false, true } do
    h.equal(ids_of(integrations.each, prefetch), plain, "each")
    h.equal(ids_of(integrations.pages, prefetch), plain, "pages")
  end
end)

-- Long lists --------------------------------------------------------------------------------------

local long = h.shared(function()
  return h.mock { "--calls", "25000", "--contacts", "12000" }
end)

-- How many calls match, counted by the service where it can.
local function walk_calls(arguments, options)
  configure(long(), { timeout = 60 })
  local last, times, matched = nil, {}, {}
  local count = 0
  arguments.order = arguments.order or "desc"
  for call in integrations.each(aircall.list_calls, arguments, options) do
    count = count + 1
    times[call.id] = (times[call.id] or 0) + 1
    matched[count] = call
    if last and arguments.order == "desc" then h.check(call.started_at <= last, "order") end
    if last and arguments.order == "asc" then h.check(call.started_at >= last, "order") end
    last = call.started_at
  end
  check_once(times, count)
  return count, matched
end

for _, order in ipairs { "asc", "desc" } do
  h.test("twenty_five_thousand_calls_once_each_" .. order, function()
    h.equal(walk_calls { order = order }, 25000)
    for _, request in ipairs(long():requests()) do h.equal(request.status, 200) end
  end)

  h.test("all_calls_of_a_direction_" .. order, function()
    local inbound, matched = walk_calls { order = order, direction = "inbound" }
    for _, call in ipairs(matched) do h.equal(call.direction, "inbound") end
    local outbound = walk_calls { order = order, direction = "outbound" }
    h.equal(inbound + outbound, 25000)
    h.check(inbound > 10000, inbound .. " inbound calls do not show it")
  end)

  h.test("twelve_thousand_contacts_once_each_" .. order, function()
    configure(long(), { timeout = 60 })
    local ids, times = collect(aircall.list_contacts, { order = order })
    check_once(times, 12000)
    h.equal(#ids, 12000)
  end)
end

h.test("twenty_five_thousand_calls_ahead_and_in_parallel", function()
  local results, errors = integrations.parallel {
    function() return (walk_calls { order = "asc" }) end,
    function() return (walk_calls({ order = "desc" }, { prefetch = true })) end,
  }
  h.equal(errors and tostring(errors[1] or errors[2]), nil)
  h.equal(results, { 25000, 25000 })
end)

h.test("calls_of_a_number_in_a_long_list", function()
  configure(long(), { timeout = 60 })
  integrations.configure { aircall = { api_id = "ac-id", api_token = "ac-api-token",
    url = long().aircall, scan_limit = 1000000 }, transport = { timeout = 60 } }
  local expected = 0
  for call in integrations.each(aircall.list_calls) do
    if call.number and call.number.id == 1402277 then expected = expected + 1 end
  end
  local _, times = collect(aircall.list_calls, { number_id = 1402277 })
  check_once(times, expected)
  h.check(expected > 100, expected .. " calls do not show it")
end)

h.test("names_of_tags_are_looked_up_once_in_a_walk", function()
  configure(long(), { timeout = 60 })
  local tag = long():observe_aircall("/v1/tags?per_page=50").tags[1]
  local by_id = collect(aircall.list_calls, { tags = { tag.id } })
  h.check(#by_id > 100, #by_id .. " calls do not show it")
  h.equal(collect(aircall.list_calls, { tags = { tag.name } }), by_id)
  local look_ups = 0
  for _, request in ipairs(long():requests()) do
    if request.path == "/v1/tags" then look_ups = look_ups + 1 end
  end
  h.equal(look_ups, 1, "look-ups")
end)

h.test("scan_of_a_long_list_stops_at_the_scan_limit_and_says_so", function()
  integrations.configure { aircall = { api_id = "ac-id", api_token = "ac-api-token",
    url = long().aircall, scan_limit = 2000 }, transport = { timeout = 60 } }
  local last
  for page in integrations.pages(aircall.list_calls, { number_id = 1402277 }) do last = page end
  h.equal(last.meta.partial, true)
  h.equal(last.meta.scanned, 2000)
end)

h.test("calls_of_a_window_in_a_long_list", function()
  local _, all = walk_calls { order = "asc" }
  local from, to = all[3000].started_at, all[20000].started_at
  local expected = 0
  for _, call in ipairs(all) do
    if call.started_at >= from and call.started_at <= to then expected = expected + 1 end
  end
  for _, order in ipairs { "asc", "desc" } do
    h.equal(walk_calls { order = order, from = os.date("!%Y-%m-%dT%H:%M:%SZ", from),
      to = os.date("!%Y-%m-%dT%H:%M:%SZ", to) }, expected)
  end
end)

-- Lists that change -------------------------------------------------------------------------------

h.test("list_that_grows_during_the_walk_gives_no_item_twice", function()
  local server = h.mock()
  for _, options in ipairs { {}, { prefetch = true } } do
    configure(server)
    local before = {}
    for conversation in integrations.each(helpscout.list_conversations) do
      before[conversation.id] = true
    end
    local times, count = {}, 0
    for conversation in integrations.each(helpscout.list_conversations, {}, options) do
      times[conversation.id] = (times[conversation.id] or 0) + 1
      h.equal(times[conversation.id], 1, "times of " .. conversation.id)
      count = count + 1
      if count % 3 == 0 then
        helpscout.create_conversation { subject = "S" .. count, mailbox_id = 123,
          customer_id = 789, body = "T" }
      end
      h.check(count < 1000, "the walk does not come to an end")
    end
    for id in pairs(before) do h.equal(times[id], 1, "times of " .. id) end
  end
end)

for name, options in pairs { plainly = {}, ahead = { prefetch = true } } do
  h.test("list_that_shrinks_during_the_walk_gives_every_item_once_" .. name, function()
    local server = h.mock()
    configure(server)
    local before = {}
    for conversation in integrations.each(helpscout.list_conversations, { status = "open" }) do
      before[#before + 1] = conversation.id
    end
    h.check(#before > 50, "too few to tell")
    local times = {}
    for conversation in integrations.each(helpscout.list_conversations, { status = "open" }, options) do
      times[conversation.id] = (times[conversation.id] or 0) + 1
      helpscout.update_conversation { id = conversation.id, status = "closed" }
    end
    for _, id in ipairs(before) do h.equal(times[id], 1, "times of " .. id) end
  end)
end

-- What is done to the conversations that come: each changes its place in the list, or another does.
for name, case in pairs {
  to_the_end = { { sort_field = "updatedAt", sort_order = "asc" }, function(conversation)
    helpscout.update_conversation { id = conversation.id, subject = "changed" }
  end },
  into_the_middle = { { sort_field = "status", sort_order = "asc" }, function(conversation)
    if conversation.status == "active" then
      helpscout.update_conversation { id = conversation.id, status = "closed" }
    end
  end },
  to_the_front = { { sort_field = "updatedAt" }, function(_, count, before)
    if count == 25 then helpscout.update_conversation { id = before[60], subject = "changed" } end
  end },
} do
  h.test("items_that_move_" .. name .. "_during_the_walk_come_once_each", function()
    configure(h.mock())
    local before, times, count = {}, {}, 0
    for conversation in integrations.each(helpscout.list_conversations, case[1]) do
      before[#before + 1] = conversation.id
    end
    for conversation in integrations.each(helpscout.list_conversations, case[1]) do
      times[conversation.id] = (times[conversation.id] or 0) + 1
      count = count + 1
      case[2](conversation, count, before)
    end
    for _, id in ipairs(before) do h.equal(times[id], 1, "times of " .. id) end
  end)
end

h.test("list_that_says_more_than_it_has_is_not_gone_through_for_ever", function()
  local server = h.scripted()
  server:reply_always { body = '{"_embedded":{"conversations":[{"id":1},{"id":2}]},"page":{"size":25,'
    .. '"totalElements":3,"totalPages":1,"number":1}}' }
  h.configure(server)
  h.equal(#collect(helpscout.list_conversations), 2)
  h.equal(#server:requests(), 2)
end)

-- What has no id of its own cannot be told from what was there before.
h.test("list_with_an_item_without_an_id_is_gone_through_once", function()
  for _, item in ipairs { '{"id":null}', "{}", '{"id":{}}', '{"id":[]}' } do
    local server = h.scripted()
    server:reply_always { body = '{"_embedded":{"conversations":[{"id":1},' .. item .. ']},"page":{"size":25,'
      .. '"totalElements":25,"totalPages":1,"number":1}}' }
    h.configure(server)
    local count = 0
    for _ in integrations.each(helpscout.list_conversations) do count = count + 1 end
    h.equal(count, 2, "items with " .. item)
    h.equal(#server:requests(), 1)
  end
end)

-- Nor what has one that is not exact, or may be that of others.
h.test("items_whose_ids_may_be_those_of_others_all_come", function()
  for _, ids in ipairs { { "9223372036854775808", "9223372036854775809" }, { "0.5", "0.5" }, { "true", "true" } } do
    local server = h.scripted()
    server:reply_always { body = ('{"_embedded":{"conversations":[{"id":%s},{"id":%s}]},"page":{"size":25,'
      .. '"totalElements":2,"totalPages":1,"number":1}}'):format(ids[1], ids[2]) }
    h.configure(server)
    h.equal(#collect(helpscout.list_conversations), 2, "items with " .. ids[1])
    h.equal(#server:requests(), 1)
  end
end)

-- A page of Aircall's calls, as a list of so many with or without a next one.
local function page_of_calls(first, count, total, next_link)
  local calls = {}
  for i = 1, count do calls[i] = { id = first + i, started_at = 10 ^ 9 // 1 - first - i } end
  return { body = { calls = calls, meta = { total = total, count = count,
    current_page = 1, per_page = 50, next_page_link = next_link and "https://x/next" or nil } } }
end

h.test("empty_page_in_the_middle_does_not_end_the_walk", function()
  local server = h.scripted()
  server:reply(page_of_calls(0, 50, 70, true)):reply { body =
    '{"calls":[],"meta":{"total":70,"count":0,"current_page":2,"per_page":50,"next_page_link":"https://x/3"}}' }
    :reply(page_of_calls(50, 20, 70))
  h.configure(server)
  local ids = collect(aircall.list_calls, {})
  h.equal(#ids, 70)
  h.equal(#server:requests(), 3)
end)

h.test("an_empty_link_to_the_next_page_ends_the_walk", function()
  local server = h.scripted()
  server:reply_always { body =
    '{"calls":[{"id":1}],"meta":{"total":1,"count":1,"current_page":1,"per_page":50,"next_page_link":""}}' }
  h.configure(server)
  h.equal(#collect(aircall.list_calls, {}), 1)
  h.equal(#server:requests(), 1)
end)

-- Only ten thousand are listed: the next ones are asked for by the time of the last.
h.test("times_that_cannot_be_the_next_are_not_asked_for", function()
  for _, time in ipairs { 0, -5, 10 ^ 12 // 1, math.maxinteger } do
    local server, last = h.scripted(), nil
    for page = 1, 200 do
      local reply = page_of_calls((page - 1) * 50, 50, 10100, true)
      if page == 200 then reply.body.calls[50].started_at = time end
      server:reply(reply)
    end
    server:reply_always(page_of_calls(0, 0, 0))
    h.configure(server)
    h.raises("argument", "narrow the list with 'from' and 'to'", function()
      for page in integrations.pages(aircall.list_calls, {}) do last = page end
    end)
    h.equal(#last.calls, 50, "calls on the page before " .. time)
    h.equal(server:replies_left(), 0)
    h.equal(#server:requests(), 200)
  end
end)

-- Milliseconds, a clock that is ahead, or one that stood at its beginning: nothing of what is left has such a time.
h.test("a_window_without_what_is_left_of_the_list_does_not_end_the_walk", function()
  for _, case in ipairs { { "asc", function(id) return id * 1000 end }, { "asc", function(id) return id + 10 ^ 9 // 1 end },
      { "desc", function(id) return id == 10000 and 1 or 10 ^ 10 // 1 - id end } } do
    local server, got = h.scripted(), 0
    for page = 1, 200 do
      local reply = page_of_calls((page - 1) * 50, 50, 10100, true)
      for _, call in ipairs(reply.body.calls) do call.started_at = case[2](call.id) end
      server:reply(reply)
    end
    server:reply_always { body = '{"calls":[],"meta":{"total":0,"count":0,"current_page":1,"per_page":50}}' }
    h.configure(server)
    h.raises("argument", "narrow the list with 'from' and 'to'", function()
      for _ in integrations.each(aircall.list_calls, { order = case[1] }) do got = got + 1 end
    end)
    h.equal(got, 10000)
    h.equal(#server:requests(), 201)
  end
end)

-- The call at whose time it begins, and another one behind it.
h.test("a_walk_goes_on_where_calls_are_deleted_between_two_windows", function()
  local server = h.scripted()
  for page = 1, 200 do server:reply(page_of_calls((page - 1) * 50, 50, 10100, true)) end
  server:reply(page_of_calls(10000, 50, 99, true)):reply(page_of_calls(10050, 49, 99))
  h.configure(server)
  h.equal(#collect(aircall.list_calls, { order = "desc" }), 10099)
  h.equal(server:replies_left(), 0)
end)

-- Nothing is behind the ten thousandth of a list that has no times: that it ends there is told.
h.test("a_list_that_goes_on_beyond_what_is_listed_ends_with_an_error", function()
  local function answer(key, total)
    local server = h.scripted()
    for page = 1, 200 do
      local items = {}
      for i = 1, 50 do items[i] = { id = page * 50 + i } end
      server:reply { body = { [key] = items, meta = { total = total, count = 50, current_page = page, per_page = 50 } } }
    end
    h.configure(server)
    return server
  end
  local got = 0
  local function walk()
    got = 0
    for _ in integrations.each(aircall.list_tags, {}) do got = got + 1 end
  end
  answer("tags", 10050)
  h.equal(h.raises("argument", "goes on beyond the first 10000", walk).operation, "list_tags")
  h.equal(got, 10000)
  answer("tags", 10000)
  walk()
  h.equal(got, 10000)
  answer("users", 10001)
  h.raises("argument", "goes on beyond the first 10000", aircall.list_users, {})
  answer("users", 10000)
  h.equal(#aircall.list_users({}).users, 10000)
  h.raises("argument", "goes on beyond the first 10000", function()
    answer("numbers", 10050)
    for _ in integrations.each(aircall.list_numbers, {}) do got = got + 1 end
  end)
  -- No period narrows the tags that are looked up.
  answer("tags", 10050)
  local problem = h.raises("argument", "items of 'tags'", aircall.list_calls, { tags = { "VIP" } })
  h.equal(problem.message:match "lists(.*)$", "")
end)

h.test("a_page_beyond_what_is_listed_says_what_may_be_done", function()
  h.configure(h.scripted())
  local function advice(operation, more)
    local arguments = { page = 201, per_page = 50 }
    for name, value in pairs(more or {}) do arguments[name] = value end
    return h.raises("argument", "page 201 of 50", aircall[operation], arguments).message:match "lists(.*)$"
  end
  local narrow = "; narrow the list with 'from' and 'to'"
  h.equal(advice "list_calls", narrow)
  h.equal(advice("search_contacts", { email = "ida@example.com" }), narrow)
  h.equal(advice "list_user_availabilities", narrow)
  h.equal(advice "list_contacts", "; 'each' goes on behind them")
  h.equal(advice "list_tags", "")
end)

-- As after an import: what is behind the ten thousandth was created at one second with much before it.
h.test("contacts_of_one_second_that_fill_many_pages_come_once_each", function()
  local server = h.scripted()
  local function reply(first, last, total)
    local contacts = {}
    for id = first, last, -1 do contacts[#contacts + 1] = { id = id, created_at = 1793110050 + id // 700 } end
    server:reply { body = { contacts = contacts, meta = { total = total, count = #contacts, current_page = 1,
      per_page = 50, next_page_link = last > 1 and "https://x/next" or nil } } }
  end
  for first = 10050, 100, -50 do reply(first, first - 49, 10050) end
  for first = 699, 1, -50 do reply(first, math.max(first - 49, 1), 699) end
  h.configure(server)
  check_once(select(2, collect(aircall.list_contacts)), 10050)
  h.equal(server:replies_left(), 0)
  h.equal(server:requests()[201].parameters.to, "1793110050")
end)

h.test("empty_pages_without_end_end_the_walk", function()
  local server = h.scripted()
  server:reply_always { body =
    '{"calls":[],"meta":{"total":70,"count":0,"current_page":2,"per_page":50,"next_page_link":"https://x/3"}}' }
  h.configure(server)
  h.equal(#collect(aircall.list_calls, {}), 0)
  h.check(#server:requests() < 10, "it asked on and on")
end)

-- A page of a list of Help Scout's, cut from all ids of it.
local function page_of_conversations(number, ids, pages)
  local items = {}
  for i = (number - 1) * 25 + 1, math.min(number * 25, #ids) do items[#items + 1] = { id = ids[i] } end
  return { body = { _embedded = { conversations = items },
    page = { size = 25, totalElements = #ids, totalPages = pages or (#ids + 24) // 25, number = number } } }
end

local function range(first, last)
  local ids = {}
  for id = first, last do ids[#ids + 1] = id end
  return ids
end

-- The list is longer, and items have moved to a page before all the same.
h.test("list_that_is_left_at_its_front_while_it_grows_at_its_end_gives_every_item", function()
  local server, later = h.scripted(), range(6, 70)
  server:reply(page_of_conversations(1, range(1, 60)))
  for _, number in ipairs { 2, 1, 3 } do server:reply(page_of_conversations(number, later)) end
  h.configure(server)
  check_once(select(2, collect(helpscout.list_conversations)), 70)
  h.equal(server:replies_left(), 0)
end)

-- Walks a list that changes: for each page the number that is to be asked for, and what the list is by then. Gives how often
-- each item came.
local function times_in_list_that_changes(pages)
  local server = h.scripted()
  for _, page in ipairs(pages) do server:reply(page_of_conversations(page[1], page[2])) end
  h.configure(server)
  local _, times = collect(helpscout.list_conversations)
  for i, request in ipairs(server:requests()) do
    h.equal(tonumber(("&" .. request.query):match "&page=(%d+)"), pages[i][1], "page of request " .. i)
  end
  h.equal(server:replies_left(), 0)
  return times
end

h.test("list_that_is_left_again_while_its_pages_are_looked_at_anew_gives_every_item", function()
  local times = times_in_list_that_changes { { 1, range(1, 100) }, { 2, range(26, 100) }, { 1, range(51, 100) },
    { 2, range(51, 100) } }
  for id = 51, 100 do h.equal(times[id], 1, "times of " .. id) end
end)

h.test("list_that_more_than_a_page_leaves_at_once_gives_every_item", function()
  local later = range(31, 120)
  check_once(times_in_list_that_changes { { 1, range(1, 120) }, { 2, range(1, 120) }, { 3, later }, { 2, later },
    { 1, later }, { 4, later } }, 120)
end)

h.test("list_that_is_left_and_then_grows_at_its_front_gives_every_item", function()
  check_once(times_in_list_that_changes { { 1, range(1, 50) }, { 2, range(2, 50) }, { 1, range(1, 50) },
    { 2, range(1, 50) } }, 50)
end)

h.test("list_that_changes_with_every_page_comes_to_an_end", function()
  check_once(times_in_list_that_changes { { 1, range(1, 60) }, { 2, range(1, 61) }, { 1, range(1, 62) },
    { 2, range(1, 63) }, { 1, range(1, 64) }, { 2, range(1, 65) }, { 3, range(1, 65) } }, 65)
end)

h.test("list_that_grows_at_its_end_with_every_page_comes_to_an_end", function()
  local pages = {}
  for i, number in ipairs { 1, 2, 1, 2, 1, 2, 3, 2, 3, 2, 3, 2, 3 } do pages[i] = { number, range(1, 59 + i) } end
  check_once(times_in_list_that_changes(pages), 72)
end)

h.test("list_to_whose_front_many_pages_come_at_once_gives_every_item", function()
  local pages = {}
  for number = 1, 36 do pages[number] = { number, range(number > 20 and -299 or 1, 600) } end
  check_once(times_in_list_that_changes(pages), 600)
end)

h.test("long_list_that_is_gone_through_again_for_an_item_near_its_end_gives_it", function()
  local pages, later = {}, range(2, 300)
  later[300] = 1
  for number = 1, 12 do pages[number] = { number, number < 12 and range(1, 300) or later } end
  for number = 1, 11 do pages[12 + number] = { number, later } end
  check_once(times_in_list_that_changes(pages), 300)
end)

h.test("long_list_that_says_more_than_it_has_is_not_gone_through_twice", function()
  local server = h.scripted()
  for _ = 1, 2 do
    for number = 1, 12 do
      local page = page_of_conversations(number, range(1, 299))
      page.body.page.totalElements = 300
      server:reply(page)
    end
  end
  h.configure(server)
  check_once(select(2, collect(helpscout.list_conversations)), 299)
  h.equal(#server:requests(), 12 + 9)
end)

h.test("list_that_says_fewer_pages_than_it_has_items_for_gives_every_item", function()
  local server = h.scripted()
  for number = 1, 4 do server:reply(page_of_conversations(number, range(1, 90), number == 2 and 2 or 4)) end
  h.configure(server)
  check_once(select(2, collect(helpscout.list_conversations)), 90)
  for i, request in ipairs(server:requests()) do h.contains(request.query .. "&", "page=" .. i .. "&") end
  h.equal(server:replies_left(), 0)
end)

h.test("list_whose_pages_go_on_for_ever_with_nothing_new_ends", function()
  local server = h.scripted()
  server:reply_always(page_of_conversations(1, range(1, 25), 1000000))
  h.configure(server)
  check_once(select(2, collect(helpscout.list_conversations)), 25)
  h.check(#server:requests() < 20, "it asked on and on")
end)

h.test("cursors_that_lead_in_a_circle_are_an_error", function()
  local server = h.scripted()
  for i = 1, 100 do
    server:reply { body = { _embedded = { customers = { { id = i % 3 } } },
      _links = { next = { href = "/v3/customers?cursor=" .. i % 3 } } } }
  end
  h.configure(server)
  h.raises("reply", "the list has no end", collect, helpscout.list_customers_v3)
  h.check(#server:requests() < 20, "it asked on and on")
end)

-- A page of Aircall's templates, cut from all ids: its cursor is how many stand before it.
local function page_of_templates(before, ids)
  local templates = {}
  for i = before + 1, math.min(before + 10, #ids) do templates[#templates + 1] = { id = ids[i] } end
  return { body = { templates = templates, pageInfo = { currentToken = before, totalCount = #ids,
    nextToken = before + 10 < #ids and before + 10 or nil } } }
end

h.test("list_by_cursor_that_is_left_while_it_is_walked_gives_every_item", function()
  local server = h.scripted()
  for _, page in ipairs { { 0, range(1, 25) }, { 10, range(4, 25) }, { 20, range(4, 25) }, { 0, range(4, 25) } } do
    server:reply(page_of_templates(table.unpack(page)))
  end
  h.configure(server)
  check_once(select(2, collect(aircall.list_whatsapp_templates, { number_id = 1 })), 25)
  local tokens = {}
  for i, request in ipairs(server:requests()) do tokens[i] = request.parameters.token or "none" end
  h.equal(tokens, { "none", "10", "20", "none" })
end)

h.test("long_list_by_cursor_that_one_item_leaves_gives_every_other", function()
  local server = h.scripted()
  for before = 0, 140, 10 do server:reply(page_of_templates(before, range(before < 120 and 1 or 2, 150))) end
  for before = 0, 110, 10 do server:reply(page_of_templates(before, range(2, 150))) end
  h.configure(server)
  check_once(select(2, collect(aircall.list_whatsapp_templates, { number_id = 1 })), 150)
  h.equal(server:replies_left(), 0)
end)

h.test("list_by_cursor_that_says_more_than_it_has_is_gone_through_twice_at_most", function()
  local server = h.scripted()
  for _, before in ipairs { 0, 10, 0, 10 } do
    local reply = page_of_templates(before, range(1, 15))
    reply.body.pageInfo.totalCount = 30
    server:reply(reply)
  end
  h.configure(server)
  check_once(select(2, collect(aircall.list_whatsapp_templates, { number_id = 1 })), 15)
  h.equal(server:replies_left(), 0)
end)

h.test("list_by_cursor_that_is_walked_from_its_middle_is_gone_through_once", function()
  local server = h.scripted()
  server:reply(page_of_templates(10, range(1, 25))):reply(page_of_templates(20, range(1, 25)))
  h.configure(server)
  check_once(select(2, collect(aircall.list_whatsapp_templates, { number_id = 1, token = "10" })), 15)
  h.equal(server:replies_left(), 0)
end)

h.test("an_empty_cursor_is_the_end_of_a_list", function()
  local server = h.scripted()
  server:reply_always { body = '{"_embedded":{"customers":[{"id":1}]},"_links":{"next":'
    .. '{"href":"https://api.example/v3/customers?cursor="}}}' }
  h.configure(server)
  h.equal(collect(helpscout.list_customers_v3), { 1 })
  h.equal(helpscout.list_customers_v3({}).next_cursor, nil)
end)

-- A page of Aircall's users, cut from so many.
local function page_of_users(number, ids)
  local users = {}
  for i = (number - 1) * 50 + 1, math.min(number * 50, #ids) do users[#users + 1] = { id = ids[i] } end
  return { body = { users = users, meta = { total = #ids, count = #users, current_page = number,
    per_page = 50, next_page_link = number * 50 < #ids and "https://x/next" or nil } } }
end

for name, later in pairs { grows = range(-2, 120), shrinks = range(3, 120) } do
  h.test("whole_list_that_" .. name .. "_while_it_is_read_has_every_item_once", function()
    local server = h.scripted()
    server:reply(page_of_users(1, range(1, 120))):reply(page_of_users(2, later))
    if name == "shrinks" then server:reply(page_of_users(1, later)) end
    server:reply_always(page_of_users(3, later))
    h.configure(server)
    local times = {}
    for _, user in ipairs(aircall.list_users().users) do times[user.id] = (times[user.id] or 0) + 1 end
    check_once(times, 120)
  end)
end

-- The service sets a call's begin right when it is over: at the end of one page and the begin of the next two change places.
h.test("calls_that_change_places_during_the_walk_come_once_each", function()
  local later = range(1, 70)
  later[50], later[51] = later[51], later[50]
  local function page(number, ids)
    local list = { table.unpack(ids, (number - 1) * 50 + 1, math.min(number * 50, #ids)) }
    for i, id in ipairs(list) do list[i] = { id = id, started_at = 1793110050 - i } end
    return { body = { calls = list, meta = { total = #ids, count = #list, current_page = number, per_page = 50,
      next_page_link = number == 1 and "https://x/next" or nil } } }
  end
  local server = h.scripted()
  server:reply(page(1, range(1, 70))):reply(page(2, later)):reply(page(1, later))
  h.configure(server)
  check_once(select(2, collect(aircall.list_calls)), 70)
  h.equal(server:replies_left(), 0)
end)

h.test("contacts_that_come_during_the_walk", function()
  for _, order in ipairs { "asc", "desc" } do
    local server = h.mock()
    configure(server)
    local before = collect(aircall.list_contacts)
    local times, count = {}, 0
    for contact in integrations.each(aircall.list_contacts, { order = order }) do
      times[contact.id] = (times[contact.id] or 0) + 1
      h.equal(times[contact.id], 1, "times of " .. contact.id)
      count = count + 1
      if count % 20 == 0 and count < 300 then
        aircall.create_contact { first_name = "New",
          phone_numbers = { { value = ("+1202555%04d"):format(count) } } }
      end
    end
    for _, id in ipairs(before) do h.equal(times[id], 1, "times of " .. id) end
  end
end)

-- Errors ------------------------------------------------------------------------------------------

h.test("error_of_a_page_passes_through", function()
  for _, options in ipairs { { retries = 0 }, { retries = 0, prefetch = true } } do
    local server = h.mock { "--fail-every", "3", "--fail-status", "500" }
    configure(server)
    local count = 0
    local problem = h.raises("service", "list_conversations", function()
      for _ in integrations.each(helpscout.list_conversations, {}, options) do
        count = count + 1
      end
    end)
    h.equal(problem.status, 500)
    h.equal(count, 50, "items before it")
  end
end)

h.test("walk_goes_on_after_an_error", function()
  local server = h.mock { "--fail-every", "3", "--fail-status", "500" }
  configure(server)
  local following = integrations.each(helpscout.list_conversations)
  local times, errors = {}, 0
  while true do
    local ok, item = pcall(following)
    if ok and item == nil then break end
    if ok then
      times[item.id] = (times[item.id] or 0) + 1
    else
      errors = errors + 1
      h.check(errors < 10, "too many errors")
    end
  end
  h.equal(errors, 2)
  local count = 0
  for id, often in pairs(times) do
    h.equal(often, 1, "times of " .. id)
    count = count + 1
  end
  h.check(count >= 119)
end)

h.test("walk_goes_on_with_all_items_of_a_page_that_could_not_be_used", function()
  local server = h.scripted()
  for _, items in ipairs { '{"id":1},"damaged",{"id":2}', '{"id":1},{"id":2}' } do
    server:reply { body = '{"calls":[' .. items .. '],"meta":{"total":2,"count":2,"current_page":1,"per_page":50}}' }
  end
  h.configure(server)
  local following = integrations.each(aircall.list_calls, {}, { prefetch = false })
  h.raises("reply", "an item of the list is no object", following)
  for id = 1, 2 do h.equal(following().id, id) end
  h.equal(following(), nil)
end)

h.test("retries_and_timeout_are_for_each_page", function()
  local server = h.mock { "--fail-every", "2", "--fail-status", "503" }
  configure(server, { retries = 0 })
  check_once(select(2, collect(helpscout.list_mailboxes, {}, { retries = 3 })), 55)
  local slow = h.mock { "--latency-ms", "300" }
  configure(slow)
  h.raises("timeout", {}, collect, helpscout.list_mailboxes, {}, { timeout = 0.05 })
end)

h.test("bad_argument_is_an_error_of_the_first_step", function()
  configure()
  h.raises("argument", { "list_conversations", "status", "opne" }, collect,
           helpscout.list_conversations, { status = "opne" })
  h.raises("argument", { "list_calls", "from" }, collect, aircall.list_calls, { from = "soon" })
  mock():got_nothing()
end)

for name, row in pairs {
  nothing = { {}, {} },
  a_name = { { "list_conversations" }, { "list_conversations" } },
  a_lua_function = { { function() end }, { "function" } },
  another_c_function = { { print }, { "function" } },
  an_operation_that_is_no_list = { { helpscout.get_conversation }, { "get_conversation", "no list" } },
  an_operation_that_writes = { { aircall.create_contact }, { "create_contact", "no list" } },
  a_namespace = { { helpscout }, {} },
  arguments_that_are_no_table = { { helpscout.list_conversations, 5 }, { "table", "number" } },
  a_page = { { helpscout.list_conversations, { page = 2 } }, { "page" } },
  options_that_are_no_table = { { helpscout.list_conversations, {}, "x" }, { "table", "string" } },
  an_unknown_option = { { helpscout.list_conversations, {}, { prefetsch = true } },
                        { "prefetsch", "prefetch" } },
  an_option_that_looks_like_one = { { helpscout.list_conversations, {}, { ["prefetch\u{200b}"] = true } },
                                    { [[option "prefetch\u{200b}"]] } },
  an_option_without_a_text = { { helpscout.list_conversations, {},
      { [setmetatable({}, { __tostring = function() error "foreign" end })] = true } }, { "option a table" } },
  prefetch_that_is_no_boolean = { { helpscout.list_conversations, {}, { prefetch = 3 } },
                                  { "prefetch", "boolean", "number" } },
  progress_that_is_no_function = { { helpscout.list_conversations, {}, { progress = 3 } },
                                   { "progress", "function", "number" } },
  timeout_that_is_no_number = { { helpscout.list_conversations, {}, { timeout = "x" } },
                                { "timeout", "number", "string" } },
} do
  for _, walk in ipairs { "each", "pages" } do
    h.test(("%s_refuses_%s"):format(walk, name), function()
      configure()
      local words = { walk }
      for _, word in ipairs(row[2]) do words[#words + 1] = word end
      h.raises("argument", words, integrations[walk], table.unpack(row[1]))
      mock():got_nothing()
    end)
  end
end

h.test("cursor_is_not_for_scripts", function()
  configure()
  h.raises("argument", "cursor", integrations.each, helpscout.list_conversations, {},
           { cursor = {} })
end)

h.run()
