-- The page of the benchmark: tables in Markdown, made of the results alone.

local report = {}

local labels = {
  floor = "floor", module = "this module", luasocket_cjson = "LuaSocket, lua-cjson",
  luasocket_dkjson = "LuaSocket, dkjson", luahttp = "lua-http, lua-cjson",
}
local protocol_labels = { http = "HTTP/1.1", https = "TLS, HTTP/1.1", http2 = "TLS, HTTP/2" }
local works = { "get_conversation", "list_conversations", "create_contact" }
local protocols = { "http", "https", "http2" }
local peers = { "luasocket_cjson", "luasocket_dkjson", "luahttp" }
local target = { time = 1.15, instructions = 1.25, at_once = 75, bytes = 8192, start = 3 }

local lines

local function add(text, ...)
  lines[#lines + 1] = select("#", ...) > 0 and text:format(...) or text
end

local function add_row(...)
  add("| " .. table.concat({ ... }, " | ") .. " |")
end

local function add_head(...)
  add_row(...)
  add((("|---"):rep(select("#", ...))) .. "|")
end

-- 1234567 as 1,234,567
local function thousands(number)
  local text = ("%.0f"):format(number):gsub("^%-0$", "0")
  repeat
    local changed
    text, changed = text:gsub("^(-?%d+)(%d%d%d)", "%1,%2")
  until changed == 0
  return text
end

local function with_spread(summary, pattern, scale)
  scale = scale or 1
  local text = pattern .. " (" .. pattern .. " to " .. pattern .. ")"
  return text:format(summary.median * scale, summary.low * scale, summary.high * scale)
end

local function ratio(row, key, field)
  local entry = row and row[key]
  local summary = entry and entry[field or "ratio"]
  return summary and with_spread(summary, "%.2f") or "–"
end

-- ---- the targets ----

local function judged(what, limit, figure, reached)
  add_row(what, limit, figure or "not measured",
          reached == nil and "–" or reached and "reached" or "**not reached**")
end

-- The row where the other is least slower than the module; nil when nothing was measured.
local function closest_peer(time)
  local least, where
  for _, name in ipairs(works) do
    for _, protocol in ipairs(protocols) do
      local row = time[name][protocol]
      for _, peer in ipairs(peers) do
        if row and row[peer] and row.module then
          local times = row[peer].to_module.median
          if not least or times < least then
            least, where = times, ("%s, %s over %s"):format(labels[peer], name,
                                                            protocol_labels[protocol])
          end
        end
      end
    end
  end
  return least, where
end

-- What the module adds to the result, in bytes.
local function bytes_added(row)
  return math.max(0, (row.module.held or 0) - (row.floor.held or 0))
end

-- Bytes that a call allocates beside the result and the reply's text that lua-cjson reads.
local function bytes_beside(row)
  local heap = row.module.heap and row.module.heap.module or { bytes = 0 }
  return math.max(0, row.module.bytes - row.floor.bytes - bytes_added(row)) + heap.bytes
end

local function add_time_target(results, name, protocol)
  local row = results.time[name][protocol]
  local summary = row and row.module and row.module.ratio
  judged(("`%s`, one after another, %s, time against the floor"):format(name,
                                                                      protocol_labels[protocol]),
         ("%.2f ×"):format(target.time), summary and with_spread(summary, "%.2f"),
         summary and summary.median <= target.time)
end

-- `growth`: how ten times the work compares, for the module and the floor; nil when not measured.
local function add_growth_target(what, growth)
  judged(what, "10 × the time", growth
           and ("%s × (the floor: %s ×)"):format(with_spread(growth.module, "%.1f"),
                                               with_spread(growth.floor, "%.1f")),
         growth and growth.module.median <= 1.1 * math.max(10, growth.floor.median))
end

local function add_targets(results)
  add "## What it must show\n"
  add_head("work", "at most", "measured", "")
  add_time_target(results, "get_conversation", "http")
  local counted = results.instructions.get_conversation
  counted = counted and counted.http
  local times = counted and counted.module and counted.floor and counted.module.own / counted.floor.own
  judged("`get_conversation`, HTTP/1.1, instructions outside libcurl, against the floor",
         ("%.2f ×"):format(target.instructions), times and ("%.2f"):format(times),
         times and times <= target.instructions)
  for _, protocol in ipairs(protocols) do add_time_target(results, "list_conversations", protocol) end
  local least, where = closest_peer(results.time)
  judged("the others, in every row", "slower than this module",
         least and ("the closest takes %.2f × as long (%s)"):format(least, where),
         least and least > 1)
  local at_once = results.at_once.http2 and results.at_once.http2.module
  judged("100 at once, 50 ms of latency, HTTP/2", target.at_once .. " ms",
         at_once and with_spread(at_once.clock, "%.1f", 1000) .. " ms",
         at_once and at_once.clock.median * 1000 <= target.at_once)
  for _, name in ipairs(works) do
    local row = results.allocations[name]
    local bytes = row and row.module and row.floor and bytes_beside(row)
    judged(("bytes allocated by a call of `%s`, beside the result and the reply's text"):format(name),
           "8 KiB", bytes and thousands(bytes), bytes and bytes < target.bytes)
  end
  local start = results.start
  judged("`require \"integrations\"`", "3 ms", start and ("%s ms, of that libcurl's own %.2f ms")
           :format(with_spread(start.require, "%.2f", 1000), start.curl.median * 1000), start and start.require.median * 1000 < target.start)
  local growth = results.growth
  local counted_tasks = growth.tasks_instructions
  judged("1,000 tasks instead of 100", "10 × the instructions",
         counted_tasks and ("%.1f ×"):format(counted_tasks), counted_tasks and counted_tasks <= 11)
  add_growth_target("1,000 tasks instead of 100", growth.tasks)
  add_growth_target("replies of 10 MB instead of 1 MB", growth.replies)
  add "\n_For growth, up to a tenth more counts as linear, or up to a tenth more than the floor's._\n"
end

-- ---- the tables ----

local function add_times(results)
  add "## Time, one after another\n"
  add("Times of the floor in microseconds a call; all else is a ratio to the floor, of the same round. "
    .. "Medians of %d rounds, in brackets the quartiles.\n", results.rounds)
  add_head("work", "protocol", "floor, µs", "this module", "its processor time",
           "LuaSocket, lua-cjson", "LuaSocket, dkjson", "lua-http, lua-cjson")
  for _, name in ipairs(works) do
    for _, protocol in ipairs(protocols) do
      local row = results.time[name][protocol]
      if row and row.floor then
        add_row("`" .. name .. "`", protocol_labels[protocol],
                with_spread(row.floor.clock, "%.0f", 1e6), ratio(row, "module"),
                ratio(row, "module", "processor_ratio"), ratio(row, "luasocket_cjson"),
                ratio(row, "luasocket_dkjson"), ratio(row, "luahttp"))
      end
    end
  end
  add "\nLuaSocket has neither HTTP/2 nor kept connections; LuaSec comes with it for TLS.\n"
end

local function add_at_once(results)
  add "## 100 at once, each answered after 50 ms\n"
  add("Milliseconds until all 100 replies of `get_conversation` are read. With HTTP/2 over one "
    .. "connection, else over as many as are wanted; the floor is libcurl's multi interface with 100 "
    .. "handles kept. LuaSocket knows only one after another.\n")
  add_head("protocol", "floor", "this module", "lua-http", "LuaSocket")
  for _, protocol in ipairs(protocols) do
    local row = results.at_once[protocol] or {}
    local function cell(key)
      return row[key] and with_spread(row[key].clock, "%.1f", 1000) or "–"
    end
    local serial = row.luasocket_cjson
    add_row(protocol_labels[protocol], cell "floor", cell "module", cell "luahttp",
            serial and thousands(serial.clock.median * 1000) or "–")
  end
  add ""
end

local part_labels = { { "module", "module" }, { "host", "host" }, { "lua", "Lua" },
                      { "reader", "reader" }, { "network", "network" } }

local function add_instructions(results)
  if not next(results.instructions) then return end
  add "## Instructions a call\n"
  add("Counted by callgrind, in user space: the same figure on every machine with these packages. What "
    .. "libc does counts for the part that asks for it. *Module* is the contender's own code in C; "
    .. "*host* is the program that runs the contenders, with the floor's code; *reader* is lua-cjson; "
    .. "*network* is libcurl and what it loads (TLS, HTTP/2, compression). *Outside* is all but the "
    .. "network.\n")
  add_head("work", "protocol", "contender", "module", "host", "Lua", "reader", "network", "outside",
           "outside / floor", "all / floor")
  for _, name in ipairs(works) do
    for _, protocol in ipairs(protocols) do
      local row = results.instructions[name] and results.instructions[name][protocol] or {}
      for _, key in ipairs { "floor", "module", "luasocket_cjson", "luasocket_dkjson", "luahttp" } do
        local entry = row[key]
        if entry and row.floor then
          local cells = { "`" .. name .. "`", protocol_labels[protocol], labels[key] }
          for _, part in ipairs(part_labels) do
            cells[#cells + 1] = thousands(entry.parts[part[1]] or 0)
          end
          cells[#cells + 1] = thousands(entry.own)
          cells[#cells + 1] = ("%.2f"):format(entry.own / row.floor.own)
          cells[#cells + 1] = ("%.2f"):format(entry.total / row.floor.total)
          add_row(table.unpack(cells))
        end
      end
    end
  end
  add ""
end

local function add_profile(results)
  local row = results.instructions.get_conversation
  row = row and row.http
  if not row or not row.module then return end
  add "### Where they go\n"
  add("`get_conversation` over HTTP/1.1, outside the network: the functions with the most instructions "
    .. "of their own and in libc, and how often a call runs them; beside them the floor.\n")
  local floor = {}
  for _, entry in ipairs(row.floor.functions) do floor[entry.object .. entry.name] = entry end
  add_head("function", "object", "instructions", "times", "the floor's")
  local shown = 0
  for _, entry in ipairs(row.module.functions) do
    if entry.part ~= "network" and entry.part ~= "libc" and shown < 25 then
      local same = floor[entry.object .. entry.name]
      add_row("`" .. entry.name .. "`", entry.object, thousands(entry.self + entry.libc),
              ("%.1f"):format(entry.calls), same and thousands(same.self + same.libc) or "–")
      shown = shown + 1
    end
  end
  add ""
end

local function heap_cell(row, part)
  local entry = row.heap and row.heap[part]
  return entry and ("%.1f, %s"):format(entry.calls, thousands(entry.bytes)) or "0"
end

local function add_allocations(results)
  add "## Allocations a call\n"
  add("Over HTTP/1.1, once everything has been used before. Number and bytes: in the Lua state all "
    .. "together, of that reading the reply, and beside that and the reply's text that lua-cjson reads; "
    .. "of those the bytes that the module adds to the result, where it completes it; on the C heap by "
    .. "the contender, by lua-cjson, and by libcurl with what it loads (with libc, which copies strings "
    .. "for it).\n")
  add_head("work", "contender", "Lua, all", "of that reading", "Lua, beside", "added to the result",
           "C: contender", "C: reader", "C: network")
  for _, name in ipairs(works) do
    local row = results.allocations[name]
    for _, key in ipairs { "floor", "module", "luasocket_cjson", "luasocket_dkjson", "luahttp" } do
      local entry = row and row[key]
      if entry then
        local function both(calls, bytes) return ("%s, %s"):format(thousands(calls), thousands(bytes)) end
        local network = { calls = 0, bytes = 0 }
        for _, part in ipairs { "network", "libc" } do
          local found = entry.heap and entry.heap[part] or { calls = 0, bytes = 0 }
          network = { calls = network.calls + found.calls, bytes = network.bytes + found.bytes }
        end
        add_row("`" .. name .. "`", labels[key], both(entry.calls, entry.bytes),
                both(row.result.calls, row.result.bytes),
                both(entry.calls - row.floor.calls, entry.bytes - row.floor.bytes),
                key == "module" and thousands(bytes_added(row)) or "–",
                heap_cell(entry, "module"), heap_cell(entry, "reader"),
                ("%.1f, %s"):format(network.calls, thousands(network.bytes)))
      end
    end
  end
  add ""
end

local function add_start(results)
  local start = results.start
  if not start then return end
  add "## Start\n"
  add("Milliseconds, of fresh processes in turns; each is the difference to a process without. The "
    .. "instructions, in user space, are the same on every machine with these packages.\n")
  add_head("what", "median (quartiles)", "least", "instructions")
  local counted = results.start_instructions or {}
  for _, row in ipairs {
    { "lua", "`lua5.4` alone" },
    { "require", "`require \"integrations\"`" },
    { "cjson", "of that `require \"cjson\"`" },
    { "curl", "libcurl's own start in a program in C: loading it and `curl_global_init`" },
  } do
    local summary = start[row[1]]
    add_row(row[2], with_spread(summary, "%.2f", 1000), ("%.2f"):format(summary.least * 1000),
            counted[row[1]] and thousands(counted[row[1]]) or "–")
  end
  add ""
end

local function add_memory(results)
  local memory = results.memory
  local rows = { { "empty", "a Lua state with its libraries and lua-cjson" },
                 { "require", "the same after `require \"integrations\"`" },
                 { "configured", "the same after `configure`" },
                 { "called", "the same after a call: with libcurl's handles and a connection" },
                 { "task", "a waiting task, of 1,000" } }
  add "## Memory\n"
  add("Bytes each, of 100 states in one process. The C heap includes what the Lua states hold.\n")
  add_head("what", "resident", "C heap", "Lua")
  for _, row in ipairs(rows) do
    local entry = memory[row[1]]
    if entry then
      add_row(row[2], thousands(entry.resident), thousands(entry.heap), thousands(entry.lua))
    end
  end
  add ""
end

local function add_growth(results)
  add "## As work grows\n"
  add("![Time against the number of tasks and against the size of a reply](benchmarks.svg)\n")
  add_head("tasks at once, HTTP/2", "ms", "µs a task", "the floor's", "ratio")
  for _, row in ipairs(results.tasks) do
    add_row(thousands(row.size), with_spread(row.module, "%.2f", 1000),
            ("%.0f"):format(row.module.median * 1e6 / row.size),
            ("%.0f"):format(row.floor.median * 1e6 / row.size), with_spread(row.ratio, "%.2f"))
  end
  add ""
  add_head("reply of `get_conversation`, HTTP/1.1", "ms", "ns a byte", "the floor's", "ratio")
  for _, row in ipairs(results.replies) do
    add_row(thousands(row.size) .. " bytes", with_spread(row.module, "%.3f", 1000),
            ("%.1f"):format(row.module.median * 1e9 / row.size),
            ("%.1f"):format(row.floor.median * 1e9 / row.size), with_spread(row.ratio, "%.2f"))
  end
  add ""
end

local introduction = [[
# Benchmarks

<!-- Written by tests/bench/run.sh; what is changed here by hand is lost. -->

What a call costs beyond the network, side by side with the least that it can cost and with what people
would use instead. `sh tests/bench/run.sh` measures everything and writes this page;
[tests/bench/README.md](../tests/bench/README.md) says how.

The server is nginx on the same machine, with the same canned replies for all: a conversation of 2 kB,
two pages of 25 conversations with their threads (166 kB together, for `list_conversations` with
`per_page = 50`), a new contact. The **floor** is a program in C that sends the same requests, with the
same headers and TLS settings, on one libcurl handle that is kept, and reads the same replies with
lua-cjson into the same kind of Lua state. For the list it sends the same two requests, reads both pages and
keeps them until it has both, but joins nothing; so do the others.

Server and contenders share the machine's processors, so times vary; contenders take turns, and each
ratio is of one round. Instructions and allocations hardly vary at all: where the two disagree, believe
those.
]]

-- Remarks by hand, which stay.
local function add_remarks()
  local file = io.open "tests/bench/remarks.md"
  if not file then return end
  add(file:read "a")
  file:close()
end

function report.page(results)
  lines = {}
  add(introduction)
  add_targets(results)
  add_remarks()
  add_times(results)
  add_at_once(results)
  add_instructions(results)
  add_profile(results)
  add_allocations(results)
  add_start(results)
  add_memory(results)
  add_growth(results)
  if #results.notes > 0 then
    add "## Left out or repeated\n"
    for _, note in ipairs(results.notes) do add("- %s", note) end
    add ""
  end
  return (table.concat(lines, "\n"):gsub("\n\n\n+", "\n\n"):gsub("\n*$", "\n"))
end

return report
