-- This module, as a script uses it.

local base, ca_file, options = ...
local work = require "work"
local integrations = require "integrations"

integrations.configure {
  helpscout = { access_token = "hs-token", url = base .. "/helpscout/v2" },
  aircall = { api_id = "ac-id", api_token = "ac-api-token", url = base .. "/aircall" },
  transport = { ca_file = ca_file ~= "" and ca_file or nil,
                connections = tonumber(options) },
}

local get_conversation = integrations.helpscout.get_conversation
local list_conversations = integrations.helpscout.list_conversations
local create_contact = integrations.aircall.create_contact

local functions = {}

function functions.get_conversation(count)
  for _ = 1, count do get_conversation { id = work.conversation } end
end

-- A function of its own: its result is garbage when the next call begins.
local function list_once()
  local result = list_conversations { per_page = 50 }
  assert(#result._embedded.conversations == 50)
end

function functions.list_conversations(count)
  for _ = 1, count do list_once() end
end

function functions.create_contact(count)
  for _ = 1, count do create_contact(work.contact) end
end

-- The results of one call are kept, or with 0 let go: what they hold themselves.
local kept

function functions.keep_get_conversation(count)
  kept = count > 0 and get_conversation { id = work.conversation } or nil
end

function functions.keep_list_conversations(count)
  kept = count > 0 and list_conversations { per_page = 50 } or nil
end

function functions.keep_create_contact(count)
  kept = count > 0 and create_contact(work.contact) or nil
end

local function one() return get_conversation { id = work.conversation } end

-- So many at once, `count` times.
local function at_once(number)
  return function(count)
    local tasks = {}
    for i = 1, number do tasks[i] = one end
    for _ = 1, count do
      local results, errors = integrations.parallel(tasks, { limit = number })
      assert(not errors and results[number].id, errors and select(2, next(errors)))
    end
  end
end

for _, number in ipairs { 1, 10, 100, 1000 } do functions["at_once_" .. number] = at_once(number) end

-- Replies of so many bytes.
for _, size in ipairs(work.sizes or { 1000, 10000, 100000, 1000000, 10000000 }) do
  functions["reply_" .. size] = function(count)
    for _ = 1, count do get_conversation { id = size } end
  end
end

-- Starts tasks that wait, and lets them get as far as they do.
local waiting = {}

function functions.wait(count)
  for i = 1, count do waiting[i] = integrations.start(one) end
  for _ = 1, 20 do integrations.poll(0.01) end
end

return functions
