-- The floor; see floor.h.

local base, ca_file, options = ...
local work = require "work"
local floor = require "floor"
local decode = require "cjson".decode

ca_file = ca_file ~= "" and ca_file or nil
local functions = {}

for _, name in ipairs(work.names) do
  functions[name] = floor.serial(work[name](base), ca_file)
end

functions.walk = floor.serial(work.walk(base), ca_file)

local path = work.folder .. "/floor"
local save = floor.save(work.file(base), path, ca_file)

function functions.save(count)
  for _ = 1, count do
    save()
    os.remove(path)
  end
end

for _, size in ipairs { 1000, 10000, 100000, 1000000, 10000000 } do
  functions["reply_" .. size] = floor.serial(work.get_conversation(base, size), ca_file)
end

for _, number in ipairs { 1, 10, 100, 1000 } do
  functions["at_once_" .. number] =
    floor.parallel(work.get_conversation(base), number, tonumber(options) or 8, ca_file)
end

-- Only reading the replies: what the results themselves cost. The last are kept, or with 0 let go. The
-- bodies are fetched when they are wanted first: what a state holds changes what collecting costs.
for _, name in ipairs(work.names) do
  local bodies, read, kept

  local function fetch()
    bodies = {}
    for i, request in ipairs(work[name](base)) do
      local status, body = floor.fetch(request, ca_file)
      assert(status // 100 == 2, status)
      bodies[i] = body
    end
    read = floor.decode(bodies)
  end

  functions["decode_" .. name] = function(count)
    if not bodies then fetch() end
    read(count)
  end

  functions["keep_" .. name] = function(count)
    if not bodies then fetch() end
    kept = { false, false }
    for i = 1, count do
      kept[i] = {}
      for which, body in ipairs(bodies) do kept[i][which] = decode(body) end
    end
  end
end

return functions
