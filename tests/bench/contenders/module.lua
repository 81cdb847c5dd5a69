-- This module, as a script uses it.

local base, ca_file, options = ...
local work = require "work"
local integrations = require "integrations"

integrations.configure {
  helpscout = { access_token = "hs-token", url = base .. "/helpscout/v2" },
  aircall = { api_id = "ac-id", api_token = "ac-api-token", url = base .. "/aircall" },
  transport = { ca_file = ca_file ~= "" and ca_file or nil,
                connections = tonumber(options) },
  files = work.folder,
}

local get_conversation = integrations.helpscout.get_conversation
local list_conversations = integrations.helpscout.list_conversations
local get_report = integrations.helpscout.get_company_report
local create_contact = integrations.aircall.create_contact
local download_attachment = integrations.helpscout.download_attachment

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

function functions.get_report(count)
  for _ = 1, count do get_report(work.report) end
end

function functions.create_contact(count)
  for _ = 1, count do create_contact(work.contact) end
end

-- So many results are kept, which shows what they hold themselves.
local kept

local function keeps(call)
  return function(count)
    kept = { false, false }
    for i = 1, count do kept[i] = call() end
  end
end

functions.keep_get_conversation = keeps(function() return get_conversation { id = work.conversation } end)
functions.keep_list_conversations = keeps(function() return list_conversations { per_page = 50 } end)
functions.keep_get_report = keeps(function() return get_report(work.report) end)
functions.keep_create_contact = keeps(function() return create_contact(work.contact) end)

function functions.walk(count)
  for _ = 1, count do
    local seen = 0
    for _ in integrations.each(list_conversations, {}, { prefetch = true }) do seen = seen + 1 end
    assert(seen == work.walk_pages * work.page_size, seen)
  end
end

-- The identity of an attachment is the size of its file.
function functions.save(count)
  local call = { conversation_id = work.conversation, id = work.file_bytes }
  for _ = 1, count do
    local saved = download_attachment(call, { save_to = "module" })
    assert(saved.bytes == work.file_bytes)
    os.remove(work.folder .. "/module")
  end
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
