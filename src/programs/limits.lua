-- The most that a script may have, as options of the command line: those of `lua` and of `mcp`.
local limits = {}

local MIB = 1024 * 1024

-- `most` is what the kernel's clocks and numbers of bytes have room for, and then some.
limits.options = {
  { "cpu", value = "SECONDS", kind = "number", most = 1000000, "the most processor time of a script (10)" },
  { "time", value = "SECONDS", kind = "number", most = 1000000, "the most time that a script may take (120)" },
  { "memory", value = "MIB", kind = "number", most = 1024 * 1024, "the most memory that a script may have (64)" },
  { "max-output", value = "BYTES", kind = "integer", most = 1024 * MIB, "the most that a script prints (24000)" },
  { "calls", value = "N", kind = "integer", most = 1000000, "the most calls of a script; each page of a walk is one (200)" },
}

-- The options that were given, as runner.open takes them.
function limits.read(given)
  return { cpu = given.cpu, time = given.time, memory = given.memory and given.memory * MIB,
           output = given.max_output, calls = given.calls }
end

return limits
