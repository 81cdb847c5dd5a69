-- Reads what valgrind's callgrind writes: instructions by object (program or library) and function.
-- The difference of two runs that differ in the number of calls is what the calls cost, without the
-- start.

local callgrind = {}

-- Which part of a call an object belongs to. What libc does counts for the part that asks for it.
local parts = {
  { "libc[.%-]", "libc" }, { "libm[.%-]", "libc" }, { "ld%-linux", "libc" }, { "libpthread", "libc" },
  { "cjson", "reader" }, { "liblua", "lua" }, { "lua5%.4$", "lua" },
  { "integrations%.so", "module" }, { "/bench$", "host" },
  { "libcurl", "network" }, { "libssl", "network" }, { "libcrypto", "network" },
  { "libnghttp2", "network" }, { "libz[.%-]", "network" }, { "libbrotli", "network" },
  { "libzstd", "network" }, { "libidn", "network" }, { "libunistring", "network" },
  { "libpsl", "network" }, { "_openssl", "network" },
}

function callgrind.part_of(object)
  for _, row in ipairs(parts) do
    if object:find(row[1]) then return row[2] end
  end
  return "module"
end

-- The allocator of the Lua states stands in the program that runs them.
local function part_of_function(object, name)
  if name == "allocate" then return "lua" end
  return callgrind.part_of(object)
end

local function named(names, text)
  local id, name = text:match("^(%(%d+%)) ?(.*)$")
  if not id then return text end
  if name ~= "" then names[id] = name end
  return names[id]
end

-- A file's functions: key "object\0function" to {self, inclusive, libc}: its own instructions, with
-- those that it calls, and those of libc that it calls. And what is called how often from where.
function callgrind.read(path)
  local objects, names = {}, {}
  local functions = {}
  local object, current, callee_object, callee
  local function entry(in_object, name)
    local key = in_object .. "\0" .. name
    local found = functions[key]
    if not found then
      found = { object = in_object, name = name, part = part_of_function(in_object, name),
                self = 0, below = 0, libc = 0, calls = 0 }
      functions[key] = found
    end
    return found
  end
  local after_calls
  for line in io.lines(path) do
    local first = line:byte()
    local key, value = line:match("^(%l+)=(.*)$")
    if key == "ob" then
      object = named(objects, value)
    elseif key == "fn" then
      current = entry(object, named(names, value))
      callee_object = nil
    elseif key == "cob" then
      callee_object = named(objects, value)
    elseif key == "cfn" then
      callee = entry(callee_object or object, named(names, value))
      callee_object = nil
    elseif key == "calls" then
      after_calls = tonumber(value:match("^%d+"))
    elseif first and (first == 43 or first == 45 or first == 42 or first >= 48 and first <= 57) then
      local cost = tonumber(line:match("^%S+ (%d+)")) or 0
      if after_calls then
        callee.calls = callee.calls + after_calls
        current.below = current.below + cost
        -- The start of the program is in libc too, and everything is below it.
        if callee.part == "libc" and current.part ~= "libc" and current.name ~= "(below main)" then
          current.libc = current.libc + cost
        end
        after_calls = nil
      elseif current then
        current.self = current.self + cost
      end
    end
  end
  return functions
end

-- The difference of two runs over so many calls: {parts, functions}, both in instructions a call.
function callgrind.difference(few, many, calls)
  local result = { parts = {}, functions = {}, total = 0 }
  for key, after in pairs(many) do
    local before = few[key] or { self = 0, below = 0, libc = 0, calls = 0 }
    local self = (after.self - before.self) / calls
    local libc = (after.libc - before.libc) / calls
    result.total = result.total + self
    if after.part ~= "libc" then
      result.parts[after.part] = (result.parts[after.part] or 0) + self + libc
    end
    result.functions[#result.functions + 1] = {
      name = after.name, object = after.object:match("[^/]*$"), part = after.part, self = self,
      libc = libc, inclusive = self + (after.below - before.below) / calls,
      calls = (after.calls - before.calls) / calls,
    }
  end
  table.sort(result.functions, function(a, b) return a.self + a.libc > b.self + b.libc end)
  for i = #result.functions, 61, -1 do result.functions[i] = nil end
  -- What is asked for outside the network.
  result.own = 0
  for part, cost in pairs(result.parts) do
    if part ~= "network" then result.own = result.own + cost end
  end
  return result
end

return callgrind
