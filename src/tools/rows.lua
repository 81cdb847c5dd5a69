-- The compiler of rows: makes C, pages and annotations of a service's Lua tables. How these are
-- written is said in src/services/README.md.
--
--   rows.lua DIRECTORY                               writes DIRECTORY/rows.c
--   rows.lua --page FILE DIRECTORY                   writes the pages of the service and its resources
--   rows.lua --annotations TEMPLATE FILE DIRECTORY…  writes what editors know
--
-- Plain Lua 5.4.

package.path = (arg[0]:match "^(.*/)" or "") .. "?.lua"

local annotations = require "annotations"
local emit = require "emit"
local pages = require "pages"
local service = require "service"

local function fail(text)
  io.stderr:write(text, "\n")
  os.exit(1)
end

local function read_text(path)
  local file, problem = io.open(path, "r")
  if not file then fail(problem) end
  local text = file:read "a"
  file:close()
  return text
end

-- Writes a file whole, and only when it would change.
local function write_text(path, text)
  local before = io.open(path, "r")
  local same = before and (before:read(#text + 1) or "") == text
  if before then before:close() end
  if same then return end
  local file, problem = io.open(path, "w")
  if not file then fail(problem) end
  if not (file:write(text) and file:close()) then fail(path .. ": cannot be written") end
end

-- What a function makes of arguments; a slip ends all.
local function make(...)
  local ok, made = pcall(...)
  if not ok then fail(tostring(made)) end
  return made
end

local function read_service(directory)
  return make(service.read, directory)
end

local function usage()
  fail [[
usage: rows.lua DIRECTORY
       rows.lua --page FILE DIRECTORY
       rows.lua --annotations TEMPLATE FILE DIRECTORY...]]
end

if arg[1] == "--page" and #arg == 3 then
  write_text(arg[2], make(pages.whole, read_service(arg[3])))
elseif arg[1] == "--annotations" and #arg >= 4 then
  local services = {}
  for i = 4, #arg do services[#services + 1] = read_service(arg[i]) end
  write_text(arg[3], make(annotations.file, read_text(arg[2]), services))
elseif #arg == 1 and arg[1]:sub(1, 1) ~= "-" then
  write_text(arg[1] .. "/rows.c", make(emit.service, read_service(arg[1])))
else
  usage()
end
