-- What an operation costs: its lines of rows, hooks, mock and tests, for each service.
--
--   lua5.4 tests/cost.lua [ROOT]

local root = (arg[1] or ".") .. "/"

local function lines_of(command)
  local pipe = assert(io.popen("cd '" .. root .. "' && " .. command))
  local list = {}
  for line in pipe:lines() do list[#list + 1] = line end
  pipe:close()
  return list
end

-- The lines of all files that git knows by these patterns.
local function count(patterns)
  local total = 0
  for _, path in ipairs(lines_of("git ls-files -- " .. patterns)) do
    for _ in io.lines(root .. path) do total = total + 1 end
  end
  return total
end

-- How many operations a service has: rows.c names the resource of each.
local function operations(service)
  local number = 0
  for line in io.lines(root .. "src/services/" .. service .. "/rows.c") do
    if line:find(".resource = ", 1, true) then number = number + 1 end
  end
  return number
end

local columns = {
  { "rows", "'src/services/%s/*.lua'" },
  { "hooks", "'src/services/%s/*.c' 'src/services/%s/*.h' ':!src/services/%s/rows.c'" },
  { "mock", "'tests/mock/%s*' 'tests/mock/%s/*'" },
  { "tests", "'tests/services/%s*' 'tests/services/golden/%s*' 'tests/services/%s/*'" },
}

local head, line = { "service", "operations" }, { "-------", "----------" }
for _, column in ipairs(columns) do
  table.insert(head, column[1])
  table.insert(line, ("-"):rep(#column[1]))
end
print("| " .. table.concat(head, " | ") .. " | an operation |")
print("|-" .. table.concat(line, "-|-") .. "-|--------------|")
for _, folder in ipairs(lines_of("ls -d src/services/*/")) do
  local service = folder:match "([^/]+)/$"
  local number, sum = operations(service), 0
  local cells = { service, number }
  for _, column in ipairs(columns) do
    local lines = count((column[2]:gsub("%%s", service)))
    sum = sum + lines
    table.insert(cells, lines)
  end
  print(("| %s | %d |"):format(table.concat(cells, " | "), (sum + number - 1) // number))
end
