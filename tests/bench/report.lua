-- The page of the benchmark: tables in Markdown, made of the results alone.

local limits = require "limits"

local report = {}

local labels = {
  floor = "floor", module = "this module", luacurl = "libcurl's binding, lua-cjson",
  luasocket_cjson = "LuaSocket, lua-cjson", luasocket_dkjson = "LuaSocket, dkjson",
  luahttp = "lua-http, lua-cjson",
}
local protocol_labels = { http = "HTTP/1.1", https = "TLS, HTTP/1.1", http2 = "TLS, HTTP/2" }
local works = { "get_conversation", "list_conversations", "get_report", "create_contact" }
local timed = { "get_conversation", "list_conversations", "get_report", "create_contact", "save" }
local work_labels = { save = "a file of 5 MB, saved" }
local protocols = { "http", "https", "http2" }
local peers = { "luacurl", "luasocket_cjson", "luasocket_dkjson", "luahttp" }
local contenders = { "floor", "module", "luacurl", "luasocket_cjson", "luasocket_dkjson", "luahttp" }

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

local function work_label(name) return work_labels[name] or "`" .. name .. "`" end

-- The row where the module comes nearest to another contender: its time against theirs, and a text that says
-- where; nil when nothing was measured.
local function nearest_peer(results)
  local most, where
  local function look(row, what)
    for _, peer in ipairs(row and row.module and peers or {}) do
      local times = row[peer] and row[peer].to_module and row[peer].to_module.median
      if times and (not most or times > most) then
        most, where = times, ("%s, %s"):format(labels[peer], what)
      end
    end
  end
  for _, protocol in ipairs(protocols) do
    local over = " over " .. protocol_labels[protocol]
    for _, name in ipairs(timed) do
      look(results.time[name] and results.time[name][protocol], work_label(name) .. over)
    end
    look(results.at_once[protocol], "100 at once" .. over)
    look(results.walk[protocol], "a walk" .. over)
  end
  return most, where
end

-- What the module adds to the result, in bytes.
local function bytes_added(row)
  return math.max(0, (row.module.held or 0) - (row.floor.held or 0))
end

local function judge_instructions(results, name, limit)
  local times = limits.instructions(results, name)
  judged(("`%s`, HTTP/1.1, instructions in user space against the floor's"):format(name),
         ("%.2f ×"):format(limit), times and ("%.2f ×"):format(times), times and times <= limit)
end

local function judge_time(results, name, limit)
  for _, protocol in ipairs(protocols) do
    local row = results.time[name] and results.time[name][protocol]
    local summary = row and row.module and row.module.ratio
    judged(("`%s`, %s, time against the floor's"):format(name, protocol_labels[protocol]),
           ("%.2f ×"):format(limit), summary and with_spread(summary, "%.2f") .. " ×",
           summary and summary.median <= limit)
  end
end

-- Milliseconds that are mostly the server's latency.
local function judge_latency(what, row, limit)
  local summary = row and row.module and row.module.clock
  judged(what, ("%.0f ms"):format(limit * 1000), summary and with_spread(summary, "%.1f", 1000) .. " ms",
         summary and summary.median <= limit)
end

local function judge_saving(saving)
  local ratio_text = saving and saving.ratio and with_spread(saving.ratio, "%.2f") .. " ×"
  judged("a program that saves a file of 5 MB with `save_to`, time against `curl -o`",
         ("%.1f ×"):format(limits.file), ratio_text, saving and saving.ratio and saving.ratio.median <= limits.file)
  local more = saving and saving.peak[2] - saving.peak[1]
  judged("the most that it has in memory, with a file of 50 MB instead", ("%d KiB more"):format(limits.level // 1024),
         more and ("%.0f KiB"):format(more / 1024), more and more <= limits.level)
end

local function judge_start(results)
  local start, counted = results.start, results.start_instructions
  judged("`require \"integrations\"` beside its libraries", ("%.1f ms"):format(limits.start * 1000),
         start and ("%.2f ms%s"):format(start.rest.least * 1000,
           counted and (", %s instructions"):format(thousands(counted.rest)) or ""),
         start and start.rest.least <= limits.start)
end

-- `growth`: how ten times the work compares, for the module and the floor; nil when not measured.
local function judge_growth(what, growth)
  judged(what, "10 × the time", growth
           and ("%s × (the floor: %s ×)"):format(with_spread(growth.module, "%.1f"),
                                               with_spread(growth.floor, "%.1f")),
         growth and growth.module.median <= limits.growth * math.max(10, growth.floor.median))
end

local function add_targets(results)
  add "## What it must show\n"
  add_head("work", "at most", "measured", "")
  judge_instructions(results, "get_conversation", limits.conversation)
  judge_instructions(results, "list_conversations", limits.list)
  judge_time(results, "get_conversation", limits.conversation)
  judge_time(results, "list_conversations", limits.list)
  local most, where = nearest_peer(results)
  judged("any row, this module's time against another's", ("%.2f ×"):format(limits.peer),
         most and ("%.2f × (%s)"):format(most, where), most and most <= limits.peer)
  judge_latency("100 at once, 50 ms of latency, HTTP/2", results.at_once.http2, limits.at_once * limits.latency)
  for _, protocol in ipairs { "http", "http2" } do
    judge_latency(("a walk of 40 pages with `prefetch`, 50 ms of latency, %s"):format(protocol_labels[protocol]),
                  results.walk[protocol], limits.walk * limits.walk_pages * limits.latency)
  end
  for _, name in ipairs(works) do
    local bytes = limits.bytes_beside(results, name)
    judged(("bytes allocated by a call of `%s` beside the result"):format(name), "2 KiB",
           bytes and thousands(bytes), bytes and bytes <= limits.bytes)
  end
  judge_saving(results.saving)
  judge_start(results)
  local growth = results.growth
  judged("1,000 tasks instead of 100", "10 × the instructions",
         growth.tasks_instructions and ("%.1f ×"):format(growth.tasks_instructions),
         growth.tasks_instructions and growth.tasks_instructions <= 10 * limits.growth)
  judge_growth("1,000 tasks instead of 100", growth.tasks)
  judge_growth("replies of 10 MB instead of 1 MB", growth.replies)
  add "\n_For growth, up to a tenth more counts as linear, or up to a tenth more than the floor's._\n"
end

-- ---- the tables ----

local function add_times(results)
  add "## Time, one after another\n"
  add("Times of the floor in microseconds a call; all else is a ratio to the floor, of the same round. "
    .. "Medians of %d rounds, in brackets the quartiles.\n", results.rounds)
  local head = { "work", "protocol", "floor, µs", "this module", "its processor time" }
  for _, peer in ipairs(peers) do head[#head + 1] = labels[peer] end
  add_head(table.unpack(head))
  for _, name in ipairs(timed) do
    for _, protocol in ipairs(protocols) do
      local row = results.time[name] and results.time[name][protocol]
      if row and row.floor then
        local cells = { work_label(name), protocol_labels[protocol], with_spread(row.floor.clock, "%.0f", 1e6),
                        ratio(row, "module"), ratio(row, "module", "processor_ratio") }
        for _, peer in ipairs(peers) do cells[#cells + 1] = ratio(row, peer) end
        add_row(table.unpack(cells))
      end
    end
  end
  add "\nLuaSocket has neither HTTP/2 nor kept connections; LuaSec comes with it for TLS.\n"
end

local function add_latency(results)
  add "## Many requests, each answered after 50 ms\n"
  add("*100 at once*: milliseconds until all 100 replies of `get_conversation` are read. With HTTP/2 over one "
    .. "connection, else over as many as are wanted; the floor is libcurl's multi interface with 100 "
    .. "handles kept. *Walk*: milliseconds for 40 pages of 25 conversations with their threads, one after "
    .. "another; this module by `each` with `prefetch`. LuaSocket knows only one after another.\n")
  local head = { "work", "protocol" }
  local keys = { "floor", "module", "luacurl", "luahttp", "luasocket_cjson" }
  for _, key in ipairs(keys) do head[#head + 1] = labels[key] end
  add_head(table.unpack(head))
  local function add_latency_row(what, protocol, row)
    local cells = { what, protocol_labels[protocol] }
    for _, key in ipairs(keys) do
      local clock = row[key] and row[key].clock
      cells[#cells + 1] = clock and with_spread(clock, "%.1f", 1000) or "–"
    end
    add_row(table.unpack(cells))
  end
  for _, protocol in ipairs(protocols) do
    add_latency_row("100 at once", protocol, results.at_once[protocol] or {})
  end
  for _, protocol in ipairs(protocols) do
    if results.walk[protocol] then add_latency_row("walk", protocol, results.walk[protocol]) end
  end
  add ""
end

local function add_programs(results)
  local saving, scripts = results.saving, results.run_lua
  add "## Programs\n"
  add("Milliseconds. A file of 5 MB is saved by a program of its own, start and end included: Lua's interpreter "
    .. "with this module and `save_to`, beside `curl -o`; above, the same without the start. A model client's "
    .. "scripts are run by `integrations mcp` (`run_lua`), each in a new process without credentials.\n")
  add_head("what", "median (quartiles)", "most in memory, KiB")
  if saving then
    local peaks = ("%.0f; with 50 MB %.0f"):format(saving.peak[1] / 1024, saving.peak[2] / 1024)
    add_row("a file of 5 MB, this module", with_spread(saving.module, "%.1f", 1000), peaks)
    if saving.curl then add_row("a file of 5 MB, `curl -o`", with_spread(saving.curl, "%.1f", 1000), "–") end
  end
  if scripts then
    add_row("`run_lua`: `return 1`", with_spread(scripts.nothing, "%.1f", 1000), "–")
    add_row("`run_lua`: a script with one `get_conversation`", with_spread(scripts.get_conversation, "%.1f", 1000),
            "–")
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
    .. "*host* is the program that runs the contenders, with the code of the floor and of libcurl's binding; *reader* is lua-cjson; "
    .. "*network* is libcurl and what it loads (TLS, HTTP/2, compression). *Outside* is all but the "
    .. "network.\n")
  add_head("work", "protocol", "contender", "module", "host", "Lua", "reader", "network", "outside",
           "outside / floor", "all / floor")
  for _, name in ipairs(works) do
    for _, protocol in ipairs(protocols) do
      local row = results.instructions[name] and results.instructions[name][protocol] or {}
      for _, key in ipairs(contenders) do
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
    for _, key in ipairs(contenders) do
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
    { "curl", "the same of a module that needs libcurl and libcrypto, and does nothing" },
    { "rest", "what is left" },
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
`per_page = 50`), a report, a new contact, a file of 5 MB. The **floor** is a program in C that sends the same requests, with the
same headers and TLS settings, on one libcurl handle that is kept, and reads the same replies with
lua-cjson into the same kind of Lua state. For the list it sends the same two requests, reads both pages and
keeps them until it has both, but joins nothing; so do the others. Beside it stand what people would use instead: LuaSocket, lua-http, and
**libcurl's binding**, which does what Lua-cURLv3 does (Debian does not have it): one handle, kept, the body as
strings that a Lua function takes, and lua-cjson.

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
  add_latency(results)
  add_programs(results)
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
