-- Writes the page again from results that are kept: bench page.lua RESULTS FOLDER

local file, folder = ...
local results = dofile(file)
for name, text in pairs { ["benchmarks.md"] = require "report".page(results),
                          ["benchmarks.svg"] = require "plot".growth(results) } do
  local output = assert(io.open(folder .. "/" .. name, "w"))
  assert(output:write(text))
  output:close()
end
