-- One loop over descriptors, the module's calls and whoever else has something to wait for. Knows nothing of what
-- is said over them.
local integrations = require "integrations"
local socket = require "program.socket"
local system = require "program.system"

local loop = {}

local watched = {} -- fd -> { r = function, w = function }
local sources = {}
local soon = {} -- what goes on in the next turn

-- loop.watch(fd, "r" | "w", f): f is called when the descriptor is ready; nil ends it.
function loop.watch(fd, event, f)
  local entry = watched[fd] or {}
  entry[event] = f
  watched[fd] = next(entry) and entry or nil
end

-- loop.add(source): source.wait() gives { [fd] = "r" | "w" | "rw" } and the seconds after which it has something to
-- do, nil when there is no such time; source.step(ready) is called after each wait.
function loop.add(source)
  sources[#sources + 1] = source
end

-- The module's calls: its descriptor, its time, its tasks.
loop.add {
  wait = function() return { [integrations.descriptor()] = "r" }, integrations.next_timeout() end,
  step = function() integrations.poll(0) end,
}

-- Waits once and lets everybody go on.
local function turn()
  local now, wanted = soon, {}
  local wait = now[1] and 0 or -1
  soon = {}
  for fd, entry in pairs(watched) do
    wanted[fd] = (entry.r and "r" or "") .. (entry.w and "w" or "")
  end
  for _, source in ipairs(sources) do
    local fds, seconds = source.wait()
    for fd, events in pairs(fds) do wanted[fd] = events end
    if seconds and (wait < 0 or seconds < wait) then wait = math.max(seconds, 0) end
  end
  local ready = assert(system.poll(wanted, wait))
  for fd, events in pairs(ready) do
    for event in events:gmatch "." do
      local entry = watched[fd]
      if entry and entry[event] then entry[event](fd) end
    end
  end
  for _, f in ipairs(now) do f() end
  for _, source in ipairs(sources) do source.step(ready) end
end

-- loop.run(going_on): turns as long as that says true.
function loop.run(going_on)
  while going_on() do turn() end
end

-- Lines that come in and lines that go out, over a pair of descriptors. `on_line` gets each line, the last one
-- also without its end; `on_last` is called when no more will come; `on_close` once, at
-- connection.close([reason]), which is also called when writing fails or a line is too long.
local MOST_IN, MOST_OUT = 16 * 1024 * 1024, 64 * 1024 * 1024

function loop.connect(input, output, on_line, on_last, on_close)
  local connection = {}
  local parts, held = {}, 0 -- of a line that has not ended
  local bytes, from = "", 1 -- what was read, and from where it is not taken yet
  local queue, first, last, offset, waiting = {}, 1, 0, 1, 0

  function connection.close(reason)
    if connection.closed then return end
    connection.closed = true
    loop.watch(input, "r", nil)
    loop.watch(output, "w", nil)
    on_close(reason)
  end

  local function flush()
    local again = true
    while again and first <= last do
      local count
      count, again = socket.put(output, queue[first], offset)
      if not count then return connection.close(again) end
      offset, waiting = offset + count, waiting - count
      if offset > #queue[first] then
        queue[first], first, offset = nil, first + 1, 1
      end
    end
    loop.watch(output, "w", first <= last and flush or nil)
  end

  -- connection.send(line): without its end. What the other side does not read is held, up to a limit.
  function connection.send(line)
    if connection.closed then return end
    waiting = waiting + #line + 1
    if waiting > MOST_OUT then return connection.close "what is written is not read" end
    last = last + 1
    queue[last] = line .. "\n"
    loop.watch(output, "w", flush)
  end

  -- Whether all has been written.
  function connection.idle() return first > last end

  local read

  -- Takes one line, so that others have their turn; more is read when all that has come is taken.
  local function take()
    if connection.closed then return end
    local stop = bytes:find("\n", from, true)
    parts[#parts + 1] = bytes:sub(from, stop and stop - 1)
    if stop then
      local line = table.concat(parts)
      parts, held, from = {}, 0, stop + 1
      soon[#soon + 1] = take
      return on_line(line)
    end
    held, bytes, from = held + #bytes - from + 1, "", 1
    if held > MOST_IN then return connection.close "a line is too long" end
    loop.watch(input, "r", read)
  end

  function read()
    local message, number
    bytes, message, number = system.read(input)
    if not bytes and number ~= system.again then connection.close(message) end
    if not bytes then return end
    loop.watch(input, "r", nil)
    if bytes ~= "" then return take() end
    if held > 0 then on_line(table.concat(parts)) end
    on_last()
  end

  loop.watch(input, "r", read)
  return connection
end

return loop
