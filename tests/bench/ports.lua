-- Prints so many free ports, all different.

local bench = require "bench"

local ports, seen = {}, {}
while #ports < tonumber((...)) do
  local port = bench.free_port()
  if not seen[port] then ports[#ports + 1] = port end
  seen[port] = true
end
print(table.concat(ports, " "))
