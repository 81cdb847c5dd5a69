-- Live chats of Help Scout: ids that the module makes, what a lost answer means, the end of a chat.

local h = require "harness"
local integrations = require "integrations"
local helpscout = integrations.helpscout

local id, free, held = "0d6e1c52-7a35-4a51-9b0a-6a3e7c1a9f10", "9b8f6a10-52c1-4c53-8a3f-2e4d6c8b0a12",
  "3f1d2c3b-4a59-4e68-8b77-9c86ad95be14"
local uuid = "^%x%x%x%x%x%x%x%x%-%x%x%x%x%-4%x%x%x%-[89ab]%x%x%x%-%x%x%x%x%x%x%x%x%x%x%x%x$"

local function mock()
  local server = h.mock()
  h.configure(server)
  return server
end

-- A server that gives these answers to a module that tries again.
local function answers(...)
  local server = h.scripted()
  for _, answer in ipairs { ... } do server:reply(answer) end
  h.configure(server, { transport = { retries = 3 } })
  return server
end

local lost = { status = 503, body = "" }
local taken = { status = 422, body = '{"message":"id value is already in use"}' }

local said = { { "send_chat_message", "message_id", "messages" }, { "create_chat_note", "note_id", "notes" } }

for _, one in ipairs(said) do
  local operation, name, path = table.unpack(one)

  h.test(operation .. "_makes_an_id_and_gives_it", function()
    local server = mock()
    local first, second = helpscout[operation] { id = id, body = "A" }, helpscout[operation] { id = id, body = "B" }
    h.contains(first[name], uuid, true)
    h.check(first[name] ~= second[name], "both have one id")
    h.contains(server:requests()[1].path, "/" .. path .. "/" .. first[name])
    local events = second._embedded.events
    h.equal(events[#events].id, second[name], "the event's id")
    h.equal(second.id, id, "the chat's id")
  end)

  h.test(operation .. "_refuses_an_id_that_was_used", function()
    mock()
    local mine = "5E0D3A4C-1b7e-4a7d-8f7e-3c2b1a0d9e8f"
    h.equal(helpscout[operation] { id = id, [name] = mine, body = "A" }[name], mine)
    local problem = h.raises("invalid", "already in use", helpscout[operation], { id = id, [name] = mine, body = "B" })
    h.equal(problem.status, 422)
  end)

  h.test(operation .. "_whose_first_answer_was_lost_has_arrived", function()
    local server = answers(lost, taken)
    local result = helpscout[operation] { id = id, body = "A" }
    h.contains(result[name], uuid, true)
    h.equal(result, { id = id, [name] = result[name], updated = true })
    local sent = server:requests()
    h.equal({ sent[1].path, sent[1].body }, { sent[2].path, sent[2].body }, "the second try")
  end)

  h.test(operation .. "_that_was_not_carried_out_has_not_arrived", function()
    answers({ status = 429, body = "", headers = { ["X-RateLimit-Retry-After"] = "0" } }, taken)
    h.raises("invalid", "already in use", helpscout[operation], { id = id, body = "A" })
  end)
end

h.test("another_change_takes_no_422_for_a_success", function()
  answers(lost, taken)
  h.raises("invalid", "already in use", helpscout.assign_chat, { id = id, assignee_id = 4121 })
end)

h.test("a_chat_is_taken_by_who_writes_first", function()
  mock()
  h.equal(helpscout.get_chat(free).assignee, nil)
  h.equal(helpscout.send_chat_message { id = free, body = "Hello!" }.assignee.id, 4120)
  h.raises("invalid", "another user", helpscout.send_chat_message, { id = held, body = "Hello!" })
  helpscout.create_chat_note { id = held, body = "Regular customer." }
  h.equal(helpscout.accept_chat(held).assignee.id, 4120)
  h.equal(helpscout.assign_chat(held, 4121).assignee.id, 4121)
  h.equal(helpscout.unassign_chat(held).assignee, nil)
end)

h.test("tags_of_a_chat_are_replaced", function()
  mock()
  local tags = helpscout.update_chat_tags { id = id, tags = { "VIP", "new one" } }.tags
  h.equal({ tags[1].slug, tags[2].slug, #tags }, { "vip", "new one", 2 })
  h.equal(helpscout.update_chat_tags { id = id, tags = {} }.tags, {})
end)

h.test("a_chat_ends_once_and_can_still_be_read", function()
  local server = mock()
  local found = helpscout.list_conversations { status = "closed" }.page.totalElements
  h.check(helpscout.end_chat(id, "closed").endedAt, "no endedAt")
  h.equal(helpscout.list_conversations { status = "closed" }.page.totalElements, found + 1)
  h.check(helpscout.get_chat(id).endedAt, "no endedAt when it is read")
  h.raises("not_found", {}, helpscout.send_chat_message, { id = id, body = "?" })
  server:stop()
  local broken = answers(lost)
  h.raises("service", "look before you repeat it", helpscout.end_chat, { id = id, status = "closed" })
  h.equal(#broken:requests(), 1, "requests")
end)

h.test("each_event_of_a_chat_comes_once", function()
  local server = mock()
  local times, count = {}, 0
  for event in integrations.each(helpscout.list_chat_events, { id = id }) do
    times[event.id] = (times[event.id] or 0) + 1
    count = count + 1
  end
  for event, often in pairs(times) do h.equal(often, 1, event) end
  h.equal(count, 133, "events")
  h.equal(#server:requests(), 14, "requests")
  h.equal(#helpscout.list_chat_events { id = id, page = 6, per_page = 25 }._embedded.events, 8)
  h.equal(helpscout.get_chat "7c2f9b40-1b2a-4c3d-8e4f-5a6b7c8d9e16"._embedded.events, {})
end)

h.run()
