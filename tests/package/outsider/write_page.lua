-- Writes the code of the page about services to files, as who follows it would: a block that begins
-- with a comment of a path is that file, and those of a shell are the file `commands`.
--   lua5.4 write_page.lua PAGE FOLDER
local page, folder = table.unpack(arg)

local files = {}
local block
for line in io.lines(page) do
  if block and line == "```" then
    local name = block.language == "sh" and "commands" or block.code:match "^%S+ (%l+/%l+%.%l+)"
    if name then files[name] = (files[name] or "") .. block.code end
    block = nil
  elseif block then
    block.code = block.code .. line .. "\n"
  elseif line:find "^```" then
    block = { language = line:sub(4), code = "" }
  end
end

for name, code in pairs(files) do
  local file = assert(io.open(folder .. "/" .. name, "w"))
  assert(file:write(code) and file:close())
end
