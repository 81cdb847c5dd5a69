-- The README's code blocks, run in order in a copy of the project with the mock services. Lua and shell
-- blocks are run; what they print must be what the text block that follows shows, if one does. A C
-- block becomes host.c. Blocks after a comment that says `run by .ci/run` are left to that:
--
--   test_readme.lua commands    prints those

-- The code blocks: language, line, code, whether .ci/run runs it, and the output shown for it.
local function read_blocks(path)
  local blocks, block, number, by_ci = {}, nil, 0, false
  for line in io.lines(path) do
    number = number + 1
    if block and line == "```" then
      if block.language == "text" then
        blocks[#blocks].output = block.code
      else
        blocks[#blocks + 1] = block
      end
      block, by_ci = nil, false
    elseif block then
      block.code = block.code .. line .. "\n"
    elseif line:find("^```%a") then
      block = { language = line:sub(4), line = number, code = "", by_ci = by_ci }
    elseif line == "<!-- run by .ci/run -->" then
      by_ci = true
    end
  end
  return blocks
end

local blocks = read_blocks("README.md")

if arg[1] == "commands" then
  for _, block in ipairs(blocks) do
    if block.by_ci then io.write(block.code) end
  end
  os.exit(true)
end

local h = require "harness"

-- A copy of the project to work in, without what was built.
local copy = h.shared(function()
  local directory = h.temporary_directory()
  local _, ok = h.run_program("sh -c 'cp -R CMakeLists.txt LICENSE README.md *.rockspec docs include lua "
    .. "src tests \"$1\"' sh " .. h.quote(directory))
  assert(ok, "cannot copy the project")
  return directory
end)

local mock = h.shared(h.mock)

-- How a language's blocks are run. A shell finds nothing that its own commands did not bring.
local programs = { lua = "lua5.4", sh = "env -u LUA_PATH -u LUA_CPATH -u BUILD_DIR sh -eu" }

-- Runs a file in the copy, as somebody who has an account with both services.
local function run(program, file)
  local variables = {
    HOME = copy(), HELPSCOUT_URL = mock().helpscout, HELPSCOUT_ACCESS_TOKEN = "hs-token",
    AIRCALL_URL = mock().aircall, AIRCALL_API_ID = "ac-id", AIRCALL_API_TOKEN = "ac-api-token",
  }
  local words = { "env -C " .. h.quote(copy()) }
  for name, value in pairs(variables) do words[#words + 1] = h.quote(name .. "=" .. value) end
  return h.run_program(table.concat(words, " ") .. " " .. program .. " " .. h.quote(file)
    .. " 2>&1")
end

-- Files and folders of the project by their paths, as its pages and first comments name them.
h.test("what_pages_name_is_there", function()
  local folders = { tests = true, src = true, docs = true, include = true, [".ci"] = true }
  local list = h.run_program("sh -c 'ls README.md docs/*.md docs/guides/*.md src/*/README.md tests/*.sh tests/*/*.md "
    .. "tests/*/*/*.sh'")
  local missing, count = {}, 0
  for page in list:gmatch "[^\n]+" do
    for before, path, behind in h.read_file(page):gmatch "([^%w_./])(%.?%a+/[%w_./-]+)([^%w])" do
      path = path:gsub("%.$", "")
      local there = not folders[path:match "^[^/]+"] or behind:find "[*?$<]" or path:find "%u%u"
      if not there then
        count = count + 1
        if not os.execute("test -e " .. h.quote(path)) then missing[#missing + 1] = page .. ": " .. path end
      end
    end
  end
  h.equal(table.concat(missing, "\n"), "")
  h.check(count > 100, "only " .. count .. " paths were found")
end)

-- Tables that say what each file is for have all of them; the rows of services are in one line.
h.test("tables_of_files_have_every_file", function()
  local missing = {}
  for page, files in pairs {
    ["docs/architecture.md"] = "find src -name '*.c' -o -name '*.lua' | grep -v /services/; ls lua/integrations/*.lua",
    ["tests/script/README.md"] = "ls tests/script/test_*.lua tests/services/test_*.lua",
  } do
    local text = h.read_file(page)
    for path in h.run_program("sh -c " .. h.quote(files)):gmatch "[^\n]+" do
      local name = path:match "[^/]+$"
      local found = text:find("`" .. name .. "`", 1, true) or text:find("/" .. name .. "`", 1, true)
      if not found then missing[#missing + 1] = page .. ": " .. path end
    end
  end
  table.sort(missing)
  h.equal(table.concat(missing, "\n"), "")
end)

for _, block in ipairs(blocks) do
  if block.by_ci then goto continue end
  h.test(("%s_block_in_line_%d"):format(block.language, block.line), function()
    local program = programs[block.language]
    local file = copy() .. "/" .. (program and "block" or "host.c")
    h.write_file(file, block.code)
    if not program then return end
    local output, ok = run(program, file)
    if not ok then error("it failed:\n" .. output, 0) end
    if block.output then h.equal(output, block.output, "output") end
  end)
  ::continue::
end

h.run()
